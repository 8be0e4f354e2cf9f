import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import { DomainApi, DomainTarget } from "../../support/domain-target.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { makeAccount, makeBody } from "../../support/provision-bench.ts";
import { type BenchOptions, PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf, type Files, filesOf, type Past } from "../../support/pipeline-files.ts";

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

const prune = { prune: true, maxPrune: { percent: 100 } } as const;

describe("what pruning deletes", () => {
  const texts = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B" });
  const gone = filesOf({ "accounts/c.yaml": "C" });

  it("is a live account that is in no file and once was in one, and nothing where prune is false", async () => {
    const kept = await plan(["A", "B", "C"], { texts, past: { before: { ...texts, ...gone } } });
    assert.deepEqual(changesOf(kept.report), [["A", "no-op"], ["B", "no-op"]]);
    assert.deepEqual(kept.report.removed, [{ name: "C", file: "accounts/c.yaml", action: "stays-live" }]);
    assert.equal(kept.report.result, "success");
    const pruned = await plan(["A", "B", "C"], { texts, past: { before: { ...texts, ...gone } }, settings: prune });
    assert.deepEqual(changesOf(pruned.report)[2], ["C", "delete"]);
    assert.deepEqual(pruned.report.removed, [{ name: "C", file: "accounts/c.yaml", action: "delete" }]);
    assert.equal(pruned.report.accounts[2]?.file, undefined);
  });

  it("does not depend on the event: a removal whose run was lost is made by the next one", async () => {
    const past = { before: texts, older: [{ "accounts/c.yaml": "x: 1\n" }, { ...texts, ...gone }] };
    const { report } = await plan(["A", "B", "C", "Stranger"], { texts, past, settings: prune });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["B", "no-op"], ["C", "delete"]]);
    assert.equal(report.removed, undefined);
  });

  it("is the live account of that name, in whatever case it is written", async () => {
    const past = { before: { ...texts, ...gone } };
    const { report } = await plan(["A", "B", "c"], { texts, past, settings: prune });
    assert.deepEqual(changesOf(report)[2], ["c", "delete"]);
  });

  it("is never an account that moved to another file, was renamed in case, or is composed of other code points", async () => {
    const past = { before: { "accounts/old.yaml": fileOf(makeAccount("Caf\u00e9", { signature: "Old words" })) } };
    for (const name of ["Caf\u00e9", "CAFE\u0301", "cafe\u0301"]) {
      const files = filesOf({ "accounts/new/x.yaml": name });
      const { report } = await plan(["Caf\u00e9"], { texts: files, past, settings: prune });
      assert.deepEqual(changesOf(report).filter(([, action]) => action === "delete"), [], name);
    }
  });

  it("is never an account whose file differs from it in letters of one kind or in blanks", async () => {
    const pairs = [["Team  A", "Team A"], ["Team\u00a0A", "team a"], ["\u039f\u03a3", "\u03bf\u03c3"], [
      "Stra\u00dfe",
      "STRASSE",
    ]];
    for (const [name = "", live = ""] of pairs) {
      const past = { before: filesOf({ "accounts/old.yaml": live }) };
      const { report } = await plan([live], { texts: filesOf({ "accounts/x.yaml": name }), past, settings: prune });
      assert.deepEqual(changesOf(report).map(([, action]) => action), ["update"], name);
    }
  });

  it("is never an account in a file that the globs do not take: another job may have it", async () => {
    const elsewhere = { "emea/c.yml": fileOf(makeAccount("C")), "notes.json": '{"name": "A"}', "x.yaml": "- 1\n" };
    const past = { before: { ...texts, ...gone } };
    const { report } = await plan(["A", "B", "C"], { texts: { ...texts, ...elsewhere }, past, settings: prune });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["B", "no-op"]]);
    const kept = await plan(["A", "B", "C"], { texts, past: { ...past, alsoKept: [gone] }, settings: prune });
    assert.deepEqual(changesOf(kept.report), [["A", "no-op"], ["B", "no-op"]]);
  });

  it("is an account of which only a file speaks that is none for accounts", async () => {
    const elsewhere = {
      ".github/workflows/c.yaml": "name: C\non: push\n",
      "docs/smtp_server.json": '{"smtp_server": 1}',
    };
    const past = { before: { ...texts, ...gone } };
    const { report } = await plan(["A", "B", "C"], { texts: { ...texts, ...elsewhere }, past, settings: prune });
    assert.deepEqual(
      changesOf(report)[2]?.[1],
      "blocked",
      "a mapping with smtp_server may be an account without a name",
    );
    const { "docs/smtp_server.json": _, ...workflow } = elsewhere;
    const other = await plan(["A", "B", "C"], { texts: { ...texts, ...workflow }, past, settings: prune });
    assert.deepEqual(changesOf(other.report)[2], ["C", "delete"]);
  });

  it("is never one that was only ever in a file that is none for accounts", async () => {
    const past = { before: texts, older: [{ ".github/workflows/c.yaml": "name: C\non: push\n" }] };
    const { report } = await plan(["A", "B", "C"], { texts, past, settings: prune });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["B", "no-op"]]);
  });

  it("waits while a file, a link or a submodule may hold the account and cannot be read", async () => {
    const past = { before: { ...texts, ...gone } };
    const hiding: Record<string, Files> = {
      "a broken file": { "accounts/broken.yaml": "name: [" },
      "a submodule": { "accounts/team": { kind: "gitlink", to: "1" } },
      "a symbolic link": { "accounts/team": { kind: "symlink", to: "../x" } },
      "a file in UTF-16 without a byte order mark": {
        "emea/c.yaml": Array.from(gone["accounts/c.yaml"] ?? "", (char) => `${char}\0`).join(""),
      },
      "a broken file elsewhere": { "emea/x.yaml": "smtp_server: a\nname: [" },
    };
    for (const [what, more] of Object.entries(hiding)) {
      const { report } = await plan(["A", "B", "C"], { texts: { ...texts, ...more }, past, settings: prune });
      const change = report.accounts.find(({ name }) => name === "C")?.change;
      assert.equal(change?.action, "blocked", what);
      assert.match(change?.reason ?? "", /may hold it and cannot be read/, what);
      assert.equal(report.result, "failure", what);
    }
  });

  it("is never an account whose file writes its keys with escapes", async () => {
    const escape = (text: string, prefix: string, width: number): string =>
      text.replace(/[a-z_]/g, (char) => prefix + char.charCodeAt(0).toString(16).padStart(width, "0"));
    const json = Object.entries(makeAccount("C"));
    const written = (prefix: string, width: number): string =>
      `{${json.map(([key, value]) => `"${escape(key, prefix, width)}": ${JSON.stringify(value)}`).join(", ")}}`;
    const past = { before: { ...texts, ...gone } };
    const files: Files[] = [
      { "emea/c.json": written("\\u", 4) },
      { "emea/c.yaml": written("\\x", 2) },
      { "emea/c.yml": written("\\U", 8) },
    ];
    for (const more of files) {
      const { report } = await plan(["A", "B", "C"], { texts: { ...texts, ...more }, past, settings: prune });
      assert.deepEqual(changesOf(report), [["A", "no-op"], ["B", "no-op"]], Object.keys(more)[0]);
    }
  });

  it("is nothing while the history is not whole, with the reason and the remedy", async () => {
    const past = { before: { ...texts, ...gone }, shallow: "the checkout is shallow" };
    const { report } = await plan(["A", "B", "C"], { texts, past, settings: prune });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["B", "no-op"]]);
    assert.deepEqual(report.findings.map(({ code, severity, hint }) => [code, severity, hint]), [
      ["PRUNE_BLOCKED", "error", "Fetch it all"],
    ]);
    assert.match(report.findings[0]?.message ?? "", /the checkout is shallow.*"C"/);
    const later = await plan(["A", "B", "C"], { texts, past: { ...past, before: texts }, settings: prune });
    assert.deepEqual(later.report.findings.map(({ severity }) => severity), ["warning"]);
  });

  it("is nothing where two live accounts have the name, and says which", async () => {
    const past = { before: { ...texts, ...gone } };
    const { report } = await plan(["A", "B", "C", "c"], { texts, past, settings: prune });
    assert.deepEqual(changesOf(report).slice(2), [["C", "blocked"], ["c", "blocked"]]);
    assert.match(report.accounts[2]?.change?.reason ?? "", /2 live accounts have this name.*"C" \(.+\) and "c" \(/);
    assert.equal(report.result, "failure");
  });

  it("is held back as a whole by max-prune, which lets a small fleet lose one", async () => {
    const many = Array.from({ length: 11 }, (_, index) => `N${index}`);
    const cases: readonly (readonly [number, number, string])[] = [[1, 1, "delete"], [2, 1, "delete"], [
      3,
      2,
      "blocked",
    ], [
      11,
      2,
      "delete",
    ], [11, 3, "blocked"]];
    for (const [live, removed, action] of cases) {
      const names = many.slice(0, live);
      const before = filesOf(Object.fromEntries(names.map((name) => [`accounts/${name}.yaml`, name])));
      const files = Object.fromEntries(Object.entries(before).slice(removed));
      const { report } = await plan(names, { texts: files, past: { before }, settings: { prune: true } });
      const actions = changesOf(report).map(([, each]) => each).filter((each) => each !== "no-op");
      assert.deepEqual(actions, Array.from({ length: removed }, () => action), `${removed} of ${live}`);
    }
  });

  it("is the same in a check of what changed and in the apply after it", async () => {
    const past = { before: { ...texts, ...gone } };
    const changed = await plan(["A", "B", "C"], { texts, past, settings: { ...prune, scope: "changed" } });
    const all = await plan(["A", "B", "C"], { texts, past, settings: prune });
    assert.deepEqual(changesOf(changed.report), [["C", "delete"]]);
    assert.equal(changed.report.planHash, all.report.planHash);
  });
});

