import type { SourceFile } from "./source-file.ts";

/** Looks at all source files and says, one line each, what should not be. */
export type Rule = (files: readonly SourceFile[]) => string[];

/** The ground of every room of `core`. */
const GROUND = ["core/account", "core/report", "core/base", "core/codes"];

/** Every room of `src` and the rooms it may import beside itself: those below it. Types count like values. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  "core/codes": [],
  "core/base": ["core/codes"],
  "core/account": ["core/base", "core/codes"],
  "core/report": ["core/account", "core/base", "core/codes"],
  "core/probe": GROUND,
  "core/domain-checks": GROUND,
  "core/provision": ["core/account", "core/base", "core/codes"],
  "core/genesys": ["core/base", "core/codes"],
  "core/audit": ["core/provision", ...GROUND],
  "core/notify": ["core/audit", "core/provision", ...GROUND],
  "core/targets": ["core/provision", "core/genesys", ...GROUND],
  "core/run": [
    "core/targets",
    "core/notify",
    "core/audit",
    "core/provision",
    "core/genesys",
    "core/probe",
    "core/domain-checks",
    ...GROUND,
  ],
  runtime: ["core"],
  sandbox: ["core/base"],
  action: ["runtime", "core"],
  cli: ["runtime", "core", "cli/demo", "cli/sandbox"],
  "cli/sandbox": ["sandbox", "runtime", "cli", "core"],
  "cli/demo": ["sandbox", "runtime", "cli", "core"],
  mod: ["runtime", "core"],
};

/** Which packages and built-ins a folder may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(valibot|yaml|json-canonicalize|uuid)$/,
  runtime: /^(node:.*|picomatch|valibot)$/,
  sandbox: /^(node:.*|dns-packet|hono|hono\/.*|@hono\/node-server(\/.*)?|@peculiar\/x509|reflect-metadata|valibot)$/,
  action: /^(node:.*|valibot|@actions\/(core|github))$/,
  cli: /^(node:.*|commander)$/,
  mod: /^$/,
};

/** Packages that one file alone may import. */
const PACKAGE_OF_ONE_FILE: Readonly<Record<string, string>> = {
  "undici": "src/runtime/fetch.ts",
  "tldts": "src/core/base/public-suffix.ts",
  "punycode/punycode.js": "src/core/account/host-name.ts",
  "@valibot/to-json-schema": "src/core/account/json-schema.ts",
};

/** Names that several rooms may give to a file, because each has its own: what starts it, its bounds, its API. */
const ROLES: ReadonlySet<string> = new Set(["index.ts", "limits.ts", "target.ts"]);

/** Every file of `src` is in a room, and imports between the rooms go one way only: down. */
export const directionRule: Rule = (files) => [
  ...files.filter(({ path }) => ARROWS[roomOf(path)] === undefined).map(({ path }) => `${path}: is in no room`),
  ...eachImport(files, (file, specifier) => {
    if (!specifier.startsWith(".")) return undefined;
    const from = roomOf(file.path);
    const path = resolveImport(file.path, specifier);
    // A test may stand in a folder that is called as a room is.
    const to = path.startsWith("src/") ? roomOf(path) : path;
    const allowed = from === to || ARROWS[from]?.some((room) => to === room || to.startsWith(`${room}/`));
    return allowed ? undefined : `imports ${specifier}: ${from} may not know ${to}`;
  }),
];

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

/** What a file outside the sources reads for itself; none of it is an account file. */
const READERS: Readonly<Record<string, string>> = {
  "src/action/action-run.ts": "the event's payload",
  "src/cli/print-report.ts": "nothing of it: whether an output goes to a file",
  "src/runtime/append-file.ts": "audit log and outbox",
  "src/runtime/file-lock.ts": "the lock of an audit log",
  "src/runtime/log-file.ts": "the audit log",
  "src/runtime/ca-file.ts": "certificates",
  "src/runtime/secrets-file.ts": "the values of secrets",
  "src/runtime/chain-proof.ts": "the audit log beside a report",
  "src/cli/init-command.ts": "git's own files, and those that it would write",
  "src/cli/report-command.ts": "a run report",
  "src/cli/sandbox.ts": "no file: it runs the command of whoever tries things out",
  "src/cli/demo/action-step.ts": "what the action of the demo left behind",
  "src/cli/demo/story.ts": "what the demo shows",
};

const WRITING = /^(appendFile|mkdir|mkdtemp|rename|rm|writeFile)$/;

/** Account files are read through a source: nothing else reads files or runs a program that could, but for a file of its own. */
export const readerRule: Rule = (files) =>
  files
    .filter(({ path }) => !path.startsWith("src/runtime/sources/") && READERS[path] === undefined)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => /^node:(fs(\/promises)?|child_process)$/.test(specifier))
        // A default import names nothing and has everything.
        .flatMap(({ names }) => names.length === 0 ? ["*"] : names.filter((name) => !WRITING.test(name)))
        .map((name) => `${path}: imports ${name}: only a source reads account files`)
    );

