import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteIntent } from "../../../src/core/provision/journal.ts";
import { MemoryFile } from "../../support/append-file.ts";
import {
  ACCEPTED,
  changeOutcome,
  interruptedIn,
  openAudit,
  pendingUnit,
  recordsOf,
  writeIntent,
} from "../../support/audit-records.ts";

const DOMAIN = { kind: "domain", key: "one.example", name: "one.example" };

function domainWrite(resource: string): WriteIntent {
  return writeIntent({ ...DOMAIN, resource, pathTemplate: `/${resource}s` });
}

/** What is interrupted in a log, as the resources of each unit and whether their writes are open. */
function shown(file: MemoryFile): unknown {
  return Object.fromEntries(
    [...interruptedIn(file)].map(([key, writes]) => [
      key,
      writes.map(({ intent, open }) => `${intent.resource}${open ? " open" : ""}`),
    ]),
  );
}

test("every write of a unit that has no end is kept, in the order in which they were announced", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  const credential = await log.intent(domainWrite("credential"));
  await log.result(credential, ACCEPTED);
  await log.intent(domainWrite("integration"));
  await log.intent(domainWrite("settings"));
  await log.intent(writeIntent());
  assert.deepEqual(shown(file), {
    "one.example": ["credential", "integration open", "settings open"],
    "enterprise support": ["email_account open"],
  });
  const [first] = interruptedIn(file).get("one.example") ?? [];
  assert.deepEqual([first?.intent.kind, first?.intent.key, first?.intent.name], [
    "domain",
    "one.example",
    "one.example",
  ]);
});

test("a write that was refused left nothing, and leaves the others of its unit", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  const refused = await log.intent(domainWrite("credential"));
  await log.intent(domainWrite("integration"));
  await log.result(refused, { ...ACCEPTED, status: "failure" });
  assert.deepEqual(shown(file), { "one.example": ["integration open"] });
});

test("the end of a unit closes all its writes, and no other unit's", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.intent(domainWrite("credential"));
  await log.intent(domainWrite("integration"));
  await log.intent(writeIntent());
  // Neither of these is an end.
  await log.pending({ ...pendingUnit(), ...DOMAIN });
  await log.checked(DOMAIN, { id: "smtp-test", result: "failed" });
  assert.equal(interruptedIn(file).size, 2);
  await log.outcome(changeOutcome({ ...DOMAIN, action: "create" }));
  assert.deepEqual(shown(file), { "enterprise support": ["email_account open"] });
  await log.outcome(changeOutcome({ succeeded: false, status: "TIMED_OUT" }));
  assert.deepEqual(shown(file), {});
});

test("a record is about the resource that is written, and names its unit where its own name does not", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.intent(domainWrite("credential"));
  await log.intent(writeIntent());
  await log.intent(writeIntent({ key: "support@acme.example", resource: "route" }));
  await log.outcome(changeOutcome({ ...DOMAIN }));
  assert.deepEqual(recordsOf(file).map(({ type, target }) => [type, target?.kind, target?.key, target?.unit]), [
    ["domain.create_requested", "credential", "one.example", { kind: "domain", key: "one.example" }],
    ["account.create_requested", "email_account", "Enterprise Support", undefined],
    ["account.create_requested", "route", "Enterprise Support", { kind: "account", key: "support@acme.example" }],
    ["domain.active", "domain", "one.example", { kind: "domain", key: "one.example" }],
  ]);
});
