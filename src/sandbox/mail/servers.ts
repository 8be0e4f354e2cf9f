// By hand: packages for mail servers hide the faults that a probe is tested with, and none of them speaks IMAP.
import { createServer, type Socket } from "node:net";
import * as tls from "node:tls";
import type { Clock } from "../../core/base/ports.ts";
import { type CertificateAuthority, createServerCertificate } from "../certificate.ts";
import { LineSocket } from "../line-socket.ts";
import { listenOnLoopback, LOOPBACK, type LoopbackServer } from "../loopback.ts";
import { MAIL_IDLE_MS } from "../limits.ts";
import { imapCapabilities, serveImap } from "./imap.ts";
import { MAIL_PORTS, type MailActivity, type MailHost, type MailPort, type MailSessionContext } from "./host.ts";
import { findMailbox, type Mailbox } from "./mailboxes.ts";
import { SASL_MECHANISMS } from "./sasl.ts";
import { serveSmtp } from "./smtp.ts";
import { wallClock } from "../wall-clock.ts";

/** The name on the certificate that is shown to clients who send no server name (RFC 6066 section 3), or an unknown one. */
const NAMELESS = "no-server-name.invalid";
/** Nothing listens on port 1 (tcpmux): a connection there is refused. */
const CLOSED_PORT = 1;

/** What {@link startMailServers} serves. */
interface MailServersOptions {
  readonly hosts: readonly MailHost[];
  readonly mailboxes: readonly Mailbox[];
  readonly authority: CertificateAuthority;
  readonly clock?: Clock;
}

/** Where a client finds a simulated port. */
export interface MailAddress {
  readonly address: string;
  readonly port: number;
}

/** Running mail servers. */
export interface MailServers {
  /** One `HOST:PORT:CONNECT_HOST:CONNECT_PORT` for every simulated port, like curl's option of that name. */
  readonly connectTo: readonly string[];
  /** Where to connect for a port of a host, or undefined when there is no such host. */
  locate(host: string, port: number): MailAddress | undefined;
  activity(host: string, port: MailPort): MailActivity;
  close(): Promise<void>;
}

type SessionServer = (socket: Socket, context: MailSessionContext) => Promise<void>;

/** Starts the SMTP (587, 465) and IMAP (993) servers of every host on free loopback ports. */
export async function startMailServers(options: MailServersOptions): Promise<MailServers> {
  const clock = options.clock ?? wallClock;
  const closing = new AbortController();
  const tlsOptions = await serverTls(options, clock.now());
  const servers: LoopbackServer[] = [];
  const places = new Map<string, { place: MailAddress; activity: MailActivity }>();
  for (const host of options.hosts) {
    for (const port of MAIL_PORTS) {
      const activity = newActivity(host.name, port);
      const context = sessionContext(host, options.mailboxes, activity);
      const serve = port === 993 ? imapSession : port === 465 ? implicitSmtpSession : starttlsSession(tlsOptions);
      const accept = (socket: Socket) => void runSession(socket, context, serve, clock, closing.signal);
      let listening = CLOSED_PORT;
      if (!host.closedPorts?.includes(port)) {
        const server = port === 587
          ? createServer({ noDelay: true }, accept)
          : implicitTls(tlsOptions, activity, accept);
        server.on("connection", (socket: Socket) => countConnection(activity, socket));
        const listener = await listenOnLoopback(server);
        servers.push(listener);
        listening = listener.port;
      }
      places.set(`${host.name}:${port}`, { place: { address: LOOPBACK, port: listening }, activity });
    }
  }
  return {
    connectTo: Array.from(places, ([name, { place }]) => `${name}:${place.address}:${place.port}`),
    locate: (host, port) => places.get(`${host.toLowerCase()}:${port}`)?.place,
    activity: (host, port) => {
      const found = places.get(`${host}:${port}`);
      if (!found) throw new RangeError(`Cannot find the mail host "${host}" with port ${port}`);
      return found.activity;
    },
    close: async () => {
      closing.abort();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** Chooses the certificate by the client's server name. */
async function serverTls(options: MailServersOptions, now: number): Promise<tls.TlsOptions> {
  const contexts = new Map<string, tls.SecureContext>();
  for (const host of options.hosts) {
    const made = await createServerCertificate(options.authority, host.name, host.certificate ?? "valid", now);
    contexts.set(host.name, tls.createSecureContext({ cert: made.certificatePem, key: made.keyPem }));
  }
  const nameless = await createServerCertificate(options.authority, NAMELESS, "valid", now);
  return {
    cert: nameless.certificatePem,
    key: nameless.keyPem,
    SNICallback: (name, callback) => callback(null, contexts.get(name.toLowerCase())),
  };
}

function implicitTls(options: tls.TlsOptions, activity: MailActivity, accept: (socket: Socket) => void): tls.Server {
  const server = tls.createServer({ ...options, noDelay: true }, (socket) => {
    activity.handshakes++;
    accept(socket);
  });
  // A client that rejects the certificate is not an error of the server.
  server.on("tlsClientError", () => undefined);
  return server;
}

async function runSession(
  socket: Socket,
  context: MailSessionContext,
  serve: SessionServer,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  socket.setTimeout(MAIL_IDLE_MS, () => socket.destroy());
  try {
    if (context.host.greetingDelayMs) await clock.sleep(context.host.greetingDelayMs, signal);
    await serve(socket, context);
  } catch {
    // A broken session is over; the client sees its connection end.
    socket.destroy();
  }
}

function countConnection(activity: MailActivity, socket: Socket): void {
  activity.connections++;
  activity.peak = Math.max(activity.peak, ++activity.open);
  socket.once("close", () => activity.open--);
}

const imapSession: SessionServer = async (socket, context) => {
  const lines = new LineSocket(socket);
  lines.writeLines(`* OK [CAPABILITY ${imapCapabilities(context.mechanisms)}] ${context.host.name} IMAP4rev1 ready`);
  await serveImap(lines, context);
  socket.end();
};

const implicitSmtpSession: SessionServer = async (socket, context) => {
  const lines = new LineSocket(socket);
  lines.writeLines(smtpGreeting(context));
  await serveSmtp(lines, context, true);
  socket.end();
};

function starttlsSession(options: tls.TlsOptions): SessionServer {
  return async (socket, context) => {
    const lines = new LineSocket(socket);
    lines.writeLines(smtpGreeting(context));
    if (await serveSmtp(lines, context, false) === "ended") {
      socket.end();
      return;
    }
    context.activity.discardedOctets += lines.release();
    const secured = new tls.TLSSocket(socket, { ...options, isServer: true });
    secured.on("error", () => socket.destroy());
    secured.once("secure", () => context.activity.handshakes++);
    await serveSmtp(new LineSocket(secured), context, true);
    secured.end();
  };
}

function smtpGreeting(context: MailSessionContext): string {
  return `220 ${context.host.name} ESMTP Sandbox`;
}

function newActivity(host: string, port: MailPort): MailActivity {
  return {
    host,
    port,
    connections: 0,
    open: 0,
    peak: 0,
    handshakes: 0,
    commands: [],
    accepted: 0,
    refused: 0,
    discardedOctets: 0,
  };
}

function sessionContext(host: MailHost, mailboxes: readonly Mailbox[], activity: MailActivity): MailSessionContext {
  return {
    host,
    activity,
    mechanisms: host.mechanisms ?? SASL_MECHANISMS,
    login: (credentials) => {
      const mailbox = findMailbox(mailboxes, host.name, credentials);
      if (mailbox) activity.accepted++;
      else activity.refused++;
      return mailbox;
    },
  };
}
