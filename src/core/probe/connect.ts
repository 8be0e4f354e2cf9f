import { deadline } from "../base/async.ts";
import { errorMessage, type Finding, finding } from "../base/errors.ts";
import type { Redactor } from "../base/secret.ts";
import { type Address, type Clock, type Connection, ConnectionError, type Network } from "../base/ports.ts";
import { ProbeFailure } from "./failure.ts";
import type { ProbeLimits } from "./limits.ts";
import { durationText } from "./timeline.ts";

/** The result of an attempt on one address; no failure means that it answered. */
interface Attempt {
  readonly address: Address;
  readonly failure?: ProbeFailure | undefined;
}

/** An open connection, and what is known of the host's other addresses. */
export interface Connected {
  readonly connection: Connection;
  readonly address: Address;
  /** Resolves, at most `loserMs` after the connection, with a finding when some address failed. */
  readonly others: Promise<Finding | undefined>;
}

/** What {@link connectFirst} connects to, and with what. */
interface ConnectOptions {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly Address[];
  readonly network: Network;
  readonly clock: Clock;
  readonly limits: ProbeLimits;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
}

/** Connects to the first address that answers, IPv6 first, a new attempt every 250 ms (RFC 8305). Throws {@link ProbeFailure} when none does. */
export async function connectFirst(options: ConnectOptions): Promise<Connected> {
  const { clock, limits, signal } = options;
  const race = new Race(options);
  const queue = interleave(options.addresses);
  try {
    for (const address of queue) {
      race.start(address);
      await Promise.race([race.won, race.noneLeft(), clock.sleep(limits.staggerMs, race.signal)]).catch(() =>
        undefined
      );
      signal.throwIfAborted();
      if (race.winner) break;
    }
    await Promise.race([race.won, race.noneLeft()]);
    signal.throwIfAborted();
    if (!race.winner) throw failureOf(race.attempts);
    return { ...race.winner, others: race.others(queue.length) };
  } catch (error) {
    race.end();
    race.winner?.connection.close();
    throw error;
  }
}

/** The failure for one address that did not answer in time. */
function connectTimeout(port: number, address: Address, ms: number): ProbeFailure {
  return new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${port} within ${durationText(ms)}`);
}

class Race {
  readonly attempts: Attempt[] = [];
  winner: { readonly connection: Connection; readonly address: Address } | undefined;
  readonly won: Promise<void>;
  readonly #options: ConnectOptions;
  readonly #ending = new AbortController();
  readonly #decided = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #win: () => void = () => undefined;

  constructor(options: ConnectOptions) {
    this.#options = options;
    this.won = new Promise((resolve) => (this.#win = resolve));
  }

  /** Aborts when the race is won or lost, so that nothing waits for the next start. */
  get signal(): AbortSignal {
    return AbortSignal.any([this.#decided.signal, this.#options.signal]);
  }

  start(address: Address): void {
    const running = this.#attempt(address).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves when no attempt is under way. */
  async noneLeft(): Promise<void> {
    await Promise.all(this.#running);
  }

  end(): void {
    this.#ending.abort();
  }

  /** The finding on the addresses that lost, after the time they have left. */
  async others(total: number): Promise<Finding | undefined> {
    const { clock, limits, signal } = this.#options;
    if (this.#running.size > 0) {
      await Promise.race([this.noneLeft(), clock.sleep(limits.loserMs, signal).catch(() => undefined)]);
      this.end();
      await this.noneLeft();
    }
    return partialFinding(this.#options.host, this.attempts, total);
  }

  async #attempt(address: Address): Promise<void> {
    const { host, port, network, clock, limits } = this.#options;
    const signal = AbortSignal.any([this.#options.signal, this.#ending.signal]);
    const onTimeout = (): ProbeFailure => connectTimeout(port, address, limits.connectMs);
    try {
      const connection = await deadline(
        limits.connectMs,
        clock,
        signal,
        onTimeout,
        (each) => network.dial({ host, address, port, signal: each }),
      );
      this.attempts.push({ address });
      if (this.winner) return connection.close();
      this.winner = { connection, address };
      this.#decided.abort();
      this.#win();
    } catch (error) {
      const failure = signal.aborted
        ? new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${port}`)
        : connectFailure(error, address, port, this.#options.redactor);
      this.attempts.push({ address, failure });
    }
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

/** One failure for all: the first one other than a missing route, which is this machine's own problem. */
function failureOf(attempts: readonly Attempt[]): ProbeFailure {
  const failures = attempts.flatMap((attempt) => attempt.failure ?? []);
  const first = failures.find((failure) => failure.code !== "TCP_UNREACHABLE") ?? failures[0];
  if (!first) return new ProbeFailure("TCP_FAILED", "No address was tried");
  if (failures.length === 1) return first;
  return new ProbeFailure(first.code, failures.map((failure) => failure.message).join("; "));
}

function partialFinding(host: string, attempts: readonly Attempt[], total: number): Finding | undefined {
  const failures = attempts.flatMap((attempt) => attempt.failure ?? []);
  if (failures.length === 0) return undefined;
  const local = failures.every((failure) => failure.code === "TCP_UNREACHABLE");
  const told = failures.map((failure) => failure.message).join("; ");
  return finding("TCP_PARTIAL", `${failures.length} of ${total} addresses of ${host} cannot be reached: ${told}`, {
    // A machine without IPv6 says nothing about the server.
    severity: local ? "info" : "warning",
  });
}

/** IPv6 and IPv4 in turn (RFC 8305 section 4), each family in the resolver's order. */
export function interleave(addresses: readonly Address[]): Address[] {
  const v6 = addresses.filter((address) => address.family === 6);
  const v4 = addresses.filter((address) => address.family === 4);
  const longest = Math.max(v6.length, v4.length);
  return Array.from({ length: longest }, (_, index) => [v6[index], v4[index]]).flat().filter((each) =>
    each !== undefined
  );
}
