import assert from "node:assert/strict";
import { test } from "node:test";
import type { Address } from "../../../src/core/base/ports.ts";
import { reproduceCommand } from "../../../src/core/probe/reproduce.ts";
import { renderComment } from "../../../src/core/report/comment.ts";
import { trustOverrides } from "../../../src/core/probe/tls-session.ts";
import { logLine } from "../../../src/core/base/text.ts";
import { type FleetRun, PASSWORD, probeFleet, probeRequest } from "../../support/probe-accounts.ts";
import { certificate, issuerCertificate, tlsSession } from "../../support/probe-certificate.ts";
import { imapServer, runProbe, smtpServer, SUBMISSION, SUBMISSIONS } from "../../support/probe-scripts.ts";
import type { MemoryNetworkOptions } from "../../support/probe-transport.ts";
import { accountReport, PAGE_OPTIONS, runReport } from "../../support/reports.ts";

const LOGIN = { login: true, loginHosts: ["mail.example.com", "*.example.com"] };

/** Mail servers that answer a login so. */
function loginServers(smtp: string, imap: string): MemoryNetworkOptions {
  return {
    server: ({ port }) =>
      port === 993
        ? imapServer({ other: (command) => command.startsWith("AUTHENTICATE ") ? imap : undefined })
        : smtpServer({ other: (line) => line.startsWith("AUTH ") ? smtp : undefined }),
  };
}

/** The comment on a pull request that comes of probing one account. */
function commentOf({ results }: FleetRun): string {
  const report = runReport({ accounts: [accountReport({ probes: [...results[0] ?? []] })] });
  return renderComment(report, { ...PAGE_OPTIONS, reproduceCommand });
}

const METADATA: readonly Address[] = [
  { ip: "169.254.169.254", family: 4 },
  { ip: "168.63.129.16", family: 4 },
  { ip: "100.100.100.200", family: 4 },
  { ip: "fd00:ec2::254", family: 6 },
  { ip: "::ffff:169.254.169.254", family: 6 },
  { ip: "64:ff9b::a9fe:a9fe", family: 6 },
];

for (const address of METADATA) {
  test(`A name that leads to ${address.ip} is refused whatever range is allowed and whoever named it`, async () => {
    const open = { allowPrivateCidrs: ["0.0.0.0/0", "::/0"] };
    const literal = address.family === 6 ? `[${address.ip}]` : address.ip;
    for (const rule of [undefined, "::metadata.google.internal:", `::${literal}:80`]) {
      const { codes, network } = await runProbe(SUBMISSION, smtpServer(), {
        settings: { ...open, connectTo: rule === undefined ? [] : [rule] },
        network: { resolve: () => [address] },
      });
      assert.deepEqual(codes, ["POLICY_ADDRESS_BLOCKED"], rule);
      assert.equal(network.dials.length, 0);
    }
  });
}

test("Of a name with 500 addresses eight are connected to, and the verdict is of the server", async () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ ip: `93.184.${at >> 8}.${at & 255}`, family: 4 as const }));
  const { codes, network } = await runProbe(SUBMISSION, smtpServer(), {
    network: { resolve: () => many, server: () => "stall" },
  });
  assert.deepEqual(codes, ["TCP_TIMEOUT"]);
  assert.equal(network.dials.length, 8);
});

