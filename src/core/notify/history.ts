import type { AuditRecord } from "../audit/audit-record.ts";
import { type Envelope, envelopeOf, isFailure } from "./event.ts";

/** An event that the log does not record as delivered. */
export interface UntoldEvent {
  readonly envelope: Envelope;
  /** How often its delivery failed, each time with all attempts of a run. */
  failures: number;
  /** True when a receiver refused it, so that it is sent again only on request. */
  dead: boolean;
  /** True when the last event of the account that was delivered came later, and one of the two tells a failure. */
  overtaken: boolean;
}

/** The events of a log that are missing somewhere, and those of their accounts after them: what is put back at the end keeps its order. */
export function withLater(
  untold: ReadonlyMap<string, UntoldEvent>,
  isMissing: (event: UntoldEvent) => boolean,
): readonly UntoldEvent[] {
  const accounts = new Set<string>();
  return [...untold.values()].filter((event) => {
    if (isMissing(event)) accounts.add(event.envelope.dedupKey);
    return accounts.has(event.envelope.dedupKey);
  });
}

/**
 * What an audit log tells of the events of its runs, record by record: the log decides what was told, and not the outbox,
 * which carries no proof.
 */
export class EventHistory {
  readonly #untold = new Map<string, UntoldEvent>();
  /** The same by account. */
  readonly #waiting = new Map<string, Map<string, UntoldEvent>>();
  readonly #told = new Set<string>();
  readonly #last = new Map<string, Envelope>();
  #notifies = false;

  /** Adds the next record. */
  add(record: AuditRecord): void {
    const { type, correlation } = record;
    if (type === "run.started") {
      // A run that had no receiver owes nobody an event.
      this.#notifies = record.run?.notifies === true;
    }
    const envelope = this.#notifies ? envelopeOf(record) : undefined;
    if (envelope) this.#queue(envelope);
    else if (correlation?.event_id !== undefined) this.#settle(type, correlation.event_id);
  }

  /** The events that were never delivered nor given up, in the order of the states that they tell. */
  get untold(): ReadonlyMap<string, UntoldEvent> {
    return this.#untold;
  }

  /** Whether the last occurrence of an event was delivered, or given up. */
  isTold(id: string): boolean {
    return this.#told.has(id);
  }

  /** The last event of each account whose last event is a failure, by the key that identifies the account in alerts. */
  failures(): ReadonlyMap<string, Envelope> {
    return new Map([...this.#last].filter(([, { event }]) => isFailure(event)));
  }

  #queue(envelope: Envelope): void {
    const { id, dedupKey } = envelope;
    this.#told.delete(id);
    // A state that came back is the last one again.
    this.#forget(id);
    const event = { envelope, failures: 0, dead: false, overtaken: false };
    this.#untold.set(id, event);
    const waiting = this.#waiting.get(dedupKey) ?? new Map<string, UntoldEvent>();
    this.#waiting.set(dedupKey, waiting.set(id, event));
    this.#last.set(dedupKey, envelope);
  }

  #forget(id: string): void {
    const key = this.#untold.get(id)?.envelope.dedupKey;
    this.#untold.delete(id);
    const waiting = key === undefined ? undefined : this.#waiting.get(key);
    waiting?.delete(id);
    if (key !== undefined && waiting?.size === 0) this.#waiting.delete(key);
  }

  #overtake({ id, dedupKey, event }: Envelope): void {
    for (const [each, earlier] of this.#waiting.get(dedupKey) ?? []) {
      if (each === id) return;
      earlier.overtaken = isFailure(earlier.envelope.event) !== isFailure(event);
    }
  }

  #settle(type: string, id: string): void {
    const known = this.#untold.get(id);
    if (!known) return;
    if (type === "notify.delivered" || type === "notify.redelivered" || type === "notify.given_up") {
      if (type !== "notify.given_up") this.#overtake(known.envelope);
      this.#forget(id);
      this.#told.add(id);
    } else if (type === "notify.failed" || type === "notify.dead_lettered") {
      known.failures += 1;
      known.dead = type === "notify.dead_lettered";
    }
  }
}
