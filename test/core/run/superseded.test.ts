import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import type { Fence, Standing } from "../../../src/core/base/ports.ts";
import { makeAccount, makeBody } from "../../support/provision-bench.ts";
import { type BenchOptions, PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf, type Files, filesOf, memoryTree } from "../../support/pipeline-files.ts";

const TEXTS = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" });
const OURS = "c".repeat(40);
const LATER = "d".repeat(40);

/** A fence that answers one after another. */
function fence(...answers: readonly (Standing | AppError)[]): Fence & { asked: number } {
  return {
    asked: 0,
    standing() {
      const answer = answers[Math.min(this.asked++, answers.length - 1)];
      return answer instanceof AppError || answer === undefined ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

const standing = (
  kind: Standing["kind"],
  files: Files = TEXTS,
  commit = kind === "current" ? OURS : LATER,
): Standing => ({
  kind,
  head: memoryTree(files, commit),
});

function bench(made: Fence, options: Partial<BenchOptions> = {}): PipelineBench {
  const bench = new PipelineBench({
    texts: TEXTS,
    past: { before: { ...TEXTS, ...filesOf({ "accounts/c.yaml": "C" }) } },
    settings: { prune: true, maxPrune: { percent: 100 } },
    ...options,
    deps: { fence: made },
  });
  for (const name of ["A", "C"]) bench.bench.fake.seed(makeBody(name));
  return bench;
}

function writes(made: PipelineBench): readonly string[] {
  return ["POST", "PUT", "DELETE"].filter((method) => made.bench.fake.calls(method).length > 0);
}

describe("an apply behind a fence", () => {
  it("reads the head before it writes, and again before it deletes", async () => {
    const current = fence(standing("current"));
    const made = bench(current);
    const report = await made.run("apply");
    assert.equal(report.result, "success");
    assert.deepEqual(writes(made), ["POST", "DELETE"]);
    assert.equal(current.asked, 2);
  });

  it("does not ask again where nothing is deleted", async () => {
    const current = fence(standing("current"));
    await bench(current, { settings: {} }).run("apply");
    assert.equal(current.asked, 1);
  });

  it("writes nothing, sends nothing and ends well when a later commit changed account files", async () => {
    const made = bench(fence(standing("superseded")), { network: {} });
    const report = await made.run("apply");
    assert.deepEqual([report.result, report.superseded?.by, writes(made)], ["success", LATER, []]);
    assert.deepEqual([report.accounts, report.counts.accounts, report.counts.warnings], [[], 0, 0]);
    assert.deepEqual(report.findings.map(({ code }) => code), ["SUPERSEDED"]);
    assert.equal(made.network.dials.length, 0);
    assert.equal(made.bench.fake.requests.length, 0, "Genesys Cloud is asked nothing");
    await made.assertIntact();
  });

  it("ends well also where a warning fails a run", async () => {
    const report = await bench(fence(standing("superseded")), { settings: { failOn: "warning" } }).run("apply");
    assert.deepEqual([report.result, report.superseded?.by], ["success", LATER]);
  });

  it("names the accounts whose new password reference no later run can see", async () => {
    const before = { "accounts/a.yaml": fileOf(makeAccount("A", { password: "env:OLD_PASSWORD" })) };
    const report = await bench(fence(standing("superseded")), { past: { before } }).run("apply");
    assert.match(report.findings[0]?.hint ?? "", /"A".*rotate/);
  });

  it("is refused, and nothing is written, where the fence refuses or cannot tell", async () => {
    for (const code of ["WRONG_REF", "HEAD_UNREADABLE"] as const) {
      const made = bench(fence(new AppError(code, "refused")));
      await assert.rejects(made.run("apply"), (error) => error instanceof AppError && error.code === code);
      assert.deepEqual(writes(made), []);
    }
  });

  it("deletes nothing when the head moved on in the meantime, though the writes are made", async () => {
    const made = bench(fence(standing("current"), standing("superseded")));
    const report = await made.run("apply");
    assert.deepEqual(writes(made), ["POST"]);
    const gone = report.accounts.find(({ name }) => name === "C");
    assert.deepEqual([gone?.change?.action, gone?.issues[0]?.code], ["blocked", "SUPERSEDED"]);
    assert.equal(report.counts.deleted, 0);
    assert.equal(report.result, "success");
    await made.assertIntact();
  });

  it("deletes nothing, and is red, when the head cannot be read again", async () => {
    const made = bench(fence(standing("current"), new AppError("HEAD_UNREADABLE", "GitHub did not answer")));
    const report = await made.run("apply");
    assert.deepEqual([report.result, writes(made)], ["failure", ["POST"]]);
    assert.equal(report.accounts.find(({ name }) => name === "C")?.change?.action, "blocked");
  });

  it("keeps an account that a file of the new head holds, wherever it stands", async () => {
    const head = { ...TEXTS, "emea/c.yml": fileOf(makeAccount("C")) };
    const made = bench(fence(standing("current"), standing("current", head, LATER)));
    const report = await made.run("apply");
    assert.deepEqual(writes(made), ["POST"]);
    assert.equal(report.accounts.find(({ name }) => name === "C")?.change?.action, "blocked");
  });
});
