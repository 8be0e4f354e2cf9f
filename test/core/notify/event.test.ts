import { pendingUnit } from "../../support/audit-records.ts";
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import * as v from "valibot";
import { dedupKey } from "../../../src/core/account/account.ts";
import type { AuditRecord } from "../../../src/core/audit/audit-record.ts";
import { envelopeOf, envelopeSchema } from "../../../src/core/notify/event.ts";
import type { UnitOutcome } from "../../../src/core/provision/journal.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { changeOutcome, openAudit, recordsOf, writeRun } from "../../support/audit-records.ts";
import { runContext } from "../../support/reports.ts";

async function recordOf(outcome: UnitOutcome, awaited = false): Promise<AuditRecord> {
  const file = new MemoryFile();
  const log = await openAudit(file);
  if (awaited) await log.pending(pendingUnit(outcome.name, "VALIDATING"));
  await log.outcome(outcome);
  return recordsOf(file).at(-1) as AuditRecord;
}

test("an active account's event has the tutorial's fields and where it came from", async () => {
  const record = await recordOf(changeOutcome());
  const envelope = envelopeOf(record);
  assert.deepEqual(envelope?.event, {
    event: "email_account_provisioned",
    timestamp: record.timestamp,
    account_id: "d4e5f6a7",
    status: "ACTIVE",
    latency_ms: 12401,
    source: "genesys_email_provisioner",
    name: "Enterprise Support",
    organisation: "eu-west-1",
    change_ref: "CHG0030004",
    pull_request: null,
    commit: record.source?.commit ?? null,
    run_url: "https://github.com/acme/genesys-email/actions/runs/17654321098",
    audit_hash: record.hash,
  });
  assert.match(envelope?.id ?? "", /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(record.correlation?.event_id, envelope?.id);
  assert.notEqual(envelope?.id, record.id, "a record's id is its own");
  assert.equal(envelope?.dedupKey, "genesys-email-account:812345678:eu-west-1:enterprise support");
  assert.equal(envelope?.sequence, "0000000412.01.00000000");
  assert.equal(envelope?.origin, "https://github.com/acme/genesys-email");
  assert.ok(v.is(envelopeSchema, envelope));
});

test("what changed or failed is told, and what did not change is not", async () => {
  const name = async (outcome: Partial<UnitOutcome>, awaited = false): Promise<string | undefined> =>
    envelopeOf(await recordOf(changeOutcome(outcome), awaited))?.event.event;
  assert.equal(await name({ action: "create" }), "email_account_provisioned");
  assert.equal(await name({ action: "update" }), "email_account_updated");
  assert.equal(await name({ action: "delete", status: "DELETED" }), "email_account_deleted");
  assert.equal(await name({ action: "no-op" }), undefined);
  assert.equal(await name({ action: "no-op" }, true), "email_account_provisioned");
  assert.equal(await name({ action: "no-op", status: "VALIDATION_FAILED", succeeded: false }), "email_account_failed");
  assert.equal(await name({ status: "TIMED_OUT", succeeded: false }), "email_account_failed");
  assert.equal(await name({ status: "UNKNOWN", succeeded: false }), "email_account_failed");
  assert.equal(await name({ action: "delete", status: "FAILED", succeeded: false }), "email_account_failed");
  assert.equal(await name({ action: "blocked", status: "BLOCKED", succeeded: false }), "email_account_failed");
  assert.equal(await name({ action: "blocked", status: "BLOCKED", succeeded: true }), undefined);
});

test("of a whole run only the end of the account is an event", async () => {
  const file = new MemoryFile();
  await writeRun(file);
  assert.deepEqual(recordsOf(file).flatMap((record) => envelopeOf(record)?.event.event ?? []), [
    "email_account_provisioned",
  ]);
});

test("a run outside GitHub has no sequence and a local origin", async () => {
  const file = new MemoryFile();
  const context = runContext({
    runNumber: undefined,
    serverUrl: undefined,
    repository: undefined,
    repositoryId: undefined,
    runUrl: undefined,
  });
  await (await openAudit(file, {}, context)).outcome(changeOutcome());
  const envelope = envelopeOf(recordsOf(file)[0] as AuditRecord);
  assert.equal(envelope?.sequence, undefined);
  assert.equal(envelope?.origin, "urn:genesys-email-accounts:local");
  assert.equal(envelope?.dedupKey, "genesys-email-account:local:eu-west-1:enterprise support");
  assert.equal(envelope?.event.run_url, null);
});

test("two accounts never share a key of alerts, whatever colons label and name have", () => {
  const text = fc.stringMatching(/^[ab:%]{1,6}$/);
  fc.assert(fc.property(text, text, text, text, (organisation, name, otherOrganisation, otherName) => {
    fc.pre(organisation !== otherOrganisation || name !== otherName);
    assert.notEqual(dedupKey({ organisation }, name), dedupKey({ organisation: otherOrganisation }, otherName));
  }));
  assert.notEqual(dedupKey({}, "a:b"), dedupKey({ organisation: "a" }, "b"), "nor with one that has no label");
});
