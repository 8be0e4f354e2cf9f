import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { bytes, characters, fitPage } from "../../../src/core/report/fit.ts";

const piece = fc.string({ unit: fc.constantFrom("a", "é", "😀", "z"), minLength: 1, maxLength: 60 });

const part = fc.record({
  pieces: fc.array(piece, { maxLength: 12 }),
  separator: fc.constantFrom("\n" as const, "\n\n" as const),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  inOrder: fc.boolean(),
  framed: fc.boolean(),
});

test("a page never exceeds its room, what it shows and what it says to leave out add up, and what is opened is closed", () => {
  const limit = fc.integer({ min: 500, max: 900 });
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 5 }),
      limit,
      fc.constantFrom(bytes, characters),
      (given, limit, measure) => {
        const parts = given.map(({ pieces, framed, ...rest }, index) => ({
          ...rest,
          pieces: pieces.map((text) => `${index} ${text}`),
          ...(framed ? { open: `open ${index}`, close: `close ${index}` } : {}),
          leftOut: (count: number) => `${count} out of ${index}`,
        }));
        const page = fitPage({ head: "HEAD", parts: [...parts, "ALWAYS"], foot: "FOOT" }, { limit, measure });
        assert.ok(measure(page) <= limit);
        assert.match(page, /^HEAD\n[\s\S]*\nALWAYS\n\nFOOT\n$/);
        for (const [index, { pieces, open }] of parts.entries()) {
          const lines = page.split("\n");
          const shown = lines.filter((line) => line.startsWith(`${index} `) && !/^\d+ out of/.test(line));
          const out = Number(new RegExp(`^(\\d+) out of ${index}$`, "m").exec(page)?.[1] ?? 0);
          assert.equal(shown.length + out, pieces.length);
          const isFramed = open !== undefined && shown.length > 0;
          assert.deepEqual(
            [lines.includes(`open ${index}`), lines.includes(`close ${index}`)],
            [isFramed, isFramed],
          );
        }
      },
    ),
  );
});

test("a part that is in order ends with the first piece that does not fit, another goes on with smaller ones", () => {
  const pieces = ["small", "x".repeat(300), "small too"];
  const fitted = (inOrder: boolean): string =>
    fitPage({
      head: "HEAD",
      parts: [{ pieces, separator: "\n", share: 0.5, inOrder, leftOut: (count) => `${count} out` }],
      foot: "FOOT",
    }, { limit: 400, measure: characters });
  assert.equal(fitted(true), "HEAD\n\nsmall\n\n2 out\n\nFOOT\n");
  assert.equal(fitted(false), "HEAD\n\nsmall\nsmall too\n\n1 out\n\nFOOT\n");
});
