import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createVerifiers, type ProbeOptions } from "../../src/runtime/verifiers.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { type CertificateSet, makeCertificateSet, makeIdentity, serverIdentity } from "../support/certificates.ts";
import { FakeClock, settle } from "../support/fake-clock.ts";
import { codes } from "../support/probe-accounts.ts";
import { afterStartTls } from "../support/probe-hostile.ts";
import { until } from "../support/until.ts";
import { imapTestServer, rawServer, smtpTestServer, type TestServer } from "../support/probe-servers.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const HOST = "mail.example.com";
const network = createNetwork();
const { verifySmtpConnectivity, verifyImapConnectivity } = createVerifiers({
  redactor: new Redactor(),
  network,
  clock: systemClock,
});
/** Lets a server of OpenSSL 3.5 use a signature that it would refuse by default. */
const LAX_CIPHERS = "DEFAULT@SECLEVEL=0";
let set: CertificateSet;
const open: TestServer[] = [];

before(async () => {
  set = await makeCertificateSet(HOST);
});
after(async () => {
  for (const server of open) await server.close();
});

async function started(server: Promise<TestServer>): Promise<TestServer> {
  open.push(await server);
  return await server;
}

function options(server: TestServer, more: Partial<ProbeOptions> = {}): ProbeOptions {
  return { connectTo: [`::127.0.0.1:${server.port}`], ca: set.root, authenticationType: "PLAIN", ...more };
}

/** Each chain and the codes that it must give under every runtime. */
const CHAINS: readonly (readonly [Exclude<keyof CertificateSet, "root" | "weakKey">, readonly string[]])[] = [
  ["good", []],
  ["expired", ["CERT_EXPIRED"]],
  ["expiresSoon", ["CERT_EXPIRES_SOON"]],
  ["notYetValid", ["CERT_NOT_YET_VALID"]],
  ["wrongName", ["CERT_HOSTNAME"]],
  ["expiredAndWrongName", ["CERT_EXPIRED", "CERT_HOSTNAME"]],
  ["selfSigned", ["CERT_SELF_SIGNED"]],
  ["missingIntermediate", ["CERT_CHAIN_INCOMPLETE"]],
  ["expiredIntermediate", ["CERT_INTERMEDIATE_EXPIRED"]],
  ["untrustedRoot", ["CERT_UNTRUSTED_ROOT"]],
  ["commonNameOnly", ["CERT_NO_SAN"]],
  ["clientPurpose", ["CERT_PURPOSE"]],
  ["intercepted", ["CERT_INTERCEPTED"]],
  ["wrongOrder", ["CERT_CHAIN_ORDER"]],
  ["expiredCross", ["CERT_CHAIN_EXTRA"]],
];

for (const [name, expected] of CHAINS) {
  test(`A server with the chain "${name}" gives ${expected.join(", ") || "nothing"} on 465, 587 and 993`, async () => {
    const implicit = await started(smtpTestServer(set[name], "implicit"));
    const starttls = await started(smtpTestServer(set[name], "starttls"));
    const imap = await started(imapTestServer(set[name]));
    assert.deepEqual(codes(await verifySmtpConnectivity(HOST, 465, options(implicit))), expected);
    assert.deepEqual(codes(await verifySmtpConnectivity(HOST, 587, options(starttls))), expected);
    assert.deepEqual(codes(await verifyImapConnectivity(HOST, 993, options(imap))), expected);
    for (const server of [implicit, starttls, imap]) assert.equal(server.visits.length, 1);
    const [first = "", ...others] = starttls.visits[0]?.lines.slice(0, 3) ?? [];
    assert.match(first, /^EHLO (?:\[[\d.]+\]|[a-z0-9-]+\.[a-z0-9.-]+)$/);
    assert.deepEqual(others, ["STARTTLS", first]);
  });
}

test("Without the root among the CAs a good chain is of a CA that nobody trusts", async () => {
  const server = await started(smtpTestServer(set.good, "implicit"));
  assert.deepEqual(codes(await verifySmtpConnectivity(HOST, 465, options(server, { ca: [] }))), [
    "CERT_UNTRUSTED_ROOT",
  ]);
});

test("A CA that is a leaf's own certificate makes a self-signed server acceptable", async () => {
  const server = await started(smtpTestServer(set.selfSigned, "implicit"));
  const result = await verifySmtpConnectivity(HOST, 465, options(server, { ca: set.selfSigned.cert }));
  assert.deepEqual(codes(result), []);
});

test("A certificate signed with SHA-1 is named, though the runtimes accept it", async () => {
  const root = await makeIdentity({ commonName: "RSA Root", ca: true, rsaBits: 2048, to: 400 });
  const leaf = await makeIdentity({ commonName: HOST, names: [HOST], issuer: root, hash: "SHA-1" });
  const server = await started(smtpTestServer({ ...serverIdentity(leaf), ciphers: LAX_CIPHERS }, "implicit"));
  const result = await verifySmtpConnectivity(HOST, 465, options(server, { ca: root.pem }));
  assert.deepEqual(codes(result).filter((code) => code !== "CERT_NOT_ACCEPTED"), ["CERT_WEAK_SIGNATURE"]);
});

test("What the certificate says is in the report", async () => {
  const server = await started(smtpTestServer(set.good, "implicit"));
  const { tls, address, capabilities } = await verifySmtpConnectivity(HOST, 465, options(server));
  assert.deepEqual([tls?.version, tls?.subject, tls?.issuer, tls?.sans], ["TLSv1.3", `CN=${HOST}`, "CN=Test Issuer", [
    HOST,
  ]]);
  assert.equal(tls?.daysLeft, 89);
  assert.equal(address, "127.0.0.1");
  assert.deepEqual(capabilities, ["AUTH PLAIN LOGIN"]);
});

