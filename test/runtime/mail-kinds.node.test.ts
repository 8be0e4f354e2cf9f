/** Servers of each kind of the handed cases that are in no row of their table: from the documentation or the tracker of others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startDnsServer } from "../../src/sandbox/dns.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { CASE_HOST, caseChains, judgeCase, type MailCase, probeCase } from "../support/mail-cases.ts";
import { type CaseServer, playImap, playRaw, playSmtp } from "../support/mail-case-servers.ts";
import { PASSWORD, probeRequest } from "../support/probe-accounts.ts";

const auth = (answer: string): NonNullable<MailCase["smtp"]> => ({
  auth: (mechanism) => mechanism === "LOGIN?" ? undefined : answer,
});
const imapLogin = (answer: string): NonNullable<MailCase["imap"]> => ({
  login: (command) => command.endsWith("?") ? undefined : answer,
});

const KINDS: readonly (MailCase & { readonly source: string })[] = [
  {
    name: "an expired certificate of an intermediate beside a valid one of the same name and key",
    source: "https://support.sectigo.com/articles/Knowledge/Sectigo-AddTrust-External-CA-Root-Expiring-May-30-2020",
    chain: "expiredTwin",
    outcome: ["passed"],
  },
  {
    name: "Exim that refuses names that are no domain",
    source: "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-main_configuration.html (helo_allow_chars)",
    smtp: { ehlo: (name) => name.startsWith("[") ? "501 Syntactically invalid EHLO argument(s)" : undefined },
    settings: { ehloName: "[192.0.2.1]" },
    outcome: ["passed"],
    codes: ["SMTP_EHLO_NAME"],
  },
  {
    name: "Exchange that wants a domain in EHLO, whatever it is given",
    source: "https://learn.microsoft.com/en-us/exchange/troubleshoot/email-delivery/ndr/fix-error-code-501-5-5-4",
    smtp: { ehlo: () => "501 5.5.4 Invalid domain name" },
    outcome: ["inconclusive"],
    codes: ["SMTP_EHLO_REJECTED"],
    says: /name that this machine gave with EHLO/,
  },
  {
    name: "Postfix that looks at the name after TLS",
    source: "https://www.postfix.org/postconf.5.html#reject_unknown_helo_hostname",
    smtp: {
      ehlo: (name, encrypted) =>
        encrypted && name === "a.example.org"
          ? "450 4.7.1 <a.example.org>: Helo command rejected: Host not found"
          : undefined,
    },
    settings: { ehloName: "a.example.org" },
    outcome: ["passed"],
    codes: ["SMTP_EHLO_NAME"],
  },
  {
    name: "Yahoo that cannot open the inbox now",
    source: "https://github.com/postalsys/imapflow/issues/75",
    login: true,
    imap: {
      other: (command) =>
        command.startsWith("EXAMINE") ? "TAG NO [SERVERBUG] EXAMINE Server error - Please try again later" : undefined,
    },
    outcome: ["inconclusive"],
    never: /password/i,
  },
  {
    name: "Cyrus that lets the user in and not into the inbox",
    source: "https://www.cyrusimap.org/imap/reference/admin/access-control/rights-reference.html",
    login: true,
    imap: { other: (command) => command.startsWith("EXAMINE") ? "TAG NO Permission denied" : undefined },
    outcome: ["failed"],
    codes: ["MAILBOX_NOT_OPENED"],
  },
  {
    name: "Mail.ru that wants a password for programs",
    source: "https://github.com/thunderbird/thunderbird-android/issues/9069",
    login: true,
    smtp: auth(
      "535 5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external/ / 535 5.7.0 Application password is REQUIRED",
    ),
    outcome: ["failed"],
    codes: ["AUTH_APP_PASSWORD"],
  },
  {
    name: "163.com with SMTP switched off",
    source: "https://github.com/open-falcon/mail-provider/issues/6",
    login: true,
    smtp: auth("550 User has no permission"),
    outcome: ["failed"],
    codes: ["AUTH_PROTOCOL_OFF"],
  },
  {
    name: "Mailu whose rate of logins is exceeded",
    source: "https://github.com/Mailu/Mailu/issues/2283",
    login: true,
    imap: imapLogin("TAG NO Temporary authentication failure (rate-limit)"),
    outcome: ["inconclusive"],
    codes: ["AUTH_RATE_LIMITED"],
  },
  {
    name: "Postfix whose Cyrus SASL is broken",
    source: "https://www.postfix.org/SASL_README.html",
    login: true,
    smtp: auth("535 5.7.8 Error: authentication failed: generic failure"),
    outcome: ["inconclusive"],
    codes: ["AUTH_TEMPFAIL"],
  },
  {
    name: "a server that closes instead of answering the login, and says why",
    source: "https://doc.dovecot.org/2.3/settings/core/#core_setting-mail_max_userip_connections",
    login: true,
    imap: imapLogin("* BYE Maximum number of connections from user+IP exceeded"),
    outcome: ["inconclusive"],
    codes: ["AUTH_CONNECTION_LIMIT"],
  },
  {
    name: "postscreen that blocks at the greeting",
    source: "https://www.postfix.org/POSTSCREEN_README.html",
    smtp: { greeting: ["550 5.7.1 Service unavailable; client [203.0.113.9] blocked using zen.spamhaus.org"] },
    outcome: ["inconclusive"],
    codes: ["CLIENT_BLOCKED"],
  },
  {
    name: "IMAP that lists PLAIN and cannot do it: its LOGIN command works",
    source: "https://www.rfc-editor.org/rfc/rfc5530 (CANNOT)",
    login: true,
    imap: {
      login: (command) => command.startsWith("AUTHENTICATE") ? "TAG NO [CANNOT] Unsupported mechanism" : undefined,
    },
    outcome: ["passed"],
  },
  {
    name: "a bare AUTH in the EHLO reply",
    source: "https://www.rfc-editor.org/rfc/rfc4954#section-3",
    smtp: { afterTls: ["AUTH"] },
    outcome: ["failed"],
    codes: ["AUTH_NOT_OFFERED"],
    says: /names no mechanism/,
  },
  {
    name: "Exchange that shows X-EXPS alone",
    source: "https://learn.microsoft.com/en-us/exchange/mail-flow/connectors/receive-connectors",
    smtp: { afterTls: ["X-EXPS GSSAPI NTLM LOGIN"] },
    outcome: ["failed"],
    codes: ["AUTH_NOT_OFFERED"],
    says: /X-EXPS/,
  },
  {
    name: "CRAM-MD5 and SCRAM before TLS send no password",
    source: "https://www.rfc-editor.org/rfc/rfc5802",
    smtp: { beforeTls: ["AUTH CRAM-MD5 SCRAM-SHA-256 DIGEST-MD5"] },
    outcome: ["passed"],
    only: true,
  },
  {
    name: "a greeting that lists a mechanism less than CAPABILITY, for a password",
    source: "https://www.courier-mta.org/imap/",
    imap: {
      greeting: "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] ready",
      capability: "IMAP4rev1 AUTH=PLAIN",
    },
    outcome: ["passed"],
    only: true,
  },
];

for (const each of KINDS) test(`${each.name} (${each.source})`, () => judgeCase(each));

const alert = (number: number): Uint8Array => Uint8Array.from([0x15, 3, 3, 0, 2, 2, number]);

/** Fatal alerts of RFC 8446 section 6 that no handed case has. */
const ALERTS: readonly (readonly [number, string])[] = [
  [10, "TLS_FAILED"],
  [40, "TLS_NO_SHARED_CIPHER"],
  [42, "TLS_CLIENT_CERT"],
  [46, "TLS_CLIENT_CERT"],
  [48, "TLS_CLIENT_CERT"],
  [50, "TLS_FAILED"],
  [70, "TLS_VERSION"],
  [71, "TLS_NO_SHARED_CIPHER"],
  [86, "TLS_VERSION"],
  [90, "TLS_ACCESS_DENIED"],
  [109, "TLS_FAILED"],
  [116, "TLS_CLIENT_CERT"],
  [120, "TLS_FAILED"],
];

