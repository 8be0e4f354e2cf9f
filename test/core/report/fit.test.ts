import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { bytes, characters, fitPage } from "../../../src/core/report/fit.ts";

const piece = fc.string({ unit: fc.constantFrom("a", "é", "😀", "z"), minLength: 1, maxLength: 60 });

test("a page never exceeds its room, and what it shows and what it says to leave out add up", () => {
  const pages = fc.record({
    findings: fc.array(piece),
    domains: fc.array(piece),
    rows: fc.array(piece),
    sections: fc.array(piece),
    limit: fc.integer({ min: 400, max: 900 }),
  });
  fc.assert(
    fc.property(pages, fc.constantFrom(bytes, characters), ({ findings, domains, rows, sections, limit }, measure) => {
      const page = fitPage({
        head: "HEAD",
        findings: findings.map((finding) => `finding ${finding}`),
        notChecked: "NOT CHECKED",
        domains: domains.map((domain) => `domain ${domain}`),
        tableHead: "TABLE",
        rows: rows.map((row) => `row ${row}`),
        sections: sections.map((section) => `section ${section}`),
        foot: "FOOT",
      }, {
        limit,
        measure,
        findingsShare: 0.3,
        domainsShare: 0.25,
        tableShare: 0.4,
        findingsLeftOut: (count) => `${count} findings out`,
        domainsLeftOut: (count) => `${count} domains out`,
        rowsLeftOut: (count) => `${count} rows out`,
        sectionsLeftOut: (count) => `${count} sections out`,
      });
      assert.ok(measure(page) <= limit);
      const shown = (kind: string): number => page.split("\n").filter((line) => line.startsWith(`${kind} `)).length;
      const out = (kind: string): number => Number(new RegExp(`^(\\d+) ${kind}s out$`, "m").exec(page)?.[1] ?? 0);
      assert.equal(shown("finding") + out("finding"), findings.length);
      assert.equal(shown("domain") + out("domain"), domains.length);
      assert.equal(shown("row") + out("row"), rows.length);
      assert.equal(shown("section") + out("section"), sections.length);
      assert.match(page, /^HEAD\n[\s\S]*\nNOT CHECKED\n[\s\S]*\nFOOT\n$/);
    }),
  );
});
