import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CommentTarget, readOwnComments, upsertComment } from "../../src/action/sticky-comment.ts";
import { commentMarker } from "../../src/core/report/comment.ts";
import type { GithubSimulator } from "../../src/sandbox/github/github.ts";
import type { FaultRule, HttpFault } from "../../src/sandbox/http-fault.ts";
import { ACTIONS_BOT, type GithubComment } from "../../src/sandbox/github/state.ts";
import { FakeComments } from "../support/action-comments.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { githubProblem } from "../../src/runtime/github-client.ts";
import { clientOver, github, pull, REPO } from "../support/action-github.ts";

const marker = commentMarker("ci/check");
const BOT = { login: "github-actions[bot]" };

async function informing(handle: (request: Request) => Promise<Response>): Promise<CommentTarget["octokit"]> {
  return (await clientOver(handle)).informing;
}

function targetOf(octokit: CommentTarget["octokit"], override: Partial<CommentTarget> = {}): CommentTarget {
  return { octokit, repo: REPO, issue: 7, marker, clock: new FakeClock({ auto: true }), ...override };
}

function upsert(target: CommentTarget, body: string): Promise<string> {
  return upsertComment(target, () => body);
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && "status" in error ? error.status : undefined;
}

describe("upsertComment", () => {
  it("makes one comment, and writes into it the next time", async () => {
    const { simulator, octokit } = github();
    const first = await upsert(targetOf(octokit), `${marker}\nred`);
    const second = await upsert(targetOf(octokit), `${marker}\ngreen`);
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
    await upsert(targetOf(octokit), `${marker}\nnew`);
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
    await upsert(targetOf(await informing(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.slice(0, 4), before);
    assert.equal(fake.comments.length, 5);
  });

  it("reduces the comments of an earlier race to the oldest", async () => {
    const fake = new FakeComments([9, 3, 5].map((id) => ({ id, body: `${marker}\n${id}`, user: BOT })));
    const url = await upsert(targetOf(await informing(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ id, body }) => [id, body]), [[3, `${marker}\nnew`]]);
    assert.match(url, /-3$/);
  });

  it("leaves one comment when two jobs start together, and both name it", async () => {
    const fake = new FakeComments();
    const gate = meeting(fake);
    const urls = await Promise.all(
      ["one", "two"].map(async (words) => await upsert(targetOf(await informing(gate)), `${marker}\n${words}`)),
    );
    assert.equal(fake.comments.length, 1);
    assert.equal(urls[0], urls[1]);
    assert.match(urls[0] ?? "", new RegExp(`-${fake.comments[0]?.id}$`));
  });

  it("goes on when the other job has deleted the younger comment meanwhile", async () => {
    const fake = new FakeComments([3, 5].map((id) => ({ id, body: `${marker}\n`, user: BOT })));
    fake.before = (method) => void (method === "DELETE" && fake.comments.splice(1));
    await upsert(targetOf(await informing(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ body }) => body), [`${marker}\nnew`]);
  });

  it("knows the login of an app's own token", async () => {
    const fake = new FakeComments([{ id: 1, body: `${marker}\nold`, user: { login: "acme-mail[bot]" } }]);
    fake.viewer = "acme-mail[bot]";
    await upsert(targetOf(await informing(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ id }) => id), [1]);
  });

  it("takes itself for the workflow's bot when GitHub does not tell", async () => {
    const fake = new FakeComments([{ id: 1, body: `${marker}\nold`, user: BOT }]);
    fake.viewer = undefined;
    await upsert(targetOf(await informing(fake.handle)), `${marker}\nnew`);
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
      await assert.rejects(upsert(target, body), (error) => statusOf(error) === status, String(status));
    }
  });
});

