import { deadline } from "../base/async.ts";
import type { Address } from "../base/ports.ts";
import { Race } from "./connect.ts";
import { EhloNames } from "./ehlo-names.ts";
import { type Endpoint, isCanonicalHost, targetOf } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { secondLook } from "./identify.ts";
import { gatherNodes, type Probe } from "./nodes.ts";
import { MailSession } from "./session.ts";
import type { ProbeDeps, ProbeSettings } from "./probe-settings.ts";
import { dnsTimeout, resolveTarget } from "./resolve.ts";
import { durationText, Timeline } from "./timeline.ts";

/** Probes every address of one endpoint without logging in. Rejects only with the signal's reason, or for a bug in this program. */
export async function probe(
  endpoint: Endpoint,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
): Promise<Probe> {
  const { network, clock, redactor } = deps;
  const { limits, policy } = settings;
  const target = targetOf(endpoint, settings.connectTo);
  const timeline = new Timeline(clock);
  network.prepareTrust?.(settings.ca);
  let addresses: readonly Address[];
  try {
    if (!isCanonicalHost(endpoint.host)) throw new ProbeFailure("CFG_HOST_INVALID", "The host is not a valid DNS name");
    const late = (): ProbeFailure => dnsTimeout(target.host);
    addresses = await timeline.phase(
      "dns",
      limits.dnsMs,
      signal,
      late,
      (each) => resolveTarget(target, network, policy, each),
    );
  } catch (error) {
    if (!(error instanceof ProbeFailure)) throw error;
    return { endpoint, phases: timeline.phases, findings: [error.finding] };
  }
  const race = new Race({ ...target, network, clock, limits, redactor }, addresses.length);
  try {
    const nodes = await Promise.all(
      addresses.map((address, index) => probeNode({ endpoint, address, index, race }, settings, deps, signal)),
    );
    return gatherNodes(nodes, timeline.phases);
  } finally {
    race.end();
  }
}

interface Node {
  readonly endpoint: Endpoint;
  readonly address: Address;
  readonly index: number;
  readonly race: Race;
}

/** Probes the server at one address. */
async function probeNode(
  { endpoint, address, index, race }: Node,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
): Promise<Probe> {
  const names = new EhloNames(settings.ehloNames);
  const entrance = {
    turn: (each: AbortSignal): Promise<void> => race.turn(index, each),
    dial: (each: AbortSignal) => race.dial(index, address, each),
  };
  let found = await runSession(
    endpoint,
    settings,
    deps,
    signal,
    names,
    (session, each) => session.open(each, address, entrance),
  );
  race.end(index);
  // Some servers close the connection when they refuse a name.
  if (names.reconnect) {
    names.reconnect = false;
    found = await runSession(endpoint, settings, deps, signal, names, (session, each) => session.open(each, address));
  }
  const [failed, ...others] = found.findings;
  if (!failed) return found;
  const seen = await secondLook(failed, endpoint, address, settings, deps, signal);
  return seen ? { ...found, findings: [seen, ...others] } : found;
}

/** Failures that the server itself reported, so that it still listens to a goodbye. */
const LISTENING =
  /^(?:STARTTLS_(?:NOT_OFFERED|REFUSED|TEMPFAIL)|GREETING_(?:REJECTED|TEMPFAIL)|CLIENT_BLOCKED|AUTH_|OAUTH_|MAILBOX_|SMTP_|IMAP_)/;

/** Opens a session, runs `task` in it under the total budget, and closes it whatever happens. */
export async function runSession(
  endpoint: Endpoint,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
  names: EhloNames,
  task: (session: MailSession, signal: AbortSignal) => Promise<void>,
): Promise<Probe> {
  const { totalMs } = settings.limits;
  const late = (): ProbeFailure =>
    new ProbeFailure("DEADLINE_TOTAL", `The probe was stopped after ${durationText(totalMs)}`);
  const session = new MailSession(endpoint, settings, deps, names);
  let failure: ProbeFailure | undefined;
  let listening = false;
  try {
    await deadline(totalMs, deps.clock, signal, late, (each) => task(session, each));
    listening = true;
  } catch (error) {
    if (!(error instanceof ProbeFailure)) throw error;
    failure = error;
    listening = LISTENING.test(error.code);
  } finally {
    await session.close(listening);
  }
  const { facts, timeline } = session;
  return {
    endpoint,
    address: facts.address,
    phases: timeline.phases,
    tls: facts.tls,
    capabilities: facts.capabilities,
    findings: [...(failure ? [failure.finding] : []), ...facts.findings],
    ehloName: endpoint.protocol === "smtp" ? names.current ?? names.refused.at(-1)?.name : undefined,
    ehloNames: names.current === undefined ? undefined : settings.ehloNames.slice(names.refused.length),
  };
}
