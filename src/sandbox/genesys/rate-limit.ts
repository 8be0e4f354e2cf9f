import type { Clock } from "../../core/base/ports.ts";

/** How many requests a token may make in a window of `windowMs` milliseconds. */
export interface RateLimitOptions {
  readonly allowed: number;
  readonly windowMs: number;
}

/** One request's place in its window; `resetSeconds` are the whole seconds until the next window. */
export interface RateLimitState {
  readonly allowed: number;
  readonly count: number;
  readonly resetSeconds: number;
  readonly exceeded: boolean;
}

/** Counts requests by token in fixed windows that begin with a token's first request; a refused request does not count (inferred). */
export class RateLimiter {
  readonly #options: RateLimitOptions;
  readonly #clock: Clock;
  readonly #windows = new Map<string, { endsAt: number; count: number }>();

  constructor(options: RateLimitOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  take(token: string): RateLimitState {
    const { allowed, windowMs } = this.#options;
    const now = this.#clock.now();
    let window = this.#windows.get(token);
    if (window === undefined || window.endsAt <= now) {
      window = { endsAt: now + windowMs, count: 0 };
      this.#windows.set(token, window);
    }
    const exceeded = window.count >= allowed;
    if (!exceeded) window.count++;
    const resetSeconds = Math.ceil((window.endsAt - now) / 1000);
    return { allowed, count: window.count, resetSeconds, exceeded };
  }
}
