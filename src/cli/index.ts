#!/usr/bin/env node
import process from "node:process";
import { CommanderError } from "commander";
import { AppError, asAppError } from "../core/base/errors.ts";
import { logLine } from "../core/base/text.ts";
import { VERSION } from "../core/base/version.ts";
import type { Redactor } from "../core/base/secret.ts";
import type { InputName, RawInputs } from "../core/run/inputs.ts";
import {
  ACCOUNT_VARIABLES,
  addEpilogue,
  CLIENT_VARIABLES,
  HELP_WIDTH,
  hideIdle,
  ITSM_VARIABLES,
  OPTION_VARIABLES,
  optionTerm,
  PLAIN_EXITS,
  RUN_EXITS,
} from "./help.ts";
import { addInputOptions, collect, rawInputs, SwitchCommand } from "./options.ts";
import type { RunOptions } from "./run-command.ts";
import { commandOf, usageError, withHelp } from "./usage-error.ts";

const USAGE_ERROR = 2;

/** What only a run that probes goes by. */
const PROBING: readonly InputName[] = [
  "secrets-file",
  "probe",
  "login-hosts",
  "allow-private-cidrs",
  "connect-to",
  "ehlo-name",
  "dns-server",
  "domain-checks",
  "accepted-findings",
  "ca-file",
  "concurrency",
  "rotate",
];

/** What only a run that writes goes by. */
const WRITING: readonly InputName[] = [
  "poll-timeout",
  "poll-interval",
  "itsm-webhook-url",
  "itsm-username",
  "itsm-token-url",
  "itsm-format",
  "on-notify-failure",
];

// Commands are loaded when they are called: `--help` and `check` need neither the simulators nor the schema writer.
const program = new SwitchCommand("genesys-email-accounts")
  .description("Manages the e-mail accounts of a Genesys Cloud organisation from git")
  .version(VERSION, "-V, --version", "print the version")
  .configureHelp({ optionTerm, helpWidth: HELP_WIDTH })
  // Said once, in the form of every other error.
  .configureOutput({ outputError: () => undefined })
  .helpCommand("help [command]", "shows what a command takes")
  .showSuggestionAfterError(false)
  .enablePositionalOptions()
  .exitOverride();
addEpilogue(program, {
  example: "check --probe off accounts/support.yaml",
  exits: RUN_EXITS,
});

for (
  const { mode, summary, example, idle, variables } of [
    {
      mode: "check",
      summary: "validates, probes and plans; never writes",
      example: "check --probe off accounts/support.yaml",
      idle: WRITING,
      variables: [...CLIENT_VARIABLES, ...ACCOUNT_VARIABLES, ...OPTION_VARIABLES],
    },
    {
      mode: "apply",
      summary: "reconciles the organisation with the files: shows the plan, asks, writes",
      example: 'apply --target "Acme Support"',
      idle: [],
      variables: [...CLIENT_VARIABLES, ...ACCOUNT_VARIABLES, ...ITSM_VARIABLES, ...OPTION_VARIABLES],
    },
    {
      mode: "drift",
      summary: "compares; exits with 1 on a difference",
      example: "drift --genesys-api email-domains",
      idle: [...PROBING, ...WRITING],
      variables: [...CLIENT_VARIABLES, ...OPTION_VARIABLES],
    },
  ] as const
) {
  const command = program.command(mode).summary(summary).description(summary)
    .argument("[files...]", "account files, folders, globs in quotes, or - for standard input (default: --accounts)");
  addInputOptions(command)
    .option("--target <name>", "only this account: its name or a glob; may be repeated, nothing is deleted", collect)
    .option("--json", "print the run report to standard output and everything else to standard error")
    .option("--html", "write the report as a page, report.html, beside the audit file")
    .option("--verbose", "print more to standard error");
  const allow = command.createOption("--allow-env <name>", "variable that account files may refer to; may be repeated");
  command.addOption(mode === "drift" ? allow.argParser(collect).hideHelp() : allow.argParser(collect));
  if (mode === "apply") command.option("--yes", "do not ask before writing");
  hideIdle(command, idle);
  addEpilogue(command, { example, variables, exits: RUN_EXITS });
  command.action(async (files: string[], options: RunOptions) => {
    const { runCommand } = await import("./run-command.ts");
    await runCommand(mode, files, options);
  });
}

