import fc from "fast-check";
import assert from "node:assert/strict";
import process from "node:process";
import { test } from "node:test";
import * as v from "valibot";
import { nameKey } from "../../src/core/account/account.ts";
import { desiredContent, liveContent } from "../../src/core/targets/email-accounts/content.ts";
import { LISTING_ATTEMPTS, PAGE_SIZE } from "../../src/core/genesys/limits.ts";
import { CONFLICT_WAITS_MS, LOOK_UP_WAITS_MS } from "../../src/core/provision/limits.ts";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { type AccountReport, type RunReport, runReportSchema } from "../../src/core/report/report.ts";
import { fleetAccount, fleetName, fleetPassword } from "../support/fleet-accounts.ts";
import { FleetOrganisation } from "../support/fleet-organisation.ts";
import { calmScenario, type Scenario, scenario } from "../support/fleet-scenario.ts";
import { recordsOf } from "../support/audit-records.ts";

/** More are run by hand: `FLEET_RUNS=5000`. */
const RUNS = Number(process.env["FLEET_RUNS"] ?? 60);

/** One in which all goes wrong, one that fixes it, and one in which nothing is left to fix. */
const RUNS_OF_A_STORY = 3;

/** Found by chance once, and tried first ever since. */
const FOUND: [Scenario][] = [
  // A creation that was carried out, unseen and unanswered, and then conflicts with itself.
  [calmScenario([{ live: "absent", hidden: 0, servers: "good", password: "known" }], {
    troubles: [{ kind: "lost-and-stale", listings: 1 }, { kind: "lost-and-stale", listings: 8 }],
  })],
];

test("whatever goes wrong, each account is live or told of with its reason, and the next run fixes it without a second write", async () => {
  const checked = fc.asyncProperty(scenario, async (scenario) => {
    const organisation = await FleetOrganisation.open(scenario);
    try {
      await story(scenario, organisation);
    } finally {
      organisation.close();
    }
  });
  await fc.assert(checked, { numRuns: RUNS, examples: FOUND });
});

async function story(scenario: Scenario, organisation: FleetOrganisation): Promise<void> {
  const strangers = strangersOf(organisation);
  const first = await organisation.applyEvent();
  assertHonest(first, scenario, organisation);
  assertResultsHonest(organisation);
  assertBounded(scenario, organisation);
  await assertAudited(organisation, 1);

  let before = first;
  for (let run = 2; run <= RUNS_OF_A_STORY; run++) {
    const good = new Set(before.accounts.filter(hasSucceeded).map(({ name }) => name));
    const writes = organisation.written.length;
    before = await organisation.applyCalmly();
    const again = organisation.written.slice(writes).filter(({ name }) => good.has(name));
    assert.deepEqual(again.map(({ name }) => name), [], `run ${run} wrote what had ended well`);
    assertHonest(before, scenario, organisation);
    for (const [index, { password }] of scenario.mailboxes.entries()) {
      const live = organisation.named(fleetName(index)).length;
      assert.ok(live > 0 || password === "missing", `${fleetName(index)} is missing after a calm run`);
    }
  }
  assert.deepEqual(strangersOf(organisation), strangers, "an account without a file was touched");
  await assertAudited(organisation, RUNS_OF_A_STORY);
}

function hasSucceeded({ outcome }: AccountReport): boolean {
  return outcome !== undefined && /^(VALIDATED|ACTIVE|DELETED)$/.test(outcome.status);
}

/** The report is whole, and what it says of each account is so. */
function assertHonest(report: RunReport, scenario: Scenario, organisation: FleetOrganisation): void {
  const { mailboxes } = scenario;
  assert.deepEqual(v.parse(runReportSchema, report), report);
  const ids = new Map(organisation.accounts().map((account) => [account.name.toLowerCase(), account.id]));
  assert.equal(ids.size, organisation.accounts().length, "a name is there twice");
  if (report.planHash === undefined) {
    const [finding] = report.findings;
    assert.ok(finding?.severity === "error" && finding.message && finding.hint, "no plan and no reason");
    assert.equal(report.result, "failure");
    return;
  }
  const told = report.accounts.slice(0, mailboxes.length).map(({ name }) => name);
  assert.deepEqual(told, mailboxes.map((_, index) => fleetName(index)));
  for (const account of report.accounts) assertAccountHonest(account, organisation);
  assertRemovals(report, scenario, organisation);
  const failed = report.accounts.filter((account) =>
    account.issues.some(({ severity }) => severity === "error") || !hasSucceeded(account)
  );
  assert.equal(report.result, failed.length === 0 ? "success" : "failure");
}

