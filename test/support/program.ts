import { spawn } from "node:child_process";
import { extname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const EXTENSION = extname(fileURLToPath(import.meta.url));

/** The path of a program of this project: bundled as users run it where the tests were given that, else as these tests are, compiled or not. */
export function program(name: "action" | "cli"): string {
  const bundles = process.env.BUNDLED_PROGRAMS;
  if (bundles) return join(bundles, name, "index.js");
  return fileURLToPath(new URL(`../../src/${name}/index${EXTENSION}`, import.meta.url));
}

/** What a finished process left. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, with only the given environment. */
export function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH ?? "", ...options.env };
    const child = spawn(process.execPath, [program("cli"), ...args], {
      cwd: options.cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => stdout += text);
    child.stderr.setEncoding("utf8").on("data", (text: string) => stderr += text);
    child.on("error", reject);
    child.on("close", (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
}
