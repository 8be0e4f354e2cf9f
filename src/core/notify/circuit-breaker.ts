import { AppError } from "../base/errors.ts";
import type { DeliveryResult } from "./delivery.ts";
import { BREAKER_FAILURES, BREAKER_SILENCES } from "./limits.ts";

/**
 * Decides when to stop sending to a receiver for the rest of a run: it is gone (410), several deliveries in a row failed, or
 * several attempts in a row, of whatever events, were not answered at all.
 */
export class CircuitBreaker {
  readonly #host: string;
  readonly #opened = new AbortController();
  #failures = 0;
  #silences = 0;

  constructor(host: string) {
    this.#host = host;
  }

  /** Whether to send nothing more. */
  get open(): boolean {
    return this.#opened.signal.aborted;
  }

  /** Aborts the deliveries that still try, once the receiver counts as dead. */
  get signal(): AbortSignal {
    return this.#opened.signal;
  }

  /** Why nothing more is sent. */
  get reason(): string | undefined {
    const { reason } = this.#opened.signal;
    return reason instanceof AppError ? reason.message : undefined;
  }

  /** An attempt ended with a response of any kind, or without one, and why. */
  attempted(unanswered: string | undefined): void {
    this.#silences = unanswered === undefined ? 0 : this.#silences + 1;
    if (this.#silences < BREAKER_SILENCES) return;
    this.#openFor(`did not answer ${this.#silences} times in a row (the last time: ${unanswered ?? ""})`);
  }

  /** Records how a delivery ended. A refusal is a response too: the receiver is up. */
  record(result: DeliveryResult): void {
    if (result.code === "NOTIFY_DISABLED") this.#openFor("accepts no more events");
    this.#failures = !result.delivered && result.retryable ? this.#failures + 1 : 0;
    if (this.#failures >= BREAKER_FAILURES) this.#openFor(`took none of ${this.#failures} events in a row`);
  }

  #openFor(what: string): void {
    const message = `${this.#host} ${what}, so nothing more is sent to it in this run`;
    if (!this.open) this.#opened.abort(new AppError("NOTIFY_FAILED", message));
  }
}
