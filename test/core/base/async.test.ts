import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, it } from "node:test";
import {
  abortable,
  backoffMs,
  deadline,
  mapLimit,
  Mutex,
  onAbort,
  retry,
  Semaphore,
} from "../../../src/core/base/async.ts";
import { FakeClock, settle } from "../../support/fake-clock.ts";
import { untilAborted } from "../../support/until.ts";

describe("deadline", () => {
  it("gives the task's value and leaves no timer behind", async () => {
    const clock = new FakeClock();
    assert.equal(await deadline(1000, clock, undefined, () => new Error("late"), () => Promise.resolve(7)), 7);
    assert.equal(clock.sleeping, 0);
  });

  it("rejects with its own error when time is up, even if the task ignores its signal", async () => {
    const clock = new FakeClock();
    const result = deadline(1000, clock, undefined, () => new Error("late"), () => new Promise(() => {}));
    const rejected = assert.rejects(result, /late/);
    await settle();
    await clock.advance(1000);
    await rejected;
  });

  it("rejects with the caller's reason when the caller aborts, and stops its timer", async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const result = deadline(1000, clock, controller.signal, () => new Error("late"), untilAborted);
    const rejected = assert.rejects(result, /stop/);
    controller.abort(new Error("stop"));
    await rejected;
    assert.equal(clock.sleeping, 0);
  });
});

describe("onAbort", () => {
  it("acts once, with the reason", () => {
    const controller = new AbortController();
    const reasons: unknown[] = [];
    onAbort(controller.signal, (reason) => reasons.push(reason));
    assert.deepEqual(reasons, []);
    controller.abort("stop");
    controller.abort("again");
    assert.deepEqual(reasons, ["stop"]);
  });

  it("acts for a signal that has aborted too, once the caller is done", async () => {
    const reasons: unknown[] = [];
    onAbort(AbortSignal.abort("stop"), (reason) => reasons.push(reason));
    assert.deepEqual(reasons, []);
    await settle();
    assert.deepEqual(reasons, ["stop"]);
  });

  it("does nothing once it was taken back, and nothing without a signal", async () => {
    const controller = new AbortController();
    for (const signal of [controller.signal, AbortSignal.abort(), undefined]) {
      onAbort(signal, () => assert.fail("acted"))();
    }
    controller.abort();
    await settle();
  });
});

describe("abortable", () => {
  const lost = new Error("lost");

  it("settles as the promise does, and lets go of the signal", async () => {
    const controller = new AbortController();
    assert.equal(await abortable(Promise.resolve(7), controller.signal), 7);
    assert.equal(await abortable(Promise.resolve(7), undefined), 7);
    await assert.rejects(abortable(Promise.reject(lost), controller.signal), lost);
    await settle();
    assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  });

  it("rejects with the signal's reason when it aborts first, whatever the promise does later", async () => {
    const controller = new AbortController();
    let fail = (_: Error): void => undefined;
    const late = new Promise<never>((_, reject) => fail = reject);
    const result = abortable(late, controller.signal);
    controller.abort(new Error("stop"));
    await assert.rejects(result, /stop/);
    fail(lost);
    await settle();
    await assert.rejects(abortable(new Promise(() => undefined), controller.signal), /stop/);
  });
});

describe("mapLimit", () => {
  it("keeps order and never has more in flight than the limit", async () => {
    let flying = 0;
    let most = 0;
    const results = await mapLimit([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++flying);
      await settle(item);
      flying--;
      return item * 10;
    });
    assert.deepEqual(results, [50, 10, 40, 20, 30]);
    assert.equal(most, 2);
  });

  it("starts nothing more after a rejection", async () => {
    const started: number[] = [];
    const run = mapLimit([1, 2, 3, 4], 1, (item) => {
      started.push(item);
      return item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item);
    });
    await assert.rejects(run, /two/);
    assert.deepEqual(started, [1, 2]);
  });
});

describe("retry", () => {
  it("waits longer each time, as long as asked where a wait is asked, and gives up after the attempts", async () => {
    const clock = new FakeClock({ auto: true });
    const start = clock.now();
    const times: number[] = [];
    const options = { attempts: 4, baseMs: 100, capMs: 1000, clock, random: () => 1 };
    const run = retry({ ...options, retryable: (_, attempt) => attempt === 2 ? 5000 : true }, () => {
      times.push(clock.now() - start);
      return Promise.reject(new Error("no"));
    });
    await assert.rejects(run, /no/);
    assert.deepEqual(times, [0, 100, 5100, 5500]);
  });

  it("throws at once what is not retryable", async () => {
    let calls = 0;
    const options = {
      attempts: 4,
      baseMs: 1,
      capMs: 1,
      clock: new FakeClock(),
      random: Math.random,
      retryable: () => false,
    };
    await assert.rejects(retry(options, () => Promise.reject(new Error(`call ${++calls}`))), /call 1/);
  });

  it("caps the backoff", () => {
    assert.equal(backoffMs(20, { baseMs: 100, capMs: 3000, random: () => 1 }), 3000);
    assert.equal(backoffMs(20, { baseMs: 100, capMs: 3000, random: () => 0 }), 0);
  });
});

describe("Mutex", () => {
  it("runs tasks one after another, also after a failure", async () => {
    const mutex = new Mutex();
    const log: string[] = [];
    const task = (name: string, turns: number) => async () => {
      log.push(`${name} in`);
      await settle(turns);
      log.push(`${name} out`);
      if (name === "a") throw new Error("a failed");
    };
    const first = mutex.run(task("a", 5)).catch(() => undefined);
    await Promise.all([first, mutex.run(task("b", 1))]);
    assert.deepEqual(log, ["a in", "a out", "b in", "b out"]);
  });
});

describe("Semaphore", () => {
  it("never has more in flight than the limit, starts in order, and goes on after a failure", async () => {
    const gate = new Semaphore(2);
    const started: number[] = [];
    let flying = 0;
    let most = 0;
    const results = await Promise.allSettled([3, 1, 2, 1].map((turns, index) =>
      gate.run(async () => {
        started.push(index);
        most = Math.max(most, ++flying);
        await settle(turns);
        flying--;
        if (index === 1) throw new Error("one");
        return index;
      })
    ));
    assert.deepEqual(results.map(({ status }) => status), ["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    assert.deepEqual([started, most, flying], [[0, 1, 2, 3], 2, 0]);
    assert.equal(await gate.run(() => Promise.resolve(7)), 7);
  });
});
