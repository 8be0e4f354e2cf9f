import { Mutex } from "../base/async.ts";
import { AppError, errorMessage } from "../base/errors.ts";
import { AppendError, type Clock, type LogFile, type Random, type Sha256 } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import {
  AUDIT_SCHEMA,
  type AuditContent,
  type AuditRecord,
  genesisHash,
  isAuditRecord,
  newRecordId,
  plainContent,
  sealed,
} from "./audit-record.ts";
import type { AuditTail } from "./tail.ts";
import { readLog } from "./verify.ts";

/** What the audit log needs from outside. */
export interface AuditDeps {
  readonly clock: Clock;
  /** Only for tests that need the same ids each time. */
  readonly random?: Random | undefined;
  /** How records are hashed; by WebCrypto by default. */
  readonly sha256?: Sha256 | undefined;
  /** Called with each record that the file holds already, before the first is appended. */
  readonly onEarlier?: ((record: AuditRecord) => void) | undefined;
}

/** Where an audit log ends. */
interface End {
  /** The hash of the last whole record in the file; undefined when it has none. */
  readonly head: string | undefined;
  /** How many records the file holds. */
  readonly records: number;
}

/** What the next record must contain. */
interface NextRecord extends Pick<AuditTail, "prefix" | "recovered"> {
  readonly seq: number;
  readonly prevHash: string;
}

/** A file of records, each with the hash of the previous one; the last hash covers all of them. Only one of a file is open at a time. */
export class AuditChain {
  /** What the last run in the file left open, in words. */
  readonly unfinished: readonly string[];
  readonly #sink: AuditSink;
  readonly #deps: AuditDeps;
  readonly #order = new Mutex();
  #next: NextRecord;

  private constructor(sink: AuditSink, deps: AuditDeps, next: NextRecord, unfinished: readonly string[]) {
    this.#sink = sink;
    this.#deps = deps;
    this.#next = next;
    this.unfinished = unfinished;
  }

  /** Continues a file, or starts it, and keeps every other writer out. Throws AppError when it is not an audit log or was changed. */
  static async open(file: LogFile, source: AuditContent["source"], deps: AuditDeps): Promise<AuditChain> {
    await file.lock();
    try {
      const { verdict, tail, unfinished } = await readLog(file.pieces(), {
        onRecord: deps.onEarlier,
        sha256: deps.sha256,
      });
      const { status, firstProblem } = verdict;
      if (status === "not-audit-log") throw notAnAuditLog(file.path);
      if (firstProblem !== undefined) throw changed(file.path, firstProblem);
      const { last, prefix, recovered } = tail;
      const sink = new AuditSink(file, { head: last?.hash, records: last === undefined ? 0 : last.seq + 1 });
      const prevHash = last?.hash ?? await genesisHash(source);
      return new AuditChain(
        sink,
        deps,
        { seq: last === undefined ? 0 : last.seq + 1, prevHash, prefix, recovered },
        unfinished,
      );
    } catch (error) {
      await file.release();
      throw error;
    }
  }

  /** Where the file ends. */
  get end(): End {
    return this.#sink.end;
  }

  /** Appends a record; resolves when it is on stable storage. `id` and `timestamp` are generated unless given. */
  async append(
    content: AuditContent,
    given: { readonly id?: string; readonly timestamp?: string } = {},
  ): Promise<AuditRecord> {
    const { record, written } = await this.#order.run(async () => {
      const { record, line } = await sealed(this.#link(content, given), this.#deps.sha256);
      // What nobody could read back would make the whole file look changed.
      if (!isAuditRecord(record)) throw notARecord(record);
      const text = `${this.#next.prefix}${line}\n`;
      this.#next = { seq: record.seq + 1, prevHash: record.hash, prefix: "" };
      return { record, written: this.#sink.append(text, record) };
    });
    await written;
    return record;
  }

  /** Lets other writers in; nothing may be appended after it. */
  async release(): Promise<void> {
    await this.#sink.release();
  }

  #link(
    content: AuditContent,
    given: { readonly id?: string; readonly timestamp?: string },
  ): Omit<AuditRecord, "hash"> {
    const { clock, random } = this.#deps;
    const { seq, prevHash, recovered } = this.#next;
    const now = Math.floor(clock.now());
    return {
      ...plainContent(content),
      schema: AUDIT_SCHEMA,
      id: given.id ?? newRecordId({ now: () => now }, random),
      seq,
      timestamp: given.timestamp ?? new Date(now).toISOString(),
      prev_hash: prevHash,
      ...(recovered === undefined ? {} : { recovered }),
    };
  }
}

function notARecord({ type }: AuditContent): AppError {
  return new AppError("INTERNAL", `Cannot record "${visible(String(type))}": a field is missing or not of its form`);
}

function notAnAuditLog(path: string): AppError {
  return new AppError("AUDIT_UNWRITABLE", `Cannot append to "${visible(path)}": it is not an audit log`, {
    hint: "Give audit-file the path of an audit log, or of a file that is not there yet",
  });
}

function changed(path: string, { line, reason }: { readonly line: number; readonly reason: string }): AppError {
  return new AppError(
    "AUDIT_TAMPERED",
    `Cannot continue the audit log "${visible(path)}": line ${line}: ${visible(reason)}`,
  );
}

interface Waiting {
  readonly text: string;
  readonly record: AuditRecord;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends lines in order. Lines that arrive during a write go out together in the next one, so that many accounts share
 * one flush. After a failed write, every later one is refused: the chain must not have gaps.
 */
class AuditSink {
  readonly #file: LogFile;
  #end: End;
  #queue: Waiting[] = [];
  #busy = false;
  #failure: AppError | undefined;

  constructor(file: LogFile, end: End) {
    this.#file = file;
    this.#end = end;
  }

  get end(): End {
    return this.#end;
  }

  /** Resolves when the text is on stable storage; rejects with AUDIT_UNWRITABLE. */
  append(text: string, record: AuditRecord): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ text, record, resolve, reject });
      if (!this.#busy) void this.#drain();
    });
  }

  async release(): Promise<void> {
    this.#failure ??= new AppError("INTERNAL", "Cannot write to an audit log that was released");
    await this.#file.release();
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#write(batch);
      for (const { resolve, reject } of batch) this.#failure === undefined ? resolve() : reject(this.#failure);
    }
    this.#busy = false;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    if (this.#failure !== undefined) return;
    try {
      await this.#file.append(batch.map(({ text }) => text).join(""));
      this.#reach(batch.at(-1));
    } catch (error) {
      this.#reach(lastWhole(batch, error instanceof AppendError ? error.kept : 0));
      const message = `Cannot write the audit log "${visible(this.#file.path)}": ${visible(errorMessage(error))}`;
      this.#failure = error instanceof AppError ? error : new AppError("AUDIT_UNWRITABLE", message, { cause: error });
    }
  }

  #reach(waiting: Waiting | undefined): void {
    if (waiting !== undefined) this.#end = { head: waiting.record.hash, records: waiting.record.seq + 1 };
  }
}

/** The last line of which a full disk took all but its line end at most. */
function lastWhole(batch: readonly Waiting[], kept: number): Waiting | undefined {
  let size = 0;
  const whole = batch.filter(({ text }) => {
    size += new TextEncoder().encode(text).length;
    return kept >= size - 1;
  });
  return whole.at(-1);
}
