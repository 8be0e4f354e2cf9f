import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { proveChain } from "../../src/runtime/chain-proof.ts";
import { MemoryFile } from "../support/append-file.ts";
import { writeRun } from "../support/audit-records.ts";

describe("the proof of a log beside a report", () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "proof-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  it("says so of a log that is gone, without its path", async () => {
    assert.deepEqual(await proveChain(join(folder, "none.jsonl"), "sha256:00"), {
      proved: false,
      words: "none.jsonl is not there",
      file: "none.jsonl",
    });
  });

  it("is given for the run that ended the log, and not called another's once a later one goes on", async () => {
    const file = new MemoryFile();
    const path = join(folder, "log.jsonl");
    const { head } = await writeRun(file);
    await writeFile(path, file.text ?? "");
    assert.equal((await proveChain(path, head)).proved, true);
    await writeRun(file);
    await writeFile(path, file.text ?? "");
    const { proved, words } = await proveChain(path, head);
    assert.deepEqual([proved, words], [false, "log.jsonl goes on after the last record of this run"]);
  });
});
