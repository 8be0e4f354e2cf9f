import assert from "node:assert/strict";
import { test } from "node:test";
import { loginHostMatches } from "../../../src/core/probe/login-gate.ts";
import { PASSWORD, probeFleet, probeRequest } from "../../support/probe-accounts.ts";
import { type ImapAnswers, imapServer, type SmtpAnswers, smtpServer } from "../../support/probe-scripts.ts";
import { type MemoryNetworkOptions, type ServerEnd } from "../../support/probe-transport.ts";
import { certificate, issuerCertificate, tlsSession } from "../../support/probe-certificate.ts";

const LOGIN = { login: true, loginHosts: ["mail.example.com"] };
const PLAIN = Buffer.from(`\0support@example.com\0${PASSWORD}`).toString("base64");

function servers(
  smtp: SmtpAnswers = {},
  imap: ImapAnswers = {},
  setUp: (server: ServerEnd) => void = () => undefined,
): MemoryNetworkOptions {
  return { server: ({ port }) => (port === 993 ? imapServer(imap, setUp) : smtpServer(smtp, setUp)) };
}

const smtpYes = (line: string): string | undefined => (line.startsWith("AUTH ") ? "235 2.7.0 yes\r\n" : undefined);
const imapYes = (
  command: string,
): string | undefined => (command.startsWith("AUTHENTICATE ") ? "% OK yes\r\n" : undefined);

test("A login with PLAIN takes one command on each server, and no mail is sent", async () => {
  const { results, network } = await probeFleet([probeRequest()], {
    settings: LOGIN,
    network: servers({ other: smtpYes }, { other: imapYes }),
  });
  assert.deepEqual(results[0]?.map((each) => each.outcome), ["passed", "passed"]);
  assert.deepEqual(results[0]?.map((each) => each.phases.at(-1)?.name), ["login", "folder"]);
  const sent = network.received.split("\r\n");
  assert.deepEqual(sent.filter((line) => line.includes("AUTH")), [
    `AUTH PLAIN ${PLAIN}`,
    `A1 AUTHENTICATE PLAIN ${PLAIN}`,
  ]);
  assert.doesNotMatch(network.received, /MAIL FROM|RCPT|DATA/);
  assert.equal(network.dials.length, 4, "one connection each for probe and login");
  assert.equal(network.lookups.length, 2, "the login uses the probe's address");
});

test("Nothing is sent without probe: login", async () => {
  const { network, codes } = await probeFleet([probeRequest()], { settings: { loginHosts: ["mail.example.com"] } });
  assert.deepEqual(codes, [[[], []]]);
  assert.doesNotMatch(network.received, /AUTH/);
});

test("Nothing is sent to a host that login-hosts does not name, however good its certificate", async () => {
  const { network, codes, results } = await probeFleet([probeRequest()], {
    settings: { login: true, loginHosts: ["other.example.com"] },
  });
  assert.deepEqual(codes, [[["POLICY_CREDENTIAL_HOST"], ["POLICY_CREDENTIAL_HOST"]]]);
  assert.deepEqual(results[0]?.map((each) => each.outcome), ["inconclusive", "inconclusive"]);
  assert.doesNotMatch(network.received, /AUTH/);
  assert.equal(network.dials.length, 2);
});

test("Nothing is sent by a run on code that nobody reviewed, even to a named host", async () => {
  const { network, codes } = await probeFleet([probeRequest()], { settings: { ...LOGIN, untrusted: true } });
  assert.deepEqual(codes, [[["LOGIN_NOT_TRIED"], ["LOGIN_NOT_TRIED"]]]);
  assert.doesNotMatch(network.received, /AUTH/);
});

test("Nothing is sent to a server whose certificate is bad", async () => {
  const bad = tlsSession({
    authorized: false,
    chain: [certificate({ dnsNames: ["other.example.com"] }), issuerCertificate()],
  });
  const { network, codes } = await probeFleet([probeRequest()], {
    settings: LOGIN,
    network: servers({}, {}, (server) => server.tls(bad)),
  });
  assert.deepEqual(codes[0]?.[0], ["CERT_HOSTNAME", "CERT_UNTRUSTED_ROOT", "LOGIN_NOT_TRIED"]);
  assert.doesNotMatch(network.received, /AUTH/);
});

