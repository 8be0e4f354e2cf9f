import process from "node:process";
import { AppError } from "../core/base/errors.ts";

/** After this time from the first signal, what still runs is not waited for any more: the audit log is closed. */
const CLOSING_MS = 6_000;

/** After this time the process ends, whatever hangs. */
const END_MS = 7_000;

/** A process that is asked to stop. */
export interface Cancellation {
  /** Aborts at the first SIGINT, SIGTERM or SIGHUP. */
  readonly signal: AbortSignal;
  /** Sets what is done before a run that hangs is ended, such as closing its audit log; nothing that fails or hangs is waited for. */
  beforeEnd(task: (reason: AppError) => Promise<unknown>): void;
}

/**
 * Listens for requests to stop. The first one aborts, and 7 s later the process ends with a status that is not 0, even
 * when something hangs; a second one ends it at once.
 */
export function listenForStop(): Cancellation {
  const controller = new AbortController();
  let closing: (reason: AppError) => Promise<unknown> = () => Promise.resolve();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) return end();
      if (name === "SIGHUP" && hasTerminal()) process.on("exit", dieOfHangUp);
      const reason = new AppError("CANCELLED", `The run was stopped by ${name}`);
      // A run that ends by itself must not wait for these.
      setTimeout(() => void closing(reason).catch(() => undefined), CLOSING_MS).unref();
      setTimeout(() => {
        process.stderr.write(`The run did not end within ${END_MS / 1000} s of ${name}, and is ended\n`);
        end();
      }, END_MS).unref();
      controller.abort(reason);
    });
  }
  return { signal: controller.signal, beforeEnd: (task) => closing = task };
}

/** Ends the process. Leaving it in order waits for a call of the file system that hangs. */
function end(): void {
  if (process.getActiveResourcesInfo().some((name) => name.startsWith("FSReq"))) process.kill(process.pid, "SIGKILL");
  process.exit(1);
}

function hasTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}

/** Node.js aborts, and may leave a dump of its memory, when it cannot give a terminal back that is gone. */
function dieOfHangUp(): void {
  process.removeAllListeners("SIGHUP");
  process.kill(process.pid, "SIGHUP");
}
