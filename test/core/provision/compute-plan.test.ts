import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change, Plan } from "../../../src/core/provision/target.ts";
import type { DesiredAccount } from "../../../src/core/provision/unit.ts";
import { computePlan, type PlanOptions } from "../../../src/core/provision/compute-plan.ts";
import { Bench, KEEP_ALL, makeAccount, makeBody, makeDesired } from "../../support/provision-bench.ts";

function plan(bench: Bench, desired: readonly DesiredAccount[], options: Partial<PlanOptions> = {}): Promise<Plan> {
  return computePlan(desired, bench.target(), { ...KEEP_ALL, ...options });
}

function shown({ action, name, fields }: Change): unknown[] {
  return fields ? [action, name, ...fields] : [action, name];
}

/** A bench with live accounts of these names. */
function benchOf(...names: readonly string[]): Bench {
  const bench = new Bench();
  for (const name of names) bench.fake.seed(makeBody(name));
  return bench;
}

test("computePlan() creates, updates with the fields that differ, and leaves alone, in the order of the files", async () => {
  const bench = benchOf("same", "other", "unmanaged");
  const moved = makeDesired("other", {
    account: makeAccount("other", { smtp_port: 465, imap_server: "imap2.example.com" }),
  });
  const { changes } = await plan(bench, [makeDesired("new"), moved, makeDesired("same")]);
  assert.deepEqual(changes.map(shown), [
    ["create", "new"],
    ["update", "other", "smtpPort", "imapServer", "useStartTls"],
    ["no-op", "same"],
  ]);
});

test("a plan makes no other requests than GET", async () => {
  const bench = benchOf("a");
  await plan(bench, [makeDesired("a", { rotate: true }), makeDesired("b")], {
    prune: true,
    removed: [{ key: "c", file: "c.yaml" }],
  });
  assert.deepEqual(
    new Set(bench.fake.requests.map((request) => `${request.method} ${request.path}`)),
    new Set([
      "POST /oauth/token",
      "GET /api/v2/routing/emailaccounts",
    ]),
  );
});

test("an account is found by its name without case, and the case is then put right", async () => {
  const { changes } = await plan(benchOf("SUPPORT"), [
    makeDesired("support", { account: makeAccount("support", { username: "SUPPORT@example.com" }) }),
  ]);
  assert.deepEqual(changes.map(shown), [["update", "support", "name"]]);
});

test("rotate and a changed reference force an update of the password, an unchanged reference does not", async () => {
  const { changes } = await plan(benchOf("a", "b", "c"), [
    makeDesired("a", { rotate: true }),
    makeDesired("b", { previousReference: "env:OLD_PASSWORD" }),
    makeDesired("c", { previousReference: "env:SUPPORT_PASSWORD" }),
  ]);
  assert.deepEqual(changes.map(shown), [["update", "a", "password"], ["update", "b", "password"], ["no-op", "c"]]);
});

test("two files or two live accounts of one name are blocked, and stop no other account", async () => {
  const bench = benchOf("twice", "TWICE");
  const { changes } = await plan(bench, [makeDesired("new"), makeDesired("NEW"), makeDesired("twice")]);
  assert.deepEqual(changes.map((change) => [change.action, change.name, change.code]), [
    ["create", "new", undefined],
    ["blocked", "NEW", "NAME_AMBIGUOUS"],
    ["blocked", "twice", "NAME_AMBIGUOUS"],
  ]);
});

test("a removed file deletes its account only under prune; without it the account is reported", async () => {
  const bench = benchOf("a", "b", "c", "d");
  const desired = ["a", "b", "c"].map((name) => makeDesired(name));
  const removed = [{ key: "d", file: "accounts/d.yaml" }, { key: "never-live", file: "accounts/x.yaml" }];
  const kept = await plan(bench, desired, { removed });
  assert.deepEqual(kept.changes.slice(3).map(shown), [["blocked", "d"]]);
  assert.equal(kept.changes[3]?.reason, "its file was removed, but prune is false");
  const pruned = await plan(bench, desired, { removed, prune: true });
  assert.deepEqual(pruned.changes.slice(3).map(shown), [["delete", "d"]]);
});

test("a name that moved to another file is not removed", async () => {
  const { changes } = await plan(benchOf("a", "b"), [makeDesired("a"), makeDesired("b")], {
    prune: true,
    maxPrune: { percent: 100 },
    removed: [{ key: "b", file: "accounts/old.yaml" }],
  });
  assert.deepEqual(changes.map(shown), [["no-op", "a"], ["no-op", "b"]]);
});

test("an empty checkout deletes nothing, whatever max-prune allows", async () => {
  const names = ["a", "b", "c"];
  const removed = names.map((key) => ({ key, file: `accounts/${key}.yaml` }));
  const { changes } = await plan(benchOf(...names), [], { prune: true, maxPrune: { percent: 100 }, removed });
  assert.deepEqual(changes.map((change) => [change.action, change.code]), Array(3).fill(["blocked", "PRUNE_BLOCKED"]));
});

test("the hash is the same for another order, layout, case of hosts, password value, state and place of files", async () => {
  const first = await plan(benchOf("a", "b"), [makeDesired("a"), makeDesired("b"), makeDesired("c")]);
  const bench = new Bench();
  for (const name of ["unmanaged", "b", "a"]) bench.fake.seed(makeBody(name), { status: "VALIDATION_FAILED" });
  const account = makeAccount("a", { smtp_server: "SMTP.example.com", signature: "Kind regards \n" });
  const second = await plan(bench, [
    makeDesired("c", { file: "elsewhere.json", line: 99 }),
    makeDesired("b", { password: undefined }),
    makeDesired("a", { account }),
  ]);
  assert.match(first.hash, /^sha256:[0-9a-f]{64}$/);
  assert.equal(second.hash, first.hash);
});

test("the hash is the same for whatever order the API lists two accounts of one name in", async () => {
  const signatures = ["First", "Second"];
  const hashes = await Promise.all([signatures, signatures.toReversed()].map(async (order) => {
    const bench = benchOf("b", "c");
    for (const signature of order) bench.fake.seed(makeBody("a", { signature }));
    const { changes, hash } = await plan(bench, [makeDesired("b"), makeDesired("c")], {
      prune: true,
      maxPrune: { percent: 100 },
      removed: [{ key: "a", file: "accounts/a.yaml" }],
    });
    assert.deepEqual(changes.map(shown), [["no-op", "b"], ["no-op", "c"], ["delete", "a"], ["delete", "a"]]);
    return hash;
  }));
  assert.equal(hashes[0], hashes[1]);
});

for (
  const [what, desired, live] of [
    ["a wanted port", [makeDesired("a", { account: makeAccount("a", { smtp_port: 465 }) })], ["a"]],
    ["a password reference", [makeDesired("a", { account: makeAccount("a", { password: "env:OTHER" }) })], ["a"]],
    ["a rotation", [makeDesired("a", { rotate: true })], ["a"]],
    ["what is live", [makeDesired("a")], []],
    ["the accounts", [makeDesired("a"), makeDesired("b")], ["a"]],
  ] as const
) {
  test(`the hash changes with ${what}`, async () => {
    const base = await plan(benchOf("a"), [makeDesired("a")]);
    assert.notEqual((await plan(benchOf(...live), desired)).hash, base.hash);
  });
}
