import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import { type Code, CODES, ConfigurationError } from "../../../src/core/base/errors.ts";
import { ConnectionError } from "../../../src/core/base/ports.ts";
import { reproduceCommand } from "../../../src/core/probe/reproduce.ts";
import { HostQueue } from "../../../src/core/probe/fleet.ts";
import { parseConnectTo } from "../../../src/core/probe/endpoint.ts";
import { probeSettings } from "../../../src/core/probe/probe-settings.ts";
import { createVerifiers } from "../../../src/runtime/verifiers.ts";
import { runReportSchema } from "../../../src/core/report/report.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { probeFleet, probeRequest } from "../../support/probe-accounts.ts";
import { imapServer, smtpServer } from "../../support/probe-scripts.ts";
import { MemoryNetwork } from "../../support/probe-transport.ts";
import { until } from "../../support/until.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

const probesSchema = runReportSchema.entries.accounts.item.entries.probes;

test("Each account has its SMTP and its IMAP result, in the order of the requests, in the report's form", async () => {
  const requests = [probeRequest(), probeRequest({ smtp_server: "smtp.example.org", imap_server: "imap.example.org" })];
  const { results } = await probeFleet(requests);
  assert.deepEqual(
    results.map((each) => each.map((result) => `${result.protocol} ${result.host}:${result.port} ${result.outcome}`)),
    [
      ["smtp mail.example.com:587 passed", "imap mail.example.com:993 passed"],
      ["smtp smtp.example.org:587 failed", "imap imap.example.org:993 failed"],
    ],
  );
  for (const probes of results) v.parse(probesSchema, probes);
  const [smtp] = results[0] ?? [];
  assert.equal(smtp?.tls?.daysLeft, 60);
  assert.deepEqual(smtp?.capabilities, ["SIZE 35651584", "AUTH PLAIN LOGIN XOAUTH2"]);
});

test("A thousand accounts on ten hosts make twenty connections", async () => {
  const requests = Array.from(
    { length: 1000 },
    (_, at) => probeRequest({ smtp_server: `m${at % 10}.example.com`, imap_server: `M${at % 10}.example.com.` }),
  );
  const { network, results } = await probeFleet(requests);
  assert.equal(network.dials.length, 20);
  assert.equal(results.length, 1000);
});

test("No more than the given number of probes run at once, and two on one host", async () => {
  const queue = new HostQueue(3, 2);
  const running: string[] = [];
  const most = { all: 0, a: 0 };
  const tasks = ["a", "a", "a", "a", "b", "b", "c", "d"].map((host) =>
    queue.run(host, async () => {
      running.push(host);
      most.all = Math.max(most.all, running.length);
      most.a = Math.max(most.a, running.filter((each) => each === "a").length);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running.splice(running.indexOf(host), 1);
    })
  );
  await Promise.all(tasks);
  assert.deepEqual(most, { all: 3, a: 2 });
});

test("A task that fails makes room for the next", async () => {
  const queue = new HostQueue(1, 1);
  await assert.rejects(queue.run("a", () => Promise.reject(new Error("no"))));
  assert.equal(await queue.run("a", () => Promise.resolve(1)), 1);
});

test("What may pass is tried once more after two seconds, and the first try is told", async () => {
  const server = ({ port }: { readonly port: number }, count: number) =>
    count === 1 ? new ConnectionError("ECONNRESET", "reset") : port === 993 ? imapServer() : smtpServer();
  const { results, network } = await probeFleet([probeRequest()], { network: { server } });
  assert.deepEqual(results[0]?.map((each) => each.outcome), ["passed", "passed"]);
  assert.equal(network.dials.length, 3);
  assert.equal(results[0]?.flatMap((each) => each.findings).map((each) => each.code).join(), "PROBE_RETRIED");
});

test("What stays is tried twice and no more, what cannot pass once", async () => {
  const twice = await probeFleet([probeRequest()], {
    network: { server: () => new ConnectionError("ECONNREFUSED", "no") },
  });
  assert.equal(twice.network.dials.length, 4);
  const once = await probeFleet([probeRequest()], {
    network: { server: () => new ConnectionError("ENETUNREACH", "no") },
  });
  assert.equal(once.network.dials.length, 2);
});

