// By hand: IMAP packages hide what a probe has to tell, such as the server's own words and what it sends out of turn.
import type { AuthenticationType } from "../account/account.ts";
import type { Redactor } from "../base/secret.ts";
import { MECHANISMS, words } from "./capabilities.ts";
import type { Conversation, MailClient } from "./conversation.ts";
import { ProbeFailure } from "./failure.ts";
import {
  type ImapCapabilities,
  type ImapResponse,
  parseCapabilities,
  readImapResponse,
  statusText,
  statusWords,
} from "./imap-response.ts";
import { refusesClient } from "./refusal.ts";

/** A tagged completion with everything that came before it. */
interface ImapResult {
  readonly completion: ImapStatusResponse;
  readonly untagged: readonly ImapResponse[];
}

type ImapStatusResponse = Extract<ImapResponse, { kind: "status" }>;

function isImap4({ names }: ImapCapabilities): boolean {
  return names.has("IMAP4REV1") || names.has("IMAP4REV2");
}

/** Whether a list shows a login for each kind of account. */
function hasAll(list: ImapCapabilities, wanted: readonly AuthenticationType[]): boolean {
  return isImap4(list) &&
    wanted.every((type) =>
      MECHANISMS[type].some((name) => list.mechanisms.includes(name)) || (type === "PLAIN" && list.loginCommand)
    );
}

/** Answers a continuation request; undefined when there is nothing more to send. */
type Continuation = (text: string) => string | undefined;

/** An IMAP client (RFC 3501, RFC 9051) that changes nothing: CAPABILITY, STARTTLS, AUTHENTICATE, LIST, EXAMINE, LOGOUT. */
export class ImapClient implements MailClient {
  readonly #talk: Conversation;
  #encrypted: boolean;
  #announced: ImapCapabilities | undefined;
  #known: ImapCapabilities | undefined;
  #lastTag = 0;
  #introduced = false;

  constructor(talk: Conversation, encrypted: boolean) {
    this.#talk = talk;
    this.#encrypted = encrypted;
  }

  async greet(signal: AbortSignal): Promise<void> {
    const greeting = await this.#talk.awaitGreeting(() => this.#read(signal));
    if (
      greeting.kind !== "status" || greeting.tag !== undefined || greeting.status === "NO" || greeting.status === "BAD"
    ) {
      throw new ProbeFailure("PROTO_MALFORMED", "The server's first response is not an IMAP greeting");
    }
    const told = `The server greeted with "${statusText(greeting, this.#talk.redactor)}"`;
    if (greeting.status === "BYE") {
      if (refusesClient(statusWords(greeting))) throw new ProbeFailure("CLIENT_BLOCKED", told);
      const passing = greeting.code === "UNAVAILABLE" || greeting.code === "INUSE" || greeting.code === "LIMIT";
      throw new ProbeFailure(passing ? "GREETING_TEMPFAIL" : "GREETING_REJECTED", told);
    }
    if (greeting.status === "PREAUTH") this.#preauth(told);
    if (greeting.code === "CAPABILITY") this.#announced = parseCapabilities(words(greeting.codeArguments));
  }

  async capabilities(signal: AbortSignal, wanted: readonly AuthenticationType[] = []): Promise<ImapCapabilities> {
    const announced = this.#announced;
    this.#announced = undefined;
    // A greeting's list may be a short one: before anything is called missing, the server is asked.
    this.#known = announced && hasAll(announced, wanted) ? announced : await this.#askCapabilities(signal);
    if (!isImap4(this.#known)) {
      const list = this.redactor.quote(this.#known.offered.join(" "));
      throw new ProbeFailure("IMAP_REV1_MISSING", `The server's capabilities are "${list}", without IMAP4rev1`);
    }
    return this.#known;
  }

  /** Takes the secrets out of what the server says. */
  get redactor(): Redactor {
    return this.#talk.redactor;
  }

  /** Whether the server offered a capability, by upper-case name. */
  offers(capability: string): boolean {
    return this.#known?.names.has(capability) ?? false;
  }

  async requestTls(signal: AbortSignal): Promise<void> {
    const { completion } = await this.command("STARTTLS", "STARTTLS", signal);
    if (completion.status !== "OK") {
      const code = refusesClient(statusWords(completion)) ? "CLIENT_BLOCKED" : "STARTTLS_REFUSED";
      throw new ProbeFailure(code, `The server answered STARTTLS with "${statusText(completion, this.redactor)}"`);
    }
    this.#talk.refuseUnencryptedRest();
    // What the server said in plain text cannot be trusted (RFC 3501 section 6.2.1).
    this.#announced = undefined;
    this.#encrypted = true;
  }

  /** Says who asks (RFC 2971), where the server wants to know: some open no mailbox for clients that do not say. */
  async identify(signal: AbortSignal): Promise<void> {
    if (this.#introduced || !this.offers("ID")) return;
    this.#introduced = true;
    await this.command('ID ("name" "genesys-email-accounts")', "ID", signal);
  }

  async farewell(signal: AbortSignal): Promise<void> {
    const id = this.#encrypted && !this.#introduced && this.#known?.names.has("ID")
      ? `${this.#nextTag()} ID NIL\r\n`
      : "";
    const tag = this.#nextTag();
    await this.#talk.sendText(`${id}${tag} LOGOUT\r\n`, signal);
    for (let response = await this.#read(signal); response; response = await this.#read(signal)) {
      if (response.kind === "status" && response.tag === tag) return;
    }
  }

  /** Sends one command and reads until its completion; `what` names it in messages, because the line may contain a secret. */
  async command(
    line: string,
    what: string,
    signal: AbortSignal,
    options: { readonly continuation?: Continuation; readonly maxResponses?: number } = {},
  ): Promise<ImapResult> {
    const tag = this.#nextTag();
    return await this.#talk.exchange(what, async () => {
      await this.#readUnsolicited(what, signal);
      await this.#talk.send(`${tag} ${line}`, signal);
      return await this.#complete(
        tag,
        what,
        signal,
        options.continuation,
        options.maxResponses ?? this.#talk.limits.replyLines,
      );
    });
  }

