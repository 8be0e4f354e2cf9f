import { isIP } from "node:net";
import { trustOverrides } from "../core/probe/tls-session.ts";
import { type Connection, ConnectionError, type DialOptions, type Network } from "../core/base/ports.ts";
import { createAddressSet } from "./address-set.ts";
import { SocketConnection } from "./connection.ts";
import { dialTcp } from "./dialer.ts";
import { openTunnel, type ProxyEnvironment, proxyFor } from "./proxy.ts";
import { machineName } from "./machine.ts";
import { createResolver } from "./resolver.ts";
import { TrustStore } from "./trust.ts";

/** What {@link createNetwork} takes from outside. */
interface NetworkOptions {
  /** The environment's variables; uses HTTPS_PROXY and NO_PROXY and reports those that change TLS trust; none by default. */
  readonly env?: ProxyEnvironment | undefined;
  /** `IP` or `IP:PORT` of the name server; the system's by default. */
  readonly dnsServer?: string | undefined;
}

/** The network of this machine, on `node:` built-ins. Throws `ConfigurationError` for a name server that is no address. */
export function createNetwork(options: NetworkOptions = {}): Network {
  const stores = new Map<string, TrustStore>();
  const trust = (ca: readonly string[]): TrustStore => {
    const key = ca.join("\n");
    const store = stores.get(key) ?? new TrustStore(ca);
    stores.set(key, store);
    return store;
  };
  const dial = async ({ host, address, port, signal }: DialOptions): Promise<Connection> => {
    if (isIP(address.ip) === 0) throw new ConnectionError("EINVAL", "The address is not an IP address");
    const proxy = proxyFor(host, address.ip, port, options.env ?? {});
    if (!proxy) return new SocketConnection(await dialTcp(address.ip, port, signal), address.ip, trust);
    const { socket, left } = await openTunnel(proxy, address, port, signal);
    return new SocketConnection(socket, address.ip, trust, left);
  };
  return {
    runtime: "Deno" in globalThis ? "deno" : "node",
    trustOverrides: trustOverrides(options.env ?? {}),
    ...createResolver(options.dnsServer),
    dial,
    prepareTrust: (ca) => trust(ca).prepare(),
    machine: machineName(),
    addressSet: createAddressSet,
  };
}
