import assert from "node:assert/strict";
import { test } from "node:test";
import {
  codeRule,
  copyRule,
  cycleRule,
  directionRule,
  documentationRule,
  exportRule,
  fileRule,
  honestyRule,
  nameRule,
  packageRule,
  purityRule,
  readerRule,
  type Rule,
} from "./support/architecture/rules.ts";
import { CODES } from "../src/core/base/errors.ts";
import { listFiles, parseSource, readSources } from "./support/architecture/source-file.ts";

const sources = readSources("src");
const others = [...readSources("test"), ...readSources("scripts")];

test("the sources are found, and nothing else is among them", () => {
  assert.deepEqual(listFiles("src").filter((path) => !path.endsWith(".ts") || path.endsWith(".d.ts")), []);
  assert.ok(sources.some((file) => file.path === "src/core/base/errors.ts" && file.imports.length >= 6));
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
  "account files are read through a source only": readerRule,
  "no file imports itself by way of others": cycleRule,
  "the core has no clock, chance, environment or output": purityRule,
  "a file is named by a noun that no other file has": fileRule,
  "what is exported is named by a word that nothing else has": nameRule,
  "no function is written twice": (files) => copyRule([...files, ...others]),
  "what is exported is imported": (files) => exportRule(files, others),
  "every code can happen": (files) => codeRule(files, Object.keys(CODES)),
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
      'import { main } from "../../action/main.ts";',
      'import {\n  main,\n} from "../../action/main.ts";',
      'import type { Inputs } from "../../action/main.ts";',
      'import "../../action/main.ts";',
      'export * from "../../action/main.ts";',
      'export type { Inputs } from "../../action/main.ts";',
      "import { main } from '../../action/main.ts';",
      '/* a */ import { main } from "../../action/main.ts";',
      'export const load = () => import("../../action/main.ts");',
      'let inputs: import("../../action/main.ts").Inputs;',
      'type All = typeof import("../../action/main.ts");',
      '/// <reference path="../../action/main.ts" />',
    ]
  ) {
    assert.deepEqual(judge(directionRule, "src/core/run/pipeline.ts", line), [
      "src/core/run/pipeline.ts: imports ../../action/main.ts: core/run may not know action",
    ], line);
  }
});

test("the direction rule knows every arrow", () => {
  const rooms = ["action", "cli", "cli/demo", "cli/sandbox", "sandbox", "runtime"].concat(
    ["run", "targets", "notify", "audit", "genesys", "provision", "probe", "report", "account", "base", "codes"]
      .map((room) => `core/${room}`),
  );
  const allowed = Object.fromEntries(rooms.map((from) => [
    from,
    rooms.filter((to) =>
      judge(directionRule, `src/${from}/a.ts`, `import "/src/${to}/b.ts";`.replace("/src/", up(from))).length === 0
    )
      .filter((to) => to !== from).map((to) => to.replace("core/", "")).join(" "),
  ]));
  assert.deepEqual(allowed, {
    "action": "runtime run targets notify audit genesys provision probe report account base codes",
    "cli": "cli/demo cli/sandbox runtime run targets notify audit genesys provision probe report account base codes",
    "cli/demo":
      "cli cli/sandbox sandbox runtime run targets notify audit genesys provision probe report account base codes",
    "cli/sandbox":
      "cli cli/demo sandbox runtime run targets notify audit genesys provision probe report account base codes",
    "sandbox": "base",
    "runtime": "run targets notify audit genesys provision probe report account base codes",
    "core/run": "targets notify audit genesys provision probe report account base codes",
    "core/targets": "genesys provision report account base codes",
    "core/notify": "audit provision report account base codes",
    "core/audit": "provision report account base codes",
    "core/genesys": "base codes",
    "core/provision": "account base codes",
    "core/probe": "report account base codes",
    "core/report": "account base codes",
    "core/account": "base codes",
    "core/base": "codes",
    "core/codes": "",
  });
  assert.equal(judge(directionRule, "src/mod.ts", 'export * from "./core/base/a.ts";').length, 0);
  assert.equal(judge(directionRule, "src/mod.ts", 'export * from "./cli/a.ts";').length, 1);
  assert.equal(judge(directionRule, "src/core/base/a.ts", 'import "../../../test/support/a.ts";').length, 1);
  assert.equal(judge(directionRule, "src/runtime/a.ts", 'import "../../test/runtime/a.ts";').length, 1);
  for (const path of ["src/core/stray.ts", "src/core/room/stray.ts", "src/room/stray.ts"]) {
    assert.deepEqual(judge(directionRule, path, ""), [`${path}: is in no room`]);
  }
  assert.equal(
    judge(directionRule, "src/core/targets/email-accounts/a.ts", 'import "../email-domains/b.ts";').length,
    0,
  );
});

