import { pendingUnit } from "../../support/audit-records.ts";
import assert from "node:assert/strict";
import test from "node:test";
import { validate, version } from "uuid";
import { AppError } from "../../../src/core/base/errors.ts";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { MemoryFile } from "../../support/append-file.ts";
import {
  ACCOUNT,
  changeOutcome,
  finished,
  openAudit,
  recordsOf,
  writeIntent,
  writeRun,
} from "../../support/audit-records.ts";
import { accountReport, probe, runContext, runReport } from "../../support/reports.ts";

const code = (expected: string) => (error: unknown): boolean => error instanceof AppError && error.code === expected;

test("a run is told from its start to its closing record, with intent before result", async () => {
  const file = new MemoryFile();
  await writeRun(file);
  assert.deepEqual(recordsOf(file).map(({ seq, type }) => `${seq} ${type}`), [
    "0 run.started",
    "1 config.validated",
    "2 connection.probed",
    "3 plan.computed",
    "4 account.create_requested",
    "5 account.created",
    "6 account.validation_pending",
    "7 account.active",
    "8 run.completed",
  ]);
});

test("every line keeps the tutorial's five fields, and says who, from where and on whose word", async () => {
  const file = new MemoryFile();
  await writeRun(file);
  for (const record of recordsOf(file)) {
    assert.match(record.timestamp, /^2026-11-22T08:\d\d:\d\d\.\d{3}Z$/);
    assert.ok("account_id" in record && typeof record.status === "string");
    assert.deepEqual(Object.keys(record.config_summary).sort(), ["auth_type", "imap", "smtp"]);
    assert.match(record.compliance_check, /^(passed|failed|not_run)$/);
    assert.ok(validate(record.id) && version(record.id) === 7);
    assert.equal(record.actor?.login, "jdoe");
    assert.equal(record.principal?.client_id, "6f1c0d0e-2f3a-4a0b-9c55-2d6b7f0f9a10");
    assert.deepEqual([record.approval?.status, record.approval?.change_ref], ["none", "CHG0030004"]);
    assert.equal(record.source?.run_id, "17654321098");
  }
  const active = recordsOf(file).find(({ type }) => type === "account.active");
  assert.equal(active?.account_id, "d4e5f6a7");
  assert.equal(active?.status, "ACTIVE");
  assert.deepEqual(active?.config_summary, {
    smtp: "smtp.acme.example",
    imap: "imap.acme.example",
    auth_type: "PLAIN",
  });
  assert.equal(active?.compliance_check, "passed");
  assert.deepEqual(active?.checks?.map(({ id, result }) => `${id} ${result}`), [
    "account-file passed",
    "smtp-probe passed",
    "imap-probe passed",
  ]);
});

test("a write is told with what it changes, what was left out and which credential it used", async () => {
  const file = new MemoryFile();
  await writeRun(file);
  const [intent, result] = recordsOf(file).filter(({ operation }) => operation?.op_id !== undefined);
  assert.deepEqual(intent?.change, {
    before: null,
    after: { name: ACCOUNT.name, smtpPort: 587 },
    redacted: ["/password"],
    credential_ref: "env:SUPPORT_PASSWORD",
  });
  assert.equal(result?.operation?.op_id, intent?.operation?.op_id);
  assert.equal(result?.operation?.vendor_correlation_id, "7f3a");
  assert.equal(result?.operation?.http_status, 201);
});

test("compliance is not_run for an account that no check ran on, and failed when a probe failed", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.outcome(changeOutcome({ name: "Unknown", action: "delete", status: "DELETED" }));
  await log.probed({ ...accountReport({ probes: [probe({ outcome: "failed" })] }), account: ACCOUNT });
  assert.deepEqual(recordsOf(file).map((record) => record.compliance_check), ["not_run", "failed"]);
});

