/**
 * Runs the compiled tests under the Node that runs this: `npm test`. Arguments are folders below `test/`, to run those
 * alone, and options of `node --test`.
 */
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import process from "node:process";
import { bundledPrograms } from "./programs.ts";
import { perRoom, startPrograms, testFiles } from "./test-files.ts";

const args = process.argv.slice(2);
const chosen = args.filter((arg) => !arg.startsWith("-"));
const options = args.filter((arg) => arg.startsWith("-"));
const files = testFiles(...chosen);

if (files.length === 0) {
  console.error(`No test file found in ${chosen.join(", ") || "build/test"}`);
  process.exitCode = 1;
} else {
  // Most tests wait for sockets, so one file more than there are processors keeps the machine busy.
  const concurrency = `--test-concurrency=${availableParallelism() + 1}`;
  const paths = perRoom(files);
  const env = startPrograms(files)
    ? { ...process.env, BUNDLED_PROGRAMS: resolve(await bundledPrograms()) }
    : process.env;
  const run = spawnSync(process.execPath, ["--test", "--test-reporter=spec", concurrency, ...options, ...paths], {
    stdio: "inherit",
    env,
  });
  process.exitCode = run.status ?? 1;
}
