import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { getOctokit } from "@actions/github";
import { GithubSimulator, type GithubSimulatorOptions } from "../../../src/sandbox/github/github.ts";
import { diffOf } from "../../../src/sandbox/github/history.ts";
import { GitObjects } from "../../../src/sandbox/github/objects.ts";
import type { GithubFile, GithubPull, GithubSeed } from "../../../src/sandbox/github/state.ts";
import { type HttpServer, serveHttp } from "../../../src/sandbox/loopback.ts";

const TOKEN = "ghs_0123456789abcdef";
const REPO = { owner: "acme", repo: "mail" };
const HEAD = "a".repeat(40);
const BASE = "b".repeat(40);
const MERGE = "c".repeat(40);

function files(count: number): GithubFile[] {
  return Array.from({ length: count }, (_, index) => ({ filename: `accounts/${index}.yaml`, status: "added" }));
}

const PULL: GithubPull = {
  number: 7,
  title: "Add accounts",
  author: "mona",
  headRef: "feature/add",
  headSha: HEAD,
  baseRef: "main",
  baseSha: BASE,
  mergeCommitSha: MERGE,
  files: [
    { filename: "accounts/new name.yaml", status: "renamed", previous_filename: "accounts/old.yaml" },
    { filename: "accounts/gone.yaml", status: "removed" },
    ...files(128),
  ],
  reviews: [{ user: "hubot", state: "APPROVED" }],
};

const SEED: GithubSeed = {
  ...REPO,
  pulls: [
    PULL,
    { ...PULL, number: 8, files: files(3100) },
    { ...PULL, number: 9, locked: true },
    {
      ...PULL,
      number: 10,
      comments: [{ id: 5, body: "hello", user: { login: "mona", id: 1, type: "User" } }],
    },
  ],
  comparisons: { [`${BASE}...${HEAD}`]: files(301) },
  contents: { [HEAD]: { "accounts/sub folder/ä.yaml": "name: Ä\n" } },
  approvals: { 42: [{ user: "lead", environment: "production" }] },
};

let github: GithubSimulator;
let server: HttpServer;
let octokit: ReturnType<typeof getOctokit>;
before(async () => {
  github = new GithubSimulator({ seed: SEED, token: TOKEN });
  server = await serveHttp(github.fetch);
  octokit = getOctokit(TOKEN, { baseUrl: server.url, log: quiet });
});
after(async () => {
  github.close();
  await server.close();
});

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test("Octokit pages through every file of a pull request, renamed and removed ones included", async () => {
  const found = await octokit.paginate(octokit.rest.pulls.listFiles, { ...REPO, pull_number: 7, per_page: 100 });
  assert.deepEqual(found.map((file) => file.filename), PULL.files.map((file) => file.filename));
  assert.deepEqual(
    found.slice(0, 2).map((file) => [file.status, file.previous_filename]),
    [["renamed", "accounts/old.yaml"], ["removed", undefined]],
  );
});

test("a pull request lists 3,000 files at most, though it says how many there are", async () => {
  const found = await octokit.paginate(octokit.rest.pulls.listFiles, { ...REPO, pull_number: 8, per_page: 100 });
  const pull = await octokit.rest.pulls.get({ ...REPO, pull_number: 8 });
  assert.deepEqual([found.length, pull.data.changed_files], [3000, 3100]);
});

test("a comparison shows 300 files, all on its first page", async () => {
  const ask = (page: number) =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...REPO, basehead: `${BASE}...${HEAD}`, page });
  assert.equal((await ask(1)).data.files?.length, 300);
  assert.equal((await ask(2)).data.files?.length, 0);
  const missing = octokit.rest.repos.compareCommitsWithBasehead({ ...REPO, basehead: "x...y" });
  await assert.rejects(missing, { status: 404 });
});

test("comments are made, listed page by page and changed; they are the bot's", async () => {
  for (let number = 0; number < 35; number++) {
    await octokit.rest.issues.createComment({ ...REPO, issue_number: 7, body: `comment ${number}` });
  }
  const listed = await octokit.paginate(octokit.rest.issues.listComments, { ...REPO, issue_number: 7 });
  assert.equal(listed.length, 35);
  const [first] = listed;
  assert.ok(first);
  assert.deepEqual(
    [first.user?.login, first.user?.id, first.user?.type, first.performed_via_github_app?.slug],
    ["github-actions[bot]", 41_898_282, "Bot", "github-actions"],
  );
  await octokit.rest.issues.updateComment({ ...REPO, comment_id: first.id, body: "changed" });
  assert.equal(github.comments(7)[0]?.body, "changed");
  assert.equal(github.comments(10)[0]?.user.login, "mona");
});

