import * as v from "valibot";
import { type Finding, finding, type Issue } from "../base/errors.ts";
import { codePointName } from "../base/text.ts";
import { type Account, type AccountKey, MAILBOX_KEYS, type ParsedAccount, type Position } from "./account.ts";
import { compareNames } from "./compare-names.ts";
import { explainDuplicate, explainMissing, explainUnknown, explainValue, meantKeys, meantValue } from "./explain.ts";
import { mendedLine, provenFixes } from "./fix.ts";
import { hostScriptWarning } from "./host-script.ts";
import { judgeRouting, namesGraph } from "./judge-routing.ts";
import { findJsonSyntaxError } from "./json-syntax.ts";
import { MAX_FILE_BYTES, MAX_FIXED_TEXT, MAX_ISSUES } from "./limits.ts";
import { lookAlikeFinding, providerFindings } from "./lint.ts";
import { ACCOUNT_KEYS, accountSchema } from "./schema.ts";
import { braceOffsets, templateFindings } from "./template.ts";
import { type PlacedFinding, readYaml, type SourceDocument, type SourceEntry, type SourceFile } from "./yaml-source.ts";

// What YAML 1.2 section 5.1 calls non-printable, and a carriage return that ends no line in an editor.
const CONTROL_CHARACTER = /(?![\t\n\r\u0085])\p{Cc}|\r(?!\n)|\p{Cs}|[\ufffe\uffff]/u;

/**
 * Reads the text of an account file: every YAML document of it, or strictly one JSON value when `file` ends with
 * `.json`. Never throws; names must be unique within the file.
 *
 * @example
 * ```ts
 * import { parseAccounts } from "genesys-email-accounts";
 *
 * const [first] = parseAccounts("name: Support\nsmtp_port: 25\n", "accounts/support.yaml");
 * for (const { line, code, message, hint } of first?.issues ?? []) console.log(line, code, message, hint);
 * ```
 */
export function parseAccounts(text: string, file: string): ParsedAccount[] {
  return compareNames(parseDocuments(text, file));
}

/** Like {@link parseAccounts}, but without comparing names, for callers that compare them across several files. */
export function parseDocuments(text: string, file: string): ParsedAccount[] {
  return provenFixes(text, readDocuments(text, file), (fixed) => readDocuments(fixed, file));
}

function readDocuments(text: string, file: string): ParsedAccount[] {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const unreadable = textProblem(body);
  if (unreadable !== undefined) return [wholeFile(file, unreadable.finding, positionIn(body, unreadable.offset))];

  const isJson = /\.json$/i.test(file);
  const conflict = conflictOffset(body);
  if (conflict !== undefined) {
    const problem = finding(isJson ? "JSON_SYNTAX" : "YAML_SYNTAX", "The file has an unresolved merge conflict", {
      hint: "Choose what is to stay, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>",
    });
    return [wholeFile(file, problem, positionIn(body, conflict))];
  }
  const misspelt = isJson && body.trim() !== "" ? findJsonSyntaxError(body) : undefined;
  if (misspelt !== undefined) {
    const problem = finding("JSON_SYNTAX", `The file is not valid JSON: ${misspelt.message}`);
    return [wholeFile(file, problem, positionIn(body, misspelt.offset))];
  }
  const source = readYaml(body, { strict: !isJson });
  if (source.documents.length === 0) return [wholeFile(file, finding("FILE_EMPTY", "The file contains no account"))];
  // A fix is a line as people see it: JSON's lines hold commas, and other signs of a line's end cannot be seen.
  const fixable = isJson || body !== text || body.includes("\r") || body.length > MAX_FIXED_TEXT ? undefined : body;
  return source.documents.map((document) => parsedAccount(document, source, file, fixable));
}

/** A file that cannot be read as accounts, with what is wrong with it. */
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
  // Text has at least as many bytes in UTF-8 as it has UTF-16 code units.
  if (text.length > MAX_FILE_BYTES) return { finding: fileTooLarge(), offset: 0 };
  const control = CONTROL_CHARACTER.exec(text);
  if (control === null) return undefined;
  return {
    finding: finding("FILE_CONTROL_CHARACTER", `The file contains the character ${codePointName(control[0])}`),
    offset: control.index,
  };
}

/** Where git's markers of a merge conflict begin: no line of a document in YAML or JSON can begin like the first and the last. */
function conflictOffset(text: string): number | undefined {
  const first = text.startsWith("<<<<<<<") ? 0 : text.indexOf("\n<<<<<<<") + 1;
  if (first === 0 && !text.startsWith("<<<<<<<")) return undefined;
  const middle = text.indexOf("\n=======", first);
  return middle >= 0 && text.indexOf("\n>>>>>>>", middle) >= 0 ? first : undefined;
}

