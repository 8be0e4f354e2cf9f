import { RateLimit, throttleWaitMs } from "../../src/core/genesys/rate-limit.ts";
import { FakeClock } from "./fake-clock.ts";
import { type Limiting, LimitingServer } from "./rate-limit-server.ts";

/** The requests of a run. Times in milliseconds; of the nth request the nth, beginning anew after the last. */
export interface Requests {
  readonly requests: number;
  readonly parallel: number;
  /** On the way to the server. */
  readonly there: readonly number[];
  readonly back: readonly number[];
}

/** What became of them. */
export interface Paced {
  /** When each answer came, of those that were not refused. */
  readonly ends: readonly number[];
  readonly refused: number;
  /** Requests in each window of the server. */
  readonly windows: readonly number[];
}

/**
 * Sends requests to a limiting server as fast as a rate limit lets them go, and a refused one again. Without `timed` the
 * rate limit is not told when they were sent, so that each window ends for it when it has ended for certain.
 */
export async function paced(limiting: Limiting, load: Requests, timed = true): Promise<Paced> {
  const clock = new FakeClock({ auto: true, now: 0 });
  const server = new LimitingServer(clock, limiting);
  const limit = new RateLimit(clock);
  const ends: number[] = [];
  let left = load.requests;
  let sent = 0;
  const travel = (times: readonly number[], nth: number): Promise<void> => clock.sleep(times[nth % times.length] ?? 0);
  const send = async (): Promise<boolean> => {
    const release = await limit.acquire("write");
    const nth = sent++;
    if (nth > 20 * load.requests) throw new Error("requests are refused without end");
    const sentAt = clock.monotonic();
    await travel(load.there, nth);
    const { headers, refused } = server.take();
    await travel(load.back, nth);
    if (refused) limit.pause(throttleWaitMs(headers, clock.now()));
    else if (timed) limit.observe(headers, sentAt);
    else limit.observe(headers);
    release();
    return !refused;
  };
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left--;
      while (!await send());
      ends.push(clock.monotonic());
    }
  };
  await Promise.all(Array.from({ length: load.parallel }, worker));
  return { ends, refused: server.refused, windows: server.windows };
}
