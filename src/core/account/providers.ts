import type { Code } from "../base/errors.ts";
import type { Severity } from "../codes/entry.ts";
import type { AccountKey, AuthenticationType } from "./account.ts";

const AS_OF = "2026-11-27";
const REVIEW_BY = "2027-06-30";

const USE_OAUTH = "Set authentication_type to OAUTH2 and refer to an OAuth client for the mailbox";

/** For a mailbox of Microsoft 365 whose file names a Graph integration: neither scopes nor passwords are what it lacks. */
export const GRAPH_HINT = "With genesys-api: email-domains the Graph integration (routing.graph) takes the place of " +
  "SMTP and IMAP: remove the keys of the servers, authentication_type, username and password";

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

/** A note for mailboxes that programs may use only after somebody has allowed it. */
function protocolsOff(provider: string): ProviderRule {
  return {
    when: { server: "imap" },
    code: "PROVIDER_PROTOCOL_OFF",
    path: "imap_server",
    message: `A mailbox of ${provider} is closed to IMAP until somebody switches it on`,
    hint: "Switch on IMAP for mail programs in the mailbox's settings",
  };
}

/** A warning for a service that only sends: the account's one user name and secret serve both of its servers. */
function sendOnly(provider: string, why: string): ProviderRule {
  return {
    when: { server: "smtp" },
    code: "PROVIDER_SEND_ONLY",
    path: "smtp_server",
    message: `${provider} ${why}, and an account has one user name for both of its servers`,
    hint: "Use the SMTP server of the mailbox itself, where the same user name and secret are valid",
  };
}

const RELAY = "only sends: its user name belongs to no mailbox";

/** A service that takes mail in for sending and has no mailboxes. */
function relay(name: string, smtp: readonly string[], source: string, more: Partial<MailProvider> = {}): MailProvider {
  return {
    name,
    smtp,
    imap: [],
    relay: true,
    rules: [sendOnly(name, RELAY)],
    source,
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
    ...more,
  };
}

/** A provider of mailboxes of which servers are known, and no rule beyond. */
function mailboxes(
  name: string,
  hosts: Pick<MailProvider, "smtp" | "imap" | "mx" | "spf">,
  source: string,
  rules: readonly ProviderRule[] = [],
): MailProvider {
  return { name, ...hosts, rules, source, asOf: AS_OF, reviewBy: REVIEW_BY };
}

/** One data centre each: an account exists in only one. */
const ZOHO_DOMAINS = [
  "zoho.com",
  "zoho.eu",
  "zoho.in",
  "zoho.com.au",
  "zoho.jp",
  "zoho.com.cn",
  "zoho.sa",
  "zohocloud.ca",
];
const IONOS_DOMAINS = [
  "ionos.com",
  "ionos.de",
  "ionos.co.uk",
  "ionos.fr",
  "ionos.es",
  "ionos.it",
  "ionos.mx",
  "ionos.ca",
];
const MIMECAST_REGIONS = ["us", "usb", "eu", "de", "uk", "za", "au", "ca"];

