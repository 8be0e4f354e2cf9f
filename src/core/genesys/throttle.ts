import { retryAfterMs } from "../http/retry-after.ts";
import { RESET_ROUNDING_MS, THROTTLE_DEFAULT_MS } from "./limits.ts";

/** How long to wait after a 429, in milliseconds: what it asks, else until the window's reset, else a default. */
export function throttleWaitMs(headers: Headers, nowMs: number): number {
  const asked = retryAfterMs(headers, nowMs);
  if (asked !== undefined) return asked;
  const reset = headerCount(headers, "inin-ratelimit-reset");
  return reset === undefined ? THROTTLE_DEFAULT_MS : reset * 1000 + RESET_ROUNDING_MS;
}

/** A header that holds a whole number; undefined when it is absent or holds anything else. */
export function headerCount(headers: Headers, name: string): number | undefined {
  const value = headers.get(name)?.trim() ?? "";
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
