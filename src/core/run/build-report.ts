import { hasMailbox } from "../account/account.ts";
import { codeEntry, type Finding, finding, plainFinding } from "../base/errors.ts";
import type { RunContext } from "../base/run-context.ts";
import { visible } from "../base/text.ts";
import type { LeftBehind, UnitOutcome } from "../provision/journal.ts";
import type { AccountField, Change, UnitPiece, UnitQuota } from "../provision/target.ts";
import { ACCOUNT_KIND } from "../provision/unit.ts";
import { findNotChecked } from "../report/not-checked.ts";
import type {
  AccountReport,
  DomainReport,
  Mode,
  NotChecked,
  ReportedChange,
  ReportedOutcome,
  RunReport,
} from "../report/report.ts";
import { countsOf, resultOf } from "../report/verdict.ts";
import type { AccountRun } from "./account-run.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { isWrite, type Planned } from "./plan.ts";

/** Everything that a report is made from. */
export interface RunFacts {
  readonly mode: Mode;
  readonly organisation: string;
  readonly context: RunContext;
  readonly failOn: "error" | "warning";
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly accounts: readonly AccountRun[];
  readonly findings: readonly Finding[];
  /** What was not checked and cannot be told from accounts and findings. */
  readonly notChecked?: readonly NotChecked[] | undefined;
  readonly planHash?: string | undefined;
  readonly plan?: RunReport["plan"] | undefined;
  readonly superseded?: RunReport["superseded"] | undefined;
  /** What becomes of the accounts that the event took out of their files. */
  readonly removed?: RunReport["removed"] | undefined;
  readonly genesysApi: RunReport["genesysApi"];
  /** The units that accounts share. */
  readonly domains?: readonly SharedUnit[] | undefined;
  /** What aborted sequences of writes made and left. */
  readonly leftBehind?: readonly LeftBehind[] | undefined;
  readonly api?: RunReport["api"] | undefined;
  readonly notifications?: RunReport["notifications"] | undefined;
  readonly undelivered?: NonNullable<RunReport["undelivered"]> | undefined;
  /** What receivers made of the events that they took. */
  readonly tickets?: RunReport["tickets"] | undefined;
}

/** A unit that accounts share, as a run planned and left it. */
interface SharedUnit {
  readonly change: Change;
  /** The names of the accounts that share it, those that go included. */
  readonly accounts: readonly string[];
  /** False when the run is about none of them: what is wrong is told then, but not held against it. */
  readonly inScope: boolean;
  readonly fields: readonly AccountField[];
  readonly pieces?: readonly UnitPiece[] | undefined;
  readonly quota?: UnitQuota | undefined;
  readonly outcome?: UnitOutcome | undefined;
}

/** What a report tells of a plan, whether somebody is asked about it or it was carried out. */
export function plannedFacts(
  planned: Planned,
  { organisation, genesysApi, failOn }: PipelineSettings,
  { context, target }: PipelineDeps,
): Omit<RunFacts, "mode" | "startedAt" | "finishedAt"> {
  const { plan, sharedOutcomes = [] } = planned;
  const outcomes = new Map(sharedOutcomes.map((outcome) => [outcome.key, outcome]));
  const leaving = new Map<string, string[]>();
  for (const { kind, action, name, needs } of plan?.changes ?? []) {
    if (kind !== ACCOUNT_KIND || action !== "delete") continue;
    for (const key of needs) leaving.set(key, [...leaving.get(key) ?? [], name]);
  }
  const outside = new Set(planned.accounts.filter(({ inScope }) => !inScope).map(({ parsed: { name } }) => name));
  return {
    organisation,
    genesysApi,
    context,
    failOn,
    accounts: planned.accounts,
    findings: planned.findings,
    planHash: plan?.hash,
    plan: planned.approval,
    superseded: planned.superseded,
    removed: planned.removed,
    leftBehind: planned.leftBehind,
    domains: plan?.changes.flatMap((change) => {
      if (change.kind === ACCOUNT_KIND || !target) return [];
      const accounts = change.desired?.accounts.map(({ account }) => account.name) ?? leaving.get(change.key) ?? [];
      return [{
        change,
        accounts,
        inScope: accounts.length === 0 || !accounts.every((name) => outside.has(name)),
        fields: target.fields(change),
        ...(isWrite(change) ? planned.pieces?.get(change.key) : {}),
        outcome: outcomes.get(change.key),
      }];
    }),
  };
}

