import type { DnsAnswers } from "./dns-answers.ts";

/** RFC 7208 section 4.6.4: a receiver gives up after so many records. */
const MAX_LOOKUPS = 10;

/** What the SPF records of a domain say (RFC 7208), as far as it can be read without judging an address. */
interface SenderPolicy {
  /** How many SPF records the domain itself has: more than one is an error. */
  readonly count: number;
  /** The names of all records that its own leads to by `include` and `redirect`, in lower case. */
  readonly reached: ReadonlySet<string>;
  /** False when an answer did not come, so that more may be reached. */
  readonly complete: boolean;
}

/** Follows the SPF record of a domain; undefined when DNS did not answer for the domain itself. */
export async function readSenderPolicy(domain: string, dns: DnsAnswers): Promise<SenderPolicy | undefined> {
  const own = await spfRecords(domain, dns);
  if (own === undefined) return undefined;
  const reached = new Set<string>();
  let complete = true;
  const waiting = own.flatMap(namesIn);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (reached.has(next)) continue;
    if (reached.size >= MAX_LOOKUPS) {
      complete = false;
      break;
    }
    reached.add(next);
    const found = await spfRecords(next, dns);
    if (found === undefined) complete = false;
    else waiting.push(...found.flatMap(namesIn));
  }
  return { count: own.length, reached, complete };
}

async function spfRecords(name: string, dns: DnsAnswers): Promise<string[] | undefined> {
  const answer = await dns.txt(name);
  if (answer.kind === "unanswered") return undefined;
  return answer.records.filter((text) => /^v=spf1(?: |$)/i.test(text));
}

/** The names that a record leads to; one with a macro depends on the message, and is not followed. */
function namesIn(record: string): string[] {
  return Array.from(
    record.matchAll(/(?:^|\s)[+?~-]?(?:include:|redirect=)([a-z0-9._-]{1,253})\.?(?=\s|$)/gi),
    (match) => (match[1] ?? "").toLowerCase().replace(/\.$/, ""),
  );
}
