import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { deflateSync } from "node:zlib";
import type { FileHistory, FileRead } from "../../../src/core/base/ports.ts";
import { GitCommits } from "../../../src/runtime/sources/git-commits.ts";
import { findGit } from "../../../src/runtime/sources/git-program.ts";
import { makeRepository, type ModelCommit, type ModelFile, runGit } from "../../support/history-model.ts";

let scratch = "";
before(async () => scratch = await mkdtemp(join(tmpdir(), "commits-")));
after(() => rm(scratch, { recursive: true, force: true }));

const UNREADABLE = { code: "SOURCE_UNREADABLE" };

/** A commit of plain files. */
function commit(parents: number[], files: Readonly<Record<string, string | ModelFile>>): ModelCommit {
  const entries = Object.entries(files).map(([path, file]): [string, ModelFile] => [
    path,
    typeof file === "string" ? { mode: "100644", content: file } : file,
  ]);
  return { parents, files: new Map(entries) };
}

let count = 0;
function place(): string {
  return join(scratch, `${++count}`);
}

async function open(folder: string, format: "sha1" | "sha256" = "sha1"): Promise<GitCommits> {
  const program = await findGit(join(scratch, "none"), process.env.PATH);
  assert.ok(program);
  const store = await GitCommits.open({ program, folder, format });
  assert.ok(store);
  after(() => store.close());
  return store;
}

function text(read: FileRead): string {
  return read.kind === "file" ? new TextDecoder().decode(read.bytes) : read.kind;
}

async function versionsOf(history: FileHistory): Promise<[string, string][]> {
  assert.ok(history.kind === "known", JSON.stringify(history));
  const found: [string, string][] = [];
  for await (const { path, read } of history.versions) found.push([path, text(await read(1000))]);
  return found;
}

