import { deadline } from "../core/base/async.ts";
import { errorMessage } from "../core/base/errors.ts";
import { connectionReason, parseJson, readBody, retryAfterMs } from "../core/base/http.ts";
import type { Clock, Fetch } from "../core/base/ports.ts";
import type { Redactor } from "../core/base/secret.ts";
import { visible } from "../core/base/text.ts";
import { systemClock } from "./clock.ts";
import { createFetch } from "./fetch.ts";

/** One call may take this long, its body included (INTERFACE, "GitHub calls"). */
const ATTEMPT_MS = 10_000;
/** What only informs may take this long in all. */
const INFORMING_MS = 30_000;
/** So much of it may be gone before and after what may be left out. */
const ANNOUNCING_MS = INFORMING_MS / 2;
/** How long GitHub may be silent, whatever is asked, and how long one call that decides may take with its retries. */
const DECIDING_MS = 45_000;
/** GitHub's hiccups last seconds; more attempts would not fit in the time of a call. */
const ATTEMPTS = 3;
/** A limit that asks for one short wait after another is no limit that a run can wait for. */
const LIMIT_WAITS = 5;
const FIRST_WAIT_MS = 1000;
/** What GitHub wants a client to wait for after a secondary limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A hundred comments of the greatest length, each character escaped, fit; so does a tree of 100,000 entries. */
const BODY_BYTES = 64 * 1024 * 1024;
const REDIRECTS = 5;

/** Why a call to GitHub gave no answer that can be used; an answer with an error status is octokit's own error. */
export class GithubFailure extends Error {
  /**
   * `timeout` and `network`: no answer, or half of one; `foreign`: somebody else answered; `limited`: GitHub wants a longer
   * wait than there is time for; `spent`: the time for such calls is used up.
   */
  readonly kind: "timeout" | "network" | "foreign" | "limited" | "spent";

