import process from "node:process";
import * as core from "@actions/core";
import type { RunReport } from "../core/report/report.ts";

/** The files that a run leaves behind. */
export interface RunFiles {
  readonly report: string;
  readonly audit: string;
  readonly outbox: string;
}

/** Sets what is known before any work is done, so that the audit file is uploaded, whatever happens to the process. */
export function setFileOutputs(files: RunFiles, artifactName: string): void {
  setOutput("audit-file", files.audit);
  setOutput("outbox-file", files.outbox);
  setOutput("report-file", files.report);
  setOutput("artifact-name", artifactName);
  setOutput("result", "failure");
}

/** Sets the outputs that come from the finished report. */
export function setReportOutputs(report: RunReport, facts: { auditHead: string; commentUrl: string }): void {
  const { counts } = report;
  setOutput("result", report.result);
  setOutput("accounts", counts.accounts);
  setOutput("created", counts.created);
  setOutput("updated", counts.updated);
  setOutput("unchanged", counts.unchanged);
  setOutput("deleted", counts.deleted);
  setOutput("failed", counts.failed);
  setOutput("plan-hash", report.planHash ?? "");
  setOutput("undelivered", report.notifications.undelivered);
  setOutput("audit-head", facts.auditHead);
  setOutput("comment-url", facts.commentUrl);
}

/** The artifact's name for a run; artifact names must not contain path separators, quotes, wildcards or line ends. */
export function artifactName(template: string, env: Readonly<Record<string, string | undefined>>): string {
  return template
    .replaceAll("{run_id}", env.GITHUB_RUN_ID ?? "0")
    .replaceAll("{run_attempt}", env.GITHUB_RUN_ATTEMPT ?? "1")
    .replaceAll("{job}", env.GITHUB_JOB ?? "job")
    .replace(/[":<>|*?\r\n\\/]/g, "-");
}

function setOutput(name: string, value: string | number): void {
  // Without the file the toolkit would print a `::set-output` command to the log.
  if (process.env.GITHUB_OUTPUT) core.setOutput(name, value);
}
