import type { Account } from "../account/account.ts";
import { AppError, type Code, errorMessage } from "../base/errors.ts";
import type { PendingUnit, UnitCheck, UnitOutcome, WriteIntent, WriteResult } from "../provision/journal.ts";
import type { UnitIdentity } from "../provision/unit.ts";
import type { AccountReport, ReportedChange, RunReport } from "../report/report.ts";
import type { EventName } from "./event-state.ts";
import type { AuditCheck, AuditContent, ConfigSummary } from "./audit-record.ts";

/** What one record says, before the log adds who, where from and what is known about the account. */
export interface AuditEntry
  extends Pick<AuditContent, "type" | "severity" | "status" | "operation" | "change" | "run"> {
  /** The account, or the unit that accounts share, that it is about. */
  readonly name?: string | undefined;
  /** What the name is the name of; an account by its name when absent. */
  readonly unit?: Pick<UnitIdentity, "kind" | "key"> | undefined;
  /** A check that is this record's own. */
  readonly check?: AuditCheck | undefined;
  readonly file?: string | undefined;
  /** The SHA-256 of that account's file. */
  readonly fileSha256?: string | undefined;
  readonly accountId?: string | undefined;
  readonly result: AuditContent["outcome"]["status"];
  readonly reason?: string | undefined;
  readonly errorCode?: Code | undefined;
  /** The state that an event tells, where one is made of this record. */
  readonly event?: EventName | undefined;
  /** That event's id, or the id of the event that was delivered or not. */
  readonly eventId?: string | undefined;
  /** The change that it is filed under, where it is not the run's. */
  readonly changeRef?: string | undefined;
  /** What identifies the account across runs, where this run is not the one that told of it. */
  readonly dedupKey?: string | undefined;
}

type Action = WriteIntent["action"];

const DONE: Record<Action, string> = { create: "created", update: "updated", delete: "deleted" };

/** A write is about to be made. */
export function intentEntry(intent: WriteIntent, operationId: string): AuditEntry {
  const { before, after, redacted, credentialReference } = intent;
  return {
    type: `${intent.kind}.${intent.action}_requested`,
    unit: intent,
    severity: "info",
    name: intent.name,
    file: intent.file,
    accountId: intent.targetId,
    status: "REQUESTED",
    result: "pending",
    operation: { op_id: operationId, stage: "intent", ...operationFields(intent) },
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
  const type = result.status === "success"
    ? `${intent.kind}.${DONE[intent.action]}`
    : `${intent.kind}.${intent.action}_${result.status === "failure" ? "failed" : "unknown"}`;
  return {
    type,
    unit: intent,
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
      ...operationFields(intent),
      attempts: result.attempts,
      latency_ms: Math.round(result.latencyMs),
      ...(result.httpStatus === undefined ? {} : { http_status: result.httpStatus }),
      ...(result.correlationId === undefined ? {} : { vendor_correlation_id: result.correlationId }),
      ...(result.adopted === undefined ? {} : { adopted: result.adopted }),
    },
  };
}

/** What identifies a write among those of its unit. */
function operationFields({ action, resource, resourceName, method, pathTemplate }: WriteIntent) {
  const name = resourceName === undefined ? {} : { resource_name: resourceName };
  return { action, resource, ...name, method, path_template: pathTemplate };
}

