import { AuditLog, type AuditLogOptions } from "../audit/audit-log.ts";
import { AppError, type Finding, finding } from "../base/errors.ts";
import type { AppendFile, LogFile } from "../base/ports.ts";
import type { RunContext } from "../base/run-context.ts";
import type { Redactor } from "../base/secret.ts";
import { visible } from "../base/text.ts";
import type { DeliveryDeps } from "../notify/delivery.ts";
import type { Destination } from "../notify/destination.ts";
import { type Evidence, findEvidence } from "../notify/evidence.ts";
import { keepsAlerts } from "../notify/closing.ts";
import { type UntoldEvent, withLater } from "../notify/history.ts";
import { GIVE_UP_DAYS, GIVE_UP_DELIVERIES, REDELIVERY_BUDGET_MS } from "../notify/limits.ts";
import { notificationOf, ticketsOf } from "../notify/delivery-facts.ts";
import { type FlushResult, Notifier } from "../notify/notifier.ts";
import { Outbox } from "../notify/outbox.ts";
import { checkedReference } from "../notify/presets/servicenow-change-note.ts";
import type { RunReport } from "../report/report.ts";
import { counted } from "../report/wording.ts";
import { buildReport, type RunFacts } from "./build-report.ts";
import type { Settings } from "./settings.ts";

/** The audit log that proves the events of an outbox. */
export interface ProvingLog {
  readonly file: LogFile;
  /** What is in the file. */
  readonly content: string | AsyncIterable<Uint8Array>;
}

/** What {@link redeliver} needs. */
interface RedeliveryDeps extends DeliveryDeps {
  readonly outboxFile: AppendFile;
  /** Where the log should be, when there is none. */
  readonly log: ProvingLog | { readonly missing: string };
  /** What is written of the log beside it. */
  readonly manifest?: ((context: RunContext) => Pick<AuditLogOptions, "onStarting" | "onClosed">) | undefined;
  readonly destination: Destination;
  readonly context: RunContext;
  readonly redactor: Redactor;
  readonly signal?: AbortSignal | undefined;
  /** Sets what is done before a run that hangs is ended: its log is closed. */
  readonly beforeEnd?: ((task: (reason: AppError) => Promise<unknown>) => void) | undefined;
}

/** What of the settings a redelivery goes by. */
type RedeliverySettings = Pick<Settings, "organisation" | "genesysApi" | "failOn" | "changeRef">;

/**
 * Sends the undelivered events of an outbox, with the ids and times that they had, as far as the audit log proves them, and
 * records each delivery in that log as a run of its own. Throws `AppError` when the outbox, the log or an input cannot be used.
 */
export async function redeliver(settings: RedeliverySettings, deps: RedeliveryDeps): Promise<RunReport> {
  const { outboxFile, destination, clock } = deps;
  // A reference that nobody can find must not turn every event into a dead letter.
  if (destination.format === "servicenow-change-note" && settings.changeRef !== undefined) {
    checkedReference(settings.changeRef);
  }
  const startedAt = clock.now();
  const outbox = await Outbox.open(outboxFile, clock);
  const unreadable = unreadableLines(outbox, outboxFile.path);
  const waiting = (): number => outbox.undelivered().length;
  const report = (
    findings: readonly Finding[],
    told?: FlushResult,
    organisation?: string,
    refused?: Evidence["refused"],
  ): RunReport =>
    buildReport({
      ...facts(settings, deps, startedAt, organisation),
      findings: [...findings, ...unreadable],
      notifications: { delivered: told?.delivered ?? 0, undelivered: told?.undelivered ?? waiting() },
      undelivered: outbox.undelivered().map(({ reason, ...event }) => ({
        ...event,
        reason: refused?.get(event.id) ?? reason ?? "It was not sent",
      })),
      tickets: told && ticketsOf(told),
    });

  const { log } = deps;
  if ("missing" in log) {
    return report(waiting() === 0 ? [] : [refusal(outboxFile.path, `its audit log is missing: ${log.missing}`)]);
  }
  const evidence = await findEvidence(outbox, log.content);
  const { problem, head, organisation } = evidence;
  const logName = visible(log.file.path);
  if (problem !== undefined) {
    return waiting() === 0
      ? report([])
      : report([refusal(outboxFile.path, `its audit log "${logName}" proves nothing, because ${problem}`)]);
  }
  const refusals = refusalsOf(outbox, evidence, logName);
  const aligned = [...await acknowledge(outbox, evidence), ...await restore(outbox, evidence)];
  if (waiting() === evidence.refused.size) {
    return withHead(report([...refusals, ...aligned], undefined, organisation, evidence.refused), head);
  }
  const { told, findings, audit } = await send(outbox, evidence, log.file, settings, deps);
  return await close(
    audit,
    (closing) => report([...refusals, ...aligned, ...findings, ...closing], told, organisation, evidence.refused),
  );
}

