import type { SourceEntry } from "./source.ts";

/**
 * Tells where the brace at an index of a value stands in the file. Whatever quoting, folding and indentation do to a
 * scalar, they keep its braces in order, so the nth brace of the value is the nth of its source; only when some are
 * written as escapes (`\x7b`) do the counts differ, and the value's start is given instead.
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
