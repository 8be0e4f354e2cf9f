const TEXT = { type: ["string", "null"] } as const;

/** The `basic` event: section 6 of this project's own interface. */
export const BASIC_EVENT = {
  type: "object",
  required: ["event", "timestamp", "account_id", "status", "latency_ms", "source"],
  additionalProperties: false,
  properties: {
    event: {
      enum: [
        "email_account_provisioned",
        "email_account_updated",
        "email_account_deleted",
        "email_account_failed",
        "email_account_recovered",
      ],
    },
    timestamp: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z$" },
    account_id: TEXT,
    status: { type: "string" },
    latency_ms: { type: "number", minimum: 0 },
    source: { const: "genesys_email_provisioner" },
    name: TEXT,
    organisation: TEXT,
    change_ref: TEXT,
    pull_request: { type: ["integer", "null"] },
    commit: TEXT,
    run_url: TEXT,
    audit_hash: TEXT,
    reason: TEXT,
    code: TEXT,
  },
} as const;

/**
 * The body for Jira's incoming-webhook trigger: `issues` holds issue keys ("work items from the webhook"), `data` is free.
 * Atlassian's own page names no schema; the shape is that of the integrations that use the trigger. What a rule shows in a
 * ticket must be no markup: every text that comes from elsewhere is without the characters of Jira's wiki style.
 */
export const JIRA_AUTOMATION = {
  type: "object",
  required: ["issues", "data"],
  additionalProperties: false,
  properties: {
    issues: { type: "array", maxItems: 1, items: { type: "string", pattern: "^[A-Z][A-Z0-9_]{0,19}-\\d{1,12}$" } },
    data: {
      type: "object",
      required: [...BASIC_EVENT.required, "event_id", "dedup_key", "summary", "details"],
      additionalProperties: false,
      properties: {
        ...BASIC_EVENT.properties,
        ...Object.fromEntries(
          ["account_id", "name", "organisation", "change_ref", "reason", "status"].map((key) => [
            key,
            { type: ["string", "null"], pattern: "^[^{}\\[\\]|!~<>\\p{Cc}]*$" },
          ]),
        ),
        event_id: { type: "string", pattern: "^[A-Za-z0-9_-]{1,64}$" },
        dedup_key: { type: "string", minLength: 1 },
        summary: { type: "string", minLength: 1, maxLength: 2000 },
        details: { type: "string", minLength: 1, maxLength: 5000 },
      },
    },
  },
} as const;
