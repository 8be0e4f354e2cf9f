import { canonicalJson } from "../base/canonical-json.ts";
import { type TextLine, textLines } from "../base/text-lines.ts";
import { type AuditRecord, genesisHash, parseAuditLine, recordHash } from "./audit-record.ts";
import { type OrphanIntent, RunLedger } from "./run-ledger.ts";
import { fingerprint, TORN_LINE_END } from "./tail.ts";

/** What {@link verifyAudit} found. */
export interface AuditVerdict {
  /** `incomplete`: nothing was changed, but a run or a write has no end. */
  readonly status: "intact" | "tampered" | "incomplete";
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
  /** The notes that no crash explains, such as a closing record with a wrong count. */
  readonly contradictions: readonly string[];
}

/** What a file is compared with besides itself. */
interface VerifyOptions {
  /** An `audit-head` that was kept elsewhere. */
  readonly expectHead?: string | undefined;
  /** Called with each good record in turn; what was told counts only once the verdict is known. */
  readonly onRecord?: ((record: AuditRecord) => void) | undefined;
}

class Tampered extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** Checks an audit log line by line, as it is read: form, sequence, chain, closing records and pairs of intent and result. */
export async function verifyAudit(
  content: string | AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<AuditVerdict> {
  const reader = new ChainReader();
  const ledger = new RunLedger();
  try {
    for await (const line of textLines(content)) {
      const record = line.ended ? await reader.read(line) : await reader.finish(line);
      if (record === undefined) continue;
      ledger.add(record, reader.line);
      options.onRecord?.(record);
    }
    reader.expectHead(options.expectHead);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    const firstProblem = { line: error.line, reason: error.message };
    return {
      status: "tampered",
      ...reader.summary(),
      firstProblem,
      notes: ledger.notes(),
      orphans: ledger.orphans(),
      contradictions: ledger.contradictions(),
    };
  }
  const gaps = [...reader.gaps(), ...ledger.gaps()];
  const anchor = options.expectHead === undefined
    ? [
      "No expected head was given: the file is consistent, but so is a file that was cut at a run's end or rewritten as a whole",
    ]
    : [];
  return {
    status: gaps.length > 0 ? "incomplete" : "intact",
    ...reader.summary(),
    notes: [...gaps, ...ledger.notes(), ...reader.notes(), ...anchor],
    orphans: ledger.orphans(),
    contradictions: ledger.contradictions(),
  };
}

/** Follows the chain from line to line and throws {@link Tampered} where it is broken. */
class ChainReader {
  line = 0;
  readonly #hashes = new Set<string>();
  readonly #ids = new Set<string>();
  #previous: AuditRecord | undefined;
  #torn: string | undefined;
  #gaps: string[] = [];
  #notes: string[] = [];

  /** The record of the next whole line, or undefined if the line was cut off. */
  async read(line: TextLine): Promise<AuditRecord | undefined> {
    this.line += 1;
    const record = recordOf(line);
    if (record === undefined) {
      const { text } = line;
      if (!text.endsWith(TORN_LINE_END.slice(0, -1))) throw new Tampered(this.line, "the line is not an audit record");
      this.#torn = this.#torn === undefined ? text : `${this.#torn}\n${text}`;
      return undefined;
    }
    await this.#check(line.text, record);
    this.#previous = record;
    this.#hashes.add(record.hash);
    this.#ids.add(record.id);
    return record;
  }

  /** Checks the text after the last line end. */
  async finish(remainder: TextLine): Promise<AuditRecord | undefined> {
    const { text } = remainder;
    if (text !== "" && recordOf(remainder) !== undefined) {
      this.#notes.push("The last line has no line end");
      return await this.read(remainder);
    }
    if (text !== "") this.line += 1;
    const torn = text === "" ? this.#torn?.split("\n").at(-1) : text;
    if (this.#previous === undefined && torn === undefined) this.#gaps.push("The file contains no records");
    if (torn === undefined) return undefined;
    if (!isTornJson(torn.replace(/\r{1,2}$/, ""))) {
      throw new Tampered(this.line, "the last line is not an audit record or the start of one");
    }
    this.#gaps.push(`Line ${this.line} was cut off while it was being written`);
    return undefined;
  }

  /** The file must contain the expected hash; if it is not the last, records were added later. */
  expectHead(head: string | undefined): void {
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

  gaps(): readonly string[] {
    return this.#gaps;
  }

  notes(): readonly string[] {
    return this.#notes;
  }

  async #check(line: string, record: AuditRecord): Promise<void> {
    const previous = this.#previous;
    const wrong = (reason: string): Tampered => new Tampered(this.line, reason);
    if (!isCanonical(line, record)) throw wrong("the line is not in canonical form (RFC 8785)");
    if (record.seq !== (previous === undefined ? 0 : previous.seq + 1)) {
      throw wrong(`the sequence number is ${record.seq}`);
    }
    const expected = previous?.hash ?? await genesisHash(record.source);
    if (record.prev_hash !== expected) throw wrong("prev_hash is not the hash of the previous record");
    if (await recordHash(record) !== record.hash) throw wrong("the hash does not match the record's content");
    if (this.#ids.has(record.id)) throw wrong("an earlier record has the same id");
    if (previous !== undefined && record.timestamp < previous.timestamp) {
      this.#notes.push(`Line ${this.line} is earlier than the previous line`);
    }
    await this.#checkRecovery(record);
  }

  async #checkRecovery(record: AuditRecord): Promise<void> {
    const torn = this.#torn?.slice(0, -2);
    this.#torn = undefined;
    if (torn === undefined && record.recovered === undefined) return;
    const found = torn === undefined ? undefined : await fingerprint(torn);
    if (found?.sha256 !== record.recovered?.sha256 || found?.bytes !== record.recovered?.bytes) {
      throw new Tampered(this.line, "the record's hash of the cut line before it does not match that line");
    }
    this.#gaps.push(`Line ${this.line - 1} was cut off while it was being written, and the log continues after it`);
  }
}

/** Bytes that are no UTF-8 are none of a record, whatever they read as. */
function recordOf({ text, exact }: TextLine): AuditRecord | undefined {
  return exact ? parseAuditLine(text) : undefined;
}

function isCanonical(line: string, record: AuditRecord): boolean {
  try {
    return canonicalJson(record) === line;
  } catch {
    return false;
  }
}

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
