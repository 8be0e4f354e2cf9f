import assert from "node:assert/strict";
import { test } from "node:test";
import { pruneBlock } from "../../../src/core/provision/compute-plan.ts";

const share = (percent: number) => ({ prune: true, complete: true, maxPrune: { percent } });
const number = (count: number) => ({ prune: true, complete: true, maxPrune: { count } });

for (
  const [count, managed, rules, allowed] of [
    [1, 4, share(25), true],
    [1, 3, share(25), false],
    [25, 100, share(25), true],
    [26, 100, share(25), false],
    [3, 9, share(33), false],
    [3, 9, share(34), true],
    [31, 100, share(31), true],
    [31, 100, share(30), false],
    [1, 1, share(100), false],
    [9, 9, share(100), false],
    [8, 9, share(100), true],
    [3, 9, number(3), true],
    [4, 9, number(3), false],
    [3, 3, number(3), false],
    [1, 2, number(0), false],
  ] as const
) {
  test(`deleting ${count} of ${managed} with ${JSON.stringify(rules.maxPrune)} is ${allowed ? "allowed" : "blocked"}`, () => {
    const block = pruneBlock(count, managed, rules);
    assert.equal(block?.code, allowed ? undefined : "PRUNE_BLOCKED");
  });
}

test("nothing is deleted unless prune is true, and then that is no error", () => {
  assert.equal(pruneBlock(1, 100, { ...share(25), prune: false })?.code, "PRUNE_OFF");
});

test("nothing is deleted when a file could not be read", () => {
  const block = pruneBlock(1, 100, { ...share(25), complete: false });
  assert.equal(block?.code, "PRUNE_BLOCKED");
  assert.match(block?.reason ?? "", /not every account file could be read/);
});
