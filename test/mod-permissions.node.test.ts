import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

test("The library needs no permission of Deno but those for the network and for files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "permissions-"));
  try {
    const permissions = ["--allow-net=127.0.0.1,localhost", "--allow-read", `--allow-write=${folder}`];
    const options = ["run", "--no-check", "--no-prompt", ...permissions, "test/support/library-under-deno.ts"];
    const args = ["examples/accounts/support.yaml", join(folder, "audit.jsonl")];
    const { stdout } = await promisify(execFile)("node_modules/.bin/deno", [...options, ...args]);
    assert.deepEqual(JSON.parse(stdout), [
      "Support",
      "failed",
      ["DESCRIPTION_NOT_SENT", "GENESYS_CREDENTIALS"],
      "intact",
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
