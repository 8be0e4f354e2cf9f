#!/usr/bin/env node
import process from "node:process";
import { CommanderError } from "commander";
import { AppError, errorMessage } from "../core/base/errors.ts";
import { logLine } from "../core/base/text.ts";
import { VERSION } from "../core/base/version.ts";
import { maskSecrets } from "../runtime/secret-lookup.ts";
import { addInputOptions, collect, rawInputs, SwitchCommand } from "./options.ts";
import type { RunOptions } from "./run-command.ts";

const USAGE_ERROR = 2;

// Commands are loaded when they are called: `--help` and `check` need neither the simulators nor the schema writer.
const program = new SwitchCommand("genesys-email-accounts")
  .description("Manages the e-mail accounts of a Genesys Cloud organisation from git")
  .version(VERSION)
  .showHelpAfterError("(run it with --help for the options)")
  .enablePositionalOptions()
  .exitOverride();

for (
  const [mode, summary] of [
    ["check", "validates, probes and plans; never writes"],
    ["apply", "reconciles the organisation with the files"],
    ["drift", "compares; exits with 1 on a difference"],
  ] as const
) {
  const command = program.command(mode).summary(summary).description(summary)
    .argument("[files...]", "account files, folders, globs in quotes, or - for standard input (default: --accounts)");
  addInputOptions(command)
    .option("--allow-env <name>", "variable that account files may refer to; may be repeated", collect)
    .option(
      "--target <name>",
      "only this account: its name or a glob; may be repeated, and nothing is deleted",
      collect,
    )
    .option("--json", "print the run report to standard output and everything else to standard error")
    .option("--html", "write the report as a page, report.html, beside the audit file")
    .option("--verbose", "print more to standard error");
  if (mode === "apply") command.option("--yes", "do not ask before writing");
  command.action(async (files: string[], options: RunOptions) => {
    const { runCommand } = await import("./run-command.ts");
    await runCommand(mode, files, options);
  });
}

program.command("verify-audit").summary("checks an audit log offline").argument("<file>", "audit log")
  .option("--expect-head <hash>", "an audit-head that was kept elsewhere")
  .option("--manifest <file>", "the manifest of the run that closed the log")
  .option("--json", "print the verdict as JSON")
  .action(async (file: string, options: { json?: boolean; expectHead?: string; manifest?: string }) => {
    const { verifyAuditCommand } = await import("./verify-audit-command.ts");
    await verifyAuditCommand(file, options);
  });

const audit = program.command("audit").summary("works with audit logs");
audit.command("export").summary("prints an audit log as a table for a spreadsheet").argument("<file>", "audit log")
  .requiredOption("--format <format>", "csv")
  .action(async (file: string, options: { format: string }) => {
    const { auditExportCommand } = await import("./audit-export-command.ts");
    await auditExportCommand(file, options);
  });

addInputOptions(
  program.command("report").summary("writes the HTML report of a run report").argument("<report>", "run report (JSON)"),
  ["connect-to"],
)
  .option("--out <file>", "the page (default: beside the run report)")
  .action(async (file: string, options: Readonly<Record<string, unknown>> & { readonly out?: string }) => {
    const { reportCommand } = await import("./report-command.ts");
    await reportCommand(file, options);
  });

addInputOptions(
  program.command("redeliver").summary("sends undelivered events again").argument("<outbox>", "outbox file"),
  ["itsm-webhook-url", "itsm-format", "itsm-username", "itsm-token-url", "change-ref", "audit-file"],
)
  .option("--json", "print the run report to standard output")
  .action(async (outbox: string, options: RunOptions) => {
    const { redeliverCommand } = await import("./redeliver-command.ts");
    await redeliverCommand(outbox, options);
  });

addInputOptions(
  program.command("import").summary("writes an account file for each live account"),
  ["genesys-api", "genesys-region", "genesys-api-url", "genesys-login-url", "rate-limit"],
)
  .requiredOption("--out <folder>", "folder for the files; existing files are never overwritten")
  .option("--verbose", "print more to standard error")
  .action(async (options: RunOptions & { out: string }) => {
    const { importCommand } = await import("./import-command.ts");
    await importCommand(options);
  });

program.command("schema").summary("prints the JSON Schema of an account file").action(async () => {
  const { schemaCommand } = await import("./schema-command.ts");
  schemaCommand();
});

program.command("sandbox").summary("runs simulators of everything until stopped, or a command on them")
  .usage("[-- command...]").argument("[command...]", "runs with the simulators in its environment")
  .action(async (command: string[]) => {
    const { sandboxCommand } = await import("./sandbox.ts");
    await sandboxCommand(command);
  });

program.command("demo").summary("plays the whole story on the simulators").action(async () => {
  const { demoCommand } = await import("./demo/demo.ts");
  await demoCommand();
});

// Whoever reads the output may stop reading, or its disk may be full: that ends the printing, never the run.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportError(error);
}

/** The one place where an error leaves the program: a message and its remedy, never a stack trace. */
function reportError(error: unknown): number {
  // Commander has printed its own message by now; `--help` and `--version` end with status 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
  const known = error instanceof AppError;
  const say = (text: string): boolean => process.stderr.write(logLine(text) + "\n");
  if (!known) {
    const redactor = maskSecrets(rawInputs({}, process.env));
    say(`error ${redactor.redact(errorMessage(error))}`);
    return 1;
  }
  say(`error ${error.code} ${error.message}`);
  if (error.hint) say(`  ${error.hint}`);
  return error.code !== "CANCELLED" && error.code !== "PLAN_MOVED" ? USAGE_ERROR : 1;
}
