/** Certificate chains of servers in practice that no handed case has, with the verdict of RFC 5280 and RFC 9525; the source is where to look. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSecureContext } from "node:tls";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { type Identity, type IdentityOptions, makeIdentity, serverIdentity } from "../support/certificates.ts";
import { CASE_HOST, judgeCase, type MailCase } from "../support/mail-cases.ts";

const root = await makeIdentity({ commonName: "Own Root", ca: true, from: -3000, to: 3000 });
const issuer = await makeIdentity({ commonName: "Own Issuer", ca: true, issuer: root, from: -2000, to: 2000 });
const leaf = (options: Partial<IdentityOptions> = {}): Promise<Identity> =>
  makeIdentity({ commonName: CASE_HOST, names: [CASE_HOST], issuer, to: 88.5, ...options });
const good = await leaf();
const under = async (options: Partial<IdentityOptions>): Promise<NonNullable<MailCase["smtp"]>> => {
  const by = await makeIdentity({
    commonName: "Other Issuer",
    ca: true,
    issuer: root,
    from: -900,
    to: 900,
    ...options,
  });
  return { tls: serverIdentity(await leaf({ issuer: by }), by) };
};
const sends = (...identities: readonly Identity[]): NonNullable<MailCase["smtp"]> => {
  const [first = good, ...rest] = identities;
  return { tls: serverIdentity(first, ...rest) };
};
/** NameConstraints (RFC 5280 section 4.2.1.10) with one DNS name that is excluded. */
const excluding = (name: string): Uint8Array<ArrayBuffer> => {
  const dns = new TextEncoder().encode(name);
  const inside = (...bytes: readonly number[]): readonly number[] => [bytes.length, ...bytes];
  return Uint8Array.from([0x30, ...inside(0xa1, ...inside(0x30, ...inside(0x82, ...inside(...dns))))]);
};
const alone = await makeIdentity({ commonName: CASE_HOST, names: [CASE_HOST] });
const rsaRoot = await makeIdentity({ commonName: "Old Root", ca: true, rsaBits: 2048, to: 900 });
const twin = await makeIdentity({ commonName: "Own Issuer", ca: true, issuer: root, to: 900 });
const extra = await Promise.all(
  [1, 2, 3, 4].map((each) => makeIdentity({ commonName: `Stray ${each}`, ca: true, to: 900 })),
);

