import { type Capabilities, mechanismNames } from "./capabilities.ts";

/** What a CAPABILITY list says (RFC 3501 section 7.2.1). */
export interface ImapCapabilities extends Capabilities {
  /** Upper-case names. */
  readonly names: ReadonlySet<string>;
}

/** Reads a list of capabilities. */
export function parseCapabilities(list: readonly string[]): ImapCapabilities {
  const names = new Set(list.map((word) => word.toUpperCase()));
  const mechanisms = [...names].filter((name) => name.startsWith("AUTH=")).map((name) => name.slice(5));
  return {
    offered: list,
    names,
    starttls: names.has("STARTTLS"),
    mechanisms: mechanismNames(mechanisms),
    loginCommand: !names.has("LOGINDISABLED"),
    initialResponse: names.has("SASL-IR"),
  };
}
