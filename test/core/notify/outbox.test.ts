import assert from "node:assert/strict";
import test from "node:test";
import { AppError } from "../../../src/core/base/errors.ts";
import { Outbox, type OutboxState } from "../../../src/core/notify/outbox.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { envelope } from "../../support/events.ts";

const open = (file: MemoryFile): Promise<Outbox> => Outbox.open(file, new FakeClock());
const ids = (outbox: Outbox, ...states: OutboxState[]): readonly string[] => outbox.list(...states).map(({ id }) => id);
const result = (id: string, delivered: boolean, retryable = false) => ({ id, delivered, retryable, attempts: 1 });

test("an event is in the file before add resolves, and a second one of its id is not", async () => {
  const file = new MemoryFile();
  const outbox = await open(file);
  await Promise.all([
    outbox.add(envelope({ id: "a" })),
    outbox.add(envelope({ id: "a" })),
    outbox.add(envelope({ id: "b" })),
  ]);
  assert.equal(file.lines.length, 2);
  assert.deepEqual(JSON.parse(file.lines[0] ?? "").envelope, envelope({ id: "a" }));
});

test("a reloaded outbox knows what became of each event", async () => {
  const file = new MemoryFile();
  const first = await open(file);
  for (const id of ["a", "b", "c", "d"]) await first.add(envelope({ id }));
  await first.settle(result("a", true), "itsm.example");
  await first.settle(result("b", false, false), "itsm.example");
  await first.settle(result("c", false, true), "itsm.example");
  const second = await open(file);
  assert.deepEqual(ids(second, "delivered"), ["a"]);
  assert.deepEqual(ids(second, "dead"), ["b"]);
  assert.deepEqual(ids(second, "pending"), ["c", "d"]);
  assert.deepEqual(second.list("pending"), first.list("pending"));
  await second.add(envelope({ id: "a" }));
  assert.deepEqual(ids(second, "pending"), ["c", "d"]);
});

test("a line that a crash cut off is passed over and not continued", async () => {
  const file = new MemoryFile();
  const outbox = await open(file);
  await outbox.add(envelope({ id: "a" }));
  file.tearAfter = 50;
  await assert.rejects(
    outbox.add(envelope({ id: "b" })),
    (error) => error instanceof AppError && error.code === "OUTBOX_UNUSABLE",
  );
  file.tearAfter = undefined;
  await outbox.add(envelope({ id: "c" }));
  const reloaded = await open(file);
  await reloaded.add(envelope({ id: "b" }));
  assert.deepEqual(ids(await open(file), "pending"), ["a", "c", "b"]);
  file.text = file.text?.slice(0, -30);
  const cut = await open(file);
  assert.deepEqual(ids(cut, "pending"), ["a", "c"]);
  assert.equal(cut.unreadable, 1);
});

test("lines that are no entries are counted and do no harm", async () => {
  const bad = [
    "hello",
    "{}",
    JSON.stringify({ state: "pending", id: "x", at: "", envelope: envelope({ id: "y" }) }),
    JSON.stringify({ state: "pending", id: "a\r\nb", at: "", envelope: envelope({ id: "a\r\nb" }) }),
    JSON.stringify({
      state: "pending",
      id: "z",
      at: "",
      envelope: { ...envelope({ id: "z" }), origin: "x".repeat(70_000) },
    }),
  ];
  const outbox = await open(new MemoryFile(bad.join("\n") + "\n"));
  assert.equal(outbox.unreadable, 5);
  assert.deepEqual(ids(outbox, "pending", "dead", "delivered"), []);
});

test("a state that came back is sent again, after those that came between, also from the file", async () => {
  const file = new MemoryFile();
  const first = await open(file);
  const later = envelope({ id: "a", event: { ...envelope().event, audit_hash: "sha256:later" } });
  for (const id of ["a", "b"]) await first.add(envelope({ id }));
  for (const id of ["a", "b"]) await first.settle(result(id, true), "itsm.example");
  await first.add(envelope({ id: "c" }));
  await first.add(later);
  for (const outbox of [first, await open(file)]) {
    assert.deepEqual([ids(outbox, "pending"), ids(outbox, "delivered")], [["c", "a"], ["b"]]);
    assert.equal(outbox.list("pending")[1]?.event.audit_hash, "sha256:later");
  }
});
