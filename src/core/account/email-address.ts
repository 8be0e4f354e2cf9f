// By hand: packages that check addresses take what Genesys Cloud refuses, such as quoted local parts and domains
// outside ASCII.
import { type Finding, finding } from "../base/errors.ts";
import { quoted } from "./describe-value.ts";
import { parseHostName } from "./host-name.ts";

// RFC 5321 section 4.5.3.1: 64 octets before the @, and a path of 256 with its angle brackets.
const MAX_LOCAL_LENGTH = 64;
const MAX_ADDRESS_LENGTH = 254;

const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/**
 * Why text is not a plain address: a dot-atom, @ and a domain (RFC 5321 section 4.1.2), all ASCII; quoted local
 * parts are refused.
 */
export function emailAddressProblem(text: string, subject: string): Finding | undefined {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(0, at));
  const domain = text.slice(at + 1);
  const wrong = (why: string, hint?: string): Finding =>
    finding("VALUE_INVALID", `${subject} ${quoted(text)} ${why}`, { hint: hint ?? "Write it as name@example.com" });

  if (at < 1 || domain === "") return wrong("is not an e-mail address");
  if (text.length > MAX_ADDRESS_LENGTH) return wrong(`is longer than ${MAX_ADDRESS_LENGTH} characters`);
  if (/@[^@]*[,;\s][^@]*@/.test(text)) return wrong("holds more than one address", "Give one address");
  if (text !== text.trim()) return wrong("begins or ends with a blank", "Remove the blank");
  if (/[<>]/.test(text)) return wrong("has a display name", "Give the bare address, without a name and < >");
  if (local.startsWith('"')) return wrong("has a quoted part before the @, which few mail systems accept");
  if (local.length > MAX_LOCAL_LENGTH) return wrong(`has more than ${MAX_LOCAL_LENGTH} characters before the @`);
  if (!DOT_ATOM.test(local)) return wrong("has a character before the @ that is not allowed in an address");
  const host = parseHostName(domain);
  if ("problem" in host) return wrong("has a domain that is not a valid DNS name");
  if (host.host !== domain.toLowerCase()) {
    return wrong("has an international domain", `Write the domain as ${host.host}`);
  }
  return undefined;
}

/** An address with its domain in lower case, which has no case, as the part before the @ may have (RFC 5321 section 2.4). */
export function lowerCaseDomain(address: string): string {
  const at = address.lastIndexOf("@");
  return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}
