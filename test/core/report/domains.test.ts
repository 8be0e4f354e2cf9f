import assert from "node:assert/strict";
import test from "node:test";
import { commentMarker, renderComment, renderSummary } from "../../../src/core/report/comment.ts";
import { renderHtml } from "../../../src/core/report/html-report.ts";
import { COMMENT_CHARACTERS } from "../../../src/core/report/limits.ts";
import { reportPage } from "../../../src/core/report/page.ts";
import type { DomainReport, RunReport } from "../../../src/core/report/report.ts";
import { renderPage, renderText } from "../../../src/core/report/terminal.ts";
import { headline } from "../../../src/core/report/wording.ts";
import { domainsApply, domainsCheck, domainsReport } from "../../support/domain-scenes.ts";
import { assertGolden } from "../../support/golden.ts";
import { HTML_OPTIONS } from "../../support/html-scenes.ts";
import { accountReport } from "../../support/reports.ts";
import { HOSTILE } from "../../support/scenes.ts";

test("a comment tells what becomes of each domain, problems first, above the rows of the accounts", async () => {
  await assertGolden("comment-domains-check.md", renderComment(domainsCheck(), {}));
  await assertGolden("comment-domains-apply.md", renderComment(domainsApply(), {}));
});

test("a terminal tells the same", async () => {
  await assertGolden("text-domains-check.txt", renderText(domainsCheck()));
  await assertGolden("text-domains-apply.txt", renderText(domainsApply()));
  await assertGolden("page-domains-check.txt", renderPage(reportPage(domainsCheck(), {})));
});

test("the HTML report shows each domain above its accounts", async () => {
  const html = await renderHtml(domainsApply(), HTML_OPTIONS);
  const accounts = /<section id="accounts"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
  await assertGolden("html-domains-accounts.html", accounts);
  await assertGolden("html-domains.html", /<section id="domains"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "");
  const order = [...accounts.matchAll(/(?:Domain <code>|<bdi>)([a-z]+\.example|Mail of [a-z]+)<\/(?:code|bdi)><?/g)]
    .map(([, name]) => name);
  assert.deepEqual(order.filter((name, index) => order.indexOf(name) === index), [
    "two.example",
    "Mail of sales",
    "one.example",
    "Mail of billing",
  ]);
});

test("a change of a domain alone is never nothing to do", () => {
  const [change] = domainsCheck().domains ?? [];
  const report = domainsReport({
    accounts: domainsCheck().accounts.slice(0, 2),
    domains: change ? [change] : [],
  });
  const line = '2 accounts without a problem; 1 domain would be changed for all 2 accounts: "one.example"';
  assert.equal(headline(report), line);
  for (const face of [renderComment(report, {}), renderSummary(report, {}), renderText(report)]) {
    assert.match(face, /0 to create, 2 to update, 0 to delete, 0 unchanged/);
    assert.match(face, /Domains:(?:\*\*)? 0 to create, 1 to change, 0 to delete, 0 unchanged/);
  }
});

test("a drift of a domain in nothing that a file sets names what is not as it should be", () => {
  const [domain] = domainsCheck().domains ?? [];
  assert.ok(domain);
  const pieces: DomainReport["pieces"] = [{ kind: "integration", name: "gea:smtp:one.example", action: "update" }];
  const told = (fields: NonNullable<DomainReport["change"]>["fields"]): string => {
    const domains: DomainReport[] = [{
      ...domain,
      change: { action: "update", ...(fields ? { fields } : {}) },
      pieces,
    }];
    return renderText({ ...domainsReport({ domains }), mode: "drift" });
  };
  assert.match(told([]), /An apply would change the integration gea:smtp:one\.example/);
  assert.doesNotMatch(told([{ key: "smtp_port", from: 587, to: 465 }]), /An apply would/);
});

