import { type Account, nameKey } from "../account/account.ts";
import { AppError, codeEntry, type Finding, finding, type Issue } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import { computePlan } from "../provision/compute-plan.ts";
import type { LeftBehind } from "../provision/journal.ts";
import type { Change, Plan, Target } from "../provision/target.ts";
import { ACCOUNT_KIND, type DesiredAccount } from "../provision/unit.ts";
import { type AccountRun, isSound } from "./account-run.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import type { PreviousAccount } from "./select.ts";
import type { Validated } from "./validate.ts";

/** The accounts of a run, each with its planned change. */
export interface Planned {
  readonly accounts: readonly AccountRun[];
  readonly findings: readonly Finding[];
  /** Undefined without credentials or without a response from the API. */
  readonly plan?: Plan | undefined;
  /** What aborted sequences of writes made and left. */
  readonly leftBehind?: readonly LeftBehind[] | undefined;
}

/** Compares the files with the live organisation. An API that does not answer becomes a finding, so that everything else is still reported. */
export async function planRuns(validated: Validated, settings: PipelineSettings, deps: PipelineDeps): Promise<Planned> {
  const { accounts, all } = validated;
  const { target } = deps;
  const keyOfAccount = (account: Account): string => target ? target.key(account) : nameKey(account.name);
  const keys = new Set(all.map(keyOfAccount));
  const gone = validated.previous.filter((each) => !isKept(each, keyOfAccount(each.account), keys, validated));
  const findings = [...validated.findings, ...stillLive(gone, validated)];
  if (!target) {
    const skipped = finding(
      "PLAN_SKIPPED",
      "The plan was skipped because this run has no credentials for Genesys Cloud",
    );
    return { accounts, findings: [...findings, skipped] };
  }
  try {
    const references = new Map(
      validated.previous.toReversed().map((each) => [target.key(each.account), each.account.password]),
    );
    const desired = accounts.flatMap((run) => desiredAccount(run, target, references, deps) ?? []);
    const computed = await computePlan(desired, target, {
      prune: settings.prune,
      maxPrune: settings.maxPrune,
      removed: gone.flatMap(({ account, file, fileRemoved }) => fileRemoved ? { key: target.key(account), file } : []),
      keys,
      complete: validated.complete,
      signal: deps.signal,
    });
    const runs = new Map(accounts.map((run) => [keyOf(run.parsed), run]));
    const changes = computed.changes.map((change) => withholdUnsound(change, runs));
    const plan = { ...computed, changes: [...changes, ...accounts.flatMap((run) => refusedFile(run) ?? [])] };
    return { accounts: joinPlan(accounts, plan), findings, plan };
  } catch (error) {
    // The report says once that the run was stopped.
    if (deps.signal?.aborted) return { accounts, findings };
    if (!(error instanceof AppError)) throw error;
    return { accounts, findings: [...findings, finding(error.code, error.message, { hint: error.hint })] };
  }
}

