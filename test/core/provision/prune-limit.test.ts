import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { overPruneLimit, type PruneLimit } from "../../../src/core/provision/prune-limit.ts";

const share = (percent: number): PruneLimit => ({ percent });
const number = (count: number): PruneLimit => ({ count });

for (
  const [count, managed, limit, allowed] of [
    // A share is rounded down.
    [1, 4, share(25), true],
    [2, 4, share(25), false],
    [2, 7, share(30), true],
    [3, 7, share(30), false],
    [25, 100, share(25), true],
    [26, 100, share(25), false],
    [31, 100, share(31), true],
    [31, 100, share(30), false],
    [2, 11, share(25), true],
    [3, 11, share(25), false],
    [3, 9, share(33), false],
    [3, 9, share(34), true],
    // In a fleet of up to ten it never falls below one.
    [1, 1, share(25), true],
    [1, 2, share(25), true],
    [2, 2, share(25), false],
    [1, 3, share(25), true],
    [2, 3, share(25), false],
    [1, 9, share(1), true],
    [2, 9, share(1), false],
    [1, 10, share(1), true],
    [2, 10, share(1), false],
    [2, 10, share(25), true],
    [3, 10, share(25), false],
    // In a larger one it may.
    [1, 11, share(9), false],
    [1, 11, share(10), true],
    [1, 99, share(1), false],
    [1, 100, share(1), true],
    [2, 100, share(1), false],
    // A share of nothing allows nothing, however small the fleet.
    [1, 1, share(0), false],
    [1, 10, share(0), false],
    [1, 1000, share(0), false],
    // All may go: no account has to be left.
    [1, 1, share(100), true],
    [9, 9, share(100), true],
    [11, 11, share(100), true],
    [11, 11, share(99), false],
    [3, 3, number(3), true],
    // A number is a number, whatever the size of the fleet.
    [3, 9, number(3), true],
    [4, 9, number(3), false],
    [4, 1000, number(3), false],
    [1, 2, number(0), false],
    [1, 1000, number(1000), true],
    // Nothing to delete is never too much.
    [0, 0, share(0), true],
    [0, 0, share(25), true],
    [0, 9, number(0), true],
  ] as const
) {
  test(`deleting ${count} of ${managed} with ${JSON.stringify(limit)} is ${allowed ? "allowed" : "blocked"}`, () => {
    assert.equal(overPruneLimit(count, managed, limit) === undefined, allowed);
  });
}

test("what is too much is told with the limit, and what that comes to", () => {
  assert.equal(
    overPruneLimit(3, 11, share(25)),
    "3 of 11 accounts would be deleted, but max-prune is 25%, which is 2",
  );
  assert.equal(
    overPruneLimit(2, 3, share(1)),
    "2 of 3 accounts would be deleted, but max-prune is 1%, which is 1",
  );
  assert.equal(overPruneLimit(4, 9, number(3)), "4 accounts would be deleted, but max-prune is 3");
});

test("a share allows the largest number whose part of the fleet is no larger, and one in a fleet of up to ten", () => {
  // Counted up in whole numbers, not divided.
  const largest = (percent: number, managed: number): number => {
    let count = 0;
    while ((count + 1) * 100 <= percent * managed) count++;
    return managed <= 10 && percent > 0 && count === 0 ? 1 : count;
  };
  for (let percent = 0; percent <= 100; percent++) {
    for (let managed = 0; managed <= 130; managed++) {
      const allowed = largest(percent, managed);
      assert.equal(
        overPruneLimit(allowed, managed, share(percent)),
        undefined,
        `${allowed} of ${managed}, ${percent}%`,
      );
      assert.match(overPruneLimit(allowed + 1, managed, share(percent)) ?? "", /^\d+ of \d+ accounts would be deleted/);
    }
  }
});

test("whatever may be deleted, fewer may be too, and under a higher limit as many", () => {
  const limit = fc.oneof(fc.integer({ min: 0, max: 100 }).map(share), fc.nat({ max: 500 }).map(number));
  const higher = (given: PruneLimit, by: number): PruneLimit =>
    "count" in given ? number(given.count + by) : share(Math.min(100, given.percent + by));
  fc.assert(
    fc.property(
      fc.nat({ max: 300 }),
      fc.nat({ max: 1000 }),
      limit,
      fc.nat({ max: 100 }),
      (count, managed, given, by) => {
        if (overPruneLimit(count, managed, given) !== undefined) return;
        if (count > 0) assert.equal(overPruneLimit(count - 1, managed, given), undefined);
        assert.equal(overPruneLimit(count, managed, higher(given, by)), undefined);
      },
    ),
  );
});
