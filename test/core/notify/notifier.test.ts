import assert from "node:assert/strict";
import test from "node:test";
import type { AuditRecord } from "../../../src/core/audit/audit-record.ts";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import { notificationOf } from "../../../src/core/notify/delivery-facts.ts";
import { Notifier } from "../../../src/core/notify/notifier.ts";
import { Outbox } from "../../../src/core/notify/outbox.ts";
import { Redactor, Secret } from "../../../src/core/base/secret.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { changeOutcome, openAudit, recordsOf, writeRun } from "../../support/audit-records.ts";
import { envelope } from "../../support/events.ts";
import { historyOf } from "../../support/event-history.ts";
import { FakeReceiver, networkFailure } from "../../support/receiver.ts";
import { runReport } from "../../support/reports.ts";

async function notifierFor(
  receiver: FakeReceiver,
  file = new MemoryFile(),
): Promise<{ notifier: Notifier; outbox: Outbox; file: MemoryFile }> {
  const clock = new FakeClock({ auto: true });
  const outbox = await Outbox.open(file, clock);
  const destination = await openDestination("https://itsm.example/SECRETPATH", { token: new Secret("SECRETTOKEN") });
  return {
    notifier: new Notifier({
      redactor: new Redactor(),
      outbox,
      destination,
      clock,
      random: () => 0,
      fetch: receiver.fetch,
    }),
    outbox,
    file,
  };
}

const eventOf = (record: AuditRecord | undefined): string => record?.correlation?.event_id ?? assert.fail();

test("an account's end becomes an event as soon as it is in the audit log, and is delivered once", async () => {
  const receiver = new FakeReceiver();
  const { notifier, file } = await notifierFor(receiver);
  const audit = new MemoryFile();
  await writeRun(audit, { onOutcome: (record) => notifier.enqueue(record) });
  assert.equal(file.lines.length, 1);
  const { delivered, undelivered, deliveries } = await notifier.flush();
  assert.deepEqual([delivered, undelivered, deliveries.length], [1, 0, 1]);
  const record = recordsOf(audit).find(({ type }) => type === "account.active");
  assert.equal(receiver.requests[0]?.headers.get("webhook-id"), record?.correlation?.event_id);
  assert.notEqual(record?.id, record?.correlation?.event_id);
  assert.equal((receiver.bodies[0] as { audit_hash: string }).audit_hash, record?.hash);
  assert.deepEqual((await notifier.flush()).deliveries, []);
  assert.doesNotMatch(file.text ?? "", /SECRET/);
});

test("deliveries are told in the audit log, refused ones as dead letters", async () => {
  const { notifier, outbox } = await notifierFor(new FakeReceiver(new Response("", { status: 422 })));
  await outbox.add(envelope({ id: "a" }));
  const audit = new MemoryFile();
  const log = await openAudit(audit);
  await log.started("apply");
  for (const delivery of (await notifier.flush()).deliveries) await log.notified(notificationOf(delivery));
  await log.completed(runReport());
  const [, told] = recordsOf(audit);
  assert.deepEqual([told?.type, told?.correlation?.event_id, told?.operation?.http_status], [
    "notify.dead_lettered",
    "a",
    422,
  ]);
  assert.equal((await verifyAudit(audit.text ?? "")).status, "intact");
});

test("events that a crash kept from the outbox are found in the audit log, and only those", async () => {
  const audit = new MemoryFile();
  const log = await openAudit(audit, { notifies: true });
  await log.started("apply");
  for (const name of ["lost", "known", "told", "refused"]) await log.outcome(changeOutcome({ name }));
  await log.outcome(changeOutcome({ name: "same", action: "no-op" }));
  const [, lost, known, told, refused] = recordsOf(audit);
  const { notifier, outbox } = await notifierFor(new FakeReceiver());
  await notifier.enqueue(known ?? assert.fail());
  await log.notified({ eventId: eventOf(told), delivered: true, attempts: 1, retryable: false });
  await log.notified({ eventId: eventOf(refused), delivered: false, attempts: 1, retryable: false });
  const crashed = `${audit.text}{"account_id":"torn`;
  assert.equal(await notifier.recover(historyOf(crashed)), 1);
  assert.equal(await notifier.recover(historyOf(crashed)), 0);
  assert.deepEqual(outbox.list("pending").map(({ id }) => id), [eventOf(known), eventOf(lost)]);
});

test("a refused event is not missing, and puts back nothing that came after it", async () => {
  const audit = new MemoryFile();
  const log = await openAudit(audit, { notifies: true });
  const { notifier, file } = await notifierFor(new FakeReceiver(new Response("", { status: 400 })));
  await log.started("apply");
  await log.outcome(changeOutcome({ status: "VALIDATION_FAILED", succeeded: false, detail: "535" }));
  await log.outcome(changeOutcome());
  const [, refused, waiting] = recordsOf(audit);
  await notifier.enqueue(refused ?? assert.fail());
  await notifier.flush();
  await log.notified({ eventId: eventOf(refused), delivered: false, attempts: 1, retryable: false });
  await notifier.enqueue(waiting ?? assert.fail());
  const lines = file.lines.length;
  assert.equal(await notifier.recover(historyOf(audit.text ?? "")), 0);
  assert.equal(file.lines.length, lines);
});

test("a run without a receiver owes no event to one that is given later", async () => {
  const audit = new MemoryFile();
  const silent = await openAudit(audit);
  await silent.started("apply");
  await silent.outcome(changeOutcome({ name: "before" }));
  const { notifier } = await notifierFor(new FakeReceiver());
  assert.equal(await notifier.recover(historyOf(audit.text ?? "")), 0);
  const telling = await openAudit(audit, { notifies: true });
  await telling.started("apply");
  await telling.outcome(changeOutcome({ name: "after" }));
  const second = await openAudit(audit);
  await second.started("apply");
  await second.outcome(changeOutcome({ name: "again without" }));
  assert.equal(await notifier.recover(historyOf(audit.text ?? "")), 1);
});

