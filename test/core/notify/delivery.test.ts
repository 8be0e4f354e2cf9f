import assert from "node:assert/strict";
import test from "node:test";
import { Webhook } from "standardwebhooks";
import { Redactor, Secret } from "../../../src/core/base/secret.ts";
import { deliver, type DeliveryDeps, type DeliveryResult } from "../../../src/core/notify/delivery.ts";
import { type DestinationOptions, openDestination } from "../../../src/core/notify/destination.ts";
import { sendEvent } from "../../../src/core/notify/send-event.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { envelope, failedEnvelope, itsmEvent } from "../../support/events.ts";
import { FakeReceiver, networkFailure } from "../../support/receiver.ts";

const URL_WITH_SECRETS = "https://itsm.example/SECRETPATH?key=SECRETQUERY";
const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response("x", { status: code, headers });

function depsOf(receiver: FakeReceiver, random = () => 1): DeliveryDeps & { readonly clock: FakeClock } {
  return { redactor: new Redactor(), fetch: receiver.fetch, clock: new FakeClock({ auto: true }), random };
}

async function run(
  receiver: FakeReceiver,
  options: DestinationOptions = {},
  deps = depsOf(receiver),
): Promise<DeliveryResult & { ms: number }> {
  const started = deps.clock.now();
  const result = await deliver(envelope(), await openDestination(URL_WITH_SECRETS, options), deps);
  assert.doesNotMatch(JSON.stringify(result), /SECRET/);
  return { ...result, ms: deps.clock.now() - started };
}

test("an event that is taken at once is sent once, with id, time and signature that the receiver can check", async () => {
  const receiver = new FakeReceiver(status(202));
  const secret = `whsec_${btoa("k".repeat(32))}`;
  const clock = new FakeClock({ now: Date.now(), auto: true });
  const result = await run(receiver, { secret: new Secret(secret) }, { ...depsOf(receiver), clock });
  assert.deepEqual([result.delivered, result.attempts, result.httpStatus], [true, 1, 202]);
  const { headers, body, redirect, method } = receiver.requests[0] ?? assert.fail();
  assert.deepEqual([method, redirect], ["POST", "manual"]);
  assert.equal(headers.get("webhook-id"), envelope().id);
  assert.deepEqual(new Webhook(secret).verify(body, Object.fromEntries(headers)), itsmEvent());
});

test("without a secret there is an id and a time but no signature", async () => {
  const receiver = new FakeReceiver();
  await run(receiver);
  const headers = receiver.requests[0]?.headers;
  assert.equal(headers?.get("webhook-signature"), null);
  assert.equal(headers?.get("idempotency-key"), `"${envelope().id}"`);
});

test("what may pass is tried again with the same id, a new time and a longer wait each time", async () => {
  const receiver = new FakeReceiver(networkFailure(), status(503), status(429), status(408), status(425), status(200));
  const result = await run(receiver, { secret: new Secret(`whsec_${btoa("k".repeat(32))}`) });
  assert.deepEqual([result.delivered, result.attempts], [true, 6]);
  assert.equal(result.ms, 1000 + 2000 + 4000 + 8000 + 16_000);
  const times = receiver.requests.map(({ headers }) => Number(headers.get("webhook-timestamp")));
  assert.deepEqual(times.map((time) => time - (times[0] ?? 0)), [0, 1, 3, 7, 15, 31]);
  assert.equal(new Set(receiver.requests.map(({ headers }) => headers.get("webhook-id"))).size, 1);
  assert.equal(new Set(receiver.requests.map(({ headers }) => headers.get("webhook-signature"))).size, 6);
});

test("six attempts are all, and the event stays to be sent", async () => {
  const receiver = new FakeReceiver();
  receiver.always = () => status(500);
  const result = await run(receiver);
  assert.deepEqual([result.delivered, result.retryable, result.attempts, result.code], [
    false,
    true,
    6,
    "NOTIFY_FAILED",
  ]);
  assert.equal(result.reason, "itsm.example answered 500: x");
});

test("a refusal is final at once", async () => {
  for (const code of [400, 401, 403, 404, 405, 413, 422]) {
    const receiver = new FakeReceiver(status(code));
    const result = await run(receiver);
    assert.deepEqual([result.delivered, result.retryable, result.attempts, result.code], [
      false,
      false,
      1,
      "NOTIFY_REFUSED",
    ], String(code));
    assert.equal(result.httpStatus, code);
  }
});

test("410 says that the receiver wants no more", async () => {
  const result = await run(new FakeReceiver(status(410)));
  assert.deepEqual([result.retryable, result.attempts, result.code], [false, 1, "NOTIFY_DISABLED"]);
});

