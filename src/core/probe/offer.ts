import { type Finding, finding } from "../base/errors.ts";
import type { Redactor } from "../base/secret.ts";
import type { AuthenticationType } from "../account/account.ts";
import { type Capabilities, MECHANISMS, words } from "./capabilities.ts";
import type { Probe } from "./nodes.ts";
import type { SmtpExtensions } from "./smtp.ts";

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
  const findings = judgeMechanisms(capabilities, authenticationType, redactor);
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

function judgeMechanisms(
  capabilities: Capabilities,
  type: AuthenticationType | undefined,
  redactor: Redactor,
): Finding[] {
  const { mechanisms, loginCommand } = capabilities;
  if (mechanisms.length === 0 && !loginCommand) {
    return [finding("AUTH_NOT_OFFERED", `After TLS, the server offers no login${insteadOf(capabilities, redactor)}`)];
  }
  if (type === undefined) return [];
  const fitting = MECHANISMS[type].filter((name) => mechanisms.includes(name));
  if (fitting.length === 0 && type === "PLAIN" && loginCommand) return [];
  if (fitting.length === 0) {
    const offered = redactor.quote(
      [...asWritten(capabilities), ...(loginCommand ? ["the LOGIN command"] : [])].join(", "),
    );
    const wanted = MECHANISMS[type].join(" or ");
    return [
      finding(
        "AUTH_MECH_MISSING",
        `authentication_type ${type} needs ${wanted}, but the server offers ${offered}${
          insteadOf(capabilities, redactor)
        }`,
      ),
    ];
  }
  if (type === "PLAIN" && fitting[0] === "LOGIN" && !loginCommand) {
    return [finding("AUTH_LOGIN_ONLY", `The server offers ${redactor.quote(asWritten(capabilities).join(", "))}`)];
  }
  return [];
}

/** Mechanisms as the server wrote them: in another case, a redactor would not know a secret among them. */
function asWritten({ mechanisms, offered }: Capabilities): readonly string[] {
  const written = offered.flatMap((line) => words(line)).map((word) => word.replace(/^AUTH=/i, ""));
  return mechanisms.map((name) => written.find((word) => word.toUpperCase() === name) ?? name);
}

/** What stands in an EHLO reply and looks like an offer, but is none. */
function insteadOf({ offered }: Capabilities, redactor: Redactor): string {
  const exchange = offered.find((line) => /^X-EXPS\b/i.test(line));
  const bare = offered.some((line) => /^AUTH=?$/i.test(line.trim()));
  if (bare) return "; its line AUTH names no mechanism";
  return exchange === undefined ? "" : `; "${redactor.quote(exchange)}" is for Exchange servers among themselves`;
}
