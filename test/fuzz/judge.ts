import assert from "node:assert/strict";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { md } from "../../src/core/base/text.ts";

/** Reads a file as a run does; throws where that throws, or gives what no reader of it could use. */
export function judge(text: string, file: string): void {
  const parsed = parseAccounts(text, file);
  assert.ok(parsed.length > 0, "a file without accounts and without an issue");
  for (const { account, issues, name } of parsed) {
    assert.equal(
      account === undefined,
      issues.some(({ severity }) => severity === "error"),
      "no account, and no error",
    );
    for (const { message, line, column } of issues) {
      assert.ok(line >= 1 && column >= 1, `the place ${line}:${column}`);
      assert.doesNotMatch(message, /[\n\r\u202e]/, "a message of more than one line");
      assert.ok(message.length < 4000, "a message without an end");
    }
    md`${name}`;
  }
}
