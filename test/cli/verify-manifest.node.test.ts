import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { AuditLine } from "../../src/core/audit/append.ts";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import { writeAuditLog } from "../../src/runtime/library.ts";
import { openLogFile } from "../../src/runtime/log-file.ts";
import { keepManifest, readPrevious } from "../../src/runtime/manifest-file.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { runCli } from "../support/program.ts";
import { runContext, runReport } from "../support/reports.ts";

describe("verify-audit with a manifest", () => {
  let folder = "";
  let text = "";
  let manifest = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "verify-"));
    const log = join(folder, "log.jsonl");
    for (const _ of [1, 2]) {
      const given = _ === 1 ? undefined : await readPrevious("log.manifest.json", {
        root: folder,
        organisation: "eu-west-1",
        spelling: "previous-manifest",
      });
      const context = runContext();
      const options = { clock: new FakeClock(), ...keepManifest(log, context, given) };
      const audit = await AuditLog.open(openLogFile(log), context, options);
      await audit.started("apply");
      await audit.completed(runReport());
    }
    text = await readFile(log, "utf8");
    manifest = await readFile(join(folder, "log.manifest.json"), "utf8");
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const verify = async (log = text, beside = manifest, ...more: string[]) => {
    await Promise.all([writeFile(join(folder, "a.jsonl"), log), writeFile(join(folder, "a.manifest.json"), beside)]);
    return await runCli(["verify-audit", "a.jsonl", "--manifest", "a.manifest.json", ...more], { cwd: folder });
  };

  it("holds the log against it, and says what is still to be checked", async () => {
    const { exitCode, stdout } = await verify();
    assert.equal(exitCode, 0, stdout);
    assert.match(stdout, /^manifest a\.manifest\.json: it is of this log/m);
    assert.match(stdout, /note: The manifest follows sha256:[0-9a-f]{64}: sha256sum/);
    // actions/attest signs a provenance where no predicate is given, and gh looks for one where none is named.
    assert.match(
      stdout,
      / gh attestation verify a\.manifest\.json --repo acme\/genesys-email --signer-workflow acme\/genesys-email\/\.github\/workflows\/email\.yml --source-ref refs\/heads\/main$/m,
    );
    assert.doesNotMatch(stdout, /No expected head/);
  });

  it("finds what a whole chain does not show: a run that was cut off", async () => {
    const cut = `${text.trimEnd().split("\n").slice(0, 2).join("\n")}\n`;
    assert.equal((await runCli(["verify-audit", "log.jsonl"], { cwd: folder })).exitCode, 0);
    const { exitCode, stdout } = await verify(cut);
    assert.equal(exitCode, 1, stdout);
    for (const what of ["sha256 is", "head is", "count is 2 in the log and 4 in the manifest"]) {
      assert.match(stdout, new RegExp(`^manifest a\\.manifest\\.json: ${what}`, "m"));
    }
    assert.match(stdout, /^error AUDIT_TAMPERED/m);
  });

  it("names each value of the manifest that is not the log's", async () => {
    const changes: readonly (readonly [string, string, string])[] = [
      ["sha256", '"sha256": "sha256:', '"sha256": "sha256:0'],
      ["head", '"head": "sha256:', '"head": "sha256:0'],
      ["count", '"count": 4', '"count": 5'],
      ["run", "17654321098:1", "17654321099:1"],
      ["commit", "9f2c1ab5", "0f2c1ab5"],
      ["organisation", '"eu-west-1"', '"us-east-1"'],
    ];
    for (const [name, from, to] of changes) {
      assert.ok(manifest.includes(from), from);
      // A digest keeps its length.
      const forged = manifest.replace(from, to).replace(/("sha256:0[0-9a-f]{63})[0-9a-f]"/, '$1"');
      const { exitCode, stdout } = await verify(text, forged);
      assert.equal(exitCode, 1, stdout);
      assert.deepEqual(stdout.match(/^manifest .*: (\w+) is /gm), [`manifest a.manifest.json: ${name} is `], stdout);
    }
  });

  it("is incomplete where the run never closed its log, and tampered stays tampered", async () => {
    const open = manifest.replace(/"sha256": "[^"]*"/, '"sha256": null').replace(/"head": "[^"]*"/, '"head": null')
      .replace(/"count": 4/, '"count": null');
    const { exitCode, stdout } = await verify(text, open);
    assert.equal(exitCode, 3, stdout);
    assert.match(stdout, /note: The manifest names no end/);
    assert.equal((await verify(text.replace("STARTED", "STARTEE"), open)).exitCode, 1);
  });

  const recordOf = (status: string): AuditLine => ({
    account_id: null,
    status,
    config_summary: { smtp: null, imap: null, auth_type: null },
    compliance_check: "not_run",
  });

  it("calls no log changed that the library appended to, and says which records the manifest does not prove", async () => {
    await writeFile(join(folder, "b.jsonl"), text);
    await writeFile(join(folder, "b.manifest.json"), manifest);
    await writeAuditLog(join(folder, "b.jsonl"), [recordOf("NOTED"), recordOf("SEEN")]);
    assert.equal(await readFile(join(folder, "b.manifest.json"), "utf8"), manifest, "it may be attested");
    const longer = await readFile(join(folder, "b.jsonl"), "utf8");
    const { exitCode, stdout } = await verify(longer);
    assert.equal(exitCode, 0, stdout);
    assert.match(stdout, /^manifest a\.manifest\.json: it is of this log/m);
    assert.match(
      stdout,
      /^note: The manifest does not prove the last 2 records of the log, which were added after its run$/m,
    );
    assert.equal(JSON.parse((await verify(longer, manifest, "--json")).stdout).manifest.later, 2);
    // What it proves is proved all the same.
    const rechained = longer.split("\n").filter((_, at) => at !== 1).join("\n");
    assert.equal((await verify(rechained)).exitCode, 1);
    const other = await verify(
      longer,
      manifest.replace('"head": "sha256:', '"head": "sha256:0').replace(/(:0[0-9a-f]{63})[0-9a-f]/, "$1"),
    );
    assert.deepEqual([other.exitCode, other.stdout.match(/^manifest .*: (\w+) is /gm)?.length], [1, 1], other.stdout);
  });

  it("is incomplete, not tampered, where a later run went on with the log", async () => {
    await writeFile(join(folder, "c.jsonl"), text);
    const audit = await AuditLog.open(openLogFile(join(folder, "c.jsonl")), runContext(), { clock: new FakeClock() });
    await audit.started("apply");
    await audit.completed(runReport());
    const { exitCode, stdout } = await verify(await readFile(join(folder, "c.jsonl"), "utf8"));
    assert.equal(exitCode, 3, stdout);
    assert.match(stdout, /the last 2 records of the log, which a later run wrote: give the manifest of that run$/m);
  });

  it("finds a log that was written anew up to the manifest's end, and goes on as it did", async () => {
    const forged = join(folder, "d.jsonl");
    await rm(forged, { force: true });
    for (let run = 0; run < 2; run++) {
      const audit = await AuditLog.open(openLogFile(forged), runContext(), { clock: new FakeClock() });
      await audit.started(run === 0 ? "check" : "apply");
      await audit.completed(runReport());
    }
    await writeAuditLog(forged, [recordOf("NOTED")]);
    const { exitCode, stdout } = await verify(await readFile(forged, "utf8"));
    assert.equal(exitCode, 1, stdout);
    assert.match(stdout, /^manifest a\.manifest\.json: sha256 is/m);
  });

  it("tells a script the same", async () => {
    const verdict = JSON.parse((await verify(text, manifest, "--json")).stdout);
    assert.equal(verdict.status, "intact");
    const sum = execFileSync("sha256sum", ["a.manifest.json"], { cwd: folder, encoding: "utf8" }).slice(0, 64);
    const { sha256, problems, unclosed, run } = verdict.manifest;
    assert.deepEqual([sha256, problems, unclosed], [`sha256:${sum}`, [], false]);
    assert.equal(run, "run:812345678:17654321098:1");
    const other = JSON.parse((await verify(text, manifest.replace('"count": 4', '"count": 7'), "--json")).stdout);
    assert.deepEqual([other.status, other.manifest.problems.length], ["tampered", 1]);
  });

  it("refuses what is no manifest as wrong use", async () => {
    for (const [beside, reason] of [["{}", /not the manifest of an audit log/], [text, /not the manifest/]] as const) {
      const { exitCode, stderr } = await verify(text, beside);
      assert.equal(exitCode, 2);
      assert.match(stderr, reason);
    }
    const missing = await runCli(["verify-audit", "a.jsonl", "--manifest", "none.json"], { cwd: folder });
    assert.equal(missing.exitCode, 2);
    assert.match(missing.stderr, /there is no such file/);
  });
});
