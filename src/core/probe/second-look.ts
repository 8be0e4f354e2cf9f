import { deadline } from "../async.ts";
import { type Finding, finding } from "../errors.ts";
import { visible } from "../text.ts";
import { type Address, type Connection, ConnectionError } from "../ports.ts";
import { targetOf } from "./connect-to.ts";
import type { Endpoint } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { asUtf8, latin1 } from "./line-stream.ts";
import type { ProbeDeps, ProbeSettings } from "./settings.ts";
import { identifyService } from "./wrong-service.ts";

/**
 * Finds out what a port speaks instead of what was expected, with one more connection to the same address; undefined when
 * there is nothing to look for, or nothing came of it.
 */
export async function secondLook(
  failed: Finding,
  endpoint: Endpoint,
  address: Address,
  settings: ProbeSettings,
  deps: ProbeDeps,
  signal: AbortSignal,
): Promise<Finding | undefined> {
  const look = lookFor(failed, endpoint, settings);
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

function lookFor(failed: Finding, endpoint: Endpoint, settings: ProbeSettings): Look | undefined {
  if (failed.code === "TLS_NOT_TLS") return (connection, signal) => plainGreeting(endpoint, connection, signal);
  if (failed.code !== "GREETING_TIMEOUT" || endpoint.tlsMode === "implicit") return undefined;
  return async (connection, signal) => {
    const tls = await connection.startTls({ servername: endpoint.host, ca: settings.ca, signal });
    return finding(
      "TLS_FIRST",
      `Port ${endpoint.port} is silent in plain text and answers a handshake with ${visible(tls.version)}`,
    );
  };
}

async function plainGreeting(
  endpoint: Endpoint,
  connection: Connection,
  signal: AbortSignal,
): Promise<Finding | undefined> {
  const bytes = await connection.read(signal);
  const text = asUtf8(latin1((bytes ?? new Uint8Array(0)).subarray(0, 200))).trimEnd();
  const service = identifyService(text);
  if (service === undefined) return undefined;
  const expected = endpoint.protocol.toUpperCase();
  const told = `Port ${endpoint.port} answers in plain text as ${service}: "${visible(text)}"`;
  return finding(service === expected ? "TLS_NOT_TLS" : "PROTO_WRONG_SERVICE", told);
}
