import type { Code } from "../errors.ts";
import type { Severity } from "../codes/entry.ts";
import type { AccountKey, AuthenticationType } from "./account.ts";

/** When a rule of a provider speaks; every condition that is given must hold. */
export interface ProviderCondition {
  /** Which of the account's servers is the provider's. */
  readonly server: "smtp" | "imap" | "either";
  readonly authentication?: AuthenticationType;
  readonly smtpPort?: 465 | 587;
  /** Holds when the user name does not match. */
  readonly usernameUnlike?: RegExp;
  /** Holds when both servers are the provider's, in different domains. */
  readonly domainsDiffer?: true;
}

/** What a provider is known to accept or refuse, as a finding in waiting. */
export interface ProviderRule {
  readonly when: ProviderCondition;
  readonly code: Code;
  /** The table's severity unless given. */
  readonly severity?: Severity;
  /** The key that the finding points at. */
  readonly path: AccountKey;
  readonly message: string;
  readonly hint: string;
}

/** A mail provider: its servers, its rules, and how far the knowledge can be trusted. */
export interface MailProvider {
  readonly name: string;
  /** Exact host names, where `*` stands for exactly one label. */
  readonly smtp: readonly string[];
  /** As `smtp`; empty for a provider that only sends. */
  readonly imap: readonly string[];
  readonly rules: readonly ProviderRule[];
  /** Where the facts were read. */
  readonly source: string;
  /** The day on which they were read, and the day after which someone must read them again (RFC 3339 full-date). */
  readonly asOf: string;
  readonly reviewBy: string;
}
