import assert from "node:assert/strict";
import test, { describe } from "node:test";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Code } from "../../../src/core/base/errors.ts";
import { CODES } from "../../../src/core/base/errors.ts";
import { renderHtml } from "../../../src/core/report/html-report.ts";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import { accountReport, probe, runReport } from "../../support/reports.ts";
import { HTML_OPTIONS, liveAccount, mergeOfFleet, mergeOfMany, mergeOfOne } from "../../support/html-scenes.ts";
import { HOSTILE, hostileCheck } from "../../support/scenes.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The page as a browser's parser builds it; an error in it fails the test. */
async function pageOf(report: RunReport, options = HTML_OPTIONS): Promise<readonly Node[]> {
  const errors: string[] = [];
  const html = await renderHtml(report, options);
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  assert.deepEqual(errors, []);
  return document.childNodes;
}

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => "tagName" in node ? [node, ...elementsOf(node.childNodes)] : []);
}

/** What a reader sees, the style left out. */
function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) =>
    node.nodeName === "#text" && "value" in node
      ? node.value
      : "tagName" in node && node.tagName !== "style"
      ? textOf(node.childNodes)
      : ""
  ).join("");
}

async function words(report: RunReport, options = HTML_OPTIONS): Promise<string> {
  return textOf(await pageOf(report, options)).replace(/\s+/g, " ");
}

/**
 * A page's bones: each element with its attributes, but for the addresses of links, and for the lines of a plan, of which
 * a long text or one of many lines has more.
 */
function bonesOf(nodes: readonly Node[]): string[] {
  const elements = elementsOf(nodes);
  const lines = elements.filter(({ tagName }) => tagName === "pre").flatMap(({ childNodes }) => elementsOf(childNodes));
  for (const { tagName, attrs } of lines) {
    const kind = attrs.map(({ name, value }) => `${name}=${value}`).join(" ");
    assert.match(`${tagName} ${kind}`, /^(bdi |span class=(comes|goes|changes|stays))$/);
  }
  return elements.filter((each) => !lines.includes(each)).map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name, value }) => name === "href" && /^https:/.test(value) ? name : `${name}=${value}`)]
      .join(" ")
  );
}

