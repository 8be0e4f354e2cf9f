import assert from "node:assert/strict";
import { abortable } from "../../src/core/base/async.ts";

const PAUSE_MS = 10;
/** Half a minute: only what never comes true takes so long, on however busy a machine. */
const TURNS = 3000;

/** Waits until the condition is true; fails with `what` when it does not come true. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < TURNS && !condition(); turn++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  assert.ok(condition(), what);
}

/** Never resolves; rejects with the signal's reason when it aborts. */
export function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return abortable(new Promise(() => undefined), signal ?? undefined);
}
