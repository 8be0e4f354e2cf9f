import type { Code } from "../base/errors.ts";
import type { RequestContext } from "../base/request-context.ts";
import { visible } from "../base/text.ts";
import { planHash } from "./plan-hash.ts";
import type { Change, Plan, Target } from "./target.ts";
import { type DesiredAccount, type DesiredUnit, type LiveUnit } from "./unit.ts";

/** A live account that stands in no file any more, and once did. */
export interface Removal {
  readonly observed: LiveUnit;
  /** The file that it stood in. */
  readonly file: string;
  /** Why it stays. */
  readonly block?: ChangeBlock | undefined;
}

/** Why a change is not carried out. */
export interface ChangeBlock {
  /** One sentence without a full stop. */
  readonly reason: string;
  readonly code: Code;
}

/** Compares the files with what is live: the change of each unit that is asked for, in the order of the files, then the removals. */
export function comparePlan(
  desired: readonly DesiredAccount[],
  live: readonly LiveUnit[],
  target: Target,
  removals: readonly Removal[] = [],
): Change[] {
  return [...planUnits(target.units(desired), groupByKey(live), target), ...removals.map(removal)];
}

/** The plan of one account and of what it needs; nothing else is looked at. */
export async function computeAccountPlan(
  desired: DesiredAccount,
  target: Target,
  context: RequestContext,
): Promise<Plan> {
  const units = target.units([desired]);
  const changes = planUnits(units, groupByKey(await target.find(units, context)), target);
  return { changes, hash: await planHash(changes) };
}

type LiveByKey = ReadonlyMap<string, readonly LiveUnit[]>;

function planUnits(units: readonly DesiredUnit[], live: LiveByKey, target: Target): Change[] {
  const changes = new Map<string, Change>();
  return units.map((unit) => {
    const change = planUnit(unit, live.get(unit.key) ?? [], changes, target);
    if (!changes.has(unit.key)) changes.set(unit.key, change);
    return change;
  });
}

function planUnit(
  unit: DesiredUnit,
  candidates: readonly LiveUnit[],
  planned: ReadonlyMap<string, Change>,
  target: Target,
): Change {
  if (planned.has(unit.key)) {
    return ambiguous(unit, `another file has an account with the name "${visible(unit.name)}"`);
  }
  if (candidates.length > 1) {
    return ambiguous(unit, `${candidates.length} live ${visible(unit.kind)}s have this name`);
  }
  const change = compare(unit, candidates[0], target);
  const need = unit.needs.map((key) => planned.get(key)).find((each) => each?.action === "blocked");
  return need === undefined || change.action === "no-op" ? change : heldBack(change, need);
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

function removal({ observed, file, block }: Removal): Change {
  const { kind, key, name, needs } = observed;
  return { action: block ? "blocked" : "delete", kind, key, name, file, line: 1, needs, observed, ...block };
}

function groupByKey(units: readonly LiveUnit[]): LiveByKey {
  const groups = new Map<string, LiveUnit[]>();
  for (const unit of units) {
    const group = groups.get(unit.key);
    if (group) group.push(unit);
    else groups.set(unit.key, [unit]);
  }
  return groups;
}