describe("an account that the change takes out of its file", () => {
  const texts = { "accounts/all.yaml": fileOf(makeAccount("A")) };
  const past = { before: { "accounts/all.yaml": fileOf(makeAccount("A"), makeAccount("B")) } };

  it("is named, with what becomes of it", async () => {
    const named = [{ name: "B", file: "accounts/all.yaml" }];
    const kept = await plan(["A", "B"], { texts, past });
    assert.deepEqual(kept.report.removed, named.map((each) => ({ ...each, action: "stays-live" })));
    const pruned = await plan(["A", "B"], { texts, past, settings: prune });
    assert.deepEqual(pruned.report.removed, named.map((each) => ({ ...each, action: "delete" })));
    const offline = await plan([], { texts, past, offline: true, settings: prune });
    assert.deepEqual(offline.report.removed, named.map((each) => ({ ...each, action: "unknown" })));
    assert.equal((await plan(["A"], { texts, past })).report.removed, undefined, "nothing of it is live");
  });

  it("is named by its file where nobody can read what was in it", async () => {
    const before = { ...texts, "accounts/b.yaml": "name: [" };
    const { report } = await plan(["A"], { texts, past: { before }, offline: true });
    assert.deepEqual(report.removed, [{ file: "accounts/b.yaml", action: "unknown" }]);
  });
});