  async #complete(
    tag: string,
    what: string,
    signal: AbortSignal,
    continuation: Continuation | undefined,
    maxResponses: number,
  ): Promise<ImapResult | undefined> {
    const untagged: ImapResponse[] = [];
    while (untagged.length < maxResponses) {
      const response = await this.#read(signal);
      if (response === undefined) return undefined;
      if (response.kind === "continuation") {
        const answer = continuation?.(response.text);
        if (answer === undefined) throw new ProbeFailure("PROTO_MALFORMED", `The server asked for more after ${what}`);
        await this.#talk.send(answer, signal);
      } else if (response.kind === "status" && response.tag !== undefined) {
        if (response.tag === tag) return { completion: response, untagged };
        throw new ProbeFailure(
          "PROTO_MALFORMED",
          `The server completed "${this.#talk.redactor.quote(response.tag)}", which was not sent`,
        );
      } else if (response.kind === "status" && response.status === "BYE") {
        // The server may say why it refuses before it closes: that is an answer too.
        if (what !== "CAPABILITY" && what !== "STARTTLS") return { completion: response, untagged };
        const code = refusesClient(statusWords(response)) ? "CLIENT_BLOCKED" : "SESSION_CLOSED";
        throw new ProbeFailure(code, `The server answered ${what} with "${statusText(response, this.redactor)}"`);
      }
      untagged.push(response);
    }
    throw new ProbeFailure(
      "PROTO_LIMIT",
      `The server sent more than ${maxResponses} responses to ${what}; reading stopped`,
    );
  }

  /** Untagged data may come at any time; a completion before its command is forged or out of step. */
  async #readUnsolicited(what: string, signal: AbortSignal): Promise<void> {
    while (this.#talk.stream.hasUnread()) {
      const response = await this.#read(signal);
      if (response === undefined || (response.kind === "status" && response.status === "BYE")) {
        throw new ProbeFailure("SESSION_CLOSED", `The server closed the connection before ${what} was sent`);
      }
      if (response.kind === "data" || (response.kind === "status" && response.tag === undefined)) continue;
      throw new ProbeFailure("PROTO_MALFORMED", `The server sent a response before ${what} was sent`);
    }
  }

  async #askCapabilities(signal: AbortSignal): Promise<ImapCapabilities> {
    const { completion, untagged } = await this.command("CAPABILITY", "CAPABILITY", signal);
    const list = untagged.flatMap((each) => (each.kind === "data" && each.name === "CAPABILITY" ? [each.tokens] : []))
      .at(-1);
    if (completion.status !== "OK" || !list) {
      throw new ProbeFailure(
        "PROTO_MALFORMED",
        `The server answered CAPABILITY with "${statusText(completion, this.#talk.redactor)}" and no list`,
      );
    }
    return parseCapabilities(list.flatMap((token) => (token.kind === "atom" ? [token.text] : [])));
  }

  async #read(signal: AbortSignal): Promise<ImapResponse | undefined> {
    const read = await readImapResponse(this.#talk.stream, this.#talk.limits, signal);
    if (read?.bareLf) this.#talk.noteBareLf();
    return read?.response;
  }

  #preauth(told: string): never {
    // Whoever's mailbox this is, only LOGOUT is sent to it. STARTTLS is not allowed in the authenticated state, so in
    // plain text the session could never be encrypted.
    const where = this.#encrypted ? "inside TLS" : "on an unencrypted connection";
    throw new ProbeFailure("IMAP_PREAUTH", `${told} ${where}`, { severity: this.#encrypted ? "warning" : "error" });
  }

  #nextTag(): string {
    this.#lastTag += 1;
    return `A${this.#lastTag}`;
  }
}
