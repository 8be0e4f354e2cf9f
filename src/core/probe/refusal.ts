import type { Code } from "../base/errors.ts";
import { CLIENT_WORDS, EHLO_WORDS, LOGIN_WORDS, MAILBOX_WORDS, type RefusalWords } from "./refusal-words.ts";

/** What a server said when it refused something, as it came: only its meaning leaves here, and must not depend on known secrets. */
export interface Refusal {
  readonly text: string;
  /** The code of an SMTP reply. */
  readonly reply?: number | undefined;
  /** Its enhanced status code (RFC 3463), such as `5.7.8`. */
  readonly enhanced?: string | undefined;
  /** An IMAP response code (RFC 5530), such as `AUTHENTICATIONFAILED`. */
  readonly responseCode?: string | undefined;
  /** An IMAP status. */
  readonly status?: string | undefined;
}

/** What a refusal means. */
export interface Meaning {
  readonly code: Code;
  readonly hint?: string | undefined;
}

/** Characters of a refusal that are read: what it means stands at its beginning. */
const READ_LENGTH = 2_000;

/** Whether a server refuses this client's address: asked for every refusal, whatever was refused. */
export function refusesClient(text: string): boolean {
  return spoken(CLIENT_WORDS, text) !== undefined;
}

/** Whether a server speaks of the name in EHLO. */
export function namesEhlo(text: string): boolean {
  return spoken(EHLO_WORDS, text) !== undefined;
}

/** What a refused login means: by its words, else by its codes; who sends a code alone means what the code's standard says. */
export function readLoginRefusal(refusal: Refusal): Meaning {
  const text = beginning(refusal.text);
  if (refusesClient(text)) return { code: "CLIENT_BLOCKED" };
  if (/\b(?:ehlo|helo)\b/i.test(text)) return { code: "SMTP_EHLO_REJECTED" };
  const row = spoken(LOGIN_WORDS, text);
  // Words as general as "authentication failed" do not outdo a code that says more.
  if (row?.code === "AUTH_REJECTED" && row.hint === undefined && saysMore(refusal)) {
    return { code: codeMeaning(refusal) };
  }
  if (row) return { code: row.code, hint: row.hint };
  return { code: codeMeaning(refusal) };
}

/** What it means that a mailbox cannot be opened after a login. */
export function readMailboxRefusal(refusal: Refusal): Meaning {
  if (refusesClient(refusal.text)) return { code: "CLIENT_BLOCKED" };
  const row = spoken(MAILBOX_WORDS, refusal.text);
  const code = row?.code ?? RESPONSE_CODES[refusal.responseCode ?? ""];
  // The login is behind it: what would be trouble with that is trouble with the mailbox now.
  if (code === "AUTH_TEMPFAIL") return { code: "MAILBOX_TEMPFAIL" };
  if (row) return { code: row.code, hint: row.hint };
  const limit = code === "AUTH_CONNECTION_LIMIT" || code === "AUTH_RATE_LIMITED" || code === "AUTH_QUOTA";
  return { code: limit ? code : "MAILBOX_NOT_OPENED" };
}

/** Whether the server refuses the mechanism, so that another one may work: it never looked at a password. */
export function refusesMechanism({ text: whole, reply, enhanced, responseCode, status }: Refusal): boolean {
  const text = beginning(whole);
  if (refusesClient(text)) return false;
  const row = spoken(LOGIN_WORDS, text);
  if (reply !== undefined) {
    if (row !== undefined && row.code !== "AUTH_REJECTED" && row.code !== "AUTH_PROTOCOL_OFF") return false;
    if (enhanced === "5.5.6") return false;
    return reply === 502 || reply === 504 || reply === 500 || reply === 501 || enhanced === "5.7.4" ||
      (reply === 503 && MECHANISM_WORDS.test(text)) ||
      ((reply === 534 || reply === 535) && UNKNOWN_MECHANISM.test(text));
  }
  if (row !== undefined && row.code !== "AUTH_REJECTED") return false;
  return responseCode === "CANNOT" || UNKNOWN_MECHANISM.test(text) || (status === "BAD" && MECHANISM_WORDS.test(text));
}