/** Many accounts on some domains, all of which are in error. */
function failing(accounts: number, domains: number): RunReport {
  const { domains: [, failed] = [], accounts: [, sales] } = domainsApply();
  if (!failed || !sales) throw new Error("The scene has no failed domain");
  const name = (index: number): string => `domain${index % domains}.example`;
  const renamed = (text: string, index: number): string => text.replaceAll("two.example", name(index));
  return domainsReport({
    mode: "apply",
    accounts: Array.from({ length: accounts }, (_, index) =>
      accountReport({
        ...sales,
        name: `Mail ${index}`,
        domain: name(index),
        issues: sales.issues.map((issue) => ({ ...issue, message: renamed(issue.message, index) })),
      })),
    domains: Array.from({ length: domains }, (_, index): DomainReport => ({
      ...failed,
      name: name(index),
      accounts: Array.from({ length: accounts }, (_, each) => each)
        .filter((each) => each % domains === index)
        .map((each) => `Mail ${each}`),
      findings: failed.findings.map((found) => ({ ...found, message: renamed(found.message, index) })),
    })),
  });
}

test("one domain with 200 accounts, or 50 domains, fit into a comment, and what fails is told before the rows", () => {
  for (const [accounts, domains] of [[200, 1], [500, 50]] as const) {
    const comment = renderComment(failing(accounts, domains), {});
    assert.ok(comment.length <= COMMENT_CHARACTERS);
    assert.ok(comment.indexOf("### ❌ Domain `domain0.example`") < comment.indexOf("| Account |"));
    assert.equal(comment.match(/^### ❌ Mail/gm), null, "an account repeats what its domain tells");
    const shown = comment.match(/^### ❌ Domain /gm)?.length ?? 0;
    const out = Number(/(\d+) more domains? left out here/.exec(comment)?.[1] ?? 0);
    assert.equal(shown + out, domains);
  }
  assert.match(renderComment(failing(200, 1), {}), /Accounts: .* and 192 more/);
});

test("no name, word or value of a domain is markup, and none ends a line", async () => {
  const hostile = domainsReport({
    mode: "apply",
    accounts: [accountReport({ name: HOSTILE, domain: HOSTILE, change: { action: "update" } })],
    domains: [{
      name: HOSTILE,
      accounts: [HOSTILE],
      change: { action: "update", fields: [{ key: HOSTILE, from: HOSTILE, to: HOSTILE }], reason: HOSTILE },
      pieces: [{ kind: HOSTILE, name: HOSTILE, action: "update" }],
      quota: { what: HOSTILE, used: 1, limit: 2 },
      outcome: { status: HOSTILE, succeeded: false, latencyMs: 1, requests: 1, detail: HOSTILE },
      findings: [{ code: "VALIDATION_FAILED", severity: "error", message: HOSTILE, hint: HOSTILE }],
    }],
    leftBehind: [{ kind: HOSTILE, id: HOSTILE, name: HOSTILE, domain: HOSTILE }, {
      kind: "x",
      id: HOSTILE,
      name: HOSTILE,
    }],
  });
  const comment = renderComment(hostile, {});
  const outside = comment.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
  const fold = ["<details>", "<summary>", "</summary>", "</details>"];
  assert.deepEqual(
    outside.match(/(?<!\\)<(?!br>)[a-z/!][^>]*>/gi),
    [commentMarker(), ...fold, ...fold, "<sub>", "</sub>"],
  );
  assert.doesNotMatch(outside, /@(?!\u200b)\w|#\d|\]\(javascript:/);
  assert.doesNotMatch(comment, /[\r\u0000\u001b\u202e\u2028]/);
  for (const line of renderText(hostile).split("\n")) {
    assert.doesNotMatch(line, /^\s*::|##\[|##vso\[/);
    assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  assert.doesNotMatch(await renderHtml(hostile, HTML_OPTIONS), /<img|<script/);
});

test("a check of a live domain in error says how many of its accounts do not work, not that they are without a problem", () => {
  const { accounts, domains = [] } = domainsCheck();
  const broken = domains.filter(({ findings }) => findings.some(({ code }) => code === "VALIDATION_FAILED"));
  const report = domainsReport({ accounts, domains: broken });
  assert.match(headline(report), /^1 of \d+ accounts does not work in Genesys Cloud/);
});
