import { type Account, dedupKey, nameKey } from "../account/account.ts";
import { AppError, errorMessage } from "../base/errors.ts";
import type { LogFile } from "../base/ports.ts";
import { type Approval, type RunContext, runKey } from "../base/run-context.ts";
import type { Journal, PendingUnit, UnitCheck, UnitOutcome, WriteIntent, WriteResult } from "../provision/journal.ts";
import { ACCOUNT_KIND, type UnitIdentity } from "../provision/unit.ts";
import type { Mode, ReportedChange, RunReport } from "../report/report.ts";
import { type AuditContent, type AuditRecord, complianceOf, newRecordId } from "./audit-record.ts";
import { AuditChain, type AuditDeps } from "./chain.ts";
import { actorFields, approvalFields, principalFields, sourceFields } from "./context.ts";
import {
  type AuditedAccount,
  type AuditEntry,
  checkEntry,
  checksOf,
  completionEntry,
  configSummary,
  driftEntry,
  failureEntry,
  intentEntry,
  NO_SUMMARY,
  type Notification,
  notificationEntry,
  outcomeEntry,
  pendingEntry,
  type PlanCounts,
  planEntry,
  probeEntry,
  resultEntry,
  retiredEntry,
  type ServerTime,
  validationEntry,
} from "./entries.ts";
import { type Interrupted, type InterruptedWrite, InterruptedWrites } from "./interrupted.ts";
import { changedState, type EventName, stateEventId } from "./event-state.ts";

/** What {@link AuditLog.open} takes besides file and context. */
export interface AuditLogOptions extends AuditDeps {
  /** Whether events are made of this run's records: a later run on the same file tells what a crash left untold. */
  readonly notifies?: boolean | undefined;
  /** Called with the record of each account's end once it is on stable storage: what events are made of. */
  readonly onOutcome?: ((record: AuditRecord) => Promise<void>) | undefined;
  /** Called before the run's first record is written. */
  readonly onStarting?: (() => Promise<void>) | undefined;
  /** Called when the run's closing record is on stable storage, before another run may write to the file. */
  readonly onClosed?: ((closed: ClosedLog) => Promise<void>) | undefined;
}

/** A log whose run is closed. */
interface ClosedLog {
  /** The hash of the closing record. */
  readonly head: string;
  /** How many records the file holds. */
  readonly records: number;
}

/** The audit log of one run, in a file that may contain earlier runs. Every method rejects with AUDIT_UNWRITABLE once writing has failed. */
export class AuditLog implements Journal {
  /** The file, for people. */
  readonly path: string;
  readonly #chain: AuditChain;
  readonly #context: RunContext;
  readonly #options: AuditLogOptions;
  readonly #accounts = new Map<string, AuditedAccount>();
  readonly #approvals = new Map<string, Approval>();
  readonly #intents = new Map<string, WriteIntent>();
  readonly #awaited = new Set<string>();
  readonly #interrupted: Interrupted;
  readonly #wanted = new Map<string, Account | undefined>();
  readonly #retold = new Map<string, EventName>();
  #records = 0;
  #isStarted = false;
  #planHash: string | undefined;
  #closed = false;

  private constructor(
    path: string,
    chain: AuditChain,
    context: RunContext,
    interrupted: Interrupted,
    options: AuditLogOptions,
  ) {
    this.path = path;
    this.#chain = chain;
    this.#context = context;
    this.#interrupted = interrupted;
    this.#options = options;
  }

  /** Continues the file, or starts it; closes and reports a line that a crash cut off. Throws AppError for a file that is not an intact audit log. */
  static async open(file: LogFile, context: RunContext, options: AuditLogOptions): Promise<AuditLog> {
    let chain: AuditChain;
    const writes = new InterruptedWrites();
    try {
      chain = await AuditChain.open(file, sourceFields(context), {
        ...options,
        onEarlier: (record) => {
          writes.add(record);
          options.onEarlier?.(record);
        },
      });
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError("AUDIT_UNWRITABLE", `Cannot open the audit log: ${errorMessage(error)}`, { cause: error });
    }
    return new AuditLog(file.path, chain, context, writes.left(), options);
  }

  /** The hash of the last whole record in the file: keep it elsewhere to prove later that nothing was cut off. */
  get head(): string | undefined {
    return this.#chain.end.head;
  }

