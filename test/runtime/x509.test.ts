import fc from "fast-check";
import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { test } from "node:test";
import { rootCertificates } from "node:tls";
import { type DerElement, readCertificate, readElements, readOid } from "../../src/runtime/x509.ts";
import { makeIdentity } from "../support/certificates.ts";

test("Every bundled root reads as its own issuer, with the same names and dates as the runtime's", () => {
  for (const pem of rootCertificates) {
    const x509 = new X509Certificate(pem);
    const read = readCertificate(x509);
    assert.equal(read.selfSigned, true, read.subject);
    assert.equal(read.isCa, true, read.subject);
    assert.equal(read.validTo, Date.parse(x509.validTo));
    assert.match(read.signatureAlgorithm ?? "", /^(sha\d+With|ecdsa-with|rsassaPss)/, read.subject);
    assert.deepEqual(read.dnsNames, []);
  }
});

test("What stands in a certificate is read as it was written", async () => {
  const issuer = await makeIdentity({ commonName: "Issuer", ca: true });
  const { pem } = await makeIdentity({
    commonName: "mail.example.com",
    names: ["mail.example.com", "*.example.com"],
    issuer,
  });
  const read = readCertificate(new X509Certificate(pem));
  assert.deepEqual(read.dnsNames, ["mail.example.com", "*.example.com"]);
  assert.deepEqual([read.subject, read.issuer, read.issuerCommonName], ["CN=mail.example.com", "CN=Issuer", "Issuer"]);
  assert.deepEqual([read.keyType, read.keyBits, read.signatureAlgorithm], ["ec", 256, "ecdsa-with-SHA256"]);
  assert.deepEqual([read.extendedKeyUsage, read.selfSigned, read.isCa], [["1.3.6.1.5.5.7.3.1"], false, false]);
});

test("A name that would end the text form of subjectAltName early is one name", async () => {
  const hostile = "a, DNS:mail.example.com";
  const { pem } = await makeIdentity({ commonName: "x", names: [hostile] });
  assert.deepEqual(readCertificate(new X509Certificate(pem)).dnsNames, [hostile]);
});

test("Object identifiers are read as X.690 section 8.19 writes them", () => {
  const oid = (...content: number[]): string | undefined => readOid({ tag: 6, content: Uint8Array.from(content) });
  assert.equal(oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d), "1.2.840.113549");
  assert.equal(oid(0x88, 0x37, 0x03), "2.999.3");
  assert.equal(oid(0x55, 0x1d, 0x25), "2.5.29.37");
  assert.equal(oid(), undefined);
});

test("Any bytes read as elements that lie within them, or as nothing", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    const walk = (elements: readonly DerElement[] | undefined, depth: number): void => {
      for (const { content } of elements ?? []) {
        assert.ok(content.byteOffset + content.length <= bytes.byteOffset + bytes.length);
        if (depth < 5) walk(readElements(content), depth + 1);
      }
    };
    walk(readElements(bytes), 0);
  }));
});

test("Lengths beyond the bytes, indefinite lengths and high tags are refused", () => {
  for (
    const bytes of [[0x30], [0x30, 0x05, 0x00], [0x30, 0x80, 0x00, 0x00], [0x1f, 0x01, 0x00], [
      0x30,
      0x84,
      0xff,
      0xff,
      0xff,
      0xff,
    ], [0x30, 0x82]]
  ) {
    assert.equal(readElements(Uint8Array.from(bytes)), undefined);
  }
});
