import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { GitCommits } from "../../../src/runtime/sources/git-commits.ts";
import { findGit } from "../../../src/runtime/sources/git-program.ts";
import { makeRepository, type ModelCommit, type ModelFile, runGit } from "../../support/history-model.ts";

const PATHS = ["a.yaml", "x/a.yaml", "x/y/b.yaml", "z/c d.yaml"];

/** Histories with merges: each commit has the one before it, and perhaps an earlier one, for its parents. */
const histories: fc.Arbitrary<readonly ModelCommit[]> = fc.array(
  fc.tuple(fc.nat(), fc.boolean(), fc.dictionary(fc.constantFrom(...PATHS), fc.constantFrom("1", "2", "3"))),
  { minLength: 1, maxLength: 9 },
).map((steps) =>
  steps.map(([other, merges, files], at): ModelCommit => ({
    parents: at === 0 ? [] : merges && at > 1 ? [at - 1, other % (at - 1)] : [at - 1],
    files: new Map(
      Object.entries(files).map(([path, content]): [string, ModelFile] => [path, { mode: "100644", content }]),
    ),
  }))
);

describe("lastChanges", () => {
  let folder = "";
  before(async () => folder = await mkdtemp(join(tmpdir(), "last-changes-")));
  after(() => rm(folder, { recursive: true, force: true }));

  it("finds what git's own log of first parents finds, and in a shallow clone what is there of it", async () => {
    const program = await findGit(folder, process.env["PATH"]);
    assert.ok(program);
    let made = 0;
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 4 }), async (commits, depth) => {
        const root = join(folder, `r${made++}`);
        const { ids } = await makeRepository(root, commits);
        const tip = ids.at(-1) ?? "";
        const shallow = `${root}-shallow`;
        runGit(folder, ["clone", "-q", `--depth=${depth}`, "--no-checkout", `file://${root}`, shallow]);
        const expected = PATHS.flatMap((path): [string, string][] => {
          const id = runGit(root, ["log", "--first-parent", "-m", "-1", "--format=%H", tip, "--", path]);
          return id === "" ? [] : [[path, id]];
        });
        const whole = await found(program, root, tip);
        assert.deepEqual(whole, new Map(expected));
        for (const [path, id] of await found(program, shallow, tip)) assert.equal(id, whole.get(path));
      }),
      { numRuns: 25 },
    );
  });

  it("tells a merge that has a file as no change of the merged commit made it", async () => {
    const program = await findGit(folder, process.env["PATH"]);
    assert.ok(program);
    const at = (content: string, parents: readonly number[]): ModelCommit => ({
      parents,
      files: new Map([["a.yaml", { mode: "100644", content } as ModelFile]]),
    });
    const isMixed = async (name: string, commits: readonly ModelCommit[]): Promise<boolean | undefined> => {
      const root = join(folder, name);
      const { ids } = await makeRepository(root, commits);
      const store = await GitCommits.open({ program, folder: root, format: "sha1" });
      try {
        return (await store?.lastChanges(ids.at(-1) ?? "", PATHS))?.get("a.yaml")?.isMixed;
      } finally {
        await store?.close();
      }
    };
    assert.equal(await isMixed("brought", [at("1", []), at("2", [0]), at("2", [0, 1])]), false);
    assert.equal(await isMixed("own", [at("1", []), at("2", [0]), at("3", [0, 1])]), true);
    assert.equal(await isMixed("octopus", [at("1", []), at("1", [0]), at("3", [0]), at("3", [0, 1, 2])]), true);
    // The merged commit never changed it: the merge takes the newer value of the branch away.
    assert.equal(await isMixed("older", [at("1", []), at("1", [0]), at("2", [0]), at("1", [2, 1])]), true);
  });
});

async function found(program: string, folder: string, tip: string): Promise<ReadonlyMap<string, string>> {
  const store = await GitCommits.open({ program, folder, format: "sha1" });
  assert.ok(store);
  try {
    const changes = await store.lastChanges(tip, PATHS);
    return new Map(PATHS.flatMap((path) => {
      const commit = changes.get(path)?.commit;
      return commit === undefined ? [] : [[path, commit] as const];
    }));
  } finally {
    await store.close();
  }
}
