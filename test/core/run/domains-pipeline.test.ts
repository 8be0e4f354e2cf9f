import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../src/core/account/account.ts";
import type { PipelineSettings } from "../../../src/core/run/deps.ts";
import { DomainsBench, mailbox, mailboxes } from "../../support/domains-bench.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf, type Files, type Past } from "../../support/pipeline-files.ts";

const DOMAINS: Partial<PipelineSettings> = { genesysApi: "email-domains" };

/** A run over files of one account each, in the organisation of the bench. */
function pipeline(
  bench: DomainsBench,
  accounts: readonly Account[],
  settings: Partial<PipelineSettings> = {},
  past: Past = {},
): PipelineBench {
  return new PipelineBench({
    texts: files(accounts),
    past,
    settings: { ...DOMAINS, ...settings },
    target: () => bench.target(),
    deps: { clock: bench.clock },
  });
}

function files(accounts: readonly Account[]): Files {
  return Object.fromEntries(accounts.map((account) => {
    const address = account.routing?.address ?? account.name;
    return [`accounts/${address.replace("@", "-at-")}.yaml`, fileOf(account)];
  }));
}

test("an apply tells of domains and accounts; a second one writes nothing; a changed server is every account's update", async () => {
  const bench = new DomainsBench();
  const accounts = mailboxes(4, "one.example", "two.example");
  const first = await pipeline(bench, accounts).run("apply");
  assert.equal(first.result, "success", JSON.stringify(first.findings));
  assert.equal(first.genesysApi, "email-domains");
  assert.equal(first.counts.created, 4);
  assert.deepEqual(
    first.domains?.map((
      { name, accounts: { length }, change, outcome },
    ) => [name, length, change?.action, outcome?.status]),
    [["one.example", 2, "create", "ACTIVE"], ["two.example", 2, "create", "ACTIVE"]],
  );
  const writes = bench.writes().length;
  const second = await pipeline(bench, accounts).run("apply");
  assert.equal(second.counts.unchanged, 4);
  assert.equal(bench.writes().length, writes);

  const moved = accounts.map((account) =>
    account.username === "box@one.example" ? { ...account, smtp_port: 465 as const } : account
  );
  const seen = await pipeline(bench, moved).run("check");
  assert.deepEqual(
    seen.accounts.map(({ change }) => [change?.action, change?.fields?.map(({ key, from, to }) => [key, from, to])]),
    [
      ["update", [["smtp_port", 587, 465]]],
      ["no-op", undefined],
      ["update", [["smtp_port", 587, 465]]],
      ["no-op", undefined],
    ],
  );
  assert.equal(bench.writes().length, writes);
  const third = await pipeline(bench, moved).run("apply");
  assert.equal(third.counts.updated, 2);
  assert.equal(third.planHash, seen.planHash);
});

test("what a file says and this API has no place for is told at its place, and once for all", async () => {
  const bench = new DomainsBench({ limits: { domains: 9 } });
  const report = await pipeline(bench, [
    mailbox("a@one.example", { queue: "Support", mailbox_folders: ["INBOX"] }, {
      description: "What it is for",
      signature: "Kind regards",
      reply_template: "Hello",
      forward_template: "Hello",
    }),
    mailbox("b@one.example", { queue: "Support", mailbox_folders: ["inbox"] }, {
      description: "Another",
      smtp_server: "else.one.example",
      username: "other@one.example",
    }),
    mailbox("c@two.example", { queue: "Support" }, { authentication_type: "OAUTH2" }),
    mailbox("d@three.example", { queue: "Support", graph: "M365" }),
    mailbox("e@three.example"),
    mailbox("f@four.example"),
    mailbox("g@four.example"),
    { ...mailbox("h@five.example"), username: "five", routing: {} },
  ]).run("check");
  const told = report.accounts.map(({ issues }) =>
    issues.map(({ code, path, severity }) => `${severity} ${code} ${path}`).sort()
  );
  assert.deepEqual(told, [
    ["error KEY_MISSING routing", "warning ROUTE_WITHOUT_TARGET routing"],
    [
      "error DOMAIN_LOGIN_DIFFERS username",
      "error DOMAIN_SERVERS_DIFFER smtp_server",
      "error FOLDER_TWICE routing.mailbox_folders",
      "warning SIGNATURE_NOT_SENT signature",
      "warning TEMPLATE_NOT_SENT forward_template",
      "warning TEMPLATE_NOT_SENT reply_template",
    ],
    [
      "error DOMAIN_LOGIN_DIFFERS username",
      "error DOMAIN_SERVERS_DIFFER smtp_server",
      "error FOLDER_TWICE routing.mailbox_folders",
    ],
    ["error AUTH_NOT_IN_API authentication_type"],
    ["error DOMAIN_GRAPH_DIFFERS routing.graph", "error NAME_UNKNOWN routing.graph"],
    ["error DOMAIN_GRAPH_DIFFERS routing.graph"],
    ["warning IMAP_WITHOUT_FOLDERS routing"],
    [],
  ]);
  assert.deepEqual(report.findings.map(({ code }) => code), ["DESCRIPTION_NOT_SENT"]);
  assert.deepEqual(bench.writes(), []);
});

