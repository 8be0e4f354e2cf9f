import * as v from "valibot";
import { dedupKey } from "../account/account.ts";
import { newRecordId } from "../audit/audit-record.ts";
import { AppError, asAppError } from "../base/errors.ts";
import type { Fetch } from "../base/ports.ts";
import { asSecret, type Secret } from "../base/secret.ts";
import { deliver, type DeliveryDeps, type DeliveryResult } from "./delivery.ts";
import type { TokenDeps } from "./authorization.ts";
import { type Destination, openDestination } from "./destination.ts";
import { secretsOf } from "./delivery-secrets.ts";
import { type Envelope, envelopeSchema, type ItsmEvent } from "./event.ts";
import type { ItsmFormat } from "./formats.ts";

/** An OAuth client of the receiver's authorization server. */
export interface ReceiverOAuth {
  /** https, or http for this machine itself. */
  readonly tokenUrl: string;
  /** The client's id. */
  readonly clientId: string | Secret;
  /** The client's secret. */
  readonly clientSecret: string | Secret;
}

/** How an event is delivered. */
export interface DeliveryOptions {
  /** `whsec_…`: signs the delivery (Standard Webhooks). */
  readonly secret?: string | Secret | undefined;
  /** Bearer token, or the format's routing key. */
  readonly token?: string | Secret | undefined;
  /** With `token`: HTTP Basic instead. */
  readonly username?: string | undefined;
  /** More headers, `Name: value`, one a line. */
  readonly headers?: string | Secret | undefined;
  /** OAuth client credentials for the receiver, instead of `token`. */
  readonly oauth?: ReceiverOAuth | undefined;
  /** Default `basic`. */
  readonly format?: ItsmFormat | undefined;
  /** Pass the same id again to repeat a delivery that may have arrived. */
  readonly id?: string | undefined;
  /** Makes the requests; default: this runtime's own, by the proxy of the environment. */
  readonly fetch?: Fetch | undefined;
  /** Ends the delivery. */
  readonly signal?: AbortSignal | undefined;
}

/** Delivers one event without an outbox, with the retries of a run; the result says what went wrong, even for invalid options. */
export async function sendEvent(
  url: string,
  event: ItsmEvent,
  options: DeliveryOptions,
  deps: DeliveryDeps,
): Promise<DeliveryResult> {
  for (const secret of secretsOf(options)) deps.redactor.add(secret);
  const envelope = envelopeFor(event, options.id ?? newRecordId(deps.clock));
  try {
    if (!v.is(envelopeSchema, envelope)) {
      throw new AppError("NOTIFY_CONFIG", "Cannot send the event: its fields or its id are invalid");
    }
    const fetch = options.fetch ?? deps.fetch;
    const destination = await destinationOf(url, options, { ...deps, fetch });
    return await deliver(envelope, destination, { ...deps, fetch }, { signal: options.signal });
  } catch (error) {
    const { code, message: reason } = asAppError(error, deps.redactor);
    return { id: envelope.id, delivered: false, attempts: 0, code, reason, retryable: false };
  }
}

/** The destination that the options describe. Throws `ConfigurationError`, whose message holds no secret. */
export async function destinationOf(
  url: string,
  { format, secret, token, username, headers, oauth }: Omit<DeliveryOptions, "id" | "fetch" | "signal">,
  deps?: TokenDeps,
): Promise<Destination> {
  return await openDestination(url, {
    format,
    secret: asSecret(secret, "itsm-webhook-secret"),
    token: asSecret(token, "itsm-token"),
    username,
    headers: asSecret(headers, "itsm-headers"),
    oauth: oauth && {
      tokenUrl: oauth.tokenUrl,
      clientId: asSecret(oauth.clientId, "itsm-client-id"),
      clientSecret: asSecret(oauth.clientSecret, "itsm-client-secret"),
    },
    deps,
  });
}

function envelopeFor(event: ItsmEvent, id: string): Envelope {
  const key = dedupKey({}, event.name ?? event.account_id ?? id);
  return { id, dedupKey: key, origin: "urn:genesys-email-accounts:local", event };
}
