import { ProbeFailure } from "./failure.ts";
import { type Conversation, type MailClient } from "./mail-client.ts";
import { parseExtensions, type SmtpExtensions } from "./smtp-extensions.ts";
import { readSmtpReply, replyText, type SmtpReply } from "./smtp-reply.ts";
import { wrongService } from "./wrong-service.ts";

/** An SMTP client (RFC 5321) that never sends mail: EHLO, STARTTLS, AUTH, QUIT. */
export class SmtpClient implements MailClient {
  readonly #talk: Conversation;
  readonly #ehloName: string;
  #greeting = "";

  constructor(talk: Conversation, ehloName: string) {
    this.#talk = talk;
    this.#ehloName = ehloName;
  }

  async greet(signal: AbortSignal): Promise<void> {
    const reply = await this.#talk.awaitGreeting(() => this.#read(signal));
    this.#greeting = `${reply.code} ${reply.lines.join(" ")}`;
    if (reply.code === 220) return;
    const told = `The server greeted with "${replyText(reply)}"`;
    if (reply.code >= 500) throw new ProbeFailure("GREETING_REJECTED", told);
    if (reply.code >= 400) throw new ProbeFailure("GREETING_TEMPFAIL", told);
    throw wrongService(this.#greeting, "smtp") ?? new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
  }

  async capabilities(signal: AbortSignal): Promise<SmtpExtensions> {
    const reply = await this.command(`EHLO ${this.#ehloName}`, "EHLO", signal);
    if (reply.code === 250) return parseExtensions(reply.lines);
    throw await this.#ehloFailure(reply, signal);
  }

  async requestTls(signal: AbortSignal): Promise<void> {
    const reply = await this.command("STARTTLS", "STARTTLS", signal);
    if (reply.code === 220) return this.#talk.refuseUnencryptedRest();
    const told = `The server answered STARTTLS with "${replyText(reply)}"`;
    if (reply.code < 400) throw new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
    throw new ProbeFailure(reply.code >= 500 ? "STARTTLS_REFUSED" : "STARTTLS_TEMPFAIL", told);
  }

  async farewell(signal: AbortSignal): Promise<void> {
    await this.#talk.send("QUIT", signal);
    await this.#read(signal);
  }

  /** As {@link roundTrip}, but a server that takes its leave ends the probe. */
  async command(line: string, what: string, signal: AbortSignal): Promise<SmtpReply> {
    const reply = await this.roundTrip(line, what, signal);
    // 421 may answer any command (RFC 5321 section 3.8), and the server closes behind it.
    if (reply.code === 421) {
      throw new ProbeFailure("SESSION_CLOSED", `The server answered ${what} with "${replyText(reply)}"`);
    }
    return reply;
  }

  /** Sends one line and waits for its reply; `what` names it in messages, because the line may hold a secret. */
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
    throw new ProbeFailure("PROTO_MALFORMED", `The server sent "${replyText(reply)}" before it was sent ${what}`);
  }

  async #ehloFailure(reply: SmtpReply, signal: AbortSignal): Promise<ProbeFailure> {
    const told = `The server answered EHLO with "${replyText(reply)}"`;
    const other = wrongService(this.#greeting, "smtp");
    if (other) return other;
    if (reply.code < 400) return new ProbeFailure("PROTO_MALFORMED", `${told}; 250 is expected`);
    if (reply.code < 500) return new ProbeFailure("GREETING_TEMPFAIL", told);
    // 500 and 502 say that EHLO is unknown, the others that this client is not welcome (RFC 5321 section 4.2.2).
    if (reply.code !== 500 && reply.code !== 502) return new ProbeFailure("SMTP_EHLO_REJECTED", told);
    const helo = await this.command(`HELO ${this.#ehloName}`, "HELO", signal);
    if (helo.code === 250) return new ProbeFailure("SMTP_NO_ESMTP", `${told} and HELO with "${replyText(helo)}"`);
    return new ProbeFailure("SMTP_EHLO_REJECTED", `${told} and HELO with "${replyText(helo)}"`);
  }
}
