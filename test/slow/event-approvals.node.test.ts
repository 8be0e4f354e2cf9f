import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe } from "node:test";
import type { AuditRecord } from "../../src/core/audit/audit-record.ts";
import type { GithubPull } from "../../src/sandbox/github/state.ts";
import { codes, isGreen, isRed, PRUNE, tell, TOGETHER } from "../support/event-case.ts";
import { accountText, type EventStage, REPOSITORY, type RunOptions, type StageRun } from "../support/event-stage.ts";

const PEOPLE = {
  permissions: { bob: "write", carol: "maintain", erin: "admin", mona: "write", lee: "triage" } as const,
};
const STAGE = { files: { "README.md": "# Accounts\n" }, people: PEOPLE };
const API = `/repos/${REPOSITORY}`;

type Reviews = GithubPull["reviews"];

const by = (user: string): Reviews => [{ user, state: "APPROVED" }];

/** Merges a change as pull request `number`, by mona unless somebody else is named. */
async function merged(
  stage: EventStage,
  change: Readonly<Record<string, string | undefined>>,
  { number, reviews, how, author = "mona", more = {} }: {
    readonly number: number;
    readonly reviews?: Reviews;
    readonly how?: Parameters<EventStage["merge"]>[1];
    readonly author?: string | undefined;
    readonly more?: Partial<GithubPull>;
  },
): Promise<string> {
  const pull = await stage.openPull(change, { number, author });
  return stage.merge({ ...pull, ...reviews && { reviews }, ...more }, how);
}

/** The records of an account. */
async function recordsOf({ temp }: StageRun, name: string): Promise<readonly AuditRecord[]> {
  const text = await readFile(join(temp, "genesys-email-accounts", "audit_log.jsonl"), "utf8");
  const records = text.trimEnd().split("\n").map((line) => JSON.parse(line) as AuditRecord);
  return records.filter(({ target }) => target?.key === name);
}

/** The approval that all records of an account carry. */
async function approvalOf(run: StageRun, name: string): Promise<Readonly<Record<string, unknown>>> {
  const [first, ...others] = (await recordsOf(run, name)).map(({ approval }) => approval);
  assert.ok(first, `no record of ${name}: ${run.log}`);
  for (const other of others) assert.deepEqual(other, first);
  return first;
}

/** What the records of an account say: status, pull request, approvers, four eyes. */
async function facts(run: StageRun, name: string): Promise<readonly unknown[]> {
  const { status, pr, approvers, four_eyes } = await approvalOf(run, name);
  return [status, pr, approvers, four_eyes];
}

/** Pull request 5 adds Alpha and Beta, 7 changes Beta, Gamma is pushed straight, 9 adds Delta. */
async function history(stage: EventStage, deltaBy: string | undefined = "mona"): Promise<string> {
  await merged(stage, {
    "accounts/alpha.yaml": accountText("Alpha"),
    "accounts/beta.yaml": accountText("Beta"),
  }, { number: 5, reviews: by("bob") });
  await merged(stage, { "accounts/beta.yaml": accountText("Beta", { description: "Second" }) }, {
    number: 7,
    reviews: by("carol"),
  });
  await stage.commit({ "accounts/gamma.yaml": accountText("Gamma") }, "main", { author: "bob" });
  return await merged(stage, { "accounts/delta.yaml": accountText("Delta") }, {
    number: 9,
    reviews: by("erin"),
    how: "squash",
    author: deltaBy,
  });
}

const CHECKOUTS: readonly (readonly [string, NonNullable<RunOptions["checkout"]>])[] = [
  ["whole", {}],
  ["shallow", { depth: 1 }],
  ["none", "none"],
];

