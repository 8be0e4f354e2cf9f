import { type AppError, asAppError } from "../errors.ts";
import type { Logger } from "../ports.ts";
import type { ChangeOutcome, Journal, WriteIntent, WriteResult } from "./journal.ts";

/** A journal whose first failure stops the run: what cannot be recorded must not be done. */
export class JournalGuard implements Journal {
  readonly #journal: Journal;
  readonly #logger: Logger;
  readonly #stop = new AbortController();

  constructor(journal: Journal, logger: Logger) {
    this.#journal = journal;
    this.#logger = logger;
  }

  /** Aborts with the journal's first failure. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  async intent(intent: WriteIntent): Promise<string> {
    this.#stop.signal.throwIfAborted();
    try {
      return await this.#journal.intent(intent);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async result(operationId: string, result: WriteResult): Promise<void> {
    await this.#journal.result(operationId, result).catch((error) => this.#fail(error));
  }

  async pending(name: string, accountId: string, status: string): Promise<void> {
    await this.#journal.pending(name, accountId, status).catch((error) => this.#fail(error));
  }

  async outcome(outcome: ChangeOutcome): Promise<void> {
    await this.#journal.outcome(outcome).catch((error) => this.#fail(error));
  }

  #fail(error: unknown): AppError {
    const failure = asAppError(error);
    if (!this.#stop.signal.aborted) this.#logger.error(`${failure.message}: nothing more is written`);
    this.#stop.abort(failure);
    return failure;
  }
}
