import type { AuthenticationType } from "./account.ts";

/** How a connection gets its TLS (RFC 8314): from the first byte, or upgraded from clear text. */
export type TlsMode = "implicit" | "starttls";

/** A way to connect that works: what the matrix suggests for an impossible cell. */
export interface SupportedEndpoint {
  readonly protocol: "smtp" | "imap";
  readonly port: number;
  readonly tls: TlsMode;
}

/** Cells of the protocol compatibility matrix that share one verdict. */
interface CompatibilityRow {
  readonly protocol: "smtp" | "imap" | "pop3";
  readonly port: number;
  readonly tls: readonly (TlsMode | "none")[];
  readonly authentication: readonly AuthenticationType[];
  /** What such a cell is: for an impossible one, the words that follow "is" in a message. */
  readonly meaning: string;
  /** For an impossible cell, the nearest that works; absent when the cell itself works. */
  readonly nearest?: SupportedEndpoint;
}

const SUBMISSION: SupportedEndpoint = { protocol: "smtp", port: 587, tls: "starttls" };
const SUBMISSIONS: SupportedEndpoint = { protocol: "smtp", port: 465, tls: "implicit" };
const IMAPS: SupportedEndpoint = { protocol: "imap", port: 993, tls: "implicit" };

const ALL_TLS = ["implicit", "starttls", "none"] as const;
const ALL_LOGINS = ["PLAIN", "OAUTH2"] as const;

function works(endpoint: SupportedEndpoint, meaning: string): CompatibilityRow {
  return { ...endpoint, tls: [endpoint.tls], authentication: ALL_LOGINS, meaning };
}

function impossible(
  protocol: CompatibilityRow["protocol"],
  port: number,
  meaning: string,
  nearest: SupportedEndpoint,
  tls: CompatibilityRow["tls"] = ALL_TLS,
): CompatibilityRow {
  return { protocol, port, tls, authentication: ALL_LOGINS, meaning, nearest };
}

/** The protocol compatibility matrix of Genesys Cloud mailboxes: protocol × port × TLS mode × authentication. */
export const COMPATIBILITY_MATRIX: readonly CompatibilityRow[] = [
  works(SUBMISSION, "SMTP submission with STARTTLS (RFC 6409)"),
  works(SUBMISSIONS, "SMTP submission with implicit TLS (RFC 8314)"),
  works(IMAPS, "IMAP with implicit TLS (RFC 8314)"),
  impossible("smtp", 587, "clear text until STARTTLS, never TLS from the first byte", SUBMISSIONS, ["implicit"]),
  impossible("smtp", 465, "TLS from the first byte, without STARTTLS", SUBMISSION, ["starttls"]),
  impossible("smtp", 587, "submission without TLS, which would send the password in clear text", SUBMISSION, ["none"]),
  impossible("smtp", 465, "submission without TLS, which would send the password in clear text", SUBMISSIONS, ["none"]),
  impossible("smtp", 25, "for mail between servers, not for submission", SUBMISSION),
  impossible("smtp", 2525, "an unofficial submission port", SUBMISSION),
  impossible("smtp", 2587, "an unofficial submission port with STARTTLS", SUBMISSION),
  impossible("smtp", 2465, "an unofficial submission port with implicit TLS", SUBMISSIONS),
  impossible("smtp", 143, "IMAP with STARTTLS", SUBMISSION),
  impossible("smtp", 993, "IMAP with implicit TLS", SUBMISSIONS),
  impossible("smtp", 110, "POP3 with STARTTLS", SUBMISSION),
  impossible("smtp", 995, "POP3 with implicit TLS", SUBMISSIONS),
  impossible("imap", 993, "TLS from the first byte, without STARTTLS", IMAPS, ["starttls"]),
  impossible("imap", 993, "IMAP without TLS, which would send the password in clear text", IMAPS, ["none"]),
  impossible("imap", 143, "IMAP with STARTTLS", IMAPS),
  impossible("imap", 220, "IMAP version 3, which is obsolete", IMAPS),
  impossible("imap", 110, "POP3 with STARTTLS", IMAPS),
  impossible("imap", 995, "POP3 with implicit TLS", IMAPS),
  impossible("imap", 25, "SMTP between servers", IMAPS),
  impossible("imap", 465, "SMTP submission with implicit TLS", IMAPS),
  impossible("imap", 587, "SMTP submission with STARTTLS", IMAPS),
  impossible("pop3", 110, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
  impossible("pop3", 995, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
];

/**
 * The matrix's row for a protocol and port, and for a TLS mode and login where they matter; undefined for ports
 * that it does not list.
 */
export function compatibility(
  protocol: CompatibilityRow["protocol"],
  port: number,
  tls?: TlsMode | "none",
  authentication?: AuthenticationType,
): CompatibilityRow | undefined {
  return COMPATIBILITY_MATRIX.find((row) =>
    row.protocol === protocol && row.port === port &&
    (tls === undefined || row.tls.includes(tls)) &&
    (authentication === undefined || row.authentication.includes(authentication))
  );
}

/** The ways to connect that work for a protocol, in the matrix's order. */
export function workingEndpoints(protocol: "smtp" | "imap"): readonly SupportedEndpoint[] {
  return [SUBMISSION, SUBMISSIONS, IMAPS].filter((endpoint) => endpoint.protocol === protocol);
}

/** The TLS mode that a supported SMTP port implies. */
export function smtpTlsMode(port: 465 | 587): TlsMode {
  return port === SUBMISSION.port ? SUBMISSION.tls : SUBMISSIONS.tls;
}
