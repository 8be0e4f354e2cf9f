import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import type { ChangedFile } from "../../../src/core/base/ports.ts";
import { DomainApi, DomainTarget } from "../../support/domain-target.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { makeAccount, makeBody } from "../../support/provision-bench.ts";
import { type BenchOptions, PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf, filesOf, fixedChanges } from "../../support/pipeline-files.ts";

/** Checks files against an organisation that has an account of each live name. */
async function plan(
  live: readonly string[],
  options: BenchOptions,
): Promise<{ report: RunReport; bench: PipelineBench }> {
  const bench = new PipelineBench(options);
  for (const name of live) bench.bench.fake.seed(makeBody(name));
  return { report: await bench.run("check"), bench };
}

function changesOf(report: RunReport): [string, string][] {
  return report.accounts.map(({ name, change }) => [name, change?.action ?? "none"]);
}

function codes(report: RunReport): string[] {
  return report.findings.map(({ code }) => code);
}

const removed = (path: string): ChangedFile => ({ path, status: "removed" });

describe("a removal", () => {
  it("is a file that is gone together with its account, deleted only where prune is true", async () => {
    const texts = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" });
    const changes = fixedChanges([removed("accounts/c.yaml")], filesOf({ "accounts/c.yaml": "C" }));
    const kept = await plan(["A", "B", "C"], { texts, changes });
    assert.deepEqual(changesOf(kept.report), [["A", "no-op"], ["B", "no-op"], ["C", "blocked"]]);
    assert.match(kept.report.accounts[2]?.change?.reason ?? "", /prune is false/);
    assert.equal(kept.report.result, "success");
    const pruned = await plan(["A", "B", "C"], { texts, changes, settings: { prune: true, maxPrune: { count: 1 } } });
    assert.deepEqual(changesOf(pruned.report)[2], ["C", "delete"]);
    assert.equal(pruned.report.accounts[2]?.file, "accounts/c.yaml");
  });

  it("is the live account of that name, in whatever case it is written", async () => {
    const texts = filesOf({ "accounts/a.yaml": "A" });
    const changes = fixedChanges([removed("accounts/c.yaml")], filesOf({ "accounts/c.yaml": "C" }));
    const { report } = await plan(["A", "c"], { texts, changes, settings: prune });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["c", "delete"]]);
  });

  const prune = { prune: true, maxPrune: { percent: 100 } } as const;

  it("is never a rename of the file, with or without an edit", async () => {
    const files: ChangedFile[] = [{ path: "accounts/new.yaml", status: "renamed", previousPath: "accounts/old.yaml" }];
    const { report } = await plan(["A", "Other"], {
      texts: filesOf({ "accounts/new.yaml": "A", "accounts/other.yaml": "Other" }),
      changes: fixedChanges(files, { "accounts/old.yaml": fileOf(makeAccount("A", { signature: "Old words" })) }),
      settings: prune,
    });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["Other", "no-op"]]);
    assert.deepEqual(codes(report), []);
  });

  it("is never a file whose account now stands in another one, in whatever case it is written", async () => {
    const { report } = await plan(["Support", "Other"], {
      texts: filesOf({ "accounts/eu/support.yaml": "SUPPORT", "accounts/other.yaml": "Other" }),
      changes: fixedChanges([removed("accounts/support.yaml"), { path: "accounts/eu/support.yaml", status: "added" }], {
        "accounts/support.yaml": fileOf(makeAccount("Support")),
      }),
      settings: prune,
    });
    assert.deepEqual(report.accounts.filter(({ change }) => change?.action === "delete"), []);
    assert.equal(report.accounts.length, 2);
  });

  it("is never a file whose account stands in one outside the scope, composed of other code points or not", async () => {
    const { report } = await plan(["Cafe\u0301", "Other"], {
      texts: filesOf({ "accounts/cafe.yaml": "Caf\u00e9", "accounts/other.yaml": "Other" }),
      changes: fixedChanges([removed("accounts/old.yaml"), { path: "accounts/other.yaml", status: "modified" }], {
        "accounts/old.yaml": fileOf(makeAccount("Cafe\u0301")),
      }),
      settings: { ...prune, scope: "changed" },
    });
    assert.deepEqual(changesOf(report), [["Other", "no-op"]]);
  });

  it("is never a file whose account moved to a file with errors", async () => {
    const { report } = await plan(["A", "Other"], {
      texts: { ...filesOf({ "accounts/other.yaml": "Other" }), "accounts/new.yaml": "name: A\nsmtp_port: 25\n" },
      changes: fixedChanges([removed("accounts/old.yaml"), { path: "accounts/new.yaml", status: "added" }], {
        "accounts/old.yaml": fileOf(makeAccount("A")),
      }),
      settings: prune,
    });
    assert.deepEqual(changesOf(report), [["A", "blocked"], ["Other", "no-op"]]);
  });

  it("is one that apply would make too, although a check of the changed files looks at fewer accounts", async () => {
    const names = Array.from({ length: 10 }, (_, index) => `N${index}`);
    const texts = filesOf(Object.fromEntries(names.map((name) => [`accounts/${name}.yaml`, name])));
    const changes = fixedChanges([removed("accounts/gone.yaml")], filesOf({ "accounts/gone.yaml": "Gone" }));
    const settings = { prune: true, maxPrune: { percent: 25 } } as const;
    const all = await plan([...names, "Gone"], { texts, changes, settings });
    const changed = await plan([...names, "Gone"], { texts, changes, settings: { ...settings, scope: "changed" } });
    assert.deepEqual(changesOf(all.report).at(-1), ["Gone", "delete"]);
    assert.deepEqual(changesOf(changed.report), [["Gone", "delete"]]);
  });

  it("waits while any file cannot be read as accounts", async () => {
    const { report } = await plan(["A", "C"], {
      texts: { ...filesOf({ "accounts/a.yaml": "A" }), "accounts/broken.yaml": "name: [" },
      changes: fixedChanges([removed("accounts/c.yaml")], filesOf({ "accounts/c.yaml": "C" })),
      settings: prune,
    });
    const gone = report.accounts.find(({ name }) => name === "C");
    assert.equal(gone?.change?.action, "blocked");
    assert.match(gone?.change?.reason ?? "", /not every account file could be read/);
  });
});

