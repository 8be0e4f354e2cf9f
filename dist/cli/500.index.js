export const id = 500;
export const ids = [500];
export const modules = {

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ ConsoleLogger),
/* harmony export */   GP: () => (/* binding */ canRedraw),
/* harmony export */   Vq: () => (/* binding */ showsColour),
/* harmony export */   d4: () => (/* binding */ writeInStep)
/* harmony export */ });
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

/** Writes no faster than the reader takes it: else all that waits would fill the memory. Undefined when nothing waits. */
function writeInStep(output, text) {
    if (output.write(text))
        return undefined;
    return new Promise((resolve) => {
        const done = () => {
            for (const event of ENDS_OF_WAIT)
                output.off(event, done);
            resolve();
        };
        for (const event of ENDS_OF_WAIT)
            output.on(event, done);
        if (output.destroyed)
            done();
    });
}
/** A reader that went away takes nothing more, and is not waited for. */
const ENDS_OF_WAIT = ["drain", "error", "close"];
/** Whether a line can be drawn again: a person looks at a terminal that can, and no log of a job is written. */
function canRedraw(output, env) {
    return output.isTTY === true && env.TERM !== "dumb" && !isSet(env.CI);
}
/**
 * Whether an output shows colours: FORCE_COLOR and NO_COLOR say so, else a terminal does, and the log of a job on GitHub;
 * `isFile` is true for an output that goes to a file, which shows none.
 */
function showsColour(output, env, isFile) {
    if (env.NO_COLOR)
        return false;
    if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "")
        return isSet(env.FORCE_COLOR);
    if (env.TERM === "dumb")
        return false;
    return output.isTTY === true || (env.GITHUB_ACTIONS === "true" && !isFile);
}
function isSet(value) {
    return value !== undefined && !/^(|0|false)$/i.test(value);
}
const CLEAR_LINE = "\r\u001b[2K";
/** An estimate from a shorter time would only jump. */
const ESTIMATE_AFTER_MS = 3000;
/** Log lines for a person: one live line on a terminal, plain lines elsewhere. */
class ConsoleLogger {
    #output;
    #options;
    /** What stands in the live line. */
    #live = "";
    #stage;
    #stages = new Map();
    #stopTicking;
    constructor(options) {
        this.#output = options.output;
        this.#options = options;
    }
    debug(message) {
        if (this.#options.verbose)
            this.#line(message);
    }
    info(message) {
        this.#line(message);
    }
    notice(message, place) {
        this.#line(`${placeText(place)}notice: ${message}`);
    }
    warning(message, place) {
        this.#line(`${placeText(place)}warning: ${message}`);
    }
    error(message, place) {
        this.#line(`${placeText(place)}error: ${message}`);
    }
    progress(message, count) {
        if (!(this.#options.live ?? this.#output.isTTY === true))
            return;
        if (count.done >= count.total)
            return this.clear();
        // Stages take turns, and one that has fewer done than before has begun again.
        const name = message.replace(/\d+/g, "#");
        const before = this.#stages.get(name);
        const startedAt = before && before.done <= count.done ? before.startedAt : this.#options.now?.() ?? 0;
        this.#stage = { ...count, message, startedAt };
        this.#stages.set(name, this.#stage);
        this.#stopTicking ??= this.#options.everySecond?.(() => this.#draw());
        this.#draw();
    }
    /** Removes the live line before anything else writes to the terminal, and ends it. */
    clear() {
        this.#stopTicking?.();
        this.#stopTicking = undefined;
        this.#stage = undefined;
        this.#erase();
    }
    #draw() {
        if (this.#stage === undefined)
            return;
        const text = this.#safe(this.#stage.message + timeWords(this.#stage, this.#options.now?.()));
        // Of the width that the terminal has now; a line that wraps could not be taken away.
        const shown = text.slice(0, Math.max(1, (this.#output.columns || 80) - 1));
        if (shown === this.#live)
            return;
        this.#live = shown;
        this.#output.write(CLEAR_LINE + shown);
    }
    #erase() {
        if (this.#live === "")
            return;
        this.#output.write(CLEAR_LINE);
        this.#live = "";
    }
    #line(message) {
        this.#erase();
        this.#output.write(this.#safe(message) + "\n");
    }
    #safe(message) {
        return (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(message);
    }
}
function placeText(place) {
    if (!place)
        return "";
    const numbers = [place.line, place.column].filter((number) => number !== undefined);
    return `${[place.file, ...numbers].join(":")}: `;
}
/** How long a stage has taken, and about how long it will take. */
function timeWords({ done, total, startedAt }, now) {
    if (now === undefined)
        return "";
    const elapsed = Math.max(0, now - startedAt);
    const left = done > 0 && elapsed >= ESTIMATE_AFTER_MS
        ? `, about ${spanWords((elapsed / done) * (total - done))} to go`
        : "";
    return `, ${spanWords(elapsed)}${left}`;
}
function spanWords(ms) {
    const seconds = Math.round(ms / 1000);
    return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 19251:
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

/***/ 63538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ organisationalDomain),
/* harmony export */   R: () => (/* binding */ isPublicSuffix)
/* harmony export */ });
/** Whether everybody may register names below a domain (publicsuffix.org, its private part too). */
async function isPublicSuffix(domain) {
    const { getPublicSuffix } = await publicSuffixes();
    return getPublicSuffix(domain, { allowPrivateDomains: true, extractHostname: false }) === domain;
}
/** The domain that an organisation registered, such as `example.co.uk` (RFC 7489 section 3.2); the name itself where the list knows none. */
async function organisationalDomain(domain) {
    const { getDomain } = await publicSuffixes();
    return getDomain(domain, { extractHostname: false }) ?? domain;
}
/** The list is large, and most runs do not need it. */
const publicSuffixes = () => __webpack_require__.e(/* import() */ 935).then(__webpack_require__.t.bind(__webpack_require__, 20935, 19));


/***/ }),

/***/ 33135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1569);

/** What of the options is secret. */
function secretsOf({ secret, token, headers, oauth }) {
    // A value of a header is a secret of its own, wherever a receiver repeats it.
    const values = headers === undefined ? [] : (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .asSecret */ .BO)(headers).reveal().split(/\r?\n/).flatMap((line) => {
        const value = line.slice(line.indexOf(":") + 1).trim();
        return value === "" ? [] : [value];
    });
    return [secret, token, oauth?.clientSecret, ...values].filter((each) => each !== undefined);
}


/***/ }),

