import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Account } from "../../../src/core/account/account.ts";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { Redactor } from "../../../src/core/base/secret.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import type { PipelineSettings } from "../../../src/core/run/deps.ts";
import { namePatterns } from "../../../src/runtime/glob.ts";
import { DomainsBench, mailbox } from "../../support/domains-bench.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf, type Files, filesOf, type Past } from "../../support/pipeline-files.ts";
import { makeAccount, makeBody, PASSWORD } from "../../support/provision-bench.ts";

/** A run over files that is limited to targets, and the names of the secrets that it read. */
function limited(
  texts: Files,
  targets: readonly string[],
  more: { settings?: Partial<PipelineSettings>; past?: Past; live?: readonly string[]; domains?: DomainsBench } = {},
): { bench: PipelineBench; read: Set<string> } {
  const read = new Set<string>();
  const { domains, settings, past, live = [] } = more;
  const bench = new PipelineBench({
    texts,
    ...(past && { past }),
    settings: { ...(domains && { genesysApi: "email-domains" as const }), ...settings },
    ...(domains && { target: () => domains.target() }),
    deps: {
      ...(domains && { clock: domains.clock }),
      targets: namePatterns(targets),
      secrets: {
        lookup: (name) => {
          read.add(name);
          return PASSWORD;
        },
        place: "the test",
        use: "sent",
        redactor: new Redactor(),
      },
    },
  });
  for (const name of live) bench.bench.fake.seed(makeBody(name));
  return { bench, read };
}

function changesOf({ accounts }: RunReport): Record<string, string | undefined> {
  return Object.fromEntries(accounts.map(({ name, change }) => [name, change?.action]));
}

function names({ bench: { fake } }: PipelineBench): unknown[] {
  return [...fake.accounts.values()].map(({ name }) => name);
}

const texts: Record<string, string> = {
  ...filesOf({ "accounts/a.yaml": "Acme A", "accounts/b.yaml": "Acme B" }),
  "accounts/other.yaml": fileOf(makeAccount("Other", { password: "env:OTHER_PASSWORD" })),
};

describe("a run that is limited to targets", () => {
  it("plans and writes these accounts alone, says so, and reads no other secret", async () => {
    for (const target of ["Acme A", "acme  a", "*A"]) {
      const { bench, read } = limited(texts, [target]);
      const checked = await bench.run("check");
      assert.deepEqual(changesOf(checked), { "Acme A": "create" }, target);
      const applied = await bench.run("apply");
      assert.equal(applied.result, "success", JSON.stringify(applied.findings));
      assert.deepEqual([applied.counts.accounts, applied.counts.created], [1, 1]);
      assert.deepEqual(names(bench), ["Acme A"]);
      assert.deepEqual([...read], ["SUPPORT_PASSWORD"]);
      for (const { findings } of [checked, applied]) {
        const told = findings.find(({ code }) => code === "RUN_LIMITED");
        assert.match(told?.message ?? "", /to 1 of 3 accounts in the files: .* nothing is deleted/);
        assert.equal(told?.severity, "info");
      }
      const started = JSON.stringify(bench.records.filter(({ type }) => /started/.test(type)));
      assert.ok(started.includes(JSON.stringify({ targets: [target] }).slice(1, -1)), started);
    }
  });

  it("takes several targets and globs together, in whatever order of the files", async () => {
    const { bench } = limited(texts, ["Other", "Acme *"]);
    assert.deepEqual(changesOf(await bench.run("check")), {
      "Acme A": "create",
      "Acme B": "create",
      "Other": "create",
    });
  });

  it("is an error for a target that takes no account, with the name that was meant and before anything is asked", async () => {
    const refused: [string, RegExp][] = [
      ["Acme  AA", /Did you mean "Acme A"\?/],
      ["Othre", /Did you mean "Other"\?/],
      ["Nothing like it", /^Give --target the name of an account/],
      ["Emea *", /Give --target/],
    ];
    for (const mode of ["check", "apply", "drift"] as const) {
      for (const [target, hint] of refused) {
        const { bench, read } = limited(texts, ["Acme A", target]);
        await assert.rejects(bench.run(mode), (error) => {
          assert.ok(error instanceof ConfigurationError);
          assert.equal(error.message, `Cannot use --target "${target}": no account has it`);
          assert.match(error.hint, hint);
          return true;
        });
        assert.equal(bench.bench.fake.requests.length, 0);
        assert.ok(!read.has("OTHER_PASSWORD"));
      }
    }
  });

  it("says which file may hold the account that it does not find", async () => {
    const { bench } = limited({ ...texts, "accounts/broken.yaml": "name: [" }, ["Broken"]);
    await assert.rejects(bench.run("check"), /no account has it; accounts\/broken\.yaml cannot be read/);
  });

  it("is not stopped by a fault in another file, and by one of its own it is", async () => {
    const faults = { "accounts/broken.yaml": "name: [", "accounts/x.txt": "x", "accounts/X.YAML": "x: 1" };
    const sound = await limited({ ...texts, ...faults }, ["Acme A"], { settings: { failOn: "warning" } }).bench.run(
      "check",
    );
    assert.equal(sound.result, "success", JSON.stringify(sound.findings));
    const own = { ...texts, "accounts/a.yaml": (texts["accounts/a.yaml"] ?? "").replace("587", "25") };
    assert.equal((await limited(own, ["Acme A"]).bench.run("check")).result, "failure");
    const twin = { ...texts, "accounts/twin.yaml": texts["accounts/a.yaml"] ?? "" };
    assert.equal((await limited(twin, ["Acme A"]).bench.run("check")).result, "failure", "two files for one account");
    assert.equal((await limited(twin, ["Other"]).bench.run("check")).result, "success");
  });

  it("deletes nothing, though it is asked to prune", async () => {
    const past = { before: texts, older: [filesOf({ "accounts/gone.yaml": "Gone" })] };
    const settings = { prune: true, maxPrune: { percent: 100 } };
    const live = ["Acme A", "Gone"];
    const whole = new PipelineBench({ texts, past, settings });
    for (const name of live) whole.bench.fake.seed(makeBody(name));
    assert.equal(changesOf(await whole.run("check"))["Gone"], "delete");
    const { bench } = limited(texts, ["Acme A"], { past, settings, live });
    assert.deepEqual(changesOf(await bench.run("apply")), { "Acme A": "no-op" });
    assert.deepEqual(names(bench), live);
  });

  it("finds drift of these accounts alone, and calls no other unmanaged", async () => {
    const live = ["Acme A", "Stranger"];
    const { bench } = limited(texts, ["Acme A"], { live });
    const report = await bench.run("drift");
    assert.equal(report.result, "success", JSON.stringify(report));
    assert.deepEqual(report.findings.map(({ code }) => code), ["RUN_LIMITED"]);
    assert.equal((await limited(texts, ["Acme B"], { live }).bench.run("drift")).result, "failure");
  });
});

