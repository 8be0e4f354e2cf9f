import assert from "node:assert/strict";
import { describe } from "node:test";
import { codes, isGreen, isNamed, isRed, tell, TOGETHER } from "../support/event-case.ts";
import { accountText, badText, type EventStage, type RunOptions, type StageRun } from "../support/event-stage.ts";

/** Changes of every kind: one account is new, one changes, one loses its file, one is faulty. */
const CHANGE = {
  "accounts/new.yaml": accountText("New"),
  "accounts/support.yaml": accountText("Support", { description: "Another", password: "env:OTHER_PASSWORD" }),
  "accounts/billing.yaml": undefined,
};

const SECRETS = JSON.stringify({
  SUPPORT_PASSWORD: "Mb-kQ7vZp0-support-canary",
  OTHER_PASSWORD: "Mb-kQ7vZp0-support-canary",
});

/** A change of the pull request was merged, and what the apply makes of it is what was seen. */
function isApproved(checked: StageRun, applied: StageRun): void {
  assert.match(checked.outputs["plan-hash"] ?? "", /^sha256:[0-9a-f]{64}$/);
  assert.equal(applied.outputs["plan-hash"], checked.outputs["plan-hash"], applied.log);
  assert.equal(applied.report.plan?.changed, false, applied.log);
  assert.equal(applied.report.plan?.approvedHash, checked.outputs["plan-hash"]);
  assert.equal(applied.outputs["plan-changed"], "false");
  assert.ok(!codes(applied).includes("PLAN_CHANGED"));
}

const HOW = ["merge", "squash", "rebase", "queue"] as const;

describe("M4: the plan of a pull request is that of its merge", TOGETHER, () => {
  tell(HOW.map((how) => ({
    id: how === "squash" ? "M4-same-hash" : `M4-${how}`,
    what: `merged by ${how}, whatever is checked out`,
    play: async (stage: EventStage) => {
      await stage.seed();
      await stage.openPull(CHANGE);
      await stage.commit({ "accounts/new.yaml": accountText("New", { description: "Second commit" }) }, "topic-7");
      // The tip moved on in files that are no account's: what is merged is not what the pull request's commit holds.
      await stage.commit({ "README.md": "# Moved on\n" });
      const pull = stage.updatePull();
      const inputs = { secrets: SECRETS };
      const checked = await stage.run(stage.pullEvent(pull), { checkout: how === "merge" ? "none" : {}, inputs });
      isGreen(checked);
      if (how === "squash") {
        for (const checkout of [{ depth: 1 }, "none"] as const) {
          const again = await stage.run(stage.pullEvent(pull), { checkout, inputs });
          assert.equal(again.outputs["plan-hash"], checked.outputs["plan-hash"]);
        }
      }
      if (how === "queue") {
        const sha = stage.mergeCommit(stage.head(), pull.headSha, "queue");
        stage.sync();
        const merge_group = { base_sha: stage.head(), head_sha: sha };
        const event = stage.plainEvent("merge_group", { sha, payload: { merge_group } });
        const queued = await stage.run({ ...event, ref: "refs/heads/gh-readonly-queue/main/pr-7" }, {
          checkout: { depth: 1 },
          inputs,
        });
        assert.equal(queued.outputs["plan-hash"], checked.outputs["plan-hash"], queued.log);
        assert.equal(queued.comments.length, 1);
      }
      const before = stage.head();
      const after = stage.merge(pull, how);
      const checkout = how === "rebase" ? { depth: 1 } : how === "squash" ? "none" : {};
      const applied = await stage.run(stage.pushEvent(after, before), { checkout, inputs });
      isGreen(applied);
      isApproved(checked, applied);
      assert.deepEqual([applied.outputs.created, applied.outputs.updated, applied.outputs.deleted], ["1", "1", "0"]);
    },
  })));

  const onlyNew = { "accounts/new.yaml": accountText("New") };
  const mergeAndApply = async (stage: EventStage, options: RunOptions = {}): Promise<StageRun> => {
    const before = stage.head();
    const after = stage.merge(stage.updatePull());
    return await stage.run(stage.pushEvent(after, before), options);
  };
  tell([
    {
      id: "M4-blocked",
      what: "a second account that is blocked by its file makes another plan",
      play: async (stage) => {
        await stage.seed();
        const one = await stage.run(stage.pullEvent(await stage.openPull(onlyNew)));
        const files = { ...onlyNew, "accounts/other.yaml": badText("Other") };
        const two = await stage.run(stage.pullEvent(await stage.openPull(files, { number: 8 })));
        assert.match(two.outputs["plan-hash"] ?? "", /^sha256:/);
        assert.notEqual(one.outputs["plan-hash"], two.outputs["plan-hash"]);
      },
    },
    {
      id: "M4-outside",
      what: "the comment announces that the merge also creates Billing, which somebody deleted",
      play: async (stage) => {
        await stage.seed({ only: ["Support", "Sales"] });
        const run = await stage.run(stage.pullEvent(await stage.openPull(onlyNew)), { checkout: { depth: 1 } });
        isGreen(run);
        assert.equal(run.comments.length, 1);
        assert.match(run.comments[0] ?? "", /also writes 1 account.*Billing.*create/);
        assert.match(run.summary, /also writes 1 account.*Billing.*create/);
      },
    },
    {
      id: "M4-moved",
      what: "what changed in the organisation since is told, and with on-plan-change: fail nothing is written",
      play: async (stage) => {
        await stage.seed();
        await stage.run(stage.pullEvent(await stage.openPull(onlyNew)));
        const { genesys } = stage.organisation;
        await stage.remove("Billing");
        const held = await mergeAndApply(stage, { inputs: { "on-plan-change": "fail" } });
        isRed(held);
        assert.deepEqual(held.writes, []);
        assert.equal(held.outputs["plan-changed"], "true");
        assert.match(held.summary, /Approved.*Wanted now.*Live now/);
        assert.match(held.summary, /Billing/);
        const again = await stage.run(stage.pushEvent(stage.head()), {});
        isGreen(again);
        assert.equal(again.outputs["plan-changed"], "true");
        isNamed({ ...again, comments: [] }, "#7");
        assert.equal(genesys.accounts().length, 4);
      },
    },
    {
      id: "M4-no-comment",
      what: "without a comment there is no approved plan, and only on-plan-change: fail minds",
      play: async (stage) => {
        await stage.openPull(onlyNew);
        const held = await mergeAndApply(stage, { inputs: { "on-plan-change": "fail" } });
        isRed(held);
        assert.deepEqual(held.writes, []);
        assert.equal(held.outputs["plan-changed"], "");
        const warned = await stage.run(stage.pushEvent(stage.head()));
        isGreen(warned);
        assert.equal(warned.outputs["plan-changed"], "");
      },
    },
    {
      id: "M4-forged",
      what: "a stranger's comment carries no plan",
      play: async (stage) => {
        await stage.seed();
        const pull = await stage.openPull(onlyNew);
        const checked = await stage.run(stage.pullEvent(pull));
        const [body = ""] = checked.comments;
        stage.github.deleteComments(7);
        stage.github.addComment(7, { login: "mallory", id: 7, type: "User" }, body);
        const applied = await mergeAndApply(stage);
        assert.equal(applied.outputs["plan-changed"], "", applied.log);
      },
    },
    {
      id: "M4-direct",
      what: "a direct push and a run by hand have no approved plan, and on-plan-change: fail does not mind",
      play: async (stage) => {
        const inputs = { "on-plan-change": "fail" };
        const pushed = await stage.run(stage.pushEvent(await stage.commit(onlyNew)), { inputs });
        isGreen(pushed);
        assert.equal(pushed.outputs["plan-changed"], "");
        const manual = await stage.run(stage.plainEvent("workflow_dispatch"), { inputs: { ...inputs, mode: "apply" } });
        isGreen(manual);
        assert.equal(manual.outputs["plan-changed"], "");
      },
    },
    {
      id: "M4-inputs",
      what: "probes, secrets, rotate and max-prune are no part of a plan; prune is",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pullEvent(await stage.openPull(onlyNew));
        const hashOf = async (inputs: RunOptions["inputs"] = {}): Promise<string> =>
          (await stage.run(event, { inputs })).outputs["plan-hash"] ?? "none";
        const usual = await hashOf();
        const closed = { "probe": "tls", "domain-checks": "false", "connect-to": "::127.0.0.1:9" };
        const inputs = { ...closed, secrets: undefined, rotate: "*", "max-prune": "1", scope: "all" };
        assert.equal(await hashOf(inputs), usual);
        assert.notEqual(await hashOf({ prune: "true" }), usual);
      },
    },
  ]);
});

