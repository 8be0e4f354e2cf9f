import { type Code, codeEntry, type Finding } from "../base/errors.ts";
import { fileUrl, type RunContext } from "../base/run-context.ts";
import { cell, code, joinMarkdown, Markdown, md, visible } from "../base/text.ts";
import type { ReportPage } from "./fit.ts";
import { FINDINGS_PER_ACCOUNT } from "./limits.ts";
import type { AccountReport, ProbeResult, RunReport } from "./report.ts";
import { notCheckedSentence } from "./not-checked.ts";
import { byUrgency, isOpen, type Verdict, verdictOf } from "./verdict.ts";
import {
  changeText,
  counted,
  headline,
  planCounts,
  remedyOf,
  untoldDetail,
  validity,
  verdictWords,
} from "./wording.ts";

/** What comment and summary need beside the report. */
export interface PageOptions {
  readonly context: RunContext;
  readonly reproduceCommand?: ReproduceCommand | undefined;
}

/** The parts of the page that comment and step summary share. */
export function reportPage(report: RunReport, options: PageOptions): ReportPage {
  const { context, reproduceCommand } = options;
  const accounts = byUrgency(report);
  return {
    head: joinMarkdown(headParts(report), "\n\n").text,
    tableHead: ACCOUNT_TABLE_HEAD,
    rows: accounts.map((account) => accountRow(report.mode, account, context)),
    sections: accounts.flatMap((account) => accountSection(report.mode, account, context, reproduceCommand) ?? []),
    foot: foot(report, context).text,
  };
}

