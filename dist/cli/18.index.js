export const id = 18;
export const ids = [18];
export const modules = {

/***/ 48581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ programCall)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);


/** How whoever started this program would start it again, from the same folder or from any other: by its name, or by `node` and its file. */
function programCall(from = "here") {
    const started = node_process__WEBPACK_IMPORTED_MODULE_1__.argv[1] ?? "";
    if (!/^index\.[jt]s$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(started)))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(started) || "genesys-email-accounts";
    const file = from === "here" ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(node_process__WEBPACK_IMPORTED_MODULE_1__.cwd(), started) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(started);
    // Quoted for a shell where it has to be.
    const quoted = "'" + file.replaceAll("'", "'\\''") + "'";
    return `node ${/^[\w@%+=:,./-]+$/.test(file) ? file : quoted}`;
}


/***/ }),

/***/ 15767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ graceAfter),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   eu: () => (/* binding */ Mutex),
/* harmony export */   jf: () => (/* binding */ Semaphore),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   nl: () => (/* binding */ deadline),
/* harmony export */   sf: () => (/* binding */ mapLimit),
/* harmony export */   u7: () => (/* binding */ onAbort)
/* harmony export */ });
/** Runs `task` with a signal that aborts after `ms` milliseconds or with `signal`; what it throws then is `onTimeout()` or the signal's reason. */
async function deadline(ms, clock, signal, onTimeout, task) {
    signal?.throwIfAborted();
    const expiry = new AbortController();
    const done = new AbortController();
    const combined = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal;
    const timer = clock.sleep(ms, done.signal).then(() => expiry.abort(onTimeout()), () => undefined);
    try {
        return await abortable(task(combined), combined);
    }
    finally {
        done.abort();
        await timer;
    }
}
/** Settles with the promise, or rejects with the signal's reason when it aborts first; what the promise stands for goes on. */
function abortable(promise, signal) {
    return new Promise((resolve, reject) => {
        const release = onAbort(signal, reject);
        promise.then(resolve, reject).finally(release);
    });
}
/** Calls `action` once, with the reason, when the signal aborts, or soon if it has; the returned function takes that back. */
function onAbort(signal, action) {
    if (!signal)
        return () => undefined;
    let wanted = true;
    const listener = () => {
        if (wanted)
            action(signal.reason);
    };
    // Never before the caller has what takes it back.
    if (signal.aborted)
        queueMicrotask(listener);
    else
        signal.addEventListener("abort", listener, { once: true });
    return () => {
        wanted = false;
        signal.removeEventListener("abort", listener);
    };
}
/** Maps with at most `limit` tasks in flight and keeps the order of the items; the first rejection stops new tasks. */
async function mapLimit(items, limit, task) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const index = next++;
            try {
                results[index] = await task(items[index], index);
            }
            catch (error) {
                next = items.length;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
    return results;
}
/** Repeats `task` with full-jitter exponential backoff while its failure is retryable; throws the last failure. */
async function retry(options, task) {
    for (let attempt = 1;; attempt++) {
        options.signal?.throwIfAborted();
        try {
            return await task(attempt);
        }
        catch (error) {
            const verdict = attempt < options.attempts ? options.retryable(error, attempt) : false;
            if (verdict === false)
                throw error;
            const wait = typeof verdict === "number" ? verdict : backoffMs(attempt, options);
            await options.clock.sleep(wait, options.signal);
        }
    }
}
/** Full-jitter exponential backoff (AWS Architecture Blog, 2015) for the wait after attempt `attempt`, in milliseconds. */
function backoffMs(attempt, options) {
    const ceiling = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1));
    return Math.round(ceiling * options.random());
}
/** Serialises asynchronous work: each task starts when the previous one has settled. */
class Mutex {
    #tail = Promise.resolve();
    run(task) {
        const result = this.#tail.then(task, task);
        this.#tail = result.catch(() => undefined);
        return result;
    }
}
/** Lets at most `limit` tasks run at once; the others start in the order in which they came. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}
/** Makes a {@link Grace} after `signal`. */
function graceAfter(signal, ms, clock) {
    const ended = new AbortController();
    const released = new AbortController();
    const release = onAbort(signal, (reason) => {
        clock.sleep(ms, released.signal).then(() => ended.abort(reason), () => undefined);
    });
    return {
        signal: ended.signal,
        release: () => {
            release();
            released.abort();
        },
    };
}


/***/ }),

/***/ 24780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ latin1Bytes),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Wy: () => (/* binding */ latin1),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/** Bytes as text, one character a byte (ISO 8859-1). */
function latin1(bytes) {
    let text = "";
    for (const byte of bytes)
        text += String.fromCharCode(byte);
    return text;
}
/** The bytes of a text that {@link latin1} made. */
function latin1Bytes(text) {
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
/** Base64 with padding (RFC 4648 section 4) of bytes, or of a text's UTF-8 form. */
function toBase64(data) {
    return btoa(latin1(typeof data === "string" ? new TextEncoder().encode(data) : data));
}
/** The bytes of base64, with or without padding, blanks left out; undefined when it is none. */
function fromBase64(text) {
    try {
        return latin1Bytes(atob(text));
    }
    catch {
        return undefined;
    }
}
/** Lower-case hexadecimal, two digits a byte. */
function toHex(bytes) {
    let text = "";
    for (const byte of bytes)
        text += HEX[byte];
    return text;
}
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
/** The SHA-256 of bytes, or of a text's UTF-8 form, as `sha256:<hex>`. */
async function sha256(data) {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return `sha256:${toHex(new Uint8Array(digest))}`;
}


/***/ }),

/***/ 4507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ isConfidential),
/* harmony export */   R2: () => (/* binding */ connectionReason),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   oC: () => (/* binding */ repeatsKey),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);

/** Reads a response's body as UTF-8, at most `limit` bytes; the rest is never read from the network. */
async function readBody(response, limit) {
    const reader = response.body?.getReader();
    if (!reader)
        return { text: "", cut: false };
    const decoder = new TextDecoder();
    let text = "";
    let size = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done)
            return { text: text + decoder.decode(), cut: false };
        const room = limit - size;
        size += value.length;
        text += decoder.decode(value.subarray(0, Math.max(0, room)), { stream: true });
        if (size > limit) {
            // A stream that has failed in the meantime has nothing left to cancel.
            await reader.cancel().catch(() => undefined);
            return { text, cut: true };
        }
    }
}
/** Whether nobody can listen on the way to an address: it is https, or http to this machine itself. */
function isConfidential({ protocol, hostname }) {
    return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
/** The URL parser has already turned every spelling of an IPv4 address into dotted decimals. */
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** Whether a status says that the same request may succeed later (RFC 9110, RFC 6585, RFC 8470). */
function mayPass(status) {
    return status === 408 || status === 425 || status === 429 || status >= 500;
}
/** Whether a response is a web page, as proxies, captive portals and wrong hosts send. */
function isHtml(response, text) {
    return /^\s*<(!doctype|html|head|body)\b/i.test(text) || /\bhtml\b/i.test(response.headers.get("content-type") ?? "");
}
/** The value of JSON text, or undefined if it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Each text of JSON, with the colon that makes it a key. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
/**
 * Whether an object of JSON text has a key twice: readers differ in which of the two they take. `value` is what the text
 * reads as.
 */
function repeatsKey(text, value) {
    let left = 0;
    for (const [, colon] of text.matchAll(JSON_TEXT))
        left += colon === undefined ? 0 : 1;
    const open = [value];
    while (open.length > 0) {
        const next = open.pop();
        if (typeof next !== "object" || next === null)
            continue;
        const values = Object.values(next);
        if (!Array.isArray(next))
            left -= values.length;
        for (const each of values)
            open.push(each);
    }
    return left > 0;
}
// By hand: packages for Retry-After measure a date by this machine's clock, and the server's need not agree with it.
/** The wait that `Retry-After` asks for (RFC 9110 section 10.2.3: seconds or an HTTP date), in milliseconds; undefined if it is absent or invalid. */
function retryAfterMs(headers, nowMs) {
    const value = headers.get("retry-after")?.trim() ?? "";
    if (/^\d{1,15}(\.\d{1,9})?$/.test(value))
        return Math.ceil(Number(value) * 1000);
    if (!/^[A-Za-z]{3,9},? .*\d/.test(value))
        return undefined;
    const due = Date.parse(value);
    if (Number.isNaN(due))
        return undefined;
    // The date is by the server's clock, which may differ from ours.
    const serverNow = Date.parse(headers.get("date") ?? "");
    return Math.max(0, due - (Number.isNaN(serverNow) ? nowMs : serverNow));
}
/** Why a `fetch` failed, for a message: the runtimes put the reason into `cause`, and may quote a header in it. */
function connectionReason(error, redactor) {
    return redactor.quote((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error instanceof Error && error.cause !== undefined ? error.cause : error));
}


/***/ }),

/***/ 95513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B3: () => (/* reexport */ createFleet),
  vB: () => (/* reexport */ createRepository),
  IL: () => (/* binding */ sandboxAddresses),
  OT: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/reflect-metadata/Reflect.js
var Reflect = __webpack_require__(80477);
// EXTERNAL MODULE: ./node_modules/@peculiar/x509/build/x509.cjs.js
var x509_cjs = __webpack_require__(8927);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(24780);
;// CONCATENATED MODULE: ./build/src/sandbox/certificate.js



const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY_MS = 24 * 60 * 60 * 1000;
/** Makes a root and an intermediate that are valid for ten years around `now` (milliseconds since the epoch). */
async function createCertificateAuthority(now, name = "Sandbox") {
    const lifetime = { notBefore: new Date(now - 5 * 365 * DAY_MS), notAfter: new Date(now + 5 * 365 * DAY_MS) };
    const rootKeys = await generateKeys();
    const root = {
        keys: rootKeys,
        certificate: await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
            ...lifetime,
            serialNumber: serialNumber(),
            name: `CN=${name} Root CA, O=${name}`,
            signingAlgorithm: ALGORITHM,
            keys: rootKeys,
            extensions: await caExtensions(rootKeys.publicKey, 1),
        }),
    };
    const intermediateKeys = await generateKeys();
    const intermediate = {
        keys: intermediateKeys,
        certificate: await x509_cjs/* X509CertificateGenerator */.Jy.create({
            ...lifetime,
            serialNumber: serialNumber(),
            subject: `CN=${name} Issuing CA, O=${name}`,
            issuer: root.certificate.subject,
            publicKey: intermediateKeys.publicKey,
            signingKey: rootKeys.privateKey,
            signingAlgorithm: ALGORITHM,
            extensions: [
                ...await caExtensions(intermediateKeys.publicKey, 0),
                await x509_cjs/* AuthorityKeyIdentifierExtension */.Z$.create(rootKeys.publicKey),
            ],
        }),
    };
    return {
        rootPem: pem(root.certificate),
        issue: (request) => issueLeaf(intermediate, request),
    };
}
/** Makes a self-signed certificate. */
async function createSelfSigned(request) {
    const keys = await generateKeys();
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.createSelfSigned({
        serialNumber: serialNumber(),
        name: `CN=${request.dnsNames[0]}`,
        notBefore: new Date(request.notBefore),
        notAfter: new Date(request.notAfter),
        signingAlgorithm: ALGORITHM,
        keys,
        extensions: await leafExtensions(request, keys.publicKey),
    });
    return { certificatePem: pem(certificate), keyPem: await privateKeyPem(keys) };
}
/** Makes the certificate a server of that name presents, with the variant's defect, valid 90 days around `now` otherwise. */
async function createServerCertificate(authority, host, variant, now) {
    const request = { dnsNames: [host], notBefore: now - DAY_MS, notAfter: now + 89 * DAY_MS };
    switch (variant) {
        case "valid":
            return await authority.issue(request);
        case "wrong-name":
            return await authority.issue({ ...request, dnsNames: [`other-${host}`] });
        case "expired":
            return await authority.issue({ ...request, notBefore: now - 91 * DAY_MS, notAfter: now - DAY_MS });
        case "not-yet-valid":
            return await authority.issue({ ...request, notBefore: now + DAY_MS, notAfter: now + 91 * DAY_MS });
        case "self-signed":
            return await createSelfSigned(request);
        case "untrusted-root":
            return await (await createCertificateAuthority(now, "Unknown")).issue(request);
    }
}
async function issueLeaf(issuer, request) {
    const keys = await generateKeys();
    const certificate = await x509_cjs/* X509CertificateGenerator */.Jy.create({
        serialNumber: serialNumber(),
        subject: `CN=${request.dnsNames[0]}`,
        issuer: issuer.certificate.subject,
        notBefore: new Date(request.notBefore),
        notAfter: new Date(request.notAfter),
        publicKey: keys.publicKey,
        signingKey: issuer.keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions: [
            ...await leafExtensions(request, keys.publicKey),
            await x509_cjs/* AuthorityKeyIdentifierExtension */.Z$.create(issuer.keys.publicKey),
        ],
    });
    return { certificatePem: pem(certificate) + pem(issuer.certificate), keyPem: await privateKeyPem(keys) };
}
async function caExtensions(publicKey, pathLength) {
    return [
        new x509_cjs/* BasicConstraintsExtension */.WA(true, pathLength, true),
        new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.keyCertSign | x509_cjs/* KeyUsageFlags */.Ob.cRLSign, true),
        await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(publicKey),
    ];
}
async function leafExtensions(request, publicKey) {
    return [
        new x509_cjs/* BasicConstraintsExtension */.WA(false, undefined, true),
        new x509_cjs/* KeyUsagesExtension */.hy(x509_cjs/* KeyUsageFlags */.Ob.digitalSignature, true),
        new x509_cjs/* ExtendedKeyUsageExtension */.j6([x509_cjs/* ExtendedKeyUsage */.CD.serverAuth]),
        new x509_cjs/* SubjectAlternativeNameExtension */.Wx(request.dnsNames.map((value) => ({ type: "dns", value }))),
        await x509_cjs/* SubjectKeyIdentifierExtension */.QE.create(publicKey),
    ];
}
async function generateKeys() {
    return await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}
async function privateKeyPem(keys) {
    const der = await crypto.subtle.exportKey("pkcs8", keys.privateKey);
    return `${x509_cjs/* PemConverter */.v6.encode(der, "PRIVATE KEY")}\n`;
}
function pem(certificate) {
    return `${certificate.toString("pem")}\n`;
}
/** 16 random bytes whose first bit is 0, so that the DER integer is positive (RFC 5280 section 4.1.2.2). */
function serialNumber() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[0] = (bytes[0] ?? 0) & 0x7f | 0x01;
    return (0,base_bytes/* toHex */.nj)(bytes);
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(14894);
;// CONCATENATED MODULE: ./build/src/sandbox/dns.js


/** Flags of an answer by a server that is asked to resolve: authoritative, recursion available. */
const FLAGS = 0x0480;
const NAME_ERROR = 3;
/** Starts a name server that knows these records and nothing else; a query that `silent` matches is never answered. */
async function startDnsServer(records, silent) {
    const queries = [];
    const socket = (0,external_node_dgram_.createSocket)("udp4");
    socket.on("message", (message, from) => {
        const answer = answerTo(message, records, (query) => {
            queries.push(query);
            return silent?.test(query) !== true;
        });
        if (answer)
            socket.send(answer, from.port, from.address);
    });
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.bind(0, "127.0.0.1", resolve));
    return {
        address: `127.0.0.1:${socket.address().port}`,
        queries,
        close: () => new Promise((resolve) => socket.close(() => resolve())),
    };
}
function answerTo(message, records, asked) {
    let packet;
    try {
        packet = (0,dns_packet.decode)(Buffer.from(message));
    }
    catch {
        return undefined;
    }
    const [question] = packet.questions ?? [];
    if (!question || !asked(`${question.type} ${question.name}`))
        return undefined;
    const name = question.name.toLowerCase();
    const known = records.filter((record) => record.name === name);
    // A name exists when something below it does (RFC 8020).
    const exists = known.length > 0 || records.some((record) => record.name.endsWith(`.${name}`));
    const answers = known.filter((record) => record.type === question.type).map((record) => ({ ...record, ttl: 60 }));
    return (0,dns_packet.encode)({
        type: "response",
        id: packet.id ?? 0,
        flags: FLAGS | (packet.flags ?? 0) & 0x0100 | (exists ? 0 : NAME_ERROR),
        questions: [question],
        answers,
    });
}
/** The records of a domain that is set up well: its mail arrives at a host, which alone sends for it. */
function wellKeptDomain(domain, host) {
    return [
        { name: domain, type: "MX", data: { preference: 10, exchange: host } },
        { name: domain, type: "TXT", data: "v=spf1 mx -all" },
        { name: `_dmarc.${domain}`, type: "TXT", data: "v=DMARC1; p=quarantine" },
    ];
}

// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 23 modules
var dist = __webpack_require__(60429);
// EXTERNAL MODULE: ./node_modules/hono/dist/middleware/body-limit/index.js
var body_limit = __webpack_require__(62542);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/sandbox/limits.js
/** The longest line a mail simulator reads, in octets: AUTH and AUTHENTICATE lines may be 12,288 long (RFC 4954 section 4). */
const MAIL_LINE_LIMIT = 12_288;
/** The longest IMAP literal that is accepted, in octets: only user names and passwords come as literals here. */
const IMAP_LITERAL_LIMIT = 4096;
/** The most literals in one IMAP command: LOGIN has two, and a command must not grow without end. */
const IMAP_LITERAL_COUNT_LIMIT = 8;
/** The most commands in one mail session, so that a client in a loop is cut off. */
const MAIL_COMMAND_LIMIT = 1000;
/** The most failed commands in one mail session before the server hangs up, as real servers do. */
const MAIL_ERROR_LIMIT = 10;
/** How long a mail session may be silent, in milliseconds. */
const MAIL_IDLE_MS = 60_000;
/**
 * How long the simulated Genesys Cloud waits for a mail server, in milliseconds: so long that only a silent server is
 * left, never one on a machine that is busy with hundreds of handshakes.
 */
const MAIL_LOGIN_MS = 60_000;
/** The most accounts that the simulated Genesys Cloud validates at once: the others' time has not begun. */
const VALIDATIONS_LIMIT = 16;
/** The most lines of one reply that the simulated Genesys Cloud reads from a mail server. */
const MAIL_REPLY_LINE_LIMIT = 100;
/** The largest request body of the HTTP simulators, in bytes. */
const HTTP_BODY_LIMIT = 1024 * 1024;
/** The largest page of a Genesys Cloud listing (contracts/emailaccounts.openapi.yaml). */
const GENESYS_PAGE_LIMIT = 100;
/** Requests a client-credentials token may make in one window (`client.credentials.token.rate.per.minute`). */
const GENESYS_RATE_LIMIT = 300;
/** The rate limit's window, in milliseconds. */
const GENESYS_RATE_WINDOW_MS = 60_000;
/** The longest comment GitHub takes, in characters. */
const GITHUB_COMMENT_LIMIT = 65_536;
/** The most files GitHub lists for a pull request. */
const GITHUB_PULL_FILES_LIMIT = 3000;
/** The most files GitHub lists for a comparison; they all come on the first page. */
const GITHUB_COMPARE_FILES_LIMIT = 300;
/** The most entries of a tree that GitHub lists at once. */
const GITHUB_TREE_LIMIT = 100_000;
/** The most commits that GitHub lists for a pull request or on one page of a comparison. */
const GITHUB_COMMITS_LIMIT = 250;
/** The largest page of a GitHub listing. */
const GITHUB_PAGE_LIMIT = 100;
/** How far a webhook's timestamp may be from the receiver's clock, in seconds (Standard Webhooks' libraries: five minutes). */
const WEBHOOK_TOLERANCE_SECONDS = 300;

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/control.js




/** Where the control calls are, next to the simulated API. */
const CONTROL_PATH = "/__sandbox";
const count = valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(), valibot_dist/* safeInteger */.Y2b(), valibot_dist/* minValue */.Wwf(0));
const when = valibot_dist/* picklist */.KIO(["before", "after"]);
const effectSchema = valibot_dist/* strictObject */.rej({
    stuck: valibot_dist/* exactOptional */.yqP(valibot_dist/* boolean */.zMY()),
    extraMs: valibot_dist/* exactOptional */.yqP(valibot_dist/* number */.aig()),
    status: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
    statusMessage: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
});
const faultSchema = valibot_dist/* variant */.Oxt("kind", [
    valibot_dist/* strictObject */.rej({
        kind: valibot_dist/* literal */.euz("status"),
        status: count,
        message: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
        headers: valibot_dist/* exactOptional */.yqP(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* string */.YjP())),
    }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("html"), status: count }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("reset"), when }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("hang"), when }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("truncate") }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("validation"), effect: effectSchema }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("stale-listing"), listings: count }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("page-shrink"), most: count }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("late"), ms: count }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("version-conflict"), status: valibot_dist/* picklist */.KIO([400, 408, 409]) }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("activation"), message: valibot_dist/* string */.YjP() }),
    valibot_dist/* strictObject */.rej({ kind: valibot_dist/* literal */.euz("already-exists") }),
]);
const rulesSchema = valibot_dist/* array */.YOg(valibot_dist/* strictObject */.rej({
    method: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
    path: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
    pathEnd: valibot_dist/* exactOptional */.yqP(valibot_dist/* string */.YjP()),
    skip: valibot_dist/* exactOptional */.yqP(count),
    times: valibot_dist/* exactOptional */.yqP(count),
    fault: faultSchema,
}));
/**
 * Lets a program in another process look into the simulator and script it: GET shows accounts, requests and the organisation of
 * the public API, POST
 * `/faults` takes a JSON array of fault rules, DELETE `/faults` forgets them, POST `/revoke-tokens` ends every token.
 */
function createGenesysControl(simulator) {
    const control = new dist/* Hono */.$().basePath(CONTROL_PATH);
    control.use((0,body_limit/* bodyLimit */.k)({ maxSize: HTTP_BODY_LIMIT }));
    control.get("/", (context) => {
        return context.json({
            accounts: simulator.accounts(),
            requests: simulator.requests(),
            emailDomains: simulator.emailDomains.state(),
        });
    });
    control.post("/faults", async (context) => {
        const rules = valibot_dist/* safeParse */.xLC(rulesSchema, await context.req.json().catch(() => undefined));
        if (!rules.success) {
            return context.json({ error: "The body must be a JSON array of {method?, path?, skip?, times?, fault}" }, 400);
        }
        simulator.addFaults(...rules.output);
        return context.body(null, 204);
    });
    control.delete("/faults", (context) => {
        simulator.clearFaults();
        return context.body(null, 204);
    });
    control.post("/revoke-tokens", (context) => {
        simulator.revokeTokens();
        return context.body(null, 204);
    });
    return control;
}

// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
;// CONCATENATED MODULE: ./build/src/sandbox/line-socket.js

/** Thrown when a peer sends a line that is longer than {@link MAIL_LINE_LIMIT}. */
class LineTooLong extends Error {
}
/**
 * Reads lines that end in CRLF, and counted octets, from a socket; the one reader of the mail simulators and of the
 * simulated Genesys Cloud. It keeps at most one line limit and one chunk of the socket in memory.
 */
