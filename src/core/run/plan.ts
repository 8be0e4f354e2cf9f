import { nameKey } from "../account/account.ts";
import { AppError, codeEntry, type Finding, finding, isError, type Issue } from "../base/errors.ts";
import type { Globs } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import { comparePlan, type Removal } from "../provision/compute-plan.ts";
import type { LeftBehind, UnitOutcome } from "../provision/journal.ts";
import { planHash, type PlanShape } from "../provision/plan-hash.ts";
import type { Change, Plan, Prepared, Target } from "../provision/target.ts";
import { ACCOUNT_KIND, type DesiredAccount, type LiveUnit } from "../provision/unit.ts";
import type { RunReport } from "../report/report.ts";
import { type AccountRun, isSound, plannable, withIssues } from "./account-run.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { findRemovals, keysInFiles, limitRemovals, NAMES_SHOWN, type Removals } from "./prune.ts";
import type { Validated } from "./validate.ts";

/** The accounts of a run, each with its planned change. */
export interface Planned {
  /** Those in scope, and beyond it those whose change is not a no-op. */
  readonly accounts: readonly AccountRun[];
  readonly findings: readonly Finding[];
  /** Undefined without credentials or without a response from the API. */
  readonly plan?: Plan | undefined;
  /** What becomes of the accounts that the event took out of their files. */
  readonly removed: Removed[];
  /** Names of live accounts that are in no file; empty if not all files were read. */
  readonly unmanaged: readonly string[];
  /** What the account files are; undefined when the accounts stand in no files. */
  readonly globs?: Globs | undefined;
  /** How the plan stands to the one that was approved. */
  readonly approval?: RunReport["plan"] | undefined;
  /** The commit whose run has to write what this one does not. */
  readonly superseded?: RunReport["superseded"] | undefined;
  /** What the changes of the units that accounts share write, by key, as the listing showed them. */
  readonly pieces?: ReadonlyMap<string, ReturnType<NonNullable<Target["pieces"]>>> | undefined;
  /** The files that the plan was made of. */
  readonly files?: Pick<Validated, "previous" | "touches" | "unread"> | undefined;
  /** What became of the units that accounts share. */
  readonly sharedOutcomes?: readonly UnitOutcome[] | undefined;
  /** What aborted sequences of writes made and left. */
  readonly leftBehind?: readonly LeftBehind[] | undefined;
  /** What the organisation did not tell. */
  readonly notChecked?: Prepared["notChecked"];
}

/** What {@link Planned.removed} says of one account, or of a file that could not be read. */
type Removed = NonNullable<RunReport["removed"]>[number];

/**
 * Compares all files with the live organisation. An API that does not answer becomes a finding, so that everything else is
 * still reported.
 */
export async function planRuns(validated: Validated, settings: PipelineSettings, deps: PipelineDeps): Promise<Planned> {
  const { target } = deps;
  // A stranger cannot bring credentials; the report says that nothing was asked on their behalf.
  if (!target && settings.untrusted) return unplanned(validated, []);
  if (!target) {
    const skipped = finding(
      "PLAN_SKIPPED",
      "The plan was skipped because this run has no credentials for Genesys Cloud",
    );
    return unplanned(validated, [skipped]);
  }
  try {
    return await planWith(target, validated, settings, deps);
  } catch (error) {
    // The report says once that the run was stopped.
    if (deps.signal?.aborted) return unplanned(validated, []);
    if (!(error instanceof AppError)) throw error;
    return unplanned(validated, [finding(error.code, error.message, { hint: error.hint })]);
  }
}

