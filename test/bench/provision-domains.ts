/** Provisions 200 accounts on two domains by the public API on a clock that jumps, twice, and prints what it took. */
import { DomainsBench, mailboxes } from "../support/domains-bench.ts";

const ACCOUNTS = 200;

/** What is printed, as JSON. */
export interface DomainsProvisioned {
  readonly accounts: number;
  readonly writes: number;
  /** Reads before the first write. */
  readonly readsFirst: number;
  readonly failed: number;
  /** Of a second run, which has nothing to do. */
  readonly again: { readonly requests: number; readonly writes: number };
}

const bench = new DomainsBench({}, { rateLimit: { allowed: 300, windowMs: 60_000 } });
const accounts = mailboxes(ACCOUNTS, "one.example", "two.example");
const outcomes = await bench.apply(accounts);
const first = bench.requests();
const writes = bench.writes().length;
await bench.apply(accounts);
const result: DomainsProvisioned = {
  accounts: ACCOUNTS,
  writes,
  readsFirst: first.findIndex(({ method }) => method !== "GET"),
  failed: outcomes.filter(({ succeeded }) => !succeeded).length,
  again: { requests: bench.requests().length - first.length, writes: bench.writes().length - writes },
};
console.log(JSON.stringify(result));
