/** Where the API client gets its access tokens. */
export interface TokenSource {
  /** A token that is good for at least one more request. */
  getToken(signal?: AbortSignal): Promise<string>;
  /** Tells that the API refused this token, so that the next one is fetched anew. */
  invalidate(token: string): void;
}
