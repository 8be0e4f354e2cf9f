import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { cell, codeSpan, md } from "../../../src/core/base/text.ts";

function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

const hostile = fc.array(fc.constantFrom("\\", "|", "`", "``", "a", " ", "https://evil.example", "<b>", "*", "\n"), {
  minLength: 1,
  maxLength: 10,
}).map((pieces) => pieces.join(""));

test("no text ends its cell of a table, as text or as code", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const content of [cell(md`${text}`), cell(codeSpan(text))]) {
        const html = render(`| h | i |\n| --- | --- |\n| ${content.text} | end |\n`);
        assert.equal(html.match(/<td>/g)?.length, 2, html);
        assert.match(html, /<td>end<\/td>/, html);
        assert.doesNotMatch(html, /<a |<b>|<em>|<strong>/, html);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a pipe is shown, and as text the backslash before it too", () => {
  const shown = (content: string): string => render(`| h |\n| --- |\n| ${content} |\n`);
  assert.match(shown(cell(md`${"a|b \\| c"}`).text), /<td>a\|b \\\| c<\/td>/);
  assert.match(shown(cell(codeSpan("a|b")).text), /<td><code>a\|b<\/code><\/td>/);
});
