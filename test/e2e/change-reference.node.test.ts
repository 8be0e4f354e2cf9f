import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { GOOD } from "../support/cli-files.ts";
import { runCli } from "../support/program.ts";

for (const [id, reference] of [["change-ref-none", ""], ["change-ref-OPS12", "OPS-12"]] as const) {
  test(`${id}: an apply whose notes have no change to stand on is refused before any request`, async () => {
    const cwd = await mkdtemp(join(tmpdir(), "reference-"));
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      await writeFile(join(cwd, "good.yaml"), GOOD);
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const addresses = ["--genesys-api-url", url, "--genesys-login-url", url, "--itsm-webhook-url", url];
      const note = ["--itsm-format", "servicenow-change-note", "--change-ref", reference];
      const env = {
        GENESYS_CLIENT_ID: "id",
        GENESYS_CLIENT_SECRET: "secret-secret",
        SUPPORT_PASSWORD: "pass-pass-pass",
      };
      const run = await runCli(["apply", "--yes", "good.yaml", "--probe", "off", ...addresses, ...note], { cwd, env });
      assert.equal(run.exitCode, 2, run.stdout + run.stderr);
      assert.match(run.stdout + run.stderr, /NOTIFY_CONFIG/);
      assert.deepEqual([asked, existsSync(join(cwd, "audit_log.jsonl"))], [0, false]);
    } finally {
      server.closeAllConnections();
      server.close();
      await rm(cwd, { recursive: true, force: true });
    }
  });
}
