import assert from "node:assert/strict";
import { test } from "node:test";
import type { Certificate, TlsSession } from "../../../src/core/base/ports.ts";
import { coversHost, judgeCertificate, nearestName } from "../../../src/core/probe/certificate.ts";
import { certificate, issuerCertificate, NOW, tlsSession } from "../../support/probe-certificate.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

const DAY = 86_400_000;
const HOST = "mail.example.com";
const ROOT = "CN=Public Root, O=Public CA";
const anchor = issuerCertificate({ subject: ROOT, issuer: ROOT, selfSigned: true });

function judged(changes: Partial<TlsSession>, host = HOST): readonly (readonly [string, string])[] {
  return judgeCertificate(tlsSession(changes), host, NOW, new Redactor()).map(({ code, message }) => [code, message]);
}

function leafCodes(changes: Partial<Certificate>, session: Partial<TlsSession> = {}): readonly string[] {
  return judged({ chain: [certificate(changes), issuerCertificate()], ...session }).map(([code]) => code);
}

/** Signature algorithms as runtimes name them. */
const SIGNATURES: readonly (readonly [string, boolean])[] = [
  ["md5WithRSAEncryption", true],
  ["RSA-MD5", true],
  ["md4WithRSAEncryption", true],
  ["md2WithRSAEncryption", true],
  ["RSA-SHA1", true],
  ["SHA-1", true],
  ["sha256WithRSAEncryption", false],
  ["sha512WithRSAEncryption", false],
  ["ecdsa-with-SHA384", false],
  ["ED25519", false],
];

for (const [signatureAlgorithm, weak] of SIGNATURES) {
  test(`a leaf signed with ${signatureAlgorithm} is ${weak ? "refused" : "fine"}`, () => {
    assert.deepEqual(leafCodes({ signatureAlgorithm }), weak ? ["CERT_WEAK_SIGNATURE"] : []);
  });
}

/** Keys at the edge of what is strong enough (NIST SP 800-131A). */
const KEYS: readonly (readonly [string, number, boolean])[] = [
  ["rsa", 2047, true],
  ["rsa", 2048, false],
  ["RSA-PSS", 1024, true],
  ["dsa", 1024, true],
  ["ec", 192, true],
  ["ec", 223, true],
  ["ec", 224, false],
  ["ec", 256, false],
];

for (const [keyType, keyBits, weak] of KEYS) {
  test(`a key of ${keyBits} bits (${keyType}) is ${weak ? "too short" : "long enough"}`, () => {
    assert.deepEqual(leafCodes({ keyType, keyBits }), weak ? ["TLS_WEAK_KEY"] : []);
  });
}

test("a certificate is valid from its first moment to its last, both included", () => {
  const life = { validFrom: NOW - 90 * DAY, validTo: NOW + 90 * DAY };
  const untrusted = { authorized: false, anchor };
  assert.deepEqual(leafCodes({ ...life, validFrom: NOW }), []);
  assert.deepEqual(leafCodes({ ...life, validFrom: NOW + 1 }, untrusted), ["CERT_NOT_YET_VALID"]);
  assert.deepEqual(leafCodes({ ...life, validTo: NOW }), ["CERT_EXPIRES_SOON"]);
  assert.deepEqual(leafCodes({ ...life, validTo: NOW - 1 }, untrusted), ["CERT_EXPIRED"]);
});

test("the warning begins below the thirtieth day, not on it", () => {
  const life = { validFrom: NOW - 300 * DAY };
  assert.deepEqual(leafCodes({ ...life, validTo: NOW + 30 * DAY }), []);
  assert.deepEqual(leafCodes({ ...life, validTo: NOW + 30 * DAY - 1 }), ["CERT_EXPIRES_SOON"]);
});

test("days that have passed are whole days, and one of them is a day", () => {
  const told = (days: number): string | undefined =>
    judged({ authorized: false, anchor, chain: [certificate({ validTo: NOW - days * DAY }), issuerCertificate()] })[0]
      ?.[1];
  assert.equal(told(12.5), "The certificate expired 12 days ago (2026-11-09)");
  assert.equal(told(1.5), "The certificate expired 1 day ago (2026-11-20)");
  assert.equal(told(0.5), "The certificate expired 12 hours ago (2026-11-21)");
});

test("an intermediate that expires soon ends the chain, and is told by its own name", () => {
  assert.deepEqual(judged({ chain: [certificate(), issuerCertificate({ validTo: NOW + DAY })] }), [
    ["CERT_EXPIRES_SOON", 'The intermediate certificate "Public Issuer" expires in 1 day (2026-11-23)'],
  ]);
});

