import type { Notification } from "../audit/entries.ts";
import { type AuditRecord, parseAuditLine } from "../audit/audit-record.ts";
import { mapLimit } from "../base/async.ts";
import { AppError } from "../base/errors.ts";
import type { AppendFile } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import { deliver, type DeliveryDeps, type DeliveryResult } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { type Envelope, envelopeOf } from "./event.ts";
import { BREAKER_FAILURES, DELIVERY_CONCURRENCY } from "./limits.ts";
import { Outbox } from "./outbox.ts";

/** What {@link Notifier.flush} did. */
export interface FlushResult {
  readonly delivered: number;
  /** Events of the outbox that are still to be sent, including refused ones. */
  readonly undelivered: number;
  /** The attempted deliveries, in the order in which they ended. */
  readonly deliveries: readonly { readonly envelope: Envelope; readonly result: DeliveryResult }[];
  /** Set when the outbox could not be written: events were sent anyway, but a crash could have lost or repeated one. */
  readonly outboxError?: AppError | undefined;
}

/** What the audit log records about a delivery. */
export function notificationOf({ envelope, result }: FlushResult["deliveries"][number]): Notification {
  const { delivered, attempts, retryable, httpStatus, reason, code } = result;
  return {
    parentId: envelope.id,
    name: envelope.event.name ?? undefined,
    accountId: envelope.event.account_id ?? undefined,
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

  /** Queues the events that are in the audit log but, because of a crash, not in the outbox; returns their number. */
  async recover(auditText: string): Promise<number> {
    const records = auditText.split("\n").flatMap((line) => parseAuditLine(line) ?? []);
    const settled = new Set(records.filter(isSettled).map((record) => record.correlation?.parent_id));
    const missing = records.filter((record) =>
      envelopeOf(record) !== undefined && !settled.has(record.id) && !this.#options.outbox.has(record.id)
    );
    for (const record of missing) await this.enqueue(record);
    return missing.length;
  }

  /** Sends pending events and, with `dead`, those refused before; one account's events in order, several accounts at once. */
  async flush(signal?: AbortSignal, options: { readonly dead?: boolean } = {}): Promise<FlushResult> {
    const { outbox } = this.#options;
    const states = options.dead ? ["pending", "dead"] as const : ["pending"] as const;
    const breaker = new CircuitBreaker();
    const deliveries: { envelope: Envelope; result: DeliveryResult }[] = [];
    await mapLimit(byAccount(outbox.list(...states)), DELIVERY_CONCURRENCY, async (events) => {
      for (const envelope of events) {
        if (breaker.open || signal?.aborted) return;
        const result = await this.#deliver(envelope, signal);
        breaker.record(result);
        deliveries.push({ envelope, result });
        // A later event of the account must not overtake one that may still be delivered.
        if (!result.delivered && result.retryable) return;
      }
    });
    const delivered = deliveries.filter(({ result }) => result.delivered).length;
    const undelivered = outbox.list("pending", "dead").length;
    return { delivered, undelivered, deliveries, outboxError: this.#outboxError };
  }

  async #deliver(envelope: Envelope, signal: AbortSignal | undefined): Promise<DeliveryResult> {
    const { destination, outbox } = this.#options;
    const result = await deliver(envelope, destination, this.#options, signal);
    await this.#keep(outbox.settle(result, destination.url.host));
    return result;
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

/** Sends all undelivered events in an outbox file, with their original ids and times. Throws AppError when the file is unusable. */
export async function redeliver(
  file: AppendFile,
  destination: Destination,
  deps: DeliveryDeps,
  signal?: AbortSignal,
): Promise<FlushResult> {
  const outbox = await Outbox.open(file, deps.clock);
  const flushed = await new Notifier({ ...deps, outbox, destination }).flush(signal, { dead: true });
  return outbox.unreadable === 0 ? flushed : { ...flushed, outboxError: unreadable(outbox.unreadable, file.path) };
}

function unreadable(lines: number, path: string): AppError {
  const rest = lines === 1 ? "1 line that is not an outbox entry" : `${lines} lines that are not outbox entries`;
  return new AppError("OUTBOX_UNUSABLE", `"${visible(path)}" has ${rest}`);
}

function isSettled(record: AuditRecord): boolean {
  return record.type === "notify.delivered" || record.type === "notify.dead_lettered";
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
