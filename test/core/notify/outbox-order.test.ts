import assert from "node:assert/strict";
import { test } from "node:test";
import { openDestination } from "../../../src/core/notify/destination.ts";
import { Notifier } from "../../../src/core/notify/notifier.ts";
import { Outbox, type OutboxState } from "../../../src/core/notify/outbox.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { envelope } from "../../support/events.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { FakeReceiver } from "../../support/receiver.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

type Line = "pending" | "delivered" | "failed" | "dead";

/** The line of an outbox file. */
function line(state: Line, id = "a"): string {
  const at = "2026-11-22T08:00:00.000Z";
  return JSON.stringify(
    state === "pending"
      ? { state, id, at, envelope: envelope({ id }) }
      : { state, id, at, destination: "itsm.example", attempts: 1 },
  );
}

async function stateAfter(...lines: readonly Line[]): Promise<OutboxState | undefined> {
  const outbox = await Outbox.open(new MemoryFile(lines.map((each) => `${line(each)}\n`).join("")), new FakeClock());
  assert.equal(outbox.unreadable, 0);
  return (["pending", "delivered", "dead"] as const).find((state) => outbox.list(state).length > 0);
}

/** Two runs may send from one outbox at once: what was delivered stays so, whatever a slower one writes after it. */
const ORDERS: readonly (readonly [OutboxState, ...Line[]])[] = [
  ["delivered", "pending", "delivered"],
  ["delivered", "pending", "delivered", "failed"],
  ["delivered", "pending", "delivered", "dead"],
  ["delivered", "pending", "failed", "delivered"],
  ["delivered", "pending", "dead", "delivered"],
  ["delivered", "pending", "delivered", "pending"],
  ["pending", "pending", "failed"],
  ["pending", "pending", "dead", "failed"],
  ["dead", "pending", "dead"],
  ["dead", "pending", "failed", "dead"],
  ["dead", "pending", "dead", "pending"],
];

for (const [state, ...lines] of ORDERS) {
  test(`${lines.join(", then ")} is ${state}`, async () => assert.equal(await stateAfter(...lines), state));
}

test("the end of an event that is not there is no entry, and no error", async () => {
  assert.equal(await stateAfter("delivered"), undefined);
});

test("a last line without its end counts, and is not continued", async () => {
  const file = new MemoryFile(`${line("pending")}\n\n${line("delivered")}`);
  const outbox = await Outbox.open(file, new FakeClock());
  assert.deepEqual([outbox.list("delivered").length, outbox.unreadable], [1, 0]);
  await outbox.add(envelope({ id: "b" }));
  const again = await Outbox.open(file, new FakeClock());
  assert.deepEqual([again.list("pending").map(({ id }) => id), again.unreadable], [["b"], 0]);
});

test("writes that are made at once reach the file one after another", async () => {
  const file = new MemoryFile();
  let writing = 0;
  const append = file.append.bind(file);
  file.append = async (text) => {
    assert.equal(++writing, 1, "two writes are under way");
    await append(text);
    writing--;
  };
  const outbox = await Outbox.open(file, new FakeClock());
  const ids = ["a", "b", "c"];
  await Promise.all(ids.map((id) => outbox.add(envelope({ id }))));
  await Promise.all(ids.map((id) => outbox.settle({ id, delivered: true, attempts: 1, retryable: false }, "h")));
  assert.equal(file.lines.length, 6);
});

async function notifierOver(receiver: FakeReceiver, accounts: number): Promise<Notifier> {
  const clock = new FakeClock({ auto: true });
  const outbox = await Outbox.open(new MemoryFile(), clock);
  for (let index = 0; index < accounts; index++) {
    await outbox.add(envelope({ id: `e${index}`, dedupKey: `account ${index}` }));
  }
  const destination = await openDestination("https://itsm.example/");
  return new Notifier({ redactor: new Redactor(), outbox, destination, clock, random: () => 0, fetch: receiver.fetch });
}

test("nothing is begun once the run was stopped, and everything is still to be sent", async () => {
  const receiver = new FakeReceiver();
  const notifier = await notifierOver(receiver, 3);
  const flushed = await notifier.flush(AbortSignal.abort(new Error("stopped")));
  assert.deepEqual([flushed.deliveries.length, flushed.undelivered, receiver.requests.length], [0, 3, 0]);
});

test("only failures in a row make a receiver count as down", async () => {
  const receiver = new FakeReceiver();
  let answers = 0;
  receiver.always = () =>
    ++answers % 2 === 0 ? new Response("") : new Response("", { status: 503, headers: { "retry-after": "3600" } });
  const { deliveries, delivered } = await (await notifierOver(receiver, 20)).flush();
  assert.deepEqual([deliveries.length, delivered], [20, 10]);
});

test("what the audit log records as delivered is so in the outbox from then on", async () => {
  const file = new MemoryFile(`${line("pending")}\n`);
  await (await Outbox.open(file, new FakeClock())).acknowledge("a");
  const again = await Outbox.open(file, new FakeClock());
  assert.deepEqual([again.list("pending").length, again.list("delivered").length, again.unreadable], [0, 1, 0]);
});
