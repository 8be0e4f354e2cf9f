import assert from "node:assert/strict";
import { test } from "node:test";
import { appendRecords } from "../../../src/core/audit/append.ts";
import type { AuditLog } from "../../../src/core/audit/audit-log.ts";
import { type AuditRecord, newRecordId } from "../../../src/core/audit/audit-record.ts";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { AppError } from "../../../src/core/base/errors.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { MemoryFile } from "../../support/append-file.ts";
import {
  ACCEPTED,
  ACCOUNT,
  changeOutcome,
  openAudit,
  pendingUnit,
  recordsOf,
  writeIntent,
  writeRun,
} from "../../support/audit-records.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { accountReport, probe, runReport } from "../../support/reports.ts";

const SAID = { code: "CERT_EXPIRED", message: "said", hint: "Renew it" } as const;

/** The records of a log in which something was written. */
async function told(write: (log: AuditLog) => Promise<unknown>): Promise<readonly AuditRecord[]> {
  const file = new MemoryFile();
  await write(await openAudit(file));
  return recordsOf(file);
}

test("only an error rejects a file, and a warning is no failed check", async () => {
  for (
    const [severity, type, result] of [["warning", "validated", "passed"], ["error", "rejected", "failed"]] as const
  ) {
    const issue = { ...SAID, path: "name", line: 1, column: 1, severity };
    const [record] = await told((log) =>
      log.validated({ ...accountReport({ issues: [issue], probes: [] }), account: ACCOUNT })
    );
    assert.deepEqual([record?.type, record?.checks?.[0]?.result, record?.compliance_check], [
      `config.${type}`,
      result,
      result,
    ]);
  }
});

test("a check names the codes of what was found, once each, and passes over what is only told", async () => {
  const findings = [
    { ...SAID, severity: "error" },
    { ...SAID, severity: "error" },
    { ...SAID, code: "TLS_NO_TLS13", severity: "info" },
  ] as const;
  const audited = accountReport({
    probes: [probe({ outcome: "failed", findings: [...findings] }), probe({ protocol: "imap" })],
  });
  const [record] = await told((log) => log.probed({ ...audited, account: ACCOUNT }));
  assert.deepEqual(record?.checks?.slice(1), [
    { id: "smtp-probe", result: "failed", detail: "smtp.acme.example:587 CERT_EXPIRED" },
    { id: "imap-probe", result: "passed", detail: "smtp.acme.example:587" },
  ]);
});

test("a plan in which nothing changes is empty, whatever it counts", async () => {
  const records = await told(async (log) => {
    await log.planned(undefined, { "create": 0, "no-op": 3 });
    await log.planned("sha256:1", { "no-op": 3, "delete": 1 });
  });
  assert.deepEqual(records.map(({ type }) => type), ["plan.empty", "plan.computed"]);
});

test("the plan's hash stands in every record from the plan on", async () => {
  const file = new MemoryFile();
  await writeRun(file);
  assert.deepEqual(
    recordsOf(file).map(({ correlation }) => correlation?.["plan_hash"]),
    [undefined, undefined, undefined, ...Array(6).fill("sha256:1f3a")],
  );
});

test("an event that may get through later is no dead letter", async () => {
  const records = await told(async (log) => {
    for (const [delivered, retryable] of [[true, false], [false, true], [false, false]] as const) {
      await log.notified({ eventId: "p", name: ACCOUNT.name, delivered, retryable, attempts: 1 });
    }
  });
  assert.deepEqual(records.map(({ type, outcome }) => [type, outcome.status]), [
    ["notify.delivered", "success"],
    ["notify.failed", "failure"],
    ["notify.dead_lettered", "failure"],
  ]);
});

const ENDS: readonly (readonly [RunReport["result"], string, string])[] = [
  ["success", "info", "success"],
  ["failure", "error", "failure"],
  ["inconclusive", "warning", "unknown"],
];
for (const [result, severity, status] of ENDS) {
  test(`the closing record of a run that ended in ${result} says so`, async () => {
    const [record] = await told((log) => log.completed(runReport({ result })));
    assert.deepEqual([record?.type, record?.severity, record?.outcome.status], ["run.completed", severity, status]);
    assert.deepEqual([record?.status, record?.run?.["result"]], [result.toUpperCase(), result]);
  });
}

