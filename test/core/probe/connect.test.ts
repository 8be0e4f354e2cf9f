import { Redactor } from "../../../src/core/base/secret.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { type Address, ConnectionError, ResolveError } from "../../../src/core/base/ports.ts";
import { interleave } from "../../../src/core/probe/address.ts";
import { parseConnectTo, targetOf } from "../../../src/core/probe/endpoint.ts";
import { probe } from "../../../src/core/probe/probe-endpoint.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { probeFleet, probeRequest } from "../../support/probe-accounts.ts";
import { NOW } from "../../support/probe-certificate.ts";
import { memorySettings, runProbe, smtpServer, SUBMISSION } from "../../support/probe-scripts.ts";
import { MemoryNetwork, PUBLIC_ADDRESS, PUBLIC_ADDRESS_6 } from "../../support/probe-transport.ts";

const OTHER: Address = { ip: "93.184.215.15", family: 4 };
const server = smtpServer();

/** What a failing name lookup comes to. */
const LOOKUPS: readonly (readonly [string, string])[] = [
  ["ENOTFOUND", "DNS_NOT_FOUND"],
  ["EAI_NONAME", "DNS_NOT_FOUND"],
  ["ENODATA", "DNS_NO_ADDRESS"],
  ["EAI_AGAIN", "DNS_TEMPORARY"],
  ["ESERVFAIL", "DNS_TEMPORARY"],
  ["NotCapable", "POLICY_PERMISSION"],
];

for (const [code, expected] of LOOKUPS) {
  test(`A lookup that ends in ${code} gives ${expected} and no connection`, async () => {
    const resolve = (): never => {
      throw new ResolveError(code, code);
    };
    const { codes, network } = await runProbe(SUBMISSION, server, { network: { resolve } });
    assert.deepEqual(codes, [expected]);
    assert.equal(network.dials.length, 0);
  });
}

test("A provider's host with a slip is told by its right name", async () => {
  const resolve = (): never => {
    throw new ResolveError("ENOTFOUND", "ENOTFOUND");
  };
  for (const [host, meant] of [["smtp.offce365.com", "smtp.office365.com"], ["mail.example.org", undefined]] as const) {
    const { results } = await probeFleet([probeRequest({ smtp_server: host })], { network: { resolve } });
    const [found] = results[0]?.[0]?.findings ?? [];
    assert.equal(found?.code, "DNS_NOT_FOUND");
    assert.equal(found?.hint?.includes("is very like it"), meant !== undefined, found?.hint);
    if (meant) assert.ok(found?.hint?.includes(meant));
  }
});

test("A host that init or a document wrote is told as an example's", async () => {
  const resolve = (): never => {
    throw new ResolveError("ENOTFOUND", "ENOTFOUND");
  };
  for (const [host, isExample] of [["smtp.example.com", true], ["smtp.notexample.com", false]] as const) {
    const { results } = await probeFleet([probeRequest({ smtp_server: host })], { network: { resolve } });
    const [found] = results[0]?.[0]?.findings ?? [];
    assert.equal(found?.code, "DNS_NOT_FOUND");
    assert.equal(found?.hint === "It is a name of an example: write the name of your own mail server", isExample);
  }
});

test("Roots are read before any phase begins, so that no phase is charged for it", async () => {
  const order: string[] = [];
  const network = new MemoryNetwork({
    resolve: () => {
      order.push("resolve");
      return [PUBLIC_ADDRESS];
    },
    server: () => server,
  });
  const told = Object.assign(network, { prepareTrust: () => void order.push("prepare") });
  await probe(
    SUBMISSION,
    memorySettings(network),
    { network: told, clock: new FakeClock({ auto: true }), redactor: new Redactor() },
    new AbortController().signal,
  );
  assert.deepEqual(order, ["prepare", "resolve"]);
});

test("A resolver that never answers gives DNS_TEMPORARY after five seconds", async () => {
  const { codes, clock } = await runProbe(SUBMISSION, server, {
    network: { resolve: () => new Promise(() => undefined) },
  });
  assert.deepEqual(codes, ["DNS_TEMPORARY"]);
  assert.equal(clock.now() - NOW, 5_000);
});

