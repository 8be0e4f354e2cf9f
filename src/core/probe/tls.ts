import type { Code } from "../base/errors.ts";
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
export function lateHandshakeFailure(error: ConnectionError): ProbeFailure | undefined {
  return alertFailure(error, undefined);
}

/** What a server says by ending a handshake with a fatal alert (RFC 8446 section 6.2, RFC 5246 section 7.2.2). */
interface Alert {
  readonly number: number;
  /** As RFC 8446 spells it, without underscores. */
  readonly name: string;
  readonly code: Code;
}

const ALERTS: readonly Alert[] = [
  { number: 10, name: "unexpected message", code: "TLS_FAILED" },
  { number: 20, name: "bad record mac", code: "TLS_FAILED" },
  { number: 21, name: "decryption failed", code: "TLS_FAILED" },
  { number: 22, name: "record overflow", code: "TLS_FAILED" },
  { number: 30, name: "decompression failure", code: "TLS_FAILED" },
  { number: 40, name: "handshake failure", code: "TLS_NO_SHARED_CIPHER" },
  // The client sent no certificate, so that an alert on the client's certificate asks for one.
  { number: 41, name: "no certificate", code: "TLS_CLIENT_CERT" },
  { number: 42, name: "bad certificate", code: "TLS_CLIENT_CERT" },
  { number: 43, name: "unsupported certificate", code: "TLS_CLIENT_CERT" },
  { number: 44, name: "certificate revoked", code: "TLS_CLIENT_CERT" },
  { number: 45, name: "certificate expired", code: "TLS_CLIENT_CERT" },
  { number: 46, name: "certificate unknown", code: "TLS_CLIENT_CERT" },
  { number: 47, name: "illegal parameter", code: "TLS_FAILED" },
  { number: 48, name: "unknown ca", code: "TLS_CLIENT_CERT" },
  { number: 49, name: "access denied", code: "TLS_ACCESS_DENIED" },
  { number: 50, name: "decode error", code: "TLS_FAILED" },
  { number: 51, name: "decrypt error", code: "TLS_FAILED" },
  { number: 60, name: "export restriction", code: "TLS_NO_SHARED_CIPHER" },
  { number: 70, name: "protocol version", code: "TLS_VERSION" },
  { number: 71, name: "insufficient security", code: "TLS_NO_SHARED_CIPHER" },
  { number: 80, name: "internal error", code: "TLS_SERVER_ERROR" },
  { number: 86, name: "inappropriate fallback", code: "TLS_VERSION" },
  { number: 90, name: "user canceled", code: "TLS_ACCESS_DENIED" },
  { number: 100, name: "no renegotiation", code: "TLS_LEGACY_RENEGOTIATION" },
  { number: 109, name: "missing extension", code: "TLS_FAILED" },
  { number: 110, name: "unsupported extension", code: "TLS_FAILED" },
  { number: 111, name: "certificate unobtainable", code: "TLS_CLIENT_CERT" },
  { number: 112, name: "unrecognized name", code: "TLS_NAME_UNKNOWN" },
  { number: 113, name: "bad certificate status response", code: "TLS_FAILED" },
  { number: 114, name: "bad certificate hash value", code: "TLS_CLIENT_CERT" },
  { number: 115, name: "unknown psk identity", code: "TLS_FAILED" },
  { number: 116, name: "certificate required", code: "TLS_CLIENT_CERT" },
  { number: 120, name: "no application protocol", code: "TLS_FAILED" },
  { number: 121, name: "ech required", code: "TLS_FAILED" },
];

/** The alert that a server sent: OpenSSL gives its number in the message, rustls its name, both a code that holds the name. */
function alertOf(error: ConnectionError): Alert | undefined {
  const number = /\balert number (\d{1,3})\b/i.exec(error.message)?.[1];
  if (number !== undefined) return ALERTS.find((each) => each.number === Number(number));
  const received = /received fatal alert: (?:the server )?(\w+)/i.exec(error.message)?.[1]?.toLowerCase();
  const squeezed = (text: string): string =>
    text.toLowerCase().replace(/[^a-z]/g, "").replace("unrecognised", "unrecognized");
  if (received !== undefined) return ALERTS.find((each) => squeezed(each.name) === squeezed(received));
  const named = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS|TLS)_(?:ALERT_)?(\w+)$/.exec(error.code)?.[1];
  return named === undefined ? undefined : ALERTS.find((each) => squeezed(each.name) === squeezed(named));
}

