import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordHash } from "../../../src/core/audit/audit-record.ts";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { canonicalJson } from "../../../src/core/base/canonical-json.ts";
import { AppError } from "../../../src/core/base/errors.ts";
import type { Envelope } from "../../../src/core/notify/event.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { recordsOf } from "../../support/audit-records.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeReceiver, networkFailure } from "../../support/receiver.ts";
import { type LeftFiles, redeliverTo, refusedRun } from "../../support/redelivery.ts";

const left = await refusedRun();

/** Copies of a run's files, that a test may change. */
function copy({ log, outbox }: LeftFiles = left): LeftFiles {
  return { log: new MemoryFile(log.text, log.path), outbox: new MemoryFile(outbox.text, outbox.path) };
}

const idsOf = (receiver: FakeReceiver): (string | null)[] =>
  receiver.requests.map(({ headers }) => headers.get("webhook-id"));

const IDS = recordsOf(left.log).flatMap(({ type, correlation }) =>
  /^account\./.test(type) ? [correlation?.event_id ?? assert.fail()] : []
);
const BODIES = left.outbox.lines.slice(0, 2).map((line) => (JSON.parse(line) as { envelope: Envelope }).envelope.event);

/** Redelivers files that prove nothing, and returns why. */
async function refused(files: { log: MemoryFile | undefined; outbox: MemoryFile }): Promise<string> {
  const receiver = new FakeReceiver();
  const outboxText = files.outbox.text;
  const logText = files.log?.text;
  const report = await redeliverTo(receiver, files);
  assert.deepEqual(idsOf(receiver), []);
  assert.deepEqual([report.result, report.notifications], ["failure", { delivered: 0, undelivered: 2 }]);
  assert.deepEqual(new Set(report.findings.map(({ code }) => code)), new Set(["REDELIVERY_REFUSED"]));
  assert.deepEqual([files.outbox.text, files.log?.text], [outboxText, logText], "nothing was written");
  return report.findings.map(({ message }) => message).join("\n");
}

test("the events of an outbox beside its log are sent once, with the ids and bodies that they had", async () => {
  const files = copy();
  const receiver = new FakeReceiver();
  const report = await redeliverTo(receiver, files);
  assert.equal(report.genesysApi, "email-domains", "the API is the run's, and not the default one");
  assert.deepEqual(idsOf(receiver), IDS);
  assert.deepEqual(receiver.bodies, BODIES);
  assert.deepEqual([report.result, report.notifications], ["success", { delivered: 2, undelivered: 0 }]);
  const again = await redeliverTo(receiver, files);
  assert.deepEqual([again.result, receiver.requests.length], ["success", 2]);
});

test("each delivery is recorded in the log, which is intact and whose head is told", async () => {
  const files = copy();
  const report = await redeliverTo(new FakeReceiver(new Response("", { status: 403 })), files);
  const verdict = await verifyAudit(files.log.text ?? "", { expectHead: report.auditHead });
  assert.deepEqual([verdict.status, verdict.notes], ["intact", []]);
  const records = recordsOf(files.log).slice(recordsOf(left.log).length);
  assert.deepEqual(records.map(({ type }) => type), [
    "run.started",
    "notify.dead_lettered",
    "notify.redelivered",
    "run.completed",
  ]);
  const [started, dead, told, end] = records;
  assert.deepEqual(started?.run, { mode: "redeliver" });
  assert.equal(end?.hash, report.auditHead);
  assert.deepEqual([dead?.correlation?.event_id, told?.correlation?.event_id], IDS);
  assert.deepEqual([dead?.outcome.reason, dead?.operation?.attempts, dead?.operation?.http_status], [
    "itsm.example refused the event with 403",
    1,
    403,
  ]);
  assert.equal(told?.correlation?.dedup_key, recordsOf(left.log).at(2)?.correlation?.dedup_key);
  assert.deepEqual([told?.source?.organisation, told?.principal, report.organisation], [
    "eu-west-1",
    undefined,
    "eu-west-1",
  ]);
});

