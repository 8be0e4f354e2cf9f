import type { Account } from "../account/account.ts";
import { providerOf } from "../account/lint.ts";
import { deadline } from "../base/async.ts";
import { type Finding, finding } from "../base/errors.ts";
import type { Clock, DnsRecords } from "../base/ports.ts";
import { organisationalDomain } from "../base/public-suffix.ts";
import type { Redactor } from "../base/secret.ts";
import { DnsAnswers } from "./dns-answers.ts";
import { readSenderPolicy } from "./sender-policy.ts";

/** All look-ups of a run together may take so long. */
const DOMAIN_CHECKS_MS = 5_000;

/** The most domains that one run looks at: continuous integration is no scanner of zones. */
const MAX_DOMAINS = 200;

/** What was found of one mail domain. */
export interface DomainVerdict {
  readonly name: string;
  /** Warnings at most. */
  readonly findings: readonly Finding[];
  /** How many questions of the run, on whatever domain, have no answer. */
  readonly unanswered?: number | undefined;
}

/** What domain checks found. */
interface DomainChecks {
  /** The domains of each account, in the order of the accounts. */
  readonly byAccount: readonly (readonly DomainVerdict[])[];
  /** How many questions DNS did not answer. */
  readonly unanswered: number;
  /** Domains beyond the limit. */
  readonly left: number;
}

/** What {@link checkDomains} needs. */
interface DomainDeps {
  readonly dns: DnsRecords;
  readonly clock: Clock;
  /** Takes the secrets out of what DNS answers. */
  readonly redactor: Redactor;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Looks at MX, SPF, DMARC and SRV records of the domains in `reply_to_address`, `username` and `routing`: no credential is used, no
 * mail server is asked, and each question goes to DNS once. Rejects only with the signal's reason.
 */
export async function checkDomains(accounts: readonly Account[], deps: DomainDeps): Promise<DomainChecks> {
  const late = new AbortController();
  const answers = new DnsAnswers(deps.dns, deps.signal ? AbortSignal.any([deps.signal, late.signal]) : late.signal);
  const names = new Set<string>();
  const left = new Set<string>();
  const admitted = (name: string | undefined): name is string => {
    if (name === undefined) return false;
    if (!names.has(name) && names.size >= MAX_DOMAINS) left.add(name);
    else names.add(name);
    return names.has(name);
  };
  const work = Promise.all(accounts.map((account) => accountDomains(account, admitted, answers, deps.redactor)));
  const timeout = new DomainTimeout();
  try {
    const found = await deadline(DOMAIN_CHECKS_MS, deps.clock, deps.signal, () => timeout, () => work);
    return { byAccount: merged(found), unanswered: answers.unanswered, left: left.size };
  } catch (error) {
    if (error !== timeout) throw error;
    // Every question that is still open ends now, so that what was answered is told.
    late.abort(timeout);
    return { byAccount: merged(await work), unanswered: answers.unanswered, left: left.size };
  }
}

class DomainTimeout extends Error {}

/** One verdict a name, with the findings of all accounts that have it. */
function merged(found: readonly (readonly DomainVerdict[])[]): (readonly DomainVerdict[])[] {
  const all = new Map<string, Finding[]>();
  for (const { name, findings } of found.flat()) {
    const known = all.get(name) ?? [];
    known.push(...findings.filter((each) => !known.some((one) => one.message === each.message)));
    all.set(name, known);
  }
  return found.map((verdicts) =>
    [...new Set(verdicts.map(({ name }) => name))].map((name) => ({ name, findings: all.get(name) ?? [] }))
  );
}

async function accountDomains(
  account: Account,
  admitted: (name: string | undefined) => name is string,
  dns: DnsAnswers,
  redactor: Redactor,
): Promise<DomainVerdict[]> {
  const reply = domainOf(account.reply_to_address);
  const { routing, username } = account;
  const user = domainOf(username);
  const mailbox = user ?? domainOf(routing?.address) ?? reply;
  const from = domainOf(routing?.from_email);
  const sending = from ?? mailbox;
  const verdicts: DomainVerdict[] = [];
  if (admitted(reply)) verdicts.push({ name: reply, findings: await judgeReceiving(reply, dns) });
  if (admitted(sending)) {
    const findings = await Promise.all([
      judgeSpf(sending, account, dns),
      judgeDmarc(sending, from === undefined ? { reply } : { user }, dns, redactor),
    ]);
    verdicts.push({ name: sending, findings: findings.flat() });
  }
  if (admitted(mailbox)) {
    const findings = await Promise.all([
      judgeMailboxHost(mailbox, account, dns, redactor),
      judgeAnnounced(mailbox, account, dns, redactor),
    ]);
    verdicts.push({ name: mailbox, findings: findings.flat() });
  }
  return verdicts;
}

/** The domain of an address in lower case; undefined for a user name that is none, and for what is no DNS name. */
function domainOf(address: string | null | undefined): string | undefined {
  const domain = /^[^@\s]+@([^@\s]+)$/.exec(address ?? "")?.[1]?.toLowerCase().replace(/\.$/, "");
  return domain !== undefined &&
      /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain)
    ? domain
    : undefined;
}

