import { CloudEvent, HTTP } from "cloudevents";
import assert from "node:assert/strict";
import test from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import { Secret } from "../../../src/core/base/secret.ts";
import { type Destination, openDestination } from "../../../src/core/notify/destination.ts";
import { ITSM_FORMATS, type ItsmFormat } from "../../../src/core/notify/formats.ts";
import { PRESETS } from "../../../src/core/notify/presets/presets.ts";
import type { PresetRequest } from "../../../src/core/notify/presets/request.ts";
import { ticketText } from "../../../src/core/notify/presets/ticket-text.ts";
import { envelope, failedEnvelope, itsmEvent } from "../../support/events.ts";
import { assertGolden } from "../../support/golden.ts";
import { HOSTILE } from "../../support/scenes.ts";

const TOKEN = "tok-canary-1";

function destination(format: ItsmFormat, url = "https://itsm.example/base"): Promise<Destination> {
  return openDestination(url, { format, token: new Secret(TOKEN) });
}

function shown(request: PresetRequest): unknown {
  return { ...request, url: request.url.href, body: request.body === undefined ? undefined : JSON.parse(request.body) };
}

for (const format of ITSM_FORMATS) {
  test(`the ${format} requests of a good and a bad end are as the receiver's documentation has them`, async () => {
    const target = await destination(format);
    const requests = await Promise.all(
      [envelope(), failedEnvelope()].map(async (each) => (await PRESETS[format](each, target)).map(shown)),
    );
    await assertGolden(`itsm-${format}.json`, JSON.stringify(requests, null, 2) + "\n");
  });

  test(`hostile text in a ${format} event cannot break its request`, async () => {
    const event = itsmEvent({
      event: "email_account_failed",
      name: HOSTILE,
      status: HOSTILE,
      account_id: HOSTILE,
      reason: HOSTILE,
    });
    const target = await destination(format);
    for (const request of await PRESETS[format](envelope({ event }), target)) {
      assert.ok(["itsm.example"].includes(request.url.host));
      for (const value of Object.values(request.headers)) assert.match(value, /^[\x20-\x7e]*$/);
      assert.doesNotMatch(request.body ?? "", /[\r\n]/);
    }
  });
}

test("the basic event goes to the very address that was given, as the tutorial's body", async () => {
  const [request] = await PRESETS.basic(envelope(), await destination("basic", "https://itsm.example/hook?team=7"));
  assert.equal(request?.url.href, "https://itsm.example/hook?team=7");
  assert.equal(request?.headers.authorization, undefined, "it is added when the request is sent");
  assert.deepEqual(JSON.parse(request?.body ?? ""), itsmEvent());
});

test("the CloudEvents library takes the event for valid and finds its attributes", async () => {
  const [request] = await PRESETS.cloudevents(envelope(), await destination("cloudevents"));
  const parsed = HTTP.toEvent({ headers: { ...request?.headers }, body: request?.body });
  assert.ok(parsed instanceof CloudEvent && parsed.validate());
  assert.equal(parsed.id, envelope().id);
  assert.equal(parsed.type, "genesys.email_account.provisioned");
  assert.equal(parsed.source, "https://github.com/acme/genesys-email");
  assert.equal(parsed.dedupkey, envelope().dedupKey);
  assert.deepEqual(parsed.data, itsmEvent());
});

test("ServiceNow's address may be the instance or the very call", async () => {
  const urlOf = async (url: string): Promise<string | undefined> =>
    (await PRESETS["servicenow-event"](envelope(), await destination("servicenow-event", url)))[0]?.url.href;
  assert.equal(await urlOf("https://acme.service-now.com"), "https://acme.service-now.com/api/global/em/jsonv2");
  const connector = "https://acme.service-now.com/api/sn_em_connector/em/inbound_event?source=generic";
  assert.equal(await urlOf(connector), connector);
});

