import type * as v from "valibot";
import { backoffMs, deadline } from "../base/async.ts";
import type { ApiFetch, Clock, Logger, Random } from "../base/ports.ts";
import { AnswerTimeout, type Failure, judgeAnswer, lostAnswer, noToken, type ReadAnswer } from "./answer.ts";
import { correlationId, GenesysApiError } from "./api-error.ts";
import * as limits from "./limits.ts";
import { type Priority, RateLimit } from "./rate-limit.ts";
import type { RequestContext } from "../base/request-context.ts";
import { readBody } from "../base/http.ts";
import type { Redactor } from "../base/secret.ts";
import { trimmedEnd } from "../base/text.ts";
import type { TokenSource } from "./oauth.ts";

/** What {@link GenesysClient} needs. */
interface ClientDependencies {
  /** Base URL, such as `https://api.mypurecloud.com`. */
  readonly apiUrl: string;
  readonly tokens: TokenSource;
  /** Takes the secrets out of what the API answers, and learns every token. */
  readonly redactor: Redactor;
  readonly fetch: ApiFetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger?: Logger | undefined;
  /** Requests in any 60 seconds; undefined: as many as the responses' headers allow. */
  readonly rateLimit?: number | undefined;
  /** Refuses every request except GET before it is sent. */
  readonly readOnly?: boolean | undefined;
}

/** One request. */
export interface ApiRequest<T> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the base URL, query included. */
  readonly path: string;
  /** Exactly what is read from the response's body. */
  readonly schema: v.GenericSchema<unknown, T>;
  readonly body?: unknown;
  /** True when the request may be made twice though its method does not say so (RFC 9110 section 9.2.2): a PATCH that sets a state. */
  readonly idempotent?: boolean | undefined;
  /** What it does, for messages, where its method says another thing: a POST that creates nothing. */
  readonly verb?: "test" | undefined;
  readonly priority: Priority;
  /** The missing permission when a 403 does not name it, such as `routing:emailaccount:write`. */
  readonly permission: string;
}

/** The value of a successful response. */
export interface ApiAnswer<T> {
  readonly value: T;
  readonly status: number;
  /** `inin-correlation-id`. */
  readonly correlationId: string | undefined;
  /** How often the request was sent. */
  readonly attempts: number;
}

/** How many requests a run made. */
export interface ApiCounters {
  requests: number;
  /** Requests that repeated an earlier one. */
  retries: number;
  /** 429 responses. */
  throttled: number;
}

/** The progress of one request. */
interface Progress {
  sent: number;
  failed: number;
  throttled: number;
  tokenRenewed: boolean;
  /** `unknown` once an attempt of this write may have taken effect. */
  effect: Failure["effect"];
}

const VERBS = { GET: "read", POST: "create", PUT: "replace", PATCH: "change", DELETE: "delete" } as const;

/** The methods that RFC 9110 section 9.2.2 lets be repeated. */
const IDEMPOTENT: ReadonlySet<string> = new Set(["GET", "PUT", "DELETE"]);

/** The Genesys Cloud API: tokens, rate limit, timeouts, and retries of what is safe to repeat; a POST whose response was lost is never sent again. */
export class GenesysClient {
  readonly counters: ApiCounters = { requests: 0, retries: 0, throttled: 0 };
  /** What the first answer's Date said, and what this machine's clock said then. */
  firstTime: { readonly server: number; readonly local: number } | undefined;
  readonly #deps: ClientDependencies;
  readonly #baseUrl: string;
  readonly #rateLimit: RateLimit;

  constructor(deps: ClientDependencies) {
    this.#deps = deps;
    this.#baseUrl = trimmedEnd(deps.apiUrl, "/");
    this.#rateLimit = new RateLimit(deps.clock, deps.rateLimit);
  }

