import type { AuditLog } from "../audit/audit-log.ts";
import { codeEntry, type Finding, finding, type Issue } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import { type ChangeOutcome, NO_JOURNAL, type UnitOutcome } from "../provision/journal.ts";
import { ACCOUNT_KIND } from "../provision/unit.ts";
import { provision } from "../provision/provisioner.ts";
import type { Change, Target } from "../provision/target.ts";
import type { AccountRun } from "./account-run.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import type { Planned } from "./plan.ts";
import { resumed, ResumingJournal } from "./resume.ts";

/** Carries out the plan and gives each account its outcome; writes nothing without a plan. */
export async function provisionRuns(
  planned: Planned,
  settings: PipelineSettings,
  deps: PipelineDeps,
): Promise<Planned> {
  if (!planned.plan || !deps.target) return planned;
  const { audit, clock, random, logger, signal } = deps;
  const { pollTimeoutMs, pollIntervalMs } = settings;
  const journal = audit && new ResumingJournal(audit);
  const outcomes = await provision(planned.plan, deps.target, {
    journal: journal ?? NO_JOURNAL,
    clock,
    random,
    logger,
    signal,
    pollTimeoutMs,
    pollIntervalMs,
  });
  if (journal) await tellDeletions(journal, deps.target, signal);
  const byChange = new Map(planned.plan.changes.map((change, index) => [change, outcomes[index]]));
  return {
    ...planned,
    accounts: planned.accounts.map((run) => withOutcome(run, byChange, audit)),
    findings: [...planned.findings, ...sharedFailures(outcomes)],
    leftBehind: outcomes.flatMap((outcome) => outcome.leftBehind),
  };
}

function withOutcome(
  run: AccountRun,
  outcomes: ReadonlyMap<Change, UnitOutcome | undefined>,
  audit: AuditLog | undefined,
): AccountRun {
  const outcome = run.change && outcomes.get(run.change);
  if (!outcome) return run;
  return {
    ...run,
    issues: [...run.issues, ...failureIssue(outcome, run), ...outcome.findings.map((found) => placed(found, run))],
    outcome: resumed(outcome, audit?.interrupted.get(outcome.key)),
  };
}

/** A failure in Genesys Cloud becomes a finding like any other, so that it has a likely cause and a remedy. */
function failureIssue({ action, succeeded, code, detail }: ChangeOutcome, run: AccountRun): readonly Issue[] {
  // The reason for a blocked change is already among the findings.
  if (succeeded || action === "blocked" || code === undefined) return [];
  return [placed(finding(code, detail ?? codeEntry(code).sentence), run)];
}

function placed(found: Finding, { parsed }: AccountRun): Issue {
  return { ...found, path: "name", ...parsed.position("name") };
}

/** What failed of the units that accounts share; each of those accounts fails with it, and tells so. */
function sharedFailures(outcomes: readonly UnitOutcome[]): readonly Finding[] {
  return outcomes
    .filter(({ kind }) => kind !== ACCOUNT_KIND)
    .flatMap(({ succeeded, code, name, detail, findings }) => [
      ...findings,
      // What is withheld for the findings of its accounts has them told there.
      ...(succeeded || code === undefined || code === "ACCOUNT_UNSOUND" ? [] : [
        finding(code, `"${visible(name)}" failed: ${detail ?? codeEntry(code).sentence}`),
      ]),
    ]);
}

/** Tells of deletions that an interrupted run had begun, where the unit is gone indeed. */
async function tellDeletions(journal: ResumingJournal, target: Target, signal: AbortSignal | undefined): Promise<void> {
  for (const { intent: { kind, key, name, targetId: accountId } } of journal.untoldDeletions()) {
    // The next run reports what cannot be looked up now.
    const live = await target.find([{ kind, key, name }], { signal }).catch(() => undefined);
    if (live === undefined || live.length > 0) continue;
    await journal.outcome({
      kind,
      key,
      name,
      action: "delete",
      status: "DELETED",
      succeeded: true,
      accountId,
      latencyMs: 0,
      requests: 1,
      findings: [],
      leftBehind: [],
    });
  }
}
