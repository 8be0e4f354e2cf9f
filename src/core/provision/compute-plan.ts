import { canonicalize } from "json-canonicalize";
import { nameKey } from "../account/account.ts";
import { sha256 } from "../base/bytes.ts";
import type { Code } from "../base/errors.ts";
import type { RequestContext } from "../base/request-context.ts";
import { visible } from "../base/text.ts";
import type { Change, DesiredAccount, LiveAccount, Plan, Target } from "./target.ts";

/** An account whose file was removed in the range of the event. */
interface RemovedAccount {
  readonly name: string;
  readonly file: string;
}

/** How {@link computePlan} treats what is live but no longer in a file. */
export interface PlanOptions {
  /** Delete accounts whose file was removed. */
  readonly prune: boolean;
  readonly maxPrune: PruneLimit;
  readonly removed: readonly RemovedAccount[];
  /** The `nameKey` of every account in any file, also outside the scope of the run: what `maxPrune` is a share of. */
  readonly names?: ReadonlySet<string> | undefined;
  /** False when a file could not be read or parsed: it may hold an account that seems to be removed. */
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
  const live = groupByKey(await target.list(context), (account) => account.name);
  const seen = new Set<string>();
  const wanted = desired.map((each) => planAccount(each, live, seen, target));
  const changes = [...wanted, ...planRemovals(wanted, live, options)];
  return { changes, hash: await planHash(changes, target), unmanaged: unmanagedNames(live, changes, options) };
}

/** The plan of one account, of whose name at most one is live. */
export async function computeAccountPlan(
  desired: DesiredAccount,
  live: LiveAccount | undefined,
  target: Target,
): Promise<Plan> {
  const changes = [compare(desired, live, target)];
  return { changes, hash: await planHash(changes, target), unmanaged: [] };
}

function planAccount(
  desired: DesiredAccount,
  live: ReadonlyMap<string, readonly LiveAccount[]>,
  seen: Set<string>,
  target: Target,
): Change {
  const key = nameKey(desired.account.name);
  const candidates = live.get(key) ?? [];
  if (seen.has(key)) {
    return ambiguous(desired, `another file has an account of the name "${visible(desired.account.name)}"`);
  }
  seen.add(key);
  if (candidates.length > 1) return ambiguous(desired, `${candidates.length} live accounts answer to this name`);
  return compare(desired, candidates[0], target);
}

function compare(desired: DesiredAccount, observed: LiveAccount | undefined, target: Target): Change {
  const change = { name: desired.account.name, file: desired.file, line: desired.line, desired };
  if (!observed) return { action: "create", ...change };
  const fields = [...target.differences(target.content(desired), observed.content)];
  if (passwordChanged(desired)) fields.push("password");
  if (fields.length === 0) return { action: "no-op", ...change, observed };
  return { action: "update", ...change, fields, observed };
}

/** The API never gives a password back: only its reference, or a person, can tell that it changed. */
function passwordChanged({ rotate, previousReference, account }: DesiredAccount): boolean {
  return rotate || (previousReference !== undefined && previousReference !== account.password);
}

function ambiguous(desired: DesiredAccount, reason: string): Change {
  const { account, file, line } = desired;
  return { action: "blocked", name: account.name, file, line, reason, code: "NAME_AMBIGUOUS", desired };
}

function unmanagedNames(
  live: ReadonlyMap<string, readonly LiveAccount[]>,
  changes: readonly Change[],
  { names, complete }: PlanOptions,
): readonly string[] {
  if (!complete) return [];
  const known = new Set([...names ?? [], ...changes.map((change) => nameKey(change.name))]);
  return [...live].flatMap(([key, accounts]) => known.has(key) ? [] : accounts.map(({ name }) => name));
}

function planRemovals(
  wanted: readonly Change[],
  live: ReadonlyMap<string, readonly LiveAccount[]>,
  options: PlanOptions,
): Change[] {
  const kept = new Set(wanted.map((change) => nameKey(change.name)));
  const removed = groupByKey(options.removed, (account) => account.name);
  const gone = [...removed].flatMap(([key, [account]]) =>
    account && !kept.has(key) ? (live.get(key) ?? []).map((observed) => ({ account, observed })) : []
  );
  const named = new Set([...kept, ...options.names ?? []]);
  const managed = gone.length + [...live.keys()].filter((key) => named.has(key)).length;
  const block = pruneBlock(gone.length, managed, options);
  return gone.map(({ account, observed }) => ({
    action: block ? "blocked" : "delete",
    name: observed.name,
    file: account.file,
    line: 1,
    observed,
    ...block,
  }));
}

function groupByKey<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = nameKey(nameOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Raised when what is hashed changes, so that plans of different versions never seem equal. */
const HASH_VERSION = 1;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of what each change wants and what it meets, sorted by name: files may be
 * moved, reordered and reformatted without changing it, and no id, state or time stands in it.
 */
async function planHash(changes: readonly Change[], target: Target): Promise<string> {
  const accounts = changes.map((change) => hashed(change, target)).sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : 0
  );
  return await sha256(canonicalize({ version: HASH_VERSION, accounts }));
}

function hashed({ action, name, fields, desired, observed }: Change, target: Target) {
  return {
    key: nameKey(name),
    action,
    fields: [...fields ?? []].sort(),
    desired: desired ? { ...target.content(desired), password: desired.account.password } : null,
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

/** Why `count` of the `managed` live accounts, those with a file now or before, may not be deleted; undefined when they may. All go or none. */
export function pruneBlock(count: number, managed: number, rules: PruneRules): PruneBlock | undefined {
  if (!rules.prune) return { reason: "its file was removed, and prune is false", code: "PRUNE_OFF" };
  const because = (reason: string): PruneBlock => ({ reason, code: "PRUNE_BLOCKED" });
  if (!rules.complete) return because("its file was removed, but not every account file could be read");
  if (count >= managed) return because(`none of ${managed} managed accounts would be left`);
  const limit = rules.maxPrune;
  if ("count" in limit && count > limit.count) {
    return because(`${count} accounts would be deleted, and max-prune is ${limit.count}`);
  }
  if ("percent" in limit && count * 100 > limit.percent * managed) {
    return because(`${count} of ${managed} accounts would be deleted, and max-prune is ${limit.percent}%`);
  }
  return undefined;
}

/** How much of deletion is allowed in one run: a share of the live accounts, or a number of them. */
export type PruneLimit = { readonly percent: number } | { readonly count: number };
