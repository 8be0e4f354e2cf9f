import type { Issue } from "../base/errors.ts";
import { codeSpan, md } from "../base/text.ts";

/** A comment at a line of a pull request's diff, which GitHub shows with a button that commits the line. */
export interface Suggestion {
  readonly path: string;
  /** In the file as the pull request has it. */
  readonly line: number;
  readonly body: string;
  /** The part of the body by which GitHub knows the line; a text that holds it suggests the same. */
  readonly block: string;
}

/** The suggestion to write an issue's line as its fix has it. */
export function suggestionOf(path: string, { line, code, message }: Issue, fix: string): Suggestion {
  const longest = Math.max(0, ...Array.from(fix.matchAll(/`+/g), ([run]) => run.length));
  // Nothing on the line may end the block.
  const fence = "`".repeat(Math.max(3, longest + 1));
  const block = `${fence}suggestion\n${fix}\n${fence}`;
  return { path, line, block, body: `${md`${message} (${codeSpan(code)})`}\n\n${block}\n` };
}

/** The lines of a file that a pull request's patch shows on its new side, by their numbers. */
export function shownLines(patch: string): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  let next = 0;
  for (const line of patch.split("\n")) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
    if (start !== undefined) next = Number(start);
    else if (next > 0 && /^[+ ]/.test(line)) lines.set(next++, line.slice(1));
  }
  return lines;
}
