import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/start.ts";
import { program } from "../support/program.ts";

const ACCOUNTS = 10;

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

interface Scene {
  readonly folder: string;
  readonly sandbox: Sandbox;
  /** Called with each request's number before it is answered. */
  onRequest: (number: number) => "before" | "after" | undefined;
}

async function withScene(task: (scene: Scene) => Promise<void>, accounts = ACCOUNTS): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "crash-"));
  await mkdir(join(folder, "accounts"));
  const scene: { onRequest: Scene["onRequest"] } = { onRequest: () => undefined };
  const sandbox = await startSandbox({
    folder,
    fleet: fleetOf(accounts),
    validationMs: 40,
    genesysFaults: ({ number }) => {
      const when = scene.onRequest(number);
      return when && { kind: "hang", when };
    },
  });
  try {
    await task(Object.assign(scene, { folder, sandbox }));
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function startApply({ folder, sandbox }: Scene): { child: ChildProcess; ended: Promise<number | null> } {
  const args = ["apply", ...sandbox.args, "--probe", "off", "--poll-interval", "50ms"];
  const env = { PATH: process.env.PATH, ...sandbox.env };
  const child = spawn(process.execPath, [program("cli"), ...args], { cwd: folder, env, stdio: "ignore" });
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve(code))) };
}

/** Runs an apply that is killed when the given request arrives: before it has an effect, or after. False when it ended earlier. */
async function killedAt(scene: Scene, boundary: number, when: "before" | "after"): Promise<boolean> {
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

async function assertRecovered(scene: Scene, where: string): Promise<void> {
  const { simulators } = scene.sandbox;
  const text = await readFile(join(scene.folder, "audit_log.jsonl"), "utf8").catch(() => "");
  assert.notEqual((await verifyAudit(text)).status, "tampered", `${where}: the log of the killed run`);
  assert.equal(await startApply(scene).ended, 0, `${where}: the next run failed`);

  const names = simulators.genesys.accounts().map(({ name }) => name).sort();
  assert.deepEqual(names, Array.from({ length: ACCOUNTS }, (_, index) => `Account ${index}`), where);
  assert.ok(simulators.genesys.accounts().every(({ status }) => status === "ACTIVE"), where);
  const log = await readFile(join(scene.folder, "audit_log.jsonl"), "utf8");
  const verdict = await verifyAudit(log);
  assert.notEqual(verdict.status, "tampered", `${where}: ${verdict.firstProblem?.reason}`);
  assert.deepEqual(verdict.orphans, [], `${where}: an announced write has no result`);
  const events = simulators.itsm.events() as { name: string; event: string }[];
  assert.deepEqual(events.map(({ name }) => name).sort(), names, `${where}: an event is lost or doubled`);
  assert.ok(events.every(({ event }) => event === "email_account_provisioned"), where);
}

describe("kill -9 and the run after it", () => {
  for (const when of ["before", "after"] as const) {
    it(`lose nothing and double nothing, at each request in turn, killed ${when} it takes effect`, async () => {
      let boundaries = 0;
      for (let boundary = 1; boundary < 60; boundary++) {
        let reached = false;
        await withScene(async (scene) => {
          reached = await killedAt(scene, boundary, when);
          await assertRecovered(scene, `killed ${when} request ${boundary}`);
        });
        if (!reached) break;
        boundaries++;
      }
      // One for the token, one for the listing, one for each creation, and at least one look at the validations.
      assert.ok(boundaries >= ACCOUNTS + 3, `only ${boundaries} boundaries were tried`);
    });
  }
});

describe("two applies at once", () => {
  it("create no duplicate, lose no update, and both tell the truth", async () => {
    await withScene(async (scene) => {
      const other = { ...scene, folder: await mkdtemp(join(tmpdir(), "crash-")) };
      try {
        for (const { path, text } of scene.sandbox.fleet.accounts) {
          await mkdir(join(other.folder, "accounts"), { recursive: true });
          await writeFile(join(other.folder, path), text);
        }
        const both = () => Promise.all([startApply(scene).ended, startApply(other).ended]);
        assert.deepEqual(await both(), [0, 0]);
        const { simulators } = scene.sandbox;
        assert.equal(simulators.genesys.accounts().length, ACCOUNTS);
        for (const folder of [scene.folder, other.folder]) {
          for (const { path, text } of scene.sandbox.fleet.accounts) {
            await writeFile(join(folder, path), text.replace(/^description: .*$/m, "description: changed"));
          }
        }
        assert.deepEqual(await both(), [0, 0]);
        const live = simulators.genesys.accounts();
        assert.equal(live.length, ACCOUNTS);
        assert.ok(
          live.every(({ description, status }) => description === "changed" && status === "ACTIVE"),
          "an update is lost",
        );
        for (const { folder } of [scene, other]) {
          const verdict = await verifyAudit(await readFile(join(folder, "audit_log.jsonl"), "utf8"));
          assert.equal(verdict.status, "intact");
        }
      } finally {
        await rm(other.folder, { recursive: true, force: true });
      }
    });
  });
});

describe("a run that is asked to stop", () => {
  it("ends with status 1, a closing record and no new write", async () => {
    // More than are written at once, so that some have not begun when the signal comes.
    const many = ACCOUNTS * 6;
    await withScene(async (scene) => {
      const { child, ended } = startApply(scene);
      let stopped = 0;
      scene.onRequest = (number) => {
        if (number === 5) {
          child.kill("SIGTERM");
          stopped = number;
        }
        return undefined;
      };
      assert.equal(await ended, 1);
      const writes = scene.sandbox.simulators.genesys.requests().filter(({ method, path }) =>
        method === "POST" && !path.includes("oauth")
      );
      assert.ok(stopped > 0 && writes.length < many, `${writes.length} writes`);
      const verdict = await verifyAudit(await readFile(join(scene.folder, "audit_log.jsonl"), "utf8"));
      assert.equal(verdict.status, "intact", JSON.stringify(verdict));
    }, many);
  });
});
