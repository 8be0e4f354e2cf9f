import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mailValidator } from "../../../src/sandbox/genesys/validation.ts";
import { readWriteBody } from "../../../src/sandbox/genesys/write-body.ts";
import { MAIL_LOGIN_MS } from "../../../src/sandbox/limits.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { accountWrite } from "../../support/sandbox-genesys.ts";
import { MAILBOX, startTestMail, type TestMail } from "../../support/sandbox-mail.ts";
import { until } from "../../support/until.ts";

const GOOD = "mail.test.example";
const SILENT = "silent.test.example";

let mail: TestMail;
before(async () => {
  mail = await startTestMail([
    { name: GOOD },
    { name: "expired.test.example", certificate: "expired" },
    { name: "renamed.test.example", certificate: "wrong-name" },
    { name: "stranger.test.example", certificate: "untrusted-root" },
    { name: "closed.test.example", closedPorts: [993] },
    { name: "plain.test.example", starttls: false },
    { name: "tokens.test.example", mechanisms: ["XOAUTH2"] },
    { name: SILENT, greetingDelayMs: 3_600_000 },
  ]);
});
after(() => mail.close());

function validate(change: Record<string, unknown> = {}, clock = new FakeClock()): Promise<string | undefined> {
  const read = readWriteBody(accountWrite({
    smtpServer: GOOD,
    imapServer: GOOD,
    username: MAILBOX.username,
    password: MAILBOX.password,
    ...change,
  }));
  assert.ok("body" in read);
  return mailValidator({ locate: mail.locate, caPem: mail.caPem, clock })(read.body, new AbortController().signal);
}

test("an account with good servers and credentials is good, by password and by token, on both SMTP ports", async () => {
  assert.equal(await validate(), undefined);
  assert.equal(await validate({ smtpPort: 465, useStartTls: false }), undefined);
  const token = { authenticationType: "OAUTH2", password: MAILBOX.accessToken };
  assert.equal(await validate(token), undefined);
  assert.equal(mail.activity(GOOD, 993).accepted, 3);
});

const UNABLE = /^Unable to authenticate with the specified integration\. /;
const CANNOT = /^Genesys Cloud cannot connect to the integration\. /;

for (
  const [what, change, message] of [
    ["a wrong password", { password: "wrong" }, UNABLE],
    ["a wrong token", { authenticationType: "OAUTH2", password: "wrong" }, UNABLE],
    ["an SMTP certificate out of date", { smtpServer: "expired.test.example" }, CANNOT],
    ["an IMAP certificate for another name", { imapServer: "renamed.test.example" }, CANNOT],
    ["a certificate of an unknown root", { smtpServer: "stranger.test.example" }, CANNOT],
    ["a closed port", { imapServer: "closed.test.example" }, /^Genesys Cloud cannot connect .*\(IMAP .*ECONNREFUSED/],
    [
      "a server without STARTTLS",
      { smtpServer: "plain.test.example" },
      /^Genesys Cloud cannot .*STARTTLS is not offered/,
    ],
    ["a server without the mechanism", { imapServer: "tokens.test.example" }, /^Unable .*AUTH PLAIN is not offered/],
    ["a host that does not exist", { smtpServer: "none.test.example" }, /^The SMTP host is not valid\. /],
  ] as const
) {
  test(`${what} fails the validation in the platform's words`, async () => {
    assert.match(await validate(change) ?? "", message);
  });
}

test("a server that never greets is left after a minute by the simulator's clock, however long that takes", async () => {
  const clock = new FakeClock();
  const end = validate({ smtpServer: SILENT }, clock);
  const { activity } = mail;
  await until(() => activity(SILENT, 587).open === 1, "no connection");
  await clock.advance(MAIL_LOGIN_MS - 1);
  assert.equal(clock.sleeping, 1);
  await clock.advance(1);
  assert.equal(
    await end,
    "The connection has timed out. (SMTP silent.test.example:587: no end within 60 s)",
  );
  await until(() => activity(SILENT, 587).open === 0, "the connection stays open");
});

test("credentials are not sent to a server whose certificate is wrong", () => {
  for (const [host, port] of [["expired.test.example", 587], ["renamed.test.example", 993]] as const) {
    const { handshakes, commands, refused } = mail.activity(host, port);
    assert.equal(refused, 0);
    assert.ok(!commands.includes("AUTH") && !commands.includes("AUTHENTICATE"), `${host}: ${handshakes} ${commands}`);
  }
});