const verify = program.command("verify-audit").summary("checks an audit log offline")
  .description("checks chain, sequence, pairing, counts and closing record of an audit log, and its manifest")
  .argument("<file>", "audit log")
  .option("--expect-head <hash>", "an audit-head that was kept elsewhere")
  .option("--manifest <file>", "the manifest of the run that closed the log")
  .option("--json", "print the verdict as JSON")
  .action(async (file: string, options: { json?: boolean; expectHead?: string; manifest?: string }) => {
    const { verifyAuditCommand } = await import("./verify-audit-command.ts");
    await verifyAuditCommand(file, options);
  });
const AUDIT_EXITS = [
  ["0", "intact"],
  ["1", "tampered"],
  ["2", "usage error, or not an audit log"],
  ["3", "incomplete"],
] as const;
addEpilogue(verify, { example: "verify-audit audit_log.jsonl", exits: AUDIT_EXITS });

const audit = program.command("audit").summary("works with audit logs").description("works with audit logs");
const exporting = audit.command("export").summary("prints an audit log as a table for a spreadsheet")
  .description("prints an audit log as a table for a spreadsheet, as far as its chain holds")
  .argument("<file>", "audit log")
  .requiredOption("--format <format>", "csv")
  .action(async (file: string, options: { format: string }) => {
    const { auditExportCommand } = await import("./audit-export-command.ts");
    await auditExportCommand(file, options);
  });
addEpilogue(exporting, { example: "audit export audit_log.jsonl --format csv > audit.csv", exits: AUDIT_EXITS });

const report = addInputOptions(
  program.command("report").summary("writes the HTML report of a run report")
    .description("writes the HTML report of a run report, by default beside it")
    .argument("<report>", "run report (JSON)"),
  ["connect-to"],
)
  .option("--out <file>", "the page (default: beside the run report)")
  .action(async (file: string, options: Readonly<Record<string, unknown>> & { readonly out?: string }) => {
    const { reportCommand } = await import("./report-command.ts");
    await reportCommand(file, options);
  });
addEpilogue(report, { example: "report report.json", exits: PLAIN_EXITS });

const redeliver = addInputOptions(
  program.command("redeliver").summary("sends undelivered events again")
    .description("sends the undelivered events of an outbox again, as far as its audit log proves them")
    .argument("<outbox>", "outbox file"),
  ["itsm-webhook-url", "itsm-format", "itsm-username", "itsm-token-url", "change-ref", "audit-file"],
)
  .option("--json", "print the run report to standard output")
  .action(async (outbox: string, options: RunOptions) => {
    const { redeliverCommand } = await import("./redeliver-command.ts");
    await redeliverCommand(outbox, options);
  });
addEpilogue(redeliver, {
  example: "redeliver audit_log.outbox.jsonl",
  variables: [...ITSM_VARIABLES, ...OPTION_VARIABLES],
  exits: RUN_EXITS,
});

const importing = addInputOptions(
  program.command("import").summary("writes an account file for each live account")
    .description("writes an account file for each live account; a file that is there stays as it is"),
  ["genesys-api", "genesys-region", "genesys-api-url", "genesys-login-url", "rate-limit"],
)
  .option("--out <folder>", "folder for the files", "accounts")
  .option("--verbose", "print more to standard error")
  .action(async (options: RunOptions & { out: string }) => {
    const { importCommand } = await import("./import-command.ts");
    await importCommand(options);
  });
addEpilogue(importing, {
  example: "import --genesys-api email-domains",
  variables: [...CLIENT_VARIABLES, ...OPTION_VARIABLES],
  exits: [
    ["0", "every live account has its file"],
    ["1", "something was not written, because a file is there or no file can describe it"],
    ["2", "usage or configuration error"],
  ],
});

