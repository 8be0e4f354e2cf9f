import assert from "node:assert/strict";
import { test } from "node:test";
import type { Certificate, TlsSession } from "../../../src/core/base/ports.ts";
import { Redactor } from "../../../src/core/base/secret.ts";
import { probeFleet, probeRequest } from "../../support/probe-accounts.ts";
import { certificate, issuerCertificate, NOW, tlsSession } from "../../support/probe-certificate.ts";
import { type ImapAnswers, imapServer, type SmtpAnswers, smtpServer } from "../../support/probe-scripts.ts";
import type { ServerEnd } from "../../support/probe-transport.ts";

/** A word in every grammar here: an atom, a tag, a mechanism, a capability, a host label, and rights without `s`. */
const SECRET = "HunterTwoAndMore9";
const DAY = 86_400_000;

interface Echo {
  readonly smtp?: SmtpAnswers;
  readonly imap?: ImapAnswers;
  readonly tls?: (text: string) => Partial<TlsSession>;
  readonly folders?: readonly string[];
}

const LOGIN = { "AUTH ": "235 yes\r\n", AUTHENTICATE: "% OK yes\r\n" };

/** Answers commands by their beginnings; the login succeeds unless told otherwise. */
function commands(answers: Readonly<Record<string, string>>): (line: string) => string | undefined {
  const all: Readonly<Record<string, string>> = { ...answers, ...LOGIN, ...answers };
  return (line) => {
    const key = Object.keys(all).find((each) => line.startsWith(each));
    return key === undefined ? undefined : all[key];
  };
}

const smtp = (answers: Readonly<Record<string, string>>): Echo => ({ smtp: { other: commands(answers) } });
const imap = (answers: Readonly<Record<string, string>>, folders: readonly string[] = []): Echo => ({
  imap: {
    greeting: "* OK [CAPABILITY IMAP4rev1 SASL-IR ID ACL AUTH=PLAIN] hi\r\n",
    other: commands(answers),
  },
  folders,
});
const chain = (...certificates: readonly Partial<Certificate>[]): Partial<TlsSession> => {
  const [leaf, ...others] = certificates;
  return { chain: [certificate(leaf), ...others.map((each) => issuerCertificate(each))] };
};

