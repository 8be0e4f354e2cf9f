import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseAccounts } from "../../src/core/account/parse.ts";

const GOOD = "examples/accounts";

for (const file of readdirSync(GOOD)) {
  test(`the example ${file} has nothing to fix, and its secret reaches the workflow that applies it`, () => {
    const workflow = readFileSync(".github/workflows/accounts-apply.yml", "utf8");
    for (const { account, issues } of parseAccounts(readFileSync(`${GOOD}/${file}`, "utf8"), file)) {
      assert.deepEqual(issues, []);
      const name = account?.password?.replace(/^env:/, "");
      assert.ok(workflow.includes(`"${name}": \${{ toJSON(secrets.${name}) }}`), name);
    }
  });
}

test("the bad example shows one mistake of each kind that its first line names", () => {
  const text = readFileSync("examples/bad/support.yaml", "utf8");
  const errors = parseAccounts(text, "support.yaml")
    .flatMap(({ issues }) => issues)
    .filter(({ severity }) => severity === "error");
  assert.deepEqual(errors.map(({ code, line }) => [code, line]), [
    ["KEY_MISSING", 2],
    ["CFG_PORT_UNSUPPORTED", 5],
    ["SECRET_LITERAL", 10],
    ["KEY_UNKNOWN", 12],
    ["TEMPLATE_MALFORMED", 13],
  ]);
});
