import { backoffMs, deadline, retry } from "../base/async.ts";
import { AppError, asAppError, type Code } from "../base/errors.ts";
import { connectionReason, parseJson, readBody, retryAfterMs } from "../base/http.ts";
import type { Clock, Fetch, Random } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import type { Destination } from "./destination.ts";
import type { Envelope } from "./event.ts";
import {
  ANSWER_BYTES,
  DELIVERY_ATTEMPTS,
  DELIVERY_BACKOFF_CAP_MS,
  DELIVERY_BACKOFF_MS,
  DELIVERY_BUDGET_MS,
  DELIVERY_REQUEST_MS,
} from "./limits.ts";
import { PRESETS } from "./presets/presets.ts";
import type { PresetRequest } from "./presets/request.ts";

/** What a delivery needs from outside. */
export interface DeliveryDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  /** Takes the secrets out of what receivers and the network say. */
  readonly redactor: Redactor;
}

/**
 * Delivers one event: up to 6 attempts within 3 minutes, with full-jitter backoff or as `Retry-After` asks. Never throws;
 * after a timeout the receiver may have the event, which the stable id makes harmless.
 */
export async function deliver(
  envelope: Envelope,
  destination: Destination,
  deps: DeliveryDeps,
  signal?: AbortSignal,
): Promise<DeliveryResult> {
  const { clock, random } = deps;
  const started = clock.monotonic();
  let attempts = 0;
  try {
    const requests = PRESETS[destination.format](envelope, destination);
    const httpStatus = await retry({
      attempts: DELIVERY_ATTEMPTS,
      baseMs: DELIVERY_BACKOFF_MS,
      capMs: DELIVERY_BACKOFF_CAP_MS,
      clock,
      random,
      signal,
      retryable: (error, attempt) =>
        waitFor(error, attempt, random, DELIVERY_BUDGET_MS - (clock.monotonic() - started)),
    }, () => {
      attempts += 1;
      return sendAll(requests, envelope, destination, deps, signal);
    });
    return { id: envelope.id, delivered: true, attempts, httpStatus, retryable: false };
  } catch (error) {
    return failure(envelope.id, attempts, error, deps.redactor, signal);
  }
}

/** Sends a preset's requests in order. A retry sends all of them again, which the stable id makes harmless. */
async function sendAll(
  requests: readonly PresetRequest[],
  envelope: Envelope,
  destination: Destination,
  deps: DeliveryDeps,
  signal: AbortSignal | undefined,
): Promise<number> {
  let status = 0;
  for (const first of requests) {
    for (let request: PresetRequest | undefined = first; request !== undefined;) {
      const answer = await sendRequest(request, envelope.id, destination, deps, signal);
      status = answer.status;
      request = request.next?.(answer.json());
    }
  }
  return status;
}

/** Milliseconds until the next attempt, or false if there is none. */
function waitFor(error: unknown, attempt: number, random: Random, budgetMs: number): number | false {
  if (!(error instanceof DeliveryError) || !error.retryable) return false;
  const backoff = backoffMs(attempt, { baseMs: DELIVERY_BACKOFF_MS, capMs: DELIVERY_BACKOFF_CAP_MS, random });
  const wait = Math.max(error.retryAfterMs ?? 0, backoff);
  return wait <= budgetMs ? wait : false;
}

function failure(
  id: string,
  attempts: number,
  error: unknown,
  redactor: Redactor,
  signal: AbortSignal | undefined,
): DeliveryResult {
  if (signal?.aborted) {
    return {
      id,
      delivered: false,
      attempts,
      code: "NOTIFY_FAILED",
      reason: "The run was stopped before it was delivered",
      retryable: true,
    };
  }
  if (error instanceof DeliveryError) {
    const status = error.httpStatus === undefined ? {} : { httpStatus: error.httpStatus };
    return {
      id,
      delivered: false,
      attempts,
      ...status,
      code: error.code,
      reason: error.message,
      retryable: error.retryable,
    };
  }
  const { code, message: reason } = asAppError(error, redactor);
  return { id, delivered: false, attempts, code, reason, retryable: false };
}

/** Why one attempt at a delivery failed. Names only the host of the address: path and query may contain secrets. */
class DeliveryError extends AppError {
  override readonly name = "DeliveryError";
  readonly retryable: boolean;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: Code, message: string, about: {
    readonly retryable: boolean;
    readonly httpStatus?: number | undefined;
    readonly retryAfterMs?: number | undefined;
    readonly cause?: unknown;
  }) {
    super(code, message, { cause: about.cause });
    this.retryable = about.retryable;
    this.httpStatus = about.httpStatus;
    this.retryAfterMs = about.retryAfterMs;
  }
}

