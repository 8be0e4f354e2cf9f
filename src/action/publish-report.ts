import * as core from "./toolkit.ts";
import { appendFile } from "node:fs/promises";
import { codeEntry, errorMessage } from "../core/base/errors.ts";
import type { Logger } from "../core/base/ports.ts";
import { fileUrl, type RunContext } from "../core/base/run-context.ts";
import { visible } from "../core/base/text.ts";
import type { ConnectTo } from "../core/probe/endpoint.ts";
import { reproduceCommand } from "../core/probe/reproduce.ts";
import { type Annotation, selectAnnotations } from "../core/report/annotations.ts";
import { readResultNote } from "../core/report/merged-result.ts";
import { commentMarker, renderComment, renderSummary } from "../core/report/comment.ts";
import { ANNOTATION_CHARACTERS, ANNOTATIONS_PER_SEVERITY } from "../core/report/limits.ts";
import type { RunReport } from "../core/report/report.ts";
import { renderHtml } from "../core/report/html-report.ts";
import { isQuietDomain } from "../core/report/domain-story.ts";
import { renderText } from "../core/report/terminal.ts";
import { proveChain } from "../runtime/chain-proof.ts";
import { githubProblem, isPermissionProblem } from "../runtime/github-client.ts";
import { replaceFile } from "../runtime/replace-file.ts";
import type { RunFiles } from "./outputs.ts";
import type { ResultComments } from "./result-comments.ts";
import { type CommentPlace, upsertComment } from "./sticky-comment.ts";

/** How many of the accounts' annotations the findings of the whole run may take. */
const RUN_ANNOTATIONS = 3;

/** Kept free of the ten that the runner shows, for a comment, review or issue that cannot be written: it may still say that all is well. */
const CONVERSATION_ANNOTATIONS = 1;

/** Where a finished report is shown. */
export interface PublishTarget {
  readonly context: RunContext;
  readonly logger: Logger;
  /** A run that was refused has no audit log. */
  readonly files: Pick<RunFiles, "report" | "html"> & Partial<Pick<RunFiles, "audit">>;
  readonly summaryFile: string | undefined;
  /** The `connect-to` rules of the probes, so that a reader's commands go where the probes went. */
  readonly connectTo: readonly ConnectTo[];
  /** Undefined without a pull request, without a token, or if no comment is wanted. */
  readonly comment?: CommentPlace & { readonly key: string } | undefined;
  /** Undefined for every run but the apply of a push. */
  readonly results?: Pick<ResultComments, "tell"> | undefined;
  /** The name of the artifact that the run's files are uploaded in, if they are. */
  readonly artifact?: string | undefined;
}

/** Writes report file, summary, annotations and comment. None of them can fail the run; returns the comment's URL. */
export async function publishReport(report: RunReport, target: PublishTarget): Promise<string> {
  const { logger } = target;
  await attempt("write the report file", logger, async () => {
    await replaceFile(target.files.report, JSON.stringify(report, null, 2) + "\n");
  });
  await attempt("write the HTML report", logger, async () => {
    const chain = await proveChain(target.files.audit, report.auditHead);
    const { reproduceCommand } = pageOptions(target);
    await replaceFile(target.files.html, await renderHtml(report, { chain, reproduceCommand }));
  });
  await attempt("write the step summary", logger, async () => {
    if (target.summaryFile) {
      await appendFile(target.summaryFile, renderSummary(report, pageOptions(target)));
    }
  });
  // The page of a log breaks long lines itself.
  for (const line of renderText(report, { width: Infinity }).trimEnd().split("\n")) logger.info(line);
  const speaks = target.comment !== undefined || target.results !== undefined || report.mode === "drift";
  annotate(report, speaks ? CONVERSATION_ANNOTATIONS : 0);
  if (target.results) return await tellResults(report, target.results, target);
  try {
    return await comment(report, target);
  } catch (error) {
    warn("comment on the pull request", error);
    return "";
  }
}

/** Says on the merged pull requests what became of them; one annotation is all that is kept free for what cannot be said. */
async function tellResults(
  report: RunReport,
  results: Pick<ResultComments, "tell">,
  target: PublishTarget,
): Promise<string> {
  const { reproduceCommand } = pageOptions(target);
  const { url, failures } = await results.tell(report, { reproduceCommand, artifact: target.artifact });
  const [first, ...others] = failures;
  if (first === undefined) return url;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  warn(
    first.pull === undefined
      ? "look up the pull requests that were merged, to write the result on them"
      : `write the result on the merged pull request #${first.pull}${more}`,
    first.error,
  );
  return url;
}

function warn(what: string, error: unknown): void {
  // A pull request from a fork, or a job without the permission.
  const code = isPermissionProblem(error) ? "COMMENT_FORBIDDEN" : "COMMENT_FAILED";
  const message = `Could not ${what}: ${githubProblem(error)}. ${codeEntry(code).remedy}`;
  core.warning(visible(message, ANNOTATION_CHARACTERS), { title: code });
}

async function comment(report: RunReport, target: PublishTarget): Promise<string> {
  if (!target.comment) return "";
  const place = { ...target.comment, marker: commentMarker(target.comment.key) };
  const nothing = report.accounts.length === 0 && report.removed === undefined &&
    report.findings.every(({ severity }) => severity === "info") &&
    // A domain may go, or fail, though no account of the files is concerned.
    (report.domains ?? []).every((domain) => isQuietDomain(report.mode, domain));
  const body = renderComment(report, { ...pageOptions(target), markerKey: target.comment.key });
  // A check that ends, or is started again, after the merge has nothing to say about what was applied.
  return await upsertComment(
    place,
    (standing) =>
      standing.some((each) => readResultNote(each) !== undefined) || (nothing && standing.length === 0)
        ? undefined
        : body,
  );
}

function pageOptions({ context, connectTo }: PublishTarget): Parameters<typeof renderSummary>[1] {
  return {
    fileUrl: (file, line) => fileUrl(context, file, line),
    reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint, connectTo),
  };
}

/** Findings of the run as a whole come first: they explain everything that follows. */
function annotate(report: RunReport, kept: number): void {
  const whole = report.findings.filter((finding) => finding.severity !== "info").slice(0, RUN_ANNOTATIONS);
  for (const { severity, message, hint, code } of whole) {
    const emit = severity === "error" ? core.error : core.warning;
    emit(visible(hint === undefined ? message : `${message}. ${hint}`, ANNOTATION_CHARACTERS), {
      title: code,
    });
  }
  const { annotations, remainder } = selectAnnotations(report, ANNOTATIONS_PER_SEVERITY - whole.length - kept);
  for (const annotation of annotations) {
    const emit = { error: core.error, warning: core.warning, notice: core.notice }[annotation.severity];
    emit(annotation.message, properties(annotation));
  }
  if (remainder) core.info(remainder);
}

function properties({ file, line, column, title }: Annotation): core.AnnotationProperties {
  return {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
}

async function attempt(what: string, logger: Logger, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    logger.warning(`Could not ${what}: ${errorMessage(error)}`);
  }
}
