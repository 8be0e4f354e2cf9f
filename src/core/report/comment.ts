import { bytes, characters, fitPage } from "./fit.ts";
import { COMMENT_CHARACTERS, SUMMARY_BYTES, TABLE_SHARE } from "./limits.ts";
import { type PageOptions, reportPage, runLink } from "./markdown-page.ts";
import type { RunReport } from "./report.ts";

/** How the comment is made. */
interface CommentOptions extends PageOptions {
  /** Keeps the comments of several workflows on one pull request apart. */
  readonly markerKey?: string | undefined;
}

/** The one comment on a pull request, as Markdown that begins with the hidden marker and fits GitHub's limit whatever the report holds. */
export function renderComment(report: RunReport, options: CommentOptions): string {
  const page = reportPage(report, options);
  const elsewhere = runLink(options.context, "the summary of the run")?.text ?? "the run report";
  return fitPage({ ...page, head: `${commentMarker(options.markerKey)}\n${page.head}` }, {
    limit: COMMENT_CHARACTERS,
    measure: characters,
    tableShare: TABLE_SHARE,
    rowsLeftOut: (count) => `_The table leaves out ${count} more; see ${elsewhere}._`,
    sectionsLeftOut: (count) =>
      `> [!NOTE]\n> The details of ${count} more that need attention do not fit into a comment; see ${elsewhere}.`,
  });
}

/** Rows before findings: the summary is where the whole table is to be found. */
const SUMMARY_TABLE_SHARE = 0.7;

/** The step summary, as Markdown of at most 1 MiB in UTF-8: the whole table and every account that needs attention. */
export function renderSummary(report: RunReport, options: PageOptions): string {
  const elsewhere = "the report file holds everything";
  return fitPage(reportPage(report, options), {
    limit: SUMMARY_BYTES,
    measure: bytes,
    tableShare: SUMMARY_TABLE_SHARE,
    rowsLeftOut: (count) => `_The table leaves out ${count} more; ${elsewhere}._`,
    sectionsLeftOut: (count) =>
      `> [!NOTE]\n> The details of ${count} more that need attention do not fit; ${elsewhere}.`,
  });
}

const LONGEST_KEY = 200;

/**
 * The hidden first line of the sticky comment, by which a later run finds it. `key` keeps the comments of several
 * workflows on one pull request apart; nothing in it can end the HTML comment.
 */
export function commentMarker(key = "default"): string {
  return `<!-- genesys-email-accounts:v1 key=${encodeKey(key)} -->`;
}

function encodeKey(key: string): string {
  const encoded = encodeURIComponent(key.toWellFormed()).replaceAll("--", "-%2D");
  return encoded.slice(0, LONGEST_KEY);
}