const UNKNOWN_MECHANISM =
  /(?:unknown|unsupported|unrecogni[sz]ed|unavailable|invalid|disabled|not supported|not available)\b.{0,30}\b(?:mech(?:anism)?s?|auth(?:entication|entification)? (?:type|method|mech\w*)|sasl)|\bno\b.{0,30}\b(?:mech(?:anism)?s?|auth(?:entication)? (?:type|method))\b|(?:mechanism|auth(?:entication)? (?:type|method)|sasl)\b.{0,40}\b(?:not|un(?:known|supported|recogni[sz]ed|available)|invalid|disabled)/i;
const MECHANISM_WORDS =
  /unknown|unsupported|unrecogni[sz]ed|not (?:supported|implemented|recogni[sz]ed|allowed|available|enabled|advertised)|invalid (?:command|argument|input|syntax|mechanism)|syntax|parse|mechanism|bad command/i;

function saysMore(refusal: Refusal): boolean {
  const code = codeMeaning(refusal);
  return code !== "AUTH_UNCLEAR" && (code !== "AUTH_FAILED" || RESPONSE_CODES[refusal.responseCode ?? ""] === code);
}

function beginning(text: string): string {
  return text.slice(0, READ_LENGTH);
}

function spoken(rows: readonly RefusalWords[], text: string): RefusalWords | undefined {
  const read = beginning(text);
  return rows.find(({ words }) => words.test(read));
}

/** RFC 5530 section 3, RFC 9051 section 7.1 and RFC 3501 section 7.1: what each response code of a refused login means. */
const RESPONSE_CODES: Readonly<Record<string, Code>> = {
  UNAVAILABLE: "AUTH_TEMPFAIL",
  AUTHENTICATIONFAILED: "AUTH_REJECTED",
  AUTHORIZATIONFAILED: "AUTH_FAILED",
  EXPIRED: "AUTH_PASSWORD_EXPIRED",
  PRIVACYREQUIRED: "AUTH_TLS_REQUIRED",
  CONTACTADMIN: "AUTH_FAILED",
  NOPERM: "AUTH_FAILED",
  INUSE: "AUTH_CONNECTION_LIMIT",
  EXPUNGEISSUED: "AUTH_UNCLEAR",
  CORRUPTION: "AUTH_TEMPFAIL",
  SERVERBUG: "AUTH_TEMPFAIL",
  CLIENTBUG: "AUTH_UNCLEAR",
  CANNOT: "AUTH_MECH_MISSING",
  LIMIT: "AUTH_RATE_LIMITED",
  OVERQUOTA: "AUTH_QUOTA",
  ALREADYEXISTS: "AUTH_UNCLEAR",
  NONEXISTENT: "AUTH_UNCLEAR",
  WEBALERT: "AUTH_BROWSER_STEP",
  THROTTLED: "AUTH_RATE_LIMITED",
};

/**
 * What the detail of an enhanced status code says about a login (RFC 3463 section 3, RFC 4954, RFC 5248 with IANA's
 * registry): `subject.detail`, class 5. Class 4 always passes.
 */
