import assert from "node:assert/strict";
import { test } from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import type { Clock } from "../../../src/core/base/ports.ts";
import type { ChangeOutcome } from "../../../src/core/provision/journal.ts";
import { Bench, benchOf, makeAccount, makeBody, makeDesired, PASSWORD } from "../../support/provision-bench.ts";
import type { Fault } from "../../support/provision-fake.ts";

function shown({ name, action, status, succeeded, code }: ChangeOutcome): unknown[] {
  return code === undefined ? [name, action, status, succeeded] : [name, action, status, succeeded, code];
}

/** Fails the nth call of a method with these faults. */
function faultOn(bench: Bench, method: string, ...faults: readonly (Fault | undefined)[]): void {
  let next = 0;
  bench.fake.fault = (called, path) => called === method && !path.startsWith("/oauth") ? faults[next++] : undefined;
}

test("an account is announced, written, recorded, waited for and ended, in this order", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 2000 });
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.deepEqual(outcomes.map(shown), [["support", "create", "VALIDATED", true]]);
  const [intent, result, pending, outcome] = bench.journal.entries;
  assert.ok(intent?.type === "intent" && result?.type === "result");
  assert.ok(pending?.type === "pending" && outcome?.type === "outcome");
  const post = bench.fake.requests.findIndex((request) => request.method === "POST" && request.path !== "/oauth/token");
  assert.equal(intent.requestsBefore, post);
  assert.equal(result.id, intent.id);
  assert.deepEqual([result.result.status, result.result.httpStatus, result.result.attempts], ["success", 201, 1]);
  assert.equal(pending.status, "PENDING_VALIDATION");
  assert.equal(outcome.outcome, outcomes[0]);
  assert.equal(outcomes[0]?.accountId, [...bench.fake.accounts.keys()][0]);
  assert.deepEqual(bench.logger.lines.map((line) => line.replace(/\d+ ms/, "N ms")), [
    "support: PENDING_VALIDATION",
    "support: VALIDATED after N ms",
  ]);
});

test("the journal is told what is written, but never the password", async () => {
  const bench = new Bench();
  bench.fake.seed(makeBody("support"));
  const account = makeAccount("support", { smtp_port: 465 });
  await bench.apply([makeDesired("support", { account })]);
  const [intent] = bench.journal.intents();
  assert.equal(intent?.method, "PUT");
  assert.equal(intent?.pathTemplate, "/api/v2/routing/emailaccounts/{id}");
  assert.equal(intent?.before?.["smtpPort"], 587);
  assert.equal(intent?.after?.["smtpPort"], 465);
  assert.equal(intent?.credentialReference, "env:SUPPORT_PASSWORD");
  assert.deepEqual(intent?.redacted, ["/password"]);
  assert.doesNotMatch(JSON.stringify([bench.journal.entries, bench.logger.lines]), new RegExp(PASSWORD));
  assert.match(bench.fake.calls("PUT")[0]?.body ?? "", new RegExp(PASSWORD));
});

test("the ends of accounts are recorded together, so that one flush of the log can hold many", async () => {
  for (const live of [[], ["a", "b", "c", "d"]]) {
    const bench = benchOf(...live);
    const { journal } = bench;
    let open = 0;
    let most = 0;
    const slow = Object.assign(Object.create(journal) as typeof journal, {
      outcome: async (outcome: ChangeOutcome) => {
        most = Math.max(most, ++open);
        // Whoever is told one after the other comes back here only afterwards.
        await new Promise((resolve) => setTimeout(resolve, 0));
        open -= 1;
        assert.ok(outcome.succeeded);
      },
    });
    const desired = ["a", "b", "c", "d"].map((name) => makeDesired(name));
    const { outcomes } = await bench.apply(desired, { run: { journal: slow } });
    assert.deepEqual([outcomes.length, most, open], [4, 4, 0], `${live.length} live accounts`);
  }
});

test("a second identical run makes no write", async () => {
  const bench = new Bench();
  const desired = ["a", "b"].map((name) => makeDesired(name));
  await bench.apply(desired);
  const { outcomes } = await bench.apply(desired);
  assert.deepEqual(outcomes.map(shown), [["a", "no-op", "VALIDATED", true], ["b", "no-op", "VALIDATED", true]]);
  assert.equal(bench.fake.calls("POST").length, 2);
  assert.equal(bench.fake.calls("PUT").length, 0);
});

