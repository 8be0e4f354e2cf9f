import assert from "node:assert/strict";
import { test } from "node:test";
import { type AuditRecord, genesisHash, recordHash } from "../../../src/core/audit/audit-record.ts";
import { type AuditVerdict, verifyAudit } from "../../../src/core/audit/verify.ts";
import { sha256 } from "../../../src/core/base/bytes.ts";
import { canonicalJson } from "../../../src/core/base/canonical-json.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { openAudit, recordsOf, writeIntent, writeRun } from "../../support/audit-records.ts";
import { runContext, runReport } from "../../support/reports.ts";

/** Each log here is one that somebody forged with care: one thing is wrong, and every hash is right. */
async function records(): Promise<AuditRecord[]> {
  const file = new MemoryFile();
  await writeRun(file);
  return [...recordsOf(file)];
}

/** Links the records anew: each gets the hash of the one before it, and its own. `first` is the `prev_hash` of the first. */
async function sealed(unsealed: readonly AuditRecord[], first?: string): Promise<AuditRecord[]> {
  const chain: AuditRecord[] = [];
  for (const record of unsealed) {
    const prev_hash = chain.at(-1)?.hash ?? first ?? await genesisHash(record.source);
    chain.push({ ...record, prev_hash, hash: await recordHash({ ...record, prev_hash }) });
  }
  return chain;
}

function verdictOn(chain: readonly AuditRecord[]): Promise<AuditVerdict> {
  return verifyAudit(chain.map((record) => `${canonicalJson(record)}\n`).join(""));
}

async function problemOf(chain: readonly AuditRecord[]): Promise<string> {
  const { status, firstProblem } = await verdictOn(chain);
  assert.equal(status, "tampered");
  return `line ${firstProblem?.line}: ${firstProblem?.reason}`;
}

/** The records with what a test changes in one of them. */
function changed(
  unsealed: readonly AuditRecord[],
  line: number,
  change: (record: AuditRecord) => Partial<AuditRecord>,
): AuditRecord[] {
  return unsealed.map((record, index) => index === line - 1 ? { ...record, ...change(record) } : record);
}

test("a forged log in which nothing is wrong is intact: the forger's hashes are right", async () => {
  assert.equal((await verdictOn(await sealed(await records()))).status, "intact");
});

test("a record that does not carry the hash of the one before it is tampering", async () => {
  const chain = await sealed(await records());
  const elsewhere = { ...chain[4] ?? assert.fail(), prev_hash: await sha256("another record") };
  chain[4] = { ...elsewhere, hash: await recordHash(elsewhere) };
  assert.equal(
    await problemOf(chain.slice(0, 5)),
    "line 5: prev_hash is not the hash of the previous record",
  );
});

test("a record that does not carry its own hash is tampering", async () => {
  const chain = await sealed(await records());
  const last = chain.at(-1) ?? assert.fail();
  chain[chain.length - 1] = { ...last, hash: await sha256("other content") };
  assert.equal(await problemOf(chain), `line ${chain.length}: the hash does not match the record's content`);
});

for (const [what, seq, line] of [["skips", 5, 5], ["repeats", 3, 5], ["begins at one", 1, 1]] as const) {
  test(`a sequence that ${what} is tampering`, async () => {
    const unsealed = changed(await records(), line, () => ({ seq }));
    assert.equal(await problemOf(await sealed(unsealed)), `line ${line}: the sequence number is ${seq}`);
  });
}

test("two records of one id are tampering", async () => {
  const [first, ...others] = await records();
  assert.ok(first);
  const unsealed = changed([first, ...others], 6, () => ({ id: first.id }));
  assert.equal(await problemOf(await sealed(unsealed)), "line 6: an earlier record has the same id");
});

const OTHER_RUNS = {
  "another repository": { repository: "acme/other" },
  "no repository": { repository: null },
  "another run": { run_id: "1" },
  "another attempt": { run_attempt: 2 },
};
for (const [what, change] of Object.entries(OTHER_RUNS)) {
  test(`a file that begins with the genesis hash of ${what} is tampering`, async () => {
    const unsealed = await records();
    const source = unsealed[0]?.source ?? assert.fail();
    const chain = await sealed(unsealed, await genesisHash({ ...source, ...change }));
    assert.equal(await problemOf(chain), "line 1: prev_hash is not the hash of the previous record");
  });
}

test("the genesis hash is that of the schema, the repository and the run, in canonical form", async () => {
  const { source } = (await records())[0] ?? assert.fail();
  assert.equal(source?.repository, "acme/genesys-email");
  assert.equal(
    await genesisHash(source),
    await sha256(
      '{"repository":"acme/genesys-email","run_attempt":1,"run_id":"17654321098","schema":"genesys-email-audit/v1"}',
    ),
  );
});

