import type { AccountRun } from "./account-run.ts";
import type { Change } from "./genesys/change.ts";
import type { ChangeOutcome, Journal } from "./genesys/journal.ts";
import { provision } from "./genesys/provisioner.ts";
import type { Planned } from "./planning.ts";
import type { PipelineDeps, PipelineSettings } from "./run.ts";

/** Carries out the plan and gives each account its outcome; without a plan nothing is written. */
export async function provisionRuns(planned: Planned, settings: PipelineSettings, deps: PipelineDeps): Promise<Planned> {
  if (!planned.plan || !deps.target) return planned;
  const { clock, random, logger, signal } = deps;
  const { pollTimeoutMs, pollIntervalMs } = settings;
  const outcomes = await provision(planned.plan, deps.target, {
    journal: deps.audit ?? UNRECORDED,
    clock,
    random,
    logger,
    signal,
    pollTimeoutMs,
    pollIntervalMs,
  });
  const byChange = new Map(planned.plan.changes.map((change, index) => [change, outcomes[index]]));
  return { ...planned, accounts: planned.accounts.map((run) => withOutcome(run, byChange)) };
}

function withOutcome(run: AccountRun, outcomes: ReadonlyMap<Change, ChangeOutcome | undefined>): AccountRun {
  return { ...run, outcome: run.change && outcomes.get(run.change) };
}

/** For callers of the library that keep no audit log. */
const UNRECORDED: Journal = {
  intent: () => Promise.resolve(""),
  result: () => Promise.resolve(),
  pending: () => Promise.resolve(),
  outcome: () => Promise.resolve(),
};
