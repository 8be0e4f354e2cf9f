import type { TlsMode } from "../account/matrix.ts";
import type { Code } from "../base/errors.ts";
import { shellWord } from "../base/text.ts";
import { type ConnectTo, type MailProtocol, targetOf, tlsModeOf } from "./endpoint.ts";

/** The server that a command is for. */
interface CommandEndpoint {
  readonly protocol: MailProtocol;
  readonly host: string;
  readonly port: number;
  /** The addresses that were asked, where the name has several: the command goes to one that has the finding. */
  readonly addresses?:
    | readonly { readonly address: string; readonly findings: readonly { readonly code: Code }[] }[]
    | undefined;
  /** The name that the probe gave with EHLO. */
  readonly ehloName?: string | undefined;
}

/** What a command is made of: the endpoint, and where its connection really goes. */
interface Place extends CommandEndpoint {
  readonly tlsMode: TlsMode;
  readonly target: { readonly host: string; readonly port: number };
  readonly ehloName: string;
}

/** Families of codes, and the command that shows them on a network engineer's own machine; the first match counts. */
const COMMANDS: readonly (readonly [RegExp, (place: Place) => string])[] = [
  [/^(?:DNS_|POLICY_ADDRESS_BLOCKED$)/, lookup],
  [/^TCP_/, ({ target }) => `nc -vz -w 5 ${shellWord(target.host)} ${target.port}`],
  [/^PROXY_/, ({ target }) => `curl -v --proxytunnel -x "$HTTPS_PROXY" telnet://${shellWord(hostAndPort(target))}`],
  [/^TLS_NOT_TLS$/, plainGreeting],
  [/^(?:GREETING_|PROTO_)/, greeting],
  [
    /^(?:SESSION_|COMMAND_|DEADLINE_|STARTTLS_|CLIENT_BLOCKED$|AUTH_IN_CLEAR$|SMTP_EHLO_|SMTP_NO_ESMTP$)/,
    firstCommands,
  ],
  [/^TLS_FIRST$/, (place) => handshake({ ...place, tlsMode: "implicit" })],
  [/^(?:CERT_EXPIR|CERT_NOT_YET)/, (place) => certificate(place, "-subject -issuer -dates")],
  [/^(?:CERT_HOSTNAME|CERT_NO_SAN)$/, (place) => certificate(place, "-subject -ext subjectAltName")],
  [/^CERT_PURPOSE$/, (place) => certificate(place, "-subject -ext extendedKeyUsage")],
  [/^(?:CERT_|TLS_)/, handshake],
  [/^(?:SMTP_|IMAP_|AUTH_NOT_OFFERED$|AUTH_MECH_MISSING$|AUTH_LOGIN_ONLY$)/, capabilities],
];

/**
 * A shell command that shows a finding without this program; undefined if there is none, or only one that needs the mailbox's secret.
 * The rules are those of `connect-to`, so that the command goes where the probe went.
 */
export function reproduceCommand(
  code: Code,
  endpoint: CommandEndpoint,
  rules: readonly ConnectTo[] = [],
): string | undefined {
  const tlsMode = tlsModeOf(endpoint.protocol, endpoint.port);
  if (tlsMode === undefined) return undefined;
  const target = targetOf({ ...endpoint, tlsMode }, rules);
  const { ehloName = "[127.0.0.1]" } = endpoint;
  // One server of several may be the only one that shows it.
  const at = endpoint.addresses?.find(({ findings }) => findings.some((each) => each.code === code))?.address;
  const place = {
    ...endpoint,
    tlsMode,
    ehloName,
    target: at === undefined || /^DNS_/.test(code) ? target : { ...target, host: at },
  };
  return COMMANDS.find(([pattern]) => pattern.test(code))?.[1](place);
}

function lookup({ target }: Place): string {
  return `dig +noall +comments +answer ${shellWord(target.host)} A ${shellWord(target.host)} AAAA`;
}

/** The name is sent and checked wherever the connection goes. */
function client({ protocol, host, tlsMode, target }: Place): string {
  const starttls = tlsMode === "starttls" ? ` -starttls ${protocol}` : "";
  const name = shellWord(host);
  return `openssl s_client -connect ${
    shellWord(hostAndPort(target))
  }${starttls} -servername ${name} -verify_hostname ${name}`;
}

function handshake(place: Place): string {
  return `${client(place)} </dev/null`;
}

function certificate(place: Place, show: string): string {
  return `${client(place)} </dev/null | openssl x509 -noout ${show}`;
}

/** The server's greeting: in plain text if the session starts that way, else inside TLS. */
function greeting(place: Place): string {
  return place.tlsMode === "starttls" ? plainGreeting(place) : `sleep 15 | ${client(place)} -quiet -no_ign_eof`;
}

function plainGreeting({ target }: Place): string {
  return `nc -v -w 15 ${shellWord(target.host)} ${target.port}`;
}

/** The session up to its first commands. Each waits its turn: servers reject clients that talk before the greeting. */
function firstCommands(place: Place): string {
  if (place.tlsMode === "implicit") return capabilities(place);
  const { host, port } = place.target;
  return `(sleep 2; printf 'EHLO ${place.ehloName}\\r\\n'; sleep 2; printf 'STARTTLS\\r\\n'; sleep 2) | nc -v -w 5 ${
    shellWord(host)
  } ${port}`;
}

function capabilities(place: Place): string {
  const commands = place.protocol === "smtp"
    ? `EHLO ${place.ehloName}\\r\\nQUIT\\r\\n`
    : "a CAPABILITY\\r\\nb LOGOUT\\r\\n";
  return `(sleep 2; printf '${commands}'; sleep 2) | ${client(place)} -quiet`;
}

function hostAndPort({ host, port }: { readonly host: string; readonly port: number }): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
