import type { MailboxAccount } from "../../src/core/account/account.ts";
import { probeSettings } from "../../src/core/probe/probe-settings.ts";
import { type FleetSettings, probeAccounts, type ProbeRequest } from "../../src/core/probe/fleet.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { createCertificateAuthority } from "../../src/sandbox/certificate.ts";
import { type MailServers, startMailServers } from "../../src/sandbox/mail/servers.ts";
import { makeAccount } from "../support/provision-bench.ts";
import { type Benchmark, timed } from "./benchmark.ts";
import { openSslProbes } from "./openssl.ts";
import { countRoundTrips } from "./round-trips.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const ACCOUNTS = 200;
const HOSTS = Array.from({ length: 20 }, (_, index) => `mail-${index}.acme.example`);
const ENDPOINTS = 2 * HOSTS.length;
const CONCURRENCY = 16;
/** What a server takes to look the client up before it greets. */
const GREETING_DELAY_MS = 300;

/** Probing 200 accounts on 20 hosts, beside a shell script with `openssl`, and the round trips of one probe. */
export const probe: Benchmark = async () => {
  const authority = await createCertificateAuthority(Date.now());
  const hosts = HOSTS.map((name) => ({ name, greetingDelayMs: GREETING_DELAY_MS }));
  const servers = await startMailServers({ hosts, mailboxes: [], authority });
  try {
    const probed = (accounts: readonly MailboxAccount[]) => probeFleet(accounts, servers, authority.rootPem);
    // The first probe pays for what is loaded and compiled once.
    await probed([onHost(0)]);
    const slowest = Math.max(await timed(() => probed([onHost(0)])), await timed(() => probed([onHost(1)])));
    const before = connections(servers);
    const accounts = Array.from({ length: ACCOUNTS }, (_, index) => onHost(index));
    let failed = 0;
    const ms = await timed(async () => failed = (await probed(accounts)).flat().filter(isBad).length);
    const opened = connections(servers) - before;
    const openssl = await openSslProbes(accounts.slice(0, HOSTS.length), servers);
    return [
      { what: "200 accounts on 20 hosts: connections", value: opened, unit: "count", aim: ENDPOINTS },
      {
        what: "200 accounts on 20 hosts: time by one probe and round of 16",
        value: ms / slowest / Math.ceil(ENDPOINTS / CONCURRENCY),
        unit: "x",
        aim: 1.1,
      },
      { what: "200 accounts on 20 hosts: not passed", value: failed, unit: "count", aim: 0 },
      ...openssl === undefined ? [] : [
        { what: "openssl s_client, one after another: time by ours", value: openssl / ms, unit: "x" } as const,
      ],
      ...await countRoundTrips(authority),
    ];
  } finally {
    await servers.close();
  }
};

/** An account on the host of its turn: on even ones SMTP has implicit TLS, on odd ones STARTTLS. */
function onHost(turn: number): MailboxAccount {
  const index = turn % HOSTS.length;
  const host = HOSTS[index] ?? "";
  return makeAccount(`account-${turn}`, {
    smtp_server: host,
    smtp_port: index % 2 === 0 ? 465 : 587,
    imap_server: host,
  });
}

async function probeFleet(accounts: readonly MailboxAccount[], servers: Pick<MailServers, "connectTo">, caPem: string) {
  const network = createNetwork();
  const settings: FleetSettings = {
    ...probeSettings({ connectTo: servers.connectTo, ca: [caPem] }, network),
    concurrency: CONCURRENCY,
    login: false,
    loginHosts: [],
    untrusted: false,
  };
  const requests = accounts.map((account): ProbeRequest => ({ account, position: () => ({ line: 1, column: 1 }) }));
  return await probeAccounts(requests, settings, { redactor: new Redactor(), network, clock: systemClock });
}

function isBad({ outcome }: { readonly outcome: string }): boolean {
  return outcome !== "passed";
}

function connections(servers: MailServers): number {
  const ports = HOSTS.flatMap((host) => ([465, 587, 993] as const).map((port) => servers.activity(host, port)));
  return ports.reduce((sum, activity) => sum + activity.connections, 0);
}
