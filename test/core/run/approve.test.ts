import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import { type ApprovedPlan, planNote, readPlanNote } from "../../../src/core/report/approved-plan.ts";
import { runReportSchema } from "../../../src/core/report/report.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import * as v from "valibot";
import { makeAccount, makeBody } from "../../support/provision-bench.ts";
import { type BenchOptions, PipelineBench } from "../../support/pipeline-bench.ts";
import { runContext } from "../../support/reports.ts";
import { fileOf, filesOf, MemorySource } from "../../support/pipeline-files.ts";

const TEXTS = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" });

/** A bench over an organisation in which A is live with another port. */
function bench(options: Partial<BenchOptions> = {}): PipelineBench {
  const made = new PipelineBench({ texts: TEXTS, ...options });
  made.bench.fake.seed({ ...makeBody("A"), signature: "Live" });
  return made;
}

function writes(made: PipelineBench): number {
  return ["POST", "PUT", "PATCH", "DELETE"].flatMap((method) => made.bench.fake.calls(method)).length;
}

/** The plan that a check shows, as its comment carries it. */
async function approved(options: Partial<BenchOptions> = {}): Promise<ApprovedPlan> {
  const note = readPlanNote(`<!-- ours -->\n${planNote(await bench(options).run("check"))}`);
  assert.ok(note);
  return { kind: "found", note, pullRequest: 7 };
}

async function apply(
  plan: ApprovedPlan,
  options: Partial<BenchOptions> = {},
  fails = false,
  live: readonly string[] = [],
) {
  const made = bench({
    ...options,
    settings: { ...options.settings, onPlanChange: fails ? "fail" : "warn" },
    deps: { ...options.deps, approvedPlan: () => Promise.resolve(plan) },
  });
  for (const name of live) made.bench.fake.seed(makeBody(name));
  const report = await made.run("apply");
  assert.ok(v.is(runReportSchema, report));
  return { report, writes: writes(made) };
}

const codes = (report: RunReport): readonly string[] =>
  report.findings.map(({ code, severity }) => `${code} ${severity}`);

describe("an apply with an approved plan", () => {
  it("carries it out without a word when it is the one that was shown", async () => {
    const { report, writes } = await apply(await approved(), {}, true);
    assert.deepEqual([report.result, writes, codes(report)], ["success", 2, []]);
    assert.equal(report.plan?.changed, false);
    assert.equal(report.plan?.approvedHash, report.planHash);
  });

  it("warns of another plan, shows approved, wanted and live side by side, and writes", async () => {
    const shown = await approved();
    const { report, writes } = await apply(shown, {
      texts: { ...TEXTS, "accounts/a.yaml": fileOf(makeAccount("A", { signature: "Wanted now" })) },
    });
    assert.deepEqual([report.result, writes, codes(report)], ["success", 2, ["PLAN_CHANGED warning"]]);
    assert.equal(report.plan?.changed, true);
    assert.deepEqual(report.plan?.differences, [
      { name: "A", key: "signature", approved: "Kind regards", wanted: "Wanted now", live: "Live" },
    ]);
  });

  it("writes nothing of another plan where on-plan-change is fail, and is red", async () => {
    const { report, writes } = await apply(await approved(), {
      texts: { ...TEXTS, ...filesOf({ "accounts/c.yaml": "C" }) },
    }, true);
    assert.deepEqual([report.result, writes, codes(report)], ["failure", 0, ["PLAN_CHANGED error"]]);
    assert.deepEqual(report.accounts.map(({ change }) => change?.action), ["blocked", "blocked", "blocked"]);
    const [first, ...others] = report.plan?.differences ?? [];
    assert.deepEqual(first, { name: "C", approved: "nothing", wanted: "create", live: "missing" });
    assert.deepEqual(
      others.map(({ name, key }) => [name, key]),
      Object.keys(makeAccount("C")).map((key) => ["C", key]),
    );
    const port = others.find(({ key }) => key === "smtp_port");
    assert.deepEqual(port, { name: "C", key: "smtp_port", approved: "unchanged", wanted: "587", live: "missing" });
  });

  it("fails without a plan to compare with, unless no pull request brought the change", async () => {
    const cases: readonly (readonly [ApprovedPlan, string, RunReport["plan"]])[] = [
      [{ kind: "missing", pullRequest: 7 }, "failure", { changed: null }],
      [{ kind: "unavailable", reason: "GitHub did not answer" }, "failure", { changed: null }],
      [{ kind: "none" }, "success", undefined],
    ];
    for (const [plan, result, standing] of cases) {
      const strict = await apply(plan, {}, true);
      assert.deepEqual([strict.report.result, strict.report.plan], [result, standing], plan.kind);
      assert.equal(strict.writes, result === "success" ? 2 : 0, plan.kind);
      const lenient = await apply(plan);
      assert.deepEqual([lenient.report.result, lenient.writes], ["success", 2], plan.kind);
      const told = { missing: ["PLAN_CHANGED warning"], unavailable: ["PLAN_CHANGED info"] }[plan.kind as string] ?? [];
      assert.deepEqual(codes(lenient.report), told, plan.kind);
    }
  });
});

