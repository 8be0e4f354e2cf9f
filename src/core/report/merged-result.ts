import * as v from "valibot";
import { fromBase64, toBase64 } from "../base/bytes.ts";
import { codeEntry, type Finding, isError } from "../base/errors.ts";
import { parseJson } from "../base/http.ts";
import { type PlanNote, planNoteLine } from "./approved-plan.ts";
import { commentMarker } from "./comment.ts";
import {
  type Block,
  code,
  heading,
  type Inline,
  joinLines,
  type Line,
  link,
  type ListItem,
  paragraph,
  type Row,
  type Sign,
  soft,
  strong,
  text,
} from "./document.ts";
import { isOnlyItsDomain, isQuietDomain } from "./domain-story.ts";
import { characters, fitPage } from "./fit.ts";
import { COMMENT_CHARACTERS, DOMAINS_SHARE, PROBLEMS_SHARE, TABLE_SHARE } from "./limits.ts";
import { listPieces, printMarkdown, tablePieces } from "./markdown.ts";
import {
  NAME_LIMIT,
  ORGANISATION_LIMIT,
  type PageOptions,
  placeOf,
  removedBlocks,
  reportPage,
  RESULT_SIGNS,
  runLink,
  VERDICT_SIGNS,
} from "./page.ts";
import type { AccountReport, DomainReport, RunReport } from "./report.ts";
import { byUrgency, countsOf, provedFindings, verdictOf } from "./verdict.ts";
import { changeText, counted, headline, planCounts, remedyOf, untoldDetail, verdictWords } from "./wording.ts";

const noteSchema = v.object({
  /** `failed` is every end that is no success. */
  state: v.picklist(["applying", "live", "failed", "superseded"]),
  /** The workflow run and its attempt. */
  run: v.string(),
  attempt: v.number(),
  /** When that was so; RFC 3339. */
  at: v.string(),
});

/** What a comment on a merged pull request says in the end, for the runs that find it. */
export type ResultNote = v.InferOutput<typeof noteSchema>;

/** Reads what a comment of ours says in its second line; undefined if it tells no result. */
export function readResultNote(comment: string): ResultNote | undefined {
  const [, line = ""] = comment.split("\n", 2);
  const [, encoded] = /^<!-- genesys-email-accounts:result ([A-Za-z0-9+/=]{1,2000}) -->$/.exec(line.trimEnd()) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  const note = v.safeParse(noteSchema, bytes && parseJson(new TextDecoder().decode(bytes)));
  return note.success ? note.output : undefined;
}

/** What a result's own note says. */
export function resultNote(report: RunReport, isApplying = false): ResultNote {
  const { superseded, result, run: { id = "", attempt = 1 }, finishedAt: at } = report;
  const end = superseded ? "superseded" : result === "success" ? "live" : "failed";
  return { state: isApplying ? "applying" : end, run: id, attempt, at };
}

/** Whether a result may take the place of the one that stands. */
export function mayReplace(standing: ResultNote | undefined, next: ResultNote): boolean {
  if (standing === undefined) return true;
  if (standing.run === next.run) {
    // What an earlier attempt made live is live, whoever applies what came later.
    return standing.attempt <= next.attempt && !(next.state === "superseded" && standing.state === "live");
  }
  if (next.state === "superseded") return false;
  // Clocks of two machines may differ: green is never left over red for that.
  return next.state === "failed" || standing.at <= next.at;
}

/** What a comment on a merged pull request shows beside the report. */
export interface ResultOptions extends PageOptions {
  /** See {@link commentKey}. */
  readonly markerKey: string;
  /** The pull request that the comment stands on. */
  readonly pull: number;
  /** All that the same push merged, itself among them where it is one. */
  readonly merged: readonly number[];
  /** The plan that was approved with it, for another attempt. */
  readonly plan?: PlanNote | undefined;
  /** The name of the run's artifact, where there is one. */
  readonly artifact?: string | undefined;
  /** The page of a commit, where there is one. */
  readonly commitUrl?: ((commit: string) => string | undefined) | undefined;
}

/** Whether a run wrote, or failed to write, anything that concerns a pull request. */
export function concerns(report: RunReport, { pull, merged }: Pick<ResultOptions, "pull" | "merged">): boolean {
  const { mode, accounts, domains = [] } = viewOf(report, pull, merged).report;
  return accounts.some((account) => isTold(report, account)) || domains.some((domain) => !isQuietDomain(mode, domain));
}

