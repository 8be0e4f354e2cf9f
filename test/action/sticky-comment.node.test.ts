import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CommentTarget, hasComment, upsertComment } from "../../src/action/sticky-comment.ts";
import { commentMarker } from "../../src/core/report/comment.ts";
import { ACTIONS_BOT, type GithubComment } from "../../src/sandbox/github/state.ts";
import { FakeComments } from "../support/action-comments.ts";
import { github, octokitOver, pull, REPO, TOKEN } from "../support/action-github.ts";

const marker = commentMarker("ci/check");
const BOT = { login: "github-actions[bot]" };

function targetOf(octokit: CommentTarget["octokit"], override: Partial<CommentTarget> = {}): CommentTarget {
  return { octokit, token: TOKEN, repo: REPO, issue: 7, marker, ...override };
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && "status" in error ? error.status : undefined;
}

describe("upsertComment", () => {
  it("makes one comment, and writes into it the next time", async () => {
    const { simulator, octokit } = github();
    const first = await upsertComment(targetOf(octokit), `${marker}\nred`);
    const second = await upsertComment(targetOf(octokit), `${marker}\ngreen`);
    assert.equal(first, second);
    assert.deepEqual(simulator.comments(7).map(({ body }) => body), [`${marker}\ngreen`]);
  });

  it("finds its comment behind a hundred and fifty others", async () => {
    const comments = Array.from({ length: 150 }, (_, index): GithubComment => ({
      id: index + 1,
      body: "LGTM",
      user: { login: "mona", id: 1, type: "User" },
    }));
    const own: GithubComment = { id: 149_000, body: `${marker}\nold`, user: ACTIONS_BOT };
    const { simulator, octokit } = github({ pulls: [pull({ comments: [...comments, own] })] });
    await upsertComment(targetOf(octokit), `${marker}\nnew`);
    assert.equal(simulator.comments(7).length, 151);
    assert.equal(simulator.comments(7).at(-1)?.body, `${marker}\nnew`);
  });

  it("leaves alone a person's comment that holds the marker, its own one of another workflow, and a quotation", async () => {
    const before = [
      { id: 1, body: `${marker}\nspoof`, user: { login: "mallory" } },
      { id: 2, body: `${commentMarker("ci/other")}\n`, user: BOT },
      { id: 3, body: `> ${marker}\n`, user: BOT },
      { id: 4, body: `${marker}\nghost`, user: null },
    ];
    const fake = new FakeComments(before.map((comment) => ({ ...comment })));
    await upsertComment(targetOf(octokitOver(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.slice(0, 4), before);
    assert.equal(fake.comments.length, 5);
  });

  it("reduces the comments of an earlier race to the oldest", async () => {
    const fake = new FakeComments([9, 3, 5].map((id) => ({ id, body: `${marker}\n${id}`, user: BOT })));
    const url = await upsertComment(targetOf(octokitOver(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ id, body }) => [id, body]), [[3, `${marker}\nnew`]]);
    assert.match(url, /-3$/);
  });

  it("leaves one comment when two jobs start together, and both name it", async () => {
    const fake = new FakeComments();
    const gate = meeting(fake);
    const urls = await Promise.all(
      ["one", "two"].map((words) => upsertComment(targetOf(octokitOver(gate)), `${marker}\n${words}`)),
    );
    assert.equal(fake.comments.length, 1);
    assert.equal(urls[0], urls[1]);
    assert.match(urls[0] ?? "", new RegExp(`-${fake.comments[0]?.id}$`));
  });

  it("goes on when the other job has deleted the younger comment meanwhile", async () => {
    const fake = new FakeComments([3, 5].map((id) => ({ id, body: `${marker}\n`, user: BOT })));
    fake.before = (method) => void (method === "DELETE" && fake.comments.splice(1));
    await upsertComment(targetOf(octokitOver(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ body }) => body), [`${marker}\nnew`]);
  });

  it("knows the login of an app's own token", async () => {
    const fake = new FakeComments([{ id: 1, body: `${marker}\nold`, user: { login: "acme-mail[bot]" } }]);
    fake.viewer = "acme-mail[bot]";
    await upsertComment(targetOf(octokitOver(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ id }) => id), [1]);
  });

  it("takes itself for the workflow's bot when GitHub does not tell", async () => {
    const fake = new FakeComments([{ id: 1, body: `${marker}\nold`, user: BOT }]);
    fake.viewer = undefined;
    await upsertComment(targetOf(octokitOver(fake.handle), { token: "ghp_personal" }), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ body }) => body), [`${marker}\nnew`]);
  });

  it("rejects with GitHub's status for a token that only reads, a locked or missing pull request and a body that is too long", async () => {
    const cases: [number, CommentTarget, string][] = [
      [403, targetOf(github({}, { readOnly: true }).octokit), marker],
      [403, targetOf(github({ pulls: [pull({ locked: true })] }).octokit), marker],
      [404, targetOf(github().octokit, { issue: 8 }), marker],
      [422, targetOf(github().octokit), marker + "x".repeat(65_536)],
    ];
    for (const [status, target, body] of cases) {
      await assert.rejects(upsertComment(target, body), (error) => statusOf(error) === status, String(status));
    }
  });
});

describe("hasComment", () => {
  it("tells whether there is a comment of our own", async () => {
    const target = targetOf(github().octokit);
    assert.equal(await hasComment(target), false);
    await upsertComment(target, marker);
    assert.equal(await hasComment(target), true);
  });
});

/** Lets every first listing see no comment, as two jobs do that list before either has written. */
function meeting(fake: FakeComments): (request: Request) => Promise<Response> {
  let listed = 0;
  return async (request) => {
    if (request.method === "GET" && ++listed <= 2) return Response.json([]);
    return await fake.handle(request);
  };
}
