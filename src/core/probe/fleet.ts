import type { AuthenticationType, MailboxAccount, Position } from "../account/account.ts";
import { type AcceptedFinding, withAccepted } from "./accepted.ts";
import { providerOf, similarHost } from "../account/lint.ts";
import { type Finding, finding } from "../base/errors.ts";
import type { Secret } from "../base/secret.ts";
import type { ProbeResult } from "../report/report.ts";
import { type Endpoint, endpointKey, type MailProtocol, tlsModeOf } from "./endpoint.ts";
import { isRetryable } from "./failure.ts";
import { MAX_HOSTS, MAX_HOSTS_UNTRUSTED, PER_HOST_CONCURRENCY } from "./limits.ts";
import { LoginGate, type LoginSettings } from "./login-gate.ts";
import { judgeOffer } from "./offer.ts";
import { judgeEach, type Probe } from "./nodes.ts";
import { probe } from "./probe-endpoint.ts";
import type { ProbeDeps, ProbeSettings } from "./probe-settings.ts";
import { keyOf, probeResult } from "./result.ts";

/** One account to probe. */
export interface ProbeRequest {
  readonly account: MailboxAccount;
  /** Where a key is in the account's file. */
  position(key: string): Position;
  /** The mailbox's password or access token; only a login needs it. */
  readonly password?: Secret | undefined;
  /** Folders that a login has to find, beside the inbox. */
  readonly folders?: readonly string[] | undefined;
}

/** How accounts are probed. */
export interface FleetSettings extends ProbeSettings, LoginSettings {
  /** Probes that run at the same time. */
  readonly concurrency: number;
  /** Findings that an organisation has accepted for a while. */
  readonly accepted?: readonly AcceptedFinding[] | undefined;
}