/** No file imports itself by way of others, not even for a type: each can be read alone. */
export const cycleRule: Rule = (files) => {
  const importsOf = new Map(files.map((file) => [
    file.path,
    file.imports
      .filter(({ specifier }) => specifier.startsWith("."))
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

/** A file's name is one noun in kebab case, and no other file has it: the simulators are a program of their own. */
export const fileRule: Rule = (files) => [
  ...files.flatMap((file) => {
    const names = file.path.split("/").slice(1);
    return [
      ...names
        .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/.test(name))
        .map((name) => `${file.path}: ${name} is not kebab case`),
      ...names
        .filter((name) => /(^|-)(util|utils|helper|helpers|manager|common|misc|types)(\.|-|$)/.test(name))
        .map((name) => `${file.path}: ${name} says nothing`),
    ];
  }),
  ...twice(files.map(({ path }) => ({ path, name: path.split("/").at(-1) ?? "" })))
    .filter(({ name }) => !ROLES.has(name))
    .map(({ name, paths }) => `${paths.join(" and ")}: ${name} is the name of two files`),
];

/** One exported name is one thing. */
export const nameRule: Rule = (files) =>
  twice(
    files.flatMap(({ path, exports }) =>
      exports
        .filter(({ name, from }) => from === undefined && name !== "default")
        .map(({ name, isType }) => ({ path, name: isType ? `type ${name}` : name }))
    ),
  ).map(({ name, paths }) => `${paths.join(" and ")}: export ${name} twice`);

/** A function that is needed in two places is in one of them, or in a third. */
export const copyRule: Rule = (files) =>
  twice(
    files.flatMap(({ path, functions }) =>
      functions.map(({ name, told }) => ({ path: `${path} ${name}()`, name: told }))
    ),
    () => false,
  ).map(({ paths }) => `${paths.join(" and ")}: the same function`);

/** What is exported is imported by somebody: by another source, a script or a test. */
export const exportRule = (files: readonly SourceFile[], others: readonly SourceFile[]): string[] => {
  const used = new Set([...files, ...others].flatMap(usedExports));
  return files.flatMap(({ path, exports }) =>
    path === "src/mod.ts" ? [] : exports
      .filter(({ name }) => !used.has(`${path} ${name}`) && !used.has(`${path} *`))
      .map(({ name }) => `${path}: exports ${name}, which nobody imports`)
  );
};

/** Every code of the table can happen: some source names it to produce it, not only to compare with it. */
export const codeRule = (files: readonly SourceFile[], codes: readonly string[]): string[] => {
  const words = new Set(
    files
      .filter(({ path }) => !/^src\/(?:core\/codes|sandbox|cli\/demo)\//.test(path))
      .flatMap(({ text }) => text.replace(COMPARED, "").match(/(?<=")[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?=")/g) ?? []),
  );
  return codes.filter((code) => !words.has(code)).map((code) => `${code}: nothing produces it`);
};

/** Comments, types, keys, and what a value is compared with: `=== "A"`, `case "A"`, `new Set(["A"])`, `["A"].includes`. */
const COMPARED =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|^(?:export )?type \w+ =[^;]*;|(?:[!=]==?|\bcase)\s*"\w+"|"\w+"\s*[!=]==?|(?:[{,]|^)\s*"\w+"\s*:|\bnew Set(?:<[^(]*>)?\(\[[^\]]*\]|\[[^\]]*\]\.includes\(|\.(?:has|includes)\("\w+"\)/gm;

/** Whoever may use a thing is told what it is. */
export const documentationRule: Rule = (files) =>
  files.flatMap((file) =>
    file.exports.flatMap(({ name, at: index }) =>
      index === undefined || file.text.slice(0, index).trimEnd().endsWith("*/")
        ? []
        : [`${file.path}:${lineOf(file, index)}: exports ${name} without a comment`]
    )
  );

/** Nothing is hidden from the type checker or the linter, and nothing is left for later. */
export const honestyRule: Rule = (files) =>
  files.flatMap((file) => [
    ...[...file.code.matchAll(/(?::|\bas|[<,|&(])\s*any\b(?!\s*[.(:])|\benum\s+\w+\s*\{|\binterface\s+I[A-Z]\w*[a-z]/g)]
      .map((use) => at(file, use, `has "${use[0].trim()}"`)),
    ...[...file.text.matchAll(/@ts-(?:ignore|expect-error|nocheck)|deno-(?:lint|fmt)-ignore|\b(?:TODO|FIXME|XXX)\b/g)]
      .map((use) => at(file, use, `has ${use[0]}`)),
  ]);

/** The room that a file belongs to, such as `core/probe` or `action`; `mod` for the library's entry. */
function roomOf(path: string): string {
  const folders = path.replace(/\.ts$/, "").split("/").slice(1);
  if (folders.length === 1) return folders[0] ?? "";
  const room = folders.slice(0, 2).join("/");
  return room in ARROWS || folders[0] === "core" ? room : folders[0] ?? "";
}

/** The exports of other files that a file uses, as `path name`; `*` for all of them. */
function usedExports(file: SourceFile): string[] {
  return file.imports.flatMap(({ specifier, names }) => {
    if (!specifier.startsWith(".")) return [];
    const path = resolveImport(file.path, specifier);
    return names.map((name) => `${path} ${name}`);
  });
}

/** The names that more than one file has; the simulators mirror what they simulate, and are looked at alone. */
function twice(
  named: readonly { readonly path: string; readonly name: string }[],
  isApart: (path: string) => boolean = (path) => path.startsWith("src/sandbox/"),
): { readonly name: string; readonly paths: readonly string[] }[] {
  const found = new Map<string, { readonly name: string; readonly paths: string[] }>();
  for (const { path, name } of named) {
    const key = `${isApart(path)} ${name}`;
    const entry = found.get(key) ?? { name, paths: [] };
    entry.paths.push(path);
    found.set(key, entry);
  }
  return [...found.values()].filter(({ paths }) => paths.length > 1);
}

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
  return `${file.path}:${lineOf(file, found.index)}: ${what}`;
}

function lineOf(file: SourceFile, index: number | undefined): number {
  return file.text.slice(0, index).split("\n").length;
}