test("an outbox without a log, or with the log of another run, proves nothing", async () => {
  assert.match(await refused({ ...copy(), log: undefined }), /its audit log is missing: there is no "audit_log.jsonl"/);
  const { log } = await refusedRun({}, { context: { runId: "1" } });
  assert.match(await refused({ ...copy(), log }), /no record in the log has the hash that it names/);
  assert.match(await refused({ ...copy(), log: new MemoryFile("") }), /it contains no record/);
});

test("of an outbox made by hand nothing is sent, but what the log proves to be untold is", async () => {
  const line = (id: string, event: object): string =>
    JSON.stringify({ state: "pending", id, at: "now", envelope: { id, dedupKey: "k", origin: "urn:x", event } });
  const text = BODIES.map((event, at) => `${line(`hand-${at}`, { ...event, name: "Made up" })}\n`).join("");
  const nowhere = BODIES.map((event, at) => `${line(`hand-${at}`, { ...event, audit_hash: null })}\n`).join("");
  for (
    const [made, why] of [[text, /"id" is not that of its record/], [nowhere, /no record in the log has the hash/]]
  ) {
    const receiver = new FakeReceiver();
    const report = await redeliverTo(receiver, { ...copy(), outbox: new MemoryFile(made as string) });
    assert.deepEqual(idsOf(receiver), IDS);
    assert.deepEqual(receiver.bodies, BODIES);
    assert.deepEqual([report.result, report.notifications.undelivered], ["failure", 2]);
    for (const { message } of report.findings) assert.match(message, why as RegExp);
  }
});

test("no line of the outbox hides an event that the log does not record as delivered", async () => {
  const forged = IDS.map((id) => JSON.stringify({ state: "delivered", id, at: "now", attempts: 1 })).join("\n");
  for (const text of [undefined, "", `${left.outbox.text}${forged}\n`]) {
    const files = { ...copy(), outbox: new MemoryFile(text, left.outbox.path) };
    const receiver = new FakeReceiver();
    const report = await redeliverTo(receiver, files);
    assert.deepEqual([report.result, new Set(idsOf(receiver))], ["success", new Set(IDS)]);
    const again = new FakeReceiver();
    await redeliverTo(again, files);
    assert.deepEqual(idsOf(again), []);
  }
});

const TAMPERED: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  "a value edited": (lines) => `${lines.join("\n").replace("Enterprise Support", "Enterprise Supporu")}\n`,
  "a line deleted": (lines) => `${lines.toSpliced(1, 1).join("\n")}\n`,
  "the first line deleted": (lines) => `${lines.slice(1).join("\n")}\n`,
  "a line of rubbish": (lines) => `${[...lines, "rubbish"].join("\n")}\n`,
  "rubbish in the middle": (lines) => `${lines.toSpliced(2, 0, "rubbish").join("\n")}\n`,
  "an empty line": (lines) => `${lines.join("\n")}\n\n`,
  "lines changed over": ([first, second, ...rest]) => `${[second, first, ...rest].join("\n")}\n`,
  "another run's line": (lines) => `${[...lines, lines[0]].join("\n")}\n`,
};

for (const [what, edit] of Object.entries(TAMPERED)) {
  test(`a log with ${what} proves nothing`, async () => {
    const log = new MemoryFile(edit(left.log.lines));
    assert.match(await refused({ ...copy(), log }), /proves nothing, because it was changed: line \d+: /);
  });
}

test("bytes of the log that are not UTF-8 prove nothing", async () => {
  const bytes = new TextEncoder().encode(left.log.text).with(300, 0xff);
  const receiver = new FakeReceiver();
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes);
  }
  const report = await redeliverTo(receiver, copy(), { content: pieces() });
  assert.match(report.findings[0]?.message ?? "", /it was changed: line 1/);
  assert.equal(receiver.requests.length, 0);
});

test("a closing record that counts other records than there are proves nothing, though it is chained", async () => {
  const lines = [...recordsOf(left.log)];
  const last = lines.pop() ?? assert.fail();
  const forged = { ...last, run: { ...last.run, records: 99 } };
  const text = [...lines, { ...forged, hash: await recordHash(forged) }].map((each) => `${canonicalJson(each)}\n`);
  assert.match(await refused({ ...copy(), log: new MemoryFile(text.join("")) }), /counts 99 records of its run/);
});

