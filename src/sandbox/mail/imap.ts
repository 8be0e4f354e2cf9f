import { LineSocket, LineTooLong } from "../line-socket.ts";
import { MAIL_COMMAND_LIMIT, MAIL_ERROR_LIMIT } from "../limits.ts";
import type { MailSessionContext } from "./host.ts";
import { type ImapCommand, type ImapSyntaxError, readImapCommand } from "./imap-command.ts";
import type { Mailbox } from "./mailboxes.ts";
import { type SaslMechanism, type SaslOutcome, serveSasl } from "./sasl.ts";

/** A command's tagged answer, with the untagged lines before it; `end` closes the session after it. */
interface ImapReply {
  readonly untagged?: readonly string[];
  readonly status: "OK" | "NO" | "BAD";
  readonly text: string;
  readonly end?: boolean;
}

const bad = (text: string): ImapReply => ({ status: "BAD", text });
const no = (text: string): ImapReply => ({ status: "NO", text });
const ok = (text: string, ...untagged: readonly string[]): ImapReply => ({ status: "OK", text, untagged });

const AUTH_REPLIES: Readonly<Record<Exclude<SaslOutcome, "closed">, ImapReply>> = {
  accepted: ok("Logged in"),
  refused: no("[AUTHENTICATIONFAILED] Invalid credentials"),
  malformed: bad("Cannot decode the response"),
  cancelled: bad("Authentication cancelled"),
};

/** What the server's greeting and CAPABILITY say (RFC 3501 section 7.2.1, 4959, 7888, 2971). */
export function imapCapabilities(mechanisms: readonly SaslMechanism[]): string {
  const login = mechanisms.includes("PLAIN") || mechanisms.includes("LOGIN") ? [] : ["LOGINDISABLED"];
  return ["IMAP4rev1", "SASL-IR", "LITERAL+", "ID", ...mechanisms.map((name) => `AUTH=${name}`), ...login].join(" ");
}

/** Serves one IMAP4rev1 session (RFC 3501) over TLS after its greeting: login, listing and selection of empty folders. */
export async function serveImap(lines: LineSocket, context: MailSessionContext): Promise<void> {
  const session = new ImapSession(lines, context);
  let errors = 0;
  for (let count = 0; count < MAIL_COMMAND_LIMIT && errors < MAIL_ERROR_LIMIT; count++) {
    const command = await readCommand(lines);
    if (command === undefined) return;
    if ("problem" in command) {
      errors++;
      lines.writeLines(`${command.tag} BAD ${command.problem}`);
      if (command.fatal) return;
      continue;
    }
    context.activity.commands.push(command.name);
    const reply = await session.answer(command);
    if (reply === undefined) return;
    if (reply.status !== "OK") errors++;
    lines.writeLines(
      ...(reply.untagged ?? []).map((line) => `* ${line}`),
      `${command.tag} ${reply.status} ${reply.text}`,
    );
    if (reply.end === true) return;
  }
  lines.writeLines("* BYE Too many errors or commands");
}

async function readCommand(lines: LineSocket): Promise<ImapCommand | ImapSyntaxError | undefined> {
  try {
    return await readImapCommand(lines);
  } catch (error) {
    if (error instanceof LineTooLong) return { tag: "*", problem: "Line too long", fatal: true };
    throw error;
  }
}

class ImapSession {
  readonly #lines: LineSocket;
  readonly #context: MailSessionContext;
  #mailbox: Mailbox | undefined;
  #selected = false;

  constructor(lines: LineSocket, context: MailSessionContext) {
    this.#lines = lines;
    this.#context = context;
  }

