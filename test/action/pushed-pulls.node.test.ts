import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CommitPulls } from "../../src/action/commit-pulls.ts";
import { pushedPulls } from "../../src/action/pushed-pulls.ts";
import { GithubCommits } from "../../src/runtime/sources/github-commits.ts";
import { GitObjects } from "../../src/sandbox/github/objects.ts";
import type { GithubPull } from "../../src/sandbox/github/state.ts";
import { github, pull, REPO } from "../support/action-github.ts";

/** A history that a test makes, and what is looked up in it. */
class History {
  readonly git = new GitObjects();
  readonly pulls: GithubPull[] = [];
  #made = 0;

  commit(...parents: readonly string[]): string {
    return this.git.commit({ files: { "README.md": `# ${++this.#made}` }, parents });
  }

  /** A pull request from `base` that is merged into `into` by a merge commit; gives that. */
  merged(number: number, base: string, into: string, more: Partial<GithubPull> = {}): string {
    const headSha = this.commit(base);
    const mergeCommitSha = this.commit(into, headSha);
    this.pulls.push(pull({ number, baseSha: base, headSha, mergeCommitSha, headRef: `topic-${number}`, ...more }));
    return mergeCommitSha;
  }

  async pushed(before: string | undefined, after: string): Promise<readonly number[]> {
    const { octokit, simulator } = github({ git: this.git, branches: { main: after }, pulls: this.pulls });
    const found = await pushedPulls({ before, after }, {
      octokit,
      pulls: new CommitPulls({ repo: REPO, branch: "main" }),
      commits: new GithubCommits({ repo: REPO, deciding: octokit }),
    });
    const asked = simulator.requests().map(({ path }) => path).filter((path) => path.endsWith("/pulls"));
    assert.equal(new Set(asked).size, asked.length, "a commit was asked for twice");
    return found;
  }
}

describe("pushedPulls", () => {
  it("finds every pull request that a push merged, the last first", async () => {
    const history = new History();
    const base = history.commit();
    const one = history.merged(1, base, base);
    const two = history.merged(2, base, one);
    const three = history.merged(3, base, two);
    assert.deepEqual(await history.pushed(base, three), [3, 2, 1]);
    assert.deepEqual(await history.pushed(two, three), [3]);
    assert.deepEqual(await history.pushed(three, three), []);
  });

  it("finds one that was squashed, rebased or pushed as it is", async () => {
    const history = new History();
    const base = history.commit();
    const head = history.commit(base);
    const squash = history.commit(base);
    history.pulls.push(pull({ number: 4, baseSha: base, headSha: head, mergeCommitSha: squash }));
    assert.deepEqual(await history.pushed(base, squash), [4]);
    const copies = [history.commit(squash)];
    copies.push(history.commit(copies[0] ?? ""));
    const own = history.commit(history.commit(squash));
    history.pulls.push(pull({ number: 5, baseSha: squash, headSha: own, mergeCommitSha: copies[1] ?? "" }));
    assert.deepEqual(await history.pushed(squash, copies[1] ?? ""), [5]);
    const straight = history.commit(copies[1] ?? "");
    history.pulls.push(pull({ number: 6, baseSha: copies[1] ?? "", headSha: straight, mergeCommitSha: straight }));
    assert.deepEqual(await history.pushed(copies[1], straight), [6]);
  });

  it("finds none that is open, went into another branch or repository, or merely holds a pushed commit", async () => {
    const history = new History();
    const base = history.commit();
    const sha = history.commit(base);
    const later = history.commit(sha);
    history.pulls.push(
      pull({ number: 1, baseSha: base, headSha: sha }),
      pull({ number: 2, baseSha: base, headSha: sha, mergeCommitSha: sha, baseRef: "release" }),
      // Opened from the pushed commit, and merged by another push.
      pull({ number: 3, baseSha: base, headSha: sha, mergeCommitSha: later }),
    );
    assert.deepEqual(await history.pushed(base, sha), []);
    assert.deepEqual(await history.pushed(sha, later), [3]);
  });

  it("goes no further back than where the branch was, though a forced push or another branch passes that by", async () => {
    const history = new History();
    const base = history.commit();
    const one = history.merged(1, base, base);
    const two = history.merged(2, base, one);
    // Another branch, into which the default one was merged, became the default one.
    const other = history.commit(history.commit(one), two);
    assert.deepEqual(await history.pushed(two, other), []);
    // Back to where it was before, and on from there.
    assert.deepEqual(await history.pushed(two, history.merged(3, base, one)), [3]);
    assert.deepEqual(await history.pushed(two, one), [1]);
  });

  it("knows of a branch that was not there only what its last commit brought", async () => {
    const history = new History();
    const base = history.commit();
    const one = history.merged(1, base, base);
    assert.deepEqual(await history.pushed(undefined, history.merged(2, base, one)), [2]);
  });
});
