import { type Finding, finding, type Issue } from "../errors.ts";
import type { ParsedAccount, Position } from "./account.ts";
import { judgeDocument } from "./document.ts";
import { refuseDuplicateNames } from "./duplicate-name.ts";
import { findJsonSyntaxError } from "./json-syntax.ts";
import { MAX_FILE_BYTES } from "./limits.ts";
import type { SourceDocument, SourceFile } from "./source.ts";
import { readYaml } from "./yaml-source.ts";

// What YAML 1.2 section 5.1 calls non-printable, and a carriage return that ends no line in an editor.
const CONTROL_CHARACTER = /(?![\t\n\r\u0085])\p{Cc}|\r(?!\n)|\p{Cs}|[\ufffe\uffff]/u;

/**
 * Reads the text of an account file: every YAML document of it, or strictly one JSON value when `file` ends with
 * `.json`. Never throws; names must be unique within the file.
 */
export function parseAccounts(text: string, file: string): ParsedAccount[] {
  return refuseDuplicateNames(parseDocuments(text, file));
}

/** As {@link parseAccounts}, without the comparison of names, for who compares them over several files. */
export function parseDocuments(text: string, file: string): ParsedAccount[] {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const unreadable = textProblem(body);
  if (unreadable !== undefined) return [wholeFile(file, unreadable.finding, positionIn(body, unreadable.offset))];

  const isJson = /\.json$/i.test(file);
  const misspelt = isJson && body.trim() !== "" ? findJsonSyntaxError(body) : undefined;
  if (misspelt !== undefined) {
    const problem = finding("JSON_SYNTAX", `The file is not valid JSON: ${misspelt.message}`);
    return [wholeFile(file, problem, positionIn(body, misspelt.offset))];
  }
  const source = readYaml(body, { strict: !isJson });
  if (source.documents.length === 0) return [wholeFile(file, finding("FILE_EMPTY", "The file holds no account"))];
  return source.documents.map((document) => parsedAccount(document, source, file));
}

/** A file of which nothing can be read but what is wrong with it. */
export function wholeFile(file: string, problem: Finding, position: Position = { line: 1, column: 1 }): ParsedAccount {
  return {
    name: file,
    file,
    line: position.line,
    issues: [{ ...problem, path: "", ...position }],
    position: () => position,
  };
}

function textProblem(text: string): { readonly finding: Finding; readonly offset: number } | undefined {
  // A text has at least as many bytes in UTF-8 as it has UTF-16 code units.
  if (text.length > MAX_FILE_BYTES) return { finding: fileTooLarge(), offset: 0 };
  const control = CONTROL_CHARACTER.exec(text);
  if (control === null) return undefined;
  const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    finding: finding("FILE_CONTROL_CHARACTER", `The file holds the character U+${code}`),
    offset: control.index,
  };
}

/** Says that a file is over the limit; `size` in bytes when it is known. */
export function fileTooLarge(size?: number): Finding {
  const found = size === undefined ? "" : `, it has ${size}`;
  return finding("FILE_TOO_LARGE", `The file is larger than ${MAX_FILE_BYTES} bytes${found}`);
}

/** The 1-based line and column of an offset, where no parser has counted the lines. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function parsedAccount(document: SourceDocument, source: SourceFile, file: string): ParsedAccount {
  const judged = judgeDocument(document);
  const start = source.position(document.offset);
  const positions = new Map(Array.from(judged.offsets, ([key, offset]) => [key, source.position(offset)]));
  const issues: Issue[] = judged.findings.map(({ finding, path, offset }) => ({
    ...finding,
    path,
    ...source.position(offset),
  }));
  return {
    name: judged.declaredName ?? file,
    declaredName: judged.declaredName,
    file,
    line: start.line,
    account: judged.account,
    issues,
    position: (path) => positions.get(path) ?? start,
  };
}
