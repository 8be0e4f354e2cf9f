import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Clock } from "../../core/base/ports.ts";
import { addCommentCalls } from "./comments.ts";
import { addHistoryCalls } from "./history.ts";
import { addIssueCalls } from "./issues.ts";
import type { GitFiles } from "./objects.ts";
import { githubError, githubForbidden, githubNotFound } from "./page.ts";
import { addPullCalls } from "./pulls.ts";
import {
  ACTIONS_BOT,
  type GithubComment,
  type GithubIssue,
  type GithubPull,
  type GithubReviewComment,
  type GithubSeed,
  GithubState,
} from "./state.ts";
import {
  answerWithFault,
  type FaultPlan,
  type FaultRule,
  faultSequence,
  type HttpFault,
  planFault,
} from "../http-fault.ts";
import { GITHUB_TREE_LIMIT, HTTP_BODY_LIMIT } from "../limits.ts";
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
  /** The most entries of a tree that are listed at once; GitHub's own when absent. */
  readonly treeLimit?: number;
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
  readonly #state: GithubState;
  readonly #closing = new AbortController();

  constructor(options: GithubSimulatorOptions) {
    this.#options = options;
    this.#clock = options.clock ?? wallClock;
    this.#plans = options.faults ? [options.faults] : [];
    this.#state = new GithubState(options.seed, options.readOnly ?? false);
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

  /** The comments of a pull request or issue, oldest first. */
  comments(number: number): readonly GithubComment[] {
    return this.#state.comments.get(number) ?? [];
  }

  /** The comments at lines of a pull request's diff, oldest first. */
  reviewComments(number: number): readonly GithubReviewComment[] {
    return this.#state.reviewComments.get(number) ?? [];
  }

  /** The issues that are no pull requests. */
  issues(): readonly GithubIssue[] {
    return [...this.#state.issues.values()];
  }

  /** Somebody opens an issue, or changes one. */
  putIssue(issue: GithubIssue): void {
    this.#state.issues.set(issue.number, issue);
    if (!this.#state.comments.has(issue.number)) this.#state.comments.set(issue.number, []);
  }

  /** The commit that a branch points to. */
  branch(name: string): string | undefined {
    return this.#state.branches.get(name);
  }

  /** Makes a commit on a branch, as a direct push does, and gives its id. */
  push(branch: string, files: GitFiles, message?: string): string {
    return this.#state.push(branch, files, message);
  }

  /** Merges an open pull request with a merge commit, which moves its base branch, and gives that commit. */
  merge(number: number, by = "hubot"): string {
    return this.#state.merge(number, by);
  }

  /** Points a branch to a commit that is here, as a push by git does; without one the branch is deleted. */
  moveBranch(name: string, commit: string | undefined): void {
    if (commit === undefined) this.#state.branches.delete(name);
    else this.#state.branches.set(name, commit);
  }

  /** Opens a pull request, or says anew what it is; its comments stay. */
  putPull(pull: GithubPull): void {
    this.#state.putPull(pull);
  }

  /** Somebody comments on a pull request or issue. */
  addComment(number: number, user: GithubComment["user"], body: string): void {
    this.#state.addComment(number, { user, body });
  }

  /** Somebody comments at a line of a pull request's diff. */
  addReviewComment(number: number, comment: GithubReviewComment): void {
    this.#state.reviewComments.set(number, [...this.reviewComments(number), comment]);
  }

  /** Somebody deletes the comments of a pull request or issue. */
  deleteComments(number: number): void {
    this.#state.comments.get(number)?.splice(0);
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
    const { seed, treeLimit = GITHUB_TREE_LIMIT } = this.#options;
    const app = new Hono();
    app.use(bodyLimit({ maxSize: HTTP_BODY_LIMIT, onError: () => githubError(413, "Payload too large") }));
    // An installation token is not a user.
    app.get("/user", () => githubForbidden(""));
    app.post("/graphql", async (context) => {
      const { query } = await context.req.json<{ query?: unknown }>();
      if (/^(?:query)?\{viewer\{login\}\}$/.test(String(query).replaceAll(/\s/g, ""))) {
        return context.json({ data: { viewer: { login: ACTIONS_BOT.login } } });
      }
      return context.json({ errors: [{ message: "The simulator answers { viewer { login } } alone" }] });
    });
    const repository = new Hono();
    addCommentCalls(repository, this.#state);
    addIssueCalls(repository, this.#state);
    addPullCalls(repository, this.#state);
    addHistoryCalls(repository, this.#state, treeLimit);
    const path = `/repos/${seed.owner}/${seed.repo}`;
    app.get(path, (context) =>
      context.json({
        name: seed.repo,
        full_name: `${seed.owner}/${seed.repo}`,
        owner: { login: seed.owner },
        default_branch: this.#state.defaultBranch,
      }));
    app.route(path, repository);
    app.notFound(githubNotFound);
    return app;
  }
}
