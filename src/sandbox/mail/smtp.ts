import { type LineSocket, LineTooLong } from "../line-socket.ts";
import { MAIL_COMMAND_LIMIT, MAIL_ERROR_LIMIT } from "../limits.ts";
import type { MailSessionContext } from "./host.ts";
import { type SaslOutcome, serveSasl } from "./sasl.ts";

/** The largest message the simulator advertises, in octets (RFC 1870): Genesys Cloud's own maximum of 40 MB. */
const SIZE_OCTETS = 41_943_040;

const AUTH_REPLIES: Readonly<Record<Exclude<SaslOutcome, "closed">, string>> = {
  accepted: "235 2.7.0 Authentication successful",
  refused: "535 5.7.8 Authentication credentials invalid",
  malformed: "501 5.5.2 Cannot decode the response",
  cancelled: "501 5.7.0 Authentication cancelled",
};

/** The lines of a reply, and what the session does after it. */
interface SmtpReply {
  readonly lines: readonly string[];
  readonly then?: "end" | "upgrade";
}

const reply = (...lines: readonly string[]): SmtpReply => ({ lines });

/**
 * Serves an SMTP submission session (RFC 5321, 6409, 4954, 3207) after its greeting; it supports logins and accepts no mail.
 * `secure`: the lines travel in TLS already. `upgrade`: the client wants a TLS handshake now.
 */
export async function serveSmtp(
  lines: LineSocket,
  context: MailSessionContext,
  secure: boolean,
): Promise<"ended" | "upgrade"> {
  const session = new SmtpSession(lines, context, secure);
  let errors = 0;
  for (let count = 0; count < MAIL_COMMAND_LIMIT && errors < MAIL_ERROR_LIMIT; count++) {
    const line = await readCommand(lines);
    if (line === undefined) return "ended";
    const answer = await session.answer(line);
    if (answer === undefined) return "ended";
    lines.writeLines(...answer.lines);
    if (answer.then) return answer.then === "upgrade" ? "upgrade" : "ended";
    if (/^[45]/.test(answer.lines[0] ?? "")) errors++;
  }
  lines.writeLines("421 4.7.0 Too many errors or commands");
  return "ended";
}

async function readCommand(lines: LineSocket): Promise<string | undefined> {
  try {
    return await lines.readLine();
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    lines.writeLines("500 5.5.6 Line too long");
    return undefined;
  }
}

class SmtpSession {
  readonly #lines: LineSocket;
  readonly #context: MailSessionContext;
  readonly #secure: boolean;
  readonly #canUpgrade: boolean;
  #greetedWith: "HELO" | "EHLO" | undefined;
  #authenticated = false;

  constructor(lines: LineSocket, context: MailSessionContext, secure: boolean) {
    this.#lines = lines;
    this.#context = context;
    this.#secure = secure;
    this.#canUpgrade = !secure && context.host.starttls !== false;
  }

  /** The reply to a line, or undefined when the client has closed in the middle of its command. */
  async answer(line: string): Promise<SmtpReply | undefined> {
    if (/[\r\n\0]/.test(line)) return reply("500 5.5.2 Bare CR, LF or NUL in a command");
    const [, word = "", argument = ""] = /^(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
    const verb = word.toUpperCase();
    this.#context.activity.commands.push(verb);
    switch (verb) {
      case "EHLO":
      case "HELO":
        if (argument === "") return reply(`501 5.5.4 ${verb} needs a domain or an address literal`);
        this.#greetedWith = verb;
        return verb === "HELO" ? reply(`250 ${this.#context.host.name}`) : this.#extensions();
      case "STARTTLS":
        if (!this.#canUpgrade || this.#greetedWith !== "EHLO") return reply("503 5.5.1 STARTTLS is not possible now");
        if (argument !== "") return reply("501 5.5.4 STARTTLS takes no parameter");
        return { lines: ["220 2.0.0 Ready to start TLS"], then: "upgrade" };
      case "AUTH":
        return await this.#authenticate(argument);
      case "MAIL":
        return this.#context.mechanisms.length > 0 && !this.#authenticated
          ? reply("530 5.7.0 Authentication required")
          : reply("550 5.7.1 This sandbox takes no mail");
      case "RCPT":
      case "DATA":
        return reply("503 5.5.1 MAIL first");
      case "NOOP":
      case "RSET":
        return reply("250 2.0.0 OK");
      case "QUIT":
        return { lines: ["221 2.0.0 Bye"], then: "end" };
      default:
        return reply("500 5.5.1 Command not recognised");
    }
  }

  #extensions(): SmtpReply {
    const { host, mechanisms } = this.#context;
    const texts = [
      `${host.name} at your service`,
      "PIPELINING",
      `SIZE ${SIZE_OCTETS}`,
      "8BITMIME",
      "ENHANCEDSTATUSCODES",
    ];
    if (this.#canUpgrade) texts.push("STARTTLS");
    if (this.#secure && mechanisms.length > 0) texts.push(`AUTH ${mechanisms.join(" ")}`);
    return reply(...texts.map((text, index) => `250${index === texts.length - 1 ? " " : "-"}${text}`));
  }

  async #authenticate(argument: string): Promise<SmtpReply | undefined> {
    if (!this.#secure) return reply("530 5.7.0 Must issue a STARTTLS command first");
    if (this.#greetedWith !== "EHLO") return reply("503 5.5.1 EHLO first");
    if (this.#authenticated) return reply("503 5.5.1 Already authenticated");
    const [word = "", initial, ...rest] = argument.split(" ");
    if (word === "" || rest.length > 0) return reply("501 5.5.4 AUTH takes a mechanism and at most one response");
    const mechanism = this.#context.mechanisms.find((name) => name === word.toUpperCase());
    if (mechanism === undefined) return reply("504 5.5.4 Mechanism not offered");
    const outcome = await serveSasl(mechanism, initial, (challenge) => {
      this.#lines.writeLines(`334 ${challenge}`);
      return this.#lines.readLine();
    }, (credentials) => this.#context.login(credentials) !== undefined);
    if (outcome === "closed") return undefined;
    this.#authenticated = outcome === "accepted";
    return reply(AUTH_REPLIES[outcome]);
  }
}
