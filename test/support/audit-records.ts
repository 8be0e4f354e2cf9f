import { type Account, nameKey } from "../../src/core/account/account.ts";
import type { PendingUnit, UnitOutcome, WriteIntent, WriteResult } from "../../src/core/provision/journal.ts";
import { ACCOUNT_KIND } from "../../src/core/provision/unit.ts";
import { AuditLog, type AuditLogOptions } from "../../src/core/audit/audit-log.ts";
import { type Interrupted, InterruptedWrites } from "../../src/core/audit/interrupted.ts";
import { type AuditRecord, parseAuditLine } from "../../src/core/audit/audit-record.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import type { RunContext } from "../../src/core/base/run-context.ts";
import { FakeClock } from "./fake-clock.ts";
import type { MemoryFile } from "./append-file.ts";
import { accountReport, runContext, runReport } from "./reports.ts";

/** The account that the audit tests write about. */
export const ACCOUNT: Account = {
  name: "Enterprise Support",
  description: "",
  smtp_server: "smtp.acme.example",
  smtp_port: 587,
  imap_server: "imap.acme.example",
  imap_port: 993,
  authentication_type: "PLAIN",
  username: "support@acme.example",
  password: "env:SUPPORT_PASSWORD",
  signature: "",
  reply_to_address: "support@acme.example",
  reply_template: "",
  forward_template: "",
  enable_tls: true,
};

/** A creation that is about to be made. */
export function writeIntent(override: Partial<WriteIntent> = {}): WriteIntent {
  return {
    kind: ACCOUNT_KIND,
    key: nameKey(override.name ?? ACCOUNT.name),
    name: ACCOUNT.name,
    file: "accounts/support.yaml",
    action: "create",
    resource: "email_account",
    method: "POST",
    pathTemplate: "/api/v2/routing/emailaccounts",
    after: { name: ACCOUNT.name, smtpPort: 587 },
    redacted: ["/password"],
    credentialReference: "env:SUPPORT_PASSWORD",
    ...override,
  };
}

/** A creation that the API accepted. */
export const ACCEPTED: WriteResult = {
  status: "success",
  targetId: "d4e5f6a7",
  httpStatus: 201,
  attempts: 1,
  latencyMs: 412.4,
  correlationId: "7f3a",
};

/** An account that became active. */
export function changeOutcome(override: Partial<UnitOutcome> = {}): UnitOutcome {
  return {
    kind: ACCOUNT_KIND,
    key: nameKey(override.name ?? ACCOUNT.name),
    name: ACCOUNT.name,
    action: "create",
    status: "ACTIVE",
    succeeded: true,
    accountId: "d4e5f6a7",
    latencyMs: 12_400.7,
    requests: 4,
    findings: [],
    leftBehind: [],
    ...override,
  };
}

/** An account whose validation has begun. */
export function pendingUnit(name: string = ACCOUNT.name, status = "PENDING_VALIDATION"): PendingUnit {
  return { kind: ACCOUNT_KIND, key: nameKey(name), name, id: "d4e5f6a7", status };
}

/** Opens a log with a fake clock and no secrets. */
export function openAudit(
  file: MemoryFile,
  override?: Partial<AuditLogOptions>,
  context?: RunContext,
): Promise<AuditLog> {
  return AuditLog.open(file, context ?? runContext(), {
    clock: new FakeClock(),
    ...override,
  });
}

/** The report of an apply over as many accounts as its counts say. */
export function finished(counts: Partial<RunReport["counts"]> = {}): RunReport {
  const report = runReport({ mode: "apply" });
  const { created = 0, updated = 0, deleted = 0, failed = 0 } = counts;
  return { ...report, counts: { ...report.counts, accounts: created + updated + deleted + failed, ...counts } };
}

/** A whole run that creates one account. */
export async function writeRun(
  file: MemoryFile,
  override?: Partial<AuditLogOptions>,
  context?: RunContext,
): Promise<AuditLog> {
  const log = await openAudit(file, override, context);
  await log.started("apply");
  await log.validated({ ...accountReport(), account: ACCOUNT });
  await log.probed({ ...accountReport(), account: ACCOUNT });
  await log.planned("sha256:1f3a", { create: 1 });
  const operation = await log.intent(writeIntent());
  await log.result(operation, ACCEPTED);
  await log.pending(pendingUnit());
  await log.outcome(changeOutcome());
  await log.completed(finished({ created: 1 }));
  return log;
}

/** What is interrupted in a file. */
export function interruptedIn(file: MemoryFile): Interrupted {
  const writes = new InterruptedWrites();
  for (const record of recordsOf(file)) writes.add(record);
  return writes.left();
}

/** The records of a file. */
export function recordsOf(file: MemoryFile): readonly AuditRecord[] {
  return file.lines.map((line) => {
    const record = parseAuditLine(line);
    if (record === undefined) throw new Error(`no audit record: ${line}`);
    return record;
  });
}