test("two accounts of one address, and one without any, are told", async () => {
  const bench = new DomainsBench();
  const twin = mailbox("A@one.example", { queue: "Support" });
  const { routing: _, ...bare } = mailbox("h@five.example", {}, { username: "five" });
  const report = await pipeline(bench, [mailbox("a@one.example"), { ...twin, name: "Twin" }, bare]).run("check");
  const codes = report.accounts.map(({ issues }) =>
    issues.filter(({ severity }) => severity === "error").map(({ code }) => code)
  );
  assert.deepEqual(codes, [["ROUTE_ADDRESS_TWICE"], ["ROUTE_ADDRESS_MISSING"], [
    "ROUTE_ADDRESS_TWICE",
    "NAME_AMBIGUOUS",
  ]]);
});

test("a wrong name holds back its own account, and all others are written", async () => {
  const bench = new DomainsBench();
  const report = await pipeline(bench, [
    mailbox("a@one.example", { queue: "Suport" }),
    mailbox("b@one.example", { queue: "Support", mailbox_folders: ["INBOX"] }),
  ]).run("apply");
  assert.equal(report.counts.created, 1);
  assert.equal(report.counts.failed, 1);
  assert.deepEqual(bench.genesys.emailDomains.state().routes.map(({ pattern }) => pattern), ["b"]);
});

for (const pruneDomains of [false, true]) {
  test(`the last account of a domain goes by pruning, its domain ${pruneDomains ? "with it" : "stays"}`, async () => {
    const bench = new DomainsBench();
    const accounts = mailboxes(2, "one.example", "two.example");
    await pipeline(bench, accounts).run("apply");
    const kept = accounts.slice(0, 1);
    const settings = { prune: true, pruneDomains, maxPrune: { percent: 100 } };
    const report = await pipeline(bench, kept, settings, { before: files(accounts) }).run("apply");
    assert.equal(report.counts.deleted, 1, JSON.stringify(report.accounts));
    const { domains, orphans } = bench.genesys.emailDomains.state();
    // The two were made side by side, in whatever order.
    const names = domains.map(({ id }) => id).sort();
    assert.deepEqual(names, pruneDomains ? ["one.example"] : ["one.example", "two.example"]);
    assert.deepEqual(orphans, { credentials: [], integrations: [] });
    const again = await pipeline(bench, kept, settings, { before: files(accounts) }).run("check");
    assert.equal(again.result, "success");
  });
}

test("a file that cannot be read keeps every account and every domain", async () => {
  const bench = new DomainsBench();
  const accounts = mailboxes(2, "one.example", "two.example");
  await pipeline(bench, accounts).run("apply");
  const broken = {
    ...files(accounts),
    "accounts/box1-at-two.example.yaml": `${fileOf(accounts[1] as Account)}nonsense: 1\n`,
  };
  const run = new PipelineBench({
    texts: broken,
    past: { before: files(accounts) },
    settings: { ...DOMAINS, prune: true, pruneDomains: true, maxPrune: { percent: 100 } },
    target: () => bench.target(),
    deps: { clock: bench.clock },
  });
  await run.run("apply");
  assert.equal(bench.genesys.emailDomains.state().routes.length, 2);
  assert.equal(bench.genesys.emailDomains.state().domains.length, 2);
});

test("what an aborted run left and no file asks for is told by the next run", async () => {
  const bench = new DomainsBench();
  bench.fail("POST", /\/integrations$/, { kind: "status", status: 400, message: "No" }, 9);
  const first = await pipeline(bench, [mailbox("a@one.example")]).run("apply");
  assert.equal(first.result, "failure");
  assert.deepEqual(first.leftBehind?.map(({ kind, name, domain }) => [kind, name, domain]), [
    ["credential", "gea:smtp:one.example", "one.example"],
  ]);
  bench.fault = () => undefined;
  const other = await pipeline(bench, [mailbox("a@two.example")]).run("apply");
  assert.deepEqual(other.leftBehind?.map(({ name }) => name), ["gea:smtp:one.example"]);
  const back = await pipeline(bench, [mailbox("a@one.example"), mailbox("a@two.example")]).run("apply");
  assert.equal(back.leftBehind, undefined);
  assert.deepEqual(bench.genesys.emailDomains.state().orphans, { credentials: [], integrations: [] });
});
