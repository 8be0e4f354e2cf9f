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
    assert.equal(write("push", "refs/heads/main", pullRequest("acme/mail")), false);
    for (const payload of [{}, { repository: null }, { repository: { full_name: "acme/mail" } }]) {
      assert.equal(write("schedule", "refs/heads/main", payload), false, JSON.stringify(payload));
    }
    for (const name of ["workflow_run", "issue_comment"]) assert.equal(write(name, "refs/heads/main"), false, name);
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

  it("trusts no event that a stranger can start", () => {
    for (const name of ["workflow_run", "issue_comment"]) {
      assert.equal(readEvent(name, "refs/heads/main", { repository }).untrusted, true, name);
    }
    assert.equal(readEvent("workflow_dispatch", "refs/heads/main", { repository }).untrusted, false);
  });

  it("names what keeps the payload from being the event's", () => {
    const range = { before: "a".repeat(40), after: "b".repeat(40) };
    const cases: [string, unknown, string | undefined][] = [
      ["push", { repository, ...range }, undefined],
      ["push", { repository }, "before"],
      ["push", { repository: null, ...range }, "repository"],
      ["push", { repository: { full_name: "acme/mail" }, ...range }, "repository.default_branch"],
      ["pull_request", { repository, pull_request: null }, "pull_request"],
      ["pull_request", { repository }, "pull_request"],
      ["pull_request", { pull_request: pullRequest("acme/mail").pull_request }, "repository"],
      ["workflow_dispatch", { repository, pull_request: null }, "pull_request"],
      ["merge_group", { repository }, "merge_group"],
      ["workflow_dispatch", {}, undefined],
      ["schedule", "x", "the whole"],
    ];
    for (const [name, payload, part] of cases) {
      const { problem } = readEvent(name, "refs/heads/main", payload);
      assert.equal(problem, part && `its payload has no usable ${part}`, `${name} ${JSON.stringify(payload)}`);
    }
  });

  it("tells the commits that the event is about", () => {
    const [a, b, zeros] = ["a".repeat(40), "b".repeat(40), "0".repeat(40)];
    const span = (name: string, payload: object) => readEvent(name, "refs/heads/main", { repository, ...payload }).span;
    assert.deepEqual(span("pull_request", pullRequest("acme/mail")), { kind: "pull-request", base: b, head: a });
    assert.deepEqual(span("push", { before: a, after: b }), { kind: "range", from: a, to: b });
    assert.deepEqual(span("push", { before: zeros, after: b }), { kind: "created" });
    assert.deepEqual(span("push", { before: a, after: zeros }), { kind: "none" });
    assert.deepEqual(span("merge_group", { merge_group: { base_sha: a, head_sha: b } }), {
      kind: "range",
      from: a,
      to: b,
    });
    assert.deepEqual(span("schedule", {}), { kind: "none" });
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
