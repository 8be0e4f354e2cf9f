import type { RunReport } from "../report.ts";
import { COMMENT_CHARACTERS, TABLE_SHARE } from "./limits.ts";
import { commentMarker } from "./marker.ts";
import { type PageOptions, reportPage, runLink } from "./report-page.ts";
import { characters, fitPage } from "./truncate.ts";

/** How the comment is made. */
export interface CommentOptions extends PageOptions {
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
