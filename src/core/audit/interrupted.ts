import { nameKey } from "../account/account.ts";
import type { WriteIntent } from "../provision/journal.ts";
import { type AuditRecord, parseAuditLine } from "./audit-record.ts";

/** A write of an earlier run that was stopped before it could say what became of the account. */
export interface InterruptedWrite {
  readonly operationId: string;
  readonly intent: WriteIntent;
  /** True when not even the write's own result is known. */
  readonly open: boolean;
}

const ENDS = new Set([
  "account.active",
  "account.blocked",
  "account.failed",
  "account.removed",
  "account.timed_out",
  "account.unchanged",
  "account.unknown",
]);

/** The writes in an audit log after which the account has no end, by the account's {@link nameKey}. */
export function interruptedWrites(auditText: string): ReadonlyMap<string, InterruptedWrite> {
  const writes = new Map<string, InterruptedWrite>();
  for (const record of auditText.split("\n").flatMap((line) => parseAuditLine(line) ?? [])) {
    const key = nameKey(record.target?.key ?? "");
    const earlier = writes.get(key);
    const { operation } = record;
    if (ENDS.has(record.type)) writes.delete(key);
    else if (operation?.stage === "intent" && operation.op_id !== undefined) {
      writes.set(key, { operationId: operation.op_id, intent: intentOf(record, operation), open: true });
    } else if (operation?.stage === "result" && earlier?.operationId === operation.op_id) {
      // A write that was refused has changed nothing, so there is nothing left to tell.
      if (record.outcome.status === "failure") writes.delete(key);
      else if (earlier) writes.set(key, { ...earlier, open: false });
    }
  }
  return writes;
}

function intentOf(record: AuditRecord, operation: NonNullable<AuditRecord["operation"]>): WriteIntent {
  return {
    name: record.target?.key ?? "",
    file: record.source?.file ?? "",
    action: operation.action as WriteIntent["action"],
    resource: operation.resource ?? "",
    method: operation.method as WriteIntent["method"],
    pathTemplate: operation.path_template ?? "",
    targetId: record.account_id ?? undefined,
    redacted: [],
  };
}