/***/ 22292:
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

/***/ 35247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createAddressSet)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** A set of CIDR ranges on `net.BlockList`. Throws RangeError when one is not a CIDR. */
function createAddressSet(cidrs) {
    // Two lists, because runtimes disagree on whether an IPv4 address is in an IPv6 range such as ::/3.
    const lists = { 4: new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList(), 6: new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList() };
    for (const cidr of cidrs) {
        const { ip, family, prefix } = parseCidr(cidr);
        lists[family].addSubnet(ip, prefix, family === 4 ? "ipv4" : "ipv6");
    }
    return {
        has(ip) {
            const family = ip.includes("%") ? 0 : (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip);
            if (family === 0)
                return undefined;
            if (family === 4)
                return lists[4].check(ip, "ipv4");
            // The second check finds IPv4-mapped addresses in IPv4 ranges.
            return lists[6].check(ip, "ipv6") || lists[4].check(ip, "ipv6");
        },
    };
}
function parseCidr(cidr) {
    const match = /^([0-9A-Fa-f:.]+)(?:\/(\d{1,3}))?$/.exec(cidr);
    const ip = match?.[1] ?? "";
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip);
    const bits = family === 4 ? 32 : 128;
    const prefix = Number(match?.[2] ?? bits);
    if ((family !== 4 && family !== 6) || prefix > bits)
        throw new RangeError(`"${cidr}" is not a CIDR range`);
    return { ip, family, prefix };
}


/***/ }),

/***/ 53435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);


/** After this time from the first signal, what still runs is not waited for any more: the audit log is closed. */
const CLOSING_MS = 6_000;
/** After this time the process ends, whatever hangs. */
const END_MS = 7_000;
/**
 * Listens for requests to stop. The first one aborts, and 7 s later the process ends with a status that is not 0, even
 * when something hangs; a second one ends it at once.
 */
