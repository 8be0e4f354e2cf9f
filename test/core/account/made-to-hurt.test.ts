import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { accountText, sampleAccount } from "../../support/account-fixtures.ts";

function assertRefused(cases: Readonly<Record<string, string>>, file: string): void {
  for (const [what, text] of Object.entries(cases)) {
    const parsed = parseAccounts(text, file);
    assert.ok(parsed.length > 0, what);
    for (const { account, issues } of parsed) {
      assert.equal(account, undefined, what);
      assert.ok(issues.some(({ severity }) => severity === "error"), what);
    }
  }
}

test("YAML made to hurt is refused: aliases, nesting, many documents, keys, anchors, tags, blocks, braces", () => {
  const levels = Array.from({ length: 9 }, (_, level) => `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]\n`);
  assertRefused({
    "aliases of aliases": `a: &a [x]\n${levels.slice(1).join("")}`,
    "nested lists": "[".repeat(120_000),
    "nested block lists": "- ".repeat(120_000),
    "nested keys": "a: {".repeat(60_000),
    "documents": "---\na\n".repeat(40_000),
    "keys": Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join(""),
    "one key": "a: 1\n".repeat(48_000),
    "a long key": `${"k".repeat(240_000)}: 1\n`,
    "anchors": `${"&a ".repeat(80_000)}x`,
    "tags": `${"!t ".repeat(80_000)}x`,
    "block scalars": "k: |\n a\n".repeat(30_000),
    "braces": accountText({ reply_template: `"${"{{".repeat(110_000)}"` }),
    "blanks in braces": accountText({ reply_template: `"{{${" ".repeat(80_000)}}}"` }),
    "quotes": '"'.repeat(60_000),
    "quotes behind a value": accountText({ name: '"'.repeat(200_000) }),
    "escapes that are none": accountText({ name: `"${"\\q".repeat(100_000)}"` }),
  }, "a.yaml");
});

test("JSON made to hurt is refused: brackets, a long text, many keys, a doubled key, a text behind the end", () => {
  const account = JSON.stringify(sampleAccount());
  assertRefused({
    "brackets": "[".repeat(240_000),
    "nested objects": '{"a":'.repeat(48_000),
    "one string": JSON.stringify("x".repeat(240_000)),
    "keys": JSON.stringify(Object.fromEntries(Array.from({ length: 18_000 }, (_, index) => [`k${index}`, 1]))),
    "a doubled key": account.replace("{", '{"name":"other",'),
    "__proto__": account.replace("{", '{"__proto__":{"name":"x"},'),
    "a trailing text": `${account} x`,
  }, "a.json");
});
