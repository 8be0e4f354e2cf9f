import { AppError, errorMessage } from "../errors.ts";
import type { AppendFile } from "../ports.ts";
import { visible } from "../text.ts";

interface Waiting {
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends lines in order. Lines that come while a write is under way go out together in the next one, so that many
 * accounts share one flush. After a failed write every later one is refused: the chain must have no hole.
 */
export class AuditSink {
  readonly #file: AppendFile;
  #queue: Waiting[] = [];
  #busy = false;
  #failure: AppError | undefined;

  constructor(file: AppendFile) {
    this.#file = file;
  }

  /** Resolves when the text is on stable storage; rejects with AUDIT_UNWRITABLE. */
  append(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ text, resolve, reject });
      if (!this.#busy) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#write(batch.map(({ text }) => text).join(""));
      for (const { resolve, reject } of batch) this.#failure === undefined ? resolve() : reject(this.#failure);
    }
    this.#busy = false;
  }

  async #write(text: string): Promise<void> {
    if (this.#failure !== undefined) return;
    try {
      await this.#file.append(text);
    } catch (error) {
      const message = `Cannot write the audit log "${visible(this.#file.path)}": ${visible(errorMessage(error))}`;
      this.#failure = new AppError("AUDIT_UNWRITABLE", message, { cause: error });
    }
  }
}
