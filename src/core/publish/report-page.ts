import type { RunReport } from "../report.ts";
import { code, joinMarkdown, Markdown, md } from "../text.ts";
import { planCounts } from "./change-text.ts";
import { ACCOUNT_TABLE_HEAD, accountRow, accountSection } from "./comment-account.ts";
import { findingItem } from "./comment-finding.ts";
import type { ReproduceCommand } from "./comment-probe.ts";
import { notChecked } from "./not-checked.ts";
import type { RunContext } from "./run-context.ts";
import type { Page } from "./truncate.ts";
import { byUrgency, counted, headline, resultSign } from "./verdict.ts";

/** What comment and summary need beside the report. */
export interface PageOptions {
  readonly context: RunContext;
  /** What was not checked and why, one sentence each without a full stop. */
  readonly notChecked?: readonly string[] | undefined;
  readonly reproduceCommand?: ReproduceCommand | undefined;
}

/** The parts of the page that comment and step summary share. */
export function reportPage(report: RunReport, options: PageOptions): Page {
  const { context, reproduceCommand } = options;
  const accounts = byUrgency(report);
  return {
    head: joinMarkdown(headParts(report, options), "\n\n").text,
    tableHead: ACCOUNT_TABLE_HEAD,
    rows: accounts.map((account) => accountRow(report.mode, account, context)),
    sections: accounts.flatMap((account) => accountSection(report.mode, account, context, reproduceCommand) ?? []),
    foot: foot(report, context).text,
  };
}

function headParts(report: RunReport, options: PageOptions): readonly Markdown[] {
  const { counts } = report;
  const found = `${counted(counts.errors, "error")} · ${counted(counts.warnings, "warning")}`;
  const plan = planCounts(report);
  const totals = [found, ...(plan === undefined ? [] : [plan])].map((line) => md`${line}`);
  const missing = notChecked(report, options.notChecked ?? []).map((sentence) => md`- ${sentence}`);
  return [
    md`## ${resultSign(report.result)} E-mail accounts: ${headline(report)}`,
    joinMarkdown(totals, "  \n"),
    ...(report.findings.length > 0 ? [joinMarkdown(report.findings.map((each) => findingItem(each)))] : []),
    ...(missing.length > 0 ? [joinMarkdown([md`**Not checked**\n`, ...missing])] : []),
  ];
}

function foot(report: RunReport, context: RunContext): Markdown {
  const pieces = [md`Mode ${code(report.mode)}`];
  if (report.planHash !== undefined) pieces.push(md`plan ${code(report.planHash)}`);
  const { delivered, undelivered } = report.notifications;
  if (delivered + undelivered > 0) pieces.push(md`ITSM: ${counted(delivered, "event")} delivered, ${undelivered} not`);
  if (context.commit !== undefined) pieces.push(md`commit ${code(context.commit.slice(0, 12))}`);
  const run = runLink(context, "this run");
  if (run !== undefined) pieces.push(md`by ${run}`);
  return md`<sub>${joinMarkdown(pieces, " · ")}</sub>`;
}

/** A link to the run, or undefined where it has no page. */
export function runLink(context: RunContext, text: string): Markdown | undefined {
  if (context.runUrl === undefined || !URL.canParse(context.runUrl)) return undefined;
  const url = new URL(context.runUrl).href.replace(/[()]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return /^https?:/.test(url) ? md`[${text}](${new Markdown(url)})` : undefined;
}
