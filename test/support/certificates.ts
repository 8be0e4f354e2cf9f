import "reflect-metadata";
import { webcrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";

const DAY = 86_400_000;
const EC = { name: "ECDSA", namedCurve: "P-256" } as const;
const EC_SIGNATURE = { name: "ECDSA", hash: "SHA-256" };
const RSA_EXPONENT = new Uint8Array([1, 0, 1]);

/** A key and its certificate, as `node:tls` takes them. */
export interface Identity {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
  /** PEM of the certificate alone. */
  readonly pem: string;
  /** PEM of the private key (PKCS #8). */
  readonly key: string;
}

/** How a certificate differs from a good one. */
export interface IdentityOptions {
  readonly commonName: string;
  /** DNS names of subjectAltName; none makes a certificate without the extension. */
  readonly names?: readonly string[];
  /** Absent: signed by its own key. */
  readonly issuer?: Identity;
  readonly ca?: boolean;
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
  readonly purpose?: x509.ExtendedKeyUsage;
  /** An RSA key of so many bits instead of an EC key. */
  readonly rsaBits?: number;
  /** A key that has a certificate already. */
  readonly keys?: webcrypto.CryptoKeyPair;
  /** The issuer's RSA key signs with this hash. */
  readonly hash?: string;
  /** IP addresses of subjectAltName. */
  readonly ips?: readonly string[];
  /** The DNS names that a CA may issue for (critical). */
  readonly permitted?: readonly string[];
  /** More extensions, and the number of CAs that may follow. */
  readonly extensions?: readonly x509.Extension[];
  readonly pathLength?: number;
  /** False: without extendedKeyUsage. */
  readonly purposes?: false;
}

let serial = 0;

/** Makes a key and a certificate. */
export async function makeIdentity(options: IdentityOptions): Promise<Identity> {
  const { commonName, names = [], issuer, ca = false, from = -1, to = 90 } = options;
  const keys = options.keys ?? await makeKeys(options.rsaBits);
  const signer = issuer?.keys ?? keys;
  const extensions: x509.Extension[] = [
    new x509.BasicConstraintsExtension(ca, options.pathLength, true),
    await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    await x509.AuthorityKeyIdentifierExtension.create(signer.publicKey),
  ];
  const { ips = [], permitted } = options;
  if (names.length + ips.length > 0) {
    extensions.push(
      new x509.SubjectAlternativeNameExtension([
        ...names.map((value) => ({ type: "dns" as const, value })),
        ...ips.map((value) => ({ type: "ip" as const, value })),
      ]),
    );
  }
  if (permitted) extensions.push(new x509.Extension("2.5.29.30", true, dnsConstraints(permitted)));
  extensions.push(...options.extensions ?? []);
  if (ca ? options.purpose : options.purposes !== false) {
    extensions.push(new x509.ExtendedKeyUsageExtension([options.purpose ?? x509.ExtendedKeyUsage.serverAuth]));
  }
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: (++serial).toString(16).padStart(4, "0"),
    subject: [{ CN: [commonName] }],
    issuer: issuer ? issuer.certificate.subject : [{ CN: [commonName] }],
    notBefore: new Date(Date.now() + from * DAY),
    notAfter: new Date(Date.now() + to * DAY),
    publicKey: keys.publicKey,
    signingKey: await signingKey(signer.privateKey, options.hash),
    signingAlgorithm: signatureOf(signer.privateKey, options.hash),
    extensions,
  });
  const pkcs8 = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  return { certificate, keys, pem: certificate.toString("pem"), key: x509.PemConverter.encode(pkcs8, "PRIVATE KEY") };
}

/** A server's key and the chain that it sends, PEM. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

/** A server certificate with its chain: leaf first, then `intermediates`. */
export function serverIdentity(leaf: Identity, ...intermediates: readonly Identity[]): ServerIdentity {
  return { key: leaf.key, cert: [leaf, ...intermediates].map((each) => each.pem).join("\n") };
}

/** A server certificate behind two CAs, each of which issued the other's certificate. */
export async function crossSignedIdentity(host: string): Promise<ServerIdentity> {
  const root = await makeIdentity({ commonName: "First", ca: true });
  const second = await makeIdentity({ commonName: "Second", ca: true, issuer: root });
  const first = await makeIdentity({ commonName: "First", ca: true, issuer: second, keys: root.keys });
  return serverIdentity(await makeIdentity({ commonName: host, names: [host], issuer: second }), second, first);
}

/** The certificates of the probe's tests, all for `mail.example.com` unless the name says otherwise. */
export interface CertificateSet {
  /** PEM of the root, for `ca`. */
  readonly root: string;
  readonly good: ServerIdentity;
  readonly expired: ServerIdentity;
  readonly expiresSoon: ServerIdentity;
  readonly notYetValid: ServerIdentity;
  readonly wrongName: ServerIdentity;
  readonly expiredAndWrongName: ServerIdentity;
  readonly selfSigned: ServerIdentity;
  readonly missingIntermediate: ServerIdentity;
  readonly expiredIntermediate: ServerIdentity;
  readonly untrustedRoot: ServerIdentity;
  readonly commonNameOnly: ServerIdentity;
  readonly weakKey: ServerIdentity;
  readonly clientPurpose: ServerIdentity;
  readonly intercepted: ServerIdentity;
  readonly wrongOrder: ServerIdentity;
  /** With a cross certificate for the root, by an old root, that has expired. */
  readonly expiredCross: ServerIdentity;
}

