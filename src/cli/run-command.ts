import { resolve } from "node:path";
import process from "node:process";
import { ConfigurationError } from "../core/base/errors.ts";
import { isWrite } from "../core/run/plan.ts";
import { apply, check, drift } from "../core/run/pipeline.ts";
import type { PipelineSettings } from "../core/run/deps.ts";
import { parseTargets } from "../core/run/settings.ts";
import { EXIT_STATUS, type RunReport } from "../core/report/report.ts";
import { listenForStop } from "../runtime/cancellation.ts";
import { checkInputs } from "../runtime/check-inputs.ts";
import { everySecond, systemClock } from "../runtime/clock.ts";
import { composeFromInputs } from "../runtime/compose.ts";
import { askToWrite, canAsk } from "./confirm.ts";
import { canRedraw, ConsoleLogger } from "./console.ts";
import { localContext } from "./local-context.ts";
import { masked } from "../runtime/masking.ts";
import { filesBeside, namedFiles, withStandardInput } from "../runtime/sources/named-files.ts";
import { createFolderSource } from "../runtime/sources/working-folder.ts";
import { localSecrets, maskSecrets, refuseForbiddenNames } from "../runtime/secret-lookup.ts";
import { rawInputs, spelling } from "./options.ts";
import { printReport } from "./print-report.ts";

/** The options of the commands that run the pipeline, besides the inputs. */
export interface RunOptions extends Readonly<Record<string, unknown>> {
  readonly json?: boolean;
  readonly verbose?: boolean;
  /** Writes the report as a page beside the audit log. */
  readonly html?: boolean;
  readonly yes?: boolean;
  readonly allowEnv?: readonly string[];
  /** Names or globs of the accounts that the run is limited to. */
  readonly target?: readonly string[];
}

/** Runs `check`, `apply` or `drift` on files, or on the globs when none is named, and prints the report. */
export async function runCommand(
  mode: "check" | "apply" | "drift",
  files: readonly string[],
  options: RunOptions,
): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  try {
    await runOn(mode, files, options, (close) => closing.push(close));
  } finally {
    for (const close of closing) await close();
  }
}

async function runOn(
  mode: "check" | "apply" | "drift",
  files: readonly string[],
  options: RunOptions,
  atEnd: (close: () => Promise<void>) => void,
): Promise<void> {
  const raw = rawInputs(options, process.env);
  const redactor = maskSecrets(raw);
  const logger = new ConsoleLogger({
    output: process.stderr,
    verbose: options.verbose,
    live: canRedraw(process.stderr, process.env),
    now: () => systemClock.monotonic(),
    everySecond,
  });
  // An error must not stand behind a line that was never taken away.
  atEnd(() => Promise.resolve(logger.clear()));
  const root = process.cwd();
  const { allowEnv = [] } = options;
  refuseForbiddenNames(allowEnv);
  const targets = options.target && parseTargets(options.target, "--target");
  const spell = spelling(options, process.env);
  const checked = await checkInputs(raw, { spell, workspace: root });
  for (const value of checked.secrets?.values() ?? []) redactor.add(value);
  const named = await namedFiles(files, root);
  // Only there accounts share what one file alone would change for all.
  const shares = named.length > 0 && checked.settings.genesysApi === "email-domains";
  const settings: PipelineSettings = {
    ...checked.settings,
    files: named,
    beside: shares ? await filesBeside(named, checked.settings.accounts, root) : [],
    scope: "all",
    untrusted: false,
  };
  const secrets = localSecrets(checked.secrets, process.env, allowEnv);
  const { signal, beforeEnd } = listenForStop();
  const context = localContext(raw, settings);
  // A check leaves nothing behind unless asked to.
  const audited = mode === "apply" || raw["audit-file"] !== undefined;
  const auditFile = audited ? resolve(root, settings.auditFile) : undefined;
  if (options.html && auditFile === undefined) {
    throw new ConfigurationError(
      "INPUT_INVALID",
      "--html needs --audit-file: the page is written beside the audit log",
    );
  }
  // With targets nothing is deleted, so that nobody asks what once was.
  const checkout = settings.prune && targets === undefined
    ? await openCheckout(files, root, spell("prune"))
    : undefined;
  if (checkout) atEnd(() => checkout.close());
  const source = withStandardInput(checkout?.source ?? createFolderSource(root), process.stdin);
  const shared = {
    raw,
    settings,
    targets,
    secrets,
    source,
    root,
    env: process.env,
    context,
    logger,
    redactor,
    signal,
    previous: checked.previous,
  };
  const asks = mode === "apply" && options.yes !== true;
  const notConfirmed = (plan: RunReport): never => {
    printReport(plan, { output: process.stdout, json: options.json });
    throw new ConfigurationError("NOT_CONFIRMED", "Nothing was written: there is no terminal to ask on");
  };
  if (asks && !canAsk()) {
    const plan = await masked(
      redactor,
      async () => await check(settings, await composeFromInputs({ ...shared, mode: "check" })),
    );
    logger.clear();
    if (plan.accounts.some(({ change }) => isWrite(change))) {
      return notConfirmed(plan);
    }
  }
  const confirm = async (preview: RunReport): Promise<boolean> => {
    logger.clear();
    // The plan may have been empty, or not to be had, when there was a first look at it.
    return canAsk() ? await askToWrite(preview, signal) : notConfirmed(preview);
  };
  const deps = await composeFromInputs({ ...shared, mode, auditFile, ...(asks ? { confirm } : {}) });
  beforeEnd(async (reason) => await deps.audit?.failed(reason, deps.serverTime?.()));
  const report = await masked(redactor, () => ({ check, apply, drift })[mode](settings, deps));
  logger.clear();
  printReport(report, { output: process.stdout, json: options.json });
  // Nothing more is left beside a log that nobody named.
  if (auditFile !== undefined && (raw["audit-file"] !== undefined || options.html)) {
    const { connectTo } = settings;
    const { keepReport } = await import("./keep-report.ts");
    await keepReport(report, { auditFile, html: options.html === true, connectTo, logger });
  }
  if (deps.audit) logger.info(`Audit log: ${deps.audit.path}, head ${deps.audit.head ?? "none"}`);
  process.exitCode = EXIT_STATUS[report.result];
}

/** The checkout that pruning goes by. What is not named is not looked at, so that nobody could say what stands in no file. */
async function openCheckout(
  files: readonly string[],
  root: string,
  spelled: string,
): ReturnType<typeof import("../runtime/sources/folder-checkout.ts").openFolderCheckout> {
  const { openFolderCheckout } = await import("../runtime/sources/folder-checkout.ts");
  if (files.length === 0) return await openFolderCheckout({ root, path: process.env.PATH, spelling: spelled });
  throw new ConfigurationError(
    "INPUT_INVALID",
    `Cannot use ${spelled} with FILES: an account may stand in another file`,
    {
      hint: "Choose the files by --accounts, so that all are looked at, or give --no-prune",
    },
  );
}
