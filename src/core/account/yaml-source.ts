import { Composer, type CST, type Document, isMap, isScalar, LineCounter, Parser, Schema } from "yaml";
import { finding } from "../errors.ts";
import { describeKind } from "./describe-value.ts";
import { MAX_DOCUMENTS } from "./limits.ts";
import type { PlacedFinding, SourceDocument, SourceEntry, SourceFile } from "./source.ts";
import { yamlSyntaxFinding } from "./yaml-error.ts";
import { tokenFindings } from "./yaml-token.ts";

/** More syntax errors than these in one document are echoes of the first. */
const MAX_SYNTAX_ERRORS = 3;

// YAML 1.2 core: yes, no and dates are texts. One schema object for all documents, because making it costs more than
// reading an account. Duplicate keys are looked for here: the library compares every pair of keys.
const COMPOSER_OPTIONS = {
  schema: new Schema({ schema: "core" }),
  uniqueKeys: false,
  stringKeys: true,
  logLevel: "silent",
  prettyErrors: false,
} as const;

/**
 * Reads YAML text into its documents, with the place of every key and value. Never throws; `strict: false` lifts
 * YAML's own limit on the length of keys, for JSON.
 */
export function readYaml(text: string, options: { readonly strict: boolean } = { strict: true }): SourceFile {
  const lines = new LineCounter();
  const position = (offset: number) => positionOf(lines, offset);
  const documents: SourceDocument[] = [];
  for (const token of new Parser(lines.addNewLine).parse(text)) {
    if (token.type === "document") documents.push(readDocument(token, text, options.strict));
    if (documents.length > MAX_DOCUMENTS) return { documents: [tooManyDocuments(token.offset)], position };
    const problem = streamProblem(token);
    if (problem === undefined) continue;
    // What follows cannot be trusted, and neither can the document in front of it.
    const before = documents.pop() ?? { offset: problem.offset, entries: [], findings: [] };
    documents.push({ ...before, findings: [...before.findings, problem] });
    break;
  }
  return { documents: withoutEmptyEnd(documents), position };
}

function tooManyDocuments(offset: number): SourceDocument {
  const limit = finding("DOCUMENT_LIMIT", `The file holds more than ${MAX_DOCUMENTS} documents`);
  return { offset, entries: [], findings: [{ finding: limit, path: "", offset }] };
}

/** What is wrong between documents. */
function streamProblem(token: CST.Token): PlacedFinding | undefined {
  const place = { path: "", offset: token.offset };
  if (token.type === "error") return { ...place, finding: yamlSyntaxFinding("UNEXPECTED_TOKEN") };
  if (token.type !== "directive" || /^%YAML[ \t]+1\.2[ \t]*(?:#.*)?$/.test(token.source)) return undefined;
  return { ...place, finding: finding("YAML_TAG", "The file uses a directive, which begins with %") };
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
  const [document] = new Composer({ ...COMPOSER_OPTIONS, strict }).compose([token]);
  return document === undefined
    ? { offset: start, entries: [], findings: [{ finding: yamlSyntaxFinding("IMPOSSIBLE"), path: "", offset: start }] }
    : readMapping(document, start, text);
}

function readMapping(document: Document.Parsed, offset: number, text: string): SourceDocument {
  const findings: PlacedFinding[] = firstErrors(document).map(({ code, pos }) => ({
    finding: yamlSyntaxFinding(code),
    path: "",
    offset: pos[0],
  }));
  const entries: SourceEntry[] = [];
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) entries.push(readEntry(key, value, text));
  } else if (findings.length === 0) {
    const kind = isScalar(document.contents) ? describeKind(document.contents.value) : "a list";
    const message = `The document must be keys and values, it is ${kind}`;
    findings.push({ finding: finding("DOCUMENT_NOT_MAPPING", message), path: "", offset });
  }
  return { offset, entries, findings };
}

/** The first errors, one a place. */
function firstErrors(document: Document.Parsed): Document.Parsed["errors"] {
  const places = new Map(document.errors.slice(0, 2 * MAX_SYNTAX_ERRORS).map((error) => [error.pos[0], error]));
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
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  const rawStart = isBlock ? text.indexOf("\n", start) + 1 : start;
  return {
    key: name,
    keyOffset,
    valueOffset: start,
    value: isScalar(node) ? node.value : isMap(node) ? {} : [],
    raw: { text: text.slice(rawStart, end), offset: rawStart },
  };
}
