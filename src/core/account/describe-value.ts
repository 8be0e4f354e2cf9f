import { visible } from "../base/text.ts";
import { MAX_QUOTED } from "./limits.ts";

/** Foreign text in quotes, for a message. */
export function quoted(text: string): string {
  return `"${visible(text, MAX_QUOTED)}"`;
}

/**
 * A value as a message names it: `the text "587"`, `the number 0123`, `empty`, `a list`; `written` is its text in the file,
 * where a number can have many spellings.
 */
export function describeValue(value: unknown, written?: string): string {
  const spelt = visible(written ?? String(value), MAX_QUOTED);
  if (typeof value === "string") return `the text ${quoted(value)}`;
  if (typeof value === "number") return `the number ${spelt}`;
  if (typeof value === "boolean") return `the boolean ${spelt}`;
  return describeKind(value);
}

/** How to make text of a number or a boolean. */
export function quotesHint(written: string | undefined): string {
  return written === undefined
    ? "Put the value in quotes"
    : `Put the value in quotes: "${visible(written, MAX_QUOTED)}"`;
}

/** The kind of value, without the value itself. */
export function describeKind(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (typeof value === "string") return "text";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : `a ${typeof value}`;
}
