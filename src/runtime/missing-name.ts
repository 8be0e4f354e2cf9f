import { Resolver } from "node:dns/promises";

/** Codes of a DNS answer that say more than that the system's lookup found nothing, most telling first. */
const TELLING = ["ENOTFOUND", "ENODATA", "ESERVFAIL", "ETIMEOUT", "EREFUSED"];

/**
 * Why a name has no address, by a code of `node:dns`: the system's lookup says "not found" for a missing name, a name without
 * addresses and a broken zone alike, but the A and AAAA queries tell. `servers` are asked instead of the system's own. A
 * resolver that cannot be asked leaves the system's word, `ENOTFOUND`. Rejects with the signal's reason.
 */
export async function missingNameCode(host: string, signal: AbortSignal, servers?: readonly string[]): Promise<string> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (servers) resolver.setServers(servers);
  const cancel = (): void => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    signal.throwIfAborted();
    const codes = answers.map((answer) => answer.status === "fulfilled" ? "ENODATA" : codeOf(answer.reason));
    return TELLING.find((code) => codes.includes(code)) ?? "ENOTFOUND";
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
