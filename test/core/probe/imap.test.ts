import assert from "node:assert/strict";
import { test } from "node:test";
import { IMAP, IMAPS, imapServer, runProbe } from "../../support/probe-scripts.ts";

test("A greeting with capabilities needs no CAPABILITY command, and ID goes with LOGOUT in one flight", async () => {
  const { result, network, codes } = await runProbe(IMAPS, imapServer());
  assert.deepEqual(codes, []);
  assert.deepEqual(network.received.split("\r\n"), ["<handshake>", "A1 ID NIL", "A2 LOGOUT", ""]);
  assert.deepEqual(result.capabilities?.mechanisms, ["PLAIN", "XOAUTH2"]);
  assert.equal(result.capabilities?.initialResponse, true);
});

test("A greeting without capabilities is followed by CAPABILITY, and ID is sent only where it is offered", async () => {
  const { network, codes } = await runProbe(IMAPS, imapServer({ greeting: "* OK ready\r\n" }));
  assert.deepEqual(codes, []);
  assert.deepEqual(network.received.split("\r\n"), ["<handshake>", "A1 CAPABILITY", "A2 LOGOUT", ""]);
});

/** A hostile or broken server and the codes that must come of it. */
const CASES: readonly (readonly [string, Parameters<typeof imapServer>[0], readonly string[]])[] = [
  ["BYE in the greeting", { greeting: "* BYE no service for you\r\n" }, ["GREETING_REJECTED"]],
  ["BYE [UNAVAILABLE]", { greeting: "* BYE [UNAVAILABLE] later\r\n" }, ["GREETING_TEMPFAIL"]],
  ["PREAUTH inside TLS", { greeting: "* PREAUTH [CAPABILITY IMAP4rev1 AUTH=PLAIN] hi\r\n" }, ["IMAP_PREAUTH"]],
  ["an SMTP greeting", { greeting: "220 mail ESMTP\r\n" }, ["PROTO_WRONG_SERVICE"]],
  ["a POP3 greeting", { greeting: "+OK ready\r\n" }, ["PROTO_WRONG_SERVICE"]],
  ["a tagged greeting", { greeting: "A1 OK ready\r\n" }, ["PROTO_MALFORMED"]],
  ["data in place of a greeting", { greeting: "* CAPABILITY IMAP4rev1\r\n" }, ["PROTO_MALFORMED"]],
  ["NO as greeting", { greeting: "* NO\r\n" }, ["PROTO_MALFORMED"]],
  ["a NUL", { greeting: "* OK a\0b\r\n" }, ["PROTO_MALFORMED"]],
  ["a huge literal", { greeting: "* LIST () NIL {999999999}\r\n" }, ["PROTO_LIMIT"]],
  ["a literal beyond 64 bits", { greeting: "* LIST () NIL {99999999999999999999}\r\n" }, ["PROTO_LIMIT"]],
  ["a line over 8 KiB", { greeting: `* OK ${"x".repeat(9000)}\r\n` }, ["PROTO_LIMIT"]],
  ["no IMAP4rev1", { greeting: "* OK [CAPABILITY IMAP4 AUTH=PLAIN] old\r\n", capability: "IMAP4 AUTH=PLAIN" }, [
    "IMAP_REV1_MISSING",
  ]],
  ["a completion before its command", { greeting: "* OK hi\r\nA1 OK done\r\n" }, ["PROTO_MALFORMED"]],
  ["BYE behind the greeting", { greeting: "* OK hi\r\n* BYE sorry\r\n" }, ["SESSION_CLOSED"]],
  ["bare LF", { greeting: "* OK [CAPABILITY IMAP4rev1] x\n" }, ["PROTO_BARE_LF"]],
];

