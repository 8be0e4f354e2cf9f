import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cycleRule,
  directionRule,
  documentationRule,
  fileRule,
  honestyRule,
  packageRule,
  purityRule,
  type Rule,
} from "./support/architecture/rules.ts";
import { parseSource, readSources } from "./support/architecture/source-file.ts";

const sources = readSources("src");

test("the sources are found", () => {
  assert.ok(sources.some((file) => file.path === "src/core/errors.ts" && file.imports.length >= 6));
});

test("what is blanked out of a source is only text: its brackets still match", () => {
  for (const { path, code } of sources) {
    for (const [open, close] of ["{}", "()"]) {
      assert.equal(code.split(open ?? "").length, code.split(close ?? "").length, path);
    }
  }
});

const RULES: Readonly<Record<string, Rule>> = {
  "imports between folders go one way": directionRule,
  "each folder imports only its own packages": packageRule,
  "no file imports itself by way of others": cycleRule,
  "the core has no clock, chance, environment or output": purityRule,
  "files are short and named by a noun": fileRule,
  "every export is documented": documentationRule,
  "nothing is hidden from the checkers": honestyRule,
};

for (const [name, rule] of Object.entries(RULES)) {
  test(name, () => assert.deepEqual(rule(sources), []));
}

/** What a rule says of one made-up file. */
function judge(rule: Rule, path: string, text: string): string[] {
  return rule([parseSource(path, text)]);
}

test("the direction rule sees static, type, bare, re-exported and dynamic imports", () => {
  for (
    const line of [
      'import { main } from "../action/main.ts";',
      'import {\n  main,\n} from "../action/main.ts";',
      'import type { Inputs } from "../action/main.ts";',
      'import "../action/main.ts";',
      'export * from "../action/main.ts";',
      'export const load = () => import("../action/main.ts");',
    ]
  ) {
    assert.deepEqual(judge(directionRule, "src/core/pipeline.ts", line), [
      "src/core/pipeline.ts: imports ../action/main.ts: core may not know action",
    ], line);
  }
});

test("the direction rule knows every arrow", () => {
  const folders = ["core", "runtime", "sandbox", "action", "cli"];
  const allowed = folders.flatMap((from) =>
    folders
      .filter((to) => judge(directionRule, `src/${from}/a.ts`, `import "../${to}/b.ts";`).length === 0)
      .map((to) => `${from} -> ${to}`)
  );
  assert.deepEqual(allowed, [
    "core -> core",
    "runtime -> core",
    "runtime -> runtime",
    "sandbox -> core",
    "sandbox -> sandbox",
    "action -> core",
    "action -> runtime",
    "action -> action",
    "cli -> core",
    "cli -> runtime",
    "cli -> sandbox",
    "cli -> cli",
  ]);
  assert.equal(judge(directionRule, "src/mod.ts", 'export * from "./core/a.ts";').length, 0);
  assert.equal(judge(directionRule, "src/mod.ts", 'export * from "./cli/a.ts";').length, 1);
  assert.equal(judge(directionRule, "src/core/a.ts", 'import "../../test/support/a.ts";').length, 1);
});

test("an import in a comment or a string is none", () => {
  const text = '// import "../action/main.ts";\n/*\nimport "../cli/main.ts";\n*/\nconst a = `\n${1} "`;\n';
  assert.deepEqual(parseSource("src/core/a.ts", text).imports, []);
});

