import assert from "node:assert/strict";
import { describe } from "node:test";
import { TestRepository } from "../support/action-repository.ts";
import {
  codes,
  isGreen,
  isNamed,
  isRed,
  isRefused,
  isSuperseded,
  PRUNE,
  tell,
  TOGETHER,
} from "../support/event-case.ts";
import type { Case } from "../support/event-case.ts";
import {
  accountText,
  badText,
  type EventStage,
  type FileChanges,
  LOST,
  REPOSITORY,
  type RunOptions,
  type StageRun,
  THREE,
} from "../support/event-stage.ts";

/** One file is faulty, and it alone. */
function judgedAlone(run: StageRun, file: string): void {
  isRed(run);
  const found = run.report.accounts.filter(({ issues }) => issues.some(({ severity }) => severity === "error"));
  assert.deepEqual(found.map((account) => account.file), [file], run.log);
  assert.match(run.log, new RegExp(`^::error .*file=${file}`, "m"));
  assert.ok(run.summary.includes(file), run.summary);
}

/** The file that a pull request added was judged, and it alone. */
function judged(run: StageRun, file = "accounts/new.yaml"): void {
  judgedAlone(run, file);
  const [comment = "", ...more] = run.comments;
  assert.ok(comment.includes(file), run.log);
  assert.deepEqual(more, []);
}

async function foreignWorkspace(stage: EventStage): Promise<string> {
  const other = await TestRepository.open({ "accounts/other.yaml": accountText("Other") });
  try {
    const workspace = await stage.folder("foreign");
    await stage.copy(other.root, workspace);
    return workspace;
  } finally {
    await other.close();
  }
}

/** Every way in which a job may have the repository, or not. */
const CHECKOUTS: readonly {
  readonly id: string;
  readonly what: string;
  readonly of: (stage: EventStage) => Promise<Pick<RunOptions, "checkout" | "inputs">>;
}[] = [
  { id: "full", what: "a full checkout", of: () => Promise.resolve({}) },
  { id: "depth", what: "a checkout of depth 1", of: () => Promise.resolve({ checkout: { depth: 1 } }) },
  {
    id: "path",
    what: "a checkout in a folder that the globs name",
    of: () => Promise.resolve({ checkout: { path: "config" }, inputs: { accounts: "config/accounts/**/*.yaml" } }),
  },
  {
    id: "path-default",
    what: "a checkout in a folder that no glob names",
    of: () => Promise.resolve({ checkout: { path: "config" } }),
  },
  {
    id: "path-deep",
    what: "a checkout of depth 1 in a folder two levels down",
    of: () =>
      Promise.resolve({
        checkout: { path: "deep/config", depth: 1 },
        inputs: { accounts: "deep/config/accounts/*.yaml" },
      }),
  },
  { id: "no-checkout", what: "no checkout", of: () => Promise.resolve({ checkout: "none" }) },
  {
    id: "sparse",
    what: "a sparse checkout without the changed file",
    of: () => Promise.resolve({ checkout: { sparse: ["/accounts/support.yaml", "/accounts/sales.yaml"], depth: 1 } }),
  },
  {
    id: "sparse-docs",
    what: "a sparse checkout without any account file",
    of: () => Promise.resolve({ checkout: { sparse: ["/README.md"] } }),
  },
  {
    id: "foreign",
    what: "another repository in the workspace",
    of: async (stage) => ({ checkout: { workspace: await foreignWorkspace(stage) } }),
  },
  {
    id: "other-commit",
    what: "the default branch checked out instead",
    of: (stage) => Promise.resolve({ checkout: { commit: stage.head() } }),
  },
  {
    id: "dirty",
    what: "a working folder from which a step removed the file",
    of: () => Promise.resolve({ checkout: { dirty: { "accounts/new.yaml": undefined } } }),
  },
  {
    id: "mended",
    what: "a working folder in which a step mended the file",
    of: () => Promise.resolve({ checkout: { dirty: { "accounts/new.yaml": accountText("New") } } }),
  },
];

