import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AppError, ConfigurationError } from "../../../src/core/base/errors.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { filesOf, MemorySource } from "../../support/pipeline-files.ts";
import { FakeReceiver } from "../../support/receiver.ts";

const TWO = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" });

describe("the audit log of a run", () => {
  it("has validation, probes, plan, writes and the closing record in this order", async () => {
    const bench = new PipelineBench({ texts: filesOf({ "accounts/a.yaml": "A" }), network: {} });
    await bench.run("apply");
    assert.deepEqual(bench.recordTypes, [
      "run.started",
      "config.validated",
      "connection.probed",
      "plan.computed",
      "account.create_requested",
      "account.created",
      "account.active",
      "run.completed",
    ]);
    await bench.assertIntact();
  });

  it("says by which settings the run went, of which bytes each file was, and whose clock said what", async () => {
    const texts = filesOf({ "accounts/a.yaml": "Ä" });
    const server = Date.parse("2026-11-22T08:00:03Z");
    const serverTime = (): { server: number; local: number } => ({ server, local: server - 2500.5 });
    const bench = new PipelineBench({ texts, settings: { probe: "off", failOn: "warning" }, deps: { serverTime } });
    await bench.run("apply");
    const [started, validated] = bench.records;
    const settings = started?.run?.["settings"] as Record<string, unknown>;
    assert.deepEqual([settings["probe"], settings["fail_on"], settings["scope"]], ["off", "warning", "all"]);
    const text = texts["accounts/a.yaml"] ?? assert.fail();
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const hex = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    assert.equal(validated?.source?.file_sha256, `sha256:${hex}`);
    const checks = [
      { id: "account-file", result: "passed" },
      { id: "mail-probe", result: "skipped", detail: "probe is off" },
    ];
    assert.deepEqual(validated?.checks, checks);
    assert.equal(validated?.compliance_check, "passed");
    assert.deepEqual(bench.records.at(-1)?.run?.["clock"], {
      genesys_date: "2026-11-22T08:00:03.000Z",
      local: "2026-11-22T08:00:00.499Z",
      offset_ms: -2501,
    });
    await bench.assertIntact();
  });

  it("says that a drift run tests no mail server, and what the report says was not checked", async () => {
    const bench = new PipelineBench({
      texts: TWO,
      settings: { notChecked: [{ what: "Genesys Cloud", reason: "was asked nothing" }] },
    });
    await bench.run("drift");
    const validated = bench.records.find(({ type }) => type === "config.validated");
    assert.equal(validated?.checks?.[1]?.detail, "a drift run tests no mail server");
    const told = bench.records.at(-1)?.run?.["not_checked"] as readonly { what: string; reason: string }[];
    assert.ok(told.some(({ what, reason }) => what === "Genesys Cloud" && reason === "was asked nothing"));
  });

  it("ends with run.failed when the run cannot begin, and the error goes on", async () => {
    const bench = new PipelineBench({ texts: { "accounts/a.yml": "name: A\n" } });
    await assert.rejects(bench.run("apply"), ConfigurationError);
    assert.deepEqual(bench.recordTypes, ["run.started", "run.failed"]);
    assert.equal(bench.records[1]?.outcome.error_code, "NO_ACCOUNT_FILES");
    assert.equal(bench.records[1]?.run?.["clock"], undefined, "nobody was asked the time");
    await bench.assertIntact();
  });

  it("says in run.failed too whose clock said what", async () => {
    const server = Date.parse("2026-11-22T08:00:03Z");
    const source = Object.assign(new MemorySource(TWO), { base: () => Promise.reject(new RangeError("unforeseen")) });
    const serverTime = (): { server: number; local: number } => ({ server, local: server + 40 });
    const bench = new PipelineBench({ texts: TWO, deps: { source, serverTime } });
    await assert.rejects(bench.run("check"), RangeError);
    assert.deepEqual([bench.recordTypes.at(-1), bench.records.at(-1)?.run?.["clock"]], ["run.failed", {
      genesys_date: "2026-11-22T08:00:03.000Z",
      local: "2026-11-22T08:00:03.040Z",
      offset_ms: 40,
    }]);
    await bench.assertIntact();
  });

  it("ends with run.failed for an error that nobody foresaw, and the error goes on", async () => {
    const source = Object.assign(new MemorySource(TWO), { base: () => Promise.reject(new RangeError("unforeseen")) });
    const bench = new PipelineBench({ texts: TWO, deps: { source } });
    await assert.rejects(bench.run("check"), RangeError);
    assert.equal(bench.recordTypes.at(-1), "run.failed");
  });

  it("that cannot be written ends the run before any write", async () => {
    const bench = new PipelineBench({ texts: TWO });
    bench.auditFile.failure = new Error("ENOSPC: no space left on device");
    await assert.rejects(
      bench.run("apply"),
      (error: unknown) => error instanceof AppError && error.code === "AUDIT_UNWRITABLE",
    );
    assert.deepEqual(bench.bench.fake.calls("POST"), []);
  });
});

