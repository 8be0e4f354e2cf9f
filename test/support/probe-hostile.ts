import type { Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Endpoint } from "../../src/core/probe/endpoint.ts";
import type { ProbeLimits } from "../../src/core/probe/limits.ts";
import { makeIdentity, serverIdentity } from "./certificates.ts";
import { IMAPS, SUBMISSION, SUBMISSIONS } from "./probe-scripts.ts";
import { listen, rawServer, type TestServer } from "./probe-servers.ts";

/** A server that means harm, and the code with which a probe of it must end. */
export interface HostileServer {
  readonly what: string;
  readonly endpoint: Endpoint;
  readonly server: TestServer;
  readonly code: string;
  /** Shorter waits, for servers that keep a client waiting. */
  readonly limits: Partial<ProbeLimits>;
}

const BLOCK = "x".repeat(32 * 1024);
const GARBAGE = Uint8Array.from({ length: 64 }, (_, at) => (at * 37 + 11) & 0xff);
const SHORT: Partial<ProbeLimits> = { greetingMs: 300, tlsMs: 300, identifyMs: 100 };
/** Over the 100 KiB that OpenSSL reads of a certificate message, and the 64 KiB of rustls. */
const CHAIN_LENGTH = 500;

/** Writes for as long as the client takes. */
function endless(text: string): (socket: Socket) => void {
  return (socket) => {
    const fill = (): void => {
      while (!socket.destroyed && socket.write(text));
    };
    socket.on("drain", fill);
    fill();
  };
}

function drip(socket: Socket): void {
  const timer = setInterval(() => socket.write("2"), 50);
  socket.on("close", () => clearInterval(timer));
}

/** Speaks SMTP up to STARTTLS. */
export function afterStartTls(then: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => {
    socket.write("220 x ESMTP\r\n");
    socket.on("data", (chunk: Uint8Array) => {
      const line = new TextDecoder().decode(chunk);
      if (line.startsWith("EHLO")) socket.write("250-x\r\n250 STARTTLS\r\n");
      if (line.startsWith("STARTTLS")) then(socket);
    });
  };
}

/** What each server does in plain text, and what comes of it. */
const PLAIN: readonly (readonly [string, Endpoint, (socket: Socket) => void, string, Partial<ProbeLimits>?])[] = [
  ["sends a banner without end", SUBMISSION, endless(BLOCK), "PROTO_LIMIT"],
  ["sends banner lines without end", SUBMISSION, endless("220-x\r\n".repeat(100)), "PROTO_LIMIT"],
  ["drips one byte in 50 ms", SUBMISSION, drip, "GREETING_TIMEOUT", SHORT],
  ["accepts and is silent", SUBMISSION, (socket) => socket.resume(), "GREETING_TIMEOUT", SHORT],
  ["is silent in the handshake", SUBMISSIONS, (socket) => socket.resume(), "TLS_TIMEOUT", SHORT],
  ["closes at once", SUBMISSION, (socket) => socket.end(), "GREETING_CLOSED"],
  ["resets the handshake", SUBMISSIONS, (socket) => socket.once("data", () => socket.resetAndDestroy()), "TLS_CLOSED"],
  [
    "answers the handshake with garbage",
    SUBMISSIONS,
    (socket) => socket.once("data", () => socket.end(GARBAGE)),
    "TLS_NOT_TLS",
  ],
  [
    "injects behind STARTTLS",
    SUBMISSION,
    afterStartTls((socket) => socket.write("220 go\r\n250 AUTH PLAIN\r\n")),
    "STARTTLS_INJECTION",
  ],
  [
    "injects into the handshake",
    SUBMISSION,
    afterStartTls((socket) => {
      socket.write("220 go\r\n");
      socket.once("data", () => socket.write("250 AUTH PLAIN\r\n"));
    }),
    "STARTTLS_INJECTION",
  ],
];

/** Starts one server of each kind. */
export async function hostileServers(): Promise<readonly HostileServer[]> {
  const leaf = await makeIdentity({ commonName: "mail.example.com", names: ["mail.example.com"] });
  const good = serverIdentity(leaf);
  const huge = { key: leaf.key, cert: Array.from({ length: CHAIN_LENGTH }, () => leaf.pem).join("\n") };
  const literal = createTlsServer(good, (socket) => {
    socket.on("error", () => undefined);
    socket.write("* LIST () NIL {999999999}\r\n");
    endless(BLOCK)(socket);
  });
  const chain = createTlsServer(huge, (socket) => socket.on("error", () => undefined));
  for (const server of [literal, chain]) server.on("tlsClientError", () => undefined);
  const plain = await Promise.all(
    PLAIN.map(async ([what, endpoint, serve, code, limits = {}]) => {
      return { what, endpoint, server: await rawServer(serve), code, limits };
    }),
  );
  return [
    ...plain,
    {
      what: "announces a literal of a gigabyte",
      endpoint: IMAPS,
      server: await listen(literal),
      code: "PROTO_LIMIT",
      limits: {},
    },
    {
      what: "sends 500 certificates",
      endpoint: SUBMISSIONS,
      server: await listen(chain),
      code: "TLS_CHAIN_TOO_BIG",
      limits: {},
    },
  ];
}
