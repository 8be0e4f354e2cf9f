import assert from "node:assert/strict";
import { test } from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import { JournalGuard, type WriteIntent } from "../../../src/core/provision/journal.ts";
import { PollSchedule } from "../../../src/core/provision/poll-schedule.ts";
import { SENDS_LIMIT } from "../../../src/core/provision/limits.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { Bench, makeBody, makeDesired, MemoryJournal, memoryLogger } from "../../support/provision-bench.ts";

test("no write is sent before its intent is stored, however long that takes", async () => {
  const bench = new Bench();
  for (const name of ["update", "gone"]) bench.fake.seed(makeBody(name));
  const stored = new Map<string, boolean>();
  const intent = bench.journal.intent.bind(bench.journal);
  bench.journal.intent = async (each) => {
    stored.set(each.method, false);
    await bench.clock.sleep(5000);
    stored.set(each.method, true);
    return intent(each);
  };
  const early: string[] = [];
  bench.fake.fault = (method, path) => {
    if (method !== "GET" && !path.startsWith("/oauth") && stored.get(method) !== true) early.push(method);
    return undefined;
  };
  const { outcomes } = await bench.apply([makeDesired("create"), makeDesired("update", { rotate: true })], {
    gone: [{ key: "gone" }],
  });
  assert.deepEqual(outcomes.map(({ status }) => status), ["VALIDATED", "VALIDATED", "DELETED"]);
  assert.deepEqual([[...stored.keys()].sort(), early], [["DELETE", "POST", "PUT"], []]);
});

test("a creation that never takes effect is sent three times in all, each but the first after look-ups", async () => {
  const bench = new Bench();
  bench.fake.fault = (method, path) =>
    method === "POST" && !path.startsWith("/oauth") ? { kind: "status", status: 500 } : undefined;
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.equal(SENDS_LIMIT, 3);
  assert.equal(bench.fake.calls("POST").length, SENDS_LIMIT);
  assert.deepEqual(outcomes.map(({ status, code }) => [status, code]), [["FAILED", "GENESYS_SERVER_ERROR"]]);
  assert.deepEqual(bench.journal.results().map(({ status, attempts }) => [status, attempts]), [[
    "failure",
    SENDS_LIMIT,
  ]]);
  const calls = bench.fake.requests.filter(({ path }) => !path.startsWith("/oauth"));
  const posts = calls.flatMap(({ method }, index) => method === "POST" ? [index] : []);
  for (const [index, post] of posts.slice(1).entries()) {
    const between = calls.slice((posts[index] ?? 0) + 1, post);
    assert.ok(between.length > 0 && between.every(({ method }) => method === "GET"));
  }
});

test("a creation whose answers were all lost may have taken effect: it is told as unknown", async () => {
  const bench = new Bench();
  bench.fake.fault = (method, path) =>
    method === "POST" && !path.startsWith("/oauth") ? { kind: "lost-before" } : undefined;
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.equal(bench.fake.calls("POST").length, SENDS_LIMIT);
  assert.deepEqual(outcomes.map(({ status, code }) => [status, code]), [["UNKNOWN", "WRITE_UNKNOWN"]]);
});

test("a creation that the API refuses is sent once", async () => {
  const bench = new Bench();
  bench.fake.fault = (method, path) =>
    method === "POST" && !path.startsWith("/oauth") ? { kind: "status", status: 422 } : undefined;
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.equal(bench.fake.calls("POST").length, 1);
  assert.deepEqual(outcomes.map(({ status }) => status), ["FAILED"]);
  assert.deepEqual(bench.journal.results().map(({ status }) => status), ["failure"]);
  assert.equal(bench.fake.requests.at(-1)?.method, "POST", "it was looked up");
});

