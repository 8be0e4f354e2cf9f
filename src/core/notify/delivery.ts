import { backoffMs, deadline, retry } from "../base/async.ts";
import { AppError, asAppError, type Code, ConfigurationError, errorCode, errorMessage } from "../base/errors.ts";
import { type BodyText, connectionReason, isHtml, mayPass, parseJson, readBody, retryAfterMs } from "../base/http.ts";
import type { Clock, Fetch, Random } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import type { Destination } from "./destination.ts";
import type { Envelope } from "./event.ts";
import {
  ANSWER_BYTES,
  ANSWER_WORDS,
  DELIVERY_ATTEMPTS,
  DELIVERY_BACKOFF_CAP_MS,
  DELIVERY_BACKOFF_MS,
  DELIVERY_BUDGET_MS,
  DELIVERY_REQUEST_MS,
  TICKET_CHARACTERS,
} from "./limits.ts";
import { PRESETS } from "./presets/presets.ts";
import { markOf, type Progress } from "./accepted-parts.ts";
import type { PresetRequest } from "./presets/request.ts";

/** What a delivery needs from outside. */
export interface DeliveryDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  /** Takes the secrets out of what receivers and the network say. */
  readonly redactor: Redactor;
}

/** How {@link deliver} is limited and watched. */
interface DeliveryWatch {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the run leaves for deliveries. */
  readonly leftMs?: (() => number) | undefined;
  /** What earlier runs sent of the event; without it, nothing. */
  readonly progress?: Progress | undefined;
  /** Called after each attempt, with the reason where there was no response of any kind. */
  readonly onAttempt?: ((unanswered: string | undefined) => void) | undefined;
}

/**
 * Delivers one event: up to 6 attempts within 3 minutes, with full-jitter backoff or as `Retry-After` asks. Never throws;
 * after a timeout the receiver may have the event, which the stable id makes harmless.
 */
export async function deliver(
  envelope: Envelope,
  destination: Destination,
  deps: DeliveryDeps,
  { signal, leftMs = () => Number.POSITIVE_INFINITY, progress, onAttempt }: DeliveryWatch = {},
): Promise<DeliveryResult> {
  const { clock, random } = deps;
  const started = clock.monotonic();
  const left = (): number => Math.min(leftMs(), DELIVERY_BUDGET_MS - (clock.monotonic() - started));
  let attempts = 0;
  try {
    const requests = await PRESETS[destination.format](envelope, destination);
    const parts = await partsOf(requests, envelope.id, destination, progress);
    const sending = new Sending(parts, envelope.id, destination, { ...deps, signal, leftMs: left }, progress);
    const answer = await retry({
      attempts: DELIVERY_ATTEMPTS,
      baseMs: DELIVERY_BACKOFF_MS,
      capMs: DELIVERY_BACKOFF_CAP_MS,
      clock,
      random,
      signal,
      retryable: (error, attempt) => waitFor(error, attempt, random, left()),
    }, async () => {
      attempts += 1;
      try {
        const answer = await sending.attempt();
        onAttempt?.(undefined);
        return answer;
      } catch (error) {
        // A wait that this run had no time for says nothing of the receiver.
        if (error instanceof DeliveryError && !error.cutShort) {
          onAttempt?.(error.httpStatus === undefined ? error.message : undefined);
        }
        throw error;
      }
    });
    return { id: envelope.id, delivered: true, attempts, ...answer, retryable: false };
  } catch (error) {
    return failure(envelope.id, attempts, error, deps.redactor, signal);
  }
}

/** What the last response said. */
interface Accepted {
  readonly httpStatus: number;
  readonly ticket?: string | undefined;
}

/** What one request needs. */
interface SendingDeps extends DeliveryDeps {
  readonly signal: AbortSignal | undefined;
  readonly leftMs: () => number;
}

/** A request of an event, and what became of it. */
interface Part {
  readonly request: PresetRequest;
  /** What names it in the outbox, where the event makes several. */
  readonly mark?: string | undefined;
  accepted?: Accepted;
  refused?: unknown;
}

