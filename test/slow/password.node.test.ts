import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { StepResult } from "../../src/cli/demo/action-step.ts";
import { createRepository } from "../../src/sandbox/scenarios.ts";
import { ActionStage } from "../support/action-stage.ts";
import { deskFleet, deskName } from "../support/desk-fleet.ts";

/** The accounts that a step wrote for their password alone. */
function rotated({ report }: StepResult): readonly string[] {
  const written = report.accounts.filter(({ change }) => change?.action === "update");
  for (const { change, outcome } of written) {
    assert.deepEqual([change?.fields, outcome?.status], [[{ key: "password" }], "ACTIVE"]);
  }
  return written.map(({ name }) => name);
}

describe("a new password", () => {
  let stage: ActionStage;
  before(async () => {
    const fleet = deskFleet(4);
    const before = Object.fromEntries(
      fleet.accounts.map(({ path, text }) => [path, text.replace("env:DESK_3\n", "env:DESK_OLD\n")]),
    );
    stage = await ActionStage.open({
      fleet,
      repository: createRepository(fleet, before),
    });
    const first = await stage.dispatch();
    assert.equal(first.outputs["created"], "4", first.log);
  });
  after(() => stage.close());

  /** The names that a step rotates, each by exactly one PUT, with its record and its event. */
  async function assertRotates(run: () => Promise<StepResult>, names: readonly string[]): Promise<void> {
    const [writes, events] = [stage.writes().length, stage.events().length];
    const step = await run();
    assert.equal(step.exitCode, 0, step.log);
    assert.deepEqual(rotated(step), names);
    assert.deepEqual(stage.writes().slice(writes), names.map(() => "PUT"));
    assert.equal(step.outputs["updated"], String(names.length));
    const told = stage.events().slice(events).map(({ name, event }) => [name, event]);
    assert.deepEqual(told.sort(), names.map((name) => [name, "email_account_updated"]));
    const [last] = (await stage.records(step)).filter(({ type }) => type === "run.started").slice(-1);
    const own = (await stage.records(step)).filter(({ seq, type }) =>
      seq > (last?.seq ?? 0) && type === "account.updated"
    );
    assert.deepEqual(own.map(({ target }) => target?.key).sort(), names);
  }

  it("is written once where the reference in the file changed", () => assertRotates(() => stage.push(), [deskName(3)]));

  it("is told of by the check of the pull request, which writes nothing", async () => {
    const writes = stage.writes().length;
    const check = await stage.pullRequest();
    assert.equal(check.exitCode, 0, check.log);
    assert.deepEqual(check.report.accounts.map(({ name, change }) => [name, change?.fields]), [[deskName(3), [{
      key: "password",
    }]]]);
    assert.match(check.summary, /update: password/);
    assert.equal(stage.writes().length, writes);
  });

  it("is written once for each account that rotate names, in whatever case", () =>
    assertRotates(() => stage.dispatch({ rotate: "desk 01\nNobody" }), [deskName(1)]));

  it("is written once for each account that a glob of rotate matches", () =>
    assertRotates(() => stage.dispatch({ rotate: "Desk 0[24]" }), [deskName(2), deskName(4)]));

  it("is not written again by a run that asks for nothing", () => assertRotates(() => stage.dispatch(), []));
});
