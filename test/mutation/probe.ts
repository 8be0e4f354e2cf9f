import type { Room } from "./room.ts";

/** Which addresses a probe may reach, and what it says of a certificate. */
export const probe: Room = {
  tests: [
    "core/probe/certificate-edges.test.js",
    "core/probe/address-ranges.test.js",
    "core/probe/certificate.test.js",
    "core/probe/address.test.js",
  ],
  mutations: {
    "core/probe/address.ts": [
      ['    "100.64.0.0/10", // carrier-grade NAT (RFC 6598)\n', ""],
      ['"172.16.0.0/12"', '"172.16.0.0/13"'],
      ['"2001::/23"', '"2001::/32"'],
      ['    "2002::/16", // 6to4\n', ""],
      ['    "168.63.129.16/32", // Azure wire server, a public address\n', ""],
      ['    "169.254.170.2/32", // Amazon ECS tasks\n', ""],
      ['    "::a9fe:0/112",\n', ""],
      ['    "64:ff9b::6464:64c8/128",\n', ""],
      ["|| this.#metadata.has(ip) !== false", ""],
      ["!reserved || ", ""],
      ["!addresses.every((address)", "!addresses.some((address)"],
      [
        "return undefined;\n        return addresses.slice(0, MAX_ADDRESSES);\n    }\n    /**",
        "return undefined;\n        return addresses;\n    }\n    /**",
      ],
      ["addresses.some((address) => this.#metadata.has(address.ip) !== false)", "false"],
    ],
    "core/probe/certificate.ts": [
      ["!session.authorized && !findings.some", "!findings.some"],
      ['each.severity === "error"', "true"],
      ["validTo < now", "validTo <= now"],
      ["validFrom > now", "validFrom >= now"],
      ["index === 0 && validTo - now", "validTo - now"],
      ["validTo - now < warningTime(certificate)", "validTo - now <= warningTime(certificate)"],
      ['index === 0 ? "CERT_EXPIRED" : "CERT_INTERMEDIATE_EXPIRED"', '"CERT_EXPIRED"'],
      ["if (session.anchor)", "if (false)"],
      ["if (session.chain.length === 1)", "if (false)"],
      [" || purposes.includes(ANY_PURPOSE)", ""],
      ["? 2048 : 224", "? 1024 : 224"],
      ["!certificate.selfSigned && ", ""],
      ["|md[245]/i", "/i"],
      ['!parent.includes("*") && ', ""],
      ['&& parent.includes(".")', ""],
      ["pattern.slice(2) === parent", "parent.endsWith(pattern.slice(2))"],
      ['.replace(/\\.$/, "")', ""],
      ["...certificate.dnsNames, ...certificate.ipAddresses", "...certificate.dnsNames"],
      ["PRODUCTS.test(certificate.issuer)", "PRODUCTS.test(certificate.subject)"],
    ],
  },
};
