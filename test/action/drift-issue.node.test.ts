import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type DriftIssuePlace, keepDriftIssue } from "../../src/action/drift-issue.ts";
import { driftMarker } from "../../src/core/report/comment.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import type { GithubSimulator } from "../../src/sandbox/github/github.ts";
import { ACTIONS_BOT, type GithubIssue } from "../../src/sandbox/github/state.ts";
import type { FaultRule, HttpFault } from "../../src/sandbox/http-fault.ts";
import { clientOver, github, pull, REPO } from "../support/action-github.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { memoryLogger } from "../support/provision-bench.ts";
import { accountReport, runContext, runReport } from "../support/reports.ts";
import { commandsOf } from "../support/workflow-commands.ts";

const KEY = "eu-west-1";
const ISSUES = "/repos/acme/mail/issues";

function driftReport(names: readonly string[], more: Partial<RunReport> = {}): RunReport {
  return runReport({
    mode: "drift",
    result: names.length > 0 ? "failure" : "success",
    planHash: `sha256:${"0".repeat(64)}`,
    accounts: names.map((name) => accountReport({ name, probes: [], change: { action: "update" } })),
    ...more,
  });
}

const DRIFT = driftReport(["Sales"]);
const NONE = driftReport([]);

/** The simulator, and what runs do with it. */
function stage(
  seed: Parameters<typeof github>[0] = {},
  options: Parameters<typeof github>[1] & {
    readonly handle?: (request: Request, simulator: GithubSimulator) => Promise<Response>;
  } = {},
) {
  const { simulator } = github({ pulls: [], ...seed }, options);
  const { handle } = options;
  const octokit = async (): Promise<DriftIssuePlace["octokit"]> =>
    (await clientOver(handle ? (request) => handle(request, simulator) : simulator.fetch)).informing;
  const keep = async (report: RunReport, place: Partial<DriftIssuePlace> = {}): Promise<void> => {
    const at: DriftIssuePlace = {
      octokit: await octokit(),
      repo: REPO,
      key: KEY,
      isCurrent: () => Promise.resolve(true),
      clock: new FakeClock({ auto: true }),
      ...place,
    };
    await keepDriftIssue(report, at, { context: runContext(), logger: memoryLogger() });
  };
  const run = (report: RunReport, place: Partial<DriftIssuePlace> = {}): Promise<string[]> =>
    commandsOf(() => keep(report, place));
  const writes = () =>
    simulator.requests().filter(({ method, path }) => method !== "GET" && path !== "/graphql").length;
  const open = () => simulator.issues().filter(({ state }) => state === "open").map(({ number }) => number);
  return { simulator, keep, run, writes, open };
}

function own(number: number, override: Partial<GithubIssue> = {}): GithubIssue {
  return {
    number,
    title: "Drift",
    body: `${driftMarker(KEY)}\nold`,
    state: "open",
    user: ACTIONS_BOT,
    labels: [],
    ...override,
  };
}