describe("the plan beyond the change", () => {
  const texts = filesOf({ "accounts/a.yaml": "A", "accounts/b.yaml": "B", "accounts/c.yaml": "C" });
  const settings = { scope: "changed" } as const;
  const before = { ...texts, "accounts/a.yaml": fileOf(makeAccount("A", { signature: "Old" })) };

  it("is told by name: what a merge writes though the change does not touch it", async () => {
    const { report } = await plan(["A", "C"], { texts, past: { before }, settings });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["B", "create"]]);
    assert.deepEqual(report.findings.map(({ code, severity, message }) => [code, severity, message]), [[
      "PLAN_REACHES_FURTHER",
      "info",
      'This merge also writes 1 account that this change does not touch: "B" (create)',
    ]]);
    assert.equal(report.counts.accounts, 2);
    assert.equal((await plan(["A", "C"], { texts, settings: { scope: "all" } })).report.findings.length, 0);
  });

  it("is told of an account that the change leaves as it was, though it stands in a changed file", async () => {
    const past = { before: { "accounts/all.yaml": fileOf(makeAccount("A", { signature: "Old" }), makeAccount("B")) } };
    const texts = { "accounts/all.yaml": fileOf(makeAccount("A"), makeAccount("B")) };
    const { report } = await plan([], { texts, past, settings });
    assert.deepEqual(report.findings.map(({ message }) => message), [
      'This merge also writes 1 account that this change does not touch: "B" (create)',
    ]);
    const moved = await plan(["A"], { texts: { "accounts/moved.yaml": texts["accounts/all.yaml"] }, past, settings });
    assert.deepEqual(moved.report.findings.map(({ message }) => message), [
      'This merge also writes 1 account that this change does not touch: "B" (create)',
    ]);
  });

  it("is told of a deletion whose account an earlier change took out of the file", async () => {
    const lost = { "accounts/all.yaml": fileOf(makeAccount("A"), makeAccount("C")) };
    const past = { before: { "accounts/all.yaml": fileOf(makeAccount("A", { signature: "Old" })) }, older: [lost] };
    const files = { "accounts/all.yaml": fileOf(makeAccount("A")) };
    const { report } = await plan(["A", "C"], { texts: files, past, settings: { ...settings, ...prune } });
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["C", "delete"]]);
    assert.deepEqual(codes(report), ["PLAN_REACHES_FURTHER"]);
    const own = await plan(["A", "C"], { texts: files, past: { before: lost }, settings: { ...settings, ...prune } });
    assert.deepEqual([changesOf(own.report)[1], codes(own.report)], [["C", "delete"], []]);
  });

  it("does not redden a change: what keeps an account that an earlier one removed from being deleted is a warning", async () => {
    const lost = filesOf({ "accounts/gone.yaml": "Gone" });
    const limited = { ...settings, prune: true, maxPrune: { count: 0 } } as const;
    const severities = async (past: Past, scope: "changed" | "all"): Promise<unknown> => {
      const { report } = await plan(["A", "B", "C", "Gone"], { texts, past, settings: { ...limited, scope } });
      const gone = report.accounts.find(({ name }) => name === "Gone");
      return [report.result, gone?.change?.action, ...gone?.issues.map(({ severity }) => severity) ?? []];
    };
    const foreign = { before, older: [lost] };
    assert.deepEqual(await severities(foreign, "changed"), ["success", "blocked", "warning"]);
    assert.deepEqual(await severities(foreign, "all"), ["failure", "blocked", "error"]);
    assert.deepEqual(await severities({ before: { ...before, ...lost } }, "changed"), ["failure", "blocked", "error"]);
  });

  it("does not redden a change: two live accounts of a name that it does not touch are a warning", async () => {
    const foreign = await plan(["A", "B", "C", "c"], { texts, past: { before }, settings });
    assert.deepEqual([foreign.report.result, changesOf(foreign.report)[1]], ["success", ["C", "blocked"]]);
    assert.deepEqual(foreign.report.accounts[1]?.issues.map(({ code, severity }) => [code, severity]), [
      ["NAME_AMBIGUOUS", "warning"],
    ]);
    const own = await plan(["A", "a", "B", "C"], { texts, past: { before }, settings });
    assert.equal(own.report.result, "failure");
  });

  it("probes what is in scope alone in a check, and also what it writes in an apply", async () => {
    const probed = (report: RunReport) => report.accounts.map(({ name, probes }) => [name, probes.length]);
    const options: BenchOptions = { texts, past: { before }, settings, network: {} };
    assert.deepEqual(probed((await plan(["A", "C"], options)).report), [["A", 2], ["B", 0]]);
    const bench = new PipelineBench(options);
    for (const name of ["A", "C"]) bench.bench.fake.seed(makeBody(name));
    assert.deepEqual(probed(await bench.run("apply")), [["A", 2], ["B", 2]]);
  });

  it("holds a fault of a file out of scope against nobody, but names it", async () => {
    const broken = { ...texts, "accounts/b.yaml": "name: B\nsmtp_port: 25\n" };
    const past = { before: { ...before, "accounts/b.yaml": "name: B\nsmtp_port: 25\n" } };
    const { report } = await plan(["A", "B", "C"], { texts: broken, past, settings });
    assert.equal(report.result, "success");
    assert.deepEqual(changesOf(report), [["A", "no-op"], ["B", "blocked"]]);
    assert.deepEqual([...new Set(report.accounts[1]?.issues.map(({ severity }) => severity))], ["warning"]);
    const offline = await plan([], { texts: broken, past, settings, offline: true });
    assert.equal(offline.report.result, "success");
    assert.deepEqual(offline.report.findings.map(({ severity }) => severity), ["warning", "info"]);
  });

  it("is part of the hash, with what is blocked by its file", async () => {
    const hashOf = async (live: readonly string[], files: Files): Promise<string | undefined> =>
      (await plan(live, { texts: files, past: { before }, settings })).report.planHash;
    const one = await hashOf(["A", "B"], texts);
    assert.equal(await hashOf(["A", "B"], { ...texts, "accounts/notes.md": "x" }), one);
    assert.notEqual(await hashOf(["A", "B", "C"], texts), one);
    assert.notEqual(await hashOf(["A", "B"], { ...texts, "accounts/bad.yaml": "name: Bad\nsmtp_port: 25\n" }), one);
    assert.equal(
      await hashOf(["A", "B"], { ...texts, "accounts/x.yaml": "smtp_port: 25\n" }),
      await hashOf(["A", "B"], { ...texts, "accounts/y/z.yaml": "smtp_port: 25\n" }),
      "a document without a name is known by its path, which is no part of a plan",
    );
  });

  it("has one hash before probes, secrets, rotation and max-prune decide", async () => {
    const past = { before: { ...texts, ...filesOf({ "accounts/gone.yaml": "Gone" }) } };
    const live = ["A", "B", "C", "Gone"];
    const options: BenchOptions = { texts, past, settings: prune };
    const { report: { planHash } } = await plan(live, options);
    const rotated = await plan(live, { ...options, deps: { rotates: () => true } });
    assert.deepEqual(changesOf(rotated.report)[0], ["A", "update"]);
    const limited = await plan(live, { ...options, settings: { ...prune, maxPrune: { count: 0 } } });
    assert.deepEqual(changesOf(limited.report)[3], ["Gone", "blocked"]);
    const unreachable = await plan(live, { ...options, network: { resolve: () => [] } });
    for (const { report } of [rotated, limited, unreachable]) assert.equal(report.planHash, planHash);
    assert.notEqual((await plan(live, { ...options, settings: { prune: false } })).report.planHash, planHash);
  });
});

