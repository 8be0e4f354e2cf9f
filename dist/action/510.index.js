export const id = 510;
export const ids = [510,487];
export const modules = {

/***/ 9251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ ResolveError),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   lw: () => (/* binding */ AppendError)
/* harmony export */ });
/* unused harmony export SILENT_LOGGER */
/** What the core needs from outside. Adapters for Node and Deno are in `src/runtime`, fakes for tests in `test/support`. */
/** A logger for callers that want none. */
const SILENT_LOGGER = {
    debug: () => { },
    info: () => { },
    notice: () => { },
    warning: () => { },
    error: () => { },
    progress: () => { },
};
/** Why bytes could not be appended to a file, and how many of them are in it all the same. */
class AppendError extends Error {
    kept;
    constructor(message, kept) {
        super(message);
        this.name = "AppendError";
        this.kept = kept;
    }
}
/** Why a name did not resolve, by the resolver's own code (`ENOTFOUND`, `ENODATA`, `EAI_AGAIN`, …). */
class ResolveError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = "ResolveError";
        this.code = code;
    }
}
/**
 * Why a connection failed, by the system's or the TLS library's own code (`ECONNREFUSED`, `ERR_SSL_…`), or, between this
 * machine and the server, `PROXY_DENIED`, `PROXY_AUTH` or `PROXY_FAILED` of an HTTP proxy and `NotCapable` of Deno.
 */
class ConnectionError extends Error {
    code;
    /** True for a handshake that the server ended after it had sent its certificate. */
    afterCertificate;
    constructor(code, message, afterCertificate = false) {
        super(message);
        this.name = "ConnectionError";
        this.code = code;
        this.afterCertificate = afterCertificate;
    }
}


/***/ }),

/***/ 2292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ judgeOverrides),
/* harmony export */   Wf: () => (/* binding */ trustOverrides),
/* harmony export */   s9: () => (/* binding */ judgeSession)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);

/** Cipher suites by IANA or OpenSSL name that RFC 9325 section 4.2 advises against; the first match counts. */
const WEAKNESSES = [
    { pattern: /NULL/, why: "does not encrypt", broken: true },
    { pattern: /anon|^ADH|^AECDH/, why: "does not authenticate the server", broken: true },
    { pattern: /EXP|EXPORT/, why: "is weak on purpose", broken: true },
    { pattern: /RC4|RC2|IDEA|SEED/, why: "uses a broken cipher", broken: true },
    { pattern: /3DES|DES-CBC|_DES_/, why: "uses blocks of 64 bits (Sweet32)", broken: true },
    { pattern: /MD5$/, why: "uses MD5", broken: true },
    { pattern: /^TLS_RSA_|^(?!TLS_|(?:EC)?DHE-)/, why: "has no forward secrecy", broken: false },
    {
        pattern: /CBC|^(?:EC)?DHE-(?!.*(?:GCM|CCM|CHACHA20))/,
        why: "is a CBC suite, open to padding oracles",
        broken: false,
    },
];
/** What is wrong with the negotiated protocol version, cipher suite and group. */
function judgeSession(session, redactor) {
    const findings = [];
    const weakness = session.version === "TLSv1.3"
        ? undefined
        : WEAKNESSES.find(({ pattern }) => pattern.test(session.cipher));
    if (weakness) {
        const told = `The server chose ${redactor.quote(session.cipher)}, which ${weakness.why}`;
        findings.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_WEAK_CIPHER", told, { severity: weakness.broken ? "error" : "warning" }));
    }
    if (session.dhBits !== undefined && session.dhBits < 2048) {
        findings.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_WEAK_KEY", `The server uses a Diffie-Hellman group of ${session.dhBits} bits`));
    }
    if (session.version === "TLSv1.2") {
        findings.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_NO_TLS13", "The server negotiates TLS 1.2 but not TLS 1.3"));
    }
    return findings;
}
/** Turns off certificate checks for every program that does not turn them on itself. */
const OFF = "NODE_TLS_REJECT_UNAUTHORIZED";
/** Variables that add or replace trusted CAs. */
const EXTRA = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR", "DENO_CERT"];
/** The variables of an environment that change what programs trust in TLS, by name; their values are not kept. */
function trustOverrides(env) {
    return [...(env[OFF] === "0" ? [OFF] : []), ...EXTRA.filter((name) => env[name])];
}
/**
 * Reports variables that a reader may take for the cause of a verdict, or for its fix; probes ignore them all. Extra CAs
 * are reported only where a chain was not accepted.
 */