function headParts(report: RunReport): readonly Markdown[] {
  const { counts } = report;
  const found = `${counted(counts.errors, "error")} · ${counted(counts.warnings, "warning")}`;
  const plan = planCounts(report);
  const totals = [found, ...(plan === undefined ? [] : [plan])].map((line) => md`${line}`);
  const missing = report.notChecked.map((each) => md`- ${notCheckedSentence(each)}`);
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

function verdictSign(verdict: Verdict): string {
  return { failed: "❌", differs: "🔀", inconclusive: "❔", warning: "⚠️", blocked: "⏸️", passed: "✅" }[verdict];
}

function resultSign(result: RunReport["result"]): string {
  return { success: "✅", failure: "❌", inconclusive: "❔" }[result];
}

/** A link to the run, or undefined where it has no page. */
export function runLink(context: RunContext, text: string): Markdown | undefined {
  if (context.runUrl === undefined || !URL.canParse(context.runUrl)) return undefined;
  const url = new URL(context.runUrl).href.replace(/[()]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return /^https?:/.test(url) ? md`[${text}](${new Markdown(url)})` : undefined;
}

/** The head of the table that {@link accountRow} fills. */
const ACCOUNT_TABLE_HEAD = "| Account | File | Verdict | Change |\n| --- | --- | --- | --- |";

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
function accountRow(mode: RunReport["mode"], account: AccountReport, context: RunContext): string {
  const name = cell(md`${visible(account.name, NAME_LIMIT)}`);
  const change = cell(md`${visible(changeText(mode, account), CHANGE_LIMIT)}`);
  const verdict = verdictOf(mode, account);
  const sign = new Markdown(verdictSign(verdict));
  const file = cell(fileLink(context, account.file, account.line));
  return md`| ${name} | ${file} | ${sign} ${verdictWords(verdict, account)} | ${change} |`.text;
}

/** Everything to know about an account that needs attention; undefined when it needs none. */
function accountSection(
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
function fileLink(context: RunContext, file = "", line = 1, column?: number): Markdown {
  if (file === "") return md``;
  const text = code(`${file}:${line}${column === undefined ? "" : `:${column}`}`, FILE_LIMIT);
  const url = fileUrl(context, file, line);
  return url === undefined || url.length > LINK_LIMIT ? text : md`[${text}](${new Markdown(url)})`;
}

/** How a finding's place in a file is shown; undefined where it has none. */
type FindingPlace = (finding: Finding) => Markdown | undefined;

/** What stands beside a finding. */
interface FindingOptions {
  readonly place?: FindingPlace | undefined;
  /** A shell command to see it. */
  readonly command?: string | undefined;
  /** True when it was met by a probe that could not tell. */
  readonly open?: boolean | undefined;
}

const SIGNS = { error: md`❌`, warning: new Markdown("⚠️"), info: new Markdown("ℹ️"), open: md`❔` };

/** One finding as a list item: what was seen, where, the likely cause, what to do and for whom, and a command to see it. */
function findingItem(finding: Finding, options: FindingOptions = {}): Markdown {
  const entry = codeEntry(finding.code);
  const where = options.place?.(finding);
  const reference = where === undefined ? code(finding.code) : md`${code(finding.code)}, ${where}`;
  const sign = options.open === true && finding.severity !== "info" ? SIGNS.open : SIGNS[finding.severity];
  const lines = [md`- ${sign} **${finding.message}** (${reference})`];
  if (finding.severity !== "info") {
    lines.push(md`  - Likely cause: ${entry.cause}`);
    lines.push(md`  - To do, for the ${entry.audience}: ${remedyOf(finding)}`);
  } else if (finding.hint !== undefined) {
    lines.push(md`  - ${finding.hint}`);
  }
  if (options.command !== undefined) lines.push(md`  - To see it yourself: ${code(options.command, 500)}`);
  return joinMarkdown(lines);
}

/** The server a command is to be tried against. */
type ProbeEndpoint = Pick<ProbeResult, "protocol" | "host" | "port">;

/** Gives a shell command with which a reader can see a finding without this program, where there is one. */
type ReproduceCommand = (code: Code, endpoint: ProbeEndpoint) => string | undefined;

const OUTCOMES: Record<ProbeResult["outcome"], string> = {
  passed: "passed",
  failed: "failed",
  inconclusive: "could not be tested",
  skipped: "was not probed",
};

/** One probed server: its findings with cause, remedy and a command to see it, and what the probe saw, folded. */
function probeSection(probe: ProbeResult, place: FindingPlace, reproduce?: ReproduceCommand): Markdown {
  const title = md`**${probe.protocol.toUpperCase()}** ${endpointText(probe)} ${OUTCOMES[probe.outcome]}`;
  const open = isOpen(probe);
  const findings = probe.findings.map((finding) =>
    findingItem(finding, { place, open, command: command(finding, probe, reproduce) })
  );
  // What was met on the way says something about this machine; a log-in that was not tried says nothing of the kind.
  const met = probe.findings.some(({ code }) => codeEntry(code).conclusive === false && !/^(POLICY|LOGIN)_/.test(code));
  const caution = open && met
    ? [md`_Seen from this machine only: it proves nothing about Genesys Cloud, which connects from its own addresses._`]
    : [];
  const list = findings.length > 0 ? [joinMarkdown(findings)] : [];
  return joinMarkdown([title, ...caution, ...list, ...details(probe)], "\n\n");
}

function command(finding: Finding, probe: ProbeResult, reproduce?: ReproduceCommand): string | undefined {
  return finding.severity === "info" ? undefined : reproduce?.(finding.code, probe);
}

function endpointText(probe: ProbeEndpoint): Markdown {
  return code(`${probe.host}:${probe.port}`);
}

function details(probe: ProbeResult): readonly Markdown[] {
  const facts = [...phaseTable(probe), ...tlsFacts(probe), ...capabilityFacts(probe)];
  if (facts.length === 0) return [];
  return [joinMarkdown([md`<details><summary>What the probe saw</summary>`, ...facts, md`</details>`], "\n\n")];
}

function phaseTable(probe: ProbeResult): readonly Markdown[] {
  if (probe.phases.length === 0) return [];
  const rows = probe.phases.map((phase) =>
    md`| ${cell(md`${phase.name}`)} | ${Math.round(phase.ms)} ms | ${cell(md`${phase.outcome}`)} |`
  );
  const address = probe.address === undefined ? [] : [md`Address ${code(probe.address)}`];
  return [...address, joinMarkdown([md`| Phase | Time | Outcome |`, md`| --- | ---: | --- |`, ...rows])];
}

function tlsFacts(probe: ProbeResult): readonly Markdown[] {
  const { tls } = probe;
  if (tls === undefined) return [];
  return [joinMarkdown([
    md`- TLS ${code(tls.version)}, cipher ${code(tls.cipher)}`,
    md`- Certificate for ${code(tls.subject)} by ${code(tls.issuer)}`,
    md`- Valid to ${code(tls.validTo)} (${validity(tls.daysLeft)})`,
    md`- Names: ${
      tls.sans.length === 0 ? "none" : joinMarkdown(tls.sans.slice(0, 20).map((name) => code(name)), ", ")
    }`,
  ])];
}

function capabilityFacts(probe: ProbeResult): readonly Markdown[] {
  if (probe.capabilities === undefined || probe.capabilities.length === 0) return [];
  const names = probe.capabilities.slice(0, 40).map((name) => code(name, 80));
  return [md`Capabilities: ${joinMarkdown(names, " ")}`];
}
