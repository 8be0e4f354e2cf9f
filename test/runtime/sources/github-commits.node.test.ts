import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { AppError } from "../../../src/core/base/errors.ts";
import { GithubCommits } from "../../../src/runtime/sources/github-commits.ts";
import type { HttpFault } from "../../../src/sandbox/http-fault.ts";
import { GithubSimulator } from "../../../src/sandbox/github/github.ts";
import { type GitFiles, GitObjects } from "../../../src/sandbox/github/objects.ts";
import { clientOver, REPO, TOKEN } from "../../support/action-github.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const EVERYWHERE = (): boolean => true;
const LIMIT = 1000;
const MISSING = "d".repeat(40);

interface Stage {
  readonly simulator: GithubSimulator;
  readonly commits: GithubCommits;
  /** The paths asked for below the repository, in order. */
  asked(): readonly string[];
}

/** A simulated repository read through its API. */
async function stage(
  git: GitObjects,
  options: { readonly branches?: Readonly<Record<string, string>>; readonly treeLimit?: number } = {},
): Promise<Stage> {
  const { treeLimit, branches = {} } = options;
  const simulator = new GithubSimulator({
    seed: { ...REPO, pulls: [], git, branches },
    token: TOKEN,
    ...(treeLimit === undefined ? {} : { treeLimit }),
  });
  const prefix = `/repos/${REPO.owner}/${REPO.repo}/`;
  return {
    simulator,
    commits: new GithubCommits(await clientOver(simulator.fetch)),
    asked: () => simulator.requests().map(({ path, search }) => path.slice(prefix.length) + search),
  };
}

/** The store over one answer to everything. */
async function over(answer: (request: Request) => Response | Promise<Response>): Promise<GithubCommits> {
  return new GithubCommits(await clientOver(async (request) => await answer(request)));
}

function unreadable(words: RegExp, code: string = "SOURCE_UNREADABLE"): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof AppError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, words);
    assert.ok(error.hint.length > 0);
    return true;
  };
}

const FILES: GitFiles = {
  "README.md": "# Accounts\n",
  "accounts/support.yaml": "name: Support ä\n",
  "accounts/emea/sales.yaml": "name: Sales\n",
  "accounts/run.sh": { mode: "100755", bytes: new Uint8Array([1, 2, 255]) },
  "accounts/link.yaml": { mode: "120000", target: "support.yaml" },
  "accounts/sub": { mode: "160000", commit: "c".repeat(40) },
};

