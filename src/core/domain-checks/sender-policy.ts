import type { DnsAnswers } from "./dns-answers.ts";

/** RFC 7208 section 4.6.4: a receiver gives up after so many records. */
const MAX_LOOKUPS = 10;

/** What the SPF records of a domain say (RFC 7208), as far as it can be read without judging an address. */
interface SenderPolicy {
  /** How many SPF records the domain itself has: more than one is an error. */
  readonly count: number;
  /** The names of all records that its own leads to by `include` and `redirect`, in lower case. */
  readonly reached: ReadonlySet<string>;
  /** False when more may be reached: an answer did not come, or a record allows what only an address and a message can tell. */
  readonly complete: boolean;
}

/** Follows the SPF record of a domain; undefined when DNS did not answer for the domain itself. */
export async function readSenderPolicy(domain: string, dns: DnsAnswers): Promise<SenderPolicy | undefined> {
  const own = await spfRecords(domain, dns);
  if (own === undefined) return undefined;
  const reached = new Set<string>();
  let complete = !own.some(isOpen);
  const waiting = own.flatMap(namesIn);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (reached.has(next)) continue;
    if (reached.size >= MAX_LOOKUPS) {
      complete = false;
      break;
    }
    reached.add(next);
    const found = await spfRecords(next, dns);
    if (found === undefined || found.some(isOpen)) complete = false;
    if (found !== undefined) waiting.push(...found.flatMap(namesIn));
  }
  return { count: own.length, reached, complete };
}

async function spfRecords(name: string, dns: DnsAnswers): Promise<string[] | undefined> {
  const answer = await dns.txt(name);
  if (answer.kind === "unanswered") return undefined;
  return answer.records.filter((text) => /^v=spf1(?: |$)/i.test(text));
}

/**
 * Whether a record may allow a provider without naming it: by a macro (RFC 7208 section 7), by whole networks, as services
 * write them in place of includes, or because it allows everybody.
 */
function isOpen(record: string): boolean {
  return /%\{|(?:^|\s)\+?(?:all(?=\s|$)|ip4:[0-9.]+\/(?:\d|1\d|2[0-4])(?=\s|$)|ip6:[0-9a-f:.]+\/(?:\d|[1-5]\d|6[0-4])(?=\s|$))/i
    .test(record);
}

/** The names that a record leads to; one with a macro depends on the message, and is not followed. */
function namesIn(record: string): string[] {
  return Array.from(
    record.matchAll(/(?:^|\s)[+?~-]?(?:include:|redirect=)([a-z0-9._-]{1,253})\.?(?=\s|$)/gi),
    (match) => (match[1] ?? "").toLowerCase().replace(/\.$/, ""),
  );
}
