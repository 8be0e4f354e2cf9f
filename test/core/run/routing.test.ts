import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import type { Account } from "../../../src/core/account/account.ts";
import { printAccount } from "../../../src/core/account/print.ts";
import { type RunReport, runReportSchema } from "../../../src/core/report/report.ts";
import type { Routing } from "../../../src/core/account/routing.ts";
import { systemClock } from "../../../src/runtime/clock.ts";
import { createNetwork } from "../../../src/runtime/network.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf } from "../../support/pipeline-files.ts";
import { PASSWORD } from "../../support/provision-bench.ts";
import { makeAccount, makeBody } from "../../support/provision-bench.ts";
import { HOST, startTestMail } from "../../support/sandbox-mail.ts";

const ROUTING: Routing = { address: "help@example.com", queue: "Support", mailbox_folders: ["Archive"] };

function withRouting(name: string, routing: Routing = ROUTING): Account {
  return { ...makeAccount(name), routing };
}

/** An account whose file names a Graph integration and no server. */
function graphAccount(name: string): Account {
  const { description, signature, reply_to_address, reply_template, forward_template, enable_tls } = makeAccount(name);
  const plain = { name, description, signature, reply_to_address, reply_template, forward_template, enable_tls };
  return { ...plain, routing: { address: "graph@example.com", queue: "Support", graph: "Exchange" } };
}

function codesOf(report: RunReport): readonly string[] {
  return report.findings.map(({ code }) => code);
}

test("With email-accounts the block is told once, as information, and sent nowhere", async () => {
  const plain = { "accounts/a.yaml": fileOf(makeAccount("A")), "accounts/b.yaml": fileOf(makeAccount("B")) };
  const routed = { "accounts/a.yaml": fileOf(withRouting("A")), "accounts/b.yaml": fileOf(withRouting("B")) };
  const before = new PipelineBench({ texts: plain });
  const [without, bench] = [await before.run("check"), new PipelineBench({ texts: routed })];
  const report = await bench.run("check");
  assert.deepEqual(report.findings.map(({ code, severity, message }) => [code, severity, message]), [[
    "ROUTING_NOT_SENT",
    "info",
    "routing is not sent: email-accounts has no place for it (2 accounts have it)",
  ]]);
  assert.equal(report.result, "success");
  assert.ok(!codesOf(without).includes("ROUTING_NOT_SENT"));
  // The very plan, and the very content.
  assert.equal(report.planHash, without.planHash);
  assert.deepEqual(report.accounts.map(({ change }) => change), without.accounts.map(({ change }) => change));
  assert.equal((await bench.run("apply")).result, "success");
  await before.run("apply");
  const bodies = ({ bench: { fake } }: PipelineBench): readonly unknown[] =>
    fake.calls("POST").map(({ path, body }) => [path, body]);
  assert.equal(bodies(bench).length, 2);
  assert.deepEqual(bodies(bench), bodies(before));
  assert.ok(!JSON.stringify([...bench.bench.fake.accounts.values()]).includes("Archive"));
  assert.ok(!(bench.auditFile.text ?? "").includes("mailbox_folders"));
  await bench.assertIntact();
});

test("A block that changes makes no plan dirty", async () => {
  const bench = new PipelineBench({ texts: { "accounts/a.yaml": fileOf(withRouting("A")) } });
  bench.bench.fake.seed(makeBody("A"));
  const report = await bench.run("drift");
  assert.equal(report.result, "success");
  assert.deepEqual(report.accounts.map(({ change }) => change?.action), ["no-op"]);
});

test("An account without servers is refused by email-accounts at its place, stops no other, and is never sent", async () => {
  for (const mode of ["check", "apply", "drift"] as const) {
    const texts = { "accounts/a.yaml": fileOf(makeAccount("A")), "accounts/g.yaml": fileOf(graphAccount("G")) };
    const bench = new PipelineBench({ texts });
    const report = await bench.run(mode);
    assert.deepEqual(v.parse(runReportSchema, report), report);
    assert.equal(report.result, "failure");
    const refused = report.accounts.find(({ name }) => name === "G");
    const lines = printAccount(graphAccount("G")).split("\n");
    const line = lines.findIndex((each) => each.startsWith("  graph:")) + 1;
    const found = refused?.issues.map(({ code, path, line, column }) => ({ code, path, line, column }));
    assert.deepEqual(found, [{ code: "API_NEEDS_SERVERS", path: "routing.graph", line, column: 10 }]);
    assert.match(refused?.issues[0]?.message ?? "", /no smtp_server, .* and password/);
    assert.equal(refused?.change?.action, "blocked");
    const other = report.accounts.find(({ name }) => name === "A");
    assert.deepEqual(other?.issues, []);
    assert.equal(other?.outcome?.status, mode === "apply" ? "VALIDATED" : undefined);
    assert.deepEqual([...bench.bench.fake.accounts.values()].map(({ name }) => name), mode === "apply" ? ["A"] : []);
    await bench.assertIntact();
  }
});

