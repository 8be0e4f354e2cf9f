// By hand: packages pace by a rate that is known before, and this one learns it from the answers' headers.
//
// When a window ends is told in whole seconds, and nobody says how they are rounded. Each answer was made between the time t0
// at which its request was sent and the time t1 at which it came, so a reset of k seconds bounds the end E: t0 + k - 1 < E <=
// t1 + k if they are rounded up, half a second later if to the nearest, a second later if down. The answers of one window
// narrow that interval (`from`, `until`), to about a trip once k has been seen to step; but all three readings shift it as a
// whole, so no answer of one window tells them apart. Hence a window counts as ended a second after `until`.
//
// What tells them apart is one look at the time between. Once a run, when a request has to wait for the next window anyway,
// the last place of this one is kept and its request sent alone at `until`, as a scout. If its answer is of a new window
// the new one is entered at once; if that is before the other two readings could be true, seconds are rounded up: all windows
// of the run then end at `until`, and the first request of each goes alone, to confirm it. In any other case (still the old
// window, an answer that is lost, late, or without headers) nothing is tried again. Either may also be learned from any other
// answer that happens to show it.
//
// The scout is paid out of the old window's room, so it is never refused where nobody else uses the limit; where somebody
// does, none is sent. It costs at most one place once a run: the nth request is answered no later than the one after it was
// before, and a trip. That much is needed: as long as no request arrives in those seconds nothing can be known, and one that
// finds the new window has left its place in the old one empty. A 429 ends all this for the run. Assumed: a server rounds
// always the same way, and its clock and this one run apart by less than a thousandth, which is waited in addition.
import { onAbort } from "../base/async.ts";
import { retryAfterMs } from "../base/http.ts";
import type { Clock } from "../base/ports.ts";
import {
  RESET_LONGEST_S,
  RESET_ROUNDING_MS,
  SCOUT_DEMAND_MS,
  SCOUT_LEAST_LIMIT,
  SHARED_RESERVE,
  THROTTLE_DEFAULT_MS,
} from "./limits.ts";

/** Which requests go first when they have to wait: writes, then lookups, then polls. */
export type Priority = "write" | "read" | "poll";

const ORDER: readonly Priority[] = ["write", "read", "poll"];
const MINUTE_MS = 60_000;

interface Waiting {
  readonly start: () => void;
}

/** What the headers last said about the current window. Times by the monotonic clock. */
interface Window {
  readonly allowed: number;
  count: number;
  /** It ends after this time. */
  readonly from: number;
  /** It has ended at this time if the server rounds its seconds up, and a second later however it rounds. */
  readonly until: number;
  /** When it was first known of: a request sent before may belong to the window before. */
  readonly knownSince: number;
  /** Requests of this run sent in it. */
  own: number;
  /** True until a response has reported its count and end. */
  readonly guessed: boolean;
  /** Until when only one request may go, because the window before may not have ended. */
  readonly aloneUntil: number;
  /** True when that one has gone. */
  begun: boolean;
  /** True when the window before ended without its scout having seen that. */
  readonly afterScout: boolean;
  /** Until when its last request is kept for another one to come. */
  lastAt?: number;
  /** True when its last request was kept for its end and may go. */
  scouted: boolean;
}

