import type { NotChecked, RunReport } from "./report.ts";
import { isOpen, type Judged } from "./verdict.ts";
import { counted, planCounts } from "./wording.ts";

/**
 * What a run did not look at, as far as its accounts and findings tell; `serverless` are the places among its accounts of
 * those whose files name no servers.
 */
export function findNotChecked(
  { mode, accounts, findings }: Judged,
  serverless: ReadonlySet<number> = new Set(),
): readonly NotChecked[] {
  const missing: NotChecked[] = [];
  const open = accounts.flatMap((account) => account.probes).filter(isOpen).length;
  if (open > 0) {
    missing.push({
      what: counted(open, "server"),
      reason: "could not be judged from this machine; " +
        "Genesys Cloud connects from other addresses and may still reach them",
    });
  }
  // A drift run never probes, and a removed file names no server.
  const all = mode === "drift" ? [] : accounts;
  const probing = all.filter(({ change }, index) => change?.action !== "delete" && !serverless.has(index));
  const skipped =
    probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
  if (skipped > 0) {
    missing.push({ what: `The mail servers of ${counted(skipped, "account")}`, reason: "were not probed" });
  }
  const graph = all.filter((_, index) => serverless.has(index)).length;
  if (graph > 0) {
    missing.push({
      what: `The mail of ${counted(graph, "account")}`,
      reason: `was not probed: ${
        graph === 1 ? "its file names" : "their files name"
      } a Graph integration (routing.graph) in place of servers, and only Genesys Cloud can test that`,
    });
  }
  const planExplained = findings.some((finding) => finding.code === "PLAN_SKIPPED");
  if (!planExplained && accounts.length > 0 && accounts.every(({ change }) => change === undefined)) {
    missing.push({ what: "The difference to the live organisation", reason: "was not computed" });
  }
  return missing;
}

/** It as one sentence without a full stop. */
function notCheckedSentence({ what, reason }: NotChecked): string {
  return `${what} ${reason}`;
}

/** What a run for a fork or a stranger did not do. */
export const STRANGERS_NOTE: NotChecked = {
  what: "Genesys Cloud",
  reason: "was asked nothing: this event may come from a fork or a stranger, so no credential was used on its behalf",
};

/** Whether a report is of a run for a fork or a stranger. */
export function isStrangers({ notChecked }: Pick<RunReport, "notChecked">): boolean {
  return notChecked.some(({ what, reason }) => what === STRANGERS_NOTE.what && reason === STRANGERS_NOTE.reason);
}

/** What was not checked, as sentences without a full stop; what the place of the plan tells is left to it. */
export function toldNotChecked(report: RunReport): readonly string[] {
  const isTold = planCounts(report) === undefined;
  return report.notChecked.filter((each) => !isTold || !isStrangers({ notChecked: [each] })).map(notCheckedSentence);
}
