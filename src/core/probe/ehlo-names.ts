import type { MachineName } from "../base/ports.ts";
import { isCanonicalHost } from "./endpoint.ts";

/** An address literal is legal for every client (RFC 5321 section 4.1.3), and servers do not look it up. */
const LOOPBACK_LITERAL = "[127.0.0.1]";

/** The names that probes give with EHLO, the second for servers that refuse the first: a full name where the first is none, else a literal. */
export function chooseEhloNames(given: string | undefined, machine: MachineName = {}): readonly string[] {
  const literal = machine.ip === undefined
    ? LOOPBACK_LITERAL
    : machine.ip.includes(":")
    ? `[IPv6:${machine.ip}]`
    : `[${machine.ip}]`;
  const host = (machine.host ?? "").toLowerCase().replace(/\.$/, "");
  const own = isCanonicalHost(host) && !host.startsWith("localhost") ? host : "client";
  const full = own.includes(".") ? own : undefined;
  const first = given ?? full ?? literal;
  // `.internal` is ICANN's domain for machines that public DNS does not know; `.local` and `.invalid` are refused by some.
  const second = first.startsWith("[") || !first.includes(".") ? full ?? `${own}.internal` : literal;
  return [first, second];
}

/** The names that one server was given, and what it said to those that it refused: as it came, for a redactor to quote. */
export class EhloNames {
  readonly refused: { readonly name: string; readonly said: string }[] = [];
  /** True when a name is left that only a new connection can try. */
  reconnect = false;
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** The name to give now; undefined when all were refused. */
  get current(): string | undefined {
    return this.#names[this.refused.length];
  }

  /** Notes that the server refused the current name, and gives the next one. */
  refuse(said: string): string | undefined {
    if (this.current !== undefined) this.refused.push({ name: this.current, said });
    return this.current;
  }
}
