import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../../src/core/account/account.ts";
import { AppError } from "../../../../src/core/base/errors.ts";
import { ALL_PERMISSIONS } from "../../../../src/sandbox/genesys/email-domains/operations.ts";
import { DomainsBench, mailbox, mailboxes, wanted } from "../../../support/domains-bench.ts";
import { PipelineBench } from "../../../support/pipeline-bench.ts";
import { fileOf } from "../../../support/pipeline-files.ts";

const EVERYTHING: readonly Account[] = [
  mailbox("a@one.example", {
    queue: "Support",
    skills: ["French"],
    language: "English",
    spam_flow: "Spam",
    mailbox_folders: ["INBOX"],
    signature: { response: "Default signature", library: "Signatures" },
  }),
  mailbox("b@one.example", { flow: "Inbound mail", reply_to: "a@one.example" }),
];

const GONE = ["one.example", "a@one.example", "b@one.example"];

/** All that can be done: made, given a new password, moved to another server, removed with its domain. */
async function doEverything(bench: DomainsBench): Promise<readonly string[]> {
  const hints: string[] = [];
  const told = async (
    work: Promise<readonly { readonly code?: string | undefined; readonly detail?: string | undefined }[]>,
  ) => {
    try {
      for (const { code, detail } of await work) if (code === "GENESYS_FORBIDDEN") hints.push(detail ?? "");
    } catch (error) {
      assert.ok(error instanceof AppError, String(error));
      assert.equal(error.code, "GENESYS_FORBIDDEN", error.message);
      hints.push(`${error.message} ${error.hint}`);
    }
  };
  await told(bench.apply(EVERYTHING));
  await told(bench.apply(EVERYTHING.map((account) => wanted(account, { rotate: true }))));
  await told(bench.apply(EVERYTHING.map((account) => ({ ...account, smtp_port: 465 as const }))));
  await told(bench.apply([], { gone: GONE }));
  return hints;
}

for (const missing of ALL_PERMISSIONS) {
  test(`a role without ${missing} is told so by name, wherever it is needed`, async () => {
    const bench = new DomainsBench();
    // What is there was made by a role that had it all.
    await bench.apply(EVERYTHING);
    const granted = ALL_PERMISSIONS.filter((permission) => permission !== missing);
    Object.assign(bench.genesys.emailDomains, { permissions: granted });
    const hints = await doEverything(bench);
    // Either of the two lets a role read domains, so that one of them alone is never missed.
    if (missing === "routing:email:view") assert.deepEqual(hints, []);
    else if (missing !== "integrations:integration:add") assert.ok(hints.length > 0, "nothing was refused");
    for (const hint of hints) assert.ok(hint.includes(missing), hint);
  });
}

test("a first apply without the right to add integrations names it", async () => {
  const granted = ALL_PERMISSIONS.filter((permission) => permission !== "integrations:integration:add");
  const hints = await doEverything(new DomainsBench({ permissions: granted }));
  assert.ok(hints.some((hint) => hint.includes("integrations:integration:add")), hints.join("\n"));
});

/** A run over the files in the organisation of the bench. */
function pipeline(bench: DomainsBench, accounts: readonly Account[], readOnly: boolean): PipelineBench {
  return new PipelineBench({
    texts: Object.fromEntries(accounts.map((account, index) => [`accounts/${index}.yaml`, fileOf(account)])),
    settings: { genesysApi: "email-domains" },
    target: () => bench.target(false, readOnly),
    deps: { clock: bench.clock },
  });
}

test("with view alone a check reads the domains of the files, and says what it did not see; an apply says what it needs", async () => {
  const bench = new DomainsBench({ limits: { domains: 9 } });
  const accounts = mailboxes(2, "one.example", "two.example");
  await bench.apply([...accounts, mailbox("x@three.example")]);
  const granted = ALL_PERMISSIONS.filter((permission) => permission !== "routing:email:manage");
  Object.assign(bench.genesys.emailDomains, { permissions: granted });
  const files = [...accounts, mailbox("y@four.example")];
  const report = await pipeline(bench, files, true).run("check");
  assert.deepEqual(report.accounts.map(({ name, change }) => [name, change?.action]), [
    [accounts[0]?.name, "no-op"],
    [accounts[1]?.name, "no-op"],
    ["Mail of y@four.example", "create"],
  ]);
  const unseen = report.notChecked.filter(({ reason }) => reason.includes("routing:email:manage"));
  assert.equal(unseen.length, 1, JSON.stringify(report.notChecked));
  assert.match(unseen[0]?.what ?? "", /stand in no file.*how many domains/);
  assert.deepEqual(report.leftBehind, undefined);

  const writes = bench.writes().length;
  const applied = await pipeline(bench, accounts, false).run("apply");
  assert.equal(applied.result, "failure");
  const [failed] = applied.findings.filter(({ severity }) => severity === "error");
  assert.equal(failed?.code, "GENESYS_FORBIDDEN");
  assert.match(failed?.hint ?? "", /routing:email:manage/);
  assert.equal(bench.writes().length, writes);
});

test("the number of domains is told where the organisation tells its limit, and said to be unchecked where it does not", async () => {
  const accounts = mailboxes(3, "one.example", "two.example", "three.example");
  const told = await pipeline(new DomainsBench(), accounts, true).run("check");
  assert.deepEqual(
    told.accounts.map(({ issues }) => issues.filter(({ severity }) => severity === "error").map(({ code }) => code)),
    [
      [],
      [],
      ["QUOTA_REACHED"],
    ],
  );
  const [issue] = told.accounts[2]?.issues ?? [];
  assert.match(issue?.message ?? "", /has 0 of 2 e-mail domains, and the files ask for 3 more/);
  assert.deepEqual(told.notChecked.filter(({ what }) => what.includes("e-mail domain")), []);

  const silent = new DomainsBench({ unknowns: { tellsLimits: false } });
  const report = await pipeline(silent, accounts, true).run("check");
  assert.ok(report.accounts.every(({ issues }) => issues.every(({ code }) => code !== "QUOTA_REACHED")));
  assert.deepEqual(report.notChecked.filter(({ what }) => what.includes("e-mail domain")), [{
    what: "Whether 3 more e-mail domains fit",
    reason: "0 are used, and the organisation does not tell how many it may have",
  }]);
  // The platform's own refusal names its limit, and the domains that fit are made.
  const applied = await pipeline(silent, accounts, false).run("apply");
  assert.equal(applied.counts.created, 2);
  const failed = applied.accounts.filter(({ outcome }) => outcome?.succeeded === false);
  assert.equal(failed.length, 1);
  assert.match(failed[0]?.outcome?.detail ?? "", /limit email\/email\.domains\.per\.organization is 2/);
  // Nothing is asked when no domain is made.
  const before = silent.requests().length;
  await pipeline(silent, accounts.slice(0, 0), true).run("check");
  assert.ok(silent.requests().slice(before).every(({ path }) => !path.includes("limits")));
});
