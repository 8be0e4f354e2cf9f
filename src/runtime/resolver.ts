import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { abortable, onAbort } from "../core/base/async.ts";
import { errorCode, errorMessage } from "../core/base/errors.ts";
import { type Address, ResolveError } from "../core/base/ports.ts";

/** All addresses of a name as the system resolves it, hosts file included. Throws {@link ResolveError}. */
export async function resolveHost(host: string, signal: AbortSignal): Promise<readonly Address[]> {
  signal.throwIfAborted();
  try {
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
