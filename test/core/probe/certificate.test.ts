import assert from "node:assert/strict";
import { test } from "node:test";
import type { TlsSession } from "../../../src/core/base/ports.ts";
import { coversHost, judgeCertificate, nearestName } from "../../../src/core/probe/certificate.ts";
import { judgeSession } from "../../../src/core/probe/tls-session.ts";
import { certificate, issuerCertificate, NOW, tlsSession } from "../../support/probe-certificate.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

const DAY = 86_400_000;
const HOST = "mail.example.com";
const ROOT = "CN=Public Root, O=Public CA";
const anchor = issuerCertificate({ subject: ROOT, issuer: ROOT, selfSigned: true });

function codes(session: TlsSession, now = NOW): string[] {
  return judgeCertificate(session, HOST, now, new Redactor()).map((each) => each.code);
}

test("A good chain has no finding", () => assert.deepEqual(codes(tlsSession()), []));

/** A chain as the server sent it, and every defect it must be found to have. */
const CHAINS: readonly (readonly [string, Partial<TlsSession>, readonly string[]])[] = [
  [
    "an expired leaf",
    { authorized: false, anchor, chain: [certificate({ validTo: NOW - DAY }), issuerCertificate()] },
    ["CERT_EXPIRED"],
  ],
  ["a leaf from the future", {
    authorized: false,
    anchor,
    chain: [certificate({ validFrom: NOW + DAY }), issuerCertificate()],
  }, ["CERT_NOT_YET_VALID"]],
  [
    "an expired intermediate",
    { authorized: false, anchor, chain: [certificate(), issuerCertificate({ validTo: NOW - DAY })] },
    ["CERT_INTERMEDIATE_EXPIRED"],
  ],
  ["another name", {
    authorized: false,
    anchor,
    chain: [certificate({ dnsNames: ["a.example.com"] }), issuerCertificate()],
  }, ["CERT_HOSTNAME"]],
  [
    "an expired leaf for another name of a private CA",
    {
      authorized: false,
      chain: [certificate({ validTo: NOW - DAY, dnsNames: ["a.example.com"] }), issuerCertificate(), anchor],
    },
    ["CERT_EXPIRED", "CERT_HOSTNAME", "CERT_UNTRUSTED_ROOT"],
  ],
  [
    "a self-signed leaf",
    { authorized: false, chain: [certificate({ selfSigned: true, issuer: "CN=mail.example.com" })] },
    ["CERT_SELF_SIGNED"],
  ],
  ["a leaf alone", { authorized: false, chain: [certificate()] }, ["CERT_CHAIN_INCOMPLETE"]],
  ["a private root that is sent", { authorized: false, chain: [certificate(), issuerCertificate(), anchor] }, [
    "CERT_UNTRUSTED_ROOT",
  ]],
  ["a private root that is not sent", { authorized: false, chain: [certificate(), issuerCertificate()] }, [
    "CERT_UNTRUSTED_ROOT",
  ]],
  ["an unknown flaw that only the runtime sees", { authorized: false, anchor, authorizationError: "CERT_REVOKED" }, [
    "CERT_NOT_ACCEPTED",
  ]],
  ["no certificate at all", { authorized: false, chain: [] }, ["CERT_NOT_ACCEPTED"]],
  ["a Common Name alone", { chain: [certificate({ dnsNames: [] }), issuerCertificate()] }, ["CERT_NO_SAN"]],
  [
    "a Common Name that would match beside names that do not",
    { authorized: false, anchor, chain: [certificate({ dnsNames: ["a.example.com"] }), issuerCertificate()] },
    ["CERT_HOSTNAME"],
  ],
  ["a client's purpose", {
    authorized: false,
    anchor,
    chain: [certificate({ extendedKeyUsage: ["1.3.6.1.5.5.7.3.2"] }), issuerCertificate()],
  }, ["CERT_PURPOSE"]],
  ["no purpose", { chain: [certificate({ extendedKeyUsage: undefined }), issuerCertificate()] }, []],
  ["any purpose", { chain: [certificate({ extendedKeyUsage: ["2.5.29.37.0"] }), issuerCertificate()] }, []],
  ["a key of 1024 bits", { chain: [certificate({ keyBits: 1024 }), issuerCertificate()] }, ["TLS_WEAK_KEY"]],
  ["an elliptic key", { chain: [certificate({ keyType: "ec", keyBits: 256 }), issuerCertificate()] }, []],
  [
    "a SHA-1 signature",
    { chain: [certificate({ signatureAlgorithm: "sha1WithRSAEncryption" }), issuerCertificate()] },
    ["CERT_WEAK_SIGNATURE"],
  ],
  [
    "an ECDSA SHA-1 signature",
    { chain: [certificate({ signatureAlgorithm: "ecdsa-with-SHA1" }), issuerCertificate()] },
    ["CERT_WEAK_SIGNATURE"],
  ],
  [
    "a root's own SHA-1 signature",
    {
      chain: [
        certificate(),
        issuerCertificate(),
        issuerCertificate({
          subject: "CN=Public Root, O=Public CA",
          selfSigned: true,
          signatureAlgorithm: "sha1WithRSAEncryption",
        }),
      ],
    },
    [],
  ],
  ["certificates out of order", { chain: [certificate(), anchor, issuerCertificate()] }, ["CERT_CHAIN_ORDER"]],
  [
    "a TLS-inspecting proxy's signature",
    { authorized: false, chain: [certificate({ issuer: "CN=Zscaler Intermediate Root CA, O=Zscaler Inc." })] },
    ["CERT_INTERCEPTED"],
  ],
];