test("a creation that conflicts with an earlier send of itself, and is not seen, may be there: it is unknown", async () => {
  const bench = new Bench();
  const answers = [500, 409];
  bench.fake.fault = (method, path) => {
    const status = method === "POST" && !path.startsWith("/oauth") ? answers.shift() : undefined;
    return status === undefined ? undefined : { kind: "status", status };
  };
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.deepEqual(outcomes.map(({ status, code }) => [status, code]), [["UNKNOWN", "WRITE_UNKNOWN"]]);
});

test("a creation that was lost is looked up until it is seen, and then no more", async () => {
  const bench = new Bench();
  bench.fake.latencyMs = 1000;
  bench.fake.fault = (method, path) =>
    method === "POST" && !path.startsWith("/oauth") ? { kind: "lost-after" } : undefined;
  const { outcomes } = await bench.apply([makeDesired("support")]);
  const calls = bench.fake.requests.filter(({ path }) => !path.startsWith("/oauth")).map(({ method }) => method);
  assert.deepEqual(calls, ["GET", "POST", "GET"]);
  assert.deepEqual(outcomes.map(({ requests, latencyMs }) => [requests, latencyMs]), [[2, 2000]]);
});

test("a write that is lost while the run is being stopped is still looked up", async () => {
  const bench = new Bench();
  bench.fake.latencyMs = 1000;
  const stop = new AbortController();
  bench.fake.fault = (method, path) => {
    if (method !== "POST" || path.startsWith("/oauth")) return undefined;
    stop.abort(new Error("stopped"));
    return { kind: "lost-after" };
  };
  await bench.apply([makeDesired("support")], { run: { signal: stop.signal } });
  assert.deepEqual(bench.journal.results().map(({ status, adopted }) => [status, adopted]), [["success", true]]);
});

test("the result of a write that failed names the account that it was about", async () => {
  const bench = new Bench();
  const { id } = bench.fake.seed(makeBody("support"));
  bench.fake.fault = (method) => method === "PUT" ? { kind: "status", status: 400 } : undefined;
  await bench.apply([makeDesired("support", { rotate: true })]);
  assert.deepEqual(bench.journal.results().map(({ status, targetId }) => [status, targetId]), [["failure", id]]);
});

test("nothing is written once an intent cannot be recorded, in a run that could be stopped from outside, too", async () => {
  const bench = new Bench();
  bench.journal.intent = () => Promise.reject(new AppError("AUDIT_UNWRITABLE", "disk full"));
  const { outcomes } = await bench.apply(["a", "b", "c"].map((name) => makeDesired(name)), {
    run: { concurrency: 1, signal: new AbortController().signal },
  });
  assert.equal(bench.fake.accounts.size, 0);
  assert.deepEqual(outcomes.map(({ code }) => code), Array(3).fill("AUDIT_UNWRITABLE"));
  assert.match(outcomes[2]?.detail ?? "", /before this account was written/);
});

test("a journal that failed once is not asked again", async () => {
  let asked = 0;
  const journal = new MemoryJournal();
  journal.intent = () => Promise.reject(new AppError("AUDIT_UNWRITABLE", `asked ${++asked} times`));
  const guard = new JournalGuard(journal, memoryLogger());
  const intent: WriteIntent = {
    kind: "account",
    key: "a",
    name: "a",
    file: "a.yaml",
    action: "create",
    resource: "emailaccount",
    method: "POST",
    pathTemplate: "/",
    redacted: [],
  };
  await assert.rejects(guard.intent(intent), /asked 1 times/);
  await assert.rejects(guard.intent(intent), /asked 1 times/);
  assert.equal(guard.signal.aborted, true);
});

/** Makes reads of single accounts, or all of them, miss what is younger than this. */
function hideFor(bench: Bench, ms: number): void {
  bench.fake.fault = (method, path) => {
    if (method !== "GET" || !path.includes("emailaccounts/")) return undefined;
    const account = bench.fake.accounts.get(path.slice(path.lastIndexOf("/") + 1));
    const young = account !== undefined && bench.clock.monotonic() - account.createdAt < ms;
    return young ? { kind: "status", status: 404 } : undefined;
  };
}

