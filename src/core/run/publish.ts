import { graceAfter } from "../base/async.ts";
import { AppError, type Finding, finding } from "../base/errors.ts";
import type { Planned } from "./plan.ts";
import { ticketsOf } from "../notify/delivery-facts.ts";
import type { FlushResult } from "../notify/notifier.ts";
import { DELIVERY_GRACE_MS, RUN_BUDGET_MS } from "../notify/limits.ts";
import type { Mode, RunReport } from "../report/report.ts";
import { buildReport, plannedFacts, type RunFacts } from "./build-report.ts";
import type { PipelineDeps, PipelineSettings } from "./deps.ts";
import { visible } from "../base/text.ts";
import { secretsNotChecked } from "./validate.ts";

/** Sends the events of the run, makes its report and closes the audit log; comment and summary follow, from the report. */
export async function publishRun(
  mode: Mode,
  startedAt: number,
  planned: Planned,
  settings: PipelineSettings,
  deps: PipelineDeps,
): Promise<RunReport> {
  const told = await notify(settings, deps);
  const facts: RunFacts = {
    ...plannedFacts(planned, settings, deps),
    mode,
    startedAt,
    finishedAt: deps.clock.now(),
    findings: [
      ...unfinished(deps),
      ...unclosedRuns(deps),
      ...planned.findings,
      ...cancellation(deps),
      ...told.findings,
    ],
    notChecked: [
      ...settings.notChecked ?? [],
      ...planned.notChecked ?? [],
      ...secretsNotChecked(planned.accounts, deps.secrets),
    ],
    api: deps.counters,
    notifications: { delivered: told.delivered, undelivered: told.undelivered },
    undelivered: deps.notifier?.undelivered(),
    tickets: told.tickets,
  };
  const report = buildReport(facts);
  try {
    await deps.audit?.completed(report, deps.serverTime?.());
    const head = deps.audit?.head;
    return head === undefined ? report : { ...report, auditHead: head };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Report what was written to Genesys Cloud even if its log cannot be closed.
    const unclosed = finding(error.code, error.message, { severity: "error", hint: error.hint });
    return buildReport({ ...facts, findings: [...facts.findings, unclosed] });
  }
}

/** The outcome of a run's events. */
interface Told extends Pick<FlushResult, "delivered" | "undelivered"> {
  readonly findings: readonly Finding[];
  readonly tickets?: RunReport["tickets"];
}

async function notify(settings: PipelineSettings, { notifier, signal, clock }: PipelineDeps): Promise<Told> {
  if (!notifier) return { delivered: 0, undelivered: 0, findings: [] };
  // Even a cancelled run reports what it did; what it cannot deliver in time stays in the outbox.
  const grace = signal && graceAfter(signal, DELIVERY_GRACE_MS, clock);
  const told = await notifier.flush(grace?.signal, { budgetMs: RUN_BUDGET_MS }).finally(() => grace?.release());
  const { delivered, undelivered, deliveries, outboxError } = told;
  const lost = deliveries.find(({ result }) => !result.delivered)?.result;
  const severity = settings.failOnNotify ? "error" as const : "warning" as const;
  const why = lost?.reason ?? notifier.undelivered()[0]?.reason;
  const reason = why === undefined ? "" : `: ${visible(why, REASON_CHARACTERS)}`;
  const message = `${undelivered} of ${delivered + undelivered} ITSM events could not be delivered${reason}`;
  const findings = undelivered === 0 ? [] : [finding(lost?.code ?? "NOTIFY_FAILED", message, { severity })];
  if (outboxError) findings.push(finding(outboxError.code, outboxError.message, { severity, hint: outboxError.hint }));
  return { delivered, undelivered, findings, tickets: ticketsOf(told) };
}

/** A receiver's words are cut where they enter. */
const REASON_CHARACTERS = 1000;

/** A run that was killed told nobody; who reads this report has to know. */
function unclosedRuns({ unclosed = [] }: PipelineDeps): readonly Finding[] {
  return unclosed.map(({ run }) =>
    finding(
      "PREDECESSOR_UNCLOSED",
      `The run ${visible(run)} left no closing record: it was stopped in the middle, and this run goes on from there`,
    )
  );
}

/** What the run before this one left open in its log. */
function unfinished({ audit }: PipelineDeps): Finding[] {
  return (audit?.unfinished ?? []).map((gap) =>
    finding("AUDIT_INCOMPLETE", `${visible(audit?.path ?? "")} goes on, though it is incomplete: ${visible(gap)}`, {
      severity: "warning",
    })
  );
}

function cancellation({ signal }: PipelineDeps): Finding[] {
  if (!signal?.aborted) return [];
  const message = signal.reason instanceof AppError ? signal.reason.message : "The run was stopped";
  return [finding("CANCELLED", message)];
}
