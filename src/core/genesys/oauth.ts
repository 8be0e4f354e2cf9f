import * as v from "valibot";
import { abortable, deadline, retry } from "../base/async.ts";
import { toBase64 } from "../base/bytes.ts";
import { AppError, type Code } from "../base/errors.ts";
import { connectionReason, isHtml, parseJson, readBody, retryAfterMs } from "../base/http.ts";
import type { ApiFetch, ApiResponse, Clock, Random } from "../base/ports.ts";
import { asSecret, Redactor, type Secret } from "../base/secret.ts";
import { trimmedEnd } from "../base/text.ts";
import { correlationId, correlationNote, GenesysApiError } from "./api-error.ts";
import {
  ATTEMPTS,
  ERROR_LIMIT_BYTES,
  RETRY_BASE_MS,
  RETRY_CAP_MS,
  THROTTLE_LONGEST_MS,
  TOKEN_MARGIN_MS,
  TOKEN_TIMEOUT_MS,
} from "./limits.ts";
import { throttleWaitMs } from "./rate-limit.ts";
import { regionHosts } from "./region.ts";
import { tokenErrorSchema, tokenSchema } from "./schemas.ts";

/** What {@link OAuthClient} needs. */
interface OAuthDependencies {
  readonly clientId: string;
  readonly clientSecret: string | Secret;
  /** Base URL of the login service; default: that of us-east-1. */
  readonly loginUrl?: string | undefined;
  readonly fetch: ApiFetch;
  readonly clock: Clock;
  readonly random: Random;
  /** Takes the secrets out of what the login service answers; learns the client's, and every token. */
  readonly redactor?: Redactor | undefined;
}

interface Token {
  readonly value: string;
  /** By the monotonic clock. */
  readonly renewAt: number;
}

/** Access tokens of an OAuth client: cached, renewed a minute before they expire, and never fetched twice at once. */
export class OAuthClient implements TokenSource {
  readonly #request: TokenRequest;
  readonly #random: Random;
  #token: Token | undefined;
  #renewal: Promise<Token> | undefined;
  /** A refused client stays refused: trying again for every account could only lock it out. */
  #refusal: AppError | undefined;

  constructor(deps: OAuthDependencies) {
    const { redactor = new Redactor(), loginUrl = regionHosts("us-east-1").loginUrl } = deps;
    const clientSecret = asSecret(deps.clientSecret);
    const basic = toBase64(`${deps.clientId}:${clientSecret.reveal()}`);
    redactor.add(clientSecret);
    redactor.add(basic);
    this.#request = {
      url: `${trimmedEnd(loginUrl, "/")}/oauth/token`,
      basic,
      redactor,
      fetch: deps.fetch,
      clock: deps.clock,
    };
    this.#random = deps.random;
  }

  /** A token that is valid for a minute or more. Throws `GenesysApiError`; rejects with the signal's reason when it aborts. */
  async getToken(signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    if (this.#refusal) throw this.#refusal;
    if (this.#token && this.#request.clock.monotonic() < this.#token.renewAt) return this.#token.value;
    // The renewal does not belong to one caller: a caller that aborts must not fail the others.
    this.#renewal ??= this.#renew().finally(() => this.#renewal = undefined);
    return (await abortable(this.#renewal, signal)).value;
  }

  /** Drops a token that the API refused, unless it was already replaced. */
  invalidate(token: string): void {
    if (this.#token?.value === token) this.#token = undefined;
  }

  async #renew(): Promise<Token> {
    const { clock } = this.#request;
    const asked = clock.monotonic();
    try {
      const reply = await this.#requestWithRetry();
      const margin = reply.lifetimeMs > TOKEN_MARGIN_MS ? TOKEN_MARGIN_MS : reply.lifetimeMs / 2;
      this.#token = { value: reply.value, renewAt: asked + reply.lifetimeMs - margin };
      return this.#token;
    } catch (error) {
      const reason = error instanceof TokenFailure ? error.reason : error;
      if (reason instanceof AppError && reason.code === "GENESYS_CREDENTIALS") this.#refusal = reason;
      throw reason;
    }
  }

  #requestWithRetry(): Promise<TokenReply> {
    const options = {
      attempts: ATTEMPTS,
      baseMs: RETRY_BASE_MS,
      capMs: RETRY_CAP_MS,
      clock: this.#request.clock,
      random: this.#random,
      retryable: (error: unknown) => error instanceof TokenFailure && error.again,
    };
    return retry(options, (attempt) => requestToken(this.#request, attempt));
  }
}

/** Who asks for a token, and where. */
interface TokenRequest {
  /** Such as `https://login.mypurecloud.com/oauth/token`. */
  readonly url: string;
  /** Id and secret of the client, as HTTP Basic has them. */
  readonly basic: string;
  readonly redactor: Redactor;
  readonly fetch: ApiFetch;
  readonly clock: Clock;
}

/** A token and how long it is valid, in milliseconds. */
interface TokenReply {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** A token request that failed, and whether it may be tried again; a number is the requested wait, in milliseconds. */
class TokenFailure extends Error {
  readonly reason: GenesysApiError;
  readonly again: boolean | number;

  constructor(reason: GenesysApiError, again: boolean | number) {
    super(reason.message);
    this.reason = reason;
    this.again = again;
  }
}

/** Requests a token once with the client credentials grant (RFC 6749 section 4.4.2). Throws {@link TokenFailure}. */
async function requestToken(request: TokenRequest, attempt: number): Promise<TokenReply> {
  const { response, text } = await send(request, attempt);
  const { redactor } = request;
  const judged = judge(response, text, request.clock.now(), redactor);
  if ("value" in judged) {
    redactor.add(judged.value);
    return judged;
  }
  const message = `Cannot get an access token: ${request.url} ${judged.words}${
    correlationNote(response.headers, redactor)
  }`;
  const details = {
    effect: "none",
    attempts: attempt,
    status: response.status,
    correlationId: correlationId(response.headers, redactor),
  } as const;
  throw new TokenFailure(new GenesysApiError(judged.code, message, details), judged.again);
}

interface TokenRefusal {
  readonly code: Code;
  readonly words: string;
  readonly again: boolean | number;
}

function judge(response: ApiResponse, text: string, nowMs: number, redactor: Redactor): TokenReply | TokenRefusal {
  const { status, headers } = response;
  const words = `answered ${status}${errorWords(text, redactor)}`;
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

function errorWords(text: string, redactor: Redactor): string {
  const parsed = v.safeParse(tokenErrorSchema, parseJson(text));
  if (!parsed.success) return "";
  const { error, error_description, description, message } = parsed.output;
  const words = error_description ?? description ?? message;
  return `${error ? ` ${redactor.quote(error, 80)}` : ""}${words ? `: "${redactor.quote(words)}"` : ""}`;
}

function bearable(ms: number): number | false {
  return ms <= THROTTLE_LONGEST_MS ? ms : false;
}

async function send(request: TokenRequest, attempt: number): Promise<{ response: ApiResponse; text: string }> {
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
          authorization: `Basic ${request.basic}`,
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
    throw fail("GENESYS_UNREACHABLE", `could not be reached: ${connectionReason(error, request.redactor)}`, error);
  }
}

/** Where the API client gets its access tokens. */
export interface TokenSource {
  /** A token that is valid for at least one more request. */
  getToken(signal?: AbortSignal): Promise<string>;
  /** Reports that the API refused this token, so that a new one is fetched. */
  invalidate(token: string): void;
}
