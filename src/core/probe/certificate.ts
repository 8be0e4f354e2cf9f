import { type Finding, finding } from "../base/errors.ts";
import { editDistance } from "../base/nearest.ts";
import type { Certificate, TlsSession } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import { counted } from "../report/wording.ts";
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
 * Every defect of the chain that a verifier goes by, not only the first. Certificates that a server sends and that no
 * verifier needs are a note at most. Judged from the chain itself, because runtimes name the same defect differently; their
 * own verdict is the backstop: a chain that they reject always has an error here.
 */
export function judgeCertificate(session: TlsSession, host: string, now: number, redactor: Redactor): Finding[] {
  const leaf = session.chain[0];
  if (!leaf) return [finding("CERT_NOT_ACCEPTED", "The server sent no certificate")];
  const path = pathOf(session);
  const findings = [
    ...judgeDates(datedPath(session), now, redactor),
    ...judgeName(leaf, host, redactor),
    ...judgeConstraints(path, host, redactor),
    ...judgeTrust(session, path, redactor),
    ...judgePurpose(leaf, redactor),
    ...judgeIssuers(session, path, redactor),
    ...path.flatMap((certificate) => judgeStrength(certificate, redactor)),
    ...judgeOrder(session.chain, path, redactor),
    ...judgeExtra(session.chain, path, now, redactor),
  ];
  if (!session.authorized && !findings.some((each) => each.severity === "error")) {
    findings.push(notAccepted(session.authorizationError, redactor));
  }
  return findings;
}

