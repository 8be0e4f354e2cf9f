import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type Benchmark, median } from "./benchmark.ts";
import { tellingCpu } from "./child.ts";

const RUNS = 15;
const CLI = join("dist", "cli", "index.js");
const ACTION = join("dist", "action", "index.js");

/** What is started: each command does the least that its program can do, and ends. */
const COMMANDS = {
  nothing: ["-e", "0"],
  version: [CLI, "--version"],
  check: [CLI, "check", "--probe", "off", join("examples", "accounts", "support.yaml")],
  action: [ACTION],
} as const;

/** The CPU time that the bundles take from the start of the process to the end of their first work, against a Node.js that does nothing. */
export const startUp: Benchmark = () => {
  for (const bundle of [CLI, ACTION]) {
    if (!existsSync(bundle)) throw new Error(`Cannot start ${bundle}: run "npm run build" first`);
  }
  const scratch = mkdtempSync(join(tmpdir(), "start-"));
  try {
    const times = measure(scratch);
    const nothing = median(times.nothing);
    return Promise.resolve([
      { what: "CPU: the command line says its version", value: median(times.version) / nothing, unit: "x" },
      { what: "CPU: the command line has checked a file", value: median(times.check) / nothing, unit: "x", aim: 4 },
      { what: "CPU: the action has looked for files", value: median(times.action) / nothing, unit: "x", aim: 5 },
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

type Name = keyof typeof COMMANDS;

/** The microseconds of work of every run; in turns, so that a busy moment of the machine falls on all of them. */
function measure(scratch: string): Readonly<Record<Name, readonly number[]>> {
  const times: Record<Name, number[]> = { nothing: [], version: [], check: [], action: [] };
  const options = tellingCpu(scratch);
  // Nothing else: extra CA certificates alone would add to every start.
  const env = { RUNNER_TEMP: scratch };
  for (let run = 0; run < RUNS; run++) {
    for (const name of Object.keys(times) as Name[]) {
      const { output } = spawnSync(process.execPath, [...options, ...COMMANDS[name]], {
        env,
        encoding: "utf8",
        stdio: ["ignore", "ignore", "ignore", "pipe"],
      });
      const micros = Number(output[3]);
      if (!(micros > 0)) throw new Error(`Cannot measure the start of ${name}: it did not tell its time`);
      times[name].push(micros);
    }
  }
  return times;
}
