import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import { openLogFile } from "../../src/runtime/log-file.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { type Finished, runCli } from "../support/program.ts";
import { runContext, runReport } from "../support/reports.ts";

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

  it("refuses what is no audit log, and other formats, as wrong use", async () => {
    const other = await exported("# Read me\n\nSome words.\n");
    assert.deepEqual([other.exitCode, other.stdout], [2, ""]);
    assert.match(other.stderr, /it is not an audit log/);
    assert.equal((await exported(text, "xlsx")).exitCode, 2);
  });
});