/** The requests that are still to be sent. */
async function partsOf(
  requests: readonly PresetRequest[],
  id: string,
  destination: Destination,
  progress: Progress | undefined,
): Promise<readonly Part[]> {
  if (progress === undefined || requests.length < 2) return requests.map((request) => ({ request }));
  const parts = await Promise.all(requests.map(async (request): Promise<Part> => {
    const { part } = request;
    return { request, ...(part !== undefined && { mark: await markOf({ ...request, part }, id, destination) }) };
  }));
  const open = parts.filter(({ mark }) => mark === undefined || !progress.accepted.has(mark));
  // Only the audit log tells that an event is delivered: where all of it is said to be accepted, all of it is sent.
  return open.length === 0 ? parts : open;
}

/** The requests of one event: each goes until it was accepted or refused, whatever becomes of the others. */
class Sending {
  readonly #id: string;
  readonly #destination: Destination;
  readonly #deps: SendingDeps;
  readonly #parts: readonly Part[];
  readonly #progress: Progress | undefined;

  constructor(
    parts: readonly Part[],
    id: string,
    destination: Destination,
    deps: SendingDeps,
    progress: Progress | undefined,
  ) {
    this.#parts = parts;
    this.#id = id;
    this.#destination = destination;
    this.#deps = deps;
    this.#progress = progress;
  }

  /** Sends what was neither accepted nor refused so far; throws the failure that may be mended, else the first one. */
  async attempt(): Promise<Accepted> {
    let again: unknown;
    for (const part of this.#parts) {
      if (part.accepted !== undefined || part.refused !== undefined) continue;
      try {
        part.accepted = await this.#follow(part.request);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error instanceof DeliveryError && error.again) again ??= error;
        else part.refused = error;
        continue;
      }
      // The last one makes the event a delivered one, which the audit log tells.
      const isLast = this.#parts.every(({ accepted }) => accepted !== undefined);
      if (part.mark !== undefined && !isLast) await this.#progress?.accept(part.mark);
    }
    const failed = again ?? this.#parts.find(({ refused }) => refused !== undefined)?.refused;
    if (failed !== undefined) throw failed;
    const ticket = this.#parts.flatMap(({ accepted }) => accepted?.ticket ?? [])[0];
    return { httpStatus: this.#parts.at(-1)?.accepted?.httpStatus ?? 0, ticket };
  }

  /** A request and those that follow from its answer. */
  async #follow(first: PresetRequest): Promise<Accepted> {
    let accepted: Accepted | undefined;
    for (let request: PresetRequest | undefined = first; request !== undefined;) {
      const answer: DeliveryAnswer = await this.#answer(request);
      const ticket: string | undefined = request.ticket?.(answer.json());
      accepted = {
        httpStatus: answer.status,
        ticket: ticket === undefined ? accepted?.ticket : this.#deps.redactor.quote(ticket, TICKET_CHARACTERS),
      };
      request = request.next?.(answer.json());
    }
    return accepted ?? { httpStatus: 0 };
  }

  async #answer(request: PresetRequest): Promise<DeliveryAnswer> {
    try {
      return await sendRequest(request, this.#id, this.#destination, this.#deps);
    } catch (error) {
      if (!request.optional || !(error instanceof DeliveryError) || error.again) throw error;
      return { status: error.httpStatus ?? 0, json: () => undefined };
    }
  }
}

/** Milliseconds until the next attempt, or false if there is none. */
function waitFor(error: unknown, attempt: number, random: Random, budgetMs: number): number | false {
  if (!(error instanceof DeliveryError) || !error.again) return false;
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
  const failed = { id, delivered: false, attempts } as const;
  const isFinal = error instanceof DeliveryError && !error.retryable;
  if (signal?.aborted && !isFinal) {
    // A receiver that counts as dead is a reason of its own; whoever stops a run says nothing of deliveries.
    const { reason } = signal;
    const why = reason instanceof AppError && reason.code === "NOTIFY_FAILED" ? reason.message : undefined;
    return {
      ...failed,
      code: "NOTIFY_FAILED",
      reason: why ?? "The run was stopped before it was delivered",
      retryable: true,
    };
  }
  if (error instanceof DeliveryError) {
    const status = error.httpStatus === undefined ? {} : { httpStatus: error.httpStatus };
    return { ...failed, ...status, code: error.code, reason: error.message, retryable: error.retryable };
  }
  const { code, message: reason } = asAppError(error, redactor);
  return { ...failed, code, reason, retryable: false };
}

/** Why one attempt at a delivery failed. Names only the host of the address: path and query may contain secrets. */
class DeliveryError extends AppError {
  override readonly name = "DeliveryError";
  /** Whether the event may be delivered later. */
  readonly retryable: boolean;
  /** Whether another attempt in this run may help. */
  readonly again: boolean;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** Whether the run had less time left than a receiver may take. */
  readonly cutShort: boolean;

