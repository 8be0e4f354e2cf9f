import assert from "node:assert/strict";
import { test } from "node:test";
import { GenesysOAuthManager } from "../../src/runtime/library.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { runProvisioningPipeline } from "../../src/runtime/provisioning-pipeline.ts";
import { startDnsServer } from "../../src/sandbox/dns.ts";
import { GenesysSimulator } from "../../src/sandbox/genesys/genesys.ts";
import { serveHttp } from "../../src/sandbox/loopback.ts";
import { CASE_HOST, caseChains, judgeCase, type MailCase, probeCase } from "../support/mail-cases.ts";
import { playImap, playRaw, playSmtp } from "../support/mail-case-servers.ts";
import { probeRequest } from "../support/probe-accounts.ts";

/** A pointer, a path of a source file or a number of the TLS library. */
const LIBRARY = /0x[0-9a-f]+|[0-9A-F]{8,}|\.c\b|\/deps\/|routines|error:/;
const REFUSED = /refused the (?:user name|password)|Check the secret|AUTH_REJECTED/;
const DIRECTORY = /director/i;

const auth = (answer: string): NonNullable<MailCase["smtp"]> => ({
  auth: (mechanism) => mechanism === "LOGIN?" ? undefined : answer,
});
const m365 = (answer: string): NonNullable<MailCase["smtp"]> => ({ ...auth(answer), afterTls: ["AUTH LOGIN XOAUTH2"] });
const imapLogin = (answer: string): NonNullable<MailCase["imap"]> => ({
  login: (command) => command.endsWith("?") ? undefined : answer,
});
const noLogin = ({ smtp, imap }: { smtp: { lines: readonly string[] }; imap: { lines: readonly string[] } }): void =>
  assert.ok(![...smtp.lines, ...imap.lines].some((line) => /AUTH|LOGIN/.test(line)), "a login was sent");

