import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { codeEntry } from "../../../src/core/base/errors.ts";
import {
  namesEhlo,
  readLoginRefusal,
  readMailboxRefusal,
  refusesClient,
  refusesMechanism,
} from "../../../src/core/probe/refusal.ts";
import { CLIENT_WORDS, EHLO_WORDS, LOGIN_WORDS, MAILBOX_WORDS } from "../../../src/core/probe/refusal-words.ts";

/** Every response code of RFC 5530 section 3, standing alone, and what it says of a login. */
const RFC_5530: readonly (readonly [string, string])[] = [
  ["UNAVAILABLE", "AUTH_TEMPFAIL"],
  ["AUTHENTICATIONFAILED", "AUTH_REJECTED"],
  ["AUTHORIZATIONFAILED", "AUTH_FAILED"],
  ["EXPIRED", "AUTH_PASSWORD_EXPIRED"],
  ["PRIVACYREQUIRED", "AUTH_TLS_REQUIRED"],
  ["CONTACTADMIN", "AUTH_FAILED"],
  ["NOPERM", "AUTH_FAILED"],
  ["INUSE", "AUTH_CONNECTION_LIMIT"],
  ["EXPUNGEISSUED", "AUTH_UNCLEAR"],
  ["CORRUPTION", "AUTH_TEMPFAIL"],
  ["SERVERBUG", "AUTH_TEMPFAIL"],
  ["CLIENTBUG", "AUTH_UNCLEAR"],
  ["CANNOT", "AUTH_MECH_MISSING"],
  ["LIMIT", "AUTH_RATE_LIMITED"],
  ["OVERQUOTA", "AUTH_QUOTA"],
  ["ALREADYEXISTS", "AUTH_UNCLEAR"],
  ["NONEXISTENT", "AUTH_UNCLEAR"],
];

for (const [responseCode, expected] of RFC_5530) {
  test(`NO [${responseCode}] is ${expected}, whatever general words stand behind it`, () => {
    for (const words of ["", " no", " Authentication failed."]) {
      const meaning = readLoginRefusal({ text: `[${responseCode}]${words}`, responseCode, status: "NO" });
      const unclear = expected === "AUTH_UNCLEAR" && words.length > 4 ? "AUTH_REJECTED" : expected;
      assert.equal(meaning.code, unclear);
    }
  });
}

/** Every subject and detail of RFC 3463 section 3, with those of RFC 4954 and RFC 7372, in class 5 and then in class 4. */
const RFC_3463: Readonly<Record<string, string>> = {
  "0.0": "AUTH_FAILED",
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8].map((detail) => [`1.${detail}`, "AUTH_FAILED"])),
  "2.0": "AUTH_FAILED",
  "2.1": "AUTH_ACCOUNT_DISABLED",
  "2.2": "AUTH_QUOTA",
  "2.3": "AUTH_FAILED",
  "2.4": "AUTH_FAILED",
  "3.0": "AUTH_TEMPFAIL",
  "3.1": "AUTH_TEMPFAIL",
  "3.2": "AUTH_TEMPFAIL",
  "3.3": "AUTH_FAILED",
  "3.4": "AUTH_FAILED",
  "3.5": "AUTH_TEMPFAIL",
  "4.0": "AUTH_TEMPFAIL",
  "4.1": "AUTH_TEMPFAIL",
  "4.2": "AUTH_TEMPFAIL",
  "4.3": "AUTH_TEMPFAIL",
  "4.4": "AUTH_TEMPFAIL",
  "4.5": "AUTH_RATE_LIMITED",
  "4.6": "AUTH_TEMPFAIL",
  "4.7": "AUTH_TEMPFAIL",
  "5.0": "AUTH_FAILED",
  "5.1": "AUTH_MECH_MISSING",
  "5.2": "AUTH_MECH_MISSING",
  "5.3": "AUTH_FAILED",
  "5.4": "AUTH_MECH_MISSING",
  "5.5": "AUTH_FAILED",
  "5.6": "AUTH_FAILED",
  ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((detail) => [`6.${detail}`, "AUTH_FAILED"])),
  "7.0": "AUTH_FAILED",
  "7.1": "AUTH_FAILED",
  "7.2": "AUTH_FAILED",
  "7.3": "AUTH_FAILED",
  "7.4": "AUTH_MECH_MISSING",
  "7.5": "AUTH_FAILED",
  "7.6": "AUTH_FAILED",
  "7.7": "AUTH_FAILED",
  "7.8": "AUTH_REJECTED",
  "7.9": "AUTH_MECH_TOO_WEAK",
  "7.10": "AUTH_TLS_REQUIRED",
  "7.11": "AUTH_TLS_REQUIRED",
  "7.12": "AUTH_TRANSITION",
  "7.13": "AUTH_ACCOUNT_DISABLED",
  "7.14": "AUTH_FAILED",
  "7.25": "CLIENT_BLOCKED",
  "7.28": "AUTH_RATE_LIMITED",
};

