/**
 * Changes the compiled sources in one place at a time, and runs the tests of the room until one fails: `npm run
 * test:mutation`. A change that no test sees has survived; ends with 1 when more than 15 % do. Arguments are parts of
 * file names, to try those alone.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import process from "node:process";
import { audit } from "./audit.ts";
import { notify } from "./notify.ts";
import { probe } from "./probe.ts";
import { provision } from "./provision.ts";
import type { Mutation, Room } from "./room.ts";
import { secret } from "./secret.ts";
import { text } from "./text.ts";

const ROOMS: Readonly<Record<string, Room>> = { audit, notify, probe, provision, secret, text };

/** The share of mutants that must be killed. */
const GOAL = 0.85;

/** A mutant hangs when its tests take this much longer than those of the sources as they are. */
const PATIENCE = { factor: 5, ms: 10_000 };

interface Mutant {
  readonly file: string;
  readonly mutation: Mutation;
  readonly room: Room;
}

type Verdict = "killed" | "killed, by hanging" | "SURVIVED";

const chosen = process.argv.slice(2);
const mutants = Object.values(ROOMS).flatMap((room) =>
  Object.entries(room.mutations)
    .filter(([file]) => chosen.length === 0 || chosen.some((part) => file.includes(part)))
    .flatMap(([file, mutations]) => mutations.map((mutation): Mutant => ({ file, mutation, room })))
);
const useless = mutants.map(objection).filter((each) => each !== undefined);
if (useless.length > 0) {
  for (const reason of useless) console.error(reason);
  process.exitCode = 1;
} else {
  await run();
}

async function run(): Promise<void> {
  const copies = Array.from({ length: Math.min(availableParallelism(), 4) }, (_, index) => copyBuild(index));
  const [first] = copies;
  if (first === undefined) return;
  const patience = new Map<Room, number>();
  for (const [name, room] of Object.entries(ROOMS)) {
    if (!mutants.some((mutant) => mutant.room === room)) continue;
    const began = performance.now();
    const end = await runTests(first, room, Infinity);
    if (end !== "SURVIVED") throw new Error(`The tests of ${name} fail without any mutation`);
    patience.set(room, PATIENCE.factor * (performance.now() - began) + PATIENCE.ms);
  }

  const waiting = [...mutants];
  const survivors: Mutant[] = [];
  await Promise.all(copies.map(async (copy) => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const verdict = await judge(copy, mutant, patience.get(mutant.room) ?? Infinity);
      console.log(`${verdict}: ${shown(mutant)}`);
      if (verdict === "SURVIVED") survivors.push(mutant);
    }
  }));

  const killed = mutants.length - survivors.length;
  const score = killed / mutants.length;
  if (survivors.length > 0) console.log("\nNo test sees that");
  for (const mutant of survivors) console.log(`  ${shown(mutant)}`);
  console.log(`\nmutation score: ${(100 * score).toFixed(1)} % (${killed} of ${mutants.length} killed)`);
  if (score < GOAL) {
    console.error(`At least ${100 * GOAL} % must be killed`);
    process.exitCode = 1;
  }
}

/** Why a mutant proves nothing: its source has changed since it was written down. */
function objection({ file, mutation: [find, replace] }: Mutant): string | undefined {
  const found = readFileSync(compiled("build", file), "utf8").split(find).length - 1;
  if (found !== 1) return `${file}: stands there ${found} times instead of once: ${find}`;
  return find === replace ? `${file}: changes nothing: ${find}` : undefined;
}

/** A copy of the build for one worker, whose sources may be changed. */
function copyBuild(index: number): string {
  const copy = `build/mutation-${index}`;
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ["src", "test"]) cpSync(`build/${folder}`, `${copy}/${folder}`, { recursive: true });
  return copy;
}

async function judge(copy: string, { file, mutation: [find, replace], room }: Mutant, ms: number): Promise<Verdict> {
  const path = compiled(copy, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(path, source.replace(find, () => replace));
  try {
    return await runTests(copy, room, ms, basename(file, ".ts"));
  } finally {
    writeFileSync(path, source);
  }
}

/** Runs a room's tests in one process, which is ended with the first that fails; those that are named like `source` go first. */
function runTests(copy: string, room: Room, ms: number, source?: string): Promise<Verdict> {
  const all = room.tests.flatMap((name) => testFiles(`${copy}/test/${name}`));
  const near = source === undefined ? [] : all.filter((path) => basename(path).startsWith(source));
  const files = [...new Set([...near, ...all])];
  // A property that fails is a death; looking for its smallest example would only take time.
  const settings = 'import fc from "fast-check"; fc.configureGlobal({ endOnFailure: true });';
  const imports = files.map((file) => `await import(${JSON.stringify(`./${file}`)});`);
  const args = ["--test-reporter=tap", "--input-type=module", "--eval", [settings, ...imports].join("\n")];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    const timer = ms === Infinity ? undefined : setTimeout(() => end(child, "killed, by hanging"), ms);
    const end = (child: ChildProcess, verdict: Verdict): void => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      resolve(verdict);
    };
    let line = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      const lines = (line + piece).split("\n");
      line = lines.pop() ?? "";
      if (lines.some((each) => /^\s*not ok /.test(each))) end(child, "killed");
    });
    child.on("error", reject);
    child.on("close", (status) => end(child, status === 0 ? "SURVIVED" : "killed"));
  });
}

function testFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".test.js")).sort().map((name) => `${path}/${name}`);
}

function compiled(folder: string, file: string): string {
  return `${folder}/src/${file.replace(/\.ts$/, ".js")}`;
}

function shown({ file, mutation: [find, replace] }: Mutant): string {
  return `${file}: ${find} => ${replace === "" ? "(nothing)" : replace}`;
}
