import assert from "node:assert/strict";
import { describe } from "node:test";
import { readPlanNote } from "../../src/core/report/approved-plan.ts";
import { readResultNote } from "../../src/core/report/merged-result.ts";
import { type Case, isGreen, isRed, isRefused, isSuperseded, tell, TOGETHER } from "../support/event-case.ts";
import { accountText, type EventStage, REPOSITORY, type RunOptions, type StageRun } from "../support/event-stage.ts";
import { ACCOUNTS } from "../support/sandbox-genesys.ts";
import { until } from "../support/until.ts";

const ONE = { "accounts/one.yaml": accountText("One") };
const TWO = { "accounts/two.yaml": accountText("Two") };
const COMMENTS = `/repos/${REPOSITORY}/issues/7/comments`;
const ONE_COMMENT = `/repos/${REPOSITORY}/issues/comments`;

/** A check of pull request 7 and its merge by a button; gives the push. */
async function checkedAndMerged(
  stage: EventStage,
  change: Readonly<Record<string, string | undefined>> = ONE,
  { how = "merge", options = {} }: {
    readonly how?: Parameters<EventStage["merge"]>[1];
    readonly options?: RunOptions;
  } = {},
): Promise<{ readonly checked: StageRun; readonly event: ReturnType<EventStage["pushEvent"]> }> {
  await stage.seed();
  const pull = await stage.openPull(change);
  const checked = await stage.run(stage.pullEvent(pull), options);
  const before = stage.head();
  return { checked, event: stage.pushEvent(stage.merge(pull, how), before) };
}

/** Genesys Cloud refuses to make the account of this name, as often as it is asked. */
function refuse(stage: EventStage, name: string): void {
  stage.organisation.answer = async (request, usual) => {
    const body = request.method === "POST" ? await request.clone().text() : "";
    if (!new URL(request.url).pathname.endsWith(ACCOUNTS) || !body.includes(`"${name}"`)) return await usual(request);
    return Response.json({ message: "The mailbox server said no", code: "bad.request", status: 400 }, { status: 400 });
  };
}

/** The only comment of a pull request: without its hidden lines, its title, and its end. */
function onlyComment(stage: EventStage, number = 7): string {
  const [body = "", ...others] = stage.comments(number);
  assert.deepEqual(others, []);
  return body;
}

function titleOf(comment: string): string {
  return comment.split("\n").find((line) => line.startsWith("## ")) ?? "";
}

function stateOf(comment: string): string | undefined {
  return readResultNote(comment)?.state;
}

/** The calls to GitHub whose path matches. */
function calls(stage: EventStage, path: RegExp, method = "GET"): readonly string[] {
  return stage.github.requests().filter((each) => each.method === method && path.test(each.path)).map((each) =>
    each.path
  );
}

