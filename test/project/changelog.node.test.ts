import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { parser } from "keep-a-changelog";
import { CHANGES, KINDS, missingChange, readChanges, released, sectionsOf } from "../../scripts/changes.ts";

const changelog = readFileSync("CHANGELOG.md", "utf8");

/** A folder for the time of one test. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "changes-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a reader that is not ours finds in a changelog: each release with its changes by kind. */
function releasesOf(text: string): readonly (readonly [string, Readonly<Record<string, number>>])[] {
  return parser(text).releases.map(({ version, changes }) => [
    version ?? "Unreleased",
    Object.fromEntries(Array.from(changes).flatMap(([kind, { length }]) => length === 0 ? [] : [[kind, length]])),
  ]);
}

test("each file of a change is one, and the changelog itself holds none that is not released", () => {
  assert.deepEqual(readChanges().problems, []);
  const [, section = ""] = /^## \[Unreleased\]\n([\s\S]*?)(?=^## \[)/m.exec(changelog) ?? [];
  assert.match(section, /^\nEach change has a file in `\.github\/changes` [^\n]*\n\n$/);
});

test("a release has each change under its kind, as another reader of changelogs finds it", () => {
  // Right after a release there is none.
  const changes = [...readChanges().changes, { kind: "security", text: "A fault, [told](docs/security.md)." } as const];
  const before = releasesOf(changelog);
  const text = released(changelog, changes, "9.8.7", "2026-11-28");
  const [unreleased, release, ...others] = releasesOf(text);
  assert.deepEqual([unreleased, ...others], before);
  const counts = KINDS.map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const);
  assert.deepEqual(release, ["9.8.7", Object.fromEntries(counts.filter(([, count]) => count > 0))]);
  assert.match(text, /^## \[9\.8\.7\] - 2026-11-28$/m);
});

test("kinds stand in the order of Keep a Changelog, and what breaks first", () => {
  const sections = sectionsOf([
    { kind: "fixed", text: "A fault.\n\nSecond paragraph." },
    { kind: "added", text: "A thing." },
    { kind: "added", text: "**Breaking:** another." },
  ]);
  const entries =
    "### Added\n\n- **Breaking:** another.\n- A thing.\n\n### Fixed\n\n- A fault.\n\n  Second paragraph.\n";
  assert.equal(sections, entries);
});

test("a release that cannot be is refused", () => {
  const changes = [{ kind: "fixed", text: "A fault." }] as const;
  assert.throws(() => released(changelog, changes, "0.1.0", "2026-11-28"), /in the changelog already/);
  assert.throws(() => released(changelog, changes, "v1", "2026-11-28"), /not a version/);
  assert.throws(() => released(changelog, changes, "1.0.0", "today"), /not a date/);
  assert.throws(() => released(changelog, [], "1.0.0", "2026-11-28"), /no change to release/);
  assert.throws(() => released("# Changelog\n", changes, "1.0.0", "2026-11-28"), /no section/);
});

test("what is no change file is named, with what is wrong", () =>
  inFolder((folder) => {
    const wrong = {
      "Upper.fixed.md": ["A fault.", /its name is not/],
      "a.fix.md": ["A fault.", /with a kind of added, changed/],
      "a.md": ["A fault.", /its name is not/],
      "a.fixed.txt": ["A fault.", /its name is not/],
      "b.fixed.md": ["\n", /empty/],
      "c.fixed.md": ["- A fault.", /begins with a mark/],
      "d.fixed.md": ["A fault.\n\n# More.", /heading/],
      "e.fixed.md": ["A fault", /like a sentence/],
      "f.fixed.md": [`${"a".repeat(121)}.`, /more than 120/],
    } as const;
    for (const [file, [text, problem]] of Object.entries(wrong)) {
      writeFileSync(join(folder, file), text);
      const { changes, problems } = readChanges(folder);
      assert.equal(problems.length, 1, file);
      assert.match(problems[0] ?? "", problem);
      assert.ok(problems[0]?.startsWith(`${folder}/${file}: `));
      assert.deepEqual(changes, []);
      rmSync(join(folder, file));
    }
    writeFileSync(join(folder, "README.md"), "# Not a change\n");
    writeFileSync(join(folder, "a-b2.security.md"), "**Breaking:** a fault.\n");
    const { changes, problems } = readChanges(folder);
    assert.deepEqual([changes, problems], [[{ kind: "security", text: "**Breaking:** a fault." }], []]);
  }));

test("a branch that changes what users may see needs a change file, and no other does", () =>
  inFolder((cwd) => {
    const git = (...args: readonly string[]): void => {
      const identity = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"];
      execFileSync("git", [...identity, ...args], { cwd, stdio: "ignore" });
    };
    const commit = (...files: readonly string[]): void => {
      for (const file of files) {
        mkdirSync(join(cwd, dirname(file)), { recursive: true });
        writeFileSync(join(cwd, file), `${Math.random()}\n`);
      }
      git("add", "--all");
      git("commit", "--quiet", "--message", "a");
    };
    git("init", "--quiet", "--initial-branch", "main");
    commit("src/a.ts", "action.yml", "docs/a.md", `${CHANGES}/old.fixed.md`, `${CHANGES}/README.md`);
    const branch = (...files: readonly string[]): string | undefined => {
      git("switch", "--quiet", "--force-create", "branch", "main");
      commit(...files);
      return missingChange("main", cwd);
    };
    assert.equal(branch("docs/a.md", "test/a.ts", "package.json"), undefined);
    assert.match(
      branch("src/a.ts") ?? "",
      /^src\/a\.ts changed, and no file in \.github\/changes says .*"no changelog"/,
    );
    assert.match(
      branch("action.yml", "src/b.ts", "src/c.ts", "src/d.ts", "src/e.ts") ?? "",
      /src\/c\.ts and 2 more changed/,
    );
    assert.ok(branch("src/a.ts", `${CHANGES}/README.md`) !== undefined, "the page about change files is none");
    assert.equal(branch("src/a.ts", `${CHANGES}/new.fixed.md`), undefined);
    assert.equal(branch("src/ä b.ts", `${CHANGES}/old.fixed.md`), undefined, "told with another change");
    // What the base got meanwhile is not the branch's.
    git("switch", "--quiet", "--force-create", "branch", "main");
    commit("docs/b.md");
    git("switch", "--quiet", "main");
    commit("src/a.ts", `${CHANGES}/other.added.md`);
    git("switch", "--quiet", "branch");
    assert.equal(missingChange("main", cwd), undefined);
    commit("src/z.ts");
    assert.ok(missingChange("main", cwd) !== undefined);
    assert.throws(() => missingChange("no-such-branch", cwd), /git cannot compare with no-such-branch/);
  }));

test("the check of a pull request needs no package", () => {
  for (const file of ["scripts/changelog.ts", "scripts/changes.ts"]) {
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/ from "([^"]+)"/g)) {
      assert.match(from, /^node:|^\.\/changes\.ts$/, file);
    }
  }
  const [major = 0] = process.versions.node.split(".").map(Number);
  const args = major >= 24 ? ["scripts/changelog.ts"] : ["build/scripts/changelog.js"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "--since", "HEAD"], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^\d+ change files are sound\n$/);
});
