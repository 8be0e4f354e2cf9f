import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountText, EventStage, onStage, type StageRun } from "../support/event-stage.ts";

const DRIFT = { inputs: { mode: "drift" } };

function bodies(stage: EventStage): readonly string[] {
  return stage.github.issues().map(({ title, state }) => `${state} ${title}`);
}

async function drift(stage: EventStage, options: Parameters<EventStage["run"]>[1] = {}): Promise<StageRun> {
  return await stage.run(stage.plainEvent("schedule"), { ...options, inputs: { ...DRIFT.inputs, ...options.inputs } });
}

describe("the action keeps an issue while there is drift", () => {
  it("from the first difference to the last, and leaves it alone in between", async () => {
    await onStage({}, async (stage) => {
      await stage.seed();
      assert.equal((await drift(stage)).exitCode, 0);
      assert.deepEqual(bodies(stage), []);
      await stage.remove("Sales");
      const red = await drift(stage);
      assert.equal(red.exitCode, 1, red.log);
      assert.match(red.log, /Issue about drift: https:\/\/github\.com\/acme\/email-accounts\/issues\/1/);
      assert.match(bodies(stage).join("\n"), /^open Drift in [^ ]+: 1 account differs$/);
      assert.match(stage.github.issues()[0]?.body ?? "", /Sales/);
      const [before] = stage.github.issues();
      await drift(stage);
      assert.deepEqual(stage.github.issues(), [before]);
      await stage.seed({ only: ["Sales"] });
      const green = await drift(stage);
      assert.equal(green.exitCode, 0, green.log);
      assert.match(bodies(stage).join("\n"), /^closed Drift/);
    });
  });

  it("not where the organisation cannot be read: an open one stays open, and none is made", async () => {
    await onStage({}, async (stage) => {
      await stage.seed();
      await stage.remove("Sales");
      await drift(stage);
      await stage.seed({ only: ["Sales"] });
      const [before] = stage.github.issues();
      stage.organisation.answer = () => Promise.resolve(Response.json({ message: "Forbidden" }, { status: 403 }));
      const run = await drift(stage);
      assert.equal(run.exitCode, 1, run.log);
      assert.deepEqual(stage.github.issues(), [before]);
    });
  });

  it("not on another branch, in another mode, for a fork, without a token, or where it is switched off", async () => {
    await onStage({}, async (stage) => {
      const pull = await stage.openPull({ "accounts/new.yaml": accountText("New") });
      const elsewhere = { sha: pull.headSha, ref: `refs/heads/${pull.headRef}` };
      await stage.run(stage.plainEvent("workflow_dispatch", elsewhere), DRIFT);
      await stage.run(stage.pullEvent(pull), DRIFT);
      await stage.run(stage.pullEvent(pull, { head: "mallory/email-accounts" }), DRIFT);
      await stage.run(stage.plainEvent("schedule"), { inputs: { mode: "check" } });
      await drift(stage, { inputs: { "github-token": "" } });
      await drift(stage, { inputs: { "drift-issue": "false" } });
      assert.deepEqual(bodies(stage), []);
    });
  });

  it("one for each organisation, though a stranger has one that begins with the marker", async () => {
    await onStage({}, async (stage) => {
      const other = await stage.addOrganisation();
      await drift(stage);
      await drift(stage, { organisation: other });
      const [first, second] = stage.github.issues();
      assert.ok(first && second);
      assert.notEqual(first.title, second.title);
      const stranger = { ...first, number: 90, user: { login: "mallory", id: 9, type: "User" as const } };
      stage.github.putIssue(stranger);
      await stage.seed();
      await drift(stage);
      assert.deepEqual(stage.github.issues().map(({ number, state }) => [number, state]), [
        [first.number, "closed"],
        [second.number, "open"],
        [90, "open"],
      ]);
      assert.deepEqual(stage.github.issues()[2], stranger);
    });
  });

  it("only for the files that the default branch still holds, whatever else moved on", async () => {
    await onStage({}, async (stage) => {
      await stage.seed();
      const old = stage.head();
      await stage.commit({ "README.md": "# Other words\n" });
      await stage.remove("Sales");
      const late = stage.plainEvent("schedule", { sha: old });
      await stage.run(late, DRIFT);
      assert.equal(stage.github.issues().length, 1);
      // The file went, as the account did: the run of the old commit alone sees a difference.
      await stage.commit({ "accounts/sales.yaml": undefined });
      await drift(stage);
      const [closed] = stage.github.issues();
      assert.equal(closed?.state, "closed");
      const run = await stage.run(late, DRIFT);
      assert.equal(run.exitCode, 1);
      assert.deepEqual(stage.github.issues(), [closed]);
      assert.match(run.log, /left as it is: the default branch has other account files/);
    });
  });

  it("and a run that may not write it, or finds issues switched off, says so and keeps its verdict", async () => {
    await onStage({ readOnly: true }, async (stage) => {
      const red = await drift(stage);
      assert.equal(red.exitCode, 1);
      assert.match(red.log, /^::warning title=DRIFT_ISSUE_FORBIDDEN::.*issues: write/m);
      await stage.seed();
      const green = await drift(stage);
      assert.equal(green.exitCode, 0, green.log);
    });
    await onStage({ issuesDisabled: true }, async (stage) => {
      const red = await drift(stage);
      assert.match(red.log, /^::warning title=DRIFT_ISSUE_FAILED::.*Issues are disabled/m);
      assert.equal(red.outputs.result, "failure");
    });
  });
});