describe("upsertComment where GitHub fails", () => {
  const issues = "/repos/acme/mail/issues/7/comments";

  /** The simulator with faults and comments, and a target in it. */
  async function failing(
    faults: readonly FaultRule<HttpFault>[],
    comments: readonly GithubComment[] = [],
    override: Partial<CommentTarget> = {},
  ): Promise<{ simulator: GithubSimulator; target: CommentTarget; sent: (method: string) => number }> {
    const { simulator } = github({ pulls: [pull({ comments })] });
    simulator.addFaults(...faults);
    return {
      simulator,
      target: targetOf(await informing(simulator.fetch), override),
      sent: (method) =>
        simulator.requests().filter((request) => request.method === method && request.path !== "/graphql").length,
    };
  }

  const OWN: GithubComment = { id: 5, body: `${marker}\nold`, user: ACTIONS_BOT };
  const post = { method: "POST", path: issues };

  it("waits as a secondary limit asks", async () => {
    const fault = {
      kind: "status" as const,
      status: 403,
      message: "You have exceeded a secondary rate limit",
      headers: { "retry-after": "1" },
    };
    const { simulator, target } = await failing([{ ...post, fault }]);
    await upsert(target, marker);
    assert.equal(simulator.comments(7).length, 1);
  });

  const unsure: [string, HttpFault][] = [
    ["502", { kind: "status", status: 502 }],
    ["a page of its load balancer", { kind: "html", status: 503 }],
    ["a broken connection, before", { kind: "reset", when: "before" }],
    ["a broken connection, after", { kind: "reset", when: "after" }],
    ["half an answer", { kind: "truncate" }],
  ];
  for (const [what, fault] of unsure) {
    it(`leaves one comment when the first POST meets ${what} it was carried out`, async () => {
      const { simulator, target } = await failing([{ ...post, fault }]);
      const url = await upsert(target, `${marker}\nnew`);
      assert.deepEqual(simulator.comments(7).map(({ body }) => body), [`${marker}\nnew`]);
      assert.ok(url.endsWith(`/issues/comments/${simulator.comments(7)[0]?.id}`), url);
    });
  }

  it("gives up after the third POST that fails, and says what GitHub answered", async () => {
    const { target, sent } = await failing([{ ...post, times: 9, fault: { kind: "status", status: 502 } }]);
    await assert.rejects(upsert(target, marker), (error) => /^GitHub answered 502/.test(githubProblem(error)));
    assert.equal(sent("POST"), 3);
  });

  it("makes a comment anew that was deleted between the listing and the PATCH", async () => {
    const fake = new FakeComments([{ id: 3, body: `${marker}\nold`, user: BOT }]);
    fake.before = (method) => void (method === "PATCH" && fake.comments.splice(0));
    await upsert(targetOf(await informing(fake.handle)), `${marker}\nnew`);
    assert.deepEqual(fake.comments.map(({ body }) => body), [`${marker}\nnew`]);
  });

  it("ends when every comment vanishes under its hands", async () => {
    const { target, sent } = await failing([{ method: "PATCH", times: 99, fault: { kind: "status", status: 404 } }], [
      OWN,
    ]);
    await assert.rejects(upsert(target, marker), (error) => statusOf(error) === 404);
    assert.equal(sent("PATCH"), 3);
  });

  it("tells with GitHub's status that an old comment could not be changed", async () => {
    const { simulator, target } = await failing(
      [{ method: "PATCH", times: 99, fault: { kind: "status", status: 502, message: "Server Error" } }],
      [OWN],
    );
    await assert.rejects(
      upsert(target, marker),
      (error) => githubProblem(error) === "GitHub answered 502: Server Error",
    );
    assert.equal(simulator.comments(7)[0]?.body, OWN.body);
  });

  it("tells in words that a proxy answered", async () => {
    const { target, sent } = await failing([{ path: issues, times: 99, fault: { kind: "html", status: 200 } }]);
    await assert.rejects(
      upsert(target, marker),
      (error) => githubProblem(error) === "The answer was not GitHub's: text/html",
    );
    assert.equal(sent("POST"), 0);
  });

  it("tells in words that an answer is not what GitHub sends", async () => {
    for (const listed of [{ comments: [] }, [null], [{ id: "1" }], [[]]]) {
      const octokit = await informing((request) =>
        Promise.resolve(Response.json(request.method === "GET" ? listed : { data: null }))
      );
      await assert.rejects(
        upsert(targetOf(octokit), marker),
        (error) => /^The answer was not GitHub's: a list of comments/.test(githubProblem(error)),
      );
    }
    const created = await informing((request) =>
      Promise.resolve(Response.json(request.method === "GET" ? [] : { data: null }))
    );
    await assert.rejects(upsert(targetOf(created), marker), (error) => /a comment/.test(githubProblem(error)));
  });

  it("ends when the list of comments has no end, and when it never comes", async () => {
    let pages = 0;
    const endless = await informing((request) => {
      if (request.method !== "GET") return Promise.resolve(Response.json({ data: { viewer: { login: "x" } } }));
      const link = `<https://api.github.test${issues}?page=${++pages}>; rel="next"`;
      return Promise.resolve(Response.json([], { headers: { link } }));
    });
    assert.equal(await upsertComment(targetOf(endless), () => undefined), "");
    assert.equal(pages, 100);
    const never = await informing(() => new Promise(() => undefined));
    await assert.rejects(
      upsert(targetOf(never), marker),
      (error) => /did not answer|used up/.test(githubProblem(error)),
    );
  });

  it("is content with what it made when it cannot look for another job's", async () => {
    const listing = {
      method: "GET",
      path: issues,
      skip: 1,
      times: 99,
      fault: { kind: "status" as const, status: 502 },
    };
    const { simulator, target } = await failing([listing]);
    assert.match(await upsert(target, marker), /comments\/\d+$/);
    assert.equal(simulator.comments(7).length, 1);
  });
});

