import type { Finding } from "../errors.ts";
import type { AccountReport, RunReport } from "../report.ts";
import { cell, code, joinMarkdown, Markdown, md, visible } from "../text.ts";
import { changeText } from "./change-text.ts";
import { findingItem } from "./comment-finding.ts";
import { probeSection, type ReproduceCommand } from "./comment-probe.ts";
import { FINDINGS_PER_ACCOUNT } from "./limits.ts";
import { fileUrl, type RunContext } from "./run-context.ts";
import { untoldDetail, verdictOf, verdictSign, verdictWords } from "./verdict.ts";

/** The head of the table that {@link accountRow} fills. */
export const ACCOUNT_TABLE_HEAD = "| Account | File | Verdict | Change |\n| --- | --- | --- | --- |";

const NAME_LIMIT = 80;
const FILE_LIMIT = 160;
const CHANGE_LIMIT = 200;
const LINK_LIMIT = 1000;

const CHANGE_TITLES: Record<RunReport["mode"], string> = {
  check: "Plan",
  apply: "Change",
  drift: "Difference",
  redeliver: "Plan",
};

/** One account as a row of the table. */
export function accountRow(mode: RunReport["mode"], account: AccountReport, context: RunContext): string {
  const name = cell(md`${visible(account.name, NAME_LIMIT)}`);
  const change = cell(md`${visible(changeText(mode, account), CHANGE_LIMIT)}`);
  const verdict = verdictOf(mode, account);
  const sign = new Markdown(verdictSign(verdict));
  const file = cell(fileLink(context, account.file, account.line));
  return md`| ${name} | ${file} | ${sign} ${verdictWords(verdict, account)} | ${change} |`.text;
}

/** Everything to know about an account that needs attention; undefined when it needs none. */
export function accountSection(
  mode: RunReport["mode"],
  account: AccountReport,
  context: RunContext,
  reproduce?: ReproduceCommand,
): string | undefined {
  const verdict = verdictOf(mode, account);
  if (verdict === "passed") return undefined;
  const place = (finding: Finding): Markdown | undefined =>
    finding.line === undefined ? undefined : fileLink(context, account.file, finding.line, finding.column);
  const shown = account.issues.slice(0, FINDINGS_PER_ACCOUNT);
  const more = account.issues.length - shown.length;
  const issues = shown.map((issue) => findingItem(issue, { place }));
  if (more > 0) issues.push(md`- … and ${more} more in this file`);
  return joinMarkdown([
    md`### ${new Markdown(verdictSign(verdict))} ${visible(account.name, NAME_LIMIT)}: ${
      verdictWords(verdict, account)
    }`,
    ...(issues.length > 0 ? [joinMarkdown(issues)] : []),
    ...account.probes.filter(isWorthShowing).map((probe) => probeSection(probe, place, reproduce)),
    ...changeLines(mode, account),
  ], "\n\n").text;
}

function isWorthShowing(probe: AccountReport["probes"][number]): boolean {
  return probe.outcome !== "skipped" || probe.findings.length > 0;
}

function changeLines(mode: RunReport["mode"], account: AccountReport): readonly Markdown[] {
  const { change, outcome } = account;
  const lines: Markdown[] = [];
  if (change !== undefined) {
    const reason = change.reason === undefined ? md`` : md` (${change.reason})`;
    lines.push(md`${CHANGE_TITLES[mode]}: ${changeText(mode, account)}${reason}`);
  }
  if (outcome !== undefined) {
    const seconds = new Markdown((outcome.latencyMs / 1000).toFixed(1));
    const id = outcome.accountId === undefined ? md`` : md`, account ${code(outcome.accountId)}`;
    const untold = untoldDetail(account);
    const detail = untold === undefined ? md`` : md`: ${untold}`;
    lines.push(md`Genesys Cloud: ${code(outcome.status)} after ${seconds} s${id}${detail}`);
  }
  return lines.length === 0 ? [] : [joinMarkdown(lines, "  \n")];
}

/** `file:line`, as a link to the commit where one is known. */
function fileLink(context: RunContext, file: string, line: number, column?: number): Markdown {
  const text = code(`${file}:${line}${column === undefined ? "" : `:${column}`}`, FILE_LIMIT);
  const url = fileUrl(context, file, line);
  return url === undefined || url.length > LINK_LIMIT ? text : md`[${text}](${new Markdown(url)})`;
}
