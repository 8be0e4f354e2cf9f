import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { AppError } from "../../src/core/base/errors.ts";
import { openAppendFile } from "../../src/runtime/append-file.ts";

describe("openAppendFile", () => {
  let folder = "";
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "append-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("says undefined for a file that is not there, and does not make it by reading", async () => {
    const path = join(folder, "none.jsonl");
    assert.equal(await openAppendFile(path).read(), undefined);
    await assert.rejects(stat(path));
  });

  it("makes the missing folders and the file, which only its owner can read", async () => {
    const path = join(folder, "a/b/audit.jsonl");
    await openAppendFile(path).append("one\n");
    assert.equal(await readFile(path, "utf8"), "one\n");
    assert.equal((await stat(path)).mode & 0o077, 0);
  });

  it("adds to what is there, and reads it all", async () => {
    const path = join(folder, "audit.jsonl");
    await writeFile(path, "earlier run\n");
    const file = openAppendFile(path);
    await file.append("ümlaut 😀\n");
    await file.append("");
    assert.equal(await file.read(), "earlier run\nümlaut 😀\n");
    assert.equal(file.path, path);
  });

  it("has what was appended on disk when the promise resolves, a long text whole", async () => {
    const path = join(folder, "audit.jsonl");
    const text = `${"x".repeat(3_000_000)}\n`;
    await openAppendFile(path).append(text);
    assert.equal((await readFile(path, "utf8")) === text, true);
  });

  it("mixes the texts of several writers by whole appends only", async () => {
    const path = join(folder, "audit.jsonl");
    const writers = ["a", "b", "c"].map((letter) => `${letter.repeat(20_000)}\n`);
    await Promise.all(
      writers.flatMap((text) => [openAppendFile(path).append(text), openAppendFile(path).append(text)]),
    );
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n").sort();
    assert.deepEqual(
      lines.map((line) => [line.charAt(0), line.length]),
      ["a", "a", "b", "b", "c", "c"].map((letter) => [letter, 20_000]),
    );
    assert.ok(lines.every((line) => new Set(line).size === 1));
  });

  it("cannot write where a folder stands or the way leads through a file, and says so with the path", async () => {
    await mkdir(join(folder, "folder"));
    await writeFile(join(folder, "file"), "");
    for (const path of [join(folder, "folder"), join(folder, "file/audit.jsonl")]) {
      await assert.rejects(openAppendFile(path).append("x\n"), (error: unknown) => {
        assert.ok(error instanceof AppError);
        assert.equal(error.code, "AUDIT_UNWRITABLE");
        assert.ok(error.message.includes(path), error.message);
        return true;
      });
    }
    await assert.rejects(openAppendFile(join(folder, "folder")).read(), (error) => error instanceof AppError);
  });

  it("writes through a link that the operator made", async () => {
    await writeFile(join(folder, "target.jsonl"), "1\n");
    await symlink(join(folder, "target.jsonl"), join(folder, "link.jsonl"));
    await openAppendFile(join(folder, "link.jsonl")).append("2\n");
    assert.equal(await readFile(join(folder, "target.jsonl"), "utf8"), "1\n2\n");
  });
});
