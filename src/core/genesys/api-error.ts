import * as v from "valibot";
import { AppError, type Code } from "../base/errors.ts";
import type { ApiResponse } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import { visible } from "../base/text.ts";
import { isHtml, parseJson } from "../base/http.ts";
import { errorBodySchema } from "./schemas.ts";

/** Whether a failed request changed something: `none`, or `unknown` if its response does not say. */
export type Effect = "none" | "unknown";

/** What is known about a failed request. */
export interface ApiErrorDetails {
  /** Whether the request changed something. */
  readonly effect: Effect;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The response's HTTP status, if there was a response. */
  readonly status?: number | undefined;
  /** `inin-correlation-id`, which Genesys support asks for. */
  readonly correlationId?: string | undefined;
  /** `code` of the error body, such as `bad.request`. */
  readonly genesysCode?: string | undefined;
  /** What to do about it; default: what the table of codes says. */
  readonly hint?: string | undefined;
  /** What was thrown below. */
  readonly cause?: unknown;
}

/**
 * A failed request to Genesys Cloud, with the API's own words and the correlation id in its message.
 *
 * @example
 * ```ts
 * import { GenesysApiError, GenesysOAuthManager } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 * try {
 *   await oauth.getToken();
 * } catch (error) {
 *   if (error instanceof GenesysApiError) console.error(error.status, error.correlationId, error.effect);
 * }
 * ```
 */
export class GenesysApiError extends AppError {
  /** Always `GenesysApiError`. */
  override readonly name: string = "GenesysApiError";
  /** Whether the request changed something. */
  readonly effect: Effect;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The response's HTTP status; undefined when there was no response. */
  readonly status: number | undefined;
  /** `inin-correlation-id`, which Genesys support asks for; undefined when there was none. */
  readonly correlationId: string | undefined;
  /** `code` of the API's error body, such as `bad.request`; undefined when there was none. */
  readonly genesysCode: string | undefined;

  /** Made by the client of the API; public so that tests of callers can make one. */
  constructor(code: Code, message: string, details: ApiErrorDetails) {
    super(code, message, {
      ...(details.hint === undefined ? {} : { hint: details.hint }),
      ...(details.cause === undefined ? {} : { cause: details.cause }),
    });
    this.effect = details.effect;
    this.attempts = details.attempts;
    this.status = details.status;
    this.correlationId = details.correlationId;
    this.genesysCode = details.genesysCode;
  }
}

/** Whether an error says that the requested resource does not exist. */
export function isNotFound(error: unknown): error is GenesysApiError {
  return error instanceof GenesysApiError && error.code === "GENESYS_NOT_FOUND";
}

/** `inin-correlation-id` of a response, if it has a valid one. */
export function correlationId(headers: Headers, redactor: Redactor): string | undefined {
  const value = headers.get("inin-correlation-id")?.trim();
  return value ? redactor.quote(value, 64) : undefined;
}

/** The code for an HTTP status that is not a success. */
function codeOfStatus(status: number): Code {
  if (status >= 500) return "GENESYS_SERVER_ERROR";
  if (status >= 400) return CODE_OF_STATUS[status] ?? "GENESYS_REFUSED";
  return "GENESYS_REDIRECTED";
}

const CODE_OF_STATUS: Readonly<Record<number, Code>> = {
  401: "GENESYS_CREDENTIALS",
  403: "GENESYS_FORBIDDEN",
  404: "GENESYS_NOT_FOUND",
  408: "GENESYS_TIMEOUT",
  409: "GENESYS_CONFLICT",
  410: "GENESYS_NOT_FOUND",
  429: "GENESYS_THROTTLED",
};

/** What an error response says, read from its body. */
interface Refusal {
  readonly code: Code;
  /** In words, without a full stop: status, code, the API's message, correlation id. */
  readonly text: string;
  readonly genesysCode?: string | undefined;
  /** Permissions that the API reports as missing, such as `routing:email:manage`. */
  readonly permissions: readonly string[];
}

const NO_ERROR_BODY: v.InferOutput<typeof errorBodySchema> = { details: [] };

/** Reads an error response. */
export function readRefusal(response: ApiResponse, body: string, redactor: Redactor): Refusal {
  const trace = correlationNote(response.headers, redactor);
  if (isHtml(response, body) && response.status !== 429) {
    const text = `answered HTML with status ${response.status} (a proxy or a wrong genesys-api-url?)${trace}`;
    return { code: "GENESYS_NOT_JSON", text, permissions: [] };
  }
  const parsed = v.safeParse(errorBodySchema, parseJson(body));
  const error = parsed.success ? parsed.output : NO_ERROR_BODY;
  const message = error.message && redactor.redact(error.message);
  const words = [
    `answered ${response.status}`,
    error.code ? ` ${redactor.quote(error.code, 80)}` : "",
    message ? `: "${visible(message)}"` : "",
    fieldNote(error.details, redactor),
    limitNote(error.limit, redactor),
    redirectNote(response, redactor),
    trace,
  ];
  return {
    code: codeOfStatus(response.status),
    text: words.join(""),
    genesysCode: error.code ? redactor.quote(error.code, 80) : undefined,
    permissions: missingPermissions(message ?? ""),
  };
}

/** The correlation id in brackets, for the end of a message; empty when there is none. */
export function correlationNote(headers: Headers, redactor: Redactor): string {
  const trace = correlationId(headers, redactor);
  return trace === undefined ? "" : ` (inin-correlation-id ${trace})`;
}

function fieldNote(details: readonly { readonly fieldName?: string | undefined }[], redactor: Redactor): string {
  const fields = details.flatMap((detail) => detail.fieldName ? [redactor.quote(detail.fieldName, 80)] : []);
  return fields.length === 0 ? "" : `, fields ${fields.slice(0, 5).join(", ")}`;
}

function limitNote(limit: v.InferOutput<typeof errorBodySchema>["limit"], redactor: Redactor): string {
  if (limit === undefined || (limit.key === undefined && limit.value === undefined)) return "";
  const name = [limit.namespace, limit.key].flatMap((part) => part ? [redactor.quote(part, 80)] : []).join("/");
  return `, limit ${name || "of the organisation"}${limit.value === undefined ? "" : ` is ${limit.value}`}`;
}

function redirectNote(response: ApiResponse, redactor: Redactor): string {
  const location = response.headers.get("location");
  return location && response.status < 400 ? ` to "${redactor.quote(location)}"` : "";
}

function missingPermissions(message: string): readonly string[] {
  return [...new Set(message.match(/\b[a-z]\w{1,40}:\w{1,40}:\w{1,40}\b/gi) ?? [])].slice(0, 5);
}
