import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as v from "valibot";
import type { AccountKey } from "../../../src/core/account/account.ts";
import type { AccountRun } from "../../../src/core/run/account-run.ts";
import { type Code, CODES, type Finding, finding, type Issue } from "../../../src/core/base/errors.ts";
import type { Change } from "../../../src/core/provision/target.ts";
import type { ChangeOutcome } from "../../../src/core/provision/journal.ts";
import { type ProbeResult, type RunReport, runReportSchema } from "../../../src/core/report/report.ts";
import { buildReport, type RunFacts } from "../../../src/core/run/build-report.ts";
import { probe, runContext } from "../../support/reports.ts";

/** Records of objects as programs make them. */
function plainRecord<T>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(parts, { noNullPrototype: true });
}

interface Parts {
  readonly issues?: readonly Issue["severity"][];
  readonly probes?: readonly (readonly [ProbeResult["outcome"], Finding["severity"]?])[];
  readonly action?: Change["action"];
  readonly ended?: boolean;
}

/** An account of a run, described in a few words. */
function account({ issues = [], probes = [], action, ended }: Parts): AccountRun {
  const change = action && { action, kind: "account", key: "a", name: "A", needs: [], file: "a.yaml", line: 1 };
  return {
    parsed: { name: "A", file: "a.yaml", line: 1, issues: [], position: () => ({ line: 1, column: 1 }) },
    inScope: true,
    issues: issues.map((severity) => ({
      ...finding("KEY_MISSING", "m", { severity }),
      path: "name",
      line: 2,
      column: 3,
    })),
    probes: probes.map(([outcome, severity]) =>
      probe({ outcome, findings: severity ? [{ code: "CERT_EXPIRED", severity, message: "m" }] : [] })
    ),
    change,
    ...(ended === undefined || !action ? {} : { outcome: outcome(action, ended) }),
  };
}

function outcome(action: ChangeOutcome["action"], succeeded: boolean): ChangeOutcome {
  return {
    name: "A",
    action,
    status: succeeded ? "ACTIVE" : "VALIDATION_FAILED",
    succeeded,
    latencyMs: 3.7,
    requests: 2,
  };
}

function report(accounts: readonly Parts[], override: Partial<RunFacts> = {}): RunReport {
  return buildReport({
    mode: "apply",
    organisation: "eu-west-1",
    genesysApi: "email-accounts",
    context: runContext(),
    failOn: "error",
    startedAt: 1000,
    finishedAt: 2500.4,
    accounts: accounts.map(account),
    findings: [],
    ...override,
  });
}

describe("the verdict", () => {
  const warned: Parts = { issues: ["warning"], action: "no-op" };
  const open: Parts = { probes: [["inconclusive", "error"]] };
  const cases: [string, RunReport["result"], RunReport][] = [
    ["a run without accounts", "success", report([])],
    ["a sound account", "success", report([{ probes: [["passed"], ["passed"]], action: "create", ended: true }])],
    ["one wrong file among many right ones", "failure", report([{}, { issues: ["error"] }, {}])],
    ["a probe that failed", "failure", report([{ probes: [["failed", "error"]] }])],
    ["an account that Genesys Cloud refused", "failure", report([{ action: "update", ended: false }])],
    ["an error of the run as a whole", "failure", report([{}], { findings: [finding("INTERNAL", "m")] })],
    ["a note on the run", "success", report([{}], { findings: [finding("PLAN_SKIPPED", "m")] })],
    ["a warning", "success", report([warned])],
    ["a warning where warnings fail", "failure", report([warned], { failOn: "warning" })],
    [
      "a warning on the run where warnings fail",
      "failure",
      report([{}], { failOn: "warning", findings: [finding("CHANGES_UNKNOWN", "m")] }),
    ],
    [
      "a warning of a probe where warnings fail",
      "failure",
      report([{ probes: [["passed", "warning"]] }], { failOn: "warning" }),
    ],
    ["a note where warnings fail", "success", report([{ issues: ["info"] }], { failOn: "warning" })],
    ["a probe that came to nothing", "inconclusive", report([open, {}])],
    ["a probe that came to nothing, and a wrong file", "failure", report([open, { issues: ["error"] }])],
    [
      "a probe that came to nothing for an account that is live",
      "success",
      report([{ ...open, action: "create", ended: true }]),
    ],
    ["a probe that was skipped", "success", report([{ probes: [["skipped"]] }])],
    ["a drift run without a difference", "success", report([{ action: "no-op" }], { mode: "drift" })],
    [
      "a drift run with a difference",
      "failure",
      report([{ action: "no-op" }, { action: "update" }], { mode: "drift" }),
    ],
    ["a drift run with an account that is not there", "failure", report([{ action: "create" }], { mode: "drift" })],
    ["a check with a difference", "success", report([{ action: "update" }], { mode: "check" })],
  ];
  for (const [what, result, made] of cases) it(`on ${what} is ${result}`, () => assert.equal(made.result, result));
});

