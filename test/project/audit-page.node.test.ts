import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import { ActionStage } from "../support/action-stage.ts";
import { program } from "../support/program.ts";

const page = readFileSync("docs/audit.md", "utf8");
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, lines = ""]) => lines.trim());
const local = blocks.filter((lines) => !lines.startsWith("gh "));

/** `jq` is on GitHub's runners, and need not be everywhere. */
const hasJq = spawnSync("jq", ["--version"]).status === 0;

describe("the page for auditors, asked of what one run of the action leaves", () => {
  let stage: ActionStage;
  let folder = "";
  let account = "";
  before(async () => {
    stage = await ActionStage.open();
    const workflow = `${stage.sandbox.github.repository}/.github/workflows/accounts-apply.yml@refs/heads/main`;
    const step = await stage.push({}, { GITHUB_WORKFLOW_REF: workflow });
    folder = dirname(step.outputs["audit-file"] ?? assert.fail(step.log));
    const created = (await stage.records(step)).find(({ type }) => type === "account.created");
    account = created?.target?.key ?? assert.fail(step.log);
  });
  after(() => stage.close());

  it("asks twelve questions, and answers each with a command", () => {
    const sections = page.split(/^## /m).filter((section) => /^\d+\. /.test(section));
    assert.equal(sections.length, 12);
    for (const section of sections) assert.match(section, /^```sh\n(?:genesys-email-accounts|jq|gh) /m);
    assert.equal(local.length, blocks.length - 2);
  });

  for (const command of local) {
    const skip = command.startsWith("jq ") && !hasJq;
    it(`has a command that answers: ${command.slice(0, 70)}`, { skip }, () => {
      const lines = `genesys-email-accounts() { "$NODE" "$CLI" "$@"; }\nset -euo pipefail\n${
        command.replaceAll("Acme Support", account)
      }\n`;
      const env = { PATH: process.env.PATH, NODE: process.execPath, CLI: program("cli") };
      const { status, stdout, stderr } = spawnSync("bash", ["-c", lines], { cwd: folder, env, encoding: "utf8" });
      assert.equal(status, 0, stdout + stderr);
      const told = / > (\S+)$/.exec(command)?.[1];
      const answer = told === undefined ? stdout : readFileSync(join(folder, told), "utf8");
      assert.match(answer, /\S/);
      assert.doesNotMatch(answer, /^null$/m);
    });
  }

  it("has one copy of the steps that chain and attest: those of set-up.md", () => {
    assert.doesNotMatch(page, /uses:/);
    const [, attest = ""] = /uses: (actions\/attest@.*)/.exec(readFileSync("docs/set-up.md", "utf8")) ?? [];
    assert.ok(readFileSync(".github/workflows/release.yml", "utf8").includes(`uses: ${attest}`));
  });

  it("says how to check the attestation as verify-audit does", () => {
    const [command = ""] = blocks.filter((lines) => lines.startsWith("gh attestation "));
    const lines = 'node "$CLI" verify-audit audit_log.jsonl --manifest audit_log.manifest.json';
    const env = { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, CLI: program("cli") };
    const { stdout } = spawnSync("bash", ["-c", lines], { cwd: folder, env, encoding: "utf8" });
    const printed = stdout.split("\n").find((line) => line.includes("gh attestation verify")) ?? "";
    const expected = command.replaceAll("OWNER/REPOSITORY", stage.sandbox.github.repository);
    assert.ok(printed.endsWith(expected), printed);
  });
});
