import assert from "node:assert/strict";
import { test } from "node:test";
import { wallClock } from "../../src/sandbox/wall-clock.ts";

test("the clock runs forward, and a sleep ends with its signal's own reason", async () => {
  const before = wallClock.monotonic();
  await wallClock.sleep(1);
  assert.ok(wallClock.monotonic() > before);
  const reason = new Error("stop");
  await assert.rejects(wallClock.sleep(60_000, AbortSignal.abort(reason)), reason);
  const controller = new AbortController();
  const sleeping = wallClock.sleep(60_000, controller.signal);
  controller.abort(reason);
  await assert.rejects(sleeping, reason);
});
