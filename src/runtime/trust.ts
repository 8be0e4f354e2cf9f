import { X509Certificate } from "node:crypto";
import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import { isPermitted } from "./machine.ts";
import { signedBy } from "./x509.ts";

/** Certificates that may stand between a leaf and its root, and ways that are looked at: real chains have two and one. */
const MAX_DEPTH = 10;
const MAX_STEPS = 200;

/** A trusted root, and whether it was given to the run and is none of the runtime's own. */
interface Root {
  readonly certificate: X509Certificate;
  readonly given: boolean;
}

/** A way from a leaf towards a root. */
interface TrustPath {
  /** Leaf first; the root is last where the way leads to one. */
  readonly path: readonly X509Certificate[];
  readonly anchor?: X509Certificate | undefined;
  readonly given?: boolean | undefined;
}

/**
 * The roots that probes trust: the runtime's bundled ones and the given CAs. The system's store, NODE_EXTRA_CA_CERTS and
 * SSL_CERT_FILE are ignored, so that a verdict does not depend on the machine.
 */
export class TrustStore {
  readonly #given: readonly string[];
  #context: SecureContext | undefined;
  #bySubject: Map<string, Root[]> | undefined;

  constructor(extra: readonly string[]) {
    this.#given = extra.flatMap(splitPem);
  }

  /** Parses everything now, which takes longer than a handshake. */
  prepare(): void {
    void this.context;
    this.#named("");
  }

  /** The context for handshakes, created once because parsing the roots takes longer than a handshake. */
  get context(): SecureContext {
    const roots = builtInRoots();
    return this.#context ??= createSecureContext({
      // Without leave to read its roots, Deno still trusts them; given CAs are added to them.
      ...(roots.length + this.#given.length > 0 && { ca: [...roots, ...this.#given] }),
      minVersion: "TLSv1.2",
    });
  }

  /**
   * The way that a verifier takes through the certificates that a server sent, leaf first: of all ways one whose
   * certificates are valid today, to a trusted root rather than past it; where there is none, the one with the fewest defects.
   */
  pathOf(sent: readonly X509Certificate[], now: number): TrustPath {
    const [leaf] = sent;
    if (!leaf) return { path: [] };
    const found = this.#waysFrom(leaf, distinct(sent));
    const ranked = found.map((way, index) => ({ way, index, ...rank(way, now) }));
    ranked.sort((a, b) => a.open - b.open || a.defects - b.defects || a.rest - b.rest || a.index - b.index);
    return ranked[0]?.way ?? { path: [leaf] };
  }

  /** Every way, those to a trusted root first at each step, as OpenSSL and rustls search. */
  #waysFrom(leaf: X509Certificate, sent: readonly X509Certificate[]): TrustPath[] {
    const ways: TrustPath[] = [];
    let steps = 0;
    const walk = (path: readonly X509Certificate[]): void => {
      const last = path.at(-1);
      if (!last || ++steps > MAX_STEPS) return;
      const self = this.#named(last.subject).find((root) => root.certificate.fingerprint256 === last.fingerprint256);
      if (self) {
        ways.push({ path, anchor: self.certificate, given: self.given });
        return;
      }
      for (const { certificate, given } of this.#named(last.issuer)) {
        if (signedBy(last, certificate)) ways.push({ path: [...path, certificate], anchor: certificate, given });
      }
      const issuers = path.length >= MAX_DEPTH
        ? []
        : sent.filter((each) => each.subject === last.issuer && !path.includes(each) && signedBy(last, each));
      if (issuers.length === 0) ways.push({ path });
      for (const issuer of issuers) walk([...path, issuer]);
    };
    walk([leaf]);
    return ways;
  }

  #named(subject: string): readonly Root[] {
    this.#bySubject ??= index([
      ...builtInRoots().map((pem) => ({ pem, given: false })),
      ...this.#given.map((pem) => ({ pem, given: true })),
    ]);
    return this.#bySubject.get(subject) ?? [];
  }
}

/** The runtime's own roots; none where Deno would have to ask for the permission to read them. */
function builtInRoots(): readonly string[] {
  return isPermitted("ca") ? rootCertificates : [];
}

/** How far a way is from one that verifies; smaller is better in each part, the earlier parts first. */
function rank({ path, anchor }: TrustPath, now: number): { open: number; defects: number; rest: number } {
  const wrong = (each: X509Certificate, at: number): boolean =>
    Date.parse(each.validTo) < now || Date.parse(each.validFrom) > now || (at > 0 && !each.ca);
  return {
    open: anchor ? 0 : 1,
    defects: path.filter(wrong).length,
    // Without a root, the longest way says most about where it was meant to lead.
    rest: anchor ? 0 : -path.length,
  };
}

function distinct(certificates: readonly X509Certificate[]): X509Certificate[] {
  return [...new Map(certificates.map((each) => [each.fingerprint256, each])).values()];
}

/** The PEM blocks of a bundle (RFC 7468), without the text around them. */
function splitPem(bundle: string): string[] {
  return bundle.match(
    /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g,
  ) ?? [];
}

function index(pems: readonly { readonly pem: string; readonly given: boolean }[]): Map<string, Root[]> {
  const bySubject = new Map<string, Root[]>();
  for (const { pem, given } of pems) {
    const certificate = parse(pem);
    if (!certificate) continue;
    const known = bySubject.get(certificate.subject) ?? [];
    // A given CA that the runtime knows anyway is a public one.
    if (known.some((each) => each.certificate.fingerprint256 === certificate.fingerprint256)) continue;
    bySubject.set(certificate.subject, [...known, { certificate, given }]);
  }
  return bySubject;
}

function parse(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
