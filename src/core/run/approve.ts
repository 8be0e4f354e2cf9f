import type { Account } from "../account/account.ts";
import { AppError, finding } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import { ACCOUNT_KIND, type ChangeBlock } from "../provision/unit.ts";
import type { Change, Plan, Target } from "../provision/target.ts";
import { type ApprovedPlan, type NotedUnit, type PlanNote, shortValue } from "../report/approved-plan.ts";
import type { RunReport } from "../report/report.ts";
import { buildReport, plannedFacts, reportAccount } from "./build-report.ts";
import type { AccountRun } from "./account-run.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { isWrite, type Planned } from "./plan.ts";
import { NAMES_SHOWN } from "./prune.ts";

/** Holds the plan against the one that was approved with the change. `on-plan-change: fail` writes nothing that nobody saw. */
export async function compareApproved(
  planned: Planned,
  settings: PipelineSettings,
  deps: PipelineDeps,
): Promise<Planned> {
  const { plan } = planned;
  const approved = plan && await deps.approvedPlan?.(deps.signal);
  if (!plan || !deps.target || approved === undefined || approved.kind === "none") return planned;
  const isChanged = approved.kind === "found" && approved.note.hash !== plan.hash &&
    !(deps.context.runAttempt > 1 && isLeftOf(approved.note, planned.accounts, plan));
  const message = whyNotApproved(approved, plan, isChanged);
  const standing: NonNullable<RunReport["plan"]> = approved.kind === "found"
    ? { changed: isChanged, approvedHash: approved.note.hash }
    : { changed: null };
  if (message === undefined) return { ...planned, approval: standing };
  const fails = settings.onPlanChange === "fail";
  // A look-up that only informs makes no run red by itself, whatever fail-on says.
  const severity = fails ? "error" : approved.kind === "unavailable" ? "info" : "warning";
  // A note beyond its bound carries the hash alone: then nobody knows what was shown of an account.
  const differences = approved.kind === "found" && approved.note.units
    ? planDifferences(approved.note.units, planned.accounts, deps.target)
    : [];
  const told: Planned = {
    ...planned,
    approval: { ...standing, ...(differences.length > 0 ? { differences } : {}) },
    findings: [...planned.findings, finding("PLAN_CHANGED", message, { severity })],
  };
  return fails ? holdBack(told, { reason: message, code: "PLAN_CHANGED" }) : told;
}

function whyNotApproved(
  approved: Exclude<ApprovedPlan, { kind: "none" }>,
  plan: Plan,
  isChanged: boolean,
): string | undefined {
  // A pull request whose plan is empty gets no comment that could show it.
  if (approved.kind !== "found" && plan.changes.every(({ action }) => action === "no-op")) return undefined;
  switch (approved.kind) {
    case "found":
      return isChanged ? `The plan is not the one that pull request #${approved.pullRequest} showed` : undefined;
    case "missing":
      return `Pull request #${approved.pullRequest} showed no plan`;
    case "unavailable":
      return `The plan that was approved could not be looked up: ${approved.reason}`;
  }
}

/**
 * Whether a plan is what an earlier attempt left of an approved one: no account that was not in it, and towards the values
 * that were seen.
 */
function isLeftOf({ units }: PlanNote, accounts: readonly AccountRun[], plan: Plan): boolean {
  const open = plan.changes.filter(({ action }) => action !== "no-op");
  if (units === undefined) return open.length === 0;
  const approved = new Map(units.map((unit) => [unit.name, unit]));
  const isSeen = ({ kind, action, desired }: Change): boolean =>
    kind === ACCOUNT_KIND ||
    (action !== "delete" && (desired?.accounts ?? []).every(({ account: { name } }) => approved.has(name)));
  return open.every(isSeen) && accounts.every((run) => {
    const { name, change } = reportAccount(run);
    if (change === undefined || change.action === "no-op") return true;
    const unit = approved.get(name);
    if (unit === undefined || change.action === "blocked") return unit !== undefined;
    // What the earlier attempt made is changed now.
    if ((change.action === "delete") !== (unit.action === "delete") || unit.action === "blocked") return false;
    const values = new Map(unit.fields.map(([key, , to]) => [key, to ?? undefined]));
    return (change.fields ?? []).every(({ key, to }) => values.has(key) && values.get(key) === shortValue(to));
  });
}

/** Nothing is written; what there was to write says why. */
function holdBack(planned: Planned, block: ChangeBlock): Planned {
  const { plan } = planned;
  if (!plan) return planned;
  const held = new Map(plan.changes.map((change) => [change, blockedBy(change, block)]));
  return {
    ...planned,
    plan: { ...plan, changes: [...held.values()] },
    accounts: planned.accounts.map((run) => ({
      ...run,
      change: run.change && held.get(run.change),
      shared: run.shared?.map((change) => held.get(change) ?? change),
    })),
  };
}

