/** The platform's error body (contracts/emailaccounts.openapi.yaml, `ErrorBody`). */
export interface GenesysErrorBody {
  readonly message: string;
  readonly code: string;
  readonly status: number;
  readonly contextId: string;
  readonly details: readonly { readonly errorCode: string; readonly fieldName?: string }[];
  readonly errors: readonly GenesysErrorBody[];
  readonly limit?: { readonly key: string; readonly namespace: string; readonly value: number };
}

/** The `code` of each status; only the status is sourced, the words are what the platform is known to use (inferred). */
const CODES: Readonly<Record<number, string>> = {
  400: "bad.request",
  401: "bad.credentials",
  403: "missing.permissions",
  404: "not.found",
  405: "method.not.allowed",
  409: "conflict",
  413: "request.entity.too.large",
  429: "too.many.requests",
  500: "internal.server.error",
  503: "service.unavailable",
  504: "gateway.timeout",
};

/** Parts of an error answer that are not always there. */
interface GenesysErrorParts {
  readonly code?: string;
  /** The invalid field of the request body. */
  readonly fieldName?: string;
  readonly limit?: GenesysErrorBody["limit"];
}

/** Thrown by a handler of the public API: the request is refused with this answer. */
export class GenesysRefusal extends Error {
  readonly status: number;
  readonly parts: GenesysErrorParts;

  constructor(status: number, message: string, parts: GenesysErrorParts = {}) {
    super(message);
    this.name = "GenesysRefusal";
    this.status = status;
    this.parts = parts;
  }
}

/** Refuses a request for something that is not there, or not yet. */
export function notThere(): never {
  throw new GenesysRefusal(404, "The requested resource was not found");
}

/** The refusal of a value that the platform does not take; the code is one of its own (sourced), when it is used is inferred. */
export function invalidValue(fieldName: string, message: string): GenesysRefusal {
  return new GenesysRefusal(400, message, { code: "invalid.value", fieldName });
}

/** An error answer in the platform's shape. */
export function genesysError(status: number, message: string, parts: GenesysErrorParts = {}): Response {
  const code = parts.code ?? CODES[status] ?? "unknown.error";
  const body: GenesysErrorBody = {
    message,
    code,
    status,
    contextId: crypto.randomUUID(),
    details: parts.fieldName === undefined ? [] : [{ errorCode: code, fieldName: parts.fieldName }],
    errors: [],
    ...(parts.limit ? { limit: parts.limit } : {}),
  };
  return Response.json(body, { status });
}
