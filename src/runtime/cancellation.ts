import process from "node:process";
import { AppError } from "../core/base/errors.ts";

/** A signal that aborts when the process is asked to stop; a second request ends it at once. */
export function cancellationSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(1);
      controller.abort(new AppError("CANCELLED", `The run was stopped by ${name}`));
    });
  }
  return controller.signal;
}
