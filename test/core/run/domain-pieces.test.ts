import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../src/core/account/account.ts";
import type { PipelineSettings } from "../../../src/core/run/deps.ts";
import { DomainsBench, mailboxes } from "../../support/domains-bench.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { filesByAddress } from "../../support/pipeline-files.ts";

const ACCOUNTS = mailboxes(2, "one.example");

const ACTIONS: Readonly<Record<string, string>> = { POST: "create", PUT: "update", PATCH: "update", DELETE: "delete" };

/** What the requests wrote of a domain, as `update integration`, counted; a thing that was made was not changed. */
function written(bench: DomainsBench, from: number): readonly string[] {
  const things = new Map<string, string>();
  for (const { method, path, body } of bench.wire.slice(from)) {
    const action = ACTIONS[method];
    const [, kind, id = String((body as { name?: string } | undefined)?.name ?? "one.example")] =
      /\/(integrations\/credentials|integrations|domains)(?:\/([^/]+))?(?:\/config\/current)?$/.exec(path) ?? [];
    if (action === undefined || kind === undefined) continue;
    const thing = `${kind} ${nameOf(bench, id)}`;
    if (things.get(thing) === undefined || action === "delete") things.set(thing, action);
  }
  return [...things].map(([thing, action]) => `${action} ${thing}`).sort();
}

const names = new Map<string, string>();

/** The name that a thing of the organisation has, or had. */
function nameOf(bench: DomainsBench, id: string): string {
  const { integrations, credentials } = bench.genesys.emailDomains.state();
  for (const each of [...integrations, ...credentials]) names.set(each.id, each.name);
  return names.get(id) ?? id;
}

const KINDS: Readonly<Record<string, string>> = {
  domain: "domains",
  integration: "integrations",
  credential: "integrations/credentials",
};

test("what a check says of a domain's change is what an apply writes of it", async () => {
  const bench = new DomainsBench();
  const stages: readonly (readonly [string, readonly Account[], Partial<PipelineSettings>?])[] = [
    ["create", ACCOUNTS],
    ["another port", ACCOUNTS.map((each) => ({ ...each, smtp_port: 465 as const }))],
    ["another server", ACCOUNTS.map((each) => ({ ...each, imap_server: "mail.one.example" }))],
    [
      "another user",
      ACCOUNTS.map((each) => ({ ...each, imap_server: "mail.one.example", username: "new@one.example" })),
    ],
    ["nothing left", [], { prune: true, pruneDomains: true, maxPrune: { percent: 100 } }],
  ];
  let before: readonly Account[] = [];
  for (const [title, accounts, settings] of stages) {
    const other = mailboxes(1, "two.example");
    const make = (): PipelineBench =>
      new PipelineBench({
        texts: filesByAddress([...accounts, ...other]),
        past: { before: filesByAddress([...before, ...other]) },
        settings: { genesysApi: "email-domains", ...settings },
        target: () => bench.target(),
        deps: { clock: bench.clock },
      });
    const pick = (report: Awaited<ReturnType<PipelineBench["run"]>>) =>
      report.domains?.find(({ name }) => name === "one.example")?.pieces ?? [];
    const told = pick(await make().run("check"));
    const from = bench.wire.length;
    nameOf(bench, "");
    const report = await make().run("apply");
    assert.equal(report.result, "success", `${title}: ${JSON.stringify(report.accounts)}`);
    assert.deepEqual(
      told.map(({ kind, name, action }) => `${action} ${KINDS[kind]} ${name}`).sort(),
      written(bench, from).filter((each) => each.endsWith("one.example")),
      title,
    );
    assert.deepEqual(pick(report), told, `${title}: check and apply say the same`);
    assert.ok(told.length > 0, title);
    before = accounts;
  }
});