test("the package rule keeps each library in its place", () => {
  const refused: readonly (readonly [string, string])[] = [
    ["src/core/a.ts", "node:fs"],
    ["src/core/a.ts", "fs"],
    ["src/core/a.ts", "undici"],
    ["src/core/a.ts", "@actions/core"],
    ["src/core/a.ts", "@valibot/to-json-schema"],
    ["src/runtime/files.ts", "undici"],
    ["src/runtime/files.ts", "@actions/core"],
    ["src/cli/index.ts", "@actions/core"],
    ["src/sandbox/mail.ts", "@actions/core"],
    ["src/action/index.ts", "commander"],
    ["src/mod.ts", "node:fs"],
  ];
  for (const [path, name] of refused) {
    assert.equal(judge(packageRule, path, `import x from "${name}";`).length, 1, `${path} ${name}`);
    assert.equal(judge(packageRule, path, `const x = await import("${name}");`).length, 1, `${path} ${name}`);
  }
  assert.deepEqual(judge(packageRule, "src/runtime/http.ts", 'const x = await import("undici");'), []);
  assert.deepEqual(judge(packageRule, "src/core/a.ts", 'import * as v from "valibot";'), []);
  assert.equal(judge(packageRule, "src/action/index.ts", "const x = await import(name);").length, 1);
});

test("the cycle rule finds a cycle of three and lets type imports pass", () => {
  const cycle = [
    parseSource("src/core/a.ts", 'import "./b.ts";'),
    parseSource("src/core/b.ts", 'import { c } from "./c.ts";'),
    parseSource("src/core/c.ts", 'import { a } from "./a.ts";'),
  ];
  assert.equal(cycleRule(cycle)[0], "src/core/a.ts -> src/core/b.ts -> src/core/c.ts -> src/core/a.ts");
  const types = parseSource("src/core/c.ts", 'import type { a } from "./a.ts";');
  assert.deepEqual(cycleRule([...cycle.slice(0, 2), types]), []);
});

test("the purity rule finds time, chance, environment and output", () => {
  for (
    const use of [
      "process.env.X",
      'process["env"]',
      "Date.now()",
      "new Date()",
      "Math.random()",
      "setTimeout(f, 1)",
      "performance.now()",
      "console.log(1)",
      "Deno.env",
      "Buffer.from([])",
      "globalThis.process",
      "`${Date.now()}`",
    ]
  ) {
    assert.equal(judge(purityRule, "src/core/a.ts", `const x = ${use};`).length, 1, use);
  }
  const pure =
    '// Date.now()\nconst text = "process.env";\nconst date = new Date(0);\nclock.setTimeout(1);\nthis.process.x;';
  assert.deepEqual(judge(purityRule, "src/core/a.ts", pure), []);
  assert.deepEqual(judge(purityRule, "src/runtime/a.ts", "Date.now()"), []);
});

test("the file rule counts lines and reads names", () => {
  assert.deepEqual(judge(fileRule, "src/core/line-stream.ts", "\n".repeat(280)), []);
  assert.equal(judge(fileRule, "src/core/line-stream.ts", "\n".repeat(281)).length, 1);
  for (const name of ["lineStream.ts", "LineStream.ts", "line_stream.ts", "string-utils.ts", "helpers/a.ts"]) {
    assert.equal(judge(fileRule, `src/core/${name}`, "").length, 1, name);
  }
});

test("the documentation rule wants a comment on every export", () => {
  for (
    const line of [
      "export function f(): void {}",
      "export async function f(): Promise<void> {}",
      "export const f = 1;",
      "export class f {}",
      "export interface f {}",
      "export type f = 1;",
    ]
  ) {
    assert.deepEqual(judge(documentationRule, "src/a.ts", `${line}\n`), ["src/a.ts:1: exports f without a comment"]);
    assert.deepEqual(judge(documentationRule, "src/a.ts", `/** It is one. */\n${line}\n`), [], line);
  }
  assert.deepEqual(judge(documentationRule, "src/a.ts", 'export type { A } from "./b.ts";\nexport { c };\n'), []);
});

test("the honesty rule finds what was switched off", () => {
  for (
    const text of [
      "let x: any;",
      "x as any;",
      "Array<any>",
      "Map<string, any>",
      "enum A { b }",
      "interface IFile {}",
      "// @ts-ignore",
      "// deno-lint-ignore no-explicit-any",
      "// TODO: later",
    ]
  ) {
    assert.equal(judge(honestyRule, "src/a.ts", text).length, 1, text);
  }
  assert.deepEqual(judge(honestyRule, "src/a.ts", "AbortSignal.any([a]); // any other\ninterface ImapReply {}"), []);
});
