import type { AuditContent } from "./audit-record.ts";
import type { Approval, RunContext } from "../base/run-context.ts";

/** Who acts: the record's `actor`. */
export function actorFields(context: RunContext): NonNullable<AuditContent["actor"]> {
  const { kind, login, id, triggeringLogin } = context.actor;
  return { kind, login, id: id ?? null, triggering_login: triggeringLogin ?? null };
}

/** The Genesys identity: the record's `principal`. */
export function principalFields(context: RunContext): Pick<AuditContent, "principal"> {
  const { principal } = context;
  if (principal === undefined) return {};
  return { principal: { kind: "genesys_oauth_client", client_id: principal.clientId, region: principal.region } };
}

/** Where a record comes from: its `source`. */
export function sourceFields(
  context: RunContext,
  file?: string,
  fileSha256?: string,
): NonNullable<AuditContent["source"]> {
  return {
    ...(context.organisation === undefined ? {} : { organisation: context.organisation }),
    repository: context.repository ?? null,
    repository_id: context.repositoryId ?? null,
    ref: context.ref ?? null,
    commit: context.commit ?? null,
    run_id: context.runId,
    run_attempt: context.runAttempt,
    ...(context.runNumber === undefined ? {} : { run_number: context.runNumber }),
    run_url: context.runUrl ?? null,
    server_url: context.serverUrl ?? null,
    job: context.job ?? null,
    workflow_ref: context.workflowRef ?? null,
    file: file ?? null,
    ...(fileSha256 === undefined ? {} : { file_sha256: fileSha256 }),
    tool_version: context.toolVersion,
  };
}

/** Who approved it: the record's `approval`. What is null could not be looked up; without a status nobody asked. */
export function approvalFields(
  approval: Approval | undefined,
  changeRef: string | undefined,
): NonNullable<AuditContent["approval"]> {
  const asked = { change_ref: changeRef ?? null };
  if (approval === undefined) return asked;
  const { status, approvers, environmentApprovers } = approval;
  return {
    ...asked,
    status,
    basis: approval.basis ?? null,
    reason: approval.reason ?? null,
    pr: approval.pullRequest ?? null,
    merge_commit: approval.mergeCommit ?? null,
    author: approval.author ?? null,
    merged_by: approval.mergedBy ?? null,
    merged_at: approval.mergedAt ?? null,
    approvers: approvers ? [...approvers] : null,
    environment: approval.environment ?? null,
    environment_approvers: environmentApprovers ? [...environmentApprovers] : null,
    four_eyes: approval.fourEyes ?? null,
  };
}