/** How the server makes whole seconds of the time that is left, as far as this run can tell. */
type Rounding = "unknown" | "up" | "other";

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
  #rounding: Rounding = "unknown";
  /** From the last request to its answer. */
  #tripMs = Infinity;
  /** How much later a window ends because it slides. */
  #slidingMs = 0;
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

  /** Learns from the headers of a response to a request that was sent at `sentAt`, by the monotonic clock; without it the window's end stays unsure by a second. */
  observe(headers: Headers, sentAt = -Infinity): void {
    this.#answered = true;
    const allowed = headerCount(headers, "inin-ratelimit-allowed");
    const count = headerCount(headers, "inin-ratelimit-count");
    const reset = headerCount(headers, "inin-ratelimit-reset");
    if (allowed === undefined || allowed === 0 || count === undefined || reset === undefined) {
      if (this.#window) this.#window.count++;
      return;
    }
    const now = this.#clock.monotonic();
    const seconds = Math.min(reset, RESET_LONGEST_S);
    const told = { allowed, count, from: sentAt + (seconds - 1) * 1000, until: now + seconds * 1000 };
    this.#tripMs = now - sentAt;
    const window = this.#window;
    // A response that was long on its way may be of the window before.
    if (window && this.#rounding === "up" && sentAt < window.knownSince && told.until <= window.from) return;
    if (window && !window.guessed && now < this.#endOf(window)) {
      // Responses of one window agree on its end except for rounding; a later end is the next window's.
      const isLater = told.until > window.until + 1.5 * RESET_ROUNDING_MS;
      // A scout asks for what is true: a window whose count goes on is the old one, whatever end it tells.
      if (!isLater || (window.scouted && count > window.count)) return this.#seeSame(window, told, sentAt);
      this.#seeNext(window, told, now);
    }
    // What a window that slides still counts is a scout that came a second before the rest.
    if (window?.afterScout && count > window.own) this.#slidingMs = RESET_ROUNDING_MS;
    this.#window = {
      ...told,
      knownSince: now,
      own: window?.guessed ? window.own : this.#inFlight,
      guessed: false,
      aloneUntil: -Infinity,
      begun: true,
      afterScout: false,
      scouted: false,
    };
    if (count > this.#window.own) this.#shared = true;
  }

  /** Pauses every request for `ms` milliseconds, as a 429 asks. What was known about the window is then void. */
  pause(ms: number): void {
    this.#answered = true;
    // Whatever the reason: who was refused leaves nothing to chance.
    this.#rounding = "other";
    const now = this.#clock.monotonic();
    this.#pausedUntil = Math.max(this.#pausedUntil, now + ms);
    if (this.#window) {
      this.#window = { ...this.#nextWindow(this.#window, now), aloneUntil: -Infinity };
    }
  }

  /** A response of the window that is known. */
  #seeSame(window: Window, told: Pick<Window, "allowed" | "count" | "from" | "until">, sentAt: number): void {
    const same = {
      ...window,
      allowed: told.allowed,
      count: Math.max(window.count, told.count),
      from: Math.max(window.from, told.from),
      until: Math.min(window.until, told.until),
    };
    this.#window = same;
    if (sentAt >= same.until) this.#rounding = "other";
    if (same.count > same.own) this.#shared = true;
  }

  /** A response of the window after it, which had begun before `now`. */
  #seeNext(window: Window, { count, from }: Pick<Window, "count" | "from">, now: number): void {
    // In a window that slides, or a bucket that fills up, the count goes on.
    if (count > this.#inFlight) this.#rounding = "other";
    const isUp = from > window.until && isSteady(window) && now <= window.from + NEAREST_MS;
    if (this.#rounding === "unknown" && isUp) this.#rounding = "up";
    this.#closeScouted(window);
  }

  /** A scout that could not tell is not sent again. */
  #closeScouted({ scouted }: Window): void {
    if (scouted && this.#rounding === "unknown") this.#rounding = "other";
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
      const wait = this.#waitMs(queue.size);
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
    if (this.#window) {
      this.#window.own++;
      this.#window.begun = true;
    }
    if (this.#perMinute !== undefined) this.#sent.push(this.#clock.monotonic());
  }

  /** Milliseconds until the next request may go, of so many of its kind; Infinity: not before a pending one is answered. */
  #waitMs(waiting: number): number {
    const now = this.#clock.monotonic();
    // The first request goes alone: its response reports the limit.
    if (!this.#answered && this.#inFlight > 0) return Infinity;
    return Math.max(this.#pausedUntil - now, this.#capWaitMs(now), this.#windowWaitMs(now, waiting));
  }

  #capWaitMs(now: number): number {
    if (this.#perMinute === undefined) return 0;
    while (this.#sent[0] !== undefined && this.#sent[0] <= now - MINUTE_MS) this.#sent.shift();
    const oldest = this.#sent[0];
    return oldest === undefined || this.#sent.length < this.#perMinute ? 0 : oldest + MINUTE_MS - now;
  }

  #windowWaitMs(now: number, waiting: number): number {
    if (!this.#window) return 0;
    if (now >= this.#endOf(this.#window)) {
      this.#closeScouted(this.#window);
      this.#window = this.#nextWindow(this.#window, now);
    }
    const window = this.#window;
    const { allowed, count } = window;
    if (window.begun && now < window.aloneUntil) return window.aloneUntil - now;
    const reserve = this.#shared ? Math.ceil(allowed * SHARED_RESERVE) : 0;
    // Requests in flight may or may not be in the count already; assume that they are not.
    const room = Math.max(allowed - reserve, 1) - count - this.#inFlight;
    if (room <= 0) {
      const mayBeRoom = room + this.#inFlight > 0 && this.#inFlight > 0;
      return mayBeRoom && !window.scouted && this.#rounding !== "up" ? Infinity : this.#endOf(window) - now;
    }
    if (room > 1 || !this.#canScout(window, now)) return 0;
    const sendAt = this.#scoutAt(window, now, waiting);
    if (now < sendAt) return sendAt - now;
    window.scouted = waiting > 1;
    return 0;
  }

  /** Whether the last request of a window, sent at its end, would be answered well before the window has ended for certain. */
  #canScout(window: Window, now: number): boolean {
    return this.#rounding === "unknown" && !this.#shared && !window.guessed && isSteady(window) &&
      window.allowed >= SCOUT_LEAST_LIMIT && window.until - window.knownSince >= SCOUT_LEAST_MS &&
      Math.max(now, earliestEnd(window)) + this.#tripMs <= window.until + NEAREST_MS;
  }

  /** When the last request of a window goes: at its end if another one has to wait for that, else soon. */
  #scoutAt(window: Window, now: number, waiting: number): number {
    if (waiting > 1) return earliestEnd(window);
    // Who has just been answered has not come back yet.
    window.lastAt ??= now + this.#tripMs + SCOUT_DEMAND_MS;
    return window.lastAt;
  }

  /** When a window has ended for certain. */
  #endOf(window: Window): number {
    const isKnown = this.#rounding === "up" && !window.guessed && isSteady(window);
    return isKnown ? earliestEnd(window) : window.until + RESET_ROUNDING_MS + this.#slidingMs;
  }

  /** A window with only a known limit; the first response with headers reports its count and end. */
  #nextWindow(window: Window, now: number): Window {
    return {
      allowed: window.allowed,
      count: 0,
      from: -Infinity,
      until: now + MINUTE_MS - RESET_ROUNDING_MS,
      knownSince: now,
      own: this.#inFlight,
      guessed: true,
      aloneUntil: window.until + RESET_ROUNDING_MS,
      begun: false,
      afterScout: window.scouted,
      scouted: false,
    };
  }
}

/** If seconds are rounded to the nearest, a window ends so much later than if they are rounded up. */
const NEAREST_MS = RESET_ROUNDING_MS / 2;

/** Windows that are shorter cannot be told apart by their ends. */
const SCOUT_LEAST_MS = 3 * RESET_ROUNDING_MS;

/** Two clocks run apart by a smaller share: NTP corrects no faster than half of it. */
const CLOCK_DRIFT = 0.001;

/** When a window has ended if the server rounds its seconds up. */
function earliestEnd({ until, knownSince }: Window): number {
  return until + (until - knownSince) * CLOCK_DRIFT;
}

/** Whether all responses of a window can be true. */
function isSteady({ from, until }: Window): boolean {
  return from < until;
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