/** A write that is not made after all. */
export function blockedBy(change: Change, block: ChangeBlock): Change {
  return isWrite(change) ? { ...change, action: "blocked", fields: undefined, ...block } : change;
}

type Difference = NonNullable<NonNullable<RunReport["plan"]>["differences"]>[number];

/** What was approved, what is wanted now and what is live now, wherever the first two, or what they start from, differ. */
function planDifferences(
  approved: readonly NotedUnit[],
  accounts: readonly AccountRun[],
  target: Pick<Target, "describe">,
): Difference[] {
  const before = new Map(approved.map((unit) => [unit.name, unit]));
  // As a report tells them, for the note was made from one: what accounts share counts as each one's own.
  const now = new Map(accounts.flatMap((run) => {
    const { name, change } = reportAccount(run);
    return change && change.action !== "no-op" ? [[name, change] as const] : [];
  }));
  const all = new Map(accounts.map(({ parsed: { name }, change }) => [name, change]));
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((name): Difference[] => {
    const [noted, change] = [before.get(name), now.get(name)];
    const live = all.get(name)?.observed;
    const rows: Difference[] = [];
    if (noted?.action !== change?.action) {
      rows.push({
        name,
        approved: noted?.action ?? "nothing",
        wanted: change?.action ?? "nothing",
        live: live ? "there" : "missing",
      });
    }
    const shown = new Map((noted?.fields ?? []).map(([key, from, to]) => [key, { from, to }]));
    const wanted = new Map((change?.fields ?? []).map((field) => [field.key, field]));
    const actual = live ? plainValues(target.describe(live, "")) : {};
    for (const key of new Set([...shown.keys(), ...wanted.keys()])) {
      const [old, field] = [shown.get(key), wanted.get(key)];
      const [from, to] = [shortValue(field?.from), shortValue(field?.to)];
      if (
        key === "password" ? (old !== undefined) === (field !== undefined) : same(old?.from, from) && same(old?.to, to)
      ) {
        continue;
      }
      rows.push({
        name,
        key,
        approved: old ? old.to ?? "another reference" : "unchanged",
        wanted: field ? to ?? "another reference" : "unchanged",
        live: key === "password" ? "not told" : shortValue(actual[key]) ?? "missing",
      });
    }
    return rows;
  });
}

function plainValues({ routing: _, ...values }: Account): Readonly<Partial<Record<string, string | number | boolean>>> {
  return { ...values };
}

function same(one: string | null | undefined, other: string | undefined): boolean {
  return (one ?? undefined) === other;
}

/**
 * Shows a person what would be written, and goes on with that very plan. Throws `AppError` CANCELLED without a yes, and
 * PLAN_MOVED when files or live state are not those of the question any more; `replan` makes the plan anew.
 */
export async function confirmPlan(
  planned: Planned,
  settings: PipelineSettings,
  deps: PipelineDeps,
  replan: () => Promise<Plan | undefined>,
): Promise<Planned> {
  const { plan } = planned;
  if (!deps.confirm || !plan?.changes.some(isWrite)) return planned;
  const now = deps.clock.now();
  const preview = buildReport({
    ...plannedFacts(planned, settings, deps),
    mode: "check",
    startedAt: now,
    finishedAt: now,
  });
  if (!await deps.confirm(preview)) {
    throw new AppError("CANCELLED", "Nothing was written", { hint: "Start the command again for a new plan" });
  }
  const current = await replan();
  if (current?.hash === plan.hash) return planned;
  const moved = movedNames(plan.changes, current?.changes ?? []);
  const shown = moved.slice(0, NAMES_SHOWN).map((name) => `"${visible(name, 80)}"`).join(", ");
  const more = moved.length > NAMES_SHOWN ? ` and ${moved.length - NAMES_SHOWN} more` : "";
  throw new AppError(
    "PLAN_MOVED",
    `Nothing was written: since the plan was shown, files or live accounts have changed: ${shown}${more}`,
  );
}

/** Names of the units whose file or live state differs between two plans. */
function movedNames(shown: readonly Change[], current: readonly Change[]): readonly string[] {
  const state = ({ desired, observed }: Change): string =>
    JSON.stringify([desired?.content, desired?.secretReference, observed?.content]);
  const [before, after] = [shown, current].map((changes) =>
    new Map(changes.map((change) => [change.name, state(change)]))
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}
