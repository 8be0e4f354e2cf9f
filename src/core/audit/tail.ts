import { AppError } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import { type AuditContent, type AuditRecord, genesisHash, parseAuditLine, recordHash } from "./audit-record.ts";
import { sha256 } from "../base/bytes.ts";

/**
 * The end of a line that a crash cut off. No record contains a raw CR, and no single changed byte makes two of them, so a
 * reader can tell a cut line from a changed one.
 */
export const TORN_LINE_END = "\r\r\n";

/** Where an audit file ends, and what the next record must contain. */
export interface AuditTail {
  readonly nextSeq: number;
  readonly prevHash: string;
  /** What to write before the next record: the end of a line that has none. */
  readonly prefix: string;
  readonly recovered?: { readonly bytes: number; readonly sha256: string } | undefined;
}

/** Reads where an audit file ends. Throws {@link AppError} when it is not an audit log, or its last record was changed. */
export async function readTail(path: string, text: string, source: AuditContent["source"]): Promise<AuditTail> {
  const { record, rest } = splitTail(text);
  const torn = rest === "" ? {} : { recovered: await fingerprint(rest) };
  if (record === undefined) {
    if (!looksTorn(rest)) throw notAnAuditLog(path);
    const prefix = rest === "" ? "" : TORN_LINE_END;
    return { nextSeq: 0, prevHash: await genesisHash(source), prefix, ...torn };
  }
  if (await recordHash(record) !== record.hash) {
    throw new AppError(
      "AUDIT_TAMPERED",
      `Cannot continue the audit log "${visible(path)}": the hash of record ${record.seq} is wrong`,
    );
  }
  const unended = rest === "" && !text.endsWith("\n") ? "\n" : "";
  return { nextSeq: record.seq + 1, prevHash: record.hash, prefix: rest === "" ? unended : TORN_LINE_END, ...torn };
}

/** The size and hash of the rest of a line, of the file's content read as UTF-8. */
export async function fingerprint(rest: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  return { bytes: new TextEncoder().encode(rest).length, sha256: await sha256(rest) };
}

/** The last record of a file and the text after its line. */
function splitTail(text: string): { readonly record: AuditRecord | undefined; readonly rest: string } {
  let end = text.length;
  while (end > 0) {
    const start = end === 1 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
    const record = parseAuditLine(text.slice(start, end));
    if (record !== undefined) return { record, rest: text.slice(end) };
    end = start;
  }
  return { record: undefined, rest: text };
}

/** Whether text without any record can be the start of a first record, rather than some other file. */
function looksTorn(rest: string): boolean {
  const opening = '{"account_id":';
  return rest.startsWith(opening) || opening.startsWith(rest);
}

function notAnAuditLog(path: string): AppError {
  return new AppError("AUDIT_UNWRITABLE", `Cannot append to "${visible(path)}": it contains no audit record`);
}
