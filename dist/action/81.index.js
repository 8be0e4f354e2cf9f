export const id = 81;
export const ids = [81];
export const modules = {

/***/ 3317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ticketsOf),
/* harmony export */   t: () => (/* binding */ notificationOf)
/* harmony export */ });
/** What the audit log records about a delivery; `again`: of an earlier run's event. */
function notificationOf({ envelope, result }, again = false) {
    const { delivered, attempts, retryable, httpStatus, reason, code, ticket, givenUp } = result;
    return {
        eventId: envelope.id,
        name: envelope.event.name ?? undefined,
        accountId: envelope.event.account_id ?? undefined,
        dedupKey: envelope.dedupKey,
        ...(again ? { again, changeRef: envelope.event.change_ref ?? undefined } : {}),
        delivered,
        attempts,
        retryable,
        httpStatus,
        reason,
        code,
        ticket,
        givenUp,
    };
}
/** The tickets or messages that a receiver made of the events that it took. */
function ticketsOf({ deliveries }) {
    return deliveries.flatMap(({ envelope: { id, event }, result: { ticket } }) => ticket === undefined ? [] : [{ id, account: event.name ?? "", event: event.event, ticket }]);
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ DELIVERY_BACKOFF_MS),
/* harmony export */   EW: () => (/* binding */ RECEIVER_TOKEN_MARGIN_MS),
/* harmony export */   IG: () => (/* binding */ GIVE_UP_DAYS),
/* harmony export */   Ox: () => (/* binding */ LOOK_UP_BYTES),
/* harmony export */   TX: () => (/* binding */ REDELIVERY_BUDGET_MS),
/* harmony export */   Un: () => (/* binding */ DEDUP_KEY_CHARACTERS),
/* harmony export */   Xr: () => (/* binding */ GIVE_UP_DELIVERIES),
/* harmony export */   Xy: () => (/* binding */ ANSWER_BYTES),
/* harmony export */   ZC: () => (/* binding */ MESSAGE_KEY_CHARACTERS),
/* harmony export */   cN: () => (/* binding */ DELIVERY_BUDGET_MS),
/* harmony export */   io: () => (/* binding */ OUTBOX_LINE_CHARACTERS),
/* harmony export */   jp: () => (/* binding */ DELIVERY_CONCURRENCY),
/* harmony export */   mk: () => (/* binding */ DELIVERY_REQUEST_MS),
/* harmony export */   n: () => (/* binding */ RECEIVER_TOKEN_MS),
/* harmony export */   n6: () => (/* binding */ DELIVERY_GRACE_MS),
/* harmony export */   nA: () => (/* binding */ BREAKER_FAILURES),
/* harmony export */   qN: () => (/* binding */ DELIVERY_BACKOFF_CAP_MS),
/* harmony export */   qx: () => (/* binding */ TICKET_CHARACTERS),
/* harmony export */   sr: () => (/* binding */ DELIVERY_ATTEMPTS),
/* harmony export */   tB: () => (/* binding */ RUN_BUDGET_MS),
/* harmony export */   w5: () => (/* binding */ SIGNING_KEY_BYTES),
/* harmony export */   xi: () => (/* binding */ CLOSINGS_LIMIT),
/* harmony export */   xo: () => (/* binding */ ANSWER_WORDS),
/* harmony export */   yW: () => (/* binding */ BREAKER_SILENCES),
/* harmony export */   zu: () => (/* binding */ CLOSING_PACE_MS)
/* harmony export */ });
/** Standard Webhooks recommends 15 to 30 s per request. */
const DELIVERY_REQUEST_MS = 15_000;
/** Attempts to deliver one event in one run; `redeliver` takes the place of Standard Webhooks' days-long schedule. */
const DELIVERY_ATTEMPTS = 6;
/** First ceiling of the full-jitter backoff between attempts. */
const DELIVERY_BACKOFF_MS = 1_000;
/** Highest ceiling of the backoff. */
const DELIVERY_BACKOFF_CAP_MS = 30_000;
/** How long one event may be tried in one run. */
const DELIVERY_BUDGET_MS = 180_000;
/** How long deliveries may delay the end of a run, however many events there are: the rest waits in the outbox. */
const RUN_BUDGET_MS = 30_000;
/** The same for a redelivery, which has nothing else to do, and which a schedule repeats. */
const REDELIVERY_BUDGET_MS = 600_000;
/** How many days after it happened an event is given up: who has not heard of it by then is told by people. */
const GIVE_UP_DAYS = 14;
/** After how many failed deliveries, each of several attempts, an event is given up. */
const GIVE_UP_DELIVERIES = 50;
/** How long deliveries may continue after the run was stopped, and after the writes that then had their own time. */
const DELIVERY_GRACE_MS = 1_500;
/** How much of a response to read: enough for a ticket number, too little to fill memory. */
const ANSWER_BYTES = 64 * 1024;
/** The same for a look-up: the notes of a change that is worked on for a year. */
const LOOK_UP_BYTES = 4 * 1024 * 1024;
/** Concurrent deliveries to one receiver; those of one account stay in order. */
const DELIVERY_CONCURRENCY = 4;
/** After this many consecutive failures, a receiver is considered down and the other events wait for redelivery. */
const BREAKER_FAILURES = 3;
/** The same after this many consecutive attempts without any response; one event makes at most that many. */
const BREAKER_SILENCES = 6;
/** Between two events that only close alerts: a hundred of them fit into a run's budget, and no receiver sees a burst. */
const CLOSING_PACE_MS = 250;
/** The most closing events of one run. */
const CLOSINGS_LIMIT = 100;
/** How long a receiver's authorization server may take. */
const RECEIVER_TOKEN_MS = 10_000;
/** How long before its end a token is not used any more: a delivery takes a while. */
const RECEIVER_TOKEN_MARGIN_MS = 30_000;
/** The longest name of a ticket that is kept. */
const TICKET_CHARACTERS = 100;
/** How much of a receiver's own words a message quotes. */
const ANSWER_WORDS = 400;
/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
const SIGNING_KEY_BYTES = { min: 24, max: 64 };
/** The longest outbox line that may be an entry: Standard Webhooks limits event bodies to 20 kB. */
const OUTBOX_LINE_CHARACTERS = 64 * 1024;
/** ServiceNow's column message_key has 1,024 characters. */
const MESSAGE_KEY_CHARACTERS = 1024;
/** PagerDuty accepts deduplication keys of up to 255 characters. */
const DEDUP_KEY_CHARACTERS = 255;


/***/ }),

/***/ 2400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ AddressPolicy),
/* harmony export */   gc: () => (/* binding */ RECEIVER_REFUSED_RANGES)
/* harmony export */ });
/* unused harmony export interleave */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7718);



/**
 * Ranges that are not the public internet: IANA's special-purpose registries for IPv4 and IPv6, multicast, and every form
 * of IPv6 that carries an IPv4 address.
 */
