import type { AppendFile } from "../base/ports.ts";
import { AuditChain, type AuditDeps } from "./chain.ts";
import type { AuditContent, AuditRecord } from "./audit-record.ts";

/** The required fields of one line, with the tutorial's names; every other field of an audit record is optional. */
export interface AuditLine extends Partial<AuditContent> {
  readonly id?: string;
  /** RFC 3339; now when absent. */
  readonly timestamp?: string;
  readonly account_id: string | null;
  readonly status: string;
  readonly config_summary: AuditRecord["config_summary"];
  readonly compliance_check: AuditRecord["compliance_check"];
}

/** Appends records to an audit log and chains them to the existing ones; rejects with AppError when the file cannot be continued. */
export async function appendRecords(file: AppendFile, records: readonly AuditLine[], deps: AuditDeps): Promise<void> {
  const first = records[0];
  if (first === undefined) return;
  const chain = await AuditChain.open(file, first.source, deps);
  await Promise.all(records.map(({ id, timestamp, ...line }) => chain.append(contentOf(line), given(id, timestamp))));
}

/** The fields that the chain sets (seq, prev_hash, hash) may be present: records can be copied from another log. */
function contentOf(line: Omit<AuditLine, "id" | "timestamp"> & Partial<AuditRecord>): AuditContent {
  const { seq: _seq, prev_hash: _prev, hash: _hash, schema: _schema, recovered: _recovered, ...content } = line;
  return {
    ...content,
    type: content.type ?? "account.recorded",
    severity: content.severity ?? "info",
    // What a status means is its API's affair: nothing is claimed that the line does not say.
    outcome: content.outcome ?? { status: "unknown", reason: null, error_code: null },
  };
}

function given(
  id: string | undefined,
  timestamp: string | undefined,
): { readonly id?: string; readonly timestamp?: string } {
  return { ...(id === undefined ? {} : { id }), ...(timestamp === undefined ? {} : { timestamp }) };
}
