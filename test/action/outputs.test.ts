import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setFileOutputs, setReportOutputs } from "../../src/action/outputs.ts";
import { accountReport, runReport } from "../support/reports.ts";

describe("the outputs", () => {
  let folder = "";
  let file = "";
  const given = process.env.GITHUB_OUTPUT;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "outputs-"));
    file = join(folder, "output");
    await writeFile(file, "");
    process.env.GITHUB_OUTPUT = file;
  });
  afterEach(async () => {
    if (given === undefined) delete process.env.GITHUB_OUTPUT;
    else process.env.GITHUB_OUTPUT = given;
    await rm(folder, { recursive: true, force: true });
  });

  /** The outputs as the runner reads them: the last value of a name counts. */
  async function read(): Promise<Record<string, string>> {
    const text = await readFile(file, "utf8");
    return Object.fromEntries(
      Array.from(text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm), ([, name = "", , value = ""]) => [name, value]),
    );
  }

  const files = {
    report: "/t/report.json",
    html: "/t/report.html",
    audit: "/t/audit_log.jsonl",
    outbox: "/t/audit_log.outbox.jsonl",
    manifest: "/t/audit_log.manifest.json",
  };

  it("name the files before any work, and a failure until it is known better", async () => {
    setFileOutputs(files, "eu-west-1", { wanted: true, name: "audit-1" });
    assert.deepEqual(await read(), {
      organisation: "eu-west-1",
      upload: "true",
      "audit-file": files.audit,
      "outbox-file": files.outbox,
      "manifest-file": files.manifest,
      "report-file": files.report,
      "html-report-file": files.html,
      "artifact-name": "audit-1",
      result: "failure",
    });
  });

  it("tell the report's numbers, and its result in place of the first one", async () => {
    setFileOutputs(files, "eu-west-1", { wanted: true, name: "audit-1" });
    const report = runReport({
      accounts: [accountReport()],
      planHash: "sha256:1",
      notifications: { delivered: 1, undelivered: 3 },
    });
    setReportOutputs(
      { ...report, counts: { ...report.counts, created: 1, updated: 2, unchanged: 3, deleted: 4, failed: 5 } },
      { auditHead: "sha256:2", commentUrl: "https://github.com/x" },
    );
    const {
      "audit-file": audit,
      result,
      accounts,
      created,
      updated,
      unchanged,
      deleted,
      failed,
      undelivered,
      ...rest
    } = await read();
    assert.equal(audit, files.audit);
    assert.deepEqual({ result, accounts, created, updated, unchanged, deleted, failed, undelivered }, {
      result: "success",
      accounts: "1",
      created: "1",
      updated: "2",
      unchanged: "3",
      deleted: "4",
      failed: "5",
      undelivered: "3",
    });
    assert.deepEqual([rest["plan-hash"], rest["audit-head"], rest["comment-url"]], [
      "sha256:1",
      "sha256:2",
      "https://github.com/x",
    ]);
  });

  it("tell a run that another has to finish, and whether the plan is the approved one", async () => {
    const facts = { auditHead: "", commentUrl: "" };
    const told = async (): Promise<readonly (string | undefined)[]> => {
      const { superseded, "plan-changed": changed, organisation } = await read();
      return [superseded, changed, organisation];
    };
    setReportOutputs(runReport(), facts);
    assert.deepEqual(await told(), ["", "", "eu-west-1"]);
    setReportOutputs(runReport({ superseded: { by: "abc", at: "2026-11-22T08:00:00Z" } }), facts);
    assert.deepEqual(await told(), ["abc", "", "eu-west-1"]);
    for (const [changed, output] of [[true, "true"], [false, "false"], [null, ""]] as const) {
      setReportOutputs(runReport({ organisation: "Acme Ltd", plan: { changed } }), facts);
      assert.deepEqual(await told(), ["", output, "Acme Ltd"]);
    }
  });

  it("give an empty plan hash where there is no plan", async () => {
    setReportOutputs(runReport(), { auditHead: "", commentUrl: "" });
    assert.equal((await read())["plan-hash"], "");
  });

  it("keep a value with line ends from setting another output", async () => {
    const audit = "/t/a\nresult=success\nresult<<X\nsuccess\nX";
    setFileOutputs({ ...files, audit }, "eu-west-1", { wanted: true, name: "audit-1" });
    const { result, "audit-file": read1 } = await read();
    assert.equal(result, "failure");
    assert.equal(read1, audit);
  });

  it("are left out without the runner's file", async () => {
    delete process.env.GITHUB_OUTPUT;
    setFileOutputs(files, "eu-west-1", { wanted: true, name: "audit-1" });
    assert.equal(await readFile(file, "utf8"), "");
  });
});
