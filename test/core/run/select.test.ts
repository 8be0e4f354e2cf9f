import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import type { ChangedFile } from "../../../src/core/base/ports.ts";
import { selectFiles, type SelectionOptions } from "../../../src/core/run/select.ts";
import { makeAccount } from "../../support/provision-bench.ts";
import { fileOf, filesOf, fixedChanges, GLOBS, MemorySource } from "../../support/pipeline-files.ts";

const TEXTS = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B", "accounts/eu/c.yaml": "C" });
const CHANGED: SelectionOptions = { accounts: GLOBS, scope: "changed" };

async function select(files: readonly ChangedFile[] | string, options: Partial<SelectionOptions> = {}, before = {}) {
  const deps = { source: new MemorySource(TEXTS, fixedChanges(files, before)) };
  const selection = await selectFiles({ ...CHANGED, ...options }, deps);
  return { ...selection, inScope: selection.paths.filter((path) => selection.inScope(path)) };
}

describe("selectFiles", () => {
  it("takes into a changed scope what was added, modified or renamed, and still reads every file", async () => {
    const { paths, inScope, findings } = await select([
      { path: "accounts/a.yaml", status: "added" },
      { path: "accounts/eu/c.yaml", status: "renamed", previousPath: "accounts/c.yaml" },
      { path: "accounts/gone.yaml", status: "removed" },
      { path: "README.md", status: "modified" },
    ]);
    assert.deepEqual(paths, ["accounts/a.yaml", "accounts/b.yaml", "accounts/eu/c.yaml"]);
    assert.deepEqual(inScope, ["accounts/a.yaml", "accounts/eu/c.yaml"]);
    assert.deepEqual(findings, []);
  });

  it("has nothing in scope when the event changed no account file", async () => {
    assert.deepEqual((await select([{ path: "README.md", status: "modified" }])).inScope, []);
  });

  it("has everything in scope when the scope is all, and also without any diff", async () => {
    const all = await select([{ path: "accounts/a.yaml", status: "modified" }], { scope: "all" });
    assert.deepEqual(all.inScope, all.paths);
    const none = await selectFiles(CHANGED, { source: new MemorySource(TEXTS) });
    assert.equal(none.inScope("accounts/b.yaml"), true);
  });

  it("has everything in scope, and says why, when the changes are unknown", async () => {
    const { paths, inScope, findings } = await select("the history is too short");
    assert.deepEqual(inScope, paths);
    assert.deepEqual(findings.map(({ code, severity }) => [code, severity]), [["CHANGES_UNKNOWN", "warning"]]);
    assert.match(findings[0]?.message ?? "", /the history is too short/);
  });

  it("needs no word on unknown changes when the scope is all anyway", async () => {
    assert.deepEqual((await select("forced push", { scope: "all" })).findings, []);
  });

  it("reads the accounts of changed and removed files as they were, of a renamed one under its old path", async () => {
    const before = {
      "accounts/c.yaml": fileOf(makeAccount("C", { password: "env:OLD_PASSWORD" })),
      "accounts/gone.yaml": fileOf(makeAccount("Gone"), makeAccount("Gone too")),
      "accounts/eu/c.yaml": "name: never read",
    };
    const { previous } = await select(
      [
        { path: "accounts/eu/c.yaml", status: "renamed", previousPath: "accounts/c.yaml" },
        { path: "accounts/gone.yaml", status: "removed" },
        { path: "accounts/new.yaml", status: "added" },
      ],
      {},
      before,
    );
    assert.deepEqual(previous.map(({ account: { name, password }, ...rest }) => ({ name, password, ...rest })), [
      { name: "C", password: "env:OLD_PASSWORD", file: "accounts/c.yaml", fileRemoved: false },
      { name: "Gone", password: "env:SUPPORT_PASSWORD", file: "accounts/gone.yaml", fileRemoved: true },
      { name: "Gone too", password: "env:SUPPORT_PASSWORD", file: "accounts/gone.yaml", fileRemoved: true },
    ]);
  });

  it("never takes a removed file outside the globs, or one that never was an account file, for accounts", async () => {
    const before = {
      "docs/old.yaml": fileOf(makeAccount("X")),
      "accounts/broken.yaml": "name: [",
      "accounts/lost.yaml": undefined,
    };
    const { previous } = await select(
      Object.keys(before).map((path) => ({ path, status: "removed" as const })),
      {},
      before,
    );
    assert.deepEqual(previous, []);
  });

  it("takes files that are named one by one, each once, whether the globs match them or not", async () => {
    const { paths, inScope } = await select([], { files: ["other/x.yaml", "other/x.yaml"] });
    assert.deepEqual([paths, inScope], [["other/x.yaml"], ["other/x.yaml"]]);
  });

  it("refuses to begin without any account file, and names the globs", async () => {
    const deps = { source: new MemorySource({}, fixedChanges("no history")) };
    await assert.rejects(selectFiles(CHANGED, deps), (error: unknown) => {
      assert.ok(error instanceof ConfigurationError);
      assert.equal(error.code, "NO_ACCOUNT_FILES");
      assert.ok(error.message.includes(GLOBS[0] ?? ""), error.message);
      return true;
    });
  });

  it("goes on without any file when the event removed the last one", async () => {
    const removed = fixedChanges([{ path: "accounts/a.yaml", status: "removed" }], {
      "accounts/a.yaml": fileOf(makeAccount("A")),
    });
    const { paths, previous } = await selectFiles(CHANGED, { source: new MemorySource({}, removed) });
    assert.deepEqual([paths, previous.length], [[], 1]);
  });
});