test("a log that a crash cut off, in a line or before the closing record, still proves what it holds", async () => {
  const whole = left.log.text ?? "";
  const unclosed = `${left.log.lines.slice(0, -1).join("\n")}\n`;
  for (const text of [whole.slice(0, -20), unclosed, whole.slice(0, -1)]) {
    const files = { ...copy(), log: new MemoryFile(text) };
    const receiver = new FakeReceiver();
    const report = await redeliverTo(receiver, files);
    assert.deepEqual([report.result, idsOf(receiver)], ["success", IDS]);
    const verdict = await verifyAudit(files.log.text ?? "", { expectHead: report.auditHead });
    assert.notEqual(verdict.status, "tampered", JSON.stringify(verdict));
  }
});

test("several runs in one log and one outbox are all proved", async () => {
  const files = await refusedRun(copy(), { context: { runId: "2" }, outcomes: [{ action: "update" }] });
  const receiver = new FakeReceiver();
  const { result } = await redeliverTo(receiver, files);
  assert.deepEqual([result, receiver.requests.length], ["success", 3]);
  assert.equal((await verifyAudit(files.log.text ?? "")).status, "intact");
});

const EDITS: Readonly<Record<string, (envelope: Envelope) => object>> = {
  name: (envelope) => ({ ...envelope, event: { ...envelope.event, name: "Other" } }),
  kind: (envelope) => ({ ...envelope, event: { ...envelope.event, event: "email_account_deleted" } }),
  "account id": (envelope) => ({ ...envelope, event: { ...envelope.event, account_id: "other" } }),
  timestamp: (envelope) => ({ ...envelope, event: { ...envelope.event, timestamp: "2026-11-22T07:21:32.105Z" } }),
  organisation: (envelope) => ({ ...envelope, event: { ...envelope.event, organisation: "us-east-1" } }),
  status: (envelope) => ({ ...envelope, event: { ...envelope.event, status: "OTHER" } }),
  change: (envelope) => ({ ...envelope, event: { ...envelope.event, change_ref: "CHG0" } }),
  link: (envelope) => ({ ...envelope, event: { ...envelope.event, run_url: "https://evil.example/" } }),
  origin: (envelope) => ({ ...envelope, origin: "https://evil.example" }),
  reason: (envelope) => ({ ...envelope, reason: "made up" }),
  "alert key": (envelope) => ({ ...envelope, dedupKey: "other" }),
  sequence: (envelope) => ({ ...envelope, sequence: "9999999999.01.00000000" }),
  "a field more": (envelope) => ({ ...envelope, event: { ...envelope.event, more: 1 } }),
  "a field less": ({ event: { organisation: _, ...event }, ...envelope }) => ({ ...envelope, event }),
  "another's hash": (envelope) => ({ ...envelope, event: { ...envelope.event, audit_hash: BODIES[1]?.audit_hash } }),
  "a hash of no event": (envelope) => ({
    ...envelope,
    event: { ...envelope.event, audit_hash: recordsOf(left.log)[0]?.hash },
  }),
};

/** The outbox with the first event changed, in every field that holds its id. */
function edited(edit: (envelope: Envelope) => object): MemoryFile {
  const [first = "", ...rest] = left.outbox.lines;
  const line = JSON.parse(first) as { envelope: Envelope };
  const envelope = edit(line.envelope) as { id: string };
  const changed = JSON.stringify({ ...line, id: envelope.id, envelope });
  return new MemoryFile(`${[changed, ...rest].join("\n")}\n`, left.outbox.path);
}

for (const [what, edit] of Object.entries(EDITS)) {
  test(`an event that was edited (${what}) is not sent, and the other one is`, async () => {
    const receiver = new FakeReceiver();
    const files = { ...copy(), outbox: edited(edit) };
    const report = await redeliverTo(receiver, files);
    assert.deepEqual(idsOf(receiver), [IDS[1]]);
    assert.deepEqual(report.notifications, { delivered: 1, undelivered: 1 });
    assert.deepEqual([report.result, report.findings.map(({ code }) => code)], ["failure", ["REDELIVERY_REFUSED"]]);
    assert.equal((await verifyAudit(files.log.text ?? "")).status, "intact");
  });
}

