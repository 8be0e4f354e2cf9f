import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { type Block, type Line, link } from "../../../src/core/report/document.ts";
import { printMarkdown } from "../../../src/core/report/markdown.ts";

function printed(...line: Line): string {
  return printMarkdown([{ kind: "paragraph", lines: [line] }]);
}

test("each kind of block and of text has its markup", () => {
  const blocks: Block[] = [
    { kind: "heading", level: 3, line: [{ kind: "sign", sign: "⚠️" }, " Billing"] },
    { kind: "paragraph", lines: [["one ", { kind: "strong", text: "two" }], [{ kind: "soft", line: ["three"] }]] },
    {
      kind: "list",
      items: [{ line: ["a"], items: [["b"], [{ kind: "code", text: "c", limit: 9 }]] }, { line: ["d"] }],
    },
    {
      kind: "details",
      summary: "<3",
      blocks: [{
        kind: "table",
        columns: [{ title: "Phase" }, { title: "Time", align: "right" }],
        rows: [[["a|b"], ["3 ms"]]],
      }],
    },
    { kind: "note", line: ["careful"] },
    { kind: "small", line: ["fine"] },
  ];
  assert.equal(
    printMarkdown(blocks),
    "### ⚠️ Billing\n\none **two**  \n_three_\n\n- a\n  - b\n  - `c`\n- d\n\n" +
      "<details><summary>\\<3</summary>\n\n| Phase | Time |\n| --- | ---: |\n| a\\|b | 3 ms |\n\n</details>\n\n" +
      "> [!NOTE]\n> careful\n\n<sub>fine</sub>",
  );
});

test("what could begin a list is escaped where a line begins, and left alone elsewhere", () => {
  assert.equal(printed("- a", ": b", " - c"), "\\- a: b - c");
  assert.equal(printed("1. a", "1. b"), "1\\. a1. b");
});

test("a link leads to http and https only, and nothing in it ends it", () => {
  assert.equal(printed(link("https://a.example/(b)?c=)", "x]y") ?? ""), "[x\\]y](https://a.example/%28b%29?c=%29)");
  for (const url of ["javascript:alert(1)", "data:text/html,x", "no url", undefined]) {
    assert.equal(link(url, "x"), undefined);
  }
  const long = link(`https://a.example/${"b".repeat(1000)}`, "x");
  assert.equal(printed(long ?? ""), "x");
});

test("foreign text is on one line and holds no tag and no mention", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }), (texts) => {
      const markdown = printed(...texts, ...texts.map((text) => ({ kind: "strong" as const, text })));
      assert.doesNotMatch(markdown, /[\r\n]|(?<!\\)<|@(?!\u200b)/);
    }),
    { examples: [[["<img src=x>", "@acme", "a\nb"]]] },
  );
});

test("blanks at the ends of a text neither begin a block of code nor turn a mark into text", () => {
  assert.equal(printed("    - a"), "\\- a");
  assert.equal(printed("", "    1. a"), "1\\. a");
  assert.equal(printed("  ", { kind: "strong", text: "  a\u2003" }, " b"), "**a** b");
  assert.equal(printed({ kind: "soft", line: [" a "] }, " b"), "_a_ b");
  assert.equal(printed({ kind: "strong", text: "  " }, "- b"), "\\- b");
  const items = [{ line: ["      a"], items: [["      b"]] }];
  assert.equal(printMarkdown([{ kind: "list", items }]), "- a\n  - b");
});
