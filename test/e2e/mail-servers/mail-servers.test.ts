import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import type { Account } from "../../../src/core/account/account.ts";
import { probeSettings } from "../../../src/core/probe/probe-settings.ts";
import { type FleetSettings, probeAccounts } from "../../../src/core/probe/fleet.ts";
import type { ProbeResult } from "../../../src/core/report/report.ts";
import { systemClock } from "../../../src/runtime/clock.ts";
import { createNetwork } from "../../../src/runtime/network.ts";
import { type CertificateSet, makeCertificateSet } from "../../support/certificates.ts";
import { startDnsServer } from "../../../src/sandbox/dns.ts";
import { codes, PASSWORD, probeRequest } from "../../support/probe-accounts.ts";
import { type Dovecot, startDovecot } from "./dovecot.ts";
import { makeQueueFolder, type Postfix, startPostfix, type Submission } from "./postfix.ts";
import { unavailable } from "./process.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

const HOST = "mail.example.com";
const USER = "support@example.com";
/** A user whose mail folder belongs to somebody else. */
const CLOSED = "closed@example.com";
const skip = unavailable() ?? false;

/** Each chain, the codes of the probe, and what imapflow says of it; `undefined` is success. */
const CHAINS = [
  { name: "good", codes: [], clients: undefined },
  { name: "expired", codes: ["CERT_EXPIRED"], clients: "CERT_HAS_EXPIRED" },
  { name: "wrongName", codes: ["CERT_HOSTNAME"], clients: "ERR_TLS_CERT_ALTNAME_INVALID" },
  { name: "selfSigned", codes: ["CERT_SELF_SIGNED"], clients: "DEPTH_ZERO_SELF_SIGNED_CERT" },
  { name: "missingIntermediate", codes: ["CERT_CHAIN_INCOMPLETE"], clients: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" },
  // Both clients tell the date alone: OpenSSL stops at the first defect of a chain, the probe lists them all.
  { name: "expiredAndWrongName", codes: ["CERT_EXPIRED", "CERT_HOSTNAME"], clients: "CERT_HAS_EXPIRED" },
  // Both clients accept it, because Node falls back to the Common Name; RFC 9525 section 6.4 no longer allows that.
  { name: "commonNameOnly", codes: ["CERT_NO_SAN"], clients: undefined },
  { name: "expiredCross", codes: ["CERT_CHAIN_EXTRA"], clients: undefined },
] as const satisfies readonly { name: keyof CertificateSet; codes: readonly string[]; clients: string | undefined }[];

let folder: string;
let set: CertificateSet;
let postfix: Postfix;
let dovecot: Dovecot;

before(async () => {
  if (skip) return;
  folder = await mkdtemp(join(tmpdir(), "mail-servers-"));
  // The servers drop their privileges and must still get in.
  await chmod(folder, 0o755);
  set = await makeCertificateSet(HOST);
  const queue = await makeQueueFolder(folder, userId("postfix"));
  dovecot = await startDovecot({
    folder,
    authSocket: join(queue, "private", "auth"),
    identities: Object.fromEntries(CHAINS.map(({ name }) => [name, set[name]])),
    username: USER,
    closed: CLOSED,
    password: PASSWORD,
    uid: userId("dovecot"),
  });
  postfix = await startPostfix(folder, submissions());
});

after(async () => {
  await postfix?.stop();
  await dovecot?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

function userId(name: string): number {
  return Number(execFileSync("id", ["-u", name], { encoding: "utf8" }));
}

function submissions(): Submission[] {
  const { good } = set;
  return [
    ...CHAINS.flatMap(({ name }) => [
      { name: `${name}-587`, identity: set[name], implicit: false },
      { name: `${name}-465`, identity: set[name], implicit: true },
    ]),
    {
      name: "strict-helo-587",
      identity: good,
      implicit: false,
      settings: [
        "smtpd_helo_required=yes",
        "smtpd_delay_reject=no",
        "smtpd_helo_restrictions=reject_invalid_helo_hostname,reject_non_fqdn_helo_hostname",
      ],
    },
    { name: "no-auth-587", identity: good, implicit: false, settings: ["smtpd_sasl_auth_enable=no"] },
    { name: "no-tls-587", identity: good, implicit: false, settings: ["smtpd_tls_security_level=none"] },
    { name: "clear-auth-587", identity: good, implicit: false, settings: ["smtpd_tls_auth_only=no"] },
    { name: "broken-key-587", identity: { key: "", cert: good.cert }, implicit: false },
    { name: "small-587", identity: good, implicit: false, settings: ["message_size_limit=5000000"] },
    {
      name: "tls12-465",
      identity: good,
      implicit: true,
      settings: ["smtpd_tls_mandatory_protocols=TLSv1.2", "smtpd_tls_protocols=TLSv1.2"],
    },
  ];
}

/** What a test changes of an account without login. */
interface ProbeChanges {
  readonly account?: Partial<Account>;
  /** Makes the probe log in. */
  readonly password?: string;
  readonly folders?: readonly string[];
  /** Where the IMAP name leads, instead of the address with that certificate; the name server that knows it. */
  readonly imap?: { readonly name: string; readonly dnsServer: string };
  readonly ehloName?: string;
}

/** Probes Postfix's port `smtp` and Dovecot's certificate `imap`. */
async function probe(
  smtp: string,
  imap: string,
  { account = {}, password, folders, imap: named, ehloName }: ProbeChanges = {},
): Promise<readonly [ProbeResult, ProbeResult]> {
  const smtpPort = smtp.endsWith("465") ? 465 : 587;
  const connectTo = [
    `${HOST}:${smtpPort}:127.0.0.1:${postfix.ports.get(smtp)}`,
    `${HOST}:993:${named?.name ?? dovecot.addresses.get(imap)}:${dovecot.port}`,
  ];
  const network = createNetwork({ dnsServer: named?.dnsServer });
  const settings: FleetSettings = {
    ...probeSettings({ connectTo, ca: [set.root], ehloName }, network),
    concurrency: 4,
    login: password !== undefined,
    loginHosts: [HOST],
    untrusted: false,
  };
  const request = { ...probeRequest({ smtp_port: smtpPort, ...account }, password), folders };
  const [results] = await probeAccounts([request], settings, {
    redactor: new Redactor(),
    network,
    clock: systemClock,
  });
  const [first, second] = results ?? [];
  assert.ok(first && second);
  return [first, second];
}

/** Undefined, or the code with which nodemailer's `verify` fails. */
async function nodemailer(name: string, pass = PASSWORD): Promise<string | undefined> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: postfix.ports.get(name) ?? 0,
    secure: name.endsWith("465"),
    requireTLS: true,
    auth: { user: USER, pass },
    tls: { ca: set.root, servername: HOST },
  });
  return await transport.verify().then(() => undefined, (error: unknown) => innerCode(error)).finally(() =>
    transport.close()
  );
}

