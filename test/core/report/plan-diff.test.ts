import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { renderComment } from "../../../src/core/report/comment.ts";
import { planUnits } from "../../../src/core/report/plan-diff.ts";
import { printMarkdown } from "../../../src/core/report/markdown.ts";
import type { ReportedChange, RunReport } from "../../../src/core/report/report.ts";
import { renderText } from "../../../src/core/report/terminal.ts";
import { accountReport, runReport } from "../../support/reports.ts";
import { HOSTILE } from "../../support/scenes.ts";

type Fields = NonNullable<ReportedChange["fields"]>;

/** The lines below the name of an account that is changed so. */
function told(fields: Fields, action: ReportedChange["action"] = "update"): string[] {
  const [[, ...lines] = []] = planUnits(runReport({ accounts: [accountReport({ change: { action, fields } })] }));
  return lines.map(({ mark, depth, text }) => `${mark}${"  ".repeat(depth)}${text}`);
}

describe("the plan of an account", () => {
  it("has each key with its value before and after", () => {
    assert.deepEqual(told([{ key: "smtp_port", from: 465, to: 587 }]), ["~  smtp_port: 465 → 587"]);
    assert.deepEqual(told([{ key: "enable_tls", from: false, to: true }]), ["~  enable_tls: false → true"]);
    assert.deepEqual(told([{ key: "description", to: "new" }]), ["+  description: new"]);
    assert.deepEqual(told([{ key: "description", from: "old", to: null }]), ["-  description: old"]);
    assert.deepEqual(told([{ key: "signature", from: "", to: "Ann" }]), ['~  signature: "" → Ann']);
  });

  it("never takes a value for an arrow or a quotation of its own", () => {
    assert.deepEqual(told([{ key: "name", from: "a → b", to: '"c"' }]), ['~  name: "a → b" → "\\"c\\""']);
    assert.deepEqual(told([{ key: "name", from: " a", to: "a " }]), ['~  name: " a" → "a "']);
  });

  it("says of a secret that it is sent again, never more", () => {
    assert.deepEqual(told([{ key: "password" }]), [
      "~  password: reference changed or rotated; its value is never shown",
    ]);
    assert.deepEqual(told([{ key: "password" }], "create"), [
      "+  password: by its reference; its value is never shown",
    ]);
  });

  it("tells keys of keys by their paths, those that differ alone", () => {
    assert.deepEqual(
      told([{
        key: "routing",
        from: { queue: { id: "a" }, skills: ["x"] },
        to: { queue: { id: "b" }, skills: ["x"] },
      }]),
      ["~  routing.queue.id: a → b"],
    );
    assert.deepEqual(told([{ key: "routing.skills", from: ["a", "b"], to: ["a", "c"] }]), [
      "~  routing.skills: 2 lines → 2 lines",
      '     "a"',
      '-    "b"',
      '+    "c"',
    ]);
    assert.deepEqual(told([{ key: "routing", from: null, to: { queue: "q" } }]), ["+  routing.queue: q"]);
    assert.deepEqual(told([{ key: "routing", from: "q", to: { queue: "q" } }]), [
      `~  routing: "\\"q\\"" → {"queue":"q"}`,
    ]);
  });

  it("shows a list of one as a list, without escapes", () => {
    assert.deepEqual(told([{ key: "routing.mailbox_folders", to: ["INBOX"] }], "create"), [
      '+  routing.mailbox_folders: ["INBOX"]',
    ]);
    assert.deepEqual(told([{ key: "routing.skills", from: [], to: ["a"] }]), ['~  routing.skills: [] → ["a"]']);
    assert.deepEqual(told([{ key: "routing.skills", from: ["a"], to: "a" }]), ['~  routing.skills: ["a"] → a']);
  });

  it("shows a text of many lines as its lines that differ", () => {
    assert.deepEqual(told([{ key: "signature", from: "a\nb\nc", to: "a\nB\nc" }]), [
      "~  signature: 3 lines → 3 lines",
      "     a",
      "-    b",
      "+    B",
      "     c",
    ]);
    assert.deepEqual(told([{ key: "signature", from: "a\nb", to: "a\nb " }]).slice(2), ["-    b", '+    "b "']);
    assert.deepEqual(told([{ key: "signature", from: "a\r\nb", to: "a\nb" }]), [
      "~  signature: only the ends of its lines differ",
    ]);
  });

  it("is of bounded size whatever it holds", () => {
    const long = Array.from({ length: 5000 }, (_, index) => `line ${index}`).join("\n");
    assert.ok(told([{ key: "signature", from: "x", to: long }]).length < 30);
    assert.ok(told(Array.from({ length: 5000 }, (_, index) => ({ key: `k${index}`, to: index }))).length <= 61);
  });
});