async function planWith(
  target: Target,
  files: Validated,
  settings: PipelineSettings,
  deps: PipelineDeps,
): Promise<Planned> {
  const named = files.accounts.flatMap((run) => plannable(run) ?? []);
  if (files.leftOut) target.leaveOut?.(files.leftOut);
  const live = await target.list({ signal: deps.signal }, named);
  const validated = await prepared(files, target, deps);
  const gone = settings.prune && !settings.files?.length && !deps.targets
    ? await findRemovals(live, validated, { ...deps, target })
    : NOTHING_REMOVED;
  const references = new Map(
    validated.previous.toReversed().flatMap(({ account }) =>
      account?.password === undefined ? [] : [[target.key(account), account.password] as const]
    ),
  );
  const desired = validated.accounts.flatMap((run) => desiredAccount(run, target, references, deps) ?? []);
  const refused = validated.accounts.flatMap((run) => refusedFile(run) ?? []);
  const going = (removals: readonly Removal[]): readonly Removal[] => [
    ...removals,
    ...(deps.targets ? [] : sharedRemovals(removals, live, desired, validated, target, settings)),
  ];
  // What a person approves is made of files and live state alone: whom to rotate, and how much may go, is decided at the time.
  const approvable = [
    ...comparePlan(desired.map((each) => ({ ...each, rotate: false })), live, target, going(gone.removals)),
    ...refused,
  ];
  const removals = going(limitRemovals(gone, settings.maxPrune));
  const changes = [...comparePlan(desired, live, target, removals), ...refused];
  const plan = { changes, hash: await planHash(approvable.map(withoutPath), planShape(settings)) };
  const kept = keysInFiles(validated, target);
  const strangers = live.filter(({ kind, key }) => kind === ACCOUNT_KIND && !kept.has(key));
  const strange = new Set(strangers.map(({ key }) => key));
  const deleted = new Set(changes.filter(({ action }) => action === "delete").map(({ key }) => key));
  const joined = joinPlan(validated, plan, target, settings.scope);
  return {
    accounts: joined,
    globs: validated.globs,
    files: validated,
    findings: [...validated.findings, ...gone.findings, ...reachesFurther(joined, validated, target)],
    plan,
    removed: removedAccounts(validated, (key) => {
      if (deleted.has(key)) return "delete";
      return strange.has(key) ? "stays-live" : undefined;
    }, target),
    // Whoever names files or accounts did not look at the others.
    unmanaged: validated.unread.length > 0 || settings.files?.length || deps.targets
      ? []
      : strangers.map(({ name }) => name),
    leftBehind: target.leftBehind?.(new Map()),
    pieces: new Map(changes.flatMap((change) => {
      const pieces = change.kind === ACCOUNT_KIND ? undefined : target.pieces?.(change);
      return pieces ? [[change.key, pieces] as const] : [];
    })),
    notChecked: validated.notChecked,
  };
}

/** The files once the target has looked up what they refer to, with what it cannot take of them. */
async function prepared(
  validated: Validated,
  target: Target,
  deps: PipelineDeps,
): Promise<Validated & Pick<Prepared, "notChecked">> {
  const runs = validated.accounts.filter((run) => plannable(run) !== undefined);
  const desired = runs.flatMap((run) => desiredAccount(run, target, new Map(), deps) ?? []);
  const found = await target.prepare?.(desired, { signal: deps.signal });
  if (!found) return validated;
  return {
    ...validated,
    accounts: withIssues(validated.accounts, runs, found.issues),
    findings: [...validated.findings, ...found.findings],
    notChecked: found.notChecked,
  };
}

/** What accounts shared and goes with the last of them. */
function sharedRemovals(
  removals: readonly Removal[],
  live: readonly LiveUnit[],
  desired: readonly DesiredAccount[],
  { accounts, unread }: Validated,
  target: Target,
  { prune, pruneDomains, files }: PipelineSettings,
): readonly Removal[] {
  // A file that cannot be read may hold an account that needs it.
  const isSure = unread.length === 0 && accounts.every((run) => plannable(run) !== undefined);
  if (!prune || !pruneDomains || files?.length || !isSure) return [];
  const wanted = new Set(target.units(desired).map(({ key }) => key));
  const going = new Map(removals.filter(({ block }) => !block).map((each) => [each.observed.key, each]));
  return live.flatMap((observed): Removal[] => {
    if (wanted.has(observed.key) || target.isRemovable?.(observed) !== true) return [];
    const dependents = live.filter(({ kind, needs }) => kind === ACCOUNT_KIND && needs.includes(observed.key));
    if (!dependents.every(({ key }) => going.has(key))) return [];
    return [{ observed, file: going.get(dependents[0]?.key ?? "")?.file ?? "" }];
  });
}

const NOTHING_REMOVED: Removals = { removals: [], managed: 0, findings: [] };

