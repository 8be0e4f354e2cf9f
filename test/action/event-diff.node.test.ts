import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createEventDiff, type EventDiffDeps } from "../../src/action/event-diff.ts";
import type { RunEvent } from "../../src/action/workflow-run.ts";
import type { ChangedFile } from "../../src/core/base/ports.ts";
import { Git } from "../../src/runtime/sources/git.ts";
import type { GithubFile } from "../../src/sandbox/github/state.ts";
import {
  BASE_SHA,
  github,
  HEAD_SHA,
  known,
  pull,
  pullEvent,
  pushEvent,
  reason,
  REPO,
} from "../support/action-github.ts";
import { TestRepository } from "../support/action-repository.ts";

const LONG = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join("");

type Octokit = EventDiffDeps["octokit"];

function changesIn(root: string, event: RunEvent, sha: string, octokit?: Octokit) {
  return createEventDiff({ event, sha, git: new Git(root), octokit, repo: REPO });
}

describe("the changes of a pull request in a working copy", () => {
  let repository: TestRepository;
  let first = "";
  let main = "";
  let topic = "";
  let merge = "";
  before(async () => {
    repository = await TestRepository.open({ "a.yaml": "a\n", "b.yaml": "b\n" });
    first = repository.git("rev-parse", "HEAD");
    repository.git("checkout", "-qb", "topic");
    topic = await repository.commit({ "a.yaml": "edited\n" });
    repository.git("checkout", "-q", "main");
    main = await repository.commit({ "b.yaml": "edited on main meanwhile\n" });
    repository.git("checkout", "-q", "--detach");
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "topic");
    merge = repository.git("rev-parse", "HEAD");
    repository.git("branch", "merge");
  });
  after(() => repository.close());

  const expected: ChangedFile[] = [{ path: "a.yaml", status: "modified" }];

  it("are what the merge commit does to its first parent, at fetch-depth 2, though the event's base is older", async () => {
    const root = await repository.checkOut(merge, 2);
    const changes = changesIn(root, pullEvent({ base: first, head: topic }), merge);
    assert.deepEqual(known(await changes.changes()), expected);
    assert.equal(await changes.previousText("a.yaml"), "a\n");
    assert.equal(await changes.previousText("b.yaml"), "edited on main meanwhile\n");
  });

  it("are the diff from the merge base when the head itself is checked out", async () => {
    const root = await repository.checkOut(topic);
    const changes = changesIn(root, pullEvent({ base: main, head: topic }), merge);
    assert.deepEqual(known(await changes.changes()), expected);
    assert.equal(await changes.previousText("b.yaml"), "b\n");
  });

  it("come from the API at fetch-depth 1, and so does what stood in a file before", async () => {
    const root = await repository.checkOut(merge, 1);
    const files: GithubFile[] = [{ filename: "a.yaml", status: "modified" }];
    const { octokit, simulator } = github({
      pulls: [pull({ baseSha: main, headSha: topic, files })],
      contents: { [main]: { "dir/a b.yaml": "pässword: 1\n" } },
    });
    const changes = changesIn(root, pullEvent({ base: main, head: topic, changedFiles: 1 }), merge, octokit);
    assert.deepEqual(known(await changes.changes()), expected);
    assert.equal(await changes.previousText("dir/a b.yaml"), "pässword: 1\n");
    assert.equal(await changes.previousText("none.yaml"), undefined);
    assert.ok(simulator.requests().length > 0);
  });

  it("are unknown at fetch-depth 1 without a token, never none", async () => {
    const root = await repository.checkOut(merge, 1);
    const changes = changesIn(root, pullEvent({ base: main, head: topic }), merge);
    assert.match(reason(await changes.changes()), /history.*no github-token/);
    assert.equal(await changes.previousText("a.yaml"), undefined);
  });
});

