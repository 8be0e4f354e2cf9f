import { AppError, errorMessage } from "../errors.ts";
import type { ReportedChange, RunReport } from "../report.ts";
import type { AuditedAccount } from "./audit-account.ts";
import type { AuditEntry } from "./audit-entries.ts";
import type { DeliveryResult } from "./delivery-result.ts";
import type { Envelope } from "./events.ts";

/** An account's file was held against the rules. */
export function validationEntry(audited: AuditedAccount): AuditEntry {
  const rejected = audited.issues.some((issue) => issue.severity === "error");
  return {
    type: rejected ? "config.rejected" : "config.validated",
    severity: rejected ? "error" : "info",
    name: audited.name,
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
    run: { fields: change.fields ?? [] },
  };
}

/** An event was delivered, or was not. */
export function notificationEntry(envelope: Envelope, result: DeliveryResult): AuditEntry {
  const { delivered, attempts, httpStatus, retryable } = result;
  return {
    type: delivered ? "notify.delivered" : retryable ? "notify.failed" : "notify.dead_lettered",
    severity: delivered ? "info" : "warning",
    name: envelope.event.name ?? undefined,
    accountId: envelope.event.account_id ?? undefined,
    status: delivered ? "DELIVERED" : "UNDELIVERED",
    result: delivered ? "success" : "failure",
    reason: result.reason,
    errorCode: result.code,
    operation: { action: "notify", attempts, ...(httpStatus === undefined ? {} : { http_status: httpStatus }) },
    parentId: envelope.id,
  };
}

/** The run came to its end, well or not; `records` counts those of the run, this one included. */
export function completionEntry(report: RunReport, records: number): AuditEntry {
  const { result, counts } = report;
  const end = {
    success: { severity: "info", result: "success" },
    failure: { severity: "error", result: "failure" },
    inconclusive: { severity: "warning", result: "unknown" },
  } as const;
  return { type: "run.completed", ...end[result], status: result.toUpperCase(), run: { result, counts, records } };
}

/** The run was ended by an error; `records` counts those of the run, this one included. */
export function failureEntry(error: unknown, records: number): AuditEntry {
  return {
    type: "run.failed",
    severity: "error",
    status: "FAILED",
    result: "failure",
    reason: errorMessage(error),
    errorCode: error instanceof AppError ? error.code : undefined,
    run: { records },
  };
}
