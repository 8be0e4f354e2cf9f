import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as v from "valibot";
import type { SecretLookup } from "../../../src/core/base/ports.ts";
import { type RunReport, runReportSchema } from "../../../src/core/report/report.ts";
import { Redactor } from "../../../src/core/base/secret.ts";
import type { SecretSource } from "../../../src/core/run/validate.ts";
import { makeAccount, makeBody } from "../../support/provision-bench.ts";
import { type BenchOptions, PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf, filesOf } from "../../support/pipeline-files.ts";
import { PUBLIC_ADDRESS } from "../../support/probe-transport.ts";

const TWO = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" });

function statuses(report: RunReport): Record<string, string | undefined> {
  return Object.fromEntries(
    report.accounts.map(({ name, change, outcome }) => [name, outcome?.status ?? change?.action]),
  );
}

describe("apply", () => {
  it("lets no account's failure stop another, whatever stage it fails in", async () => {
    const bench = new PipelineBench({
      texts: {
        ...filesOf({ "accounts/good.yaml": "Good", "accounts/refused.yaml": "Refused", "accounts/same.yaml": "Same" }),
        ...filesOf({ "accounts/invalid.yaml": "Invalid" }),
        "accounts/file.yaml": "name: File\nsmtp_port: 25\n",
        "accounts/link.yaml": "name: [",
        "accounts/probe.yaml": fileOf(makeAccount("Probe", { smtp_server: "gone.example.com" })),
      },
      network: { resolve: (host) => host === "gone.example.com" ? [] : [PUBLIC_ADDRESS] },
    });
    const { fake } = bench.bench;
    fake.seed(makeBody("Same"));
    fake.validation = ({ name }) =>
      name === "Invalid" ? { ms: 10, status: "VALIDATION_FAILED", message: "535 no" } : { ms: 10 };
    const send = fake.fetch;
    const refusing: typeof send = (url, init) =>
      typeof init?.body === "string" && init.body.includes("Refused")
        ? Promise.resolve(
          Response.json({ message: "No such province", code: "bad.request", status: 400 }, { status: 400 }),
        )
        : send(url, init);
    Object.defineProperty(fake, "fetch", { value: refusing });

    const report = await bench.run("apply");
    assert.deepEqual(statuses(report), {
      File: "blocked",
      Good: "VALIDATED",
      Invalid: "VALIDATION_FAILED",
      "accounts/link.yaml": "blocked",
      Probe: "blocked",
      Refused: "FAILED",
      Same: "VALIDATED",
    });
    assert.deepEqual([...fake.accounts.values()].map(({ name }) => name).sort(), ["Good", "Invalid", "Same"]);
    assert.equal(report.result, "failure");
    const { created, unchanged, failed, skipped } = report.counts;
    assert.deepEqual({ created, unchanged, failed, skipped }, { created: 1, unchanged: 1, failed: 5, skipped: 0 });
    assert.deepEqual(v.parse(runReportSchema, report), report);
    await bench.assertIntact();
  });

  it("makes no write the second time", async () => {
    const bench = new PipelineBench({ texts: TWO });
    assert.equal((await bench.run("apply")).counts.created, 2);
    const writes = bench.bench.fake.calls("POST").length;
    const second = await bench.run("apply");
    assert.deepEqual([second.counts.unchanged, second.result], [2, "success"]);
    assert.deepEqual([bench.bench.fake.calls("POST").length, bench.bench.fake.calls("PUT").length], [writes, 0]);
    await bench.assertIntact();
  });

  it("writes nothing for an account whose password is not there, and creates the others", async () => {
    const texts = { ...TWO, "accounts/c.yaml": fileOf(makeAccount("C", { password: "env:MISSING" })) };
    const lookup = (name: string) => name === "MISSING" ? undefined : "long enough to mask";
    const bench = new PipelineBench({ texts, deps: { secrets: secretsOf(lookup, "sent") } });
    const report = await bench.run("apply");
    assert.deepEqual(statuses(report), { A: "VALIDATED", B: "VALIDATED", C: "blocked" });
    assert.deepEqual(report.accounts[2]?.issues.map(({ code, severity }) => [code, severity]), [[
      "SECRET_MISSING",
      "error",
    ]]);
    assert.equal(bench.bench.fake.calls("POST").length, 2);
  });

  it("carries out nothing when the plan could not be made", async () => {
    const bench = new PipelineBench({ texts: TWO });
    bench.bench.fake.fault = (method, path) =>
      method === "GET" && path.includes("emailaccounts") ? { kind: "status", status: 403 } : undefined;
    const report = await bench.run("apply");
    assert.equal(report.result, "failure");
    assert.deepEqual(bench.bench.fake.calls("POST"), []);
    assert.equal(bench.recordTypes.at(-1), "run.completed");
  });
});

function secretsOf(lookup: SecretLookup, use: SecretSource["use"]): SecretSource {
  return { lookup, place: "the test", use, redactor: new Redactor() };
}

