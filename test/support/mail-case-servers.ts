import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions, TLSSocket } from "node:tls";
import { makeIdentity, type ServerIdentity, serverIdentity } from "./certificates.ts";

/** A server of the mail cases that listens, and what its clients sent. */
export interface CaseServer {
  readonly port: number;
  /** Every line of every client, in order. */
  readonly lines: readonly string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

/** An SMTP server that answers as it is told to, and well otherwise. */
export interface SmtpPlay {
  readonly tls: ServerIdentity & Pick<TlsOptions, "SNICallback">;
  readonly implicit?: boolean;
  /** Whole lines without their ends; several are sent with a wait between them. */
  readonly greeting?: readonly string[];
  readonly greetingGapMs?: number;
  /** The reply to EHLO; undefined: good. A reply of 421 ends the connection. */
  readonly ehlo?: (name: string, encrypted: boolean, count: number) => string | undefined;
  readonly ehloDelayMs?: number;
  readonly beforeTls?: readonly string[];
  readonly afterTls?: readonly string[];
  readonly starttls?: string;
  /** The final reply to AUTH; undefined: 235. `line` is the AUTH command itself, `attempt` counts from 1. */
  readonly auth?: (mechanism: string, line: string, attempt: number) => string | undefined;
  /** The challenge that a token is answered with before the refusal. */
  readonly tokenChallenge?: string;
}

/** An IMAP server with TLS from the first byte; `TAG` in a text stands for the tag, ` / ` for a line end. */
export interface ImapPlay {
  readonly tls: ServerIdentity;
  readonly greeting?: string;
  readonly capability?: string;
  readonly login?: (command: string) => string | undefined;
  /** The challenge that a token is answered with before the refusal (RFC 7628). */
  readonly tokenChallenge?: string;
  /** Answers to commands after the login, by the whole command; undefined: good. */
  readonly other?: (command: string) => string | undefined;
}

/** Servers that send weak certificates have to be allowed to. */
const OLD = { ciphers: "DEFAULT@SECLEVEL=0" };

const CRLF = "\r\n";

function asLines(text: string, tag = ""): string {
  return text.split(" / ").map((line) => line.replace(/^TAG\b/, tag)).join(CRLF) + CRLF;
}

/** Starts an SMTP server on a free port of an address of loopback, or on that port. */
export function playSmtp(play: SmtpPlay, at: { host?: string; port?: number } = {}): Promise<CaseServer> {
  let ehlos = 0;
  let attempts = 0;
  return serve(play.implicit === true ? play.tls : undefined, at, (socket, lines) => {
    const session = (connection: Socket, encrypted: boolean): void => {
      let pending: { mechanism: string; line: string; left: number } | undefined;
      const finish = (mechanism: string, line: string): void => {
        const answer = play.auth?.(mechanism, line, ++attempts) ?? "235 2.7.0 yes";
        connection.write(asLines(answer));
        if (answer.startsWith("421")) connection.end();
      };
      const listener = readLines(connection, lines, (line) => {
        const [word = "", mechanism = "", initial] = line.split(" ");
        if (pending) {
          const { mechanism: name, line: first, left } = pending;
          pending = left > 1 ? { mechanism: name, line: first, left: left - 1 } : undefined;
          if (pending) connection.write(`334 UGFzc3dvcmQ6${CRLF}`);
          else finish(name, first);
        } else if (word === "EHLO") {
          ehlos += 1;
          const answer = play.ehlo?.(mechanism, encrypted, ehlos);
          const offer = encrypted ? play.afterTls ?? ["AUTH PLAIN LOGIN XOAUTH2"] : play.beforeTls ?? [];
          const all = ["mail.example.com", "SIZE 36700160", ...(encrypted ? [] : ["STARTTLS"]), ...offer];
          const good = all.map((each, index) => `250${index === all.length - 1 ? " " : "-"}${each}`).join(" / ");
          setTimeout(() => {
            connection.write(asLines(answer ?? good));
            if (answer?.startsWith("421")) connection.end();
          }, ehlos === 1 ? play.ehloDelayMs ?? 0 : 0);
        } else if (word === "STARTTLS") {
          connection.write(asLines(play.starttls ?? "220 2.0.0 ready"));
          if (play.starttls !== undefined && !play.starttls.startsWith("220")) return;
          listener();
          session(new TLSSocket(connection, { ...play.tls, ...OLD, isServer: true }), true);
        } else if (word === "AUTH" && mechanism === "LOGIN") {
          const early = play.auth?.("LOGIN?", line, attempts);
          if (early !== undefined) return void connection.write(asLines(early));
          connection.write(`334 VXNlcm5hbWU6${CRLF}`);
          pending = { mechanism, line, left: 2 };
        } else if (word === "AUTH" && mechanism === "XOAUTH2" && play.tokenChallenge !== undefined) {
          connection.write(`334 ${Buffer.from(play.tokenChallenge).toString("base64")}${CRLF}`);
          pending = { mechanism, line, left: 1 };
        } else if (word === "AUTH" && initial === undefined) {
          connection.write(`334 ${CRLF}`);
          pending = { mechanism, line, left: 1 };
        } else if (word === "AUTH") finish(mechanism, line);
        else if (word === "QUIT") connection.end(`221 bye${CRLF}`);
        else connection.write(`500 what${CRLF}`);
      });
      if (encrypted && play.implicit !== true) return;
      (play.greeting ?? ["220 mail.example.com ESMTP"]).forEach((line, index) =>
        setTimeout(() => connection.writable && connection.write(line + CRLF), index * (play.greetingGapMs ?? 0))
      );
    };
    session(socket, play.implicit === true);
  });
}

/** Starts an IMAP server on a free port of loopback. */
export function playImap(play: ImapPlay): Promise<CaseServer> {
  return serve(play.tls, {}, (socket, lines) => {
    let pending: { tag: string; command: string } | undefined;
    socket.write(
      asLines(play.greeting ?? "* OK [CAPABILITY IMAP4rev1 SASL-IR ID AUTH=PLAIN AUTH=XOAUTH2] ready"),
    );
    readLines(socket, lines, (line) => {
      const [, tag = "", command = ""] = pending ? [] : /^(\S+) (.*)$/.exec(line) ?? [];
      const word = command.split(" ")[0]?.toUpperCase();
      if (!pending && play.tokenChallenge !== undefined && /^AUTHENTICATE XOAUTH2 ./i.test(command)) {
        pending = { tag, command };
        socket.write(`+ ${Buffer.from(play.tokenChallenge).toString("base64")}${CRLF}`);
      } else if (pending || word === "LOGIN" || (word === "AUTHENTICATE" && command.split(" ").length > 2)) {
        const [to, what] = [pending?.tag ?? tag, pending?.command ?? command];
        pending = undefined;
        socket.write(asLines(play.login?.(what) ?? "TAG OK logged in", to));
      } else if (word === "AUTHENTICATE") {
        const early = play.login?.(`${command}?`);
        if (early !== undefined) return void socket.write(asLines(early, tag));
        pending = { tag, command };
        socket.write(`+ ${CRLF}`);
      } else if (word === "LOGOUT") socket.end(asLines("* BYE bye / TAG OK bye", tag));
      else if (word === "CAPABILITY") {
        socket.write(
          asLines(
            `* CAPABILITY ${play.capability ?? "IMAP4rev1 SASL-IR ID AUTH=PLAIN AUTH=XOAUTH2"} / TAG OK done`,
            tag,
          ),
        );
      } else {
        const answer = play.other?.(command);
        if (answer !== undefined) socket.write(asLines(answer, tag));
        else if (word === "ID") socket.write(asLines("* ID NIL / TAG OK done", tag));
        else if (word === "EXAMINE") socket.write(asLines("* 0 EXISTS / TAG OK [READ-ONLY] done", tag));
        else socket.write(asLines("TAG BAD what", tag));
      }
    });
  });
}

/** A server on loopback that does with each connection what it is told to, in bytes. */
export function playRaw(
  play: (socket: Socket) => void,
  at: { host?: string; port?: number } = {},
): Promise<CaseServer> {
  return serve(undefined, at, (socket) => play(socket));
}

function readLines(socket: Socket, lines: string[], take: (line: string) => void): () => void {
  let text = "";
  const onData = (chunk: Uint8Array): void => {
    text += new TextDecoder("latin1").decode(chunk);
    for (let end = text.indexOf(CRLF); end >= 0; end = text.indexOf(CRLF)) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      lines.push(line);
      take(line);
    }
  };
  socket.on("error", () => undefined);
  socket.on("data", onData);
  return () => void socket.off("data", onData);
}

