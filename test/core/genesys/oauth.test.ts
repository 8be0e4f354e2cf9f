import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { GenesysApiError } from "../../../src/core/genesys/api-error.ts";
import { OAuthClient } from "../../../src/core/genesys/oauth.ts";
import type { Fetch } from "../../../src/core/base/ports.ts";
import { FakeClock, settle } from "../../support/fake-clock.ts";
import { untilAborted } from "../../support/until.ts";

interface Setup {
  readonly clock: FakeClock;
  readonly oauth: OAuthClient;
  readonly calls: RequestInit[];
}

function setup(answer: (call: number, init: RequestInit) => Response | Promise<Response>, auto = true): Setup {
  const clock = new FakeClock({ auto });
  const calls: RequestInit[] = [];
  const fetch: Fetch = async (url, init = {}) => {
    assert.equal(url, "https://login.test/oauth/token");
    calls.push(init);
    return await answer(calls.length, init);
  };
  const oauth = new OAuthClient({
    clientId: "client",
    clientSecret: "s3cret-s3cret",
    loginUrl: "https://login.test/",
    fetch,
    clock,
    random: () => 0.5,
  });
  return { clock, oauth, calls };
}

function token(value: string, seconds = 86_400): Response {
  return Response.json({ access_token: value, token_type: "bearer", expires_in: seconds });
}

async function failure(oauth: OAuthClient): Promise<GenesysApiError> {
  const error = await oauth.getToken().then(() => undefined, (reason) => reason);
  assert.ok(error instanceof GenesysApiError);
  return error;
}

test("getToken() asks with HTTP Basic and a form, as RFC 6749 section 4.4.2 has it", async () => {
  const { oauth, calls } = setup(() => token("t1"));
  assert.equal(await oauth.getToken(), "t1");
  const [call] = calls;
  const headers = new Headers(call?.headers);
  assert.equal(call?.method, "POST");
  assert.equal(call?.body, "grant_type=client_credentials");
  assert.equal(headers.get("content-type"), "application/x-www-form-urlencoded");
  assert.equal(atob((headers.get("authorization") ?? "").replace("Basic ", "")), "client:s3cret-s3cret");
  assert.equal(call?.redirect, "manual");
});

test("getToken() keeps a token until 60 s before it ends", async () => {
  const { oauth, clock, calls } = setup((call) => token(`t${call}`, 300), false);
  assert.equal(await oauth.getToken(), "t1");
  await clock.advance(239_000);
  assert.equal(await oauth.getToken(), "t1");
  await clock.advance(1000);
  assert.equal(await oauth.getToken(), "t2");
  assert.equal(calls.length, 2);
});

test("getToken() uses a token that lives less than a minute for half its life, not for none of it", async () => {
  const { oauth, clock, calls } = setup((call) => token(`t${call}`, 30), false);
  await oauth.getToken();
  await clock.advance(14_000);
  await oauth.getToken();
  assert.equal(calls.length, 1);
  await clock.advance(2000);
  await oauth.getToken();
  assert.equal(calls.length, 2);
});

test("getToken() renews once for all who wait", async () => {
  const { oauth, calls } = setup((call) => token(`t${call}`));
  assert.deepEqual(await Promise.all(Array.from({ length: 20 }, () => oauth.getToken())), Array(20).fill("t1"));
  assert.equal(calls.length, 1);
});

test("a caller that aborts does not fail the others who wait for the same token", async () => {
  let answer: (response: Response) => void = () => undefined;
  const { oauth } = setup(() => new Promise((resolve) => answer = resolve), false);
  const impatient = new AbortController();
  const first = oauth.getToken(impatient.signal);
  const second = oauth.getToken();
  impatient.abort(new Error("gone"));
  await assert.rejects(first, /gone/);
  answer(token("t1"));
  assert.equal(await second, "t1");
});

test("invalidate() drops the token that was refused, and no later one", async () => {
  const { oauth, calls } = setup((call) => token(`t${call}`));
  await oauth.getToken();
  oauth.invalidate("t1");
  assert.equal(await oauth.getToken(), "t2");
  oauth.invalidate("t1");
  assert.equal(await oauth.getToken(), "t2");
  assert.equal(calls.length, 2);
});

for (const status of [400, 401]) {
  test(`a refusal with ${status} is GENESYS_CREDENTIALS and is not tried again, not even by the next caller`, async () => {
    const body = { error: "invalid_client", error_description: "client not found: s3\r\n::error::x" };
    const { oauth, calls } = setup(() => Response.json(body, { status, headers: { "inin-correlation-id": "corr-1" } }));
    const error = await failure(oauth);
    assert.equal(error.code, "GENESYS_CREDENTIALS");
    assert.match(
      error.message,
      /invalid_client: "client not found: s3\\r\\n::error::x" \(inin-correlation-id corr-1\)$/,
    );
    assert.equal(error.correlationId, "corr-1");
    assert.equal(await failure(oauth), error);
    assert.equal(calls.length, 1);
  });
}

test("an HTML answer is GENESYS_NOT_JSON and names genesys-login-url", async () => {
  const { oauth } = setup(() => new Response("<!DOCTYPE html><p>Sign in", { status: 200 }));
  const error = await failure(oauth);
  assert.equal(error.code, "GENESYS_NOT_JSON");
  assert.match(error.message, /answered HTML with status 200 \(a proxy or a wrong genesys-login-url\?\)/);
});

test("a broken connection and a 503 are tried again", async () => {
  const { oauth, calls } = setup((call) => {
    if (call === 1) throw new TypeError("fetch failed", { cause: new Error("ECONNRESET") });
    return call === 2 ? new Response("", { status: 503 }) : token("t3");
  });
  assert.equal(await oauth.getToken(), "t3");
  assert.equal(calls.length, 3);
});

test("a 429 is waited for as long as it asks", async () => {
  const { oauth, clock } = setup((call) =>
    call === 1 ? new Response("", { status: 429, headers: { "retry-after": "17" } }) : token("t2")
  );
  const before = clock.monotonic();
  assert.equal(await oauth.getToken(), "t2");
  assert.equal(clock.monotonic() - before, 17_000);
});

test("a server that never answers ends in GENESYS_TIMEOUT after four tries", async () => {
  const { oauth, calls } = setup((_, init) => untilAborted(init.signal));
  assert.equal((await failure(oauth)).code, "GENESYS_TIMEOUT");
  assert.equal(calls.length, 4);
});

for (
  const body of [
    {},
    { access_token: "x y", expires_in: 10 },
    { access_token: "a\r\nX-Evil: 1", expires_in: 10 },
    { access_token: "a", expires_in: "10" },
    { access_token: "a", expires_in: 0 },
  ]
) {
  test(`an answer ${JSON.stringify(body)} holds no usable token`, async () => {
    const { oauth } = setup(() => Response.json(body));
    assert.equal((await failure(oauth)).code, "GENESYS_REPLY_INVALID");
  });
}

test("neither the manager nor its errors show the secret", async () => {
  const { oauth } = setup(() => new Response("", { status: 401 }));
  const error = await failure(oauth);
  await settle();
  for (
    const text of [inspect(oauth, { depth: 9, showHidden: true }), inspect(error, { depth: 9 }), JSON.stringify(oauth)]
  ) {
    assert.doesNotMatch(text, /s3cret|czNjcmV0/);
  }
});
