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
  "JSON with a slash and what HTML reads escaped": `\\u003cp\\u00e4\\"1\\u00262\\u003E'3 +\\/`,
  "JSON in JSON": `<pä\\\\\\"1&2>'3 +/`,
  "JavaScript": `\\x3cp\\u{e4}\\"1\\x262>\\'3 +/`,
  "URL component": "%3Cp%C3%A4%221%262%3E'3%20%2B%2F",
  "URL component in lower case": "%3cp%c3%a4%221%262%3e'3%20%2b%2f",
  "whole URL": "%3Cp%C3%A4%221&2%3E'3%20+/",
  "RFC 3986": "%3Cp%C3%A4%221%262%3E%273%20%2B%2F",
  "ISO 8859-1 URL": "%3Cp%E4%221%262%3E'3%20+/",
  "URL in a URL": "%253Cp%25C3%25A4%25221%25262%253E'3%2520%252B%252F",
  "form-encoded": "%3Cp%C3%A4%221%262%3E%273+%2B%2F",
  "HTML by numbers": "&#60;pä&#34;1&#38;2&#62;&#39;3 +/",
  "HTML by hexadecimal numbers": "&#x3c;p&#xE4;&#x22;1&#x26;2&#x3E;&#x27;3 +/",
  "HTML by names": "&lt;pä&quot;1&amp;2&gt;'3 +/",
  "XML": "&lt;pä&quot;1&amp;2&gt;&apos;3 +/",
  "HTML in JSON": `&lt;pä\\"1&amp;2&gt;'3 +\\/`,
  "Markdown": `\\<pä\\"1\\&2\\>'3 \\+/`,
  "shell": `<pä"1&2>'\\''3 +/`,
  "other shell": `<pä"1&2>'"'"'3 +/`,
  "SQL": `<pä"1&2>''3 +/`,
  "bytes as ISO 8859-1": `<pÃ¤"1&2>'3 +/`,
  "invisible": `<p\u200bä"1\u2060&2>\u202e'3 +/`,
  "hex": "3c70c3a4223126323e2733202b2f",
  "HEX": "3C70C3A4223126323E2733202B2F",
  "base64": "PHDDpCIxJjI+JzMgKy8=",
  "base64 without its end": "PHDDpCIxJjI+JzMgKy8",
  "base64 in two lines": "PHDDpCIxJj\r\nI+JzMgKy8=",
  "base64 in a URL": "PHDDpCIxJjI%2BJzMgKy8%3D",
  "base64url": "PHDDpCIxJjI-JzMgKy8",
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

test("from eight characters on a secret goes wherever it stands", () => {
  assert.equal(redacted("abcdefgh", "xabcdefgh1"), "x***1");
});

test("a shorter one goes where no letter or digit touches it, and one of three characters is ordinary text", () => {
  assert.equal(redacted("abcd", "[abcd] abcd, [YWJjZA==] [YWJjZA] [61626364]"), "[***] ***, [***] [***] [***]");
  for (const text of ["abcde", "xabcd", "1abcd", "abcdä", "😀abcd𝒳", "abcd2 abc"]) {
    assert.equal(redacted("abcd", text), text);
  }
  assert.equal(redacted("abc", "[abc] [YWJj] [616263]"), "[abc] [YWJj] [616263]");
});

test("a part of a secret stays, however long: what is masked does not tell how near a guess comes", () => {
  const secret = "Sum_mer*2026/Winter";
  for (let length = 1; length < secret.length; length++) {
    for (const part of [secret.slice(0, length), secret.slice(length)]) assert.equal(redacted(secret, part), part);
    const guess = secret.slice(0, length) + "#";
    assert.equal(redacted(secret, guess), guess);
  }
});

test("the short lines of a secret stay, and go with the whole, however its lines are joined", () => {
  const secret = "begin\nfirst-line-1234\nend";
  assert.equal(redacted(secret, "begin first-line-1234x end"), "begin ***x end");
  for (const end of ["\n", "\r\n", " ", "", "\\n", "%0A"]) {
    assert.equal(redacted(secret, `[${secret.replaceAll("\n", end)}]`), "[***]", JSON.stringify(end));
  }
  for (const end of ["\n", "\r\n"]) {
    const encoded = Buffer.from(secret.replaceAll("\n", end)).toString("base64");
    assert.equal(redacted(secret, `[${encoded}]`), "[***]");
  }
});

test("secrets that overlap go both", () => {
  const redactor = new Redactor();
  for (const secret of ["abcdefgh-12", "h-12-ijklmn"]) redactor.add(secret);
  assert.equal(redactor.redact("[abcdefgh-12-ijklmn]"), "[***]");
});

test("the head of a text that was cut off shows nothing of a secret that the cut fell into, and does not depend on it", () => {
  const secret = "0123456789abcdef".repeat(10);
  const redactor = new Redactor();
  redactor.add(secret);
  const cut = (secret.repeat(60)).slice(0, 8192);
  assert.equal(redactor.quoteHead(cut, 60), "***");
  assert.equal(redactor.quoteHead(`ab ${cut}`, 60), "ab ***");
  assert.equal(redactor.quoteHead("x".repeat(8192), 60), "x".repeat(60));
  for (const text of [secret.slice(0, 100), "x".repeat(100)]) assert.equal(redactor.quoteHead(text, 60), "");
});

test("a quote loses its secrets first, then what is invisible, and is cut last", () => {
  const redactor = new Redactor();
  redactor.add("line\none & two");
  assert.equal(redactor.quote("a line\none & two b\u202e"), "a *** b\\u{202e}");
  for (let length = 1; length < 40; length++) {
    const quoted = redactor.quote(`${"x".repeat(20)}line\none & two`, length);
    assert.doesNotMatch(quoted, /line|one|two/);
  }
});

test("of two secrets that begin alike the longer one goes whole", () => {
  for (const secrets of [["same-start", "same-start-and-more"], ["same-start-and-more", "same-start"]]) {
    const redactor = new Redactor();
    for (const secret of secrets) redactor.add(secret);
    assert.equal(redactor.redact("[same-start-and-more] [same-start]"), "[***] [***]");
  }
});

test("secrets without a gap between them all go", () => {
  assert.equal(redacted("abcd-fgh", "abcd-fghabcd-fghx"), "******x");
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