describe("the plan of a run", () => {
  const named = (name: string, change: ReportedChange) => accountReport({ name, change });

  it("tells deletions first, what is held back last and for one reason once, and of what stays nothing", () => {
    const report = runReport({
      accounts: [
        named("New", { action: "create" }),
        named("Same", { action: "no-op" }),
        named("Held", { action: "blocked", reason: "too many" }),
        named("Gone", { action: "delete" }),
        named("Held too", { action: "blocked", reason: "too many" }),
        named("Changed", { action: "update" }),
      ],
    });
    assert.deepEqual(planUnits(report).map((lines) => lines.map(({ text }) => text)), [
      ["Gone, accounts/support.yaml: will be deleted"],
      ["Changed, accounts/support.yaml: will be updated"],
      ["New, accounts/support.yaml: will be created"],
      ["2 accounts held back: too many", "Held, Held too"],
    ]);
  });
});

/**
 * The fenced code blocks of a Markdown text, as section 4.5 of the CommonMark specification has them: three or more
 * backticks with at most three spaces before them begin one, and end it when they are as many or more and nothing follows.
 */
function fences(markdown: string): { info: string; lines: string[] }[] {
  const blocks: { info: string; lines: string[]; length: number }[] = [];
  let open: (typeof blocks)[number] | undefined;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const [, ticks = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open) {
      if (ticks.startsWith("`") && ticks.length >= open.length && rest.trim() === "") open = undefined;
      else open.lines.push(line);
    } else if (ticks.startsWith("~") || (ticks !== "" && !rest.includes("`"))) {
      open = { info: rest.trim(), lines: [], length: ticks.length };
      blocks.push(open);
    }
  }
  return blocks.map(({ info, lines }) => ({ info, lines }));
}

const pieces = [
  "```",
  "````",
  "\n```\n",
  "\n````\n\n# h",
  "~~~",
  "    ",
  "\n",
  "\r",
  "</details>",
  "<!--",
  "-->",
  "::error::x",
];
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.array(
    fc.constantFrom(...pieces, "`", "@acme", "\u202e", "\u2028", "\ud800", "##[error]", "! ", "+ ", "- ", "😀"),
    {
      maxLength: 25,
    },
  ).map((parts) => parts.join("")),
);

describe("hostile text in a plan", () => {
  const reportOf = (text: string): RunReport =>
    runReport({
      accounts: [
        accountReport({
          name: text,
          file: text,
          change: {
            action: "update",
            fields: [{ key: text, from: text, to: `${text}x` }, {
              key: "signature",
              from: `a\n${text}`,
              to: `${text}\nb`,
            }],
          },
        }),
        accountReport({ name: text, change: { action: "blocked", reason: text } }),
        accountReport({ name: text, change: { action: "delete" } }),
      ],
    });

  it("stays in its block, a line each, and none of it hides or commands", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const report = reportOf(text);
        const expected = planUnits(report).flat();
        const blocks = fences(renderComment(report, {}).replaceAll("\u200b", "")).filter(({ info }) => info === "diff");
        assert.equal(blocks.length, 1);
        const [{ lines } = { lines: [] }] = blocks;
        assert.equal(lines.length, expected.length);
        for (const [index, line] of lines.entries()) {
          const { mark = " ", depth = 0, text: shown = "" } = expected[index] ?? {};
          assert.equal(line, `${mark === "~" ? "!" : mark} ${"    ".repeat(depth)}${shown}`.trimEnd());
          assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
          assert.doesNotMatch(line, /^::/);
        }
      }),
      { numRuns: 500, examples: [[HOSTILE], ["`".repeat(200)], ["\n```\n# out\n"]] },
    );
  });

  it("stays in its block where a block stands alone", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
        const lines = texts.map((text) => ({ mark: " " as const, depth: 0 as const, text }));
        const blocks = fences(printMarkdown([{ kind: "diff", lines }]));
        assert.deepEqual(blocks.map(({ info, lines }) => [info, lines.length]), [["diff", texts.length]]);
      }),
      { numRuns: 300 },
    );
  });

  it("begins no line of a terminal that a runner takes for a command, at any width", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(20, 60, 80, 200, Infinity), (text, width) => {
        for (const line of renderText(reportOf(text), { width }).split("\n")) {
          assert.doesNotMatch(line, /^\s*::|##\[|##vso\[|[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
        }
      }),
      { numRuns: 300, examples: [[HOSTILE, 20], [`${"a".repeat(75)} ::error::x ${"::".repeat(90)}`, 80]] },
    );
  });
});
