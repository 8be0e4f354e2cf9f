import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PruneLimit } from "../../src/core/provision/prune-limit.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import type { GenesysSimulatorOptions } from "../../src/sandbox/genesys/genesys.ts";
import { createRepository, type Fleet } from "../../src/sandbox/scenarios.ts";
import { ActionStage } from "../support/action-stage.ts";
import { deskFleet, deskName, deskPath } from "../support/desk-fleet.ts";
import { makeAccount } from "../support/provision-bench.ts";
import { fileOf, filesOf } from "../support/pipeline-files.ts";
import { writeRepository } from "../support/git-objects.ts";
import { SandboxOrganisation } from "../support/sandbox-organisation.ts";
import { seedAccounts } from "../support/sandbox-seed.ts";

/** Files of accounts, one each. */
function texts(names: readonly string[]): Record<string, string> {
  return filesOf(Object.fromEntries(names.map((name) => [`accounts/${name}.yaml`, name])));
}

/** The names N1 to N`count`. */
function namesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `N${index + 1}`);
}

interface Removal {
  readonly live: number;
  readonly removed: number;
  readonly prune?: boolean;
  readonly maxPrune?: PruneLimit;
  /** Files beside those of the accounts that stay. */
  readonly more?: Readonly<Record<string, string>>;
  readonly faults?: GenesysSimulatorOptions["faults"];
}

/** Applies an event that removed the files of the first `removed` of `live` accounts. */
async function remove(
  { live, removed, prune = true, maxPrune = { percent: 25 }, more = {}, faults }: Removal,
): Promise<{ readonly report: RunReport; readonly organisation: SandboxOrganisation }> {
  const names = namesOf(live);
  const organisation = new SandboxOrganisation(faults ? { faults } : {});
  await organisation.seed([...names, "Stranger"].map((name) => makeAccount(name)));
  organisation.takeWrites();
  const report = await organisation.apply({
    texts: { ...texts(names.slice(removed)), ...more },
    past: { before: { ...texts(names), ...more } },
    settings: { prune, maxPrune },
  });
  return { report, organisation };
}

describe("accounts whose files were removed", () => {
  const cases: readonly (Removal & { readonly deleted: boolean })[] = [
    { live: 3, removed: 1, deleted: true },
    { live: 3, removed: 2, deleted: false },
    { live: 11, removed: 3, deleted: false },
    { live: 4, removed: 1, deleted: true },
    { live: 4, removed: 2, deleted: false },
    { live: 3, removed: 1, maxPrune: { count: 1 }, deleted: true },
    { live: 3, removed: 1, maxPrune: { percent: 34 }, deleted: true },
    { live: 100, removed: 25, deleted: true },
    { live: 100, removed: 26, deleted: false },
    { live: 2, removed: 1, maxPrune: { percent: 50 }, deleted: true },
    { live: 3, removed: 1, maxPrune: { count: 0 }, deleted: false },
    { live: 2, removed: 2, maxPrune: { percent: 100 }, more: texts(["New"]), deleted: true },
    { live: 1, removed: 1, maxPrune: { count: 5 }, more: texts(["New"]), deleted: true },
  ];
  for (const { deleted, ...removal } of cases) {
    const { live, removed, maxPrune = { percent: 25 } } = removal;
    const limit = JSON.stringify(maxPrune);
    it(`${removed} of ${live} with ${limit} are ${deleted ? "deleted" : "all kept, and each says why"}`, async () => {
      const { report, organisation } = await remove(removal);
      const gone = namesOf(live).slice(0, removed);
      const kept = [...namesOf(live), "Stranger", ...Object.keys(removal.more ?? {}).map(() => "New")]
        .filter((name) => !deleted || !gone.includes(name));
      assert.deepEqual([...organisation.names()].sort(), kept.sort());
      assert.equal(report.counts.deleted, deleted ? removed : 0);
      assert.equal(organisation.takeWrites().filter((method) => method === "DELETE").length, deleted ? removed : 0);
      assert.equal(report.result, deleted ? "success" : "failure");
      for (const account of report.accounts.filter(({ name }) => gone.includes(name))) {
        assert.equal(account.outcome?.status, deleted ? "DELETED" : undefined);
        if (!deleted) assertBlocked(account, "PRUNE_BLOCKED", /max-prune is/);
      }
    });
  }

  it("stay without prune, and the remedy is told, which is no failure", async () => {
    const { report, organisation } = await remove({ live: 4, removed: 1, prune: false });
    assert.deepEqual(organisation.takeWrites(), []);
    assert.equal(report.result, "success");
    assert.deepEqual(report.removed, [{ name: "N1", file: "accounts/N1.yaml", action: "stays-live" }]);
  });

  it("stay while another file cannot be read, which may hold them", async () => {
    const { report, organisation } = await remove({ live: 4, removed: 1, more: { "accounts/broken.yaml": "name: [" } });
    assert.deepEqual(organisation.takeWrites(), []);
    const gone = report.accounts.find(({ name }) => name === "N1");
    assertBlocked(gone, "PRUNE_BLOCKED", /accounts\/broken\.yaml may hold it and cannot be read/);
  });

  it("stay while the live accounts cannot be listed completely", async () => {
    let listings = 0;
    const { report, organisation } = await remove({
      live: 4,
      removed: 1,
      // Each page says another number of pages.
      faults: ({ method, query }) => {
        const first = method === "GET" && query.get("pageNumber") === "1";
        return first && ++listings > 0 ? { kind: "page-shrink", most: 2 } : undefined;
      },
    });
    assert.deepEqual(organisation.takeWrites(), []);
    assert.ok(listings > 1, "the listing was not tried again");
    assert.deepEqual(report.findings.map(({ code }) => code), ["GENESYS_LISTING_INCOMPLETE"]);
    assert.equal(report.result, "failure");
  });
});

