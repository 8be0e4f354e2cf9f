import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import type { Account } from "../../../../src/core/account/account.ts";
import { printAccount } from "../../../../src/core/account/print.ts";
import { comparePlan } from "../../../../src/core/provision/compute-plan.ts";
import type { AccountField, Change } from "../../../../src/core/provision/target.ts";
import type { DesiredAccount } from "../../../../src/core/provision/unit.ts";
import {
  contentDifferences,
  desiredContent,
  liveAccount,
  liveContent,
} from "../../../../src/core/targets/email-accounts/content.ts";
import type { EmailAccountReply } from "../../../../src/core/targets/email-accounts/wire.ts";
import { Bench, makeAccount, makeBody, makeDesired, PASSWORD } from "../../../support/provision-bench.ts";

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

const target = new Bench().target();

/** The change of one account that a file asks for, and the fields that it sets. */
function changed(
  desired: Partial<Account>,
  live?: Partial<EmailAccountReply>,
  overrides: Partial<DesiredAccount> = {},
): { readonly change: Change; readonly fields: readonly AccountField[] } {
  const { password: _, ...body } = makeBody("support");
  const observed = live && liveAccount({ id: "x", status: "ACTIVE", ...body, ...live });
  const wanted = makeDesired("support", { account: makeAccount("support", desired), ...overrides });
  const [change] = comparePlan([wanted], observed ? [observed] : [], target);
  assert.ok(change);
  return { change, fields: target.fields(change) };
}

test("a creation sets every key of the file to its value, and of the password the key alone", () => {
  const { change, fields } = changed({ signature: "One\nTwo" });
  assert.equal(change.action, "create");
  assert.deepEqual(fields, [
    { key: "name", to: "support" },
    { key: "description", to: "Mail for support" },
    { key: "smtp_server", to: "smtp.example.com" },
    { key: "smtp_port", to: 587 },
    { key: "imap_server", to: "imap.example.com" },
    { key: "imap_port", to: 993 },
    { key: "authentication_type", to: "PLAIN" },
    { key: "username", to: "support@example.com" },
    { key: "password" },
    { key: "signature", to: "One\nTwo" },
    { key: "reply_to_address", to: "support@example.com" },
    { key: "reply_template", to: "Hello {{customer.name}}" },
    { key: "forward_template", to: "" },
    { key: "enable_tls", to: true },
  ]);
  const file: unknown = parse(printAccount(makeAccount("support")));
  assert.deepEqual(fields.map(({ key }) => key).sort(), Object.keys(file as object).sort());
});

for (
  const [what, desired, live, fields] of [
    ["a text", { signature: "New" }, {}, [{ key: "signature", from: "Kind regards", to: "New" }]],
    ["how TLS begins is a port's", { smtp_port: 465 }, {}, [{ key: "smtp_port", from: 587, to: 465 }]],
    ["how TLS begins alone is the port's", {}, { useStartTls: false }, [{ key: "smtp_port", from: 587, to: 587 }]],
    ["a switch", {}, { enableTls: false }, [{ key: "enable_tls", from: false, to: true }]],
    ["the case of a name", {}, { name: "SUPPORT" }, [{ key: "name", from: "SUPPORT", to: "support" }]],
    ["several, in the order of a file", { forward_template: "f", description: "d" }, { imapServer: "old.example" }, [
      { key: "description", from: "Mail for support", to: "d" },
      { key: "imap_server", from: "old.example", to: "imap.example.com" },
      { key: "forward_template", from: "", to: "f" },
    ]],
    ["what the API leaves out", {}, { username: undefined, smtpPort: undefined, useStartTls: true }, [
      { key: "smtp_port", from: 0, to: 587 },
      { key: "username", from: "", to: "support@example.com" },
    ]],
  ] as const
) {
  test(`an update sets what differs, by the keys of the file, from what is live to what is wanted: ${what}`, () => {
    const made = changed(desired, live);
    assert.equal(made.change.action, "update");
    assert.deepEqual(made.fields, fields);
  });
}

test("a new password is a key without values, whatever it was and will be", () => {
  for (const overrides of [{ rotate: true }, { previousReference: "env:OLDER" }]) {
    assert.deepEqual(changed({}, {}, overrides).fields, [{ key: "password" }]);
  }
  const both = changed({ signature: "New" }, {}, { rotate: true });
  assert.deepEqual(both.fields, [{ key: "password" }, { key: "signature", from: "Kind regards", to: "New" }]);
});

test("a change that sets nothing has no fields", () => {
  const { change } = changed({}, {});
  assert.equal(change.action, "no-op");
  assert.deepEqual(target.fields(change), []);
  const { desired: _, ...rest } = changed({ signature: "New" }, {}).change;
  for (const action of ["delete", "blocked"] as const) assert.deepEqual(target.fields({ ...rest, action }), []);
  const update = changed({ signature: "New" }, {}).change;
  assert.deepEqual(target.fields({ ...update, action: "blocked" }), []);
});

test("the fields of a change are of the file alone, each once, and make the live account what the file wants", () => {
  const text = fc.constantFrom("", "one", "two", "Two \n", "\u202e");
  const part = fc.record({
    description: text,
    signature: text,
    smtp_port: fc.constantFrom<465 | 587>(465, 587),
    smtp_server: fc.constantFrom("a.example", "A.example.", "b.example"),
    reply_to_address: fc.constantFrom("a@a.example", "a@A.example", "b@a.example"),
  }, { requiredKeys: [] });
  fc.assert(fc.property(part, part, fc.boolean(), (wanted, given, rotate) => {
    const { password: _, ...live } = makeBody("support", given);
    const { change, fields } = changed(wanted, live, { rotate });
    const keys = fields.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(keys.includes("password"), rotate);
    assert.ok(!JSON.stringify(fields).includes(PASSWORD) && !JSON.stringify(fields).includes("env:"));
    assert.equal(fields.length === 0, change.action === "no-op");
    const set = Object.fromEntries(fields.flatMap(({ key, to }) => to === undefined ? [] : [[key, to]]));
    const before = makeAccount("support", given);
    assert.deepEqual(desiredContent({ ...before, ...set }), desiredContent(makeAccount("support", wanted)));
    for (const { key, from } of fields) {
      if (key !== "password") assert.deepEqual(desiredContent({ ...before, [key]: from }), desiredContent(before));
    }
  }));
});
