import type { Issue } from "../base/errors.ts";
import type { RunContext } from "../base/run-context.ts";
import type { Routing } from "./routing.ts";

/** A place in an account file; both count from 1, columns in UTF-16 code units as editors do. */
export interface Position {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

/** How the servers of a mailbox are reached: what an account that names a Graph integration may leave out. */
export interface MailboxKeys {
  /** The submission server's host name in canonical form: lower case, ASCII. */
  readonly smtp_server: string;
  /** 465 with implicit TLS, 587 with STARTTLS. */
  readonly smtp_port: 465 | 587;
  /** The IMAP server's host name in canonical form. */
  readonly imap_server: string;
  /** Implicit TLS. */
  readonly imap_port: 993;
  /** How Genesys Cloud logs in. */
  readonly authentication_type: AuthenticationType;
  /** The name that the mailbox is logged in to with. */
  readonly username: string;
  /** A reference (`env:NAME`), never the password itself. */
  readonly password: string;
}

/** One e-mail account, with the keys of its file. */
export interface Account extends Partial<MailboxKeys> {
  /** By which it is known; unique in an organisation, whatever its case. */
  readonly name: string;
  /** Empty for none, like every text below. */
  readonly description: string;
  /** The signature below what is sent. */
  readonly signature: string;
  /** The address that answers go to. */
  readonly reply_to_address: string;
  /** The template of a reply, with `{{placeholders}}`. */
  readonly reply_template: string;
  /** The template of a forwarded message. */
  readonly forward_template: string;
  /** Connections without TLS are not supported. */
  readonly enable_tls: true;
  /** Where its mail goes. */
  readonly routing?: Routing;
}

/** An account whose file says how its servers are reached. */
export type MailboxAccount = Account & MailboxKeys;

/** The keys that only an account with a Graph integration may leave out, in the order of a file. */
export const MAILBOX_KEYS = [
  "smtp_server",
  "smtp_port",
  "imap_server",
  "imap_port",
  "authentication_type",
  "username",
  "password",
] as const satisfies readonly (keyof MailboxKeys)[];

/** The keys of its servers that an account's file leaves out. */
export function missingMailboxKeys(account: Account): readonly (keyof MailboxKeys)[] {
  return MAILBOX_KEYS.filter((key) => account[key] === undefined);
}

/** Whether an account's file says how its servers are reached. */
export function hasMailbox(account: Account): account is MailboxAccount {
  return missingMailboxKeys(account).length === 0;
}

/** A key of an account file. */
export type AccountKey = keyof Account;

/** How Genesys Cloud logs in to the mailbox. */
export type AuthenticationType = "PLAIN" | "OAUTH2";

/** One document of an account file: what it says, what is wrong with it, and where its keys are. */
export interface ParsedAccount {
  /** The document's `name` if it has a valid one, else the file's name, for people. */
  readonly name: string;
  /** The document's own name, if it has a valid one; known even when other keys have errors. */
  readonly declaredName?: string | undefined;
  /** Whether the document has a key that only an account file has, whatever its value; undefined if it cannot be read as keys and values. */
  readonly isRecognisable?: boolean | undefined;
  /** The path as given. */
  readonly file: string;
  /** The SHA-256 of the file's bytes; absent where nobody asked for it or it could not be read, and for an account without a file. */
  readonly fileSha256?: string | undefined;
  /** Where the document starts. */
  readonly line: number;
  /** Present only when no issue is an error. */
  readonly account?: Account | undefined;
  /** What is wrong with it or odd about it, in the order of the file. */
  readonly issues: readonly Issue[];
  /** Where a key is (its value if it has one), such as `routing.queue` or `routing.skills.0`; else where the document starts. */
  position(path: string): Position;
}

/** The form of a name for comparing accounts: names that differ only in case or in the width of their blanks are the same account. */
export function nameKey(name: string): string {
  // By upper case: letters such as ß and ς have no counterpart of their own on the way back, and ẞ reaches ß first.
  return name.normalize("NFC").toLowerCase().toUpperCase().toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Identifies an account in tickets and alerts, the same in every run; names are compared by {@link nameKey}. */
export function dedupKey(
  context: Pick<RunContext, "repository" | "repositoryId" | "organisation">,
  name: string,
): string {
  const { repositoryId, repository, organisation } = context;
  const place = [repositoryId ?? repository ?? "local", ...(organisation === undefined ? [] : [organisation])];
  // A label may have colons, as host and port do: only without any in the name no two accounts can share a key.
  const key = nameKey(name).replace(/[%:]/g, encodeURIComponent);
  return `genesys-email-account:${place.join(":")}:${key}`;
}
