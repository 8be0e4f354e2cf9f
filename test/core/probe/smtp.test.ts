import assert from "node:assert/strict";
import { test } from "node:test";
import { ConnectionError } from "../../../src/core/base/ports.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { runProbe, smtpServer, SUBMISSION, SUBMISSIONS } from "../../support/probe-scripts.ts";
import type { Script } from "../../support/probe-transport.ts";

test("A submission server with STARTTLS passes in greeting, EHLO, STARTTLS, handshake, EHLO, QUIT", async () => {
  const { result, network, codes } = await runProbe(SUBMISSION, smtpServer());
  assert.deepEqual(codes, []);
  assert.deepEqual(network.received.split("\r\n"), [
    "EHLO [127.0.0.1]",
    "STARTTLS",
    "<handshake>",
    "EHLO [127.0.0.1]",
    "QUIT",
    "",
  ]);
  assert.deepEqual(result.phases.map((phase) => `${phase.name} ${phase.outcome}`), [
    "dns ok",
    "connect ok",
    "greeting ok",
    "ehlo ok",
    "starttls ok",
    "tls ok",
    "ehlo ok",
  ]);
  assert.deepEqual(result.capabilities?.mechanisms, ["PLAIN", "LOGIN", "XOAUTH2"]);
  assert.equal(network.servers[0]?.closed, true);
});

test("A submission server with implicit TLS passes in handshake, greeting, EHLO, QUIT", async () => {
  const { network, codes } = await runProbe(SUBMISSIONS, smtpServer());
  assert.deepEqual(codes, []);
  assert.deepEqual(network.received.split("\r\n"), ["<handshake>", "EHLO [127.0.0.1]", "QUIT", ""]);
  assert.deepEqual(network.servers[0]?.servernames, ["mail.example.com"]);
});

const STARTTLS = "250-x\r\n250 STARTTLS\r\n";

/** A hostile or broken server, the codes that must come of it, and what the client must not have sent. */
const CASES: readonly (readonly [string, Parameters<typeof smtpServer>[0], readonly string[]])[] = [
  ["a greeting of 554", { greeting: "554 5.7.1 no service here\r\n" }, ["GREETING_REJECTED"]],
  ["a greeting that blocks", { greeting: "554 5.7.1 blocked\r\n" }, ["CLIENT_BLOCKED"]],
  ["a greeting of 421", { greeting: "421 busy\r\n" }, ["GREETING_TEMPFAIL"]],
  ["a greeting of 450", { greeting: "450 greylisted\r\n" }, ["GREETING_TEMPFAIL"]],
  ["an SSH server", { greeting: "SSH-2.0-OpenSSH_9.2\r\n" }, ["PROTO_WRONG_SERVICE"]],
  ["a POP3 server", { greeting: "+OK ready\r\n" }, ["PROTO_WRONG_SERVICE"]],
  ["an IMAP server", { greeting: "* OK ready\r\n" }, ["PROTO_WRONG_SERVICE"]],
  ["an HTTP server", { greeting: "HTTP/1.1 400 Bad Request\r\n" }, ["PROTO_WRONG_SERVICE"]],
  ["an FTP server", { greeting: "220 ProFTPD FTP ready\r\n", ehlo: "500 EHLO not understood\r\n" }, [
    "PROTO_WRONG_SERVICE",
  ]],
  ["mixed codes in one reply", { greeting: "220-a\r\n250 b\r\n" }, ["PROTO_MALFORMED"]],
  ["a NUL in the greeting", { greeting: "220 a\0b\r\n" }, ["PROTO_MALFORMED"]],
  ["a bare CR in the greeting", { greeting: "220 a\r::error::b\r\n" }, ["PROTO_MALFORMED"]],
  ["a line without a code", { greeting: "hello\r\n" }, ["PROTO_MALFORMED"]],
  ["a code above 599", { greeting: "620 a\r\n" }, ["PROTO_MALFORMED"]],
  ["a line over 8 KiB", { greeting: `220 ${"x".repeat(9000)}\r\n` }, ["PROTO_LIMIT"]],
  ["an endless line", { greeting: `220 ${"x".repeat(70_000)}` }, ["PROTO_LIMIT"]],
  ["a reply of over 64 lines", { greeting: "220-x\r\n".repeat(65) }, ["PROTO_LIMIT"]],
  ["STARTTLS masked by a firewall", { ehlo: "250-x\r\n250 XXXXXXXA\r\n" }, ["STARTTLS_NOT_OFFERED"]],
  ["no STARTTLS", { ehlo: "250-x\r\n250 SIZE 1\r\n" }, ["STARTTLS_NOT_OFFERED"]],
  ["STARTTLS refused for now", { starttls: "454 4.7.0 TLS not available\r\n" }, ["STARTTLS_TEMPFAIL"]],
  ["STARTTLS refused", { starttls: "502 5.5.1 no\r\n" }, ["STARTTLS_REFUSED"]],
  ["a reply injected behind STARTTLS", { starttls: "220 go\r\n250-AUTH PLAIN\r\n250 x\r\n" }, ["STARTTLS_INJECTION"]],
  ["half a line injected behind STARTTLS", { starttls: "220 go\r\n2" }, ["STARTTLS_INJECTION"]],
  ["AUTH before TLS", { ehlo: "250-x\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n" }, ["AUTH_IN_CLEAR"]],
  ["an answer before the question", { greeting: "220 x\r\n250 STARTTLS\r\n" }, ["PROTO_MALFORMED"]],
  ["a 421 behind the greeting", { greeting: "220 x\r\n421 going down\r\n" }, ["GREETING_TEMPFAIL"]],
  ["a 421 to EHLO", { ehlo: "421 going down\r\n" }, ["GREETING_TEMPFAIL"]],
  ["EHLO refused for its name", { ehlo: "550 5.7.1 who are you\r\n" }, ["SMTP_EHLO_REJECTED"]],
  ["bare LF", { greeting: "220 x\n", ehlo: "250-x\n250 STARTTLS\n" }, ["PROTO_BARE_LF"]],
];

