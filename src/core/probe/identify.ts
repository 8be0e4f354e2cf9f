import { deadline } from "../base/async.ts";
import { latin1 } from "../base/bytes.ts";
import { type Finding, finding } from "../base/errors.ts";
import { type Address, type Connection, ConnectionError } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import { type Endpoint, type MailProtocol, targetOf } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { asUtf8 } from "./line-stream.ts";
import type { ProbeDeps, ProbeSettings } from "./probe-settings.ts";

/**
 * Finds out what a port speaks instead of the expected protocol, with one more connection to the same address; undefined
 * when there is nothing to look for, or nothing was found.
 */
export async function secondLook(
  failed: Finding,
  endpoint: Endpoint,
  address: Address,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
): Promise<Finding | undefined> {
  const look = lookFor(failed, endpoint, settings, deps);
  if (!look) return undefined;
  const { host, port } = targetOf(endpoint, settings.connectTo);
  const late = (): ProbeFailure => new ProbeFailure("GREETING_TIMEOUT", "Nothing more was seen");
  let connection: Connection | undefined;
  try {
    return await deadline(settings.limits.identifyMs, deps.clock, signal, late, async (each) => {
      connection = await deps.network.dial({ host, address, port, signal: each });
      return await look(connection, each);
    });
  } catch (error) {
    if (error instanceof ProbeFailure || error instanceof ConnectionError) return undefined;
    throw error;
  } finally {
    connection?.close();
  }
}

type Look = (connection: Connection, signal: AbortSignal) => Promise<Finding | undefined>;

function lookFor(
  failed: Finding,
  endpoint: Endpoint,
  settings: ProbeSettings,
  { redactor }: ProbeDeps,
): Look | undefined {
  if (failed.code === "TLS_NOT_TLS") {
    return (connection, signal) => plainGreeting(endpoint, connection, redactor, signal);
  }
  if (failed.code !== "GREETING_TIMEOUT" || endpoint.tlsMode === "implicit") return undefined;
  return async (connection, signal) => {
    const tls = await connection.startTls({ servername: endpoint.host, ca: settings.ca, signal });
    return finding(
      "TLS_FIRST",
      `Port ${endpoint.port} is silent in plain text but answers a TLS handshake with ${redactor.quote(tls.version)}`,
    );
  };
}

async function plainGreeting(
  endpoint: Endpoint,
  connection: Connection,
  redactor: Redactor,
  signal: AbortSignal,
): Promise<Finding | undefined> {
  const bytes = await connection.read(signal);
  const text = asUtf8(latin1(bytes ?? new Uint8Array(0))).trimEnd();
  const service = identifyService(text);
  if (service === undefined) return undefined;
  const expected = endpoint.protocol.toUpperCase();
  const told = `Port ${endpoint.port} answers in plain text as ${service}: "${redactor.quote(text)}"`;
  return finding(service === expected ? "TLS_NOT_TLS" : "PROTO_WRONG_SERVICE", told);
}

interface Signature {
  readonly service: string;
  readonly pattern: RegExp;
}

/** How other services start a session. */
const SIGNATURES: readonly Signature[] = [
  { service: "HTTP", pattern: /^HTTP\/\d|^<(?:!doctype|html|\?xml)/i },
  { service: "SSH", pattern: /^SSH-\d/ },
  { service: "POP3", pattern: /^\+OK|^-ERR/ },
  { service: "FTP", pattern: /^(?:220[ -](?!.*smtp).*\bftp|530 .*log ?in)/i },
  { service: "NNTP", pattern: /^20[01] .*(?:nntp|news|posting)/i },
  { service: "ManageSieve", pattern: /^"IMPLEMENTATION"/i },
  { service: "MySQL", pattern: /^.\0\0\0\x0a\d/s },
  { service: "Redis", pattern: /^-(?:ERR|NOAUTH|DENIED) /i },
  { service: "TLS", pattern: /^[\x14-\x17]\x03[\0-\x04]/ },
  { service: "IMAP", pattern: /^\* (?:OK|PREAUTH|BYE)\b/i },
  { service: "SMTP", pattern: /^(?:220|421|554)[ -]/ },
];

/** The service that a text identifies, such as `SSH`. */
function identifyService(text: string): string | undefined {
  return SIGNATURES.find(({ pattern }) => pattern.test(text))?.service;
}

/** The failure for a port where something other than `expected` answers; undefined when the text is not recognised. */
export function wrongService(
  text: string,
  expected: MailProtocol,
  redactor: Redactor,
): ProbeFailure | undefined {
  const service = identifyService(text);
  if (service === undefined || service === expected.toUpperCase()) return undefined;
  return new ProbeFailure(
    "PROTO_WRONG_SERVICE",
    `The port answers as ${service}, not ${expected.toUpperCase()}: "${redactor.quote(asUtf8(text))}"`,
  );
}
