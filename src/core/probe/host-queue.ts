/** Lets tasks run with a limit in all and a limit for each host; tasks of one host start in order. */
export class HostQueue {
  readonly #limit: number;
  readonly #perHost: number;
  readonly #waiting: { readonly host: string; readonly start: () => void }[] = [];
  readonly #running = new Map<string, number>();
  #total = 0;

  constructor(limit: number, perHost: number) {
    this.#limit = limit;
    this.#perHost = perHost;
  }

  /** Runs `task` when there is room for it. */
  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      this.#waiting.push({ host, start });
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      this.#total -= 1;
      this.#running.set(host, this.#ofHost(host) - 1);
      this.#startNext();
    }
  }

  #startNext(): void {
    while (this.#total < this.#limit) {
      const index = this.#waiting.findIndex((each) => this.#ofHost(each.host) < this.#perHost);
      const [next] = index < 0 ? [] : this.#waiting.splice(index, 1);
      if (!next) return;
      this.#total += 1;
      this.#running.set(next.host, this.#ofHost(next.host) + 1);
      next.start();
    }
  }

  #ofHost(host: string): number {
    return this.#running.get(host) ?? 0;
  }
}
