import type { Clock, Random } from "../base/ports.ts";
import {
  POLL_AFTER_EXPECTED,
  POLL_AFTER_EXPECTED_MS,
  POLL_FIRST_MS,
  POLL_GROWTH,
  POLL_JITTER,
  POLL_LONGEST_MS,
  POLL_SHORTEST_MS,
} from "./limits.ts";

/** Something whose write was accepted at this time, by the monotonic clock, and whose end is waited for. */
interface Accepted {
  readonly acceptedAt: number;
}

/** When to poll running validations again: soon at first, then at growing intervals, and just after they should be done once that is known. */
export class PollSchedule {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #intervalMs: number | undefined;
  /** The shortest time after which an account was seen to be done. */
  #usualMs = Infinity;
  #looks = 0;

  /** `intervalMs` fixes the time between polls. */
  constructor(options: { readonly clock: Clock; readonly random: Random; readonly intervalMs?: number | undefined }) {
    this.#clock = options.clock;
    this.#random = options.random;
    this.#intervalMs = options.intervalMs;
  }

  /** The time of the next poll of these accounts, by the monotonic clock. */
  next(waiting: readonly Accepted[]): number {
    const now = this.#clock.monotonic();
    this.#looks++;
    if (this.#intervalMs !== undefined) return now + this.#intervalMs;
    const youngest = Math.max(...waiting.map((run) => run.acceptedAt));
    if (this.#looks === 1) return Math.max(now, youngest + POLL_FIRST_MS);
    const margin = Math.max(this.#usualMs * POLL_AFTER_EXPECTED, POLL_AFTER_EXPECTED_MS);
    const expected = youngest + this.#usualMs + margin;
    if (expected > now && expected < Infinity) return Math.min(expected, now + POLL_LONGEST_MS);
    const growing = Math.min(Math.max((now - youngest) * POLL_GROWTH, POLL_SHORTEST_MS), POLL_LONGEST_MS);
    return now + growing * (1 + POLL_JITTER * this.#random());
  }

  /** Records that an account has just been seen to be done. */
  learn(run: Accepted): void {
    this.#usualMs = Math.min(this.#usualMs, this.#clock.monotonic() - run.acceptedAt);
  }
}
