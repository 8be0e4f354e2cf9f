import assert from "node:assert/strict";
import { test } from "node:test";
import { providerFindings } from "../../../src/core/account/lint.ts";
import { MAIL_PROVIDERS } from "../../../src/core/account/providers.ts";
import { parseHostName } from "../../../src/core/account/host-name.ts";
import type { Account } from "../../../src/core/account/account.ts";
import { sampleAccount } from "../../support/account-fixtures.ts";

const M365 = { smtp_server: "smtp.office365.com", imap_server: "outlook.office365.com" };
const GMAIL = { smtp_server: "smtp.gmail.com", imap_server: "imap.gmail.com" };
const SES = { smtp_server: "email-smtp.eu-west-1.amazonaws.com" };

function found(overrides: Partial<Account>): string[] {
  return providerFindings(sampleAccount(overrides)).map(({ path, finding }) =>
    `${finding.severity} ${finding.code} ${path}`
  );
}

test("What is known of each provider has its sources, the day when they were read, and the day of its review", () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const { name, sources, asOf, reviewBy } of MAIL_PROVIDERS) {
    assert.ok(sources.length > 0, name);
    for (const source of sources) assert.match(source, /^https:\/\/[\w.-]+\//, name);
    for (const day of [asOf, reviewBy]) assert.equal(new Date(day).toISOString().slice(0, 10), day, name);
    assert.ok(asOf < reviewBy, name);
    // Said and no failure: what was right when it was committed must not turn red by the calendar.
    if (today > reviewBy) console.warn(`${name}: read ${sources.join(", ")} again, since ${reviewBy}`);
  }
});

test("Host patterns are canonical host names", () => {
  for (const { smtp, imap, mx = [] } of MAIL_PROVIDERS) {
    for (const pattern of [...smtp, ...imap, ...mx]) {
      const example = pattern.replaceAll("*", "eu-west-1");
      assert.deepEqual(parseHostName(example), { host: example });
    }
  }
});

test("Unknown hosts draw no opinion", () => {
  const hosts = ["mail.example.com", "mx.smtp.office365.com.example", "xsmtp.gmail.com", "gmail.com", "office365.com"];
  for (const host of hosts) {
    for (const authentication_type of ["PLAIN", "OAUTH2"] as const) {
      assert.deepEqual(found({ smtp_server: host, imap_server: host, authentication_type, smtp_port: 465 }), [], host);
    }
  }
});

test("Microsoft 365", () => {
  assert.deepEqual(found({ ...M365, authentication_type: "OAUTH2" }), []);
  assert.deepEqual(found({ ...M365 }), [
    "error CFG_AUTH_PROVIDER_MISMATCH authentication_type",
    "warning CFG_AUTH_PROVIDER_MISMATCH authentication_type",
  ]);
  assert.deepEqual(found({ smtp_server: M365.smtp_server }), [
    "warning CFG_AUTH_PROVIDER_MISMATCH authentication_type",
  ]);
  assert.deepEqual(found({ ...M365, smtp_port: 465, authentication_type: "OAUTH2" }), [
    "warning CFG_PORT_PROVIDER_MISMATCH smtp_port",
  ]);
  assert.deepEqual(found({ ...M365, smtp_server: "outlook.office365.com", authentication_type: "OAUTH2" }), [
    "warning CFG_HOST_ROLE smtp_server",
  ]);
  assert.deepEqual(found({ imap_server: "outlook.office365.us" }), [
    "error CFG_AUTH_PROVIDER_MISMATCH authentication_type",
  ]);
});

test("What Microsoft announced of SMTP passwords is told with its dates", () => {
  const told = providerFindings(sampleAccount({ smtp_server: M365.smtp_server })).map(({ finding }) => finding.message);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? "", /off by default at the end of December 2026/);
  assert.match(told[0] ?? "", /administrator can switch them on again/);
  assert.match(told[0] ?? "", /second half of 2027/);
  assert.doesNotMatch(told[0] ?? "", /March|April|2025/);
});