test("two lines of one event are one event, and none if they say different things", async () => {
  const [first = ""] = left.outbox.lines;
  const doubled = (line: string): LeftFiles => ({ ...copy(), outbox: new MemoryFile(`${left.outbox.text}${line}\n`) });
  const receiver = new FakeReceiver();
  await redeliverTo(receiver, doubled(first));
  assert.deepEqual(idsOf(receiver), IDS);
  for (const text of [`${first.replace('"name":"Ent', '"name":"Int')}\n${first}`]) {
    const second = new FakeReceiver();
    const { result } = await redeliverTo(second, doubled(text));
    assert.deepEqual([result, idsOf(second)], ["failure", [IDS[1]]]);
  }
});

test("what the log records as delivered is not sent again, whatever the outbox says", async () => {
  const files = copy();
  await redeliverTo(new FakeReceiver(), files);
  const receiver = new FakeReceiver();
  const forgetful = { ...files, outbox: new MemoryFile(left.outbox.text, left.outbox.path) };
  const report = await redeliverTo(receiver, forgetful);
  assert.deepEqual([report.result, receiver.requests.length, report.notifications.undelivered], ["success", 0, 0]);
  assert.equal((await redeliverTo(receiver, { ...forgetful, log: undefined })).result, "success");
});

test("an event that was edited after its delivery is refused, and not taken for the one that was delivered", async () => {
  const { log } = copy();
  await redeliverTo(new FakeReceiver(), { ...copy(), log });
  const files = { log, outbox: edited((envelope) => ({ ...envelope, dedupKey: "other" })) };
  const report = await redeliverTo(new FakeReceiver(), files);
  assert.deepEqual([report.result, report.notifications], ["failure", { delivered: 0, undelivered: 1 }]);
  assert.deepEqual(files.outbox.lines.slice(4).map((line) => (JSON.parse(line) as { id: string }).id), [IDS[1]]);
});

test("a log to which another run writes meanwhile keeps everything from being sent", async () => {
  const files = copy();
  const before = new TextEncoder().encode(files.log.text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(before);
  }
  await refusedRun({ log: files.log }, { context: { runId: "2" } });
  const during = files.log.text;
  const receiver = new FakeReceiver();
  const report = await redeliverTo(receiver, files, { content: pieces() });
  assert.match(report.findings[0]?.message ?? "", /changed while it was being read/);
  assert.deepEqual([report.result, receiver.requests.length, files.log.text], ["failure", 0, during]);
});

test("any byte of an outbox line or of its record that is changed changes nothing that is sent", async () => {
  const bodies = new Map(IDS.map((id, at) => [id, BODIES[at]]));
  const logStart = left.log.lines[0]?.length ?? 0;
  const change = fc.record({
    where: fc.constantFrom("outbox" as const, "log" as const),
    at: fc.nat(),
    to: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ where, at, to }) => {
      const files = copy();
      const file = files[where];
      const text = file.text ?? "";
      const place = where === "log" ? logStart + 1 + at % (text.length - logStart - 2) : at % (text.length - 1);
      fc.pre(text[place] !== to && text[place] !== "\n");
      file.text = text.slice(0, place) + to + text.slice(place + 1);
      const receiver = new FakeReceiver();
      const report = await redeliverTo(receiver, files);
      for (const { headers, body } of receiver.requests) {
        assert.deepEqual(JSON.parse(body), bodies.get(headers.get("webhook-id") ?? ""));
      }
      if (where === "log") assert.deepEqual([receiver.requests.length, report.result], [0, "failure"]);
    }),
    { numRuns: 150 },
  );
});

test("change-ref replaces the reference in what is sent, and is recorded", async () => {
  const files = copy();
  const receiver = new FakeReceiver();
  const report = await redeliverTo(receiver, files, { changeRef: "CHG0030009" });
  assert.deepEqual(receiver.bodies, BODIES.map((body) => ({ ...body, change_ref: "CHG0030009" })));
  assert.deepEqual([report.result, idsOf(receiver)], ["success", IDS]);
  const told = recordsOf(files.log).filter(({ type }) => type === "notify.redelivered");
  assert.deepEqual(told.map(({ approval }) => approval?.change_ref), ["CHG0030009", "CHG0030009"]);
});

