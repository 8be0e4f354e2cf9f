import { codeEntry, type Finding } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { AccountReport, DomainReport, Mode, ReportedChange, RunReport } from "./report.ts";
import { hasUntoldFailure, provedFindings, type Verdict } from "./verdict.ts";

/** The report's one-line verdict, without markup; a deletion is never left to the small print. */
export function headline(report: RunReport): string {
  const { superseded } = report;
  if (superseded) return `nothing was written, a later commit (${superseded.by.slice(0, 7)}) must be applied`;
  const verdict = verdictLine(report);
  return [verdict, ...[deletionWords(report), domainHeadline(report)].filter((each) => each !== undefined)].join("; ");
}

/** The most names that a headline has room for. */
const NAMES_IN_HEADLINE = 3;

function deletionWords({ mode, accounts }: RunReport): string | undefined {
  const names = accounts
    .filter(({ change, outcome }) => change?.action === "delete" && (mode !== "apply" || outcome?.succeeded === true))
    .map(({ name }) => `"${visible(name, 60)}"`);
  if (names.length === 0 || (mode !== "check" && mode !== "apply")) return undefined;
  const more = names.length > NAMES_IN_HEADLINE ? ` and ${names.length - NAMES_IN_HEADLINE} more` : "";
  const shown = names.slice(0, NAMES_IN_HEADLINE).join(", ") + more;
  if (mode === "apply") return `${counted(names.length, "account")} deleted: ${shown}`;
  return `${counted(names.length, "account")} would be deleted: ${shown}`;
}

/** The domains that are written, or were, as one clause of a headline; undefined where there are none. */
function domainHeadline({ mode, domains = [] }: RunReport): string | undefined {
  if (mode !== "check" && mode !== "apply") return undefined;
  const failed = domains.filter(({ outcome }) => outcome?.succeeded === false);
  const failures = failed.length === 0 ? [] : [`${counted(failed.length, "domain")} failed: ${domainNames(failed)}`];
  const parts = (["delete", "update", "create"] as const).flatMap((action) => {
    const own = domains.filter(({ change, outcome }) =>
      change?.action === action && (mode === "check" || outcome?.succeeded === true)
    );
    if (own.length === 0) return [];
    const done = { delete: "deleted", update: "changed", create: "created" }[action];
    const verb = mode === "check" ? `would be ${done}` : done;
    const all = own.reduce((sum, { accounts }) => sum + accounts.length, 0);
    const whom = action === "update" ? ` for ${all === 1 ? "its account" : `all ${all} accounts`}` : "";
    return [`${counted(own.length, "domain")} ${verb}${whom}: ${domainNames(own)}`];
  });
  const all = [...failures, ...parts];
  return all.length === 0 ? undefined : all.join("; ");
}

function domainNames(domains: readonly DomainReport[]): string {
  const names = domains.slice(0, NAMES_IN_HEADLINE).map(({ name }) => `"${visible(name, 60)}"`).join(", ");
  return domains.length > NAMES_IN_HEADLINE ? `${names} and ${domains.length - NAMES_IN_HEADLINE} more` : names;
}

/** The domains of a plan, or of its outcome, as counts in one line; undefined where there are none. */
export function domainCounts({ mode, domains = [] }: RunReport): string | undefined {
  const planned = domains.filter(({ change }) => change !== undefined);
  if (planned.length === 0) return undefined;
  const count = (action: string): number => planned.filter(({ change }) => change?.action === action).length;
  const failed = planned.filter(({ outcome }) => outcome?.succeeded === false).length;
  const done = (action: string): number =>
    planned.filter(({ change, outcome }) => change?.action === action && outcome?.succeeded === true).length;
  const blocked = count("blocked") > 0 ? `, ${count("blocked")} held back` : "";
  if (mode === "apply") {
    return `${done("create")} created, ${done("update")} changed, ${done("delete")} deleted, ` +
      `${done("no-op")} unchanged, ${failed} failed${blocked}`;
  }
  if (mode === "drift") {
    return `${count("create")} missing, ${count("update")} different, ${count("no-op")} identical${blocked}`;
  }
  return `${count("create")} to create, ${count("update")} to change, ${count("delete")} to delete, ` +
    `${count("no-op")} unchanged${blocked}`;
}

function verdictLine(report: RunReport): string {
  const { accounts, failed } = report.counts;
  const all = counted(accounts, "account");
  if (report.mode === "redeliver") return redeliveryHeadline(report);
  if (report.result === "failure") return failureHeadline(report, failed, all);
  if (accounts === 0) return "no accounts to check";
  const broken = notWorking(report);
  if (broken > 0) return `${broken} of ${all} ${broken === 1 ? "does" : "do"} not work in Genesys Cloud`;
  if (report.result === "inconclusive") {
    return `nothing was found to be wrong with ${all}, but not everything could be tested`;
  }
  if (report.mode === "apply") return `${all} ${accounts === 1 ? "matches" : "match"} the files`;
  if (report.mode === "drift") return `${all} without differences from the live organisation`;
  return `${all} without a problem`;
}

/** The accounts that are live and that Genesys Cloud reports as failed, by themselves or by their domain. */
function notWorking({ accounts, domains = [] }: RunReport): number {
  const isBroken = ({ code }: Finding): boolean => code === "VALIDATION_FAILED";
  const broken = new Set(domains.filter(({ findings }) => findings.some(isBroken)).map(({ name }) => name));
  return accounts.filter(({ issues, domain = "" }) => broken.has(domain) || issues.some(isBroken)).length;
}

