import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { GithubClient, Octokit } from "../../src/action/octokit.ts";
import {
  GithubFailure,
  githubProblem,
  githubStatus,
  isPermissionProblem,
  mayHaveHappened,
} from "../../src/runtime/github-client.ts";
import { clientOver, REPO, TOKEN } from "../support/action-github.ts";
import { FakeClock, settle } from "../support/fake-clock.ts";

type Handler = (request: Request) => Promise<Response> | Response;

const ISSUE = { ...REPO, issue_number: 7 };

/** A client over the answers in order, the last one again and again, with the requests that it made. */
async function scripted(
  ...answers: readonly Handler[]
): Promise<{ client: GithubClient; clock: FakeClock; requests: Request[]; times: number[] }> {
  const clock = new FakeClock({ auto: true });
  const start = clock.now();
  const requests: Request[] = [];
  const times: number[] = [];
  const client = await clientOver(async (request) => {
    requests.push(request);
    times.push(clock.now() - start);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    assert.ok(answer);
    return await answer(request);
  }, { clock });
  return { client, clock, requests, times };
}

function status(code: number, message = "x", headers: Record<string, string> = {}): Handler {
  return () => Response.json({ message }, { status: code, headers });
}

const ok: Handler = () => Response.json({ id: 1, sha: "a".repeat(40) });
/** Never answers, like a server that lost the request. */
const hang: Handler = () => new Promise<Response>(() => undefined);
const reset: Handler = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("read ECONNRESET") }));

const read = (octokit: Octokit) => octokit.rest.git.getCommit({ ...REPO, commit_sha: "a".repeat(40) });
const comment = (octokit: Octokit) => octokit.rest.issues.createComment({ ...ISSUE, body: "x" });

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(() => assert.fail("it did not fail"), (error: unknown) => error);
}

async function problemOf(promise: Promise<unknown>): Promise<string> {
  return githubProblem(await failureOf(promise));
}

describe("a call to GitHub", () => {
  for (const code of [500, 502, 503, 504]) {
    it(`is made again after ${code}, a second and then two later`, async () => {
      const { client, times } = await scripted(status(code), status(code), ok);
      assert.equal((await read(client.deciding)).data.sha, "a".repeat(40));
      assert.deepEqual(times, [0, 1000, 3000]);
    });
  }

  it("is given up after three attempts, with GitHub's words", async () => {
    const { client, requests } = await scripted(status(502, "Server Error."));
    assert.equal(await problemOf(read(client.informing)), "GitHub answered 502: Server Error");
    assert.equal(requests.length, 3);
  });

  for (const code of [400, 401, 404, 410, 422, 501]) {
    it(`is not made again after ${code}`, async () => {
      const { client, requests } = await scripted(status(code, "No"));
      assert.equal(githubStatus(await failureOf(read(client.deciding))), code);
      assert.equal(requests.length, 1);
    });
  }

  it("is made again when the connection breaks", async () => {
    const { client } = await scripted(reset, reset, ok);
    assert.equal((await read(client.deciding)).status, 200);
    const broken = await scripted(reset);
    assert.equal(await problemOf(read(broken.client.deciding)), "GitHub could not be reached: read ECONNRESET");
  });

  it("that writes anew is not repeated where it may have been carried out", async () => {
    for (const answer of [status(502), status(500), reset, hang]) {
      const { client, requests } = await scripted(answer, ok);
      assert.equal(mayHaveHappened(await failureOf(comment(client.informing))), true);
      assert.equal(requests.length, 1);
    }
    for (const answer of [status(422), status(403)]) {
      const { client } = await scripted(answer);
      assert.equal(mayHaveHappened(await failureOf(comment(client.informing))), false);
    }
  });

  it("that replaces, deletes or asks GraphQL is repeated", async () => {
    const { client, requests } = await scripted(
      status(502),
      ok,
      status(503),
      () => new Response(null, { status: 204 }),
    );
    await client.informing.rest.issues.updateComment({ ...REPO, comment_id: 1, body: "x" });
    await client.informing.rest.issues.deleteComment({ ...REPO, comment_id: 1 });
    assert.deepEqual(requests.map(({ method }) => method), ["PATCH", "PATCH", "DELETE", "DELETE"]);
    const viewer = await scripted(status(502), () => Response.json({ data: { viewer: { login: "x" } } }));
    assert.deepEqual(await viewer.client.informing.graphql("{ viewer { login } }"), { viewer: { login: "x" } });
  });

  it("carries the token, and never to another host", async () => {
    const { client, requests } = await scripted(ok);
    await read(client.deciding);
    assert.equal(requests[0]?.headers.get("authorization"), `token ${TOKEN}`);
    const next = { link: '<https://evil.example/page2>; rel="next"' };
    const paged = await scripted(() => Response.json([], { headers: next }));
    const listing = paged.client.informing.paginate("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", ISSUE);
    assert.match(await problemOf(listing), /leads to https:\/\/evil\.example, which gets no token/);
    assert.equal(paged.requests.length, 1);
  });
});

