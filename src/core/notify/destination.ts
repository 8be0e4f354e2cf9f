import { fromBase64, toBase64 } from "../base/bytes.ts";
import { basicAuthorization, ReceiverTokens, type TokenDeps } from "./authorization.ts";
import { ConfigurationError } from "../base/errors.ts";
import { isConfidential } from "../base/http.ts";
import { Secret } from "../base/secret.ts";
import type { ItsmFormat } from "./formats.ts";
import { SIGNING_KEY_BYTES } from "./limits.ts";

/** Where events go and how: set by inputs only, never by an account file. */
export interface Destination {
  readonly url: URL;
  readonly format: ItsmFormat;
  /** Routing key, or the token of a preset's own header; added to a request when it is sent, and never stored with an event. */
  readonly token?: Secret | undefined;
  readonly keys?: SigningKeys | undefined;
  /** What the operator adds to each request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Makes the header that authorises a request. Throws AppError. */
  readonly authorize?: ((signal: AbortSignal) => Promise<Readonly<Record<string, string>>>) | undefined;
  /** Makes the next request use a new token; absent where there is nothing to renew. */
  readonly renew?: (() => void) | undefined;
}

/** What {@link openDestination} takes besides the address. */
export interface DestinationOptions {
  readonly format?: ItsmFormat | undefined;
  /** `whsec_…`. */
  readonly secret?: Secret | undefined;
  readonly token?: Secret | undefined;
  /** With the token: HTTP Basic. */
  readonly username?: string | undefined;
  /** `Name: value`, one a line. */
  readonly headers?: Secret | undefined;
  readonly oauth?: { readonly tokenUrl: string; readonly clientId: Secret; readonly clientSecret: Secret } | undefined;
  /** Needed for `oauth`. */
  readonly deps?: TokenDeps | undefined;
}

/** Formats whose token is no bearer token, and where it goes. */
const OWN_TOKENS: Readonly<Partial<Record<ItsmFormat, string>>> = {
  pagerduty: "a routing key",
  "jira-automation": "the header X-Automation-Webhook-Token",
};

/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, which may contain secrets. */
export async function openDestination(url: string, options: DestinationOptions = {}): Promise<Destination> {
  const { token, secret, username, headers, oauth, deps, format = "basic" } = options;
  if (token !== undefined && !(username === undefined ? /^[\x21-\x7e]+$/ : /^[^\p{Cc}]+$/u).test(token.reveal())) {
    throw unusable(
      "Cannot use the ITSM token: it is empty or contains a space, a line end or a character outside ASCII",
    );
  }
  if (format === "pagerduty" && token === undefined) {
    throw unusable("Cannot send events to PagerDuty without its routing key");
  }
  const own = OWN_TOKENS[format];
  if (username !== undefined) {
    if (token === undefined) throw unusable("Cannot use the ITSM user name without a token, which is its password");
    if (own !== undefined) throw unusable(`Cannot use an ITSM user name with ${format}: its token is ${own}`);
    if (oauth !== undefined) throw unusable("Cannot use an ITSM user name and an OAuth client at once");
    if (/[:\p{Cc}]/u.test(username)) throw unusable("Cannot use the ITSM user name: it contains a colon");
  }
  if (oauth !== undefined && token !== undefined && own === undefined) {
    throw unusable("Cannot use an ITSM token and an OAuth client at once");
  }
  const client = oauth && { ...oauth, tokenUrl: parseUrl(oauth.tokenUrl, "OAuth token") };
  const tokens = client && deps && new ReceiverTokens(client, deps);
  return {
    url: parseUrl(url, "webhook"),
    format,
    ...(token === undefined ? {} : { token }),
    ...(secret === undefined ? {} : { keys: await importSigningKeys(secret) }),
    ...(headers === undefined ? {} : { headers: parseHeaders(headers) }),
    ...(tokens
      ? {
        authorize: async (signal) => ({ authorization: `Bearer ${await tokens.get(signal)}` }),
        renew: () => tokens.forget(),
      }
      : token !== undefined && own === undefined
      ? { authorize: () => Promise.resolve({ authorization: authorizationOf(token, username) }) }
      : {}),
  };
}

function authorizationOf(token: Secret, username: string | undefined): string {
  return username === undefined ? `Bearer ${token.reveal()}` : basicAuthorization(username, token.reveal());
}

/** Headers that make a request what it is. */
const OWN_HEADERS =
  /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|keep-alive|accept-encoding|webhook-.*|idempotency-key)$/;

function parseHeaders(text: Secret): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [index, line] of text.reveal().split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [, name = "", value = ""] =
      /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)[ \t]*$/
        .exec(line.trim()) ?? [];
    if (name === "") throw unusable(`Cannot use line ${index + 1} of the ITSM headers: it is not "Name: value"`);
    const key = name.toLowerCase();
    if (OWN_HEADERS.test(key)) throw unusable(`Cannot set the header ${name} of ITSM events: the program sets it`);
    if (Object.hasOwn(headers, key)) throw unusable(`Cannot use the ITSM headers: ${name} stands in them twice`);
    headers[key] = value;
  }
  return headers;
}

function parseUrl(text: string, what: string): URL {
  if (!URL.canParse(text)) throw unusable(`Cannot use the ITSM ${what} address: it is not an absolute URL`);
  const url = new URL(text);
  const where = `Cannot send events to ${url.protocol}//${url.host}`;
  if (url.username !== "" || url.password !== "") {
    throw unusable(`${where}: the address contains a user name or password`);
  }
  if (!isConfidential(url)) {
    throw unusable(`${where}: use https; http is allowed only for this machine itself`);
  }
  if (METADATA_HOST.test(url.hostname)) {
    throw unusable(`${where}: link-local addresses and those that hand out a machine's credentials take no events`);
  }
  url.hash = "";
  return url;
}

/** The IPv4 addresses of {@link METADATA_HOST} inside IPv6 ones: the first is all of `169.254.0.0/16`. */
const METADATA_GROUPS = "(?:a9fe:[0-9a-f]+|a83f:8110|6464:64c8|c000:c0)";

/** As the URL parser writes addresses: link-local ones, and those of cloud metadata services, in whatever form leads to them. */
const METADATA_HOST = new RegExp(
  `^(?:${
    [
      String.raw`169\.254\.\d+\.\d+|168\.63\.129\.16|100\.100\.100\.200|192\.0\.0\.192`,
      String.raw`\[(?:fe[89ab][0-9a-f]:.*|fd00:ec2::(?:254|23)|fd20:ce::254|fd00:42::42)\]`,
      String.raw`\[(?:::(?:ffff:)?|64:ff9b::)${METADATA_GROUPS}\]`,
      String.raw`\[(?:64:ff9b:1:|2002:a9fe:|2002:${METADATA_GROUPS}:).*\]`,
    ].join("|")
  })$`,
);

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
