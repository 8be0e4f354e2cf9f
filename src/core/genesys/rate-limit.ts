// By hand: packages pace by a rate that is known before, and this one learns it from the answers' headers.
import { onAbort } from "../base/async.ts";
import { retryAfterMs } from "../base/http.ts";
import type { Clock } from "../base/ports.ts";
import { RESET_ROUNDING_MS, SHARED_RESERVE, THROTTLE_DEFAULT_MS } from "./limits.ts";

/** Who goes first when requests have to wait: writes before look-ups before polls. */
export type Priority = "write" | "read" | "poll";

const ORDER: readonly Priority[] = ["write", "read", "poll"];
const MINUTE_MS = 60_000;

interface Waiting {
  readonly start: () => void;
}

/** What the headers last said of the current window. */
interface Window {
  readonly allowed: number;
  count: number;
  /** Latest moment at which it ends, by the monotonic clock. */
  endsAt: number;
  /** Requests of this run that were sent in it. */
  own: number;
  /** True until an answer has told its count and end. */
  readonly guessed: boolean;
}

/**
 * One budget of requests for a whole run, learnt from `inin-ratelimit-allowed`, `-count` and `-reset`: requests go out at
 * once while the window has room, wait for its end when it has none, and so use the limit fully without crossing it.
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

  /** Waits for leave to send one request; resolves with a function to call once it is answered or lost. Rejects with the signal's reason. */
  async acquire(priority: Priority, shared?: AbortSignal): Promise<() => void> {
    shared?.throwIfAborted();
    // One of its own: many requests wait with a run's signal, and Node 20 takes more than ten listeners for a leak.
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

  /** Learns from an answer's headers. */
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
    // Answers of one window agree on its end to within the rounding; a later end is the next window's.
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

  /** Holds every request back for `ms` milliseconds: what a 429 asks. What was known of the window is void then. */
  pause(ms: number): void {
    this.#answered = true;
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.monotonic() + ms);
    if (this.#window) this.#window = this.#nextWindow(this.#window);
  }

  #release(): void {
    this.#inFlight--;
    this.#pump();
  }

  /** Starts what may start, and sets an alarm for the rest. */
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
    // Infinity: the next release comes here again.
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

  /** Milliseconds until the next request may go; Infinity: not before one in flight is answered. */
  #waitMs(): number {
    const now = this.#clock.monotonic();
    // The first request goes alone: its answer tells the limit.
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
    // Requests in flight may or may not be in the count already; they are taken as not.
    if (room > this.#inFlight) return 0;
    return room > 0 && this.#inFlight > 0 ? Infinity : endsAt - now;
  }

  /** A window of which nothing is known but the limit; the first answer with headers tells its count and end. */
  #nextWindow(window: Window): Window {
    const endsAt = this.#clock.monotonic() + MINUTE_MS;
    return { allowed: window.allowed, count: 0, endsAt, own: this.#inFlight, guessed: true };
  }
}

/** How long to wait after a 429, in milliseconds: what it asks, else until the window's reset, else a default. */
export function throttleWaitMs(headers: Headers, nowMs: number): number {
  const asked = retryAfterMs(headers, nowMs);
  if (asked !== undefined) return asked;
  const reset = headerCount(headers, "inin-ratelimit-reset");
  return reset === undefined ? THROTTLE_DEFAULT_MS : reset * 1000 + RESET_ROUNDING_MS;
}

/** A header that holds a whole number; undefined when it is absent or holds anything else. */
function headerCount(headers: Headers, name: string): number | undefined {
  const value = headers.get(name)?.trim() ?? "";
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
