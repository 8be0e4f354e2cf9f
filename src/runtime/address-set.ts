import { BlockList, isIP } from "node:net";
import type { AddressSet } from "../core/base/ports.ts";

/** A set of CIDR ranges on `net.BlockList`. Throws RangeError when one is not a CIDR. */
export function createAddressSet(cidrs: readonly string[]): AddressSet {
  // Two lists, because runtimes disagree on whether an IPv4 address is in an IPv6 range such as ::/3.
  const lists = { 4: new BlockList(), 6: new BlockList() };
  for (const cidr of cidrs) {
    const { ip, family, prefix } = parseCidr(cidr);
    lists[family].addSubnet(ip, prefix, family === 4 ? "ipv4" : "ipv6");
  }
  return {
    has(ip) {
      const family = ip.includes("%") ? 0 : isIP(ip);
      if (family === 0) return undefined;
      if (family === 4) return lists[4].check(ip, "ipv4");
      // The second check finds IPv4-mapped addresses in IPv4 ranges.
      return lists[6].check(ip, "ipv6") || lists[4].check(ip, "ipv6");
    },
  };
}

function parseCidr(cidr: string): { readonly ip: string; readonly family: 4 | 6; readonly prefix: number } {
  const match = /^([0-9A-Fa-f:.]+)(?:\/(\d{1,3}))?$/.exec(cidr);
  const ip = match?.[1] ?? "";
  const family = isIP(ip);
  const bits = family === 4 ? 32 : 128;
  const prefix = Number(match?.[2] ?? bits);
  if ((family !== 4 && family !== 6) || prefix > bits) throw new RangeError(`"${cidr}" is not a CIDR range`);
  return { ip, family, prefix };
}
