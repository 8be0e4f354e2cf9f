import { isIP } from "node:net";
import { type Connection, ConnectionError, type DialOptions, type Network } from "../core/base/ports.ts";
import { SocketConnection } from "./connection.ts";
import { dialTcp } from "./dialer.ts";
import { openTunnel, type ProxyEnvironment, proxyFor } from "./proxy.ts";
import { TrustStore } from "./trust.ts";

/** Connections on the machine's sockets, by the proxy that the environment names. */
export function createSockets(env: ProxyEnvironment): Pick<Network, "dial"> & Required<Pick<Network, "prepareTrust">> {
  const stores = new Map<string, TrustStore>();
  const trust = (ca: readonly string[]): TrustStore => {
    const key = ca.join("\n");
    const store = stores.get(key) ?? new TrustStore(ca);
    stores.set(key, store);
    return store;
  };
  return {
    dial: async ({ host, address, port, signal }: DialOptions): Promise<Connection> => {
      if (isIP(address.ip) === 0) throw new ConnectionError("EINVAL", "The address is not an IP address");
      const proxy = proxyFor(host, address.ip, port, env);
      if (!proxy) return new SocketConnection(await dialTcp(address.ip, port, signal), address.ip, trust);
      const { socket, left } = await openTunnel(proxy, address, port, signal);
      return new SocketConnection(socket, address.ip, trust, left);
    },
    prepareTrust: (ca) => trust(ca).prepare(),
  };
}
