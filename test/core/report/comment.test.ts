import assert from "node:assert/strict";
import test from "node:test";
import { planNote } from "../../../src/core/report/approved-plan.ts";
import { commentMarker, renderComment, renderSummary } from "../../../src/core/report/comment.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { assertGolden } from "../../support/golden.ts";
import { accountReport, PAGE_OPTIONS, probe, runReport, withNotChecked } from "../../support/reports.ts";
import { failingCheck, HOSTILE, hostileCheck, mixedApply } from "../../support/scenes.ts";

const options = {
  ...PAGE_OPTIONS,
  reproduceCommand: (_code: string, { host, port }: { readonly host: string; readonly port: number }) =>
    `openssl s_client -connect ${host}:${port} -servername ${host}`,
};

test("a failed check says what was seen, why, what to do, for whom and how to see it", async () => {
  const report = withNotChecked(failingCheck(), { what: "The log-in", reason: "was not tried: probe is tls" });
  await assertGolden("comment-check-failed.md", renderComment(report, options));
});

test("a clean check is a short comment", async () => {
  const report = runReport({
    accounts: [accountReport(), accountReport({ name: "Billing", change: { action: "no-op" } })],
  });
  await assertGolden("comment-check-clean.md", renderComment(report, options));
});

test("an apply tells of each account's end in the API's own words", async () => {
  await assertGolden("comment-apply-mixed.md", renderComment(mixedApply(), options));
});

test("a check without credentials says that there is no plan", async () => {
  const { change: _, ...unplanned } = accountReport();
  const report = runReport({
    run: { commit: "9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706" },
    accounts: [{ ...unplanned, probes: [] }],
    findings: [{ code: "PLAN_SKIPPED", severity: "info", message: "The plan was skipped: no credentials" }],
  });
  await assertGolden("comment-check-without-plan.md", renderComment(report, PAGE_OPTIONS));
});

test("a drift run names what differs", async () => {
  const report = runReport({
    mode: "drift",
    result: "failure",
    accounts: [
      accountReport({ probes: [], change: { action: "update", fields: [{ key: "signature" }] } }),
      accountReport({ probes: [], name: "Old", file: "accounts/old.yaml", change: { action: "delete" } }),
      accountReport({ probes: [], name: "Same", file: "accounts/same.yaml", change: { action: "no-op" } }),
    ],
  });
  await assertGolden("comment-drift.md", renderComment(report, options));
});

