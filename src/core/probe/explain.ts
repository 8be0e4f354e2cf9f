import type { Code } from "../errors.ts";
import { type MailProtocol, type TlsMode, tlsModeOf } from "./endpoint.ts";

/** The server a command is tried against. */
interface CommandEndpoint {
  readonly protocol: MailProtocol;
  readonly host: string;
  readonly port: number;
}

type Command = (endpoint: CommandEndpoint, tlsMode: TlsMode) => string;

/** Families of codes, and what shows them on a network engineer's own machine; the first match counts. */
const COMMANDS: readonly (readonly [RegExp, Command])[] = [
  [/^(?:DNS_|POLICY_ADDRESS_BLOCKED$)/, ({ host }) => `dig +noall +answer ${quote(host)} A ${quote(host)} AAAA`],
  [/^(?:TCP_|PROXY_)/, ({ host, port }) => `nc -vz -w 5 ${quote(host)} ${port}`],
  [/^(?:GREETING_|PROTO_|SESSION_|COMMAND_|TLS_NOT_TLS$|DEADLINE_)/, greeting],
  [/^(?:CERT_EXPIR|CERT_NOT_YET|CERT_HOSTNAME|CERT_NO_SAN|CERT_PURPOSE|CERT_WEAK|TLS_WEAK_KEY)/, certificate],
  [/^(?:CERT_|TLS_|STARTTLS_)/, (endpoint, mode) => `${client(endpoint, mode)} -showcerts </dev/null`],
  [/^(?:SMTP_|IMAP_|AUTH_NOT_OFFERED$|AUTH_MECH_MISSING$|AUTH_LOGIN_ONLY$)/, capabilities],
  [/^AUTH_IN_CLEAR$/, ({ host, port }) => `printf 'EHLO probe\\r\\nQUIT\\r\\n' | nc -w 10 ${quote(host)} ${port}`],
];

/** A shell command that shows a finding without this program; undefined where none does, or only with the mailbox's secret. */
export function reproduceCommand(code: Code, endpoint: CommandEndpoint): string | undefined {
  const tlsMode = tlsModeOf(endpoint.protocol, endpoint.port);
  if (tlsMode === undefined) return undefined;
  return COMMANDS.find(([pattern]) => pattern.test(code))?.[1](endpoint, tlsMode);
}

function client({ protocol, host, port }: CommandEndpoint, tlsMode: TlsMode): string {
  const starttls = tlsMode === "starttls" ? ` -starttls ${protocol}` : "";
  return `openssl s_client -connect ${quote(`${host}:${port}`)}${starttls} -servername ${
    quote(host)
  } -verify_hostname ${quote(host)}`;
}

function certificate(endpoint: CommandEndpoint, tlsMode: TlsMode): string {
  return `${client(endpoint, tlsMode)} </dev/null | openssl x509 -noout -text`;
}

/** What the server says of itself: in plain text where it begins so, else inside TLS. */
function greeting(endpoint: CommandEndpoint, tlsMode: TlsMode): string {
  const { host, port } = endpoint;
  return tlsMode === "starttls" ? `nc -v -w 15 ${quote(host)} ${port}` : `${client(endpoint, tlsMode)} -crlf -quiet`;
}

function capabilities(endpoint: CommandEndpoint, tlsMode: TlsMode): string {
  const commands = endpoint.protocol === "smtp" ? "EHLO probe\\r\\nQUIT\\r\\n" : "a CAPABILITY\\r\\nb LOGOUT\\r\\n";
  return `(sleep 2; printf '${commands}'; sleep 2) | ${client(endpoint, tlsMode)} -quiet`;
}

/** Host names are valid before they come here; quoted none the less, because the text is made to be pasted into a shell. */
function quote(text: string): string {
  return /^[A-Za-z0-9.:-]+$/.test(text) && !text.startsWith("-") ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
