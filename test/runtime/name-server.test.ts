import { Redactor } from "../../src/core/base/secret.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigurationError } from "../../src/core/base/errors.ts";
import { createVerifiers } from "../../src/runtime/verifiers.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { createResolver } from "../../src/runtime/resolver.ts";
import { startDnsServer } from "../../src/sandbox/dns.ts";

const signal = new AbortController().signal;

test("A name server of one's own answers for addresses of both families, and for records", async () => {
  const server = await startDnsServer([
    { name: "mail.acme.example", type: "A", data: "192.0.2.1" },
    { name: "mail.acme.example", type: "AAAA", data: "2001:db8::1" },
    { name: "acme.example", type: "MX", data: { preference: 5, exchange: "mail.acme.example" } },
    { name: "acme.example", type: "TXT", data: "v=spf1 mx -all" },
  ]);
  try {
    const { resolve, records } = createResolver(server.address);
    assert.deepEqual((await resolve("mail.acme.example", signal)).map(({ ip }) => ip).sort(), [
      "192.0.2.1",
      "2001:db8::1",
    ]);
    assert.deepEqual((await records.mx("acme.example", signal)).map(({ exchange }) => exchange), ["mail.acme.example"]);
    assert.deepEqual(await records.txt("acme.example", signal), ["v=spf1 mx -all"]);
    await assert.rejects(() => records.srv("_imaps._tcp.acme.example", signal), { name: "ResolveError" });
    await assert.rejects(() => resolve("nowhere.example", signal), { code: "ENOTFOUND" });
  } finally {
    await server.close();
  }
});

test("A probe asks the name server that it is given, and what that says is judged like any other answer", async () => {
  const server = await startDnsServer([{ name: "mail.acme.example", type: "A", data: "127.0.0.1" }]);
  try {
    const { verifySmtpConnectivity } = createVerifiers({
      network: createNetwork(),
      clock: systemClock,
      redactor: new Redactor(),
    });
    const { findings } = await verifySmtpConnectivity("mail.acme.example", 587, { dnsServer: server.address });
    assert.deepEqual(findings.map(({ code }) => code), ["POLICY_ADDRESS_BLOCKED"]);
    assert.ok(server.queries.includes("A mail.acme.example"));
  } finally {
    await server.close();
  }
});

test("A name server is an address, with a port or without", () => {
  for (const text of ["192.0.2.1", "192.0.2.1:5353", "2001:db8::1", "[2001:db8::1]:53"]) createResolver(text);
  for (const text of ["", "dns.example.com", "192.0.2.1:0", "192.0.2.1:70000", "[::1", "1.2.3", "192.0.2.1:53:53"]) {
    assert.throws(() => createResolver(text), ConfigurationError, text);
  }
});
