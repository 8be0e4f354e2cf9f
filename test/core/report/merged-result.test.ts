import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { type PlanNote, planNote, readPlanNote } from "../../../src/core/report/approved-plan.ts";
import { commentKey, commentMarker } from "../../../src/core/report/comment.ts";
import { COMMENT_CHARACTERS } from "../../../src/core/report/limits.ts";
import {
  concerns,
  mayReplace,
  readResultNote,
  renderApplying,
  renderResult,
  type ResultNote,
  type ResultOptions,
} from "../../../src/core/report/merged-result.ts";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import { countsOf } from "../../../src/core/report/verdict.ts";
import { commitUrl } from "../../../src/core/base/run-context.ts";
import { assertGolden } from "../../support/golden.ts";
import { domainsApply } from "../../support/domain-scenes.ts";
import { accountReport, PAGE_OPTIONS, runContext, runReport } from "../../support/reports.ts";
import { HOSTILE, hostileCheck } from "../../support/scenes.ts";

const PLAN: PlanNote = {
  hash: `sha256:${"ab".repeat(32)}`,
  units: [{ name: "Enterprise Support", action: "create", fields: [] }],
};

const OPTIONS: ResultOptions = {
  ...PAGE_OPTIONS,
  commitUrl: (commit) => commitUrl(runContext(), commit),
  markerKey: "eu-west-1",
  pull: 7,
  merged: [7],
  plan: PLAN,
  artifact: "genesys-email-audit-eu-west-1-17654321098-1-apply-0",
};

/** An account that an apply wrote. */
function written(name: string, more: Partial<AccountReport> = {}): AccountReport {
  const file = `accounts/${name.toLowerCase().replaceAll(" ", "-")}.yaml`;
  const outcome = { status: "ACTIVE", succeeded: true, accountId: "d4e5", latencyMs: 12_400, requests: 4 };
  return accountReport({ name, file, probes: [], outcome, ...more });
}

const SUPPORT = written("Enterprise Support");
const BILLING = written("Billing", { change: { action: "update", fields: [{ key: "signature" }] } });
const QUIET = written("Quiet", { change: { action: "no-op" } });
const SALES = written("Sales", {
  issues: [{
    code: "VALIDATION_FAILED",
    severity: "error",
    message: '"Sales" is VALIDATION_FAILED: "535 5.7.8 Authentication credentials invalid" (correlation id 7f)',
    path: "name",
    line: 3,
    column: 7,
  }],
  outcome: {
    status: "VALIDATION_FAILED",
    succeeded: false,
    accountId: "c2",
    latencyMs: 31_000,
    requests: 9,
    detail: '"Sales" is VALIDATION_FAILED: "535 5.7.8 Authentication credentials invalid" (correlation id 7f)',
  },
});

/** The report of an apply of these accounts. */
function applied(accounts: readonly AccountReport[], more: Partial<RunReport> = {}): RunReport {
  const { counts, ...report } = runReport({
    mode: "apply",
    accounts: [...accounts],
    auditHead: `sha256:${"0123456789abcdef".repeat(4)}`,
    notChecked: [],
    ...more,
  });
  const judged = countsOf(report);
  return {
    ...report,
    counts: { ...counts, ...judged },
    result: more.result ?? (judged.failed > 0 ? "failure" : "success"),
  };
}

const firstLine = (comment: string): string => comment.split("\n")[2] ?? "";

test("an apply that went well is live: each account's end, file, run, audit head and artifact", async () => {
  await assertGolden("result-all-good.md", renderResult(applied([SUPPORT, BILLING, QUIET]), OPTIONS));
});

test("one of three that failed is named first, with reason and remedy", async () => {
  const result = renderResult(applied([SUPPORT, SALES, BILLING]), OPTIONS);
  await assertGolden("result-one-failed.md", result);
  assert.ok(result.indexOf("Sales") < result.indexOf("Enterprise Support"));
});

test("an apply that begins says since when that is so, and what is to be thought of it later", async () => {
  const { auditHead: _, ...preview } = applied([SUPPORT, BILLING, QUIET], { mode: "check" });
  await assertGolden("result-applying.md", renderApplying(preview, OPTIONS));
});

