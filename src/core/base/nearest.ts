// By hand: the packages that are kept count a swap of neighbours, the commonest slip, as two errors.

/** The longest part of a word to compare: every candidate is shorter, and the cost grows with the square. */
const COMPARED_LENGTH = 64;

/**
 * The candidate with the fewest typos from `word`; the first among equals. Case, `-` and camelCase do not
 * count.
 */
export function nearest<T extends string>(word: string, candidates: readonly [T, ...T[]]): T {
  const plain = plainSpelling(word.slice(0, COMPARED_LENGTH));
  let best = candidates[0];
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(plain, plainSpelling(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The candidate that `word` was probably meant to be: at most a third of its length away; undefined if none is so near. */
export function nearEnough<T extends string>(word: string, candidates: readonly [T, ...T[]]): T | undefined {
  const best = nearest(word, candidates);
  const distance = editDistance(plainSpelling(word.slice(0, COMPARED_LENGTH)), plainSpelling(best));
  return distance <= Math.min(word.length, COMPARED_LENGTH) / 3 ? best : undefined;
}

function plainSpelling(word: string): string {
  return word.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[-\s]/g, "_").toLowerCase();
}

/**
 * The number of insertions, deletions, substitutions and swaps of adjacent letters between two words: the optimal string
 * alignment variant of the Damerau–Levenshtein distance.
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(beforePrevious, column - 2) + 1 : Infinity,
      );
    }
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