describe("whose approval it was", TOGETHER, () => {
  tell([
    ...CHECKOUTS.map(([name, checkout]) => ({
      id: `A1-${name}`,
      what: "each account carries the approval of the last change to its own file",
      stage: STAGE,
      play: async (stage: EventStage) => {
        const run = await stage.run(stage.pushEvent(await history(stage)), { checkout });
        isGreen(run);
        assert.deepEqual(await facts(run, "Alpha"), ["approved", 5, ["bob"], true]);
        assert.deepEqual(await facts(run, "Beta"), ["approved", 7, ["carol"], true]);
        assert.deepEqual(await facts(run, "Gamma"), ["none", null, [], false]);
        assert.deepEqual(await facts(run, "Delta"), ["approved", 9, ["erin"], true]);
        assert.deepEqual(run.report.accounts.map(({ name, approval }) => [name, approval]), [
          ["Alpha", { status: "approved", basis: "pull-request", pullRequest: 5, approvers: ["bob"] }],
          ["Beta", { status: "approved", basis: "pull-request", pullRequest: 7, approvers: ["carol"] }],
          ["Delta", { status: "approved", basis: "pull-request", pullRequest: 9, approvers: ["erin"] }],
          ["Gamma", { status: "none", approvers: [] }],
        ]);
        assert.ok(!codes(run).includes("APPROVAL_UNAVAILABLE"), run.log);
        const asked = stage.github.requests().map(({ path }) => path).filter((path) => /reviews|permission/.test(path));
        assert.equal(new Set(asked).size, asked.length, "something was asked for twice");
      },
    })),
    {
      id: "A1-manual",
      what: "a run by hand names no pull request, and rests on its environment's reviewers",
      stage: {
        ...STAGE,
        people: { ...PEOPLE, approvals: { 101: [{ user: "ops", environment: "genesys-production" }] } },
      },
      play: async (stage) => {
        await history(stage);
        const alone = await byHand(stage, { runId: 100 });
        assert.deepEqual(await facts(alone, "Delta"), ["none", null, [], false]);
        for (const name of ["Alpha", "Beta", "Delta", "Gamma"]) await stage.remove(name);
        const run = await byHand(stage, { runId: 101 });
        assert.deepEqual(await facts(run, "Delta"), ["approved", null, [], true]);
        const { environment, environment_approvers, basis } = await approvalOf(run, "Delta");
        assert.deepEqual([environment, environment_approvers, basis], ["genesys-production", ["ops"], "environment"]);
      },
    },
    {
      id: "A1-environment",
      what: "without actions: read the environment's approvers are unknown, and a finding says so",
      stage: STAGE,
      play: async (stage) => {
        const sha = await history(stage);
        refuse(stage, `${API}/actions/runs`, "actions=read");
        const run = await stage.run(stage.pushEvent(sha));
        isGreen(run);
        assert.equal((await approvalOf(run, "Delta"))["environment_approvers"], null);
        assert.deepEqual(await facts(run, "Delta"), ["approved", 9, ["erin"], true]);
        assert.deepEqual(named(run), ["the token lacks actions: read"]);
        await stage.remove("Delta");
        refuse(stage, `${API}/actions/runs`, "actions=read");
        const manual = await byHand(stage);
        assert.deepEqual(await facts(manual, "Delta"), ["unavailable", null, [], null]);
        assert.equal((await approvalOf(manual, "Delta"))["environment_approvers"], null);
      },
    },
    {
      id: "A1-writer",
      what: "an author whom GitHub does not know may be the approver: four eyes are unknown",
      stage: STAGE,
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/delta.yaml": accountText("Delta") }, { number: 9 });
        const run = await stage.run(stage.pushEvent(stage.merge({ ...pull, reviews: by("erin") ?? [] }, "squash")));
        isGreen(run);
        assert.deepEqual(await facts(run, "Delta"), ["unavailable", 9, ["erin"], null]);
      },
    },
    {
      id: "A1-reviews",
      what: "reviews that cannot be looked up leave approvers and four eyes unknown",
      stage: STAGE,
      play: async (stage) => {
        const sha = await history(stage);
        stage.github.addFaults({ path: `${API}/pulls/9/reviews`, times: 9, fault: { kind: "status", status: 502 } });
        const run = await stage.run(stage.pushEvent(sha));
        isGreen(run);
        assert.deepEqual(await facts(run, "Delta"), ["unavailable", 9, null, null]);
        assert.deepEqual(await facts(run, "Alpha"), ["approved", 5, ["bob"], true]);
      },
    },
    {
      id: "A1-token",
      what:
        "without pull-requests: read everything is unknown, which fails nothing, and one finding names the permission",
      stage: STAGE,
      play: async (stage) => {
        const sha = await history(stage);
        refuse(stage, `${API}/pulls`, "pull_requests=read");
        for (const commit of stage.repository.git("rev-list", sha).split("\n")) {
          refuse(stage, `${API}/commits/${commit}/pulls`, "pull_requests=read");
        }
        const run = await stage.run(stage.pushEvent(sha), { inputs: { "fail-on": "warning" } });
        isGreen(run);
        for (const name of ["Alpha", "Beta", "Gamma", "Delta"]) {
          assert.deepEqual(await facts(run, name), ["unavailable", null, null, null]);
        }
        assert.deepEqual(named(run), ["the token lacks pull-requests: read"]);
      },
    },
    {
      id: "A1-no-token",
      what: "without a token the apply is refused before any write",
      stage: STAGE,
      play: async (stage) => {
        const run = await stage.run(stage.pushEvent(await history(stage)), { inputs: { "github-token": "" } });
        isRed(run);
        assert.deepEqual(run.writes, []);
      },
    },
    {
      id: "A2-strangers",
      what: "people without write access prove no four eyes, a member with it does",
      stage: STAGE,
      play: async (stage) => {
        const strangers = ["NONE", "CONTRIBUTOR", "FIRST_TIME_CONTRIBUTOR"].map((association, index) => ({
          user: `stranger-${index}`,
          state: "APPROVED",
          association,
        }));
        const first = await merged(stage, { "accounts/one.yaml": accountText("One") }, {
          number: 7,
          reviews: strangers,
        });
        assert.deepEqual(await facts(await stage.run(stage.pushEvent(first)), "One"), ["not-approved", 7, [], false]);
        const second = await merged(stage, { "accounts/two.yaml": accountText("Two") }, {
          number: 8,
          reviews: [...strangers, { user: "bob", state: "APPROVED", association: "MEMBER" }],
        });
        assert.deepEqual(await facts(await stage.run(stage.pushEvent(second)), "Two"), ["approved", 8, ["bob"], true]);
      },
    },
    {
      id: "A2-elsewhere",
      what: "a pull request that was merged into another branch approves nothing of the default branch",
      stage: STAGE,
      play: async (stage) => {
        stage.repository.git("branch", "scratch");
        const pull = await stage.openPull({ "accounts/one.yaml": accountText("One") }, { author: "mona" });
        stage.moveMain(pull.headSha);
        stage.github.putPull({ ...pull, baseRef: "scratch", mergeCommitSha: pull.headSha, reviews: by("bob") ?? [] });
        const run = await stage.run(stage.pushEvent(pull.headSha));
        isGreen(run);
        assert.deepEqual(await facts(run, "One"), ["none", null, [], false]);
      },
    },
    {
      id: "A2-direct",
      what: "a commit that was pushed before its pull request was merged was pushed directly",
      stage: STAGE,
      play: async (stage) => {
        const base = stage.head();
        const pushed = await stage.commit({ "accounts/one.yaml": accountText("One") }, "main", { author: "mona" });
        await stage.openPull({ head: pushed });
        await stage.commit({ "accounts/two.yaml": accountText("Two") }, "topic-7", { author: "mona" });
        const pull = { ...stage.updatePull(), baseSha: base };
        const sha = stage.merge({ ...pull, reviews: by("bob") ?? [] });
        for (const [, checkout] of CHECKOUTS) {
          const run = await stage.run(stage.pushEvent(sha, base), { checkout });
          assert.deepEqual(await facts(run, "One"), ["none", null, [], false]);
          assert.deepEqual(await facts(run, "Two"), ["approved", 7, ["bob"], true]);
          for (const name of ["One", "Two"]) await stage.remove(name);
        }
      },
    },
    ...(["merge", "squash", "rebase", "queue"] as const).map((how) => ({
      id: `A3-${how}`,
      what: "however it was merged: files renamed, several accounts in one file, two commits",
      stage: { ...STAGE, files: { ...STAGE.files, "accounts/old.yaml": accountText("Old") } },
      play: async (stage: EventStage) => {
        const before = stage.head();
        await stage.openPull({
          "accounts/old.yaml": undefined,
          "accounts/renamed.yaml": accountText("Old"),
          "accounts/team.yaml": `${accountText("One")}---\n${accountText("Two")}`,
        }, { author: "mona" });
        await stage.commit({ "accounts/three.yaml": accountText("Three") }, "topic-7", {
          author: "mona",
          message: "the second",
        });
        await stage.commit({ "README.md": "# Moved on\n" });
        const sha = stage.merge({ ...stage.updatePull(), reviews: by("bob") ?? [] }, how);
        for (const [, checkout] of CHECKOUTS) {
          const run = await stage.run(stage.pushEvent(sha, before), { checkout });
          isGreen(run);
          for (const name of ["Old", "One", "Two", "Three"]) {
            assert.deepEqual(await facts(run, name), ["approved", 7, ["bob"], true], run.log);
            await stage.remove(name);
          }
        }
      },
    })),
    {
      id: "A3-mixed",
      what: "a merge that GitHub did not make, and that holds what neither side held, is not approved",
      stage: STAGE,
      play: async (stage) => {
        const { repository } = stage;
        const pull = await stage.openPull({ "accounts/one.yaml": accountText("One") }, { author: "mona" });
        repository.git("checkout", "-q", pull.headSha);
        await repository.commit({ "accounts/one.yaml": accountText("One", { smtp_server: "evil.example" }) });
        const tree = repository.git("rev-parse", "HEAD^{tree}");
        repository.git("checkout", "-q", "main");
        const evil = repository.git("commit-tree", tree, "-p", stage.head(), "-p", pull.headSha, "-m", "Merge");
        stage.moveMain(evil);
        stage.github.putPull({ ...pull, mergeCommitSha: evil, reviews: by("bob") ?? [] });
        const run = await stage.run(stage.pushEvent(evil), { inputs: { "require-approval": "true" } });
        isRed(run);
        assert.deepEqual(run.writes, []);
        assert.equal((await approvalOf(run, "One"))["status"], "unavailable");
      },
    },
  ]);
});

