import type { AuditRecord } from "../audit/audit-record.ts";
import { AppError } from "../base/errors.ts";
import { onAbort } from "../base/async.ts";
import { CircuitBreaker } from "./circuit-breaker.ts";
import { deliver, type DeliveryDeps } from "./delivery.ts";
import type { Delivery } from "./delivery-facts.ts";
import type { Destination } from "./destination.ts";
import { type Envelope, envelopeOf, isFailure } from "./event.ts";
import type { ItsmFormat } from "./formats.ts";
import { type EventHistory, type UntoldEvent, withLater } from "./history.ts";
import { CLOSING_PACE_MS, DELIVERY_CONCURRENCY } from "./limits.ts";
import type { Outbox } from "./outbox.ts";

/** What a {@link Notifier} did since the last flush. */
export interface FlushResult {
  readonly delivered: number;
  /** Events of the outbox that are still to be sent, including refused ones. */
  readonly undelivered: number;
  /** The attempted deliveries, in the order in which they ended. */
  readonly deliveries: readonly Delivery[];
  /** Set when the outbox could not be written: events were sent anyway, but a crash could have lost or repeated one. */
  readonly outboxError?: AppError | undefined;
  /** Set when a delivery could not be recorded: nothing more was sent after that. */
  readonly recordError?: AppError | undefined;
}

/** Records a delivery before the outbox does: what a crash leaves half recorded is sent again, under its id. */
type DeliveryRecorder = (delivery: Delivery) => Promise<void>;

/** How {@link Notifier.flush} goes about it. */
interface FlushOptions {
  /** Sends those refused before, too. */
  readonly dead?: boolean | undefined;
  /** The ids of events that are left alone. */
  readonly except?: ReadonlyMap<string, unknown> | undefined;
  /** The change that every event names instead of its own. */
  readonly changeRef?: string | undefined;
  readonly record?: DeliveryRecorder | undefined;
  /** How long deliveries may still take; without it, as long as they need. */
  readonly budgetMs?: number | undefined;
}

/** What a {@link Notifier} needs. */
interface NotifierOptions extends DeliveryDeps {
  readonly outbox: Outbox;
  readonly destination: Destination;
}

/**
 * Notifies an ITSM system of what happened to accounts: every event is in the outbox before it is sent, so none is lost. One
 * account's events go in order, several accounts' at once.
 */
export class Notifier {
  readonly #options: NotifierOptions;
  readonly #breaker: CircuitBreaker;
  readonly #stop = new AbortController();
  /** What waits to be sent, by account. */
  readonly #lines = new Map<string, Envelope[]>();
  readonly #busy = new Set<string>();
  readonly #taken = new Set<Envelope>();
  readonly #deliveries: Delivery[] = [];
  readonly #unproved = new Set<string>();
  #record: DeliveryRecorder | undefined;
  #changeRef: string | undefined;
  #isLive = false;
  #endsAt = Number.POSITIVE_INFINITY;
  #closingDue = Number.NEGATIVE_INFINITY;
  #whenIdle: (() => void)[] = [];
  #outboxError: AppError | undefined;
  #recordError: AppError | undefined;

  constructor(options: NotifierOptions) {
    this.#options = options;
    this.#breaker = new CircuitBreaker(options.destination.url.host);
  }

  /** How events are written. */
  get format(): ItsmFormat {
    return this.#options.destination.format;
  }

  /** The last event in the outbox of each account whose last event is a failure, by the key of its alerts. */
  failures(): ReadonlyMap<string, Envelope> {
    const last = new Map(
      this.#options.outbox.list("pending", "delivered", "dead").map((each) => [each.dedupKey, each]),
    );
    return new Map([...last].filter(([, { event }]) => isFailure(event)));
  }