test("A banner, a reply and a certificate that hold commands of CI runners come out as text", async () => {
  const commands = [
    "::add-mask::a",
    "x\u0085::set-env name=A::b",
    "##[error]boom",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[buildStatus]",
    "\u001b[2K\u001b]8;;https://evil.example\u0007::error::x",
    "\u00e2\u0080\u00aemoc.elpmaxe",
  ];
  for (const text of commands) {
    const chain = [certificate({ dnsNames: [text, `*.${text}`] }), issuerCertificate({ subjectCommonName: text })];
    const runs = [
      await runProbe(SUBMISSION, smtpServer({ greeting: `554 ${text}\r\n` })),
      await runProbe(SUBMISSION, smtpServer({ greeting: `${text}\r\n` })),
      await runProbe(SUBMISSION, smtpServer({ ehlo: `250-x\r\n250 ${text}\r\n` })),
      await runProbe(SUBMISSIONS, smtpServer({}, (server) => server.tls(tlsSession({ authorized: false, chain })))),
    ];
    for (const message of runs.flatMap(({ result }) => result.findings.map((found) => found.message))) {
      const line = logLine(message);
      assert.doesNotMatch(line, /^\s*::|##\[|##\w+\[/, "the runner would take it for a command");
      assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
    }
    assert.ok(runs.every(({ codes }) => codes.length > 0), "each of them is a finding");
  }
});

test("A secret that a server echoes, in whatever form and encoding, is in no result and no comment", async () => {
  const secrets = [
    PASSWORD,
    "pässwörd-ünd-mehr",
    "tab\there\u200band\u00adthere",
    "qu\"ote\\back'slash",
    "a".repeat(300),
  ];
  for (const secret of secrets) {
    const bytes = Buffer.from(secret, "utf8").toString("latin1");
    const sasl = Buffer.from(`\0support@example.com\0${secret}`).toString("base64");
    const echoes = [
      bytes,
      encodeURIComponent(secret),
      Buffer.from(secret).toString("base64"),
      sasl,
    ];
    for (const echo of echoes) {
      for (const smtp of [`535 5.7.8 ${echo}\r\n`, `${echo}\r\n`, `334 ${echo}\r\n`]) {
        const run = await probeFleet([probeRequest({}, secret)], {
          settings: LOGIN,
          network: loginServers(smtp, `% NO [ALERT] ${echo}\r\n`),
        });
        const text = JSON.stringify(run.results) + commentOf(run);
        for (const form of [secret, bytes, secret.slice(0, 8), bytes.slice(0, 8), sasl.slice(-16)]) {
          assert.ok(!text.includes(form), `${JSON.stringify(form)} stands in ${text.slice(0, 2000)}`);
        }
      }
    }
  }
});

test("The commands of a comment hold neither a user name nor a secret", async () => {
  const run = await probeFleet([probeRequest()], {
    settings: LOGIN,
    network: loginServers("535 5.7.8 no\r\n", "% NO no\r\n"),
  });
  const comment = commentOf(run);
  assert.match(comment, /AUTH_REJECTED/);
  assert.doesNotMatch(comment, /support@example\.com|correct-horse/);
});

/** What a server may send in place of a small JSON object, in base64. */
const FAILURES: readonly (readonly [string, string])[] = [
  ["5,000 bytes", Buffer.from(JSON.stringify({ status: "x".repeat(5000) })).toString("base64")],
  ["no base64", "%%%%"],
  ["no JSON", Buffer.from("{{{").toString("base64")],
  ["a prototype", Buffer.from('{"__proto__":{"status":"evil"},"status":{"a":1}}').toString("base64")],
];

for (const [what, failure] of FAILURES) {
  test(`A refused token whose reason is ${what} is refused in the server's other words`, async () => {
    const other = (line: string): string | undefined =>
      line.startsWith("AUTH XOAUTH2 ") ? `334 ${failure}\r\n` : line === "" ? "535 5.7.8 refused\r\n" : undefined;
    const { results } = await probeFleet([probeRequest({ authentication_type: "OAUTH2" })], {
      settings: LOGIN,
      network: { server: ({ port }) => port === 993 ? imapServer() : smtpServer({ other }) },
    });
    const [found] = results[0]?.[0]?.findings ?? [];
    assert.equal(found?.message, 'The server answered the login (XOAUTH2) with "535 5.7.8 refused"');
    assert.equal(({} as { status?: string }).status, undefined);
  });
}

test("Forty accounts with one wrong secret cost a host three logins, and each mailbox one", async () => {
  const requests = Array.from({ length: 40 }, (_, at) => probeRequest({ username: `u${at % 20}@example.com` }));
  const { network, codes } = await probeFleet(requests, {
    settings: LOGIN,
    network: loginServers("535 5.7.8 no\r\n", "% NO [AUTHENTICATIONFAILED] no\r\n"),
  });
  const logins = network.received.split("\r\n").filter((line) => /AUTH(?:ENTICATE)? PLAIN /.test(line));
  assert.equal(logins.length, 3);
  const users = logins.map((line) => line.split(" ").at(-1));
  assert.equal(new Set(users).size, users.length, "no mailbox is tried twice");
  assert.equal(network.dials.length - logins.length, 2, "one probe for each port");
  assert.ok(codes.flat().filter((each) => each.includes("LOGIN_HOST_LEFT_ALONE")).length > 30);
});

test("Variables that switch certificate checks off or add CAs are told by name, and change no verdict", async () => {
  const env = { NODE_TLS_REJECT_UNAUTHORIZED: "0", NODE_EXTRA_CA_CERTS: "/secret/ca.pem", SSL_CERT_FILE: "" };
  const overrides = trustOverrides(env);
  assert.deepEqual(overrides, ["NODE_TLS_REJECT_UNAUTHORIZED", "NODE_EXTRA_CA_CERTS"]);
  assert.deepEqual(trustOverrides({ NODE_TLS_REJECT_UNAUTHORIZED: "1" }), []);
  const untrusted = tlsSession({ authorized: false });
  for (const [session, own] of [[tlsSession(), []], [untrusted, ["CERT_UNTRUSTED_ROOT"]]] as const) {
    const network = { trustOverrides: overrides };
    const { result, codes } = await runProbe(SUBMISSIONS, smtpServer({}, (server) => server.tls(session)), { network });
    assert.deepEqual(codes, [...own, "TLS_ENVIRONMENT"]);
    const told = result.findings.at(-1);
    assert.equal(told?.severity, "info");
    assert.equal(told?.message.includes("NODE_EXTRA_CA_CERTS"), own.length > 0);
    assert.doesNotMatch(told?.message ?? "", /secret/);
  }
});