test("accounts are validated together, not one after another", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 10_000 });
  const before = bench.clock.monotonic();
  await bench.apply(Array.from({ length: 50 }, (_, index) => makeDesired(`a${index}`)));
  assert.ok(bench.clock.monotonic() - before < 12_000);
  assert.ok(bench.fake.requests.length < 50 * 1.8);
});

test("a failure state ends the wait at once, with its message", async () => {
  const bench = new Bench();
  bench.fake.validation = ({ name }) =>
    name === "bad" ? { ms: 1000, status: "VALIDATION_FAILED", message: "535 5.7.8 refused" } : { ms: 60_000 };
  const { outcomes } = await bench.apply([makeDesired("bad"), makeDesired("good")]);
  assert.deepEqual(outcomes.map(shown), [
    ["bad", "create", "VALIDATION_FAILED", false, "VALIDATION_FAILED"],
    ["good", "create", "VALIDATED", true],
  ]);
  assert.equal(outcomes[0]?.detail, 'Genesys Cloud reports VALIDATION_FAILED: "535 5.7.8 refused"');
  assert.ok((outcomes[0]?.latencyMs ?? Infinity) < 2000);
});

test("an unchanged account whose validation failed is not written, but reported failed", async () => {
  const bench = new Bench();
  bench.fake.seed(makeBody("support"), { status: "VALIDATION_FAILED", statusMessage: "535 refused" });
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.deepEqual(outcomes.map(shown), [["support", "no-op", "VALIDATION_FAILED", false, "VALIDATION_FAILED"]]);
  assert.equal(bench.journal.intents().length, 0);
});

test("a validation that is stuck times out, and the next run goes on waiting instead of creating", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 50_000 });
  const run = { pollTimeoutMs: 30_000 };
  const first = await bench.apply([makeDesired("slow")], { run });
  assert.deepEqual(first.outcomes.map(shown), [["slow", "create", "TIMED_OUT", false, "VALIDATION_TIMED_OUT"]]);
  const second = await bench.apply([makeDesired("slow")], { run });
  assert.deepEqual(second.outcomes.map(shown), [["slow", "no-op", "VALIDATED", true]]);
  assert.equal(bench.fake.calls("POST").length, 1);
  assert.equal(bench.fake.calls("PUT").length, 0);
});

for (const kind of ["lost-after", "hang-after", "truncated", "html-after"] as const) {
  test(`a creation whose answer is ${kind} is looked up and taken over, not made again`, async () => {
    const bench = new Bench();
    faultOn(bench, "POST", { kind });
    const { outcomes } = await bench.apply([makeDesired("support")]);
    assert.deepEqual(outcomes.map(shown), [["support", "create", "VALIDATED", true]]);
    assert.equal(bench.fake.calls("POST").length, 1);
    assert.deepEqual(bench.journal.results().map((each) => [each.status, each.adopted]), [["success", true]]);
  });
}

for (const fault of [{ kind: "lost-before" }, { kind: "hang-before" }, { kind: "status", status: 500 }] as const) {
  test(`a creation that a ${"status" in fault ? fault.status : fault.kind} kept from the API is made again after look-ups`, async () => {
    const bench = new Bench();
    faultOn(bench, "POST", fault);
    const { outcomes } = await bench.apply([makeDesired("support")]);
    assert.deepEqual(outcomes.map(shown), [["support", "create", "VALIDATED", true]]);
    const calls = bench.fake.requests.filter((each) => !each.path.startsWith("/oauth"));
    const posts = calls.flatMap((each, index) => each.method === "POST" ? [index] : []);
    const between = calls.slice((posts[0] ?? 0) + 1, posts[1]);
    assert.equal(posts.length, 2);
    assert.ok(between.some((each) => each.method === "GET" && each.query.get("name") === "support"));
  });
}

test("a lost creation that the listing does not show yet is taken over after the API says it exists", async () => {
  const bench = new Bench();
  bench.fake.staleMs = 20_000;
  faultOn(bench, "POST", { kind: "lost-after" });
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.deepEqual(outcomes.map(shown), [["support", "create", "VALIDATED", true]]);
  assert.equal(bench.fake.accounts.size, 1);
});

