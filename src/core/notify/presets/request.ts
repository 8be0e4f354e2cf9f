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
  /** Makes the next request from this one's JSON response, if there is one; throws AppError when the response does not allow one. */
  readonly next?: ((answer: unknown) => PresetRequest | undefined) | undefined;
  /** Why a JSON response with status 2xx says that nothing arrived; a web page never is a response where this is given. */
  readonly problem?: ((answer: unknown) => string | undefined) | undefined;
  /** How much of the answer is read, where a number or a message is not all that counts. */
  readonly answerBytes?: number | undefined;
  /** A look-up that the receiver may refuse: then there is no answer, and it goes on. */
  readonly optional?: boolean | undefined;
  /** What it is of its event, where that makes several requests: what was accepted is not sent again, by any run. */
  readonly part?: string | undefined;
  /** What a JSON response calls the ticket or message that it made. */
  readonly ticket?: ((answer: unknown) => string | undefined) | undefined;
}

/**
 * Makes the requests that notify a receiver of an event; they depend on nothing else and not on each other. Throws
 * ConfigurationError when the event lacks what the receiver needs.
 */
export type Preset = (envelope: Envelope, destination: Destination) => Promise<readonly PresetRequest[]>;

/** A value as JSON whose texts hold no half of a character, which strict receivers refuse. */
export function jsonBody(body: unknown): string {
  return JSON.stringify(body, (_key, value: unknown) => typeof value === "string" ? value.toWellFormed() : value);
}

/** A POST of JSON. */
export function postJson(url: URL, body: unknown, headers: Readonly<Record<string, string>> = {}): PresetRequest {
  return {
    url,
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: jsonBody(body),
  };
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

/** A text of an answer, at the end of a path of keys; undefined where there is none. */
export function textAt(answer: unknown, ...path: readonly (string | number)[]): string | undefined {
  let value = answer;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
