import { ConfigurationError } from "../base/errors.ts";
import type { Clock, Logger, Network } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import { visible } from "../base/text.ts";
import { AddressPolicy } from "./address.ts";
import { type ConnectTo, isCanonicalHost, parseConnectTo } from "./endpoint.ts";
import { PROBE_LIMITS, type ProbeLimits } from "./limits.ts";

/** What a probe may reach and how it introduces itself. */
export interface ProbeSettings {
  readonly policy: AddressPolicy;
  readonly connectTo: readonly ConnectTo[];
  /** PEM texts of CAs that are trusted in addition to the runtime's roots. */
  readonly ca: readonly string[];
  /** The name in EHLO: a domain or an address literal (RFC 5321 section 4.1.3). */
  readonly ehloName: string;
  readonly limits: ProbeLimits;
}

/** What a probe needs from outside. */
export interface ProbeDeps {
  readonly network: Network;
  readonly clock: Clock;
  /** Takes the secrets out of what servers and the network say, and learns what a login sends. */
  readonly redactor: Redactor;
  readonly logger?: Logger | undefined;
}

/** The settings of probes as people give them; absent ones take their default. */
export interface ProbeSettingsInput {
  readonly allowPrivateCidrs?: readonly string[] | undefined;
  /** `HOST:PORT:CONNECT_HOST:CONNECT_PORT` each. */
  readonly connectTo?: readonly string[] | undefined;
  readonly ca?: readonly string[] | undefined;
  readonly ehloName?: string | undefined;
  readonly limits?: Partial<ProbeLimits> | undefined;
}

/** An address literal is legal for every client, and servers do not look it up; `.invalid` names are refused by some. */
const DEFAULT_EHLO_NAME = "[127.0.0.1]";

/** Reads the settings of probes. Throws `ConfigurationError` when a CIDR or a `connect-to` rule is invalid. */
export function probeSettings(input: ProbeSettingsInput, network: Network): ProbeSettings {
  return {
    policy: new AddressPolicy(network, input.allowPrivateCidrs ?? []),
    connectTo: (input.connectTo ?? []).map(parseConnectTo),
    ca: input.ca ?? [],
    ehloName: checkedEhloName(input.ehloName ?? DEFAULT_EHLO_NAME),
    limits: { ...PROBE_LIMITS, ...input.limits },
  };
}

function checkedEhloName(name: string): string {
  if (/^\[[0-9A-Za-z:.]{2,45}\]$/.test(name) || isCanonicalHost(name.toLowerCase())) return name;
  throw new ConfigurationError("INPUT_INVALID", `Cannot use "${visible(name)}" as the EHLO name`, {
    hint: "Give a DNS name or an address in brackets (RFC 5321 section 4.1.3)",
  });
}
