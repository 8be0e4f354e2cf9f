import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lookUpApproval } from "../../src/action/approval.ts";
import type { Approval, ApprovalEvidence } from "../../src/core/base/run-context.ts";
import { github, octokitOver, pull, REPO } from "../support/action-github.ts";

const MERGE = "c".repeat(40);
const HEAD = "a".repeat(40);

interface Review {
  readonly login: string;
  readonly state?: string;
  readonly commit?: string;
  readonly type?: string;
}

/** GitHub's answers on a pull request by mona, last pushed by mona and merged by hubot. */
interface Answers {
  readonly reviews?: readonly Review[];
  readonly pulls?: readonly object[];
  /** Author and committer of the head commit; absent when GitHub does not tell. */
  readonly writers?: readonly (string | null)[] | undefined;
  readonly environments?: readonly object[];
}

async function approvalOf({ reviews = [], ...answers }: Answers = {}): Promise<Approval> {
  const pullView = {
    number: 7,
    merge_commit_sha: MERGE,
    merged_at: "2026-11-22T08:00:00Z",
    merged_by: { login: "hubot" },
    user: { login: "mona" },
    head: { sha: HEAD },
  };
  const [author, committer] = "writers" in answers ? answers.writers ?? [] : ["mona", "mona"];
  const routes: Record<string, () => unknown> = {
    [`/repos/acme/mail/commits/${MERGE}/pulls`]: () => answers.pulls ?? [pullView],
    "/repos/acme/mail/pulls/7": () => pullView,
    "/repos/acme/mail/pulls/7/reviews": () =>
      reviews.map(({ login, state = "APPROVED", commit = HEAD, type = "User" }) => ({
        user: { login, type },
        state,
        commit_id: commit,
      })),
    [`/repos/acme/mail/commits/${HEAD}`]: () =>
      author === undefined
        ? undefined
        : { author: author && { login: author }, committer: committer && { login: committer } },
    "/repos/acme/mail/actions/runs/5/approvals": () => answers.environments,
  };
  const octokit = octokitOver((request) => {
    const answer = routes[new URL(request.url).pathname]?.();
    return Promise.resolve(
      answer === undefined ? Response.json({ message: "Not Found" }, { status: 404 }) : Response.json(answer),
    );
  });
  return await lookUpApproval({ octokit, repo: REPO, sha: MERGE, runId: 5 });
}

async function evidence(answers: Answers = {}): Promise<ApprovalEvidence> {
  const approval = await approvalOf(answers);
  assert.equal(approval.status, "recorded");
  if (approval.status !== "recorded") throw new TypeError("no evidence");
  return approval;
}

describe("lookUpApproval", () => {
  it("records who asked, approved and merged", async () => {
    const environments = [{ state: "approved", user: { login: "ops" }, environments: [{ name: "production" }] }];
    assert.deepEqual(await approvalOf({ reviews: [{ login: "lee" }], environments }), {
      status: "recorded",
      pullRequest: 7,
      mergeCommit: MERGE,
      author: "mona",
      mergedBy: "hubot",
      mergedAt: "2026-11-22T08:00:00Z",
      approvers: ["lee"],
      environment: "production",
      environmentApprovers: ["ops"],
      fourEyes: true,
    });
  });

  it("counts a reviewer's last word, and comments are no word", async () => {
    const { approvers } = await evidence({
      reviews: [
        { login: "lee" },
        { login: "kim" },
        { login: "kim", state: "CHANGES_REQUESTED" },
        { login: "lee", state: "COMMENTED" },
        { login: "ana", state: "CHANGES_REQUESTED" },
        { login: "ana" },
        { login: "joe" },
        { login: "joe", state: "DISMISSED" },
      ],
    });
    assert.deepEqual(approvers, ["lee", "ana"]);
  });

  it("takes no approval of an earlier commit for one of what was merged", async () => {
    const { approvers, fourEyes } = await evidence({ reviews: [{ login: "lee", commit: "d".repeat(40) }] });
    assert.deepEqual([approvers, fourEyes], [[], false]);
  });

  const notFour: [string, Answers][] = [
    ["nobody approved", {}],
    ["the author approved", { reviews: [{ login: "mona" }] }],
    ["a bot approved", { reviews: [{ login: "renovate[bot]", type: "Bot" }] }],
    ["the one who wrote the last commit approved", { reviews: [{ login: "lee" }], writers: ["lee", "web-flow"] }],
    ["the one who committed it approved", { reviews: [{ login: "lee" }], writers: ["mona", "lee"] }],
    ["GitHub does not tell who wrote it", { reviews: [{ login: "lee" }], writers: undefined }],
  ];
  for (const [what, answers] of notFour) {
    it(`proves no four eyes when ${what}`, async () => assert.equal((await evidence(answers)).fourEyes, false));
  }

  it("proves no four eyes when the writer of the last commit has no account at GitHub", async () => {
    assert.equal((await evidence({ reviews: [{ login: "lee" }], writers: [null, null] })).fourEyes, false);
  });

  it("does without the approval of an environment where the token may not ask for it", async () => {
    const { environment, environmentApprovers } = await evidence({ reviews: [{ login: "lee" }] });
    assert.deepEqual([environment, environmentApprovers], [undefined, []]);
  });

  it("names no approver of an environment that was rejected", async () => {
    const environments = [{ state: "rejected", user: { login: "ops" }, environments: [{ name: "production" }] }];
    assert.deepEqual((await evidence({ environments })).environmentApprovers, []);
  });

  it("is none for a commit that came from no merged pull request", async () => {
    assert.deepEqual(await approvalOf({ pulls: [] }), { status: "none" });
    assert.deepEqual(await approvalOf({ pulls: [{ number: 7, merge_commit_sha: null, merged_at: null }] }), {
      status: "none",
    });
  });

  it("is unavailable without a token and when GitHub does not answer, never inferred", async () => {
    const query = { repo: REPO, sha: MERGE, runId: 5 };
    assert.deepEqual(await lookUpApproval({ ...query, octokit: undefined }), { status: "unavailable" });
    const down = octokitOver(() => Promise.resolve(Response.json({ message: "Unicorn" }, { status: 503 })));
    assert.deepEqual(await lookUpApproval({ ...query, octokit: down }), { status: "unavailable" });
  });

  it("reads the simulated repository, whose environment was approved", async () => {
    const { octokit } = github({
      pulls: [pull({ mergeCommitSha: MERGE })],
      approvals: { 5: [{ user: "ops", environment: "production" }] },
    });
    const approval = await lookUpApproval({ octokit, repo: REPO, sha: MERGE, runId: 5 });
    assert.equal(approval.status, "recorded");
    if (approval.status === "recorded") {
      assert.deepEqual([approval.author, approval.environmentApprovers], ["mona", ["ops"]]);
    }
  });
});
