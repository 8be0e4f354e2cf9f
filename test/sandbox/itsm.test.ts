import assert from "node:assert/strict";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { ConnectionReset } from "../../src/sandbox/http-fault.ts";
import { ItsmReceiver, type ItsmReceiverOptions } from "../../src/sandbox/itsm.ts";
import { FakeClock } from "../support/fake-clock.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const NOW = Date.UTC(2026, 10, 22);

function makeReceiver(options: ItsmReceiverOptions = {}): ItsmReceiver {
  return new ItsmReceiver({ secret: SECRET, clock: new FakeClock({ now: NOW }), ...options });
}

/** A delivery that the Standard Webhooks project's own library signs. */
function delivery(id: string, event: unknown, change: { at?: number; secret?: string; body?: string } = {}): Request {
  const body = JSON.stringify(event);
  const at = new Date(change.at ?? NOW);
  return new Request("http://itsm.test.example/events", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(change.secret ?? SECRET).sign(id, at, body),
    },
    body: change.body ?? body,
  });
}

test("a delivery signed by the reference library is taken, and its event kept once", async () => {
  const receiver = makeReceiver();
  for (const id of ["msg_1", "msg_1", "msg_2"]) {
    assert.equal((await receiver.fetch(delivery(id, { event: id }))).status, 202);
  }
  assert.deepEqual(receiver.events(), [{ event: "msg_1" }, { event: "msg_2" }]);
  assert.deepEqual(receiver.deliveries().map((entry) => entry.duplicate), [false, true, false]);
});

test("the check vector of Standard Webhooks holds", async () => {
  const receiver = makeReceiver({ clock: new FakeClock({ now: 1_614_265_330_000 }) });
  const response = await receiver.fetch(
    new Request("http://itsm.test.example/", {
      method: "POST",
      headers: {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1a,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
      },
      body: '{"test": 2432232314}',
    }),
  );
  assert.equal(response.status, 202);
});

test("a changed body, another secret, an old timestamp and missing headers are refused and keep no event", async () => {
  const receiver = makeReceiver();
  const unsigned = new Request("http://itsm.test.example/", { method: "POST", body: "{}" });
  const refused: [Request, number][] = [
    [delivery("msg_1", { a: 1 }, { body: '{"a":2}' }), 401],
    [delivery("msg_1", {}, { secret: "whsec_" + btoa("another secret of 24 byte") }), 401],
    [delivery("msg_1", {}, { at: NOW - 301_000 }), 401],
    [delivery("msg_1", {}, { at: NOW + 301_000 }), 401],
    [unsigned, 400],
    [new Request("http://itsm.test.example/"), 405],
  ];
  for (const [request, status] of refused) assert.equal((await receiver.fetch(request)).status, status);
  assert.deepEqual(receiver.events(), []);
  assert.ok(receiver.deliveries().every((entry) => entry.problem !== undefined));
});

test("a bearer token is asked for where one is set", async () => {
  const receiver = makeReceiver({ token: "the-token" });
  assert.equal((await receiver.fetch(delivery("msg_1", {}))).status, 401);
  const request = delivery("msg_1", {});
  request.headers.set("authorization", "Bearer the-token");
  assert.equal((await receiver.fetch(request)).status, 202);
});

test("a script of statuses, a redirection and a lost answer is followed; retries with the same id stay one event", async () => {
  const receiver = makeReceiver({
    script: [
      503,
      { kind: "status", status: 429, headers: { "retry-after": "2" } },
      { redirect: "http://elsewhere.example/" },
      { kind: "reset", when: "after" },
      200,
    ],
  });
  const send = () => receiver.fetch(delivery("msg_1", { event: 1 }));
  assert.equal((await send()).status, 503);
  assert.equal((await send()).headers.get("retry-after"), "2");
  const redirected = await send();
  assert.deepEqual([redirected.status, redirected.headers.get("location")], [307, "http://elsewhere.example/"]);
  assert.deepEqual(receiver.events(), []);
  await assert.rejects(send(), ConnectionReset);
  assert.equal((await send()).status, 200);
  assert.deepEqual(receiver.events(), [{ event: 1 }]);
  assert.equal(receiver.deliveries().length, 5);
});
