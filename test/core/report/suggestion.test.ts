import assert from "node:assert/strict";
import { test } from "node:test";
import { finding } from "../../../src/core/base/errors.ts";
import { suggestionOf } from "../../../src/core/report/suggestion.ts";

const ISSUE = { ...finding("VALUE_TYPE", "smtp_port is wrong @acme `x`"), path: "smtp_port", line: 4, column: 12 };

test("a suggestion is the line in a block that nothing on it can end", () => {
  for (const [line, fence] of [["a: 1", "```"], ["a: 1 # ```", "````"], ["a: 1 # ````` ```", "``````"]] as const) {
    const { body, block } = suggestionOf("a.yaml", ISSUE, line);
    assert.equal(block, `${fence}suggestion\n${line}\n${fence}`);
    assert.ok(body.endsWith(`\n\n${block}\n`));
  }
});

test("the words before it are no markup and call nobody", () => {
  const { body } = suggestionOf("a.yaml", ISSUE, "a: 1");
  assert.match(body, /^smtp\\_port is wrong @\u200bacme \\`x\\` \(`VALUE_TYPE`\)\n/);
});
