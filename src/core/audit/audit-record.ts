import { v7 as uuidv7 } from "uuid";
import * as v from "valibot";
import { sha256 } from "../base/bytes.ts";
import { canonicalJson, canonicalMembers, canonicalObject } from "../base/canonical-json.ts";
import { parseJson } from "../base/http.ts";
import type { Clock, Random, Sha256 } from "../base/ports.ts";

/** Name and major version of the record's format; a reader rejects another major version and ignores unknown fields. */
export const AUDIT_SCHEMA = "genesys-email-audit/v1";

const text = v.string();
const optionalText = v.exactOptional(text);
const textOrNull = v.nullable(text);
const number = v.number();
const digest = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const timestamp = v.pipe(v.string(), v.check(isTimestamp));
const projection = v.nullable(v.record(v.string(), v.unknown()));

const configSummarySchema = v.looseObject({ smtp: textOrNull, imap: textOrNull, auth_type: textOrNull });

const checkSchema = v.looseObject({
  id: text,
  result: v.picklist(["passed", "failed", "inconclusive", "skipped"]),
  detail: optionalText,
});

const operationSchema = v.looseObject({
  /** Joins the intent of a write with its result. */
  op_id: optionalText,
  stage: v.exactOptional(v.picklist(["intent", "result"])),
  action: text,
  resource: optionalText,
  /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
  resource_name: optionalText,
  method: optionalText,
  path_template: optionalText,
  http_status: v.exactOptional(number),
  attempts: v.exactOptional(number),
  requests: v.exactOptional(number),
  latency_ms: v.exactOptional(number),
  vendor_correlation_id: optionalText,
  adopted: v.exactOptional(v.boolean()),
  /** What a receiver calls the ticket or message that it made of an event. */
  ticket: optionalText,
});

/** The fields of a record that its writer fills in; the chain adds the others. */
const contentEntries = {
  type: text,
  severity: v.picklist(["debug", "info", "notice", "warning", "error"]),
  /** The tutorial's fields; `account_id` is null and `config_summary` contains nulls where a record is not about an account. */
  account_id: textOrNull,
  status: text,
  config_summary: configSummarySchema,
  compliance_check: v.picklist(["passed", "failed", "not_run"]),
  actor: v.exactOptional(
    v.looseObject({ kind: text, login: text, id: textOrNull, triggering_login: textOrNull }),
  ),
  principal: v.exactOptional(v.looseObject({ kind: text, client_id: text, region: text })),
  source: v.exactOptional(v.looseObject({
    /** The label of the Genesys Cloud organisation. */
    organisation: optionalText,
    repository: textOrNull,
    repository_id: textOrNull,
    ref: textOrNull,
    commit: textOrNull,
    run_id: text,
    run_attempt: number,
    run_number: v.exactOptional(number),
    run_url: textOrNull,
    server_url: textOrNull,
    job: textOrNull,
    workflow_ref: textOrNull,
    file: textOrNull,
    /** Of the account file's bytes, as git has them. */
    file_sha256: v.exactOptional(digest),
    tool_version: text,
  })),
  approval: v.exactOptional(v.looseObject({
    status: optionalText,
    change_ref: textOrNull,
    /** The pull request. */
    pr: v.exactOptional(v.nullable(number)),
  })),
  target: v.exactOptional(v.looseObject({
    system: text,
    kind: text,
    key: text,
    id: textOrNull,
    /** The unit that the target is part of, when it is not the account of that name. */
    unit: v.exactOptional(v.looseObject({ kind: text, key: text })),
  })),
  operation: v.exactOptional(operationSchema),
  outcome: v.looseObject({
    status: v.picklist(["success", "failure", "pending", "timeout", "skipped", "unknown"]),
    reason: textOrNull,
    error_code: textOrNull,
  }),
  change: v.exactOptional(v.looseObject({ before: projection, after: projection, redacted: v.array(text) })),
  checks: v.exactOptional(v.array(checkSchema)),
  correlation: v.exactOptional(v.looseObject({
    run: text,
    dedup_key: optionalText,
    /** The state that an event tells; only where one is made of the record. */
    event: optionalText,
    /** The id of the event that is made of the record, or that was delivered or not. */
    event_id: optionalText,
  })),
  /** What the record says about the run itself: its plan, or the totals of its closing record. */
  run: v.exactOptional(v.record(v.string(), v.unknown())),
  /** The rest of a line that a crash cut off before this record was written. */
  recovered: v.exactOptional(v.looseObject({ bytes: number, sha256: digest })),
};

