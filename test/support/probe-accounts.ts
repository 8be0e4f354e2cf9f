import type { MailboxAccount } from "../../src/core/account/account.ts";
import type { ProbeResult } from "../../src/core/report/report.ts";
import { Redactor, Secret } from "../../src/core/base/secret.ts";
import type { FleetSettings, ProbeRequest } from "../../src/core/probe/fleet.ts";
import { probeAccounts } from "../../src/core/probe/fleet.ts";
import { FakeClock } from "./fake-clock.ts";
import { imapServer, memorySettings, smtpServer } from "./probe-scripts.ts";
import { MemoryNetwork, type MemoryNetworkOptions } from "./probe-transport.ts";

/** An account on `mail.example.com`, with what the test changes. */
function mailAccount(changes: Partial<MailboxAccount> = {}): MailboxAccount {
  return {
    name: "Support",
    description: "",
    smtp_server: "mail.example.com",
    smtp_port: 587,
    imap_server: "mail.example.com",
    imap_port: 993,
    authentication_type: "PLAIN",
    username: "support@example.com",
    password: "env:SUPPORT_PASSWORD",
    signature: "",
    reply_to_address: "support@example.com",
    reply_template: "",
    forward_template: "",
    enable_tls: true,
    ...changes,
  };
}

/** The secret that {@link probeRequest} logs in with. */
export const PASSWORD = "correct-horse-battery";

const LINES: Readonly<Record<string, number>> = {
  smtp_server: 3,
  smtp_port: 4,
  imap_server: 5,
  imap_port: 6,
  authentication_type: 7,
  username: 8,
  password: 9,
};

/** A request whose keys stand on fixed lines. */
export function probeRequest(
  changes: Partial<MailboxAccount> = {},
  password: string | undefined = PASSWORD,
): ProbeRequest {
  return {
    account: mailAccount(changes),
    position: (key) => ({ line: LINES[key] ?? 1, column: 1 }),
    password: password === undefined ? undefined : new Secret(password, "env:SUPPORT_PASSWORD"),
  };
}

/** A fleet probed over a network in memory. */
export interface FleetRun {
  readonly results: readonly (readonly ProbeResult[])[];
  readonly network: MemoryNetwork;
  readonly clock: FakeClock;
  /** Codes of each account's SMTP and IMAP result. */
  readonly codes: readonly (readonly (readonly string[])[])[];
}

/** Probes accounts against servers that behave well unless told otherwise. */
export async function probeFleet(
  requests: readonly ProbeRequest[],
  options: { readonly settings?: Partial<FleetSettings>; readonly network?: MemoryNetworkOptions } = {},
): Promise<FleetRun> {
  const network = new MemoryNetwork({
    server: ({ port }) => (port === 993 ? imapServer() : smtpServer()),
    ...options.network,
  });
  const clock = new FakeClock({ auto: true });
  const settings: FleetSettings = {
    ...memorySettings(network),
    concurrency: 16,
    login: false,
    loginHosts: [],
    untrusted: false,
    ...options.settings,
  };
  const results = await probeAccounts(requests, settings, { redactor: new Redactor(), network, clock });
  const codes = results.map((each) => each.map((result) => result.findings.map((found) => found.code)));
  return { results, network, clock, codes };
}

/** The codes of what a probe found, without the note that a test's root is a private one. */
export function codes(result: ProbeResult): string[] {
  return result.findings.map((each) => each.code).filter((code) => code !== "CERT_PRIVATE_ROOT");
}