for (const [what, answers, expected] of CASES) {
  test(`A server with ${what} gives ${expected.join(", ")}`, async () => {
    const { codes, network } = await runProbe(SUBMISSION, smtpServer(answers));
    assert.deepEqual(codes, expected);
    assert.ok(network.servers.every((server) => server.closed), "the connection is closed");
    assert.doesNotMatch(network.received, /AUTH|MAIL|RCPT|DATA/);
  });
}

test("An injected reply keeps the handshake from being sent", async () => {
  const { network } = await runProbe(SUBMISSION, smtpServer({ starttls: "220 go\r\n250 x\r\n" }));
  assert.doesNotMatch(network.received, /handshake/);
});

test("What an injected reply said before TLS is not believed after it", async () => {
  const { result } = await runProbe(SUBMISSION, smtpServer({ ehlo: "250-x\r\n250-AUTH CRAM-MD5\r\n250 STARTTLS\r\n" }));
  assert.deepEqual(result.capabilities?.mechanisms, ["PLAIN", "LOGIN", "XOAUTH2"]);
});

test("A server that knows only HELO is told apart from one that refuses", async () => {
  const old = smtpServer({
    ehlo: "500 unknown\r\n",
    other: (line) => (line.startsWith("HELO ") ? "250 hi\r\n" : undefined),
  });
  assert.deepEqual((await runProbe(SUBMISSION, old)).codes, ["SMTP_NO_ESMTP"]);
  assert.deepEqual((await runProbe(SUBMISSION, smtpServer({ ehlo: "502 unknown\r\n" }))).codes, ["SMTP_EHLO_REJECTED"]);
});

test("A server that drips a greeting for ever is stopped by the absolute deadline", async () => {
  const clock = new FakeClock({ auto: true });
  const drips: Script = async (server) => {
    server.tls("stall");
    while (!server.closed) {
      server.send("2");
      await clock.sleep(50);
    }
  };
  const { codes, result } = await runProbe(SUBMISSION, drips, { clock });
  assert.deepEqual(codes, ["GREETING_TIMEOUT"]);
  assert.equal(result.phases.at(-1)?.ms, 15_000);
});

test("A silent server is looked at again with TLS, and a port of the other mode is named", async () => {
  const { codes, network } = await runProbe(SUBMISSION, () => undefined);
  assert.deepEqual(codes, ["TLS_FIRST"]);
  assert.equal(network.dials.length, 2);
});

test("A silent server that knows no TLS either stays silent", async () => {
  const { codes } = await runProbe(SUBMISSION, (server) => server.tls("stall"));
  assert.deepEqual(codes, ["GREETING_TIMEOUT"]);
});

