import type { Room } from "./room.ts";

/** Secrets, and the redactor that takes them out of text. */
export const secret: Room = {
  tests: ["core/base/secret-forms.test.js", "core/base/secret.test.js"],
  mutations: {
    "core/base/secret.ts": [
      ["const SHORTEST = 4;", "const SHORTEST = 5;"],
      ["const ANYWHERE = 8;", "const ANYWHERE = 9;"],
      ["toString() {\n        return MASK;", "toString() {\n        return this.#value;"],
      [
        '[Symbol.for("nodejs.util.inspect.custom")]() {\n        return MASK;',
        '[Symbol.for("nodejs.util.inspect.custom")]() {\n        return this.#value;',
      ],
      ["length < pattern.length", "length > pattern.length"],
      ["if (isLong(pattern))", "if (true)"],
      ["this.#longest * ENCODED", "0"],
      ["start < limit", "start < 0"],
      ['"\\r\\n", " ", ""', '" ", ""'],
      [".filter(isLong),\n    ];\n    return new Set([value", ",\n    ];\n    return new Set([value"],
      ["latin1(bytes), ", ""],
      ["hex.toUpperCase(), ", ""],
      ["shift === 0 ? 0 : shift + 1", "0"],
      ['form.replaceAll("+", "-").replaceAll("/", "_")', "form"],
      ["range.start < last.end", "false"],
    ],
    "core/base/decoded-views.ts": [
      ["const DEEPEST = 2;", "const DEEPEST = 1;"],
      ['encoded === "+" ? " "', 'encoded === "+" ? "+"'],
      ["amp|lt|gt", "lt|gt"],
      ["|x[0-9a-f]{2}", ""],
      ['{ pattern: INVISIBLE, read: () => "" }', ""],
    ],
  },
};
