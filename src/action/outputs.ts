import process from "node:process";
import * as core from "./toolkit.ts";
import type { RunReport } from "../core/report/report.ts";

/** The files that a run leaves behind. */
export interface RunFiles {
  readonly report: string;
  /** The report as a page. */
  readonly html: string;
  readonly audit: string;
  readonly outbox: string;
  /** What the run says of its audit log, to be kept elsewhere. */
  readonly manifest: string;
}

/** What the upload step goes by. */
interface Upload {
  readonly wanted: boolean;
  /** The artifact's name. */
  readonly name: string;
}

/** Sets what is known before any work is done, so that the audit file is uploaded, whatever happens to the process. */
export function setFileOutputs(files: RunFiles, organisation: string, upload: Upload): void {
  setOutput("organisation", organisation);
  setOutput("audit-file", files.audit);
  setOutput("outbox-file", files.outbox);
  setOutput("manifest-file", files.manifest);
  setOutput("report-file", files.report);
  setOutput("html-report-file", files.html);
  setOutput("artifact-name", upload.name);
  setOutput("upload", String(upload.wanted));
  setOutput("result", "failure");
}

/** Sets what is known of a run that did not start, because its inputs cannot be used: it leaves nothing to upload. */
export function setRefusalOutputs({ report, html }: Pick<RunFiles, "report" | "html">): void {
  setOutput("report-file", report);
  setOutput("html-report-file", html);
  setOutput("result", "failure");
}

/** Sets the outputs that come from the finished report. */
export function setReportOutputs(report: RunReport, facts: { auditHead: string; commentUrl: string }): void {
  const { counts } = report;
  setOutput("result", report.result);
  setOutput("organisation", report.organisation);
  setOutput("superseded", report.superseded?.by ?? "");
  setOutput("plan-changed", String(report.plan?.changed ?? ""));
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

function setOutput(name: string, value: string | number): void {
  // Without the file the toolkit would print a `::set-output` command to the log.
  if (process.env.GITHUB_OUTPUT) core.setOutput(name, value);
}