for (const [what, answers, expected] of CASES) {
  test(`A server with ${what} gives ${expected.join(", ")}`, async () => {
    const { codes, network } = await runProbe(IMAPS, imapServer(answers));
    assert.deepEqual(codes, expected);
    assert.ok(network.servers.every((server) => server.closed), "the connection is closed");
    assert.doesNotMatch(network.received, /LOGIN|AUTHENTICATE/);
  });
}

/** What a server may answer to CAPABILITY. */
const ANSWERS: readonly (readonly [string, string, readonly string[]])[] = [
  ["a completion of another command", "A9 OK done\r\n", ["PROTO_MALFORMED"]],
  ["NO", "% NO not now\r\n", ["PROTO_MALFORMED"]],
  ["OK and no list", "% OK done\r\n", ["PROTO_MALFORMED"]],
  ["a continuation", "+ more\r\n", ["PROTO_MALFORMED"]],
  ["BYE", "* BYE shutting down\r\n", ["SESSION_CLOSED"]],
  ["endless untagged responses", "* OK x\r\n".repeat(70), ["PROTO_LIMIT"]],
  ["a list between others", "* OK x\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n* 3 EXISTS\r\n% OK done\r\n", []],
];

for (const [what, answer, expected] of ANSWERS) {
  test(`${what} to CAPABILITY gives ${expected.join(", ") || "no finding"}`, async () => {
    const other = (command: string): string | undefined => (command === "CAPABILITY" ? answer : undefined);
    const { codes } = await runProbe(IMAPS, imapServer({ greeting: "* OK hi\r\n", other }));
    assert.deepEqual(codes, expected);
  });
}

test("PREAUTH in plain text ends the probe, because STARTTLS is no longer possible", async () => {
  const { codes, network } = await runProbe(
    IMAP,
    imapServer({ greeting: "* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n" }),
  );
  assert.deepEqual(codes, ["IMAP_PREAUTH"]);
  assert.equal(network.received, "A1 LOGOUT\r\n");
});

test("PREAUTH inside TLS is a warning, and nothing but LOGOUT is sent to whoever's mailbox it is", async () => {
  const { codes, result, network } = await runProbe(IMAPS, imapServer({ greeting: "* PREAUTH anonymous\r\n" }));
  assert.deepEqual(codes, ["IMAP_PREAUTH"]);
  assert.equal(result.findings[0]?.severity, "warning");
  assert.equal(network.received, "<handshake>\r\nA1 LOGOUT\r\n");
});

test("Capabilities from before STARTTLS are asked for again after it", async () => {
  const other = (command: string): string | undefined => (command === "STARTTLS" ? "% OK go\r\n" : undefined);
  const greeting = "* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=CRAM-MD5] hi\r\n";
  const { result, codes } = await runProbe(IMAP, imapServer({ greeting, other }));
  assert.deepEqual(codes, []);
  assert.deepEqual(result.capabilities?.mechanisms, ["PLAIN"]);
});

test("A response injected behind STARTTLS is refused", async () => {
  const other = (command: string): string | undefined =>
    command === "STARTTLS" ? "% OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n" : undefined;
  const { codes, network } = await runProbe(
    IMAP,
    imapServer({ greeting: "* OK [CAPABILITY IMAP4rev1 STARTTLS] hi\r\n", other }),
  );
  assert.deepEqual(codes, ["STARTTLS_INJECTION"]);
  assert.doesNotMatch(network.received, /handshake/);
});

test("A server that answers HTTP inside TLS is not taken for a mail server", async () => {
  assert.deepEqual((await runProbe(IMAPS, imapServer({ greeting: "HTTP/1.0 400 Bad\r\n" }))).codes, [
    "PROTO_WRONG_SERVICE",
  ]);
});

test("A silent IMAP server ends in GREETING_TIMEOUT without a second look, because TLS was spoken already", async () => {
  const { codes, network } = await runProbe(IMAPS, () => undefined);
  assert.deepEqual(codes, ["GREETING_TIMEOUT"]);
  assert.equal(network.dials.length, 1);
});