/** Makes the run report of what the stages found. */
export function buildReport(facts: RunFacts): RunReport {
  const mailDomains = reportDomains(facts.accounts);
  const judged = {
    mode: facts.mode,
    accounts: facts.accounts.map(reportAccount),
    findings: facts.findings.map(plainFinding),
    ...optional({ mailDomains }),
  };
  return {
    schemaVersion: 2,
    organisation: facts.organisation,
    genesysApi: facts.genesysApi,
    run: reportedRun(facts.context),
    ...optional({ superseded: facts.superseded }),
    mode: judged.mode,
    // A run that leaves its work to a later one has nothing to fail for; its warning names that run.
    result: resultOf(judged, facts.superseded ? "error" : facts.failOn),
    startedAt: new Date(facts.startedAt).toISOString(),
    finishedAt: new Date(facts.finishedAt).toISOString(),
    durationMs: Math.round(facts.finishedAt - facts.startedAt),
    ...optional({ planHash: facts.planHash }),
    // A superseded run did and judged nothing: its warning alone says so.
    counts: countsOf(facts.superseded ? { ...judged, findings: [] } : judged),
    accounts: judged.accounts,
    ...optional({
      domains: facts.domains?.length ? facts.domains.map((each) => reportUnit(each, facts.mode)) : undefined,
      mailDomains,
    }),
    findings: judged.findings,
    notChecked: [
      ...facts.notChecked ?? [],
      ...findNotChecked(judged, serverless(facts.accounts)),
      ...domainsNotChecked(facts.accounts),
    ],
    ...optional({ removed: facts.removed?.length ? facts.removed : undefined, plan: facts.plan }),
    ...optional({
      undelivered: facts.undelivered?.length ? facts.undelivered : undefined,
      tickets: facts.tickets?.length ? facts.tickets : undefined,
    }),
    ...optional({ leftBehind: facts.leftBehind?.length ? [...facts.leftBehind] : undefined }),
    api: facts.api ?? { requests: 0, retries: 0, throttled: 0 },
    notifications: facts.notifications ?? { delivered: 0, undelivered: 0 },
  };
}

/** The places of the accounts whose files leave servers out. */
function serverless(accounts: readonly AccountRun[]): ReadonlySet<number> {
  return new Set(accounts.flatMap(({ parsed }, index) => parsed.account && !hasMailbox(parsed.account) ? [index] : []));
}

function reportedRun({ runId, runAttempt, runUrl, actor, ref, commit }: RunContext): RunReport["run"] {
  return { id: runId, attempt: runAttempt, actor: actor.login, ...optional({ url: runUrl, ref, commit }) };
}

function reportUnit(unit: SharedUnit, mode: Mode): DomainReport {
  const { change, accounts, fields, pieces, quota, outcome } = unit;
  return {
    name: change.name,
    accounts: [...accounts],
    findings: unitFindings(unit, mode).map(plainFinding),
    ...optional({
      change: reportedChange({ change, fields, outcome }),
      pieces: pieces?.length ? [...pieces] : undefined,
      quota,
      outcome: reportedOutcome({ outcome }),
    }),
  };
}

/** What is wrong with a unit that accounts share: how it ended, or, before anything is written, why it would not end well. */
function unitFindings({ change, outcome, inScope }: SharedUnit, mode: Mode): readonly Finding[] {
  if (outcome) return sharedFailures([outcome]);
  const { action, code, name, reason, observed } = change;
  if (action === "blocked" && code !== undefined && code !== "ACCOUNT_UNSOUND") {
    return [finding(code, `"${visible(name)}" is held back: ${reason ?? codeEntry(code).sentence}`, {
      severity: inScope ? "error" : "warning",
    })];
  }
  if (action !== "no-op" || observed?.state.phase !== "failure") return [];
  const { status, message } = observed.state;
  const words = message === undefined ? "" : `: "${visible(message)}"`;
  const severity = mode === "drift" ? "error" : "warning";
  return [finding("VALIDATION_FAILED", `"${visible(name)}" is ${visible(status)}${words}`, { severity })];
}

