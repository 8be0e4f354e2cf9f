import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteIntent } from "../../../src/core/provision/journal.ts";
import { ResumingJournal } from "../../../src/core/run/resume.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { changeOutcome, interruptedIn, openAudit, recordsOf, writeIntent } from "../../support/audit-records.ts";

const DOMAIN = { kind: "domain", key: "one.example", name: "one.example" };

function integration(resourceName: string, override: Partial<WriteIntent> = {}): WriteIntent {
  return writeIntent({ ...DOMAIN, resource: "integration", resourceName, pathTemplate: "/integrations", ...override });
}

/** A log in which runs were killed right after they announced these writes, and the journal of the run after them. */
async function afterKills(...announced: readonly WriteIntent[]) {
  const file = new MemoryFile();
  const operations: string[] = [];
  for (const intent of announced) {
    const log = await openAudit(file);
    await log.started("apply");
    operations.push(await log.intent(intent));
  }
  const log = await openAudit(file);
  await log.started("apply");
  /** How each of the announced writes was settled: its result, and the id that it has. */
  const settled = (): unknown[] =>
    operations.map((id) => {
      const results = recordsOf(file).filter(({ operation }) =>
        operation?.op_id === id && operation.stage === "result"
      );
      return results.map(({ outcome, target }) => [outcome.status, target?.id]);
    });
  return { file, journal: new ResumingJournal(log, []), settled };
}

test("a write that is found done closes the intent of the same resource, not of another one of its kind", async () => {
  const { journal, settled } = await afterKills(integration("gea:imap"));
  await journal.found(integration("gea:smtp"), "id-of-smtp");
  assert.deepEqual(settled(), [[]]);
  await journal.found(integration("gea:imap", { pathTemplate: "/integrations/{id}/config" }), "id-of-imap");
  assert.deepEqual(settled(), [[]]);
  await journal.found(integration("gea:imap"), "id-of-imap");
  assert.deepEqual(settled(), [[["success", "id-of-imap"]]]);
});

test("of one write that two killed runs announced, the last is the one that took effect", async () => {
  const stepwise = await afterKills(integration("gea:smtp"), integration("gea:smtp"));
  await stepwise.journal.found(integration("gea:smtp"), "id-1");
  await stepwise.journal.outcome(changeOutcome({ ...DOMAIN, accountId: "id-2" }));
  assert.deepEqual(stepwise.settled(), [[["unknown", "id-2"]], [["success", "id-1"]]]);

  const whole = await afterKills(writeIntent(), writeIntent());
  await whole.journal.outcome(changeOutcome({ action: "no-op", accountId: "id-3" }));
  assert.deepEqual(whole.settled(), [[["unknown", "id-3"]], [["success", "id-3"]]]);
  assert.deepEqual(recordsOf(whole.file).at(-1)?.operation?.action, "create");
});

test("the end of an account whose name is a domain's key says nothing of that domain", async () => {
  const { file, journal, settled } = await afterKills(integration("gea:smtp"));
  const refused = changeOutcome({ name: DOMAIN.name, action: "blocked", status: "BLOCKED", succeeded: false });
  await journal.outcome(refused);
  assert.deepEqual(settled(), [[]]);
  assert.equal(interruptedIn(file).get(DOMAIN.key)?.length, 1);
});
