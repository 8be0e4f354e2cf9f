import type { Finding } from "../base/errors.ts";
import { logLine } from "../base/text.ts";
import type { AccountReport, ProbeResult, RunReport } from "./report.ts";
import { notCheckedSentence } from "./not-checked.ts";
import { provedFindings, verdictOf, weighedFindings } from "./verdict.ts";
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

/** How the text report is made. */
interface TextOptions {
  /** Whether the terminal shows ANSI colours. */
  readonly color?: boolean | undefined;
}

type Paint = (style: keyof typeof STYLES, text: string) => string;

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" } as const;
const OUTCOME_STYLE = { passed: "green", failed: "red", inconclusive: "yellow", skipped: "dim" } as const;
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" } as const;

/** The report for a terminal: findings as `file:line:column: error CODE message`, then probes, plan and totals. */
export function renderText(report: RunReport, options: TextOptions = {}): string {
  const paint: Paint = (style, text) => options.color ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
  const plan = planCounts(report);
  const lines = [
    ...report.accounts.flatMap((account) => accountLines(report.mode, account, paint)),
    ...report.findings.flatMap((finding) => findingLines("", finding, paint)),
    ...report.notChecked.map((each) => paint("dim", logLine(`not checked: ${notCheckedSentence(each)}`))),
    ...(plan === undefined ? [] : [plan]),
    `${paint(RESULT_STYLE[report.result], report.result)}: ${logLine(headline(report))} ` +
    `(${counted(report.counts.errors, "error")}, ${counted(report.counts.warnings, "warning")})`,
  ];
  return lines.join("\n") + "\n";
}

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
  const place = [file, finding.line, finding.column].filter((part) => part !== undefined && part !== "").join(":");
  const label = paint(SEVERITY_STYLE[finding.severity], finding.severity);
  return [
    `${place === "" ? "" : `${logLine(place)}: `}${label} ${finding.code} ${logLine(finding.message)}`,
    paint("dim", `  hint: ${logLine(remedyOf(finding))}`),
  ];
}
