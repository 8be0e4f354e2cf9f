import type { AuditRecord } from "./audit-record.ts";

/** A write that was announced, and whose end nobody recorded. */
export interface OrphanIntent {
  readonly operationId: string;
  readonly name: string;
  readonly action: string;
  readonly line: number;
}

/** Keeps account of runs and writes while an audit log is read: which have begun, and which have an end. */
export class RunLedger {
  readonly #open = new Map<string, OrphanIntent>();
  readonly #gaps: string[] = [];
  #running: { readonly line: number; records: number } | undefined;
  #loose = 0;

  /** Takes the record of a line; undefined for the remains of one. */
  add(record: AuditRecord | undefined, line: number): void {
    if (record === undefined) return;
    if (isLoose(record)) {
      this.#loose += 1;
      return;
    }
    if (record.type === "run.started" && this.#running !== undefined) {
      this.#gaps.push(closingMissing(this.#running.line));
    }
    if (record.type === "run.started" || this.#running === undefined) this.#running = { line, records: 0 };
    this.#running.records += 1;
    this.#pair(record, line);
    if (record.type === "run.completed" || record.type === "run.failed") {
      this.#close(record, line, this.#running.records);
    }
  }

  /** What has no end. */
  gaps(): readonly string[] {
    const running = this.#running === undefined ? [] : [closingMissing(this.#running.line)];
    const orphans = [...this.#open.values()].map(({ action, name, line }) =>
      `The ${action} of "${name}" announced in line ${line} has no result`
    );
    return [...this.#gaps, ...running, ...orphans];
  }

  /** What is worth knowing. */
  notes(): readonly string[] {
    if (this.#loose === 0) return [];
    return [
      `${
        this.#loose === 1 ? "1 record belongs" : `${this.#loose} records belong`
      } to no run: nothing shows whether more followed`,
    ];
  }

  /** Writes without a result so far. */
  orphans(): readonly OrphanIntent[] {
    return [...this.#open.values()];
  }

  #pair(record: AuditRecord, line: number): void {
    const { operation } = record;
    if (operation?.op_id === undefined) return;
    if (operation.stage === "intent") {
      const name = record.target?.key ?? "";
      this.#open.set(operation.op_id, { operationId: operation.op_id, name, action: operation.action, line });
    } else if (!this.#open.delete(operation.op_id)) {
      this.#gaps.push(`The result in line ${line} has no intent`);
    }
  }

  #close(record: AuditRecord, line: number, counted: number): void {
    if (record.run?.records !== counted) {
      this.#gaps.push(
        `The closing record in line ${line} counts ${
          String(record.run?.records)
        } records of its run, but ${counted} stand there`,
      );
    }
    this.#running = undefined;
  }
}

/** A record written by itself, outside any run. */
function isLoose(record: AuditRecord): boolean {
  return record.correlation === undefined;
}

function closingMissing(line: number): string {
  return `The run that begins in line ${line} has no closing record`;
}
