import { visible } from "../base/text.ts";
import { MAX_QUOTED } from "./limits.ts";

/** Foreign text in quotes, for a message. */
export function quoted(text: string): string {
  return `"${visible(text, MAX_QUOTED)}"`;
}

/** A value as a message names it: `the text "587"`, `the number 25`, `empty`, `a list`. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `the text ${quoted(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `the boolean ${value}`;
  return describeKind(value);
}

/** The kind of value, without the value itself. */
export function describeKind(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (typeof value === "string") return "text";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : `a ${typeof value}`;
}
