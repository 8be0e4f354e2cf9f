import type { Code } from "../base/errors.ts";

/** When the words were last looked up in the sources that stand beside them. */
const AS_OF = "2026-11-27";

/** Words in which servers refuse a client, and what they mean. */
export interface RefusalWords {
  readonly words: RegExp;
  readonly code: Code;
  /** What to do, where the code's own remedy does not say it. */
  readonly hint?: string;
  /** Where the words are documented, or were met. */
  readonly source: string;
  readonly asOf: string;
}

const row = (words: RegExp, code: Code, source: string, hint?: string): RefusalWords => ({
  words,
  code,
  source,
  asOf: AS_OF,
  ...(hint !== undefined && { hint }),
});

const EXCHANGE_NDR = "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/non-delivery-reports-in-" +
  "exchange-online/non-delivery-reports-in-exchange-online";
const EXCHANGE_SMTP_AUTH = "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/" +
  "authenticated-client-smtp-submission";
const GMAIL_IMAP = "https://developers.google.com/workspace/gmail/imap/imap-smtp";
const RFC_4954 = "https://www.rfc-editor.org/rfc/rfc4954#section-6";
const RFC_5530 = "https://www.rfc-editor.org/rfc/rfc5530#section-3";
const DOVECOT = "https://doc.dovecot.org/2.3/configuration_manual/authentication/";
const POSTFIX_SASL = "https://www.postfix.org/SASL_README.html";
const MAIL_CODES = "https://www.iana.org/assignments/smtp-enhanced-status-codes/";

/**
 * This machine's address is refused: told at the greeting, after EHLO, STARTTLS or AUTH, and by IMAP servers too. It says
 * nothing of an account, nor of what Genesys Cloud's addresses meet.
 */
