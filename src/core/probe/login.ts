import type { AuthenticationType } from "../account/account.ts";
import type { Redactor } from "../base/secret.ts";
import { type Capabilities, MECHANISMS } from "./capabilities.ts";
import { ProbeFailure } from "./failure.ts";
import { checkFolder } from "./folder.ts";
import { type ImapResponse, statusText, statusWords } from "./imap-response.ts";
import { ImapClient } from "./imap.ts";
import { type Meaning, readLoginRefusal, readMailboxRefusal, type Refusal, refusesMechanism } from "./refusal.ts";
import { type Credentials, type SaslExchange, saslExchange, type SaslMechanism } from "./sasl.ts";
import type { MailSession } from "./session.ts";
import { replyWords, type SmtpClient, type SmtpReply } from "./smtp.ts";

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
    await session.commandPhase("folder", signal, (each) => openInbox(client, each));
    for (const folder of folders.filter((name) => name.toUpperCase() !== "INBOX")) {
      await session.commandPhase("folder", signal, (each) => checkFolder(client, folder, facts.findings, each));
    }
    return;
  }
  await session.commandPhase("login", signal, (each) => smtpLogIn(client, capabilities, credentials, session, each));
}

/** Whether the login is good for anything: Genesys Cloud reads the mailbox. */
async function openInbox(client: ImapClient, signal: AbortSignal): Promise<void> {
  await client.identify(signal);
  const { completion } = await client.command("EXAMINE INBOX", "EXAMINE", signal);
  if (completion.status === "OK") return;
  const { code, hint } = readMailboxRefusal(refusalOf(completion));
  const told = `The login succeeded, but the server answered EXAMINE of the inbox with "${
    statusText(completion, client.redactor)
  }"`;
  throw new ProbeFailure(code, told, hint === undefined ? {} : { hint });
}

/** The mechanisms for these credentials that the server offers, best first. */
function mechanismsFor(credentials: Credentials, capabilities: Capabilities): readonly SaslMechanism[] {
  return MECHANISMS[credentials.type].filter((name) => capabilities.mechanisms.includes(name)) as SaslMechanism[];
}

async function smtpLogIn(
  client: SmtpClient,
  capabilities: Capabilities,
  credentials: Credentials,
  { endpoint, redactor }: MailSession,
  signal: AbortSignal,
): Promise<void> {
  const mechanisms = mechanismsFor(credentials, capabilities);
  for (const [index, mechanism] of mechanisms.entries()) {
    const sasl = saslExchange(mechanism, credentials, endpoint);
    if (sasl.initial !== undefined) redactor.add(sasl.initial);
    const reply = await smtpExchange(client, sasl, signal);
    if (reply.code === 235) return;
    const said: Refusal = { text: reply.lines.join(" "), reply: reply.code, enhanced: reply.enhanced };
    if (refusesMechanism(said)) {
      // Nobody looked at the password: another mechanism is not a second try.
      if (index < mechanisms.length - 1) continue;
      throw refusal({ code: "AUTH_MECH_MISSING", hint: USELESS_OFFER }, replyWords(reply), sasl, redactor);
    }
    throw refusal(forType(readLoginRefusal(said), credentials.type), replyWords(reply), sasl, redactor);
  }
  throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
}

const USELESS_OFFER = "Turn on on the server the mechanism that it lists, or take it out of the list";

async function smtpExchange(client: SmtpClient, sasl: SaslExchange, signal: AbortSignal): Promise<SmtpReply> {
  const direct = `AUTH ${sasl.mechanism} ${sasl.initial ?? ""}`;
  const short = sasl.initial !== undefined && direct.length <= MAX_COMMAND;
  const answers = answerer(sasl, short);
  let reply = await client.roundTrip(short ? direct : `AUTH ${sasl.mechanism}`, "AUTH", signal);
  for (let count = 0; reply.code === 334 && count < MAX_CHALLENGES; count++) {
    reply = await client.roundTrip(answers(reply.lines.join("")) ?? "*", "AUTH", signal);
  }
  return reply;
}