/** Of the accounts whose file is gone all are deleted or none, none without prune, and each is told of. */
function assertRemovals(report: RunReport, { prune }: Scenario, organisation: FleetOrganisation): void {
  const gone = organisation.removed();
  const changes = report.accounts.filter(({ name }) => gone.includes(name)).map(({ change }) => change?.action);
  assert.ok(new Set(changes).size <= 1, `some are deleted and some are not: ${changes.join(", ")}`);
  for (const { name, action } of report.removed ?? []) {
    assert.ok(name !== undefined && gone.includes(name), `${name} was not removed`);
    assert.equal(action, changes.includes("delete") ? "delete" : "stays-live", name);
  }
  if (prune) return;
  assert.deepEqual(changes, []);
  for (const name of gone) assert.equal(organisation.named(name).length, 1, `${name} is deleted without prune`);
}

function assertAccountHonest(account: AccountReport, organisation: FleetOrganisation): void {
  const { outcome, change, name } = account;
  assert.ok(outcome || change?.action === "blocked", `${name} has no outcome`);
  const live = organisation.named(name);
  if (!hasSucceeded(account)) {
    const reason = outcome?.detail ?? change?.reason ?? "";
    assert.match(reason, /\w/, `${name} ${outcome?.status} has no reason`);
    assert.doesNotMatch(reason, /[\r\n]/);
    return;
  }
  if (change?.action === "delete") return assert.deepEqual(live, [], `${name} is not deleted`);
  assert.equal(live.length, 1, name);
  const [found] = live;
  assert.ok(found && found.id === outcome?.accountId && found.status === outcome.status, JSON.stringify(outcome));
  const index = Number(name.replace(/^\D+/, ""));
  assert.deepEqual(
    liveContent(found),
    desiredContent(fleetAccount(index)),
  );
  const last = organisation.written.findLast((write) => nameKey(write.name) === nameKey(name));
  // An account that was there all along, unseen by the listing, is taken over as it is.
  assert.ok(change?.action !== "update" || last, `${name} was not written`);
  assert.equal(last?.password ?? fleetPassword(index), fleetPassword(index), `${name} has another password`);
}

/** A write that is recorded as failed changed nothing; one that is recorded as done was carried out. */
function assertResultsHonest(organisation: FleetOrganisation): void {
  const carriedOut = new Set(organisation.written.map(({ name }) => nameKey(name)));
  for (const { operation, target, outcome } of recordsOf(organisation.auditFile)) {
    if (operation?.stage !== "result" || operation.action === "delete") continue;
    const key = nameKey(target?.key ?? "");
    if (outcome.status === "failure") assert.ok(!carriedOut.has(key), `${key} was written and is told as failed`);
  }
}

/**
 * What a run may cost: a token, a listing, a write and a last look an account, and a look each time that the schedule
 * comes round (from half a second to the time-out in steps of 12 %, and once more for each account that taught it how
 * long a validation takes). Beyond that each answer that went wrong may cost a token and a repetition, or, for a lost
 * creation, the look-ups after it and one more creation with those after its conflict.
 */
function assertBounded({ mailboxes, removed }: Scenario, organisation: FleetOrganisation): void {
  const requests = organisation.requests();
  const live = organisation.accounts().length + removed;
  const pages = Math.ceil(live / PAGE_SIZE);
  const listing = pages > 1 ? LISTING_ATTEMPTS * pages : 1;
  const rounds = 40 + mailboxes.length;
  const calm = 1 + listing + 2 * mailboxes.length + removed + rounds * listing;
  const perLoss = 2 + LOOK_UP_WAITS_MS.length + CONFLICT_WAITS_MS.length;
  const extra = requests.map(({ fault, status }) =>
    // One page that claims to be small makes the listing seem to have as many pages as accounts.
    fault === "page-shrink" ? LISTING_ATTEMPTS * live : fault || [401, 409, 429].includes(status ?? 0) ? perLoss : 0
  );
  const bound = calm + extra.reduce((sum, each) => sum + each, 0);
  assert.ok(requests.length <= bound, `${requests.length} requests, and at most ${bound} are reasonable`);
  const throttled = requests.filter(({ fault, status }) => fault === undefined && status === 429).length;
  const disturbed = requests.filter(({ fault, status }) => fault !== undefined || status === 401).length;
  assert.ok(throttled <= disturbed, `${throttled} requests over the limit`);
}

async function assertAudited({ auditFile }: FleetOrganisation, runs: number): Promise<void> {
  const { status, notes } = await verifyAudit(auditFile.text ?? "");
  assert.equal(status, "intact", notes.join("\n"));
  assert.equal(recordsOf(auditFile).filter(({ type }) => type === "run.completed").length, runs);
}

function strangersOf(organisation: FleetOrganisation): readonly string[] {
  return organisation.accounts().filter(({ name }) => name.startsWith("Stranger")).map((each) => JSON.stringify(each));
}