test("Nothing is sent when the certificate turns bad between probe and login", async () => {
  const bad = tlsSession({
    authorized: false,
    chain: [certificate({ dnsNames: ["other.example.com"] }), issuerCertificate()],
  });
  const lies = tlsSession({ authorized: false });
  for (const second of [bad, lies]) {
    let count = 0;
    const { network, results } = await probeFleet([probeRequest()], {
      settings: LOGIN,
      network: servers({}, {}, (server) => (++count > 2 ? server.tls(second) : undefined)),
    });
    assert.deepEqual(results[0]?.map((each) => each.outcome), ["failed", "failed"]);
    assert.doesNotMatch(network.received, /AUTH/);
  }
});

test("Nothing is sent when the secret is missing or holds a line break", async () => {
  const missing = { ...probeRequest(), password: undefined };
  assert.deepEqual((await probeFleet([missing], { settings: LOGIN })).codes, [[["LOGIN_NOT_TRIED"], [
    "LOGIN_NOT_TRIED",
  ]]]);
  for (
    const request of [
      probeRequest({}, `${PASSWORD}\r\nNOOP`),
      probeRequest({ username: "a\r\nNOOP" }),
      probeRequest({ username: "a\0b" }),
    ]
  ) {
    const { codes, network, results } = await probeFleet([request], { settings: LOGIN });
    assert.deepEqual(codes, [[["CFG_CREDENTIAL_CHARS"], ["CFG_CREDENTIAL_CHARS"]]]);
    assert.doesNotMatch(network.received, /AUTH|NOOP/);
    assert.doesNotMatch(JSON.stringify(results), /correct-horse/);
  }
});

/** What SMTP servers answer to AUTH PLAIN, and what it means. */
const SMTP_ANSWERS: readonly (readonly [string, string])[] = [
  ["535 5.7.8 no", "AUTH_REJECTED"],
  ["535 5.7.139 Authentication unsuccessful, basic authentication is disabled", "AUTH_BASIC_DISABLED"],
  ["550 5.7.30 Basic authentication is not supported for Client Submission", "AUTH_BASIC_DISABLED"],
  ["534-5.7.9 Application-specific password required\r\n534 5.7.9 see", "AUTH_APP_PASSWORD"],
  ["534 5.7.9 Authentication mechanism is too weak", "AUTH_MECH_TOO_WEAK"],
  ["538 5.7.11 encryption required", "AUTH_TLS_REQUIRED"],
  ["530 5.7.0 Must issue a STARTTLS command first", "AUTH_TLS_REQUIRED"],
  ["454 4.7.0 temporary failure", "AUTH_TEMPFAIL"],
  ["454 4.7.0 Too many login attempts, please try again later", "AUTH_RATE_LIMITED"],
  ["421 4.7.0 slow down", "AUTH_RATE_LIMITED"],
  ["500 5.5.6 line too long", "AUTH_FAILED"],
  ["432 4.7.12 transition needed", "AUTH_TRANSITION"],
];

for (const [answer, expected] of SMTP_ANSWERS) {
  test(`"${answer.replaceAll("\r\n", " / ")}" is ${expected}`, async () => {
    const other = (line: string): string | undefined => (line.startsWith("AUTH ") ? `${answer}\r\n` : undefined);
    const { codes, network } = await probeFleet([probeRequest()], {
      settings: LOGIN,
      network: servers({ other }, { other: imapYes }),
    });
    assert.deepEqual(codes[0]?.[0], [expected]);
    assert.equal(network.received.match(/AUTH PLAIN/g)?.length, 1, "one attempt and no more");
  });
}

