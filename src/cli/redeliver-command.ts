import { resolve } from "node:path";
import process from "node:process";
import { EXIT_STATUS } from "../core/report/report.ts";
import { listenForStop } from "../runtime/cancellation.ts";
import { checkInputs } from "../runtime/check-inputs.ts";
import { redeliverOutbox, redeliveryFiles } from "../runtime/redelivery.ts";
import { maskSecrets } from "../runtime/secret-lookup.ts";
import { ConsoleLogger } from "./console.ts";
import { localContext } from "./local-context.ts";
import { rawInputs, spelling } from "./options.ts";
import { printReport } from "./print-report.ts";
import type { RunOptions } from "./run-command.ts";

/** Sends the undelivered events of an outbox file again, as far as its audit log proves them. */
export async function redeliverCommand(path: string, options: RunOptions): Promise<void> {
  const raw = rawInputs(options, process.env);
  const redactor = maskSecrets(raw);
  const { settings, previous } = await checkInputs(raw, {
    spell: spelling(options, process.env),
    workspace: process.cwd(),
  });
  const context = localContext(raw, settings);
  const files = await redeliveryFiles(resolve(path), resolve(settings.auditFile));
  const report = await redeliverOutbox(
    files,
    raw,
    settings,
    context,
    redactor,
    listenForStop(),
    process.cwd(),
    previous,
  );
  printReport(report, { output: process.stdout, json: options.json });
  if (report.auditHead !== undefined) {
    const logger = new ConsoleLogger({ output: process.stderr });
    logger.info(`Audit log: ${files.audit}, head ${report.auditHead}`);
  }
  process.exitCode = EXIT_STATUS[report.result];
}
