import { X509Certificate } from "node:crypto";
import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import { signedBy } from "./x509.ts";

/**
 * The roots that probes trust: the runtime's bundled ones and the given CAs. The system's store, NODE_EXTRA_CA_CERTS and
 * SSL_CERT_FILE are ignored, so that a verdict does not depend on the machine.
 */
export class TrustStore {
  readonly #pems: readonly string[];
  #context: SecureContext | undefined;
  #bySubject: Map<string, X509Certificate[]> | undefined;

  constructor(extra: readonly string[]) {
    this.#pems = [...rootCertificates, ...extra.flatMap(splitPem)];
  }

  /** The context for handshakes, created once because parsing the roots takes longer than a handshake. */
  get context(): SecureContext {
    return this.#context ??= createSecureContext({ ca: [...this.#pems], minVersion: "TLSv1.2" });
  }

  /** The trusted root that signed, or is, the certificate. */
  anchorOf(certificate: X509Certificate): X509Certificate | undefined {
    const same = this.#named(certificate.subject).find((root) => root.fingerprint256 === certificate.fingerprint256);
    return same ?? this.#named(certificate.issuer).find((root) => signedBy(certificate, root));
  }

  #named(subject: string): readonly X509Certificate[] {
    this.#bySubject ??= index(this.#pems);
    return this.#bySubject.get(subject) ?? [];
  }
}

/** The PEM blocks of a bundle (RFC 7468), without the text around them. */
function splitPem(bundle: string): string[] {
  return bundle.match(
    /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g,
  ) ?? [];
}

function index(pems: readonly string[]): Map<string, X509Certificate[]> {
  const bySubject = new Map<string, X509Certificate[]>();
  for (const pem of pems) {
    const root = parse(pem);
    if (!root) continue;
    bySubject.set(root.subject, [...(bySubject.get(root.subject) ?? []), root]);
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