test("a superseded apply names the commit whose run applies it", async () => {
  const by = "1a2b3c4d5e6f708192a3b4c5d6e7f80912345678";
  const report = applied([], {
    superseded: { by, at: "2026-11-22T08:00:04.000Z" },
    findings: [{
      code: "SUPERSEDED",
      severity: "warning",
      message: "Nothing was written: the account files of the default branch have changed since",
      hint: 'The password reference of "Sales" was changed by this commit',
    }],
  });
  await assertGolden("result-superseded.md", renderResult(report, OPTIONS));
});

test("two organisations have comments of their own, each named in the first line", async () => {
  const results = await Promise.all(
    ["eu-west-1", "Acme EMEA"].map(async (organisation, index) =>
      renderResult(applied(index === 0 ? [SUPPORT] : [SALES], { organisation }), {
        ...OPTIONS,
        markerKey: await commentKey(organisation),
      })
    ),
  );
  await assertGolden("result-two-organisations.md", results.join("\n\n---\n\n"));
  assert.notEqual(results[0]?.split("\n")[0], results[1]?.split("\n")[0]);
});

test("domains that accounts share are told once, with the accounts that fail with them", async () => {
  const { planHash: _, ...report } = domainsApply();
  await assertGolden("result-domains.md", renderResult(report, OPTIONS));
});

test("a result carries the approved plan in its last line as it was read, and nothing else without one", () => {
  const report = applied([SUPPORT]);
  assert.deepEqual(readPlanNote(renderResult(report, OPTIONS)), PLAN);
  assert.deepEqual(readPlanNote(renderApplying(report, OPTIONS)), PLAN);
  assert.equal(readPlanNote(renderResult(report, { ...OPTIONS, plan: undefined })), undefined);
});

