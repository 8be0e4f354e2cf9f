import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventHistory } from "../../../src/core/notify/history.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { changeOutcome, openAudit, recordsOf } from "../../support/audit-records.ts";
import { historyOf } from "../../support/event-history.ts";

/** A log of one account, whose event is told in between as the steps say. */
async function logOf(...steps: readonly ("state" | "failed" | "refused" | "delivered" | "given up")[]): Promise<{
  readonly history: EventHistory;
  readonly id: string;
}> {
  const file = new MemoryFile();
  const log = await openAudit(file, { notifies: true });
  await log.started("apply");
  const idOf = (): string =>
    recordsOf(file).findLast(({ type }) => type.startsWith("account."))?.correlation?.event_id ?? assert.fail();
  for (const step of steps) {
    if (step === "state") await log.outcome(changeOutcome());
    else {
      const givenUp = step === "given up" ? { givenUp: true } : {};
      const how = { delivered: step === "delivered", retryable: step === "failed", attempts: 1, ...givenUp };
      await log.notified({ eventId: idOf(), ...how });
    }
  }
  return { history: historyOf(file.text ?? ""), id: idOf() };
}

test("each failed delivery of an event counts, and one more occurrence of its state counts anew", async () => {
  for (const [steps, failures] of [[["state"], 0], [["state", "failed", "refused", "failed"], 3]] as const) {
    const { history, id } = await logOf(...steps);
    assert.equal(history.untold.get(id)?.failures, failures);
  }
  const { history, id } = await logOf("state", "failed", "failed", "state", "failed");
  assert.equal(history.untold.get(id)?.failures, 1);
});

test("an event is dead while its last delivery was refused", async () => {
  for (const [last, dead] of [["refused", true], ["failed", false]] as const) {
    const { history, id } = await logOf("state", "refused", "failed", last);
    assert.deepEqual([history.untold.get(id)?.dead, history.isTold(id)], [dead, false]);
  }
});

test("what was delivered or given up is told, until its state comes back", async () => {
  for (const end of ["delivered", "given up"] as const) {
    const { history, id } = await logOf("state", end);
    assert.deepEqual([history.isTold(id), history.untold.has(id)], [true, false]);
    const back = await logOf("state", end, "state");
    assert.deepEqual([back.history.isTold(id), back.history.untold.has(id)], [false, true]);
  }
});

test("a delivery says nothing of states that came after its own", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file, { notifies: true });
  await log.started("apply");
  const failed = { status: "VALIDATION_FAILED", succeeded: false, detail: "535 refused" };
  for (const outcome of [failed, {}, failed]) await log.outcome(changeOutcome({ ...outcome, action: "update" }));
  const ids = recordsOf(file).flatMap(({ correlation }) => correlation?.event_id ?? []);
  // The last state is the first one again, with its id, and stands after the one that is delivered.
  await log.notified({ eventId: ids[1] ?? assert.fail(), delivered: true, retryable: false, attempts: 1 });
  const { untold } = historyOf(file.text ?? "");
  assert.deepEqual([...untold.values()].map(({ envelope, overtaken }) => [envelope.id, overtaken]), [[ids[2], false]]);
});