describe("M11: a merged pull request is told what became of it", TOGETHER, () => {
  tell([
    {
      id: "M11-failed-apply",
      what: "an account that fails is named on the merged pull request, with reason and remedy, and nothing is green",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage, { ...ONE, ...TWO });
        refuse(stage, "One");
        const run = await stage.run(event);
        isRed(run);
        const comment = onlyComment(stage);
        assert.match(titleOf(comment), /^## ❌ E-mail accounts of `127\.0\.0\.1:\d+`: failed, 1 of 5 accounts needs/);
        assert.match(comment, /- ❌ \*\*One\*\*: create failed: .*The mailbox server said no/);
        assert.match(comment, /To do, for the /);
        assert.match(comment, /^\| Two \|.*\| created \| ✅ `ACTIVE`/m);
        assert.match(comment, new RegExp(`audit log \`${run.outputs["audit-head"]}\``));
        assert.ok(comment.includes(`/actions/runs/${run.report.run.id}#artifacts`), comment);
        assert.ok(comment.includes(run.outputs["artifact-name"] ?? "?"));
        assert.match(run.outputs["comment-url"] ?? "", /comments\/\d+$/);
      },
    },
    ...(["merge", "squash", "rebase", "queue"] as const).flatMap((how) =>
      ([{}, { depth: 1 }, "none"] as const).slice(0, how === "merge" ? 3 : 1).map((checkout): Case => ({
        id: `M11-live-${how}-${JSON.stringify(checkout)}`,
        what: "the check's comment becomes the result of the apply, and keeps the plan that was approved",
        play: async (stage) => {
          const { checked, event } = await checkedAndMerged(stage, ONE, { how });
          const plan = readPlanNote(checked.comments[0] ?? "");
          assert.ok(plan);
          const run = await stage.run(event, { checkout });
          isGreen(run);
          assert.doesNotMatch(run.log, /^::warning/m);
          const comment = onlyComment(stage);
          assert.match(titleOf(comment), /^## ✅ .*: live, 4 accounts match the files$/);
          assert.equal(stateOf(comment), "live");
          assert.deepEqual(readPlanNote(comment), plan);
          const asked = calls(stage, /commits\/[0-9a-f]+\/pulls$/);
          assert.equal(new Set(asked).size, asked.length, "a commit was asked for twice");
        },
      }))
    ),
    {
      id: "M11-applying",
      what: "while accounts are written the comment says so, as of when, and by which run",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage);
        let during = "";
        stage.organisation.answer = async (request, usual) => {
          if (request.method === "POST" && new URL(request.url).pathname.endsWith(ACCOUNTS)) {
            await until(() => stateOf(onlyComment(stage)) === "applying", "the comment says that it is applied");
            during = onlyComment(stage);
          }
          return await usual(request);
        };
        const run = await stage.run(event, { runId: 77 });
        isGreen(run);
        assert.match(titleOf(during), /^## ⏳ .*: applying$/);
        assert.match(
          during,
          /As of 20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC, \[the run\]\(\S+\/actions\/runs\/77\) is writing/,
        );
        assert.match(during, /^\| One \|.*\| create \| not known yet \|$/m);
        assert.ok(readPlanNote(during));
        assert.equal(stateOf(onlyComment(stage)), "live");
        assert.equal(run.report.plan?.changed, false);
      },
    },
    {
      id: "M11-cancelled",
      what: "a run that is cancelled while accounts wait does not leave the comment at applying, or green",
      stage: { validationMs: 600_000 },
      play: async (stage) => {
        const pull = await stage.openPull(ONE);
        const before = stage.head();
        const event = stage.pushEvent(stage.merge(pull), before);
        const stop = new AbortController();
        const { genesys } = stage.organisation;
        const started = stage.run(event, { cancelled: stop.signal });
        await until(() => genesys.accounts().length === 4, "four accounts were sent");
        await until(() => stateOf(onlyComment(stage)) === "applying", "the comment says that it is applied");
        await until(() => genesys.requests().at(-1)?.method === "GET", "the accounts are waited for");
        stop.abort();
        isRed(await started);
        assert.match(titleOf(onlyComment(stage)), /^## ❌ /);
      },
    },
    {
      id: "M11-attempt-2",
      what: "another attempt finds the approved plan as the first did, whether that wrote nothing, a part or all of it",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage, { ...ONE, ...TWO });
        const { answer } = stage.organisation;
        stage.organisation.answer = (request, usual) =>
          request.method === "POST" && new URL(request.url).pathname.endsWith(ACCOUNTS)
            ? Promise.resolve(Response.json({ message: "no", status: 400 }, { status: 400 }))
            : usual(request);
        const inputs = { "on-plan-change": "fail" };
        const states: unknown[] = [];
        const next = async (): Promise<StageRun> => {
          const run = await stage.run(event, { runId: 50, attempt: states.length + 1, inputs });
          states.push([run.outputs["plan-changed"], stateOf(onlyComment(stage))]);
          return run;
        };
        await next();
        refuse(stage, "One");
        await next();
        stage.organisation.answer = answer;
        isGreen(await next());
        isGreen(await next());
        assert.deepEqual(states, [["false", "failed"], ["false", "failed"], ["false", "live"], ["false", "live"]]);
        assert.match(onlyComment(stage), /attempt 4/);
        // What somebody else changed in the meantime is no part of what is left.
        await stage.remove("Billing");
        isRed(await next());
        assert.deepEqual(states.at(-1), ["true", "failed"]);
      },
    },
    {
      id: "M11-without-comment",
      what:
        "a comment that is missing is made where the apply wrote something, or the pull request changed an account file",
      play: async (stage) => {
        await stage.seed();
        const merge = async (change: Readonly<Record<string, string>>, number: number): Promise<StageRun> => {
          const pull = await stage.openPull(change, { number });
          const before = stage.head();
          return await stage.run(stage.pushEvent(stage.merge(pull), before));
        };
        isGreen(await merge(ONE, 7));
        assert.equal(stateOf(onlyComment(stage, 7)), "live");
        const quiet = await merge({ "README.md": "# Other\n" }, 8);
        isGreen(quiet);
        assert.deepEqual(stage.comments(8), []);
        assert.equal(quiet.outputs["comment-url"], "");
        isGreen(await merge({ "accounts/one.yaml": `# A remark\n${accountText("One")}` }, 9));
        assert.match(titleOf(onlyComment(stage, 9)), /: live, 4 accounts match the files$/);
        // Somebody else's account that fails is a red run all the same.
        await stage.remove("Sales");
        refuse(stage, "Sales");
        isRed(await merge({ "README.md": "# Third\n" }, 10));
        assert.match(onlyComment(stage, 10), /❌ \*\*Sales\*\*/);
      },
    },
    {
      id: "M11-nobody",
      what: "a direct push, an open pull request with the commit, a refused run and comment: false write to none",
      play: async (stage) => {
        await stage.seed();
        isGreen(await stage.run(stage.pushEvent(await stage.commit(ONE))));
        assert.deepEqual(stage.comments(7), []);
        const pull = await stage.openPull(TWO);
        const checked = await stage.run(stage.pullEvent(pull));
        const before = stage.head();
        const sha = stage.merge(pull);
        const event = stage.pushEvent(sha, before);
        // Opened from the merge commit, which it therefore holds.
        await stage.openPull({ "README.md": "# Later\n" }, { number: 8 });
        isRefused(
          await stage.run({
            ...event,
            ref: "refs/tags/v1",
            payload: { ...event.payload as object, ref: "refs/tags/v1" },
          }, {
            inputs: { mode: "apply" },
          }),
        );
        isGreen(await stage.run(event, { inputs: { comment: "false" } }));
        assert.deepEqual(stage.comments(7), checked.comments);
        await stage.remove("Two");
        isGreen(await stage.run(event, { attempt: 2 }));
        assert.equal(stateOf(onlyComment(stage, 7)), "live");
        assert.deepEqual(stage.comments(8), []);
      },
    },
    {
      id: "M11-two-at-once",
      what: "each pull request of a push is told of its own accounts, and of the run's verdict",
      play: async (stage) => {
        await stage.seed();
        for (const [number, change] of [[7, ONE], [8, TWO]] as const) {
          await stage.run(stage.pullEvent(await stage.openPull(change, { number })));
        }
        const before = stage.head();
        stage.merge(stage.updatePull(7));
        const after = stage.merge(stage.updatePull(8), "squash");
        refuse(stage, "Two");
        for (const checkout of [{}, "none"] as const) {
          const run = await stage.run(stage.pushEvent(after, before), { checkout });
          isRed(run);
          const [seven, eight] = [onlyComment(stage, 7), onlyComment(stage, 8)];
          assert.match(titleOf(eight), /failed, 1 of 1 account needs attention/);
          assert.match(eight, /\*\*Two\*\*/);
          assert.doesNotMatch(eight, /^\| One /m);
          assert.match(titleOf(seven), /^## ❌ .*the run failed, though none of these accounts did/);
          assert.doesNotMatch(seven, /Two/);
          if (checkout !== "none") assert.match(seven, /^\| One \|.*\| created \|/m);
          assert.match(run.outputs["comment-url"] ?? "", /comments\/\d+$/);
        }
      },
    },
    {
      id: "M11-organisations",
      what: "each organisation has a result of its own",
      play: async (stage) => {
        const other = await stage.addOrganisation();
        const { event } = await checkedAndMerged(stage);
        await stage.seed({ organisation: other });
        refuse(stage, "One");
        isRed(await stage.run(event));
        isGreen(await stage.run(event, { organisation: other }));
        const [first = "", second = "", ...more] = stage.comments(7);
        assert.deepEqual(more, []);
        assert.deepEqual([stateOf(first), stateOf(second)], ["failed", "live"]);
        assert.ok(titleOf(first).includes(new URL(stage.organisation.url).host));
        assert.ok(titleOf(second).includes(new URL(other.url).host));
      },
    },
    {
      id: "M11-late-check",
      what: "a check that ends after the apply leaves the result as it is",
      play: async (stage) => {
        await stage.seed();
        const pull = await stage.openPull(ONE);
        const check = stage.pullEvent(pull);
        const before = stage.head();
        const event = stage.pushEvent(stage.merge(pull), before);
        refuse(stage, "One");
        isRed(await stage.run(event));
        const result = onlyComment(stage);
        const late = await stage.run(check);
        isGreen(late);
        assert.equal(onlyComment(stage), result);
      },
    },
    {
      id: "M11-superseded",
      what: "a superseded apply names whose run applies it; that run tells it, and is not told over",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage);
        const newer = await stage.commit(TWO);
        const old = await stage.run(event, { runId: 60 });
        isSuperseded(old, newer);
        const waiting = onlyComment(stage);
        assert.equal(stateOf(waiting), "superseded");
        assert.match(titleOf(waiting), /^## ⏸️ .*: not applied by this run$/);
        assert.match(
          waiting,
          new RegExp(`the run of commit \\[\`${newer.slice(0, 12)}\`\\]\\(\\S+/commit/${newer}\\) applies it`),
        );
        assert.ok(readPlanNote(waiting));
        isGreen(await stage.run(stage.pushEvent(newer), { runId: 61 }));
        const applied = onlyComment(stage);
        assert.equal(stateOf(applied), "live");
        assert.match(applied, /^\| One \|.*\| created \|/m);
        assert.doesNotMatch(applied, /Two/);
        isSuperseded(await stage.run({ ...event }, { runId: 60, attempt: 2 }), await superseding(stage));
        assert.equal(onlyComment(stage), applied);
      },
    },
    {
      id: "M11-superseded-later",
      what: "an apply that went well stays told when it is started again after a later one",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage);
        isGreen(await stage.run(event, { runId: 60 }));
        const live = onlyComment(stage);
        const newer = await stage.commit(TWO);
        isGreen(await stage.run(stage.pushEvent(newer), { runId: 61 }));
        isSuperseded(await stage.run(event, { runId: 60, attempt: 2 }), newer);
        assert.equal(onlyComment(stage), live);
      },
    },
  ]);
});

