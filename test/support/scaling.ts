const FACTOR = 16;
const RUNS = 3;
/** Nothing shorter, in milliseconds, can be told from noise. */
const SHORTEST_MS = 1;

/** Between the 16 times of a linear task and the 256 times of one that takes the square of its input's time. */
export const SUPER_LINEAR = 90;

/** How many times as long a task takes with an input sixteen times as large, at the worst of two sizes. */
export function growth(largest: number, make: (size: number) => string, task: (text: string) => unknown): number {
  let worst = 1;
  // What is worse than the square shows at the smaller size; with the larger one it would take hours.
  for (const size of [largest / 4, largest]) {
    const small = fastest(make(size / FACTOR), task);
    worst = Math.max(worst, fastest(make(size), task) / Math.max(small, SHORTEST_MS));
    if (worst > SUPER_LINEAR) break;
  }
  return worst;
}

/** The shortest of some runs: other programs on this machine only ever add to it. */
function fastest(text: string, task: (text: string) => unknown): number {
  let best = Infinity;
  for (let run = 0; run < RUNS && best > SHORTEST_MS; run++) {
    const start = performance.now();
    task(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
