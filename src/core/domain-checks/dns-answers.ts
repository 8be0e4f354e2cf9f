import type { DnsRecords } from "../base/ports.ts";
import { ResolveError } from "../base/ports.ts";

/** What DNS holds for a name and type: records (none for a name without such a record), or no answer at all. */
type Answer<T> = { readonly kind: "records"; readonly records: readonly T[]; readonly exists: boolean } | {
  readonly kind: "unanswered";
};

/** Asks each question of DNS once, however many checks need the answer. */
export class DnsAnswers {
  /** How many questions were asked and not answered. */
  unanswered = 0;
  readonly #dns: DnsRecords;
  readonly #signal: AbortSignal;
  readonly #asked = new Map<string, Promise<Answer<unknown>>>();

  constructor(dns: DnsRecords, signal: AbortSignal) {
    this.#dns = dns;
    this.#signal = signal;
  }

  mx(name: string): Promise<Answer<{ readonly exchange: string }>> {
    return this.#ask(`MX ${name}`, (signal) => this.#dns.mx(name, signal));
  }

  txt(name: string): Promise<Answer<string>> {
    return this.#ask(`TXT ${name}`, (signal) => this.#dns.txt(name, signal));
  }

  srv(name: string): Promise<Answer<{ readonly name: string; readonly port: number }>> {
    return this.#ask(`SRV ${name}`, (signal) => this.#dns.srv(name, signal));
  }

  #ask<T>(question: string, ask: (signal: AbortSignal) => Promise<readonly T[]>): Promise<Answer<T>> {
    const asked = this.#asked.get(question) ?? this.#answer(ask);
    this.#asked.set(question, asked);
    return asked as Promise<Answer<T>>;
  }

  async #answer<T>(ask: (signal: AbortSignal) => Promise<readonly T[]>): Promise<Answer<T>> {
    try {
      this.#signal.throwIfAborted();
      // A signal of its own each: runtimes warn of one with many listeners.
      return { kind: "records", records: await ask(AbortSignal.any([this.#signal])), exists: true };
    } catch (error) {
      const code = error instanceof ResolveError ? error.code : undefined;
      if (code === "ENODATA") return { kind: "records", records: [], exists: true };
      if (code === "ENOTFOUND") return { kind: "records", records: [], exists: false };
      if (code === undefined && !this.#signal.aborted) throw error;
      this.unanswered += 1;
      return { kind: "unanswered" };
    }
  }
}