test("A plain-text SMTP server on the TLS port is named with its greeting", async () => {
  const plain = smtpServer(
    {},
    (server) => server.tls(new ConnectionError("ERR_SSL_WRONG_VERSION_NUMBER", "wrong version")),
  );
  const { result, codes } = await runProbe(SUBMISSIONS, plain);
  assert.deepEqual(codes, ["TLS_NOT_TLS"]);
  assert.match(result.findings[0]?.message ?? "", /in plain text as SMTP: "220 mail\.example\.com ESMTP"/);
});

test("An SSH server on the TLS port is named as such", async () => {
  const ssh = smtpServer(
    { greeting: "SSH-2.0-x\r\n" },
    (server) => server.tls(new ConnectionError("ERR_SSL_WRONG_VERSION_NUMBER", "x")),
  );
  assert.deepEqual((await runProbe(SUBMISSIONS, ssh)).codes, ["PROTO_WRONG_SERVICE"]);
});

test("A server that answers HTTP inside TLS is not taken for a mail server", async () => {
  const { codes } = await runProbe(SUBMISSIONS, smtpServer({ greeting: "HTTP/1.1 400 Bad Request\r\n\r\n" }));
  assert.deepEqual(codes, ["PROTO_WRONG_SERVICE"]);
});

test("Closing without a word, with half a word, and a reset before the greeting are told apart", async () => {
  assert.deepEqual((await runProbe(SUBMISSION, (server) => server.end())).codes, ["GREETING_CLOSED"]);
  const half = (await runProbe(SUBMISSION, (server) => {
    server.send("220 x");
    server.end();
  })).codes;
  assert.deepEqual(half, ["PROTO_MALFORMED"]);
  assert.deepEqual((await runProbe(SUBMISSION, (server) => server.fail("ECONNRESET"))).codes, ["TCP_RESET"]);
});

test("A connection that ends in mid-session gives one code and no more", async () => {
  const closes = smtpServer({ other: (line, server) => (line === "STARTTLS" ? (server.end(), "") : undefined) });
  assert.deepEqual((await runProbe(SUBMISSION, closes)).codes, ["SESSION_CLOSED"]);
  const breaks = smtpServer({
    other: (line, server) => (line.startsWith("EHLO") ? (server.fail("ECONNRESET"), "") : undefined),
  });
  assert.deepEqual((await runProbe(SUBMISSION, breaks)).codes, ["SESSION_CLOSED"]);
});

test("A server that answers nothing to EHLO ends the phase after ten seconds", async () => {
  const { codes, result } = await runProbe(
    SUBMISSION,
    smtpServer({ other: (line) => (line.startsWith("EHLO") ? "" : undefined) }),
  );
  assert.deepEqual(codes, ["COMMAND_TIMEOUT"]);
  assert.equal(result.phases.at(-1)?.ms, 10_000);
});

test("The whole probe ends after 45 seconds, and what was found before stays", async () => {
  const clear = "250-x\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n";
  const { codes } = await runProbe(
    SUBMISSION,
    smtpServer({ ehlo: clear, other: (line) => (line === "STARTTLS" ? "" : undefined) }),
    {
      settings: { limits: { commandMs: 60_000 } },
    },
  );
  assert.deepEqual(codes, ["DEADLINE_TOTAL", "AUTH_IN_CLEAR"]);
});

test("A server that never answers QUIT is not waited for beyond a quarter of a second", async () => {
  const { clock, codes } = await runProbe(
    SUBMISSION,
    smtpServer({ other: (line) => (line === "QUIT" ? "" : undefined) }),
  );
  assert.deepEqual(codes, []);
  assert.equal(clock.now() - Date.UTC(2026, 10, 22, 8, 0, 0), 250);
});

test("A fragmented reply is read as the same reply", async () => {
  const { result } = await runProbe(SUBMISSION, async (server) => {
    server.drip("220 x ESMTP\r\n");
    await server.line();
    server.drip(STARTTLS);
    await server.line();
    server.send("220 go\r\n");
    await server.line();
    await server.line();
    server.drip("250-x\r\n250-auth=login plain\r\n250 AUTH XOAUTH2 PLAIN\r\n");
  });
  assert.deepEqual(result.capabilities?.mechanisms, ["XOAUTH2", "PLAIN", "LOGIN"]);
});

test("The server's words in a finding are one visible line", async () => {
  const { result } = await runProbe(
    SUBMISSION,
    smtpServer({ greeting: "554 \x1b[31m::error::x\u0085\u00e2\u0080\u00ae\r\n" }),
  );
  assert.equal(result.findings[0]?.message, 'The server greeted with "554 \\x1b[31m::error::x\\x85â\\x80®"');
});