test("a comment over 65,536 characters, an empty one and one on a locked pull request are refused", async () => {
  const create = (issue_number: number, body: string) =>
    octokit.rest.issues.createComment({ ...REPO, issue_number, body });
  assert.equal((await create(10, "x".repeat(65_536))).status, 201);
  await assert.rejects(create(10, "x".repeat(65_537)), { status: 422, message: /Body is too long \(maximum is 65536/ });
  await assert.rejects(create(10, ""), { status: 422 });
  await assert.rejects(create(9, "x"), { status: 403, message: /locked/ });
  await assert.rejects(create(404, "x"), { status: 404 });
});

test("contents come as base64 and raw, by commit and by a path with spaces and umlauts", async () => {
  const place = { ...REPO, path: "accounts/sub folder/ä.yaml", ref: HEAD };
  const { data } = await octokit.rest.repos.getContent(place);
  assert.ok(!Array.isArray(data) && data.type === "file");
  assert.equal(Buffer.from(data.content, "base64").toString("utf8"), "name: Ä\n");
  const raw = await octokit.rest.repos.getContent({ ...place, mediaType: { format: "raw" } });
  assert.equal(String(raw.data), "name: Ä\n");
  await assert.rejects(octokit.rest.repos.getContent({ ...place, ref: BASE }), { status: 404 });
});

test("the merge commit leads to its pull request, reviews and approvals", async () => {
  const pulls = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...REPO, commit_sha: MERGE });
  assert.equal(pulls.data[0]?.number, 7);
  const reviews = await octokit.rest.pulls.listReviews({ ...REPO, pull_number: 7 });
  assert.deepEqual(reviews.data.map((review) => [review.user?.login, review.state]), [["hubot", "APPROVED"]]);
  const approvals = await octokit.rest.actions.getReviewsForRun({ ...REPO, run_id: 42 });
  assert.equal(approvals.data[0]?.user.login, "lead");
  assert.equal(approvals.data[0]?.environments[0]?.name, "production");
});

test("the token is checked, and is no user", async () => {
  await assert.rejects(octokit.rest.users.getAuthenticated(), { status: 403, message: /Resource not accessible/ });
  const stranger = getOctokit("ghs_wrong", { baseUrl: server.url, log: quiet });
  await assert.rejects(stranger.rest.pulls.get({ ...REPO, pull_number: 7 }), { status: 401 });
});

test("a fork's token reads but does not write", async () => {
  const fork = new GithubSimulator({ seed: SEED, token: TOKEN, readOnly: true });
  const forkServer = await serveHttp(fork.fetch);
  const client = getOctokit(TOKEN, { baseUrl: forkServer.url, log: quiet });
  const comment = client.rest.issues.createComment({ ...REPO, issue_number: 7, body: "x" });
  await assert.rejects(comment, { status: 403, message: /Resource not accessible by integration/ });
  assert.equal((await client.rest.pulls.get({ ...REPO, pull_number: 7 })).data.user.login, "mona");
  await forkServer.close();
});

test("a secondary limit says how long to wait, and the request after it goes through", async () => {
  github.addFaults({
    method: "POST",
    fault: {
      kind: "status",
      status: 403,
      message: "You have exceeded a secondary rate limit",
      headers: { "retry-after": "1", "x-ratelimit-remaining": "0" },
    },
  });
  const create = () => octokit.rest.issues.createComment({ ...REPO, issue_number: 10, body: "x" });
  const error = await create().then(() => undefined, (reason) => reason);
  assert.equal(error.status, 403);
  assert.equal(error.response.headers["retry-after"], "1");
  assert.equal(error.response.headers["x-ratelimit-remaining"], "0");
  assert.equal((await create()).status, 201);
});

const scene = (() => {
  const git = new GitObjects();
  const base = git.commit({ files: { "a.yaml": "a\n", "dir/b.yaml": "b\n" }, message: "Begin" });
  const other = git.commit({ files: { "a.yaml": "other\n", "dir/b.yaml": "b\n" }, parents: [base], author: "lee" });
  const head = git.commit({ files: { "a.yaml": "a\n", "dir/c.yaml": "b\n" }, parents: [base], message: "Move" });
  const tree = { "a.yaml": "other\n", "dir/c.yaml": "b\n" };
  const testMerge = git.commit({ files: tree, parents: [other, head], message: "Test" });
  return { git, base, other, head, testMerge };
})();

