import { type Address, type Network, ResolveError } from "../base/ports.ts";
import type { AddressPolicy } from "./address.ts";
import type { ConnectTarget } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";

const NEVER_PROBED = "Use another target in connect-to: a cloud's metadata addresses are never probed";

/** Resolves a target once; every later step uses the addresses, so that a second DNS answer cannot change anything. Throws {@link ProbeFailure}. */
export async function resolveTarget(
  target: ConnectTarget,
  network: Network,
  policy: AddressPolicy,
  signal: AbortSignal,
): Promise<readonly Address[]> {
  const literal = target.trusted ? literalAddress(target.host, network) : undefined;
  const addresses = literal ? [literal] : await lookUp(target.host, network, signal);
  const admitted = target.trusted ? policy.admitTrusted(addresses) : policy.admit(addresses);
  if (admitted) return admitted;
  // Names neither the address nor the range: the author must not see the answer of an internal resolver.
  const message = `${target.host} resolves to an address that probes must not reach`;
  throw new ProbeFailure("POLICY_ADDRESS_BLOCKED", message, target.trusted ? { hint: NEVER_PROBED } : {});
}

/** The failure for a probe that ran into the deadline of its name lookup. */
export function dnsTimeout(host: string): ProbeFailure {
  return new ProbeFailure("DNS_TEMPORARY", `The resolver did not answer the query for ${host} in time`);
}

async function lookUp(host: string, network: Network, signal: AbortSignal): Promise<readonly Address[]> {
  try {
    const addresses = await network.resolve(host, signal);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    if (!(error instanceof ResolveError)) throw error;
    throw resolveFailure(host, error.code, network.runtime);
  }
  throw resolveFailure(host, "ENODATA", network.runtime);
}

/** Domains that nobody can have (RFC 2606), and that `init` and the documents write until somebody writes another. */
const PLACEHOLDER = /(?:^|\.)example\.(?:com|net|org)$/i;

function resolveFailure(host: string, code: string, runtime: string): ProbeFailure {
  switch (code) {
    case "ENOTFOUND":
    case "EAI_NONAME":
      if (PLACEHOLDER.test(host)) {
        return new ProbeFailure("DNS_NOT_FOUND", `The name ${host} does not exist`, {
          hint: "It is a name of an example: write the name of your own mail server",
        });
      }
      return runtime === "deno"
        ? notFoundByDeno(host)
        : new ProbeFailure("DNS_NOT_FOUND", `The name ${host} does not exist`);
    case "ENODATA":
      return new ProbeFailure("DNS_NO_ADDRESS", `The name ${host} exists but has neither an A nor an AAAA record`);
    case "NotCapable":
      return new ProbeFailure("POLICY_PERMISSION", `Deno was not allowed to resolve ${host}`);
    default:
      return new ProbeFailure("DNS_TEMPORARY", `The resolver could not answer the query for ${host} (${code})`);
  }
}

/** Deno's resolver reports a missing name, a name without addresses and a broken zone in the same way. */
function notFoundByDeno(host: string): ProbeFailure {
  return new ProbeFailure("DNS_NOT_FOUND", `Deno found no address for the name ${host}`, {
    hint: "Correct the name; if it is right, check with dig whether its zone answers, which Deno does not report",
  });
}

function literalAddress(host: string, network: Network): Address | undefined {
  if (network.addressSet(["0.0.0.0/0"]).has(host)) return { ip: host, family: 4 };
  return network.addressSet(["::/0"]).has(host) ? { ip: host, family: 6 } : undefined;
}
