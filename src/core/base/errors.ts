import { accountCodes, accountFileCodes } from "../codes/account-codes.ts";
import { domainCodes } from "../codes/domain-codes.ts";
import type { Code } from "../codes/code.ts";
import type { CodeEntry, Severity } from "../codes/entry.ts";
import { genesysCodes } from "../codes/genesys-codes.ts";
import { certificateCodes, tlsCodes } from "../codes/tls-codes.ts";
import { connectionCodes, sessionCodes } from "../codes/connection-codes.ts";
import { loginCodes } from "../codes/login-codes.ts";
import { publishCodes, runCodes } from "../codes/run-codes.ts";
import type { Redactor } from "./secret.ts";

/** The one table of codes: comment, audit, JSON report and the README's error page all read it. */
export const CODES: Readonly<Record<Code, CodeEntry>> = {
  ...accountFileCodes,
  ...accountCodes,
  ...connectionCodes,
  ...sessionCodes,
  ...tlsCodes,
  ...certificateCodes,
  ...loginCodes,
  ...domainCodes,
  ...genesysCodes,
  ...publishCodes,
  ...runCodes,
};

export type { Code } from "../codes/code.ts";

/** The table's entry for a code. */
export function codeEntry(code: Code): CodeEntry {
  return CODES[code];
}

/** A problem as a value: it makes a check red but does not stop the run. */
export interface Finding {
  /** What is wrong, by its stable name. */
  readonly code: Code;
  /** How much it weighs. */
  readonly severity: Severity;
  /** What was seen, in one sentence without a full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** Where it is in its file, counted from 1, if it is in one. */
  readonly line?: number | undefined;
  /** The column of that place, counted from 1 in UTF-16 code units. */
  readonly column?: number | undefined;
}

/** A finding as a report has it: what is not known is absent, not undefined. */
interface PlainFinding extends Pick<Finding, "code" | "severity" | "message"> {
  readonly hint?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A finding for a report. */
export function plainFinding({ code, severity, message, hint, line, column }: Finding): PlainFinding {
  return {
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

/** A finding in an account file, named after valibot's issues. */
export interface Issue extends Finding {
  /** The key in the document, such as `smtp_port`; empty for the document itself. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1 in UTF-16 code units, as editors do. */
  readonly column: number;
  /** The whole line as it must be, where the issue leaves one possibility. */
  readonly fix?: string | undefined;
}

/** Whether a finding is an error. */
export function isError({ severity }: Finding): boolean {
  return severity === "error";
}

/** A finding with the table's severity and remedy unless others are given. */
export function finding(
  code: Code,
  message: string,
  override: { readonly severity?: Severity; readonly hint?: string } = {},
): Finding {
  const entry = codeEntry(code);
  return { code, severity: override.severity ?? entry.severity, message, hint: override.hint ?? entry.remedy };
}

/**
 * An error that ends a run or one account's part of it. Its message says what could not be done and why; `hint` is the
 * remedy.
 *
 * @example
 * ```ts
 * import { AppError, GenesysOAuthManager } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 * try {
 *   await oauth.getToken();
 * } catch (error) {
 *   if (!(error instanceof AppError)) throw error;
 *   console.error(error.code, error.message, error.hint);
 * }
 * ```
 */
export class AppError extends Error {
  /** What is wrong, by its stable name. */
  readonly code: Code;
  /** What to do about it, in one sentence. */
  readonly hint: string;

  /** The hint is that of {@link CODES} unless one is given. */
  constructor(code: Code, message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.hint = options.hint ?? codeEntry(code).remedy;
  }
}

/**
 * Wrong or missing inputs, options or files: exit status 2.
 *
 * @example
 * ```ts
 * import { ConfigurationError, verifySmtpConnectivity } from "genesys-email-accounts";
 *
 * try {
 *   await verifySmtpConnectivity("smtp.acme.example", 587, { deadlineMs: 0 });
 * } catch (error) {
 *   if (error instanceof ConfigurationError) console.error(error.message); // Cannot use deadlineMs "0"
 * }
 * ```
 */
export class ConfigurationError extends AppError {
  /** Always `ConfigurationError`. */
  override readonly name: string = "ConfigurationError";
}

/**
 * Any thrown value as an {@link AppError}; anything else is a bug in this program, or of a caller's function. Its text is
 * foreign: whoever shows it gives the redactor.
 */
export function asAppError(error: unknown, redactor?: Pick<Redactor, "redact">): AppError {
  if (error instanceof AppError) return error;
  const message = errorMessage(error);
  return new AppError("INTERNAL", redactor?.redact(message) ?? message, { cause: error });
}

/** What any thrown value says, for a message. */
export function errorMessage(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return errorMessage(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}

/** The code of an error of the platform, such as `ENOENT`; undefined when the thrown value has none. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