/** The commit of the default branch, which every older run leaves its work to. */
function superseding(stage: EventStage): Promise<string> {
  return Promise.resolve(stage.head());
}

const LIMITED = {
  kind: "status",
  status: 403,
  message: "You have exceeded a secondary rate limit",
  headers: { "retry-after": "1" },
} as const;

/** Green, but for one warning annotation that says that the result could not be written, and why. */
function isUntold(run: StageRun, why: RegExp): void {
  isGreen(run);
  const lines = run.log.split("\n").filter((each) => /^::warning title=COMMENT_/.test(each));
  assert.equal(lines.length, 1, run.log);
  assert.match(lines[0] ?? "", /Could not (write the result on the merged pull request #7|look up the pull requests)/);
  assert.match(lines[0] ?? "", why);
}

describe("M2: writing the result", TOGETHER, () => {
  tell([
    ...([
      ["secondary-403", LIMITED],
      ["502", { kind: "status", status: 502 }],
      ["lost-answer", { kind: "reset", when: "after" }],
      ["half-answer", { kind: "truncate" }],
    ] as const).map(([id, fault]): Case => ({
      id: `M2-result-${id}`,
      what: "the result is there, once, when each first write meets it",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage, ONE, { options: { inputs: { comment: "false" } } });
        stage.github.addFaults({ method: "POST", path: COMMENTS, fault });
        stage.github.addFaults({ method: "PATCH", path: ONE_COMMENT, fault });
        const run = await stage.run(event);
        isGreen(run);
        assert.equal(stateOf(onlyComment(stage)), "live", run.log);
        assert.doesNotMatch(run.log, /^::warning title=COMMENT_/m);
      },
    })),
    {
      id: "M2-result-deleted",
      what: "a comment that somebody deletes between listing and PATCH is made anew, with the approved plan",
      play: async (stage) => {
        const { checked, event } = await checkedAndMerged(stage);
        let deleted = 0;
        stage.beforeGithub = ({ method }) => {
          if (method === "PATCH" && deleted++ < 1) stage.github.deleteComments(7);
        };
        isGreen(await stage.run(event));
        assert.ok(deleted > 0);
        assert.equal(stateOf(onlyComment(stage)), "live");
        assert.deepEqual(readPlanNote(onlyComment(stage)), readPlanNote(checked.comments[0] ?? ""));
      },
    },
    {
      id: "M2-result-502",
      what: "one that cannot be replaced at all is told in the log, with the 502",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage);
        const fault = { kind: "status", status: 502 } as const;
        stage.github.addFaults({ method: "PATCH", path: ONE_COMMENT, times: 99, fault });
        isUntold(await stage.run(event), /COMMENT_FAILED.*502/);
      },
    },
    {
      id: "M2-result-proxy",
      what: "a proxy's log-in page is told as not GitHub's, in words, wherever it comes",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage);
        const page = { kind: "html", status: 200 } as const;
        stage.github.addFaults({ method: "GET", path: COMMENTS, times: 99, fault: page });
        isUntold(await stage.run(event), /COMMENT_FAILED.*not GitHub's/);
        const path = `/repos/${REPOSITORY}/commits/`;
        stage.github.addFaults({ method: "GET", path, times: 99, fault: page });
        isUntold(await stage.run(event, { attempt: 2 }), /COMMENT_FAILED.*not GitHub's/);
      },
    },
    {
      id: "M2-result-no-permission",
      what: "a token that only reads is told the permission that is missing",
      stage: { readOnly: true },
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage);
        isUntold(await stage.run(event), /title=COMMENT_FORBIDDEN.*pull-requests: write/);
      },
    },
    {
      id: "M3-result-hang",
      what: "comments that are never listed hold up no write, and the run ends with its verdict",
      play: async (stage) => {
        const { event } = await checkedAndMerged(stage);
        stage.github.addFaults({ method: "GET", path: COMMENTS, times: 99, fault: { kind: "hang", when: "before" } });
        const run = await stage.run(event);
        isUntold(run, /COMMENT_FAILED.*(did not answer|used up)/);
        assert.deepEqual(run.writes, ["POST"]);
      },
    },
  ]);
});
