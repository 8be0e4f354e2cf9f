import { spawnSync } from "node:child_process";
import process from "node:process";
import { type Benchmark, median } from "./benchmark.ts";

const RUNS = 15;

/** How long the bundles take from the start of the process to their first work, against a Node.js that does nothing. */
export const startUp: Benchmark = () => {
  const commands = {
    nothing: ["-e", "0"],
    cli: ["dist/cli/index.js", "check", "--probe", "off", "examples/accounts/support.yaml"],
    action: ["dist/action/index.js"],
  };
  const times = { nothing: [] as number[], cli: [] as number[], action: [] as number[] };
  // In turns, so that a busy moment of the machine falls on all of them.
  for (let run = 0; run < RUNS; run++) {
    for (const name of ["nothing", "cli", "action"] as const) {
      const start = performance.now();
      spawnSync(process.execPath, commands[name], { env: {} });
      times[name].push(performance.now() - start);
    }
  }
  const nothing = median(times.nothing);
  return Promise.resolve([
    { what: "start of the command line", value: median(times.cli) / nothing, unit: "x", aim: 2.5 },
    { what: "start of the action", value: median(times.action) / nothing, unit: "x", aim: 4 },
  ]);
};
