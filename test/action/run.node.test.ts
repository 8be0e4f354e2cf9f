import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readEvent } from "../../src/action/workflow-run.ts";
import { type ActionRun, openEvent, openRun } from "../../src/action/action-run.ts";
import { AppError, ConfigurationError } from "../../src/core/base/errors.ts";
import type { RawInputs } from "../../src/core/run/inputs.ts";
import { parseSettings } from "../../src/core/run/settings.ts";
import { memoryLogger } from "../support/provision-bench.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const repository = { full_name: "acme/mail", default_branch: "main" };

function pullRequest(headRepository: string | null, ours: object = { repository }): object {
  const head = headRepository === null ? null : { full_name: headRepository };
  return {
    ...ours,
    pull_request: {
      number: 7,
      base: { sha: "b".repeat(40), ref: "main", repo: repository },
      head: { sha: "a".repeat(40), ref: "topic", repo: head },
    },
  };
}

describe("openRun", () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "run-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  async function open(
    name: string,
    payload: unknown,
    raw: RawInputs = {},
    env: Record<string, string> = {},
  ): Promise<ActionRun> {
    const path = join(folder, "event.json");
    await writeFile(path, typeof payload === "string" ? payload : JSON.stringify(payload));
    const variables = {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REF: "refs/heads/main",
      GITHUB_REPOSITORY: "acme/mail",
      GITHUB_WORKSPACE: folder,
      GITHUB_RUN_ID: "5",
      GITHUB_SHA: "c".repeat(40),
      ...env,
    };
    const settings = parseSettings({ accounts: raw.accounts ?? "" });
    return await openRun(raw, settings, await openEvent(variables), variables, new Redactor(), memoryLogger());
  }

  it("checks what an event changed, and everything where the event is about no change or the run writes", async () => {
    const cases: [string, unknown, RawInputs, string, string][] = [
      ["pull_request", pullRequest("acme/mail"), {}, "check", "changed"],
      ["merge_group", { repository, merge_group: { base_sha: "b", head_sha: "a" } }, {}, "check", "changed"],
      ["push", { repository }, {}, "apply", "all"],
      ["push", { repository, before: "b".repeat(40), after: "a".repeat(40) }, { mode: "check" }, "check", "changed"],
      ["push", { repository, before: "0".repeat(40), after: "a".repeat(40) }, { mode: "check" }, "check", "all"],
      ["workflow_dispatch", { repository }, {}, "check", "all"],
      ["schedule", { repository }, { mode: "drift" }, "drift", "all"],
      ["workflow_dispatch", { repository }, { scope: "changed" }, "check", "changed"],
      ["pull_request", pullRequest("acme/mail"), { scope: "all" }, "check", "all"],
    ];
    for (const [name, payload, raw, mode, scope] of cases) {
      const run = await open(name, payload, raw);
      assert.deepEqual([run.mode, run.scope], [mode, scope], `${name} ${JSON.stringify(raw)}`);
    }
  });

  it("refuses to apply on a pull request and on another branch than the default one", async () => {
    const refusal = (error: unknown): boolean => error instanceof AppError && error.code === "WRONG_REF";
    const forced = await open("pull_request", pullRequest("acme/mail"), { mode: "apply" });
    assert.throws(() => forced.refuseUnlessAllowed(), refusal);
    const topic = await open("workflow_dispatch", { repository }, { mode: "apply" }, {
      GITHUB_REF: "refs/heads/topic",
    });
    assert.throws(() => topic.refuseUnlessAllowed(), refusal);
    (await open("workflow_dispatch", { repository }, { mode: "apply" })).refuseUnlessAllowed();
    (await open("pull_request", pullRequest("mallory/mail"))).refuseUnlessAllowed();
  });

  it("refuses to redeliver where it may not write, and to look for drift for a stranger", async () => {
    const refusal = (error: unknown): boolean => error instanceof AppError && error.code === "WRONG_REF";
    const ours = pullRequest("acme/mail");
    const theirs = pullRequest("mallory/mail");
    for (const [payload, mode] of [[ours, "redeliver"], [theirs, "redeliver"], [theirs, "drift"]] as const) {
      const run = await open("pull_request", payload, { mode });
      assert.throws(() => run.refuseUnlessAllowed(), refusal, mode);
    }
    (await open("pull_request", ours, { mode: "drift" })).refuseUnlessAllowed();
    (await open("workflow_dispatch", { repository }, { mode: "redeliver" })).refuseUnlessAllowed();
  });

  it("says that no credential was used for a pull request from a fork", async () => {
    const run = await open("pull_request", pullRequest("mallory/mail"));
    assert.equal(run.untrusted, true);
    assert.match(run.notChecked[0]?.reason ?? "", /may come from a fork/);
    assert.deepEqual((await open("pull_request", pullRequest("acme/mail"))).notChecked, []);
  });

  it("comments only on a pull request, with a token and a wish for it", async () => {
    const token = { "github-token": "ghs_x" };
    const place = async (name: string, payload: unknown, raw: RawInputs) =>
      (await open(name, payload, raw, { GITHUB_WORKFLOW: "ci", GITHUB_JOB: "check" })).comment();
    const found = await place("pull_request", pullRequest("acme/mail"), token);
    assert.deepEqual([found?.issue, found?.key], [7, "us-east-1"]);
    assert.equal(await place("pull_request", pullRequest("acme/mail"), {}), undefined);
    assert.equal(await place("pull_request", pullRequest("acme/mail"), { ...token, comment: "false" }), undefined);
    assert.equal(
      await place("merge_group", { repository, merge_group: { base_sha: "b", head_sha: "a" } }, token),
      undefined,
    );
  });

  it("refuses inputs that it cannot use, and names them", async () => {
    for (const raw of [{ mode: "plan" }, { scope: "some" }, { comment: "yes" }]) {
      const [name = ""] = Object.keys(raw);
      const run = await open("push", { repository }, raw);
      assert.throws(() => run.refuseUnlessAllowed(), (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        assert.ok(error.message.includes(name), error.message);
        return true;
      });
    }
  });

  it("only checks when the event's payload is not there or no JSON", async () => {
    assert.equal((await open("push", "{")).mode, "check");
    assert.equal((await open("push", {}, {}, { GITHUB_EVENT_PATH: join(folder, "none.json") })).mode, "check");
  });

  it("names commit, actor and run of the workflow", async () => {
    const env = {
      GITHUB_ACTOR: "mona",
      GITHUB_ACTOR_ID: "1",
      GITHUB_TRIGGERING_ACTOR: "lee",
      GITHUB_RUN_ATTEMPT: "3",
      GITHUB_SHA: "m",
    };
    const { context } = await open("pull_request", pullRequest("acme/mail"), {}, env);
    assert.deepEqual(context.actor, { kind: "user", id: "1", login: "mona", triggeringLogin: "lee" });
    assert.equal(context.commit, "a".repeat(40));
    assert.equal(context.runUrl, "https://github.com/acme/mail/actions/runs/5");
    assert.equal(context.runAttempt, 3);
    const kinds = [
      (await open("schedule", { repository })).context.actor.kind,
      (await open("push", { repository }, { mode: "check" }, { GITHUB_ACTOR: "renovate[bot]" })).context.actor.kind,
    ];
    assert.deepEqual(kinds, ["schedule", "bot"]);
  });
});

