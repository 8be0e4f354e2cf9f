import { userInfo } from "node:os";
import process from "node:process";
import type { RawInputs } from "../core/run/inputs.ts";
import type { RunContext } from "../core/base/run-context.ts";
import { principalOf, type Settings } from "../core/run/settings.ts";
import { VERSION } from "../core/base/version.ts";

/** What is known about a run that a person started on their own machine. */
export function localContext(
  raw: RawInputs,
  { organisation, changeRef }: Pick<Settings, "organisation" | "changeRef">,
): RunContext {
  return {
    organisation,
    runId: `local-${new Date().toISOString()}-${process.pid}`,
    runAttempt: 1,
    actor: { kind: "user", login: loginName() },
    principal: principalOf(raw),
    approval: { status: "none" },
    changeRef,
    toolVersion: VERSION,
  };
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a user id that has no user.
    return "unknown";
  }
}
