import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { finding, plainFinding } from "../../../src/core/base/errors.ts";
import {
  closedBody,
  driftVerdict,
  isClosedByRun,
  renderDriftIssue,
  saysTheSame,
} from "../../../src/core/report/drift.ts";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import { accountReport, PAGE_OPTIONS, runReport } from "../../support/reports.ts";

const OPTIONS = { ...PAGE_OPTIONS, key: "eu-west-1" };

function account(
  action: NonNullable<AccountReport["change"]>["action"],
  more: Partial<AccountReport> = {},
): AccountReport {
  return accountReport({ probes: [], change: { action }, ...more });
}

function driftReport(accounts: readonly AccountReport[], more: Partial<RunReport> = {}): RunReport {
  const isSame = accounts.every(({ change }) => change?.action === "no-op");
  return runReport({
    mode: "drift",
    result: isSame ? "success" : "failure",
    planHash: `sha256:${"0".repeat(64)}`,
    accounts: [...accounts],
    ...more,
  });
}

function issue(code: "VALIDATION_FAILED" | "VALUE_TYPE"): AccountReport["issues"][number] {
  return { ...plainFinding(finding(code, "m", { severity: "error" })), path: "name", line: 1, column: 1 };
}

describe("driftVerdict", () => {
  it("is drift as soon as one account or domain differs, or does not work", () => {
    for (const action of ["create", "update", "delete"] as const) {
      assert.equal(driftVerdict(driftReport([account("no-op"), account(action)])), "drift", action);
      const domains = [{ name: "acme.example", accounts: [], change: { action }, findings: [] }];
      assert.equal(driftVerdict(driftReport([account("no-op")], { domains })), "drift", action);
    }
    const broken = account("no-op", { issues: [issue("VALIDATION_FAILED")] });
    assert.equal(driftVerdict(driftReport([broken], { result: "failure" })), "drift");
    // What could not be compared does not take back what was.
    assert.equal(driftVerdict(driftReport([account("blocked"), account("update")])), "drift");
  });

  it("is none only where everything was compared and is the same", () => {
    assert.equal(driftVerdict(driftReport([account("no-op")])), "none");
    assert.equal(driftVerdict(driftReport([])), "none");
  });

  it("is unknown where the organisation, a file or a part of it was not read", () => {
    const same = [account("no-op")];
    const cases: RunReport[] = [
      (({ planHash: _, ...rest }) => rest)(driftReport(same)),
      driftReport([...same, account("blocked", { issues: [issue("VALUE_TYPE")] })]),
      driftReport([...same, (({ change: _, ...rest }) => rest)(account("no-op"))]),
      driftReport(same, {
        findings: [{ code: "FILE_UNREADABLE", severity: "error", message: "m" }],
        result: "failure",
      }),
      driftReport(same, { result: "inconclusive" }),
      driftReport(same, {
        domains: [{ name: "a.example", accounts: [], change: { action: "blocked" }, findings: [] }],
      }),
      driftReport(same, { mode: "check" }),
      driftReport([account("update")], { mode: "apply" }),
    ];
    for (const [at, report] of cases.entries()) assert.equal(driftVerdict(report), "unknown", String(at));
  });

  it("takes accounts in no file for drift only where they fail the run", () => {
    const findings: RunReport["findings"] = [{ code: "ACCOUNT_UNMANAGED", severity: "warning", message: "m" }];
    assert.equal(driftVerdict(driftReport([account("no-op")], { findings })), "none");
    assert.equal(driftVerdict(driftReport([account("no-op")], { findings, result: "failure" })), "drift");
  });
});

describe("the issue about drift", () => {
  it("counts in its title and names what differs", async () => {
    const { title, body } = await renderDriftIssue(
      driftReport([account("update", { name: "Sales" }), account("create"), account("no-op")]),
      OPTIONS,
    );
    assert.equal(title, "Drift in eu-west-1: 2 accounts differ");
    assert.match(body, /^<!-- genesys-email-accounts:drift:v1 key=eu-west-1 -->\n/);
    assert.match(body, /Sales/);
    assert.match(body, /closes it when nothing differs any more/);
  });

  it("says the same in another run, at another commit, with another log, and something else once more differs", async () => {
    const one = await renderDriftIssue(
      driftReport([account("update")], { auditHead: `sha256:${"1".repeat(64)}` }),
      OPTIONS,
    );
    const run = { id: "9", url: "https://github.com/acme/mail/actions/runs/9", commit: "0".repeat(40) };
    const two = await renderDriftIssue(
      driftReport([account("update")], {
        run,
        startedAt: "2027-01-01T00:00:00Z",
        auditHead: `sha256:${"2".repeat(64)}`,
      }),
      { ...OPTIONS, fileUrl: (file) => `https://github.com/acme/mail/blob/other/${file}` },
    );
    assert.notEqual(one.body, two.body);
    assert.ok(saysTheSame(one.body, two.body));
    // GitHub's own editor writes line ends of its own.
    assert.ok(saysTheSame(one.body.replaceAll("\n", "\r\n"), two.body));
    const more = await renderDriftIssue(driftReport([account("update"), account("create")]), OPTIONS);
    assert.ok(!saysTheSame(one.body, more.body));
    const field = { key: "smtp_port", from: 465, to: 587 };
    const other = await renderDriftIssue(
      driftReport([account("update", { change: { action: "update", fields: [field] } })]),
      OPTIONS,
    );
    assert.ok(!saysTheSame(one.body, other.body));
    assert.ok(!saysTheSame("", more.body));
  });

  it("fits GitHub's limits with 5,000 accounts, closed too", async () => {
    const accounts = Array.from(
      { length: 5000 },
      (_, index) => account("update", { name: `Account ${index} ${"x".repeat(60)}` }),
    );
    const report = driftReport(accounts, { organisation: "o".repeat(100) });
    const { title, body } = await renderDriftIssue(report, OPTIONS);
    assert.ok(title.length <= 256 && body.length <= 65_536);
    const closed = closedBody(body + "x".repeat(1000), report);
    assert.ok(closed.length <= 65_536);
    assert.ok(isClosedByRun(closed) && !isClosedByRun(body));
  });

  it("cannot be made to look closed, or the same, by an account's name", async () => {
    const { body } = await renderDriftIssue(driftReport([account("update")]), OPTIONS);
    const state = /<!-- state=\S+ -->/.exec(body)?.[0] ?? "";
    const names = ["<!-- genesys-email-accounts:drift:closed -->", `\n${state}\n`, "@acme/team #1"];
    const hostile = await renderDriftIssue(driftReport(names.map((name) => account("create", { name }))), OPTIONS);
    assert.ok(!isClosedByRun(hostile.body));
    assert.ok(!saysTheSame(hostile.body, body));
    assert.ok(!hostile.body.includes("@acme"));
  });

  it("ends with why it was closed", async () => {
    const report = driftReport([account("update")]);
    const { body } = await renderDriftIssue(report, OPTIONS);
    assert.match(
      closedBody(body, report),
      /\n---\n\nClosed by \[a later run\]\(https:.*\): nothing differs any more\.\n<!-- .*closed -->\n$/,
    );
    assert.ok(!saysTheSame(closedBody(body, report), body));
  });
});