describe("an event that must not run", () => {
  const refusal = (words: RegExp) => (error: unknown): boolean =>
    error instanceof AppError && error.code === "WRONG_REF" && words.test(error.message);
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "run-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  async function refused(
    name: string,
    payload: unknown,
    raw: RawInputs,
    words: RegExp,
    env: Record<string, string> = {},
  ): Promise<void> {
    const path = join(folder, "event.json");
    await writeFile(path, JSON.stringify(payload));
    const variables = {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REF: "refs/heads/main",
      GITHUB_REPOSITORY: "Acme/mail",
      GITHUB_SHA: "c".repeat(40),
      ...env,
    };
    const run = await openRun(
      raw,
      parseSettings({}),
      await openEvent(variables),
      variables,
      new Redactor(),
      memoryLogger(),
    );
    assert.throws(() => run.refuseUnlessAllowed(), refusal(words), `${name} ${JSON.stringify(payload)}`);
  }

  it("is refused with the reason, in every mode that it must not run", async () => {
    const range = { before: "a".repeat(40), after: "c".repeat(40) };
    for (const mode of ["auto", "check", "apply"]) {
      await refused("pull_request_target", pullRequest("acme/mail"), { mode }, /secrets on the word of a stranger/);
      await refused("push", { ...range, repository: null }, { mode }, /cannot be read: .* repository/);
      await refused("pull_request", { repository, pull_request: null }, { mode }, /cannot be read: .* pull_request/);
    }
    for (const name of ["workflow_run", "issue_comment"]) {
      for (const mode of ["apply", "drift", "redeliver"]) await refused(name, { repository }, { mode }, /a stranger/);
    }
    for (const payload of [{}, { repository: null }, { repository: { full_name: "acme/mail" } }]) {
      await refused("workflow_dispatch", payload, { mode: "apply" }, /cannot be read/, {
        GITHUB_REF: "refs/heads/topic",
      });
    }
    await refused("push", { repository, ...range }, { mode: "apply" }, /only the default branch/, {
      GITHUB_REF: "refs/tags/main",
    });
    const theirs = { full_name: "mallory/mail", default_branch: "main" };
    for (const name of ["workflow_dispatch", "push", "schedule"]) {
      await refused(name, { repository: theirs, ...range }, { mode: "apply" }, /cannot be read: .* another repository/);
    }
    await refused("pull_request", pullRequest("mallory/mail", { repository: theirs }), {}, /another repository/);
    await refused("push", { repository, ref: "refs/heads/topic", ...range }, {}, /another branch or tag/);
    await refused("push", { repository, ...range }, {}, /GITHUB_SHA names no commit/, { GITHUB_SHA: "main" });
  });
});

describe("readEvent", () => {
  it("trusts no pull request when neither side names its repository", () => {
    assert.equal(readEvent("pull_request", "", pullRequest(null, {})).untrusted, true);
    assert.equal(readEvent("pull_request", "", pullRequest(null, { repository: {} })).untrusted, true);
  });
});
