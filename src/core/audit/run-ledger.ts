import type { AuditRecord } from "./audit-record.ts";

/** A write that was announced and has no recorded result. */
export interface OrphanIntent {
  readonly operationId: string;
  readonly name: string;
  readonly action: string;
  readonly line: number;
}

/** Tracks runs and writes while an audit log is read: which have started, and which have ended. */
export class RunLedger {
  readonly #open = new Map<string, OrphanIntent>();
  readonly #gaps: string[] = [];
  readonly #contradictions: string[] = [];
  #running: { readonly line: number; records: number } | undefined;
  #loose = 0;

  /** Adds the record of a line. */
  add(record: AuditRecord, line: number): void {
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

  /** Runs and writes without an end. */
  gaps(): readonly string[] {
    const running = this.#running === undefined ? [] : [closingMissing(this.#running.line)];
    const orphans = [...this.#open.values()].map(({ action, name, line }) =>
      `The ${action} of "${name}" announced in line ${line} has no result`
    );
    return [...this.#gaps, ...this.#contradictions, ...running, ...orphans];
  }

  /** The gaps that no crash explains. */
  contradictions(): readonly string[] {
    return this.#contradictions;
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
    return [...this.#open.values()];
  }

  #pair(record: AuditRecord, line: number): void {
    const { operation } = record;
    if (operation?.op_id === undefined) return;
    if (operation.stage === "intent") {
      const name = record.target?.key ?? "";
      this.#open.set(operation.op_id, { operationId: operation.op_id, name, action: operation.action, line });
    } else if (!this.#open.delete(operation.op_id)) {
      this.#contradictions.push(`The result in line ${line} has no intent`);
    }
  }

  #close(record: AuditRecord, line: number, counted: number): void {
    if (record.run?.records !== counted) {
      this.#contradictions.push(
        `The closing record in line ${line} counts ${
          String(record.run?.records)
        } records of its run, but there are ${counted}`,
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
  return `The run that starts in line ${line} has no closing record`;
}
