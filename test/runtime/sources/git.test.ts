import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Git, parseNameStatus } from "../../../src/runtime/sources/git.ts";

describe("Git", () => {
  let root = "";
  const git = (...args: string[]): string => {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
    return execFileSync("git", ["-C", root, ...identity, ...args], { encoding: "utf8" }).trim();
  };
  let first = "";
  let second = "";
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "git-"));
    git("init", "-q", "-b", "main");
    await writeFile(join(root, "keep.yaml"), "a\n");
    await writeFile(join(root, "old name.yaml"), "line 1\nline 2\nline 3\nline 4\n");
    await writeFile(join(root, "gone.yaml"), "gone\n");
    git("add", "-A");
    git("commit", "-qm", "1");
    first = git("rev-parse", "HEAD");
    await rename(join(root, "old name.yaml"), join(root, "ümlaut\n.yaml"));
    await rm(join(root, "gone.yaml"));
    await writeFile(join(root, "keep.yaml"), "b\n");
    await writeFile(join(root, "new.yaml"), "completely different\n");
    git("add", "-A");
    git("commit", "-qm", "2");
    second = git("rev-parse", "HEAD");
  });
  after(() => rm(root, { recursive: true, force: true }));

  it("lists additions, changes, removals and renames with any file name", async () => {
    const files = await new Git(root).diff(first, second);
    assert.deepEqual(files, [
      { path: "gone.yaml", status: "removed" },
      { path: "keep.yaml", status: "modified" },
      { path: "new.yaml", status: "added" },
      { path: "ümlaut\n.yaml", status: "renamed", previousPath: "old name.yaml" },
    ]);
  });

  it("shows a file of an earlier commit, and nothing for one that was not there", async () => {
    assert.equal(await new Git(root).show(first, "gone.yaml"), "gone\n");
    assert.equal(await new Git(root).show(second, "gone.yaml"), undefined);
  });

  it("says undefined for commits that are not there, and for no repository at all", async () => {
    assert.equal(await new Git(root).commit("f".repeat(40)), undefined);
    assert.equal(await new Git(root).commit("--help"), undefined);
    assert.equal(await new Git(root).diff("f".repeat(40), second), undefined);
    assert.equal(await new Git(tmpdir()).commit("HEAD"), undefined);
    assert.equal(await new Git(root).mergeBase(first, second), first);
  });
});

describe("parseNameStatus", () => {
  it("takes a copy as an addition and a type change as a change", () => {
    assert.deepEqual(parseNameStatus("C100\0a\0b\0T\0c\0"), [
      { path: "b", status: "added" },
      { path: "c", status: "modified" },
    ]);
    assert.deepEqual(parseNameStatus(""), []);
  });
});
