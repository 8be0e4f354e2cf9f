import type { RunReport } from "../report.ts";
import { SUMMARY_BYTES } from "./limits.ts";
import { type PageOptions, reportPage } from "./report-page.ts";
import { bytes, fitPage } from "./truncate.ts";

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