export const CLIENT_WORDS: readonly RefusalWords[] = [
  row(
    /\b(?:client|host|ip|address|connections?)\b[^.]{0,20}(?:\[?[0-9a-f.:]{3,45}\]?)?.{0,20}\b(?:block(?:ed|ing)?|listed)\b.{0,30}\b(?:using|by|in|on|at|via)\b/i,
    "CLIENT_BLOCKED",
    "https://www.postfix.org/postconf.5.html#reject_rbl_client",
  ),
  row(
    /\b(?:black|block|deny)[ -]?list(?:ed|ing)?\b|\b(?:dns|r|dnsr)bls?\b|spamhaus|spamcop|\bsorbs\b|barracudacentral|abuseat|uceprotect/i,
    "CLIENT_BLOCKED",
    "https://www.spamhaus.org/faqs/dnsbl-usage/",
  ),
  row(
    /\b(?:your|client|sending|remote|connecting|source|(?:from|of|by) this)\s+(?:(?:mail )?(?:server|machine|mta)(?!\w)(?= at| ip|\W{0,3}\d|'s ip)|ip|host|address|network)(?:[ -]address)?\b(?! (?:account|user|mailbox|login|password))(?:(?![:,] (?:account|mailbox))[^;]){0,60}\b(?:block(?:ed)?|banned|denied|refused|rejected|listed|not (?:allowed|permitted|authori[sz]ed)|forbidden)\b/i,
    "CLIENT_BLOCKED",
    EXCHANGE_NDR,
  ),
  row(
    /\b(?:ip|address|host|client)\b(?: address)? ?[[(]?(?=[0-9a-f.:]*[.:])[0-9a-f.:]{3,45}\W.{0,40}\b(?:block(?:ed)?|banned|denied|refused|rejected|not (?:allowed|permitted|authori[sz]ed))\b/i,
    "CLIENT_BLOCKED",
    "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-access_control_lists.html",
  ),
  row(
    /\b(?:block(?:ed)?|ban(?:ned)?|den(?:y|ied)|refus(?:ed|ing)|reject(?:ed|ing))\b[^.;:]{0,40}\b(?:(?:your|this|client|source) (?:ip|host|network)|(?:from|for|by|to) (?:your|this) address)\b/i,
    "CLIENT_BLOCKED",
    EXCHANGE_NDR,
  ),
  // Who failed too often from here; a mailbox that is locked for it is another thing.
  row(
    /\bfail(?:ed|ures?)?\b.{0,30}\bfrom (?:your|this) (?:ip|address|host|network)\b(?!.{0,30}\b(?:account|user|mailbox)\b).{0,40}\b(?:block(?:ed)?|banned|denied|refused)\b/i,
    "CLIENT_BLOCKED",
    "https://github.com/zytzagoo/smtp-validate-email/issues/9",
  ),
  row(/banned sending ip|access denied, (?:banned|bad) /i, "CLIENT_BLOCKED", EXCHANGE_NDR),
  row(
    /\b(?:poor|bad|low|none\/bad|no) reputation\b|reputation of (?:your|the) (?:ip|address)/i,
    "CLIENT_BLOCKED",
    "https://senders.yahooinc.com/smtp-error-codes/",
  ),
  row(
    /^(?:\d{3} )?IP=[0-9a-f.:]{3,45} - /i,
    "CLIENT_BLOCKED",
    "https://github.com/mailcow/mailcow-dockerized/issues/2639",
  ),
  row(
    /^(?:\d{3} )?(?:\d\.\d{1,3}\.\d{1,3} )?blocked\b(?! ?(?:account|user|mailbox)|.{0,20}\b(?:suspicious|unusual))|\.proofpoint\.com|fail2ban|cphulk/i,
    "CLIENT_BLOCKED",
    "https://github.com/zone-eu/zone-mta/issues/301",
  ),
  row(
    /(?<![@\d.])\d{1,3}(?:\.\d{1,3}){3}\b[^:;]{0,10}\b(?:is |has been |was )?(?:listed|found on|blocked|banned|not (?:permitted|allowed|accepted)|connection refused)\b|intrusion prevention/i,
    "CLIENT_BLOCKED",
    "https://github.com/zytzagoo/smtp-validate-email/issues/9",
  ),
  row(
    /\b(?:ip|address|host|client|network)\b.{0,40}\bnot\b.{0,20}\b(?:white|allow|safe)[ -]?list|\b(?:unauthori[sz]ed|untrusted) (?:sending |client |source )?ip\b/i,
    "CLIENT_BLOCKED",
    "https://github.com/sendgrid/docs/pull/1892",
  ),
  row(
    /\b(?:dynamic|residential|dial-?up)\b.{0,20}\b(?:ips?|address(?:es)?|hosts?|networks?|ranges?)\b/i,
    "CLIENT_BLOCKED",
    "https://github.com/iredmail/dockerized/issues/86",
  ),
  row(
    /cannot find your (?:reverse )?hostname|reverse (?:dns|mapping|hostname)|\bno (?:ptr|rdns)\b|\bptr (?:resource )?record\b|client host rejected/i,
    "CLIENT_BLOCKED",
    "https://www.postfix.org/postconf.5.html#reject_unknown_client_hostname",
  ),
  row(
    /blocked by (?:client )?access rule|(?:denied|blocked) by (?:the )?(?:geo|country|location)|\bgeo-?(?:ip|restrict|block|locat)|unauthori[sz]ed (?:country|location)|(?:login|access|connections?) from (?:this|your) (?:country|location|ip|address|network|region)\b.{0,30}(?:not|block|den|restrict|disallow)|\b(?:your|this) (?:country|location|region)\b.{0,30}\b(?:not|block|den|restrict|disallow)/i,
    "CLIENT_BLOCKED",
    "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/client-access-rules",
  ),
];

/** What servers say about the name that a client gives with EHLO. */
export const EHLO_WORDS: readonly RefusalWords[] = [
  row(/\b(?:ehlo|helo)\b/i, "SMTP_EHLO_REJECTED", "https://www.postfix.org/postconf.5.html#smtpd_helo_restrictions"),
  row(
    /fully[- ]qualified|\bfqdn\b|invalid (?:host ?name|domain|name)|(?:host ?name|host|domain)\b.{0,20}not found|(?:address|ip) literal|(?:bogus|bad|malformed|unresolvable) host ?name|host ?name\b.{0,30}\b(?:rejected|required|(?:in|not )valid|not resolv)|you are not (?:localhost|me\b|us\b)/i,
    "SMTP_EHLO_REJECTED",
    "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.1",
  ),
];

/** Words on limits: they pass, and say nothing of the password. */
const LIMITS: readonly RefusalWords[] = [
  row(
    /(?:too many|maximum number of|exceeded|limit on|max(?:imum)?)\b.{0,30}\b(?:simultaneous |concurrent |open )?(?:connections?|sessions?)\b|(?:connections?|sessions?)\b.{0,20}\b(?:limit|exceeded)|mail_max_userip_connections/i,
    "AUTH_CONNECTION_LIMIT",
    "https://doc.dovecot.org/2.3/settings/core/#core_setting-mail_max_userip_connections",
  ),
  row(
    /\bover ?quota\b|command or bandwidth limits|bandwidth limit|quota (?:is |has been )?(?:exceeded|reached|used)|(?:maximum )?credits? (?:are |is )?(?:exceeded|exhausted|used)|mailbox (?:is )?full|(?:sending|daily|monthly|hourly|message|email|plan)\b.{0,20}(?:limit|quota|allowance)\b.{0,20}(?:exceeded|reached|used)|(?:exceeded|reached|used)\b.{0,20}\b(?:daily|monthly|hourly|message|e-?mail|plan)\b.{0,20}\b(?:limit|quota|allowance)/i,
    "AUTH_QUOTA",
    "https://support.google.com/a/answer/1071518",
  ),
  row(
    /throttl|backoff|back off|slow down|rate[ -]?limit|(?:sending|login|request|connection) rate|too (?:many|much|often|frequent)|too many (?:bad |failed |invalid )?(?:auth|login|logon|sign)|(?:attempts?|logins?|requests?|auth(?:entications?)?)\b.{0,20}\b(?:limit|exceeded)|authenticate too many|frequency limited|limit (?:is |was |has been )?(?:exceeded|reached)|exceed(?:ed|s) (?:the|your|its) .{0,20}limit|(?:maximum number of|exceeded)\b.{0,30}\b(?:attempts|log-?[io]ns?)\b/i,
    "AUTH_RATE_LIMITED",
    "https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits",
  ),
];

/** Words on a server or directory that has trouble of its own. */
const TROUBLE: readonly RefusalWords[] = [
  row(
    /servers?(?:\(s\))? (?:is |are )?(?:currently |temporarily )?(?:unavailable|busy|error)|service (?:is )?not active|storage has been exceeded|no space left|service (?:is )?(?:currently |temporarily )?(?:not available|unavailable)|temporar(?:y|ily)\b.{0,40}(?:fail|error|problem|unavailable|authenticat|lookup)|(?:internal|backend|back-end|upstream|ldap|sql|database|directory|auth(?:entication)? (?:server|service|backend|daemon|process))\b.{0,20}(?:error|fail|down|unavailable|problem|unreachable|not (?:available|responding))|generic failure|another step is needed|(?:unable|can(?:no|')t|could not)\b.{0,40}\b(?:right now|at (?:present|the moment|this (?:time|moment)))|unable to (?:contact|connect|reach)|can(?:no|')t (?:contact|connect|reach)|system (?:error|busy|problem)|i\/o error|cannot be (?:processed|checked) (?:now|at)|connection (?:refused|lost|timed out)|timed? ?out|maintenance|shutting down|lookup failed|try (?:again )?(?:later|in \d)/i,
    "AUTH_TEMPFAIL",
    POSTFIX_SASL,
  ),
];

/**
 * What mail servers say when they refuse a login, the telling before the general. The first row that matches counts, before
 * any code of RFC 5530, RFC 3463 or RFC 4954: a server may send the code of a wrong password and say in words that it
 * means something else.
 */
export const LOGIN_WORDS: readonly RefusalWords[] = [
  row(
    /^(?:LOGIN|AUTHENTICATE) failed\.?$/,
    "AUTH_REJECTED",
    "https://github.com/imapsync/imapsync/issues/60",
    "Check the secret; if it is right, ask whether IMAP, or logins with a password, are switched off for the mailbox: Exchange answers all of these in the same words",
  ),
  // One refusal for every reason that there is.
  row(
    /service is not open, ?password is incorrect/i,
    "AUTH_UNCLEAR",
    "https://github.com/chengazhen/cursor-auto-free/issues/294",
    "This server gives every reason at once: check that IMAP and SMTP are switched on, that the secret is an authorisation code, and try again later",
  ),
  row(
    /\bonly available under a layer|\b(?:clear|plain) ?text (?:logins?|auth\w*|passwords?)\b.{0,20}\b(?:disabled|disallowed|not (?:allowed|permitted|available))|\bencryption (?:is )?(?:required|needed)\b|\bmust (?:first )?(?:issue|use) (?:a )?(?:starttls|tls|ssl)\b|without (?:ssl\/tls|tls|ssl)\b.{0,20}\bnot allowed/i,
    "AUTH_TLS_REQUIRED",
    "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imapd.c",
  ),
  // Microsoft.
  row(/user credentials were incorrect/i, "AUTH_REJECTED", EXCHANGE_SMTP_AUTH),
  row(
    /SmtpClientAuthentication is disabled for the mailbox/i,
    "AUTH_PROTOCOL_OFF",
    EXCHANGE_SMTP_AUTH,
    "Have an administrator switch on Authenticated SMTP for this mailbox (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)",
  ),
  row(
    /SmtpClientAuthentication is disabled for the tenant/i,
    "AUTH_TENANT_OFF",
    "https://github.com/simonrob/email-oauth2-proxy/issues/193",
    "Have an administrator switch on SMTP AUTH for the organisation, or for this mailbox alone (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)",
  ),
  row(
    /security defaults|conditional access|(?:organi[sz]ation|tenant|admin\w*)('s)?\b.{0,40}polic(?:y|ies)|polic(?:y|ies) of (?:your|the|this) (?:organi[sz]ation|tenant|domain)|access polic(?:y|ies)|\bpolicy\b.{0,30}(?:prevent|prohibit|block|forbid|den)|did not meet the criteria|AADSTS\d+|does not satisfy|geo-?fenc/i,
    "AUTH_POLICY",
    EXCHANGE_SMTP_AUTH,
  ),
  row(
    /basic auth(?:entication)? (?:is |has been |was )?(?:disabled|not supported|blocked|turned off|no longer)|password(?:-based)? (?:login|authentication|auth)s? (?:(?:is|are|has been|have been) )?(?:disabled|not (?:supported|allowed)|turned off|no longer)|less secure (?:app|sign)|basic-?auth(?:blocked|disabled)|legacy auth(?:entication)?\b|modern auth(?:entication)? (?:is )?required|oauth2?\b.{0,20}\brequired/i,
    "AUTH_BASIC_DISABLED",
    "https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750",
  ),
  // A step that a person has to take.
  row(
    /app(?:lication)?[- ]?(?:specific|generated)?[- ]?pas?sw(?:or)?d|authori[sz]ation code|InvalidSecondFactor|app-specific|parol prilozheniya|\u6388\u6743\u7801|\u00ca\u00da\u00c8\u00a8\u00c2\u00eb|\bno=1001256\b|(?:two|2)[- ]?(?:factor|step)|\bmfa\b|\b2fa\b|(?:device|client)[- ]specific password|bridge password|generate a password for|\bmail key\b/i,
    "AUTH_APP_PASSWORD",
    "https://support.google.com/accounts/answer/185833",
  ),
  row(
    /web login required|WEBALERT|web ?browser|WebLoginRequired|log ?in (?:with|via|through|at|to|using) (?:your |the )?(?:web|browser|webmail)|sign ?in (?:with|via|through|at|using) (?:your |the )?(?:web|browser|webmail)|captcha|verify (?:your )?(?:account|identity|phone)|continue\?sarp|accept (?:the |our )?(?:terms|new|eula|agreement|licen[cs]e)|not a robot|use (?:the )?web for sending/i,
    "AUTH_BROWSER_STEP",
    "https://support.google.com/mail/answer/78754",
  ),
  row(
    /\b(?:lock|block|suspend|restrict|disabl|freez|frozen)\w*\b.{0,40}\b(?:unusual|suspicious) (?:sign|log|activity)/i,
    "AUTH_ACCOUNT_LOCKED",
    "https://support.google.com/mail/answer/7126229",
  ),
  row(
    /(?:unusual|suspicious) (?:sign|log|activity|place|location)/i,
    "AUTH_BROWSER_STEP",
    "https://support.google.com/mail/answer/78754",
  ),
  // The password's own end.
  row(
    /(?:password|passwd|credentials?)\b.{0,20}\b(?:has |have |is |are )?expired|expired password|must (?:be )?chang(?:e|ed)\b.{0,20}(?:password)?|password (?:must|needs to|has to) (?:be )?(?:chang|reset)|change your password|password is too (?:simple|weak|short)/i,
    "AUTH_PASSWORD_EXPIRED",
    RFC_5530,
  ),
  row(/password transition|transition (?:is )?needed/i, "AUTH_TRANSITION", RFC_4954),
  row(
    /invalid credentials or imap is disabled/i,
    "AUTH_REJECTED",
    "https://github.com/Foundry376/Mailspring/issues/2111",
    "Check the secret, and switch on IMAP in the mailbox's settings: this server answers both in the same words",
  ),
  row(
    /\b(?:no|without|lacks?|not have)\b.{0,20}\blicen[cs]e|\blicen[cs]e\b.{0,30}\b(?:expired|missing|required|exceeded|not)\b|\bunlicen[cs]ed\b/i,
    "AUTH_PROTOCOL_OFF",
    "https://github.com/Zimbra/zm-mailbox/pull/481",
    "Give the mailbox, or the mail server, the licence that the reply names",
  ),
  // The protocol is off for the mailbox, or for all.
  row(
    /not enabled for (?:imap|smtp|pop)|(?:imap4?|smtp|smtp auth|client access|this (?:service|protocol)|external access)\b[^.]{0,40}\b(?:is |has been |are |was )?(?:disabled|not (?:enabled|allowed|permitted|available|activated|active)|switched off|turned off|deactivated|blocked)\b|(?:enable|activate|turn on|switch on)\b.{0,30}\b(?:imap|smtp|pop)\b|yet to enable|(?:disabled|blocked) for (?:imap|smtp)|does not have access rights to this service|user has no permission|not (?:permitted|allowed|authori[sz]ed) to (?:use|access) (?:(?:the|this) )?(?:imap|smtp|service|protocol)|(?:imap|smtp) access (?:is )?(?:denied|not included)|no (?:imap|smtp) access|login is not available for|(?:imap|smtp) (?:access|service)\b.{0,20}\b(?:off|closed)\b|please (?:enable|activate|open) (?:imap|smtp)/i,
    "AUTH_PROTOCOL_OFF",
    GMAIL_IMAP,
  ),
  row(
    /auth\w*\b.{0,20}\b(?:not enabled|disabled) (?:for|in|on) (?:this )?(?:tenant|organi[sz]ation|domain)/i,
    "AUTH_TENANT_OFF",
    EXCHANGE_SMTP_AUTH,
  ),
  // The account.
  row(
    /(?:temporar(?:y|ily)|for security reasons|too many)\b.{0,40}\b(?:lock|block|restrict|suspend|disabl)\w*|(?:account|user|mailbox|login)\b.{0,30}\b(?:is |has been |was |temporarily )*(?:locked|blocked|restricted|frozen)\b|lock(?:ed)? ?out|hacked|compromis|\u9501\u5b9a/i,
    "AUTH_ACCOUNT_LOCKED",
    "https://support.google.com/mail/answer/7126229",
  ),
  row(
    /(?:account|user|mailbox|login|customer|subscription)\b.{0,30}\b(?:is |has been |was |temporarily )*(?:disabled|suspended|deactivated|closed|terminated|inactive|not (?:active|activated)|deleted|cancell?ed)\b|(?:disabled|suspended|inactive|deactivated) (?:account|user|mailbox)|account suspen|(?:account|user|mailbox|e-?mail(?: address)?|domain|sender)\b.{0,30}\b(?:not (?:yet )?(?:been )?(?:verified|confirmed|activated|approved)|(?:pending|awaiting) (?:approval|activation|verification))/i,
    "AUTH_ACCOUNT_DISABLED",
    MAIL_CODES,
  ),
  // What passes. First where a limit is told in the words of a refusal.
  ...LIMITS,
  ...TROUBLE,
  // A wrong password, in words: for servers that send no code, or a general one.
  row(
    /(?:invalid|incorrect|wrong|bad|unknown)\b.{0,20}\b(?:credentials?|password|passwd|passphrase|user|username|login|log-?on|user ?name|account|auth\w*)|(?:credentials?|password|user ?name|login|user|authentication data)\b.{0,30}\b(?:is |are |was |were )?(?:invalid|incorrect|wrong|bad|rejected|not (?:accepted|recogni[sz]ed|match|correct|valid))|auth(?:enticat(?:e|ion)|orization)?\b:? ?(?:has )?(?:failed|failure|failed|unsuccessful|rejected|denied)|(?:login|log-?on|log in|sign-?in)\b[:,]? ?(?:has )?(?:failed|failure|denied|incorrect|unsuccessful|refused|rejected|fail\b)|no such user|user (?:unknown|not found)|bad username|password error/i,
    "AUTH_REJECTED",
    DOVECOT,
  ),
];

/** After a login, or instead of it: the server knows who it is, and does not open the mailbox. */
export const MAILBOX_WORDS: readonly RefusalWords[] = [
  row(
    /\bmailbox is (?:locked|currently reserved)|mailbox has an invalid format|mailbox format corruption|operating system error|retry operation/i,
    "AUTH_TEMPFAIL",
    "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imap_err.et",
  ),
  row(
    /authenticated but not connected/i,
    "MAILBOX_NOT_OPENED",
    "https://github.com/postalsys/imapflow/issues/314",
    "Check that the user may open this very mailbox: for a token, whose scopes and account they are; for a shared mailbox, full access",
  ),
  row(
    /unsafe login/i,
    "MAILBOX_NOT_OPENED",
    "https://github.com/mscdex/node-imap/issues/782",
    "Allow third-party clients in the mailbox's security settings, or ask the provider: it takes this client for unsafe",
  ),
  ...LIMITS,
  ...TROUBLE,
];
