import { AppError } from "../base/errors.ts";
import { grouped } from "../base/grouping.ts";
import type { RequestContext } from "../base/request-context.ts";
import { visible } from "../base/text.ts";
import { planHash } from "./plan-hash.ts";
import type { Change, Plan, Target } from "./target.ts";
import type { ChangeBlock, DesiredAccount, DesiredUnit, LiveUnit } from "./unit.ts";

/** A live account that stands in no file any more, and once did. */
export interface Removal {
  readonly observed: LiveUnit;
  /** The file that it stood in. */
  readonly file: string;
  /** Why it stays. */
  readonly block?: ChangeBlock | undefined;
}

/** Compares the files with what is live: the change of each unit that is asked for, in the order of the files, then the removals. */
export function comparePlan(
  desired: readonly DesiredAccount[],
  live: readonly LiveUnit[],
  target: Target,
  removals: readonly Removal[] = [],
): Change[] {
  const units = target.units(desired);
  return [
    ...planUnits(units, grouped(live, ({ key }) => key), target),
    ...heldTogether(removals.map((each) => objected(removal(each), units, target))),
  ];
}

/** The plan of one account and of what it needs; nothing else is looked at. */
export async function computeAccountPlan(
  desired: DesiredAccount,
  target: Target,
  context: RequestContext,
): Promise<Plan> {
  const live = await target.find(target.units([desired]), context);
  const { issues } = await target.prepare?.([desired], context) ?? { issues: [] };
  const wrong = issues.find(({ finding: { severity } }) => severity === "error")?.finding;
  if (wrong) throw new AppError(wrong.code, `Cannot plan "${visible(desired.account.name)}": ${wrong.message}`);
  const units = target.units([desired]);
  const changes = planUnits(units, grouped(live, ({ key }) => key), target);
  return { changes, hash: await planHash(changes) };
}

type LiveByKey = ReadonlyMap<string, readonly LiveUnit[]>;

function planUnits(units: readonly DesiredUnit[], live: LiveByKey, target: Target): Change[] {
  const changes = new Map<string, Change>();
  return units.map((unit) => {
    const change = planUnit(unit, live.get(unit.key) ?? [], changes, units, target);
    if (!changes.has(unit.key)) changes.set(unit.key, change);
    return change;
  });
}

function planUnit(
  unit: DesiredUnit,
  candidates: readonly LiveUnit[],
  planned: ReadonlyMap<string, Change>,
  units: readonly DesiredUnit[],
  target: Target,
): Change {
  const first = planned.get(unit.key);
  if (first) return ambiguous(unit, `${visible(first.file)}:${first.line} asks for the same ${visible(unit.kind)}`);
  if (candidates.length > 1) {
    return ambiguous(unit, `${candidates.length} live ${visible(unit.kind)}s have this name`);
  }
  const change = objected(compare(unit, candidates[0], target), units, target);
  const need = unit.needs.map((key) => planned.get(key)).find((each) => each?.action === "blocked");
  return need === undefined || change.action === "no-op" || change.action === "blocked"
    ? change
    : heldBack(change, need);
}

function compare(unit: DesiredUnit, observed: LiveUnit | undefined, target: Target): Change {
  const change = placed(unit);
  if (!observed) return { action: "create", ...change };
  const fields = [...target.differences(unit.content, observed.content)];
  if (unit.secretChanged) fields.push("password");
  if (fields.length === 0) return { action: "no-op", ...change, observed };
  return { action: "update", ...change, fields, observed };
}

function placed(desired: DesiredUnit): Omit<Change, "action"> {
  const { kind, key, name, needs, accounts: [{ file, line }] } = desired;
  return { kind, key, name, file, line, needs, desired };
}

function ambiguous(unit: DesiredUnit, reason: string): Change {
  return { action: "blocked", ...placed(unit), reason, code: "NAME_AMBIGUOUS" };
}

/** A unit whose need is not written cannot be written either. */
function heldBack(change: Change, need: Change): Change {
  const { fields: _, ...rest } = change;
  const reason = `"${visible(need.name)}", which it needs, is held back: ${need.reason ?? "without a reason"}`;
  return { ...rest, action: "blocked", reason, code: "NEEDED_UNIT_FAILED" };
}

/** A write that the target holds back. */
function objected(change: Change, units: readonly DesiredUnit[], target: Target): Change {
  if (change.action === "no-op" || change.action === "blocked") return change;
  const block = target.objection?.(change, units);
  if (!block) return change;
  const { fields: _, ...rest } = change;
  return { ...rest, action: "blocked", ...block };
}

/** What stays keeps what it needs. */
function heldTogether(changes: readonly Change[]): Change[] {
  const staying = changes.filter(({ action }) => action === "blocked");
  // The first that needs something says why it stays.
  const dependents = new Map(staying.toReversed().flatMap((each) => each.needs.map((key) => [key, each] as const)));
  return changes.map((change) => {
    const dependent = change.action === "delete" ? dependents.get(change.key) : undefined;
    return dependent ? heldBack(change, dependent) : change;
  });
}

function removal({ observed, file, block }: Removal): Change {
  const { kind, key, name, needs } = observed;
  return { action: block ? "blocked" : "delete", kind, key, name, file, line: 1, needs, observed, ...block };
}
