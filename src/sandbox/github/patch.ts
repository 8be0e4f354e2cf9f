/** Unchanged lines that a hunk shows on either side of a change. */
const CONTEXT = 3;
/** Longer files have no patch, as GitHub leaves out what is large. */
const MOST_LINES = 2000;
const NO_END = "\\ No newline at end of file";

/** The patch of a file as GitHub lists it, hunks without the lines that name the file; undefined for a file without one. */
export function patchOf(before: string, after: string): string | undefined {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (before === after || old.length > MOST_LINES || now.length > MOST_LINES) return undefined;
  const edits = editsOf(old, now);
  const shown = edits.map((_, at) =>
    edits.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ sign }) => sign !== " ")
  );
  const hunks: string[] = [];
  let [oldLine, newLine] = [1, 1];
  for (let at = 0; at < edits.length;) {
    const from = at;
    while (shown[at] === true) at++;
    const hunk = edits.slice(from, at);
    if (hunk.length > 0) {
      const [removed, added] = [hunk.filter(({ sign }) => sign !== "+"), hunk.filter(({ sign }) => sign !== "-")];
      const place = (line: number, count: number): string => `${count === 0 ? line - 1 : line},${count}`;
      hunks.push(`@@ -${place(oldLine, removed.length)} +${place(newLine, added.length)} @@`);
      for (const { sign, line } of hunk) hunks.push(...signed(sign, line));
      oldLine += removed.length;
      newLine += added.length;
    } else {
      at++;
      oldLine++;
      newLine++;
    }
  }
  return hunks.join("\n");
}

/** The lines of a patch's new side by their numbers. */
export function newLines(patch: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let next = 0;
  for (const line of patch.split("\n")) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
    if (start !== undefined) next = Number(start);
    else if (line.startsWith("+") || line.startsWith(" ")) lines.add(next++);
  }
  return lines;
}

/** Each line with its end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function signed(sign: string, line: string): string[] {
  return line.endsWith("\n") ? [sign + line.slice(0, -1)] : [sign + line, NO_END];
}

interface Edit {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** The longest common run of lines stays; what is removed comes before what is added. */
function editsOf(old: readonly string[], now: readonly string[]): readonly Edit[] {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      common[row * width + column] = old[row] === now[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const edits: Edit[] = [];
  for (let row = 0, column = 0; row < old.length || column < now.length;) {
    const [gone, come] = [old[row], now[column]];
    if (gone !== undefined && gone === come) {
      edits.push({ sign: " ", line: gone });
      row++;
      column++;
    } else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
      edits.push({ sign: "-", line: gone });
      row++;
    } else {
      edits.push({ sign: "+", line: come ?? "" });
      column++;
    }
  }
  return edits;
}
