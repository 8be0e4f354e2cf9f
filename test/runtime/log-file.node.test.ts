import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, it } from "node:test";
import { AppError } from "../../src/core/base/errors.ts";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { openLogFile } from "../../src/runtime/log-file.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { runContext, runReport } from "../support/reports.ts";

const code = (expected: string) => (error: unknown): boolean => error instanceof AppError && error.code === expected;

describe("openLogFile", () => {
  let folder = "";
  let path = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "log-"));
    path = join(folder, "audit.jsonl");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (): Promise<AuditLog> => AuditLog.open(openLogFile(path), runContext(), { clock: new FakeClock() });
  const run = async (): Promise<AuditLog> => {
    const log = await open();
    await log.started("apply");
    await log.completed(runReport());
    return log;
  };

  it("lets a second writer in when the first has closed its log, and leaves no lock", async () => {
    const first = await open();
    await first.started("apply");
    const second = run();
    await first.completed(runReport());
    const head = (await second).head ?? assert.fail();
    const { status, records } = await verifyAudit(await readFile(path, "utf8"), { expectHead: head });
    assert.deepEqual([status, records], ["intact", 4]);
    await assert.rejects(stat(`${path}.lock`));
  });

  it("is not held up by what a killed process left", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.on("close", resolve));
    const { hostname } = await import("node:os");
    await writeFile(`${path}.lock`, JSON.stringify({ id: "killed", process: child.pid, host: hostname() }));
    await run();
    assert.equal((await verifyAudit(await readFile(path, "utf8"))).status, "intact");
  });

  it("writes nothing more once another program wrote to the file, or took the lock", async () => {
    const log = await open();
    await log.started("apply");
    const head = log.head;
    await appendFile(path, "other\n");
    await assert.rejects(log.completed(runReport()), code("AUDIT_BUSY"));
    assert.equal(log.head, head);
    await rm(path);
    const robbed = await open();
    await writeFile(`${path}.lock`, JSON.stringify({ id: "other", process: 1, host: "elsewhere" }));
    await assert.rejects(robbed.started("apply"), code("AUDIT_BUSY"));
    await assert.rejects(stat(path), "nothing was written");
  });

  for (
    const [what, change] of [
      ["removed", () => rm(path)],
      ["renamed", () => rename(path, `${path}.1`)],
      ["replaced by one of its size", async () => {
        const bytes = await readFile(path);
        await rm(path);
        await writeFile(path, bytes);
      }],
      ["cut off", () => truncate(path, 10)],
    ] as const
  ) {
    it(`writes nothing more to a file that was ${what}, nor makes a new one`, async () => {
      const log = await open();
      await log.started("apply");
      await log.planned("0", {});
      await change();
      const left = await readFile(path).catch(() => undefined);
      await assert.rejects(log.completed(runReport()), code("AUDIT_BUSY"));
      assert.deepEqual(await readFile(path).catch(() => undefined), left);
      await assert.rejects(stat(`${path}.lock`));
    });
  }

  it("leaves no file open, however its run ends", { skip: process.platform !== "linux" }, async () => {
    const isOpen = async (): Promise<boolean> => {
      const files = await readdir("/proc/self/fd");
      const leads = await Promise.all(files.map((file) => readlink(`/proc/self/fd/${file}`).catch(() => "")));
      return leads.some((lead) => lead.startsWith(path));
    };
    const ends: readonly ((log: AuditLog) => Promise<unknown>)[] = [
      (log) => log.completed(runReport()),
      (log) => log.failed(new Error("stopped")),
      (log) => log.abandon(),
      async (log) => {
        await rm(path);
        await assert.rejects(log.completed(runReport()));
      },
    ];
    for (const end of ends) {
      const log = await open();
      await log.started("apply");
      assert.equal(await isOpen(), true);
      await end(log);
      assert.equal(await isOpen(), false);
    }
  });

  for (
    const [what, change] of [
      ["an edited record in the middle", (text: string) => text.replace("STARTED", "STARTEE")],
      ["a deleted line", (text: string) => text.slice(text.indexOf("\n") + 1)],
      ["a line of rubbish at its end", (text: string) => `${text}rubbish\n`],
    ] as const
  ) {
    it(`does not go on with a log that has ${what}, and leaves it as it is`, async () => {
      await run();
      await run();
      const text = change(await readFile(path, "utf8"));
      await writeFile(path, text);
      await assert.rejects(open(), code("AUDIT_TAMPERED"));
      assert.equal(await readFile(path, "utf8"), text);
      await assert.rejects(stat(`${path}.lock`));
    });
  }

  it("goes on with a log whose last line a crash cut off, in the middle of a character, and says so", async () => {
    await run();
    const torn = new TextEncoder().encode('{"account_id":null,"actor":"é');
    await appendFile(path, torn.subarray(0, -1));
    const log = await open();
    assert.equal(log.unfinished.length, 1);
    await log.started("apply");
    await log.completed(runReport());
    const { status, firstProblem } = await verifyAudit(await readFile(path).then(pieces));
    assert.deepEqual([status, firstProblem], ["incomplete", undefined]);
  });
});

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
