/** Sessions of servers in practice that no handed case has: the source is where to look; those of github.com/…/issues and /pull were opened. */
import assert from "node:assert/strict";
import type { Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { test } from "node:test";
import type { Finding } from "../../src/core/base/errors.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { CASE_HOST, caseChains, judgeCase, type MailCase, probeCase } from "../support/mail-cases.ts";
import { type CaseServer, playImap, playRaw, playSmtp } from "../support/mail-case-servers.ts";
import { probeRequest } from "../support/probe-accounts.ts";

const POSTFIX = "https://www.postfix.org/postconf.5.html";
const EXIM = "https://www.exim.org/exim-html-current/doc/html/spec_html/";
const greets = (line: string): NonNullable<MailCase["smtp"]> => ({ greeting: line.split(" / ") });
const ehlo = (answer: string): NonNullable<MailCase["smtp"]> => ({ ehlo: () => answer });
const examine = (answer: string): NonNullable<MailCase["imap"]> => ({
  other: (command) => (command.startsWith("EXAMINE") ? answer : undefined),
});
const imapLogin = (answer: string): NonNullable<MailCase["imap"]> => ({
  login: (command) => (command.endsWith("?") ? undefined : answer),
});

const SESSIONS: readonly (MailCase & { readonly source: string })[] = [
  // Greetings.
  {
    name: "a greeting of several lines with rules of use",
    source: `${EXIM}ch-main_configuration.html (smtp_banner)`,
    smtp: greets(
      "220-mail.example.com ESMTP Exim 4.98 / 220-We do not authorize the use of this system to transport unsolicited, / 220 and/or bulk e-mail.",
    ),
    outcome: ["passed"],
    only: true,
  },
  {
    name: "T-Online's block list",
    source: "https://github.com/mailcow/mailcow-dockerized/issues/2639",
    smtp: greets(
      "554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.example.de to clarify.) (BL)",
    ),
    outcome: ["inconclusive"],
    codes: ["CLIENT_BLOCKED"],
  },
  {
    name: "IONOS that dislikes the reverse name",
    source: "https://github.com/openlab-aux/orgafoo/issues/315",
    smtp: greets(
      "554-kundenserver.de (mxeue110) Nemesis ESMTP Service not available / 554-No SMTP service / 554-Bad DNS PTR resource record. / 554 For explanation visit https://postmaster.example.de/",
    ),
    outcome: ["inconclusive"],
    codes: ["CLIENT_BLOCKED"],
  },
  {
    name: "postscreen with all ports busy",
    source: "https://www.postfix.org/POSTSCREEN_README.html",
    smtp: greets("421 4.3.2 All server ports are busy"),
    settings: { limits: { retryAfterMs: 1 } },
    outcome: ["inconclusive"],
    codes: ["GREETING_TEMPFAIL"],
  },
  {
    name: "a host that has no mail service",
    source: "https://www.rfc-editor.org/rfc/rfc7504 (521)",
    smtp: greets("521 mail.example.com does not accept mail"),
    outcome: ["inconclusive", "failed"],
    codes: ["GREETING_REJECTED"],
  },
  // EHLO.
  {
    name: "greylisting at EHLO",
    source: `${POSTFIX}#smtpd_helo_restrictions`,
    smtp: ehlo("450 4.7.1 Greylisting in action, please come back later"),
    settings: { limits: { retryAfterMs: 1 } },
    outcome: ["inconclusive"],
    never: /EHLO name|name that this machine/,
  },
  {
    name: "Exim with a HELO rule of its own",
    source: `${EXIM}ch-access_control_lists.html (acl_smtp_helo)`,
    smtp: { ehlo: (name) => (name.includes(".") && !name.startsWith("[") ? undefined : "550 You are not localhost") },
    outcome: ["passed"],
    codes: ["SMTP_EHLO_NAME"],
  },
  {
    name: "a server without EHLO",
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-3.2",
    smtp: ehlo("502 5.5.1 Command not implemented"),
    outcome: ["failed", "inconclusive"],
  },
  {
    name: "a Cisco firewall that masks extensions",
    source: "https://www.postfix.org/postconf.5.html#smtp_pix_workarounds",
    smtp: { ehlo: () => "250-mail.example.com / 250-XXXXXXXA / 250 SIZE 1000000" },
    outcome: ["failed"],
    codes: ["STARTTLS_NOT_OFFERED"],
    says: /firewall/,
  },
  {
    name: "EHLO that fails after TLS only, with 421",
    source: "https://learn.microsoft.com/en-us/exchange/mail-flow/connectors/message-rate-limits",
    smtp: { ehlo: (_name, encrypted) => (encrypted ? "421 4.3.2 Service not active" : undefined) },
    settings: { limits: { retryAfterMs: 1 } },
    outcome: ["inconclusive"],
  },
  // STARTTLS.
  {
    name: "Postfix without a key",
    source: "https://www.postfix.org/TLS_README.html",
    smtp: { starttls: "454 4.7.0 TLS not available due to local problem" },
    settings: { limits: { retryAfterMs: 1 } },
    outcome: ["inconclusive"],
    codes: ["STARTTLS_TEMPFAIL"],
  },
  {
    name: "Postfix that counts TLS sessions",
    source: `${POSTFIX}#smtpd_client_new_tls_session_rate_limit`,
    smtp: { starttls: "421 4.7.0 mail.example.com Error: too many new TLS sessions from unknown[203.0.113.9]" },
    settings: { limits: { retryAfterMs: 1 } },
    outcome: ["inconclusive"],
  },
  {
    name: "STARTTLS that is listed and unknown",
    source: "https://www.rfc-editor.org/rfc/rfc3207#section-4",
    smtp: { starttls: "502 5.5.1 Command not implemented" },
    outcome: ["failed"],
    codes: ["STARTTLS_REFUSED"],
  },
  // Offers.
  {
    name: "CRAM-MD5 alone",
    source: "https://doc.dovecot.org/2.3/configuration_manual/authentication/authentication_mechanisms/",
    smtp: { afterTls: ["AUTH CRAM-MD5 DIGEST-MD5"] },
    outcome: ["failed"],
    codes: ["AUTH_MECH_MISSING"],
  },
  {
    name: "AUTH= as before RFC 2554",
    source: `${POSTFIX}#broken_sasl_auth_clients`,
    smtp: { afterTls: ["AUTH=LOGIN PLAIN"] },
    outcome: ["passed"],
    only: true,
  },
  {
    name: "OAUTHBEARER alone, for a token",
    source: "https://senders.yahooinc.com/developer/documentation",
    account: { authentication_type: "OAUTH2" },
    imap: { greeting: "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=OAUTHBEARER] ready" },
    outcome: ["passed"],
  },
  {
    name: "IMAP with the LOGIN command alone",
    source: "https://www.courier-mta.org/imap/",
    login: true,
    imap: { greeting: "* OK [CAPABILITY IMAP4rev1 IDLE] Courier-IMAP ready", capability: "IMAP4rev1 IDLE" },
    outcome: ["passed"],
  },
  {
    name: "IMAP that forbids logins after TLS too",
    source: "https://www.rfc-editor.org/rfc/rfc3501#section-6.2.3",
    imap: { greeting: "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] ready", capability: "IMAP4rev1 LOGINDISABLED" },
    outcome: ["failed"],
    codes: ["AUTH_NOT_OFFERED"],
  },
  {
    name: "no SASL-IR",
    source: "https://www.rfc-editor.org/rfc/rfc4959",
    login: true,
    imap: { greeting: "* OK ready", capability: "IMAP4rev1 AUTH=PLAIN" },
    outcome: ["passed"],
  },
  {
    name: "an alert in the greeting",
    source: "https://www.rfc-editor.org/rfc/rfc3501#section-7.1",
    imap: { greeting: "* OK [ALERT] System shutdown at 23:00" },
    outcome: ["passed"],
    only: true,
  },
  {
    name: "everybody is logged in",
    source: "https://www.rfc-editor.org/rfc/rfc3501#section-7.1.4",
    imap: { greeting: "* PREAUTH [CAPABILITY IMAP4rev1] logged in as nobody" },
    outcome: ["passed"],
    codes: ["IMAP_PREAUTH"],
  },
  {
    name: "Courier whose daemon is down",
    source: "https://www.courier-mta.org/imap/INSTALL.html",
    imap: { greeting: "* BYE Temporary problem, please try again later" },
    settings: { limits: { retryAfterMs: 1 } },
    outcome: ["inconclusive"],
  },
  {
    name: "Dovecot with too many connections from one address",
    source: "https://doc.dovecot.org/2.3/settings/core/#core_setting-mail_max_userip_connections",
    imap: { greeting: "* BYE Too many connections from this IP address" },
    settings: { limits: { retryAfterMs: 1 } },
    outcome: ["inconclusive"],
  },
  // Logins.
  {
    name: "Yandex that takes no PLAIN in one line",
    source: "https://github.com/sandstorm-io/sandstorm/issues/2876",
    login: true,
    smtp: {
      auth: (mechanism) => (mechanism === "PLAIN" ? "502 5.5.2 Syntax error, command unrecognized." : undefined),
    },
    outcome: ["passed"],
  },
  {
    name: "Yandex that wants a person",
    source: "https://github.com/higty/higlabo/pull/17",
    login: true,
    smtp: {
      auth: () =>
        "535 5.7.8 Error: authentication failed: Your message looks like spam. You need to use web for sending or prove you are not a robot using the following link http://ya.example/x",
    },
    outcome: ["failed", "inconclusive"],
    codes: ["AUTH_BROWSER_STEP"],
    never: /refused the user name or password/,
  },
  {
    name: "Brevo with a list of client addresses",
    source: "https://help.brevo.com/hc/en-us/articles/5740111683474 (authorised IP addresses)",
    login: true,
    smtp: { auth: () => "525 5.7.1 Unauthorized IP address" },
    outcome: ["inconclusive"],
    codes: ["CLIENT_BLOCKED"],
  },
  {
    name: "Brevo before the SMTP account is activated",
    source: "https://help.sendinblue.com/hc/en-us/articles/115000188150",
    login: true,
    smtp: {
      auth: (mechanism) =>
        mechanism === "LOGIN?" ? undefined : "502 5.7.0 Your SMTP account is not yet activated. Please contact us",
    },
    outcome: ["failed"],
    codes: ["AUTH_ACCOUNT_DISABLED"],
    after: ({ smtp }) => assert.equal(smtp.lines.filter((line) => line.startsWith("AUTH")).length, 1),
  },
  {
    name: "a server that closes after AUTH without a word",
    source: "https://github.com/nodemailer/nodemailer/issues/795",
    login: true,
    smtp: { auth: () => "421 4.4.2 mail.example.com Error: timeout exceeded" },
    outcome: ["inconclusive"],
  },
  {
    name: "Cyrus that speaks of a layer",
    source: "https://www.cyrusimap.org/imap/reference/manpages/configs/imapd.conf.html (allowplaintext)",
    login: true,
    imap: imapLogin("TAG NO Login only available under a layer"),
    outcome: ["failed"],
    codes: ["AUTH_TLS_REQUIRED"],
  },
  {
    name: "Exchange that says no more than failed",
    source: "https://github.com/jstedfast/MailKit/issues/483",
    login: true,
    imap: imapLogin("TAG NO AUTHENTICATE failed."),
    outcome: ["failed", "inconclusive"],
    says: /IMAP/,
  },
  {
    name: "Zoho with IMAP switched off",
    source: "https://www.zoho.com/mail/help/imap-access.html",
    login: true,
    imap: imapLogin(
      "TAG NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Failure)",
    ),
    outcome: ["failed"],
    codes: ["AUTH_PROTOCOL_OFF"],
  },
  {
    name: "capabilities in the answer to the login",
    source: "https://www.rfc-editor.org/rfc/rfc3501#section-7.1",
    login: true,
    imap: imapLogin("TAG OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS] Logged in"),
    outcome: ["passed"],
  },
  {
    name: "an alert on the way to a good login",
    source: "https://www.rfc-editor.org/rfc/rfc3501#section-7.1",
    login: true,
    imap: imapLogin("* NO [ALERT] Your mailbox is at 95% of its quota / TAG OK Logged in"),
    outcome: ["passed"],
  },
  // The inbox.
  {
    name: "an alert on the way to the inbox",
    source: "https://www.rfc-editor.org/rfc/rfc3501#section-7.1",
    login: true,
    imap: examine(
      "* NO [ALERT] Mailbox is at 98% of quota / * OK [UIDVALIDITY 1] UIDs valid / TAG OK [READ-ONLY] done",
    ),
    outcome: ["passed"],
  },
  {
    name: "an inbox that is not there yet",
    source: "https://doc.dovecot.org/2.3/configuration_manual/namespace/",
    login: true,
    imap: examine("TAG NO [NONEXISTENT] Mailbox doesn't exist: INBOX"),
    outcome: ["failed"],
    codes: ["MAILBOX_NOT_OPENED"],
  },
  {
    name: "Cyrus whose disk fails",
    source: "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imap_err.et",
    login: true,
    imap: examine("TAG NO System I/O error"),
    outcome: ["inconclusive"],
    codes: ["MAILBOX_TEMPFAIL"],
  },
  {
    name: "a mailbox that a POP session has locked",
    source: "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imap_err.et",
    login: true,
    imap: examine("TAG NO [INUSE] Mailbox is locked by POP server"),
    outcome: ["inconclusive"],
  },
  {
    name: "a server that ends at the inbox",
    source: "https://doc.dovecot.org/2.3/admin_manual/errors/",
    login: true,
    imap: examine("* BYE Internal error occurred. Refer to server log for more information."),
    outcome: ["inconclusive"],
    codes: ["MAILBOX_TEMPFAIL"],
  },
  {
    name: "ID that is offered and refused",
    source: "https://www.rfc-editor.org/rfc/rfc2971",
    login: true,
    imap: { other: (command) => (command.startsWith("ID") ? "TAG BAD Command Error. 10" : undefined) },
    outcome: ["passed"],
  },
];

for (const each of SESSIONS) test(`${each.name} (${each.source})`, () => judgeCase(each));

/** Probes SMTP on 465 at a server of bytes. */
async function probePort465(server: CaseServer): Promise<readonly Finding[]> {
  const chains = await caseChains();
  const imap = await playImap({ tls: chains.good });
  try {
    const [results] = await probeCase([probeRequest({ smtp_port: 465 })], {
      connectTo: [`${CASE_HOST}:465:127.0.0.1:${server.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
      ca: [chains.root],
      limits: { retryAfterMs: 1 },
    });
    return results?.[0]?.findings ?? [];
  } finally {
    await imap.close();
  }
}

const PLAIN: readonly (readonly [string, string, RegExp])[] = [
  ["220 mail.example.com ESMTP\r\n", "TLS_NOT_TLS", /587|plain text/],
  ["HTTP/1.1 400 Bad Request\r\n\r\n", "PROTO_WRONG_SERVICE", /HTTP/],
  ["SSH-2.0-OpenSSH_9.6\r\n", "PROTO_WRONG_SERVICE", /SSH/],
  ["+OK Dovecot ready.\r\n", "PROTO_WRONG_SERVICE", /POP3/],
];
for (const [bytes, code, says] of PLAIN) {
  test(`Port 465 that says ${JSON.stringify(bytes)}`, async () => {
    const server = await playRaw((socket) => socket.write(bytes));
    const [first] = await probePort465(server);
    await server.close();
    assert.equal(first?.code, code, JSON.stringify(first));
    assert.match(`${first?.message} ${first?.hint}`, says);
  });
}

test("HTTP that answers after the ClientHello", async () => {
  const server = await playRaw((socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
  const [first] = await probePort465(server);
  await server.close();
  assert.ok(first?.code === "TLS_NOT_TLS" || first?.code === "PROTO_WRONG_SERVICE", JSON.stringify(first));
});

/** A server with options of TLS that greets. */
async function tlsServer(options: TlsOptions): Promise<CaseServer> {
  const sockets = new Set<Socket>();
  const server = createTlsServer({ ciphers: "DEFAULT@SECLEVEL=0", ...options }, (socket) => {
    socket.on("error", () => undefined);
    socket.write("220 mail.example.com ESMTP\r\n");
    socket.on(
      "data",
      (data) => socket.write(String(data).startsWith("EHLO") ? "250-x\r\n250 AUTH PLAIN\r\n" : "221 bye\r\n"),
    );
  });
  server.on("tlsClientError", () => undefined);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return {
    port: address.port,
    lines: [],
    connections: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const TLS: readonly (readonly [string, (chains: Awaited<ReturnType<typeof caseChains>>) => TlsOptions, string])[] = [
  ["TLS 1.0 alone", ({ good }) => ({ ...good, minVersion: "TLSv1", maxVersion: "TLSv1" }), "TLS_VERSION"],
  ["TLS 1.1 alone", ({ good }) => ({ ...good, minVersion: "TLSv1.1", maxVersion: "TLSv1.1" }), "TLS_VERSION"],
  [
    "a client certificate in TLS 1.2",
    ({ good, root }) => ({ ...good, requestCert: true, rejectUnauthorized: true, ca: root, maxVersion: "TLSv1.2" }),
    "TLS_CLIENT_CERT",
  ],
  [
    "a client certificate in TLS 1.3",
    ({ good, root }) => ({ ...good, requestCert: true, rejectUnauthorized: true, ca: root }),
    "TLS_CLIENT_CERT",
  ],
  ["no certificate at all", () => ({}), "TLS_NO_SHARED_CIPHER"],
];
for (const [name, options, code] of TLS) {
  test(`A server with ${name}`, async () => {
    const server = await tlsServer(options(await caseChains()));
    const found = await probePort465(server);
    await server.close();
    assert.equal(found.find((each) => each.code !== "PROBE_RETRIED")?.code, code, JSON.stringify(found));
    assert.doesNotMatch(found.map((each) => each.message).join(), /0x|error:|ERR_|routines|\.c:/);
  });
}

const NODES: Readonly<Record<string, (at: { host: string; port: number }) => Promise<CaseServer>>> = {
  "is busy": async (at) =>
    await playSmtp({ tls: (await caseChains()).good, implicit: true, greeting: ["421 4.3.2 busy"] }, at),
  "has another name": async (at) => await playSmtp({ tls: (await caseChains()).otherName, implicit: true }, at),
  "offers no login": async (at) => await playSmtp({ tls: (await caseChains()).good, implicit: true, afterTls: [] }, at),
  "refuses this client": async (at) =>
    await playSmtp({
      tls: (await caseChains()).good,
      implicit: true,
      greeting: ["554 5.7.1 Service unavailable; client [203.0.113.9] blocked using bl.example.org"],
    }, at),
  "speaks plain text": async (at) => await playRaw((socket) => socket.write("220 mail.example.com ESMTP\r\n"), at),
  "listens to nobody": async (at) => {
    const server = await playRaw((socket) => socket.destroy(), { host: at.host });
    return server;
  },
};
for (const [name, bad] of Object.entries(NODES)) {
  for (const order of [["127.0.0.1", "127.0.0.2"], ["127.0.0.2", "127.0.0.1"]]) {
    test(`One of two servers ${name}, ${order.join(" before ")}`, async () => {
      const chains = await caseChains();
      const good = await playSmtp({ tls: chains.good, implicit: true });
      const other = await bad({ host: "127.0.0.2", port: good.port });
      const imap = await playImap({ tls: chains.good });
      try {
        const network = {
          ...createNetwork(),
          resolve: () => Promise.resolve(order.map((ip) => ({ ip, family: 4 as const }))),
        };
        const [results] = await probeCase([probeRequest({ smtp_port: 465 })], {
          connectTo: [`${CASE_HOST}:465:nodes.example.com:${good.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
          ca: [chains.root],
          limits: { retryAfterMs: 1 },
        }, network);
        const told = results?.[0]?.findings.filter((each) => each.severity !== "info") ?? [];
        assert.ok(told.some((each) => each.message.includes("127.0.0.2")), JSON.stringify(results?.[0]));
        assert.ok(!told.some((each) => each.message.includes("127.0.0.1")), JSON.stringify(told));
      } finally {
        for (const server of [good, other, imap]) await server.close();
      }
    });
  }
}
