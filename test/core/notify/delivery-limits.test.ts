import assert from "node:assert/strict";
import { test } from "node:test";
import { deliver, type DeliveryResult } from "../../../src/core/notify/delivery.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import { envelopeOf } from "../../../src/core/notify/event.ts";
import { PRESETS } from "../../../src/core/notify/presets/presets.ts";
import { Redactor, Secret } from "../../../src/core/base/secret.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { changeOutcome, openAudit, recordsOf } from "../../support/audit-records.ts";
import { envelope, itsmEvent } from "../../support/events.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeReceiver } from "../../support/receiver.ts";

async function run(receiver: FakeReceiver): Promise<DeliveryResult & { readonly ms: number }> {
  const clock = new FakeClock({ auto: true });
  const began = clock.monotonic();
  const destination = await openDestination("https://itsm.example/hook");
  const result = await deliver(envelope(), destination, {
    redactor: new Redactor(),
    fetch: receiver.fetch,
    clock,
    random: () => 1,
  });
  return { ...result, ms: clock.monotonic() - began };
}

test("what a receiver asks to wait is taken from one budget of three minutes", async () => {
  const receiver = new FakeReceiver();
  receiver.always = () => new Response("", { status: 429, headers: { "retry-after": "60" } });
  const { attempts, ms, retryable } = await run(receiver);
  assert.deepEqual([attempts, ms, retryable], [4, 180_000, true]);
});

test("of an answer so much is read that a number fits, and no more", async () => {
  let pieces = 0;
  const endless = (): Response =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          pieces++;
          controller.enqueue(new Uint8Array(16 * 1024));
        },
      }),
    );
  assert.equal((await run(new FakeReceiver(endless))).delivered, true);
  assert.ok(pieces <= 8, `${pieces} pieces of 16 KiB were read`);
});

test("a network error is told in one visible line, without the address", async () => {
  const receiver = new FakeReceiver();
  receiver.always = () => new TypeError("fetch failed", { cause: new Error("refused\n::error::\u202e") });
  const { reason, code } = await run(receiver);
  assert.deepEqual([reason, code], [
    "itsm.example could not be reached: refused\\n::error::\\u{202e}",
    "NOTIFY_FAILED",
  ]);
});

test("a change that was held back is told as failed: the API has no word for it", async () => {
  const file = new MemoryFile();
  const reason = `said\n${"x".repeat(600)}`;
  const blocked = {
    action: "blocked",
    status: "BLOCKED",
    succeeded: false,
    detail: reason,
    code: "CERT_EXPIRED",
  } as const;
  await (await openAudit(file)).outcome(changeOutcome(blocked));
  const [record] = recordsOf(file);
  const sent = record && envelopeOf(record);
  assert.deepEqual([sent?.event.event, sent?.event.status], ["email_account_failed", "FAILED"]);
  assert.equal(sent?.event.reason, `said\\n${"x".repeat(494)}…`);
});

test("PagerDuty's summary keeps its limit in every script", async () => {
  const long = "😀".repeat(600);
  const event = itsmEvent({ event: "email_account_failed", name: long, status: long, reason: long });
  const destination = await openDestination("https://events.pagerduty.com", {
    format: "pagerduty",
    token: new Secret("k"),
  });
  const [request] = await PRESETS.pagerduty(envelope({ event }), destination);
  const { payload } = JSON.parse(request?.body ?? "") as { payload: { summary: string } };
  assert.ok(payload.summary.length <= 1024, `${payload.summary.length} characters`);
});
