import { sha256 } from "../base/bytes.ts";
import { parseJson } from "../base/http.ts";
import type { Sha256 } from "../base/ports.ts";
import { type TextLine, textLines } from "../base/text-lines.ts";
import {
  AUDIT_SCHEMA,
  type AuditRecord,
  genesisHash,
  parseAuditLine,
  recordForms,
  recordHash,
} from "./audit-record.ts";
import { type OrphanIntent, RunLedger } from "./run-ledger.ts";
import { type AuditTail, fingerprint, TORN_LINE_END } from "./tail.ts";

/** What {@link verifyAudit} found. */
export interface AuditVerdict {
  /**
   * `incomplete`: nothing was changed, but a run or a write has no end. `two-writers`: two runs wrote to the file at once.
   * `not-audit-log`: it is some other file.
   */
  readonly status: "intact" | "tampered" | "incomplete" | "two-writers" | "not-audit-log";
  /** Good records read, up to the first problem if there is one. */
  readonly records: number;
  /** The hash of the last good record; undefined if there is none. */
  readonly head?: string | undefined;
  /** Lines count from 1. */
  readonly firstProblem?: { readonly line: number; readonly reason: string } | undefined;
  /** What is incomplete, unusual, or not proved. */
  readonly notes: readonly string[];
  /** Writes that were announced and have no result. */
  readonly orphans: readonly OrphanIntent[];
}

/** What a file is compared with besides itself. */
export interface VerifyOptions {
  /** An `audit-head` that was kept elsewhere. */
  readonly expectHead?: string | undefined;
  /** Whether the caller holds the file against a manifest. */
  readonly anchored?: boolean | undefined;
  /**
   * Called with each good record in turn, and its line; what was told counts only once the verdict is known. The log is read
   * on when a promise that it gives is settled.
   */
  readonly onRecord?: ((record: AuditRecord, line: number) => void | Promise<void>) | undefined;
}

/** A file as a writer finds it that goes on with it. */
interface ReadLog {
  readonly verdict: AuditVerdict;
  /** Where it ends; means nothing unless the verdict is intact or incomplete. */
  readonly tail: AuditTail;
  /** What the last run left open. */
  readonly unfinished: readonly string[];
}

class Tampered extends Error {
  readonly line: number;
  readonly status: "tampered" | "two-writers";

  constructor(line: number, reason: string, status: "tampered" | "two-writers" = "tampered") {
    super(reason);
    this.line = line;
    this.status = status;
  }
}

/**
 * Checks an audit log line by line, as it is read: form, sequence, chain, runs, counts, and pairs of intent and
 * result.
 *
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { verifyAudit } from "genesys-email-accounts";
 *
 * const { status, firstProblem } = await verifyAudit(await readFile("audit_log.jsonl", "utf8"));
 * if (status !== "intact") console.error(status, firstProblem?.line, firstProblem?.reason);
 * ```
 */
