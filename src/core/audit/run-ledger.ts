import { ACCOUNT_KIND } from "../provision/unit.ts";
import { type AuditRecord, complianceOf, timeOfId } from "./audit-record.ts";

/** A write that was announced and has no recorded result. */
export interface OrphanIntent {
  /** Joins it with the result that is missing. */
  readonly operationId: string;
  /** The account, or the domain. */
  readonly name: string;
  /** `create`, `update` or `delete`. */
  readonly action: string;
  /** The line of its announcement, counted from 1. */
  readonly line: number;
}

/** A write that was announced, as its result must name it. */
interface Announced extends OrphanIntent {
  readonly kind: string;
}

/** A run that has not ended yet. */
interface Running {
  readonly line: number;
  readonly key: string | undefined;
  readonly id: string | undefined;
  last: number;
  records: number;
  /** How many accounts ended well, by what was done. */
  readonly ends: Map<string, number>;
}

/** Tracks runs and writes while an audit log is read: which have started, and which have ended. */
export class RunLedger {
  readonly #open = new Map<string, Announced>();
  readonly #gaps: string[] = [];
  #running: Running | undefined;
  #loose = 0;

  /** Adds the record of a line; returns what is wrong with it that no crash explains, as the end of a sentence. */
  add(record: AuditRecord, line: number): string | undefined {
    if (isLoose(record)) {
      this.#stop();
      this.#loose += 1;
      return looseProblem(record);
    }
    if (record.type === "run.started") {
      this.#stop();
      this.#running = {
        line,
        key: record.correlation?.run,
        id: record.source?.run_id,
        last: line,
        records: 0,
        ends: new Map(),
      };
    }
    const running = this.#running;
    if (running === undefined) return "the record is that of a run that no line before it starts, or that has ended";
    if (record.correlation?.run !== running.key || record.source?.run_id !== running.id) {
      return "the record names another run than the one that it stands in";
    }
    running.records += 1;
    running.last = line;
    count(record, running);
    const problem = derivedProblem(record) ?? this.#pair(record, line);
    if (problem !== undefined || !isClosing(record)) return problem;
    this.#running = undefined;
    return closingProblem(record, running);
  }

  /** What the file's last run left open: no closing record. */
  unfinished(): readonly string[] {
    return this.#running === undefined ? [] : [closingMissing(this.#running)];
  }

  /** Runs and writes without an end. */
  gaps(): readonly string[] {
    const orphans = this.orphans().map(({ action, name, line }) =>
      `The ${action} of "${name}" announced in line ${line} has no result: whether it took effect is not known`
    );
    return [...this.#gaps, ...this.unfinished(), ...orphans];
  }

  /** Other observations. */
  notes(): readonly string[] {
    if (this.#loose === 0) return [];
    return [
      `${
        this.#loose === 1 ? "1 record does not belong" : `${this.#loose} records do not belong`
      } to a run: nothing shows whether more followed`,
    ];
  }

  /** Writes without a result so far. */
  orphans(): readonly OrphanIntent[] {
    return Array.from(this.#open.values(), ({ kind: _, ...orphan }) => orphan);
  }

  #stop(): void {
    this.#gaps.push(...this.unfinished());
    this.#running = undefined;
  }

  #pair(record: AuditRecord, line: number): string | undefined {
    const { operation, target } = record;
    if (operation?.op_id === undefined) return undefined;
    const { op_id: operationId, action } = operation;
    const name = target?.key ?? "";
    const kind = `${operation.resource ?? ""} ${operation.method ?? ""} ${operation.path_template ?? ""}`;
    const announced = this.#open.get(operationId);
    if (operation.stage === "intent") {
      if (announced !== undefined) return "it announces a write that was announced before";
      this.#open.set(operationId, { operationId, name, action, line, kind });
      return undefined;
    }
    if (announced === undefined) return "it is the result of a write that no line before it announces";
    this.#open.delete(operationId);
    const isSame = announced.action === action && announced.name === name && announced.kind === kind;
    return isSame ? undefined : `it is the result of another write than the one that line ${announced.line} announces`;
  }
}

/** A record written by itself, outside any run. */
function isLoose(record: AuditRecord): boolean {
  return record.correlation === undefined;
}

/** What only a run can have done must say which. */
function looseProblem({ type, operation }: AuditRecord): string | undefined {
  if (type.startsWith("run.")) return "the record opens or closes a run and names none";
  return operation?.op_id === undefined ? undefined : "the record tells of a write and names no run";
}

/** The fields that follow from others. */
function derivedProblem(record: AuditRecord): string | undefined {
  const { checks = [], compliance_check, id, timestamp, operation, outcome, type } = record;
  if (compliance_check !== complianceOf(checks)) return "its compliance_check is not what its checks come to";
  const made = timeOfId(id);
  if (made !== undefined && made !== Date.parse(timestamp)) return "its timestamp is not the time in its id";
  if (operation?.op_id === undefined) return undefined;
  const ends = operation.stage === "intent" ? INTENT_ENDS : RESULT_ENDS;
  return Object.hasOwn(ends, outcome.status) && ends[outcome.status]?.test(type)
    ? undefined
    : "its type does not fit its outcome";
}

const INTENT_ENDS: Readonly<Record<string, RegExp>> = { pending: /_requested$/ };
const RESULT_ENDS: Readonly<Record<string, RegExp>> = {
  success: /\.(created|updated|deleted)$/,
  failure: /_failed$/,
  unknown: /_unknown$/,
};

function isClosing({ type }: AuditRecord): boolean {
  return type === "run.completed" || type === "run.failed";
}

function count({ type, target, operation, outcome }: AuditRecord, { ends }: Running): void {
  const isAccount = type.startsWith(`${ACCOUNT_KIND}.`) && (target?.unit?.kind ?? ACCOUNT_KIND) === ACCOUNT_KIND;
  if (!isAccount || operation === undefined || operation.op_id !== undefined || outcome.status !== "success") return;
  ends.set(operation.action, (ends.get(operation.action) ?? 0) + 1);
}

function closingProblem({ type, status, run }: AuditRecord, { records, ends }: Running): string | undefined {
  if (run?.records !== records) {
    return `the closing record counts ${String(run?.records)} records of its run, but there are ${records}`;
  }
  if (type === "run.failed") return undefined;
  if (typeof run.result !== "string" || run.result.toUpperCase() !== status) {
    return "the closing record gives two results";
  }
  const counts = isCounts(run.counts) ? run.counts : undefined;
  if (counts === undefined) return "the closing record's counts are not numbers of accounts";
  const { accounts = 0, created = 0, updated = 0, unchanged = 0, deleted = 0, failed = 0, skipped = 0 } = counts;
  const ended = (action: string): number => ends.get(action) ?? 0;
  const wrong = created + updated + unchanged + deleted + skipped > accounts || failed > accounts
    ? "more accounts than it had"
    : created !== ended("create")
    ? `${created} created accounts, but ${ended("create")} were`
    // An account for which only what it shares with others was written is counted as updated.
    : updated < ended("update") || updated > ended("update") + ended("no-op")
    ? `${updated} updated accounts, but ${ended("update")} were`
    // The deletion of an earlier run, told by this one, is in the log alone.
    : deleted > ended("delete")
    ? `${deleted} deleted accounts, but ${ended("delete")} were`
    : undefined;
  return wrong === undefined ? undefined : `the closing record counts ${wrong}`;
}

function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return typeof value === "object" && value !== null &&
    Object.values(value).every((each) => Number.isSafeInteger(each) && each >= 0);
}

function closingMissing({ id, line, last }: Running): string {
  const name = id === undefined ? "" : ` ${id}`;
  return `The run${name} that starts in line ${line} has no closing record: what it did after line ${last} is not known`;
}
