import process from "node:process";
import { createInterface } from "node:readline/promises";
import { check } from "../core/run/pipeline.ts";
import { AppError } from "../core/base/errors.ts";
import type { PipelineSettings } from "../core/run/deps.ts";
import { assemble, type AssemblyOptions } from "../runtime/assemble.ts";
import { printReport } from "./print-report.ts";

/** On a terminal: shows the plan and asks; nothing else than a yes lets the run go on. Elsewhere it asks nothing. Throws `AppError` (CANCELLED). */
export async function confirmApply(
  settings: PipelineSettings,
  options: Omit<AssemblyOptions, "mode" | "auditFile">,
): Promise<void> {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return;
  const preview = { ...settings, probe: "off" as const };
  const report = await check(preview, await assemble({ ...options, settings: preview, mode: "check" }));
  printReport(report, { output: process.stderr, redactor: options.redactor });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question("Write these changes to Genesys Cloud? [y/N] ", { signal: options.signal });
    if (!/^y(es)?$/i.test(answer.trim())) throw new AppError("CANCELLED", "Nothing was written");
  } finally {
    terminal.close();
  }
}
