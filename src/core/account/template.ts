// By hand: template engines read a syntax of their own, and stop at the first error without its place.
import { type Finding, finding } from "../base/errors.ts";
import { nearest } from "../base/nearest.ts";
import { trimmed } from "../base/text.ts";
import { quoted } from "./describe-value.ts";
import { MAX_ISSUES } from "./limits.ts";
import type { SourceEntry } from "./yaml-source.ts";

/** Variables that Genesys Cloud fills in when it sends a reply or forward. */
const TEMPLATE_VARIABLES = ["customer.name", "customer.email", "message.body"] as const;

/** A finding in a template, at an index of its text; the character there is always a brace. */
interface TemplateFinding {
  readonly finding: Finding;
  readonly index: number;
}

/** The findings to keep of each kind: one more than a document shows, so that it is clear that some are missing. */
const KEPT = MAX_ISSUES + 1;

/** One pair of double braces in a template, or a malformed one. */
interface TemplatePart {
  readonly index: number;
  /** Why the braces are malformed. */
  readonly malformed?: string;
  /** The text between well-formed braces, without the spaces around it. */
  readonly variable?: string;
}

/**
 * What is wrong with a template's `{{variables}}`, in order: the first malformed braces and the first unknown
 * variables, limited in number. Single braces are plain text; spaces inside double ones are allowed.
 */
export function templateFindings(text: string, subject: string): TemplateFinding[] {
  const found: TemplateFinding[] = [];
  let malformed = 0;
  let unknown = 0;
  for (const { index, ...part } of templateParts(text)) {
    if (part.malformed !== undefined && ++malformed <= KEPT) {
      found.push({ index, finding: finding("TEMPLATE_MALFORMED", `${subject} has ${part.malformed}`) });
    } else if (part.variable !== undefined && !isKnown(part.variable) && ++unknown <= KEPT) {
      found.push({ index, finding: unknownVariable(part.variable, subject) });
    }
  }
  return found;
}

function* templateParts(text: string): Generator<TemplatePart> {
  const marks = doubleBraces(text);
  for (let at = 0; at < marks.length; at++) {
    const { index, braces } = marks[at] ?? { index: 0, braces: "" };
    const next = marks[at + 1];
    if (braces === "}}") {
      yield { index, malformed: "}} without {{ before it" };
    } else if (next === undefined) {
      yield { index, malformed: "{{ without }} after it" };
    } else if (next.braces === "{{") {
      yield { index, malformed: "{{ inside {{, or without }} after it" };
    } else {
      yield { index, ...betweenBraces(text.slice(index + 2, next.index)) };
      at++;
    }
  }
}

/** Where two braces of a kind stand, from left to right; every template of every file is searched, mostly in vain. */
function doubleBraces(text: string): readonly { readonly index: number; readonly braces: string }[] {
  const found: { readonly index: number; readonly braces: string }[] = [];
  for (let index = 0; index < text.length - 1; index++) {
    const char = text.charAt(index);
    if ((char !== "{" && char !== "}") || text.charAt(index + 1) !== char) continue;
    found.push({ index, braces: char + char });
    index++;
  }
  return found;
}

function betweenBraces(text: string): Omit<TemplatePart, "index"> {
  const variable = trimmed(text, " \t");
  if (variable === "") return { malformed: "{{ }} without a variable" };
  return /[{}]/.test(variable) ? { malformed: "three braces instead of two" } : { variable };
}

function isKnown(name: string): boolean {
  return TEMPLATE_VARIABLES.some((variable) => variable === name);
}

function unknownVariable(name: string, subject: string): Finding {
  return finding(
    "TEMPLATE_VARIABLE_UNKNOWN",
    `${subject} uses the variable ${quoted(name)}, which Genesys Cloud is not known to fill in`,
    { hint: `The nearest known variable is {{${nearest(name, TEMPLATE_VARIABLES)}}}` },
  );
}

/**
 * Finds where the brace at an index of a value is in the file. Quoting, folding and indentation keep a scalar's braces in
 * order, so the nth brace of the value is the nth of its source. The counts differ only if some are written as escapes
 * (`\x7b`); then the value's start is returned instead.
 */
export function braceOffsets(value: string, entry: SourceEntry): (index: number) => number {
  const inValue = bracePlaces(value);
  const inSource = bracePlaces(entry.raw.text);
  const offsets = new Map(
    inValue.length === inSource.length
      ? inValue.map((index, nth) => [index, entry.raw.offset + (inSource[nth] ?? 0)] as const)
      : [],
  );
  return (index) => offsets.get(index) ?? entry.valueOffset;
}

function bracePlaces(text: string): number[] {
  return Array.from(text.matchAll(/[{}]/g), (match) => match.index);
}