describe("readOwnComments", () => {
  it("gives the bodies of our own comments alone, the oldest first, behind many others", async () => {
    const stranger = { login: "mallory", id: 7, type: "User" as const };
    const comments: GithubComment[] = [
      ...Array.from({ length: 150 }, (_, index) => ({ id: index + 1, body: "LGTM", user: stranger })),
      { id: 200, body: `${marker}\nspoof`, user: stranger },
      { id: 302, body: `${marker}\nsecond`, user: ACTIONS_BOT },
      { id: 301, body: `${marker}\nfirst`, user: ACTIONS_BOT },
      { id: 303, body: ` ${marker}\nnot at the start`, user: ACTIONS_BOT },
    ];
    const { simulator } = github({ pulls: [pull({ comments })] });
    const octokit = await informing(simulator.fetch);
    const own = await readOwnComments({ octokit, repo: REPO, issue: 7 }, marker);
    assert.deepEqual(own.map(({ id, body }) => [id, body]), [[301, `${marker}\nfirst`], [302, `${marker}\nsecond`]]);
    await upsert(targetOf(octokit), `${marker}\nnew`);
    const left = simulator.comments(7).filter(({ id }) => id >= 200);
    assert.deepEqual(left.map(({ id, body }) => [id, body]), [
      [200, `${marker}\nspoof`],
      [301, `${marker}\nnew`],
      [303, ` ${marker}\nnot at the start`],
    ]);
  });

  it("asks once who the token is", async () => {
    const { simulator } = github();
    const octokit = await informing(simulator.fetch);
    for (let time = 0; time < 3; time++) await readOwnComments({ octokit, repo: REPO, issue: 7 }, marker);
    assert.deepEqual(simulator.requests().filter(({ method }) => method === "POST").map(({ path }) => path), [
      "/graphql",
    ]);
  });
});

describe("upsertComment where nothing is to be written", () => {
  it("leaves what stands, and gives its URL", async () => {
    const { simulator, octokit } = github();
    const target = targetOf(octokit);
    assert.equal(await upsertComment(target, () => undefined), "");
    const url = await upsert(target, `${marker}\nold`);
    const seen: (readonly string[])[] = [];
    const leave = (standing: readonly string[]) => void seen.push(standing);
    assert.equal(await upsertComment(target, leave), url);
    assert.deepEqual(seen, [[`${marker}\nold`]]);
    assert.deepEqual(simulator.comments(7).map(({ body }) => body), [`${marker}\nold`]);
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
