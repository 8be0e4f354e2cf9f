import process from "node:process";
import { createInterface } from "node:readline/promises";
import { check } from "../core/run/pipeline.ts";
import { AppError } from "../core/base/errors.ts";
import type { PipelineSettings } from "../core/run/deps.ts";
import { composeFromInputs, type InputComposition } from "../runtime/compose.ts";
import { printReport } from "./print-report.ts";

/** On a terminal: shows the plan and asks; only a yes continues the run. Elsewhere it does not ask. Throws `AppError` (CANCELLED). */
export async function confirmApply(
  settings: PipelineSettings,
  options: Omit<InputComposition, "mode" | "auditFile">,
): Promise<void> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return;
  const preview = { ...settings, probe: "off" as const };
  const report = await check(preview, await composeFromInputs({ ...options, settings: preview, mode: "check" }));
  printReport(report, { output: process.stderr, redactor: options.redactor });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question("Write these changes to Genesys Cloud? [y/N] ", { signal: options.signal });
    if (!/^y(es)?$/i.test(answer.trim())) throw new AppError("CANCELLED", "Nothing was written");
  } finally {
    terminal.close();
  }
}
