import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type AuditRecord, parseAuditLine } from "../../../src/core/audit/audit-record.ts";
import { AuditLog } from "../../../src/core/audit/audit-log.ts";
import { csvHeader, csvRow } from "../../../src/core/audit/csv.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { MemoryFile } from "../../support/append-file.ts";
import { runContext, runReport } from "../../support/reports.ts";

async function record(): Promise<AuditRecord> {
  const file = new MemoryFile();
  const log = await AuditLog.open(file, runContext(), { clock: new FakeClock() });
  await log.started("apply");
  await log.completed(runReport());
  return parseAuditLine(file.text?.split("\n")[0] ?? "") ?? assert.fail();
}

/** RFC 4180, by its grammar alone. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [, quoted, bare, end] = cell.exec(text) ?? assert.fail(`no cell at ${at}`);
    row.push(quoted === undefined ? bare ?? "" : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** A text without what a cell may have in addition. */
function unguarded(text: string): string {
  return text.replaceAll("'", "");
}

describe("the table of an audit log", () => {
  it("has the same columns in each row, with a record's facts in them", async () => {
    const [header = [], row = []] = readCsv(csvHeader() + csvRow(await record()));
    assert.equal(row.length, header.length);
    assert.equal(new Set(header).size, header.length);
    const cell = (name: string): string | undefined => row[header.indexOf(name)];
    assert.deepEqual([cell("seq"), cell("type"), cell("actor"), cell("change_ref"), cell("account_id")], [
      "0",
      "run.started",
      "jdoe",
      "CHG0030004",
      "",
    ]);
  });

  it("gives back any text, and none that a spreadsheet takes for a formula", async () => {
    const sample = await record();
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", '"', ",", "", "a");
    fc.assert(fc.property(start, fc.string({ unit: "binary" }), (first, rest) => {
      const text = first + rest;
      const [header = [], row = []] = readCsv(
        csvHeader() + csvRow({ ...sample, outcome: { status: "failure", reason: text, error_code: null } }),
      );
      const cell = row[header.indexOf("reason")] ?? assert.fail();
      assert.equal(unguarded(cell), unguarded(text));
      for (const each of row) assert.doesNotMatch(each, /^[=+\-@\t\r]/);
    }));
  });

  it("guards lists and values too", async () => {
    const sample = await record();
    const row = csvRow({
      ...sample,
      approval: { change_ref: null, approvers: ["=cmd()", "b"] },
      change: { before: null, after: { note: "=1" }, redacted: [] },
      checks: [{ id: "+a", result: "passed" }],
    });
    for (const cell of readCsv(row)[0] ?? []) assert.doesNotMatch(cell, /^[=+\-@]/);
    assert.match(row, /'=cmd\(\); b/);
  });

  it("holds no formula for a spreadsheet that splits at semicolons, tabs or line ends, and leaves other texts alone", async () => {
    const sample = await record();
    const reasonOf = (text: string): string => {
      const row = csvRow({ ...sample, outcome: { status: "failure", reason: text, error_code: null } });
      // As Excel does where a semicolon is what separates a list.
      for (const part of row.split(/[;\t\r\n]/)) assert.doesNotMatch(part, /^ *"? *[=+\-@＝＋－＠]/, row);
      const [header = [], cells = []] = readCsv(csvHeader() + row);
      return cells[header.indexOf("reason")] ?? assert.fail();
    };
    for (const text of ["a;=1", "; =HYPERLINK(1)", 'a;"=1', "a\t+1", "a\n@x", "a\r\n-1", " =1", "x;＝1", ";;=1"]) {
      assert.equal(reasonOf(text).replaceAll("'", ""), text);
      assert.notEqual(reasonOf(text), text);
    }
    for (const text of ["a; b", "a = 1", "it's 5-3; fine", "sum=1;b"]) assert.equal(reasonOf(text), text);
  });
});
