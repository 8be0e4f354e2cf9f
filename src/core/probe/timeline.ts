import { deadline } from "../base/async.ts";
import type { Clock } from "../base/ports.ts";
import { ProbeFailure } from "./failure.ts";

/** One step of a probe: how long it took in milliseconds, and `ok` or the code it ended with. */
export interface Phase {
  readonly name: string;
  readonly ms: number;
  readonly outcome: string;
}

/** A duration for messages, in seconds if they are whole. */
export function durationText(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000} s` : `${ms} ms`;
}

/** Runs the steps of a probe under their deadlines and records how long each took. */
export class Timeline {
  readonly phases: Phase[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs one step; it fails with `onTimeout()` after `ms` milliseconds, however busy the server keeps it. */
  async phase<T>(
    name: string,
    ms: number,
    signal: AbortSignal,
    onTimeout: () => ProbeFailure,
    task: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const start = this.#clock.monotonic();
    let outcome = "ok";
    try {
      return await deadline(ms, this.#clock, signal, onTimeout, task);
    } catch (error) {
      outcome = error instanceof ProbeFailure ? error.code : "error";
      throw error;
    } finally {
      this.phases.push({ name, ms: Math.round(this.#clock.monotonic() - start), outcome });
    }
  }
}
