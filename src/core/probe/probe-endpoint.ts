import { deadline } from "../base/async.ts";
import type { Finding } from "../base/errors.ts";
import type { Address, TlsSession } from "../base/ports.ts";
import type { Capabilities } from "./capabilities.ts";
import { type Endpoint, isCanonicalHost } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { secondLook } from "./identify.ts";
import { MailSession } from "./session.ts";
import type { ProbeDeps, ProbeSettings } from "./probe-settings.ts";
import { durationText, type Phase } from "./timeline.ts";

/** The result of probing one endpoint; shared by all accounts that use the endpoint. */
export interface Probe {
  readonly endpoint: Endpoint;
  /** The literal address that answered. */
  readonly address?: Address | undefined;
  readonly phases: readonly Phase[];
  readonly tls?: TlsSession | undefined;
  /** As offered after TLS. */
  readonly capabilities?: Capabilities | undefined;
  readonly findings: readonly Finding[];
}

/** Probes one endpoint without logging in. Rejects only with the signal's reason, or for a bug in this program. */
export async function probe(
  endpoint: Endpoint,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
): Promise<Probe> {
  const found = await runSession(endpoint, settings, deps, signal, (session, each) => session.open(each));
  const [failed, ...others] = found.findings;
  if (!failed || !found.address) return found;
  const seen = await secondLook(failed, endpoint, found.address, settings, deps, signal);
  return seen ? { ...found, findings: [seen, ...others] } : found;
}

/** Failures that the server itself reported, so that it still listens to a goodbye. */
const LISTENING =
  /^(?:STARTTLS_(?:NOT_OFFERED|REFUSED|TEMPFAIL)|GREETING_(?:REJECTED|TEMPFAIL)|AUTH_|OAUTH_|SMTP_|IMAP_)/;

/** Opens a session, runs `task` in it under the total budget, and closes it whatever happens. */
export async function runSession(
  endpoint: Endpoint,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
  task: (session: MailSession, signal: AbortSignal) => Promise<void>,
): Promise<Probe> {
  const { totalMs } = settings.limits;
  const late = (): ProbeFailure =>
    new ProbeFailure("DEADLINE_TOTAL", `The probe was stopped after ${durationText(totalMs)}`);
  const session = new MailSession(endpoint, settings, deps);
  let failure: ProbeFailure | undefined;
  let listening = false;
  try {
    if (!isCanonicalHost(endpoint.host)) throw new ProbeFailure("CFG_HOST_INVALID", "The host is not a valid DNS name");
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
  const others = await facts.others;
  return {
    endpoint,
    address: facts.address,
    phases: timeline.phases,
    tls: facts.tls,
    capabilities: facts.capabilities,
    findings: [...(failure ? [failure.finding] : []), ...facts.findings, ...(others ? [others] : [])],
  };
}