test("Outlook.com", () => {
  assert.deepEqual(found({ ...M365, smtp_server: "smtp-mail.outlook.com", authentication_type: "OAUTH2" }), []);
  assert.deepEqual(found({ smtp_server: "smtp-mail.outlook.com" }), [
    "error CFG_AUTH_PROVIDER_MISMATCH authentication_type",
  ]);
  assert.deepEqual(found({ imap_server: "smtp-mail.outlook.com", authentication_type: "OAUTH2" }), [
    "warning CFG_HOST_ROLE imap_server",
  ]);
});

test("Gmail warns once of passwords", () => {
  assert.deepEqual(found({ ...GMAIL }), ["warning CFG_AUTH_PROVIDER_MISMATCH authentication_type"]);
  assert.deepEqual(found({ ...GMAIL, authentication_type: "OAUTH2", smtp_port: 465 }), []);
  assert.deepEqual(found({ ...GMAIL, smtp_server: "smtp-relay.gmail.com", authentication_type: "OAUTH2" }), []);
});

test("Yahoo, iCloud and Fastmail take app passwords", () => {
  const servers = {
    yahoo: { smtp_server: "smtp.mail.yahoo.com", imap_server: "imap.mail.yahoo.com" },
    icloud: { smtp_server: "smtp.mail.me.com", imap_server: "imap.mail.me.com" },
    fastmail: { smtp_server: "smtp.fastmail.com", imap_server: "imap.fastmail.com" },
  };
  for (const server of Object.values(servers)) {
    assert.deepEqual(found(server), ["info PROVIDER_APP_PASSWORD authentication_type"]);
  }
  const OAUTH = { authentication_type: "OAUTH2" } as const;
  assert.deepEqual(found({ ...servers.yahoo, ...OAUTH }), ["warning CFG_AUTH_PROVIDER_MISMATCH authentication_type"]);
  assert.deepEqual(found({ ...servers.icloud, ...OAUTH }), ["error CFG_AUTH_PROVIDER_MISMATCH authentication_type"]);
  assert.deepEqual(found({ ...servers.icloud, smtp_port: 465 }), [
    "info PROVIDER_APP_PASSWORD authentication_type",
    "warning CFG_PORT_PROVIDER_MISMATCH smtp_port",
  ]);
  for (const server of [servers.fastmail, servers.icloud]) {
    assert.deepEqual(found({ ...server, username: "support" }), [
      "info PROVIDER_APP_PASSWORD authentication_type",
      "warning CFG_USERNAME_PROVIDER_MISMATCH username",
    ]);
  }
});

test("Zoho servers of two data centres", () => {
  assert.deepEqual(found({ smtp_server: "smtppro.zoho.eu", imap_server: "imappro.zoho.eu" }), [
    "info PROVIDER_PROTOCOL_OFF imap_server",
  ]);
  assert.deepEqual(found({ smtp_server: "smtp.zoho.com.au", imap_server: "imap.zoho.com" }), [
    "warning CFG_HOST_PROVIDER_MISMATCH imap_server",
    "info PROVIDER_PROTOCOL_OFF imap_server",
  ]);
  assert.deepEqual(found({ smtp_server: "smtp.zoho.com" }), []);
});

test("Relays only send, so that one user name cannot serve an account's two servers", () => {
  for (
    const smtp_server of [
      SES.smtp_server,
      "smtp.sendgrid.net",
      "smtp.mailgun.org",
      "smtp.postmarkapp.com",
      "smtp-relay.brevo.com",
      "smtp.resend.com",
      "smtp.azurecomm.net",
      "smtp.protonmail.ch",
      "smtp-hve.office365.com",
      "smtp.hve.mx.microsoft",
      "us-smtp-outbound-1.mimecast.com",
      "za-smtp-outbound-2.mimecast.co.za",
    ]
  ) {
    assert.deepEqual(
      found({ smtp_server, username: "apikey" }),
      ["warning PROVIDER_SEND_ONLY smtp_server"],
      smtp_server,
    );
  }
  for (const smtp_server of ["smtp.postmarkapp.com", "smtp.hve.mx.microsoft"]) {
    assert.deepEqual(found({ smtp_server, smtp_port: 465 }), [
      "warning PROVIDER_SEND_ONLY smtp_server",
      "warning CFG_PORT_PROVIDER_MISMATCH smtp_port",
    ], smtp_server);
  }
  assert.deepEqual(found({ ...SES, authentication_type: "OAUTH2" }), [
    "error CFG_AUTH_PROVIDER_MISMATCH authentication_type",
    "warning PROVIDER_SEND_ONLY smtp_server",
  ]);
  assert.deepEqual(found({ imap_server: SES.smtp_server }), ["error CFG_HOST_ROLE imap_server"]);
  assert.deepEqual(found({ smtp_server: "email-smtp.amazonaws.com" }), []);
});