test("hostile text in every field stays text", async () => {
  const [what = "", ...reason] = HOSTILE.split(" ");
  const report = withNotChecked(hostileCheck(), { what, reason: reason.join(" ") });
  const comment = renderComment(report, options);
  await assertGolden("comment-hostile.md", comment);
  const outside = withoutCode(comment);
  assert.deepEqual(outside.match(/(?<!\\)<(?!br>)[a-z/!][^>]*>/gi), [
    commentMarker(),
    // The plan, the details with what the probe saw in them, and the table.
    ...["<details>", "<summary>", "</summary>", "</details>"],
    ...["<details>", "<summary>", "</summary>"],
    ...["<details>", "<summary>", "</summary>", "</details>"],
    "</details>",
    ...["<details>", "<summary>", "</summary>", "</details>"],
    "<sub>",
    "</sub>",
    planNote(report),
  ]);
  assert.doesNotMatch(outside, /@(?!\u200b)\w/);
  assert.doesNotMatch(outside, /#\d/);
  assert.doesNotMatch(outside, /\]\(javascript:/);
  assert.doesNotMatch(comment, /[\r\u0000\u001b\u202e\u2028]/);
  for (const [, target] of outside.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) {
    assert.match(target ?? "", /^https:\/\/github\.com\/acme\//);
  }
  for (const row of comment.split("\n").filter((line) => line.startsWith("| ") && line.includes("actions"))) {
    assert.equal(row.match(/(?<!\\)\|/g)?.length, 5);
  }
});

test("five thousand accounts with emoji fit the limit with every fold closed and the totals on top", () => {
  const name = "😀".repeat(120);
  const accounts = Array.from({ length: 5000 }, (_, index) =>
    accountReport({
      name: `${name} ${index}`,
      file: `accounts/${name}-${index}.yaml`,
      probes: [probe({
        outcome: "failed",
        findings: [{ code: "CERT_EXPIRED", severity: "error", message: `${"🔥".repeat(150)} expired` }],
      })],
    }));
  const comment = renderComment(runReport({ accounts }), options);
  assert.ok(comment.length <= 65_536, `${comment.length} characters`);
  assert.ok(comment.length > 50_000, "most of the room is used");
  assert.doesNotMatch(comment, /\p{Cs}/u);
  assert.equal(comment.match(/<details>/g)?.length, comment.match(/<\/details>/g)?.length);
  assert.match(comment.slice(0, 300), /5000 of 5000 accounts need attention[\s\S]*5000 errors/);
  assert.match(comment, /do not fit into a comment; see \[the summary of the run\]\(https:\/\/github\.com\/acme/);
  assert.match(comment, /The table omits \d+ more accounts/);
});

test("an account whose section is larger than a comment does not push out the others", () => {
  const issue = {
    code: "INPUT_INVALID" as const,
    severity: "error" as const,
    message: "\u202e".repeat(990),
    hint: "\u202e".repeat(990),
    path: "",
    line: 1,
    column: 1,
  };
  const accounts = [
    accountReport({ name: "Huge", issues: Array.from({ length: 400 }, () => issue) }),
    accountReport({ name: "Small", issues: [{ ...issue, message: "too small", hint: "Make it larger" }] }),
  ];
  const comment = renderComment(runReport({ accounts }), options);
  assert.ok(comment.length <= 65_536);
  assert.match(comment, /### ❌ Small: 1 error/);
  assert.doesNotMatch(comment, /### ❌ Huge/);
  assert.match(comment, /The details of 1 more/);
});

test("findings of the run as a whole fit too, errors first, those of one cause as one, and the others are counted", () => {
  for (const text of ["was removed", "\u202e".repeat(990)]) {
    const left = Array.from({ length: 6000 }, (_, index) => ({
      code: "FILE_NOT_TAKEN" as const,
      severity: "warning" as const,
      message: `"${index}" ${text}`,
    }));
    const failed = { code: "GENESYS_FORBIDDEN" as const, severity: "error" as const, message: "403 Forbidden" };
    const report = runReport({ result: "failure", accounts: [accountReport()], findings: [...left, failed] });
    const comment = renderComment(report, options);
    assert.ok(comment.length <= 65_536, `${comment.length} characters`);
    assert.match(comment, /## ❌[^\n]*\n(?:\n|\*\*[^\n]*\n)+- ❌ \*\*403 Forbidden/);
    assert.equal(comment.match(/^- ⚠️/gm)?.length, 1);
    assert.match(comment, / {2}- "0" [^\n]*\n {2}- "1" [^\n]*\n {2}- "2" [^\n]*\n {2}- … and 5997 more like these\n/);
    assert.match(comment, /\| Account/);
    assert.ok(new TextEncoder().encode(renderSummary(report, options)).length <= 1_048_576);
  }
});

test("problems beyond a first screen are folded, and those that do not fit are counted", () => {
  const accounts = Array.from({ length: 3000 }, (_, index) =>
    accountReport({
      name: `Account ${index}`,
      probes: [probe({
        host: `smtp${index}.acme.example`,
        outcome: "failed",
        findings: [{
          code: "TCP_REFUSED",
          severity: "error",
          message: `smtp${index}.acme.example refused ${"x".repeat(200)}`,
        }],
      })],
    }));
  const comment = renderComment(runReport({ accounts }), options);
  assert.ok(comment.length <= 65_536, `${comment.length} characters`);
  const [before = "", folded = ""] = comment.split("<details><summary>2996 more problems</summary>");
  assert.equal(before.match(/^- ❌/gm)?.length, 4);
  const [inside = ""] = folded.split("</details>");
  const shown = inside.match(/^- ❌/gm)?.length ?? 0;
  assert.ok(shown > 10);
  assert.match(comment, new RegExp(`The list omits ${2996 - shown} more problems; see`));
});

test("the headline agrees with what it counts", () => {
  const of = (override: Partial<RunReport>): string =>
    /E-mail accounts of `eu-west-1`: (.*)/.exec(renderComment(runReport(override), {}))?.[1] ?? "";
  const same = accountReport({ probes: [], change: { action: "no-op" } });
  assert.equal(of({ mode: "apply", accounts: [same] }), "1 account matches the files");
  assert.equal(of({ mode: "apply", accounts: [same, same] }), "2 accounts match the files");
  const counts = { ...runReport({ accounts: [same] }).counts, warnings: 1 };
  const unmanaged = {
    code: "ACCOUNT_UNMANAGED" as const,
    severity: "warning" as const,
    message: "1 is not in any file",
  };
  assert.equal(
    of({ mode: "drift", result: "failure", accounts: [same], findings: [unmanaged], counts }),
    "1 warning, and fail-on is warning",
  );
});

test("no account at all is said, not shown as an empty table", () => {
  const comment = renderComment(runReport(), options);
  assert.match(comment, /## ✅ E-mail accounts of `eu-west-1`: no accounts to check/);
  assert.doesNotMatch(comment, /\| Account/);
});

test("a run that could not begin is told by its own finding", () => {
  const finding = {
    code: "NO_ACCOUNT_FILES" as const,
    severity: "error" as const,
    message: "No file matches accounts/**",
  };
  const comment = renderComment(runReport({ result: "failure", findings: [finding] }), options);
  assert.match(comment, /the run failed/);
  assert.match(comment, /- ❌ \*\*No file matches accounts\/\\\*\\\*\*\* \(`NO_ACCOUNT_FILES`\)\n {2}- Likely cause/);
});

/** Markdown without its code spans and fences, in which nothing is markup. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<!\\)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "CODE");
}

test("the audit log's head stands in the comment of a write and in every summary, and in no comment of a check", () => {
  const auditHead = `sha256:${"1b".repeat(32)}`;
  for (const mode of ["check", "apply", "drift"] as const) {
    const report = { ...mixedApply(), mode, auditHead };
    assert.equal(renderComment(report, PAGE_OPTIONS).includes(auditHead), mode !== "check", mode);
    assert.ok(renderSummary(report, PAGE_OPTIONS).includes(auditHead), mode);
  }
});