/** Puts back what the log proves to be untold, and the outbox does not know of or calls delivered. */
async function restore(outbox: Outbox, { untold, refused }: Evidence): Promise<readonly Finding[]> {
  const missing = withLater(untold, ({ envelope: { id } }) => {
    const state = outbox.stateOf(id);
    return !refused.has(id) && state !== "pending" && state !== "dead";
  });
  for (const { envelope } of missing) {
    if (refused.has(envelope.id)) continue;
    try {
      await outbox.reopen(envelope);
    } catch (error) {
      return [failed(error)];
    }
  }
  return [];
}

/** What a send did; without an open log, nothing. */
interface Sent {
  readonly told?: FlushResult;
  readonly findings: readonly Finding[];
  /** The log, if it can be closed. */
  readonly audit?: AuditLog;
}

/** Sends what is proved; what cannot be recorded is not sent. */
async function send(
  outbox: Outbox,
  { refused, head, organisation, untold }: Evidence,
  file: LogFile,
  { changeRef }: RedeliverySettings,
  deps: RedeliveryDeps,
): Promise<Sent> {
  const { destination, context, signal, clock } = deps;
  let audit: AuditLog;
  try {
    // The events say where they come from; no input of this run does, and it asks nothing of Genesys Cloud.
    const owner = { ...context, organisation, principal: undefined };
    audit = await AuditLog.open(file, owner, { clock, ...deps.manifest?.(owner) });
    if (audit.head !== head) {
      await audit.abandon();
      throw new AppError("AUDIT_UNWRITABLE", `The audit log "${visible(file.path)}" changed while it was being read`, {
        hint: "Wait until no other run writes to it, then run again",
      });
    }
    const opened = audit;
    deps.beforeEnd?.(async (reason) => await opened.failed(reason));
    await audit.started("redeliver");
  } catch (error) {
    return { findings: [failed(error)] };
  }
  const abandoned = await giveUp(
    outbox,
    [...untold.values()].filter(({ envelope: { id } }) => !refused.has(id)),
    audit,
    deps,
  );
  const told = await new Notifier({ ...deps, outbox, destination }).flush(signal, {
    dead: true,
    except: refused,
    changeRef,
    record: (delivery) => audit.notified(notificationOf(delivery, true)),
    budgetMs: REDELIVERY_BUDGET_MS,
  });
  const findings = told.deliveries.flatMap(({ result: { delivered, code, reason } }) =>
    delivered ? [] : [finding(code ?? "NOTIFY_FAILED", reason ?? "The event was not delivered", { severity: "error" })]
  );
  findings.unshift(...abandoned);
  for (const error of [told.outboxError, told.recordError]) if (error !== undefined) findings.push(failed(error));
  const left = told.undelivered - refused.size;
  if (left > 0 && findings.length === 0) {
    const message = `${counted(left, "event")} ${left === 1 ? "is" : "are"} still undelivered`;
    findings.push(finding("NOTIFY_FAILED", message, { severity: "error" }));
  }
  return { told, findings, ...(told.recordError === undefined ? { audit } : {}) };
}

