import * as v from "valibot";

/** A text field of an error body: a wrong type must not hide the other fields. */
const optionalText = v.fallback(v.optional(v.string()), undefined);

/** The token endpoint's response (RFC 6749 section 5.1): the fields that are read. */
export const tokenSchema = v.object({
  access_token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/, "not a token")),
  /** Seconds. */
  expires_in: v.pipe(v.number(), v.minValue(1)),
});

/** The token endpoint's refusal (RFC 6749 section 5.2), or the platform's error body instead. */
export const tokenErrorSchema = v.object({
  error: optionalText,
  error_description: optionalText,
  description: optionalText,
  message: optionalText,
});

/** The platform's error body: the fields that are shown. */
export const errorBodySchema = v.object({
  message: optionalText,
  code: optionalText,
  details: v.fallback(v.array(v.object({ fieldName: optionalText })), []),
  /** The limit of the organisation that the request would cross (ErrorBody.limit of the official SDK). */
  limit: v.fallback(
    v.optional(
      v.object({ key: optionalText, namespace: optionalText, value: v.fallback(v.optional(v.number()), undefined) }),
    ),
    undefined,
  ),
});

/** An id, at most as long as a domain name: ids go into URLs, logs and files, so one that could change a path is invalid. */
export const resourceId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,252}$/, "not an id"));

/** A number of things, or of a page. */
export const pageCount = v.pipe(v.number(), v.integer(), v.minValue(0));
