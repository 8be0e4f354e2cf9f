import type { Clock } from "../../src/core/base/ports.ts";

/**
 * A clock for real connections: a wait between attempts takes no time and is kept, and a time limit ends only when the test
 * says so, so that nothing depends on how busy the machine is.
 */
export class WaitingClock implements Clock {
  readonly waits: number[] = [];
  readonly #limits: ReadonlySet<number>;
  readonly #running = new Set<() => void>();
  #passed = 0;

  /** `limits` are the lengths of the time limits, which no wait may have. */
  constructor(limits: readonly number[]) {
    this.#limits = new Set(limits);
  }

  now(): number {
    return Date.now() + this.#passed;
  }

  monotonic(): number {
    return this.#passed;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (!this.#limits.has(ms)) {
      this.waits.push(ms);
      this.#passed += ms;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const expire = (): void => {
        this.#passed += ms;
        resolve();
      };
      this.#running.add(expire);
      signal?.addEventListener("abort", () => {
        this.#running.delete(expire);
        reject(signal.reason);
      }, { once: true });
    });
  }

  /** Ends the time limits that run. */
  expire(): void {
    for (const end of [...this.#running]) end();
  }
}
