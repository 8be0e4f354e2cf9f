import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fetch } from "../../../src/core/base/ports.ts";
import { Redactor, Secret } from "../../../src/core/base/secret.ts";
import { deliver, type DeliveryResult } from "../../../src/core/notify/delivery.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import type { ItsmFormat } from "../../../src/core/notify/formats.ts";
import { envelope } from "../../support/events.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeReceiver, networkFailure } from "../../support/receiver.ts";
import { redeliverTo, refusedRun } from "../../support/redelivery.ts";

async function sent(format: ItsmFormat, fetch: Fetch): Promise<DeliveryResult> {
  const destination = await openDestination("https://itsm.example/", { format, token: new Secret("key") });
  const clock = new FakeClock({ auto: true });
  return await deliver(envelope(), destination, { fetch, clock, random: () => 0, redactor: new Redactor() });
}

const pathsOf = (receiver: FakeReceiver): string[] => receiver.requests.map(({ url }) => new URL(url).pathname);
const ENQUEUE = "/v2/enqueue";
const CHANGE = "/v2/change/enqueue";
const taken = (): Response => Response.json({ status: "success" }, { status: 202 });
const broken = (): Response => new Response("", { status: 500 });

test("pagerduty-second-500: of an event's two requests the one that failed is sent again, and the other is not", async () => {
  const second = new FakeReceiver(taken, broken, taken);
  assert.deepEqual([(await sent("pagerduty", second.fetch)).delivered, pathsOf(second)], [
    true,
    [ENQUEUE, CHANGE, CHANGE],
  ]);
  const first = new FakeReceiver(broken, taken, taken);
  assert.deepEqual([(await sent("pagerduty", first.fetch)).delivered, pathsOf(first)], [
    true,
    [ENQUEUE, CHANGE, ENQUEUE],
  ]);
});

test("pagerduty-change-400: a change event that is refused holds up no resolve, whichever comes first", async () => {
  for (const resolve of [taken, broken]) {
    const receiver = new FakeReceiver(resolve, () => new Response("", { status: 400 }), taken);
    const { delivered, code } = await sent("pagerduty", receiver.fetch);
    assert.deepEqual([delivered, code], [false, "NOTIFY_REFUSED"]);
    const actions = receiver.bodies.map((body) => (body as { event_action?: string }).event_action);
    assert.deepEqual(actions, resolve === taken ? ["resolve", undefined] : ["resolve", undefined, "resolve"]);
  }
});

/** ServiceNow's Table API with one change; `fault` decides what becomes of each note. */
function serviceNow(fault: (note: number) => "stored, then reset" | "503" | undefined = () => undefined) {
  const sysId = "9d385017c611228701d22104cc95c371";
  const asked: string[] = [];
  let notes = "";
  let writes = 0;
  const fetch: Fetch = (url, init = {}) => {
    const { pathname, searchParams } = new URL(url);
    if (init.method === "GET") {
      asked.push(searchParams.get("sysparm_query") ?? "");
      return Promise.resolve(Response.json({ result: [{ sys_id: sysId, number: "CHG0030004", work_notes: notes }] }));
    }
    assert.equal(pathname, `/api/now/table/change_request/${sysId}`);
    const what = fault(++writes);
    if (what === "503") return Promise.resolve(new Response("", { status: 503 }));
    notes += `${(JSON.parse(String(init.body)) as { work_notes: string }).work_notes}\n\n`;
    if (what === undefined) return Promise.resolve(Response.json({ result: { number: "CHG0030004" } }));
    return Promise.reject(networkFailure());
  };
  return { fetch, asked, notes: (id: string) => notes.split(id).length - 1 };
}

test("note-reset: a note that ServiceNow took in before it dropped the connection stands there once", async () => {
  const desk = serviceNow((note) => note === 1 ? "stored, then reset" : undefined);
  assert.equal((await sent("servicenow-change-note", desk.fetch)).delivered, true);
  assert.equal(desk.notes(envelope().id), 1);
});

test("note-503: a note that ServiceNow did not take in is written again, and stands there once", async () => {
  const desk = serviceNow((note) => note === 1 ? "503" : undefined);
  assert.equal((await sent("servicenow-change-note", desk.fetch)).delivered, true);
  assert.equal(desk.notes(envelope().id), 1);
});

test("change-ref-good-10: with a change number the note is written on that change", async () => {
  const desk = serviceNow();
  const { delivered, ticket } = await sent("servicenow-change-note", desk.fetch);
  assert.deepEqual([delivered, ticket], [true, "CHG0030004"]);
  assert.deepEqual([desk.asked, desk.notes(envelope().id)], [["number=CHG0030004"], 1]);
});

test("change-ref-later: an event without a change goes as a note on the one that the redelivery names", async () => {
  const left = await refusedRun({}, { context: { changeRef: undefined } });
  const desk = serviceNow();
  const receiver = Object.assign(new FakeReceiver(), { fetch: desk.fetch });
  const report = await redeliverTo(receiver, left, { changeRef: "CHG0030009", format: "servicenow-change-note" });
  assert.deepEqual(report.notifications, { delivered: 2, undelivered: 0 });
  assert.deepEqual(new Set(desk.asked), new Set(["number=CHG0030009"]));
});

const ROWS: Readonly<Record<string, readonly [() => Response, boolean]>> = {
  "lie-html": [() => new Response("<!doctype html><title>Log in</title>", { status: 200 }), false],
  "lie-row": [() => Response.json({ records: [{ __status: "failure", status: "error" }] }), false],
  "lie-inserted": [() => Response.json({ result: [{ status: "inserted", sys_id: "a" }] }), true],
  "lie-plain": [() => Response.json({}), true],
  "one event stored": [() => Response.json({ result: { "Default Bulk Endpoint": "1 events were inserted" } }), true],
  "no event stored": [() => Response.json({ result: { "Default Bulk Endpoint": "0 events were inserted" } }), false],
};

for (const [id, [answer, delivered]] of Object.entries(ROWS)) {
  test(`${id}: an event that ServiceNow answers so with 200 is ${delivered ? "" : "not "}delivered`, async () => {
    const receiver = new FakeReceiver();
    receiver.always = answer;
    const result = await sent("servicenow-event", receiver.fetch);
    assert.deepEqual([result.delivered, receiver.requests.length], [delivered, 1]);
    if (!delivered) assert.equal(result.code, "NOTIFY_REFUSED");
  });
}
