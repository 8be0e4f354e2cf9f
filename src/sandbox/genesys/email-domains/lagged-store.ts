import type { Clock } from "../../../core/base/ports.ts";

interface Stored {
  readonly id: string;
}

interface Version<T> {
  /** From when on reads see it. */
  readonly seenAt: number;
  /** Undefined: removed. */
  readonly value: T | undefined;
}

interface Entry<T> {
  /** Place in the order of creation, never used again. */
  readonly sequence: number;
  readonly createdAt: number;
  versions: Version<T>[];
}

/** How long a store takes to show a write, in milliseconds. */
export interface Lag {
  /** Until reads see it: before that a new thing is 404, a changed one is as before, a removed one is still there. */
  readonly reads: number;
  /** Until a new thing can be written to: before that a write to it is 404. */
  readonly writes: number;
}

/** Things that are read as they were a while ago: Genesys Cloud's reads are eventually consistent (sourced: they lag by minutes at worst). */
export class LaggedStore<T extends Stored> {
  readonly #clock: Clock;
  readonly #lag: Lag;
  readonly #entries = new Map<string, Entry<T>>();
  #created = 0;

  constructor(clock: Clock, lag: Lag) {
    this.#clock = clock;
    this.#lag = lag;
  }

  /** Creates or changes a thing; `lateMs` is how much later than usual it shows. */
  set(value: T, lateMs = 0): T {
    this.#write(value.id, value, lateMs);
    return value;
  }

  remove(id: string, lateMs = 0): void {
    this.#write(id, undefined, lateMs);
  }

  /** The truth. */
  latest(id: string): T | undefined {
    return this.#entries.get(id)?.versions.at(-1)?.value;
  }

  /** The truth of everything, oldest first. */
  all(): T[] {
    return [...this.#entries.keys()].map((id) => this.latest(id)).filter((value) => value !== undefined);
  }

  /** What a read of one thing sees. */
  seen(id: string): T | undefined {
    const now = this.#clock.now();
    return this.#entries.get(id)?.versions.findLast(({ seenAt }) => seenAt <= now)?.value;
  }

  /** What a listing sees, oldest first. */
  listing(): { readonly sequence: number; readonly value: T }[] {
    return [...this.#entries].flatMap(([id, { sequence }]) => {
      const value = this.seen(id);
      return value === undefined ? [] : [{ sequence, value }];
    });
  }

  /** What a write finds. */
  writable(id: string): T | undefined {
    const entry = this.#entries.get(id);
    return entry && entry.createdAt + this.#lag.writes <= this.#clock.now() ? entry.versions.at(-1)?.value : undefined;
  }

  #write(id: string, value: T | undefined, lateMs: number): void {
    const now = this.#clock.now();
    const seenAt = now + this.#lag.reads + lateMs;
    let entry = this.#entries.get(id);
    if (entry === undefined || this.#isGone(entry, now)) {
      entry = { sequence: ++this.#created, createdAt: now, versions: [] };
      this.#entries.delete(id);
      this.#entries.set(id, entry);
    }
    const shown = entry.versions.findLastIndex((version) => version.seenAt <= now);
    entry.versions = [...entry.versions.slice(Math.max(0, shown)), { seenAt, value }];
    if (value === undefined && seenAt <= now) this.#entries.delete(id);
  }

  #isGone(entry: Entry<T>, now: number): boolean {
    const last = entry.versions.at(-1);
    return last !== undefined && last.value === undefined && last.seenAt <= now;
  }
}
