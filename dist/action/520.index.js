export const id = 520;
export const ids = [520];
export const modules = {

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

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createReceiverFetch: () => (/* binding */ createReceiverFetch)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);
/* harmony import */ var _core_probe_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2400);
/* harmony import */ var _address_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5247);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1707);
/* harmony import */ var _resolver_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6154);








const REFUSED = (0,_address_set_js__WEBPACK_IMPORTED_MODULE_5__/* .createAddressSet */ .N)(_core_probe_address_js__WEBPACK_IMPORTED_MODULE_4__/* .RECEIVER_REFUSED_RANGES */ .gc);
/** A look-up that takes longer has failed; undici gives a connection as long. */
const LOOKUP_MS = 10_000;
/**
 * A `fetch` for the receiver of events, which connects to no link-local address and to none that hands out a machine's
 * credentials, whatever name leads there. Rejects with `ConfigurationError` then.
 */
function createReceiverFetch({ ca = [], resolve = _resolver_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveHost */ .p0 } = {}) {
    const admitted = async (host, signal) => {
        const addresses = await resolve(host, signal);
        for (const { ip } of addresses)
            assertAdmitted(host, ip);
        return addresses;
    };
    if ("Deno" in globalThis) {
        const fetch = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_6__/* .createFetch */ .Hy)();
        return async (url, init) => {
            const host = hostOf(url);
            assertAdmitted(host, host);
            // Deno's fetch looks the name up once more, so a name whose answer changes in between is not caught here.
            if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0)
                await admitted(host, init?.signal ?? AbortSignal.timeout(LOOKUP_MS));
            return await fetch(url, init);
        };
    }
    // The one look-up of a direct connection: what it admits is what is connected to.
    const lookup = (host, { all }, callback) => {
        admitted(host, AbortSignal.timeout(LOOKUP_MS)).then((addresses) => {
            const found = addresses.map(({ ip, family }) => ({ address: ip, family }));
            const [first] = found;
            if (!first)
                callback(new Error(`${host} has no address`), "");
            else if (all)
                callback(null, found);
            else
                callback(null, first.address, first.family);
        }, (error) => callback(error instanceof Error ? error : new Error(String(error)), ""));
    };
    let ready;
    return async (url, init) => {
        ready ??= (0,_fetch_js__WEBPACK_IMPORTED_MODULE_6__/* .loadUndici */ .b7)({ lookup, ...(ca.length > 0 && { ca: [...builtInRoots(), ...ca] }) });
        const host = hostOf(url);
        assertAdmitted(host, host);
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && isProxied(url)) {
            await lookedUp(admitted(host, init?.signal ?? AbortSignal.timeout(LOOKUP_MS)));
        }
        try {
            return await (await ready)(url, init);
        }
        catch (error) {
            throw error instanceof Error && error.cause instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1 ? error.cause : error;
        }
    };
}
/** What Node.js trusts where nothing is given: with NODE_EXTRA_CA_CERTS, where the version can tell it (22.15). */
function builtInRoots() {
    const { getCACertificates } = node_tls__WEBPACK_IMPORTED_MODULE_2__;
    return getCACertificates?.("default") ?? node_tls__WEBPACK_IMPORTED_MODULE_2__.rootCertificates;
}
/** Whether a proxy may make the connection, which then looks the name up by itself: a name it excludes is checked twice. */
function isProxied(url) {
    return url.startsWith("https:") && Boolean(node_process__WEBPACK_IMPORTED_MODULE_1__.env.https_proxy || node_process__WEBPACK_IMPORTED_MODULE_1__.env.HTTPS_PROXY);
}
/** A name that only the proxy knows cannot be checked here. */
async function lookedUp(addresses) {
    try {
        await addresses;
    }
    catch (error) {
        if (error instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1)
            throw error;
    }
}
function hostOf(url) {
    return new URL(url).hostname.replace(/^\[|\]$/g, "");
}
function assertAdmitted(host, ip) {
    // Text that is no address is none to connect to either, but a name that is still to be looked up.
    const isRefused = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip) === 0 ? false : REFUSED.has(ip) !== false;
    if (!isRefused)
        return;
    const where = host === ip ? host : `${host}, which leads to ${ip}`;
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("NOTIFY_CONFIG", `Cannot connect to ${where}: link-local addresses and those that hand out a machine's credentials take no events`, { hint: "Set itsm-webhook-url and itsm-token-url to addresses of the receiver" });
}


/***/ })

};
