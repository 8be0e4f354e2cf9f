import type { ChildProcess } from "node:child_process";
import { systemClock } from "../../src/runtime/clock.ts";
import { createFetch } from "../../src/runtime/fetch.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { bareWrites } from "./bare-writes.ts";
import { type Benchmark, type Measurement, median } from "./benchmark.ts";
import { ask, forkChild, runChild } from "./child.ts";
import {
  type Access,
  leastMs,
  openOrganisation,
  type Organisation,
  provisionAccounts,
  type Provisioned,
  type Traffic,
  traffic,
} from "./organisation.ts";
import type { Served } from "./organisation-server.ts";
import type { DomainsProvisioned } from "./provision-domains.ts";
import type { ManyProvisioned } from "./provision-many.ts";
import { provisionAllAtOnce, provisionOneByOne } from "./tutorial.ts";

const ACCOUNTS = 200;
const RUNS = 5;

interface Run extends Provisioned, Traffic {
  /** Milliseconds that the writes alone take. */
  readonly writesMs: number;
}

/** Provisions accounts by the engine, and beside it by the tutorial's algorithm. */
export const provision: Benchmark = async () => {
  const runs = await overSockets();
  const ms = median(runs.map((run) => run.ms));
  const worst = {
    requests: Math.max(...runs.map((run) => run.requests)),
    throttled: Math.max(...runs.map((run) => run.throttled)),
    failed: Math.max(...runs.map((run) => run.failed)),
  };
  const many = runChild<ManyProvisioned>("provision-many");
  return [
    { what: "200 accounts: time by the bound", value: ms / leastMs(ACCOUNTS), unit: "x", aim: 1.1 },
    {
      what: "200 accounts: time by the bound and the bare writes",
      value: median(runs.map((run) => run.ms / (leastMs(ACCOUNTS) + run.writesMs))),
      unit: "x",
    },
    ...counts("200 accounts", worst, ACCOUNTS, 1.1),
    { what: "5,000 accounts: time by the bound (time jumps)", value: many.ms / many.leastMs, unit: "x", aim: 1.15 },
    ...counts("5,000 accounts", many, many.accounts, 1.2),
    { what: "5,000 accounts: peak memory, simulator included", value: many.peakMemory, unit: "MB" },
    ...byDomains(runChild<DomainsProvisioned>("provision-domains")),
    ...await comparison("tutorial, one by one (time jumps)", provisionOneByOne, ms),
    ...await comparison("tutorial, all at once (time jumps)", provisionAllAtOnce, ms),
  ];
};

/** The same by email-domains. */
function byDomains({ accounts, writes, readsFirst, failed, again }: DomainsProvisioned): Measurement[] {
  const what = `${accounts} accounts by email-domains on 2 domains`;
  return [
    { what: `${what}: writes an account`, value: writes / accounts, unit: "x", aim: 1.3 },
    { what: `${what}: reads before the first write`, value: readsFirst, unit: "count", aim: 26 },
    { what: `${what}: not provisioned`, value: failed, unit: "count", aim: 0 },
    { what: `${what}: requests of a second run`, value: again.requests, unit: "count", aim: 30 },
    { what: `${what}: writes of a second run`, value: again.writes, unit: "count", aim: 0 },
  ];
}

/** Several runs in real time over real connections, each in an organisation of its own. */
async function overSockets(): Promise<Run[]> {
  const server = forkChild("organisation-server");
  try {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) {
      const writesMs = await bareWrites(ACCOUNTS, await openAccess(server));
      const provisioned = await provisionAccounts(ACCOUNTS, await openAccess(server));
      runs.push({ ...provisioned, ...await ask<Traffic>(server, "count"), writesMs });
    }
    return runs;
  } finally {
    server.kill();
  }
}

async function openAccess(server: ChildProcess): Promise<Access> {
  return { ...await ask<Served>(server, { open: null }), fetch: createFetch(), clock: systemClock };
}

function counts(
  what: string,
  run: Omit<Traffic, "phasesMs"> & Pick<Provisioned, "failed">,
  accounts: number,
  requestsAim: number,
): Measurement[] {
  return [
    { what: `${what}: requests an account`, value: run.requests / accounts, unit: "x", aim: requestsAim },
    { what: `${what}: 429 answers`, value: run.throttled, unit: "count", aim: 0 },
    { what: `${what}: not provisioned`, value: run.failed, unit: "count", aim: 0 },
  ];
}

type Tutorial = (organisation: Organisation, accounts: number) => Promise<Provisioned>;

/** The tutorial on a clock that jumps from one sleep to the next: what it waits is counted, what the network takes is not. */
async function comparison(what: string, tutorial: Tutorial, oursMs: number): Promise<Measurement[]> {
  const organisation = openOrganisation(new FakeClock({ auto: true }));
  const { ms, failed } = await tutorial(organisation, ACCOUNTS);
  const { requests, throttled } = traffic(organisation.simulator);
  return [
    { what: `${what}: time by ours`, value: ms / oursMs, unit: "x" },
    { what: `${what}: requests an account`, value: requests / ACCOUNTS, unit: "x" },
    { what: `${what}: 429 answers`, value: throttled, unit: "count" },
    { what: `${what}: not provisioned`, value: failed, unit: "count" },
  ];
}
