import type { Room } from "./room.ts";

/** Secrets, and the redactor that takes them out of text. */
export const secret: Room = {
  tests: ["core/base/secret-forms.test.js", "core/base/secret.test.js"],
  mutations: {
    "core/base/secret.ts": [
      ["const SHORTEST_PREFIX = 8;", "const SHORTEST_PREFIX = 9;"],
      ["toString() {\n        return MASK;", "toString() {\n        return this.#value;"],
      [
        '[Symbol.for("nodejs.util.inspect.custom")]() {\n        return MASK;',
        '[Symbol.for("nodejs.util.inspect.custom")]() {\n        return this.#value;',
      ],
      ["length === form.length || ", ""],
      ["if (part.length < 4)", "if (part.length <= 4)"],
      ["new Set([value, value.trim(), ", "new Set([value, "],
      ["new Set([value, value.trim(), ", "new Set([value.trim(), "],
      [", ...value.split(/\\r?\\n/).map((line) => line.trim())", ""],
      [".map((line) => line.trim())", ""],
      ["forms.add(part);", ""],
      ["forms.add(JSON.stringify(part).slice(1, -1));", ""],
      ["forms.add(encodeURIComponent(part.toWellFormed()));", ""],
      ["part.toWellFormed()", "part"],
      ["forms.add(new URLSearchParams({ x: part }).toString().slice(2));", ""],
      ["forms.add(part.replace(/[&<>\"']/g, (char) => `&#${char.charCodeAt(0)};`));", ""],
      ['.replaceAll("&", "&amp;")', ""],
      ['.replaceAll(\'"\', "&quot;")', ""],
      ["forms.add(toHex(bytes));", ""],
      ["for (const form of base64Forms(bytes))", "for (const form of [])"],
      ['stable.replaceAll("+", "-").replaceAll("/", "_")', "stable"],
      ["shift === 0 ? 0 : shift + 1", "0"],
    ],
  },
};