/** The result of an apply as the comment on a merged pull request, which fits GitHub's limit, whatever the report contains. */
export function renderResult(report: RunReport, options: ResultOptions): string {
  const { superseded } = report;
  const view = viewOf(report, options.pull, options.merged);
  // What the look at mail domains found, and every note, stands in the run's summary.
  const { mailDomains: _, ...short } = view.report;
  const page = reportPage(
    { ...short, findings: short.findings.filter((finding) => !isQuiet(finding)) },
    options,
  );
  const told = byUrgency(view.report).filter((account) => isTold(report, account));
  const quiet = view.report.accounts.length - told.length;
  // Where all that is wrong is the domain, its own place says so once for all its accounts.
  const failures = told.filter((account) =>
    verdictOf("apply", account) === "failed" && !isOnlyItsDomain(account, view.report)
  );
  return print(report, options, {
    note: resultNote(report),
    head: [
      heading(2, signOf(view), " E-mail accounts of ", organisation(report), `: ${title(view)}`),
      ...superseded ? [supersededBlock(superseded.by, options)] : [],
      ...countsBlocks(view.report, quiet),
      ...othersBlocks(view, options),
      ...removedBlocks(view.report),
    ],
    findings: [...failures.map((account) => failureItem(account, options)), ...page.findings],
    notChecked: page.notChecked,
    domains: page.domains,
    rows: told.map((account) => resultRow(account, options)),
  });
}

/** What an apply is about to write, as the comment on a merged pull request; `preview` is the report of its plan. */
export function renderApplying(preview: RunReport, options: ResultOptions): string {
  const view = viewOf(preview, options.pull, options.merged);
  const told = view.report.accounts.filter(({ change }) => isWrite(change));
  const written = told.length === 0 ? "what accounts share" : counted(told.length, "account");
  return print(preview, options, {
    note: resultNote(preview, true),
    head: [
      heading(2, "⏳ E-mail accounts of ", organisation(preview), ": applying"),
      paragraph([
        `As of ${time(preview.finishedAt)}, `,
        runLink(preview, "the run") ?? "the run",
        ` is writing ${written} to Genesys Cloud. It replaces this text when it ends; where this still stands after that, `,
        "it was stopped in the middle, and its audit log and the next apply tell what became of them.",
      ]),
      ...othersBlocks(view, options),
    ],
    findings: [],
    notChecked: [],
    domains: [],
    rows: told.map((account) => [
      [text(account.name, NAME_LIMIT)],
      placeOf(account, {}, options) ?? [],
      [text(changeText("check", account), ACTION_LIMIT)],
      ["not known yet"],
    ]),
  });
}

/** A superseded run's first words say all that there is to say, unless somebody has to do something for it. */
function isQuiet({ code, severity, hint }: Finding): boolean {
  return severity === "info" || (code === "SUPERSEDED" && hint === undefined);
}

const ACTION_LIMIT = 200;

/** What of a report is about one pull request. */
interface View {
  readonly report: RunReport;
  /** Accounts of the run that are not in it and were written, or failed. */
  readonly others: number;
  /** Whether there is more in the run than this. */
  readonly isPart: boolean;
}

/**
 * The accounts whose last change the pull request brought, and those of which that is not known. One that came alone is
 * told all: it is its plan that was carried out.
 */
function viewOf(report: RunReport, pull: number, merged: readonly number[]): View {
  if (merged.length === 1 && merged[0] === pull) return { report, others: 0, isPart: false };
  const isLate = !merged.includes(pull);
  const isOwn = ({ approval }: AccountReport): boolean => {
    if (approval?.pullRequest !== undefined) return approval.pullRequest === pull;
    return !isLate && approval?.status !== "none";
  };
  // Who brought an account that nothing happened to is not looked up: it is all the same.
  const accounts = report.accounts.filter((account) => isOwn(account) && isTold(report, account));
  const names = new Set(accounts.map(({ name }) => name));
  const domains = report.domains?.filter((domain) =>
    isLate ? domain.accounts.some((name) => names.has(name)) : sharedBy(domain, names)
  );
  const others = report.accounts.filter((account) => !isOwn(account) && isTold(report, account)).length;
  const judged = { mode: report.mode, accounts, findings: report.findings };
  return {
    report: { ...report, accounts, counts: countsOf(judged), ...domains && { domains } },
    others,
    isPart: true,
  };
}

