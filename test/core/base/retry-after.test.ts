import assert from "node:assert/strict";
import { test } from "node:test";
import { throttleWaitMs } from "../../../src/core/genesys/rate-limit.ts";
import { retryAfterMs } from "../../../src/core/base/http.ts";

const NOW = Date.UTC(2026, 10, 22, 8, 0, 0);

for (
  const [value, expected] of [
    ["0", 0],
    ["3", 3000],
    [" 12 ", 12_000],
    ["1.5", 1500],
    ["Sun, 22 Nov 2026 08:00:30 GMT", 30_000],
    ["Sunday, 22-Nov-26 08:00:30 GMT", 30_000],
    ["Sun, 22 Nov 2026 07:00:00 GMT", 0],
    ["-5", undefined],
    ["soon", undefined],
    ["9e99", undefined],
    ["99999999999999999999", undefined],
    ["1;2", undefined],
    ["Sun, 99 Nov 2026", undefined],
    ["", undefined],
  ] as const
) {
  test(`retryAfterMs() reads "${value}" as ${expected} milliseconds`, () => {
    assert.equal(retryAfterMs(new Headers({ "retry-after": value }), NOW), expected);
  });
}

test("retryAfterMs() takes a date by the server's clock when the answer tells it", () => {
  const headers = new Headers({
    "retry-after": "Sun, 22 Nov 2026 09:00:05 GMT",
    "date": "Sun, 22 Nov 2026 09:00:00 GMT",
  });
  assert.equal(retryAfterMs(headers, NOW), 5000);
});

test("throttleWaitMs() falls back to inin-ratelimit-reset, then to a default", () => {
  assert.equal(throttleWaitMs(new Headers({ "retry-after": "nonsense", "inin-ratelimit-reset": "7" }), NOW), 8000);
  assert.equal(throttleWaitMs(new Headers({ "inin-ratelimit-reset": "later" }), NOW), 5000);
  assert.equal(throttleWaitMs(new Headers(), NOW), 5000);
});
