import type { AccountRun } from "./account-run.ts";
import type { Finding } from "../base/errors.ts";
import type { AccountReport, Mode, RunReport } from "../report/report.ts";

/** All that a report is made of. */
export interface RunFacts {
  readonly mode: Mode;
  readonly failOn: "error" | "warning";
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly accounts: readonly AccountRun[];
  readonly findings: readonly Finding[];
  readonly planHash?: string | undefined;
  readonly api?: RunReport["api"] | undefined;
  readonly notifications?: RunReport["notifications"] | undefined;
}

/** Makes the run report, and with it the verdict, of what the stages found. */
export function buildReport(facts: RunFacts): RunReport {
  const accounts = facts.accounts.map(reportAccount);
  const counts = countAll(facts, accounts);
  return {
    schemaVersion: 1,
    mode: facts.mode,
    result: verdict(facts, counts),
    startedAt: new Date(facts.startedAt).toISOString(),
    finishedAt: new Date(facts.finishedAt).toISOString(),
    durationMs: Math.round(facts.finishedAt - facts.startedAt),
    ...(facts.planHash === undefined ? {} : { planHash: facts.planHash }),
    counts,
    accounts,
    findings: facts.findings.map(plainFinding),
    api: facts.api ?? { requests: 0, retries: 0, throttled: 0 },
    notifications: facts.notifications ?? { delivered: 0, undelivered: 0 },
  };
}

/** One account as the report tells it. */
export function reportAccount(run: AccountRun): AccountReport {
  const { parsed, change, outcome } = run;
  return {
    name: parsed.name,
    file: parsed.file,
    line: parsed.line,
    issues: run.issues.map((issue) => ({
      ...plainFinding(issue),
      path: issue.path,
      line: issue.line,
      column: issue.column,
    })),
    probes: [...run.probes],
    ...(change === undefined ? {} : {
      change: {
        action: change.action,
        ...(change.fields === undefined ? {} : { fields: [...change.fields] }),
        ...(change.reason === undefined ? {} : { reason: change.reason }),
      },
    }),
    // What was held back was not attempted: its change says why.
    ...(outcome === undefined || outcome.action === "blocked" ? {} : {
      outcome: {
        status: outcome.status,
        ...(outcome.accountId === undefined ? {} : { accountId: outcome.accountId }),
        latencyMs: Math.round(outcome.latencyMs),
        requests: outcome.requests,
        ...(outcome.detail === undefined ? {} : { detail: outcome.detail }),
      },
    }),
  };
}

function plainFinding(finding: Finding): RunReport["findings"][number] {
  const { code, severity, message, hint, line, column } = finding;
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function countAll(facts: RunFacts, reports: readonly AccountReport[]): RunReport["counts"] {
  const all = [...facts.findings, ...facts.accounts.flatMap(provedFindings)];
  const done = (action: string): number =>
    facts.accounts.filter(({ outcome }) => outcome?.succeeded === true && outcome.action === action).length;
  return {
    accounts: reports.length,
    created: done("create"),
    updated: done("update"),
    unchanged: facts.accounts.filter(isUnchanged).length,
    deleted: done("delete"),
    failed: facts.accounts.filter(hasFailed).length,
    skipped: facts.accounts.filter((run) => !hasFailed(run) && run.change?.action === "blocked").length,
    errors: all.filter((finding) => finding.severity === "error").length + facts.accounts.filter(outcomeFailed).length,
    warnings: all.filter((finding) => finding.severity === "warning").length,
  };
}

function isUnchanged({ change, outcome }: AccountRun): boolean {
  return outcome === undefined ? change?.action === "no-op" : outcome.action === "no-op" && outcome.succeeded;
}

function hasFailed(run: AccountRun): boolean {
  return run.outcome?.succeeded === false || provedFindings(run).some((finding) => finding.severity === "error");
}

/** The findings that say something about the account; what an inconclusive probe met says something about this machine. */
function provedFindings(run: AccountRun): readonly Finding[] {
  const proved = run.probes.filter((probe) => probe.outcome !== "inconclusive");
  return [...run.issues, ...proved.flatMap((probe) => probe.findings)];
}

/** A block counts by its findings, which say why; so does a failure that is told as one. */
function outcomeFailed({ outcome, issues }: AccountRun): boolean {
  if (outcome?.succeeded !== false || outcome.action === "blocked") return false;
  return !issues.some(({ code }) => code === outcome.code);
}

function verdict(facts: RunFacts, counts: RunReport["counts"]): RunReport["result"] {
  const proved = counts.failed > 0 || facts.findings.some((finding) => finding.severity === "error");
  if (proved || (facts.failOn === "warning" && counts.warnings > 0)) return "failure";
  if (
    facts.mode === "drift" && facts.accounts.some((run) => run.change !== undefined && run.change.action !== "no-op")
  ) {
    return "failure";
  }
  // Genesys Cloud's own log-in outweighs what this machine could not reach.
  const open = facts.accounts.filter((run) => run.probes.some((probe) => probe.outcome === "inconclusive"));
  return open.every((run) => run.outcome?.succeeded === true) ? "success" : "inconclusive";
}