describe("C1: nothing looked at is never green", TOGETHER, () => {
  tell(CHECKOUTS.map(({ id, what, of }) => ({
    id: `C1-${id}`,
    what: `a faulty file of a pull request is judged with ${what}`,
    play: async (stage) => {
      const pull = await stage.openPull({ "accounts/new.yaml": badText("New") });
      const setup = await of(stage);
      judged(await stage.run(stage.pullEvent(pull), setup));
    },
  })));

  tell(
    CHECKOUTS.filter(({ id }) => ["path", "no-checkout", "sparse", "foreign", "other-commit"].includes(id)).map((
      { id, what, of },
    ) => ({
      id: `C1-push-${id}`,
      what: `a push that adds account files is applied with ${what}`,
      play: async (stage) => {
        const before = stage.head();
        const after = await stage.commit({ "accounts/new.yaml": accountText("New") });
        const run = await stage.run(stage.pushEvent(after, before), await of(stage));
        isGreen(run);
        assert.deepEqual(stage.names(), ["Billing", "New", "Sales", "Support"]);
        assert.equal(run.outputs.created, "4");
      },
    })),
  );

  const bad = { "accounts/new.yaml": badText("New") };
  tell([
    {
      id: "C1-nothing-readable",
      what: "without checkout and token, a check is red and says that nothing could be read",
      play: async (stage) => {
        const event = stage.pullEvent(await stage.openPull({ "README.md": "x\n" }));
        const run = await stage.run(event, { checkout: "none", inputs: { "github-token": undefined } });
        isRefused(run, "SOURCE_UNREADABLE");
      },
    },
    {
      id: "C1-push-nothing-readable",
      what: "without a checkout, and with an API that fails, a push is red and nothing was written",
      play: async (stage) => {
        const event = stage.pushEvent(await stage.commit({ "accounts/new.yaml": accountText("New") }));
        stage.github.addFaults({
          path: `/repos/${REPOSITORY}/git/trees`,
          times: 99,
          fault: { kind: "status", status: 500 },
        });
        isRefused(await stage.run(event, { checkout: "none" }), "SOURCE_UNREADABLE");
      },
    },
    {
      id: "C1-blob-lost",
      what: "a blob that the API answers with another file is never taken for the commit's",
      play: async (stage) => {
        const event = stage.pushEvent(await stage.commit({ "accounts/new.yaml": accountText("New") }));
        stage.github.addFaults({
          path: `/repos/${REPOSITORY}/git/blobs`,
          times: 99,
          fault: { kind: "html", status: 200 },
        });
        const run = await stage.run(event, { checkout: "none" });
        isRed(run);
        assert.deepEqual(run.writes, []);
      },
    },
    ...["new.yml", "new.YAML", ".hidden/new.json"].map((name): Case => ({
      id: name === "new.yml" ? "C1-yml" : name === "new.YAML" ? "C1-uppercase" : "C1-untaken",
      what: `accounts/${name}, which no glob takes, is named by a warning`,
      play: async (stage) => {
        await stage.seed();
        const pull = await stage.openPull({ [`accounts/${name}`]: badText("New") });
        const run = await stage.run(stage.pullEvent(pull), { inputs: { accounts: "accounts/**/*.yaml" } });
        assert.equal(run.comments.length, 1, run.log);
        isNamed(run, `accounts/${name}`);
        assert.deepEqual(codes(run), ["FILE_NOT_TAKEN"]);
      },
    })),
    {
      id: "C1-uppercase-default",
      what: "accounts/new.YAML is named though the globs are the default ones",
      play: async (stage) => {
        await stage.seed();
        const run = await stage.run(stage.pullEvent(await stage.openPull({ "accounts/new.YAML": badText("New") })));
        isNamed(run, "accounts/new.YAML");
      },
    },
    {
      id: "C1-docs-only",
      what: "a pull request of README.md alone is green and says nothing",
      play: async (stage) => {
        await stage.seed();
        const run = await stage.run(stage.pullEvent(await stage.openPull({ "README.md": "# Better\n" })));
        isGreen(run);
        assert.doesNotMatch(run.log, /^::warning/m);
        assert.deepEqual(run.comments, []);
      },
    },
    {
      id: "C1-folder-renamed",
      what: "a folder that is renamed with a fault in one file is judged at its new place",
      play: async (stage) => {
        await stage.seed();
        const pull = await stage.openPull({
          "accounts/sales.yaml": undefined,
          "accounts/billing.yaml": undefined,
          "accounts/emea/sales.yaml": accountText("Sales"),
          "accounts/emea/billing.yaml": badText("Billing"),
        });
        judged(await stage.run(stage.pullEvent(pull), { checkout: { depth: 1 } }), "accounts/emea/billing.yaml");
      },
    },
    {
      id: "C1-case-rename",
      what: "a file whose name changes in case alone is judged",
      play: async (stage) => {
        const pull = await stage.openPull({
          "accounts/sales.yaml": undefined,
          "accounts/Sales.yaml": badText("Sales"),
        });
        judged(await stage.run(stage.pullEvent(pull), { checkout: "none" }), "accounts/Sales.yaml");
      },
    },
    {
      id: "C1-base-moved",
      what: "with a default branch that moved on, only the change of the pull request is judged",
      play: async (stage) => {
        await stage.openPull(bad);
        await stage.commit({ "accounts/support.yaml": badText("Support") });
        const run = await stage.run(stage.pullEvent(stage.updatePull()), { checkout: { depth: 1 } });
        isRed(run);
        const errors = run.report.accounts.filter(({ issues }) => issues.some(({ severity }) => severity === "error"));
        assert.deepEqual(errors.map(({ file }) => file), ["accounts/new.yaml"], run.log);
      },
    },
    {
      id: "C1-symlink",
      what: "an account file that becomes a link is judged, and not followed",
      play: async (stage) => {
        const head = stage.commitEntries([{ mode: "120000", path: "accounts/sales.yaml", content: "support.yaml" }]);
        const run = await stage.run(stage.pullEvent(await stage.openPull({ head })));
        isRed(run);
        isNamed(run, "accounts/sales.yaml");
      },
    },
    {
      id: "C1-linked-folder",
      what: "a link to a folder of account files is named",
      play: async (stage) => {
        await stage.seed();
        const head = stage.commitEntries([{ mode: "120000", path: "accounts/emea", content: "../hidden" }]);
        const run = await stage.run(stage.pullEvent(await stage.openPull({ head })), { checkout: "none" });
        isNamed(run, "accounts/emea");
      },
    },
    {
      id: "C1-mode-only",
      what: "a file that may be executed from now on says the same as before",
      play: async (stage) => {
        await stage.seed();
        const content = THREE["accounts/sales.yaml"] ?? "";
        const head = stage.commitEntries([{ mode: "100755", path: "accounts/sales.yaml", content }]);
        isGreen(await stage.run(stage.pullEvent(await stage.openPull({ head }))));
      },
    },
    {
      id: "C1-gitlink-moved",
      what: "a submodule below the accounts that moves cannot be read, and is red",
      play: async (stage) => {
        const before = stage.commitEntries([{ mode: "160000", path: "accounts/team", content: "1".repeat(40) }]);
        stage.moveMain(before);
        const head = stage.commitEntries([{ mode: "160000", path: "accounts/team", content: "2".repeat(40) }]);
        for (const checkout of ["none", { depth: 1 }] as const) {
          const run = await stage.run(
            stage.pullEvent(await stage.openPull({ head }, { number: checkout === "none" ? 7 : 8 })),
            {
              checkout,
            },
          );
          isRed(run);
          isNamed(run, "accounts/team");
        }
      },
    },
    {
      id: "C1-globs-match-nothing",
      what: "globs that match nothing are red while account files are there, and green where there are none",
      play: async (stage) => {
        const pull = await stage.openPull({ "README.md": "x\n" });
        isRefused(await stage.run(stage.pullEvent(pull), { inputs: { accounts: "mail/*.yaml" } }), "NO_ACCOUNT_FILES");
      },
    },
    {
      id: "C1-no-accounts-yet",
      what: "a repository without any account file is green with a notice",
      stage: { files: { "README.md": "# Nothing yet\n" } },
      play: async (stage) => {
        const run = await stage.run(stage.pullEvent(await stage.openPull({ "README.md": "x\n" })));
        isGreen(run);
        assert.match(run.log, /no account file yet/);
      },
    },
    {
      id: "C1-lost-before",
      what: "a forced push whose earlier tip is gone is judged whole, and says why",
      play: async (stage) => {
        const after = await stage.commit(bad);
        const run = await stage.run(stage.pushEvent(after, LOST), { inputs: { mode: "check", scope: "changed" } });
        isRed(run);
        assert.deepEqual(codes(run), ["CHANGES_UNKNOWN"]);
        assert.equal(run.report.accounts.filter(({ issues }) => issues.length > 0)[0]?.file, "accounts/new.yaml");
        assert.equal(run.outputs.accounts, "4");
      },
    },
    {
      id: "C1-created-branch",
      what: "the push that makes a branch has no diff: everything is judged",
      play: async (stage) => {
        const pull = await stage.openPull(bad);
        const run = await stage.run(stage.pushEvent(pull.headSha, "0".repeat(40), "refs/heads/topic-7"));
        assert.equal(run.report.mode, "check");
        judgedAlone(run, "accounts/new.yaml");
        assert.equal(run.outputs.accounts, "4");
      },
    },
    {
      id: "C1-events",
      what: "a faulty file is red on every event that has files",
      play: async (stage) => {
        const pull = await stage.openPull(bad);
        const merge_group = { base_sha: pull.baseSha, head_sha: pull.testMergeSha };
        const events = [
          stage.pullEvent(pull, { event: "pull_request_review" }),
          stage.plainEvent("merge_group", { sha: pull.testMergeSha, payload: { merge_group } }),
          ...["workflow_dispatch", "schedule", "repository_dispatch"].map((event) =>
            stage.plainEvent(event, { sha: pull.headSha })
          ),
        ];
        for (const event of events) {
          const run = await stage.run(event);
          assert.equal(run.report.mode, "check");
          isRed(run);
          assert.match(run.log, /^::error .*file=accounts\/new\.yaml/m);
          assert.equal(run.comments.length, 1, "only an event of the pull request comments");
          assert.deepEqual(run.writes, []);
        }
      },
    },
  ]);
});