test("A host where a provider receives mail is no submission server", () => {
  for (
    const smtp_server of [
      "acme-example.mail.protection.outlook.com",
      "acme-example.a-v1.mx.microsoft",
      "acme-example.mail.protection.partner.outlook.cn",
      "de-smtp-inbound-1.mimecast.com",
      "aspmx.l.google.com",
      "alt1.aspmx.l.google.com",
      "mx.zoho.eu",
      "mx1.emailsrvr.com",
      "mx.yandex.net",
    ]
  ) {
    assert.deepEqual(found({ smtp_server }), ["warning CFG_HOST_ROLE smtp_server"], smtp_server);
  }
});

test("A host that a provider publishes for both protocols is in its place in both", () => {
  for (const host of ["ssl0.ovh.net", "secure.emailsrvr.com", "pro1.mail.ovh.net"]) {
    assert.deepEqual(found({ smtp_server: host, imap_server: host }), [], host);
  }
});

test("Providers that want an app password, or keep mailboxes closed, say so", () => {
  assert.deepEqual(found({ smtp_server: "smtp.mail.ru", imap_server: "imap.mail.ru" }), [
    "info PROVIDER_APP_PASSWORD authentication_type",
  ]);
  assert.deepEqual(found({ smtp_server: "smtp.mail.att.net", imap_server: "imap.mail.att.net" }), [
    "info PROVIDER_APP_PASSWORD authentication_type",
  ]);
  assert.deepEqual(found({ smtp_server: "smtp.yandex.com", imap_server: "imap.yandex.com" }), [
    "info PROVIDER_APP_PASSWORD authentication_type",
    "info PROVIDER_PROTOCOL_OFF imap_server",
  ]);
  assert.deepEqual(found({ smtp_server: "mail.gmx.net", imap_server: "imap.gmx.net" }), [
    "info PROVIDER_PROTOCOL_OFF imap_server",
  ]);
});

test("Amazon WorkMail ends", () => {
  const servers = { smtp_server: "smtp.mail.eu-west-1.awsapps.com", imap_server: "imap.mail.eu-west-1.awsapps.com" };
  assert.deepEqual(found({ ...servers, smtp_port: 465 }), ["warning PROVIDER_END_OF_SUPPORT imap_server"]);
  assert.deepEqual(found({ ...servers, smtp_port: 587 }), [
    "warning PROVIDER_END_OF_SUPPORT imap_server",
    "warning CFG_PORT_PROVIDER_MISMATCH smtp_port",
  ]);
});

test("A server in the other one's place is noticed by its provider or its own name", () => {
  assert.deepEqual(
    found({ smtp_server: GMAIL.imap_server, imap_server: GMAIL.smtp_server, authentication_type: "OAUTH2" }),
    [
      "warning CFG_HOST_ROLE smtp_server",
      "warning CFG_HOST_ROLE imap_server",
    ],
  );
  assert.deepEqual(found({ smtp_server: "imap.example.com" }), ["warning CFG_HOST_ROLE smtp_server"]);
  assert.deepEqual(found({ smtp_server: "pop3.example.com" }), ["warning CFG_HOST_ROLE smtp_server"]);
  assert.deepEqual(found({ imap_server: "smtp.example.com" }), ["warning CFG_HOST_ROLE imap_server"]);
  const [first] = providerFindings({ smtp_server: "imap.gmail.com" });
  assert.equal(first?.finding.hint, "Use smtp.gmail.com or smtp.googlemail.com");
});

test("Missing keys are passed over", () => {
  assert.deepEqual(providerFindings({}), []);
  assert.deepEqual(providerFindings({ smtp_server: "smtp.fastmail.com" }), []);
});
