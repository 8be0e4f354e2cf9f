import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MAX_FILE_BYTES } from "../../src/core/account/limits.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { trimmed, visible } from "../../src/core/base/text.ts";
import { accountText } from "../support/account-fixtures.ts";
import { growth, SUPER_LINEAR } from "../support/scaling.ts";

/** A piece of text that is repeated in one place of an account file: what has been seen to cost more than its size. */
const PIECES = [" ", "{{ ", "a  \n  "] as const;

/** The rest of the file around the repeated text. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  "the whole file": (text) => text,
  "a template": (text) => accountText({ reply_template: text }),
  "a quoted template": (text) => accountText({ reply_template: `"${text}"` }),
  "the variable of a template": (text) => accountText({ reply_template: `"{{${text}x}}"` }),
  "a block": (text) => accountText({ reply_template: `|\n  ${text}` }),
  "a folded block": (text) => accountText({ reply_template: `>\n  ${text.replaceAll("\n", "\n  ")}` }),
  "an open list": (text) => accountText({ reply_template: `[${text}` }),
  "an open mapping": (text) => accountText({ reply_template: `{${text}` }),
  "a name": (text) => accountText({ name: text }),
  "a host": (text) => accountText({ smtp_server: text }),
  "an address": (text) => accountText({ reply_to_address: text }),
  "the end of the file": (text) => accountText() + text,
};

describe("The time to read an account file grows with its size, not faster, with a text repeated in", () => {
  for (const [place, around] of Object.entries(PLACES)) {
    it(place, () => {
      for (const piece of PIECES) {
        const make = (size: number): string => around(piece.repeat(size / piece.length)).slice(0, MAX_FILE_BYTES);
        const ratio = growth(MAX_FILE_BYTES, make, (text) => parseAccounts(text, "a.yaml"));
        assert.ok(
          ratio < SUPER_LINEAR,
          `${JSON.stringify(piece)} in ${place}: ${ratio.toFixed(1)} times as long for 16 times the size`,
        );
      }
    });
  }

  it("a JSON file", () => {
    for (const piece of [" ", '"a":1,']) {
      for (
        const around of [(text: string) => text, (text: string) => `{"name":"${text}`, (text: string) => `[${text}`]
      ) {
        const make = (size: number): string => around(piece.repeat(size / piece.length)).slice(0, MAX_FILE_BYTES);
        const ratio = growth(MAX_FILE_BYTES, make, (text) => parseAccounts(text, "a.json"));
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
