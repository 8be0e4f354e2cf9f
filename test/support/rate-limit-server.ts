import type { FakeClock } from "./fake-clock.ts";

/** How a server counts requests and tells of it. */
export interface Limiting {
  /** Fixed windows that begin with a request or by the clock, or one that slides, or a bucket that refills. */
  readonly kind: "from-first" | "by-clock" | "sliding" | "bucket";
  readonly allowed: number;
  readonly windowMs: number;
  /** Where the windows by the clock begin. */
  readonly phaseMs: number;
  /** How the rest of a window becomes whole seconds; `dates`: both times are cut to seconds first. */
  readonly rounding: "up" | "down" | "nearest" | "above" | "dates";
  /** What others send, in requests a second. */
  readonly foreign: number;
  /** When they begin to, in milliseconds. */
  readonly foreignFrom: number;
  /** How much faster the server's clock runs, such as 0.0001. */
  readonly drift: number;
  /** Makes something else of the headers of the nth request. */
  readonly tell: (told: Told, nth: number) => Told | undefined;
}

/** The numbers in the headers. */
export interface Told {
  readonly allowed: number;
  readonly count: number;
  readonly reset: number;
}

/** A server that refuses what exceeds its limit. */
export class LimitingServer {
  readonly #clock: FakeClock;
  readonly #limiting: Limiting;
  readonly #epoch: number;
  #windowEnd = -Infinity;
  #count = 0;
  #taken: number[] = [];
  #tokens: number;
  #refilled = 0;
  #foreignUntil: number;
  #requests = 0;
  refused = 0;
  /** How many requests each fixed window has had. */
  readonly windows: number[] = [];

  constructor(clock: FakeClock, limiting: Limiting) {
    this.#clock = clock;
    this.#limiting = limiting;
    this.#epoch = clock.monotonic();
    this.#tokens = limiting.allowed;
    this.#foreignUntil = limiting.foreignFrom;
  }

  /** Takes a request of the client; the headers of its answer and whether it is refused. */
  take(): { readonly headers: Headers; readonly refused: boolean } {
    const now = this.#now();
    const { foreign, tell } = this.#limiting;
    for (; foreign > 0 && this.#foreignUntil <= now; this.#foreignUntil += 1000 / foreign) {
      this.#takeAt(this.#foreignUntil);
    }
    const { refused, endsAt, count } = this.#takeAt(now);
    if (refused) this.refused++;
    const reset = this.#seconds(endsAt, now);
    const told = tell({ allowed: this.#limiting.allowed, count, reset }, ++this.#requests);
    const headers = new Headers(refused ? { "retry-after": String(Math.ceil((endsAt - now) / 1000)) } : {});
    for (const [name, value] of Object.entries(told ?? {})) headers.set(`inin-ratelimit-${name}`, String(value));
    return { headers, refused };
  }

  #now(): number {
    return (this.#clock.monotonic() - this.#epoch) * (1 + this.#limiting.drift);
  }

  #seconds(endsAt: number, now: number): number {
    const left = (endsAt - now) / 1000;
    switch (this.#limiting.rounding) {
      case "up":
        return Math.ceil(left);
      case "down":
        return Math.floor(left);
      case "nearest":
        return Math.round(left);
      case "above":
        return Math.floor(left) + 1;
      case "dates":
        return Math.floor(endsAt / 1000) - Math.floor(now / 1000);
    }
  }

  #takeAt(now: number): { readonly refused: boolean; readonly endsAt: number; readonly count: number } {
    const { kind, allowed, windowMs, phaseMs } = this.#limiting;
    switch (kind) {
      case "from-first":
      case "by-clock": {
        if (now >= this.#windowEnd) {
          this.#count = 0;
          this.windows.push(0);
          this.#windowEnd = kind === "from-first"
            ? now + windowMs
            : (Math.floor((now - phaseMs) / windowMs) + 1) * windowMs + phaseMs;
        }
        const refused = this.#count >= allowed;
        if (!refused) this.windows[this.windows.length - 1] = ++this.#count;
        return { refused, endsAt: this.#windowEnd, count: this.#count };
      }
      case "sliding": {
        this.#taken = this.#taken.filter((at) => at > now - windowMs);
        const refused = this.#taken.length >= allowed;
        if (!refused) this.#taken.push(now);
        return { refused, endsAt: (this.#taken[0] ?? now) + windowMs, count: this.#taken.length };
      }
      case "bucket": {
        this.#tokens = Math.min(allowed, this.#tokens + (now - this.#refilled) * allowed / windowMs);
        this.#refilled = now;
        const refused = this.#tokens < 1;
        if (!refused) this.#tokens--;
        const used = allowed - this.#tokens;
        const endsAt = now + (refused ? (1 - this.#tokens) : used) * windowMs / allowed;
        return { refused, endsAt, count: Math.ceil(used) };
      }
    }
  }
}
