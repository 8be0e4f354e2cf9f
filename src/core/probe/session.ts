import { type Finding, finding } from "../base/errors.ts";
import type { Address, Connection, TlsSession } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import type { Capabilities } from "./capabilities.ts";
import { judgeCertificate } from "./certificate.ts";
import { dialAddress } from "./connect.ts";
import { Conversation } from "./conversation.ts";
import type { EhloNames } from "./ehlo-names.ts";
import { type Endpoint, targetOf } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { ImapClient } from "./imap.ts";
import { asUtf8 } from "./line-stream.ts";
import type { ProbeDeps, ProbeSettings } from "./probe-settings.ts";
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
}

/** How a session gets its connection, where it is not simply dialled. */
interface Entrance {
  /** Waits for the address's turn. */
  turn(signal: AbortSignal): Promise<void>;
  dial(signal: AbortSignal): Promise<Connection>;
}

/** A session with a mail server, from name lookup to the capabilities after TLS. */
export class MailSession {
  readonly facts: SessionFacts = { findings: [] };
  readonly timeline: Timeline;
  readonly endpoint: Endpoint;
  readonly #settings: ProbeSettings;
  readonly #deps: ProbeDeps;
  readonly #names: EhloNames;
  #connection: Connection | undefined;
  #client: SmtpClient | ImapClient | undefined;
  #talk: Conversation | undefined;

  /** `names` remembers which EHLO names the server has refused. */
  constructor(endpoint: Endpoint, settings: ProbeSettings, deps: ProbeDeps, names: EhloNames) {
    this.endpoint = endpoint;
    this.#names = names;
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

  /** Connects to an address, encrypts and asks for the capabilities. Throws {@link ProbeFailure}. */
  async open(signal: AbortSignal, address: Address, entrance?: Entrance): Promise<void> {
    this.facts.address = address;
    const connection = await this.#connect(signal, address, entrance);
    this.#connection = connection;
    const implicit = this.endpoint.tlsMode === "implicit";
    if (implicit) await this.#encrypt(signal);
    const client = this.#startClient(connection, implicit);
    await this.#greet(client, signal);
    if (!implicit) await this.#upgrade(client, signal);
    this.facts.capabilities = await this.#askCapabilities(client, signal);
    for (const { name, said } of this.#names.refused) {
      const refused = `The server refused the EHLO name "${name}" with "${this.redactor.quote(said)}"`;
      const told = `${refused}, and accepted "${this.#names.current ?? ""}"`;
      this.facts.findings.push(finding("SMTP_EHLO_NAME", told));
    }
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

  async #connect(signal: AbortSignal, address: Address, entrance: Entrance | undefined): Promise<Connection> {
    const { network, clock, redactor } = this.#deps;
    const { limits, connectTo } = this.#settings;
    const target = targetOf(this.endpoint, connectTo);
    await entrance?.turn(signal);
    const dial = entrance?.dial ??
      ((each) => dialAddress({ ...target, network, clock, limits, redactor }, address, each));
    // The dial keeps its own time; this one is for a network that does not.
    const ms = limits.connectMs + limits.loserMs;
    const late = (): ProbeFailure =>
      new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${target.port} within ${durationText(ms)}`);
    return await this.timeline.phase("connect", ms, signal, late, dial);
  }

  #startClient(connection: Connection, encrypted: boolean): SmtpClient | ImapClient {
    this.#talk = new Conversation(connection, this.#settings.limits, this.#deps.redactor, this.facts.findings);
    this.#client = this.endpoint.protocol === "smtp"
      ? new SmtpClient(this.#talk, this.#names)
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
    const clear = before.mechanisms.filter((name) => SENDS_THE_SECRET.has(name));
    if (clear.length > 0 && this.endpoint.protocol === "smtp") {
      this.facts.findings.push(finding("AUTH_IN_CLEAR", `Before TLS, the server offers ${clear.join(", ")}`));
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
    return await this.commandPhase<Capabilities>(
      name,
      signal,
      (each) => client.capabilities(each, this.#settings.wanted),
    );
  }
}

/** Mechanisms that carry the password or the token itself, so that they must not be used without TLS. */
const SENDS_THE_SECRET: ReadonlySet<string> = new Set(["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"]);

function starttlsMissing(before: Capabilities, redactor: Redactor): ProbeFailure {
  const masked = "masked" in before && (before as SmtpExtensions).masked
    ? "; a firewall has overwritten extensions with X"
    : "";
  const list = before.offered.length > 0 ? redactor.quote(before.offered.join(", ")) : "nothing";
  return new ProbeFailure("STARTTLS_NOT_OFFERED", `The server offers ${list}, but not STARTTLS${masked}`);
}
