import type { Mode, RunReport } from "../report/report.ts";
import { provisionRuns } from "./apply.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { observeFailures, observeUnmanaged, type Planned, planRuns } from "./plan.ts";
import { probeRuns } from "./probe.ts";
import { publishRun } from "./publish.ts";
import { recordPlan, recordProbes, recordValidation } from "./record.ts";
import { selectFiles } from "./select.ts";
import { validateAccounts, type Validated } from "./validate.ts";

/** Validates, probes and plans; never writes. Throws `ConfigurationError` when the run cannot start. */
export function check(settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("check", settings, deps, async () => {
    const selection = await selectFiles(settings, deps);
    const validated = await recordValidation(await validateAccounts(selection, deps), deps);
    const probed = await recordProbes(await probeRuns(validated, settings, deps), deps);
    const planned = observeFailures(await planRuns(probed, settings, deps), "warning");
    return await recordPlan(planned, deps);
  });
}

/** Validates, probes, plans and reconciles the organisation with the files. Throws `ConfigurationError` when the run cannot start. */
export function apply(settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("apply", settings, deps, async () => {
    const selection = await selectFiles(settings, deps);
    return await reconcile(await validateAccounts(selection, deps), settings, deps);
  });
}

/** {@link apply} for accounts that are not in a file. */
export function applyAccounts(accounts: Validated, settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("apply", settings, deps, () => reconcile(accounts, settings, deps));
}

/** Compares the files with the live organisation; a difference is a failure. Never writes, never probes. */
export function drift(settings: PipelineSettings, deps: PipelineDeps): Promise<RunReport> {
  return run("drift", settings, deps, async () => {
    const selection = await selectFiles(settings, deps);
    const validated = await recordValidation(await validateAccounts(selection, deps), deps);
    const planned = observeFailures(await planRuns(validated, settings, deps), "error");
    return await recordPlan(observeUnmanaged(planned), deps, "drift");
  });
}

async function reconcile(accounts: Validated, settings: PipelineSettings, deps: PipelineDeps): Promise<Planned> {
  const validated = await recordValidation(accounts, deps);
  const probed = await recordProbes(await probeRuns(validated, settings, deps), deps);
  const planned = await recordPlan(await planRuns(probed, settings, deps), deps);
  return await provisionRuns(planned, settings, deps);
}

/** Opens the audit log, runs the stages and publishes; logs an error that ends the run before rethrowing it. */
async function run(
  mode: Mode,
  settings: PipelineSettings,
  deps: PipelineDeps,
  stages: () => Promise<Planned>,
): Promise<RunReport> {
  const startedAt = deps.clock.now();
  await deps.audit?.started(mode);
  try {
    return await publishRun(mode, startedAt, await stages(), settings, deps);
  } catch (error) {
    await deps.audit?.failed(error).catch(() => undefined);
    throw error;
  }
}
