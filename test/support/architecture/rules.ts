import type { SourceFile } from "./source-file.ts";

/** Looks at all source files and says, one line each, what should not be. */
export type Rule = (files: readonly SourceFile[]) => string[];

/** Which folder of `src` may import from which, beside itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  runtime: ["core"],
  sandbox: ["core"],
  action: ["runtime", "core"],
  cli: ["runtime", "sandbox", "core"],
  mod: ["runtime", "core"],
};

/** Which packages and built-ins a folder may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(valibot|yaml|json-canonicalize|uuid)$/,
  runtime: /^(node:.*|picomatch)$/,
  sandbox: /^(node:.*|hono|hono\/.*|@hono\/node-server(\/.*)?|@peculiar\/x509)$/,
  action: /^(node:.*|valibot|@actions\/(core|github))$/,
  cli: /^(node:.*|commander)$/,
  mod: /^$/,
};

/** Packages that one file alone may import. */
const PACKAGE_OF_ONE_FILE: Readonly<Record<string, string>> = {
  "undici": "src/runtime/http.ts",
  "@valibot/to-json-schema": "src/core/account/json-schema.ts",
};

const LONGEST_FILE = 280;

/** Imports between the folders of `src` go one way only. */
export const directionRule: Rule = (files) =>
  eachImport(files, (file, specifier) => {
    if (!specifier.startsWith(".")) return undefined;
    const from = folderOf(file.path);
    const to = folderOf(resolveImport(file.path, specifier));
    const allowed = from === to || ARROWS[from]?.includes(to);
    return allowed ? undefined : `imports ${specifier}: ${from} may not know ${to}`;
  });

/** A folder imports only the packages that it exists for. */
export const packageRule: Rule = (files) =>
  eachImport(files, (file, specifier) => {
    if (specifier.startsWith(".")) return undefined;
    const folder = folderOf(file.path);
    const only = PACKAGE_OF_ONE_FILE[specifier];
    const allowed = only === undefined ? PACKAGES[folder]?.test(specifier) : only === file.path;
    return allowed
      ? undefined
      : `imports ${specifier}: ${only === undefined ? `${folder} may not` : `only ${only} may`}`;
  });

/** No file imports itself by way of others at run time: each can be read, and loaded, alone. */
export const cycleRule: Rule = (files) => {
  const importsOf = new Map(files.map((file) => [
    file.path,
    file.imports
      .filter(({ specifier, typeOnly }) => specifier.startsWith(".") && !typeOnly)
      .map(({ specifier }) => resolveImport(file.path, specifier)),
  ]));
  return files.map((file) => cycleThrough(file.path, importsOf)).filter((cycle) => cycle !== undefined);
};

/** The core has no clock, no chance, no environment and no output of its own. */
export const purityRule: Rule = (files) =>
  files
    .filter((file) => folderOf(file.path) === "core")
    .flatMap((file) =>
      [
        /(?<![.\w])(?:process|performance|console|Deno|Buffer)(?=[.[?])/g,
        /(?<![.\w])(?:setTimeout|setInterval|setImmediate|require)(?=\()/g,
        /\bDate\.now\b|\bnew Date\(\s*\)|(?<![.\w]|new )Date\(|\bMath\.random\b|\bglobalThis\.process\b/g,
      ].flatMap((pattern) => [...file.code.matchAll(pattern)].map((use) => at(file, use, `uses ${use[0]}`)))
    );

/** Every file fits on a few screens, and its name is one noun in kebab case. */
export const fileRule: Rule = (files) =>
  files.flatMap((file) => {
    const lines = file.text.split("\n").length - 1;
    const names = file.path.split("/").slice(1);
    return [
      ...(lines > LONGEST_FILE ? [`${file.path}: has ${lines} lines, ${LONGEST_FILE} are allowed`] : []),
      ...names
        .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/.test(name))
        .map((name) => `${file.path}: ${name} is not kebab case`),
      ...names
        .filter((name) => /(^|-)(util|utils|helper|helpers|manager|common|misc|types)(\.|-|$)/.test(name))
        .map((name) => `${file.path}: ${name} says nothing`),
    ];
  });

/** Whoever may use a thing is told what it is. */
export const documentationRule: Rule = (files) =>
  files.flatMap((file) => {
    const told = new Set<string>();
    return [...file.code.matchAll(EXPORT)].flatMap((found) => {
      const name = found[1] ?? "";
      const documented = file.text.slice(0, found.index).trimEnd().endsWith("*/");
      const undocumented = !documented && !told.has(name);
      told.add(name);
      return undocumented ? [at(file, found, `exports ${name} without a comment`)] : [];
    });
  });

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|const|let|interface|type(?! *\{)) ([\w$]+)/gm;

/** Nothing is hidden from the type checker or the linter, and nothing is left for later. */
export const honestyRule: Rule = (files) =>
  files.flatMap((file) => [
    ...[...file.code.matchAll(/(?::|\bas|[<,|&(])\s*any\b(?!\s*[.(:])|\benum\s+\w+\s*\{|\binterface\s+I[A-Z]\w*[a-z]/g)]
      .map((use) => at(file, use, `has "${use[0].trim()}"`)),
    ...[...file.text.matchAll(/@ts-(?:ignore|expect-error|nocheck)|deno-(?:lint|fmt)-ignore|\b(?:TODO|FIXME|XXX)\b/g)]
      .map((use) => at(file, use, `has ${use[0]}`)),
  ]);

/** The folder of `src` that a file belongs to; `mod` for the library's entry. */
function folderOf(path: string): string {
  return path.split("/")[1]?.replace(/\.ts$/, "") ?? "";
}

function resolveImport(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

function eachImport(
  files: readonly SourceFile[],
  judge: (file: SourceFile, specifier: string) => string | undefined,
): string[] {
  return files.flatMap((file) =>
    file.imports
      .map(({ specifier }) => judge(file, specifier))
      .filter((verdict) => verdict !== undefined)
      .map((verdict) => `${file.path}: ${verdict}`)
  );
}

function cycleThrough(start: string, importsOf: ReadonlyMap<string, readonly string[]>): string | undefined {
  const waiting = [[start]];
  const seen = new Set<string>();
  for (let trail = waiting.pop(); trail !== undefined; trail = waiting.pop()) {
    for (const next of importsOf.get(trail.at(-1) ?? "") ?? []) {
      if (next === start) return [...trail, start].join(" -> ");
      if (!seen.has(next)) waiting.push([...trail, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function at(file: SourceFile, found: RegExpMatchArray, what: string): string {
  return `${file.path}:${file.text.slice(0, found.index).split("\n").length}: ${what}`;
}
