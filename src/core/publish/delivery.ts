import { backoffMs, retry } from "../async.ts";
import { AppError, errorMessage } from "../errors.ts";
import type { Clock, Fetch, Random } from "../ports.ts";
import type { DeliveryResult } from "./delivery-result.ts";
import type { Destination } from "./destination.ts";
import type { Envelope } from "./events.ts";
import { DELIVERY_ATTEMPTS, DELIVERY_BACKOFF_CAP_MS, DELIVERY_BACKOFF_MS, DELIVERY_BUDGET_MS } from "./limits.ts";
import { PRESETS } from "./presets/presets.ts";
import type { PresetRequest } from "./presets/request.ts";
import { DeliveryError, sendRequest } from "./send-request.ts";

/** What delivering needs from outside. */
export interface DeliveryDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Delivers one event: up to 6 attempts within 3 minutes, with full-jitter backoff or as `Retry-After` asks. Never throws;
 * a time-out means that the receiver may have it, which the stable id makes harmless.
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
    return failure(envelope.id, attempts, error, signal);
  }
}

/** Sends a preset's requests in order. A repetition sends all of them again, which the stable id makes harmless. */
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

/** Milliseconds until the next attempt, or false when there is none. */
function waitFor(error: unknown, attempt: number, random: Random, budgetMs: number): number | false {
  if (!(error instanceof DeliveryError) || !error.retryable) return false;
  const backoff = backoffMs(attempt, { baseMs: DELIVERY_BACKOFF_MS, capMs: DELIVERY_BACKOFF_CAP_MS, random });
  const wait = Math.max(error.retryAfterMs ?? 0, backoff);
  return wait <= budgetMs ? wait : false;
}

function failure(id: string, attempts: number, error: unknown, signal: AbortSignal | undefined): DeliveryResult {
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
  const code = error instanceof AppError ? error.code : "INTERNAL";
  return { id, delivered: false, attempts, code, reason: errorMessage(error), retryable: false };
}
