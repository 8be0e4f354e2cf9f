import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { newLines, patchOf } from "../../../src/sandbox/github/patch.ts";
import { shownLines } from "../../../src/core/report/suggestion.ts";
import { runGit } from "../../support/history-model.ts";

describe("a patch", () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "patch-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  const long = Array.from({ length: 40 }, (_, at) => `line ${at}\n`);
  const cases: readonly (readonly [string, string])[] = [
    ["", "a\nb\n"],
    ["a\nb\n", "a\nc\n"],
    ["a\nb", "a\nb\n"],
    ["a\nb\n", "a\nb"],
    ["@@ -1 +1 @@\n", "@@ -1 +1 @@\n- x\n"],
    [long.join(""), long.map((line, at) => at === 2 || at === 30 ? `new ${line}` : line).join("")],
    [long.join(""), long.filter((_, at) => at !== 0 && at !== 20 && at !== 39).join("") + "end"],
    [long.slice(10).join(""), long.join("")],
  ];

  it("is one that git applies", async () => {
    runGit(folder, ["init", "-q"]);
    for (const [old, now] of cases) {
      await writeFile(join(folder, "a"), old);
      const patch = patchOf(old, now);
      assert.ok(patch);
      const names = "--- a/a\n+++ b/a\n";
      runGit(folder, ["apply", "--unidiff-zero", "--whitespace=nowarn", "-"], Buffer.from(`${names}${patch}\n`));
      assert.equal(await readFile(join(folder, "a"), "utf8"), now);
    }
    assert.equal(patchOf("a\n", "a\n"), undefined);
  });

  it("shows the lines of the new file by their numbers, near a change alone", () => {
    for (const [old, now] of cases) {
      const patch = patchOf(old, now) ?? "";
      const lines = now.split("\n");
      const shown = shownLines(patch);
      assert.ok(shown.size > 0);
      for (const [line, text] of shown) assert.equal(text, lines[line - 1]);
      assert.deepEqual([...shown.keys()], [...newLines(patch)]);
    }
    const [, now] = cases[5] ?? ["", ""];
    assert.deepEqual([...shownLines(patchOf(long.join(""), now) ?? "").keys()], [
      1,
      2,
      3,
      4,
      5,
      6,
      28,
      29,
      30,
      31,
      32,
      33,
      34,
    ]);
    assert.deepEqual([...shownLines("")], []);
  });
});