for (const [what, changes, expected] of CHAINS) {
  test(`A chain with ${what} gives ${expected.join(", ") || "nothing"}`, () =>
    assert.deepEqual(codes(tlsSession(changes)), expected));
}

test("A proxy whose CA the operator trusts is a warning, because Genesys sees another certificate", () => {
  const found = judgeCertificate(
    tlsSession({ chain: [certificate({ issuer: "CN=mitmproxy" })] }),
    HOST,
    NOW,
    new Redactor(),
  );
  assert.deepEqual(found.map((each) => [each.code, each.severity]), [["CERT_INTERCEPTED", "warning"]]);
});

test("The warning before the end comes at 30 days, or a third of a short life", () => {
  const lives: readonly (readonly [number, number, boolean])[] = [
    [90, 31, false],
    [90, 29, true],
    [47, 20, false],
    [47, 15, true],
    [6, 3, false],
    [6, 1, true],
    [398, 31, false],
    [398, 29, true],
  ];
  for (const [life, left, warned] of lives) {
    const leaf = certificate({ validFrom: NOW + (left - life) * DAY, validTo: NOW + left * DAY });
    const expected = warned ? ["CERT_EXPIRES_SOON"] : [];
    assert.deepEqual(codes(tlsSession({ chain: [leaf, issuerCertificate()] })), expected, `${left} of ${life} days`);
  }
});

test("A name of the certificate cannot write into the message's line", () => {
  const leaf = certificate({
    dnsNames: [
      "a\n::error::x",
      "b\u202e",
      "x".repeat(5000),
      ...Array.from({ length: 500 }, (_, at) => `n${at}.example.net`),
    ],
  });
  const [found] = judgeCertificate(
    tlsSession({ authorized: false, anchor, chain: [leaf, issuerCertificate()] }),
    HOST,
    NOW,
    new Redactor(),
  );
  assert.equal(found?.code, "CERT_HOSTNAME");
  assert.doesNotMatch(found?.message ?? "", /[\n\u202e]/);
  assert.match(found?.message ?? "", /and 483 more/);
  assert.ok((found?.message.length ?? 0) < 1000);
});

/** RFC 9525 section 6.3. */
const NAMES: readonly (readonly [string, string, boolean])[] = [
  ["mail.example.com", "mail.example.com", true],
  ["MAIL.Example.com", "mail.example.com", true],
  ["mail.example.com.", "mail.example.com", true],
  ["*.example.com", "mail.example.com", true],
  ["*.example.com", "a.mail.example.com", false],
  ["*.example.com", "example.com", false],
  ["*.com", "example.com", false],
  ["*", "com", false],
  ["m*.example.com", "mail.example.com", false],
  ["*.*.com", "mail.example.com", false],
  ["mail.*.com", "mail.example.com", false],
  ["example.com", "mail.example.com", false],
  ["mail.example.com\0.evil.test", "mail.example.com", false],
];

for (const [name, host, expected] of NAMES) {
  test(`${JSON.stringify(name)} ${expected ? "covers" : "does not cover"} ${host}`, () =>
    assert.equal(coversHost([name], host), expected));
}

test("The nearest name shares the most labels, then differs least", () => {
  assert.equal(nearestName(["www.example.org", "smtp.example.com", "mai.example.com"], HOST), "mai.example.com");
  assert.equal(nearestName(["unrelated.test"], HOST), undefined);
});

/** Suites by OpenSSL and IANA name. */
const SUITES: readonly (readonly [string, string | undefined])[] = [
  ["TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", undefined],
  ["ECDHE-RSA-AES128-GCM-SHA256", undefined],
  ["ECDHE-RSA-CHACHA20-POLY1305", undefined],
  ["DHE-RSA-AES256-GCM-SHA384", undefined],
  ["ECDHE-RSA-AES128-SHA256", "warning"],
  ["TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "warning"],
  ["AES128-SHA", "warning"],
  ["AES128-GCM-SHA256", "warning"],
  ["TLS_RSA_WITH_AES_128_GCM_SHA256", "warning"],
  ["DES-CBC3-SHA", "error"],
  ["TLS_RSA_WITH_3DES_EDE_CBC_SHA", "error"],
  ["RC4-SHA", "error"],
  ["NULL-SHA256", "error"],
  ["TLS_ECDH_anon_WITH_AES_128_CBC_SHA", "error"],
];

for (const [cipher, severity] of SUITES) {
  test(`${cipher} is ${severity === undefined ? "fine" : `an outdated suite (${severity})`}`, () => {
    const found = judgeSession(tlsSession({ version: "TLSv1.2", cipher }), new Redactor()).find((each) =>
      each.code === "TLS_WEAK_CIPHER"
    );
    assert.equal(found?.severity, severity);
  });
}

test("TLS 1.2 is told, a short Diffie-Hellman group is an error", () => {
  const found = judgeSession(
    tlsSession({ version: "TLSv1.2", cipher: "DHE-RSA-AES256-GCM-SHA384", dhBits: 1024 }),
    new Redactor(),
  );
  assert.deepEqual(found.map((each) => each.code), ["TLS_WEAK_KEY", "TLS_NO_TLS13"]);
});