describe("an account that was taken out of a file that stays", () => {
  const texts = { "accounts/all.yaml": fileOf(makeAccount("A")) };
  const before = { "accounts/all.yaml": fileOf(makeAccount("A"), makeAccount("B")) };
  const changes = fixedChanges([{ path: "accounts/all.yaml", status: "modified" }], before);

  it("is left behind with a warning, and never deleted", async () => {
    const { report } = await plan(["A", "B"], {
      texts,
      changes,
      settings: { prune: true, maxPrune: { percent: 100 } },
    });
    assert.deepEqual(changesOf(report), [["A", "no-op"]]);
    assert.deepEqual(codes(report), ["ACCOUNT_LEFT_BEHIND"]);
    assert.match(report.findings[0]?.message ?? "", /"B" was removed from accounts\/all\.yaml/);
  });

  it("is not mentioned while a file has errors: it may stand there", async () => {
    const { report } = await plan(["A", "B"], { texts: { ...texts, "accounts/b.yaml": "name: [" }, changes });
    assert.deepEqual(codes(report), []);
  });
});

describe("a changed password reference", () => {
  const texts = { "accounts/a.yaml": fileOf(makeAccount("A", { password: "env:NEW_PASSWORD" })) };
  const before = { "accounts/a.yaml": fileOf(makeAccount("A", { password: "env:OLD_PASSWORD" })) };

  it("is an update of the field password, though nothing visible differs", async () => {
    const changes = fixedChanges([{ path: "accounts/a.yaml", status: "modified" }], before);
    const { report } = await plan(["A"], { texts, changes });
    assert.deepEqual(report.accounts[0]?.change, { action: "update", fields: [{ key: "password" }] });
  });

  it("is none when the file was only moved or the reference is the same", async () => {
    const changes = fixedChanges([{ path: "accounts/a.yaml", status: "modified" }], texts);
    assert.deepEqual(changesOf((await plan(["A"], { texts, changes })).report), [["A", "no-op"]]);
    assert.deepEqual(changesOf((await plan(["A"], { texts })).report), [["A", "no-op"]]);
  });

  it("is forced for an account that the operator rotates", async () => {
    const { report } = await plan(["A"], { texts, deps: { rotates: (name) => name === "A" } });
    assert.deepEqual(report.accounts[0]?.change?.fields, [{ key: "password" }]);
  });
});