describe("foreign text in the HTML report", () => {
  /** A report that holds one text wherever it may hold text of others. */
  function holding(text: string): RunReport {
    const finding = { code: "CERT_HOSTNAME" as const, severity: "error" as const, message: text, hint: text };
    const account: AccountReport = accountReport({
      name: text,
      file: text,
      line: 3,
      issues: [{ ...finding, code: "INPUT_INVALID", path: text, line: 1, column: 2 }],
      probes: [
        probe({
          host: text,
          outcome: "failed",
          address: text,
          addresses: [{ address: text, outcome: "failed", findings: [finding] }, {
            address: text,
            outcome: "passed",
            findings: [],
          }],
          phases: [{ name: text, ms: 3, outcome: text }],
          tls: {
            version: text,
            cipher: text,
            subject: text,
            issuer: text,
            validTo: text,
            daysLeft: 3,
            sans: [text],
            path: [text, text],
          },
          capabilities: [text],
          findings: [finding],
        }),
      ],
      approval: { status: "approved", approvers: [text], pullRequest: 4 },
      change: { action: "update", fields: [{ key: text, from: text, to: { [text]: [text] } }], reason: text },
      outcome: { status: text, succeeded: false, accountId: text, latencyMs: 5, requests: 2, detail: text },
    });
    return runReport({
      organisation: text,
      run: { id: text, url: text, actor: text, ref: text, commit: text, attempt: 2 },
      mode: "apply",
      result: "failure",
      auditHead: text,
      planHash: text,
      startedAt: text,
      finishedAt: text,
      accounts: [account],
      domains: [{
        name: text,
        accounts: [text],
        change: { action: "create", reason: text },
        outcome: { status: text, succeeded: false, latencyMs: 1, requests: 1, detail: text },
        findings: [finding],
      }],
      mailDomains: [{ name: text, accounts: [text], findings: [finding] }],
      findings: [{ ...finding, path: text }],
      notChecked: [{ what: text, reason: text }],
      removed: [{ name: text, file: text, action: "delete" }],
      leftBehind: [{ kind: text, id: text, name: text, domain: text }],
      plan: { changed: true, differences: [{ name: text, key: text, approved: text, wanted: text, live: text }] },
      undelivered: [{ id: text, account: text, event: text, reason: text }],
      notifications: { delivered: 1, undelivered: 1 },
    });
  }
  const options = (text: string) => ({
    chain: { proved: false, words: text, file: text },
    reproduceCommand: () => text,
  });

  const pieces = [
    ...["</script>", "</style>", "</title>", "</svg>", "<!--", "-->", "]]>", "<b>", "</div>", "<img src=x onerror=a>"],
    ...['"', "'", "`", "=", "&", "&lt;", "&#60;", "javascript:a", "https://x.example/", "\u0000", "\r\n", "\u2028"],
    ...["\u202e", "\u2066", "\u200b", "\ud800", "\ufeff", "שלום", "<use href=#sign-passed>", " onload=a", "\u{e0041}"],
  ];
  const texts = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join("")),
  ).filter((text) => !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)));

  test("makes no element and no attribute, and nothing of it is invisible or turns a line around", async () => {
    const plain = bonesOf(await pageOf(holding("x"), options("x")));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const page = await pageOf(holding(text), options(text));
        // One text is another status, another file extension: what is ours is the same for both.
        assert.deepEqual(bonesOf(page), plain);
        assert.doesNotMatch(textOf(page), /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|[^\P{Cc}\n]/u);
      }),
      { numRuns: 200, examples: [[HOSTILE.slice(0, 150)], ['"><script>a</script>'], ["' onclick='a"]] },
    );
  });

  test("is told as what it is, escapes and all", async () => {
    assert.match(await words(hostileCheck()), /<img src=x onerror=alert\(1\)>.*\\u\{202e\}gnp\.exe/);
  });

  test("is no link unless it is http or https", async () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example", "x", ""]) {
      const links = elementsOf(await pageOf(runReport({ run: { url, id: "1" }, accounts: [accountReport()] })))
        .filter(({ tagName }) => tagName === "a").flatMap(({ attrs }) => attrs.filter(({ name }) => name === "href"));
      assert.ok(links.length > 1);
      for (const { value } of links) assert.match(value, /^#[\w-]+$/, url);
    }
  });
});

