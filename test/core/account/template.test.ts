import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { templateFindings } from "../../../src/core/account/template.ts";
import { accountText } from "../../support/account-fixtures.ts";

function found(text: string): string[] {
  return templateFindings(text, "reply_template").map(({ index, finding }) => `${index} ${finding.message}`);
}

test("Known variables, inner blanks and single braces are fine", () => {
  for (
    const text of [
      "",
      "Hello",
      "{{customer.name}}",
      "{{ customer.email\t}}",
      "{{customer.name}}{{message.body}}",
      "a { b } c",
      "{ {customer.name} }",
      "} {",
      "{{message.body}}}",
    ]
  ) assert.deepEqual(found(text), [], text);
});

test("Malformed braces are errors at the brace", () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ["Hello {{customer.name", ["6 reply_template has {{ without }} after it"]],
    ["Hello {{customer.name}", ["6 reply_template has {{ without }} after it"]],
    ["Hello customer.name}}", ["19 reply_template has }} without {{ before it"]],
    ["{{a {{customer.name}}", ["0 reply_template has {{ inside {{, or without }} after it"]],
    ["{{}}", ["0 reply_template has {{ }} without a variable"]],
    ["{{ \t}}", ["0 reply_template has {{ }} without a variable"]],
    ["{{{customer.name}}}", ["0 reply_template has three braces instead of two"]],
    ["}}{{", ["0 reply_template has }} without {{ before it", "2 reply_template has {{ without }} after it"]],
  ];
  for (const [text, expected] of cases) {
    assert.deepEqual(found(text), expected, text);
    assert.ok(templateFindings(text, "x").every(({ finding }) => finding.severity === "error"));
  }
});

test("An unknown variable is a warning that names the nearest known one", () => {
  const [warning, ...rest] = templateFindings("Hi {{ custmer.name }}", "reply_template");
  assert.deepEqual(rest, []);
  assert.equal(warning?.index, 3);
  assert.equal(warning.finding.severity, "warning");
  assert.equal(
    warning.finding.message,
    'reply_template uses the variable "custmer.name", which Genesys Cloud is not known to fill in',
  );
  assert.equal(warning.finding.hint, "The nearest known variable is {{customer.name}}");
});

test("A template has no finding exactly when a reader with a stack finds none", () => {
  const piece = fc.constantFrom("{{", "}}", "{", "}", "customer.name", " ", "x");
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")), (text) => {
    const pairs = [...text.matchAll(/\{\{|\}\}/g)].map(([braces]) => braces).join("");
    const inner = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, variable]) => variable?.trim());
    const clean = /^(\{\{\}\})*$/.test(pairs) && inner.every((variable) => variable === "customer.name");
    assert.equal(templateFindings(text, "x").length === 0, clean);
  }));
});

function places(template: string): string[] {
  const [parsed] = parseAccounts(accountText({ reply_template: template }), "a.yaml");
  return (parsed?.issues ?? []).map(({ path, line, column }) => `${path} ${line}:${column}`);
}

test("A finding has its place inside plain, quoted, literal and folded text", () => {
  assert.deepEqual(places("Hello {{nme}} and {{customer.name}}"), ["reply_template 12:23"]);
  assert.deepEqual(places("'It''s {{nme}}'"), ["reply_template 12:24"]);
  assert.deepEqual(places('"a\\tb {{nme}}"'), ["reply_template 12:23"]);
  assert.deepEqual(places('"a {b}\\n\n    {{nme}} {{customer.name"'), ["reply_template 13:5", "reply_template 13:13"]);
  assert.deepEqual(places("| # not {{this}}\n  Hello\n    {{nme}}"), ["reply_template 14:5"]);
  assert.deepEqual(places(">-\n  Hello {{customer.name}}\n  and {{nme}}"), ["reply_template 14:7"]);
});

test("Where braces are written as escapes the value's start is given", () => {
  assert.deepEqual(places('"Hello \\x7b{nme}}"'), ["reply_template 12:17"]);
});

test("A template full of findings is cut, and an error behind many warnings still counts", () => {
  const [parsed] = parseAccounts(accountText({ reply_template: `'${"{{a}}".repeat(1000)}{{'` }), "a.yaml");
  const issues = parsed?.issues ?? [];
  assert.equal(parsed?.account, undefined);
  assert.ok(issues.some(({ code }) => code === "TEMPLATE_MALFORMED"));
  assert.deepEqual([issues.at(-1)?.code, issues.at(-1)?.severity], ["ISSUES_NOT_SHOWN", "warning"]);
});
