import { type AppError, finding } from "../core/base/errors.ts";
import { buildReport } from "../core/run/build-report.ts";
import { INPUTS, type RawInputs } from "../core/run/inputs.ts";
import { inputText, parseSettings, type Settings } from "../core/run/settings.ts";
import type { Mode, RunReport } from "../core/report/report.ts";
import { localContext } from "./local-context.ts";

const MODES = ["check", "apply", "drift", "redeliver"] as const satisfies readonly Mode[];

/** Whether a command line asks for a run report as JSON. */
export function wantsReport(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return modeOf(args) !== undefined && (end === -1 ? args : args.slice(0, end)).includes("--json");
}

/** The report of a run that an error ended, or kept from beginning; `raw` are its inputs, where they could be read. */
export function errorReport(
  error: AppError,
  args: readonly string[],
  raw: RawInputs | undefined,
  now: number,
): RunReport {
  const { organisation, genesysApi, changeRef } = raw === undefined ? UNKNOWN : knownSettings(raw);
  return buildReport({
    mode: modeOf(args) ?? "check",
    organisation,
    genesysApi,
    context: localContext(raw ?? {}, { organisation, changeRef }),
    failOn: "error",
    startedAt: now,
    finishedAt: now,
    accounts: [],
    findings: [finding(error.code, error.message, { severity: "error", hint: error.hint })],
    notChecked: [{ what: "Everything else", reason: "was left out: the run ended here" }],
  });
}

function modeOf([name]: readonly string[]): Mode | undefined {
  return MODES.find((mode) => mode === name);
}

type Known = Pick<Settings, "organisation" | "genesysApi" | "changeRef">;

const UNKNOWN: Known = { organisation: "unknown", genesysApi: INPUTS["genesys-api"].default, changeRef: undefined };

/** What of the settings can be told although one of them may be what is wrong. */
function knownSettings(raw: RawInputs): Known {
  try {
    return parseSettings(raw);
  } catch {
    return inputText(raw, "genesys-api") === "email-domains" ? { ...UNKNOWN, genesysApi: "email-domains" } : UNKNOWN;
  }
}
