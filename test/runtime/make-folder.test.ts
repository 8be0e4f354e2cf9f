import assert from "node:assert/strict";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { makeFolder } from "../../src/runtime/make-folder.ts";

describe("makeFolder", () => {
  let folder: string;
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "folders-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  it("makes what is missing, also twice at once", async () => {
    const path = join(folder, "a", "b", "c");
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(folder, "a", "b"))]);
    assert.ok((await stat(path)).isDirectory());
    await makeFolder(path);
  });

  it("rejects below a file", async () => {
    await writeFile(join(folder, "file"), "");
    await assert.rejects(makeFolder(join(folder, "file", "a", "b")));
  });

  it("rejects where no folder can be made, instead of trying for ever", {
    skip: process.platform !== "linux" && "there is no /proc",
  }, async () => {
    for (const path of ["/proc/no-such-folder", "/proc/no-such-folder/a"]) await assert.rejects(makeFolder(path));
  });
});
