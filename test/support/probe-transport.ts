import { abortable } from "../../src/core/base/async.ts";
import {
  type Address,
  type Connection,
  ConnectionError,
  type DialOptions,
  type Network,
  type TlsOptions,
  type TlsSession,
} from "../../src/core/base/ports.ts";
import { createAddressSet } from "../../src/runtime/address-set.ts";
import { untilAborted } from "./until.ts";
import { tlsSession } from "./probe-certificate.ts";

/** The server's end of a connection that exists in memory only. */
export class ServerEnd {
  /** Every byte that the client sent, as text. */
  received = "";
  /** The name in each TLS handshake. */
  readonly servernames: string[] = [];
  closed = false;
  readonly #inbox: Uint8Array[] = [];
  #ended = false;
  #error: ConnectionError | undefined;
  #lines = 0;
  #wake: () => void = () => undefined;
  #heard: () => void = () => undefined;
  #handshake: TlsSession | ConnectionError | "stall" = tlsSession();

  /** Sends text (one byte a character) or bytes, as one chunk. */
  send(data: string | Uint8Array): void {
    this.#inbox.push(typeof data === "string" ? Uint8Array.from(data, (char) => char.charCodeAt(0)) : data);
    this.#wake();
  }

  /** Sends the same text one byte a chunk. */
  drip(text: string): void {
    for (const char of text) this.send(char);
  }

  /** The next line of the client; undefined when it has closed. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const lines = this.received.split("\r\n");
      const line = this.#lines < lines.length - 1 ? lines[this.#lines] : undefined;
      if (line !== undefined) {
        this.#lines += 1;
        return line;
      }
      if (this.closed) return undefined;
      await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  /** Ends the server's side. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Breaks the connection. */
  fail(code: string): void {
    this.#error = new ConnectionError(code, code);
    this.#wake();
  }

  /** What the next handshake comes to. */
  tls(outcome: TlsSession | ConnectionError | "stall"): void {
    this.#handshake = outcome;
  }

  /** The client's end. */
  client(address: string): Connection {
    return {
      remoteAddress: address,
      read: (signal) => this.#read(signal),
      write: (bytes, signal) => {
        signal.throwIfAborted();
        if (this.#error) return Promise.reject(this.#error);
        this.received += new TextDecoder().decode(bytes);
        this.#heard();
        return Promise.resolve();
      },
      takeBuffered: () => this.#take(),
      startTls: (options) => this.#startTls(options),
      close: () => {
        this.closed = true;
        this.#heard();
      },
    };
  }

  async #read(signal: AbortSignal): Promise<Uint8Array | undefined> {
    for (;;) {
      signal.throwIfAborted();
      const chunk = this.#inbox.shift();
      if (chunk) return chunk;
      if (this.#error) throw this.#error;
      if (this.#ended) return undefined;
      await abortable(new Promise<void>((resolve) => this.#wake = resolve), signal);
    }
  }

  #take(): Uint8Array {
    const all = Uint8Array.from(this.#inbox.flatMap((chunk) => [...chunk]));
    this.#inbox.length = 0;
    return all;
  }

  async #startTls(options: TlsOptions): Promise<TlsSession> {
    this.servernames.push(options.servername);
    this.received += "<handshake>\r\n";
    this.#heard();
    const outcome = this.#handshake;
    if (outcome === "stall") {
      return await untilAborted(options.signal);
    }
    if (outcome instanceof ConnectionError) throw outcome;
    return outcome;
  }
}

/** Plays a server: reads and sends until it has nothing more to do. */
export type Script = (server: ServerEnd) => Promise<void> | void;

/** How {@link MemoryNetwork} behaves. */
export interface MemoryNetworkOptions {
  /** Addresses of every name; one public IPv4 address by default. */
  readonly resolve?: (host: string) => readonly Address[] | Promise<readonly Address[]>;
  /** The server behind an address, or how the connection to it fails; `stall` never answers. */
  readonly server?: (dial: DialOptions, count: number) => Script | ConnectionError | "stall";
  readonly runtime?: string;
  readonly trustOverrides?: readonly string[];
}

/** A network in memory, with a record of all that was asked of it. */
export class MemoryNetwork implements Network {
  readonly runtime: string;
  readonly trustOverrides: readonly string[];
  readonly addressSet = createAddressSet;
  readonly lookups: string[] = [];
  readonly dials: { readonly ip: string; readonly port: number }[] = [];
  readonly servers: ServerEnd[] = [];
  readonly #options: MemoryNetworkOptions;

  constructor(options: MemoryNetworkOptions = {}) {
    this.#options = options;
    this.runtime = options.runtime ?? "node";
    this.trustOverrides = options.trustOverrides ?? [];
  }

  /** Everything that any server was sent. */
  get received(): string {
    return this.servers.map((server) => server.received).join("");
  }

  async resolve(host: string): Promise<readonly Address[]> {
    this.lookups.push(host);
    return await this.#options.resolve?.(host) ?? [PUBLIC_ADDRESS];
  }

  async dial(options: DialOptions): Promise<Connection> {
    options.signal.throwIfAborted();
    this.dials.push({ ip: options.address.ip, port: options.port });
    const script = this.#options.server?.(options, this.dials.length) ?? (() => undefined);
    if (script instanceof ConnectionError) throw script;
    if (script === "stall") {
      return await untilAborted(options.signal);
    }
    const server = new ServerEnd();
    this.servers.push(server);
    void script(server);
    return server.client(options.address.ip);
  }
}

/** An address of no special range. */
export const PUBLIC_ADDRESS: Address = { ip: "93.184.215.14", family: 4 };

/** An IPv6 address of no special range. */
export const PUBLIC_ADDRESS_6: Address = { ip: "2606:2800:21f:cb07:6820:80da:af6b:8b2c", family: 6 };
