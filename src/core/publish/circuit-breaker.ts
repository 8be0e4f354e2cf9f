import type { DeliveryResult } from "./delivery-result.ts";
import { BREAKER_FAILURES } from "./limits.ts";

/** Tells when a receiver is to be left alone for the rest of a run: it is gone (410), or gave up on several events in a row. */
export class CircuitBreaker {
  #failures = 0;
  #disabled = false;

  /** Whether nothing more is to be sent. */
  get open(): boolean {
    return this.#disabled || this.#failures >= BREAKER_FAILURES;
  }

  /** Learns how a delivery ended. A refusal is an answer too: the receiver is there. */
  record(result: DeliveryResult): void {
    if (result.code === "NOTIFY_DISABLED") this.#disabled = true;
    this.#failures = !result.delivered && result.retryable ? this.#failures + 1 : 0;
  }
}
