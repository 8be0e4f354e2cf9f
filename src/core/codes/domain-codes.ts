import type { Code } from "./code.ts";
import type { CodeEntry } from "./entry.ts";

/** Codes of the look at the DNS records of mail domains; warnings at most. */
export const domainCodes = {
  DOMAIN_NOT_FOUND: {
    severity: "warning",
    sentence: "The domain of a reply address does not exist",
    cause: "A typo, or a domain that is only known inside the organisation",
    remedy: "Correct reply_to_address: replies of customers would come back",
    audience: "author of the file",
  },
  DOMAIN_MX_MISSING: {
    severity: "warning",
    sentence: "The domain of a reply address has no MX record",
    cause: "The domain is not set up for mail; senders may still try its A record",
    remedy: "Add an MX record, or use an address of a domain that receives mail",
    audience: "mail administrator",
  },
  DOMAIN_MX_NULL: {
    severity: "warning",
    sentence: "The domain of a reply address receives no mail",
    cause: "A null MX record (RFC 7505), as for domains that only send",
    remedy: "Use a reply address of a domain that receives mail",
    audience: "author of the file",
  },
  DOMAIN_MX_PROVIDER: {
    severity: "warning",
    sentence: "The domain's mail goes to another provider than the one whose IMAP server the account names",
    cause: "The mailbox was moved, or the file names an old or another server",
    remedy: "Check where the mailbox is, and name that provider's servers",
    audience: "author of the file",
  },
  DOMAIN_SPF_MISSING: {
    severity: "warning",
    sentence: "The sending domain has no SPF record",
    cause: "The domain's DNS was never set up for sending",
    remedy: "Add a TXT record that begins with v=spf1 and names the servers that send for the domain (RFC 7208)",
    audience: "mail administrator",
  },
  DOMAIN_SPF_SEVERAL: {
    severity: "warning",
    sentence: "The sending domain has several SPF records, which receivers treat as an error",
    cause: "Each service added its own record",
    remedy: "Join them into one record (RFC 7208 section 3.2)",
    audience: "mail administrator",
  },
  DOMAIN_SPF_PROVIDER: {
    severity: "warning",
    sentence: "The sending domain's SPF record does not lead to the provider whose SMTP server the account names",
    cause: "The provider was added or changed, and DNS was not",
    remedy: "Add the provider's include to the domain's SPF record",
    audience: "mail administrator",
  },
  DOMAIN_DMARC_MISSING: {
    severity: "warning",
    sentence: "The sending domain has no DMARC record",
    cause: "The domain's DNS was never set up for it; large receivers ask for one",
    remedy: "Add a TXT record at _dmarc with v=DMARC1 and a policy (RFC 7489)",
    audience: "mail administrator",
  },
  DOMAIN_DMARC_INVALID: {
    severity: "warning",
    sentence: "The sending domain's DMARC record has no policy that receivers know",
    cause: "A typo in the record",
    remedy: "Give p=none, p=quarantine or p=reject right after v=DMARC1",
    audience: "mail administrator",
  },
  DOMAIN_DMARC_ALIGNMENT: {
    severity: "warning",
    sentence:
      "The account's mailbox and the address that it writes as or is replied to at belong to different organisations, and DMARC is enforced",
    cause: "A mailbox of one domain that writes in the name of another",
    remedy:
      "Use a mailbox, a reply address and routing.from_email of one domain, or set up SPF and DKIM for the domain in From",
    audience: "mail administrator",
  },
  DOMAIN_SRV_OTHER: {
    severity: "info",
    sentence: "The domain announces other mail servers than those that the account names",
    cause: "The account names an alias, or an old server",
    remedy: "If the account's server does not answer as expected, use the one that the domain announces",
    audience: "author of the file",
  },
} satisfies Partial<Record<Code, CodeEntry>>;
