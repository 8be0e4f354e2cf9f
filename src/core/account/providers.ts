import type { Code } from "../base/errors.ts";
import type { Severity } from "../codes/entry.ts";
import type { AccountKey, AuthenticationType } from "./account.ts";

const AS_OF = "2026-11-28";
const REVIEW_BY = "2027-06-30";

const ISPDB = "https://github.com/thunderbird/autoconfig/blob/master/ispdb";
const OVH_DOCS = "https://github.com/ovh/docs/blob/";

const USE_OAUTH = "Set authentication_type to OAUTH2 and refer to an OAuth client for the mailbox";

/** For a mailbox of Microsoft 365 whose file names a Graph integration: neither scopes nor passwords are what it lacks. */
const GRAPH_HINT = "With genesys-api: email-domains the Graph integration (routing.graph) takes the place of " +
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

/** A note for providers that may still accept the password of an account which nobody has protected further. */
function maybeAppPassword(provider: string): ProviderRule {
  return {
    ...appPassword(provider),
    message: `${provider} may refuse the password of the account: it provides app passwords`,
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
    message: `A mailbox of ${provider} may be closed to IMAP until somebody switches it on`,
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
function relay(
  name: string,
  smtp: readonly string[],
  sources: readonly string[],
  more: readonly ProviderRule[] = [],
): MailProvider {
  return {
    name,
    smtp,
    imap: [],
    relay: true,
    rules: [sendOnly(name, RELAY), ...more],
    sources,
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  };
}

/** A provider of mailboxes of which servers are known, and no rule beyond. */
function mailboxes(
  name: string,
  hosts: Pick<MailProvider, "smtp" | "imap" | "mx" | "spf">,
  sources: readonly string[],
  rules: readonly ProviderRule[] = [],
): MailProvider {
  return { name, ...hosts, rules, sources, asOf: AS_OF, reviewBy: REVIEW_BY };
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
];

/** The pairs of gateways in each region: those that take mail in for sending, and those that receive it. */
function mimecast(direction: "inbound" | "outbound", regions: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(regions).flatMap(([region, domain]) =>
    [1, 2].map((each) => `${region}-smtp-${direction}-${each}.${domain}`)
  );
}
const MIMECAST_REGIONS = {
  us: "mimecast.com",
  usb: "mimecast.com",
  eu: "mimecast.com",
  au: "mimecast.com",
  za: "mimecast.co.za",
};

/** What is known about mail providers. A host that no provider lists here gets no findings. */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    name: "Microsoft 365",
    smtp: ["smtp.office365.com", "smtp-legacy.office365.com", "smtp.partner.outlook.cn", "smtp.office365.us"],
    imap: ["outlook.office365.com", "partner.outlook.cn", "outlook.office365.us"],
    mx: [
      "*.mail.protection.outlook.com",
      "*.*.mx.microsoft",
      "*.mail.protection.office365.us",
      "*.mail.protection.partner.outlook.cn",
    ],
    spf: ["spf.protection.outlook.com", "spf.protection.office365.us", "spf.protection.partner.outlook.cn"],
    rules: [
      {
        when: { server: "imap", authentication: "PLAIN" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "error",
        path: "authentication_type",
        message: "Microsoft 365 has refused IMAP passwords since early 2023, and no administrator can allow them again",
        hint:
          `${USE_OAUTH} (scopes IMAP.AccessAsUser.All and SMTP.Send), or connect the mailbox through Microsoft Graph`,
      },
      {
        when: { server: "smtp", authentication: "PLAIN" },
        code: "CFG_AUTH_PROVIDER_MISMATCH",
        severity: "warning",
        path: "authentication_type",
        message:
          "Microsoft 365 switches SMTP passwords off by default at the end of December 2026 (an administrator can switch " +
          "them on again; in tenants created after that month they are unavailable by default), and plans to announce " +
          "in the second half of 2027 when it removes them",
        hint: `${USE_OAUTH} (scope SMTP.Send)`,
      },
      port465("Microsoft 365"),
    ],
    graphHint: GRAPH_HINT,
    sources: [
      // Of 27 January 2026, revised on 29 January; it takes the place of the dates of March and April 2026.
      "https://techcommunity.microsoft.com/blog/exchange/" +
      "updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835",
      "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/" +
      "deprecation-of-basic-authentication-exchange-online",
      `${ISPDB}/office365.com.xml`,
    ],
    asOf: AS_OF,
    // What is announced for December has happened by then, or was put off.
    reviewBy: "2027-01-31",
  },
  {
    name: "High Volume Email of Microsoft 365",
    smtp: ["smtp.hve.mx.microsoft", "smtp-hve.office365.com"],
    imap: [],
    rules: [
      sendOnly("High Volume Email of Microsoft 365", "only sends, inside the organisation: its users have no mailbox"),
      port465("High Volume Email of Microsoft 365"),
    ],
    sources: [
      "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/oauth-high-volume-mails-m365",
      "https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/add-hveappaccess",
      "https://windowsnews.ai/article/" +
      "microsoft-updates-hve-service-internal-only-email-extended-authentication-support.365137",
    ],
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
    sources: [
      "https://support.microsoft.com/en-us/office/" +
      "pop-imap-and-smtp-settings-for-outlook-com-d088b986-291d-42b8-9564-9c414e2aa040",
      "https://techissuestoday.com/how-to-update-outlook-email-settings-to-avoid-losing-access-after-september-16/",
      `${ISPDB}/hotmail.com.xml`,
    ],
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
    sources: [
      "https://support.google.com/a/answer/14114704",
      // Quotes Google's own pages with the two days on which passwords ended.
      "https://nanopo.st/reference/lsa-app-passwords-2026/",
      `${ISPDB}/googlemail.com.xml`,
    ],
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  {
    name: "Google Workspace SMTP relay",
    smtp: ["smtp-relay.gmail.com"],
    imap: [],
    spf: ["_spf.google.com"],
    rules: [],
    sources: ["https://support.google.com/a/answer/2956491"],
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
        message: "Yahoo documents OAuth as OAUTHBEARER, and only for applications that it has approved",
        hint: "Use PLAIN with an app password unless Yahoo has approved the OAuth client",
      },
    ],
    sources: [
      "https://senders.yahooinc.com/developer/documentation",
      `${ISPDB}/yahoo.com.xml`,
      `${ISPDB}/aol.com.xml`,
    ],
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
      {
        when: { server: "smtp", usernameUnlike: /@/ },
        code: "CFG_USERNAME_PROVIDER_MISMATCH",
        path: "username",
        message: "iCloud Mail expects the full address as the user name for SMTP",
        hint: "Write the user name with its domain",
      },
    ],
    sources: ["https://support.apple.com/en-us/102525", `${ISPDB}/me.com.xml`],
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
      protocolsOff("Zoho Mail"),
    ],
    sources: [
      "https://www.zoho.com/mail/help/imap-access.html",
      "https://postigo.net/smtp/zoho",
      `${ISPDB}/zoho.com.xml`,
      `${ISPDB}/zohocloud.ca.xml`,
    ],
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
    sources: [
      "https://www.fastmail.com/help/technical/servernamesandports.html",
      `${ISPDB}/messagingengine.com.xml`,
    ],
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
    sources: [
      "https://docs.aws.amazon.com/ses/latest/dg/send-email-smtp.html",
      "https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html",
    ],
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
      {
        when: { server: "smtp", smtpPort: 587 },
        code: "CFG_PORT_PROVIDER_MISMATCH",
        path: "smtp_port",
        message: "Amazon WorkMail documents 465 (implicit TLS) for SMTP, and no STARTTLS",
        hint: "Set smtp_port to 465",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/workmail/latest/adminguide/mail_perms_programmatic.html",
      "https://docs.aws.amazon.com/workmail/latest/userguide/using_IMAP.html",
    ],
    asOf: AS_OF,
    reviewBy: "2027-03-31",
  },
  relay(
    "SendGrid",
    ["smtp.sendgrid.net", "smtp.eu.sendgrid.net"],
    ["https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api"],
  ),
  relay(
    "Mailgun",
    ["smtp.mailgun.org", "smtp.eu.mailgun.org"],
    [
      "https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/sending-messages",
      "https://cloud.google.com/compute/docs/tutorials/sending-mail/using-mailgun",
    ],
  ),
  relay(
    "Postmark",
    ["smtp.postmarkapp.com", "smtp-broadcasts.postmarkapp.com"],
    ["https://postmarkapp.com/support/article/811-what-are-the-smtp-details-api-tokens-i-should-be-using"],
    [port465("Postmark")],
  ),
  relay(
    "Brevo",
    ["smtp-relay.brevo.com", "smtp-relay.sendinblue.com"],
    [
      "https://developers.brevo.com/docs/smtp-integration",
      "https://help.brevo.com/hc/en-us/articles/7924908994450-Send-transactional-emails-using-Brevo-SMTP",
    ],
  ),
  relay("Resend", ["smtp.resend.com"], ["https://resend.com/docs/send-with-smtp"]),
  relay(
    "Azure Communication Services",
    ["smtp.azurecomm.net"],
    ["https://learn.microsoft.com/en-us/azure/communication-services/quickstarts/email/send-email-smtp/send-email-smtp"],
  ),
  {
    name: "Mimecast",
    smtp: mimecast("outbound", MIMECAST_REGIONS),
    imap: [],
    mx: mimecast("inbound", { ...MIMECAST_REGIONS, de: "mimecast.com" }),
    relay: true,
    rules: [sendOnly("Mimecast", "is a gateway that passes mail on: it has no mailboxes")],
    sources: [
      "https://mimecastsupport.zendesk.com/hc/en-us/articles/" +
      "34000414711443-Message-Routing-Maintaining-Authorized-Outbound-IP-Addresses",
      "https://excelmicro.kayako.com/en-us/article/384-mimecast-data-centers-and-urls-north-american",
    ],
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
    sources: ["https://proton.me/support/smtp-submission"],
    asOf: AS_OF,
    reviewBy: REVIEW_BY,
  },
  mailboxes("GoDaddy", {
    smtp: ["smtpout.secureserver.net", "smtpout.europe.secureserver.net", "smtpout.asia.secureserver.net"],
    imap: ["imap.secureserver.net", "imap.europe.secureserver.net", "imap.asia.secureserver.net"],
    mx: ["smtp.secureserver.net", "mailstore1.secureserver.net"],
    spf: ["secureserver.net"],
  }, [
    "https://www.godaddy.com/help/use-imap-settings-to-add-my-professional-email-to-a-client-32204",
    "https://docs.gitlab.com/omnibus/settings/smtp.html",
  ]),
  mailboxes("Titan", {
    smtp: ["smtp.titan.email"],
    imap: ["imap.titan.email"],
    mx: ["mx1.titan.email", "mx2.titan.email"],
    spf: ["spf.titan.email"],
  }, [
    "https://support.titan.email/hc/en-us/articles/900000215446-Configure-Titan-on-other-apps-using-IMAP-POP",
    "https://support.titan.email/hc/en-us/articles/360036853934-Setup-Titan-for-your-domain",
  ]),
  mailboxes("IONOS", {
    smtp: IONOS_DOMAINS.map((domain) => `smtp.${domain}`),
    imap: IONOS_DOMAINS.map((domain) => `imap.${domain}`),
    mx: IONOS_DOMAINS.flatMap((domain) => [`mx00.${domain}`, `mx01.${domain}`]),
    spf: ["_spf-eu.ionos.com", "_spf-us.ionos.com", "_spf.perfora.net", "_spf.kundenserver.de"],
  }, [
    "https://github.com/thunderbird/autoconfig/blob/3c267a844f3c4ff1066441244ce85af37735a8e0/ispdb/ionos.com",
    "https://ionos.fr/assistance/email/mise-en-place-demail-made-in-germany/serveur-entrant",
    "https://www.ionos.com/help/domains/glossary-important-terms-and-topics-explained/spf-records/",
  ]),
  mailboxes("OVHcloud", {
    smtp: [
      "ssl0.ovh.net",
      "smtp.mail.ovh.net",
      "smtp.mail.ovh.ca",
      "pro1.mail.ovh.net",
      "pro2.mail.ovh.net",
      "pro3.mail.ovh.net",
    ],
    imap: [
      "ssl0.ovh.net",
      "imap.mail.ovh.net",
      "imap.mail.ovh.ca",
      "pro1.mail.ovh.net",
      "pro2.mail.ovh.net",
      "pro3.mail.ovh.net",
    ],
    mx: ["mx0.mail.ovh.net", "mx1.mail.ovh.net", "mx2.mail.ovh.net", "mx3.mail.ovh.net", "mx4.mail.ovh.net"],
    spf: ["mx.ovh.com"],
  }, [
    OVH_DOCS + "2416ff98e0e6bdc86084e72cd87a58119364a588/pages/web_cloud/email_and_collaborative_solutions/" +
    "mx_plan/how_to_configure_thunderbird_windows/guide.en-gb.md",
    OVH_DOCS + "32229597f5a763a46d8439985fb860c15bd21db4/pages/web_cloud/email_and_collaborative_solutions/" +
    "email_pro/how_to_configure_thunderbird/guide.en-gb.md",
    `${ISPDB}/ovh.net.xml`,
  ]),
  mailboxes("Rackspace", {
    smtp: ["secure.emailsrvr.com", "smtp.emailsrvr.com"],
    imap: ["secure.emailsrvr.com", "imap.emailsrvr.com"],
    mx: ["mx1.emailsrvr.com", "mx2.emailsrvr.com"],
    spf: ["emailsrvr.com"],
  }, [`${ISPDB}/emailsrvr.com.xml`, "https://postmaster.emailsrvr.com/home"]),
  mailboxes(
    "GMX and WEB.DE",
    {
      smtp: ["mail.gmx.net", "mail.gmx.com", "smtp.web.de"],
      imap: ["imap.gmx.net", "imap.gmx.com", "imap.web.de"],
    },
    ["https://www.gmx.net/mail/tipps/posts/pop3-imap/36/", `${ISPDB}/gmx.net.xml`, `${ISPDB}/web.de.xml`],
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
    [
      "https://yandex.com/support/yandex-360/customers/mail/en/mail-clients/others",
      "https://yandex.com/support/id/en/authorization/app-passwords",
      `${ISPDB}/yandex.ru.xml`,
    ],
    [maybeAppPassword("Yandex"), protocolsOff("Yandex")],
  ),
  mailboxes(
    "Mail.ru",
    {
      smtp: ["smtp.mail.ru"],
      imap: ["imap.mail.ru"],
      mx: ["mxs.mail.ru", "emx.mail.ru"],
      spf: ["_spf.mail.ru"],
    },
    [
      "https://help.mail.ru/mail/security/protection/external",
      "https://evgenykuznetsov.org/posts/2022/mailru/",
      `${ISPDB}/mail.ru.xml`,
    ],
    [appPassword("Mail.ru")],
  ),
  mailboxes(
    "AT&T Mail",
    {
      smtp: ["smtp.mail.att.net", "outbound.att.net"],
      imap: ["imap.mail.att.net"],
    },
    [
      "https://www.att.com/support/article/email-support/KM1240462",
      "https://www.att.com/support/article/email-support/KM1010523/",
      `${ISPDB}/att.net.xml`,
    ],
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
  /** What to do about a refused login where the account names a Graph integration, which takes its place. */
  readonly graphHint?: string;
  /** Where the facts stand, the provider's own words first. */
  readonly sources: readonly string[];
  /** The day when they were checked, and the day after which someone must check them again (RFC 3339 full-date). */
  readonly asOf: string;
  readonly reviewBy: string;
}