/** A repository of real commits, with pull request 7 open, and a client of it. */
function repository(options: Partial<GithubSimulatorOptions> = {}) {
  const { git, base, other, head, testMerge } = scene;
  const simulator = new GithubSimulator({
    seed: {
      ...REPO,
      git,
      branches: { main: other, "release/1": base },
      permissions: { lee: "maintain" },
      pulls: [{
        number: 7,
        title: "Move b",
        author: "mona",
        headRef: "move",
        headSha: head,
        baseRef: "main",
        baseSha: other,
        testMergeSha: testMerge,
        files: diffOf(git, base, head),
      }],
    },
    token: TOKEN,
    ...options,
  });
  const fetch = (url: string, init: RequestInit) => simulator.fetch(new Request(url, init));
  const client = getOctokit(TOKEN, { baseUrl: "https://api.github.test", request: { fetch }, log: quiet });
  return { simulator, client };
}

test("a repository tells its default branch and the heads of its branches", async () => {
  const { client } = repository();
  assert.equal((await client.rest.repos.get(REPO)).data.default_branch, "main");
  const head = async (ref: string) => (await client.rest.git.getRef({ ...REPO, ref })).data.object.sha;
  assert.deepEqual([await head("heads/main"), await head("heads/release/1")], [scene.other, scene.base]);
  await assert.rejects(head("heads/none"), { status: 404 });
  await assert.rejects(head("tags/main"), { status: 404 });
});

test("a comparison tells how two commits stand to each other, and what the second changed", async () => {
  const { client } = repository();
  const compare = async (from: string, to: string) =>
    (await client.rest.repos.compareCommitsWithBasehead({ ...REPO, basehead: `${from}...${to}` })).data;
  const told = await compare(scene.other, scene.head);
  assert.deepEqual([told.status, told.ahead_by, told.behind_by, told.merge_base_commit.sha], [
    "diverged",
    1,
    1,
    scene.base,
  ]);
  assert.deepEqual(
    told.files?.map(({ filename, status, previous_filename }) => [filename, status, previous_filename]),
    [
      ["dir/c.yaml", "renamed", "dir/b.yaml"],
    ],
  );
  assert.equal((await compare(scene.base, scene.testMerge)).status, "ahead");
  assert.equal((await compare(scene.testMerge, scene.base)).status, "behind");
  assert.equal((await compare("main", scene.other)).status, "identical");
});

test("commits are listed by branch and path, and each tells its writer", async () => {
  const { client } = repository();
  const list = async (path?: string) => {
    const { data } = await client.rest.repos.listCommits({ ...REPO, sha: scene.testMerge, ...(path ? { path } : {}) });
    return data.map(({ sha }) => sha);
  };
  assert.deepEqual(await list(), [scene.testMerge, scene.head, scene.other, scene.base]);
  assert.deepEqual(await list("a.yaml"), [scene.other, scene.base]);
  assert.deepEqual(await list("dir"), [scene.head, scene.base]);
  const { data } = await client.rest.repos.getCommit({ ...REPO, ref: scene.other });
  assert.deepEqual([data.author?.login, data.parents.map(({ sha }) => sha)], ["lee", [scene.base]]);
});

test("a pull request has its commits, and a merge moves the branch", async () => {
  const { client, simulator } = repository();
  const get = async () => (await client.rest.pulls.get({ ...REPO, pull_number: 7 })).data;
  assert.deepEqual([(await get()).merged, (await get()).merge_commit_sha], [false, scene.testMerge]);
  const commits = await client.rest.pulls.listCommits({ ...REPO, pull_number: 7 });
  assert.deepEqual(commits.data.map(({ sha }) => sha), [scene.head]);
  const merged = simulator.merge(7, "lee");
  assert.equal(simulator.branch("main"), merged);
  assert.deepEqual(scene.git.readCommit(merged)?.parents, [scene.other, scene.head]);
  assert.equal(scene.git.readCommit(merged)?.tree, scene.git.readCommit(scene.testMerge)?.tree);
  assert.deepEqual([(await get()).merged, (await get()).merge_commit_sha, (await get()).merged_by?.login], [
    true,
    merged,
    "lee",
  ]);
  const pulls = await client.rest.repos.listPullRequestsAssociatedWithCommit({ ...REPO, commit_sha: merged });
  assert.deepEqual(pulls.data.map(({ number }) => number), [7]);
});

