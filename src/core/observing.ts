import type { AccountRun } from "./account-run.ts";
import { finding, type Issue } from "./errors.ts";
import type { Planned } from "./planning.ts";
import { visible } from "./text.ts";

/** Names of unmanaged accounts that are told; a long list hides what it is about. */
const NAMES_SHOWN = 20;

/** Tells of accounts that are live and failed though nothing about them would be written: a merge would stumble over them. */
export function observeFailures(planned: Planned, severity: "warning" | "error"): Planned {
  return {
    ...planned,
    accounts: planned.accounts.map((run) => ({ ...run, issues: [...run.issues, ...failure(run, severity)] })),
  };
}

function failure({ change, parsed }: AccountRun, severity: "warning" | "error"): readonly Issue[] {
  const state = change?.action === "no-op" ? change.observed?.state : undefined;
  if (state?.phase !== "failure") return [];
  const words = state.message === undefined ? "" : `: "${visible(state.message)}"`;
  const found = finding("VALIDATION_FAILED", `The live account is ${state.status}${words}`, { severity });
  return [{ ...found, path: "name", ...parsed.position("name") }];
}

/** Tells of live accounts that no file keeps. */
export function observeUnmanaged(planned: Planned): Planned {
  const names = planned.plan?.unmanaged ?? [];
  if (names.length === 0) return planned;
  const shown = names.slice(0, NAMES_SHOWN).map((name) => `"${visible(name, 80)}"`).join(", ");
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  const message = `${names.length} live ${
    names.length === 1 ? "account is" : "accounts are"
  } in no file: ${shown}${more}`;
  return { ...planned, findings: [...planned.findings, finding("ACCOUNT_UNMANAGED", message)] };
}
