import * as v from "valibot";
import { asAppError, type Code } from "../base/errors.ts";
import { type BodyText, connectionReason, isHtml, parseJson, retryAfterMs } from "../base/http.ts";
import type { ApiResponse } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import { correlationId, correlationNote, type Effect, readRefusal } from "./api-error.ts";
import { REQUEST_TIMEOUT_MS, RESPONSE_LIMIT_BYTES } from "./limits.ts";
import { throttleWaitMs } from "./rate-limit.ts";

/** One response, with its body. */
export interface ReadAnswer {
  readonly response: ApiResponse;
  readonly body: BodyText;
}

/** Why one attempt of a request failed. */
export interface Failure {
  readonly code: Code;
  /** The end of a sentence that begins "the API …" or "Genesys Cloud …", without a full stop. */
  readonly words: string;
  /** For a write: whether it may have taken effect. */
  readonly effect: Effect;
  /** `new-token` and `after-pause`: the API did nothing, so any request may be repeated. `if-idempotent`: only one that may be made twice. */
  readonly again: "never" | "if-idempotent" | "new-token" | "after-pause";
  /** The requested wait, in milliseconds. */
  readonly waitMs?: number | undefined;
  readonly status?: number | undefined;
  readonly correlationId?: string | undefined;
  readonly genesysCode?: string | undefined;
  /** Permissions that the API reports as missing. */
  readonly permissions?: readonly string[] | undefined;
  readonly cause?: unknown;
}

/** The value of a response, or why it is a failure. */
export function judgeAnswer<T>(
  { response, body }: ReadAnswer,
  schema: v.GenericSchema<unknown, T>,
  nowMs: number,
  redactor: Redactor,
): { readonly value: T } | Failure {
  if (!response.ok) return refusal(response, body.text, nowMs, redactor);
  const unusable = (code: Code, words: string, again: Failure["again"]): Failure => ({
    code,
    words: words + correlationNote(response.headers, redactor),
    effect: "unknown",
    again,
    status: response.status,
    correlationId: correlationId(response.headers, redactor),
  });
  if (body.cut) {
    return unusable("GENESYS_REPLY_INVALID", `answered more than ${RESPONSE_LIMIT_BYTES / 1024 / 1024} MiB`, "never");
  }
  if (isHtml(response, body.text)) {
    return unusable("GENESYS_NOT_JSON", "answered HTML (a proxy or a wrong genesys-api-url?)", "never");
  }
  const json = body.text === "" ? undefined : parseJson(body.text);
  if (json === undefined && body.text !== "") {
    return unusable(
      "GENESYS_REPLY_INVALID",
      `answered ${response.status} with JSON that is cut off or broken`,
      "if-idempotent",
    );
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { value: parsed.output };
  const [issue] = parsed.issues;
  // The path goes through the answer's own keys, which are as foreign as its values.
  const place = redactor.quote(v.getDotPath(issue) ?? "body");
  return unusable("GENESYS_REPLY_INVALID", `answered ${response.status} with an unusable ${place}`, "never");
}

function refusal(response: ApiResponse, text: string, nowMs: number, redactor: Redactor): Failure {
  const { status, headers } = response;
  const { text: words, ...read } = readRefusal(response, text, redactor);
  const failure = { ...read, words, status, correlationId: correlationId(headers, redactor), effect: "none" } as const;
  if (status === 401) return { ...failure, again: "new-token" };
  if (status === 429) return { ...failure, again: "after-pause", waitMs: throttleWaitMs(headers, nowMs) };
  if (status < 500 && status !== 408) return { ...failure, again: "never" };
  return { ...failure, effect: "unknown", again: "if-idempotent", waitMs: retryAfterMs(headers, nowMs) };
}

/** Thrown by the deadline of one attempt. */
export class AnswerTimeout extends Error {}

/** The failure of an attempt that got no response. */
export function lostAnswer(error: unknown, redactor: Redactor): Failure {
  const failure = { effect: "unknown", again: "if-idempotent", cause: error } as const;
  if (error instanceof AnswerTimeout) {
    return { ...failure, code: "GENESYS_TIMEOUT", words: `did not answer within ${REQUEST_TIMEOUT_MS / 1000} s` };
  }
  return {
    ...failure,
    code: "GENESYS_UNREACHABLE",
    words: `could not be reached: ${connectionReason(error, redactor)}`,
  };
}

/** The failure of an attempt that had no token. */
export function noToken(error: unknown, redactor: Redactor): Failure {
  const { code, message } = asAppError(error, redactor);
  return { code, words: `was not called (${message})`, effect: "none", again: "never", cause: error };
}