/** How a unit's change ended. `awaited`: its validation was seen running, so even a no-op changed something. */
export function outcomeEntry(outcome: UnitOutcome, awaited: boolean): AuditEntry {
  const { end, result } = outcome.succeeded ? goodEnd(outcome, awaited) : badEnd(outcome);
  return {
    type: `${outcome.kind}.${end}`,
    unit: outcome,
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

/** The last part of the type of a record that tells how a unit ended. */
export type EndWord = "active" | "blocked" | "failed" | "removed" | "timed_out" | "unchanged" | "unknown";

type End = { readonly end: EndWord; readonly result: AuditEntry["result"] };

function goodEnd(outcome: UnitOutcome, awaited: boolean): End {
  if (outcome.action === "delete") return { end: "removed", result: "success" };
  if (outcome.action === "blocked") return { end: "blocked", result: "skipped" };
  if (outcome.action === "no-op" && !awaited) return { end: "unchanged", result: "success" };
  return { end: "active", result: "success" };
}

function badEnd(outcome: UnitOutcome): End {
  if (outcome.status === "TIMED_OUT") return { end: "timed_out", result: "timeout" };
  if (outcome.status === "UNKNOWN") return { end: "unknown", result: "unknown" };
  if (outcome.action === "blocked") return { end: "blocked", result: "failure" };
  return { end: "failed", result: "failure" };
}

/** An account that stood in a file stands in none any more: what was told of it is over. */
export function retiredEntry(name: string): AuditEntry {
  return { type: "account.retired", severity: "info", name, status: "NO_FILE", result: "success" };
}

/** A unit's write was accepted and its validation has started. */
export function pendingEntry(unit: PendingUnit): AuditEntry {
  const { kind, name, id: accountId, status } = unit;
  return { type: `${kind}.validation_pending`, severity: "info", unit, name, accountId, status, result: "pending" };
}

/** A unit was tested; nothing was written. */
export function checkEntry(unit: UnitIdentity, check: UnitCheck): AuditEntry {
  const { id, result, detail } = check;
  return {
    type: `${unit.kind}.tested`,
    severity: result === "passed" ? "info" : "warning",
    unit,
    name: unit.name,
    status: result.toUpperCase(),
    result: ({ passed: "success", failed: "failure", inconclusive: "unknown" } as const)[result],
    reason: detail,
    check: { id, result, ...(detail === undefined ? {} : { detail }) },
  };
}

/** An account's file was validated. */
export function validationEntry(audited: AuditedAccount): AuditEntry {
  const rejected = audited.issues.some((issue) => issue.severity === "error");
  return {
    type: rejected ? "config.rejected" : "config.validated",
    severity: rejected ? "error" : "info",
    name: audited.name,
    fileSha256: audited.fileSha256,
    status: rejected ? "REJECTED" : "VALID",
    result: rejected ? "failure" : "success",
  };
}

/** An account's servers were probed. */
export function probeEntry(audited: AuditedAccount): AuditEntry {
  const outcomes = audited.probes.map((probe) => probe.outcome);
  const failed = outcomes.includes("failed");
  const open = outcomes.includes("inconclusive");
  return {
    type: failed ? "connection.probe_failed" : "connection.probed",
    severity: failed ? "error" : open ? "warning" : "info",
    name: audited.name,
    status: failed ? "PROBE_FAILED" : open ? "PROBE_INCONCLUSIVE" : "PROBED",
    result: failed ? "failure" : open ? "unknown" : "success",
  };
}

/** How many accounts each action of a plan has. */
export type PlanCounts = Readonly<Partial<Record<ReportedChange["action"], number>>>;

/** The plan was computed. */
export function planEntry(counts: PlanCounts): AuditEntry {
  const changes = Object.entries(counts).some(([action, count]) => action !== "no-op" && count > 0);
  const type = changes ? "plan.computed" : "plan.empty";
  return { type, severity: "info", status: "PLANNED", result: "success", run: { plan: counts } };
}

/** A live account differs from its file. */
export function driftEntry(name: string, change: ReportedChange): AuditEntry {
  return {
    type: "drift.detected",
    severity: "warning",
    name,
    status: "DRIFTED",
    result: "failure",
    reason: change.reason,
    operation: { action: change.action },
    run: { fields: change.fields?.map(({ key }) => key) ?? [] },
  };
}

/** What the log records about an event that was sent. */
export interface Notification {
  readonly eventId: string;
  readonly name?: string | undefined;
  readonly accountId?: string | undefined;
  /** The change that the event named. */
  readonly changeRef?: string | undefined;
  /** What identifies the account across runs. */
  readonly dedupKey?: string | undefined;
  /** Whether an earlier run had tried. */
  readonly again?: boolean | undefined;
  readonly delivered: boolean;
  readonly attempts: number;
  /** True when the same event may be delivered later. */
  readonly retryable: boolean;
  /** The status of the last response, if there was one. */
  readonly httpStatus?: number | undefined;
  readonly reason?: string | undefined;
  readonly code?: Code | undefined;
  /** What the receiver calls the ticket or message that it made of the event. */
  readonly ticket?: string | undefined;
  /** True when nobody will try again. */
  readonly givenUp?: boolean | undefined;
}

/** An event was delivered or not. */
export function notificationEntry(notification: Notification): AuditEntry {
  const { delivered, attempts, httpStatus, retryable, again, givenUp, ticket } = notification;
  return {
    type: delivered
      ? again ? "notify.redelivered" : "notify.delivered"
      : givenUp
      ? "notify.given_up"
      : retryable
      ? "notify.failed"
      : "notify.dead_lettered",
    severity: delivered ? "info" : "warning",
    name: notification.name,
    accountId: notification.accountId,
    status: delivered ? "DELIVERED" : givenUp ? "GIVEN_UP" : "UNDELIVERED",
    result: delivered ? "success" : "failure",
    reason: notification.reason,
    errorCode: notification.code,
    operation: {
      action: "notify",
      attempts,
      ...(httpStatus === undefined ? {} : { http_status: httpStatus }),
      ...(ticket === undefined ? {} : { ticket }),
    },
    eventId: notification.eventId,
    changeRef: notification.changeRef,
    dedupKey: notification.dedupKey,
  };
}

/** The run finished, successfully or not; `records` counts those of the run, including this one. */
export function completionEntry(report: RunReport, records: number, serverTime?: ServerTime): AuditEntry {
  const { result, counts, notChecked } = report;
  const run = {
    result,
    counts,
    records,
    ...(notChecked.length === 0 ? {} : { not_checked: notChecked.map(({ what, reason }) => ({ what, reason })) }),
    ...clockOf(serverTime),
  };
  const end = {
    success: { severity: "info", result: "success" },
    failure: { severity: "error", result: "failure" },
    inconclusive: { severity: "warning", result: "unknown" },
  } as const;
  return { type: "run.completed", ...end[result], status: result.toUpperCase(), run };
}

/** What a server's clock said when this machine's said something of its own. */
export interface ServerTime {
  /** Milliseconds since the epoch, from an answer's Date: whole seconds. */
  readonly server: number;
  /** Milliseconds since the epoch, as this machine had them then. */
  readonly local: number;
}

/** Nothing of a run that had no answer. */
function clockOf(time: ServerTime | undefined): { readonly clock?: Readonly<Record<string, string | number>> } {
  if (time === undefined) return {};
  const local = Math.floor(time.local);
  return {
    clock: {
      genesys_date: new Date(time.server).toISOString(),
      local: new Date(local).toISOString(),
      offset_ms: local - time.server,
    },
  };
}

/** An error ended the run; `records` counts those of the run, including this one. */
export function failureEntry(error: unknown, records: number, serverTime?: ServerTime): AuditEntry {
  return {
    type: "run.failed",
    severity: "error",
    status: "FAILED",
    result: "failure",
    reason: errorMessage(error),
    errorCode: error instanceof AppError ? error.code : undefined,
    run: { records, ...clockOf(serverTime) },
  };
}

/** What the audit log must know of an account before it can write about it. */
export interface AuditedAccount extends Pick<AccountReport, "name" | "issues" | "probes"> {
  /** Absent for a live account that is in no file. */
  readonly file?: string | undefined;
  /** Of the file's bytes. */
  readonly fileSha256?: string | undefined;
  /** Why no mail server is tested for it, where that is known. */
  readonly probesSkipped?: string | undefined;
  /** Absent when the file could not be read as an account, or was removed. */
  readonly account?: Account | undefined;
}

/** The summary of a record that is not about an account, or about one whose file has no valid settings. */
export const NO_SUMMARY: ConfigSummary = { smtp: null, imap: null, auth_type: null };

/** The tutorial's `config_summary` of an account. */
export function configSummary(account: Account | undefined): ConfigSummary {
  if (account === undefined) return NO_SUMMARY;
  const { smtp_server: smtp = null, imap_server: imap = null, authentication_type = null } = account;
  return { smtp, imap, auth_type: authentication_type };
}

/** The checks of an account: its file, and each probed server, or why none was. */
export function checksOf(audited: AuditedAccount): readonly AuditCheck[] {
  const errors = audited.issues.filter((issue) => issue.severity === "error");
  const rules: AuditCheck = errors.length === 0
    ? { id: "account-file", result: "passed" }
    : { id: "account-file", result: "failed", detail: codesOf(errors) };
  const { probes, probesSkipped } = audited;
  const skipped: AuditCheck[] = probes.length > 0 || probesSkipped === undefined
    ? []
    : [{ id: "mail-probe", result: "skipped", detail: probesSkipped }];
  return [rules, ...probes.map(probeCheck), ...skipped];
}

function probeCheck(probe: AccountReport["probes"][number]): AuditCheck {
  const detail = codesOf(probe.findings.filter((finding) => finding.severity !== "info"));
  return {
    id: `${probe.protocol}-probe`,
    result: probe.outcome,
    detail: `${probe.host}:${probe.port}${detail === "" ? "" : ` ${detail}`}`,
  };
}

function codesOf(findings: readonly { readonly code: string }[]): string {
  return [...new Set(findings.map((finding) => finding.code))].join(" ");
}
