import { codeEntry, type Finding } from "../errors.ts";
import type { AccountReport, Mode, ProbeResult, ReportedOutcome, RunReport } from "../report.ts";

/** What a reader must know of one account at a glance, most urgent first. */
const VERDICTS = ["failed", "differs", "inconclusive", "warning", "blocked", "passed"] as const;

/** See {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

const GOOD_ENDS = new Set(["VALIDATED", "ACTIVE", "DELETED"]);

/** Whether an account's change ended well. */
export function hasSucceeded(outcome: ReportedOutcome): boolean {
  return GOOD_ENDS.has(outcome.status);
}

/** Why an account's change failed, unless one of its findings says so already. */
export function untoldDetail({ outcome, issues }: AccountReport): string | undefined {
  if (outcome?.detail === undefined || hasSucceeded(outcome)) return undefined;
  return issues.some((issue) => issue.message === outcome.detail) ? undefined : outcome.detail;
}

/** The verdict on one account. What an inconclusive probe met speaks of this machine and fails nothing. */
export function verdictOf(mode: Mode, account: AccountReport): Verdict {
  const { outcome, change } = account;
  const proved = provedFindings(account);
  if (proved.some((finding) => finding.severity === "error")) return "failed";
  if (outcome !== undefined && !hasSucceeded(outcome)) return "failed";
  if (mode === "drift" && change !== undefined && change.action !== "no-op") return "differs";
  // Genesys Cloud's own log-in outweighs what this machine could not reach.
  if (outcome === undefined && account.probes.some(isOpen)) return "inconclusive";
  if (proved.some((finding) => finding.severity === "warning")) return "warning";
  return change?.action === "blocked" ? "blocked" : "passed";
}

/** The accounts with the most urgent first, otherwise in the report's order. */
export function byUrgency(report: RunReport): readonly AccountReport[] {
  const groups = new Map<Verdict, AccountReport[]>(VERDICTS.map((verdict) => [verdict, []]));
  for (const account of report.accounts) groups.get(verdictOf(report.mode, account))?.push(account);
  return [...groups.values()].flat();
}

/** Findings that say something about the account itself. */
export function provedFindings(account: AccountReport): readonly Finding[] {
  return [...account.issues, ...account.probes.filter((probe) => !isOpen(probe)).flatMap((probe) => probe.findings)];
}

/** Whether a probe could not tell. */
export function isOpen(probe: ProbeResult): boolean {
  return probe.outcome === "inconclusive";
}

/** A probe's findings; what an inconclusive one met proves nothing, so it must not be shown as an error. */
export function weighedFindings(probe: ProbeResult): readonly Finding[] {
  if (!isOpen(probe)) return probe.findings;
  return probe.findings.map((finding) => finding.severity === "error" ? { ...finding, severity: "warning" } : finding);
}

/** The sign of a verdict; {@link verdictWords} stand beside it for readers that do not show it. */
export function verdictSign(verdict: Verdict): string {
  return { failed: "❌", differs: "🔀", inconclusive: "❔", warning: "⚠️", blocked: "⏸️", passed: "✅" }[verdict];
}

/** The verdict in words. */
export function verdictWords(verdict: Verdict, account: AccountReport): string {
  if (verdict === "passed") return "no problem found";
  if (verdict === "differs") return "differs";
  if (verdict === "blocked") return "not carried out";
  if (verdict === "inconclusive") return "could not be tested";
  const severity = verdict === "failed" ? "error" : "warning";
  const count = provedFindings(account).filter((finding) => finding.severity === severity).length;
  if (count > 0) return counted(count, severity);
  return account.change?.action === "blocked" ? "not carried out" : "failed in Genesys Cloud";
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The report's one-line verdict, without markup. */
export function headline(report: RunReport): string {
  const { accounts, failed } = report.counts;
  const all = counted(accounts, "account");
  if (report.mode === "redeliver") return redeliveryHeadline(report);
  if (report.result === "failure") return failureHeadline(report, failed, all);
  if (accounts === 0) return "no account to look at";
  if (report.result === "inconclusive") return `nothing wrong was proved of ${all}, but not all could be tested`;
  if (report.mode === "apply") return `${all} as the files say`;
  if (report.mode === "drift") return `${all} without a difference to the live organisation`;
  return `${all} without a problem`;
}

function redeliveryHeadline({ notifications: { delivered, undelivered } }: RunReport): string {
  return `${counted(delivered, "event")} delivered, ${undelivered} not`;
}

function failureHeadline(report: RunReport, failed: number, all: string): string {
  if (failed > 0) return `${failed} of ${all} ${failed === 1 ? "needs" : "need"} attention`;
  const runFailed = report.findings.some((finding) => finding.severity === "error");
  if (runFailed) return "the run could not do its work";
  if (report.mode !== "drift") return `${counted(report.counts.warnings, "warning")}, and warnings are not let through`;
  const differing = report.accounts.filter(({ change }) => change !== undefined && change.action !== "no-op").length;
  return `${differing} of ${all} ${differing === 1 ? "differs" : "differ"} from the live organisation`;
}

/** The sign of a run's result. */
export function resultSign(result: RunReport["result"]): string {
  return { success: "✅", failure: "❌", inconclusive: "❔" }[result];
}

/** The remedy of a finding: its own hint, else the table's. */
export function remedyOf(finding: Finding): string {
  return finding.hint ?? codeEntry(finding.code).remedy;
}

/** How long a certificate is still valid, or since when it is not. */
export function validity(daysLeft: number): string {
  if (daysLeft < 0) return `expired ${counted(-daysLeft, "day")} ago`;
  return daysLeft === 0 ? "expires today" : `expires in ${counted(daysLeft, "day")}`;
}