  /** Makes a request. Throws {@link GenesysApiError}, also when the signal aborts (code `CANCELLED`). */
  async request<T>(request: ApiRequest<T>, context: RequestContext = {}): Promise<ApiAnswer<T>> {
    const progress: Progress = { sent: 0, failed: 0, throttled: 0, tokenRenewed: false, effect: "none" };
    if (this.#deps.readOnly && request.method !== "GET") throw readOnlyError(request);
    for (;;) {
      const result = await this.#attempt(request, context, progress);
      if ("value" in result) return result;
      if (result.effect === "unknown") progress.effect = "unknown";
      const wait = this.#waitBeforeRetry(request, result, progress);
      if (wait === undefined) throw apiError(request, result, progress);
      this.counters.retries++;
      await this.#deps.clock.sleep(wait, context.signal).catch(() => undefined);
    }
  }

  async #attempt<T>(
    request: ApiRequest<T>,
    context: RequestContext,
    progress: Progress,
  ): Promise<ApiAnswer<T> | Failure> {
    let release: (() => void) | undefined;
    let token: string;
    try {
      release = await this.#rateLimit.acquire(request.priority, context.signal);
      token = await this.#deps.tokens.getToken(context.signal);
      this.#deps.redactor.add(token);
    } catch (error) {
      release?.();
      return context.signal?.aborted ? CANCELLED : noToken(error, this.#deps.redactor);
    }
    progress.sent++;
    this.counters.requests++;
    context.onRequest?.();
    const sentAt = this.#deps.clock.monotonic();
    try {
      const answer = await this.#send(request, token, context);
      return this.#learn(request, answer, token, sentAt, progress);
    } catch (error) {
      return context.signal?.aborted ? { ...CANCELLED, effect: "unknown" } : lostAnswer(error, this.#deps.redactor);
    } finally {
      release();
    }
  }

  #send<T>(request: ApiRequest<T>, token: string, context: RequestContext): Promise<ReadAnswer> {
    const signal = request.method === "GET" ? context.signal : context.inFlightSignal ?? context.signal;
    const content = request.body === undefined
      ? { headers: {} }
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(request.body) };
    const onTimeout = (): Error => new AnswerTimeout();
    return deadline(limits.REQUEST_TIMEOUT_MS, this.#deps.clock, signal, onTimeout, async (ending) => {
      const response = await this.#deps.fetch(this.#baseUrl + request.path, {
        ...content,
        method: request.method,
        headers: { authorization: `Bearer ${token}`, accept: "application/json", ...content.headers },
        redirect: "manual",
        signal: ending,
      });
      const limit = response.ok ? limits.RESPONSE_LIMIT_BYTES : limits.ERROR_LIMIT_BYTES;
      return { response, body: await readBody(response, limit) };
    });
  }

  /** Takes from a response what later requests need, and its value. */
  #learn<T>(
    request: ApiRequest<T>,
    answer: ReadAnswer,
    token: string,
    sentAt: number,
    progress: Progress,
  ): ApiAnswer<T> | Failure {
    const { status, headers } = answer.response;
    const { redactor } = this.#deps;
    const judged = judgeAnswer(answer, request.schema, this.#deps.clock.now(), redactor);
    const server = Date.parse(headers.get("date") ?? "");
    if (!Number.isNaN(server)) this.firstTime ??= { server, local: this.#deps.clock.now() };
    if (status === 429) this.counters.throttled++;
    else this.#rateLimit.observe(headers, sentAt);
    if (status === 401) this.#deps.tokens.invalidate(token);
    if (!("value" in judged)) return judged;
    return { value: judged.value, status, correlationId: correlationId(headers, redactor), attempts: progress.sent };
  }

  /** Milliseconds until the request may be made again; undefined if it must not. */
  #waitBeforeRetry<T>(request: ApiRequest<T>, failure: Failure, progress: Progress): number | undefined {
    switch (failure.again) {
      case "never":
        return undefined;
      case "new-token":
        if (progress.tokenRenewed) return undefined;
        progress.tokenRenewed = true;
        return 0;
      case "after-pause":
        return this.#pause(failure.waitMs ?? limits.THROTTLE_DEFAULT_MS, progress);
      case "if-idempotent": {
        progress.failed++;
        const repeatable = request.idempotent === true || IDEMPOTENT.has(request.method);
        if (!repeatable || progress.failed >= limits.ATTEMPTS) return undefined;
        const bounds = { baseMs: limits.RETRY_BASE_MS, capMs: limits.RETRY_CAP_MS, random: this.#deps.random };
        const wait = failure.waitMs ?? backoffMs(progress.failed, bounds);
        return wait <= limits.THROTTLE_LONGEST_MS ? wait : undefined;
      }
    }
  }

  /** Pauses the whole run: a 429 is about its budget, not about this request. */
  #pause(waitMs: number, progress: Progress): number | undefined {
    progress.throttled++;
    if (progress.throttled > limits.THROTTLE_REPEATS || waitMs > limits.THROTTLE_LONGEST_MS) return undefined;
    this.#deps.logger?.debug(`Genesys Cloud asks to wait ${Math.ceil(waitMs / 1000)} s (429)`);
    this.#rateLimit.pause(waitMs);
    return 0;
  }
}

const CANCELLED: Failure = {
  code: "CANCELLED",
  words: "was not called: the run was stopped",
  effect: "none",
  again: "never",
};

function apiError<T>(request: ApiRequest<T>, failure: Failure, progress: Progress): GenesysApiError {
  const message = `Cannot ${request.verb ?? VERBS[request.method]} ${pathOf(request)}: the API ${failure.words}`;
  const permission = failure.permissions?.length ? failure.permissions.join(", ") : request.permission;
  return new GenesysApiError(failure.code, message, {
    ...failure,
    effect: progress.effect,
    attempts: progress.sent,
    ...(failure.code === "GENESYS_FORBIDDEN"
      ? { hint: `Give the OAuth client a role with the permission ${permission}, for the division of the accounts` }
      : {}),
  });
}

function readOnlyError<T>(request: ApiRequest<T>): GenesysApiError {
  const message = `Cannot ${VERBS[request.method]} ${pathOf(request)}: this run is read-only`;
  return new GenesysApiError("GENESYS_READ_ONLY", message, { effect: "none", attempts: 0 });
}

function pathOf<T>(request: ApiRequest<T>): string {
  return request.path.replace(/\?.*$/, "");
}
