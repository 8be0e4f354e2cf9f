import assert from "node:assert/strict";
import { test } from "node:test";
import { computePlan, pruneBlock } from "../../../src/core/provision/compute-plan.ts";
import { Bench, KEEP_ALL, makeBody, makeDesired } from "../../support/provision-bench.ts";

test("the hash changes with what an update meets, though it changes the same field to the same value", async () => {
  const hashes = await Promise.all(["one", "another"].map(async (description) => {
    const bench = new Bench();
    bench.fake.seed(makeBody("a", { description }));
    const plan = await computePlan([makeDesired("a")], bench.target(), KEEP_ALL);
    assert.deepEqual(plan.changes.map(({ action, fields }) => [action, fields]), [["update", ["description"]]]);
    return plan.hash;
  }));
  assert.notEqual(hashes[0], hashes[1]);
});

test("live accounts count as unmanaged only when every file was read", async () => {
  const bench = new Bench();
  for (const name of ["a", "Stranger", "elsewhere"]) bench.fake.seed(makeBody(name));
  const options = { ...KEEP_ALL, keys: new Set(["elsewhere"]) };
  const read = await computePlan([makeDesired("a")], bench.target(), options);
  assert.deepEqual(read.unmanaged, ["Stranger"]);
  const unread = await computePlan([makeDesired("a")], bench.target(), { ...options, complete: false });
  assert.deepEqual(unread.unmanaged, []);
});

test("a deletion is refused before its size is looked at: by prune, then by files that could not be read", () => {
  const rules = { prune: true, maxPrune: { count: 0 }, complete: true };
  assert.equal(pruneBlock(1, 4, { ...rules, prune: false, complete: false })?.code, "PRUNE_OFF");
  assert.match(pruneBlock(1, 4, { ...rules, complete: false })?.reason ?? "", /not every account file could be read/);
  assert.match(pruneBlock(1, 4, rules)?.reason ?? "", /max-prune is 0/);
});