test("It is refused without credentials too, and a live account of its name is left alone", async () => {
  const texts = { "accounts/g.yaml": fileOf(graphAccount("G")) };
  const offline = await new PipelineBench({ texts, offline: true }).run("check");
  assert.deepEqual(offline.accounts[0]?.issues.map(({ code }) => code), ["API_NEEDS_SERVERS"]);
  const bench = new PipelineBench({ texts, settings: { prune: true } });
  bench.bench.fake.seed(makeBody("G"));
  assert.equal((await bench.run("apply")).counts.deleted, 0);
  assert.equal(bench.bench.fake.accounts.size, 1);
});

test("The mail of an account without servers is told as not probed, with the reason; no server is asked", async () => {
  const texts = { "accounts/a.yaml": fileOf(makeAccount("A")), "accounts/g.yaml": fileOf(graphAccount("G")) };
  const bench = new PipelineBench({ texts, network: {} });
  const report = await bench.run("check");
  assert.deepEqual(report.accounts.map(({ name, probes }) => [name, probes.length]), [["A", 2], ["G", 0]]);
  assert.deepEqual(report.notChecked.filter(({ what }) => /mail/.test(what)), [{
    what: "The mail of 1 account",
    reason:
      "was not probed: its file names a Graph integration (routing.graph) in place of servers, and only Genesys " +
      "Cloud can test that",
  }]);
  const drift = await new PipelineBench({ texts }).run("drift");
  assert.deepEqual(drift.notChecked.filter(({ what }) => /The mail of/.test(what)), []);
});

test("Out of scope it is a warning that names the file", async () => {
  const texts = { "accounts/a.yaml": fileOf(makeAccount("A")), "accounts/g.yaml": fileOf(graphAccount("G")) };
  const past = { before: { "accounts/g.yaml": texts["accounts/g.yaml"] } };
  const report = await new PipelineBench({ texts, past, settings: { scope: "changed" } }).run("check");
  const told = report.accounts.flatMap(({ name, issues }) =>
    issues.map(({ code, severity }) => [name, code, severity])
  );
  assert.deepEqual(told, [["G", "API_NEEDS_SERVERS", "warning"]]);
  assert.equal(report.result, "success");
});

function isAboutFolders(command: string): boolean {
  return ["EXAMINE", "LIST", "SELECT"].includes(command);
}

test("A login opens the folders that the file names, and tells the nearest name of one that is missing", async () => {
  const username = "support@example.com";
  const mail = await startTestMail([{ name: HOST }], [{
    username,
    password: PASSWORD,
    folders: ["Archive", "Support"],
  }]);
  const run = async (mailbox_folders?: readonly string[]) => {
    const account: Account = {
      ...makeAccount("A", { smtp_server: HOST, imap_server: HOST, username }),
      ...(mailbox_folders && { routing: { queue: "Q", mailbox_folders } }),
    };
    const from = mail.activity(HOST, 993).commands.length;
    const report = await new PipelineBench({
      texts: { "accounts/a.yaml": fileOf(account) },
      settings: { probe: "login", loginHosts: [HOST], connectTo: mail.connectTo, domainChecks: false },
      deps: { network: createNetwork(), clock: systemClock, ca: [mail.caPem] },
    }).run("check");
    const imap = report.accounts[0]?.probes.find(({ protocol }) => protocol === "imap");
    return { account, imap, commands: mail.activity(HOST, 993).commands.slice(from).filter(isAboutFolders) };
  };
  try {
    const plain = await run();
    assert.deepEqual(plain.imap?.findings.filter(({ severity }) => severity === "error"), []);
    assert.deepEqual(plain.commands, ["EXAMINE"], "the inbox alone");

    const good = await run(["INBOX", "Archive"]);
    assert.equal(good.imap?.outcome, "passed", JSON.stringify(good.imap));
    assert.deepEqual(good.commands, ["EXAMINE", "LIST", "EXAMINE"]);

    const bad = await run(["Archive", "Suport"]);
    assert.equal(bad.imap?.outcome, "failed");
    const missing = bad.imap?.findings.find(({ code }) => code === "FOLDER_MISSING");
    assert.match(missing?.message ?? "", /"INBOX", "Archive", "Support", but not "Suport"/);
    assert.match(missing?.hint ?? "", /"Support"/);
    const line = printAccount(bad.account).split("\n").findIndex((each) => each.startsWith("  mailbox_folders:")) + 2;
    assert.equal(missing?.line, line);
  } finally {
    await mail.close();
  }
});