test("An empty answer is a name without address", async () => {
  assert.deepEqual((await runProbe(SUBMISSION, server, { network: { resolve: () => [] } })).codes, ["DNS_NO_ADDRESS"]);
});

test("A name that leads inside is refused without a connection, in words that tell nothing of the address", async () => {
  const messages = new Set<string>();
  for (const ip of ["127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00:ec2::254"]) {
    const resolve = (): Address[] => [PUBLIC_ADDRESS, { ip, family: ip.includes(":") ? 6 : 4 }];
    const { result, codes, network } = await runProbe(SUBMISSION, server, { network: { resolve } });
    assert.deepEqual(codes, ["POLICY_ADDRESS_BLOCKED"]);
    assert.equal(network.dials.length, 0);
    messages.add(result.findings[0]?.message ?? "");
  }
  assert.equal(messages.size, 1);
});

test("A second DNS answer changes nothing, because the name is resolved once", async () => {
  let count = 0;
  const resolve = (): Address[] => (++count === 1 ? [PUBLIC_ADDRESS] : [{ ip: "127.0.0.1", family: 4 }]);
  const { result, network } = await runProbe(SUBMISSION, server, { network: { resolve } });
  assert.equal(network.lookups.length, 1);
  assert.deepEqual(network.dials, [{ ip: PUBLIC_ADDRESS.ip, port: 587 }]);
  assert.equal(result.address?.ip, PUBLIC_ADDRESS.ip);
});

/** How a connection can fail. */
const FAILURES: readonly (readonly [string, string])[] = [
  ["ECONNREFUSED", "TCP_REFUSED"],
  ["ETIMEDOUT", "TCP_TIMEOUT"],
  ["ECONNRESET", "TCP_RESET"],
  ["EHOSTUNREACH", "TCP_UNREACHABLE"],
  ["ENETUNREACH", "TCP_UNREACHABLE"],
  ["EADDRNOTAVAIL", "TCP_UNREACHABLE"],
  ["NotCapable", "POLICY_PERMISSION"],
  ["PROXY_DENIED", "PROXY_CONNECT_DENIED"],
  ["PROXY_AUTH", "PROXY_AUTH"],
  ["PROXY_FAILED", "PROXY_FAILED"],
  ["EACCES", "TCP_FAILED"],
];

for (const [code, expected] of FAILURES) {
  test(`A connection that ends in ${code} gives ${expected}`, async () => {
    const { codes } = await runProbe(SUBMISSION, server, {
      network: { server: () => new ConnectionError(code, code) },
    });
    assert.deepEqual(codes, [expected]);
  });
}

test("A host that swallows the connection request gives TCP_TIMEOUT after five seconds", async () => {
  const { codes, clock } = await runProbe(SUBMISSION, server, { network: { server: () => "stall" } });
  assert.deepEqual(codes, ["TCP_TIMEOUT"]);
  assert.equal(clock.now() - NOW, 5_000);
});

test("A dead IPv6 address costs 250 ms, and is told", async () => {
  const { result, codes, network } = await runProbe(SUBMISSION, server, {
    network: {
      resolve: () => [PUBLIC_ADDRESS, PUBLIC_ADDRESS_6],
      server: ({ address }) => (address.family === 6 ? "stall" : server),
    },
  });
  assert.deepEqual(codes, ["TCP_PARTIAL"]);
  assert.equal(result.findings[0]?.severity, "warning");
  assert.deepEqual(network.dials.map((dial) => dial.ip), [PUBLIC_ADDRESS_6.ip, PUBLIC_ADDRESS.ip]);
  assert.equal(
    result.phases.find((phase) => phase.name === "connect")?.ms,
    0,
    "waiting for its turn is no time of the server",
  );
  assert.equal(result.address?.ip, PUBLIC_ADDRESS.ip);
});

test("A machine without IPv6 is told as such, which is no warning about the server", async () => {
  const { result, codes } = await runProbe(SUBMISSION, server, {
    network: {
      resolve: () => [PUBLIC_ADDRESS, PUBLIC_ADDRESS_6],
      server: ({ address }) => (address.family === 6 ? new ConnectionError("ENETUNREACH", "no route") : server),
    },
  });
  assert.deepEqual(codes, ["TCP_PARTIAL"]);
  assert.equal(result.findings[0]?.severity, "info");
});

