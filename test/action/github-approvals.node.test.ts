import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CommitPulls } from "../../src/action/commit-pulls.ts";
import { GithubApprovals } from "../../src/action/github-approvals.ts";
import type { Approval } from "../../src/core/base/run-context.ts";
import { GithubCommits } from "../../src/runtime/sources/github-commits.ts";
import { GitObjects } from "../../src/sandbox/github/objects.ts";
import type { GithubPull, GithubSeed } from "../../src/sandbox/github/state.ts";
import { github, octokitOver, pull, REPO } from "../support/action-github.ts";
import { FakeClock } from "../support/fake-clock.ts";

/** A pull request of many commits by mona, merged by a merge commit that adds files. */
function mergedPull(
  files: readonly string[],
  { commits = 1, ...more }: Partial<GithubPull> & { readonly commits?: number } = {},
): { readonly seed: Partial<GithubSeed>; readonly sha: string } {
  const git = new GitObjects();
  const base = git.commit({ files: { "README.md": "# Accounts" } });
  const added = Object.fromEntries(files.map((path) => [path, `name: ${path}`]));
  let head = base;
  for (let made = 1; made <= commits; made++) {
    head = git.commit({ files: { "README.md": `# ${made}`, ...added }, parents: [head], author: "mona" });
  }
  const sha = git.commit({ files: { "README.md": `# ${commits}`, ...added }, parents: [base, head], author: "hubot" });
  const merged = pull({ baseSha: base, headSha: head, mergeCommitSha: sha, mergedBy: "hubot", ...more });
  return { sha, seed: { git, branches: { main: sha }, pulls: [merged], permissions: { bob: "write", eve: "read" } } };
}

type Answer = (request: Request) => Response | undefined;

/** What is found of files without a checkout, and the requests that were made for it. */
async function lookUp(
  paths: readonly string[],
  { seed, sha }: ReturnType<typeof mergedPull>,
  answer: Answer = () => undefined,
): Promise<{ readonly found: ReadonlyMap<string, Approval>; readonly codes: string[]; readonly asked: string[] }> {
  const { simulator } = github(seed);
  const octokit = octokitOver((request) => Promise.resolve(answer(request) ?? simulator.fetch(request)));
  const approvals = new GithubApprovals({
    octokit,
    pulls: new CommitPulls({ repo: REPO, branch: "main" }),
    repo: REPO,
    branch: "main",
    sha,
    runId: 5,
    pushed: true,
    starters: ["mona"],
    history: undefined,
    commits: new GithubCommits({ repo: REPO, deciding: octokit }),
    clock: new FakeClock({ auto: true }),
  });
  const { byPath, findings } = await approvals.of(paths);
  return {
    found: byPath,
    codes: findings.map(({ code }) => code),
    asked: simulator.requests().map(({ path }) => path.replace(`/repos/${REPO.owner}/${REPO.repo}/`, "")),
  };
}

const by = (user: string, more: object = {}) => ({ user, state: "APPROVED", ...more });
const FILE = "accounts/a.yaml";