describe("the counts", () => {
  it("tell what was done, not what was planned", () => {
    const { counts } = report([
      { action: "create", ended: true },
      { action: "create", ended: false },
      { action: "create" },
      { action: "update", ended: true },
      { action: "delete", ended: true },
      { action: "no-op", ended: true },
      { action: "no-op" },
      { action: "blocked", ended: true },
    ]);
    assert.deepEqual(counts, {
      accounts: 8,
      created: 1,
      updated: 1,
      unchanged: 2,
      deleted: 1,
      failed: 1,
      skipped: 1,
      errors: 1,
      warnings: 0,
    });
  });

  it("take no account twice for failed and skipped, and count every finding that says something of the accounts", () => {
    const { counts } = report([
      {
        issues: ["error", "warning", "info"],
        probes: [["failed", "error"], ["inconclusive", "error"]],
        action: "blocked",
      },
    ], { findings: [finding("CHANGES_UNKNOWN", "m")] });
    assert.deepEqual([counts.failed, counts.skipped, counts.errors, counts.warnings], [1, 0, 2, 2]);
  });
});

describe("buildReport", () => {
  it("gives times in RFC 3339 and whole milliseconds", () => {
    const { startedAt, finishedAt, durationMs, accounts } = report([{ action: "create", ended: true }]);
    assert.deepEqual([startedAt, finishedAt, durationMs], [
      "1970-01-01T00:00:01.000Z",
      "1970-01-01T00:00:02.500Z",
      1500,
    ]);
    assert.deepEqual(accounts[0]?.outcome, { status: "ACTIVE", succeeded: true, latencyMs: 4, requests: 2 });
  });

  it("names the organisation, the API and the run", () => {
    const { organisation, genesysApi, run } = report([]);
    assert.deepEqual([organisation, genesysApi, run], ["eu-west-1", "email-accounts", {
      id: "17654321098",
      attempt: 1,
      url: "https://github.com/acme/genesys-email/actions/runs/17654321098",
      actor: "jdoe",
      ref: "refs/heads/main",
      commit: "9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706",
    }]);
  });

  it("tells first what the caller knows was not checked, then what accounts and findings show", () => {
    const first = { what: "The log-in", reason: "was not tried" };
    assert.deepEqual(report([{}, {}], { notChecked: [first] }).notChecked, [
      first,
      { what: "The mail servers of 2 accounts", reason: "were not probed" },
      { what: "The difference to the live organisation", reason: "was not computed" },
    ]);
  });

  it("tells of an interrupted run's work as what was done, in account and counts alike", () => {
    const found = { ...account({ action: "no-op" }), outcome: outcome("create", true) };
    const { accounts, counts } = report([], { accounts: [found] });
    assert.equal(accounts[0]?.change?.action, "create");
    assert.deepEqual([counts.created, counts.unchanged], [1, 0]);
  });

  it("tells of each field that is set by the key of its file, of a secret the key alone, and of no other change's", () => {
    const fields = [{ key: "smtp_port", from: 465, to: 587 }, { key: "name", to: "A" }, { key: "password" }] as const;
    for (const action of ["create", "update", "no-op", "delete", "blocked"] as const) {
      const [told] = report([], { accounts: [{ ...account({ action }), fields }] }).accounts;
      const shown = action === "create" || action === "update";
      assert.deepEqual(told?.change, { action, ...(shown ? { fields: [...fields] } : {}) });
    }
  });

  it("gives no place in a file to an account that is in none", () => {
    const gone: AccountRun = { ...account({ action: "delete" }), isRemoved: true };
    const [told] = report([], { accounts: [gone] }).accounts;
    assert.deepEqual(told, { name: "A", issues: [], probes: [], change: { action: "delete" } });
    const [here] = report([{ action: "update" }]).accounts;
    assert.deepEqual([here?.file, here?.line], ["a.yaml", 1]);
  });

  it("tells what the event removed, what was approved, what supersedes the run and what it left behind, where there is any", () => {
    const facts = {
      removed: [{ name: "B", file: "accounts/b.yaml", action: "stays-live" as const }],
      plan: { changed: true, approvedHash: "sha256:1" },
      superseded: { by: "9f2c1ab", at: "2026-11-22T08:00:00.000Z" },
      leftBehind: [{ kind: "credential", id: "c-1", name: "gea:one.example" }],
    };
    const { removed, plan, superseded, leftBehind } = report([], facts);
    assert.deepEqual({ removed, plan, superseded, leftBehind }, facts);
    const quiet = report([], { removed: [], leftBehind: [] });
    for (const key of ["removed", "plan", "superseded", "leftBehind"]) assert.ok(!(key in quiet), key);
  });

  it("leaves nothing in the report that the schema does not name", () => {
    const secretive = account({ action: "create", ended: true });
    const made = report([], {
      accounts: [{ ...secretive, outcome: { ...outcome("create", true), code: "INTERNAL", detail: "d" } }],
    });
    assert.deepEqual(v.parse(runReportSchema, made), made);
  });

  it("always fits the schema, and its verdict its counts", () => {
    const severity = fc.constantFrom("error", "warning", "info") as fc.Arbitrary<Issue["severity"]>;
    const text = fc.string({ unit: "binary", maxLength: 12 });
    const code = fc.constantFrom(...Object.keys(CODES) as Code[]);
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const found = fc.record({
      code,
      severity,
      message: text,
      hint: optional(text),
      line: optional(fc.nat()),
      column: optional(fc.nat()),
    });
    const action = fc.constantFrom("create", "update", "no-op", "delete", "blocked") as fc.Arbitrary<Change["action"]>;
    const key = fc.constantFrom("name", "smtp_port", "password") as fc.Arbitrary<AccountKey>;
    const value = fc.oneof(text, fc.nat(), fc.boolean());
    const run: fc.Arbitrary<AccountRun> = fc.record({
      parsed: fc.record({
        name: text,
        file: text,
        line: fc.nat(),
        issues: fc.constant([]),
        position: fc.constant(() => ({ line: 1, column: 1 })),
      }),
      inScope: fc.boolean(),
      isRemoved: optional(fc.constant(true as const)),
      issues: fc.array(
        fc.record({
          code,
          severity,
          message: text,
          hint: optional(text),
          path: text,
          line: fc.nat(),
          column: fc.nat(),
        }),
        { maxLength: 3 },
      ),
      probes: fc.array(
        fc.constantFrom("passed", "failed", "inconclusive", "skipped").map((each) =>
          probe({ outcome: each as ProbeResult["outcome"] })
        ),
        { maxLength: 2 },
      ),
      change: optional(
        fc.record({
          action,
          kind: fc.constant("account"),
          key: text,
          name: text,
          needs: fc.constant([]),
          file: text,
          line: fc.nat(),
          fields: optional(fc.array(text, { maxLength: 3 })),
          reason: optional(text),
        }),
      ),
      fields: optional(fc.array(fc.record({ key, from: optional(value), to: optional(value) }), { maxLength: 3 })),
      outcome: optional(fc.record({
        name: text,
        action,
        status: text,
        succeeded: fc.boolean(),
        accountId: optional(text),
        latencyMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
        requests: fc.nat(),
        detail: optional(text),
      })),
    });
    const facts: fc.Arbitrary<RunFacts> = fc.record({
      organisation: text,
      genesysApi: fc.constantFrom("email-accounts", "email-domains") as fc.Arbitrary<RunFacts["genesysApi"]>,
      context: fc.constantFrom(runContext(), runContext({ runUrl: undefined, commit: undefined, ref: undefined })),
      mode: fc.constantFrom("check", "apply", "drift", "redeliver") as fc.Arbitrary<RunFacts["mode"]>,
      failOn: fc.constantFrom("error", "warning") as fc.Arbitrary<RunFacts["failOn"]>,
      startedAt: fc.nat(),
      finishedAt: fc.nat().map((ms) => ms + 2 ** 31),
      accounts: fc.array(run, { maxLength: 4 }),
      findings: fc.array(found, { maxLength: 3 }),
      planHash: optional(text),
      plan: optional(fc.constantFrom<RunReport["plan"]>(
        { changed: null },
        { changed: false, approvedHash: "sha256:0" },
        { changed: true, differences: [{ name: "A", approved: "update", wanted: "nothing", live: "there" }] },
      )),
      superseded: optional(plainRecord({ by: text, at: text })),
      removed: optional(fc.array(
        plainRecord({
          file: text,
          action: fc.constantFrom("delete", "stays-live", "unknown") as fc.Arbitrary<
            NonNullable<RunReport["removed"]>[number]["action"]
          >,
        }),
        { maxLength: 2 },
      )),
      leftBehind: optional(fc.array(plainRecord({ kind: text, id: text, name: text }), { maxLength: 2 })),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const made = buildReport(given);
        assert.deepEqual(v.parse(runReportSchema, made), made);
        assert.equal(made.genesysApi, given.genesysApi);
        assert.deepEqual(JSON.parse(JSON.stringify(made)), made);
        const { counts, result } = made;
        if (counts.failed > 0) assert.equal(result, "failure");
        if (result !== "failure") assert.equal(made.findings.some((each) => each.severity === "error"), false);
        assert.ok(counts.failed + counts.skipped <= counts.accounts);
        assert.ok(counts.created + counts.updated + counts.deleted <= counts.accounts);
      }),
      { numRuns: 200 },
    );
  });
});