export async function verifyAudit(
  content: string | AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<AuditVerdict> {
  return (await readLog(content, options)).verdict;
}

/** How a log is read. */
interface ReadOptions extends VerifyOptions {
  /** How records are hashed; by WebCrypto by default. */
  readonly sha256?: Sha256 | undefined;
}

/** {@link verifyAudit}, with what a writer needs to go on. */
export async function readLog(
  content: string | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<ReadLog> {
  const { expectHead } = options;
  const head = expectHead === undefined ? undefined : parseHead(expectHead) ?? expectHead;
  const reader = new ChainReader(head, options.sha256);
  const ledger = new RunLedger();
  const lines = textLines(content);
  const origin = new Origin();
  const end = (verdict: Pick<AuditVerdict, "status" | "notes" | "firstProblem">): ReadLog => ({
    verdict: { ...reader.summary(), ...verdict, orphans: ledger.orphans() },
    tail: reader.tail(),
    unfinished: [...reader.unfinished(), ...ledger.unfinished()],
  });
  try {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const line = next.value;
      if (reader.isEmpty) origin.add(line);
      const record = line.ended ? await reader.read(line) : await reader.finish(line);
      if (record === undefined) continue;
      const problem = ledger.add(record, reader.line);
      if (problem !== undefined) throw new Tampered(reader.line, problem);
      const taken = options.onRecord?.(record, reader.line);
      if (taken !== undefined) await taken;
    }
    reader.checkHead();
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    const firstProblem = { line: error.line, reason: error.message };
    if (reader.isEmpty) {
      // What made the first line unreadable may be one changed byte, or all of it: the rest tells.
      for await (const line of lines) origin.add(line);
      const reason = origin.foreign();
      if (reason !== undefined) return end({ status: "not-audit-log", notes: [], firstProblem: { line: 1, reason } });
    }
    return end({ status: error.status, notes: ledger.notes(), firstProblem });
  }
  const gaps = [...reader.gaps(), ...ledger.gaps()];
  const anchor = options.expectHead === undefined && options.anchored !== true ? [NO_ANCHOR] : [];
  return end({
    status: gaps.length > 0 ? "incomplete" : "intact",
    notes: [...gaps, ...ledger.notes(), ...reader.notes(), ...anchor],
  });
}

const NO_ANCHOR =
  "No expected head was given: the file is consistent, but so is a file that was cut at a run's end or rewritten as a whole";

/** A head as records have it, of one in capitals or without `sha256:`; undefined for what is none. */
export function parseHead(text: string): string | undefined {
  const [, digits] = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : `sha256:${digits.toLowerCase()}`;
}

/** Tells another file from an audit log whose beginning was damaged. */
class Origin {
  #lines = 0;
  #marked = 0;
  #current = 0;
  #blank = 0;
  #other: string | undefined;

  add({ text, ended }: TextLine): void {
    if (text.trim() === "") {
      this.#blank += ended || text !== "" ? 1 : 0;
      return;
    }
    this.#lines += 1;
    // One changed byte spoils one of them.
    if (MARKS.filter((mark) => mark.test(text)).length >= 2) this.#marked += 1;
    if (MARKS[0].test(text)) this.#current += 1;
    if (this.#lines === 1) this.#other = otherSchema(text);
  }

  /** Why the file is no audit log, undefined if it is one. */
  foreign(): string | undefined {
    if (this.#other !== undefined && this.#current === 0) {
      return `it is a log in the format ${this.#other}, which this version of the program cannot check`;
    }
    const isLog = this.#lines === 0 ? this.#blank === 0 : this.#marked * 2 >= this.#lines;
    return isLog ? undefined : "it does not begin with an audit record";
  }
}

/** In every record, however it was formatted anew. */
const MARKS = [
  /"schema" *: *"genesys-email-audit\/v1"/,
  /"prev_hash" *: *"sha256:/,
  /"compliance_check" *: *"/,
] as const;

function otherSchema(text: string): string | undefined {
  const value = parseJson(text);
  const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
  return typeof schema === "string" && /^genesys-email-audit\/v\d+$/.test(schema) && schema !== AUDIT_SCHEMA
    ? schema
    : undefined;
}

/** Follows the chain from line to line and throws {@link Tampered} where it is broken. */
class ChainReader {
  line = 0;
  readonly #hashes = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #expectedHead: string | undefined;
  readonly #digest: Sha256;
  #previous: AuditRecord | undefined;
  /** Lines that were cut off, with their line ends. */
  #torn: Uint8Array<ArrayBuffer> | undefined;
  /** What follows the last line end. */
  #rest: Uint8Array<ArrayBuffer> | undefined;
  #recovered: AuditTail["recovered"];
  #isEnded = true;
  #tornNote: string | undefined;
  readonly #gaps: string[] = [];
  readonly #notes: string[] = [];

  constructor(expectedHead: string | undefined, digest: Sha256 = sha256) {
    this.#expectedHead = expectedHead;
    this.#digest = digest;
  }

  /** Whether no good record was read yet. */
  get isEmpty(): boolean {
    return this.#previous === undefined;
  }

  /** The record of the next whole line, or undefined if the line was cut off. */
  async read(line: TextLine): Promise<AuditRecord | undefined> {
    this.line += 1;
    const record = recordOf(line);
    if (record === undefined) {
      if (!line.text.endsWith(TORN_LINE_END.slice(0, -1))) {
        throw new Tampered(this.line, "the line is not an audit record");
      }
      this.#torn = joined(this.#torn, line.bytes, LINE_FEED);
      return undefined;
    }
    await this.#check(line.text, record);
    this.#previous = record;
    this.#hashes.add(record.hash);
    this.#ids.add(record.id);
    return record;
  }

  /** Checks what follows the last line end. */
  async finish(remainder: TextLine): Promise<AuditRecord | undefined> {
    const { text, bytes } = remainder;
    if (text !== "" && recordOf(remainder) !== undefined) {
      this.#notes.push("The last line has no line end");
      this.#isEnded = false;
      return await this.read(remainder);
    }
    if (text !== "") this.line += 1;
    this.#rest = joined(this.#torn, bytes);
    if (this.#rest.length === 0) {
      if (this.#previous === undefined) this.#gaps.push("The file contains no records");
      return undefined;
    }
    const lines = new TextDecoder().decode(this.#rest).split("\n").map((line) => line.replace(/\r+$/, ""));
    const torn = lines.findLast((line) => line !== "") ?? "";
    if (!isTornJson(torn) || (this.#previous === undefined && !isFirst(lines[0] ?? ""))) {
      throw new Tampered(this.line, "the last line is not an audit record or the start of one");
    }
    this.#recovered = await fingerprint(this.#rest);
    this.#tornNote = `Line ${this.line} was cut off while it was being written`;
    this.#gaps.push(this.#tornNote);
    return undefined;
  }

  /** The file must contain the expected hash; if it is not the last, records were added later. */
  checkHead(): void {
    const head = this.#expectedHead;
    if (head === undefined || head === this.#previous?.hash) return;
    if (!this.#hashes.has(head)) {
      throw new Tampered(this.line, "the expected head is not in the file: its end was cut off or it was rewritten");
    }
    this.#notes.push("Records were added after the expected head");
  }

  summary(): { readonly records: number; readonly head?: string } {
    const head = this.#previous?.hash;
    return { records: this.#hashes.size, ...(head === undefined ? {} : { head }) };
  }

  tail(): AuditTail {
    const prefix = this.#recovered === undefined ? this.#isEnded ? "" : "\n" : TORN_LINE_END;
    return { last: this.#previous, prefix, recovered: this.#recovered };
  }

  gaps(): readonly string[] {
    return this.#gaps;
  }

  /** The gaps at the end of the file. */
  unfinished(): readonly string[] {
    return this.#tornNote === undefined ? [] : [this.#tornNote];
  }

  notes(): readonly string[] {
    return this.#notes;
  }

  async #check(line: string, record: AuditRecord): Promise<void> {
    const previous = this.#previous;
    const wrong = (reason: string): Tampered => new Tampered(this.line, reason);
    const forms = formsOf(record);
    if (forms?.line !== line) throw wrong("the line is not in canonical form (RFC 8785)");
    await this.#checkFork(record);
    if (record.seq !== (previous === undefined ? 0 : previous.seq + 1)) {
      throw wrong(`the sequence number is ${record.seq}`);
    }
    const expected = previous?.hash ?? await genesisHash(record.source);
    if (record.prev_hash !== expected) throw wrong("prev_hash is not the hash of the previous record");
    if (await this.#digest(forms.content) !== record.hash) throw wrong("the hash does not match the record's content");
    if (this.#ids.has(record.id)) throw wrong("an earlier record has the same id");
    if (previous !== undefined && record.timestamp < previous.timestamp) {
      this.#notes.push(`Line ${this.line} is earlier than the previous line`);
    }
    await this.#checkRecovery(record);
  }

  /** A new record of another run that goes on from an earlier record than the last was written by a second writer. */
  async #checkFork(record: AuditRecord): Promise<void> {
    const previous = this.#previous;
    if (previous === undefined || record.prev_hash === previous.hash) return;
    if (this.#ids.has(record.id) || record.correlation?.run === previous.correlation?.run) return;
    if (!this.#hashes.has(record.prev_hash) || await recordHash(record) !== record.hash) return;
    throw new Tampered(
      this.line,
      `two runs wrote at the same time: this record goes on from record ${record.seq - 1}, as an earlier one does`,
      "two-writers",
    );
  }

  async #checkRecovery(record: AuditRecord): Promise<void> {
    const torn = this.#torn?.subarray(0, -TORN_LINE_END.length);
    this.#torn = undefined;
    if (torn === undefined && record.recovered === undefined) return;
    const found = torn === undefined ? undefined : await fingerprint(torn);
    if (found?.sha256 !== record.recovered?.sha256 || found?.bytes !== record.recovered?.bytes) {
      throw new Tampered(this.line, "the record's hash of the cut line before it does not match that line");
    }
    this.#gaps.push(`Line ${this.line - 1} was cut off while it was being written, and the log continues after it`);
  }
}

const LINE_FEED = new Uint8Array([10]);

function joined(...pieces: readonly (Uint8Array | undefined)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece ?? []]));
}

/** Bytes that are no UTF-8 are none of a record, whatever they read as. */
function recordOf({ text, exact }: TextLine): AuditRecord | undefined {
  return exact ? parseAuditLine(text) : undefined;
}

/** Undefined for what has no canonical form. */
function formsOf(record: AuditRecord): ReturnType<typeof recordForms> | undefined {
  try {
    return recordForms(record);
  } catch {
    return undefined;
  }
}

/** Whether a line can be the start of a first record, rather than of some other file. */
function isFirst(torn: string): boolean {
  return torn.startsWith(OPENING) || OPENING.startsWith(torn);
}

/** What each record begins with. */
const OPENING = '{"account_id":';

/** Whether text can be the start of one JSON object on one line: never closed, and without raw control characters. */
function isTornJson(text: string): boolean {
  if (!text.startsWith("{") || /[\u0000-\u001f]/.test(text)) return false;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    if (depth === 0 && at < text.length - 1) return false;
  }
  return depth > 0;
}