test("certificates that no verifier needs are a note, however old or weak", () => {
  const old = issuerCertificate({
    subject: ROOT,
    issuer: "CN=Older Root",
    subjectCommonName: "Public Root",
    issuerCommonName: "Older Root",
    validTo: NOW - 60 * DAY,
    fingerprint256: "AA:03",
  });
  const weak = issuerCertificate({ ...old, keyBits: 1024, validTo: NOW + 900 * DAY, fingerprint256: "AA:04" });
  const path = [certificate(), issuerCertificate(), anchor];
  for (const extra of [[old], [weak], [old, weak]]) {
    const found = judgeCertificate(
      tlsSession({ chain: [certificate(), issuerCertificate(), ...extra], path, anchor }),
      HOST,
      NOW,
      new Redactor(),
    );
    assert.deepEqual(found.map(({ code, severity }) => [code, severity]), [["CERT_CHAIN_EXTRA", "info"]]);
  }
  const needed = judged({
    chain: [certificate(), issuerCertificate(), old],
    path: [certificate(), issuerCertificate(), old],
  });
  assert.deepEqual(needed.map(([code]) => code), ["CERT_INTERMEDIATE_EXPIRED"]);
});

test("a CA's own limits on names count, and a name below one that it may issue for is fine", () => {
  const limited = (permitted: readonly string[] | undefined, excluded: readonly string[] = []) =>
    judged({ chain: [certificate(), issuerCertificate({ nameConstraints: { permitted, excluded } })] });
  assert.deepEqual(limited(["example.com"]), []);
  assert.deepEqual(limited([".example.com"]), []);
  assert.deepEqual(limited([""]), []);
  assert.deepEqual(limited(undefined, ["example.org"]), []);
  assert.deepEqual(limited(["elsewhere.test"]).map(([code]) => code), ["CERT_NAME_CONSTRAINT"]);
  assert.deepEqual(limited(["ample.com"]).map(([code]) => code), ["CERT_NAME_CONSTRAINT"]);
  assert.deepEqual(limited(["example.com"], ["mail.example.com"]).map(([code]) => code), ["CERT_NAME_CONSTRAINT"]);
});

test("a warning does not explain why the runtime refuses a chain", () => {
  const leaf = certificate({ validFrom: NOW - 90 * DAY, validTo: NOW + 10 * DAY });
  const found = judged({
    authorized: false,
    anchor,
    chain: [leaf, issuerCertificate()],
    authorizationError: "REVOKED",
  });
  assert.deepEqual(found.map(([code]) => code), ["CERT_EXPIRES_SOON", "CERT_NOT_ACCEPTED"]);
  assert.equal(found[1]?.[1], "The certificate chain is rejected: revoked");
});

test("of several other names the nearest is told, of a single one it is told already", () => {
  const message = (...dnsNames: readonly string[]): string | undefined =>
    judged({ authorized: false, anchor, chain: [certificate({ dnsNames }), issuerCertificate()] })[0]?.[1];
  assert.equal(message("imap.example.com"), 'The certificate is for "imap.example.com", not for mail.example.com');
  assert.equal(
    message("www.example.org", "imap.example.com"),
    'The certificate is for "www.example.org", "imap.example.com", not for mail.example.com; nearest is "imap.example.com"',
  );
});

test("the nearest name shares labels before it shares letters", () => {
  assert.equal(
    nearestName(["mail.example.org", "quite-another-host.example.com"], HOST),
    "quite-another-host.example.com",
  );
  assert.equal(nearestName(["quite-another-host.example.com"], HOST), "quite-another-host.example.com");
  assert.equal(nearestName(["mail.example.org"], HOST), "mail.example.org");
  assert.equal(nearestName(["mail.exampla.orgs"], HOST), undefined);
});

test("an address is named by the certificate's addresses", () => {
  const leaf = certificate({ dnsNames: [], ipAddresses: ["192.0.2.1"] });
  const chain = [leaf, issuerCertificate()];
  assert.deepEqual(judged({ chain }, "192.0.2.1"), []);
  assert.deepEqual(judged({ chain, authorized: false, anchor }).map(([code]) => code), ["CERT_HOSTNAME"]);
});

test("a wildcard in a wildcard's place covers nothing", () => {
  assert.equal(coversHost(["*.*.com"], "mail.*.com"), false);
});

test("a private CA is told by its own name when it was sent, and by its issuer's when it was not", () => {
  const sent = judged({ authorized: false, chain: [certificate(), issuerCertificate(), anchor] });
  assert.equal(sent[0]?.[1], 'The chain ends at "Public Issuer", which is not a publicly trusted CA');
  const named = { ...anchor, subjectCommonName: "Own Root", issuerCommonName: "Not Told" };
  const own = judged({ authorized: false, chain: [certificate(), issuerCertificate(), named] });
  assert.equal(own[0]?.[1], 'The chain ends at "Own Root", which is not a publicly trusted CA');
  const missing = judged({ authorized: false, chain: [certificate(), issuerCertificate()] });
  assert.equal(missing[0]?.[1], 'The chain ends at "Public Root", which is not a publicly trusted CA');
});
