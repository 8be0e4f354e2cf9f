/**
 * Runs the compiled tests under the Node that runs this: `npm test`. Arguments are folders below `test/`, to run those
 * alone, and options of `node --test`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import process from "node:process";
import { testFiles } from "./test-files.ts";

const args = process.argv.slice(2);
const chosen = args.filter((arg) => !arg.startsWith("-"));
const options = args.filter((arg) => arg.startsWith("-"));
const files = testFiles(...chosen);

/** Folders whose files take long, start programs, or look at the whole process: each has a process of its own. */
const APART: ReadonlySet<string> = new Set(["e2e", "slow", "runtime"]);

/** Where the files stand that bring those of one room together. */
const ROOMS = "build/test/rooms";

if (files.length === 0) {
  console.error(`No test file found in ${chosen.join(", ") || "build/test"}`);
  process.exitCode = 1;
} else {
  // Most tests wait for sockets, so one file more than there are processors keeps the machine busy.
  const concurrency = `--test-concurrency=${availableParallelism() + 1}`;
  const paths = perRoom(files);
  const run = spawnSync(process.execPath, ["--test", "--test-reporter=spec", concurrency, ...options, ...paths], {
    stdio: "inherit",
  });
  process.exitCode = run.status ?? 1;
}

/**
 * The tests of a room share a process: they share nothing else, and starting a process for each of a hundred files takes
 * longer than most of them run.
 */
function perRoom(files: readonly string[]): readonly string[] {
  rmSync(ROOMS, { recursive: true, force: true });
  mkdirSync(ROOMS, { recursive: true });
  const rooms = new Map<string, string[]>();
  const alone: string[] = [];
  for (const file of files) {
    const room = /^build\/test\/(?:core\/)?(\w+)\//.exec(file)?.[1];
    if (room === undefined || APART.has(room)) alone.push(file);
    else rooms.set(room, [...rooms.get(room) ?? [], file]);
  }
  return [
    ...Array.from(rooms, ([room, members]) => {
      const path = `${ROOMS}/${room}.test.js`;
      const specifiers = members.map((file) => relative(ROOMS, file).replaceAll("\\", "/"));
      writeFileSync(path, specifiers.map((each) => `await import(${JSON.stringify(each)});\n`).join(""));
      return path;
    }),
    ...alone,
  ];
}
