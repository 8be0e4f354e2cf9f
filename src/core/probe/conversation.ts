import type { AuthenticationType } from "../account/account.ts";
import { type Finding, finding } from "../base/errors.ts";
import type { Redactor } from "../base/secret.ts";
import { type Connection, ConnectionError } from "../base/ports.ts";
import type { Capabilities } from "./capabilities.ts";
import { ProbeFailure } from "./failure.ts";
import { asUtf8, LineStream } from "./line-stream.ts";
import type { ProbeLimits } from "./limits.ts";
import { lateHandshakeFailure } from "./tls.ts";

/** The part of a session that SMTP and IMAP share; each step throws {@link ProbeFailure} when the probe must end there. */
export interface MailClient {
  /** Waits for the greeting and judges it. */
  greet(signal: AbortSignal): Promise<void>;
  /** Asks for the server's capabilities, or takes them from the greeting where that tells all that these logins need. */
  capabilities(signal: AbortSignal, wanted?: readonly AuthenticationType[]): Promise<Capabilities>;
  /** Asks for TLS; returns only when the server agreed and the buffer is empty. */
  requestTls(signal: AbortSignal): Promise<void>;
  /** Says goodbye and ignores the answer. */
  farewell(signal: AbortSignal): Promise<void>;
}

/** A line-based conversation over a connection, with the failures that both protocols have. */
export class Conversation {
  readonly stream: LineStream;
  readonly limits: ProbeLimits;
  readonly redactor: Redactor;
  readonly #connection: Connection;
  readonly #findings: Finding[];

  constructor(connection: Connection, limits: ProbeLimits, redactor: Redactor, findings: Finding[]) {
    this.stream = new LineStream(connection, limits, redactor);
    this.limits = limits;
    this.redactor = redactor;
    this.#connection = connection;
    this.#findings = findings;
  }

  /** Sends one line. Throws when it contains a line end or NUL: text from a file or a server must never become a second command. */
  async send(line: string, signal: AbortSignal): Promise<void> {
    if (/[\r\n\0]/.test(line)) {
      throw new ProbeFailure(
        "CFG_CREDENTIAL_CHARS",
        "A command would have contained a line break or NUL; nothing was sent",
      );
    }
    await this.sendText(`${line}\r\n`, signal);
  }

  /** Sends text as UTF-8. */
  async sendText(text: string, signal: AbortSignal): Promise<void> {
    this.stream.beginPhase();
    await this.#connection.write(new TextEncoder().encode(text), signal);
  }

  /** Runs one exchange; a broken connection becomes SESSION_CLOSED. */
  async exchange<T>(what: string, task: () => Promise<T | undefined>): Promise<T> {
    let answer: T | undefined;
    try {
      answer = await task();
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      throw lateHandshakeFailure(error) ?? sessionClosed(what, this.redactor.quote(error.code));
    }
    if (answer === undefined) throw sessionClosed(what, "the server closed it");
    return answer;
  }

  /** Runs the wait for the greeting; silence, a close and a reset each have their own code. */
  async awaitGreeting<T>(task: () => Promise<T | undefined>): Promise<T> {
    let greeting: T | undefined;
    try {
      greeting = await task();
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      throw lateHandshakeFailure(error) ??
        new ProbeFailure("TCP_RESET", `The connection broke before the greeting (${this.redactor.quote(error.code)})`);
    }
    if (greeting !== undefined) return greeting;
    const rest = this.stream.rest;
    if (rest !== "") {
      throw new ProbeFailure(
        "PROTO_MALFORMED",
        `The server closed the connection after "${this.redactor.quote(asUtf8(rest))}" without a line end`,
      );
    }
    throw new ProbeFailure("GREETING_CLOSED", "The server closed the connection without a greeting");
  }

  /** Refuses bytes that arrived after the server's agreement to TLS (RFC 3207 section 6): they are not part of any encrypted session. */
  refuseUnencryptedRest(): void {
    if (!this.stream.hasUnread()) return;
    throw new ProbeFailure(
      "STARTTLS_INJECTION",
      `After its reply to STARTTLS, the server sent "${this.redactor.quote(asUtf8(this.stream.rest))}" unencrypted`,
    );
  }

  /** Notes that lines end in LF alone, once per session. */
  noteBareLf(): void {
    if (this.#findings.some((each) => each.code === "PROTO_BARE_LF")) return;
    this.#findings.push(finding("PROTO_BARE_LF", "The server ended a line with LF alone"));
  }
}

function sessionClosed(what: string, why: string): ProbeFailure {
  return new ProbeFailure("SESSION_CLOSED", `The connection ended at ${what} (${why})`);
}
