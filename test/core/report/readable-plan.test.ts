import assert from "node:assert/strict";
import test from "node:test";
import { renderComment } from "../../../src/core/report/comment.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { renderText } from "../../../src/core/report/terminal.ts";
import { assertGolden } from "../../support/golden.ts";
import {
  allGood,
  fleetWithOneCause,
  forkCheck,
  longSignature,
  nothingToDo,
  oneBadOfThree,
  removedAccounts,
} from "../../support/plan-scenes.ts";
import { accountReport, PAGE_OPTIONS, runReport } from "../../support/reports.ts";

const SCENES: Record<string, RunReport> = {
  "all-good": allGood(),
  "nothing-to-do": nothingToDo(),
  "one-bad-of-three": oneBadOfThree(),
  "fleet-one-cause": fleetWithOneCause(),
  "fork": forkCheck(),
  "removed-kept": removedAccounts(false),
  "removed-pruned": removedAccounts(true),
  "long-signature": longSignature(),
};

for (const [name, report] of Object.entries(SCENES)) {
  test(`the scene "${name}" reads as it should, as a comment and on a terminal`, async () => {
    await assertGolden(`plan-${name}.md`, renderComment(report, PAGE_OPTIONS));
    await assertGolden(`plan-${name}.txt`, renderText(report));
  });
}

test("of 300 accounts the problem stands on the first screen, and what is well is folded", () => {
  const comment = renderComment(fleetWithOneCause(), PAGE_OPTIONS);
  const [before = ""] = comment.split("<details");
  assert.ok(before.split("\n").length <= 30, before);
  assert.match(before, /1 certificate, 2 servers, 4 accounts/);
  assert.doesNotMatch(before, /Branch/);
});

test("a key that a new account leaves out is not taken for a secret", () => {
  const change = { action: "create" as const, fields: [{ key: "signature" }, { key: "password" }] };
  const text = renderText(runReport({ accounts: [accountReport({ change })] }));
  assert.doesNotMatch(text, /signature/);
  assert.match(text, /\+ {5}password: by its reference; its value is never shown/);
});
