import type { CodeEntry } from "./entry.ts";

/** Codes of the TLS handshake and its parameters. */
export const tlsCodes = {
  TLS_NOT_TLS: {
    severity: "error",
    sentence: "The server speaks plain text where TLS is expected",
    cause: "The port belongs to the other TLS mode, or TLS is not set up",
    remedy: "Use 587 for STARTTLS and 465 or 993 for TLS from the first byte",
    audience: "author of the file",
  },
  TLS_FIRST: {
    severity: "error",
    sentence: "The port expects TLS from the first byte, where plain text and STARTTLS are expected",
    cause: "The service listens on the other TLS mode's port",
    remedy: "Use port 465, or let the mail service offer STARTTLS on 587",
    audience: "mail administrator",
  },
  TLS_VERSION: {
    severity: "error",
    sentence: "The server has no TLS version that may still be used",
    cause: "It knows TLS 1.0 or 1.1 only, which RFC 8996 forbids",
    remedy: "Turn on TLS 1.2 and 1.3",
    audience: "mail administrator",
  },
  TLS_NO_TLS13: {
    severity: "info",
    sentence: "The server does not negotiate TLS 1.3",
    cause: "An older TLS library, or a setting",
    remedy: "Turn on TLS 1.3 when the server's library has it; for a full list of versions and suites run testssl.sh",
    audience: "mail administrator",
  },
  TLS_NO_SHARED_CIPHER: {
    severity: "error",
    sentence: "The server and this program share no cipher suite",
    cause: "The server knows old suites only, or wants a client certificate",
    remedy: "Turn on ECDHE with AES-GCM or ChaCha20",
    audience: "mail administrator",
  },
  TLS_CLIENT_CERT: {
    severity: "error",
    sentence: "The server wants a client certificate",
    cause: "Mutual TLS is required on this port",
    remedy: "Use a port without mutual TLS: Genesys Cloud has no place for a client certificate of a mailbox",
    audience: "mail administrator",
  },
  TLS_CLOSED: {
    severity: "error",
    sentence: "The server closed the connection during the TLS handshake",
    cause: "It does not know the server name, has no certificate, or an intrusion prevention system cuts in",
    remedy: "Check that the server has a certificate for this name; look in its log",
    audience: "mail administrator",
    conclusive: false,
    retryable: true,
  },
  TLS_TIMEOUT: {
    severity: "error",
    sentence: "The TLS handshake did not finish in time",
    cause: "Packets that are too large for the path (MTU), or TLS inspection",
    remedy: "Check the path MTU and any TLS inspection between this machine and the server",
    audience: "network team",
    conclusive: false,
    retryable: true,
  },
  TLS_FAILED: {
    severity: "error",
    sentence: "The TLS handshake failed",
    cause: "The server's TLS library refuses, or sends what this program's does not understand",
    remedy: "Compare with openssl s_client; the runtime's own error is in the message",
    audience: "mail administrator",
  },
  TLS_WEAK_CIPHER: {
    severity: "warning",
    sentence: "The cipher suite is outdated",
    cause: "The server knows no better suite, or prefers an old one",
    remedy: "Prefer ECDHE with AES-GCM or ChaCha20 (RFC 9325 section 4.2)",
    audience: "mail administrator",
  },
  TLS_WEAK_KEY: {
    severity: "error",
    sentence: "A key is too short to be trusted",
    cause: "A certificate or Diffie-Hellman group from before 2013",
    remedy:
      "Make a new RSA key of at least 2048 bits or an EC key of at least 256; use Diffie-Hellman groups of at least 2048 bits",
    audience: "mail administrator",
  },
  TLS_ENVIRONMENT: {
    severity: "info",
    sentence: "The environment changes what other programs of this machine trust, but not this verdict",
    cause: "A variable that was set for a proxy or a test",
    remedy:
      "Unset NODE_TLS_REJECT_UNAUTHORIZED, which leaves every other connection of the run unchecked; give a private CA with ca-file",
    audience: "platform engineer",
  },
  TLS_CHAIN_TOO_BIG: {
    severity: "error",
    sentence: "The server's certificate list is absurdly long",
    cause: "A bundle of all known CAs is configured as the chain",
    remedy: "Configure the server's certificate and its intermediates only",
    audience: "mail administrator",
  },
} satisfies Record<string, CodeEntry>;
