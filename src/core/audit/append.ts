import { AppError } from "../base/errors.ts";
import type { LogFile } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import { AuditChain, type AuditDeps } from "./chain.ts";
import { type AuditContent, type AuditRecord, type ConfigSummary, recordTime } from "./audit-record.ts";

/** The required fields of one line, with the tutorial's names; every other field of an audit record is optional. */
export interface AuditLine extends Partial<AuditContent> {
  /** Its own, a UUID; a new one when absent. */
  readonly id?: string;
  /** RFC 3339; now when absent. */
  readonly timestamp?: string;
  /** The account's id in Genesys Cloud; null if it has none. */
  readonly account_id: string | null;
  /** The API's last status, such as `ACTIVE`. */
  readonly status: string;
  /** The account's settings in short. */
  readonly config_summary: ConfigSummary;
  /** `passed` only where checks ran and passed. */
  readonly compliance_check: AuditContent["compliance_check"];
}

/** Appends records to an audit log and chains them to the existing ones; rejects with AppError when the file cannot be continued. */
export async function appendRecords(file: LogFile, records: readonly AuditLine[], deps: AuditDeps): Promise<void> {
  const first = records[0];
  if (first === undefined) return;
  const ids = new Set(records.flatMap(({ id }) => id ?? []));
  const lines = records.map(({ id, timestamp, ...line }) => [contentOf(line), given(id, timestamp)] as const);
  const known: string[] = [];
  const chain = await AuditChain.open(file, first.source, {
    ...deps,
    onEarlier: ({ id }) => ids.has(id) && known.push(id),
  });
  try {
    const [twice] = known;
    if (twice !== undefined) throw refused(`the log contains a record with its id, "${visible(twice)}"`);
    await Promise.all(lines.map(([content, facts]) => chain.append(content, facts)));
  } finally {
    await chain.release();
  }
}

/**
 * The fields that the chain sets (seq, prev_hash, hash) may be present: records can be copied from another log. What ties
 * them to a run stays behind: a run is told as a whole.
 */
function contentOf(line: Omit<AuditLine, "id" | "timestamp"> & Partial<AuditRecord>): AuditContent {
  const { seq: _seq, prev_hash: _prev, hash: _hash, schema: _schema, recovered: _recovered, ...copied } = line;
  const { correlation: _run, operation, ...content } = copied;
  if (content.type?.startsWith("run.")) throw refused("only a run opens and closes itself");
  const { op_id: _op, stage: _stage, ...written } = operation ?? {};
  return {
    ...content,
    ...(operation === undefined ? {} : { operation: { ...written, action: operation.action } }),
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
  const time = timestamp === undefined ? undefined : recordTime(timestamp);
  if (timestamp !== undefined && time === undefined) {
    throw refused(`the timestamp "${visible(timestamp)}" is not one of RFC 3339, such as 2026-11-22T08:00:00Z`);
  }
  return { ...(id === undefined ? {} : { id }), ...(time === undefined ? {} : { timestamp: time }) };
}

function refused(reason: string): AppError {
  return new AppError("AUDIT_UNWRITABLE", `Cannot append the record: ${reason}`, {
    hint: "Correct the record; nothing was written",
  });
}
