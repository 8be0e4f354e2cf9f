import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { getOctokit } from "@actions/github";
import { GithubSimulator } from "../../../src/sandbox/github/github.ts";
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