const starting = program.command("init").summary(
  "writes a first account file and the workflows, and says what to do next",
)
  .description("writes a first account file, two workflows and lines for .gitignore, and says what to do next")
  .option("--address <address>", "address of the first account; without it, the file is an example")
  .option("--smtp-server <host>", "its SMTP server (default: smtp. and the address's domain)")
  .option("--imap-server <host>", "its IMAP server (default: imap. and the address's domain)")
  .option("--queue <name>", "queue in Genesys Cloud that takes its mail (default: Customer Support)")
  .option("--genesys-region <region>", "AWS region name or Genesys domain (default: us-east-1)")
  .option("--uses <action>", "the action as workflows name it: OWNER/REPO@ and the full SHA of a commit")
  .action(async (options) => {
    const { initCommand } = await import("./init-command.ts");
    await initCommand(options);
  });
addEpilogue(starting, {
  example: "init --address support@example.com --genesys-region eu-central-1",
  exits: [
    ["0", "everything is there"],
    ["1", "something was not written, because another file is there"],
    ["2", "usage or configuration error"],
  ],
});

const schema = program.command("schema").summary("prints the JSON Schema of an account file")
  .description("prints the JSON Schema of an account file")
  .action(async () => {
    const { schemaCommand } = await import("./schema-command.ts");
    schemaCommand();
  });
addEpilogue(schema, { example: "schema > account.schema.json", exits: PLAIN_EXITS });

const sandbox = program.command("sandbox").summary("runs simulators of everything until stopped, or a command on them")
  .description("runs simulators of Genesys Cloud, mail, DNS, GitHub and ITSM until stopped, or a command on them")
  .usage("[-- command...]").argument("[command...]", "runs with the simulators in its environment")
  .action(async (command: string[]) => {
    const { sandboxCommand } = await import("./sandbox.ts");
    await sandboxCommand(command);
  });
addEpilogue(sandbox, {
  example: "sandbox -- sh",
  exits: [["0", "stopped"], ["N", "that of the command"], ["2", "usage error, or the command cannot be run"]],
});

const demo = program.command("demo").summary("plays the whole story on the simulators")
  .description("plays a pull request, its check, the merge, provisioning, audit and ITSM on the simulators")
  .action(async () => {
    const { demoCommand } = await import("./demo/demo.ts");
    await demoCommand();
  });
addEpilogue(demo, { example: "demo", exits: PLAIN_EXITS });

// Whoever reads the output may stop reading, or its disk may be full: that ends the printing, never the run.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  await program.parseAsync(withHelp(program, process.argv.slice(2)), { from: "user" });
} catch (error) {
  process.exitCode = await reportError(error);
}

/** What has to be taken out of a message. Of an installation that lacks a part nothing is told, because nothing could be taken out. */
async function knownSecrets(raw: RawInputs): Promise<Pick<Redactor, "redact">> {
  try {
    const { maskSecrets } = await import("../runtime/secret-lookup.ts");
    return maskSecrets(raw);
  } catch {
    return { redact: () => "Cannot run: a part of the program is missing or cannot be read" };
  }
}

/** The one place where an error leaves the program: a message and its remedy, never a stack trace. */
async function reportError(thrown: unknown): Promise<number> {
  const args = process.argv.slice(2);
  // `--help` and `--version` end with status 0; without a command the help is all that there is to say.
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
  if (thrown instanceof CommanderError && thrown.code === "commander.help") return USAGE_ERROR;
  // Of arguments that could not be read nothing is known.
  const options = thrown instanceof CommanderError ? undefined : commandOf(program, args).command.opts();
  const raw = rawInputs(options ?? {}, process.env);
  const error = thrown instanceof CommanderError
    ? usageError(thrown, program, args)
    : asAppError(thrown, await knownSecrets(raw));
  // Of a plan that nobody could be asked about the report is printed by now.
  if (args.includes("--json") && error.code !== "NOT_CONFIRMED") {
    const { errorReport, wantsReport } = await import("./error-report.ts");
    if (wantsReport(args)) {
      process.stdout.write(JSON.stringify(errorReport(error, args, options && raw, Date.now()), null, 2) + "\n");
    }
  }
  const say = (text: string): boolean => process.stderr.write(logLine(text) + "\n");
  if (!(thrown instanceof AppError || thrown instanceof CommanderError)) {
    say(`error ${error.message}`);
    return 1;
  }
  say(`error ${error.code} ${error.message}`);
  if (error.hint) say(`  ${error.hint}`);
  return error.code !== "CANCELLED" && error.code !== "PLAN_MOVED" ? USAGE_ERROR : 1;
}
