import { pendingUnit } from "../../support/audit-records.ts";
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { verifyAudit } from "../../../src/core/audit/verify.ts";
import { appendRecords } from "../../../src/core/audit/append.ts";
import { Redactor } from "../../../src/core/base/secret.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { ACCOUNT, changeOutcome, openAudit, writeIntent, writeRun } from "../../support/audit-records.ts";
import { runContext, runReport } from "../../support/reports.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A crashed run, repaired, and a whole one: 11 records and the remains of a line. */
async function crashedAndMended(): Promise<string> {
  const file = new MemoryFile();
  const crashed = await openAudit(file);
  await crashed.started("apply");
  await crashed.intent(writeIntent({ name: "Zürich 😀" }));
  file.tearAfter = 600;
  await assert.rejects(crashed.pending(pendingUnit("Zürich", "VALIDATING")));
  file.tearAfter = undefined;
  await writeRun(file, {}, runContext({ runId: "2" }));
  return file.text ?? "";
}

async function twoRuns(): Promise<string> {
  const file = new MemoryFile();
  await writeRun(file);
  await writeRun(file, {}, runContext({ runId: "2" }));
  return file.text ?? "";
}

test("an intact log says what was not proved, and a kept head proves it", async () => {
  const text = await twoRuns();
  const loose = await verifyAudit(text);
  assert.equal(loose.status, "intact");
  assert.match(loose.notes.join(), /No expected head was given/);
  const anchored = await verifyAudit(text, { expectHead: loose.head });
  assert.deepEqual([anchored.status, anchored.notes], ["intact", []]);
});

test("a write that was announced and has no result makes the log incomplete and is named", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.started("apply");
  const operationId = await log.intent(writeIntent());
  await log.completed(runReport());
  const verdict = await verifyAudit(file.text ?? "");
  assert.equal(verdict.status, "incomplete");
  assert.deepEqual(verdict.orphans, [{ operationId, name: ACCOUNT.name, action: "create", line: 2 }]);
});

test("a log without its closing record is incomplete", async () => {
  const text = await twoRuns();
  const cut = text.split("\n").slice(0, -2).join("\n") + "\n";
  const verdict = await verifyAudit(cut);
  assert.equal(verdict.status, "incomplete");
  assert.match(
    verdict.notes.join("\n"),
    /The run 2 that starts in line 10 has no closing record: what it did after line 17 is not known/,
  );
});

test("any change of a single byte is tampering", async () => {
  for (const text of [await twoRuns(), await crashedAndMended()]) {
    const bytes = encoder.encode(text);
    const edits = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(edits, async ([at, change]) => {
        const edited = bytes.slice();
        edited[at] = (edited[at] ?? 0) ^ change;
        assert.equal((await verifyAudit(decoder.decode(edited))).status, "tampered");
      }),
      {
        numRuns: 250,
        examples: [[[bytes.length - 1, 1]], [[bytes.length - 2, 0x7d ^ 0x22]], [[bytes.length - 2, 0x7d ^ 0x0d]], [[
          0,
          1,
        ]]],
      },
    );
  }
});

test("a cut at any byte is never intact unless it is at a run's end", async () => {
  for (const text of [await twoRuns(), await crashedAndMended()]) {
    const bytes = encoder.encode(text);
    const ends = [...text.matchAll(/"type":"run\.completed"\}\n?/g)].map((end) =>
      encoder.encode(text.slice(0, end.index + end[0].length)).length
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), async (length) => {
        const verdict = await verifyAudit(decoder.decode(bytes.slice(0, length)));
        const atEnd = ends.includes(length) || ends.includes(length + 1);
        const repaired = verdict.notes.some((note) => note.includes("has no closing record"));
        if (atEnd && !repaired) assert.equal(verdict.status, "intact");
        else assert.equal(verdict.status, "incomplete", JSON.stringify(verdict));
      }),
      { numRuns: 250, examples: [[0], [1], [ends[0] ?? 0], [(ends[0] ?? 1) - 1]] },
    );
  }
});

test("a cut anywhere in the repaired place is incomplete", async () => {
  const text = await crashedAndMended();
  const repaired = text.indexOf("\r\r\n");
  for (let end = repaired - 3; end < repaired + 40; end++) {
    assert.equal((await verifyAudit(text.slice(0, end))).status, "incomplete", `cut at ${end - repaired}`);
  }
});

test("a cut is found with the head that was kept, and growth is not taken for one", async () => {
  const text = await twoRuns();
  const whole = await verifyAudit(text);
  const firstRun = text.split("\n").slice(0, 9).join("\n") + "\n";
  const cut = await verifyAudit(firstRun, { expectHead: whole.head });
  assert.equal(cut.status, "tampered");
  assert.match(cut.firstProblem?.reason ?? "", /the expected head is not in the file/);
  const grown = await verifyAudit(text, { expectHead: (await verifyAudit(firstRun)).head });
  assert.deepEqual([grown.status, grown.notes], ["intact", ["Records were added after the expected head"]]);
});