describe("the issue about drift", () => {
  it("is opened with the first drift, edited when it changed, left alone when not, and closed when it is over", async () => {
    const { simulator, run, writes } = stage();
    assert.deepEqual(await run(NONE), []);
    assert.equal(writes(), 0);
    await run(DRIFT);
    assert.deepEqual(simulator.issues().map(({ number, title }) => [number, title]), [[
      1,
      "Drift in eu-west-1: 1 account differs",
    ]]);
    assert.equal(writes(), 1);
    await run({ ...DRIFT, run: { id: "2", url: "https://github.com/acme/mail/actions/runs/2" } });
    assert.equal(writes(), 1, "nothing had changed");
    await run(driftReport(["Sales", "Support"]));
    assert.equal(writes(), 2);
    assert.equal(simulator.issues()[0]?.title, "Drift in eu-west-1: 2 accounts differ");
    await run(NONE);
    const [issue] = simulator.issues();
    assert.deepEqual([issue?.state, issue?.stateReason], ["closed", "completed"]);
    assert.match(issue?.body ?? "", /nothing differs any more/);
    await run(NONE);
    assert.equal(writes(), 3);
    assert.equal(simulator.comments(1).length, 0);
  });

  it("is a new one for new drift, and the same again where a person closed it while the drift stood", async () => {
    const { simulator, run, open } = stage();
    await run(DRIFT);
    const [issue] = simulator.issues();
    assert.ok(issue);
    simulator.putIssue({ ...issue, state: "closed", stateReason: "completed" });
    await run(DRIFT);
    assert.deepEqual(open(), [1]);
    assert.equal(simulator.issues()[0]?.stateReason, "reopened");
    await run(NONE);
    await run(DRIFT);
    assert.deepEqual(open(), [2]);
  });

  it("is left as it is by a run that could not compare, and by one of files that the default branch no longer holds", async () => {
    const { run, writes, open } = stage({ issues: [own(3)] });
    for (const accounts of [[], DRIFT.accounts]) {
      const { planHash: _, ...unread } = driftReport([], { accounts: [...accounts] });
      await run({
        ...unread,
        result: "failure",
        findings: [{ code: "GENESYS_FORBIDDEN", severity: "error", message: "m" }],
      });
    }
    for (const report of [NONE, DRIFT]) {
      assert.deepEqual(await run(report, { isCurrent: () => Promise.resolve(false) }), []);
      const [warning = ""] = await run(report, { isCurrent: () => Promise.reject(new Error("no head")) });
      assert.match(warning, /^::warning title=DRIFT_ISSUE_FAILED::.*no head/);
    }
    assert.equal(writes(), 0);
    assert.deepEqual(open(), [3]);
  });

  it("is never a stranger's, a pull request, another organisation's, or one that quotes the marker", async () => {
    const foreign = [
      own(1, { user: { login: "mallory", id: 9, type: "User" } }),
      own(2, { body: `${driftMarker("us-east-1")}\nother` }),
      own(3, { body: `> ${driftMarker(KEY)}` }),
      own(4, { body: "" }),
    ];
    const { simulator, run } = stage({ issues: foreign, pulls: [pull({ author: ACTIONS_BOT.login })] });
    await run(NONE);
    await run(DRIFT);
    assert.deepEqual(simulator.issues().slice(0, 4), foreign);
    assert.equal(simulator.issues().length, 5);
    await run(NONE);
    assert.deepEqual(simulator.issues().slice(0, 4), foreign);
  });

  it("is passed over where GitHub lists a pull request of ours that begins with the marker", async () => {
    const body = `${driftMarker(KEY)}\n`;
    const { simulator, run } = stage({}, {
      handle: async (request, simulator) => {
        const listed = request.method === "GET" && new URL(request.url).pathname === ISSUES;
        if (!listed || !request.url.includes("state=open")) return await simulator.fetch(request);
        return Response.json([{
          number: 7,
          html_url: "https://github.com/acme/mail/pull/7",
          state: "open",
          body,
          user: ACTIONS_BOT,
          pull_request: {},
        }]);
      },
    });
    await run(NONE);
    assert.ok(simulator.requests().every(({ method, path }) => method === "GET" || path === "/graphql"));
  });

  it("is found behind two hundred others", async () => {
    const others = Array.from({ length: 200 }, (_, index) => own(index + 2, { body: "other" }));
    const { run, simulator } = stage({ issues: [own(1), ...others] });
    await run(DRIFT);
    assert.equal(simulator.issues().length, 201);
    assert.match(simulator.issues()[0]?.title ?? "", /1 account differs/);
  });

  it("stays one when two runs start together, and when an earlier race left three", async () => {
    const waiting: (() => void)[] = [];
    const { simulator, keep, run, open } = stage({}, {
      handle: async (request, simulator) => {
        const answer = await simulator.fetch(request);
        // Both have seen that there is none before either writes.
        if (request.method === "GET" && request.url.includes("state=closed") && waiting.length < 2) {
          await new Promise<void>((resolve) => {
            waiting.push(resolve);
            if (waiting.length === 2) { for (const go of waiting) go(); }
          });
        }
        return answer;
      },
    });
    assert.deepEqual(await commandsOf(async () => void await Promise.all([keep(DRIFT), keep(DRIFT)])), []);
    assert.equal(simulator.issues().length, 2);
    assert.deepEqual(open(), [1]);
    assert.equal(simulator.issues()[1]?.stateReason, "not_planned");
    // What a run closed as the other's double is not opened again.
    await run(NONE);
    await run(DRIFT);
    assert.deepEqual(open(), [3]);

    const three = stage({ issues: [own(1), own(2), own(3)] });
    await three.run(DRIFT);
    assert.deepEqual(three.open(), [1]);
    const all = stage({ issues: [own(1), own(2), own(3)] });
    await all.run(NONE);
    assert.deepEqual(all.open(), []);
  });
});

