import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import { findCheckout } from "../../src/runtime/sources/checkout.ts";
import type { GitCommits } from "../../src/runtime/sources/git-commits.ts";
import { makeRepository, type ModelFile } from "../support/history-model.ts";

describe("a tree that is too large to be looked at by hand", () => {
  let scratch = "";
  before(async () => scratch = await mkdtemp(join(tmpdir(), "large-")));
  after(() => rm(scratch, { recursive: true, force: true }));

  async function open(workspace: string, commit: string): Promise<GitCommits> {
    const found = await findCheckout({ workspace, commit, globs: [], path: process.env.PATH });
    assert.ok(found.kind === "found");
    after(() => found.store.close());
    return found.store;
  }

  it("is read to its end", async () => {
    const plain: ModelFile = { mode: "100644", content: "" };
    const files = new Map<string, ModelFile>();
    for (let at = 0; at < 120_000; at++) files.set(`accounts/many/${at % 3000}/${at}.md`, plain);
    for (let at = 0; at < 80_010; at++) files.set(`accounts/flat/${at}.md`, plain);
    files.set("accounts/many/2999/zz/z.yaml", { mode: "100644", content: "last" });
    const root = join(scratch, "large");
    const { ids: [id = ""] } = await makeRepository(root, [{ parents: [], files }]);
    const tree = (await open(root, id)).tree(id);
    const entries = await tree.entries(() => true);
    assert.equal(entries.length, 200_011);
    assert.ok(entries.some(({ path }) => path === "accounts/many/2999/zz/z.yaml"));
    assert.equal((await tree.read("accounts/many/2999/zz/z.yaml", 10)).kind, "file");
  });

  it("is refused when few objects stand for billions of files", async () => {
    const root = join(scratch, "bomb");
    await makeRepository(root, [{ parents: [], files: new Map() }]);
    const make = async (type: string, content: Buffer): Promise<string> => {
      const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
      const id = createHash("sha1").update(object).digest("hex");
      const path = join(root, ".git/objects", id.slice(0, 2), id.slice(2));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, deflateSync(object));
      return id;
    };
    let tree = await make("tree", Buffer.from(""));
    for (let depth = 0; depth < 9; depth++) {
      const line = (at: number): Buffer => Buffer.concat([Buffer.from(`40000 ${at}\0`), Buffer.from(tree, "hex")]);
      tree = await make("tree", Buffer.concat(Array.from({ length: 10 }, (_, at) => line(at))));
    }
    const id = await make("commit", Buffer.from(`tree ${tree}\nauthor a <a> 1 +0000\n\n`));
    const store = await open(root, id);
    await assert.rejects(store.tree(id).entries(() => true), { code: "SOURCE_UNREADABLE", message: /more than/ });
    assert.equal((await store.history(id, () => true)).kind, "unknown");
  });
});
