import { nameKey } from "../account/account.ts";
import type { PruneLimit } from "../settings.ts";
import { visible } from "../text.ts";
import type { Change, DesiredAccount, Plan } from "./change.ts";
import type { RequestContext } from "./request-context.ts";
import { planHash } from "./plan-hash.ts";
import { pruneBlock } from "./prune.ts";
import type { Target } from "./target.ts";
import type { LiveAccount } from "./live-account.ts";

/** An account whose file was removed in the range of the event. */
export interface RemovedAccount {
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
