import { type Finding, finding } from "../base/errors.ts";
import type { Address, Connection, TlsSession } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import type { Capabilities } from "./capabilities.ts";
import { judgeCertificate } from "./certificate.ts";
import { type Connected, connectFirst } from "./connect.ts";
import { Conversation } from "./conversation.ts";
import { type Endpoint, targetOf } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { ImapClient } from "./imap.ts";
import { asUtf8 } from "./line-stream.ts";
import type { ProbeDeps, ProbeSettings } from "./probe-settings.ts";
import { dnsTimeout, resolveTarget } from "./resolve.ts";
import { SmtpClient, type SmtpExtensions } from "./smtp.ts";
import { durationText, Timeline } from "./timeline.ts";
import { judgeOverrides, judgeSession } from "./tls-session.ts";
import { handshake, handshakeTimeout } from "./tls.ts";

/** The phases of commands, and their names in messages. */
const COMMANDS = {
  ehlo: "EHLO",
  capability: "CAPABILITY",
  starttls: "STARTTLS",
  login: "the login",
  folder: "the folder commands",
} as const;

/** The name of a phase of commands. */
type CommandPhase = keyof typeof COMMANDS;

/** What a session has found so far; it grows step by step, so that a failure loses nothing. */
interface SessionFacts {
  readonly findings: Finding[];
  address?: Address;
  tls?: TlsSession;
  capabilities?: Capabilities;
  /** Addresses that lost the race; awaited at the end. */
  others?: Promise<Finding | undefined>;
}

/** A session with a mail server, from name lookup to the capabilities after TLS. */
export class MailSession {
  readonly facts: SessionFacts = { findings: [] };
  readonly timeline: Timeline;
  readonly endpoint: Endpoint;
  readonly #settings: ProbeSettings;
  readonly #deps: ProbeDeps;
  #connection: Connection | undefined;
  #client: SmtpClient | ImapClient | undefined;
  #talk: Conversation | undefined;

  constructor(endpoint: Endpoint, settings: ProbeSettings, deps: ProbeDeps) {
    this.endpoint = endpoint;
    this.#settings = settings;
    this.#deps = deps;
    this.timeline = new Timeline(deps.clock);
  }

  /** Takes the secrets out of what the server says. */
  get redactor(): Redactor {
    return this.#deps.redactor;
  }

