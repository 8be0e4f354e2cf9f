import { abortable, deadline } from "../base/async.ts";
import { type Code, errorMessage, type Finding, finding } from "../base/errors.ts";
import type { Redactor } from "../base/secret.ts";
import { type Address, type Clock, type Connection, ConnectionError, type Network } from "../base/ports.ts";
import { ProbeFailure } from "./failure.ts";
import type { ProbeLimits } from "./limits.ts";
import { durationText } from "./timeline.ts";

/** What a {@link Race} connects to, and with what. */
interface ConnectOptions {
  readonly host: string;
  readonly port: number;
  readonly network: Network;
  readonly clock: Clock;
  readonly limits: ProbeLimits;
  readonly redactor: Redactor;
}

/** Connects to one address under the time limit of connections. Throws {@link ProbeFailure}. */
export async function dialAddress(
  { host, port, network, clock, limits, redactor }: ConnectOptions,
  address: Address,
  signal: AbortSignal,
): Promise<Connection> {
  const late = (): ProbeFailure =>
    new ProbeFailure(
      "TCP_TIMEOUT",
      `No answer from ${address.ip} port ${port} within ${durationText(limits.connectMs)}`,
    );
  try {
    return await deadline(
      limits.connectMs,
      clock,
      signal,
      late,
      (each) => network.dial({ host, address, port, signal: each }),
    );
  } catch (error) {
    if (signal.aborted && !(error instanceof ProbeFailure)) throw error;
    throw connectFailure(error, address, port, redactor);
  }
}

/**
 * Connects to every address of a name. They start in turn, 250 ms apart unless the one before has ended (RFC 8305 section 5);
 * once one has answered the others start at once, and have one second more.
 */
export class Race {
  readonly #options: ConnectOptions;
  readonly #begun: Turn[];
  readonly #settled: Turn[];
  readonly #won = new Turn();
  readonly #late = new AbortController();
  readonly #over = new AbortController();

  constructor(options: ConnectOptions, count: number) {
    this.#options = options;
    this.#begun = Array.from({ length: count }, () => new Turn());
    this.#settled = Array.from({ length: count }, () => new Turn());
  }

  /** Waits until the address at this place of the queue may start. Rejects with the signal's reason. */
  async turn(index: number, signal: AbortSignal): Promise<void> {
    const [begun, settled] = [this.#begun[index - 1], this.#settled[index - 1]];
    if (begun && settled) {
      await abortable(begun.come, signal);
      const waiting = new AbortController();
      const wait = this.#options.clock.sleep(this.#options.limits.staggerMs, waiting.signal).catch(() => undefined);
      await abortable(Promise.race([settled.come, this.#won.come, wait]), signal).finally(() => waiting.abort());
    }
    this.#begun[index]?.arrive();
  }

  /** Connects to the address whose turn it is. Throws {@link ProbeFailure}, or the signal's reason. */
  async dial(index: number, address: Address, signal: AbortSignal): Promise<Connection> {
    try {
      const connection = await dialAddress(this.#options, address, AbortSignal.any([signal, this.#late.signal]));
      this.#win();
      return connection;
    } catch (error) {
      if (error instanceof ProbeFailure || signal.aborted || !this.#late.signal.aborted) throw error;
      throw new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${this.#options.port}`);
    } finally {
      this.#settled[index]?.arrive();
    }
  }

  /** Lets whoever waits go on, and stops the timer: the address ended before its turn, or all are done. */
  end(index?: number): void {
    if (index === undefined) this.#over.abort();
    else for (const turn of [this.#begun[index], this.#settled[index]]) turn?.arrive();
  }

  #win(): void {
    if (this.#won.here) return;
    this.#won.arrive();
    const { clock, limits } = this.#options;
    clock.sleep(limits.loserMs, this.#over.signal).then(() => this.#late.abort(), () => undefined);
  }
}

/** Something that happens once. */
class Turn {
  readonly come: Promise<void>;
  here = false;
  #resolve: () => void = () => undefined;

  constructor() {
    this.come = new Promise((resolve) => (this.#resolve = resolve));
  }

  arrive(): void {
    this.here = true;
    this.#resolve();
  }
}

function connectFailure(error: unknown, address: Address, port: number, redactor: Redactor): ProbeFailure {
  if (error instanceof ProbeFailure) return error;
  const where = `${address.ip} port ${port}`;
  const told = redactor.quote(errorMessage(error));
  switch (error instanceof ConnectionError ? error.code : "") {
    case "ECONNREFUSED":
      return new ProbeFailure("TCP_REFUSED", `${where} refused the connection`);
    case "ETIMEDOUT":
      return new ProbeFailure("TCP_TIMEOUT", `No answer from ${where}`);
    case "ECONNRESET":
    case "ECONNABORTED":
    case "EPIPE":
      return new ProbeFailure("TCP_RESET", `${where} reset the connection`);
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "EADDRNOTAVAIL":
    case "EAFNOSUPPORT":
      return new ProbeFailure("TCP_UNREACHABLE", `This machine has no route to ${where} (${told})`);
    case "NotCapable":
      return new ProbeFailure("POLICY_PERMISSION", `Deno was not allowed to connect to ${where}`);
    case "PROXY_DENIED":
      return new ProbeFailure("PROXY_CONNECT_DENIED", `The proxy refused a tunnel to ${where}: ${told}`);
    case "PROXY_AUTH":
      return new ProbeFailure("PROXY_AUTH", `Proxy authentication failed: ${told}`);
    case "PROXY_FAILED":
      return new ProbeFailure("PROXY_FAILED", `The proxy could not open a tunnel to ${where}: ${told}`);
    default:
      return new ProbeFailure("TCP_FAILED", `Cannot connect to ${where}: ${told}`);
  }
}

/** Whether a failure happened before there was a connection: it is about the way to an address, not about the server there. */
export function isConnectFailure(code: Code): boolean {
  return /^(?:TCP_|PROXY_|POLICY_PERMISSION$)/.test(code);
}

/** One failure for all addresses: the first one other than a missing route, which is this machine's own problem. */
export function combinedFailure(failures: readonly Finding[]): Finding | undefined {
  const first = failures.find((failure) => failure.code !== "TCP_UNREACHABLE") ?? failures[0];
  if (!first || failures.length === 1) return first;
  return { ...first, message: failures.map((failure) => failure.message).join("; ") };
}

/** The finding on addresses that cannot be reached while others can. */
export function partialFinding(host: string, failures: readonly Finding[], total: number): Finding {
  const local = failures.every((failure) => failure.code === "TCP_UNREACHABLE");
  const told = failures.map((failure) => failure.message).join("; ");
  return finding("TCP_PARTIAL", `${failures.length} of ${total} addresses of ${host} cannot be reached: ${told}`, {
    // A machine without IPv6 says nothing about the server.
    severity: local ? "info" : "warning",
  });
}
