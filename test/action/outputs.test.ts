import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, it } from "node:test";
import fc from "fast-check";
import { artifactName, setFileOutputs, setReportOutputs } from "../../src/action/outputs.ts";
import { INPUTS } from "../../src/core/run/inputs.ts";
import { accountReport, runReport } from "../support/reports.ts";

describe("artifactName", () => {
  const env = { GITHUB_RUN_ID: "17", GITHUB_RUN_ATTEMPT: "2", GITHUB_JOB: "apply" };

  it("names run, attempt and job, so that no two jobs of a workflow share one", () => {
    assert.equal(artifactName(INPUTS["artifact-name"].default, env), "genesys-email-audit-17-2-apply");
    assert.equal(artifactName("{job}/{job}", env), "apply-apply");
  });

  it("stands without a runner's variables", () => {
    assert.equal(artifactName(INPUTS["artifact-name"].default, {}), "genesys-email-audit-0-1-job");
  });

  it("never holds a character that upload-artifact refuses", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (template) => {
      assert.doesNotMatch(artifactName(template, { ...env, GITHUB_JOB: template }), /[":<>|*?\r\n\\/]/);
    }));
  });
});

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

  const files = { report: "/t/report.json", audit: "/t/audit_log.jsonl", outbox: "/t/audit_log.outbox.jsonl" };

  it("name the files before any work, and a failure until it is known better", async () => {
    setFileOutputs(files, "audit-1");
    assert.deepEqual(await read(), {
      "audit-file": files.audit,
      "outbox-file": files.outbox,
      "report-file": files.report,
      "artifact-name": "audit-1",
      result: "failure",
    });
  });

  it("tell the report's numbers, and its result in place of the first one", async () => {
    setFileOutputs(files, "audit-1");
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

  it("give an empty plan hash where there is no plan", async () => {
    setReportOutputs(runReport(), { auditHead: "", commentUrl: "" });
    assert.equal((await read())["plan-hash"], "");
  });

  it("keep a value with line ends from setting another output", async () => {
    setFileOutputs({ ...files, audit: "/t/a\nresult=success\nresult<<X\nsuccess\nX" }, "audit-1");
    const { result, "audit-file": audit } = await read();
    assert.equal(result, "failure");
    assert.match(audit ?? "", /result=success/);
  });

  it("are left out without the runner's file", async () => {
    delete process.env.GITHUB_OUTPUT;
    setFileOutputs(files, "audit-1");
    assert.equal(await readFile(file, "utf8"), "");
  });
});
