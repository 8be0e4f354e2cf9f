import type { Logger } from "../core/base/ports.ts";
import type { Redactor } from "../core/base/secret.ts";
import type { TokenSource } from "../core/genesys/oauth.ts";

/** Makes every access token known to the redactor before anything can be said of it. */
export function maskTokens(tokens: TokenSource, redactor: Redactor): TokenSource {
  return {
    async getToken(signal) {
      const token = await tokens.getToken(signal);
      redactor.add(token);
      return token;
    },
    invalidate: (token) => tokens.invalidate(token),
  };
}

/** A logger that takes the secrets out of every message before another one has it. */
export function maskLogger(logger: Logger, redactor: Redactor): Logger {
  const masked = (message: string): string => redactor.redact(message);
  return {
    debug: (message) => logger.debug(masked(message)),
    info: (message) => logger.info(masked(message)),
    notice: (message, place) => logger.notice(masked(message), place),
    warning: (message, place) => logger.warning(masked(message), place),
    error: (message, place) => logger.error(masked(message), place),
    progress: (message) => logger.progress(masked(message)),
  };
}

/** Runs a task of the library: what it returns and what it throws go to a caller who may print them, so both lose their secrets. */
export async function masked<T>(redactor: Redactor, task: () => Promise<T>): Promise<T> {
  try {
    return redactor.redactValue(await task());
  } catch (error) {
    maskError(error, redactor, new Set());
    throw error;
  }
}

/** An error is printed with its stack, which repeats the message, and with its causes. */
function maskError(error: unknown, redactor: Redactor, seen: Set<Error>): void {
  if (!(error instanceof Error) || seen.has(error)) return;
  seen.add(error);
  error.message = redactor.redact(error.message);
  if (error.stack !== undefined) error.stack = redactor.redact(error.stack);
  maskError(error.cause, redactor, seen);
}
