import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { manifestText } from "../../src/core/audit/manifest.ts";
import { sha256 } from "../../src/core/base/bytes.ts";
import { PipelineBench } from "../support/pipeline-bench.ts";
import { filesOf } from "../support/pipeline-files.ts";
import { program } from "../support/program.ts";
import { FakeReceiver } from "../support/receiver.ts";
import { runContext } from "../support/reports.ts";

const page = readFileSync("docs/audit.md", "utf8");
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines = ""]) => lines.trim());
const local = blocks.filter((lines) => !lines.startsWith("gh "));

/** `jq` is on GitHub's runners, and need not be everywhere. */
const hasJq = spawnSync("jq", ["--version"]).status === 0;

describe("the page for auditors", () => {
  let folder = "";
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "auditor-"));
    const server = Date.parse("2026-11-22T08:00:03Z");
    const bench = new PipelineBench({
      texts: filesOf({ "accounts/support.yaml": "Acme Support" }),
      receiver: new FakeReceiver(),
      deps: { serverTime: () => ({ server, local: server + 40 }) },
    });
    await bench.run("apply");
    const text = bench.auditFile.text ?? assert.fail();
    const last = bench.records.at(-1) ?? assert.fail();
    const { run_id: runId, run_attempt: runAttempt, organisation } = last.source ?? assert.fail();
    const closed = { sha256: await sha256(text), head: last.hash, count: bench.records.length };
    const context = runContext({ runId, runAttempt, organisation, commit: last.source?.commit ?? undefined });
    writeFileSync(join(folder, "audit_log.jsonl"), text);
    writeFileSync(
      join(folder, "audit_log.manifest.json"),
      manifestText(context, { file: "audit_log.jsonl", closed }),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("asks twelve questions, and answers each with a command", () => {
    const sections = page.split(/^## /m).filter((section) => /^\d+\. /.test(section));
    assert.equal(sections.length, 12);
    for (const section of sections) assert.match(section, /^```sh\n(?:genesys-email-accounts|jq|gh) /m);
    assert.equal(local.length, blocks.length - 2);
  });

  for (const command of local) {
    const skip = command.startsWith("jq ") && !hasJq;
    it(`has a command that answers: ${command.slice(0, 70)}`, { skip }, () => {
      const lines = `genesys-email-accounts() { "$NODE" "$CLI" "$@"; }\nset -euo pipefail\n${command}\n`;
      const env = { PATH: process.env.PATH, NODE: process.execPath, CLI: program("cli") };
      const { status, stdout, stderr } = spawnSync("bash", ["-c", lines], { cwd: folder, env, encoding: "utf8" });
      assert.equal(status, 0, stdout + stderr);
      const told = / > (\S+)$/.exec(command)?.[1];
      const answer = told === undefined ? stdout : readFileSync(join(folder, told), "utf8");
      assert.match(answer, /\S/);
      assert.doesNotMatch(answer, /^null$/m);
    });
  }

  it("has one copy of the steps that chain and attest: the README's", () => {
    assert.doesNotMatch(page, /uses:/);
    const [, attest = ""] = /uses: (actions\/attest@.*)/.exec(readFileSync("README.md", "utf8")) ?? [];
    assert.ok(readFileSync(".github/workflows/release.yml", "utf8").includes(`uses: ${attest}`));
  });

  it("says how to check the attestation as verify-audit does", () => {
    const [command = ""] = blocks.filter((lines) => lines.startsWith("gh attestation "));
    const lines = 'node "$CLI" verify-audit audit_log.jsonl --manifest audit_log.manifest.json';
    const env = { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, CLI: program("cli") };
    const { stdout } = spawnSync("bash", ["-c", lines], { cwd: folder, env, encoding: "utf8" });
    const printed = stdout.split("\n").find((line) => line.includes("gh attestation verify")) ?? "";
    // The workflow of the records, which this test's fixture calls so.
    const expected = command.replaceAll("OWNER/REPOSITORY", "acme/genesys-email").replace("accounts-apply", "email");
    assert.ok(printed.endsWith(expected), printed);
  });
});
