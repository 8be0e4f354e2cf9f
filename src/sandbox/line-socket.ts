import type { Duplex } from "node:stream";
import { MAIL_LINE_LIMIT } from "./limits.ts";

/** Thrown when a peer sends a line that is longer than {@link MAIL_LINE_LIMIT}. */
export class LineTooLong extends Error {}

/**
 * Reads lines that end in CRLF, and counted octets, from a socket; the one reader of the mail simulators and of the
 * simulated Genesys Cloud. It keeps at most one line limit and one chunk of the socket in memory.
 */
export class LineSocket {
  readonly socket: Duplex;
  #buffer = Buffer.alloc(0);
  #ended = false;
  #wake: (() => void) | undefined;
  readonly #onData = (chunk: Buffer) => {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    if (this.#buffer.length > MAIL_LINE_LIMIT) this.socket.pause();
    this.#wake?.();
  };
  readonly #onEnd = () => {
    this.#ended = true;
    this.#wake?.();
  };

  constructor(socket: Duplex) {
    this.socket = socket;
    socket.on("data", this.#onData);
    // A peer may vanish at any time; "close" follows and ends the reads.
    socket.on("error", this.#onEnd);
    socket.on("end", this.#onEnd);
    socket.on("close", this.#onEnd);
  }

  /** The next line without its CRLF, or undefined when the peer has closed. Throws {@link LineTooLong}. */
  async readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#buffer.indexOf("\r\n");
      if (end > MAIL_LINE_LIMIT || (end < 0 && this.#buffer.length > MAIL_LINE_LIMIT)) throw new LineTooLong();
      if (end >= 0) return this.#take(end, 2);
      if (this.#ended) return undefined;
      await this.#more();
    }
  }

  /** The next `length` octets as UTF-8, or undefined when the peer closes before they arrive. */
  async readOctets(length: number): Promise<string | undefined> {
    for (;;) {
      if (this.#buffer.length >= length) return this.#take(length, 0);
      if (this.#ended) return undefined;
      await this.#more();
    }
  }

  /** Sends lines, each with a CRLF, in one write. */
  writeLines(...lines: readonly string[]): void {
    if (!this.socket.destroyed && this.socket.writable) this.socket.write(lines.map((line) => `${line}\r\n`).join(""));
  }

  /** Releases the socket for a TLS handshake and returns how many octets were waiting unread; they are discarded (RFC 3207 section 4.2). */
  release(): number {
    this.socket.off("data", this.#onData);
    this.socket.off("end", this.#onEnd);
    this.socket.pause();
    const waiting = this.#buffer.length;
    this.#buffer = Buffer.alloc(0);
    return waiting;
  }

  #take(length: number, terminator: number): string {
    const text = this.#buffer.toString("utf8", 0, length);
    this.#buffer = this.#buffer.subarray(length + terminator);
    if (this.#buffer.length <= MAIL_LINE_LIMIT) this.socket.resume();
    return text;
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = undefined;
        resolve();
      };
    });
  }
}
