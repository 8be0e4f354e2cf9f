import { Mutex } from "../base/async.ts";
import { canonicalJson } from "../base/canonical-json.ts";
import { AppError, errorMessage } from "../base/errors.ts";
import type { AppendFile, Clock, Random } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import {
  AUDIT_SCHEMA,
  type AuditContent,
  type AuditRecord,
  newRecordId,
  plainContent,
  recordHash,
} from "./audit-record.ts";
import { type AuditTail, readTail } from "./tail.ts";

/** What the audit log needs from outside. */
export interface AuditDeps {
  readonly clock: Clock;
  /** Only for tests that need the same ids each time. */
  readonly random?: Random | undefined;
}

/** A file of records, each with the hash of the previous one; the last hash covers all of them. */
export class AuditChain {
  readonly #sink: AuditSink;
  readonly #deps: AuditDeps;
  readonly #order = new Mutex();
  #tail: AuditTail;

  private constructor(file: AppendFile, deps: AuditDeps, tail: AuditTail) {
    this.#sink = new AuditSink(file);
    this.#deps = deps;
    this.#tail = tail;
  }

  /** Continues a file, or starts it. Throws AppError when it is not an audit log or was changed. */
  static async open(file: AppendFile, source: AuditContent["source"], deps: AuditDeps): Promise<AuditChain> {
    const tail = await readTail(file.path, await file.read() ?? "", source);
    return new AuditChain(file, deps, tail);
  }

  /** The hash of the last record, or the genesis hash of an empty file. */
  get head(): string {
    return this.#tail.prevHash;
  }

  /** Appends a record; resolves when it is on stable storage. `id` and `timestamp` are generated unless given. */
  async append(
    content: AuditContent,
    given: { readonly id?: string; readonly timestamp?: string } = {},
  ): Promise<AuditRecord> {
    const { record, written } = await this.#order.run(async () => {
      const record = await this.#link(content, given);
      const text = `${this.#tail.prefix}${canonicalJson(record)}\n`;
      this.#tail = { nextSeq: record.seq + 1, prevHash: record.hash, prefix: "" };
      return { record, written: this.#sink.append(text) };
    });
    await written;
    return record;
  }

  async #link(
    content: AuditContent,
    given: { readonly id?: string; readonly timestamp?: string },
  ): Promise<AuditRecord> {
    const { clock, random } = this.#deps;
    const { nextSeq, prevHash, recovered } = this.#tail;
    const unsealed = {
      ...plainContent(content),
      schema: AUDIT_SCHEMA,
      id: given.id ?? newRecordId(clock, random),
      seq: nextSeq,
      timestamp: given.timestamp ?? new Date(clock.now()).toISOString(),
      prev_hash: prevHash,
      ...(recovered === undefined ? {} : { recovered }),
    } as const;
    return { ...unsealed, hash: await recordHash(unsealed) };
  }
}

interface Waiting {
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends lines in order. Lines that arrive during a write go out together in the next one, so that many accounts share
 * one flush. After a failed write, every later one is refused: the chain must not have gaps.
 */
class AuditSink {
  readonly #file: AppendFile;
  #queue: Waiting[] = [];
  #busy = false;
  #failure: AppError | undefined;

  constructor(file: AppendFile) {
    this.#file = file;
  }

  /** Resolves when the text is on stable storage; rejects with AUDIT_UNWRITABLE. */
  append(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ text, resolve, reject });
      if (!this.#busy) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#write(batch.map(({ text }) => text).join(""));
      for (const { resolve, reject } of batch) this.#failure === undefined ? resolve() : reject(this.#failure);
    }
    this.#busy = false;
  }

  async #write(text: string): Promise<void> {
    if (this.#failure !== undefined) return;
    try {
      await this.#file.append(text);
    } catch (error) {
      const message = `Cannot write the audit log "${visible(this.#file.path)}": ${visible(errorMessage(error))}`;
      this.#failure = new AppError("AUDIT_UNWRITABLE", message, { cause: error });
    }
  }
}