/** What failed of the units that accounts share; each of those accounts fails with it, and tells so. */
export function sharedFailures(outcomes: readonly UnitOutcome[]): readonly Finding[] {
  return outcomes
    .filter(({ kind }) => kind !== ACCOUNT_KIND)
    .flatMap(({ succeeded, code, name, detail, findings }) => [
      ...findings,
      // What is withheld for the findings of its accounts has them told there.
      ...(succeeded || code === undefined || code === "ACCOUNT_UNSOUND" ? [] : [
        finding(code, `"${visible(name)}" failed: ${detail ?? codeEntry(code).sentence}`),
      ]),
    ]);
}

/** The domains that were looked at, each once, with the names of its accounts. */
function reportDomains(accounts: readonly AccountRun[]): RunReport["mailDomains"] {
  const byName = new Map<string, { name: string; accounts: string[]; findings: ReturnType<typeof plainFinding>[] }>();
  for (const { parsed, domains = [] } of accounts) {
    for (const { name, findings } of domains) {
      const known = byName.get(name) ?? { name, accounts: [], findings: findings.map(plainFinding) };
      known.accounts.push(parsed.name);
      byName.set(name, known);
    }
  }
  return byName.size === 0 ? undefined : [...byName.values()];
}

function domainsNotChecked(accounts: readonly AccountRun[]): NotChecked[] {
  const unanswered = Math.max(
    0,
    ...accounts.flatMap(({ domains = [] }) => domains.map((each) => each.unanswered ?? 0)),
  );
  return unanswered === 0 ? [] : [{
    what: unanswered === 1 ? "One DNS record of the mail domains" : `${unanswered} DNS records of the mail domains`,
    reason: "could not be looked up in time",
  }];
}

/** One account as the report shows it. */
export function reportAccount(run: AccountRun): AccountReport {
  const { name, file, line } = run.parsed;
  const issues = run.issues.map((issue) => ({
    ...plainFinding(issue),
    path: issue.path,
    line: issue.line,
    column: issue.column,
  }));
  const probes = [...run.probes];
  return {
    name,
    ...optional({ domain: run.domain }),
    ...(run.isRemoved ? {} : { file, line }),
    issues,
    probes,
    ...optional({ approval: reportedApproval(run), change: reportedChange(run), outcome: reportedOutcome(run) }),
  };
}

function reportedApproval({ approval }: AccountRun): AccountReport["approval"] | undefined {
  if (approval === undefined) return undefined;
  const { status, basis, pullRequest } = approval;
  const approvers = basis === "environment" ? approval.environmentApprovers : approval.approvers;
  return { status, ...optional({ basis, pullRequest, approvers: approvers && [...approvers] }) };
}

/** What was done, where that is known: a run that finds the work of an interrupted one does as its change what the other began. */
function reportedChange(
  { change, shared = [], fields, outcome }: Pick<AccountRun, "change" | "shared" | "fields" | "outcome">,
): ReportedChange | undefined {
  if (change === undefined) return undefined;
  const { action: own } = outcome ?? change;
  // What it shares with others is its own file's, too.
  const held = own === "no-op" ? shared.find((each) => each.action === "blocked") : undefined;
  const action = held ? "blocked" : own === "no-op" && shared.some(isWrite) ? "update" : own;
  const set = action === "create" || action === "update"
    ? fields?.map(({ key, from, to }) => ({ key, ...optional({ from, to }) }))
    : undefined;
  return { action, ...optional({ fields: set, reason: held?.reason ?? change.reason }) };
}

/** What was held back was not attempted: its change says why. */
function reportedOutcome({ outcome }: Pick<AccountRun, "outcome">): ReportedOutcome | undefined {
  // What nobody approved was refused, which is an end of its own.
  const isRefused = outcome?.code === "NOT_APPROVED";
  if (outcome === undefined || (outcome.action === "blocked" && !isRefused)) return undefined;
  const { succeeded, accountId, latencyMs, requests, detail } = outcome;
  const status = isRefused ? outcome.code : outcome.status;
  return { status, succeeded, latencyMs: Math.round(latencyMs), requests, ...optional({ accountId, detail }) };
}

/** The values that are there: the report's optional fields are absent, never undefined. */
function optional<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in values) {
    const value = values[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
