import process from "node:process";
import { parseDocument } from "yaml";
import { MAX_FILE_BYTES } from "../../src/core/account/limits.ts";
import { loadAccounts } from "../../src/core/account/load.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { PLACES } from "../support/hurtful-files.ts";
import { accountFiles, PATHS } from "./account-files.ts";
import { type Benchmark, type Measurement, median } from "./benchmark.ts";
import { runChild } from "./child.ts";

const ROUNDS = 5;
const GROWTH = 8;
/** What a garbage collection in a long run adds to {@link GROWTH}. */
const ROOM = 1.25;

/** Texts repeated in a place of one file, by what the file is then full of. */
const KINDS: Readonly<Record<string, readonly [place: string, piece: string]>> = {
  "blanks in a template's variable": ["the variable of a template", " "],
  "words and blanks in a template": ["a quoted template", "a b  "],
  "open braces in a template": ["a quoted template", "{{ "],
  "lines of a block": ["a folded block", "a  \n  "],
  "items of a list": ["a list of routing", "a, "],
  "keys that are unknown": ["the end of the file", "a: b\n"],
  "characters nobody sees": ["a quoted name", "\u200b"],
  "one long word": ["a name", "a"],
};

/** Reading and judging 10,000 account files, against the YAML library alone on the same texts; and one file of any size. */
export const validate: Benchmark = async () => {
  const files = accountFiles();
  const texts = PATHS.map(files.text);
  const parsing: number[] = [];
  const loading: number[] = [];
  // In turns, so that a busy moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    parsing.push(await worked(() => texts.forEach((text) => parseDocument(text).toJS())));
    loading.push(await worked(() => loadAccounts(PATHS, files)));
  }
  const { peakMemory, accounts } = runChild<{ readonly peakMemory: number; readonly accounts: number }>(
    "validate-many",
  );
  return [
    {
      what: "10,000 files: CPU by that of parsing the YAML",
      value: median(loading) / median(parsing),
      unit: "x",
      aim: 1.5,
    },
    { what: "10,000 files: peak memory", value: peakMemory, unit: "MB", aim: 150 },
    { what: "10,000 files: not read as accounts", value: PATHS.length - accounts, unit: "count", aim: 0 },
    ...await growths(),
  ];
};

/** By how much reading one file takes longer when it is {@link GROWTH} times as large. */
async function growths(): Promise<readonly Measurement[]> {
  const rows: Measurement[] = [];
  for (const [kind, [place, piece]] of Object.entries(KINDS)) {
    const fileOf = (size: number): string =>
      (PLACES[place] ?? String)(piece.repeat(size / piece.length)).slice(0, MAX_FILE_BYTES);
    const large = MAX_FILE_BYTES - 1024;
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const texts = { small: fileOf(large / GROWTH), large: fileOf(large) };
      // In turns, so that what the machine does meanwhile falls on both.
      times.small.push(await workedEach(() => parseAccounts(texts.small, "a.yaml")));
      times.large.push(await workedEach(() => parseAccounts(texts.large, "a.yaml")));
    }
    const value = median(times.large) / median(times.small);
    rows.push({ what: `CPU of a file ${GROWTH} times as large: ${kind}`, value, unit: "x", aim: GROWTH * ROOM });
  }
  return rows;
}

/** A process's time is counted in steps of up to 10 ms: enough of them that one does not matter. */
const ENOUGH_MICROSECONDS = 300_000;

/** Microseconds of work that a short task takes, of as many runs as can be measured. */
async function workedEach(task: () => unknown): Promise<number> {
  let [times, total] = [0, 0];
  for (; total < ENOUGH_MICROSECONDS; times++) total += await worked(task);
  return total / times;
}

/** Microseconds of work that a task takes of this process, on however busy a machine. */
async function worked(task: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