test("each end of an account has its own type", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  const ends = [
    changeOutcome({ name: "1", action: "no-op" }),
    changeOutcome({ name: "2", action: "no-op", status: "VALIDATION_FAILED", succeeded: false }),
    changeOutcome({ name: "3", status: "TIMED_OUT", succeeded: false }),
    changeOutcome({ name: "4", status: "UNKNOWN", succeeded: false }),
    changeOutcome({ name: "5", action: "delete", status: "DELETED" }),
    changeOutcome({ name: "6", action: "blocked", status: "BLOCKED", succeeded: false }),
  ];
  for (const end of ends) await log.outcome(end);
  await log.pending(pendingUnit("7", "VALIDATING"));
  await log.outcome(changeOutcome({ name: "7", action: "no-op" }));
  assert.deepEqual(recordsOf(file).map(({ type }) => type), [
    "account.unchanged",
    "account.failed",
    "account.timed_out",
    "account.unknown",
    "account.removed",
    "account.blocked",
    "account.validation_pending",
    "account.active",
  ]);
});

test("two runs in one file are one chain", async () => {
  const file = new MemoryFile();
  const first = await writeRun(file);
  const head = first.head;
  const second = await writeRun(file, {}, runContext({ runId: "2" }));
  assert.equal(recordsOf(file)[9]?.prev_hash, head);
  assert.deepEqual(recordsOf(file).map(({ seq }) => seq), Array.from({ length: 18 }, (_, index) => index));
  const verdict = await verifyAudit(file.text ?? "", { expectHead: second.head });
  assert.deepEqual([verdict.status, verdict.records, verdict.head], ["intact", 18, second.head]);
});

test("records written at the same time keep one order, share writes and end with the closing one", async () => {
  const file = new MemoryFile();
  file.turns = 50;
  const log = await openAudit(file);
  const names = Array.from({ length: 200 }, (_, index) => `Account ${index}`);
  const all = [
    log.started("check"),
    ...names.map((name) => log.validated({ ...accountReport({ name }), account: ACCOUNT })),
    log.completed(runReport()),
  ];
  await Promise.all(all);
  assert.equal((await verifyAudit(file.text ?? "")).status, "intact");
  assert.equal(recordsOf(file).at(-1)?.type, "run.completed");
  assert.ok(file.writes < names.length, `${file.writes} writes for more than ${names.length} records`);
});

test("an intent resolves only after its line is in the file", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  const operation = await log.intent(writeIntent());
  assert.match(file.text ?? "", new RegExp(`"op_id":"${operation}","path_template"[^\\n]*"stage":"intent"[^\\n]*\\n$`));
});

test("an intent that cannot be written is refused, and so is everything after it", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  file.failure = new Error("ENOSPC: no space left on device, write");
  await assert.rejects(log.intent(writeIntent()), code("AUDIT_UNWRITABLE"));
  file.failure = undefined;
  await assert.rejects(log.outcome(changeOutcome()), code("AUDIT_UNWRITABLE"));
  assert.equal(file.text, undefined);
});

test("the head that is told of a write that failed is that of the last record which is whole in the file", async () => {
  const whole = new MemoryFile();
  await (await openAudit(whole)).started("apply");
  const size = whole.text?.length ?? assert.fail();
  const told = async (kept: number): Promise<boolean> => {
    const file = new MemoryFile();
    const log = await openAudit(file);
    file.tearAfter = kept;
    await assert.rejects(log.started("apply"), code("AUDIT_UNWRITABLE"));
    const { head, records } = await verifyAudit(file.text ?? "");
    assert.equal(log.head, head, `${kept} of ${size} bytes`);
    return records === 1;
  };
  assert.deepEqual(await Promise.all([size, size - 1, size - 2, 0].map(told)), [true, true, false, false]);
});

