// By its file: the bare name means the runtime's own deprecated module.
import punycode from "punycode/punycode.js";
import { type Finding, finding } from "../base/errors.ts";
import { remembering } from "../base/remember.ts";
import { quoted } from "./describe-value.ts";

/** RFC 1035 section 2.3.4, without the root's dot. */
const MAX_HOST_LENGTH = 253;
const MAX_LABEL_LENGTH = 63;

// Letters and marks of any script, ASCII digits, hyphen, dot: nothing that a normaliser would drop, split at or turn
// into an ASCII digit or dot.
const HOST_CHARACTERS = /^[\p{L}\p{M}0-9.-]+$/u;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const IPV6 = /^[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*(?:%.*)?$/i;
const NUMERIC_LABEL = /^(?:\d+|0x[0-9a-f]*)$/i;
const LDH_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** A host in canonical form (lower case, A-labels, no trailing dot), or why the text is not one. */
type HostName = { readonly host: string } | { readonly problem: Finding };

/**
 * Reads a DNS host name (RFC 1123 section 2.1, RFC 5890) and refuses everything that some resolver or URL parser would
 * read as another host: addresses in any spelling, invisible and full-width characters, ports, user names.
 * `subject` names the value in the problem's message.
 */
export function parseHostName(text: string, subject = "Host name"): HostName {
  const read = readHostName(text);
  return "host" in read ? read : { problem: invalid(`${subject} ${read.message}`, read) };
}

const readHostName = remembering((text): { readonly host: string } | Problem => {
  const problem = spellingProblem(text);
  if (problem !== undefined) return problem;
  const host = toAscii(text);
  if (host === undefined) {
    const message = `${quoted(text)} has no ASCII form under the rules for international names`;
    return { message, hint: "Write the name in its xn-- form" };
  }
  const long = lengthProblem(host);
  return long === undefined ? { host } : { message: long };
});

interface Problem {
  readonly code?: "CFG_HOST_IP_LITERAL" | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

function invalid(message: string, problem: Problem): Finding {
  const hint = problem.hint === undefined ? {} : { hint: problem.hint };
  return finding(problem.code ?? "CFG_HOST_INVALID", message, hint);
}

function spellingProblem(text: string): Problem | undefined {
  if (text === "") return { message: "is empty" };
  if (text.length > MAX_HOST_LENGTH) return { message: `is longer than ${MAX_HOST_LENGTH} characters` };
  const unbracketed = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
  if (IPV4.test(unbracketed) || IPV6.test(unbracketed.replace(/^IPv6:/i, ""))) {
    return { code: "CFG_HOST_IP_LITERAL", message: `${quoted(text)} is an IP address` };
  }
  return characterProblem(text) ?? labelProblem(text);
}

function characterProblem(text: string): Problem | undefined {
  if (text.includes("://")) {
    return { message: `${quoted(text)} is a URL`, hint: "Give only the host name, without the scheme" };
  }
  if (text.includes("@")) return { message: `${quoted(text)} contains an @`, hint: "Give only the part after the @" };
  if (text !== text.trim()) return { message: `${quoted(text)} begins or ends with a blank`, hint: "Remove the blank" };
  if (/[\s,;]/.test(text.normalize("NFC")) && text.split(/[\s,;]+/).every((part) => part.includes("."))) {
    return { message: `${quoted(text)} holds more than one host name`, hint: "Give one host name" };
  }
  if (/^[^:]+:\d+$/.test(text)) {
    return { message: `${quoted(text)} contains a port`, hint: "Give the port in its own key" };
  }
  // NFKC changes full-width letters, circled digits and the like; a browser would read them as their ASCII equivalents.
  const compatible = text.normalize("NFKC") === text.normalize("NFC");
  if (HOST_CHARACTERS.test(text) && compatible) return undefined;
  return {
    message: `${quoted(text)} contains a character that is not allowed in a host name`,
    hint: "Use letters, digits, hyphens and dots",
  };
}

function labelProblem(text: string): Problem | undefined {
  if (text.endsWith(".")) return { message: `${quoted(text)} ends with a dot`, hint: "Remove the dot at the end" };
  const labels = text.split(".");
  const last = labels.at(-1) ?? "";
  if (labels.includes("")) return { message: `${quoted(text)} has an empty part between two dots` };
  if (NUMERIC_LABEL.test(last)) {
    return { message: `${quoted(text)} ends with a number, so it can be read as an address` };
  }
  if (/^localhost$/i.test(last)) {
    return { message: `${quoted(text)} means this machine, which Genesys Cloud cannot reach` };
  }
  if (labels.length === 1) return { message: `${quoted(text)} has no domain` };
  return undefined;
}

function lengthProblem(host: string): string | undefined {
  if (host.length > MAX_HOST_LENGTH) return `is longer than ${MAX_HOST_LENGTH} characters in its ASCII form`;
  for (const label of host.split(".")) {
    if (label.length > MAX_LABEL_LENGTH) return `has a part longer than ${MAX_LABEL_LENGTH} characters`;
    if (!LDH_LABEL.test(label)) return `has a part ${quoted(label)} that starts or ends with a hyphen`;
  }
  return undefined;
}

/** The A-label form; undefined when there is none, or when the URL parser made another name of it. */
function toAscii(text: string): string | undefined {
  if (/^[a-z0-9.-]*$/i.test(text) && !/(?:^|\.)xn--/i.test(text)) return text.toLowerCase();
  const unicode = toUnicode(text);
  try {
    const host = new URL(`https://${text}`).hostname;
    // Not every runtime refuses what only looks like an A-label: one is what its own decoded form gives (RFC 5890 section 2.3.2.1).
    return toUnicode(host) === unicode && new URL(`https://${unicode}`).hostname === host ? host : undefined;
  } catch {
    return undefined;
  }
}

/** A host name with its A-labels decoded, in lower case; undefined when one does not decode. */
export function toUnicode(host: string): string | undefined {
  const labels = host.split(".").map(unicodeLabel);
  return labels.includes(undefined) ? undefined : labels.join(".").normalize("NFC").toLowerCase();
}

/**
 * A label's Unicode form: an A-label (`xn--…`) decoded by RFC 3492, any other label as it is; undefined when it does
 * not decode.
 */
export function unicodeLabel(label: string): string | undefined {
  if (!/^xn--/i.test(label)) return label;
  try {
    return punycode.decode(label.slice(4).toLowerCase());
  } catch {
    return undefined;
  }
}