/** The inputs that shape a plan. */
function planShape({ genesysApi, prune, pruneDomains, adopt }: PipelineSettings): PlanShape {
  const shape = { "genesys-api": genesysApi, prune };
  return genesysApi === "email-accounts" ? shape : { ...shape, "prune-domains": pruneDomains, adopt };
}

/** A document without a name is known by its path alone, which is no part of a plan. */
function withoutPath(change: Change): Change {
  return change.key === nameKey(change.file) ? { ...change, key: "" } : change;
}

function unplanned(validated: Validated, findings: readonly Finding[]): Planned {
  const outside = validated.accounts.filter((run) => !run.inScope && !plannable(run));
  return {
    accounts: validated.accounts.filter(({ inScope }) => inScope),
    findings: [...validated.findings, ...outside.flatMap(foreignFaults), ...findings],
    removed: removedAccounts(validated, () => "unknown"),
    unmanaged: [],
  };
}

/** What is wrong with a file that the run is not about: told, but not held against it. */
function foreignFaults({ issues }: AccountRun): readonly Issue[] {
  return issues.filter(isError).slice(0, 1).map((issue) => ({ ...issue, severity: "warning" }));
}

/** The accounts that stood in the changed files before the event, and stand in none now. */
function removedAccounts(
  validated: Validated,
  fate: (key: string) => Removed["action"] | undefined,
  target: Pick<Target, "key"> = { key: ({ name }) => nameKey(name) },
): Removed[] {
  const kept = keysInFiles(validated, target);
  const seen = new Set<string>();
  const removedFiles = new Set(validated.removedFiles);
  return validated.previous.flatMap(({ account, name, file }): Removed[] => {
    const key = account ? target.key(account) : name === undefined ? undefined : nameKey(name);
    if (key === undefined) {
      return removedFiles.has(file) ? [{ file, action: "unknown" }] : [];
    }
    if (kept.has(key) || seen.has(key)) return [];
    seen.add(key);
    const action = fate(key);
    return action === undefined ? [] : [{ name: account?.name ?? name ?? file, file, action }];
  });
}

/** What a merge writes beyond the change that is looked at. */
function reachesFurther(
  accounts: readonly AccountRun[],
  { touches, previous }: Validated,
  target: Pick<Target, "key">,
): Finding[] {
  if (touches === undefined) return [];
  const before = keysBefore(previous, target);
  // A file that was changed may hold accounts that were not, or none of what an earlier change took out of it.
  const isTouched = ({ parsed: { file, account }, change, isRemoved }: AccountRun): boolean =>
    isRemoved ? before.has(change?.key ?? "") : touches(file) &&
      (account === undefined || before.get(target.key(account)) !== JSON.stringify(account));
  const others = accounts.filter((run) => isWrite(run.change) && !isTouched(run));
  if (others.length === 0) return [];
  const shown = others.slice(0, NAMES_SHOWN).map(({ parsed: { name }, change }) =>
    `"${visible(name, 80)}" (${change?.action})`
  );
  const more = others.length > NAMES_SHOWN ? ` and ${others.length - NAMES_SHOWN} more` : "";
  const message = `This merge also writes ${others.length} ${
    others.length === 1 ? "account" : "accounts"
  } that this change does not touch: ${shown.join(", ")}${more}`;
  return [finding("PLAN_REACHES_FURTHER", message)];
}

/** The accounts of the changed files as they were before the event, each as a text; an empty one where it could not be used. */
function keysBefore(previous: Validated["previous"], target: Pick<Target, "key">): ReadonlyMap<string, string> {
  return new Map(
    previous.flatMap(({ account, name }) =>
      account ? [[target.key(account), JSON.stringify(account)]] : name === undefined ? [] : [[nameKey(name), ""]]
    ),
  );
}

/** Whether a change writes to the organisation. */
export function isWrite<T extends { readonly action: Change["action"] }>(change: T | undefined): change is T {
  return change !== undefined && ["create", "update", "delete"].includes(change.action);
}

function desiredAccount(
  run: AccountRun,
  target: Target,
  references: ReadonlyMap<string, string>,
  deps: PipelineDeps,
): DesiredAccount | undefined {
  const { file, line } = run.parsed;
  const account = plannable(run);
  if (!account) return undefined;
  return {
    account,
    file,
    line,
    password: run.password,
    rotate: deps.rotates(account.name),
    previousReference: references.get(target.key(account)),
  };
}

