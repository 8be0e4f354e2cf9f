import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../../src/core/account/account.ts";
import {
  contentDifferences,
  desiredContent,
  liveContent,
} from "../../../../src/core/targets/email-accounts/content.ts";
import type { EmailAccountReply } from "../../../../src/core/targets/email-accounts/wire.ts";
import { makeAccount, makeBody } from "../../../support/provision-bench.ts";

function differences(account: Partial<Account>, live: Partial<EmailAccountReply> = {}): readonly string[] {
  const { password: _, ...body } = makeBody("support");
  const reply = { id: "x", status: "ACTIVE", ...body, ...live };
  return contentDifferences(
    desiredContent(makeAccount("support", account)),
    liveContent(reply),
  );
}

for (
  const [what, account, live] of [
    ["the case of a host", { smtp_server: "SMTP.Example.COM" }, {}],
    ["the dot at the end of a host", {}, { imapServer: "imap.example.com." }],
    ["white space at line ends", { signature: "Kind regards  \nSupport\t\n" }, { signature: "Kind regards\nSupport" }],
    ["the kind of line ends", { reply_template: "a\nb\n" }, { replyTemplate: "a\r\nb" }],
    ["the case of an address's domain", { reply_to_address: "support@EXAMPLE.com" }, {}],
    ["an empty text that the API leaves out", { forward_template: "" }, { forwardTemplate: null }],
    ["a useStartTls that the API leaves out", {}, { useStartTls: undefined }],
    ["the version", {}, { version: 99 }],
  ] as const
) {
  test(`${what} is no difference`, () => assert.deepEqual(differences(account, live), []));
}

for (
  const [field, account, live] of [
    ["name", { name: "Support" }, {}],
    ["smtpPort", { smtp_port: 465 }, { useStartTls: false }],
    ["username", { username: "Support@example.com" }, {}],
    ["signature", { signature: "Kind  regards" }, {}],
    ["signature", { signature: " Kind regards" }, {}],
    ["replyToAddress", { reply_to_address: "Support@example.com" }, {}],
    ["enableTls", {}, { enableTls: false }],
    ["imapServer", {}, { imapServer: undefined }],
    ["useStartTls", {}, { useStartTls: false }],
  ] as const
) {
  test(`${JSON.stringify({ ...account, ...live })} is a difference of ${field}`, () => {
    assert.deepEqual(differences(account, live), [field]);
  });
}

test("no content holds the password", () => {
  assert.ok(!("password" in desiredContent(makeAccount("support"))));
});