test("The verdict does not change with NODE_TLS_REJECT_UNAUTHORIZED=0", async (t) => {
  const server = await started(smtpTestServer(set.wrongName, "implicit"));
  const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
  t.after(() => {
    if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
  });
  assert.deepEqual(codes(await verifySmtpConnectivity(HOST, 465, options(server))), ["CERT_HOSTNAME"]);
});

test("Loopback is refused without leave, and with leave for its range reached", async () => {
  const server = await started(smtpTestServer(set.good, "implicit"));
  const rule = [`::localhost:${server.port}`];
  assert.deepEqual(codes(await verifySmtpConnectivity("localhost", 465)), ["POLICY_ADDRESS_BLOCKED"]);
  assert.equal((await verifySmtpConnectivity(HOST, 465, options(server, { connectTo: rule }))).outcome, "passed");
});

/** Servers that misbehave on the socket itself. */
const RAW: readonly (readonly [string, Parameters<typeof rawServer>[0], 465 | 587, readonly string[]])[] = [
  ["speaks plain text on the TLS port", (socket) => socket.write("220 plain ESMTP\r\n"), 465, ["TLS_NOT_TLS"]],
  ["speaks SSH on the TLS port", (socket) => socket.write("SSH-2.0-x\r\n"), 465, ["PROTO_WRONG_SERVICE"]],
  ["closes in the handshake", (socket) => socket.once("data", () => socket.end()), 465, ["TLS_CLOSED"]],
  ["closes before the greeting", (socket) => socket.end(), 587, ["GREETING_CLOSED"]],
  ["greets without an end", (socket) => socket.write(`220 ${"x".repeat(100_000)}`), 587, ["PROTO_LIMIT"]],
  [
    "injects behind STARTTLS at once",
    afterStartTls((socket) => socket.write("220 go\r\n250-AUTH PLAIN\r\n250 x\r\n")),
    587,
    ["STARTTLS_INJECTION"],
  ],
  [
    "injects behind STARTTLS later",
    afterStartTls((socket) => {
      socket.write("220 go\r\n");
      setTimeout(() => socket.write("250-AUTH PLAIN\r\n250 x\r\n"), 60);
    }),
    587,
    ["STARTTLS_INJECTION"],
  ],
  ["closes instead of a handshake", afterStartTls((socket) => socket.end("220 go\r\n")), 587, ["TLS_CLOSED"]],
];

for (const [what, serve, port, expected] of RAW) {
  test(`A server that ${what} gives ${expected.join(", ")}`, async () => {
    const server = await started(rawServer(serve));
    assert.deepEqual(codes(await verifySmtpConnectivity(HOST, port, options(server))), expected);
  });
}

test("A port where nothing listens refuses", async () => {
  const server = await rawServer(() => undefined);
  await server.close();
  assert.deepEqual(codes(await verifySmtpConnectivity(HOST, 465, options(server))), ["TCP_REFUSED"]);
});

test("A silent server is left at the deadline, and no socket stays open", async () => {
  const clock = new FakeClock();
  let opened = 0;
  let closed = 0;
  const server = await started(rawServer((socket) => {
    opened++;
    socket.on("close", () => closed++);
    socket.resume();
  }));
  const { verifySmtpConnectivity } = createVerifiers({ redactor: new Redactor(), network, clock });
  const result = verifySmtpConnectivity(HOST, 465, options(server, { deadlineMs: 200 }));
  await until(() => opened === 1, "no connection");
  await clock.advance(200);
  assert.deepEqual(codes(await result), ["DEADLINE_TOTAL"]);
  await until(() => closed === 1, "the connection stays open");
  assert.equal(opened, 1);
});

test("A caller's signal ends a probe at once", async () => {
  const abort = new AbortController();
  const server = await started(rawServer((socket) => {
    socket.resume();
    void settle().then(() => abort.abort(new Error("stop")));
  }));
  await assert.rejects(verifySmtpConnectivity(HOST, 587, options(server, { signal: abort.signal })), /stop/);
});

test("A name that does not exist is told apart from a resolver that does not answer", async () => {
  const error = await network.resolve("does-not-exist.invalid", new AbortController().signal).then(
    () => undefined,
    (each: unknown) => each,
  );
  assert.ok(error instanceof Error && "code" in error);
  assert.match(String(error.code), /^(ENOTFOUND|EAI_AGAIN|ESERVFAIL|EREFUSED|ETIMEOUT)$/);
});

test("The address set knows addresses from everything else", () => {
  const addresses = network.addressSet(["10.0.0.0/8", "fd00::/8", "192.0.2.1"]);
  assert.equal(addresses.has("10.1.2.3"), true);
  assert.equal(addresses.has("::ffff:10.1.2.3"), true);
  assert.equal(addresses.has("fd00::1"), true);
  assert.equal(addresses.has("192.0.2.2"), false);
  for (const text of ["", "localhost", "10.1", "fe80::1%lo", "10.0.0.1/8"]) {
    assert.equal(addresses.has(text), undefined);
  }
  for (const cidr of ["10.0.0.0/33", "x/8", "10.0.0/8", ""]) {
    assert.throws(() => network.addressSet([cidr]), RangeError);
  }
});