function judgeOverrides({ authorized }, overrides) {
    const told = overrides.filter((name) => name === OFF || !authorized);
    if (told.length === 0)
        return [];
    return [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_ENVIRONMENT", `The environment sets ${told.join(", ")}, which this verdict ignores`)];
}


/***/ }),

/***/ 510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compose: () => (/* binding */ compose),
  composeFromInputs: () => (/* binding */ composeFromInputs),
  givenCas: () => (/* binding */ givenCas)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var secret = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/core/genesys/region.js
var genesys_region = __webpack_require__(4966);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 2 modules
var run_settings = __webpack_require__(8735);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/src/runtime/ca-file.js


/** The PEM text of the `ca-file` input. Throws `ConfigurationError` when the file cannot be read or holds no certificate. */
async function readCaFile(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot read ca-file: ${(0,errors/* errorMessage */.gJ)(error)}`, {
            hint: "Set ca-file to the path of a PEM file",
            cause: error,
        });
    }
    if (text.includes("-----BEGIN CERTIFICATE-----"))
        return text;
    throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ca-file "${path}": it contains no PEM certificate`, {
        hint: "Set ca-file to a file with -----BEGIN CERTIFICATE----- blocks",
    });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./build/src/core/account/account.js
var account = __webpack_require__(2734);
;// CONCATENATED MODULE: ./build/src/runtime/glob.js


/** Whether the `rotate` input matches an account's name: names or globs, compared as names of accounts are. */
function rotation(patterns) {
    const named = namePatterns(patterns);
    return (name) => named.some(({ takes }) => takes(name));
}
/** Each of the names or globs with what it takes. */
function namePatterns(patterns) {
    return patterns.map((pattern) => {
        const key = (0,account/* nameKey */.Rc)(pattern);
        const glob = picomatch(pattern.normalize("NFC"), { nocase: true, dot: true });
        // A name may contain any character: an exact name always matches, even if it would not match itself as a glob.
        return { pattern, takes: (name) => (0,account/* nameKey */.Rc)(name) === key || glob(name.normalize("NFC")) };
    });
}

// EXTERNAL MODULE: ./build/src/runtime/log-places.js
var log_places = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/src/core/probe/tls-session.js
var tls_session = __webpack_require__(2292);
// EXTERNAL MODULE: ./build/src/runtime/address-set.js
var address_set = __webpack_require__(5247);
// EXTERNAL MODULE: ./build/src/runtime/machine.js
var machine = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/src/runtime/resolver.js
var resolver = __webpack_require__(6154);
;// CONCATENATED MODULE: ./build/src/runtime/network.js




/** The network of this machine, on `node:` built-ins. Throws `ConfigurationError` for a name server that is no address. */
function createNetwork(options = {}) {
    const env = options.env ?? {};
    // Loaded with the first connection: a run that probes nothing opens none.
    let loading;
    const sockets = () => loading ??= __webpack_require__.e(/* import() */ 270).then(__webpack_require__.bind(__webpack_require__, 5270)).then(({ createSockets }) => createSockets(env));
    return {
        runtime: "Deno" in globalThis ? "deno" : "node",
        trustOverrides: (0,tls_session/* trustOverrides */.Wf)(env),
        ...(0,resolver/* createResolver */.Tw)(options.dnsServer),
        dial: async (to) => await (await sockets()).dial(to),
        // What cannot be loaded is told by the connection that needs it.
        prepareTrust: (ca) => void sockets().then(({ prepareTrust }) => prepareTrust(ca)).catch(() => undefined),
        machine: (0,machine/* machineName */.F)(),
        addressSet: address_set/* createAddressSet */.N,
    };
}

