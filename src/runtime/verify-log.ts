import { type AuditVerdict, readLog, type VerifyOptions } from "../core/audit/verify.ts";
import { readPieces } from "./append-file.ts";
import { sha256Sync } from "./sha256.ts";

/** Checks an audit log on disk, piece by piece. Throws `AppError` (AUDIT_UNREADABLE) when it cannot be read. */
export async function verifyLog(path: string, options: VerifyOptions = {}): Promise<AuditVerdict> {
  const { verdict } = await readLog(readPieces(path), { ...options, sha256: sha256Sync });
  return verdict;
}
