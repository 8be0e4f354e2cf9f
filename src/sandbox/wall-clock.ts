import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../core/base/ports.ts";

/** The machine's own clock, for a sandbox that people use; tests pass their own. */
export const wallClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (ms, signal) => {
    signal?.throwIfAborted();
    // Every session of a simulator waits for the one signal that stops it.
    if (signal) setMaxListeners(0, signal);
    try {
      await delay(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
