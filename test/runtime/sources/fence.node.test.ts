import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import type { CommitStore } from "../../../src/runtime/sources/commit-store.ts";
import { createFence } from "../../../src/runtime/sources/fence.ts";
import { GitCommits } from "../../../src/runtime/sources/git-commits.ts";
import { findGit } from "../../../src/runtime/sources/git-program.ts";
import { createGlobs } from "../../../src/runtime/sources/globs.ts";
import { StoreChain } from "../../../src/runtime/sources/store-chain.ts";
import { makeRepository, type ModelCommit, type ModelFile, runGit } from "../../support/history-model.ts";

let scratch = "";
let count = 0;
before(async () => scratch = await mkdtemp(join(tmpdir(), "fence-")));
after(() => rm(scratch, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | ModelFile>>;

function commit(parents: number[], files: Files): ModelCommit {
  const entries = Object.entries(files).map(([path, file]): [string, ModelFile] => [
    path,
    typeof file === "string" ? { mode: "100644", content: file } : file,
  ]);
  return { parents, files: new Map(entries) };
}

async function open(folder: string): Promise<CommitStore> {
  const program = await findGit(join(scratch, "none"), process.env.PATH) ?? "";
  const store = await GitCommits.open({ program, folder, format: "sha1" });
  assert.ok(store);
  after(() => store.close());
  return store;
}

/** What the fence says of a commit while the default branch's head is another: the kind, or the code of its refusal. */
async function judge(
  commits: readonly ModelCommit[],
  run: number,
  head: number,
  globs = ["accounts/**/*.yaml"],
): Promise<string> {
  const { root, ids } = await makeRepository(join(scratch, `${++count}`), commits);
  const store = await open(root);
  const fence = createFence({ head: () => Promise.resolve(ids[head] ?? ""), store, commit: ids[run] ?? "" });
  try {
    const standing = await fence.standing(createGlobs(globs));
    assert.equal(standing.head.commit, ids[head]);
    return standing.kind;
  } catch (error) {
    assert.ok(error instanceof AppError, String(error));
    return error.code;
  }
}

const A = { "accounts/a.yaml": "a" };

describe("the fence", () => {
  const then = (files: Files, later: Files): ModelCommit[] => [commit([], files), commit([0], later)];
  for (
    const [name, commits, expected] of [
      ["the head itself", [commit([], A)], "current"],
      ["the same files, other things changed", then(A, { ...A, "README.md": "new", "docs/x.yaml": "x" }), "current"],
      ["a file that no glob takes", then(A, { ...A, "accounts/README.md": "new" }), "current"],
      ["an executable bit", then(A, { "accounts/a.yaml": { mode: "100755", content: "a" } }), "current"],
      ["an edit", then(A, { "accounts/a.yaml": "b" }), "superseded"],
      ["an added file", then(A, { ...A, "accounts/eu/b.yaml": "b" }), "superseded"],
      ["a removed file", then({ ...A, "accounts/b.yaml": "b" }, A), "superseded"],
      ["a rename", then(A, { "accounts/b.yaml": "a" }), "superseded"],
      [
        "two files that change places",
        then({ ...A, "accounts/b.yaml": "b" }, { "accounts/a.yaml": "b", "accounts/b.yaml": "a" }),
        "superseded",
      ],
      ["a file that became a link", then(A, { "accounts/a.yaml": { mode: "120000", content: "a" } }), "superseded"],
      ["a link to a folder", then(A, { ...A, "accounts/eu": { mode: "120000", content: "../docs" } }), "superseded"],
      [
        "a submodule that moved",
        then(
          { ...A, "accounts/team": { mode: "160000", content: "1".repeat(40) } },
          { ...A, "accounts/team": { mode: "160000", content: "2".repeat(40) } },
        ),
        "superseded",
      ],
      ["a submodule elsewhere", then(A, { ...A, "vendor": { mode: "160000", content: "1".repeat(40) } }), "current"],
      ["changed and changed back", [commit([], A), commit([0], { "accounts/a.yaml": "b" }), commit([1], A)], "current"],
    ] as const
  ) {
    it(`judges ${name}: ${expected}`, async () => {
      assert.equal(await judge(commits, 0, commits.length - 1), expected);
    });
  }

  it("refuses what the default branch does not hold", async () => {
    const commits = [
      commit([], A),
      commit([0], { ...A, "x": "main" }),
      commit([0], { ...A, "x": "sibling" }),
      commit([], A),
    ];
    assert.equal(await judge(commits, 2, 1), "WRONG_REF", "a sibling with the same account files");
    assert.equal(await judge(commits, 1, 0), "WRONG_REF", "a head that went back");
    assert.equal(await judge(commits, 0, 3), "WRONG_REF", "a rewritten history");
  });

  it("lets through merges, squashes, rebases and the commits of a merge queue", async () => {
    const b = { ...A, "accounts/b.yaml": "b" };
    const c = { ...b, "accounts/c.yaml": "c" };
    const commits = [
      commit([], A), // 0: main
      commit([0], b), // 1: the branch
      commit([0, 1], b), // 2: its merge
      commit([2], b), // 3: a later commit of other things
      commit([0], b), // 4: its squash, or rebase, instead of 2
      commit([4], c), // 5: the next of the queue
      commit([2, 5], c), // 6
    ];
    assert.equal(await judge(commits, 2, 2), "current");
    assert.equal(await judge(commits, 2, 3), "current");
    assert.equal(await judge(commits, 1, 2), "current", "the branch's own commit, now in the history");
    assert.equal(await judge(commits, 0, 2), "superseded");
    assert.equal(await judge(commits, 1, 4), "WRONG_REF", "the branch whose squash was merged");
    assert.equal(await judge(commits, 4, 5), "superseded", "the first of two in the queue");
    assert.equal(await judge(commits, 5, 5), "current");
    assert.equal(await judge(commits, 2, 6), "superseded");
  });

  it("asks for the head anew each time", async () => {
    const { root, ids } = await makeRepository(join(scratch, `${++count}`), then(A, { "accounts/a.yaml": "b" }));
    const heads = [ids[0], ids[1], ids[0]];
    const head = (): Promise<string> => Promise.resolve(heads.shift() ?? "");
    const fence = createFence({ head, store: await open(root), commit: ids[0] ?? "" });
    const globs = createGlobs(["accounts/*.yaml"]);
    assert.equal((await fence.standing(globs)).kind, "current");
    assert.equal((await fence.standing(globs)).kind, "superseded");
    assert.equal((await fence.standing(globs)).kind, "current");
    await assert.rejects(fence.standing(globs), { code: "HEAD_UNREADABLE" });
  });

  it("refuses where it cannot tell", async () => {
    const { root, ids } = await makeRepository(join(scratch, `${++count}`), then(A, A));
    const [first = "", second = ""] = ids;
    const shallow = join(scratch, `${++count}`);
    runGit(scratch, ["clone", "-q", "--depth=1", `file://${root}`, shallow]);
    const [all, tip] = [await open(root), await open(shallow)];
    const globs = createGlobs(["accounts/*.yaml"]);
    const standing = (store: CommitStore, head: () => Promise<string>) =>
      createFence({ head, store, commit: first }).standing(globs);
    const HEAD_UNREADABLE = { code: "HEAD_UNREADABLE" };
    await assert.rejects(standing(tip, () => Promise.resolve(second)), HEAD_UNREADABLE);
    await assert.rejects(standing(all, () => Promise.resolve("f".repeat(40))), HEAD_UNREADABLE);
    await assert.rejects(standing(all, () => Promise.resolve("main")), HEAD_UNREADABLE);
    await assert.rejects(standing(all, () => Promise.reject(new AppError("SOURCE_UNREADABLE", "403"))), {
      ...HEAD_UNREADABLE,
      message: /403/,
    });
    await assert.rejects(standing(all, () => Promise.reject(new AppError("HEAD_UNREADABLE", "no token"))), {
      ...HEAD_UNREADABLE,
      message: "no token",
    });
    await assert.rejects(standing(all, () => Promise.reject(new TypeError("bug"))), TypeError);
    // The files of the head cannot be read, though its place in the history is known.
    const partial: CommitStore = {
      commit: (id) => all.commit(id),
      isAncestor: (one, other) => all.isAncestor(one, other),
      mergeBase: (one, other) => all.mergeBase(one, other),
      tree: (id) => id === first ? all.tree(id) : tip.tree("f".repeat(40)),
    };
    await assert.rejects(standing(partial, () => Promise.resolve(second)), HEAD_UNREADABLE);
    const chain = new StoreChain([{ name: "the checkout", store: tip }, { name: "the API", store: all }]);
    assert.equal((await standing(chain, () => Promise.resolve(second))).kind, "current");
    const reason = new Error("stopped");
    const fence = createFence({ head: () => Promise.resolve(second), store: all, commit: first });
    await assert.rejects(fence.standing(globs, AbortSignal.abort(reason)), reason);
  });
});
