import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import { GenesysApiError } from "../../../src/core/genesys/api-error.ts";
import { type ApiRequest, GenesysClient } from "../../../src/core/genesys/client.ts";
import type { RequestContext } from "../../../src/core/base/request-context.ts";
import { Bench, makeBody } from "../../support/provision-bench.ts";
import type { Fault } from "../../support/provision-fake.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

const PATH = "/api/v2/routing/emailaccounts";
const LIST: ApiRequest<unknown> = {
  method: "GET",
  path: PATH,
  schema: v.object({ total: v.number() }),
  priority: "read",
  permission: "routing:emailaccount:read",
};
const CREATE: ApiRequest<unknown> = {
  method: "POST",
  path: PATH,
  schema: v.object({ id: v.string() }),
  body: makeBody("support"),
  priority: "write",
  permission: "routing:emailaccount:write",
};

/** A bench whose API answers the first requests with these faults. */
function benchWith(...faults: readonly Fault[]): Bench {
  const bench = new Bench();
  let next = 0;
  bench.fake.fault = (_, path) => path.startsWith("/oauth") ? undefined : faults[next++];
  return bench;
}

async function failure(
  client: GenesysClient,
  request: ApiRequest<unknown>,
  context?: RequestContext,
): Promise<GenesysApiError> {
  const error = await client.request(request, context).then(() => undefined, (reason) => reason);
  assert.ok(error instanceof GenesysApiError, String(error));
  return error;
}

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: "status",
  status: code,
  headers,
});
const html: Fault = {
  kind: "status",
  status: 502,
  body: "<html><h1>502</h1></html>",
  headers: { "content-type": "text/html" },
};

for (
  const [name, fault] of [
    ["a 500", status(500)],
    ["a 503", status(503)],
    ["a 408", status(408)],
    ["an HTML 502", html],
    ["a reset", { kind: "lost-before" }],
    ["a hang", { kind: "hang-before" }],
    ["truncated JSON", { kind: "truncated" }],
  ] as const
) {
  test(`a GET is repeated after ${name}, at most four times in all`, async () => {
    const twice = benchWith(fault, fault);
    await twice.client().request(LIST);
    assert.equal(twice.fake.calls("GET").length, 3);
    const always = benchWith(fault, fault, fault, fault, fault, fault);
    await failure(always.client(), LIST);
    assert.equal(always.fake.calls("GET").length, 4);
  });

  test(`a POST is not repeated after ${name}: its effect is unknown`, async () => {
    const bench = benchWith(fault);
    const error = await failure(bench.client(), CREATE);
    assert.equal(error.effect, "unknown");
    assert.equal(bench.fake.calls("POST").length, 1);
  });
}

test("a 400 is told with the API's words and correlation id, and was not repeated", async () => {
  const body = JSON.stringify({
    message: "Value [x] is not\nvalid ##[error]",
    code: "bad.request",
    status: 400,
    details: [{ fieldName: "smtpPort" }],
  });
  const bench = benchWith({ kind: "status", status: 400, body, headers: { "inin-correlation-id": "corr-9" } });
  const error = await failure(bench.client(), CREATE);
  assert.equal(error.code, "GENESYS_REFUSED");
  assert.equal(error.effect, "none");
  assert.equal(error.status, 400);
  assert.equal(error.genesysCode, "bad.request");
  assert.equal(error.correlationId, "corr-9");
  assert.equal(
    error.message,
    `Cannot create ${PATH}: the API answered 400 bad.request: "Value [x] is not\\nvalid ##[error]", fields smtpPort (inin-correlation-id corr-9)`,
  );
  assert.equal(bench.fake.calls("POST").length, 1);
});

for (
  const [message, permission] of [
    ["You are missing the following permission(s): routing:email:manage", "routing:email:manage"],
    ["Forbidden", "routing:emailaccount:write"],
  ] as const
) {
  test(`a 403 "${message}" names the permission ${permission}`, async () => {
    const body = JSON.stringify({ message, code: "missing.permissions", status: 403 });
    const error = await failure(benchWith({ kind: "status", status: 403, body }).client(), CREATE);
    assert.equal(error.code, "GENESYS_FORBIDDEN");
    assert.ok(error.hint.includes(`the permission ${permission},`), error.hint);
  });
}

test("a 401 in mid-run renews the token once and repeats the request, a POST too", async () => {
  const bench = new Bench();
  const client = bench.client();
  await client.request(LIST);
  bench.fake.revokeTokens();
  await client.request(CREATE);
  assert.equal(bench.fake.tokensIssued, 2);
  assert.equal(bench.fake.accounts.size, 1);
});

test("many requests that meet a 401 together renew the token once", async () => {
  const bench = new Bench();
  const client = bench.client();
  await client.request(LIST);
  bench.fake.revokeTokens();
  await Promise.all(Array.from({ length: 10 }, () => client.request(LIST)));
  assert.equal(bench.fake.tokensIssued, 2);
});

test("a fresh token that is refused ends in GENESYS_CREDENTIALS", async () => {
  const bench = benchWith(status(401), status(401), status(401));
  assert.equal((await failure(bench.client(), LIST)).code, "GENESYS_CREDENTIALS");
  assert.equal(bench.fake.tokensIssued, 2);
});

for (
  const [headers, ms] of [
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": "Sun, 22 Nov 2026 08:00:30 GMT" }, 30_000],
    [{ "retry-after": "a while", "inin-ratelimit-reset": "3" }, 4000],
    [{}, 5000],
  ] as const
) {
  test(`a 429 with ${JSON.stringify(headers)} costs ${ms} ms, for a POST too`, async () => {
    const bench = benchWith(status(429, { ...headers }));
    const client = bench.client();
    const before = bench.clock.monotonic();
    await client.request(CREATE);
    assert.equal(bench.clock.monotonic() - before, ms);
    assert.deepEqual(client.counters, { requests: 2, retries: 1, throttled: 1 });
  });
}