function assertBlocked(account: RunReport["accounts"][number] | undefined, code: string, reason: RegExp): void {
  assert.equal(account?.change?.action, "blocked");
  assert.match(account?.change?.reason ?? "", reason);
  assert.deepEqual(account?.issues.map((issue) => issue.code), [code]);
  assert.match(account?.issues[0]?.hint ?? "", /\w/);
}

describe("a file that was renamed", () => {
  for (const edited of [false, true]) {
    it(`deletes nothing, ${edited ? "and its edit is written" : "and writes nothing"}`, async () => {
      const organisation = new SandboxOrganisation();
      await organisation.seed([makeAccount("A"), makeAccount("B")]);
      organisation.takeWrites();
      const account = makeAccount("A", edited ? { signature: "New words" } : {});
      const report = await organisation.apply({
        texts: { "accounts/eu/a.yaml": fileOf(account), ...texts(["B"]) },
        past: { before: { "accounts/a.yaml": fileOf(makeAccount("A")), ...texts(["B"]) } },
        settings: { prune: true, maxPrune: { percent: 100 } },
      });
      assert.deepEqual(organisation.takeWrites(), edited ? ["PUT"] : []);
      assert.deepEqual(organisation.names(), ["A", "B"]);
      assert.equal(report.result, "success");
    });
  }
});

describe("a merge that removes a file, through the action", () => {
  it("deletes the account once the others are live and prune allows it, and tells everybody", async () => {
    const [fleet, removed] = withoutLast(deskFleet(4));
    const kept = Object.fromEntries(fleet.accounts.map(({ path, text }) => [path, text]));
    const repository = createRepository(fleet, { ...kept, [removed.path]: removed.text });
    const stage = await ActionStage.open({ fleet, repository });
    try {
      // What may be deleted, only the history tells.
      writeRepository(repository.git ?? assert.fail("the repository has no objects"), stage.folder);
      await seedAccounts(stage.sandbox, [{ name: removed.name, hidden: 0 }]);
      const quiet = await stage.push();
      assert.equal(quiet.exitCode, 0, quiet.log);
      assert.match(quiet.summary, new RegExp(`${removed.name}.*stays live`));
      assert.deepEqual(stage.writes().filter((method) => method === "DELETE"), []);
      const check = await stage.pullRequest({ prune: "true" });
      assert.equal(check.exitCode, 0, check.log);
      assert.match(check.summary, new RegExp(`${removed.name} \\|.*delete`));
      const pruned = await stage.push({ prune: "true" });
      assert.equal(pruned.exitCode, 0, pruned.log);
      assert.equal(pruned.outputs["deleted"], "1");
      assert.match(stage.comments()[0] ?? "", new RegExp(`${removed.name} \\|.*deleted`));
      assert.equal(stage.writes().filter((method) => method === "DELETE").length, 1);
      const names = stage.sandbox.simulators.genesys.accounts().map(({ name }) => name).sort();
      assert.deepEqual(names, fleet.accounts.map(({ name }) => name).sort());
      assert.deepEqual(stage.events().at(-1)?.event, "email_account_deleted");
      assert.equal(stage.events().at(-1)?.name, removed.name);
      const types = (await stage.records(pruned)).filter(({ target }) => target?.key === removed.name).map(({ type }) =>
        type
      );
      assert.deepEqual(types.slice(-4), [
        "account.delete_requested",
        "account.deleted",
        "account.removed",
        "notify.delivered",
      ]);
      const after = await stage.push({ prune: "true" });
      assert.equal(after.exitCode, 0, after.log);
      assert.equal(after.outputs["deleted"], "0");
    } finally {
      await stage.close();
    }
  });
});

function withoutLast(fleet: Fleet): readonly [Fleet, Fleet["accounts"][number]] {
  const removed = fleet.accounts.find(({ path }) => path === deskPath(fleet.accounts.length));
  assert.equal(removed?.name, deskName(fleet.accounts.length));
  return [{ ...fleet, accounts: fleet.accounts.filter((each) => each !== removed) }, removed];
}
