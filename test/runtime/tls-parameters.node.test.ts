import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { TlsOptions } from "node:tls";
import { createVerifiers } from "../../src/runtime/verifiers.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { type CertificateSet, makeCertificateSet, makeIdentity, serverIdentity } from "../support/certificates.ts";
import { smtpTestServer, type TestServer } from "../support/probe-servers.ts";
import { Redactor } from "../../src/core/base/secret.ts";

// Node alone can serve these: Deno's TLS library has no old versions, no old suites and no short keys.
import { codes } from "../support/probe-accounts.ts";

const HOST = "mail.example.com";
const LAX = "DEFAULT@SECLEVEL=0";
const { verifySmtpConnectivity } = createVerifiers({
  redactor: new Redactor(),
  network: createNetwork(),
  clock: systemClock,
});
const open: TestServer[] = [];
let set: CertificateSet;
let rsa: TlsOptions;
let roots: string;

before(async () => {
  set = await makeCertificateSet(HOST);
  const root = await makeIdentity({ commonName: "RSA Root", ca: true, rsaBits: 2048, to: 400 });
  rsa = serverIdentity(await makeIdentity({ commonName: HOST, names: [HOST], issuer: root, rsaBits: 2048 }));
  roots = `${set.root}\n${root.pem}`;
});
after(async () => {
  for (const server of open) await server.close();
});

/** Servers with odd TLS parameters, and the codes of the probe. */
const SERVERS: readonly (readonly [string, () => TlsOptions, readonly string[]])[] = [
  ["an RSA key of 1024 bits", () => ({ ...set.weakKey, ciphers: LAX }), ["TLS_WEAK_KEY"]],
  ["TLS 1.1 alone", () => ({ ...set.good, ciphers: LAX, minVersion: "TLSv1", maxVersion: "TLSv1.1" }), ["TLS_VERSION"]],
  ["TLS 1.2 alone", () => ({ ...set.good, maxVersion: "TLSv1.2" }), ["TLS_NO_TLS13"]],
  ["a CBC suite", () => ({ ...rsa, maxVersion: "TLSv1.2", ciphers: "ECDHE-RSA-AES128-SHA256" }), [
    "TLS_WEAK_CIPHER",
    "TLS_NO_TLS13",
  ]],
  ["a suite without forward secrecy", () => ({ ...rsa, maxVersion: "TLSv1.2", ciphers: "AES128-SHA" }), [
    "TLS_WEAK_CIPHER",
    "TLS_NO_TLS13",
  ]],
  ["a client certificate wanted", () => ({ ...set.good, requestCert: true, rejectUnauthorized: true }), [
    "TLS_CLIENT_CERT",
  ]],
  ["over a thousand certificates", () => ({ ...set.good, cert: set.good.cert + `\n${set.root}`.repeat(1005) }), [
    "TLS_CHAIN_TOO_BIG",
  ]],
];

for (const [what, tls, expected] of SERVERS) {
  test(`A server with ${what} gives ${expected.join(", ")} on both ports`, async () => {
    for (const [port, mode] of [[465, "implicit"], [587, "starttls"]] as const) {
      const server = await smtpTestServer(tls(), mode);
      open.push(server);
      const result = await verifySmtpConnectivity(HOST, port, { connectTo: [`::127.0.0.1:${server.port}`], ca: roots });
      assert.deepEqual(codes(result), expected);
    }
  });
}