test("a result without an id of its own is about what its intent names", async () => {
  const records = await told(async (log) => {
    const operation = await log.intent(writeIntent({ action: "update", method: "PUT", targetId: "known" }));
    await log.result(operation, { ...ACCEPTED, targetId: undefined });
  });
  assert.deepEqual(records.map(({ account_id }) => account_id), ["known", "known"]);
});

for (
  const [status, type, severity] of [
    ["success", "account.created", "info"],
    ["failure", "account.create_failed", "error"],
    ["unknown", "account.create_unknown", "error"],
  ] as const
) {
  test(`a write that ended in ${status} is told as ${type}`, async () => {
    const records = await told(async (log) => log.result(await log.intent(writeIntent()), { ...ACCEPTED, status }));
    const record = records.at(-1);
    assert.deepEqual([record?.type, record?.severity, record?.outcome.status], [type, severity, status]);
  });
}

test("a result is taken once, and only for a write that was announced", async () => {
  const log = await openAudit(new MemoryFile());
  const internal = (error: unknown): boolean => error instanceof AppError && error.code === "INTERNAL";
  await assert.rejects(log.result("never announced", ACCEPTED), internal);
  const operation = await log.intent(writeIntent());
  await log.result(operation, ACCEPTED);
  await assert.rejects(log.result(operation, ACCEPTED), internal);
});

test("values that are undefined are left out, at any depth", async () => {
  const [record] = await told((log) =>
    log.intent(writeIntent({ after: { a: undefined, b: [{ c: undefined, d: 1 }] } }))
  );
  assert.deepEqual(record?.change?.after, { b: [{ d: 1 }] });
});

test("an account's end is handed on once it is in the file, and only then", async () => {
  const file = new MemoryFile();
  const handed: (readonly [string, boolean])[] = [];
  const log = await openAudit(file, {
    onOutcome: (record) => Promise.resolve(void handed.push([record.type, file.text?.includes(record.hash) ?? false])),
  });
  await log.pending(pendingUnit());
  await log.outcome(changeOutcome());
  await log.completed(runReport());
  assert.deepEqual(handed, [["account.active", true]]);
});

test("an id sorts by the time of its record", () => {
  const clock = new FakeClock();
  const id = newRecordId(clock);
  assert.equal(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), clock.now());
});

const LINE = {
  account_id: "a1",
  config_summary: { smtp: null, imap: null, auth_type: null },
  compliance_check: "not_run",
} as const;

test("a line that says no outcome has none, whatever its status", async () => {
  const file = new MemoryFile();
  const statuses = ["VALIDATED", "ACTIVE", "DELETED", "PENDING_VALIDATION", "VALIDATING", "VALIDATION_FAILED", "NOVEL"];
  await appendRecords(file, statuses.map((status) => ({ ...LINE, status })), {
    clock: new FakeClock(),
  });
  assert.deepEqual(recordsOf(file).map(({ outcome }) => outcome.status), statuses.map(() => "unknown"));
});

test("records copied from another log keep id and time, and get their own place in the chain", async () => {
  const from = new MemoryFile();
  await writeRun(from);
  const to = new MemoryFile();
  await appendRecords(to, recordsOf(from).slice(4, 6), { clock: new FakeClock() });
  const copies = recordsOf(to);
  const originals = recordsOf(from).slice(4, 6);
  assert.deepEqual(
    copies.map(({ id, timestamp }) => [id, timestamp]),
    originals.map(({ id, timestamp }) => [id, timestamp]),
  );
  assert.deepEqual(copies.map(({ seq }) => seq), [0, 1]);
  assert.notEqual(copies[0]?.prev_hash, originals[0]?.prev_hash);
  assert.deepEqual(copies.map(({ operation }) => operation?.op_id), [undefined, undefined], "a run is told as a whole");
  assert.equal((await verifyAudit(to.text ?? "")).status, "intact");
});

test("one record that belongs to no run is told in the singular", async () => {
  const file = new MemoryFile();
  await appendRecords(file, [{ ...LINE, status: "ACTIVE" }], { clock: new FakeClock() });
  const { notes } = await verifyAudit(file.text ?? "");
  assert.equal(notes[0], "1 record does not belong to a run: nothing shows whether more followed");
});