/** The end of the certificate on the verified path that ends first. */
export function pathEnd(session: TlsSession): number | undefined {
  const ends = datedPath(session).map((each) => each.validTo);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** The path of the runtime; without one, the way by names through what was sent, and the root that it is known to lead to. */
export function pathOf(session: TlsSession): readonly Certificate[] {
  if (session.path) return session.path;
  const [leaf, ...others] = session.chain;
  const path = leaf ? [leaf] : [];
  for (let last = leaf; last && !last.selfSigned && path.length <= others.length;) {
    const { issuer } = last;
    last = others.find((each) => each.subject === issuer && !path.includes(each));
    if (last) path.push(last);
  }
  const { anchor } = session;
  const ends = path.some((each) => each.fingerprint256 === anchor?.fingerprint256 && each.subject === anchor.subject);
  return anchor && !ends ? [...path, anchor] : path;
}

/** Verifiers differ on whether a root's own end counts; where they accept it, it does not. */
function datedPath(session: TlsSession): readonly Certificate[] {
  const path = pathOf(session);
  return session.authorized ? path.filter((each, at) => at === 0 || !each.selfSigned) : path;
}

/** X.509 verdicts of runtimes, in words (OpenSSL's names, as `node:tls` spells them). */
const VERDICTS: Readonly<Record<string, string>> = {
  CERT_REVOKED: "the CA has revoked it",
  CERT_SIGNATURE_FAILURE: "a signature in it is wrong",
  CERT_UNTRUSTED: "its root is not trusted for servers",
  CERT_REJECTED: "its root rejects this use",
  CERT_CHAIN_TOO_LONG: "it is too long",
  PATH_LENGTH_EXCEEDED: "it has more certificates than one of its CAs allows",
  INVALID_CA: "one of its certificates signed another without being a CA's",
  INVALID_PURPOSE: "one of its certificates is not meant for servers",
  EE_KEY_TOO_SMALL: "the server's key is too short",
  CA_KEY_TOO_SMALL: "a CA's key is too short",
  CA_MD_TOO_WEAK: "a signature in it uses a broken hash",
  UNABLE_TO_GET_ISSUER_CERT: "the certificate of an issuer is missing; a CA file has to hold the root itself",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate of an issuer is missing",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the issuer of the server's certificate is missing",
  UNHANDLED_CRITICAL_EXTENSION: "it has an extension that is critical and that TLS libraries do not know",
  UNSPECIFIED: "the TLS library does not say why, often for an extension that is critical and unknown to it",
};

function notAccepted(reason: string | undefined, redactor: Redactor): Finding {
  const words = VERDICTS[reason ?? ""] ??
    redactor.quote(reason ?? "no reason given").toLowerCase().replaceAll("_", " ");
  return finding("CERT_NOT_ACCEPTED", `The certificate chain is rejected: ${words}`);
}

/** A date for messages, `2026-11-22`. */
export function dateText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A time for messages, `2026-11-22 08:15 UTC`. */
function timeText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** A length of time: whole days, below one day in hours, below two hours in minutes. */
function span(ms: number): string {
  if (ms >= DAY) return counted(Math.floor(ms / DAY), "day");
  const minutes = Math.floor(ms / 60_000);
  return minutes >= 120 ? `${Math.floor(minutes / 60)} hours` : counted(minutes, "minute");
}

/** Whole days from now until `ms`, negative when it has passed. */
export function daysUntil(ms: number, now: number): number {
  return Math.floor((ms - now) / DAY);
}

function judgeDates(path: readonly Certificate[], now: number, redactor: Redactor): Finding[] {
  const findings: Finding[] = [];
  for (const [index, certificate] of path.entries()) {
    const { validFrom, validTo } = certificate;
    const who = index === 0
      ? "The certificate"
      : `The ${certificate.selfSigned ? "root" : "intermediate"} certificate "${nameOf(certificate, redactor)}"`;
    if (validTo < now) {
      const code = index === 0 ? "CERT_EXPIRED" : "CERT_INTERMEDIATE_EXPIRED";
      findings.push(finding(code, `${who} expired ${span(now - validTo)} ago (${dateText(validTo)})`));
    } else if (validFrom > now && validFrom - now < DAY) {
      const told = `${who} becomes valid in ${span(validFrom - now)} (${timeText(validFrom)})`;
      const hint = "Check the clock of this machine, then the one of the machine that issued the certificate";
      findings.push(finding("CERT_NOT_YET_VALID", told, { hint }));
    } else if (validFrom > now) {
      findings.push(
        finding(
          "CERT_NOT_YET_VALID",
          `${who} is not valid before ${dateText(validFrom)}, and today is ${dateText(now)}`,
        ),
      );
    } else if (validTo - now < warningTime(certificate)) {
      const told = `${who} expires in ${counted(daysUntil(validTo, now), "day")} (${dateText(validTo)})`;
      findings.push(
        index === 0
          ? finding("CERT_EXPIRES_SOON", told)
          : finding("CERT_EXPIRES_SOON", told, { hint: "Install the chain that the CA supplies today" }),
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

/** Names that a CA of the path must not issue for (RFC 5280 section 4.2.1.10). */
function judgeConstraints(path: readonly Certificate[], host: string, redactor: Redactor): Finding[] {
  return path.slice(1).flatMap((certificate) => {
    const { permitted, excluded = [] } = certificate.nameConstraints ?? {};
    const forbidden = excluded.find((base) => isBelow(host, base));
    if (forbidden === undefined && (!permitted || permitted.some((base) => isBelow(host, base)))) return [];
    const limits = forbidden === undefined
      ? `only for names below ${
        (permitted ?? []).slice(0, MAX_SHOWN_NAMES).map((base) => `"${redactor.quote(base, 80)}"`).join(", ")
      }`
      : `for no name below "${redactor.quote(forbidden, 80)}"`;
    const told = `The CA "${nameOf(certificate, redactor)}" may issue ${limits}, not for ${host}`;
    return [finding("CERT_NAME_CONSTRAINT", told)];
  });
}

function isBelow(host: string, base: string): boolean {
  const name = canonical(base).replace(/^\./, "");
  return name === "" || canonical(host) === name || canonical(host).endsWith(`.${name}`);
}

function judgeTrust(session: TlsSession, path: readonly Certificate[], redactor: Redactor): Finding[] {
  const proxy = interceptor(path);
  const [leaf] = path;
  const last = path.at(-1);
  if (!leaf || !last) return [];
  if (session.authorized || session.anchor) {
    if (proxy) {
      const told = `The certificate was issued by "${redactor.quote(proxy)}", which inspects TLS`;
      return session.authorized ? [finding("CERT_INTERCEPTED", told, { severity: "warning" })] : [];
    }
    if (!session.authorized) return halfCaFile(session, redactor);
    if (!session.privateAnchor) return [];
    const told = `The chain leads to "${nameOf(last, redactor)}", which only ca-file makes trusted`;
    return [...unsent(session, path, redactor), finding("CERT_PRIVATE_ROOT", told)];
  }
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
  if (path.length === 1) {
    const told = `The server sent the certificate of "${nameOf(leaf, redactor)}" without its issuer "${
      issuerOf(leaf, redactor)
    }", which is not a known root`;
    return [finding("CERT_CHAIN_INCOMPLETE", told)];
  }
  const root = last.selfSigned ? nameOf(last, redactor) : issuerOf(last, redactor);
  return [finding("CERT_UNTRUSTED_ROOT", `The chain ends at "${root}", which is not a publicly trusted CA`)];
}

/** A CA file that ends at an intermediate, where the TLS library wants a root: what is wrong is the file, not the server. */
function halfCaFile({ anchor, privateAnchor, authorizationError }: TlsSession, redactor: Redactor): Finding[] {
  if (!anchor || anchor.selfSigned || privateAnchor !== true || !/GET_ISSUER_CERT/.test(authorizationError ?? "")) {
    return [];
  }
  const told = `ca-file has the intermediate "${nameOf(anchor, redactor)}" but not its issuer "${
    issuerOf(anchor, redactor)
  }"`;
  return [finding("CERT_CA_FILE_INCOMPLETE", told)];
}

/** Intermediates that only this run's CA file supplies: Genesys Cloud does not have it. */
function unsent({ chain }: TlsSession, path: readonly Certificate[], redactor: Redactor): Finding[] {
  const missing = path.slice(1).filter((each) =>
    !each.selfSigned && !chain.some((sent) => sameCertificate(sent, each))
  );
  if (missing.length === 0) return [];
  const names = missing.map((each) => `"${nameOf(each, redactor)}"`).join(", ");
  const told = `The server does not send the intermediate ${names}; only ca-file has it`;
  return [finding("CERT_CHAIN_INCOMPLETE", told, { severity: "warning" })];
}

/** Why a path is rejected that leads to a root: what its intermediates may not do. */
function judgeIssuers({ authorized }: TlsSession, path: readonly Certificate[], redactor: Redactor): Finding[] {
  if (authorized) return [];
  return path.slice(1).filter((each) => !each.selfSigned).flatMap((each, at) => {
    if (!each.isCa) {
      const told = `"${nameOf(each, redactor)}" signed the certificate of "${
        nameOf(path[at] ?? each, redactor)
      }" without being a CA's`;
      return [finding("CERT_NOT_ACCEPTED", told)];
    }
    return judgePurpose(each, redactor, `The purposes of the intermediate "${nameOf(each, redactor)}"`);
  });
}

function judgePurpose(
  { extendedKeyUsage: purposes }: Certificate,
  redactor: Redactor,
  whose = "The certificate's purposes",
): Finding[] {
  if (!purposes || purposes.includes(SERVER_AUTH) || purposes.includes(ANY_PURPOSE)) return [];
  return [
    finding(
      "CERT_PURPOSE",
      `${whose} are ${redactor.quote(purposeNames(purposes)) || "none"}, without serverAuth`,
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

/** What is out of place among the certificates that were sent, as far as a verifier needs them. */
function judgeOrder(
  chain: readonly Certificate[],
  path: readonly Certificate[],
  redactor: Redactor,
): Finding[] {
  const [leaf] = chain;
  const again = chain.findIndex((each, at) => at > 0 && each.fingerprint256 === leaf?.fingerprint256);
  if (again > 0) {
    const told = `The server sends its own certificate ${again === 1 ? "twice" : "again among the CAs' certificates"}`;
    return [finding("CERT_CHAIN_ORDER", told)];
  }
  const needed = chain.filter((each) => path.some((other) => sameCertificate(each, other)));
  // What stands behind the last certificate that is needed disturbs nobody.
  const sent = chain.slice(0, chain.findLastIndex((each) => needed.includes(each)) + 1);
  const wrong = sent.findIndex((certificate, index) => index > 0 && sent[index - 1]?.issuer !== certificate.subject);
  const [before, stray] = [sent[wrong - 1], sent[wrong]];
  if (!before || !stray) return [];
  const told = `After "${nameOf(before, redactor)}", the server sends "${
    nameOf(stray, redactor)
  }", which is not its issuer "${issuerOf(before, redactor)}"`;
  return [finding("CERT_CHAIN_ORDER", told)];
}

/** Certificates behind the path: old roots, cross certificates for clients of another time. */
function judgeExtra(
  chain: readonly Certificate[],
  path: readonly Certificate[],
  now: number,
  redactor: Redactor,
): Finding[] {
  const extra = chain.filter((each) => !path.some((other) => sameCertificate(each, other)));
  const telling = extra.filter((each) => each.validTo < now || judgeStrength(each, redactor).length > 0);
  if (telling.length === 0) return [];
  const names = telling.map((each) => {
    const flaw = each.validTo < now ? `expired on ${dateText(each.validTo)}` : "weak";
    return `"${nameOf(each, redactor)}" by "${issuerOf(each, redactor)}" (${flaw})`;
  });
  const told = `Besides the chain that verifies, the server sends ${names.join(", ")}`;
  return [finding("CERT_CHAIN_EXTRA", told)];
}

function sameCertificate(a: Certificate, b: Certificate): boolean {
  return a.fingerprint256 === b.fingerprint256 && a.subject === b.subject;
}

function nameOf(certificate: Certificate, redactor: Redactor): string {
  return redactor.quote(certificate.subjectCommonName ?? certificate.subject, 80);
}

function issuerOf(certificate: Certificate, redactor: Redactor): string {
  return redactor.quote(certificate.issuerCommonName ?? certificate.issuer, 80);
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
