import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import {
  codesTable,
  generatedSections,
  inputsTable,
  outputsTable,
  PERMISSIONS,
  replaceSection,
  workflowSnippet,
} from "../../scripts/readme-sections.ts";
import { CODES } from "../../src/core/base/errors.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { accountFindings } from "../../src/core/run/fit-api.ts";
import { ALL_PERMISSIONS } from "../../src/sandbox/genesys/email-domains/operations.ts";

/** What people read. */
const PAGES = [
  "README.md",
  ...readdirSync("docs").filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`),
];

/** Words of Genesys Cloud and of GitHub that look like codes. */
const STATES: ReadonlySet<string> = new Set([
  "PENDING_VALIDATION",
  "TIMED_OUT",
  "SMTP_ERROR",
  "IMAP_ERROR",
]);

const documents = generatedSections();
const sections = Object.assign({}, ...Object.values(documents)) as Record<string, string>;

for (const [file, parts] of Object.entries(documents)) {
  for (const [name, content] of Object.entries(parts)) {
    test(`the section "${name}" of ${file} is up to date`, () => {
      const text = readFileSync(file, "utf8");
      assert.ok(replaceSection(text, name, content) === text, "it is not: run `npm run readme`");
    });
  }
}

test("every marked section is generated", () => {
  const marked = PAGES.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^<!-- ([\w-]+):start -->$/gm)].map(([, name]) => `${file} ${name}`)
  );
  const generated = Object.entries(documents).flatMap(([file, parts]) =>
    Object.keys(parts).map((name) => `${file} ${name}`)
  );
  assert.deepEqual(marked.sort(), generated.sort());
});

test("the README is read in one go", () => {
  assert.ok(readFileSync("README.md", "utf8").split("\n").length <= 200);
});

test("the permissions are those that the simulator, and with it the SDK's documents, asks for, and no other", () => {
  assert.deepEqual(Object.keys(PERMISSIONS).sort(), ALL_PERMISSIONS.toSorted());
});

test("the first account file and the workflows lead to the public API", () => {
  const readme = readFileSync("README.md", "utf8");
  const [first = ""] = [...readme.matchAll(/^ *```yaml\n([\s\S]*?)^ *```$/gm)].map(([, text]) => text ?? "");
  const [parsed] = parseAccounts(first.replace(/^ {3}/gm, ""), "accounts/support.yaml");
  assert.deepEqual(parsed?.issues, []);
  assert.ok(parsed?.account?.routing?.queue);
  assert.deepEqual(accountFindings(parsed.account, "email-domains").map(({ code }) => code), []);
  for (const name of ["workflow-check", "workflow-apply", "workflow-organisations"]) {
    const jobs = Object.values(parse(sections[name]?.split("\n").slice(1, -1).join("\n") ?? "").jobs);
    const steps = (jobs as { steps: { uses?: string; with?: Record<string, unknown> }[] }[]).flatMap((job) => job.steps)
      .filter(({ uses }) => uses?.startsWith("OWNER/"));
    assert.ok(steps.length > 0);
    assert.ok(steps.every((step) => step.with?.["genesys-api"] === "email-domains"), name);
  }
});

/** The text of a page without what stands in fences. */
function prose(file: string): string {
  return readFileSync(file, "utf8").replace(/^ *```[\s\S]*?^ *```$/gm, "");
}

for (const file of PAGES) {
  test(`every code that ${file} names is one of the table`, () => {
    const named = [...prose(file).matchAll(/`([A-Z]{2,}_[A-Z_]+)`/g)].map(([, code]) => code ?? "");
    const others =
      /^(?:(?:GENESYS|GITHUB|GEA|ITSM|ACCOUNT|NODE|HTTPS|NO|FORCE|LOG|INPUT|ACTIONS|RUNNER|SUPPORT|SANDBOX|GH)_|_PASSWORD)/;
    const known = new Set(Object.keys(CODES));
    assert.deepEqual(named.filter((code) => !known.has(code) && !others.test(code) && !STATES.has(code)), []);
  });
}

test("a section is replaced between its markers, and nothing else is touched", () => {
  const text = "a\n<!-- x:start -->\nold\n<!-- x:end -->\nb <!-- y:start -->";
  assert.equal(replaceSection(text, "x", "new"), "a\n<!-- x:start -->\nnew\n<!-- x:end -->\nb <!-- y:start -->");
  assert.equal(replaceSection(text, "x", "$& $1"), "a\n<!-- x:start -->\n$& $1\n<!-- x:end -->\nb <!-- y:start -->");
});

test("a marker that is missing, twice there or out of order is an error", () => {
  const [start, end] = ["<!-- x:start -->", "<!-- x:end -->"];
  for (const text of ["", start, end, `${end} ${start}`, `${start} ${start} ${end}`, `${start} ${end} ${end}`]) {
    assert.throws(() => replaceSection(text, "x", ""), /markers/, text);
  }
});

test("tables keep their columns whatever a cell holds", () => {
  const inputs = { mode: { description: "a | b\nc", default: "x" }, other: { description: "d", default: "" } };
  assert.deepEqual(inputsTable({ inputs }).split("\n"), [
    "| Input | Default | Meaning |",
    "| --- | --- | --- |",
    "| `mode` | `x` | a \\| b c |",
    "| `other` |  | d |",
  ]);
  assert.match(outputsTable({ outputs: { result: { description: "r", value: "" } } }), /\| `result` \| r \|$/);
});

test("codes stand in alphabetical order with what to do", () => {
  const entry = { severity: "error", sentence: "s", cause: "c", remedy: "r", audience: "ITSM owner" } as const;
  const rows = codesTable({ B_CODE: entry, A_CODE: entry }).split("\n").slice(2);
  assert.deepEqual(rows, [
    "| `A_CODE` | error | s | c | r | ITSM owner |",
    "| `B_CODE` | error | s | c | r | ITSM owner |",
  ]);
});

test("the workflows that users copy name the released action and the default folder", () => {
  for (const name of ["workflow-check", "workflow-apply", "workflow-organisations", "workflow-redeliver"]) {
    const snippet = sections[name]?.split("\n").slice(1, -1).join("\n") ?? "";
    assert.doesNotMatch(snippet, /examples|uses: \.\//);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.match(snippet, new RegExp(`uses: OWNER/genesys-email-accounts@COMMIT # v${version.replaceAll(".", "\\.")}`));
    assert.equal(parse(snippet).jobs !== undefined, true);
  }
  assert.equal(workflowSnippet("a\n", "1.2.3"), "```yaml\na\n```");
});
