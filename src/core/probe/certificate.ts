import { type Finding, finding } from "../base/errors.ts";
import { editDistance } from "../base/nearest.ts";
import type { Certificate, TlsSession } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import { EXPIRY_WARNING_DAYS, MAX_SHOWN_NAMES } from "./limits.ts";

const DAY = 86_400_000;
const SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
const ANY_PURPOSE = "2.5.29.37.0";

/** Key purposes of RFC 5280 section 4.2.1.12. */
const PURPOSE_NAMES: Readonly<Record<string, string>> = {
  "1.3.6.1.5.5.7.3.2": "clientAuth",
  "1.3.6.1.5.5.7.3.3": "codeSigning",
  "1.3.6.1.5.5.7.3.4": "emailProtection",
  "1.3.6.1.5.5.7.3.8": "timeStamping",
  "1.3.6.1.5.5.7.3.9": "OCSPSigning",
};

/**
 * Every defect of a server's certificate chain, not only the first. Judged from the chain itself, because runtimes name the
 * same defect differently; their own verdict is the backstop: a chain that they reject always has an error here.
 */
export function judgeCertificate(session: TlsSession, host: string, now: number, redactor: Redactor): Finding[] {
  const leaf = session.chain[0];
  if (!leaf) return [finding("CERT_NOT_ACCEPTED", "The server sent no certificate")];
  const findings = [
    ...judgeDates(session.chain, now, redactor),
    ...judgeName(leaf, host, redactor),
    ...judgeTrust(session, leaf, redactor),
    ...judgePurpose(leaf, redactor),
    ...session.chain.flatMap((certificate) => judgeStrength(certificate, redactor)),
    ...judgeOrder(session.chain, redactor),
  ];
  if (!session.authorized && !findings.some((each) => each.severity === "error")) {
    const reason = redactor.quote(session.authorizationError ?? "no reason given");
    findings.push(finding("CERT_NOT_ACCEPTED", `The runtime rejects the certificate chain (${reason})`));
  }
  return findings;
}

/** A date for messages, `2026-11-22`. */
function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Whole days from now until `ms`, negative when it has passed. */
export function daysUntil(ms: number, now: number): number {
  return Math.floor((ms - now) / DAY);
}

function judgeDates(chain: readonly Certificate[], now: number, redactor: Redactor): Finding[] {
  const findings: Finding[] = [];
  for (const [index, certificate] of chain.entries()) {
    const { validFrom, validTo } = certificate;
    const who = index === 0 ? "The certificate" : `The intermediate certificate "${nameOf(certificate, redactor)}"`;
    if (validTo < now) {
      const code = index === 0 ? "CERT_EXPIRED" : "CERT_INTERMEDIATE_EXPIRED";
      findings.push(finding(code, `${who} expired ${days(-daysUntil(validTo, now) - 1)} ago (${dateText(validTo)})`));
    } else if (validFrom > now) {
      findings.push(
        finding(
          "CERT_NOT_YET_VALID",
          `${who} is not valid before ${dateText(validFrom)}, and today is ${dateText(now)}`,
        ),
      );
    } else if (index === 0 && validTo - now < warningTime(certificate)) {
      findings.push(
        finding("CERT_EXPIRES_SOON", `${who} expires in ${days(daysUntil(validTo, now))} (${dateText(validTo)})`),
      );
    }
  }
  return findings;
}

/** 30 days, or a third of a short-lived certificate's lifetime: automatic renewal should have happened by then. */
function warningTime(certificate: Certificate): number {
  return Math.min(EXPIRY_WARNING_DAYS * DAY, (certificate.validTo - certificate.validFrom) / 3);
}

function judgeName(leaf: Certificate, host: string, redactor: Redactor): Finding[] {
  const names = namesOf(leaf);
  if (!coversHost(names, host)) return [finding("CERT_HOSTNAME", wrongName(names, host, redactor))];
  if (hasAlternativeName(leaf)) return [];
  return [finding("CERT_NO_SAN", `The certificate names "${redactor.quote(names[0] ?? "")}" only in its Common Name`)];
}

function wrongName(names: readonly string[], host: string, redactor: Redactor): string {
  if (names.length === 0) return `The certificate names no server, so it is not for ${host}`;
  const shown = names.slice(0, MAX_SHOWN_NAMES).map((name) => `"${redactor.quote(name, 80)}"`).join(", ");
  const more = names.length > MAX_SHOWN_NAMES ? ` and ${names.length - MAX_SHOWN_NAMES} more` : "";
  const nearest = nearestName(names, host);
  const hint = nearest === undefined || names.length === 1 ? "" : `; nearest is "${redactor.quote(nearest, 80)}"`;
  return `The certificate is for ${shown}${more}, not for ${host}${hint}`;
}

function judgeTrust(session: TlsSession, leaf: Certificate, redactor: Redactor): Finding[] {
  const proxy = interceptor(session.chain);
  if (session.authorized) {
    if (!proxy) return [];
    return [
      finding("CERT_INTERCEPTED", `The certificate was issued by "${redactor.quote(proxy)}", which inspects TLS`, {
        severity: "warning",
      }),
    ];
  }
  const last = session.chain.at(-1) ?? leaf;
  if (session.anchor) return [];
  if (proxy) {
    return [
      finding("CERT_INTERCEPTED", `The certificate was issued by "${redactor.quote(proxy)}", which inspects TLS`),
    ];
  }
  if (leaf.selfSigned) {
    return [
      finding(
        "CERT_SELF_SIGNED",
        `The certificate of "${nameOf(leaf, redactor)}" is signed with its own key, not by a CA`,
      ),
    ];
  }
  if (session.chain.length === 1) {
    const told = `The server sent the certificate of "${nameOf(leaf, redactor)}" without its issuer "${
      issuerOf(leaf, redactor)
    }", which is not a known root`;
    return [finding("CERT_CHAIN_INCOMPLETE", told)];
  }
  const root = last.selfSigned ? nameOf(last, redactor) : issuerOf(last, redactor);
  return [finding("CERT_UNTRUSTED_ROOT", `The chain ends at "${root}", which is not a publicly trusted CA`)];
}

