import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createEventDiff } from "../../src/action/event-diff.ts";
import { Git } from "../../src/runtime/sources/git.ts";
import { pullEvent, REPO } from "../support/action-github.ts";
import { TestRepository } from "../support/action-repository.ts";

let repository: TestRepository;
let base = "";
let topic = "";
let merge = "";
before(async () => {
  repository = await TestRepository.open({ "a.yaml": "a\n", "b.yaml": "b\n" });
  base = repository.git("rev-parse", "HEAD");
  repository.git("checkout", "-qb", "other");
  await repository.commit({ "b.yaml": "somebody else's\n" });
  repository.git("checkout", "-q", "-b", "topic", base);
  topic = await repository.commit({ "a.yaml": "edited\n" });
  repository.git("merge", "-q", "--no-ff", "-m", "another merge", "other");
  merge = repository.git("rev-parse", "HEAD");
});
after(() => repository.close());

test("a merge commit that is checked out but is not the event's says nothing of the pull request", async () => {
  const root = await repository.checkOut(merge);
  const event = pullEvent({ base, head: topic });
  const changes = createEventDiff({ event, sha: "f".repeat(40), git: new Git(root), octokit: undefined, repo: REPO });
  assert.deepEqual(await changes.changes(), { kind: "known", files: [{ path: "a.yaml", status: "modified" }] });
  assert.equal(await changes.previousText("a.yaml"), "a\n");
});

test("the same commit as the event's is what the runner merged", async () => {
  const root = await repository.checkOut(merge);
  const event = pullEvent({ base, head: topic });
  const changes = createEventDiff({ event, sha: merge, git: new Git(root), octokit: undefined, repo: REPO });
  assert.deepEqual(await changes.changes(), { kind: "known", files: [{ path: "b.yaml", status: "modified" }] });
});
