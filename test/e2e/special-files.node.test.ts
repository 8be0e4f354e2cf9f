import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { proveChainBeside } from "../../src/runtime/chain-proof.ts";
import { openAppendFile } from "../../src/runtime/append-file.ts";
import { openLogFile } from "../../src/runtime/log-file.ts";
import { runCli } from "../support/program.ts";

const skip = process.platform === "win32" ? "NOT RUN: there are no pipes and devices with names" : false;

describe("a pipe or a device in the place of a file", { skip }, () => {
  let cwd = "";
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), "special-"));
    execFileSync("mkfifo", [join(cwd, "pipe.jsonl")]);
  });
  after(() => rm(cwd, { recursive: true, force: true }));

  for (const place of ["pipe.jsonl", "/dev/zero", "."]) {
    for (const command of [["verify-audit"], ["audit", "export", "--format", "csv"], ["report"]]) {
      it(`is refused by ${command.join(" ")}, and not waited for: ${place}`, { timeout: 60_000 }, async () => {
        const { exitCode, stdout, stderr } = await runCli([...command, place], { cwd });
        assert.equal(exitCode, 2, stdout + stderr);
        assert.match(stderr, /error INPUT_INVALID Cannot \w+ ".*": it is not a file\n {2}Give the/);
      });
    }
  }

  it("is no audit log that a page could be proved by", { timeout: 60_000 }, async () => {
    const proof = await proveChainBeside(cwd, `sha256:${"0".repeat(64)}`);
    assert.deepEqual([proof.proved, proof.words], [false, "pipe.jsonl is not a file"]);
  });

  it("is no audit log or outbox that a run could continue", { timeout: 60_000 }, async () => {
    const refusal = { code: "AUDIT_UNREADABLE", message: /it is not a file/ };
    await assert.rejects(openLogFile(join(cwd, "pipe.jsonl")).pieces()[Symbol.asyncIterator]().next(), refusal);
    await assert.rejects(openAppendFile(join(cwd, "pipe.jsonl")).read(), refusal);
    await writeFile(join(cwd, "log.jsonl"), "x\n");
    assert.equal(await openAppendFile(join(cwd, "log.jsonl")).read(), "x\n");
  });
});