for (const [detail, expected] of Object.entries(RFC_3463)) {
  test(`550 5.${detail} is ${expected}, and 450 4.${detail} passes`, () => {
    assert.equal(readLoginRefusal({ text: `5.${detail} no`, reply: 550, enhanced: `5.${detail}` }).code, expected);
    const passing = readLoginRefusal({ text: `4.${detail} no`, reply: 450, enhanced: `4.${detail}` }).code;
    assert.equal(codeEntry(passing).conclusive, false, passing);
    assert.notEqual(passing, "AUTH_REJECTED");
  });
}

/** The replies of RFC 4954 section 6, standing alone. */
const RFC_4954: readonly (readonly [number, string])[] = [
  [432, "AUTH_TRANSITION"],
  [454, "AUTH_TEMPFAIL"],
  [500, "AUTH_FAILED"],
  [525, "AUTH_ACCOUNT_DISABLED"],
  [530, "AUTH_TLS_REQUIRED"],
  [534, "AUTH_MECH_TOO_WEAK"],
  [535, "AUTH_REJECTED"],
  [538, "AUTH_TLS_REQUIRED"],
  [550, "AUTH_FAILED"],
  [421, "AUTH_RATE_LIMITED"],
  [250, "AUTH_FAILED"],
];

for (const [reply, expected] of RFC_4954) {
  test(`A bare ${reply} is ${expected}`, () => assert.equal(readLoginRefusal({ text: "", reply }).code, expected));
}

/**
 * Words that none of the handed cases has, of servers and providers from their documentation or trackers: the words, what
 * they mean, where they were met.
 */