  /** The client after {@link open}; a session that was not opened has none. */
  get client(): SmtpClient | ImapClient {
    if (!this.#client) throw new Error("The session is not open");
    return this.#client;
  }

  /** Connects, encrypts and asks for the capabilities; `known` skips the name lookup. Throws {@link ProbeFailure}. */
  async open(signal: AbortSignal, known?: Address): Promise<void> {
    const connected = await this.#connect(signal, known);
    this.#connection = connected.connection;
    this.facts.address = connected.address;
    this.facts.others = connected.others;
    const implicit = this.endpoint.tlsMode === "implicit";
    if (implicit) await this.#encrypt(signal);
    const client = this.#startClient(connected.connection, implicit);
    await this.#greet(client, signal);
    if (!implicit) await this.#upgrade(client, signal);
    this.facts.capabilities = await this.#askCapabilities(client, signal);
  }

  /** Runs one command phase under its deadline. */
  async commandPhase<T>(
    name: CommandPhase,
    signal: AbortSignal,
    task: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const ms = this.#settings.limits.commandMs;
    const late = (): ProbeFailure =>
      new ProbeFailure("COMMAND_TIMEOUT", `The server did not answer ${COMMANDS[name]} within ${durationText(ms)}`);
    return await this.timeline.phase(name, ms, signal, late, task);
  }

  /** Says goodbye if the server still listens, waits a moment for the answer, and frees the connection. */
  async close(polite: boolean): Promise<void> {
    const client = this.#client;
    if (polite && client) {
      const { clock } = this.#deps;
      const patience = new AbortController();
      const timer = clock.sleep(this.#settings.limits.farewellMs, patience.signal).then(
        () => patience.abort(),
        () => undefined,
      );
      await Promise.race([client.farewell(patience.signal).catch(() => undefined), timer]);
      patience.abort();
    }
    this.#connection?.close();
  }

  async #connect(signal: AbortSignal, known: Address | undefined): Promise<Connected> {
    const { network, clock } = this.#deps;
    const { limits, policy } = this.#settings;
    const target = targetOf(this.endpoint, this.#settings.connectTo);
    const addresses = known ? [known] : await this.timeline.phase(
      "dns",
      limits.dnsMs,
      signal,
      () => dnsTimeout(target.host),
      (each) => resolveTarget(target, network, policy, each),
    );
    const ms = limits.connectMs + limits.staggerMs * addresses.length;
    const late = (): ProbeFailure =>
      new ProbeFailure("TCP_TIMEOUT", `No answer from ${target.host} port ${target.port} within ${durationText(ms)}`);
    return await this.timeline.phase(
      "connect",
      ms,
      signal,
      late,
      (each) =>
        connectFirst({
          host: target.host,
          port: target.port,
          addresses,
          network,
          clock,
          limits,
          redactor: this.#deps.redactor,
          signal: each,
        }),
    );
  }

  #startClient(connection: Connection, encrypted: boolean): SmtpClient | ImapClient {
    this.#talk = new Conversation(connection, this.#settings.limits, this.#deps.redactor, this.facts.findings);
    this.#client = this.endpoint.protocol === "smtp"
      ? new SmtpClient(this.#talk, this.#settings.ehloName)
      : new ImapClient(this.#talk, encrypted);
    return this.#client;
  }

  async #greet(client: SmtpClient | ImapClient, signal: AbortSignal): Promise<void> {
    const ms = this.#settings.limits.greetingMs;
    const late = (): ProbeFailure => {
      const rest = this.#talk?.stream.rest ?? "";
      const said = rest === ""
        ? "sent nothing"
        : `sent "${this.#deps.redactor.quote(asUtf8(rest))}" without a line end`;
      return new ProbeFailure(
        "GREETING_TIMEOUT",
        `The server accepted the connection and ${said} within ${durationText(ms)}`,
      );
    };
    await this.timeline.phase("greeting", ms, signal, late, (each) => client.greet(each));
  }

  async #upgrade(client: SmtpClient | ImapClient, signal: AbortSignal): Promise<void> {
    const before = await this.#askCapabilities(client, signal);
    if (before.mechanisms.length > 0 && this.endpoint.protocol === "smtp") {
      this.facts.findings.push(
        finding(
          "AUTH_IN_CLEAR",
          `Before TLS, the server offers ${this.#deps.redactor.quote(before.mechanisms.join(", "))}`,
        ),
      );
    }
    if (!before.starttls) throw starttlsMissing(before, this.#deps.redactor);
    await this.commandPhase("starttls", signal, (each) => client.requestTls(each));
    await this.#encrypt(signal);
  }

  async #encrypt(signal: AbortSignal): Promise<void> {
    const connection = this.#connection;
    if (!connection) throw new Error("There is no connection to encrypt");
    const { limits, ca } = this.#settings;
    const { network, redactor } = this.#deps;
    const tls = await this.timeline.phase(
      "tls",
      limits.tlsMs,
      signal,
      () => handshakeTimeout(this.endpoint, limits.tlsMs),
      (each) => handshake(connection, this.endpoint, ca, { runtime: network.runtime, redactor }, each),
    );
    this.facts.tls = tls;
    this.facts.findings.push(
      ...judgeCertificate(tls, this.endpoint.host, this.#deps.clock.now(), redactor),
      ...judgeSession(tls, redactor),
      ...judgeOverrides(tls, network.trustOverrides ?? []),
    );
  }

  async #askCapabilities(client: SmtpClient | ImapClient, signal: AbortSignal): Promise<Capabilities> {
    const name = this.endpoint.protocol === "smtp" ? "ehlo" : "capability";
    return await this.commandPhase<Capabilities>(name, signal, (each) => client.capabilities(each));
  }
}

function starttlsMissing(before: Capabilities, redactor: Redactor): ProbeFailure {
  const masked = "masked" in before && (before as SmtpExtensions).masked
    ? "; a firewall has overwritten extensions with X"
    : "";
  const list = before.offered.length > 0 ? redactor.quote(before.offered.join(", ")) : "nothing";
  return new ProbeFailure("STARTTLS_NOT_OFFERED", `The server offers ${list}, but not STARTTLS${masked}`);
}