/** Five accounts in one file. */
const REGROUPED = ["Sales", "Orders", "Returns", "Press", "Jobs"].map((name) => accountText(name)).join("---\n");

/** A push that renames the file of Sales and deletes that of Billing. */
const RENAMED = {
  "accounts/sales.yaml": undefined,
  "accounts/billing.yaml": undefined,
  "accounts/emea/sales.yaml": accountText("Sales"),
};

/** A push of changes to a stage whose accounts are live; the ids of the live accounts are as before where they live on. */
async function pushWithPrune(stage: EventStage, files: FileChanges, options: RunOptions): Promise<StageRun> {
  await stage.seed();
  const ids = new Map([...stage.live()].map(([name, { id }]) => [name, id]));
  const event = stage.pushEvent(await stage.commit(files));
  const run = await stage.run(event, { ...options, inputs: { ...PRUNE, ...options.inputs } });
  for (const [name, { id }] of stage.live()) if (ids.has(name)) assert.equal(id, ids.get(name), name);
  return run;
}

describe("C2: prune deletes only what git does not keep", TOGETHER, () => {
  tell([
    {
      id: "C2-sparse-regroup",
      what: "Sales, which moved into a file that the sparse checkout leaves out, stays live",
      play: async (stage) => {
        const run = await pushWithPrune(stage, {
          "accounts/sales.yaml": undefined,
          "accounts/emea/all.yaml": REGROUPED,
        }, {
          checkout: { sparse: ["/accounts/*.yaml"] },
          inputs: { "max-prune": "50%" },
        });
        isGreen(run);
        assert.ok(stage.names().includes("Sales"));
      },
    },
    {
      id: "C2-globs-regroup",
      what: "Sales, which moved into a folder of another job, stays live",
      play: async (stage) => {
        const run = await pushWithPrune(stage, { "accounts/sales.yaml": undefined, "elsewhere/all.yaml": REGROUPED }, {
          inputs: { accounts: "accounts/*.yaml" },
        });
        isGreen(run);
        assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
        assert.deepEqual(run.writes, []);
      },
    },
    {
      id: "C2-sparse-rename",
      what: "Sales, whose file was renamed, stays live in a sparse checkout",
      play: async (stage) => {
        const run = await pushWithPrune(stage, RENAMED, { checkout: { sparse: ["/accounts/support.yaml"] } });
        // Without the blobs of a partial clone the history cannot be read.
        isRed(run);
        isNamed(run, "Billing");
        assert.deepEqual(run.writes, []);
        assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
      },
    },
    {
      id: "C2-prune-works",
      what: "with a full checkout Billing is deleted, and Sales keeps its id",
      play: async (stage) => {
        const run = await pushWithPrune(stage, RENAMED, {});
        isGreen(run);
        assert.deepEqual(stage.names(), ["Sales", "Support"]);
        assert.deepEqual(run.writes, ["DELETE"]);
        assert.equal(run.outputs.deleted, "1");
        assert.match(run.summary.split("\n")[0] ?? "", /deleted/);
      },
    },
    ...([{ depth: 1 }, "none"] as const).map((checkout): Case => ({
      id: "C2-shallow",
      what: `with ${checkout === "none" ? "no checkout" : "a shallow one"} nothing is deleted, with reason and remedy`,
      play: async (stage) => {
        const run = await pushWithPrune(stage, RENAMED, { checkout });
        isRed(run);
        assert.deepEqual(run.writes, []);
        isNamed(run, "Billing");
        assert.match(run.log, /fetch-depth: 0/);
      },
    })),
    {
      id: "C2-case-rename",
      what: "an account whose file and name change in case alone is not deleted",
      play: async (stage) => {
        const run = await pushWithPrune(stage, {
          "accounts/sales.yaml": undefined,
          "accounts/Sales.yaml": accountText("SALES", { username: "sales@acme.example" }),
        }, {});
        isGreen(run);
        assert.ok(!run.writes.includes("DELETE") && !run.writes.includes("POST"), run.log);
        assert.equal(stage.names().length, 3);
      },
    },
    {
      id: "C2-broken-file",
      what: "a file that cannot be read may hold the account, so that nothing is deleted",
      play: async (stage) => {
        const run = await pushWithPrune(stage, { ...RENAMED, "accounts/emea/billing.yaml": "name: [Billing\n" }, {});
        isRed(run);
        assert.deepEqual(run.writes, []);
      },
    },
    {
      id: "C2-by-hand",
      what: "an account that somebody made by hand is never deleted",
      play: async (stage) => {
        await stage.repository.commit({ "x/none.yaml": accountText("Hand") });
        await stage.seed({ only: ["Hand"] });
        stage.repository.git("reset", "-q", "--hard", "HEAD^");
        const run = await pushWithPrune(stage, RENAMED, {});
        isGreen(run);
        assert.deepEqual(stage.names(), ["Hand", "Sales", "Support"]);
      },
    },
    {
      id: "C2-half",
      what: "more deletions than max-prune allows are none, and red",
      play: async (stage) => {
        const run = await pushWithPrune(
          stage,
          { "accounts/sales.yaml": undefined, "accounts/billing.yaml": undefined },
          {
            inputs: { "max-prune": "50%" },
          },
        );
        isRed(run);
        assert.deepEqual(run.writes, []);
        isNamed(run, "Billing");
      },
    },
    {
      id: "M5-lost-run",
      what: "Billing, whose push was never applied, is deleted by the next push",
      play: async (stage) => {
        await stage.seed();
        await stage.commit({ "accounts/billing.yaml": undefined });
        const run = await stage.run(stage.pushEvent(await stage.commit({ "README.md": "x\n" })), { inputs: PRUNE });
        isGreen(run);
        assert.deepEqual(stage.names(), ["Sales", "Support"]);
        assert.deepEqual(run.writes, ["DELETE"]);
      },
    },
    {
      id: "M5-without-history",
      what: "without the history that push names Billing as live without a file",
      play: async (stage) => {
        await stage.seed();
        await stage.commit({ "accounts/billing.yaml": undefined });
        const event = stage.pushEvent(await stage.commit({ "README.md": "x\n" }));
        const run = await stage.run(event, { inputs: PRUNE, checkout: { depth: 1 } });
        isGreen(run);
        assert.deepEqual(run.writes, []);
        isNamed(run, "Billing");
      },
    },
    ...[true, false].map((client): Case => ({
      id: client ? "M7-removed" : "M7-removed-no-client",
      what: `the comment names Billing, whose file goes${
        client ? ", and says that it stays live" : ", without an OAuth client"
      }`,
      play: async (stage) => {
        await stage.seed();
        const run = await stage.run(stage.pullEvent(await stage.openPull({ "accounts/billing.yaml": undefined })), {
          checkout: { depth: 1 },
          inputs: client ? {} : { "genesys-client-id": undefined, "genesys-client-secret": undefined },
        });
        isGreen(run);
        for (const text of [...run.comments, run.summary]) {
          assert.match(text, client ? /Billing.*stays live/ : /Billing/, text);
        }
        assert.equal(run.comments.length, 1);
      },
    })),
  ]);
});