  constructor(code: Code, message: string, about: {
    readonly retryable: boolean;
    readonly again?: boolean | undefined;
    readonly httpStatus?: number | undefined;
    readonly retryAfterMs?: number | undefined;
    readonly cutShort?: boolean;
    readonly cause?: unknown;
  }) {
    super(code, message, { cause: about.cause });
    this.retryable = about.retryable;
    this.again = about.again ?? about.retryable;
    this.httpStatus = about.httpStatus;
    this.retryAfterMs = about.retryAfterMs;
    this.cutShort = about.cutShort ?? false;
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
  deps: SendingDeps,
): Promise<DeliveryAnswer> {
  const answer = await sendOnce(request, id, destination, deps);
  // A token may end before its time; it is renewed once, and a second refusal means what it says.
  if (answer.response.status !== 401 || destination.renew === undefined) return accepted(answer, request, deps);
  destination.renew();
  return accepted(await sendOnce(request, id, destination, deps), request, deps);
}

/** A response of any status, read as far as it is looked at. */
interface RawAnswer extends BodyText {
  readonly response: Response;
  /** True when the body did not come to its end, and there is no text. */
  readonly broken: boolean;
}

async function sendOnce(
  request: PresetRequest,
  id: string,
  destination: Destination,
  deps: SendingDeps,
): Promise<RawAnswer> {
  const { host } = request.url;
  const limitMs = Math.max(1, Math.min(DELIVERY_REQUEST_MS, deps.leftMs()));
  const cutShort = limitMs < DELIVERY_REQUEST_MS;
  const timeout = (): Error => {
    const end = cutShort ? ", and there was no time left" : "";
    const message = `${host} did not answer within ${Math.ceil(limitMs / 1000)} s${end}`;
    return new DeliveryError("NOTIFY_FAILED", message, { retryable: true, again: !cutShort, cutShort });
  };
  const signed = await webhookHeaders(request, id, destination, deps);
  let response: Response | undefined;
  const ask = async (signal: AbortSignal): Promise<RawAnswer> => {
    const headers = {
      ...destination.headers,
      ...await authorization(destination, host, deps, signal),
      ...signed,
      ...request.headers,
    };
    response = await fetchAnswer(request, headers, deps, signal);
    return { response, ...await readBody(response, request.answerBytes ?? ANSWER_BYTES), broken: false };
  };
  try {
    return await deadline(limitMs, deps.clock, deps.signal, timeout, ask);
  } catch (error) {
    // Where only the status decides whether an event arrived, a body that never ends takes nothing back.
    if (response !== undefined) return { response, text: "", cut: false, broken: true };
    throw error;
  }
}

async function authorization(
  { authorize }: Destination,
  host: string,
  { redactor }: SendingDeps,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  try {
    return await authorize?.(signal) ?? {};
  } catch (error) {
    signal.throwIfAborted();
    const { code, message } = asAppError(error, redactor);
    const refused = code === "NOTIFY_REFUSED" || error instanceof ConfigurationError;
    throw new DeliveryError(refused ? code : "NOTIFY_FAILED", `No token for ${host}: ${message}`, {
      retryable: !refused,
    });
  }
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
    if (error instanceof ConfigurationError) throw error;
    const message = `${request.url.host} could not be reached: ${connectionReason(error, deps.redactor)}`;
    // A wrong certificate is as wrong a second later.
    throw new DeliveryError("NOTIFY_FAILED", message, {
      retryable: true,
      again: !isCertificateProblem(error),
      cause: error,
    });
  }
}

/** Whether TLS failed for the server's certificate or its name (the codes of Node.js, and Deno's words); a proxy's connection tells it deeper. */
function isCertificateProblem(error: unknown): boolean {
  const text = `${errorCode(error) ?? ""} ${errorMessage(error)}`;
  if (CERTIFICATE_PROBLEM.test(text)) return true;
  return error instanceof Error && error.cause !== undefined && isCertificateProblem(error.cause);
}

const CERTIFICATE_PROBLEM =
  /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH|invalid peer certificate/;