describe("where GitHub does not take the issue about drift", () => {
  async function failing(
    faults: readonly FaultRule<HttpFault>[],
    report = DRIFT,
    seed: Parameters<typeof github>[0] = {},
  ) {
    const { simulator, run, writes, open } = stage(seed);
    simulator.addFaults(...faults);
    return { warnings: await run(report), writes: writes(), open: open(), simulator };
  }

  it("the run says why: issues are off, a permission is missing, the server fails, hangs, or is somebody else", async () => {
    const off = stage({ issuesDisabled: true });
    const [disabled = "", ...more] = await off.run(DRIFT);
    assert.match(
      disabled,
      /^::warning title=DRIFT_ISSUE_FAILED::.*410: Issues are disabled for this repo.*drift-issue: false/,
    );
    assert.deepEqual(more, []);
    const reading = stage({}, { readOnly: true });
    const [forbidden = ""] = await reading.run(DRIFT);
    assert.match(forbidden, /^::warning title=DRIFT_ISSUE_FORBIDDEN::.*issues: write/);
    const cases: [RegExp, FaultRule<HttpFault>][] = [
      [/DRIFT_ISSUE_FAILED.*GitHub answered 502/, { path: ISSUES, times: 99, fault: { kind: "status", status: 502 } }],
      [/DRIFT_ISSUE_FAILED.*did not answer within/, {
        path: ISSUES,
        times: 99,
        fault: { kind: "hang", when: "before" },
      }],
      [/DRIFT_ISSUE_FAILED.*not GitHub's/, { path: ISSUES, times: 99, fault: { kind: "html", status: 200 } }],
      [/DRIFT_ISSUE_FORBIDDEN.*issues: write/, { path: ISSUES, times: 99, fault: { kind: "status", status: 404 } }],
    ];
    for (const [words, fault] of cases) {
      const { warnings, open } = await failing([fault]);
      assert.match(warnings[0] ?? "", words);
      assert.equal(warnings.length, 1);
      assert.deepEqual(open, []);
    }
  });

  it("a lost answer opens no second issue", async () => {
    const lost: FaultRule<HttpFault> = { method: "POST", path: ISSUES, fault: { kind: "reset", when: "after" } };
    const { warnings, simulator } = await failing([lost]);
    assert.deepEqual(warnings, []);
    assert.equal(simulator.issues().length, 1);
  });

  it("an issue that was deleted under our hands is opened anew", async () => {
    let deleted = false;
    const { simulator, run, open } = stage({ issues: [own(1)] }, {
      handle: async (request, simulator) => {
        const answer = await simulator.fetch(request);
        if (!deleted && request.method === "GET" && request.url.includes("state=open")) {
          deleted = true;
          simulator.putIssue(own(1, { user: { login: "ghost", id: 1, type: "User" } }));
          simulator.addFaults({
            method: "PATCH",
            fault: { kind: "status", status: 410, message: "This issue was deleted" },
          });
        }
        return answer;
      },
    });
    assert.deepEqual(await run(DRIFT), []);
    assert.deepEqual(open(), [1, 2]);
    assert.equal(simulator.issues()[0]?.body, `${driftMarker(KEY)}\nold`);
  });
});