/** What IMAP servers answer to AUTHENTICATE PLAIN, and what it means. */
const IMAP_ANSWERS: readonly (readonly [string, string])[] = [
  ["NO [AUTHENTICATIONFAILED] no", "AUTH_REJECTED"],
  ["NO AUTHENTICATE failed.", "AUTH_REJECTED"],
  ["NO [EXPIRED] password expired", "AUTH_PASSWORD_EXPIRED"],
  ["NO [UNAVAILABLE] directory down", "AUTH_TEMPFAIL"],
  ["NO [LIMIT] too many connections", "AUTH_CONNECTION_LIMIT"],
  ["NO [ALERT] Too many simultaneous connections", "AUTH_CONNECTION_LIMIT"],
  ["NO [PRIVACYREQUIRED] encrypt", "AUTH_TLS_REQUIRED"],
  ["NO [AUTHORIZATIONFAILED] not yours", "AUTH_FAILED"],
  ["NO [ALERT] Application-specific password required", "AUTH_APP_PASSWORD"],
  ["NO made up", "AUTH_UNCLEAR"],
  ["BAD what", "AUTH_FAILED"],
];

for (const [answer, expected] of IMAP_ANSWERS) {
  test(`"${answer}" is ${expected}`, async () => {
    const other = (
      command: string,
    ): string | undefined => (command.startsWith("AUTHENTICATE ") ? `% ${answer}\r\n` : undefined);
    const { codes } = await probeFleet([probeRequest()], {
      settings: LOGIN,
      network: servers({ other: smtpYes }, { other }),
    });
    assert.deepEqual(codes[0]?.[1], [expected]);
  });
}

test("A secret that one server refused is not sent to the next", async () => {
  const other = (line: string): string | undefined => (line.startsWith("AUTH ") ? "535 5.7.8 no\r\n" : undefined);
  const { codes, network } = await probeFleet([probeRequest()], { settings: LOGIN, network: servers({ other }) });
  assert.deepEqual(codes[0], [["AUTH_REJECTED"], ["LOGIN_NOT_TRIED"]]);
  assert.doesNotMatch(network.received, /AUTHENTICATE/);
});

test("A secret is left alone after three refusals, and logins on one host never overlap", async () => {
  const open = new Set<ServerEnd>();
  let most = 0;
  const other = (line: string, server: ServerEnd): string | undefined => {
    if (line === "QUIT") open.delete(server);
    if (!line.startsWith("AUTH ")) return undefined;
    most = Math.max(most, open.add(server).size);
    return "535 5.7.8 no\r\n";
  };
  const requests = Array.from({ length: 40 }, (_, at) => ({ ...probeRequest({ username: `u${at}@example.com` }) }));
  const { codes, network } = await probeFleet(requests, { settings: LOGIN, network: servers({ other }) });
  assert.equal(network.received.match(/AUTH PLAIN/g)?.length, 3);
  assert.equal(codes.filter((each) => each[0]?.includes("LOGIN_HOST_LEFT_ALONE")).length, 37);
  assert.equal(most, 1);
});

test("Only LOGIN is offered: it is used, and told", async () => {
  const other = (line: string): string | undefined => {
    if (line === "AUTH LOGIN") return "334 VXNlcm5hbWU6\r\n";
    if (line === Buffer.from("support@example.com").toString("base64")) return "334 UGFzc3dvcmQ6\r\n";
    return line === Buffer.from(PASSWORD).toString("base64") ? "235 yes\r\n" : undefined;
  };
  const { codes } = await probeFleet([probeRequest()], {
    settings: LOGIN,
    network: servers({ ehloAfterTls: "250-x\r\n250 AUTH LOGIN\r\n", other }, { other: imapYes }),
  });
  assert.deepEqual(codes[0], [["AUTH_LOGIN_ONLY"], []]);
});

test("IMAP's LOGIN command carries quotes, backslashes and literals safely", async () => {
  const seen: string[] = [];
  const other = (command: string): string | undefined => {
    if (!/^(LOGIN|pä)/.test(command)) return undefined;
    seen.push(command);
    return command.endsWith("}") ? "+ go on\r\n" : "% OK yes\r\n";
  };
  const imap = { greeting: "* OK [CAPABILITY IMAP4rev1] hi\r\n", other };
  for (const password of ['pa"ss\\word', "pässword"]) {
    await probeFleet([probeRequest({}, password)], { settings: LOGIN, network: servers({ other: smtpYes }, imap) });
  }
  assert.deepEqual(seen, [
    'LOGIN "support@example.com" "pa\\"ss\\\\word"',
    'LOGIN "support@example.com" {9}',
    "pässword",
  ]);
});

