import assert from "node:assert/strict";
import test from "node:test";
import { renderSummary } from "../../../src/core/report/comment.ts";
import { accountReport, PAGE_OPTIONS, probe, runReport } from "../../support/reports.ts";
import { failingCheck } from "../../support/scenes.ts";

test("the summary has a row for every account and the findings of those that need attention", () => {
  const summary = renderSummary(failingCheck(), PAGE_OPTIONS);
  for (const name of ["Enterprise Support", "Billing", "Sales", "Returns"]) {
    assert.match(summary, new RegExp(`^\\| ${name} \\|`, "m"));
  }
  assert.match(summary, /^### ❌ Billing: 1 error$/m);
  assert.doesNotMatch(summary, /^### .*Enterprise/m);
});

test("a summary of five thousand failing accounts keeps below 1 MiB of UTF-8 and still lists every account", () => {
  const findings = [{ code: "CERT_EXPIRED" as const, severity: "error" as const, message: "🔥".repeat(150) }];
  const accounts = Array.from(
    { length: 5000 },
    (_, index) =>
      accountReport({
        name: `Account ${index}`,
        file: `a/${index}.yaml`,
        probes: [probe({ outcome: "failed", findings })],
      }),
  );
  const summary = renderSummary(runReport({ accounts }), {});
  const size = new TextEncoder().encode(summary).length;
  assert.ok(size <= 1024 * 1024 && size > 900_000, `${size} bytes`);
  assert.equal(summary.match(/^\| Account \d+ \|/gm)?.length, 5000);
  assert.match(summary, /The details of \d+ more accounts that need attention do not fit; see the report file/);
  assert.equal(summary.match(/<details>/g)?.length, summary.match(/<\/details>/g)?.length);
});
