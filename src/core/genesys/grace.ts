import type { Clock } from "../ports.ts";

/** A signal that aborts `ms` milliseconds after another one did: what has begun may end. `release` frees its timer. */
export interface Grace {
  readonly signal: AbortSignal;
  release(): void;
}

/** Makes a {@link Grace} after `signal`. */
export function graceAfter(signal: AbortSignal, ms: number, clock: Clock): Grace {
  const ended = new AbortController();
  const released = new AbortController();
  const start = (): void => {
    clock.sleep(ms, released.signal).then(() => ended.abort(signal.reason), () => undefined);
  };
  if (signal.aborted) start();
  else signal.addEventListener("abort", start, { once: true, signal: released.signal });
  return { signal: ended.signal, release: () => released.abort() };
}
