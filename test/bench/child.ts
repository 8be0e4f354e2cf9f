import { type ChildProcess, fork, type Serializable, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import process from "node:process";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** Runs a script of this folder in a process of its own and returns the JSON that it prints. */
export function runChild<T>(script: string, ...args: readonly string[]): T {
  const run = spawnSync(process.execPath, [fileOf(script), ...args], { encoding: "utf8", env: {} });
  if (run.status !== 0) throw new Error(`Cannot measure ${script}: ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

/** What a run of the command line took. */
export interface ProgramRun {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Tells on its fourth stream, at the end of a program, the microseconds that the whole process has worked. CommonJS: a module would load more. */
const TELL_CPU = `const { writeSync } = require("node:fs");
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String(user + system));
});
`;

/** Options of Node.js that make a program tell its CPU time in microseconds on its fourth stream; `folder` takes what they need. */
export function tellingCpu(folder: string): readonly string[] {
  const hook = join(folder, "tell-cpu.cjs");
  writeFileSync(hook, TELL_CPU);
  return ["--require", hook];
}

/** Runs the bundled command line in a process of its own to its good end. */
export async function runCommandLine(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<ProgramRun> {
  const start = performance.now();
  const child = spawn(process.execPath, [...tellingCpu(folder), resolve("dist", "cli", "index.js"), ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const { stderr, stdio: [, , , cpu] } = child;
  const texts = Promise.all([stderr, cpu].map(async (stream) => stream instanceof Readable ? await text(stream) : ""));
  const [status] = await once(child, "close") as [number | null];
  const ms = performance.now() - start;
  const [said = "", cpuMs = ""] = await texts;
  if (status !== 0) throw new Error(`Cannot measure ${args.join(" ")}: ${said}`);
  return { ms, cpuMs: Number(cpuMs) / 1000 };
}

/** Starts a script of this folder with a channel for messages. */
export function forkChild(script: string): ChildProcess {
  return fork(fileOf(script), { env: {}, execArgv: [] });
}

/** Sends a message to a child and returns its answer. */
export async function ask<T>(child: ChildProcess, message: Serializable): Promise<T> {
  const answered = once(child, "message") as Promise<[T]>;
  child.send(message);
  const [answer] = await answered;
  return answer;
}

/** The most memory that this process has held, in MB. */
export function peakMemory(): number {
  const status = process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "";
  // maxRSS starts with that of the process that started this one; VmHWM is this program's own (proc_pid_status(5)).
  const own = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}

/** The bytes that this process has read, from files and sockets alike; undefined where the system does not tell. */
export function bytesRead(): number | undefined {
  const io = process.platform === "linux" ? readFileSync("/proc/self/io", "utf8") : "";
  const read = /^rchar: (\d+)$/m.exec(io)?.[1];
  return read === undefined ? undefined : Number(read);
}

function fileOf(script: string): string {
  return fileURLToPath(new URL(`./${script}${extname(import.meta.url)}`, import.meta.url));
}
