import type { Code } from "../errors.ts";
import type { ChangeOutcome, WriteIntent, WriteResult } from "../genesys/journal.ts";
import type { AuditContent } from "./audit-record.ts";

/** What one record says, before the log adds who, where from and what is known of the account. */
export interface AuditEntry
  extends Pick<AuditContent, "type" | "severity" | "status" | "operation" | "change" | "run"> {
  /** The account it is about. */
  readonly name?: string | undefined;
  readonly file?: string | undefined;
  readonly accountId?: string | undefined;
  readonly result: AuditContent["outcome"]["status"];
  readonly reason?: string | undefined;
  readonly errorCode?: Code | undefined;
  /** The record that this one is about, such as the event that was delivered. */
  readonly parentId?: string | undefined;
}

type Action = WriteIntent["action"];

const DONE: Record<Action, string> = { create: "created", update: "updated", delete: "deleted" };

/** A write is about to be made. */
export function intentEntry(intent: WriteIntent, operationId: string): AuditEntry {
  const { action, resource, method, pathTemplate, before, after, redacted, credentialReference } = intent;
  return {
    type: `account.${action}_requested`,
    severity: "info",
    name: intent.name,
    file: intent.file,
    accountId: intent.targetId,
    status: "REQUESTED",
    result: "pending",
    operation: { op_id: operationId, stage: "intent", action, resource, method, path_template: pathTemplate },
    change: {
      before: before ?? null,
      after: after ?? null,
      redacted: [...redacted],
      ...(credentialReference === undefined ? {} : { credential_ref: credentialReference }),
    },
  };
}

/** How that write ended. */
export function resultEntry(intent: WriteIntent, operationId: string, result: WriteResult): AuditEntry {
  const { action, resource, method, pathTemplate } = intent;
  const type = result.status === "success"
    ? `account.${DONE[action]}`
    : `account.${action}_${result.status === "failure" ? "failed" : "unknown"}`;
  return {
    type,
    severity: result.status === "success" ? "info" : "error",
    name: intent.name,
    file: intent.file,
    accountId: result.targetId ?? intent.targetId,
    status: { success: "ACCEPTED", failure: "FAILED", unknown: "UNKNOWN" }[result.status],
    result: result.status,
    reason: result.reason,
    errorCode: result.errorCode,
    operation: {
      op_id: operationId,
      stage: "result",
      action,
      resource,
      method,
      path_template: pathTemplate,
      attempts: result.attempts,
      latency_ms: Math.round(result.latencyMs),
      ...(result.httpStatus === undefined ? {} : { http_status: result.httpStatus }),
      ...(result.correlationId === undefined ? {} : { vendor_correlation_id: result.correlationId }),
      ...(result.adopted === undefined ? {} : { adopted: result.adopted }),
    },
  };
}

/** How an account's change ended. `awaited`: its validation was seen to run, so even a no-op changed something. */
export function outcomeEntry(outcome: ChangeOutcome, awaited: boolean): AuditEntry {
  const { type, result } = outcome.succeeded ? goodEnd(outcome, awaited) : badEnd(outcome);
  return {
    type,
    severity: outcome.succeeded ? "info" : "error",
    name: outcome.name,
    accountId: outcome.accountId,
    status: outcome.status,
    result,
    reason: outcome.detail,
    errorCode: outcome.code,
    operation: { action: outcome.action, latency_ms: Math.round(outcome.latencyMs), requests: outcome.requests },
  };
}

type End = { readonly type: string; readonly result: AuditEntry["result"] };

function goodEnd(outcome: ChangeOutcome, awaited: boolean): End {
  if (outcome.action === "delete") return { type: "account.removed", result: "success" };
  if (outcome.action === "blocked") return { type: "account.blocked", result: "skipped" };
  if (outcome.action === "no-op" && !awaited) return { type: "account.unchanged", result: "success" };
  return { type: "account.active", result: "success" };
}

function badEnd(outcome: ChangeOutcome): End {
  if (outcome.status === "TIMED_OUT") return { type: "account.timed_out", result: "timeout" };
  if (outcome.status === "UNKNOWN") return { type: "account.unknown", result: "unknown" };
  if (outcome.action === "blocked") return { type: "account.blocked", result: "failure" };
  return { type: "account.failed", result: "failure" };
}