test("a redirection is not followed and is no success", async () => {
  for (const code of [301, 302, 307, 308]) {
    const receiver = new FakeReceiver(status(code, { location: "https://evil.example/" }));
    const result = await run(receiver);
    assert.deepEqual([result.delivered, result.retryable, receiver.requests.length], [false, false, 1]);
    assert.equal(result.reason, "itsm.example redirected the event elsewhere");
  }
});

test("Retry-After is obeyed as seconds and as a date, and ends the attempts when it asks for too long", async () => {
  assert.equal((await run(new FakeReceiver(status(429, { "retry-after": "20" })))).ms, 20_000);
  const clock = new FakeClock({ auto: true });
  const date = new Date(clock.now() + 30_000).toUTCString();
  const dated = new FakeReceiver(status(503, { "retry-after": date }));
  assert.equal((await run(dated, {}, { ...depsOf(dated), clock })).ms, 30_000);
  const long = await run(new FakeReceiver(status(429, { "retry-after": "3600" })));
  assert.deepEqual([long.delivered, long.retryable, long.attempts, long.ms], [false, true, 1, 0]);
});

test("a receiver that does not answer is given up after 15 seconds each time and three minutes in all", async () => {
  const receiver = new FakeReceiver();
  receiver.always = () => "silence";
  const result = await run(receiver);
  assert.equal(result.reason, "itsm.example did not answer within 15 s");
  assert.equal(result.retryable, true);
  assert.equal(result.attempts, 6);
  assert.equal(result.ms, 6 * 15_000 + 31_000);
});

test("an answer that never ends is neither kept nor waited for", async () => {
  const endless = (): Response => {
    const chunk = new Uint8Array(32 * 1024);
    return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) }), { status: 200 });
  };
  const result = await run(new FakeReceiver(endless));
  assert.equal(result.delivered, true);
});

test("a run that is stopped leaves the event to be sent", async () => {
  const stop = new AbortController();
  const receiver = new FakeReceiver(() => {
    stop.abort(new Error("stopped"));
    return status(503);
  });
  const result = await deliver(envelope(), await openDestination(URL_WITH_SECRETS), depsOf(receiver), {
    signal: stop.signal,
  });
  assert.deepEqual([result.delivered, result.retryable, result.attempts], [false, true, 1]);
});

test("a receiver whose look-up finds nothing refuses the event", async () => {
  const receiver = new FakeReceiver(Response.json({ result: [] }));
  const result = await run(receiver, { format: "servicenow-change-note", token: new Secret("t") });
  assert.deepEqual([result.delivered, result.retryable, result.code], [false, false, "NOTIFY_REFUSED"]);
  assert.equal(receiver.requests.length, 1);
});

test("a change is looked up and then gets its note in one attempt", async () => {
  const receiver = new FakeReceiver(
    Response.json({ result: [{ sys_id: "9d385017c611228701d22104cc95c371", work_notes: "" }] }),
  );
  const result = await run(receiver, { format: "servicenow-change-note", token: new Secret("t") });
  assert.deepEqual([result.delivered, result.attempts], [true, 1]);
  assert.deepEqual(receiver.requests.map(({ method }) => method), ["GET", "PATCH"]);
});

test("an event that lacks what its format needs is refused before anything is sent", async () => {
  const receiver = new FakeReceiver();
  const destination = await openDestination("https://itsm.example", { format: "servicenow-change-note" });
  const result = await deliver(
    failedEnvelope({ event: itsmEvent({ change_ref: null }) }),
    destination,
    depsOf(receiver),
  );
  assert.deepEqual([result.delivered, result.code, result.attempts, receiver.requests.length], [
    false,
    "NOTIFY_CONFIG",
    0,
    0,
  ]);
});

test("sendEvent delivers one event by itself, and tells wrong options as a value", async () => {
  const receiver = new FakeReceiver();
  const pushed = await sendEvent(
    "http://127.0.0.1:9/hook",
    itsmEvent(),
    { token: "abc", id: "evt_1" },
    depsOf(receiver),
  );
  assert.deepEqual([pushed.delivered, pushed.id], [true, "evt_1"]);
  assert.equal(receiver.requests[0]?.headers.get("authorization"), "Bearer abc");
  for (
    const [url, options] of [
      ["http://itsm.example", {}],
      ["https://itsm.example", { secret: "not a key" }],
      ["https://itsm.example", { id: "a\r\nX: y" }],
    ] as const
  ) {
    const result = await sendEvent(url, itsmEvent(), options, depsOf(receiver));
    assert.deepEqual([result.delivered, result.code, result.attempts], [false, "NOTIFY_CONFIG", 0]);
  }
  assert.equal(receiver.requests.length, 1);
});

