import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { GOOD } from "../support/cli-files.ts";
import { runCli } from "../support/program.ts";
import { runReport } from "../support/reports.ts";

describe("the HTML report on the command line", () => {
  let cwd = "";
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), "html-"));
    await writeFile(join(cwd, "good.yaml"), GOOD);
  });
  after(() => rm(cwd, { recursive: true, force: true }));
  const check = (...args: string[]) => runCli(["check", "--probe", "off", "good.yaml", ...args], { cwd });

  it("stands beside the audit log with --html, with the chain proved, and `report` makes the very same page again", async () => {
    const { exitCode, stderr } = await check("--audit-file", "out/log.jsonl", "--html");
    assert.equal(exitCode, 0, stderr);
    assert.deepEqual((await readdir(join(cwd, "out"))).sort(), [
      "log.jsonl",
      "log.manifest.json",
      "report.html",
      "report.json",
    ]);
    const page = await readFile(join(cwd, "out/report.html"), "utf8");
    assert.match(page, /Audit chain proved: all \d+ records of log\.jsonl hang together/);
    const again = await runCli(["report", "out/report.json", "--out", "again.html"], { cwd });
    assert.deepEqual([again.exitCode, again.stderr], [0, ""]);
    assert.equal(await readFile(join(cwd, "again.html"), "utf8"), page);
    await rm(join(cwd, "out/report.html"));
    assert.match((await runCli(["report", "out/report.json"], { cwd })).stdout, /^HTML report: .*out\/report\.html\n$/);
    assert.equal(await readFile(join(cwd, "out/report.html"), "utf8"), page);
  });

  it("is not written without --html, and --html wants a place", async () => {
    await check("--audit-file", "plain/log.jsonl");
    assert.deepEqual((await readdir(join(cwd, "plain"))).sort(), ["log.jsonl", "log.manifest.json", "report.json"]);
    const { exitCode, stderr } = await check("--html");
    assert.equal(exitCode, 2);
    assert.match(stderr, /INPUT_INVALID --html needs --audit-file/);
  });

  it("says that the chain is not proved when the log was changed, cut, is another's or is gone", async () => {
    await check("--audit-file", "kept/log.jsonl");
    const log = join(cwd, "kept/log.jsonl");
    const whole = await readFile(log, "utf8");
    const told = async (): Promise<string> => {
      const { exitCode, stderr } = await runCli(["report", "kept/report.json", "--out", "told.html"], { cwd });
      assert.equal(exitCode, 0, stderr);
      return await readFile(join(cwd, "told.html"), "utf8");
    };
    for (const text of [whole.replace("Good", "Evil"), whole.split("\n").slice(0, -2).join("\n") + "\n", "x\n", ""]) {
      await writeFile(log, text);
      assert.match(await told(), /Audit chain not proved: log\.jsonl /, text.slice(-80));
    }
    await rm(log);
    assert.match(await told(), /Audit chain not proved: no audit log was found/);
  });

  it("is written over an earlier page or an empty file, and over nothing else that is there", async () => {
    await check("--audit-file", "over/log.jsonl", "--html");
    await writeFile(join(cwd, "over/empty.html"), "");
    for (const page of ["report.html", "empty.html"]) {
      const { exitCode, stderr } = await runCli(["report", "over/report.json", "--out", `over/${page}`], { cwd });
      assert.equal(exitCode, 0, stderr);
      assert.match(await readFile(join(cwd, "over", page), "utf8"), /^<!doctype html>/);
    }
    await symlink("report.json", join(cwd, "over/link.html"));
    await mkdir(join(cwd, "over/folder"));
    for (const taken of ["good.yaml", "over/log.jsonl", "over/log.manifest.json", "over/link.html"]) {
      const before = await readFile(join(cwd, taken), "utf8");
      const { exitCode, stderr } = await runCli(["report", "over/report.json", "--out", taken], { cwd });
      assert.equal(exitCode, 2, stderr);
      assert.match(
        stderr,
        /INPUT_INVALID Cannot write ".*": it is there already, and is no HTML page\n {2}Give another/,
      );
      assert.equal(await readFile(join(cwd, taken), "utf8"), before);
    }
    const { exitCode, stderr } = await runCli(["report", "over/report.json", "--out", "over/folder"], { cwd });
    assert.equal(exitCode, 2);
    assert.match(stderr, /it is there already, and is no file/);
  });

  it("is refused in words for what is no run report", async () => {
    await writeFile(join(cwd, "old.json"), JSON.stringify({ ...runReport(), schemaVersion: 1 }));
    await writeFile(join(cwd, "page.html"), JSON.stringify(runReport()));
    for (
      const [args, words] of [
        [["old.json"], /it is no run report of schema version 2 \(at schemaVersion\)/],
        [["good.yaml"], /it is no run report/],
        [["missing.json"], /there is no such file/],
        [["page.html", "--out", "page.html"], /the page would replace it/],
        [["page.html", "--out", "other.html", "--connect-to", "x"], /INPUT_INVALID/],
      ] as const
    ) {
      const { exitCode, stderr } = await runCli(["report", ...args], { cwd });
      assert.equal(exitCode, 2, stderr);
      assert.match(stderr, words);
    }
    assert.match(await readFile(join(cwd, "page.html"), "utf8"), /^\{/);
    assert.ok(!(await readdir(cwd)).includes("other.html"));
  });
});
