import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  cell,
  codePointName,
  codeSpan,
  escapeMarkdown,
  joinMarkdown,
  logLine,
  md,
  visible,
} from "../../../src/core/base/text.ts";

/** The runner's own rules: `::command::` at the start of a trimmed line, the legacy `##[command]` anywhere. */
function runnerCommands(output: string): string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => /^\s*::[^:\s]/.test(line) || line.includes("##["));
}

const hostile = [
  "::error file=a::b",
  "  ::add-mask::x",
  "220 ok\n::set-output name=a::b",
  "220 x\r::set-env name=A::b",
  "##[error]boom",
  "a ##[command]x",
  "##vso[task.setvariable variable=a]b",
  "##teamcity[message]",
  "%0A::error::x",
  "\u001b[31mred\u001b]8;;http://x\u0007",
  "safe\u202egnp.exe",
  "\u0000nul",
  "tag\u{e0041}s",
];

const CODE_POINTS = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
const SHOWN = CODE_POINTS.filter((char) => visible(char) === char);
const ESCAPED = CODE_POINTS.filter((char) => visible(char) !== char);

describe("visible", () => {
  it("shows controls, bidirectional and zero-width characters as escapes", () => {
    assert.equal(visible("a\r\nb\u0000\u202e\u200b\u001b"), "a\\r\\nb\\x00\\u{202e}\\u{200b}\\x1b");
  });

  it("cuts at code points and never splits a surrogate pair", () => {
    assert.equal(visible("😀😀😀", 2), "😀😀…");
    assert.equal(visible("😀😀", 2), "😀😀");
  });

  it("keeps ordinary text in any script", () => {
    assert.equal(visible("Grüße 東京 مرحبا"), "Grüße 東京 مرحبا");
  });

  it("shows no code point of these as itself", () => {
    const hidden: Record<string, RegExp> = {
      "controls and format characters": /[\p{Cc}\p{Cf}]/u,
      "line and paragraph separators": /[\p{Zl}\p{Zp}]/u,
      "lone surrogates": /\p{Cs}/u,
      "what fonts draw as nothing": /\p{Default_Ignorable_Code_Point}/u,
      "variation selectors": /\p{Variation_Selector}/u,
      "noncharacters": /\p{Noncharacter_Code_Point}/u,
      "shorthand format controls": /[\u{1bca0}-\u{1bca3}]/u,
      "musical format controls": /[\u{1d173}-\u{1d17a}]/u,
      "what was escaped when these were a table":
        /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/u,
    };
    for (const [what, pattern] of Object.entries(hidden)) {
      const passed = SHOWN.filter((char) => pattern.test(char)).map((char) => char.codePointAt(0)?.toString(16));
      assert.deepEqual(passed, [], what);
    }
  });

  it("shows every other letter, mark, number, sign and space as itself", () => {
    const escaped = ESCAPED.filter((char) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u.test(char));
    assert.deepEqual(escaped.filter((char) => !/\p{Default_Ignorable_Code_Point}/u.test(char)), ["\ufffc", "\ufffd"]);
  });

  it("gives one well-formed line for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = visible(text);
      assert.ok(!/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u.test(shown));
      assert.ok([...shown].length <= 201);
    }));
  });
});

describe("codePointName", () => {
  it("has four digits or more, for whole characters", () => {
    assert.deepEqual(["\t", "é", "\ufffe", "😀"].map(codePointName), ["U+0009", "U+00E9", "U+FFFE", "U+1F600"]);
  });
});

describe("logLine", () => {
  for (const text of hostile) {
    it(`makes ${JSON.stringify(text)} no command`, () => {
      assert.deepEqual(runnerCommands(logLine(text)), []);
      assert.doesNotMatch(logLine(text), /##\w*\[/);
    });
  }

  it("holds no runner command for any mixture of command pieces", () => {
    const piece = fc.constantFrom(
      "::",
      "#",
      "##",
      "[",
      "error",
      "\n",
      "\r",
      " ",
      "\t",
      "::x::",
      "%0A",
      "\u00a0",
      "\ufeff",
      "a",
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      assert.deepEqual(runnerCommands(logLine(pieces.join(""))), []);
    }));
  });
});

describe("md", () => {
  it("escapes every interpolated string and keeps its fixed parts", () => {
    assert.equal(md`**${"a*b"}**`.text, "**a\\*b**");
  });

  it("does not escape Markdown again, and joins lists", () => {
    assert.equal(md`${[md`*x*`, "*"]}${undefined}${3}`.text, "*x*\\*3");
    assert.equal(joinMarkdown([md`a`, md`b`], " ").text, "a b");
  });

  it("lets no markup, mention, reference, link or HTML come of foreign text", () => {
    const text = escapeMarkdown(
      "<img onerror=x> [a](javascript:b) @org/team #1 GH-2 http://x.y www.x.y <!-- m --> `c` | ~~d~~",
    );
    assert.doesNotMatch(text, /(?<!\\)[<>[\]`|~#]/);
    assert.doesNotMatch(text, /@\w|#\d|GH-\d|:\/\/|www\.(?=\w)/);
  });

  it("lets no list, heading or rule start a line", () => {
    for (const start of ["- a", "+ a", "1. a", "2) a", "# a", "--- ", "=== ", "> a", "::: a"]) {
      assert.match(escapeMarkdown(start), /^\\|^\d+\\[.)]/);
    }
    assert.equal(escapeMarkdown("31.0 seconds"), "31.0 seconds");
  });
});

describe("codeSpan", () => {
  it("uses a fence longer than any run of backticks inside", () => {
    assert.equal(codeSpan("a``b`c").text, "```a``b`c```");
    assert.equal(codeSpan("`a").text, "`` `a ``");
  });

  it("leaves no mention that a reader without code spans could follow, and keeps addresses copyable", () => {
    assert.doesNotMatch(codeSpan("hi @org/team").text, /@org/);
    assert.equal(codeSpan("support@acme.example").text, "`support@acme.example`");
  });

  it("shows something for an empty text", () => {
    assert.equal(codeSpan("").text, "`   `");
  });

  it("is one line for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => assert.doesNotMatch(codeSpan(text).text, /[\r\n]/)));
  });
});

describe("cell", () => {
  it("keeps a pipe or line end from ending a table cell", () => {
    assert.equal(cell(md`${codeSpan("a|b")}\nc`).text, "`a\\|b`<br>c");
    assert.equal(cell(md`${"a|b"}`).text, "a\\|b");
  });
});