test("issues are opened, listed, changed and commented on; pull requests are among them", async () => {
  const { client, simulator } = repository();
  const opened = await client.rest.issues.create({ ...REPO, title: "Drift", body: "one", labels: ["drift"] });
  assert.equal(opened.data.number, 8);
  await client.rest.issues.createComment({ ...REPO, issue_number: 8, body: "two" });
  const open = await client.rest.issues.listForRepo(REPO);
  assert.deepEqual(open.data.map(({ number, pull_request: pull }) => [number, pull !== undefined]), [[8, false], [
    7,
    true,
  ]]);
  assert.deepEqual((await client.rest.issues.listForRepo({ ...REPO, labels: "drift" })).data.length, 1);
  await client.rest.issues.update({ ...REPO, issue_number: 8, state: "closed", body: "three" });
  assert.equal((await client.rest.issues.get({ ...REPO, issue_number: 8 })).data.state, "closed");
  assert.deepEqual(simulator.issues().map(({ body, state }) => [body, state]), [["three", "closed"]]);
  assert.equal(simulator.comments(8)[0]?.body, "two");
});

test("a review leaves comments at lines that the diff shows, all of them or none", async () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at + 1}\n`);
  const git = new GitObjects();
  const base = git.commit({ files: { "a.yaml": lines.join("") } });
  const head = git.commit({ files: { "a.yaml": lines.with(9, "other\n").join("") }, parents: [base] });
  const names = { number: 7, title: "Change a", author: "mona", headRef: "topic", baseRef: "main" };
  const pulls = [{ ...names, baseSha: base, headSha: head, files: diffOf(git, base, head) }];
  const { client, simulator } = repository({ seed: { ...REPO, git, pulls } });
  const files = await client.rest.pulls.listFiles({ ...REPO, pull_number: 7 });
  assert.match(files.data[0]?.patch ?? "", /^@@ -7,7 \+7,7 @@\n line 7\n/);
  const review = (at: readonly number[]) =>
    client.rest.pulls.createReview({
      ...REPO,
      pull_number: 7,
      event: "COMMENT",
      body: "words",
      comments: at.map((line) => ({ path: "a.yaml", line, side: "RIGHT", body: "```suggestion\nx\n```" })),
    });
  await assert.rejects(review([10, 14]), { status: 422 });
  await assert.rejects(client.rest.pulls.createReview({ ...REPO, pull_number: 7, event: "COMMENT" }), { status: 422 });
  assert.equal(simulator.reviewComments(7).length, 0);
  await review([7, 10]);
  const listed = await client.rest.pulls.listReviewComments({ ...REPO, pull_number: 7 });
  assert.deepEqual(listed.data.map(({ path, line, commit_id: commit }) => [path, line, commit]), [
    ["a.yaml", 7, head],
    ["a.yaml", 10, head],
  ]);
  const reviews = await client.rest.pulls.listReviews({ ...REPO, pull_number: 7 });
  assert.deepEqual(reviews.data.map(({ state, user }) => [state, user?.login]), [["COMMENTED", "github-actions[bot]"]]);
});

test("a token that only reads writes nothing, and hears what it lacks", async () => {
  const { client } = repository({ readOnly: true });
  const writes = [
    client.rest.issues.create({ ...REPO, title: "x" }),
    client.rest.pulls.createReview({ ...REPO, pull_number: 7, event: "COMMENT" }),
    client.rest.issues.createComment({ ...REPO, issue_number: 7, body: "x" }),
  ];
  for (const write of writes) {
    const error = await write.then(() => assert.fail("written"), (reason) => reason);
    assert.equal(error.status, 403);
    assert.match(error.response.headers["x-accepted-github-permissions"], /=write/);
  }
});

test("people's permissions and the token's login are told", async () => {
  const { client } = repository();
  const role = async (username: string) => {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ ...REPO, username });
    return [data.permission, data.role_name];
  };
  assert.deepEqual([await role("lee"), await role("mallory")], [["write", "maintain"], ["none", "none"]]);
  assert.deepEqual(await client.graphql("{ viewer { login } }"), { viewer: { login: "github-actions[bot]" } });
  await assert.rejects(client.graphql("{ repository { id } }"));
});