/** The way from a file of a room up to `src/`. */
function up(room: string): string {
  return "../".repeat(room.split("/").length);
}

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
    ["src/runtime/sources/working-folder.ts", "undici"],
    ["src/runtime/sources/working-folder.ts", "@actions/core"],
    ["src/cli/index.ts", "@actions/core"],
    ["src/sandbox/mail.ts", "@actions/core"],
    ["src/action/index.ts", "commander"],
    ["src/mod.ts", "node:fs"],
  ];
  for (const [path, name] of refused) {
    assert.equal(judge(packageRule, path, `import x from "${name}";`).length, 1, `${path} ${name}`);
    assert.equal(judge(packageRule, path, `const x = await import("${name}");`).length, 1, `${path} ${name}`);
  }
  assert.deepEqual(judge(packageRule, "src/runtime/fetch.ts", 'const x = await import("undici");'), []);
  assert.deepEqual(judge(packageRule, "src/core/a.ts", 'import * as v from "valibot";'), []);
  for (const computed of ["name", "`./a.ts`", "`./${name}.ts`", '"./a" + name']) {
    assert.equal(judge(packageRule, "src/action/index.ts", `const x = await import(${computed});`).length, 1, computed);
  }
  assert.equal(judge(packageRule, "src/core/a.ts", '/// <reference types="node" />').length, 1);
});

test("the reader rule finds who reads files, and lets write", () => {
  const read = 'import { mkdir, readFile } from "node:fs/promises";';
  assert.deepEqual(judge(readerRule, "src/cli/a.ts", read), [
    "src/cli/a.ts: imports readFile: only a source reads account files",
  ]);
  for (
    const line of [
      'import { open } from "node:fs/promises";',
      'import { createReadStream } from "node:fs";',
      'import * as fs from "node:fs";',
      'import fs from "node:fs";',
      'const { readFile } = await import("node:fs/promises");',
      'import { execFile } from "node:child_process";',
    ]
  ) {
    assert.equal(judge(readerRule, "src/runtime/a.ts", line).length, 1, line);
    assert.deepEqual(judge(readerRule, "src/runtime/sources/a.ts", line), [], line);
  }
  assert.deepEqual(judge(readerRule, "src/runtime/append-file.ts", read), []);
  assert.deepEqual(judge(readerRule, "src/cli/a.ts", 'import { mkdir, writeFile } from "node:fs/promises";'), []);
});