// EXTERNAL MODULE: ./build/src/runtime/receiver-inputs.js
var receiver_inputs = __webpack_require__(6431);
// EXTERNAL MODULE: ./build/src/runtime/sources/globs.js
var globs = __webpack_require__(5868);
// EXTERNAL MODULE: ./build/src/runtime/system-ports.js + 1 modules
var system_ports = __webpack_require__(6355);
;// CONCATENATED MODULE: ./build/src/runtime/compose.js












/** Assembles a run of action, command line or library: network, API, audit log, notifier. Throws `ConfigurationError`. */
async function compose(composition, ports) {
    const { mode, settings, source, secrets, tokens, ca, env, auditFile, itsm, logger, signal } = composition;
    const { redactor } = secrets;
    const readOnly = mode !== "apply";
    // A run loads what it uses: Genesys Cloud, a receiver and an audit log are large, and the check of a file has none of them.
    const genesys = tokens &&
        (await Promise.all(/* import() */[__webpack_require__.e(416), __webpack_require__.e(948)]).then(__webpack_require__.bind(__webpack_require__, 6948))).connectGenesys({
            ...genesysAddress(settings),
            tokens,
            redactor,
            logger,
            readOnly,
        }, ports);
    // Checked before the audit log is opened: settings that cannot be used leave no trace in it.
    const receiver = itsm && { ...ports, fetch: await ports.receiverFetch(ca) };
    const destination = receiver && await openReceiver(itsm, composition.context, { ...receiver, redactor });
    return {
        context: composition.context,
        clock: ports.clock,
        random: ports.random,
        source,
        globs: globs.createGlobs,
        fence: composition.fence,
        approvedPlan: composition.approvedPlan,
        approvals: composition.approvals,
        announce: composition.announce,
        confirm: composition.confirm,
        network: createNetwork({ env, dnsServer: settings.dnsServer }),
        ca,
        secrets,
        ...(genesys && { target: genesys.createTarget(), counters: genesys.counters, serverTime: genesys.serverTime }),
        ...auditFile === undefined ? {} : await (await Promise.all(/* import() */[__webpack_require__.e(209), __webpack_require__.e(175), __webpack_require__.e(700)]).then(__webpack_require__.bind(__webpack_require__, 700))).openRunLog({ ...composition, auditFile, outboxFile: (0,log_places/* outboxPath */.R)(auditFile), redactor }, ports.clock, receiver && destination && { ...receiver, destination }),
        unclosed: composition.previous?.unclosed,
        rotates: rotation(settings.rotate),
        targets: composition.targets && namePatterns(composition.targets),
        logger,
        signal,
    };
}
/** Where the events go. Throws `ConfigurationError`. */
async function openReceiver(itsm, { changeRef }, deps) {
    const { destinationOf } = await Promise.all(/* import() */[__webpack_require__.e(209), __webpack_require__.e(649)]).then(__webpack_require__.bind(__webpack_require__, 6649));
    const destination = await destinationOf(itsm.url, itsm, deps);
    if (itsm.format === "servicenow-change-note") {
        (await __webpack_require__.e(/* import() */ 765).then(__webpack_require__.bind(__webpack_require__, 7765))).checkedReference(changeRef);
    }
    return destination;
}
/** {@link compose} for a run that is told by inputs. Throws `ConfigurationError`. */
async function composeFromInputs(options) {
    const { mode, raw, settings, root, redactor, untrusted } = options;
    const ports = (0,system_ports/* systemPorts */.Y)();
    const tokens = untrusted ? undefined : await tokensFromInputs(options, ports);
    const sent = mode === "apply" || settings.probe === "login";
    const secrets = {
        ...options.secrets,
        use: mode === "drift" || untrusted ? "unused" : sent ? "sent" : "named",
        redactor,
    };
    const ca = await givenCas(settings, root);
    const itsm = mode === "apply" ? (0,receiver_inputs/* itsmFromInputs */.L)(raw, settings) : undefined;
    return await compose({ ...options, tokens, secrets, ca, itsm }, ports);
}
/** The PEM texts of `ca-file`, whose path starts from the root. Throws `ConfigurationError`. */
async function givenCas({ caFile }, root) {
    return caFile === undefined ? [] : [await readCaFile((0,external_node_path_.resolve)(root, caFile))];
}
async function tokensFromInputs({ mode, raw, settings, redactor }, ports) {
    const clientId = (0,run_settings/* inputText */.AN)(raw, "genesys-client-id");
    const clientSecret = (0,run_settings/* inputText */.AN)(raw, "genesys-client-secret");
    if (clientId === "" || clientSecret === "") {
        if (mode === "check")
            return undefined;
        throw new errors/* ConfigurationError */.j1("CREDENTIALS_MISSING", "Cannot reach Genesys Cloud without an OAuth client");
    }
    const loginUrl = settings.loginUrl ?? (0,genesys_region/* regionHosts */.Qx)(settings.region).loginUrl;
    const { OAuthClient } = await Promise.all(/* import() */[__webpack_require__.e(416), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 5475));
    return new OAuthClient({ ...ports, clientId, clientSecret: new secret/* Secret */.zh(clientSecret), loginUrl, redactor });
}
function genesysAddress({ apiUrl, region, rateLimit, genesysApi: api, adopt }) {
    return { apiUrl: apiUrl ?? (0,genesys_region/* regionHosts */.Qx)(region).apiUrl, rateLimit, api, adopt };
}


