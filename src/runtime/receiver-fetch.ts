import { isIP, type LookupFunction } from "node:net";
import process from "node:process";
import tls from "node:tls";
import { ConfigurationError } from "../core/base/errors.ts";
import type { Address, Fetch } from "../core/base/ports.ts";
import { RECEIVER_REFUSED_RANGES } from "../core/probe/address.ts";
import { createAddressSet } from "./address-set.ts";
import { createFetch, loadUndici } from "./fetch.ts";
import { resolveHost } from "./resolver.ts";

/** What {@link createReceiverFetch} takes from outside. */
interface ReceiverFetchOptions {
  /** PEM texts of CAs to trust in addition to the built-in roots; Node.js only. */
  readonly ca?: readonly string[] | undefined;
  /** How names are looked up; as the system does by default. */
  readonly resolve?: ((host: string, signal: AbortSignal) => Promise<readonly Address[]>) | undefined;
}

const REFUSED = createAddressSet(RECEIVER_REFUSED_RANGES);

/** A look-up that takes longer has failed; undici gives a connection as long. */
const LOOKUP_MS = 10_000;

/**
 * A `fetch` for the receiver of events, which connects to no link-local address and to none that hands out a machine's
 * credentials, whatever name leads there. Rejects with `ConfigurationError` then.
 */
export function createReceiverFetch({ ca = [], resolve = resolveHost }: ReceiverFetchOptions = {}): Fetch {
  const admitted = async (host: string, signal: AbortSignal): Promise<readonly Address[]> => {
    const addresses = await resolve(host, signal);
    for (const { ip } of addresses) assertAdmitted(host, ip);
    return addresses;
  };
  if ("Deno" in globalThis) {
    const fetch = createFetch();
    return async (url, init) => {
      const host = hostOf(url);
      assertAdmitted(host, host);
      // Deno's fetch looks the name up once more, so a name whose answer changes in between is not caught here.
      if (isIP(host) === 0) await admitted(host, init?.signal ?? AbortSignal.timeout(LOOKUP_MS));
      return await fetch(url, init);
    };
  }
  // The one look-up of a direct connection: what it admits is what is connected to.
  const lookup: LookupFunction = (host, { all }, callback) => {
    admitted(host, AbortSignal.timeout(LOOKUP_MS)).then(
      (addresses) => {
        const found = addresses.map(({ ip, family }) => ({ address: ip, family }));
        const [first] = found;
        if (!first) callback(new Error(`${host} has no address`), "");
        else if (all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ""),
    );
  };
  let ready: Promise<Fetch> | undefined;
  return async (url, init) => {
    ready ??= loadUndici({ lookup, ...(ca.length > 0 && { ca: [...builtInRoots(), ...ca] }) });
    const host = hostOf(url);
    assertAdmitted(host, host);
    if (isIP(host) === 0 && isProxied(url)) {
      await lookedUp(admitted(host, init?.signal ?? AbortSignal.timeout(LOOKUP_MS)));
    }
    try {
      return await (await ready)(url, init);
    } catch (error) {
      throw error instanceof Error && error.cause instanceof ConfigurationError ? error.cause : error;
    }
  };
}

/** What Node.js trusts where nothing is given: with NODE_EXTRA_CA_CERTS, where the version can tell it (22.15). */
function builtInRoots(): readonly string[] {
  const { getCACertificates } = tls as { readonly getCACertificates?: (type: "default") => readonly string[] };
  return getCACertificates?.("default") ?? tls.rootCertificates;
}

/** Whether a proxy may make the connection, which then looks the name up by itself: a name it excludes is checked twice. */
function isProxied(url: string): boolean {
  return url.startsWith("https:") && Boolean(process.env.https_proxy || process.env.HTTPS_PROXY);
}

/** A name that only the proxy knows cannot be checked here. */
async function lookedUp(addresses: Promise<unknown>): Promise<void> {
  try {
    await addresses;
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
  }
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, "");
}

function assertAdmitted(host: string, ip: string): void {
  // Text that is no address is none to connect to either, but a name that is still to be looked up.
  const isRefused = isIP(ip) === 0 ? false : REFUSED.has(ip) !== false;
  if (!isRefused) return;
  const where = host === ip ? host : `${host}, which leads to ${ip}`;
  throw new ConfigurationError(
    "NOTIFY_CONFIG",
    `Cannot connect to ${where}: link-local addresses and those that hand out a machine's credentials take no events`,
    { hint: "Set itsm-webhook-url and itsm-token-url to addresses of the receiver" },
  );
}
