import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Sandbox, startSandbox } from "../../src/sandbox/start.ts";
import { runCli } from "../support/program.ts";

describe("a command line without a terminal", () => {
  let folder = "";
  let sandbox: Sandbox;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "no-terminal-"));
    sandbox = await startSandbox({ folder, validationMs: 1 });
  });
  after(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });
  const run = (command: string, ...args: string[]) =>
    runCli([command, ...sandbox.args, "accounts/support.yaml", ...args], { cwd: folder, env: sandbox.env });
  const writes = () =>
    sandbox.simulators.genesys.requests().filter(({ method, path }) =>
      method !== "GET" && !path.endsWith("/oauth/token")
    );

  it("shows the plan, writes nothing and exits with 2", async () => {
    const files = await readdir(folder, { recursive: true });
    const { exitCode, stdout, stderr } = await run("apply");
    assert.equal(exitCode, 2, stdout + stderr);
    assert.match(stdout, /1 to create/);
    assert.match(stderr, /NOT_CONFIRMED[^]*--yes/);
    assert.deepEqual(writes(), []);
    assert.deepEqual(sandbox.simulators.itsm.deliveries(), []);
    assert.deepEqual(await readdir(folder, { recursive: true }), files);
  });

  it("sends nothing for a check or a drift run, whatever they find", async () => {
    assert.match((await run("check")).stdout, /1 to create/);
    assert.equal((await run("drift")).exitCode, 1);
    assert.deepEqual(writes(), []);
    assert.deepEqual(sandbox.simulators.itsm.deliveries(), []);
  });

  it("writes with --yes, and asks for none where there is nothing to write", async () => {
    const { exitCode, stdout, stderr } = await run("apply", "--yes");
    assert.equal(exitCode, 0, stdout + stderr);
    assert.deepEqual(writes().map(({ method }) => method), ["POST"]);
    assert.ok(sandbox.simulators.itsm.deliveries().length > 0, "the receiver is told of what is written");
    assert.equal((await run("apply")).exitCode, 0);
    assert.equal(writes().length, 1);
  });
});
