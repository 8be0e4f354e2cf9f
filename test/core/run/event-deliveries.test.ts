import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { AppError } from "../../../src/core/base/errors.ts";
import { ConnectionError } from "../../../src/core/base/ports.ts";
import { nameKey } from "../../../src/core/account/account.ts";
import { printAccount } from "../../../src/core/account/print.ts";
import { recordsOf } from "../../support/audit-records.ts";
import { EventRuns } from "../../support/event-runs.ts";
import { filesOf } from "../../support/pipeline-files.ts";
import { makeAccount } from "../../support/provision-bench.ts";
import { untilAborted } from "../../support/until.ts";

/** So many accounts, each in a file. */
function fleet(count: number): Record<string, string> {
  return filesOf(
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`accounts/${at}.yaml`, `Account ${at}`])),
  );
}

const ONE = fleet(1);
const EDITED = { "accounts/0.yaml": printAccount(makeAccount("Account 0", { description: "Edited" })) };

/** A network whose mail servers refuse every connection. */
const DOWN = { server: () => new ConnectionError("ECONNREFUSED", "connect ECONNREFUSED") };

/** The keys of the alerts that are open at PagerDuty. */
function openAlerts({ bodies }: EventRuns): string[] {
  const open = new Set<string>();
  for (const { event_action, dedup_key } of bodies) {
    if (event_action === "trigger") open.add(dedup_key);
    if (event_action === "resolve") open.delete(dedup_key);
  }
  return [...open];
}

/** The same at ServiceNow. */
function openEvents({ bodies }: EventRuns): string[] {
  const open = new Set<string>();
  for (const { records: [{ message_key, severity }] } of bodies) {
    if (severity === "0") open.delete(message_key);
    else open.add(message_key);
  }
  return [...open];
}

/** How many accounts were live, by the log. */
const liveIn = ({ log }: EventRuns): number => recordsOf(log).filter(({ type }) => type === "account.active").length;

/** When the last account ended, by the log. */
const lastEnd = ({ log }: EventRuns): number =>
  Date.parse(recordsOf(log).findLast(({ type }) => type === "account.active")?.timestamp ?? "");

test("slow: a receiver that takes 14 s an answer delays the end by its budget, and every event is counted", async () => {
  const runs = new EventRuns();
  const { clock } = runs.bench;
  runs.receive = async (url, init) => {
    await clock.sleep(14_000, init?.signal ?? undefined);
    return await runs.receiver.fetch(url, init);
  };
  const report = await runs.apply(fleet(40));
  assert.ok(clock.now() - lastEnd(runs) <= 60_000, `${clock.now() - lastEnd(runs)} ms`);
  const { delivered = 0, undelivered = 0 } = report?.notifications ?? {};
  assert.deepEqual([delivered + undelivered, report?.undelivered?.length], [40, undelivered]);
  assert.ok(delivered > 0);
  for (const { reason } of report?.undelivered ?? []) assert.match(reason, /no time left/);
});

test("cancel-sigint: a run that is stopped while the receiver hangs ends by itself, with a closing record", async () => {
  const runs = new EventRuns();
  const stop = new AbortController();
  runs.receive = async (_url, init) => {
    stop.abort(new AppError("CANCELLED", "The run was stopped by SIGINT"));
    return await untilAborted(init?.signal);
  };
  const report = await runs.apply(fleet(3), { signal: stop.signal });
  assert.deepEqual([report?.result, report?.notifications.undelivered], ["failure", 3]);
  assert.deepEqual(report?.findings.map(({ code }) => code).sort(), ["CANCELLED", "NOTIFY_FAILED"]);
  assert.equal(recordsOf(runs.log).at(-1)?.type, "run.completed");
  assert.equal((await verifyAudit(runs.log.text ?? "")).status, "intact");
});

