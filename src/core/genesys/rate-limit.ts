// By hand: packages pace by a rate that is known before, and this one learns it from the answers' headers.
import { onAbort } from "../base/async.ts";
import { retryAfterMs } from "../base/http.ts";
import type { Clock } from "../base/ports.ts";
import { RESET_ROUNDING_MS, SHARED_RESERVE, THROTTLE_DEFAULT_MS } from "./limits.ts";

/** Which requests go first when they have to wait: writes, then lookups, then polls. */
export type Priority = "write" | "read" | "poll";

const ORDER: readonly Priority[] = ["write", "read", "poll"];
const MINUTE_MS = 60_000;

interface Waiting {
  readonly start: () => void;
}

/** What the headers last said about the current window. */
interface Window {
  readonly allowed: number;
  count: number;
  /** The latest time at which it ends, by the monotonic clock. */
  endsAt: number;
  /** Requests of this run sent in it. */
  own: number;
  /** True until a response has reported its count and end. */
  readonly guessed: boolean;
}

/**
 * One request budget for a whole run, learned from `inin-ratelimit-allowed`, `-count` and `-reset`: requests go out at
 * once while the window has room, and wait for its end when it has none, so they use the whole limit without exceeding it.
 */
export class RateLimit {
  readonly #clock: Clock;
  readonly #perMinute: number | undefined;
  readonly #queues: Record<Priority, Set<Waiting>> = { write: new Set(), read: new Set(), poll: new Set() };
  #window: Window | undefined;
  #answered = false;
  #shared = false;
  #inFlight = 0;
  #pausedUntil = -Infinity;
  /** When the requests of the last minute were sent; kept only under a cap. */
  #sent: number[] = [];
  #timer: AbortController | undefined;

  /** `perMinute` caps the requests in any 60 seconds, whatever the headers allow. */
  constructor(clock: Clock, perMinute?: number) {
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  /** Waits until one request may be sent; resolves with a function to call once it is answered or lost. Rejects with the signal's reason. */
  async acquire(priority: Priority, shared?: AbortSignal): Promise<() => void> {
    shared?.throwIfAborted();
    // Its own signal: many requests wait on a run's signal, and Node 20 reports more than ten listeners as a leak.
    const signal = shared && AbortSignal.any([shared]);
    const queue = this.#queues[priority];
    await new Promise<void>((resolve, reject) => {
      const release = onAbort(signal, (reason) => {
        queue.delete(waiting);
        reject(reason);
      });
      const waiting: Waiting = {
        start: () => {
          release();
          resolve();
        },
      };
      queue.add(waiting);
      this.#pump();
    });
    return () => this.#release();
  }

  /** Learns from a response's headers. */
  observe(headers: Headers): void {
    this.#answered = true;
    const allowed = headerCount(headers, "inin-ratelimit-allowed");
    const count = headerCount(headers, "inin-ratelimit-count");
    const reset = headerCount(headers, "inin-ratelimit-reset");
    if (allowed === undefined || allowed === 0 || count === undefined || reset === undefined) {
      if (this.#window) this.#window.count++;
      return;
    }
    const now = this.#clock.monotonic();
    const endsAt = now + reset * 1000 + RESET_ROUNDING_MS;
    const window = this.#window;
    // Responses of one window agree on its end except for rounding; a later end is the next window's.
    if (window && !window.guessed && now < window.endsAt && endsAt <= window.endsAt + 1.5 * RESET_ROUNDING_MS) {
      this.#window = {
        ...window,
        allowed,
        count: Math.max(window.count, count),
        endsAt: Math.min(window.endsAt, endsAt),
      };
    } else {
      this.#window = { allowed, count, endsAt, own: window?.guessed ? window.own : this.#inFlight, guessed: false };
    }
    if (count > this.#window.own) this.#shared = true;
  }

  /** Pauses every request for `ms` milliseconds, as a 429 asks. What was known about the window is then void. */
  pause(ms: number): void {
    this.#answered = true;
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.monotonic() + ms);
    if (this.#window) this.#window = this.#nextWindow(this.#window);
  }

  #release(): void {
    this.#inFlight--;
    this.#pump();
  }

  /** Starts the requests that may start, and sets a timer for the rest. */
  #pump(): void {
    this.#timer?.abort();
    this.#timer = undefined;
    for (;;) {
      const queue = ORDER.map((priority) => this.#queues[priority]).find((each) => each.size > 0);
      const [next] = queue ?? [];
      if (!queue || !next) return;
      const wait = this.#waitMs();
      if (wait > 0) return this.#pumpAfter(wait);
      queue.delete(next);
      this.#note();
      next.start();
    }
  }

  #pumpAfter(ms: number): void {
    // Infinity: the next release calls this again.
    if (ms === Infinity) return;
    const timer = new AbortController();
    this.#timer = timer;
    this.#clock.sleep(Math.ceil(ms), timer.signal).then(() => this.#pump(), () => undefined);
  }

  #note(): void {
    this.#inFlight++;
    if (this.#window) this.#window.own++;
    if (this.#perMinute !== undefined) this.#sent.push(this.#clock.monotonic());
  }

  /** Milliseconds until the next request may go; Infinity: not before a pending one is answered. */
  #waitMs(): number {
    const now = this.#clock.monotonic();
    // The first request goes alone: its response reports the limit.
    if (!this.#answered && this.#inFlight > 0) return Infinity;
    return Math.max(this.#pausedUntil - now, this.#capWaitMs(now), this.#windowWaitMs(now));
  }

  #capWaitMs(now: number): number {
    if (this.#perMinute === undefined) return 0;
    while (this.#sent[0] !== undefined && this.#sent[0] <= now - MINUTE_MS) this.#sent.shift();
    const oldest = this.#sent[0];
    return oldest === undefined || this.#sent.length < this.#perMinute ? 0 : oldest + MINUTE_MS - now;
  }

  #windowWaitMs(now: number): number {
    if (!this.#window) return 0;
    if (now >= this.#window.endsAt) this.#window = this.#nextWindow(this.#window);
    const { allowed, count, endsAt } = this.#window;
    const reserve = this.#shared ? Math.ceil(allowed * SHARED_RESERVE) : 0;
    const room = Math.max(allowed - reserve, 1) - count;
    // Requests in flight may or may not be in the count already; assume that they are not.
    if (room > this.#inFlight) return 0;
    return room > 0 && this.#inFlight > 0 ? Infinity : endsAt - now;
  }

  /** A window with only a known limit; the first response with headers reports its count and end. */
  #nextWindow(window: Window): Window {
    const endsAt = this.#clock.monotonic() + MINUTE_MS;
    return { allowed: window.allowed, count: 0, endsAt, own: this.#inFlight, guessed: true };
  }
}

/** How long to wait after a 429, in milliseconds: as long as it asks, else until the window's reset, else a default. */
export function throttleWaitMs(headers: Headers, nowMs: number): number {
  const asked = retryAfterMs(headers, nowMs);
  if (asked !== undefined) return asked;
  const reset = headerCount(headers, "inin-ratelimit-reset");
  return reset === undefined ? THROTTLE_DEFAULT_MS : reset * 1000 + RESET_ROUNDING_MS;
}

/** A header with a whole number; undefined if it is absent or anything else. */
function headerCount(headers: Headers, name: string): number | undefined {
  const value = headers.get(name)?.trim() ?? "";
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
