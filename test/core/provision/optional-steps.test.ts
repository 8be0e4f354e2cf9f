import assert from "node:assert/strict";
import { test } from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import { UnitProgress } from "../../../src/core/provision/progress.ts";
import type { Change, StepAnswer, Target, WriteStep } from "../../../src/core/provision/target.ts";
import { carryOut } from "../../../src/core/provision/write.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { MemoryJournal } from "../../support/provision-bench.ts";

const CHANGE = { kind: "domain", key: "d", name: "d.example", action: "delete", needs: [] } as unknown as Change;
const refusal: StepAnswer = {
  kind: "refused",
  attempts: 1,
  httpStatus: 400,
  error: new AppError("GENESYS_SERVER_ERROR", "Cannot take it off"),
};

/** Carries out a step that is answered so, and a deletion after it; returns how it ended and what was sent. */
async function carriedOut(answer: StepAnswer, optional: boolean) {
  const sent: string[] = [];
  const step = (resource: string, answered: StepAnswer, more: Partial<WriteStep>): WriteStep => ({
    kind: "write",
    intent: () => ({
      resource,
      method: resource === "settings" ? "PATCH" : "DELETE",
      pathTemplate: "/x",
      targetId: resource,
      redacted: [],
    }),
    send: () => {
      sent.push(resource);
      return Promise.resolve(answered);
    },
    find: () => Promise.resolve({ current: false, resources: {} }),
    ...more,
  });
  const done: StepAnswer = { kind: "done", attempts: 1, httpStatus: 204, resources: {} };
  const steps = [step("settings", answer, { idempotent: true, optional }), step("domain", done, {})];
  const journal = new MemoryJournal();
  const { signal } = new AbortController();
  const run = new UnitProgress(CHANGE, 0);
  const ending = await carryOut(run, { steps: () => steps } as unknown as Target, journal, {
    clock: new FakeClock({ auto: true }),
    random: () => 0,
    signal,
    graceSignal: signal,
    onRequest: () => undefined,
  });
  return { status: ending?.status, sent, results: journal.results().map(({ status }) => status) };
}

test("the steps after an optional one go on when the API refuses it, and the refusal is recorded", async () => {
  assert.deepEqual(await carriedOut(refusal, true), {
    status: undefined,
    sent: ["settings", "domain"],
    results: ["failure", "success"],
  });
});

test("nothing goes on after any other step that is refused", async () => {
  const { status, sent } = await carriedOut(refusal, false);
  assert.deepEqual([status, sent], ["FAILED", ["settings"]]);
});

test("an optional step whose effect could not be learned ends the unit: it is not refused", async () => {
  const lost: StepAnswer = { ...refusal, kind: "unanswered", httpStatus: 503 };
  const { status, sent } = await carriedOut(lost, true);
  assert.notEqual(status, undefined);
  assert.ok(!sent.includes("domain"));
});
