import assert from "node:assert/strict";
import { describe } from "node:test";
import { codes, isGreen, isRed, isRefused, tell } from "../support/event-case.ts";
import { accountText, badText, type EventStage, REPOSITORY } from "../support/event-stage.ts";

const API = `/repos/${REPOSITORY}`;
const COMMENTS = `${API}/issues/7/comments`;

/** Each waits for the bounds of the action itself, and does nothing meanwhile: all at once. */
const AT_ONCE = { concurrency: true, timeout: 600_000 };

function hang(stage: EventStage, path: string): void {
  stage.github.addFaults({ path, times: 999, fault: { kind: "hang", when: "before" } });
}

describe("M3: GitHub does not answer", AT_ONCE, () => {
  tell([
    {
      id: "M3-hang-comments",
      what: "a listing of comments that never comes costs the comment alone",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pullEvent(await stage.openPull({ "accounts/new.yaml": accountText("New") }));
        hang(stage, COMMENTS);
        const run = await stage.run(event);
        isGreen(run);
        assert.match(run.log, /^::warning title=COMMENT_FAILED::.*did not answer/m);
      },
    },
    {
      id: "M3-hang-files",
      what: "in a shallow checkout the list of files is not needed",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pullEvent(await stage.openPull({ "accounts/new.yaml": badText("New") }));
        hang(stage, `${API}/pulls`);
        hang(stage, `${API}/compare`);
        const run = await stage.run(event, { checkout: { depth: 1 } });
        isRed(run);
        assert.equal(run.outputs.accounts, "1");
        assert.equal(run.comments.length, 1);
      },
    },
    {
      id: "M3-hang-base",
      what: "where the commit before cannot be had, all files are judged, and why is said",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pullEvent(await stage.openPull({ "accounts/new.yaml": badText("New") }));
        hang(stage, `${API}/git`);
        const run = await stage.run(event, { checkout: { depth: 1 } });
        isRed(run);
        assert.ok(codes(run).includes("CHANGES_UNKNOWN"), run.log);
        assert.equal(run.outputs.accounts, "4");
        assert.match(run.log, /^::error .*file=accounts\/new\.yaml/m);
      },
    },
    {
      id: "M3-hang-all",
      what: "a GitHub that is silent altogether leaves a verdict over the checkout",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pullEvent(await stage.openPull({ "accounts/new.yaml": accountText("New") }));
        hang(stage, "/");
        const run = await stage.run(event);
        isGreen(run);
        assert.match(run.log, /^::warning title=COMMENT_FAILED::/m);
      },
    },
    {
      id: "M3-hang-no-checkout",
      what: "without a checkout nothing can be judged, and the run is red",
      play: async (stage) => {
        const event = stage.pullEvent(await stage.openPull({ "accounts/new.yaml": accountText("New") }));
        hang(stage, "/");
        isRefused(await stage.run(event, { checkout: "none" }), "SOURCE_UNREADABLE");
      },
    },
    {
      id: "M3-hang-apply",
      what: "an apply is refused without an answer on the default branch's head",
      play: async (stage) => {
        hang(stage, "/");
        isRefused(await stage.run(stage.pushEvent(stage.head(), "0".repeat(40))), "HEAD_UNREADABLE");
      },
    },
    {
      id: "M3-hang-informing",
      what: "what only informs cannot hold an apply",
      play: async (stage) => {
        const before = stage.head();
        const pull = await stage.openPull({ "accounts/new.yaml": accountText("New") });
        await stage.run(stage.pullEvent(pull));
        const after = stage.merge(pull);
        for (const path of [`${API}/commits`, `${API}/pulls`, `${API}/issues`, `${API}/actions`, "/graphql"]) {
          hang(stage, path);
        }
        const run = await stage.run(stage.pushEvent(after, before));
        isGreen(run);
        assert.equal(run.outputs.created, "4");
        assert.equal(run.outputs["plan-changed"], "");
      },
    },
    {
      id: "M3-hang-in-the-middle",
      what: "a fence that falls silent before the deletions keeps them back",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pushEvent(await stage.commit({ "accounts/billing.yaml": undefined }));
        stage.github.addFaults({ path: `${API}/git/ref`, skip: 1, times: 99, fault: { kind: "hang", when: "before" } });
        const run = await stage.run(event, { inputs: { "prune": "true", "max-prune": "100%" } });
        isRed(run);
        assert.deepEqual(run.writes, []);
        assert.match(run.summary, /Billing/);
      },
    },
  ]);
});