const CHAINS: readonly (MailCase & { readonly source: string })[] = [
  {
    name: "the intermediate is missing",
    source: "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2",
    smtp: sends(good),
    outcome: ["failed"],
    codes: ["CERT_CHAIN_INCOMPLETE"],
    only: true,
  },
  {
    name: "a certificate by its own key, as mail packages install it",
    source: "https://doc.dovecot.org/2.3/configuration_manual/dovecot_ssl_configuration/",
    smtp: sends(alone),
    outcome: ["failed"],
    codes: ["CERT_SELF_SIGNED"],
    only: true,
  },
  {
    name: "a certificate by its own key that the CA file holds",
    source: "https://nodejs.org/api/tls.html (ca: self-signed certificates)",
    smtp: sends(alone),
    ca: alone.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "a CA file that holds only the intermediate",
    source: "https://docs.openssl.org/master/man1/openssl-verification-options/ (-partial_chain)",
    smtp: sends(good, issuer),
    ca: issuer.pem,
    outcome: ["inconclusive"],
    codes: ["CERT_CA_FILE_INCOMPLETE"],
    only: true,
    says: /ca-file.*"Own Issuer".*"Own Root"/s,
    never: /not a publicly trusted CA|install .*chain/i,
  },
  {
    name: "a CA file that holds only the intermediate, and a server that sends the leaf alone",
    source: "https://docs.openssl.org/master/man1/openssl-verification-options/ (-partial_chain)",
    smtp: sends(good),
    ca: issuer.pem,
    outcome: ["inconclusive"],
    codes: ["CERT_CA_FILE_INCOMPLETE"],
  },
  {
    name: "a CA file that holds intermediate and root, and a server that sends the leaf alone",
    source: "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2",
    smtp: sends(good),
    ca: `${issuer.pem}\n${root.pem}`,
    outcome: ["passed"],
    codes: ["CERT_CHAIN_INCOMPLETE"],
    only: true,
  },
  {
    name: "a wildcard of one label",
    source: "https://www.rfc-editor.org/rfc/rfc9525#section-6.3",
    smtp: sends(await leaf({ names: ["*.example.com"] }), issuer),
    ca: root.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "a wildcard for names below the host",
    source: "https://www.rfc-editor.org/rfc/rfc9525#section-6.3",
    smtp: sends(await leaf({ names: [`*.${CASE_HOST}`] }), issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_HOSTNAME"],
    only: true,
  },
  {
    name: "a wildcard within a label",
    source: "https://www.rfc-editor.org/rfc/rfc9525#section-6.3",
    smtp: sends(await leaf({ names: ["m*.example.com"] }), issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_HOSTNAME"],
  },
  {
    name: "names in capitals",
    source: "https://www.rfc-editor.org/rfc/rfc9525#section-6.3",
    smtp: sends(await leaf({ names: ["MAIL.Example.COM"] }), issuer),
    ca: root.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "a certificate of the hosting company for its own name",
    source: "https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting (certificate of a shared host)",
    smtp: sends(await leaf({ commonName: "server12.host.example", names: ["server12.host.example"] }), issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_HOSTNAME"],
    only: true,
    says: /server12\.host\.example/,
  },
  {
    name: "not valid before next month",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
    smtp: sends(await leaf({ from: 30 }), issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_NOT_YET_VALID"],
    only: true,
  },
  {
    name: "not valid before ten minutes from now: one of the two clocks is wrong",
    source: "https://letsencrypt.org/docs/faq/ (certificates are backdated by an hour for wrong clocks)",
    smtp: sends(await leaf({ from: 10 / 1440 }), issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_NOT_YET_VALID"],
    only: true,
    says: /in (?:9|10) minutes.*clock/s,
  },
  {
    name: "without extendedKeyUsage",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12",
    smtp: sends(await leaf({ purposes: false }), issuer),
    ca: root.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "for clients only",
    source: "https://letsencrypt.org/2025/05/14/ending-tls-client-authentication (the reverse)",
    smtp: sends(await leaf({ purpose: x509.ExtendedKeyUsage.clientAuth }), issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_PURPOSE"],
    only: true,
  },
  {
    name: "an intermediate for mail signatures only",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12",
    smtp: await under({ purpose: x509.ExtendedKeyUsage.emailProtection }),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_PURPOSE"],
    only: true,
    says: /Other Issuer/,
  },
  {
    name: "an RSA key of 1024 bits",
    source: "https://www.rfc-editor.org/rfc/rfc9325#section-4.5",
    smtp: sends(await leaf({ rsaBits: 1024 }), issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["TLS_WEAK_KEY"],
    only: true,
  },
  {
    name: "a server certificate that is signed with SHA-1",
    source: "https://www.rfc-editor.org/rfc/rfc9325#section-4.5",
    smtp: sends(await leaf({ issuer: rsaRoot, hash: "SHA-1" })),
    ca: rsaRoot.pem,
    outcome: ["failed"],
    codes: ["CERT_WEAK_SIGNATURE"],
    only: true,
  },
  {
    name: "signed by the certificate of a server",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9",
    smtp: sends(await leaf({ issuer: good }), good, issuer),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_NOT_ACCEPTED"],
    says: /without being a CA's/,
  },
  {
    name: "one CA more than another allows",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9",
    smtp: await (async () => {
      const top = await makeIdentity({ commonName: "Last CA", ca: true, issuer: root, pathLength: 0, to: 900 });
      const below = await makeIdentity({ commonName: "One Too Many", ca: true, issuer: top, to: 900 });
      return { tls: serverIdentity(await leaf({ issuer: below }), below, top) };
    })(),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_NOT_ACCEPTED"],
    only: true,
    says: /more certificates than/,
  },
  {
    name: "an extension that is critical and unknown",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2",
    smtp: sends(
      await leaf({ extensions: [new x509.Extension("1.2.3.4.5", true, new Uint8Array([5, 0]))] }),
      issuer,
    ),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_NOT_ACCEPTED"],
    only: true,
    says: /extension/,
  },
  {
    name: "an intermediate of the same name with another key",
    source: "https://letsencrypt.org/certificates/ (renewed intermediates)",
    smtp: sends(good, twin),
    ca: root.pem,
    outcome: ["failed"],
    only: true,
    codes: ["CERT_CHAIN_INCOMPLETE"],
    says: /Own Issuer/,
  },
  {
    name: "strange CAs behind the chain",
    source: "https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2 (extra certificates)",
    smtp: sends(good, issuer, ...extra),
    ca: root.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "the old certificate of the server behind the new one",
    source: "https://certbot.eff.org/ (fullchain.pem appended to)",
    smtp: sends(good, issuer, await leaf({ from: -90, to: -10.5 })),
    ca: root.pem,
    outcome: ["passed"],
  },
  {
    name: "a name constraint that allows the host",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10",
    smtp: await under({ permitted: ["example.com"] }),
    ca: root.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "a name constraint that excludes the host's domain",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10",
    smtp: await under({ extensions: [new x509.Extension("2.5.29.30", true, excluding("example.com"))] }),
    ca: root.pem,
    outcome: ["failed"],
    codes: ["CERT_NAME_CONSTRAINT"],
    says: /example\.com/,
  },
  {
    name: "a name constraint that excludes another domain",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10",
    smtp: await under({ extensions: [new x509.Extension("2.5.29.30", true, excluding("elsewhere.test"))] }),
    ca: root.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "a certificate that only a client that names the host gets",
    source: "https://doc.dovecot.org/2.3/configuration_manual/dovecot_ssl_configuration/ (local_name)",
    smtp: {
      tls: {
        ...serverIdentity(alone),
        SNICallback: (name, done) =>
          done(null, name === CASE_HOST ? createSecureContext(serverIdentity(good, issuer)) : undefined),
      },
    },
    ca: root.pem,
    outcome: ["passed"],
    only: true,
  },
  {
    name: "a private root that is in no CA file",
    source: "https://www.rfc-editor.org/rfc/rfc5280#section-6.1",
    smtp: sends(good, issuer, root),
    outcome: ["failed"],
    codes: ["CERT_UNTRUSTED_ROOT"],
    only: true,
    says: /Own Root/,
  },
  {
    name: "a virus scanner that signs anew",
    source: "https://support.avast.com/en-ww/article/Mail-Shield-certificate",
    smtp: await (async () => {
      const scanner = await makeIdentity({ commonName: "Avast Web/Mail Shield Root", ca: true, to: 900 });
      return { tls: serverIdentity(await leaf({ issuer: scanner }), scanner) };
    })(),
    outcome: ["failed", "inconclusive"],
    codes: ["CERT_INTERCEPTED"],
  },
];

for (const each of CHAINS) test(`${each.name} (${each.source})`, () => judgeCase(each));

assert.ok(CHAINS.length > 0);
