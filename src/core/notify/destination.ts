import { fromBase64, toBase64 } from "../base/bytes.ts";
import { ConfigurationError } from "../base/errors.ts";
import { isConfidential } from "../base/http.ts";
import { Secret } from "../base/secret.ts";
import type { ItsmFormat } from "./formats.ts";
import { SIGNING_KEY_BYTES } from "./limits.ts";

/** Where events go and how: set by inputs only, never by an account file. */
export interface Destination {
  readonly url: URL;
  readonly format: ItsmFormat;
  /** Bearer token or routing key; added to a request when it is sent, and never stored with an event. */
  readonly token?: Secret | undefined;
  readonly keys?: SigningKeys | undefined;
}

/** What {@link openDestination} takes besides the address. */
export interface DestinationOptions {
  readonly format?: ItsmFormat | undefined;
  /** `whsec_…`. */
  readonly secret?: Secret | undefined;
  readonly token?: Secret | undefined;
}

/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, which may contain secrets. */
export async function openDestination(url: string, options: DestinationOptions = {}): Promise<Destination> {
  const { token, secret, format = "basic" } = options;
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token.reveal())) {
    throw unusable(
      "Cannot use the ITSM token: it is empty or contains a space, a line end or a character outside ASCII",
    );
  }
  if (format === "pagerduty" && token === undefined) {
    throw unusable("Cannot send events to PagerDuty without its routing key");
  }
  return {
    url: parseUrl(url),
    format,
    ...(token === undefined ? {} : { token }),
    ...(secret === undefined ? {} : { keys: await importSigningKeys(secret) }),
  };
}

function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw unusable("Cannot use the ITSM webhook address: it is not an absolute URL");
  const url = new URL(text);
  const where = `Cannot send events to ${url.protocol}//${url.host}`;
  if (url.username !== "" || url.password !== "") {
    throw unusable(`${where}: the address contains a user name or password`);
  }
  if (!isConfidential(url)) {
    throw unusable(`${where}: use https; http is allowed only for this machine itself`);
  }
  url.hash = "";
  return url;
}

function unusable(message: string): ConfigurationError {
  return new ConfigurationError("NOTIFY_CONFIG", message);
}

/** Keys that sign deliveries by Standard Webhooks 1.0.0 (`v1`, HMAC-SHA256). */
interface SigningKeys {
  /** The value of `webhook-signature`: one signature per key, so that a receiver can change its key without a gap. */
  sign(id: string, timestampSeconds: number, body: string): Promise<string>;
}

/** Reads `whsec_` secrets, separated by spaces while a key is being changed. Throws ConfigurationError; which never contains the value. */
export async function importSigningKeys(secret: Secret): Promise<SigningKeys> {
  const keys = await Promise.all(secret.reveal().trim().split(/\s+/).map(importKey));
  return {
    async sign(id, timestampSeconds, body) {
      const content = new TextEncoder().encode(`${id}.${timestampSeconds}.${body}`);
      const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign("HMAC", key, content)));
      return signatures.map((signature) => `v1,${toBase64(new Uint8Array(signature))}`).join(" ");
    },
  };
}

/** The DOM's `CryptoKey`, which the core's type libraries do not declare. */
type HmacKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

function importKey(text: string): Promise<HmacKey> {
  const bytes = decodeKey(text);
  const { min, max } = SIGNING_KEY_BYTES;
  if (bytes === undefined) throw unusableKey("it is not whsec_ followed by base64");
  if (bytes.length < min || bytes.length > max) throw unusableKey(`its key has ${bytes.length} bytes`);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

function decodeKey(text: string): Uint8Array<ArrayBuffer> | undefined {
  const match = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text);
  return match?.[1] === undefined ? undefined : fromBase64(match[1]);
}

function unusableKey(reason: string): ConfigurationError {
  const hint = "Give itsm-webhook-secret as whsec_ and the base64 of 24 to 64 random bytes, as the receiver shows it";
  return new ConfigurationError("NOTIFY_CONFIG", `Cannot sign deliveries with the webhook secret: ${reason}`, { hint });
}