/** Holds back, once the probes are done, what must not be written. */
export function withholdUnsound(planned: Planned): Planned {
  const { plan } = planned;
  if (!plan) return planned;
  const runs = new Map(planned.accounts.map((run) => [keyOf(run.parsed), run]));
  const withheld = new Map(plan.changes.map((change) => [change, withheldChange(change, runs)]));
  return {
    ...planned,
    plan: { ...plan, changes: [...withheld.values()] },
    accounts: planned.accounts.map((run) => ({
      ...run,
      change: run.change && withheld.get(run.change),
      shared: run.shared?.map((change) => withheld.get(change) ?? change),
    })),
  };
}

/**
 * A unit that is asked for only by accounts with a finding against them is not written; what is live already may stay as it
 * is.
 */
function withheldChange(change: Change, runs: ReadonlyMap<string, AccountRun>): Change {
  const { action, desired } = change;
  if ((action !== "create" && action !== "update") || !desired) return change;
  const asking = desired.accounts.flatMap(({ account: { name }, file, line }) =>
    runs.get(keyOf({ name, file, line })) ?? []
  );
  const [first] = asking;
  if (!first || asking.some(isSound)) return change;
  return { ...change, action: "blocked", fields: undefined, code: "ACCOUNT_UNSOUND", reason: whyUnsound(first) };
}

/** An account whose file cannot be used is blocked too, so that audit log and events include it like any other. */
function refusedFile(run: AccountRun): Change | undefined {
  const { name, file, line } = run.parsed;
  if (plannable(run)) return undefined;
  const unit = { kind: ACCOUNT_KIND, key: nameKey(name), name, needs: [] };
  return { action: "blocked", ...unit, file, line, code: "ACCOUNT_UNSOUND", reason: whyUnsound(run) };
}

function whyUnsound({ issues, probes }: AccountRun): string {
  const found = [
    ...issues,
    ...probes.filter(({ outcome }) => outcome === "failed").flatMap(({ findings }) => findings),
  ];
  const [first, ...more] = found.filter(isError);
  const words = first?.message ?? codeEntry("ACCOUNT_UNSOUND").sentence;
  return more.length === 0 ? words : `${words} (and ${more.length} more)`;
}

/** The accounts that the report is about, each with its change; a deletion no longer has a file and becomes a separate account. */
function joinPlan(
  { accounts, previous, touches }: Validated,
  plan: Plan,
  target: Target,
  scope: PipelineSettings["scope"],
): AccountRun[] {
  const ofAccounts = plan.changes.filter(({ kind }) => kind === ACCOUNT_KIND);
  const changes = new Map(ofAccounts.map((change) => [keyOf(change), change]));
  const shared = sharedByAccount(plan.changes);
  const present = new Set(accounts.map((run) => keyOf(run.parsed)));
  const removed = ofAccounts.filter((change) => !present.has(keyOf(change)));
  const joined = accounts
    .map((run) => ({ ...run, change: changes.get(keyOf(run.parsed)), shared: shared.get(keyOf(run.parsed)) }))
    .filter(({ inScope, change, shared = [] }) =>
      inScope || [change, ...shared].some((each) => each !== undefined && each.action !== "no-op")
    )
    .map((run) => run.inScope || plannable(run) ? run : { ...run, issues: foreignFaults(run) });
  // Where a change is judged, what an earlier one took out of its file is not its doing.
  const own = scope === "changed" && touches ? keysBefore(previous, target) : undefined;
  const gone = removed.map((change) => removedRun(change, own?.has(change.key) ?? true));
  const named = new Map(plan.changes.flatMap(({ kind, key, name }) => kind === ACCOUNT_KIND ? [] : [[key, name]]));
  return [...joined, ...gone].map(withBlock).map((run) =>
    run.change
      ? {
        ...run,
        domain: run.change.needs.flatMap((key) => named.get(key) ?? [])[0],
        fields: [...target.fields(run.change), ...(run.shared ?? []).flatMap((each) => target.fields(each))],
      }
      : run
  );
}