test("When every address fails, the server's failure counts before the missing route", async () => {
  const { codes } = await runProbe(SUBMISSION, server, {
    network: {
      resolve: () => [PUBLIC_ADDRESS_6, PUBLIC_ADDRESS],
      server: ({ address }) => new ConnectionError(address.family === 6 ? "ENETUNREACH" : "ECONNREFUSED", "x"),
    },
  });
  assert.deepEqual(codes, ["TCP_REFUSED"]);
});

test("Every address is asked once, and every connection is closed", async () => {
  const { network, codes } = await runProbe(SUBMISSION, server, {
    network: { resolve: () => [PUBLIC_ADDRESS, OTHER] },
  });
  assert.deepEqual(codes, []);
  assert.deepEqual(network.dials.map((dial) => dial.ip), [PUBLIC_ADDRESS.ip, OTHER.ip]);
  assert.ok(network.servers.every((each) => each.closed));
});

test("Families take turns, IPv6 first", () => {
  assert.deepEqual(interleave([PUBLIC_ADDRESS, OTHER, PUBLIC_ADDRESS_6]).map((each) => each.ip), [
    PUBLIC_ADDRESS_6.ip,
    PUBLIC_ADDRESS.ip,
    OTHER.ip,
  ]);
});

const RULES: readonly (readonly [string, string, number])[] = [
  ["mail.example.com:587:127.0.0.1:2525", "127.0.0.1", 2525],
  ["MAIL.example.com.:587:lab:2525", "lab", 2525],
  [":587:127.0.0.1:", "127.0.0.1", 587],
  ["::[::1]:2525", "::1", 2525],
  [":::", "mail.example.com", 587],
  ["other.example.com::127.0.0.1:1", "mail.example.com", 587],
  [":465:127.0.0.1:1", "mail.example.com", 587],
];

for (const [rule, host, port] of RULES) {
  test(`connect-to ${rule} leads mail.example.com:587 to ${host}:${port}`, () => {
    const target = targetOf(SUBMISSION, [parseConnectTo(rule)]);
    assert.deepEqual([target.host, target.port], [host, port]);
  });
}

for (const rule of ["", "a:b:c", "a:1:b:2:3", "a:70000:b:1", "a:0:b:1", "a:1:::1:2", "a b:1:c:2", "a:1:b:2\r\n"]) {
  test(`connect-to ${JSON.stringify(rule)} is refused`, () =>
    assert.throws(() => parseConnectTo(rule), ConfigurationError));
}

test("connect-to is the operator's word, so it may lead inside, and the certificate is still the host's", async () => {
  const { codes, network } = await runProbe(SUBMISSION, server, { settings: { connectTo: ["::127.0.0.1:2525"] } });
  assert.deepEqual(codes, []);
  assert.deepEqual([network.lookups, network.dials], [[], [{ ip: "127.0.0.1", port: 2525 }]]);
  assert.deepEqual(network.servers[0]?.servernames, ["mail.example.com"]);
});

test("connect-to with another port alone leaves the address to the policy", async () => {
  const { codes } = await runProbe(SUBMISSION, server, {
    settings: { connectTo: [":::2525"] },
    network: { resolve: () => [{ ip: "10.0.0.1", family: 4 }] },
  });
  assert.deepEqual(codes, ["POLICY_ADDRESS_BLOCKED"]);
});

for (
  const host of [
    "",
    "127.0.0.1",
    "2130706433",
    "0x7f.1",
    "ex\r\nRSET.example.com",
    "a@b.com",
    "[::1]",
    "a..b",
    "-a.com",
    "пример.рф",
  ]
) {
  test(`${JSON.stringify(host)} never meets the resolver`, async () => {
    const { codes, network } = await runProbe({ ...SUBMISSION, host }, server);
    assert.deepEqual(codes, ["CFG_HOST_INVALID"]);
    assert.deepEqual([network.lookups.length, network.dials.length], [0, 0]);
  });
}
