import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createEventDiff, type EventDiffDeps } from "../../src/action/event-diff.ts";
import type { RunEvent } from "../../src/action/workflow-run.ts";
import type { ChangeList } from "../../src/core/base/ports.ts";
import { Git } from "../../src/runtime/sources/git.ts";
import type { GithubFile } from "../../src/sandbox/github/state.ts";
import {
  BASE_SHA,
  github,
  HEAD_SHA,
  known,
  octokitOver,
  pull,
  pullEvent,
  pushEvent,
  reason,
  REPO,
} from "../support/action-github.ts";

/** What is known without a working copy. */
function listOf(event: RunEvent, octokit: EventDiffDeps["octokit"]): Promise<ChangeList> {
  return createEventDiff({ event, sha: HEAD_SHA, git: new Git("/"), octokit, repo: REPO }).changes();
}

describe("GitHub's list of a pull request's files", () => {
  const list = async (count: number, told: number | undefined = count): Promise<ChangeList> => {
    const files = Array.from(
      { length: count },
      (_, index): GithubFile => ({ filename: `f${index}.yaml`, status: "modified" }),
    );
    const { octokit } = github({ pulls: [pull({ files })] });
    const event = told === undefined ? pullEvent() : pullEvent({ changedFiles: told });
    return await listOf(event, octokit);
  };

  for (const count of [0, 1, 100, 101, 300, 3000]) {
    it(`is read to its end when it has ${count} files`, async () => {
      const files = known(await list(count));
      assert.equal(files.length, count);
      assert.equal(new Set(files.map(({ path }) => path)).size, count);
    });
  }

  it("is unknown beyond the 3,000 files that GitHub lists", async () => {
    assert.match(reason(await list(3001)), /3000 of 3001/);
  });

  it("is unknown when it is shorter or longer than the event says: the branch has moved on", async () => {
    assert.match(reason(await list(99, 100)), /99 of 100/);
    assert.match(reason(await list(101, 100)), /101 of 100/);
  });

  it("is not believed at 3,000 files when the event does not say how many there are", async () => {
    const files = Array.from({ length: 3000 }, (_, index): GithubFile => ({ filename: `f${index}`, status: "added" }));
    const { octokit } = github({ pulls: [pull({ files })] });
    assert.match(reason(await listOf(pullEvent(), octokit)), /3000/);
  });

  it("counts a file as changed though it has no patch and no changed lines", async () => {
    assert.deepEqual(known(await list(1)), [{ path: "f0.yaml", status: "modified" }]);
  });

  it("is unknown when the API fails, and says how", async () => {
    const failing = octokitOver(() => Promise.resolve(Response.json({ message: "Server Error" }, { status: 502 })));
    assert.match(
      reason(await listOf(pullEvent({ changedFiles: 1 }), failing)),
      /Server Error/,
    );
  });
});

describe("GitHub's comparison of a push", () => {
  const compare = async (count: number): Promise<ChangeList> => {
    const files = Array.from({ length: count }, (_, index): GithubFile => ({ filename: `f${index}`, status: "added" }));
    const { octokit } = github({ comparisons: { [`${BASE_SHA}...${HEAD_SHA}`]: files } });
    return await listOf(pushEvent(BASE_SHA, HEAD_SHA), octokit);
  };

  it("is complete below 300 files, and unknown from 300 on, where GitHub cuts it", async () => {
    assert.equal(known(await compare(299)).length, 299);
    for (const count of [300, 301, 3000]) assert.match(reason(await compare(count)), /at most 300 files/);
  });

  it("is unknown when the earlier commit is not an ancestor, and when GitHub does not know it", async () => {
    const diverged = octokitOver(() => Promise.resolve(Response.json({ behind_by: 1, files: [] })));
    const event = pushEvent(BASE_SHA, HEAD_SHA);
    assert.match(reason(await listOf(event, diverged)), /not a fast-forward/);
    assert.match(reason(await listOf(event, github().octokit)), /Not Found/);
  });
});
