import type { AccountRun } from "./account-run.ts";
import type { Planned } from "./plan.ts";
import type { AuditedAccount } from "../audit/entries.ts";
import type { ReportedChange } from "../report/report.ts";
import { reportAccount } from "./build-report.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import type { Validated } from "./validate.ts";

/** Writes to the audit log that each account's file was validated. */
export async function recordValidation(
  validated: Validated,
  { audit }: PipelineDeps,
  probe: "drift" | PipelineSettings["probe"],
): Promise<Validated> {
  if (!audit) return validated;
  const judged = validated.accounts.filter(({ inScope }) => inScope);
  await Promise.all(
    judged.map((run) => audit.validated({ ...auditedAccount(run), probesSkipped: skipped(run, probe) })),
  );
  return validated;
}

/** Writes to the audit log what the probes found. */
export async function recordProbes(probed: Planned, { audit }: PipelineDeps): Promise<Planned> {
  if (!audit) return probed;
  const tested = probed.accounts.filter((run) => run.probes.length > 0);
  await Promise.all(tested.map((run) => audit.probed(auditedAccount(run))));
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

function skipped({ parsed }: AccountRun, probe: "drift" | PipelineSettings["probe"]): string | undefined {
  if (probe === "drift") return "a drift run tests no mail server";
  if (probe === "off") return "probe is off";
  return parsed.account === undefined ? "the file cannot be used" : undefined;
}

function auditedAccount(run: AccountRun): AuditedAccount {
  const { name, file, issues, probes } = reportAccount(run);
  const { account, fileSha256 } = run.parsed;
  return { name, file, fileSha256, issues, probes, account };
}