class LineSocket {
    socket;
    #buffer = Buffer.alloc(0);
    #ended = false;
    #wake;
    #onData = (chunk) => {
        this.#buffer = Buffer.concat([this.#buffer, chunk]);
        if (this.#buffer.length > MAIL_LINE_LIMIT)
            this.socket.pause();
        this.#wake?.();
    };
    #onEnd = () => {
        this.#ended = true;
        this.#wake?.();
    };
    constructor(socket) {
        this.socket = socket;
        socket.on("data", this.#onData);
        // A peer may vanish at any time; "close" follows and ends the reads.
        socket.on("error", this.#onEnd);
        socket.on("end", this.#onEnd);
        socket.on("close", this.#onEnd);
    }
    /** The next line without its CRLF, or undefined when the peer has closed. Throws {@link LineTooLong}. */
    async readLine() {
        for (;;) {
            const end = this.#buffer.indexOf("\r\n");
            if (end > MAIL_LINE_LIMIT || (end < 0 && this.#buffer.length > MAIL_LINE_LIMIT))
                throw new LineTooLong();
            if (end >= 0)
                return this.#take(end, 2);
            if (this.#ended)
                return undefined;
            await this.#more();
        }
    }
    /** The next `length` octets as UTF-8, or undefined when the peer closes before they arrive. */
    async readOctets(length) {
        for (;;) {
            if (this.#buffer.length >= length)
                return this.#take(length, 0);
            if (this.#ended)
                return undefined;
            await this.#more();
        }
    }
    /** Sends lines, each with a CRLF, in one write. */
    writeLines(...lines) {
        if (!this.socket.destroyed && this.socket.writable)
            this.socket.write(lines.map((line) => `${line}\r\n`).join(""));
    }
    /** Releases the socket for a TLS handshake and returns how many octets were waiting unread; they are discarded (RFC 3207 section 4.2). */
    release() {
        this.socket.off("data", this.#onData);
        this.socket.off("end", this.#onEnd);
        this.socket.pause();
        const waiting = this.#buffer.length;
        this.#buffer = Buffer.alloc(0);
        return waiting;
    }
    #take(length, terminator) {
        const text = this.#buffer.toString("utf8", 0, length);
        this.#buffer = this.#buffer.subarray(length + terminator);
        if (this.#buffer.length <= MAIL_LINE_LIMIT)
            this.socket.resume();
        return text;
    }
    #more() {
        return new Promise((resolve) => {
            this.#wake = () => {
                this.#wake = undefined;
                resolve();
            };
        });
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/sandbox/mail/login.js
// By hand: nodemailer and imapflow are more code than all the simulators, for one log-in each.







/** Thrown when the server accepted the connection but not the credentials. */
class LoginRefused extends Error {
}
/** Logs in to an SMTP server (RFC 4954) and leaves. Throws {@link LoginRefused}, or another error if the server cannot be reached. */
async function logInToSmtp(login) {
    await withSocket(login, async (socket) => {
        let lines = new LineSocket(socket);
        await expectSmtp(lines, 220);
        let extensions = await smtpCommand(lines, "EHLO genesys.sandbox.invalid", 250);
        if (!login.implicitTls) {
            if (!extensions.includes("STARTTLS"))
                throw new Error("STARTTLS is not offered");
            await smtpCommand(lines, "STARTTLS", 220);
            lines.release();
            lines = new LineSocket(await login_secure(login, socket));
            extensions = await smtpCommand(lines, "EHLO genesys.sandbox.invalid", 250);
        }
        const offered = extensions.find((line) => line.startsWith("AUTH "))?.split(" ").slice(1) ?? [];
        requireMechanism(login, offered);
        lines.writeLines(`AUTH ${login.mechanism} ${initialResponse(login)}`);
        let reply = await readSmtp(lines);
        if (reply.code === 334) {
            lines.writeLines("");
            reply = await readSmtp(lines);
        }
        if (reply.code !== 235)
            throw new LoginRefused((0,base_text/* visible */.RK)(reply.lines.at(-1) ?? ""));
        lines.writeLines("QUIT");
    });
}
/** Logs in to an IMAP server over TLS (RFC 3501) and leaves. Throws {@link LoginRefused}, or another error if the server cannot be reached. */
async function logInToImap(login) {
    await withImap(login, () => Promise.resolve());
}
/** Logs in as {@link logInToImap} does and lists the mailbox's folders. */
async function listImapFolders(login) {
    return await withImap(login, async (lines) => {
        lines.writeLines('a3 LIST "" "*"');
        const listed = await readImap(lines, "a3");
        if (!listed.tagged.startsWith("OK"))
            throw new Error((0,base_text/* visible */.RK)(listed.tagged));
        return Array.from(listed.untagged.matchAll(/\* LIST \([^)]*\) (?:"(?:[^"\\]|\\.)*"|NIL) (?:"((?:[^"\\]|\\.)*)"|(\S+))/g), ([, quoted, atom]) => atom ?? (quoted ?? "").replace(/\\(.)/g, "$1"));
    });
}
async function withImap(login, talk) {
    return await withSocket(login, async (socket) => {
        const lines = new LineSocket(socket);
        const greeting = await requireLine(lines);
        if (!greeting.startsWith("* OK"))
            throw new Error(`unexpected greeting "${(0,base_text/* visible */.RK)(greeting)}"`);
        lines.writeLines("a1 CAPABILITY");
        const capabilities = await readImap(lines, "a1");
        const offered = Array.from(capabilities.untagged.matchAll(/ AUTH=(\S+)/g), (match) => match[1] ?? "");
        requireMechanism(login, offered);
        lines.writeLines(`a2 AUTHENTICATE ${login.mechanism}`);
        const answer = await readImap(lines, "a2", [initialResponse(login), ""]);
        if (!answer.tagged.startsWith("OK"))
            throw new LoginRefused((0,base_text/* visible */.RK)(answer.tagged));
        const result = await talk(lines);
        lines.writeLines("a9 LOGOUT");
        return result;
    });
}
async function withSocket(login, talk) {
    login.signal.throwIfAborted();
    const raw = (0,external_node_net_.connect)({ host: login.place.address, port: login.place.port, noDelay: true });
    const release = (0,base_async/* onAbort */.u7)(login.signal, () => raw.destroy());
    try {
        await settled(raw, "connect");
        return await talk(login.implicitTls ? await login_secure(login, raw) : raw);
    }
    finally {
        release();
        raw.end();
        raw.destroySoon();
    }
}
async function login_secure(login, socket) {
    const secured = external_node_tls_.connect({ socket, servername: login.host, ca: login.caPem });
    await settled(secured, "secureConnect");
    return secured;
}
/** Waits for a socket's event; rejects when the socket fails or closes first. */
function settled(socket, event) {
    return new Promise((resolve, reject) => {
        socket.once(event, () => resolve());
        socket.once("error", reject);
        socket.once("close", () => reject(new Error("the connection was closed")));
    });
}
function initialResponse(login) {
    const text = login.mechanism === "PLAIN"
        ? `\0${login.username}\0${login.secret}`
        : `user=${login.username}\x01auth=Bearer ${login.secret}\x01\x01`;
    return (0,base_bytes/* toBase64 */.nk)(text);
}
function requireMechanism(login, offered) {
    if (!offered.includes(login.mechanism))
        throw new LoginRefused(`AUTH ${login.mechanism} is not offered`);
}
async function smtpCommand(lines, command, code) {
    lines.writeLines(command);
    return await expectSmtp(lines, code);
}
async function expectSmtp(lines, code) {
    const reply = await readSmtp(lines);
    if (reply.code !== code)
        throw new Error(`unexpected reply "${(0,base_text/* visible */.RK)(reply.lines.at(-1) ?? "")}"`);
    return reply.lines.map((line) => line.slice(4));
}
async function readSmtp(lines) {
    const reply = [];
    while (reply.length < MAIL_REPLY_LINE_LIMIT) {
        const line = await requireLine(lines);
        reply.push(line);
        if (/^\d{3}(?: |$)/.test(line))
            return { code: Number(line.slice(0, 3)), lines: reply };
    }
    throw new Error("the reply has too many lines");
}
/** Reads up to the tagged line and answers each continuation request with the next of `responses`. */
async function readImap(lines, tag, responses = []) {
    const pending = [...responses];
    let untagged = "";
    for (let count = 0; count < MAIL_REPLY_LINE_LIMIT; count++) {
        const line = await requireLine(lines);
        if (line.startsWith("+"))
            lines.writeLines(pending.shift() ?? "*");
        else if (line.startsWith(`${tag} `))
            return { tagged: line.slice(tag.length + 1), untagged };
        else
            untagged += ` ${line}`;
    }
    throw new Error("the reply has too many lines");
}
async function requireLine(lines) {
    const line = await lines.readLine();
    if (line === undefined)
        throw new Error("the connection was closed");
    return line;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/sandbox/wall-clock.js


/** The machine's own clock, for a sandbox that people use; tests pass their own. */
const wallClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        // Every session of a simulator waits for the one signal that stops it.
        if (signal)
            (0,external_node_events_.setMaxListeners)(0, signal);
        try {
            await (0,external_node_timers_promises_.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    },
};

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/validation.js






/** A validator that really logs in to the account's SMTP and IMAP servers over verified TLS. */
function mailValidator(reach) {
    const gate = new base_async/* Semaphore */.jf(VALIDATIONS_LIMIT);
    return (account, signal) => gate.run(async () => {
        const { username, password } = account;
        const common = { username, password, token: account.authenticationType === "OAUTH2" };
        const servers = [
            { protocol: "SMTP", host: account.smtpServer, port: account.smtpPort, ...common },
            { protocol: "IMAP", host: account.imapServer, port: account.imapPort, ...common },
        ];
        for (const server of servers) {
            const result = await tryLogin(server, false, reach, signal);
            if ("problem" in result)
                return result.problem.message;
        }
        return undefined;
    });
}
/** A check that really logs in to a mail server over verified TLS, and lists the folders of an IMAP mailbox. */
function mailLoginCheck(reach) {
    const gate = new base_async/* Semaphore */.jf(VALIDATIONS_LIMIT);
    return (login, signal) => gate.run(() => tryLogin(login, true, reach, signal));
}
/** Words of Genesys Cloud's own (help article on the custom SMTP server integration), then what went wrong here; the codes are made up. */
async function tryLogin({ protocol, host, port, username, password, token = false }, listsFolders, reach, signal) {
    const refused = (code, message) => ({ problem: { code, message } });
    const place = reach.locate(host, port);
    if (place === undefined)
        return refused("host.invalid", `The ${protocol} host is not valid. (${host}:${port})`);
    const login = {
        host,
        place,
        caPem: reach.caPem,
        implicitTls: port !== 587,
        mechanism: token ? "XOAUTH2" : "PLAIN",
        username,
        secret: password,
    };
    const logIn = protocol === "SMTP"
        ? logInToSmtp
        : listsFolders
            ? listImapFolders
            : logInToImap;
    const clock = reach.clock ?? wallClock;
    try {
        const folders = await (0,base_async/* deadline */.nl)(MAIL_LOGIN_MS, clock, signal, () => new LoginTimedOut(), (signal) => logIn({ ...login, signal }));
        return { folders: folders ?? [] };
    }
    catch (error) {
        const { code, words } = reasonOf(error);
        return refused(code, `${words} (${protocol} ${host}:${port}: ${detail(error)})`);
    }
}
class LoginTimedOut extends Error {
    constructor() {
        super(`no end within ${MAIL_LOGIN_MS / 1000} s`);
    }
}
function reasonOf(error) {
    if (error instanceof LoginTimedOut)
        return { code: "connection.timeout", words: "The connection has timed out." };
    return error instanceof LoginRefused
        ? { code: "authentication.failed", words: "Unable to authenticate with the specified integration." }
        : { code: "connection.failed", words: "Genesys Cloud cannot connect to the integration." };
}
function detail(error) {
    if (error instanceof LineTooLong)
        return "a reply line is too long";
    return (0,errors/* errorMessage */.gJ)(error);
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/accounts.js
/** Where the accounts live. */
const ACCOUNTS_PATH = "/api/v2/routing/emailaccounts";
/** The accounts of the simulated organisation. A status is computed when it is read, so that it follows any clock. */
class AccountStore {
    #options;
    #accounts = new Map();
    constructor(options) {
        this.#options = options;
    }
    create(write, effect, hiddenListings) {
        const id = crypto.randomUUID();
        const account = { id, version: 1, write, validation: this.#startValidation(write, effect), hiddenListings };
        this.#accounts.set(id, account);
        return this.#view(account);
    }
    replace(id, write, effect) {
        const account = this.#accounts.get(id);
        if (account === undefined)
            return undefined;
        account.version++;
        account.write = write;
        account.validation = this.#startValidation(write, effect);
        return this.#view(account);
    }
    /** Whether there was one to remove. */
    remove(id) {
        return this.#accounts.delete(id);
    }
    get(id) {
        const account = this.#accounts.get(id);
        return account && this.#view(account);
    }
    /** The id of the account that already has the name, ignoring case. */
    idOfName(name) {
        const wanted = name.toLowerCase();
        return [...this.#accounts.values()].find((account) => account.write.name.toLowerCase() === wanted)?.id;
    }
    /** Every account, oldest first. */
    all() {
        return Array.from(this.#accounts.values(), (account) => this.#view(account));
    }
    /** What a listing shows: accounts that are not visible yet are left out once more. */
    listing() {
        const views = [];
        for (const account of this.#accounts.values()) {
            if (account.hiddenListings > 0)
                account.hiddenListings--;
            else
                views.push(this.#view(account));
        }
        return views;
    }
    #startValidation(write, effect) {
        const validation = { startedAt: this.#options.clock.now(), effect };
        this.#options.validate(write, this.#options.signal).then((reason) => validation.result = { reason }, (error) => validation.result = { reason: String(error) });
        return validation;
    }
    #view(account) {
        const { password: _, ...shown } = account.write;
        return {
            id: account.id,
            ...shown,
            ...this.#status(account.validation),
            version: account.version,
            selfUri: `${ACCOUNTS_PATH}/${account.id}`,
        };
    }
    #status({ startedAt, effect, result }) {
        const elapsed = this.#options.clock.now() - startedAt;
        const duration = this.#options.validationMs + (effect.extraMs ?? 0);
        if (elapsed < duration / 4)
            return { status: "PENDING_VALIDATION" };
        if (effect.stuck === true || result === undefined || elapsed < duration)
            return { status: "VALIDATING" };
        const message = effect.statusMessage ?? result.reason;
        return {
            status: effect.status ?? (result.reason === undefined ? "ACTIVE" : "VALIDATION_FAILED"),
            ...(message === undefined ? {} : { statusMessage: message }),
        };
    }
}

// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/src/sandbox/genesys/error.js
/** The `code` of each status; only the status is sourced, the words are what the platform is known to use (inferred). */
const CODES = {
    400: "bad.request",
    401: "bad.credentials",
    403: "missing.permissions",
    404: "not.found",
    405: "method.not.allowed",
    409: "conflict",
    413: "request.entity.too.large",
    429: "too.many.requests",
    500: "internal.server.error",
    503: "service.unavailable",
    504: "gateway.timeout",
};
/** Thrown by a handler of the public API: the request is refused with this answer. */
class GenesysRefusal extends Error {
    status;
    parts;
    constructor(status, message, parts = {}) {
        super(message);
        this.name = "GenesysRefusal";
        this.status = status;
        this.parts = parts;
    }
}
/** Refuses a request for something that is not there, or not yet. */
function notThere() {
    throw new GenesysRefusal(404, "The requested resource was not found");
}
/** The refusal of a value that the platform does not take; the code is one of its own (sourced), when it is used is inferred. */
function invalidValue(fieldName, message) {
    return new GenesysRefusal(400, message, { code: "invalid.value", fieldName });
}
/** An error answer in the platform's shape. */
function genesysError(status, message, parts = {}) {
    const code = parts.code ?? CODES[status] ?? "unknown.error";
    const body = {
        message,
        code,
        status,
        contextId: crypto.randomUUID(),
        details: parts.fieldName === undefined ? [] : [{ errorCode: code, fieldName: parts.fieldName }],
        errors: [],
        ...(parts.limit ? { limit: parts.limit } : {}),
    };
    return Response.json(body, { status });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/listing.js


/** The page that the query asks for, or the name of the parameter that is wrong. */
function listAccounts(accounts, query, largestPage = GENESYS_PAGE_LIMIT) {
    const name = query.get("name")?.toLowerCase();
    const found = name === undefined ? accounts : accounts.filter((account) => account.name.toLowerCase() === name);
    return offsetPage(found, query, { path: ACCOUNTS_PATH, limit: GENESYS_PAGE_LIMIT, largestPage });
}
/** The page of a listing that the query asks for; `limit` is the largest size that may be asked, `largestPage` that is given. */
function offsetPage(found, query, { path, limit, largestPage = limit }) {
    const asked = positiveInteger(query.get("pageSize"), 25);
    if (asked === undefined || asked > limit)
        return { wrongParameter: "pageSize" };
    const pageNumber = positiveInteger(query.get("pageNumber"), 1);
    if (pageNumber === undefined)
        return { wrongParameter: "pageNumber" };
    const pageSize = Math.min(asked, largestPage);
    const pageCount = Math.ceil(found.length / pageSize);
    const pageUri = (number) => {
        const uri = new URLSearchParams(query);
        uri.set("pageSize", String(pageSize));
        uri.set("pageNumber", String(number));
        return `${path}?${uri}`;
    };
    return {
        listing: {
            entities: found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
            pageSize,
            pageNumber,
            total: found.length,
            pageCount,
            selfUri: pageUri(pageNumber),
            ...(pageNumber < pageCount ? { nextUri: pageUri(pageNumber + 1) } : {}),
        },
    };
}
/** A query parameter as a number from 1; undefined when it is none. */
function positiveInteger(text, otherwise) {
    if (text === null)
        return otherwise;
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/write-body.js

const write_body_text = valibot_dist/* string */.YjP("must be of type string");
const bodySchema = valibot_dist/* pipe */.FsL(valibot_dist/* unknown */.L5J(), valibot_dist/* check */.z6Y((value) => !Array.isArray(value), "The request body must be a JSON object"), valibot_dist/* strictObject */.rej({
    name: valibot_dist/* pipe */.FsL(write_body_text, valibot_dist/* nonEmpty */.hq("must not be empty"), 
    // JSON Schema counts characters (RFC 8259), not UTF-16 code units.
    valibot_dist/* check */.z6Y((name) => Array.from(name).length <= 256, "must have at most 256 characters")),
    description: write_body_text,
    smtpServer: write_body_text,
    smtpPort: oneOf(integer(), [465, 587]),
    imapServer: write_body_text,
    imapPort: oneOf(integer(), [993]),
    authenticationType: oneOf(write_body_text, ["PLAIN", "OAUTH2"]),
    username: write_body_text,
    password: write_body_text,
    signature: write_body_text,
    replyToAddress: write_body_text,
    replyTemplate: write_body_text,
    forwardTemplate: write_body_text,
    enableTls: valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY("must be of type boolean"), valibot_dist/* literal */.euz(true, "must be one of true")),
    useStartTls: valibot_dist/* boolean */.zMY("must be of type boolean"),
}, ({ expected }) => {
    if (expected === "Object")
        return "The request body must be a JSON object";
    return expected === "never" ? "is not known" : "is required";
}), valibot_dist/* forward */.sYn(valibot_dist/* check */.z6Y(({ smtpPort, useStartTls }) => useStartTls === (smtpPort === 587), "must be true exactly when smtpPort is 587"), ["useStartTls"]), valibot_dist/* readonly */.tBZ());
/** The body when it keeps every rule of the contract, else the first problem; a field that is not known comes before all others. */
function readWriteBody(value) {
    const { success, output, issues } = valibot_dist/* safeParse */.xLC(bodySchema, value);
    if (success)
        return { body: output };
    const { path, message } = issues.find(({ expected }) => expected === "never") ?? issues[0];
    const fieldName = path?.[0].key;
    return {
        problem: typeof fieldName === "string"
            ? { fieldName, message: `The field '${fieldName.slice(0, 100)}' ${message}` }
            : { fieldName: "", message },
    };
}
function integer() {
    return valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig("must be of type integer"), valibot_dist/* integer */.ndf("must be of type integer"));
}
function oneOf(type, values) {
    return valibot_dist/* pipe */.FsL(type, valibot_dist/* picklist */.KIO(values, `must be one of ${values.join(", ")}`));
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/api.js








/** The calls of contracts/emailaccounts.openapi.yaml, for requests that are authenticated already. */
function createGenesysApi(accounts) {
    const api = new dist/* Hono */.$();
    api.use((0,body_limit/* bodyLimit */.k)({ maxSize: HTTP_BODY_LIMIT, onError: () => genesysError(413, "The request body is too large") }));
    api.post(ACCOUNTS_PATH, async (context) => {
        const read = await readBody(context);
        if (read instanceof Response)
            return read;
        if (accounts.idOfName(read.name) !== undefined) {
            return genesysError(409, `An email account with the name '${read.name}' already exists`, { fieldName: "name" });
        }
        const { fault } = context.env;
        const hidden = fault?.kind === "stale-listing" ? fault.listings : 0;
        return context.json(accounts.create(read, effectOf(fault), hidden), 201);
    });
    api.get(ACCOUNTS_PATH, (context) => {
        const { fault } = context.env;
        const most = fault?.kind === "page-shrink" ? fault.most : undefined;
        const result = listAccounts(accounts.listing(), new URL(context.req.url).searchParams, most);
        if ("listing" in result)
            return context.json(result.listing);
        const message = `The parameter '${result.wrongParameter}' is not valid`;
        return genesysError(400, message, { fieldName: result.wrongParameter });
    });
    api.get(`${ACCOUNTS_PATH}/:id`, (context) => {
        const account = accounts.get(context.req.param("id"));
        return account ? context.json(account) : notFound();
    });
    api.put(`${ACCOUNTS_PATH}/:id`, async (context) => {
        const id = context.req.param("id");
        if (accounts.get(id) === undefined)
            return notFound();
        const read = await readBody(context);
        if (read instanceof Response)
            return read;
        const holder = accounts.idOfName(read.name);
        if (holder !== undefined && holder !== id) {
            // The contract has no 409 for PUT.
            return genesysError(400, `An email account with the name '${read.name}' already exists`, { fieldName: "name" });
        }
        const replaced = accounts.replace(id, read, effectOf(context.env.fault));
        return replaced ? context.json(replaced) : notFound();
    });
    api.delete(`${ACCOUNTS_PATH}/:id`, (context) => accounts.remove(context.req.param("id")) ? context.body(null, 204) : notFound());
    api.all(ACCOUNTS_PATH, () => genesysError(405, "HTTP method not allowed"));
    api.all(`${ACCOUNTS_PATH}/:id`, () => genesysError(405, "HTTP method not allowed"));
    api.notFound(notFound);
    return api;
}
async function readBody(context) {
    const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== "application/json")
        return genesysError(400, "The request body must be application/json");
    const value = (0,http/* parseJson */.qF)(await context.req.text());
    if (value === undefined)
        return genesysError(400, "The request body is not valid JSON");
    const read = readWriteBody(value);
    return "body" in read ? read.body : genesysError(400, read.problem.message, { fieldName: read.problem.fieldName });
}
function effectOf(fault) {
    return fault?.kind === "validation" ? fault.effect : {};
}
function notFound() {
    return genesysError(404, "The requested resource was not found");
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/bodies.js


const bodies_text = valibot_dist/* string */.YjP("must be of type string");
const flag = valibot_dist/* boolean */.zMY("must be of type boolean");
const bodies_integer = valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig("must be of type integer"), valibot_dist/* integer */.ndf("must be of type integer"));
const object = valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* unknown */.L5J());
/** `DomainEntityRef`: only the id counts. */
const reference = valibot_dist/* object */.Ikc({ id: valibot_dist/* nullish */.cl6(bodies_text) });
/** A reference or nothing: null, no id and an empty one all mean that there is none (inferred from what clients send). */
const optionalReference = valibot_dist/* pipe */.FsL(valibot_dist/* nullish */.cl6(reference), valibot_dist/* transform */.pdi((ref) => ref?.id || undefined));
const references = valibot_dist/* pipe */.FsL(valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(valibot_dist/* object */.Ikc({ id: bodies_text })), []), valibot_dist/* transform */.pdi((refs) => refs?.map(({ id }) => id) ?? []));
/** One of the words, whatever their case (sourced: the platform's enumerations are compared without). */
function word(words) {
    return valibot_dist/* pipe */.FsL(bodies_text, valibot_dist/* transform */.pdi((given) => words.find((each) => each.toLowerCase() === given.toLowerCase()) ?? given), valibot_dist/* picklist */.KIO(words, `must be one of ${words.join(", ")}`));
}
const credential = valibot_dist/* object */.Ikc({
    name: valibot_dist/* nullish */.cl6(bodies_text),
    type: valibot_dist/* object */.Ikc({ name: bodies_text }),
    credentialFields: valibot_dist/* nullish */.cl6(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), bodies_text)),
});
const newIntegration = valibot_dist/* object */.Ikc({ name: valibot_dist/* nullish */.cl6(bodies_text), integrationType: valibot_dist/* object */.Ikc({ id: bodies_text }) });
const configuration = valibot_dist/* object */.Ikc({
    name: valibot_dist/* pipe */.FsL(bodies_text, valibot_dist/* nonEmpty */.hq("must not be empty")),
    version: bodies_integer,
    properties: object,
    advanced: object,
    notes: bodies_text,
    credentials: valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* object */.Ikc({ id: bodies_text })),
});
const integrationPatch = valibot_dist/* object */.Ikc({ intendedState: word(["ENABLED", "DISABLED"]) });
/** The sandbox takes away what is told to go, and leaves alone what is not spoken of. */
const domainSettings = {
    customSMTPServer: valibot_dist/* optional */.lqM(valibot_dist/* nullable */.mee(reference)),
    imapSettings: valibot_dist/* optional */.lqM(valibot_dist/* nullable */.mee(valibot_dist/* object */.Ikc({ integration: valibot_dist/* nullish */.cl6(reference) }))),
    graphApiSettings: valibot_dist/* optional */.lqM(valibot_dist/* nullable */.mee(valibot_dist/* object */.Ikc({ integration: valibot_dist/* nullish */.cl6(reference) }))),
    mailFromSettings: valibot_dist/* optional */.lqM(valibot_dist/* nullable */.mee(object)),
    emailSetting: valibot_dist/* optional */.lqM(valibot_dist/* nullable */.mee(object)),
};
const domainPatch = valibot_dist/* object */.Ikc(domainSettings);
const newDomain = valibot_dist/* object */.Ikc({
    id: valibot_dist/* pipe */.FsL(bodies_text, valibot_dist/* regex */.yGV(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i, "is not a domain")),
    subDomain: valibot_dist/* nullish */.cl6(flag, false),
    ...domainSettings,
});
const address = valibot_dist/* object */.Ikc({ email: bodies_text, name: valibot_dist/* nullish */.cl6(bodies_text) });
const route = valibot_dist/* object */.Ikc({
    name: valibot_dist/* nullish */.cl6(bodies_text),
    pattern: valibot_dist/* pipe */.FsL(bodies_text, valibot_dist/* nonEmpty */.hq("must not be empty"), valibot_dist/* maxLength */.Ru6(64, "must have at most 64 characters")),
    fromName: valibot_dist/* pipe */.FsL(bodies_text, valibot_dist/* nonEmpty */.hq("must not be empty")),
    fromEmail: valibot_dist/* nullish */.cl6(bodies_text),
    queue: optionalReference,
    priority: valibot_dist/* nullish */.cl6(valibot_dist/* pipe */.FsL(bodies_integer, valibot_dist/* minValue */.Wwf(0, "must be at least 0"))),
    skills: references,
    language: optionalReference,
    flow: optionalReference,
    spamFlow: optionalReference,
    autoBcc: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(address), []),
    replyEmailAddress: valibot_dist/* nullish */.cl6(valibot_dist/* object */.Ikc({ domain: optionalReference, route: optionalReference })),
    signature: valibot_dist/* nullish */.cl6(valibot_dist/* object */.Ikc({
        enabled: valibot_dist/* nullish */.cl6(flag),
        cannedResponseId: valibot_dist/* nullish */.cl6(bodies_text),
        alwaysIncluded: valibot_dist/* nullish */.cl6(flag),
        inclusionType: valibot_dist/* nullish */.cl6(word(["Draft", "Send", "SendOnce"])),
    })),
    historyInclusion: valibot_dist/* nullish */.cl6(word(["Include", "Exclude", "Optional"])),
    allowMultipleActions: valibot_dist/* nullish */.cl6(flag),
    mailboxFolders: valibot_dist/* nullish */.cl6(valibot_dist/* array */.YOg(bodies_text), []),
});
const testMessage = valibot_dist/* object */.Ikc({
    to: valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(address), valibot_dist/* minLength */.BpQ(1, "must not be empty")),
    from: address,
    subject: valibot_dist/* nullish */.cl6(bodies_text),
    textBody: bodies_text,
    htmlBody: valibot_dist/* nullish */.cl6(bodies_text),
});
/** What each write takes, and which keys of the models are read-only (sourced) and refused when they are sent (inferred). */
const BODIES = {
    credential: { schema: credential, readOnly: [], known: ["id", "selfUri"] },
    newIntegration: { schema: newIntegration, readOnly: [], known: ["id", "selfUri"] },
    integrationPatch: {
        schema: integrationPatch,
        readOnly: ["reportedState", "attributes"],
        known: ["id", "name", "integrationType", "notes", "config", "selfUri"],
    },
    configuration: { schema: configuration, readOnly: [], known: ["id", "selfUri"] },
    newDomain: { schema: newDomain, readOnly: ["dmarcVerificationResult", "selfUri"], known: [] },
    domainPatch: { schema: domainPatch, readOnly: ["dmarcVerificationResult", "selfUri"], known: [] },
    route: { schema: route, readOnly: ["id", "status", "selfUri"], known: [] },
    testMessage: { schema: testMessage, readOnly: [], known: ["id", "time"] },
};
/** Read-only parts of objects inside a body (sourced). */
const READ_ONLY_INSIDE = {
    imapSettings: ["status", "errorInfo"],
    graphApiSettings: ["status", "errorInfo"],
};
/** Reads a body, or refuses it with the field that is at fault. Keys that no model has are ignored, or refused when `strict`. */
function bodies_readBody(name, body, strict) {
    const { schema, readOnly, known } = BODIES[name];
    if (typeof body !== "object" || body === null || Array.isArray(body)) {
        throw new GenesysRefusal(400, "The request body must be a JSON object");
    }
    for (const [key, value] of Object.entries(body)) {
        if (readOnly.includes(key))
            throw readOnlyKey(key);
        if (strict && !(key in schema.entries) && !known.includes(key)) {
            throw new GenesysRefusal(400, `The property [${key}] is not known`, { code: "invalid.property", fieldName: key });
        }
        const inside = READ_ONLY_INSIDE[key]?.find((each) => typeof value === "object" && value !== null && each in value);
        if (inside !== undefined)
            throw readOnlyKey(`${key}.${inside}`);
    }
    const read = valibot_dist/* safeParse */.xLC(schema, body);
    if (read.success)
        return read.output;
    const [issue] = read.issues;
    const fieldName = issue.path?.map(({ key }) => String(key)).join(".") ?? "";
    const missing = issue.received === "undefined";
    throw new GenesysRefusal(400, `The field '${fieldName}' ${missing ? "is required" : issue.message}`, {
        code: missing ? "constraint.validation" : "invalid.value",
        fieldName,
    });
}
function readOnlyKey(key) {
    return new GenesysRefusal(400, `The property [${key}] is read-only`, { code: "invalid.property", fieldName: key });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/directory.js

/** The names of the organisation: nothing in the sandbox changes them. */
class Directory {
    queues;
    flows;
    skills;
    languages;
    libraries;
    responses;
    constructor(seed) {
        this.queues = (seed.queues ?? []).map((each) => entity("/api/v2/routing/queues", each));
        this.flows = (seed.flows ?? []).map(({ type = "INBOUNDEMAIL", published = true, ...each }) => ({
            ...entity("/api/v2/flows", each),
            type,
            active: true,
            system: false,
            deleted: false,
            ...(published ? { publishedVersion: { id: "1.0", name: "1.0" } } : {}),
        }));
        const active = { state: "active" };
        this.skills = (seed.skills ?? []).map((each) => ({ ...entity("/api/v2/routing/skills", each), ...active }));
        this.languages = (seed.languages ?? []).map((each) => ({
            ...entity("/api/v2/routing/languages", each),
            ...active,
        }));
        const libraries = (seed.libraries ?? []).map(({ responses = [], ...each }) => ({
            library: entity("/api/v2/responsemanagement/libraries", each),
            responses,
        }));
        this.libraries = libraries.map(({ library }) => library);
        this.responses = libraries.flatMap(({ library, responses }) => responses.map(({ responseType = "Footer", text = "", ...each }) => ({
            ...entity("/api/v2/responsemanagement/responses", each),
            version: 1,
            libraries: [library],
            texts: [{ content: text, contentType: "text/html" }],
            responseType,
            ...(responseType === "Footer" ? { footer: { type: "Signature", applicableResources: ["Campaign"] } } : {}),
        })));
    }
    /** The entity that a body refers to; one that is not there is refused (inferred). */
    require(kind, id, fieldName) {
        const found = this[kind].find((each) => each.id === id);
        if (!found)
            throw invalidValue(fieldName, `The referenced entity [${id}] does not exist`);
        return found;
    }
    /** The id of the thing of that name, for seeds. */
    idOf(kind, name) {
        const found = this[kind].find((each) => each.name === name || each.id === name);
        if (!found)
            throw new RangeError(`The seed has no "${name}" among its ${kind}`);
        return found.id;
    }
}
/**
 * Whether a name is looked for: the whole name without case, `*` at its ends stands for anything (sourced for queues,
 * inferred for flows); skills are found by how they begin (sourced), languages and libraries too (inferred).
 */
function nameMatches(name, wanted, how) {
    if (wanted === null || wanted === "")
        return true;
    const own = name.toLowerCase();
    const text = wanted.toLowerCase();
    if (how === "begins-with")
        return own.startsWith(text);
    const middle = text.replace(/^\*|\*$/g, "");
    const [open, end] = [text.startsWith("*"), text.length > 1 && text.endsWith("*")];
    if (open && end)
        return own.includes(middle);
    if (open)
        return own.endsWith(middle);
    return end ? own.startsWith(middle) : own === text;
}
function entity(path, { id = crypto.randomUUID(), name }) {
    return { id, name, selfUri: `${path}/${id}` };
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/catalogue.js
/** The type of an SMTP integration (sourced). */
const SMTP_TYPE = "custom-smtp-server";
/** The type of an IMAP integration (sourced). */
const IMAP_TYPE = "imap-server";
/** The type of a Microsoft Graph integration; its real id, slot and keys are unknown, so nothing may depend on this one. */
const GRAPH_TYPE = "microsoft-graph-api";
/** `smtpHost`, `imapHost` and `imapPort` are sourced; `smtpPort` is a guess. */
const PROPERTY_KEYS = {
    smtpHost: "smtpHost",
    smtpPort: "smtpPort",
    imapHost: "imapHost",
    imapPort: "imapPort",
};
/** A type of credential: `basicAuth` with `userName` and `password` (sourced). */
const CREDENTIAL_TYPES = [
    {
        id: "basicAuth",
        name: "basicAuth",
        properties: {
            userName: { type: "string", title: "User name" },
            password: { type: "string", title: "Password", format: "password" },
        },
        displayOrder: ["userName", "password"],
        // The password is not required: Genesys's own tests make credentials without (sourced).
        required: ["userName"],
    },
    {
        // A second type, so that a slot can refuse one (inferred: what it is called and holds).
        id: "microsoftGraph",
        name: "microsoftGraph",
        properties: { clientId: { type: "string" }, clientSecret: { type: "string" } },
        displayOrder: ["clientId", "clientSecret"],
        required: ["clientId", "clientSecret"],
    },
];
/** The types that the organisation may install. */
function integrationTypes(maxInstances, change) {
    const keys = { ...PROPERTY_KEYS, ...change.keys };
    const port = { type: "integer", minimum: 1, maximum: 65_535 };
    const schema = (title, properties, required) => ({
        title,
        type: "object",
        required,
        properties,
    });
    const properties = (type, title, own, required) => {
        const more = change.required?.[type] ?? [];
        const added = Object.fromEntries(more.map((key) => [key, { type: "string" }]));
        return schema(title, { ...own, ...added }, [...required, ...more]);
    };
    return [
        {
            id: SMTP_TYPE,
            name: "Custom SMTP Server",
            slots: { basicAuth: ["basicAuth"] },
            maxInstances,
            server: { protocol: "SMTP", hostKey: keys.smtpHost, portKey: keys.smtpPort },
            schemas: {
                // The page of the UI has the last three (sourced), their keys are guesses.
                properties: properties(SMTP_TYPE, "Custom SMTP server", {
                    [keys.smtpHost]: { type: "string", title: "SMTP host" },
                    [keys.smtpPort]: { ...port, title: "SMTP port" },
                    contactInfo: { type: "string", title: "Contact information" },
                    maxEmailSize: { type: "integer", title: "Maximum e-mail size in MB", default: 10, maximum: 40 },
                    keepConnectionAlive: { type: "boolean", title: "Keep the connection alive" },
                }, [keys.smtpHost]),
                advanced: schema("Advanced", { connectionIdleTime: { type: "integer", title: "Connection idle time" } }, []),
            },
        },
        {
            id: IMAP_TYPE,
            name: "IMAP Server",
            slots: { basicAuth: ["basicAuth"] },
            maxInstances,
            server: { protocol: "IMAP", hostKey: keys.imapHost, portKey: keys.imapPort },
            schemas: {
                properties: properties(IMAP_TYPE, "IMAP server", {
                    [keys.imapHost]: { type: "string", title: "IMAP host" },
                    [keys.imapPort]: { ...port, title: "IMAP port", default: 993 },
                }, [keys.imapHost]),
                advanced: schema("Advanced", {}, []),
            },
        },
        {
            id: GRAPH_TYPE,
            name: "Microsoft Graph API",
            slots: { graph: ["microsoftGraph"] },
            maxInstances,
            schemas: {
                properties: schema("Microsoft Graph", { tenantId: { type: "string" } }, []),
                advanced: schema("Advanced", {}, []),
            },
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/lagged-store.js
/** Things that are read as they were a while ago: Genesys Cloud's reads are eventually consistent (sourced: they lag by minutes at worst). */
class LaggedStore {
    #clock;
    #lag;
    #entries = new Map();
    #created = 0;
    constructor(clock, lag) {
        this.#clock = clock;
        this.#lag = lag;
    }
    /** Creates or changes a thing; `lateMs` is how much later than usual it shows. */
    set(value, lateMs = 0) {
        this.#write(value.id, value, lateMs);
        return value;
    }
    remove(id, lateMs = 0) {
        this.#write(id, undefined, lateMs);
    }
    /** The truth. */
    latest(id) {
        return this.#entries.get(id)?.versions.at(-1)?.value;
    }
    /** The truth of everything, oldest first. */
    all() {
        return [...this.#entries.keys()].map((id) => this.latest(id)).filter((value) => value !== undefined);
    }
    /** What a read of one thing sees. */
    seen(id) {
        const now = this.#clock.now();
        return this.#entries.get(id)?.versions.findLast(({ seenAt }) => seenAt <= now)?.value;
    }
    /** What a listing sees, oldest first. */
    listing() {
        return [...this.#entries].flatMap(([id, { sequence }]) => {
            const value = this.seen(id);
            return value === undefined ? [] : [{ sequence, value }];
        });
    }
    /** What a write finds. */
    writable(id) {
        const entry = this.#entries.get(id);
        return entry && entry.createdAt + this.#lag.writes <= this.#clock.now() ? entry.versions.at(-1)?.value : undefined;
    }
    #write(id, value, lateMs) {
        const now = this.#clock.now();
        const seenAt = now + this.#lag.reads + lateMs;
        let entry = this.#entries.get(id);
        if (entry === undefined || this.#isGone(entry, now)) {
            entry = { sequence: ++this.#created, createdAt: now, versions: [] };
            this.#entries.delete(id);
            this.#entries.set(id, entry);
        }
        const shown = entry.versions.findLastIndex((version) => version.seenAt <= now);
        entry.versions = [...entry.versions.slice(Math.max(0, shown)), { seenAt, value }];
        if (value === undefined && seenAt <= now)
            this.#entries.delete(id);
    }
    #isGone(entry, now) {
        const last = entry.versions.at(-1);
        return last !== undefined && last.value === undefined && last.seenAt <= now;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/inbound-domains.js



/** The domain below which sub-domains of Genesys Cloud's own are (inferred: which one the sandbox has). */
const ROOT_DOMAIN = "mypurecloud.sandbox.example";
/** The types of integrations that a domain refers to, and where its body does. */
const SLOTS = {
    smtp: { typeId: SMTP_TYPE, fieldName: "customSMTPServer" },
    imap: { typeId: IMAP_TYPE, fieldName: "imapSettings" },
    graph: { typeId: GRAPH_TYPE, fieldName: "graphApiSettings" },
};
/** The domains of the organisation and the state of their mailboxes. */
class DomainStore {
    #options;
    #records;
    #checks = new Map();
    constructor(options) {
        this.#options = options;
        this.#records = new LaggedStore(options.clock, options.times.lag);
    }
    /** Settings in the same request are not taken: they "must be updated in a PATCH" (sourced). */
    create(body, lateMs) {
        // A sub-domain's id comes back with the regional domain (sourced).
        const id = `${body.id}${body.subDomain ? `.${ROOT_DOMAIN}` : ""}`.toLowerCase();
        // A domain cannot be in two organisations (sourced), which is told in the same words (inferred).
        if (this.#records.latest(id) || this.#options.taken.includes(id))
            throw alreadyExists(id);
        const { domains: value } = this.#options.limits;
        if (this.#records.all().length >= value) {
            throw new GenesysRefusal(400, "The maximum number of email domains has been reached", {
                code: "limit.exceeded",
                limit: domainsLimit(value),
            });
        }
        return this.#view(this.#records.set({ id, subDomain: body.subDomain ?? false }, lateMs));
    }
    read(id) {
        return this.#view(this.#records.seen(id.toLowerCase()) ?? notThere());
    }
    /** What a change would end with; nothing changes (inferred). */
    validate(id, body) {
        const record = this.#writable(id);
        this.#changed(record, body);
        return this.#view(record);
    }
    /** Only what the body speaks of changes (sourced). Folders are looked for at every change of the domain (sourced). */
    change(id, body, lateMs) {
        const changed = this.#records.set(this.#changed(this.#writable(id), body), lateMs);
        this.lookAtFolders(changed.id);
        return this.#view(changed);
    }
    /** Refused while it has routes, those that are Removing included (inferred). */
    remove(id, lateMs) {
        const record = this.#writable(id);
        if (this.#options.routes.ofDomain(record.id).length > 0) {
            throw new GenesysRefusal(409, `The domain [${record.id}] has routes`);
        }
        this.#checks.delete(record.id);
        this.#records.remove(record.id, lateMs);
    }
    /** What a listing sees, oldest first; MX data is left out when the status is excluded (sourced). `filter` finds a part of the name (inferred). */
    listing(excludeStatus, filter) {
        const part = filter?.replace(/^\*|\*$/g, "").toLowerCase();
        return this.#records.listing().map(({ value }) => this.#view(value))
            .filter(({ id }) => part === undefined || id.includes(part))
            .map(({ mxRecordStatus, ...rest }) => excludeStatus || mxRecordStatus === undefined ? rest : { ...rest, mxRecordStatus });
    }
    /** The SMTP integration of a domain, for a test of the connection. */
    smtpIntegration(id) {
        return this.#writable(id).smtp;
    }
    /** Whether a route may be written below it; the id as it is kept. */
    requireWritable(id) {
        return this.#writable(id).id;
    }
    /** Whether its routes may be read; the id as it is kept. */
    requireSeen(id) {
        return (this.#records.seen(id.toLowerCase()) ?? notThere()).id;
    }
    /** The truth about all, oldest first. */
    all() {
        return this.#records.all().map((record) => ({ ...record, view: this.#view(record) }));
    }
    /** The domains that refer to an integration. */
    using(integrationId) {
        return this.#records.all().filter(({ smtp, imap, graph }) => [smtp, imap, graph].includes(integrationId)).map(({ id }) => id);
    }
    /** A real login with a look at the folders of all its routes. */
    lookAtFolders(id) {
        const imap = this.#records.latest(id)?.imap;
        const folders = this.#options.routes.folders(id);
        const login = imap === undefined ? undefined : this.#options.integrations.serverLogin(imap);
        if (folders.length === 0 || !login) {
            this.#checks.delete(id);
            return;
        }
        const check = { folders };
        this.#checks.set(id, check);
        this.#options.logIn(login, this.#options.signal).then((result) => check.result = result, (error) => check.result = { problem: { code: "connection.failed", message: String(error) } });
    }
    /** The folders of a domain's routes that its mailbox does not have; names must match exactly (sourced), INBOX aside (RFC 3501). */
    missingFolders(id) {
        const check = this.#checks.get(id);
        if (!check?.result || "problem" in check.result)
            return [];
        const there = check.result.folders;
        return check.folders.filter((folder) => !there.includes(folder) && folder.toUpperCase() !== "INBOX");
    }
    #writable(id) {
        return this.#records.writable(id.toLowerCase()) ?? notThere();
    }
    #changed(record, body) {
        const { unknowns, routes } = this.#options;
        const wanted = {
            smtp: this.#slot(body.customSMTPServer, body.customSMTPServer?.id, "smtp", record.smtp),
            imap: this.#slot(body.imapSettings, body.imapSettings?.integration?.id, "imap", record.imap),
            graph: this.#slot(body.graphApiSettings, body.graphApiSettings?.integration?.id, "graph", record.graph),
        };
        // Where nothing takes the others off, Graph takes their place, and they take Graph's (inferred: else there were no way).
        if (wanted.graph !== undefined && wanted.graph !== record.graph) {
            for (const slot of ["smtp", "imap"]) {
                if (unknowns[`${slot}ClearedBy`] === "nothing")
                    wanted[slot] = undefined;
            }
        }
        const isServed = ["smtp", "imap"].some((slot) => wanted[slot] && wanted[slot] !== record[slot]);
        if (isServed && unknowns.graphClearedBy === "nothing")
            wanted.graph = undefined;
        const { smtp, imap, graph } = wanted;
        // Sourced: "IMAP cannot be removed while routes with folders exist".
        if (record.imap !== undefined && imap === undefined && routes.folders(record.id).length > 0) {
            throw new GenesysRefusal(409, "IMAP cannot be removed while routes with mailbox folders exist");
        }
        // Only custom domains have servers of their own (sourced).
        if (record.subDomain && (smtp ?? imap ?? graph) !== undefined) {
            throw invalidValue("customSMTPServer", "A sub-domain of Genesys Cloud has no servers of its own");
        }
        if (graph !== undefined && (smtp ?? imap) !== undefined) {
            throw invalidValue("graphApiSettings", "A domain has either Microsoft Graph or servers of its own");
        }
        return {
            id: record.id,
            subDomain: record.subDomain,
            ...(smtp === undefined ? {} : { smtp }),
            ...(imap === undefined ? {} : { imap }),
            ...(graph === undefined ? {} : { graph }),
        };
    }
    /** What a slot holds after a body: only what it speaks of changes (sourced). */
    #slot(spoken, id, slot, held) {
        if (spoken === undefined)
            return held;
        const { typeId, fieldName } = SLOTS[slot];
        if (id)
            return this.#integration(id, typeId, fieldName);
        const { unknowns } = this.#options;
        const cleared = unknowns[`${slot}ClearedBy`];
        if (cleared === "either" || cleared === (spoken === null ? "null" : "empty-id"))
            return undefined;
        if (unknowns.otherEmptying === "ignored")
            return held;
        throw invalidValue(fieldName, `The ${slot.toUpperCase()} integration is not valid`);
    }
    /** That an integration of another type, or one that is not there, is refused is inferred. */
    #integration(id, type, fieldName) {
        const found = this.#options.integrations.find(id);
        if (!found)
            throw invalidValue(fieldName, `The integration [${id}] does not exist`);
        if (found.typeId !== type)
            throw invalidValue(fieldName, `The integration [${id}] is not of type [${type}]`);
        return id;
    }
    #view({ id, subDomain, smtp, imap, graph }) {
        return {
            id,
            name: id,
            mxRecordStatus: this.#options.mxRecordStatus(id),
            subDomain,
            ...(smtp === undefined ? {} : { customSMTPServer: this.#reference(smtp) }),
            ...(imap === undefined
                ? {}
                : { imapSettings: { integration: this.#reference(imap), ...this.#imapStatus(id, imap) } }),
            ...(graph === undefined
                ? {}
                : { graphApiSettings: { integration: this.#reference(graph), ...this.#integrationStatus(graph) } }),
            selfUri: `/api/v2/routing/email/domains/${id}`,
        };
    }
    #reference(id) {
        const found = this.#options.integrations.find(id);
        return { id, ...(found ? { name: found.name } : {}), selfUri: `/api/v2/integrations/${id}` };
    }
    /** The words are sourced, when each is used is inferred from them. */
    #integrationStatus(integrationId) {
        const { integrations } = this.#options;
        if (!integrations.find(integrationId))
            return { status: "IntegrationDeleted" };
        const { code, problem } = integrations.reported(integrationId);
        switch (code) {
            case "ERROR":
                return { status: "Error", ...(problem ? { errorInfo: problem } : {}) };
            case "ACTIVATING":
                return { status: "Unknown" };
            case "ACTIVE":
                return { status: "Active" };
            default:
                return { status: "Inactive" };
        }
    }
    /** AwaitingFolders until a route has folders and the mailbox was looked at (inferred); then what a real login found. */
    #imapStatus(id, integrationId) {
        const state = this.#integrationStatus(integrationId);
        if (state.status !== "Active")
            return state;
        const check = this.#checks.get(id);
        if (!check?.result)
            return { status: "AwaitingFolders" };
        if ("problem" in check.result)
            return { status: "Error", errorInfo: check.result.problem };
        const missing = this.missingFolders(id);
        if (missing.length === 0)
            return state;
        const message = `The mailbox has no folder ${missing.map((folder) => `"${folder}"`).join(", ")}`;
        return { status: "Error", errorInfo: { code: "folder.not.found", message } };
    }
}
/** How many domains there may be, as `Limit` of the official SDK: the number is sourced, key and namespace are inferred. */
function domainsLimit(value) {
    return { key: "email.domains.per.organization", namespace: "email", value };
}
/** The words that clients of Genesys Cloud look for, and the status (sourced); the platform says so of one's own create too. */
function alreadyExists(id) {
    return new GenesysRefusal(400, `Email domain already exists: ${id}`, { fieldName: "id" });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/operations.js
const VIEW = { allOf: ["integrations:integration:view"] };
const ADD = { allOf: ["integrations:integration:add"] };
const EDIT = { allOf: ["integrations:integration:edit"] };
const DELETE = { allOf: ["integrations:integration:delete"] };
const MANAGE = { allOf: ["routing:email:manage"] };
/** "view or manage" (sourced: SDK docs). */
const SEE = { oneOf: ["routing:email:manage", "routing:email:view"] };
const INTEGRATIONS = "/api/v2/integrations";
const CREDENTIALS = `${INTEGRATIONS}/credentials`;
const TYPES = `${INTEGRATIONS}/types`;
const DOMAINS = "/api/v2/routing/email/domains";
const ROUTES = `${DOMAINS}/{domainName}/routes`;
const LIBRARIES = "/api/v2/responsemanagement/libraries";
const RESPONSES = "/api/v2/responsemanagement/responses";
const LIMITS = "/api/v2/organizations/limits/namespaces";
const OFFSET = ["pageSize", "pageNumber"];
/**
 * Every call by the name of the official SDK's method; names, methods, paths and query are sourced there, permissions in
 * the SDK's documentation.
 */
const OPERATIONS = {
    getTokensMe: { method: "GET", path: "/api/v2/tokens/me" },
    // No source names a permission for them.
    getOrganizationsLimitsNamespaces: { method: "GET", path: LIMITS, query: OFFSET },
    getOrganizationsLimitsNamespace: { method: "GET", path: `${LIMITS}/{namespaceName}` },
    getIntegrationsTypes: { method: "GET", path: TYPES, query: OFFSET, ...VIEW },
    getIntegrationsType: { method: "GET", path: `${TYPES}/{typeId}`, ...VIEW },
    getIntegrationsTypeConfigschema: { method: "GET", path: `${TYPES}/{typeId}/configschemas/{configType}`, ...VIEW },
    getIntegrationsCredentialsTypes: { method: "GET", path: `${CREDENTIALS}/types`, ...VIEW },
    getIntegrationsCredentialsListing: {
        method: "GET",
        path: `${CREDENTIALS}/listing`,
        query: ["before", "after", "pageSize"],
        ...VIEW,
    },
    postIntegrationsCredentials: { method: "POST", path: CREDENTIALS, ...ADD },
    getIntegrationsCredential: { method: "GET", path: `${CREDENTIALS}/{credentialId}`, ...VIEW },
    putIntegrationsCredential: { method: "PUT", path: `${CREDENTIALS}/{credentialId}`, ...EDIT },
    deleteIntegrationsCredential: { method: "DELETE", path: `${CREDENTIALS}/{credentialId}`, ...DELETE },
    getIntegrations: {
        method: "GET",
        path: INTEGRATIONS,
        query: [...OFFSET, "ids", "integrationType", "reportedState", "credentialId"],
        ...VIEW,
    },
    postIntegrations: { method: "POST", path: INTEGRATIONS, ...ADD },
    getIntegration: { method: "GET", path: `${INTEGRATIONS}/{integrationId}`, ...VIEW },
    patchIntegration: { method: "PATCH", path: `${INTEGRATIONS}/{integrationId}`, ...EDIT },
    deleteIntegration: { method: "DELETE", path: `${INTEGRATIONS}/{integrationId}`, ...DELETE },
    getIntegrationConfigCurrent: { method: "GET", path: `${INTEGRATIONS}/{integrationId}/config/current`, ...VIEW },
    putIntegrationConfigCurrent: { method: "PUT", path: `${INTEGRATIONS}/{integrationId}/config/current`, ...EDIT },
    getRoutingEmailSetup: { method: "GET", path: "/api/v2/routing/email/setup", ...SEE },
    getRoutingEmailDomains: { method: "GET", path: DOMAINS, query: [...OFFSET, "excludeStatus", "filter"], ...MANAGE },
    postRoutingEmailDomains: { method: "POST", path: DOMAINS, ...MANAGE },
    getRoutingEmailDomain: { method: "GET", path: `${DOMAINS}/{domainId}`, ...SEE },
    patchRoutingEmailDomain: { method: "PATCH", path: `${DOMAINS}/{domainId}`, ...MANAGE },
    patchRoutingEmailDomainValidate: { method: "PATCH", path: `${DOMAINS}/{domainId}/validate`, ...MANAGE },
    postRoutingEmailDomainTestconnection: { method: "POST", path: `${DOMAINS}/{domainId}/testconnection`, ...MANAGE },
    deleteRoutingEmailDomain: { method: "DELETE", path: `${DOMAINS}/{domainId}`, ...MANAGE },
    getRoutingEmailDomainRoutes: { method: "GET", path: ROUTES, query: [...OFFSET, "pattern"], ...SEE },
    postRoutingEmailDomainRoutes: { method: "POST", path: ROUTES, ...MANAGE },
    getRoutingEmailDomainRoute: { method: "GET", path: `${ROUTES}/{routeId}`, ...SEE },
    putRoutingEmailDomainRoute: { method: "PUT", path: `${ROUTES}/{routeId}`, ...MANAGE },
    deleteRoutingEmailDomainRoute: { method: "DELETE", path: `${ROUTES}/{routeId}`, ...MANAGE },
    getRoutingQueues: {
        method: "GET",
        path: "/api/v2/routing/queues",
        query: [...OFFSET, "name", "id"],
        allOf: ["routing:queue:view"],
    },
    getRoutingQueue: { method: "GET", path: "/api/v2/routing/queues/{queueId}", allOf: ["routing:queue:view"] },
    getFlows: {
        method: "GET",
        path: "/api/v2/flows",
        query: [...OFFSET, "name", "id", "type"],
        allOf: ["architect:flow:view"],
    },
    getFlow: { method: "GET", path: "/api/v2/flows/{flowId}", allOf: ["architect:flow:view"] },
    getRoutingSkills: {
        method: "GET",
        path: "/api/v2/routing/skills",
        query: [...OFFSET, "name", "id"],
        allOf: ["routing:skill:view"],
    },
    getRoutingSkill: { method: "GET", path: "/api/v2/routing/skills/{skillId}", allOf: ["routing:skill:view"] },
    // Languages need no permission (sourced).
    getRoutingLanguages: { method: "GET", path: "/api/v2/routing/languages", query: [...OFFSET, "name", "id"] },
    getRoutingLanguage: { method: "GET", path: "/api/v2/routing/languages/{languageId}" },
    getResponsemanagementLibraries: {
        method: "GET",
        path: LIBRARIES,
        query: [...OFFSET, "libraryPrefix"],
        allOf: ["responses:library:view"],
    },
    getResponsemanagementLibrary: { method: "GET", path: `${LIBRARIES}/{libraryId}`, allOf: ["responses:library:view"] },
    getResponsemanagementResponses: {
        method: "GET",
        path: RESPONSES,
        query: [...OFFSET, "libraryId"],
        allOf: ["responses:response:view"],
    },
    getResponsemanagementResponse: {
        method: "GET",
        path: `${RESPONSES}/{responseId}`,
        allOf: ["responses:response:view"],
    },
};
/** Every permission that a role needs for all that is served here. */
const ALL_PERMISSIONS = [
    ...new Set(Object.values(OPERATIONS).flatMap(({ allOf, oneOf }) => [...allOf ?? [], ...oneOf ?? []])),
];
const PATTERNS = Object.entries(OPERATIONS).map(([name, { method, path }]) => {
    const source = path.replace(/\{\w+\}/g, "[^/]+");
    return { name: name, method, pattern: new RegExp(`^${source}$`) };
});
/** The call that a request is; a fixed path wins over one with a parameter. */
function operationOf(method, path) {
    return PATTERNS.find((known) => known.method === method && known.pattern.test(path))?.name;
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/email-domains-api.js











/** The largest page with page numbers; for integrations 999 (sourced), else what clients ask for at most (inferred). */
const PAGE_LIMIT = 100;
const INTEGRATIONS_PAGE_LIMIT = 999;
/** The largest page of the credentials with cursors (sourced). */
const CURSOR_PAGE_LIMIT = 200;
/** The public calls of e-mail domains for requests that are authenticated already, every one of {@link OPERATIONS}. */
function createEmailDomainsApi(organisation) {
    const api = new dist/* Hono */.$();
    api.use((0,body_limit/* bodyLimit */.k)({ maxSize: HTTP_BODY_LIMIT, onError: () => genesysError(413, "The request body is too large") }));
    const handlers = handlersOf(organisation);
    // A fixed path goes before one with a parameter: the table has them in that order.
    for (const [name, operation] of Object.entries(OPERATIONS)) {
        const handler = handlers[name];
        api.on(operation.method, operation.path.replace(/\{(\w+)\}/g, ":$1"), async (context) => {
            requirePermissions(operation, organisation.permissions);
            const answer = await handler(await callOf(context, organisation.unknowns.unknownKeys === "refused"));
            return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
        });
    }
    const known = new Set(Object.values(OPERATIONS).map(({ path }) => path.replace(/\{(\w+)\}/g, ":$1")));
    for (const path of known)
        api.all(path, () => genesysError(405, "HTTP method not allowed"));
    api.notFound(() => genesysError(404, "The requested resource was not found"));
    api.onError((error) => {
        if (error instanceof GenesysRefusal)
            return genesysError(error.status, error.message, error.parts);
        throw error;
    });
    return api;
}
/** Words and codes are the platform's own (sourced: tables of public clients). */
function requirePermissions({ allOf = [], oneOf = [] }, granted) {
    if (granted === undefined)
        return;
    const missing = allOf.filter((permission) => !granted.includes(permission));
    if (missing.length > 0) {
        throw new GenesysRefusal(403, `Unable to perform the requested action. You are missing the following permission(s): [${missing.join(", ")}]`, { code: "missing.permissions" });
    }
    if (oneOf.length > 0 && !oneOf.some((permission) => granted.includes(permission))) {
        throw new GenesysRefusal(403, `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${oneOf.join(", ")}]`, { code: "missing.any.permissions" });
    }
}
async function callOf(context, strict) {
    const { fault } = context.env;
    const { pathname, searchParams } = new URL(context.req.url);
    const text = await context.req.text();
    return {
        query: searchParams,
        path: pathname,
        fault,
        lateMs: fault?.kind === "late" ? fault.ms : 0,
        param: (name) => context.req.param(name) ?? notThere(),
        body: (name) => {
            const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
            if (type !== "application/json")
                throw new GenesysRefusal(400, "The request body must be application/json");
            const value = (0,http/* parseJson */.qF)(text);
            if (value === undefined)
                throw new GenesysRefusal(400, "The request body is not valid JSON");
            return bodies_readBody(name, value, strict);
        },
        hasBody: text.trim() !== "" && text.trim() !== "null",
    };
}
function handlersOf(organisation) {
    const { credentials, integrations, domains, routes, directory, types, unknowns } = organisation;
    const typeOf = (call) => types.find(({ id }) => id === call.param("typeId")) ?? notThere();
    const changedFolders = (domainId, before) => {
        // Folders are looked for at every change of them (sourced).
        if (before.join("\n") !== routes.folders(domainId).join("\n"))
            domains.lookAtFolders(domainId);
    };
    const named = (call, entities, how) => page(call, entities.filter((each) => ofIds(call.query, each.id) && nameMatches(each.name, call.query.get("name"), how)));
    const one = (call, entities, key) => entities.find(({ id }) => id === call.param(key)) ?? notThere();
    return {
        // A token of client credentials has no user (sourced).
        getTokensMe: () => ({
            organization: { id: "00000000-0000-4000-8000-000000000001", name: "Sandbox" },
            homeOrganization: { id: "00000000-0000-4000-8000-000000000001", name: "Sandbox" },
            authorizedScope: [],
            OAuthClient: {
                id: "00000000-0000-4000-8000-000000000002",
                name: "Sandbox client",
                authorizedGrantType: "CLIENT-CREDENTIALS",
            },
        }),
        // The SDK declares no shape for the namespaces; names in a page are inferred.
        getOrganizationsLimitsNamespaces: (call) => page(call, [{ name: "contact.center" }, ...unknowns.tellsLimits ? [{ name: "email" }] : []]),
        getOrganizationsLimitsNamespace: (call) => {
            const namespace = call.param("namespaceName");
            if (namespace === "contact.center") {
                return { entities: [{ key: "acd.conversations.max", namespace, value: 500 }] };
            }
            if (namespace !== "email" || !unknowns.tellsLimits)
                notThere();
            return {
                entities: [domainsLimit(organisation.limits.domains), {
                        key: "email.campaign.domains.per.organization",
                        namespace,
                        value: 15,
                    }],
            };
        },
        getIntegrationsTypes: (call) => page(call, types.map(typeView)),
        getIntegrationsType: (call) => typeView(typeOf(call)),
        getIntegrationsTypeConfigschema: (call) => {
            const type = typeOf(call);
            const configType = call.param("configType");
            // The two names are all there are (sourced).
            if (configType !== "properties" && configType !== "advanced")
                throw invalidValue("configType", "No such schema");
            return {
                id: `${type.id}-${configType}`,
                $schema: "http://json-schema.org/draft-04/schema#",
                ...type.schemas[configType],
            };
        },
        getIntegrationsCredentialsTypes: () => unknowns.credentialTypes === "array" ? CREDENTIAL_TYPES : { entities: CREDENTIAL_TYPES },
        getIntegrationsCredentialsListing: ({ query }) => {
            const pageSize = positiveInteger(query.get("pageSize"), 25);
            if (pageSize === undefined || pageSize > CURSOR_PAGE_LIMIT)
                throw wrongParameter("pageSize");
            const after = query.get("after");
            const before = query.get("before");
            return credentials.listing({
                pageSize,
                ...(after ? { after } : {}),
                ...(before ? { before } : {}),
            });
        },
        postIntegrationsCredentials: (call) => credentials.create(call.body("credential"), call.lateMs),
        getIntegrationsCredential: (call) => credentials.read(call.param("credentialId")),
        putIntegrationsCredential: (call) => {
            const id = call.param("credentialId");
            const info = credentials.replace(id, call.body("credential"), call.lateMs);
            organisation.credentialReplaced(id);
            return info;
        },
        deleteIntegrationsCredential: (call) => credentials.remove(call.param("credentialId"), call.lateMs),
        getIntegrations: (call) => {
            const { query } = call;
            const [type, state, credential] = ["integrationType", "reportedState", "credentialId"].map((key) => query.get(key));
            return page(call, integrations.listing().filter((each) => ofIds(query, each.id, "ids") && (!type || each.integrationType.id === type) &&
                (!state || each.reportedState.code === state.toUpperCase()) &&
                (!credential || integrations.uses(each.id, credential))), INTEGRATIONS_PAGE_LIMIT);
        },
        postIntegrations: (call) => integrations.create(call.body("newIntegration"), call.lateMs),
        getIntegration: (call) => integrations.read(call.param("integrationId")),
        patchIntegration: (call) => integrations.setIntended(call.param("integrationId"), call.body("integrationPatch").intendedState, call.lateMs, call.fault?.kind === "activation" ? call.fault.message : undefined),
        deleteIntegration: (call) => integrations.remove(call.param("integrationId"), call.lateMs),
        getIntegrationConfigCurrent: (call) => integrations.readConfig(call.param("integrationId")),
        putIntegrationConfigCurrent: (call) => integrations.configure(call.param("integrationId"), call.body("configuration"), call.lateMs, call.fault?.kind === "version-conflict" ? call.fault.status : undefined),
        getRoutingEmailSetup: () => ({ rootDomain: ROOT_DOMAIN }),
        getRoutingEmailDomains: (call) => {
            const filter = call.query.get("filter") ?? undefined;
            return page(call, domains.listing(call.query.get("excludeStatus") === "true", filter));
        },
        postRoutingEmailDomains: (call) => {
            const created = domains.create(call.body("newDomain"), call.lateMs);
            if (call.fault?.kind === "already-exists")
                throw alreadyExists(created.id);
            return created;
        },
        getRoutingEmailDomain: (call) => domains.read(call.param("domainId")),
        patchRoutingEmailDomain: (call) => domains.change(call.param("domainId"), call.body("domainPatch"), call.lateMs),
        patchRoutingEmailDomainValidate: (call) => domains.validate(call.param("domainId"), call.body("domainPatch")),
        postRoutingEmailDomainTestconnection: async (call) => {
            const message = call.hasBody ? call.body("testMessage") : undefined;
            const smtp = domains.smtpIntegration(call.param("domainId"));
            const login = smtp === undefined ? undefined : integrations.serverLogin(smtp);
            if (!login)
                throw invalidValue("customSMTPServer", "The domain has no custom SMTP server");
            const result = await organisation.logIn(login, organisation.signal);
            // The words are sourced, the status and the code are not.
            if ("problem" in result)
                throw new GenesysRefusal(400, result.problem.message, { code: result.problem.code });
            if (message) {
                organisation.testMails++;
                return { ...message, id: `<${crypto.randomUUID()}@${ROOT_DOMAIN}>`, time: new Date(routes.now).toISOString() };
            }
            return unknowns.testAnswer === "empty-object" ? {} : undefined;
        },
        deleteRoutingEmailDomain: (call) => domains.remove(call.param("domainId"), call.lateMs),
        getRoutingEmailDomainRoutes: (call) => page(call, routes.listing(domains.requireSeen(call.param("domainName")), call.query.get("pattern") ?? undefined)),
        postRoutingEmailDomainRoutes: (call) => {
            const domain = domains.requireWritable(call.param("domainName"));
            const before = routes.folders(domain);
            const created = routes.create(domain, call.body("route"), call.lateMs);
            changedFolders(domain, before);
            return created;
        },
        getRoutingEmailDomainRoute: (call) => routes.read(domains.requireSeen(call.param("domainName")), call.param("routeId")),
        putRoutingEmailDomainRoute: (call) => {
            const domain = domains.requireWritable(call.param("domainName"));
            const before = routes.folders(domain);
            const replaced = routes.replace(domain, call.param("routeId"), call.body("route"), call.lateMs);
            changedFolders(domain, before);
            return replaced;
        },
        deleteRoutingEmailDomainRoute: (call) => {
            const domain = domains.requireWritable(call.param("domainName"));
            const before = routes.folders(domain);
            routes.remove(domain, call.param("routeId"), call.lateMs);
            changedFolders(domain, before);
        },
        getRoutingQueues: (call) => named(call, directory.queues, "whole"),
        getRoutingQueue: (call) => one(call, directory.queues, "queueId"),
        getFlows: (call) => {
            const wanted = call.query.getAll("type").flatMap((each) => each.split(",")).map((each) => each.toUpperCase());
            return named(call, directory.flows.filter(({ type }) => wanted.length === 0 || wanted.includes(type)), "whole");
        },
        getFlow: (call) => one(call, directory.flows, "flowId"),
        getRoutingSkills: (call) => named(call, directory.skills, "begins-with"),
        getRoutingSkill: (call) => one(call, directory.skills, "skillId"),
        getRoutingLanguages: (call) => named(call, directory.languages, "begins-with"),
        getRoutingLanguage: (call) => one(call, directory.languages, "languageId"),
        getResponsemanagementLibraries: (call) => page(call, directory.libraries.filter(({ name }) => nameMatches(name, call.query.get("libraryPrefix"), "begins-with"))),
        getResponsemanagementLibrary: (call) => one(call, directory.libraries, "libraryId"),
        // The library is not optional (sourced).
        getResponsemanagementResponses: (call) => {
            const library = call.query.get("libraryId");
            if (!library)
                throw wrongParameter("libraryId");
            return page(call, directory.responses.filter(({ libraries }) => libraries.some(({ id }) => id === library)));
        },
        getResponsemanagementResponse: (call) => one(call, directory.responses, "responseId"),
    };
}
function page({ query, path, fault }, found, limit = PAGE_LIMIT) {
    const largestPage = fault?.kind === "page-shrink" ? fault.most : undefined;
    const result = offsetPage(found, query, { path, limit, largestPage });
    if ("listing" in result)
        return result.listing;
    throw wrongParameter(result.wrongParameter);
}
function wrongParameter(name) {
    return invalidValue(name, `The parameter '${name}' is not valid`);
}
function ofIds(query, id, key = "id") {
    const wanted = query.getAll(key).flatMap((each) => each.split(","));
    return wanted.length === 0 || wanted.includes(id);
}
/** `IntegrationType` of the official SDK. */
function typeView({ id, name, slots, maxInstances }) {
    const selfUri = `/api/v2/integrations/types/${id}`;
    return {
        id,
        name,
        provider: "Genesys",
        credentials: Object.fromEntries(Object.entries(slots).map(([slot, credentialTypes]) => [slot, { required: true, title: slot, credentialTypes }])),
        configPropertiesSchemaUri: `${selfUri}/configschemas/properties`,
        configAdvancedSchemaUri: `${selfUri}/configschemas/advanced`,
        nonInstallable: false,
        maxInstances,
        selfUri,
    };
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/conduct.js
/** Times that suit a person who watches; none is sourced. */
const DEFAULT_TIMES = {
    lag: { reads: 0, writes: 0 },
    activation: 1000,
    deactivation: 500,
    route: 500,
    removal: 500,
};
/** What help articles say. */
const DEFAULT_LIMITS = { domains: 2, integrations: 20, routes: 1000, folders: 10 };
/** The answers that are likeliest (inferred). */
const DEFAULT_UNKNOWNS = {
    keepsRouteNames: true,
    showsUserNames: true,
    credentialTypes: "array",
    versionConflict: 409,
    smtpClearedBy: "either",
    imapClearedBy: "null",
    graphClearedBy: "either",
    otherEmptying: "refused",
    tellsLimits: true,
    testAnswer: "empty-object",
    unknownKeys: "ignored",
};

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/credentials.js



/** Where credentials are. */
const CREDENTIALS_PATH = "/api/v2/integrations/credentials";
/** The credentials of the organisation; a name may be there twice (inferred). */
class CredentialStore {
    #clock;
    #records;
    #showsUserNames;
    constructor(clock, lag, showsUserNames) {
        this.#clock = clock;
        this.#records = new LaggedStore(clock, lag);
        this.#showsUserNames = showsUserNames;
    }
    create(body, lateMs, id = crypto.randomUUID()) {
        const now = this.#clock.now();
        return infoOf(this.#records.set({ id, ...readCredential(body), createdAt: now, modifiedAt: now }, lateMs));
    }
    /** The id stays, the rest is replaced as a whole (sourced). */
    replace(id, body, lateMs) {
        const { createdAt } = this.#records.writable(id) ?? notThere();
        return infoOf(this.#records.set({ id, ...readCredential(body), createdAt, modifiedAt: this.#clock.now() }, lateMs));
    }
    /** Integrations that use it keep their reference (inferred). */
    remove(id, lateMs) {
        if (!this.#records.writable(id))
            notThere();
        this.#records.remove(id, lateMs);
    }
    /** `Credential` of the official SDK with "sensitive fields redacted" (sourced). */
    read(id) {
        const record = this.#records.seen(id) ?? notThere();
        const { createdDate: _, modifiedDate: __, ...rest } = infoOf(record);
        const { userName } = record.fields;
        return { ...rest, credentialFields: this.#showsUserNames && userName !== undefined ? { userName } : {} };
    }
    /** The truth about one that a configuration refers to. */
    info(id) {
        const record = this.#records.latest(id);
        return record && infoOf(record);
    }
    /** What a login with it sends. */
    fields(id) {
        return this.#records.latest(id)?.fields ?? {};
    }
    /** The truth, oldest first. */
    all() {
        return this.#records.all().map(infoOf);
    }
    /** A page with cursors (sourced: the SDK's `CredentialInfoCursorListing`; what a cursor looks like is not told). */
    listing(query) {
        const { pageSize } = query;
        const all = this.#records.listing();
        const after = cursorPlace(query.after) ?? 0;
        const before = cursorPlace(query.before);
        const inside = all.filter(({ sequence }) => before === undefined ? sequence > after : sequence < before);
        const shown = before === undefined ? inside.slice(0, pageSize) : inside.slice(-pageSize);
        const first = shown[0]?.sequence ?? 0;
        const last = shown.at(-1)?.sequence ?? 0;
        const uri = (parts) => {
            const parameters = new URLSearchParams({ ...parts, pageSize: String(pageSize) });
            return `${CREDENTIALS_PATH}/listing?${parameters}`;
        };
        return {
            entities: shown.map(({ value }) => infoOf(value)),
            selfUri: uri({
                ...(query.after === undefined ? {} : { after: query.after }),
                ...(query.before === undefined ? {} : { before: query.before }),
            }),
            ...(shown.length > 0 && all.some(({ sequence }) => sequence > last)
                ? { nextUri: uri({ after: cursor(last) }) }
                : {}),
            ...(shown.length > 0 && all.some(({ sequence }) => sequence < first)
                ? { previousUri: uri({ before: cursor(first) }) }
                : {}),
        };
    }
}
function infoOf({ id, name, type, createdAt, modifiedAt }) {
    return {
        id,
        ...(name === undefined ? {} : { name }),
        createdDate: new Date(createdAt).toISOString(),
        modifiedDate: new Date(modifiedAt).toISOString(),
        type: { id: type, name: type },
        selfUri: `${CREDENTIALS_PATH}/${id}`,
    };
}
/** "Missing required fields fail the request" (sourced); what else is refused is inferred. */
function readCredential({ name, type, credentialFields }) {
    const known = CREDENTIAL_TYPES.find((each) => each.name === type.name);
    if (!known) {
        throw new GenesysRefusal(400, `Credential type [${type.name}] is not valid`, {
            code: "invalid.value",
            fieldName: "type",
        });
    }
    const fields = credentialFields ?? {};
    for (const key of known.required) {
        if (!fields[key]) {
            throw new GenesysRefusal(400, `The field '${key}' is required`, {
                code: "constraint.validation",
                fieldName: key,
            });
        }
    }
    const extra = Object.keys(fields).find((key) => !(key in known.properties));
    if (extra !== undefined) {
        throw new GenesysRefusal(400, `The field '${extra}' is not known`, { code: "invalid.property", fieldName: extra });
    }
    return { name: name ?? undefined, type: known.name, fields };
}
function cursor(sequence) {
    return Buffer.from(`credential:${sequence}`).toString("base64url");
}
function cursorPlace(text) {
    if (text === undefined)
        return undefined;
    const place = /^credential:(\d+)$/.exec(Buffer.from(text, "base64url").toString());
    if (place)
        return Number(place[1]);
    throw new GenesysRefusal(400, "The cursor is not valid", { code: "invalid.value", fieldName: "after" });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/email-routes.js


/** The routes of all domains and their states in time. */
class RouteStore {
    #options;
    #records;
    constructor(options) {
        this.#options = options;
        this.#records = new LaggedStore(options.clock, options.times.lag);
    }
    create(domainId, body, lateMs) {
        const { routes: value } = this.#options.limits;
        const others = this.ofDomain(domainId);
        if (others.length >= value) {
            throw new GenesysRefusal(400, "The maximum number of routes of the domain has been reached", {
                code: "limit.exceeded",
                // The number is sourced, the key is not.
                limit: { key: "email.routes.per.domain", namespace: "email", value },
            });
        }
        this.#check(domainId, body);
        // One that is on its way out takes no place any more (inferred).
        if (others.some((route) => samePattern(route.body, body) && route.removedAt === undefined))
            throw duplicate(body);
        const { now } = this;
        const record = { id: crypto.randomUUID(), domainId, body: this.#kept(body), writtenAt: now };
        return this.#view(this.#records.set(record, lateMs));
    }
    /** The whole route is replaced, without a version: the last one wins (sourced). */
    replace(domainId, id, body, lateMs) {
        const record = this.#writable(domainId, id);
        this.#check(domainId, body);
        const others = this.ofDomain(domainId).filter((route) => route.id !== id && route.removedAt === undefined);
        if (others.some((route) => samePattern(route.body, body)))
            throw duplicate(body);
        return this.#view(this.#records.set({ ...record, body: this.#kept(body), writtenAt: this.now }, lateMs));
    }
    /** Removing, then gone (sourced: the status; clients wait for the end of it). */
    remove(domainId, id, lateMs) {
        const record = this.#writable(domainId, id);
        this.#records.set({ ...record, removedAt: this.now }, lateMs);
    }
    read(domainId, id) {
        const record = this.#records.seen(id);
        return record?.domainId === domainId && !this.#isGone(record) ? this.#view(record) : notThere();
    }
    /** What a listing of a domain sees, oldest first; `pattern` is compared without case (inferred). */
    listing(domainId, pattern) {
        return this.#records.listing().map(({ value }) => value).filter((record) => record.domainId === domainId && !this.#isGone(record) &&
            (pattern === undefined || record.body.pattern.toLowerCase() === pattern.toLowerCase())).map((record) => this.#view(record));
    }
    /** The truth about a domain's routes, those that are Removing included. */
    ofDomain(domainId) {
        return this.all().filter((record) => record.domainId === domainId);
    }
    /** The folders that a domain's routes read. */
    folders(domainId) {
        const living = this.ofDomain(domainId).filter(({ removedAt }) => removedAt === undefined);
        return [...new Set(living.flatMap(({ body }) => body.mailboxFolders ?? []))];
    }
    /** The truth about all, oldest first. */
    all() {
        for (const record of this.#records.all())
            if (this.#isGone(record))
                this.#records.remove(record.id);
        return this.#records.all();
    }
    /** The truth about one, as its answer would be. */
    show(record) {
        return this.#view(record);
    }
    get now() {
        return this.#options.clock.now();
    }
    #writable(domainId, id) {
        const record = this.#records.writable(id);
        return record?.domainId === domainId && record.removedAt === undefined ? record : notThere();
    }
    #isGone({ removedAt }) {
        return removedAt !== undefined && this.now - removedAt >= this.#options.times.removal;
    }
    #kept({ name, ...body }) {
        return this.#options.unknowns.keepsRouteNames ? { name, ...body } : body;
    }
    #check(domainId, body) {
        const { directory, limits } = this.#options;
        // A reply address beside fromEmail is taken (sourced: TF PR 1239), a queue beside a flow is not (sourced: TF PR 929).
        if (body.queue !== undefined && body.flow !== undefined) {
            throw invalidValue("flow", "A route has either a queue or a flow");
        }
        // Only a queue knows them (inferred).
        const ofQueue = [["skills", body.skills.length > 0], ["language", body.language !== undefined]];
        for (const [key, isSet] of ofQueue) {
            if (isSet && body.queue === undefined)
                throw invalidValue(key, `The field '${key}' needs a queue`);
        }
        if (body.queue !== undefined)
            directory.require("queues", body.queue, "queue");
        if (body.language !== undefined)
            directory.require("languages", body.language, "language");
        for (const id of body.skills)
            directory.require("skills", id, "skills");
        for (const key of ["flow", "spamFlow"]) {
            const id = body[key];
            if (id === undefined)
                continue;
            directory.require("flows", id, key);
            const flow = directory.flows.find((each) => each.id === id);
            if (flow?.type !== "INBOUNDEMAIL")
                throw invalidValue(key, `The flow [${id}] is not an inbound email flow`);
            if (!flow.publishedVersion)
                throw invalidValue(key, `The flow [${id}] is not published`);
        }
        const response = body.signature?.cannedResponseId;
        if (response)
            directory.require("responses", response, "signature.cannedResponseId");
        const folders = body.mailboxFolders ?? [];
        if (folders.length > limits.folders) {
            throw invalidValue("mailboxFolders", `A route has at most ${limits.folders} folders`);
        }
        const reply = body.replyEmailAddress;
        if (reply?.route !== undefined) {
            const target = this.#records.latest(reply.route);
            const there = target && target.removedAt === undefined && target.domainId === (reply.domain ?? domainId);
            if (!there)
                throw invalidValue("replyEmailAddress", `The referenced route [${reply.route}] does not exist`);
        }
    }
    #status({ domainId, body, writtenAt, removedAt }) {
        if (removedAt !== undefined)
            return "Removing";
        const missing = this.#options.missingFolders(domainId);
        // A route whose folder is not there is in Error (inferred).
        if (body.mailboxFolders?.some((folder) => missing.includes(folder)))
            return "Error";
        return this.now - writtenAt < this.#options.times.route ? "Pending" : "Active";
    }
    /** Empty lists and what was never set are left out (inferred); the defaults are the documented ones. */
    #view(record) {
        const { id, domainId, body } = record;
        const { directory } = this.#options;
        const ref = (kind, entityId) => entityId === undefined ? undefined : directory[kind]
            .filter((each) => each.id === entityId).map(({ id, name, selfUri }) => ({ id, name, selfUri }))[0];
        const skills = body.skills.map((skill) => ref("skills", skill));
        return dropUndefined({
            id,
            name: body.name ?? undefined,
            pattern: body.pattern,
            queue: ref("queues", body.queue),
            priority: body.priority ?? undefined,
            skills: skills.length > 0 ? skills : undefined,
            language: ref("languages", body.language),
            fromName: body.fromName,
            fromEmail: body.fromEmail || undefined,
            flow: ref("flows", body.flow),
            spamFlow: ref("flows", body.spamFlow),
            replyEmailAddress: this.#reply(body, domainId),
            autoBcc: body.autoBcc?.length
                ? body.autoBcc.map(({ email, name }) => dropUndefined({ email, name: name ?? undefined }))
                : undefined,
            signature: body.signature
                ? dropUndefined({
                    enabled: body.signature.enabled ?? true,
                    cannedResponseId: body.signature.cannedResponseId ?? undefined,
                    alwaysIncluded: body.signature.alwaysIncluded ?? false,
                    inclusionType: body.signature.inclusionType ?? undefined,
                })
                : undefined,
            historyInclusion: body.historyInclusion ?? "Optional",
            allowMultipleActions: body.allowMultipleActions ?? false,
            mailboxFolders: body.mailboxFolders?.length ? body.mailboxFolders : undefined,
            status: this.#status(record),
            selfUri: `/api/v2/routing/email/domains/${domainId}/routes/${id}`,
        });
    }
    #reply({ replyEmailAddress }, domainId) {
        const target = replyEmailAddress?.route === undefined ? undefined : this.#records.latest(replyEmailAddress.route);
        if (!target)
            return undefined;
        const domain = target.domainId ?? domainId;
        const selfUri = `/api/v2/routing/email/domains/${domain}`;
        return {
            domain: { id: domain, name: domain, selfUri },
            route: {
                id: target.id,
                pattern: target.body.pattern,
                fromName: target.body.fromName,
                selfUri: `${selfUri}/routes/${target.id}`,
            },
        };
    }
}
function samePattern(one, other) {
    return one.pattern.toLowerCase() === other.pattern.toLowerCase();
}
/** That a domain has one route of a pattern is inferred, and so is the status. */
function duplicate({ pattern }) {
    return new GenesysRefusal(409, `A route with the pattern [${pattern}] already exists`, { fieldName: "pattern" });
}
function dropUndefined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/integrations.js


/** Where integrations are. */
const INTEGRATIONS_PATH = "/api/v2/integrations";
/** What empty notes may come back as (sourced: a quirk of the platform). */
const EMPTY_NOTES = "node_dynamodb_empty_string";
/** The integrations of the organisation, their configurations and their states in time. */
class IntegrationStore {
    #options;
    #records;
    #phases = new Map();
    constructor(options) {
        this.#options = options;
        this.#records = new LaggedStore(options.clock, options.times.lag);
    }
    /** A new one is DISABLED and has an empty configuration of version 1; without a name it is called as its type (inferred). */
    create(body, lateMs) {
        const type = this.type(body.integrationType.id);
        if (!type)
            throw invalidValue("integrationType", `Integration type [${body.integrationType.id}] is not valid`);
        const { integrations: value } = this.#options.limits;
        if (this.#records.all().filter(({ typeId }) => typeId === type.id).length >= value) {
            throw new GenesysRefusal(400, `The maximum number of integrations of type [${type.id}] has been reached`, {
                code: "limit.exceeded",
                // The number is sourced, the key is not.
                limit: { key: "integrations.type.instances", namespace: "integrations", value },
            });
        }
        const now = this.#options.clock.now();
        const config = { version: 1, properties: {}, advanced: {}, notes: "", credentials: {} };
        const record = {
            id: crypto.randomUUID(),
            name: body.name || type.name,
            typeId: type.id,
            intendedState: "DISABLED",
            config,
            stateSince: now,
        };
        this.#phases.set(record.id, { kind: "inactive" });
        return this.#view(this.#records.set(record, lateMs));
    }
    read(id) {
        return this.#view(this.#records.seen(id) ?? notThere());
    }
    /** `IntegrationConfiguration`; all six parts are there (sourced). */
    readConfig(id) {
        return this.#configView(this.#records.seen(id) ?? notThere());
    }
    /** Needs the current version (sourced), a credential of a type that the slot takes, and only properties of the schema (inferred). */
    configure(id, body, lateMs, conflict) {
        const record = this.#records.writable(id) ?? notThere();
        const type = this.type(record.typeId);
        if (conflict !== undefined) {
            // Somebody else was faster.
            this.#records.set({ ...record, config: { ...record.config, version: record.config.version + 1 } });
            throw versionConflict(body.version, record.config.version + 1, conflict);
        }
        if (body.version !== record.config.version) {
            throw versionConflict(body.version, record.config.version, this.#options.unknowns.versionConflict);
        }
        for (const part of ["properties", "advanced"]) {
            const schema = type?.schemas[part];
            const extra = Object.keys(body[part]).find((key) => schema && !(key in schema.properties));
            if (extra !== undefined) {
                throw new GenesysRefusal(400, `The property [${extra}] is not in the schema`, {
                    code: "invalid.property",
                    fieldName: `${part}.${extra}`,
                });
            }
            const missing = schema?.required.find((key) => body[part][key] === undefined || body[part][key] === "");
            if (missing !== undefined) {
                throw new GenesysRefusal(400, `The property [${missing}] is required`, {
                    code: "constraint.validation",
                    fieldName: `${part}.${missing}`,
                });
            }
        }
        const { server } = type ?? {};
        const port = server && body.properties[server.portKey];
        if (port !== undefined && !Number.isInteger(port)) {
            throw invalidValue("properties", "The port must be of type integer");
        }
        // Only port 993 over TLS (sourced).
        if (server?.protocol === "IMAP" && port !== undefined && port !== 993) {
            throw invalidValue("properties", "The IMAP port must be 993");
        }
        for (const [slot, { id: credentialId }] of Object.entries(body.credentials)) {
            const taken = type?.slots[slot];
            const info = this.#options.credentials.info(credentialId);
            if (!taken)
                throw invalidValue(`credentials.${slot}`, `The credential slot [${slot}] is not known`);
            if (!info)
                throw invalidValue(`credentials.${slot}`, `The credential [${credentialId}] does not exist`);
            if (!taken.includes(info.type.name)) {
                throw invalidValue(`credentials.${slot}`, `The credential type [${info.type.name}] does not fit`);
            }
        }
        const changed = this.#records.set({
            ...record,
            name: body.name,
            config: {
                version: record.config.version + 1,
                properties: body.properties,
                advanced: body.advanced,
                // A client that sends the quirk back means no notes.
                notes: body.notes === EMPTY_NOTES ? "" : body.notes,
                credentials: Object.fromEntries(Object.entries(body.credentials).map(([slot, ref]) => [slot, ref.id])),
            },
        }, lateMs);
        this.checkAgain(id);
        return this.#configView(changed);
    }
    /** ENABLED starts a real login; one that ended in ERROR stays there until it was INACTIVE (sourced: "until reset to active"). */
    setIntended(id, intendedState, lateMs, error) {
        const record = this.#records.writable(id) ?? notThere();
        const now = this.#options.clock.now();
        const { code, problem } = this.reported(id);
        const phase = this.#phases.get(id);
        if (intendedState === "ENABLED" && record.intendedState === "DISABLED") {
            // One that is not INACTIVE yet has not forgotten what was wrong with it (inferred).
            const kept = code === "DEACTIVATING" && phase?.kind === "deactivating" ? phase.error : undefined;
            const end = error ?? kept;
            const check = this.#startCheck(record);
            this.#phases.set(id, { kind: "activating", since: now, check, ...(end === undefined ? {} : { error: end }) });
        }
        else if (intendedState === "DISABLED" && record.intendedState === "ENABLED") {
            this.#phases.set(id, { kind: "deactivating", since: now, ...(problem ? { error: problem.message } : {}) });
        }
        return this.#view(this.#records.set({ ...record, intendedState, stateSince: now }, lateMs));
    }
    /** A domain that refers to it keeps its reference: the status IntegrationDeleted exists (sourced). */
    remove(id, lateMs) {
        const record = this.#records.writable(id) ?? notThere();
        this.#records.remove(id, lateMs);
        return this.#view(record);
    }
    /** What a listing sees, oldest first. */
    listing() {
        return this.#records.listing().map(({ value }) => this.#view(value));
    }
    /** The truth about one, for what refers to it. */
    find(id) {
        const record = this.#records.latest(id);
        return record && { typeId: record.typeId, name: record.name, enabled: record.intendedState === "ENABLED" };
    }
    /** Whether a credential is in its configuration, as a listing sees it. */
    uses(id, credentialId) {
        return Object.values(this.#records.latest(id)?.config.credentials ?? {}).includes(credentialId);
    }
    /** The truth about all, oldest first. */
    all() {
        return this.#records.all().map((record) => ({
            id: record.id,
            name: record.name,
            type: record.typeId,
            intendedState: record.intendedState,
            reportedState: this.reported(record.id).code,
            version: record.config.version,
            properties: record.config.properties,
            notes: record.config.notes,
            credentialIds: Object.values(record.config.credentials),
        }));
    }
    type(id) {
        return this.#options.types.find((type) => type.id === id);
    }
    /** The state of one that exists. */
    reported(id) {
        const { clock, times } = this.#options;
        const phase = this.#phases.get(id);
        switch (phase?.kind) {
            case undefined:
            case "inactive":
                return { code: "INACTIVE" };
            case "deactivating":
                return { code: clock.now() - phase.since < times.deactivation ? "DEACTIVATING" : "INACTIVE" };
            case "error":
                return { code: "ERROR", problem: { code: "integration.error", message: phase.message } };
            case "checked-again": {
                const { result } = phase.check;
                return result && "problem" in result ? { code: "ERROR", problem: result.problem } : { code: "ACTIVE" };
            }
            case "activating": {
                const { result } = phase.check;
                if (result === undefined || clock.now() - phase.since < times.activation)
                    return { code: "ACTIVATING" };
                if (phase.error !== undefined) {
                    return { code: "ERROR", problem: { code: "integration.error", message: phase.error } };
                }
                return "problem" in result ? { code: "ERROR", problem: result.problem } : { code: "ACTIVE" };
            }
        }
    }
    /** Logs in again with what is configured now, if it is enabled; one in ERROR is not looked at (sourced: it has to be reset). */
    checkAgain(id) {
        const record = this.#records.latest(id);
        const phase = this.#phases.get(id);
        if (!record || record.intendedState === "DISABLED")
            return;
        const { code } = this.reported(id);
        if (code === "ACTIVATING" && phase?.kind === "activating") {
            this.#phases.set(id, { ...phase, check: this.#startCheck(record) });
        }
        else if (code === "ACTIVE") {
            this.#phases.set(id, { kind: "checked-again", check: this.#startCheck(record) });
        }
        this.#options.changed(id);
    }
    /** Makes it fail from now on, as an outage of the mail server does. */
    breakDown(id, message) {
        this.#phases.set(id, { kind: "error", message });
    }
    /** How it logs in, undefined without a mail server, such as Graph. */
    serverLogin(id) {
        const record = this.#records.latest(id);
        return record && this.#loginOf(record);
    }
    #loginOf({ typeId, config }) {
        const server = this.type(typeId)?.server;
        if (!server)
            return undefined;
        const fields = this.#options.credentials.fields(Object.values(config.credentials)[0] ?? "");
        return {
            protocol: server.protocol,
            host: String(config.properties[server.hostKey] ?? ""),
            // A missing SMTP port is submission's (inferred).
            port: Number(config.properties[server.portKey] ?? (server.protocol === "IMAP" ? 993 : 587)),
            username: fields["userName"] ?? "",
            password: fields["password"] ?? "",
        };
    }
    /** The PATCH itself asks no server (sourced: it succeeds with a host that is none); the state in time does (inferred). */
    #startCheck(record) {
        const login = this.#loginOf(record);
        const check = login ? {} : { result: { folders: [] } };
        if (login) {
            this.#options.logIn(login, this.#options.signal).then((result) => check.result = result, (error) => check.result = { problem: { code: "connection.failed", message: String(error) } });
        }
        return check;
    }
    #view(record) {
        const { code, problem } = this.reported(record.id);
        const type = this.type(record.typeId);
        return {
            id: record.id,
            name: record.name,
            integrationType: {
                id: record.typeId,
                name: type?.name ?? record.typeId,
                selfUri: `${INTEGRATIONS_PATH}/types/${record.typeId}`,
            },
            notes: record.config.notes || EMPTY_NOTES,
            intendedState: record.intendedState,
            reportedState: {
                code,
                effective: `${code[0]}${code.slice(1).toLowerCase()}`,
                detail: { message: problem?.message ?? "" },
                lastUpdated: new Date(record.stateSince).toISOString(),
            },
            attributes: {},
            selfUri: `${INTEGRATIONS_PATH}/${record.id}`,
        };
    }
    #configView({ id, name, config }) {
        const credentials = {};
        for (const [slot, credentialId] of Object.entries(config.credentials)) {
            credentials[slot] = this.#options.credentials.info(credentialId) ?? { id: credentialId };
        }
        return {
            id,
            name,
            version: config.version,
            properties: config.properties,
            advanced: config.advanced,
            notes: config.notes || EMPTY_NOTES,
            credentials,
            selfUri: `${INTEGRATIONS_PATH}/${id}/config/current`,
        };
    }
}
/** The words that clients of Genesys Cloud look for (sourced). */
function versionConflict(given, current, status) {
    return new GenesysRefusal(status, `The version [${given}] does not match the current version [${current}]`, {
        code: status === 400 ? "bad.request" : "version.conflict",
        fieldName: "version",
    });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/email-domains/organisation.js








/** The organisation behind the public API of e-mail domains: its stores, its rules and the truth about it. */
class EmailOrganisation {
    unknowns;
    limits;
    permissions;
    types;
    directory;
    credentials;
    integrations;
    domains;
    routes;
    logIn;
    signal;
    testMails = 0;
    constructor(options, clock, signal) {
        const times = { ...DEFAULT_TIMES, ...options.times };
        const limits = { ...DEFAULT_LIMITS, ...options.limits };
        this.limits = limits;
        this.unknowns = { ...DEFAULT_UNKNOWNS, ...options.unknowns };
        this.permissions = options.permissions;
        this.signal = signal;
        this.types = integrationTypes(limits.integrations, options.schemas ?? {});
        this.directory = new Directory(options.seed ?? {});
        this.logIn = options.logIn ??
            (() => Promise.resolve({ folders: this.domains.all().flatMap(({ id }) => this.routes.folders(id)) }));
        this.credentials = new CredentialStore(clock, times.lag, this.unknowns.showsUserNames);
        const common = { clock, times, limits, unknowns: this.unknowns, signal, logIn: this.logIn };
        this.integrations = new IntegrationStore({
            ...common,
            types: this.types,
            credentials: this.credentials,
            changed: (id) => this.domains.using(id).forEach((domain) => this.domains.lookAtFolders(domain)),
        });
        this.routes = new RouteStore({
            ...common,
            directory: this.directory,
            missingFolders: (domain) => this.domains.missingFolders(domain),
        });
        this.domains = new DomainStore({
            ...common,
            integrations: this.integrations,
            routes: this.routes,
            mxRecordStatus: options.mxRecordStatus ?? (() => "NOT_AVAILABLE"),
            taken: options.takenDomains ?? [],
        });
        this.#plant(options.seed ?? {});
    }
    /** A credential was replaced: whatever logs in with it is tried again (inferred). */
    credentialReplaced(id) {
        for (const integration of this.integrations.all()) {
            if (integration.credentialIds.includes(id))
                this.integrations.checkAgain(integration.id);
        }
    }
    /** Genesys Cloud looks at every mail server again, as it does whenever it sends or fetches. */
    lookAgain() {
        for (const { id } of this.integrations.all())
            this.integrations.checkAgain(id);
    }
    /** What is really there, however much reads lag. */
    state() {
        const integrations = this.integrations.all().map((each) => ({ ...each, usedBy: this.domains.using(each.id) }));
        const credentials = this.credentials.all().map(({ id, name = "" }) => ({
            id,
            name,
            userName: this.credentials.fields(id)["userName"] ?? "",
            usedBy: integrations.filter(({ credentialIds }) => credentialIds.includes(id)).map((each) => each.id),
        }));
        return {
            credentials,
            integrations,
            domains: this.domains.all().map(({ id, smtp, imap, graph, view }) => ({
                id,
                ...(smtp === undefined ? {} : { smtp }),
                ...(imap === undefined ? {} : { imap, imapStatus: view.imapSettings?.status ?? "" }),
                ...(graph === undefined ? {} : { graph }),
            })),
            routes: this.routes.all().map((route) => ({ ...this.routes.show(route), domain: route.domainId })),
            orphans: {
                credentials: credentials.filter(({ usedBy }) => usedBy.length === 0).map(({ name }) => name),
                // A Graph integration is made by hand, before a domain needs it.
                integrations: integrations.filter(({ usedBy, type }) => usedBy.length === 0 && type !== GRAPH_TYPE).map((each) => each.name),
            },
            testMails: this.testMails,
        };
    }
    #plant(seed) {
        const graph = new Map();
        for (const { name, enabled = true } of seed.graph ?? []) {
            const { id } = this.integrations.create({ name, integrationType: { id: GRAPH_TYPE } }, 0);
            if (enabled)
                this.integrations.setIntended(id, "ENABLED", 0);
            graph.set(name, id);
        }
        for (const domain of seed.domains ?? []) {
            this.domains.create({ id: domain.id, subDomain: false }, 0);
            const named = domain.graph === undefined ? undefined : graph.get(domain.graph);
            if (domain.graph !== undefined && named === undefined)
                throw new RangeError(`The seed has no "${domain.graph}"`);
            this.domains.change(domain.id, {
                ...(domain.smtp ? { customSMTPServer: { id: this.#plantServer(SMTP_TYPE, domain.smtp) } } : {}),
                ...(domain.imap ? { imapSettings: { integration: { id: this.#plantServer(IMAP_TYPE, domain.imap) } } } : {}),
                ...(named === undefined ? {} : { graphApiSettings: { integration: { id: named } } }),
            }, 0);
            for (const route of domain.routes ?? [])
                this.#plantRoute(domain.id, route);
            this.domains.lookAtFolders(domain.id);
        }
    }
    /** The UI names a credential after its integration (sourced: `Integration-<id>`). */
    #plantServer(typeId, seed) {
        const { id } = this.integrations.create({ name: seed.name, integrationType: { id: typeId } }, 0);
        const { name, version } = this.integrations.all().find((each) => each.id === id) ?? { name: "", version: 1 };
        const { userName, password } = seed;
        const credential = this.credentials.create({
            name: `Integration-${id}`,
            type: { name: "basicAuth" },
            credentialFields: { userName, password },
        }, 0);
        const server = this.integrations.type(typeId)?.server;
        this.integrations.configure(id, {
            name,
            version,
            properties: server ? { [server.hostKey]: seed.host, [server.portKey]: seed.port } : {},
            advanced: {},
            notes: seed.notes ?? "",
            credentials: { basicAuth: { id: credential.id } },
        }, 0);
        if (seed.enabled !== false)
            this.integrations.setIntended(id, "ENABLED", 0);
        return id;
    }
    #plantRoute(domainId, { replyTo, queue, skills, language, flow, spamFlow, signature, ...rest }) {
        const { directory } = this;
        const body = bodies_readBody("route", {
            ...rest,
            ...(queue === undefined ? {} : { queue: { id: directory.idOf("queues", queue) } }),
            ...(skills === undefined ? {} : { skills: skills.map((name) => ({ id: directory.idOf("skills", name) })) }),
            ...(language === undefined ? {} : { language: { id: directory.idOf("languages", language) } }),
            ...(flow === undefined ? {} : { flow: { id: directory.idOf("flows", flow) } }),
            ...(spamFlow === undefined ? {} : { spamFlow: { id: directory.idOf("flows", spamFlow) } }),
            ...(signature === undefined ? {} : {
                signature: { enabled: true, cannedResponseId: directory.idOf("responses", signature), inclusionType: "Send" },
            }),
        }, true);
        const { id } = this.routes.create(domainId, body, 0);
        if (replyTo === undefined)
            return;
        const target = this.routes.ofDomain(domainId).find((route) => route.body.pattern === replyTo);
        if (!target)
            throw new RangeError(`The seed has no route "${replyTo}"`);
        const reply = { ...body, replyEmailAddress: { domain: domainId, route: target.id } };
        this.routes.replace(domainId, id, reply, 0);
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/faults.js
/** The part of a fault that the transport carries out. */
function httpFaultOf(fault) {
    switch (fault?.kind) {
        case undefined:
        case "validation":
        case "stale-listing":
        case "page-shrink":
        case "late":
        case "version-conflict":
        case "activation":
        case "already-exists":
            return undefined;
        default:
            return fault;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/random-text.js
/** Random bytes as base64url, for secrets and tokens. */
function randomBase64Url(bytes) {
    return randomBytes(bytes).toString("base64url");
}
/** A fresh secret of Standard Webhooks 1.0.0: `whsec_` and 32 random bytes in base64. */
function randomWebhookSecret() {
    return `whsec_${randomBytes(32).toString("base64")}`;
}
function randomBytes(count) {
    return Buffer.from(crypto.getRandomValues(new Uint8Array(count)));
}

;// CONCATENATED MODULE: ./build/src/sandbox/request-body.js

/** The body of a request as text, or undefined when it is longer than {@link HTTP_BODY_LIMIT} bytes. */
async function readText(request) {
    const decoder = new TextDecoder();
    let text = "";
    let length = 0;
    for await (const chunk of request.body ?? []) {
        length += chunk.length;
        if (length > HTTP_BODY_LIMIT)
            return undefined;
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/oauth.js


/** The login host: client credentials (RFC 6749 section 4.4) for bearer tokens (RFC 6750). */
class OAuthServer {
    #client;
    #clock;
    #expiryByToken = new Map();
    constructor(client, clock) {
        this.#client = client;
        this.#clock = clock;
    }
    /** Answers POST /oauth/token. */
    async token(request) {
        const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
        if (type !== "application/x-www-form-urlencoded") {
            return oauthError(400, "invalid_request", "the body must be application/x-www-form-urlencoded");
        }
        const text = await readText(request);
        if (text === undefined)
            return oauthError(400, "invalid_request", "the body is too large");
        const form = new URLSearchParams(text);
        const grants = form.getAll("grant_type");
        if (grants.length !== 1)
            return oauthError(400, "invalid_request", "grant_type must be given once");
        if (grants[0] !== "client_credentials") {
            return oauthError(400, "unsupported_grant_type", "only client_credentials is supported");
        }
        const given = basicCredentials(request.headers.get("authorization"));
        if (given === undefined)
            return oauthError(400, "invalid_request", "the client must authenticate with HTTP Basic");
        // The status differs on purpose: 400 for an unknown client, 401 for a wrong secret, as the platform does (inferred).
        if (given.id !== this.#client.clientId)
            return oauthError(400, "invalid_client", "client not found");
        if (given.secret !== this.#client.clientSecret)
            return oauthError(401, "invalid_client", "authentication failed");
        const accessToken = randomBase64Url(48);
        this.#expiryByToken.set(accessToken, this.#clock.now() + this.#client.tokenLifetimeSeconds * 1000);
        return Response.json({
            access_token: accessToken,
            token_type: "bearer",
            expires_in: this.#client.tokenLifetimeSeconds,
        }, { headers: { "cache-control": "no-store" } });
    }
    /** Whether a token was issued here and is still valid. */
    accepts(token) {
        return (this.#expiryByToken.get(token) ?? 0) > this.#clock.now();
    }
    /** Makes every token invalid, as an administrator who changes the client's secret does. */
    revokeTokens() {
        this.#expiryByToken.clear();
    }
}
/** The bearer token of a request, or undefined. */
function bearerToken(request) {
    return /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
}
function basicCredentials(header) {
    const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? "")?.[1];
    if (encoded === undefined)
        return undefined;
    const text = Buffer.from(encoded, "base64").toString("utf8");
    const colon = text.indexOf(":");
    return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}
function oauthError(status, error, description) {
    const headers = status === 401 ? { "www-authenticate": 'Basic realm="oauth"' } : {};
    return Response.json({ error, description, error_description: description }, { status, headers });
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/rate-limit.js
/** Counts requests by token in fixed windows that begin with a token's first request; a refused request does not count (inferred). */
class RateLimiter {
    #options;
    #clock;
    #windows = new Map();
    constructor(options, clock) {
        this.#options = options;
        this.#clock = clock;
    }
    take(token) {
        const { allowed, windowMs } = this.#options;
        const now = this.#clock.now();
        let window = this.#windows.get(token);
        if (window === undefined || window.endsAt <= now) {
            window = { endsAt: now + windowMs, count: 0 };
            this.#windows.set(token, window);
        }
        const exceeded = window.count >= allowed;
        if (!exceeded)
            window.count++;
        const resetSeconds = Math.ceil((window.endsAt - now) / 1000);
        return { allowed, count: window.count, resetSeconds, exceeded };
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/http-fault.js

/** A fault plan from rules: the first rule that matches and is not used up decides. */
function faultSequence(rules) {
    const open = rules.map((rule) => ({ rule, skip: rule.skip ?? 0, times: rule.times ?? 1 }));
    return ({ method, path }) => {
        for (const state of open) {
            if (state.times === 0)
                continue;
            if (state.rule.method !== undefined && state.rule.method !== method)
                continue;
            if (state.rule.path !== undefined && !path.startsWith(state.rule.path))
                continue;
            if (state.rule.pathEnd !== undefined && !path.endsWith(state.rule.pathEnd))
                continue;
            if (state.skip > 0) {
                state.skip--;
                continue;
            }
            state.times--;
            return state.rule.fault;
        }
        return undefined;
    };
}
/** The fault of the first plan that has one; later plans are not asked. */
function planFault(plans, request) {
    for (const plan of plans) {
        const fault = plan(request);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
/** Thrown by a simulator's handler instead of an answer: the connection ends without one. */
class ConnectionReset extends Error {
    code = "ECONNRESET";
    constructor() {
        super("The connection was reset");
        this.name = "ConnectionReset";
    }
}
/** Answers a request as the fault says; `answer` is what the simulator does without one. */
async function answerWithFault(fault, context, answer) {
    if (fault === undefined)
        return await answer();
    switch (fault.kind) {
        case "status": {
            const response = context.error(fault.status, fault.message ?? `Injected fault ${fault.status}`);
            for (const [name, value] of Object.entries(fault.headers ?? {}))
                response.headers.set(name, value);
            return response;
        }
        case "html":
            return new Response(`<html><body><h1>${fault.status} Bad Gateway</h1></body></html>`, {
                status: fault.status,
                headers: { "content-type": "text/html" },
            });
        case "reset":
            if (fault.when === "after")
                await answer();
            throw new ConnectionReset();
        case "hang":
            if (fault.when === "after")
                await answer();
            await new Promise((resolve) => (0,base_async/* onAbort */.u7)(context.signal, resolve));
            throw new ConnectionReset();
        case "truncate": {
            const response = await answer();
            const text = await response.text();
            return new Response(text.slice(0, Math.floor(text.length / 2)), response);
        }
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/request-log.js
/** A logged request as a fault plan is asked about it. */
function faultRequest({ method, path, search, number }) {
    return { method, path, query: new URLSearchParams(search), number };
}
/** The requests that a simulator has received, in order of arrival. */
class RequestLog {
    #requests = [];
    add(request, time) {
        const { pathname, search } = new URL(request.url);
        const entry = {
            number: this.#requests.length + 1,
            method: request.method,
            path: pathname,
            search,
            time,
            correlationId: crypto.randomUUID(),
        };
        this.#requests.push(entry);
        return entry;
    }
    all() {
        return this.#requests;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/genesys/genesys.js













/**
 * Genesys Cloud's login host and both of its APIs in memory, that of e-mail accounts and the public one of e-mail domains,
 * with the platform's headers, errors and failures.
 * {@link GenesysSimulator.fetch} needs no socket; comments mark which behaviour is sourced and which is inferred.
 */
class GenesysSimulator {
    #clock;
    #oauth;
    #limiter;
    #accounts;
    #accountsApi;
    #domainsApi;
    /** What the public API serves, to look into and to disturb. */
    emailDomains;
    #log = new RequestLog();
    #plans = [];
    #closing = new AbortController();
    constructor(options) {
        this.#clock = options.clock ?? wallClock;
        const { clientId, clientSecret, tokenLifetimeSeconds = 86_400 } = options;
        this.#oauth = new OAuthServer({ clientId, clientSecret, tokenLifetimeSeconds }, this.#clock);
        const limit = options.rateLimit ?? { allowed: GENESYS_RATE_LIMIT, windowMs: GENESYS_RATE_WINDOW_MS };
        this.#limiter = new RateLimiter(limit, this.#clock);
        this.#accounts = new AccountStore({
            clock: this.#clock,
            validate: options.validate ?? (() => Promise.resolve(undefined)),
            validationMs: options.validationMs ?? 2000,
            signal: this.#closing.signal,
        });
        this.#accountsApi = createGenesysApi(this.#accounts);
        this.emailDomains = new EmailOrganisation(options.emailDomains ?? {}, this.#clock, this.#closing.signal);
        this.#domainsApi = createEmailDomainsApi(this.emailDomains);
        if (options.faults)
            this.#plans.push(options.faults);
    }
    /** Answers a request to the login host or the API, by its path. Throws `ConnectionReset` where a fault ends the connection. */
    fetch = async (request) => {
        const entry = this.#log.add(request, this.#clock.now());
        const fault = planFault(this.#plans, faultRequest(entry));
        if (fault)
            entry.fault = fault.kind;
        const token = bearerToken(request);
        const known = token !== undefined && this.#oauth.accepts(token);
        const rate = this.#limiter.take(known ? token : "anonymous");
        const context = {
            signal: AbortSignal.any([request.signal, this.#closing.signal]),
            error: (status, message) => genesysError(status, message),
        };
        const answer = await answerWithFault(httpFaultOf(fault), context, () => this.#answer(request, entry, rate, fault));
        const response = new Response(answer.body, answer);
        response.headers.set("inin-correlation-id", entry.correlationId);
        response.headers.set("inin-ratelimit-allowed", String(rate.allowed));
        response.headers.set("inin-ratelimit-count", String(rate.count));
        response.headers.set("inin-ratelimit-reset", String(rate.resetSeconds));
        entry.status = response.status;
        return response;
    };
    /** The organisation's accounts, oldest first. */
    accounts() {
        return this.#accounts.all();
    }
    /** Every request so far. */
    requests() {
        return this.#log.all();
    }
    /** How often each call of the public API was made, by the name of the official SDK's method. */
    calls() {
        const counts = {};
        for (const { method, path } of this.#log.all()) {
            const name = operationOf(method, path);
            if (name !== undefined)
                counts[name] = (counts[name] ?? 0) + 1;
        }
        return counts;
    }
    /** Scripts failures of the requests to come. */
    addFaults(...rules) {
        this.#plans.push(faultSequence(rules));
    }
    /** Forgets every fault plan. */
    clearFaults() {
        this.#plans.length = 0;
    }
    /** Makes every token invalid. */
    revokeTokens() {
        this.#oauth.revokeTokens();
    }
    /** Ends hanging requests and running validations. */
    close() {
        this.#closing.abort(new Error("The sandbox is closing"));
    }
    async #answer(request, entry, rate, fault) {
        if (rate.exceeded)
            return tooManyRequests(rate);
        if (entry.path === "/oauth/token") {
            return entry.method === "POST" ? await this.#oauth.token(request) : genesysError(405, "HTTP method not allowed");
        }
        const token = bearerToken(request);
        if (token === undefined) {
            return genesysError(401, "No authentication bearer token specified in authorization header.", {
                code: "authentication.required",
            });
        }
        if (!this.#oauth.accepts(token))
            return genesysError(401, "Invalid login credentials.");
        const api = entry.path.startsWith(ACCOUNTS_PATH) ? this.#accountsApi : this.#domainsApi;
        return await api.fetch(request, { fault });
    }
}
/** The message's wording is the platform's own (sourced); the limit's key is that of client-credentials tokens. */
function tooManyRequests(rate) {
    const message = `Rate limit exceeded the maximum. Retry the request in [${rate.resetSeconds}] seconds`;
    const response = genesysError(429, message, {
        limit: { key: "client.credentials.token.rate.per.minute", namespace: "platform.api", value: rate.allowed },
    });
    response.headers.set("retry-after", String(rate.resetSeconds));
    return response;
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/page.js

/** One page of a list, each item as `view` shows it, with GitHub's `Link` header (`per_page` 30 unless asked, 100 at most). */
function githubPage(context, items, view = (item) => item) {
    const url = new URL(context.req.url);
    const size = Math.min(page_count(url.searchParams.get("per_page"), 30), GITHUB_PAGE_LIMIT);
    const page = page_count(url.searchParams.get("page"), 1);
    const last = Math.max(1, Math.ceil(items.length / size));
    const link = (number, relation) => {
        url.searchParams.set("per_page", String(size));
        url.searchParams.set("page", String(number));
        return `<${url}>; rel="${relation}"`;
    };
    const links = [
        ...(page > 1 ? [link(page - 1, "prev")] : []),
        ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
        ...(page > 1 ? [link(1, "first")] : []),
    ];
    if (links.length > 0)
        context.header("link", links.join(", "));
    return context.json(items.slice((page - 1) * size, page * size).map((item) => view(item)));
}
function page_count(text, otherwise) {
    return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}
/** GitHub's error body. */
function githubError(status, message, errors) {
    const body = {
        message,
        ...(errors ? { errors } : {}),
        documentation_url: "https://docs.github.com/rest",
        status: String(status),
    };
    return Response.json(body, { status });
}
/** GitHub's response to a token that lacks a permission; it names those that would do. */
function githubForbidden(accepted) {
    const response = githubError(403, "Resource not accessible by integration");
    response.headers.set("x-accepted-github-permissions", accepted);
    return response;
}
/** GitHub's response for what does not exist or must not be seen. */
function githubNotFound() {
    return githubError(404, "Not Found");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/sandbox/github/objects.js

const FOLDER = "40000";
/** The time of the first commit that is made; each later one is a minute younger. */
const FIRST_COMMIT = Date.UTC(2026, 10, 22, 8);
const MAIL_HOST = "users.noreply.github.com";
/** A repository's objects in memory, with the ids that git gives them. */
class GitObjects {
    #objects = new Map();
    #algorithm;
    #made = 0;
    constructor(algorithm = "sha1") {
        this.#algorithm = algorithm;
    }
    /** Keeps an object, and gives its id. */
    put(type, bytes) {
        const id = (0,external_node_crypto_.createHash)(this.#algorithm).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
        this.#objects.set(id, { type, bytes });
        return id;
    }
    /** Makes a commit with its trees and blobs, and gives its id. */
    commit({ files, ...commit }) {
        return this.commitTree({ ...commit, tree: this.#putTree(Object.entries(files)) });
    }
    /** Makes a commit of a tree that is here, and gives its id. */
    commitTree(commit) {
        const { tree, parents = [], message = "Change accounts", author = "mona", committer = author } = commit;
        const seconds = (FIRST_COMMIT + 60_000 * this.#made++) / 1000;
        const signature = (login) => `${login} <${login}@${MAIL_HOST}> ${seconds} +0000`;
        return this.put("commit", utf8([
            `tree ${tree}`,
            ...parents.map((parent) => `parent ${parent}`),
            `author ${signature(author)}`,
            `committer ${signature(committer)}`,
            "",
            `${message}\n`,
        ].join("\n")));
    }
    type(id) {
        return this.#objects.get(id)?.type;
    }
    /** The content of a file; undefined if there is none of this id. */
    blob(id) {
        return this.#bytes("blob", id);
    }
    /** The entries of one folder, as git orders them; undefined if there is none of this id. */
    tree(id) {
        const bytes = this.#bytes("tree", id);
        return bytes && parseTree(bytes, this.#algorithm === "sha1" ? 20 : 32);
    }
    /** A commit; undefined if there is none of this id. */
    readCommit(id) {
        const bytes = this.#bytes("commit", id);
        return bytes && { id, ...parseCommit(new TextDecoder().decode(bytes)) };
    }
    /** Everything below a tree, in the order in which git walks it. */
    walk(tree, prefix = "") {
        return (this.tree(tree) ?? []).flatMap((item) => {
            const path = prefix + item.name;
            return [{ ...item, path }, ...(item.mode === FOLDER ? this.walk(item.id, `${path}/`) : [])];
        });
    }
    /** Mode and id of every entry of a commit that is no folder, by path. */
    files(commit) {
        const found = this.readCommit(commit);
        const items = found === undefined ? [] : this.walk(found.tree);
        return new Map(items.filter(({ mode }) => mode !== FOLDER).map((item) => [item.path, item]));
    }
    /** A commit and all that came before it, as far as it is here. */
    ancestors(commit) {
        const found = new Set();
        const waiting = [commit];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
            if (found.has(id))
                continue;
            found.add(id);
            waiting.push(...this.readCommit(id)?.parents ?? []);
        }
        return found;
    }
    /** The youngest of the best common ancestors of two commits. */
    mergeBase(one, other) {
        const theirs = this.ancestors(other);
        const common = [...this.ancestors(one)].filter((id) => theirs.has(id));
        const older = new Set(common.flatMap((id) => this.readCommit(id)?.parents ?? []));
        return this.byDate(common.filter((id) => !older.has(id)))[0]?.id;
    }
    /** Every object, as git would store it. */
    all() {
        return this.#objects.values();
    }
    /** Commits, the youngest first. */
    byDate(ids) {
        return [...ids].map((id) => this.readCommit(id)).filter((commit) => commit !== undefined)
            .sort((one, other) => other.committer.time - one.committer.time);
    }
    #bytes(type, id) {
        const found = this.#objects.get(id);
        return found?.type === type ? found.bytes : undefined;
    }
    #putTree(files) {
        const folders = new Map();
        const items = [];
        for (const [path, file] of files) {
            const slash = path.indexOf("/");
            if (slash < 0)
                items.push({ name: path, ...this.#putFile(file) });
            else {
                const name = path.slice(0, slash);
                folders.set(name, [...folders.get(name) ?? [], [path.slice(slash + 1), file]]);
            }
        }
        for (const [name, below] of folders)
            items.push({ name, mode: FOLDER, id: this.#putTree(below) });
        // Git sorts by bytes, a folder as if its name ended in a slash.
        const key = ({ name, mode }) => Buffer.from(mode === FOLDER ? `${name}/` : name);
        const sorted = items.map((item) => ({ item, key: key(item) })).sort((one, other) => one.key.compare(other.key));
        return this.put("tree", Buffer.concat(sorted.flatMap(({ item: { mode, name, id } }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")])));
    }
    #putFile(file) {
        if (typeof file === "string")
            return { mode: "100644", id: this.put("blob", utf8(file)) };
        if (file.mode === "160000")
            return { mode: file.mode, id: file.commit };
        return { mode: file.mode, id: this.put("blob", file.mode === "120000" ? utf8(file.target) : file.bytes) };
    }
}
/** The login of the account that a commit's address belongs to; undefined for an address that no account has. */
function loginOf({ email }) {
    const [name = "", host] = email.split("@");
    return host === MAIL_HOST ? name.replace(/^\d+\+/, "") : undefined;
}
/** The bytes of a text. */
function utf8(text) {
    return new TextEncoder().encode(text);
}
function parseTree(bytes, idLength) {
    const items = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0, at);
        const [mode = "", ...name] = new TextDecoder().decode(bytes.subarray(at, end)).split(" ");
        at = end + 1 + idLength;
        items.push({ mode, name: name.join(" "), id: Buffer.from(bytes.subarray(end + 1, at)).toString("hex") });
    }
    return items;
}
function parseCommit(text) {
    const end = text.indexOf("\n\n");
    const headers = text.slice(0, end).split("\n").map((line) => {
        const space = line.indexOf(" ");
        return [line.slice(0, space), line.slice(space + 1)];
    });
    const values = (name) => headers.filter(([key]) => key === name).map(([, value]) => value);
    return {
        tree: values("tree")[0] ?? "",
        parents: values("parent"),
        author: parseSignature(values("author")[0]),
        committer: parseSignature(values("committer")[0]),
        message: text.slice(end + 2).replace(/\n$/, ""),
    };
}
function parseSignature(text = "") {
    const [, name = "", email = "", seconds = "0"] = /^(.*?) ?<([^>]*)> (\d+)/.exec(text) ?? [];
    return { name, email, time: Number(seconds) * 1000 };
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/state.js

/** The author of everything that a workflow's GITHUB_TOKEN writes. */
const ACTIONS_BOT = { login: "github-actions[bot]", id: 41_898_282, type: "Bot" };
/** The repository as it stands: the seed, and what was written since. */
class GithubState {
    seed;
    git;
    defaultBranch;
    branches;
    pulls;
    issues;
    /** By the number of the pull request or issue. */
    comments;
    reviewComments = new Map();
    /** True for a token that only reads, as a fork's pull request gets. */
    readOnly;
    #lastComment = 0;
    constructor(seed, readOnly) {
        this.seed = seed;
        this.readOnly = readOnly;
        this.git = seed.git ?? new GitObjects();
        this.defaultBranch = seed.defaultBranch ?? "main";
        this.branches = new Map(Object.entries(seed.branches ?? {}));
        this.pulls = new Map();
        this.issues = new Map(seed.issues?.map((issue) => [issue.number, issue]));
        this.comments = new Map(seed.issues?.map(({ number }) => [number, []]));
        for (const pull of seed.pulls)
            this.putPull(pull);
    }
    /** Opens a pull request, or says anew what it is: then its comments stay. */
    putPull(pull) {
        const { number, comments = [] } = pull;
        if (!this.pulls.has(number))
            this.comments.set(number, comments.map((comment) => ({ ...comment })));
        this.pulls.set(number, pull);
    }
    /** Adds a comment to a conversation, and gives it. */
    addComment(number, comment) {
        const id = 1 + Math.max(1000, this.#lastComment, ...[...this.comments.values()].flat().map((each) => each.id));
        this.#lastComment = id;
        const added = { id, ...comment };
        this.comments.set(number, [...this.comments.get(number) ?? [], added]);
        return added;
    }
    /** The commit that a branch's name or a commit's id stands for. */
    resolve(ref) {
        return this.git.readCommit(this.branches.get(ref.replace(/^(?:refs\/)?heads\//, "")) ?? ref);
    }
    /** Makes a commit on a branch, and gives its id. */
    push(branch, files, message) {
        const parent = this.branches.get(branch);
        const parents = parent === undefined ? [] : [parent];
        const id = this.git.commit({ files, parents, ...(message === undefined ? {} : { message }) });
        this.branches.set(branch, id);
        return id;
    }
    /** Merges an open pull request into its base branch with a merge commit, and gives that commit. */
    merge(number, by) {
        const pull = this.pulls.get(number);
        const head = pull && this.git.readCommit(pull.headSha);
        if (pull === undefined || head === undefined)
            throw new TypeError(`Pull request ${number} has no commit`);
        const base = this.branches.get(pull.baseRef) ?? pull.baseSha;
        const title = `Merge pull request #${number} from ${this.seed.owner}/${pull.headRef}`;
        const tree = this.git.readCommit(pull.testMergeSha ?? pull.headSha)?.tree ?? head.tree;
        const id = this.git.commitTree({
            tree,
            parents: [base, pull.headSha],
            message: `${title}\n\n${pull.title}`,
            author: by,
        });
        this.branches.set(pull.baseRef, id);
        this.pulls.set(number, { ...pull, mergeCommitSha: id, mergedBy: by });
        return id;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/comments.js




const ACCEPTED = "issues=write; pull_requests=write";
const BLANK = "Body cannot be blank";
const commentSchema = valibot_dist/* object */.Ikc({
    body: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(BLANK), valibot_dist/* check */.z6Y((body) => body.trim() !== "", BLANK), valibot_dist/* maxLength */.Ru6(GITHUB_COMMENT_LIMIT, `Body is too long (maximum is ${GITHUB_COMMENT_LIMIT} characters)`)),
}, BLANK);
/** Adds the calls that list, create and change the comments of a pull request or issue (REST: issues/comments). */
function addCommentCalls(app, state) {
    app.get("/issues/:number/comments", (context) => {
        const comments = state.comments.get(Number(context.req.param("number")));
        return comments ? githubPage(context, comments.map((comment) => view(context, comment))) : githubNotFound();
    });
    app.post("/issues/:number/comments", async (context) => {
        const number = Number(context.req.param("number"));
        const comments = state.comments.get(number);
        if (!comments)
            return githubNotFound();
        const body = await commentBody(context, state, number);
        if (body instanceof Response)
            return body;
        const comment = state.addComment(number, { body, user: ACTIONS_BOT, app: "github-actions" });
        return context.json(view(context, comment), 201);
    });
    app.patch("/issues/comments/:id", async (context) => {
        const id = Number(context.req.param("id"));
        for (const [number, comments] of state.comments) {
            const comment = comments.find((candidate) => candidate.id === id);
            if (!comment)
                continue;
            const body = await commentBody(context, state, number);
            if (body instanceof Response)
                return body;
            comment.body = body;
            return context.json(view(context, comment));
        }
        return githubNotFound();
    });
    app.delete("/issues/comments/:id", (context) => {
        if (state.readOnly)
            return githubForbidden(ACCEPTED);
        const id = Number(context.req.param("id"));
        for (const comments of state.comments.values()) {
            const index = comments.findIndex((candidate) => candidate.id === id);
            if (index >= 0) {
                comments.splice(index, 1);
                return context.body(null, 204);
            }
        }
        return githubNotFound();
    });
}
async function commentBody(context, state, number) {
    if (state.readOnly)
        return githubForbidden(ACCEPTED);
    if (state.pulls.get(number)?.locked === true) {
        return githubError(403, "Unable to create comment because issue is locked.");
    }
    const comment = valibot_dist/* safeParse */.xLC(commentSchema, await context.req.json().catch(() => undefined));
    return comment.success ? comment.output.body : invalid(comment.issues[0].message);
}
function view(context, comment) {
    const { origin, pathname } = new URL(context.req.url);
    const repository = pathname.split("/").slice(0, 4).join("/");
    return {
        id: comment.id,
        body: comment.body,
        user: comment.user,
        performed_via_github_app: comment.app === undefined ? null : { slug: comment.app },
        url: `${origin}${repository}/issues/comments/${comment.id}`,
        html_url: `https://github.com${repository.slice("/repos".length)}/issues/comments/${comment.id}`,
    };
}
function invalid(message) {
    return githubError(422, "Validation Failed", [{
            resource: "IssueComment",
            code: "unprocessable",
            field: "data",
            message,
        }]);
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/history.js



/** Adds the calls that read branches, commits, trees, blobs and comparisons. */
function addHistoryCalls(app, state, treeLimit) {
    const { git, seed } = state;
    app.get("/git/ref/:ref{.+}", (context) => {
        const ref = context.req.param("ref");
        const branch = /^heads\/(.+)$/.exec(ref)?.[1];
        const sha = branch === undefined ? undefined : state.branches.get(branch);
        return sha === undefined ? githubNotFound() : context.json({ ref: `refs/${ref}`, object: { type: "commit", sha } });
    });
    app.get("/git/commits/:sha", (context) => {
        const commit = git.readCommit(context.req.param("sha"));
        if (commit === undefined)
            return githubNotFound();
        const { id, tree, parents, message, author, committer } = commit;
        return context.json({
            sha: id,
            tree: { sha: tree },
            parents: parents.map((sha) => ({ sha })),
            message,
            author: signatureView(author),
            committer: signatureView(committer),
        });
    });
    app.get("/git/trees/:sha", (context) => {
        const sha = context.req.param("sha");
        const tree = state.resolve(sha)?.tree ?? sha;
        const own = git.tree(tree);
        if (own === undefined)
            return git.type(sha) === undefined ? githubNotFound() : githubError(422, "Invalid tree");
        // Whatever the value is, GitHub takes the parameter for a wish.
        const recursive = context.req.query("recursive") !== undefined;
        const items = recursive ? git.walk(tree) : own.map((item) => ({ ...item, path: item.name }));
        return context.json({
            sha: tree,
            tree: items.slice(0, treeLimit).map((item) => treeItemView(git, item)),
            truncated: items.length > treeLimit,
        });
    });
    app.get("/git/blobs/:sha", (context) => {
        const sha = context.req.param("sha");
        const bytes = git.blob(sha);
        if (bytes === undefined)
            return githubNotFound();
        const content = Buffer.from(bytes).toString("base64").replace(/.{60}/g, "$&\n");
        return context.json({ sha, size: bytes.length, encoding: "base64", content });
    });
    app.get("/commits", (context) => {
        const start = state.resolve(context.req.query("sha") ?? state.defaultBranch);
        if (start === undefined)
            return githubNotFound();
        const ids = logOf(git, start.id, context.req.query("path"));
        return githubPage(context, git.byDate(ids).map(commitView));
    });
    app.get("/commits/:ref", (context) => {
        const commit = state.resolve(context.req.param("ref"));
        if (commit !== undefined)
            return context.json(commitView(commit));
        const pull = seed.pulls.find(({ headSha }) => headSha === context.req.param("ref"));
        if (pull === undefined)
            return githubError(422, `No commit found for SHA: ${context.req.param("ref")}`);
        const writer = { login: pull.author, type: "User" };
        return context.json({ sha: pull.headSha, author: writer, committer: writer, commit: { message: pull.title } });
    });
    app.get("/compare/:basehead{.+}", (context) => {
        const basehead = context.req.param("basehead");
        const files = seed.comparisons?.[basehead];
        const [base, head] = basehead.split("...").map((ref) => state.resolve(ref));
        if (base === undefined || head === undefined) {
            const merely = { status: "ahead", ahead_by: 1, behind_by: 0, total_commits: 1, commits: [] };
            return files === undefined ? githubNotFound() : context.json({ ...merely, files: filesOfPage(context, files) });
        }
        return compare(context, git, base, head, files);
    });
}
function compare(context, git, base, head, files) {
    const mergeBase = git.readCommit(git.mergeBase(base.id, head.id) ?? "");
    if (mergeBase === undefined)
        return githubError(404, `No common ancestor between ${base.id} and ${head.id}.`);
    const ahead = commitsBetween(git, base.id, head.id);
    const behind = commitsBetween(git, head.id, base.id);
    const size = Math.min(Number(context.req.query("per_page") ?? GITHUB_COMMITS_LIMIT), GITHUB_COMMITS_LIMIT);
    const start = (Number(context.req.query("page") ?? 1) - 1) * size;
    return context.json({
        status: ahead.length > 0 ? behind.length > 0 ? "diverged" : "ahead" : behind.length > 0 ? "behind" : "identical",
        ahead_by: ahead.length,
        behind_by: behind.length,
        total_commits: ahead.length,
        base_commit: commitView(base),
        merge_base_commit: commitView(mergeBase),
        // The oldest first, unlike every other list.
        commits: ahead.toReversed().slice(start, start + size).map(commitView),
        files: filesOfPage(context, files ?? diffOf(git, mergeBase.id, head.id)),
    });
}
/** All files come with the first page; pages are of commits. */
function filesOfPage(context, files) {
    return (context.req.query("page") ?? "1") === "1" ? files.slice(0, GITHUB_COMPARE_FILES_LIMIT).map(fileView) : [];
}
/** The commits of one side that the other does not have, the youngest first. */
function commitsBetween(git, without, commit) {
    const known = git.ancestors(without);
    return git.byDate([...git.ancestors(commit)].filter((id) => !known.has(id)));
}
/** The files that differ between two commits; a rename is found where the content stayed the same. */
function diffOf(git, from, to) {
    const [before, after] = [git.files(from), git.files(to)];
    const differs = (path) => before.get(path)?.id !== after.get(path)?.id || before.get(path)?.mode !== after.get(path)?.mode;
    const removed = new Map([...before].filter(([path]) => !after.has(path)));
    const files = [...after.keys()].filter(differs).map((filename) => {
        if (before.has(filename))
            return { filename, status: "modified" };
        const former = [...removed].find(([, { id }]) => id === after.get(filename)?.id)?.[0];
        if (former === undefined)
            return { filename, status: "added" };
        removed.delete(former);
        return { filename, status: "renamed", previous_filename: former };
    });
    const gone = [...removed.keys()].map((filename) => ({ filename, status: "removed" }));
    return [...files, ...gone].sort((one, other) => one.filename < other.filename ? -1 : 1);
}
/** The commits that `git log` shows: of a path, those that changed it, on the side that a merge took it from. */
function logOf(git, start, path) {
    if (path === undefined)
        return git.ancestors(start);
    const ids = new Map();
    const at = (commit) => {
        const known = ids.get(commit) ?? entryAt(git, commit, path.split("/"));
        ids.set(commit, known);
        return known;
    };
    const shown = new Set();
    const seen = new Set();
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (seen.has(id))
            continue;
        seen.add(id);
        const parents = git.readCommit(id)?.parents ?? [];
        const same = parents.find((parent) => at(parent) === at(id ?? ""));
        if (same !== undefined)
            waiting.push(same);
        else {
            if (parents.length > 0 || at(id) !== "")
                shown.add(id);
            waiting.push(...parents);
        }
    }
    return shown;
}
/** Mode and id of what is at a path of a commit, a folder too; empty if there is nothing. */
function entryAt(git, commit, names) {
    let tree = git.readCommit(commit)?.tree ?? "";
    let found = "";
    for (const name of names) {
        const item = git.tree(tree)?.find((each) => each.name === name);
        if (item === undefined)
            return "";
        tree = item.id;
        found = `${item.mode} ${item.id}`;
    }
    return found;
}
/** A commit of the repository as GitHub shows it. */
function commitView(commit) {
    const { id, tree, parents, message, author, committer } = commit;
    const account = (signature) => {
        const login = loginOf(signature);
        return login === undefined ? null : { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
    };
    return {
        sha: id,
        commit: { message, tree: { sha: tree }, author: signatureView(author), committer: signatureView(committer) },
        author: account(author),
        committer: account(committer),
        parents: parents.map((sha) => ({ sha })),
    };
}
function signatureView({ name, email, time }) {
    return { name, email, date: new Date(time).toISOString().replace(".000", "") };
}
function treeItemView(git, { path, mode, id }) {
    const type = mode === "160000" ? "commit" : mode === "40000" ? "tree" : "blob";
    const size = type === "blob" ? { size: git.blob(id)?.length } : {};
    return { path, mode: mode.padStart(6, "0"), type, sha: id, ...size };
}
/** As GitHub answers for a large diff: no `patch`, and all counts 0. */
function fileView(file) {
    return { ...file, additions: 0, deletions: 0, changes: 0 };
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/issues.js




const issues_ACCEPTED = "issues=write";
const titleSchema = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* minLength */.BpQ(1), valibot_dist/* maxLength */.Ru6(256, "title is too long (maximum is 256 characters)"));
const issues_bodySchema = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* maxLength */.Ru6(GITHUB_COMMENT_LIMIT, `body is too long (maximum is ${GITHUB_COMMENT_LIMIT} characters)`));
const newIssueSchema = valibot_dist/* object */.Ikc({
    title: titleSchema,
    body: valibot_dist/* optional */.lqM(issues_bodySchema, ""),
    labels: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* string */.YjP()), []),
});
const changeSchema = valibot_dist/* partial */.OH3(valibot_dist/* object */.Ikc({
    title: titleSchema,
    body: issues_bodySchema,
    state: valibot_dist/* picklist */.KIO(["open", "closed"]),
    state_reason: valibot_dist/* picklist */.KIO(["completed", "not_planned", "reopened"]),
}));
/** Adds the calls that list, open and change issues; a pull request is listed as one, as GitHub does. */
function addIssueCalls(app, state) {
    const { issues, pulls } = state;
    app.get("/issues", (context) => {
        const wanted = context.req.query("state") ?? "open";
        const creator = context.req.query("creator");
        const labels = (context.req.query("labels") ?? "").split(",").filter((label) => label !== "");
        const found = listed(state).filter((issue) => (wanted === "all" || issue.state === wanted) &&
            (creator === undefined || issue.user.login === creator) &&
            labels.every((label) => issue.labels.includes(label)));
        return githubPage(context, found.map((issue) => issues_view(issue, state)));
    });
    app.post("/issues", async (context) => {
        if (state.seed.issuesDisabled === true)
            return githubError(410, "Issues are disabled for this repo");
        if (state.readOnly)
            return githubForbidden(issues_ACCEPTED);
        const given = valibot_dist/* safeParse */.xLC(newIssueSchema, await context.req.json().catch(() => undefined));
        if (!given.success)
            return issues_invalid(given.issues[0].message);
        const number = 1 + Math.max(0, ...issues.keys(), ...pulls.keys());
        const issue = { ...given.output, number, state: "open", user: ACTIONS_BOT };
        issues.set(number, issue);
        state.comments.set(number, []);
        return context.json(issues_view(issue, state), 201);
    });
    app.get("/issues/:number", (context) => {
        const issue = listed(state).find(({ number }) => number === Number(context.req.param("number")));
        return issue === undefined ? githubNotFound() : context.json(issues_view(issue, state));
    });
    app.patch("/issues/:number", async (context) => {
        const issue = issues.get(Number(context.req.param("number")));
        if (issue === undefined)
            return githubNotFound();
        if (state.readOnly)
            return githubForbidden(issues_ACCEPTED);
        const change = valibot_dist/* safeParse */.xLC(changeSchema, await context.req.json().catch(() => undefined));
        if (!change.success)
            return issues_invalid(change.issues[0].message);
        const { title = issue.title, body = issue.body, state: next = issue.state, state_reason: reason } = change.output;
        // GitHub gives the reason that is usual for the change where none is named.
        const usual = next === issue.state ? issue.stateReason : next === "closed" ? "completed" : "reopened";
        const changed = { ...issue, title, body, state: next, stateReason: reason ?? usual };
        issues.set(issue.number, changed);
        return context.json(issues_view(changed, state));
    });
}
/** Issues and pull requests, the youngest first. */
function listed({ issues, pulls }) {
    const requests = [...pulls.values()].map(({ number, title, author, mergeCommitSha }) => ({
        number,
        title,
        body: "",
        state: mergeCommitSha === undefined ? "open" : "closed",
        user: { login: author, id: 1, type: "User" },
        labels: [],
    }));
    return [...issues.values(), ...requests].sort((one, other) => other.number - one.number);
}
function issues_view(issue, { seed, pulls, comments }) {
    const pull = pulls.has(issue.number);
    const url = `https://github.com/${seed.owner}/${seed.repo}/${pull ? "pull" : "issues"}/${issue.number}`;
    const { stateReason = null, ...told } = issue;
    return {
        ...told,
        state_reason: stateReason,
        labels: issue.labels.map((name) => ({ name })),
        comments: comments.get(issue.number)?.length ?? 0,
        html_url: url,
        ...(pull ? { pull_request: { html_url: url } } : {}),
    };
}
function issues_invalid(message) {
    return githubError(422, "Validation Failed", [{ resource: "Issue", code: "invalid", message }]);
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/patch.js
/** Unchanged lines that a hunk shows on either side of a change. */
const CONTEXT = 3;
/** Longer files have no patch, as GitHub leaves out what is large. */
const MOST_LINES = 2000;
const NO_END = "\\ No newline at end of file";
/** The patch of a file as GitHub lists it, hunks without the lines that name the file; undefined for a file without one. */
function patchOf(before, after) {
    const [old, now] = [linesOf(before), linesOf(after)];
    if (before === after || old.length > MOST_LINES || now.length > MOST_LINES)
        return undefined;
    const edits = editsOf(old, now);
    const shown = edits.map((_, at) => edits.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ sign }) => sign !== " "));
    const hunks = [];
    let [oldLine, newLine] = [1, 1];
    for (let at = 0; at < edits.length;) {
        const from = at;
        while (shown[at] === true)
            at++;
        const hunk = edits.slice(from, at);
        if (hunk.length > 0) {
            const [removed, added] = [hunk.filter(({ sign }) => sign !== "+"), hunk.filter(({ sign }) => sign !== "-")];
            const place = (line, count) => `${count === 0 ? line - 1 : line},${count}`;
            hunks.push(`@@ -${place(oldLine, removed.length)} +${place(newLine, added.length)} @@`);
            for (const { sign, line } of hunk)
                hunks.push(...signed(sign, line));
            oldLine += removed.length;
            newLine += added.length;
        }
        else {
            at++;
            oldLine++;
            newLine++;
        }
    }
    return hunks.join("\n");
}
/** The lines of a patch's new side by their numbers. */
function newLines(patch) {
    const lines = new Set();
    let next = 0;
    for (const line of patch.split("\n")) {
        const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
        if (start !== undefined)
            next = Number(start);
        else if (line.startsWith("+") || line.startsWith(" "))
            lines.add(next++);
    }
    return lines;
}
/** Each line with its end. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}
function signed(sign, line) {
    return line.endsWith("\n") ? [sign + line.slice(0, -1)] : [sign + line, NO_END];
}
/** The longest common run of lines stays; what is removed comes before what is added. */
function editsOf(old, now) {
    const width = now.length + 1;
    const common = new Uint32Array((old.length + 1) * width);
    const at = (row, column) => common[row * width + column] ?? 0;
    for (let row = old.length - 1; row >= 0; row--) {
        for (let column = now.length - 1; column >= 0; column--) {
            common[row * width + column] = old[row] === now[column]
                ? at(row + 1, column + 1) + 1
                : Math.max(at(row + 1, column), at(row, column + 1));
        }
    }
    const edits = [];
    for (let row = 0, column = 0; row < old.length || column < now.length;) {
        const [gone, come] = [old[row], now[column]];
        if (gone !== undefined && gone === come) {
            edits.push({ sign: " ", line: gone });
            row++;
            column++;
        }
        else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
            edits.push({ sign: "-", line: gone });
            row++;
        }
        else {
            edits.push({ sign: "+", line: come ?? "" });
            column++;
        }
    }
    return edits;
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/pulls.js







const reviewSchema = valibot_dist/* object */.Ikc({
    event: valibot_dist/* picklist */.KIO(["COMMENT"]),
    body: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP(), ""),
    commit_id: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
    comments: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* object */.Ikc({
        path: valibot_dist/* string */.YjP(),
        line: valibot_dist/* optional */.lqM(valibot_dist/* number */.aig()),
        side: valibot_dist/* optional */.lqM(valibot_dist/* picklist */.KIO(["LEFT", "RIGHT"])),
        body: valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* minLength */.BpQ(1), valibot_dist/* maxLength */.Ru6(GITHUB_COMMENT_LIMIT)),
    })), []),
});
/** Adds the calls that read pull requests and what belongs to them, file contents, permissions and approvals. */
function addPullCalls(app, state) {
    const { seed, git } = state;
    const pull = async (context, found) => {
        const wanted = state.pulls.get(Number(context.req.param("number")));
        return wanted ? await found(wanted) : githubNotFound();
    };
    app.get("/pulls/:number", (context) => pull(context, (found) => context.json(pullView(found, state))));
    app.get("/pulls/:number/files", (context) => pull(context, (found) => {
        const contentOf = contents(found, git);
        const files = found.files.slice(0, GITHUB_PULL_FILES_LIMIT);
        return githubPage(context, files, (file) => ({ ...contentOf(file), ...fileView(file) }));
    }));
    app.get("/pulls/:number/commits", (context) => pull(context, ({ baseSha, headSha }) => {
        const commits = commitsBetween(git, baseSha, headSha).toReversed();
        return githubPage(context, commits.slice(0, GITHUB_COMMITS_LIMIT).map(commitView));
    }));
    app.get("/pulls/:number/reviews", (context) => pull(context, (found) => githubPage(context, (found.reviews ?? []).map(({ user, type = "User", state, commit, association = "MEMBER", body = "" }, index) => ({
        id: index + 1,
        user: { login: user, type },
        body,
        state,
        author_association: association,
        commit_id: commit ?? found.headSha,
    })))));
    app.post("/pulls/:number/reviews", (context) => pull(context, async (found) => {
        if (state.readOnly)
            return githubForbidden("pull_requests=write");
        const review = valibot_dist/* safeParse */.xLC(reviewSchema, await context.req.json().catch(() => undefined));
        if (!review.success)
            return githubError(422, "Unprocessable Entity", [review.issues[0].message]);
        const { body, comments, commit_id: commit = found.headSha } = review.output;
        if (body === "" && comments.length === 0) {
            return githubError(422, "Unprocessable Entity", ["Body can't be blank"]);
        }
        // All or nothing, and GitHub does not say which comment it means.
        const contentOf = contents(found, git);
        const misplaced = comments.some(({ path, line = 0 }) => {
            const file = found.files.find(({ filename }) => filename === path);
            const { patch } = file ? { ...contentOf(file), ...file } : { patch: undefined };
            return patch === undefined || !newLines(patch).has(line);
        });
        if (misplaced) {
            return githubError(422, "Unprocessable Entity", ["Pull request review thread line must be part of the diff"]);
        }
        const reviews = [...found.reviews ?? [], {
                user: ACTIONS_BOT.login,
                type: ACTIONS_BOT.type,
                state: "COMMENTED",
                body,
            }];
        state.pulls.set(found.number, { ...found, reviews });
        const written = comments.map(({ path, line, body }) => ({
            path,
            line,
            body,
            commit,
            user: ACTIONS_BOT,
        }));
        state.reviewComments.set(found.number, [...state.reviewComments.get(found.number) ?? [], ...written]);
        return context.json({ id: reviews.length, state: "COMMENTED", body, user: ACTIONS_BOT });
    }));
    app.get("/pulls/:number/comments", (context) => pull(context, ({ number }) => {
        const comments = state.reviewComments.get(number) ?? [];
        return githubPage(context, comments.map(({ commit, line, ...comment }, index) => ({
            id: index + 1,
            ...comment,
            line: line ?? null,
            original_line: line ?? null,
            side: "RIGHT",
            commit_id: commit ?? null,
        })));
    }));
    app.get("/commits/:sha/pulls", (context) => {
        const sha = context.req.param("sha");
        const found = [...state.pulls.values()].filter((each) => [each.headSha, each.mergeCommitSha].includes(sha) ||
            commitsBetween(git, each.baseSha, each.headSha).some(({ id }) => id === sha) ||
            rebasedCopies(git, each).includes(sha));
        return githubPage(context, found.map((candidate) => pullView(candidate, state)));
    });
    app.get("/contents/:path{.+}", (context) => {
        const path = context.req.param("path");
        const reference = context.req.query("ref") ?? state.defaultBranch;
        const given = seed.contents?.[reference]?.[path];
        const blob = git.blob(git.files(state.resolve(reference)?.id ?? "").get(path)?.id ?? "");
        const bytes = given === undefined ? blob && Buffer.from(blob) : Buffer.from(given);
        if (bytes === undefined)
            return githubNotFound();
        if (context.req.header("accept")?.includes("raw"))
            return context.text(bytes.toString("utf8"));
        return context.json({
            type: "file",
            encoding: "base64",
            name: path.split("/").at(-1),
            path,
            size: bytes.length,
            sha: (0,external_node_crypto_.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
            content: bytes.toString("base64").replace(/.{60}/g, "$&\n"),
        });
    });
    app.get("/collaborators/:user/permission", (context) => {
        const login = context.req.param("user");
        const role = seed.permissions?.[login] ?? "none";
        // GitHub gives the two roles between by the one below them, and tells which it is beside it.
        const permission = { maintain: "write", triage: "read" }[role] ?? role;
        return context.json({ permission, role_name: role, user: { login, type: "User" } });
    });
    app.get("/actions/runs/:id/approvals", (context) => {
        const approvals = seed.approvals?.[Number(context.req.param("id"))] ?? [];
        return context.json(approvals.map(({ user, environment }) => ({
            state: "approved",
            comment: "",
            user: { login: user },
            environments: [{ name: environment }],
        })));
    });
}
// A tree may hold many more files than change, and a list has many pages.
const CONTENTS = new WeakMap();
function contents(pull, git) {
    const known = CONTENTS.get(pull) ?? readContents(pull, git);
    CONTENTS.set(pull, known);
    return known;
}
function readContents({ baseSha, headSha }, git) {
    const text = (id) => Buffer.from(git.blob(id ?? "") ?? []).toString("utf8");
    const start = git.mergeBase(baseSha, headSha) ?? baseSha;
    const [old, current] = [git.files(start), git.files(headSha)];
    return ({ filename, previous_filename: former = filename }) => {
        const [before, after] = [old.get(former)?.id, current.get(filename)?.id];
        const patch = patchOf(text(before), text(after));
        return { ...(after === undefined ? {} : { sha: after }), ...(patch === undefined ? {} : { patch }) };
    };
}
/** The commits that a rebase made of those of a pull request, which GitHub counts among its own; the last comes first. */
function rebasedCopies(git, { baseSha, headSha, mergeCommitSha = "" }) {
    const own = commitsBetween(git, baseSha, headSha);
    const copies = [];
    let copy = git.readCommit(mergeCommitSha);
    for (const { message } of own) {
        if (copy?.parents.length !== 1 || copy.message !== message)
            return [];
        copies.push(copy.id);
        copy = git.readCommit(copy.parents[0] ?? "");
    }
    return copies;
}
function pullView(pull, { seed, git }) {
    const merged = pull.mergeCommitSha !== undefined;
    const repo = { full_name: `${seed.owner}/${seed.repo}` };
    return {
        number: pull.number,
        title: pull.title,
        state: merged ? "closed" : "open",
        merged,
        merged_at: merged ? "2026-01-01T00:00:00Z" : null,
        merged_by: pull.mergedBy === undefined ? null : { login: pull.mergedBy, type: "User" },
        merge_commit_sha: pull.mergeCommitSha ?? pull.testMergeSha ?? null,
        locked: pull.locked === true,
        user: { login: pull.author, type: "User" },
        head: { ref: pull.headRef, sha: pull.headSha, repo },
        base: { ref: pull.baseRef, sha: pull.baseSha, repo },
        commits: commitsBetween(git, pull.baseSha, pull.headSha).length,
        changed_files: pull.files.length,
        html_url: `https://github.com/${seed.owner}/${seed.repo}/pull/${pull.number}`,
    };
}

;// CONCATENATED MODULE: ./build/src/sandbox/github/github.js












/** GITHUB_TOKEN's requests per hour and repository. */
const HOURLY_LIMIT = 1000;
/** GitHub's REST API for one repository, as a workflow's GITHUB_TOKEN sees it: the calls that the action makes. */
class GithubSimulator {
    #options;
    #clock;
    #app;
    #log = new RequestLog();
    #plans;
    #state;
    #closing = new AbortController();
    constructor(options) {
        this.#options = options;
        this.#clock = options.clock ?? wallClock;
        this.#plans = options.faults ? [options.faults] : [];
        this.#state = new GithubState(options.seed, options.readOnly ?? false);
        this.#app = this.#createApp();
    }
    /** Answers a request. Throws `ConnectionReset` where a fault ends the connection. */
    fetch = async (request) => {
        const entry = this.#log.add(request, this.#clock.now());
        const fault = planFault(this.#plans, faultRequest(entry));
        if (fault)
            entry.fault = fault.kind;
        const context = { signal: AbortSignal.any([request.signal, this.#closing.signal]), error: githubError };
        const answer = await answerWithFault(fault, context, () => this.#answer(request));
        const response = new Response(answer.body, answer);
        const defaults = {
            "x-github-request-id": entry.correlationId,
            "x-ratelimit-limit": String(HOURLY_LIMIT),
            "x-ratelimit-remaining": String(Math.max(0, HOURLY_LIMIT - entry.number)),
            "x-ratelimit-reset": String(Math.ceil(this.#clock.now() / 1000) + 3600),
        };
        for (const [name, value] of Object.entries(defaults)) {
            if (!response.headers.has(name))
                response.headers.set(name, value);
        }
        entry.status = response.status;
        return response;
    };
    /** The comments of a pull request or issue, oldest first. */
    comments(number) {
        return this.#state.comments.get(number) ?? [];
    }
    /** The comments at lines of a pull request's diff, oldest first. */
    reviewComments(number) {
        return this.#state.reviewComments.get(number) ?? [];
    }
    /** The issues that are no pull requests. */
    issues() {
        return [...this.#state.issues.values()];
    }
    /** Somebody opens an issue, or changes one. */
    putIssue(issue) {
        this.#state.issues.set(issue.number, issue);
        if (!this.#state.comments.has(issue.number))
            this.#state.comments.set(issue.number, []);
    }
    /** The commit that a branch points to. */
    branch(name) {
        return this.#state.branches.get(name);
    }
    /** Makes a commit on a branch, as a direct push does, and gives its id. */
    push(branch, files, message) {
        return this.#state.push(branch, files, message);
    }
    /** Merges an open pull request with a merge commit, which moves its base branch, and gives that commit. */
    merge(number, by = "hubot") {
        return this.#state.merge(number, by);
    }
    /** Points a branch to a commit that is here, as a push by git does; without one the branch is deleted. */
    moveBranch(name, commit) {
        if (commit === undefined)
            this.#state.branches.delete(name);
        else
            this.#state.branches.set(name, commit);
    }
    /** Opens a pull request, or says anew what it is; its comments stay. */
    putPull(pull) {
        this.#state.putPull(pull);
    }
    /** Somebody comments on a pull request or issue. */
    addComment(number, user, body) {
        this.#state.addComment(number, { user, body });
    }
    /** Somebody comments at a line of a pull request's diff. */
    addReviewComment(number, comment) {
        this.#state.reviewComments.set(number, [...this.reviewComments(number), comment]);
    }
    /** Somebody deletes the comments of a pull request or issue. */
    deleteComments(number) {
        this.#state.comments.get(number)?.splice(0);
    }
    /** Every request so far. */
    requests() {
        return this.#log.all();
    }
    /** Scripts failures of the requests to come. */
    addFaults(...rules) {
        this.#plans.push(faultSequence(rules));
    }
    /** Ends hanging requests. */
    close() {
        this.#closing.abort(new Error("The sandbox is closing"));
    }
    async #answer(request) {
        const given = /^(?:token|bearer) +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
        if (given !== this.#options.token)
            return githubError(401, "Bad credentials");
        return await this.#app.fetch(request);
    }
    #createApp() {
        const { seed, treeLimit = GITHUB_TREE_LIMIT } = this.#options;
        const app = new dist/* Hono */.$();
        app.use((0,body_limit/* bodyLimit */.k)({ maxSize: HTTP_BODY_LIMIT, onError: () => githubError(413, "Payload too large") }));
        // An installation token is not a user.
        app.get("/user", () => githubForbidden(""));
        app.post("/graphql", async (context) => {
            const { query } = await context.req.json();
            if (/^(?:query)?\{viewer\{login\}\}$/.test(String(query).replaceAll(/\s/g, ""))) {
                return context.json({ data: { viewer: { login: ACTIONS_BOT.login } } });
            }
            return context.json({ errors: [{ message: "The simulator answers { viewer { login } } alone" }] });
        });
        const repository = new dist/* Hono */.$();
        addCommentCalls(repository, this.#state);
        addIssueCalls(repository, this.#state);
        addPullCalls(repository, this.#state);
        addHistoryCalls(repository, this.#state, treeLimit);
        const path = `/repos/${seed.owner}/${seed.repo}`;
        app.get(path, (context) => context.json({
            name: seed.repo,
            full_name: `${seed.owner}/${seed.repo}`,
            owner: { login: seed.owner },
            default_branch: this.#state.defaultBranch,
        }));
        app.route(path, repository);
        app.notFound(githubNotFound);
        return app;
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/webhook-signature.js
// By hand: the standardwebhooks package measures a timestamp's age by the machine's clock alone.


/** Why a receiver refuses a delivery, or undefined when a signature fits `secret` (`whsec_…`); `now` is in milliseconds. */
function signatureProblem(delivery, secret, now) {
    if (!/^\d{1,12}$/.test(delivery.timestamp))
        return "webhook-timestamp must be seconds since the epoch";
    if (Math.abs(now / 1000 - Number(delivery.timestamp)) > WEBHOOK_TOLERANCE_SECONDS) {
        return "webhook-timestamp is too far from the receiver's clock";
    }
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const expected = (0,external_node_crypto_.createHmac)("sha256", key).update(`${delivery.id}.${delivery.timestamp}.${delivery.body}`).digest();
    const fits = delivery.signature.split(" ").some((signature) => {
        const [version, encoded = ""] = signature.split(",");
        const given = Buffer.from(encoded, "base64");
        return version === "v1" && given.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(given, expected);
    });
    return fits ? undefined : "webhook-signature fits no known secret";
}

;// CONCATENATED MODULE: ./build/src/sandbox/itsm.js





/** An ITSM system's webhook: it verifies signatures (Standard Webhooks), stores each event once and can be scripted to fail. */
class ItsmReceiver {
    #options;
    #clock;
    #script;
    #deliveries = [];
    #events = new Map();
    #closing = new AbortController();
    constructor(options = {}) {
        this.#options = options;
        this.#clock = options.clock ?? wallClock;
        this.#script = [...options.script ?? []];
    }
    /** Accepts a delivery on any path. Throws `ConnectionReset` where the script ends the connection. */
    fetch = async (request) => {
        if (request.method !== "POST")
            return refusal(405, "Only POST is taken");
        const body = await readText(request);
        if (body === undefined)
            return refusal(413, "The event is too large");
        const id = request.headers.get("webhook-id") ?? "";
        const problem = this.#problem(request, id, body);
        const delivery = {
            id,
            path: new URL(request.url).pathname,
            contentType: request.headers.get("content-type") ?? "",
            time: this.#clock.now(),
            body,
            ...(problem ? { problem: problem.message } : {}),
            duplicate: id !== "" && this.#events.has(id),
        };
        this.#deliveries.push(delivery);
        const response = problem
            ? refusal(problem.status, problem.message)
            : await this.#follow(this.#script.shift(), request, delivery);
        delivery.status = response.status;
        return response;
    };
    /** Every attempt so far. */
    deliveries() {
        return this.#deliveries;
    }
    /** The accepted events as parsed JSON, each once, in order of acceptance. */
    events() {
        return [...this.#events.values()];
    }
    /** Adds to the script. */
    addSteps(...steps) {
        this.#script.push(...steps);
    }
    /** Ends hanging deliveries. */
    close() {
        this.#closing.abort(new Error("The sandbox is closing"));
    }
    async #follow(step, request, delivery) {
        if (typeof step === "number" && (step < 200 || step > 299))
            return refusal(step, `Scripted status ${step}`);
        if (typeof step === "object" && "redirect" in step) {
            return new Response(null, { status: 307, headers: { location: step.redirect } });
        }
        const context = {
            signal: AbortSignal.any([request.signal, this.#closing.signal]),
            error: (status, message) => refusal(status, message),
        };
        return await answerWithFault(typeof step === "object" ? step : undefined, context, () => {
            this.#accept(delivery);
            return Promise.resolve(Response.json({ accepted: true }, { status: typeof step === "number" ? step : 202 }));
        });
    }
    #accept(delivery) {
        // Without an id, a duplicate cannot be recognised.
        const key = delivery.id || `delivery ${this.#deliveries.length}`;
        if (!this.#events.has(key))
            this.#events.set(key, (0,http/* parseJson */.qF)(delivery.body));
    }
    #problem(request, id, body) {
        const { secret, token } = this.#options;
        if (token !== undefined && request.headers.get("authorization") !== `Bearer ${token}`) {
            return { status: 401, message: "The bearer token is missing or wrong" };
        }
        if (secret !== undefined) {
            const timestamp = request.headers.get("webhook-timestamp") ?? "";
            const signature = request.headers.get("webhook-signature") ?? "";
            if (!id || !timestamp || !signature)
                return { status: 400, message: "A Standard Webhooks header is missing" };
            const message = signatureProblem({ id, timestamp, signature, body }, secret, this.#clock.now());
            if (message)
                return { status: 401, message };
        }
        return (0,http/* parseJson */.qF)(body) === undefined ? { status: 400, message: "The body is not JSON" } : undefined;
    }
}
function refusal(status, message) {
    if (status === 204 || status === 304)
        return new Response(null, { status });
    return Response.json({ error: message }, { status });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/index.mjs + 1 modules
var node_server_dist = __webpack_require__(54735);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/utils/response.mjs
var response = __webpack_require__(84043);
;// CONCATENATED MODULE: ./build/src/sandbox/loopback.js




/** The only address the sandbox listens on. */
const LOOPBACK = "127.0.0.1";
/** Starts a TCP, TLS or HTTP server on a free loopback port. */
async function listenOnLoopback(server) {
    const sockets = new Set();
    server.on("connection", (socket) => {
        sockets.add(socket);
        socket.on("close", () => sockets.delete(socket));
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, LOOPBACK, resolve);
    });
    return {
        port: server.address().port,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
/** Answers HTTP with a fetch-like handler; a handler that throws {@link ConnectionReset} destroys the connection. */
async function serveHttp(handler) {
    const listener = (0,node_server_dist/* getRequestListener */.SE)(async (request, env) => {
        try {
            return await handler(standardRequest(request));
        }
        catch (error) {
            if (!(error instanceof ConnectionReset))
                throw error;
            env.incoming.socket.destroy();
            return response/* RESPONSE_ALREADY_SENT */.o;
        }
    }, { overrideGlobalObjects: false });
    const httpServer = (0,external_node_http_.createServer)((incoming, outgoing) => void listener(incoming, outgoing));
    const server = await listenOnLoopback(httpServer);
    return {
        port: server.port,
        url: `http://${LOOPBACK}:${server.port}`,
        close: async () => {
            httpServer.closeAllConnections();
            await server.close();
        },
    };
}
/** The listener's requests only look like the runtime's, and cannot be copied by middleware that limits or reads a body. */
function standardRequest(request) {
    const { url, method, headers, signal } = request;
    const body = method === "GET" || method === "HEAD" ? null : request.body;
    return new Request(url, { method, headers, signal, body, duplex: "half" });
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/imap-command.js

/** Reads one command with its literals (RFC 3501 section 4.3, RFC 7888), or undefined when the client has closed. */
async function readImapCommand(lines) {
    const tokens = [];
    for (let literals = 0;; literals++) {
        const line = await lines.readLine();
        if (line === undefined)
            return undefined;
        const literal = /\{(\d{1,10})(\+?)\}$/.exec(line);
        const found = tokenize(literal ? line.slice(0, literal.index) : line);
        if (found === undefined)
            return syntaxError(tokens, "Cannot parse the command", false);
        tokens.push(...found);
        if (literal === null)
            break;
        const length = Number(literal[1]);
        if (length > IMAP_LITERAL_LIMIT || literals === IMAP_LITERAL_COUNT_LIMIT) {
            return syntaxError(tokens, "Literal too long or too many literals", literal[2] === "+");
        }
        if (literal[2] !== "+")
            lines.writeLines("+ Ready for the literal");
        const octets = await lines.readOctets(length);
        if (octets === undefined)
            return undefined;
        tokens.push(octets);
    }
    const [tag = "", name = "", ...args] = tokens;
    if (!/^[^\s(){%*"\\\]+\0-\x1f\x7f]+$/.test(tag) || !/^[A-Za-z0-9]+$/.test(name)) {
        return syntaxError(tokens, "A command is a tag and a name", false);
    }
    return { tag, name: name.toUpperCase(), args };
}
function syntaxError(tokens, problem, fatal) {
    const tag = tokens[0] ?? "*";
    return { tag: /^[A-Za-z0-9.]+$/.test(tag) ? tag : "*", problem, fatal };
}
/** Splits a line into atoms, quoted strings and parenthesised lists; undefined if it is none of these. */
function tokenize(text) {
    const tokens = [];
    const token = /\s*(?:"((?:[^"\\\r\n\0]|\\["\\])*)"|(\([^()\r\n\0]*\))|([^\s"()\0]+))/y;
    while (token.lastIndex < text.trimEnd().length) {
        const match = token.exec(text);
        if (match === null)
            return undefined;
        const [, quoted, list, atom] = match;
        tokens.push(quoted?.replace(/\\(["\\])/g, "$1") ?? list ?? atom ?? "");
    }
    return tokens;
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/sasl.js

/** The SASL mechanisms that the mail simulators support: RFC 4616, the LOGIN draft, Google's XOAUTH2 and RFC 7628. */
const SASL_MECHANISMS = ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"];
/** Runs the server's side of an exchange; `initial` is the initial response in base64, `=` for an empty one. */
async function serveSasl(mechanism, initial, challenge, verify) {
    if (mechanism === "LOGIN")
        return await serveLogin(initial, challenge, verify);
    const response = initial ?? await challenge("");
    if (response === undefined)
        return "closed";
    if (response === "*")
        return "cancelled";
    const text = response === "=" ? "" : decodeBase64(response);
    const credentials = text === undefined ? undefined : parseResponse(mechanism, text);
    if (credentials === undefined)
        return "malformed";
    if (verify(credentials))
        return "accepted";
    if (mechanism !== "PLAIN") {
        // RFC 7628 section 3.2.3: the reason comes as a challenge, which the client answers before the refusal.
        const reason = { status: "401", schemes: "bearer", scope: "https://mail.example/" };
        if (await challenge((0,base_bytes/* toBase64 */.nk)(JSON.stringify(reason))) === undefined)
            return "closed";
    }
    return "refused";
}
async function serveLogin(initial, challenge, verify) {
    const answers = [];
    for (const [given, prompt] of [[initial, "Username:"], [undefined, "Password:"]]) {
        const response = given ?? await challenge((0,base_bytes/* toBase64 */.nk)(prompt));
        if (response === undefined)
            return "closed";
        if (response === "*")
            return "cancelled";
        const text = decodeBase64(response);
        if (text === undefined)
            return "malformed";
        answers.push(text);
    }
    const [username = "", secret = ""] = answers;
    return verify({ mechanism: "LOGIN", username, secret }) ? "accepted" : "refused";
}
function parseResponse(mechanism, text) {
    switch (mechanism) {
        case "PLAIN": {
            const [authorization, username, secret, ...rest] = text.split("\0");
            if (authorization === undefined || !username || !secret || rest.length > 0)
                return undefined;
            return authorization === "" || authorization === username ? { mechanism, username, secret } : undefined;
        }
        case "XOAUTH2": {
            const [, username, secret] = /^user=([^\x01]+)\x01auth=Bearer ([^\x01]+)\x01\x01$/i.exec(text) ?? [];
            return username && secret ? { mechanism, username, secret } : undefined;
        }
        case "OAUTHBEARER": {
            const [, name, pairs] = /^n,a=([^,]+),\x01((?:[^\x01]+\x01)+)\x01$/.exec(text) ?? [];
            const secret = /(?:^|\x01)auth=Bearer ([^\x01]+)\x01/i.exec(pairs ?? "")?.[1];
            // RFC 5801 section 4: "," and "=" are spelt =2C and =3D in a SASL name.
            const username = name?.replaceAll("=2C", ",").replaceAll("=3D", "=");
            return username && secret ? { mechanism, username, secret } : undefined;
        }
        case "LOGIN":
            return undefined;
    }
}
function decodeBase64(text) {
    const wellFormed = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
    return wellFormed ? Buffer.from(text, "base64").toString("utf8") : undefined;
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/imap.js




const bad = (text) => ({ status: "BAD", text });
const no = (text) => ({ status: "NO", text });
const ok = (text, ...untagged) => ({ status: "OK", text, untagged });
const AUTH_REPLIES = {
    accepted: ok("Logged in"),
    refused: no("[AUTHENTICATIONFAILED] Invalid credentials"),
    malformed: bad("Cannot decode the response"),
    cancelled: bad("Authentication cancelled"),
};
/** What the server's greeting and CAPABILITY say (RFC 3501 section 7.2.1, 4959, 7888, 2971). */
function imapCapabilities(mechanisms) {
    const login = mechanisms.includes("PLAIN") || mechanisms.includes("LOGIN") ? [] : ["LOGINDISABLED"];
    return ["IMAP4rev1", "SASL-IR", "LITERAL+", "ID", ...mechanisms.map((name) => `AUTH=${name}`), ...login].join(" ");
}
/** Serves one IMAP4rev1 session (RFC 3501) over TLS after its greeting: login, listing and selection of empty folders. */
async function serveImap(lines, context) {
    const session = new ImapSession(lines, context);
    let errors = 0;
    for (let count = 0; count < MAIL_COMMAND_LIMIT && errors < MAIL_ERROR_LIMIT; count++) {
        const command = await readCommand(lines);
        if (command === undefined)
            return;
        if ("problem" in command) {
            errors++;
            lines.writeLines(`${command.tag} BAD ${command.problem}`);
            if (command.fatal)
                return;
            continue;
        }
        context.activity.commands.push(command.name);
        const reply = await session.answer(command);
        if (reply === undefined)
            return;
        if (reply.status !== "OK")
            errors++;
        lines.writeLines(...(reply.untagged ?? []).map((line) => `* ${line}`), `${command.tag} ${reply.status} ${reply.text}`);
        if (reply.end === true)
            return;
    }
    lines.writeLines("* BYE Too many errors or commands");
}
async function readCommand(lines) {
    try {
        return await readImapCommand(lines);
    }
    catch (error) {
        if (error instanceof LineTooLong)
            return { tag: "*", problem: "Line too long", fatal: true };
        throw error;
    }
}
class ImapSession {
    #lines;
    #context;
    #mailbox;
    #selected = false;
    constructor(lines, context) {
        this.#lines = lines;
        this.#context = context;
    }
    /** The reply to a command, or undefined when the client has closed in the middle of it. */
    async answer(command) {
        const { name, args } = command;
        switch (name) {
            case "CAPABILITY":
                return args.length > 0
                    ? bad("CAPABILITY takes no argument")
                    : ok("Done", `CAPABILITY ${imapCapabilities(this.#context.mechanisms)}`);
            case "NOOP":
                return ok("Done");
            case "ID":
                return args.length === 1 ? ok("Done", 'ID ("name" "Sandbox")') : bad("ID takes a list or NIL");
            case "LOGOUT":
                return { ...ok("Bye", "BYE Logging out"), end: true };
            case "LOGIN":
                return this.#login(args);
            case "AUTHENTICATE":
                return await this.#authenticate(args);
            case "LIST":
            case "LSUB":
                return this.#mailbox ? this.#list(name, args, this.#mailbox) : bad("Log in first");
            case "SELECT":
            case "EXAMINE":
                return this.#mailbox ? this.#select(name, args, this.#mailbox) : bad("Log in first");
            case "CLOSE": {
                const wasSelected = this.#selected;
                this.#selected = false;
                return wasSelected ? ok("Done") : bad("No folder is selected");
            }
            default:
                return bad("Command not recognised");
        }
    }
    #login(args) {
        const [username, secret] = args;
        if (this.#mailbox)
            return bad("Already logged in");
        if (username === undefined || secret === undefined || args.length > 2) {
            return bad("LOGIN takes a name and a password");
        }
        if (imapCapabilities(this.#context.mechanisms).includes("LOGINDISABLED")) {
            return no("[PRIVACYREQUIRED] LOGIN is off");
        }
        this.#mailbox = this.#context.login({ mechanism: "LOGIN", username, secret });
        return AUTH_REPLIES[this.#mailbox ? "accepted" : "refused"];
    }
    async #authenticate(args) {
        const [word = "", initial, ...rest] = args;
        if (this.#mailbox)
            return bad("Already logged in");
        if (word === "" || rest.length > 0)
            return bad("AUTHENTICATE takes a mechanism and at most one response");
        const mechanism = this.#context.mechanisms.find((name) => name === word.toUpperCase());
        if (mechanism === undefined)
            return no("[CANNOT] Mechanism not offered");
        const outcome = await serveSasl(mechanism, initial, (challenge) => {
            this.#lines.writeLines(`+ ${challenge}`);
            return this.#lines.readLine();
        }, (credentials) => {
            this.#mailbox = this.#context.login(credentials);
            return this.#mailbox !== undefined;
        });
        return outcome === "closed" ? undefined : AUTH_REPLIES[outcome];
    }
    #list(name, args, mailbox) {
        const [reference, pattern] = args;
        if (reference === undefined || pattern === undefined || args.length > 2) {
            return bad(`${name} takes a reference and a pattern`);
        }
        if (pattern === "")
            return ok("Done", `${name} (\\Noselect) "/" ""`);
        const folders = folderNames(mailbox).filter((folder) => matchesFolder(reference + pattern, folder));
        return ok("Done", ...folders.map((folder) => `${name} (\\HasNoChildren) "/" "${quote(folder)}"`));
    }
    #select(name, args, mailbox) {
        const [folder] = args;
        if (folder === undefined)
            return bad(`${name} takes a folder`);
        this.#selected = folderNames(mailbox).some((known) => matchesFolder(folder, known));
        if (!this.#selected)
            return no("[NONEXISTENT] No such folder");
        const flags = "\\Answered \\Flagged \\Deleted \\Seen \\Draft";
        return ok(name === "SELECT" ? "[READ-WRITE] Selected" : "[READ-ONLY] Examined", `FLAGS (${flags})`, "0 EXISTS", "0 RECENT", "OK [UIDVALIDITY 1] Valid", "OK [UIDNEXT 1] Next", `OK [PERMANENTFLAGS (${name === "SELECT" ? flags : ""})] Permanent`);
    }
}
function folderNames(mailbox) {
    return ["INBOX", ...mailbox.folders ?? []];
}
/** Whether a LIST pattern matches a folder: `*` and `%` are wildcards, INBOX is compared without case (RFC 3501 section 5.1). */
function matchesFolder(pattern, folder) {
    const source = Array.from(pattern, (char) => {
        if (char === "*")
            return ".*";
        if (char === "%")
            return "[^/]*";
        return char.replace(/[\\^$.+?()[\]{}|/-]/, "\\$&");
    }).join("");
    return new RegExp(`^${source}$`, folder === "INBOX" ? "i" : "").test(folder);
}
function quote(text) {
    return text.replace(/["\\]/g, "\\$&");
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/host.js
/** The ports of a simulated mail host, by the numbers that clients ask for. */
const MAIL_PORTS = [465, 587, 993];

;// CONCATENATED MODULE: ./build/src/sandbox/mail/mailboxes.js
/** The mailbox a host grants to those credentials, if any. */
function findMailbox(mailboxes, host, credentials) {
    const token = credentials.mechanism === "XOAUTH2" || credentials.mechanism === "OAUTHBEARER";
    return mailboxes.find((mailbox) => mailbox.username === credentials.username &&
        (mailbox.hosts === undefined || mailbox.hosts.includes(host)) &&
        (token ? mailbox.accessToken : mailbox.password) === credentials.secret);
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/smtp.js



/** The largest message the simulator advertises, in octets (RFC 1870): Genesys Cloud's own maximum of 40 MB. */
const SIZE_OCTETS = 41_943_040;
const smtp_AUTH_REPLIES = {
    accepted: "235 2.7.0 Authentication successful",
    refused: "535 5.7.8 Authentication credentials invalid",
    malformed: "501 5.5.2 Cannot decode the response",
    cancelled: "501 5.7.0 Authentication cancelled",
};
const reply = (...lines) => ({ lines });
/**
 * Serves an SMTP submission session (RFC 5321, 6409, 4954, 3207) after its greeting; it supports logins and accepts no mail.
 * `secure`: the lines travel in TLS already. `upgrade`: the client wants a TLS handshake now.
 */
async function serveSmtp(lines, context, secure) {
    const session = new SmtpSession(lines, context, secure);
    let errors = 0;
    for (let count = 0; count < MAIL_COMMAND_LIMIT && errors < MAIL_ERROR_LIMIT; count++) {
        const line = await smtp_readCommand(lines);
        if (line === undefined)
            return "ended";
        const answer = await session.answer(line);
        if (answer === undefined)
            return "ended";
        lines.writeLines(...answer.lines);
        if (answer.then)
            return answer.then === "upgrade" ? "upgrade" : "ended";
        if (/^[45]/.test(answer.lines[0] ?? ""))
            errors++;
    }
    lines.writeLines("421 4.7.0 Too many errors or commands");
    return "ended";
}
async function smtp_readCommand(lines) {
    try {
        return await lines.readLine();
    }
    catch (error) {
        if (!(error instanceof LineTooLong))
            throw error;
        lines.writeLines("500 5.5.6 Line too long");
        return undefined;
    }
}
class SmtpSession {
    #lines;
    #context;
    #secure;
    #canUpgrade;
    #greetedWith;
    #authenticated = false;
    constructor(lines, context, secure) {
        this.#lines = lines;
        this.#context = context;
        this.#secure = secure;
        this.#canUpgrade = !secure && context.host.starttls !== false;
    }
    /** The reply to a line, or undefined when the client has closed in the middle of its command. */
    async answer(line) {
        if (/[\r\n\0]/.test(line))
            return reply("500 5.5.2 Bare CR, LF or NUL in a command");
        const [, word = "", argument = ""] = /^(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
        const verb = word.toUpperCase();
        this.#context.activity.commands.push(verb);
        switch (verb) {
            case "EHLO":
            case "HELO":
                if (argument === "")
                    return reply(`501 5.5.4 ${verb} needs a domain or an address literal`);
                this.#greetedWith = verb;
                return verb === "HELO" ? reply(`250 ${this.#context.host.name}`) : this.#extensions();
            case "STARTTLS":
                if (!this.#canUpgrade || this.#greetedWith !== "EHLO")
                    return reply("503 5.5.1 STARTTLS is not possible now");
                if (argument !== "")
                    return reply("501 5.5.4 STARTTLS takes no parameter");
                return { lines: ["220 2.0.0 Ready to start TLS"], then: "upgrade" };
            case "AUTH":
                return await this.#authenticate(argument);
            case "MAIL":
                return this.#context.mechanisms.length > 0 && !this.#authenticated
                    ? reply("530 5.7.0 Authentication required")
                    : reply("550 5.7.1 This sandbox takes no mail");
            case "RCPT":
            case "DATA":
                return reply("503 5.5.1 MAIL first");
            case "NOOP":
            case "RSET":
                return reply("250 2.0.0 OK");
            case "QUIT":
                return { lines: ["221 2.0.0 Bye"], then: "end" };
            default:
                return reply("500 5.5.1 Command not recognised");
        }
    }
    #extensions() {
        const { host, mechanisms } = this.#context;
        const texts = [
            `${host.name} at your service`,
            "PIPELINING",
            `SIZE ${SIZE_OCTETS}`,
            "8BITMIME",
            "ENHANCEDSTATUSCODES",
        ];
        if (this.#canUpgrade)
            texts.push("STARTTLS");
        if (this.#secure && mechanisms.length > 0)
            texts.push(`AUTH ${mechanisms.join(" ")}`);
        return reply(...texts.map((text, index) => `250${index === texts.length - 1 ? " " : "-"}${text}`));
    }
    async #authenticate(argument) {
        if (!this.#secure)
            return reply("530 5.7.0 Must issue a STARTTLS command first");
        if (this.#greetedWith !== "EHLO")
            return reply("503 5.5.1 EHLO first");
        if (this.#authenticated)
            return reply("503 5.5.1 Already authenticated");
        const [word = "", initial, ...rest] = argument.split(" ");
        if (word === "" || rest.length > 0)
            return reply("501 5.5.4 AUTH takes a mechanism and at most one response");
        const mechanism = this.#context.mechanisms.find((name) => name === word.toUpperCase());
        if (mechanism === undefined)
            return reply("504 5.5.4 Mechanism not offered");
        const outcome = await serveSasl(mechanism, initial, (challenge) => {
            this.#lines.writeLines(`334 ${challenge}`);
            return this.#lines.readLine();
        }, (credentials) => this.#context.login(credentials) !== undefined);
        if (outcome === "closed")
            return undefined;
        this.#authenticated = outcome === "accepted";
        return reply(smtp_AUTH_REPLIES[outcome]);
    }
}

;// CONCATENATED MODULE: ./build/src/sandbox/mail/servers.js
// By hand: packages for mail servers hide the faults that a probe is tested with, and none of them speaks IMAP.












/** The name on the certificate that is shown to clients who send no server name (RFC 6066 section 3), or an unknown one. */
const NAMELESS = "no-server-name.invalid";
/** Nothing listens on port 1 (tcpmux): a connection there is refused. */
const CLOSED_PORT = 1;
/** Starts the SMTP (587, 465) and IMAP (993) servers of every host on free loopback ports. */
async function startMailServers(options) {
    const clock = options.clock ?? wallClock;
    const closing = new AbortController();
    const tlsOptions = await serverTls(options, clock.now());
    const servers = [];
    const places = new Map();
    for (const host of options.hosts) {
        for (const port of MAIL_PORTS) {
            const activity = newActivity(host.name, port);
            const context = sessionContext(host, options.mailboxes, activity);
            const serve = port === 993 ? imapSession : port === 465 ? implicitSmtpSession : starttlsSession(tlsOptions);
            const accept = (socket) => void runSession(socket, context, serve, clock, closing.signal);
            let listening = CLOSED_PORT;
            if (!host.closedPorts?.includes(port)) {
                const server = port === 587
                    ? (0,external_node_net_.createServer)({ noDelay: true }, accept)
                    : implicitTls(tlsOptions, activity, accept);
                server.on("connection", (socket) => countConnection(activity, socket));
                const listener = await listenOnLoopback(server);
                servers.push(listener);
                listening = listener.port;
            }
            places.set(`${host.name}:${port}`, { place: { address: LOOPBACK, port: listening }, activity });
        }
    }
    return {
        connectTo: Array.from(places, ([name, { place }]) => `${name}:${place.address}:${place.port}`),
        locate: (host, port) => places.get(`${host.toLowerCase()}:${port}`)?.place,
        activity: (host, port) => {
            const found = places.get(`${host}:${port}`);
            if (!found)
                throw new RangeError(`Cannot find the mail host "${host}" with port ${port}`);
            return found.activity;
        },
        close: async () => {
            closing.abort();
            await Promise.all(servers.map((server) => server.close()));
        },
    };
}
/** Chooses the certificate by the client's server name. */
async function serverTls(options, now) {
    const contexts = new Map();
    for (const host of options.hosts) {
        const made = await createServerCertificate(options.authority, host.name, host.certificate ?? "valid", now);
        contexts.set(host.name, external_node_tls_.createSecureContext({ cert: made.certificatePem, key: made.keyPem }));
    }
    const nameless = await createServerCertificate(options.authority, NAMELESS, "valid", now);
    return {
        cert: nameless.certificatePem,
        key: nameless.keyPem,
        SNICallback: (name, callback) => callback(null, contexts.get(name.toLowerCase())),
    };
}
function implicitTls(options, activity, accept) {
    const server = external_node_tls_.createServer({ ...options, noDelay: true }, (socket) => {
        activity.handshakes++;
        accept(socket);
    });
    // A client that rejects the certificate is not an error of the server.
    server.on("tlsClientError", () => undefined);
    return server;
}
async function runSession(socket, context, serve, clock, signal) {
    socket.on("error", () => socket.destroy());
    socket.setTimeout(MAIL_IDLE_MS, () => socket.destroy());
    try {
        if (context.host.greetingDelayMs)
            await clock.sleep(context.host.greetingDelayMs, signal);
        await serve(socket, context);
    }
    catch {
        // A broken session is over; the client sees its connection end.
        socket.destroy();
    }
}
function countConnection(activity, socket) {
    activity.connections++;
    activity.peak = Math.max(activity.peak, ++activity.open);
    socket.once("close", () => activity.open--);
}
const imapSession = async (socket, context) => {
    const lines = new LineSocket(socket);
    lines.writeLines(`* OK [CAPABILITY ${imapCapabilities(context.mechanisms)}] ${context.host.name} IMAP4rev1 ready`);
    await serveImap(lines, context);
    socket.end();
};
const implicitSmtpSession = async (socket, context) => {
    const lines = new LineSocket(socket);
    lines.writeLines(smtpGreeting(context));
    await serveSmtp(lines, context, true);
    socket.end();
};
function starttlsSession(options) {
    return async (socket, context) => {
        const lines = new LineSocket(socket);
        lines.writeLines(smtpGreeting(context));
        if (await serveSmtp(lines, context, false) === "ended") {
            socket.end();
            return;
        }
        context.activity.discardedOctets += lines.release();
        const secured = new external_node_tls_.TLSSocket(socket, { ...options, isServer: true });
        secured.on("error", () => socket.destroy());
        secured.once("secure", () => context.activity.handshakes++);
        await serveSmtp(new LineSocket(secured), context, true);
        secured.end();
    };
}
function smtpGreeting(context) {
    return `220 ${context.host.name} ESMTP Sandbox`;
}
function newActivity(host, port) {
    return {
        host,
        port,
        connections: 0,
        open: 0,
        peak: 0,
        handshakes: 0,
        commands: [],
        accepted: 0,
        refused: 0,
        discardedOctets: 0,
    };
}
function sessionContext(host, mailboxes, activity) {
    return {
        host,
        activity,
        mechanisms: host.mechanisms ?? SASL_MECHANISMS,
        login: (credentials) => {
            const mailbox = findMailbox(mailboxes, host.name, credentials);
            if (mailbox)
                activity.accepted++;
            else
                activity.refused++;
            return mailbox;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/sandbox/scenarios.js



const GOOD_HOST = "mail.acme.example";
const RENAMED_HOST = "mail.old-acme.example";
const ACCOUNTS = [
    {
        box: "support",
        description: "First-line support",
        smtpHost: GOOD_HOST,
        smtpPort: 587,
        imapHost: GOOD_HOST,
        imapPort: 993,
        flaw: "none",
    },
    {
        box: "orders",
        description: "Order desk",
        smtpHost: GOOD_HOST,
        smtpPort: 465,
        imapHost: GOOD_HOST,
        imapPort: 143,
        flaw: "wrong-port",
    },
    {
        box: "returns",
        description: "Returns and warranty",
        smtpHost: RENAMED_HOST,
        smtpPort: 587,
        imapHost: RENAMED_HOST,
        imapPort: 993,
        flaw: "wrong-certificate-name",
    },
    {
        box: "billing",
        description: "Invoices and payments",
        smtpHost: GOOD_HOST,
        smtpPort: 587,
        imapHost: GOOD_HOST,
        imapPort: 993,
        flaw: "wrong-password",
    },
];
/** The demo's four accounts, one of them correct, with fresh random passwords. */
function createFleet(api = "email-accounts") {
    const boxes = ACCOUNTS.map((parts) => ({ parts, password: randomBase64Url(18) }));
    return {
        accounts: ACCOUNTS.map((parts) => ({
            name: accountName(parts),
            path: `accounts/${parts.box}.yaml`,
            text: accountFile(parts, api),
            flaw: parts.flaw,
        })),
        hosts: [{ name: GOOD_HOST }, { name: RENAMED_HOST, certificate: "wrong-name" }],
        mailboxes: boxes.map(({ parts, password }) => ({
            username: scenarios_address(parts, api),
            // The files' author still has the password from before it was changed.
            password: parts.flaw === "wrong-password" ? randomBase64Url(18) : password,
        })),
        env: Object.fromEntries(boxes.map(({ parts, password }) => [passwordVariable(parts), password])),
    };
}
/** What stands in a repository beside account files. */
const README = { "README.md": "# The e-mail accounts of Acme\n" };
/** A repository with one open pull request that gives it the fleet's files; `before` is what its main branch holds until then. */
function createRepository(fleet, before = {}) {
    const git = new GitObjects();
    const title = "Add the e-mail accounts of the contact centre";
    const files = { ...README, ...Object.fromEntries(fleet.accounts.map(({ path, text }) => [path, text])) };
    const baseSha = git.commit({ files: { ...README, ...before }, message: "Begin" });
    const headSha = git.commit({ files, parents: [baseSha], message: title });
    const testMergeSha = git.commit({
        files,
        parents: [baseSha, headSha],
        message: `Merge ${headSha} into ${baseSha}`,
    });
    return {
        owner: "acme",
        repo: "email-accounts",
        git,
        branches: { "main": baseSha, "add-accounts": headSha },
        permissions: { mona: "write", hubot: "maintain" },
        pulls: [{
                number: 7,
                title,
                author: "mona",
                headRef: "add-accounts",
                headSha,
                baseRef: "main",
                baseSha,
                testMergeSha,
                files: diffOf(git, baseSha, headSha),
                reviews: [{ user: "hubot", state: "APPROVED" }],
            }],
    };
}
function accountFile(parts, api) {
    return `name: ${accountName(parts)}
description: ${parts.description}
smtp_server: ${parts.smtpHost}
smtp_port: ${parts.smtpPort}
imap_server: ${parts.imapHost}
imap_port: ${parts.imapPort}
authentication_type: PLAIN
username: ${scenarios_address(parts, api)}
password: env:${passwordVariable(parts)}
${api === "email-domains" ? routeKeys(parts, api) : mailKeys(parts, api)}`;
}
function mailKeys(parts, api) {
    return `signature: |
  Kind regards
  ${parts.description}, Acme
reply_to_address: ${scenarios_address(parts, api)}
reply_template: "Dear {{customer.name}},"
forward_template: "{{message.body}}"
`;
}
/** The public API has no templates, and signatures are canned responses. */
function routeKeys(parts, api) {
    return `signature: ""
reply_to_address: ${scenarios_address(parts, api)}
reply_template: ""
forward_template: ""
routing:
  queue: ${title(parts)}
  mailbox_folders: [INBOX]
`;
}
function accountName(parts) {
    return `Acme ${title(parts)}`;
}
function title({ box }) {
    return box.slice(0, 1).toUpperCase() + box.slice(1);
}
/** The accounts of one domain share a login, so that each of these, wrong in its own way, has a domain of its own. */
function scenarios_address({ box }, api) {
    return `${box}@${api === "email-domains" ? `${box}.` : ""}acme.example`;
}
function passwordVariable({ box }) {
    return `${box.toUpperCase()}_PASSWORD`;
}
/** What the routes of the simulated organisation may refer to. */
function createNames() {
    return {
        queues: [{ name: "Support" }, { name: "Orders" }, { name: "Returns" }, { name: "Billing" }],
        flows: [{ name: "Inbound mail" }, { name: "Spam filter" }, { name: "Hotline", type: "INBOUNDCALL" }],
        skills: [{ name: "Billing" }, { name: "French" }],
        languages: [{ name: "English" }, { name: "French" }],
        libraries: [{ name: "Signatures", responses: [{ name: "Support", text: "<p>Your support team</p>" }] }],
    };
}

;// CONCATENATED MODULE: ./build/src/sandbox/start.js














// With the scenarios, so that the simulators are one module to whoever carries them elsewhere.

/** An organisation has two at first, and more when it asks for them: enough for whoever tries things out. */
const SANDBOX_DOMAINS = 20;
/** Starts every simulator on free ports of the loopback address, with random credentials. */
async function startSandbox(options = {}) {
    const closers = [];
    const close = async () => {
        await Promise.all(closers.splice(0).reverse().map(async (closer) => await closer()));
    };
    try {
        return await start(options, closers, close);
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function start(options, closers, close) {
    const clock = options.clock ?? wallClock;
    const fleet = options.fleet ?? createFleet();
    const repository = options.repository ?? createRepository(fleet);
    const authority = await createCertificateAuthority(clock.now());
    const serve = async (handler) => {
        const server = await serveHttp(handler);
        closers.push(() => server.close());
        return server;
    };
    const mail = await startMailServers({ hosts: fleet.hosts, mailboxes: fleet.mailboxes, authority, clock });
    closers.push(() => mail.close());
    const dns = await startDnsServer(zoneOf(fleet));
    closers.push(() => dns.close());
    const clientId = crypto.randomUUID();
    const clientSecret = randomBase64Url(32);
    const reach = { locate: mail.locate, caPem: authority.rootPem, clock };
    const genesys = new GenesysSimulator({
        clientId,
        clientSecret,
        validate: mailValidator(reach),
        emailDomains: {
            seed: createNames(),
            limits: { domains: SANDBOX_DOMAINS },
            ...options.emailDomains,
            logIn: mailLoginCheck(reach),
        },
        validationMs: options.validationMs ?? 400,
        clock,
        ...(options.rateLimit ? { rateLimit: options.rateLimit } : {}),
        ...(options.tokenLifetimeSeconds ? { tokenLifetimeSeconds: options.tokenLifetimeSeconds } : {}),
        ...(options.genesysFaults ? { faults: options.genesysFaults } : {}),
    });
    closers.push(() => genesys.close());
    const control = createGenesysControl(genesys);
    const api = await serve(async (request) => {
        const { pathname } = new URL(request.url);
        return pathname.startsWith(CONTROL_PATH) ? await control.fetch(request) : await genesys.fetch(request);
    });
    const login = await serve(genesys.fetch);
    const itsmSecret = randomWebhookSecret();
    const itsm = new ItsmReceiver({ secret: itsmSecret, clock, script: options.itsmScript ?? [] });
    closers.push(() => itsm.close());
    const itsmServer = await serve(itsm.fetch);
    const githubToken = `ghs_${randomBase64Url(27)}`;
    const github = new GithubSimulator({
        seed: repository,
        token: githubToken,
        readOnly: options.githubReadOnly ?? false,
        clock,
    });
    closers.push(() => github.close());
    const githubServer = await serve(github.fetch);
    const caFile = options.folder === undefined ? undefined : (0,external_node_path_.join)(options.folder, "ca.pem");
    if (options.folder !== undefined)
        await writeFiles(options.folder, fleet, authority.rootPem);
    const itsmUrl = `${itsmServer.url}/events`;
    const reached = {
        "genesys-api-url": [api.url],
        "genesys-login-url": [login.url],
        "connect-to": mail.connectTo,
        "dns-server": [dns.address],
        "ca-file": caFile === undefined ? [] : [caFile],
        "itsm-webhook-url": [itsmUrl],
    };
    return {
        genesys: { apiUrl: api.url, loginUrl: login.url, clientId, clientSecret, controlUrl: api.url + CONTROL_PATH },
        mail: { connectTo: mail.connectTo, caPem: authority.rootPem, ...(caFile === undefined ? {} : { caFile }) },
        dns: { address: dns.address },
        itsm: { url: itsmUrl, secret: itsmSecret },
        github: {
            apiUrl: githubServer.url,
            token: githubToken,
            repository: `${repository.owner}/${repository.repo}`,
            pullNumbers: repository.pulls.map((pull) => pull.number),
        },
        env: {
            GENESYS_CLIENT_ID: clientId,
            GENESYS_CLIENT_SECRET: clientSecret,
            ITSM_WEBHOOK_SECRET: itsmSecret,
            ...fleet.env,
            ...Object.fromEntries(Object.entries(reached).filter(([, values]) => values.length > 0)
                .map(([name, values]) => [inputVariable(name), values.join("\n")])),
        },
        args: Object.entries(reached).flatMap(([name, values]) => values.flatMap((value) => [`--${name}`, value])),
        fleet,
        simulators: { genesys, github, itsm, mail, dns },
        close,
    };
}
/** The variable from which the command line reads an input. */
function inputVariable(name) {
    return `GEA_${name.toUpperCase().replaceAll("-", "_")}`;
}
/** The part of a running sandbox that can be printed as JSON. */
function sandboxAddresses(sandbox) {
    const { genesys, mail, dns, itsm, github, env, args } = sandbox;
    return { genesys, mail, dns, itsm, github, env, args };
}
/** The domains of all mailboxes, each with a host of the fleet. */
function zoneOf({ hosts, mailboxes }) {
    const [first] = hosts;
    const domains = new Set(mailboxes.map(({ username }) => username.split("@")[1] ?? ""));
    return [...domains].filter((domain) => domain !== "").flatMap((domain) => wellKeptDomain(domain, hosts.find(({ name }) => name.endsWith(`.${domain}`))?.name ?? first?.name ?? domain));
}
async function writeFiles(folder, fleet, caPem) {
    const files = [{ path: "ca.pem", text: caPem }, ...fleet.accounts];
    for (const { path, text } of files) {
        const file = (0,external_node_path_.join)(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, text);
    }
}


/***/ })

};
