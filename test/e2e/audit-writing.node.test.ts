import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { startApply, withScene } from "../support/crash-scene.ts";
import { program } from "../support/program.ts";

describe("the audit log of processes", () => {
  it("is one chain when two applies begin at once on one file", async () => {
    await withScene(async (scene) => {
      await Promise.all([startApply(scene).ended, startApply(scene).ended]);
      const verdict = await verifyAudit(await readFile(join(scene.folder, "audit_log.jsonl"), "utf8"));
      assert.equal(verdict.status, "intact", JSON.stringify(verdict));
    });
  });

  it("tells as its head the last whole record when the disk is full", async () => {
    await withScene(async ({ folder, sandbox }) => {
      const args = ["apply", "--yes", ...sandbox.args, "--probe", "off", "--poll-interval", "50ms"];
      // A file size limit, whose signal is ignored, ends a write as a full disk does: in the middle.
      const child = spawn(
        "bash",
        ["-c", 'trap "" XFSZ; ulimit -f 16; exec "$@"', "bash", process.execPath, program("cli"), ...args],
        { cwd: folder, env: { PATH: process.env.PATH, ...sandbox.env }, stdio: ["ignore", "ignore", "pipe"] },
      );
      let said = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => said += text);
      assert.notEqual(await new Promise((resolve) => child.on("close", resolve)), 0);
      const { status, head } = await verifyAudit(await readFile(join(folder, "audit_log.jsonl"), "utf8"));
      assert.equal(status, "incomplete");
      const [, told] = /head (sha256:\w+)/.exec(said) ?? [];
      assert.equal(told ?? head, head, said);
    });
  });
});