/** The response if it says that the event arrived; throws {@link DeliveryError} for any other. */
function accepted(answer: RawAnswer, request: PresetRequest, deps: DeliveryDeps): DeliveryAnswer {
  const { host } = request.url;
  const refusal = judge(answer, host, deps) ?? gap(answer, request, host) ?? lie(answer, request, host, deps);
  if (refusal !== undefined) throw refusal;
  return { status: answer.response.status, json: () => parseJson(answer.text) };
}

/** What a status means: undefined for 2xx, which is the only success. */
function judge(answer: RawAnswer, host: string, { clock, redactor }: DeliveryDeps): DeliveryError | undefined {
  const { response } = answer;
  const { status } = response;
  if (status >= 200 && status <= 299) return undefined;
  const words = wordsOf(answer, redactor);
  const about = {
    httpStatus: status,
    retryable: mayPass(status),
    retryAfterMs: retryAfterMs(response.headers, clock.now()),
  };
  if (about.retryable) return new DeliveryError("NOTIFY_FAILED", `${host} answered ${status}${words}`, about);
  if (status === 410) {
    return new DeliveryError("NOTIFY_DISABLED", `${host} answered 410 Gone: it accepts no more events${words}`, about);
  }
  // Redirects are not followed: they would pass on the token and the signature to another address.
  const redirected = (status >= 300 && status <= 399) || response.type === "opaqueredirect";
  const what = redirected ? "redirected the event elsewhere" : `refused the event with ${status}${words}`;
  return new DeliveryError("NOTIFY_REFUSED", `${host} ${what}`, about);
}

/** Where a status says that an event arrived, and the body that decides it is not there to be read. */
function gap({ response, cut, broken }: RawAnswer, request: PresetRequest, host: string): DeliveryError | undefined {
  const { next, problem } = request;
  const about = { httpStatus: response.status };
  if (broken && (next ?? problem) !== undefined) {
    const message = `${host} answered ${response.status}, but its answer broke off`;
    return new DeliveryError("NOTIFY_FAILED", message, { ...about, retryable: true });
  }
  if (!cut || next === undefined) return undefined;
  const message = `${host} answered with more than can be read`;
  return new DeliveryError("NOTIFY_REFUSED", message, { ...about, retryable: false });
}

/** Where a status says that an event arrived, and the body that it did not. */
function lie(
  answer: RawAnswer,
  request: PresetRequest,
  host: string,
  { redactor }: DeliveryDeps,
): DeliveryError | undefined {
  if (request.problem === undefined) return undefined;
  const about = { httpStatus: answer.response.status, retryable: false };
  if (isHtml(answer.response, answer.text)) {
    return new DeliveryError("NOTIFY_REFUSED", `${host} answered with a web page, and not as an API does`, about);
  }
  const json = parseJson(answer.text);
  if (request.next !== undefined && json === undefined) {
    const unread = { ...about, retryable: true };
    return new DeliveryError(
      "NOTIFY_FAILED",
      `${host} answered ${about.httpStatus} without the JSON of its API`,
      unread,
    );
  }
  const problem = request.problem(json);
  if (problem === undefined) return undefined;
  return new DeliveryError(
    "NOTIFY_REFUSED",
    `${host} did not take the event: ${redactor.quote(problem, ANSWER_WORDS)}`,
    about,
  );
}

/** The receiver's own words on a refusal, as the end of a sentence: bounded, without secrets, in one visible line. */
function wordsOf({ response, text, cut }: RawAnswer, redactor: Redactor): string {
  if (text.trim() === "") return "";
  if (isHtml(response, text)) return ", with a web page";
  const said = cut ? redactor.quoteHead(text, ANSWER_WORDS) : redactor.quote(text.trim(), ANSWER_WORDS);
  return said === "" ? "" : `: ${said}`;
}

/** How the delivery of one event ended. */
export interface DeliveryResult {
  /** The event's id. */
  readonly id: string;
  /** Whether the receiver took it. */
  readonly delivered: boolean;
  /** Number of attempts; one attempt may be several requests. */
  readonly attempts: number;
  /** The status of the last response, if there was one. */
  readonly httpStatus?: number | undefined;
  /** Why it was not delivered, by its stable name. */
  readonly code?: Code | undefined;
  /** Why it was not delivered, in one sentence. */
  readonly reason?: string | undefined;
  /** True when the same event may be delivered later. */
  readonly retryable: boolean;
  /** What the receiver calls the ticket or message that it made of the event. */
  readonly ticket?: string | undefined;
  /** True when nobody will try again. */
  readonly givenUp?: boolean | undefined;
}
