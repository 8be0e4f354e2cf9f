import type { Room } from "./room.ts";

/** Foreign text on its way to logs and Markdown. */
export const text: Room = {
  tests: ["core/base/invisible-text.test.js", "core/base/text.test.js"],
  mutations: {
    "core/base/text.ts": [
      ["points.length > limit", "points.length >= limit"],
      ["points.length > limit", "false"],
      [".slice(0, limit * 2 + 2)", ".slice(0, limit)"],
      ['.replace(/##(?=[\\w-]*\\[)/g, "# #")', ""],
      ['.replace(/^(\\s*):(?=:)/, "$1: ")', ""],
      ["if (value instanceof Markdown)", "if (typeof value === 'string' || value instanceof Markdown)"],
      ['.replace(/[\\\\`*_{}[\\]<>#|~&$]|(?<=\\])\\(/g, "\\\\$&")', ""],
      [".replace(/@/g, `@${ZERO_WIDTH_SPACE}`)", ""],
      [".replace(/:(?=\\/\\/)/g, `:${ZERO_WIDTH_SPACE}`)", ""],
      ["longest + 1", "1"],
      ['/^[` ]|[` ]$/.test(shown) ? " " : ""', '""'],
      [".replace(/(?<!\\w)@(?=\\w)/g, `@${ZERO_WIDTH_SPACE}`)", ""],
      ["run.length % 2 === 1", "false"],
      ['.replace(/\\r?\\n/g, "<br>")', ""],
    ],
  },
};
