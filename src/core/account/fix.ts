import type { Issue } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { ParsedAccount } from "./account.ts";
import { MAX_FIXES } from "./limits.ts";

/** What would mend a finding: a piece of the file's text, and what stands there instead. */
export interface Mend {
  readonly offset: number;
  /** The piece as it is: a key, or a value with its quotes. */
  readonly was: string;
  readonly text: string;
}

/** A line of its own for one key and its value, on one line: nothing else can be meant by what changes on it. */
const PAIR = /^ *[A-Za-z][\w.-]* *:(?: +(?![|>] *(?:#.*)?$).*)?$/;

/** No suggestion has a longer line. */
const LONGEST_LINE = 1000;

/** The whole line as a mend leaves it; undefined where the line holds more than one key with its value, or what nobody sees. */
export function mendedLine(text: string, { offset, was, text: becomes }: Mend): string | undefined {
  if (!text.startsWith(was, offset) || was.includes("\n")) return undefined;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = lineFrom(text, start);
  const [before, after] = [line.slice(0, offset - start), line.slice(offset - start + was.length)];
  const isKey = /^ *$/.test(before) && /^ *:(?: |$)/.test(after);
  const isValue = /^ *[A-Za-z][\w.-]* *: +$/.test(before) && /^ *(?: #.*)?$/.test(after);
  const mended = before + becomes + after;
  const isPlain = [line, mended].every((each) => PAIR.test(each) && visible(each, LONGEST_LINE) === each);
  return (isKey || isValue) && isPlain && mended !== line ? mended : undefined;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}

/**
 * Leaves only the fixes that are proved: with them in the text, `read` no longer finds what they are for, and finds nothing
 * that it did not find before.
 */
export function provenFixes(
  text: string,
  documents: readonly ParsedAccount[],
  read: (text: string) => readonly ParsedAccount[],
): ParsedAccount[] {
  const proposed = documents.flatMap(({ issues }, document) =>
    issues.flatMap((issue) => issue.fix === undefined ? [] : [{ document, issue, line: issue.fix }])
  );
  if (proposed.length === 0) return [...documents];
  const wanted = firstOfEachLine(proposed).slice(0, MAX_FIXES);
  const lines = text.split("\n");
  const holds = (fixes: readonly Proposal[]): boolean => {
    const fixed = [...lines];
    for (const { issue, line } of fixes) fixed[issue.line - 1] = line;
    return isBetter(documents, read(fixed.join("\n")), fixes);
  };
  const proven: Proposal[] = [];
  if (holds(wanted)) proven.push(...wanted);
  else for (const each of wanted) if (holds([...proven, each])) proven.push(each);
  const kept = new Set(proven.map(({ issue }) => issue));
  return documents.map((document) => ({
    ...document,
    issues: document.issues.map((issue) => kept.has(issue) ? issue : withoutFix(issue)),
  }));
}

/** A fix that is still to be proved. */
interface Proposal {
  /** The place of its document in the file. */
  readonly document: number;
  readonly issue: Issue;
  readonly line: string;
}

function firstOfEachLine(proposed: readonly Proposal[]): readonly Proposal[] {
  const lines = new Set<number>();
  return proposed.filter(({ issue: { line } }) => !lines.has(line) && lines.add(line));
}

function withoutFix({ fix: _, ...issue }: Issue): Issue {
  return issue;
}

/** Whether a file with fixes has none of the findings that they are for, and none that it did not have before. */
function isBetter(
  before: readonly ParsedAccount[],
  after: readonly ParsedAccount[],
  fixes: readonly Proposal[],
): boolean {
  if (after.length !== before.length) return false;
  return after.every(({ issues }, document) => {
    const known = new Set(before[document]?.issues.map(identityOf));
    for (const fix of fixes) if (fix.document === document) known.delete(identityOf(fix.issue));
    const own = fixes.filter((fix) => fix.document === document).map(({ issue }) => issue);
    const wasIllegible = own.some(({ code }) => code === "YAML_SYNTAX");
    return issues.every((issue) => {
      if (!wasIllegible) return known.has(identityOf(issue));
      // What could not be read shows faults of its own once it can, on other lines.
      return issue.code !== "YAML_SYNTAX" && !own.some(({ line }) => line === issue.line);
    });
  });
}

/** A finding as two readings of a file have it in common; a fix moves what stands behind it on its line. */
function identityOf({ code, severity, path, line, message }: Issue): string {
  return JSON.stringify([code, severity, path, line, message]);
}