/** Support's account as the push of a commit wants it. */
function described(description: string): FileChanges {
  return { "accounts/support.yaml": accountText("Support", { description }) };
}

describe("C3: an older run never takes back what a newer one gave", TOGETHER, () => {
  tell([
    {
      id: "C3-rerun-old",
      what: "the run of an older push, started again, writes nothing",
      play: async (stage) => {
        const [first, second] = [await stage.commit(described("first")), await stage.commit(described("second"))];
        // The first was applied while it was the head.
        stage.github.moveBranch("main", first);
        isGreen(await stage.run(stage.pushEvent(first), { runId: 1 }));
        stage.sync();
        isGreen(await stage.run(stage.pushEvent(second), { runId: 2 }));
        for (const checkout of [{}, { depth: 1 }, "none"] as const) {
          isSuperseded(
            await stage.run(stage.pushEvent(first), { runId: 1, attempt: 2, inputs: PRUNE, checkout }),
            second,
          );
        }
        assert.equal(stage.live().get("Support")?.description, "second");
        isSuperseded(
          await stage.run(stage.plainEvent("workflow_dispatch", { sha: first }), { inputs: { mode: "apply" } }),
          second,
        );
        isSuperseded(
          await stage.run(stage.plainEvent("schedule", { sha: first }), { inputs: { mode: "apply" } }),
          second,
        );
        const deployment = { deployment: { ref: "main", sha: first } };
        const late = stage.plainEvent("deployment", { sha: first, payload: deployment });
        isSuperseded(await stage.run(late, { inputs: { mode: "apply" } }), second);
      },
    },
    {
      id: "C3-rerun-tip",
      what: "the run of the tip, started again, writes nothing new",
      play: async (stage) => {
        const event = stage.pushEvent(await stage.commit(described("first")));
        isGreen(await stage.run(event, { runId: 1 }));
        const run = await stage.run(event, { runId: 1, attempt: 2 });
        isGreen(run);
        assert.deepEqual(run.writes, []);
        assert.equal(run.outputs.unchanged, "3");
        assert.equal(run.outputs.superseded, "");
      },
    },
    {
      id: "C3-reverted",
      what: "an older commit goes on when the tip's account files are its own again, and nobody else's are",
      play: async (stage) => {
        const first = await stage.commit(described("first"));
        const second = await stage.commit(described("second"));
        const third = await stage.commit({ ...described("first"), "README.md": "x\n" });
        const run = await stage.run(stage.pushEvent(first), { checkout: { depth: 1 } });
        isGreen(run);
        assert.equal(run.outputs.superseded, "");
        assert.equal(run.outputs.created, "3");
        isSuperseded(await stage.run(stage.pushEvent(second)), third);
      },
    },
    {
      id: "C3-forced-away",
      what: "a commit that a forced push took out of the default branch is refused",
      play: async (stage) => {
        const first = await stage.commit(described("first"));
        stage.moveMain(stage.repository.git("rev-parse", `${first}^`));
        await stage.commit(described("other"));
        for (const checkout of [{}, "none"] as const) isRefused(await stage.run(stage.pushEvent(first), { checkout }));
      },
    },
    {
      id: "C3-head-unread",
      what: "an apply is refused where the head of the default branch cannot be read",
      play: async (stage) => {
        const event = stage.pushEvent(await stage.commit(described("first")));
        isRefused(await stage.run(event, { inputs: { "github-token": undefined } }), "HEAD_UNREADABLE");
        for (const status of [403, 500]) {
          stage.github.addFaults({ path: `/repos/${REPOSITORY}/git/ref`, times: 3, fault: { kind: "status", status } });
          isRefused(await stage.run(event), "HEAD_UNREADABLE");
          // What is left of the rule must not meet the next run.
          if (status !== 500) { for (let at = 0; at < 2; at++) await stage.askHead(); }
        }
        stage.github.moveBranch("main", undefined);
        isRefused(await stage.run(event), "HEAD_UNREADABLE");
      },
    },
    {
      id: "C3-moves-on",
      what: "a default branch that moves on while accounts are written keeps the deletions back",
      play: async (stage) => {
        await stage.seed();
        const event = stage.pushEvent(await stage.commit({ ...RENAMED, "accounts/new.yaml": accountText("New") }));
        let moved = false;
        stage.organisation.answer = async (request, usual) => {
          if (request.method === "POST" && !moved && request.url.includes("emailaccounts")) {
            moved = true;
            await stage.commit({ "accounts/billing.yaml": accountText("Billing") });
          }
          return await usual(request);
        };
        const run = await stage.run(event, { inputs: PRUNE });
        isGreen(run);
        assert.deepEqual(run.writes, ["POST"]);
        assert.deepEqual(stage.names(), ["Billing", "New", "Sales", "Support"]);
        isNamed(run, "Billing");
      },
    },
    {
      id: "C3-lost-reference",
      what: "a superseded run names the account whose password reference it would have changed",
      play: async (stage) => {
        const password = "env:OTHER_PASSWORD";
        const first = await stage.commit({ "accounts/support.yaml": accountText("Support", { password }) });
        const second = await stage.commit({
          "accounts/support.yaml": accountText("Support", { password, description: "x" }),
        });
        const run = await stage.run(stage.pushEvent(first));
        isSuperseded(run, second);
        assert.match(run.log, /^::warning title=SUPERSEDED::.*"Support".*rotate/m);
      },
    },
  ]);
});