/** The handed cases in the order of their table. */
const CASES: readonly MailCase[] = [
  { name: "control", outcome: ["passed"], only: true, after: noLogin },
  {
    name: "control-login",
    login: true,
    outcome: ["passed"],
    only: true,
    after: ({ smtp, imap }) => {
      assert.ok(smtp.lines.some((line) => line.startsWith("AUTH PLAIN ")));
      assert.ok(imap.lines.some((line) => / AUTHENTICATE PLAIN /.test(line)));
    },
  },
  {
    name: "expired-leaf-with-login",
    chain: "expiredLeaf",
    login: true,
    outcome: ["failed"],
    codes: ["CERT_EXPIRED", "LOGIN_NOT_TRIED"],
    after: ({ smtp }) => assert.ok(!smtp.lines.some((line) => line.startsWith("AUTH"))),
  },
  {
    name: "expired-intermediate-in-use",
    chain: "expiredIntermediate",
    outcome: ["failed"],
    codes: ["CERT_INTERMEDIATE_EXPIRED"],
    only: true,
  },
  {
    name: "login-host-not-named",
    login: true,
    settings: { loginHosts: [] },
    outcome: ["inconclusive"],
    codes: ["POLICY_CREDENTIAL_HOST"],
    after: noLogin,
  },
  {
    name: "expired-cross-certificate",
    chain: "expiredCross",
    outcome: ["passed"],
    only: true,
    says: /"Case Root" by "Old Root"/,
  },
  { name: "sha1-cross-and-1024-bit-root", chain: "weakCross", outcome: ["passed"], only: true, says: /Short Root/ },
  {
    name: "ehlo-relay-421",
    smtp: {
      ehlo: (name) =>
        /^(?:\[127\.0\.0\.1\]|localhost$|127)/.test(name)
          ? "421 4.7.0 Try again later, closing connection. (EHLO) x12-gsmtp"
          : undefined,
    },
    settings: { ehloName: "[127.0.0.1]" },
    outcome: ["passed"],
    codes: ["SMTP_EHLO_NAME"],
    only: true,
  },
  {
    name: "ehlo-literal-550",
    smtp: { ehlo: ifNoDomain("550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)") },
    settings: { ehloName: "[192.0.2.7]" },
    outcome: ["passed"],
    codes: ["SMTP_EHLO_NAME"],
    only: true,
  },
  {
    name: "ehlo-not-fqdn-504",
    smtp: { ehlo: ifNoDomain("504 5.5.2 Helo command rejected: need fully-qualified hostname") },
    settings: { ehloName: "runner" },
    outcome: ["passed"],
    codes: ["SMTP_EHLO_NAME"],
    only: true,
  },
  {
    name: "not-connected",
    login: true,
    account: { authentication_type: "OAUTH2" },
    imap: { other: () => "TAG BAD User is authenticated but not connected." },
    outcome: ["failed", "inconclusive"],
    codes: ["MAILBOX_NOT_OPENED"],
    says: /EXAMINE/,
    never: REFUSED,
  },
  {
    name: "unsafe-login",
    login: true,
    imap: {
      other: (command) =>
        /^(?:EXAMINE|SELECT)/.test(command)
          ? "TAG NO EXAMINE Unsafe Login. Please contact admin@example.com for help"
          : undefined,
    },
    outcome: ["failed", "inconclusive"],
    codes: ["MAILBOX_NOT_OPENED"],
  },
  {
    name: "m365-wrong-password",
    login: true,
    smtp: m365(
      "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [AM0PR01CA0001.example.com]",
    ),
    outcome: ["failed"],
    codes: ["AUTH_REJECTED"],
    never: /AUTH_BASIC_DISABLED|turned off|switched off/,
  },
  {
    name: "m365-smtp-auth-off-oauth2",
    login: true,
    account: { authentication_type: "OAUTH2" },
    smtp: m365(
      "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://mail.example.com/smtp_auth_disabled for more information. [X]",
    ),
    outcome: ["failed"],
    codes: ["AUTH_PROTOCOL_OFF"],
    never: /\bOAUTH2/,
  },
  {
    name: "m365-security-defaults",
    login: true,
    smtp: m365(
      "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator. [X]",
    ),
    outcome: ["failed", "inconclusive"],
    codes: ["AUTH_POLICY"],
    never: REFUSED,
  },
  {
    name: "m365-basic-not-supported",
    login: true,
    smtp: m365("550 5.7.30 Basic authentication is not supported for Client Submission. [X]"),
    outcome: ["failed"],
    codes: ["AUTH_BASIC_DISABLED"],
    says: /OAUTH2/,
  },
  {
    name: "imap-off",
    login: true,
    imap: imapLogin(
      "TAG NO [ALERT] Your account is not enabled for IMAP use. Please visit your settings page and enable your account for IMAP access. (Failure)",
    ),
    outcome: ["failed"],
    codes: ["AUTH_PROTOCOL_OFF"],
    never: REFUSED,
  },
  {
    name: "web-login-required",
    login: true,
    imap: imapLogin(
      "* NO [WEBALERT https://accounts.example.com/signin/continue?sarp=1&scc=1] Web login required. / TAG NO [ALERT] Please log in via your web browser: https://support.example.com/mail/78754 (Failure)",
    ),
    outcome: ["failed", "inconclusive"],
    codes: ["AUTH_BROWSER_STEP"],
    never: REFUSED,
  },
  ...imapRefusals([
    ["over-quota", "TAG NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)", "AUTH_QUOTA"],
    ["throttled", "TAG BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds", "AUTH_RATE_LIMITED"],
    ["server-unavailable", "TAG NO Server Unavailable. 15", "AUTH_TEMPFAIL"],
    ["too-many-connections", "TAG NO [ALERT] Too many simultaneous connections. (Failure)", "AUTH_CONNECTION_LIMIT"],
  ], ["inconclusive"]),
  ...imapRefusals([["expired-password", "TAG NO [EXPIRED] Password expired", "AUTH_PASSWORD_EXPIRED"]], ["failed"]),
  ...smtpRefusals(
    [
      ["credits-exceeded-451", "451 Authentication failed: Maximum credits exceeded", "AUTH_QUOTA"],
      ["authenticates-too-often-535", "535 auth failed (this user authenticate too many times)", "AUTH_RATE_LIMITED"],
      ["throttling-454", "454 Throttling failure: Maximum sending rate exceeded.", "AUTH_RATE_LIMITED"],
      [
        "too-many-logins-421",
        "421 4.7.0 Too many login attempts, please try again later. x - gsmtp",
        "AUTH_RATE_LIMITED",
      ],
      ["transition-432", "432 4.7.12 A password transition is needed", "AUTH_TRANSITION"],
      ["temporary-435", "435 Unable to authenticate at present", "AUTH_TEMPFAIL"],
    ],
    ["inconclusive"],
    REFUSED,
  ),
  ...imapRefusals([[
    "max-userip-connections",
    "TAG NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)",
    "AUTH_CONNECTION_LIMIT",
  ]], ["inconclusive"]),
  ...smtpRefusals([["wrong-password-smtp", "535 Authentication Credentials Invalid", "AUTH_REJECTED"]], ["failed"]),
  ...imapRefusals(
    [
      ["wrong-password-imap", "TAG NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)", "AUTH_REJECTED"],
    ],
    ["failed"],
    undefined,
  ),
  ...imapRefusals([[
    "app-password-needed",
    "TAG NO [ALERT] Application-specific password required: https://support.example.com/accounts/185833 (Failure)",
    "AUTH_APP_PASSWORD",
  ]], ["failed"]),
  ...smtpRefusals(
    [["account-disabled-525", "525 5.7.13 User Account Disabled", "AUTH_ACCOUNT_DISABLED"]],
    ["failed"],
    REFUSED,
  ),
  {
    name: "echoes-the-password",
    login: true,
    smtp: { auth: (mechanism, line) => mechanism === "LOGIN?" ? undefined : `535 5.7.8 you sent ${line}` },
    outcome: ["failed"],
  },
  {
    name: "blocked-at-ehlo",
    smtp: { ehlo: () => "554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using bl.example.org" },
    outcome: ["inconclusive"],
    codes: ["CLIENT_BLOCKED"],
  },
  ...smtpRefusals(
    [[
      "blocked-at-auth",
      "550 5.7.1 Service unavailable; client [203.0.113.9] blocked using bl.example.org",
      "CLIENT_BLOCKED",
    ]],
    ["inconclusive"],
    REFUSED,
  ),
  {
    name: "blocked-at-starttls",
    smtp: { starttls: "554 host [203.0.113.9] is blacklisted by bl.example.org" },
    outcome: ["inconclusive"],
    codes: ["CLIENT_BLOCKED"],
  },
  {
    name: "intermediate-ends-in-4-days",
    chain: "endsSoon",
    outcome: ["passed"],
    codes: ["CERT_EXPIRES_SOON"],
    only: true,
    says: /intermediate.*4 days/,
    after: ({ results }) => assert.equal(results[0]?.tls?.daysLeft, 4),
  },
  {
    name: "ntlm-before-tls",
    smtp: { beforeTls: ["AUTH GSSAPI NTLM"], afterTls: ["AUTH GSSAPI NTLM LOGIN"] },
    outcome: ["passed"],
    only: true,
  },
  {
    name: "plain-before-tls",
    smtp: { beforeTls: ["AUTH PLAIN LOGIN"] },
    outcome: ["passed"],
    codes: ["AUTH_IN_CLEAR"],
    only: true,
  },
  {
    name: "plain-listed-502-login-works",
    login: true,
    smtp: {
      afterTls: ["AUTH LOGIN PLAIN"],
      auth: (mechanism) => mechanism === "PLAIN" ? "502 Invalid input" : undefined,
    },
    outcome: ["passed"],
    only: true,
  },
  {
    name: "plain-listed-504-login-works",
    login: true,
    smtp: {
      afterTls: ["AUTH PLAIN LOGIN"],
      auth: (mechanism) => mechanism === "PLAIN" ? "504 5.7.4 Unrecognized authentication type" : undefined,
    },
    outcome: ["passed"],
    only: true,
  },
  {
    name: "plain-refused-535-once",
    login: true,
    smtp: {
      afterTls: ["AUTH PLAIN LOGIN"],
      auth: (mechanism) => mechanism === "PLAIN" ? "535 5.7.8 Error: authentication failed" : undefined,
    },
    outcome: ["failed"],
    codes: ["AUTH_REJECTED"],
    after: ({ smtp }) => assert.equal(smtp.lines.filter((line) => line.startsWith("AUTH")).length, 1),
  },
  { name: "leaf-sent-twice", chain: "twice", outcome: ["passed"], says: /own certificate twice/ },
  {
    name: "greeting-capabilities-shorter",
    account: { authentication_type: "OAUTH2" },
    imap: {
      greeting: "* OK [CAPABILITY IMAP4rev1 LITERAL+ ID] ready",
      capability: "IMAP4rev1 LITERAL+ ID SASL-IR AUTH=PLAIN AUTH=XOAUTH2 IDLE",
    },
    outcome: ["passed"],
    only: true,
  },
  {
    name: "capabilities-inside-login",
    login: true,
    imap: imapLogin("* CAPABILITY IMAP4rev1 ID IDLE / TAG OK Authentication successful"),
    outcome: ["passed"],
    only: true,
  },
  { name: "no-login-offered", smtp: { afterTls: [] }, outcome: ["failed"], codes: ["AUTH_NOT_OFFERED"], only: true },
  { name: "name-constraint", chain: "constrained", outcome: ["failed"], codes: ["CERT_NAME_CONSTRAINT"], only: true },
  { name: "chain-out-of-order", chain: "outOfOrder", outcome: ["passed"], codes: ["CERT_CHAIN_ORDER"], only: true },
  { name: "name-in-common-name-only", chain: "commonName", outcome: ["failed"], codes: ["CERT_HOSTNAME"], only: true },
  {
    name: "xoauth2-status-400",
    login: true,
    account: { authentication_type: "OAUTH2" },
    smtp: {
      auth: () => "535-5.7.8 Username and Password not accepted. / 535 5.7.8 x - gsmtp",
      tokenChallenge: '{"status":"400","schemes":"Bearer","scope":"https://mail.example.com/"}',
    },
    outcome: ["failed"],
    codes: ["OAUTH_SCOPE"],
    says: /https:\/\/mail\.example\.com\//,
    never: /Check the secret/,
  },
  {
    name: "xoauth2-status-400 over IMAP",
    login: true,
    account: { authentication_type: "OAUTH2" },
    imap: {
      login: () => "TAG NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)",
      tokenChallenge: '{"status":"400","schemes":"Bearer","scope":"https://mail.example.com/"}',
    },
    outcome: ["failed"],
    codes: ["OAUTH_SCOPE"],
    says: /status "400", scope "https:\/\/mail\.example\.com\/"/,
    never: /Check the secret/,
  },
];

