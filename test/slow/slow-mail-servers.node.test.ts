/** The handed mail servers that keep a client waiting for many seconds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runCase } from "../support/mail-cases.ts";

test("greeting-in-two-parts and ehlo-after-12-s keep the client waiting, and pass", async () => {
  const slow = await Promise.all([
    runCase({
      name: "greeting-in-two-parts",
      smtp: { greeting: ["220-mail.example.test ESMTP", "220 mail.example.test ESMTP"], greetingGapMs: 6_000 },
      outcome: ["passed"],
    }),
    runCase({ name: "ehlo-after-12-s", smtp: { ehloDelayMs: 12_000 }, outcome: ["passed", "inconclusive"] }),
  ]);
  assert.equal(slow[0]?.results[0]?.outcome, "passed");
  assert.notEqual(slow[1]?.results[0]?.outcome, "failed");
});
