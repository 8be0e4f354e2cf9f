import { AppError } from "../core/base/errors.ts";
import { Secret } from "../core/base/secret.ts";
import { invalidInput, LONGEST_DURATION_MS, parseServiceUrl, URL_FORM } from "../core/run/settings.ts";

/**
 * The base URL of a service as an option gives it, without a slash at its end; undefined if it is not given. Throws
 * `ConfigurationError` for what is no URL, and for http to anywhere but this machine.
 */
export function serviceUrl(option: string, given: unknown): string | undefined {
  if (given === undefined) return undefined;
  const url = typeof given === "string" ? parseServiceUrl(given) : undefined;
  if (url === undefined) throw invalidInput(option, withoutLogin(given), URL_FORM);
  return url;
}

/** A number of milliseconds as an option gives it; undefined if it is not given. Throws `ConfigurationError` unless it is from 1 to a day. */
export function durationOption(option: string, given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "number" && given >= 1 && given <= LONGEST_DURATION_MS) return given;
  throw invalidInput(option, String(given), `a number of milliseconds from 1 to ${LONGEST_DURATION_MS}`);
}

/** Throws `ConfigurationError` unless the option holds some text; its value is not shown. */
export function requireText(option: string, given: unknown): void {
  const text = given instanceof Secret ? given.reveal() : given;
  if (typeof text === "string" && text.trim() !== "") return;
  throw invalidInput(option, "", "a text that is not empty");
}

/** A URL may hold a password, which no message repeats. */
function withoutLogin(given: unknown): string {
  return String(given).replace(/^([a-z][a-z0-9+.-]*:\/*)[^/?#]*@/i, "$1***@");
}

/**
 * What a call of the library throws when its signal aborts before anything was written: the signal's reason, as `fetch`
 * does, instead of the error that the abort caused on the way.
 */
export async function rejectingWithReason<T>(signal: AbortSignal | undefined, call: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await call();
  } catch (error) {
    if (error instanceof AppError && error.code === "CANCELLED") signal?.throwIfAborted();
    throw error;
  }
}