describe("the changes of a push", () => {
  let repository: TestRepository;
  let start = "";
  before(async () => {
    repository = await TestRepository.open({ "a.yaml": LONG, "b.yaml": "b\n", "keep.yaml": "keep\n" });
    start = repository.git("rev-parse", "HEAD");
  });
  after(() => repository.close());

  /** Three commits on a topic branch from the start, one of them undone by the next. */
  async function topic(): Promise<string> {
    repository.git("checkout", "-q", "-B", "topic", start);
    await repository.commit({ "a.yaml": LONG + "1\n", "c.yaml": "passing by\n" });
    await repository.commit({ "b.yaml": undefined, "c.yaml": undefined });
    const tip = await repository.commit({ "d.yaml": "new\n" });
    repository.git("checkout", "-q", "-B", "main", start);
    return tip;
  }

  const expected: ChangedFile[] = [
    { path: "a.yaml", status: "modified" },
    { path: "b.yaml", status: "removed" },
    { path: "d.yaml", status: "added" },
  ];
  const ways: [string, (tip: string) => void][] = [
    ["a merge commit", (tip) => void repository.git("merge", "-q", "--no-ff", "-m", "merge", tip)],
    ["a squash", (tip) => {
      repository.git("merge", "-q", "--squash", tip);
      repository.git("commit", "-qm", "squashed");
    }],
    ["a rebase of three commits", (tip) => void repository.git("cherry-pick", `${start}..${tip}`)],
    ["a fast-forward", (tip) => void repository.git("merge", "-q", "--ff-only", tip)],
  ];
  for (const [way, land] of ways) {
    it(`are those of the whole pull request after ${way}`, async () => {
      land(await topic());
      const tip = repository.git("rev-parse", "HEAD");
      const changes = changesIn(await repository.checkOut(tip), pushEvent(start, tip), tip);
      assert.deepEqual(known(await changes.changes()), expected);
      assert.equal(await changes.previousText("b.yaml"), "b\n");
    });
  }

  it("tell a rename, with or without an edit or by case alone, from a removal", async () => {
    await topic();
    const tip = await repository.commit({
      "a.yaml": undefined,
      "moved/a.yaml": LONG + "one more line\n",
      "b.yaml": undefined,
      "B.yaml": "b\n",
      "keep.yaml": undefined,
      "moved/keep.yaml": "keep\n",
    });
    const changes = changesIn(await repository.checkOut(tip), pushEvent(start, tip), tip);
    assert.deepEqual(known(await changes.changes()), [
      { path: "B.yaml", status: "renamed", previousPath: "b.yaml" },
      { path: "moved/a.yaml", status: "renamed", previousPath: "a.yaml" },
      { path: "moved/keep.yaml", status: "renamed", previousPath: "keep.yaml" },
    ]);
    assert.equal(await changes.previousText("a.yaml"), LONG);
  });

  it("give file names as they are: not ASCII, quotes, a tab, a line end, a dash in front", async () => {
    await topic();
    const names = ["-q.yaml", '"quoted".yaml', "line\nend.yaml", "tab\t.yaml", "日本.yaml", "ümlaut.yaml"];
    const tip = await repository.commit(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const changes = changesIn(await repository.checkOut(tip), pushEvent(start, tip), tip);
    assert.deepEqual(known(await changes.changes()).map(({ path }) => path).sort(), [...names].sort());
  });

  it("are unknown for a branch that is new, with hashes of either length, and for one that was deleted", async () => {
    const { octokit } = github();
    for (const zeros of ["0".repeat(40), "0".repeat(64)]) {
      assert.match(
        reason(await changesIn(repository.root, pushEvent(zeros, start), start, octokit).changes()),
        /does not name an earlier commit/,
      );
      assert.match(
        reason(await changesIn(repository.root, pushEvent(start, zeros), start, octokit).changes()),
        /does not name an earlier commit/,
      );
    }
  });

  it("are unknown after a forced push whose earlier commit is gone, although the API could compare", async () => {
    const { octokit } = github({ comparisons: { [`${BASE_SHA}...${start}`]: [] } });
    const event = pushEvent(BASE_SHA, start, { forced: true });
    assert.match(reason(await changesIn(repository.root, event, start, octokit).changes()), /forced/);
  });

  it("are the diff between the two trees after a forced push whose earlier commit is there", async () => {
    const tip = await topic();
    const changes = changesIn(repository.root, pushEvent(tip, start, { forced: true }), start);
    assert.deepEqual(known(await changes.changes()), [
      { path: "a.yaml", status: "modified" },
      { path: "b.yaml", status: "added" },
      { path: "d.yaml", status: "removed" },
    ]);
  });

  it("come from the API in a shallow working copy", async () => {
    const root = await repository.checkOut(start, 1);
    const files: GithubFile[] = [
      { filename: "new.yaml", status: "renamed", previous_filename: "old.yaml" },
      { filename: "copy.yaml", status: "copied", previous_filename: "keep.yaml" },
      { filename: "mode.yaml", status: "changed" },
      { filename: "gone.yaml", status: "removed" },
    ];
    const { octokit } = github({ comparisons: { [`${BASE_SHA}...${start}`]: files } });
    assert.deepEqual(known(await changesIn(root, pushEvent(BASE_SHA, start), start, octokit).changes()), [
      { path: "new.yaml", status: "renamed", previousPath: "old.yaml" },
      { path: "copy.yaml", status: "added" },
      { path: "mode.yaml", status: "modified" },
      { path: "gone.yaml", status: "removed" },
    ]);
  });
});

describe("the changes of a merge queue and of events without a diff", () => {
  it("are those between the group's base and head", async () => {
    const repository = await TestRepository.open({ "a.yaml": "a\n" });
    try {
      const base = repository.git("rev-parse", "HEAD");
      const head = await repository.commit({ "b.yaml": "b\n" });
      const event = {
        ...pushEvent("", ""),
        name: "merge_group",
        payload: { merge_group: { base_sha: base, head_sha: head } },
      };
      const changes = changesIn(repository.root, event, head);
      assert.deepEqual(known(await changes.changes()), [{ path: "b.yaml", status: "added" }]);
    } finally {
      await repository.close();
    }
  });

  it("are unknown for a schedule", async () => {
    const event: RunEvent = { name: "schedule", payload: {}, untrusted: false, onDefaultBranch: true };
    assert.match(
      reason(await changesIn("/", event, HEAD_SHA, github().octokit).changes()),
      /does not name an earlier commit/,
    );
  });
});
