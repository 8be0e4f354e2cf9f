import type { Clock } from "../../core/base/ports.ts";
import { ACCOUNTS_PATH, AccountStore, type AccountView } from "./accounts.ts";
import { createGenesysApi } from "./api.ts";
import { createEmailDomainsApi } from "./email-domains/email-domains-api.ts";
import { operationOf } from "./email-domains/operations.ts";
import { type EmailDomainsOptions, EmailOrganisation } from "./email-domains/organisation.ts";
import { genesysError } from "./error.ts";
import { type GenesysFault, httpFaultOf } from "./faults.ts";
import { bearerToken, OAuthServer } from "./oauth.ts";
import { RateLimiter, type RateLimitOptions, type RateLimitState } from "./rate-limit.ts";
import type { AccountValidator } from "./validation.ts";
import { answerWithFault, type FaultPlan, type FaultRule, faultSequence, planFault } from "../http-fault.ts";
import { GENESYS_RATE_LIMIT, GENESYS_RATE_WINDOW_MS } from "../limits.ts";
import { faultRequest, type LoggedRequest, RequestLog } from "../request-log.ts";
import { wallClock } from "../wall-clock.ts";

/** How the simulated organisation behaves. */
export interface GenesysSimulatorOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Checks accounts in the background; every account is valid when absent. */
  readonly validate?: AccountValidator;
  /** The least time a validation takes, in milliseconds; 2,000 when absent. */
  readonly validationMs?: number;
  /** 300 requests per minute and token when absent. */
  readonly rateLimit?: RateLimitOptions;
  /** Seconds; a day when absent. */
  readonly tokenLifetimeSeconds?: number;
  /** Asked once per request; see also {@link GenesysSimulator.addFaults}. */
  readonly faults?: FaultPlan<GenesysFault>;
  /** The organisation behind the public API of e-mail domains. */
  readonly emailDomains?: EmailDomainsOptions;
  readonly clock?: Clock;
}

/**
 * Genesys Cloud's login host and both of its APIs in memory, that of e-mail accounts and the public one of e-mail domains,
 * with the platform's headers, errors and failures.
 * {@link GenesysSimulator.fetch} needs no socket; comments mark which behaviour is sourced and which is inferred.
 */
export class GenesysSimulator {
  readonly #clock: Clock;
  readonly #oauth: OAuthServer;
  readonly #limiter: RateLimiter;
  readonly #accounts: AccountStore;
  readonly #accountsApi: ReturnType<typeof createGenesysApi>;
  readonly #domainsApi: ReturnType<typeof createEmailDomainsApi>;
  /** What the public API serves, to look into and to disturb. */
  readonly emailDomains: EmailOrganisation;
  readonly #log = new RequestLog();
  readonly #plans: FaultPlan<GenesysFault>[] = [];
  readonly #closing = new AbortController();

  constructor(options: GenesysSimulatorOptions) {
    this.#clock = options.clock ?? wallClock;
    const { clientId, clientSecret, tokenLifetimeSeconds = 86_400 } = options;
    this.#oauth = new OAuthServer({ clientId, clientSecret, tokenLifetimeSeconds }, this.#clock);
    const limit = options.rateLimit ?? { allowed: GENESYS_RATE_LIMIT, windowMs: GENESYS_RATE_WINDOW_MS };
    this.#limiter = new RateLimiter(limit, this.#clock);
    this.#accounts = new AccountStore({
      clock: this.#clock,
      validate: options.validate ?? (() => Promise.resolve(undefined)),
      validationMs: options.validationMs ?? 2000,
      signal: this.#closing.signal,
    });
    this.#accountsApi = createGenesysApi(this.#accounts);
    this.emailDomains = new EmailOrganisation(options.emailDomains ?? {}, this.#clock, this.#closing.signal);
    this.#domainsApi = createEmailDomainsApi(this.emailDomains);
    if (options.faults) this.#plans.push(options.faults);
  }

  /** Answers a request to the login host or the API, by its path. Throws `ConnectionReset` where a fault ends the connection. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const entry = this.#log.add(request, this.#clock.now());
    const fault = planFault(this.#plans, faultRequest(entry));
    if (fault) entry.fault = fault.kind;
    const token = bearerToken(request);
    const known = token !== undefined && this.#oauth.accepts(token);
    const rate = this.#limiter.take(known ? token : "anonymous");
    const context = {
      signal: AbortSignal.any([request.signal, this.#closing.signal]),
      error: (status: number, message: string) => genesysError(status, message),
    };
    const answer = await answerWithFault(httpFaultOf(fault), context, () => this.#answer(request, entry, rate, fault));
    const response = new Response(answer.body, answer);
    response.headers.set("inin-correlation-id", entry.correlationId);
    response.headers.set("inin-ratelimit-allowed", String(rate.allowed));
    response.headers.set("inin-ratelimit-count", String(rate.count));
    response.headers.set("inin-ratelimit-reset", String(rate.resetSeconds));
    entry.status = response.status;
    return response;
  };

  /** The organisation's accounts, oldest first. */
  accounts(): readonly AccountView[] {
    return this.#accounts.all();
  }

  /** Every request so far. */
  requests(): readonly LoggedRequest[] {
    return this.#log.all();
  }

  /** How often each call of the public API was made, by the name of the official SDK's method. */
  calls(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { method, path } of this.#log.all()) {
      const name = operationOf(method, path);
      if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }

  /** Scripts failures of the requests to come. */
  addFaults(...rules: readonly FaultRule<GenesysFault>[]): void {
    this.#plans.push(faultSequence(rules));
  }

  /** Forgets every fault plan. */
  clearFaults(): void {
    this.#plans.length = 0;
  }

  /** Makes every token invalid. */
  revokeTokens(): void {
    this.#oauth.revokeTokens();
  }

  /** Ends hanging requests and running validations. */
  close(): void {
    this.#closing.abort(new Error("The sandbox is closing"));
  }

  async #answer(
    request: Request,
    entry: LoggedRequest,
    rate: RateLimitState,
    fault: GenesysFault | undefined,
  ): Promise<Response> {
    if (rate.exceeded) return tooManyRequests(rate);
    if (entry.path === "/oauth/token") {
      return entry.method === "POST" ? await this.#oauth.token(request) : genesysError(405, "HTTP method not allowed");
    }
    const token = bearerToken(request);
    if (token === undefined) {
      return genesysError(401, "No authentication bearer token specified in authorization header.", {
        code: "authentication.required",
      });
    }
    if (!this.#oauth.accepts(token)) return genesysError(401, "Invalid login credentials.");
    const api = entry.path.startsWith(ACCOUNTS_PATH) ? this.#accountsApi : this.#domainsApi;
    return await api.fetch(request, { fault });
  }
}

/** The message's wording is the platform's own (sourced); the limit's key is that of client-credentials tokens. */
function tooManyRequests(rate: RateLimitState): Response {
  const message = `Rate limit exceeded the maximum. Retry the request in [${rate.resetSeconds}] seconds`;
  const response = genesysError(429, message, {
    limit: { key: "client.credentials.token.rate.per.minute", namespace: "platform.api", value: rate.allowed },
  });
  response.headers.set("retry-after", String(rate.resetSeconds));
  return response;
}
