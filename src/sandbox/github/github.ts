import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Clock } from "../../core/base/ports.ts";
import { addCommentCalls } from "./comments.ts";
import { githubError, githubNotFound } from "./page.ts";
import { addPullCalls } from "./pulls.ts";
import type { GithubComment, GithubSeed } from "./state.ts";
import {
  answerWithFault,
  type FaultPlan,
  type FaultRule,
  faultSequence,
  type HttpFault,
  planFault,
} from "../http-fault.ts";
import { HTTP_BODY_LIMIT } from "../limits.ts";
import { faultRequest, type LoggedRequest, RequestLog } from "../request-log.ts";
import { wallClock } from "../wall-clock.ts";

/** GITHUB_TOKEN's requests per hour and repository. */
const HOURLY_LIMIT = 1000;

/** How the simulated repository behaves. */
export interface GithubSimulatorOptions {
  readonly seed: GithubSeed;
  /** The only token that is accepted. */
  readonly token: string;
  /** True for a token that only reads, as a fork's pull request gets: every write is a 403. */
  readonly readOnly?: boolean;
  readonly faults?: FaultPlan<HttpFault>;
  readonly clock?: Clock;
}

/** GitHub's REST API for one repository, as a workflow's GITHUB_TOKEN sees it: the calls that the action makes. */
export class GithubSimulator {
  readonly #options: GithubSimulatorOptions;
  readonly #clock: Clock;
  readonly #app: Hono;
  readonly #log = new RequestLog();
  readonly #plans: FaultPlan<HttpFault>[];
  readonly #comments: ReadonlyMap<number, GithubComment[]>;
  readonly #closing = new AbortController();

  constructor(options: GithubSimulatorOptions) {
    this.#options = options;
    this.#clock = options.clock ?? wallClock;
    this.#plans = options.faults ? [options.faults] : [];
    this.#comments = new Map(
      options.seed.pulls.map((pull) => [pull.number, (pull.comments ?? []).map((comment) => ({ ...comment }))]),
    );
    this.#app = this.#createApp();
  }

  /** Answers a request. Throws `ConnectionReset` where a fault ends the connection. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const entry = this.#log.add(request, this.#clock.now());
    const fault = planFault(this.#plans, faultRequest(entry));
    if (fault) entry.fault = fault.kind;
    const context = { signal: AbortSignal.any([request.signal, this.#closing.signal]), error: githubError };
    const answer = await answerWithFault(fault, context, () => this.#answer(request));
    const response = new Response(answer.body, answer);
    const defaults = {
      "x-github-request-id": entry.correlationId,
      "x-ratelimit-limit": String(HOURLY_LIMIT),
      "x-ratelimit-remaining": String(Math.max(0, HOURLY_LIMIT - entry.number)),
      "x-ratelimit-reset": String(Math.ceil(this.#clock.now() / 1000) + 3600),
    };
    for (const [name, value] of Object.entries(defaults)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    entry.status = response.status;
    return response;
  };

  /** The comments of a pull request, oldest first. */
  comments(pullNumber: number): readonly GithubComment[] {
    return this.#comments.get(pullNumber) ?? [];
  }

  /** Every request so far. */
  requests(): readonly LoggedRequest[] {
    return this.#log.all();
  }

  /** Scripts failures of the requests to come. */
  addFaults(...rules: readonly FaultRule<HttpFault>[]): void {
    this.#plans.push(faultSequence(rules));
  }

  /** Ends hanging requests. */
  close(): void {
    this.#closing.abort(new Error("The sandbox is closing"));
  }

  async #answer(request: Request): Promise<Response> {
    const given = /^(?:token|bearer) +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    if (given !== this.#options.token) return githubError(401, "Bad credentials");
    return await this.#app.fetch(request);
  }

  #createApp(): Hono {
    const { seed, readOnly = false } = this.#options;
    const app = new Hono();
    app.use(bodyLimit({ maxSize: HTTP_BODY_LIMIT, onError: () => githubError(413, "Payload too large") }));
    // An installation token is not a user.
    app.get("/user", () => githubError(403, "Resource not accessible by integration"));
    const repository = new Hono();
    addCommentCalls(repository, { pulls: seed.pulls, comments: this.#comments, readOnly });
    addPullCalls(repository, seed);
    app.route(`/repos/${seed.owner}/${seed.repo}`, repository);
    app.notFound(githubNotFound);
    return app;
  }
}
