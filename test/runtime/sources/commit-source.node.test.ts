import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import type { BaseTree } from "../../../src/core/base/ports.ts";
import { createCommitSource, type EventSpan } from "../../../src/runtime/sources/commit-source.ts";
import type { CommitStore } from "../../../src/runtime/sources/commit-store.ts";
import { GitCommits } from "../../../src/runtime/sources/git-commits.ts";
import { findGit } from "../../../src/runtime/sources/git-program.ts";
import { StoreChain } from "../../../src/runtime/sources/store-chain.ts";
import { makeRepository, type ModelCommit, runGit } from "../../support/history-model.ts";

let scratch = "";
let count = 0;
before(async () => scratch = await mkdtemp(join(tmpdir(), "source-")));
after(() => rm(scratch, { recursive: true, force: true }));

function commit(parents: number[], files: Readonly<Record<string, string>>): ModelCommit {
  return {
    parents,
    files: new Map(Object.entries(files).map(([path, content]) => [path, { mode: "100644", content }])),
  };
}

async function open(folder: string): Promise<CommitStore> {
  const store = await GitCommits.open({
    program: await findGit(join(scratch, "none"), process.env.PATH) ?? "",
    folder,
    format: "sha1",
  });
  assert.ok(store);
  after(() => store.close());
  return store;
}

/** A main line 0-1-2, a branch 3-4 from 0, GitHub's merge 5 of it into 2, its squash 6, an unrelated 7, and 8 that reaches back to 4. */
const COMMITS = [
  commit([], { "a.yaml": "0" }),
  commit([0], { "a.yaml": "1" }),
  commit([1], { "a.yaml": "2" }),
  commit([0], { "a.yaml": "0", "b.yaml": "3" }),
  commit([3], { "a.yaml": "0", "b.yaml": "4" }),
  commit([2, 4], { "a.yaml": "2", "b.yaml": "4" }),
  commit([2], { "a.yaml": "2", "b.yaml": "4" }),
  commit([], { "c.yaml": "7" }),
];

async function scene(): Promise<
  { store: CommitStore; shallow: (at: number, depth?: number) => Promise<CommitStore>; id: (at: number) => string }
> {
  const model = await makeRepository(join(scratch, `${++count}`), COMMITS);
  const id = (at: number): string => model.ids[at] ?? "";
  return {
    store: await open(model.root),
    id,
    shallow: async (at, depth = 1) => {
      const copy = join(scratch, `${++count}`);
      runGit(scratch, ["init", "-q", copy]);
      runGit(copy, ["fetch", "-q", `--depth=${depth}`, `file://${model.root}`, id(at)]);
      return await open(copy);
    },
  };
}

const failing: CommitStore = {
  commit: () => Promise.reject(new AppError("SOURCE_UNREADABLE", "it is on fire")),
  tree: (id) => ({
    commit: id,
    entries: () => Promise.reject(new AppError("SOURCE_UNREADABLE", "no entries")),
    read: () => Promise.reject(new AppError("SOURCE_UNREADABLE", "no file")),
  }),
  mergeBase: () => Promise.reject(new AppError("SOURCE_UNREADABLE", "it is on fire")),
  isAncestor: () => Promise.reject(new AppError("SOURCE_UNREADABLE", "it is on fire")),
};

describe("the base of an event", () => {
  const base = (store: CommitStore, commit: string, span: EventSpan): Promise<BaseTree> =>
    createCommitSource({ commit, span, store }).base();
  const known = (tree: BaseTree): string | undefined => tree.kind === "known" ? tree.tree.commit : tree.kind;

  it("of a pull request is the first parent of its merge, else the common ancestor", async () => {
    const { store, id } = await scene();
    // The event's base is older than what GitHub merged into.
    assert.equal(known(await base(store, id(5), { kind: "pull-request", base: id(1), head: id(4) })), id(2));
    // The checkout of the head itself, a squash, and a merge of another head.
    assert.equal(known(await base(store, id(4), { kind: "pull-request", base: id(2), head: id(4) })), id(0));
    assert.equal(known(await base(store, id(6), { kind: "pull-request", base: id(2), head: id(4) })), id(0));
    assert.equal(known(await base(store, id(5), { kind: "pull-request", base: id(2), head: id(3) })), id(0));
    const unrelated = await base(store, id(7), { kind: "pull-request", base: id(2), head: id(7) });
    assert.equal(unrelated.kind === "unknown" && unrelated.reason.includes(id(7).slice(0, 7)), true);
  });

  it("of a push or a merge group is the commit before it, also after a force push, and nothing else", async () => {
    const { store, id } = await scene();
    assert.equal(known(await base(store, id(2), { kind: "range", from: id(1), to: id(2) })), id(1));
    assert.equal(known(await base(store, id(7), { kind: "range", from: id(2), to: id(7) })), id(2));
    const gone = await base(store, id(2), { kind: "range", from: "f".repeat(40), to: id(2) });
    assert.deepEqual(gone, { kind: "unknown", reason: "commit fffffff, which was there before, could not be found" });
    const other = await base(store, id(2), { kind: "range", from: id(1), to: id(4) });
    assert.equal(other.kind === "unknown" && other.reason.includes("the event is about commit"), true);
  });

  it("is none where no event has a diff", async () => {
    const { store, id } = await scene();
    assert.deepEqual(await base(store, id(2), { kind: "none" }), { kind: "none" });
    assert.deepEqual(await base(store, id(2), { kind: "created" }), { kind: "none" });
  });

  it("is unknown in a shallow clone, unless another store has it", async () => {
    const { store, id, shallow } = await scene();
    const spans = [
      [5, { kind: "pull-request", base: id(2), head: id(4) }, 2],
      [4, { kind: "pull-request", base: id(2), head: id(4) }, 0],
      [2, { kind: "range", from: id(1), to: id(2) }, 1],
    ] as const;
    for (const [at, span, expected] of spans) {
      const clone = await shallow(at);
      assert.equal((await base(clone, id(at), span)).kind, "unknown", JSON.stringify(span));
      const chain = new StoreChain([{ name: "the checkout", store: clone }, { name: "the API", store }]);
      const found = await base(chain, id(at), span);
      assert.equal(known(found), id(expected));
      assert.ok(found.kind === "known" && (await found.tree.entries(() => true)).length > 0);
    }
  });

  it("is unknown, with the reason, where a store fails; a bug and a stop are no such thing", async () => {
    const { id } = await scene();
    const span = { kind: "range", from: id(1), to: id(2) } as const;
    const failed = await base(failing, id(2), span);
    assert.equal(failed.kind === "unknown" && failed.reason.includes("it is on fire"), true);
    const buggy = { ...failing, commit: () => Promise.reject(new TypeError("bug")) };
    await assert.rejects(base(buggy, id(2), span), TypeError);
    const source = createCommitSource({ commit: id(2), span, store: new StoreChain([{ name: "it", store: failing }]) });
    const reason = new Error("stopped");
    await assert.rejects(source.base(AbortSignal.abort(reason)), reason);
  });
});

