import type { Code } from "../errors.ts";
import type { AuthenticationType } from "../account/account.ts";
import type { ImapResponse } from "./imap-response.ts";
import type { SmtpReply } from "./smtp-reply.ts";

const BASIC_DISABLED = /5\.7\.139|5\.7\.30\b|basic authentication is (?:disabled|not supported)/i;
const APP_PASSWORD = /application-specific password|app password required|InvalidSecondFactor/i;
const RATE_LIMITED = /too many|rate limit|throttl|try again later|exceeded.*(?:connection|login)/i;

/** What an SMTP server's final answer to AUTH says (RFC 4954 section 6); undefined for success. */
export function smtpLoginCode(reply: SmtpReply, type: AuthenticationType): Code | undefined {
  const text = `${reply.enhanced ?? ""} ${reply.lines.join(" ")}`;
  if (reply.code === 235) return undefined;
  if (BASIC_DISABLED.test(text)) return "AUTH_BASIC_DISABLED";
  // Neither another success nor one more challenge is an end of a login.
  if (reply.code < 400) return "AUTH_FAILED";
  if (reply.code < 500) return reply.code === 421 || RATE_LIMITED.test(text) ? "AUTH_RATE_LIMITED" : "AUTH_TEMPFAIL";
  if (reply.code === 534 || APP_PASSWORD.test(text)) return "AUTH_MECH_TOO_WEAK";
  if (reply.code === 538 || reply.code === 530) return "AUTH_TLS_REQUIRED";
  if (reply.code === 535) return refused(type);
  return "AUTH_FAILED";
}

/** What an IMAP server's completion of a login says (RFC 5530, RFC 9051 section 7.1); undefined for success. */
export function imapLoginCode(
  completion: Extract<ImapResponse, { kind: "status" }>,
  type: AuthenticationType,
): Code | undefined {
  if (completion.status === "OK") return undefined;
  if (BASIC_DISABLED.test(completion.text)) return "AUTH_BASIC_DISABLED";
  if (APP_PASSWORD.test(completion.text)) return "AUTH_MECH_TOO_WEAK";
  switch (completion.code) {
    case "AUTHENTICATIONFAILED":
    case "EXPIRED":
      return refused(type);
    case "PRIVACYREQUIRED":
      return "AUTH_TLS_REQUIRED";
    case "UNAVAILABLE":
    case "SERVERBUG":
      return "AUTH_TEMPFAIL";
    case "LIMIT":
    case "INUSE":
      return "AUTH_RATE_LIMITED";
    case "AUTHORIZATIONFAILED":
    case "CONTACTADMIN":
      return "AUTH_FAILED";
    default:
      if (completion.status === "BAD") return "AUTH_FAILED";
      return RATE_LIMITED.test(completion.text) ? "AUTH_RATE_LIMITED" : refused(type);
  }
}

function refused(type: AuthenticationType): Code {
  return type === "PLAIN" ? "AUTH_REJECTED" : "OAUTH_SCOPE";
}
