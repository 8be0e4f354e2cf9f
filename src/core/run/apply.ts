import type { AuditLog } from "../audit/audit-log.ts";
import { asAppError, codeEntry, type Finding, finding, type Issue } from "../base/errors.ts";
import { type ChangeOutcome, type LeftBehind, NO_JOURNAL, type UnitOutcome } from "../provision/journal.ts";
import { ACCOUNT_KIND } from "../provision/unit.ts";
import { provision } from "../provision/provisioner.ts";
import type { Change, Target } from "../provision/target.ts";
import type { AccountRun } from "./account-run.ts";
import { sharedFailures } from "./build-report.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { blockedBy } from "./approve.ts";
import { blockIssues, type Planned } from "./plan.ts";
import { keptByHead } from "./prune.ts";
import { retellStates } from "./retell.ts";
import { resumed, ResumingJournal } from "./resume.ts";

/** Carries out the plan and gives each account its outcome; writes nothing without a plan. */
export async function provisionRuns(
  planned: Planned,
  settings: PipelineSettings,
  deps: PipelineDeps,
): Promise<Planned> {
  const { plan } = planned;
  const { target, audit, clock, random, logger, signal } = deps;
  if (!plan || !target) return planned;
  const { pollTimeoutMs, pollIntervalMs } = settings;
  const journal = audit && new ResumingJournal(audit, plan.changes);
  await retellStates(planned, settings, deps);
  const carryOut = (changes: readonly Change[]): Promise<UnitOutcome[]> =>
    provision({ ...plan, changes }, target, {
      journal: journal ?? NO_JOURNAL,
      clock,
      random,
      logger,
      signal,
      pollTimeoutMs,
      pollIntervalMs,
    });
  const [deletions, others] = [plan.changes.filter(isDeletion), plan.changes.filter((each) => !isDeletion(each))];
  const written = await carryOut(others);
  // Minutes may have passed: what is deleted is decided by the default branch as it is now.
  const decided = await fencedDeletions(deletions, target, planned, deps);
  const deleted = decided.length === 0 ? [] : await carryOut(decided);
  if (journal) await tellDeletions(journal, target, signal);
  const ends = new Map<Change, End>(others.flatMap((change, index) => end(change, change, written[index])));
  for (const [change, told] of deletions.flatMap((each, index) => end(each, decided[index] ?? each, deleted[index]))) {
    ends.set(change, told);
  }
  return {
    ...planned,
    accounts: planned.accounts.map((run) => withOutcome(run, ends, audit)),
    findings: [...planned.findings, ...sharedFailures([...written, ...deleted])],
    sharedOutcomes: [...written, ...deleted]
      .filter(({ kind }) => kind !== ACCOUNT_KIND)
      .map((outcome) => resumed(outcome, audit?.interrupted)),
    leftBehind: leftBehindBy([...written, ...deleted], target),
  };
}

/** Each thing once, though an aborted unit and the listing both may know it. */
function leftBehindBy(outcomes: readonly UnitOutcome[], target: Target): readonly LeftBehind[] {
  const standing = target.leftBehind?.(new Map(outcomes.map((outcome) => [outcome.key, outcome]))) ?? [];
  const aborted = outcomes.flatMap(({ kind, key, leftBehind }) =>
    leftBehind.map((each) => kind === ACCOUNT_KIND ? each : { domain: key, ...each })
  );
  return [...new Map([...aborted, ...standing].map((each) => [each.id, each])).values()];
}

/** What was done of a change in the end, and how that went. */
interface End {
  readonly change: Change;
  readonly outcome: UnitOutcome;
}

function end(planned: Change, change: Change, outcome: UnitOutcome | undefined): [Change, End][] {
  return outcome ? [[planned, { change, outcome }]] : [];
}

function isDeletion({ action }: Change): boolean {
  return action === "delete";
}

/** The deletions that the head of the default branch, read anew, still allows; the others are blocked. */
async function fencedDeletions(
  deletions: readonly Change[],
  target: Target,
  { globs }: Planned,
  { fence, source, signal }: PipelineDeps,
): Promise<readonly Change[]> {
  if (deletions.length === 0 || !fence || !globs) return deletions;
  const units = deletions.flatMap(({ observed }) => observed ?? []);
  try {
    const standing = await fence.standing(globs, signal);
    if (standing.kind === "superseded") {
      const reason = "the account files of the default branch have changed since, and a later run decides";
      return deletions.map((change) => blockedBy(change, { reason, code: "SUPERSEDED" }));
    }
    const kept = await keptByHead(units, standing.head, { source, target, signal });
    return deletions.map((change) => {
      const block = kept.get(change.key);
      return block ? blockedBy(change, block) : change;
    });
  } catch (error) {
    const { code, message } = asAppError(error);
    return deletions.map((change) => blockedBy(change, { reason: message, code }));
  }
}

function withOutcome(
  run: AccountRun,
  ends: ReadonlyMap<Change, End>,
  audit: AuditLog | undefined,
): AccountRun {
  const end = run.change && ends.get(run.change);
  if (!end) return run;
  const { change, outcome } = end;
  const blocked = change === run.change ? [] : blockIssues({ ...run, change });
  return {
    ...run,
    change,
    issues: [
      ...run.issues,
      ...blocked,
      ...failureIssue(outcome, run),
      ...outcome.findings.map((found) => placed(found, run)),
    ],
    outcome: resumed(outcome, audit?.interrupted),
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