  /** The reply to a command, or undefined when the client has closed in the middle of it. */
  async answer(command: ImapCommand): Promise<ImapReply | undefined> {
    const { name, args } = command;
    switch (name) {
      case "CAPABILITY":
        return args.length > 0
          ? bad("CAPABILITY takes no argument")
          : ok("Done", `CAPABILITY ${imapCapabilities(this.#context.mechanisms)}`);
      case "NOOP":
        return ok("Done");
      case "ID":
        return args.length === 1 ? ok("Done", 'ID ("name" "Sandbox")') : bad("ID takes a list or NIL");
      case "LOGOUT":
        return { ...ok("Bye", "BYE Logging out"), end: true };
      case "LOGIN":
        return this.#login(args);
      case "AUTHENTICATE":
        return await this.#authenticate(args);
      case "LIST":
      case "LSUB":
        return this.#mailbox ? this.#list(name, args, this.#mailbox) : bad("Log in first");
      case "SELECT":
      case "EXAMINE":
        return this.#mailbox ? this.#select(name, args, this.#mailbox) : bad("Log in first");
      case "CLOSE": {
        const wasSelected = this.#selected;
        this.#selected = false;
        return wasSelected ? ok("Done") : bad("No folder is selected");
      }
      default:
        return bad("Command not recognised");
    }
  }

  #login(args: readonly string[]): ImapReply {
    const [username, secret] = args;
    if (this.#mailbox) return bad("Already logged in");
    if (username === undefined || secret === undefined || args.length > 2) {
      return bad("LOGIN takes a name and a password");
    }
    if (imapCapabilities(this.#context.mechanisms).includes("LOGINDISABLED")) {
      return no("[PRIVACYREQUIRED] LOGIN is off");
    }
    this.#mailbox = this.#context.login({ mechanism: "LOGIN", username, secret });
    return AUTH_REPLIES[this.#mailbox ? "accepted" : "refused"];
  }

  async #authenticate(args: readonly string[]): Promise<ImapReply | undefined> {
    const [word = "", initial, ...rest] = args;
    if (this.#mailbox) return bad("Already logged in");
    if (word === "" || rest.length > 0) return bad("AUTHENTICATE takes a mechanism and at most one response");
    const mechanism = this.#context.mechanisms.find((name) => name === word.toUpperCase());
    if (mechanism === undefined) return no("[CANNOT] Mechanism not offered");
    const outcome = await serveSasl(mechanism, initial, (challenge) => {
      this.#lines.writeLines(`+ ${challenge}`);
      return this.#lines.readLine();
    }, (credentials) => {
      this.#mailbox = this.#context.login(credentials);
      return this.#mailbox !== undefined;
    });
    return outcome === "closed" ? undefined : AUTH_REPLIES[outcome];
  }

  #list(name: string, args: readonly string[], mailbox: Mailbox): ImapReply {
    const [reference, pattern] = args;
    if (reference === undefined || pattern === undefined || args.length > 2) {
      return bad(`${name} takes a reference and a pattern`);
    }
    if (pattern === "") return ok("Done", `${name} (\\Noselect) "/" ""`);
    const folders = folderNames(mailbox).filter((folder) => matchesFolder(reference + pattern, folder));
    return ok("Done", ...folders.map((folder) => `${name} (\\HasNoChildren) "/" "${quote(folder)}"`));
  }

  #select(name: string, args: readonly string[], mailbox: Mailbox): ImapReply {
    const [folder] = args;
    if (folder === undefined) return bad(`${name} takes a folder`);
    this.#selected = folderNames(mailbox).some((known) => matchesFolder(folder, known));
    if (!this.#selected) return no("[NONEXISTENT] No such folder");
    const flags = "\\Answered \\Flagged \\Deleted \\Seen \\Draft";
    return ok(
      name === "SELECT" ? "[READ-WRITE] Selected" : "[READ-ONLY] Examined",
      `FLAGS (${flags})`,
      "0 EXISTS",
      "0 RECENT",
      "OK [UIDVALIDITY 1] Valid",
      "OK [UIDNEXT 1] Next",
      `OK [PERMANENTFLAGS (${name === "SELECT" ? flags : ""})] Permanent`,
    );
  }
}

function folderNames(mailbox: Mailbox): string[] {
  return ["INBOX", ...mailbox.folders ?? []];
}

/** Whether a LIST pattern matches a folder: `*` and `%` are wildcards, INBOX is compared without case (RFC 3501 section 5.1). */
function matchesFolder(pattern: string, folder: string): boolean {
  const source = Array.from(pattern, (char) => {
    if (char === "*") return ".*";
    if (char === "%") return "[^/]*";
    return char.replace(/[\\^$.+?()[\]{}|/-]/, "\\$&");
  }).join("");
  return new RegExp(`^${source}$`, folder === "INBOX" ? "i" : "").test(folder);
}

function quote(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}
