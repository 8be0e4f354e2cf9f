/** Provisions 5,000 accounts on a clock that jumps, without sockets, and prints what it took; a process of its own for its memory. */
import { FakeClock } from "../support/fake-clock.ts";
import { peakMemory } from "./child.ts";
import {
  leastMs,
  openOrganisation,
  provisionAccounts,
  type Provisioned,
  type Traffic,
  traffic,
} from "./organisation.ts";

const ACCOUNTS = 5000;

/** What is printed, as JSON. */
export interface ManyProvisioned extends Provisioned, Traffic {
  readonly accounts: number;
  readonly leastMs: number;
  /** MB. */
  readonly peakMemory: number;
}

const clock = new FakeClock({ auto: true });
const { simulator, ...credentials } = openOrganisation(clock);
const fetch = (url: string, init?: RequestInit): Promise<Response> => simulator.fetch(new Request(url, init));
const run = await provisionAccounts(ACCOUNTS, { ...credentials, fetch, url: "https://genesys.test" });
const result: ManyProvisioned = {
  ...run,
  ...traffic(simulator),
  accounts: ACCOUNTS,
  leastMs: leastMs(ACCOUNTS),
  peakMemory: peakMemory(),
};
console.log(JSON.stringify(result));