const MET: readonly (readonly [words: string, reply: number | string, code: string, source: string])[] = [
  [
    "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.",
    535,
    "AUTH_TENANT_OFF",
    "simonrob/email-oauth2-proxy issue 193",
  ],
  [
    "5.7.139 Authentication unsuccessful, basic authentication is disabled.",
    535,
    "AUTH_BASIC_DISABLED",
    "rpremraj/mailR issue 107",
  ],
  [
    "5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.",
    535,
    "AUTH_POLICY",
    "learn.microsoft.com, authenticated client SMTP submission",
  ],
  [
    "5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED",
    535,
    "AUTH_APP_PASSWORD",
    "lmanukyan/print-designer issue 5 (Mail.ru)",
  ],
  [
    "Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com/cgi-bin/help",
    535,
    "AUTH_APP_PASSWORD",
    "YMFE/yapi issue 2219 (QQ Mail)",
  ],
  [
    "Error: \u8bf7\u4f7f\u7528\u6388\u6743\u7801\u767b\u5f55\u3002",
    535,
    "AUTH_APP_PASSWORD",
    "DesertsP/Valine-Admin issue 86 (QQ Mail)",
  ],
  [
    "4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded [Hostname=x.example.com]",
    432,
    "AUTH_RATE_LIMITED",
    "learn.microsoft.com, Exchange Online limits",
  ],
  [
    "4.7.0 Temporary server error. Please try again later. PRX4",
    451,
    "AUTH_TEMPFAIL",
    "learn.microsoft.com, non-delivery reports",
  ],
  [
    "[UNAVAILABLE] AUTHENTICATE Server error - Please try again later",
    "UNAVAILABLE",
    "AUTH_TEMPFAIL",
    "postalsys/imapflow issue 75 (Yahoo)",
  ],
  ["5.7.8 Error: authentication failed: UGFzc3dvcmQ6", 535, "AUTH_REJECTED", "www.postfix.org/SASL_README.html"],
  ["User has no permission", 550, "AUTH_PROTOCOL_OFF", "open-falcon/mail-provider issue 6 (163.com)"],
  [
    "5.7.8 Error: authentication failed: This user does not have access rights to this service",
    535,
    "AUTH_PROTOCOL_OFF",
    "yandex.com/support, errors when sending",
  ],
  ["5.7.0 Invalid login or password", 535, "AUTH_REJECTED", "marcpope/borgbackupserver issue 16 (Brevo)"],
  ["Incorrect authentication data", 535, "AUTH_REJECTED", "muquit/mailsend issue 74 (Exim)"],
  ["5.7.3 Authentication unsuccessful", 535, "AUTH_REJECTED", "jstedfast/MailKit issue 700 (Exchange)"],
  ["authorization failed (#5.7.0)", 535, "AUTH_REJECTED", "qmail-smtpd-auth"],
  ["Error: authentication failed, system busy", 535, "AUTH_TEMPFAIL", "help.mail.163.com"],
  ["5.7.0 Error: authentication failed: generic failure", 554, "AUTH_TEMPFAIL", "www.postfix.org/SASL_README.html"],
  [
    "4.7.0 Temporary authentication failure: Connection lost to authentication server",
    454,
    "AUTH_TEMPFAIL",
    "www.postfix.org/SASL_README.html (Dovecot)",
  ],
  [
    "[AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled sc=x",
    "AUTHENTICATIONFAILED",
    "AUTH_REJECTED",
    "Foundry376/Mailspring issue 2111 (Yandex)",
  ],
  ["Authentication rate limit from one source exceeded", "", "AUTH_RATE_LIMITED", "Mailu/Mailu issue 1251"],
  ["Temporary authentication failure (rate-limit)", "", "AUTH_RATE_LIMITED", "Mailu/Mailu issue 2283"],
  ["Too many bad login attempts.", "", "AUTH_RATE_LIMITED", "jstedfast/MailKit issue 320 (Yahoo)"],
  ["AUTHENTICATE failed.", "", "AUTH_REJECTED", "learn.microsoft.com, Exchange IMAP4"],
  [
    "Login failed \u2013 please create an app password.",
    "",
    "AUTH_APP_PASSWORD",
    "Purelymail/purelymail-issues issue 337",
  ],
  [
    "Your account has been suspended. Please contact us to reactivate",
    552,
    "AUTH_ACCOUNT_DISABLED",
    "gophish/gophish issue 720 (SMTP2GO)",
  ],
  [
    "authentication rejected: your password must be changed",
    535,
    "AUTH_PASSWORD_EXPIRED",
    "MailCore/mailcore2 pull request 1517 (Tiscali)",
  ],
  [
    "You are yet to enable IMAP for your account. Please contact your administrator",
    "",
    "AUTH_PROTOCOL_OFF",
    "www.zoho.com/mail/help/imap-access.html",
  ],
  [
    "[UNAVAILABLE] Internal error occurred. Refer to server log for more information.",
    "UNAVAILABLE",
    "AUTH_TEMPFAIL",
    "doc.dovecot.org",
  ],
  [
    "5.7.14 Please log in via your web browser and then try again. Learn more at https://support.google.com/mail/answer/78754",
    534,
    "AUTH_BROWSER_STEP",
    "support.google.com/a/answer/3726730",
  ],
  [
    "5.7.1 Access denied, your IP address 203.0.113.9 is blocked",
    550,
    "CLIENT_BLOCKED",
    "www.exim.org, access control lists",
  ],
  ["5.7.1 Rejected: 203.0.113.9 listed at zen.spamhaus.org", 554, "CLIENT_BLOCKED", "www.spamhaus.org"],
  [
    "5.7.606 Access denied, banned sending IP [203.0.113.9]",
    550,
    "CLIENT_BLOCKED",
    "learn.microsoft.com, non-delivery reports",
  ],
  [
    "4.7.25 Client host rejected: cannot find your hostname, [203.0.113.9]",
    450,
    "CLIENT_BLOCKED",
    "www.postfix.org, reject_unknown_client_hostname",
  ],
  [
    "5.5.2 <runner>: Helo command rejected: need fully-qualified hostname",
    504,
    "SMTP_EHLO_REJECTED",
    "www.postfix.org, reject_non_fqdn_helo_hostname",
  ],
];

for (const [text, given, expected, source] of MET) {
  test(`"${text}" is ${expected} (${source})`, () => {
    const refusal = typeof given === "number"
      ? { text, reply: given, enhanced: /^\d\.\d+\.\d+/.exec(text)?.[0] }
      : { text, responseCode: given || undefined, status: "NO" };
    assert.equal(readLoginRefusal(refusal).code, expected);
  });
}