test("the cycle rule finds a cycle of three, also by way of a type", () => {
  for (
    const last of [
      'import { a } from "./a.ts";',
      'import type { a } from "./a.ts";',
      'import { type a } from "./a.ts";',
    ]
  ) {
    const cycle = [
      parseSource("src/core/a.ts", 'import "./b.ts";'),
      parseSource("src/core/b.ts", 'import { c } from "./c.ts";'),
      parseSource("src/core/c.ts", last),
    ];
    assert.equal(cycleRule(cycle)[0], "src/core/a.ts -> src/core/b.ts -> src/core/c.ts -> src/core/a.ts");
  }
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

test("the file rule reads names, and finds the second file of one name", () => {
  assert.deepEqual(judge(fileRule, "src/core/probe/line-stream.ts", "\n".repeat(2_000)), []);
  for (const name of ["lineStream.ts", "LineStream.ts", "line_stream.ts", "string-utils.ts", "helpers/a.ts"]) {
    assert.equal(judge(fileRule, `src/core/${name}`, "").length, 1, name);
  }
  const named = (...paths: string[]): string[] => fileRule(paths.map((path) => parseSource(path, "")));
  assert.deepEqual(named("src/core/audit/chain.ts", "src/core/notify/chain.ts"), [
    "src/core/audit/chain.ts and src/core/notify/chain.ts: chain.ts is the name of two files",
  ]);
  assert.deepEqual(named("src/core/audit/limits.ts", "src/core/notify/limits.ts"), []);
  assert.deepEqual(named("src/core/probe/imap.ts", "src/sandbox/mail/imap.ts"), []);
  assert.equal(named("src/sandbox/dns/imap.ts", "src/sandbox/mail/imap.ts").length, 1);
});

test("the name rule finds the second export of one name", () => {
  const exported = (one: string, other: string, path = "src/core/b.ts"): string[] =>
    nameRule([parseSource("src/core/a.ts", one), parseSource(path, other)]);
  for (
    const [one, other] of [
      ["export interface Page {}", "export type Page = 1;"],
      ["export interface Page {}", "interface Page {}\nexport type { Page };"],
      ["export interface Page {}", "class Page {}\nexport { Page };"],
    ] as const
  ) {
    assert.deepEqual(exported(one, other), ["src/core/a.ts and src/core/b.ts: export type Page twice"]);
  }
  for (
    const other of ["export const send = 1;", "const send = 1;\nexport { send };", "export const { send } = a;"]
  ) {
    assert.deepEqual(exported("export function send() {}", other), [
      "src/core/a.ts and src/core/b.ts: export send twice",
    ]);
  }
  assert.deepEqual(exported("export interface Page {}", "interface Page {}"), []);
  assert.deepEqual(exported("export interface Page {}", 'export type { Page } from "./a.ts";'), []);
  assert.deepEqual(exported("export interface Page {}", "export interface Page {}", "src/sandbox/b.ts"), []);
});

test("the copy rule finds a function that is written twice, whatever its name", () => {
  const told = (name: string): string => `function ${name}(a: string): string {\n  return a.trim();\n}\n`;
  const copied = (text: string): string[] =>
    copyRule([parseSource("src/core/a.ts", told("one")), parseSource("src/sandbox/b.ts", text)]);
  const found = (name: string): string[] => [`src/core/a.ts one() and src/sandbox/b.ts ${name}(): the same function`];
  assert.deepEqual(copied(told("one")), found("one"));
  assert.deepEqual(copied(`export ${told("two").replaceAll("\n", "\n  // why\n")}`), found("two"));
  assert.deepEqual(copied(told("one").replace("trim", "normalize")), []);
});

test("the export rule finds what nobody imports", () => {
  const a = parseSource("src/core/a.ts", "export const x = 1;\nexport type Y = 1;\nexport function z() {}");
  const unused = (text: string): string[] => exportRule([a], [parseSource("test/b.ts", text)]);
  const all = ["x", "Y", "z"].map((name) => `src/core/a.ts: exports ${name}, which nobody imports`);
  assert.deepEqual(unused(""), all);
  assert.deepEqual(unused('import { x, type Y } from "../src/core/a.ts";'), all.slice(2));
  assert.deepEqual(unused('import { x as w } from "../src/core/a.ts";\nexport { Y, z } from "../src/core/a.ts";'), []);
  assert.deepEqual(unused('import "../src/core/a.ts";\nimport { x } from "./a.ts";'), all);
  const space = 'import * as a from "../src/core/a.ts";\n';
  assert.deepEqual(unused(space), all);
  assert.deepEqual(unused(`${space}a.x; let y: a.Y;`), all.slice(2));
  assert.deepEqual(unused(`${space}keep(a);`), []);
  assert.deepEqual(unused('const { x, Y: y } = await import("../src/core/a.ts");'), all.slice(2));
  assert.deepEqual(unused('let y: import("../src/core/a.ts").Y;'), [all[0], all[2]]);
  assert.deepEqual(unused('const a = await import("../src/core/a.ts");'), []);
});

test("the export rule knows every way to export", () => {
  for (
    const [text, ...names] of [
      ["const x = 1;\nconst y = 1;\nexport { x, y as z };", "x", "z"],
      ["interface X {}\nexport type { X };", "X"],
      ["export const { x, y: z, ...rest } = a, b = 1;", "x", "z", "rest"],
      ["export const [x, y = 2] = a;", "x", "y"],
      ["export default function f() {}", "default"],
      ["export default class {}", "default"],
      ["const x = 1;\nexport default x;", "default"],
      ["export const enum X {}", "X"],
      ["export abstract class X {}", "X"],
      ["export async function* x() {}", "x"],
      ["export namespace x {}", "x"],
      ['export { x as y } from "./b.ts";', "x"],
      ['export * from "./b.ts";', "*"],
    ] as const
  ) {
    const found = exportRule([parseSource("src/core/a.ts", text)], []);
    assert.deepEqual(found, names.map((name) => `src/core/a.ts: exports ${name}, which nobody imports`), text);
  }
});

test("the code rule finds a code that nothing produces", () => {
  const table = parseSource("src/core/codes/run.ts", 'export const runCodes = { X_Y: "A_B" };\nconst seen = "X_Y";');
  const user = parseSource("src/core/run/a.ts", 'finding("A_B", "…");');
  assert.deepEqual(codeRule([table, user], ["X_Y", "A_B"]), ["X_Y: nothing produces it"]);
  for (
    const text of [
      'if (code === "X_Y") retry();',
      'switch (code) { case "X_Y": retry(); }',
      'const RETRIED: ReadonlySet<Code> = new Set(["X_Y", "A_B"]);',
      'return ["X_Y"].includes(code);',
      '// finding("X_Y")',
      'if ("X_Y" === code) retry();',
      'const RETRIED = new Set<readonly Code[]>(["X_Y"]);',
      'return codes.has("X_Y") || seen.includes("X_Y");',
      'type Retried = "A_B" | "X_Y";',
      'const HINTS = { "X_Y": "Try again" };',
    ]
  ) {
    assert.deepEqual(codeRule([parseSource("src/core/run/a.ts", text)], ["X_Y"]), ["X_Y: nothing produces it"], text);
  }
  const simulator = parseSource("src/sandbox/a.ts", 'finding("X_Y", "…");');
  assert.deepEqual(codeRule([simulator], ["X_Y"]), ["X_Y: nothing produces it"]);
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
      "export abstract class f {}",
      "export const { f } = a;",
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