test("a change that no note can be written on is refused before anything is sent", async () => {
  const receiver = new FakeReceiver();
  const options = { changeRef: "OPS-12", format: "servicenow-change-note" } as const;
  await assert.rejects(redeliverTo(receiver, copy(), options), { code: "NOTIFY_CONFIG" });
  assert.equal(receiver.requests.length, 0);
  const report = await redeliverTo(receiver, copy(), { changeRef: "OPS-12" });
  assert.deepEqual([report.result, receiver.requests.length], ["success", 2]);
});

test("an event without a reference becomes a note on the change that is given later", async () => {
  const files = await refusedRun({}, { context: { changeRef: undefined }, outcomes: [{}] });
  const sysId = "0123456789abcdef0123456789abcdef";
  const receiver = new FakeReceiver();
  receiver.always = () => new Response(JSON.stringify({ result: [{ sys_id: sysId, work_notes: "" }] }));
  const format = "servicenow-change-note";
  const without = await redeliverTo(receiver, files, { format });
  assert.deepEqual([without.notifications, receiver.requests.length], [{ delivered: 0, undelivered: 1 }, 0]);
  const report = await redeliverTo(receiver, files, { format, changeRef: "CHG0030009" });
  assert.deepEqual([report.result, receiver.requests.map(({ method }) => method)], ["success", ["GET", "PATCH"]]);
  assert.match(receiver.requests[0]?.url ?? "", /number%3DCHG0030009/);
});

test("a log that cannot be written keeps everything from being sent, and the outbox as it is", async () => {
  const files = copy();
  files.log.failure = new Error("EROFS: read-only file system, open");
  const receiver = new FakeReceiver();
  const report = await redeliverTo(receiver, files);
  assert.deepEqual([receiver.requests.length, files.outbox.text], [0, left.outbox.text]);
  assert.deepEqual([report.result, report.notifications], ["failure", { delivered: 0, undelivered: 2 }]);
  assert.deepEqual(report.findings.map(({ code }) => code), ["AUDIT_UNWRITABLE"]);
});

test("a disk that fills up stops the sending, and the outbox keeps what was sent", async () => {
  const outcomes = Array.from({ length: 12 }, (_, at) => ({ name: `Account ${at}` }));
  const files = await refusedRun({}, { outcomes });
  const receiver = new FakeReceiver();
  receiver.always = () => {
    files.log.tearAfter = 30;
    return new Response("{}");
  };
  const report = await redeliverTo(receiver, files);
  const sent = receiver.requests.length;
  assert.ok(sent >= 1 && sent <= 4, `${sent} sent`);
  assert.deepEqual([report.notifications, report.auditHead], [{ delivered: sent, undelivered: 12 - sent }, undefined]);
  assert.deepEqual(report.findings.map(({ code }) => code), ["AUDIT_UNWRITABLE"]);
  files.log.tearAfter = undefined;
  receiver.always = () => new Response("{}");
  const again = await redeliverTo(receiver, files);
  assert.equal(again.result, "success");
  assert.equal(new Set(idsOf(receiver)).size, 12);
  assert.equal(receiver.requests.length, 12 + sent, "what the log does not tell of is told again, under its id");
});

test("an outbox that cannot be written is told, and nothing is sent again", async () => {
  const files = copy();
  files.outbox.failure = new Error("ENOSPC: no space left on device, write");
  const receiver = new FakeReceiver();
  const report = await redeliverTo(receiver, files);
  assert.deepEqual([report.result, report.findings.map(({ code }) => code)], ["failure", ["OUTBOX_UNUSABLE"]]);
  files.outbox.failure = undefined;
  assert.equal((await redeliverTo(receiver, files)).result, "success");
  assert.deepEqual(idsOf(receiver), IDS);
});

test("a redelivery that is stopped at any write loses no event, and repeats one only under its id", async () => {
  for (let cut = 1; cut <= 6; cut++) {
    const files = copy();
    const receiver = new FakeReceiver();
    let writes = 0;
    // A killed process writes nothing more: neither file changes after the cut.
    for (const file of [files.log, files.outbox]) {
      const append = file.append.bind(file);
      file.append = async (text) => {
        if (++writes >= cut) file.failure = new Error("killed");
        await append(text);
      };
    }
    await redeliverTo(receiver, files);
    const after = { log: new MemoryFile(files.log.text), outbox: new MemoryFile(files.outbox.text) };
    const report = await redeliverTo(receiver, after);
    assert.equal(report.notifications.undelivered, 0, `cut at write ${cut}`);
    assert.deepEqual(new Set(idsOf(receiver)), new Set(IDS));
    assert.notEqual((await verifyAudit(after.log.text ?? "")).status, "tampered");
  }
});