/** A 2xx response. */
interface DeliveryAnswer {
  readonly status: number;
  /** The body as JSON; undefined if it is not JSON. */
  json(): unknown;
}

/** Sends one request, signed for this attempt. Throws {@link DeliveryError}, or the signal's reason. */
async function sendRequest(
  request: PresetRequest,
  id: string,
  destination: Destination,
  deps: DeliveryDeps,
  signal: AbortSignal | undefined,
): Promise<DeliveryAnswer> {
  const headers = { ...await webhookHeaders(request, id, destination, deps), ...request.headers };
  const { host } = request.url;
  const timeout = (): Error =>
    new DeliveryError("NOTIFY_FAILED", `${host} did not answer within ${DELIVERY_REQUEST_MS / 1000} s`, {
      retryable: true,
    });
  return await deadline(DELIVERY_REQUEST_MS, deps.clock, signal, timeout, async (signal) => {
    const response = await fetchAnswer(request, headers, deps, signal);
    const text = await readAnswer(response);
    const refusal = judge(response, host, deps.clock.now());
    if (refusal !== undefined) throw refusal;
    return { status: response.status, json: () => parseJson(text) };
  });
}

/** Standard Webhooks 1.0.0; the timestamp is the attempt's, so each attempt has its own signature. */
async function webhookHeaders(
  request: PresetRequest,
  id: string,
  destination: Destination,
  deps: DeliveryDeps,
): Promise<Readonly<Record<string, string>>> {
  if (request.body === undefined) return {};
  const timestamp = Math.floor(deps.clock.now() / 1000);
  const signature = await destination.keys?.sign(id, timestamp, request.body);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    ...(signature === undefined ? {} : { "webhook-signature": signature }),
    "idempotency-key": `"${id}"`,
    "user-agent": "genesys-email-accounts",
  };
}

async function fetchAnswer(
  request: PresetRequest,
  headers: Readonly<Record<string, string>>,
  deps: DeliveryDeps,
  signal: AbortSignal,
): Promise<Response> {
  const body = request.body === undefined ? {} : { body: request.body };
  try {
    return await deps.fetch(request.url.href, { method: request.method, headers, ...body, redirect: "manual", signal });
  } catch (error) {
    signal.throwIfAborted();
    const message = `${request.url.host} could not be reached: ${connectionReason(error, deps.redactor)}`;
    throw new DeliveryError("NOTIFY_FAILED", message, { retryable: true, cause: error });
  }
}

/** Only the status decides whether an event arrived; a body that breaks off counts as empty. */
async function readAnswer(response: Response): Promise<string> {
  try {
    return (await readBody(response, ANSWER_BYTES)).text;
  } catch {
    return "";
  }
}

/** What a response means: undefined for 2xx, which is the only success. */
function judge(response: Response, host: string, nowMs: number): DeliveryError | undefined {
  const { status } = response;
  if (status >= 200 && status <= 299) return undefined;
  const about = {
    httpStatus: status,
    retryable: isRetryable(status),
    retryAfterMs: retryAfterMs(response.headers, nowMs),
  };
  if (about.retryable) return new DeliveryError("NOTIFY_FAILED", `${host} answered ${status}`, about);
  if (status === 410) {
    return new DeliveryError("NOTIFY_DISABLED", `${host} answered 410 Gone: it accepts no more events`, about);
  }
  // Redirects are not followed: they would pass on the token and the signature to another address.
  const redirected = (status >= 300 && status <= 399) || response.type === "opaqueredirect";
  const what = redirected ? "redirected the event elsewhere" : `refused the event with ${status}`;
  return new DeliveryError("NOTIFY_REFUSED", `${host} ${what}`, about);
}

function isRetryable(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** How the delivery of one event ended. */
export interface DeliveryResult {
  /** The event's id. */
  readonly id: string;
  readonly delivered: boolean;
  /** Number of attempts; one attempt may be several requests. */
  readonly attempts: number;
  /** The status of the last response, if there was one. */
  readonly httpStatus?: number | undefined;
  readonly code?: Code | undefined;
  /** Why it was not delivered, in one sentence. */
  readonly reason?: string | undefined;
  /** True when the same event may be delivered later. */
  readonly retryable: boolean;
}
