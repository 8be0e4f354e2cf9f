import { codeEntry, type Finding } from "../base/errors.ts";
import type { AccountReport, Mode, ProbeResult, ReportedChange, ReportedOutcome, RunReport } from "./report.ts";

/** What a reader must know of one account at a glance, most urgent first. */
const VERDICTS = ["failed", "differs", "inconclusive", "warning", "blocked", "passed"] as const;

/** See {@link VERDICTS}. */
type Verdict = (typeof VERDICTS)[number];

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

/** What a run did not look at, in sentences without a full stop, so that no reader takes silence for a pass; unescaped. */
export function notChecked(report: RunReport, notes: readonly string[]): readonly string[] {
  const derived: string[] = [];
  const open = report.accounts.flatMap((account) => account.probes).filter(isOpen).length;
  if (open > 0) {
    derived.push(
      `${
        counted(open, "server")
      } could not be judged from this machine; Genesys Cloud connects from other addresses and may still reach them`,
    );
  }
  // A drift run never probes, and a removed file names no server.
  const probing = report.mode === "drift" ? [] : report.accounts.filter(({ change }) => change?.action !== "delete");
  const skipped =
    probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
  if (skipped > 0) derived.push(`The mail servers of ${counted(skipped, "account")} were not probed`);
  const planExplained = report.findings.some((finding) => finding.code === "PLAN_SKIPPED");
  if (!planExplained && report.accounts.length > 0 && report.accounts.every(({ change }) => change === undefined)) {
    derived.push("The difference to the live organisation was not computed");
  }
  return [...notes, ...derived];
}

type Action = ReportedChange["action"];

const PLANNED: Record<Action, string> = {
  create: "create",
  update: "update",
  "no-op": "none",
  delete: "delete",
  blocked: "blocked",
};

const DONE: Record<Action, string> = {
  create: "created",
  update: "updated",
  "no-op": "unchanged",
  delete: "deleted",
  blocked: "not carried out",
};

/** An account's change in plain words: what a run would do (check), did (apply) or found (drift); unescaped. */
export function changeText(mode: RunReport["mode"], account: AccountReport): string {
  const { change, outcome } = account;
  if (change === undefined) return "not planned";
  const fields = change.fields && change.fields.length > 0 ? `: ${change.fields.join(", ")}` : "";
  if (mode === "drift") return driftText(change, fields);
  if (mode !== "apply" || outcome === undefined) return PLANNED[change.action] + fields;
  if (hasSucceeded(outcome) || change.action === "blocked") return DONE[change.action] + fields;
  return `${PLANNED[change.action]} failed`;
}

function driftText(change: ReportedChange, fields: string): string {
  const words: Record<Action, string> = {
    create: "missing in Genesys Cloud",
    update: `differs${fields}`,
    "no-op": "as the file says",
    delete: "has no file",
    blocked: "not compared",
  };
  return words[change.action];
}

/** The plan, or what came of it, as counts in one line; undefined when nothing was planned. */
export function planCounts(report: RunReport): string | undefined {
  const changes = report.accounts.flatMap(({ change }) => change === undefined ? [] : [change.action]);
  if (changes.length === 0) return undefined;
  const { counts } = report;
  if (report.mode === "apply") {
    return `${counts.created} created · ${counts.updated} updated · ${counts.deleted} deleted · ` +
      `${counts.unchanged} unchanged · ${counts.failed} failed`;
  }
  const count = (action: Action): number => changes.filter((each) => each === action).length;
  if (report.mode === "drift") {
    return `${count("create")} missing · ${count("update")} different · ${count("delete")} whose file was removed · ` +
      `${count("no-op")} alike · ${count("blocked")} not compared`;
  }
  const blocked = count("blocked") > 0 ? ` · ${count("blocked")} blocked` : "";
  return `${count("create")} to create · ${count("update")} to update · ${count("delete")} to delete · ` +
    `${count("no-op")} unchanged${blocked}`;
}
