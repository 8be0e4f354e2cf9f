import { GenesysClient } from "../../src/core/genesys/client.ts";
import { createEmailAccountsTarget } from "../../src/core/targets/email-accounts/target.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { provision } from "../../src/core/provision/provisioner.ts";
import type { Clock, Fetch } from "../../src/core/base/ports.ts";
import { GenesysSimulator } from "../../src/sandbox/genesys/genesys.ts";
import { makeDesired, makePlan, MemoryJournal, memoryLogger } from "../support/provision-bench.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import type { LoggedRequest } from "../../src/sandbox/request-log.ts";

/** How an organisation and the way to it behave, in milliseconds. */
export interface Conditions {
  readonly validationMs: number;
  /** The window in which it allows {@link ALLOWED} requests. */
  readonly windowMs: number;
  /** From a request to its answer, beside what the organisation itself takes. */
  readonly latencyMs: number;
}

/** Requests in a window. */
export const ALLOWED = 300;

const MINUTE: Conditions = { validationMs: 2000, windowMs: 60_000, latencyMs: 0 };

/** The least time in which anyone can provision so many accounts with one request each: the limit's windows, then the last validation. */
export function leastMs(accounts: number): number {
  return (Math.ceil(accounts / ALLOWED) - 1) * MINUTE.windowMs + MINUTE.validationMs;
}

/** A simulated organisation and how to get in. */
export interface Organisation {
  readonly simulator: GenesysSimulator;
  readonly clock: Clock;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Opens an organisation; by default it allows 300 requests a minute and takes two seconds for a validation. */
export function openOrganisation(clock: Clock, { validationMs, windowMs }: Conditions = MINUTE): Organisation {
  const credentials = { clientId: crypto.randomUUID(), clientSecret: crypto.randomUUID() };
  const options = { ...credentials, clock, validationMs, rateLimit: { allowed: ALLOWED, windowMs } };
  return { ...credentials, clock, simulator: new GenesysSimulator(options) };
}

/** The requests that an organisation has had, for tokens too. */
export interface Traffic {
  readonly requests: number;
  readonly throttled: number;
  /** Milliseconds from the first request for a token to the first write, from there to the last one, and to the last request. */
  readonly phasesMs: readonly [before: number, writes: number, after: number];
}

/** Counts the requests so far. */
export function traffic(simulator: GenesysSimulator | undefined): Traffic {
  const requests = simulator?.requests() ?? [];
  const isWrite = ({ method, path }: LoggedRequest): boolean => method !== "GET" && path !== "/oauth/token";
  const times = [requests[0], requests.find(isWrite), requests.findLast(isWrite), requests.at(-1)];
  const [first = 0, firstWrite = 0, lastWrite = 0, last = 0] = times.map((request) => request?.time);
  return {
    requests: requests.length,
    throttled: requests.filter(({ status }) => status === 429).length,
    phasesMs: [firstWrite - first, lastWrite - firstWrite, last - lastWrite],
  };
}

/** How a run reaches an organisation. */
export interface Access {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** What a run took. */
export interface Provisioned {
  readonly ms: number;
  readonly failed: number;
}

/** Plans and creates accounts as `apply` does, and waits until each is live. */
export async function provisionAccounts(accounts: number, access: Access): Promise<Provisioned> {
  const { url, clientId, clientSecret, fetch, clock } = access;
  const ports = { fetch, clock, random: Math.random };
  const tokens = new OAuthClient({ ...ports, clientId, clientSecret, loginUrl: url });
  const target = createEmailAccountsTarget({
    redactor: new Redactor(),
    client: new GenesysClient({ redactor: new Redactor(), ...ports, apiUrl: url, tokens }),
  });
  const desired = Array.from({ length: accounts }, (_, index) => makeDesired(`account-${index}`));
  const start = clock.monotonic();
  const plan = await makePlan(desired, target);
  const outcomes = await provision(plan, target, { ...ports, journal: new MemoryJournal(), logger: memoryLogger() });
  return {
    ms: clock.monotonic() - start,
    failed: outcomes.filter((outcome) => !outcome.succeeded).length,
  };
}
