/** Whether everybody may register names below a domain (publicsuffix.org, its private part too); the list is loaded when it is asked. */
export async function isPublicSuffix(domain: string): Promise<boolean> {
  const { getPublicSuffix } = await import("tldts");
  return getPublicSuffix(domain, { allowPrivateDomains: true, extractHostname: false }) === domain;
}
