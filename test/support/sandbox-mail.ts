import { connect, type Socket } from "node:net";
import * as tls from "node:tls";
import { createCertificateAuthority } from "../../src/sandbox/certificate.ts";
import type { MailHost, MailPort } from "../../src/sandbox/mail/host.ts";
import type { Mailbox } from "../../src/sandbox/mail/mailboxes.ts";
import { type MailServers, startMailServers } from "../../src/sandbox/mail/servers.ts";

/** The host that tests use when any will do. */
export const HOST = "mail.test.example";
/** A mailbox with a name and a password that quoting rules could trip over. */
export const MAILBOX: Mailbox = {
  username: "jo@test.example",
  password: 'p"a\\ss wörd',
  accessToken: "ya29.token",
  folders: ["Archive/2026"],
};

/** Mail servers with the root certificate that clients have to trust. */
export interface TestMail extends MailServers {
  readonly caPem: string;
}

/** Starts mail servers, one good host and one mailbox unless told otherwise. */
export async function startTestMail(
  hosts: readonly MailHost[] = [{ name: HOST }],
  mailboxes: readonly Mailbox[] = [MAILBOX],
): Promise<TestMail> {
  const authority = await createCertificateAuthority(Date.now());
  const servers = await startMailServers({ hosts, mailboxes, authority });
  return { ...servers, caPem: authority.rootPem };
}

/** A client that sends octets as given and reads text as it comes. */
export class RawClient {
  readonly socket: Socket;
  #text = "";
  #closed = false;
  #wake = () => {};

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (chunk) => {
      this.#text += chunk.toString("utf8");
      this.#wake();
    });
    for (const event of ["end", "error", "close"]) {
      socket.on(event, () => {
        this.#closed = true;
        this.#wake();
      });
    }
  }

  send(text: string): void {
    this.socket.write(text);
  }

  /** Everything up to and including the first match; rejects when the connection ends before it comes. */
  async until(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.#text);
      if (match) {
        const end = match.index + match[0].length;
        const taken = this.#text.slice(0, end);
        this.#text = this.#text.slice(end);
        return taken;
      }
      if (this.#closed) throw new Error(`The connection ended after ${JSON.stringify(this.#text)}`);
      await new Promise<void>((resolve) => this.#wake = resolve);
    }
  }

  /** Sends a line and returns the reply's last line. */
  async ask(line: string, pattern: RegExp = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/): Promise<string> {
    this.send(`${line}\r\n`);
    return (await this.until(pattern)).trimEnd();
  }

  /** Everything until the server closes. */
  async rest(): Promise<string> {
    while (!this.#closed) await new Promise<void>((resolve) => this.#wake = resolve);
    return this.#text;
  }

  /** The text that has come and was not read. */
  unread(): string {
    return this.#text;
  }

  close(): void {
    this.socket.destroy();
  }
}

/** Connects in plain text. */
export async function connectPlain(mail: MailServers, host: string, port: MailPort): Promise<RawClient> {
  const place = mail.locate(host, port);
  if (!place) throw new Error(`no such host: ${host}`);
  const socket = connect({ host: place.address, port: place.port });
  await opened(socket, "connect");
  return new RawClient(socket);
}

/** Connects with TLS, the certificate verified for `host`. */
export async function connectTls(mail: TestMail, host: string, port: MailPort): Promise<RawClient> {
  const place = mail.locate(host, port);
  if (!place) throw new Error(`no such host: ${host}`);
  const socket = tls.connect({ host: place.address, port: place.port, servername: host, ca: mail.caPem });
  await opened(socket, "secureConnect");
  return new RawClient(socket);
}

/** Makes the handshake after STARTTLS on a plain connection. */
export async function upgradeToTls(mail: TestMail, client: RawClient, host: string): Promise<RawClient> {
  client.socket.removeAllListeners("data");
  const socket = tls.connect({ socket: client.socket, servername: host, ca: mail.caPem });
  await opened(socket, "secureConnect");
  return new RawClient(socket);
}

function opened(socket: Socket, event: "connect" | "secureConnect"): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once("error", reject);
  });
}
