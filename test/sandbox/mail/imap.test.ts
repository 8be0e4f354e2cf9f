import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ImapFlow } from "imapflow";
import { connectTls, HOST, MAILBOX, type RawClient, startTestMail, type TestMail } from "../../support/sandbox-mail.ts";

const TOKENS_ONLY = "tokens.test.example";
const TAGGED = /^(?:\* .*\r\n)*\w+ (?:OK|NO|BAD) .*\r\n/;

let mail: TestMail;
before(async () => {
  mail = await startTestMail([{ name: HOST }, { name: TOKENS_ONLY, mechanisms: ["XOAUTH2"] }]);
});
after(() => mail.close());

type Auth = { user: string; pass?: string; accessToken?: string; loginMethod?: string };

function imapflow(auth: Auth): ImapFlow {
  const place = mail.locate(HOST, 993);
  assert.ok(place);
  return new ImapFlow({
    host: place.address,
    port: place.port,
    secure: true,
    servername: HOST,
    tls: { ca: mail.caPem },
    auth,
    logger: false,
    disableAutoIdle: true,
  });
}

const password = { user: MAILBOX.username, pass: MAILBOX.password ?? "" };

for (const loginMethod of ["LOGIN", "AUTH=LOGIN", "AUTH=PLAIN"]) {
  test(`imapflow logs in with ${loginMethod}, lists and selects`, async () => {
    const client = imapflow({ ...password, loginMethod });
    await client.connect();
    const folders = (await client.list()).map((folder) => folder.path);
    assert.deepEqual(folders.sort(), ["Archive/2026", "INBOX"]);
    const opened = await client.mailboxOpen("INBOX");
    assert.equal(opened.readOnly, false);
    assert.equal(opened.exists, 0);
    assert.equal((await client.mailboxOpen("Archive/2026", { readOnly: true })).readOnly, true);
    await assert.rejects(client.mailboxOpen("Nowhere"), { responseStatus: "NO" });
    await client.logout();
  });
}

test("imapflow logs in with an access token", async () => {
  const client = imapflow({ user: MAILBOX.username, accessToken: MAILBOX.accessToken ?? "" });
  await client.connect();
  assert.equal(client.usable, true);
  await client.logout();
});

test("imapflow hears AUTHENTICATIONFAILED for a wrong password and for a wrong token", async () => {
  const refused = { authenticationFailed: true };
  await assert.rejects(imapflow({ ...password, pass: "wrong" }).connect(), refused);
  await assert.rejects(imapflow({ user: MAILBOX.username, accessToken: "wrong" }).connect(), refused);
});

async function greeted(host = HOST): Promise<RawClient> {
  const client = await connectTls(mail, host, 993);
  assert.match(await client.until(/\r\n/), /^\* OK \[CAPABILITY IMAP4rev1 /);
  return client;
}

test("LOGIN takes literals of both kinds", async () => {
  const octets = new TextEncoder().encode(MAILBOX.password).length;
  const client = await greeted();
  client.send(`a1 LOGIN {${MAILBOX.username.length}}\r\n`);
  assert.match(await client.until(/\r\n/), /^\+ /);
  client.send(`${MAILBOX.username} {${octets}+}\r\n${MAILBOX.password}\r\n`);
  assert.match(await client.until(TAGGED), /^a1 OK /);
  client.close();
});

test("AUTHENTICATE takes its response on the next line, and can be cancelled", async () => {
  const client = await greeted();
  assert.match(await client.ask("a1 AUTHENTICATE PLAIN", /^.*\r\n/), /^\+/);
  assert.match(await client.ask("*", TAGGED), /^a1 BAD /);
  assert.match(await client.ask("a2 AUTHENTICATE PLAIN", /^.*\r\n/), /^\+/);
  assert.match(await client.ask(btoa(`\0${MAILBOX.username}\0wrong`), TAGGED), /^a2 NO \[AUTHENTICATIONFAILED\] /);
  client.close();
});

test("a host without PLAIN says LOGINDISABLED and means it", async () => {
  const client = await greeted(TOKENS_ONLY);
  assert.match(await client.ask("a1 CAPABILITY", TAGGED), /AUTH=XOAUTH2 LOGINDISABLED\r\n/);
  assert.match(await client.ask('a2 LOGIN "a" "b"', TAGGED), /^a2 NO /);
  assert.match(await client.ask("a3 AUTHENTICATE PLAIN", TAGGED), /^a3 NO \[CANNOT\] /);
  client.close();
});

test("commands out of place or out of shape are BAD, and a literal without bound ends the session", async () => {
  const client = await greeted();
  assert.match(await client.ask("a1 SELECT INBOX", TAGGED), /^a1 BAD /);
  assert.match(await client.ask('a2 LOGIN "a', /^.*\r\n/), /BAD /);
  assert.match(await client.ask("a3", /^.*\r\n/), /BAD /);
  assert.match(await client.ask("a4 FETCH 1 ALL", TAGGED), /^a4 BAD /);
  assert.match(await client.ask("a5 ID NIL", TAGGED), /^\* ID .*\r\na5 OK /);
  client.send("a6 LOGIN {999999999+}\r\n");
  assert.match(await client.rest(), /^a6 BAD /);
});

test("LOGOUT says BYE before it closes", async () => {
  const client = await greeted();
  assert.match(await client.ask("a1 LOGOUT", TAGGED), /^\* BYE .*\r\na1 OK /);
  assert.equal(await client.rest(), "");
});
