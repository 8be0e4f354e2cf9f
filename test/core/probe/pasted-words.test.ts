/** Replies as people pasted them into public trackers, with what each means: judged before they were tried. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  readLoginRefusal,
  readMailboxRefusal,
  type Refusal,
  refusesClient,
  refusesMechanism,
} from "../../../src/core/probe/refusal.ts";

/** What is right, who pasted it, and the reply; ` / ` is a line end. Addresses and hosts are replaced by those of documents. */
type Row = readonly [right: string, source: string, reply: string];

const CYRUS = "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imap_err.et";
const at = (thread: string): string => `https://github.com/${thread.replace("#", "/issues/")}`;

const ROWS: readonly Row[] = [
  ["AUTH_REJECTED", at("jstedfast/MailKit#1359"), "535 5.7.8 Authentication Rejected"],
  [
    "AUTH_POLICY|AUTH_PASSWORD_EXPIRED",
    at("MailCore/mailcore2#1517"),
    "535 5.7.0 authentication rejected: your password is too simple",
  ],
  ["AUTH_TEMPFAIL", at("jstedfast/MailKit#717"), "421 4.3.2 Service not active [AM6PR03CA0003.example.com]"],
  ["AUTH_REJECTED", at("muquit/mailsend#74"), "535 Incorrect authentication data: authentication failed"],
  ["AUTH_REJECTED", at("thunderbird/thunderbird-android#5780"), "NO authentication failed"],
  [
    "AUTH_REJECTED",
    at("freescout-help-desk/freescout#1906"),
    "NO AUTHENTICATE login failure: user name or password rejected",
  ],
  ["AUTH_RATE_LIMITED", at("osTicket/osTicket#6003"), "NO [ALERT] LOGIN DENIED -- TOO MANY FAILURES"],
  ["AUTH_REJECTED", at("PHPMailer/PHPMailer#2910"), "535 Login incorrect -ERR"],
  ["AUTH_REJECTED", at("PHPMailer/PHPMailer#1281"), "535 Invalid Username or Password"],
  [
    "MECH",
    at("splitbrain/dokuwiki-plugin-smtp#65"),
    "535 5.7.8 Error: authentication failed: Invalid authentication mechanism",
  ],
  ["AUTH_REJECTED", at("grafana/grafana#14973"), "535 Denied"],
  [
    "AUTH_TEMPFAIL",
    at("chatmail/relay#441"),
    "454 4.7.0 Temporary authentication failure: Connection lost to authentication server",
  ],
  ["AUTH_REJECTED", at("postalsys/imapflow#246"), "NO AUTHENTICATE failed."],
  ["CLIENT_BLOCKED", at("mailcow/mailcow#241"), "550 5.7.1 Service unavailable; client blocked using dnsbl.sorbs.net"],
  [
    "CLIENT_BLOCKED",
    at("zone-eu/zone-mta#301"),
    "554 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=203.0.113.9",
  ],
  [
    "CLIENT_BLOCKED",
    at("zytzagoo/smtp-validate-email#9"),
    "421 4.7.1 Intrusion prevention active for [203.0.113.9][R]",
  ],
  [
    "CLIENT_BLOCKED",
    at("chatmail/provider-db#280"),
    "554 IP=203.0.113.9 - Dialup/transient IP not allowed. Use a mailgateway or contact x@rx.example.com if obsolete. (DIAL)",
  ],
  [
    "CLIENT_BLOCKED",
    at("iredmail/dockerized#86"),
    "554 5.7.1 ACCESS DENIED. Your email was rejected because the sending mail server appears to be on a dynamic IP address that should not be doing direct mail delivery",
  ],
  [
    "CLIENT_BLOCKED",
    at("ActiveCampaign/smtp-field-manual#64"),
    "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, because the ip is in Spamhaus's list",
  ],
  [
    "CLIENT_BLOCKED",
    at("ActiveCampaign/smtp-field-manual#64"),
    "553 Mail from 192.0.2.2 not allowed - 5.7.1 [BL23] Connections not accepted from IP addresses on Spamhaus XBL;",
  ],
  [
    "CLIENT_BLOCKED",
    at("reacherhq/check-if-email-exists#1065"),
    "550 5.7.1 Mail from IP 203.0.113.9 was rejected due to listing in Spamhaus SBL. For details please see http://www.spamhaus.org/query/bl?ip=203.0.113.9",
  ],
  [
    "CLIENT_BLOCKED",
    at("ActiveCampaign/smtp-field-manual#60"),
    "550 mwinf5c14 ME Adresse IP source bloquee pour incident de spam. Client host blocked for spamming issues. OFR006_102 Ref http://csi.example.com/reset-request/?ip=203.0.113.9 [102]",
  ],
  ["CLIENT_BLOCKED", at("toorop/tmail#14"), "554 This IP [203.0.113.9] is blocked."],
  [
    "CLIENT_BLOCKED|AUTH_RATE_LIMITED",
    at("sendgrid/docs#6275"),
    "451 4.7.650 The mail server [203.0.113.9] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://postmaster.example.com (S3113)",
  ],
  [
    "AUTH_APP_PASSWORD",
    at("DesertsP/Valine-Admin#86"),
    "535 Error: \u00c7\u00eb\u00ca\u00b9\u00d3\u00c3\u00ca\u00da\u00c8\u00a8\u00c2\u00eb\u00b5\u00c7\u00c2\u00bc\u00a1\u00a3\u00cf\u00ea\u00c7\u00e9\u00c7\u00eb\u00bf\u00b4: http://service.example.com/cgi-bin/help?subtype=1&&id=28&&no=1001256",
  ],
  [
    "AUTH_PROTOCOL_OFF",
    at("Zimbra/zm-mailbox#481"),
    "NO [ALERT] Your mail server's license is missing, invalid or expired.",
  ],
  [
    "AUTH_BROWSER_STEP",
    at("nodemailer/nodemailer#508"),
    "534-5.7.14 <https://accounts.example.com/ContinueSignIn?sarp=1&scc=1&plt=AKgn / 534-5.7.14 dEj7-Fvjl_ym> Please log in via your web browser and / 534-5.7.14 then try again. / 534-5.7.14  Learn more at / 534 5.7.14  https://support.example.com/mail/answer/78754 x - gsmtp",
  ],
  ["AUTH_FAILED|AUTH_UNCLEAR", at("nicm/fdm#30"), "BAD \u00c8\u00b1\u00c9\u00d9login\u00b2\u00ce\u00ca\u00fd"],
  ["AUTH_RATE_LIMITED", at("Mailu/Mailu#2283"), "NO Temporary authentication failure (rate-limit)"],
  ["AUTH_REJECTED", at("Mailu/Mailu#2283"), "NO Authentication credentials invalid"],
  [
    "AUTH_RATE_LIMITED|CLIENT_BLOCKED",
    at("Mailu/helm-charts#157"),
    "NO Authentication rate limit from one source exceeded",
  ],
  ["AUTH_CONNECTION_LIMIT", CYRUS, "NO Too many connections from this user"],
  ["AUTH_CONNECTION_LIMIT", CYRUS, "NO Too many connections from this host"],
  ["AUTH_REJECTED", CYRUS, "NO Login incorrect"],
  ["AUTH_QUOTA|AUTH_TEMPFAIL", CYRUS, "NO mail system storage has been exceeded"],
  ["AUTH_TEMPFAIL", CYRUS, "NO Server(s) unavailable to complete operation"],
  ["AUTH_TEMPFAIL", CYRUS, "NO Operating System Error"],
];

