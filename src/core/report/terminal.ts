import { logLine } from "../base/text.ts";
import { totals } from "./answers.ts";
import { accountsOf, type Cause, problemsOf, type Sighting } from "./causes.ts";
import { columnsOf, type Span, wrapped } from "./columns.ts";
import type { Block, DiffLine, Inline, Line, ListItem, Table } from "./document.ts";
import { domainChangeWords, domainsByUrgency, domainVerdict, isQuietDomain } from "./domain-story.ts";
import { toldNotChecked } from "./not-checked.ts";
import { domainDetails, FATES, type ReportPage } from "./page.ts";
import { heldBackUnits, planUnits } from "./plan-diff.ts";
import type { AccountReport, RunReport } from "./report.ts";
import { verdictOf } from "./verdict.ts";
import { changeText, counted, headline } from "./wording.ts";

/** What a terminal can show. */
interface TerminalOptions {
  /** Whether the terminal shows ANSI colours. */
  readonly colour?: boolean | undefined;
  /** Its columns, 80 unless told; with Infinity no line is broken. */
  readonly width?: number | undefined;
}

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

type Style = keyof typeof STYLES;
type StyledLine = readonly Span<Style>[];

/** One line of a page before it is broken to fit; what follows its first line is set in by `indent`. */
interface Row {
  readonly spans: StyledLine;
  readonly indent: number;
}

const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" } as const;
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" } as const;
const MARK_STYLE: Record<DiffLine["mark"], Style | undefined> = {
  "+": "green",
  "-": "red",
  "~": "yellow",
  " ": undefined,
};

/** Narrower, nothing can be read. */
const LEAST_WIDTH = 20;
const DEFAULT_WIDTH = 80;

function printed(rows: readonly Row[], { colour = false, width = DEFAULT_WIDTH }: TerminalOptions): string {
  const paint = ({ text, style }: Span<Style>): string =>
    colour && style !== undefined && text !== "" ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
  return rows
    .flatMap(({ spans, indent }) => wrapped(spans, Math.max(LEAST_WIDTH, width), indent))
    .map((line) => line.map(paint).join("").trimEnd())
    .join("\n") + "\n";
}

function row(indent: number, ...spans: readonly (string | Span<Style>)[]): Row {
  return { spans: spans.map((each) => typeof each === "string" ? { text: each } : each), indent };
}

/**
 * The report for a terminal: what changes key by key, then findings as `file:line:column: error CODE message`, each cause
 * once, then what was not checked, and the totals last, where a terminal leaves its reader. What is well is only counted.
 */
export function renderText(report: RunReport, options: TerminalOptions = {}): string {
  const { mode } = report;
  const passed = report.accounts.filter((account) => verdictOf(mode, account) === "passed").length;
  const calm = passed === 0 || passed === report.accounts.length
    ? []
    : [row(2, { text: `${counted(passed, "account")} without a problem`, style: "dim" })];
  const groups: readonly (readonly Row[])[] = [
    planRows(report),
    domainRows(report),
    problemsOf(report).flatMap(problemRows),
    [
      ...removedRows(report),
      ...toldNotChecked(report).map((each) => row(2, { text: logLine(`not checked: ${each}`), style: "dim" })),
    ],
    [
      ...(mode === "redeliver" ? [] : calm),
      ...totals(report).map((line) => row(2, ...lineSpans(line))),
      row(
        2,
        { text: report.result, style: RESULT_STYLE[report.result] },
        `: ${logLine(headline(report))} (${counted(report.counts.errors, "error")}, ${
          counted(report.counts.warnings, "warning")
        })`,
      ),
    ],
  ];
  const told = groups.filter(({ length }) => length > 0);
  return printed(told.flatMap((rows, index) => [...(index === 0 ? [] : [row(0)]), ...rows]), options);
}

/** More are read in the report. */
const UNITS_SHOWN = 100;

/** What is to change, or differs, key by key; of what was changed only how it ended, for its keys were seen before. */
function planRows(report: RunReport): readonly Row[] {
  const units = report.mode === "apply" ? outcomeUnits(report) : planUnits(report).map((lines) => lines.map(diffRow));
  const others = units.length - UNITS_SHOWN;
  return [
    ...units.slice(0, UNITS_SHOWN).flat(),
    ...(others > 0 ? [row(2, `… and ${counted(others, "more account")}; see the run report`)] : []),
  ];
}

/** What was taken out of its file and is not deleted: no plan tells of it. */
function removedRows({ mode, removed = [] }: RunReport): readonly Row[] {
  const kept = removed.filter(({ action }) => action !== "delete");
  const others = kept.length - REMOVED_SHOWN;
  return [
    ...kept.slice(0, REMOVED_SHOWN).map(({ name, file, action }) =>
      row(
        2,
        `removed from the files: ${name === undefined ? "" : `${logLine(name, 256)}, `}${logLine(file)}: ${
          FATES[action][mode === "apply" ? "done" : "planned"]
        }`,
      )
    ),
    ...(others > 0 ? [row(2, `… and ${counted(others, "more removed account")}`)] : []),
  ];
}

