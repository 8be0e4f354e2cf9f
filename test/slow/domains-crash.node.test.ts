import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../src/core/account/account.ts";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import { recordsOf } from "../support/audit-records.ts";
import { mailbox } from "../support/domains-bench.ts";
import { DomainsProcesses, type ProcessOptions } from "../support/domains-process.ts";

const DOMAIN = "one.example";
const ACCOUNTS: readonly Account[] = [
  mailbox(`a@${DOMAIN}`, { queue: "Support", mailbox_folders: ["INBOX"] }),
  mailbox(`b@${DOMAIN}`, { queue: "Support", reply_to: "self" }),
];
const PRUNING = { prune: true, pruneDomains: true, maxPrune: { percent: 100 } } as const;
const STAYING = mailbox("c@two.example");

interface Scene {
  readonly what: string;
  /** What is there when it begins; nothing when absent. */
  readonly live?: readonly Account[];
  readonly wanted: readonly Account[];
  readonly options?: ProcessOptions;
  /** The events of the killed run and the next, one for each account. */
  readonly events: readonly (readonly [string, string])[];
  readonly domains: readonly string[];
  /** Fewer effects than that, and the scene is not what it was. */
  readonly effects: number;
}

const NAMES = ACCOUNTS.map(({ name }) => name);

const SCENES: readonly Scene[] = [
  {
    what: "a first apply of two accounts on one domain",
    wanted: ACCOUNTS,
    events: NAMES.map((name) => ["email_account_provisioned", name]),
    domains: [DOMAIN],
    effects: 14,
  },
  {
    what: "a rotation",
    live: ACCOUNTS,
    wanted: ACCOUNTS,
    options: { rotated: true },
    events: NAMES.map((name) => ["email_account_updated", name]),
    domains: [DOMAIN],
    effects: 14,
  },
  {
    what: "a change of the server",
    live: ACCOUNTS,
    wanted: ACCOUNTS.map((account) => ({ ...account, imap_server: `new.${DOMAIN}` })),
    events: NAMES.map((name) => ["email_account_updated", name]),
    domains: [DOMAIN],
    effects: 14,
  },
  {
    what: "a removal with prune-domains",
    live: [...ACCOUNTS, STAYING],
    wanted: [STAYING],
    options: { settings: PRUNING, before: [...ACCOUNTS, STAYING] },
    events: NAMES.map((name) => ["email_account_deleted", name]),
    domains: ["two.example"],
    effects: 14,
  },
];

/** Each thing once: two credentials and two integrations a domain, and a route an account. */
function assertWhole({ bench }: DomainsProcesses, { domains, wanted }: Scene, where: string): void {
  const state = bench.genesys.emailDomains.state();
  const names = domains.flatMap((domain) => [`gea:imap:${domain}`, `gea:smtp:${domain}`]).sort();
  assert.deepEqual(state.credentials.map(({ name }) => name).sort(), names, where);
  assert.deepEqual(state.integrations.map(({ name }) => name).sort(), names, where);
  assert.deepEqual(state.domains.map(({ id }) => id).sort(), [...domains], where);
  const addresses = state.routes.map(({ pattern, domain }) => `${pattern}@${domain}`).sort();
  assert.deepEqual(addresses, wanted.map(({ routing }) => routing?.address ?? "").sort(), where);
  assert.ok(state.integrations.every(({ reportedState }) => reportedState === "ACTIVE"), where);
  assert.equal(state.testMails, 0, where);
}

async function killedAt(scene: Scene, effects: number): Promise<boolean> {
  const where = `${scene.what}, killed after ${effects} effects`;
  const processes = new DomainsProcesses();
  if (scene.live) assert.equal((await processes.apply(scene.live))?.result, "success", where);
  const told = processes.events().length;
  const killed = await processes.apply(scene.wanted, { ...scene.options, death: { effects } });
  assert.notEqual((await verifyAudit(processes.auditFile.text ?? "")).status, "tampered", where);
  const next = await processes.apply(scene.wanted, scene.options);
  assert.equal(next?.result, "success", `${where}: ${JSON.stringify(next?.findings)}`);
  assertWhole(processes, scene, where);
  assertToldNothingLost(next, where);

  const verdict = await verifyAudit(processes.auditFile.text ?? "");
  assert.notEqual(verdict.status, "tampered", `${where}: ${verdict.firstProblem?.reason}`);
  assert.deepEqual(verdict.orphans, [], `${where}: an announced write has no result`);
  // A run that was killed before its first record changed nothing, and so may have told nothing.
  const events = processes.events().slice(told).map(({ event, name }) => [event, name]);
  const missing = scene.events.filter((wanted) => !events.some((each) => String(each) === String(wanted)));
  assert.deepEqual(missing, [], `${where}: an event is lost; told were ${JSON.stringify(events)}`);
  assert.ok(events.every(([event]) => event !== "email_account_failed"), where);
  assert.ok(recordsOf(processes.auditFile).length > 0);

  if (effects % 4 > 0) return killed === undefined;
  const writes = processes.bench.writes().length;
  const last = await processes.apply(scene.wanted, { ...scene.options, rotated: false });
  assert.equal(last?.result, "success", where);
  assert.equal(processes.bench.writes().length, writes, `${where}: a third run writes`);
  return killed === undefined;
}

/** What the next run has mended is no leftover. */
function assertToldNothingLost(report: RunReport | undefined, where: string): void {
  assert.equal(report?.leftBehind, undefined, `${where}: ${JSON.stringify(report?.leftBehind)}`);
}

for (const scene of SCENES) {
  test(`${scene.what} that is killed at any moment is finished by the next run: nothing twice, nothing lost`, async () => {
    let effects = 0;
    while (await killedAt(scene, effects)) effects++;
    assert.ok(effects > scene.effects, `only ${effects} moments were tried`);
  });
}