describe("an apply whose approved plan was not told in full", () => {
  it("says that the plan is another one, and does not make up what was shown of each account", async () => {
    const shown = await approved();
    assert.ok(shown.kind === "found");
    const { report } = await apply({ ...shown, note: { hash: shown.note.hash } }, {
      texts: { ...TEXTS, ...filesOf({ "accounts/c.yaml": "C" }) },
    });
    assert.deepEqual([report.plan?.changed, report.plan?.differences], [true, undefined]);
    assert.deepEqual(codes(report), ["PLAN_CHANGED warning"]);
  });

  it("has nothing to say where there is nothing to write: such a pull request gets no comment", async () => {
    const plans = [{ kind: "missing", pullRequest: 7 }, { kind: "unavailable", reason: "no answer" }] as const;
    for (const plan of plans) {
      for (const fails of [true, false]) {
        const { report, writes } = await apply(plan, { texts: filesOf({ "accounts/l.yaml": "L" }) }, fails, ["L"]);
        assert.deepEqual([report.result, writes, codes(report)], ["success", 0, []], plan.kind);
        assert.deepEqual(report.plan, { changed: null });
      }
    }
  });
});

describe("another attempt of an apply", () => {
  const SECOND: Partial<BenchOptions> = { deps: { context: runContext({ runAttempt: 2 }) } };

  it("goes on with what the earlier one left of the approved plan", async () => {
    const shown = await approved();
    const second = await apply(shown, SECOND, true, ["B"]);
    assert.deepEqual([second.report.plan?.changed, second.writes, codes(second.report)], [false, 1, []]);
    // In a first attempt it was somebody else who made that account.
    assert.equal((await apply(shown, {}, false, ["B"])).report.plan?.changed, true);
    // What was made and is not as the file says is brought there.
    const half = bench({ deps: { ...SECOND.deps, approvedPlan: () => Promise.resolve(shown) } });
    half.bench.fake.seed({ ...makeBody("B"), signature: "Half" });
    assert.equal((await half.run("apply")).plan?.changed, false);
  });

  it("takes for another plan what nobody saw: an account, a value, a deletion", async () => {
    const shown = await approved();
    for (
      const texts of [
        { ...TEXTS, ...filesOf({ "accounts/c.yaml": "C" }) },
        { ...TEXTS, "accounts/a.yaml": fileOf(makeAccount("A", { signature: "Wanted now" })) },
        { ...TEXTS, "accounts/b.yaml": fileOf(makeAccount("B", { signature: "Wanted now" })) },
      ]
    ) {
      const { report, writes } = await apply(shown, { ...SECOND, texts }, true);
      assert.deepEqual([report.plan?.changed, writes], [true, 0]);
    }
    assert.ok(shown.kind === "found");
    const units = shown.note.units?.map((unit) => ({ ...unit, action: "delete" as const }));
    const deletion = { ...shown, note: { hash: `sha256:${"0".repeat(64)}`, ...units && { units } } };
    assert.equal((await apply(deletion, SECOND)).report.plan?.changed, true);
  });

  it("goes by the hash where the approved plan was not told in full, unless nothing is left", async () => {
    const shown = await approved();
    assert.ok(shown.kind === "found");
    const short = { ...shown, note: { hash: shown.note.hash } };
    assert.equal((await apply(short, SECOND)).report.plan?.changed, false);
    assert.equal((await apply(short, SECOND, false, ["B"])).report.plan?.changed, true);
    const done = { ...SECOND, texts: filesOf({ "accounts/l.yaml": "L" }) };
    assert.equal((await apply(short, done, false, ["L"])).report.plan?.changed, false);
  });
});

describe("a plan that a person confirms", () => {
  it("is carried out on a yes, shown with its probes before the question, and not asked about when it is empty", async () => {
    const previews: RunReport[] = [];
    const confirm = (preview: RunReport): Promise<boolean> => {
      previews.push(preview);
      return Promise.resolve(true);
    };
    const made = bench({ network: {}, deps: { confirm } });
    assert.equal((await made.run("apply")).result, "success");
    assert.equal(writes(made), 2);
    assert.deepEqual(previews.map(({ accounts }) => accounts.map(({ probes }) => probes.length)), [[2, 2]]);
    assert.equal((await made.run("apply")).result, "success");
    assert.equal(previews.length, 1);
  });

  it("is not carried out without one", async () => {
    const made = bench({ deps: { confirm: () => Promise.resolve(false) } });
    await assert.rejects(made.run("apply"), (error) => error instanceof AppError && error.code === "CANCELLED");
    assert.equal(writes(made), 0);
  });

  it("stops, and says what moved, when a file or the organisation changed while the question stood", async () => {
    const files = { ...TEXTS };
    const source = new MemorySource(files);
    const changed = bench({
      deps: {
        source,
        confirm: () => {
          files["accounts/b.yaml"] = fileOf(makeAccount("B", { signature: "Later" }));
          return Promise.resolve(true);
        },
      },
    });
    const moved = (name: string) => (error: unknown): boolean =>
      error instanceof AppError && error.code === "PLAN_MOVED" && error.message.includes(`"${name}"`);
    await assert.rejects(changed.run("apply"), moved("B"));
    assert.equal(writes(changed), 0);
    const live: PipelineBench = bench({
      deps: {
        confirm: () => {
          live.bench.fake.seed(makeBody("B"));
          return Promise.resolve(true);
        },
      },
    });
    await assert.rejects(live.run("apply"), moved("B"));
    assert.equal(writes(live), 0);
  });
});
