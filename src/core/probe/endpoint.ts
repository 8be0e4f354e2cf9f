import { type TlsMode, workingEndpoints } from "../account/matrix.ts";
import { ConfigurationError } from "../base/errors.ts";
import { visible } from "../base/text.ts";

/** The two mail protocols that an account uses. */
export type MailProtocol = "smtp" | "imap";

/** A mail server to probe. */
export interface Endpoint {
  readonly protocol: MailProtocol;
  /** A canonical DNS name: lower case, A-labels, no final dot. */
  readonly host: string;
  readonly port: number;
  readonly tlsMode: TlsMode;
}

/** The TLS mode of a port; undefined for ports that accounts cannot have: probing those would be port scanning. */
export function tlsModeOf(protocol: MailProtocol, port: number): TlsMode | undefined {
  return workingEndpoints(protocol).find((each) => each.port === port)?.tls;
}

/** A key for an endpoint; equal keys mean that one probe serves both endpoints. */
export function endpointKey(endpoint: Endpoint): string {
  return `${endpoint.protocol}:${endpoint.host}:${endpoint.port}:${endpoint.tlsMode}`;
}

// Letters, digits and hyphens in labels of 1 to 63 (RFC 1123 section 2.1), the last one not numeric, so that no resolver
// mistakes the name for an address (`127.1`, `0x7f.1`, `2130706433`).
const HOST_NAME =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)(?!0x[0-9a-f]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether text is a canonical host name; the last guard before a name reaches the resolver, wherever it comes from. */
export function isCanonicalHost(host: string): boolean {
  return HOST_NAME.test(host);
}

/** One `connect-to` rule; an undefined part matches anything, or keeps the endpoint's value. */
export interface ConnectTo {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly connectHost?: string | undefined;
  readonly connectPort?: number | undefined;
}

/** Where the TCP connection of a probe goes. */
export interface ConnectTarget {
  readonly host: string;
  readonly port: number;
  /** True when the operator named the host, so that the address policy does not apply. */
  readonly trusted: boolean;
}

const PART = String.raw`(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)`;
const RULE = new RegExp(`^${PART}:(\\d{0,5}):${PART}:(\\d{0,5})$`);

/** Reads `HOST:PORT:CONNECT_HOST:CONNECT_PORT`, like curl's `--connect-to`. Throws {@link ConfigurationError}. */
export function parseConnectTo(rule: string): ConnectTo {
  const match = RULE.exec(rule);
  const [host, port, connectHost, connectPort] = match?.slice(1) ?? [];
  if (!match || !isPort(port) || !isPort(connectPort)) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot use connect-to "${visible(rule)}"`, {
      hint: "Give HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets",
    });
  }
  return {
    host: name(host),
    port: port ? Number(port) : undefined,
    connectHost: name(connectHost),
    connectPort: connectPort ? Number(connectPort) : undefined,
  };
}

/** The target of an endpoint under the first rule that matches it. */
export function targetOf(endpoint: Endpoint, rules: readonly ConnectTo[]): ConnectTarget {
  const rule = rules.find((each) =>
    (each.host === undefined || each.host === endpoint.host) && (each.port === undefined || each.port === endpoint.port)
  );
  return {
    host: rule?.connectHost ?? endpoint.host,
    port: rule?.connectPort ?? endpoint.port,
    trusted: rule?.connectHost !== undefined,
  };
}

function isPort(text: string | undefined): boolean {
  return !text || (Number(text) >= 1 && Number(text) <= 65535);
}

function name(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return text.replace(/^\[|\]$/g, "").toLowerCase().replace(/\.$/, "");
}