describe("require-approval", TOGETHER, () => {
  const inputs = { "require-approval": "true" };
  tell([
    {
      id: "A4-only",
      what: "writes what is approved, and nothing else: the others fail with NOT_APPROVED",
      stage: STAGE,
      play: async (stage) => {
        const run = await stage.run(stage.pushEvent(await history(stage)), { inputs });
        isRed(run);
        assert.deepEqual(stage.names(), ["Alpha", "Beta", "Delta"]);
        const gamma = run.report.accounts.find(({ name }) => name === "Gamma");
        assert.deepEqual(gamma?.issues.map(({ code, severity }) => [code, severity]), [["NOT_APPROVED", "error"]]);
        assert.deepEqual([gamma.outcome?.status, gamma.outcome?.succeeded], ["NOT_APPROVED", false]);
        assert.equal(run.outputs["failed"], "1");
        assert.match(run.summary, /NOT_APPROVED/);
        assert.match((await recordsOf(run, "Gamma")).at(-1)?.outcome.error_code ?? "", /^NOT_APPROVED$/);
      },
    },
    {
      id: "A4-unknown",
      what: "what is unknown is not written",
      stage: STAGE,
      play: async (stage) => {
        const sha = await history(stage);
        stage.github.addFaults({ path: `${API}/pulls`, times: 99, fault: { kind: "status", status: 502 } });
        const run = await stage.run(stage.pushEvent(sha), { inputs });
        isRed(run);
        assert.deepEqual(run.writes, []);
      },
    },
    {
      id: "A4-removal",
      what: "a deletion needs an approval of the commit that removed the file",
      stage: { ...STAGE, files: { "accounts/one.yaml": accountText("One"), "accounts/two.yaml": accountText("Two") } },
      play: async (stage) => {
        await stage.seed();
        const direct = await stage.commit({ "accounts/one.yaml": undefined }, "main", { author: "mona" });
        const held = await stage.run(stage.pushEvent(direct), { inputs: { ...inputs, ...PRUNE } });
        isRed(held);
        assert.deepEqual(stage.names(), ["One", "Two"]);
        const sha = await merged(stage, { "accounts/two.yaml": undefined }, { number: 7, reviews: by("bob") });
        const run = await stage.run(stage.pushEvent(sha), { inputs: { ...inputs, ...PRUNE } });
        assert.deepEqual(stage.names(), ["One"], run.log);
        assert.deepEqual(await facts(run, "Two"), ["approved", 7, ["bob"], true]);
      },
    },
    {
      id: "A4-manual",
      what: "a run by hand writes what its environment's reviewers approved",
      stage: {
        ...STAGE,
        people: { ...PEOPLE, approvals: { 101: [{ user: "ops", environment: "genesys-production" }] } },
      },
      play: async (stage) => {
        await history(stage);
        const alone = await byHand(stage, { inputs, runId: 100 });
        isRed(alone);
        assert.deepEqual(alone.writes, []);
        isGreen(await byHand(stage, { inputs, runId: 101 }));
        assert.equal(stage.names().length, 4);
      },
    },
  ]);
});

/** An apply that somebody started by hand. */
function byHand(stage: EventStage, { inputs = {}, ...options }: RunOptions = {}): Promise<StageRun> {
  return stage.run(stage.plainEvent("workflow_dispatch"), { ...options, inputs: { mode: "apply", ...inputs } });
}

/** Lets GitHub refuse what begins with a path, as it refuses a token without a permission. */
function refuse(stage: EventStage, path: string, accepted: string): void {
  stage.github.addFaults({
    path,
    times: 99,
    fault: {
      kind: "status",
      status: 403,
      message: "Resource not accessible by integration",
      headers: { "x-accepted-github-permissions": accepted },
    },
  });
}

/** What the finding about approvals names, each time that it is told. */
function named({ report }: StageRun): readonly string[] {
  return report.findings.filter(({ code }) => code === "APPROVAL_UNAVAILABLE")
    .map(({ message }) => /the token lacks .*/.exec(message)?.[0] ?? message);
}