const REMOVED_SHOWN = 20;

function diffRow({ mark, depth, text }: DiffLine): Row {
  const indent = 2 + 4 * depth;
  return row(indent + 2, { text: `${mark}${" ".repeat(indent - 1)}${logLine(text)}`, style: MARK_STYLE[mark] });
}

function outcomeUnits(report: RunReport): readonly (readonly Row[])[] {
  const { mode, accounts, domains = [] } = report;
  const sound = domains.filter((domain) => !isQuietDomain(mode, domain) && domainVerdict(mode, domain) === "passed");
  const written = accounts.filter(({ change }) => change && change.action !== "no-op" && change.action !== "blocked");
  return [
    ...sound.map((domain) => [row(
      4,
      { text: `domain ${logLine(domain.name)}`, style: "bold" },
      `: ${domainChangeWords(mode, domain)}`,
      ...outcomeSpans(domain.outcome),
    )]),
    ...written.map((account) => [row(
      4,
      { text: logLine(account.name, 256), style: "bold" },
      `${account.file === undefined ? "" : `, ${logLine(account.file)}`}: ${logLine(changeText(mode, account))}`,
      ...outcomeSpans(account.outcome),
    )]),
    ...heldBackUnits(report).map((lines) => lines.map(diffRow)),
  ];
}

function outcomeSpans(outcome: AccountReport["outcome"]): StyledLine {
  if (outcome === undefined) return [];
  const { status, succeeded, requests, latencyMs } = outcome;
  return [
    { text: ", " },
    { text: logLine(status, 80), style: succeeded ? "green" : "red" },
    ...(requests === 0 ? [] : [{ text: ` after ${(latencyMs / 1000).toFixed(1)} s` }]),
  ];
}

/** What accounts share and is not well, with the blocks of the page; those with nothing to tell in one line. */
function domainRows(report: RunReport): readonly Row[] {
  const { mode, domains = [] } = report;
  const quiet = domains.filter((domain) => isQuietDomain(mode, domain)).length;
  // Where nothing is wrong the plan tells all.
  const told = domainsByUrgency(report).filter((domain) => domainVerdict(mode, domain) !== "passed");
  const shown = told.slice(0, DOMAINS_SHOWN);
  return [
    ...shown.flatMap((domain) => [
      row(2, { text: logLine(`domain ${domain.name}`), style: "bold" }, ` ${logLine(domainChangeWords(mode, domain))}`),
      ...domainDetails(domain, report).flatMap((block) => blockRows(block, DEFAULT_WIDTH)).map(setIn),
    ]),
    ...(told.length > shown.length ? [row(2, `… and ${counted(told.length - shown.length, "more domain")}`)] : []),
    ...(quiet === 0 ? [] : [
      row(2, {
        text: `${counted(quiet, "domain")} ${mode === "drift" ? "without a difference" : "unchanged"}`,
        style: "dim",
      }),
    ]),
  ];
}

function setIn({ spans, indent }: Row): Row {
  return { spans: [{ text: "  " }, ...spans], indent: indent + 2 };
}

/** More are read in the report. */
const DOMAINS_SHOWN = 50;

/** The most of each that one cause may take. */
const SIGHTINGS_SHOWN = 10;
const NAMES_SHOWN = 5;
const REMEDIES_SHOWN = 3;

/** One cause: each thing that was seen with its place, then the servers and accounts that it concerns, and what to do once. */
function problemRows(cause: Cause): readonly Row[] {
  const { code, severity, sightings } = cause;
  const byMessage = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    byMessage.set(sighting.message, [...byMessage.get(sighting.message) ?? [], sighting]);
  }
  const seen = [...byMessage].slice(0, SIGHTINGS_SHOWN).flatMap(([message, [first, ...others]]) => {
    const place = first === undefined ? undefined : placeOf(first);
    const also = [...new Set(others.map(placeOf))].filter((each) => each !== undefined && each !== place);
    return [
      row(
        2,
        place === undefined ? "" : `${place}: `,
        { text: first?.severity ?? severity, style: SEVERITY_STYLE[first?.severity ?? severity] },
        `${code === undefined ? "" : ` ${code}`} ${logLine(message)}`,
      ),
      ...namesRow("also at", also.flatMap((each) => each ?? [])),
    ];
  });
  const more = byMessage.size - SIGHTINGS_SHOWN;
  const servers = sightings.flatMap(({ probe }) =>
    probe === undefined ? [] : [logLine(`${probe.protocol} ${probe.host}:${probe.port}`)]
  );
  const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
  return [
    ...seen,
    ...(more > 0 ? [row(2, `  … and ${more} more like these`)] : []),
    ...namesRow("server", [...new Set(servers)]),
    ...namesRow("account", accountsOf(cause).map(({ name }) => logLine(name, 256))),
    ...remedies.slice(0, REMEDIES_SHOWN).map((each) => row(4, { text: `  hint: ${logLine(each)}`, style: "dim" })),
  ];
}

