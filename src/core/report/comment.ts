import { type Inline, paragraph, soft } from "./document.ts";
import { bytes, characters, fitPage, type PrintedPage } from "./fit.ts";
import {
  COMMENT_CHARACTERS,
  DOMAINS_SHARE,
  PLAN_SHARE,
  PROBLEMS_SHARE,
  SUMMARY_BYTES,
  SUMMARY_TABLE_SHARE,
  TABLE_SHARE,
} from "./limits.ts";
import { markdownPage, printMarkdown } from "./markdown.ts";
import { planNote } from "./approved-plan.ts";
import { type PageOptions, reportPage, runLink } from "./page.ts";
import { shortHash, slugOf } from "../base/slug.ts";
import type { RunReport } from "./report.ts";
import { counted } from "./wording.ts";

/** Options for the comment. */
interface CommentOptions extends PageOptions {
  /** See {@link commentKey}. */
  readonly markerKey?: string | undefined;
}

/** The one comment on a pull request, as Markdown that starts with the hidden marker and fits GitHub's limit, whatever the report contains. */
export function renderComment(report: RunReport, options: CommentOptions): string {
  // A check's log is no evidence of a write: its head, new in each run, would only change the comment.
  const { auditHead: _, ...checked } = report;
  const page = conversationPage(report.mode === "check" ? checked : report, options, "a comment");
  // The run that applies the change compares its plan with the one that was seen here.
  const note = report.mode === "check" ? planNote(report) : undefined;
  const foot = note === undefined ? page.foot : `${page.foot}\n\n${note}`;
  return fitConversation({ ...page, head: `${commentMarker(options.markerKey)}\n${page.head}`, foot });
}

/** The page of a report for a conversation on GitHub; `place` says where in words, such as "a comment". */
export function conversationPage(report: RunReport, options: PageOptions, place: string): PrintedPage {
  const elsewhere = ["see ", runLink(report, "the summary of the run") ?? "the run report"];
  return markdownPage(reportPage(report, options), {
    problems: PROBLEMS_SHARE,
    domains: DOMAINS_SHARE,
    plan: PLAN_SHARE,
    table: TABLE_SHARE,
  }, leftOut(` into ${place}`, elsewhere));
}

/** A page within what GitHub takes of a comment or an issue. */
export function fitConversation(page: PrintedPage): string {
  return fitPage(page, { limit: COMMENT_CHARACTERS, measure: characters });
}

/** The step summary, as Markdown of at most 1 MiB in UTF-8: every account that needs attention, and the whole table. */
export function renderSummary(report: RunReport, options: PageOptions): string {
  const page = markdownPage(reportPage(report, options), {
    problems: PROBLEMS_SHARE,
    domains: DOMAINS_SHARE,
    plan: PLAN_SHARE,
    table: SUMMARY_TABLE_SHARE,
  }, leftOut("", ["see the report file"]));
  return fitPage(page, { limit: SUMMARY_BYTES, measure: bytes });
}

/** Says of a part of a page how much of it does not fit, and where it is. */
function leftOut(place: string, elsewhere: readonly Inline[]): Parameters<typeof markdownPage>[2] {
  const small = (words: string): string => printMarkdown([paragraph([soft(`${words}; `, ...elsewhere, ".")])]);
  return (part, count) => {
    switch (part) {
      case "problems":
        return small(`The list omits ${counted(count, "more problem")}`);
      case "domains":
        return small(`${counted(count, "more domain")} left out here`);
      case "plan":
        return small(`The plan of ${counted(count, "more account")} is left out here`);
      case "table":
        return small(`The table omits ${counted(count, "more account")}`);
      case "sections": {
        const told = `The details of ${count} more ${
          count === 1 ? "account that needs" : "accounts that need"
        } attention do not fit${place}; `;
        return printMarkdown([{ kind: "note", line: [told, ...elsewhere, "."] }]);
      }
    }
  };
}

/**
 * What keeps the comments of several organisations, and of several sets of files, on one pull request apart; the workflow
 * does not: the one that applies finds the comment of the one that checked. `globs`: those of the account files, unless
 * they are the default.
 */
export async function commentKey(organisation: string, globs?: readonly string[]): Promise<string> {
  const slug = await slugOf(organisation);
  return globs === undefined ? slug : `${slug}~${await shortHash([...globs].sort().join("\n"))}`;
}

/**
 * The hidden first line of the sticky comment; later runs find the comment by it. Nothing in `key` can end the HTML
 * comment.
 */
export function commentMarker(key = "default"): string {
  return `<!-- genesys-email-accounts:v1 key=${encodeKey(key)} -->`;
}

/** The hidden first line of the issue about drift; see {@link commentMarker}. */
export function driftMarker(key: string): string {
  return `<!-- genesys-email-accounts:drift:v1 key=${encodeKey(key)} -->`;
}

const LONGEST_KEY = 200;

function encodeKey(key: string): string {
  const encoded = encodeURIComponent(key.toWellFormed()).replaceAll("--", "-%2D");
  return encoded.slice(0, LONGEST_KEY);
}
