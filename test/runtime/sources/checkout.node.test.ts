import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import { type Checkout, findCheckout } from "../../../src/runtime/sources/checkout.ts";
import { findGit } from "../../../src/runtime/sources/git-program.ts";
import { makeRepository, type ModelRepository, runGit } from "../../support/history-model.ts";

let scratch = "";
let ours: ModelRepository = { root: "", ids: [] };
let count = 0;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "checkout-"));
  const files = new Map([["accounts/a.yaml", { mode: "100644" as const, content: "a" }]]);
  ours = await makeRepository(join(scratch, "ours"), [{ parents: [], files }]);
});
after(() => rm(scratch, { recursive: true, force: true }));

async function workspace(): Promise<string> {
  const folder = join(scratch, `workspace-${++count}`);
  await mkdir(folder);
  return folder;
}

describe("findCheckout", () => {
  const find = async (folder: string, globs: readonly string[] = [], commit = ours.ids[0] ?? ""): Promise<Checkout> => {
    const found = await findCheckout({ workspace: folder, commit, globs, path: process.env.PATH });
    if (found.kind === "found") after(() => found.store.close());
    return found;
  };
  const clone = async (folder: string): Promise<void> => {
    await mkdir(dirname(folder), { recursive: true });
    runGit(scratch, ["clone", "-q", `file://${ours.root}`, folder]);
  };
  const other = (folder: string): Promise<unknown> =>
    makeRepository(folder, [{
      parents: [],
      files: new Map([["x", { mode: "100644" as const, content: `${++count}` }]]),
    }]);

  for (
    const [name, folder, globs, found] of [
      ["in the workspace", "", [], undefined],
      ["in a folder of it", "config", [], "config"],
      [
        "in a folder of a glob",
        "deep/er/config",
        ["other/*.yaml", "deep/er/config/accounts/**/*.yaml"],
        "deep/er/config",
      ],
      ["in a folder of an excluding glob", "deep/er", ["!./deep/er/x.yaml"], "deep/er"],
    ] as const
  ) {
    it(`finds the repository ${name}, past others that lack the commit`, async () => {
      const root = await workspace();
      if (folder !== "") await other(root);
      await other(join(root, "a-tool"));
      await clone(join(root, folder, ".tmp")).then(() =>
        rename(join(root, folder, ".tmp/.git"), join(root, folder, "new.git"))
      );
      await rm(join(root, folder, ".tmp"), { recursive: true });
      await rename(join(root, folder, "new.git"), join(root, folder, ".git"));
      const checkout = await find(root, globs);
      assert.ok(checkout.kind === "found", JSON.stringify(checkout));
      assert.equal(checkout.folder, found);
      const read = await checkout.store.tree(ours.ids[0] ?? "").read("accounts/a.yaml", 10);
      assert.equal(read.kind, "file");
    });
  }

  it("prefers the workspace itself, and knows a worktree", async () => {
    const root = await workspace();
    runGit(ours.root, ["worktree", "add", "-q", "--detach", join(root, "tree"), "main"]);
    const worktree = await find(root);
    assert.equal(worktree.kind === "found" && worktree.folder, "tree");
    await clone(join(root, "clone"));
    await rename(join(root, "clone/.git"), join(root, ".git"));
    const top = await find(root);
    assert.ok(top.kind === "found" && top.folder === undefined);
  });

  it("says why there is none", async () => {
    const root = await workspace();
    assert.deepEqual(await find(root), { kind: "none", reason: "no repository is checked out in the workspace" });
    await other(join(root, "tool"));
    assert.deepEqual(await find(root), { kind: "none", reason: "the repository in tool does not hold it" });
    assert.deepEqual(await find(root, ["../ours/**", "/etc/*", "", "!", "!(a)/x"]), {
      kind: "none",
      reason: "the repository in tool does not hold it",
    });
    assert.equal((await find(root, [], "f".repeat(64))).kind, "none");
    const reason = new Error("stopped");
    const stopped = { workspace: root, commit: "f".repeat(40), globs: [], path: process.env.PATH };
    await assert.rejects(findCheckout(stopped, AbortSignal.abort(reason)), reason);
    assert.equal((await find(join(root, "none"))).kind, "none");
    assert.deepEqual(await findCheckout({ workspace: root, commit: "f".repeat(40), globs: [], path: "" }), {
      kind: "none",
      reason: "git is not installed",
    });
  });

  it("tells of a repository whose objects are broken", async () => {
    const root = await workspace();
    await clone(join(root, "config"));
    const [id = ""] = ours.ids;
    await mkdir(join(root, "config/.git/objects", id.slice(0, 2)), { recursive: true });
    const objects = join(root, "config/.git/objects");
    await rm(join(objects, "pack"), { recursive: true });
    await writeFile(join(objects, id.slice(0, 2), id.slice(2)), deflateSync("commit 0\0"));
    const found = await find(root);
    assert.ok(found.kind === "none" && found.reason.includes(id), JSON.stringify(found));
  });
});

describe("findGit", () => {
  it("never takes a program from the workspace, by whatever way PATH leads there", async () => {
    const root = await workspace();
    const marker = join(scratch, "poisoned");
    await mkdir(join(root, "bin"));
    const poison = join(root, "bin/git");
    await writeFile(poison, `#!/bin/sh\ntouch '${marker}'\nexec /usr/bin/git "$@"\n`);
    await chmod(poison, 0o755);
    const linkedFolder = join(scratch, "linked-folder");
    await symlink(join(root, "bin"), linkedFolder);
    const linkFolder = join(scratch, "link-folder");
    await mkdir(linkFolder);
    await symlink(poison, join(linkFolder, "git"));
    const inWorkspace = join(root, "links");
    await mkdir(inWorkspace);
    await symlink("/bin/sh", join(inWorkspace, "git"));
    const linkedWorkspace = join(scratch, "linked-workspace");
    await symlink(root, linkedWorkspace);
    const bad = [
      join(root, "bin"),
      root,
      "",
      ".",
      "bin",
      relative(process.cwd(), join(root, "bin")),
      linkedFolder,
      linkFolder,
      inWorkspace,
      join(linkedWorkspace, "bin"),
      join(scratch, "none"),
    ];
    for (const folder of bad) {
      assert.equal(await findGit(root, folder), undefined, folder);
      assert.equal(await findGit(linkedWorkspace, folder), undefined, folder);
    }
    const found = await findGit(root, [...bad, process.env.PATH].join(":"));
    assert.ok(found !== undefined && !found.startsWith(root) && found.startsWith("/"));
    const [commit = ""] = ours.ids;
    runGit(scratch, ["clone", "-q", `file://${ours.root}`, join(root, "clone")]);
    const path = [...bad, process.env.PATH].join(":");
    const checkout = await findCheckout({ workspace: root, commit, globs: [], path });
    assert.ok(checkout.kind === "found");
    await checkout.store.tree(commit).entries(() => true);
    await checkout.store.close();
    assert.equal((await readdir(scratch)).includes("poisoned"), false);
  });

  it("takes no folder and nothing that may not be executed", async () => {
    const root = await workspace();
    const folder = join(scratch, `bin-${++count}`);
    await mkdir(join(folder, "a/git"), { recursive: true });
    await mkdir(join(folder, "b"));
    await writeFile(join(folder, "b/git"), "text", { mode: 0o644 });
    assert.equal(await findGit(root, `${folder}/a:${folder}/b`), undefined);
    await chmod(join(folder, "b/git"), 0o755);
    assert.equal(await findGit(root, `${folder}/a:${folder}/b`), join(folder, "b/git"));
    assert.equal(await findGit(root, undefined), undefined);
  });
});