describe("M6, M10, M11: what is not the pull request's fault", TOGETHER, () => {
  const changed = { "accounts/support.yaml": accountText("Support", { description: "Another" }) };
  tell([
    ...(["error", "warning"] as const).map((failOn) => ({
      id: failOn === "error" ? "M6-no-secrets" : "M6-fail-on-warning",
      what: `a check without secrets is green with fail-on: ${failOn}, and does not warn of each`,
      play: async (stage: EventStage) => {
        await stage.seed();
        const event = stage.pullEvent(await stage.openPull(changed));
        const run = await stage.run(event, { inputs: { secrets: undefined, "fail-on": failOn } });
        isGreen(run);
        assert.doesNotMatch(run.log, /^::warning/m);
        assert.doesNotMatch(run.summary + run.comments.join(), /SECRET\\?_MISSING/);
        assert.match(run.summary, /secret/i);
      },
    })),
    {
      id: "M6-apply-without",
      what: "an apply without the mailbox password is red, names it, and writes nothing",
      play: async (stage) => {
        for (const secrets of [undefined, "{}", '{"OTHER_PASSWORD":"x"}']) {
          const run = await stage.run(stage.pushEvent(stage.head(), "0".repeat(40)), { inputs: { secrets } });
          isRed(run);
          assert.deepEqual(run.writes, []);
          assert.match(run.log, /^::error title=SECRET_MISSING/m);
          assert.match(run.summary, /SECRET\\?_MISSING/);
        }
      },
    },
    {
      id: "M10-unrelated",
      what: "a mail server that fails for live, unchanged accounts is a warning after a push of README.md",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pushEvent(await stage.commit({ "README.md": "x\n" }));
        const inputs = { "probe": "tls", "domain-checks": "false", "connect-to": "::127.0.0.1:9" };
        const run = await stage.run(event, { inputs });
        isGreen(run);
        assert.deepEqual(run.writes, []);
        assert.match(run.log, /^::warning .*TCP_REFUSED/m);
        // In a check of all of them it is an error.
        isRed(await stage.run(stage.plainEvent("schedule"), { inputs: { ...inputs, scope: "all" } }));
      },
    },
    {
      id: "M10-foreign-fault",
      what: "a faulty file that the pull request does not touch is a warning",
      play: async (stage) => {
        await stage.seed();
        await stage.commit({ "accounts/old.yaml": badText("Old") });
        const run = await stage.run(stage.pullEvent(await stage.openPull(changed)), { checkout: { depth: 1 } });
        isGreen(run);
        isNamed(run, "accounts/old.yaml");
      },
    },
  ]);
});
