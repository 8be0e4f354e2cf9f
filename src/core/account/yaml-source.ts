import {
  Composer,
  type CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  Schema,
  type YAMLError,
} from "yaml";
import { type Finding, finding } from "../base/errors.ts";
import { trimmedEnd } from "../base/text.ts";
import { describeKind } from "./describe-value.ts";
import type { Mend } from "./fix.ts";
import { MAX_DEPTH, MAX_DOCUMENTS, MAX_NODES } from "./limits.ts";
import { isSecretName } from "./secret-reference.ts";

/** More syntax errors than this in one document are only consequences of the first. */
const MAX_SYNTAX_ERRORS = 3;

// YAML 1.2 core: yes, no and dates are text. One schema object for all documents, because creating it costs more than
// reading an account. Duplicate keys are found here, because the library compares every pair of keys.
const COMPOSER_OPTIONS = {
  schema: new Schema({ schema: "core" }),
  uniqueKeys: false,
  stringKeys: true,
  logLevel: "silent",
  prettyErrors: false,
} as const;

/**
 * Reads YAML text into its documents, with the position of every key and value. Never throws; `strict: false` lifts
 * YAML's own limit on the length of keys, for JSON.
 */
export function readYaml(text: string, options: { readonly strict: boolean } = { strict: true }): SourceFile {
  const lines = new LineCounter();
  const position = (offset: number) => positionOf(lines, offset);
  const documents: SourceDocument[] = [];
  for (const token of parseTokens(text, lines.addNewLine)) {
    if (token.type === "too deep") {
      const deep = { finding: tooDeep(), path: "", offset: token.offset };
      documents.push({ offset: token.offset, entries: [], findings: [deep] });
      break;
    }
    if (token.type === "document") documents.push(readDocument(token, text, options.strict));
    if (documents.length > MAX_DOCUMENTS) return { documents: [tooManyDocuments(token.offset)], position };
    const problem = streamProblem(token);
    if (problem === undefined) continue;
    // What follows cannot be trusted, and neither can the document before it.
    const before = documents.pop() ?? { offset: problem.offset, entries: [], findings: [] };
    documents.push({ ...before, findings: [...before.findings, problem] });
    break;
  }
  return { documents: withoutEmptyEnd(documents), position };
}

/**
 * The documents of a text and what is between them. The parser calls itself once for each level that ends, so that a
 * level too many ends the reading before the call stack does.
 */
function* parseTokens(
  text: string,
  onNewLine: (offset: number) => void,
): Generator<CST.Token | { readonly type: "too deep"; readonly offset: number }> {
  const parser = new Parser(onNewLine);
  onNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length <= DEEPEST_STACK) continue;
    yield { type: "too deep", offset: parser.offset };
    return;
  }
  yield* parser.end();
}

/** A document, its collections, of which {@link tokenFindings} refuses those that are too deep, and a value. */
const DEEPEST_STACK = MAX_DEPTH + 4;

function tooManyDocuments(offset: number): SourceDocument {
  const limit = finding("DOCUMENT_LIMIT", `The file contains more than ${MAX_DOCUMENTS} documents`);
  return { offset, entries: [], findings: [{ finding: limit, path: "", offset }] };
}