for (const each of CASES) test(each.name, () => judgeCase(each));

function ifNoDomain(answer: string): (name: string) => string | undefined {
  return (name) => (name.startsWith("[") || !name.includes(".") ? answer : undefined);
}

type Rows = readonly (readonly [name: string, answer: string, code: string])[];

function imapRefusals(rows: Rows, outcome: MailCase["outcome"], never: RegExp | undefined = REFUSED): MailCase[] {
  return rows.map(([name, answer, code]) => ({
    name,
    login: true,
    imap: imapLogin(answer),
    outcome,
    codes: [code],
    ...(never && code !== "AUTH_REJECTED" && { never }),
  }));
}

function smtpRefusals(rows: Rows, outcome: MailCase["outcome"], never?: RegExp): MailCase[] {
  return rows.map(([name, answer, code]) => ({
    name,
    login: true,
    smtp: auth(answer),
    outcome,
    codes: [code],
    never: never ? new RegExp(`${never.source}|${DIRECTORY.source}`, "i") : DIRECTORY,
  }));
}

test("ehlo-relay-421 with every name refused is inconclusive, and says that the name is the cause", () =>
  judgeCase({
    name: "every name",
    smtp: { ehlo: () => "421 4.7.0 Try again later, closing connection. (EHLO) x12-gsmtp" },
    outcome: ["inconclusive"],
    codes: ["SMTP_EHLO_REJECTED"],
    says: /name that this machine gave with EHLO/,
  }));

