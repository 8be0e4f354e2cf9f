import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** What is wrong with a built command line: it must print its version. */
export function smokeTestCli(folder: string): string[] {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const { status, output } = start(join(folder, "index.js"), ["--version"]);
  return status === 0 && output.trim() === version ? [] : [`the command line did not print its version:\n${output}`];
}

/** What is wrong with a built action: outside a workflow, it must refuse with a message, not a stack trace. */
export function smokeTestAction(folder: string): string[] {
  const { status, output } = start(join(folder, "index.js"), []);
  const polite = /^::error/m.test(output) && !/^\s+at .*:\d+/m.test(output);
  return status === 1 && polite ? [] : [`the action did not refuse an empty environment politely:\n${output}`];
}

/** The parts of packages in a program's text that nothing in it calls, and that cost each start. */
export function findUncalledParts(program: string): string[] {
  const parts = program.includes("ACTIONS_ID_TOKEN_REQUEST_URL") ? ["the OpenID Connect client of @actions/core"] : [];
  return parts.map((part) => `the action took in ${part}, which it never calls`);
}

/** The files that contain this machine's own path, which would make the build differ on any other. */
export function findAbsolutePaths(folder: string, absolute = process.cwd()): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, "utf8").includes(absolute))
    .map((file) => `${file} contains the path ${absolute}`);
}

/**
 * The files whose paths the bundler took for its own: it reads `join(process.cwd(), "name")` as a file to carry along, and
 * the bundle then names its copy instead of the user's file.
 */
export function findCarriedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) =>
      !/(?:\.index\.js|[\\/]index\.js|[\\/]licenses\.txt|[\\/]package\.json|\.schema\.json)$/.test(file)
    )
    .map((file) => `${file} was carried along`);
}

function start(file: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const run = spawnSync(process.execPath, [file, ...args], { env: {}, encoding: "utf8", timeout: 30_000 });
  return { status: run.status, output: run.stdout + run.stderr };
}
