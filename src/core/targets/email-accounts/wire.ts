import * as v from "valibot";
import type { AuthenticationType } from "../../account/account.ts";
import { pageCount, resourceId } from "../../genesys/schemas.ts";

/** The body of a create or replace request to `/api/v2/routing/emailaccounts`. It contains the password in clear text. */
export interface EmailAccountWrite {
  /** `name` of the account file. */
  readonly name: string;
  /** `description` of the account file. */
  readonly description: string;
  /** `smtp_server` of the account file. */
  readonly smtpServer: string;
  /** `smtp_port` of the account file. */
  readonly smtpPort: 465 | 587;
  /** `imap_server` of the account file. */
  readonly imapServer: string;
  /** `imap_port` of the account file. */
  readonly imapPort: 993;
  /** `authentication_type` of the account file. */
  readonly authenticationType: AuthenticationType;
  /** `username` of the account file. */
  readonly username: string;
  /** The password itself, in clear text. */
  readonly password: string;
  /** `signature` of the account file. */
  readonly signature: string;
  /** `reply_to_address` of the account file. */
  readonly replyToAddress: string;
  /** `reply_template` of the account file. */
  readonly replyTemplate: string;
  /** `forward_template` of the account file. */
  readonly forwardTemplate: string;
  /** `enable_tls` of the account file. */
  readonly enableTls: true;
  /** True exactly when `smtpPort` is 587. */
  readonly useStartTls: boolean;
}

/** One account as `GET /api/v2/routing/emailaccounts/{id}` gives it: the parts that are read. */
export const emailAccountSchema = v.object({
  id: resourceId,
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

/** One page of `GET /api/v2/routing/emailaccounts`. */
export const emailAccountListingSchema = v.object({
  entities: v.array(emailAccountSchema),
  pageNumber: pageCount,
  total: pageCount,
  pageCount,
});

/** See {@link emailAccountListingSchema}. */
export type EmailAccountListingReply = v.InferOutput<typeof emailAccountListingSchema>;