/** What the bad one of two servers does. */
const BAD_NODES = {
  "two-nodes-one-expired": async (host: string, port: number) => {
    const chains = await caseChains();
    return await playSmtp({ tls: chains.expiredLeaf, implicit: true }, { host, port });
  },
  "two-nodes-one-resets": async (host: string, port: number) =>
    await playRaw((socket) => socket.once("data", () => socket.resetAndDestroy()), { host, port }),
};

for (const [name, bad] of Object.entries(BAD_NODES)) {
  for (const order of [["127.0.0.1", "127.0.0.2"], ["127.0.0.2", "127.0.0.1"]]) {
    test(`${name}, ${order.join(" before ")}`, async () => {
      const chains = await caseChains();
      const good = await playSmtp({ tls: chains.good, implicit: true });
      const other = await bad("127.0.0.2", good.port);
      const imap = await playImap({ tls: chains.good });
      try {
        const network = {
          ...createNetwork(),
          resolve: () => Promise.resolve(order.map((ip) => ({ ip, family: 4 as const }))),
        };
        const [results] = await probeCase([probeRequest({ smtp_port: 465 })], {
          connectTo: [`${CASE_HOST}:465:nodes.example.com:${good.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
          ca: [chains.root],
        }, network);
        const told = results?.[0]?.findings.filter((each) => each.severity !== "info") ?? [];
        assert.ok(told.some((each) => each.message.includes("127.0.0.2")), JSON.stringify(results?.[0]));
        assert.ok(!told.some((each) => each.message.includes("127.0.0.1")), JSON.stringify(told));
        assert.equal(good.connections(), 1);
        assert.equal(results?.[0]?.address, "127.0.0.1");
        assert.deepEqual(
          [...results?.[0]?.addresses ?? []].map((each) => each.address).sort(),
          ["127.0.0.1", "127.0.0.2"],
        );
      } finally {
        for (const server of [good, other, imap]) await server.close();
      }
    });
  }
}

for (const order of [["::1", "127.0.0.1"], ["127.0.0.1", "::1"]]) {
  test(`An address of IPv6 where nobody listens, ${order.join(" before ")}`, async () => {
    const chains = await caseChains();
    const good = await playSmtp({ tls: chains.good, implicit: true });
    const imap = await playImap({ tls: chains.good });
    try {
      const network = {
        ...createNetwork(),
        resolve: () => Promise.resolve(order.map((ip) => ({ ip, family: ip.includes(":") ? 6 as const : 4 as const }))),
      };
      const [results] = await probeCase([probeRequest({ smtp_port: 465 })], {
        connectTo: [`${CASE_HOST}:465:nodes.example.com:${good.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
        ca: [chains.root],
      }, network);
      const told = results?.[0]?.findings.filter((each) => each.severity !== "info") ?? [];
      assert.ok(told.length > 0, JSON.stringify(results?.[0]));
      for (const { message } of told) assert.match(message, /::1/);
      assert.equal(results?.[0]?.outcome, "passed", JSON.stringify(results?.[0]));
      assert.equal(results?.[0]?.address, "127.0.0.1");
    } finally {
      for (const server of [good, imap]) await server.close();
    }
  });
}

/** A fatal alert in a record of TLS 1.2. */
const alert = (number: number): Uint8Array => Uint8Array.from([0x15, 3, 3, 0, 2, 2, number]);

/** A ServerHello of TLS 1.2 without renegotiation_info, and the certificate message is never reached. */
function oldServerHello(): Uint8Array {
  const body = [3, 3, ...Array.from({ length: 32 }, (_, at) => at), 0, 0xc0, 0x2f, 0];
  const hello = [2, 0, 0, body.length, ...body];
  return Uint8Array.from([0x16, 3, 3, 0, hello.length, ...hello]);
}

const HANDSHAKES: readonly (readonly [string, Uint8Array, readonly string[], string, RegExp])[] = [
  ["alert-unrecognized-name", alert(112), ["failed", "inconclusive"], "TLS_NAME_UNKNOWN", /mail\.example\.com/],
  ["alert-internal-error", alert(80), ["failed", "inconclusive"], "TLS_SERVER_ERROR", /error of its own/],
  ["alert-access-denied", alert(49), ["inconclusive"], "TLS_ACCESS_DENIED", /refuses this client or its address/],
  ["unsafe-legacy-renegotiation", oldServerHello(), ["failed"], "TLS_LEGACY_RENEGOTIATION", /secure renegotiation/],
];

for (const [name, bytes, outcomes, code, says] of HANDSHAKES) {
  test(name, async () => {
    const chains = await caseChains();
    const imap = await playImap({ tls: chains.good });
    const texts: string[] = [];
    for (let run = 0; run < 2; run++) {
      const smtp = await playRaw((socket) => socket.once("data", () => socket.end(bytes)));
      const [results] = await probeCase([probeRequest({ smtp_port: 465 })], {
        connectTo: [`${CASE_HOST}:465:127.0.0.1:${smtp.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
        ca: [chains.root],
        limits: { retryAfterMs: 1 },
      });
      await smtp.close();
      const [result] = results ?? [];
      assert.ok(result && outcomes.includes(result.outcome), JSON.stringify(result));
      assert.equal(result.findings[0]?.code, code, JSON.stringify(result));
      texts.push(result.findings.map((each) => `${each.message} ${each.hint}`).join("\n"));
    }
    await imap.close();
    assert.equal(texts[0], texts[1]);
    assert.match(texts[0] ?? "", says);
    assert.doesNotMatch(texts[0] ?? "", LIBRARY);
  });
}

test("three-wrong-mailboxes: the other three are tried and pass", async () => {
  const chains = await caseChains();
  let count = 0;
  const smtp = await playSmtp({ tls: chains.good, auth: () => (++count <= 3 ? "535 5.7.8 bad" : undefined) });
  const imap = await playImap({ tls: chains.good });
  try {
    const requests = Array.from(
      { length: 6 },
      (_, index) => probeRequest({ name: `m${index}`, username: `m${index}@example.com` }, `secret-number-${index}`),
    );
    const results = await probeCase(requests, {
      login: true,
      connectTo: [`${CASE_HOST}:587:127.0.0.1:${smtp.port}`, `${CASE_HOST}:993:127.0.0.1:${imap.port}`],
      ca: [chains.root],
    });
    const outcomes = results.map((each) => each[0]?.outcome).sort();
    assert.deepEqual(outcomes, ["failed", "failed", "failed", "passed", "passed", "passed"]);
    assert.equal(count, 6);
  } finally {
    await smtp.close();
    await imap.close();
  }
});

/** `apply` with the probes on, by the chain of the SMTP server. */
const APPLIES = [
  ["apply-good-chain", "good", "create", true],
  ["apply-expired-cross-certificate", "expiredCross", "create", true],
  ["apply-expired-leaf", "expiredLeaf", "blocked", undefined],
] as const;

for (const [name, chain, action, succeeded] of APPLIES) {
  test(name, async () => {
    const chains = await caseChains();
    const client = { clientId: "id", clientSecret: "secret-of-the-client" };
    const genesys = new GenesysSimulator({ ...client, validationMs: 1 });
    const api = await serveHttp(genesys.fetch);
    const dns = await startDnsServer([]);
    const smtp = await playSmtp({ tls: chains[chain] });
    const imap = await playImap({ tls: chains.good });
    try {
      const report = await runProvisioningPipeline([probeRequest().account], {
        oauth: new GenesysOAuthManager({ ...client, loginUrl: api.url }),
        apiUrl: api.url,
        secrets: { SUPPORT_PASSWORD: "correct-horse-battery" },
        ca: [chains.root],
        inputs: {
          "connect-to": `${CASE_HOST}:587:127.0.0.1:${smtp.port}\n${CASE_HOST}:993:127.0.0.1:${imap.port}`,
          "dns-server": dns.address,
          "poll-interval": "10ms",
        },
      });
      const [account] = report.accounts;
      assert.equal(account?.change?.action, action, JSON.stringify(account));
      assert.equal(account?.outcome?.succeeded, succeeded);
      assert.equal(report.mailDomains?.[0]?.findings[0]?.code, "DOMAIN_NOT_FOUND", "DNS knows no domain");
      assert.ok(dns.queries.includes("MX example.com"));
    } finally {
      for (const server of [smtp, imap, dns, api]) await server.close();
      genesys.close();
    }
  });
}
