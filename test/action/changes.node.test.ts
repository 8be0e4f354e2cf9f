import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type ChangesDeps, createChanges } from "../../src/action/changes.ts";
import type { RunEvent } from "../../src/action/event.ts";
import type { ChangedFile, ChangeList } from "../../src/core/ports.ts";
import { Git } from "../../src/runtime/git.ts";
import type { GithubFile } from "../../src/sandbox/github-state.ts";
import { BASE_SHA, github, HEAD_SHA, octokitOver, pull, pullEvent, pushEvent, REPO } from "../support/action-github.ts";
import { TestProgram, TestRepository } from "../support/action-repository.ts";

const LONG = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join("");

type Octokit = ChangesDeps["octokit"];

function changesIn(root: string, event: RunEvent, sha: string, octokit?: Octokit) {
  return createChanges({ event, sha, git: new Git(root), octokit, repo: REPO });
}

function known(list: ChangeList): readonly ChangedFile[] {
  assert.equal(list.kind, "known", JSON.stringify(list));
  return list.kind === "known" ? list.files : [];
}

function reason(list: ChangeList): string {
  assert.equal(list.kind, "unknown");
  return list.kind === "unknown" ? list.reason : "";
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
    assert.deepEqual(known(await changes.list()), expected);
    assert.equal(await changes.previousText("a.yaml"), "a\n");
    assert.equal(await changes.previousText("b.yaml"), "edited on main meanwhile\n");
  });

  it("are the diff from the merge base when the head itself is checked out", async () => {
    const root = await repository.checkOut(topic);
    const changes = changesIn(root, pullEvent({ base: main, head: topic }), merge);
    assert.deepEqual(known(await changes.list()), expected);
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
    assert.deepEqual(known(await changes.list()), expected);
    assert.equal(await changes.previousText("dir/a b.yaml"), "pässword: 1\n");
    assert.equal(await changes.previousText("none.yaml"), undefined);
    assert.ok(simulator.requests().length > 0);
  });

  it("are unknown at fetch-depth 1 without a token, never none", async () => {
    const root = await repository.checkOut(merge, 1);
    const changes = changesIn(root, pullEvent({ base: main, head: topic }), merge);
    assert.match(reason(await changes.list()), /history.*no github-token/);
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
      assert.deepEqual(known(await changes.list()), expected);
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
    assert.deepEqual(known(await changes.list()), [
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
    assert.deepEqual(known(await changes.list()).map(({ path }) => path).sort(), [...names].sort());
  });

  it("are found although the repository's own settings would run programs", async () => {
    await topic();
    const tip = await repository.commit({ "keep.yaml": "kept\n", ".gitattributes": "*.yaml diff=evil\n" });
    const root = await repository.checkOut(tip);
    const evil = new TestProgram(root);
    await evil.install(["diff.evil.command", "diff.evil.textconv", "diff.external", "core.pager", "core.fsmonitor"]);
    const changes = changesIn(root, pushEvent(start, tip), tip);
    assert.equal(known(await changes.list()).length, 2);
    assert.equal(await evil.ran(), false);
  });

  it("are unknown for a branch that is new, with hashes of either length, and for one that was deleted", async () => {
    const { octokit } = github();
    for (const zeros of ["0".repeat(40), "0".repeat(64)]) {
      assert.match(
        reason(await changesIn(repository.root, pushEvent(zeros, start), start, octokit).list()),
        /no earlier commit/,
      );
      assert.match(
        reason(await changesIn(repository.root, pushEvent(start, zeros), start, octokit).list()),
        /no earlier commit/,
      );
    }
  });

  it("are unknown after a forced push whose earlier commit is gone, although the API could compare", async () => {
    const { octokit } = github({ comparisons: { [`${BASE_SHA}...${start}`]: [] } });
    const event = pushEvent(BASE_SHA, start, { forced: true });
    assert.match(reason(await changesIn(repository.root, event, start, octokit).list()), /forced/);
  });

  it("are the diff between the two trees after a forced push whose earlier commit is there", async () => {
    const tip = await topic();
    const changes = changesIn(repository.root, pushEvent(tip, start, { forced: true }), start);
    assert.deepEqual(known(await changes.list()), [
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
    assert.deepEqual(known(await changesIn(root, pushEvent(BASE_SHA, start), start, octokit).list()), [
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
      assert.deepEqual(known(await changes.list()), [{ path: "b.yaml", status: "added" }]);
    } finally {
      await repository.close();
    }
  });

  it("are unknown for a schedule", async () => {
    const event: RunEvent = { name: "schedule", payload: {}, untrusted: false, onDefaultBranch: true };
    assert.match(reason(await changesIn("/", event, HEAD_SHA, github().octokit).list()), /no earlier commit/);
  });
});

describe("GitHub's list of a pull request's files", () => {
  const list = async (count: number, told: number | undefined = count): Promise<ChangeList> => {
    const files = Array.from(
      { length: count },
      (_, index): GithubFile => ({ filename: `f${index}.yaml`, status: "modified" }),
    );
    const { octokit } = github({ pulls: [pull({ files })] });
    const event = told === undefined ? pullEvent() : pullEvent({ changedFiles: told });
    return await changesIn("/", event, HEAD_SHA, octokit).list();
  };

  for (const count of [0, 1, 100, 101, 300, 3000]) {
    it(`is read to its end when it has ${count} files`, async () => {
      const files = known(await list(count));
      assert.equal(files.length, count);
      assert.equal(new Set(files.map(({ path }) => path)).size, count);
    });
  }

  it("is unknown beyond the 3,000 files that GitHub lists", async () => {
    assert.match(reason(await list(3001)), /3000 of 3001/);
  });

  it("is unknown when it is shorter or longer than the event says: the branch has moved on", async () => {
    assert.match(reason(await list(99, 100)), /99 of 100/);
    assert.match(reason(await list(101, 100)), /101 of 100/);
  });

  it("is not believed at 3,000 files when the event does not say how many there are", async () => {
    const files = Array.from({ length: 3000 }, (_, index): GithubFile => ({ filename: `f${index}`, status: "added" }));
    const { octokit } = github({ pulls: [pull({ files })] });
    assert.match(reason(await changesIn("/", pullEvent(), HEAD_SHA, octokit).list()), /3000/);
  });

  it("counts a file as changed though it has no patch and no changed lines", async () => {
    assert.deepEqual(known(await list(1)), [{ path: "f0.yaml", status: "modified" }]);
  });

  it("is unknown when the API fails, and says how", async () => {
    const failing = octokitOver(() => Promise.resolve(Response.json({ message: "Server Error" }, { status: 502 })));
    assert.match(
      reason(await changesIn("/", pullEvent({ changedFiles: 1 }), HEAD_SHA, failing).list()),
      /Server Error/,
    );
  });
});

describe("GitHub's comparison of a push", () => {
  const compare = async (count: number): Promise<ChangeList> => {
    const files = Array.from({ length: count }, (_, index): GithubFile => ({ filename: `f${index}`, status: "added" }));
    const { octokit } = github({ comparisons: { [`${BASE_SHA}...${HEAD_SHA}`]: files } });
    return await changesIn("/", pushEvent(BASE_SHA, HEAD_SHA), HEAD_SHA, octokit).list();
  };

  it("is complete below 300 files, and unknown from 300 on, where GitHub cuts it", async () => {
    assert.equal(known(await compare(299)).length, 299);
    for (const count of [300, 301, 3000]) assert.match(reason(await compare(count)), /300 files at most/);
  });

  it("is unknown when the earlier commit is not an ancestor, and when GitHub does not know it", async () => {
    const diverged = octokitOver(() => Promise.resolve(Response.json({ behind_by: 1, files: [] })));
    const event = pushEvent(BASE_SHA, HEAD_SHA);
    assert.match(reason(await changesIn("/", event, HEAD_SHA, diverged).list()), /not a fast-forward/);
    assert.match(reason(await changesIn("/", event, HEAD_SHA, github().octokit).list()), /Not Found/);
  });
});
