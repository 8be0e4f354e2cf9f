import * as v from "valibot";
import { dedupKey } from "../account/account.ts";
import { newRecordId } from "../audit/audit-record.ts";
import { AppError, asAppError } from "../base/errors.ts";
import type { Fetch } from "../base/ports.ts";
import { asSecret, type Secret } from "../base/secret.ts";
import { deliver, type DeliveryDeps, type DeliveryResult } from "./delivery.ts";
import { openDestination } from "./destination.ts";
import { type Envelope, envelopeSchema, type ItsmEvent } from "./event.ts";
import type { ItsmFormat } from "./formats.ts";

/** How an event is delivered. */
export interface DeliveryOptions {
  /** `whsec_…`: signs the delivery (Standard Webhooks). */
  readonly secret?: string | Secret | undefined;
  /** Bearer token, or the format's routing key. */
  readonly token?: string | Secret | undefined;
  /** Default `basic`. */
  readonly format?: ItsmFormat | undefined;
  /** Pass the same id again to repeat a delivery that may have arrived. */
  readonly id?: string | undefined;
  readonly fetch?: Fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Delivers one event without an outbox, with the retries of a run; the result says what went wrong, even for invalid options. */
export async function sendEvent(
  url: string,
  event: ItsmEvent,
  options: DeliveryOptions,
  deps: DeliveryDeps,
): Promise<DeliveryResult> {
  for (const secret of [options.secret, options.token]) if (secret !== undefined) deps.redactor.add(secret);
  const envelope = envelopeFor(event, options.id ?? newRecordId(deps.clock));
  try {
    if (!v.is(envelopeSchema, envelope)) {
      throw new AppError("NOTIFY_CONFIG", "Cannot send the event: its fields or its id are invalid");
    }
    const destination = await openDestination(url, {
      format: options.format,
      secret: asSecret(options.secret),
      token: asSecret(options.token),
    });
    const fetch = options.fetch ?? deps.fetch;
    return await deliver(envelope, destination, { ...deps, fetch }, options.signal);
  } catch (error) {
    const { code, message: reason } = asAppError(error, deps.redactor);
    return { id: envelope.id, delivered: false, attempts: 0, code, reason, retryable: false };
  }
}

function envelopeFor(event: ItsmEvent, id: string): Envelope {
  const key = dedupKey({}, event.name ?? event.account_id ?? id);
  return { id, dedupKey: key, origin: "urn:genesys-email-accounts:local", event };
}
