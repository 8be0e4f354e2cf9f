import * as v from "valibot";
import { visible } from "../base/text.ts";
import type { AuditRecord } from "../audit/audit-record.ts";
import { EVENT_NAMES, type EventName } from "../audit/event-state.ts";

const nullableText = v.exactOptional(v.nullable(v.string()));

const itsmEventSchema = v.object({
  event: v.picklist(EVENT_NAMES),
  timestamp: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/)),
  account_id: v.nullable(v.string()),
  status: v.string(),
  latency_ms: v.number(),
  source: v.literal("genesys_email_provisioner"),
  name: nullableText,
  /** The label of the Genesys Cloud organisation. */
  organisation: nullableText,
  change_ref: nullableText,
  /** That brought the account's last change; null for a direct push and a run by hand. */
  pull_request: v.exactOptional(v.nullable(v.number())),
  commit: nullableText,
  run_url: nullableText,
  audit_hash: nullableText,
  /** Why it failed, and by which code; of failures only. */
  reason: nullableText,
  code: nullableText,
});

/** The `basic` ITSM event: the tutorial's six fields, plus where the event came from. Nothing in it is secret. */
export interface ItsmEvent {
  /** What became of the account. */
  event: EventName;
  /** When, by RFC 3339 in UTC, such as `2026-11-22T08:00:00Z`. */
  timestamp: string;
  /** The account's id in Genesys Cloud; null if it has none. */
  account_id: string | null;
  /** The API's last status, such as `ACTIVE`. */
  status: string;
  /** Milliseconds from the account's first request to its end. */
  latency_ms: number;
  /** Always the same word. */
  source: "genesys_email_provisioner";
  /** The account's name. */
  name?: string | null;
  /** The label of the Genesys Cloud organisation. */
  organisation?: string | null;
  /** The change number that the run was given. */
  change_ref?: string | null;
  /** That brought the account's last change; null for a direct push and a run by hand. */
  pull_request?: number | null;
  /** The commit that was applied. */
  commit?: string | null;
  /** The page of the run. */
  run_url?: string | null;
  /** The hash of the audit record that the event is made of. */
  audit_hash?: string | null;
  /** Why it failed, in one sentence; of failures only. */
  reason?: string | null;
  /** Why it failed, by its stable name; of failures only. */
  code?: string | null;
}

/** An event to deliver: every format is made from it, and the outbox stores it. Nothing in it is secret. */
export const envelopeSchema = v.object({
  /** The state's id: the same for every attempt of any run, so that a receiver can drop duplicates. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  /** Identifies the account across all runs: a receiver closes alerts by it. */
  dedupKey: v.string(),
  /** Grows with each event of an account; a receiver may ignore a lower one than it has seen. */
  sequence: v.exactOptional(v.string()),
  /** A URI of the repository. */
  origin: v.string(),
  event: itsmEventSchema,
});

/** See {@link envelopeSchema}. */
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** The event that an audit record says is made of it, or undefined if none is. */
export function envelopeOf(record: AuditRecord): Envelope | undefined {
  const { event_id: id, event: state, dedup_key } = record.correlation ?? {};
  const event = EVENT_NAMES.find((name) => name === state);
  if (event === undefined || id === undefined) return undefined;
  const source = record.source;
  const sequence = sequenceOf(record);
  return {
    id,
    dedupKey: dedup_key ?? id,
    ...(sequence === undefined ? {} : { sequence }),
    origin: originOf(source),
    event: {
      event,
      timestamp: record.timestamp,
      account_id: record.account_id === null ? null : visible(record.account_id),
      // A blocked change never reached the API, which has no status for it.
      status: record.status === "BLOCKED" ? "FAILED" : visible(record.status),
      latency_ms: record.operation?.latency_ms ?? 0,
      source: "genesys_email_provisioner",
      name: record.target?.key ?? null,
      organisation: source?.organisation ?? null,
      change_ref: record.approval?.change_ref ?? null,
      pull_request: record.approval?.pr ?? null,
      commit: source?.commit ?? null,
      run_url: source?.run_url ?? null,
      audit_hash: record.hash,
      ...(event === "email_account_failed" ? failureFields(record) : {}),
    },
  };
}

function failureFields({ outcome: { reason, error_code } }: AuditRecord): Pick<ItsmEvent, "reason" | "code"> {
  return { reason: reason === null ? null : visible(reason, REASON_LIMIT), code: error_code };
}

/** The API's messages may be long, but an event must stay below 20 kB. */
const REASON_LIMIT = 500;

/** Whether an event reports a failure. */
export function isFailure(event: ItsmEvent): boolean {
  return event.event === "email_account_failed";
}

/** String order is time order across the runs of a workflow; undefined without a run number. */
function sequenceOf(record: AuditRecord): string | undefined {
  const { run_number, run_attempt } = record.source ?? {};
  if (run_number === undefined || run_attempt === undefined) return undefined;
  return [pad(run_number, 10), pad(run_attempt, 2), pad(record.seq, 8)].join(".");
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function originOf(source: AuditRecord["source"]): string {
  if (source?.server_url && source.repository) return `${source.server_url}/${source.repository}`;
  return "urn:genesys-email-accounts:local";
}
