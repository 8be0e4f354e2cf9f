import { editDistance } from "../nearest.ts";
import type { Certificate } from "../ports.ts";

/** Whether a certificate's DNS names cover a host (RFC 9525 section 6.3): a wildcard stands for the whole left-most label, and for one only. */
export function coversHost(dnsNames: readonly string[], host: string): boolean {
  return dnsNames.some((name) => matches(canonical(name), canonical(host)));
}

/** The names a certificate gives; those of subjectAltName, or else the Common Name, which RFC 9525 no longer allows. */
export function namesOf(certificate: Certificate): readonly string[] {
  if (hasAlternativeName(certificate)) return [...certificate.dnsNames, ...certificate.ipAddresses];
  return certificate.subjectCommonName === undefined ? [] : [certificate.subjectCommonName];
}

/** Whether the certificate has a subjectAltName that says anything of a server's identity. */
export function hasAlternativeName(certificate: Certificate): boolean {
  return certificate.dnsNames.length > 0 || certificate.ipAddresses.length > 0;
}

/** The name that is most like the host: the one with the most labels in common from the right, then the fewest edits. */
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