/** What is wrong between documents. */
function streamProblem(token: CST.Token): PlacedFinding | undefined {
  const place = { path: "", offset: token.offset };
  if (token.type === "error") return { ...place, finding: yamlSyntaxFinding("UNEXPECTED_TOKEN") };
  if (token.type !== "directive" || /^%YAML[ \t]+1\.2[ \t]*(?:#.*)?$/.test(token.source)) return undefined;
  return { ...place, finding: finding("YAML_TAG", "The file uses a directive, which starts with %") };
}

function positionOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return line === 0 ? { line: 1, column: 1 } : { line, column: col };
}

/** Drops an empty last document, which a `---` at the end of a file makes. */
function withoutEmptyEnd(documents: SourceDocument[]): SourceDocument[] {
  const last = documents.at(-1);
  const isEmpty = last?.findings.length === 1 && last.findings[0]?.finding.code === "DOCUMENT_EMPTY";
  return isEmpty ? documents.slice(0, -1) : documents;
}

function readDocument(token: CST.Document, text: string, strict: boolean): SourceDocument {
  const start = token.value?.offset ?? token.offset;
  const refused = tokenFindings(token);
  if (refused.length > 0) return { offset: start, entries: [], findings: refused };
  if (token.value === undefined) {
    const empty = finding("DOCUMENT_EMPTY", "The document is empty");
    return { offset: start, entries: [], findings: [{ finding: empty, path: "", offset: start }] };
  }
  const { document, errors } = composed(token, strict);
  const findings = firstErrors(errors).map(({ code, offset }) => ({
    ...(knownMistake(text, offset) ?? { finding: yamlSyntaxFinding(code) }),
    path: "",
    offset,
  }));
  return document === undefined
    ? { offset: start, entries: [], findings }
    : readMapping(document, findings, start, text);
}

/** What the parser did not like, and where. */
interface SyntaxError {
  readonly code: YAMLError["code"];
  readonly offset: number;
}

/** A document and its first errors; without the document when there are more. */
function composed(
  token: CST.Document,
  strict: boolean,
): { readonly document?: Document.Parsed | undefined; readonly errors: readonly SyntaxError[] } {
  const errors: SyntaxError[] = [];
  const composer = new Composer({ ...COMPOSER_OPTIONS, strict });
  // A file may bring as many errors as it has characters, and the library would keep each with a trace of its calls.
  Object.assign(composer, {
    onError: (source: ErrorSource, code: YAMLError["code"], _message: string, isWarning?: boolean): void => {
      if (isWarning) return;
      errors.push({
        code,
        offset: typeof source === "number" ? source : "offset" in source ? source.offset : source[0],
      });
      if (errors.length >= 2 * MAX_SYNTAX_ERRORS) throw ENOUGH;
    },
  });
  try {
    const [document] = composer.compose([token]);
    const others = (document?.errors ?? []).map(({ code, pos }) => ({ code, offset: pos[0] }));
    return { document, errors: [...errors, ...others.slice(0, MAX_SYNTAX_ERRORS)] };
  } catch (error) {
    if (error !== ENOUGH) throw error;
    return { errors };
  }
}

/** Thrown when a document has more errors than are shown. One for all documents: the trace of its calls costs more than reading an account. */
const ENOUGH = new Error("The document has more errors than are shown");

/** Where the library sees an error: at an offset, in a range, at a token. */
type ErrorSource = number | readonly [number, ...number[]] | { readonly offset: number };

function readMapping(
  document: Document.Parsed,
  syntax: readonly PlacedFinding[],
  offset: number,
  text: string,
): SourceDocument {
  const findings = [...syntax];
  const entries: SourceEntry[] = [];
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) entries.push(readEntry(key, value, text));
  } else if (findings.length === 0) {
    const kind = isScalar(document.contents) ? describeKind(document.contents.value) : "a list";
    const message = `The document must be keys and values, but is ${kind}`;
    findings.push({ finding: finding("DOCUMENT_NOT_MAPPING", message), path: "", offset });
  }
  return { offset, entries, findings };
}

/** The first errors, one per position. */
function firstErrors(errors: readonly SyntaxError[]): readonly SyntaxError[] {
  const places = new Map(errors.map((error) => [error.offset, error]));
  return [...places.values()].slice(0, MAX_SYNTAX_ERRORS);
}

type YamlNode = NonNullable<Document.Parsed["contents"]>;

function readEntry(key: YamlNode, node: YamlNode | null, text: string): SourceEntry {
  const keyOffset = key.range[0];
  const name = isScalar(key) ? String(key.value) : "";
  if (node === null || node.range[0] === node.range[1]) {
    return { key: name, keyOffset, valueOffset: keyOffset, value: null, raw: { text: "", offset: keyOffset } };
  }
  const [start, end] = node.range;
  const children = childrenOf(node, text);
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  const rawStart = isBlock ? text.indexOf("\n", start) + 1 : start;
  return {
    key: name,
    keyOffset,
    valueOffset: start,
    value: isScalar(node) ? node.value : isMap(node) ? {} : [],
    raw: { text: text.slice(rawStart, end), offset: rawStart },
    ...(children === undefined ? {} : { children }),
  };
}

/** What a collection holds; its depth and size are within the limits of a document. */
function childrenOf(node: YamlNode, text: string): readonly SourceEntry[] | undefined {
  if (isMap(node)) {
    return node.items.map(({ key, value }) => readEntry(key as YamlNode, value as YamlNode | null, text));
  }
  if (!isSeq(node)) return undefined;
  return node.items.map((item, at) => {
    const value = item as YamlNode;
    return { ...readEntry(value, value, text), key: String(at), keyOffset: value.range[0] };
  });
}

// The library's own messages can quote the source, and with it a password, so only its codes are used.
const MEANINGS: Partial<Record<YAMLError["code"], string>> = {
  BAD_DQ_ESCAPE: "a backslash sequence in double quotes is not valid YAML; write \\\\ for a backslash",
  BAD_INDENT: "a line is not indented like its neighbours",
  BAD_SCALAR_START: "text starts with a reserved character (@ or `)",
  BLOCK_AS_IMPLICIT_KEY: "a line has a second colon, or a list is where a key belongs",
  BLOCK_IN_FLOW: "a block is inside { } or [ ]",
  KEY_OVER_1024_CHARS: "a key is longer than 1024 characters",
  MISSING_CHAR: "a colon, comma, quote or bracket is missing",
  MULTILINE_IMPLICIT_KEY: "the colon after a key or the space after the colon is missing, or a key spans several lines",
  NON_STRING_KEY: "a key is not text",
  TAB_AS_INDENT: "a line is indented with a tab",
  UNEXPECTED_TOKEN: "unexpected character or text",
};

/** More of a line is not looked at. */
const MAX_LINE = 300;

