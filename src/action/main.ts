import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import * as core from "@actions/core";
import { asAppError, finding } from "../core/base/errors.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { apply, check, drift } from "../core/run/pipeline.ts";
import type { Logger } from "../core/base/ports.ts";
import { type ConnectTo, parseConnectTo } from "../core/probe/endpoint.ts";
import { EXIT_STATUS, type RunReport } from "../core/report/report.ts";
import { buildReport } from "../core/run/build-report.ts";
import type { PipelineDeps } from "../core/run/deps.ts";
import type { Redactor } from "../core/base/secret.ts";
import { inputText, invalidInput, lines, organisationOf, parseSettings } from "../core/run/settings.ts";
import { cancellationSignal } from "../runtime/cancellation.ts";
import { composeFromInputs, outboxPath } from "../runtime/compose.ts";
import { maskSecrets } from "../runtime/secret-lookup.ts";
import { redeliverOutbox } from "../runtime/redelivery.ts";
import { readInputs } from "./read-inputs.ts";
import { createLogger } from "./logger.ts";
import { artifactName, type RunFiles, setFileOutputs, setReportOutputs } from "./outputs.ts";
import { publishReport } from "./publish-report.ts";
import { type ActionRun, openRun } from "./action-run.ts";

const PIPELINES = { check, apply, drift };

/** Runs the action once, from the environment of a workflow step to its outputs and exit status. */
export async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const raw = readInputs(env);
  const redactor = maskSecrets(raw);
  for (const form of redactor.forms()) core.setSecret(form);
  const logger = createLogger(redactor);
  let run: ActionRun | undefined;
  try {
    const files = await prepareFiles(raw, env);
    setFileOutputs(files, artifactName(inputText(raw, "artifact-name"), env));
    run = await openRun(raw, env, logger);
    const { report, auditHead, connectTo = [] } = await execute(run, raw, files, env, redactor, logger);
    const comment = await run.comment();
    const shown = { ...run, redactor, logger, reportFile: files.report, connectTo, comment };
    const commentUrl = await publishReport(report, shown);
    setReportOutputs(report, { auditHead, commentUrl });
    process.exitCode = EXIT_STATUS[report.result];
  } catch (error) {
    fail(error, redactor);
  } finally {
    await run?.close();
  }
}

/** The outcome of a run. */
interface Executed {
  readonly report: RunReport;
  readonly auditHead: string;
  readonly connectTo?: readonly ConnectTo[];
}

/** Runs the mode; an error that ends it is reported like any finding, so that comment, summary and outputs include it. */
async function execute(
  run: ActionRun,
  raw: RawInputs,
  files: RunFiles,
  env: NodeJS.ProcessEnv,
  redactor: Redactor,
  logger: Logger,
): Promise<Executed> {
  const startedAt = Date.now();
  let deps: PipelineDeps | undefined;
  try {
    run.refuseUnlessAllowed();
    const settings = { ...parseSettings(raw), scope: run.scope, untrusted: run.untrusted, notChecked: run.notChecked };
    // Before anything is written: an error after it would hide what was.
    const connectTo = settings.connectTo.map(parseConnectTo);
    const signal = cancellationSignal();
    if (run.mode === "redeliver") {
      return { report: await redeliverOutbox(files.outbox, raw, settings, run.context, signal), auditHead: "" };
    }
    const { mode, root, untrusted } = run;
    const auditFile = files.audit;
    const opened = await run.open();
    deps = await composeFromInputs({
      mode,
      raw,
      settings,
      untrusted,
      root,
      env,
      logger,
      redactor,
      ...opened,
      auditFile,
      signal,
    });
    const report = await PIPELINES[run.mode](settings, deps);
    return { report, auditHead: deps.audit?.head ?? "", connectTo: untrusted ? [] : connectTo };
  } catch (error) {
    return { report: errorReport(run, raw, startedAt, error), auditHead: deps?.audit?.head ?? "" };
  }
}

function errorReport(run: ActionRun, raw: RawInputs, startedAt: number, error: unknown): RunReport {
  const { mode, context, notChecked } = run;
  const { code, message, hint } = asAppError(error);
  return buildReport({
    mode,
    organisation: organisationOf(inputText(raw, "genesys-region"), inputText(raw, "genesys-api-url") || undefined),
    context,
    failOn: "error",
    startedAt,
    finishedAt: Date.now(),
    accounts: [],
    findings: [finding(code, message, { severity: "error", hint })],
    notChecked,
  });
}

async function prepareFiles(raw: RawInputs, env: NodeJS.ProcessEnv): Promise<RunFiles> {
  const folder = join(env.RUNNER_TEMP || tmpdir(), "genesys-email-accounts");
  await mkdir(folder, { recursive: true });
  const [name, ...more] = lines(inputText(raw, "audit-file"));
  if (name === undefined || more.length > 0) throw invalidInput("audit-file", more.join(" "), "one file name");
  const audit = resolve(folder, name);
  return { audit, outbox: outboxPath(audit), report: join(folder, "report.json") };
}

/** Reports errors before there is a run to report on. */
function fail(error: unknown, redactor: Redactor): void {
  const { message, hint } = asAppError(error);
  core.error(redactor.redact(`${message}. ${hint}`));
  process.exitCode = EXIT_STATUS.failure;
}