test("a creation that meets an equal account adopts it, and one that meets another reports it", async () => {
  const bench = new Bench();
  bench.fake.fault = (method, path) => {
    if (method !== "POST" || path.startsWith("/oauth") || bench.fake.accounts.size > 0) return undefined;
    bench.fake.seed(makeBody("equal"));
    bench.fake.seed(makeBody("other", { username: "somebody@example.com" }));
    return undefined;
  };
  const { outcomes } = await bench.apply([makeDesired("equal"), makeDesired("other")]);
  assert.deepEqual(outcomes.map(shown), [
    ["equal", "create", "VALIDATED", true],
    ["other", "create", "FAILED", false, "GENESYS_CONFLICT"],
  ]);
  assert.match(outcomes[1]?.detail ?? "", /already exists, with a different username/);
});

test("a creation whose effect cannot be learnt is UNKNOWN, in the outcome and in the journal", async () => {
  const bench = new Bench();
  let posted = false;
  bench.fake.fault = (method, path) => {
    if (path.startsWith("/oauth")) return undefined;
    posted ||= method === "POST";
    return posted ? { kind: "lost-before" } : undefined;
  };
  const { outcomes } = await bench.apply([makeDesired("support")]);
  assert.deepEqual(outcomes.map(shown), [["support", "create", "UNKNOWN", false, "WRITE_UNKNOWN"]]);
  assert.deepEqual(bench.journal.results().map((each) => each.status), ["unknown"]);
  assert.equal(bench.fake.calls("POST").length, 1);
});

test("a replacement that lost every answer is learnt by look-up; a password alone by the version", async () => {
  const bench = new Bench();
  bench.fake.seed(makeBody("text"));
  bench.fake.seed(makeBody("secret"));
  const lost: Fault = { kind: "lost-after" };
  bench.fake.fault = (method) => method === "PUT" ? lost : undefined;
  const text = makeDesired("text", { account: makeAccount("text", { description: "new" }) });
  const { outcomes } = await bench.apply([text, makeDesired("secret", { rotate: true })]);
  assert.deepEqual(outcomes.map(shown), [["text", "update", "VALIDATED", true], [
    "secret",
    "update",
    "VALIDATED",
    true,
  ]]);
  assert.ok(bench.journal.results().every((each) => each.adopted));
});

test("a replacement that never took effect fails with the API's words", async () => {
  const bench = new Bench();
  bench.fake.seed(makeBody("a"));
  bench.fake.fault = (method) => method === "PUT" ? { kind: "status", status: 503 } : undefined;
  const { outcomes } = await bench.apply([makeDesired("a", { rotate: true })]);
  assert.deepEqual(outcomes.map(shown), [["a", "update", "FAILED", false, "GENESYS_SERVER_ERROR"]]);
});

test("one account's failure stops no other", async () => {
  const bench = new Bench();
  bench.fake.fault = (method, path) =>
    method === "PUT" && path.endsWith("1") ? { kind: "status", status: 400 } : undefined;
  for (const name of ["a", "b"]) bench.fake.seed(makeBody(name));
  const desired = ["a", "b", "c"].map((name) => makeDesired(name, { rotate: true }));
  const { outcomes } = await bench.apply([...desired, makeDesired("d", { password: undefined })]);
  assert.deepEqual(outcomes.map(shown), [
    ["a", "update", "FAILED", false, "GENESYS_REFUSED"],
    ["b", "update", "VALIDATED", true],
    ["c", "create", "VALIDATED", true],
    ["d", "create", "FAILED", false, "SECRET_MISSING"],
  ]);
  assert.equal(bench.journal.intents().length, 3);
});

test("an account that reads do not show yet is waited for, and one that stays away has disappeared", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 3000 });
  bench.fake.staleMs = 5000;
  const late = await bench.apply(["a", "b"].map((name) => makeDesired(name)));
  assert.deepEqual(late.outcomes.map((each) => each.status), ["VALIDATED", "VALIDATED"]);

  const gone = new Bench();
  gone.fake.validation = () => ({ ms: 3000 });
  gone.fake.fault = (method, path) =>
    method === "GET" && path.includes("emailaccounts/") ? { kind: "status", status: 404 } : undefined;
  const { outcomes } = await gone.apply([makeDesired("a")]);
  assert.deepEqual(outcomes.map(shown), [["a", "create", "FAILED", false, "GENESYS_NOT_FOUND"]]);
});

