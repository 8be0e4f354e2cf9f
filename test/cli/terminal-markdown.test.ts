import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { renderMarkdown } from "../../src/cli/terminal-markdown.ts";
import { code, escapeMarkdown, visible } from "../../src/core/base/text.ts";

function plain(markdown: string): string {
  return renderMarkdown(markdown, { color: false });
}

describe("renderMarkdown", () => {
  it("shows headings, emphasis, links, lists, notes and code without their markup", () => {
    const text =
      "<!-- marker -->\n## Two **accounts**\n- **red** and _soft_\n  - see [the run](https://github.com/a/b)\n" +
      "> [!WARNING]\n> Not checked: `probe`\n<sub>made at 08:00</sub>";
    assert.equal(plain(text), "Two accounts\n• red and soft\n  • see the run\n\n│ Not checked: probe\nmade at 08:00\n");
  });

  it("sets tables in columns, escaped pipes and wide signs included", () => {
    const text =
      "Two\n| | Account | File |\n| --- | ---: | --- |\n| ✅ | **A** | `a.yaml` |\n| ❌ | Long \\| name | `b.yaml` |";
    assert.equal(plain(text), "Two\n      Account      File\n  ✅  A            a.yaml\n  ❌  Long | name  b.yaml\n");
  });

  it("folds details to their first line, and goes on behind them", () => {
    const text = "before\n<details><summary>3 **more**</summary>\n\n- hidden\n</details>\nafter";
    assert.equal(plain(text), "before\n  ▸ 3 more\nafter\n");
  });

  it("paints only where it may", () => {
    assert.equal(
      renderMarkdown("**a** `b` _c_", { color: true }),
      "\u001b[1ma\u001b[0m \u001b[36mb\u001b[0m \u001b[2mc\u001b[0m\n",
    );
    assert.equal(plain("**a** `b` _c_"), "a b c\n");
  });

  it("gives foreign text back as it is, whatever markup it looks like", () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        "**b**",
        "_x_",
        "[a](https://b)",
        "`c`",
        "\\",
        "\\_",
        "a|b",
        "# h",
        "- l",
        "<details>",
        "> [!NOTE]",
        "</details>",
        "![i](http://x)",
      ),
    );
    const told = (text: string): string => visible(text).replaceAll("\u200b", "").trimEnd();
    fc.assert(
      fc.property(hostile.filter((text) => !/\s{2}|^\s/.test(text)), (text) => {
        assert.equal(plain(`x ${escapeMarkdown(text)}`), `x ${told(text)}`.trim() + "\n");
      }),
      { numRuns: 500, examples: [["[a](https://b)"], ["\\[a](https://b)"], ["a\\"]] },
    );
  });

  it("gives code back as it is, with any backticks, and takes no markup in it", () => {
    const spans = fc.array(fc.constantFrom("`", "``", "a", "b", "*", "_", "\\", "[x](https://y)", "|", " "), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        spans.map((parts) => parts.join("")).filter((text) => text.trim() === text && text !== ""),
        (text) => {
          assert.equal(plain(`x ${code(text)} y`), `x ${text} y\n`);
        },
      ),
      { numRuns: 500, examples: [["`"], ["a`b``c"], ["[x](https://y)"]] },
    );
  });

  for (const name of ["apply-mixed", "check-clean", "check-failed", "check-without-plan", "drift", "hostile"]) {
    it(`leaves no markup and no control character of the comment ${name}`, () => {
      const shown = plain(readFileSync(`test/golden/comment-${name}.md`, "utf8"));
      // The hostile one is foreign text that looks like markup.
      if (name !== "hostile") assert.doesNotMatch(shown, /<\/?(details|summary|sub|br)>|\*\*|`|\\|^\|/m);
      assert.doesNotMatch(shown.replaceAll("\n", ""), /[\u0000-\u001f\u007f-\u009f]/);
      assert.ok(shown.length > 50);
    });
  }
});
