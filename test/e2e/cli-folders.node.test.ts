import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { CliStage } from "../support/cli-stage.ts";
import { runCli } from "../support/program.ts";

describe("the command line in a folder without what it needs", () => {
  let cwd = "";
  before(async () => void (cwd = await mkdtemp(join(tmpdir(), "cli-folders-"))));
  after(() => rm(cwd, { recursive: true, force: true }));
  const env = { GENESYS_CLIENT_ID: "id", GENESYS_CLIENT_SECRET: "s".repeat(20) };

  it("says in an empty folder where it looked and how to begin", async () => {
    for (const args of [["check"], ["apply"], ["apply", "--yes"], ["drift"]]) {
      const { exitCode, stdout, stderr } = await runCli(args, { cwd, env });
      assert.deepEqual([exitCode, stdout], [2, ""], args.join(" "));
      assert.match(
        stderr,
        /^error NO_ACCOUNT_FILES No file matches accounts\/[^\n]+\n {2}Run it in the folder [^\n]+; init writes a first file[^\n]+\n$/,
      );
    }
    assert.deepEqual((await readdir(cwd)).filter((name) => !name.startsWith("audit_log")), []);
  });

  it("takes a folder whose name is that of a file for a folder", async () => {
    await mkdir(join(cwd, "accounts/x.yaml"), { recursive: true });
    for (const files of [[], ["accounts"], ["accounts/x.yaml"], ["accounts/*.yaml"]]) {
      const { exitCode, stderr } = await runCli(["check", "--probe", "off", ...files], { cwd });
      assert.equal(exitCode, 2, files.join(" "));
      assert.match(stderr, /^error NO_ACCOUNT_FILES /);
      assert.doesNotMatch(stderr, /^\s+at /m);
    }
  });

  it("goes through with thousands of names, though there is nothing behind them", async () => {
    const names = Array.from({ length: 5000 }, (_, at) => `n${at}.yaml`);
    const { exitCode, stdout, stderr } = await runCli(["check", "--probe", "off", ...names], { cwd });
    assert.equal(exitCode, 1, stderr);
    assert.match(stdout, /failure: 5000 of 5000 accounts need attention/);
  });
});

describe("import", () => {
  it("writes to accounts where no folder is named, overwrites nothing, and exits with 1 when something was left", async () => {
    const stage = await CliStage.open("email-accounts");
    try {
      for (const name of ["A", "B"]) await stage.account(name);
      assert.equal((await stage.run("apply", "--yes")).exitCode, 0);
      await rm(join(stage.folder, "accounts"), { recursive: true });
      const first = await stage.run("import");
      assert.equal(first.exitCode, 0, first.stdout + first.stderr);
      const names = await readdir(join(stage.folder, "accounts"));
      assert.equal(names.length, 2);
      const [kept = "", gone = ""] = names.map((name) => join(stage.folder, "accounts", name));
      await writeFile(kept, "mine\n");
      await rm(gone);
      const second = await stage.run("import");
      assert.equal(second.exitCode, 1, second.stdout + second.stderr);
      assert.match(second.stdout, /not written, there is a file already/);
      assert.equal(await readFile(kept, "utf8"), "mine\n");
      assert.match(await readFile(gone, "utf8"), /^name: Acme/);
    } finally {
      await stage.close();
    }
  });
});
