import { setMaxListeners } from "node:events";
import { onAbort } from "../core/base/async.ts";
import type { Clock } from "../core/base/ports.ts";

/** The system's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        release();
        resolve();
      }, ms);
      // Many waits share a run's signal; Node 20 reports more than ten listeners as a leak.
      if (signal) setMaxListeners(0, signal);
      const release = onAbort(signal, (reason) => {
        clearTimeout(timer);
        reject(reason);
      });
    }),
};

/** Calls a function each second until what it gives is called; keeps no program alive. */
export function everySecond(task: () => void): () => void {
  const timer = setInterval(task, 1000);
  timer.unref();
  return () => clearInterval(timer);
}
