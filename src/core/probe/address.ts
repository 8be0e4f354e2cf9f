import { ConfigurationError } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { Address, AddressSet, Network } from "../base/ports.ts";
import { MAX_ADDRESSES } from "./limits.ts";

/**
 * Ranges that are not the public internet: IANA's special-purpose registries for IPv4 and IPv6, multicast, and every form
 * of IPv6 that carries an IPv4 address.
 */
const RESERVED_RANGES: readonly string[] = [
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private (RFC 1918)
  "100.64.0.0/10", // carrier-grade NAT (RFC 6598)
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local
  "172.16.0.0/12", // private
  "192.0.0.0/24", // IETF protocol assignments
  "192.0.2.0/24", // documentation
  "192.31.196.0/24", // AS112
  "192.52.193.0/24", // AMT
  "192.88.99.0/24", // 6to4 relays
  "192.168.0.0/16", // private
  "192.175.48.0/24", // AS112
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, broadcast
  // All of IPv6 except 2000::/3, so also ::, ::1, IPv4-mapped, NAT64 64:ff9b::/96, fc00::/7, fe80::/10 and ff00::/8.
  "::/3",
  "4000::/2",
  "8000::/1",
  "2001::/23", // IETF protocol assignments, Teredo 2001::/32 among them
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4
  "2620:4f:8000::/48", // AS112
  "3fff::/20", // documentation
];

/** Services that hand out a machine's cloud credentials. They are refused, whatever is allowed. */
const METADATA_RANGES: readonly string[] = [
  "169.254.169.254/32", // AWS, Azure, Google, Oracle, DigitalOcean, OpenStack
  "169.254.170.2/32", // Amazon ECS tasks
  "169.254.170.23/32", // Amazon EKS pods
  "168.63.129.16/32", // Azure wire server, a public address
  "100.100.100.200/32", // Alibaba Cloud
  "192.0.0.192/32", // Oracle Cloud
  "fd00:ec2::254/128", // AWS
  "fd00:ec2::23/128", // Amazon EKS pods
  "fd20:ce::254/128", // Google
  "fd00:42::42/128", // Scaleway
  // The IPv4 ones again in IPv4-compatible, NAT64, local NAT64 and 6to4 form; IPv4-mapped forms match the IPv4 rules.
  "::a9fe:0/112",
  "64:ff9b::a9fe:0/112",
  "64:ff9b::a83f:8110/128",
  "64:ff9b::6464:64c8/128",
  "64:ff9b::c000:c0/128",
  "64:ff9b:1::/48",
  "2002:a9fe::/32",
  "2002:a83f:8110::/48",
  "2002:6464:64c8::/48",
  "2002:c000:c0::/48",
];

/** Link-local addresses (RFC 3927, RFC 4291 section 2.5.6), in which metadata services live that nobody has listed yet. */
const LINK_LOCAL_RANGES: readonly string[] = ["169.254.0.0/16", "fe80::/10"];

/** The addresses that take no events, whoever names them: link-local ones, and services that hand out credentials. */
export const RECEIVER_REFUSED_RANGES: readonly string[] = [...LINK_LOCAL_RANGES, ...METADATA_RANGES];

/** Decides which addresses a probe may connect to. */
export class AddressPolicy {
  readonly #network: Network;
  readonly #allowed: AddressSet;
  #ranges: { readonly reserved: AddressSet; readonly metadata: AddressSet } | undefined;

  /** Throws {@link ConfigurationError} when `allowPrivateCidrs` contains something that is not a CIDR. */
  constructor(network: Network, allowPrivateCidrs: readonly string[]) {
    this.#network = network;
    this.#allowed = allowedSet(network, allowPrivateCidrs);
  }

  /** Made with the first address: many ranges, and a run that probes nothing asks for none. */
  get #refused(): { readonly reserved: AddressSet; readonly metadata: AddressSet } {
    return this.#ranges ??= {
      reserved: this.#network.addressSet(RESERVED_RANGES),
      metadata: this.#network.addressSet(METADATA_RANGES),
    };
  }

  /** Whether a probe may connect to one literal address; never for text that is not an address. */
  permits(ip: string): boolean {
    const reserved = this.#refused.reserved.has(ip);
    if (reserved === undefined || this.#refused.metadata.has(ip) !== false) return false;
    if (!reserved || this.#allowed.has(ip) === true) return true;
    const inside = addressInside(ip);
    return inside !== undefined && this.permits(inside);
  }

  /**
   * The addresses to try, at most eight; undefined when any address of the answer is refused: a name that resolves to both
   * internal and public addresses is an attack, not a mail server.
   */
  admit(addresses: readonly Address[]): readonly Address[] | undefined {
    if (addresses.length === 0 || !addresses.every((address) => this.permits(address.ip))) return undefined;
    return interleave(addresses).slice(0, MAX_ADDRESSES);
  }

  /** The same for a target that the operator named in `connect-to`: it may be internal, but must not hand out credentials. */
  admitTrusted(addresses: readonly Address[]): readonly Address[] | undefined {
    if (addresses.some((address) => this.#refused.metadata.has(address.ip) !== false)) return undefined;
    return interleave(addresses).slice(0, MAX_ADDRESSES);
  }
}

/**
 * The IPv4 address inside one of NAT64's well-known prefix `64:ff9b::/96` (RFC 6052), which DNS64 makes for machines that
 * have IPv6 alone: the connection ends at that address. Undefined for any other.
 */
function addressInside(ip: string): string | undefined {
  const tail = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/i.exec(ip);
  if (tail) {
    const [high, low] = [Number.parseInt(tail[1] ?? "0", 16), Number.parseInt(tail[2] ?? "0", 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  return /^64:ff9b::(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
}

/** IPv6 and IPv4 in turn (RFC 8305 section 4), each family in the resolver's order. */
export function interleave(addresses: readonly Address[]): Address[] {
  const v6 = addresses.filter((address) => address.family === 6);
  const v4 = addresses.filter((address) => address.family === 4);
  const longest = Math.max(v6.length, v4.length);
  return Array.from({ length: longest }, (_, index) => [v6[index], v4[index]]).flat().filter((each) =>
    each !== undefined
  );
}

function allowedSet(network: Network, cidrs: readonly string[]): AddressSet {
  try {
    return network.addressSet(cidrs);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigurationError("INPUT_INVALID", `Cannot use allow-private-cidrs: ${visible(error.message)}`, {
      hint: "Give ranges such as 10.2.0.0/16 or fd00:1::/32, one per line",
      cause: error,
    });
  }
}
