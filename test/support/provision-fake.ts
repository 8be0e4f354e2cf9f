import type { EmailAccountWrite } from "../../src/core/targets/email-accounts/wire.ts";
import type { Clock, Fetch } from "../../src/core/base/ports.ts";
import { untilAborted } from "./until.ts";

/** What can go wrong with one request; `lost` kinds break the connection before or after the write took effect. */
export type Fault =
  | {
    readonly kind: "status";
    readonly status: number;
    readonly body?: string;
    readonly headers?: Record<string, string>;
  }
  | { readonly kind: "lost-before" | "lost-after" | "hang-before" | "hang-after" | "truncated" | "html-after" };

/** A request as the fake saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly authorization: string;
  readonly at: number;
  readonly status: number;
}

/** One account as the fake keeps it. */
export interface StoredAccount extends Omit<EmailAccountWrite, "password"> {
  id: string;
  password: string;
  version: number;
  status: string;
  statusMessage?: string;
  /** When validation ends, and how; Infinity never. */
  validAt: number;
  endStatus: string;
  endMessage?: string;
  createdAt: number;
}

/** How the fake validates an account. */
export interface Validation {
  readonly ms: number;
  readonly status?: string;
  readonly message?: string;
}

/** An in-memory Genesys Cloud behind `fetch`: tokens, the emailaccounts API, a rate limit, and faults on script. */
export class GenesysFake {
  readonly clock: Clock;
  readonly accounts = new Map<string, StoredAccount>();
  readonly requests: SeenRequest[] = [];
  /** Asked before each request; a fault is carried out once it is returned. */
  fault: (method: string, path: string, nth: number) => Fault | undefined = () => undefined;
  validation: (account: EmailAccountWrite) => Validation = () => ({ ms: 0 });
  /** Milliseconds each answer takes. */
  latencyMs = 0;
  /** Listings show statuses as they were this long ago. */
  lagMs = 0;
  /** Listings and look-ups by name do not show accounts younger than this. */
  staleMs = 0;
  pageSizeLimit = 100;
  tokenLifetime = 86_400;
  tokensIssued = 0;
  /** Requests allowed a window; Infinity sends no headers. */
  allowed = Infinity;
  windowMs = 60_000;
  /** Requests that others make in each window. */
  foreign = 0;
  #window = -1;
  #count = 0;
  #ids = 0;
  readonly #revoked = new Set<string>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Makes every token issued so far useless. */
  revokeTokens(): void {
    for (let token = 1; token <= this.tokensIssued; token++) this.#revoked.add(`token-${token}`);
  }

  /** Puts an account there, as if another program had made it. */
  seed(
    body: EmailAccountWrite,
    state: { readonly status?: string; readonly statusMessage?: string } = {},
  ): StoredAccount {
    const account = this.#store(body);
    account.validAt = state.status === "PENDING_VALIDATION" ? account.validAt : -Infinity;
    account.endStatus = state.status ?? "VALIDATED";
    if (state.statusMessage !== undefined) account.endMessage = state.statusMessage;
    account.createdAt = -Infinity;
    return account;
  }

  /** The requests of a method that reached the API. */
  calls(method: string): readonly SeenRequest[] {
    return this.requests.filter((request) => request.method === method && !request.path.startsWith("/oauth"));
  }

  readonly fetch: Fetch = async (url, init = {}) => {
    const { pathname: path, searchParams: query } = new URL(url);
    const method = init.method ?? "GET";
    const body = typeof init.body === "string" ? init.body : "";
    const authorization = new Headers(init.headers).get("authorization") ?? "";
    if (init.redirect !== "manual") throw new TypeError("A redirect would be followed");
    const fault = this.fault(method, path, this.requests.length + 1);
    const at = this.clock.monotonic();
    const note = (status: number): void =>
      void this.requests.push({ method, path, query, body, authorization, at, status });
    if (this.latencyMs > 0) await this.clock.sleep(this.latencyMs, init.signal ?? undefined);
    if (fault?.kind === "status") {
      note(fault.status);
      return new Response(fault.body ?? errorBody(fault.status, "scripted"), {
        status: fault.status,
        headers: fault.headers ?? {},
      });
    }
    if (fault?.kind === "lost-before" || fault?.kind === "hang-before") {
      note(0);
      return this.#noAnswer(fault.kind, init.signal);
    }
    const response = this.#answer(method, path, query, body, authorization);
    note(response.status);
    if (fault?.kind === "lost-after" || fault?.kind === "hang-after") return this.#noAnswer(fault.kind, init.signal);
    if (fault?.kind === "truncated") return new Response((await response.text()).slice(0, -3), response);
    if (fault?.kind === "html-after") return new Response("<!doctype html><h1>Bad Gateway</h1>", { status: 502 });
    return response;
  };