/** Where a server can speak; `x` stands for what it repeats. */
const PLACES: Readonly<Record<string, (x: string) => Echo>> = {
  "a greeting that refuses": (x) => ({ smtp: { greeting: `554 ${x}\r\n` } }),
  "a greeting that refuses for now": (x) => ({ smtp: { greeting: `421 ${x}\r\n` } }),
  "a greeting that blocks this machine": (x) => ({ smtp: { greeting: `554 ${x} is listed by Spamhaus\r\n` } }),
  "a greeting of something else": (x) => ({ smtp: { greeting: `SSH-2.0-${x}\r\n` } }),
  "a greeting of nothing": (x) => ({ smtp: { greeting: `${x}\r\n` } }),
  "a greeting without a limit": (x) => ({ smtp: { greeting: `220 ${x}`.padEnd(80_000, "x") } }),
  "a refused EHLO": (x) => smtp({ EHLO: `550 ${x} helo\r\n` }),
  "a refused EHLO name": (x) => smtp({ "EHLO [": `550 EHLO name refused ${x}\r\n` }),
  "an EHLO that ends the session": (x) => smtp({ EHLO: `421 ${x}\r\n` }),
  "an EHLO and a HELO": (x) => smtp({ EHLO: `500 ${x}\r\n`, HELO: `250 ${x}\r\n` }),
  "no STARTTLS": (x) => ({ smtp: { ehlo: `250-${x}\r\n250 ${x}\r\n` } }),
  "a refused STARTTLS": (x) => ({ smtp: { starttls: `554 ${x}\r\n` } }),
  "a STARTTLS with more behind it": (x) => ({ smtp: { starttls: `220 go\r\n250 ${x}\r\n` } }),
  "mechanisms": (x) => ({ smtp: { ehloAfterTls: `250-x\r\n250 AUTH ${x}\r\n` } }),
  "mechanisms beside LOGIN": (x) => ({ smtp: { ehloAfterTls: `250-x\r\n250 AUTH LOGIN ${x}\r\n` } }),
  "an offer to Exchange": (x) => ({ smtp: { ehloAfterTls: `250-x\r\n250 X-EXPS ${x}\r\n` } }),
  "a refused AUTH": (x) => smtp({ "AUTH ": `535 5.7.8 ${x}\r\n` }),
  "a mechanism that is none": (x) => smtp({ "AUTH ": `504 ${x}\r\n` }),
  "an IMAP goodbye": (x) => ({ imap: { greeting: `* BYE [${x}] ${x}\r\n` } }),
  "an IMAP greeting of nothing": (x) => ({ imap: { greeting: `${x}\r\n` } }),
  "an IMAP login of anyone": (x) => ({ imap: { greeting: `* PREAUTH ${x}\r\n` } }),
  "IMAP capabilities": (x) => ({ imap: { greeting: "* OK hi\r\n", capability: `IMAP4rev1 AUTH=${x} LOGINDISABLED` } }),
  "another protocol's capabilities": (x) => ({ imap: { greeting: "* OK hi\r\n", capability: `IMAP2 ${x}` } }),
  "a refused CAPABILITY": (x) => ({
    imap: { greeting: "* OK hi\r\n", other: commands({ CAPABILITY: `% NO ${x}\r\n` }) },
  }),
  "a refused AUTHENTICATE": (x) => imap({ AUTHENTICATE: `* NO ${x}\r\n% NO [${x}] ${x}\r\n` }),
  "a goodbye at AUTHENTICATE": (x) => imap({ AUTHENTICATE: `* BYE ${x}\r\n` }),
  "another tag": (x) => imap({ AUTHENTICATE: `${x} OK\r\n` }),
  "a mailbox that does not open": (x) => imap({ "ID ": `* ID ("name" "${x}")\r\n% OK\r\n`, EXAMINE: `% NO ${x}\r\n` }),
  "folders": (x) => imap({ "LIST": `* LIST () "/" "${x}"\r\n% OK ${x}\r\n` }, ["Support"]),
  "a folder in another case": (x) =>
    imap({ 'LIST "" "*"': `* LIST () "/" ${x}\r\n% OK\r\n`, "LIST": "% OK\r\n" }, [x.toUpperCase()]),
  "the nearest folder": (x) => imap({ 'LIST "" "*"': `* LIST () "/" ${x}\r\n% OK\r\n`, "LIST": "% OK\r\n" }, [`${x}y`]),
  "a folder that does not open": (x) =>
    imap({ "LIST": `* LIST () "/" Support\r\n% OK\r\n`, 'EXAMINE "': `% NO ${x}\r\n` }, ["Support"]),
  "rights": (x) =>
    imap({
      "LIST": `* LIST () "/" Support\r\n% OK\r\n`,
      'EXAMINE "': "% OK\r\n",
      "MYRIGHTS": `* MYRIGHTS Support ${x}\r\n% OK\r\n`,
    }, ["Support"]),
  "a certificate for another name": (x) => ({ tls: () => chain({ dnsNames: [x, `${x}.example`] }, {}) }),
  "a certificate without a name": (x) => ({ tls: () => chain({ dnsNames: [], subjectCommonName: x }, {}) }),
  "a certificate of its own": (x) => ({
    tls: () => ({ authorized: false, ...chain({ selfSigned: true, subjectCommonName: x, subject: x }) }),
  }),
  "a chain with an end missing": (x) => ({
    tls: () => ({ authorized: false, ...chain({ issuerCommonName: x, issuer: x }) }),
  }),
  "an unknown root": (x) => ({
    tls: () => ({ authorized: false, ...chain({}, { issuerCommonName: x, issuer: x, validTo: NOW - DAY }) }),
  }),
  "a CA with narrow names": (x) => ({
    tls: () => chain({}, { subjectCommonName: x, nameConstraints: { permitted: [`${x}.example`], excluded: [] } }),
  }),
  "a CA that excludes names": (x) => ({
    tls: () => chain({}, { nameConstraints: { excluded: ["example.com", x] }, subjectCommonName: x }),
  }),
  "a private root": (x) => {
    const anchor = issuerCertificate({ subjectCommonName: x, selfSigned: true, fingerprint256: "AA:09" });
    return { tls: () => ({ anchor, privateAnchor: true, path: [certificate(), issuerCertificate(), anchor] }) };
  },
  "certificates that nobody needs": (x) => ({
    tls: () => ({
      ...chain({}, {}, {
        subject: x,
        subjectCommonName: x,
        issuerCommonName: x,
        validTo: NOW - DAY,
        fingerprint256: "E",
      }),
      path: [certificate(), issuerCertificate()],
    }),
  }),
  "a stranger in the chain": (x) => ({
    tls: () => chain({ issuer: x, issuerCommonName: x }, { subject: "CN=Other", subjectCommonName: x }),
  }),
  "a verdict of the runtime": (x) => ({
    tls: () => ({ authorized: false, authorizationError: x, anchor: issuerCertificate() }),
  }),
  "a weak cipher suite": (x) => ({ tls: () => ({ version: "TLSv1.2", cipher: `${x}-RC4-MD5` }) }),
};

/** Everything that is kept of a probe whose servers repeat a text; all that they say is known to be said. */
async function probed(place: Echo, redactor: Redactor, text: string): Promise<string> {
  const setUp = (server: ServerEnd): void => server.tls(tlsSession(place.tls?.(text)));
  const wellMailbox = commands({ MYRIGHTS: "% NO\r\n" });
  const { results } = await probeFleet([{ ...probeRequest({}, SECRET), folders: place.folders }], {
    redactor,
    settings: { login: true, loginHosts: ["mail.example.com"] },
    network: {
      server: ({ port }) =>
        port === 993
          ? imapServer(place.imap ?? { other: wellMailbox }, setUp)
          : smtpServer(place.smtp ?? { other: wellMailbox }, setUp),
    },
  });
  // The names of folders are the user's own text, which no redactor touches.
  return (place.folders ?? []).reduce((text, own) => text.replaceAll(`"${own}\\"`, ""), JSON.stringify(results));
}

for (const [what, place] of Object.entries(PLACES)) {
  test(`A secret stands in no result when a server repeats it in ${what}`, async () => {
    // The text must be seen at all, or nothing is proved.
    const other = "AnyoneTheOtherOne7";
    assert.ok((await probed(place(other), new Redactor(), other)).toLowerCase().includes(other.toLowerCase()));
    const redactor = new Redactor();
    redactor.add(SECRET);
    for (const form of [SECRET, Buffer.from(SECRET).toString("base64").replace(/=+$/, "")]) {
      const text = await probed(place(form), redactor, form);
      assert.ok(!text.toLowerCase().includes(form.slice(0, 8).toLowerCase()), text);
    }
  });
}
