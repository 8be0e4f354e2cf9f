import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePlan, computeAccountPlan } from "../../../src/core/provision/compute-plan.ts";
import { planHash } from "../../../src/core/provision/plan-hash.ts";
import type { Change } from "../../../src/core/provision/target.ts";
import type { DesiredAccount } from "../../../src/core/provision/unit.ts";
import { type Bench, benchOf, type Gone, makeAccount, makeDesired, makePlan } from "../../support/provision-bench.ts";

async function changesOf(
  bench: Bench,
  desired: readonly DesiredAccount[],
  gone: readonly Gone[] = [],
): Promise<readonly Change[]> {
  return (await makePlan(desired, bench.target(), gone)).changes;
}

function shown({ action, name, fields }: Change): unknown[] {
  return fields ? [action, name, ...fields] : [action, name];
}

test("comparePlan() creates, updates with the fields that differ, and leaves alone, in the order of the files", async () => {
  const bench = benchOf("same", "other", "unmanaged");
  const moved = makeDesired("other", {
    account: makeAccount("other", { smtp_port: 465, imap_server: "imap2.example.com" }),
  });
  const changes = await changesOf(bench, [makeDesired("new"), moved, makeDesired("same")]);
  assert.deepEqual(changes.map(shown), [
    ["create", "new"],
    ["update", "other", "smtpPort", "imapServer", "useStartTls"],
    ["no-op", "same"],
  ]);
});

test("a plan makes no other requests than GET, and comparing makes none", async () => {
  const bench = benchOf("a", "c");
  const target = bench.target();
  const live = await target.list({});
  const asked = new Set(bench.fake.requests.map((request) => `${request.method} ${request.path}`));
  assert.deepEqual(asked, new Set(["POST /oauth/token", "GET /api/v2/routing/emailaccounts"]));
  const before = bench.fake.requests.length;
  const [observed] = live.filter(({ name }) => name === "c");
  assert.ok(observed);
  const desired = [makeDesired("a", { rotate: true }), makeDesired("b")];
  const changes = comparePlan(desired, live, target, [{ observed, file: "c.yaml" }]);
  assert.deepEqual(changes.map(shown), [["update", "a", "password"], ["create", "b"], ["delete", "c"]]);
  assert.equal(bench.fake.requests.length, before);
});

test("an account is found by its name without case, and the case is then put right", async () => {
  const changes = await changesOf(benchOf("SUPPORT"), [
    makeDesired("support", { account: makeAccount("support", { username: "SUPPORT@example.com" }) }),
  ]);
  assert.deepEqual(changes.map(shown), [["update", "support", "name"]]);
});

test("rotate and a changed reference force an update of the password, an unchanged reference does not", async () => {
  const changes = await changesOf(benchOf("a", "b", "c"), [
    makeDesired("a", { rotate: true }),
    makeDesired("b", { previousReference: "env:OLD_PASSWORD" }),
    makeDesired("c", { previousReference: "env:SUPPORT_PASSWORD" }),
  ]);
  assert.deepEqual(changes.map(shown), [["update", "a", "password"], ["update", "b", "password"], ["no-op", "c"]]);
});

test("two files or two live accounts of one name are blocked, and stop no other account", async () => {
  const bench = benchOf("twice", "TWICE");
  const changes = await changesOf(bench, [makeDesired("new"), makeDesired("NEW"), makeDesired("twice")]);
  assert.deepEqual(changes.map((change) => [change.action, change.name, change.code]), [
    ["create", "new", undefined],
    ["blocked", "NEW", "NAME_AMBIGUOUS"],
    ["blocked", "twice", "NAME_AMBIGUOUS"],
  ]);
});

test("what is live without a file is left alone, unless it is named as a removal", async () => {
  const bench = benchOf("a", "b", "c");
  assert.deepEqual((await changesOf(bench, [makeDesired("a")])).map(shown), [["no-op", "a"]]);
  assert.deepEqual(await changesOf(bench, []), []);
  const changes = await changesOf(bench, [makeDesired("a")], [{ key: "c" }, { key: "never-live" }]);
  assert.deepEqual(changes.map(shown), [["no-op", "a"], ["delete", "c"]]);
});

test("a removal comes last, names the file that the account once stood in, and keeps what was seen of it", async () => {
  const bench = benchOf("d", "Gone");
  const target = bench.target();
  const live = await target.list({});
  const [observed] = live.filter(({ name }) => name === "Gone");
  assert.ok(observed);
  const [, last] = comparePlan([makeDesired("d")], live, target, [{ observed, file: "accounts/old.yaml" }]);
  assert.deepEqual(last, {
    action: "delete",
    kind: "account",
    key: "gone",
    name: "Gone",
    file: "accounts/old.yaml",
    line: 1,
    needs: [],
    observed,
  });
});

test("a removal that must not be made is blocked with its reason and its code, and each by itself", async () => {
  const block = { reason: "it stands in another file", code: "PRUNE_BLOCKED" } as const;
  const changes = await changesOf(benchOf("a", "b"), [], [{ key: "a", block }, { key: "b" }]);
  assert.deepEqual(changes.map(({ action, name, reason, code }) => [action, name, reason, code]), [
    ["blocked", "a", "it stands in another file", "PRUNE_BLOCKED"],
    ["delete", "b", undefined, undefined],
  ]);
});

test("two live accounts of one key are two removals, each with its own id", async () => {
  const bench = benchOf("twice", "TWICE");
  const changes = await changesOf(bench, [], [{ key: "twice" }]);
  assert.deepEqual(changes.map(shown), [["delete", "twice"], ["delete", "TWICE"]]);
  assert.deepEqual(new Set(changes.map(({ observed }) => observed?.id)), new Set(bench.fake.accounts.keys()));
});

test("computeAccountPlan() is the plan of one account, and looks at no other", async () => {
  const bench = benchOf("a", "b");
  const desired = makeDesired("b", { account: makeAccount("b", { description: "another" }) });
  const target = bench.target();
  const plan = await computeAccountPlan(desired, target, {});
  assert.deepEqual(plan.changes.map(shown), [["update", "b", "description"]]);
  assert.equal(plan.hash, await planHash(comparePlan([desired], await target.list({}), target)));
  const [looked] = bench.fake.calls("GET");
  assert.equal(looked?.query.get("name"), "b");
});
