import { type Capabilities, mechanismNames, words } from "./capabilities.ts";

/** What an EHLO reply says (RFC 5321 section 4.1.1.1). */
export interface SmtpExtensions extends Capabilities {
  /** Octets of the largest message (RFC 1870); undefined when the server does not say or has no limit. */
  readonly size?: number | undefined;
  /** True when a middlebox has overwritten an extension with X (`XXXXXXXA`). */
  readonly masked: boolean;
}

/** Reads the lines of an EHLO reply; the first one names the server. */
export function parseExtensions(lines: readonly string[]): SmtpExtensions {
  const extensions = lines.slice(1).map((line) => words(line)).filter((line) => line.length > 0);
  const parameters = (keyword: string): string[][] =>
    extensions.filter((line) => line[0]?.toUpperCase() === keyword).map((line) => line.slice(1));
  // `AUTH=LOGIN` is how servers before RFC 2554 wrote it; Exchange and Postfix still send it beside the other.
  const legacy = extensions.flatMap((line) =>
    /^AUTH=/i.test(line[0] ?? "") ? [line[0]?.slice(5) ?? "", ...line.slice(1)] : []
  );
  const size = Number(parameters("SIZE")[0]?.[0]);
  return {
    offered: extensions.map((line) => line.join(" ")),
    starttls: parameters("STARTTLS").length > 0,
    mechanisms: mechanismNames([...parameters("AUTH").flat(), ...legacy]),
    loginCommand: false,
    initialResponse: true,
    size: Number.isSafeInteger(size) && size > 0 ? size : undefined,
    masked: extensions.some((line) => /^X{4,}[A-Z]?$/.test(line[0] ?? "")),
  };
}
