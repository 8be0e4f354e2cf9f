import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mayWrite, modeOf, readEvent } from "../../src/action/workflow-run.ts";

const repository = { full_name: "acme/mail", default_branch: "main" };
const pullRequest = (head: string | null) => ({
  repository,
  pull_request: {
    number: 7,
    base: { sha: "b".repeat(40), ref: "main", repo: { full_name: "acme/mail" } },
    head: { sha: "a".repeat(40), ref: "x", repo: head === null ? null : { full_name: head } },
  },
});

describe("modeOf", () => {
  const cases: [string, string, unknown, "check" | "apply"][] = [
    ["pull_request", "refs/pull/7/merge", pullRequest("acme/mail"), "check"],
    ["merge_group", "refs/heads/gh-readonly-queue/main/x", { repository }, "check"],
    ["push", "refs/heads/main", { repository }, "apply"],
    ["push", "refs/heads/topic", { repository }, "check"],
    ["push", "refs/tags/main", { repository }, "check"],
    ["push", "refs/heads/main", { repository, deleted: true }, "check"],
    ["push", "refs/heads/main", {}, "check"],
    ["workflow_dispatch", "refs/heads/main", { repository }, "check"],
    ["schedule", "refs/heads/main", {}, "check"],
    ["pull_request_target", "refs/heads/main", pullRequest("acme/mail"), "check"],
  ];
  for (const [name, ref, payload, mode] of cases) {
    it(`is ${mode} for ${name} on ${ref}`, () => assert.equal(modeOf(readEvent(name, ref, payload)), mode));
  }
});

describe("mayWrite", () => {
  it("refuses pull requests, merge queues and every branch but the default one", () => {
    const write = (name: string, ref: string, payload: unknown = { repository }) =>
      mayWrite(readEvent(name, ref, payload));
    assert.equal(write("workflow_dispatch", "refs/heads/main"), true);
    assert.equal(write("workflow_dispatch", "refs/heads/topic"), false);
    assert.equal(write("push", "refs/tags/v1"), false);
    assert.equal(write("pull_request", "refs/heads/main", pullRequest("acme/mail")), false);
    assert.equal(write("pull_request_target", "refs/heads/main", pullRequest("acme/mail")), false);
    assert.equal(write("merge_group", "refs/heads/main"), false);
    assert.equal(write("schedule", "refs/heads/main", {}), true);
  });
});

describe("readEvent", () => {
  it("takes a pull request from another or a deleted repository as untrusted", () => {
    const untrusted = (head: string | null) => readEvent("pull_request", "", pullRequest(head)).untrusted;
    assert.deepEqual([untrusted("acme/mail"), untrusted("mallory/mail"), untrusted(null)], [false, true, true]);
  });

  it("trusts no pull request whose payload does not prove where it comes from", () => {
    assert.equal(readEvent("pull_request_target", "", undefined).untrusted, true);
    assert.equal(readEvent("pull_request", "", { pull_request: "x" }).untrusted, true);
    assert.equal(readEvent("push", "refs/heads/main", undefined).untrusted, false);
  });

  it("is not put off by odd values in fields that decide nothing", () => {
    const event = readEvent("pull_request", "", { ...pullRequest("mallory/mail"), before: 7, sender: { id: "nope" } });
    assert.equal(event.untrusted, true);
    assert.equal(event.payload.pull_request?.number, 7);
  });

  it("takes a payload of another shape as empty", () => {
    assert.deepEqual(readEvent("push", "refs/heads/main", { pull_request: "x" }).payload, {});
    assert.deepEqual(readEvent("push", "refs/heads/main", undefined).payload, {});
  });
});
