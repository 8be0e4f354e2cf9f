/** Measures speed and size: `npm run bench`. Names as arguments choose; nothing is asserted, and an idle machine is needed. */
import process from "node:process";
import { auditLog } from "./audit-log.ts";
import { type Benchmark, table } from "./benchmark.ts";
import { librarySize } from "./library-size.ts";
import { npmPackage } from "./npm-package.ts";
import { pace } from "./pace.ts";
import { probe } from "./probe.ts";
import { provision } from "./provision.ts";
import { startUp } from "./start-up.ts";
import { validate } from "./validate.ts";

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  provision,
  pace,
  probe,
  validate,
  "audit-log": auditLog,
  "start-up": startUp,
  "library-size": librarySize,
  "npm-package": npmPackage,
};

const chosen = process.argv.slice(2);
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`${name}\n${table(await benchmark())}\n`);
}
