import type { Finding } from "../base/errors.ts";
import type { AccountReport, RunReport } from "./report.ts";
import { visible } from "../base/text.ts";
import { ANNOTATION_CHARACTERS, ANNOTATIONS_PER_SEVERITY } from "./limits.ts";
import { hasUntoldFailure, weighedFindings } from "./verdict.ts";
import { counted, remedyOf } from "./wording.ts";

/** A message at a line of an account file, as GitHub shows it next to the diff. Lines and columns count from 1. */
export interface Annotation {
  readonly severity: "error" | "warning" | "notice";
  readonly message: string;
  /** Absent, like its line, for an account that is in no file. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly title: string;
}

/** The annotations that fit the runner's limits, and a line that counts the others. */
interface AnnotationSelection {
  readonly annotations: readonly Annotation[];
  readonly remainder?: string | undefined;
}

/** Selects at most `perSeverity` annotations of each severity; every account gets one before any gets a second. */
export function selectAnnotations(
  report: RunReport,
  perSeverity: number = ANNOTATIONS_PER_SEVERITY,
): AnnotationSelection {
  const ranked = report.accounts.flatMap((account) =>
    annotationsOf(account).map((annotation, rank) => ({ annotation, rank }))
  );
  const all = ranked.sort((a, b) => a.rank - b.rank).map(({ annotation }) => annotation);
  const selected = (["error", "warning", "notice"] as const).flatMap((severity) =>
    all.filter((annotation) => annotation.severity === severity).slice(0, perSeverity)
  );
  const more = all.length - selected.length;
  if (more === 0) return { annotations: selected };
  return { annotations: selected, remainder: `${counted(more, "finding")} more, see the summary of this run` };
}

function annotationsOf(account: AccountReport): readonly Annotation[] {
  const probed = account.probes.flatMap((probe) =>
    weighedFindings(probe).map((finding) => annotation(account, finding))
  );
  const found = [...account.issues.map((issue) => annotation(account, issue)), ...probed];
  const all = [...found, ...outcomeAnnotation(account)];
  const weight = { error: 0, warning: 1, notice: 2 };
  return all.sort((a, b) => weight[a.severity] - weight[b.severity]);
}

function annotation(account: AccountReport, finding: Finding): Annotation {
  return {
    severity: finding.severity === "info" ? "notice" : finding.severity,
    message: cut(`${visible(finding.message, 2000)}. ${visible(remedyOf(finding), 1000)}`),
    ...placeIn(account, finding),
    title: `${finding.code}: ${visible(account.name, 80)}`,
  };
}

/** An account that is in no file has no line either: GitHub would point to nothing. */
function placeIn(
  { file, line }: AccountReport,
  at: { readonly line?: number | undefined; readonly column?: number | undefined },
): Pick<Annotation, "file" | "line" | "column"> {
  return file === undefined ? {} : { file, line: at.line ?? line, column: at.column };
}

function outcomeAnnotation(account: AccountReport): readonly Annotation[] {
  const { outcome } = account;
  if (outcome === undefined || !hasUntoldFailure(account)) return [];
  return [{
    severity: "error",
    message: cut(visible(outcome.detail ?? `The account ended as ${outcome.status}`, 2000)),
    ...placeIn(account, {}),
    title: `${visible(outcome.status, 80)}: ${visible(account.name, 80)}`,
  }];
}

function cut(text: string): string {
  if (text.length <= ANNOTATION_CHARACTERS) return text;
  return text.slice(0, ANNOTATION_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, "") + "…";
}
