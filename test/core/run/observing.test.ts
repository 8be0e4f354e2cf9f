import { ACCOUNT_KIND } from "../../../src/core/provision/unit.ts";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Change } from "../../../src/core/provision/target.ts";
import type { AccountRun } from "../../../src/core/run/account-run.ts";
import { observeFailures, observeUnmanaged, type Planned } from "../../../src/core/run/plan.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { filesOf } from "../../support/pipeline-files.ts";
import { makeBody } from "../../support/provision-bench.ts";

function planned(
  action: Change["action"],
  phase: "failure" | "success" | "pending",
  unmanaged: string[] = [],
): Planned {
  const unit = { kind: ACCOUNT_KIND, key: "support", name: "Support", needs: [] };
  const observed = {
    ...unit,
    id: "1",
    state: { phase, status: "DISABLED", message: "by an\n::error::admin" },
    content: {},
    resources: {},
  };
  const change: Change = { action, ...unit, file: "a.yaml", line: 1, observed };
  const parsed = { name: "Support", file: "a.yaml", line: 1, issues: [], position: () => ({ line: 1, column: 7 }) };
  const run: AccountRun = { parsed, inScope: true, issues: [], probes: [], change };
  return { accounts: [run], findings: [], plan: { changes: [change], hash: "sha256:0" }, removed: [], unmanaged };
}

describe("observeFailures", () => {
  it("tells of a live account that failed though its file changes nothing", () => {
    const [run] = observeFailures(planned("no-op", "failure"), "warning").accounts;
    const [issue] = run?.issues ?? [];
    assert.equal(issue?.code, "VALIDATION_FAILED");
    assert.equal(issue.severity, "warning");
    assert.equal(issue.message, 'The live account is DISABLED: "by an\\n::error::admin"');
    assert.deepEqual([issue.line, issue.column], [1, 7]);
  });

  it("says nothing of an account that is live, still validated, or about to be written", () => {
    for (const [action, phase] of [["no-op", "success"], ["no-op", "pending"], ["update", "failure"]] as const) {
      assert.deepEqual(observeFailures(planned(action, phase), "error").accounts[0]?.issues, []);
    }
  });
});

describe("observeUnmanaged", () => {
  it("names live accounts that are in no file, twenty of them at most", () => {
    const names = Array.from({ length: 25 }, (_, index) => `N${index}`);
    const [found] = observeUnmanaged(planned("no-op", "success", names)).findings;
    assert.equal(found?.code, "ACCOUNT_UNMANAGED");
    assert.equal(found.severity, "warning");
    assert.match(found.message, /^25 live accounts are not in any file: "N0", .*"N19" and 5 more$/);
  });

  it("says nothing when every live account has a file", () => {
    assert.deepEqual(observeUnmanaged(planned("no-op", "success")).findings, []);
  });

  it("says nothing while a file cannot be read, which may hold them", async () => {
    const texts = filesOf({ "accounts/a.yaml": "A" });
    for (const [files, told] of [[texts, 1], [{ ...texts, "accounts/b.yaml": "name: [" }, 0]] as const) {
      const bench = new PipelineBench({ texts: files });
      for (const name of ["A", "Stranger"]) bench.bench.fake.seed(makeBody(name));
      const { findings } = await bench.run("drift");
      const unmanaged = findings.filter(({ code }) => code === "ACCOUNT_UNMANAGED").map(({ message }) => message);
      assert.deepEqual(unmanaged, Array(told).fill('1 live account is not in any file: "Stranger"'));
    }
  });
});
