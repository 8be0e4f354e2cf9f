import assert from "node:assert/strict";
import { test } from "node:test";
import { RateLimit } from "../../../src/core/genesys/rate-limit.ts";
import { FakeClock, settle } from "../../support/fake-clock.ts";

function headers(allowed: number, count: number, reset: number): Headers {
  return new Headers({
    "inin-ratelimit-allowed": String(allowed),
    "inin-ratelimit-count": String(count),
    "inin-ratelimit-reset": String(reset),
  });
}

/** A limit that has been told its window by the answers to three requests. */
async function limitTold(clock: FakeClock, ...answers: readonly Headers[]): Promise<RateLimit> {
  const limit = new RateLimit(clock);
  const first = await limit.acquire("read");
  limit.observe(new Headers());
  const releases = await Promise.all(answers.slice(1).map(() => limit.acquire("read")));
  for (const answer of answers) limit.observe(answer);
  for (const release of [first, ...releases]) release();
  return limit;
}

/** How many of many requests may go at once. */
async function granted(limit: RateLimit): Promise<number> {
  let count = 0;
  for (let request = 0; request < 50; request++) void limit.acquire("read").then(() => count++);
  await settle();
  return count;
}

/** The answers to three requests of one window. */
function answersOf(allowed: number, order: readonly number[]): readonly Headers[] {
  const answers = [headers(allowed, 1, 30), headers(allowed, 2, 30), headers(allowed, 3, 29)];
  return order.map((index) => answers[index] ?? assert.fail());
}

for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]] as const) {
  test(`answers that come in the order ${order.join(", ")} leave the same room: the highest count holds`, async () => {
    const clock = new FakeClock();
    assert.equal(await granted(await limitTold(clock, ...answersOf(10, order))), 7);
  });

  test(`answers that come in the order ${order.join(", ")} tell the same end: the earliest one holds`, async () => {
    const clock = new FakeClock();
    const limit = await limitTold(clock, ...answersOf(3, order));
    let through = false;
    void limit.acquire("read").then(() => through = true);
    // The reset is told in whole seconds, rounded up or down.
    await clock.advance(29_999);
    assert.equal(through, false);
    await clock.advance(1);
    assert.equal(through, true);
  });
}

test("the answers of a later window do not count for the one before", async () => {
  const clock = new FakeClock();
  const limit = await limitTold(clock, ...answersOf(10, [0, 1, 2]));
  await clock.advance(31_000);
  const release = await limit.acquire("read");
  limit.observe(headers(10, 1, 60));
  release();
  assert.equal(await granted(limit), 9);
});

for (const [first, second] of [[60_000, 1000], [1000, 60_000]] as const) {
  test(`a wait of ${first / 1000} s and then one of ${second / 1000} s hold everything back for the longer one`, async () => {
    const clock = new FakeClock({ auto: true });
    const limit = new RateLimit(clock);
    (await limit.acquire("read"))();
    limit.observe(new Headers());
    const began = clock.monotonic();
    limit.pause(first);
    limit.pause(second);
    (await limit.acquire("write"))();
    assert.equal(clock.monotonic() - began, 60_000);
  });
}

test("a wait that is asked for later is counted from then on", async () => {
  const clock = new FakeClock();
  const limit = new RateLimit(clock);
  (await limit.acquire("read"))();
  limit.observe(new Headers());
  limit.pause(60_000);
  await clock.advance(59_500);
  limit.pause(1_000);
  let through = false;
  void limit.acquire("write").then(() => through = true);
  await clock.advance(999);
  assert.equal(through, false);
  await clock.advance(1);
  assert.equal(through, true);
});
