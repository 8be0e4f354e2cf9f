import { ConfigurationError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { SIGNING_KEY_BYTES } from "./limits.ts";

/** Keys that sign deliveries by Standard Webhooks 1.0.0 (`v1`, HMAC-SHA256). */
export interface SigningKeys {
  /** The value of `webhook-signature`: one signature a key, so that a receiver can change its key without a gap. */
  sign(id: string, timestampSeconds: number, body: string): Promise<string>;
}

/** Reads `whsec_` secrets, separated by spaces while a key is being changed. Throws ConfigurationError; the value never stands in it. */
export async function importSigningKeys(secret: Secret): Promise<SigningKeys> {
  const keys = await Promise.all(secret.reveal().trim().split(/\s+/).map(importKey));
  return {
    async sign(id, timestampSeconds, body) {
      const content = new TextEncoder().encode(`${id}.${timestampSeconds}.${body}`);
      const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign("HMAC", key, content)));
      return signatures.map((signature) => `v1,${base64(signature)}`).join(" ");
    },
  };
}

/** The DOM's `CryptoKey`, which the core's type libraries do not name. */
type HmacKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

function importKey(text: string): Promise<HmacKey> {
  const bytes = decodeKey(text);
  const { min, max } = SIGNING_KEY_BYTES;
  if (bytes === undefined) throw unusable("it is not whsec_ followed by base64");
  if (bytes.length < min || bytes.length > max) throw unusable(`its key has ${bytes.length} bytes`);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

function decodeKey(text: string): Uint8Array<ArrayBuffer> | undefined {
  const match = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  try {
    return Uint8Array.from(atob(match[1]), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function base64(signature: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(signature), (byte) => String.fromCharCode(byte)).join(""));
}

function unusable(reason: string): ConfigurationError {
  const hint = "Give itsm-webhook-secret as whsec_ and the base64 of 24 to 64 random bytes, as the receiver shows it";
  return new ConfigurationError("NOTIFY_CONFIG", `Cannot sign deliveries with the webhook secret: ${reason}`, { hint });
}
