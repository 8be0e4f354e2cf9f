import assert from "node:assert/strict";
import { test } from "node:test";
import { PollSchedule } from "../../../src/core/provision/poll-schedule.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { Bench, makeDesired } from "../../support/provision-bench.ts";

function runAt(acceptedAt: number): { acceptedAt: number } {
  return { acceptedAt };
}

/** The waits before the first looks at one account, in milliseconds. */
async function waits(schedule: PollSchedule, clock: FakeClock, looks: number): Promise<number[]> {
  const run = runAt(clock.monotonic());
  const result: number[] = [];
  for (let look = 0; look < looks; look++) {
    const wait = schedule.next([run]) - clock.monotonic();
    result.push(wait);
    await clock.advance(wait);
  }
  return result;
}

test("looks come soon at first, then at growing intervals, and at least every half minute", async () => {
  const clock = new FakeClock();
  const intervals = await waits(new PollSchedule({ clock, random: () => 0 }), clock, 80);
  assert.equal(intervals[0], 500);
  assert.equal(intervals[1], 250);
  const growing = intervals.slice(1);
  assert.ok(growing.every((wait, index) => index === 0 || wait >= (growing[index - 1] ?? 0)));
  assert.equal(intervals.at(-1), 30_000);
});

test("chance moves each look by at most a tenth", async () => {
  const early = new FakeClock();
  const late = new FakeClock();
  const [, least] = await waits(new PollSchedule({ clock: early, random: () => 0 }), early, 2);
  const [, most] = await waits(new PollSchedule({ clock: late, random: () => 1 }), late, 2);
  assert.deepEqual([least, most], [250, 275]);
});

test("a given interval is kept to", async () => {
  const clock = new FakeClock();
  assert.deepEqual(await waits(new PollSchedule({ clock, random: () => 1, intervalMs: 5000 }), clock, 3), [
    5000,
    5000,
    5000,
  ]);
});

for (const [usualMs, margin] of [[12_000, 240], [800, 25]] as const) {
  test(`once it is known that a validation takes ${usualMs} ms, the next look is ${margin} ms after the youngest should be done`, async () => {
    const clock = new FakeClock();
    const schedule = new PollSchedule({ clock, random: () => 0 });
    const first = runAt(clock.monotonic());
    await clock.advance(usualMs - 200);
    const second = runAt(clock.monotonic());
    schedule.next([first, second]);
    await clock.advance(200);
    schedule.learn(first);
    assert.equal(schedule.next([second]) - second.acceptedAt, usualMs + margin);
  });
}

test("accounts that were done long before the first look do not make the others wait", async () => {
  const bench = new Bench();
  bench.fake.allowed = 30;
  bench.fake.validation = () => ({ ms: 2000 });
  const before = bench.clock.monotonic();
  await bench.apply(Array.from({ length: 40 }, (_, index) => makeDesired(`a${index}`)));
  const windows = Math.floor(bench.clock.monotonic() / 60_000) - Math.floor(before / 60_000);
  assert.ok(bench.clock.monotonic() - before < windows * 60_000 + 6000);
});