describe("an audit log that fails in mid-run", () => {
  it("stops further writes, and hides nothing of what was done", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `N${index}`);
    const bench = new PipelineBench({
      texts: filesOf(Object.fromEntries(names.map((name) => [`accounts/${name}.yaml`, name]))),
    });
    bench.bench.fake.fault = (method, path) => {
      if (method === "POST" && path.includes("emailaccounts")) bench.auditFile.failure = new Error("ENOSPC: disk full");
      return undefined;
    };
    const report = await bench.run("apply");
    const written = bench.bench.fake.calls("POST").length;
    assert.ok(written > 0 && written < names.length, String(written));
    assert.equal(report.accounts.length, names.length);
    assert.ok(report.accounts.every(({ outcome }) => outcome !== undefined));
    assert.deepEqual(report.findings.map(({ code, severity }) => [code, severity]), [["AUDIT_UNWRITABLE", "error"]]);
    assert.equal(report.result, "failure");
  });
});

describe("the events of a run", () => {
  it("are sent as each account ends, however long the others take, and are in the audit log before the closing record", async () => {
    const receiver = new FakeReceiver();
    const bench = new PipelineBench({ texts: TWO, receiver });
    // The one account takes a minute, the other seconds.
    const waits = [60_000, 5000];
    bench.bench.fake.validation = () => ({ ms: waits.shift() ?? 0 });
    const ended: number[] = [];
    receiver.always = () => {
      ended.push(bench.recordTypes.filter((type) => type === "account.active").length);
      return new Response("{}");
    };
    const report = await bench.run("apply");
    assert.deepEqual(report.notifications, { delivered: 2, undelivered: 0 });
    assert.deepEqual(ended, [1, 2]);
    assert.equal(bench.recordTypes.filter((type) => type === "notify.delivered").length, 2);
    assert.equal(bench.recordTypes.at(-1), "run.completed");
  });

  it("that cannot be delivered are a warning, or with on-notify-failure an error", async () => {
    const lost = async (failOnNotify: boolean): Promise<RunReport> => {
      const receiver = new FakeReceiver();
      receiver.always = () => new Response("", { status: 422 });
      return await new PipelineBench({ texts: TWO, receiver, settings: { failOnNotify } }).run("apply");
    };
    const warned = await lost(false);
    assert.deepEqual(warned.notifications, { delivered: 0, undelivered: 2 });
    assert.deepEqual([warned.result, warned.findings.map(({ severity }) => severity)], ["success", ["warning"]]);
    assert.match(warned.findings[0]?.message ?? "", /^2 of 2 ITSM events could not be delivered/);
    assert.equal((await lost(true)).result, "failure");
  });
});

describe("a run that is stopped", () => {
  const stop = new AppError("CANCELLED", "The run was stopped by SIGTERM");

  it("before the plan writes nothing, says so once and closes its log", async () => {
    const bench = new PipelineBench({ texts: TWO, deps: { signal: AbortSignal.abort(stop) } });
    const report = await bench.run("apply");
    assert.deepEqual(report.findings.map(({ code, message }) => [code, message]), [["CANCELLED", stop.message]]);
    assert.equal(report.result, "failure");
    assert.deepEqual(bench.bench.fake.calls("POST"), []);
    assert.equal(bench.recordTypes.at(-1), "run.completed");
    await bench.assertIntact();
  });

  it("during the probes still reports every account, and closes its log", async () => {
    const controller = new AbortController();
    const bench = new PipelineBench({
      texts: TWO,
      network: {
        server: () => {
          controller.abort(stop);
          return "stall";
        },
      },
      deps: { signal: controller.signal },
    });
    const report = await bench.run("apply");
    assert.deepEqual(report.accounts.map(({ name }) => name), ["A", "B"]);
    assert.deepEqual(report.findings.map(({ code }) => code), ["CANCELLED"]);
    assert.equal(bench.recordTypes.at(-1), "run.completed");
  });

  it("during the writes ends what has begun, tells of every account, sends the events and closes its log", async () => {
    const controller = new AbortController();
    const receiver = new FakeReceiver();
    const bench = new PipelineBench({ texts: TWO, receiver, deps: { signal: controller.signal } });
    bench.bench.fake.validation = () => ({ ms: 60_000 });
    bench.bench.fake.fault = (method, path) => {
      if (method === "POST" && path.includes("emailaccounts")) controller.abort(stop);
      return undefined;
    };
    const report = await bench.run("apply");
    assert.equal(report.accounts.every(({ outcome }) => outcome !== undefined), true);
    assert.deepEqual(report.findings.map(({ code }) => code), ["CANCELLED"]);
    assert.equal(report.notifications.delivered, 2);
    assert.equal(report.result, "failure");
    assert.equal(bench.recordTypes.at(-1), "run.completed");
    await bench.assertIntact();
  });
});