/** How the runtimes tell of a certificate that does not fit: by a code, in words, and through a proxy one level deeper. */
const CERTIFICATES: Readonly<Record<string, () => Error>> = {
  "another name": () => Object.assign(new Error("altnames"), { code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
  expired: () => Object.assign(new Error("certificate has expired"), { code: "CERT_HAS_EXPIRED" }),
  "signed by itself": () => Object.assign(new Error("self-signed"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }),
  "an unknown issuer": () => Object.assign(new Error("issuer"), { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }),
  "for another purpose": () => Object.assign(new Error("purpose"), { code: "INVALID_PURPOSE" }),
  "Deno's words": () => new Error("invalid peer certificate: UnknownIssuer"),
  "through a proxy": () =>
    new Error("Secure Proxy Connection failed", {
      cause: Object.assign(new Error("altnames"), { code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
    }),
};

for (const [what, cause] of Object.entries(CERTIFICATES)) {
  test(`a wrong certificate (${what}) is as wrong a second later: it is not tried again in this run`, async () => {
    const receiver = new FakeReceiver();
    receiver.always = () => new TypeError("fetch failed", { cause: cause() });
    const { attempts, retryable, code } = await run(receiver);
    assert.deepEqual([attempts, retryable, code], [1, true, "NOTIFY_FAILED"]);
  });
}

test("a refusal that came just before the run was stopped is a refusal", async () => {
  const stop = new AbortController();
  const { signal } = stop;
  const receiver = new FakeReceiver(status(403));
  const watch = { signal, onAttempt: () => stop.abort(new Error("stopped")) };
  const result = await deliver(envelope(), await openDestination(URL_WITH_SECRETS), depsOf(receiver), watch);
  assert.deepEqual([result.code, result.retryable], ["NOTIFY_REFUSED", false]);
});

test("a change whose notes fill a megabyte is found, and takes its note once", async () => {
  const sys_id = "9d385017c611228701d22104cc95c371";
  const notes = "x".repeat(1024 * 1024);
  const first = new FakeReceiver(Response.json({ result: [{ sys_id, work_notes: notes }] }));
  assert.equal((await run(first, { format: "servicenow-change-note", token: new Secret("t") })).delivered, true);
  assert.deepEqual(first.requests.map(({ method }) => method), ["GET", "PATCH"]);
  const again = new FakeReceiver(Response.json({ result: [{ sys_id, work_notes: `${notes}${envelope().id}` }] }));
  assert.equal((await run(again, { format: "servicenow-change-note", token: new Secret("t") })).delivered, true);
  assert.deepEqual(again.requests.map(({ method }) => method), ["GET"]);
});

test("a token server that asks to come back later is asked again, and what it may have told is never quoted", async () => {
  const oauth = { tokenUrl: "https://login.example/token", clientId: "id", clientSecret: "client-secret" };
  const sent = async (...answers: readonly Response[]): Promise<DeliveryResult> =>
    await sendEvent("https://itsm.example/", itsmEvent(), { oauth }, depsOf(new FakeReceiver(...answers)));
  const good = Response.json({ access_token: "abc" });
  for (const code of [408, 425, 429, 500]) {
    const { delivered, attempts } = await sent(status(code), good.clone());
    assert.deepEqual([delivered, attempts], [true, 2], String(code));
  }
  const odd = { access_token: "SECRET WITH A BLANK" };
  const answers = Array.from({ length: 6 }, () => Response.json(odd));
  const result = await sent(...answers);
  assert.deepEqual([result.delivered, result.retryable], [false, true]);
  assert.match(result.reason ?? "", /login\.example gave no token, but 200$/);
});

/** An answer whose body breaks off. */
function broken(): Response {
  const start = new TextEncoder().encode('{"result":');
  return new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(start),
      pull: (controller) => controller.error(new TypeError("terminated")),
    }),
  );
}

test("an answer that breaks off is asked for again where it decides, and nowhere else", async () => {
  const token = new Secret("t");
  for (const [format, attempts] of [["basic", 1], ["servicenow-event", 2], ["jira-automation", 1]] as const) {
    const result = await run(new FakeReceiver(broken), { format, token });
    assert.deepEqual([result.delivered, result.attempts], [true, attempts], format);
  }
  const always = new FakeReceiver();
  always.always = broken;
  const result = await run(always, { format: "servicenow-change-note", token });
  assert.deepEqual([result.delivered, result.retryable, result.attempts], [false, true, 6]);
  assert.equal(result.reason, "itsm.example answered 200, but its answer broke off");
});

test("a look-up that is answered with more than can be read is refused, in words", async () => {
  const endless = (): Response => {
    const chunk = new Uint8Array(256 * 1024).fill(0x20);
    return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) }));
  };
  const result = await run(new FakeReceiver(endless), { format: "servicenow-change-note", token: new Secret("t") });
  assert.deepEqual([result.delivered, result.retryable, result.attempts], [false, false, 1]);
  assert.equal(result.reason, "itsm.example answered with more than can be read");
});