/** Writes a loose object whose name need not be that of its content. */
async function plant(root: string, id: string, object: Uint8Array | string): Promise<void> {
  const folder = join(root, ".git/objects", id.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await rm(join(folder, id.slice(2)), { force: true });
  await writeFile(join(folder, id.slice(2)), typeof object === "string" ? object : deflateSync(object));
}

/** Makes an object as git would not; gives its id. */
async function forge(root: string, type: string, content: Buffer): Promise<string> {
  const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const id = createHash("sha1").update(object).digest("hex");
  await plant(root, id, object);
  return id;
}

describe("the tree of a commit in git", () => {
  for (const format of ["sha1", "sha256"] as const) {
    it(`is read with its modes, links and sizes in a ${format} repository`, async () => {
      const submodule = "1".repeat(format === "sha1" ? 40 : 64);
      const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], {
        "accounts/a.yaml": "a",
        "accounts/b.yaml": { mode: "100755", content: "a" },
        "accounts/link": { mode: "120000", content: "/etc" },
        "accounts/team": { mode: "160000", content: submodule },
        "big.yaml": "x".repeat(101),
      })], format);
      const tree = (await open(root, format)).tree(id);
      const entries = await tree.entries(() => true);
      const [a, b] = entries;
      assert.deepEqual(entries.map(({ path, kind }) => `${kind} ${path}`), [
        "file accounts/a.yaml",
        "file accounts/b.yaml",
        "symlink accounts/link",
        "gitlink accounts/team",
        "file big.yaml",
      ]);
      assert.equal(a?.id, b?.id, "the same content, executable or not");
      assert.equal(a?.id, `100644 ${runGit(root, ["rev-parse", `${id}:accounts/a.yaml`])}`);
      assert.equal(text(await tree.read("accounts/a.yaml", 1)), "a");
      assert.deepEqual(await tree.read("big.yaml", 100), { kind: "too-large", size: 101 });
      assert.deepEqual(await tree.read("accounts/link", 100), { kind: "symlink", detail: "accounts/link" });
      assert.deepEqual(await tree.read("accounts/link/passwd", 100), { kind: "symlink", detail: "accounts/link" });
      assert.equal((await tree.read("accounts/team", 100)).kind, "gitlink");
      assert.equal((await tree.read("accounts/team/x.yaml", 100)).kind, "gitlink");
      assert.equal((await tree.read("accounts", 100)).kind, "directory");
      for (const path of ["none", "accounts/none.yaml", "accounts/a.yaml/x", "", "accounts/", "/accounts", "../x"]) {
        assert.deepEqual(await tree.read(path, 100), { kind: "missing" }, path);
      }
    });
  }

  it("leaves out the folders that nobody reaches for, and reads none of them", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], { "a/x": "1", "b/x": "2", "c": "3" })]);
    const gone = runGit(root, ["rev-parse", `${id}:b`]);
    await rm(join(root, ".git/objects", gone.slice(0, 2), gone.slice(2)));
    const store = await open(root);
    const asked: string[] = [];
    const entries = await store.tree(id).entries((folder) => {
      asked.push(folder);
      return folder !== "b";
    });
    assert.deepEqual(entries.map(({ path }) => path), ["a/x", "c"]);
    assert.deepEqual(asked.sort(), ["", "a", "b"]);
    assert.deepEqual(await store.tree(id).entries(() => false), []);
    await assert.rejects(store.tree(id).entries(() => true), UNREADABLE);
  });

  it("is read to its end, however many files it has", async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 3000; at++) files[`many/${at % 300}/${at}.md`] = "";
    for (let at = 0; at < 4000; at++) files[`flat/${at}.md`] = "";
    files["many/299/zz.yaml"] = "last";
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], files)]);
    const tree = (await open(root)).tree(id);
    assert.equal((await tree.entries(() => true)).length, 7001);
    assert.equal(text(await tree.read("many/299/zz.yaml", 100)), "last");
  });

  it("is refused where it is one that git refuses to make", async () => {
    const { root } = await makeRepository(place(), [commit([], { a: "1" })]);
    const store = await open(root);
    const line = (mode: string, name: string): Buffer =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.alloc(20, 1)]);
    const trees = {
      "one name twice": Buffer.concat([line("100644", "a"), line("100644", "a")]),
      "a name with a slash": line("100644", "a/b"),
      "the folder above": line("40000", ".."),
      "no name": line("100644", ""),
      "no mode": line("x", "a"),
      "an unknown mode": line("010000", "a"),
      "a line that is cut": line("100644", "a").subarray(0, 20),
    };
    for (const [name, content] of Object.entries(trees)) {
      const tree = await forge(root, "tree", content);
      const id = await forge(root, "commit", Buffer.from(`tree ${tree}\nauthor a <a> 1 +0000\n\n`));
      await assert.rejects(store.tree(id).entries(() => true), UNREADABLE, name);
    }
  });
});

