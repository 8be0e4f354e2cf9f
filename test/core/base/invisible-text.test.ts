import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { escapeMarkdown, logLine, visible } from "../../../src/core/base/text.ts";

/** Every code point from one to another. */
function range(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}

/** What a person does not see, or sees in another place. */
const INVISIBLE: Readonly<Record<string, readonly string[]>> = {
  "controls": [...range(0x00, 0x1f), ...range(0x7f, 0x9f)],
  "the soft hyphen and the joiner of graphemes": ["\u00ad", "\u034f"],
  "marks that turn the direction": ["\u061c", ...range(0x200e, 0x200f), ...range(0x202a, 0x202e)],
  "isolates and other formats": range(0x2060, 0x206f),
  "fillers of Hangul and vowels of Khmer": ["\u115f", "\u1160", "\u3164", "\uffa0", "\u17b4", "\u17b5"],
  "Mongolian selectors": range(0x180b, 0x180f),
  "zero-width characters": [...range(0x200b, 0x200d), "\ufeff"],
  "separators of lines and paragraphs": ["\u2028", "\u2029"],
  "variation selectors": [...range(0xfe00, 0xfe0f), ...range(0xe0100, 0xe01ef)],
  "annotations between the lines": range(0xfff9, 0xfffb),
  "tags": range(0xe0000, 0xe007f),
  "half surrogate pairs": ["\ud800", "\udbff", "\udc00", "\udfff"],
};

describe("foreign text", () => {
  for (const [name, characters] of Object.entries(INVISIBLE)) {
    it(`shows ${name} as escapes, wherever they stand`, () => {
      for (const character of characters) {
        const code = character.codePointAt(0) ?? 0;
        const shown = visible(`a${character}b`);
        assert.match(shown, /^a\\(?:[nrt]|x[0-9a-f]{2}|u\{[0-9a-f]+\})b$/, `U+${code.toString(16)}`);
        const [, hex] = /^a\\(?:x([0-9a-f]{2})b|u\{([0-9a-f]+)\})/.exec(shown)?.filter((part) => part !== undefined) ??
          [];
        if (hex !== undefined) assert.equal(Number.parseInt(hex, 16), code);
        assert.ok(!logLine(`a${character}b`).includes(character));
        assert.ok(!escapeMarkdown(`a${character}b`).includes(character));
      }
    });
  }

  it("keeps what can be seen, next to all of that", () => {
    for (const text of ["\u00a0", "\u00a1", "\u00ff", "\u0100", "\u2010", "\u2027", "\u2030", "\u3163", "\u{1f600}"]) {
      assert.equal(visible(`a${text}b`), `a${text}b`);
    }
  });

  it("writes two digits below U+0100 and braces from there on", () => {
    assert.equal(visible("\u0001\u009f\u00ad\u034f"), "\\x01\\x9f\\xad\\u{34f}");
  });

  it("says that it was cut, also when what was cut away is beyond what is looked at", () => {
    assert.equal(visible("x".repeat(201)), `${"x".repeat(200)}…`);
    assert.equal(visible("x".repeat(200)), "x".repeat(200));
    assert.equal(visible("😀".repeat(3) + "\u0000", 3), "😀😀😀…");
  });
});
