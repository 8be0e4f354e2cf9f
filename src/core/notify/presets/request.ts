import type { Secret } from "../../base/secret.ts";
import { trimmedEnd } from "../../base/text.ts";
import type { Destination } from "../destination.ts";
import type { Envelope } from "../event.ts";

/** One HTTP request that a preset makes from an event. */
export interface PresetRequest {
  readonly url: URL;
  readonly method: "POST" | "PATCH" | "GET";
  readonly headers: Readonly<Record<string, string>>;
  /** Sent and signed exactly as it is. */
  readonly body?: string | undefined;
  /** Makes the next request from this one's JSON response; throws AppError when the response does not allow one. */
  readonly next?: ((answer: unknown) => PresetRequest) | undefined;
}

/** Makes the requests that notify a receiver of an event; pure. Throws ConfigurationError when the event lacks what the receiver needs. */
export type Preset = (envelope: Envelope, destination: Destination) => readonly PresetRequest[];

/** A POST of JSON. */
export function postJson(url: URL, body: unknown, headers: Readonly<Record<string, string>> = {}): PresetRequest {
  return {
    url,
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

/** The header for a bearer token (RFC 6750), if there is one. */
export function bearer(token: Secret | undefined): Readonly<Record<string, string>> {
  return token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` };
}

/** A URL of a product's API, from the URL of the product or of any of its API calls. */
export function apiUrl(base: URL, apiRoot: string, path: string): URL {
  const url = new URL(base);
  const at = `${url.pathname}/`.indexOf(apiRoot);
  const prefix = at === -1 ? url.pathname : url.pathname.slice(0, at);
  url.pathname = trimmedEnd(prefix, "/") + path;
  url.search = "";
  return url;
}