/** Undefined, or the code with which imapflow's `connect` fails. */
async function imapflow(name: string, pass = PASSWORD): Promise<string | undefined> {
  const client = new ImapFlow({
    host: dovecot.addresses.get(name) ?? "",
    port: dovecot.port,
    secure: true,
    servername: HOST,
    auth: { user: USER, pass },
    tls: { ca: set.root },
    logger: false,
    verifyOnly: true,
  });
  client.on("error", () => undefined);
  return await client.connect().then(() => undefined, (error: unknown) => innerCode(error)).finally(() =>
    client.close()
  );
}

function innerCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code, cause } = error as Error & { readonly code?: unknown };
  if (cause instanceof Error) return innerCode(cause);
  return "authenticationFailed" in error ? "EAUTH" : String(code);
}

for (const { name, codes: expected, clients } of CHAINS) {
  test(
    `Chain "${name}": Postfix on 587 and 465 and Dovecot on 993 give ${expected.join(", ") || "nothing"}`,
    { skip },
    async () => {
      const [submission, imap] = await probe(`${name}-587`, name);
      const [submissionTls] = await probe(`${name}-465`, name);
      assert.deepEqual([codes(submission), codes(submissionTls), codes(imap)], [expected, expected, expected]);
    },
  );

  test(`Chain "${name}": nodemailer and imapflow say ${clients ?? "yes"}`, { skip }, async () => {
    const verdicts = [await nodemailer(`${name}-587`), await nodemailer(`${name}-465`), await imapflow(name)];
    // nodemailer has one code for every refused handshake.
    const refused = clients === undefined ? undefined : "ESOCKET";
    assert.deepEqual(verdicts, [refused, refused, clients]);
  });
}

test("The right password logs in on both servers, and both other clients agree", { skip }, async () => {
  for (const name of ["good-587", "good-465"]) {
    const [smtp, imap] = await probe(name, "good", { password: PASSWORD });
    assert.deepEqual([smtp.outcome, codes(smtp), imap.outcome, codes(imap)], ["passed", [], "passed", []]);
    assert.equal(smtp.phases.at(-1)?.name, "login");
    assert.equal(imap.phases.at(-1)?.name, "folder");
  }
});