/** Ends the redelivery of events that are too old, were sent too often or would now mislead, and says so once. */
async function giveUp(
  outbox: Outbox,
  untold: readonly UntoldEvent[],
  audit: AuditLog,
  { clock, destination }: RedeliveryDeps,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { envelope, failures, overtaken } of untold) {
    const { id, event } = envelope;
    const days = (clock.now() - Date.parse(event.timestamp)) / 86_400_000;
    // It would open an alert that is over, or close one that is not.
    const isMisleading = overtaken && keepsAlerts(destination.format);
    if (!isMisleading && days <= GIVE_UP_DAYS && failures < GIVE_UP_DELIVERIES) continue;
    const why = isMisleading
      ? "a later event of the account was delivered, and one of the two tells a failure"
      : days > GIVE_UP_DAYS
      ? `it is older than ${GIVE_UP_DAYS} days`
      : `it failed in ${counted(failures, "run")}, each with several attempts`;
    const what = `The event ${id} (${event.event}) of "${visible(event.name ?? "")}" was given up: ${why}`;
    const result = { id, delivered: false, attempts: 0, retryable: false, givenUp: true, reason: what } as const;
    try {
      await audit.notified(notificationOf({ envelope, result: { ...result, code: "EVENT_GIVEN_UP" } }, true));
      await outbox.settle(result, destination.url.host);
    } catch (error) {
      return [...findings, failed(error)];
    }
    findings.push(finding("EVENT_GIVEN_UP", what, isMisleading ? { severity: "warning", hint: LATER_TOLD } : {}));
  }
  return findings;
}

const LATER_TOLD = "Nothing is left to do: the receiver knows the later state of the account";

/** Closes the log with the report, whose head is then known. */
async function close(
  audit: AuditLog | undefined,
  report: (findings: readonly Finding[]) => RunReport,
): Promise<RunReport> {
  if (audit === undefined) return report([]);
  const finished = report([]);
  try {
    await audit.completed(finished);
    return withHead(finished, audit.head);
  } catch (error) {
    return report([failed(error)]);
  }
}

/** The log tells of these deliveries; only their lines in the outbox are missing. */
async function acknowledge(outbox: Outbox, { settled }: Evidence): Promise<readonly Finding[]> {
  let problem: Finding | undefined;
  for (const id of settled) {
    try {
      await outbox.acknowledge(id);
    } catch (error) {
      problem ??= failed(error);
    }
  }
  return problem === undefined ? [] : [problem];
}

function refusalsOf(outbox: Outbox, { refused }: Evidence, logName: string): readonly Finding[] {
  return outbox.list("pending", "dead").flatMap(({ id, event }) => {
    const reason = refused.get(id);
    if (reason === undefined) return [];
    const message = `The event ${id} of "${visible(event.name ?? "")}" was not sent: ${reason} in "${logName}"`;
    return [finding("REDELIVERY_REFUSED", message, { severity: "error" })];
  });
}

function refusal(path: string, reason: string): Finding {
  return finding("REDELIVERY_REFUSED", `Nothing of "${visible(path)}" was sent: ${reason}`, { severity: "error" });
}

function unreadableLines({ unreadable }: Outbox, path: string): readonly Finding[] {
  if (unreadable === 0) return [];
  const rest = `${counted(unreadable, "line")} that ${
    unreadable === 1 ? "is not an outbox entry" : "are not outbox entries"
  }`;
  return [finding("OUTBOX_UNUSABLE", `"${visible(path)}" has ${rest}`, { severity: "error" })];
}

function failed(error: unknown): Finding {
  if (!(error instanceof AppError)) throw error;
  return finding(error.code, error.message, { severity: "error", hint: error.hint });
}

function withHead(report: RunReport, head: string | undefined): RunReport {
  return head === undefined ? report : { ...report, auditHead: head };
}

function facts(
  settings: RedeliverySettings,
  { context, clock }: RedeliveryDeps,
  startedAt: number,
  organisation: string | undefined,
): Omit<RunFacts, "findings"> {
  return {
    organisation: organisation ?? settings.organisation,
    genesysApi: settings.genesysApi,
    context,
    mode: "redeliver",
    failOn: settings.failOn,
    startedAt,
    finishedAt: clock.now(),
    accounts: [],
  };
}
