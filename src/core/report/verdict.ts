import { type Finding, isError } from "../base/errors.ts";
import type { AccountReport, Mode, ProbeResult, ReportedChange, RunReport } from "./report.ts";

/** The part of a report that its verdict is made of. */
export type Judged = Pick<RunReport, "mode" | "accounts" | "findings" | "mailDomains">;

/** The result of a run. `failOn: "warning"` lets no warning through. */
export function resultOf(report: Judged, failOn: "error" | "warning"): RunReport["result"] {
  const { errors, warnings } = countFindings(report);
  if (errors > 0 || (failOn === "warning" && warnings > 0)) return "failure";
  const verdicts = report.accounts.map((account) => verdictOf(report.mode, account));
  if (verdicts.includes("differs")) return "failure";
  return verdicts.includes("inconclusive") ? "inconclusive" : "success";
}

/** Counts what was done, what was not and what was found; all but `errors` and `warnings` count accounts. */
export function countsOf(report: Judged): RunReport["counts"] {
  const { mode, accounts } = report;
  const done = (action: ReportedChange["action"]): number =>
    accounts.filter(({ change, outcome }) => change?.action === action && outcome?.succeeded === true).length;
  const isFailed = (account: AccountReport): boolean => verdictOf(mode, account) === "failed";
  return {
    accounts: accounts.length,
    created: done("create"),
    updated: done("update"),
    unchanged: accounts.filter(({ change, outcome }) => change?.action === "no-op" && outcome?.succeeded !== false)
      .length,
    deleted: done("delete"),
    failed: accounts.filter(isFailed).length,
    skipped: accounts.filter((account) => account.change?.action === "blocked" && !isFailed(account)).length,
    ...countFindings(report),
  };
}

/** What a reader must know about one account at a glance, most urgent first. */
const VERDICTS = ["failed", "differs", "inconclusive", "warning", "blocked", "passed"] as const;

/** See {@link verdictOf}. */
export type Verdict = (typeof VERDICTS)[number];

/** The verdict on one account. Findings of an inconclusive probe are about this machine and fail nothing. */
export function verdictOf(mode: Mode, account: AccountReport): Verdict {
  const { outcome, change } = account;
  const proved = provedFindings(account);
  if (proved.some(isError) || outcome?.succeeded === false) return "failed";
  if (mode === "drift" && change !== undefined && change.action !== "no-op") return "differs";
  // Genesys Cloud's own login outweighs what this machine could not reach.
  if (outcome === undefined && account.probes.some(isOpen)) return "inconclusive";
  if (proved.some(isWarning)) return "warning";
  return change?.action === "blocked" ? "blocked" : "passed";
}

/** The accounts with the most urgent first, otherwise in the report's order. */
export function byUrgency(report: Judged): readonly AccountReport[] {
  const groups = new Map<Verdict, AccountReport[]>(VERDICTS.map((verdict) => [verdict, []]));
  for (const account of report.accounts) groups.get(verdictOf(report.mode, account))?.push(account);
  return [...groups.values()].flat();
}

/** Findings that say something about the account itself. */
export function provedFindings(account: AccountReport): readonly Finding[] {
  return [...account.issues, ...account.probes.filter((probe) => !isOpen(probe)).flatMap((probe) => probe.findings)];
}

/** A probe's findings; those of an inconclusive one prove nothing, so they must not be shown as errors. */
export function weighedFindings(probe: ProbeResult): readonly Finding[] {
  if (!isOpen(probe)) return probe.findings;
  return probe.findings.map((finding) => isError(finding) ? { ...finding, severity: "warning" } : finding);
}

/** Whether a probe was inconclusive. */
export function isOpen(probe: ProbeResult): boolean {
  return probe.outcome === "inconclusive";
}

/** Whether an account's change failed and none of its findings says so. */
export function hasUntoldFailure({ outcome, issues }: AccountReport): boolean {
  if (outcome?.succeeded !== false) return false;
  return !issues.some((issue) => isError(issue) && issue.message === outcome.detail);
}

/** Errors and warnings of the run and its accounts; a failure in Genesys Cloud that no finding tells is an error too. */
function countFindings(
  { accounts, findings, mailDomains = [] }: Judged,
): Pick<RunReport["counts"], "errors" | "warnings"> {
  const all = [...findings, ...mailDomains.flatMap((each) => each.findings), ...accounts.flatMap(provedFindings)];
  return {
    errors: all.filter(isError).length + accounts.filter(hasUntoldFailure).length,
    warnings: all.filter(isWarning).length,
  };
}

function isWarning({ severity }: Finding): boolean {
  return severity === "warning";
}