describe("a redirect", () => {
  const to = (location: string, code = 301): Handler => () => new Response("", { status: code, headers: { location } });

  it("to the same origin is followed with method and body", async () => {
    for (const code of [301, 302, 307, 308]) {
      const bodies: string[] = [];
      const { client, requests } = await scripted(to("/repositories/5/issues/7/comments", code), async (request) => {
        bodies.push(await request.text());
        return Response.json({ id: 1 }, { status: 201 });
      });
      assert.equal((await comment(client.informing)).status, 201);
      assert.deepEqual(requests.map(({ method }) => method), ["POST", "POST"]);
      assert.equal(requests[1]?.url, "https://api.github.test/repositories/5/issues/7/comments");
      assert.deepEqual(bodies, ['{"body":"x"}']);
    }
  });

  for (
    const location of [
      "https://evil.example/",
      "http://api.github.test/",
      "https://api.github.test:444/",
      "//evil.example",
    ]
  ) {
    it(`to ${location} is not followed`, async () => {
      const { client, requests } = await scripted(to(location));
      assert.match(await problemOf(read(client.deciding)), /^The answer was not GitHub's: it leads to http/);
      assert.equal(requests.length, 1);
    });
  }

  it("without end, or to nowhere, ends", async () => {
    const round = await scripted(to("/again"));
    assert.match(await problemOf(read(round.client.deciding)), /from one address to the next/);
    assert.equal(round.requests.length, 6);
    const nowhere = await scripted(to("http://:0:0/"));
    assert.match(await problemOf(read(nowhere.client.deciding)), /leads nowhere/);
  });
});

describe("an answer that is not GitHub's", () => {
  it("is named by its content type, and never by an error of JavaScript", async () => {
    const page = () => new Response("<html>Log in</html>", { headers: { "content-type": "text/html; charset=utf-8" } });
    for (const call of [read, (octokit: Octokit) => octokit.paginate(octokit.rest.issues.listComments, ISSUE)]) {
      const { client, requests } = await scripted(page);
      assert.equal(await problemOf(call(client.informing)), "The answer was not GitHub's: text/html; charset=utf-8");
      assert.equal(requests.length, 1);
    }
    const bytes = await scripted(() => new Response("PK", { headers: { "content-type": "application/zip" } }));
    assert.equal(await problemOf(read(bytes.client.deciding)), "The answer was not GitHub's: application/zip");
    const bare = await scripted(() => new Response(new Uint8Array([1])));
    assert.match(await problemOf(read(bare.client.deciding)), /no content type/);
  });

  it("is JSON, but no object or list", async () => {
    for (const body of ["null", "1", "true"]) {
      const { client } = await scripted(() => new Response(body, { headers: { "content-type": "application/json" } }));
      assert.match(await problemOf(read(client.deciding)), /^The answer was not GitHub's/);
    }
  });

  it("ends in the middle, and is asked for again", async () => {
    const half = () => new Response('{"sha": "aaa', { headers: { "content-type": "application/json" } });
    const { client } = await scripted(half, ok);
    assert.equal((await read(client.deciding)).status, 200);
    const always = await scripted(half);
    assert.equal(await problemOf(read(always.client.deciding)), "GitHub's answer ended in the middle");
  });

  it("is a page with an error status, which is not shown", async () => {
    const page = () => new Response("<html>token</html>", { status: 407, headers: { "content-type": "text/html" } });
    assert.equal(await problemOf(read((await scripted(page)).client.deciding)), "GitHub answered 407");
  });

  it("is longer than any that GitHub sends", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32);
    let sent = 0;
    const { client } = await scripted(() => {
      const body = new ReadableStream({ pull: (stream) => void (sent++, stream.enqueue(chunk)) });
      return new Response(body, { headers: { "content-type": "application/json" } });
    });
    assert.match(await problemOf(read(client.deciding)), /longer than 64 MiB/);
    assert.ok(sent < 70);
  });
});

