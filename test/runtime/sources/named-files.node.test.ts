import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { namedFiles, withStandardInput } from "../../../src/runtime/sources/named-files.ts";
import { createFolderSource } from "../../../src/runtime/sources/working-folder.ts";
import { GOOD } from "../../support/cli-files.ts";
import { program } from "../../support/program.ts";

describe("files named on the command line", () => {
  let root = "";
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "named-"));
    await mkdir(join(root, "accounts/[emea]"), { recursive: true });
    await mkdir(join(root, "none"));
    for (const path of ["accounts/a.yaml", "accounts/b.yml", "accounts/[emea]/c.json", "accounts/notes.md"]) {
      await writeFile(join(root, path), GOOD);
    }
  });
  after(() => rm(root, { recursive: true, force: true }));

  const named: readonly (readonly [what: string, names: readonly string[], files: readonly string[]])[] = [
    ["nothing", [], []],
    ["a file in every spelling, once", ["./accounts/a.yaml", "accounts/a.yaml", "accounts/../accounts/a.yaml"], [
      "accounts/a.yaml",
    ]],
    ["a file that is missing", ["accounts/x.yaml"], ["accounts/x.yaml"]],
    ["a file above", ["../elsewhere.yaml"], ["../elsewhere.yaml"]],
    ["a folder", ["accounts"], ["accounts/[emea]/c.json", "accounts/a.yaml", "accounts/b.yml"]],
    ["a folder whose name is no glob", ["accounts/[emea]/"], ["accounts/[emea]/c.json"]],
    ["the folder itself", ["."], ["accounts/[emea]/c.json", "accounts/a.yaml", "accounts/b.yml"]],
    ["a glob in quotes", ["accounts/*.{yaml,yml}", "accounts/a.yaml"], ["accounts/a.yaml", "accounts/b.yml"]],
    ["a file whose name looks like a glob", ["accounts/[emea]/c.json"], ["accounts/[emea]/c.json"]],
    ["standard input", ["-", "accounts/a.yaml"], ["-", "accounts/a.yaml"]],
  ];
  for (const [what, names, files] of named) {
    it(`are those of ${what}`, async () => assert.deepEqual(await namedFiles(names, root), files));
  }

  it("are taken by their absolute paths too", async () => {
    assert.deepEqual(await namedFiles([join(root, "accounts/a.yaml")], root), ["accounts/a.yaml"]);
  });

  for (const name of ["none", "accounts/*.txt"]) {
    it(`are refused where "${name}" has none: a check of nothing is never green`, async () => {
      await assert.rejects(namedFiles([name], root), (error) => {
        assert.ok(error instanceof ConfigurationError);
        assert.equal(error.code, "NO_ACCOUNT_FILES");
        assert.match(error.message, /There is no account file at/);
        return true;
      });
    });
  }

  it("are read from standard input once, and no further than a file may be long", async () => {
    const source = withStandardInput(
      createFolderSource(root),
      Readable.from([new Uint8Array([65]), new Uint8Array([66])]),
    );
    const twice = [await source.tree.read("-", 10), await source.tree.read("-", 10)];
    assert.deepEqual(twice.map((read) => read.kind === "file" && [...read.bytes]), [[65, 66], [65, 66]]);
    const endless = Readable.from((function* () {
      for (;;) yield new Uint8Array(1000);
    })());
    const long = withStandardInput(createFolderSource(root), endless);
    assert.deepEqual(await long.tree.read("-", 2500), { kind: "too-large", size: 3000 });
    assert.equal((await source.tree.read("accounts/a.yaml", 9999)).kind, "file");
  });

  it("are checked by the program: a folder, and a broken account on standard input, with its place", async () => {
    const args = ["check", "--probe", "off", "accounts/[emea]", "-"];
    const child = spawn(process.execPath, [program("cli"), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH ?? "" },
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.end(GOOD.replace("name: Good", "name: Other").replace("587", "25"));
    const [stdout, status] = await Promise.all([
      text(child.stdout),
      new Promise((resolve) => child.on("close", resolve)),
    ]);
    assert.match(stdout, /^-:4:12: error CFG_PORT_UNSUPPORTED/m);
    assert.match(stdout, /accounts\/\[emea\]\/c\.json/);
    assert.equal(status, 1);
  });
});
