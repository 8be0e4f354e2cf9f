/**
 * Feeds account files made to hurt to the reader of account files, for ten minutes or as many seconds as the argument
 * says, and keeps in test/fuzz/corpus what it does not stand: an exception, time that grows faster than the file, more
 * than 300 MB. Run it by `npm run fuzz`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import fc from "fast-check";
import { MAX_FILE_BYTES } from "../../src/core/account/limits.ts";
import { sha256 } from "../../src/core/base/bytes.ts";
import { PIECES, PLACES } from "../support/hurtful-files.ts";
import { growth, SUPER_LINEAR } from "../support/scaling.ts";
import { judge } from "./judge.ts";

const SECONDS = Number(process.argv[2] ?? 600);
const CORPUS = "test/fuzz/corpus";
const CURRENT = join(tmpdir(), `fuzzed-${process.argv[3] === "child" ? process.ppid : process.pid}.json`);
const MEGABYTE = 1024 * 1024;
/** What the process needs besides is some 100 MB. */
const HEAP_MEGABYTES = 200;
const MEMORY_LIMIT = 300 * MEGABYTE;
/** Comparing times takes many readings of one file. */
const TIMED_SHARE = 0.25;
const TIMED_BYTES = 64 * 1024;

interface Recipe {
  readonly place: string;
  readonly before: string;
  readonly unit: string;
  readonly after: string;
  readonly size: number;
  readonly json: boolean;
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);
const some = (maxLength: number): fc.Arbitrary<string> => fc.array(piece, { maxLength }).map((parts) => parts.join(""));
const recipes: fc.Arbitrary<Recipe> = fc.record({
  place: fc.constantFrom(...Object.keys(PLACES)),
  before: some(4),
  unit: fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("") || "a"),
  after: some(4),
  size: fc.oneof(fc.nat(2_000), fc.nat(MAX_FILE_BYTES)),
  json: fc.boolean(),
});

function fileOf({ place, before, unit, after, json }: Recipe, size: number): string {
  const text = before + unit.repeat(Math.ceil(size / unit.length)) + after;
  const around = json ? (inner: string) => `{"name":${inner}` : PLACES[place] ?? ((inner: string) => inner);
  return around(text).slice(0, MAX_FILE_BYTES);
}

// A process of its own, so that what ends it is kept too.
if (process.argv[3] === "child") {
  await fuzz();
} else {
  const self = process.argv[1] ?? "";
  const child = [`--max-old-space-size=${HEAP_MEGABYTES}`, self, String(SECONDS), "child"];
  const { status, signal } = spawnSync(process.execPath, child, { stdio: "inherit" });
  process.exitCode = status ?? 1;
  if (status !== 0 && status !== 1) {
    const { file, text } = JSON.parse(readFileSync(CURRENT, "utf8"));
    await keep(text, file, `the process ended by ${signal ?? `status ${status}`}`, []);
  }
  rmSync(CURRENT, { force: true });
}

async function fuzz(): Promise<void> {
  const started = performance.now();
  const finds: string[] = [];
  let files = 0;
  let timed = 0;
  let peak = 0;
  const seed = Date.now() >>> 0;
  for (; performance.now() - started < SECONDS * 1000; files++) {
    const [recipe] = fc.sample(recipes, { seed: seed + files, numRuns: 1 });
    if (recipe === undefined) continue;
    const file = recipe.json ? "a.json" : "a.yaml";
    const text = fileOf(recipe, recipe.size);
    // What ends the whole process must be found afterwards.
    writeFileSync(CURRENT, JSON.stringify({ file, text }));
    try {
      judge(text, file);
    } catch (error) {
      await keep(text, file, error instanceof Error ? error.stack ?? error.message : String(error), finds);
    }
    const { rss } = process.memoryUsage();
    peak = Math.max(peak, rss);
    if (rss > MEMORY_LIMIT) {
      await keep(text, file, `${Math.round(rss / MEGABYTE)} MB of memory`, finds);
      break;
    }
    if (files % Math.round(1 / TIMED_SHARE) !== 0) continue;
    timed++;
    const times = (): number => growth(TIMED_BYTES, (size) => fileOf(recipe, size), (each) => judgeQuietly(each, file));
    // Another program may have had the processor during one measurement, hardly during three.
    const ratio = times();
    if (ratio > SUPER_LINEAR && times() > SUPER_LINEAR && times() > SUPER_LINEAR) {
      await keep(fileOf(recipe, TIMED_BYTES), file, `${ratio.toFixed(0)} times as long for 16 times the size`, finds);
    }
  }
  console.log(
    `${files} files in ${
      Math.round((performance.now() - started) / 1000)
    } s, ${timed} of them timed at several sizes; ` +
      `at most ${Math.round(peak / MEGABYTE)} MB; seed ${seed}; ${finds.length} finds`,
  );
  process.exitCode = finds.length === 0 ? 0 : 1;
}

function judgeQuietly(text: string, file: string): void {
  try {
    judge(text, file);
  } catch {
    // Told where the file was read first.
  }
}

async function keep(text: string, file: string, why: string, finds: string[]): Promise<void> {
  const path = `${CORPUS}/${(await sha256(text)).slice(-16)}.${file.slice(2)}`;
  mkdirSync(CORPUS, { recursive: true });
  writeFileSync(path, text);
  finds.push(path);
  console.error(`${path}: ${why}`);
}
