const FACTOR = 16;
const RUNS = 2;
/** How often what looks super-linear is measured anew: a busy machine slows a long task down more than a short one. */
const ATTEMPTS = 6;
/** Nothing shorter, in milliseconds, can be told from noise. */
const SHORTEST_MS = 1;

/** Between the 16 times of a linear task and the 256 times of one that takes the square of its input's time. */
export const SUPER_LINEAR = 90;

/** How many times as long a task takes with an input of this size as with a sixteenth of it. */
export function growth(size: number, make: (size: number) => string, task: (text: string) => unknown): number {
  let best = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && best >= SUPER_LINEAR; attempt++) {
    const small = fastest(make(size / FACTOR), task);
    best = Math.min(best, fastest(make(size), task) / Math.max(small, SHORTEST_MS));
  }
  return best;
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
