import type { Finding } from "../base/errors.ts";
import { logLine } from "../base/text.ts";
import { type Block, type Inline, type Line, list, type ListItem, type Table } from "./document.ts";
import { domainDetails, domainFindings, type ReportPage } from "./page.ts";
import { domainChangeWords, domainsByUrgency, isQuietDomain, isToldByDomain } from "./domain-story.ts";
import type { AccountReport, ProbeResult, RunReport } from "./report.ts";
import { notCheckedSentence } from "./not-checked.ts";
import { provedFindings, verdictOf, weighedFindings } from "./verdict.ts";
import {
  changeText,
  counted,
  domainCounts,
  headline,
  planCounts,
  remedyOf,
  untoldDetail,
  validity,
  verdictWords,
} from "./wording.ts";

/** What a terminal can show. */
interface TerminalOptions {
  /** Whether the terminal shows ANSI colours. */
  readonly color?: boolean | undefined;
}

type Paint = (style: keyof typeof STYLES, text: string) => string;

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
const colored: Paint = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`;
const plain: Paint = (_, text) => text;

const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" } as const;
const OUTCOME_STYLE = { passed: "green", failed: "red", inconclusive: "yellow", skipped: "dim" } as const;
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" } as const;

/** The report for a terminal: findings as `file:line:column: error CODE message`, then probes, plan and totals. */
export function renderText(report: RunReport, options: TerminalOptions = {}): string {
  const paint = options.color ? colored : plain;
  const plan = planCounts(report);
  const shared = domainCounts(report);
  const lines = [
    ...domainLines(report, paint),
    ...report.accounts.flatMap((account) => accountLines(report.mode, account, paint)),
    ...[...report.findings.filter((each) => !isToldByDomain(each, report)), ...domainFindings(report)]
      .flatMap((finding) => findingLines("", finding, paint)),
    ...report.notChecked.map((each) => paint("dim", logLine(`not checked: ${notCheckedSentence(each)}`))),
    ...(plan === undefined ? [] : [plan]),
    ...(shared === undefined ? [] : [shared]),
    `${paint(RESULT_STYLE[report.result], report.result)}: ${logLine(headline(report))} ` +
    `(${counted(report.counts.errors, "error")}, ${counted(report.counts.warnings, "warning")})`,
  ];
  return lines.join("\n") + "\n";
}

/** What accounts share, with the blocks of the page; those with nothing to tell in one line. */
function domainLines(report: RunReport, paint: Paint): readonly string[] {
  const { mode, domains = [] } = report;
  const quiet = domains.filter((domain) => isQuietDomain(mode, domain));
  const told = domainsByUrgency(report).filter((domain) => !isQuietDomain(mode, domain));
  const shown = told.slice(0, DOMAINS_SHOWN);
  return [
    ...shown.flatMap((domain) => [
      `${paint("bold", logLine(`domain ${domain.name}`))} ${logLine(domainChangeWords(mode, domain))}`,
      ...domainDetails(domain, report).flatMap((block) => blockLines(block, paint)).map((line) => `  ${line}`),
    ]),
    ...(told.length > shown.length ? [`… and ${counted(told.length - shown.length, "more domain")}`] : []),
    ...(quiet.length === 0 ? [] : [
      paint("dim", `${counted(quiet.length, "domain")} ${mode === "drift" ? "without a difference" : "unchanged"}`),
    ]),
  ];
}

/** More are read in the report. */
const DOMAINS_SHOWN = 50;

function accountLines(mode: RunReport["mode"], account: AccountReport, paint: Paint): readonly string[] {
  const { change, outcome } = account;
  const place = account.file === undefined ? "" : ` ${paint("dim", logLine(`${account.file}:${account.line}`))}`;
  const title = paint("bold", logLine(account.name, 256)) + place;
  const verdict = verdictOf(mode, account);
  if (verdict === "passed" && provedFindings(account).length === 0) {
    const state = outcome === undefined ? verdictWords(verdict, account) : outcomeText(outcome, paint);
    return [`${title} ${logLine(changeText(mode, account))}, ${state}`];
  }
  const reason = change?.reason === undefined ? "" : ` (${change.reason})`;
  return [
    title,
    ...account.issues.flatMap((issue) => findingLines(account.file, issue, paint)),
    ...account.probes.flatMap((probe) => probeLines(account, probe, paint)),
    ...(change === undefined ? [] : [`  change ${logLine(changeText(mode, account) + reason)}`]),
    ...(outcome === undefined ? [] : [`  genesys ${outcomeText(outcome, paint)}${logLine(detailOf(account))}`]),
  ];
}

function outcomeText(outcome: NonNullable<AccountReport["outcome"]>, paint: Paint): string {
  const status = paint(outcome.succeeded ? "green" : "red", logLine(outcome.status, 80));
  return outcome.requests === 0 ? status : `${status} after ${(outcome.latencyMs / 1000).toFixed(1)} s`;
}

function detailOf(account: AccountReport): string {
  const detail = untoldDetail(account);
  return detail === undefined ? "" : `: ${detail}`;
}

function probeLines(account: AccountReport, probe: ProbeResult, paint: Paint): readonly string[] {
  const tls = probe.tls === undefined
    ? ""
    : logLine(` ${probe.tls.version}, certificate ${validity(probe.tls.daysLeft)}`);
  const outcome = paint(OUTCOME_STYLE[probe.outcome], probe.outcome);
  return [
    `  ${probe.protocol} ${logLine(`${probe.host}:${probe.port}`)} ${outcome}${tls}`,
    ...weighedFindings(probe).flatMap((finding) =>
      findingLines(account.file, { ...finding, line: finding.line ?? account.line }, paint)
    ),
  ];
}

function findingLines(file: string | undefined, finding: Finding, paint: Paint): readonly string[] {
  // Without a file a line says nothing.
  const place = file ? [file, finding.line, finding.column].filter((part) => part !== undefined).join(":") : "";
  const label = paint(SEVERITY_STYLE[finding.severity], finding.severity);
  return [
    `${place === "" ? "" : `${logLine(place)}: `}${label} ${finding.code} ${logLine(finding.message)}`,
    paint("dim", `  hint: ${logLine(remedyOf(finding))}`),
  ];
}

/** The page for a terminal: tables in columns, folded details folded. */
export function renderPage(page: ReportPage, options: TerminalOptions = {}): string {
  const paint = options.color ? colored : plain;
  const table = page.accounts.rows.length === 0 ? [] : [page.accounts];
  const blocks = [
    ...page.head,
    ...list(page.findings),
    ...page.notChecked,
    ...page.domains.flat(),
    ...table,
    ...page.sections.flat(),
    ...page.foot,
  ];
  return blocks.map((block) => blockLines(block, paint).join("\n")).join("\n\n") + "\n";
}

function blockLines(block: Block, paint: Paint): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [paint("bold", lineText(block.line, plain))];
    case "paragraph":
      return block.lines.map((line) => lineText(line, paint));
    case "list":
      return block.items.flatMap((item) => itemLines(item, paint));
    case "table":
      return tableLines(block, paint);
    case "details":
      return [paint("dim", `  ▸ ${logLine(block.summary)}`)];
    case "note":
      return [`│ ${lineText(block.line, paint)}`];
    case "small":
      return [paint("dim", lineText(block.line, plain))];
  }
}

function itemLines({ line, items = [] }: ListItem, paint: Paint): readonly string[] {
  return [`• ${lineText(line, paint)}`, ...items.map((item) => `  • ${lineText(item, paint)}`)];
}

function tableLines({ columns, rows }: Table, paint: Paint): readonly string[] {
  const cells = [
    columns.map(({ title }) => logLine(title)),
    ...rows.map((row) => row.map((line) => lineText(line, plain))),
  ];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ""))));
  return cells.map((row, index) => {
    const padded = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)));
    const line = padded.join("  ").trimEnd();
    return `  ${index === 0 ? paint("dim", line) : line}`;
  });
}

/** Columns that a terminal gives a text; the signs of the verdicts are two wide. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/\p{Emoji_Presentation}/u.test(char) ? 2 : 1), 0);
}

function lineText(line: Line, paint: Paint): string {
  return line.map((piece) => inlineText(piece, paint)).join("");
}

function inlineText(piece: Inline, paint: Paint): string {
  if (typeof piece === "string") return logLine(piece);
  switch (piece.kind) {
    case "text":
      return logLine(piece.text, piece.limit);
    case "code":
      return paint("cyan", logLine(piece.text, piece.limit));
    case "strong":
      return paint("bold", logLine(piece.text));
    case "soft":
      return paint("dim", lineText(piece.line, plain));
    case "sign":
      return piece.sign;
    case "link":
      return lineText(piece.line, paint);
  }
}
