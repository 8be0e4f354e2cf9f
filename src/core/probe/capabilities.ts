import type { AuthenticationType } from "../account/account.ts";

/** The SASL mechanisms that serve an account's `authentication_type`, best first. */
export const MECHANISMS: Readonly<Record<AuthenticationType, readonly string[]>> = {
  PLAIN: ["PLAIN", "LOGIN"],
  OAUTH2: ["XOAUTH2", "OAUTHBEARER"],
};

/** What a server says it can do, for either protocol. */
export interface Capabilities {
  /** As the server wrote them, for people: SMTP extensions with parameters, IMAP capabilities. */
  readonly offered: readonly string[];
  readonly starttls: boolean;
  /** SASL mechanism names, upper case, without duplicates. */
  readonly mechanisms: readonly string[];
  /** Whether a password may be sent without a SASL mechanism (IMAP's LOGIN command). */
  readonly loginCommand: boolean;
  /** Whether a SASL response may be part of the command itself (RFC 4954, RFC 4959). */
  readonly initialResponse: boolean;
}

/** SASL mechanism names (RFC 4422 section 3.1) in a list of words; ignores anything else. */
export function mechanismNames(words: readonly string[]): string[] {
  const names = words.map((word) => word.toUpperCase()).filter((word) => /^[A-Z0-9_-]{1,20}$/.test(word));
  return [...new Set(names)];
}

/** The words of a text, none empty. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
