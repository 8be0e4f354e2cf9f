import { nameKey } from "../account/account.ts";
import { canonicalize } from "json-canonicalize";
import type { Change } from "./change.ts";
import { type Target } from "./target.ts";

/** Raised when what is hashed changes, so that plans of different versions never seem equal. */
const HASH_VERSION = 1;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of what each change wants and what it meets, sorted by name: files may be
 * moved, reordered and reformatted without changing it, and no id, state or time stands in it.
 */
export async function planHash(changes: readonly Change[], target: Target): Promise<string> {
  const accounts = changes.map((change) => hashed(change, target)).sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : 0
  );
  const text = canonicalize({ version: HASH_VERSION, accounts });
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function hashed({ action, name, fields, desired, observed }: Change, target: Target) {
  return {
    key: nameKey(name),
    action,
    fields: [...fields ?? []].sort(),
    desired: desired ? { ...target.content(desired), password: desired.account.password } : null,
    observed: observed?.content ?? null,
  };
}
