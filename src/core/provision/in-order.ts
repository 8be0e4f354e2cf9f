/**
 * Runs the task of each item once the items that it waits for are done, at most `limit` at once: first those that wait for
 * nothing, in the given order, then the others as they become ready. Gives the items that wait for each other in a circle
 * and so were never begun. A task must not reject.
 */
export async function runInOrder<T>(
  items: readonly T[],
  limit: number,
  waitsFor: (item: T) => readonly T[],
  task: (item: T) => Promise<void>,
): Promise<readonly T[]> {
  const missing = new Map<T, number>(items.map((item) => [item, 0]));
  const followers = new Map<T, T[]>(items.map((item) => [item, []]));
  for (const item of items) {
    for (const first of new Set(waitsFor(item))) {
      if (!missing.has(first)) continue;
      followers.get(first)?.push(item);
      missing.set(item, (missing.get(item) ?? 0) + 1);
    }
  }
  const ready = items.filter((item) => missing.get(item) === 0);
  const worker = async (item: T): Promise<void> => {
    await task(item);
    for (const follower of followers.get(item) ?? []) {
      const left = (missing.get(follower) ?? 0) - 1;
      missing.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  };
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < limit) {
      const item = ready.shift();
      if (item === undefined) break;
      const run: Promise<void> = worker(item).finally(() => running.delete(run));
      running.add(run);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  return items.filter((item) => missing.get(item) !== 0);
}