describe("the HTML report", () => {
  test("is one file: no element that loads, runs or sends, and a policy that forbids it", async () => {
    for (const report of [mergeOfMany(), mergeOfOne(), hostileCheck(), runReport()]) {
      const elements = elementsOf(await pageOf(report));
      const active = /^(script|link|img|iframe|object|embed|form|base|audio|video|image|foreignobject|template)$/i;
      assert.deepEqual(elements.filter(({ tagName }) => active.test(tagName)), []);
      for (const { attrs } of elements) {
        for (const { name } of attrs) assert.doesNotMatch(name, /^(on|style$|src|srcset$|action$|formaction$)/);
      }
      const policy = elements.flatMap(({ attrs }) =>
        attrs.some(({ value }) => value === "Content-Security-Policy") ? attrs : []
      );
      assert.match(
        policy.find(({ name }) => name === "content")?.value ?? "",
        /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$/,
      );
    }
  });

  test("says verdict, organisation and who must act before anything else", async () => {
    assert.match(
      await words(mergeOfMany()),
      /^ ?Failure: e-mail accounts of acme-emea .*E-mail accounts of acme-emea Failure 3 of 5 accounts need attention To act: mail administrator, author of the file 4 errors/,
    );
    assert.match(await words(mergeOfOne()), /Success 1 account matches the files Nobody has to act\./);
  });

  test("names who started and who approved, and never infers it", async () => {
    const told = await words(mergeOfMany());
    assert.match(told, /Started byjdoe/);
    assert.match(told, /Approvals4 approved by mlindqvist, rokafor · 1 not approved/);
    assert.match(told, /ApprovalApproved by mlindqvist, rokafor in pull request #118/);
    assert.match(told, /ApprovalNot approved in pull request #118/);
    assert.match(await words(runReport({ accounts: [accountReport()] })), /Approvalsnone in the run report/);
    const unknown = accountReport({ approval: { status: "unavailable" } });
    assert.match(await words(runReport({ accounts: [unknown] })), /Approvals1 not known/);
  });

  test("tells an account's way from file to live, each step with its time", async () => {
    const told = await words(mergeOfOne());
    assert.match(
      told,
      /From file to liveFileaccounts\/support\.yaml:1 is validSMTPsmtp\.acme\.example:587 passed in 134 ms ?dns 4 msconnect 21 ms/,
    );
    assert.match(
      told,
      /Plancreate.*ApprovalApproved.*Genesys CloudACTIVE after 12\.4 s and 6 requests, account c9153958/,
    );
  });

  test("what Genesys Cloud refuses is no fault of the file", async () => {
    const detail = "Genesys Cloud says no";
    const refused = liveAccount({
      issues: [{ code: "VALIDATION_FAILED", severity: "error", message: detail, path: "", line: 1, column: 1 }],
      outcome: { status: "VALIDATION_FAILED", succeeded: false, latencyMs: 5, requests: 1, detail },
    });
    const told = await words(runReport({ mode: "apply", accounts: [refused] }));
    assert.match(told, /support\.yaml:1 is valid/);
  });

  test("draws each phase as long as it took, to one scale for an account's servers", async () => {
    const account = accountReport({
      probes: [
        probe({ phases: [{ name: "dns", ms: 100, outcome: "ok" }, { name: "tls", ms: 300, outcome: "TLS_FAILED" }] }),
        probe({ protocol: "imap", port: 993, phases: [{ name: "dns", ms: 200, outcome: "ok" }] }),
      ],
    });
    const rects = elementsOf(await pageOf(runReport({ accounts: [account] })))
      .filter(({ tagName }) => tagName === "rect")
      .map(({ attrs }) => ["class", "x", "width"].map((key) => attrs.find(({ name }) => name === key)?.value));
    assert.deepEqual(rects, [
      ["track", undefined, "1000"],
      ["even", "0.0", "250.0"],
      ["bad", "250.0", "750.0"],
      ["track", undefined, "1000"],
      ["even", "0.0", "500.0"],
    ]);
  });

  test("shows old and new values, and of a secret only that it is sent again", async () => {
    const told = await words(mergeOfMany());
    const lines = "~ signature: 2 lines → 2 lines Kind regards, - Acme Billing \\+ The billing team of Acme";
    const secret = "~ password: reference changed or rotated; its value is never shown";
    assert.match(told, new RegExp(`Values before and after ?${lines} ${secret}`));
    assert.match(told, new RegExp(`~ Acme Billing, accounts/billing.yaml: update failed ${lines} ${secret}`));
  });

  test("groups findings of one cause, with one remedy for all", async () => {
    const page = await words(mergeOfMany());
    const [, story = ""] = /Acme Returns2 errors(.*?)What the probes saw/.exec(page) ?? [];
    assert.equal(story.match(/The server's certificate has expired \(CERT_EXPIRED\)/g)?.length, 1);
    assert.equal(story.match(/To do, for the mail administrator/g)?.length, 1);
    assert.match(story, /smtp\.returns\.example expired.*imap\.returns\.example expired/);
  });

  test("a finding of every code is somebody's to act on, unless it is a note", async () => {
    for (const code of Object.keys(CODES) as Code[]) {
      const { audience, remedy } = CODES[code];
      const issue = { code, severity: "error" as const, message: "seen", path: "p", line: 1, column: 1 };
      const told = await words(runReport({ result: "failure", accounts: [accountReport({ issues: [issue] })] }));
      assert.ok(told.includes(`To act: ${audience} `), code);
      assert.ok(told.includes(`To do, for the ${audience}: ${remedy}`), code);
    }
    const note = {
      code: "INPUT_INVALID" as const,
      severity: "info" as const,
      message: "seen",
      path: "p",
      line: 1,
      column: 1,
    };
    assert.match(await words(runReport({ accounts: [accountReport({ issues: [note] })] })), /Nobody has to act/);
  });

  test("what an inconclusive probe met is nobody's error", async () => {
    const open = probe({
      outcome: "inconclusive",
      findings: [{ code: "TCP_TIMEOUT", severity: "error", message: "no answer" }],
    });
    const told = await words(runReport({ result: "inconclusive", accounts: [accountReport({ probes: [open] })] }));
    assert.match(told, /Inconclusive .* To look at it: network team/);
    assert.match(told, /it proves nothing about Genesys Cloud/);
  });

  test("an outcome is good when its target says so, whatever its word", async () => {
    for (const succeeded of [true, false]) {
      const outcome = { status: "SPLENDID", succeeded, latencyMs: 1000, requests: 1 };
      const told = await words(runReport({ mode: "apply", accounts: [liveAccount({ outcome })] }));
      assert.equal(/Genesys Cloud could not validate the account/.test(told), !succeeded);
    }
  });

  test("events: how many were delivered, and each that was not with its reason", async () => {
    const told = await words(mergeOfMany());
    assert.match(told, /3 events delivered, 1 not.*email_account_failedAcme Returnsitsm\.acme\.example answered 503/);
    assert.match(await words(runReport()), /ITSM eventsnone sent/);
  });

  test("the audit chain is proved or not proved, in words", async () => {
    assert.match(await words(mergeOfMany()), /Audit chain proved.*Audit chain proved: all 38 records/);
    const chain = { proved: false, words: "no audit log was found beside the run report" };
    assert.match(await words(mergeOfMany(), { chain }), /Audit chain not proved.*not proved: no audit log was found/);
  });

  test("links to the lines of files where the run's page tells of their repository", async () => {
    const links = elementsOf(await pageOf(mergeOfMany())).flatMap(({ attrs }) => attrs.map(({ value }) => value));
    const commit = "9f2c1ab5d0e4c3b2a1908f7e6d5c4b3a29181706";
    assert.ok(links.includes(`https://github.com/acme/genesys-email/blob/${commit}/accounts/returns.yaml#L5`));
  });

  test("every link within the page leads somewhere, and no place has two names", async () => {
    for (const report of [mergeOfMany(), mergeOfOne(), mergeOfFleet(40), hostileCheck(), runReport()]) {
      const attrs = elementsOf(await pageOf(report)).flatMap((element) => element.attrs);
      const ids = attrs.flatMap(({ name, value }) => name === "id" ? [value] : []);
      assert.equal(new Set(ids).size, ids.length);
      for (const { name, value } of attrs) {
        if (name === "href" && value.startsWith("#")) assert.ok(ids.includes(value.slice(1)), value);
      }
    }
  });

  test("5,000 accounts stay within the bound, and what is left out is said", async () => {
    const report = mergeOfFleet(5000);
    const html = await renderHtml(report, HTML_OPTIONS);
    assert.ok(new TextEncoder().encode(html).length < 5_500_000, String(html.length));
    const [, left = ""] = /(\d+) more accounts do not fit in full into this page/.exec(html) ?? [];
    const whole = html.match(/<details class="account /g)?.length ?? 0;
    assert.equal(whole + Number(left), 5000);
    // Those that need attention come first: all of them are told in full.
    assert.equal(html.match(/<details class="account failed/g)?.length, 250);
    assert.equal(html.match(/<details class="account \w+" open/g)?.length, 25);
    const [, missing = "0"] = /The table leaves out (\d+) of them/.exec(html) ?? [];
    assert.equal(
      html.match(/<tr role="row"><td role="cell" data-title="Account"/g)?.length,
      Number(left) - Number(missing),
    );
  });

  test("one account with everything in it stays within the bound", async () => {
    const long = "x".repeat(5000);
    const many = <T>(value: T): T[] => Array.from({ length: 5000 }, () => value);
    const finding = { code: "CERT_EXPIRED" as const, severity: "error" as const, message: long };
    const report = runReport({
      accounts: [accountReport({
        issues: many({ ...finding, path: long, line: 1, column: 1 }),
        probes: [probe({
          findings: many(finding),
          capabilities: many(long),
          phases: many({ name: long, ms: 1, outcome: "ok" }),
          addresses: many({ address: long, outcome: "failed", findings: [] }),
        })],
        change: { action: "update", fields: many({ key: long, from: long, to: long }) },
        approval: { status: "approved", approvers: many(long) },
      })],
      findings: many(finding),
      mailDomains: many({ name: long, accounts: many(long).slice(0, 9), findings: [finding] }),
      undelivered: many({ id: long, account: long, event: long, reason: long }),
      leftBehind: many({ kind: long, id: long, name: long }),
    });
    const html = await renderHtml(report, HTML_OPTIONS);
    assert.ok(html.length < 3_000_000, String(html.length));
    assert.match(html, /and 4800 more things; see the run report/);
  });
});