const FORK = "mallory/email-accounts";
const APPLY = { mode: "apply" };

/** The comment of a stranger below a pull request, which a workflow takes for an order. */
const ORDER = {
  action: "created",
  issue: { number: 7, pull_request: { url: "https://api.github.com/repos/acme/email-accounts/pulls/7" } },
  comment: { body: "/apply", user: { login: "mallory" }, author_association: "NONE" },
};

/** The run of a fork's pull request has ended. */
const AFTER_FORK = {
  action: "completed",
  workflow_run: { event: "pull_request", conclusion: "success", head_sha: LOST, head_repository: { full_name: FORK } },
};

describe("C4: nobody writes but the default branch", TOGETHER, () => {
  tell([
    {
      id: "C4-issue-comment-apply",
      what: "a stranger's comment may not apply, check with credentials, look for drift or redeliver",
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/new.yaml": accountText("New") });
        const event = stage.plainEvent("issue_comment", { payload: ORDER });
        const checkout = { commit: pull.headSha };
        isRefused(await stage.run(event, { checkout, inputs: APPLY }));
        isRefused(await stage.run(event, { checkout, inputs: { mode: "drift" } }));
        isRefused(await stage.run(event, { checkout, inputs: { mode: "redeliver" } }));
        isUntrusted(await stage.run(event, { checkout }));
        isUntrusted(await stage.run(event, { checkout, inputs: { mode: "check" } }));
        assert.equal(stage.organisation.genesys.requests().length, 0);
      },
    },
    {
      id: "C4-workflow-run-apply",
      what: "the run after a fork's pull request may not apply",
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/new.yaml": accountText("New") });
        const event = stage.plainEvent("workflow_run", { payload: AFTER_FORK });
        isRefused(await stage.run(event, { checkout: { commit: pull.headSha }, inputs: APPLY }));
        // Nor may one that says that it was this repository's own push.
        const own = { ...AFTER_FORK.workflow_run, event: "push", head_repository: { full_name: REPOSITORY } };
        const payload = { ...AFTER_FORK, workflow_run: own };
        isRefused(await stage.run(stage.plainEvent("workflow_run", { payload }), { inputs: APPLY }));
      },
    },
    {
      id: "C4-workflow-run-auto",
      what: "with auto, Genesys Cloud is asked nothing, and the summary says so",
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/new.yaml": accountText("New") });
        const event = stage.plainEvent("workflow_run", { payload: AFTER_FORK });
        isUntrusted(await stage.run(event, { checkout: { commit: pull.headSha } }));
      },
    },
    {
      id: "C4-fork",
      what: "a fork's pull request, and one whose repository is gone, may not apply",
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/new.yaml": accountText("New") });
        for (const head of [FORK, null, REPOSITORY]) {
          isRefused(await stage.run(stage.pullEvent(pull, { head }), { inputs: APPLY }));
        }
        const merge_group = { base_sha: pull.baseSha, head_sha: pull.testMergeSha };
        isRefused(
          await stage.run(stage.plainEvent("merge_group", { sha: pull.testMergeSha, payload: { merge_group } }), {
            inputs: APPLY,
          }),
        );
      },
    },
    {
      id: "C4-repository-null",
      what: "a payload that does not fit lets nobody write, whatever is odd about it",
      play: async (stage) => {
        const { headSha } = await stage.openPull({ "accounts/new.yaml": accountText("New") });
        const own = { full_name: REPOSITORY, default_branch: "main" };
        const payloads: readonly unknown[] = [
          { repository: null },
          { repository: { ...own, default_branch: null } },
          { repository: { ...own, default_branch: "" } },
          null,
          "main",
        ];
        for (const payload of payloads) {
          const event = { event: "workflow_dispatch", payload, sha: headSha, ref: "refs/heads/topic-7" };
          const run = await stage.run(event, { inputs: APPLY });
          isRefused(run);
          const fits = JSON.stringify(payload).includes('"default_branch":"');
          if (!fits || JSON.stringify(payload).includes("null")) assert.match(run.log, /event cannot be read/, run.log);
        }
        const broken = { event: "push", payload: { repository: own }, sha: stage.head(), ref: "refs/heads/main" };
        isRefused(await stage.run(broken));
        isRefused(
          await stage.run(stage.plainEvent("workflow_dispatch"), { inputs: APPLY, env: { GITHUB_EVENT_PATH: "" } }),
        );
        isRefused(
          await stage.run(stage.plainEvent("workflow_dispatch", { sha: "main" }), { inputs: APPLY, checkout: "none" }),
        );
        isRefused(
          await stage.run(stage.plainEvent("workflow_dispatch", { sha: "" }), { inputs: APPLY, checkout: "none" }),
        );
        assert.equal(stage.organisation.genesys.requests().length, 0);
      },
    },
    {
      id: "C4-tag",
      what: "tags and other branches are not written, and auto only checks them",
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/new.yaml": accountText("New") });
        for (const ref of ["refs/tags/main", "refs/heads/topic-7", "refs/heads/Main"]) {
          isRefused(await stage.run(stage.pushEvent(pull.headSha, undefined, ref), { inputs: APPLY }));
          // Nor may the payload and the runner speak of different branches.
          isRefused(await stage.run({ ...stage.pushEvent(pull.headSha), ref }));
        }
        const run = await stage.run(stage.pushEvent(pull.headSha, undefined, "refs/tags/main"));
        isGreen(run);
        assert.equal(run.report.mode, "check");
        assert.deepEqual(run.writes, []);
        // The push that deletes a branch names no commit: the run is on the default branch then, and only checks it.
        const gone = stage.pushEvent(stage.head(), pull.headSha, "refs/heads/topic-7");
        const payload = { ...gone.payload as object, after: "0".repeat(40), deleted: true };
        const deleted = await stage.run({ ...gone, payload, ref: "refs/heads/main" });
        isGreen(deleted);
        assert.equal(deleted.report.mode, "check");
        assert.deepEqual(deleted.writes, []);
      },
    },
    {
      id: "C4-dispatch-main",
      what: "whoever starts it by hand, by schedule or from outside on the default branch makes all three accounts",
      play: async (stage) => {
        const run = await stage.run(stage.plainEvent("workflow_dispatch"), { inputs: APPLY });
        isGreen(run);
        assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
        assert.equal(run.outputs.created, "3");
        for (const event of ["schedule", "repository_dispatch"]) {
          const again = await stage.run(stage.plainEvent(event), { inputs: APPLY, checkout: "none" });
          isGreen(again);
          assert.deepEqual(again.writes, []);
        }
        const auto = await stage.run(stage.plainEvent("workflow_dispatch"));
        assert.equal(auto.report.mode, "check");
      },
    },
    {
      id: "C4-branch-name",
      what: "a default branch whose name has slashes and signs is written like any other",
      play: async (stage) => {
        const name = "release/1.0#ü";
        stage.repository.git("branch", "-m", "main", name);
        stage.sync();
        const sha = stage.repository.git("rev-parse", name);
        const payload = { repository: { full_name: REPOSITORY, default_branch: name } };
        const run = await stage.run({ event: "workflow_dispatch", payload, sha, ref: `refs/heads/${name}` }, {
          inputs: APPLY,
        });
        isGreen(run);
        assert.equal(run.outputs.created, "3");
      },
    },
    {
      id: "M8-target",
      what: "pull_request_target is refused with the reason, in every mode",
      play: async (stage) => {
        await stage.openPull({ "README.md": "x\n" }, { number: 6 });
        stage.merge(stage.updatePull(6));
        const pull = await stage.openPull({ "accounts/new.yaml": badText("New") });
        const event = stage.pullEvent(pull, { event: "pull_request_target" });
        for (const mode of ["auto", "apply"]) {
          const run = await stage.run(event, { inputs: { mode } });
          isRefused(run);
          assert.equal(run.asked, 0);
          assert.match(run.summary, /pull\\?_request/);
        }
        isRefused(await stage.run(stage.pullEvent(pull, { event: "pull_request_target", head: FORK })));
      },
    },
  ]);
});

/** Green or red by its files alone: no word to Genesys Cloud, and the summary says so. */
function isUntrusted(run: StageRun): void {
  isGreen(run);
  assert.equal(run.asked, 0, "Genesys Cloud was asked");
  assert.match(run.summary, /Genesys Cloud.*asked nothing/);
  assert.equal(run.report.mode, "check");
}