  /** What the run before this one left open in the file, in words. */
  get unfinished(): readonly string[] {
    return this.#chain.unfinished;
  }

  /** Sets an account's settings and checks for the records that follow; a later call replaces an earlier one. */
  register(audited: AuditedAccount): void {
    this.#accounts.set(audited.name, audited);
  }

  /** Sets who approved an account's last change, for the records that follow. */
  approved(name: string, approval: Approval): void {
    this.#approvals.set(name, approval);
  }

  /** A run starts; `settings`: what it goes by that an auditor asks for. */
  async started(mode: Mode, settings?: Readonly<Record<string, unknown>>): Promise<void> {
    const { onStarting } = this.#options;
    if (onStarting !== undefined) {
      try {
        await onStarting();
      } catch (error) {
        await this.abandon();
        throw error;
      }
    }
    const run = {
      mode,
      ...(this.#options.notifies ? { notifies: true } : {}),
      ...(settings === undefined ? {} : { settings }),
    };
    this.#isStarted = true;
    await this.#append({ type: "run.started", severity: "info", status: "STARTED", result: "pending", run });
  }

  /** An account's file was validated. */
  async validated(audited: AuditedAccount): Promise<void> {
    this.register(audited);
    await this.#append(validationEntry(audited));
  }

  /** An account's servers were probed. */
  async probed(audited: AuditedAccount): Promise<void> {
    this.register(audited);
    await this.#append(probeEntry(audited));
  }

  /** The plan was computed; every later record has its hash. */
  async planned(planHash: string | undefined, counts: PlanCounts): Promise<void> {
    this.#planHash = planHash;
    await this.#append(planEntry(counts));
  }

  /** A live account differs from its file. */
  async drifted(name: string, change: ReportedChange): Promise<void> {
    await this.#append(driftEntry(name, change));
  }

  async intent(intent: WriteIntent): Promise<string> {
    const operationId = newRecordId(this.#options.clock, this.#options.random);
    this.#intents.set(operationId, intent);
    await this.#append(intentEntry(intent, operationId));
    return operationId;
  }

  async result(operationId: string, result: WriteResult): Promise<void> {
    const intent = this.#intents.get(operationId);
    if (intent === undefined) {
      throw new AppError("INTERNAL", `Cannot audit the result of operation ${operationId}: it has no intent`);
    }
    this.#intents.delete(operationId);
    await this.#append(resultEntry(intent, operationId, result));
  }

  /** The writes that earlier runs in this file left without a result. */
  get interrupted(): Interrupted {
    return this.#interrupted;
  }

  /** Records the result of a write that an earlier run announced. */
  async settleInterrupted(write: InterruptedWrite, result: WriteResult): Promise<void> {
    await this.#append(resultEntry(write.intent, write.operationId, result));
  }

  /** A write that is found done needs no record: the run that made it has announced it, or another program did. */
  found(): Promise<void> {
    return Promise.resolve();
  }

  async checked(unit: UnitIdentity, check: UnitCheck): Promise<void> {
    await this.#append(checkEntry(unit, check));
  }

  async pending(unit: PendingUnit): Promise<void> {
    this.#awaited.add(unit.key);
    await this.#append(pendingEntry(unit));
  }

  /** Sets what the file of an account wants, by its target's key: part of the ids of its events. */
  wanted(key: string, account: Account | undefined): void {
    this.#wanted.set(key, account);
  }

  /** Sets the state that is told of an account though its end changes nothing. */
  retell(key: string, event: EventName): void {
    this.#retold.set(key, event);
  }

  async outcome(outcome: UnitOutcome): Promise<void> {
    const entry = outcomeEntry(outcome, this.#awaited.has(outcome.key));
    const retold = entry.type === "account.unchanged" ? this.#retold.get(outcome.key) : undefined;
    await this.#end(entry, outcome.key, outcome.kind === ACCOUNT_KIND ? changedState(entry) ?? retold : undefined);
  }

  /** An account that stood in a file stands in none any more. */
  async retired(name: string): Promise<void> {
    await this.#end(retiredEntry(name), nameKey(name), "email_account_recovered");
  }

  async #end(entry: AuditEntry, key: string, event: EventName | undefined): Promise<void> {
    const told = event && {
      event,
      eventId: await stateEventId({
        organisation: this.#context.organisation,
        key,
        event,
        code: entry.errorCode,
        content: this.#wanted.get(key),
      }),
    };
    const record = await this.#append({ ...entry, ...told });
    await this.#options.onOutcome?.(record);
  }

  /** An event was delivered or not. */
  async notified(notification: Notification): Promise<void> {
    await this.#append(notificationEntry(notification));
  }

  /** Closes the log of a run that finished, successfully or not. Nothing may follow. */
  async completed(report: RunReport, serverTime?: ServerTime): Promise<void> {
    await this.#close(completionEntry(report, this.#records + 1, serverTime));
  }

  /** Closes the log of a run that an error ended; one that had not started leaves no record. Nothing may follow. */
  async failed(error: unknown, serverTime?: ServerTime): Promise<void> {
    if (this.#isStarted) await this.#close(failureEntry(error, this.#records + 1, serverTime));
    else await this.abandon();
  }

  /** Lets other runs write to the file, of a run that does not come about. Nothing may follow. */
  async abandon(): Promise<void> {
    this.#closed = true;
    await this.#chain.release();
  }

  async #close(entry: AuditEntry): Promise<void> {
    const written = this.#append(entry);
    this.#closed = true;
    try {
      const { hash, seq } = await written;
      await this.#options.onClosed?.({ head: hash, records: seq + 1 });
    } finally {
      await this.#chain.release();
    }
  }

  /** The account that a record is about; a unit that accounts share may have the name of one. */
  #auditedAccount({ name, unit }: AuditEntry): AuditedAccount | undefined {
    const isAccount = unit === undefined || unit.kind === ACCOUNT_KIND;
    return name === undefined || !isAccount ? undefined : this.#accounts.get(name);
  }

  #approvalOf({ name }: AuditEntry): Approval | undefined {
    return (name === undefined ? undefined : this.#approvals.get(name)) ?? this.#context.approval;
  }

  async #append(entry: AuditEntry): Promise<AuditRecord> {
    if (this.#closed) throw new AppError("INTERNAL", `Cannot audit ${entry.type}: the log of this run is closed`);
    this.#records += 1;
    const audited = this.#auditedAccount(entry);
    const checks = [
      ...audited === undefined ? [] : checksOf(audited),
      ...entry.check === undefined ? [] : [entry.check],
    ];
    const key = entry.name === undefined ? {} : { dedup_key: entry.dedupKey ?? dedupKey(this.#context, entry.name) };
    return await this.#chain.append({
      type: entry.type,
      severity: entry.severity,
      account_id: entry.accountId ?? null,
      status: entry.status,
      config_summary: audited === undefined ? NO_SUMMARY : configSummary(audited.account),
      compliance_check: complianceOf(checks),
      actor: actorFields(this.#context),
      ...principalFields(this.#context),
      source: sourceFields(this.#context, entry.file ?? audited?.file, entry.fileSha256),
      approval: approvalFields(this.#approvalOf(entry), entry.changeRef ?? this.#context.changeRef),
      ...targetFields(entry),
      ...(entry.operation === undefined ? {} : { operation: entry.operation }),
      outcome: { status: entry.result, reason: entry.reason ?? null, error_code: entry.errorCode ?? null },
      ...(entry.change === undefined ? {} : { change: entry.change }),
      ...(checks.length === 0 ? {} : { checks: [...checks] }),
      correlation: {
        run: runKey(this.#context),
        ...(this.#planHash === undefined ? {} : { plan_hash: this.#planHash }),
        ...key,
        ...(entry.event === undefined ? {} : { event: entry.event }),
        ...(entry.eventId === undefined ? {} : { event_id: entry.eventId }),
      },
      ...(entry.run === undefined ? {} : { run: entry.run }),
    });
  }
}

/** What a record is about: the resource that is written, else the unit as a whole. */
function targetFields(
  { name, unit, operation, accountId }: AuditEntry,
): { readonly target?: NonNullable<AuditContent["target"]> } {
  if (name === undefined) return {};
  const isNamedAccount = unit === undefined || (unit.kind === ACCOUNT_KIND && unit.key === nameKey(name));
  const kind = operation?.resource ?? (unit === undefined || unit.kind === ACCOUNT_KIND ? "email_account" : unit.kind);
  return {
    target: {
      system: "genesys_cloud",
      kind,
      key: name,
      id: accountId ?? null,
      ...(isNamedAccount ? {} : { unit: { kind: unit.kind, key: unit.key } }),
    },
  };
}