describe("a commit in GitHub's API", () => {
  it("is found with its parents, and is not there where GitHub has none", async () => {
    const git = new GitObjects();
    const base = git.commit({ files: FILES });
    const side = git.commit({ files: FILES, parents: [base] });
    const merge = git.commit({ files: FILES, parents: [base, side] });
    const { commits, asked } = await stage(git);
    assert.deepEqual(await commits.commit(merge), { id: merge, parents: [base, side] });
    assert.equal(await commits.commit(MISSING), undefined);
    const before = asked().length;
    await commits.commit(merge);
    for (const odd of ["main", "", "../../../user", "A".repeat(40), merge.slice(0, 7)]) {
      assert.equal(await commits.commit(odd), undefined);
    }
    assert.equal(asked().length, before);
  });

  for (const status of [404, 409, 422]) {
    it(`is not there at ${status}`, async () => {
      const commits = await over(() => Response.json({ message: "No" }, { status }));
      assert.equal(await commits.commit(MISSING), undefined);
      assert.equal(await commits.mergeBase(MISSING, "e".repeat(40)), undefined);
      assert.equal(await commits.isAncestor(MISSING, "e".repeat(40)), undefined);
    });
  }

  it("is listed with all its files, sorted, with mode and object id", async () => {
    const git = new GitObjects();
    const commit = git.commit({ files: FILES });
    const { commits } = await stage(git);
    const entries = await commits.tree(commit).entries(EVERYWHERE);
    assert.deepEqual(entries.map(({ path, kind }) => `${path} ${kind}`), [
      "README.md file",
      "accounts/emea/sales.yaml file",
      "accounts/link.yaml symlink",
      "accounts/run.sh file",
      "accounts/sub gitlink",
      "accounts/support.yaml file",
    ]);
    const expected = git.files(commit);
    for (const { path, id } of entries) {
      // Whether a file may be executed is no part of what it says, here as in the objects of a checkout.
      const mode = expected.get(path)?.mode.replace("100755", "100644");
      assert.equal(id, `${mode} ${expected.get(path)?.id}`);
    }
    assert.equal(commits.tree(commit).commit, commit);
  });

  it("gives each file as its bytes, and says what is none", async () => {
    const git = new GitObjects();
    const { commits, asked } = await stage(git);
    const tree = commits.tree(git.commit({ files: FILES }));
    assert.deepEqual(await tree.read("accounts/support.yaml", LIMIT), {
      kind: "file",
      bytes: new TextEncoder().encode("name: Support ä\n"),
    });
    assert.deepEqual(await tree.read("accounts/run.sh", LIMIT), { kind: "file", bytes: new Uint8Array([1, 2, 255]) });
    assert.equal((await tree.read("accounts/link.yaml", LIMIT)).kind, "symlink");
    assert.equal((await tree.read("accounts/sub", LIMIT)).kind, "gitlink");
    assert.equal((await tree.read("accounts", LIMIT)).kind, "directory");
    for (
      const path of ["none.yaml", "accounts/none.yaml", "accounts/sub/a.yaml", "README.md/a", "", "/", "../README.md"]
    ) {
      assert.equal((await tree.read(path, LIMIT)).kind, "missing", path);
    }
    assert.deepEqual(await tree.read("accounts/run.sh", 2), { kind: "too-large", size: 3 });
    const before = asked().length;
    await tree.read("accounts/support.yaml", LIMIT);
    assert.deepEqual(await tree.read("README.md", 3), { kind: "too-large", size: 11 });
    assert.equal(asked().length, before);
  });

  it("with the same files as another is not read twice", async () => {
    const git = new GitObjects();
    const one = git.commit({ files: FILES });
    const other = git.commit({ files: FILES, parents: [one] });
    const { commits, asked } = await stage(git);
    for (const commit of [one, other, one]) {
      await commits.tree(commit).entries(EVERYWHERE);
      await commits.tree(commit).read("README.md", LIMIT);
    }
    assert.deepEqual(asked().map((path) => path.split("/")[1]), ["commits", "trees", "blobs", "commits"]);
  });

  it("is read eight files at a time", async () => {
    const git = new GitObjects();
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, `${index}`]));
    const commit = git.commit({ files });
    const { simulator } = await stage(git);
    let [flying, most] = [0, 0];
    const commits = await over(async (request) => {
      most = Math.max(most, ++flying);
      await new Promise((resolve) => setImmediate(resolve));
      flying--;
      return await simulator.fetch(request);
    });
    const tree = commits.tree(commit);
    const reads = await Promise.all(Object.keys(files).map((path) => tree.read(path, LIMIT)));
    assert.ok(reads.every(({ kind }) => kind === "file"));
    assert.equal(most, 8);
  });

  it("has 64 digits in a repository that uses SHA-256", async () => {
    const git = new GitObjects("sha256");
    const files = { "README.md": "# Accounts\n", "accounts/support.yaml": "name: Support\n" };
    const base = git.commit({ files });
    const commit = git.commit({ files, parents: [base] });
    const { commits } = await stage(git, { branches: { main: commit } });
    assert.equal(await commits.readHead("main"), commit);
    assert.deepEqual(await commits.commit(commit), { id: commit, parents: [base] });
    assert.equal((await commits.tree(commit).read("README.md", LIMIT)).kind, "file");
    assert.equal(await commits.isAncestor(base, commit), true);
  });
});

const path = fc.array(fc.constantFrom("a", "b", "a.b", "accounts", "x-y"), { minLength: 1, maxLength: 4 })
  .map((names) => `${names.join("/")}.yaml`);

