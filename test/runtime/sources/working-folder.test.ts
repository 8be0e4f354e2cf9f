import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createGlobs } from "../../../src/runtime/sources/globs.ts";
import { createFolderSource } from "../../../src/runtime/sources/working-folder.ts";

describe("createFolderSource", () => {
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

  it("names files and links within reach, sorted, without what git and npm keep", async () => {
    const globs = createGlobs(["accounts/**/*.{yaml,yml,json}"]);
    const entries = await createFolderSource(root).tree.entries(globs.reaches);
    assert.deepEqual(entries.map(({ path, kind }) => `${kind} ${path}`), [
      "file accounts/a.yml",
      "file accounts/b.yaml",
      "file accounts/eu/.hidden/e.yaml",
      "file accounts/eu/c.json",
      "file accounts/eu/notes.md",
      "symlink accounts/link.yaml",
      "symlink accounts/linked",
    ]);
  });

  it("never reads through a symbolic link, of the file or of a folder on the way", async () => {
    const source = createFolderSource(root).tree;
    assert.deepEqual(await source.read("accounts/link.yaml", 100), { kind: "symlink", detail: "accounts/link.yaml" });
    assert.deepEqual(await source.read("accounts/linked/secret.yaml", 100), {
      kind: "symlink",
      detail: "accounts/linked",
    });
  });

  it("tells a missing file, a directory and a file over the limit apart", async () => {
    const source = createFolderSource(root).tree;
    assert.equal((await source.read("accounts/none.yaml", 100)).kind, "missing");
    assert.equal((await source.read("accounts", 100)).kind, "directory");
    await writeFile(join(root, "accounts/big.yaml"), "x".repeat(101));
    assert.deepEqual(await source.read("accounts/big.yaml", 100), { kind: "too-large", size: 101 });
    assert.deepEqual(await source.read("accounts/a.yml", 1), { kind: "file", bytes: new TextEncoder().encode("a") });
  });

  it("knows neither an event nor a history", async () => {
    const source = createFolderSource(root);
    assert.deepEqual(await source.base(), { kind: "none" });
    assert.equal((await source.history(() => true)).kind, "unknown");
    assert.equal(source.tree.commit, undefined);
  });
});
