import { readdirSync, readFileSync } from "node:fs";

/** A TypeScript file as the architecture rules see it. */
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text with comments, strings and regular expressions blanked; positions are kept. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** An import or re-export of a module. */
export interface Import {
  /** As written: a relative path, a package or a built-in. */
  readonly specifier: string;
  /** True for `import type`, which is gone at run time. */
  readonly typeOnly: boolean;
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
  return { path, text, code, imports: findImports(commentless) };
}

/** Every TypeScript file below a folder. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => parseSource(path, readFileSync(path, "utf8")));
}

function findImports(text: string): Import[] {
  const fromClauses = [...text.matchAll(/^(import|export)(\s+type)?\b[^"';]*?\bfrom\s*"([^"]+)"/gm)]
    .map(([, , type, specifier = ""]) => ({ specifier, typeOnly: type !== undefined }));
  const others = [...text.matchAll(/^import\s*"([^"]+)"|\bimport\(\s*(?:"([^"]+)")?/gm)]
    .map(([, bare, dynamic]) => ({ specifier: bare ?? dynamic ?? "(computed)", typeOnly: false }));
  return [...fromClauses, ...others];
}

function blank(token: string): string {
  return token.replace(/[^\n]/g, " ");
}

/** Blanks the fixed parts of a template; what it interpolates is code. */
function blankTemplate(token: string): string {
  return token.split(/(\$\{[^}]*\})/).map((part, index) => index % 2 === 1 ? part : blank(part)).join("");
}