describe("check", () => {
  const refuse = (): never => assert.fail("a value was read");

  it("reads no password, and says once that nobody looked, also where warnings fail", async () => {
    const secrets = secretsOf(refuse, "named");
    const report = await new PipelineBench({ texts: TWO, settings: { failOn: "warning" }, deps: { secrets } })
      .run("check");
    assert.deepEqual(report.accounts.flatMap(({ issues }) => issues), []);
    assert.equal(report.result, "success");
    const told = report.notChecked.filter(({ what }) => /secret/.test(what));
    assert.deepEqual(told, [{ what: "The secrets that the files refer to", reason: "were not looked at" }]);
  });

  it("names the passwords that are missing from what was handed to it, and none when all are there", async () => {
    const told = async (...names: string[]): Promise<readonly string[]> => {
      const secrets = { ...secretsOf(refuse, "named"), names: new Set(names) };
      const { notChecked } = await new PipelineBench({ texts: TWO, deps: { secrets } }).run("check");
      return notChecked.filter(({ what }) => /secret/i.test(what)).map(({ what, reason }) => `${what} ${reason}`);
    };
    const wanted = [...new Set(Object.values(TWO).map((text) => /env:(\w+)/.exec(text)?.[1] ?? ""))].sort();
    assert.ok(wanted.length > 0 && !wanted.includes(""));
    assert.deepEqual(await told(...wanted), []);
    const [sentence = "", ...more] = await told("OTHER");
    assert.deepEqual(more, []);
    assert.ok(sentence.includes(wanted.join(", ")), sentence);
    assert.match(sentence, /not in the test: an apply needs/);
  });

  it("reports, probes and plans only what the event changed", async () => {
    const bench = new PipelineBench({
      texts: TWO,
      network: {},
      settings: { scope: "changed" },
      past: { before: { ...TWO, "accounts/b.yaml": "name: B\n" } },
    });
    bench.bench.fake.seed(makeBody("A"));
    const report = await bench.run("check");
    assert.deepEqual(statuses(report), { B: "create" });
    assert.equal(bench.network.dials.length, 2);
  });

  it("finds a name twice though only one of the two files changed", async () => {
    const report = await new PipelineBench({
      texts: filesOf({ "accounts/a.yaml": "Support", "accounts/b.yaml": "SUPPORT" }),
      settings: { scope: "changed" },
      past: { before: filesOf({ "accounts/a.yaml": "Support" }) },
    }).run("check");
    assert.deepEqual(report.accounts.map(({ issues }) => issues.map(({ code, severity }) => [code, severity])), [
      [["NAME_DUPLICATE", "warning"]],
      [["NAME_DUPLICATE", "error"]],
    ]);
    assert.equal(report.result, "failure");
  });

  it("looks at everything and warns when the changes are unknown, never at nothing", async () => {
    const options: BenchOptions = {
      texts: TWO,
      settings: { scope: "changed" },
      past: { unknown: "the push was forced" },
    };
    const report = await new PipelineBench(options).run("check");
    assert.deepEqual(statuses(report), { A: "create", B: "create" });
    assert.deepEqual(report.findings.map(({ code, severity }) => [code, severity]), [["CHANGES_UNKNOWN", "warning"]]);
    const strict = await new PipelineBench({ ...options, settings: { scope: "changed", failOn: "warning" } }).run(
      "check",
    );
    assert.deepEqual([report.result, strict.result], ["success", "failure"]);
  });

  it("is inconclusive, and no failure, where this machine cannot reach the servers", async () => {
    const report = await new PipelineBench({ texts: TWO, network: { server: () => "stall" } }).run("check");
    assert.deepEqual([report.result, report.counts.failed], ["inconclusive", 0]);
  });
});

describe("drift", () => {
  it("is a failure when anything differs, tells of each difference in the audit log and probes nothing", async () => {
    const bench = new PipelineBench({ texts: TWO, network: {}, secretUse: "unused" });
    bench.bench.fake.seed(makeBody("A"));
    bench.bench.fake.seed(makeBody("B", { description: "Edited by hand" }));
    const report = await bench.run("drift");
    assert.deepEqual(report.accounts.map(({ change }) => change), [{ action: "no-op" }, {
      action: "update",
      fields: [{ key: "description", from: "Edited by hand", to: "Mail for support" }],
    }]);
    assert.equal(report.result, "failure");
    assert.deepEqual(bench.network.dials, []);
    assert.equal(bench.recordTypes.filter((type) => type.includes("drift")).length, 1);
    assert.deepEqual(["POST", "PUT", "DELETE"].flatMap((method) => bench.bench.fake.calls(method)), []);
  });

  it("is a success when nothing differs", async () => {
    const bench = new PipelineBench({ texts: TWO, secretUse: "unused" });
    for (const name of ["A", "B"]) bench.bench.fake.seed(makeBody(name));
    assert.equal((await bench.run("drift")).result, "success");
  });
});
