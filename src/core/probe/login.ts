import type { AuthenticationType } from "../account/account.ts";
import type { Code } from "../base/errors.ts";
import type { Redactor } from "../base/secret.ts";
import type { Capabilities } from "./capabilities.ts";
import { ProbeFailure } from "./failure.ts";
import { checkFolder } from "./folder.ts";
import type { ImapResponse } from "./imap-response.ts";
import { ImapClient } from "./imap.ts";
import { MECHANISMS } from "./offer.ts";
import { type Credentials, type SaslExchange, saslExchange, type SaslMechanism } from "./sasl.ts";
import type { MailSession } from "./session.ts";
import type { SmtpClient, SmtpReply } from "./smtp.ts";

/** An AUTH command with its initial response may not be longer (RFC 4954 section 4, RFC 5321 section 4.5.3.1.4). */
const MAX_COMMAND = 510;

/** The most challenges that one exchange answers. */
const MAX_CHALLENGES = 4;

/**
 * Logs in once, in a session that is open and safe: any error in the certificate of this very connection ends it
 * before a byte of the credentials is sent. Throws {@link ProbeFailure}.
 */
export async function logIn(
  session: MailSession,
  credentials: Credentials,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { facts } = session;
  const { capabilities } = facts;
  const wrong = facts.findings.find((each) => each.severity === "error");
  if (wrong) throw new ProbeFailure(wrong.code, wrong.message);
  if (!facts.tls?.authorized || !capabilities) {
    throw new ProbeFailure("CERT_NOT_ACCEPTED", "The login's own connection is not trusted");
  }
  const { client } = session;
  if (client instanceof ImapClient) {
    await session.commandPhase("login", signal, (each) => imapLogIn(client, capabilities, credentials, session, each));
    for (const folder of folders) {
      await session.commandPhase("folder", signal, (each) => checkFolder(client, folder, facts.findings, each));
    }
    return;
  }
  await session.commandPhase("login", signal, (each) => smtpLogIn(client, capabilities, credentials, session, each));
}

/** The mechanism for these credentials that the server offers. */
function mechanismFor(credentials: Credentials, capabilities: Capabilities): SaslMechanism | undefined {
  return MECHANISMS[credentials.type].find((name) => capabilities.mechanisms.includes(name)) as
    | SaslMechanism
    | undefined;
}

async function smtpLogIn(
  client: SmtpClient,
  capabilities: Capabilities,
  credentials: Credentials,
  { endpoint, redactor }: MailSession,
  signal: AbortSignal,
): Promise<void> {
  const mechanism = mechanismFor(credentials, capabilities);
  if (!mechanism) throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
  const sasl = saslExchange(mechanism, credentials, endpoint);
  if (sasl.initial !== undefined) redactor.add(sasl.initial);
  const direct = `AUTH ${mechanism} ${sasl.initial ?? ""}`;
  const short = sasl.initial !== undefined && direct.length <= MAX_COMMAND;
  const answers = answerer(sasl, short);
  let reply = await client.roundTrip(short ? direct : `AUTH ${mechanism}`, "AUTH", signal);
  for (let count = 0; reply.code === 334 && count < MAX_CHALLENGES; count++) {
    reply = await client.roundTrip(answers(reply.lines.join("")) ?? "*", "AUTH", signal);
  }
  const code = smtpLoginCode(reply, credentials.type);
  if (code) throw refusal(code, `${reply.code} ${reply.lines.join(" ")}`, sasl, redactor);
}

async function imapLogIn(
  client: ImapClient,
  capabilities: Capabilities,
  credentials: Credentials,
  { endpoint, redactor }: MailSession,
  signal: AbortSignal,
): Promise<void> {
  const mechanism = mechanismFor(credentials, capabilities);
  if (!mechanism) return await imapLoginCommand(client, credentials, signal);
  const sasl = saslExchange(mechanism, credentials, endpoint);
  if (sasl.initial !== undefined) redactor.add(sasl.initial);
  const direct = capabilities.initialResponse && sasl.initial !== undefined;
  const command = `AUTHENTICATE ${mechanism}${direct ? ` ${sasl.initial ?? ""}` : ""}`;
  const answers = answerer(sasl, direct);
  const { completion } = await client.command(command, "AUTHENTICATE", signal, {
    continuation: (challenge) => answers(challenge) ?? "*",
  });
  const code = imapLoginCode(completion, credentials.type);
  if (code) {
    throw refusal(
      code,
      `${completion.status} [${completion.code ?? ""}] ${completion.text}`.replace("[] ", ""),
      sasl,
      redactor,
    );
  }
}

