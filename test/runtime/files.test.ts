import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createFiles } from "../../src/runtime/files.ts";

describe("createFiles", () => {
  let root = "";
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "files-"));
    await mkdir(join(root, "accounts/eu/.hidden"), { recursive: true });
    await mkdir(join(root, "outside"));
    await mkdir(join(root, "accounts/node_modules"));
    await writeFile(join(root, "accounts/b.yaml"), "b");
    await writeFile(join(root, "accounts/a.yml"), "a");
    await writeFile(join(root, "accounts/eu/c.json"), "c");
    await writeFile(join(root, "accounts/eu/notes.md"), "n");
    await writeFile(join(root, "accounts/node_modules/d.yaml"), "d");
    await writeFile(join(root, "accounts/eu/.hidden/e.yaml"), "e");
    await writeFile(join(root, "outside/secret.yaml"), "s");
    await symlink(join(root, "outside/secret.yaml"), join(root, "accounts/link.yaml"));
    await symlink(join(root, "outside"), join(root, "accounts/linked"));
  });
  after(() => rm(root, { recursive: true, force: true }));

  it("finds files by the default glob, sorted, without dot folders and node_modules, and names links", async () => {
    const found = await createFiles(root).glob(["accounts/**/*.{yaml,yml,json}"]);
    assert.deepEqual(found, ["accounts/a.yml", "accounts/b.yaml", "accounts/eu/c.json", "accounts/link.yaml"]);
  });

  it("takes a plain path as it is and leaves out what does not exist", async () => {
    assert.deepEqual(await createFiles(root).glob(["./accounts/b.yaml", "accounts/none.yaml"]), ["./accounts/b.yaml"]);
  });

  it("never reads through a symbolic link, of the file or of a folder on the way", async () => {
    const files = createFiles(root);
    assert.deepEqual(await files.read("accounts/link.yaml", 100), { kind: "symlink", detail: "accounts/link.yaml" });
    assert.deepEqual(await files.read("accounts/linked/secret.yaml", 100), {
      kind: "symlink",
      detail: "accounts/linked",
    });
  });

  it("tells a missing file, a directory and a file over the limit apart", async () => {
    const files = createFiles(root);
    assert.equal((await files.read("accounts/none.yaml", 100)).kind, "missing");
    assert.equal((await files.read("accounts", 100)).kind, "directory");
    await writeFile(join(root, "accounts/big.yaml"), "x".repeat(101));
    assert.deepEqual(await files.read("accounts/big.yaml", 100), { kind: "too-large", size: 101 });
    assert.deepEqual(await files.read("accounts/a.yml", 1), { kind: "file", bytes: new TextEncoder().encode("a") });
  });

  it("tells whether a path that no longer exists matches", () => {
    const files = createFiles(root);
    assert.equal(files.matches("accounts/gone.yaml", ["accounts/**/*.yaml"]), true);
    assert.equal(files.matches("other/gone.yaml", ["accounts/**/*.yaml"]), false);
  });
});