test("A time-out is inconclusive, a refused connection is a failure", async () => {
  const outcome = async (server: "stall" | ConnectionError) =>
    (await probeFleet([probeRequest()], { network: { server: () => server } })).results[0]?.map((each) => each.outcome);
  assert.deepEqual(await outcome("stall"), ["inconclusive", "inconclusive"]);
  assert.deepEqual(await outcome(new ConnectionError("ECONNREFUSED", "no")), ["failed", "failed"]);
});

test("A shared probe is judged for each account by its own authentication_type", async () => {
  const { codes, results } = await probeFleet([probeRequest(), probeRequest({ authentication_type: "OAUTH2" })], {
    network: {
      server: ({ port }) => (port === 993 ? imapServer() : smtpServer({ ehloAfterTls: "250-x\r\n250 AUTH PLAIN\r\n" })),
    },
  });
  assert.deepEqual(codes, [[[], []], [["AUTH_MECH_MISSING"], []]]);
  const [found] = results[1]?.[0]?.findings ?? [];
  assert.deepEqual([found?.line, found?.column], [7, 1], "the finding stands at authentication_type");
  assert.match(found?.message ?? "", /OAUTH2 needs XOAUTH2 or OAUTHBEARER, but the server offers PLAIN/);
});

/** What the server offers after TLS, for an account with PLAIN. */
const OFFERS: readonly (readonly [string, string, readonly string[]])[] = [
  ["no AUTH at all", "250 x\r\n", ["AUTH_NOT_OFFERED"]],
  ["a mechanism that only begins with PLAIN", "250-x\r\n250 AUTH PLAIN-CLIENTTOKEN\r\n", ["AUTH_MECH_MISSING"]],
  ["LOGIN alone", "250-x\r\n250 AUTH LOGIN\r\n", ["AUTH_LOGIN_ONLY"]],
  ["a small message size", "250-x\r\n250-SIZE 5000000\r\n250 AUTH PLAIN\r\n", ["SMTP_SIZE_SMALL"]],
  ["no limit of size", "250-x\r\n250-SIZE 0\r\n250 AUTH PLAIN\r\n", []],
];

for (const [what, ehloAfterTls, expected] of OFFERS) {
  test(`A submission server with ${what} gives ${expected.join(", ") || "nothing"}`, async () => {
    const { codes } = await probeFleet([probeRequest()], {
      network: { server: ({ port }) => (port === 993 ? imapServer() : smtpServer({ ehloAfterTls })) },
    });
    assert.deepEqual(codes[0]?.[0], expected);
  });
}

test("IMAP's LOGIN command serves PLAIN unless LOGINDISABLED says no", async () => {
  const codes = async (capability: string) =>
    (await probeFleet([probeRequest()], {
      network: {
        server: (
          { port },
        ) => (port === 993
          ? imapServer({ greeting: `* OK [CAPABILITY ${capability}] x\r\n`, capability })
          : smtpServer()),
      },
    })).codes[0]?.[1];
  assert.deepEqual(await codes("IMAP4rev1"), []);
  assert.deepEqual(await codes("IMAP4rev1 AUTH=CRAM-MD5"), []);
  assert.deepEqual(await codes("IMAP4rev1 LOGINDISABLED"), ["AUTH_NOT_OFFERED"]);
  assert.deepEqual(await codes("IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2"), ["AUTH_MECH_MISSING"]);
});

test("A run on unreviewed code probes fifty hosts and says so of the others", async () => {
  const requests = Array.from(
    { length: 60 },
    (_, at) => probeRequest({ smtp_server: `m${at}.example.com`, imap_server: `m${at}.example.com` }),
  );
  const { network, results, codes } = await probeFleet(requests, { settings: { untrusted: true } });
  assert.equal(new Set(network.lookups).size, 50);
  assert.deepEqual(codes[59], [["PROBE_HOST_LIMIT"], ["PROBE_HOST_LIMIT"]]);
  assert.equal(results[59]?.[0]?.outcome, "skipped");
});

