import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { columnsOf, wrapped } from "../../../src/core/report/columns.ts";
import { reportPage } from "../../../src/core/report/page.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { renderPage, renderText } from "../../../src/core/report/terminal.ts";
import { domainsApply, domainsCheck } from "../../support/domain-scenes.ts";
import { mergeOfMany } from "../../support/html-scenes.ts";
import { fleetWithOneCause, longSignature, removedAccounts } from "../../support/plan-scenes.ts";
import { accountReport, probe, runReport } from "../../support/reports.ts";
import { failingCheck, hostileCheck, mixedApply } from "../../support/scenes.ts";

// Characters whose columns are known without any table: letters take one, ideographs, syllables and pictures two.
const NARROW = [..."abcdefgh éßñ-.:/@_", "e\u0301"];
const WIDE = [..."漢字仮名あいうえお한국어テスト、。「」ＡＢＣ😀🔥✅❌🚀"];
const known = (char: string): number => WIDE.includes(char) ? 2 : [...char.normalize("NFD")].length > 0 ? 1 : 0;

/** What takes at least this many columns, by those characters and one for every other. */
function atLeast(text: string): number {
  return [...text].reduce((sum, char) => sum + (WIDE.includes(char) ? 2 : /\p{M}|\ufe0f/u.test(char) ? 0 : 1), 0);
}

describe("columns of a terminal", () => {
  it("count two for a wide character, one for another, none for a mark on it", () => {
    for (const char of WIDE) assert.equal(columnsOf(char), 2, char);
    for (const char of NARROW) assert.equal(columnsOf(char), known(char), char);
  });

  it("hold each line of a text, and together all of it", () => {
    const units = fc.array(fc.constantFrom(...NARROW, ...WIDE), { maxLength: 400 }).map((chars) => chars.join(""));
    fc.assert(
      fc.property(units, fc.integer({ min: 20, max: 90 }), fc.integer({ min: 0, max: 8 }), (text, width, indent) => {
        const lines = wrapped([{ text }], width, indent).map((line) => line.map((span) => span.text).join(""));
        for (const line of lines) assert.ok(atLeast(line) <= width, `${line} is wider than ${width}`);
        const letters = (each: string): string => each.replace(/\s/g, "").replaceAll("∶", ":");
        assert.equal(letters(lines.join("")), letters(text));
      }),
      { numRuns: 400 },
    );
  });

  it("break between words that fit, never within", () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom("a", "漢"), minLength: 1, maxLength: 7 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (words, width) => {
        const lines = wrapped([{ text: words.join(" ") }], width, 2).map((line) =>
          line.map(({ text }) => text).join("")
        );
        assert.deepEqual(lines.flatMap((line) => line.trim().split(" ")), words);
      }),
    );
  });

  it("never break the address of a web page", () => {
    const url = `https://docs.example/${"a".repeat(120)}`;
    const lines = wrapped([{ text: `see ${url} for more` }], 40, 2).map((line) =>
      line.map(({ text }) => text).join("")
    );
    assert.deepEqual(lines, ["see", `  ${url}`, "  for more"]);
  });

  it("keep a style from the first word of a text to its last, and end it at each line", () => {
    const lines = wrapped([{ text: "one two three", style: "bold" as const }], 20, 2);
    assert.deepEqual(lines, [[{ text: "one two three", style: "bold" }]]);
    const broken = wrapped([{ text: "one two three four five six", style: "bold" as const }], 20, 2);
    assert.deepEqual(broken, [
      [{ text: "one two three four", style: "bold" }],
      [{ text: "  " }, { text: "five six", style: "bold" }],
    ]);
  });
});

/** Accounts whose names, files and servers are as long and wide as may be. */
function longNames(): RunReport {
  const host = `${Array.from({ length: 4 }, () => "h".repeat(60)).join(".")}.example`;
  const names = ["N".repeat(256), "漢".repeat(256), "😀".repeat(128), "wide 漢字 and 😀 ".repeat(16).trim()];
  const finding = {
    code: "CERT_HOSTNAME" as const,
    severity: "error" as const,
    message: `The certificate of ${host} names another; see https://docs.example/${"p".repeat(90)}`,
    line: 3,
    column: 5,
  };
  return runReport({
    accounts: names.flatMap((name, index) => [
      accountReport({
        name,
        file: `accounts/${name.slice(0, 200)}/${index}.yaml`,
        probes: [probe({ host, outcome: "failed", findings: [finding] })],
        change: { action: "blocked", reason: finding.message },
      }),
      accountReport({
        name: `${name.slice(0, 250)}${index}`,
        change: {
          action: "update",
          fields: [
            { key: "smtp_server", from: "old.example", to: host },
            { key: "signature", from: "あ".repeat(300), to: `${"あ".repeat(150)}い${"あ".repeat(150)}` },
            { key: "description", from: `${name}\n1`, to: `${name}\n2` },
          ],
        },
      }),
    ]),
    removed: names.map((name) => ({ name, file: `accounts/${name}.yaml`, action: "stays-live" as const })),
    plan: {
      changed: true,
      differences: names.map((name) => ({ name, key: "smtp_server", approved: name, wanted: host, live: name })),
    },
  });
}

describe("a report on a terminal", () => {
  const reports: Record<string, RunReport> = {
    "long names": longNames(),
    "a failed check": failingCheck(),
    "an apply": mixedApply(),
    "hostile text": hostileCheck(),
    "a fleet": fleetWithOneCause(),
    "a long signature": longSignature(),
    "removed accounts": removedAccounts(false),
    "domains": domainsCheck(),
    "an apply of domains": domainsApply(),
    "a merge": mergeOfMany(),
  };
  for (const width of [60, 80, 200]) {
    it(`has no line longer than ${width} columns, but for an address of a web page`, () => {
      for (const [name, report] of Object.entries(reports)) {
        const shown = renderText(report, { width }) + renderPage(reportPage(report, {}), { width });
        for (const line of shown.split("\n").filter((each) => !/https?:\/\//.test(each))) {
          assert.ok(atLeast(line) <= width, `${name}: ${atLeast(line)} columns in ${line}`);
        }
      }
    });
  }

  it("is 80 columns wide unless told", () => {
    assert.equal(renderText(longNames()), renderText(longNames(), { width: 80 }));
    assert.notEqual(renderText(longNames()), renderText(longNames(), { width: 200 }));
  });

  it("scrolls nothing that is well: of 296 sound accounts one line is shown", () => {
    const text = renderText(fleetWithOneCause());
    assert.doesNotMatch(text, /Branch/);
    assert.match(text, /^296 accounts without a problem$/m);
    assert.ok(text.split("\n").length <= 20, text);
  });
});
