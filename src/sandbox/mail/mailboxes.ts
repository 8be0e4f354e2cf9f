import type { SaslCredentials } from "./sasl.ts";

/** A mailbox of the simulated mail servers. */
export interface Mailbox {
  readonly username: string;
  /** The hosts that know it; every host when absent. */
  readonly hosts?: readonly string[];
  /** For PLAIN and LOGIN. */
  readonly password?: string;
  /** For XOAUTH2 and OAUTHBEARER. */
  readonly accessToken?: string;
  /** IMAP folders besides INBOX. */
  readonly folders?: readonly string[];
}

/** The mailbox a host grants to those credentials, if any. */
export function findMailbox(
  mailboxes: readonly Mailbox[],
  host: string,
  credentials: SaslCredentials,
): Mailbox | undefined {
  const token = credentials.mechanism === "XOAUTH2" || credentials.mechanism === "OAUTHBEARER";
  return mailboxes.find((mailbox) =>
    mailbox.username === credentials.username &&
    (mailbox.hosts === undefined || mailbox.hosts.includes(host)) &&
    (token ? mailbox.accessToken : mailbox.password) === credentials.secret
  );
}
