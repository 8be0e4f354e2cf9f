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
      const small = fileOf(large / GROWTH);
      // As often as it takes to read as much: what a run costs in itself weighs the same on both sides.
      times.small.push(await worked(() => repeat(GROWTH, () => parseAccounts(small, "a.yaml"))) / GROWTH);
      times.large.push(await worked(() => parseAccounts(fileOf(large), "a.yaml")));
    }
    const value = median(times.large) / median(times.small);
    rows.push({ what: `CPU of a file ${GROWTH} times as large: ${kind}`, value, unit: "x", aim: GROWTH * ROOM });
  }
  return rows;
}

function repeat(times: number, task: () => unknown): void {
  for (let time = 0; time < times; time++) task();
}

/** Microseconds of work that a task takes of this process, on however busy a machine. */
async function worked(task: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
