import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Account } from "../../src/core/account/account.ts";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import { recordsOf } from "../support/audit-records.ts";
import { DomainOrganisation } from "../support/domain-organisation.ts";
import { type DomainFault, domainOf } from "../support/domain-target.ts";
import { makeAccount } from "../support/provision-bench.ts";

function mailbox(address: string, sender = "Support"): Account {
  return makeAccount(`Name of ${address}`, { username: address, description: sender });
}

const FLEET = ["a@one.example", "b@one.example", "c@two.example"].map((address) => mailbox(address));

/** No resource is there twice, whatever happened. */
function assertNothingTwice({ api }: DomainOrganisation, where: string): void {
  for (const kind of ["credential", "integration", "domain", "route"] as const) {
    const names = api.all(kind).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, `${where}: ${kind} ${names.join(", ")}`);
  }
}

function endings(report: RunReport | undefined): unknown[] {
  return report?.accounts.map(({ name, outcome }) => [name, outcome?.status]) ?? [];
}

for (const when of ["dead", "dead-after"] as const) {
  test(`a run that is killed at any request (${when}) is taken up by the next: nothing twice, nothing lost, a whole log`, async () => {
    let boundary = 1;
    for (let reached = true; reached; boundary++) {
      reached = false;
      const organisation = new DomainOrganisation();
      const { api, auditFile } = organisation;
      api.activationMs = 2_000;
      api.validationMs = 1_000;
      api.fault = (_, nth) => {
        if (nth !== boundary) return undefined;
        reached = true;
        return when;
      };
      const where = `killed at request ${boundary}`;
      const first = await organisation.apply(FLEET);
      assert.equal(first === undefined, reached, where);
      api.fault = () => undefined;
      const second = await organisation.apply(FLEET);
      assert.equal(second?.result, "success", `${where}: ${JSON.stringify(second?.findings)}`);
      assert.deepEqual(endings(second), FLEET.map(({ name }) => [name, "Connected"]), where);
      assertNothingTwice(organisation, where);
      assert.equal(api.all("route").length, FLEET.length, where);

      const verdict = await verifyAudit(auditFile.text ?? "");
      assert.notEqual(verdict.status, "tampered", `${where}: ${verdict.firstProblem?.reason}`);
      assert.deepEqual(verdict.orphans, [], `${where}: an announced write has no result`);
      const told = recordsOf(auditFile).filter(({ type }) => type === "account.active").map(({ target }) =>
        target?.key
      );
      assert.deepEqual([...told].sort(), FLEET.map(({ name }) => name).sort(), `${where}: told once each`);

      const writes = api.writes().length;
      assert.equal((await organisation.apply(FLEET))?.result, "success", where);
      assert.equal(api.writes().length, writes, `${where}: a third run writes`);
    }
    // Two domains of five writes with their look-ups, three routes, the listing and the looks at what they wait for.
    assert.ok(boundary > 25, `only ${boundary} boundaries were tried`);
  });
}

for (const when of ["dead", "dead-after"] as const) {
  test(`a run that is killed at any request of a domain's own change (${when}): each of its accounts is told once`, async () => {
    let boundary = 1;
    for (let reached = true; reached; boundary++) {
      reached = false;
      const organisation = new DomainOrganisation();
      const { api, auditFile } = organisation;
      await organisation.apply(FLEET);
      const before = { requests: api.requests.length, records: recordsOf(auditFile).length };
      const moved = FLEET.map((each) =>
        domainOf(each) === "one.example" ? { ...each, smtp_server: "smtp2.example.com" } : each
      );
      api.fault = (_, nth) => {
        if (nth !== before.requests + boundary) return undefined;
        reached = true;
        return when;
      };
      await organisation.apply(moved);
      api.fault = () => undefined;
      assert.equal((await organisation.apply(moved))?.result, "success");
      const told = recordsOf(auditFile).slice(before.records)
        .filter(({ type }) => type === "account.active")
        .map(({ target, operation }) => [target?.key, operation?.action]);
      const own = moved.filter((each) => domainOf(each) === "one.example").map(({ name }) => [name, "update"]);
      assert.deepEqual(told.sort(), own, `killed at request ${boundary}`);
      assert.deepEqual((await verifyAudit(auditFile.text ?? "")).orphans, [], `killed at request ${boundary}`);
    }
    assert.ok(boundary > 5, `only ${boundary} boundaries were tried`);
  });
}

