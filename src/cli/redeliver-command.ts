import { resolve } from "node:path";
import process from "node:process";
import { EXIT_STATUS } from "../core/report/report.ts";
import { parseSettings } from "../core/run/settings.ts";
import { cancellationSignal } from "../runtime/cancellation.ts";
import { redeliverOutbox } from "../runtime/redelivery.ts";
import { maskSecrets } from "../runtime/secret-lookup.ts";
import { localContext } from "./local-context.ts";
import { rawInputs } from "./options.ts";
import { printReport } from "./print-report.ts";
import type { RunOptions } from "./run-command.ts";

/** Sends the undelivered events of an outbox file again. */
export async function redeliverCommand(path: string, options: RunOptions): Promise<void> {
  const raw = rawInputs(options, process.env);
  const redactor = maskSecrets(raw);
  const settings = parseSettings(raw, (name) => `--${name}`);
  const context = localContext(raw, settings.changeRef);
  const report = await redeliverOutbox(resolve(path), raw, settings, context, cancellationSignal());
  printReport(report, { output: process.stdout, redactor, json: options.json });
  process.exitCode = EXIT_STATUS[report.result];
}