describe("the plan of a run", () => {
  it("without credentials is skipped and said to be, and the check still succeeds", async () => {
    const { report } = await plan([], { texts: filesOf({ "accounts/a.yaml": "A" }), offline: true });
    assert.deepEqual(codes(report), ["PLAN_SKIPPED"]);
    assert.equal(report.findings[0]?.severity, "info");
    assert.deepEqual([report.result, report.planHash], ["success", undefined]);
  });

  it("over an API that does not answer is a finding, and everything else is still reported", async () => {
    const texts = { ...filesOf({ "accounts/a.yaml": "A" }), "accounts/bad.yaml": "name: B\nsmtp_port: 25\n" };
    const bench = new PipelineBench({ texts, network: {} });
    bench.bench.fake.fault = (_, path) => path.includes("emailaccounts") ? { kind: "status", status: 403 } : undefined;
    const report = await bench.run("check");
    assert.deepEqual(report.findings.map(({ severity }) => severity), ["error"]);
    assert.deepEqual(report.accounts.map(({ name, probes }) => [name, probes.length]), [["A", 2], ["B", 0]]);
    assert.ok(report.accounts[1]?.issues.some(({ code }) => code === "CFG_PORT_UNSUPPORTED"));
    assert.equal(report.planHash, undefined);
    assert.equal(report.result, "failure");
  });

  it("has one hash for the same content, whatever the files' order and layout, and another for other content", async () => {
    const one = await plan([], { texts: filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" }) });
    const other = await plan([], {
      texts: { "accounts/z.yaml": `# moved\n${fileOf(makeAccount("B"), makeAccount("A"))}` },
    });
    const port = makeAccount("A", { smtp_port: 465 });
    const changed = await plan([], { texts: { "accounts/z.yaml": fileOf(makeAccount("B"), port) } });
    assert.match(one.report.planHash ?? "", /^sha256:[0-9a-f]{64}$/);
    assert.equal(one.report.planHash, other.report.planHash);
    assert.notEqual(one.report.planHash, changed.report.planHash);
  });

  it("withholds the write of an account with a finding against it, and leaves one alone that needs no write", async () => {
    const texts = filesOf({ "accounts/live.yaml": "Live", "accounts/new.yaml": "New" });
    const { report } = await plan(["Live"], { texts, network: { resolve: () => [] } });
    const actions = report.accounts.map((
      account: AccountReport,
    ) => [account.name, account.probes[0]?.outcome, account.change?.action]);
    assert.deepEqual(actions, [["Live", "failed", "no-op"], ["New", "failed", "blocked"]]);
  });

  it("sends nothing but reads and the token request", async () => {
    const { bench } = await plan(["A"], { texts: filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" }) });
    assert.deepEqual(["POST", "PUT", "DELETE"].map((method) => bench.bench.fake.calls(method).length), [0, 0, 0]);
  });
});

describe("a target whose accounts are known by their address", () => {
  const named = (name: string, username: string, password = "env:SUPPORT_PASSWORD"): string =>
    fileOf(makeAccount(name, { username, password }));
  const live = async (...addresses: readonly string[]): Promise<DomainApi> => {
    const clock = new FakeClock({ auto: true });
    const api = new DomainApi(clock);
    const texts = Object.fromEntries(addresses.map((each) => [`accounts/${each}.yaml`, named(`Old ${each}`, each)]));
    const report = await new PipelineBench({ texts, deps: { clock }, target: () => new DomainTarget(api) }).run(
      "apply",
    );
    assert.equal(report.result, "success");
    return api;
  };
  const run = (api: DomainApi, options: BenchOptions): Promise<RunReport> =>
    new PipelineBench({ ...options, deps: { clock: api.clock }, target: () => new DomainTarget(api) }).run("apply");

  it("sees the new password of an account that got another name too, and does not call it left behind", async () => {
    const api = await live("a@one.example");
    const before = api.writes().length;
    const report = await run(api, {
      texts: { "accounts/a.yaml": named("New", "a@one.example", "env:OTHER_PASSWORD") },
      changes: fixedChanges([{ path: "accounts/a.yaml", status: "modified" }], {
        "accounts/a.yaml": named("Old", "a@one.example"),
      }),
    });
    assert.deepEqual(codes(report), []);
    assert.equal(report.result, "success");
    assert.deepEqual(api.writes().slice(before), ["PUT credential gea:one.example"]);
  });

  it("removes an account whose name another file has taken", async () => {
    const api = await live("a@one.example", "b@one.example", "c@one.example");
    const report = await run(api, {
      texts: {
        "accounts/b.yaml": named("Support", "b@one.example"),
        "accounts/c.yaml": named("Sales", "c@one.example"),
      },
      changes: fixedChanges([removed("accounts/a.yaml")], { "accounts/a.yaml": named("Support", "a@one.example") }),
      settings: { prune: true, maxPrune: { percent: 50 } },
    });
    assert.equal(report.result, "success");
    assert.equal(api.named("route", "a@one.example"), undefined);
    assert.equal(api.all("route").length, 2);
  });

  it("tells before a merge that what an account needs is held back", async () => {
    const api = await live("a@one.example");
    api.create("domain", "one.example", undefined, "Twin");
    const texts = { "accounts/a.yaml": named("A", "a@one.example") };
    for (const mode of ["check", "apply"] as const) {
      const report = await new PipelineBench({ texts, deps: { clock: api.clock }, target: () => new DomainTarget(api) })
        .run(mode);
      const [account] = report.accounts;
      assert.match(
        account?.issues[0]?.message ?? "none",
        /"one\.example".*, which it needs, .*2 live domains have this name/,
      );
      assert.equal(account?.issues.length, 1, mode);
    }
  });

  it("tells of an account that cannot be used once, not again of what only it needs", async () => {
    const clock = new FakeClock({ auto: true });
    const api = new DomainApi(clock);
    const texts = { "accounts/a.yaml": named("A", "a@one.example") };
    const network = { resolve: () => [] };
    const bench = new PipelineBench({ texts, network, deps: { clock }, target: () => new DomainTarget(api) });
    const report = await bench.run("apply");
    assert.equal(report.accounts[0]?.probes[0]?.outcome, "failed");
    assert.deepEqual(codes(report), []);
  });

  it("tells before a merge that what an account needs does not work", async () => {
    const api = await live("a@one.example");
    const integration = api.named("integration", "gea:one.example");
    if (integration) integration.error = "535 refused";
    const texts = { "accounts/a.yaml": named("A", "a@one.example") };
    for (const [mode, result, severity] of [["check", "success", "warning"], ["drift", "failure", "error"]] as const) {
      const bench = new PipelineBench({ texts, deps: { clock: api.clock }, target: () => new DomainTarget(api) });
      const report = await bench.run(mode);
      assert.equal(report.result, result);
      assert.deepEqual(report.accounts[0]?.issues.map((issue) => [issue.code, issue.severity, issue.message]), [
        ["VALIDATION_FAILED", severity, '"one.example", which it needs, is ERROR: "535 refused"'],
      ]);
    }
  });
});
