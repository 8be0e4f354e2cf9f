import type { CertificateVariant } from "../certificate.ts";
import type { Mailbox } from "./mailboxes.ts";
import type { SaslCredentials, SaslMechanism } from "./sasl.ts";

/** The ports of a simulated mail host, by the numbers that clients ask for. */
export const MAIL_PORTS = [465, 587, 993] as const;

/** 465 and 587 are SMTP submission (RFC 8314, RFC 6409), 993 is IMAP over TLS. */
export type MailPort = typeof MAIL_PORTS[number];

/** A simulated mail host; its name resolves nowhere and is reached through `connect-to`. */
export interface MailHost {
  /** Such as `mail.acme.example`. */
  readonly name: string;
  /** `valid` when absent. */
  readonly certificate?: CertificateVariant;
  /** What is offered after TLS, in order; all four when absent. */
  readonly mechanisms?: readonly SaslMechanism[];
  /** Whether port 587 offers STARTTLS; true when absent. */
  readonly starttls?: boolean;
  /** Ports that refuse connections. */
  readonly closedPorts?: readonly MailPort[];
  /** How long a server waits before it greets, in milliseconds; 0 when absent. */
  readonly greetingDelayMs?: number;
}

/** What has happened on one port of one host. */
export interface MailActivity {
  readonly host: string;
  readonly port: MailPort;
  connections: number;
  /** Connections that are open now, and the most that were open together. */
  open: number;
  peak: number;
  /** Finished TLS handshakes. */
  handshakes: number;
  /** Command words in order of arrival, without their arguments. */
  readonly commands: string[];
  /** Logins that succeeded and failed. */
  accepted: number;
  refused: number;
  /** Octets that arrived after STARTTLS and were discarded. */
  discardedOctets: number;
}

/** What an SMTP or IMAP session needs to know about its host. */
export interface MailSessionContext {
  readonly host: MailHost;
  readonly mechanisms: readonly SaslMechanism[];
  readonly activity: MailActivity;
  /** The mailbox those credentials open, if any; counts the attempt. */
  login(credentials: SaslCredentials): Mailbox | undefined;
}
