import type { LookupFunction } from "node:net";
import type { buildConnector, Dispatcher, Pool } from "undici";
import type { Fetch } from "../core/base/ports.ts";
import { withoutInterimAnswers } from "./interim-answers.ts";

/** Connections kept to one origin: the API is paced, so a few suffice. */
const CONNECTIONS = 32;

/** How long a connection may take. */
const CONNECT_MS = 10_000;

/** A `fetch` on undici with a connection pool and the proxy of HTTPS_PROXY and NO_PROXY; Deno's own where it runs. undici is loaded at the first request. */
export function createFetch(): Fetch {
  if ("Deno" in globalThis) return (url, init) => globalThis.fetch(url, init);
  let ready: Promise<Fetch> | undefined;
  return async (url, init) => {
    ready ??= loadUndici();
    return (await ready)(url, init);
  };
}

/** What connections to a receiver need besides. */
interface ConnectOptions {
  /** Finds the addresses of a name, for connections that no proxy makes. */
  readonly lookup?: LookupFunction | undefined;
  /** All the roots to trust, as PEM; the runtime's own by default. */
  readonly ca?: readonly string[] | undefined;
}

/** A `fetch` on undici, whose direct connections look names up as `lookup` does. Node.js only. */
export async function loadUndici(options: ConnectOptions = {}): Promise<Fetch> {
  const { undici, agent: dispatcher } = await loadAgent(options);
  // undici's types and the global ones describe the same standard under two names.
  const call = undici.fetch as unknown as (url: string, init: object) => Promise<Response>;
  return (url, init) => call(url, { ...init, dispatcher });
}

/** An answer to undici's `request`. */
export type UndiciAnswer = Dispatcher.ResponseData;

/** undici, and its connections. Node.js only. */
export async function loadAgent(
  { lookup, ca }: ConnectOptions = {},
): Promise<{ readonly undici: typeof import("undici"); readonly agent: Dispatcher }> {
  const undici = await import("undici");
  const trust = { rejectUnauthorized: true, ...(ca && { ca: [...ca] }) };
  const agent = new undici.EnvHttpProxyAgent({
    // Plain http is for this machine itself only, which no proxy reaches; HTTP_PROXY is not for https either.
    httpProxy: "",
    connections: CONNECTIONS,
    // Set explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in a job's environment cannot open the API to an impostor.
    connect: undici.buildConnector({ ...trust, ...(lookup && { lookup }), timeout: CONNECT_MS }),
    // Connections of a proxy go through it, too.
    factory: (origin, options: Pool.Options) =>
      new undici.Pool(origin, {
        ...options,
        ...(typeof options.connect === "function" && { connect: filtered(options.connect) }),
      }),
    requestTls: trust,
    proxyTls: { rejectUnauthorized: true },
    connectTimeout: CONNECT_MS,
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
    keepAliveTimeout: 4_000,
  });
  return { undici, agent };
}

function filtered(connect: buildConnector.connector): buildConnector.connector {
  return (options, done) =>
    connect(options, (...[error, socket]) => {
      if (error) done(error, null);
      else if (socket) done(null, withoutInterimAnswers(socket));
    });
}