const RESERVED_RANGES = [
    "0.0.0.0/8", // this network
    "10.0.0.0/8", // private (RFC 1918)
    "100.64.0.0/10", // carrier-grade NAT (RFC 6598)
    "127.0.0.0/8", // loopback
    "169.254.0.0/16", // link-local
    "172.16.0.0/12", // private
    "192.0.0.0/24", // IETF protocol assignments
    "192.0.2.0/24", // documentation
    "192.31.196.0/24", // AS112
    "192.52.193.0/24", // AMT
    "192.88.99.0/24", // 6to4 relays
    "192.168.0.0/16", // private
    "192.175.48.0/24", // AS112
    "198.18.0.0/15", // benchmarks
    "198.51.100.0/24", // documentation
    "203.0.113.0/24", // documentation
    "224.0.0.0/4", // multicast
    "240.0.0.0/4", // reserved, broadcast
    // All of IPv6 except 2000::/3, so also ::, ::1, IPv4-mapped, NAT64 64:ff9b::/96, fc00::/7, fe80::/10 and ff00::/8.
    "::/3",
    "4000::/2",
    "8000::/1",
    "2001::/23", // IETF protocol assignments, Teredo 2001::/32 among them
    "2001:db8::/32", // documentation
    "2002::/16", // 6to4
    "2620:4f:8000::/48", // AS112
    "3fff::/20", // documentation
];
/** Services that hand out a machine's cloud credentials. They are refused, whatever is allowed. */
const METADATA_RANGES = [
    "169.254.169.254/32", // AWS, Azure, Google, Oracle, DigitalOcean, OpenStack
    "169.254.170.2/32", // Amazon ECS tasks
    "169.254.170.23/32", // Amazon EKS pods
    "168.63.129.16/32", // Azure wire server, a public address
    "100.100.100.200/32", // Alibaba Cloud
    "192.0.0.192/32", // Oracle Cloud
    "fd00:ec2::254/128", // AWS
    "fd00:ec2::23/128", // Amazon EKS pods
    "fd20:ce::254/128", // Google
    "fd00:42::42/128", // Scaleway
    // The IPv4 ones again in IPv4-compatible, NAT64, local NAT64 and 6to4 form; IPv4-mapped forms match the IPv4 rules.
    "::a9fe:0/112",
    "64:ff9b::a9fe:0/112",
    "64:ff9b::a83f:8110/128",
    "64:ff9b::6464:64c8/128",
    "64:ff9b::c000:c0/128",
    "64:ff9b:1::/48",
    "2002:a9fe::/32",
    "2002:a83f:8110::/48",
    "2002:6464:64c8::/48",
    "2002:c000:c0::/48",
];
/** Link-local addresses (RFC 3927, RFC 4291 section 2.5.6), in which metadata services live that nobody has listed yet. */
const LINK_LOCAL_RANGES = ["169.254.0.0/16", "fe80::/10"];
/** The addresses that take no events, whoever names them: link-local ones, and services that hand out credentials. */
const RECEIVER_REFUSED_RANGES = [...LINK_LOCAL_RANGES, ...METADATA_RANGES];
/** Decides which addresses a probe may connect to. */
class AddressPolicy {
    #network;
    #allowed;
    #ranges;
    /** Throws {@link ConfigurationError} when `allowPrivateCidrs` contains something that is not a CIDR. */
    constructor(network, allowPrivateCidrs) {
        this.#network = network;
        this.#allowed = allowedSet(network, allowPrivateCidrs);
    }
    /** Made with the first address: many ranges, and a run that probes nothing asks for none. */
    get #refused() {
        return this.#ranges ??= {
            reserved: this.#network.addressSet(RESERVED_RANGES),
            metadata: this.#network.addressSet(METADATA_RANGES),
        };
    }
    /** Whether a probe may connect to one literal address; never for text that is not an address. */
    permits(ip) {
        const reserved = this.#refused.reserved.has(ip);
        if (reserved === undefined || this.#refused.metadata.has(ip) !== false)
            return false;
        if (!reserved || this.#allowed.has(ip) === true)
            return true;
        const inside = addressInside(ip);
        return inside !== undefined && this.permits(inside);
    }
    /**
     * The addresses to try, at most eight; undefined when any address of the answer is refused: a name that resolves to both
     * internal and public addresses is an attack, not a mail server.
     */
    admit(addresses) {
        if (addresses.length === 0 || !addresses.every((address) => this.permits(address.ip)))
            return undefined;
        return interleave(addresses).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ADDRESSES */ .g0);
    }
    /** The same for a target that the operator named in `connect-to`: it may be internal, but must not hand out credentials. */
    admitTrusted(addresses) {
        if (addresses.some((address) => this.#refused.metadata.has(address.ip) !== false))
            return undefined;
        return interleave(addresses).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ADDRESSES */ .g0);
    }
}
/**
 * The IPv4 address inside one of NAT64's well-known prefix `64:ff9b::/96` (RFC 6052), which DNS64 makes for machines that
 * have IPv6 alone: the connection ends at that address. Undefined for any other.
 */
function addressInside(ip) {
    const tail = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/i.exec(ip);
    if (tail) {
        const [high, low] = [Number.parseInt(tail[1] ?? "0", 16), Number.parseInt(tail[2] ?? "0", 16)];
        return [high >> 8, high & 255, low >> 8, low & 255].join(".");
    }
    return /^64:ff9b::(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
}
/** IPv6 and IPv4 in turn (RFC 8305 section 4), each family in the resolver's order. */
function interleave(addresses) {
    const v6 = addresses.filter((address) => address.family === 6);
    const v4 = addresses.filter((address) => address.family === 4);
    const longest = Math.max(v6.length, v4.length);
    return Array.from({ length: longest }, (_, index) => [v6[index], v4[index]]).flat().filter((each) => each !== undefined);
}
function allowedSet(network, cidrs) {
    try {
        return network.addressSet(cidrs);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use allow-private-cidrs: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(error.message)}`, {
            hint: "Give ranges such as 10.2.0.0/16 or fd00:1::/32, one per line",
            cause: error,
        });
    }
}


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ chooseEhloNames),
/* harmony export */   n: () => (/* binding */ EhloNames)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5323);

/** An address literal is legal for every client (RFC 5321 section 4.1.3), and servers do not look it up. */
const LOOPBACK_LITERAL = "[127.0.0.1]";
/** The names that probes give with EHLO, the second for servers that refuse the first: a full name where the first is none, else a literal. */
function chooseEhloNames(given, machine = {}) {
    const literal = machine.ip === undefined
        ? LOOPBACK_LITERAL
        : machine.ip.includes(":")
            ? `[IPv6:${machine.ip}]`
            : `[${machine.ip}]`;
    const host = (machine.host ?? "").toLowerCase().replace(/\.$/, "");
    const own = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isCanonicalHost */ .v8)(host) && !host.startsWith("localhost") ? host : "client";
    const full = own.includes(".") ? own : undefined;
    const first = given ?? full ?? literal;
    // `.internal` is ICANN's domain for machines that public DNS does not know; `.local` and `.invalid` are refused by some.
    const second = first.startsWith("[") || !first.includes(".") ? full ?? `${own}.internal` : literal;
    return [first, second];
}
/** The names that one server was given, and what it said to those that it refused: as it came, for a redactor to quote. */
class EhloNames {
    refused = [];
    /** True when a name is left that only a new connection can try. */
    reconnect = false;
    #names;
    constructor(names) {
        this.#names = names;
    }
    /** The name to give now; undefined when all were refused. */
    get current() {
        return this.#names[this.refused.length];
    }
    /** Notes that the server refused the current name, and gives the next one. */
    refuse(said) {
        if (this.current !== undefined)
            this.refused.push({ name: this.current, said });
        return this.current;
    }
}


/***/ }),

/***/ 7718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ MAX_SASL_FAILURE_BYTES),
/* harmony export */   C8: () => (/* binding */ MAX_HOSTS_UNTRUSTED),
/* harmony export */   Ki: () => (/* binding */ MAX_SHOWN_NAMES),
/* harmony export */   M2: () => (/* binding */ PROBE_LIMITS),
/* harmony export */   Pj: () => (/* binding */ MAX_REFUSED_LOGINS),
/* harmony export */   dX: () => (/* binding */ PER_HOST_CONCURRENCY),
/* harmony export */   fd: () => (/* binding */ EXPIRY_WARNING_DAYS),
/* harmony export */   g0: () => (/* binding */ MAX_ADDRESSES),
/* harmony export */   pS: () => (/* binding */ MAX_HOSTS)
/* harmony export */ });
/** The limits of a run. Timers are absolute: a server that drips one byte at a time gets no more time than a silent one. */
const PROBE_LIMITS = {
    dnsMs: 5_000, // a resolver answers within two of its own 2 s attempts, or Genesys Cloud will not wait for it either
    connectMs: 5_000, // one SYN and two retransmissions (1 s, 3 s)
    tlsMs: 10_000, // two round trips and a certificate chain, on the slowest path that is still usable
    greetingMs: 15_000, // servers look the caller up in DNS block lists before they greet
    commandMs: 10_000,
    totalMs: 45_000, // below the sum of the phases: a server that is slow in each of them is unusable
    staggerMs: 250, // RFC 8305 section 5, Connection Attempt Delay
    loserMs: 1_000,
    farewellMs: 250,
    identifyMs: 3_000,
    retryAfterMs: 2_000, // longer than the one-second windows of connection rate limits
    loginGapMs: 200, // providers count logins per second
    lineBytes: 8 * 1024, // RFC 5321 allows 512 bytes, IMAP capability lines are longer, 8 KiB is the limit of RFC 7162
    replyLines: 64, // the longest known EHLO reply has fewer than 30
    phaseBytes: 64 * 1024,
};
/** Addresses of one name to try: a name with more is an attack, or a load balancer whose first eight are enough. */
const MAX_ADDRESSES = 8;
/** Distinct hosts that one run may probe: continuous integration is not a port scanner. */
const MAX_HOSTS = 500;
/** The same for a run on unreviewed code, such as a pull request from a fork. */
const MAX_HOSTS_UNTRUSTED = 50;
/** Ports of one host that are asked at a time: providers limit the connections of a client. */
const PER_HOST_CONCURRENCY = 2;
/** Users for whom one secret may be refused before it is sent for no other: more could lock out mailboxes. */
const MAX_REFUSED_LOGINS = 3;
/** Names of a certificate to show. */
const MAX_SHOWN_NAMES = 20;
/** Bytes to read of a server's SASL failure text (RFC 7628 section 3.2.2). */
const MAX_SASL_FAILURE_BYTES = 4 * 1024;
/** Warn this many days before a certificate expires: the renewal margin of ACME clients for 90-day certificates. */
const EXPIRY_WARNING_DAYS = 30;


/***/ }),

/***/ 2081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply),
  applyAccounts: () => (/* binding */ applyAccounts),
  check: () => (/* binding */ check),
  drift: () => (/* binding */ drift)
});

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/src/core/notify/delivery-facts.js
var delivery_facts = __webpack_require__(3317);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/core/run/prune.js + 1 modules
var prune = __webpack_require__(2833);
;// CONCATENATED MODULE: ./build/src/core/run/superseded.js



/**
 * The end of a run whose account files a later commit has changed: that commit's run has to apply them, and this one writes
 * nothing. Undefined when this run may go on. Throws `AppError` when nobody may write this commit.
 */
async function supersededBy({ globs }, validated, { fence, clock, signal }) {
    const standing = await fence?.standing(globs, signal);
    if (standing?.kind !== "superseded")
        return undefined;
    const by = standing.head.commit ?? "";
    const lost = changedReferences(validated);
    const shown = lost.slice(0, prune/* NAMES_SHOWN */.t6).map((name) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = lost.length > prune/* NAMES_SHOWN */.t6 ? ` and ${lost.length - prune/* NAMES_SHOWN */.t6} more` : "";
    const message = `Nothing was written: the account files of the default branch have changed since, and the run of ${(0,base_text/* visible */.RK)(by, 12)} must apply them`;
    const options = lost.length === 0 ? {} : {
        hint: `The password reference of ${shown}${more} was changed by this commit and does not show to a later run: start an ` +
            `apply of the default branch with rotate set to ${lost.length === 1 ? "that name" : "those names, one a line"}`,
    };
    return {
        accounts: [],
        findings: [(0,errors/* finding */.gk)("SUPERSEDED", message, options)],
        removed: [],
        unmanaged: [],
        superseded: { by, at: new Date(clock.now()).toISOString() },
    };
}
/** Names of accounts whose password reference the event changed: a later run has another base, and cannot see it. */
function changedReferences({ accounts, previous }) {
    const before = new Map(previous.flatMap(({ account }) => account ? [[account.name, account.password]] : []));
    return accounts.flatMap(({ parsed: { account } }) => {
        const reference = account && before.get(account.name);
        return account && reference !== undefined && reference !== account.password ? [account.name] : [];
    });
}

// EXTERNAL MODULE: ./build/src/core/run/plan.js + 3 modules
var plan = __webpack_require__(1750);
// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/probe/accepted.js
var probe_accepted = __webpack_require__(6583);
// EXTERNAL MODULE: ./build/src/core/probe/address.js
var address = __webpack_require__(2400);
// EXTERNAL MODULE: ./build/src/core/probe/ehlo-names.js
var ehlo_names = __webpack_require__(1891);
// EXTERNAL MODULE: ./build/src/core/probe/endpoint.js
var endpoint = __webpack_require__(5323);
// EXTERNAL MODULE: ./build/src/core/probe/limits.js
var probe_limits = __webpack_require__(7718);
;// CONCATENATED MODULE: ./build/src/core/probe/probe-settings.js






/** Reads the settings of probes. Throws `ConfigurationError` when a CIDR or a `connect-to` rule is invalid. */
function probeSettings(input, network) {
    return {
        policy: new address/* AddressPolicy */.Zc(network, input.allowPrivateCidrs ?? []),
        connectTo: (input.connectTo ?? []).map(endpoint/* parseConnectTo */.zs),
        ca: input.ca ?? [],
        ehloNames: (0,ehlo_names/* chooseEhloNames */.e)(checkedEhloName(input.ehloName), network.machine),
        limits: { ...probe_limits/* PROBE_LIMITS */.M2, ...input.limits },
    };
}
function checkedEhloName(name) {
    if (name === undefined)
        return undefined;
    if (/^\[[0-9A-Za-z:.]{2,45}\]$/.test(name) || (0,endpoint/* isCanonicalHost */.v8)(name.toLowerCase()))
        return name;
    throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use "${(0,base_text/* visible */.RK)(name)}" as the EHLO name`, {
        hint: "Give a DNS name or an address in brackets (RFC 5321 section 4.1.3)",
    });
}

;// CONCATENATED MODULE: ./build/src/core/run/probe.js




/**
 * Probes the servers of every account in scope whose file is sound, and of every other one that is about to be written; with
 * `probe: off`, or when the run is stopped, they stay unprobed.
 */
async function probeRuns(mode, planned, settings, deps) {
    const { untrusted } = settings;
    // A rule that cannot be read is an error even where nothing is probed.
    const fleet = {
        ...probeSettings({ ...settings, ca: deps.ca }, deps.network),
        concurrency: settings.concurrency,
        login: settings.probe === "login",
        loginHosts: settings.loginHosts,
        untrusted,
        accepted: settings.accepted,
    };
    if (settings.probe === "off")
        return planned;
    const { probeAccounts } = await __webpack_require__.e(/* import() */ 259).then(__webpack_require__.bind(__webpack_require__, 9259));
    const accounts = planned.accounts.map((run) => withAcceptedIssues(run, settings, deps));
    const asked = accounts.filter((run) => run.inScope || (mode === "apply" && (0,plan/* isWrite */.ao)(run.change)));
    const requests = asked.flatMap((run) => probeRequest(run) ?? []);
    const [results, domains] = await Promise.all([
        stopped(probeAccounts(requests, fleet, { ...deps, redactor: deps.secrets.redactor }), deps),
        stopped(domainsOf(asked, settings, deps), deps),
    ]);
    const probesOf = new Map(requests.map(({ run }, index) => [run, results?.[index]]));
    // Whoever checks everything asks whether it works; a change must not fail on what it leaves alone.
    const everything = mode === "check" && settings.scope === "all";
    return {
        ...planned,
        accounts: accounts.map((run) => {
            const probes = probesOf.get(run) ?? run.probes;
            const told = run.change?.action === "no-op" && !everything ? probes.map(toldOnly) : probes;
            return { ...run, probes: told, domains: domains?.get(run) };
        }),
    };
}
function toldOnly(probe) {
    const findings = probe.findings.map((found) => found.severity === "error" ? { ...found, severity: "warning" } : found);
    return { ...probe, findings };
}
/** What a stopped run leaves unfinished is nothing. */
async function stopped(work, { signal }) {
    try {
        return await work;
    }
    catch (error) {
        if (!signal?.aborted)
            throw error;
        return undefined;
    }
}
async function domainsOf(asked, { domainChecks, accepted }, { network, clock, secrets, signal }) {
    const runs = asked.flatMap((run) => run.parsed.account ? [{ run, account: run.parsed.account }] : []);
    if (!domainChecks || !network.records || runs.length === 0)
        return new Map();
    const { checkDomains } = await __webpack_require__.e(/* import() */ 759).then(__webpack_require__.bind(__webpack_require__, 6759));
    const found = await checkDomains(runs.map(({ account }) => account), {
        dns: network.records,
        clock,
        redactor: secrets.redactor,
        signal,
    });
    const { byAccount, unanswered, left } = found;
    return new Map(runs.map(({ run }, index) => [
        run,
        byAccount[index]?.map((each) => ({
            ...each,
            findings: (0,probe_accepted/* withAccepted */.Y)(each.findings, each.name, accepted, clock.now()),
            unanswered: unanswered + left,
        })),
    ]));
}
/** What is known of a provider without asking it can be accepted too. */
function withAcceptedIssues(run, { accepted }, { clock }) {
    const { account } = run.parsed;
    if (!account || accepted.length === 0)
        return run;
    const hosts = new Set([account.smtp_server, account.imap_server]);
    const issues = run.issues.map((issue) => {
        if (!/^(?:CFG|PROVIDER)_/.test(issue.code))
            return issue;
        const rules = accepted.filter((each) => hosts.has(each.host));
        return rules.reduce((found, rule) => (0,probe_accepted/* withAccepted */.Y)([found], rule.host, [rule], clock.now())[0] ?? found, issue);
    });
    return { ...run, issues };
}
function probeRequest(run) {
    const { account } = run.parsed;
    if (!account || !(0,account_account/* hasMailbox */.TJ)(account))
        return undefined;
    const { password, parsed } = run;
    const folders = account.routing?.mailbox_folders;
    return { run, account, password, folders, position: (key) => parsed.position(key) };
}

// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/run/build-report.js
var build_report = __webpack_require__(1874);
// EXTERNAL MODULE: ./build/src/core/account/load.js
var load = __webpack_require__(6525);
// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(4653);
;// CONCATENATED MODULE: ./build/src/core/run/validate.js


/** Whether a run is about an account; about all, where no targets are given. */
function isTargeted({ declaredName }, targets) {
    return targets === undefined || (declaredName !== undefined && targets.some(({ takes }) => takes(declaredName)));
}
/**
 * Reads and validates all files; passwords are looked up for the accounts in scope, and by a run that writes for all, but
 * never beyond its targets.
 */
async function validateAccounts(selection, deps, writes) {
    const { paths, beside, read, inScope, previous, removedFiles, hidden, touches, globs, findings } = selection;
    const parsed = await (0,load/* loadAccounts */.x)(paths, { read }, { hashed: deps.audit !== undefined });
    // By themselves: a file with the same name, such as a copy, is no fault of a file that somebody names.
    const others = await (0,load/* loadAccounts */.x)(beside, { read });
    return {
        accounts: parsed.map((each) => {
            const run = { parsed: each, inScope: inScope(each.file), issues: each.issues, probes: [] };
            return (run.inScope || writes) && isTargeted(each, deps.targets) ? withPassword(run, deps.secrets) : run;
        }),
        beside: others.map((each) => ({ parsed: each, inScope: false, issues: each.issues, probes: [] })),
        findings: [...findings, ...(0,load/* unreadFiles */.j)(parsed)],
        previous,
        removedFiles,
        unread: [...hidden, ...parsed.flatMap(({ account, file }) => account ? [] : [file])],
        touches,
        globs,
    };
}
/** The account with its password looked up and masked from now on. */
function withPassword(run, source) {
    const { parsed } = run;
    const reference = parsed.account?.password;
    if (reference === undefined || source.use !== "sent")
        return run;
    const place = { source: source.place, limit: source.limit, position: parsed.position("password") };
    const resolved = (0,secret_reference/* resolveSecret */.J5)({ password: reference }, source.lookup, place);
    if ("secret" in resolved) {
        source.redactor.add(resolved.secret);
        return { ...run, password: resolved.secret };
    }
    return { ...run, issues: [...run.issues, resolved.issue] };
}
/** What a run that reads no password leaves open about them: at most one entry, however many accounts there are. */
function secretsNotChecked(runs, source) {
    const wanted = new Set(runs.flatMap(({ parsed }) => parsed.account?.password?.replace(/^env:/, "") ?? []));
    if (source.use !== "named" || wanted.size === 0)
        return [];
    const { names } = source;
    if (names === undefined)
        return [{ what: "The secrets that the files refer to", reason: "were not looked at" }];
    const missing = [...wanted].filter((name) => !names.has(name)).sort();
    if (missing.length === 0)
        return [];
    const shown = missing.slice(0, NAMES_SHOWN).join(", ");
    const more = missing.length > NAMES_SHOWN ? ` and ${missing.length - NAMES_SHOWN} more` : "";
    const one = missing.length === 1;
    return [{
            what: `${one ? "The secret" : "The secrets"} ${shown}${more}`,
            reason: `${one ? "is" : "are"} not in ${source.place}: an apply needs ${one ? "it" : "them"}`,
        }];
}
/** The most missing names to show; a longer list would hide the point. */
const NAMES_SHOWN = 20;

;// CONCATENATED MODULE: ./build/src/core/run/publish.js







/** Sends the events of the run, makes its report and closes the audit log; comment and summary follow, from the report. */
async function publishRun(mode, startedAt, planned, settings, deps) {
    const told = await notify(settings, deps);
    const facts = {
        ...(0,build_report/* plannedFacts */.o1)(planned, settings, deps),
        mode,
        startedAt,
        finishedAt: deps.clock.now(),
        findings: [
            ...unfinished(deps),
            ...unclosedRuns(deps),
            ...planned.findings,
            ...cancellation(deps),
            ...told.findings,
        ],
        notChecked: [
            ...settings.notChecked ?? [],
            ...planned.notChecked ?? [],
            ...secretsNotChecked(planned.accounts, deps.secrets),
        ],
        api: deps.counters,
        notifications: { delivered: told.delivered, undelivered: told.undelivered },
        undelivered: deps.notifier?.undelivered(),
        tickets: told.tickets,
    };
    const report = (0,build_report/* buildReport */.FK)(facts);
    try {
        await deps.audit?.completed(report, deps.serverTime?.());
        const head = deps.audit?.head;
        return head === undefined ? report : { ...report, auditHead: head };
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        // Report what was written to Genesys Cloud even if its log cannot be closed.
        const unclosed = (0,errors/* finding */.gk)(error.code, error.message, { severity: "error", hint: error.hint });
        return (0,build_report/* buildReport */.FK)({ ...facts, findings: [...facts.findings, unclosed] });
    }
}
async function notify(settings, { notifier, signal, clock }) {
    if (!notifier)
        return { delivered: 0, undelivered: 0, findings: [] };
    // Even a cancelled run reports what it did; what it cannot deliver in time stays in the outbox.
    const grace = signal && (0,base_async/* graceAfter */.Dc)(signal, limits/* DELIVERY_GRACE_MS */.n6, clock);
    const told = await notifier.flush(grace?.signal, { budgetMs: limits/* RUN_BUDGET_MS */.tB }).finally(() => grace?.release());
    const { delivered, undelivered, deliveries, outboxError } = told;
    const lost = deliveries.find(({ result }) => !result.delivered)?.result;
    const severity = settings.failOnNotify ? "error" : "warning";
    const why = lost?.reason ?? notifier.undelivered()[0]?.reason;
    const reason = why === undefined ? "" : `: ${(0,base_text/* visible */.RK)(why, REASON_CHARACTERS)}`;
    const message = `${undelivered} of ${delivered + undelivered} ITSM events could not be delivered${reason}`;
    const findings = undelivered === 0 ? [] : [(0,errors/* finding */.gk)(lost?.code ?? "NOTIFY_FAILED", message, { severity })];
    if (outboxError)
        findings.push((0,errors/* finding */.gk)(outboxError.code, outboxError.message, { severity, hint: outboxError.hint }));
    return { delivered, undelivered, findings, tickets: (0,delivery_facts/* ticketsOf */.j)(told) };
}
/** A receiver's words are cut where they enter. */
const REASON_CHARACTERS = 1000;
/** A run that was killed told nobody; who reads this report has to know. */
function unclosedRuns({ unclosed = [] }) {
    return unclosed.map(({ run }) => (0,errors/* finding */.gk)("PREDECESSOR_UNCLOSED", `The run ${(0,base_text/* visible */.RK)(run)} left no closing record: it was stopped in the middle, and this run goes on from there`));
}
/** What the run before this one left open in its log. */
function unfinished({ audit }) {
    return (audit?.unfinished ?? []).map((gap) => (0,errors/* finding */.gk)("AUDIT_INCOMPLETE", `${(0,base_text/* visible */.RK)(audit?.path ?? "")} goes on, though it is incomplete: ${(0,base_text/* visible */.RK)(gap)}`, {
        severity: "warning",
    }));
}
function cancellation({ signal }) {
    if (!signal?.aborted)
        return [];
    const message = signal.reason instanceof errors/* AppError */.uV ? signal.reason.message : "The run was stopped";
    return [(0,errors/* finding */.gk)("CANCELLED", message)];
}

;// CONCATENATED MODULE: ./build/src/core/run/record.js

/** Writes to the audit log that each account's file was validated. */
async function recordValidation(validated, { audit }, probe) {
    if (!audit)
        return validated;
    const judged = validated.accounts.filter(({ inScope }) => inScope);
    await Promise.all(judged.map((run) => audit.validated({ ...auditedAccount(run), probesSkipped: skipped(run, probe) })));
    return validated;
}
/** Writes to the audit log what the probes found. */
async function recordProbes(probed, { audit }) {
    if (!audit)
        return probed;
    const tested = probed.accounts.filter((run) => run.probes.length > 0);
    await Promise.all(tested.map((run) => audit.probed(auditedAccount(run))));
    return probed;
}
/** Writes the plan to the audit log, and in a drift run each difference. */
async function recordPlan(planned, { audit }, purpose = "plan") {
    if (!planned.plan || !audit)
        return planned;
    const counts = {};
    for (const { action } of planned.plan.changes)
        counts[action] = (counts[action] ?? 0) + 1;
    await audit.planned(planned.plan.hash, counts);
    for (const run of purpose === "drift" ? planned.accounts : []) {
        const { change } = (0,build_report/* reportAccount */.Uk)(run);
        if (change && change.action !== "no-op")
            await audit.drifted(run.parsed.name, change);
    }
    return planned;
}
function skipped({ parsed }, probe) {
    if (probe === "drift")
        return "a drift run tests no mail server";
    if (probe === "off")
        return "probe is off";
    return parsed.account === undefined ? "the file cannot be used" : undefined;
}
function auditedAccount(run) {
    const { name, file, issues, probes } = (0,build_report/* reportAccount */.Uk)(run);
    const { account, fileSha256 } = run.parsed;
    return { name, file, fileSha256, issues, probes, account };
}

// EXTERNAL MODULE: ./build/src/core/run/select.js
var run_select = __webpack_require__(4351);
// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(1137);
// EXTERNAL MODULE: ./build/src/core/run/account-run.js
var account_run = __webpack_require__(820);
// EXTERNAL MODULE: ./build/src/core/targets/email-accounts/content.js
var content = __webpack_require__(791);
// EXTERNAL MODULE: ./build/src/core/targets/email-domains/file-rules.js
var file_rules = __webpack_require__(3531);
;// CONCATENATED MODULE: ./build/src/core/run/fit-api.js




/** Says what the run's API cannot take of the files, and once what it leaves out. */
function fitApi(validated, api) {
    return api === "email-domains" ? fitDomains(validated) : fitAccounts(validated);
}
function fitAccounts(validated) {
    const accounts = validated.accounts.map((run) => ({ ...run, issues: [...run.issues, ...unfit(run)] }));
    const routed = accounts.filter(({ inScope, parsed }) => inScope && parsed.account?.routing !== undefined).length;
    if (routed === 0)
        return { ...validated, accounts };
    const message = `routing is not sent: email-accounts has no place for it (${routed === 1 ? "one account has it" : `${routed} accounts have it`})`;
    return { ...validated, accounts, findings: [...validated.findings, (0,errors/* finding */.gk)("ROUTING_NOT_SENT", message)] };
}
/** What the API cannot take of one account that stands in no file, and what it leaves out. */
function accountFindings(account, api) {
    if (api === "email-domains")
        return judgeFiles([{ account, file: "", line: 1 }]).issues.map(({ finding }) => finding);
    const problem = serversProblem(account);
    return problem ? [problem] : [];
}
/** At the key that lets an account do without servers. */
function unfit({ parsed }) {
    const problem = parsed.account && (0,content/* serversProblem */._7)(parsed.account);
    if (!problem)
        return [];
    const path = "routing.graph";
    return [{ ...problem, path, ...parsed.position(path) }];
}
function fitDomains(validated) {
    const readable = validated.accounts.filter(({ parsed }) => parsed.account !== undefined);
    const placed = readable.flatMap(({ parsed: { account, file, line } }) => account ? [{ account, file, line }] : []);
    const { issues, findings } = (0,file_rules/* judgeFiles */.lv)(placed);
    return {
        ...validated,
        accounts: (0,account_run/* withIssues */.$R)(validated.accounts, readable, issues),
        findings: [...validated.findings, ...findings],
    };
}

;// CONCATENATED MODULE: ./build/src/core/run/targeted.js







/**
 * Fits the files to the run's API, all of them and those beside them against each other, and leaves the accounts that the
 * run is about. Throws `ConfigurationError` for a target that takes no account.
 */
function fitTargets(all, api, targets) {
    const { beside = [] } = all;
    const fitted = fitApi({ ...all, accounts: [...all.accounts, ...beside] }, api);
    if (targets === undefined && beside.length === 0)
        return fitted;
    if (targets !== undefined)
        requireTaken(all, targets);
    const besideFiles = new Set(beside.map(({ parsed }) => parsed.file));
    const isOurs = ({ parsed }) => !besideFiles.has(parsed.file) && isTargeted(parsed, targets);
    const accounts = fitted.accounts.filter(isOurs);
    const others = fitted.accounts.filter((run) => !isOurs(run));
    // What is said of all files at once is said of these alone.
    const { findings } = fitApi({ ...all, accounts: all.accounts.filter(isOurs), findings: [] }, api);
    const files = accounts.map(({ parsed }) => parsed);
    return {
        ...fitted,
        accounts,
        findings: [
            ...(targets === undefined
                ? all.findings
                : [limited(accounts.length, all.accounts.length), ...(0,load/* unreadFiles */.j)(files)]),
            ...findings,
        ],
        leftOut: others.flatMap((run) => (0,account_run/* plannable */.Er)(run) ?? []),
    };
}
function limited(chosen, all) {
    const message = `The run is limited by --target to ${chosen} of ${all} ${all === 1 ? "account" : "accounts"} in the files: no other is probed or changed, and nothing is deleted`;
    return (0,errors/* finding */.gk)("RUN_LIMITED", message);
}
function requireTaken({ accounts, unread }, targets) {
    const names = [...new Set(accounts.flatMap(({ parsed }) => parsed.declaredName ?? []))];
    const vain = targets.find(({ takes }) => !names.some(takes));
    if (vain === undefined)
        return;
    const [first, ...others] = names;
    const meant = first === undefined ? undefined : (0,nearest/* nearEnough */.vu)(vain.pattern, [first, ...others]);
    const wanted = "Give --target the name of an account in the files, or a glob of names in quotes";
    const broken = unread.length === 0
        ? ""
        : `; ${(0,base_text/* visible */.RK)(unread[0] ?? "")}${unread.length === 1 ? "" : ` and ${unread.length - 1} more`} cannot be read`;
    throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use --target "${(0,base_text/* visible */.RK)(vain.pattern)}": no account has it${broken}`, {
        hint: meant === undefined ? wanted : `Did you mean "${(0,base_text/* visible */.RK)(meant)}"? ${wanted}`,
    });
}

;// CONCATENATED MODULE: ./build/src/core/run/pipeline.js











/** Validates, plans and probes; never writes. Throws `ConfigurationError` when the run cannot start. */
function check(settings, deps) {
    return run("check", settings, deps, async () => {
        const validated = await recordValidation(await readAccounts(settings, deps), deps, settings.probe);
        const planned = await (0,plan/* planRuns */.gp)(validated, settings, deps);
        const probed = await recordProbes(await probeRuns("check", planned, settings, deps), deps);
        return await recordPlan((0,plan/* observeFailures */.IJ)((0,plan/* withholdUnsound */.SL)(probed), "warning"), deps);
    });
}
/** Validates, plans, probes and reconciles the organisation with the files. Throws `ConfigurationError` when the run cannot start. */
function apply(settings, deps) {
    return run("apply", settings, deps, async () => {
        const selection = await (0,run_select/* selectFiles */.AL)({ ...settings, writes: true }, deps);
        const validated = await validateAccounts(selection, deps, true);
        return await supersededBy(selection, validated, deps) ?? await reconcile(validated, settings, deps);
    });
}
/** {@link apply} for accounts that are not in a file. */
function applyAccounts(accounts, settings, deps) {
    return run("apply", settings, deps, () => reconcile(accounts, settings, deps));
}
/** Compares the files with the live organisation; a difference is a failure. Never writes, never probes. */
function drift(settings, deps) {
    return run("drift", settings, deps, async () => {
        const validated = await recordValidation(await readAccounts(settings, deps), deps, "drift");
        const planned = (0,plan/* observeFailures */.IJ)((0,plan/* withholdUnsound */.SL)(await (0,plan/* planRuns */.gp)(validated, settings, deps)), "error");
        return await recordPlan((0,plan/* observeUnmanaged */.T9)(planned), deps, "drift");
    });
}
async function readAccounts(settings, deps) {
    const validated = await validateAccounts(await (0,run_select/* selectFiles */.AL)(settings, deps), deps, false);
    return fitTargets(validated, settings.genesysApi, deps.targets);
}
async function reconcile(accounts, settings, deps) {
    const { announcePlan, approveRuns, compareApproved, confirmPlan, provisionRuns } = await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 7671));
    const fitting = fitTargets(accounts, settings.genesysApi, deps.targets);
    const planned = await approveRuns(await (0,plan/* planRuns */.gp)(fitting, settings, deps), settings, deps);
    // From here on each record of an account carries its own approval.
    await recordValidation(fitting, deps, settings.probe);
    const probed = await recordProbes(await probeRuns("apply", planned, settings, deps), deps);
    const approved = await compareApproved((0,plan/* withholdUnsound */.SL)(probed), settings, deps);
    const recorded = await recordPlan(approved, deps);
    const confirmed = await confirmPlan(recorded, settings, deps, async () => (await (0,plan/* planRuns */.gp)(await readAccounts(settings, deps), settings, deps)).plan);
    announcePlan(confirmed, settings, deps);
    return await provisionRuns(confirmed, settings, deps);
}
/** Opens the audit log, runs the stages and publishes; logs an error that ends the run before rethrowing it. */
async function run(mode, settings, deps, stages) {
    const startedAt = deps.clock.now();
    const { audit, notifier } = deps;
    await audit?.started(mode, recordedSettings(settings, deps));
    // Each event is sent as soon as its account has ended, and recorded in this run's part of the log.
    if (audit)
        notifier?.start((delivery) => audit.notified((0,delivery_facts/* notificationOf */.t)(delivery)));
    try {
        return await publishRun(mode, startedAt, await stages(), settings, deps);
    }
    catch (error) {
        // What is under way must be recorded before the log is closed; what is not sent in time stays in the outbox.
        await notifier?.flush(undefined, { budgetMs: limits/* DELIVERY_GRACE_MS */.n6 });
        await audit?.failed((0,errors/* asAppError */.et)(error, deps.secrets.redactor), deps.serverTime?.()).catch(() => undefined);
        throw error;
    }
}
/** The settings that decide what a run checks and what it may do. */
function recordedSettings(settings, { targets }) {
    const { probe, failOn, scope, genesysApi, domainChecks, requireApproval, onPlanChange, prune, adopt } = settings;
    return {
        probe,
        fail_on: failOn,
        scope,
        genesys_api: genesysApi,
        domain_checks: domainChecks,
        require_approval: requireApproval,
        on_plan_change: onPlanChange,
        prune,
        adopt,
        accepted_findings: settings.accepted.length,
        ...(targets && { targets: targets.map(({ pattern }) => pattern) }),
    };
}


/***/ }),

/***/ 791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ changedFields),
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Ob: () => (/* binding */ liveAccount),
/* harmony export */   Ol: () => (/* binding */ resourceIn),
/* harmony export */   Vr: () => (/* binding */ shownContent),
/* harmony export */   Ye: () => (/* binding */ contentDifferences),
/* harmony export */   _7: () => (/* binding */ serversProblem),
/* harmony export */   ei: () => (/* binding */ buildProvisioningPayload),
/* harmony export */   sE: () => (/* binding */ desiredAccountUnit),
/* harmony export */   v4: () => (/* binding */ describeAccount)
/* harmony export */ });
/* unused harmony exports desiredContent, liveContent */
/* harmony import */ var _account_account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2734);
/* harmony import */ var _account_email_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9420);
/* harmony import */ var _account_matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6564);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1569);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1024);
/* harmony import */ var _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2963);







/** What an account file asks for, as the one unit that this API has for it; accounts are known by their name. */
function desiredAccountUnit(desired) {
    const { name, password } = desired.account;
    return {
        kind: _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J,
        key: (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .nameKey */ .Rc)(name),
        name,
        needs: [],
        content: desiredContent(desired.account),
        accounts: [desired],
        secretReference: password,
        secretChanged: (0,_provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .passwordChanged */ .c)(desired),
    };
}
/** What an account file asks for, without the password, in the form used for comparison. */
function desiredContent(account) {
    const { password: _, ...content } = buildProvisioningPayload(account, "");
    return comparable(content);
}
/** What the API says about an account, in the form used for comparison. */
function liveContent(reply) {
    return comparable({
        name: reply.name,
        description: reply.description ?? "",
        smtpServer: reply.smtpServer ?? "",
        smtpPort: reply.smtpPort ?? 0,
        imapServer: reply.imapServer ?? "",
        imapPort: reply.imapPort ?? 0,
        authenticationType: reply.authenticationType ?? "",
        username: reply.username ?? "",
        signature: reply.signature ?? "",
        replyToAddress: reply.replyToAddress ?? "",
        replyTemplate: reply.replyTemplate ?? "",
        forwardTemplate: reply.forwardTemplate ?? "",
        enableTls: reply.enableTls ?? false,
        useStartTls: reply.useStartTls ?? reply.smtpPort === 587,
    });
}
/** Names of the fields that differ between two contents. */
function contentDifferences(desired, live) {
    return Object.keys(desired).filter((field) => desired[field] !== live[field]);
}
const HOSTS = new Set(["smtpServer", "imapServer"]);
/** The same meaning gets the same value: host names in lower case, no trailing white space, LF between lines. */
function comparable(content) {
    const entries = Object.entries(content).map(([field, value]) => {
        if (typeof value !== "string")
            return [field, value];
        if (HOSTS.has(field))
            return [field, value.trim().toLowerCase().replace(/\.$/, "")];
        if (field === "replyToAddress")
            return [field, (0,_account_email_address_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerCaseDomain */ .M)(value.trim())];
        return [field, withoutTrailingSpace(value)];
    });
    return Object.fromEntries(entries);
}
function withoutTrailingSpace(text) {
    return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd()).join("\n").trimEnd();
}
const PENDING = new Set(["PENDING_VALIDATION", "VALIDATING"]);
const SUCCESS = new Set(["VALIDATED", "ACTIVE"]);
/** The account as the rest of the program sees it. */
function liveAccount(reply) {
    return {
        kind: _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J,
        key: (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .nameKey */ .Rc)(reply.name),
        name: reply.name,
        id: reply.id,
        needs: [],
        state: stateOf(reply),
        content: liveContent(reply),
        resources: resourcesOf(reply),
    };
}
/** What a live account holds, without secrets, for whoever shows or stores it; its name is its key and stays as it is. */
function shownContent(content, redactor) {
    const { name, ...texts } = content;
    return { ...(name === undefined ? {} : { name }), ...redactor.redactValue(texts) };
}
/** A live account under the keys of a file, without secrets. */
function describeAccount(live, password, redactor) {
    const content = shownContent(live.content, redactor);
    return {
        name: content.name,
        description: content.description,
        smtp_server: content.smtpServer,
        smtp_port: content.smtpPort,
        imap_server: content.imapServer,
        imap_port: content.imapPort,
        authentication_type: content.authenticationType,
        username: content.username,
        password,
        signature: content.signature,
        reply_to_address: content.replyToAddress,
        reply_template: content.replyTemplate,
        forward_template: content.forwardTemplate,
        enable_tls: content.enableTls,
    };
}
/** The keys of an account file, by the field that its value is sent in. */
const KEYS = {
    name: "name",
    description: "description",
    smtpServer: "smtp_server",
    smtpPort: "smtp_port",
    imapServer: "imap_server",
    imapPort: "imap_port",
    authenticationType: "authentication_type",
    username: "username",
    password: "password",
    signature: "signature",
    replyToAddress: "reply_to_address",
    replyTemplate: "reply_template",
    forwardTemplate: "forward_template",
    enableTls: "enable_tls",
    // The port says how TLS begins.
    useStartTls: "smtp_port",
};
/** What a change makes of an account, by the keys of its file. */
function changedFields({ action, fields = [], desired, observed }, redactor) {
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    const [{ account }] = desired.accounts;
    const changed = action === "create" ? Object.keys(KEYS) : fields;
    const keys = new Set(Object.entries(KEYS).flatMap(([field, key]) => changed.includes(field) ? [key] : []));
    const live = observed && describeAccount(observed, "", redactor);
    return Array.from(keys, (key) => {
        if (key === "password")
            return { key };
        return { key, ...(live ? { from: live[key] } : {}), to: account[key] };
    });
}
/** The state of an account: a status that is neither pending nor success, known or not, is a failure. */
function stateOf(reply) {
    const phase = PENDING.has(reply.status) ? "pending" : SUCCESS.has(reply.status) ? "success" : "failure";
    return { phase, status: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(reply.status, 64), message: reply.statusMessage ?? undefined };
}
/** The one resource that this API has for an account. */
function resourcesOf(reply) {
    return { emailaccount: { id: reply.id, version: reply.version ?? undefined } };
}
/** The resource as the plan or an earlier step knows it. */
function resourceIn(known) {
    const resource = known["emailaccount"];
    if (!resource)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV("INTERNAL", "Cannot address an e-mail account with an unknown id");
    return resource;
}
/** Why this API cannot take an account: it knows no mailbox without servers. Undefined when it can. */
function serversProblem(account) {
    const missing = (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .missingMailboxKeys */ .jB)(account);
    if (missing.length === 0)
        return undefined;
    const message = `The file has no ${listed(missing)}, and email-accounts reaches every mailbox by its servers`;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("API_NEEDS_SERVERS", message);
}
function listed(names) {
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
/**
 * Makes the request body of an account, with the password that its reference names. Throws `AppError` for an account
 * whose file names no servers.
 *
 * @example
 * ```ts
 * import { type Account, buildProvisioningPayload } from "genesys-email-accounts";
 *
 * export const bodyOf = (account: Account, password: string) => buildProvisioningPayload(account, password);
 * ```
 */
function buildProvisioningPayload(account, password) {
    const problem = serversProblem(account);
    if (problem || !(0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .hasMailbox */ .TJ)(account)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV("API_NEEDS_SERVERS", `Cannot send "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(account.name)}": ${problem?.message}`);
    }
    return {
        name: account.name,
        description: account.description,
        smtpServer: account.smtp_server,
        smtpPort: account.smtp_port,
        imapServer: account.imap_server,
        imapPort: account.imap_port,
        authenticationType: account.authentication_type,
        username: account.username,
        password: password instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .zh ? password.reveal() : password,
        signature: account.signature,
        replyToAddress: account.reply_to_address,
        replyTemplate: account.reply_template,
        forwardTemplate: account.forward_template,
        enableTls: account.enable_tls,
        useStartTls: (0,_account_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .smtpTlsMode */ .h8)(account.smtp_port) === "starttls",
    };
}


/***/ }),

/***/ 3531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ folderKey),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   lv: () => (/* binding */ judgeFiles),
/* harmony export */   vh: () => (/* binding */ routeKey)
/* harmony export */ });
/* harmony import */ var _account_routing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4467);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_grouping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2242);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1024);




/** The address of an account, as routes are known by: its domain in lower case. */
function addressOf(account) {
    const address = (0,_account_routing_js__WEBPACK_IMPORTED_MODULE_0__/* .routeAddress */ .ow)(account);
    if (address === undefined)
        return undefined;
    const at = address.lastIndexOf("@");
    return { pattern: address.slice(0, at), domain: address.slice(at + 1).toLowerCase() };
}
/** The key of a route: its address without case. */
function routeKey(pattern, domain) {
    return `${pattern}@${domain}`.toLowerCase();
}
/** Judges files for this API: each by itself, and those of one domain together. */
function judgeFiles(accounts) {
    const byDomain = indexesBy(accounts, ({ domain }) => domain);
    const described = accounts.filter(({ account }) => account.description.trim() !== "").length;
    return {
        issues: [
            ...accounts.flatMap(({ account }, index) => ownIssues(account).map((each) => ({ ...each, index }))),
            ...twice(accounts),
            ...[...byDomain].flatMap(([domain, indexes]) => sharedIssues(domain, indexes, accounts)),
        ],
        findings: described === 0 ? [] : [
            (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DESCRIPTION_NOT_SENT", `description is not sent: routes have no place for it (${described === 1 ? "one account has it" : `${described} accounts have it`})`),
        ],
    };
}
/** The indexes of the accounts that have an address, by a key of it. */
function indexesBy(accounts, keyOf) {
    const placed = accounts.flatMap(({ account }, index) => {
        const address = addressOf(account);
        return address ? [{ index, key: keyOf(address) }] : [];
    });
    return new Map([...(0,_base_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(placed, ({ key }) => key)].map(([key, found]) => [key, found.map(({ index }) => index)]));
}
function ownIssues(account) {
    const { signature, routing, authentication_type: type, reply_template, forward_template } = account;
    const found = [];
    const tell = (path, told) => void found.push({ path, finding: told });
    if (addressOf(account) === undefined) {
        const path = account.username === undefined ? "routing" : "username";
        tell(path, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("ROUTE_ADDRESS_MISSING", `${path} gives no address at which Genesys Cloud receives the mail`));
    }
    if (type === "OAUTH2" && routing?.graph === undefined) {
        tell("authentication_type", (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("AUTH_NOT_IN_API", "authentication_type is OAUTH2, which cannot be sent"));
    }
    if (signature.trim() !== "" && !routing?.signature) {
        tell("signature", (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("SIGNATURE_NOT_SENT", "signature is not sent: a route refers to a canned response"));
    }
    for (const [path, text] of Object.entries({ reply_template, forward_template })) {
        if (text.trim() !== "")
            tell(path, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("TEMPLATE_NOT_SENT", `${path} is not sent: routes have no templates`));
    }
    return found;
}
function twice(accounts) {
    const holders = indexesBy(accounts, ({ pattern, domain }) => routeKey(pattern, domain));
    return [...holders].flatMap(([key, indexes]) => indexes.length < 2 ? [] : indexes.map((index) => {
        const message = `The address ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(key)} is ${placeOf(other(indexes, index), accounts)}'s too`;
        const path = accounts[index]?.account.routing?.address === undefined ? "username" : "routing.address";
        return { index, path, finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("ROUTE_ADDRESS_TWICE", message) };
    }));
}
const SERVER_KEYS = ["smtp_server", "smtp_port", "imap_server", "imap_port"];
const LOGIN_KEYS = ["username", "password"];
function sharedIssues(domain, indexes, accounts) {
    const graphs = differing(indexes, ["graph"], (index) => ({ graph: plain(accounts[index]?.account.routing?.graph) }));
    if (graphs !== undefined) {
        return tellAll(graphs, indexes, accounts, () => "routing.graph", (place) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_GRAPH_DIFFERS", `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} has another Graph integration, or none, at ${place}`));
    }
    if (indexes.some((index) => accounts[index]?.account.routing?.graph !== undefined))
        return [];
    const found = [];
    const servers = differing(indexes, SERVER_KEYS, (index) => ({ ...accounts[index]?.account }));
    if (servers !== undefined) {
        found.push(...tellAll(servers, indexes, accounts, (key) => key, (place, key) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_SERVERS_DIFFER", `${key} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} is another one at ${place}`)));
    }
    const logins = differing(indexes, LOGIN_KEYS, (index) => ({ ...accounts[index]?.account }));
    if (logins !== undefined) {
        found.push(...tellAll(logins, indexes, accounts, (key) => key, (place, key) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_LOGIN_DIFFERS", `${key} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} is another one at ${place}`)));
    }
    return [...found, ...folderIssues(domain, indexes, accounts)];
}
/** The first key in which accounts differ. */
function differing(indexes, keys, values) {
    return keys.find((key) => new Set(indexes.map((index) => values(index)[key])).size > 1);
}
function tellAll(key, indexes, accounts, path, told) {
    const value = (index) => {
        const account = accounts[index]?.account;
        return key === "graph" ? plain(account?.routing?.graph) : account?.[key];
    };
    const [first = 0] = indexes;
    // Whoever differs from the first is told of the first, and all others of the first that differs: one search for all.
    const differing = indexes.find((each) => value(each) !== value(first)) ?? first;
    return indexes.map((index) => {
        const unlike = value(index) === value(first) ? differing : first;
        return { index, path: path(key), finding: told(placeOf(unlike, accounts), key) };
    });
}
function folderIssues(domain, indexes, accounts) {
    const reads = indexes.flatMap((index) => (accounts[index]?.account.routing?.mailbox_folders ?? []).map((folder) => ({ index, folder })));
    const readers = (0,_base_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(reads, ({ folder }) => folderKey(folder));
    const [first] = indexes;
    if (readers.size === 0 && indexes.length > 1 && first !== undefined) {
        const message = `No account of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} has routing.mailbox_folders, so Genesys Cloud reads no mail of it`;
        return [{ index: first, path: "routing", finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("IMAP_WITHOUT_FOLDERS", message) }];
    }
    return [...readers].flatMap(([folder, holders]) => holders.length < 2 ? [] : holders.map(({ index }) => {
        const another = holders.find((each) => each.index !== index)?.index ?? index;
        const message = `The folder "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(folder, 80)}" is read for ${placeOf(another, accounts)} too`;
        return { index, path: "routing.mailbox_folders", finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("FOLDER_TWICE", message) };
    }));
}
/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
function folderKey(folder) {
    return folder.toUpperCase() === "INBOX" ? "INBOX" : folder;
}
function other(indexes, index) {
    return indexes.find((each) => each !== index) ?? index;
}
function placeOf(index, accounts) {
    const placed = accounts[index];
    return placed ? `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(placed.file)}:${placed.line}` : "another place";
}
function plain(text) {
    return text?.normalize("NFC").toLowerCase();
}


/***/ })

};