/** What makes a line one of an audit log; {@link AuditRecord} writes its type out, and a test holds the two against each other. */
export const auditRecordSchema = v.object({
  ...contentEntries,
  schema: v.literal(AUDIT_SCHEMA),
  id: text,
  seq: v.pipe(number, v.integer(), v.minValue(0)),
  /** RFC 3339, UTC, milliseconds. */
  timestamp,
  prev_hash: digest,
  hash: digest,
});

/** One line of the audit log: the tutorial's five fields, plus who, what, when, from where and with what result. */
export interface AuditRecord extends AuditContent {
  /** Name and major version of the format. */
  schema: "genesys-email-audit/v1";
  /** Its own, a UUID. */
  id: string;
  /** Its place in the file, counted from 0. */
  seq: number;
  /** RFC 3339, UTC, milliseconds. */
  timestamp: string;
  /** `hash` of the record before it; of the first, a hash of the run that started the file. */
  prev_hash: string;
  /** SHA-256 of the record's canonical form (RFC 8785) without this field, as `sha256:` and 64 hex digits. */
  hash: string;
  /** The rest of a line that a crash cut off before this record was written. */
  recovered?: { bytes: number; sha256: string; [field: string]: unknown };
}

/** A record before it is placed in a file. Its objects may have more fields, which stay as they are. */
export interface AuditContent {
  /** What happened, such as `account.active`. */
  type: string;
  /** How much it weighs. */
  severity: "debug" | "info" | "notice" | "warning" | "error";
  /** The account's id in Genesys Cloud; null if it has none, and where a record is not about an account. */
  account_id: string | null;
  /** The API's last status, or the run's own word. */
  status: string;
  /** The account's settings in short; nulls where a record is not about an account. */
  config_summary: ConfigSummary;
  /** `passed` only where the checks that ran passed. */
  compliance_check: "passed" | "failed" | "not_run";
  /** Who started the run. */
  actor?: {
    kind: string;
    login: string;
    id: string | null;
    triggering_login: string | null;
    [field: string]: unknown;
  };
  /** As whom Genesys Cloud was asked. */
  principal?: { kind: string; client_id: string; region: string; [field: string]: unknown };
  /** From where: the run, its repository and the account file. */
  source?: {
    /** The label of the Genesys Cloud organisation. */
    organisation?: string;
    repository: string | null;
    repository_id: string | null;
    ref: string | null;
    commit: string | null;
    run_id: string;
    run_attempt: number;
    run_number?: number;
    run_url: string | null;
    server_url: string | null;
    job: string | null;
    workflow_ref: string | null;
    file: string | null;
    /** Of the account file's bytes, as git has them. */
    file_sha256?: string;
    tool_version: string;
    [field: string]: unknown;
  };
  /** Who let it happen. */
  approval?: {
    status?: string;
    change_ref: string | null;
    /** The pull request. */
    pr?: number | null;
    [field: string]: unknown;
  };
  /** What it happened to. */
  target?: {
    system: string;
    kind: string;
    key: string;
    id: string | null;
    /** The unit that the target is part of, when it is not the account of that name. */
    unit?: { kind: string; key: string; [field: string]: unknown };
    [field: string]: unknown;
  };
  /** What was done. */
  operation?: {
    /** Joins the intent of a write with its result. */
    op_id?: string;
    stage?: "intent" | "result";
    action: string;
    resource?: string;
    /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
    resource_name?: string;
    method?: string;
    path_template?: string;
    http_status?: number;
    attempts?: number;
    requests?: number;
    /** Milliseconds. */
    latency_ms?: number;
    vendor_correlation_id?: string;
    adopted?: boolean;
    /** What a receiver calls the ticket or message that it made of an event. */
    ticket?: string;
    [field: string]: unknown;
  };
  /** How it ended. */
  outcome: {
    status: "success" | "failure" | "pending" | "timeout" | "skipped" | "unknown";
    reason: string | null;
    error_code: string | null;
    [field: string]: unknown;
  };
  /** What was written: the resource before and after, and JSON pointers to the secrets that were left out. */
  change?: {
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
    redacted: string[];
    [field: string]: unknown;
  };
  /** The checks that ran or were skipped. */
  checks?: AuditCheck[];
  /** What joins the record with others, and with events. */
  correlation?: {
    run: string;
    dedup_key?: string;
    /** The state that an event tells; only where one is made of the record. */
    event?: string;
    /** The id of the event that is made of the record, or that was delivered or not. */
    event_id?: string;
    [field: string]: unknown;
  };
  /** What the record says about the run itself: its plan, or the totals of its closing record. */
  run?: Record<string, unknown>;
}