describe("git's objects", () => {
  it("are believed only when their bytes are those that the id stands for", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [
      commit([], { "a.yaml": "true", "b.yaml": "b", "c.yaml": "c", "d/e.yaml": "e" }),
    ]);
    runGit(root, ["repack", "-q", "-a", "-d"]);
    const pack = (await readdir(join(root, ".git/objects/pack"))).find((name) => name.endsWith(".pack")) ?? "";
    const bytes = await readFile(join(root, ".git/objects/pack", pack));
    for (const name of await readdir(join(root, ".git/objects/pack"))) await rm(join(root, ".git/objects/pack", name));
    runGit(root, ["unpack-objects", "-q"], bytes);
    const idOf = (path: string): string => runGit(root, ["rev-parse", `${id}:${path}`]);
    const [a, b, c, d] = [idOf("a.yaml"), idOf("b.yaml"), idOf("c.yaml"), idOf("d")];
    const store = await open(root);
    const tree = store.tree(id);
    await plant(root, a, Buffer.from("blob 5\0false"));
    await plant(root, b, "no object at all");
    await rm(join(root, ".git/objects", c.slice(0, 2), c.slice(2)));
    await plant(root, d, Buffer.from("tree 0\0"));
    const read = (path: string): Promise<FileRead> => tree.read(path, 100);
    await assert.rejects(read("a.yaml"), UNREADABLE);
    // Several at once: the one that git dies of takes no other with it.
    const settled = await Promise.allSettled(["b.yaml", "c.yaml", "a.yaml", "b.yaml"].map(read));
    assert.deepEqual(settled.map(({ status }) => status), ["rejected", "rejected", "rejected", "rejected"]);
    await assert.rejects(tree.entries(() => true), UNREADABLE);
    const entries = await tree.entries((folder) => folder === "");
    assert.deepEqual(entries.map(({ path }) => path), ["a.yaml", "b.yaml", "c.yaml"]);
    await plant(root, a, Buffer.from("blob 4\0true"));
    assert.equal(text(await read("a.yaml")), "true");
    await plant(root, id, Buffer.from("commit 0\0"));
    await assert.rejects(store.commit(id), UNREADABLE);
  });

  it("are not fetched where a partial clone lacks them, but missed", async () => {
    const origin = await makeRepository(place(), [commit([], { "a/a.yaml": "1" }), commit([0], { "a/a.yaml": "2" })]);
    const [first = "", second = ""] = origin.ids;
    for (const [filter, missed] of [["blob:none", "files"], ["tree:0", "tree"]] as const) {
      const root = place();
      runGit(scratch, ["clone", "-q", "--no-checkout", `--filter=${filter}`, `file://${origin.root}`, root]);
      const store = await open(root);
      assert.ok(await store.commit(second));
      await assert.rejects(store.tree(second).read("a/a.yaml", 100), UNREADABLE);
      if (filter === "blob:none") assert.equal((await store.tree(second).entries(() => true)).length, 1);
      else await assert.rejects(store.tree(second).entries(() => true), UNREADABLE);
      const history = await store.history(second, () => true);
      assert.ok(history.kind === "unknown" && history.reason.includes(missed), JSON.stringify(history));
      assert.equal(await store.isAncestor(first, second), true);
      // With the setting that makes a repository partial, git itself would fetch: the object is there to be had.
      assert.equal(runGit(root, ["show", `${second}:a/a.yaml`]), "2");
    }
  });

  it("are those of the id, whatever replacements, grafts and commit graphs say", async () => {
    const { root, ids } = await makeRepository(place(), [
      commit([], { "a.yaml": "1" }),
      commit([0], { "a.yaml": "2" }),
      commit([], { "a.yaml": "other" }),
    ]);
    const [first = "", second = "", other = ""] = ids;
    runGit(root, ["replace", second, other]);
    await writeFile(join(root, ".git/info/grafts"), `${second} ${other}\n`);
    await writeFile(join(root, ".git/shallow"), `${second}\n`);
    assert.equal(runGit(root, ["show", `${second}:a.yaml`]), "other");
    const store = await open(root);
    assert.equal(text(await store.tree(second).read("a.yaml", 10)), "2");
    assert.deepEqual(await store.commit(second), { id: second, parents: [first] });
    assert.equal(await store.isAncestor(first, second), true);
    assert.equal(await store.isAncestor(other, second), false);
    assert.deepEqual(await versionsOf(await store.history(second, () => true)), [["a.yaml", "2"], ["a.yaml", "1"]]);
  });

  it("are found in an alternate, and in the repository that a worktree belongs to", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], { "a.yaml": "1" })]);
    const [borrower, worktree] = [place(), place()];
    runGit(scratch, ["clone", "-q", "--shared", root, borrower]);
    runGit(root, ["worktree", "add", "-q", "--detach", worktree, id]);
    for (const folder of [borrower, worktree]) {
      assert.equal(text(await (await open(folder)).tree(id).read("a.yaml", 10)), "1", folder);
    }
  });

  it("of SHA-256 are not asked for by ids of SHA-1, which are the beginning of theirs", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], { "a.yaml": "1" })], "sha256");
    const store = await open(root, "sha256");
    assert.equal(await store.commit(id.slice(0, 40)), undefined);
    assert.equal(await store.isAncestor(id.slice(0, 40), id), undefined);
    assert.equal(await store.mergeBase(id, id.slice(0, 40)), undefined);
    assert.equal(await store.isAncestor(id, id), true);
    const other = await open(root);
    assert.equal(await other.commit(id.slice(0, 40)), undefined);
  });

  it("are not asked for by anything but a whole id", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], { "a.yaml": "1" })]);
    runGit(root, ["tag", "-a", "-m", "t", "v1"]);
    const store = await open(root);
    const tree = runGit(root, ["rev-parse", `${id}^{tree}`]);
    const tag = runGit(root, ["rev-parse", "v1"]);
    for (
      const name of [
        "HEAD",
        "main",
        id.slice(0, 12),
        `${id}\n${id}`,
        "--help",
        "",
        id.toUpperCase(),
        tree,
        tag,
        "f".repeat(40),
      ]
    ) {
      assert.equal(await store.commit(name), undefined, name);
    }
    for (const name of ["--help", "HEAD", "f".repeat(40)]) {
      assert.equal(await store.mergeBase(name, id), undefined);
      assert.equal(await store.isAncestor(name, id), undefined);
      assert.equal((await store.history(name, () => true)).kind, "unknown");
    }
  });
});

