import { resolve } from "node:path";
import process from "node:process";
import { EXIT_STATUS } from "../core/report/report.ts";
import { listenForStop } from "../runtime/cancellation.ts";
import { checkInputs } from "../runtime/check-inputs.ts";
import { redeliverOutbox } from "../runtime/redelivery.ts";
import { maskSecrets } from "../runtime/secret-lookup.ts";
import { localContext } from "./local-context.ts";
import { rawInputs, spellOption } from "./options.ts";
import { printReport } from "./print-report.ts";
import type { RunOptions } from "./run-command.ts";

/** Sends the undelivered events of an outbox file again. */
export async function redeliverCommand(path: string, options: RunOptions): Promise<void> {
  const raw = rawInputs(options, process.env);
  const redactor = maskSecrets(raw);
  const { settings } = await checkInputs(raw, { spell: spellOption, workspace: process.cwd() });
  const context = localContext(raw, settings);
  const { signal } = listenForStop();
  const report = await redeliverOutbox(resolve(path), raw, settings, context, redactor, signal);
  printReport(report, { output: process.stdout, json: options.json });
  process.exitCode = EXIT_STATUS[report.result];
}
