import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import * as core from "./toolkit.ts";
import { AppError, asAppError, finding } from "../core/base/errors.ts";
import { INPUT_NAMES, type InputName, type RawInputs } from "../core/run/inputs.ts";
import type { Logger } from "../core/base/ports.ts";
import { type ConnectTo, parseConnectTo } from "../core/probe/endpoint.ts";
import { visible } from "../core/base/text.ts";
import { regionName } from "../core/genesys/region.ts";
import { EXIT_STATUS, type RunReport } from "../core/report/report.ts";
import { buildReport } from "../core/run/build-report.ts";
import type { PipelineDeps } from "../core/run/deps.ts";
import type { Redactor } from "../core/base/secret.ts";
import { inputText, isSecretInput, organisationOf, type Settings, strangersSettings } from "../core/run/settings.ts";
import { VERSION } from "../core/base/version.ts";
import { listenForStop } from "../runtime/cancellation.ts";
import { type CheckedInputs, checkInputs } from "../runtime/check-inputs.ts";
import { manifestPath, outboxPath } from "../runtime/log-places.ts";
import { givenSecrets, maskSecrets } from "../runtime/secret-lookup.ts";
import { readInputs } from "./read-inputs.ts";
import { createLogger } from "./logger.ts";
import { claimArtifactName, takesArtifacts } from "./artifact.ts";
import { type RunFiles, setFileOutputs, setRefusalOutputs, setReportOutputs } from "./outputs.ts";
import { publishReport } from "./publish-report.ts";
import { type ActionRun, openEvent, openRun } from "./action-run.ts";
import { modeOf, runContext, type RunEvent } from "./workflow-run.ts";
import { makeFolder } from "../runtime/make-folder.ts";

/** Runs the action once, from the environment of a workflow step to its outputs and exit status. */
export async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const given = readInputs(env);
  const redactor = maskSecrets(given, core.setSecret);
  const logger = createLogger();
  const event = await openEvent(env);
  const raw = event.untrusted ? withoutSecrets(given) : given;
  const folder = join(env.RUNNER_TEMP || tmpdir(), "genesys-email-accounts");
  let run: ActionRun | undefined;
  try {
    const inputs = await usableInputs(raw, event, env, folder, redactor, logger);
    if (inputs === undefined) return;
    const { settings } = inputs;
    // A stranger's artifact says nothing about where this run writes.
    const redelivers = inputText(raw, "mode") === "redeliver" && !event.untrusted;
    const files = await prepareFiles(settings, folder, redelivers ? env.GITHUB_WORKSPACE || process.cwd() : undefined);
    const upload = {
      wanted: settings.uploadArtifact && takesArtifacts(env),
      name: await claimArtifactName(settings, env, folder),
    };
    setFileOutputs(files, settings.organisation, upload);
    if (settings.uploadArtifact && !takesArtifacts(env)) core.notice(NO_UPLOAD);
    run = await openRun(raw, settings, event, env, redactor, logger);
    const { report, auditHead, refused = false, connectTo = [] } = await execute(
      run,
      raw,
      inputs,
      files,
      env,
      redactor,
      logger,
    );
    // A refusal says nothing about the change: what an earlier check said of it stands.
    const comment = refused ? undefined : await run.comment();
    const artifact = upload.wanted ? upload.name : undefined;
    const results = refused ? undefined : run.results;
    const shown = { ...run, logger, files, connectTo, comment, results, artifact };
    const commentUrl = await publishReport(report, shown);
    if (!refused) await followUp(report, run, shown);
    setReportOutputs(report, { auditHead, commentUrl });
    process.exitCode = EXIT_STATUS[report.result];
  } catch (error) {
    fail(error, redactor);
  } finally {
    await run?.close();
  }
}

/** What a run leaves on GitHub beside its comment. Loaded where there is a place for it: most runs have none. */
async function followUp(report: RunReport, run: ActionRun, shown: { readonly logger: Logger }): Promise<void> {
  const pull = await run.suggestions();
  if (pull) await (await import("./suggestions.ts")).suggestFixes(report, pull, shown.logger);
  const issue = await run.driftIssue();
  const { context } = run;
  if (issue) await (await import("./drift-issue.ts")).keepDriftIssue(report, issue, { ...shown, context });
}

/** A stranger's run has nothing to give away: half of a credential would only be refused. The token of the comment stays. */
function withoutSecrets(raw: RawInputs): RawInputs {
  const kept = INPUT_NAMES.filter((name) => name === "github-token" || !(isSecretInput(name) || CREDENTIALS.has(name)));
  return Object.fromEntries(kept.map((name) => [name, raw[name] ?? ""]));
}

/** What belongs to a secret input without being one. */
const CREDENTIALS: ReadonlySet<InputName> = new Set([
  "genesys-client-id",
  "secrets-file",
  "itsm-username",
  "itsm-token-url",
  "itsm-client-id",
]);

const NO_UPLOAD = "The run's files are not uploaded: GitHub Enterprise Server does not take artifacts of " +
  "actions/upload-artifact v4 and later. They are at the paths that the outputs name; set upload-artifact: false " +
  "to leave out this notice";

