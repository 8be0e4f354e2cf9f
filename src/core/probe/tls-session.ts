import { type Finding, finding } from "../base/errors.ts";
import type { TlsSession } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";

interface Weakness {
  readonly pattern: RegExp;
  readonly why: string;
  readonly broken: boolean;
}

/** Cipher suites by IANA or OpenSSL name that RFC 9325 section 4.2 advises against; the first match counts. */
const WEAKNESSES: readonly Weakness[] = [
  { pattern: /NULL/, why: "does not encrypt", broken: true },
  { pattern: /anon|^ADH|^AECDH/, why: "does not authenticate the server", broken: true },
  { pattern: /EXP|EXPORT/, why: "is weak on purpose", broken: true },
  { pattern: /RC4|RC2|IDEA|SEED/, why: "uses a broken cipher", broken: true },
  { pattern: /3DES|DES-CBC|_DES_/, why: "uses blocks of 64 bits (Sweet32)", broken: true },
  { pattern: /MD5$/, why: "uses MD5", broken: true },
  { pattern: /^TLS_RSA_|^(?!TLS_|(?:EC)?DHE-)/, why: "has no forward secrecy", broken: false },
  {
    pattern: /CBC|^(?:EC)?DHE-(?!.*(?:GCM|CCM|CHACHA20))/,
    why: "is a CBC suite, open to padding oracles",
    broken: false,
  },
];

/** What is wrong with the negotiated protocol version, cipher suite and group. */
export function judgeSession(session: TlsSession, redactor: Redactor): Finding[] {
  const findings: Finding[] = [];
  const weakness = session.version === "TLSv1.3"
    ? undefined
    : WEAKNESSES.find(({ pattern }) => pattern.test(session.cipher));
  if (weakness) {
    const told = `The server chose ${redactor.quote(session.cipher)}, which ${weakness.why}`;
    findings.push(finding("TLS_WEAK_CIPHER", told, { severity: weakness.broken ? "error" : "warning" }));
  }
  if (session.dhBits !== undefined && session.dhBits < 2048) {
    findings.push(finding("TLS_WEAK_KEY", `The server uses a Diffie-Hellman group of ${session.dhBits} bits`));
  }
  if (session.version === "TLSv1.2") {
    findings.push(finding("TLS_NO_TLS13", "The server negotiates TLS 1.2 but not TLS 1.3"));
  }
  return findings;
}

/** Turns off certificate checks for every program that does not turn them on itself. */
const OFF = "NODE_TLS_REJECT_UNAUTHORIZED";

/** Variables that add or replace trusted CAs. */
const EXTRA = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR", "DENO_CERT"];

/** The variables of an environment that change what programs trust in TLS, by name; their values are not kept. */
export function trustOverrides(env: Readonly<Record<string, string | undefined>>): string[] {
  return [...(env[OFF] === "0" ? [OFF] : []), ...EXTRA.filter((name) => env[name])];
}

/**
 * Reports variables that a reader may take for the cause of a verdict, or for its fix; probes ignore them all. Extra CAs
 * are reported only where a chain was not accepted.
 */
export function judgeOverrides({ authorized }: TlsSession, overrides: readonly string[]): Finding[] {
  const told = overrides.filter((name) => name === OFF || !authorized);
  if (told.length === 0) return [];
  return [finding("TLS_ENVIRONMENT", `The environment sets ${told.join(", ")}, which this verdict ignores`)];
}
