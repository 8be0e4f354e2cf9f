/**
 * Runs the compiled tests under the Node that runs this: `npm test`. Arguments are folders below `test/`, to run
 * those alone, and options of `node --test`.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";

// These have a command of their own: they need servers that are not everywhere, or an idle machine.
const APART = ["e2e/mail-servers/", "bench/"];

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith("-")).map((folder) => folder.replace(/\/?$/, "/"));
const options = args.filter((arg) => arg.startsWith("-"));

const files = readdirSync("build/test", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".test.js"))
  .filter((file) => folders.length > 0 ? startsWithAny(file, folders) : !startsWithAny(file, APART))
  .sort();

if (files.length === 0) {
  console.error(`No test file found in ${folders.join(", ") || "build/test"}`);
  process.exitCode = 1;
} else {
  // Most tests wait for sockets, so one file more than there are processors keeps the machine busy.
  const concurrency = `--test-concurrency=${availableParallelism() + 1}`;
  const paths = files.map((file) => `build/test/${file}`);
  const run = spawnSync(process.execPath, ["--test", "--test-reporter=spec", concurrency, ...options, ...paths], {
    stdio: "inherit",
  });
  process.exitCode = run.status ?? 1;
}

function startsWithAny(file: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => file.startsWith(prefix));
}