test("an account's events keep their order: a later one waits behind one that may still arrive", async () => {
  const receiver = new FakeReceiver();
  receiver.always = () => new Response("", { status: 503 });
  const { notifier, outbox } = await notifierFor(receiver);
  await outbox.add(envelope({ id: "first", dedupKey: "account" }));
  await outbox.add(envelope({ id: "second", dedupKey: "account" }));
  const { deliveries, undelivered } = await notifier.flush();
  assert.deepEqual(deliveries.map(({ envelope }) => envelope.id), ["first"]);
  assert.equal(undelivered, 2);
});

test("a refused event does not hold up the next one of its account", async () => {
  const { notifier, outbox } = await notifierFor(new FakeReceiver(new Response("", { status: 400 })));
  await outbox.add(envelope({ id: "first", dedupKey: "account" }));
  await outbox.add(envelope({ id: "second", dedupKey: "account" }));
  const { delivered, undelivered } = await notifier.flush();
  assert.deepEqual([delivered, undelivered], [1, 1]);
});

test("a receiver that is down is left alone after a few events, and nothing is lost", async () => {
  const receiver = new FakeReceiver();
  receiver.always = networkFailure;
  const { notifier, outbox, file } = await notifierFor(receiver);
  for (let index = 0; index < 50; index++) {
    await outbox.add(envelope({ id: `e${index}`, dedupKey: `account ${index}` }));
  }
  const { undelivered } = await notifier.flush();
  assert.equal(undelivered, 50);
  assert.ok(receiver.requests.length <= 6 * 6, `${receiver.requests.length} requests`);
  const up = new FakeReceiver();
  const again = await (await notifierFor(up, file)).notifier.flush();
  assert.deepEqual([again.delivered, again.undelivered], [50, 0]);
  assert.deepEqual(new Set(up.requests.map(({ headers }) => headers.get("webhook-id"))).size, 50);
});

test("once a receiver counts as down, what waits is neither tried nor told as a delivery that failed", async () => {
  const receiver = new FakeReceiver();
  receiver.always = networkFailure;
  const { notifier, outbox } = await notifierFor(receiver);
  for (let index = 0; index < 50; index++) {
    await outbox.add(envelope({ id: `e${index}`, dedupKey: `account ${index}` }));
  }
  const recorded: string[] = [];
  const { deliveries } = await notifier.flush(undefined, {
    record: ({ envelope: { id } }) => Promise.resolve(void recorded.push(id)),
  });
  assert.ok(recorded.length <= 8, `${recorded.length} were told`);
  assert.equal(deliveries.length, recorded.length);
  assert.match(notifier.undelivered().at(-1)?.reason ?? "", /so nothing more is sent to it in this run$/);
});

test("410 stops all deliveries of the run", async () => {
  const receiver = new FakeReceiver();
  receiver.always = () => new Response("", { status: 410 });
  const { notifier, outbox } = await notifierFor(receiver);
  for (let index = 0; index < 20; index++) {
    await outbox.add(envelope({ id: `e${index}`, dedupKey: `account ${index}` }));
  }
  const { undelivered } = await notifier.flush();
  assert.equal(undelivered, 20);
  assert.ok(receiver.requests.length <= 4);
});

test("what was refused is sent again on request only, with the id and the time that it had", async () => {
  const { notifier, outbox, file } = await notifierFor(new FakeReceiver(new Response("", { status: 401 })));
  await outbox.add(envelope({ id: "refused" }));
  await notifier.flush();
  assert.deepEqual((await notifier.flush()).deliveries, []);
  const receiver = new FakeReceiver();
  await (await notifierFor(receiver, file)).notifier.flush(undefined, { dead: true });
  assert.equal(receiver.requests[0]?.headers.get("webhook-id"), "refused");
  assert.equal((receiver.bodies[0] as { timestamp: string }).timestamp, envelope().event.timestamp);
});

test("a crash between delivery and its note repeats the event under the same id", async () => {
  const receiver = new FakeReceiver();
  const { notifier, outbox, file } = await notifierFor(receiver);
  await outbox.add(envelope({ id: "a" }));
  file.tearAfter = 10;
  const { outboxError } = await notifier.flush();
  assert.equal(outboxError?.code, "OUTBOX_UNUSABLE");
  file.tearAfter = undefined;
  const after = await notifierFor(receiver, file);
  await after.notifier.flush();
  assert.deepEqual(receiver.requests.map(({ headers }) => headers.get("webhook-id")), ["a", "a"]);
});

test("an outbox that cannot be written stops neither the audit log nor the events", async () => {
  const receiver = new FakeReceiver();
  const { notifier, file } = await notifierFor(receiver);
  file.failure = new Error("ENOSPC: no space left on device, write");
  const audit = new MemoryFile();
  await writeRun(audit, { onOutcome: (record) => notifier.enqueue(record) });
  const { delivered, undelivered, outboxError } = await notifier.flush();
  assert.deepEqual([delivered, undelivered, outboxError?.code], [1, 0, "OUTBOX_UNUSABLE"]);
});

test("a run that was stopped sends nothing more", async () => {
  const receiver = new FakeReceiver();
  const { notifier, outbox } = await notifierFor(receiver);
  await outbox.add(envelope());
  const { undelivered } = await notifier.flush(AbortSignal.abort());
  assert.deepEqual([undelivered, receiver.requests.length], [1, 0]);
});