test("polls that fail for a while cost the run nothing", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 30_000 });
  const start = bench.clock.monotonic();
  bench.fake.fault = (method) =>
    method === "GET" && bench.fake.accounts.size > 0 && bench.clock.monotonic() - start < 20_000
      ? { kind: "status", status: 502, body: "<html>" }
      : undefined;
  const { outcomes } = await bench.apply([makeDesired("a")]);
  assert.deepEqual(outcomes.map((each) => each.status), ["VALIDATED"]);
});

test("deletions come last, and an account that is gone already is deleted", async () => {
  const bench = new Bench();
  for (const name of ["a", "b", "c"]) bench.fake.seed(makeBody(name));
  faultOn(bench, "DELETE", { kind: "status", status: 404 });
  const { outcomes } = await bench.apply([makeDesired("a"), makeDesired("new")], {
    gone: [{ key: "b" }, { key: "c" }],
  });
  assert.deepEqual(outcomes.map(shown), [
    ["a", "no-op", "VALIDATED", true],
    ["new", "create", "VALIDATED", true],
    ["b", "delete", "DELETED", true],
    ["c", "delete", "DELETED", true],
  ]);
  assert.deepEqual(bench.fake.calls("DELETE").length, 2);
  assert.deepEqual(bench.journal.intents().map((intent) => intent.method), ["POST", "DELETE", "DELETE"]);
});

test("a deletion blocked by a later commit fails nothing, one blocked by max-prune does, and neither is made", async () => {
  const bench = new Bench();
  for (const name of ["a", "b"]) bench.fake.seed(makeBody(name));
  for (const [code, succeeded] of [["SUPERSEDED", true], ["PRUNE_BLOCKED", false]] as const) {
    const gone = [{ key: "b", block: { reason: `because of ${code}`, code } }];
    const { outcomes } = await bench.apply([makeDesired("a")], { gone });
    assert.deepEqual(outcomes.slice(1).map(shown), [["b", "blocked", "BLOCKED", succeeded, code]]);
    assert.equal(outcomes[1]?.detail, `because of ${code}`);
  }
  assert.deepEqual(bench.fake.calls("DELETE"), []);
});

test("a stop lets running writes end, starts no new one, and tells where each account was left", async () => {
  const bench = new Bench();
  bench.fake.latencyMs = 1000;
  bench.fake.validation = () => ({ ms: 60_000 });
  const stop = new AbortController();
  const desired = ["a", "b", "c"].map((name) => makeDesired(name));
  const running = bench.apply(desired, { run: { signal: stop.signal, concurrency: 1 } });
  while (bench.fake.calls("POST").length === 0) await bench.clock.sleep(100);
  stop.abort();
  const { outcomes } = await running;
  assert.equal(bench.fake.accounts.size, 1);
  assert.deepEqual(outcomes.map(shown), [
    ["a", "create", "PENDING_VALIDATION", false, "CANCELLED"],
    ["b", "create", "FAILED", false, "CANCELLED"],
    ["c", "create", "FAILED", false, "CANCELLED"],
  ]);
  assert.equal(outcomes[1]?.detail, "The run was stopped before this account was written");
  assert.deepEqual(bench.journal.intents().length, bench.journal.results().length);
});

test("a write that hangs at the stop gets four seconds, and is then UNKNOWN", async () => {
  const bench = new Bench();
  faultOn(bench, "POST", { kind: "hang-after" });
  const stop = new AbortController();
  const running = bench.apply([makeDesired("a")], { run: { signal: stop.signal } });
  while (bench.fake.accounts.size === 0) await bench.clock.sleep(10);
  const stopped = bench.clock.monotonic();
  stop.abort();
  const { outcomes } = await running;
  assert.deepEqual(outcomes.map(shown), [["a", "create", "UNKNOWN", false, "WRITE_UNKNOWN"]]);
  assert.equal(bench.clock.monotonic() - stopped, 4_000);
});

test("nothing is written once an intent cannot be recorded", async () => {
  const bench = new Bench();
  const intent = bench.journal.intent.bind(bench.journal);
  bench.journal.intent = (each) =>
    each.name === "b" ? Promise.reject(new AppError("INTERNAL", "Cannot append: disk full")) : intent(each);
  const desired = ["a", "b", "c"].map((name) => makeDesired(name));
  const { outcomes } = await bench.apply(desired, { run: { concurrency: 1 } });
  assert.deepEqual([...bench.fake.accounts.values()].map((account) => account.name), ["a"]);
  assert.deepEqual(outcomes.map((each) => [each.name, each.code]), [["a", undefined], ["b", "INTERNAL"], [
    "c",
    "INTERNAL",
  ]]);
  assert.match(outcomes[2]?.detail ?? "", /before this account was written: Cannot append: disk full/);
});

