// By hand: node:crypto does not tell extensions and signature algorithm alike in all runtimes, and X.509 packages
// weigh more than the whole probe.
import type { X509Certificate } from "node:crypto";
import type { Certificate } from "../core/base/ports.ts";

const SEQUENCE = 0x30;
const OCTET_STRING = 0x04;
const EXTENSIONS = 0xa3;
const EXTENDED_KEY_USAGE = "2.5.29.37";
const SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
const NAME_CONSTRAINTS = "2.5.29.30";
const DNS_NAME = 0x82;
const PERMITTED = 0xa0;
const EXCLUDED = 0xa1;

/** Signature algorithms by object identifier (RFC 3279, 4055, 5758, 8410). */
const SIGNATURE_ALGORITHMS: Readonly<Record<string, string>> = {
  "1.2.840.113549.1.1.2": "md2WithRSAEncryption",
  "1.2.840.113549.1.1.4": "md5WithRSAEncryption",
  "1.2.840.113549.1.1.5": "sha1WithRSAEncryption",
  "1.2.840.113549.1.1.10": "rsassaPss",
  "1.2.840.113549.1.1.11": "sha256WithRSAEncryption",
  "1.2.840.113549.1.1.12": "sha384WithRSAEncryption",
  "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
  "1.2.840.10040.4.3": "dsaWithSHA1",
  "1.2.840.10045.4.1": "ecdsa-with-SHA1",
  "1.2.840.10045.4.3.2": "ecdsa-with-SHA256",
  "1.2.840.10045.4.3.3": "ecdsa-with-SHA384",
  "1.2.840.10045.4.3.4": "ecdsa-with-SHA512",
  "1.3.101.112": "Ed25519",
};

const CURVE_BITS: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
  secp224r1: 224,
};

/** Reads a certificate; what the runtimes report differently is read from its DER form. */
export function readCertificate(x509: X509Certificate): Certificate {
  const subject = nameParts(x509.subject);
  const issuer = nameParts(x509.issuer);
  const { signatureAlgorithm, extensions } = readDer(x509.raw);
  const key = readKey(x509);
  return {
    subject: oneLine(x509.subject),
    issuer: oneLine(x509.issuer),
    subjectCommonName: subject.get("CN"),
    issuerCommonName: issuer.get("CN"),
    issuerOrganization: issuer.get("O"),
    serialNumber: x509.serialNumber,
    validFrom: Date.parse(x509.validFrom),
    validTo: Date.parse(x509.validTo),
    dnsNames: dnsNames(extensions.get(SUBJECT_ALTERNATIVE_NAME)),
    ipAddresses: ipAddresses(x509.subjectAltName),
    isCa: x509.ca,
    keyType: key.type,
    keyBits: key.bits,
    signatureAlgorithm,
    extendedKeyUsage: purposes(extensions.get(EXTENDED_KEY_USAGE)),
    fingerprint256: x509.fingerprint256,
    selfSigned: isSelfSigned(x509),
    nameConstraints: nameConstraints(extensions.get(NAME_CONSTRAINTS)),
  };
}

/** Whether subject and issuer are the same and the signature verifies under the certificate's own key. */
function isSelfSigned(x509: X509Certificate): boolean {
  return x509.subject === x509.issuer && signedBy(x509, x509);
}

/** Whether `issuer`'s key verifies the signature of `x509`; false when the runtime does not know the algorithm. */
export function signedBy(x509: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return x509.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function readKey(x509: X509Certificate): { readonly type: string; readonly bits?: number | undefined } {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey;
    const bits = asymmetricKeyDetails?.modulusLength ?? CURVE_BITS[asymmetricKeyDetails?.namedCurve ?? ""];
    return { type: asymmetricKeyType ?? "unknown", bits };
  } catch {
    return { type: "unknown" };
  }
}

