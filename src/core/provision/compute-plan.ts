import { canonicalize } from "json-canonicalize";
import { sha256 } from "../base/bytes.ts";
import type { Code } from "../base/errors.ts";
import type { RequestContext } from "../base/request-context.ts";
import { visible } from "../base/text.ts";
import type { Change, Plan, Target } from "./target.ts";
import { ACCOUNT_KIND, type DesiredAccount, type DesiredUnit, type LiveUnit } from "./unit.ts";

/** An account whose file was removed in the range of the event. */
interface RemovedAccount {
  /** The key of its unit. */
  readonly key: string;
  readonly file: string;
}

/** How {@link computePlan} treats accounts that are live but no longer in a file. */
export interface PlanOptions {
  /** Delete accounts whose file was removed. */
  readonly prune: boolean;
  readonly maxPrune: PruneLimit;
  readonly removed: readonly RemovedAccount[];
  /** The key of every account in any file, also outside the scope of the run: what `maxPrune` is a share of. */
  readonly keys?: ReadonlySet<string> | undefined;
  /** False when a file could not be read or parsed: it may contain an account that seems to be removed. */
  readonly complete: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Lists what is live and compares it with the files. Throws when the listing fails or is incomplete. */
export async function computePlan(
  desired: readonly DesiredAccount[],
  target: Target,
  options: PlanOptions,
): Promise<Plan> {
  const context: RequestContext = { signal: options.signal };
  const live = groupByKey(await target.list(context));
  const wanted = planUnits(target.units(desired), live, target);
  const changes = [...wanted, ...planRemovals(wanted, live, options)];
  return { changes, hash: await planHash(changes), unmanaged: unmanagedNames(live, changes, options) };
}

/** The plan of one account and of what it needs; nothing else is looked at. */
export async function computeAccountPlan(
  desired: DesiredAccount,
  target: Target,
  context: RequestContext,
): Promise<Plan> {
  const units = target.units([desired]);
  const changes = planUnits(units, groupByKey(await target.find(units, context)), target);
  return { changes, hash: await planHash(changes), unmanaged: [] };
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

function unmanagedNames(live: LiveByKey, changes: readonly Change[], { keys, complete }: PlanOptions): string[] {
  if (!complete) return [];
  const known = new Set([...keys ?? [], ...changes.map(({ key }) => key)]);
  return [...live].flatMap(([key, units]) => known.has(key) ? [] : units.filter(isAccount).map(({ name }) => name));
}

function planRemovals(wanted: readonly Change[], live: LiveByKey, options: PlanOptions): Change[] {
  const kept = new Set(wanted.map(({ key }) => key));
  const removed = new Map(options.removed.map((account) => [account.key, account]));
  const gone = [...removed.values()].flatMap(({ key, file }) =>
    kept.has(key) ? [] : (live.get(key) ?? []).filter(isAccount).map((observed) => ({ file, observed }))
  );
  const named = new Set([...kept, ...options.keys ?? []]);
  const managed = gone.length +
    [...live].filter(([key, units]) => named.has(key) && units.some(isAccount)).length;
  const block = pruneBlock(gone.length, managed, options);
  return gone.map(({ file, observed }) => ({
    action: block ? "blocked" : "delete",
    kind: observed.kind,
    key: observed.key,
    name: observed.name,
    file,
    line: 1,
    needs: observed.needs,
    observed,
    ...block,
  }));
}

function isAccount({ kind }: LiveUnit): boolean {
  return kind === ACCOUNT_KIND;
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

/** Increased when the hashed content changes, so that plans of different versions never seem equal. */
const HASH_VERSION = 1;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of each change's desired and live content, sorted by name: moving, reordering and reformatting
 * files does not change it, and it contains no id, state or time.
 */
async function planHash(changes: readonly Change[]): Promise<string> {
  // Two live units may have one key; then their content decides, never the order of a listing.
  const sortable = changes.map(hashed).map((each) => ({ each, place: `${each.key}\0${canonicalize(each)}` }));
  const accounts = sortable.sort((a, b) => a.place < b.place ? -1 : a.place > b.place ? 1 : 0).map(({ each }) => each);
  return await sha256(canonicalize({ version: HASH_VERSION, accounts }));
}

function hashed({ kind, key, action, fields, desired, observed }: Change) {
  return {
    key,
    ...(kind === ACCOUNT_KIND ? {} : { kind }),
    action,
    fields: [...fields ?? []].sort(),
    desired: desired ? { ...desired.content, password: desired.secretReference } : null,
    observed: observed?.content ?? null,
  };
}

/** Why nothing is deleted. */
interface PruneBlock {
  readonly reason: string;
  readonly code: Code;
}

/** What decides whether accounts may be deleted. */
interface PruneRules {
  readonly prune: boolean;
  readonly maxPrune: PruneLimit;
  /** Whether every account file was read and parsed. */
  readonly complete: boolean;
}

/** Why `count` of the `managed` live accounts, those with a file now or before, must not be deleted; undefined if they may be. All or none are deleted. */
export function pruneBlock(count: number, managed: number, rules: PruneRules): PruneBlock | undefined {
  if (!rules.prune) return { reason: "its file was removed, but prune is false", code: "PRUNE_OFF" };
  const because = (reason: string): PruneBlock => ({ reason, code: "PRUNE_BLOCKED" });
  if (!rules.complete) return because("its file was removed, but not every account file could be read");
  if (count >= managed) return because(`none of ${managed} managed accounts would be left`);
  const limit = rules.maxPrune;
  if ("count" in limit && count > limit.count) {
    return because(`${count} accounts would be deleted, but max-prune is ${limit.count}`);
  }
  if ("percent" in limit && count * 100 > limit.percent * managed) {
    return because(`${count} of ${managed} accounts would be deleted, but max-prune is ${limit.percent}%`);
  }
  return undefined;
}

/** How many accounts one run may delete: a share of the live accounts, or a number. */
export type PruneLimit = { readonly percent: number } | { readonly count: number };