function sharedBy({ accounts }: DomainReport, names: ReadonlySet<string>): boolean {
  return accounts.length === 0 || accounts.some((name) => names.has(name));
}

function isWrite(change: AccountReport["change"]): boolean {
  return change !== undefined && change.action !== "no-op" && change.action !== "blocked";
}

/** An account that is as its file says, and was before, is counted only. */
function isTold({ mode }: RunReport, account: AccountReport): boolean {
  return (account.change !== undefined && account.change.action !== "no-op") || verdictOf(mode, account) === "failed" ||
    isBroken(account);
}

function isBroken({ issues }: Pick<AccountReport, "issues">): boolean {
  return issues.some(({ code }) => code === "VALIDATION_FAILED");
}

function organisation(report: RunReport): Inline {
  return code(report.organisation, ORGANISATION_LIMIT);
}

function signOf({ report }: View): Sign {
  if (report.superseded) return VERDICT_SIGNS.blocked;
  return report.result === "success" && !isLive(report) && report.accounts.some(isBroken)
    ? VERDICT_SIGNS.warning
    : RESULT_SIGNS[report.result];
}

/** Whether something stands in Genesys Cloud by this report, and all of it works as far as that is told. */
function isLive({ accounts, domains = [] }: RunReport): boolean {
  return accounts.some(({ change }) => change?.action !== "delete") && !accounts.some(isBroken) &&
    !domains.some(({ findings }) => findings.some(({ code }) => code === "VALIDATION_FAILED"));
}

function title({ report, isPart }: View): string {
  if (report.superseded) return "not applied by this run";
  if (report.result === "success") {
    if (report.accounts.length === 0) return "applied, and no account was to be written";
    return `${isLive(report) ? "live" : "applied"}, ${headline(report)}`;
  }
  if (report.result === "inconclusive") return headline(report);
  if (report.counts.failed > 0) return `failed, ${headline(report)}`;
  if (report.findings.some(isError)) return "failed, for what is told below";
  return isPart ? "the run failed, though none of these accounts did" : `failed, ${headline(report)}`;
}

function supersededBlock(by: string, { commitUrl }: ResultOptions): Block {
  const commit = code(by.slice(0, COMMIT_CHARACTERS));
  return paragraph([
    "Nothing was written: the account files have changed since, and the run of commit ",
    link(commitUrl?.(by), commit) ?? commit,
    " applies it.",
  ]);
}

const COMMIT_CHARACTERS = 12;

function countsBlocks(report: RunReport, quiet: number): readonly Block[] {
  const counts = report.superseded ? undefined : planCounts(report);
  if (counts === undefined) return [];
  const unchanged = quiet > 0 ? [[`Not listed: ${counted(quiet, "account")} without a write`]] : [];
  return [paragraph([counts], ...unchanged)];
}

/** What else there is in a run that is not told to this pull request. */
function othersBlocks({ others }: View, { pull, merged }: ResultOptions): readonly Block[] {
  if (merged.length === 1 && merged[0] === pull) return [];
  const shown = merged.slice(0, PULLS_SHOWN).map((number) => `#${number}`).join(", ");
  const more = merged.length > PULLS_SHOWN ? ` and ${merged.length - PULLS_SHOWN} more` : "";
  const whose = merged.includes(pull)
    ? `The push merged the pull requests ${shown}${more}: here are the accounts that #${pull} changed, and those of which that is not known.`
    : `A later push was applied: here are the accounts that it wrote and #${pull} changed last.`;
  const rest = others > 0 ? ` The run tells of ${counted(others, "more account")}.` : "";
  return [paragraph([soft(whose + rest)])];
}

const PULLS_SHOWN = 10;

