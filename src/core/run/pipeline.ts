import { asAppError } from "../base/errors.ts";
import type { Mode, RunReport } from "../report/report.ts";
import { DELIVERY_GRACE_MS } from "../notify/limits.ts";
import { notificationOf } from "../notify/delivery-facts.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { supersededBy } from "./superseded.ts";
import { observeFailures, observeUnmanaged, type Planned, planRuns, withholdUnsound } from "./plan.ts";
import { probeRuns } from "./probe.ts";
import { publishRun } from "./publish.ts";
import { recordPlan, recordProbes, recordValidation } from "./record.ts";
import { selectFiles } from "./select.ts";
import { fitTargets } from "./targeted.ts";
import { validateAccounts, type Validated } from "./validate.ts";

/** Validates, plans and probes; never writes. Throws `ConfigurationError` when the run cannot start. */
export function check(settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("check", settings, deps, async () => {
    const validated = await recordValidation(await readAccounts(settings, deps), deps, settings.probe);
    const planned = await planRuns(validated, settings, deps);
    const probed = await recordProbes(await probeRuns("check", planned, settings, deps), deps);
    return await recordPlan(observeFailures(withholdUnsound(probed), "warning"), deps);
  });
}

/** Validates, plans, probes and reconciles the organisation with the files. Throws `ConfigurationError` when the run cannot start. */
export function apply(settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("apply", settings, deps, async () => {
    const selection = await selectFiles({ ...settings, writes: true }, deps);
    const validated = await validateAccounts(selection, deps, true);
    return await supersededBy(selection, validated, deps) ?? await reconcile(validated, settings, deps);
  });
}

/** {@link apply} for accounts that are not in a file. */
export function applyAccounts(accounts: Validated, settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("apply", settings, deps, () => reconcile(accounts, settings, deps));
}

/** Compares the files with the live organisation; a difference is a failure. Never writes, never probes. */
export function drift(settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("drift", settings, deps, async () => {
    const validated = await recordValidation(await readAccounts(settings, deps), deps, "drift");
    const planned = observeFailures(withholdUnsound(await planRuns(validated, settings, deps)), "error");
    return await recordPlan(observeUnmanaged(planned), deps, "drift");
  });
}

async function readAccounts(settings: PipelineSettings, deps: PipelineDeps): Promise<Validated> {
  const validated = await validateAccounts(await selectFiles(settings, deps), deps, false);
  return fitTargets(validated, settings.genesysApi, deps.targets);
}

async function reconcile(accounts: Validated, settings: PipelineSettings, deps: PipelineDeps): Promise<Planned> {
  const { announcePlan, approveRuns, compareApproved, confirmPlan, provisionRuns } = await import("./writing.ts");
  const fitting = fitTargets(accounts, settings.genesysApi, deps.targets);
  const planned = await approveRuns(await planRuns(fitting, settings, deps), settings, deps);
  // From here on each record of an account carries its own approval.
  await recordValidation(fitting, deps, settings.probe);
  const probed = await recordProbes(await probeRuns("apply", planned, settings, deps), deps);
  const approved = await compareApproved(withholdUnsound(probed), settings, deps);
  const recorded = await recordPlan(approved, deps);
  const confirmed = await confirmPlan(
    recorded,
    settings,
    deps,
    async () => (await planRuns(await readAccounts(settings, deps), settings, deps)).plan,
  );
  announcePlan(confirmed, settings, deps);
  return await provisionRuns(confirmed, settings, deps);
}

/** Opens the audit log, runs the stages and publishes; logs an error that ends the run before rethrowing it. */
async function run(
  mode: Mode,
  settings: PipelineSettings,
  deps: PipelineDeps,
  stages: () => Promise<Planned>,
): Promise<RunReport> {
  const startedAt = deps.clock.now();
  const { audit, notifier } = deps;
  await audit?.started(mode, recordedSettings(settings, deps));
  // Each event is sent as soon as its account has ended, and recorded in this run's part of the log.
  if (audit) notifier?.start((delivery) => audit.notified(notificationOf(delivery)));
  try {
    return await publishRun(mode, startedAt, await stages(), settings, deps);
  } catch (error) {
    // What is under way must be recorded before the log is closed; what is not sent in time stays in the outbox.
    await notifier?.flush(undefined, { budgetMs: DELIVERY_GRACE_MS });
    await audit?.failed(asAppError(error, deps.secrets.redactor), deps.serverTime?.()).catch(() => undefined);
    throw error;
  }
}

/** The settings that decide what a run checks and what it may do. */
function recordedSettings(
  settings: PipelineSettings,
  { targets }: Pick<PipelineDeps, "targets">,
): Readonly<Record<string, unknown>> {
  const { probe, failOn, scope, genesysApi, domainChecks, requireApproval, onPlanChange, prune, adopt } = settings;
  return {
    probe,
    fail_on: failOn,
    scope,
    genesys_api: genesysApi,
    domain_checks: domainChecks,
    require_approval: requireApproval,
    on_plan_change: onPlanChange,
    prune,
    adopt,
    accepted_findings: settings.accepted.length,
    ...(targets && { targets: targets.map(({ pattern }) => pattern) }),
  };
}
