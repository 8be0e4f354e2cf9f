import { ConfigurationError } from "../errors.ts";
import { Secret } from "../secret.ts";
import type { ItsmFormat } from "../settings.ts";
import { importSigningKeys, type SigningKeys } from "./signature.ts";

/** Where events go and how: made of inputs only, never of an account file. */
export interface Destination {
  readonly url: URL;
  readonly format: ItsmFormat;
  /** Bearer token or routing key; put into a request when it is sent and never kept with an event. */
  readonly token?: Secret | undefined;
  readonly keys?: SigningKeys | undefined;
}

/** What {@link openDestination} takes beside the address. */
export interface DestinationOptions {
  readonly format?: ItsmFormat | undefined;
  /** `whsec_…`. */
  readonly secret?: Secret | undefined;
  readonly token?: Secret | undefined;
}

/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, where secrets stand. */
export async function openDestination(url: string, options: DestinationOptions = {}): Promise<Destination> {
  const { token, secret, format = "basic" } = options;
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token.reveal())) {
    throw unusable("Cannot use the ITSM token: it is empty or holds a space, a line end or a character outside ASCII");
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
  if (url.username !== "" || url.password !== "") throw unusable(`${where}: the address holds a user name or password`);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw unusable(`${where}: only https is encrypted, and http is for this machine itself`);
  }
  url.hash = "";
  return url;
}

/** The URL parser has already turned every spelling of an IPv4 address into dotted decimals. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function unusable(message: string): ConfigurationError {
  return new ConfigurationError("NOTIFY_CONFIG", message);
}
