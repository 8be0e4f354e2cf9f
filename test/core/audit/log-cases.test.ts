import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { type AuditRecord, genesisHash, recordHash } from "../../../src/core/audit/audit-record.ts";
import { type AuditVerdict, verifyAudit } from "../../../src/core/audit/verify.ts";
import { canonicalJson } from "../../../src/core/base/canonical-json.ts";
import { makeAccount } from "../../support/provision-bench.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf, filesOf } from "../../support/pipeline-files.ts";

type Forged = Record<string, unknown> & { type: string };
type Status = AuditVerdict["status"];

/** What a case comes to: a verdict, or that an anchor alone would tell. */
type Expected = Status | "intact without an anchor";

const NAMES = { "accounts/a.yaml": "Alpha", "accounts/b.yaml": "Beta\ufffd", "accounts/c.yaml": "Gamma" };

/** A run over three accounts of which one fails, and one more in which an account changes. */
async function realLogs(): Promise<{ readonly one: string; readonly two: string }> {
  const texts: Record<string, string> = filesOf(NAMES);
  const bench = new PipelineBench({ texts });
  bench.bench.fake.validation = ({ name }) =>
    name === "Gamma" ? { ms: 10, status: "VALIDATION_FAILED", message: "535 5.7.8 no" } : { ms: 10 };
  await bench.run("apply");
  const one = bench.auditFile.text ?? "";
  texts["accounts/a.yaml"] = fileOf(makeAccount("Alpha", { signature: "Kinder regards" }));
  await bench.run("apply");
  return { one, two: bench.auditFile.text ?? "" };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const linesOf = (text: string): string[] => text.split("\n").slice(0, -1);
const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
}

/** The file as anyone makes it who may write it: every record changed at will, and the chain made afresh. */
async function rewritten(text: string, change: (records: Forged[]) => readonly Forged[]): Promise<string> {
  const records = change(linesOf(text).map((line) => JSON.parse(line) as Forged));
  const lines: string[] = [];
  let previous: string | undefined;
  for (const [seq, record] of records.entries()) {
    const unsealed = { ...record, seq, prev_hash: previous } as unknown as AuditRecord;
    const prev_hash = previous ?? await genesisHash(unsealed.source);
    const sealed = JSON.parse(JSON.stringify({ ...unsealed, prev_hash })) as AuditRecord;
    previous = await recordHash(sealed);
    lines.push(canonicalJson({ ...sealed, hash: previous }));
  }
  return textOf(lines);
}

/** The records with one changed. */
const edited = (which: (record: Forged) => boolean, change: (record: Forged) => object) => (records: Forged[]) => {
  const at = records.findIndex(which);
  assert.ok(at >= 0);
  return records.map((record, index) => index === at ? { ...record, ...change(record) } : record);
};
const closing = ({ type }: Forged): boolean => type === "run.completed";
const ofType = (type: string) => (record: Forged): boolean => record.type === type;
const about = (name: string) => (record: Forged): boolean =>
  (record.target as { key?: string } | undefined)?.key === name;
const counts = (change: object) => ({ run }: Forged) => {
  const told = run as { counts: object };
  return { run: { ...told, counts: { ...told.counts, ...change } } };
};

/** What is made of the logs, and the right verdict on it. */
interface Case {
  readonly id: string;
  readonly what: string;
  readonly make: (logs: Awaited<ReturnType<typeof realLogs>>) => string | Uint8Array | Promise<string>;
  /** The head that the caller gives. */
  readonly head?: (logs: Awaited<ReturnType<typeof realLogs>>) => Promise<string>;
  readonly expected: Expected;
  /** Where the problem is, and what it is. */
  readonly where?: RegExp;
}

const headOf = async (text: string): Promise<string> => (await verifyAudit(text)).head ?? assert.fail();
const withLine = (at: number, change: (line: string) => string) => ({ one }: { readonly one: string }): string =>
  textOf(linesOf(one).map((line, index) => index === at - 1 ? change(line) : line));

