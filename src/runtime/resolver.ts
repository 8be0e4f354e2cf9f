import type { Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { abortable, onAbort } from "../core/base/async.ts";
import { ConfigurationError, errorCode, errorMessage } from "../core/base/errors.ts";
import { type Address, type DnsRecords, ResolveError } from "../core/base/ports.ts";
import { visible } from "../core/base/text.ts";

/** How names are resolved. */
interface NameResolver {
  /** All addresses of a name. Throws {@link ResolveError}. */
  resolve(host: string, signal: AbortSignal): Promise<readonly Address[]>;
  readonly records: DnsRecords;
}

/**
 * A resolver that asks the server `IP` or `IP:PORT`; without one, addresses are resolved as the system does, and records by
 * the system's name servers. Throws `ConfigurationError` for anything else.
 */
export function createResolver(dnsServer?: string): NameResolver {
  const servers = dnsServer === undefined ? undefined : [checkedServer(dnsServer)];
  return {
    resolve: servers ? (host, signal) => queryAddresses(host, servers, signal) : resolveHost,
    records: {
      mx: (name, signal) => queryRecords(servers, signal, (resolver) => resolver.resolveMx(name), name),
      txt: async (name, signal) =>
        (await queryRecords(servers, signal, (resolver) => resolver.resolveTxt(name))).map((parts) => parts.join("")),
      srv: (name, signal) => queryRecords(servers, signal, (resolver) => resolver.resolveSrv(name)),
    },
  };
}

function checkedServer(text: string): string {
  const [, bracketed, plain, port] = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const ip = bracketed ?? plain ?? text;
  const number = port === undefined ? undefined : Number(port);
  if (isIP(ip) !== 0 && (number === undefined || (number >= 1 && number <= 65535))) {
    const shown = isIP(ip) === 6 ? `[${ip}]` : ip;
    return number === undefined ? shown : `${shown}:${number}`;
  }
  throw new ConfigurationError("INPUT_INVALID", `Cannot use dns-server "${visible(text)}"`, {
    hint: "Give IP or IP:PORT of a name server; an IPv6 address with a port goes in brackets",
  });
}

async function query<T>(
  servers: readonly string[] | undefined,
  signal: AbortSignal,
  ask: (resolver: Resolver) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  // Loaded with the first question: a run that probes nothing asks none.
  const { Resolver } = await import("node:dns/promises");
  signal.throwIfAborted();
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers) resolver.setServers(servers);
  const release = onAbort(signal, () => resolver.cancel());
  try {
    return await abortable(ask(resolver), signal);
  } catch (error) {
    signal.throwIfAborted();
    throw new ResolveError(codeOf(error), errorMessage(error));
  } finally {
    release();
  }
}

/** Asks for records; `name` is given where it matters whether a name without them exists. */
async function queryRecords<T>(
  servers: readonly string[] | undefined,
  signal: AbortSignal,
  ask: (resolver: Resolver) => Promise<T>,
  name?: string,
): Promise<T> {
  try {
    return await query(servers, signal, ask);
  } catch (error) {
    if (!("Deno" in globalThis) || !(error instanceof ResolveError) || error.code !== "ENOTFOUND") throw error;
    throw new ResolveError(
      name !== undefined && await isUnknown(name, servers, signal) ? "ENOTFOUND" : "ENODATA",
      error.message,
    );
  }
}

/**
 * Whether DNS knows nothing of a name. Deno says "not found" of a missing record and a missing name alike, but a domain
 * that is registered has a record of some other type.
 */
async function isUnknown(name: string, servers: readonly string[] | undefined, signal: AbortSignal): Promise<boolean> {
  const asks: readonly ((resolver: Resolver) => Promise<unknown>)[] = [
    (resolver) => resolver.resolveNs(name),
    (resolver) => resolver.resolveSoa(name),
    (resolver) => resolver.resolve4(name),
    (resolver) => resolver.resolve6(name),
    (resolver) => resolver.resolveTxt(name),
  ];
  const answers = await Promise.allSettled(asks.map((ask) => query(servers, signal, ask)));
  signal.throwIfAborted();
  return answers.every((answer) => answer.status === "rejected" && errorCode(answer.reason) === "ENOTFOUND");
}

async function queryAddresses(
  host: string,
  servers: readonly string[],
  signal: AbortSignal,
): Promise<readonly Address[]> {
  const answers = await Promise.allSettled([
    query(servers, signal, (resolver) => resolver.resolve4(host)),
    query(servers, signal, (resolver) => resolver.resolve6(host)),
  ]);
  signal.throwIfAborted();
  const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (found.length > 0) return uniqueAddresses(found);
  const codes = answers.map((answer) => (answer.status === "fulfilled" ? "ENODATA" : errorCode(answer.reason)));
  const code = TELLING.find((each) => codes.includes(each)) ?? codes[0] ?? "EAI_FAIL";
  throw new ResolveError(code, `The name server answered ${code}`);
}

/** All addresses of a name as the system resolves it, hosts file included. Throws {@link ResolveError}. */
export async function resolveHost(host: string, signal: AbortSignal): Promise<readonly Address[]> {
  signal.throwIfAborted();
  try {
    const { lookup } = await import("node:dns/promises");
    // A lookup itself cannot be stopped.
    const found = await abortable(lookup(host, { all: true, verbatim: true }), signal);
    return uniqueAddresses(found.map(({ address }) => address));
  } catch (error) {
    signal.throwIfAborted();
    throw await explain(host, error, signal);
  }
}

function uniqueAddresses(ips: readonly string[]): Address[] {
  return [...new Set(ips)].flatMap((ip) => {
    const family = isIP(ip);
    return family === 4 || family === 6 ? [{ ip, family }] : [];
  });
}

async function explain(host: string, error: unknown, signal: AbortSignal): Promise<ResolveError> {
  const code = codeOf(error);
  const missing = code === "ENOTFOUND" || code === "EAI_NONAME" || code === "EAI_NODATA";
  return new ResolveError(missing ? await missingNameCode(host, signal) : code, errorMessage(error));
}

function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === "NotCapable") return "NotCapable";
  const code = errorCode(error);
  // Deno reports a missing permission as EPERM here, which no resolver returns.
  return code === "EPERM" ? "NotCapable" : code ?? "EAI_FAIL";
}

/** Codes of a DNS answer that say more than the system's lookup, most informative first. */
const TELLING = ["ENOTFOUND", "ENODATA", "ESERVFAIL", "ETIMEOUT", "EREFUSED"];

/**
 * Why a name has no address, by a code of `node:dns`: the system's lookup says "not found" for a missing name, a name without
 * addresses and a broken zone alike, but the A and AAAA queries differ. `servers` replace the system's own. If no
 * resolver can be asked, the system's `ENOTFOUND` stays. Rejects with the signal's reason.
 */
export async function missingNameCode(host: string, signal: AbortSignal, servers?: readonly string[]): Promise<string> {
  const { Resolver } = await import("node:dns/promises");
  signal.throwIfAborted();
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers) resolver.setServers(servers);
  const release = onAbort(signal, () => resolver.cancel());
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    signal.throwIfAborted();
    const codes = answers.map((answer) => answer.status === "fulfilled" ? "ENODATA" : errorCode(answer.reason));
    return TELLING.find((code) => codes.includes(code)) ?? "ENOTFOUND";
  } finally {
    release();
  }
}
