import { errorMessage } from "./errors.ts";
import type { ApiResponse } from "./ports.ts";
import type { Redactor } from "./secret.ts";

/** The text of a response, or its first `limit` bytes. */
export interface BodyText {
  readonly text: string;
  /** True when the response was longer than the limit. */
  readonly cut: boolean;
}

/** Reads a response's body as UTF-8, at most `limit` bytes; the rest is never read from the network. */
export async function readBody(response: Pick<ApiResponse, "body">, limit: number): Promise<BodyText> {
  const reader = response.body?.getReader();
  if (!reader) return { text: "", cut: false };
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), cut: false };
    const room = limit - size;
    size += value.length;
    text += decoder.decode(value.subarray(0, Math.max(0, room)), { stream: true });
    if (size > limit) {
      // A stream that has failed in the meantime has nothing left to cancel.
      await reader.cancel().catch(() => undefined);
      return { text, cut: true };
    }
  }
}

/** Whether nobody can listen on the way to an address: it is https, or http to this machine itself. */
export function isConfidential({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

/** The URL parser has already turned every spelling of an IPv4 address into dotted decimals. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Whether a status says that the same request may succeed later (RFC 9110, RFC 6585, RFC 8470). */
export function mayPass(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Whether a response is a web page, as proxies, captive portals and wrong hosts send. */
export function isHtml(response: Pick<ApiResponse, "headers">, text: string): boolean {
  return /^\s*<(!doctype|html|head|body)\b/i.test(text) || /\bhtml\b/i.test(response.headers.get("content-type") ?? "");
}

/** The value of JSON text, or undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Each text of JSON, with the colon that makes it a key. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * Whether an object of JSON text has a key twice: readers differ in which of the two they take. `value` is what the text
 * reads as.
 */
export function repeatsKey(text: string, value: unknown): boolean {
  let left = 0;
  for (const [, colon] of text.matchAll(JSON_TEXT)) left += colon === undefined ? 0 : 1;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const values: unknown[] = Object.values(next);
    if (!Array.isArray(next)) left -= values.length;
    for (const each of values) open.push(each);
  }
  return left > 0;
}

// By hand: packages for Retry-After measure a date by this machine's clock, and the server's need not agree with it.
/** The wait that `Retry-After` asks for (RFC 9110 section 10.2.3: seconds or an HTTP date), in milliseconds; undefined if it is absent or invalid. */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,15}(\.\d{1,9})?$/.test(value)) return Math.ceil(Number(value) * 1000);
  if (!/^[A-Za-z]{3,9},? .*\d/.test(value)) return undefined;
  const due = Date.parse(value);
  if (Number.isNaN(due)) return undefined;
  // The date is by the server's clock, which may differ from ours.
  const serverNow = Date.parse(headers.get("date") ?? "");
  return Math.max(0, due - (Number.isNaN(serverNow) ? nowMs : serverNow));
}

/** Why a `fetch` failed, for a message: the runtimes put the reason into `cause`, and may quote a header in it. */
export function connectionReason(error: unknown, redactor: Redactor): string {
  return redactor.quote(errorMessage(error instanceof Error && error.cause !== undefined ? error.cause : error));
}
