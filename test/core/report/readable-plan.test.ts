import assert from "node:assert/strict";
import test, { describe, it } from "node:test";
import { renderComment } from "../../../src/core/report/comment.ts";
import { STRANGERS_NOTE } from "../../../src/core/report/not-checked.ts";
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

describe("whether to merge", () => {
  const merge = (override: Partial<RunReport>): string =>
    /^\*\*Merge:\*\* (.*?) *$/m.exec(renderComment(runReport(override), {}))?.[1] ?? "";
  const plan = (override: Partial<RunReport>): string =>
    /^\*\*Plan:\*\* (.*?) *$/m.exec(renderComment(runReport(override), {}))?.[1] ?? "";
  const planHash = `sha256:${"0".repeat(64)}`;
  const counts = (errors: number, warnings: number) => ({ ...runReport().counts, errors, warnings });
  const same = accountReport({ change: { action: "no-op" } });

  it("is a yes only where everything was looked at and is well", () => {
    assert.equal(merge({ accounts: [same], planHash }), "yes, this check found no problem; nobody has to act");
    assert.equal(merge({ accounts: [same], planHash, counts: counts(0, 2) }), "yes, with 2 warnings to look at");
    assert.match(merge({ accounts: [same], planHash, result: "inconclusive" }), /^a person must decide; /);
  });

  it("is no yes where what it does is not known, be there accounts or none", () => {
    const { change: _, ...unplanned } = same;
    for (const accounts of [[unplanned], []]) {
      assert.match(merge({ accounts }), /what a merge would do is not known$/);
      assert.equal(plan({ accounts }), "not made");
      const skipped = { code: "PLAN_SKIPPED" as const, severity: "info" as const, message: "skipped" };
      assert.match(plan({ accounts, findings: [skipped] }), /^not made, because this run has no credentials/);
      const stranger = plan({ accounts, notChecked: [STRANGERS_NOTE] });
      assert.match(stranger, /^not made, because Genesys Cloud is asked nothing for a fork/);
      assert.doesNotMatch(stranger, /OAuth|credential/);
    }
    assert.equal(plan({ accounts: [], planHash }), "nothing to do");
  });

  it("names what it deletes, and what nobody knows of", () => {
    const gone = accountReport({ name: "Old", change: { action: "delete" } });
    assert.equal(merge({ accounts: [gone], planHash }), "yes, this check found no problem; it deletes 1 account");
    const removed = [{ file: "accounts/a.yaml", action: "unknown" as const }];
    assert.match(merge({ accounts: [same], planHash, removed }), /; what becomes of 1 removed file is not known$/);
  });

  it("counts what was not checked", () => {
    const notChecked = [{ what: "The log-in", reason: "was not tried" }];
    assert.equal(
      merge({ accounts: [same], planHash, notChecked }),
      "yes, this check found no problem; 1 thing was not checked, see below",
    );
  });

  it("is a no with errors, and with warnings where they fail the check", () => {
    assert.equal(
      merge({ accounts: [same], planHash, result: "failure", counts: counts(3, 0) }),
      "not yet; 3 errors must be mended first",
    );
    assert.equal(
      merge({ accounts: [same], planHash, result: "failure", counts: counts(0, 1) }),
      "not yet; 1 warning, and fail-on is warning",
    );
    assert.match(merge(fleetWithOneCause()), /^not yet; 8 errors from 1 cause must be mended first$/);
  });
});
