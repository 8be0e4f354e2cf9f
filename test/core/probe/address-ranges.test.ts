import assert from "node:assert/strict";
import { test } from "node:test";
import { AddressPolicy } from "../../../src/core/probe/address.ts";
import { MemoryNetwork, PUBLIC_ADDRESS } from "../../support/probe-transport.ts";

const network = new MemoryNetwork();
const policy = new AddressPolicy(network, []);
const everything = new AddressPolicy(network, ["0.0.0.0/0", "::/0"]);

/** First and last address of a range, and the public ones next to it: IANA's special-purpose address registries. */
const RANGES: readonly (readonly [string, string, ...string[]])[] = [
  ["0.0.0.0", "0.255.255.255", "1.0.0.0"],
  ["10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0"],
  ["100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0"],
  ["127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0"],
  ["169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0"],
  ["172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0"],
  ["192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0"],
  ["192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0"],
  ["192.31.196.0", "192.31.196.255", "192.31.195.255", "192.31.197.0"],
  ["192.52.193.0", "192.52.193.255", "192.52.192.255", "192.52.194.0"],
  ["192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0"],
  ["192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0"],
  ["192.175.48.0", "192.175.48.255", "192.175.47.255", "192.175.49.0"],
  ["198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0"],
  ["198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0"],
  ["203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0"],
  ["224.0.0.0", "255.255.255.255", "223.255.255.255"],
  ["::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2000::"],
  ["4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2000:ffff::", "2001:200::"],
  ["2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db7:ffff::", "2001:db9::"],
  ["2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:ffff::", "2003::"],
  ["2620:4f:8000::", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff", "2620:4f:7fff::", "2620:4f:8001::"],
  ["3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3ffe:ffff::", "3fff:1000::"],
];

for (const [first, last, ...outside] of RANGES) {
  test(`${first} to ${last} may not be reached, and what is next to them may`, () => {
    for (const ip of [first, last]) assert.equal(policy.permits(ip), false, ip);
    for (const ip of outside) assert.equal(policy.permits(ip), true, ip);
  });
}

/** Where machines get credentials from, in each form that carries the address. */
const METADATA: readonly string[] = [
  "169.254.170.2",
  "169.254.170.23",
  "fd00:ec2::23",
  "fd00:42::42",
  "::a9fe:a9fe",
  "::a9fe:aa02",
  "::ffff:169.254.170.2",
  "64:ff9b::a9fe:aa17",
  "64:ff9b::a83f:8110",
  "64:ff9b::6464:64c8",
  "64:ff9b::c000:c0",
  "64:ff9b:1::a9fe:a9fe",
  "2002:a9fe:a9fe::",
  "2002:a83f:8110::1",
  "2002:6464:64c8::1",
  "2002:c000:c0::1",
];

for (const ip of METADATA) {
  test(`${ip} hands out credentials, and may not be reached whatever is allowed or connected to`, () => {
    assert.equal(everything.permits(ip), false);
    const family = ip.includes(":") ? 6 : 4;
    assert.equal(policy.admitTrusted([PUBLIC_ADDRESS, { ip, family }]), undefined);
  });
}

test("a target that the operator named may lie inside, and of very many addresses eight are tried", () => {
  const inside = Array.from({ length: 20 }, (_, index) => ({ ip: `10.0.0.${index}`, family: 4 as const }));
  assert.deepEqual(policy.admitTrusted(inside), inside.slice(0, 8));
  assert.equal(policy.admit(inside), undefined);
  assert.equal(policy.admitTrusted([{ ip: "no address", family: 4 }]), undefined);
});