/***/ }),

/***/ 4939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ machineName),
/* harmony export */   N: () => (/* binding */ isPermitted)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);

/** What this machine calls itself; of Deno only what was permitted already, because asking would stop the run. */
function machineName() {
    return {
        host: isPermitted("hostname") ? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)() : undefined,
        ip: isPermitted("networkInterfaces") ? ownAddress() : undefined,
    };
}
function ownAddress() {
    const addresses = Object.values((0,node_os__WEBPACK_IMPORTED_MODULE_0__.networkInterfaces)()).flatMap((each) => each ?? []).filter((each) => !each.internal);
    return (addresses.find((each) => each.family === "IPv4") ??
        addresses.find((each) => !each.address.startsWith("fe80")))
        ?.address;
}
/** Whether this runtime lets something of the system be read without asking; always where nothing is asked for. */
function isPermitted(kind) {
    const deno = globalThis.Deno;
    try {
        return deno === undefined || deno.permissions?.querySync({ name: "sys", kind }).state === "granted";
    }
    catch {
        // A kind that this version of Deno does not know needs no permission.
        return true;
    }
}


/***/ }),

/***/ 6154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tw: () => (/* binding */ createResolver),
/* harmony export */   p0: () => (/* binding */ resolveHost)
/* harmony export */ });
/* unused harmony export missingNameCode */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _core_base_async_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5767);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _core_base_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9251);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1024);





/**
 * A resolver that asks the server `IP` or `IP:PORT`; without one, addresses are resolved as the system does, and records by
 * the system's name servers. Throws `ConfigurationError` for anything else.
 */