test("a red run is told nowhere as green, though nothing of the pull request failed", () => {
  const approval = (pullRequest: number) => ({ approval: { status: "approved" as const, pullRequest } });
  const report = applied([{ ...SUPPORT, ...approval(7) }, { ...SALES, ...approval(9) }]);
  const [seven, nine] = [7, 9].map((pull) => renderResult(report, { ...OPTIONS, pull, merged: [7, 9] }));
  assert.match(firstLine(seven ?? ""), /^## ❌ .*the run failed, though none of these accounts did/);
  assert.doesNotMatch(seven ?? "", /Sales/);
  assert.match(seven ?? "", /The run tells of 1 more account/);
  assert.match(firstLine(nine ?? ""), /^## ❌ .*failed, 1 of 1 account needs attention/);
  assert.doesNotMatch(nine ?? "", /Enterprise Support/);
  for (const more of [{ result: "failure" }, { result: "inconclusive" }] as const) {
    assert.doesNotMatch(firstLine(renderResult(applied([SUPPORT], more), OPTIONS)), /✅|live/);
  }
  const ended = applied([], {
    result: "failure",
    findings: [{ code: "HEAD_UNREADABLE", severity: "error", message: "GitHub did not answer" }],
  });
  assert.match(renderResult(ended, OPTIONS), /## ❌ .*failed, for what is told below[^]*GitHub did not answer/);
});

test("several pull requests of one push are each told of their own accounts, and of those of which nobody knows", () => {
  const unknown = written("Unknown", { approval: { status: "unavailable" } });
  const direct = written("Direct", { approval: { status: "none" } });
  const own = written("Own", { approval: { status: "approved", pullRequest: 7 } });
  const report = applied([unknown, direct, own]);
  const names = (pull: number): string[] =>
    [...renderResult(report, { ...OPTIONS, pull, merged: [7, 9] }).matchAll(/^\| (Unknown|Direct|Own) /gm)]
      .map(([, name = ""]) => name);
  assert.deepEqual(names(7), ["Unknown", "Own"]);
  assert.deepEqual(names(9), ["Unknown"]);
  // One of an earlier push is told of what is surely its own.
  const late = renderResult(report, { ...OPTIONS, pull: 5, merged: [7, 9] });
  assert.doesNotMatch(late, /^\| (Unknown|Direct|Own) /m);
});

test("an apply concerns a pull request where it wrote or failed something that may be its own", () => {
  const about = (accounts: readonly AccountReport[], merged = [7]) => concerns(applied(accounts), { pull: 7, merged });
  assert.equal(about([QUIET]), false);
  assert.equal(about([]), false);
  assert.equal(about([SUPPORT]), true);
  assert.equal(about([{ ...SALES, change: { action: "no-op" } }]), true);
  const others = { ...SUPPORT, approval: { status: "approved" as const, pullRequest: 9 } };
  assert.equal(about([others], [7, 9]), false);
  assert.equal(about([others]), true);
});

test("hostile text stays text, and forges neither note", () => {
  const report: RunReport = { ...hostileCheck(), mode: "apply", organisation: HOSTILE, result: "failure" };
  const outcome = { status: HOSTILE, succeeded: false, latencyMs: 1, requests: 1, detail: HOSTILE };
  const hostile = {
    ...report,
    auditHead: HOSTILE,
    accounts: report.accounts.map((account) => ({ ...account, outcome, change: { action: "update" as const } })),
    run: { ...report.run, commit: HOSTILE },
  };
  const { plan: _, ...options } = { ...OPTIONS, artifact: HOSTILE };
  for (const comment of [renderResult(hostile, options), renderApplying(hostile, options)]) {
    assert.equal(readPlanNote(comment), undefined);
    const outside = comment.replaceAll(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, "");
    assert.deepEqual(outside.match(/(?<!\\)<(?!br>)[a-z/!][^>]*>/gi)?.map((tag) => tag.replace(/ [^ ]* -->/, "")), [
      commentMarker(OPTIONS.markerKey).replace(/ [^ ]* -->/, ""),
      "<!-- genesys-email-accounts:result",
      ...(comment.includes("<details>") ? ["<details>", "<summary>", "</summary>", "</details>"] : []),
      "<sub>",
      "</sub>",
    ]);
    assert.doesNotMatch(outside, /@(?!\u200b)\w|#\d/);
    assert.doesNotMatch(comment, /[\r\u0000\u001b\u202e\u2028]/);
    for (const [, target] of outside.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) {
      assert.match(target ?? "", /^https:\/\/github\.com\/acme\//);
    }
  }
});

test("a result fits whatever it tells of, and leaves out whole accounts only", () => {
  const many = Array.from(
    { length: 3000 },
    (_, index) => ({ ...(index % 2 ? SUPPORT : SALES), name: `Account ${index}` }),
  );
  const long = { hash: PLAN.hash, units: [{ name: "n".repeat(11_000), action: "create" as const, fields: [] }] };
  const comment = renderResult(applied(many), { ...OPTIONS, plan: long });
  assert.ok(comment.length <= COMMENT_CHARACTERS, String(comment.length));
  assert.match(comment, /\d+ more accounts left out here; see \[the run\]/);
  assert.match(comment, /\d+ more findings left out here/);
  assert.deepEqual(readPlanNote(comment), long);
});

const state = fc.constantFrom("applying", "live", "failed", "superseded");
const note = fc.record({
  state,
  run: fc.constantFrom("1", "2"),
  attempt: fc.integer({ min: 1, max: 3 }),
  at: fc.constantFrom("2026-11-22T08:00:00.000Z", "2026-11-22T09:00:00.000Z"),
}) as fc.Arbitrary<ResultNote>;

test("no order of runs leaves green over red, or a superseded run's words over another run's", () => {
  fc.assert(fc.property(note, note, (standing, next) => {
    const replaces = mayReplace(standing, next);
    const isOther = standing.run !== next.run;
    if (next.state === "superseded" && (isOther || standing.state === "live")) assert.equal(replaces, false);
    if (next.state === "failed" && (isOther || standing.attempt <= next.attempt)) assert.equal(replaces, true);
    if (isOther && next.state === "live") assert.equal(replaces, standing.at <= next.at);
    if (!isOther && next.attempt < standing.attempt) assert.equal(replaces, false);
  }));
  fc.assert(fc.property(note, (next) => assert.equal(mayReplace(undefined, next), true)));
});

test("a result's own note is read from the second line of a result alone", () => {
  const result = renderResult(applied([SALES]), OPTIONS);
  assert.deepEqual(readResultNote(result), {
    state: "failed",
    run: "17654321098",
    attempt: 1,
    at: "2026-11-22T08:00:04.200Z",
  });
  const [marker = "", line = "", ...rest] = result.split("\n");
  assert.equal(readResultNote([marker, line, ...rest].join("\r\n"))?.state, "failed");
  assert.equal(readResultNote([marker, ...rest, line].join("\n")), undefined);
  assert.equal(readResultNote([line, marker].join("\n")), undefined);
  const check = runReport({ planHash: PLAN.hash, accounts: [accountReport()] });
  assert.equal(readResultNote([marker, planNote(check)].join("\n")), undefined);
});