/** What probing needs from outside. */
interface FleetDeps extends ProbeDeps {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Probes the servers of all accounts, each server once however many accounts share it. Returns two results per account, SMTP
 * then IMAP, in the order of the requests. Rejects only with the signal's reason, or for a bug in this program.
 */
export async function probeAccounts(
  requests: readonly ProbeRequest[],
  settings: FleetSettings,
  deps: FleetDeps,
): Promise<ProbeResult[][]> {
  const signal = deps.signal ?? new AbortController().signal;
  const probes = await probeEndpoints(
    requests,
    settings,
    deps,
    signal,
  );
  const gate = new LoginGate(settings, deps, signal);
  return await Promise.all(requests.map(async (request) => {
    const results: ProbeResult[] = [];
    // One server after the other, so that a secret refused by one is not sent to the next.
    for (const endpoint of endpointsOf(request.account)) {
      const shared = probes.get(endpointKey(endpoint)) ?? unprobed(endpoint, settings);
      results.push(await accountResult(request, shared, gate, settings.accepted ?? [], deps));
    }
    return results;
  }));
}

async function accountResult(
  request: ProbeRequest,
  shared: Probe,
  gate: LoginGate,
  accepted: readonly AcceptedFinding[],
  deps: ProbeDeps,
): Promise<ProbeResult> {
  const { account, password } = request;
  const offer = judgeEach(shared, (node) => judgeOffer(node, account.authentication_type, deps.redactor));
  const login = await gate.login(shared, [...shared.findings, ...offer], account, password, request.folders);
  const { protocol, host } = shared.endpoint;
  const now = deps.clock.now();
  const known = (found: readonly Finding[]): Finding[] => withAccepted(found, host, accepted, now);
  const findings = known([...shared.findings, ...offer, ...login.findings]).map((each) =>
    placed(withGraphHint(withLikelyHost(each, shared.endpoint), shared.endpoint, request), protocol, request)
  );
  const nodes = shared.nodes?.map((node) => ({ ...node, findings: known(node.findings) }));
  return probeResult(
    { ...shared, nodes, phases: [...shared.phases, ...login.phases] },
    findings,
    now,
    deps.redactor,
  );
}

async function probeEndpoints(
  requests: readonly ProbeRequest[],
  settings: FleetSettings,
  deps: FleetDeps,
  signal: AbortSignal,
): Promise<Map<string, Probe>> {
  const endpoints = requests.flatMap((request) => endpointsOf(request.account));
  const wanted = new Map<string, Set<AuthenticationType>>();
  for (const { account } of requests) {
    for (const key of endpointsOf(account).map(endpointKey)) {
      wanted.set(key, (wanted.get(key) ?? new Set()).add(account.authentication_type));
    }
  }
  const distinct = new Map(withinHostLimit(endpoints, settings).map((endpoint) => [endpointKey(endpoint), endpoint]));
  const queue = new HostQueue(settings.concurrency, PER_HOST_CONCURRENCY);
  let done = 0;
  const tell = (): void =>
    deps.logger?.progress(`Probed ${done} of ${distinct.size} mail servers`, { done, total: distinct.size });
  tell();
  const probed = await Promise.all(Array.from(distinct, ([key, endpoint]) =>
    queue.run(endpoint.host, async () => {
      signal.throwIfAborted();
      const known = { ...settings, wanted: [...wanted.get(key) ?? []] };
      const result = await probeWithRetry(endpoint, known, deps, signal);
      done += 1;
      tell();
      return [key, result] as const;
    })));
  return new Map(probed);
}

/** One more attempt after what may be temporary: a busy server, a lost packet, an overloaded resolver. */
async function probeWithRetry(
  endpoint: Endpoint,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
): Promise<Probe> {
  const first = await probe(endpoint, settings, deps, signal);
  const errors = first.findings.filter((each) => each.severity === "error");
  if (errors.length === 0 || !errors.every((each) => isRetryable(each.code))) return first;
  await deps.clock.sleep(settings.limits.retryAfterMs, signal);
  const second = await probe(endpoint, settings, deps, signal);
  const before = errors.map((each) => each.message).join("; ");
  const same = second.findings.filter((each) => each.severity === "error").map((each) => each.message).join("; ");
  const told = finding(
    "PROBE_RETRIED",
    before === same ? "Both attempts ended in the same way" : `The first attempt failed: ${before}`,
  );
  return { ...second, findings: [...second.findings, told] };
}

function endpointsOf(account: MailboxAccount): Endpoint[] {
  return [
    endpointOf("smtp", account.smtp_server, account.smtp_port),
    endpointOf("imap", account.imap_server, account.imap_port),
  ];
}

function endpointOf(protocol: MailProtocol, host: string, port: number): Endpoint {
  return {
    protocol,
    host: host.toLowerCase().replace(/\.$/, ""),
    port,
    tlsMode: tlsModeOf(protocol, port) ?? "implicit",
  };
}

/** The endpoints of the hosts within the limit; the others are reported as not probed. */
function withinHostLimit(endpoints: readonly Endpoint[], settings: FleetSettings): Endpoint[] {
  const limit = hostLimit(settings);
  const hosts = new Set([...new Set(endpoints.map((endpoint) => endpoint.host))].slice(0, limit));
  return endpoints.filter((endpoint) => hosts.has(endpoint.host));
}

function hostLimit(settings: FleetSettings): number {
  return settings.untrusted ? MAX_HOSTS_UNTRUSTED : MAX_HOSTS;
}

function unprobed(endpoint: Endpoint, settings: FleetSettings): Probe {
  const told = `${endpoint.host} was not probed: the account files name more than ${hostLimit(settings)} mail servers`;
  return { endpoint, phases: [], findings: [finding("PROBE_HOST_LIMIT", told)] };
}

/** For a name that leads nowhere, the provider's host that was probably meant. */
function withLikelyHost(found: Finding, { protocol, host }: Endpoint): Finding {
  const meant = /^DNS_NO/.test(found.code) ? similarHost(protocol, host) : undefined;
  return meant === undefined ? found : { ...found, hint: `Correct the name: ${meant} is very like it` };
}

/** What a provider with a Graph integration refuses is no question of scopes where the file names one. */
function withGraphHint(found: Finding, { protocol, host }: Endpoint, { account }: ProbeRequest): Finding {
  if (account.routing?.graph === undefined || !REFUSED_ACCESS.test(found.code)) return found;
  const hint = providerOf(protocol, host)?.graphHint;
  return hint === undefined ? found : { ...found, hint };
}

/** What no Graph integration needs: passwords, tokens of mail protocols, and the protocols themselves. */
const REFUSED_ACCESS = /^(?:OAUTH_SCOPE|AUTH_BASIC_DISABLED|AUTH_PROTOCOL_OFF|AUTH_TENANT_OFF|AUTH_MECH_MISSING)$/;

function placed(found: Finding, protocol: MailProtocol, request: ProbeRequest): Finding {
  const { line, column } = request.position(keyOf(found.code, protocol));
  return { ...found, line, column };
}

/** Runs tasks under a total limit and a limit per host; tasks of one host start in order. */
export class HostQueue {
  readonly #limit: number;
  readonly #perHost: number;
  readonly #waiting: { readonly host: string; readonly start: () => void }[] = [];
  readonly #running = new Map<string, number>();
  #total = 0;

  constructor(limit: number, perHost: number) {
    this.#limit = limit;
    this.#perHost = perHost;
  }

  /** Runs `task` when there is room for it. */
  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      this.#waiting.push({ host, start });
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      this.#total -= 1;
      this.#running.set(host, this.#ofHost(host) - 1);
      this.#startNext();
    }
  }

  #startNext(): void {
    while (this.#total < this.#limit) {
      const index = this.#waiting.findIndex((each) => this.#ofHost(each.host) < this.#perHost);
      const [next] = index < 0 ? [] : this.#waiting.splice(index, 1);
      if (!next) return;
      this.#total += 1;
      this.#running.set(next.host, this.#ofHost(next.host) + 1);
      next.start();
    }
  }

  #ofHost(host: string): number {
    return this.#running.get(host) ?? 0;
  }
}
