import type { Redactor } from "../base/secret.ts";
import { type Connection, ConnectionError, type TlsSession } from "../base/ports.ts";
import type { Endpoint } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { durationText } from "./timeline.ts";

/** Makes the TLS handshake of an endpoint; a bad certificate does not fail it. Throws {@link ProbeFailure}. */
export async function handshake(
  connection: Connection,
  endpoint: Endpoint,
  ca: readonly string[],
  { runtime, redactor }: { readonly runtime: string; readonly redactor: Redactor },
  signal: AbortSignal,
): Promise<TlsSession> {
  try {
    return await connection.startTls({ servername: endpoint.host, ca, signal });
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    throw handshakeFailure(error, endpoint, runtime, redactor);
  }
}

/** The failure of a handshake that did not finish in time. */
export function handshakeTimeout(endpoint: Endpoint, ms: number): ProbeFailure {
  return new ProbeFailure(
    "TLS_TIMEOUT",
    `The TLS handshake with ${endpoint.host} port ${endpoint.port} did not finish within ${durationText(ms)}`,
  );
}

/** A failure in the first read after the handshake, where TLS 1.3 servers say that they require a client certificate. */
export function lateHandshakeFailure(error: ConnectionError, redactor: Redactor): ProbeFailure | undefined {
  if (!CLIENT_CERTIFICATE.test(`${error.code} ${error.message}`)) return undefined;
  return new ProbeFailure(
    "TLS_CLIENT_CERT",
    `The server requires a client certificate (${redactor.quote(error.code)})`,
  );
}

const CLIENT_CERTIFICATE = /CERTIFICATE_REQUIRED|certificate required|CertificateRequired/i;

function handshakeFailure(
  error: ConnectionError,
  endpoint: Endpoint,
  runtime: string,
  redactor: Redactor,
): ProbeFailure {
  const seen = `${error.code} ${error.message}`;
  const told = redactor.quote(error.code);
  if (/HandshakePayloadTooLarge|EXCESSIVE_MESSAGE_SIZE/i.test(seen)) {
    return new ProbeFailure("TLS_CHAIN_TOO_BIG", "The server's certificate chain is too long for the TLS library");
  }
  if (CLIENT_CERTIFICATE.test(seen)) {
    return new ProbeFailure("TLS_CLIENT_CERT", `The server requires a client certificate (${told})`);
  }
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE|HTTP_REQUEST|InvalidContentType/i.test(seen)) {
    return notTls(endpoint, told);
  }
  if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|PeerIncompatible.*Tls12/i.test(seen)) {
    return new ProbeFailure("TLS_VERSION", `The server refuses TLS 1.2 and 1.3 (${told})`);
  }
  if (/EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|DH_KEY_TOO_SMALL|CA_MD_TOO_WEAK/i.test(seen)) {
    return new ProbeFailure("TLS_WEAK_KEY", `The TLS library rejects the server's key (${told})`);
  }
  if (/UNABLE_TO_VERIFY|CERT_SIGNATURE|BAD_SIGNATURE|INVALID_PURPOSE/i.test(seen)) {
    // An invalid certificate does not fail the handshake, so this is one that the library cannot even read.
    const hint = {
      hint:
        "Check the length of the server's key; Node shows more than Deno, which rejects RSA keys below 2048 bits without an explanation",
    };
    return new ProbeFailure(
      "CERT_NOT_ACCEPTED",
      `The TLS library rejects the server's certificate before it can be read (${told})`,
      hint,
    );
  }
  if (/HANDSHAKE_FAILURE|HandshakeFailure|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|INSUFFICIENT_SECURITY/i.test(seen)) {
    const hint = runtime === "deno"
      ? { hint: "Deno supports only modern suites: run the probe on Node for a closer look, or fix the server" }
      : {};
    return new ProbeFailure(
      "TLS_NO_SHARED_CIPHER",
      `The server ended the handshake: no cipher suite in common (${told})`,
      hint,
    );
  }
  if (/ECONNRESET|EPIPE|ECONNABORTED|UNEXPECTED_EOF|socket hang up|UnexpectedEof/i.test(seen)) {
    return new ProbeFailure("TLS_CLOSED", `The server closed the connection during the TLS handshake (${told})`);
  }
  return new ProbeFailure("TLS_FAILED", `The TLS handshake failed (${told}: ${redactor.quote(error.message)})`);
}

function notTls(endpoint: Endpoint, told: string): ProbeFailure {
  if (endpoint.tlsMode === "implicit") {
    return new ProbeFailure("TLS_NOT_TLS", `Port ${endpoint.port} answered the TLS handshake in plain text (${told})`);
  }
  return new ProbeFailure(
    "STARTTLS_INJECTION",
    `After its reply to STARTTLS, the server sent data that is not TLS (${told})`,
  );
}
