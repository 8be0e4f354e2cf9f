import { AppError } from "../core/base/errors.ts";
import type { Redactor } from "../core/base/secret.ts";

/** Runs a task whose caller may print what it throws: errors that are not this program's own lose their secrets. */
export async function masked<T>(redactor: Redactor, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    maskError(error, redactor, new Set());
    throw error;
  }
}

/** An error is printed with its stack, which repeats the message, and with its causes. */
function maskError(error: unknown, redactor: Redactor, seen: Set<Error>): void {
  if (!(error instanceof Error) || seen.has(error)) return;
  seen.add(error);
  // The words of an AppError were cleaned where they entered, and may hold names of account files.
  if (!(error instanceof AppError)) {
    error.message = redactor.redact(error.message);
    if (error.stack !== undefined) error.stack = redactor.redact(error.stack);
  }
  maskError(error.cause, redactor, seen);
}
