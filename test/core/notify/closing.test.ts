import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { Secret } from "../../../src/core/base/secret.ts";
import { closings } from "../../../src/core/notify/closing.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import { PRESETS } from "../../../src/core/notify/presets/presets.ts";
import { envelope, itsmEvent } from "../../support/events.ts";

const sound = Array.from({ length: 250 }, (_, at) => ({ key: `a${at}`, dedupKey: `k${at}`, isTouched: at === 240 }));

test("where alerts are kept, a hundred accounts are closed: known failures, changed files, and the rest in turn", () => {
  const closed = new Set<string>();
  for (let runNumber = 0; runNumber < 3; runNumber++) {
    const keys = closings(sound, { format: "pagerduty", failures: new Set(["k249"]), runNumber }).map(({ key }) => key);
    assert.deepEqual([keys.length, keys[0], keys[1]], [100, "a249", "a240"]);
    for (const key of keys) closed.add(key);
  }
  assert.ok(closed.size > 240, `${closed.size}`);
});

test("every account has its turn, whichever runs of the workflow apply and however many turns others take", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 101, max: 600 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(100_000),
      (count, failing, stride, first) => {
        const accounts = Array.from(
          { length: count },
          (_, at) => ({ key: `a${at}`, dedupKey: `k${at}`, isTouched: false }),
        );
        const failures = new Set(accounts.slice(0, failing).map(({ dedupKey }) => dedupKey));
        const closed = new Set<string>();
        for (let run = 0; run < 500 && closed.size < count; run++) {
          const facts = { format: "pagerduty", failures, runNumber: first + run * stride } as const;
          for (const { key } of closings(accounts, facts)) closed.add(key);
        }
        assert.equal(closed.size, count);
      },
    ),
    { numRuns: 60 },
  );
});

test("elsewhere only what is known to have failed is told to be sound again", () => {
  const facts = { format: "basic", failures: new Set(["k7"]), runNumber: 1 } as const;
  assert.deepEqual(closings(sound, facts).map(({ key }) => key), ["a7"]);
});

test("PagerDuty's closing event is the resolve alone, and long names keep keys of their own", async () => {
  const target = await openDestination("https://events.pagerduty.com", { format: "pagerduty", token: new Secret("k") });
  const event = itsmEvent({ event: "email_account_recovered" });
  const keys = await Promise.all(["1", "2"].map(async (end) => {
    const requests = await PRESETS.pagerduty(
      envelope({ event, dedupKey: `${"x".repeat(250)}${"y".repeat(20)}${end}` }),
      target,
    );
    assert.equal(requests.length, 1);
    const { event_action, dedup_key } = JSON.parse(requests[0]?.body ?? "");
    assert.equal(event_action, "resolve");
    assert.ok(dedup_key.length <= 255);
    return dedup_key;
  }));
  assert.notEqual(keys[0], keys[1]);
});
