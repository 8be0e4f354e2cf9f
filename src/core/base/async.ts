// By hand: packages for time limits and retries bring timers of their own, where here the clock is a port.
import type { Clock } from "./ports.ts";

/** Runs `task` with a signal that aborts after `ms` milliseconds or with `signal`; what it throws then is `onTimeout()` or the signal's reason. */
export async function deadline<T>(
  ms: number,
  clock: Clock,
  signal: AbortSignal | undefined,
  onTimeout: () => Error,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const expiry = new AbortController();
  const done = new AbortController();
  const combined = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal;
  const timer = clock.sleep(ms, done.signal).then(
    () => expiry.abort(onTimeout()),
    () => undefined,
  );
  try {
    return await abortable(task(combined), combined);
  } finally {
    done.abort();
    await timer;
  }
}

/** Settles with the promise, or rejects with the signal's reason when it aborts first; what the promise stands for goes on. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const release = onAbort(signal, reject);
    promise.then(resolve, reject).finally(release);
  });
}

/** Calls `action` once, with the reason, when the signal aborts, or soon if it has; the returned function takes that back. */
export function onAbort(signal: AbortSignal | undefined, action: (reason: unknown) => void): () => void {
  if (!signal) return () => undefined;
  let wanted = true;
  const listener = (): void => {
    if (wanted) action(signal.reason);
  };
  // Never before the caller has what takes it back.
  if (signal.aborted) queueMicrotask(listener);
  else signal.addEventListener("abort", listener, { once: true });
  return () => {
    wanted = false;
    signal.removeEventListener("abort", listener);
  };
}

/** Maps with at most `limit` tasks in flight and keeps the order of the items; the first rejection stops new tasks. */
export async function mapLimit<T, R>(
  items: readonly T[],
  limit: number,
  task: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      try {
        results[index] = await task(items[index] as T, index);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
  return results;
}

/** How {@link retry} behaves; times in milliseconds. */
interface RetryOptions {
  /** Total attempts, including the first. */
  readonly attempts: number;
  readonly baseMs: number;
  readonly capMs: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
  /** Whether this failure may be tried again; a number is the requested wait, in milliseconds. */
  readonly retryable: (error: unknown, attempt: number) => boolean | number;
}

/** Repeats `task` with full-jitter exponential backoff while its failure is retryable; throws the last failure. */
export async function retry<T>(options: RetryOptions, task: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1;; attempt++) {
    options.signal?.throwIfAborted();
    try {
      return await task(attempt);
    } catch (error) {
      const verdict = attempt < options.attempts ? options.retryable(error, attempt) : false;
      if (verdict === false) throw error;
      const wait = typeof verdict === "number" ? verdict : backoffMs(attempt, options);
      await options.clock.sleep(wait, options.signal);
    }
  }
}

/** Full-jitter exponential backoff (AWS Architecture Blog, 2015) for the wait after attempt `attempt`, in milliseconds. */
export function backoffMs(
  attempt: number,
  options: { readonly baseMs: number; readonly capMs: number; readonly random: () => number },
): number {
  const ceiling = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1));
  return Math.round(ceiling * options.random());
}

/** Serialises asynchronous work: each task starts when the previous one has settled. */
export class Mutex {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task, task);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

/** Lets at most `limit` tasks run at once; the others start in the order in which they came. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}

/** A signal that aborts `ms` milliseconds after another one, so that started work can finish. `release` frees its timer. */
interface Grace {
  readonly signal: AbortSignal;
  release(): void;
}

/** Makes a {@link Grace} after `signal`. */
export function graceAfter(signal: AbortSignal, ms: number, clock: Clock): Grace {
  const ended = new AbortController();
  const released = new AbortController();
  const release = onAbort(signal, (reason) => {
    clock.sleep(ms, released.signal).then(() => ended.abort(reason), () => undefined);
  });
  return {
    signal: ended.signal,
    release: () => {
      release();
      released.abort();
    },
  };
}
