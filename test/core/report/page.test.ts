import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { renderComment, renderSummary } from "../../../src/core/report/comment.ts";
import { printMarkdown } from "../../../src/core/report/markdown.ts";
import { reportPage } from "../../../src/core/report/page.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { renderPage } from "../../../src/core/report/terminal.ts";
import { accountReport, runReport } from "../../support/reports.ts";
import { HOSTILE } from "../../support/scenes.ts";

type Removed = NonNullable<RunReport["removed"]>[number];
type Difference = NonNullable<NonNullable<RunReport["plan"]>["differences"]>[number];

/** The head of a page in Markdown, below its heading and its counts. */
function head(override: Partial<RunReport>): string {
  return printMarkdown(reportPage(runReport(override), {}).head.slice(2));
}

const REMOVED: Removed[] = [
  { name: "Billing", file: "accounts/billing.yaml", action: "delete" },
  { name: "Sales", file: "accounts/sales.yaml", action: "stays-live" },
  { file: "accounts/broken.yaml", action: "unknown" },
];

test("accounts that were taken out of their files are told with what becomes of each", () => {
  const planned = "**Removed from the files**\n\n" +
    "- Billing, `accounts/billing.yaml`: will be deleted\n" +
    "- Sales, `accounts/sales.yaml`: stays live: nothing deletes it\n" +
    "- `accounts/broken.yaml`: what becomes of it is not known";
  assert.equal(head({ mode: "check", removed: REMOVED }), planned);
  assert.equal(head({ mode: "drift", removed: REMOVED }), planned);
});

test("an apply points to what became of them, and promises nothing", () => {
  assert.equal(
    head({ mode: "apply", removed: REMOVED }),
    "**Removed from the files**\n\n" +
      "- Billing, `accounts/billing.yaml`: see its outcome below\n" +
      "- Sales, `accounts/sales.yaml`: stays live: nothing deletes it\n" +
      "- `accounts/broken.yaml`: what became of it is not known",
  );
});

test("nothing is said where nothing was removed and the plan is the one that was approved", () => {
  for (
    const override of [
      {},
      { removed: [] },
      { plan: { changed: false, approvedHash: "sha256:0" } },
      { plan: { changed: null } },
      { plan: { changed: true, approvedHash: "sha256:0", differences: [] } },
    ]
  ) {
    assert.equal(head(override), "");
  }
});

test("the approved plan stands beside what is wanted and what is live, a row each", () => {
  const differences: Difference[] = [
    { name: "Billing", key: "smtp_port", approved: "587", wanted: "465", live: "587" },
    { name: "Billing", key: "password", approved: "unchanged", wanted: "another reference", live: "not told" },
    { name: "Sales", approved: "delete", wanted: "nothing", live: "there" },
  ];
  assert.equal(
    head({ mode: "apply", plan: { changed: true, differences } }),
    "**The plan is not the one that was approved**\n\n" +
      "| Account | Key | Approved | Wanted now | Live now |\n" +
      "| --- | --- | --- | --- | --- |\n" +
      "| Billing | `smtp_port` | 587 | 465 | 587 |\n" +
      "| Billing | `password` | unchanged | another reference | not told |\n" +
      "| Sales |  | delete | nothing | there |",
  );
});

test("both are on a terminal too, the removed accounts first", () => {
  const plan = {
    changed: true,
    differences: [{ name: "Sales", key: "signature", approved: "a", wanted: "b", live: "c" }],
  };
  const shown = renderPage(reportPage(runReport({ mode: "apply", removed: REMOVED.slice(0, 1), plan }), {}));
  assert.match(
    shown,
    new RegExp(
      "\\n\\nRemoved from the files\\n\\n• Billing, accounts/billing\\.yaml: see its outcome below\\n\\n" +
        "The plan is not the one that was approved\\n\\n" +
        "  Account +Key +Approved +Wanted now +Live now\\n  Sales +signature +a +b +c\\n\\n",
    ),
  );
});

/** As many as are wanted. */
function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

for (const [count, more] of [[20, undefined], [21, "1 more"], [5000, "4980 more"]] as const) {
  test(`of ${count} removed accounts and differences twenty each are shown, and the rest is counted`, () => {
    const page = head({
      removed: many(count, (index) => ({ name: `R${index}`, file: `r/${index}.yaml`, action: "delete" })),
      plan: {
        changed: true,
        differences: many(count, (index) => ({ name: `D${index}`, approved: "a", wanted: "b", live: "c" })),
      },
    });
    assert.equal(page.match(/^- R\d+, /gm)?.length, 20);
    assert.equal(page.match(/^\| D\d+ \|/gm)?.length, 20);
    assert.deepEqual(
      page.match(/^(- |_)… and .*$/gm),
      more === undefined ? null : [
        `- … and ${more}`,
        `_… and ${more} difference${count === 21 ? "" : "s"}; see the run report_`,
      ],
    );
  });
}

/** A report whose removed accounts and differences hold one text in every foreign field. */
function holding(text: string, count = 1): RunReport {
  return runReport({
    accounts: [accountReport({ change: { action: "update", fields: [{ key: text, from: text, to: text }] } })],
    planHash: `sha256:${"0".repeat(64)}`,
    removed: many(count, () => ({ name: text, file: text, action: "delete" })),
    plan: {
      changed: true,
      differences: many(count, () => ({ name: text, key: text, approved: text, wanted: text, live: text })),
    },
  });
}

test("hostile names, files, keys and values stay text, on the line and in the cell where they belong", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.constantFrom("|", "\n", "`", "-->", "<b>", "[a](b)", "\\", "@x", "_", "😀", "\ud800"), {
      maxLength: 99,
    })
      .map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const page = reportPage(holding(text), {});
      const lines = printMarkdown(page.head.slice(2)).split("\n");
      assert.equal(lines.length, 9);
      assert.equal(lines[8]?.match(/(?<!\\)\|/g)?.length, 6, lines[8]);
      const [, , row = "", ...rest] = printMarkdown([page.accounts]).split("\n");
      assert.deepEqual([row.match(/(?<!\\)\|/g)?.length, rest], [5, []], row);
      for (const line of [lines[2] ?? "", lines[8] ?? "", row]) {
        assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e]|\p{Cs}/u);
        const outside = line.replace(/(?<!\\)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "CODE");
        assert.doesNotMatch(outside, /(?<!\\)(?:\\\\)*[<>`*_[\]]|@(?!\u200b)/);
      }
    }),
    { numRuns: 300, examples: [[HOSTILE], ["`|`|"], ["\\|"]] },
  );
});

test("whatever is removed and differs, comment and summary keep their limits and have every table and fold closed", () => {
  for (const text of ["|", "😀", "`", "<", "\ud800", "\u{e0001}", "[", "@a"].map((each) => each.repeat(400))) {
    const report = holding(text, 5000);
    const comment = renderComment(report, {});
    assert.ok(comment.length <= 65_536, `${comment.length} characters of ${text.slice(0, 4)}`);
    assert.match(comment, /and 4980 more\n/);
    assert.match(comment, /\n<sub>Mode/);
    assert.ok(new TextEncoder().encode(renderSummary(report, {})).length <= 1_048_576);
  }
});