test("a log continues after a line that a crash cut off, and says so", async () => {
  const file = new MemoryFile();
  const crashed = await openAudit(file);
  await crashed.started("apply");
  file.tearAfter = 700;
  await assert.rejects(crashed.intent(writeIntent()), code("AUDIT_UNWRITABLE"));
  file.tearAfter = undefined;
  await writeRun(file);
  const lines = file.lines;
  assert.equal(lines[1]?.length, 702);
  assert.deepEqual(JSON.parse(lines[2] ?? "").recovered.bytes, 700);
  const verdict = await verifyAudit(file.text ?? "");
  assert.equal(verdict.status, "incomplete");
  assert.equal(verdict.records, 10);
  assert.equal(verdict.firstProblem, undefined);
  assert.match(
    verdict.notes.join("\n"),
    /Line 2 was cut off[\s\S]*The run 17654321098 that starts in line 1 has no closing record/,
  );
});

test("a crash while a crash is repaired loses nothing either", async () => {
  const file = new MemoryFile();
  for (const torn of [300, 250, 1, 3]) {
    const log = await openAudit(file);
    file.tearAfter = torn;
    await assert.rejects(log.started("apply"));
    file.tearAfter = undefined;
  }
  await writeRun(file);
  const verdict = await verifyAudit(file.text ?? "");
  assert.deepEqual([verdict.status, verdict.records], ["incomplete", 9]);
});

test("a file whose last line only lacks its end is continued without a word", async () => {
  const file = new MemoryFile();
  await writeRun(file);
  file.text = file.text?.slice(0, -1);
  await writeRun(file);
  assert.equal((await verifyAudit(file.text ?? "")).status, "intact");
});

test("a file that is no audit log, or whose last record was changed, is not written to", async () => {
  const other = new MemoryFile("name: genesys\nversion: 1\n");
  await assert.rejects(openAudit(other), code("AUDIT_UNWRITABLE"));
  assert.equal(other.writes, 0);
  const file = new MemoryFile();
  await writeRun(file);
  file.text = file.text?.replace(/"result":"success"\}(?=[^\n]*\n$)/, '"result":"failure"}');
  await assert.rejects(openAudit(file), code("AUDIT_TAMPERED"));
});

test("nothing follows the closing record", async () => {
  const file = new MemoryFile();
  const log = await writeRun(file);
  await assert.rejects(log.started("apply"), code("INTERNAL"));
  assert.equal(file.held, 0);
});

test("a run that failed is closed with its error", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.started("apply");
  await log.failed(new AppError("CREDENTIALS_MISSING", "Cannot log in"));
  const last = recordsOf(file).at(-1);
  assert.deepEqual([last?.type, last?.outcome.error_code, last?.run?.records], [
    "run.failed",
    "CREDENTIALS_MISSING",
    2,
  ]);
  assert.equal((await verifyAudit(file.text ?? "")).status, "intact");
});

test("what is told is recorded as it is: nobody learns from a log whether a name is a secret", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.outcome(changeOutcome({ name: "hunter2-canary!", detail: "success" }));
  assert.deepEqual([recordsOf(file)[0]?.target?.key, recordsOf(file)[0]?.outcome.reason], [
    "hunter2-canary!",
    "success",
  ]);
});

test("hostile text is kept as data on its one line, half characters replaced", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.started("apply");
  await log.outcome(changeOutcome({ detail: 'a\r\nb\u2028c\ud800d\u0000"}', name: "__proto__" }));
  await log.completed(finished({ created: 1 }));
  assert.equal(file.lines.length, 3);
  assert.equal(recordsOf(file)[1]?.outcome.reason, 'a\r\nb\u2028c\ufffdd\u0000"}');
  assert.equal((await verifyAudit(file.text ?? "")).status, "intact");
});

test("a unit that accounts share has no account's settings and checks, though it may have its name", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  log.register({ ...accountReport(), account: ACCOUNT });
  await log.outcome(changeOutcome({ kind: "domain", key: ACCOUNT.name }));
  const [record] = recordsOf(file);
  assert.deepEqual([record?.config_summary.smtp, record?.checks, record?.compliance_check], [
    null,
    undefined,
    "not_run",
  ]);
});