function namesRow(title: string, names: readonly string[]): readonly Row[] {
  if (names.length === 0) return [];
  const others = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  const plural = names.length > 1 && !title.includes(" ") ? "s" : "";
  return [row(4, `  ${title}${plural}: ${names.slice(0, NAMES_SHOWN).join(", ")}${others}`)];
}

/** `file:line:column` of a sighting; undefined where it has no file, in which a line would say nothing. */
function placeOf({ account, line, column, probe }: Sighting): string | undefined {
  if (account?.file === undefined) return undefined;
  const at = line ?? (probe === undefined ? undefined : account.line);
  return logLine(
    [account.file, at, at === undefined ? undefined : column].filter((each) => each !== undefined).join(":"),
  );
}

/** The page for a terminal: tables in columns, folded details folded. */
export function renderPage(page: ReportPage, options: TerminalOptions = {}): string {
  const { problems, plan, accounts } = page;
  const width = options.width ?? DEFAULT_WIDTH;
  const list = (items: readonly ListItem[]): Block[] => items.length === 0 ? [] : [{ kind: "list", items }];
  const fold = (summary: string, pieces: readonly unknown[]): Block[] =>
    pieces.length === 0 ? [] : [{ kind: "details", summary, blocks: [] }];
  const blocks: readonly Block[] = [
    ...page.head,
    ...list(problems.shown),
    ...fold(problems.title, problems.folded),
    ...page.domains.flat(),
    ...page.notChecked,
    ...(plan.units.length === 0 ? [] : [{ kind: "diff" as const, lines: plan.units.slice(0, UNITS_SHOWN).flat() }]),
    ...fold(`${counted(plan.units.length - UNITS_SHOWN, "more item")} of the plan`, plan.units.slice(UNITS_SHOWN)),
    ...fold(page.sectionsTitle, page.sections),
    ...fold(page.accountsTitle, accounts.rows),
    ...page.foot,
  ];
  const rows = blocks.flatMap((block, index) => [...(index === 0 ? [] : [row(0)]), ...blockRows(block, width)]);
  return printed(rows, options);
}

function blockRows(block: Block, width: number): readonly Row[] {
  switch (block.kind) {
    case "heading":
      return [row(2, { text: lineText(block.line), style: "bold" })];
    case "paragraph":
      return block.lines.map((line) => row(2, ...lineSpans(line)));
    case "list":
      return block.items.flatMap(itemRows);
    case "table":
      return tableRows(block, width);
    case "diff":
      return block.lines.map(diffRow);
    case "details":
      return [row(4, { text: `  ▸ ${logLine(block.summary)}`, style: "dim" })];
    case "note":
      return [row(2, "│ ", ...lineSpans(block.line))];
    case "small":
      return [row(2, { text: lineText(block.line), style: "dim" })];
  }
}

function itemRows({ line, items = [] }: ListItem): readonly Row[] {
  return [
    row(2, "• ", ...lineSpans(line)),
    ...items.map((item) => row(4, "  • ", ...lineSpans(item))),
  ];
}

/** A table in columns; each row as a list of its cells where the terminal is too narrow for it. */
function tableRows({ columns, rows }: Table, width: number): readonly Row[] {
  const titles = columns.map(({ title }) => logLine(title));
  const cells = [titles, ...rows.map((each) => each.map(lineText))];
  const widths = columns.map((_, column) => Math.max(...cells.map((each) => columnsOf(each[column] ?? ""))));
  if (2 + widths.reduce((sum, each) => sum + each + 2, -2) > width) {
    return cells.slice(1).map((each) =>
      row(2, `• ${each.flatMap((cell, column) => cell === "" ? [] : [`${titles[column] ?? ""}: ${cell}`]).join("; ")}`)
    );
  }
  return cells.map((each, index) => {
    const padded = each.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - columnsOf(cell)));
    return row(2, "  ", { text: padded.join("  ").trimEnd(), style: index === 0 ? "dim" : undefined });
  });
}

function lineText(line: Line): string {
  return line.flatMap(inlineSpans).map(({ text }) => text).join("");
}

function lineSpans(line: Line): StyledLine {
  return line.flatMap(inlineSpans);
}

function inlineSpans(piece: Inline): StyledLine {
  if (typeof piece === "string") return [{ text: logLine(piece) }];
  switch (piece.kind) {
    case "text":
      return [{ text: logLine(piece.text, piece.limit) }];
    case "code":
      return [{ text: logLine(piece.text, piece.limit), style: "cyan" }];
    case "strong":
      return [{ text: logLine(piece.text), style: "bold" }];
    case "soft":
      return [{ text: lineText(piece.line), style: "dim" }];
    case "sign":
      return [{ text: piece.sign }];
    case "link":
      return lineSpans(piece.line);
  }
}
