import { trustOverrides } from "../core/probe/tls-session.ts";
import type { Network } from "../core/base/ports.ts";
import { createAddressSet } from "./address-set.ts";
import { machineName } from "./machine.ts";
import type { ProxyEnvironment } from "./proxy.ts";
import { createResolver } from "./resolver.ts";

/** What {@link createNetwork} takes from outside. */
interface NetworkOptions {
  /** The environment's variables; uses HTTPS_PROXY and NO_PROXY and reports those that change TLS trust; none by default. */
  readonly env?: ProxyEnvironment | undefined;
  /** `IP` or `IP:PORT` of the name server; the system's by default. */
  readonly dnsServer?: string | undefined;
}

/** The network of this machine, on `node:` built-ins. Throws `ConfigurationError` for a name server that is no address. */
export function createNetwork(options: NetworkOptions = {}): Network {
  const env = options.env ?? {};
  // Loaded with the first connection: a run that probes nothing opens none.
  let loading: Promise<ReturnType<typeof import("./sockets.ts").createSockets>> | undefined;
  const sockets = () => loading ??= import("./sockets.ts").then(({ createSockets }) => createSockets(env));
  return {
    runtime: "Deno" in globalThis ? "deno" : "node",
    trustOverrides: trustOverrides(env),
    ...createResolver(options.dnsServer),
    dial: async (to) => await (await sockets()).dial(to),
    // What cannot be loaded is told by the connection that needs it.
    prepareTrust: (ca) => void sockets().then(({ prepareTrust }) => prepareTrust(ca)).catch(() => undefined),
    machine: machineName(),
    addressSet: createAddressSet,
  };
}
