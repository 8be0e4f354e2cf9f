import { GenesysClient } from "../../src/core/genesys/client.ts";
import { createEmailAccountsTarget } from "../../src/core/targets/email-accounts/target.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { provision } from "../../src/core/provision/provisioner.ts";
import type { Clock, Fetch } from "../../src/core/base/ports.ts";
import { GenesysSimulator } from "../../src/sandbox/genesys/genesys.ts";
import { makeDesired, makePlan, MemoryJournal, memoryLogger } from "../support/provision-bench.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const VALIDATION_MS = 2000;
const RATE_LIMIT = { allowed: 300, windowMs: 60_000 };

/** The least time in which anyone can provision so many accounts with one request each: the limit's windows, then the last validation. */
export function leastMs(accounts: number): number {
  return (Math.ceil(accounts / RATE_LIMIT.allowed) - 1) * RATE_LIMIT.windowMs + VALIDATION_MS;
}

/** A simulated organisation and how to get in. */
export interface Organisation {
  readonly simulator: GenesysSimulator;
  readonly clock: Clock;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Opens an organisation that allows 300 requests a minute and takes two seconds for a validation. */
export function openOrganisation(clock: Clock): Organisation {
  const credentials = { clientId: crypto.randomUUID(), clientSecret: crypto.randomUUID() };
  const options = { ...credentials, clock, validationMs: VALIDATION_MS, rateLimit: RATE_LIMIT };
  return { ...credentials, clock, simulator: new GenesysSimulator(options) };
}

/** The requests that an organisation has had, for tokens too. */
export interface Traffic {
  readonly requests: number;
  readonly throttled: number;
}

/** Counts the requests so far. */
export function traffic(simulator: GenesysSimulator | undefined): Traffic {
  const requests = simulator?.requests() ?? [];
  return { requests: requests.length, throttled: requests.filter(({ status }) => status === 429).length };
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
