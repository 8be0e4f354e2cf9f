import { Mutex } from "../async.ts";
import type { AppendFile, Clock, Random } from "../ports.ts";
import { Redactor } from "../secret.ts";
import { AUDIT_SCHEMA, type AuditContent, type AuditRecord, recordHash } from "./audit-record.ts";
import { redactContent } from "./audit-redaction.ts";
import { AuditSink } from "./audit-sink.ts";
import { type AuditTail, readTail } from "./audit-tail.ts";
import { canonicalJson } from "./canonical-json.ts";
import { newRecordId } from "./record-id.ts";

/** What the audit log needs from outside. */
export interface AuditDeps {
  readonly clock: Clock;
  readonly redactor: Redactor;
  /** Only for tests that need the same ids each time. */
  readonly random?: Random | undefined;
}

/** A file of records, each holding the hash of the one before it; its last hash vouches for all of them. */
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

  /** Continues a file, or begins it. Throws AppError when it is no audit log or was changed. */
  static async open(file: AppendFile, source: AuditContent["source"], deps: AuditDeps): Promise<AuditChain> {
    const tail = await readTail(file.path, await file.read() ?? "", source);
    return new AuditChain(file, deps, tail);
  }

  /** The hash of the last record, or the genesis hash of an empty file. */
  get head(): string {
    return this.#tail.prevHash;
  }

  /** Appends a record; resolves when it is on stable storage. `id` and `timestamp` are made unless given. */
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
    const { clock, random, redactor } = this.#deps;
    const { nextSeq, prevHash, recovered } = this.#tail;
    const unsealed = {
      ...redactContent(content, redactor),
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
