import assert from "node:assert/strict";
import test from "node:test";
import { selectAnnotations } from "../../../src/core/report/annotations.ts";
import { accountReport, probe, runReport } from "../../support/reports.ts";
import { failingCheck, hostileCheck, mixedApply } from "../../support/scenes.ts";

const issue = {
  code: "INPUT_INVALID" as const,
  severity: "error" as const,
  message: "Cannot use 25",
  path: "smtp_port",
  line: 8,
  column: 12,
};

test("an annotation stands at the line of its key, with the remedy in its message", () => {
  const { annotations, remainder } = selectAnnotations(failingCheck());
  assert.equal(remainder, undefined);
  assert.deepEqual(annotations.find(({ file }) => file === "accounts/sales.yaml"), {
    severity: "error",
    message:
      "smtp_port 25 is SMTP between servers; Genesys Cloud supports only 587 (STARTTLS) and 465 (implicit TLS). Set smtp_port to 587 (STARTTLS)",
    file: "accounts/sales.yaml",
    line: 8,
    column: 12,
    title: "CFG_PORT_UNSUPPORTED: Sales",
  });
});

test("what an inconclusive probe met is a warning at most", () => {
  const { annotations } = selectAnnotations(failingCheck());
  assert.equal(annotations.find(({ file }) => file === "accounts/returns.yaml")?.severity, "warning");
});

test("an account that Genesys Cloud refused is annotated with its words", () => {
  const { annotations } = selectAnnotations(mixedApply());
  assert.equal(annotations.length, 1);
  assert.match(annotations[0]?.message ?? "", /535 5\.7\.8/);
  assert.equal(annotations[0]?.title, "VALIDATION_FAILED: Sales");
});

test("ten of each severity are selected, every account's first before any second, and the rest is counted", () => {
  const crowded = accountReport({
    name: "Crowded",
    file: "crowded.yaml",
    issues: Array.from({ length: 30 }, () => issue),
  });
  const others = Array.from(
    { length: 9 },
    (_, index) => accountReport({ file: `other-${index}.yaml`, issues: [issue] }),
  );
  const warned = accountReport({ file: "warned.yaml", issues: [{ ...issue, severity: "warning" }] });
  const { annotations, remainder } = selectAnnotations(runReport({ accounts: [crowded, ...others, warned] }));
  const errors = annotations.filter(({ severity }) => severity === "error");
  assert.equal(errors.length, 10);
  assert.equal(new Set(errors.map(({ file }) => file)).size, 10);
  assert.equal(annotations.filter(({ severity }) => severity === "warning").length, 1);
  assert.equal(remainder, "29 findings more, see the summary of this run");
});

test("an annotation is one line of at most 4,096 UTF-16 units and breaks no character", () => {
  const loud = { ...issue, message: "😀".repeat(3000), hint: "🔥".repeat(3000) };
  const reports = [runReport({ accounts: [accountReport({ issues: [loud], probes: [probe()] })] }), hostileCheck()];
  for (const { message, title } of reports.flatMap((report) => selectAnnotations(report).annotations)) {
    assert.ok(message.length <= 4096);
    assert.doesNotMatch(message + title, /[\r\n\u0000\u001b\u202e\u2028]|\p{Cs}/u);
  }
});
