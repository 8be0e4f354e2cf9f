import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FakeClock } from "../support/fake-clock.ts";
import { accountFiles, PATHS } from "./account-files.ts";
import { type Benchmark, type Measurement, median } from "./benchmark.ts";
import { ask, forkChild, type ProgramRun, runCommandLine } from "./child.ts";
import { ALLOWED, type Conditions, openOrganisation, provisionAccounts, type Traffic } from "./organisation.ts";
import type { Served } from "./organisation-server.ts";

const CONDITIONS: Conditions = { validationMs: 1000, windowMs: 6000, latencyMs: 20 };
/** Writes on the way at once, of whoever keeps to the bound. */
const AT_ONCE = 16;
const FLEETS = [{ accounts: 100, runs: 5, aim: 1.4 }, { accounts: 400, runs: 3, aim: 1.1 }] as const;

/**
 * The least time from the request for a token to the answer that tells of the last validation, with one request an account:
 * a round trip each for token, listing and last look; a window for each time that listing and writes use up the limit; the
 * writes of the last window, {@link AT_ONCE} at once, a round trip each time; and the last validation.
 */
function leastApiMs(accounts: number): number {
  const { validationMs, windowMs, latencyMs } = CONDITIONS;
  const windows = Math.ceil((accounts + 1) / ALLOWED) - 1;
  const lastWrites = windows === 0 ? accounts : accounts + 1 - windows * ALLOWED;
  // The next window begins with the listing's arrival at the server, and its first write arrives when it begins.
  const trips = 3 + Math.ceil(lastWrites / AT_ONCE) - (windows === 0 ? 0 : 1);
  return windows * windowMs + trips * latencyMs + validationMs;
}

/**
 * Applies accounts by the command line, as a person does, with its audit log on disk, over real sockets. The bound is what
 * anyone needs of the API's time, and what the same program takes to start, read and check the same files and end.
 */
export const pace: Benchmark = async () => {
  const server = forkChild("organisation-server");
  try {
    const measurements: Measurement[] = [];
    for (const { accounts, runs, aim } of FLEETS) {
      measurements.push(...await applies(server, accounts, runs, aim), await waits(accounts, aim));
    }
    return measurements;
  } finally {
    server.kill();
  }
};

interface Apply {
  readonly check: ProgramRun;
  readonly apply: ProgramRun;
  readonly traffic: Traffic;
}

async function applies(server: ChildProcess, accounts: number, runs: number, aim: number): Promise<Measurement[]> {
  const results: Apply[] = [];
  for (let run = 0; run < runs; run++) results.push(await applyOnce(server, accounts));
  const middle = (of: (result: Apply) => number): number => median(results.map(of));
  const bound = ({ check }: Apply): number => check.ms + leastApiMs(accounts);
  const what = (detail: string): string => `${accounts} accounts by the command line: ${detail}`;
  const [before, writes, after] = [0, 1, 2].map((phase) => middle(({ traffic }) => traffic.phasesMs[phase] ?? NaN));
  return [
    { what: what("time by the bound"), value: middle((result) => result.apply.ms / bound(result)), unit: "x", aim },
    {
      what: what("time of the API's part by its bound"),
      value: middle(({ traffic }) => apiMs(traffic) / leastApiMs(accounts)),
      unit: "x",
    },
    { what: what("whole"), value: middle(({ apply }) => apply.ms), unit: "ms" },
    { what: what("bound"), value: middle(bound), unit: "ms" },
    { what: what("to the first write"), value: before ?? NaN, unit: "ms" },
    { what: what("writes"), value: writes ?? NaN, unit: "ms" },
    { what: what("to the last look"), value: after ?? NaN, unit: "ms" },
    { what: what("CPU"), value: middle(({ apply }) => apply.cpuMs), unit: "ms" },
    {
      what: what("CPU beyond that of a check"),
      value: middle(({ apply, check }) => apply.cpuMs - check.cpuMs),
      unit: "ms",
    },
    {
      what: what("requests an account"),
      value: Math.max(...results.map(({ traffic }) => traffic.requests / accounts)),
      unit: "x",
      aim: 1.1,
    },
    {
      what: what("429 answers"),
      value: Math.max(...results.map(({ traffic }) => traffic.throttled)),
      unit: "count",
      aim: 0,
    },
  ];
}

/** The same by the engine alone on a clock that jumps: what is waited for is counted, what machine and program take is not. */
async function waits(accounts: number, aim: number): Promise<Measurement> {
  const clock = new FakeClock({ auto: true });
  const { simulator, ...credentials } = openOrganisation(clock, CONDITIONS);
  const fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    await clock.sleep(CONDITIONS.latencyMs / 2);
    const response = await simulator.fetch(new Request(url, init));
    await clock.sleep(CONDITIONS.latencyMs / 2);
    return response;
  };
  const { ms } = await provisionAccounts(accounts, { ...credentials, fetch, url: "https://genesys.test" });
  return {
    what: `${accounts} accounts: waits by the bound (time jumps)`,
    value: ms / leastApiMs(accounts),
    unit: "x",
    aim,
  };
}

/** From the first request to the answer to the last one. */
function apiMs({ phasesMs }: Traffic): number {
  return phasesMs.reduce((sum, each) => sum + each, CONDITIONS.latencyMs);
}

async function applyOnce(server: ChildProcess, accounts: number): Promise<Apply> {
  const { url, clientId, clientSecret } = await ask<Served>(server, { open: CONDITIONS });
  const folder = mkdtempSync(join(tmpdir(), "pace-"));
  try {
    mkdirSync(join(folder, "accounts"));
    const { text } = accountFiles();
    const paths = PATHS.slice(0, accounts);
    for (const path of paths) {
      writeFileSync(join(folder, path), text(path).replace(/^password: .*$/m, "password: env:PASSWORD"));
    }
    const env = { GEA_PROBE: "off", PASSWORD: "correct horse battery staple" };
    const access = {
      GENESYS_CLIENT_ID: clientId,
      GENESYS_CLIENT_SECRET: clientSecret,
      GEA_GENESYS_API_URL: url,
      GEA_GENESYS_LOGIN_URL: url,
    };
    const check = await runCommandLine(["check", "--allow-env", "PASSWORD"], folder, env);
    const apply = await runCommandLine(["apply", "--yes", "--allow-env", "PASSWORD"], folder, { ...env, ...access });
    return { check, apply, traffic: await ask<Traffic>(server, "count") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
