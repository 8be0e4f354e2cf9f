/** Who waits for a request, and until when. */
export interface RequestContext {
  /** Ends waits, retries and reads. */
  readonly signal?: AbortSignal | undefined;
  /** Ends a write that was already sent; default: `signal`. */
  readonly inFlightSignal?: AbortSignal | undefined;
  /** Called each time a request goes out. */
  readonly onRequest?: (() => void) | undefined;
}
