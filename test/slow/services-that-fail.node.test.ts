import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { startSandbox } from "../../src/sandbox/start.ts";
import { GOOD } from "../support/cli-files.ts";
import { runCli } from "../support/program.ts";

describe("apply against services that fail", () => {
  let cwd = "";
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), "cli-"));
    await writeFile(join(cwd, "good.yaml"), GOOD);
  });
  after(() => rm(cwd, { recursive: true, force: true }));

  it("says so when the credentials are wrong", async () => {
    const sandbox = await startSandbox({ folder: cwd });
    try {
      const env = { ...sandbox.env, GENESYS_CLIENT_SECRET: "wrong-secret-value" };
      const { exitCode, stdout, stderr } = await runCli(["apply", "--yes", "good.yaml", ...sandbox.args], { cwd, env });
      assert.equal(exitCode, 1);
      assert.match(stdout, /GENESYS_CREDENTIALS/);
      assert.doesNotMatch(stdout + stderr, /wrong-secret-value|^\s+at /m);
    } finally {
      await sandbox.close();
    }
  });

  it("says so when the API answers HTML", async () => {
    const server = createServer((_, response) => {
      response.setHeader("content-type", "text/html").end("<html><script>alert(1)</script></html>");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const args = ["--probe", "off", "--genesys-api-url", url, "--genesys-login-url", url];
      const env = {
        GENESYS_CLIENT_ID: "id",
        GENESYS_CLIENT_SECRET: "secret-secret",
        SUPPORT_PASSWORD: "pass-pass-pass",
      };
      const { exitCode, stdout } = await runCli(["apply", "--yes", "good.yaml", ...args], { cwd, env });
      assert.equal(exitCode, 1);
      assert.match(stdout, /HTML/);
    } finally {
      server.close();
    }
  });

  it("provisions though the webhook is down, keeps the events, and redelivers them", async () => {
    const fleet = createFleet();
    const down = Array.from({ length: 6 }, () => 400 as const);
    const sandbox = await startSandbox({ folder: cwd, fleet, itsmScript: down });
    try {
      const options = { cwd, env: { ...sandbox.env } };
      const applied = await runCli(["apply", "--yes", "accounts/support.yaml", ...sandbox.args], options);
      assert.equal(applied.exitCode, 0, applied.stdout + applied.stderr);
      assert.match(applied.stdout, /NOTIFY_/);
      assert.equal(sandbox.simulators.genesys.accounts().length, 1);
      const url = ["--itsm-webhook-url", sandbox.itsm.url];
      const refused = await runCli([
        "redeliver",
        "audit_log.outbox.jsonl",
        "--itsm-webhook-url",
        `${sandbox.genesys.apiUrl}/nowhere`,
      ], options);
      assert.equal(refused.exitCode, 1, refused.stdout + refused.stderr);
      for (let attempt = 0; attempt < 6 && sandbox.simulators.itsm.events().length === 0; attempt++) {
        await runCli(["redeliver", "audit_log.outbox.jsonl", ...url], options);
      }
      const again = await runCli(["redeliver", "audit_log.outbox.jsonl", ...url, "--json"], options);
      assert.equal(again.exitCode, 0, again.stdout + again.stderr);
      assert.equal(sandbox.simulators.itsm.events().length, 1);
    } finally {
      await sandbox.close();
    }
  });

  it("does not call a redelivery of an unreadable outbox a success", async () => {
    await writeFile(join(cwd, "broken.jsonl"), '{"state":"pending"\nnonsense\n');
    const url = ["--itsm-webhook-url", "http://127.0.0.1:9/"];
    const { exitCode, stdout } = await runCli(["redeliver", "broken.jsonl", ...url], { cwd });
    assert.equal(exitCode, 1);
    assert.match(stdout, /OUTBOX_UNUSABLE "[^"]*broken\.jsonl" has 2 lines that are not outbox entries/);
  });

  it("exits 3 when servers hung up on this machine, which proves nothing about Genesys Cloud", async () => {
    const server = createTcpServer((socket) => socket.resetAndDestroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const { exitCode, stdout } = await runCli([
        "check",
        "good.yaml",
        "--domain-checks",
        "false",
        "--connect-to",
        `::127.0.0.1:${port}`,
      ], { cwd });
      assert.match(stdout, /TCP_RESET/);
      assert.equal(exitCode, 3, stdout);
    } finally {
      server.close();
    }
  });
});
