import type { AuthenticationType } from "../account/account.ts";
import { ConfigurationError } from "../base/errors.ts";
import type { Clock, Logger, Network } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import { visible } from "../base/text.ts";
import { AddressPolicy } from "./address.ts";
import { chooseEhloNames } from "./ehlo-names.ts";
import { type ConnectTo, isCanonicalHost, parseConnectTo } from "./endpoint.ts";
import { PROBE_LIMITS, type ProbeLimits } from "./limits.ts";

/** What a probe may reach and how it introduces itself. */
export interface ProbeSettings {
  readonly policy: AddressPolicy;
  readonly connectTo: readonly ConnectTo[];
  /** PEM texts of CAs that are trusted in addition to the runtime's roots. */
  readonly ca: readonly string[];
  /** The names in EHLO, each a domain or an address literal (RFC 5321 section 4.1.3): the next is given when one is refused. */
  readonly ehloNames: readonly string[];
  readonly limits: ProbeLimits;
  /** What the accounts of the server log in with, as far as it is known. */
  readonly wanted?: readonly AuthenticationType[] | undefined;
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

/** Reads the settings of probes. Throws `ConfigurationError` when a CIDR or a `connect-to` rule is invalid. */
export function probeSettings(input: ProbeSettingsInput, network: Network): ProbeSettings {
  return {
    policy: new AddressPolicy(network, input.allowPrivateCidrs ?? []),
    connectTo: (input.connectTo ?? []).map(parseConnectTo),
    ca: input.ca ?? [],
    ehloNames: chooseEhloNames(checkedEhloName(input.ehloName), network.machine),
    limits: { ...PROBE_LIMITS, ...input.limits },
  };
}

function checkedEhloName(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (/^\[[0-9A-Za-z:.]{2,45}\]$/.test(name) || isCanonicalHost(name.toLowerCase())) return name;
  throw new ConfigurationError("INPUT_INVALID", `Cannot use "${visible(name)}" as the EHLO name`, {
    hint: "Give a DNS name or an address in brackets (RFC 5321 section 4.1.3)",
  });
}