/** An account that failed: its name, the reason, and what to do about it. */
function failureItem(account: AccountReport, options: PageOptions): ListItem {
  const [first, ...others] = provedFindings(account).filter(isError);
  const untold = untoldDetail(account);
  const place = placeOf(account, first ?? {}, options);
  const items: Line[] = first ? [toDo(first)] : [];
  if (others.length > 0) {
    items.push([`… and ${counted(others.length, "more error")}; see the run`]);
  }
  return {
    line: [
      VERDICT_SIGNS.failed,
      " ",
      strong(account.name),
      `: ${changeText("apply", account)}: `,
      ...joinLines([...first ? [[first.message]] : [], ...untold === undefined ? [] : [[untold]]], "; "),
      ...first || untold !== undefined ? [] : [verdictWords("failed", account)],
      ...first ? [" (", code(first.code), ...place ? [", ", ...place] : [], ")"] : [],
    ],
    items,
  };
}

function toDo(finding: Finding): Line {
  return [`To do, for the ${codeEntry(finding.code).audience}: `, remedyOf(finding)];
}

function resultRow(account: AccountReport, options: PageOptions): Row {
  const verdict = verdictOf("apply", account);
  const { outcome } = account;
  const took = outcome === undefined || outcome.requests === 0
    ? ""
    : ` after ${(outcome.latencyMs / 1000).toFixed(1)} s`;
  return [
    [text(account.name, NAME_LIMIT)],
    placeOf(account, {}, options) ?? [],
    [text(changeText("apply", account), ACTION_LIMIT)],
    [
      VERDICT_SIGNS[verdict],
      " ",
      ...outcome === undefined ? [verdictWords(verdict, account)] : [code(outcome.status, NAME_LIMIT), took],
    ],
  ];
}

const COLUMNS = ["Account", "File", "Action", "State"].map((title) => ({ title }));

/** What a result is made of. */
interface Parts {
  readonly note: ResultNote;
  readonly head: readonly Block[];
  readonly findings: readonly ListItem[];
  readonly notChecked: readonly Block[];
  readonly domains: readonly (readonly Block[])[];
  readonly rows: readonly Row[];
}

function print(report: RunReport, options: ResultOptions, { note, rows, ...parts }: Parts): string {
  const foot = printMarkdown([footOf(report, options)]);
  const leftOut = (noun: string) => (count: number): string =>
    printMarkdown([
      paragraph([soft(`${counted(count, noun)} left out here; see `, runLink(report, "the run") ?? "the run", ".")]),
    ]);
  return fitPage({
    head: [commentMarker(options.markerKey), noteLine(note), printMarkdown(parts.head)].join("\n"),
    parts: [
      {
        pieces: listPieces(parts.findings),
        separator: "\n",
        share: PROBLEMS_SHARE,
        leftOut: leftOut("more finding"),
      },
      printMarkdown(parts.notChecked),
      {
        pieces: parts.domains.map(printMarkdown),
        separator: "\n\n",
        share: DOMAINS_SHARE,
        leftOut: leftOut("more domain"),
      },
      {
        ...tablePieces({ kind: "table", columns: COLUMNS, rows }),
        share: TABLE_SHARE,
        inOrder: true,
        leftOut: leftOut("more account"),
      },
    ],
    foot: options.plan === undefined ? foot : `${foot}\n\n${planNoteLine(options.plan)}`,
  }, { limit: COMMENT_CHARACTERS, measure: characters });
}

function noteLine(note: ResultNote): string {
  return `<!-- genesys-email-accounts:result ${toBase64(JSON.stringify(note))} -->`;
}

function footOf(report: RunReport, { commitUrl, artifact }: ResultOptions): Block {
  const { commit, attempt = 1, url } = report.run;
  const lines: Line[] = [];
  if (commit !== undefined) {
    const shown = code(commit.slice(0, COMMIT_CHARACTERS));
    lines.push(["Commit ", link(commitUrl?.(commit), shown) ?? shown]);
  }
  const run = runLink(report, "this run");
  if (run !== undefined) lines.push([run, ...attempt > 1 ? [`, attempt ${attempt}`] : []]);
  lines.push([time(report.finishedAt)]);
  if (report.auditHead !== undefined) lines.push(["audit log ", code(report.auditHead)]);
  if (artifact !== undefined && url !== undefined) {
    const name = code(artifact);
    lines.push(["files of the run in ", link(`${url}#artifacts`, name) ?? name]);
  }
  return { kind: "small", line: joinLines(lines, " · ") };
}

/** `2026-11-22 08:00:04 UTC`. */
function time(at: string): string {
  return `${at.slice(0, 19).replace("T", " ")} UTC`;
}