/** Whether replies can arrive (RFC 5321 section 5.1, RFC 7505). */
async function judgeReceiving(domain: string, dns: DnsAnswers): Promise<Finding[]> {
  const answer = await dns.mx(domain);
  if (answer.kind === "unanswered") return [];
  if (!answer.exists) return [finding("DOMAIN_NOT_FOUND", `The domain ${domain} of reply_to_address does not exist`)];
  if (answer.records.length === 0) {
    return [finding("DOMAIN_MX_MISSING", `The domain ${domain} of reply_to_address has no MX record`)];
  }
  if (answer.records.every(({ exchange }) => exchange === "" || exchange === ".")) {
    return [
      finding("DOMAIN_MX_NULL", `The domain ${domain} of reply_to_address says that it receives no mail (null MX)`),
    ];
  }
  return [];
}

async function judgeSpf(domain: string, account: Account, dns: DnsAnswers): Promise<Finding[]> {
  const policy = await readSenderPolicy(domain, dns);
  if (!policy) return [];
  if (policy.count === 0) return [finding("DOMAIN_SPF_MISSING", `The domain ${domain} has no SPF record`)];
  if (policy.count > 1) {
    return [
      finding("DOMAIN_SPF_SEVERAL", `The domain ${domain} has ${policy.count} SPF records, where one is allowed`),
    ];
  }
  const provider = account.smtp_server === undefined ? undefined : providerOf("smtp", account.smtp_server);
  const { spf = [] } = provider ?? {};
  if (!provider || provider.relay || spf.length === 0 || !policy.complete) return [];
  // A mailbox in the provider's own domain needs no include.
  if (spf.some((name) => policy.reached.has(name) || name === domain || name.endsWith(`.${domain}`))) return [];
  const wanted = spf.slice(0, 2).map((name) => `include:${name}`).join(" or ");
  const told =
    `The SPF record of ${domain} does not lead to ${wanted}, though ${provider.name} sends the account's mail`;
  return [finding("DOMAIN_SPF_PROVIDER", told)];
}

/**
 * What receivers are asked to do with mail that is not authenticated, and whether the account's names fit (RFC 7489): a
 * sender that the file names must fit the user, else where replies go must fit the domain.
 */
