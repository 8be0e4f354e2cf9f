import assert from "node:assert/strict";
import { test } from "node:test";
import { makeBody } from "../support/provision-bench.ts";
import { PipelineBench } from "../support/pipeline-bench.ts";
import { filesOf } from "../support/pipeline-files.ts";

/** More bytes than a run reads, before the other account files in the order of the paths. */
function withExcess(files: Readonly<Record<string, string>>): Record<string, string> {
  const text = `# ${"x".repeat(250_000)}\n`;
  const excess = Array.from({ length: 270 }, (_, index) => [`accounts/${1000 + index}.yaml`, text]);
  return { ...Object.fromEntries(excess), ...files };
}

test("Where the account files are more than a run reads, it is red and deletes nothing", async () => {
  const texts = filesOf({ "accounts/a.yaml": "A" });
  const past = { before: { ...texts, ...filesOf({ "accounts/b.yaml": "B" }) } };
  for (const scope of ["all", "changed"] as const) {
    const settings = { prune: true, maxPrune: { percent: 100 }, scope };
    const bench = new PipelineBench({ texts: withExcess(texts), past, settings });
    for (const name of ["A", "B"]) bench.bench.fake.seed(makeBody(name));
    const report = await bench.run("apply");
    assert.equal(report.result, "failure");
    const [told] = report.findings.filter(({ code }) => code === "ACCOUNTS_LIMIT");
    assert.match(told?.message ?? "", /^accounts\/1268\.yaml and 2 more were not read/);
    assert.equal(told?.severity, "error");
    assert.deepEqual(bench.bench.fake.calls("DELETE"), []);
    assert.deepEqual(bench.bench.fake.calls("POST"), []);
  }
});