async function imapLogIn(
  client: ImapClient,
  capabilities: Capabilities,
  credentials: Credentials,
  { endpoint, redactor }: MailSession,
  signal: AbortSignal,
): Promise<void> {
  const mechanisms = mechanismsFor(credentials, capabilities);
  const command = credentials.type === "PLAIN" && capabilities.loginCommand;
  for (const [index, mechanism] of mechanisms.entries()) {
    const sasl = saslExchange(mechanism, credentials, endpoint);
    if (sasl.initial !== undefined) redactor.add(sasl.initial);
    const direct = capabilities.initialResponse && sasl.initial !== undefined;
    const answers = answerer(sasl, direct);
    const result = await client.command(
      `AUTHENTICATE ${mechanism}${direct ? ` ${sasl.initial ?? ""}` : ""}`,
      "AUTHENTICATE",
      signal,
      { continuation: (challenge) => answers(challenge) ?? "*" },
    );
    if (result.completion.status === "OK") return;
    const last = index === mechanisms.length - 1;
    if (refusesMechanism(refusalOf(result.completion)) && (!last || command)) continue;
    throw imapRefusal(result, sasl, credentials, redactor);
  }
  if (!command) throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
  await imapLoginCommand(client, credentials, signal);
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
  const result = await client.command(line, "LOGIN", signal, { continuation: () => rest.shift() });
  if (result.completion.status !== "OK") throw imapRefusal(result, undefined, credentials, client.redactor);
}

/** The refusal of an IMAP login; what the server said untagged on the way belongs to it. */
function imapRefusal(
  { completion, untagged }: Awaited<ReturnType<ImapClient["command"]>>,
  sasl: SaslExchange | undefined,
  { type }: Credentials,
  redactor: Redactor,
): ProbeFailure {
  const remarks = untagged.flatMap((each) => (each.kind === "status" && each.status !== "OK" ? [refusalOf(each)] : []));
  const said = refusalOf(completion);
  const text = [said, ...remarks].map((each) => each.text).join(" ");
  const telling = [said, ...remarks].find((each) => each.responseCode !== undefined && each.responseCode !== "ALERT");
  const meaning = readLoginRefusal({ ...said, responseCode: telling?.responseCode ?? said.responseCode, text });
  return refusal(forType(meaning, type), statusWords(completion), sasl, redactor);
}

type ImapStatusLine = Extract<ImapResponse, { kind: "status" }>;

function codeText({ code, codeArguments }: ImapStatusLine): string {
  return code === undefined ? "" : `[${`${code} ${codeArguments}`.trim()}] `;
}

function refusalOf(response: ImapStatusLine): Refusal {
  return { text: `${codeText(response)}${response.text}`, responseCode: response.code, status: response.status };
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
  { code, hint }: Meaning,
  words: string,
  sasl: SaslExchange | undefined,
  redactor: Redactor,
): ProbeFailure {
  const { status, scope } = sasl?.failure ?? {};
  const details = [status && `status "${redactor.quote(status)}"`, scope && `scope "${redactor.quote(scope)}"`].filter(
    Boolean,
  ).join(", ");
  const by = sasl ? ` (${sasl.mechanism})` : "";
  return new ProbeFailure(
    code,
    `The server answered the login${by} with "${redactor.quote(words)}"${details === "" ? "" : `, ${details}`}`,
    hint === undefined ? {} : { hint },
  );
}

/** A token that is refused is no wrong password, and who has one is not told to get one. */
function forType({ code, hint }: Meaning, type: AuthenticationType): Meaning {
  if (type === "PLAIN") return { code, hint };
  if (code === "AUTH_REJECTED") return { code: "OAUTH_SCOPE" };
  if (code === "AUTH_BASIC_DISABLED") {
    return {
      code,
      hint: "The account uses OAUTH2 already: have the provider's administrator allow it for this protocol",
    };
  }
  if (code === "AUTH_MECH_TOO_WEAK" || code === "AUTH_APP_PASSWORD") {
    return { code: "AUTH_MECH_TOO_WEAK", hint: "Follow the server's reply: the account uses OAUTH2 already" };
  }
  return { code, hint };
}