/** IMAP's own LOGIN, for servers without SASL PLAIN. */
async function imapLoginCommand(client: ImapClient, credentials: Credentials, signal: AbortSignal): Promise<void> {
  const [user, password] = [imapString(credentials.username), imapString(credentials.secret.reveal())];
  // A literal's octets follow the server's go-ahead; the text after them is on the same line.
  const line = `LOGIN ${user.first}${user.rest === undefined ? ` ${password.first}` : ""}`;
  const rest = [
    ...(user.rest === undefined ? [] : [`${user.rest} ${password.first}`]),
    ...(password.rest === undefined ? [] : [password.rest]),
  ];
  const { completion } = await client.command(line, "LOGIN", signal, { continuation: () => rest.shift() });
  const code = imapLoginCode(completion, credentials.type);
  if (code) throw refusal(code, `${completion.status} ${completion.text}`, undefined, client.redactor);
}

/** A string as IMAP quotes it (RFC 3501 section 4.3): ASCII in quotes, the rest as a literal. */
export function imapString(text: string): { readonly first: string; readonly rest?: string | undefined } {
  if (/^[\x20-\x7e]*$/.test(text)) return { first: `"${text.replace(/["\\]/g, "\\$&")}"` };
  return { first: `{${new TextEncoder().encode(text).length}}`, rest: text };
}

/** Answers challenges in turn: the initial response first if it was not sent with the command. */
function answerer(sasl: SaslExchange, initialSent: boolean): (challenge: string) => string | undefined {
  let pending = initialSent ? undefined : sasl.initial;
  return (challenge) => {
    const answer = pending ?? sasl.respond(challenge);
    pending = undefined;
    return answer;
  };
}

/** The failure with the server's reply. */
function refusal(
  code: NonNullable<ReturnType<typeof smtpLoginCode>>,
  words: string,
  sasl: SaslExchange | undefined,
  redactor: Redactor,
): ProbeFailure {
  const { status, scope } = sasl?.failure ?? {};
  const details = [status && `status "${redactor.quote(status)}"`, scope && `scope "${redactor.quote(scope)}"`].filter(
    Boolean,
  ).join(
    ", ",
  );
  const by = sasl ? ` (${sasl.mechanism})` : "";
  return new ProbeFailure(
    code,
    `The server answered the login${by} with "${redactor.quote(words)}"${details === "" ? "" : `, ${details}`}`,
  );
}

const BASIC_DISABLED = /5\.7\.139|5\.7\.30\b|basic authentication is (?:disabled|not supported)/i;
const APP_PASSWORD = /application-specific password|app password required|InvalidSecondFactor/i;
const RATE_LIMITED = /too many|rate limit|throttl|try again later|exceeded.*(?:connection|login)/i;

/** What an SMTP server's final answer to AUTH says (RFC 4954 section 6); undefined for success. */
function smtpLoginCode(reply: SmtpReply, type: AuthenticationType): Code | undefined {
  const text = `${reply.enhanced ?? ""} ${reply.lines.join(" ")}`;
  if (reply.code === 235) return undefined;
  if (BASIC_DISABLED.test(text)) return "AUTH_BASIC_DISABLED";
  // Neither another success code nor one more challenge ends a login.
  if (reply.code < 400) return "AUTH_FAILED";
  if (reply.code < 500) return reply.code === 421 || RATE_LIMITED.test(text) ? "AUTH_RATE_LIMITED" : "AUTH_TEMPFAIL";
  if (reply.code === 534 || APP_PASSWORD.test(text)) return "AUTH_MECH_TOO_WEAK";
  if (reply.code === 538 || reply.code === 530) return "AUTH_TLS_REQUIRED";
  if (reply.code === 535) return refused(type);
  return "AUTH_FAILED";
}

/** What an IMAP server's completion of a login says (RFC 5530, RFC 9051 section 7.1); undefined for success. */
function imapLoginCode(
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