describe("a tree that GitHub cuts", () => {
  it("is listed and read like a whole one, folder by folder", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(path, fc.string(), { minKeys: 9 }),
        fc.integer({ min: 10, max: 14 }),
        async (files, treeLimit) => {
          const git = new GitObjects();
          const commit = git.commit({ files });
          const whole = await (await stage(git)).commits.tree(commit).entries(EVERYWHERE);
          const { commits, asked } = await stage(git, { treeLimit });
          const tree = commits.tree(commit);
          assert.deepEqual(await tree.entries(EVERYWHERE), whole);
          assert.equal(new Set(asked()).size, asked().length, "something was asked twice");
          for (const name of Object.keys(files)) assert.equal((await tree.read(name, LIMIT)).kind, "file");
          assert.equal((await tree.read("a/none.yaml", LIMIT)).kind, "missing");
          assert.equal(
            (await (await stage(git, { treeLimit })).commits.tree(commit).read(Object.keys(files)[0] ?? "", LIMIT))
              .kind,
            "file",
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is not entered where no account file can be", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`vendor/${index % 4}/${index}`, `${index}`]),
    );
    const git = new GitObjects();
    const commit = git.commit({ files: { ...FILES, ...many } });
    const { commits, asked } = await stage(git, { treeLimit: 8 });
    const entered: string[] = [];
    const entries = await commits.tree(commit).entries((folder) => {
      entered.push(folder);
      return folder === "" || folder.startsWith("accounts");
    });
    assert.deepEqual(
      entries.map((entry) => entry.path),
      [...git.files(commit).keys()].filter((name) => !name.startsWith("vendor")).sort(),
    );
    assert.deepEqual(entered.sort(), ["accounts", "vendor"]);
    assert.equal(asked().filter((each) => each.startsWith("git/trees")).length, 3);
  });

  it("is an error where one folder alone is more than GitHub lists", async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`accounts/${index}.yaml`, "x"]));
    const git = new GitObjects();
    const { commits } = await stage(git, { treeLimit: 8 });
    const tree = commits.tree(git.commit({ files }));
    await assert.rejects(tree.entries(EVERYWHERE), unreadable(/the folder accounts\/ .*more files than GitHub lists/));
    await assert.rejects(tree.read("accounts/1.yaml", LIMIT), unreadable(/more files/));
  });
});

describe("how commits follow each other", () => {
  it("is told from GitHub's comparison", async () => {
    const git = new GitObjects();
    const base = git.commit({ files: FILES });
    const main = git.commit({ files: FILES, parents: [base] });
    const topic = git.commit({ files: FILES, parents: [base] });
    const merge = git.commit({ files: FILES, parents: [main, topic] });
    const alone = git.commit({ files: {} });
    const { commits } = await stage(git);
    assert.equal(await commits.mergeBase(main, topic), base);
    assert.equal(await commits.mergeBase(merge, topic), topic);
    assert.equal(await commits.mergeBase(main, alone), undefined);
    const pairs: [string, string, boolean | undefined][] = [
      [base, main, true],
      [base, merge, true],
      [topic, merge, true],
      [main, main, true],
      [main, base, false],
      [main, topic, false],
      [alone, main, undefined],
      [MISSING, main, undefined],
      [main, MISSING, undefined],
    ];
    for (const [ancestor, descendant, expected] of pairs) {
      assert.equal(await commits.isAncestor(ancestor, descendant), expected, `${ancestor} ${descendant}`);
    }
  });
});

