import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { startSandbox } from "../../src/sandbox/start.ts";
import { GOOD } from "../support/cli-files.ts";
import { program } from "../support/program.ts";
import { until } from "../support/until.ts";

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** A server that takes every request and never answers. */
async function silent(): Promise<{ readonly url: string; readonly server: Server; asked: number }> {
  const state = { url: "", server: createServer(() => void state.asked++), asked: 0 };
  await new Promise<void>((resolve) => state.server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(state.server.address() as AddressInfo).port}`;
  return state;
}

describe("a run that is asked to stop while something hangs", () => {
  let cwd = "";
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), "stop-"));
    await writeFile(join(cwd, "good.yaml"), GOOD);
  });
  after(() => rm(cwd, { recursive: true, force: true }));

  function start(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, [program("cli"), ...args], {
      cwd,
      env: { PATH: process.env.PATH, SUPPORT_PASSWORD: "pass-pass-pass", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => stderr += text);
    const ended = new Promise<Ended>((resolve) =>
      child.on("close", (code, signal) => resolve({ code, signal, stderr }))
    );
    return { child, ended };
  }

  const credentials = { GENESYS_CLIENT_ID: "id", GENESYS_CLIENT_SECRET: "secret-secret" };

  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    it(`ends by ${signal} with status 1 and a closing record, though the API never answers`, async () => {
      const api = await silent();
      const log = `${signal}.jsonl`;
      const urls = ["--genesys-api-url", api.url, "--genesys-login-url", api.url];
      const { child, ended } = start(
        ["apply", "--yes", "good.yaml", "--probe", "off", "--audit-file", log, ...urls],
        credentials,
      );
      await until(() => api.asked > 0, "the API was never asked");
      child.kill(signal);
      const { code, stderr } = await ended;
      api.server.closeAllConnections();
      api.server.close();
      assert.equal(code, 1, stderr);
      const verdict = await verifyAudit(await readFile(join(cwd, log), "utf8"));
      assert.equal(verdict.status, "intact", JSON.stringify(verdict));
    });
  }

  it("ends with status 1 though a mail server never greets", async () => {
    let met = 0;
    const server = createTcpServer(() => void met++);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { child, ended } = start(["check", "good.yaml", "--connect-to", `::127.0.0.1:${port}`]);
    await until(() => met > 0, "the mail server was never asked");
    child.kill("SIGTERM");
    assert.equal((await ended).code, 1);
    server.close();
  });

  it("ends with status 1, a closing record and the event in the outbox, though the ITSM receiver never answers", async () => {
    const receiver = await silent();
    const sandbox = await startSandbox({ folder: cwd, fleet: createFleet() });
    try {
      const args = [
        "apply",
        "--yes",
        "accounts/support.yaml",
        ...sandbox.args,
        "--probe",
        "off",
        "--audit-file",
        "itsm.jsonl",
      ];
      const { child, ended } = start(
        args.map((arg) => arg === sandbox.itsm.url ? receiver.url : arg),
        sandbox.env,
      );
      await until(() => receiver.asked > 0, "the receiver was never asked");
      child.kill("SIGTERM");
      const { code, stderr } = await ended;
      assert.equal(code, 1, stderr);
      assert.equal((await verifyAudit(await readFile(join(cwd, "itsm.jsonl"), "utf8"))).status, "intact");
      assert.match(await readFile(join(cwd, "itsm.outbox.jsonl"), "utf8"), /"state":"pending"/);
    } finally {
      await sandbox.close();
      receiver.server.closeAllConnections();
      receiver.server.close();
    }
  });

  it("ends though a call of the file system hangs, and at once at a second signal", async () => {
    execFileSync("mkfifo", [join(cwd, "pipe.pem")]);
    for (const signals of [["SIGTERM"], ["SIGTERM", "SIGTERM"]] as const) {
      const { child, ended } = start(["check", "good.yaml", "--ca-file", "pipe.pem", "--verbose"]);
      // A pipe can be opened for writing at once only when somebody reads it, which the program does after it listens.
      let pipe = -1;
      await until(() => {
        try {
          pipe = openSync(join(cwd, "pipe.pem"), constants.O_WRONLY | constants.O_NONBLOCK);
        } catch (error) {
          assert.equal((error as NodeJS.ErrnoException).code, "ENXIO");
        }
        return pipe >= 0;
      }, "the pipe was never read");
      for (const signal of signals) {
        child.kill(signal);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      const { code, signal, stderr } = await ended;
      closeSync(pipe);
      assert.deepEqual([code, signal], [null, "SIGKILL"], stderr);
      assert.equal(/did not end within 7 s of SIGTERM/.test(stderr), signals.length === 1);
    }
  });
});