/** Says that a file is over the limit; `size` in bytes if known. */
export function fileTooLarge(size?: number): Finding {
  const found = size === undefined ? "" : `: it has ${size}`;
  return finding("FILE_TOO_LARGE", `The file is larger than ${MAX_FILE_BYTES} bytes${found}`);
}

/** The 1-based line and column of an offset, where no parser has counted the lines. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function parsedAccount(
  document: SourceDocument,
  source: SourceFile,
  file: string,
  fixable: string | undefined,
): ParsedAccount {
  const judged = judgeDocument(document);
  const start = source.position(document.offset);
  const issues: Issue[] = judged.findings.map(({ finding, path, offset, mend }) => {
    const fix = fixable === undefined || mend === undefined ? undefined : mendedLine(fixable, mend);
    return { ...finding, path, ...source.position(offset), ...(fix === undefined ? {} : { fix }) };
  });
  return {
    name: judged.declaredName ?? file,
    declaredName: judged.declaredName,
    isRecognisable: document.findings.length > 0 ? undefined : DISTINCTIVE_KEYS.some((key) => judged.offsets.has(key)),
    file,
    line: start.line,
    account: judged.account,
    issues,
    position: positionsOf(judged.offsets, source.position, start),
  };
}

/** Where each key's value stands, counted when somebody asks. By itself: what a function closes over lives as long as the account. */
function positionsOf(
  offsets: ReadonlyMap<string, number>,
  position: SourceFile["position"],
  start: Position,
): ParsedAccount["position"] {
  return (path) => {
    const offset = offsets.get(path);
    return offset === undefined ? start : position(offset);
  };
}

/**
 * A validated document: the account if it has no errors, and all findings in the file's order.
 */
interface JudgedDocument {
  readonly declaredName: string | undefined;
  readonly account: Account | undefined;
  readonly findings: readonly PlacedFinding[];
  /** The offset of each known key's value. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** Keys by which an account file is told from any other file with a `name`. */
export const DISTINCTIVE_KEYS = [
  "smtp_server",
  "smtp_port",
  "imap_server",
  "imap_port",
  "authentication_type",
  "reply_to_address",
  "reply_template",
  "forward_template",
] as const satisfies readonly AccountKey[];

type Entries = ReadonlyMap<AccountKey, SourceEntry>;

/** Validates a document against the schema, the template syntax, and what is known about mail providers. */
function judgeDocument(document: SourceDocument): JudgedDocument {
  if (document.findings.length > 0) {
    return { declaredName: undefined, account: undefined, findings: inOrder(document.findings), offsets: new Map() };
  }
  const { entries, findings: keyFindings } = knownKeys(document.entries);
  const block = entries.get("routing");
  const values: Partial<Record<AccountKey, unknown>> = {};
  for (const [key, { value }] of entries) if (key !== "routing") values[key] = value;
  const result = v.safeParse(accountSchema, values, { abortPipeEarly: true });
  const lacking = namesGraph(block) ? [] : MAILBOX_KEYS.filter((key) => !entries.has(key));
  const refused = new Set([...lacking, ...(result.issues ?? []).map((issue) => String(issue.path?.[0].key))]);
  const accepted: Partial<Account> = Object.fromEntries(
    Object.entries(result.output as object).filter(([key]) => !refused.has(key)),
  );

  const judged = block && judgeRouting(block, accepted);
  const routing = judged?.routing && { routing: judged.routing };

  const findings = [
    ...keyFindings,
    ...judged?.findings ?? [],
    ...refusals(refused, entries, document.offset),
    ...templateProblems(entries),
    ...hostWarnings(accepted, entries),
    ...providerFindings({ ...accepted, ...routing }).map(({ path, finding }) => ({
      path,
      finding,
      offset: entries.get(path)?.valueOffset ?? document.offset,
    })),
  ];
  const nameIsUnclear = keyFindings.some(({ path }) => path === "name");
  const isValid = result.success && !findings.some(({ finding }) => finding.severity === "error");
  return {
    declaredName: nameIsUnclear ? undefined : accepted.name,
    account: isValid ? { ...result.output, ...routing } : undefined,
    findings: inOrder(findings),
    offsets: offsetsOf(entries, judged?.offsets),
  };
}

function offsetsOf(entries: Entries, inRouting: JudgedDocument["offsets"] = new Map()): JudgedDocument["offsets"] {
  const offsets = new Map<string, number>();
  for (const [key, { valueOffset }] of entries) offsets.set(key, valueOffset);
  for (const [path, offset] of inRouting) offsets.set(path, offset);
  return offsets;
}

/** Says in words what the schema rejected. */
function refusals(refused: ReadonlySet<string>, entries: Entries, documentOffset: number): PlacedFinding[] {
  const plain = ACCOUNT_KEYS.filter((key): key is Exclude<AccountKey, "routing"> =>
    key !== "routing" && refused.has(key)
  );
  return plain.flatMap((path) => {
    const entry = entries.get(path);
    const explanation = entry === undefined ? explainMissing(path) : explainValue(path, entry.value, entry.raw.text);
    // Malformed templates are reported brace by brace.
    if (explanation === undefined || explanation.code === "TEMPLATE_MALFORMED") return [];
    const meant = entry && meantValue(path, entry.value, entry.raw.text);
    const mend = entry && meant !== undefined
      ? { mend: { offset: entry.raw.offset, was: entry.raw.text, text: meant } }
      : {};
    return [{ path, finding: explanation, offset: entry?.valueOffset ?? documentOffset, ...mend }];
  });
}

function templateProblems(entries: Entries): PlacedFinding[] {
  return (["reply_template", "forward_template"] as const).flatMap((path) => {
    const entry = entries.get(path);
    const text = entry?.value;
    if (entry === undefined || typeof text !== "string") return [];
    const findings = templateFindings(text, path);
    const offsetOf = findings.length === 0 ? () => 0 : braceOffsets(text, entry);
    return findings.map(({ finding, index }) => ({ path, finding, offset: offsetOf(index) }));
  });
}

function hostWarnings(accepted: Partial<Account>, entries: Entries): PlacedFinding[] {
  return (["smtp_server", "imap_server"] as const).flatMap((path) => {
    const host = accepted[path] ?? "";
    const warning: Finding | undefined = lookAlikeFinding(host, path) ?? hostScriptWarning(host, path);
    return warning === undefined ? [] : [{ path, finding: warning, offset: entries.get(path)?.valueOffset ?? 0 }];
  });
}

/** In the file's order, and at most {@link MAX_ISSUES} of them: warnings are dropped before errors. */
function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const sorted = [...findings].sort((a, b) => a.offset - b.offset);
  if (sorted.length <= MAX_ISSUES) return sorted;
  const isError = ({ finding }: PlacedFinding): boolean => finding.severity === "error";
  const byWeight = [...sorted.filter(isError), ...sorted.filter((found) => !isError(found))];
  const shown = new Set(byWeight.slice(0, MAX_ISSUES));
  const hidden = byWeight.slice(MAX_ISSUES);
  const severity = hidden.some(isError) ? "error" : "warning";
  const message = `The document has more issues that are not shown: at least ${hidden.length}`;
  const offset = sorted.at(-1)?.offset ?? 0;
  return [
    ...sorted.filter((found) => shown.has(found)),
    { path: "", offset, finding: finding("ISSUES_NOT_SHOWN", message, { severity }) },
  ];
}