function listenForStop() {
    const controller = new AbortController();
    let closing = () => Promise.resolve();
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
        node_process__WEBPACK_IMPORTED_MODULE_0__.on(name, () => {
            if (controller.signal.aborted)
                return end();
            if (name === "SIGHUP" && hasTerminal())
                node_process__WEBPACK_IMPORTED_MODULE_0__.on("exit", dieOfHangUp);
            const reason = new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV("CANCELLED", `The run was stopped by ${name}`);
            // A run that ends by itself must not wait for these.
            setTimeout(() => void closing(reason).catch(() => undefined), CLOSING_MS).unref();
            setTimeout(() => {
                node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`The run did not end within ${END_MS / 1000} s of ${name}, and is ended\n`);
                end();
            }, END_MS).unref();
            controller.abort(reason);
        });
    }
    return { signal: controller.signal, beforeEnd: (task) => closing = task };
}
/** Ends the process. Leaving it in order waits for a call of the file system that hangs. */
function end() {
    if (node_process__WEBPACK_IMPORTED_MODULE_0__.getActiveResourcesInfo().some((name) => name.startsWith("FSReq")))
        node_process__WEBPACK_IMPORTED_MODULE_0__.kill(node_process__WEBPACK_IMPORTED_MODULE_0__.pid, "SIGKILL");
    node_process__WEBPACK_IMPORTED_MODULE_0__.exit(1);
}
function hasTerminal() {
    return [node_process__WEBPACK_IMPORTED_MODULE_0__.stdin, node_process__WEBPACK_IMPORTED_MODULE_0__.stdout, node_process__WEBPACK_IMPORTED_MODULE_0__.stderr].some(({ isTTY }) => isTTY);
}
/** Node.js aborts, and may leave a dump of its memory, when it cannot give a terminal back that is gone. */
function dieOfHangUp() {
    node_process__WEBPACK_IMPORTED_MODULE_0__.removeAllListeners("SIGHUP");
    node_process__WEBPACK_IMPORTED_MODULE_0__.kill(node_process__WEBPACK_IMPORTED_MODULE_0__.pid, "SIGHUP");
}


/***/ }),

/***/ 27365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ checkInputs)
});

// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
// EXTERNAL MODULE: ./build/src/core/base/public-suffix.js
var public_suffix = __webpack_require__(63538);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/run/audit-path.js
var audit_path = __webpack_require__(62734);
// EXTERNAL MODULE: ./build/src/core/run/inputs.js
var inputs = __webpack_require__(19190);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 4 modules
var run_settings = __webpack_require__(56621);
// EXTERNAL MODULE: ./build/src/runtime/receiver-inputs.js
var receiver_inputs = __webpack_require__(56431);
// EXTERNAL MODULE: ./build/src/runtime/address-set.js
var address_set = __webpack_require__(35247);
// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/runtime/secrets-file.js





