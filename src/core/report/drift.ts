import { sha256 } from "../base/bytes.ts";
import { isError } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import { conversationPage, driftMarker, fitConversation } from "./comment.ts";
import { paragraph } from "./document.ts";
import { printMarkdown } from "./markdown.ts";
import { ORGANISATION_LIMIT, type PageOptions, runLink } from "./page.ts";
import type { AccountReport, ReportedChange, RunReport } from "./report.ts";
import { counted } from "./wording.ts";

/** What a run proved: that the organisation differs from the files, that it does not, or neither. */
type DriftVerdict = "drift" | "none" | "unknown";

/**
 * Whether there is drift, as far as a run proved it. One difference proves it; that there is none is proved only by a run
 * that compared everything.
 */
export function driftVerdict(report: RunReport): DriftVerdict {
  const { mode, planHash, accounts, domains = [], findings } = report;
  if (mode !== "drift" || planHash === undefined) return "unknown";
  if (driftWords(report).length > 0) return "drift";
  const all = [...accounts, ...domains].every(({ change }) => change?.action === "no-op");
  const findingsOfAll = [
    ...findings,
    ...accounts.flatMap(({ issues }) => issues),
    ...domains.flatMap((each) => each.findings),
  ];
  return all && report.result !== "inconclusive" && !findingsOfAll.some(isError) ? "none" : "unknown";
}

/** What differs, in counts; empty where nothing is known to differ. */
function driftWords(report: RunReport): readonly string[] {
  const { accounts, domains = [], counts, result, findings } = report;
  const words = [
    countedVerb(accounts.filter(isDifferent).length, "account", ["differs", "differ"]),
    countedVerb(domains.filter(isDifferent).length, "domain", ["differs", "differ"]),
    countedVerb(accounts.filter(isBroken).length, "account", ["does not work", "do not work"]),
  ];
  // A live account without a file fails a run only where warnings do.
  const isStrict = result === "failure" && counts.errors === 0;
  const stray = isStrict && findings.some(({ code }) => code === "ACCOUNT_UNMANAGED");
  return [...words.filter((each) => each !== undefined), ...stray ? ["live accounts are in no file"] : []];
}

function countedVerb(count: number, noun: string, [one, many]: readonly [string, string]): string | undefined {
  return count === 0 ? undefined : `${counted(count, noun)} ${count === 1 ? one : many}`;
}

function isDifferent({ change }: { readonly change?: ReportedChange | undefined }): boolean {
  return change !== undefined && ["create", "update", "delete"].includes(change.action);
}

/** Genesys Cloud reports the live account as failed, though its file asks for nothing else. */
function isBroken(account: AccountReport): boolean {
  return !isDifferent(account) && account.issues.some((issue) => issue.code === "VALIDATION_FAILED" && isError(issue));
}

/** An issue about drift as it should be. */
export interface DriftIssue {
  readonly title: string;
  /** Starts with the hidden marker, and fits GitHub's limit. */
  readonly body: string;
}

/** The issue of a report that found drift; `key` tells the issues of several organisations apart. */
export async function renderDriftIssue(
  report: RunReport,
  options: PageOptions & { readonly key: string },
): Promise<DriftIssue> {
  const organisation = visible(report.organisation, ORGANISATION_LIMIT);
  const title = `Drift in ${organisation}: ${driftWords(report).join(", ")}`;
  const { auditHead: _, ...shown } = report;
  const page = conversationPage(shown, options, "an issue");
  // Run, commit and log are others each time, and say nothing about the organisation.
  const lasting = conversationPage({ ...shown, run: {} }, {}, "an issue");
  const state = await sha256(JSON.stringify([title, lasting]));
  const head = [driftMarker(options.key), `<!-- state=${state} -->`, page.head, "", LEAD].join("\n");
  return { title, body: fitConversation({ ...page, head }) };
}

const LEAD = printMarkdown([
  paragraph([
    "The account files of the default branch and the live organisation differ. A drift run edits this issue when that " +
    "changes, and closes it when nothing differs any more.",
  ]),
]);

/** Whether an issue says already what another body says, whichever run it names. */
export function saysTheSame(body: string, other: string): boolean {
  const state = stateOf(body);
  return state !== undefined && state === stateOf(other) && !isClosedByRun(body);
}

function stateOf(body: string): string | undefined {
  return /^<!-- state=(sha256:[0-9a-f]{64}) -->\r?$/m.exec(body)?.[1];
}

const CLOSED = "<!-- genesys-email-accounts:drift:closed -->";

/** Whether a run closed the issue, and not a person. */
export function isClosedByRun(body: string): boolean {
  // A line of the page cannot be it: each begins with our own words or marks, and the last one is the foot.
  return body.trimEnd().endsWith(`\n${CLOSED}`);
}

/** The body of an issue that a run closes: as it is, and why as its last line. */
export function closedBody(body: string, report: RunReport, kept?: number): string {
  const reason = kept === undefined
    ? ["Closed by ", runLink(report, "a later run") ?? "a later run", ": nothing differs any more."]
    : [`Closed by a run: two ran at the same time, and issue ${kept} tells the same.`];
  const last = `\n\n---\n\n${printMarkdown([paragraph(reason)])}\n${CLOSED}\n`;
  return body.slice(0, LONGEST_BODY - last.length) + last;
}

/** GitHub takes no more. */
const LONGEST_BODY = 65_536;
