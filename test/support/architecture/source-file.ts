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
  readonly name: string;
  /** True for an interface, a type or a class. */
  readonly isType: boolean;
  /** Where a re-export comes from. */
  readonly from?: string | undefined;
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
  return { path, text, code, imports: findImports(commentless), exports: findExports(code, commentless) };
}

/** Every TypeScript file below a folder. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => parseSource(path, readFileSync(path, "utf8")));
}

const FROM_CLAUSE = /^(import|export)(\s+type)?\b([^"';]*?)\bfrom\s*"([^"]+)"/gm;

function findImports(text: string): Import[] {
  const fromClauses = [...text.matchAll(FROM_CLAUSE)]
    .map(([, , , names = "", specifier = ""]) => ({ specifier, names: listedNames(names) }));
  const others = [...text.matchAll(/^import\s*"([^"]+)"|\bimport\(\s*(?:"([^"]+)")?/gm)]
    .map(([, bare, dynamic]) => ({
      specifier: bare ?? dynamic ?? "(computed)",
      names: bare === undefined ? ["*"] : [],
    }));
  return [...fromClauses, ...others];
}

/** The names in `{ a, type B as c }`, as they are exported; `*` for a namespace. */
function listedNames(clause: string): string[] {
  if (clause.includes("*")) return ["*"];
  const inside = /\{([\s\S]*)\}/.exec(clause)?.[1] ?? "";
  return inside.split(",").flatMap((item) => /^\s*(?:type\s+)?([\w$]+)/.exec(item)?.[1] ?? []);
}

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(function\*?|class|const|let|interface|type(?! *\{)) ([\w$]+)/gm;

function findExports(code: string, text: string): Export[] {
  const declared = new Map(
    [...code.matchAll(DECLARED)].map(([, kind, name = ""]) =>
      [name, { name, isType: kind !== "const" && kind !== "let" && !kind?.startsWith("function") }] as const
    ),
  );
  const again = [...text.matchAll(FROM_CLAUSE)]
    .filter(([, word]) => word === "export")
    .flatMap(([, , type, names = "", from = ""]) =>
      listedNames(names).map((name) => ({ name, isType: type !== undefined, from }))
    );
  return [...declared.values(), ...again];
}

function blank(token: string): string {
  return token.replace(/[^\n]/g, " ");
}

/** Blanks the fixed parts of a template; what it interpolates is code. */
function blankTemplate(token: string): string {
  return token.split(/(\$\{[^}]*\})/).map((part, index) => index % 2 === 1 ? part : blank(part)).join("");
}