for (const [what, records_] of [["one too few", 8], ["one too many", 10], ["nothing", undefined]] as const) {
  test(`a closing record that counts ${what} is tampering`, async () => {
    const unsealed = await records();
    const closing = changed(unsealed, 9, ({ run }) => ({ run: { ...run, records: records_ } }));
    const kept = closing.map((record) => JSON.parse(JSON.stringify(record)) as AuditRecord);
    assert.equal(
      await problemOf(await sealed(kept)),
      `line 9: the closing record counts ${records_} records of its run, but there are 9`,
    );
  });
}

test("a run from which whole records were taken, and all linked anew, is tampering by its own count", async () => {
  const unsealed = (await records()).filter((_, index) => index !== 2).map((record, seq) => ({ ...record, seq }));
  assert.equal(
    await problemOf(await sealed(unsealed)),
    "line 8: the closing record counts 9 records of its run, but there are 8",
  );
});

test("a result without its intent is told of", async () => {
  const file = new MemoryFile();
  await writeRun(file);
  const unsealed = changed(recordsOf(file), 6, ({ operation }) => ({
    operation: { ...operation ?? assert.fail(), op_id: "another" },
  }));
  assert.equal(
    await problemOf(await sealed(unsealed)),
    "line 6: it is the result of a write that no line before it announces",
  );
});

test("a record that is earlier than the one before it is told of, and is no tampering", async () => {
  const unsealed = changed(await records(), 4, ({ id }) => ({
    timestamp: "2020-01-01T00:00:00.000Z",
    // 2020-01-01 in the first 48 bits of a UUID version 7.
    id: `016f5e66-e800-${id.slice(14)}`,
  }));
  const { status, notes } = await verdictOn(await sealed(unsealed));
  assert.equal(status, "intact");
  assert.ok(notes.includes("Line 4 is earlier than the previous line"));
});

/** A log with the remains of a line, and the record that tells of them. */
async function tornLog(): Promise<{ readonly lines: readonly string[]; readonly after: number }> {
  const file = new MemoryFile();
  const crashed = await openAudit(file);
  await crashed.started("apply");
  file.tearAfter = 200;
  await assert.rejects(crashed.intent(writeIntent()));
  file.tearAfter = undefined;
  const next = await openAudit(file, {}, runContext({ runId: "2" }));
  await next.started("apply");
  await next.completed(runReport());
  const lines = (file.text ?? "").split("\n").slice(0, -1);
  return { lines, after: lines.findIndex((line) => line.includes('"recovered":')) };
}

for (const [what, change] of [["size", { bytes: 199 }], ["hash", { sha256: `sha256:${"0".repeat(64)}` }]] as const) {
  test(`remains of a line whose ${what} is not as the next record tells are tampering`, async () => {
    const { lines, after } = await tornLog();
    const whole = lines.map((line, index) => index === after - 1 ? undefined : JSON.parse(line) as AuditRecord);
    const chain = await sealed(whole.flatMap((record, index) => {
      if (record === undefined) return [];
      if (index !== after) return record;
      return { ...record, recovered: { ...record.recovered ?? assert.fail("nothing was recovered"), ...change } };
    }));
    const text = [...lines.slice(0, after), ...chain.slice(after - 1).map((record) => canonicalJson(record))];
    const { firstProblem } = await verifyAudit(text.map((line) => `${line}\n`).join(""));
    assert.equal(firstProblem?.line, after + 1);
    assert.match(firstProblem?.reason ?? "", /the record's hash of the cut line/);
  });
}

test("only what can be the beginning of a record is taken for a line that was cut off", async () => {
  const [first] = await records();
  const line = canonicalJson(first ?? assert.fail());
  for (const rest of ["hello", '[{"account_id":', '{"a":1}{', '{"a":1}', '{"a":\t1,', '{"a":1} x', "}"]) {
    const { status } = await verifyAudit(`${line}\n${rest}`);
    assert.equal(status, "tampered", rest);
  }
  for (const rest of ["{", '{"account_id":null,"acto', '{"a":"}', '{"a":"\\"}', '{"a":[1,2],"b":{"c":1}', '{"a":{}']) {
    const { status, notes } = await verifyAudit(`${line}\n${rest}`);
    assert.equal(status, "incomplete", rest);
    assert.equal(notes[0], "Line 2 was cut off while it was being written");
  }
});

test("a record of another schema, or with a hash or number out of form, is no audit record", async () => {
  const unsealed = await records();
  for (
    const change of [
      { schema: "genesys-email-audit/v2" },
      { hash: `${unsealed[1]?.hash}0` },
      { hash: `x${unsealed[1]?.hash}` },
      { seq: -1 },
      { seq: 1.5 },
    ]
  ) {
    const lines = unsealed.map((record, index) => canonicalJson(index === 1 ? { ...record, ...change } : record));
    const { firstProblem } = await verifyAudit(lines.map((line) => `${line}\n`).join(""));
    assert.deepEqual(firstProblem, { line: 2, reason: "the line is not an audit record" }, JSON.stringify(change));
  }
});
