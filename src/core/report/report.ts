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

// As an input it is unknown: compilers lose their way in what a default of a recursive type may be.
const fieldValue: v.GenericSchema<unknown, FieldValue> = v.union([
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

/** What makes a value a {@link RunReport}, whose types are written out below: a test holds the two against each other. */
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

/**
 * The run report, schema version 2: the one value that comment, summary, `--json` and `report-file` are made from. Times
 * are RFC 3339, durations milliseconds; what is not known is absent.
 */
export interface RunReport {
  /** Grows with every change that a reader of an older version could not read. */
  schemaVersion: 2;
  /** The organisation's label. */
  organisation: string;
  /** The API that manages the accounts. */
  genesysApi: "email-accounts" | "email-domains";
  /** What is known of the run on its machine or in its workflow. */
  run: {
    /** Such as the id of the workflow's run. */
    id?: string;
    /** Counted from 1. */
    attempt?: number;
    /** The page of the run. */
    url?: string;
    /** Who started it. */
    actor?: string;
    /** The branch or tag, such as `refs/heads/main`. */
    ref?: string;
    /** The commit. */
    commit?: string;
  };
  /** The commit whose run has to apply what this one did not, and when that was seen. */
  superseded?: { by: string; at: string };
  /** The hash of the audit log's last record. */
  auditHead?: string;
  /** What the run was for. */
  mode: "check" | "apply" | "drift" | "redeliver";
  /** `inconclusive`: nothing wrong was proved, and something could not be tested. */
  result: "success" | "failure" | "inconclusive";
  /** When it started. */
  startedAt: string;
  /** When it ended. */
  finishedAt: string;
  /** How long it took. */
  durationMs: number;
  /** Equal exactly where plans are. */
  planHash?: string;
  /** Numbers of accounts, and of errors and warnings. */
  counts: {
    /** The accounts of the report. */
    accounts: number;
    /** Made by this run, or to be made. */
    created: number;
    /** Changed by this run, or to be changed. */
    updated: number;
    /** As their files say. */
    unchanged: number;
    /** Removed by this run, or to be removed. */
    deleted: number;
    /** Whose file, servers or change failed. */
    failed: number;
    /** Whose change is blocked, though they did not fail. */
    skipped: number;
    /** Findings that are errors. */
    errors: number;
    /** Findings that are warnings. */
    warnings: number;
  };
  /** The accounts in scope, and those beyond whose change is not a no-op. */
  accounts: AccountReport[];
  /** The domains that are planned and written as units of their own. */
  domains?: DomainReport[];
  /** What the look at each mail domain found. */
  mailDomains?: { name: string; accounts: string[]; findings: ReportedFinding[] }[];
  /** Findings of the run as a whole, such as a plan that was skipped because there were no credentials. */
  findings: RunFinding[];
  /** What nobody may take silence for a pass of; `what` and `reason` make one sentence, without a full stop. */
  notChecked: NotChecked[];
  /** Account files that the change removes, and what becomes of their accounts. */
  removed?: { name?: string; file: string; action: "delete" | "stays-live" | "unknown" }[];
  /** What a run made and could neither use nor remove. */
  leftBehind?: { kind: string; id: string; name: string; domain?: string }[];
  /** Whether the plan is the one that was approved; null where there is none to compare with. */
  plan?: {
    /** Null where there is nothing to compare with. */
    changed: boolean | null;
    /** The `planHash` that was approved. */
    approvedHash?: string;
    /** Where they differ: of a whole account, or of one key of its file. */
    differences?: { name: string; key?: string; approved: string; wanted: string; live: string }[];
  };
  /** The events that are still to be sent. */
  undelivered?: { id: string; account: string; event: string; reason: string }[];
  /** The tickets or messages that receivers made of events, by their own names. */
  tickets?: { id: string; account: string; event: string; ticket: string }[];
  /** What the run asked of the API: requests, how many of them repeated an earlier one, and answers with status 429. */
  api: { requests: number; retries: number; throttled: number };
  /** Numbers of events. */
  notifications: { delivered: number; undelivered: number };
}

/** A finding as a report has it: what is not known is absent, not undefined. */
export interface ReportedFinding {
  /** What is wrong, by its stable name. */
  code: Code;
  /** How much it weighs. */
  severity: "error" | "warning" | "info";
  /** What was seen, in one sentence without a full stop. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1. */
  column?: number;
}

/** A finding in an account file, as a report has it. */
export interface ReportedIssue extends ReportedFinding {
  /** The key in the document; empty for the document itself. */
  path: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
}

/** A finding of a run as a whole. */
export interface RunFinding extends ReportedFinding {
  /** The file or key that it is about. */
  path?: string;
}

/** What a run would do, or did, with a domain that accounts share. */
export interface DomainReport {
  /** The domain. */
  name: string;
  /** The names of its accounts. */
  accounts: string[];
  /** What is to be done with it. */
  change?: ReportedChange;
  /** What the change writes, thing by thing. */
  pieces?: { kind: string; name: string; action: "create" | "update" | "delete" }[];
  /** How many there may be of what the change makes, itself counted. */
  quota?: { what: string; used: number; limit: number };
  /** How the change ended. */
  outcome?: ReportedOutcome;
  /** What its tests found. */
  findings: ReportedFinding[];
}

/** One account's part of a {@link RunReport}. */
export interface AccountReport {
  /** The account's name, or its file's where it has no valid one. */
  name: string;
  /** The unit of `domains` that it shares with others. */
  domain?: string;
  /** Absent, like its line, for a live account that is in no file. */
  file?: string;
  /** Where it starts in its file, counted from 1. */
  line?: number;
  /** What is wrong with its file. */
  issues: ReportedIssue[];
  /** What probing its servers found: one entry a protocol, host and port. */
  probes: ProbeResult[];
  /** Who approved its last change. */
  approval?: {
    /** `unavailable`: it could not be learned. */
    status: "approved" | "not-approved" | "unavailable" | "none";
    /** What says so. */
    basis?: "pull-request" | "environment" | "author-association";
    /** The number of the pull request. */
    pullRequest?: number;
    /** The logins of those who approved it. */
    approvers?: string[];
  };
  /** What is to be done with it. */
  change?: ReportedChange;
  /** How the change ended. */
  outcome?: ReportedOutcome;
}

/** What probing one server found: an entry of `probes` in the report. */
export interface ProbeResult {
  /** The protocol that was spoken. */
  protocol: "smtp" | "imap";
  /** The host name as it was asked for. */
  host: string;
  /** The port as it was asked for. */
  port: number;
  /** `inconclusive`: nothing wrong was proved. `skipped`: nothing was tried. */
  outcome: "passed" | "failed" | "inconclusive" | "skipped";
  /** The address that the result is of. */
  address?: string;
  /** Every address that the host name led to, where each was asked. */
  addresses?: {
    /** IPv4 or IPv6. */
    address: string;
    /** Of this address alone. */
    outcome: "passed" | "failed" | "inconclusive" | "skipped";
    /** Of this address alone. */
    findings: ReportedFinding[];
  }[];
  /** The name that was given with EHLO; of SMTP only. */
  ehloName?: string;
  /** What was done one after the other, with the milliseconds that it took. */
  phases: { name: string; ms: number; outcome: string }[];
  /** The TLS session, where one was made. */
  tls?: {
    /** Such as `TLSv1.3`. */
    version: string;
    /** The cipher suite's name. */
    cipher: string;
    /** The certificate's subject on one line. */
    subject: string;
    /** The certificate's issuer on one line. */
    issuer: string;
    /** The end of the certificate that ends first, by RFC 3339. */
    validTo: string;
    /** Days until then. */
    daysLeft: number;
    /** The names that the certificate is for. */
    sans: string[];
    /** The certificates that were verified, leaf first, each with its end. */
    path?: string[];
  };
  /** What the server said that it can do. */
  capabilities?: string[];
  /** What is wrong with it or odd about it. */
  findings: ReportedFinding[];
}

/** What a run would do, or did, with one account. */
export interface ReportedChange {
  /** `blocked`: it must not be done; the reason says why. */
  action: "create" | "update" | "no-op" | "delete" | "blocked";
  /** What differs, by key of the account file; a secret has neither `from` nor `to`. */
  fields?: { key: string; from?: FieldValue; to?: FieldValue }[];
  /** Why, in one sentence. */
  reason?: string;
}

/** How an account's change ended. */
export interface ReportedOutcome {
  /** The API's last status, or `TIMED_OUT`, `FAILED`, `UNKNOWN`. */
  status: string;
  /** Whether that is a good end. */
  succeeded: boolean;
  /** The account's id in Genesys Cloud. */
  accountId?: string;
  /** Milliseconds from its first request to its end. */
  latencyMs: number;
  /** How many requests that took. */
  requests: number;
  /** Why it failed, in one sentence. */
  detail?: string;
}

/** Something that a run did not look at: its two texts make one sentence, without a full stop. */
export interface NotChecked {
  /** What was not looked at. */
  what: string;
  /** Why not. */
  reason: string;
}

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
