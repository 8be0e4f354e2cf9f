import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import { openLogFile } from "../../src/runtime/log-file.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { type Finished, program, runCli } from "../support/program.ts";
import { accountReport, runContext, runReport } from "../support/reports.ts";

describe("audit export", () => {
  let folder = "";
  let text = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "export-"));
    const audit = await AuditLog.open(openLogFile(join(folder, "log.jsonl")), runContext(), { clock: new FakeClock() });
    await audit.started("apply");
    await audit.completed(runReport());
    text = await readFile(join(folder, "log.jsonl"), "utf8");
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const exported = async (content: string, format = "csv"): Promise<Finished> => {
    await writeFile(join(folder, "given.jsonl"), content);
    return await runCli(["audit", "export", "given.jsonl", "--format", format], { cwd: folder });
  };
  const lines = ({ stdout }: Finished): number => stdout.split("\r\n").length - 1;

  it("prints one row a record", async () => {
    const told = await exported(text);
    assert.deepEqual([told.exitCode, told.stderr, lines(told)], [0, "", 3]);
  });

  it("ends as verify-audit does, and says where it stopped", async () => {
    const tampered = await exported(text.replace('"SUCCESS"', '"FAILURE"'));
    assert.deepEqual([tampered.exitCode, lines(tampered)], [1, 2]);
    assert.match(tampered.stderr, /tampered, line 2: .*ends after the 1 good/);
    const cut = await exported(text.slice(0, text.indexOf("\n") + 1));
    assert.deepEqual([cut.exitCode, lines(cut)], [3, 2]);
  });

  it("ends, and is killed by nothing, when its reader has seen enough", async () => {
    const path = join(folder, "long.jsonl");
    await rm(path, { force: true });
    const audit = await AuditLog.open(openLogFile(path), runContext(), { clock: new FakeClock() });
    await audit.started("apply");
    const some = Array.from(
      { length: 2000 },
      (_, at) => audit.validated({ ...accountReport({ name: `Account ${at}` }) }),
    );
    await Promise.all(some);
    await audit.completed(runReport());
    const lines = 'node "$CLI" audit export long.jsonl --format csv | head -n 1; echo "${PIPESTATUS[0]}"';
    const env = { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, CLI: program("cli") };
    const told = spawnSync("bash", ["--norc", "-c", lines], { cwd: folder, env, encoding: "utf8" });
    assert.equal(told.stderr, "");
    assert.deepEqual([told.stdout.slice(0, 4), told.stdout.trim().split("\n").at(-1)], ["seq,", "0"]);
  });

  it("refuses what is no audit log, and other formats, as wrong use", async () => {
    const other = await exported("# Read me\n\nSome words.\n");
    assert.deepEqual([other.exitCode, other.stdout], [2, ""]);
    assert.match(other.stderr, /it is not an audit log/);
    assert.equal((await exported(text, "xlsx")).exitCode, 2);
  });
});
