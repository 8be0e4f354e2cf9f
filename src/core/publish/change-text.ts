import type { AccountReport, ReportedChange, RunReport } from "../report.ts";
import { hasSucceeded } from "./verdict.ts";

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
  blocked: "not carried out",
};

/** An account's change in plain words: what a run would do (check), did (apply) or found (drift); unescaped. */
export function changeText(mode: RunReport["mode"], account: AccountReport): string {
  const { change, outcome } = account;
  if (change === undefined) return "not planned";
  const fields = change.fields && change.fields.length > 0 ? `: ${change.fields.join(", ")}` : "";
  if (mode === "drift") return driftText(change, fields);
  if (mode !== "apply" || outcome === undefined) return PLANNED[change.action] + fields;
  if (hasSucceeded(outcome) || change.action === "blocked") return DONE[change.action] + fields;
  return `${PLANNED[change.action]} failed`;
}

function driftText(change: ReportedChange, fields: string): string {
  const words: Record<Action, string> = {
    create: "missing in Genesys Cloud",
    update: `differs${fields}`,
    "no-op": "as the file says",
    delete: "has no file",
    blocked: "not compared",
  };
  return words[change.action];
}

/** The plan, or what came of it, as counts in one line; undefined when nothing was planned. */
export function planCounts(report: RunReport): string | undefined {
  const changes = report.accounts.flatMap(({ change }) => change === undefined ? [] : [change.action]);
  if (changes.length === 0) return undefined;
  const { counts } = report;
  if (report.mode === "apply") {
    return `${counts.created} created · ${counts.updated} updated · ${counts.deleted} deleted · ` +
      `${counts.unchanged} unchanged · ${counts.failed} failed`;
  }
  const count = (action: Action): number => changes.filter((each) => each === action).length;
  if (report.mode === "drift") {
    return `${count("create")} missing · ${count("update")} different · ${count("delete")} whose file was removed · ` +
      `${count("no-op")} alike · ${count("blocked")} not compared`;
  }
  const blocked = count("blocked") > 0 ? ` · ${count("blocked")} blocked` : "";
  return `${count("create")} to create · ${count("update")} to update · ${count("delete")} to delete · ` +
    `${count("no-op")} unchanged${blocked}`;
}