/** Mistakes that many people make, by the line that they stand on, with what must stand there. */
function knownMistake(text: string, offset: number): Pick<PlacedFinding, "finding" | "mend"> | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const whole = end < 0 ? text.length : end;
  const line = text.slice(start, Math.min(whole, start + MAX_LINE));
  const [, lead = "", was = "", name] = /^(\s*password:\s+)([Ee][Nn][Vv]:\s+([A-Z][A-Z0-9_]{0,127}))\s*$/.exec(line) ??
    [];
  if (name !== undefined && isSecretName(name)) {
    return {
      finding: finding("YAML_SYNTAX", "The document is not valid YAML: password has a blank after env:", {
        hint: `Write password: env:${name}`,
      }),
      mend: { offset: start + lead.length, was, text: `env:${name}` },
    };
  }
  const [before = "", key] = /^\s*([a-z_]{1,40}):\s*(?=\{\{)/.exec(line) ?? [];
  if (key === undefined) return undefined;
  const value = trimmedEnd(line.slice(before.length), " ");
  // What needs escapes, or may end in a comment, is left to a person.
  const isPlain = whole <= start + MAX_LINE && !/["\\]|\s#/.test(value);
  return {
    finding: finding(
      "YAML_SYNTAX",
      `The document is not valid YAML: the value of ${key} begins with {{ and has no quotes`,
      { hint: `Put the whole value in quotes: ${key}: "{{…}}"` },
    ),
    ...(isPlain ? { mend: { offset: start + before.length, was: value, text: `"${value}"` } } : {}),
  };
}

/** A parser error in words that never quote the file. */
function yamlSyntaxFinding(code: YAMLError["code"]): Finding {
  return finding("YAML_SYNTAX", `The document is not valid YAML: ${MEANINGS[code] ?? "the parser cannot read it"}`);
}

/**
 * Searches a document's tokens for what is never composed: too many levels or values, anchors, aliases, tags.
 * It keeps its own stack, because the parser accepts nesting that would overflow the call stack.
 */
function tokenFindings(document: CST.Document): PlacedFinding[] {
  const found = new Map<string, PlacedFinding>();
  const report = (offset: number, what: Finding): void => {
    const first = found.get(what.code);
    if (first === undefined || offset < first.offset) found.set(what.code, { finding: what, path: "", offset });
  };
  const pending: { readonly token: CST.Token; readonly depth: number }[] = [];
  const look = (tokens: readonly (CST.Token | null | undefined)[] | undefined, depth: number): void => {
    for (const token of tokens ?? []) if (token) pending.push({ token, depth });
  };

  look([...document.start, document.value], 0);
  let values = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    if (token.type === "anchor" || token.type === "alias") report(token.offset, aliasFinding(token.type));
    if (token.type === "tag") report(token.offset, finding("YAML_TAG", "The document uses a tag, which starts with !"));
    if (token.type === "block-scalar") look(token.props, depth);
    if (!("items" in token)) continue;
    values += token.items.length;
    if (values > MAX_NODES || depth >= MAX_DEPTH) {
      report(token.offset, values > MAX_NODES ? tooManyValues() : tooDeep());
      break;
    }
    for (const item of token.items) look([...item.start, item.key, ...(item.sep ?? []), item.value], depth + 1);
  }
  return [...found.values()];
}

function aliasFinding(type: "anchor" | "alias"): Finding {
  const what = type === "anchor" ? "an anchor, which starts with &" : "an alias, which starts with *";
  return finding("YAML_ALIAS", `The document uses ${what}`);
}

function tooDeep(): Finding {
  return finding("DOCUMENT_LIMIT", `The document is nested more than ${MAX_DEPTH} levels deep`);
}

function tooManyValues(): Finding {
  return finding("DOCUMENT_LIMIT", `The document contains more than ${MAX_NODES} values`);
}

/** A finding at a position in a file's text; `offset` counts UTF-16 code units from 0. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** The key, or empty for the document itself. */
  readonly path: string;
  readonly offset: number;
  /** What would mend it, where the finding leaves one possibility. */
  readonly mend?: Mend | undefined;
}

/** A key of a document and its value. */
export interface SourceEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly valueOffset: number;
  /** The scalar; for a collection, an empty one of its kind. */
  readonly value: unknown;
  /** What a collection holds: the keys of a mapping, or the items of a list, whose keys are their places from 0. */
  readonly children?: readonly SourceEntry[];
  /** The value as written: with its quotes, and without the header line of a block scalar. */
  readonly raw: { readonly text: string; readonly offset: number };
}

/** A document as it is in a file, before its keys are interpreted. */
export interface SourceDocument {
  readonly offset: number;
  readonly entries: readonly SourceEntry[];
  /** Why it could not be read as keys and values; if there are any, `entries` may be incomplete. */
  readonly findings: readonly PlacedFinding[];
}

/** A file's documents and where its lines start. */
export interface SourceFile {
  readonly documents: readonly SourceDocument[];
  /** 1-based line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number };
}