test("kill-fresh: of ten accounts that were live when the run was killed, all but two are told of at least", async () => {
  const runs = new EventRuns();
  runs.bench.fake.validation = ({ name }) => ({ ms: /1[01]$/.test(name) ? 3_600_000 : 0 });
  const killed = (): boolean => liveIn(runs) === 10 && runs.bench.clock.now() - lastEnd(runs) >= 6000;
  assert.equal(await runs.apply(fleet(12), { killed }), undefined);
  assert.equal(runs.bench.fake.accounts.size, 12);
  runs.bench.fake.validation = () => ({ ms: 0 });
  for (const account of runs.bench.fake.accounts.values()) account.validAt = -Infinity;
  assert.equal((await runs.apply(fleet(12), { fresh: true }))?.result, "success");
  const told = new Set(runs.bodies.map(({ name }) => name));
  const missing = Array.from({ length: 10 }, (_, at) => `Account ${at}`).filter((name) => !told.has(name));
  assert.ok(missing.length <= 2, missing.join());
});

test("kill-same: what was live is told by the next run, which says that the run before left no closing record", async () => {
  const runs = new EventRuns();
  runs.bench.fake.validation = ({ name }) => ({ ms: name.endsWith("4") ? 3_600_000 : 0 });
  runs.receive = (_url, init) => untilAborted(init?.signal);
  assert.equal(await runs.apply(fleet(5), { killed: () => liveIn(runs) === 4 }), undefined);
  assert.equal(runs.bodies.length, 0);
  runs.receive = runs.receiver.fetch;
  for (const account of runs.bench.fake.accounts.values()) account.validAt = -Infinity;
  const report = await runs.apply(fleet(5));
  assert.match(report?.findings.map(({ message }) => message).join("\n") ?? "", /no closing record/);
  const told = runs.bodies.map(({ name }) => name);
  assert.deepEqual(
    [...new Set(told)].filter((name) => name !== "Account 4").sort(),
    [0, 1, 2, 3].map((at) => `Account ${at}`),
  );
  assert.equal(new Set(runs.ids).size, runs.ids.length, "an event was told twice");
});

test("alert-file-pagerduty: a file that was made wrong and put back closes its alert", async () => {
  const [text = ""] = Object.values(ONE);
  const wrong = [text.replace("smtp_port: 587", "smtp_port: 5870"), text.replace(/^name: .*$/m, "nmae: x"), "- [x"];
  for (const each of wrong) {
    const broken = { "accounts/0.yaml": each, "accounts/sound.yaml": printAccount(makeAccount("Sound")) };
    const sound = { ...broken, ...ONE };
    const runs = new EventRuns("pagerduty");
    await runs.apply(sound, { fresh: true });
    assert.equal((await runs.apply(broken, { fresh: true, past: { before: sound } }))?.result, "failure");
    assert.equal(openAlerts(runs).length, 1, each);
    assert.equal((await runs.apply(sound, { fresh: true, past: { before: broken } }))?.result, "success");
    assert.deepEqual(openAlerts(runs), [], each);
  }
});

test("alert-time-servicenow-event: an account that is live after its validation timed out closes its alert", async () => {
  const runs = new EventRuns("servicenow-event");
  runs.bench.fake.validation = () => ({ ms: 36_000_000 });
  await runs.apply(ONE, { fresh: true });
  assert.equal(openEvents(runs).length, 1);
  for (const account of runs.bench.fake.accounts.values()) account.validAt = -Infinity;
  assert.equal((await runs.apply(ONE, { fresh: true }))?.result, "success");
  assert.deepEqual(openEvents(runs), []);
});

test("alert-probe-pagerduty: an edit while the mail server is down that is taken back closes its alert", async () => {
  const runs = new EventRuns("pagerduty");
  await runs.apply(ONE, { fresh: true });
  const down = await runs.apply(EDITED, { fresh: true, past: { before: ONE }, network: DOWN });
  assert.notEqual(down?.result, "success");
  assert.equal(openAlerts(runs).length, 1);
  await runs.apply(ONE, { fresh: true, past: { before: EDITED }, network: DOWN });
  assert.deepEqual(openAlerts(runs), []);
});

