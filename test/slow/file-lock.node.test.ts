import assert from "node:assert/strict";
import { lstat, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { AppError } from "../../src/core/base/errors.ts";
import { FileLock } from "../../src/runtime/file-lock.ts";

describe("a lock in whose place something else stands", { concurrency: true }, () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "lock-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  it("replaces a link that leads nowhere, once nobody showed a sign of life", async () => {
    await symlink(join(folder, "nowhere"), join(folder, "a.lock"));
    const lock = new FileLock(join(folder, "a"));
    await lock.acquire();
    assert.ok((await lstat(join(folder, "a.lock"))).isFile());
    await lock.release();
    await assert.rejects(lstat(join(folder, "a.lock")));
  });

  it("gives up in words where a folder has its name", async () => {
    await mkdir(join(folder, "b.lock"));
    await assert.rejects(
      new FileLock(join(folder, "b")).acquire(),
      (error) => error instanceof AppError && error.code === "AUDIT_BUSY",
    );
  });
});
