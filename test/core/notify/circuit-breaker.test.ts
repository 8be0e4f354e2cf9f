import assert from "node:assert/strict";
import { test } from "node:test";
import { CircuitBreaker } from "../../../src/core/notify/circuit-breaker.ts";
import type { DeliveryResult } from "../../../src/core/notify/delivery.ts";
import { BREAKER_FAILURES, BREAKER_SILENCES } from "../../../src/core/notify/limits.ts";

const ended = (override: Partial<DeliveryResult>): DeliveryResult => ({
  id: "a",
  delivered: false,
  attempts: 1,
  retryable: true,
  ...override,
});

test("a receiver that took none of three events in a row is sent nothing more, and the reason names it", () => {
  const breaker = new CircuitBreaker("itsm.example");
  for (let failure = 1; failure < BREAKER_FAILURES; failure++) {
    breaker.record(ended({}));
    assert.equal(breaker.open, false, `after ${failure}`);
  }
  breaker.record(ended({}));
  assert.equal(breaker.open, true);
  assert.match(breaker.reason ?? "", /^itsm\.example took none of 3 events in a row/);
});

for (const [what, between] of [["a delivery", { delivered: true }], ["a refusal", { retryable: false }]] as const) {
  test(`${what} in between shows that the receiver is up`, () => {
    const breaker = new CircuitBreaker("itsm.example");
    for (let round = 0; round < 5; round++) {
      for (let failure = 1; failure < BREAKER_FAILURES; failure++) breaker.record(ended({}));
      breaker.record(ended(between));
    }
    assert.equal(breaker.open, false);
  });
}

test("a receiver that is gone is sent nothing more at once, and one that is silent after a number of attempts", () => {
  const gone = new CircuitBreaker("itsm.example");
  gone.record(ended({ code: "NOTIFY_DISABLED", retryable: false }));
  assert.equal(gone.open, true);
  const silent = new CircuitBreaker("itsm.example");
  for (let attempt = 1; attempt < BREAKER_SILENCES; attempt++) silent.attempted("timed out");
  silent.attempted(undefined);
  for (let attempt = 1; attempt < BREAKER_SILENCES; attempt++) silent.attempted("timed out");
  assert.equal(silent.open, false);
  silent.attempted("timed out");
  assert.match(silent.reason ?? "", /did not answer 6 times in a row \(the last time: timed out\)/);
});