/** Makes the whole set anew; a few hundredths of a second, because all keys but one are of elliptic curves. */
export async function makeCertificateSet(host = "mail.example.com"): Promise<CertificateSet> {
  const root = await makeIdentity({ commonName: "Test Root", ca: true, from: -3000, to: 3000 });
  const issuer = await makeIdentity({ commonName: "Test Issuer", ca: true, issuer: root, from: -2000, to: 2000 });
  const stale = await makeIdentity({ commonName: "Stale Issuer", ca: true, issuer: root, from: -2000, to: -7 });
  const stranger = await makeIdentity({ commonName: "Stranger Root", ca: true, to: 3000 });
  const strangerIssuer = await makeIdentity({ commonName: "Stranger Issuer", ca: true, issuer: stranger, to: 2000 });
  const inspector = await makeIdentity({ commonName: "Zscaler Intermediate Root CA", ca: true, to: 2000 });
  const oldRoot = await makeIdentity({ commonName: "Old Root", ca: true, from: -4000, to: 900 });
  const cross = await makeIdentity({
    commonName: "Test Root",
    ca: true,
    issuer: oldRoot,
    keys: root.keys,
    from: -900,
    to: -60,
  });
  const names = [host];
  const leaf = (options: Partial<IdentityOptions>): Promise<Identity> =>
    makeIdentity({ commonName: host, names, issuer, ...options });
  const good = await leaf({});
  const other = ["imap.example.com", "*.mail.example.com", "smtp.example.net"];
  return {
    root: root.pem,
    good: serverIdentity(good, issuer),
    expired: serverIdentity(await leaf({ from: -90, to: -12.5 }), issuer),
    expiresSoon: serverIdentity(await leaf({ from: -80, to: 9.5 }), issuer),
    notYetValid: serverIdentity(await leaf({ from: 30, to: 120 }), issuer),
    wrongName: serverIdentity(await leaf({ commonName: "imap.example.com", names: other }), issuer),
    expiredAndWrongName: serverIdentity(await leaf({ names: other, from: -90, to: -12.5 }), issuer),
    selfSigned: serverIdentity(await makeIdentity({ commonName: host, names })),
    missingIntermediate: serverIdentity(good),
    expiredIntermediate: serverIdentity(await leaf({ issuer: stale }), stale),
    untrustedRoot: serverIdentity(await leaf({ issuer: strangerIssuer }), strangerIssuer, stranger),
    commonNameOnly: serverIdentity(await leaf({ names: [] }), issuer),
    weakKey: serverIdentity(await leaf({ rsaBits: 1024 }), issuer),
    clientPurpose: serverIdentity(await leaf({ purpose: x509.ExtendedKeyUsage.clientAuth }), issuer),
    intercepted: serverIdentity(await leaf({ issuer: inspector }), inspector),
    wrongOrder: serverIdentity(good, root, issuer),
    expiredCross: serverIdentity(good, issuer, cross),
  };
}

/** DER of NameConstraints with permitted dNSName subtrees (RFC 5280 section 4.2.1.10); short names only. */
function dnsConstraints(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const wrap = (tag: number, content: readonly number[]): number[] => [tag, content.length, ...content];
  const subtrees = names.flatMap((name) => wrap(0x30, wrap(0x82, Array.from(new TextEncoder().encode(name)))));
  return new Uint8Array(wrap(0x30, wrap(0xa0, subtrees)));
}

async function makeKeys(rsaBits: number | undefined): Promise<webcrypto.CryptoKeyPair> {
  const algorithm = rsaBits === undefined
    ? EC
    : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: rsaBits, publicExponent: RSA_EXPONENT };
  return await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]) as webcrypto.CryptoKeyPair;
}

function signatureOf(key: webcrypto.CryptoKey, hash = "SHA-256"): { name: string; hash: string } {
  return key.algorithm.name === EC.name ? EC_SIGNATURE : { name: key.algorithm.name, hash };
}

/** WebCrypto ties an RSA key to one hash, so that another one needs the key imported again. */
async function signingKey(key: webcrypto.CryptoKey, hash: string | undefined): Promise<webcrypto.CryptoKey> {
  if (hash === undefined || key.algorithm.name === EC.name) return key;
  const pkcs8 = await webcrypto.subtle.exportKey("pkcs8", key);
  return await webcrypto.subtle.importKey("pkcs8", pkcs8, { name: key.algorithm.name, hash }, true, [
    "sign",
  ]) as webcrypto.CryptoKey;
}
