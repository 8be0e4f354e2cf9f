import type { Certificate, TlsSession } from "../../src/core/base/ports.ts";

const DAY = 86_400_000;
/** The time at which a `FakeClock` starts. */
export const NOW = Date.UTC(2026, 10, 22, 8, 0, 0);

/** A certificate that is good for `mail.example.com` at {@link NOW}, with what the test changes. */
export function certificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    subject: "CN=mail.example.com",
    issuer: "CN=Public Issuer, O=Public CA",
    subjectCommonName: "mail.example.com",
    issuerCommonName: "Public Issuer",
    issuerOrganization: "Public CA",
    serialNumber: "01",
    validFrom: NOW - 30 * DAY,
    validTo: NOW + 60 * DAY,
    dnsNames: ["mail.example.com"],
    ipAddresses: [],
    isCa: false,
    keyType: "rsa",
    keyBits: 2048,
    signatureAlgorithm: "sha256WithRSAEncryption",
    extendedKeyUsage: ["1.3.6.1.5.5.7.3.1"],
    fingerprint256: "AA:01",
    selfSigned: false,
    ...changes,
  };
}

/** The certificate that issued {@link certificate}. */
export function issuerCertificate(changes: Partial<Certificate> = {}): Certificate {
  return certificate({
    subject: "CN=Public Issuer, O=Public CA",
    issuer: "CN=Public Root, O=Public CA",
    subjectCommonName: "Public Issuer",
    issuerCommonName: "Public Root",
    dnsNames: [],
    isCa: true,
    validTo: NOW + 1000 * DAY,
    fingerprint256: "AA:02",
    ...changes,
  });
}

/** A session with a good chain, with what the test changes. */
export function tlsSession(changes: Partial<TlsSession> = {}): TlsSession {
  return {
    version: "TLSv1.3",
    cipher: "TLS_AES_256_GCM_SHA384",
    authorized: true,
    chain: [certificate(), issuerCertificate()],
    ...changes,
  };
}
