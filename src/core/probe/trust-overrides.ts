import { type Finding, finding } from "../errors.ts";
import type { TlsSession } from "../ports.ts";

/** Switches certificate checks off for every program that does not ask for them itself. */
const OFF = "NODE_TLS_REJECT_UNAUTHORIZED";

/** Variables that add or replace trusted CAs. */
const EXTRA = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR", "DENO_CERT"];

/** The variables of an environment that change what programs trust in TLS, by name; their values are not kept. */
export function trustOverrides(env: Readonly<Record<string, string | undefined>>): string[] {
  return [...(env[OFF] === "0" ? [OFF] : []), ...EXTRA.filter((name) => env[name])];
}

/**
 * Tells of variables that a reader may take for the cause of a verdict, or for its cure; probes heed none of them. Extra
 * CAs are worth a word only where a chain was not accepted.
 */
export function judgeOverrides({ authorized }: TlsSession, overrides: readonly string[]): Finding[] {
  const told = overrides.filter((name) => name === OFF || !authorized);
  if (told.length === 0) return [];
  return [finding("TLS_ENVIRONMENT", `The environment sets ${told.join(", ")}, which this verdict does not heed`)];
}