describe("GithubApprovals", () => {
  it("reads every page of reviews and commits", async () => {
    const noise = Array.from({ length: 230 }, (_, at) => ({ user: `p-${at}`, state: "COMMENTED" }));
    const reviews = [by("bob"), ...noise, { user: "bob", state: "CHANGES_REQUESTED" }];
    const { found } = await lookUp([FILE], mergedPull([FILE], { reviews }));
    assert.equal(found.get(FILE)?.status, "not-approved");
    const good = await lookUp([FILE], mergedPull([FILE], { reviews: [...noise, by("bob")], commits: 120 }));
    assert.deepEqual([good.found.get(FILE)?.status, good.codes], ["approved", []]);
  });

  it("takes what GitHub lists no more for unknown, unless the comparison lists it", async () => {
    const many = mergedPull([FILE], { reviews: [by("bob")], commits: 260 });
    assert.equal((await lookUp([FILE], many)).found.get(FILE)?.status, "approved");
    const { found } = await lookUp(
      [FILE],
      many,
      ({ url }) =>
        /compare/.test(url) && !/per_page=1(&|$)/.test(url)
          ? Response.json({ total_commits: 1, commits: [] })
          : undefined,
    );
    assert.equal(found.get(FILE)?.status, "unavailable");
    assert.equal(found.get(FILE)?.fourEyes, undefined);
  });

  it("asks once for a commit, a pull request and a person, whatever number of files they changed", async () => {
    const files = Array.from({ length: 60 }, (_, at) => `accounts/${at}.yaml`);
    const { found, asked } = await lookUp(files, mergedPull(files, { reviews: [by("bob"), by("eve")] }));
    assert.deepEqual(new Set([...found.values()].map(({ status }) => status)), new Set(["approved"]));
    const others = asked.filter((path) => path !== "commits");
    assert.equal(new Set(others).size, others.length, others.join("\n"));
    assert.ok(asked.length <= files.length + 10, String(asked.length));
  });

  it("takes no commit for approved whose file the pull request changed again, though it is the last that GitHub tells", async () => {
    const { seed, sha } = mergedPull([FILE], { reviews: [by("bob")], commits: 3 });
    const first = seed.git?.readCommit(seed.pulls?.[0]?.headSha ?? "")?.parents[0] ?? "";
    const later = (files: readonly string[]): Answer => ({ url }) => {
      if (/\/commits\?path/.test(url)) {
        const commit = { message: "", author: null, committer: null };
        return Response.json([{ sha: first, author: null, committer: null, commit }]);
      }
      return url.includes(`/compare/${first}...${seed.pulls?.[0]?.headSha}`)
        ? Response.json({ files: files.map((filename) => ({ filename })) })
        : undefined;
    };
    assert.equal((await lookUp([FILE], { seed, sha }, later(["README.md"]))).found.get(FILE)?.status, "approved");
    assert.equal((await lookUp([FILE], { seed, sha }, later([FILE]))).found.get(FILE)?.status, "unavailable");
  });

  it("knows nothing of a merge that has what neither side has, unless GitHub signed it", async () => {
    const { seed, sha } = mergedPull([FILE], { reviews: [by("bob")] });
    const git = seed.git ?? new GitObjects();
    const [into = "", head = ""] = git.readCommit(sha)?.parents ?? [];
    const evil = git.commit({ files: { [FILE]: "name: evil" }, parents: [into, head], author: "mona" });
    const [merged] = seed.pulls ?? [];
    assert.ok(merged);
    const mixed = {
      sha: evil,
      seed: { ...seed, branches: { main: evil }, pulls: [{ ...merged, mergeCommitSha: evil }] },
    };
    const { found } = await lookUp([FILE], mixed);
    assert.deepEqual([found.get(FILE)?.status, found.get(FILE)?.fourEyes], ["unavailable", undefined]);
    const signed = await lookUp(
      [FILE],
      mixed,
      ({ url }) =>
        url.endsWith(`/commits/${evil}`) && !url.includes("/git/")
          ? Response.json({
            sha: evil,
            author: { login: "mona" },
            committer: { login: "web-flow" },
            commit: { message: "", author: null, committer: null, verification: { verified: true } },
          })
          : undefined,
    );
    assert.equal(signed.found.get(FILE)?.status, "approved");
  });

  it("gives no approval to a commit that was pushed on top of an approved branch", async () => {
    const { seed, sha } = mergedPull([FILE], { reviews: [by("bob")] });
    const git = seed.git ?? new GitObjects();
    const head = git.readCommit(sha)?.parents[1] ?? "";
    const below = git.commit({ files: { [FILE]: "name: below" }, parents: [head], author: "mona" });
    const top = git.commit({ files: { [FILE]: "name: top" }, parents: [below], author: "mona" });
    const [merged] = seed.pulls ?? [];
    assert.ok(merged);
    const pushed = {
      sha: top,
      seed: { ...seed, branches: { main: top }, pulls: [{ ...merged, mergeCommitSha: top }] },
    };
    const { found } = await lookUp([FILE], pushed);
    assert.deepEqual([found.get(FILE)?.status, found.get(FILE)?.fourEyes], ["none", false]);
  });

  it("takes a merged pull request for unknown where GitHub does not tell as what it was merged", async () => {
    const change = mergedPull([FILE], { reviews: [by("bob")] });
    const { simulator } = github(change.seed);
    const views: unknown[] = [];
    const whole = await simulator.fetch(
      new Request(`https://api.github.com/repos/${REPO.owner}/${REPO.repo}/pulls/${change.seed.pulls?.[0]?.number}`, {
        headers: { authorization: "Bearer x" },
      }),
    );
    views.push({ ...await whole.json() as object, merge_commit_sha: null });
    const { found } = await lookUp(
      [FILE],
      change,
      ({ url }) =>
        /\/commits\/[0-9a-f]+\/pulls/.test(url)
          ? Response.json(views)
          : /\/pulls\/\d+$/.test(url)
          ? Response.json(views[0])
          : undefined,
    );
    assert.deepEqual([found.get(FILE)?.status, found.get(FILE)?.fourEyes], ["unavailable", undefined]);
  });

  it("goes by what a reviewer is to the repository where the token may not read permissions", async () => {
    for (const status of [403, 404]) {
      const { found, codes } = await lookUp(
        [FILE],
        mergedPull([FILE], {
          reviews: [by("bob", { association: "MEMBER" }), by("eve", { association: "CONTRIBUTOR" })],
        }),
        ({ url }) => /collaborators/.test(url) ? Response.json({ message: "Not Found" }, { status }) : undefined,
      );
      const { basis, approvers, fourEyes } = found.get(FILE) ?? {};
      assert.deepEqual([basis, approvers, fourEyes, codes], ["author-association", ["bob"], true, []]);
    }
  });

  it("knows nothing of what it did not reach, and stops asking", async () => {
    const files = Array.from({ length: 600 }, (_, at) => `accounts/${at}.yaml`);
    const { found, asked, codes } = await lookUp(files, mergedPull(files, { reviews: [by("bob")] }));
    const statuses = [...found.values()].map(({ status, fourEyes }) => `${status} ${fourEyes}`);
    assert.deepEqual([...new Set(statuses)].sort(), ["approved true", "unavailable undefined"]);
    assert.deepEqual(codes, ["APPROVAL_UNAVAILABLE"]);
    assert.ok(asked.length < 600);
  });

  it("takes an answer that is not GitHub's for none", async () => {
    for (const body of [{}, [{ number: "7" }], "<html>"]) {
      const { found, codes } = await lookUp(
        [FILE],
        mergedPull([FILE], { reviews: [by("bob")] }),
        ({ url }) => /\/pulls/.test(url) ? Response.json(body) : undefined,
      );
      assert.deepEqual([found.get(FILE)?.status, found.get(FILE)?.fourEyes], ["unavailable", undefined]);
      assert.deepEqual(codes, ["APPROVAL_UNAVAILABLE"]);
    }
  });
});