test("A refused login is not taken for a refused address, nor a refused address for a name", () => {
  for (
    const text of [
      "5.7.8 Username and Password not accepted. For more information, go to https://support.google.com/mail/?p=BadCredentials",
      "5.7.8 Authentication rejected. See https://example.com",
      "Your account has been blocked. Contact support",
      "5.7.0 Authentication Required",
      "[AUTHENTICATIONFAILED] Invalid credentials",
    ]
  ) {
    assert.equal(refusesClient(text), false, text);
  }
  assert.equal(namesEhlo("5.7.1 Client host rejected: Access denied"), false);
});

test("Only an answer that looked at no password leads to another mechanism", () => {
  assert.ok(refusesMechanism({ text: "Invalid input", reply: 502 }));
  assert.ok(refusesMechanism({ text: "5.7.4 Unrecognized authentication type", reply: 504, enhanced: "5.7.4" }));
  assert.ok(refusesMechanism({ text: "Unsupported authentication mechanism", status: "NO" }));
  assert.ok(refusesMechanism({ text: "[CANNOT] no", responseCode: "CANNOT", status: "NO" }));
  assert.ok(refusesMechanism({ text: "Unknown command", status: "BAD" }));
  for (
    const text of ["no mechanism available", "no worthy mechs found", "no suitable mechanism", "no such SASL mechanism"]
  ) {
    assert.ok(refusesMechanism({ text, reply: 535, enhanced: "5.7.8" }), text);
  }
  // These looked a password or a user up: with another mechanism the secret would go a second time, towards a lockout.
  for (
    const text of [
      "no secret in database (SASL)",
      "SASL login failed: no user found for SASL PLAIN",
      "SASL PLAIN: no such user",
    ]
  ) {
    assert.ok(!refusesMechanism({ text, reply: 535, enhanced: "5.7.8" }), text);
  }
  for (
    const refusal of [
      { text: "5.7.8 Error: authentication failed", reply: 535, enhanced: "5.7.8" },
      { text: "5.5.6 Authentication Exchange line is too long", reply: 500, enhanced: "5.5.6" },
      { text: "Service unavailable; client [203.0.113.9] blocked using bl.example.org", reply: 502 },
      { text: "Request is throttled", status: "BAD" },
      { text: "[AUTHENTICATIONFAILED] no", responseCode: "AUTHENTICATIONFAILED", status: "NO" },
    ]
  ) {
    assert.equal(refusesMechanism(refusal), false, refusal.text);
  }
});

test("A mailbox that passing trouble keeps closed is no accused mailbox", () => {
  assert.equal(readMailboxRefusal({ text: "User is authenticated but not connected." }).code, "MAILBOX_NOT_OPENED");
  assert.equal(readMailboxRefusal({ text: "[UNAVAILABLE] no", responseCode: "UNAVAILABLE" }).code, "MAILBOX_TEMPFAIL");
  assert.equal(readMailboxRefusal({ text: "[INUSE] x", responseCode: "INUSE" }).code, "AUTH_CONNECTION_LIMIT");
  assert.equal(readMailboxRefusal({ text: "Server Unavailable. 15" }).code, "MAILBOX_TEMPFAIL");
  assert.equal(readMailboxRefusal({ text: "[NOPERM] no", responseCode: "NOPERM" }).code, "MAILBOX_NOT_OPENED");
});

test("Every row has a source and a day", () => {
  for (const { source, asOf } of [...CLIENT_WORDS, ...EHLO_WORDS, ...LOGIN_WORDS, ...MAILBOX_WORDS]) {
    assert.match(source, /^https:\/\/[\w.-]+\/\S/);
    assert.equal(new Date(asOf).toISOString().slice(0, 10), asOf);
  }
});

test("Any words of a server are read in linear time, and mean something", () => {
  const piece = fc.constantFrom(
    "client ",
    "host ",
    "blocked ",
    "using ",
    "too many ",
    "login ",
    "password ",
    "[",
    "1.",
    "a",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 2000 }), fc.constantFrom(535, 421, 550, undefined), (pieces, reply) => {
      const text = pieces.join("");
      assert.ok(codeEntry(readLoginRefusal({ text, reply, status: "NO" }).code).severity === "error");
    }),
    { numRuns: 60 },
  );
});