describe("a failed probe of an account that is live as its file says", () => {
  const texts = filesOf({ "accounts/a.yaml": "A" });
  const network = { resolve: () => [] };

  it("is an error for whoever checks everything, and a warning for a change and an apply", async () => {
    const result = async (mode: "check" | "apply", scope: "all" | "changed"): Promise<string> => {
      const bench = new PipelineBench({
        texts,
        network,
        past: { before: { "accounts/a.yaml": fileOf(makeAccount("A", { description: "Old" })) } },
        settings: { scope },
      });
      bench.bench.fake.seed(makeBody("A"));
      const { result, counts, accounts } = await bench.run(mode);
      assert.equal(accounts[0]?.probes[0]?.outcome, "failed");
      return `${result} ${counts.errors} ${counts.warnings}`;
    };
    assert.equal(await result("check", "all"), "failure 2 0");
    assert.equal(await result("check", "changed"), "success 0 2");
    assert.equal(await result("apply", "all"), "success 0 2");
  });
});

describe("a changed password reference", () => {
  const texts = { "accounts/a.yaml": fileOf(makeAccount("A", { password: "env:NEW_PASSWORD" })) };
  const before = { "accounts/a.yaml": fileOf(makeAccount("A", { password: "env:OLD_PASSWORD" })) };

  it("is an update of the field password, though nothing visible differs", async () => {
    const { report } = await plan(["A"], { texts, past: { before } });
    assert.deepEqual(report.accounts[0]?.change, { action: "update", fields: [{ key: "password" }] });
    const moved = await plan(["A"], { texts, past: { before: { "accounts/old/x.yaml": before["accounts/a.yaml"] } } });
    assert.deepEqual(moved.report.accounts[0]?.change?.fields, [{ key: "password" }]);
  });

  it("is none when the file was only moved or the reference is the same", async () => {
    const past = { before: { "accounts/old/x.yaml": texts["accounts/a.yaml"] } };
    assert.deepEqual(changesOf((await plan(["A"], { texts, past })).report), [["A", "no-op"]]);
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
      past: { before: { "accounts/a.yaml": named("Old", "a@one.example") } },
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
      past: { before: { "accounts/a.yaml": named("Support", "a@one.example") } },
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