async function serve(
  tls: TlsOptions | undefined,
  { host = "127.0.0.1", port = 0 }: { host?: string; port?: number },
  start: (socket: Socket, lines: string[]) => void,
): Promise<CaseServer> {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const connected = (socket: Socket): void => {
    socket.on("error", () => undefined);
    start(socket, lines);
  };
  let connections = 0;
  const server = tls === undefined ? createServer(connected) : createTlsServer({ ...tls, ...OLD }, connected);
  server.on("tlsClientError", () => undefined);
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server of the case has no port");
  return {
    port: address.port,
    lines,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The chains of the mail cases, all for one host. */
export interface CaseChains {
  /** PEM of the trusted root. */
  readonly root: string;
  readonly good: ServerIdentity;
  readonly expiredLeaf: ServerIdentity;
  readonly expiredIntermediate: ServerIdentity;
  readonly expiredCross: ServerIdentity;
  readonly weakCross: ServerIdentity;
  readonly weakRoot: string;
  readonly endsSoon: ServerIdentity;
  readonly twice: ServerIdentity;
  readonly constrained: ServerIdentity;
  readonly outOfOrder: ServerIdentity;
  readonly commonName: ServerIdentity;
  /** With an expired and a valid certificate of one intermediate, the expired one first. */
  readonly expiredTwin: ServerIdentity;
  readonly otherName: ServerIdentity;
}

/** Makes the chains for a host. */
export async function makeCaseChains(host = "mail.example.com"): Promise<CaseChains> {
  const root = await makeIdentity({ commonName: "Case Root", ca: true, from: -3000, to: 3000 });
  const issuer = await makeIdentity({ commonName: "Case Issuer", ca: true, issuer: root, from: -2000, to: 2000 });
  const leaf = await makeIdentity({ commonName: host, names: [host], issuer, to: 88.5 });
  const stale = await makeIdentity({ commonName: "Stale Issuer", ca: true, issuer: root, from: -900, to: -9.5 });
  const oldRoot = await makeIdentity({ commonName: "Old Root", ca: true, from: -4000, to: 900 });
  const cross = await makeIdentity({
    commonName: "Case Root",
    ca: true,
    issuer: oldRoot,
    keys: root.keys,
    from: -900,
    to: -60.5,
  });
  // SHA-1 needs an RSA issuer; a second root is signed for by an old one with a key of 1024 bits.
  const short = await makeIdentity({ commonName: "Short Root", ca: true, rsaBits: 1024, to: 900 });
  const weakCross = await makeIdentity({
    commonName: "Case Root",
    ca: true,
    issuer: short,
    keys: root.keys,
    hash: "SHA-1",
    to: 900,
  });
  const ending = await makeIdentity({ commonName: "Ending Issuer", ca: true, issuer: root, from: -900, to: 4.5 });
  const limited = await makeIdentity({
    commonName: "Limited Issuer",
    ca: true,
    issuer: root,
    from: -900,
    to: 900,
    permitted: ["elsewhere.test"],
  });
  const under = (by: typeof issuer) => makeIdentity({ commonName: host, names: [host], issuer: by, to: 88.5 });
  return {
    root: root.pem,
    good: serverIdentity(leaf, issuer),
    expiredLeaf: serverIdentity(
      await makeIdentity({ commonName: host, names: [host], issuer, from: -90, to: -10.5 }),
      issuer,
    ),
    expiredIntermediate: serverIdentity(await under(stale), stale),
    expiredCross: serverIdentity(leaf, issuer, cross),
    weakCross: serverIdentity(leaf, issuer, weakCross, short),
    weakRoot: short.pem,
    endsSoon: serverIdentity(await under(ending), ending),
    twice: serverIdentity(leaf, leaf, issuer),
    constrained: serverIdentity(await under(limited), limited),
    outOfOrder: serverIdentity(leaf, root, issuer),
    expiredTwin: serverIdentity(
      leaf,
      await makeIdentity({ commonName: "Case Issuer", ca: true, issuer: root, keys: issuer.keys, from: -900, to: -30 }),
      issuer,
    ),
    otherName: serverIdentity(
      await makeIdentity({ commonName: "old.example.net", names: ["old.example.net"], issuer }),
      issuer,
    ),
    commonName: serverIdentity(await makeIdentity({ commonName: host, ips: ["192.0.2.1"], issuer }), issuer),
  };
}
