import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { test } from "node:test";
import { inspect } from "node:util";
import { Redactor, Secret } from "../../../src/core/base/secret.ts";

/** Text in which the redactor of one secret has replaced what it knows. */
function redacted(secret: string, text: string): string {
  const redactor = new Redactor();
  redactor.add(secret);
  return redactor.redact(text);
}

/** One secret in every spelling, each written out, so that no line of the product is asked for it. */
const SECRET = `<pä"1&2>'3 +/`;
const FORMS: Readonly<Record<string, string>> = {
  "raw": `<pä"1&2>'3 +/`,
  "JSON": `<pä\\"1&2>'3 +/`,
  "URL component": "%3Cp%C3%A4%221%262%3E'3%20%2B%2F",
  "form-encoded": "%3Cp%C3%A4%221%262%3E%273+%2B%2F",
  "HTML by numbers": "&#60;pä&#34;1&#38;2&#62;&#39;3 +/",
  "HTML by names": "&lt;pä&quot;1&amp;2&gt;'3 +/",
  "hex": "3c70c3a42231263 23e2733202b2f".replace(" ", ""),
  "base64": "PHDDpCIxJjI+JzMgKy8=",
  "base64 without its end": "PHDDpCIxJjI+JzMgKy8",
  "base64url, but for the character that it shares,": "PHDDpCIxJjI-JzMgKy",
};

for (const [name, form] of Object.entries(FORMS)) {
  test(`the ${name} form goes as a whole, and nothing beside it`, () => {
    assert.equal(redacted(SECRET, `before ${form} after`), "before *** after");
  });
}

// Where the secret meets what stands before and after it, a character belongs to both; those in between are its own.
for (const [before, from, to] of [["", 0, 24], ["\0", 2, 25], ["\0\0", 3, 26]] as const) {
  for (const encoding of ["base64", "base64url"] as const) {
    test(`its characters in ${encoding} behind ${before.length} bytes go, and no others`, () => {
      // Has both characters in which the two alphabets differ, at the beginning too.
      const secret = "~~~???>>>~~~???>>>";
      const encoded = Buffer.from(`${before}${secret}end`).toString(encoding);
      assert.match(encoded.slice(from, from + 8), encoding === "base64" ? /[+/]/ : /[-_]/);
      assert.equal(redacted(secret, `[${encoded}]`), `[${encoded.slice(0, from)}***${encoded.slice(to)}]`);
    });
  }
}

test("a secret of several lines goes by the line, trimmed, and as a whole", () => {
  const secret = "\r\n  first-line-1234  \r\n  second-line-5678  \r\n";
  assert.equal(redacted(secret, "[first-line-1234] [second-line-5678]"), "[***] [***]");
  assert.equal(redacted(secret, `[${secret.trim()}]`), "[***]");
  for (const whole of [secret, secret.trim()]) {
    assert.equal(redacted(secret, `[${Buffer.from(whole).toString("base64")}]`), "[***]");
  }
});

test("blanks around a secret go with it, and it goes without them", () => {
  assert.equal(redacted(" pass word ", "[ pass word ] [pass word]"), "[***] [***]");
  assert.equal(redacted(" pass word ", `[${Buffer.from(" pass word ").toString("base64")}]`), "[***]");
});

test("four characters are a secret, and three are ordinary text", () => {
  assert.equal(redacted("abcd", "[abcd] [YWJjZA==] [61626364]"), "[***] [***] [***]");
  assert.equal(redacted("abc", "[abc] [YWJj] [616263]"), "[abc] [YWJj] [616263]");
});

test("the beginning of a secret goes from eight characters on", () => {
  assert.equal(redacted("0123456789", "[01234567]"), "[***]");
  assert.equal(redacted("0123456789", "[0123456]"), "[0123456]");
});

test("of two secrets that begin alike the longer one goes whole", () => {
  for (const secrets of [["same-start", "same-start-and-more"], ["same-start-and-more", "same-start"]]) {
    const redactor = new Redactor();
    for (const secret of secrets) redactor.add(secret);
    assert.equal(redactor.redact("[same-start-and-more] [same-start]"), "[***] [***]");
  }
});

test("secrets without a gap between them all go", () => {
  assert.equal(redacted("abcd", "abcdabcdx"), "******x");
});

test("bytes below 16 keep their zero in hex", () => {
  assert.equal(redacted("a\tbcd", "[6109626364]"), "[***]");
});

test("half a surrogate pair is no reason to fail, and goes as the replacement character in an address", () => {
  assert.equal(redacted("half \ud83d here", "[half%20%EF%BF%BD%20here]"), "[***]");
});

test("both runtimes print a secret as ***", () => {
  const secret = new Secret("correct horse");
  for (const name of ["nodejs.util.inspect.custom", "Deno.customInspect"]) {
    const print: unknown = Reflect.get(secret, Symbol.for(name));
    assert.ok(typeof print === "function");
    assert.equal(print.call(secret), "***");
  }
  assert.doesNotMatch(inspect({ secret }, { showHidden: true, depth: 9 }), /correct/);
});
