import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Block, Line } from "../../../src/core/report/document.ts";
import { reportPage } from "../../../src/core/report/page.ts";
import { renderPage, renderText } from "../../../src/core/report/terminal.ts";
import { assertGolden } from "../../support/golden.ts";
import { runReport, withNotChecked } from "../../support/reports.ts";
import { failingCheck, HOSTILE, hostileCheck, mixedApply } from "../../support/scenes.ts";

test("a terminal shows place, severity, code and message on one line, and the totals last", async () => {
  const report = withNotChecked(failingCheck(), { what: "The log-in", reason: "was not tried" });
  await assertGolden("text-check-failed.txt", renderText(report));
  await assertGolden("text-apply-mixed.txt", renderText(mixedApply()));
});

test("no line of hostile text is a command to a CI runner or moves the cursor", () => {
  for (const line of renderText(hostileCheck()).split("\n")) {
    assert.doesNotMatch(line, /^\s*::/);
    assert.doesNotMatch(line, /##\[|##vso\[/);
    assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});

test("colours are only added on demand and change no text", () => {
  const coloured = renderText(failingCheck(), { colour: true });
  assert.match(coloured, /\u001b\[31merror\u001b\[0m/);
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ""), renderText(failingCheck()));
});

function tableOf(rows: readonly (readonly Line[])[]): Block {
  const columns = [{ title: "" }, { title: "Account" }, { title: "File", align: "right" as const }];
  return { kind: "table", columns, rows };
}

function page(head: readonly Block[]): Parameters<typeof renderPage>[0] {
  return {
    head,
    findings: [],
    problems: { shown: [], folded: [], title: "" },
    notChecked: [],
    domains: [],
    plan: { title: "", units: [], open: false },
    accounts: { kind: "table", columns: [], rows: [] },
    accountsTitle: "",
    sections: [],
    sectionsTitle: "",
    foot: [],
  };
}

test("a page is the comment without its markup: tables in columns, folded details folded", async () => {
  const report = withNotChecked(failingCheck(), { what: "The log-in", reason: "was not tried: probe is tls" });
  const reproduceCommand = (_: string, { host, port }: { readonly host: string; readonly port: number }): string =>
    `openssl s_client -connect ${host}:${port} -servername ${host}`;
  await assertGolden("page-check-failed.txt", renderPage(reportPage(report, { reproduceCommand })));
  await assertGolden("page-apply-mixed.txt", renderPage(reportPage(mixedApply(), {})));
});

test("a page shows every kind of block and of text", () => {
  const blocks: Block[] = [
    { kind: "heading", level: 2, line: ["Two ", { kind: "strong", text: "accounts" }] },
    {
      kind: "list",
      items: [{
        line: [{ kind: "strong", text: "red" }, " and ", { kind: "soft", line: ["soft"] }],
        items: [["see ", { kind: "link", url: "https://github.com/", line: ["the run"] }]],
      }],
    },
    { kind: "note", line: ["Not checked: ", { kind: "code", text: "probe", limit: 9 }] },
    { kind: "details", summary: "3 more", blocks: [{ kind: "paragraph", lines: [["hidden"]] }] },
    { kind: "table", columns: [{ title: "Phase" }], rows: [[["dns"]]] },
    { kind: "small", line: ["made at ", { kind: "code", text: "08:00", limit: 9 }] },
  ];
  assert.equal(
    renderPage(page(blocks)),
    "Two accounts\n\n• red and soft\n  • see the run\n\n│ Not checked: probe\n\n  ▸ 3 more\n\n" +
      "  Phase\n  dns\n\nmade at 08:00\n",
  );
  assert.equal(
    renderPage(page(blocks), { colour: true }),
    "\u001b[1mTwo accounts\u001b[0m\n\n• \u001b[1mred\u001b[0m and \u001b[2msoft\u001b[0m\n  • see the run\n\n" +
      "│ Not checked: \u001b[36mprobe\u001b[0m\n\n\u001b[2m  ▸ 3 more\u001b[0m\n\n" +
      "  \u001b[2mPhase\u001b[0m\n  dns\n\n\u001b[2mmade at 08:00\u001b[0m\n",
  );
});

test("a page sets its table in columns, wide signs included", () => {
  const sign = (sign: "✅" | "❌") => ({ kind: "sign" as const, sign });
  const rows: Line[][] = [
    [[sign("✅")], ["A"], [{ kind: "code", text: "a.yaml", limit: 9 }]],
    [[sign("❌")], ["Long | name"], [{ kind: "code", text: "b.yaml", limit: 9 }]],
  ];
  assert.equal(
    renderPage(page([tableOf(rows)])),
    "      Account      File\n  ✅  A            a.yaml\n  ❌  Long | name  b.yaml\n",
  );
});

test("a page gives foreign text as it is, cut, on one line that moves no cursor and commands no runner", () => {
  const markup = "**b** _x_ [a](https://b) `c` \\_ a|b # h <details> > [!NOTE] ![i](http://x) @acme";
  assert.equal(renderPage(page([{ kind: "paragraph", lines: [[markup]] }])), `${markup}\n`);
  const pieces: Line = [HOSTILE, { kind: "strong", text: HOSTILE }, { kind: "code", text: HOSTILE, limit: 999 }];
  const pages = [
    page([{ kind: "paragraph", lines: [pieces] }, tableOf([[[HOSTILE], pieces, []]])]),
    ...[hostileCheck(), failingCheck(), mixedApply(), runReport()].map((report) => reportPage(report, {})),
  ];
  for (const line of pages.flatMap((each) => renderPage(each).split("\n"))) {
    assert.doesNotMatch(line, /^\s*::|##\[|##vso\[|[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, code) => {
      const shown = renderPage(
        page([{ kind: "paragraph", lines: [["x ", text, { kind: "code", text: code, limit: 99 }]] }]),
        { width: Infinity },
      );
      assert.match(shown, /^x[^\u0000-\u001f\u007f-\u009f\u2028-\u202e]*\n$/);
      assert.ok(shown.isWellFormed());
    }),
    { numRuns: 500 },
  );
  assert.equal(
    renderPage(page([{ kind: "paragraph", lines: [[{ kind: "text", text: "abcdef", limit: 3 }]] }])),
    "abc…\n",
  );
});