function judgePurpose(leaf: Certificate, redactor: Redactor): Finding[] {
  const purposes = leaf.extendedKeyUsage;
  if (!purposes || purposes.includes(SERVER_AUTH) || purposes.includes(ANY_PURPOSE)) return [];
  return [
    finding(
      "CERT_PURPOSE",
      `The certificate's purposes are ${redactor.quote(purposeNames(purposes)) || "none"}, without serverAuth`,
    ),
  ];
}

function purposeNames(purposes: readonly string[]): string {
  return purposes.map((oid) => PURPOSE_NAMES[oid] ?? oid).join(", ");
}

function judgeStrength(certificate: Certificate, redactor: Redactor): Finding[] {
  const findings: Finding[] = [];
  const { keyType, keyBits, signatureAlgorithm } = certificate;
  const short = keyBits !== undefined && keyBits < (/^(rsa|dsa)/i.test(keyType) ? 2048 : 224);
  if (short) {
    findings.push(
      finding(
        "TLS_WEAK_KEY",
        `The key of "${nameOf(certificate, redactor)}" has ${keyBits} bits (${keyType.toUpperCase()})`,
      ),
    );
  }
  // A root is not trusted because of its own signature.
  if (!certificate.selfSigned && /sha-?1(?!\d)|md[245]/i.test(signatureAlgorithm ?? "")) {
    findings.push(
      finding(
        "CERT_WEAK_SIGNATURE",
        `The certificate of "${nameOf(certificate, redactor)}" is signed with ${
          redactor.quote(signatureAlgorithm ?? "")
        }`,
      ),
    );
  }
  return findings;
}

function judgeOrder(chain: readonly Certificate[], redactor: Redactor): Finding[] {
  const wrong = chain.findIndex((certificate, index) => index > 0 && chain[index - 1]?.issuer !== certificate.subject);
  const [before, stray] = [chain[wrong - 1], chain[wrong]];
  if (!before || !stray) return [];
  const told = `After "${nameOf(before, redactor)}", the server sends "${
    nameOf(stray, redactor)
  }", which is not its issuer "${issuerOf(before, redactor)}"`;
  return [finding("CERT_CHAIN_ORDER", told)];
}

function nameOf(certificate: Certificate, redactor: Redactor): string {
  return redactor.quote(certificate.subjectCommonName ?? certificate.subject, 80);
}

function issuerOf(certificate: Certificate, redactor: Redactor): string {
  return redactor.quote(certificate.issuerCommonName ?? certificate.issuer, 80);
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

/** Whether a certificate's DNS names cover a host (RFC 9525 section 6.3): a wildcard matches exactly one label, the left-most. */
export function coversHost(dnsNames: readonly string[], host: string): boolean {
  return dnsNames.some((name) => matches(canonical(name), canonical(host)));
}

/** The names in a certificate: those of subjectAltName, or else the Common Name, which RFC 9525 no longer allows. */
export function namesOf(certificate: Certificate): readonly string[] {
  if (hasAlternativeName(certificate)) return [...certificate.dnsNames, ...certificate.ipAddresses];
  return certificate.subjectCommonName === undefined ? [] : [certificate.subjectCommonName];
}

/** Whether the certificate has a subjectAltName that says anything about a server's identity. */
function hasAlternativeName(certificate: Certificate): boolean {
  return certificate.dnsNames.length > 0 || certificate.ipAddresses.length > 0;
}

/** The name most like the host: most labels in common from the right, then fewest edits. */
export function nearestName(dnsNames: readonly string[], host: string): string | undefined {
  const scored = dnsNames.slice(0, 100).map((name) => ({
    name,
    labels: commonLabels(canonical(name), canonical(host)),
    edits: editDistance(canonical(name).slice(0, 253), canonical(host)),
  }));
  scored.sort((a, b) => b.labels - a.labels || a.edits - b.edits);
  const best = scored[0];
  return best && (best.labels >= 2 || best.edits <= 3) ? best.name : undefined;
}

function matches(pattern: string, host: string): boolean {
  if (!pattern.startsWith("*.")) return pattern === host;
  const parent = host.slice(host.indexOf(".") + 1);
  return host.includes(".") && !parent.includes("*") && pattern.slice(2) === parent && parent.includes(".");
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function commonLabels(a: string, b: string): number {
  const left = a.split(".").reverse();
  const right = b.split(".").reverse();
  let count = 0;
  while (count < left.length && left[count] === right[count]) count++;
  return count;
}

/** Words in the issuer's name that give away products that inspect TLS. */
const PRODUCTS =
  /zscaler|netskope|palo ?alto|fortinet|fortigate|blue ?coat|symantec web|cisco umbrella|sophos|check ?point|skyhigh|mcafee web|forcepoint|websense|barracuda|watchguard|sonicwall|untangle|iboss|menlo security|cato networks|cloudflare gateway|cloudflare for teams|kaspersky|eset ssl|avast|avg technologies|bitdefender|squid|mitmproxy|charles proxy|fiddler|burp|portswigger|ssl[ -](?:inspection|decryption|proxy)|tls[ -]inspection/i;

/** The issuer's name when some certificate of the chain was made by a TLS-inspecting proxy; public CAs never match. */
function interceptor(chain: readonly Certificate[]): string | undefined {
  const made = chain.find((certificate) => PRODUCTS.test(certificate.issuer));
  return made?.issuerCommonName ?? made?.issuer;
}