const MOST_BYTES = 16 * 1024 * 1024;
const MOST_LINKS = 40;
/** Reads the text of the `secrets-file` input, which no pull request may write: it stands outside the workspace, and so does every link to it. Throws {@link ConfigurationError}, which never holds a piece of the text. */
async function readSecretsFile(given, workspace, spelling) {
    const refuse = (reason) => new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spelling} "${(0,base_text/* visible */.RK)(given)}": ${reason}`, {
        hint: `Give ${spelling} the path of a regular file outside the workspace, such as one in RUNNER_TEMP, ` +
            "with a JSON object of strings",
    });
    try {
        const inside = await (0,promises_.realpath)(workspace);
        let path = (0,external_node_path_.resolve)(workspace, given);
        for (let links = 0;; links++) {
            // A path through a linked folder stands where that folder really is.
            const real = (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
            if (isBelow(path, (0,external_node_path_.resolve)(workspace)) || isBelow(real, inside))
                throw refuse("it is in the workspace");
            if (!(await (0,promises_.lstat)(real)).isSymbolicLink())
                return await readRegular(real, refuse);
            if (links === MOST_LINKS)
                throw refuse("it is a circle of links");
            path = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(real), await (0,promises_.readlink)(real));
        }
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        throw refuse((0,errors/* errorCode */.CA)(error) === "ENOENT" ? "there is no such file" : `it cannot be read (${(0,errors/* errorCode */.CA)(error)})`);
    }
}
async function readRegular(path, refuse) {
    // Without waiting for a writer, should it be a pipe, and never through a link that was made in between.
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    try {
        const { size } = await regular(handle, refuse);
        const bytes = new Uint8Array(Math.min(size, MOST_BYTES) + 1);
        let read = 0;
        while (read < bytes.length) {
            const { bytesRead } = await handle.read(bytes, read, bytes.length - read);
            if (bytesRead === 0)
                break;
            read += bytesRead;
        }
        if (read > MOST_BYTES)
            throw refuse("it is larger than 16 MiB");
        if (read > size)
            throw refuse("it grew while it was read");
        return decode(bytes.subarray(0, read), refuse);
    }
    finally {
        await handle.close();
    }
}
async function regular(handle, refuse) {
    const found = await handle.stat();
    if (!found.isFile())
        throw refuse("it is not a regular file");
    return found;
}
function decode(bytes, refuse) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        throw refuse("it is not UTF-8");
    }
}
/** The root of a file system is nobody's workspace: everything would be in it. */
function isBelow(path, folder) {
    if (folder === (0,external_node_path_.parse)(folder).root)
        return false;
    const way = (0,external_node_path_.relative)(folder, path);
    return way === "" || !(way === ".." || way.startsWith("../") || way.startsWith("..\\") || (0,external_node_path_.isAbsolute)(way));
}

;// CONCATENATED MODULE: ./build/src/runtime/check-inputs.js










/**
 * Reads and checks every input, used or not, before anything else happens: of all files it opens `previous-manifest`
 * and `secrets-file` alone, and those last. Throws `ConfigurationError` for the first input that cannot be used; no message holds a secret.
 */
async function checkInputs(raw, options) {
    const { spell = (name) => name, workspace, confined } = options;
    const settings = (0,run_settings/* parseSettings */.P$)(raw, spell);
    const { auditFile, loginHosts, allowPrivateCidrs } = settings;
    const stray = confined ? (0,audit_path/* auditPathProblem */.g)(auditFile, true) : undefined;
    if (stray !== undefined) {
        throw (0,run_settings/* invalidInput */.aY)(spell("audit-file"), auditFile, "a file name such as audit_log.jsonl", stray);
    }
    for (const cidr of allowPrivateCidrs) {
        if (!isRange(cidr)) {
            throw (0,run_settings/* invalidInput */.aY)(spell("allow-private-cidrs"), cidr, "ranges such as 10.2.0.0/16 or fd00:1::/32");
        }
    }
    await refusePublicSuffixes(loginHosts, spell("login-hosts"));
    await checkReceiver(raw, settings);
    const { previousManifest, organisation } = settings;
    const previous = previousManifest === undefined
        ? undefined
        : await (await __webpack_require__.e(/* import() */ 168).then(__webpack_require__.bind(__webpack_require__, 99168))).readPrevious(previousManifest, {
            root: workspace,
            organisation,
            spelling: spell("previous-manifest"),
        });
    return { settings, previous, secrets: await readSecrets(raw, settings, spell, workspace) };
}
function isRange(cidr) {
    try {
        (0,address_set/* createAddressSet */.N)([cidr]);
        return true;
    }
    catch {
        return false;
    }
}
async function refusePublicSuffixes(loginHosts, spelling) {
    for (const pattern of loginHosts) {
        if (!pattern.startsWith("*.") || !await (0,public_suffix/* isPublicSuffix */.R)(pattern.slice(2)))
            continue;
        const wanted = "host names such as smtp.example.com, or *.example.com for every name below a domain of your own";
        throw (0,run_settings/* invalidInput */.aY)(spelling, pattern, wanted, "everybody can have a name below it");
    }
}
/** An address that is not given is held against nothing; its secrets are, all the same. */
async function checkReceiver(raw, { itsmUrl, itsmFormat }) {
    if (itsmUrl === undefined && RECEIVER_INPUTS.every((name) => (0,run_settings/* inputText */.AN)(raw, name) === ""))
        return;
    const { destinationOf } = await Promise.all(/* import() */[__webpack_require__.e(209), __webpack_require__.e(649)]).then(__webpack_require__.bind(__webpack_require__, 56649));
    const url = itsmUrl ?? "https://localhost";
    const itsm = (0,receiver_inputs/* itsmFromInputs */.L)(raw, { itsmUrl: url, itsmFormat: itsmUrl === undefined ? "basic" : itsmFormat });
    if (itsm)
        await destinationOf(url, itsm);
}
/** What else says where the events go, and how. */
const RECEIVER_INPUTS = inputs/* INPUT_NAMES */.Qh.filter((name) => name.startsWith("itsm-") && name !== "itsm-format");
async function readSecrets(raw, { secretsFile }, spell, workspace) {
    const json = (0,run_settings/* inputText */.AN)(raw, "secrets");
    const given = json === "" ? undefined : (0,secret_lookup/* parseSecrets */.dC)(json, spell("secrets"));
    if (secretsFile === undefined)
        return given;
    const spelling = spell("secrets-file");
    const filed = (0,secret_lookup/* parseSecrets */.dC)(await readSecretsFile(secretsFile, workspace, spelling), spelling);
    const double = [...filed.keys()].find((name) => given?.has(name));
    if (double === undefined)
        return new Map([...given ?? [], ...filed]);
    // What is no name may be a value in the wrong place.
    const name = (0,secret_reference/* isSecretName */.eh)(double) ? double : "A name";
    throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `${name} is in ${spell("secrets")} and in ${spelling}`, {
        hint: `Give each name in ${spell("secrets")} or in ${spelling}, not in both`,
    });
}


/***/ }),

/***/ 75504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ everySecond),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _core_base_async_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15767);


/** The system's clock. */
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            release();
            resolve();
        }, ms);
        // Many waits share a run's signal; Node 20 reports more than ten listeners as a leak.
        if (signal)
            (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
        const release = (0,_core_base_async_js__WEBPACK_IMPORTED_MODULE_1__/* .onAbort */ .u7)(signal, (reason) => {
            clearTimeout(timer);
            reject(reason);
        });
    }),
};
/** Calls a function each second until what it gives is called; keeps no program alive. */
function everySecond(task) {
    const timer = setInterval(task, 1000);
    timer.unref();
    return () => clearInterval(timer);
}


/***/ }),

/***/ 20510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sk: () => (/* binding */ composeFromInputs),
  Xq: () => (/* binding */ givenCas)
});

// UNUSED EXPORTS: compose

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var secret = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/core/genesys/region.js
var genesys_region = __webpack_require__(24966);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 4 modules
var run_settings = __webpack_require__(56621);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
var picomatch = __webpack_require__(14006);
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
var log_places = __webpack_require__(73025);
// EXTERNAL MODULE: ./build/src/core/probe/tls-session.js
var tls_session = __webpack_require__(22292);
// EXTERNAL MODULE: ./build/src/runtime/address-set.js
var address_set = __webpack_require__(35247);
// EXTERNAL MODULE: ./build/src/runtime/machine.js
var machine = __webpack_require__(34939);
// EXTERNAL MODULE: ./build/src/runtime/resolver.js
var resolver = __webpack_require__(76154);
;// CONCATENATED MODULE: ./build/src/runtime/network.js




/** The network of this machine, on `node:` built-ins. Throws `ConfigurationError` for a name server that is no address. */
function createNetwork(options = {}) {
    const env = options.env ?? {};
    // Loaded with the first connection: a run that probes nothing opens none.
    let loading;
    const sockets = () => loading ??= __webpack_require__.e(/* import() */ 270).then(__webpack_require__.bind(__webpack_require__, 25270)).then(({ createSockets }) => createSockets(env));
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
var receiver_inputs = __webpack_require__(56431);
// EXTERNAL MODULE: ./build/src/runtime/sources/globs.js
var globs = __webpack_require__(5868);
// EXTERNAL MODULE: ./build/src/runtime/system-ports.js + 1 modules
var system_ports = __webpack_require__(66355);
;// CONCATENATED MODULE: ./build/src/runtime/compose.js












/** Assembles a run of action, command line or library: network, API, audit log, notifier. Throws `ConfigurationError`. */
async function compose(composition, ports) {
    const { mode, settings, source, secrets, tokens, ca, env, auditFile, itsm, logger, signal } = composition;
    const { redactor } = secrets;
    const readOnly = mode !== "apply";
    // A run loads what it uses: Genesys Cloud, a receiver and an audit log are large, and the check of a file has none of them.
    const genesys = tokens &&
        (await Promise.all(/* import() */[__webpack_require__.e(416), __webpack_require__.e(948)]).then(__webpack_require__.bind(__webpack_require__, 36948))).connectGenesys({
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
        globs: globs/* createGlobs */.k,
        fence: composition.fence,
        approvedPlan: composition.approvedPlan,
        approvals: composition.approvals,
        announce: composition.announce,
        confirm: composition.confirm,
        network: createNetwork({ env, dnsServer: settings.dnsServer }),
        ca,
        secrets,
        ...(genesys && { target: genesys.createTarget(), counters: genesys.counters, serverTime: genesys.serverTime }),
        ...auditFile === undefined ? {} : await (await Promise.all(/* import() */[__webpack_require__.e(150), __webpack_require__.e(209), __webpack_require__.e(728), __webpack_require__.e(700)]).then(__webpack_require__.bind(__webpack_require__, 20700))).openRunLog({ ...composition, auditFile, outboxFile: (0,log_places/* outboxPath */.R)(auditFile), redactor }, ports.clock, receiver && destination && { ...receiver, destination }),
        unclosed: composition.previous?.unclosed,
        rotates: rotation(settings.rotate),
        targets: composition.targets && namePatterns(composition.targets),
        logger,
        signal,
    };
}
/** Where the events go. Throws `ConfigurationError`. */
async function openReceiver(itsm, { changeRef }, deps) {
    const { destinationOf } = await Promise.all(/* import() */[__webpack_require__.e(209), __webpack_require__.e(649)]).then(__webpack_require__.bind(__webpack_require__, 56649));
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
    const { OAuthClient } = await Promise.all(/* import() */[__webpack_require__.e(416), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 85475));
    return new OAuthClient({ ...ports, clientId, clientSecret: new secret/* Secret */.zh(clientSecret), loginUrl, redactor });
}
function genesysAddress({ apiUrl, region, rateLimit, genesysApi: api, adopt }) {
    return { apiUrl: apiUrl ?? (0,genesys_region/* regionHosts */.Qx)(region).apiUrl, rateLimit, api, adopt };
}


/***/ }),

/***/ 41707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hy: () => (/* binding */ createFetch),
  eR: () => (/* binding */ loadAgent),
  b7: () => (/* binding */ loadUndici)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/runtime/interim-answers.js

/** More than any server has to say before its answer. */
const MOST_ANSWERS = 100;
/** The longest of them. */
const MOST_BYTES = 16 * 1024;
/** The first bytes of one: every 1xx but 101, which turns the connection into something else (RFC 9110 section 15.2). */
const INTERIM = /^HTTP\/1\.[01] 1(?!01)\d\d[ \r]/;
const EXAMPLE = "HTTP/1.1 100 ";
const STATUS_LENGTH = EXAMPLE.length;
const END = "\r\n\r\n";
/**
 * Takes the interim answers out of what a server sends before each answer of a connection that carries one request at a time:
 * a client has to pass over those that it did not ask for, and undici ends the connection over a 100. One that sends too many
 * is cut off.
 */
function withoutInterimAnswers(socket) {
    const read = socket.read.bind(socket);
    const write = socket.write.bind(socket);
    let isBefore = true;
    let count = 0;
    let kept = external_node_buffer_.Buffer.alloc(0);
    const passed = (chunk) => {
        kept = kept.length === 0 ? chunk : external_node_buffer_.Buffer.concat([kept, chunk]);
        while (isBefore) {
            const status = kept.toString("latin1", 0, STATUS_LENGTH);
            if (!INTERIM.test(status)) {
                if (kept.length < STATUS_LENGTH && mayBecomeInterim(status))
                    return undefined;
                isBefore = false;
                break;
            }
            const end = kept.indexOf(END);
            if (end === -1 ? kept.length > MOST_BYTES : ++count > MOST_ANSWERS) {
                socket.destroy(new Error("The server sent interim answers without end"));
                return undefined;
            }
            if (end === -1)
                return undefined;
            kept = kept.subarray(end + END.length);
            if (kept.length === 0)
                return undefined;
        }
        const rest = kept;
        kept = external_node_buffer_.Buffer.alloc(0);
        return rest;
    };
    socket.read = (size) => {
        // The stream itself reads nothing to look for more.
        if (size === 0 || !isBefore)
            return read(size);
        for (;;) {
            const chunk = read();
            if (!external_node_buffer_.Buffer.isBuffer(chunk))
                return chunk;
            const rest = passed(chunk);
            if (rest !== undefined)
                return rest;
            if (socket.destroyed)
                return null;
        }
    };
    // What is written is a request, so that an answer begins.
    const begin = (...args) => {
        if (kept.length === 0) {
            isBefore = true;
            count = 0;
        }
        return write(...args);
    };
    socket.write = begin;
    return socket;
}
/** Whether a beginning that is too short to tell is that of an interim answer. */
function mayBecomeInterim(text) {
    return INTERIM.test(text + EXAMPLE.slice(text.length));
}

;// CONCATENATED MODULE: ./build/src/runtime/fetch.js

/** Connections kept to one origin: the API is paced, so a few suffice. */
const CONNECTIONS = 32;
/** How long a connection may take. */
const CONNECT_MS = 10_000;
/** A `fetch` on undici with a connection pool and the proxy of HTTPS_PROXY and NO_PROXY; Deno's own where it runs. undici is loaded at the first request. */
function createFetch() {
    if ("Deno" in globalThis)
        return (url, init) => globalThis.fetch(url, init);
    let ready;
    return async (url, init) => {
        ready ??= loadUndici();
        return (await ready)(url, init);
    };
}
/** A `fetch` on undici, whose direct connections look names up as `lookup` does. Node.js only. */
async function loadUndici(options = {}) {
    const { undici, agent: dispatcher } = await loadAgent(options);
    // undici's types and the global ones describe the same standard under two names.
    const call = undici.fetch;
    return (url, init) => call(url, { ...init, dispatcher });
}
/** undici, and its connections. Node.js only. */
async function loadAgent({ lookup, ca } = {}) {
    const undici = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const trust = { rejectUnauthorized: true, ...(ca && { ca: [...ca] }) };
    const agent = new undici.EnvHttpProxyAgent({
        // Plain http is for this machine itself only, which no proxy reaches; HTTP_PROXY is not for https either.
        httpProxy: "",
        connections: CONNECTIONS,
        // Set explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in a job's environment cannot open the API to an impostor.
        connect: undici.buildConnector({ ...trust, ...(lookup && { lookup }), timeout: CONNECT_MS }),
        // Connections of a proxy go through it, too.
        factory: (origin, options) => new undici.Pool(origin, {
            ...options,
            ...(typeof options.connect === "function" && { connect: filtered(options.connect) }),
        }),
        requestTls: trust,
        proxyTls: { rejectUnauthorized: true },
        connectTimeout: CONNECT_MS,
        headersTimeout: 60_000,
        bodyTimeout: 60_000,
        keepAliveTimeout: 4_000,
    });
    return { undici, agent };
}
function filtered(connect) {
    return (options, done) => connect(options, (...[error, socket]) => {
        if (error)
            done(error, null);
        else if (socket)
            done(null, withoutInterimAnswers(socket));
    });
}


/***/ }),

/***/ 73025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outboxPath),
/* harmony export */   j: () => (/* binding */ manifestPath)
/* harmony export */ });
/** Where the manifest of an audit log stands. */
function manifestPath(auditFile) {
    return auditFile.replace(/(\.jsonl)?$/, ".manifest.json");
}
/** Where the events of a run are stored: next to its audit log. */
function outboxPath(auditFile) {
    return auditFile.replace(/(\.jsonl)?$/, ".outbox.jsonl");
}


/***/ }),

/***/ 34939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ machineName),
/* harmony export */   N: () => (/* binding */ isPermitted)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

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

/***/ 56431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ itsmFromInputs)
/* harmony export */ });
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56621);

/** The ITSM receiver of the inputs, or undefined if there is none. */
function itsmFromInputs(raw, settings) {
    if (settings.itsmUrl === undefined)
        return undefined;
    const text = (name) => (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(raw, name) || undefined;
    const [tokenUrl, clientId, clientSecret] = [
        text("itsm-token-url"),
        text("itsm-client-id"),
        text("itsm-client-secret"),
    ];
    return {
        url: settings.itsmUrl,
        format: settings.itsmFormat,
        secret: text("itsm-webhook-secret"),
        token: text("itsm-token"),
        username: text("itsm-username"),
        headers: text("itsm-headers"),
        oauth: tokenUrl && clientId && clientSecret ? { tokenUrl, clientId, clientSecret } : undefined,
    };
}


/***/ }),

/***/ 76154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tw: () => (/* binding */ createResolver),
/* harmony export */   p0: () => (/* binding */ resolveHost)
/* harmony export */ });
/* unused harmony export missingNameCode */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _core_base_async_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15767);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _core_base_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19251);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21024);





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
    const { Resolver } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 71553, 19));
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
        const { lookup } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 71553, 19));
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
    const { Resolver } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 71553, 19));
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

/***/ 37439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ localSecrets),
/* harmony export */   G3: () => (/* binding */ refuseForbiddenNames),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   maskSecrets: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* unused harmony exports givenSecrets, secretValues */
/* harmony import */ var _core_account_secret_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24653);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _core_base_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_base_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1569);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21024);
/* harmony import */ var _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19190);
/* harmony import */ var _core_notify_delivery_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33135);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56621);








/** Where the action looks names up: in what was handed to it, and nowhere else. */
function givenSecrets(values) {
    return {
        lookup: (name) => values?.get(name),
        place: "the inputs secrets and secrets-file",
        names: values && new Set([...values].flatMap(([name, value]) => value === "" ? [] : [name])),
    };
}
/**
 * Where the command line looks names up: in what was handed to it, else in the environment, and there only what is a
 * password by its name or `allowed` by the operator.
 */
function localSecrets(values, env, allowed) {
    if (values !== undefined)
        return { ...givenSecrets(values), place: "ACCOUNT_SECRETS and --secrets-file" };
    return {
        lookup: (name) => (0,_core_account_secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name) && (name.endsWith("_PASSWORD") || allowed.includes(name)) ? env[name] : undefined,
        place: "the environment",
        limit: ", where only names that end in _PASSWORD and those of --allow-env are read",
    };
}
/** Throws {@link ConfigurationError} for a name of `--allow-env` that no account file may refer to. */
function refuseForbiddenNames(names) {
    const refused = names.find((name) => !(0,_core_account_secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name));
    if (refused === undefined)
        return;
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use --allow-env "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(refused)}"`, {
        hint: "Give --allow-env the name of a variable that account files may refer to: capitals, digits and _, " +
            "and none of the program's or the runner's own",
    });
}
/** The strings in the `secrets` input, for masking before the input is validated; the whole text if it is not a JSON object. */
function secretValues(json) {
    try {
        return [...parseSecrets(json, "secrets").values()];
    }
    catch {
        return [json];
    }
}
/** The object that `secrets` or `secrets-file` holds. Throws {@link ConfigurationError}, which never holds a piece of it. */
function parseSecrets(json, spelling) {
    const parsed = (0,_core_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(json);
    // The parser's own message would quote the text, which is secret.
    if (parsed === undefined)
        throw invalid(spelling, "it is not JSON");
    if (parsed === null || typeof parsed !== "object" || Array.isArray(parsed)) {
        throw invalid(spelling, "it is not a JSON object");
    }
    if ((0,_core_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .repeatsKey */ .oC)(json, parsed))
        throw invalid(spelling, "it has a name twice");
    const entries = Object.entries(parsed);
    if (entries.some(([, value]) => typeof value !== "string")) {
        throw invalid(spelling, "one of its values is not a string");
    }
    return new Map(entries);
}
function invalid(spelling, reason) {
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot read ${spelling}: ${reason}`, {
        hint: 'Give a JSON object of strings, such as {"SUPPORT_PASSWORD": "${{ secrets.SUPPORT_PASSWORD }}"}, ' +
            "or ${{ toJSON(secrets) }} in a job that has only the secrets it needs",
    });
}
/** A redactor that knows every secret input, and every value of the `secrets` input; see {@link Redactor} for `onMask`. */
function maskSecrets(raw, onMask) {
    const redactor = new _core_base_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Redactor */ .pO(onMask);
    for (const name of _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_NAMES */ .Qh.filter(_core_run_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .isSecretInput */ .pX)) {
        const value = (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(raw, name);
        const held = name === "secrets"
            ? secretValues(value)
            : name === "itsm-headers"
                ? (0,_core_notify_delivery_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsOf */ .F)({ headers: value })
                : [value];
        for (const secret of held)
            redactor.add(secret);
    }
    return redactor;
}


/***/ }),

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

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

/***/ 66355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ systemPorts)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/src/runtime/fetch.js + 1 modules
var fetch = __webpack_require__(41707);
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
var clock = __webpack_require__(75504);
;// CONCATENATED MODULE: ./build/src/runtime/system-ports.js


/** Time, chance and HTTP as this machine has them, or the HTTP of a caller. */
function systemPorts(fetch) {
    return {
        clock: clock/* systemClock */.m,
        random: Math.random,
        fetch: fetch ?? createApiFetch(),
        receiverFetch: async (ca) => fetch ?? (await __webpack_require__.e(/* import() */ 520).then(__webpack_require__.bind(__webpack_require__, 54520))).createReceiverFetch({ ca }),
    };
}


/***/ })

};
