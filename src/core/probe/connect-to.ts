import { ConfigurationError } from "../errors.ts";
import { visible } from "../text.ts";
import type { Endpoint } from "./endpoint.ts";

/** One `connect-to` rule; an undefined part matches anything, or keeps what the endpoint says. */
export interface ConnectTo {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly connectHost?: string | undefined;
  readonly connectPort?: number | undefined;
}

/** Where the TCP connection of a probe goes. */
export interface Target {
  readonly host: string;
  readonly port: number;
  /** True when the operator named the host, so that the address policy has nothing to say. */
  readonly trusted: boolean;
}

const PART = String.raw`(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)`;
const RULE = new RegExp(`^${PART}:(\\d{0,5}):${PART}:(\\d{0,5})$`);

/** Reads `HOST:PORT:CONNECT_HOST:CONNECT_PORT`, as curl's `--connect-to` has it. Throws {@link ConfigurationError}. */
export function parseConnectTo(rule: string): ConnectTo {
  const match = RULE.exec(rule);
  const [host, port, connectHost, connectPort] = match?.slice(1) ?? [];
  if (!match || !isPort(port) || !isPort(connectPort)) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot use connect-to "${visible(rule)}"`, {
      hint: "Give HOST:PORT:CONNECT_HOST:CONNECT_PORT, each part may be empty, IPv6 addresses in brackets",
    });
  }
  return {
    host: name(host),
    port: port ? Number(port) : undefined,
    connectHost: name(connectHost),
    connectPort: connectPort ? Number(connectPort) : undefined,
  };
}

/** The target of an endpoint under the first rule that matches it. */
export function targetOf(endpoint: Endpoint, rules: readonly ConnectTo[]): Target {
  const rule = rules.find((each) =>
    (each.host === undefined || each.host === endpoint.host) && (each.port === undefined || each.port === endpoint.port)
  );
  return {
    host: rule?.connectHost ?? endpoint.host,
    port: rule?.connectPort ?? endpoint.port,
    trusted: rule?.connectHost !== undefined,
  };
}

function isPort(text: string | undefined): boolean {
  return !text || (Number(text) >= 1 && Number(text) <= 65535);
}

function name(text: string | undefined): string | undefined {
  if (!text) return undefined;
  return text.replace(/^\[|\]$/g, "").toLowerCase().replace(/\.$/, "");
}
