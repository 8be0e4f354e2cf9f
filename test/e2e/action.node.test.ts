import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { StepResult } from "../../src/cli/demo/action-step.ts";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { ActionStage } from "../support/action-stage.ts";

const OUTPUTS = [
  "organisation",
  "superseded",
  "plan-changed",
  "result",
  "accounts",
  "created",
  "updated",
  "unchanged",
  "deleted",
  "failed",
  "plan-hash",
  "report-file",
  "html-report-file",
  "audit-file",
  "audit-head",
  "outbox-file",
  "manifest-file",
  "undelivered",
  "comment-url",
  "artifact-name",
];

describe("the action on a pull request", () => {
  let stage: ActionStage;
  before(async () => void (stage = await ActionStage.open()));
  after(() => stage.close());

  it("leaves exactly one comment after three runs", async () => {
    for (let run = 0; run < 3; run++) {
      const result = await stage.pullRequest();
      assert.equal(result.exitCode, 1, result.log);
      assert.equal(result.outputs["result"], "failure");
      assert.equal(stage.comments().length, 1);
    }
    assert.match(stage.comments()[0] ?? "", /^<!-- genesys-email-accounts:v1 /);
  });

  it("writes nothing to Genesys Cloud", () => assert.equal(stage.writes().length, 0));

  it("names file, line and column of each finding as annotations, ten errors at most", async () => {
    const { log } = await stage.pullRequest();
    const errors = log.split("\n").filter((line) => line.startsWith("::error "));
    assert.ok(errors.length >= 2 && errors.length <= 10, log);
    assert.ok(errors.some((line) => /file=accounts\/orders\.yaml,line=6,.*col=12/.test(line)), errors.join("\n"));
  });

  it("sets every output, and gives the same text as step summary", async () => {
    const { outputs, summary, report } = await stage.pullRequest();
    for (const name of OUTPUTS) assert.ok(name in outputs, `${name} is missing`);
    assert.equal(outputs["accounts"], "4");
    assert.match(outputs["comment-url"] ?? "", /^https?:/);
    assert.match(summary, /Acme Returns/);
    assert.equal(report.mode, "check");
  });

  it("turns the comment to a clean one when the files are fixed", async () => {
    stage.amend(Object.fromEntries(stage.sandbox.fleet.accounts.map(({ path, text }) => [
      path,
      text.replace("imap_port: 143", "imap_port: 993").replaceAll("mail.old-acme.example", "mail.acme.example"),
    ])));
    const { exitCode, log } = await stage.pullRequest();
    assert.equal(exitCode, 0, log);
    assert.equal(stage.comments().length, 1);
    assert.match(stage.comments()[0] ?? "", /4 accounts without a problem/);
  });
});

describe("the action on a push to the default branch", () => {
  let stage: ActionStage;
  let first: StepResult;
  before(async () => {
    stage = await ActionStage.open();
    first = await stage.push();
  });
  after(() => stage.close());

  it("provisions what is sound and explains what is not", () => {
    assert.equal(first.exitCode, 1, first.log);
    assert.deepEqual(
      Object.fromEntries(
        first.report.accounts.map(({ name, outcome, change }) => [name, outcome?.status ?? change?.action]),
      ),
      {
        "Acme Billing": "VALIDATION_FAILED",
        "Acme Orders": "blocked",
        "Acme Returns": "blocked",
        "Acme Support": "ACTIVE",
      },
    );
    assert.equal(first.outputs["created"], "1");
    assert.equal(first.outputs["failed"], "3");
  });

  it("sets every output", () => {
    for (const name of OUTPUTS) assert.ok(name in first.outputs, `${name} is missing`);
    assert.match(first.outputs["audit-head"] ?? "", /^sha256:[0-9a-f]{64}$/);
    assert.match(first.outputs["plan-hash"] ?? "", /^sha256:[0-9a-f]{64}$/);
    assert.equal(
      first.outputs["artifact-name"],
      `genesys-email-audit-${first.outputs["organisation"]?.replace(":", "-")}-1-1-apply-0`,
    );
  });

  it("leaves an audit log that is intact and ends with the head it told", async () => {
    const text = await readFile(first.outputs["audit-file"] ?? "", "utf8");
    const verdict = await verifyAudit(text, { expectHead: first.outputs["audit-head"] });
    assert.equal(verdict.status, "intact", JSON.stringify(verdict));
    const written = text.trim().split("\n").map((line) => JSON.parse(line)).filter(({ operation }) => operation?.op_id);
    assert.deepEqual([...new Set(written.map(({ approval }) => approval.pr))], [7]);
  });

  it("tells the ITSM system of each account that changed or failed, signed", () => {
    const { events, deliveries } = {
      events: stage.sandbox.simulators.itsm.events(),
      deliveries: stage.sandbox.simulators.itsm.deliveries(),
    };
    assert.ok(deliveries.every(({ problem }) => problem === undefined));
    const names = events.map((event) => (event as { name: string; event: string })).map(({ name, event }) =>
      `${name} ${event}`
    );
    assert.ok(names.includes("Acme Support email_account_provisioned"), names.join());
    assert.ok(names.includes("Acme Billing email_account_failed"), names.join());
  });

  it("makes no write when the same apply runs again", async () => {
    const writes = stage.writes().length;
    const second = await stage.push();
    assert.equal(stage.writes().length, writes);
    assert.equal(second.outputs["created"], "0");
    assert.equal(second.report.accounts.find(({ name }) => name === "Acme Support")?.change?.action, "no-op");
  });
});

describe("the action's inputs", () => {
  it("turns a bad input, a missing credential and no files into one error with a remedy and the failure outputs", async () => {
    const stage = await ActionStage.open();
    try {
      const bad = await stage.pullRequest({ "poll-timeout": "soon" });
      assert.equal(bad.report.findings[0]?.code, "INPUT_INVALID");
      assert.equal(bad.outputs["result"], "failure");
      assert.match(bad.log, /poll-timeout/);
      const late = await stage.push({ "connect-to": "nonsense", probe: "off" });
      assert.equal(late.report.findings[0]?.code, "INPUT_INVALID");
      assert.deepEqual(stage.writes(), []);
      const none = await stage.push({ "genesys-client-secret": "" });
      assert.equal(none.report.findings[0]?.code, "CREDENTIALS_MISSING");
      assert.equal(none.exitCode, 1);
      const files = await stage.run({ event: "schedule", payload: {}, sha: stage.pull.headSha, ref: "" }, {
        accounts: "empty/*.yaml",
      });
      assert.equal(files.report.findings[0]?.code, "NO_ACCOUNT_FILES");
      for (const { log } of [bad, late, none, files]) assert.doesNotMatch(log, /^\s+at .*:\d+:\d+/m);
    } finally {
      await stage.close();
    }
  });
});