async function judgeDmarc(
  domain: string,
  other: { readonly reply?: string | undefined; readonly user?: string | undefined },
  dns: DnsAnswers,
  redactor: Redactor,
): Promise<Finding[]> {
  const organisation = await organisationalDomain(domain);
  const own = await dmarcOf(domain, dns);
  const found = own === undefined || own.length > 0 || organisation === domain ? own : await dmarcOf(organisation, dns);
  if (found === undefined) return [];
  const [record] = found;
  if (record === undefined) return [finding("DOMAIN_DMARC_MISSING", `The domain ${domain} has no DMARC record`)];
  const findings: Finding[] = [];
  const inherited = own?.length === 0 ? record.get("sp") : undefined;
  const written = inherited ?? record.get("p") ?? "";
  const policy = written.toLowerCase();
  if (!/^(?:none|quarantine|reject)$/.test(policy)) {
    findings.push(
      finding("DOMAIN_DMARC_INVALID", `The DMARC record of ${domain} has no policy (p=) that receivers know`),
    );
  }
  const { reply, user } = other;
  if (policy !== "none" && user !== undefined && await organisationalDomain(user) !== organisation) {
    findings.push(
      finding(
        "DOMAIN_DMARC_ALIGNMENT",
        `routing.from_email is of ${domain} (DMARC p=${
          redactor.quote(written, 20)
        }), but the account's user is of ${user}: ` +
          `mail from an address of ${domain} that ${user} authenticates is not aligned`,
      ),
    );
  }
  if (policy !== "none" && reply !== undefined && await organisationalDomain(reply) !== organisation) {
    findings.push(
      finding(
        "DOMAIN_DMARC_ALIGNMENT",
        `The account's mailbox is of ${domain} (DMARC p=${
          redactor.quote(written, 20)
        }), but reply_to_address is of ${reply}: mail from ` +
          `an address of ${reply} that ${domain} authenticates is not aligned`,
      ),
    );
  }
  return findings;
}

async function dmarcOf(domain: string, dns: DnsAnswers): Promise<ReadonlyMap<string, string>[] | undefined> {
  const answer = await dns.txt(`_dmarc.${domain}`);
  if (answer.kind === "unanswered") return undefined;
  return answer.records.filter((text) => /^v=DMARC1\s*(?:;|$)/i.test(text)).map((text) =>
    new Map(
      text.split(";").map((tag) => tag.split("=")).map(([name = "", ...value]) =>
        [name.trim().toLowerCase(), value.join("=").trim()] as const
      ),
    )
  );
}

/** A domain whose mail Microsoft or Google receives has its mailboxes there. */
async function judgeMailboxHost(
  domain: string,
  account: Account,
  dns: DnsAnswers,
  redactor: Redactor,
): Promise<Finding[]> {
  const { imap_server: server } = account;
  const answer = server === undefined ? undefined : await dns.mx(domain);
  if (server === undefined || answer?.kind !== "records") return [];
  for (const { exchange } of answer.records) {
    const provider = providerOf("mx", exchange.toLowerCase().replace(/\.$/, ""));
    if (!provider || provider.imap.length === 0 || providerOf("imap", server) === provider) continue;
    const told = `Mail for ${domain} goes to ${provider.name} (MX ${
      redactor.quote(exchange, 80)
    }), but imap_server is ${server}`;
    const hint = `If the mailbox is at ${provider.name}, use ${provider.imap[0]} and ${provider.smtp[0]}`;
    return [finding("DOMAIN_MX_PROVIDER", told, { hint })];
  }
  return [];
}

/** What a domain announces as its servers (RFC 6186, RFC 8314 section 5.1): a hint, never followed. */
async function judgeAnnounced(
  domain: string,
  account: Account,
  dns: DnsAnswers,
  redactor: Redactor,
): Promise<Finding[]> {
  const [submissions, submission, imaps] = await Promise.all([
    dns.srv(`_submissions._tcp.${domain}`),
    dns.srv(`_submission._tcp.${domain}`),
    dns.srv(`_imaps._tcp.${domain}`),
  ]);
  return [
    ...announced(domain, "smtp_server", account.smtp_server, [submissions, submission], redactor),
    ...announced(domain, "imap_server", account.imap_server, [imaps], redactor),
  ];
}

function announced(
  domain: string,
  key: "smtp_server" | "imap_server",
  host: string | undefined,
  answers: readonly Awaited<ReturnType<DnsAnswers["srv"]>>[],
  redactor: Redactor,
): Finding[] {
  const records = answers.flatMap((answer) => (answer.kind === "records" ? answer.records : []));
  const names = records.map((each) => ({ ...each, name: each.name.replace(/\.$/, "") })).filter(({ name }) =>
    name !== ""
  );
  if (host === undefined || names.length === 0 || names.some(({ name }) => name.toLowerCase() === host)) return [];
  const told = names.slice(0, 3).map(({ name, port }) => `${redactor.quote(name, 80)}:${port}`).join(", ");
  return [finding("DOMAIN_SRV_OTHER", `${domain} announces ${told} in DNS (SRV), but ${key} is ${host}`)];
}
