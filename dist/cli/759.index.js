export const id = 759;
export const ids = [759];
export const modules = {

/***/ 86759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkDomains: () => (/* binding */ checkDomains)
});

// EXTERNAL MODULE: ./build/src/core/account/lint.js + 1 modules
var lint = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/public-suffix.js
var public_suffix = __webpack_require__(63538);
// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(19251);
;// CONCATENATED MODULE: ./build/src/core/domain-checks/dns-answers.js

/** Asks each question of DNS once, however many checks need the answer. */
class DnsAnswers {
    /** How many questions were asked and not answered. */
    unanswered = 0;
    #dns;
    #signal;
    #asked = new Map();
    constructor(dns, signal) {
        this.#dns = dns;
        this.#signal = signal;
    }
    mx(name) {
        return this.#ask(`MX ${name}`, (signal) => this.#dns.mx(name, signal));
    }
    txt(name) {
        return this.#ask(`TXT ${name}`, (signal) => this.#dns.txt(name, signal));
    }
    srv(name) {
        return this.#ask(`SRV ${name}`, (signal) => this.#dns.srv(name, signal));
    }
    #ask(question, ask) {
        const asked = this.#asked.get(question) ?? this.#answer(ask);
        this.#asked.set(question, asked);
        return asked;
    }
    async #answer(ask) {
        try {
            this.#signal.throwIfAborted();
            // A signal of its own each: runtimes warn of one with many listeners.
            return { kind: "records", records: await ask(AbortSignal.any([this.#signal])), exists: true };
        }
        catch (error) {
            const code = error instanceof ports/* ResolveError */.JT ? error.code : undefined;
            if (code === "ENODATA")
                return { kind: "records", records: [], exists: true };
            if (code === "ENOTFOUND")
                return { kind: "records", records: [], exists: false };
            if (code === undefined && !this.#signal.aborted)
                throw error;
            this.unanswered += 1;
            return { kind: "unanswered" };
        }
    }
}

;// CONCATENATED MODULE: ./build/src/core/domain-checks/sender-policy.js
/** RFC 7208 section 4.6.4: a receiver gives up after so many records. */
const MAX_LOOKUPS = 10;
/** Follows the SPF record of a domain; undefined when DNS did not answer for the domain itself. */
async function readSenderPolicy(domain, dns) {
    const own = await spfRecords(domain, dns);
    if (own === undefined)
        return undefined;
    const reached = new Set();
    let complete = !own.some(isOpen);
    const waiting = own.flatMap(namesIn);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (reached.has(next))
            continue;
        if (reached.size >= MAX_LOOKUPS) {
            complete = false;
            break;
        }
        reached.add(next);
        const found = await spfRecords(next, dns);
        if (found === undefined || found.some(isOpen))
            complete = false;
        if (found !== undefined)
            waiting.push(...found.flatMap(namesIn));
    }
    return { count: own.length, reached, complete };
}
async function spfRecords(name, dns) {
    const answer = await dns.txt(name);
    if (answer.kind === "unanswered")
        return undefined;
    return answer.records.filter((text) => /^v=spf1(?: |$)/i.test(text));
}
/**
 * Whether a record may allow a provider without naming it: by a macro (RFC 7208 section 7), by whole networks, as services
 * write them in place of includes, or because it allows everybody.
 */
function isOpen(record) {
    return /%\{|(?:^|\s)\+?(?:all(?=\s|$)|ip4:[0-9.]+\/(?:\d|1\d|2[0-4])(?=\s|$)|ip6:[0-9a-f:.]+\/(?:\d|[1-5]\d|6[0-4])(?=\s|$))/i
        .test(record);
}
/** The names that a record leads to; one with a macro depends on the message, and is not followed. */
function namesIn(record) {
    return Array.from(record.matchAll(/(?:^|\s)[+?~-]?(?:include:|redirect=)([a-z0-9._-]{1,253})\.?(?=\s|$)/gi), (match) => (match[1] ?? "").toLowerCase().replace(/\.$/, ""));
}

;// CONCATENATED MODULE: ./build/src/core/domain-checks/mail-domains.js






/** All look-ups of a run together may take so long. */
const DOMAIN_CHECKS_MS = 5_000;
/** The most domains that one run looks at: continuous integration is no scanner of zones. */
const MAX_DOMAINS = 200;
/**
 * Looks at MX, SPF, DMARC and SRV records of the domains in `reply_to_address`, `username` and `routing`: no credential is used, no
 * mail server is asked, and each question goes to DNS once. Rejects only with the signal's reason.
 */
async function checkDomains(accounts, deps) {
    const late = new AbortController();
    const answers = new DnsAnswers(deps.dns, deps.signal ? AbortSignal.any([deps.signal, late.signal]) : late.signal);
    const names = new Set();
    const left = new Set();
    const admitted = (name) => {
        if (name === undefined)
            return false;
        if (!names.has(name) && names.size >= MAX_DOMAINS)
            left.add(name);
        else
            names.add(name);
        return names.has(name);
    };
    const work = Promise.all(accounts.map((account) => accountDomains(account, admitted, answers, deps.redactor)));
    const timeout = new DomainTimeout();
    try {
        const found = await (0,base_async/* deadline */.nl)(DOMAIN_CHECKS_MS, deps.clock, deps.signal, () => timeout, () => work);
        return { byAccount: merged(found), unanswered: answers.unanswered, left: left.size };
    }
    catch (error) {
        if (error !== timeout)
            throw error;
        // Every question that is still open ends now, so that what was answered is told.
        late.abort(timeout);
        return { byAccount: merged(await work), unanswered: answers.unanswered, left: left.size };
    }
}
class DomainTimeout extends Error {
}
/** One verdict a name, with the findings of all accounts that have it. */
function merged(found) {
    const all = new Map();
    for (const { name, findings } of found.flat()) {
        const known = all.get(name) ?? [];
        known.push(...findings.filter((each) => !known.some((one) => one.message === each.message)));
        all.set(name, known);
    }
    return found.map((verdicts) => [...new Set(verdicts.map(({ name }) => name))].map((name) => ({ name, findings: all.get(name) ?? [] })));
}
async function accountDomains(account, admitted, dns, redactor) {
    const reply = domainOf(account.reply_to_address);
    const { routing, username } = account;
    const user = domainOf(username);
    const mailbox = user ?? domainOf(routing?.address) ?? reply;
    const from = domainOf(routing?.from_email);
    const sending = from ?? mailbox;
    const verdicts = [];
    if (admitted(reply))
        verdicts.push({ name: reply, findings: await judgeReceiving(reply, dns) });
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
function domainOf(address) {
    const domain = /^[^@\s]+@([^@\s]+)$/.exec(address ?? "")?.[1]?.toLowerCase().replace(/\.$/, "");
    return domain !== undefined &&
        /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain)
        ? domain
        : undefined;
}
/** Whether replies can arrive (RFC 5321 section 5.1, RFC 7505). */
async function judgeReceiving(domain, dns) {
    const answer = await dns.mx(domain);
    if (answer.kind === "unanswered")
        return [];
    if (!answer.exists)
        return [(0,errors/* finding */.gk)("DOMAIN_NOT_FOUND", `The domain ${domain} of reply_to_address does not exist`)];
    if (answer.records.length === 0) {
        return [(0,errors/* finding */.gk)("DOMAIN_MX_MISSING", `The domain ${domain} of reply_to_address has no MX record`)];
    }
    if (answer.records.every(({ exchange }) => exchange === "" || exchange === ".")) {
        return [
            (0,errors/* finding */.gk)("DOMAIN_MX_NULL", `The domain ${domain} of reply_to_address says that it receives no mail (null MX)`),
        ];
    }
    return [];
}
async function judgeSpf(domain, account, dns) {
    const policy = await readSenderPolicy(domain, dns);
    if (!policy)
        return [];
    if (policy.count === 0)
        return [(0,errors/* finding */.gk)("DOMAIN_SPF_MISSING", `The domain ${domain} has no SPF record`)];
    if (policy.count > 1) {
        return [
            (0,errors/* finding */.gk)("DOMAIN_SPF_SEVERAL", `The domain ${domain} has ${policy.count} SPF records, where one is allowed`),
        ];
    }
    const provider = account.smtp_server === undefined ? undefined : (0,lint/* providerOf */.lc)("smtp", account.smtp_server);
    const { spf = [] } = provider ?? {};
    if (!provider || provider.relay || spf.length === 0 || !policy.complete)
        return [];
    // A mailbox in the provider's own domain needs no include.
    if (spf.some((name) => policy.reached.has(name) || name === domain || name.endsWith(`.${domain}`)))
        return [];
    const wanted = spf.slice(0, 2).map((name) => `include:${name}`).join(" or ");
    const told = `The SPF record of ${domain} does not lead to ${wanted}, though ${provider.name} sends the account's mail`;
    return [(0,errors/* finding */.gk)("DOMAIN_SPF_PROVIDER", told)];
}
/**
 * What receivers are asked to do with mail that is not authenticated, and whether the account's names fit (RFC 7489): a
 * sender that the file names must fit the user, else where replies go must fit the domain.
 */
async function judgeDmarc(domain, other, dns, redactor) {
    const organisation = await (0,public_suffix/* organisationalDomain */.I)(domain);
    const own = await dmarcOf(domain, dns);
    const found = own === undefined || own.length > 0 || organisation === domain ? own : await dmarcOf(organisation, dns);
    if (found === undefined)
        return [];
    const [record] = found;
    if (record === undefined)
        return [(0,errors/* finding */.gk)("DOMAIN_DMARC_MISSING", `The domain ${domain} has no DMARC record`)];
    const findings = [];
    const inherited = own?.length === 0 ? record.get("sp") : undefined;
    const written = inherited ?? record.get("p") ?? "";
    const policy = written.toLowerCase();
    if (!/^(?:none|quarantine|reject)$/.test(policy)) {
        findings.push((0,errors/* finding */.gk)("DOMAIN_DMARC_INVALID", `The DMARC record of ${domain} has no policy (p=) that receivers know`));
    }
    const { reply, user } = other;
    if (policy !== "none" && user !== undefined && await (0,public_suffix/* organisationalDomain */.I)(user) !== organisation) {
        findings.push((0,errors/* finding */.gk)("DOMAIN_DMARC_ALIGNMENT", `routing.from_email is of ${domain} (DMARC p=${redactor.quote(written, 20)}), but the account's user is of ${user}: ` +
            `mail from an address of ${domain} that ${user} authenticates is not aligned`));
    }
    if (policy !== "none" && reply !== undefined && await (0,public_suffix/* organisationalDomain */.I)(reply) !== organisation) {
        findings.push((0,errors/* finding */.gk)("DOMAIN_DMARC_ALIGNMENT", `The account's mailbox is of ${domain} (DMARC p=${redactor.quote(written, 20)}), but reply_to_address is of ${reply}: mail from ` +
            `an address of ${reply} that ${domain} authenticates is not aligned`));
    }
    return findings;
}
async function dmarcOf(domain, dns) {
    const answer = await dns.txt(`_dmarc.${domain}`);
    if (answer.kind === "unanswered")
        return undefined;
    return answer.records.filter((text) => /^v=DMARC1\s*(?:;|$)/i.test(text)).map((text) => new Map(text.split(";").map((tag) => tag.split("=")).map(([name = "", ...value]) => [name.trim().toLowerCase(), value.join("=").trim()])));
}
/** A domain whose mail Microsoft or Google receives has its mailboxes there. */
async function judgeMailboxHost(domain, account, dns, redactor) {
    const { imap_server: server } = account;
    const answer = server === undefined ? undefined : await dns.mx(domain);
    if (server === undefined || answer?.kind !== "records")
        return [];
    for (const { exchange } of answer.records) {
        const provider = (0,lint/* providerOf */.lc)("mx", exchange.toLowerCase().replace(/\.$/, ""));
        if (!provider || provider.imap.length === 0 || (0,lint/* providerOf */.lc)("imap", server) === provider)
            continue;
        const told = `Mail for ${domain} goes to ${provider.name} (MX ${redactor.quote(exchange, 80)}), but imap_server is ${server}`;
        const hint = `If the mailbox is at ${provider.name}, use ${provider.imap[0]} and ${provider.smtp[0]}`;
        return [(0,errors/* finding */.gk)("DOMAIN_MX_PROVIDER", told, { hint })];
    }
    return [];
}
/** What a domain announces as its servers (RFC 6186, RFC 8314 section 5.1): a hint, never followed. */
async function judgeAnnounced(domain, account, dns, redactor) {
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
function announced(domain, key, host, answers, redactor) {
    const records = answers.flatMap((answer) => (answer.kind === "records" ? answer.records : []));
    const names = records.map((each) => ({ ...each, name: each.name.replace(/\.$/, "") })).filter(({ name }) => name !== "");
    if (host === undefined || names.length === 0 || names.some(({ name }) => name.toLowerCase() === host))
        return [];
    const told = names.slice(0, 3).map(({ name, port }) => `${redactor.quote(name, 80)}:${port}`).join(", ");
    return [(0,errors/* finding */.gk)("DOMAIN_SRV_OTHER", `${domain} announces ${told} in DNS (SRV), but ${key} is ${host}`)];
}


/***/ })

};
