/** Below this, in milliseconds, a measurement is mostly noise. */
const NOISE_MS = 25;
const RUNS = 3;
const FACTOR = 4;

/** What a task that takes the time of its input's square would grow by is the factor's square; a linear one grows by the factor. */
export const SUPER_LINEAR = FACTOR ** 1.75;

/**
 * How many times as long a task takes with an input four times as large: about 4 when it is linear, 16 when it is
 * quadratic. 1 when even the large input is read too fast to tell.
 */
export function growth(largest: number, make: (size: number) => string, task: (text: string) => unknown): number {
  for (let size = Math.ceil(largest / 64); size <= largest / FACTOR; size *= FACTOR) {
    const small = fastest(make(size), task);
    const large = fastest(make(size * FACTOR), task);
    // What is quadratic shows at the first size that takes any time; waiting for the last would take minutes.
    if (large > NOISE_MS && large / Math.max(small, 1) > SUPER_LINEAR) return large / Math.max(small, 1);
  }
  return 1;
}

/** The shortest of some runs: other programs on this machine only ever add to it. */
function fastest(text: string, task: (text: string) => unknown): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    task(text);
    best = Math.min(best, performance.now() - start);
    if (best > 40 * NOISE_MS) break;
  }
  return best;
}
