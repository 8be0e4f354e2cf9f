import { appendFile, writeFile } from "node:fs/promises";
import * as core from "@actions/core";
import type { getOctokit } from "@actions/github";
import { errorMessage } from "../core/errors.ts";
import type { Logger } from "../core/ports.ts";
import type { ConnectTo } from "../core/probe/connect-to.ts";
import { reproduceCommand } from "../core/probe/explain.ts";
import { type Annotation, selectAnnotations } from "../core/publish/annotations.ts";
import { renderComment } from "../core/publish/comment.ts";
import { commentMarker } from "../core/publish/marker.ts";
import type { RunContext } from "../core/publish/run-context.ts";
import { ANNOTATION_CHARACTERS, ANNOTATIONS_PER_SEVERITY } from "../core/publish/limits.ts";
import { renderSummary } from "../core/publish/summary.ts";
import { renderText } from "../core/publish/text-report.ts";
import type { RunReport } from "../core/report.ts";
import type { Redactor } from "../core/secret.ts";
import { visible } from "../core/text.ts";
import { hasComment, upsertComment } from "./comment.ts";

/** Annotations that findings of the whole run may take from those of the accounts. */
const RUN_ANNOTATIONS = 3;

/** Where a finished report is shown. */
export interface PublishTarget {
  readonly context: RunContext;
  readonly redactor: Redactor;
  readonly logger: Logger;
  readonly reportFile: string;
  readonly summaryFile: string | undefined;
  /** What was not checked and why. */
  readonly notChecked: readonly string[];
  /** The `connect-to` rules of the probes, so that a reader's commands go where the probes went. */
  readonly connectTo: readonly ConnectTo[];
  /** Undefined where there is no pull request, no token or no wish for a comment. */
  readonly comment?: {
    readonly octokit: ReturnType<typeof getOctokit>;
    readonly token: string;
    readonly repo: { readonly owner: string; readonly repo: string };
    readonly issue: number;
    readonly key: string;
  } | undefined;
}

/** Writes report file, summary, annotations and comment. None of them can fail the run; gives the comment's URL. */
export async function publishReport(report: RunReport, target: PublishTarget): Promise<string> {
  const { redactor, logger } = target;
  await attempt("write the report file", logger, async () => {
    await writeFile(target.reportFile, JSON.stringify(redactor.redactValue(report), null, 2) + "\n");
  });
  await attempt("write the step summary", logger, async () => {
    if (target.summaryFile) {
      await appendFile(target.summaryFile, redactor.redact(renderSummary(report, pageOptions(target))));
    }
  });
  for (const line of renderText(report, { notChecked: target.notChecked }).trimEnd().split("\n")) logger.info(line);
  annotate(report, redactor);
  return await attempt("comment on the pull request", logger, () => comment(report, target)) ?? "";
}

async function comment(report: RunReport, target: PublishTarget): Promise<string> {
  if (!target.comment) return "";
  const place = { ...target.comment, marker: commentMarker(target.comment.key) };
  const nothing = report.accounts.length === 0 && report.findings.length === 0;
  if (nothing && !await hasComment(place)) return "";
  const body = renderComment(report, { ...pageOptions(target), markerKey: target.comment.key });
  return await upsertComment(place, target.redactor.redact(body));
}

function pageOptions({ context, notChecked, connectTo }: PublishTarget): Parameters<typeof renderSummary>[1] {
  return { context, notChecked, reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint, connectTo) };
}

/** What the run as a whole met comes first: it explains all that follows. */
function annotate(report: RunReport, redactor: Redactor): void {
  const whole = report.findings.filter((finding) => finding.severity !== "info").slice(0, RUN_ANNOTATIONS);
  for (const { severity, message, hint, code } of whole) {
    const emit = severity === "error" ? core.error : core.warning;
    emit(redactor.redact(visible(hint === undefined ? message : `${message}. ${hint}`, ANNOTATION_CHARACTERS)), {
      title: code,
    });
  }
  const { annotations, remainder } = selectAnnotations(report, ANNOTATIONS_PER_SEVERITY - whole.length);
  for (const annotation of annotations) {
    const emit = { error: core.error, warning: core.warning, notice: core.notice }[annotation.severity];
    emit(redactor.redact(annotation.message), properties(annotation));
  }
  if (remainder) core.info(remainder);
}

function properties({ file, line, column, title }: Annotation): core.AnnotationProperties {
  return { file, title, startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
}

async function attempt<T>(what: string, logger: Logger, task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    logger.warning(`Could not ${what}: ${explain(error)}`);
    return undefined;
  }
}

/** GitHub's answer for a token that may not comment: a pull request from a fork, or a job without the permission. */
function explain(error: unknown): string {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  if (status !== 403) return errorMessage(error);
  return `${
    errorMessage(error)
  }. The job needs "permissions: pull-requests: write", and a pull request from a fork never ` +
    "has it; the same text stands in the step summary";
}
