import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createFleet } from "../../src/sandbox/scenarios.ts";
import { ActionStage } from "../support/action-stage.ts";
import { spellings, withoutMaskCommands } from "../support/canaries.ts";
import { runCli } from "../support/program.ts";

const SALT = "kQ7/v+Zp";
const CANARIES = {
  mailbox: `Mb-${SALT} "w3&<ß>' mailbox`,
  client: "",
  webhook: "",
  token: `tok-${SALT.replaceAll("/", "_")}-itsm-canary`,
};

describe("secrets", () => {
  let stage: ActionStage;
  before(async () => {
    const fleet = createFleet();
    const env = Object.fromEntries(Object.keys(fleet.env).map((name) => [name, CANARIES.mailbox]));
    // The server refuses all but one of them, so that refusals are seen too.
    const mailboxes = fleet.mailboxes.map((mailbox, index) =>
      index === 0 ? { ...mailbox, password: CANARIES.mailbox } : mailbox
    );
    stage = await ActionStage.open({ validationMs: 50, fleet: { ...fleet, env, mailboxes } });
    const { sandbox } = stage;
    CANARIES.client = sandbox.genesys.clientSecret;
    CANARIES.webhook = sandbox.itsm.secret;
  });
  after(async () => {
    await stage.close();
  });

  const seen: Record<string, string> = {};

  it("are used: runs of the action and of the command line end as they should", async () => {
    const { folder, sandbox } = stage;
    const inputs = {
      "secrets": JSON.stringify(sandbox.fleet.env),
      "itsm-token": CANARIES.token,
      "probe": "login",
      "login-hosts": "*.acme.example",
    };
    const request = await stage.pullRequest(inputs, undefined, { RUNNER_DEBUG: "1" });
    const push = await stage.push(inputs, { RUNNER_DEBUG: "1" });
    assert.equal(push.report.counts.created, 1, withoutMaskCommands(push.log));
    const env = { ...sandbox.env, ITSM_TOKEN: CANARIES.token };
    const login = ["--probe", "login", "--login-hosts", "*.acme.example", "--verbose"];
    const check = await runCli(["check", ...sandbox.args, ...login], { cwd: folder, env });
    const apply = await runCli(["apply", "--yes", ...sandbox.args, ...login, "--json"], { cwd: folder, env });
    Object.assign(seen, {
      "pull request log": withoutMaskCommands(request.log),
      "pull request summary": request.summary,
      "push log": withoutMaskCommands(push.log),
      "push summary": push.summary,
      "push outputs": JSON.stringify(push.outputs),
      "check output": check.stdout + check.stderr,
      "apply output": apply.stdout + apply.stderr,
      "comments": stage.comments().join("\n"),
      "events": JSON.stringify(stage.events()),
      "webhook bodies": sandbox.simulators.itsm.deliveries().map(({ body }) => body).join("\n"),
      "API paths": JSON.stringify(sandbox.simulators.genesys.requests()),
      "GitHub requests": JSON.stringify(sandbox.simulators.github.requests()),
    });
    for (const name of await readdir(folder, { recursive: true })) {
      if (name.endsWith("event.json")) continue;
      const text = await readFile(join(folder, name), "utf8").catch(() => "");
      if (!name.startsWith("accounts")) seen[`file ${name}`] = text;
    }
    assert.ok(Object.keys(seen).some((name) => name.endsWith("audit_log.jsonl")));
    assert.ok(Object.keys(seen).some((name) => name.endsWith("outbox.jsonl")));
  });

  for (const name of Object.keys(CANARIES) as (keyof typeof CANARIES)[]) {
    it(`of the kind ${name} stand in no output, file, comment, log line or request`, () => {
      for (const spelling of spellings(CANARIES[name])) {
        assert.ok(spelling.length >= 8);
        for (const [place, text] of Object.entries(seen)) {
          assert.ok(!text.includes(spelling), `${place} holds a spelling of the ${name} secret`);
        }
      }
    });
  }

  it("would be noticed: the search finds a canary that is there", () => {
    assert.ok(
      spellings(CANARIES.mailbox).some((spelling) =>
        Buffer.from(`\0user\0${CANARIES.mailbox}`).toString("base64").includes(spelling)
      ),
    );
  });
});
