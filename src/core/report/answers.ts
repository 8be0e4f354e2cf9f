import { dutiesOf } from "./causes.ts";
import { type Line, strong } from "./document.ts";
import { isStrangers, toldNotChecked } from "./not-checked.ts";
import type { RunReport } from "./report.ts";
import { COUNT_TITLES, counted, domainCounts, planCounts } from "./wording.ts";

/** Whether to merge, what that does and who must act, a line each: what a reader has three seconds for. */
export function answers(report: RunReport): readonly Line[] {
  const merge = report.mode === "check" ? [[strong("Merge:"), ` ${mergeWords(report)}`]] : [];
  return [...merge, ...totals(report)];
}

/** What a run would do, or did, as counts, and who must act. */
export function totals(report: RunReport): readonly Line[] {
  const { mode } = report;
  if (mode === "redeliver") return [];
  const act = actLine(report);
  const shared = domainCounts(report);
  const counts = [strong(`${COUNT_TITLES[mode]}:`), ` ${planWords(report)}`];
  return [
    counts,
    ...(shared === undefined ? [] : [[strong("Domains:"), ` ${shared}`]]),
    ...(act === undefined ? [] : [act]),
  ];
}

/** Whether anything speaks against merging; what is not known is never a yes. */
function mergeWords(report: RunReport): string {
  const { result, counts, planHash } = report;
  const { errors, warnings } = counts;
  if (result === "failure") {
    const causes = dutiesOf(report).flatMap((duty) =>
      duty.causes
    ).filter(({ severity }) => severity === "error").length;
    const shared = causes > 0 && causes < errors ? ` from ${counted(causes, "cause")}` : "";
    if (errors > 0) return `not yet; ${counted(errors, "error")}${shared} must be mended first`;
    return warnings > 0
      ? `not yet; ${counted(warnings, "warning")}, and fail-on is warning`
      : "not yet; the check failed";
  }
  if (result === "inconclusive") {
    return "a person must decide; nothing was found to be wrong, but not everything could be tested";
  }
  const looked = warnings > 0 ? `, with ${counted(warnings, "warning")} to look at` : "";
  const what = looseEnds(report).map((each) => `; ${each}`).join("");
  if (planCounts(report) === undefined && planHash === undefined) {
    return `no problem was found in the files${looked}; what a merge would do is not known`;
  }
  if (warnings > 0) return `yes${looked}${what}`;
  return `yes, this check found no problem${what === "" ? "; nobody has to act" : what}`;
}

/** What a person should know before a yes. */
function looseEnds(report: RunReport): readonly string[] {
  const { accounts, domains = [], removed = [] } = report;
  const open = toldNotChecked(report).length;
  const count = (of: RunReport["accounts" | "domains"], action: string): number =>
    (of ?? []).filter(({ change }) => change?.action === action).length;
  const [deleted, held] = [count(accounts, "delete"), count(accounts, "blocked")];
  const [deletedDomains, heldDomains] = [count(domains, "delete"), count(domains, "blocked")];
  const unknown = removed.filter(({ action }) => action === "unknown").length;
  const are = (count: number): string => count === 1 ? "is" : "are";
  return [
    ...(deleted > 0 ? [`it deletes ${counted(deleted, "account")}`] : []),
    ...(deletedDomains > 0 ? [`it deletes ${counted(deletedDomains, "domain")}`] : []),
    ...(held > 0 ? [`${counted(held, "account")} ${are(held)} held back`] : []),
    ...(heldDomains > 0 ? [`${counted(heldDomains, "domain")} ${are(heldDomains)} held back`] : []),
    ...(unknown > 0 ? [`what becomes of ${counted(unknown, "removed file")} is not known`] : []),
    ...(open > 0 ? [`${counted(open, "thing")} ${open === 1 ? "was" : "were"} not checked, see below`] : []),
  ];
}

/** The plan as counts, or why there is none. */
function planWords(report: RunReport): string {
  const { mode, accounts, domains = [], findings, planHash } = report;
  const counts = planCounts(report);
  const isQuiet = [...accounts, ...domains].every(({ change }) => change === undefined || change.action === "no-op");
  if (counts === undefined) {
    if (isStrangers(report)) return STRANGERS_PLAN;
    if (findings.some(({ code }) => code === "PLAN_SKIPPED")) return SKIPPED_PLAN;
    if (accounts.length > 0 || planHash === undefined) return "not made";
    return isQuiet ? "nothing to do" : "no account changes";
  }
  return mode === "check" && isQuiet ? `nothing to do, ${counted(accounts.length, "account")} unchanged` : counts;
}

const STRANGERS_PLAN = "not made, because Genesys Cloud is asked nothing for a fork or a stranger; " +
  "the maintainers see the plan when the change stands on a branch of their repository";

const SKIPPED_PLAN = "not made, because this run has no credentials for Genesys Cloud; " +
  "to see what a merge would change, a platform engineer gives it the OAuth client, GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET";

/** Who must act, or should have a look; undefined where nobody has to. */
function actLine(report: RunReport): Line | undefined {
  const duties = dutiesOf(report);
  const urgent = duties.filter(({ causes }) => causes.some(({ severity }) => severity === "error"));
  const people = (urgent.length > 0 ? urgent : duties).map(({ audience, causes }) =>
    `${audience} (${counted(causes.length, "cause")})`
  );
  if (people.length === 0) return undefined;
  return [strong(urgent.length > 0 ? "To act:" : "To look at it:"), ` ${people.join(", ")}`];
}