/** What is known about mail providers. A host that no provider lists here gets no findings. */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    name: "Microsoft 365",
    smtp: ["smtp.office365.com", "smtp-legacy.office365.com", "smtp.partner.outlook.cn", "smtp.office365.us"],
    imap: ["outlook.office365.com", "partner.outlook.cn", "outlook.office365.us"],
    mx: ["*.mail.protection.outlook.com", "*.*.mx.microsoft", "*.mail.protection.office365.us"],
    spf: ["spf.protection.outlook.com", "spf.protection.office365.us"],
    rules: [
      {
        when: { server: "imap", authentication: "PLAIN" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "error",
        path: "authentication_type",
        message: "Microsoft 365 has refused IMAP passwords since early 2023, and no administrator can allow them again",
        hint:
          `${USE_OAUTH} (scopes IMAP.AccessAsUser.All and SMTP.Send), or connect the mailbox through Microsoft Graph`,
        graphHint: GRAPH_HINT,
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
        graphHint: GRAPH_HINT,
      },
      port465("Microsoft 365"),
    ],
    source: "https://techcommunity.microsoft.com/blog/exchange/" +
      "updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "High Volume Email of Microsoft 365",
    smtp: ["smtp-hve.office365.com"],
    imap: [],
    rules: [
      sendOnly("High Volume Email of Microsoft 365", "only sends, inside the organisation: its users have no mailbox"),
    ],
    source: "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/high-volume-mails-m365",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Outlook.com",
    smtp: ["smtp-mail.outlook.com"],
    imap: ["outlook.office365.com", "imap-mail.outlook.com"],
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
    mx: [
      "smtp.google.com",
      "aspmx.l.google.com",
      "*.aspmx.l.google.com",
      "aspmx2.googlemail.com",
      "aspmx3.googlemail.com",
    ],
    spf: ["_spf.google.com"],
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
    spf: ["_spf.google.com"],
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
    mx: ["mx01.mail.icloud.com", "mx02.mail.icloud.com"],
    spf: ["icloud.com"],
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
    mx: ZOHO_DOMAINS.flatMap((domain) => [`mx.${domain}`, `mx2.${domain}`, `mx3.${domain}`]),
    spf: [
      ...ZOHO_DOMAINS,
      ...ZOHO_DOMAINS.map((domain) => `one.${domain}`),
      "zohomail.com",
      "zohomail.eu",
      "zohomail.in",
      "zcsend.net",
    ],
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
    mx: ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"],
    spf: ["spf.messagingengine.com"],
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
    relay: true,
    rules: [
      {
        when: { server: "smtp", authentication: "OAUTH2" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "error",
        path: "authentication_type",
        message: "Amazon SES offers no OAuth for SMTP",
        hint: "Set authentication_type to PLAIN and use the SMTP credentials that SES creates",
      },
      sendOnly("Amazon SES", RELAY),
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
  relay(
    "SendGrid",
    ["smtp.sendgrid.net", "smtp.eu.sendgrid.net"],
    "https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api",
  ),
  relay(
    "Mailgun",
    ["smtp.mailgun.org", "smtp.eu.mailgun.org"],
    "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp",
  ),
  relay(
    "Postmark",
    ["smtp.postmarkapp.com", "smtp-broadcasts.postmarkapp.com"],
    "https://postmarkapp.com/developer/user-guide/send-email-with-smtp",
  ),
  relay(
    "Brevo",
    ["smtp-relay.brevo.com", "smtp-relay.sendinblue.com"],
    "https://help.brevo.com/hc/en-us/articles/7924908994450",
  ),
  relay("Resend", ["smtp.resend.com"], "https://resend.com/docs/send-with-smtp"),
  relay(
    "Azure Communication Services",
    ["smtp.azurecomm.net"],
    "https://learn.microsoft.com/en-us/azure/communication-services/quickstarts/email/send-email-smtp/send-email-smtp",
  ),
  {
    name: "Mimecast",
    smtp: MIMECAST_REGIONS.flatMap((region) => [1, 2].map((each) => `${region}-smtp-outbound-${each}.mimecast.com`)),
    imap: [],
    mx: MIMECAST_REGIONS.flatMap((region) => [1, 2].map((each) => `${region}-smtp-inbound-${each}.mimecast.com`)),
    relay: true,
    rules: [sendOnly("Mimecast", "is a gateway that passes mail on: it has no mailboxes")],
    source: "https://community.mimecast.com/s/article/email-security-cloud-gateway-data-centers-and-urls",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Proton Mail",
    smtp: ["smtp.protonmail.ch"],
    imap: [],
    mx: ["mail.protonmail.ch", "mailsec.protonmail.ch"],
    spf: ["_spf.protonmail.ch"],
    rules: [
      sendOnly(
        "Proton Mail",
        "takes mail in for sending with a token, and shows mailboxes to IMAP only through a program on one's own machine",
      ),
    ],
    source: "https://proton.me/support/smtp-submission",
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  mailboxes("GoDaddy", {
    smtp: ["smtpout.secureserver.net", "smtpout.europe.secureserver.net", "smtpout.asia.secureserver.net"],
    imap: ["imap.secureserver.net", "imap.europe.secureserver.net", "imap.asia.secureserver.net"],
    mx: ["smtp.secureserver.net", "mailstore1.secureserver.net"],
    spf: ["secureserver.net"],
  }, "https://www.godaddy.com/help/server-and-port-settings-for-workspace-email-6949"),
  mailboxes("Titan", {
    smtp: ["smtp.titan.email"],
    imap: ["imap.titan.email"],
    mx: ["mx1.titan.email", "mx2.titan.email"],
    spf: ["spf.titan.email"],
  }, "https://support.titan.email/hc/en-us/articles/900000215446"),
  mailboxes("IONOS", {
    smtp: IONOS_DOMAINS.map((domain) => `smtp.${domain}`),
    imap: IONOS_DOMAINS.map((domain) => `imap.${domain}`),
    mx: IONOS_DOMAINS.flatMap((domain) => [`mx00.${domain}`, `mx01.${domain}`]),
    spf: ["_spf-eu.ionos.com", "_spf-us.ionos.com", "_spf.perfora.net", "_spf.kundenserver.de"],
  }, "https://github.com/thunderbird/autoconfig/blob/master/ispdb/ionos.com"),
  mailboxes("OVHcloud", {
    smtp: ["ssl0.ovh.net", "smtp.mail.ovh.net", "pro1.mail.ovh.net", "pro2.mail.ovh.net", "pro3.mail.ovh.net"],
    imap: ["ssl0.ovh.net", "imap.mail.ovh.net", "pro1.mail.ovh.net", "pro2.mail.ovh.net", "pro3.mail.ovh.net"],
    mx: ["mx0.mail.ovh.net", "mx1.mail.ovh.net", "mx2.mail.ovh.net", "mx3.mail.ovh.net", "mx4.mail.ovh.net"],
    spf: ["mx.ovh.com"],
  }, "https://help.ovhcloud.com/csm/en-mx-plan-email-generalities"),
  mailboxes("Rackspace", {
    smtp: ["secure.emailsrvr.com", "smtp.emailsrvr.com"],
    imap: ["secure.emailsrvr.com", "imap.emailsrvr.com"],
    mx: ["mx1.emailsrvr.com", "mx2.emailsrvr.com"],
    spf: ["emailsrvr.com"],
  }, "https://github.com/thunderbird/autoconfig/blob/master/ispdb/emailsrvr.com.xml"),
  mailboxes(
    "GMX and WEB.DE",
    {
      smtp: ["mail.gmx.net", "mail.gmx.com", "smtp.web.de"],
      imap: ["imap.gmx.net", "imap.gmx.com", "imap.web.de"],
    },
    "https://hilfe.gmx.net/pop-imap/einschalten.html",
    [protocolsOff("GMX and WEB.DE")],
  ),
  mailboxes(
    "Yandex",
    {
      smtp: ["smtp.yandex.com", "smtp.yandex.ru", "smtp.ya.ru"],
      imap: ["imap.yandex.com", "imap.yandex.ru", "imap.ya.ru"],
      mx: ["mx.yandex.net", "mx.yandex.ru"],
      spf: ["_spf.yandex.net"],
    },
    "https://yandex.com/support/mail/mail-clients/others.html",
    [appPassword("Yandex"), protocolsOff("Yandex")],
  ),
  mailboxes(
    "Mail.ru",
    {
      smtp: ["smtp.mail.ru"],
      imap: ["imap.mail.ru"],
      mx: ["mxs.mail.ru", "emx.mail.ru"],
      spf: ["_spf.mail.ru"],
    },
    "https://help.mail.ru/mail/security/protection/external/",
    [appPassword("Mail.ru")],
  ),
  mailboxes(
    "AT&T Mail",
    {
      smtp: ["smtp.mail.att.net", "outbound.att.net"],
      imap: ["imap.mail.att.net"],
    },
    "https://github.com/thunderbird/autoconfig/blob/master/ispdb/att.net.xml",
    [
      {
        when: { server: "either", authentication: "PLAIN" },
        code: "PROVIDER_APP_PASSWORD",
        path: "authentication_type",
        message: "AT&T Mail accepts only a secure mail key, not the password of the account",
        hint: "Create a secure mail key in the account's profile and store it as the secret",
      },
    ],
  ),
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
  /** The hint for an account that names a Graph integration. */
  readonly graphHint?: string;
}

/** A mail provider: its servers, its rules, and how current the information is. */
export interface MailProvider {
  readonly name: string;
  /** Exact host names, where `*` matches exactly one label. */
  readonly smtp: readonly string[];
  /** Like `smtp`; empty for a provider that only sends. */
  readonly imap: readonly string[];
  /** Where its customers' domains receive mail, in the same form; none of them takes mail in for sending. */
  readonly mx?: readonly string[];
  /** The SPF records that its customers' domains include, any of them. */
  readonly spf?: readonly string[];
  /** True for a service that sends with an envelope sender of its own: the domain's SPF need not name it. */
  readonly relay?: true;
  readonly rules: readonly ProviderRule[];
  /** The source of the facts. */
  readonly source: string;
  /** The day when they were checked, and the day after which someone must check them again (RFC 3339 full-date). */
  readonly asOf: string;
  readonly reviewBy: string;
}