describe("a limit of GitHub", () => {
  const secondary = "You have exceeded a secondary rate limit. Please wait.";

  it("is waited for as it asks, whatever the method", async () => {
    const { client, times } = await scripted(
      status(403, secondary, { "retry-after": "7" }),
      status(429, "Too many", { "retry-after": "2" }),
      ok,
    );
    await comment(client.informing);
    assert.deepEqual(times, [0, 7000, 9000]);
  });

  it("is waited for until it is reset, by GitHub's clock", async () => {
    const clock = new FakeClock();
    const reset = Math.floor(clock.now() / 1000) + 3600 + 12;
    const { client, times } = await scripted(
      status(403, "API rate limit exceeded", {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(reset),
        "date": new Date(clock.now() + 3_600_000).toUTCString(),
      }),
      ok,
    );
    await read(client.deciding);
    assert.deepEqual(times, [0, 12_000]);
  });

  it("is not waited for where the time is too short, and the words say until when", async () => {
    const cases: [Handler, string][] = [
      [status(403, secondary, { "retry-after": "3600" }), "2026-11-22T09:00:00Z"],
      [status(429, "Too many"), "2026-11-22T08:01:00Z"],
      [status(403, secondary), "2026-11-22T08:01:00Z"],
      [
        status(403, "API rate limit exceeded", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1795337400" }),
        "2026-11-22T08:50:00Z",
      ],
      [
        status(403, "x", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9".repeat(30) }),
        "+275760-09-13T00:00:00Z",
      ],
    ];
    for (const [answer, until] of cases) {
      for (const lane of ["deciding", "informing"] as const) {
        const { client, requests } = await scripted(answer, ok);
        const problem = await problemOf(comment(client[lane]));
        assert.ok(problem.startsWith("GitHub answered 4"), problem);
        assert.ok(problem.endsWith(`; GitHub takes no more requests until ${until}`), problem);
        assert.equal(requests.length, 1);
      }
    }
  });

  it("that asks again and again to wait a moment is no limit to wait for", async () => {
    const { client, requests } = await scripted(status(429, "Too many", { "retry-after": "0" }));
    assert.match(await problemOf(read(client.deciding)), /takes no more requests/);
    assert.equal(requests.length, 6);
  });

  it("is told from a missing permission", async () => {
    const { client, requests } = await scripted(
      status(403, "Resource not accessible by integration", { "x-ratelimit-remaining": "12" }),
    );
    const error = await failureOf(comment(client.informing));
    assert.equal(isPermissionProblem(error), true);
    assert.equal(requests.length, 1);
  });
});

describe("the time for GitHub", () => {
  /** Runs a call on a clock that the test moves, in steps, until it ends; gives when and how it did. */
  async function endOf(clock: FakeClock, call: Promise<unknown>): Promise<{ after: number; problem: string }> {
    const start = clock.now();
    let problem: string | undefined;
    void call.then(() => problem = "", (error: unknown) => problem = githubProblem(error));
    await settle();
    for (let steps = 0; problem === undefined; steps++) {
      assert.ok(steps < 200, "it never ended");
      await clock.advance(1000);
    }
    return { after: clock.now() - start, problem };
  }

  async function still(handler: Handler): Promise<{ client: GithubClient; clock: FakeClock; asked: () => number }> {
    const clock = new FakeClock();
    let asked = 0;
    const client = await clientOver(async (request) => {
      asked++;
      return await handler(request);
    }, { clock });
    return { client, clock, asked: () => asked };
  }

  it("of one attempt is ten seconds", async () => {
    const { client, clock } = await still(hang);
    assert.deepEqual(await endOf(clock, comment(client.informing)), {
      after: 10_000,
      problem: "GitHub did not answer within 10 s",
    });
  });

  it("includes the body of an answer", async () => {
    const stuck = () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("[")) }), {
        headers: { "content-type": "application/json" },
      });
    const { client, clock } = await still(stuck);
    assert.equal((await endOf(clock, comment(client.informing))).after, 10_000);
  });

  it("of a call that decides is below 45 seconds, and it takes the others down with it", async () => {
    const { client, clock, asked } = await still(hang);
    const others = Promise.all([read(client.deciding), read(client.deciding)].map(failureOf));
    const { after, problem } = await endOf(clock, read(client.deciding));
    assert.equal(after, 33_000);
    assert.equal(problem, "GitHub did not answer within 10 s");
    for (const error of await others) assert.equal(githubProblem(error), problem);
    const before = asked();
    assert.equal(await problemOf(read(client.deciding)), problem);
    assert.equal(asked(), before);
  });

  it("of all that only informs is thirty seconds together, waits included", async () => {
    const { client, clock, asked } = await still(hang);
    const { after } = await endOf(clock, read(client.informing));
    assert.equal(after, 30_000);
    const before = asked();
    assert.match(await problemOf(read(client.informing)), /^GitHub was not asked: the 30 s .* are used up$/);
    assert.equal(asked(), before);
  });

  it("of what may be left out is half of that, so that the rest is left for what may not", async () => {
    const { client, clock, asked } = await still(hang);
    assert.equal((await endOf(clock, read(client.announcing))).after, 15_000);
    const before = asked();
    assert.match(await problemOf(read(client.announcing)), /^GitHub was not asked: the 15 s .* are used up$/);
    assert.equal(asked(), before);
    assert.equal((await endOf(clock, read(client.informing))).after, 15_000);
  });

  it("counts calls at the same time once, and none while nothing is asked", async () => {
    let hanging = true;
    const { client, clock } = await still((request) => hanging ? hang(request) : ok(request));
    const both = Promise.all([comment(client.informing), comment(client.informing)].map(failureOf));
    assert.equal((await endOf(clock, comment(client.informing))).after, 10_000);
    await both;
    await clock.advance(100_000);
    hanging = false;
    assert.equal((await read(client.informing)).status, 200);
    hanging = true;
    assert.equal((await endOf(clock, read(client.informing))).after, 20_000);
  });

  it("in which nothing at all is answered is 45 seconds of asking, whoever asks", async () => {
    const { client, clock, asked } = await still(hang);
    const decided = await endOf(clock, read(client.deciding));
    const informed = await endOf(clock, read(client.informing));
    assert.ok(decided.after + informed.after <= 60_000, `${decided.after} and ${informed.after}`);
    const before = asked();
    assert.match(await problemOf(read(client.informing)), /has not answered for 45 s/);
    assert.equal(asked(), before);
  });

  it("does not run out for one that decides while GitHub answers", async () => {
    const clock = new FakeClock({ auto: true });
    const client = await clientOver(async () => {
      await clock.sleep(9000);
      return Response.json({ sha: "a".repeat(40) });
    }, { clock });
    for (let calls = 0; calls < 20; calls++) await read(client.deciding);
  });

  it("ends with the run", async () => {
    const stop = new AbortController();
    const client = await clientOver(async (request) => await hang(request), {
      clock: new FakeClock(),
      signal: stop.signal,
    });
    const calls = [read(client.deciding), read(client.informing)].map(failureOf);
    await settle();
    const reason = new Error("stopped");
    stop.abort(reason);
    for (const error of await Promise.all(calls)) assert.equal(error, reason);
  });
});

