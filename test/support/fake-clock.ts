import { setImmediate } from "node:timers";
import type { Clock } from "../../src/core/base/ports.ts";

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it, or, with `auto`, jumps to the next sleeper whenever all is idle. */
export class FakeClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];
  readonly #auto: boolean;
  #jumping = false;

  constructor(options: { readonly now?: number; readonly auto?: boolean } = {}) {
    this.#now = options.now ?? Date.UTC(2026, 10, 22, 8, 0, 0);
    this.#auto = options.auto ?? false;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  /** How many sleeps are pending. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const sleeper: Sleeper = {
        due: this.#now + Math.max(0, ms),
        wake: () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
      };
      const onAbort = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#sleepers.push(sleeper);
      if (this.#auto) this.#jumpWhenIdle();
    });
  }

  /** Moves time by `ms` milliseconds, waking sleepers in order. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#nextDue();
      if (next === undefined || next > end) break;
      this.#wakeAt(next);
      await settle();
    }
    this.#now = end;
    await settle();
  }

  #jumpWhenIdle(): void {
    if (this.#jumping) return;
    this.#jumping = true;
    void (async () => {
      await settle();
      this.#jumping = false;
      const next = this.#nextDue();
      if (next === undefined) return;
      this.#wakeAt(next);
      if (this.#sleepers.length > 0) this.#jumpWhenIdle();
    })();
  }

  #nextDue(): number | undefined {
    return this.#sleepers.length === 0 ? undefined : Math.min(...this.#sleepers.map((sleeper) => sleeper.due));
  }

  #wakeAt(due: number): void {
    this.#now = Math.max(this.#now, due);
    const awake = this.#sleepers.filter((sleeper) => sleeper.due <= due);
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.due > due);
    for (const sleeper of awake) sleeper.wake();
  }
}

/** Lets everything that is ready run, a few turns of the event loop long. */
export async function settle(turns = 8): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
