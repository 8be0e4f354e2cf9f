import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runActionStep, sandboxInputs } from "../../src/cli/demo/action-step.ts";
import type { GithubPull } from "../../src/sandbox/github/state.ts";
import { createFleet, createRepository } from "../../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/start.ts";
import { spellings, withoutMaskCommands } from "../support/canaries.ts";
import { program, runCli } from "../support/program.ts";

const SALT = "kQ7/v+Zp";
const CANARIES = {
  mailbox: `Mb-${SALT} "w3&<ß>' mailbox`,
  client: "",
  webhook: "",
  token: `tok-${SALT.replaceAll("/", "_")}-itsm-canary`,
};

describe("secrets", () => {
  let folder = "";
  let sandbox: Sandbox;
  let pull: GithubPull;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "canary-"));
    const fleet = createFleet();
    const env = Object.fromEntries(Object.keys(fleet.env).map((name) => [name, CANARIES.mailbox]));
    // The server refuses all but one of them, so that refusals are seen too.
    const mailboxes = fleet.mailboxes.map((mailbox, index) =>
      index === 0 ? { ...mailbox, password: CANARIES.mailbox } : mailbox
    );
    const canaryFleet = { ...fleet, env, mailboxes };
    const repository = createRepository(canaryFleet);
    pull = repository.pulls[0] ?? assert.fail("the repository has no pull request");
    sandbox = await startSandbox({ folder, validationMs: 50, fleet: canaryFleet, repository });
    CANARIES.client = sandbox.genesys.clientSecret;
    CANARIES.webhook = sandbox.itsm.secret;
  });
  after(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  const seen: Record<string, string> = {};

  it("are used: runs of the action and of the command line end as they should", async () => {
    const { github, fleet } = sandbox;
    const inputs = {
      ...sandboxInputs(sandbox, fleet.env),
      "itsm-token": CANARIES.token,
      "probe": "login",
      "login-hosts": "*.acme.example",
    };
    const repository = { full_name: github.repository, default_branch: "main" };
    const step = {
      entry: program("action"),
      repository: github.repository,
      workspace: folder,
      temp: folder,
      githubApiUrl: github.apiUrl,
      inputs,
    };
    const repo = { full_name: github.repository };
    const { number, baseSha, headSha, headRef, testMergeSha = headSha } = pull;
    const base = { sha: baseSha, ref: "main", repo };
    const pull_request = { number, base, head: { sha: headSha, ref: headRef, repo } };
    const request = await runActionStep({
      ...step,
      event: "pull_request",
      payload: { repository, pull_request },
      sha: testMergeSha,
      ref: "refs/pull/7/merge",
      runId: 1,
      env: { RUNNER_DEBUG: "1" },
    });
    const merged = sandbox.simulators.github.merge(number);
    const push = await runActionStep({
      ...step,
      event: "push",
      payload: { repository, ref: "refs/heads/main", before: baseSha, after: merged },
      sha: merged,
      ref: "refs/heads/main",
      runId: 2,
      env: { RUNNER_DEBUG: "1" },
    });
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
      "comments": JSON.stringify(sandbox.simulators.github.comments(7)),
      "events": JSON.stringify(sandbox.simulators.itsm.events()),
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