function createResolver(dnsServer) {
    const servers = dnsServer === undefined ? undefined : [checkedServer(dnsServer)];
    return {
        resolve: servers ? (host, signal) => queryAddresses(host, servers, signal) : resolveHost,
        records: {
            mx: (name, signal) => queryRecords(servers, signal, (resolver) => resolver.resolveMx(name), name),
            txt: async (name, signal) => (await queryRecords(servers, signal, (resolver) => resolver.resolveTxt(name))).map((parts) => parts.join("")),
            srv: (name, signal) => queryRecords(servers, signal, (resolver) => resolver.resolveSrv(name)),
        },
    };
}
function checkedServer(text) {
    const [, bracketed, plain, port] = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
    const ip = bracketed ?? plain ?? text;
    const number = port === undefined ? undefined : Number(port);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip) !== 0 && (number === undefined || (number >= 1 && number <= 65535))) {
        const shown = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip) === 6 ? `[${ip}]` : ip;
        return number === undefined ? shown : `${shown}:${number}`;
    }
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use dns-server "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text)}"`, {
        hint: "Give IP or IP:PORT of a name server; an IPv6 address with a port goes in brackets",
    });
}
async function query(servers, signal, ask) {
    signal.throwIfAborted();
    // Loaded with the first question: a run that probes nothing asks none.
    const { Resolver } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1553, 19));
    signal.throwIfAborted();
    const resolver = new Resolver({ timeout: 2_000, tries: 2 });
    if (servers)
        resolver.setServers(servers);
    const release = (0,_core_base_async_js__WEBPACK_IMPORTED_MODULE_4__/* .onAbort */ .u7)(signal, () => resolver.cancel());
    try {
        return await (0,_core_base_async_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .ZC)(ask(resolver), signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw new _core_base_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .ResolveError */ .JT(codeOf(error), (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error));
    }
    finally {
        release();
    }
}
/** Asks for records; `name` is given where it matters whether a name without them exists. */
async function queryRecords(servers, signal, ask, name) {
    try {
        return await query(servers, signal, ask);
    }
    catch (error) {
        if (!("Deno" in globalThis) || !(error instanceof _core_base_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .ResolveError */ .JT) || error.code !== "ENOTFOUND")
            throw error;
        throw new _core_base_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .ResolveError */ .JT(name !== undefined && await isUnknown(name, servers, signal) ? "ENOTFOUND" : "ENODATA", error.message);
    }
}
/**
 * Whether DNS knows nothing of a name. Deno says "not found" of a missing record and a missing name alike, but a domain
 * that is registered has a record of some other type.
 */
async function isUnknown(name, servers, signal) {
    const asks = [
        (resolver) => resolver.resolveNs(name),
        (resolver) => resolver.resolveSoa(name),
        (resolver) => resolver.resolve4(name),
        (resolver) => resolver.resolve6(name),
        (resolver) => resolver.resolveTxt(name),
    ];
    const answers = await Promise.allSettled(asks.map((ask) => query(servers, signal, ask)));
    signal.throwIfAborted();
    return answers.every((answer) => answer.status === "rejected" && (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(answer.reason) === "ENOTFOUND");
}
async function queryAddresses(host, servers, signal) {
    const answers = await Promise.allSettled([
        query(servers, signal, (resolver) => resolver.resolve4(host)),
        query(servers, signal, (resolver) => resolver.resolve6(host)),
    ]);
    signal.throwIfAborted();
    const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    if (found.length > 0)
        return uniqueAddresses(found);
    const codes = answers.map((answer) => (answer.status === "fulfilled" ? "ENODATA" : (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(answer.reason)));
    const code = TELLING.find((each) => codes.includes(each)) ?? codes[0] ?? "EAI_FAIL";
    throw new _core_base_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .ResolveError */ .JT(code, `The name server answered ${code}`);
}
/** All addresses of a name as the system resolves it, hosts file included. Throws {@link ResolveError}. */
async function resolveHost(host, signal) {
    signal.throwIfAborted();
    try {
        const { lookup } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1553, 19));
        // A lookup itself cannot be stopped.
        const found = await (0,_core_base_async_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .ZC)(lookup(host, { all: true, verbatim: true }), signal);
        return uniqueAddresses(found.map(({ address }) => address));
    }
    catch (error) {
        signal.throwIfAborted();
        throw await explain(host, error, signal);
    }
}
function uniqueAddresses(ips) {
    return [...new Set(ips)].flatMap((ip) => {
        const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip);
        return family === 4 || family === 6 ? [{ ip, family }] : [];
    });
}
async function explain(host, error, signal) {
    const code = codeOf(error);
    const missing = code === "ENOTFOUND" || code === "EAI_NONAME" || code === "EAI_NODATA";
    return new _core_base_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .ResolveError */ .JT(missing ? await missingNameCode(host, signal) : code, (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error));
}
function codeOf(error) {
    if (error instanceof Error && error.name === "NotCapable")
        return "NotCapable";
    const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error);
    // Deno reports a missing permission as EPERM here, which no resolver returns.
    return code === "EPERM" ? "NotCapable" : code ?? "EAI_FAIL";
}
/** Codes of a DNS answer that say more than the system's lookup, most informative first. */
const TELLING = ["ENOTFOUND", "ENODATA", "ESERVFAIL", "ETIMEOUT", "EREFUSED"];
/**
 * Why a name has no address, by a code of `node:dns`: the system's lookup says "not found" for a missing name, a name without
 * addresses and a broken zone alike, but the A and AAAA queries differ. `servers` replace the system's own. If no
 * resolver can be asked, the system's `ENOTFOUND` stays. Rejects with the signal's reason.
 */
async function missingNameCode(host, signal, servers) {
    const { Resolver } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1553, 19));
    signal.throwIfAborted();
    const resolver = new Resolver({ timeout: 2_000, tries: 2 });
    if (servers)
        resolver.setServers(servers);
    const release = (0,_core_base_async_js__WEBPACK_IMPORTED_MODULE_4__/* .onAbort */ .u7)(signal, () => resolver.cancel());
    try {
        const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
        signal.throwIfAborted();
        const codes = answers.map((answer) => answer.status === "fulfilled" ? "ENODATA" : (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(answer.reason));
        return TELLING.find((code) => codes.includes(code)) ?? "ENOTFOUND";
    }
    finally {
        release();
    }
}


/***/ }),

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGlobs: () => (/* binding */ createGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

/** What an account file may end in. */
const ENDINGS = ["yaml", "yml", "json"];
const EXCLUDES = /^!(?!\()/;
/** Compiles globs, one a line; a line that begins with `!` excludes, unless it is an extended glob such as `!(a).yaml`. */
function createGlobs(lines) {
    const globs = lines.map((line) => line.trim());
    const excluded = compilable(globs.filter((glob) => EXCLUDES.test(glob)).map((glob) => glob.slice(1)));
    const included = compilable(globs.filter((glob) => !EXCLUDES.test(glob)));
    const [takes, excludes] = [matchAny(included, EXACT), matchAny(excluded, EXACT)];
    const [nearlyTakes, nearlyExcludes] = [matchAny(included, LENIENT), matchAny(excluded, LENIENT)];
    const reach = included.map(reachOf);
    const isReached = (folder) => folder === "" ? reach.length > 0 : reach.some((reaches) => reaches(folder.split("/")));
    const isTaken = (path) => isOverlong(path) ? isReached(path.slice(0, Math.max(0, path.lastIndexOf("/")))) : takes(path) && !excludes(path);
    return {
        takes: isTaken,
        reaches: isReached,
        nearly: (path) => !isTaken(path) && !isOverlong(path) && !excludes(path) &&
            [path, ...otherEndings(path)].some((other) => nearlyTakes(other) && !nearlyExcludes(other)),
    };
}
/**
 * Whether a path has a name that no file system can hold. A matcher could take minutes with it, so that it is taken wherever
 * a glob reaches: what cannot be a file of anybody is read, and judged, rather than passed over.
 */
function isOverlong(path) {
    return path.length > LONGEST_NAME && path.split("/").some((name) => name.length > LONGEST_NAME);
}
const LONGEST_NAME = 255;
/** The `s` lets wildcards match a line feed, which is a character of a name like any other. */
const EXACT = { dot: false, flags: "s" };
const LENIENT = { dot: true, flags: "is" };
function matchAny(globs, options) {
    const matchers = globs.map((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0__(glob, options));
    return (path) => matchers.some((matches) => matches(path));
}
/** Without a leading `./`, which no path has, and without lines that say nothing. */
function compilable(globs) {
    return globs.map((glob) => glob.replace(/^\.\//, "")).filter((glob) => glob !== "");
}
/** The path with each ending that an account file may have, if it has one. */
function otherEndings(path) {
    const stem = /^(.*\.)(?:yaml|yml|json)$/is.exec(path)?.[1];
    return stem === undefined ? [] : ENDINGS.map((ending) => stem + ending);
}
/** Whether a glob can match below a folder, given as its names: no only where it cannot. */
function reachOf(glob) {
    if (isAlternative(glob))
        return () => true;
    const segments = glob.split("/").map(segmentOf);
    return (names) => {
        for (const [depth, name] of names.entries()) {
            const segment = segments[depth];
            if (segment === "anything")
                return true;
            if (isOverlong(name))
                return depth < segments.length - 1;
            // The last segment is a file's.
            if (segment === undefined || depth === segments.length - 1 || !segment(name))
                return false;
        }
        return true;
    };
}
/** What one segment of a glob matches; `anything` where it may match more than one name of a path. */
function segmentOf(segment) {
    const plain = /^(?:[^\\/{}()[\]!+@|"'^$*?,]|\*(?!\*)|\?|\{[^\\/{}()[\]!+@|"'^$]*\})+$/.test(segment);
    if (!plain || segment === "." || segment === "..")
        return "anything";
    return picomatch__WEBPACK_IMPORTED_MODULE_0__(segment, LENIENT);
}
/** Whether a glob has an `|` outside of parentheses, which makes two globs of it. */
function isAlternative(glob) {
    const rest = glob.replace(/\([^()]*\)/g, "");
    return rest === glob ? rest.includes("|") : isAlternative(rest);
}


/***/ }),

/***/ 6355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ systemPorts)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/src/runtime/fetch.js + 1 modules
var fetch = __webpack_require__(1707);
;// CONCATENATED MODULE: ./build/src/runtime/api-fetch.js



// By hand: undici's `fetch` does the same at four times the work, most of it for objects that nobody looks at.
/**
 * An {@link ApiFetch} on undici, which answers and fails as its `fetch` does, but for a 407 and a 421: here they are answers,
 * and no request is sent twice. Deno's own `fetch` where it runs. undici is loaded at the first request.
 */
function createApiFetch() {
    if ("Deno" in globalThis)
        return (0,fetch/* createFetch */.Hy)();
    let ready;
    return async (url, call) => {
        ready ??= loadApiFetch();
        return await (await ready)(url, call);
    };
}
async function loadApiFetch() {
    const { undici: { request }, agent: dispatcher } = await (0,fetch/* loadAgent */.eR)();
    return async (url, { method, headers, body, signal }) => {
        signal.throwIfAborted();
        const encodings = new URL(url).protocol === "https:" ? "br, gzip, deflate" : "gzip, deflate";
        try {
            const answer = await request(url, {
                method,
                headers: { "user-agent": "undici", "accept-encoding": encodings, ...headers },
                body: body ?? null,
                signal,
                dispatcher,
            });
            return responseOf(answer, signal);
        }
        catch (error) {
            signal.throwIfAborted();
            throw new TypeError("fetch failed", { cause: error });
        }
    };
}
/** Statuses of answers that have no body, whatever follows them (Fetch standard section 2.2.3). */
const BODILESS = new Set([204, 205, 304]);
function responseOf({ statusCode, headers, body }, signal) {
    const response = { status: statusCode, ok: statusCode >= 200 && statusCode <= 299, headers: headersOf(headers) };
    if (BODILESS.has(statusCode)) {
        // Without this the connection would wait for somebody to read it.
        void body.dump().catch(() => undefined);
        return { ...response, body: null };
    }
    const content = decoded(body, response.headers.get("content-encoding"));
    return { ...response, body: { getReader: () => readerOf(content, signal) } };
}
function headersOf(fields) {
    const headers = new Headers();
    for (const [name, values] of Object.entries(fields)) {
        for (const value of Array.isArray(values) ? values : [values ?? ""])
            headers.append(name, value);
    }
    return headers;
}
function readerOf(content, signal) {
    const pieces = content[Symbol.asyncIterator]();
    return {
        async read() {
            try {
                const { done, value } = await pieces.next();
                return done === true ? { done } : { done: false, value };
            }
            catch (error) {
                signal.throwIfAborted();
                throw new TypeError("terminated", { cause: error });
            }
        },
        cancel() {
            content.on("error", () => undefined).destroy();
            return Promise.resolve();
        },
    };
}
/** More codings than any server needs, and a way to make small answers grow. */
const MOST_CODINGS = 5;
/** What a server cut off is taken as far as it goes, as curl and browsers do. */
const ZLIB = { flush: external_node_zlib_.constants.Z_SYNC_FLUSH, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH };
const BROTLI = {
    flush: external_node_zlib_.constants.BROTLI_OPERATION_FLUSH,
    finishFlush: external_node_zlib_.constants.BROTLI_OPERATION_FLUSH,
};
const DECODERS = new Map([
    ["gzip", () => external_node_zlib_.createGunzip(ZLIB)],
    ["x-gzip", () => external_node_zlib_.createGunzip(ZLIB)],
    ["deflate", () => new Inflate()],
    ["br", () => external_node_zlib_.createBrotliDecompress(BROTLI)],
]);
/** A body without its codings (RFC 9110 section 8.4); as it came where one of them is not known. */
function decoded(body, contentEncoding) {
    const codings = (contentEncoding || "identity").toLowerCase().split(",").map((coding) => coding.trim());
    if (codings.length > MOST_CODINGS) {
        body.on("error", () => undefined).destroy();
        throw new Error(`too many content-encodings in response: ${codings.length}, maximum allowed is ${MOST_CODINGS}`);
    }
    const makers = codings.toReversed().flatMap((coding) => DECODERS.get(coding) ?? []);
    if (makers.length < codings.length)
        return body;
    // A failure ends all of them, and is thrown where the last one is read.
    return makers.map((make) => make()).reduce((from, to) => (0,external_node_stream_.pipeline)(from, to, () => undefined), body);
}
/** Servers send deflate with and without the zlib header that belongs to it (RFC 9110 section 8.4.1.2): the first byte tells. */
class Inflate extends external_node_stream_.Transform {
    #inner;
    _transform(chunk, _encoding, done) {
        this.#inner ??= this.#start(((chunk[0] ?? 0) & 0x0f) === 0x08);
        this.#inner.write(chunk, () => done());
    }
    _read(size) {
        this.#inner?.resume();
        super._read(size);
    }
    _flush(done) {
        if (this.#inner === undefined)
            done();
        else
            this.#inner.once("end", () => done()).end();
    }
    _destroy(error, done) {
        this.#inner?.destroy();
        done(error);
    }
    #start(hasHeader) {
        const inner = hasHeader ? external_node_zlib_.createInflate(ZLIB) : external_node_zlib_.createInflateRaw(ZLIB);
        return inner.on("error", (error) => this.destroy(error)).on("data", (piece) => {
            if (!this.push(piece))
                inner.pause();
        });
    }
}

// EXTERNAL MODULE: ./build/src/runtime/clock.js
var clock = __webpack_require__(5504);
;// CONCATENATED MODULE: ./build/src/runtime/system-ports.js


/** Time, chance and HTTP as this machine has them, or the HTTP of a caller. */
function systemPorts(fetch) {
    return {
        clock: clock/* systemClock */.m,
        random: Math.random,
        fetch: fetch ?? createApiFetch(),
        receiverFetch: async (ca) => fetch ?? (await __webpack_require__.e(/* import() */ 520).then(__webpack_require__.bind(__webpack_require__, 4520))).createReceiverFetch({ ca }),
    };
}


/***/ })

};
