import type { AuthenticationType } from "../core/account/account.ts";
import { parseHostName } from "../core/account/host-name.ts";
import { type Finding, finding, plainFinding } from "../core/base/errors.ts";
import type { ProbeResult } from "../core/report/report.ts";
import { durationOption } from "./library-options.ts";
import { createNetwork } from "./network.ts";
import { type MailProtocol, tlsModeOf } from "../core/probe/endpoint.ts";
import { judgeEach } from "../core/probe/nodes.ts";
import { judgeOffer } from "../core/probe/offer.ts";
import { probe } from "../core/probe/probe-endpoint.ts";
import { probeResult } from "../core/probe/result.ts";
import { type ProbeDeps, probeSettings } from "../core/probe/probe-settings.ts";

/** Options for probing one server; everything has a default. */
export interface ProbeOptions {
  /** Private or loopback ranges that the probe may reach, such as `10.2.0.0/16`. */
  readonly allowPrivateCidrs?: readonly string[] | undefined;
  /** `HOST:PORT:CONNECT_HOST:CONNECT_PORT` rules, like curl's `--connect-to`. */
  readonly connectTo?: readonly string[] | undefined;
  /** PEM of CAs that are trusted in addition to the built-in roots. */
  readonly ca?: string | readonly string[] | undefined;
  /** Compared with what the server offers; no login is tried. */
  readonly authenticationType?: AuthenticationType | undefined;
  /** Milliseconds for the whole probe; 45,000 by default. */
  readonly deadlineMs?: number | undefined;
  /** Ends the probe, which rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** `IP` or `IP:PORT` of the name server to ask; the system's by default. */
  readonly dnsServer?: string | undefined;
  /** The name that SMTP probes give: a DNS name or an address in brackets; this machine's by default. */
  readonly ehloName?: string | undefined;
}

/** The library's probes of one server. */
interface Verifiers {
  /** Probes an SMTP submission server: 587 with STARTTLS, 465 with TLS. Throws `ConfigurationError` for invalid options, and the signal's reason. */
  verifySmtpConnectivity(host: string, port: 465 | 587, options?: ProbeOptions): Promise<ProbeResult>;
  /** Probes an IMAP server with TLS. Throws `ConfigurationError` for invalid options, and the signal's reason. */
  verifyImapConnectivity(host: string, port: 993, options?: ProbeOptions): Promise<ProbeResult>;
}

/** Binds the probes to a network and a clock. */
export function createVerifiers(deps: ProbeDeps): Verifiers {
  return {
    verifySmtpConnectivity: (host, port, options = {}) => verify("smtp", host, port, options, deps),
    verifyImapConnectivity: (host, port, options = {}) => verify("imap", host, port, options, deps),
  };
}

async function verify(
  protocol: MailProtocol,
  text: string,
  port: number,
  options: ProbeOptions,
  given: ProbeDeps,
): Promise<ProbeResult> {
  const { dnsServer } = options;
  const deps = dnsServer === undefined ? given : { ...given, network: createNetwork({ dnsServer }) };
  const deadlineMs = durationOption("deadlineMs", options.deadlineMs);
  const { ca = [], signal = new AbortController().signal } = options;
  const settings = probeSettings({
    allowPrivateCidrs: options.allowPrivateCidrs,
    connectTo: options.connectTo,
    ca: typeof ca === "string" ? [ca] : ca,
    ehloName: options.ehloName,
    limits: deadlineMs === undefined ? {} : { totalMs: deadlineMs },
  }, deps.network);
  signal.throwIfAborted();
  // Accounts cannot name this machine, but a developer may test a server on it: the address policy decides.
  const parsed = text === "localhost" ? { host: text } : parseHostName(text);
  if ("problem" in parsed) return refused(protocol, text, port, parsed.problem);
  const tlsMode = tlsModeOf(protocol, port);
  if (tlsMode === undefined) {
    const told = `Port ${port} is not a supported ${protocol.toUpperCase()} port of an e-mail account`;
    return refused(protocol, parsed.host, port, finding("CFG_PORT_UNSUPPORTED", told));
  }
  const { authenticationType } = options;
  const known = { ...settings, wanted: authenticationType === undefined ? [] : [authenticationType] };
  const found = await probe({ protocol, host: parsed.host, port, tlsMode }, known, deps, signal);
  return probeResult(
    found,
    [...found.findings, ...judgeEach(found, (node) => judgeOffer(node, authenticationType, deps.redactor))],
    deps.clock.now(),
    deps.redactor,
  );
}

/** The result for a server that is not probed because its name or port is wrong. */
function refused(protocol: MailProtocol, host: string, port: number, problem: Finding): ProbeResult {
  return {
    protocol,
    host,
    port: Number.isInteger(port) && port >= 0 ? port : 0,
    outcome: "failed",
    phases: [],
    findings: [plainFinding(problem)],
  };
}
