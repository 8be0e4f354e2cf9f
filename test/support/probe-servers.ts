import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions, TLSSocket } from "node:tls";

/** What one client of a test server did: every line it sent, in plain text or inside TLS. */
export interface Visit {
  readonly lines: string[];
}

/** A server on loopback. */
export interface TestServer {
  readonly port: number;
  readonly visits: readonly Visit[];
  close(): Promise<void>;
}

type Answer = (line: string, socket: Socket, encrypted: boolean) => string | undefined;

/** A server on a free port of 127.0.0.1 that hands each connection to `serve`. */
export async function listen(server: Server, visits: readonly Visit[] = []): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port");
  return {
    port: address.port,
    visits,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A TCP server that does with each connection what `serve` says. */
export function rawServer(serve: (socket: Socket) => void): Promise<TestServer> {
  return listen(createServer((socket) => {
    socket.on("error", () => undefined);
    serve(socket);
  }));
}

/** An SMTP server with TLS from the first byte, or with STARTTLS. */
export function smtpTestServer(tls: TlsOptions, mode: "implicit" | "starttls"): Promise<TestServer> {
  const answer: Answer = (line, _socket, encrypted) => {
    if (line.startsWith("EHLO ")) return `250-mail\r\n250 ${encrypted ? "AUTH PLAIN LOGIN" : "STARTTLS"}\r\n`;
    return line === "QUIT" ? "221 bye\r\n" : "500 what\r\n";
  };
  return mailServer(tls, mode, "220 mail ESMTP\r\n", answer);
}

/** An IMAP server with TLS from the first byte. */
export function imapTestServer(tls: TlsOptions): Promise<TestServer> {
  const answer: Answer = (line) => {
    const [tag = "", command = ""] = line.split(" ");
    if (command === "LOGOUT") return `* BYE\r\n${tag} OK bye\r\n`;
    return `${tag} OK done\r\n`;
  };
  return mailServer(tls, "implicit", "* OK [CAPABILITY IMAP4rev1 ID AUTH=PLAIN] ready\r\n", answer);
}

function mailServer(
  tls: TlsOptions,
  mode: "implicit" | "starttls",
  greeting: string,
  answer: Answer,
): Promise<TestServer> {
  const visits: Visit[] = [];
  const serve = (socket: Socket): void => {
    const visit: Visit = { lines: [] };
    visits.push(visit);
    socket.write(greeting);
    converse(socket, visit, answer, mode === "implicit", tls);
  };
  if (mode === "starttls") return listen(createServer(serve), visits);
  const server = createTlsServer(tls, serve);
  server.on("tlsClientError", () => undefined);
  return listen(server, visits);
}

function converse(socket: Socket, visit: Visit, answer: Answer, encrypted: boolean, tls: TlsOptions): void {
  let text = "";
  socket.on("error", () => undefined);
  const onData = (chunk: Uint8Array): void => {
    text += new TextDecoder().decode(chunk);
    for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      visit.lines.push(line);
      if (line === "STARTTLS" && !encrypted) {
        socket.off("data", onData);
        socket.write("220 go ahead\r\n");
        return converse(new TLSSocket(socket, { ...tls, isServer: true }), visit, answer, true, tls);
      }
      const reply = answer(line, socket, encrypted);
      if (reply !== undefined) socket.write(reply);
    }
  };
  socket.on("data", onData);
}