test("removing, moving, repeating or inserting lines is tampering", async () => {
  const text = await twoRuns();
  const lines = text.trimEnd().split("\n");
  const place = fc.nat(lines.length - 2);
  const joined = (changed: readonly string[]): string => changed.join("\n") + "\n";
  await fc.assert(
    fc.asyncProperty(place, place, async (at, other) => {
      const removed = lines.toSpliced(at, 1);
      const repeated = lines.toSpliced(other, 0, lines[at] ?? "");
      const inserted = lines.toSpliced(at, 0, '{"account_id":null}');
      const moved = removed.toSpliced(at === other ? other + 1 : other, 0, lines[at] ?? "");
      const changes = at === lines.length - 2 && other === at
        ? [removed, repeated, inserted]
        : [removed, repeated, inserted, moved];
      for (const changed of changes) assert.equal((await verifyAudit(joined(changed))).status, "tampered");
    }),
    { numRuns: 40 },
  );
});

test("a rewritten line end, a blank line or another encoding of the same record is tampering", async () => {
  const text = await twoRuns();
  assert.equal((await verifyAudit(text.replaceAll("\n", "\r\n"))).status, "tampered");
  assert.equal((await verifyAudit(text.replace("\n", "\n\n"))).status, "tampered");
  assert.equal((await verifyAudit(text + "\n")).status, "tampered");
  assert.equal((await verifyAudit("\ufeff" + text)).status, "tampered");
  assert.equal((await verifyAudit(text.replace('"seq":3', '"seq":3.0'))).status, "tampered");
  const spaced = text.split("\n").map((line) => line && JSON.stringify(JSON.parse(line), null, 1).replaceAll("\n", ""))
    .join("\n");
  assert.deepEqual((await verifyAudit(spaced)).firstProblem, {
    line: 1,
    reason: "the line is not in canonical form (RFC 8785)",
  });
});

test("a first record taken from another run's file is tampering", async () => {
  const file = new MemoryFile();
  await writeRun(file, {}, runContext({ runId: "other" }));
  const text = file.text?.replaceAll('"run_id":"other"', '"run_id":"17654321098"') ?? "";
  assert.equal((await verifyAudit(text)).firstProblem?.line, 1);
});

test("an empty file proves nothing and another file is no audit log", async () => {
  assert.equal((await verifyAudit("")).status, "incomplete");
  assert.equal((await verifyAudit("hello\n")).status, "not-audit-log");
  assert.equal((await verifyAudit("\n")).status, "not-audit-log");
});

test("records written one by one with the tutorial's fields are chained, and keep what they say", async () => {
  const file = new MemoryFile();
  const deps = { clock: new FakeClock(), redactor: new Redactor() };
  const line = {
    account_id: "a1",
    status: "ACTIVE",
    config_summary: { smtp: "smtp.acme.example", imap: "imap.acme.example", auth_type: "PLAIN" },
    compliance_check: "passed" as const,
  };
  await appendRecords(file, [line, { ...line, timestamp: "2026-11-22T09:00:00.000Z", account_id: "a2" }], deps);
  await appendRecords(file, [line], deps);
  await appendRecords(file, [], deps);
  const records = file.lines.map((text) => JSON.parse(text));
  assert.deepEqual(records.map(({ account_id, seq }) => [account_id, seq]), [["a1", 0], ["a2", 1], ["a1", 2]]);
  assert.equal(records[1].timestamp, "2026-11-22T09:00:00.000Z");
  assert.deepEqual(records[0].config_summary, line.config_summary);
  assert.equal(records[0].outcome.status, "unknown", "what ACTIVE means is its API's affair");
  const verdict = await verifyAudit(file.text ?? "");
  assert.equal(verdict.status, "intact");
  assert.match(verdict.notes.join(), /3 records do not belong to a run/);
});

test("bytes that read as a U+FFFD which a record holds are a change, not that character", async () => {
  const file = new MemoryFile();
  const log = await openAudit(file);
  await log.started("apply");
  await log.outcome(changeOutcome({ detail: "a \ufffd b" }));
  const bytes = new TextEncoder().encode(file.text);
  async function* read(content: Uint8Array): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(content);
  }
  assert.notEqual((await verifyAudit(read(bytes))).status, "tampered");
  const place = bytes.indexOf(0xef);
  for (const first of [0xf0, 0xf1, 0xff]) {
    assert.equal((await verifyAudit(read(bytes.with(place, first)))).status, "tampered");
  }
});