const ENHANCED_CODES: Readonly<Record<string, Code>> = {
  // Addressing and the mailbox.
  "1.0": "AUTH_FAILED",
  "1.1": "AUTH_FAILED",
  "1.2": "AUTH_FAILED",
  "1.3": "AUTH_FAILED",
  "1.4": "AUTH_FAILED",
  "1.5": "AUTH_FAILED",
  "1.6": "AUTH_FAILED",
  "1.7": "AUTH_FAILED",
  "1.8": "AUTH_FAILED",
  "2.0": "AUTH_FAILED",
  "2.1": "AUTH_ACCOUNT_DISABLED",
  "2.2": "AUTH_QUOTA",
  "2.3": "AUTH_FAILED",
  "2.4": "AUTH_FAILED",
  // The mail system and the network: no one's password.
  "3.0": "AUTH_TEMPFAIL",
  "3.1": "AUTH_TEMPFAIL",
  "3.2": "AUTH_TEMPFAIL",
  "3.3": "AUTH_FAILED",
  "3.4": "AUTH_FAILED",
  "3.5": "AUTH_TEMPFAIL",
  "4.0": "AUTH_TEMPFAIL",
  "4.1": "AUTH_TEMPFAIL",
  "4.2": "AUTH_TEMPFAIL",
  "4.3": "AUTH_TEMPFAIL",
  "4.4": "AUTH_TEMPFAIL",
  "4.5": "AUTH_RATE_LIMITED",
  "4.6": "AUTH_TEMPFAIL",
  "4.7": "AUTH_TEMPFAIL",
  // The protocol and the content.
  "5.0": "AUTH_FAILED",
  "5.1": "AUTH_MECH_MISSING",
  "5.2": "AUTH_MECH_MISSING",
  "5.3": "AUTH_FAILED",
  "5.4": "AUTH_MECH_MISSING",
  "5.5": "AUTH_FAILED",
  "5.6": "AUTH_FAILED",
  "6.0": "AUTH_FAILED",
  "6.1": "AUTH_FAILED",
  "6.2": "AUTH_FAILED",
  "6.3": "AUTH_FAILED",
  "6.4": "AUTH_FAILED",
  "6.5": "AUTH_FAILED",
  // Security: of the login itself only where the standard names it.
  "7.0": "AUTH_FAILED",
  "7.1": "AUTH_FAILED",
  "7.2": "AUTH_FAILED",
  "7.3": "AUTH_FAILED",
  "7.4": "AUTH_MECH_MISSING",
  "7.5": "AUTH_FAILED",
  "7.6": "AUTH_FAILED",
  "7.7": "AUTH_FAILED",
  "7.8": "AUTH_REJECTED",
  "7.9": "AUTH_MECH_TOO_WEAK",
  "7.10": "AUTH_TLS_REQUIRED",
  "7.11": "AUTH_TLS_REQUIRED",
  "7.12": "AUTH_TRANSITION",
  "7.13": "AUTH_ACCOUNT_DISABLED",
  "7.14": "AUTH_FAILED",
  "7.25": "CLIENT_BLOCKED",
  "7.28": "AUTH_RATE_LIMITED",
  // IANA has it for REQUIRETLS, which no login can break; Exchange Online sends it where passwords are off.
  "7.30": "AUTH_BASIC_DISABLED",
};

function codeMeaning({ reply, enhanced, responseCode, status }: Refusal): Code {
  if (reply === undefined) {
    const known = RESPONSE_CODES[responseCode ?? ""];
    return known ?? (status === "BAD" ? "AUTH_FAILED" : "AUTH_UNCLEAR");
  }
  if (reply === 432 && (enhanced === undefined || enhanced === "4.7.12")) return "AUTH_TRANSITION";
  // Neither another success code nor one more challenge ends a login.
  if (reply < 400) return "AUTH_FAILED";
  if (reply < 500) {
    const detail = ENHANCED_CODES[enhanced?.replace(/^4\./, "") ?? ""];
    const passing = detail === "AUTH_RATE_LIMITED" || detail === "AUTH_QUOTA" || detail === "AUTH_TRANSITION" ||
      detail === "CLIENT_BLOCKED";
    return passing ? detail : reply === 421 ? "AUTH_RATE_LIMITED" : "AUTH_TEMPFAIL";
  }
  const told = ENHANCED_CODES[enhanced?.replace(/^5\./, "") ?? ""];
  if (told !== undefined && told !== "AUTH_FAILED") return told;
  switch (reply) {
    case 525:
      return "AUTH_ACCOUNT_DISABLED";
    case 530:
    case 538:
      return "AUTH_TLS_REQUIRED";
    case 534:
      return "AUTH_MECH_TOO_WEAK";
    case 535:
      return "AUTH_REJECTED";
    default:
      return "AUTH_FAILED";
  }
}