  /** Queues the event for an account's end, if it has one; resolves when it is on stable storage, or cannot be stored. */
  async enqueue(record: AuditRecord): Promise<void> {
    const envelope = envelopeOf(record);
    if (envelope === undefined) return;
    await this.#keep(this.#options.outbox.add(envelope));
    if (this.#isLive) this.#take(envelope);
  }

  /**
   * Makes the outbox say what the audit log says of earlier runs: an event that the log does not record as delivered waits,
   * whatever became of its line, and one that no record proves is not sent. Returns how many lines were added.
   */
  async recover(history: EventHistory): Promise<number> {
    const { outbox } = this.#options;
    for (const { id } of outbox.list("pending")) {
      if (history.untold.has(id)) continue;
      if (history.isTold(id)) await this.#keep(outbox.acknowledge(id));
      else this.#unproved.add(id);
    }
    const waiting = new Map(outbox.list("pending").map((each) => [each.id, each]));
    const isMissing = ({ envelope: { id, event }, dead }: UntoldEvent): boolean => {
      if (dead) return false;
      return outbox.stateOf(id) !== "pending" || waiting.get(id)?.event.audit_hash !== event.audit_hash;
    };
    const missing = withLater(history.untold, isMissing).filter(({ dead }) => !dead);
    for (const { envelope } of missing) await this.#keep(outbox.reopen(envelope));
    return missing.length;
  }

  /** From now on each event is sent as soon as it is queued, those of earlier runs first. */
  start(record: DeliveryRecorder): void {
    this.#record = record;
    this.#isLive = true;
    for (const envelope of this.#options.outbox.list("pending")) this.#take(envelope);
  }

  /** Sends what is pending and waits for what is under way. */
  async flush(signal?: AbortSignal, options: FlushOptions = {}): Promise<FlushResult> {
    const { outbox, clock } = this.#options;
    const { dead, except, changeRef, record, budgetMs } = options;
    if (budgetMs !== undefined) this.#endsAt = clock.monotonic() + budgetMs;
    if (signal?.aborted) this.#stop.abort(signal.reason);
    const release = onAbort(signal, (reason) => this.#stop.abort(reason));
    this.#record = record ?? this.#record;
    this.#changeRef = changeRef;
    for (const envelope of outbox.list("pending", ...(dead ? ["dead" as const] : []))) {
      if (!except?.has(envelope.id)) this.#take(envelope);
    }
    if (this.#busy.size > 0) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
    release();
    const deliveries = this.#deliveries.splice(0);
    return {
      delivered: deliveries.filter(({ result }) => result.delivered).length,
      undelivered: outbox.undelivered().length,
      deliveries,
      outboxError: this.#outboxError,
      recordError: this.#recordError,
    };
  }

  /** The events that are still to be sent, each with the reason. */
  undelivered(): { id: string; account: string; event: string; reason: string }[] {
    return this.#options.outbox.undelivered().map((event) => ({
      ...event,
      reason: event.reason ?? this.#whyNot(event),
    }));
  }

  #whyNot({ id }: { readonly id: string }): string {
    if (this.#unproved.has(id)) return "The audit log does not prove that a run queued it";
    if (this.#breaker.reason !== undefined) return this.#breaker.reason;
    return this.#stop.signal.aborted ? "The run was stopped before it was sent" : "The run had no time left to send it";
  }

  #take(envelope: Envelope): void {
    if (this.#taken.has(envelope) || this.#unproved.has(envelope.id)) return;
    this.#taken.add(envelope);
    const line = this.#lines.get(envelope.dedupKey);
    if (line === undefined) this.#lines.set(envelope.dedupKey, [envelope]);
    else line.push(envelope);
    this.#pump();
  }

  #pump(): void {
    while (this.#busy.size < DELIVERY_CONCURRENCY) {
      const next = this.#next();
      if (next === undefined) break;
      const [key, envelope] = next;
      this.#busy.add(key);
      void this.#send(envelope).finally(() => {
        this.#busy.delete(key);
        this.#pump();
      });
    }
    if (this.#busy.size > 0) return;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  /** The next event to send: what happened comes before what only closes alerts. */
  #next(): readonly [string, Envelope] | undefined {
    if (this.#isOver()) this.#lines.clear();
    const ready = [...this.#lines].flatMap(([key, [first]]) =>
      first && !this.#busy.has(key) ? [[key, first] as const] : []
    );
    const next = ready.find(([, each]) => !isClosing(each)) ?? ready[0];
    if (next === undefined) return undefined;
    const line = this.#lines.get(next[0]);
    line?.shift();
    if (line?.length === 0) this.#lines.delete(next[0]);
    return next;
  }

  #isOver(): boolean {
    return this.#breaker.open || this.#stop.signal.aborted || this.#recordError !== undefined || this.#left() <= 0;
  }

  #left(): number {
    return this.#endsAt - this.#options.clock.monotonic();
  }

  async #send(queued: Envelope): Promise<void> {
    const { outbox, destination } = this.#options;
    const envelope = this.#changeRef === undefined
      ? queued
      : { ...queued, event: { ...queued.event, change_ref: this.#changeRef } };
    if (isClosing(envelope) && !await this.#paced()) return;
    const result = await deliver(envelope, destination, this.#options, {
      signal: AbortSignal.any([this.#stop.signal, this.#breaker.signal]),
      leftMs: () => this.#left(),
      progress: {
        accepted: outbox.accepted(envelope.id),
        accept: (mark) => this.#keep(outbox.accept(envelope.id, mark)),
      },
      onAttempt: (unanswered) => this.#breaker.attempted(unanswered),
    });
    // A delivery that this run had no time for says nothing of the receiver.
    if (this.#left() > 0) this.#breaker.record(result);
    this.#deliveries.push({ envelope, result });
    try {
      await this.#record?.({ envelope, result });
    } catch (error) {
      this.#recordError ??= error instanceof AppError
        ? error
        : new AppError("INTERNAL", String(error), { cause: error });
    }
    await this.#keep(outbox.settle(result, destination.url.host));
    // A later event of the account must not overtake one that may still be delivered.
    if (!result.delivered && result.retryable) this.#lines.delete(envelope.dedupKey);
  }

  /** Waits for the turn of an event that only closes an alert; false when there is none any more. */
  async #paced(): Promise<boolean> {
    const { clock } = this.#options;
    const now = clock.monotonic();
    const due = Math.max(now, this.#closingDue);
    this.#closingDue = due + CLOSING_PACE_MS;
    if (due > now) await clock.sleep(due - now, this.#stop.signal).catch(() => undefined);
    return !this.#isOver();
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

function isClosing({ event }: Envelope): boolean {
  return event.event === "email_account_recovered";
}
