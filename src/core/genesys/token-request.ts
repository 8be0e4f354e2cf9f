import * as v from "valibot";
import { deadline } from "../async.ts";
import { type Code, errorMessage } from "../errors.ts";
import type { Clock, Fetch } from "../ports.ts";
import type { Secret } from "../secret.ts";
import { visible } from "../text.ts";
import { correlationId, correlationNote, GenesysApiError } from "./api-error.ts";
import { ERROR_LIMIT_BYTES, THROTTLE_LONGEST_MS, TOKEN_TIMEOUT_MS } from "./limits.ts";
import { isHtml, parseJson, readBody } from "../http/response-body.ts";
import { throttleWaitMs } from "./throttle.ts";
import { retryAfterMs } from "../http/retry-after.ts";
import { tokenErrorSchema, tokenSchema } from "./schemas.ts";

/** Who asks for a token, and where. */
export interface TokenRequest {
  /** Such as `https://login.mypurecloud.com/oauth/token`. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** A token and how long it is good for, in milliseconds. */
export interface TokenReply {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** A token request that failed, and whether it may be tried again; a number is the wait that was asked for, in milliseconds. */
export class TokenFailure extends Error {
  readonly reason: GenesysApiError;
  readonly again: boolean | number;

  constructor(reason: GenesysApiError, again: boolean | number) {
    super(reason.message);
    this.reason = reason;
    this.again = again;
  }
}

/** Asks once for a token with the client credentials grant (RFC 6749 section 4.4.2). Throws {@link TokenFailure}. */
export async function requestToken(request: TokenRequest, attempt: number): Promise<TokenReply> {
  const { response, text } = await send(request, attempt);
  const judged = judge(response, text, request.clock.now());
  if ("value" in judged) return judged;
  const message = `Cannot get an access token: ${request.url} ${judged.words}${correlationNote(response.headers)}`;
  const details = {
    effect: "none",
    attempts: attempt,
    status: response.status,
    correlationId: correlationId(response.headers),
  } as const;
  throw new TokenFailure(new GenesysApiError(judged.code, message, details), judged.again);
}

interface TokenRefusal {
  readonly code: Code;
  readonly words: string;
  readonly again: boolean | number;
}

function judge(response: Response, text: string, nowMs: number): TokenReply | TokenRefusal {
  const { status, headers } = response;
  const words = `answered ${status}${errorWords(text)}`;
  if (status === 429) return { code: "GENESYS_THROTTLED", words, again: bearable(throttleWaitMs(headers, nowMs)) };
  if (isHtml(response, text)) {
    const page = `answered HTML with status ${status} (a proxy or a wrong genesys-login-url?)`;
    return { code: "GENESYS_NOT_JSON", words: page, again: status >= 500 };
  }
  if (status >= 500) {
    const asked = retryAfterMs(headers, nowMs);
    return { code: "GENESYS_SERVER_ERROR", words, again: asked === undefined ? true : bearable(asked) };
  }
  if (status >= 400) return { code: CODE_OF_STATUS[status] ?? "GENESYS_REFUSED", words, again: false };
  if (status >= 300) return { code: "GENESYS_REDIRECTED", words, again: false };
  const parsed = v.safeParse(tokenSchema, parseJson(text));
  if (!parsed.success) {
    const lacking = `answered ${status} without a usable access_token and expires_in`;
    return { code: "GENESYS_REPLY_INVALID", words: lacking, again: true };
  }
  return { value: parsed.output.access_token, lifetimeMs: parsed.output.expires_in * 1000 };
}

const CODE_OF_STATUS: Readonly<Record<number, Code>> = {
  400: "GENESYS_CREDENTIALS",
  401: "GENESYS_CREDENTIALS",
  403: "GENESYS_CREDENTIALS",
  404: "GENESYS_NOT_FOUND",
};

function errorWords(text: string): string {
  const parsed = v.safeParse(tokenErrorSchema, parseJson(text));
  if (!parsed.success) return "";
  const { error, error_description, description, message } = parsed.output;
  const words = error_description ?? description ?? message;
  return `${error ? ` ${visible(error, 80)}` : ""}${words ? `: "${visible(words)}"` : ""}`;
}

function bearable(ms: number): number | false {
  return ms <= THROTTLE_LONGEST_MS ? ms : false;
}

async function send(request: TokenRequest, attempt: number): Promise<{ response: Response; text: string }> {
  const fail = (code: Code, words: string, cause?: unknown): TokenFailure => {
    const message = `Cannot get an access token: ${request.url} ${words}`;
    return new TokenFailure(new GenesysApiError(code, message, { effect: "none", attempts: attempt, cause }), true);
  };
  const onTimeout = (): TokenFailure => fail("GENESYS_TIMEOUT", `did not answer within ${TOKEN_TIMEOUT_MS / 1000} s`);
  try {
    return await deadline(TOKEN_TIMEOUT_MS, request.clock, undefined, onTimeout, async (signal) => {
      const response = await request.fetch(request.url, {
        method: "POST",
        headers: {
          authorization: `Basic ${base64(`${request.clientId}:${request.clientSecret.reveal()}`)}`,
          "content-type": "application/x-www-form-urlencoded",
          accept: "application/json",
        },
        body: "grant_type=client_credentials",
        redirect: "manual",
        signal,
      });
      return { response, text: (await readBody(response, ERROR_LIMIT_BYTES)).text };
    });
  } catch (error) {
    if (error instanceof TokenFailure) throw error;
    throw fail("GENESYS_UNREACHABLE", `could not be reached: ${connectionReason(error)}`, error);
  }
}

/** Why a `fetch` failed, for a message: the runtimes put the reason into `cause`. */
export function connectionReason(error: unknown): string {
  return visible(errorMessage(error instanceof Error && error.cause !== undefined ? error.cause : error));
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
