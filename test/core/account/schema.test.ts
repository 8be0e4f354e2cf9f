import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import type { Account } from "../../../src/core/account/account.ts";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { printAccount } from "../../../src/core/account/print.ts";
import { ACCOUNT_KEYS, accountSchema, keyDescription } from "../../../src/core/account/schema.ts";
import type { Issue } from "../../../src/core/base/errors.ts";
import { accountText, sampleAccount } from "../../support/account-fixtures.ts";

function issuesOf(key: string, source: string | undefined): readonly Issue[] {
  return parseAccounts(accountText({ [key]: source }), "a.yaml")[0]?.issues ?? [];
}

test("The schema's output is the Account type, in both directions", () => {
  const fromSchema: Account = v.parse(accountSchema, sampleAccount());
  const toSchema: v.InferOutput<typeof accountSchema> = fromSchema;
  assert.deepEqual(toSchema, sampleAccount());
  assert.deepEqual(ACCOUNT_KEYS, [...Object.keys(sampleAccount()), "routing"]);
});

test("The schema alone refuses what a file's document may not hold", () => {
  for (const value of [null, [], "x", { ...sampleAccount(), extra: 1 }, { ...sampleAccount(), smtp_port: 25 }]) {
    assert.equal(v.safeParse(accountSchema, value).success, false);
  }
});

test("Every required key is missed by name, at the document's start", () => {
  for (const key of ACCOUNT_KEYS.filter((name) => name !== "enable_tls" && name !== "routing")) {
    const issues = issuesOf(key, undefined);
    assert.deepEqual(issues.map(({ code, path, line, column }) => [code, path, line, column]), [[
      "KEY_MISSING",
      key,
      1,
      1,
    ]]);
    assert.equal(issues[0]?.message, `${key} is missing`);
    assert.ok(keyDescription(key).length > 10);
    assert.equal(issues[0]?.hint, `Add ${key}: ${keyDescription(key)}`);
  }
  assert.deepEqual([...issuesOf("enable_tls", undefined), ...issuesOf("routing", undefined)], []);
});

test("Every key refuses every wrong type by name, at the value", () => {
  const wrong = ["~", "", "true", "12", "1.5", ".nan", "{ a: b }", "[a]", "\n  a: b"];
  // What stands in the mapping `routing` is judged key by key.
  for (const key of ACCOUNT_KEYS.filter((name) => name !== "routing")) {
    for (const source of wrong) {
      if (key === "enable_tls" && source === "true") continue;
      const issues = issuesOf(key, source).filter((issue) => issue.path === key);
      assert.equal(issues.length, 1, `${key}: ${source}`);
      const expected = key === "password" ? /^(VALUE_TYPE|SECRET_LITERAL)$/ : /^(VALUE_TYPE|CFG_PORT_UNSUPPORTED)$/;
      assert.match(issues[0]?.code ?? "", expected, `${key}: ${source}`);
      assert.match(issues[0]?.message ?? "", new RegExp(`^${key} `));
    }
  }
});

test("A wrong type is told in words", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["smtp_port", '"587"', 'smtp_port must be a whole number, but is the text "587"'],
    ["smtp_port", "587 # STARTTLS", ""],
    ["smtp_port", "587.5", "smtp_port must be a whole number, but is the number 587.5"],
    ["smtp_port", "'587 '", 'smtp_port must be a whole number, but is the text "587 "'],
    ["imap_port", "", "imap_port must be a whole number, but is empty"],
    ["name", "123", "name must be text, but is the number 123"],
    ["name", "true", "name must be text, but is the boolean true"],
    ["description", "", "description must be text, but is empty"],
    ["signature", "[a]", "signature must be text, but is a list"],
    ["signature", "\n  a: b", "signature must be text, but is a mapping"],
    ["enable_tls", "yes", 'enable_tls must be true, or left out, but is the text "yes"'],
    ["authentication_type", "2", "authentication_type must be PLAIN or OAUTH2, but is the number 2"],
    ["password", "{ a: b }", "password must be a reference of the form env:NAME, but is a mapping"],
  ];
  for (const [key, source, message] of cases) assert.equal(issuesOf(key, source)[0]?.message ?? "", message);
  assert.equal(issuesOf("description", "")[0]?.hint, 'Write the text, or description: "" for none');
  assert.equal(issuesOf("name", "123")[0]?.hint, 'Put the value in quotes: "123"');
});

