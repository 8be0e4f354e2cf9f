import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../src/core/account/account.ts";
import type { PipelineSettings } from "../../../src/core/run/deps.ts";
import type { ItsmEvent } from "../../../src/core/notify/event.ts";
import { DomainsBench, mailboxes } from "../../support/domains-bench.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { filesByAddress, type Past } from "../../support/pipeline-files.ts";
import { FakeReceiver } from "../../support/receiver.ts";

const ACCOUNTS = mailboxes(4, "one.example", "two.example");
const OF_ONE = ["Mail of box0@one.example", "Mail of box2@one.example"];

/** The accounts with another SMTP port for the first domain: nothing of their own changes. */
function moved(): readonly Account[] {
  return ACCOUNTS.map((account) =>
    account.username === "box@one.example" ? { ...account, smtp_port: 465 as const } : account
  );
}

/** An apply after which all four accounts are live, and another one of the caller's. */
async function secondApply(
  bench: DomainsBench,
  accounts: readonly Account[],
  settings: Partial<PipelineSettings> = {},
  past: Past = {},
) {
  const first = await pipeline(bench, ACCOUNTS, new FakeReceiver()).run("apply");
  assert.equal(first.result, "success", JSON.stringify(first.findings));
  return await applyOnce(bench, accounts, settings, past);
}

async function applyOnce(
  bench: DomainsBench,
  accounts: readonly Account[],
  settings: Partial<PipelineSettings> = {},
  past: Past = {},
) {
  const receiver = new FakeReceiver();
  const run = pipeline(bench, accounts, receiver, settings, past);
  const report = await run.run("apply");
  await run.assertIntact();
  const events = (receiver.bodies as ItsmEvent[]).map(({ event, name, status }) => [name, event, status]);
  return { report, run, events: events.sort(([a], [b]) => String(a).localeCompare(String(b))) };
}

function pipeline(
  bench: DomainsBench,
  accounts: readonly Account[],
  receiver: FakeReceiver,
  settings: Partial<PipelineSettings> = {},
  past: Past = {},
): PipelineBench {
  return new PipelineBench({
    texts: filesByAddress(accounts),
    past,
    settings: { genesysApi: "email-domains", ...settings },
    target: () => bench.target(),
    deps: { clock: bench.clock },
    receiver,
  });
}

/** Type, name and action of the records that tell how units ended. */
function ends({ records }: PipelineBench): readonly (readonly [string, unknown, unknown])[] {
  return records
    .filter(({ type }) => /^(account|domain)\.(active|failed|removed|unchanged|blocked)$/.test(type))
    .map(({ type, target, operation }) => [type, target?.key, operation?.action] as const)
    .sort((a, b) => a.join().localeCompare(b.join()));
}

test("a change of the servers alone is told once of every account of the domain, and of no other", async () => {
  const { report, run, events } = await secondApply(new DomainsBench(), moved());
  assert.deepEqual(events, OF_ONE.map((name) => [name, "email_account_updated", "ACTIVE"]));
  assert.deepEqual(ends(run), [
    ...OF_ONE.map((name) => ["account.active", name, "update"]),
    ["account.unchanged", "Mail of box1@two.example", "no-op"],
    ["account.unchanged", "Mail of box3@two.example", "no-op"],
    ["domain.active", "one.example", "update"],
    ["domain.unchanged", "two.example", "no-op"],
  ]);
  const { updated, unchanged } = report.counts;
  assert.deepEqual([updated, unchanged, report.notifications.delivered], [2, 2, 2]);
});

test("a domain that ends in error is a failure of each of its accounts, in the domain's own words", async () => {
  const bench = new DomainsBench({
    logIn: ({ port }) =>
      Promise.resolve(
        port === 465
          ? { problem: { code: "login.failed", message: "535 5.7.8 Bad credentials" } }
          : { folders: ["INBOX"] },
      ),
  });
  const { report, run, events } = await secondApply(bench, moved());
  assert.deepEqual(events, OF_ONE.map((name) => [name, "email_account_failed", "SMTP_ERROR"]));
  assert.deepEqual(ends(run).filter(([type]) => type.endsWith(".failed")), [
    ...OF_ONE.map((name) => ["account.failed", name, "update"]),
    ["domain.failed", "one.example", "update"],
  ]);
  assert.equal(report.counts.failed, 2);
  const failed = report.accounts.filter(({ outcome }) => outcome?.succeeded === false);
  for (const { change, outcome } of failed) {
    assert.equal(change?.action, "update");
    assert.match(outcome?.detail ?? "", /"one\.example".*535 5\.7\.8/);
  }
});

test("a domain that goes with its last accounts is recorded, and told of by its accounts alone", async () => {
  const bench = new DomainsBench();
  const settings = { prune: true, pruneDomains: true, maxPrune: { percent: 100 } };
  const kept = ACCOUNTS.filter(({ username }) => username === "box@two.example");
  const { run, events } = await secondApply(bench, kept, settings, { before: filesByAddress(ACCOUNTS) });
  assert.deepEqual(events, OF_ONE.map((name) => [name, "email_account_deleted", "DELETED"]));
  assert.deepEqual(ends(run).filter(([type]) => type.endsWith(".removed")), [
    ...OF_ONE.map((name) => ["account.removed", name, "delete"]),
    ["domain.removed", "one.example", "delete"],
  ]);
});
