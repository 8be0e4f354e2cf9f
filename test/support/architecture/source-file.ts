import { readdirSync, readFileSync } from "node:fs";

/** A TypeScript file as the architecture rules see it. */
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text with comments, strings and regular expressions blanked; positions are kept. */
  readonly code: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly functions: readonly TopFunction[];
}

/** An import or re-export of a module. */
export interface Import {
  /** As written: a relative path, a package or a built-in. */
  readonly specifier: string;
  /** The names it takes, as the other module exports them; `*` for all. */
  readonly names: readonly string[];
}

/** A name that a module gives to others. */
export interface Export {
  /** `default` for a default export, `*` for all names of another module. */
  readonly name: string;
  /** True for an interface, a type or a class. */
  readonly isType: boolean;
  /** Where a re-export comes from. */
  readonly from?: string | undefined;
  /** Where in the text it is declared; undefined in a list of names. */
  readonly at?: number | undefined;
}

/** A function at the top of a module. */
export interface TopFunction {
  readonly name: string;
  /** Parameters and body, with all blanks alike. */
  readonly told: string;
}

const COMMENT = String.raw`\/\*[\s\S]*?\*\/|\/\/[^\n]*`;
const STRING = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const TEMPLATE = "`(?:\\\\[\\s\\S]|[^`\\\\])*`";
// A slash begins a regular expression where a value cannot have ended before it.
const REGEXP = String
  .raw`(?<=(?:^|[=(,:[!&|?{};>]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const OPAQUE = new RegExp([COMMENT, TEMPLATE, STRING, REGEXP].join("|"), "gm");

/** Reads a source text; `path` is relative to the repository. */
export function parseSource(path: string, text: string): SourceFile {
  const code = text.replace(OPAQUE, (token) => token.startsWith("`") ? blankTemplate(token) : blank(token));
  const commentless = text.replace(OPAQUE, (token) => /^\/[/*]/.test(token) ? blank(token) : token);
  return {
    path,
    text,
    code,
    imports: [...findImports(commentless, code), ...findReferences(text)],
    exports: findExports(code, commentless),
    functions: findFunctions(commentless),
  };
}

/** Every file below a folder, with `/`. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .sort();
}

/** Every TypeScript file below a folder. */
export function readSources(folder: string): SourceFile[] {
  return listFiles(folder)
    .filter((path) => path.endsWith(".ts"))
    .map((path) => parseSource(path, readFileSync(path, "utf8")));
}

const FROM_CLAUSE = /^[ \t]*(import|export)(\s+type)?\b([^"';]*?)\bfrom\s*["']([^"']+)["']/gm;
const BARE_IMPORT = /^[ \t]*import\s*["']([^"']+)["']/gm;
/** `import("x")`, as a call or as a type, with what is taken from it where that is said at once. */
const IMPORT_CALL =
  /(?:\{([^{}]*)\}\s*=\s*await\s+)?\bimport\(\s*(?:["']([^"']+)["']\s*(?=[,)]))?[^()]*\)?(?:\.([\w$]+))?/g;

function findImports(text: string, code: string): Import[] {
  const fromClauses = [...text.matchAll(FROM_CLAUSE)].map(([, word, , names = "", specifier = ""]) => ({
    specifier,
    names: word === "import" ? importedNames(names, code) : listedNames(names),
  }));
  const bare = [...text.matchAll(BARE_IMPORT)].map(([, specifier = ""]) => ({ specifier, names: [] }));
  const calls = [...text.matchAll(IMPORT_CALL)].map(([, taken, specifier = "(computed)", member]) => ({
    specifier,
    names: taken !== undefined ? listedNames(`{${taken}}`) : member !== undefined ? [member] : ["*"],
  }));
  return [...fromClauses, ...bare, ...calls];
}

/** What `/// <reference …>` names: a file as a relative path, or a package. */
function findReferences(text: string): Import[] {
  return [...text.matchAll(/^\s*\/\/\/\s*<reference\s+(path|types)\s*=\s*["']([^"']+)["']/gm)]
    .map(([, kind, name = ""]) => ({
      specifier: kind === "path" && !name.startsWith(".") ? `./${name}` : name,
      names: ["*"],
    }));
}

/** The names that an import takes; of a namespace those that the code uses, all of them where it is handed on whole. */
function importedNames(clause: string, code: string): string[] {
  const space = /\*\s*as\s+([\w$]+)/.exec(clause)?.[1];
  const first = /^\s*(?:type\s+)?([\w$]+)\s*(?:,|$)/.test(clause) ? ["default"] : [];
  if (space === undefined) return [...first, ...listedNames(clause)];
  const uses = [
    ...code.matchAll(new RegExp(String.raw`(?<![\w$.]|\*\s*as\s+)${space}(?![\w$])(?:\??\.([\w$]+))?`, "g")),
  ];
  return uses.every(([, member]) => member !== undefined) ? uses.map(([, member = ""]) => member) : ["*"];
}

/** The names in `{ a, type B as c }` or `{ a: c }`, as they are exported; `*` for a namespace. */
function listedNames(clause: string): string[] {
  if (clause.includes("*")) return ["*"];
  const inside = /\{([\s\S]*)\}/.exec(clause)?.[1] ?? "";
  return inside.split(",").flatMap((item) => /^\s*(?:type\s+)?([\w$]+)/.exec(item)?.[1] ?? []);
}

const DECLARED =
  /^(export\s+)?(default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(function\b\s*\*?|class|const(?:\s+enum)?|let|var|interface|enum|namespace|type(?!\s*\{))\s+(?:([\w$]+)|\{([^{}]*)\}|\[([^[\]]*)\])/gm;
const LIST = /^export(\s+type)?\s*\{([^{}]*)\}(?!\s*from)/gm;

function findExports(code: string, text: string): Export[] {
  const types = new Set<string>();
  const declared = new Map<string, Export>();
  for (const found of code.matchAll(DECLARED)) {
    const [, exported, standard, kind = "", name, fields, items] = found;
    const isType = /^(class|interface|type|(const )?enum)$/.test(kind);
    const names = name !== undefined ? [name] : boundNames(fields ?? items ?? "");
    if (isType) names.forEach((each) => types.add(each));
    if (exported === undefined) continue;
    for (const each of standard === undefined ? names : ["default"]) {
      if (!declared.has(each)) declared.set(each, { name: each, isType, at: found.index });
    }
  }
  for (const { index } of code.matchAll(/^export\s+default\b/gm)) {
    if (!declared.has("default")) declared.set("default", { name: "default", isType: false, at: index });
  }
  const listed = [...code.matchAll(LIST)].flatMap(([, type, names = ""]) =>
    names.split(",").flatMap((item) => {
      const [, own = "", given = own] = /^\s*(?:type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?/.exec(item) ?? [];
      return given === "" ? [] : [{ name: given, isType: type !== undefined || types.has(own) }];
    })
  );
  const again = [...text.matchAll(FROM_CLAUSE)]
    .filter(([, word]) => word === "export")
    .flatMap(([, , type, names = "", from = ""]) =>
      listedNames(names).map((name) => ({ name, isType: type !== undefined, from }))
    );
  return [...declared.values(), ...listed, ...again];
}

/** The names that `a, b: c, ...d` binds. */
function boundNames(pattern: string): string[] {
  return pattern.split(",").flatMap((item) => /(?:^|:|\.\.\.)\s*([\w$]+)\s*(?:=.*)?$/.exec(item.trim())?.[1] ?? []);
}

function findFunctions(text: string): TopFunction[] {
  return [...text.matchAll(/^(?:export )?(?:async )?function\*? ([\w$]+)([\s\S]*?^\})/gm)]
    .map(([, name = "", told = ""]) => ({ name, told: told.replace(/\s+/g, " ") }));
}

function blank(token: string): string {
  return token.replace(/[^\n]/g, " ");
}

/** Blanks the fixed parts of a template; what it interpolates is code. */
function blankTemplate(token: string): string {
  return token.split(/(\$\{[^}]*\})/).map((part, index) => index % 2 === 1 ? part : blank(part)).join("");
}
