import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { test } from "node:test";
import {
  type CertificateVariant,
  createCertificateAuthority,
  createServerCertificate,
} from "../../src/sandbox/certificate.ts";

const NOW = Date.UTC(2026, 10, 22);
const HOST = "mail.test.example";

async function makeChain(variant: CertificateVariant): Promise<{ root: X509Certificate; chain: X509Certificate[] }> {
  const authority = await createCertificateAuthority(NOW);
  const made = await createServerCertificate(authority, HOST, variant, NOW);
  const blocks = made.certificatePem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return { root: new X509Certificate(authority.rootPem), chain: blocks.map((block) => new X509Certificate(block)) };
}

test("a valid certificate names its host, is in date and chains over an intermediate to the root", async () => {
  const { root, chain } = await makeChain("valid");
  const [leaf, intermediate] = chain;
  assert.ok(leaf && intermediate);
  assert.equal(chain.length, 2);
  assert.equal(leaf.checkHost(HOST), HOST);
  assert.ok(Date.parse(leaf.validFrom) < NOW && NOW < Date.parse(leaf.validTo));
  assert.ok(leaf.verify(intermediate.publicKey));
  assert.ok(intermediate.verify(root.publicKey));
  assert.ok(root.ca && intermediate.ca && !leaf.ca);
  assert.notEqual(leaf.serialNumber, intermediate.serialNumber);
});

test("each variant has its own defect", async () => {
  const leafOf = async (variant: CertificateVariant) => {
    const { root, chain } = await makeChain(variant);
    assert.ok(chain[0]);
    return { root, leaf: chain[0], issuer: chain[1] };
  };
  assert.equal((await leafOf("wrong-name")).leaf.checkHost(HOST), undefined);
  assert.ok(Date.parse((await leafOf("expired")).leaf.validTo) < NOW);
  assert.ok(Date.parse((await leafOf("not-yet-valid")).leaf.validFrom) > NOW);
  const selfSigned = await leafOf("self-signed");
  assert.equal(selfSigned.issuer, undefined);
  assert.ok(selfSigned.leaf.verify(selfSigned.leaf.publicKey));
  const untrusted = await leafOf("untrusted-root");
  assert.equal(untrusted.issuer?.verify(untrusted.root.publicKey), false);
});