  constructor(kind: GithubFailure["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "GithubFailure";
    this.kind = kind;
  }
}

/** How to reach GitHub. */
export interface GithubOptions {
  readonly token: string;
  /** Takes the secrets out of what GitHub says of a failure, and learns the token. */
  readonly redactor: Redactor;
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly fetch?: Fetch | undefined;
  readonly clock?: Clock | undefined;
  /** Ends every call, such as that of a cancelled job. */
  readonly signal?: AbortSignal | undefined;
}

/** A request as a lane has to know it. */
interface LaneCall {
  readonly method: string;
  /** As octokit has it: a template, such as `/repos/{owner}/{repo}/issues`. */
  readonly url: string;
}

/** What octokit answers. */
interface LaneAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** Bounds and repeats the calls of one kind. */
export interface GithubLane {
  /** Runs a call; `attempt` makes the request once, until its signal aborts. */
  run<T extends LaneAnswer>(call: LaneCall, attempt: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** How requests leave for GitHub: the lane of what decides, the lanes of what only informs, and the `fetch` of all. */
interface GithubTransport {
  readonly fetch: Fetch;
  readonly deciding: GithubLane;
  readonly informing: GithubLane;
  /** For what may be left out: it leaves half of the time of what informs to the rest. */
  readonly announcing: GithubLane;
}

/** Makes the transport of one run. */
export function githubTransport(options: GithubOptions): GithubTransport {
  const clock = options.clock ?? systemClock;
  const silence = new Stopwatch(clock);
  options.redactor.add(options.token);
  const base = { clock, signal: options.signal, silence, redactor: options.redactor };
  const informed = new Stopwatch(clock);
  return {
    fetch: githubFetch(options),
    deciding: new Lane({ ...base, gives: undefined }),
    informing: new Lane({ ...base, gives: { spent: informed, ms: INFORMING_MS } }),
    announcing: new Lane({ ...base, gives: { spent: informed, ms: ANNOUNCING_MS } }),
  };
}

/** One plain sentence, without its full stop, on why a call to GitHub failed. */
export function githubProblem(error: unknown): string {
  if (error instanceof GithubFailure) return error.message;
  const answer = refusal(error);
  if (answer === undefined) return visible(errorMessage(error));
  const said = answer.message === "" ? "" : `: ${answer.message}`;
  return `GitHub answered ${answer.status}${said}${isPermissionProblem(error) ? permissionWords(answer) : ""}`;
}

/** The status that GitHub answered with; undefined when there was no answer. */
export function githubStatus(error: unknown): number | undefined {
  return refusal(error)?.status;
}

/** Whether a request that failed may have been carried out all the same. */
export function mayHaveHappened(error: unknown): boolean {
  if (error instanceof GithubFailure) return error.kind === "timeout" || error.kind === "network";
  return (githubStatus(error) ?? 0) >= 500;
}

/** Whether the token may not do what was asked of it, as far as GitHub's answer tells: it hides with 404 what a token may not see. */
export function isPermissionProblem(error: unknown): boolean {
  const answer = refusal(error);
  if (answer?.status === 403) return /not accessible by|must have .*(?:rights|access|permission)/i.test(answer.message);
  return answer?.status === 404 && answer.method !== "GET";
}

/** An answer with an error status. */
interface Refusal {
  readonly status: number;
  readonly method: string;
  readonly message: string;
  readonly headers: Headers;
}

function refusal(error: unknown): Refusal | undefined {
  const answer = property(error, "response");
  const status = property(answer, "status");
  if (typeof status !== "number") return undefined;
  const method = property(property(error, "request"), "method");
  return {
    status,
    method: typeof method === "string" ? method : "GET",
    message: refusalWords(property(answer, "data")),
    headers: headersOf(property(answer, "headers")),
  };
}

/** GitHub's message, and what it says of the field that it did not like. */
function refusalWords(data: unknown): string {
  const [first] = [property(data, "errors")].flat();
  return [property(data, "message"), property(first, "message")]
    .filter((words) => typeof words === "string")
    .map((words) => visible(words).replace(/\.$/, ""))
    .join(": ");
}

function permissionWords({ headers }: Refusal): string {
  const accepted = headers.get("x-accepted-github-permissions") ?? "";
  // Alternatives are parted by a semicolon, what is needed together by a comma.
  const ways = accepted.split(";").map((way) =>
    [...way.matchAll(/(?<![a-z_])([a-z_]+)=([a-z]+)/g)]
      .map(([, name = "", access = ""]) => `${name.replaceAll("_", "-")}: ${access}`)
      .join(" and ")
  ).filter((way) => way !== "");
  return ways.length === 0
    ? "; the token lacks a permission, or what was asked for does not exist"
    : `; the token needs ${ways.join(", or ")}`;
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function headersOf(value: unknown): Headers {
  const headers = new Headers();
  for (const [name, text] of Object.entries(Object(value))) {
    if (typeof text === "string" || typeof text === "number") headers.set(name, String(text));
  }
  return headers;
}

/** Time during which at least one task runs. */
class Stopwatch {
  readonly #clock: Clock;
  #running = 0;
  #since = 0;
  #spent = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get spent(): number {
    return this.#spent + (this.#running === 0 ? 0 : this.#clock.monotonic() - this.#since);
  }

  /** Counts from nothing again. */
  reset(): void {
    this.#spent = 0;
    this.#since = this.#clock.monotonic();
  }

  async time<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running++ === 0) this.#since = this.#clock.monotonic();
    try {
      return await task();
    } finally {
      const spent = this.spent;
      if (--this.#running === 0) this.#spent = spent;
    }
  }
}

interface LaneOptions {
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly signal: AbortSignal | undefined;
  /** How long GitHub has been asked without an answer; of all lanes together. */
  readonly silence: Stopwatch;
  /** The time that the lane's calls took with those of others, where they have a time together. */
  readonly gives: { readonly spent: Stopwatch; readonly ms: number } | undefined;
}

class Lane implements GithubLane {
  readonly #options: LaneOptions;
  /** Set by the first call that decides and got no answer: the run ends, and nothing that still waits may hold it up. */
  readonly #broken = new AbortController();
  readonly #signal: AbortSignal;

  constructor(options: LaneOptions) {
    this.#options = options;
    const { signal } = options;
    this.#signal = signal ? AbortSignal.any([signal, this.#broken.signal]) : this.#broken.signal;
  }