for (const count of [1, 2]) {
  test(`of ${count} accounts that reads do not show for the first 50 s none is gone`, async () => {
    const bench = new Bench();
    bench.fake.validation = () => ({ ms: 3000 });
    bench.fake.staleMs = 50_000;
    hideFor(bench, 50_000);
    const names = Array.from({ length: count }, (_, index) => `a${index}`);
    const { outcomes } = await bench.apply(names.map((name) => makeDesired(name)));
    assert.deepEqual(outcomes.map(({ status }) => status), names.map(() => "VALIDATED"));
  });

  test(`of ${count} accounts that reads do not show for more than a minute each is gone, and not before`, async () => {
    const bench = new Bench();
    bench.fake.validation = () => ({ ms: 3000 });
    bench.fake.staleMs = 200_000;
    hideFor(bench, 200_000);
    const names = Array.from({ length: count }, (_, index) => `a${index}`);
    const before = bench.clock.monotonic();
    const { outcomes } = await bench.apply(names.map((name) => makeDesired(name)));
    assert.deepEqual(outcomes.map(({ code }) => code), names.map(() => "GENESYS_NOT_FOUND"));
    const waited = bench.clock.monotonic() - before;
    assert.ok(waited >= 60_000 && waited < 75_000, `${waited} ms`);
  });
}

test("of two pending accounts each has its own time, and is ended when it is up", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: Infinity });
  const accepted = new Map<string, number>();
  const ended = new Map<string, number>();
  const { intent, pending, outcome } = bench.journal;
  Object.assign(bench.journal, {
    intent: async (each: Parameters<typeof intent>[0]) => {
      if (each.name === "younger") await bench.clock.sleep(30_000);
      return await intent.call(bench.journal, each);
    },
    pending: (...each: Parameters<typeof pending>) => {
      accepted.set(each[0].name, bench.clock.monotonic());
      return pending.call(bench.journal, ...each);
    },
    outcome: (each: Parameters<typeof outcome>[0]) => {
      ended.set(each.name, bench.clock.monotonic());
      return outcome.call(bench.journal, each);
    },
  });
  const { outcomes } = await bench.apply(["older", "younger"].map((name) => makeDesired(name)), {
    run: { pollTimeoutMs: 100_000 },
  });
  assert.deepEqual(outcomes.map(({ status }) => status), ["TIMED_OUT", "TIMED_OUT"]);
  assert.equal((accepted.get("younger") ?? 0) - (accepted.get("older") ?? 0), 30_000);
  for (const name of ["older", "younger"]) assert.equal((ended.get(name) ?? 0) - (accepted.get(name) ?? 0), 100_000);
});

/** An account whose write was accepted at a time. */
function acceptedAt(ms: number): { readonly acceptedAt: number } {
  return { acceptedAt: ms };
}

test("of two pending accounts the younger one says when the first look is, and how long looks are apart", () => {
  const clock = new FakeClock();
  const schedule = new PollSchedule({ clock, random: () => 0 });
  const accounts = [acceptedAt(clock.monotonic() - 10_000), acceptedAt(clock.monotonic() - 100)];
  assert.equal(schedule.next(accounts) - clock.monotonic(), 400);
  assert.equal(schedule.next(accounts) - clock.monotonic(), 250);
  schedule.learn(acceptedAt(clock.monotonic() - 3000));
  schedule.learn(acceptedAt(clock.monotonic() - 8000));
  assert.equal(schedule.next(accounts) - clock.monotonic(), 3000 - 100 + 60);
});

test("however long a validation usually takes, somebody looks every half minute", () => {
  const clock = new FakeClock();
  const schedule = new PollSchedule({ clock, random: () => 0 });
  const young = acceptedAt(clock.monotonic());
  schedule.next([young]);
  schedule.learn(acceptedAt(clock.monotonic() - 100_000));
  assert.equal(schedule.next([young]) - clock.monotonic(), 30_000);
});
