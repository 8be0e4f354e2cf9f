import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ConfigurationError, errorMessage } from "../core/base/errors.ts";
import { createFleet, sandboxAddresses, startSandbox } from "../sandbox/start.ts";
import { programCall } from "./program-call.ts";

/** What ends the simulators, and with them a command that runs on them. */
const STOPS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs the simulators until the process is asked to stop, and prints their addresses and options as one JSON line; or runs a
 * command with all of them in its environment, and ends with its exit status.
 */
export async function sandboxCommand([program, ...args]: readonly string[]): Promise<void> {
  const stopped = new AbortController();
  for (const signal of STOPS) process.once(signal, () => stopped.abort(signal));
  const folder = await mkdtemp(join(tmpdir(), "genesys-email-accounts-"));
  try {
    const sandbox = await startSandbox({ folder, fleet: createFleet("email-domains") });
    try {
      const addresses = sandboxAddresses(sandbox);
      const env = { ...addresses.env, GEA_GENESYS_API: "email-domains", SANDBOX_FOLDER: folder };
      if (program !== undefined) {
        process.exitCode = await runOn(program, args, env, stopped.signal);
        return;
      }
      process.stdout.write(JSON.stringify({ ...addresses, env, folder }) + "\n");
      process.stderr.write(
        "The simulators run until Ctrl+C. Use them by the options in `args` or the variables in `env`, or from a shell " +
          `that has them all:\n    ${programCall()} sandbox -- sh\n`,
      );
      await new Promise<void>((resolve) => {
        stopped.signal.addEventListener("abort", () => resolve(), { once: true });
        if (stopped.signal.aborted) resolve();
      });
    } finally {
      await sandbox.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The exit status of a command, as a shell tells it. Throws `ConfigurationError` for one that cannot be started. */
function runOn(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stopped: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
    const pass = (): void => void child.kill(stopped.reason);
    stopped.addEventListener("abort", pass, { once: true });
    if (stopped.aborted) pass();
    child.on("error", (error) => {
      const hint = "Give after -- a program that can be run, and its arguments";
      reject(new ConfigurationError("INPUT_INVALID", `Cannot run the command: ${errorMessage(error)}`, { hint }));
    });
    child.on("close", (status, signal) => resolve(status ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
