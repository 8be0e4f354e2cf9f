import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderComment } from "../../../src/core/report/comment.ts";
import { findNotChecked } from "../../../src/core/report/not-checked.ts";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import { renderText } from "../../../src/core/report/terminal.ts";
import { countsOf, resultOf } from "../../../src/core/report/verdict.ts";
import { accountReport, probe, runReport } from "../../support/reports.ts";

const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);
const action = fc.constantFrom("create" as const, "update" as const, "delete" as const, "blocked" as const, "no-op");
const outcome = fc.constantFrom("passed" as const, "failed" as const, "inconclusive" as const, "skipped" as const);

const account = fc.record({
  action: fc.option(action, { nil: undefined }),
  issues: fc.array(severity, { maxLength: 1 }),
  outcome,
}).map((each): AccountReport => {
  const { change: _, ...rest } = accountReport({
    issues: each.issues.map((severity) => (
      { code: "VALUE_TYPE", severity, message: "m", path: "name", line: 1, column: 1 }
    )),
    probes: [probe({
      outcome: each.outcome,
      findings: each.outcome === "failed" ? [{ code: "TCP_REFUSED", severity: "error", message: "m" }] : [],
    })],
  });
  return each.action === undefined ? rest : { ...rest, change: { action: each.action } };
});

const checks = fc.record({
  accounts: fc.array(account, { maxLength: 3 }),
  findings: fc.array(severity, { maxLength: 1 }),
  domain: fc.option(action, { nil: undefined }),
  isPlanned: fc.boolean(),
  failOn: fc.constantFrom("error" as const, "warning" as const),
  notChecked: fc.boolean(),
  removed: fc.option(fc.constantFrom("stays-live" as const, "unknown" as const), { nil: undefined }),
}).map((each): RunReport => {
  const planned = each.isPlanned ? each.accounts : each.accounts.map(({ change: _, ...account }) => account);
  const judged = {
    mode: "check" as const,
    accounts: planned,
    findings: each.findings.map((severity) => ({ code: "PLAN_CHANGED" as const, severity, message: "m" })),
  };
  const { planHash: _, ...report } = runReport({
    ...judged,
    result: resultOf(judged, each.failOn),
    counts: countsOf(judged),
    notChecked: [
      ...(each.notChecked ? [{ what: "Something", reason: "was not looked at" }] : []),
      ...findNotChecked(judged),
    ],
    ...(each.removed && { removed: [{ file: "accounts/x.yaml", action: each.removed }] }),
    ...(each.domain && each.isPlanned && {
      domains: [{ name: "a.example", accounts: [], change: { action: each.domain }, findings: [] }],
    }),
  });
  return each.isPlanned ? { ...report, planHash: `sha256:${"0".repeat(64)}` } : report;
});

test("a yes to a merge says what is wrong, not known, deleted or held back beside it, whatever a check found", () => {
  fc.assert(
    fc.property(checks, (report) => {
      const comment = renderComment(report, {});
      const merge = /\*\*Merge:\*\* (.*)/.exec(comment)?.[1] ?? "";
      const { accounts, domains = [], findings, counts, notChecked, removed = [] } = report;
      const errors = [
        ...findings,
        ...accounts.flatMap(({ issues }) => issues),
      ].filter((each) => each.severity === "error").length + accounts.flatMap(({ probes }) =>
        probes
      ).filter((each) => each.outcome === "failed").length;
      assert.equal(counts.errors, errors);
      if (!merge.startsWith("yes")) return;
      assert.equal(report.result, "success");
      assert.equal(errors, 0);
      assert.ok(report.planHash !== undefined || accounts.some(({ change }) => change));
      const has = (action: string): number => accounts.filter(({ change }) => change?.action === action).length;
      const shared = (action: string): number => domains.filter(({ change }) => change?.action === action).length;
      const told = (count: number, words: RegExp): void => {
        assert.equal(words.test(merge), count > 0, `${words} in "${merge}"`);
      };
      told(has("delete"), new RegExp(`deletes ${has("delete")} account`));
      told(has("blocked"), new RegExp(`; ${has("blocked")} accounts? (?:is|are) held back`));
      told(shared("delete"), /deletes 1 domain/);
      told(shared("blocked"), /; 1 domain is held back/);
      told(counts.warnings, new RegExp(`with ${counts.warnings} warning`));
      told(notChecked.length, /not checked/);
      told(removed.filter(({ action }) => action === "unknown").length, /is not known/);
    }),
    { numRuns: 500 },
  );
});

test("the counts of a check are the same in the comment, on the terminal and in the report", () => {
  fc.assert(
    fc.property(checks, (report) => {
      const actions = report.accounts.flatMap(({ change }) => change?.action ?? []);
      if (actions.length === 0 || actions.every((each) => each === "no-op")) return;
      const count = (action: string): number => actions.filter((each) => each === action).length;
      const line = `${count("create")} to create, ${count("update")} to update, ${count("delete")} to delete, ` +
        `${count("no-op")} unchanged`;
      assert.ok(renderComment(report, {}).includes(line));
      assert.ok(renderText(report, { width: Infinity }).includes(line));
      assert.equal(count("no-op"), report.counts.unchanged);
    }),
    { numRuns: 200 },
  );
});
