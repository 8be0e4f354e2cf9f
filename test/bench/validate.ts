import { parseDocument } from "yaml";
import { loadAccounts } from "../../src/core/account/load.ts";
import { accountFiles, PATHS } from "./account-files.ts";
import { type Benchmark, median, timed } from "./benchmark.ts";
import { runChild } from "./child.ts";

const ROUNDS = 3;

/** Reading and judging 10,000 account files, against the YAML library alone on the same texts. */
export const validate: Benchmark = async () => {
  const files = accountFiles();
  const texts = PATHS.map(files.text);
  const parsing: number[] = [];
  const loading: number[] = [];
  // In turns, so that a busy moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    parsing.push(await timed(() => Promise.resolve(texts.forEach((text) => parseDocument(text).toJS()))));
    loading.push(await timed(() => loadAccounts(PATHS, files)));
  }
  const { peakMemory, accounts } = runChild<{ readonly peakMemory: number; readonly accounts: number }>(
    "validate-many",
  );
  return [
    {
      what: "10,000 files: time by that of parsing the YAML",
      value: median(loading) / median(parsing),
      unit: "x",
      aim: 2,
    },
    { what: "10,000 files: peak memory", value: peakMemory, unit: "MB", aim: 200 },
    { what: "10,000 files: not read as accounts", value: PATHS.length - accounts, unit: "count", aim: 0 },
  ];
};
