import { X509Certificate } from "node:crypto";
import type { Socket } from "node:net";
import { connect as connectTls, type DetailedPeerCertificate, type TLSSocket } from "node:tls";
import { abortable } from "../core/base/async.ts";
import { errorCode } from "../core/base/errors.ts";
import { type Connection, ConnectionError, type TlsOptions, type TlsSession } from "../core/base/ports.ts";
import { readCertificate } from "./x509.ts";
import type { TrustStore } from "./trust.ts";

/** The most certificates to read from a chain: real ones have two to four. */
const MAX_CHAIN = 10;

/** Makes the store of roots for a set of extra CAs. */
type TrustStores = (ca: readonly string[]) => TrustStore;

/** A {@link Connection} over a socket that is read only on demand, so that a fast server cannot fill memory. */
export class SocketConnection implements Connection {
  readonly remoteAddress: string;
  readonly #trust: TrustStores;
  #socket: Socket;
  #state: SocketState;
  #left: Uint8Array;

  /** `left` are bytes already read from the socket after a proxy's response. */
  constructor(socket: Socket, remoteAddress: string, trust: TrustStores, left: Uint8Array = new Uint8Array(0)) {
    this.#socket = socket;
    this.#state = new SocketState(socket);
    this.#trust = trust;
    this.#left = left;
    this.remoteAddress = remoteAddress;
  }

  async read(signal: AbortSignal): Promise<Uint8Array | undefined> {
    for (;;) {
      signal.throwIfAborted();
      const bytes = this.takeBuffered();
      if (bytes.length > 0) return bytes;
      if (this.#state.error) throw this.#state.error;
      if (this.#state.ended) return undefined;
      await this.#state.change(signal);
    }
  }

  async write(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#state.error) throw this.#state.error;
    const written = new Promise<void>((resolve, reject) => {
      this.#socket.write(bytes, (error) => error ? reject(this.#state.error ?? connectionError(error)) : resolve());
    });
    await abortable(written, signal);
  }

  takeBuffered(): Uint8Array {
    if (this.#left.length > 0) {
      const left = this.#left;
      this.#left = new Uint8Array(0);
      return left;
    }
    // A chunk of a paused Node stream is a Buffer of everything that has arrived, up to its high-water mark.
    const chunk: unknown = this.#socket.read();
    return chunk instanceof Uint8Array ? chunk : new Uint8Array(0);
  }

  async startTls(options: TlsOptions): Promise<TlsSession> {
    options.signal.throwIfAborted();
    if (this.takeBuffered().length > 0) {
      throw new ConnectionError("ERR_SSL_WRONG_VERSION_NUMBER", "plain text arrived before the handshake");
    }
    this.#state.release();
    const trust = this.#trust(options.ca);
    const socket = connectTls({
      socket: this.#socket,
      // Both names: without `host`, Node verifies the certificate against "localhost".
      host: options.servername,
      servername: options.servername,
      secureContext: trust.context,
      minVersion: "TLSv1.2",
      // Read the certificate even if it is invalid; the verdict is `authorized` and the chain, whatever the environment says.
      rejectUnauthorized: false,
    });
    this.#socket = socket;
    this.#state = new SocketState(socket);
    await handshakeDone(socket, this.#state, options.signal);
    return describeSession(socket, trust);
  }

  close(): void {
    this.#state.closing();
    this.#socket.destroy();
  }
}

/** What has happened to a socket, and a wait for what happens next. */
class SocketState {
  error: ConnectionError | undefined;
  ended = false;
  readonly #socket: Socket;
  wake: () => void = () => undefined;
  #closing = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("readable", this.#onChange);
    socket.on("end", this.#onEnd);
    socket.on("close", this.#onEnd);
    socket.on("error", this.#onError);
  }

  /** Resolves at the next event. */
  change(signal: AbortSignal): Promise<void> {
    return abortable(new Promise((resolve) => this.wake = resolve), signal);
  }

  /** Stops listening, except for errors, which must never go unhandled. */
  release(): void {
    this.#socket.off("readable", this.#onChange);
    this.#socket.off("end", this.#onEnd);
    this.#socket.off("close", this.#onEnd);
  }

  /** Ignores all further errors. */
  closing(): void {
    this.#closing = true;
  }

  #onChange = (): void => this.wake();

  #onEnd = (): void => {
    this.ended = true;
    this.wake();
  };

  #onError = (error: Error): void => {
    if (!this.#closing) this.error ??= connectionError(error);
    this.wake();
  };
}

async function handshakeDone(socket: TLSSocket, state: SocketState, signal: AbortSignal): Promise<void> {
  let secure = false;
  socket.once("secureConnect", () => {
    secure = true;
    state.wake();
  });
  while (!secure) {
    if (state.error) throw withProgress(state.error, socket);
    if (state.ended) throw new ConnectionError("ECONNRESET", "The server closed the connection during the handshake");
    await state.change(signal);
  }
}

/** Says how far a handshake came, where the runtime tells. */
function withProgress(error: ConnectionError, socket: TLSSocket): ConnectionError {
  if ("Deno" in globalThis || socket.getPeerX509Certificate() === undefined) return error;
  return new ConnectionError(error.code, error.message, true);
}

function describeSession(socket: TLSSocket, trust: TrustStore): TlsSession {
  const sent = sentChain(socket);
  const { path, anchor, given } = trust.pathOf(sent, Date.now());
  const cipher = socket.getCipher();
  const ephemeral: { type?: string; size?: number } = { ...socket.getEphemeralKeyInfo() };
  return {
    version: socket.getProtocol() ?? "unknown",
    cipher: cipher.standardName ?? cipher.name,
    authorized: socket.authorized,
    authorizationError: socket.authorized ? undefined : codeOf(socket.authorizationError),
    chain: sent.map(readCertificate),
    path: path.map(readCertificate),
    anchor: anchor && readCertificate(anchor),
    privateAnchor: given,
    dhBits: ephemeral.type === "DH" ? ephemeral.size : undefined,
  };
}

/**
 * The chain as sent: `issuerCertificate` of an X509Certificate walks it, where getPeerCertificate() adds trusted roots. A
 * certificate that was sent twice stands in it twice.
 */
function sentChain(socket: TLSSocket): X509Certificate[] {
  if ("Deno" in globalThis) return sentToDeno(socket);
  const chain: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next && chain.length < MAX_CHAIN && !chain.includes(next)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

/** Deno's X509Certificate knows one issuer only; its getPeerCertificate() has the chain as sent, and the root behind it. */
function sentToDeno(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw && chain.length < MAX_CHAIN) {
    chain.push(new X509Certificate(next.raw));
    next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
  }
  return chain;
}

/** A socket's or TLS library's error in the port's form. */
export function connectionError(error: Error): ConnectionError {
  if (error instanceof ConnectionError) return error;
  return new ConnectionError(error.name === "NotCapable" ? "NotCapable" : codeOf(error), error.message);
}

/** `authorizationError` is an Error in one runtime and a code in another. */
function codeOf(error: unknown): string {
  return typeof error === "string" ? error : errorCode(error) ?? "UNKNOWN";
}