describe("the head of a branch", () => {
  it("is read anew each time, whatever the branch is called", async () => {
    const git = new GitObjects();
    const branches = Object.fromEntries(
      ["main", "release/2026", "ä#1%2F", "a/b/c"].map((name) => [name, git.commit({ files: { name } })]),
    );
    const { commits, simulator } = await stage(git, { branches });
    for (const [name, commit] of Object.entries(branches)) assert.equal(await commits.readHead(name), commit);
    const moved = simulator.push("main", FILES);
    assert.equal(await commits.readHead("main"), moved);
  });

  it("is an error of its own where it cannot be read", async () => {
    const { commits } = await stage(new GitObjects());
    await assert.rejects(
      commits.readHead("main"),
      unreadable(/^Could not read the head of the branch main from GitHub: GitHub answered 404/, "HEAD_UNREADABLE"),
    );
    const odd = [{}, { object: { type: "tag", sha: MISSING } }, { object: { type: "commit", sha: "main" } }, []];
    for (const answer of odd) {
      await assert.rejects(
        (await over(() => Response.json(answer))).readHead("main"),
        unreadable(/The answer was not GitHub's: its \S+ is not what GitHub sends/, "HEAD_UNREADABLE"),
      );
    }
  });
});

describe("the store where GitHub does not answer as it should", () => {
  const git = new GitObjects();
  const commit = git.commit({ files: FILES });
  const younger = git.commit({ files: {}, parents: [commit] });

  const faults: [string, HttpFault, RegExp][] = [
    ["a proxy's page", { kind: "html", status: 200 }, /The answer was not GitHub's: text\/html/],
    ["a failing server", { kind: "status", status: 502, message: "Server Error" }, /GitHub answered 502: Server Error/],
    ["a token that may not read", { kind: "status", status: 403, message: "No" }, /GitHub answered 403: No/],
    ["a broken connection", { kind: "reset", when: "before" }, /GitHub could not be reached/],
    ["silence", { kind: "hang", when: "before" }, /did not answer within 10 s/],
    ["half an answer", { kind: "truncate" }, /ended in the middle/],
  ];
  for (const [what, fault, words] of faults) {
    for (const kind of ["commits", "trees", "blobs", "compare"]) {
      it(`says of ${kind} that it met ${what}`, async () => {
        const { commits, simulator } = await stage(git);
        simulator.addFaults({
          path: `/repos/acme/mail/${kind === "compare" ? kind : `git/${kind}`}`,
          times: 99,
          fault,
        });
        const read = kind === "compare"
          ? commits.mergeBase(commit, younger)
          : commits.tree(commit).read("README.md", LIMIT);
        await assert.rejects(read, unreadable(words));
      });
    }
  }

  it("takes no hiccup for a failure", async () => {
    const { commits, simulator } = await stage(git);
    simulator.addFaults({ times: 2, fault: { kind: "status", status: 503 } });
    assert.equal((await commits.tree(commit).read("README.md", LIMIT)).kind, "file");
  });

  it("says that a tree is of a commit that GitHub does not have", async () => {
    const { commits } = await stage(git);
    await assert.rejects(commits.tree(MISSING).entries(EVERYWHERE), unreadable(/does not have the commit d+/));
  });

  it("does not take two files for one whose names GitHub cannot tell apart", async () => {
    for (const truncated of [false, true]) {
      const commits = await over((request) => {
        const { pathname, searchParams } = new URL(request.url);
        if (pathname.includes("/commits/")) return Response.json({ sha: commit, tree: { sha: MISSING }, parents: [] });
        const line = { path: "accounts\ufffd.yaml", mode: "100644", type: "blob" };
        const tree = [{ ...line, sha: "a".repeat(40) }, { ...line, sha: "b".repeat(40) }];
        return Response.json({ truncated: truncated && searchParams.has("recursive"), tree });
      });
      await assert.rejects(commits.tree(commit).entries(EVERYWHERE), unreadable(/names accounts\ufffd\.yaml twice/));
    }
  });

  it("believes no content that is not of the object that it asked for", async () => {
    const { simulator } = await stage(git);
    const change = async (kind: string, edit: (body: Record<string, unknown>) => unknown): Promise<GithubCommits> =>
      await over(async (request) => {
        const answer = await simulator.fetch(request);
        return request.url.includes(`git/${kind}/`)
          ? Response.json(edit(await answer.json() as Record<string, unknown>))
          : answer;
      });
    const edits: [string, (body: Record<string, unknown>) => unknown, RegExp][] = [
      ["blobs", (body) => ({ ...body, content: btoa("name: Stolen\n") }), /not GitHub's: another file/],
      ["blobs", (body) => ({ ...body, content: "%" }), /another file/],
      ["blobs", (body) => ({ ...body, encoding: "none" }), /its encoding is not what GitHub sends/],
      ["commits", (body) => ({ ...body, sha: MISSING }), /another commit/],
      ["commits", (body) => ({ ...body, parents: [null] }), /its parents\.0 is not/],
      ["trees", (body) => ({ ...body, truncated: undefined }), /its truncated is not/],
      [
        "trees",
        () => ({ truncated: false, tree: [{ path: "", mode: "100644", type: "blob", sha: MISSING }] }),
        /path is not/,
      ],
      ["trees", () => ({ truncated: false, tree: [{ path: "a", mode: "x", type: "blob", sha: "y" }] }), /its tree\.0/],
    ];
    for (const [kind, edit, words] of edits) {
      const commits = await change(kind, edit);
      await assert.rejects(commits.tree(commit).read("README.md", LIMIT), unreadable(words));
    }
  });

  it("ends with the signal of who asks, and goes on for others", async () => {
    const stop = new AbortController();
    const { simulator } = await stage(git);
    let answer: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => answer = resolve);
    const client = await clientOver(async (request) => {
      await gate;
      return await simulator.fetch(request);
    }, { clock: new FakeClock() });
    const commits = new GithubCommits(client);
    const reason = new Error("stopped");
    const one = commits.commit(commit, stop.signal);
    const other = commits.commit(commit);
    stop.abort(reason);
    await assert.rejects(one, (error) => error === reason);
    answer();
    assert.equal((await other)?.id, commit);
  });
});