test("a receiver that is down leaves everything to be sent, and the log says why", async () => {
  const files = copy();
  const receiver = new FakeReceiver();
  receiver.always = networkFailure;
  const report = await redeliverTo(receiver, files);
  assert.deepEqual([report.result, report.notifications], ["failure", { delivered: 0, undelivered: 2 }]);
  const failed = recordsOf(files.log).filter(({ type }) => type === "notify.failed");
  assert.match(failed[0]?.outcome.reason ?? "", /could not be reached/);
  assert.equal((await redeliverTo(new FakeReceiver(), files)).result, "success");
  assert.equal((await verifyAudit(files.log.text ?? "")).status, "intact");
});

test("a redelivery that was stopped before it began sends nothing and loses nothing", async () => {
  const files = copy();
  const report = await redeliverTo(new FakeReceiver(), files, { signal: AbortSignal.abort() });
  assert.deepEqual([report.result, report.notifications], ["failure", { delivered: 0, undelivered: 2 }]);
  assert.equal((await verifyAudit(files.log.text ?? "")).status, "intact");
});

test("a redelivery whose outbox hangs is closed in the log before its process is ended", async () => {
  const files = copy();
  let end: ((reason: AppError) => Promise<unknown>) | undefined;
  const hanging = new Promise<undefined>(() => undefined);
  const reached = new Promise<void>((resolve) => {
    files.outbox.append = async () => {
      resolve();
      await hanging;
    };
  });
  void redeliverTo(new FakeReceiver(), files, { beforeEnd: (task) => end = task });
  await reached;
  await end?.(new AppError("CANCELLED", "The run was stopped by SIGTERM"));
  const records = recordsOf(files.log).slice(recordsOf(left.log).length);
  assert.deepEqual([records.at(-1)?.type, records.at(-1)?.outcome.error_code], ["run.failed", "CANCELLED"]);
  assert.equal((await verifyAudit(files.log.text ?? "")).status, "intact");
});

test("lines that could not be read are told after a redelivery", async () => {
  const files = copy();
  files.outbox.text = `${left.outbox.text}nonsense\n{}\n`;
  const { findings, notifications } = await redeliverTo(new FakeReceiver(), files);
  assert.equal(notifications.delivered, 2);
  assert.match(findings[0]?.message ?? "", /has 2 lines that are not outbox entries$/);
});

test("an event is given up once it is too old, in words and in the log, and never sent again", async () => {
  const files = copy();
  const receiver = new FakeReceiver();
  const days = (count: number): number => count * 86_400_000;
  const last = Math.max(...recordsOf(files.log).map(({ timestamp }) => Date.parse(timestamp)));
  const down = new FakeReceiver();
  down.always = () => new Response("", { status: 503 });
  const young = await redeliverTo(down, files, {
    clock: new FakeClock({ now: last + days(13), auto: true }),
  });
  assert.ok(down.requests.length > 0);
  assert.ok(young.findings.every(({ code }) => code !== "EVENT_GIVEN_UP"), JSON.stringify(young.findings));
  const report = await redeliverTo(receiver, files, { clock: new FakeClock({ now: last + days(15), auto: true }) });
  assert.deepEqual(idsOf(receiver), []);
  assert.deepEqual(report.findings.map(({ code }) => code), ["EVENT_GIVEN_UP", "EVENT_GIVEN_UP"]);
  assert.match(report.findings[0]?.message ?? "", /was given up: it is older than 14 days/);
  assert.equal((await verifyAudit(files.log.text ?? "")).status, "intact");
  const again = await redeliverTo(receiver, files, { clock: new FakeClock({ now: last + days(16), auto: true }) });
  assert.deepEqual([again.findings, idsOf(receiver)], [[], []]);
});
