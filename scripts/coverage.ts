/**
 * Measures which lines of the compiled core the quick suite runs, without those in processes of its own, and prints the
 * share and the files that are below 80 %: `npm run test:coverage`. Needs a Node.js that can leave files out (22.5).
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { perRoom, testFiles } from "./test-files.ts";

const REPORT = "build/coverage.lcov";
/** A file below this share of its lines is named. */
const NAMED_BELOW = 0.8;

const options = [
  "--experimental-test-coverage",
  "--test-coverage-include=build/src/core/**",
  "--test-reporter=lcov",
  `--test-reporter-destination=${REPORT}`,
  "--test-reporter=spec",
  "--test-reporter-destination=stdout",
];
const files = testFiles().filter((file) => !file.startsWith("build/test/e2e/"));
const run = spawnSync(process.execPath, ["--test", ...options, ...perRoom(files)], {
  stdio: ["ignore", "inherit", "inherit"],
});
process.exitCode = run.status ?? 1;

let found = 0;
let hit = 0;
for (const record of readFileSync(REPORT, "utf8").split("end_of_record\n")) {
  const path = /^SF:(.*)$/m.exec(record)?.[1]?.replaceAll("\\", "/");
  const lines = Number(/^LF:(\d+)$/m.exec(record)?.[1] ?? 0);
  const run = Number(/^LH:(\d+)$/m.exec(record)?.[1] ?? 0);
  found += lines;
  hit += run;
  if (path !== undefined && run < NAMED_BELOW * lines) console.log(`${path}: ${percent(run, lines)}`);
}
console.log(`core line coverage: ${percent(hit, found)}`);

function percent(part: number, whole: number): string {
  return `${(100 * part / whole).toFixed(1)} %`;
}