function desiredAccount(
  run: AccountRun,
  target: Target,
  references: ReadonlyMap<string, string>,
  deps: PipelineDeps,
): DesiredAccount | undefined {
  const { account, file, line } = run.parsed;
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

/** Whether an account of before the event is still in a file, be it under another name, or in one that cannot be read for more than its name. */
function isKept(
  { account }: PreviousAccount,
  key: string,
  keys: ReadonlySet<string>,
  { names, complete }: Validated,
): boolean {
  return keys.has(key) || (!complete && names.has(nameKey(account.name)));
}

function stillLive(gone: readonly PreviousAccount[], { complete }: Validated): Finding[] {
  if (!complete) return [];
  return gone
    .filter(({ fileRemoved }) => !fileRemoved)
    .map(({ account, file }) =>
      finding("ACCOUNT_LEFT_BEHIND", `"${visible(account.name)}" was removed from ${visible(file)} but is still live`)
    );
}

/**
 * A unit that is asked for only by accounts with a finding against them is not written; what is live already may stay as it
 * is.
 */
function withholdUnsound(change: Change, runs: ReadonlyMap<string, AccountRun>): Change {
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
  const { account, name, file, line } = run.parsed;
  if (account) return undefined;
  const unit = { kind: ACCOUNT_KIND, key: nameKey(name), name, needs: [] };
  return { action: "blocked", ...unit, file, line, code: "ACCOUNT_UNSOUND", reason: whyUnsound(run) };
}

function whyUnsound({ issues, probes }: AccountRun): string {
  const found = [
    ...issues,
    ...probes.filter(({ outcome }) => outcome === "failed").flatMap(({ findings }) => findings),
  ];
  const [first, ...more] = found.filter(({ severity }) => severity === "error");
  const words = first?.message ?? codeEntry("ACCOUNT_UNSOUND").sentence;
  return more.length === 0 ? words : `${words} (and ${more.length} more)`;
}

/** Gives each account its change; a deletion no longer has a file and becomes a separate account. */
function joinPlan(accounts: readonly AccountRun[], plan: Plan): AccountRun[] {
  const ofAccounts = plan.changes.filter(({ kind }) => kind === ACCOUNT_KIND);
  const changes = new Map(ofAccounts.map((change) => [keyOf(change), change]));
  const present = new Set(accounts.map((run) => keyOf(run.parsed)));
  const removed = ofAccounts.filter((change) => !present.has(keyOf(change)));
  const joined = accounts.map((run) => ({ ...run, change: changes.get(keyOf(run.parsed)) }));
  return [...joined, ...removed.map(removedRun)].map(withBlock);
}

/** What the plan itself blocks becomes a finding, so that a check says where a merge would fail. */
function withBlock(run: AccountRun): AccountRun {
  const { change, parsed } = run;
  if (change?.action !== "blocked" || change.code === undefined || change.code === "ACCOUNT_UNSOUND") return run;
  const found = finding(change.code, change.reason ?? codeEntry(change.code).sentence);
  return { ...run, issues: [...run.issues, { ...found, path: "name", ...parsed.position("name") }] };
}

function removedRun(change: Change): AccountRun {
  const { name, file, line } = change;
  const parsed = { name, file, line, issues: [], position: () => ({ line, column: 1 }) };
  return { parsed, issues: [], probes: [], change };
}

/** One document: a file may hold several. */
function keyOf({ file, line, name }: { readonly file: string; readonly line: number; readonly name: string }): string {
  return JSON.stringify([file, line, name]);
}

/** The most names of unmanaged accounts to show; a longer list would hide the point. */
const NAMES_SHOWN = 20;

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
  { change, parsed }: AccountRun,
  shared: ReadonlyMap<string, Change>,
  severity: "warning" | "error",
): readonly Issue[] {
  if (change === undefined || change.action === "blocked" || change.action === "delete") return [];
  const own = failed(change, "The live account");
  const needed = change.needs.flatMap((key) => {
    const need = shared.get(key);
    return need ? failed(need, `"${visible(need.name)}", which it needs,`) : [];
  });
  return [...own, ...needed].map((message) => {
    const found = finding("VALIDATION_FAILED", message, { severity });
    return { ...found, path: "name", ...parsed.position("name") };
  });
}

/** What is wrong with a live unit that would not be written. */
function failed({ action, observed, reason }: Change, subject: string): readonly string[] {
  if (action === "blocked") return [`${subject} is held back: ${reason ?? "without a reason"}`];
  const state = action === "no-op" ? observed?.state : undefined;
  if (state?.phase !== "failure") return [];
  const words = state.message === undefined ? "" : `: "${visible(state.message)}"`;
  return [`${subject} is ${state.status}${words}`];
}

/** Reports live accounts that are not in any file. */
export function observeUnmanaged(planned: Planned): Planned {
  const names = planned.plan?.unmanaged ?? [];
  if (names.length === 0) return planned;
  const shown = names.slice(0, NAMES_SHOWN).map((name) => `"${visible(name, 80)}"`).join(", ");
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  const message = `${names.length} live ${
    names.length === 1 ? "account is" : "accounts are"
  } not in any file: ${shown}${more}`;
  return { ...planned, findings: [...planned.findings, finding("ACCOUNT_UNMANAGED", message)] };
}
