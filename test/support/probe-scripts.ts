import type { ProbeDeps, ProbeSettings, ProbeSettingsInput } from "../../src/core/probe/probe-settings.ts";
import { probeSettings } from "../../src/core/probe/probe-settings.ts";
import type { Endpoint } from "../../src/core/probe/endpoint.ts";
import type { Probe } from "../../src/core/probe/nodes.ts";
import { probe } from "../../src/core/probe/probe-endpoint.ts";
import { FakeClock } from "./fake-clock.ts";
import { MemoryNetwork, type MemoryNetworkOptions, type Script, type ServerEnd } from "./probe-transport.ts";
import { Redactor } from "../../src/core/base/secret.ts";

/** Submission with STARTTLS. */
export const SUBMISSION: Endpoint = { protocol: "smtp", host: "mail.example.com", port: 587, tlsMode: "starttls" };
/** Submission with TLS from the first byte. */
export const SUBMISSIONS: Endpoint = { protocol: "smtp", host: "mail.example.com", port: 465, tlsMode: "implicit" };
/** IMAP with TLS from the first byte. */
export const IMAPS: Endpoint = { protocol: "imap", host: "mail.example.com", port: 993, tlsMode: "implicit" };
/** IMAP with STARTTLS, which no account can have but the protocol does. */
export const IMAP: Endpoint = { protocol: "imap", host: "mail.example.com", port: 143, tlsMode: "starttls" };

/** What a well-behaved SMTP server answers, by command; a test replaces some of it. */
export interface SmtpAnswers {
  readonly greeting?: string;
  readonly ehlo?: string;
  readonly ehloAfterTls?: string;
  readonly starttls?: string;
  /** Answers everything else, and EHLO too when it gives a text. */
  readonly other?: (line: string, server: ServerEnd) => string | undefined;
}

/** A well-behaved SMTP server; TLS is whatever the server end is set to. */
export function smtpServer(answers: SmtpAnswers = {}, setUp: (server: ServerEnd) => void = () => undefined): Script {
  return async (server) => {
    setUp(server);
    let encrypted = false;
    server.send(answers.greeting ?? "220 mail.example.com ESMTP\r\n");
    for (let line = await server.line(); line !== undefined; line = await server.line()) {
      const special = answers.other?.(line, server);
      if (special !== undefined) server.send(special);
      else if (line === "<handshake>") encrypted = true;
      else if (line.startsWith("EHLO ")) server.send(ehlo(answers, encrypted));
      else if (line === "STARTTLS") server.send(answers.starttls ?? "220 go ahead\r\n");
      else if (line === "QUIT") server.send("221 bye\r\n");
      else server.send("500 what\r\n");
    }
  };
}

function ehlo(answers: SmtpAnswers, encrypted: boolean): string {
  const after = answers.ehloAfterTls ?? "250-mail.example.com\r\n250-SIZE 35651584\r\n250 AUTH PLAIN LOGIN XOAUTH2\r\n";
  return encrypted ? after : answers.ehlo ?? "250-mail.example.com\r\n250-SIZE 35651584\r\n250 STARTTLS\r\n";
}

/** What a well-behaved IMAP server answers. */
export interface ImapAnswers {
  readonly greeting?: string;
  readonly capability?: string;
  /** Answers a command without its tag; `%` in the text stands for the tag. */
  readonly other?: (command: string, server: ServerEnd) => string | undefined;
}

/** A well-behaved IMAP server with TLS from the first byte. */
export function imapServer(answers: ImapAnswers = {}, setUp: (server: ServerEnd) => void = () => undefined): Script {
  return async (server) => {
    setUp(server);
    server.send(answers.greeting ?? "* OK [CAPABILITY IMAP4rev1 SASL-IR ID AUTH=PLAIN AUTH=XOAUTH2] ready\r\n");
    let tag = "";
    for (let line = await server.line(); line !== undefined; line = await server.line()) {
      if (line === "<handshake>") continue;
      const match = /^(A\d+) (.*)$/s.exec(line);
      tag = match?.[1] ?? tag;
      const command = match?.[2] ?? line;
      const special = answers.other?.(command, server);
      if (special !== undefined) server.send(special.replaceAll("%", tag));
      else if (command === "CAPABILITY") {
        server.send(`* CAPABILITY ${answers.capability ?? "IMAP4rev1 AUTH=PLAIN"}\r\n${tag} OK done\r\n`);
      } else if (command === "EXAMINE INBOX") server.send(`* 0 EXISTS\r\n${tag} OK [READ-ONLY] done\r\n`);
      else if (command.startsWith("ID ")) server.send(`* ID NIL\r\n${tag} OK done\r\n`);
      else if (command === "LOGOUT") {
        server.send(`* BYE\r\n${tag} OK bye\r\n`);
        server.end();
      } else server.send(`${tag} BAD what\r\n`);
    }
  };
}

/** A probe over a network in memory, with a clock that jumps. */
export interface Run {
  readonly result: Probe;
  readonly network: MemoryNetwork;
  readonly codes: readonly string[];
  readonly clock: FakeClock;
}

/** Settings over a network in memory. */
export function memorySettings(network: MemoryNetwork, input: ProbeSettingsInput = {}): ProbeSettings {
  return probeSettings(input, network);
}

/** Probes an endpoint whose server plays `script`. */
export async function runProbe(
  endpoint: Endpoint,
  script: Script,
  options: {
    readonly settings?: ProbeSettingsInput;
    readonly network?: MemoryNetworkOptions;
    readonly clock?: FakeClock;
  } = {},
): Promise<Run> {
  const network = new MemoryNetwork({ server: () => script, ...options.network });
  const clock = options.clock ?? new FakeClock({ auto: true });
  const deps: ProbeDeps = { redactor: new Redactor(), network, clock };
  const result = await probe(endpoint, memorySettings(network, options.settings), deps, new AbortController().signal);
  return { result, network, clock, codes: result.findings.map((each) => each.code) };
}
