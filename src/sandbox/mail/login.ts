// By hand: nodemailer and imapflow are more code than all the simulators, for one log-in each.
import { connect as connectTcp, type Socket } from "node:net";
import * as tls from "node:tls";
import { onAbort } from "../../core/base/async.ts";
import { toBase64 } from "../../core/base/bytes.ts";
import { visible } from "../../core/base/text.ts";
import { LineSocket } from "../line-socket.ts";
import { MAIL_REPLY_LINE_LIMIT } from "../limits.ts";
import type { MailAddress } from "./servers.ts";

/** One login to a mail server, as the simulated Genesys Cloud makes it. */
export interface MailLogin {
  /** The name that the certificate must have. */
  readonly host: string;
  readonly place: MailAddress;
  readonly caPem: string;
  /** False: STARTTLS first. */
  readonly implicitTls: boolean;
  readonly mechanism: "PLAIN" | "XOAUTH2";
  readonly username: string;
  readonly secret: string;
  readonly signal: AbortSignal;
}

/** Thrown when the server accepted the connection but not the credentials. */
export class LoginRefused extends Error {}

/** Logs in to an SMTP server (RFC 4954) and leaves. Throws {@link LoginRefused}, or another error if the server cannot be reached. */
export async function logInToSmtp(login: MailLogin): Promise<void> {
  await withSocket(login, async (socket) => {
    let lines = new LineSocket(socket);
    await expectSmtp(lines, 220);
    let extensions = await smtpCommand(lines, "EHLO genesys.sandbox.invalid", 250);
    if (!login.implicitTls) {
      if (!extensions.includes("STARTTLS")) throw new Error("STARTTLS is not offered");
      await smtpCommand(lines, "STARTTLS", 220);
      lines.release();
      lines = new LineSocket(await secure(login, socket));
      extensions = await smtpCommand(lines, "EHLO genesys.sandbox.invalid", 250);
    }
    const offered = extensions.find((line) => line.startsWith("AUTH "))?.split(" ").slice(1) ?? [];
    requireMechanism(login, offered);
    lines.writeLines(`AUTH ${login.mechanism} ${initialResponse(login)}`);
    let reply = await readSmtp(lines);
    if (reply.code === 334) {
      lines.writeLines("");
      reply = await readSmtp(lines);
    }
    if (reply.code !== 235) throw new LoginRefused(visible(reply.lines.at(-1) ?? ""));
    lines.writeLines("QUIT");
  });
}

/** Logs in to an IMAP server over TLS (RFC 3501) and leaves. Throws {@link LoginRefused}, or another error if the server cannot be reached. */
export async function logInToImap(login: MailLogin): Promise<void> {
  await withImap(login, () => Promise.resolve());
}

/** Logs in as {@link logInToImap} does and lists the mailbox's folders. */
export async function listImapFolders(login: MailLogin): Promise<readonly string[]> {
  return await withImap(login, async (lines) => {
    lines.writeLines('a3 LIST "" "*"');
    const listed = await readImap(lines, "a3");
    if (!listed.tagged.startsWith("OK")) throw new Error(visible(listed.tagged));
    return Array.from(
      listed.untagged.matchAll(/\* LIST \([^)]*\) (?:"(?:[^"\\]|\\.)*"|NIL) (?:"((?:[^"\\]|\\.)*)"|(\S+))/g),
      ([, quoted, atom]) => atom ?? (quoted ?? "").replace(/\\(.)/g, "$1"),
    );
  });
}

async function withImap<T>(login: MailLogin, talk: (lines: LineSocket) => Promise<T>): Promise<T> {
  return await withSocket(login, async (socket) => {
    const lines = new LineSocket(socket);
    const greeting = await requireLine(lines);
    if (!greeting.startsWith("* OK")) throw new Error(`unexpected greeting "${visible(greeting)}"`);
    lines.writeLines("a1 CAPABILITY");
    const capabilities = await readImap(lines, "a1");
    const offered = Array.from(capabilities.untagged.matchAll(/ AUTH=(\S+)/g), (match) => match[1] ?? "");
    requireMechanism(login, offered);
    lines.writeLines(`a2 AUTHENTICATE ${login.mechanism}`);
    const answer = await readImap(lines, "a2", [initialResponse(login), ""]);
    if (!answer.tagged.startsWith("OK")) throw new LoginRefused(visible(answer.tagged));
    const result = await talk(lines);
    lines.writeLines("a9 LOGOUT");
    return result;
  });
}

async function withSocket<T>(login: MailLogin, talk: (socket: Socket) => Promise<T>): Promise<T> {
  login.signal.throwIfAborted();
  const raw = connectTcp({ host: login.place.address, port: login.place.port, noDelay: true });
  const release = onAbort(login.signal, () => raw.destroy());
  try {
    await settled(raw, "connect");
    return await talk(login.implicitTls ? await secure(login, raw) : raw);
  } finally {
    release();
    raw.end();
    raw.destroySoon();
  }
}

async function secure(login: MailLogin, socket: Socket): Promise<tls.TLSSocket> {
  const secured = tls.connect({ socket, servername: login.host, ca: login.caPem });
  await settled(secured, "secureConnect");
  return secured;
}

/** Waits for a socket's event; rejects when the socket fails or closes first. */
function settled(socket: Socket, event: "connect" | "secureConnect"): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("the connection was closed")));
  });
}

function initialResponse(login: MailLogin): string {
  const text = login.mechanism === "PLAIN"
    ? `\0${login.username}\0${login.secret}`
    : `user=${login.username}\x01auth=Bearer ${login.secret}\x01\x01`;
  return toBase64(text);
}

function requireMechanism(login: MailLogin, offered: readonly string[]): void {
  if (!offered.includes(login.mechanism)) throw new LoginRefused(`AUTH ${login.mechanism} is not offered`);
}

async function smtpCommand(lines: LineSocket, command: string, code: number): Promise<string[]> {
  lines.writeLines(command);
  return await expectSmtp(lines, code);
}

async function expectSmtp(lines: LineSocket, code: number): Promise<string[]> {
  const reply = await readSmtp(lines);
  if (reply.code !== code) throw new Error(`unexpected reply "${visible(reply.lines.at(-1) ?? "")}"`);
  return reply.lines.map((line) => line.slice(4));
}

async function readSmtp(lines: LineSocket): Promise<{ code: number; lines: string[] }> {
  const reply: string[] = [];
  while (reply.length < MAIL_REPLY_LINE_LIMIT) {
    const line = await requireLine(lines);
    reply.push(line);
    if (/^\d{3}(?: |$)/.test(line)) return { code: Number(line.slice(0, 3)), lines: reply };
  }
  throw new Error("the reply has too many lines");
}

/** Reads up to the tagged line and answers each continuation request with the next of `responses`. */
async function readImap(
  lines: LineSocket,
  tag: string,
  responses: readonly string[] = [],
): Promise<{ tagged: string; untagged: string }> {
  const pending = [...responses];
  let untagged = "";
  for (let count = 0; count < MAIL_REPLY_LINE_LIMIT; count++) {
    const line = await requireLine(lines);
    if (line.startsWith("+")) lines.writeLines(pending.shift() ?? "*");
    else if (line.startsWith(`${tag} `)) return { tagged: line.slice(tag.length + 1), untagged };
    else untagged += ` ${line}`;
  }
  throw new Error("the reply has too many lines");
}

async function requireLine(lines: LineSocket): Promise<string> {
  const line = await lines.readLine();
  if (line === undefined) throw new Error("the connection was closed");
  return line;
}