test("Values at and over their limits", () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ["name", '""', "VALUE_INVALID"],
    ["name", '" "', "VALUE_INVALID"],
    ["name", '" x"', "VALUE_INVALID"],
    ["name", '"a\\nb"', "VALUE_INVALID"],
    ["name", '"a\\0b"', "VALUE_INVALID"],
    ["name", "x".repeat(256), undefined],
    ["name", "x".repeat(257), "VALUE_INVALID"],
    ["name", "😀".repeat(256), undefined],
    ["name", "😀".repeat(257), "VALUE_INVALID"],
    ["description", '""', undefined],
    ["signature", '""', undefined],
    ["reply_template", '""', undefined],
    ["signature", '"a\\r\\n\\tb"', undefined],
    ["signature", '"a\\u0007b"', "VALUE_INVALID"],
    ["signature", '"a\\ud800b"', "VALUE_INVALID"],
    ["reply_template", '"a\\0b"', "VALUE_INVALID"],
    ["smtp_server", "127.0.0.1", "CFG_HOST_IP_LITERAL"],
    ["smtp_server", "localhost", "CFG_HOST_INVALID"],
    ["imap_server", "'::1'", "CFG_HOST_IP_LITERAL"],
    ["imap_server", "pаypal.com", "CFG_HOST_MIXED_SCRIPT"],
    ["smtp_port", "465", undefined],
    ["smtp_port", "25", "CFG_PORT_UNSUPPORTED"],
    ["smtp_port", "65536", "CFG_PORT_UNSUPPORTED"],
    ["smtp_port", "-587", "CFG_PORT_UNSUPPORTED"],
    ["imap_port", "143", "CFG_PORT_UNSUPPORTED"],
    ["authentication_type", "OAUTH2", undefined],
    ["authentication_type", "plain", "VALUE_INVALID"],
    ["username", '""', "VALUE_INVALID"],
    ["username", '"a\\r\\nNOOP"', "CFG_CREDENTIAL_CHARS"],
    ["username", '"a\\0b"', "CFG_CREDENTIAL_CHARS"],
    ["username", '"a\\x01b"', "CFG_CREDENTIAL_CHARS"],
    ["username", "DOMAIN\\user", undefined],
    ["password", "hunter2", "SECRET_LITERAL"],
    ["password", "12345678", "SECRET_LITERAL"],
    ["password", "env:lower", "SECRET_REFERENCE_INVALID"],
    ["password", "env:GENESYS_CLIENT_SECRET", "SECRET_REFERENCE_FORBIDDEN"],
    ["reply_to_address", "nobody", "VALUE_INVALID"],
    ["reply_to_address", '"a@b.example\\r\\nBcc: c@d.example"', "VALUE_INVALID"],
    ["reply_template", "'{{'", "TEMPLATE_MALFORMED"],
    ["forward_template", "'{{x}}'", "TEMPLATE_VARIABLE_UNKNOWN"],
    ["enable_tls", "true", undefined],
    ["enable_tls", "false", "TLS_DISABLED"],
  ];
  for (const [key, source, code] of cases) {
    const issues = issuesOf(key, source);
    assert.deepEqual(
      issues.map((issue) => [issue.code, issue.path]),
      code === undefined ? [] : [[code, key]],
      `${key}: ${source}`,
    );
  }
});

test("Warnings leave the account in place, errors do not", () => {
  const account = (key: string, source: string) => parseAccounts(accountText({ [key]: source }), "a.yaml")[0]?.account;
  assert.equal(account("forward_template", "'{{x}}'")?.forward_template, "{{x}}");
  assert.equal(account("imap_server", "pаypal.com")?.imap_server, "xn--pypal-4ve.com");
  assert.equal(account("smtp_server", "SMTP.Enterprise.Example")?.smtp_server, "smtp.enterprise.example");
  assert.equal(account("smtp_port", "25"), undefined);
});

test("A literal password is not in any issue, whatever its YAML type", () => {
  for (const literal of ["hunter2hunter2", "31415926535", "true", "3.14159", "2026-11-22"]) {
    const issues = issuesOf("password", literal);
    assert.equal(issues[0]?.code, "SECRET_LITERAL");
    assert.ok(!JSON.stringify(issues).includes(literal));
  }
});

test("Several errors are reported together, in the file's order", () => {
  const text = accountText({ smtp_port: "25", imap_port: "143", username: '""', extra: "1" });
  const [parsed] = parseAccounts(text, "a.yaml");
  assert.deepEqual(parsed?.issues.map(({ code, line }) => [code, line]), [
    ["CFG_PORT_UNSUPPORTED", 4],
    ["CFG_PORT_UNSUPPORTED", 6],
    ["VALUE_INVALID", 8],
    ["KEY_UNKNOWN", 14],
  ]);
});

test("A printed account passes the schema", () => {
  assert.deepEqual(parseAccounts(printAccount(sampleAccount()), "a.yaml")[0]?.account, sampleAccount());
});
