export const id = 270;
export const ids = [270];
export const modules = {

/***/ 25270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSockets: () => (/* binding */ createSockets)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(19251);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
;// CONCATENATED MODULE: ./build/src/runtime/x509.js
const SEQUENCE = 0x30;
const OCTET_STRING = 0x04;
const EXTENSIONS = 0xa3;
const EXTENDED_KEY_USAGE = "2.5.29.37";
const SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
const NAME_CONSTRAINTS = "2.5.29.30";
const DNS_NAME = 0x82;
const PERMITTED = 0xa0;
const EXCLUDED = 0xa1;
/** Signature algorithms by object identifier (RFC 3279, 4055, 5758, 8410). */
const SIGNATURE_ALGORITHMS = {
    "1.2.840.113549.1.1.2": "md2WithRSAEncryption",
    "1.2.840.113549.1.1.4": "md5WithRSAEncryption",
    "1.2.840.113549.1.1.5": "sha1WithRSAEncryption",
    "1.2.840.113549.1.1.10": "rsassaPss",
    "1.2.840.113549.1.1.11": "sha256WithRSAEncryption",
    "1.2.840.113549.1.1.12": "sha384WithRSAEncryption",
    "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
    "1.2.840.10040.4.3": "dsaWithSHA1",
    "1.2.840.10045.4.1": "ecdsa-with-SHA1",
    "1.2.840.10045.4.3.2": "ecdsa-with-SHA256",
    "1.2.840.10045.4.3.3": "ecdsa-with-SHA384",
    "1.2.840.10045.4.3.4": "ecdsa-with-SHA512",
    "1.3.101.112": "Ed25519",
};
const CURVE_BITS = {
    prime256v1: 256,
    secp384r1: 384,
    secp521r1: 521,
    secp224r1: 224,
};
/** Reads a certificate; what the runtimes report differently is read from its DER form. */
function readCertificate(x509) {
    const subject = nameParts(x509.subject);
    const issuer = nameParts(x509.issuer);
    const { signatureAlgorithm, extensions } = readDer(x509.raw);
    const key = readKey(x509);
    return {
        subject: oneLine(x509.subject),
        issuer: oneLine(x509.issuer),
        subjectCommonName: subject.get("CN"),
        issuerCommonName: issuer.get("CN"),
        issuerOrganization: issuer.get("O"),
        serialNumber: x509.serialNumber,
        validFrom: Date.parse(x509.validFrom),
        validTo: Date.parse(x509.validTo),
        dnsNames: dnsNames(extensions.get(SUBJECT_ALTERNATIVE_NAME)),
        ipAddresses: ipAddresses(x509.subjectAltName),
        isCa: x509.ca,
        keyType: key.type,
        keyBits: key.bits,
        signatureAlgorithm,
        extendedKeyUsage: purposes(extensions.get(EXTENDED_KEY_USAGE)),
        fingerprint256: x509.fingerprint256,
        selfSigned: isSelfSigned(x509),
        nameConstraints: nameConstraints(extensions.get(NAME_CONSTRAINTS)),
    };
}
/** Whether subject and issuer are the same and the signature verifies under the certificate's own key. */
function isSelfSigned(x509) {
    return x509.subject === x509.issuer && signedBy(x509, x509);
}
/** Whether `issuer`'s key verifies the signature of `x509`; false when the runtime does not know the algorithm. */
function signedBy(x509, issuer) {
    try {
        return x509.verify(issuer.publicKey);
    }
    catch {
        return false;
    }
}
function readKey(x509) {
    try {
        const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey;
        const bits = asymmetricKeyDetails?.modulusLength ?? CURVE_BITS[asymmetricKeyDetails?.namedCurve ?? ""];
        return { type: asymmetricKeyType ?? "unknown", bits };
    }
    catch {
        return { type: "unknown" };
    }
}
/** The parts of `CN=a\nO=b`; for a repeated part, the last, which is the most specific one. */
function nameParts(name) {
    return new Map(name.split("\n").map((line) => {
        const at = line.indexOf("=");
        return [line.slice(0, at), line.slice(at + 1)];
    }));
}
function oneLine(name) {
    return name.split("\n").reverse().join(", ");
}
function readDer(raw) {
    const [tbs, algorithm] = readInside(readElements(raw)?.[0], SEQUENCE) ?? [];
    const oid = readOid(readInside(algorithm, SEQUENCE)?.[0]);
    const wrapper = readInside(tbs, SEQUENCE)?.find((element) => element.tag === EXTENSIONS);
    const list = readInside(readInside(wrapper, EXTENSIONS)?.[0], SEQUENCE) ?? [];
    return {
        signatureAlgorithm: oid === undefined ? undefined : SIGNATURE_ALGORITHMS[oid] ?? oid,
        extensions: new Map(list.flatMap(readExtension)),
    };
}
function readExtension(element) {
    const parts = readInside(element, SEQUENCE) ?? [];
    const oid = readOid(parts[0]);
    const value = parts.at(-1);
    return oid === undefined || value?.tag !== OCTET_STRING ? [] : [[oid, value.content]];
}
function purposes(extension) {
    if (!extension)
        return undefined;
    return (readInside(readElements(extension)?.[0], SEQUENCE) ?? []).flatMap((element) => readOid(element) ?? []);
}
/** Read from DER, because the text form has to be unquoted and was the hole of CVE-2021-44532. */
function dnsNames(extension) {
    if (!extension)
        return [];
    const names = readInside(readElements(extension)?.[0], SEQUENCE) ?? [];
    return names.filter((name) => name.tag === DNS_NAME).map((name) => String.fromCharCode(...name.content.subarray(0, 300)));
}
/** Constraints on other kinds of names than DNS names do not concern a mail server. */
function nameConstraints(extension) {
    if (!extension)
        return undefined;
    const parts = readInside(readElements(extension)?.[0], SEQUENCE) ?? [];
    const names = (tag) => (readInside(parts.find((part) => part.tag === tag), tag) ?? []).flatMap((subtree) => {
        const base = readInside(subtree, SEQUENCE)?.[0];
        return base?.tag === DNS_NAME ? [String.fromCharCode(...base.content.subarray(0, 300))] : [];
    });
    const permitted = names(PERMITTED);
    return { permitted: permitted.length > 0 ? permitted : undefined, excluded: names(EXCLUDED) };
}
function ipAddresses(text) {
    return Array.from((text ?? "").matchAll(/(?:^|, )IP Address:([0-9A-Fa-f:.]{2,45})(?=,|$)/g), (match) => match[1] ?? "");
}
/** The most elements to read of one certificate; a certificate with a hundred names has about 300. */
const MAX_ELEMENTS = 5_000;
/** The elements that stand next to each other in `bytes`; undefined if they are not valid DER. */
function readElements(bytes) {
    const elements = [];
    for (let at = 0; at < bytes.length;) {
        const element = readElement(bytes, at);
        if (!element || elements.length >= MAX_ELEMENTS)
            return undefined;
        elements.push({ tag: element.tag, content: bytes.subarray(element.start, element.end) });
        at = element.end;
    }
    return elements;
}
/** The elements inside the element with the given tag; undefined when there is none. */
function readInside(element, tag) {
    return element?.tag === tag ? readElements(element.content) : undefined;
}
/** An object identifier in dotted form; undefined if it is not one. */
function readOid(element) {
    if (element?.tag !== 0x06 || element.content.length === 0 || element.content.length > 64)
        return undefined;
    const arcs = [];
    let arc = 0;
    for (const byte of element.content) {
        arc = arc * 128 + (byte & 0x7f);
        if (byte & 0x80)
            continue;
        if (arcs.length === 0)
            arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
        else
            arcs.push(arc);
        arc = 0;
    }
    return arcs.join(".");
}
function readElement(bytes, at) {
    const tag = bytes[at];
    const first = bytes[at + 1];
    // Tags above 30 do not occur in certificates, indefinite lengths not in DER.
    if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || first === 0x80)
        return undefined;
    let length = first;
    let start = at + 2;
    if (first > 0x80) {
        const size = first & 0x7f;
        if (size > 3)
            return undefined;
        length = 0;
        for (let index = 0; index < size; index++)
            length = length * 256 + (bytes[start + index] ?? 0);
        start += size;
    }
    const end = start + length;
    return end <= bytes.length ? { tag, start, end } : undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/connection.js






/** The most certificates to read from a chain: real ones have two to four. */
const MAX_CHAIN = 10;
/** A {@link Connection} over a socket that is read only on demand, so that a fast server cannot fill memory. */
class SocketConnection {
    remoteAddress;
    #trust;
    #socket;
    #state;
    #left;
    /** `left` are bytes already read from the socket after a proxy's response. */
    constructor(socket, remoteAddress, trust, left = new Uint8Array(0)) {
        this.#socket = socket;
        this.#state = new SocketState(socket);
        this.#trust = trust;
        this.#left = left;
        this.remoteAddress = remoteAddress;
    }
    async read(signal) {
        for (;;) {
            signal.throwIfAborted();
            const bytes = this.takeBuffered();
            if (bytes.length > 0)
                return bytes;
            if (this.#state.error)
                throw this.#state.error;
            if (this.#state.ended)
                return undefined;
            await this.#state.change(signal);
        }
    }
    async write(bytes, signal) {
        signal.throwIfAborted();
        if (this.#state.error)
            throw this.#state.error;
        const written = new Promise((resolve, reject) => {
            this.#socket.write(bytes, (error) => error ? reject(this.#state.error ?? connectionError(error)) : resolve());
        });
        await (0,base_async/* abortable */.ZC)(written, signal);
    }
    takeBuffered() {
        if (this.#left.length > 0) {
            const left = this.#left;
            this.#left = new Uint8Array(0);
            return left;
        }
        // A chunk of a paused Node stream is a Buffer of everything that has arrived, up to its high-water mark.
        const chunk = this.#socket.read();
        return chunk instanceof Uint8Array ? chunk : new Uint8Array(0);
    }
    async startTls(options) {
        options.signal.throwIfAborted();
        if (this.takeBuffered().length > 0) {
            throw new ports/* ConnectionError */.Rc("ERR_SSL_WRONG_VERSION_NUMBER", "plain text arrived before the handshake");
        }
        this.#state.release();
        const trust = this.#trust(options.ca);
        const socket = (0,external_node_tls_.connect)({
            socket: this.#socket,
            // Both names: without `host`, Node verifies the certificate against "localhost".
            host: options.servername,
            servername: options.servername,
            secureContext: trust.context,
            minVersion: "TLSv1.2",
            // Read the certificate even if it is invalid; the verdict is `authorized` and the chain, whatever the environment says.
            rejectUnauthorized: false,
        });
        this.#socket = socket;
        this.#state = new SocketState(socket);
        await handshakeDone(socket, this.#state, options.signal);
        return describeSession(socket, trust);
    }
    close() {
        this.#state.closing();
        this.#socket.destroy();
    }
}
/** What has happened to a socket, and a wait for what happens next. */
class SocketState {
    error;
    ended = false;
    #socket;
    wake = () => undefined;
    #closing = false;
    constructor(socket) {
        this.#socket = socket;
        socket.on("readable", this.#onChange);
        socket.on("end", this.#onEnd);
        socket.on("close", this.#onEnd);
        socket.on("error", this.#onError);
    }
    /** Resolves at the next event. */
    change(signal) {
        return (0,base_async/* abortable */.ZC)(new Promise((resolve) => this.wake = resolve), signal);
    }
    /** Stops listening, except for errors, which must never go unhandled. */
    release() {
        this.#socket.off("readable", this.#onChange);
        this.#socket.off("end", this.#onEnd);
        this.#socket.off("close", this.#onEnd);
    }
    /** Ignores all further errors. */
    closing() {
        this.#closing = true;
    }
    #onChange = () => this.wake();
    #onEnd = () => {
        this.ended = true;
        this.wake();
    };
    #onError = (error) => {
        if (!this.#closing)
            this.error ??= connectionError(error);
        this.wake();
    };
}
async function handshakeDone(socket, state, signal) {
    let secure = false;
    socket.once("secureConnect", () => {
        secure = true;
        state.wake();
    });
    while (!secure) {
        if (state.error)
            throw withProgress(state.error, socket);
        if (state.ended)
            throw new ports/* ConnectionError */.Rc("ECONNRESET", "The server closed the connection during the handshake");
        await state.change(signal);
    }
}
/** Says how far a handshake came, where the runtime tells. */
function withProgress(error, socket) {
    if ("Deno" in globalThis || socket.getPeerX509Certificate() === undefined)
        return error;
    return new ports/* ConnectionError */.Rc(error.code, error.message, true);
}
function describeSession(socket, trust) {
    const sent = sentChain(socket);
    const { path, anchor, given } = trust.pathOf(sent, Date.now());
    const cipher = socket.getCipher();
    const ephemeral = { ...socket.getEphemeralKeyInfo() };
    return {
        version: socket.getProtocol() ?? "unknown",
        cipher: cipher.standardName ?? cipher.name,
        authorized: socket.authorized,
        authorizationError: socket.authorized ? undefined : codeOf(socket.authorizationError),
        chain: sent.map(readCertificate),
        path: path.map(readCertificate),
        anchor: anchor && readCertificate(anchor),
        privateAnchor: given,
        dhBits: ephemeral.type === "DH" ? ephemeral.size : undefined,
    };
}
/**
 * The chain as sent: `issuerCertificate` of an X509Certificate walks it, where getPeerCertificate() adds trusted roots. A
 * certificate that was sent twice stands in it twice.
 */
function sentChain(socket) {
    if ("Deno" in globalThis)
        return sentToDeno(socket);
    const chain = [];
    let next = socket.getPeerX509Certificate();
    while (next && chain.length < MAX_CHAIN && !chain.includes(next)) {
        chain.push(next);
        next = next.issuerCertificate;
    }
    return chain;
}
/** Deno's X509Certificate knows one issuer only; its getPeerCertificate() has the chain as sent, and the root behind it. */
function sentToDeno(socket) {
    const chain = [];
    let next = socket.getPeerCertificate(true);
    while (next?.raw && chain.length < MAX_CHAIN) {
        chain.push(new external_node_crypto_.X509Certificate(next.raw));
        next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
    }
    return chain;
}
/** A socket's or TLS library's error in the port's form. */
function connectionError(error) {
    if (error instanceof ports/* ConnectionError */.Rc)
        return error;
    return new ports/* ConnectionError */.Rc(error.name === "NotCapable" ? "NotCapable" : codeOf(error), error.message);
}
/** `authorizationError` is an Error in one runtime and a code in another. */
function codeOf(error) {
    return typeof error === "string" ? error : (0,errors/* errorCode */.CA)(error) ?? "UNKNOWN";
}

;// CONCATENATED MODULE: ./build/src/runtime/dialer.js



/** Opens a TCP connection to a literal address; the signal is the only timer. Throws `ConnectionError` or the signal's reason. */
async function dialTcp(ip, port, signal) {
    signal.throwIfAborted();
    return await new Promise((resolve, reject) => {
        let socket;
        try {
            // One literal address, so there is nothing for the runtime to choose from or to look up.
            socket = (0,external_node_net_.connect)({ host: ip, port, autoSelectFamily: false, noDelay: true });
        }
        catch (error) {
            return reject(connectionError(error));
        }
        const settle = () => {
            release();
            socket.off("connect", onConnect);
        };
        const onConnect = () => {
            settle();
            socket.off("error", onError);
            resolve(socket);
        };
        const fail = (reason) => {
            settle();
            socket.destroy();
            reject(reason);
        };
        const onError = (error) => fail(connectionError(error));
        const release = (0,base_async/* onAbort */.u7)(signal, fail);
        socket.on("error", onError);
        socket.once("connect", onConnect);
    });
}

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/runtime/address-set.js
var address_set = __webpack_require__(35247);
// EXTERNAL MODULE: ./build/src/runtime/resolver.js
var resolver = __webpack_require__(76154);
;// CONCATENATED MODULE: ./build/src/runtime/proxy.js
// By hand: undici's proxy agents tunnel HTTP only, and mail needs the bare socket.










/** The most bytes to read of a proxy's response: real headers have a few hundred. */
const MAX_HEADER_BYTES = 8 * 1024;
/** Always reached directly: a proxy's loopback is not this machine's. */
const LOOPBACK = (0,address_set/* createAddressSet */.N)(["127.0.0.0/8", "::1/128"]);
/** The proxy for a host under HTTPS_PROXY and NO_PROXY (lower case first, as curl reads them); undefined for a direct connection. Throws `ConnectionError`. */
function proxyFor(host, ip, port, env) {
    const url = env["https_proxy"] || env["HTTPS_PROXY"];
    if (!url || LOOPBACK.has(ip) || excluded(host, ip, port, env["no_proxy"] || env["NO_PROXY"] || ""))
        return undefined;
    return parseProxy(url);
}
/** Opens a tunnel to a literal address; `left` are bytes that arrived right after the proxy's response. Throws `ConnectionError`. */
async function openTunnel(proxy, address, port, signal) {
    const socket = await dialProxy(proxy, signal);
    try {
        const target = address.family === 6 ? `[${address.ip}]:${port}` : `${address.ip}:${port}`;
        const authorization = proxy.authorization === undefined ? "" : `Proxy-Authorization: ${proxy.authorization}\r\n`;
        socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${authorization}\r\n`);
        const { status, left } = await readAnswer(socket, signal);
        if (status >= 200 && status <= 299)
            return { socket, left };
        const code = status === 407 ? "PROXY_AUTH" : status === 403 || status === 405 ? "PROXY_DENIED" : "PROXY_FAILED";
        throw new ports/* ConnectionError */.Rc(code, `${proxy.host}:${proxy.port} answered ${status}`);
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
}
async function dialProxy(proxy, signal) {
    try {
        const [address] = await (0,resolver/* resolveHost */.p0)(proxy.host, signal);
        if (!address)
            throw new ports/* ConnectionError */.Rc("ENOTFOUND", "no address");
        const socket = await dialTcp(address.ip, proxy.port, signal);
        return proxy.tls ? await encrypt(socket, proxy.host, signal) : socket;
    }
    catch (error) {
        signal.throwIfAborted();
        const code = (0,errors/* errorCode */.CA)(error) ?? "unknown";
        throw new ports/* ConnectionError */.Rc("PROXY_FAILED", `${proxy.host}:${proxy.port} cannot be reached (${code})`);
    }
}
function encrypt(socket, host, signal) {
    return new Promise((resolve, reject) => {
        // An address is not a server name (RFC 6066 section 3).
        const name = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
        const tls = (0,external_node_tls_.connect)({ socket, host, ...name, rejectUnauthorized: true });
        const settle = () => {
            release();
            tls.off("secureConnect", onSecure);
            tls.off("error", onError);
        };
        const fail = (reason) => {
            settle();
            tls.on("error", () => undefined);
            tls.destroy();
            socket.destroy();
            reject(reason);
        };
        const onError = (error) => fail(connectionError(error));
        const onSecure = () => {
            settle();
            resolve(tls);
        };
        const release = (0,base_async/* onAbort */.u7)(signal, fail);
        tls.once("secureConnect", onSecure);
        tls.once("error", onError);
    });
}
/** Reads the response's header; only its status matters. */
function readAnswer(socket, signal) {
    return new Promise((resolve, reject) => {
        let held = Buffer.alloc(0);
        const settle = () => {
            release();
            socket.off("readable", onReadable);
            socket.off("end", onEnd);
            socket.off("error", onError);
        };
        const fail = (error) => {
            settle();
            reject(error);
        };
        const onEnd = () => fail(new ports/* ConnectionError */.Rc("PROXY_FAILED", "The proxy closed the connection"));
        const onError = (error) => fail(new ports/* ConnectionError */.Rc("PROXY_FAILED", error.message));
        const onReadable = () => {
            const chunk = socket.read();
            if (!(chunk instanceof Uint8Array))
                return;
            held = Buffer.concat([held, chunk]);
            const end = held.indexOf("\r\n\r\n");
            const status = /^HTTP\/1\.[01] (\d{3})(?: |\r)/.exec(held.subarray(0, 64).toString("latin1"))?.[1];
            if (end >= 0 && end <= MAX_HEADER_BYTES && status !== undefined) {
                settle();
                resolve({ status: Number(status), left: new Uint8Array(held.subarray(end + 4)) });
            }
            else if (end >= 0 || held.length > MAX_HEADER_BYTES) {
                fail(new ports/* ConnectionError */.Rc("PROXY_FAILED", "The proxy's response is not an HTTP header, or is too large"));
            }
        };
        const release = (0,base_async/* onAbort */.u7)(signal, fail);
        socket.on("readable", onReadable);
        socket.on("end", onEnd);
        socket.on("error", onError);
    });
}
function parseProxy(text) {
    try {
        const url = new URL(text);
        const tls = url.protocol === "https:";
        if (!tls && url.protocol !== "http:")
            throw new TypeError("another protocol");
        const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
        return {
            host: url.hostname.replace(/^\[|\]$/g, ""),
            port: Number(url.port) || (tls ? 443 : 80),
            tls,
            authorization: credentials === ":" ? undefined : `Basic ${(0,bytes/* toBase64 */.nk)(credentials)}`,
        };
    }
    catch {
        // The text may contain a password, so neither it nor the error is shown.
        throw new ports/* ConnectionError */.Rc("PROXY_FAILED", "HTTPS_PROXY is not an http or https URL");
    }
}
function excluded(host, ip, port, list) {
    return list.split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => matches(entry.toLowerCase(), host, ip, port));
}
/** An entry of NO_PROXY: `*`, a host, `.suffix` or `*.suffix`, an address or a CIDR, each with an optional port. */
function matches(entry, host, ip, port) {
    if (entry === "*" || entry === ip)
        return true;
    if (/^[0-9a-f:.]+\/\d{1,3}$/.test(entry))
        return inRange(entry, ip);
    const [, name = "", wanted] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (wanted !== undefined && Number(wanted) !== port)
        return false;
    const suffix = name.replace(/^\*?\./, "");
    return suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`));
}
function inRange(cidr, ip) {
    try {
        return (0,address_set/* createAddressSet */.N)([cidr]).has(ip) === true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/src/runtime/machine.js
var machine = __webpack_require__(34939);
;// CONCATENATED MODULE: ./build/src/runtime/trust.js




/** Certificates that may stand between a leaf and its root, and ways that are looked at: real chains have two and one. */
const MAX_DEPTH = 10;
const MAX_STEPS = 200;
/**
 * The roots that probes trust: the runtime's bundled ones and the given CAs. The system's store, NODE_EXTRA_CA_CERTS and
 * SSL_CERT_FILE are ignored, so that a verdict does not depend on the machine.
 */
class TrustStore {
    #given;
    #context;
    #bySubject;
    constructor(extra) {
        this.#given = extra.flatMap(splitPem);
    }
    /** Parses everything now, which takes longer than a handshake. */
    prepare() {
        void this.context;
        this.#named("");
    }
    /** The context for handshakes, created once because parsing the roots takes longer than a handshake. */
    get context() {
        const roots = builtInRoots();
        return this.#context ??= (0,external_node_tls_.createSecureContext)({
            // Without leave to read its roots, Deno still trusts them; given CAs are added to them.
            ...(roots.length + this.#given.length > 0 && { ca: [...roots, ...this.#given] }),
            minVersion: "TLSv1.2",
        });
    }
    /**
     * The way that a verifier takes through the certificates that a server sent, leaf first: of all ways one whose
     * certificates are valid today, to a trusted root rather than past it; where there is none, the one with the fewest defects.
     */
    pathOf(sent, now) {
        const [leaf] = sent;
        if (!leaf)
            return { path: [] };
        const found = this.#waysFrom(leaf, distinct(sent));
        const ranked = found.map((way, index) => ({ way, index, ...rank(way, now) }));
        ranked.sort((a, b) => a.open - b.open || a.defects - b.defects || a.rest - b.rest || a.index - b.index);
        return ranked[0]?.way ?? { path: [leaf] };
    }
    /** Every way, those to a trusted root first at each step, as OpenSSL and rustls search. */
    #waysFrom(leaf, sent) {
        const ways = [];
        let steps = 0;
        const walk = (path) => {
            const last = path.at(-1);
            if (!last || ++steps > MAX_STEPS)
                return;
            const self = this.#named(last.subject).find((root) => root.certificate.fingerprint256 === last.fingerprint256);
            if (self) {
                ways.push({ path, anchor: self.certificate, given: self.given });
                return;
            }
            for (const { certificate, given } of this.#named(last.issuer)) {
                if (signedBy(last, certificate))
                    ways.push({ path: [...path, certificate], anchor: certificate, given });
            }
            const issuers = path.length >= MAX_DEPTH
                ? []
                : sent.filter((each) => each.subject === last.issuer && !path.includes(each) && signedBy(last, each));
            if (issuers.length === 0)
                ways.push({ path });
            for (const issuer of issuers)
                walk([...path, issuer]);
        };
        walk([leaf]);
        return ways;
    }
    #named(subject) {
        this.#bySubject ??= index([
            ...builtInRoots().map((pem) => ({ pem, given: false })),
            ...this.#given.map((pem) => ({ pem, given: true })),
        ]);
        return this.#bySubject.get(subject) ?? [];
    }
}
/** The runtime's own roots; none where Deno would have to ask for the permission to read them. */
function builtInRoots() {
    return (0,machine/* isPermitted */.N)("ca") ? external_node_tls_.rootCertificates : [];
}
/** How far a way is from one that verifies; smaller is better in each part, the earlier parts first. */
function rank({ path, anchor }, now) {
    const wrong = (each, at) => Date.parse(each.validTo) < now || Date.parse(each.validFrom) > now || (at > 0 && !each.ca);
    return {
        open: anchor ? 0 : 1,
        defects: path.filter(wrong).length,
        // Without a root, the longest way says most about where it was meant to lead.
        rest: anchor ? 0 : -path.length,
    };
}
function distinct(certificates) {
    return [...new Map(certificates.map((each) => [each.fingerprint256, each])).values()];
}
/** The PEM blocks of a bundle (RFC 7468), without the text around them. */
function splitPem(bundle) {
    return bundle.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g) ?? [];
}
function index(pems) {
    const bySubject = new Map();
    for (const { pem, given } of pems) {
        const certificate = parse(pem);
        if (!certificate)
            continue;
        const known = bySubject.get(certificate.subject) ?? [];
        // A given CA that the runtime knows anyway is a public one.
        if (known.some((each) => each.certificate.fingerprint256 === certificate.fingerprint256))
            continue;
        bySubject.set(certificate.subject, [...known, { certificate, given }]);
    }
    return bySubject;
}
function parse(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/runtime/sockets.js






/** Connections on the machine's sockets, by the proxy that the environment names. */
function createSockets(env) {
    const stores = new Map();
    const trust = (ca) => {
        const key = ca.join("\n");
        const store = stores.get(key) ?? new TrustStore(ca);
        stores.set(key, store);
        return store;
    };
    return {
        dial: async ({ host, address, port, signal }) => {
            if ((0,external_node_net_.isIP)(address.ip) === 0)
                throw new ports/* ConnectionError */.Rc("EINVAL", "The address is not an IP address");
            const proxy = proxyFor(host, address.ip, port, env);
            if (!proxy)
                return new SocketConnection(await dialTcp(address.ip, port, signal), address.ip, trust);
            const { socket, left } = await openTunnel(proxy, address, port, signal);
            return new SocketConnection(socket, address.ip, trust, left);
        },
        prepareTrust: (ca) => trust(ca).prepare(),
    };
}


/***/ })

};