describe("githubProblem", () => {
  it("names the permission that GitHub asks for", async () => {
    const cases: [Handler, string][] = [
      [
        status(403, "Resource not accessible by integration", {
          "x-accepted-github-permissions": "issues=write; pull_requests=write",
        }),
        "GitHub answered 403: Resource not accessible by integration; the token needs issues: write, or pull-requests: write",
      ],
      [
        status(404, "Not Found", { "x-accepted-github-permissions": "contents=read,pull_requests=write" }),
        "GitHub answered 404: Not Found; the token needs contents: read and pull-requests: write",
      ],
      [
        status(404, "Not Found"),
        "GitHub answered 404: Not Found; the token lacks a permission, or what was asked for does not exist",
      ],
    ];
    for (const [answer, words] of cases) {
      assert.equal(await problemOf(comment((await scripted(answer)).client.informing)), words);
    }
    assert.equal(
      await problemOf(read((await scripted(status(404, "Not Found"))).client.deciding)),
      "GitHub answered 404: Not Found",
    );
  });

  it("tells what is wrong with a field", async () => {
    const answer = () =>
      Response.json({ message: "Validation Failed", errors: [{ message: "Body is too long" }] }, { status: 422 });
    assert.equal(
      await problemOf(comment((await scripted(answer)).client.informing)),
      "GitHub answered 422: Validation Failed: Body is too long",
    );
  });

  it("is one line without the token, however hostile the answer", async () => {
    const said = `a\n::error::b\u202e ${TOKEN} ${btoa(`x:${TOKEN}`)} ${"y".repeat(5000)}`;
    const handlers: Handler[] = [
      status(500, said),
      status(403, said, { "x-accepted-github-permissions": `a=${TOKEN};__proto__=x` }),
      () => Response.json({ message: { toString: 1 }, errors: [null] }, { status: 422 }),
      () => Response.json([said], { status: 418 }),
      () => new Response(said, { headers: { "content-type": "text/x-y" } }),
      () => new Response(null, { status: 302, headers: { location: `https://${TOKEN}.example/` } }),
      () => Promise.reject(new TypeError("fetch failed", { cause: new Error("a\nb") })),
    ];
    for (const handler of handlers) {
      const problem = await problemOf(read((await scripted(handler)).client.deciding));
      assert.doesNotMatch(problem, /[\n\u202e]|ghs_testtoken/, problem);
      assert.ok(problem.length < 600, problem);
    }
  });

  it("takes anything that was thrown", () => {
    for (const thrown of [undefined, null, "x", 5, {}, new Error("a\nb")]) {
      assert.equal(typeof githubProblem(thrown), "string");
    }
    assert.equal(githubProblem(new GithubFailure("network", "words")), "words");
  });
});
