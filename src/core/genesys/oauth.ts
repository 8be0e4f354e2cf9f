import { retry } from "../async.ts";
import { AppError } from "../errors.ts";
import type { Clock, Fetch, Random } from "../ports.ts";
import { Secret } from "../secret.ts";
import { ATTEMPTS, RETRY_BASE_MS, RETRY_CAP_MS, TOKEN_MARGIN_MS } from "./limits.ts";
import { regionHosts } from "./region.ts";
import { requestToken, TokenFailure, type TokenReply, type TokenRequest } from "./token-request.ts";
import type { TokenSource } from "./token-source.ts";

/** What {@link GenesysOAuthManager} needs. */
export interface OAuthDependencies {
  readonly clientId: string;
  readonly clientSecret: string | Secret;
  /** Base URL of the login service; default: that of us-east-1. */
  readonly loginUrl?: string | undefined;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
}

interface Token {
  readonly value: string;
  /** By the monotonic clock. */
  readonly renewAt: number;
}

/** Access tokens of an OAuth client: kept, renewed a minute before they end, and never fetched twice at once. */
export class GenesysOAuthManager implements TokenSource {
  readonly #request: TokenRequest;
  readonly #random: Random;
  #token: Token | undefined;
  #renewal: Promise<Token> | undefined;
  /** A refused client stays refused: asking again for every account would only lock it out. */
  #refusal: AppError | undefined;

  constructor(deps: OAuthDependencies) {
    const loginUrl = deps.loginUrl ?? regionHosts("us-east-1").loginUrl;
    this.#request = {
      url: `${loginUrl.replace(/\/+$/, "")}/oauth/token`,
      clientId: deps.clientId,
      clientSecret: typeof deps.clientSecret === "string" ? new Secret(deps.clientSecret) : deps.clientSecret,
      fetch: deps.fetch,
      clock: deps.clock,
    };
    this.#random = deps.random;
  }

  /** A token that is good for a minute or more. Throws `GenesysApiError`; rejects with the signal's reason when it aborts. */
  async getToken(signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    if (this.#refusal) throw this.#refusal;
    if (this.#token && this.#request.clock.monotonic() < this.#token.renewAt) return this.#token.value;
    // The renewal belongs to no caller: one that goes away must not fail the others.
    this.#renewal ??= this.#renew().finally(() => this.#renewal = undefined);
    return (await unlessAborted(this.#renewal, signal)).value;
  }

  /** Drops a token that the API refused, unless it was replaced already. */
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

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return await promise;
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: done.signal });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    done.abort();
  }
}