  async run<T extends LaneAnswer>(call: LaneCall, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { gives, clock } = this.#options;
    this.#signal.throwIfAborted();
    const left = gives === undefined ? DECIDING_MS : gives.ms - gives.spent.spent;
    if (left <= 0) {
      throw new GithubFailure(
        "spent",
        `GitHub was not asked: the ${(gives?.ms ?? 0) / 1000} s for comments, approvals and issues are used up`,
      );
    }
    const end = clock.monotonic() + left;
    const task = () => this.#repeat(call, attempt, end);
    try {
      return await (gives === undefined ? task() : gives.spent.time(task));
    } catch (error) {
      if (gives === undefined && error instanceof GithubFailure && mayHaveHappened(error)) this.#broken.abort(error);
      throw error;
    }
  }

  async #repeat<T extends LaneAnswer>(
    call: LaneCall,
    attempt: (signal: AbortSignal) => Promise<T>,
    end: number,
  ): Promise<T> {
    const { clock } = this.#options;
    for (let made = 1, waits = 0;;) {
      try {
        return await this.#once(attempt, end);
      } catch (error) {
        this.#signal.throwIfAborted();
        const left = end - clock.monotonic();
        const limit = limitOf(error, clock.now());
        if (limit !== undefined) {
          if (limit.waitMs >= left || ++waits > LIMIT_WAITS) throw limitFailure(error, limit, clock.now());
          await clock.sleep(limit.waitMs, this.#signal);
          continue;
        }
        const wait = FIRST_WAIT_MS * 2 ** (made - 1);
        if (!isIdempotent(call) || !isPassing(error) || made++ >= ATTEMPTS || wait >= left) throw error;
        await clock.sleep(wait, this.#signal);
      }
    }
  }

  async #once<T extends LaneAnswer>(attempt: (signal: AbortSignal) => Promise<T>, end: number): Promise<T> {
    const { clock, silence, redactor } = this.#options;
    const quiet = DECIDING_MS - silence.spent;
    if (quiet <= 0) {
      throw new GithubFailure("spent", `GitHub was not asked: it has not answered for ${DECIDING_MS / 1000} s`);
    }
    const left = end - clock.monotonic();
    // A wait may have taken longer than it was meant to, on a machine that is busy.
    if (left <= 0) throw new GithubFailure("timeout", "GitHub did not answer before the time for the call was over");
    const ms = Math.min(ATTEMPT_MS, left, quiet);
    const late = () => new GithubFailure("timeout", `GitHub did not answer within ${seconds(ms)} s`);
    return await silence.time(async () => {
      try {
        const answer = await deadline(ms, clock, this.#signal, late, attempt);
        silence.reset();
        return checked(answer, redactor);
      } catch (error) {
        if (githubStatus(error) !== undefined) silence.reset();
        throw asFailure(error, redactor);
      }
    });
  }
}

function seconds(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}

/** Reading, replacing and deleting may be repeated; GraphQL is only asked. */
function isIdempotent({ method, url }: LaneCall): boolean {
  return method !== "POST" || url.endsWith("/graphql");
}

/** Whether the same request may succeed a little later. */
function isPassing(error: unknown): boolean {
  if (error instanceof GithubFailure) return error.kind === "timeout" || error.kind === "network";
  return [500, 502, 503, 504].includes(githubStatus(error) ?? 0);
}

/** Octokit gives a request that got no answer the status 500, and puts what happened into its cause. */
function asFailure(error: unknown, redactor: Redactor): unknown {
  if (error instanceof GithubFailure || githubStatus(error) !== undefined) return error;
  const cause = property(error, "cause");
  if (cause instanceof GithubFailure) return cause;
  // An abort's reason and errors of this program are no network's.
  if (property(error, "name") !== "HttpError") return error;
  return new GithubFailure("network", `GitHub could not be reached: ${connectionReason(cause ?? error, redactor)}`, {
    cause: error,
  });
}

/** An answer that is JSON, where there is any. */
function checked<T extends LaneAnswer>(answer: T, redactor: Redactor): T {
  const { status, data } = answer;
  if (status === 204 || status === 205) return answer;
  if (typeof data === "object" && data !== null && !(data instanceof ArrayBuffer)) return answer;
  const type = headersOf(answer.headers).get("content-type") ?? "no content type";
  if (typeof data === "string" && /^application\/json\b/i.test(type)) {
    throw new GithubFailure("network", "GitHub's answer ended in the middle");
  }
  throw foreignAnswer(redactor.quote(type));
}

/** Somebody else's answer, such as a proxy's log-in page; `what` is its content type, or what is wrong with its content. */
export function foreignAnswer(what: string): GithubFailure {
  return new GithubFailure("foreign", `The answer was not GitHub's: ${visible(what)}`);
}

interface Limit {
  readonly waitMs: number;
}

/** How long GitHub wants a client to wait that asked too much (docs.github.com, "Rate limits for the REST API"). */
function limitOf(error: unknown, now: number): Limit | undefined {
  const answer = refusal(error);
  if (answer?.status !== 403 && answer?.status !== 429) return undefined;
  const { headers, message, status } = answer;
  const asked = retryAfterMs(headers, now);
  if (asked !== undefined) return { waitMs: Math.max(FIRST_WAIT_MS, asked) };
  const reset = Number(headers.get("x-ratelimit-reset"));
  if (headers.get("x-ratelimit-remaining") === "0" && reset > 0) {
    // The time is by GitHub's clock, which may differ from ours.
    const date = Date.parse(headers.get("date") ?? "");
    return { waitMs: Math.max(FIRST_WAIT_MS, reset * 1000 - (Number.isNaN(date) ? now : date)) };
  }
  return status === 429 || /secondary rate limit|abuse detection/i.test(message)
    ? { waitMs: SECONDARY_LIMIT_MS }
    : undefined;
}

function limitFailure(error: unknown, { waitMs }: Limit, now: number): GithubFailure {
  // A header can name any number; the last day that a Date can be is far enough.
  const until = new Date(Math.min(now + waitMs, 8.64e15)).toISOString().replace(/\.\d+Z$/, "Z");
  return new GithubFailure("limited", `${githubProblem(error)}; GitHub takes no more requests until ${until}`, {
    cause: error,
  });
}

/** A `fetch` that sends the token to GitHub's own address only, whose bodies are bounded, and whose words about a failure hold no secret. */
function githubFetch({ redactor, apiUrl, fetch = createFetch() }: GithubOptions): Fetch {
  const { origin } = new URL(apiUrl);
  return async (url, init) => {
    let target = new URL(url);
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      if (target.origin !== origin) {
        throw foreignAnswer(`it leads to ${redactor.quote(target.origin)}, which gets no token`);
      }
      const response = await fetch(target.href, { ...init, redirect: "manual" });
      if (![301, 302, 307, 308].includes(response.status)) return await bounded(response, target.href, redactor);
      await response.body?.cancel();
      const location = response.headers.get("location") ?? "";
      if (!URL.canParse(location, target.href)) throw foreignAnswer("it leads nowhere");
      target = new URL(location, target);
    }
    throw foreignAnswer(`it leads from one address to the next, ${REDIRECTS} times`);
  };
}

async function bounded(response: Response, url: string, redactor: Redactor): Promise<Response> {
  const { text, cut } = await readBody(response, BODY_BYTES);
  if (cut) throw foreignAnswer(`it is longer than ${BODY_BYTES / 1024 / 1024} MiB`);
  const { status, statusText, headers, ok } = response;
  // Only words about a failure can repeat what was sent.
  const body = new TextEncoder().encode(ok ? text : withoutSecrets(text, redactor));
  const copy = new Response(body.length === 0 ? null : body, { status, statusText, headers });
  // Octokit reads it to find the next page.
  return Object.defineProperty(copy, "url", { value: url });
}

function withoutSecrets(text: string, redactor: Redactor): string {
  const value = parseJson(text);
  // Read before it is cleaned: a mask in the midst of JSON's own signs would make it unreadable.
  return value === undefined ? redactor.redact(text) : JSON.stringify(redactor.redactValue(value));
}
