import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountText, EventStage, onStage } from "../support/event-stage.ts";

const NEW = "accounts/new.yaml";
const FAULTY = accountText("New").replace("smtp_port: 587", 'smtp_port: "587" # submission');

function suggested(stage: EventStage): readonly unknown[] {
  return stage.github.reviewComments(7).map((
    { path, line, body, commit },
  ) => [path, line, /suggestion\n(.*)\n/.exec(body)?.[1], commit]);
}

describe("the action suggests on a pull request", () => {
  it("the one fix of a line, once, and its own commit makes the check green", async () => {
    await onStage({}, async (stage) => {
      await stage.seed();
      const pull = await stage.openPull({ [NEW]: FAULTY });
      const red = await stage.run(stage.pullEvent(pull));
      assert.equal(red.exitCode, 1, red.log);
      assert.deepEqual(suggested(stage), [[NEW, 4, "smtp_port: 587 # submission", pull.headSha]]);
      await stage.run(stage.pullEvent(pull));
      assert.equal(suggested(stage).length, 1);
      const lines = FAULTY.split("\n").with(3, "smtp_port: 587 # submission").join("\n");
      await stage.commit({ [NEW]: lines }, pull.headRef);
      const green = await stage.run(stage.pullEvent(stage.updatePull()));
      assert.equal(green.exitCode, 0, green.log);
      assert.equal(suggested(stage).length, 1);
    });
  });

  it("by the lines of its branch, where the base has moved the file on", async () => {
    await onStage({}, async (stage) => {
      const text = accountText("Sales");
      const pull = await stage.openPull({ "accounts/sales.yaml": text.replace("imap_port: 993", "imap_port: 143") });
      await stage.commit({ "accounts/sales.yaml": `# first\n# second\n${text}` });
      const run = await stage.run(stage.pullEvent(stage.updatePull()));
      assert.match(run.log, /line=8/);
      assert.deepEqual(suggested(stage), [["accounts/sales.yaml", 6, "imap_port: 993", pull.headSha]]);
    });
  });

  it("nothing for a fork, in another mode, without a token, or where it is switched off", async () => {
    await onStage({}, async (stage) => {
      const pull = await stage.openPull({ [NEW]: FAULTY });
      await stage.run(stage.pullEvent(pull, { head: "mallory/email-accounts" }));
      await stage.run(stage.pullEvent(pull, { event: "pull_request_target" }));
      await stage.run(stage.pullEvent(pull), { inputs: { mode: "drift" } });
      await stage.run(stage.pullEvent(pull), { inputs: { "github-token": "" } });
      await stage.run(stage.pullEvent(pull), { inputs: { suggestions: "false" } });
      assert.deepEqual(suggested(stage), []);
    });
  });

  it("and a token that may not write is one notice", async () => {
    await onStage({ readOnly: true }, async (stage) => {
      const run = await stage.run(stage.pullEvent(await stage.openPull({ [NEW]: FAULTY })));
      assert.equal(run.exitCode, 1);
      assert.equal(run.log.match(/^::notice title=SUGGESTIONS_FAILED::/gm)?.length, 1, run.log);
    });
  });
});
