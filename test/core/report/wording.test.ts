import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { renderComment } from "../../../src/core/report/comment.ts";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import { headline } from "../../../src/core/report/wording.ts";
import { accountReport, runReport } from "../../support/reports.ts";

/** An account that is deleted, or is to be; `ended` tells how. */
function deletion(name: string, ended?: boolean): AccountReport {
  const outcome = { status: ended ? "DELETED" : "FAILED", latencyMs: 5, requests: 1 };
  return accountReport({
    name,
    probes: [],
    change: { action: "delete" },
    ...(ended === undefined ? {} : { outcome: { ...outcome, succeeded: ended } }),
  });
}

const SAME = accountReport({ probes: [], change: { action: "no-op" } });

test("a headline says what would be deleted, by name, where that is what was asked for", () => {
  const accounts = [SAME, deletion("Old")];
  assert.equal(
    headline(runReport({ mode: "check", accounts })),
    '2 accounts without a problem; 1 account would be deleted: "Old"',
  );
  // A drift run deletes nothing.
  assert.equal(
    headline(runReport({ mode: "drift", result: "failure", accounts })),
    "1 of 2 accounts differs from the live organisation",
  );
});

test("a headline says what was deleted, and not what was only to be", () => {
  const apply = (accounts: AccountReport[], override: Partial<RunReport> = {}): string =>
    headline(runReport({ mode: "apply", accounts, ...override }));
  assert.equal(apply([SAME, deletion("Old", true)]), '2 accounts match the files; 1 account deleted: "Old"');
  const counts = { ...runReport({ accounts: [SAME, SAME] }).counts, failed: 1 };
  assert.equal(
    apply([deletion("Old", true), deletion("Stuck", false)], { result: "failure", counts }),
    '1 of 2 accounts needs attention; 1 account deleted: "Old"',
  );
  for (const ended of [false, undefined]) {
    assert.equal(apply([deletion("Stuck", ended)]), "1 account matches the files");
  }
  const blocked = accountReport({ change: { action: "blocked", reason: "too many" } });
  assert.equal(apply([blocked]), "1 account matches the files");
});

test("a headline that is bad for another reason names deletions all the same", () => {
  const finding = { code: "SOURCE_UNREADABLE", severity: "error", message: "m" } as const;
  assert.equal(
    headline(runReport({ result: "failure", accounts: [deletion("Old")], findings: [finding] })),
    'the run failed; 1 account would be deleted: "Old"',
  );
});

for (
  const [count, told] of [
    [2, '2 accounts would be deleted: "N0", "N1"'],
    [3, '3 accounts would be deleted: "N0", "N1", "N2"'],
    [4, '4 accounts would be deleted: "N0", "N1", "N2" and 1 more'],
    [5000, '5000 accounts would be deleted: "N0", "N1", "N2" and 4997 more'],
  ] as const
) {
  test(`of ${count} deletions a headline names three at most, and counts the rest`, () => {
    const accounts = Array.from({ length: count }, (_, index) => deletion(`N${index}`));
    assert.equal(headline(runReport({ accounts })), `${count} accounts without a problem; ${told}`);
  });
}

test("a headline stays short and on one line, whatever the accounts are called", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 }), { minLength: 1, maxLength: 9 }), (names) => {
      const line = headline(runReport({ accounts: names.map((name) => deletion(name)) }));
      assert.match(line, /^\d+ accounts? without a problem; \d+ accounts? would be deleted: "[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
      assert.ok([...line].length <= 300, line);
    }),
    { examples: [[["\n## all is well", "\u202e".repeat(300), "a"]]] },
  );
});

test("a superseded run says so and nothing else, whatever it holds", () => {
  const superseded = { by: "9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706", at: "2026-11-22T08:00:00.000Z" };
  const told = "nothing was written, a later commit (9f2c1ab) must be applied";
  for (const result of ["success", "failure"] as const) {
    const report = runReport({ mode: "apply", result, superseded, accounts: [deletion("Old", true)] });
    assert.equal(headline(report), told);
  }
  const report = runReport({ mode: "apply", superseded });
  assert.match(
    renderComment(report, {}),
    new RegExp(`^## ✅ E-mail accounts of \`eu-west-1\`: ${told.replace(/[()]/g, "\\$&")}$`, "m"),
  );
});
