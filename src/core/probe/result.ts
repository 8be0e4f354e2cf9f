import { type Code, type Finding, plainFinding } from "../base/errors.ts";
import type { Certificate, TlsSession } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import type { ProbeResult } from "../report/report.ts";
import { dateText, daysUntil, namesOf, pathEnd, pathOf } from "./certificate.ts";
import { isConclusive } from "./failure.ts";
import { MAX_SHOWN_NAMES } from "./limits.ts";
import type { Probe } from "./nodes.ts";

/** The most capabilities of one server that a report keeps. */
const MAX_SHOWN_CAPABILITIES = 64;

/** The report's entry for a probe with these findings; everything that a server said is made visible and cut. */
export function probeResult(probe: Probe, findings: readonly Finding[], now: number, redactor: Redactor): ProbeResult {
  const { endpoint, address, tls, capabilities } = probe;
  return {
    protocol: endpoint.protocol,
    host: endpoint.host,
    port: endpoint.port,
    outcome: probe.phases.length === 0 ? "skipped" : outcomeOf(findings),
    ...(address && probe.phases.some((phase) => phase.name === "connect" && phase.outcome === "ok") &&
      { address: address.ip }),
    ...(probe.ehloName !== undefined && probe.phases.some((phase) => phase.name === "ehlo") &&
      { ehloName: probe.ehloName }),
    ...(probe.nodes && { addresses: probe.nodes.map(nodeResult) }),
    phases: [...probe.phases],
    ...(tls?.chain[0] && { tls: tlsResult(tls, tls.chain[0], now, redactor) }),
    ...(capabilities &&
      { capabilities: capabilities.offered.slice(0, MAX_SHOWN_CAPABILITIES).map((each) => redactor.quote(each)) }),
    findings: findings.map(plainFinding),
  };
}

function nodeResult({ address, findings }: Probe): NonNullable<ProbeResult["addresses"]>[number] {
  return { address: address?.ip ?? "", outcome: outcomeOf(findings), findings: findings.map(plainFinding) };
}

/** `inconclusive` when something kept the probe from finding out, and nothing was found to be wrong. */
function outcomeOf(findings: readonly Finding[]): ProbeResult["outcome"] {
  const errors = findings.filter((each) => each.severity === "error");
  if (errors.length === 0) return "passed";
  return errors.some((each) => isConclusive(each.code)) ? "failed" : "inconclusive";
}

/** The key of an account file that a finding is about, without the protocol prefix. */
export function keyOf(code: Code, protocol: "smtp" | "imap"): string {
  if (code === "CFG_PORT_UNSUPPORTED" || code === "TLS_NOT_TLS" || code === "PROTO_WRONG_SERVICE") {
    return `${protocol}_port`;
  }
  if (
    code === "AUTH_MECH_MISSING" || code === "AUTH_BASIC_DISABLED" || code === "AUTH_LOGIN_ONLY" ||
    code === "AUTH_TENANT_OFF" ||
    code === "AUTH_MECH_TOO_WEAK"
  ) {
    return "authentication_type";
  }
  if (USER_CODES.test(code)) return "username";
  if (
    code === "AUTH_APP_PASSWORD" || code === "AUTH_PASSWORD_EXPIRED" || code === "CFG_CREDENTIAL_CHARS" ||
    code === "OAUTH_TOKEN_EXPIRED" || code === "OAUTH_SCOPE"
  ) return "password";
  if (code.startsWith("FOLDER_")) return "routing.mailbox_folders";
  return `${protocol}_server`;
}

/** What is about the user, or the user's mailbox. */
const USER_CODES =
  /^(?:AUTH_(?:REJECTED|PROTOCOL_OFF|POLICY|BROWSER_STEP|ACCOUNT_\w+)|MAILBOX_NOT_OPENED|OAUTH_USER_MISMATCH)$/;

function tlsResult(
  tls: TlsSession,
  leaf: Certificate,
  now: number,
  redactor: Redactor,
): NonNullable<ProbeResult["tls"]> {
  const end = pathEnd(tls) ?? leaf.validTo;
  return {
    version: redactor.quote(tls.version),
    cipher: redactor.quote(tls.cipher),
    subject: redactor.quote(leaf.subject),
    issuer: redactor.quote(leaf.issuer),
    validTo: new Date(end).toISOString(),
    daysLeft: daysUntil(end, now),
    sans: namesOf(leaf).slice(0, MAX_SHOWN_NAMES).map((name) => redactor.quote(name)),
    path: pathOf(tls).map((each) => `${redactor.quote(each.subject)}, to ${dateText(each.validTo)}`),
  };
}
