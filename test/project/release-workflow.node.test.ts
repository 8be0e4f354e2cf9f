import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, it } from "node:test";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly run?: string;
}

const { jobs } = parse(readFileSync(".github/workflows/release.yml", "utf8")) as {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
};
const REPOSITORY = "acme/genesys-email-accounts";
const PACKAGE = "genesys-email-accounts-1.2.3.tgz";
const INTEGRITY = `sha512-${createHash("sha512").update("package").digest("base64")}`;
const skip = process.platform === "linux" ? false : "NOT RUN: the workflow runs on Linux, and by its tools";

describe("the steps of a release", { skip }, () => {
  let folder = "";
  let bin = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "release-"));
    bin = join(folder, "bin");
    mkdirSync(bin);
    mkdirSync(join(folder, "work"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Puts a program in the place of the real one; it writes its arguments down, one call a line. */
  function fake(name: string, script: string): void {
    const text = `#!/bin/bash\necho "${name} $*" >> "${join(folder, "calls")}"\n${script}\n`;
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }

  const calls = (): readonly string[] =>
    existsSync(join(folder, "calls")) ? readFileSync(join(folder, "calls"), "utf8").trim().split("\n") : [];

  /** Runs a step as the runner does; without `shell:`, that is bash without `pipefail`. */
  function step(job: string, name: string, env: Readonly<Record<string, string>> = {}): {
    readonly status: number | null;
    readonly log: string;
    readonly output: string;
  } {
    const { run } = jobs[job]?.steps.find((each) => each.name === name) ?? assert.fail(`${job} has no step ${name}`);
    const output = join(folder, "output");
    writeFileSync(output, "");
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", run ?? ""], {
      cwd: join(folder, "work"),
      encoding: "utf8",
      env: {
        PATH: `${bin}:${process.env.PATH}`,
        HOME: folder,
        GITHUB_OUTPUT: output,
        GITHUB_REF: "refs/tags/v1.2.3",
        GITHUB_REF_NAME: "v1.2.3",
        GITHUB_SHA: "a".repeat(40),
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_SERVER_URL: "https://github.com",
        GH_REPO: REPOSITORY,
        ...env,
      },
    });
    return { status, log: stdout + stderr, output: readFileSync(output, "utf8") };
  }

  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, "work", path, ".."), { recursive: true });
    writeFileSync(join(folder, "work", path), text);
  };

  function git(...args: readonly string[]): string {
    const identity = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...args], { cwd: join(folder, "work"), encoding: "utf8" }).trim();
  }

  it("goes on only with a commit of the default branch", () => {
    git("init", "--quiet", "--initial-branch", "main");
    const commit = (message: string): string => {
      git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    };
    const first = commit("first");
    const second = commit("second");
    git("update-ref", "refs/remotes/origin/main", second);
    git("switch", "--quiet", "--create", "side", first);
    const side = commit("side");
    const check = (GITHUB_SHA: string): number | null =>
      step("build", "Check that the tag is on the default branch", { DEFAULT_BRANCH: "main", GITHUB_SHA }).status;
    assert.deepEqual([check(first), check(second), check(side)], [0, 0, 1]);
  });

  it("goes on only where tag, package, JSR and changelog say one version, and the changelog has each change", () => {
    const sound = (): void => {
      write("package.json", '{"version": "1.2.3"}');
      write("deno.json", '{"version": "1.2.3"}');
      write("CHANGELOG.md", "## [Unreleased]\n\n## [1.2.3] - 2026-11-28\n");
      write(".github/changes/README.md", "");
    };
    const name =
      "Check that the tag is the version of the package, for npm and for JSR, and the changelog has all of it";
    const check = (env = {}): number | null => step("build", name, env).status;
    sound();
    assert.equal(check(), 0);
    assert.equal(check({ GITHUB_REF_NAME: "v1.2.4" }), 1);
    for (
      const [path, text] of [["package.json", '{"version": "1.2.4"}'], ["deno.json", '{"version": "1.2.2"}']] as const
    ) {
      write(path, text);
      assert.equal(check(), 1, path);
      sound();
    }
    write("CHANGELOG.md", "## [Unreleased]\n\n## [1.2.2] - 2026-11-28\n1.2.3\n");
    assert.equal(check(), 1);
    sound();
    write(".github/changes/left.fixed.md", "A fault.\n");
    const left = step("build", name);
    assert.equal(left.status, 1);
    assert.match(left.log, /^::error::Not in the changelog yet: .*left\.fixed\.md$/m);
  });

  it("knows whether the tag is the newest version, of all and of its major", () => {
    git("init", "--quiet");
    git("commit", "--quiet", "--allow-empty", "--message", "a");
    const tags = ["v1.2.3", "v1.10.0", "v2.0.0", "v2.0.0-rc.1", "v1", "v2", "v10", "vnext"];
    for (const tag of tags) git("tag", tag);
    const place = (GITHUB_REF_NAME: string): string =>
      step("build", "See whether it is the newest version, of all and of its major", { GITHUB_REF_NAME }).output;
    assert.equal(place("v1.2.3"), "newest=false\nnewest-of-major=false\n");
    assert.equal(place("v1.10.0"), "newest=false\nnewest-of-major=true\n");
    assert.equal(place("v2.0.0"), "newest=true\nnewest-of-major=true\n");
  });

  it("writes into the package where it comes from, as npm compares it with the provenance", () => {
    cpSync("package.json", join(folder, "work/package.json"));
    const { status, log } = step("build", "Write where the package comes from");
    assert.equal(status, 0, log);
    const { repository, homepage, bugs, ...rest } = JSON.parse(readFileSync(join(folder, "work/package.json"), "utf8"));
    assert.deepEqual(repository, { type: "git", url: `git+https://github.com/${REPOSITORY}.git` });
    assert.deepEqual([homepage, bugs.url], [
      `https://github.com/${REPOSITORY}#readme`,
      `https://github.com/${REPOSITORY}/issues`,
    ]);
    assert.deepEqual(rest, JSON.parse(readFileSync("package.json", "utf8")), "and nothing else");
  });

  it("tries the package only by what is in it", () => {
    const { run = "" } = jobs["build"]?.steps.find(({ name }) => name === "Try the package as a user would") ?? {};
    const tried = [...run.matchAll(/genesys-email-accounts (\w+)/g)].map(([, command]) => command);
    assert.deepEqual(tried, ["demo", "schema", "check"]);
  });

  for (const job of ["npm", "publish"]) {
    it(`takes in ${job} what this run attested, for this tag and commit, alone`, () => {
      write(PACKAGE, "package");
      fake("gh", "exit ${GH_STATUS:-0}");
      const name = "Check that it is the package that was tested and attested";
      assert.equal(step(job, name).status, 0);
      assert.deepEqual(calls(), [
        `gh attestation verify ${PACKAGE} --repo ${REPOSITORY} ` +
        `--signer-workflow ${REPOSITORY}/.github/workflows/release.yml ` +
        `--source-ref refs/tags/v1.2.3 --source-digest ${"a".repeat(40)}`,
      ]);
      assert.equal(step(job, name, { GH_STATUS: "1" }).status, 1);
    });
  }

  it("publishes to npm once, and never beside another package of that version", () => {
    write(PACKAGE, "package");
    fake("npm", 'if [ "$1" = view ]; then echo "$VIEW"; exit ${VIEW_STATUS:-0}; fi; exit ${PUBLISH_STATUS:-0}');
    const publish = (env: Readonly<Record<string, string>>): ReturnType<typeof step> =>
      step("npm", "Publish", { DIST_TAG: "latest", VIEW: "", ...env });
    const call = `npm publish ./${PACKAGE} --provenance --access public --ignore-scripts --tag latest`;
    for (const env of [{}, { VIEW_STATUS: "1" }]) {
      rmSync(join(folder, "calls"), { force: true });
      assert.equal(publish(env).status, 0);
      assert.deepEqual(calls(), ["npm view genesys-email-accounts@1.2.3 dist.integrity", call]);
    }
    rmSync(join(folder, "calls"));
    assert.equal(publish({ VIEW: INTEGRITY }).status, 0, "an earlier attempt published it");
    const other = publish({ VIEW: `sha512-${"A".repeat(86)}==` });
    assert.equal(other.status, 1);
    assert.match(other.log, /^::error::npm has another package of this version/m);
    assert.ok(!calls().some((each) => each.includes("publish")));
    assert.equal(publish({ PUBLISH_STATUS: "1" }).status, 1);
  });

  it("releases nothing where the tag was moved meanwhile", () => {
    fake("gh", 'echo "$MOVED"');
    const check = (MOVED: string): number | null =>
      step("publish", "Check that the tag is where it was", { MOVED }).status;
    assert.deepEqual([check("a".repeat(40)), check("b".repeat(40)), check("")], [0, 1, 1]);
    assert.equal(calls()[0], `gh api repos/${REPOSITORY}/commits/tags/v1.2.3 --jq .sha`);
  });

  it("makes the release as a draft with its package and publishes it, or goes on where an attempt broke off", () => {
    write(PACKAGE, "package");
    fake(
      "gh",
      `case "$2" in
        view) if [ -z "$DRAFT" ]; then exit 1; fi; echo "$DRAFT" ;;
        create) exit \${CREATE_STATUS:-0} ;;
        repos/*) echo "$IMMUTABLE" ;;
      esac`,
    );
    const release = (
      env: Readonly<Record<string, string>>,
    ): { readonly verbs: readonly string[]; readonly log: string } => {
      rmSync(join(folder, "calls"), { force: true });
      const { status, log } = step("publish", "Create the release", {
        NEWEST: "true",
        DRAFT: "",
        IMMUTABLE: "true",
        ...env,
      });
      assert.equal(status, 0, log);
      return { verbs: calls().slice(0, -1).map((each) => each.replace("gh release ", "")), log };
    };
    const view = "view v1.2.3 --json isDraft --jq .isDraft";
    const edit = "edit v1.2.3 --draft=false --latest=true";
    const first = release({});
    assert.deepEqual(first.verbs, [view, `create v1.2.3 --draft --verify-tag --generate-notes ${PACKAGE}`, edit]);
    assert.doesNotMatch(first.log, /::/);
    assert.deepEqual(release({ DRAFT: "true" }).verbs, [view, `upload v1.2.3 --clobber ${PACKAGE}`, edit]);
    assert.deepEqual(release({ DRAFT: "false" }).verbs, [view]);
    assert.match(release({ IMMUTABLE: "false" }).log, /^::warning::The release is not immutable/m);
    assert.match(release({ NEWEST: "false" }).verbs.join("\n"), /--latest=false$/);
    assert.equal(step("publish", "Create the release", { NEWEST: "true", DRAFT: "", CREATE_STATUS: "1" }).status, 1);
    assert.ok(!calls().at(-1)?.includes("edit"), "what was not made is not published");
  });

  it("moves the tag of the major, or makes it, and fails where it can do neither", () => {
    fake("gh", 'if [ "$3" = PATCH ]; then exit ${PATCH_STATUS:-0}; fi; exit ${POST_STATUS:-0}');
    const move = (env: Readonly<Record<string, string>> = {}): number | null =>
      step("publish", "Move the major tag", env).status;
    assert.equal(move(), 0);
    const sha = `--raw-field sha=${"a".repeat(40)}`;
    const patch = `gh api --method PATCH repos/${REPOSITORY}/git/refs/tags/v1 ${sha} --field force=true`;
    assert.deepEqual(calls(), [patch]);
    assert.equal(move({ PATCH_STATUS: "1" }), 0);
    assert.equal(
      calls().at(-1),
      `gh api --method POST repos/${REPOSITORY}/git/refs --raw-field ref=refs/tags/v1 ${sha}`,
    );
    assert.equal(move({ PATCH_STATUS: "1", POST_STATUS: "1" }), 1);
  });
});