function alertFailure(error: ConnectionError, host: string | undefined): ProbeFailure | undefined {
  const alert = alertOf(error);
  if (!alert) {
    if (!CLIENT_CERTIFICATE.test(`${error.code} ${error.message}`)) return undefined;
    return new ProbeFailure("TLS_CLIENT_CERT", "The server requires a client certificate");
  }
  // In TLS 1.2, the alert for no suite in common is also the one for no client certificate; by then the suite is agreed.
  if (alert.number === 40 && error.afterCertificate) {
    return new ProbeFailure(
      "TLS_CLIENT_CERT",
      `The server requires a client certificate: it agreed on a cipher suite, sent its certificate, and then the alert "${alert.name}"`,
    );
  }
  const ended = `it ended the handshake with the alert "${alert.name}"`;
  switch (alert.code) {
    case "TLS_CLIENT_CERT":
      return new ProbeFailure(alert.code, `The server requires a client certificate: ${ended}`);
    case "TLS_NAME_UNKNOWN":
      return new ProbeFailure(alert.code, `The server does not know the host name${host ? ` ${host}` : ""}: ${ended}`);
    case "TLS_ACCESS_DENIED":
      return new ProbeFailure(alert.code, `The server refuses this client or its address: ${ended}`);
    case "TLS_SERVER_ERROR":
      return new ProbeFailure(alert.code, `The server has an error of its own: ${ended}`);
    case "TLS_VERSION":
      return new ProbeFailure(alert.code, `The server refuses TLS 1.2 and 1.3: ${ended}`);
    case "TLS_LEGACY_RENEGOTIATION":
      return new ProbeFailure(alert.code, `The server lacks secure renegotiation: ${ended}`);
    case "TLS_NO_SHARED_CIPHER":
      return undefined;
    default:
      return new ProbeFailure("TLS_FAILED", `The server found the handshake wrong: ${ended}`);
  }
}

const CLIENT_CERTIFICATE = /CERTIFICATE_REQUIRED|certificate required|CertificateRequired/i;

function handshakeFailure(
  error: ConnectionError,
  endpoint: Endpoint,
  runtime: string,
  redactor: Redactor,
): ProbeFailure {
  const told = alertFailure(error, endpoint.host);
  if (told) return told;
  // A library that has no code for its reason has it in its message, with blanks.
  const seen = `${error.code} ${error.message} ${error.message.replace(/[ -]/g, "_")}`;
  if (/HandshakePayloadTooLarge|EXCESSIVE_MESSAGE_SIZE/i.test(seen)) {
    return new ProbeFailure("TLS_CHAIN_TOO_BIG", "The server's certificate chain is too long for the TLS library");
  }
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE|HTTP_REQUEST|InvalidContentType/i.test(seen)) {
    return notTls(endpoint);
  }
  if (/UNSAFE_LEGACY_RENEGOTIATION/i.test(seen)) {
    const lacking = "The server lacks secure renegotiation: its first answer in the handshake does not offer it";
    return new ProbeFailure("TLS_LEGACY_RENEGOTIATION", lacking);
  }
  if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|PeerIncompatible.*Tls12/i.test(seen)) {
    return new ProbeFailure("TLS_VERSION", "The server refuses TLS 1.2 and 1.3");
  }
  if (/EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|DH_KEY_TOO_SMALL|CA_MD_TOO_WEAK/i.test(seen)) {
    const what = /DH_KEY/i.test(seen) ? "Diffie-Hellman group" : "key or signature";
    return new ProbeFailure("TLS_WEAK_KEY", `The TLS library rejects the server's ${what} as too weak`);
  }
  if (/UNABLE_TO_VERIFY|CERT_SIGNATURE|BAD_SIGNATURE|INVALID_PURPOSE/i.test(seen)) {
    // An invalid certificate does not fail the handshake, so this is one that the library cannot even read.
    const hint = {
      hint:
        "Check the length of the server's key; Node shows more than Deno, which rejects RSA keys below 2048 bits without an explanation",
    };
    const unread = "The TLS library rejects the server's certificate before it can be read";
    return new ProbeFailure("CERT_NOT_ACCEPTED", unread, hint);
  }
  if (/HANDSHAKE_FAILURE|HandshakeFailure|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|INSUFFICIENT_SECURITY/i.test(seen)) {
    const hint = runtime === "deno"
      ? { hint: "Deno supports only modern suites: run the probe on Node for a closer look, or fix the server" }
      : {};
    return new ProbeFailure("TLS_NO_SHARED_CIPHER", "The server ended the handshake: no cipher suite in common", hint);
  }
  if (/ECONNRESET|EPIPE|ECONNABORTED|UNEXPECTED_EOF|socket hang up|UnexpectedEof/i.test(seen)) {
    return new ProbeFailure("TLS_CLOSED", "The server closed the connection during the TLS handshake");
  }
  return new ProbeFailure("TLS_FAILED", `The TLS handshake failed: ${reasonWords(redactor.quote(error.code))}`);
}

/** A TLS library's reason as words; never its message, which holds pointers and paths of its sources. */
function reasonWords(code: string): string {
  const words = /^ERR_(?:SSL|TLS|OSSL)_([A-Z0-9_]+)$/.exec(code)?.[1]?.toLowerCase().replaceAll("_", " ");
  return words === undefined ? "the TLS library gives no reason" : `the TLS library says "${words}"`;
}

function notTls(endpoint: Endpoint): ProbeFailure {
  if (endpoint.tlsMode === "implicit") {
    return new ProbeFailure("TLS_NOT_TLS", `Port ${endpoint.port} answered the TLS handshake in plain text`);
  }
  return new ProbeFailure("STARTTLS_INJECTION", "After its reply to STARTTLS, the server sent data that is not TLS");
}
