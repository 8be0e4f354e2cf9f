import type { Code } from "../base/errors.ts";
import type { Severity } from "../codes/entry.ts";
import type { AccountKey, AuthenticationType } from "./account.ts";

const AS_OF = "2026-11-22";
const REVIEW_BY = "2027-06-30";

const USE_OAUTH = "Set authentication_type to OAUTH2 and refer to an OAuth client for the mailbox";

function appPassword(provider: string): ProviderRule {
  return {
    when: { server: "either", authentication: "PLAIN" },
    code: "PROVIDER_APP_PASSWORD",
    path: "authentication_type",
    message: `${provider} accepts only an app password, not the password of the account`,
    hint: "Create an app password in the account's security settings and store it as the secret",
  };
}

function port465(provider: string): ProviderRule {
  return {
    when: { server: "smtp", smtpPort: 465 },
    code: "CFG_PORT_PROVIDER_MISMATCH",
    path: "smtp_port",
    message: `${provider} documents 587 (STARTTLS) for SMTP, not 465`,
    hint: "Set smtp_port to 587",
  };
}

const ZOHO_DOMAINS = ["zoho.com", "zoho.eu", "zoho.in", "zoho.com.au", "zoho.jp", "zoho.com.cn", "zoho.sa"];

/** What is known about mail providers. A host that no provider lists here gets no findings. */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    name: "Microsoft 365",
    smtp: ["smtp.office365.com", "smtp-legacy.office365.com", "smtp.partner.outlook.cn", "smtp.office365.us"],
    imap: ["outlook.office365.com", "partner.outlook.cn", "outlook.office365.us"],
    rules: [
      {
        when: { server: "imap", authentication: "PLAIN" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "error",
        path: "authentication_type",
        message: "Microsoft 365 has refused IMAP passwords since early 2023, and no administrator can allow them again",
        hint: `${USE_OAUTH} (scopes IMAP.AccessAsUser.All and SMTP.Send)`,
      },
      {
        when: { server: "smtp", authentication: "PLAIN" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "warning",
        path: "authentication_type",
        message:
          "Microsoft 365 turns off SMTP passwords by default at the end of December 2026 (new tenants after that " +
          "month have none), and will announce the date of their removal in the second half of 2027",
        hint: `${USE_OAUTH} (scope SMTP.Send)`,
      },
      port465("Microsoft 365"),
    ],
    source: "https://techcommunity.microsoft.com/blog/exchange/" +
      "updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Outlook.com",
    smtp: ["smtp-mail.outlook.com"],
    imap: ["outlook.office365.com"],
    rules: [
      {
        when: { server: "smtp", authentication: "PLAIN" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "error",
        path: "authentication_type",
        message: "Outlook.com has refused passwords since 16 September 2024",
        hint: USE_OAUTH,
      },
      port465("Outlook.com"),
    ],
    source: "https://techissuestoday.com/" +
      "how-to-update-outlook-email-settings-to-avoid-losing-access-after-september-16/",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Gmail and Google Workspace",
    smtp: ["smtp.gmail.com", "smtp.googlemail.com"],
    imap: ["imap.gmail.com", "imap.googlemail.com"],
    rules: [
      {
        when: { server: "either", authentication: "PLAIN" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "warning",
        path: "authentication_type",
        message: "Gmail refuses the password of the account (Workspace since 1 May 2025): only a 16-letter app " +
          "password of an account with 2-step verification works",
        hint: "Use an app password, or set authentication_type to OAUTH2 (scope https://mail.google.com/)",
      },
    ],
    source: "https://support.google.com/a/answer/14114704",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Google Workspace SMTP relay",
    smtp: ["smtp-relay.gmail.com"],
    imap: [],
    rules: [],
    source: "https://support.google.com/a/answer/2956491",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Yahoo and AOL",
    smtp: ["smtp.mail.yahoo.com", "smtp.aol.com"],
    imap: ["imap.mail.yahoo.com", "imap.aol.com"],
    rules: [
      appPassword("Yahoo"),
      {
        when: { server: "either", authentication: "OAUTH2" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "warning",
        path: "authentication_type",
        message: "Yahoo offers OAuth only as OAUTHBEARER and only to approved applications",
        hint: "Use PLAIN with an app password unless Yahoo has approved the OAuth client",
      },
    ],
    source: "https://senders.yahooinc.com/developer/documentation",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "iCloud Mail",
    smtp: ["smtp.mail.me.com"],
    imap: ["imap.mail.me.com"],
    rules: [
      appPassword("iCloud Mail"),
      {
        when: { server: "either", authentication: "OAUTH2" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "error",
        path: "authentication_type",
        message: "iCloud Mail offers no OAuth to other programs",
        hint: "Set authentication_type to PLAIN and use an app-specific password",
      },
      port465("iCloud Mail"),
    ],
    source: "https://support.apple.com/en-us/102525",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Zoho Mail",
    smtp: ZOHO_DOMAINS.flatMap((domain) => [`smtp.${domain}`, `smtppro.${domain}`]),
    imap: ZOHO_DOMAINS.flatMap((domain) => [`imap.${domain}`, `imappro.${domain}`]),
    rules: [
      {
        when: { server: "either", domainsDiffer: true },
        code: "CFG_HOST_PROVIDER_MISMATCH",
        path: "imap_server",
        message: "The two Zoho servers are in different data centres, but an account exists in only one",
        hint: "For both servers, use the domain where users of this mailbox log in, such as zoho.eu",
      },
    ],
    source: "https://www.zoho.com/mail/help/imap-access.html",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Fastmail",
    smtp: ["smtp.fastmail.com"],
    imap: ["imap.fastmail.com"],
    rules: [
      appPassword("Fastmail"),
      {
        when: { server: "either", usernameUnlike: /@/ },
        code: "CFG_USERNAME_PROVIDER_MISMATCH",
        path: "username",
        message: "Fastmail expects the full address as the user name",
        hint: "Write the user name with its domain",
      },
    ],
    source: "https://www.fastmail.com/help/technical/servernamesandports.html",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Amazon SES",
    smtp: ["email-smtp.*.amazonaws.com", "email-smtp-fips.*.amazonaws.com"],
    imap: [],
    rules: [
      {
        when: { server: "smtp", authentication: "OAUTH2" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "error",
        path: "authentication_type",
        message: "Amazon SES offers no OAuth for SMTP",
        hint: "Set authentication_type to PLAIN and use the SMTP credentials that SES creates",
      },
      {
        when: { server: "smtp", usernameUnlike: /^AKIA/ },
        code: "CFG_USERNAME_PROVIDER_MISMATCH",
        path: "username",
        message: "The user name of Amazon SES SMTP credentials starts with AKIA",
        hint: "Use the SMTP credentials that SES creates, not those of the console or the mailbox",
      },
    ],
    source: "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Amazon WorkMail",
    smtp: ["smtp.mail.*.awsapps.com"],
    imap: ["imap.mail.*.awsapps.com"],
    rules: [
      {
        when: { server: "either" },
        code: "PROVIDER_END_OF_SUPPORT",
        path: "imap_server",
        message: "Amazon WorkMail ends on 31 March 2027",
        hint: "Move the mailbox to another provider before that date",
      },
    ],
    source: "https://erikevenson.github.io/architect/providers/aws/workmail",
    asOf: AS_OF,
    reviewBy: "2027-03-31",
  },
  {
    name: "SendGrid",
    smtp: ["smtp.sendgrid.net"],
    imap: [],
    rules: [
      {
        when: { server: "smtp", usernameUnlike: /^apikey$/ },
        code: "CFG_USERNAME_PROVIDER_MISMATCH",
        path: "username",
        message: "SendGrid expects the word apikey as the user name",
        hint: "Set username to apikey and store the API key as the secret",
      },
    ],
    source: "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
];

/** When a provider's rule applies; every given condition must hold. */
export interface ProviderCondition {
  /** Which of the account's servers belongs to the provider. */
  readonly server: "smtp" | "imap" | "either";
  readonly authentication?: AuthenticationType;
  readonly smtpPort?: 465 | 587;
  /** True when the user name does not match. */
  readonly usernameUnlike?: RegExp;
  /** True when both servers belong to the provider, in different domains. */
  readonly domainsDiffer?: true;
}

/** What a provider is known to accept or refuse, as a template for a finding. */
interface ProviderRule {
  readonly when: ProviderCondition;
  readonly code: Code;
  /** Default: the table's severity. */
  readonly severity?: Severity;
  /** The key that the finding points to. */
  readonly path: AccountKey;
  readonly message: string;
  readonly hint: string;
}

/** A mail provider: its servers, its rules, and how current the information is. */
export interface MailProvider {
  readonly name: string;
  /** Exact host names, where `*` matches exactly one label. */
  readonly smtp: readonly string[];
  /** Like `smtp`; empty for a provider that only sends. */
  readonly imap: readonly string[];
  readonly rules: readonly ProviderRule[];
  /** The source of the facts. */
  readonly source: string;
  /** The day when they were checked, and the day after which someone must check them again (RFC 3339 full-date). */
  readonly asOf: string;
  readonly reviewBy: string;
}