test("a creation that the API refuses with 400 because the account exists is looked up as after a 409", async () => {
  const bench = new Bench();
  const body = JSON.stringify({ message: "The account already exists", code: "bad.request", status: 400 });
  bench.fake.fault = (method, path) => {
    if (method !== "POST" || path.startsWith("/oauth")) return undefined;
    bench.fake.seed(makeBody("a"));
    return { kind: "status", status: 400, body };
  };
  const { outcomes } = await bench.apply([makeDesired("a")]);
  assert.deepEqual(outcomes.map(shown), [["a", "create", "VALIDATED", true]]);
});

test("a replacement of an account that was deleted meanwhile is not sent again", async () => {
  const bench = new Bench();
  bench.fake.seed(makeBody("a"));
  bench.fake.fault = (method) => {
    if (method !== "PUT") return undefined;
    bench.fake.accounts.clear();
    return { kind: "lost-before" };
  };
  const { outcomes } = await bench.apply([makeDesired("a", { rotate: true })]);
  assert.deepEqual(outcomes.map(shown), [["a", "update", "FAILED", false, "GENESYS_UNREACHABLE"]]);
  assert.equal(bench.fake.calls("PUT").length, 4);
});

test("accounts whose time is up are read once more, because listings lag", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 20_000 });
  bench.fake.lagMs = 60_000;
  const { outcomes } = await bench.apply(["a", "b"].map((name) => makeDesired(name)), {
    run: { pollTimeoutMs: 30_000 },
  });
  assert.deepEqual(outcomes.map((each) => each.status), ["VALIDATED", "VALIDATED"]);
});

test("a state that may not be read ends the wait at once", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 60_000 });
  bench.fake.fault = (method) =>
    method === "GET" && bench.fake.accounts.size > 0 ? { kind: "status", status: 403 } : undefined;
  const before = bench.clock.monotonic();
  const { outcomes } = await bench.apply([makeDesired("a")]);
  assert.deepEqual(outcomes.map(shown), [["a", "create", "PENDING_VALIDATION", false, "GENESYS_FORBIDDEN"]]);
  assert.ok(bench.clock.monotonic() - before < 2000);
});

test("an account's latency begins with its own first request", async () => {
  const bench = new Bench();
  bench.fake.latencyMs = 1000;
  const desired = ["a", "b", "c"].map((name) => makeDesired(name));
  const { outcomes } = await bench.apply(desired, { run: { concurrency: 1 } });
  assert.deepEqual(outcomes.map((each) => [each.latencyMs, each.requests]), [[1000, 1], [1000, 1], [1000, 1]]);
});

test("the time to wait for an account begins when its write was accepted", async () => {
  const bench = new Bench();
  bench.fake.latencyMs = 18_000;
  bench.fake.validation = () => ({ ms: 50_000 });
  const desired = ["a", "b", "c", "d"].map((name) => makeDesired(name));
  const { outcomes } = await bench.apply(desired, { run: { concurrency: 1, pollTimeoutMs: 60_000 } });
  assert.deepEqual(outcomes.map((each) => each.status), Array(4).fill("VALIDATED"));
});

test("a time-out that is no number ends the wait and never polls for ever", { timeout: 20_000 }, async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: Infinity });
  const clock: Clock = {
    now: () => bench.clock.now(),
    monotonic: () => bench.clock.monotonic(),
    // As timers take it.
    sleep: (ms, signal) => bench.clock.sleep(Number.isNaN(ms) ? 1 : ms, signal),
  };
  const { outcomes } = await bench.apply([makeDesired("a")], { run: { clock, pollTimeoutMs: NaN } });
  assert.deepEqual(outcomes.map(({ code }) => code), ["VALIDATION_TIMED_OUT"]);
});

test("what needs no write ends in the plan's order, held back or not", async () => {
  const bench = new Bench();
  await bench.apply([makeDesired("a"), makeDesired("b")]);
  const before = bench.journal.entries.length;
  await bench.apply([makeDesired("a"), makeDesired("A"), makeDesired("b")]);
  const ended = bench.journal.entries.slice(before).map((entry) =>
    entry.type === "outcome" ? entry.outcome.action : ""
  );
  assert.deepEqual(ended, ["no-op", "blocked", "no-op"]);
});