test("a 429 that asks for an hour is not sat out", async () => {
  const bench = benchWith(status(429, { "retry-after": "3600" }));
  const before = bench.clock.monotonic();
  assert.equal((await failure(bench.client(), LIST)).code, "GENESYS_THROTTLED");
  assert.equal(bench.clock.monotonic(), before);
});

test("a client that may only read refuses every other method before anything is sent", async () => {
  const bench = new Bench();
  const client = bench.client({ readOnly: true });
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    assert.equal((await failure(client, { ...CREATE, method })).code, "GENESYS_READ_ONLY");
  }
  assert.equal(bench.fake.requests.length, 0);
  await client.request(LIST);
});

test("a redirect is not followed", async () => {
  const bench = benchWith(status(302, { location: "https://evil.test/" }));
  const error = await failure(bench.client(), LIST);
  assert.equal(error.code, "GENESYS_REDIRECTED");
  assert.match(error.message, /answered 302.* to "https:\/\/evil\.test\/"/);
  assert.equal(bench.fake.calls("GET").length, 1);
});

test("an HTML page with status 200 is recognised and not tried again", async () => {
  const bench = benchWith({ kind: "status", status: 200, body: "\n<!DOCTYPE HTML>login", headers: {} });
  const error = await failure(bench.client(), LIST);
  assert.equal(error.code, "GENESYS_NOT_JSON");
  assert.match(error.message, /answered HTML \(a proxy or a wrong genesys-api-url\?\)/);
  assert.equal(bench.fake.calls("GET").length, 1);
});

test("an answer that never ends is cut off at the limit", async () => {
  const bench = new Bench();
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1024 * 1024;
      controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
    },
  });
  const hostile = new GenesysClient({
    redactor: new Redactor(),
    apiUrl: "https://api.test",
    tokens: bench.oauth,
    fetch: () => Promise.resolve(new Response(endless)),
    clock: bench.clock,
    random: () => 0.5,
  });
  const error = await failure(hostile, LIST);
  assert.equal(error.code, "GENESYS_REPLY_INVALID");
  assert.match(error.message, /answered more than 32 MiB/);
  assert.ok(sent < 40 * 1024 * 1024);
});

test("a reply without what is read of it is named by the place that is wrong", async () => {
  const bench = benchWith({ kind: "status", status: 200, body: '{"total":"many"}' });
  const error = await failure(bench.client(), LIST);
  assert.equal(error.code, "GENESYS_REPLY_INVALID");
  assert.match(error.message, /unusable total/);
});

test("a key of a reply that is a secret, or hides its text, is not shown as the place that is wrong", async () => {
  const bench = new Bench();
  const redactor = new Redactor();
  redactor.add("Sum_mer*2026");
  const client = new GenesysClient({
    redactor,
    apiUrl: "https://api.test",
    tokens: bench.oauth,
    fetch: () => Promise.resolve(Response.json({ slots: { "Sum_mer*2026\n\u202e": "none" } })),
    clock: bench.clock,
    random: () => 0.5,
  });
  const error = await failure(client, { ...LIST, schema: v.object({ slots: v.record(v.string(), v.number()) }) });
  assert.match(error.message, /with an unusable slots\.\*\*\*\\n\\u\{202e\}$/);
});

test("an abort ends waits at once, and lets a write that is under way end within its grace", async () => {
  const bench = new Bench();
  const client = bench.client();
  await client.request(LIST);
  bench.fake.latencyMs = 2000;
  const stop = new AbortController();
  const grace = new AbortController();
  const running = client.request(CREATE, { signal: stop.signal, inFlightSignal: grace.signal });
  await bench.clock.sleep(1000);
  stop.abort();
  await running;
  assert.equal(bench.fake.accounts.size, 1);
  const refused = await failure(client, CREATE, { signal: stop.signal, inFlightSignal: grace.signal });
  assert.deepEqual([refused.code, refused.effect, refused.attempts], ["CANCELLED", "none", 0]);
});

test("a write that outlives its grace has an unknown effect", async () => {
  const bench = benchWith({ kind: "hang-after" });
  const stop = new AbortController();
  const error = failure(bench.client(), CREATE, { signal: stop.signal, inFlightSignal: stop.signal });
  await bench.clock.sleep(1000);
  stop.abort();
  assert.deepEqual([(await error).code, (await error).effect], ["CANCELLED", "unknown"]);
});

test("a client without a token tells why", async () => {
  const bench = new Bench();
  bench.fake.fault = (_, path) => path.startsWith("/oauth") ? status(401) : undefined;
  const error = await failure(bench.client(), LIST);
  assert.equal(error.code, "GENESYS_CREDENTIALS");
  assert.equal(error.effect, "none");
  assert.match(error.message, /Cannot get an access token: https:\/\/login\.test\/oauth\/token answered 401/);
});

test("the first Date of the API is kept with this machine's time, and one that is none is not", async () => {
  const at = (date: string): Fault => status(429, { date, "retry-after": "1" });
  const bench = benchWith(at("soon"), at("Sun, 22 Nov 2026 08:00:03 GMT"), at("Sun, 22 Nov 2026 09:00:00 GMT"));
  const client = bench.client();
  const begun = bench.clock.now();
  assert.equal(client.firstTime, undefined);
  await client.request(LIST);
  const { server, local } = client.firstTime ?? assert.fail();
  assert.equal(server, Date.UTC(2026, 10, 22, 8, 0, 3));
  assert.ok(local > begun && local < bench.clock.now());
});
