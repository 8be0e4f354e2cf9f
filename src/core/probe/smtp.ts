// By hand: SMTP packages hide what a probe has to tell, such as the server's own words and what it sends out of turn.
import type { Redactor } from "../base/secret.ts";
import { type Capabilities, mechanismNames, words } from "./capabilities.ts";
import type { Conversation, MailClient } from "./conversation.ts";
import { ProbeFailure } from "./failure.ts";
import type { EhloNames } from "./ehlo-names.ts";
import { asUtf8, type LineStream } from "./line-stream.ts";
import { wrongService } from "./identify.ts";
import { namesEhlo, refusesClient } from "./refusal.ts";

/** An SMTP client (RFC 5321) that never sends mail: EHLO, STARTTLS, AUTH, QUIT. */
export class SmtpClient implements MailClient {
  readonly #talk: Conversation;
  readonly #names: EhloNames;
  #greeting = "";

  constructor(talk: Conversation, names: EhloNames) {
    this.#talk = talk;
    this.#names = names;
  }

  async greet(signal: AbortSignal): Promise<void> {
    const reply = await this.#talk.awaitGreeting(() => this.#read(signal));
    this.#greeting = replyWords(reply);
    if (reply.code === 220) return;
    const { redactor } = this.#talk;
    const told = `The server greeted with "${replyText(reply, redactor)}"`;
    if (reply.code >= 400 && refusesClient(this.#greeting)) throw new ProbeFailure("CLIENT_BLOCKED", told);
    if (reply.code >= 500) throw new ProbeFailure("GREETING_REJECTED", told);
    if (reply.code >= 400) throw new ProbeFailure("GREETING_TEMPFAIL", told);
    throw wrongService(this.#greeting, "smtp", redactor) ??
      new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
  }

  async capabilities(signal: AbortSignal): Promise<SmtpExtensions> {
    for (let name = this.#names.current; name !== undefined;) {
      const reply = await this.roundTrip(`EHLO ${name}`, "EHLO", signal);
      if (reply.code === 250) return parseExtensions(reply.lines);
      await this.#judgeEhlo(reply, name, signal);
      const refused = this.#names.current;
      name = this.#names.refuse(replyWords(reply));
      // After 421 the server closes the connection (RFC 5321 section 3.8), so that another name needs another one.
      if (name !== undefined && reply.code === 421) {
        this.#names.reconnect = true;
        throw namesRefused([{ name: refused ?? "", said: replyWords(reply) }], this.#talk.redactor);
      }
    }
    throw namesRefused(this.#names.refused, this.#talk.redactor);
  }

  async requestTls(signal: AbortSignal): Promise<void> {
    const reply = await this.command("STARTTLS", "STARTTLS", signal);
    if (reply.code === 220) return this.#talk.refuseUnencryptedRest();
    const told = `The server answered STARTTLS with "${replyText(reply, this.#talk.redactor)}"`;
    if (reply.code >= 400 && refusesClient(replyWords(reply))) throw new ProbeFailure("CLIENT_BLOCKED", told);
    if (reply.code >= 400 && namesEhlo(replyWords(reply))) throw new ProbeFailure("SMTP_EHLO_REJECTED", told);
    if (reply.code < 400) throw new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
    throw new ProbeFailure(reply.code >= 500 ? "STARTTLS_REFUSED" : "STARTTLS_TEMPFAIL", told);
  }

  async farewell(signal: AbortSignal): Promise<void> {
    await this.#talk.send("QUIT", signal);
    await this.#read(signal);
  }

  /** Like {@link roundTrip}, but a reply of 421 ends the probe. */
  async command(line: string, what: string, signal: AbortSignal): Promise<SmtpReply> {
    const reply = await this.roundTrip(line, what, signal);
    // 421 may answer any command (RFC 5321 section 3.8), and the server closes the connection after it.
    if (reply.code === 421) {
      const code = refusesClient(replyWords(reply)) ? "CLIENT_BLOCKED" : "SESSION_CLOSED";
      throw new ProbeFailure(code, `The server answered ${what} with "${replyText(reply, this.#talk.redactor)}"`);
    }
    return reply;
  }

  /** Sends one line and waits for its reply; `what` names it in messages, because the line may contain a secret. */
  async roundTrip(line: string, what: string, signal: AbortSignal): Promise<SmtpReply> {
    return await this.#talk.exchange(what, async () => {
      if (this.#talk.stream.hasUnread()) return await this.#unsolicited(what, signal);
      await this.#talk.send(line, signal);
      return await this.#read(signal);
    });
  }

  async #read(signal: AbortSignal): Promise<SmtpReply | undefined> {
    const reply = await readSmtpReply(this.#talk.stream, this.#talk.limits.replyLines, signal);
    if (reply?.bareLf) this.#talk.noteBareLf();
    return reply;
  }

  async #unsolicited(what: string, signal: AbortSignal): Promise<SmtpReply | undefined> {
    const reply = await this.#read(signal);
    if (reply === undefined || reply.code === 421) return reply;
    const { redactor } = this.#talk;
    throw new ProbeFailure(
      "PROTO_MALFORMED",
      `The server sent "${replyText(reply, redactor)}" before ${what} was sent`,
    );
  }

  /** Throws where another name would not help. */
  async #judgeEhlo(reply: SmtpReply, name: string, signal: AbortSignal): Promise<void> {
    const { redactor } = this.#talk;
    const text = replyWords(reply);
    const told = `The server answered EHLO with "${replyText(reply, redactor)}"`;
    if (refusesClient(text)) throw new ProbeFailure("CLIENT_BLOCKED", told);
    const other = wrongService(this.#greeting, "smtp", redactor);
    if (other) throw other;
    if (reply.code < 400) throw new ProbeFailure("PROTO_MALFORMED", `${told}; 250 is expected`);
    // 500 and 502 say that EHLO is unknown, the others that this client or its name is refused (RFC 5321 section 4.2.2).
    if ((reply.code !== 500 && reply.code !== 502) || namesEhlo(text.replace(/\behlo\b/gi, ""))) return;
    const helo = await this.command(`HELO ${name}`, "HELO", signal);
    if (helo.code === 250) {
      throw new ProbeFailure("SMTP_NO_ESMTP", `${told} and HELO with "${replyText(helo, redactor)}"`);
    }
  }
}

/** The failure for names that were refused, one after the other. */
function namesRefused(refused: EhloNames["refused"], redactor: Redactor): ProbeFailure {
  const told = refused.map(({ name, said }) => `"${name}" with "${redactor.quote(said)}"`).join(" and ");
  const passing = refused.every(({ said }) => said.startsWith("4") && !namesEhlo(said));
  if (passing) {
    return new ProbeFailure("GREETING_TEMPFAIL", `The server let no EHLO pass, whatever name it was given: ${told}`);
  }
  return new ProbeFailure(
    "SMTP_EHLO_REJECTED",
    `The server refused the name that this machine gave with EHLO: ${told}`,
  );
}

/** A reply of an SMTP server (RFC 5321 section 4.2). */
export interface SmtpReply {
  /** Three digits, the first one 2 to 5. */
  readonly code: number;
  /** `class.subject.detail` (RFC 3463) of the first line that has one, such as `5.7.8`. */
  readonly enhanced?: string | undefined;
  /** The text of each line, without code. */
  readonly lines: readonly string[];
  /** True when a line ended in LF alone. */
  readonly bareLf: boolean;
}

const LINE = /^([2-5][0-5]\d)([ -]|$)(.*)$/s;
const ENHANCED = /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/;

/** Reads one whole reply; undefined when the server closed the connection instead. Throws {@link ProbeFailure} for anything else, or a reply that is too large. */
export async function readSmtpReply(
  stream: LineStream,
  maxLines: number,
  signal: AbortSignal,
): Promise<SmtpReply | undefined> {
  const lines: string[] = [];
  let code: string | undefined;
  let bareLf = false;
  for (;;) {
    const line = await stream.readLine(signal);
    if (line === undefined) return lines.length === 0 ? undefined : closedInReply(lines, stream.redactor);
    bareLf ||= line.bareLf;
    const match = LINE.exec(line.text);
    if (!match || /[\0\r]/.test(line.text)) throw malformed(line.text, lines.length === 0, stream.redactor);
    if (code !== undefined && match[1] !== code) {
      throw new ProbeFailure("PROTO_MALFORMED", `The lines of one reply have the codes ${code} and ${match[1]}`);
    }
    code = match[1];
    lines.push(asUtf8(match[3] ?? ""));
    if (match[2] !== "-") return { code: Number(code), enhanced: enhancedCode(lines), lines, bareLf };
    if (lines.length >= maxLines) {
      throw new ProbeFailure("PROTO_LIMIT", `The server sent a reply of more than ${maxLines} lines; reading stopped`);
    }
  }
}

/** A reply as the server worded it, to be read: what it means must not depend on the secrets that are known. */
export function replyWords(reply: SmtpReply): string {
  return `${reply.code} ${reply.lines.join(" ")}`.trim();
}

/** A reply for messages: code and text in one visible line. */
function replyText(reply: SmtpReply, redactor: Redactor): string {
  return redactor.quote(replyWords(reply));
}

function enhancedCode(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const match = ENHANCED.exec(line);
    if (match) return match[1];
  }
  return undefined;
}

function malformed(text: string, first: boolean, redactor: Redactor): ProbeFailure {
  const service = first ? wrongService(text, "smtp", redactor) : undefined;
  if (service) return service;
  return new ProbeFailure(
    "PROTO_MALFORMED",
    `The server sent "${redactor.quote(asUtf8(text))}", which is not an SMTP reply`,
  );
}

function closedInReply(lines: readonly string[], redactor: Redactor): never {
  throw new ProbeFailure(
    "SESSION_CLOSED",
    `The server closed the connection after "${redactor.quote(lines.at(-1) ?? "")}"`,
  );
}

/** What an EHLO reply says (RFC 5321 section 4.1.1.1). */
export interface SmtpExtensions extends Capabilities {
  /** Octets of the largest message (RFC 1870); undefined when the server does not say or has no limit. */
  readonly size?: number | undefined;
  /** True when a middlebox has overwritten an extension with X (`XXXXXXXA`). */
  readonly masked: boolean;
}

/** Reads the lines of an EHLO reply; the first one names the server. */
function parseExtensions(lines: readonly string[]): SmtpExtensions {
  const extensions = lines.slice(1).map((line) => words(line)).filter((line) => line.length > 0);
  const parameters = (keyword: string): string[][] =>
    extensions.filter((line) => line[0]?.toUpperCase() === keyword).map((line) => line.slice(1));
  // `AUTH=LOGIN` is how servers before RFC 2554 wrote it; Exchange and Postfix still send it as well.
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
