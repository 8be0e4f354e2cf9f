import assert from "node:assert/strict";
import { test } from "node:test";
import type { DesiredAccount } from "../../../src/core/provision/target.ts";
import type { ChangeOutcome } from "../../../src/core/provision/journal.ts";
import { computePlan } from "../../../src/core/provision/compute-plan.ts";
import { provision, type ProvisionDependencies } from "../../../src/core/provision/provisioner.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { KEEP_ALL, makeAccount, makeDesired, MemoryJournal, memoryLogger } from "../../support/provision-bench.ts";
import { ThreeWritesTarget } from "../../support/three-writes.ts";

async function apply(
  target: ThreeWritesTarget,
  desired: readonly DesiredAccount[],
  journal = new MemoryJournal(),
  run: Partial<ProvisionDependencies> = {},
): Promise<readonly ChangeOutcome[]> {
  const plan = await computePlan(desired, target, KEEP_ALL);
  const clock = new FakeClock({ auto: true });
  return provision(plan, target, { journal, clock, random: () => 0.5, logger: memoryLogger(), ...run });
}

test("an account of three dependent writes is announced, written and recorded write by write", async () => {
  const target = new ThreeWritesTarget();
  const journal = new MemoryJournal();
  const [outcome] = await apply(target, [makeDesired("a")], journal);
  assert.deepEqual([outcome?.status, outcome?.succeeded, outcome?.accountId, outcome?.requests], [
    "Active",
    true,
    "a@route",
    3,
  ]);
  assert.deepEqual(journal.entries.map((entry) => entry.type), [
    "intent",
    "result",
    "intent",
    "result",
    "intent",
    "result",
    "pending",
    "outcome",
  ]);
  const [credential, integration, route] = journal.results().map((result) => result.targetId);
  const parents = journal.intents().map((intent) => intent.after?.["parent"]);
  assert.deepEqual(parents, [undefined, credential, integration]);
  assert.ok(route);
});

test("a write that fails stops the rest of its account, and the next run goes on there and writes nothing twice", async () => {
  const target = new ThreeWritesTarget();
  target.fault = (role, account) => role === "integration" && account === "a" ? "refused" : undefined;
  const first = await apply(target, [makeDesired("a"), makeDesired("b")]);
  assert.deepEqual(first.map((each) => [each.name, each.status, each.code]), [
    ["a", "FAILED", "GENESYS_REFUSED"],
    ["b", "Active", undefined],
  ]);
  target.fault = () => undefined;
  target.calls.length = 0;
  const second = await apply(target, [makeDesired("a"), makeDesired("b")]);
  assert.deepEqual(second.map((each) => each.status), ["Active", "Active"]);
  assert.deepEqual(target.calls, ["integration of a", "route of a"]);
  assert.equal(target.stored.credential.size, 2);
});

test("a lost answer in the middle is looked up and the account goes on", async () => {
  const target = new ThreeWritesTarget();
  target.fault = (role) => role === "integration" ? "lost" : undefined;
  const journal = new MemoryJournal();
  const [outcome] = await apply(target, [makeDesired("a")], journal);
  assert.equal(outcome?.succeeded, true);
  assert.deepEqual(target.calls, ["credential of a", "integration of a", "route of a"]);
  assert.deepEqual(journal.results().map((result) => result.adopted), [undefined, true, undefined]);
});

test("an update writes only what is not yet as wanted", async () => {
  const target = new ThreeWritesTarget();
  await apply(target, [makeDesired("a")]);
  target.calls.length = 0;
  for (const stored of target.stored.credential.values()) stored.value = "new";
  const journal = new MemoryJournal();
  await apply(target, [makeDesired("a", { account: makeAccount("a", { username: "new" }) })], journal);
  assert.deepEqual(target.calls, ["integration of a", "route of a"]);
  assert.deepEqual(journal.intents().map((intent) => intent.method), ["PUT", "PUT"]);
});

test("a stop between two writes of an account says how far it came", async () => {
  const target = new ThreeWritesTarget();
  const stop = new AbortController();
  target.fault = () => void stop.abort();
  const [outcome] = await apply(target, [makeDesired("a")], new MemoryJournal(), { signal: stop.signal });
  assert.equal(outcome?.code, "CANCELLED");
  assert.equal(outcome?.detail, "The run was stopped after 1 of 3 writes of this account");
  assert.equal(target.calls.length, 1);
});
