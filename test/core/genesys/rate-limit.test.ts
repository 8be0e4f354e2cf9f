import assert from "node:assert/strict";
import { test } from "node:test";
import { RateLimit } from "../../../src/core/genesys/rate-limit.ts";
import { FakeClock, settle } from "../../support/fake-clock.ts";

/** A server with a fixed window, which counts this run's requests and those of others. */
class Window {
  readonly clock: FakeClock;
  readonly allowed: number;
  readonly ms: number;
  readonly counts = new Map<number, number>();
  readonly #foreign: number;

  constructor(clock: FakeClock, allowed: number, ms = 60_000, foreign = 0) {
    this.clock = clock;
    this.allowed = allowed;
    this.ms = ms;
    this.#foreign = foreign;
  }

  /** Takes a request and tells the headers of its answer. */
  take(): Headers {
    const now = this.clock.monotonic();
    const index = Math.floor(now / this.ms);
    const count = (this.counts.get(index) ?? this.#foreign) + 1;
    this.counts.set(index, count);
    return new Headers({
      "inin-ratelimit-allowed": String(this.allowed),
      "inin-ratelimit-count": String(count),
      "inin-ratelimit-reset": String(Math.floor(((index + 1) * this.ms - now) / 1000)),
    });
  }

  get windows(): readonly number[] {
    return [...this.counts.values()];
  }
}

async function run(
  limit: RateLimit,
  server: Window,
  requests: number,
  parallel: number,
  latencyMs: number,
): Promise<void> {
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left--;
      const release = await limit.acquire("write");
      const headers = server.take();
      await server.clock.sleep(latencyMs);
      limit.observe(headers);
      release();
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

for (
  const [allowed, parallel, latencyMs] of [[300, 16, 40], [300, 16, 800], [20, 16, 40], [5, 16, 3000], [
    1,
    4,
    40,
  ]] as const
) {
  test(`a limit of ${allowed} is used fully and never crossed by ${parallel} requests of ${latencyMs} ms at once`, async () => {
    const clock = new FakeClock({ auto: true });
    const server = new Window(clock, allowed);
    await run(new RateLimit(clock), server, allowed * 3, parallel, latencyMs);
    assert.deepEqual(server.windows, [allowed, allowed, allowed]);
  });
}

test("requests are not held back while the window has room", async () => {
  const clock = new FakeClock({ auto: true });
  const before = clock.monotonic();
  await run(new RateLimit(clock), new Window(clock, 300), 250, 16, 40);
  assert.ok(clock.monotonic() - before < 1000);
});

test("others who use the same limit are noticed, and what is left is not crossed", async () => {
  const clock = new FakeClock({ auto: true });
  const server = new Window(clock, 300, 60_000, 200);
  await run(new RateLimit(clock), server, 250, 16, 40);
  assert.ok(Math.max(...server.windows) <= 300, `crossed: ${server.windows}`);
  assert.equal(server.windows.length, 3);
});

test("others who go on sending meanwhile do not make this run cross the limit", async () => {
  const clock = new FakeClock({ auto: true });
  const server = new Window(clock, 300, 60_000, 1);
  let sent = 0;
  const take = server.take.bind(server);
  server.take = () => {
    if (++sent % 2 === 0) take();
    return take();
  };
  await run(new RateLimit(clock), server, 400, 16, 40);
  assert.ok(Math.max(...server.windows) <= 300, `crossed: ${server.windows}`);
});

test("pause() holds everything back for what was asked, and no longer", async () => {
  const clock = new FakeClock({ auto: true });
  const limit = new RateLimit(clock);
  const server = new Window(clock, 10);
  await run(limit, server, 10, 1, 0);
  const paused = clock.monotonic();
  limit.pause(2000);
  const releases = await Promise.all([limit.acquire("poll"), limit.acquire("write")]);
  assert.equal(clock.monotonic() - paused, 2000);
  releases.forEach((release) => release());
});

test("the cap holds in any 60 seconds", async () => {
  const clock = new FakeClock({ auto: true });
  const limit = new RateLimit(clock, 10);
  const times: number[] = [];
  for (let request = 0; request < 35; request++) {
    const release = await limit.acquire("read");
    times.push(clock.monotonic());
    await clock.sleep(request % 7 * 1000);
    limit.observe(new Headers());
    release();
  }
  for (const [index, time] of times.entries()) {
    assert.ok(index < 10 || time - (times[index - 10] ?? 0) >= 60_000);
  }
});

test("writes go before look-ups, and look-ups before polls", async () => {
  const clock = new FakeClock();
  const limit = new RateLimit(clock, 1);
  (await limit.acquire("read"))();
  limit.observe(new Headers());
  const order: string[] = [];
  for (const priority of ["poll", "read", "write"] as const) {
    void limit.acquire(priority).then((release) => {
      order.push(priority);
      release();
    });
  }
  await clock.advance(180_000);
  assert.deepEqual(order, ["write", "read", "poll"]);
});

test("one who aborts leaves the queue and holds up nobody", async () => {
  const clock = new FakeClock();
  const limit = new RateLimit(clock, 1);
  (await limit.acquire("read"))();
  limit.observe(new Headers());
  const stop = new AbortController();
  const gone = limit.acquire("write", stop.signal);
  const next = limit.acquire("write");
  stop.abort(new Error("stopped"));
  await assert.rejects(gone, /stopped/);
  await clock.advance(60_000);
  (await next)();
});

test("answers that stop telling the limit do not stop the run", async () => {
  const clock = new FakeClock({ auto: true });
  const limit = new RateLimit(clock);
  const server = new Window(clock, 5);
  await run(limit, server, 5, 1, 0);
  const before = clock.now();
  let granted = 0;
  for (let request = 0; request < 20; request++) {
    const release = await limit.acquire("write");
    granted++;
    limit.observe(new Headers({ "inin-ratelimit-count": "nonsense" }));
    release();
  }
  assert.equal(granted, 20);
  assert.ok(clock.now() > before, "the limit that was told first is forgotten");
});

test("until the limit is known, one request is out at a time", async () => {
  const clock = new FakeClock();
  const limit = new RateLimit(clock);
  const first = await limit.acquire("read");
  let second = false;
  void limit.acquire("read").then(() => second = true);
  await settle();
  assert.equal(second, false);
  limit.observe(new Headers());
  first();
  await settle();
  assert.equal(second, true);
});
