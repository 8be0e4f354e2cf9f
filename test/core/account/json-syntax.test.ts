import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findJsonSyntaxError } from "../../../src/core/account/json-syntax.ts";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("The verdict is that of the platform's parser, for JSON with one edit", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "1",
    "-",
    ".",
    "e",
    "tru",
    "null",
    " ",
    "\n",
    "//",
    "\\",
    "'",
  );
  const edited = fc.tuple(fc.json(), fc.nat(), fc.nat({ max: 3 }), fc.array(piece, { maxLength: 2 })).map(
    ([json, at, removed, added]) => {
      const position = at % (json.length + 1);
      return json.slice(0, position) + added.join("") + json.slice(position + removed);
    },
  );
  fc.assert(
    fc.property(fc.oneof(edited, fc.json(), fc.string(), fc.array(piece).map((pieces) => pieces.join(""))), (text) => {
      assert.equal(findJsonSyntaxError(text) === undefined, parses(text), text);
    }),
    { numRuns: 2000 },
  );
});

test("The first wrong character is named", () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['{"a": 1,}', 8, "a key in double quotes is missing"],
    ['{"a": 1 "b": 2}', 8, "a comma or } is missing"],
    ["[1 2]", 3, "a comma or ] is missing"],
    ["{'a': 1}", 1, "a key in double quotes or } is missing"],
    ['{"a" 1}', 5, "a colon is missing after the key"],
    ['{"a": 01}', 6, "a value is missing or malformed"],
    ['{"a": "b\nc"}', 6, "a value is missing or malformed"],
    ["{} x", 3, "there is text after the end of the value"],
    ["// no\n{}", 0, "a value is missing or malformed"],
    ['{"a": 1', 7, "the file ends where a comma or } is missing"],
    ["[1}", 2, "a comma or ] is missing"],
  ];
  for (const [text, offset, message] of cases) assert.deepEqual(findJsonSyntaxError(text), { offset, message }, text);
});

test("No depth of nesting overflows", () => {
  assert.equal(findJsonSyntaxError("[".repeat(500_000) + "]".repeat(500_000)), undefined);
  assert.equal(findJsonSyntaxError("[".repeat(500_000))?.offset, 500_000);
});
