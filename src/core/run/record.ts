import type { AccountRun } from "./account-run.ts";
import type { Planned } from "./plan.ts";
import type { AuditedAccount } from "../audit/entries.ts";
import type { ReportedChange } from "../report/report.ts";
import { reportAccount } from "./build-report.ts";
import type { PipelineDeps } from "./deps.ts";
import type { Validated } from "./validate.ts";

/** Writes to the audit log that each account's file was validated. */
export async function recordValidation(validated: Validated, { audit }: PipelineDeps): Promise<Validated> {
  const judged = validated.accounts.filter(({ inScope }) => inScope);
  await Promise.all(judged.map((run) => audit?.validated(auditedAccount(run))));
  return validated;
}

/** Writes to the audit log what the probes found. */
export async function recordProbes(probed: Planned, { audit }: PipelineDeps): Promise<Planned> {
  const tested = probed.accounts.filter((run) => run.probes.length > 0);
  await Promise.all(tested.map((run) => audit?.probed(auditedAccount(run))));
  return probed;
}

/** Writes the plan to the audit log, and in a drift run each difference. */
export async function recordPlan(
  planned: Planned,
  { audit }: PipelineDeps,
  purpose: "plan" | "drift" = "plan",
): Promise<Planned> {
  if (!planned.plan || !audit) return planned;
  const counts: Partial<Record<ReportedChange["action"], number>> = {};
  for (const { action } of planned.plan.changes) counts[action] = (counts[action] ?? 0) + 1;
  await audit.planned(planned.plan.hash, counts);
  for (const run of purpose === "drift" ? planned.accounts : []) {
    const { change } = reportAccount(run);
    if (change && change.action !== "no-op") await audit.drifted(run.parsed.name, change);
  }
  return planned;
}

function auditedAccount(run: AccountRun): AuditedAccount {
  const { name, file, issues, probes } = reportAccount(run);
  return { name, file, issues, probes, account: run.parsed.account };
}