test("a change is looked up first, takes one note of an event, and no second one", async () => {
  const sysId = "9d385017c611228701d22104cc95c371";
  const address = "https://acme.service-now.com/api/now/table/change_request";
  const target = await destination("servicenow-change-note", address);
  const note = PRESETS["servicenow-change-note"];
  const [lookUp] = await note(envelope(), target);
  assert.equal(lookUp?.method, "GET");
  assert.equal(lookUp?.url.searchParams.get("sysparm_query"), "number=CHG0030004");
  assert.equal(lookUp?.url.pathname, "/api/now/table/change_request");
  const written = lookUp?.next?.({ result: [{ sys_id: sysId, work_notes: "older" }] });
  assert.equal(written?.method, "PATCH");
  assert.equal(written?.url.href, `${address}/${sysId}`);
  const { work_notes } = JSON.parse(written?.body ?? "");
  assert.match(work_notes, /^E-mail account "Enterprise Support" provisioned \(ACTIVE\)\n/);
  assert.equal(lookUp?.next?.({ result: [{ sys_id: sysId, work_notes }] }), undefined, "it stands there already");

  const journal = lookUp?.next?.({ result: [{ sys_id: sysId }] });
  assert.equal(journal?.url.pathname, "/api/now/table/sys_journal_field");
  assert.equal(journal?.next?.({ result: [{ value: work_notes }] }), undefined);
  assert.equal(journal?.next?.({ result: [] })?.method, "PATCH");
  for (const answer of [undefined, null, [], { result: [] }, { result: [{ sys_id: "../x" }] }, { result: "x" }]) {
    assert.throws(
      () => lookUp?.next?.(answer),
      (error) => error instanceof AppError && error.code === "NOTIFY_REFUSED",
    );
  }
  const [direct] = await note(envelope({ event: itsmEvent({ change_ref: sysId }) }), target);
  assert.equal(direct?.url.searchParams.get("sysparm_query"), `sys_id=${sysId}`);
});

test("a change reference that is no number is never put into a query", async () => {
  const target = await destination("servicenow-change-note");
  for (const change_ref of [null, "", "OPS-12", "CHG1^ORactive=true", "CHG1&x=y", "../x", "CHG 1"]) {
    const event = itsmEvent({ change_ref });
    assert.throws(
      () => PRESETS["servicenow-change-note"](envelope({ event }), target),
      (error) => error instanceof AppError && error.code === "NOTIFY_CONFIG",
    );
  }
});

test("PagerDuty's address may be its host, its API or either of its calls", async () => {
  for (const path of ["", "/v2", "/v2/", "/v2/enqueue", "/v2/change/enqueue"]) {
    const target = await destination("pagerduty", `https://events.pagerduty.com${path}`);
    assert.deepEqual((await PRESETS.pagerduty(envelope(), target)).map(({ url }) => url.pathname), [
      "/v2/enqueue",
      "/v2/change/enqueue",
    ]);
  }
});

test("PagerDuty's keys and summaries stay within its limits", async () => {
  const long = "x".repeat(5000);
  const event = itsmEvent({ event: "email_account_failed", name: long, status: long, reason: long });
  const [request] = await PRESETS.pagerduty(
    envelope({ event, dedupKey: long }),
    await destination("pagerduty"),
  );
  const body = JSON.parse(request?.body ?? "");
  assert.equal(body.dedup_key.length, 255);
  assert.ok(body.payload.summary.length <= 1024);
});

test("text in a ticket has no markup, mention, macro or formula", () => {
  assert.equal(ticketText("[code]<b>x</b>[/code]"), "(code］＜b＞x＜/b＞(/code］");
  assert.equal(
    ticketText("{html}x{html} [~admin] !image.png! | h1."),
    "｛html｝x｛html｝ ［～admin］ ！image.png！ ｜ h1.",
  );
  for (const formula of ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)"]) assert.match(ticketText(formula), /^'/);
  assert.equal(ticketText("a\r\nb\u202ec"), "a\\r\\nb\\u｛202e｝c");
  assert.equal(ticketText("plain text, 5 m"), "plain text, 5 m");
});