const fault = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom<DomainFault>("lost", "unsent", "refused", "stale") },
);

const scenario = fc.record({
  addresses: fc.uniqueArray(
    fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("one.example", "two.example")),
    { minLength: 1, maxLength: 8, selector: (parts) => parts.join("@") },
  ),
  before: fc.boolean(),
  moved: fc.boolean(),
  rotate: fc.boolean(),
  faults: fc.array(fault, { maxLength: 80, size: "max" }),
  activationMs: fc.constantFrom(0, 5_000, Infinity),
  validationMs: fc.constantFrom(0, 5_000, Infinity),
});

test("whatever goes wrong between domains and accounts, each is as its file says or told of with its reason, and calm runs finish it", async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ addresses, before, moved, rotate, faults, activationMs, validationMs }) => {
      const organisation = new DomainOrganisation();
      const { api, auditFile } = organisation;
      const first = addresses.map(([local, domain]) => mailbox(`${local}@${domain}`));
      if (before) await organisation.apply(first);
      const wanted = moved ? first.map((each) => ({ ...each, smtp_server: "smtp2.example.com" })) : first;
      const skipped = api.requests.length;
      api.fault = (_, nth) => faults[nth - skipped - 1];
      Object.assign(api, { activationMs, validationMs });
      const troubled = await organisation.apply(wanted, rotate ? wanted.map(({ name }) => name) : []);
      assertHonest(troubled, wanted, organisation);
      assertNothingTwice(organisation, "after the troubled run");

      api.fault = () => undefined;
      Object.assign(api, { activationMs: 0, validationMs: 0 });
      // What was to take for ever is done by now.
      for (const stored of api.stored.values()) stored.doneAt = Math.min(stored.doneAt, organisation.clock.monotonic());
      const calm = await organisation.apply(wanted);
      assert.equal(
        calm?.result,
        "success",
        JSON.stringify([calm?.findings, calm?.accounts.map(({ outcome }) => outcome)]),
      );
      assertHonest(calm, wanted, organisation);
      const writes = api.writes().length;
      const last = await organisation.apply(wanted);
      assert.equal(last?.result, "success");
      assert.equal(api.writes().length, writes, "a run after a calm one writes");
      assertNothingTwice(organisation, "at last");
      const verdict = await verifyAudit(auditFile.text ?? "");
      assert.equal(verdict.status, "intact", verdict.notes.join("\n"));
    }),
    { numRuns: 80 },
  );
});

/** Who is told to be well is as its file says, and so is its domain; who is not has a reason. */
function assertHonest(report: RunReport | undefined, wanted: readonly Account[], { api }: DomainOrganisation): void {
  assert.ok(report);
  if (report.planHash === undefined) {
    assert.ok(report.findings.some(({ severity, message }) => severity === "error" && message !== ""));
    return;
  }
  for (const account of wanted) {
    const outcome = report.accounts.find(({ name }) => name === account.name)?.outcome;
    assert.ok(outcome, account.name);
    if (outcome.status !== "Connected") {
      assert.match(outcome.detail ?? "", /\w/, `${account.name} ${outcome.status} has no reason`);
      continue;
    }
    const integration = api.named("integration", `gea:${domainOf(account)}`);
    const route = api.named("route", account.username ?? "");
    assert.ok(route && route.value === account.description, account.name);
    assert.ok(integration?.enabled && integration.value === account.smtp_server, account.name);
    assert.ok(api.clock.monotonic() >= integration.doneAt, `${account.name}: its integration is not active`);
    assert.ok(api.named("domain", domainOf(account)), account.name);
  }
}
