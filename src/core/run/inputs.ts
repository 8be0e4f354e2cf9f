/** What the program needs to know about an input: one row of the table in action.yml and in the README. */
interface InputDefinition {
  /** The value if none is given; empty for none. */
  readonly default: string;
  /** Never printed, and masked on load. */
  readonly secret?: true;
  /** One value per line; an option that may be repeated. */
  readonly list?: true;
  /** A credential: on the command line it comes from this environment variable, never from an argument. */
  readonly variable?: string;
  /** Makes sense only in a GitHub workflow. */
  readonly actionOnly?: true;
  /** For `--help`. */
  readonly summary: string;
}

/** Every input, with the names and defaults that action.yml declares. */
export const INPUTS = {
  "mode": {
    default: "auto",
    actionOnly: true,
    summary: "auto, check, apply, drift or redeliver",
  },
  "accounts": {
    default: "accounts/**/*.{yaml,yml,json}",
    list: true,
    summary: "glob of account files",
  },
  "scope": { default: "auto", actionOnly: true, summary: "changed, all or auto" },
  "organisation": { default: "", summary: "label of the organisation (default: its region, or the host of its API)" },
  "on-plan-change": {
    default: "warn",
    actionOnly: true,
    summary: "warn or fail when the plan is not the approved one",
  },
  "require-approval": {
    default: "false",
    actionOnly: true,
    summary: "write only what somebody else approved",
  },
  "github-token": {
    default: "",
    secret: true,
    actionOnly: true,
    summary: "for comment, suggestions and drift issue, and for what the default branch holds",
  },
  "comment": { default: "true", actionOnly: true, summary: "one sticky comment on the pull request" },
  "suggestions": { default: "true", actionOnly: true, summary: "a review with one-click fixes" },
  "drift-issue": { default: "true", actionOnly: true, summary: "one issue while there is drift" },
  "genesys-client-id": { default: "", variable: "GENESYS_CLIENT_ID", summary: "OAuth client id" },
  "genesys-client-secret": {
    default: "",
    secret: true,
    variable: "GENESYS_CLIENT_SECRET",
    summary: "OAuth client secret",
  },
  "genesys-region": { default: "us-east-1", summary: "AWS region or Genesys domain of the organisation" },
  "genesys-api-url": { default: "", summary: "base URL of the API, instead of the region's" },
  "genesys-login-url": { default: "", summary: "base URL of the login service, instead of the region's" },
  "secrets": {
    default: "",
    secret: true,
    variable: "ACCOUNT_SECRETS",
    summary: "JSON object of the values that account files refer to",
  },
  "secrets-file": { default: "", summary: "file, outside the workspace, with the same as ACCOUNT_SECRETS" },
  "probe": { default: "tls", summary: "tls, login or off" },
  "login-hosts": { default: "", list: true, summary: "host that --probe login may send a mailbox credential to" },
  "allow-private-cidrs": { default: "", list: true, summary: "private range that probes may reach" },
  "connect-to": { default: "", list: true, summary: "HOST:PORT:CONNECT_HOST:CONNECT_PORT, like curl's option" },
  "ehlo-name": { default: "", summary: "name that SMTP probes give; this machine's by default" },
  "dns-server": { default: "", summary: "IP or IP:PORT of the name server for probes and domain checks" },
  "domain-checks": { default: "true", summary: "look at MX, SPF and DMARC of the accounts' domains" },
  "accepted-findings": { default: "", list: true, summary: "CODE HOST UNTIL of a finding that does not count" },
  "ca-file": {
    default: "",
    summary: "PEM file of CAs that probes and ITSM connections trust in addition to the built-in roots",
  },
  "concurrency": { default: "16", summary: "probes that run at the same time" },
  "poll-timeout": { default: "15m", summary: "how long apply waits for one account's validation" },
  "poll-interval": { default: "auto", summary: "auto or a duration" },
  "rate-limit": { default: "auto", summary: "API requests per minute, or auto" },
  "genesys-api": { default: "email-accounts", summary: "email-accounts, or email-domains for the public API" },
  "prune": { default: "false", summary: "delete live accounts that are in no file any more" },
  "prune-domains": {
    default: "false",
    summary: "with email-domains: also remove a domain whose last account went",
  },
  "adopt": { default: "false", summary: "with email-domains: take over what was made by hand" },
  "max-prune": { default: "25%", summary: "refuse to delete more than this share or number" },
  "rotate": { default: "", list: true, summary: "name or glob of accounts to write again (a new password)" },
  "itsm-webhook-url": { default: "", summary: "URL that receives the events" },
  "itsm-webhook-secret": {
    default: "",
    secret: true,
    variable: "ITSM_WEBHOOK_SECRET",
    summary: "whsec_…, signs each delivery",
  },
  "itsm-token": { default: "", secret: true, variable: "ITSM_TOKEN", summary: "bearer token or routing key" },
  "itsm-username": { default: "", summary: "with ITSM_TOKEN: HTTP Basic instead of Bearer" },
  "itsm-token-url": { default: "", summary: "where the receiver's OAuth tokens come from" },
  "itsm-client-id": { default: "", variable: "ITSM_CLIENT_ID", summary: "OAuth client id for the receiver" },
  "itsm-client-secret": {
    default: "",
    secret: true,
    variable: "ITSM_CLIENT_SECRET",
    summary: "OAuth client secret for the receiver",
  },
  "itsm-headers": {
    default: "",
    secret: true,
    variable: "ITSM_HEADERS",
    summary: "more headers of each delivery, Name: value, one a line",
  },
  "itsm-format": {
    default: "basic",
    summary: "basic, cloudevents, servicenow-event, servicenow-change-note, pagerduty or jira-automation",
  },
  "outbox": { default: "", actionOnly: true, summary: "outbox file that mode: redeliver sends" },
  "previous-manifest": { default: "", summary: "manifest of the run before, to chain this one to" },
  "on-notify-failure": { default: "warn", summary: "warn or fail" },
  "change-ref": { default: "", summary: "change number, written to the audit log and sent with each event" },
  "audit-file": { default: "audit_log.jsonl", summary: "JSONL file that the audit log is appended to" },
  "upload-artifact": { default: "true", actionOnly: true, summary: "upload the audit files" },
  "artifact-name": {
    default: "genesys-email-audit-{organisation}-{run_id}-{run_attempt}-{job}-{index}",
    actionOnly: true,
    summary: "name of the artifact",
  },
  "retention-days": { default: "0", actionOnly: true, summary: "days to keep the artifact" },
  "fail-on": { default: "error", summary: "error or warning" },
} as const satisfies Record<string, InputDefinition>;

/** The name of an input. */
export type InputName = keyof typeof INPUTS;

/** The text of each input that was given; an absent or empty one takes its default. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/** The names of all inputs, in the order of action.yml. */
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** The table's row for an input. */
export function inputDefinition(name: InputName): InputDefinition {
  return INPUTS[name];
}

/** Whether an input is true or false, so that its option is a switch. */
export function isSwitch(name: InputName): boolean {
  return /^(true|false)$/.test(INPUTS[name].default);
}
