import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
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

  it("is a tree too: files and links, of the folders that are reached for alone", async () => {
    await mkdir(join(root, "nested/.git"), { recursive: true });
    await writeFile(join(root, "nested/.git/config"), "");
    await writeFile(join(root, "nested/f.yaml"), "f");
    const tree = createFolderSource(root).tree;
    assert.equal(tree.commit, undefined);
    const asked: string[] = [];
    const entries = await tree.entries((folder) => {
      asked.push(folder);
      return folder !== "outside";
    });
    assert.deepEqual(entries.map(({ kind, path, id }) => `${kind} ${path}${id}`), [
      "file accounts/a.yml",
      "file accounts/b.yaml",
      "file accounts/eu/.hidden/e.yaml",
      "file accounts/eu/c.json",
      "file accounts/eu/notes.md",
      "symlink accounts/link.yaml",
      "symlink accounts/linked",
      "file nested/f.yaml",
    ]);
    assert.deepEqual(asked.sort(), ["", "accounts", "accounts/eu", "accounts/eu/.hidden", "nested", "outside"]);
    assert.deepEqual(await tree.entries(() => false), []);
    assert.deepEqual(await tree.read("accounts/linked/secret.yaml", 100), {
      kind: "symlink",
      detail: "accounts/linked",
    });
    await assert.rejects(createFolderSource(join(root, "none")).tree.entries(() => true), {
      code: "SOURCE_UNREADABLE",
    });
    const reason = new Error("stopped");
    await assert.rejects(tree.entries(() => true, AbortSignal.abort(reason)), reason);
    await rm(join(root, "nested"), { recursive: true });
  });

  // Deno has no names that are not UTF-8.
  it("never says of a file that it lists that it is not there", {
    skip: process.platform !== "linux" || "Deno" in globalThis,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "bytes-"));
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from(".yaml")]), "a");
    const tree = createFolderSource(folder).tree;
    for (const { path } of await tree.entries(() => true)) {
      assert.deepEqual(await tree.read(path, 100), { kind: "unreadable", detail: "its name is not UTF-8" });
    }
    assert.equal((await tree.entries(() => true)).length, 1);
    await rm(folder, { recursive: true });
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
