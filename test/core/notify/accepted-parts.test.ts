import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { Redactor, Secret } from "../../../src/core/base/secret.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import type { Envelope } from "../../../src/core/notify/event.ts";
import { type FlushResult, Notifier } from "../../../src/core/notify/notifier.ts";
import { Outbox } from "../../../src/core/notify/outbox.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { envelope, itsmEvent } from "../../support/events.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeReceiver } from "../../support/receiver.ts";
import { redeliverTo, refusedRun } from "../../support/redelivery.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const RESOLVE = "/v2/enqueue";
const CHANGE = "/v2/change/enqueue";

/** PagerDuty, of which some calls fail as long as they are told to. */
class PagerDuty extends FakeReceiver {
  readonly failing = new Map<string, number>();

  constructor() {
    super();
    this.always = () => {
      const status = this.failing.get(this.paths.at(-1) ?? "");
      return status === undefined ? new Response("{}", { status: 202 }) : new Response("", { status });
    };
  }

  get paths(): readonly string[] {
    return this.requests.map(({ url }) => new URL(url).pathname);
  }

  /** What was asked since the last call. */
  taken(): readonly string[] {
    const paths = this.paths;
    this.requests.splice(0);
    return paths;
  }
}

/** A run on the file: what is in it already, and the events given. */
async function run(
  receiver: FakeReceiver,
  file: MemoryFile,
  events: readonly Envelope[] = [],
  { key = KEY, url = "https://events.pagerduty.com" } = {},
): Promise<FlushResult> {
  const clock = new FakeClock({ auto: true });
  const outbox = await Outbox.open(file, clock);
  assert.equal(outbox.unreadable, 0);
  for (const each of events) await outbox.add(each);
  const destination = await openDestination(url, { format: "pagerduty", token: new Secret(key) });
  const deps = { outbox, destination, clock, random: () => 0, fetch: receiver.fetch, redactor: new Redactor() };
  return await new Notifier(deps).flush(undefined, { dead: true });
}

for (const [call, other] of [[CHANGE, RESOLVE], [RESOLVE, CHANGE]] as const) {
  for (const status of [500, 400]) {
    test(`when ${call} fails with ${status}, the next run sends that alone, and a third one nothing`, async () => {
      const receiver = new PagerDuty();
      const file = new MemoryFile();
      receiver.failing.set(call, status);
      assert.equal((await run(receiver, file, [envelope()])).delivered, 0);
      const first = receiver.taken();
      assert.equal(first.filter((path) => path === other).length, 1);
      assert.equal(first[0], RESOLVE);
      await run(receiver, file);
      assert.deepEqual(new Set(receiver.taken()), new Set([call]), "it fails once more");
      receiver.failing.clear();
      const end = await run(receiver, file);
      assert.deepEqual([end.delivered, end.undelivered, receiver.taken()], [1, 0, [call]]);
      assert.deepEqual([(await run(receiver, file)).deliveries, receiver.taken()], [[], []]);
      assert.doesNotMatch(file.text ?? "", new RegExp(KEY));
    });
  }
}

test("what one receiver accepted is sent to another one, and to another key of the same", async () => {
  for (const other of [{ key: KEY.replace("0", "f") }, { url: "https://events.eu.pagerduty.com" }]) {
    const receiver = new PagerDuty();
    const file = new MemoryFile();
    receiver.failing.set(CHANGE, 400);
    await run(receiver, file, [envelope()]);
    receiver.failing.clear();
    receiver.taken();
    assert.equal((await run(receiver, file, [], other)).delivered, 1);
    assert.deepEqual(receiver.taken(), [RESOLVE, CHANGE]);
  }
});

test("an outbox that calls all of an event accepted proves nothing: all of it is sent", async () => {
  const receiver = new PagerDuty();
  const one = new MemoryFile();
  const two = new MemoryFile();
  for (const [file, call] of [[one, CHANGE], [two, RESOLVE]] as const) {
    receiver.failing.set(call, 400);
    await run(receiver, file, [envelope()]);
    receiver.failing.clear();
  }
  const accepted = [...one.lines, ...two.lines].filter((line) => line.includes('"accepted"'));
  assert.equal(accepted.length, 2);
  receiver.taken();
  const forged = new MemoryFile(`${[one.lines[0], ...accepted].join("\n")}\n`);
  assert.equal((await run(receiver, forged)).delivered, 1);
  assert.deepEqual(receiver.taken(), [RESOLVE, CHANGE]);
});

test("a state that came back is told with all of its requests", async () => {
  const receiver = new PagerDuty();
  const file = new MemoryFile();
  receiver.failing.set(CHANGE, 400);
  await run(receiver, file, [envelope()]);
  receiver.failing.clear();
  receiver.taken();
  await run(receiver, file, [envelope({ event: itsmEvent({ audit_hash: "sha256:later" }) })]);
  assert.deepEqual(receiver.taken(), [RESOLVE, CHANGE]);
});

test("a crash between an acceptance and its line repeats the request once, under the event's id", async () => {
  const receiver = new PagerDuty();
  const file = new MemoryFile();
  receiver.failing.set(CHANGE, 500);
  await run(receiver, file, [envelope()]);
  const line = file.lines.find((each) => each.includes('"accepted"')) ?? assert.fail();
  file.text = (file.text ?? "").slice(0, file.text?.indexOf(line));
  receiver.failing.clear();
  await run(receiver, file);
  assert.equal(new Set(receiver.requests.map(({ headers }) => headers.get("webhook-id"))).size, 1);
  assert.equal(receiver.taken().filter((path) => path === RESOLVE).length, 2);
});

test("an acceptance is on stable storage before the next request is sent", async () => {
  const file = new MemoryFile();
  const seen: boolean[] = [];
  const receiver = new FakeReceiver();
  receiver.always = () => {
    seen.push((file.text ?? "").includes('"accepted"'));
    return new Response("{}", { status: 202 });
  };
  await run(receiver, file, [envelope()]);
  assert.deepEqual(seen, [false, true]);
});

test("pagerduty-change-400: the refused change event is undelivered, and a redelivery sends it alone", async () => {
  const receiver = new PagerDuty();
  receiver.failing.set(CHANGE, 400);
  const files = await refusedRun({}, { format: "pagerduty", receiver, outcomes: [{}] });
  assert.deepEqual(receiver.taken(), [RESOLVE, CHANGE]);
  const format = "pagerduty";
  const again = await redeliverTo(receiver, files, { format });
  assert.deepEqual([again.notifications, receiver.taken()], [{ delivered: 0, undelivered: 1 }, [CHANGE]]);
  assert.match(again.findings[0]?.message ?? "", /refused the event with 400/);
  receiver.failing.clear();
  const report = await redeliverTo(receiver, files, { format });
  assert.deepEqual([report.notifications, receiver.taken()], [{ delivered: 1, undelivered: 0 }, [CHANGE]]);
  assert.deepEqual((await redeliverTo(receiver, files, { format })).notifications, { delivered: 0, undelivered: 0 });
  assert.deepEqual(receiver.taken(), []);
  assert.deepEqual([(await verifyAudit(files.log.text ?? "")).status], ["intact"]);
});
