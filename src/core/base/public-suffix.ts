/** Whether everybody may register names below a domain (publicsuffix.org, its private part too). */
export async function isPublicSuffix(domain: string): Promise<boolean> {
  const { getPublicSuffix } = await publicSuffixes();
  return getPublicSuffix(domain, { allowPrivateDomains: true, extractHostname: false }) === domain;
}

/** The domain that an organisation registered, such as `example.co.uk` (RFC 7489 section 3.2); the name itself where the list knows none. */
export async function organisationalDomain(domain: string): Promise<string> {
  const { getDomain } = await publicSuffixes();
  return getDomain(domain, { extractHostname: false }) ?? domain;
}

/** The list is large, and most runs do not need it. */
const publicSuffixes = (): Promise<typeof import("tldts")> => import("tldts");