for (const format of ["pagerduty", "cloudevents", "basic"] as const) {
  test(`again-${format}: an account that still fails at the next run is told under the key and the id that it had`, async () => {
    const runs = new EventRuns(format);
    runs.bench.fake.validation = () => ({ ms: 0, status: "VALIDATION_FAILED", message: "535 5.7.8 refused" });
    for (let run = 0; run < 3; run++) assert.equal((await runs.apply(ONE, { fresh: true }))?.result, "failure");
    assert.equal(new Set(runs.ids).size, 1);
    const keys = runs.receiver.requests.map(({ headers, body }) =>
      format === "pagerduty" ? JSON.parse(body).dedup_key : headers.get("ce-id") ?? headers.get("webhook-id")
    );
    assert.equal(new Set(keys).size, 1);
  });
}

test("long-names-pagerduty: two names that share 250 characters have two keys of at most 255 characters", async () => {
  const runs = new EventRuns("pagerduty");
  await runs.apply(longNames());
  const keys = new Set<string>(runs.bodies.flatMap(({ dedup_key }) => dedup_key ?? []));
  assert.equal(keys.size, 2);
  for (const key of keys) assert.ok(key.length <= 255, `${key.length} characters`);
});

test("long-names-servicenow: two names that share 250 characters have two keys", async () => {
  const runs = new EventRuns("servicenow-event");
  await runs.apply(longNames());
  assert.equal(new Set(runs.bodies.map(({ records: [{ message_key }] }) => message_key)).size, 2);
});

function longNames(): Record<string, string> {
  const names = ["1", "2"].map((end) => `${"x".repeat(250)}${end}`);
  assert.equal(new Set(names.map(nameKey)).size, 2);
  return Object.fromEntries(
    names.map((
      name,
      at,
    ) => [`accounts/${at}.yaml`, printAccount(makeAccount(name, { username: `${at}@example.com` }))]),
  );
}

test("switch-on-quiet: a run that is the first with a webhook and changes nothing tells nothing of the runs before", async () => {
  for (const fresh of [false, true]) {
    const runs = new EventRuns();
    await runs.apply(fleet(3), { notifies: false });
    await runs.apply({ ...fleet(3), ...EDITED }, { notifies: false, fresh });
    const report = await runs.apply({ ...fleet(3), ...EDITED }, { fresh });
    assert.deepEqual([runs.bodies, report?.notifications], [[], { delivered: 0, undelivered: 0 }]);
  }
});

test("reason-basic: the event of an account that Genesys Cloud refused says why", async () => {
  const runs = new EventRuns();
  runs.bench.fake.validation = () => ({ ms: 0, status: "VALIDATION_FAILED", message: "535 5.7.8 refused" });
  await runs.apply(ONE);
  const [{ event, reason, code }] = runs.bodies;
  assert.equal(event, "email_account_failed");
  assert.match(reason, /535/);
  assert.equal(code, "VALIDATION_FAILED");
});

/** What a run says of a receiver that answers every event so. */
async function words(answer: () => Response): Promise<string> {
  const runs = new EventRuns("pagerduty");
  runs.receiver.always = answer;
  const report = await runs.apply(ONE);
  assert.deepEqual(report?.notifications, { delivered: 0, undelivered: 1 });
  const reason = report?.undelivered?.[0]?.reason ?? "";
  assert.ok(report?.findings.some(({ message }) => message.includes(reason.slice(0, 200))), reason);
  return reason;
}

test("words-pagerduty: which field PagerDuty calls wrong reaches the user", async () => {
  const answer = {
    status: "invalid event",
    message: "Event object is invalid",
    errors: ["Length of 'routing_key' is incorrect"],
  };
  assert.match(await words(() => Response.json(answer, { status: 400 })), /400.*Length of 'routing_key' is incorrect/);
});

test("words-bounded: the beginning of a long refusal reaches the user, and not all of it", async () => {
  const reason = await words(() => new Response(`the field x is wrong ${"y".repeat(200_000)}`, { status: 400 }));
  assert.match(reason, /the field x is wrong y/);
  assert.ok(reason.length < 1000, `${reason.length} characters`);
});

test("words-escaped: a workflow command and a terminal escape in a refusal are told, but harmless", async () => {
  const reason = await words(() => new Response("wrong\n::error::owned\r\n\u001b[31mred\u202e", { status: 400 }));
  assert.match(reason, /wrong.*::error::owned.*red/);
  assert.doesNotMatch(reason, /[\p{Cc}\u202e]/u);
});
