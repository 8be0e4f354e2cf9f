import "reflect-metadata";
import type { webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";
import { toHex } from "../core/base/bytes.ts";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The deliberate defect of a server's certificate; none for `valid`. */
export type CertificateVariant =
  | "valid"
  | "wrong-name"
  | "expired"
  | "not-yet-valid"
  | "self-signed"
  | "untrusted-root";

/** A certificate chain (leaf first, without the root) and the leaf's private key, both as PEM. */
interface ServerCertificate {
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** What a leaf certificate says; dates are milliseconds since the epoch. */
interface LeafRequest {
  /** DNS names of subjectAltName; the first is also the common name. */
  readonly dnsNames: readonly [string, ...string[]];
  readonly notBefore: number;
  readonly notAfter: number;
}

/** A root CA with one intermediate, created at run time; only clients with {@link CertificateAuthority.rootPem} trust it. */
export interface CertificateAuthority {
  readonly rootPem: string;
  issue(request: LeafRequest): Promise<ServerCertificate>;
}

interface Issuer {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/** Makes a root and an intermediate that are valid for ten years around `now` (milliseconds since the epoch). */
export async function createCertificateAuthority(now: number, name = "Sandbox"): Promise<CertificateAuthority> {
  const lifetime = { notBefore: new Date(now - 5 * 365 * DAY_MS), notAfter: new Date(now + 5 * 365 * DAY_MS) };
  const rootKeys = await generateKeys();
  const root: Issuer = {
    keys: rootKeys,
    certificate: await x509.X509CertificateGenerator.createSelfSigned({
      ...lifetime,
      serialNumber: serialNumber(),
      name: `CN=${name} Root CA, O=${name}`,
      signingAlgorithm: ALGORITHM,
      keys: rootKeys,
      extensions: await caExtensions(rootKeys.publicKey, 1),
    }),
  };
  const intermediateKeys = await generateKeys();
  const intermediate: Issuer = {
    keys: intermediateKeys,
    certificate: await x509.X509CertificateGenerator.create({
      ...lifetime,
      serialNumber: serialNumber(),
      subject: `CN=${name} Issuing CA, O=${name}`,
      issuer: root.certificate.subject,
      publicKey: intermediateKeys.publicKey,
      signingKey: rootKeys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: [
        ...await caExtensions(intermediateKeys.publicKey, 0),
        await x509.AuthorityKeyIdentifierExtension.create(rootKeys.publicKey),
      ],
    }),
  };
  return {
    rootPem: pem(root.certificate),
    issue: (request) => issueLeaf(intermediate, request),
  };
}

/** Makes a self-signed certificate. */
async function createSelfSigned(request: LeafRequest): Promise<ServerCertificate> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=${request.dnsNames[0]}`,
    notBefore: new Date(request.notBefore),
    notAfter: new Date(request.notAfter),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: await leafExtensions(request, keys.publicKey),
  });
  return { certificatePem: pem(certificate), keyPem: await privateKeyPem(keys) };
}

/** Makes the certificate a server of that name presents, with the variant's defect, valid 90 days around `now` otherwise. */
export async function createServerCertificate(
  authority: CertificateAuthority,
  host: string,
  variant: CertificateVariant,
  now: number,
): Promise<ServerCertificate> {
  const request: LeafRequest = { dnsNames: [host], notBefore: now - DAY_MS, notAfter: now + 89 * DAY_MS };
  switch (variant) {
    case "valid":
      return await authority.issue(request);
    case "wrong-name":
      return await authority.issue({ ...request, dnsNames: [`other-${host}`] });
    case "expired":
      return await authority.issue({ ...request, notBefore: now - 91 * DAY_MS, notAfter: now - DAY_MS });
    case "not-yet-valid":
      return await authority.issue({ ...request, notBefore: now + DAY_MS, notAfter: now + 91 * DAY_MS });
    case "self-signed":
      return await createSelfSigned(request);
    case "untrusted-root":
      return await (await createCertificateAuthority(now, "Unknown")).issue(request);
  }
}

async function issueLeaf(issuer: Issuer, request: LeafRequest): Promise<ServerCertificate> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${request.dnsNames[0]}`,
    issuer: issuer.certificate.subject,
    notBefore: new Date(request.notBefore),
    notAfter: new Date(request.notAfter),
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      ...await leafExtensions(request, keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey),
    ],
  });
  return { certificatePem: pem(certificate) + pem(issuer.certificate), keyPem: await privateKeyPem(keys) };
}

async function caExtensions(publicKey: webcrypto.CryptoKey, pathLength: number): Promise<x509.Extension[]> {
  return [
    new x509.BasicConstraintsExtension(true, pathLength, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
  ];
}

async function leafExtensions(request: LeafRequest, publicKey: webcrypto.CryptoKey): Promise<x509.Extension[]> {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(request.dnsNames.map((value) => ({ type: "dns" as const, value }))),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
  ];
}

async function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}

async function privateKeyPem(keys: webcrypto.CryptoKeyPair): Promise<string> {
  const der = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
  return `${x509.PemConverter.encode(der, "PRIVATE KEY")}\n`;
}

function pem(certificate: x509.X509Certificate): string {
  return `${certificate.toString("pem")}\n`;
}

/** 16 random bytes whose first bit is 0, so that the DER integer is positive (RFC 5280 section 4.1.2.2). */
function serialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = (bytes[0] ?? 0) & 0x7f | 0x01;
  return toHex(bytes);
}
