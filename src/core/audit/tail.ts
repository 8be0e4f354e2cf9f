import { sha256 } from "../base/bytes.ts";
import type { AuditRecord } from "./audit-record.ts";

/**
 * The end of a line that a crash cut off. No record contains a raw CR, and no single changed byte makes two of them, so a
 * reader can tell a cut line from a changed one.
 */
export const TORN_LINE_END = "\r\r\n";

/** Where an audit file ends, and what the next record must contain. */
export interface AuditTail {
  /** The last whole record; undefined in a file without one. */
  readonly last?: Pick<AuditRecord, "seq" | "hash"> | undefined;
  /** What to write before the next record: the end of a line that has none. */
  readonly prefix: string;
  /** Of what a crash left after the last whole record. */
  readonly recovered?: Fingerprint | undefined;
}

/** The size and hash of the rest of a line. */
type Fingerprint = NonNullable<AuditRecord["recovered"]>;

/** See {@link Fingerprint}. */
export async function fingerprint(
  rest: Uint8Array<ArrayBuffer>,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  return { bytes: rest.length, sha256: await sha256(rest) };
}
