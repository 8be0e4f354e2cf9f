import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import { type DnsRecords, ResolveError } from "../../../src/core/base/ports.ts";
import { parseAcceptedFinding } from "../../../src/core/probe/accepted.ts";
import { type RunReport, runReportSchema } from "../../../src/core/report/report.ts";
import type { PipelineSettings } from "../../../src/core/run/deps.ts";
import { parseSettings, strangersSettings } from "../../../src/core/run/settings.ts";
import { fileOf } from "../../support/pipeline-files.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { certificate, tlsSession } from "../../support/probe-certificate.ts";
import { imapServer, smtpServer } from "../../support/probe-scripts.ts";
import { MemoryNetwork, PUBLIC_ADDRESS, type ServerEnd } from "../../support/probe-transport.ts";
import { makeAccount } from "../../support/provision-bench.ts";

const trusted = (server: ServerEnd): void =>
  server.tls(tlsSession({ chain: [certificate({ dnsNames: ["*.example.com", "*.office365.com"] })] }));

/** Checks one account whose DNS answers so. */
async function checked(
  settings: Partial<PipelineSettings>,
  dns: Partial<DnsRecords> = {},
  account: Parameters<typeof makeAccount>[1] = {},
): Promise<{ report: RunReport; network: MemoryNetwork }> {
  const none = () => Promise.reject(new ResolveError("ENODATA", "none"));
  const network = Object.assign(
    new MemoryNetwork({ server: ({ port }) => port === 993 ? imapServer({}, trusted) : smtpServer({}, trusted) }),
    { records: { mx: none, txt: none, srv: none, ...dns } },
  );
  const bench = new PipelineBench({
    texts: { "accounts/a.yaml": fileOf(makeAccount("A", account)) },
    network: {},
    settings,
    deps: { network },
  });
  const report = await bench.run("check");
  assert.deepEqual(v.parse(runReportSchema, report), report);
  return { report, network };
}

test("Files that nobody reviewed go where DNS says, whatever the inputs say", async () => {
  const inputs = { connectTo: ["::127.0.0.1:1"], allowPrivateCidrs: ["127.0.0.0/8"] };
  const { connectTo, allowPrivateCidrs, dnsServer } = strangersSettings({
    ...parseSettings({}),
    ...inputs,
    dnsServer: "127.0.0.1",
  });
  assert.equal(dnsServer, undefined);
  const fork = await checked({ connectTo, allowPrivateCidrs, untrusted: true });
  assert.ok(fork.network.dials.length > 0 && fork.network.dials.every(({ ip }) => ip === PUBLIC_ADDRESS.ip));
  const own = await checked(inputs);
  assert.ok(own.network.dials.every(({ ip }) => ip === "127.0.0.1"));
});

test("What is found of domains stands beside the accounts, counts as warnings and fails nothing", async () => {
  const { report } = await checked({});
  assert.deepEqual(report.accounts[0]?.issues, []);
  assert.deepEqual(report.accounts[0]?.probes.map(({ outcome }) => outcome), ["passed", "passed"]);
  const codes = report.mailDomains?.flatMap(({ findings }) => findings.map(({ code }) => code)) ?? [];
  assert.ok(codes.includes("DOMAIN_MX_MISSING") && codes.includes("DOMAIN_SPF_MISSING"), codes.join());
  assert.equal(report.counts.errors, 0);
  assert.equal(report.counts.warnings, codes.length);
  assert.deepEqual(report.mailDomains?.[0]?.accounts, ["A"]);
});

test("Domain checks are off by their input, and with the probes", async () => {
  for (const settings of [{ domainChecks: false }, { probe: "off" }] as const) {
    assert.equal((await checked(settings)).report.mailDomains, undefined);
  }
});

test("Records that could not be looked up are one entry of what was not checked", async () => {
  const failing = () => Promise.reject(new ResolveError("ETIMEOUT", "no answer"));
  const { report } = await checked({}, { mx: failing, txt: failing, srv: failing });
  const told = report.notChecked.filter(({ what }) => /DNS records/.test(what));
  assert.equal(told.length, 1);
  assert.deepEqual(report.mailDomains?.flatMap(({ findings }) => findings), []);
});

test("What is known of a provider, and of a domain, can be accepted until a day", async () => {
  const account = { smtp_server: "smtp.office365.com" };
  const loud = await checked({}, {}, account);
  assert.ok(loud.report.accounts[0]?.issues.some(({ severity }) => severity === "warning"));
  const accepted = [
    "CFG_AUTH_PROVIDER_MISMATCH smtp.office365.com 2026-12-31",
    "DOMAIN_SPF_MISSING example.com 2026-12-31",
  ].map(parseAcceptedFinding);
  const { report } = await checked({ accepted }, {}, account);
  assert.ok(report.accounts[0]?.issues.every(({ severity }) => severity === "info"));
  const spf = report.mailDomains?.flatMap(({ findings }) => findings).find(({ code }) => code === "DOMAIN_SPF_MISSING");
  assert.equal(spf?.severity, "info");
  assert.ok(report.counts.warnings < loud.report.counts.warnings);
});
