import assert from "node:assert/strict";
import { test } from "node:test";
import { resolveSecret } from "../../../src/core/account/secret-reference.ts";
import { sampleAccount } from "../../support/account-fixtures.ts";

const PLACE = { source: "the secrets input", position: { line: 9, column: 11 } };

test("A reference is looked up by its name and gives a secret that knows where it is from", () => {
  const asked: string[] = [];
  const resolved = resolveSecret(sampleAccount(), (name) => {
    asked.push(name);
    return "correct horse";
  });
  assert.ok("secret" in resolved);
  assert.equal(resolved.secret.reveal(), "correct horse");
  assert.equal(resolved.secret.reference, "env:SUPPORT_PASSWORD");
  assert.deepEqual(asked, ["SUPPORT_PASSWORD"]);
});

test("A missing or empty value names the variable and where it was looked up", () => {
  for (
    const [value, message] of [
      [undefined, "password refers to SUPPORT_PASSWORD, which is not in the secrets input"],
      ["", "password refers to SUPPORT_PASSWORD, which is empty in the secrets input"],
    ] as const
  ) {
    const resolved = resolveSecret(sampleAccount(), () => value, PLACE);
    assert.ok("issue" in resolved);
    const { code, path, line, column } = resolved.issue;
    assert.deepEqual([code, resolved.issue.message, path, line, column], [
      "SECRET_MISSING",
      message,
      "password",
      9,
      11,
    ]);
  }
});

test("A value that could end a command is refused without telling it", () => {
  for (const end of ["\n", "\r\n", "\r", "\0"]) {
    const resolved = resolveSecret(sampleAccount(), () => `correct horse${end}`, PLACE);
    assert.ok("issue" in resolved);
    assert.equal(resolved.issue.code, "CFG_CREDENTIAL_CHARS");
    assert.ok(!JSON.stringify(resolved).includes("horse"));
  }
});

test("An account made by hand cannot reach a forbidden variable, nor pass a literal", () => {
  for (const password of ["env:GENESYS_CLIENT_SECRET", "env:INPUT_ITSM_TOKEN", "hunter2", "env:"]) {
    const resolved = resolveSecret(sampleAccount({ password }), () => assert.fail("must not be looked up"));
    assert.ok("issue" in resolved);
    assert.match(resolved.issue.code, /^SECRET_/);
    assert.ok(!JSON.stringify(resolved).includes("hunter2"));
  }
});
