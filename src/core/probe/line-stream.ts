import { latin1, latin1Bytes } from "../base/bytes.ts";
import type { Redactor } from "../base/secret.ts";
import type { Connection } from "../base/ports.ts";
import { ProbeFailure } from "./failure.ts";
import type { ProbeLimits } from "./limits.ts";

const LF = 10;
const CR = 13;
/** How much of too much is shown. */
const SHOWN_HEAD = 60;

/** One line as a server sent it. */
interface Line {
  /** Without its end; each byte is one character (ISO 8859-1), so that no byte is lost or invented. */
  readonly text: string;
  /** True when it ended in LF without CR. */
  readonly bareLf: boolean;
}

/** Reads lines and counted octets from a connection, and never buffers more than the limits allow. */
export class LineStream {
  readonly #connection: Connection;
  readonly #limits: ProbeLimits;
  /** For whoever quotes what was read. */
  readonly redactor: Redactor;
  #held: Uint8Array = new Uint8Array(0);
  #phaseBytes = 0;

  constructor(connection: Connection, limits: ProbeLimits, redactor: Redactor) {
    this.#connection = connection;
    this.#limits = limits;
    this.redactor = redactor;
  }

  /** Starts a new phase with a new byte budget. */
  beginPhase(): void {
    this.#phaseBytes = 0;
  }

  /** The next line; undefined when the server has closed its side, even in the middle of a line. Throws {@link ProbeFailure}. */
  async readLine(signal: AbortSignal): Promise<Line | undefined> {
    let searched = 0;
    for (;;) {
      const end = this.#held.indexOf(LF, searched);
      if (end >= 0 && end <= this.#limits.lineBytes) return this.#takeLine(end);
      if (this.#held.length > this.#limits.lineBytes) {
        throw this.#tooMuch(`a line over ${this.#limits.lineBytes} bytes`);
      }
      searched = this.#held.length;
      if (!await this.#fill(signal)) return undefined;
    }
  }

  /** Exactly `count` octets as ISO 8859-1 text; undefined when the server closed the connection first. The caller has checked `count`. */
  async readOctets(count: number, signal: AbortSignal): Promise<string | undefined> {
    while (this.#held.length < count) {
      if (!await this.#fill(signal)) return undefined;
    }
    const text = latin1(this.#held.subarray(0, count));
    this.#held = this.#held.subarray(count);
    return text;
  }

  /** Whether there is received data that was not read. */
  hasUnread(): boolean {
    const arrived = this.#connection.takeBuffered();
    if (arrived.length > 0) this.#hold(arrived);
    return this.#held.length > 0;
  }

  /** The received part of an unfinished line, for messages. */
  get rest(): string {
    return latin1(this.#held.subarray(0, this.#limits.lineBytes));
  }

  #takeLine(end: number): Line {
    const bareLf = end === 0 || this.#held[end - 1] !== CR;
    const text = latin1(this.#held.subarray(0, bareLf ? end : end - 1));
    this.#held = this.#held.subarray(end + 1);
    return { text, bareLf };
  }

  async #fill(signal: AbortSignal): Promise<boolean> {
    const chunk = await this.#connection.read(signal);
    if (chunk === undefined) return false;
    this.#hold(chunk);
    return true;
  }

  #hold(chunk: Uint8Array): void {
    this.#held = concat(this.#held, chunk);
    this.#phaseBytes += chunk.length;
    if (this.#phaseBytes > this.#limits.phaseBytes) {
      throw this.#tooMuch(`over ${this.#limits.phaseBytes} bytes in one phase`);
    }
  }

  #tooMuch(what: string): ProbeFailure {
    const head = this.redactor.quoteHead(latin1(this.#held), SHOWN_HEAD);
    this.#held = new Uint8Array(0);
    return new ProbeFailure("PROTO_LIMIT", `The server sent ${what}; reading stopped at "${head}…"`);
  }
}

/** Decodes text of bytes as UTF-8: mail servers send ASCII or UTF-8 (RFC 6531, RFC 6855), and anything else stays as it is. */
export function asUtf8(text: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(latin1Bytes(text));
  } catch {
    return text;
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
