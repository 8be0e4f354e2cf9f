import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer as createTlsServer, type TLSSocket } from "node:tls";
import { createVerifiers } from "../../src/runtime/verifiers.ts";
import type { ProbeResult } from "../../src/core/report/report.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { crossSignedIdentity, makeIdentity, type ServerIdentity, serverIdentity } from "../support/certificates.ts";
import { listen, type TestServer } from "../support/probe-servers.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const HOST = "mail.example.com";
const open: TestServer[] = [];
const probes = createVerifiers({
  redactor: new Redactor(),
  network: createNetwork({ env: { NODE_EXTRA_CA_CERTS: "x" } }),
  clock: systemClock,
});
let crossSigned: ServerIdentity;
let manyNames: ServerIdentity;

before(async () => {
  crossSigned = await crossSignedIdentity(HOST);
  const names = Array.from({ length: 600 }, (_, at) => `host-number-${at}.example.net`);
  manyNames = serverIdentity(await makeIdentity({ commonName: "x\n::error::y", names }));
});
after(async () => {
  for (const server of open) await server.close();
});

/** Probes a server on 465 that greets, and answers nothing; the sockets are what it accepted. */
async function probe(identity: ServerIdentity, sockets: TLSSocket[] = []): Promise<ProbeResult> {
  const server = createTlsServer({ ...identity, ALPNProtocols: ["http/1.1", "imap"] }, (socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    socket.write("220 mail ESMTP\r\n");
    socket.on("data", () => socket.write("250-x\r\n250 AUTH PLAIN\r\n"));
  });
  const started = await listen(server);
  open.push(started);
  return await probes.verifySmtpConnectivity(HOST, 465, { connectTo: [`::127.0.0.1:${started.port}`] });
}

test("CAs that issued each other's certificates end the walk, and nothing is trusted", async () => {
  const { findings, outcome } = await probe(crossSigned);
  assert.deepEqual(findings.map((each) => each.code), ["CERT_UNTRUSTED_ROOT", "TLS_ENVIRONMENT"]);
  assert.equal(outcome, "failed");
});

test("Of a certificate with 600 names twenty are shown, and its name cannot end a line", async () => {
  const { findings, tls } = await probe(manyNames);
  assert.equal(tls?.sans.length, 20);
  const told = findings.map((each) => each.message);
  assert.ok(told.some((each) => each.includes("and 580 more")));
  assert.ok(told.every((each) => !each.includes("\n") && each.length < 1500));
  assert.doesNotMatch(tls?.subject ?? "", /\n/);
});

test("No ALPN protocol is offered, so that no other service behind the name takes the session", async () => {
  const sockets: TLSSocket[] = [];
  await probe(crossSigned, sockets);
  assert.deepEqual(sockets.map((socket) => socket.alpnProtocol || "none"), ["none"]);
});
