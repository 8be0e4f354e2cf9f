import type { Notification } from "../audit/entries.ts";
import type { DeliveryResult } from "./delivery.ts";
import type { Envelope } from "./event.ts";

/** How one event was delivered, or not. */
export interface Delivery {
  /** The event as it was sent. */
  readonly envelope: Envelope;
  readonly result: DeliveryResult;
}

/** What the audit log records about a delivery; `again`: of an earlier run's event. */
export function notificationOf({ envelope, result }: Delivery, again = false): Notification {
  const { delivered, attempts, retryable, httpStatus, reason, code, ticket, givenUp } = result;
  return {
    eventId: envelope.id,
    name: envelope.event.name ?? undefined,
    accountId: envelope.event.account_id ?? undefined,
    dedupKey: envelope.dedupKey,
    ...(again ? { again, changeRef: envelope.event.change_ref ?? undefined } : {}),
    delivered,
    attempts,
    retryable,
    httpStatus,
    reason,
    code,
    ticket,
    givenUp,
  };
}

/** The tickets or messages that a receiver made of the events that it took. */
export function ticketsOf({ deliveries }: { readonly deliveries: readonly Delivery[] }): Ticket[] {
  return deliveries.flatMap(({ envelope: { id, event }, result: { ticket } }) =>
    ticket === undefined ? [] : [{ id, account: event.name ?? "", event: event.event, ticket }]
  );
}

/** What a receiver made of an event, by its own name. */
interface Ticket {
  id: string;
  account: string;
  event: string;
  ticket: string;
}
