import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { Redactor } from "../../../src/core/base/secret.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import type { ItsmFormat } from "../../../src/core/notify/formats.ts";
import { Notifier } from "../../../src/core/notify/notifier.ts";
import { Outbox } from "../../../src/core/notify/outbox.ts";
import type { UnitOutcome } from "../../../src/core/provision/journal.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { recordsOf } from "../../support/audit-records.ts";
import { historyOf } from "../../support/event-history.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeReceiver } from "../../support/receiver.ts";
import { type LeftFiles, redeliverTo, refusedRun } from "../../support/redelivery.ts";

const GOOD: Partial<UnitOutcome> = {};
const FAILED: Partial<UnitOutcome> = { status: "VALIDATION_FAILED", succeeded: false, detail: "535 refused" };

/** A run whose event a receiver refused, and a later one of the same account whose event was delivered. */
async function overtaken(
  format: ItsmFormat,
  first: Partial<UnitOutcome>,
  second: Partial<UnitOutcome>,
): Promise<LeftFiles> {
  const files = await refusedRun({}, { format, outcomes: [first] });
  return await refusedRun(files, { format, outcomes: [second], receiver: new FakeReceiver() });
}

for (const format of ["pagerduty", "servicenow-event"] as const) {
  for (const [what, first, second] of [["sound", GOOD, FAILED], ["failed", FAILED, GOOD]] as const) {
    test(`${format}: that an account was ${what} is not told again after the receiver heard the opposite`, async () => {
      const files = await overtaken(format, first, second);
      const receiver = new FakeReceiver();
      const report = await redeliverTo(receiver, files, { format });
      assert.equal(receiver.requests.length, 0);
      const { findings, notifications, result } = report;
      assert.deepEqual([result, notifications], ["success", { delivered: 0, undelivered: 0 }]);
      assert.deepEqual(findings.map(({ code, severity }) => [code, severity]), [["EVENT_GIVEN_UP", "warning"]]);
      assert.match(findings[0]?.message ?? "", /given up: a later event of the account was delivered/);
      assert.equal(recordsOf(files.log).some(({ type }) => type === "notify.given_up"), true);
      assert.equal((await verifyAudit(files.log.text ?? "")).status, "intact");
      assert.deepEqual((await redeliverTo(receiver, files, { format })).findings, []);
    });
  }
}

test("a later state of the same kind takes nothing from an earlier event, nor do receivers that keep no alerts", async () => {
  const same = await overtaken("pagerduty", GOOD, { action: "update" });
  const receiver = new FakeReceiver();
  assert.equal((await redeliverTo(receiver, same, { format: "pagerduty" })).notifications.delivered, 1);
  const basic = await overtaken("basic", GOOD, FAILED);
  assert.equal((await redeliverTo(receiver, basic)).notifications.delivered, 1);
});

test("an alert that failed, was over and failed again is told: the last state is what counts", async () => {
  let files = await overtaken("pagerduty", FAILED, GOOD);
  files = await refusedRun(files, { format: "pagerduty", outcomes: [FAILED] });
  const receiver = new FakeReceiver();
  const { notifications } = await redeliverTo(receiver, files, { format: "pagerduty" });
  assert.equal(notifications.delivered, 1);
  assert.deepEqual(receiver.bodies.map((body) => (body as { event_action: string }).event_action), ["trigger"]);
});

/** A run with two events of one account, both unsent, whose outbox lost the first. */
async function firstLost(): Promise<{ readonly files: LeftFiles; readonly ids: readonly string[] }> {
  const receiver = new FakeReceiver();
  receiver.always = () => new Response("", { status: 503 });
  const { log, outbox } = await refusedRun({}, { outcomes: [FAILED, GOOD], receiver });
  const ids = recordsOf(log).flatMap(({ type, correlation }) =>
    /^account\./.test(type) ? [correlation?.event_id ?? assert.fail()] : []
  );
  const lines = outbox.lines.filter((line) => !line.includes(`"pending","id":"${ids[0]}"`));
  assert.equal(lines.length, outbox.lines.length - 1);
  return { files: { log, outbox: new MemoryFile(`${lines.join("\n")}\n`, outbox.path) }, ids };
}

test("an event that the outbox lost is put back before those of its account that came after it", async () => {
  const { files, ids } = await firstLost();
  const receiver = new FakeReceiver();
  await redeliverTo(receiver, files);
  assert.deepEqual(receiver.requests.map(({ headers }) => headers.get("webhook-id")), ids);
});

test("the next apply keeps that order too, and so does the one after it", async () => {
  const { files: { log, outbox: file }, ids } = await firstLost();
  const clock = new FakeClock({ auto: true });
  for (const added of [2, 0]) {
    const outbox = await Outbox.open(file, clock);
    const destination = await openDestination("https://itsm.example/");
    const deps = { outbox, destination, clock, random: () => 0, fetch: new FakeReceiver().fetch };
    const notifier = new Notifier({ ...deps, redactor: new Redactor() });
    assert.equal(await notifier.recover(historyOf(log.text ?? "")), added);
    assert.deepEqual(outbox.list("pending").map(({ id }) => id), ids);
  }
});