  #noAnswer(kind: string, signal: AbortSignal | null | undefined): Promise<Response> {
    if (kind.startsWith("lost")) {
      return Promise.reject(new TypeError("fetch failed", { cause: new Error("read ECONNRESET") }));
    }
    return untilAborted(signal);
  }

  #answer(method: string, path: string, query: URLSearchParams, body: string, authorization: string): Response {
    if (path === "/oauth/token") return this.#token(authorization, body);
    const token = authorization.replace("Bearer ", "");
    const headers = this.#rateHeaders();
    if (!/^token-\d+$/.test(token) || this.#revoked.has(token)) {
      return failure(401, "bad.credentials", "Invalid token", headers);
    }
    if (this.#count + this.foreign > this.allowed) {
      return failure(429, "too.many.requests", "Rate limit exceeded the maximum", {
        ...headers,
        "retry-after": headers["inin-ratelimit-reset"] ?? "1",
      });
    }
    const [, id] = /^\/api\/v2\/routing\/emailaccounts(?:\/([^/]+))?$/.exec(path) ?? ["", "?"];
    if (id === "?") return failure(404, "not.found", "No such path", headers);
    if (id === undefined) return method === "POST" ? this.#create(body, headers) : this.#list(query, headers);
    const account = this.accounts.get(id);
    if (!account) return failure(404, "not.found", "Unable to find the account", headers);
    if (method === "DELETE") {
      this.accounts.delete(id);
      return new Response(null, { status: 204, headers });
    }
    if (method === "PUT") this.#replace(account, JSON.parse(body));
    return json(200, this.#view(account), headers);
  }

  #token(authorization: string, body: string): Response {
    if (authorization !== `Basic ${btoa("client:secret")}` || body !== "grant_type=client_credentials") {
      return json(400, { error: "invalid_client", error_description: "client not found" }, {});
    }
    return json(200, {
      access_token: `token-${++this.tokensIssued}`,
      token_type: "bearer",
      expires_in: this.tokenLifetime,
    }, {});
  }

  #rateHeaders(): Record<string, string> {
    const correlation = { "inin-correlation-id": `c-${this.requests.length + 1}` };
    if (this.allowed === Infinity) return correlation;
    const now = this.clock.monotonic();
    const window = Math.floor(now / this.windowMs);
    if (window !== this.#window) [this.#window, this.#count] = [window, 0];
    this.#count++;
    return {
      ...correlation,
      "inin-ratelimit-allowed": String(this.allowed),
      "inin-ratelimit-count": String(this.#count + this.foreign),
      "inin-ratelimit-reset": String(Math.ceil(((window + 1) * this.windowMs - now) / 1000)),
    };
  }

  #create(text: string, headers: Record<string, string>): Response {
    const body: EmailAccountWrite = JSON.parse(text);
    const key = body.name.normalize("NFC").toLowerCase();
    const taken = [...this.accounts.values()].some((each) => each.name.normalize("NFC").toLowerCase() === key);
    if (taken) return failure(409, "conflict", "An account of that name exists", headers);
    return json(201, this.#view(this.#store(body)), headers);
  }

  #store(body: EmailAccountWrite): StoredAccount {
    const id = `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, "0")}`;
    const account: StoredAccount = {
      ...body,
      id,
      version: 0,
      status: "",
      validAt: 0,
      endStatus: "",
      createdAt: this.clock.monotonic(),
    };
    this.accounts.set(id, account);
    this.#replace(account, body);
    return account;
  }

  #replace(account: StoredAccount, body: EmailAccountWrite): void {
    const { ms, status, message } = this.validation(body);
    Object.assign(account, body, { version: account.version + 1, validAt: this.clock.monotonic() + ms });
    account.endStatus = status ?? "VALIDATED";
    if (message !== undefined) account.endMessage = message;
    else delete account.endMessage;
  }

  #list(query: URLSearchParams, headers: Record<string, string>): Response {
    const name = query.get("name")?.toLowerCase();
    const size = Math.min(Number(query.get("pageSize") ?? 25), this.pageSizeLimit);
    const number = Number(query.get("pageNumber") ?? 1);
    const oldest = this.clock.monotonic() - this.staleMs;
    const all = [...this.accounts.values()].filter((each) =>
      each.createdAt <= oldest && (name === undefined || each.name.toLowerCase() === name)
    );
    const entities = all.slice((number - 1) * size, number * size).map((each) => this.#view(each, this.lagMs));
    const pageCount = Math.ceil(all.length / size);
    return json(200, { entities, pageSize: size, pageNumber: number, total: all.length, pageCount }, headers);
  }

  #view(account: StoredAccount, lagMs = 0): Record<string, unknown> {
    const { password: _, validAt, endStatus, endMessage, createdAt: __, ...shown } = account;
    const ended = this.clock.monotonic() - lagMs >= validAt;
    const status = ended ? endStatus : "PENDING_VALIDATION";
    return {
      ...shown,
      status,
      ...(ended && endMessage ? { statusMessage: endMessage } : {}),
      selfUri: `/${account.id}`,
      novel: 1,
    };
  }
}

function json(status: number, value: unknown, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json", ...headers } });
}

function failure(status: number, code: string, message: string, headers: Record<string, string>): Response {
  return json(status, { message, code, status, contextId: "x" }, headers);
}

function errorBody(status: number, code: string): string {
  return JSON.stringify({ message: `Scripted ${status}`, code, status });
}