const KNOWN: ReadonlySet<string> = new Set(ACCOUNT_KEYS);

/** The entries of a document that belong to an account, and what is wrong with its other keys. */
interface KnownKeys {
  readonly entries: ReadonlyMap<AccountKey, SourceEntry>;
  readonly findings: readonly PlacedFinding[];
}

/** Sorts a document's keys into known, unknown and repeated ones; of a repeated key the first value counts. */
function knownKeys(entries: readonly SourceEntry[]): KnownKeys {
  const known = new Map<AccountKey, SourceEntry>();
  const unknown = new Set<string>();
  const findings: PlacedFinding[] = [];
  for (const entry of entries) {
    const { key, keyOffset: offset } = entry;
    const path = isKnown(key) ? key : "";
    if (isKnown(key) ? known.has(key) : unknown.has(key)) {
      findings.push({ path, offset, finding: explainDuplicate(key) });
    } else if (isKnown(key)) {
      known.set(key, entry);
    } else {
      unknown.add(key);
      // Finding the nearest key costs time; one more than the limit is enough to see that some are not shown.
      if (unknown.size <= MAX_ISSUES + 1) findings.push({ path, offset, finding: explainUnknown(key, ACCOUNT_KEYS) });
    }
  }
  if (unknown.size === 0) return { entries: known, findings };
  const meant = meantKeys(unknown.size > MAX_ISSUES ? [] : [...unknown], ACCOUNT_KEYS.filter((key) => !known.has(key)));
  for (const { key, keyOffset: offset } of entries) {
    const text = meant.get(key);
    const at = text === undefined ? -1 : findings.findIndex((found) => found.offset === offset);
    const found = findings[at];
    if (found?.finding.code === "KEY_UNKNOWN" && text !== undefined) {
      findings[at] = { ...found, mend: { offset, was: key, text } };
    }
  }
  return { entries: known, findings };
}

function isKnown(key: string): key is AccountKey {
  return KNOWN.has(key);
}
