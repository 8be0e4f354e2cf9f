import { nameKey } from "../account/account.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import { codeEntry, finding, type Issue } from "../base/errors.ts";
import { type ChangeOutcome, NO_JOURNAL } from "../provision/journal.ts";
import { provision } from "../provision/provisioner.ts";
import type { Change, Target } from "../provision/target.ts";
import type { AccountRun } from "./account-run.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import type { Planned } from "./plan.ts";
import { resumed, ResumingJournal } from "./resume.ts";

/** Carries out the plan and gives each account its outcome; without a plan nothing is written. */
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
  return { ...planned, accounts: planned.accounts.map((run) => withOutcome(run, byChange, audit)) };
}

function withOutcome(
  run: AccountRun,
  outcomes: ReadonlyMap<Change, ChangeOutcome | undefined>,
  audit: AuditLog | undefined,
): AccountRun {
  const outcome = run.change && outcomes.get(run.change);
  if (!outcome) return run;
  return {
    ...run,
    issues: [...run.issues, ...failureIssue(outcome, run)],
    outcome: resumed(outcome, audit?.interrupted.get(nameKey(outcome.name))),
  };
}

/** A failure in Genesys Cloud is a finding like any other, so that its likely cause and what to do stand beside it. */
function failureIssue({ action, succeeded, code, detail }: ChangeOutcome, { parsed }: AccountRun): readonly Issue[] {
  // What held a change back is among the findings already.
  if (succeeded || action === "blocked" || code === undefined) return [];
  const found = finding(code, detail ?? codeEntry(code).sentence);
  return [{ ...found, path: "name", ...parsed.position("name") }];
}

/** Tells of deletions that an interrupted run had begun, where the account is gone indeed. */
async function tellDeletions(journal: ResumingJournal, target: Target, signal: AbortSignal | undefined): Promise<void> {
  for (const { intent: { name, targetId: accountId } } of journal.untoldDeletions()) {
    // What cannot be looked up now is told by the next run.
    const live = await target.find(name, { signal }).catch(() => "unknown" as const);
    if (live !== undefined) continue;
    await journal.outcome({
      name,
      action: "delete",
      status: "DELETED",
      succeeded: true,
      accountId,
      latencyMs: 0,
      requests: 1,
    });
  }
}