/** The changes of what several accounts share, by account. */
function sharedByAccount(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.kind === ACCOUNT_KIND) continue;
    for (const { account: { name }, file, line } of change.desired?.accounts ?? []) {
      const key = keyOf({ name, file, line });
      found.set(key, [...found.get(key) ?? [], change]);
    }
  }
  return found;
}

function withBlock(run: AccountRun): AccountRun {
  const blocks = blockIssues(run);
  // What a change is not about is told, but not held against it.
  const told = run.inScope ? blocks : blocks.map((issue) => ({ ...issue, severity: "warning" as const }));
  return { ...run, issues: [...run.issues, ...told] };
}

/** What blocks a change becomes a finding, so that a check says where a merge would fail. */
export function blockIssues({ change, parsed }: Pick<AccountRun, "change" | "parsed">): readonly Issue[] {
  if (change?.action !== "blocked" || change.code === undefined || change.code === "ACCOUNT_UNSOUND") return [];
  const found = finding(change.code, change.reason ?? codeEntry(change.code).sentence);
  return [{ ...found, path: "name", ...parsed.position("name") }];
}

function removedRun(change: Change, inScope: boolean): AccountRun {
  const { name, file, line } = change;
  const parsed = { name, file, line, issues: [], position: () => ({ line, column: 1 }) };
  return { parsed, inScope, isRemoved: true, issues: [], probes: [], change };
}

/** One document: a file may hold several. */
function keyOf({ file, line, name }: { readonly file: string; readonly line: number; readonly name: string }): string {
  return JSON.stringify([file, line, name]);
}

/**
 * Reports live accounts that have failed, themselves or in what they need, although nothing about that would be written: a
 * merge would fail on them.
 */
export function observeFailures(planned: Planned, severity: "warning" | "error"): Planned {
  const shared = new Map(
    (planned.plan?.changes ?? []).flatMap((change) => change.kind === ACCOUNT_KIND ? [] : [[change.key, change]]),
  );
  return {
    ...planned,
    accounts: planned.accounts.map((run) => ({ ...run, issues: [...run.issues, ...failures(run, shared, severity)] })),
  };
}

function failures(
  { change, parsed, inScope }: AccountRun,
  shared: ReadonlyMap<string, Change>,
  severity: "warning" | "error",
): readonly Issue[] {
  if (change === undefined || change.action === "blocked" || change.action === "delete") return [];
  const broken = (each: Change, subject: string): Finding[] =>
    failed(each, subject).map((message) => finding("VALIDATION_FAILED", message, { severity }));
  const needed = change.needs.flatMap((key): Finding[] => {
    const need = shared.get(key);
    if (need === undefined) return [];
    if (need.action !== "blocked") return broken(need, `"${visible(need.name)}", which it needs,`);
    // What is withheld for the findings of its accounts has them told there.
    if (need.code === "ACCOUNT_UNSOUND") return [];
    const message = `"${visible(need.name)}", which it needs, is held back: ${need.reason ?? "without a reason"}`;
    return [finding("NEEDED_UNIT_FAILED", message, { severity: inScope ? "error" : "warning" })];
  });
  return [...broken(change, "The live account"), ...needed].map((found) => (
    { ...found, path: "name", ...parsed.position("name") }
  ));
}

/** What is wrong with a live unit that would not be written. */
function failed({ action, observed }: Change, subject: string): readonly string[] {
  const state = action === "no-op" ? observed?.state : undefined;
  if (state?.phase !== "failure") return [];
  const words = state.message === undefined ? "" : `: "${visible(state.message)}"`;
  return [`${subject} is ${state.status}${words}`];
}

/** Reports live accounts that are not in any file. */
export function observeUnmanaged(planned: Planned): Planned {
  const names = planned.unmanaged;
  if (names.length === 0) return planned;
  const shown = names.slice(0, NAMES_SHOWN).map((name) => `"${visible(name, 80)}"`).join(", ");
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  const message = `${names.length} live ${
    names.length === 1 ? "account is" : "accounts are"
  } not in any file: ${shown}${more}`;
  return { ...planned, findings: [...planned.findings, finding("ACCOUNT_UNMANAGED", message)] };
}
