import type { Certificate } from "../ports.ts";

/** Words in the issuer's name by which products that inspect TLS give themselves away. */
const PRODUCTS =
  /zscaler|netskope|palo ?alto|fortinet|fortigate|blue ?coat|symantec web|cisco umbrella|sophos|check ?point|skyhigh|mcafee web|forcepoint|websense|barracuda|watchguard|sonicwall|untangle|iboss|menlo security|cato networks|cloudflare gateway|cloudflare for teams|kaspersky|eset ssl|avast|avg technologies|bitdefender|squid|mitmproxy|charles proxy|fiddler|burp|portswigger|ssl[ -](?:inspection|decryption|proxy)|tls[ -]inspection/i;

/** The issuer's name when some certificate of the chain was made by a TLS-inspecting proxy; public CAs never match. */
export function interceptor(chain: readonly Certificate[]): string | undefined {
  const made = chain.find((certificate) => PRODUCTS.test(certificate.issuer));
  return made?.issuerCommonName ?? made?.issuer;
}
