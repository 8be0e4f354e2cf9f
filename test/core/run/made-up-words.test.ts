import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { selectAnnotations } from "../../../src/core/report/annotations.ts";
import { renderComment, renderSummary } from "../../../src/core/report/comment.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { renderText } from "../../../src/core/report/terminal.ts";
import { withWords } from "../../support/made-up-words.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { filesOf } from "../../support/pipeline-files.ts";
import { makeBody } from "../../support/provision-bench.ts";
import { FakeReceiver } from "../../support/receiver.ts";
import { PAGE_OPTIONS } from "../../support/reports.ts";

/** A run of two accounts, A to be created and B to be updated, on an API whose one good end is `CONNECTED`. */
async function applyOn(status: string): Promise<{ bench: PipelineBench; receiver: FakeReceiver; report: RunReport }> {
  const receiver = new FakeReceiver();
  const bench = new PipelineBench({
    texts: filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" }),
    target: (target) => withWords(target, ["CONNECTED"]),
    receiver,
  });
  const { fake } = bench.bench;
  fake.seed(makeBody("B", { description: "before" }), { status: "CONNECTED" });
  fake.validation = () => ({ ms: 5000, status, message: `said ${status}` });
  return { bench, receiver, report: await bench.run("apply") };
}

describe("a good end whose word nobody else knows", () => {
  it("is green in report, comment, summary, terminal, annotations, audit log and events", async () => {
    const { bench, receiver, report } = await applyOn("CONNECTED");
    assert.equal(report.result, "success");
    const { created, updated, failed, errors } = report.counts;
    assert.deepEqual([created, updated, failed, errors], [1, 1, 0, 0]);
    assert.deepEqual(report.accounts.map(({ outcome }) => [outcome?.status, outcome?.succeeded]), [
      ["CONNECTED", true],
      ["CONNECTED", true],
    ]);
    for (const page of [renderComment(report, PAGE_OPTIONS), renderSummary(report, PAGE_OPTIONS)]) {
      assert.match(page, /## ✅ E-mail accounts of `us-east-1`: 2 accounts match the files/);
      assert.match(page, /^\| A \|.*\| ✅ no problem found \| created \|$/m);
      assert.match(page, /^\| B \|.*\| ✅ no problem found \| updated: description \|$/m);
      assert.doesNotMatch(page, /❌|failed in/);
    }
    const text = renderText(report, { colour: true });
    assert.equal(text.match(/\u001b\[32mCONNECTED\u001b\[0m/g)?.length, 2);
    assert.doesNotMatch(text, /\u001b\[31m/);
    assert.deepEqual(selectAnnotations(report).annotations, []);
    assert.deepEqual(ends(bench), [["account.active", "success", "CONNECTED"], [
      "account.active",
      "success",
      "CONNECTED",
    ]]);
    assert.deepEqual(events(receiver), [
      ["A", "email_account_provisioned", "CONNECTED"],
      ["B", "email_account_updated", "CONNECTED"],
    ]);
  });
});

describe("a bad end that another API takes for a good one", () => {
  it("is red in report, comment, summary, terminal, annotations, audit log and events", async () => {
    const { bench, receiver, report } = await applyOn("ACTIVE");
    assert.equal(report.result, "failure");
    const { created, updated, failed, errors } = report.counts;
    assert.deepEqual([created, updated, failed, errors], [0, 0, 2, 2]);
    assert.deepEqual(report.accounts.map(({ outcome }) => [outcome?.status, outcome?.succeeded]), [
      ["ACTIVE", false],
      ["ACTIVE", false],
    ]);
    for (const page of [renderComment(report, PAGE_OPTIONS), renderSummary(report, PAGE_OPTIONS)]) {
      assert.match(page, /## ❌ E-mail accounts of `us-east-1`: 2 of 2 accounts need attention/);
      assert.match(page, /^\| A \|.*\| ❌ 1 error \| create failed \|$/m);
      assert.match(page, /^\| B \|.*\| ❌ 1 error \| update failed \|$/m);
      assert.doesNotMatch(page, /✅/);
    }
    const text = renderText(report, { colour: true });
    assert.equal(text.match(/failed, \u001b\[31mACTIVE\u001b\[0m/g)?.length, 2);
    assert.doesNotMatch(text, /\u001b\[32m/);
    assert.deepEqual(selectAnnotations(report).annotations.map(({ severity, title }) => [severity, title]), [
      ["error", "VALIDATION_FAILED: A"],
      ["error", "VALIDATION_FAILED: B"],
    ]);
    assert.deepEqual(ends(bench), [["account.failed", "failure", "ACTIVE"], ["account.failed", "failure", "ACTIVE"]]);
    assert.deepEqual(events(receiver), [
      ["A", "email_account_failed", "ACTIVE"],
      ["B", "email_account_failed", "ACTIVE"],
    ]);
  });
});

function ends({ records }: PipelineBench): unknown[] {
  return records
    .filter(({ type }) => type === "account.active" || type === "account.failed")
    .map(({ type, outcome, status }) => [type, outcome.status, status]);
}

function events({ bodies }: FakeReceiver): unknown[] {
  const told = bodies as { readonly name: string; readonly event: string; readonly status: string }[];
  return told.map(({ name, event, status }) => [name, event, status]).sort();
}