/** One check that ran or was skipped, and its result. */
export interface AuditCheck {
  /** Such as `account-file`. */
  id: string;
  /** `inconclusive`: nothing wrong was proved. */
  result: "passed" | "failed" | "inconclusive" | "skipped";
  /** Why, in one sentence. */
  detail?: string;
  /** Further fields stay as they are. */
  [field: string]: unknown;
}

/** The tutorial's summary of an account's settings: host names and the authentication type. */
export interface ConfigSummary {
  /** The submission server's host name. */
  smtp: string | null;
  /** The IMAP server's host name. */
  imap: string | null;
  /** `PLAIN` or `OAUTH2`. */
  auth_type: string | null;
  /** Further fields stay as they are. */
  [field: string]: unknown;
}

/** Reads one line of an audit log; undefined when it is not a record of this major version. */
export function parseAuditLine(line: string): AuditRecord | undefined {
  const record = parseJson(line);
  // The record as read, not valibot's copy: the hash covers fields that are not in the schema.
  return isAuditRecord(record) ? record : undefined;
}

/** Whether a value is a record of this major version. */
export function isAuditRecord(value: unknown): value is AuditRecord {
  return v.is(auditRecordSchema, value);
}

/** The hash that a record must carry: SHA-256 of its canonical form without `hash` itself. */
export function recordHash(record: Omit<AuditRecord, "hash">): Promise<string> {
  return sha256(recordForms(record).content);
}

/** A record in canonical form, which is its line, and that form without `hash`, which its hash is of; both at the cost of one. */
export function recordForms(record: object): { readonly line: string; readonly content: string } {
  const members = canonicalMembers(record);
  return { line: canonicalObject(members), content: canonicalObject(members.filter(([key]) => key !== "hash")) };
}

/** A record with the hash that it must carry, and its line. */
export async function sealed(
  content: Omit<AuditRecord, "hash">,
  digest: Sha256 = sha256,
): Promise<{ record: AuditRecord; line: string }> {
  const members = canonicalMembers(content);
  const hash = await digest(canonicalObject(members));
  const after = members.findIndex(([key]) => key > "hash");
  const whole = members.toSpliced(after === -1 ? members.length : after, 0, ...canonicalMembers({ hash }));
  return { record: { ...content, hash }, line: canonicalObject(whole) };
}

/** The `prev_hash` of a file's first record: it ties the file to the run that started it. */
export function genesisHash(source: AuditContent["source"]): Promise<string> {
  return sha256(canonicalJson({
    schema: AUDIT_SCHEMA,
    repository: source?.repository ?? null,
    run_id: source?.run_id ?? null,
    run_attempt: source?.run_attempt ?? null,
  }));
}

/** `passed` only when checks ran and all of them passed; an inconclusive one leaves `not_run`. */
export function complianceOf(checks: readonly AuditCheck[]): AuditRecord["compliance_check"] {
  const ran = checks.filter((check) => check.result !== "skipped");
  if (ran.some((check) => check.result === "failed")) return "failed";
  return ran.length > 0 && ran.every((check) => check.result === "passed") ? "passed" : "not_run";
}

/** The content without undefined fields and lone surrogates, which JSON cannot carry; its foreign texts were cleaned of secrets where they entered. */
export function plainContent(content: AuditContent): AuditContent {
  return plainValue(content) as AuditContent;
}

/** A JSON-like value without undefined fields and lone surrogates. */
export function plainValue(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map((item) => plainValue(item ?? null));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, plainValue(item)]));
}

function isTimestamp(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** Any RFC 3339 time in the form that a record has it: UTC, milliseconds; undefined for a text that is none. */
export function recordTime(text: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The milliseconds since the epoch that a UUID version 7 holds; undefined for any other id. */
export function timeOfId(id: string): number | undefined {
  const hex = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.exec(id);
  return hex === null ? undefined : Number.parseInt(`${hex[1]}${hex[2]}`, 16);
}

/** A new UUID version 7 (RFC 9562 section 5.7): sorts by time. */
export function newRecordId(clock: Pick<Clock, "now">, random?: Random): string {
  const random16 = new Uint8Array(16);
  if (random === undefined) crypto.getRandomValues(random16);
  else random16.forEach((_, index) => random16[index] = Math.floor(random() * 256));
  return uuidv7({ msecs: clock.now(), random: random16 });
}
