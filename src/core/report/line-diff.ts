/** A line of two texts laid one over the other: in the old one, in the new one, or in both; `skipped` lines of both are left out there. */
type DiffedLine =
  | { readonly mark: "-" | "+" | " "; readonly text: string }
  | { readonly mark: "…"; readonly skipped: number };

/** Equal lines that are shown before and after one that differs. */
const CONTEXT = 1;

/** The most comparisons that finding the shortest difference may take; beyond it all lines between the equal ends count as changed. */
const COMPARISONS = 250_000;

/** What differs between two lists of lines: the fewest lines that go and come, with a little of what stays around them. */
export function diffLines(from: readonly string[], to: readonly string[]): readonly DiffedLine[] {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let end = 0;
  while (end < from.length - start && end < to.length - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  const same = (lines: readonly string[]): DiffedLine[] => lines.map((text) => ({ mark: " ", text }));
  return withoutDistantLines([
    ...same(from.slice(0, start)),
    ...middle(from.slice(start, from.length - end), to.slice(start, to.length - end)),
    ...same(from.slice(from.length - end)),
  ]);
}

function middle(from: readonly string[], to: readonly string[]): readonly DiffedLine[] {
  const gone = (text: string): DiffedLine => ({ mark: "-", text });
  const come = (text: string): DiffedLine => ({ mark: "+", text });
  if (from.length * to.length > COMPARISONS) return [...from.map(gone), ...to.map(come)];
  const width = to.length + 1;
  // The length of the longest common subsequence of what follows each pair of places.
  const common = new Uint32Array((from.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      common[row * width + column] = from[row] === to[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffedLine[] = [];
  let [row, column] = [0, 0];
  while (row < from.length || column < to.length) {
    const [old = "", fresh = ""] = [from[row], to[column]];
    if (row < from.length && column < to.length && old === fresh) {
      lines.push({ mark: " ", text: old });
      row++;
      column++;
    } else if (row < from.length && (column === to.length || at(row + 1, column) >= at(row, column + 1))) {
      lines.push(gone(old));
      row++;
    } else {
      lines.push(come(fresh));
      column++;
    }
  }
  return lines;
}

function withoutDistantLines(lines: readonly DiffedLine[]): readonly DiffedLine[] {
  const near = new Set(
    lines.flatMap(({ mark }, index) =>
      mark === " " ? [] : Array.from({ length: 2 * CONTEXT + 1 }, (_, place) => index - CONTEXT + place)
    ),
  );
  const shown: DiffedLine[] = [];
  let skipped = 0;
  for (const [index, line] of [...lines, undefined].entries()) {
    if (line !== undefined && !near.has(index)) {
      skipped++;
      continue;
    }
    if (skipped > 0) shown.push({ mark: "…", skipped });
    skipped = 0;
    if (line !== undefined) shown.push(line);
  }
  return shown;
}

/** Characters of what stays that are shown before and after what differs within a line. */
const AROUND = 24;

/** Two long lines cut down to where they differ, so that the difference itself is seen. */
export function differingParts(from: string, to: string, room: number): readonly [from: string, to: string] {
  const [old, fresh] = [[...from], [...to]];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (
    end < old.length - start && end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) end++;
  const cut = (points: readonly string[]): string => {
    const first = start > 2 * AROUND ? start - AROUND : 0;
    const last = end > 2 * AROUND ? points.length - end + AROUND : points.length;
    const part = points.slice(first, last);
    const shown = part.length > room ? [...part.slice(0, room), "…"] : last < points.length ? [...part, "…"] : part;
    return [...(first > 0 ? ["…"] : []), ...shown].join("");
  };
  return [cut(old), cut(fresh)];
}