function redeliveryHeadline({ notifications: { delivered, undelivered } }: RunReport): string {
  return `${counted(delivered, "event")} delivered, ${undelivered} not`;
}

function failureHeadline(report: RunReport, failed: number, all: string): string {
  if (failed > 0) return `${failed} of ${all} ${failed === 1 ? "needs" : "need"} attention`;
  const runFailed = report.findings.some((finding) => finding.severity === "error");
  if (runFailed) return "the run failed";
  const differing = report.mode === "drift"
    ? report.accounts.filter(({ change }) => change !== undefined && change.action !== "no-op").length
    : 0;
  if (differing === 0) return `${counted(report.counts.warnings, "warning")}, and fail-on is warning`;
  return `${differing} of ${all} ${differing === 1 ? "differs" : "differ"} from the live organisation`;
}

/** The verdict on one account in words. */
export function verdictWords(verdict: Verdict, account: AccountReport): string {
  if (verdict === "passed") return "no problem found";
  if (verdict === "differs") return "differs";
  if (verdict === "blocked") return "not applied";
  if (verdict === "inconclusive") return "could not be tested";
  const severity = verdict === "failed" ? "error" : "warning";
  const count = provedFindings(account).filter((finding) => finding.severity === severity).length;
  if (count > 0) return counted(count, severity);
  return account.change?.action === "blocked" ? "not applied" : "failed in Genesys Cloud";
}

type Action = ReportedChange["action"];

const PLANNED: Record<Action, string> = {
  create: "create",
  update: "update",
  "no-op": "none",
  delete: "delete",
  blocked: "blocked",
};

const DONE: Record<Action, string> = {
  create: "created",
  update: "updated",
  "no-op": "unchanged",
  delete: "deleted",
  blocked: "not applied",
};

/** An account's change in plain words: what a run would do (check), did (apply) or found (drift). */
export function changeText(mode: Mode, { change, outcome }: Pick<AccountReport, "change" | "outcome">): string {
  if (change === undefined) return "not planned";
  const keys = change.action === "update" ? change.fields?.map(({ key }) => key) ?? [] : [];
  const fields = keys.length > 0 ? `: ${keys.join(", ")}` : "";
  if (mode === "drift") return driftText(change, fields);
  if (mode !== "apply" || outcome === undefined) return PLANNED[change.action] + fields;
  if (outcome.succeeded || change.action === "blocked") return DONE[change.action] + fields;
  return `${PLANNED[change.action]} failed`;
}

function driftText(change: ReportedChange, fields: string): string {
  const words: Record<Action, string> = {
    create: "missing in Genesys Cloud",
    update: `differs${fields}`,
    "no-op": "matches the file",
    delete: "has no file",
    blocked: "not compared",
  };
  return words[change.action];
}

/** The plan, or its outcome, as counts in one line; undefined when nothing was planned. */
export function planCounts(report: RunReport): string | undefined {
  const changes = report.accounts.flatMap(({ change }) => change === undefined ? [] : [change.action]);
  if (changes.length === 0) return undefined;
  const { counts } = report;
  if (report.mode === "apply") {
    return `${counts.created} created, ${counts.updated} updated, ${counts.deleted} deleted, ` +
      `${counts.unchanged} unchanged, ${counts.failed} failed`;
  }
  const count = (action: Action): number => changes.filter((each) => each === action).length;
  if (report.mode === "drift") {
    return `${count("create")} missing, ${count("update")} different, ${count("delete")} whose file was removed, ` +
      `${count("no-op")} identical, ${count("blocked")} not compared`;
  }
  const blocked = count("blocked") > 0 ? `, ${count("blocked")} held back` : "";
  return `${count("create")} to create, ${count("update")} to update, ${count("delete")} to delete, ` +
    `${count("no-op")} unchanged${blocked}`;
}

/** What {@link planCounts} counts. */
export const COUNT_TITLES: Record<Mode, string> = {
  check: "Plan",
  apply: "Done",
  drift: "Difference",
  redeliver: "Plan",
};

/** Who approved an account's last change, in a few words. */
export function approvalText(
  { status, basis, pullRequest, approvers = [] }: NonNullable<AccountReport["approval"]>,
): string {
  const more = approvers.length > APPROVERS_SHOWN ? ` and ${approvers.length - APPROVERS_SHOWN} more` : "";
  const people = approvers.slice(0, APPROVERS_SHOWN).map((login) => visible(login, 40)).join(", ") + more;
  const what = basis === "environment" ? "this run" : pullRequest === undefined ? "" : `#${pullRequest}`;
  if (status === "approved") return people === "" ? `${what} approved` : `${what} by ${people}`;
  if (status === "none") return "none";
  return `${what} ${status === "unavailable" ? "not known" : "not approved"}`.trim();
}

const APPROVERS_SHOWN = 3;

/** Why an account's change failed, unless one of its findings says so already. */
export function untoldDetail(account: AccountReport): string | undefined {
  return hasUntoldFailure(account) ? account.outcome?.detail : undefined;
}

/** The remedy of a finding: its own hint, else the table's. */
export function remedyOf(finding: Finding): string {
  return finding.hint ?? codeEntry(finding.code).remedy;
}

/** How long a certificate is still valid, or how long ago it expired. */
export function validity(daysLeft: number): string {
  if (daysLeft < 0) return `expired ${counted(-daysLeft, "day")} ago`;
  return daysLeft === 0 ? "expires today" : `expires in ${counted(daysLeft, "day")}`;
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
