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