for (const [number, code] of ALERTS) {
  test(`The fatal alert ${number} is ${code}, in words`, async () => {
    const chains = await caseChains();
    const imap = await playImap({ tls: chains.good });
    const smtp = await playRaw((socket) => socket.once("data", () => socket.end(alert(number))));
    const [results] = await probeCase([probeRequest({ smtp_port: 465 })], {
      connectTo: [`${CASE_HOST}:465:127.0.0.1:${smtp.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
      ca: [chains.root],
      limits: { retryAfterMs: 1 },
    });
    await smtp.close();
    await imap.close();
    const [first] = results?.[0]?.findings ?? [];
    assert.equal(first?.code, code, JSON.stringify(first));
    assert.doesNotMatch(`${first?.message} ${first?.hint}`, /0x|error:|ERR_|routines|\.c:|[0-9A-F]{8}/);
  });
}

/** Probes three servers of one name, found by a name server. */
async function threeNodes(bad: (host: string, port: number) => Promise<CaseServer>, order: readonly string[]) {
  const chains = await caseChains();
  const good = await playSmtp({ tls: chains.good, implicit: true });
  const servers = [
    await playSmtp({ tls: chains.good, implicit: true }, { host: "127.0.0.2", port: good.port }),
    await bad("127.0.0.3", good.port),
  ];
  const imap = await playImap({ tls: chains.good });
  const dns = await startDnsServer(order.map((data) => ({ name: "nodes.example.com", type: "A", data })));
  try {
    const [results] = await probeCase([probeRequest({ smtp_port: 465 })], {
      connectTo: [`${CASE_HOST}:465:nodes.example.com:${good.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
      ca: [chains.root],
    }, createNetwork({ dnsServer: dns.address }));
    return { result: results?.[0], connections: [good, ...servers].map((server) => server.connections()) };
  } finally {
    for (const server of [good, ...servers, imap, dns]) await server.close();
  }
}

test("One of three servers has a certificate for another name: it is named, in every DNS order", async () => {
  const told = new Set<string>();
  for (const order of [["127.0.0.1", "127.0.0.2", "127.0.0.3"], ["127.0.0.3", "127.0.0.2", "127.0.0.1"]]) {
    const { result, connections } = await threeNodes(
      async (host, port) => await playSmtp({ tls: (await caseChains()).otherName, implicit: true }, { host, port }),
      order,
    );
    const found = result?.findings.find((each) => each.code === "CERT_HOSTNAME");
    assert.match(found?.message ?? "", /^1 of 3 servers of mail\.example\.com presents .*\(127\.0\.0\.3\)/);
    assert.deepEqual(connections, [1, 1, 1], "one connection each");
    assert.equal(result?.addresses?.length, 3);
    told.add(found?.message ?? "");
  }
  assert.equal(told.size, 1, "the text does not depend on the order");
});

test("One of three servers offers no login: it is named", async () => {
  const { result } = await threeNodes(
    async (host, port) =>
      await playSmtp({ tls: (await caseChains()).good, implicit: true, afterTls: [] }, { host, port }),
    ["127.0.0.3", "127.0.0.1", "127.0.0.2"],
  );
  const found = result?.findings.find((each) => each.code === "AUTH_NOT_OFFERED");
  assert.match(found?.message ?? "", /1 of 3 servers.*127\.0\.0\.3/, JSON.stringify(result));
});

test("One of three servers blocks this machine: a warning, because the others do not", async () => {
  const { result } = await threeNodes(
    async (host, port) =>
      await playSmtp({
        tls: (await caseChains()).good,
        implicit: true,
        greeting: ["554 5.7.1 Client host [203.0.113.9] blocked using bl.example.org"],
      }, { host, port }),
    ["127.0.0.3", "127.0.0.1", "127.0.0.2"],
  );
  assert.equal(result?.outcome, "passed", JSON.stringify(result));
  const found = result?.findings.find((each) => each.code === "CLIENT_BLOCKED");
  assert.equal(found?.severity, "warning");
  assert.match(found?.message ?? "", /127\.0\.0\.3/);
});

test("A secret that was refused for three users is sent for no fourth, and other secrets are", async () => {
  const chains = await caseChains();
  const smtp = await playSmtp({
    tls: chains.good,
    auth: (mechanism, line) => {
      if (mechanism === "LOGIN?") return undefined;
      return atob(line.split(" ")[2] ?? "").endsWith(PASSWORD) ? "535 5.7.8 no" : undefined;
    },
  });
  const imap = await playImap({ tls: chains.good });
  try {
    const request = (index: number, secret: string) =>
      probeRequest({ name: `m${index}`, username: `m${index}@example.com` }, secret);
    const results = await probeCase([
      ...[0, 1, 2, 3, 4].map((index) => request(index, PASSWORD)),
      request(5, "another-secret-of-one"),
    ], {
      login: true,
      connectTo: [`${CASE_HOST}:587:127.0.0.1:${smtp.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
      ca: [chains.root],
    });
    assert.equal(smtp.lines.filter((line) => line.startsWith("AUTH PLAIN")).length, 4);
    assert.equal(results[5]?.[0]?.outcome, "passed");
    assert.deepEqual(
      results.slice(0, 5).map((each) => each[0]?.findings.at(-1)?.code).sort(),
      ["AUTH_REJECTED", "AUTH_REJECTED", "AUTH_REJECTED", "LOGIN_HOST_LEFT_ALONE", "LOGIN_HOST_LEFT_ALONE"],
    );
  } finally {
    await smtp.close();
    await imap.close();
  }
});
