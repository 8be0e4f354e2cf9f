import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createFleet, createRepository } from "../../src/sandbox/scenarios.ts";
import { ActionStage } from "../support/action-stage.ts";

describe("the action on a pull request whose comment cannot be written or is not its own", () => {
  it("leaves a person's comment with the marker alone", async () => {
    const fleet = createFleet();
    const repository = createRepository(fleet);
    const forged = {
      id: 5,
      body: "<!-- genesys-email-accounts:v1 key=acme -->\nall fine",
      user: { login: "mallory", id: 7, type: "User" as const },
    };
    const chatter = Array.from(
      { length: 130 },
      (_, index) => ({ ...forged, id: 10 + index, body: `comment ${index}` }),
    );
    const pulls = repository.pulls.map((pull) => ({ ...pull, comments: [forged, ...chatter] }));
    const stage = await ActionStage.open({ fleet, repository: { ...repository, pulls } });
    try {
      await stage.pullRequest({ organisation: "acme" });
      await stage.pullRequest({ organisation: "acme" });
      assert.equal(stage.comments().length, 132);
      assert.equal(stage.comments()[0], forged.body);
    } finally {
      await stage.close();
    }
  });

  it("keeps verdict and summary for a fork, whose token may not comment, and uses no credential", async () => {
    const stage = await ActionStage.open({ githubReadOnly: true });
    try {
      // A workflow may hand its secrets to a stranger's pull request by mistake.
      const result = await stage.pullRequest({ probe: "off" }, "mallory/email-accounts");
      assert.equal(result.exitCode, 1, result.log);
      assert.match(result.log, /pull-requests: write/);
      assert.match(result.summary, /asked nothing for a fork or a stranger/);
      assert.match(result.summary, /Acme Returns/);
      assert.equal(stage.comments().length, 0);
      assert.deepEqual(stage.sandbox.simulators.genesys.requests(), []);
    } finally {
      await stage.close();
    }
  });
});

describe("the action where it may not write", () => {
  let stage: ActionStage;
  before(async () => void (stage = await ActionStage.open()));
  after(() => stage.close());
  const repository = () => ({ full_name: stage.sandbox.github.repository, default_branch: "main" });

  it("refuses to apply for a pull request and for another branch", async () => {
    const request = await stage.pullRequest({ mode: "apply" });
    assert.equal(request.report.findings[0]?.code, "WRONG_REF");
    const dispatch = {
      event: "workflow_dispatch",
      payload: { repository: repository() },
      sha: "a".repeat(40),
      ref: "refs/heads/topic",
    };
    const other = await stage.run(dispatch, { mode: "apply" });
    assert.equal(other.exitCode, 1);
    assert.equal(other.report.findings[0]?.code, "WRONG_REF");
    assert.equal(stage.writes().length, 0);
  });

  it("checks all files on schedule, on dispatch and in a merge queue", async () => {
    for (const event of ["schedule", "workflow_dispatch", "merge_group"]) {
      const merge_group = { base_sha: stage.pull.baseSha, head_sha: stage.pull.headSha };
      const payload = { repository: repository(), ...(event === "merge_group" ? { merge_group } : {}) };
      const result = await stage.run({ event, payload, sha: stage.pull.headSha, ref: "refs/heads/main" });
      assert.equal(result.report.mode, "check", result.log);
      assert.equal(result.report.counts.accounts, 4, `${event}\n${result.log}`);
    }
    assert.equal(stage.writes().length, 0);
  });

  it("finds drift and says so", async () => {
    const payload = { repository: repository() };
    const result = await stage.run({ event: "schedule", payload, sha: stage.pull.headSha, ref: "refs/heads/main" }, {
      mode: "drift",
    });
    assert.equal(result.report.mode, "drift");
    assert.equal(result.exitCode, 1);
    assert.ok(result.report.accounts.some((account) => account.change?.action === "create"));
    assert.equal(stage.writes().length, 0);
  });
});