/** The inbox does not open. */
const MAILBOXES: readonly Row[] = [
  ["MAILBOX_TEMPFAIL", CYRUS, "NO Mailbox format corruption detected"],
  ["MAILBOX_TEMPFAIL", CYRUS, "NO Mailbox is currently reserved"],
  ["MAILBOX_NOT_OPENED", CYRUS, "NO Mailbox does not exist"],
];

function refusal(reply: string): Refusal {
  const imap = /^(NO|BAD|BYE) (?:\[([^\s\]]+)[^\]]*\] ?)?(.*)$/.exec(reply);
  if (imap) {
    const [, status, responseCode, text = ""] = imap;
    return { text: `${responseCode === undefined ? "" : `[${responseCode}] `}${text}`, responseCode, status };
  }
  const lines = reply.split(" / ").map((line) => line.slice(4));
  const enhanced = lines.map((line) => /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/.exec(line)?.[1]).find((each) => each);
  return { text: lines.join(" "), reply: Number(reply.slice(0, 3)), enhanced };
}

function judge(rows: readonly Row[], read: (said: Refusal) => string): void {
  const wrong = rows.flatMap(([right, source, reply]) => {
    const code = read(refusal(reply));
    return right.split("|").includes(code) ? [] : [`${reply}: ${code}, not ${right} (${source})`];
  });
  assert.deepEqual(wrong, []);
}

test("Replies in public threads are read as what they mean", () => {
  judge(ROWS, (said) => (refusesMechanism(said) ? "MECH" : readLoginRefusal(said).code));
});

test("A blocked client is known wherever the server says it, and nobody else is taken for one", () => {
  for (const [right, source, reply] of ROWS.filter(([each]) => !each.includes("|"))) {
    assert.equal(refusesClient(refusal(reply).text), right === "CLIENT_BLOCKED", source);
  }
});

test("Mailboxes that Cyrus does not open are told by its own words", () => {
  judge(MAILBOXES, (said) => readMailboxRefusal(said).code);
});