describe("a run by domains that is limited to targets", () => {
  const files = (accounts: readonly Account[]): Files =>
    Object.fromEntries(accounts.map((account, index) => [`accounts/${index}.yaml`, fileOf(account)]));
  const a = mailbox("a@one.example", { queue: "Support" });
  const b = mailbox("b@one.example", { queue: "Support", mailbox_folders: ["INBOX"] });
  const c = mailbox("c@two.example", { queue: "Support" });
  const routes = (domains: DomainsBench): string[] => domains.writes().filter((write) => /routes/.test(write));

  it("writes these accounts and the domains that they need, and no other", async () => {
    const domains = new DomainsBench();
    const report = await limited(files([a, b, c]), [a.name], { domains }).bench.run("apply");
    assert.equal(report.result, "success", JSON.stringify(report.accounts));
    assert.deepEqual(changesOf(report), { [a.name]: "create" });
    assert.deepEqual(report.domains?.map(({ name, accounts }) => [name, accounts]), [["one.example", [a.name]]]);
    assert.equal(routes(domains).length, 1);
    const made = domains.wire.filter(({ method, path }) => method === "POST" && path.endsWith("/routes"));
    assert.deepEqual(made.map(({ body }) => (body as { mailboxFolders?: unknown }).mailboxFolders), [undefined]);
    // What is left goes through as if nothing had been before: the folder is for the account that asks for it.
    const rest = await new PipelineBench({
      texts: files([a, b, c]),
      settings: { genesysApi: "email-domains" },
      target: () => domains.target(),
      deps: { clock: domains.clock },
    }).run("apply");
    assert.equal(rest.result, "success", JSON.stringify(rest.accounts));
    assert.deepEqual(changesOf(rest), { [a.name]: "no-op", [b.name]: "create", [c.name]: "create" });
  });

  it("is held back where another file has other servers for their domain: which of them is meant, nobody knows", async () => {
    const domains = new DomainsBench();
    const moved = { ...b, smtp_port: 465 as const };
    const report = await limited(files([a, moved, c]), [a.name], { domains }).bench.run("apply");
    assert.equal(report.result, "failure");
    assert.ok(report.accounts[0]?.issues.some(({ code }) => code === "DOMAIN_SERVERS_DIFFER"));
    assert.deepEqual(domains.writes(), []);
    const other = await limited(files([a, moved, c]), [c.name], { domains }).bench.run("apply");
    assert.equal(other.result, "success", JSON.stringify(other.accounts));
  });

  it("removes no domain and no account, though it is asked to", async () => {
    const domains = new DomainsBench();
    const past = { before: files([a, b, c]), older: [files([a, b, c])] };
    const settings = { prune: true, pruneDomains: true, maxPrune: { percent: 100 } };
    const whole = (texts: Files) =>
      new PipelineBench({
        texts,
        past,
        settings: { genesysApi: "email-domains", ...settings },
        target: () => domains.target(),
        deps: { clock: domains.clock },
      });
    await whole(files([a, b, c])).run("apply");
    assert.ok((await whole(files([a])).run("check")).domains?.some(({ change }) => change?.action === "delete"));
    const before = domains.writes().length;
    const report = await limited(files([a]), [a.name], { domains, past, settings }).bench.run("apply");
    assert.equal(report.result, "success", JSON.stringify(report.accounts));
    assert.equal(domains.writes().length, before);
  });
});
