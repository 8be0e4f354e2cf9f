import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MAX_FILE_BYTES } from "../../src/core/account/limits.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { trimmed, visible } from "../../src/core/base/text.ts";
import { PIECES, PLACES } from "../support/hurtful-files.ts";
import { growth, SUPER_LINEAR } from "../support/scaling.ts";

/** Large enough to tell the square of a size from the size, small enough for hundreds of readings. */
const LARGE = 64 * 1024;

describe("The time to read an account file grows with its size, not faster, with a text repeated in", () => {
  for (const [place, around] of Object.entries(PLACES)) {
    it(place, () => {
      for (const piece of PIECES) {
        const make = (size: number): string => around(piece.repeat(size / piece.length)).slice(0, MAX_FILE_BYTES);
        const ratio = growth(LARGE, make, (text) => parseAccounts(text, "a.yaml"));
        assert.ok(
          ratio < SUPER_LINEAR,
          `${JSON.stringify(piece)} in ${place}: ${ratio.toFixed(1)} times as long for 16 times the size`,
        );
      }
    });
  }

  it("a JSON file", () => {
    for (const piece of ["[", '{"a":', '"', "\\\\", "1", " ", '"a":1,', "[],"]) {
      for (
        const around of [(text: string) => text, (text: string) => `{"name":"${text}`, (text: string) => `[${text}`]
      ) {
        const make = (size: number): string => around(piece.repeat(size / piece.length)).slice(0, MAX_FILE_BYTES);
        const ratio = growth(LARGE, make, (text) => parseAccounts(text, "a.json"));
        assert.ok(
          ratio < SUPER_LINEAR,
          `${JSON.stringify(piece)}: ${ratio.toFixed(1)} times as long for 16 times the size`,
        );
      }
    }
  });
});

it("The time to trim and to show text grows with its size, not faster", () => {
  for (const piece of [" ", "/", " a", "\u202e"]) {
    const make = (size: number): string => `x${piece.repeat(size / piece.length)}x`;
    for (const task of [(text: string) => trimmed(text, " /"), (text: string) => visible(text, text.length)]) {
      assert.ok(growth(1024 * 1024, make, task) < SUPER_LINEAR, JSON.stringify(piece));
    }
  }
});
