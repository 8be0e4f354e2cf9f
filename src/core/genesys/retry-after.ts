import { RESET_ROUNDING_MS, THROTTLE_DEFAULT_MS } from "./limits.ts";

/** The wait that `Retry-After` asks for (RFC 9110 section 10.2.3: seconds or an HTTP date), in milliseconds; undefined when it is absent or nonsense. */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}(\.\d{1,9})?$/.test(value)) return Math.ceil(Number(value) * 1000);
  if (!/^[A-Za-z]{3,9},? .*\d/.test(value)) return undefined;
  const due = Date.parse(value);
  if (Number.isNaN(due)) return undefined;
  // The date is by the server's clock, which need not agree with ours.
  const serverNow = Date.parse(headers.get("date") ?? "");
  return Math.max(0, due - (Number.isNaN(serverNow) ? nowMs : serverNow));
}

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