describe("the history of commits in git", () => {
  it("has every version of the wanted files, the newest first, each content once, and those of merges too", async () => {
    const { root, ids } = await makeRepository(place(), [
      commit([], { "a.yaml": "1", "b.md": "no" }),
      commit([0], { "a.yaml": "2", "gone.yaml": "was here" }),
      commit([0], { "a.yaml": "1", "side.yaml": "side" }),
      commit([1, 2], { "a.yaml": "2", "side.yaml": "side", "evil.yaml": "only in the merge" }),
      commit([3], { "renamed.yaml": "2", "link.yaml": { mode: "120000", content: "a.yaml" } }),
    ]);
    const store = await open(root);
    const versions = await versionsOf(await store.history(ids[4] ?? "", (path) => path.endsWith(".yaml")));
    assert.deepEqual(versions, [
      ["renamed.yaml", "2"],
      ["evil.yaml", "only in the merge"],
      ["side.yaml", "side"],
      ["a.yaml", "1"],
      ["gone.yaml", "was here"],
    ]);
  });

  it("is unknown in a shallow clone, with the remedy", async () => {
    const origin = await makeRepository(place(), [
      commit([], { a: "1" }),
      commit([0], { a: "2" }),
      commit([1], { a: "3" }),
    ]);
    const [first = "", second = "", third = ""] = origin.ids;
    for (const depth of [1, 2]) {
      const root = place();
      runGit(scratch, ["clone", "-q", `--depth=${depth}`, `file://${origin.root}`, root]);
      const store = await open(root);
      assert.equal(text(await store.tree(third).read("a", 10)), "3");
      assert.deepEqual(await store.history(third, () => true), {
        kind: "unknown",
        reason: "the checkout is shallow: it holds only the end of the history",
        remedy: "Check out with fetch-depth: 0 and without filter",
      });
      assert.equal(await store.isAncestor(first, third), undefined);
      assert.equal(await store.isAncestor(second, third), depth === 2 ? true : undefined);
      // The other way round: the older commit's past is not there, so that nobody can tell.
      assert.equal(await store.isAncestor(third, second), undefined);
      assert.equal(await store.mergeBase(first, third), undefined);
    }
  });
});

