import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import nodemailer from "nodemailer";
import type { MailHost, MailPort } from "../../../src/sandbox/mail/host.ts";
import {
  connectPlain,
  connectTls,
  HOST,
  MAILBOX,
  type RawClient,
  startTestMail,
  type TestMail,
  upgradeToTls,
} from "../../support/sandbox-mail.ts";

const NO_STARTTLS: MailHost = { name: "plain.test.example", starttls: false };
const TOKENS_ONLY: MailHost = { name: "tokens.test.example", mechanisms: ["XOAUTH2", "OAUTHBEARER"] };

let mail: TestMail;
before(async () => {
  mail = await startTestMail([{ name: HOST }, NO_STARTTLS, TOKENS_ONLY]);
});
after(() => mail.close());

type Auth = { user: string; pass?: string; type?: "OAuth2"; accessToken?: string };

async function verifyWithNodemailer(host: string, port: MailPort, auth: Auth, method?: string): Promise<void> {
  const place = mail.locate(host, port);
  assert.ok(place);
  const transport = nodemailer.createTransport({
    host: place.address,
    port: place.port,
    secure: port === 465,
    requireTLS: true,
    tls: { servername: host, ca: mail.caPem },
    auth: auth.type === "OAuth2" ? { type: "OAuth2", user: auth.user, accessToken: auth.accessToken ?? "" } : {
      user: auth.user,
      pass: auth.pass ?? "",
    },
    ...(method === undefined ? {} : { authMethod: method }),
  });
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

const password: Auth = { user: MAILBOX.username, pass: MAILBOX.password ?? "" };

for (const port of [587, 465] as const) {
  for (const method of ["PLAIN", "LOGIN"]) {
    test(`nodemailer logs in on port ${port} with AUTH ${method}`, async () => {
      await verifyWithNodemailer(HOST, port, password, method);
    });
  }
  test(`nodemailer logs in on port ${port} with an access token`, async () => {
    await verifyWithNodemailer(HOST, port, {
      user: MAILBOX.username,
      type: "OAuth2",
      accessToken: MAILBOX.accessToken ?? "",
    });
  });
}

test("nodemailer hears 535 for a wrong password and for a wrong token", async () => {
  const refused = { code: "EAUTH", responseCode: 535 };
  await assert.rejects(verifyWithNodemailer(HOST, 465, { ...password, pass: "wrong" }), refused);
  const token: Auth = { user: MAILBOX.username, type: "OAuth2", accessToken: "wrong" };
  await assert.rejects(verifyWithNodemailer(HOST, 465, token), refused);
});

test("nodemailer finds no STARTTLS where it is switched off", async () => {
  await assert.rejects(verifyWithNodemailer(NO_STARTTLS.name, 587, password), { code: "ETLS" });
});

async function greeted(client: RawClient): Promise<RawClient> {
  assert.match(await client.until(/\r\n/), /^220 /);
  assert.match(await client.ask("EHLO client.test.example"), /^250-/);
  return client;
}

test("AUTH is neither offered nor taken before TLS", async () => {
  const client = await connectPlain(mail, HOST, 587);
  await client.until(/^220 .*\r\n/);
  const extensions = await client.ask("EHLO client.test.example");
  assert.match(extensions, /STARTTLS/);
  assert.doesNotMatch(extensions, /AUTH/);
  assert.match(await client.ask("AUTH PLAIN AGEAYg=="), /^530 5\.7\.0 /);
  client.close();
});

test("commands that come in one packet with STARTTLS are thrown away", async () => {
  const discarded = mail.activity(HOST, 587).discardedOctets;
  const plain = await greeted(await connectPlain(mail, HOST, 587));
  plain.send("STARTTLS\r\nEHLO injected.example\r\n");
  assert.match(await plain.until(/\r\n/), /^220 /);
  const secured = await upgradeToTls(mail, plain, HOST);
  assert.match(await secured.ask("NOOP"), /^250 2\.0\.0 /);
  assert.match(await secured.ask("AUTH PLAIN AGEAYg=="), /^503 5\.5\.1 EHLO first/);
  assert.equal(mail.activity(HOST, 587).discardedOctets - discarded, "EHLO injected.example\r\n".length);
  secured.close();
});

test("OAUTHBEARER takes the token, and answers a wrong one with a JSON challenge and then 535", async () => {
  const encode = (token: string) =>
    btoa(`n,a=${MAILBOX.username},\x01host=${HOST}\x01port=465\x01auth=Bearer ${token}\x01\x01`);
  const client = await greeted(await connectTls(mail, TOKENS_ONLY.name, 465));
  const challenge = await client.ask(`AUTH OAUTHBEARER ${encode("wrong")}`);
  assert.equal(JSON.parse(atob(challenge.slice(4))).status, "401");
  assert.match(await client.ask("AQ=="), /^535 5\.7\.8 /);
  assert.match(await client.ask(`AUTH OAUTHBEARER ${encode(MAILBOX.accessToken ?? "")}`), /^235 /);
  assert.match(await client.ask(`AUTH OAUTHBEARER ${encode(MAILBOX.accessToken ?? "")}`), /^503 /);
  client.close();
});

test("an exchange can be cancelled, and garbage is told from wrong credentials", async () => {
  const client = await greeted(await connectTls(mail, HOST, 465));
  assert.match(await client.ask("AUTH PLAIN"), /^334/);
  assert.match(await client.ask("*"), /^501 5\.7\.0 /);
  assert.match(await client.ask("AUTH PLAIN %%%"), /^501 5\.5\.2 /);
  assert.match(await client.ask("AUTH CRAM-MD5"), /^504 /);
  assert.match(await client.ask(`AUTH PLAIN ${btoa("\0nobody\0x")}`), /^535 /);
  client.close();
});

test("a host offers exactly the mechanisms it is told to", async () => {
  const client = await connectTls(mail, TOKENS_ONLY.name, 465);
  await client.until(/^220 .*\r\n/);
  assert.match(await client.ask("EHLO client.test.example"), /AUTH XOAUTH2 OAUTHBEARER$/);
  assert.match(await client.ask(`AUTH PLAIN ${btoa(`\0${MAILBOX.username}\0x`)}`), /^504 /);
  client.close();
});

test("no mail is taken", async () => {
  const client = await greeted(await connectTls(mail, HOST, 465));
  assert.match(await client.ask("MAIL FROM:<a@b.example>"), /^530 /);
  const bytes = new TextEncoder().encode(`\0${MAILBOX.username}\0${MAILBOX.password}`);
  assert.match(await client.ask(`AUTH PLAIN ${btoa(String.fromCharCode(...bytes))}`), /^235 /);
  assert.match(await client.ask("MAIL FROM:<a@b.example>"), /^550 /);
  assert.match(await client.ask("QUIT"), /^221 /);
  assert.equal(await client.rest(), "");
});

test("bare line feeds, endless lines and endless errors end nowhere good", async () => {
  const client = await greeted(await connectTls(mail, HOST, 465));
  assert.match(await client.ask("NOOP\nMAIL FROM:<a@b.example>"), /^500 5\.5\.2 /);
  client.send(`NOOP ${"x".repeat(20_000)}`);
  assert.match(await client.rest(), /^500 5\.5\.6 /);
  const clumsy = await greeted(await connectTls(mail, HOST, 465));
  clumsy.send("FOO\r\n".repeat(20));
  assert.match(await clumsy.rest(), /421 4\.7\.0 [^\r]*\r\n$/);
});
