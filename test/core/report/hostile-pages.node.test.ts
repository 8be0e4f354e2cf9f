import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { readPlanNote } from "../../../src/core/report/approved-plan.ts";
import { renderComment, renderSummary } from "../../../src/core/report/comment.ts";
import { isClosedByRun, renderDriftIssue } from "../../../src/core/report/drift.ts";
import { readResultNote, renderApplying, renderResult } from "../../../src/core/report/merged-result.ts";
import type { RunReport } from "../../../src/core/report/report.ts";
import { accountReport, PAGE_OPTIONS, runReport } from "../../support/reports.ts";

const HASH = `sha256:${"0".repeat(64)}`;

/** What might end a block, begin one, or be taken for a mark of ours. */
const PIECES = [
  "```",
  "````",
  "~~~",
  "`",
  "\n",
  "\r",
  "\r\n",
  "\u2028",
  "\u202e",
  "\u001b[31m",
  "  ",
  "\t",
  "</details>",
  "</code></pre>",
  "<details>",
  "</summary>",
  "<!--",
  "-->",
  "--!>",
  "<img src=https://evil.example/x>",
  "![x](https://evil.example/x)",
  "[x](https://evil.example/y)",
  "https://evil.example/z",
  "www.evil.example",
  "a@evil.example",
  "@acme/team",
  "#7",
  "|",
  "\\",
  "\\|",
  "- ",
  "# ",
  "> ",
  "***",
  "&lt;",
  "&#60;",
  "<![CDATA[",
  "<?x",
  "$x$",
  "::error::x",
  "##[error]x",
  "<!-- genesys-email-accounts:drift:closed -->",
  "<!-- genesys-email-accounts:v1 key=default -->",
  `<!-- genesys-email-accounts:plan ${btoa(JSON.stringify({ hash: `sha256:${"f".repeat(64)}` }))} -->`,
  `<!-- state=${HASH} -->`,
  "word",
  "é",
];

const hostile = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
const severity = fc.constantFrom("error", "warning", "info");
const field = fc.record({
  key: fc.oneof(fc.constantFrom("signature", "password", "description"), hostile),
  from: fc.oneof(hostile, fc.array(hostile, { maxLength: 3 })),
  to: fc.oneof(hostile, fc.array(hostile, { maxLength: 3 })),
}, { requiredKeys: ["key"] });

const account = fc.record({
  name: hostile,
  file: hostile,
  domain: hostile,
  message: hostile,
  severity,
  action: fc.constantFrom("create", "update", "delete", "blocked", "no-op"),
  fields: fc.array(field, { maxLength: 4 }),
  reason: hostile,
  status: hostile,
  host: hostile,
}).map((each) =>
  accountReport({
    name: each.name,
    file: each.file,
    domain: each.domain,
    probes: [],
    issues: [{
      code: "VALUE_TYPE",
      severity: each.severity,
      message: each.message,
      hint: each.reason,
      path: "name",
      line: 1,
      column: 1,
    }],
    change: { action: each.action, fields: each.fields, reason: each.reason },
    outcome: {
      status: each.status,
      succeeded: each.severity === "info",
      detail: each.reason,
      latencyMs: 1,
      requests: 1,
    },
    approval: { status: "approved", pullRequest: 7, approvers: [each.reason] },
  })
);

const facts = fc.record({
  organisation: hostile,
  accounts: fc.array(account, { minLength: 1, maxLength: 4 }),
  message: hostile,
  domain: hostile,
  fields: fc.array(field, { maxLength: 3 }),
});

type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

test("no text of an account leaves its place in any page on GitHub, by a renderer that is not ours", async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (each) => {
      for (const [what, body] of await pages(each)) check(what, body);
    }),
    { numRuns: 25 },
  );
});

async function pages({ organisation, accounts, message, domain, fields }: Facts): Promise<[string, string][]> {
  const report = (mode: RunReport["mode"]): RunReport =>
    runReport({
      organisation,
      mode,
      accounts,
      planHash: HASH,
      findings: [{ code: "PLAN_CHANGED", severity: "warning", message, hint: message }],
      notChecked: [{ what: message, reason: organisation }],
      removed: [{ name: message, file: domain, action: "stays-live" }],
      leftBehind: [{ kind: "domain", id: message, name: domain }],
      domains: [{
        name: domain,
        accounts: accounts.map(({ name }) => name),
        change: { action: "update", fields },
        findings: [{ code: "NOT_OURS", severity: "error", message }],
      }],
    });
  const result = { ...PAGE_OPTIONS, markerKey: organisation, pull: 7, merged: [7, 8], artifact: message };
  const drift = await renderDriftIssue(report("drift"), { ...PAGE_OPTIONS, key: organisation });
  assert.doesNotMatch(drift.title, /[\r\n\u001b\u202e]/);
  return [
    ["check", renderComment(report("check"), { ...PAGE_OPTIONS, markerKey: organisation })],
    ["apply", renderComment(report("apply"), { ...PAGE_OPTIONS, markerKey: organisation })],
    ["summary", renderSummary(report("apply"), PAGE_OPTIONS)],
    ["drift", drift.body],
    ["applying", renderApplying(report("check"), result)],
    ["result", renderResult(report("apply"), result)],
  ];
}

const COMMENTS: Record<string, number> = { check: 2, apply: 1, summary: 0, drift: 2, applying: 2, result: 2 };
const TAGS = new Set(
  ("a br blockquote code del details em h2 h3 hr li ol p pre strong sub summary table tbody td th thead tr ul").split(
    " ",
  ),
);

function check(what: string, body: string): void {
  const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const told = `${what}\n${body}\n\n${html}`;
  const comments = html.match(/<!--.*?-->/gs) ?? [];
  assert.equal(comments.length, COMMENTS[what], told);
  for (const each of comments) assert.match(each, /^<!-- (?:genesys-email-accounts:|state=)[^<]*-->$/, told);
  const plain = html.replace(/<!--.*?-->/gs, "");
  for (const [, tag = ""] of plain.matchAll(/<\/?([^\s/>]*)/g)) assert.ok(TAGS.has(tag), `${tag} in ${told}`);
  for (const [, url = ""] of plain.matchAll(/(?:href|src)="([^"]*)"/g)) {
    assert.match(url, /^https:\/\/github\.com\//, told);
  }
  const open = plain.match(/<details/g)?.length ?? 0;
  assert.equal(plain.match(/<\/details>/g)?.length ?? 0, open, told);
  assert.equal(plain.match(/<pre>/g)?.length, plain.match(/<pre><code class="language-diff">/g)?.length, told);
  const text = plain.replace(/<pre>.*?<\/pre>/gs, "");
  assert.doesNotMatch(text, /(?<![\w.])@\w|\u202e|\u001b/, told);
  assert.doesNotMatch(body, /(?<!\w)@acme|[\u202e\u2028\u001b\r]/, told);
  assert.equal(isClosedByRun(body), false, told);
  assert.equal(readPlanNote(body)?.hash, what === "check" ? HASH : undefined, told);
  const note = readResultNote(body)?.state;
  assert.equal(note === undefined, what !== "applying" && what !== "result", told);
}