/** The inputs, checked before anything else happens; where one cannot be used, the run ends here and says so. */
async function usableInputs(
  raw: RawInputs,
  event: RunEvent,
  env: NodeJS.ProcessEnv,
  folder: string,
  redactor: Redactor,
  logger: Logger,
): Promise<CheckedInputs | undefined> {
  const startedAt = Date.now();
  try {
    const inputs = await checkInputs(raw, { workspace: env.GITHUB_WORKSPACE || process.cwd(), confined: true });
    for (const value of inputs.secrets?.values() ?? []) redactor.add(value);
    return inputs;
  } catch (error) {
    const files = reportFiles(folder);
    setRefusalOutputs(files);
    const facts = { toolVersion: VERSION };
    const context = runContext(env, event, facts);
    const mode = MODES.find((each) => each === inputText(raw, "mode")) ?? modeOf(event);
    const apiUrl = inputText(raw, "genesys-api-url");
    const organisation = organisationOf({
      label: visible(inputText(raw, "organisation"), 100) || undefined,
      region: regionName(inputText(raw, "genesys-region")) ?? "an unknown organisation",
      apiUrl: URL.canParse(apiUrl) ? apiUrl : undefined,
    });
    const genesysApi = inputText(raw, "genesys-api") === "email-domains" ? "email-domains" : "email-accounts";
    const asked = { organisation, genesysApi } as const;
    const report = errorReport({ mode, context, notChecked: [] }, asked, startedAt, error, redactor);
    await makeFolder(folder).catch(() => undefined);
    await publishReport(report, {
      context,
      logger,
      files,
      summaryFile: env.GITHUB_STEP_SUMMARY,
      connectTo: [],
    });
    process.exitCode = EXIT_STATUS.failure;
    return undefined;
  }
}

const MODES = ["check", "apply", "drift", "redeliver"] as const;

/** The outcome of a run. */
interface Executed {
  readonly report: RunReport;
  readonly auditHead: string;
  /** True when the event must not run this mode. */
  readonly refused?: boolean;
  readonly connectTo?: readonly ConnectTo[];
}

/** Runs the mode; an error that ends it is reported like any finding, so that comment, summary and outputs include it. */
async function execute(
  run: ActionRun,
  raw: RawInputs,
  inputs: CheckedInputs,
  files: RunFiles,
  env: NodeJS.ProcessEnv,
  redactor: Redactor,
  logger: Logger,
): Promise<Executed> {
  const startedAt = Date.now();
  let deps: PipelineDeps | undefined;
  try {
    run.refuseUnlessAllowed();
    const { scope, untrusted, notChecked } = run;
    const settings = {
      ...(untrusted ? strangersSettings(inputs.settings) : inputs.settings),
      scope,
      untrusted,
      notChecked,
    };
    const connectTo = settings.connectTo.map(parseConnectTo);
    const cancellation = listenForStop();
    if (run.mode === "redeliver") {
      const { redeliverOutbox } = await import("../runtime/redelivery.ts");
      const report = await redeliverOutbox(
        files,
        raw,
        settings,
        run.context,
        redactor,
        cancellation,
        run.root,
        inputs.previous,
      );
      return { report, auditHead: report.auditHead ?? "" };
    }
    const { signal, beforeEnd } = cancellation;
    beforeEnd(async (reason) => await deps?.audit?.failed(reason, deps.serverTime?.()));
    const { mode, root } = run;
    const auditFile = files.audit;
    const opened = await run.open();
    const [{ composeFromInputs }, pipelines] = await Promise.all([
      import("../runtime/compose.ts"),
      import("../core/run/pipeline.ts"),
    ]);
    deps = await composeFromInputs({
      mode,
      raw,
      settings,
      secrets: givenSecrets(untrusted ? undefined : inputs.secrets),
      untrusted,
      root,
      env,
      logger,
      redactor,
      ...opened,
      auditFile,
      previous: inputs.previous,
      signal,
    });
    const report = await pipelines[run.mode](settings, deps);
    return { report, auditHead: deps.audit?.head ?? "", connectTo };
  } catch (error) {
    const report = errorReport(run, inputs.settings, startedAt, error, redactor);
    const refused = error instanceof AppError && error.code === "WRONG_REF";
    const auditHead = deps?.audit?.head ?? "";
    return { report: auditHead === "" ? report : { ...report, auditHead }, refused, auditHead };
  }
}

function errorReport(
  { mode, context, notChecked }: Pick<ActionRun, "mode" | "context" | "notChecked">,
  { organisation, genesysApi }: Pick<Settings, "organisation" | "genesysApi">,
  startedAt: number,
  error: unknown,
  redactor: Redactor,
): RunReport {
  const { code, message, hint } = asAppError(error, redactor);
  return buildReport({
    mode,
    organisation,
    genesysApi,
    context,
    failOn: "error",
    startedAt,
    finishedAt: Date.now(),
    accounts: [],
    findings: [finding(code, message, { severity: "error", hint })],
    notChecked,
  });
}

/** The run's files; `outboxRoot`: the folder that the outbox of a redelivery is relative to, whose log the run continues. */
async function prepareFiles(
  { auditFile, outbox: given }: Settings,
  folder: string,
  outboxRoot?: string,
): Promise<RunFiles> {
  const own = resolve(folder, auditFile);
  await makeFolder(dirname(own));
  const outbox = outboxRoot === undefined || given === undefined ? outboxPath(own) : resolve(outboxRoot, given);
  const { audit } = outboxRoot === undefined
    ? { audit: own }
    : await (await import("../runtime/redelivery.ts")).redeliveryFiles(outbox, own);
  return { audit, outbox, manifest: manifestPath(audit), ...reportFiles(dirname(audit)) };
}

function reportFiles(folder: string): Pick<RunFiles, "report" | "html"> {
  return { report: join(folder, "report.json"), html: join(folder, "report.html") };
}

/** Reports errors before there is a run to report on. */
function fail(error: unknown, redactor: Redactor): void {
  const { message, hint } = asAppError(error, redactor);
  core.error(`${message}. ${hint}`);
  process.exitCode = EXIT_STATUS.failure;
}