test("A refused token is explained by the server's own status and scope", async () => {
  const failure = Buffer.from('{"status":"400","schemes":"Bearer","scope":"https://mail.example.com/"}').toString(
    "base64",
  );
  const smtp = (line: string): string | undefined => {
    if (line.startsWith("AUTH XOAUTH2 ")) return `334 ${failure}\r\n`;
    return line === "" ? "535 5.7.8 refused\r\n" : undefined;
  };
  const { results, codes } = await probeFleet([probeRequest({ authentication_type: "OAUTH2" })], {
    settings: LOGIN,
    network: servers({ other: smtp }),
  });
  assert.deepEqual(codes[0]?.[0], ["OAUTH_SCOPE"]);
  assert.match(results[0]?.[0]?.findings[0]?.message ?? "", /status "400", scope "https:\/\/mail\.example\.com\/"/);
});

test("A token too long for one command goes behind the server's challenge", async () => {
  const sent: string[] = [];
  const other = (line: string): string | undefined => {
    if (line.startsWith("AUTH ") || line.length > 500) sent.push(line.slice(0, 20));
    if (line === "AUTH XOAUTH2") return "334 \r\n";
    return line.length > 500 ? "235 yes\r\n" : undefined;
  };
  const request = probeRequest({ authentication_type: "OAUTH2" }, "x".repeat(2000));
  await probeFleet([request], { settings: LOGIN, network: servers({ other }, { other: imapYes }) });
  assert.deepEqual(sent, ["AUTH XOAUTH2", "dXNlcj1zdXBwb3J0QGV4"]);
});

test("A server that asks for ever is told to stop", async () => {
  const other = (
    line: string,
  ): string | undefined => (/^(AUTH |\*|=|[A-Za-z0-9+/]{20,})/.test(line) ? "334 more\r\n" : undefined);
  const { codes, network } = await probeFleet([probeRequest()], {
    settings: LOGIN,
    network: servers({ other }, { other: imapYes }),
  });
  assert.deepEqual(codes[0]?.[0], ["AUTH_FAILED"]);
  assert.match(network.received, /\r\n\*\r\n/);
});

test("A server that echoes the secret in any form does not get it into a report", async () => {
  const bare = PLAIN.replace(/=+$/, "");
  const echoes = (line: string): string | undefined =>
    line.startsWith("AUTH ")
      ? `535 5.7.8 you sent ${PASSWORD} ${PLAIN} ${bare} ${encodeURIComponent(PLAIN)}\r\n`
      : undefined;
  const breaks = (
    line: string,
  ): string | undefined => (line.startsWith("AUTH ") ? `${PASSWORD} is what you sent\r\n` : undefined);
  for (const other of [echoes, breaks]) {
    const { results } = await probeFleet([probeRequest()], {
      settings: LOGIN,
      network: servers({ other }, { other: imapYes }),
    });
    const text = JSON.stringify(results);
    assert.doesNotMatch(text, /correct-h/);
    assert.ok(!text.includes(PLAIN.slice(8, 30)), text);
  }
});

test("A host name of login-hosts is exact, or a wildcard for names below a domain", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["mail.example.com", "mail.example.com", true],
    ["MAIL.example.com.", "mail.example.com", true],
    ["mail.example.com", "mail.example.com.evil.test", false],
    ["example.com", "mail.example.com", false],
    ["*.example.com", "mail.example.com", true],
    ["*.example.com", "a.b.example.com", true],
    ["*.example.com", "example.com", false],
    ["*.example.com", "evilexample.com", false],
    ["*", "mail.example.com", false],
    ["*.", "mail.example.com", false],
    ["", "mail.example.com", false],
  ];
  for (const [pattern, host, expected] of cases) {
    assert.equal(loginHostMatches([pattern], host), expected, `${pattern} ${host}`);
  }
});