test("The wrong password is refused once, and not sent to the second server", { skip }, async () => {
  const [smtp, imap] = await probe("good-587", "good", { password: "wrong-password" });
  assert.deepEqual([codes(smtp), codes(imap)], [["AUTH_REJECTED"], ["LOGIN_NOT_TRIED"]]);
  assert.equal(await nodemailer("good-587", "wrong-password"), "EAUTH");
  assert.equal(await imapflow("good", "wrong-password"), "EAUTH");
});

test("The wrong password is refused by IMAP too, when SMTP has no say", { skip }, async () => {
  const [smtp, imap] = await probe("no-auth-587", "good", { password: "wrong-password" });
  assert.deepEqual([codes(smtp), codes(imap)], [["AUTH_NOT_OFFERED", "LOGIN_NOT_TRIED"], ["AUTH_REJECTED"]]);
});

test(
  "Two servers of one name, one with an expired certificate: the bad one is named in either order",
  { skip },
  async () => {
    const good = dovecot.addresses.get("good") ?? "";
    const bad = dovecot.addresses.get("expired") ?? "";
    for (const order of [[good, bad], [bad, good]]) {
      const dns = await startDnsServer(order.map((data) => ({ name: "imap.example.com", type: "A", data })));
      try {
        const [, imap] = await probe("good-587", "good", {
          imap: { name: "imap.example.com", dnsServer: dns.address },
        });
        const found = imap.findings.find((each) => each.code === "CERT_EXPIRED");
        assert.match(found?.message ?? "", /1 of 2 servers of mail\.example\.com presents an expired certificate/);
        assert.ok(found?.message.includes(`(${bad})`), found?.message);
        assert.equal(imap.address, good);
        assert.deepEqual(
          new Map(imap.addresses?.map((each) => [each.address, each.outcome])),
          new Map([[good, "passed"], [bad, "failed"]]),
        );
      } finally {
        await dns.close();
      }
    }
  },
);

test("An EHLO name without a domain is refused by Postfix, and the second name is accepted", { skip }, async () => {
  const [smtp] = await probe("strict-helo-587", "good", { ehloName: "runner" });
  assert.equal(smtp.outcome, "passed");
  assert.deepEqual(codes(smtp), ["SMTP_EHLO_NAME"]);
  assert.match(
    smtp.findings.find((each) => each.code === "SMTP_EHLO_NAME")?.message ?? "",
    /"runner".*fully-qualified/,
  );
});

test("A mailbox that logs in and cannot be opened does not pass", { skip }, async () => {
  const [smtp, imap] = await probe("good-587", "good", { account: { username: CLOSED }, password: PASSWORD });
  assert.equal(smtp.outcome, "passed");
  assert.notEqual(imap.outcome, "passed");
  assert.match(imap.findings.map((each) => each.code).join(), /MAILBOX_(?:NOT_OPENED|TEMPFAIL)/);
  assert.match(
    imap.findings.map((each) => each.message).join(),
    /The login succeeded, but the server answered EXAMINE/,
  );
});

test("INBOX is there, another folder is not", { skip }, async () => {
  const [, imap] = await probe("good-587", "good", { password: PASSWORD, folders: ["INBOX", "Support"] });
  assert.deepEqual(codes(imap), ["FOLDER_MISSING"]);
});

test("OAUTH2 is missed where only passwords are offered", { skip }, async () => {
  const [smtp, imap] = await probe("good-587", "good", { account: { authentication_type: "OAUTH2" } });
  assert.deepEqual([codes(smtp), codes(imap)], [["AUTH_MECH_MISSING"], ["AUTH_MECH_MISSING"]]);
});

/** Ports of Postfix with one setting changed, and what must come of it. */
const VARIANTS: readonly (readonly [string, readonly string[]])[] = [
  ["no-auth-587", ["AUTH_NOT_OFFERED"]],
  ["no-tls-587", ["STARTTLS_NOT_OFFERED"]],
  ["clear-auth-587", ["AUTH_IN_CLEAR"]],
  ["broken-key-587", ["STARTTLS_TEMPFAIL", "PROBE_RETRIED"]],
  ["small-587", ["SMTP_SIZE_SMALL"]],
  ["tls12-465", ["TLS_NO_TLS13"]],
];

for (const [name, expected] of VARIANTS) {
  test(`Postfix as ${name} gives ${expected.join(", ")}`, { skip }, async () => {
    const [smtp] = await probe(name, "good");
    assert.deepEqual(codes(smtp), expected);
  });
}
