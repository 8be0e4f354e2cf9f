import * as v from "valibot";

/** The API's statuses and ids go into URLs, logs and files: an id that could change a path is invalid. */
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,127}$/, "not an id"));

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
});

/** One account as `GET /api/v2/routing/emailaccounts/{id}` returns it: the fields that are read. */
export const emailAccountSchema = v.object({
  id,
  name: v.string(),
  status: v.string(),
  statusMessage: v.nullish(v.string()),
  version: v.nullish(v.number()),
  description: v.nullish(v.string()),
  smtpServer: v.nullish(v.string()),
  smtpPort: v.nullish(v.number()),
  imapServer: v.nullish(v.string()),
  imapPort: v.nullish(v.number()),
  authenticationType: v.nullish(v.string()),
  username: v.nullish(v.string()),
  signature: v.nullish(v.string()),
  replyToAddress: v.nullish(v.string()),
  replyTemplate: v.nullish(v.string()),
  forwardTemplate: v.nullish(v.string()),
  enableTls: v.nullish(v.boolean()),
  useStartTls: v.nullish(v.boolean()),
});

/** See {@link emailAccountSchema}. */
export type EmailAccountReply = v.InferOutput<typeof emailAccountSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One page of `GET /api/v2/routing/emailaccounts`. */
export const emailAccountListingSchema = v.object({
  entities: v.array(emailAccountSchema),
  pageNumber: count,
  total: count,
  pageCount: count,
});

/** See {@link emailAccountListingSchema}. */
export type EmailAccountListingReply = v.InferOutput<typeof emailAccountListingSchema>;
