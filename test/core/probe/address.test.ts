import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { AddressPolicy } from "../../../src/core/probe/address.ts";
import { MemoryNetwork, PUBLIC_ADDRESS, PUBLIC_ADDRESS_6 } from "../../support/probe-transport.ts";

const network = new MemoryNetwork();
const policy = new AddressPolicy(network, []);

const REFUSED = [
  ...["0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.1.1", "172.16.0.1"],
  ...["172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"],
  ...["224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
  ...[
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:8.8.8.8",
    "::7f00:1",
    "64:ff9b::7f00:1",
  ],
  ...[
    "64:ff9b:1::1",
    "64:ff9b::a00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2002:808:808::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
  ],
  ...["fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1", "3fff::1", "5f00::1", "100::1"],
];

for (const ip of REFUSED) {
  test(`${ip} may not be reached`, () => assert.equal(policy.permits(ip), false));
}

for (
  const ip of [
    "8.8.8.8",
    "64:ff9b::808:808",
    "64:ff9b::8.8.4.4",
    "64:ff9b::808:a00",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::1",
    PUBLIC_ADDRESS.ip,
    PUBLIC_ADDRESS_6.ip,
  ]
) {
  test(`${ip} may be reached`, () => assert.equal(policy.permits(ip), true));
}

const METADATA = [
  "169.254.169.254",
  "168.63.129.16",
  "100.100.100.200",
  "192.0.0.192",
  "fd00:ec2::254",
  "fd20:ce::254",
];
const METADATA_FORMS = [
  "::ffff:169.254.169.254",
  "::ffff:a9fe:a9fe",
  "64:ff9b::a9fe:a9fe",
  "2002:a9fe:a9fe::1",
  "64:ff9b::a83f:8110",
];

for (const ip of [...METADATA, ...METADATA_FORMS]) {
  test(`${ip} hands out credentials and may not be reached whatever is allowed`, () => {
    assert.equal(new AddressPolicy(network, ["0.0.0.0/0", "::/0"]).permits(ip), false);
  });
}

test("An allowed range opens itself and nothing else", () => {
  const allowed = new AddressPolicy(network, ["10.2.0.0/16", "fd00:1::/32", "127.0.0.1"]);
  for (const ip of ["10.2.0.1", "10.2.255.255", "::ffff:10.2.0.1", "fd00:1::9", "127.0.0.1", "8.8.8.8"]) {
    assert.equal(allowed.permits(ip), true, ip);
  }
  for (const ip of ["10.1.255.255", "10.3.0.0", "192.168.1.1", "fd00:2::1", "127.0.0.2", "::1"]) {
    assert.equal(allowed.permits(ip), false, ip);
  }
});

for (
  const text of [
    "",
    "localhost",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "0",
    "①②⑦.0.0.1",
    "127。0。0。1",
    "1.2.3.4 ",
    "[::1]",
    "::1%25lo",
    "8.8.8.8:53",
  ]
) {
  test(`${JSON.stringify(text)} is no address, and what is no address may not be reached`, () => {
    assert.equal(new AddressPolicy(network, ["0.0.0.0/0", "::/0"]).permits(text), false);
  });
}

test("Every spelling of an address has the verdict of its canonical one", () => {
  // The URL parser is the independent oracle for what an IPv6 spelling means.
  const groups = fc.array(
    fc.oneof(
      fc.constantFrom(0, 0x7f00, 1, 0xffff, 0x64, 0xff9b, 0x2002, 0x2001, 0xfe80),
      fc.integer({ min: 0, max: 0xffff }),
    ),
    { minLength: 8, maxLength: 8 },
  );
  fc.assert(fc.property(groups, fc.boolean(), (parts, upper) => {
    const long = parts.map((part) => part.toString(16).padStart(4, "0")).join(":");
    const canonical = new URL(`http://[${long}]`).hostname.slice(1, -1);
    assert.equal(policy.permits(upper ? long.toUpperCase() : long), policy.permits(canonical));
  }));
});

test("Only global unicast IPv6 may be reached", () => {
  fc.assert(fc.property(fc.ipV6(), (ip) => {
    const first = Number.parseInt(new URL(`http://[${ip}]`).hostname.slice(1).split(":")[0] || "0", 16);
    if (policy.permits(ip)) assert.ok(first >= 0x2000 && first <= 0x3fff, ip);
  }));
});

test("An answer with any refused address is refused as a whole", () => {
  assert.equal(policy.admit([PUBLIC_ADDRESS, { ip: "10.0.0.1", family: 4 }]), undefined);
  assert.equal(policy.admit([]), undefined);
  assert.deepEqual(policy.admit([PUBLIC_ADDRESS]), [PUBLIC_ADDRESS]);
});

test("Of very many addresses eight are tried, and all are judged", () => {
  const many = Array.from(
    { length: 500 },
    (_, index) => ({ ip: `93.184.${index >> 8}.${index & 255}`, family: 4 as const }),
  );
  assert.equal(policy.admit(many)?.length, 8);
  assert.equal(policy.admit([...many, { ip: "127.0.0.1", family: 4 }]), undefined);
});

for (const cidr of ["10.0.0.0/33", "10.0.0/8", "example.com", "::/129", "10.0.0.0/8/8", "fe80::1%lo/64", "10.0.0.0/"]) {
  test(`"${cidr}" is refused as a range`, () => {
    assert.throws(() => new AddressPolicy(network, [cidr]), ConfigurationError);
  });
}