/** The parts of `CN=a\nO=b`; for a repeated part, the last, which is the most specific one. */
function nameParts(name: string): Map<string, string> {
  return new Map(
    name.split("\n").map((line) => {
      const at = line.indexOf("=");
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

function oneLine(name: string): string {
  return name.split("\n").reverse().join(", ");
}

function readDer(raw: Uint8Array): { signatureAlgorithm?: string | undefined; extensions: Map<string, Uint8Array> } {
  const [tbs, algorithm] = readInside(readElements(raw)?.[0], SEQUENCE) ?? [];
  const oid = readOid(readInside(algorithm, SEQUENCE)?.[0]);
  const wrapper = readInside(tbs, SEQUENCE)?.find((element) => element.tag === EXTENSIONS);
  const list = readInside(readInside(wrapper, EXTENSIONS)?.[0], SEQUENCE) ?? [];
  return {
    signatureAlgorithm: oid === undefined ? undefined : SIGNATURE_ALGORITHMS[oid] ?? oid,
    extensions: new Map(list.flatMap(readExtension)),
  };
}

function readExtension(element: DerElement): [string, Uint8Array][] {
  const parts = readInside(element, SEQUENCE) ?? [];
  const oid = readOid(parts[0]);
  const value = parts.at(-1);
  return oid === undefined || value?.tag !== OCTET_STRING ? [] : [[oid, value.content]];
}

function purposes(extension: Uint8Array | undefined): string[] | undefined {
  if (!extension) return undefined;
  return (readInside(readElements(extension)?.[0], SEQUENCE) ?? []).flatMap((element) => readOid(element) ?? []);
}

/** Read from DER, because the text form has to be unquoted and was the hole of CVE-2021-44532. */
function dnsNames(extension: Uint8Array | undefined): string[] {
  if (!extension) return [];
  const names = readInside(readElements(extension)?.[0], SEQUENCE) ?? [];
  return names.filter((name) => name.tag === DNS_NAME).map((name) =>
    String.fromCharCode(...name.content.subarray(0, 300))
  );
}

/** Constraints on other kinds of names than DNS names do not concern a mail server. */
function nameConstraints(extension: Uint8Array | undefined): Certificate["nameConstraints"] {
  if (!extension) return undefined;
  const parts = readInside(readElements(extension)?.[0], SEQUENCE) ?? [];
  const names = (tag: number): string[] =>
    (readInside(parts.find((part) => part.tag === tag), tag) ?? []).flatMap((subtree) => {
      const base = readInside(subtree, SEQUENCE)?.[0];
      return base?.tag === DNS_NAME ? [String.fromCharCode(...base.content.subarray(0, 300))] : [];
    });
  const permitted = names(PERMITTED);
  return { permitted: permitted.length > 0 ? permitted : undefined, excluded: names(EXCLUDED) };
}

function ipAddresses(text: string | undefined): string[] {
  return Array.from(
    (text ?? "").matchAll(/(?:^|, )IP Address:([0-9A-Fa-f:.]{2,45})(?=,|$)/g),
    (match) => match[1] ?? "",
  );
}

/** One element of a DER encoding (X.690). */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The most elements to read of one certificate; a certificate with a hundred names has about 300. */
const MAX_ELEMENTS = 5_000;

/** The elements that stand next to each other in `bytes`; undefined if they are not valid DER. */
export function readElements(bytes: Uint8Array): DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = readElement(bytes, at);
    if (!element || elements.length >= MAX_ELEMENTS) return undefined;
    elements.push({ tag: element.tag, content: bytes.subarray(element.start, element.end) });
    at = element.end;
  }
  return elements;
}

/** The elements inside the element with the given tag; undefined when there is none. */
function readInside(element: DerElement | undefined, tag: number): DerElement[] | undefined {
  return element?.tag === tag ? readElements(element.content) : undefined;
}

/** An object identifier in dotted form; undefined if it is not one. */
export function readOid(element: DerElement | undefined): string | undefined {
  if (element?.tag !== 0x06 || element.content.length === 0 || element.content.length > 64) return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of element.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (arcs.length === 0) arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join(".");
}

function readElement(bytes: Uint8Array, at: number): { tag: number; start: number; end: number } | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // Tags above 30 do not occur in certificates, indefinite lengths not in DER.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || first === 0x80) return undefined;
  let length = first;
  let start = at + 2;
  if (first > 0x80) {
    const size = first & 0x7f;
    if (size > 3) return undefined;
    length = 0;
    for (let index = 0; index < size; index++) length = length * 256 + (bytes[start + index] ?? 0);
    start += size;
  }
  const end = start + length;
  return end <= bytes.length ? { tag, start, end } : undefined;
}
