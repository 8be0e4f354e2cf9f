import * as v from "valibot";
import { type Code, CODES } from "../base/errors.ts";

const text = v.string();
const optionalText = v.exactOptional(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const optionalCount = v.exactOptional(count);
const texts = v.array(text);
const code = v.picklist(Object.keys(CODES) as Code[]);

const findingEntries = {
  code,
  severity: v.picklist(["error", "warning", "info"]),
  message: text,
  hint: optionalText,
  line: optionalCount,
  column: optionalCount,
};

const findingSchema = v.object(findingEntries);

const issueSchema = v.object({ ...findingEntries, path: text, line: count, column: count });

const runFindingSchema = v.object({ ...findingEntries, path: optionalText });

const probeOutcome = v.picklist(["passed", "failed", "inconclusive", "skipped"]);

const probeResultSchema = v.object({
  protocol: v.picklist(["smtp", "imap"]),
  host: text,
  port: count,
  outcome: probeOutcome,
  address: optionalText,
  /** Every address that the host name led to, where each was asked. */
  addresses: v.exactOptional(
    v.array(v.object({ address: text, outcome: probeOutcome, findings: v.array(findingSchema) })),
  ),
  /** The name that was given with EHLO; of SMTP only. */
  ehloName: optionalText,
  phases: v.array(v.object({ name: text, ms: v.number(), outcome: text })),
  tls: v.exactOptional(v.object({
    version: text,
    cipher: text,
    subject: text,
    issuer: text,
    validTo: text,
    daysLeft: v.number(),
    sans: texts,
    /** The certificates that were verified, leaf first, each with its end; `validTo` and `daysLeft` are of the earliest. */
    path: v.exactOptional(texts),
  })),
  capabilities: v.exactOptional(texts),
  findings: v.array(findingSchema),
});

/** A value of an account file. */
export type FieldValue = string | number | boolean | null | readonly FieldValue[] | {
  readonly [key: string]: FieldValue;
};

const fieldValue: v.GenericSchema<FieldValue> = v.union([
  text,
  v.number(),
  v.boolean(),
  v.null(),
  v.array(v.lazy(() => fieldValue)),
  v.record(text, v.lazy(() => fieldValue)),
]);

const changeSchema = v.object({
  action: v.picklist(["create", "update", "no-op", "delete", "blocked"]),
  /** What differs; a secret has neither `from` nor `to`. */
  fields: v.exactOptional(
    v.array(v.object({ key: text, from: v.exactOptional(fieldValue), to: v.exactOptional(fieldValue) })),
  ),
  reason: optionalText,
});

const outcomeSchema = v.object({
  status: text,
  /** Whether that is a good end: its target's word, and the only one on it. */
  succeeded: v.boolean(),
  accountId: optionalText,
  latencyMs: v.number(),
  requests: count,
  detail: optionalText,
});

const approvalSchema = v.object({
  status: v.picklist(["approved", "not-approved", "unavailable", "none"]),
  basis: v.exactOptional(v.picklist(["pull-request", "environment", "author-association"])),
  pullRequest: optionalCount,
  approvers: v.exactOptional(texts),
});

const accountReportSchema = v.object({
  name: text,
  /** The unit of `domains` that it shares with others. */
  domain: optionalText,
  /** Absent, like its line, for a live account that is in no file. */
  file: optionalText,
  line: optionalCount,
  issues: v.array(issueSchema),
  probes: v.array(probeResultSchema),
  approval: v.exactOptional(approvalSchema),
  change: v.exactOptional(changeSchema),
  outcome: v.exactOptional(outcomeSchema),
});

const domainReportSchema = v.object({
  name: text,
  /** The names of its accounts. */
  accounts: texts,
  change: v.exactOptional(changeSchema),
  /** What the change writes, thing by thing. */
  pieces: v.exactOptional(
    v.array(v.object({ kind: text, name: text, action: v.picklist(["create", "update", "delete"]) })),
  ),
  /** How many there may be of what the change makes, itself counted. */
  quota: v.exactOptional(v.object({ what: text, used: count, limit: count })),
  outcome: v.exactOptional(outcomeSchema),
  findings: v.array(findingSchema),
});

/** The run report, schema version 2: the one value that comment, summary, `--json` and `report-file` are made from. Times are RFC 3339. */
export const runReportSchema = v.object({
  schemaVersion: v.literal(2),
  /** The organisation's label. */
  organisation: text,
  genesysApi: v.picklist(["email-accounts", "email-domains"]),
  /** What is known of the run on its machine or in its workflow. */
  run: v.object({
    id: optionalText,
    attempt: optionalCount,
    url: optionalText,
    actor: optionalText,
    ref: optionalText,
    commit: optionalText,
  }),
  /** The commit whose run has to apply what this one did not. */
  superseded: v.exactOptional(v.object({ by: text, at: text })),
  /** The hash of the audit log's last record. */
  auditHead: optionalText,
  mode: v.picklist(["check", "apply", "drift", "redeliver"]),
  result: v.picklist(["success", "failure", "inconclusive"]),
  startedAt: text,
  finishedAt: text,
  durationMs: v.number(),
  planHash: optionalText,
  counts: v.object({
    accounts: count,
    created: count,
    updated: count,
    unchanged: count,
    deleted: count,
    failed: count,
    skipped: count,
    errors: count,
    warnings: count,
  }),
  accounts: v.array(accountReportSchema),
  /** The domains that are planned and written as units of their own. */
  domains: v.exactOptional(v.array(domainReportSchema)),
  /** What the look at each mail domain found. */
  mailDomains: v.exactOptional(v.array(v.object({ name: text, accounts: texts, findings: v.array(findingSchema) }))),
  /** Findings of the run as a whole, such as a plan that was skipped because there were no credentials. */
  findings: v.array(runFindingSchema),
  /** What nobody may take silence for a pass of; `what` and `reason` make one sentence, without a full stop. */
  notChecked: v.array(v.object({ what: text, reason: text })),
  /** Account files that the change removes, and what becomes of their accounts. */
  removed: v.exactOptional(
    v.array(v.object({ name: optionalText, file: text, action: v.picklist(["delete", "stays-live", "unknown"]) })),
  ),
  /** What a run made and could neither use nor remove. */
  leftBehind: v.exactOptional(v.array(v.object({ kind: text, id: text, name: text, domain: optionalText }))),
  /** Whether the plan is the one that was approved; null where there is none to compare with. */
  plan: v.exactOptional(v.object({
    changed: v.nullable(v.boolean()),
    approvedHash: optionalText,
    /** Where they differ: of a whole account, or of one key of its file. */
    differences: v.exactOptional(
      v.array(v.object({ name: text, key: optionalText, approved: text, wanted: text, live: text })),
    ),
  })),
  /** The events that are still to be sent. */
  undelivered: v.exactOptional(v.array(v.object({ id: text, account: text, event: text, reason: text }))),
  /** The tickets or messages that receivers made of events, by their own names. */
  tickets: v.exactOptional(v.array(v.object({ id: text, account: text, event: text, ticket: text }))),
  api: v.object({ requests: count, retries: count, throttled: count }),
  notifications: v.object({ delivered: count, undelivered: count }),
});

/** See {@link runReportSchema}. */
export type RunReport = v.InferOutput<typeof runReportSchema>;
/** What a run would do, or did, with a domain that accounts share. */
export type DomainReport = v.InferOutput<typeof domainReportSchema>;
/** One account's part of a {@link RunReport}. */
export type AccountReport = v.InferOutput<typeof accountReportSchema>;
/** What probing one server found: an entry of `probes` in the report. `ms` are milliseconds, `validTo` RFC 3339. */
export type ProbeResult = v.InferOutput<typeof probeResultSchema>;
/** What a run would do, or did, with one account. */
export type ReportedChange = v.InferOutput<typeof changeSchema>;
/** How an account's change ended: the API's last status, or `TIMED_OUT`, `FAILED`, `UNKNOWN`. */
export type ReportedOutcome = v.InferOutput<typeof outcomeSchema>;
/** Something that a run did not look at. */
export type NotChecked = RunReport["notChecked"][number];
/** `check`, `apply`, `drift` or `redeliver`. */
export type Mode = RunReport["mode"];

/** Reads a run report; `fault` is the place of what makes it none, empty for the whole. */
export function parseReport(value: unknown): { readonly report: RunReport } | { readonly fault: string } {
  const parsed = v.safeParse(runReportSchema, value, { abortEarly: true });
  return parsed.success ? { report: parsed.output } : { fault: v.getDotPath(parsed.issues[0]) ?? "" };
}

/** The exit status of a process after a run; an invalid configuration exits with 2. */
export const EXIT_STATUS = { success: 0, failure: 1, inconclusive: 3 } as const satisfies Record<
  RunReport["result"],
  number
>;
