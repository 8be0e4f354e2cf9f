import * as v from "valibot";
import { type Code, CODES } from "../base/errors.ts";

const severity = v.picklist(["error", "warning", "info"]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const code = v.picklist(Object.keys(CODES) as Code[]);

const findingSchema = v.object({
  code,
  severity,
  message: v.string(),
  hint: v.exactOptional(v.string()),
  line: v.exactOptional(count),
  column: v.exactOptional(count),
});

const issueSchema = v.object({
  ...findingSchema.entries,
  path: v.string(),
  line: count,
  column: count,
});

const probeResultSchema = v.object({
  protocol: v.picklist(["smtp", "imap"]),
  host: v.string(),
  port: count,
  outcome: v.picklist(["passed", "failed", "inconclusive", "skipped"]),
  address: v.exactOptional(v.string()),
  phases: v.array(v.object({ name: v.string(), ms: v.number(), outcome: v.string() })),
  tls: v.exactOptional(v.object({
    version: v.string(),
    cipher: v.string(),
    subject: v.string(),
    issuer: v.string(),
    validTo: v.string(),
    daysLeft: v.number(),
    sans: v.array(v.string()),
  })),
  capabilities: v.exactOptional(v.array(v.string())),
  findings: v.array(findingSchema),
});

const changeSchema = v.object({
  action: v.picklist(["create", "update", "no-op", "delete", "blocked"]),
  fields: v.exactOptional(v.array(v.string())),
  reason: v.exactOptional(v.string()),
});

const outcomeSchema = v.object({
  status: v.string(),
  accountId: v.exactOptional(v.string()),
  latencyMs: v.number(),
  requests: count,
  detail: v.exactOptional(v.string()),
});

const accountReportSchema = v.object({
  name: v.string(),
  file: v.string(),
  line: count,
  issues: v.array(issueSchema),
  probes: v.array(probeResultSchema),
  change: v.exactOptional(changeSchema),
  outcome: v.exactOptional(outcomeSchema),
});

/** The run report, schema version 1: the one value that comment, summary, `--json` and `report-file` are made of. */
export const runReportSchema = v.object({
  schemaVersion: v.literal(1),
  mode: v.picklist(["check", "apply", "drift", "redeliver"]),
  result: v.picklist(["success", "failure", "inconclusive"]),
  startedAt: v.string(),
  finishedAt: v.string(),
  durationMs: v.number(),
  planHash: v.exactOptional(v.string()),
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
  /** Findings of the run as a whole, such as a plan that was skipped for want of credentials. */
  findings: v.array(findingSchema),
  api: v.object({ requests: count, retries: count, throttled: count }),
  notifications: v.object({ delivered: count, undelivered: count }),
});

/** See {@link runReportSchema}. */
export type RunReport = v.InferOutput<typeof runReportSchema>;
/** One account's part of a {@link RunReport}. */
export type AccountReport = v.InferOutput<typeof accountReportSchema>;
/** What probing one server found: an entry of `probes` in the report. `ms` are milliseconds, `validTo` RFC 3339. */
export type ProbeResult = v.InferOutput<typeof probeResultSchema>;
/** What a run would do, or did, with one account. */
export type ReportedChange = v.InferOutput<typeof changeSchema>;
/** How an account's change ended: the API's last status, or `TIMED_OUT`, `FAILED`, `UNKNOWN`. */
export type ReportedOutcome = v.InferOutput<typeof outcomeSchema>;
/** What a process exits with when a run is over; a configuration that cannot be used is told by 2. */
export const EXIT_STATUS = { success: 0, failure: 1, inconclusive: 3 } as const satisfies Record<
  RunReport["result"],
  number
>;

/** `check`, `apply`, `drift` or `redeliver`. */
export type Mode = RunReport["mode"];
