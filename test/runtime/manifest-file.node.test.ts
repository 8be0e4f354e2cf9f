import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import { AppError, ConfigurationError } from "../../src/core/base/errors.ts";
import { openLogFile } from "../../src/runtime/log-file.ts";
import { digestOf, keepManifest, type PreviousManifest, readPrevious } from "../../src/runtime/manifest-file.ts";
import { manifestPath } from "../../src/runtime/log-places.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { runContext, runReport } from "../support/reports.ts";

describe("the manifest of a run", () => {
  let folder = "";
  let log = "";
  let manifest = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "manifest-"));
    log = join(folder, "audit_log.jsonl");
    manifest = join(folder, "audit_log.manifest.json");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const begin = async (previous?: PreviousManifest): Promise<AuditLog> => {
    const context = runContext();
    const audit = await AuditLog.open(openLogFile(log), context, {
      clock: new FakeClock(),
      ...keepManifest(log, context, previous),
    });
    await audit.started("apply");
    return audit;
  };
  const read = async (): Promise<Record<string, unknown>> => JSON.parse(await readFile(manifest, "utf8"));
  /** What a person reckons with. */
  const sum = (path: string): string =>
    `sha256:${execFileSync("sha256sum", [path], { encoding: "utf8" }).slice(0, 64)}`;
  const previous = (path = manifest, organisation = "eu-west-1"): Promise<PreviousManifest> =>
    readPrevious(path, { root: folder, organisation, spelling: "previous-manifest" });

  it("says what the closed log is, run by run", async () => {
    assert.equal(manifestPath(log), manifest);
    for (const count of [2, 4]) {
      const audit = await begin();
      await audit.completed(runReport());
      assert.deepEqual(await read(), {
        schema: "genesys-email-manifest/v1",
        file: "audit_log.jsonl",
        sha256: sum(log),
        head: audit.head,
        count,
        run: "run:812345678:17654321098:1",
        commit: "9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706",
        organisation: "eu-west-1",
        previous: null,
      });
    }
  });

  it("can reckon with the first lines of a log alone, whatever their lengths", async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${"x".repeat((at * 7919) % 9000)}\n`);
    await writeFile(log, `${lines.join("")}and no line end`);
    for (const count of [0, 1, 2, 39, 40]) {
      await writeFile(manifest, lines.slice(0, count).join(""));
      assert.equal(await digestOf(log, count), sum(manifest), `${count} lines`);
    }
    for (const count of [41, undefined]) assert.equal(await digestOf(log, count), sum(log));
  });

  it("names the manifest of the run before by its SHA-256", async () => {
    await (await begin()).completed(runReport());
    const before = sum(manifest);
    const given = await previous();
    assert.deepEqual(given, { sha256: before, unclosed: [] });
    await (await begin(given)).completed(runReport());
    assert.equal((await read())["previous"], before);
  });

  it("tells a run that was killed from one that closed its log, a failed one too", async () => {
    const killed = await begin();
    assert.deepEqual((await previous()).unclosed, [{ run: "run:812345678:17654321098:1" }]);
    const { sha256, head, count } = await read();
    assert.deepEqual([sha256, head, count], [null, null, null]);
    await killed.failed(new Error("no route"));
    assert.deepEqual((await previous()).unclosed, []);
    assert.equal((await read())["sha256"], sum(log));
  });

  it("stands before the lock is let go, so that no other run's log is told as this one's", async () => {
    const first = await begin();
    const second = begin();
    await first.completed(runReport());
    await (await second).completed(runReport());
    assert.equal((await read())["count"], 4);
  });

  it("is not written for a run that does not come about", async () => {
    const audit = await AuditLog.open(openLogFile(log), runContext(), {
      clock: new FakeClock(),
      ...keepManifest(log, runContext(), undefined),
    });
    await audit.abandon();
    await assert.rejects(readFile(manifest));
  });

  it("keeps a run from starting when it cannot be written, and leaves no record of it", async () => {
    await mkdir(manifest);
    await assert.rejects(begin(), (error) => error instanceof AppError && error.code === "AUDIT_UNWRITABLE");
    await assert.rejects(readFile(log));
    await rm(manifest, { recursive: true });
    await (await begin()).completed(runReport());
  });

  it("is refused in words as that of the run before, where it is none of this organisation", async () => {
    await (await begin()).completed(runReport());
    const good = await readFile(manifest, "utf8");
    const other = join(folder, "other.json");
    const refusal = async (text: string | Uint8Array | undefined, organisation?: string): Promise<string> => {
      if (text !== undefined) await writeFile(other, text);
      const error = await previous(other, organisation).catch((error: unknown) => error);
      assert.ok(error instanceof ConfigurationError, `${error}`);
      assert.match(error.hint, /\.manifest\.json of the last run's artifact/);
      return error.message;
    };
    assert.match(await refusal(undefined), /there is no such file/);
    const none = /it is not the manifest of an audit log$/;
    assert.match(await refusal("{}"), none);
    assert.match(await refusal(good.slice(1)), none);
    assert.match(await refusal(Uint8Array.of(0xff, 0x7b)), none);
    assert.match(await refusal(good.replace("manifest/v1", "manifest/v2")), none);
    assert.match(await refusal(good.replace(/"count": \d+/, '"count": null')), none);
    assert.match(await refusal(good.replace(/"count": \d+/, '"count": 1,\n  $&')), none);
    assert.match(await refusal(`${good}${" ".repeat(70_000)}`), none);
    assert.match(await refusal(good, "us"), /it is of the organisation "eu-west-1", and this run is on "us"$/);
    await rm(other);
    await mkdir(other);
    assert.match(await refusal(undefined), /it is not a file/);
  });
});
