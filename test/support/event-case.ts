import assert from "node:assert/strict";
import { it } from "node:test";
import { type EventStage, onStage, type StageOptions, type StageRun } from "./event-stage.ts";

/** The inputs that let a run delete all that it may. */
export const PRUNE = { prune: "true", "max-prune": "100%" };

/** Independent cases, each on a stage of its own. */
export const TOGETHER = { concurrency: 4, timeout: 600_000 };

/** A case of the list, or of its kind. */
export interface Case {
  readonly id: string;
  readonly what: string;
  readonly stage?: StageOptions;
  readonly play: (stage: EventStage) => Promise<void>;
}

/** Makes a test of each case, on a stage of its own. */
export function tell(cases: readonly Case[]): void {
  for (const { id, what, stage = {}, play } of cases) it(`${id}: ${what}`, () => onStage(stage, play));
}

/** A successful job. */
export function isGreen(run: StageRun): void {
  assert.equal(run.exitCode, 0, run.log);
  assert.equal(run.outputs.result, "success");
}

/** A failed job. */
export function isRed(run: StageRun): void {
  assert.equal(run.exitCode, 1, run.log);
  assert.equal(run.outputs.result, "failure");
}

/** Red before anything was asked of Genesys Cloud, with a reason. */
export function isRefused(run: StageRun, code = "WRONG_REF"): void {
  isRed(run);
  assert.deepEqual(run.writes, []);
  assert.equal(run.report.findings[0]?.code, code, run.log);
  assert.match(run.log, new RegExp(`^::error title=${code}::`, "m"));
  assert.ok(run.summary.includes(run.report.findings[0]?.message.slice(0, 20) ?? "?"), run.summary);
}

/** The codes of what was found of the run as a whole. */
export function codes({ report }: StageRun): readonly string[] {
  return report.findings.map(({ code }) => code);
}

/** A warning annotation, comment and summary name something. */
export function isNamed(run: StageRun, words: string): void {
  assert.match(run.log, new RegExp(`^::(warning|error) .*${words.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")}`, "m"));
  const unescaped = (text: string): string => text.replaceAll(/\\(?=[!-/:-@[-`{-~])|\u200b/g, "");
  assert.ok(unescaped(run.summary).includes(words), run.summary);
  for (const comment of run.comments) assert.ok(unescaped(comment).includes(words), comment);
}

/** Ends green without a write, and says whose run has to apply the commit. */
export function isSuperseded(run: StageRun, by: string): void {
  isGreen(run);
  assert.deepEqual(run.writes, []);
  assert.equal(run.outputs.superseded, by);
  assert.equal(run.report.superseded?.by, by);
  for (const name of ["accounts", "created", "updated", "unchanged", "deleted", "failed"]) {
    assert.equal(run.outputs[name], "0", name);
  }
  assert.match(run.log, new RegExp(`^::warning title=SUPERSEDED::.*${by.slice(0, 7)}`, "m"));
}