const CASES: readonly Case[] = [
  { id: "00", what: "an untouched log", make: ({ one }) => one, expected: "intact" },
  {
    id: "00b",
    what: "two runs and their head",
    make: ({ two }) => two,
    head: ({ two }) => headOf(two),
    expected: "intact",
  },
  {
    id: "01",
    what: "one value edited",
    make: withLine(3, (line) => line.replace('"severity":"info"', '"severity":"warning"')),
    expected: "tampered",
    where: /^3: the hash/,
  },
  {
    id: "02",
    what: "a middle line deleted",
    make: ({ one }) => textOf(linesOf(one).toSpliced(3, 1)),
    expected: "tampered",
    where: /^4: /,
  },
  {
    id: "04",
    what: "two lines changed over",
    make: ({ one }) => {
      const [first = "", second = "", third = "", ...rest] = linesOf(one);
      return textOf([first, third, second, ...rest]);
    },
    expected: "tampered",
    where: /^2: /,
  },
  {
    id: "05",
    what: "the closing record cut off",
    make: ({ one }) => textOf(linesOf(one).slice(0, -1)),
    expected: "incomplete",
  },
  { id: "06", what: "cut in the last line", make: ({ one }) => one.slice(0, -200), expected: "incomplete" },
  {
    id: "08",
    what: "the second run cut off, its head given",
    make: ({ one }) => one,
    head: ({ two }) => headOf(two),
    expected: "tampered",
    where: /the expected head is not in the file/,
  },
  {
    id: "09",
    what: "rewritten, no head given",
    make: ({ one }) => rewritten(one, edited(ofType("config.validated"), () => ({ account_id: "forged" }))),
    expected: "intact without an anchor",
  },
  {
    id: "09b",
    what: "rewritten, the first head given",
    make: ({ one }) => rewritten(one, edited(ofType("config.validated"), () => ({ account_id: "forged" }))),
    head: ({ one }) => headOf(one),
    expected: "tampered",
    where: /the expected head is not in the file/,
  },
  {
    id: "11",
    what: "rewritten: an approval forged",
    make: ({ one }) =>
      rewritten(
        one,
        edited(ofType("account.create_requested"), () => ({
          approval: { status: "approved", change_ref: null, approvers: ["mallory"], four_eyes: true },
        })),
      ),
    expected: "intact without an anchor",
  },
  {
    id: "12",
    what: "rewritten: an account taken out, the counts set right",
    make: ({ one }) =>
      rewritten(one, (records) => {
        const left = records.filter((record) => !about("Alpha")(record));
        return edited(closing, (record) => {
          const { run } = counts({ accounts: 2, created: 1 })(record);
          return { run: { ...run, records: left.length } };
        })(left);
      }),
    expected: "intact without an anchor",
  },
  {
    id: "12b",
    what: "rewritten: an account taken out, the count left",
    make: ({ one }) => rewritten(one, (records) => records.filter((record) => !about("Alpha")(record))),
    expected: "tampered",
    where: /the closing record counts/,
  },
  {
    id: "13b",
    what: "rewritten: two requested writes made to belong to no run",
    make: ({ one }) =>
      rewritten(
        one,
        (records) =>
          records.map((record) =>
            record.type === "account.create_requested" ? { ...record, correlation: undefined } : record
          ),
      ),
    expected: "tampered",
    where: /tells of a write and names no run/,
  },
  {
    id: "14",
    what: "another log's lines appended as they are",
    make: async ({ one }) => one + (await realLogs()).one,
    expected: "tampered",
    where: /: /,
  },
  {
    id: "15",
    what: "a run appended again, rewritten, same ids",
    make: ({ one }) => rewritten(one, (records) => [...records, ...records]),
    expected: "tampered",
    where: /the same id/,
  },
  {
    id: "16",
    what: "a key twice in one object",
    make: withLine(2, (line) => line.replace('{"account_id"', '{"account_id":null,"account_id"')),
    expected: "tampered",
    where: /^2: .*canonical/,
  },
  {
    id: "17",
    what: "a number written as 0.0",
    make: withLine(1, (line) => line.replace('"seq":0', '"seq":0.0')),
    expected: "tampered",
    where: /^1: /,
  },
  {
    id: "17c",
    what: "a number written as -0",
    make: withLine(1, (line) => line.replace('"seq":0', '"seq":-0')),
    expected: "tampered",
    where: /^1: /,
  },
  {
    id: "17d",
    what: "a number out of range",
    make: withLine(2, (line) => line.replace('"seq":1', '"seq":1e999')),
    expected: "tampered",
    where: /^2: /,
  },
  {
    id: "18",
    what: "a letter written as an escape",
    make: withLine(2, (line) => line.replace("schema", "sche\\u006da")),
    expected: "tampered",
    where: /^2: /,
  },
  {
    id: "19",
    what: "a composed letter decomposed",
    make: ({ one }) => one.replace("Kind", "K\u0131nd").replace("Alpha", "A\u0301lpha"),
    expected: "tampered",
    where: /^\d+: /,
  },
  { id: "20", what: "a line of rubbish appended", make: ({ one }) => `${one}rubbish\n`, expected: "tampered" },
  { id: "20b", what: "an empty line appended", make: ({ one }) => `${one}\n`, expected: "tampered" },
  {
    id: "20c",
    what: "a space appended to the last line",
    make: ({ one }) => one.replace(/\n$/, " \n"),
    expected: "tampered",
    where: /canonical/,
  },
  { id: "20d", what: "NUL bytes appended", make: ({ one }) => `${one}${"\0".repeat(512)}`, expected: "tampered" },
  { id: "20e", what: "a lone { appended", make: ({ one }) => `${one}{`, expected: "incomplete" },
  {
    id: "21",
    what: "line ends changed to CR LF",
    make: ({ one }) => one.replaceAll("\n", "\r\n"),
    expected: "tampered",
    where: /^1: /,
  },
  { id: "25", what: "an empty file", make: () => "", expected: "incomplete" },
  { id: "25b", what: "one empty line", make: () => "\n", expected: "not-audit-log" },
  {
    id: "31",
    what: "rewritten: time runs backwards in the middle",
    make: ({ one }) =>
      rewritten(one, edited(ofType("plan.computed"), () => ({ timestamp: "2020-01-01T00:00:00.000Z" }))),
    expected: "tampered",
    where: /the time in its id/,
  },
  {
    id: "31b",
    what: "rewritten: a timestamp that is none",
    make: ({ one }) => rewritten(one, edited(ofType("plan.computed"), () => ({ timestamp: "yesterday" }))),
    expected: "tampered",
    where: /not an audit record/,
  },
  {
    id: "33",
    what: "rewritten: a result without its request",
    make: ({ one }) =>
      rewritten(one, (records) => records.toSpliced(records.findIndex(ofType("account.create_requested")), 1)),
    expected: "tampered",
    where: /that no line before it announces/,
  },
  {
    id: "34",
    what: "rewritten: a request without its result, the count set right",
    make: ({ one }) =>
      rewritten(one, (records) => {
        const left = records.toSpliced(records.findIndex(ofType("account.created")), 1);
        return edited(closing, ({ run }) => ({ run: { ...run as object, records: left.length } }))(left);
      }),
    expected: "incomplete",
  },
  {
    id: "36",
    what: "rewritten: two closing records",
    make: ({ one }) =>
      rewritten(one, (records) => {
        const last = records.at(-1) ?? assert.fail();
        return [...records, { ...last, id: String(last.id).replace(/.{4}$/, "0000") }];
      }),
    expected: "tampered",
    where: /has ended/,
  },
  {
    id: "39",
    what: "rewritten: 99 created of 3 accounts",
    make: ({ one }) => rewritten(one, edited(closing, counts({ created: 99 }))),
    expected: "tampered",
    where: /counts/,
  },
  {
    id: "39c",
    what: "rewritten: -1 updated",
    make: ({ one }) => rewritten(one, edited(closing, counts({ updated: -1 }))),
    expected: "tampered",
    where: /counts/,
  },
  {
    id: "39d",
    what: "rewritten: fewer created than were",
    make: ({ one }) => rewritten(one, edited(closing, counts({ created: 1 }))),
    expected: "tampered",
    where: /1 created accounts, but 2/,
  },
  {
    id: "42",
    what: "the first run cut off, the rest as it was",
    make: ({ one, two }) => two.slice(one.length),
    expected: "tampered",
    where: /^1: /,
  },
  {
    id: "43",
    what: "another major version",
    make: ({ one }) => one.replaceAll("genesys-email-audit/v1", "genesys-email-audit/v2"),
    expected: "not-audit-log",
    where: /genesys-email-audit\/v2/,
  },
  {
    id: "45",
    what: "the right head in capitals",
    make: ({ one }) => one,
    head: async ({ one }) => (await headOf(one)).toUpperCase(),
    expected: "intact",
  },
  {
    id: "45b",
    what: "the right head without sha256:",
    make: ({ one }) => one,
    head: async ({ one }) => (await headOf(one)).slice(7),
    expected: "intact",
  },
  {
    id: "45c",
    what: "a wrong head",
    make: ({ one }) => one,
    head: () => Promise.resolve(`sha256:${"0".repeat(64)}`),
    expected: "tampered",
    where: /the expected head/,
  },
  ...[0xf0, 0xf1, 0xff].map((first): Case => ({
    id: `fffd-${first.toString(16)}`,
    what: "a byte of a U+FFFD changed",
    make: ({ one }) => {
      const bytes = encode(one);
      return bytes.with(bytes.indexOf(0xef), first);
    },
    expected: "tampered",
  })),
  { id: "readme", what: "a README", make: () => "# Accounts\n\nWritten by hand.\n", expected: "not-audit-log" },
  {
    id: "gz",
    what: "bytes of another format",
    make: () => Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 10, 1, 2, 3, 255),
    expected: "not-audit-log",
  },
  { id: "json", what: "a file of JSON", make: () => '{\n  "schema": "other"\n}\n', expected: "not-audit-log" },
  { id: "bom", what: "a byte order mark put before it", make: ({ one }) => `\ufeff${one}`, expected: "tampered" },
  {
    id: "fork",
    what: "two runs that wrote at the same time",
    make: async ({ one, two }) => {
      const records = linesOf(two.slice(one.length)).map((line) => JSON.parse(line) as AuditRecord);
      const seq = linesOf(one).length;
      let previous = await headOf(one);
      const lines: string[] = [];
      for (const [at, { hash: _, ...record }] of records.entries()) {
        const id = record.id.replace(/.{4}$/, String(1000 + at));
        const source = { ...record.source, run_id: "other" };
        const next = {
          ...record,
          id,
          source,
          correlation: { ...record.correlation, run: "other" },
          seq: seq + at,
          prev_hash: previous,
        };
        previous = await recordHash(next as unknown as AuditRecord);
        lines.push(canonicalJson({ ...next, hash: previous }));
      }
      return two + textOf(lines);
    },
    expected: "two-writers",
    where: /two runs wrote at the same time/,
  },
];

