import { type TlsMode, workingEndpoints } from "../account/matrix.ts";

/** The two mail protocols that an account uses. */
export type MailProtocol = "smtp" | "imap";

export type { TlsMode };

/** A mail server to probe. */
export interface Endpoint {
  readonly protocol: MailProtocol;
  /** A canonical DNS name: lower case, A-labels, no final dot. */
  readonly host: string;
  readonly port: number;
  readonly tlsMode: TlsMode;
}

/** The TLS mode of a port; undefined for ports that accounts cannot have: probing them would make the probe a port scanner. */
export function tlsModeOf(protocol: MailProtocol, port: number): TlsMode | undefined {
  return workingEndpoints(protocol).find((each) => each.port === port)?.tls;
}

/** One text for an endpoint, equal exactly when a probe of the one is a probe of the other. */
export function endpointKey(endpoint: Endpoint): string {
  return `${endpoint.protocol}:${endpoint.host}:${endpoint.port}:${endpoint.tlsMode}`;
}

// Letters, digits and hyphens in labels of 1 to 63 (RFC 1123 section 2.1), the last one not numeric, so that no resolver
// takes the name for an address (`127.1`, `0x7f.1`, `2130706433`).
const HOST_NAME =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)(?!0x[0-9a-f]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether a text is a canonical host name; the last guard before a name meets the resolver, however it came there. */
export function isCanonicalHost(host: string): boolean {
  return HOST_NAME.test(host);
}
