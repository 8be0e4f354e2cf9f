import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { differingParts, diffLines } from "../../../src/core/report/line-diff.ts";

const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });

/** The length of the longest common subsequence, by its definition. */
function common(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  return Math.max(common(rest, b), at === -1 ? 0 : 1 + common(rest, b.slice(at + 1)));
}

test("a difference leads from one text to the other, by as few lines as can be", () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const lines = diffLines(from, to);
      let [old, fresh] = [0, 0];
      for (const line of lines) {
        if (line.mark === "…") {
          assert.deepEqual(from.slice(old, old + line.skipped), to.slice(fresh, fresh + line.skipped));
          old += line.skipped;
          fresh += line.skipped;
          continue;
        }
        if (line.mark !== "+") assert.equal(line.text, from[old++]);
        if (line.mark !== "-") assert.equal(line.text, to[fresh++]);
      }
      assert.deepEqual([old, fresh], [from.length, to.length]);
      const changed = lines.filter(({ mark }) => mark === "+" || mark === "-").length;
      assert.equal(changed, from.length + to.length - 2 * common(from, to));
    }),
    { numRuns: 300 },
  );
});

test("what stays far from a change is counted, one line on each side is shown", () => {
  const from = ["1", "2", "3", "4", "5", "6", "7"];
  const to = ["1", "2", "3", "four", "5", "6", "7"];
  assert.deepEqual(diffLines(from, to), [
    { mark: "…", skipped: 2 },
    { mark: " ", text: "3" },
    { mark: "-", text: "4" },
    { mark: "+", text: "four" },
    { mark: " ", text: "5" },
    { mark: "…", skipped: 2 },
  ]);
  assert.deepEqual(diffLines(from, from), [{ mark: "…", skipped: 7 }]);
  assert.deepEqual(diffLines([], []), []);
});

test("texts too long to compare line by line still differ by what differs, their equal ends apart", () => {
  const many = (
    word: string,
  ): string[] => ["same", ...Array.from({ length: 2000 }, (_, index) => `${word}${index}`), "end"];
  const lines = diffLines(many("a"), many("b"));
  assert.equal(lines.filter(({ mark }) => mark === "-").length, 2000);
  assert.equal(lines.filter(({ mark }) => mark === "+").length, 2000);
  assert.equal(lines.filter(({ mark }) => mark === " ").length, 2);
});

test("of two long lines the places that differ are shown, with what stands around them", () => {
  const line = (word: string): string => `${"x".repeat(300)}${word}${"y".repeat(300)}`;
  const [from, to] = differingParts(line("old"), line("new"), 100);
  assert.equal(from, `…${"x".repeat(24)}old${"y".repeat(24)}…`);
  assert.equal(to, `…${"x".repeat(24)}new${"y".repeat(24)}…`);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      if (a === b) return;
      const [left, right] = differingParts(a, b, 30);
      assert.notEqual(left, right);
      assert.ok([...left].length <= 32 && [...right].length <= 32 && left.isWellFormed() === a.isWellFormed());
    }),
  );
});
