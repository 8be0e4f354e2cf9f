import type { Approval } from "../base/run-context.ts";
import { ACCOUNT_KIND } from "../provision/unit.ts";
import type { Change } from "../provision/target.ts";
import type { AccountRun } from "./account-run.ts";
import { blockedBy } from "./approve.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { blockIssues, isWrite, type Planned } from "./plan.ts";

/**
 * Gives each account that is to be written the approval of the last change to its file. What is not written rests on
 * nobody's approval, so that nobody is asked.
 */
export async function approveRuns(
  planned: Planned,
  { requireApproval }: Pick<PipelineSettings, "requireApproval">,
  { approvals, audit, signal }: Pick<PipelineDeps, "approvals" | "audit" | "signal">,
): Promise<Planned> {
  const paths = new Set(planned.accounts.filter(({ change }) => isWrite(change)).map(({ parsed }) => parsed.file));
  const found = paths.size === 0 ? undefined : await approvals?.of([...paths], signal);
  const accounts = found === undefined ? planned.accounts : planned.accounts.map((run): AccountRun => {
    if (!isWrite(run.change)) return run;
    const approval = found.byPath.get(run.parsed.file) ?? NOT_ASKED;
    audit?.approved(run.parsed.name, approval);
    return { ...run, approval };
  });
  const told = { ...planned, accounts, findings: [...planned.findings, ...found?.findings ?? []] };
  return requireApproval ? withoutUnapproved(told) : told;
}

const NOT_ASKED: Approval = { status: "unavailable", reason: "nobody could be asked" };

/** Holds back what nobody else approved: the accounts, and what is asked for by no other account. */
function withoutUnapproved(planned: Planned): Planned {
  const { plan } = planned;
  if (!plan) return planned;
  const approved = new Set(
    planned.accounts.flatMap(({ change, approval }) => change && approval?.status === "approved" ? [change.key] : []),
  );
  const reasons = new Map(planned.accounts.flatMap(({ change, approval }) => change ? [[change, why(approval)]] : []));
  const mayBeWritten = ({ kind, key, needs }: Change): boolean =>
    kind === ACCOUNT_KIND
      ? approved.has(key)
      : plan.changes.some((each) =>
        each.kind === ACCOUNT_KIND && approved.has(each.key) && (each.needs.includes(key) || needs.includes(each.key))
      );
  const held = new Map(plan.changes.map((change) => [
    change,
    mayBeWritten(change)
      ? change
      : blockedBy(change, { reason: reasons.get(change) ?? why(undefined), code: "NOT_APPROVED" }),
  ]));
  return {
    ...planned,
    plan: { ...plan, changes: [...held.values()] },
    accounts: planned.accounts.map((run) => {
      const change = run.change && held.get(run.change);
      if (change === run.change) return run;
      return { ...run, change, issues: [...run.issues, ...blockIssues({ ...run, change })] };
    }),
  };
}

const STATUS_WORDS: Record<Approval["status"], string> = {
  "approved": "its last change is approved",
  "not-approved": "its last change was not approved by somebody else",
  "unavailable": "who approved its last change is not known",
  "none": "no pull request brought its last change",
};

function why({ status, reason }: Approval = NOT_ASKED): string {
  return reason === undefined ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}: ${reason}`;
}
