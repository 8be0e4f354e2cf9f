import { toHex } from "../base/bytes.ts";
import type { Destination } from "./destination.ts";
import type { PresetRequest } from "./presets/request.ts";

/** What earlier runs know of an event that makes several requests. */
export interface Progress {
  /** The marks of the requests that the receiver accepted. */
  readonly accepted: ReadonlySet<string>;
  /** Stores one more. */
  accept(mark: string): Promise<void>;
}

/** Two keys of receivers never have a mark in common, and nobody finds a key by a mark. */
const MARK_DIGITS = 32;

/**
 * What names an accepted request in the outbox: which one of its event it was, and at which address with which key, for what
 * one receiver accepted another one has never heard of. The key itself stands in no form in it.
 */
export async function markOf(
  { part, url }: PresetRequest & { readonly part: string },
  id: string,
  { token }: Destination,
): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes.encode(token?.reveal() ?? id), algorithm, false, ["sign"]);
  const digest = await crypto.subtle.sign("HMAC", key, bytes.encode(`${id} ${part} ${url.href}`));
  return `${part}:${toHex(new Uint8Array(digest)).slice(0, MARK_DIGITS)}`;
}