describe("a chain of stores", () => {
  it("reads each commit and file from the first store that has it", async () => {
    const { store, id, shallow } = await scene();
    const clone = await shallow(2);
    const partial = join(scratch, `${++count}`);
    const origin = await makeRepository(join(scratch, `${++count}`), COMMITS);
    runGit(scratch, ["clone", "-q", "--no-checkout", "--filter=blob:none", `file://${origin.root}`, partial]);
    for (const first of [clone, failing, await open(partial)]) {
      const chain = new StoreChain([{ name: "the checkout", store: first }, { name: "the API", store }]);
      for (const [at, content] of [[2, "2"], [1, "1"]] as const) {
        const tree = chain.tree(id(at));
        assert.equal(tree.commit, id(at));
        assert.deepEqual((await tree.entries(() => true)).map(({ path }) => path), ["a.yaml"]);
        const read = await tree.read("a.yaml", 10);
        assert.equal(read.kind === "file" && new TextDecoder().decode(read.bytes), content);
        assert.deepEqual(await tree.read("none.yaml", 10), { kind: "missing" });
      }
      assert.deepEqual(await chain.commit(id(2)), { id: id(2), parents: [id(1)] });
      assert.equal(await chain.mergeBase(id(2), id(4)), id(0));
      assert.equal(await chain.isAncestor(id(0), id(4)), true);
      assert.equal(await chain.isAncestor(id(2), id(4)), false);
    }
  });

  it("says what was tried, and the remedy, where no store has the commit", async () => {
    const { store, id } = await scene();
    const missing = "f".repeat(40);
    const rejected = async (chain: StoreChain): Promise<AppError> => {
      const error = await chain.tree(missing).entries(() => true).then(() => undefined, (each: unknown) => each);
      assert.ok(error instanceof AppError && error.code === "SOURCE_UNREADABLE");
      return error;
    };
    const chain = new StoreChain([{ name: "the checkout", store }], ["no github-token was given"]);
    const error = await rejected(chain);
    assert.equal(
      error.message,
      "Commit fffffff could not be read: the checkout does not hold it; no github-token was given",
    );
    assert.match(error.hint, /actions\/checkout.*github-token/);
    assert.equal(await chain.commit(missing), undefined);
    assert.equal(await chain.mergeBase(missing, id(1)), undefined);
    const nothing = await rejected(new StoreChain([], ["no repository is checked out", "no github-token was given"]));
    assert.match(nothing.message, /no repository is checked out; no github-token was given/);
    assert.match((await rejected(new StoreChain([{ name: "it", store: failing }]))).message, /it is on fire/);
    // A failure is never "not there".
    const broken = new StoreChain([{ name: "it", store: failing }, { name: "the API", store }]);
    await assert.rejects(broken.commit(missing), { code: "SOURCE_UNREADABLE" });
    await assert.rejects(broken.isAncestor(missing, id(1)), { code: "SOURCE_UNREADABLE" });
    await assert.rejects(broken.mergeBase(missing, id(1)), { code: "SOURCE_UNREADABLE" });
  });

  it("takes the history from the first store that has all of it", async () => {
    const { store, id, shallow } = await scene();
    const clone = await shallow(2);
    const api: CommitStore = { ...failing };
    const history = (chain: StoreChain) =>
      createCommitSource({ commit: id(2), span: { kind: "none" }, store: chain }).history(() => true);
    const alone = await history(
      new StoreChain([{ name: "the checkout", store: clone }, { name: "the API", store: api }]),
    );
    assert.ok(alone.kind === "unknown" && alone.reason.includes("shallow") && alone.remedy.includes("fetch-depth: 0"));
    const both = await history(new StoreChain([{ name: "a", store: clone }, { name: "b", store }]));
    assert.equal(both.kind, "known");
    const none = await history(new StoreChain([{ name: "the API", store: api }], ["no repository is checked out"]));
    assert.ok(none.kind === "unknown" && none.reason.includes("no repository is checked out"));
    assert.ok(none.remedy.includes("fetch-depth: 0"));
    const bare = await createCommitSource({ commit: id(2), span: { kind: "none" }, store: failing }).history(() =>
      true
    );
    assert.ok(bare.kind === "unknown" && bare.remedy.includes("fetch-depth: 0"));
  });
});