describe("git as a program", () => {
  it("sees nothing of the variables that would lead it elsewhere", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], { "a.yaml": "1" })]);
    const marker = place();
    const variables: Record<string, string> = {
      GIT_DIR: "/nowhere",
      GIT_WORK_TREE: "/nowhere",
      GIT_OBJECT_DIRECTORY: "/nowhere",
      GIT_ALTERNATE_OBJECT_DIRECTORIES: "/nowhere",
      GIT_INDEX_FILE: "/nowhere",
      GIT_NAMESPACE: "x",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.pager",
      GIT_CONFIG_VALUE_0: `touch ${marker}`,
      GIT_CONFIG_PARAMETERS: "'no quotes",
      GIT_EXEC_PATH: "/nowhere",
      GIT_TRACE: marker,
      GIT_EXTERNAL_DIFF: `touch ${marker}`,
      GIT_SHALLOW_FILE: "/nowhere",
      GIT_CEILING_DIRECTORIES: "/",
    };
    const before = { ...process.env };
    Object.assign(process.env, variables);
    try {
      const store = await open(root);
      assert.equal(text(await store.tree(id).read("a.yaml", 10)), "1");
      assert.equal((await versionsOf(await store.history(id, () => true))).length, 1);
      assert.equal(await store.isAncestor(id, id), true);
    } finally {
      for (const name of Object.keys(variables)) delete process.env[name];
      Object.assign(process.env, before);
    }
    await assert.rejects(readFile(marker), { code: "ENOENT" });
  });

  it("does not keep the program alive, and is given up with the signal", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], { "a.yaml": "1" })]);
    const module = new URL("../../../src/runtime/sources/git-commits.js", import.meta.url).href;
    const program = await findGit(scratch, process.env.PATH);
    const script = `const { GitCommits } = await import(${JSON.stringify(module)});
      const store = await GitCommits.open(${JSON.stringify({ program, folder: root, format: "sha1" })});
      const read = await store.tree("${id}").read("a.yaml", 10);
      console.log(read.kind);`;
    // Never closed: it must end all the same, and not before it has its answer.
    const env = { ...process.env, TMPDIR: scratch };
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { env });
    assert.equal(stdout, "file\n");
    const store = await open(root);
    const reason = new Error("stopped");
    await assert.rejects(store.tree(id).entries(() => true, AbortSignal.abort(reason)), reason);
    await assert.rejects(store.isAncestor(id, id, AbortSignal.abort(reason)), reason);
  });

  it("fails its questions when it cannot run or answers what was not asked, and once it is closed", async () => {
    const { root, ids: [id = ""] } = await makeRepository(place(), [commit([], { "a.yaml": "1" })]);
    const impostor = place();
    await writeFile(impostor, `#!/bin/sh\nread id\necho "${"0".repeat(40)} blob 1"; echo x\nsleep 60\n`);
    await chmod(impostor, 0o755);
    const silent = place();
    await writeFile(silent, "#!/bin/sh\nexit 0\n");
    await chmod(silent, 0o755);
    for (const program of ["/nowhere/git", impostor, silent]) {
      const store = await GitCommits.open({ program, folder: root, format: "sha1" });
      assert.ok(store);
      for (let time = 0; time < 10; time++) await assert.rejects(store.commit(id), UNREADABLE, program);
      assert.equal((await store.history(id, () => true)).kind === "known", false);
      await store.close();
      await assert.rejects(store.commit(id), UNREADABLE);
    }
    const store = await open(root);
    assert.ok(await store.commit(id));
    await store.close();
    await store.close();
    await assert.rejects(store.commit(id), UNREADABLE);
  });

  it("is none where there is no repository", async () => {
    const folder = place();
    await mkdir(folder);
    assert.equal(await GitCommits.open({ program: "/usr/bin/git", folder, format: "sha1" }), undefined);
    await writeFile(join(folder, ".git"), "gitdir: /nowhere\n");
    assert.equal(await GitCommits.open({ program: "/usr/bin/git", folder, format: "sha1" }), undefined);
    await appendFile(join(folder, ".git"), "x");
    assert.equal(await GitCommits.open({ program: "/usr/bin/git", folder, format: "sha1" }), undefined);
  });
});