describe("a log that verify-audit is given", () => {
  let logs: Awaited<ReturnType<typeof realLogs>>;
  before(async () => void (logs = await realLogs()));

  for (const { id, what, make, head, expected, where } of CASES) {
    it(`${id}: ${what} is ${expected}`, async () => {
      const made = await make(logs);
      const expectHead = await head?.(logs);
      const bytes = typeof made === "string" ? encode(made) : made;
      const verdict = await verifyAudit(pieces(bytes), expectHead === undefined ? {} : { expectHead });
      assert.equal(
        verdict.status,
        expected === "intact without an anchor" ? "intact" : expected,
        JSON.stringify(verdict),
      );
      const anchored = !verdict.notes.some((note) => note.includes("No expected head was given"));
      if (verdict.status === "intact") assert.equal(anchored, expectHead !== undefined);
      if (verdict.status === "incomplete") assert.ok(verdict.notes.length > 0);
      if (where !== undefined) assert.match(`${verdict.firstProblem?.line}: ${verdict.firstProblem?.reason}`, where);
    });
  }

  it("any one changed byte is noticed", async () => {
    const bytes = encode(logs.two);
    const edits = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(edits, async ([at, change]) => {
        const { status } = await verifyAudit(pieces(bytes.with(at, (bytes[at] ?? 0) ^ change)));
        assert.equal(status, "tampered");
      }),
      { numRuns: 60 },
    );
  });

  it("any record that is moved, removed, doubled or taken from elsewhere is noticed; a whole run cut off needs an anchor", async () => {
    const lines = linesOf(logs.two);
    const ends = new Set([linesOf(logs.one).length, lines.length]);
    const foreign = linesOf((await realLogs()).two);
    const head = await headOf(logs.two);
    const place = fc.nat(lines.length - 1);
    await fc.assert(
      fc.asyncProperty(place, place, async (at, to) => {
        const line = lines[at] ?? "";
        const changes = {
          removed: lines.toSpliced(at, 1),
          moved: at === to ? [] : lines.toSpliced(at, 1).toSpliced(to, 0, line),
          doubled: lines.toSpliced(to, 0, line),
          spliced: lines.toSpliced(to, 0, foreign[at] ?? ""),
          cut: lines.slice(0, at),
        };
        for (const [what, changed] of Object.entries(changes)) {
          if (changed.length === 0) continue;
          const { status, notes } = await verifyAudit(textOf(changed));
          const unprovable = what === "cut" && ends.has(changed.length);
          if (unprovable) assert.ok(status === "intact" && notes.some((note) => note.includes("No expected head")));
          else assert.notEqual(status, "intact", what);
          assert.notEqual((await verifyAudit(textOf(changed), { expectHead: head })).status, "intact", what);
        }
      }),
      { numRuns: 20 },
    );
  });
});
