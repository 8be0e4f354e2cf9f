import { type Finding, finding } from "../base/errors.ts";
import type { Redactor } from "../base/secret.ts";
import type { AuthenticationType } from "../account/account.ts";
import type { Capabilities } from "./capabilities.ts";
import type { Probe } from "./probe-endpoint.ts";
import type { SmtpExtensions } from "./smtp.ts";

/** The SASL mechanisms that serve an account's `authentication_type`, best first. */
export const MECHANISMS: Readonly<Record<AuthenticationType, readonly string[]>> = {
  PLAIN: ["PLAIN", "LOGIN"],
  OAUTH2: ["XOAUTH2", "OAUTHBEARER"],
};

/** Octets of the largest message that Genesys Cloud sends by default. */
const GENESYS_MESSAGE_SIZE = 10_000_000;

/** The findings on the server's offer for one account; none when the probe did not get that far. */
export function judgeOffer(
  probe: Probe,
  authenticationType: AuthenticationType | undefined,
  redactor: Redactor,
): Finding[] {
  const { capabilities } = probe;
  if (!capabilities) return [];
  const findings = authenticationType === undefined ? [] : judgeMechanisms(capabilities, authenticationType, redactor);
  const size = probe.endpoint.protocol === "smtp" ? (capabilities as SmtpExtensions).size : undefined;
  if (size !== undefined && size < GENESYS_MESSAGE_SIZE) {
    const told = `The server accepts messages of at most ${megabytes(size)}, but Genesys Cloud sends up to ${
      megabytes(GENESYS_MESSAGE_SIZE)
    }`;
    findings.push(finding("SMTP_SIZE_SMALL", told));
  }
  return findings;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function judgeMechanisms(capabilities: Capabilities, type: AuthenticationType, redactor: Redactor): Finding[] {
  const { mechanisms, loginCommand } = capabilities;
  const fitting = MECHANISMS[type].filter((name) => mechanisms.includes(name));
  if (fitting.length === 0 && type === "PLAIN" && loginCommand) return [];
  if (mechanisms.length === 0 && !loginCommand) {
    return [finding("AUTH_NOT_OFFERED", "After TLS, the server offers no login")];
  }
  if (fitting.length === 0) {
    const offered = redactor.quote([...mechanisms, ...(loginCommand ? ["the LOGIN command"] : [])].join(", "));
    const wanted = MECHANISMS[type].join(" or ");
    return [
      finding("AUTH_MECH_MISSING", `authentication_type ${type} needs ${wanted}, but the server offers ${offered}`),
    ];
  }
  if (type === "PLAIN" && fitting[0] === "LOGIN" && !loginCommand) {
    return [finding("AUTH_LOGIN_ONLY", `The server offers ${redactor.quote(mechanisms.join(", "))}`)];
  }
  return [];
}