test("A signal that aborts stops probing and leaves no connection open", async () => {
  const network = new MemoryNetwork({ server: () => () => undefined });
  const abort = new AbortController();
  const { probeAccounts } = await import("../../../src/core/probe/fleet.ts");
  const settings = { ...probeSettings({}, network), concurrency: 4, login: false, loginHosts: [], untrusted: false };
  const probed = probeAccounts([probeRequest()], settings, {
    redactor: new Redactor(),
    network,
    clock: new FakeClock(),
    signal: abort.signal,
  });
  const rejected = assert.rejects(probed, /stop/);
  await until(() => network.servers.length > 0, "no connection");
  abort.abort(new Error("stop"));
  await rejected;
  await until(() => network.servers.every((server) => server.closed), "a connection stays open");
});

test("The library's probe of one server gives the report's entry, and takes names, ports and options strictly", async () => {
  const network = new MemoryNetwork({ server: () => smtpServer() });
  const { verifySmtpConnectivity, verifyImapConnectivity } = createVerifiers({
    redactor: new Redactor(),
    network,
    clock: new FakeClock({ auto: true }),
  });
  assert.equal((await verifySmtpConnectivity("Mail.Example.com", 587)).outcome, "passed");
  const codes = async (host: string, port = 587): Promise<string[]> =>
    (await verifySmtpConnectivity(host, port as 587)).findings.map((each) => each.code);
  assert.deepEqual(await codes("127.0.0.1"), ["CFG_HOST_IP_LITERAL"]);
  assert.deepEqual(await codes("ex\r\nRSET.example.com"), ["CFG_HOST_INVALID"]);
  assert.deepEqual(await codes("mail.example.com", 25), ["CFG_PORT_UNSUPPORTED"]);
  assert.deepEqual(await codes("mail.example.com", Number.NaN), ["CFG_PORT_UNSUPPORTED"]);
  assert.equal(
    (await verifyImapConnectivity("mail.example.com", 587 as 993)).findings[0]?.code,
    "CFG_PORT_UNSUPPORTED",
  );
  await assert.rejects(
    verifySmtpConnectivity("mail.example.com", 587, { allowPrivateCidrs: ["x"] }),
    ConfigurationError,
  );
  await assert.rejects(
    verifySmtpConnectivity("mail.example.com", 587, { signal: AbortSignal.abort(new Error("no")) }),
    /no/,
  );
});

test("EHLO's name must be a domain or an address literal", () => {
  const network = new MemoryNetwork();
  for (const ehloName of ["probe.example.com", "[192.0.2.1]", "[IPv6:2001:db8::1]"]) {
    assert.equal(probeSettings({ ehloName }, network).ehloNames[0], ehloName);
  }
  for (const ehloName of ["", "a b", "x\r\nQUIT", "[]"]) {
    assert.throws(() => probeSettings({ ehloName }, network), ConfigurationError);
  }
});

test("Every code of a connection, a session or a certificate has a command to see it, safe to paste", () => {
  const endpoint = { protocol: "smtp", host: "mail.example.com", port: 587 } as const;
  const without = (Object.keys(CODES) as Code[]).filter((code) =>
    /^(DNS|TCP|GREETING|PROTO|STARTTLS|TLS|CERT)_/.test(code) && !reproduceCommand(code, endpoint)
  );
  assert.deepEqual(without.filter((code) => code !== "TLS_DISABLED"), []);
  assert.equal(
    reproduceCommand("CERT_EXPIRED", endpoint),
    "openssl s_client -connect mail.example.com:587 -starttls smtp -servername mail.example.com -verify_hostname mail.example.com </dev/null | openssl x509 -noout -subject -issuer -dates",
  );
  assert.equal(
    reproduceCommand("TCP_REFUSED", { ...endpoint, host: "a;rm -rf $HOME'" }),
    "nc -vz -w 5 'a;rm -rf $HOME'\\''' 587",
  );
  assert.equal(reproduceCommand("AUTH_REJECTED", endpoint), undefined);
});

test("A command goes where connect-to led the probe, and checks the name of the file", () => {
  const endpoint = { protocol: "imap", host: "mail.example.com", port: 993 } as const;
  assert.equal(
    reproduceCommand("CERT_SELF_SIGNED", endpoint, [parseConnectTo("mail.example.com:993:[::1]:10993")]),
    "openssl s_client -connect '[::1]:10993' -servername mail.example.com -verify_hostname mail.example.com </dev/null",
  );
});
