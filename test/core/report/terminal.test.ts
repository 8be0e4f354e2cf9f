import assert from "node:assert/strict";
import test from "node:test";
import { renderText } from "../../../src/core/report/terminal.ts";
import { assertGolden } from "../../support/golden.ts";
import { withNotChecked } from "../../support/reports.ts";
import { failingCheck, hostileCheck, mixedApply } from "../../support/scenes.ts";

test("a terminal shows place, severity, code and message on one line, and the totals last", async () => {
  const report = withNotChecked(failingCheck(), { what: "The log-in", reason: "was not tried" });
  await assertGolden("text-check-failed.txt", renderText(report));
  await assertGolden("text-apply-mixed.txt", renderText(mixedApply()));
});

test("no line of hostile text is a command to a CI runner or moves the cursor", () => {
  for (const line of renderText(hostileCheck()).split("\n")) {
    assert.doesNotMatch(line, /^\s*::/);
    assert.doesNotMatch(line, /##\[|##vso\[/);
    assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});

test("colours are only added on demand and change no text", () => {
  const coloured = renderText(failingCheck(), { color: true });
  assert.match(coloured, /\u001b\[31merror\u001b\[0m/);
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ""), renderText(failingCheck()));
});
