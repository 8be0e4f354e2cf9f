import type { Notification } from "../audit/entries.ts";
import type { AuditRecord } from "../audit/audit-record.ts";
import { mapLimit } from "../base/async.ts";
import { AppError } from "../base/errors.ts";
import { deliver, type DeliveryDeps, type DeliveryResult } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { type Envelope, envelopeOf } from "./event.ts";
import { BREAKER_FAILURES, DELIVERY_CONCURRENCY } from "./limits.ts";
import type { Outbox } from "./outbox.ts";

/** What {@link Notifier.flush} did. */
export interface FlushResult {
  readonly delivered: number;
  /** Events of the outbox that are still to be sent, including refused ones. */
  readonly undelivered: number;
  /** The attempted deliveries, in the order in which they ended. */
  readonly deliveries: readonly Delivery[];
  /** Set when the outbox could not be written: events were sent anyway, but a crash could have lost or repeated one. */
  readonly outboxError?: AppError | undefined;
  /** Set when {@link FlushOptions.record} failed: nothing more was sent after that. */
  readonly recordError?: AppError | undefined;
}

/** How one event was delivered, or not. */
interface Delivery {
  /** The event as it was sent. */
  readonly envelope: Envelope;
  readonly result: DeliveryResult;
}

/** How {@link Notifier.flush} goes about it. */
interface FlushOptions {
  /** Sends those refused before, too. */
  readonly dead?: boolean | undefined;
  /** The ids of events that are left alone. */
  readonly except?: ReadonlyMap<string, unknown> | undefined;
  /** The change that every event names instead of its own. */
  readonly changeRef?: string | undefined;
  /** Records a delivery before the outbox does: what a crash leaves half recorded is not sent again. */
  readonly record?: ((delivery: Delivery) => Promise<void>) | undefined;
}

/** What the audit log records about a delivery; `again`: of an earlier run's event. */
export function notificationOf({ envelope, result }: Delivery, again = false): Notification {
  const { delivered, attempts, retryable, httpStatus, reason, code } = result;
  return {
    parentId: envelope.id,
    name: envelope.event.name ?? undefined,
    accountId: envelope.event.account_id ?? undefined,
    ...(again ? { again, changeRef: envelope.event.change_ref ?? undefined, dedupKey: envelope.dedupKey } : {}),
    delivered,
    attempts,
    retryable,
    httpStatus,
    reason,
    code,
  };
}

/** What a {@link Notifier} needs. */
interface NotifierOptions extends DeliveryDeps {
  readonly outbox: Outbox;
  readonly destination: Destination;
}

/** Notifies an ITSM system of what happened to accounts: every event is in the outbox before it is sent, so none is lost. */
export class Notifier {
  readonly #options: NotifierOptions;
  #outboxError: AppError | undefined;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /** Queues the event for an account's end, if it has one; resolves when it is on stable storage, or cannot be stored. */
  async enqueue(record: AuditRecord): Promise<void> {
    const envelope = envelopeOf(record);
    if (envelope !== undefined) await this.#keep(this.#options.outbox.add(envelope));
  }

  /**
   * Queues the events that are in the audit log but, because of a crash, not in the outbox; returns their number. A run that
   * had no receiver owes nobody an event.
   */
  async recover(untold: UntoldRecords): Promise<number> {
    const missing = untold.list().filter(({ id }) => !this.#options.outbox.has(id));
    for (const record of missing) await this.enqueue(record);
    return missing.length;
  }

  /** Sends pending events; one account's events in order, several accounts at once. */
  async flush(signal?: AbortSignal, options: FlushOptions = {}): Promise<FlushResult> {
    const { outbox } = this.#options;
    const { except, changeRef, record } = options;
    const states = options.dead ? ["pending", "dead"] as const : ["pending"] as const;
    const breaker = new CircuitBreaker();
    const deliveries: Delivery[] = [];
    let recordError: AppError | undefined;
    const waiting = outbox.list(...states).filter(({ id }) => !except?.has(id));
    await mapLimit(byAccount(waiting), DELIVERY_CONCURRENCY, async (events) => {
      for (const queued of events) {
        if (breaker.open || signal?.aborted || recordError !== undefined) return;
        const envelope = changeRef === undefined
          ? queued
          : { ...queued, event: { ...queued.event, change_ref: changeRef } };
        const result = await deliver(envelope, this.#options.destination, this.#options, signal);
        breaker.record(result);
        deliveries.push({ envelope, result });
        try {
          await record?.({ envelope, result });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          recordError ??= error;
        }
        await this.#keep(outbox.settle(result, this.#options.destination.url.host));
        // A later event of the account must not overtake one that may still be delivered.
        if (!result.delivered && result.retryable) return;
      }
    });
    const delivered = deliveries.filter(({ result }) => result.delivered).length;
    const undelivered = outbox.list("pending", "dead").length;
    return { delivered, undelivered, deliveries, outboxError: this.#outboxError, recordError };
  }

  /** A full disk must not stop provisioning or events: the audit log has them too. */
  async #keep(writing: Promise<void>): Promise<void> {
    try {
      await writing;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#outboxError ??= error;
    }
  }
}

/** Finds the records of an audit log whose event nobody has been sent or refused, while the log is read. */
export class UntoldRecords {
  readonly #untold = new Map<string, AuditRecord>();
  #notifies = false;

  /** Adds the log's next record. */
  add(record: AuditRecord): void {
    if (record.type === "run.started") this.#notifies = record.run?.notifies === true;
    const parent = record.correlation?.parent_id;
    if (isSettled(record) && typeof parent === "string") this.#untold.delete(parent);
    if (this.#notifies && envelopeOf(record) !== undefined) this.#untold.set(record.id, record);
  }

  /** Those that are left when the log ends. */
  list(): readonly AuditRecord[] {
    return [...this.#untold.values()];
  }
}

/** Whether a record of the audit log says that an event was delivered. */
export function isDelivery({ type }: AuditRecord): boolean {
  return type === "notify.delivered" || type === "notify.redelivered";
}

function isSettled(record: AuditRecord): boolean {
  return isDelivery(record) || record.type === "notify.dead_lettered";
}

function byAccount(events: readonly Envelope[]): readonly (readonly Envelope[])[] {
  const groups = new Map<string, Envelope[]>();
  for (const event of events) {
    const group = groups.get(event.dedupKey);
    if (group === undefined) groups.set(event.dedupKey, [event]);
    else group.push(event);
  }
  return [...groups.values()];
}

/** Decides when to stop sending to a receiver for the rest of a run: it is gone (410), or several deliveries in a row failed. */
class CircuitBreaker {
  #failures = 0;
  #disabled = false;

  /** Whether to send nothing more. */
  get open(): boolean {
    return this.#disabled || this.#failures >= BREAKER_FAILURES;
  }

  /** Records how a delivery ended. A refusal is a response too: the receiver is up. */
  record(result: DeliveryResult): void {
    if (result.code === "NOTIFY_DISABLED") this.#disabled = true;
    this.#failures = !result.delivered && result.retryable ? this.#failures + 1 : 0;
  }
}
