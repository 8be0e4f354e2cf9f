import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Runs a script of this folder in a process of its own and returns the JSON that it prints. */
export function runChild<T>(script: string, ...args: readonly string[]): T {
  const run = spawnSync(process.execPath, [fileOf(script), ...args], { encoding: "utf8", env: {} });
  if (run.status !== 0) throw new Error(`Cannot measure ${script}: ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

/** Starts a script of this folder with a channel for messages. */
export function forkChild(script: string): ChildProcess {
  return fork(fileOf(script), { env: {}, execArgv: [] });
}

/** Sends a message to a child and returns its answer. */
export async function ask<T>(child: ChildProcess, message: string): Promise<T> {
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
