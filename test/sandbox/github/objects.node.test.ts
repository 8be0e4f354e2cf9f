import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import * as fc from "fast-check";
import { commitsBetween, diffOf } from "../../../src/sandbox/github/history.ts";
import { type GitFile, type GitFiles, GitObjects, loginOf } from "../../../src/sandbox/github/objects.ts";
import { TestRepository } from "../../support/action-repository.ts";
import { loadRepository } from "../../support/git-objects.ts";

const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Runs git in a folder, with the given standard input. */
function git(folder: string, args: readonly string[], input: Uint8Array | string = ""): string {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  return execFileSync("git", ["-C", folder, ...args], { input, env, encoding: "utf8", stdio: "pipe" }).trim();
}

/** The tree that git itself makes of files. */
function gitTree(folder: string, files: GitFiles): string {
  git(folder, ["read-tree", "--empty"]);
  const lines = Object.entries(files).map(([path, file]) => {
    if (typeof file !== "string" && file.mode === "160000") return `160000 ${file.commit}\t${path}\0`;
    const content = typeof file === "string" ? file : file.mode === "120000" ? file.target : file.bytes;
    const id = git(folder, ["hash-object", "-w", "--stdin", "--no-filters"], content);
    return `${typeof file === "string" ? "100644" : file.mode} ${id}\t${path}\0`;
  });
  git(folder, ["update-index", "-z", "--index-info"], lines.join(""));
  return git(folder, ["write-tree"]);
}

const name = fc.constantFrom("a", "a.yaml", "a-b", "a0", "b", "ä", "日本", "Z", " x", "a/b", "accounts");
const file: fc.Arbitrary<GitFile> = fc.oneof(
  fc.string(),
  fc.record({ mode: fc.constantFrom("100644" as const, "100755" as const), bytes: fc.uint8Array() }),
  fc.record({ mode: fc.constant("120000" as const), target: fc.string({ minLength: 1 }) }),
  fc.record({ mode: fc.constant("160000" as const), commit: fc.constant("c".repeat(40)) }),
);
/** Files of which none stands where another has its folder. */
const files = fc.dictionary(fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/")), file)
  .map((all): GitFiles =>
    Object.fromEntries(
      Object.entries(all).filter(([path]) => !Object.keys(all).some((other) => path.startsWith(`${other}/`))),
    )
  );

describe("the objects of the simulated GitHub", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "objects-"));
    git(folder, ["init", "-q"]);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("have the ids that git gives to the same trees", () => {
    assert.equal(new GitObjects().commit({ files: {} }).length, 40);
    fc.assert(
      fc.property(files, (all) => {
        const objects = new GitObjects();
        const tree = objects.readCommit(objects.commit({ files: all }))?.tree;
        assert.equal(tree, gitTree(folder, all));
        assert.ok(Object.keys(all).length > 0 || tree === EMPTY_TREE);
      }),
      { numRuns: 25 },
    );
  });

  it("have the ids that git gives to the same commits", () => {
    const objects = new GitObjects();
    const base = objects.commit({ files: { "a.yaml": "a\n" } });
    const side = objects.commit({ files: { "a.yaml": "b\n" }, parents: [base], author: "lee", committer: "web-flow" });
    const merge = objects.commit({ files: { "a.yaml": "b\n" }, parents: [base, side], message: "Merge\n\nbranch ä" });
    const ids = new Map<string, string>();
    for (const id of [base, side, merge]) {
      const commit = objects.readCommit(id);
      assert.ok(commit);
      gitTree(folder, { "a.yaml": id === base ? "a\n" : "b\n" });
      const text = (time: number): string => `${time / 1000} +0000`;
      const env = {
        PATH: process.env.PATH,
        GIT_AUTHOR_NAME: commit.author.name,
        GIT_AUTHOR_EMAIL: commit.author.email,
        GIT_AUTHOR_DATE: text(commit.author.time),
        GIT_COMMITTER_NAME: commit.committer.name,
        GIT_COMMITTER_EMAIL: commit.committer.email,
        GIT_COMMITTER_DATE: text(commit.committer.time),
      };
      const parents = commit.parents.flatMap((parent) => ["-p", ids.get(parent) ?? ""]);
      const made = execFileSync("git", ["-C", folder, "commit-tree", commit.tree, ...parents, "-m", commit.message], {
        env,
        encoding: "utf8",
        stdio: "pipe",
      }).trim();
      ids.set(id, made);
      assert.equal(id, made);
    }
    assert.deepEqual([loginOf(objects.readCommit(side)?.author ?? assert.fail())], ["lee"]);
    assert.equal(loginOf({ name: "x", email: "x@example.com", time: 0 }), undefined);
  });
});

describe("the history of a real repository", () => {
  let repository: TestRepository;
  let loaded: ReturnType<typeof loadRepository>;
  const commits: string[] = [];
  before(async () => {
    repository = await TestRepository.open({ "a.yaml": "a\n", "dir/b.yaml": "b\n", "dir.txt": "x" });
    const at = (): string => repository.git("rev-parse", "HEAD");
    const start = at();
    commits.push(start, await repository.commit({ "a.yaml": "two\n", "moved.yaml": "b\n", "dir/b.yaml": undefined }));
    repository.git("checkout", "-q", "-b", "topic", start);
    commits.push(await repository.commit({ "c.yaml": "c\n" }), await repository.commit({ "c.yaml": "c2\n" }));
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "main");
    commits.push(at(), await repository.commit({ "a.yaml": undefined }));
    loaded = loadRepository(repository.root);
  });
  after(() => repository.close());

  it("is loaded with its branches", () => {
    assert.deepEqual(loaded.branches, {
      main: repository.git("rev-parse", "main"),
      topic: repository.git("rev-parse", "topic"),
    });
  });

  it("has the files, merge bases and differences that git tells of", () => {
    for (const one of commits) {
      const listed = repository.git("ls-tree", "-r", one).split("\n");
      assert.deepEqual(
        [...loaded.git.files(one)].map(([path, { mode, id }]) => `${mode} blob ${id}\t${path}`),
        listed,
      );
      for (const other of commits) {
        assert.equal(loaded.git.mergeBase(one, other), repository.git("merge-base", one, other));
        const between = repository.git("rev-list", `${one}..${other}`).split("\n").filter((id) => id !== "");
        assert.deepEqual(commitsBetween(loaded.git, one, other).map(({ id }) => id).sort(), between.sort());
        const options = ["--name-status", "-M100%", "--no-color"];
        const told = repository.git("diff", ...options, one, other).split("\n").filter((line) => line !== "");
        const words = { added: "A", removed: "D", modified: "M", renamed: "R100" } as Record<string, string>;
        assert.deepEqual(
          diffOf(loaded.git, one, other).map(({ filename, status, previous_filename: from }) =>
            [words[status], ...(from === undefined ? [] : [from]), filename].join("\t")
          ).sort(),
          told.sort(),
        );
      }
    }
  });
});
