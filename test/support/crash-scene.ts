import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/start.ts";
import { program } from "./program.ts";

/** How many accounts an apply creates where a test does not say otherwise. */
export const ACCOUNTS = 10;

/** Sound accounts on one mailbox. */
function fleetOf(count: number): ReturnType<typeof createFleet> {
  const fleet = createFleet();
  const [model] = fleet.accounts;
  assert.ok(model);
  const accounts = Array.from({ length: count }, (_, index) => ({
    ...model,
    name: `Account ${index}`,
    path: `accounts/account-${index}.yaml`,
    text: model.text.replace(/^name: .*$/m, `name: Account ${index}`),
  }));
  return { ...fleet, accounts };
}

/** Two accounts on one domain, for the public API. */
function desksOf(): ReturnType<typeof createFleet> {
  const fleet = fleetOf(2);
  const accounts = fleet.accounts.map((account, index) => ({
    ...account,
    text: `${account.text.replace(/^reply_to_address: .*$/m, `reply_to_address: desk-${index}@acme.example`)}routing:
  address: desk-${index}@acme.example
  queue: Support
  mailbox_folders: [${index === 0 ? "INBOX" : ""}]
`,
  }));
  return { ...fleet, accounts };
}

/** A sandbox in which an apply is disturbed. */
export interface Scene {
  readonly folder: string;
  /** Options of the command beside those of the sandbox. */
  readonly args: readonly string[];
  readonly sandbox: Sandbox;
  /** Called with each request's number before it is answered. */
  onRequest: (number: number) => "before" | "after" | undefined;
}

/** Runs a task in a sandbox of its own, with two sound accounts on one domain. */
export async function withDomainScene(task: (scene: Scene) => Promise<void>): Promise<void> {
  await openScene(task, desksOf(), ["--genesys-api", "email-domains"]);
}

/** Runs a task in a sandbox of its own, with so many sound accounts. */
export async function withScene(task: (scene: Scene) => Promise<void>, accounts = ACCOUNTS): Promise<void> {
  await openScene(task, fleetOf(accounts), []);
}

async function openScene(
  task: (scene: Scene) => Promise<void>,
  fleet: ReturnType<typeof createFleet>,
  args: readonly string[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "crash-"));
  await mkdir(join(folder, "accounts"));
  const scene: { onRequest: Scene["onRequest"] } = { onRequest: () => undefined };
  const sandbox = await startSandbox({
    folder,
    fleet,
    emailDomains: { times: { activation: 40, deactivation: 10, route: 40, removal: 40 } },
    validationMs: 40,
    genesysFaults: ({ number }) => {
      const when = scene.onRequest(number);
      return when && { kind: "hang", when };
    },
  });
  try {
    await task(Object.assign(scene, { folder, sandbox, args }));
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts an apply in a process of its own. */
export function startApply(
  { folder, sandbox, args: own }: Scene,
): { child: ChildProcess; ended: Promise<number | null> } {
  const args = ["apply", "--yes", ...sandbox.args, ...own, "--probe", "off", "--poll-interval", "50ms"];
  const env = { PATH: process.env.PATH, ...sandbox.env };
  const child = spawn(process.execPath, [program("cli"), ...args], { cwd: folder, env, stdio: "ignore" });
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve(code))) };
}

/** Runs an apply that is killed when the given request arrives: before it has an effect, or after. False when it ended earlier. */
export async function killedAt(scene: Scene, boundary: number, when: "before" | "after"): Promise<boolean> {
  const first = scene.sandbox.simulators.genesys.requests().length;
  let reached = false;
  const { child, ended } = startApply(scene);
  scene.onRequest = (number) => {
    if (number - first < boundary) return undefined;
    if (!reached) setTimeout(() => child.kill("SIGKILL"), 15);
    reached = true;
    return when;
  };
  await ended;
  scene.onRequest = () => undefined;
  return reached;
}

/** Applies again, and asserts that nothing is lost or there twice: accounts, records, events. */
export async function assertRecovered(scene: Scene, where: string): Promise<void> {
  const { simulators } = scene.sandbox;
  const events = await recover(scene, where);
  const names = simulators.genesys.accounts().map(({ name }) => name).sort();
  assert.deepEqual(names, Array.from({ length: ACCOUNTS }, (_, index) => `Account ${index}`), where);
  assert.ok(simulators.genesys.accounts().every(({ status }) => status === "ACTIVE"), where);
  assert.deepEqual(events, names, `${where}: an event is lost or doubled`);
}

/** The same of two accounts on one domain: two credentials, two integrations, one domain, each route once. */
export async function assertDomainRecovered(scene: Scene, where: string): Promise<void> {
  const events = await recover(scene, where);
  const { credentials, integrations, domains, routes } = scene.sandbox.simulators.genesys.emailDomains.state();
  const servers = ["gea:imap:acme.example", "gea:smtp:acme.example"];
  assert.deepEqual(credentials.map(({ name }) => name).sort(), servers, where);
  assert.deepEqual(integrations.map(({ name }) => name).sort(), servers, where);
  assert.ok(integrations.every(({ reportedState }) => reportedState === "ACTIVE"), where);
  assert.deepEqual(domains.map(({ id }) => id), ["acme.example"], where);
  assert.deepEqual(routes.map(({ pattern }) => pattern).sort(), ["desk-0", "desk-1"], where);
  assert.deepEqual(events, ["Account 0", "Account 1"], `${where}: an event is lost or doubled`);
}

/** The names of all events once the next run has ended well, with a log that can be read. */
async function recover(scene: Scene, where: string): Promise<readonly string[]> {
  const text = await readFile(join(scene.folder, "audit_log.jsonl"), "utf8").catch(() => "");
  assert.notEqual((await verifyAudit(text)).status, "tampered", `${where}: the log of the killed run`);
  assert.equal(await startApply(scene).ended, 0, `${where}: the next run failed`);
  const verdict = await verifyAudit(await readFile(join(scene.folder, "audit_log.jsonl"), "utf8"));
  assert.notEqual(verdict.status, "tampered", `${where}: ${verdict.firstProblem?.reason}`);
  assert.deepEqual(verdict.orphans, [], `${where}: an announced write has no result`);
  const events = scene.sandbox.simulators.itsm.events() as { name: string; event: string }[];
  assert.ok(events.every(({ event }) => event === "email_account_provisioned"), where);
  return events.map(({ name }) => name).sort();
}
