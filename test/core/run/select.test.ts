import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { changedPaths, selectFiles, type SelectionOptions } from "../../../src/core/run/select.ts";
import { createGlobs } from "../../../src/runtime/sources/globs.ts";
import { makeAccount, memoryLogger } from "../../support/provision-bench.ts";
import { fileOf, type Files, filesOf, GLOBS, MemorySource, type Past } from "../../support/pipeline-files.ts";

const TEXTS = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B", "accounts/eu/c.yaml": "C" });
const CHANGED: SelectionOptions = { accounts: GLOBS, scope: "changed" };

async function select(files: Files, past: Past = {}, options: Partial<SelectionOptions> = {}) {
  const logger = memoryLogger();
  const deps = { source: new MemorySource(files, past), globs: createGlobs, logger };
  const selection = await selectFiles({ ...CHANGED, ...options }, deps);
  return {
    ...selection,
    inScope: selection.paths.filter((path) => selection.inScope(path)),
    messages: selection.findings.map(({ code, severity, message }) => `${code} ${severity}: ${message}`),
    logged: logger.lines,
  };
}

describe("selectFiles", () => {
  it("takes into a changed scope what differs between the two trees, and still reads every file", async () => {
    const { "accounts/a.yaml": _, ...rest } = TEXTS;
    const before = {
      ...rest,
      "accounts/eu/c.yaml": "name: old\n",
      "accounts/gone.yaml": "name: G\n",
      "README.md": "x",
    };
    const found = await select({ ...TEXTS, "README.md": "y" }, { before });
    assert.deepEqual(found.paths, ["accounts/a.yaml", "accounts/b.yaml", "accounts/eu/c.yaml"]);
    assert.deepEqual(found.inScope, ["accounts/a.yaml", "accounts/eu/c.yaml"]);
    assert.deepEqual(found.removedFiles, ["accounts/gone.yaml"]);
    assert.deepEqual(found.messages, []);
  });

  it("has nothing in scope when the event changed no account file", async () => {
    const { inScope, messages, touches } = await select({ ...TEXTS, "README.md": "y" }, { before: TEXTS });
    assert.deepEqual([inScope, messages], [[], []]);
    assert.deepEqual([touches?.("README.md"), touches?.("accounts/a.yaml")], [true, false]);
  });

  it("has everything in scope when the scope is all, and also without any diff", async () => {
    const all = await select(TEXTS, { before: { ...TEXTS, "accounts/a.yaml": "" } }, { scope: "all" });
    assert.deepEqual(all.inScope, all.paths);
    const none = await select(TEXTS);
    assert.deepEqual([none.inScope, none.touches], [none.paths, undefined]);
  });

  it("has everything in scope, and says why, when the files before the event are unknown", async () => {
    const { paths, inScope, messages } = await select(TEXTS, { unknown: "the history is too short" });
    assert.deepEqual(inScope, paths);
    assert.deepEqual(messages, [
      "CHANGES_UNKNOWN warning: All account files were read because the history is too short",
    ]);
    assert.deepEqual((await select(TEXTS, { unknown: "a forced push" }, { scope: "all" })).messages, []);
    const writing = await select(TEXTS, { unknown: "a forced push" }, { scope: "all", writes: true });
    assert.deepEqual(writing.messages, [
      "CHANGES_UNKNOWN warning: Accounts whose password reference this event changed keep their old password, " +
      "because a forced push",
    ]);
  });

  it("reads the accounts of changed and removed files as they were, and those of a moved file too", async () => {
    const old = fileOf(makeAccount("C", { password: "env:OLD_PASSWORD" }));
    const gone = fileOf(makeAccount("Gone"), makeAccount("Gone too"));
    const { "accounts/eu/c.yaml": _, ...rest } = TEXTS;
    const { previous } = await select(TEXTS, {
      before: {
        ...rest,
        "accounts/c.yaml": old,
        "accounts/gone.yaml": gone,
        "docs/old.yaml": fileOf(makeAccount("X")),
      },
    });
    assert.deepEqual(previous.map(({ account, name, file }) => ({ name, password: account?.password, file })), [
      { name: "C", password: "env:OLD_PASSWORD", file: "accounts/c.yaml" },
      { name: "Gone", password: "env:SUPPORT_PASSWORD", file: "accounts/gone.yaml" },
      { name: "Gone too", password: "env:SUPPORT_PASSWORD", file: "accounts/gone.yaml" },
    ]);
  });

  it("names files beside account files that no glob takes: those that were changed, and all where everything is judged", async () => {
    const texts = {
      ...TEXTS,
      "accounts/new.yml": "name: N\n",
      "accounts/NEW.YAML": "name: N\n",
      "Accounts/x.yaml": "name: N\n",
      "accounts/.hidden/x.yaml": "name: N\n",
      "accounts/old.yml": "name: N\n",
      "accounts/notes.md": "x",
      "docs/x.yml": "x: 1\n",
    };
    const before = { ...TEXTS, "accounts/old.yml": "name: N\n" };
    const named = (messages: readonly string[]): readonly string[] =>
      messages.map((message) => /^FILE_NOT_TAKEN warning: (\S+) is not read/.exec(message)?.[1] ?? message);
    const changed = ["Accounts/x.yaml", "accounts/.hidden/x.yaml", "accounts/NEW.YAML", "accounts/new.yml"];
    assert.deepEqual(named((await select(texts, { before })).messages), changed);
    assert.deepEqual(named((await select(texts)).messages), [...changed, "accounts/old.yml"]);
  });

  it("names at most twenty of them, and counts the others", async () => {
    const more = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`accounts/${index}.yml`, "name: N\n"]));
    const { messages } = await select({ ...TEXTS, ...more });
    assert.equal(messages.length, 21);
    assert.match(messages.at(-1) ?? "", /^FILE_NOT_TAKEN warning: The same is true of 5 more$/);
  });

  it("takes a submodule that may hold account files for one that cannot be read", async () => {
    const link = { kind: "gitlink", to: "1".repeat(40) } as const;
    const files = { ...TEXTS, "accounts/team": link, "vendor/lib": link };
    const { paths, inScope } = await select(files, {
      before: { ...files, "accounts/team": { ...link, to: "2".repeat(40) } },
    });
    assert.ok(paths.includes("accounts/team"));
    assert.ok(!paths.includes("vendor/lib"));
    assert.deepEqual(inScope, ["accounts/team"]);
    const replaced = await select({ accounts: link }, { before: TEXTS });
    assert.deepEqual([replaced.paths, replaced.inScope], [["accounts"], ["accounts"]]);
  });

  it("says that a symbolic link which may lead to account files is never followed, and lets nothing be deleted", async () => {
    const files = { ...TEXTS, "accounts/emea": { kind: "symlink", to: "../elsewhere" } } as const;
    const { messages, hidden } = await select(files, { before: TEXTS });
    assert.deepEqual(hidden, ["accounts/emea"]);
    assert.deepEqual(messages, ["FILE_NOT_REGULAR warning: accounts/emea is a symbolic link, which is never followed"]);
    assert.deepEqual((await select(files, { before: files })).hidden, ["accounts/emea"]);
  });

  it("names changed rules of git that apply to account files or a folder above them", async () => {
    const rules = {
      ".gitattributes": "*.yaml eol=crlf",
      "accounts/.gitattributes": "*.yaml working-tree-encoding=UTF-16",
      "accounts/eu/deep/.gitattributes": "x",
      "docs/.gitattributes": "*.md eol=lf",
      ".gitmodules": "[submodule]",
      "docs/.gitmodules": "x",
    };
    const { messages } = await select({ ...TEXTS, ...rules }, { before: TEXTS });
    assert.deepEqual(
      messages.map((message) => /^GIT_RULES_CHANGED warning: (\S+) is changed/.exec(message)?.[1] ?? message),
      [".gitattributes", ".gitmodules", "accounts/.gitattributes", "accounts/eu/deep/.gitattributes"],
    );
    assert.deepEqual((await select({ ...TEXTS, ...rules }, { before: { ...TEXTS, ...rules } })).messages, []);
    assert.equal((await select(TEXTS, { before: { ...TEXTS, ".gitattributes": "*.yaml text" } })).messages.length, 1);
  });

  it("takes files that are named one by one, each once, whether the globs match them or not", async () => {
    const { paths, inScope } = await select(TEXTS, {}, { files: ["other/x.yaml", "other/x.yaml"] });
    assert.deepEqual([paths, inScope], [["other/x.yaml"], ["other/x.yaml"]]);
  });

  it("drops the checkout's folder from a glob that begins with it, unless the repository has such a folder", async () => {
    const past = { checkoutFolder: "config", before: TEXTS };
    const found = await select(TEXTS, past, { accounts: ["config/accounts/**/*.yaml", "!config/accounts/b.yaml"] });
    assert.deepEqual(found.paths, ["accounts/a.yaml", "accounts/eu/c.yaml"]);
    assert.match(found.logged.join("\n"), /"config\/", where it is checked out, was dropped/);
    const kept = await select({ ...TEXTS, "config/accounts/z.yaml": "name: Z\n" }, past, {
      accounts: ["config/accounts/**/*.yaml"],
    });
    assert.deepEqual(kept.paths, ["config/accounts/z.yaml"]);
  });

  it("refuses globs that match nothing where an account file could be, and names them", async () => {
    await assert.rejects(select({ "accounts/a.yml": "name: A\n" }), (error: unknown) => {
      assert.ok(error instanceof ConfigurationError);
      assert.equal(error.code, "NO_ACCOUNT_FILES");
      assert.ok(error.message.includes(GLOBS[0] ?? ""), error.message);
      return true;
    });
  });

  it("goes on with a notice where there is no account file yet, and where the event removed the last one", async () => {
    const none = await select({ "README.md": "x", "deploy/values.yaml": "a: 1\n" });
    assert.deepEqual(none.paths, []);
    assert.match(none.logged.join("\n"), /There is no account file yet/);
    const removed = await select({}, { before: filesOf({ "accounts/a.yaml": "A" }) });
    assert.deepEqual([removed.paths, removed.previous.length], [[], 1]);
  });
});

describe("changedPaths", () => {
  it("names exactly the paths that two trees do not hold alike", () => {
    const trees = fc.dictionary(fc.constantFrom("a", "b", "c", "d/e", "d/f"), fc.constantFrom("1", "2", "3"));
    const entries = (tree: Record<string, string>) =>
      Object.entries(tree).map(([path, id]) => ({ path, kind: "file" as const, id }));
    fc.assert(fc.property(trees, trees, (before, after) => {
      const all = new Set([...Object.keys(before), ...Object.keys(after)]);
      const wanted = [...all].filter((path) => before[path] !== after[path]).sort();
      assert.deepEqual([...changedPaths(entries(before), entries(after))].sort(), wanted);
    }));
  });
});
