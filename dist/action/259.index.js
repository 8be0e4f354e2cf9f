export const id = 259;
export const ids = [259];
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

/***/ 9259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probeAccounts: () => (/* binding */ probeAccounts)
});

// UNUSED EXPORTS: HostQueue

// EXTERNAL MODULE: ./build/src/core/probe/accepted.js
var probe_accepted = __webpack_require__(6583);
// EXTERNAL MODULE: ./build/src/core/account/lint.js + 1 modules
var lint = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var base_errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/probe/endpoint.js
var probe_endpoint = __webpack_require__(5323);
;// CONCATENATED MODULE: ./build/src/core/probe/failure.js

/** Ends a probe: the finding makes it impossible or unsafe to continue. */
class ProbeFailure extends Error {
    finding;
    constructor(code, message, override = {}) {
        super(message);
        this.name = "ProbeFailure";
        this.finding = (0,base_errors/* finding */.gk)(code, message, override);
    }
    get code() {
        return this.finding.code;
    }
}
/** Whether a second attempt soon after may succeed. */
function isRetryable(code) {
    return (0,base_errors/* codeEntry */.Gu)(code).retryable === true;
}
/** Whether seeing this code from this machine proves something about the server. */
function isConclusive(code) {
    return (0,base_errors/* codeEntry */.Gu)(code).conclusive !== false;
}

// EXTERNAL MODULE: ./build/src/core/probe/limits.js
var probe_limits = __webpack_require__(7718);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/probe/ehlo-names.js
var ehlo_names = __webpack_require__(1891);
;// CONCATENATED MODULE: ./build/src/core/probe/capabilities.js
/** The SASL mechanisms that serve an account's `authentication_type`, best first. */
const MECHANISMS = {
    PLAIN: ["PLAIN", "LOGIN"],
    OAUTH2: ["XOAUTH2", "OAUTHBEARER"],
};
/** SASL mechanism names (RFC 4422 section 3.1) in a list of words; ignores anything else. */
function mechanismNames(words) {
    const names = words.map((word) => word.toUpperCase()).filter((word) => /^[A-Z0-9_-]{1,20}$/.test(word));
    return [...new Set(names)];
}
/** The words of a text, none empty. */
function words(text) {
    return text.split(/\s+/).filter((word) => word !== "");
}

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(1137);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(1024);
;// CONCATENATED MODULE: ./build/src/core/probe/line-stream.js


const LF = 10;
const CR = 13;
/** How much of too much is shown. */
const SHOWN_HEAD = 60;
/** Reads lines and counted octets from a connection, and never buffers more than the limits allow. */
class LineStream {
    #connection;
    #limits;
    /** For whoever quotes what was read. */
    redactor;
    #held = new Uint8Array(0);
    #phaseBytes = 0;
    constructor(connection, limits, redactor) {
        this.#connection = connection;
        this.#limits = limits;
        this.redactor = redactor;
    }
    /** Starts a new phase with a new byte budget. */
    beginPhase() {
        this.#phaseBytes = 0;
    }
    /** The next line; undefined when the server has closed its side, even in the middle of a line. Throws {@link ProbeFailure}. */
    async readLine(signal) {
        let searched = 0;
        for (;;) {
            const end = this.#held.indexOf(LF, searched);
            if (end >= 0 && end <= this.#limits.lineBytes)
                return this.#takeLine(end);
            if (this.#held.length > this.#limits.lineBytes) {
                throw this.#tooMuch(`a line over ${this.#limits.lineBytes} bytes`);
            }
            searched = this.#held.length;
            if (!await this.#fill(signal))
                return undefined;
        }
    }
    /** Exactly `count` octets as ISO 8859-1 text; undefined when the server closed the connection first. The caller has checked `count`. */
    async readOctets(count, signal) {
        while (this.#held.length < count) {
            if (!await this.#fill(signal))
                return undefined;
        }
        const text = (0,base_bytes/* latin1 */.Wy)(this.#held.subarray(0, count));
        this.#held = this.#held.subarray(count);
        return text;
    }
    /** Whether there is received data that was not read. */
    hasUnread() {
        const arrived = this.#connection.takeBuffered();
        if (arrived.length > 0)
            this.#hold(arrived);
        return this.#held.length > 0;
    }
    /** The received part of an unfinished line, for messages. */
    get rest() {
        return (0,base_bytes/* latin1 */.Wy)(this.#held.subarray(0, this.#limits.lineBytes));
    }
    #takeLine(end) {
        const bareLf = end === 0 || this.#held[end - 1] !== CR;
        const text = (0,base_bytes/* latin1 */.Wy)(this.#held.subarray(0, bareLf ? end : end - 1));
        this.#held = this.#held.subarray(end + 1);
        return { text, bareLf };
    }
    async #fill(signal) {
        const chunk = await this.#connection.read(signal);
        if (chunk === undefined)
            return false;
        this.#hold(chunk);
        return true;
    }
    #hold(chunk) {
        this.#held = concat(this.#held, chunk);
        this.#phaseBytes += chunk.length;
        if (this.#phaseBytes > this.#limits.phaseBytes) {
            throw this.#tooMuch(`over ${this.#limits.phaseBytes} bytes in one phase`);
        }
    }
    #tooMuch(what) {
        const head = this.redactor.quoteHead((0,base_bytes/* latin1 */.Wy)(this.#held), SHOWN_HEAD);
        this.#held = new Uint8Array(0);
        return new ProbeFailure("PROTO_LIMIT", `The server sent ${what}; reading stopped at "${head}…"`);
    }
}
/** Decodes text of bytes as UTF-8: mail servers send ASCII or UTF-8 (RFC 6531, RFC 6855), and anything else stays as it is. */
function asUtf8(text) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode((0,base_bytes/* latin1Bytes */.D_)(text));
    }
    catch {
        return text;
    }
}
function concat(a, b) {
    if (a.length === 0)
        return b;
    const all = new Uint8Array(a.length + b.length);
    all.set(a);
    all.set(b, a.length);
    return all;
}

// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(9251);
;// CONCATENATED MODULE: ./build/src/core/probe/identify.js







/**
 * Finds out what a port speaks instead of the expected protocol, with one more connection to the same address; undefined
 * when there is nothing to look for, or nothing was found.
 */
async function secondLook(failed, endpoint, address, settings, deps, signal) {
    const look = lookFor(failed, endpoint, settings, deps);
    if (!look)
        return undefined;
    const { host, port } = (0,probe_endpoint/* targetOf */.$r)(endpoint, settings.connectTo);
    const late = () => new ProbeFailure("GREETING_TIMEOUT", "Nothing more was seen");
    let connection;
    try {
        return await (0,base_async/* deadline */.nl)(settings.limits.identifyMs, deps.clock, signal, late, async (each) => {
            connection = await deps.network.dial({ host, address, port, signal: each });
            return await look(connection, each);
        });
    }
    catch (error) {
        if (error instanceof ProbeFailure || error instanceof ports/* ConnectionError */.Rc)
            return undefined;
        throw error;
    }
    finally {
        connection?.close();
    }
}
function lookFor(failed, endpoint, settings, { redactor }) {
    if (failed.code === "TLS_NOT_TLS") {
        return (connection, signal) => plainGreeting(endpoint, connection, redactor, signal);
    }
    if (failed.code !== "GREETING_TIMEOUT" || endpoint.tlsMode === "implicit")
        return undefined;
    return async (connection, signal) => {
        const tls = await connection.startTls({ servername: endpoint.host, ca: settings.ca, signal });
        return (0,base_errors/* finding */.gk)("TLS_FIRST", `Port ${endpoint.port} is silent in plain text but answers a TLS handshake with ${redactor.quote(tls.version)}`);
    };
}
async function plainGreeting(endpoint, connection, redactor, signal) {
    const bytes = await connection.read(signal);
    const text = asUtf8((0,base_bytes/* latin1 */.Wy)(bytes ?? new Uint8Array(0))).trimEnd();
    const service = identifyService(text);
    if (service === undefined)
        return undefined;
    const expected = endpoint.protocol.toUpperCase();
    const told = `Port ${endpoint.port} answers in plain text as ${service}: "${redactor.quote(text)}"`;
    return (0,base_errors/* finding */.gk)(service === expected ? "TLS_NOT_TLS" : "PROTO_WRONG_SERVICE", told);
}
/** How other services start a session. */
const SIGNATURES = [
    { service: "HTTP", pattern: /^HTTP\/\d|^<(?:!doctype|html|\?xml)/i },
    { service: "SSH", pattern: /^SSH-\d/ },
    { service: "POP3", pattern: /^\+OK|^-ERR/ },
    { service: "FTP", pattern: /^(?:220[ -](?!.*smtp).*\bftp|530 .*log ?in)/i },
    { service: "NNTP", pattern: /^20[01] .*(?:nntp|news|posting)/i },
    { service: "ManageSieve", pattern: /^"IMPLEMENTATION"/i },
    { service: "MySQL", pattern: /^.\0\0\0\x0a\d/s },
    { service: "Redis", pattern: /^-(?:ERR|NOAUTH|DENIED) /i },
    { service: "TLS", pattern: /^[\x14-\x17]\x03[\0-\x04]/ },
    { service: "IMAP", pattern: /^\* (?:OK|PREAUTH|BYE)\b/i },
    { service: "SMTP", pattern: /^(?:220|421|554)[ -]/ },
];
/** The service that a text identifies, such as `SSH`. */
function identifyService(text) {
    return SIGNATURES.find(({ pattern }) => pattern.test(text))?.service;
}
/** The failure for a port where something other than `expected` answers; undefined when the text is not recognised. */
function wrongService(text, expected, redactor) {
    const service = identifyService(text);
    if (service === undefined || service === expected.toUpperCase())
        return undefined;
    return new ProbeFailure("PROTO_WRONG_SERVICE", `The port answers as ${service}, not ${expected.toUpperCase()}: "${redactor.quote(asUtf8(text))}"`);
}

;// CONCATENATED MODULE: ./build/src/core/probe/imap-response.js




const LITERAL = /\{(\d+)\+?\}$/;
// One space before the arguments, not several: two ways to match the same spaces would make a long line slow to reject.
const STATUS = /^(OK|NO|BAD|BYE|PREAUTH)(?: +|$)(?:\[([^\s\]]+)(?: ([^\]]*))?\])? ?(.*)$/is;
const TAGGED = /^([A-Za-z0-9.]{1,20}) (.*)$/s;
/** Reads one response with its literals; undefined when the server closed the connection instead. Throws {@link ProbeFailure} for anything else, or a response that is too large. */
async function readImapResponse(stream, limits, signal) {
    const pieces = [];
    let bareLf = false;
    for (;;) {
        const line = await stream.readLine(signal);
        if (line === undefined)
            return pieces.length === 0 ? undefined : closedInResponse();
        bareLf ||= line.bareLf;
        pieces.push(line.text);
        if (pieces.length > limits.replyLines) {
            throw new ProbeFailure("PROTO_LIMIT", "The server sent a response with too many literals");
        }
        const size = LITERAL.exec(line.text)?.[1];
        if (size === undefined || isPlainText(pieces))
            return { response: parse(pieces, stream.redactor), bareLf };
        pieces.push(await readLiteral(stream, size, limits, signal));
    }
}
/** A status response as the server worded it, to be read: what it means must not depend on the secrets that are known. */
function statusWords(response) {
    const { codeAsWritten } = response;
    const code = codeAsWritten === undefined ? "" : `[${`${codeAsWritten} ${response.codeArguments}`.trim()}] `;
    return `${response.status} ${code}${response.text}`.trim();
}
/** A status response for messages, in one visible line. */
function statusText(response, redactor) {
    return redactor.quote(statusWords(response));
}
/** Status and continuation texts may end in what looks like a literal (RFC 3501 section 9, `resp-text`). */
function isPlainText(pieces) {
    return pieces.length === 1 && /^(?:\+|\S+ (?:OK|NO|BAD|BYE|PREAUTH)\b)/i.test(pieces[0] ?? "");
}
async function readLiteral(stream, size, limits, signal) {
    if (size.length > 9 || Number(size) > limits.phaseBytes) {
        throw new ProbeFailure("PROTO_LIMIT", `The server announced a literal of ${stream.redactor.quote(size, 24)} bytes; reading stopped`);
    }
    return await stream.readOctets(Number(size), signal) ?? closedInResponse();
}
function parse(pieces, redactor) {
    const line = pieces[0] ?? "";
    if (/[\0\r]/.test(line))
        throw malformed(line, redactor);
    if (line === "+" || line.startsWith("+ "))
        return { kind: "continuation", text: line.slice(2) };
    if (line.startsWith("* ")) {
        return parseStatus(line.slice(2)) ?? parseData([line.slice(2), ...pieces.slice(1)], line, redactor);
    }
    const tagged = TAGGED.exec(line);
    const status = tagged && parseStatus(tagged[2] ?? "", tagged[1]);
    if (!status || status.status === "PREAUTH" || status.status === "BYE")
        throw malformed(line, redactor);
    return status;
}
function parseStatus(text, tag) {
    const match = STATUS.exec(text);
    if (!match)
        return undefined;
    return {
        kind: "status",
        tag,
        status: (match[1] ?? "").toUpperCase(),
        code: match[2]?.toUpperCase(),
        codeAsWritten: match[2],
        codeArguments: (match[3] ?? "").trim(),
        text: asUtf8(match[4] ?? ""),
    };
}
function parseData(pieces, line, redactor) {
    const tokens = tokenise(pieces);
    const first = tokens?.[0];
    if (!tokens || first?.kind !== "atom")
        throw malformed(line, redactor);
    return { kind: "data", name: first.text.toUpperCase(), tokens: tokens.slice(1) };
}
function malformed(line, redactor) {
    return wrongService(line, "imap", redactor) ??
        new ProbeFailure("PROTO_MALFORMED", `The server sent "${redactor.quote(asUtf8(line))}", which is not an IMAP response`);
}
function closedInResponse() {
    throw new ProbeFailure("SESSION_CLOSED", "The server closed the connection in the middle of a response");
}
const TOKEN = /\s+|([()])|"((?:[^"\\\r\n]|\\["\\])*)"|([^\s()"]+)/gsy;
/** Splits a response into tokens; `pieces` are its lines in order, and every second one is a literal. Undefined when it is not IMAP syntax. */
function tokenise(pieces) {
    const tokens = [];
    for (const [index, piece] of pieces.entries()) {
        if (index % 2 === 1) {
            tokens.push({ kind: "string", text: piece });
            continue;
        }
        const line = index === pieces.length - 1 ? piece : piece.replace(/\{\d+\+?\}$/, "");
        if (!tokeniseLine(line, tokens))
            return undefined;
    }
    return tokens;
}
function tokeniseLine(line, tokens) {
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < line.length) {
        const match = TOKEN.exec(line);
        if (!match)
            return false;
        const [, bracket, quoted, atom] = match;
        if (bracket !== undefined)
            tokens.push({ kind: bracket === "(" ? "open" : "close" });
        else if (quoted !== undefined)
            tokens.push({ kind: "string", text: quoted.replace(/\\(["\\])/g, "$1") });
        else if (atom !== undefined)
            tokens.push({ kind: "atom", text: atom });
    }
    return true;
}
/** Reads a list of capabilities. */
function parseCapabilities(list) {
    const names = new Set(list.map((word) => word.toUpperCase()));
    const mechanisms = [...names].filter((name) => name.startsWith("AUTH=")).map((name) => name.slice(5));
    return {
        offered: list,
        names,
        starttls: names.has("STARTTLS"),
        mechanisms: mechanismNames(mechanisms),
        loginCommand: !names.has("LOGINDISABLED"),
        initialResponse: names.has("SASL-IR"),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/folder.js
// By hand: modified UTF-7 comes in packages only with all of an IMAP client or of a character set library.






/** The most folders of a mailbox that are searched for a similar name. */
const MAX_FOLDERS = 500;
/** Looks at one folder without changing anything: LIST, then EXAMINE, then the rights, if the server reports them (RFC 4314). */
async function checkFolder(client, folder, findings, signal) {
    const mailbox = quoted(folder);
    const listed = (await listFolders(client, mailbox, signal)).find((each) => sameFolder(each.name, folder));
    if (!listed) {
        findings.push(await missing(client, folder, signal));
        return;
    }
    if (listed.attributes.includes("\\noselect") || listed.attributes.includes("\\nonexistent")) {
        findings.push((0,base_errors/* finding */.gk)("FOLDER_NOSELECT", `The folder "${(0,base_text/* visible */.RK)(folder)}" contains no messages`));
        return;
    }
    const { completion } = await client.command(`EXAMINE ${mailbox}`, "EXAMINE", signal);
    if (completion.status !== "OK") {
        findings.push((0,base_errors/* finding */.gk)("FOLDER_MISSING", `The server answered EXAMINE of "${(0,base_text/* visible */.RK)(folder)}" with "${statusText(completion, client.redactor)}"`));
        return;
    }
    if (client.offers("ACL"))
        await checkRights(client, folder, mailbox, findings, signal);
}
async function missing(client, folder, signal) {
    const all = await listFolders(client, '"*"', signal);
    const similar = all.find((each) => each.name.toLowerCase() === folder.toLowerCase());
    const { redactor } = client;
    if (similar) {
        return (0,base_errors/* finding */.gk)("FOLDER_CASE", `The mailbox has "${redactor.quote(similar.name)}", not "${(0,base_text/* visible */.RK)(folder)}"`);
    }
    const [first, ...rest] = all.map((each) => each.name);
    const near = first === undefined ? undefined : (0,nearest/* nearEnough */.vu)(folder, [first, ...rest]);
    const hint = near === undefined
        ? {}
        : { hint: `Give its exact name: "${redactor.quote(near, 80)}" is the most like it` };
    const names = all.slice(0, 20).map((each) => `"${redactor.quote(each.name, 60)}"`).join(", ") || "no folder";
    return (0,base_errors/* finding */.gk)("FOLDER_MISSING", `The mailbox has ${names}, but not "${(0,base_text/* visible */.RK)(folder)}"`, hint);
}
/** Reading marks a message as seen, which needs the right `s` (RFC 4314 section 4). */
async function checkRights(client, folder, mailbox, findings, signal) {
    const { completion, untagged } = await client.command(`MYRIGHTS ${mailbox}`, "MYRIGHTS", signal);
    const tokens = untagged.flatMap((each) => (each.kind === "data" && each.name === "MYRIGHTS" ? [each.tokens] : []))[0];
    const rights = textOf(tokens?.at(-1));
    if (completion.status !== "OK" || rights === undefined || rights.includes("s"))
        return;
    findings.push((0,base_errors/* finding */.gk)("FOLDER_READ_ONLY", `The user has the rights "${client.redactor.quote(rights)}" on "${(0,base_text/* visible */.RK)(folder)}", without s (seen)`));
}
async function listFolders(client, pattern, signal) {
    const { untagged } = await client.command(`LIST "" ${pattern}`, "LIST", signal, { maxResponses: MAX_FOLDERS });
    return untagged.flatMap((each) => (each.kind === "data" && each.name === "LIST" ? listedFolder(each.tokens) : []));
}
/** `(attributes) delimiter name` (RFC 3501 section 7.2.2). */
function listedFolder(tokens) {
    const name = textOf(tokens.at(-1));
    const close = tokens.findIndex((token) => token.kind === "close");
    if (name === undefined || close < 0)
        return [];
    const attributes = tokens.slice(1, close).flatMap((token) => textOf(token)?.toLowerCase() ?? []);
    return [{ name: decodeMailboxName(name), attributes }];
}
function textOf(token) {
    return token && "text" in token ? token.text : undefined;
}
/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
function sameFolder(a, b) {
    return a === b || (a.toUpperCase() === "INBOX" && b.toUpperCase() === "INBOX");
}
function quoted(folder) {
    // Wildcards would list other folders, and control characters are not allowed in a name.
    if (/[\0-\x1f\x7f*%]/.test(folder)) {
        throw new ProbeFailure("FOLDER_MISSING", `"${(0,base_text/* visible */.RK)(folder)}" is not a valid folder name`);
    }
    return `"${encodeMailboxName(folder).replace(/["\\]/g, "\\$&")}"`;
}
/** A folder's name in IMAP's modified UTF-7 (RFC 3501 section 5.1.3). */
function encodeMailboxName(name) {
    return name.replace(/&|[^\x20-\x7e]+/g, (run) => (run === "&" ? "&-" : `&${modifiedBase64(run)}-`));
}
/** A folder's name from modified UTF-7; anything else stays as it is. */
function decodeMailboxName(name) {
    return name.replace(/&([A-Za-z0-9+,]*)-/g, (whole, run) => {
        if (run === "")
            return "&";
        const bytes = (0,base_bytes/* fromBase64 */.Ey)(run.replaceAll(",", "/"));
        if (bytes === undefined)
            return whole;
        const units = new DataView(bytes.buffer);
        return Array.from({ length: bytes.length >> 1 }, (_, at) => String.fromCharCode(units.getUint16(at * 2))).join("");
    });
}
/** Base64 of UTF-16BE, with a comma instead of the slash and without padding. */
function modifiedBase64(text) {
    const units = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++)
        units.setUint16(at * 2, text.charCodeAt(at));
    return (0,base_bytes/* toBase64 */.nk)(new Uint8Array(units.buffer)).replace(/=+$/, "").replaceAll("/", ",");
}

;// CONCATENATED MODULE: ./build/src/core/probe/refusal-words.js
/** When the words were last looked up in the sources that stand beside them. */
const AS_OF = "2026-11-27";
const row = (words, code, source, hint) => ({
    words,
    code,
    source,
    asOf: AS_OF,
    ...(hint !== undefined && { hint }),
});
const EXCHANGE_NDR = "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/non-delivery-reports-in-" +
    "exchange-online/non-delivery-reports-in-exchange-online";
const EXCHANGE_SMTP_AUTH = "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/" +
    "authenticated-client-smtp-submission";
const GMAIL_IMAP = "https://developers.google.com/workspace/gmail/imap/imap-smtp";
const RFC_4954 = "https://www.rfc-editor.org/rfc/rfc4954#section-6";
const RFC_5530 = "https://www.rfc-editor.org/rfc/rfc5530#section-3";
const DOVECOT = "https://doc.dovecot.org/2.3/configuration_manual/authentication/";
const POSTFIX_SASL = "https://www.postfix.org/SASL_README.html";
const MAIL_CODES = "https://www.iana.org/assignments/smtp-enhanced-status-codes/";
/**
 * This machine's address is refused: told at the greeting, after EHLO, STARTTLS or AUTH, and by IMAP servers too. It says
 * nothing of an account, nor of what Genesys Cloud's addresses meet.
 */
const CLIENT_WORDS = [
    row(/\b(?:client|host|ip|address|connections?)\b[^.]{0,20}(?:\[?[0-9a-f.:]{3,45}\]?)?.{0,20}\b(?:block(?:ed|ing)?|listed)\b.{0,30}\b(?:using|by|in|on|at|via)\b/i, "CLIENT_BLOCKED", "https://www.postfix.org/postconf.5.html#reject_rbl_client"),
    row(/\b(?:black|block|deny)[ -]?list(?:ed|ing)?\b|\b(?:dns|r|dnsr)bls?\b|spamhaus|spamcop|\bsorbs\b|barracudacentral|abuseat|uceprotect/i, "CLIENT_BLOCKED", "https://www.spamhaus.org/faqs/dnsbl-usage/"),
    row(/\b(?:your|client|sending|remote|connecting|source|(?:from|of|by) this)\s+(?:(?:mail )?(?:server|machine|mta)(?!\w)(?= at| ip|\W{0,3}\d|'s ip)|ip|host|address|network)(?:[ -]address)?\b(?! (?:account|user|mailbox|login|password))(?:(?![:,] (?:account|mailbox))[^;]){0,60}\b(?:block(?:ed)?|banned|denied|refused|rejected|listed|not (?:allowed|permitted|authori[sz]ed)|forbidden)\b/i, "CLIENT_BLOCKED", EXCHANGE_NDR),
    row(/\b(?:ip|address|host|client)\b(?: address)? ?[[(]?(?=[0-9a-f.:]*[.:])[0-9a-f.:]{3,45}\W.{0,40}\b(?:block(?:ed)?|banned|denied|refused|rejected|not (?:allowed|permitted|authori[sz]ed))\b/i, "CLIENT_BLOCKED", "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-access_control_lists.html"),
    row(/\b(?:block(?:ed)?|ban(?:ned)?|den(?:y|ied)|refus(?:ed|ing)|reject(?:ed|ing))\b[^.;:]{0,40}\b(?:(?:your|this|client|source) (?:ip|host|network)|(?:from|for|by|to) (?:your|this) address)\b/i, "CLIENT_BLOCKED", EXCHANGE_NDR),
    // Who failed too often from here; a mailbox that is locked for it is another thing.
    row(/\bfail(?:ed|ures?)?\b.{0,30}\bfrom (?:your|this) (?:ip|address|host|network)\b(?!.{0,30}\b(?:account|user|mailbox)\b).{0,40}\b(?:block(?:ed)?|banned|denied|refused)\b/i, "CLIENT_BLOCKED", "https://github.com/zytzagoo/smtp-validate-email/issues/9"),
    row(/banned sending ip|access denied, (?:banned|bad) /i, "CLIENT_BLOCKED", EXCHANGE_NDR),
    row(/\b(?:poor|bad|low|none\/bad|no) reputation\b|reputation of (?:your|the) (?:ip|address)/i, "CLIENT_BLOCKED", "https://senders.yahooinc.com/smtp-error-codes/"),
    row(/^(?:\d{3} )?IP=[0-9a-f.:]{3,45} - /i, "CLIENT_BLOCKED", "https://github.com/mailcow/mailcow-dockerized/issues/2639"),
    row(/^(?:\d{3} )?(?:\d\.\d{1,3}\.\d{1,3} )?blocked\b(?! ?(?:account|user|mailbox)|.{0,20}\b(?:suspicious|unusual))|\.proofpoint\.com|fail2ban|cphulk/i, "CLIENT_BLOCKED", "https://github.com/zone-eu/zone-mta/issues/301"),
    row(/(?<![@\d.])\d{1,3}(?:\.\d{1,3}){3}\b[^:;]{0,10}\b(?:is |has been |was )?(?:listed|found on|blocked|banned|not (?:permitted|allowed|accepted)|connection refused)\b|intrusion prevention/i, "CLIENT_BLOCKED", "https://github.com/zytzagoo/smtp-validate-email/issues/9"),
    row(/\b(?:ip|address|host|client|network)\b.{0,40}\bnot\b.{0,20}\b(?:white|allow|safe)[ -]?list|\b(?:unauthori[sz]ed|untrusted) (?:sending |client |source )?ip\b/i, "CLIENT_BLOCKED", "https://github.com/sendgrid/docs/pull/1892"),
    row(/\b(?:dynamic|residential|dial-?up)\b.{0,20}\b(?:ips?|address(?:es)?|hosts?|networks?|ranges?)\b/i, "CLIENT_BLOCKED", "https://github.com/iredmail/dockerized/issues/86"),
    row(/cannot find your (?:reverse )?hostname|reverse (?:dns|mapping|hostname)|\bno (?:ptr|rdns)\b|\bptr (?:resource )?record\b|client host rejected/i, "CLIENT_BLOCKED", "https://www.postfix.org/postconf.5.html#reject_unknown_client_hostname"),
    row(/blocked by (?:client )?access rule|(?:denied|blocked) by (?:the )?(?:geo|country|location)|\bgeo-?(?:ip|restrict|block|locat)|unauthori[sz]ed (?:country|location)|(?:login|access|connections?) from (?:this|your) (?:country|location|ip|address|network|region)\b.{0,30}(?:not|block|den|restrict|disallow)|\b(?:your|this) (?:country|location|region)\b.{0,30}\b(?:not|block|den|restrict|disallow)/i, "CLIENT_BLOCKED", "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/client-access-rules"),
];
/** What servers say about the name that a client gives with EHLO. */
const EHLO_WORDS = [
    row(/\b(?:ehlo|helo)\b/i, "SMTP_EHLO_REJECTED", "https://www.postfix.org/postconf.5.html#smtpd_helo_restrictions"),
    row(/fully[- ]qualified|\bfqdn\b|invalid (?:host ?name|domain|name)|(?:host ?name|host|domain)\b.{0,20}not found|(?:address|ip) literal|(?:bogus|bad|malformed|unresolvable) host ?name|host ?name\b.{0,30}\b(?:rejected|required|(?:in|not )valid|not resolv)|you are not (?:localhost|me\b|us\b)/i, "SMTP_EHLO_REJECTED", "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.1"),
];
/** Words on limits: they pass, and say nothing of the password. */
const LIMITS = [
    row(/(?:too many|maximum number of|exceeded|limit on|max(?:imum)?)\b.{0,30}\b(?:simultaneous |concurrent |open )?(?:connections?|sessions?)\b|(?:connections?|sessions?)\b.{0,20}\b(?:limit|exceeded)|mail_max_userip_connections/i, "AUTH_CONNECTION_LIMIT", "https://doc.dovecot.org/2.3/settings/core/#core_setting-mail_max_userip_connections"),
    row(/\bover ?quota\b|command or bandwidth limits|bandwidth limit|quota (?:is |has been )?(?:exceeded|reached|used)|(?:maximum )?credits? (?:are |is )?(?:exceeded|exhausted|used)|mailbox (?:is )?full|(?:sending|daily|monthly|hourly|message|email|plan)\b.{0,20}(?:limit|quota|allowance)\b.{0,20}(?:exceeded|reached|used)|(?:exceeded|reached|used)\b.{0,20}\b(?:daily|monthly|hourly|message|e-?mail|plan)\b.{0,20}\b(?:limit|quota|allowance)/i, "AUTH_QUOTA", "https://support.google.com/a/answer/1071518"),
    row(/throttl|backoff|back off|slow down|rate[ -]?limit|(?:sending|login|request|connection) rate|too (?:many|much|often|frequent)|too many (?:bad |failed |invalid )?(?:auth|login|logon|sign)|(?:attempts?|logins?|requests?|auth(?:entications?)?)\b.{0,20}\b(?:limit|exceeded)|authenticate too many|frequency limited|limit (?:is |was |has been )?(?:exceeded|reached)|exceed(?:ed|s) (?:the|your|its) .{0,20}limit|(?:maximum number of|exceeded)\b.{0,30}\b(?:attempts|log-?[io]ns?)\b/i, "AUTH_RATE_LIMITED", "https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits"),
];
/** Words on a server or directory that has trouble of its own. */
const TROUBLE = [
    row(/servers?(?:\(s\))? (?:is |are )?(?:currently |temporarily )?(?:unavailable|busy|error)|service (?:is )?not active|storage has been exceeded|no space left|service (?:is )?(?:currently |temporarily )?(?:not available|unavailable)|temporar(?:y|ily)\b.{0,40}(?:fail|error|problem|unavailable|authenticat|lookup)|(?:internal|backend|back-end|upstream|ldap|sql|database|directory|auth(?:entication)? (?:server|service|backend|daemon|process))\b.{0,20}(?:error|fail|down|unavailable|problem|unreachable|not (?:available|responding))|generic failure|another step is needed|(?:unable|can(?:no|')t|could not)\b.{0,40}\b(?:right now|at (?:present|the moment|this (?:time|moment)))|unable to (?:contact|connect|reach)|can(?:no|')t (?:contact|connect|reach)|system (?:error|busy|problem)|i\/o error|cannot be (?:processed|checked) (?:now|at)|connection (?:refused|lost|timed out)|timed? ?out|maintenance|shutting down|lookup failed|try (?:again )?(?:later|in \d)/i, "AUTH_TEMPFAIL", POSTFIX_SASL),
];
/**
 * What mail servers say when they refuse a login, the telling before the general. The first row that matches counts, before
 * any code of RFC 5530, RFC 3463 or RFC 4954: a server may send the code of a wrong password and say in words that it
 * means something else.
 */
const LOGIN_WORDS = [
    row(/^(?:LOGIN|AUTHENTICATE) failed\.?$/, "AUTH_REJECTED", "https://github.com/imapsync/imapsync/issues/60", "Check the secret; if it is right, ask whether IMAP, or logins with a password, are switched off for the mailbox: Exchange answers all of these in the same words"),
    // One refusal for every reason that there is.
    row(/service is not open, ?password is incorrect/i, "AUTH_UNCLEAR", "https://github.com/chengazhen/cursor-auto-free/issues/294", "This server gives every reason at once: check that IMAP and SMTP are switched on, that the secret is an authorisation code, and try again later"),
    row(/\bonly available under a layer|\b(?:clear|plain) ?text (?:logins?|auth\w*|passwords?)\b.{0,20}\b(?:disabled|disallowed|not (?:allowed|permitted|available))|\bencryption (?:is )?(?:required|needed)\b|\bmust (?:first )?(?:issue|use) (?:a )?(?:starttls|tls|ssl)\b|without (?:ssl\/tls|tls|ssl)\b.{0,20}\bnot allowed/i, "AUTH_TLS_REQUIRED", "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imapd.c"),
    // Microsoft.
    row(/user credentials were incorrect/i, "AUTH_REJECTED", EXCHANGE_SMTP_AUTH),
    row(/SmtpClientAuthentication is disabled for the mailbox/i, "AUTH_PROTOCOL_OFF", EXCHANGE_SMTP_AUTH, "Have an administrator switch on Authenticated SMTP for this mailbox (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)"),
    row(/SmtpClientAuthentication is disabled for the tenant/i, "AUTH_TENANT_OFF", "https://github.com/simonrob/email-oauth2-proxy/issues/193", "Have an administrator switch on SMTP AUTH for the organisation, or for this mailbox alone (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)"),
    row(/security defaults|conditional access|(?:organi[sz]ation|tenant|admin\w*)('s)?\b.{0,40}polic(?:y|ies)|polic(?:y|ies) of (?:your|the|this) (?:organi[sz]ation|tenant|domain)|access polic(?:y|ies)|\bpolicy\b.{0,30}(?:prevent|prohibit|block|forbid|den)|did not meet the criteria|AADSTS\d+|does not satisfy|geo-?fenc/i, "AUTH_POLICY", EXCHANGE_SMTP_AUTH),
    row(/basic auth(?:entication)? (?:is |has been |was )?(?:disabled|not supported|blocked|turned off|no longer)|password(?:-based)? (?:login|authentication|auth)s? (?:(?:is|are|has been|have been) )?(?:disabled|not (?:supported|allowed)|turned off|no longer)|less secure (?:app|sign)|basic-?auth(?:blocked|disabled)|legacy auth(?:entication)?\b|modern auth(?:entication)? (?:is )?required|oauth2?\b.{0,20}\brequired/i, "AUTH_BASIC_DISABLED", "https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750"),
    // A step that a person has to take.
    row(/app(?:lication)?[- ]?(?:specific|generated)?[- ]?pas?sw(?:or)?d|authori[sz]ation code|InvalidSecondFactor|app-specific|parol prilozheniya|\u6388\u6743\u7801|\u00ca\u00da\u00c8\u00a8\u00c2\u00eb|\bno=1001256\b|(?:two|2)[- ]?(?:factor|step)|\bmfa\b|\b2fa\b|(?:device|client)[- ]specific password|bridge password|generate a password for|\bmail key\b/i, "AUTH_APP_PASSWORD", "https://support.google.com/accounts/answer/185833"),
    row(/web login required|WEBALERT|web ?browser|WebLoginRequired|log ?in (?:with|via|through|at|to|using) (?:your |the )?(?:web|browser|webmail)|sign ?in (?:with|via|through|at|using) (?:your |the )?(?:web|browser|webmail)|captcha|verify (?:your )?(?:account|identity|phone)|continue\?sarp|accept (?:the |our )?(?:terms|new|eula|agreement|licen[cs]e)|not a robot|use (?:the )?web for sending/i, "AUTH_BROWSER_STEP", "https://support.google.com/mail/answer/78754"),
    row(/\b(?:lock|block|suspend|restrict|disabl|freez|frozen)\w*\b.{0,40}\b(?:unusual|suspicious) (?:sign|log|activity)/i, "AUTH_ACCOUNT_LOCKED", "https://support.google.com/mail/answer/7126229"),
    row(/(?:unusual|suspicious) (?:sign|log|activity|place|location)/i, "AUTH_BROWSER_STEP", "https://support.google.com/mail/answer/78754"),
    // The password's own end.
    row(/(?:password|passwd|credentials?)\b.{0,20}\b(?:has |have |is |are )?expired|expired password|must (?:be )?chang(?:e|ed)\b.{0,20}(?:password)?|password (?:must|needs to|has to) (?:be )?(?:chang|reset)|change your password|password is too (?:simple|weak|short)/i, "AUTH_PASSWORD_EXPIRED", RFC_5530),
    row(/password transition|transition (?:is )?needed/i, "AUTH_TRANSITION", RFC_4954),
    row(/invalid credentials or imap is disabled/i, "AUTH_REJECTED", "https://github.com/Foundry376/Mailspring/issues/2111", "Check the secret, and switch on IMAP in the mailbox's settings: this server answers both in the same words"),
    row(/\b(?:no|without|lacks?|not have)\b.{0,20}\blicen[cs]e|\blicen[cs]e\b.{0,30}\b(?:expired|missing|required|exceeded|not)\b|\bunlicen[cs]ed\b/i, "AUTH_PROTOCOL_OFF", "https://github.com/Zimbra/zm-mailbox/pull/481", "Give the mailbox, or the mail server, the licence that the reply names"),
    // The protocol is off for the mailbox, or for all.
    row(/not enabled for (?:imap|smtp|pop)|(?:imap4?|smtp|smtp auth|client access|this (?:service|protocol)|external access)\b[^.]{0,40}\b(?:is |has been |are |was )?(?:disabled|not (?:enabled|allowed|permitted|available|activated|active)|switched off|turned off|deactivated|blocked)\b|(?:enable|activate|turn on|switch on)\b.{0,30}\b(?:imap|smtp|pop)\b|yet to enable|(?:disabled|blocked) for (?:imap|smtp)|does not have access rights to this service|user has no permission|not (?:permitted|allowed|authori[sz]ed) to (?:use|access) (?:(?:the|this) )?(?:imap|smtp|service|protocol)|(?:imap|smtp) access (?:is )?(?:denied|not included)|no (?:imap|smtp) access|login is not available for|(?:imap|smtp) (?:access|service)\b.{0,20}\b(?:off|closed)\b|please (?:enable|activate|open) (?:imap|smtp)/i, "AUTH_PROTOCOL_OFF", GMAIL_IMAP),
    row(/auth\w*\b.{0,20}\b(?:not enabled|disabled) (?:for|in|on) (?:this )?(?:tenant|organi[sz]ation|domain)/i, "AUTH_TENANT_OFF", EXCHANGE_SMTP_AUTH),
    // The account.
    row(/(?:temporar(?:y|ily)|for security reasons|too many)\b.{0,40}\b(?:lock|block|restrict|suspend|disabl)\w*|(?:account|user|mailbox|login)\b.{0,30}\b(?:is |has been |was |temporarily )*(?:locked|blocked|restricted|frozen)\b|lock(?:ed)? ?out|hacked|compromis|\u9501\u5b9a/i, "AUTH_ACCOUNT_LOCKED", "https://support.google.com/mail/answer/7126229"),
    row(/(?:account|user|mailbox|login|customer|subscription)\b.{0,30}\b(?:is |has been |was |temporarily )*(?:disabled|suspended|deactivated|closed|terminated|inactive|not (?:active|activated)|deleted|cancell?ed)\b|(?:disabled|suspended|inactive|deactivated) (?:account|user|mailbox)|account suspen|(?:account|user|mailbox|e-?mail(?: address)?|domain|sender)\b.{0,30}\b(?:not (?:yet )?(?:been )?(?:verified|confirmed|activated|approved)|(?:pending|awaiting) (?:approval|activation|verification))/i, "AUTH_ACCOUNT_DISABLED", MAIL_CODES),
    // What passes. First where a limit is told in the words of a refusal.
    ...LIMITS,
    ...TROUBLE,
    // A wrong password, in words: for servers that send no code, or a general one.
    row(/(?:invalid|incorrect|wrong|bad|unknown)\b.{0,20}\b(?:credentials?|password|passwd|passphrase|user|username|login|log-?on|user ?name|account|auth\w*)|(?:credentials?|password|user ?name|login|user|authentication data)\b.{0,30}\b(?:is |are |was |were )?(?:invalid|incorrect|wrong|bad|rejected|not (?:accepted|recogni[sz]ed|match|correct|valid))|auth(?:enticat(?:e|ion)|orization)?\b:? ?(?:has )?(?:failed|failure|failed|unsuccessful|rejected|denied)|(?:login|log-?on|log in|sign-?in)\b[:,]? ?(?:has )?(?:failed|failure|denied|incorrect|unsuccessful|refused|rejected|fail\b)|no such user|user (?:unknown|not found)|bad username|password error/i, "AUTH_REJECTED", DOVECOT),
];
/** After a login, or instead of it: the server knows who it is, and does not open the mailbox. */
const MAILBOX_WORDS = [
    row(/\bmailbox is (?:locked|currently reserved)|mailbox has an invalid format|mailbox format corruption|operating system error|retry operation/i, "AUTH_TEMPFAIL", "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imap_err.et"),
    row(/authenticated but not connected/i, "MAILBOX_NOT_OPENED", "https://github.com/postalsys/imapflow/issues/314", "Check that the user may open this very mailbox: for a token, whose scopes and account they are; for a shared mailbox, full access"),
    row(/unsafe login/i, "MAILBOX_NOT_OPENED", "https://github.com/mscdex/node-imap/issues/782", "Allow third-party clients in the mailbox's security settings, or ask the provider: it takes this client for unsafe"),
    ...LIMITS,
    ...TROUBLE,
];

;// CONCATENATED MODULE: ./build/src/core/probe/refusal.js

/** Characters of a refusal that are read: what it means stands at its beginning. */
const READ_LENGTH = 2_000;
/** Whether a server refuses this client's address: asked for every refusal, whatever was refused. */
function refusesClient(text) {
    return spoken(CLIENT_WORDS, text) !== undefined;
}
/** Whether a server speaks of the name in EHLO. */
function namesEhlo(text) {
    return spoken(EHLO_WORDS, text) !== undefined;
}
/** What a refused login means: by its words, else by its codes; who sends a code alone means what the code's standard says. */
function readLoginRefusal(refusal) {
    const text = beginning(refusal.text);
    if (refusesClient(text))
        return { code: "CLIENT_BLOCKED" };
    if (/\b(?:ehlo|helo)\b/i.test(text))
        return { code: "SMTP_EHLO_REJECTED" };
    const row = spoken(LOGIN_WORDS, text);
    // Words as general as "authentication failed" do not outdo a code that says more.
    if (row?.code === "AUTH_REJECTED" && row.hint === undefined && saysMore(refusal)) {
        return { code: codeMeaning(refusal) };
    }
    if (row)
        return { code: row.code, hint: row.hint };
    return { code: codeMeaning(refusal) };
}
/** What it means that a mailbox cannot be opened after a login. */
function readMailboxRefusal(refusal) {
    if (refusesClient(refusal.text))
        return { code: "CLIENT_BLOCKED" };
    const row = spoken(MAILBOX_WORDS, refusal.text);
    const code = row?.code ?? RESPONSE_CODES[refusal.responseCode ?? ""];
    // The login is behind it: what would be trouble with that is trouble with the mailbox now.
    if (code === "AUTH_TEMPFAIL")
        return { code: "MAILBOX_TEMPFAIL" };
    if (row)
        return { code: row.code, hint: row.hint };
    const limit = code === "AUTH_CONNECTION_LIMIT" || code === "AUTH_RATE_LIMITED" || code === "AUTH_QUOTA";
    return { code: limit ? code : "MAILBOX_NOT_OPENED" };
}
/** Whether the server refuses the mechanism, so that another one may work: it never looked at a password. */
function refusesMechanism({ text: whole, reply, enhanced, responseCode, status }) {
    const text = beginning(whole);
    if (refusesClient(text))
        return false;
    const row = spoken(LOGIN_WORDS, text);
    if (reply !== undefined) {
        if (row !== undefined && row.code !== "AUTH_REJECTED" && row.code !== "AUTH_PROTOCOL_OFF")
            return false;
        if (enhanced === "5.5.6")
            return false;
        return reply === 502 || reply === 504 || reply === 500 || reply === 501 || enhanced === "5.7.4" ||
            (reply === 503 && MECHANISM_WORDS.test(text)) ||
            ((reply === 534 || reply === 535) && UNKNOWN_MECHANISM.test(text));
    }
    if (row !== undefined && row.code !== "AUTH_REJECTED")
        return false;
    return responseCode === "CANNOT" || UNKNOWN_MECHANISM.test(text) || (status === "BAD" && MECHANISM_WORDS.test(text));
}
const UNKNOWN_MECHANISM = /(?:unknown|unsupported|unrecogni[sz]ed|unavailable|invalid|disabled|not supported|not available)\b.{0,30}\b(?:mech(?:anism)?s?|auth(?:entication|entification)? (?:type|method|mech\w*)|sasl)|\bno\b.{0,30}\b(?:mech(?:anism)?s?|auth(?:entication)? (?:type|method))\b|(?:mechanism|auth(?:entication)? (?:type|method)|sasl)\b.{0,40}\b(?:not|un(?:known|supported|recogni[sz]ed|available)|invalid|disabled)/i;
const MECHANISM_WORDS = /unknown|unsupported|unrecogni[sz]ed|not (?:supported|implemented|recogni[sz]ed|allowed|available|enabled|advertised)|invalid (?:command|argument|input|syntax|mechanism)|syntax|parse|mechanism|bad command/i;
function saysMore(refusal) {
    const code = codeMeaning(refusal);
    return code !== "AUTH_UNCLEAR" && (code !== "AUTH_FAILED" || RESPONSE_CODES[refusal.responseCode ?? ""] === code);
}
function beginning(text) {
    return text.slice(0, READ_LENGTH);
}
function spoken(rows, text) {
    const read = beginning(text);
    return rows.find(({ words }) => words.test(read));
}
/** RFC 5530 section 3, RFC 9051 section 7.1 and RFC 3501 section 7.1: what each response code of a refused login means. */
const RESPONSE_CODES = {
    UNAVAILABLE: "AUTH_TEMPFAIL",
    AUTHENTICATIONFAILED: "AUTH_REJECTED",
    AUTHORIZATIONFAILED: "AUTH_FAILED",
    EXPIRED: "AUTH_PASSWORD_EXPIRED",
    PRIVACYREQUIRED: "AUTH_TLS_REQUIRED",
    CONTACTADMIN: "AUTH_FAILED",
    NOPERM: "AUTH_FAILED",
    INUSE: "AUTH_CONNECTION_LIMIT",
    EXPUNGEISSUED: "AUTH_UNCLEAR",
    CORRUPTION: "AUTH_TEMPFAIL",
    SERVERBUG: "AUTH_TEMPFAIL",
    CLIENTBUG: "AUTH_UNCLEAR",
    CANNOT: "AUTH_MECH_MISSING",
    LIMIT: "AUTH_RATE_LIMITED",
    OVERQUOTA: "AUTH_QUOTA",
    ALREADYEXISTS: "AUTH_UNCLEAR",
    NONEXISTENT: "AUTH_UNCLEAR",
    WEBALERT: "AUTH_BROWSER_STEP",
    THROTTLED: "AUTH_RATE_LIMITED",
};
/**
 * What the detail of an enhanced status code says about a login (RFC 3463 section 3, RFC 4954, RFC 5248 with IANA's
 * registry): `subject.detail`, class 5. Class 4 always passes.
 */
const ENHANCED_CODES = {
    // Addressing and the mailbox.
    "1.0": "AUTH_FAILED",
    "1.1": "AUTH_FAILED",
    "1.2": "AUTH_FAILED",
    "1.3": "AUTH_FAILED",
    "1.4": "AUTH_FAILED",
    "1.5": "AUTH_FAILED",
    "1.6": "AUTH_FAILED",
    "1.7": "AUTH_FAILED",
    "1.8": "AUTH_FAILED",
    "2.0": "AUTH_FAILED",
    "2.1": "AUTH_ACCOUNT_DISABLED",
    "2.2": "AUTH_QUOTA",
    "2.3": "AUTH_FAILED",
    "2.4": "AUTH_FAILED",
    // The mail system and the network: no one's password.
    "3.0": "AUTH_TEMPFAIL",
    "3.1": "AUTH_TEMPFAIL",
    "3.2": "AUTH_TEMPFAIL",
    "3.3": "AUTH_FAILED",
    "3.4": "AUTH_FAILED",
    "3.5": "AUTH_TEMPFAIL",
    "4.0": "AUTH_TEMPFAIL",
    "4.1": "AUTH_TEMPFAIL",
    "4.2": "AUTH_TEMPFAIL",
    "4.3": "AUTH_TEMPFAIL",
    "4.4": "AUTH_TEMPFAIL",
    "4.5": "AUTH_RATE_LIMITED",
    "4.6": "AUTH_TEMPFAIL",
    "4.7": "AUTH_TEMPFAIL",
    // The protocol and the content.
    "5.0": "AUTH_FAILED",
    "5.1": "AUTH_MECH_MISSING",
    "5.2": "AUTH_MECH_MISSING",
    "5.3": "AUTH_FAILED",
    "5.4": "AUTH_MECH_MISSING",
    "5.5": "AUTH_FAILED",
    "5.6": "AUTH_FAILED",
    "6.0": "AUTH_FAILED",
    "6.1": "AUTH_FAILED",
    "6.2": "AUTH_FAILED",
    "6.3": "AUTH_FAILED",
    "6.4": "AUTH_FAILED",
    "6.5": "AUTH_FAILED",
    // Security: of the login itself only where the standard names it.
    "7.0": "AUTH_FAILED",
    "7.1": "AUTH_FAILED",
    "7.2": "AUTH_FAILED",
    "7.3": "AUTH_FAILED",
    "7.4": "AUTH_MECH_MISSING",
    "7.5": "AUTH_FAILED",
    "7.6": "AUTH_FAILED",
    "7.7": "AUTH_FAILED",
    "7.8": "AUTH_REJECTED",
    "7.9": "AUTH_MECH_TOO_WEAK",
    "7.10": "AUTH_TLS_REQUIRED",
    "7.11": "AUTH_TLS_REQUIRED",
    "7.12": "AUTH_TRANSITION",
    "7.13": "AUTH_ACCOUNT_DISABLED",
    "7.14": "AUTH_FAILED",
    "7.25": "CLIENT_BLOCKED",
    "7.28": "AUTH_RATE_LIMITED",
    // IANA has it for REQUIRETLS, which no login can break; Exchange Online sends it where passwords are off.
    "7.30": "AUTH_BASIC_DISABLED",
};
function codeMeaning({ reply, enhanced, responseCode, status }) {
    if (reply === undefined) {
        const known = RESPONSE_CODES[responseCode ?? ""];
        return known ?? (status === "BAD" ? "AUTH_FAILED" : "AUTH_UNCLEAR");
    }
    if (reply === 432 && (enhanced === undefined || enhanced === "4.7.12"))
        return "AUTH_TRANSITION";
    // Neither another success code nor one more challenge ends a login.
    if (reply < 400)
        return "AUTH_FAILED";
    if (reply < 500) {
        const detail = ENHANCED_CODES[enhanced?.replace(/^4\./, "") ?? ""];
        const passing = detail === "AUTH_RATE_LIMITED" || detail === "AUTH_QUOTA" || detail === "AUTH_TRANSITION" ||
            detail === "CLIENT_BLOCKED";
        return passing ? detail : reply === 421 ? "AUTH_RATE_LIMITED" : "AUTH_TEMPFAIL";
    }
    const told = ENHANCED_CODES[enhanced?.replace(/^5\./, "") ?? ""];
    if (told !== undefined && told !== "AUTH_FAILED")
        return told;
    switch (reply) {
        case 525:
            return "AUTH_ACCOUNT_DISABLED";
        case 530:
        case 538:
            return "AUTH_TLS_REQUIRED";
        case 534:
            return "AUTH_MECH_TOO_WEAK";
        case 535:
            return "AUTH_REJECTED";
        default:
            return "AUTH_FAILED";
    }
}

;// CONCATENATED MODULE: ./build/src/core/probe/imap.js




function isImap4({ names }) {
    return names.has("IMAP4REV1") || names.has("IMAP4REV2");
}
/** Whether a list shows a login for each kind of account. */
function hasAll(list, wanted) {
    return isImap4(list) &&
        wanted.every((type) => MECHANISMS[type].some((name) => list.mechanisms.includes(name)) || (type === "PLAIN" && list.loginCommand));
}
/** An IMAP client (RFC 3501, RFC 9051) that changes nothing: CAPABILITY, STARTTLS, AUTHENTICATE, LIST, EXAMINE, LOGOUT. */
class ImapClient {
    #talk;
    #encrypted;
    #announced;
    #known;
    #lastTag = 0;
    #introduced = false;
    constructor(talk, encrypted) {
        this.#talk = talk;
        this.#encrypted = encrypted;
    }
    async greet(signal) {
        const greeting = await this.#talk.awaitGreeting(() => this.#read(signal));
        if (greeting.kind !== "status" || greeting.tag !== undefined || greeting.status === "NO" || greeting.status === "BAD") {
            throw new ProbeFailure("PROTO_MALFORMED", "The server's first response is not an IMAP greeting");
        }
        const told = `The server greeted with "${statusText(greeting, this.#talk.redactor)}"`;
        if (greeting.status === "BYE") {
            if (refusesClient(statusWords(greeting)))
                throw new ProbeFailure("CLIENT_BLOCKED", told);
            const passing = greeting.code === "UNAVAILABLE" || greeting.code === "INUSE" || greeting.code === "LIMIT";
            throw new ProbeFailure(passing ? "GREETING_TEMPFAIL" : "GREETING_REJECTED", told);
        }
        if (greeting.status === "PREAUTH")
            this.#preauth(told);
        if (greeting.code === "CAPABILITY")
            this.#announced = parseCapabilities(words(greeting.codeArguments));
    }
    async capabilities(signal, wanted = []) {
        const announced = this.#announced;
        this.#announced = undefined;
        // A greeting's list may be a short one: before anything is called missing, the server is asked.
        this.#known = announced && hasAll(announced, wanted) ? announced : await this.#askCapabilities(signal);
        if (!isImap4(this.#known)) {
            const list = this.redactor.quote(this.#known.offered.join(" "));
            throw new ProbeFailure("IMAP_REV1_MISSING", `The server's capabilities are "${list}", without IMAP4rev1`);
        }
        return this.#known;
    }
    /** Takes the secrets out of what the server says. */
    get redactor() {
        return this.#talk.redactor;
    }
    /** Whether the server offered a capability, by upper-case name. */
    offers(capability) {
        return this.#known?.names.has(capability) ?? false;
    }
    async requestTls(signal) {
        const { completion } = await this.command("STARTTLS", "STARTTLS", signal);
        if (completion.status !== "OK") {
            const code = refusesClient(statusWords(completion)) ? "CLIENT_BLOCKED" : "STARTTLS_REFUSED";
            throw new ProbeFailure(code, `The server answered STARTTLS with "${statusText(completion, this.redactor)}"`);
        }
        this.#talk.refuseUnencryptedRest();
        // What the server said in plain text cannot be trusted (RFC 3501 section 6.2.1).
        this.#announced = undefined;
        this.#encrypted = true;
    }
    /** Says who asks (RFC 2971), where the server wants to know: some open no mailbox for clients that do not say. */
    async identify(signal) {
        if (this.#introduced || !this.offers("ID"))
            return;
        this.#introduced = true;
        await this.command('ID ("name" "genesys-email-accounts")', "ID", signal);
    }
    async farewell(signal) {
        const id = this.#encrypted && !this.#introduced && this.#known?.names.has("ID")
            ? `${this.#nextTag()} ID NIL\r\n`
            : "";
        const tag = this.#nextTag();
        await this.#talk.sendText(`${id}${tag} LOGOUT\r\n`, signal);
        for (let response = await this.#read(signal); response; response = await this.#read(signal)) {
            if (response.kind === "status" && response.tag === tag)
                return;
        }
    }
    /** Sends one command and reads until its completion; `what` names it in messages, because the line may contain a secret. */
    async command(line, what, signal, options = {}) {
        const tag = this.#nextTag();
        return await this.#talk.exchange(what, async () => {
            await this.#readUnsolicited(what, signal);
            await this.#talk.send(`${tag} ${line}`, signal);
            return await this.#complete(tag, what, signal, options.continuation, options.maxResponses ?? this.#talk.limits.replyLines);
        });
    }
    async #complete(tag, what, signal, continuation, maxResponses) {
        const untagged = [];
        while (untagged.length < maxResponses) {
            const response = await this.#read(signal);
            if (response === undefined)
                return undefined;
            if (response.kind === "continuation") {
                const answer = continuation?.(response.text);
                if (answer === undefined)
                    throw new ProbeFailure("PROTO_MALFORMED", `The server asked for more after ${what}`);
                await this.#talk.send(answer, signal);
            }
            else if (response.kind === "status" && response.tag !== undefined) {
                if (response.tag === tag)
                    return { completion: response, untagged };
                throw new ProbeFailure("PROTO_MALFORMED", `The server completed "${this.#talk.redactor.quote(response.tag)}", which was not sent`);
            }
            else if (response.kind === "status" && response.status === "BYE") {
                // The server may say why it refuses before it closes: that is an answer too.
                if (what !== "CAPABILITY" && what !== "STARTTLS")
                    return { completion: response, untagged };
                const code = refusesClient(statusWords(response)) ? "CLIENT_BLOCKED" : "SESSION_CLOSED";
                throw new ProbeFailure(code, `The server answered ${what} with "${statusText(response, this.redactor)}"`);
            }
            untagged.push(response);
        }
        throw new ProbeFailure("PROTO_LIMIT", `The server sent more than ${maxResponses} responses to ${what}; reading stopped`);
    }
    /** Untagged data may come at any time; a completion before its command is forged or out of step. */
    async #readUnsolicited(what, signal) {
        while (this.#talk.stream.hasUnread()) {
            const response = await this.#read(signal);
            if (response === undefined || (response.kind === "status" && response.status === "BYE")) {
                throw new ProbeFailure("SESSION_CLOSED", `The server closed the connection before ${what} was sent`);
            }
            if (response.kind === "data" || (response.kind === "status" && response.tag === undefined))
                continue;
            throw new ProbeFailure("PROTO_MALFORMED", `The server sent a response before ${what} was sent`);
        }
    }
    async #askCapabilities(signal) {
        const { completion, untagged } = await this.command("CAPABILITY", "CAPABILITY", signal);
        const list = untagged.flatMap((each) => (each.kind === "data" && each.name === "CAPABILITY" ? [each.tokens] : []))
            .at(-1);
        if (completion.status !== "OK" || !list) {
            throw new ProbeFailure("PROTO_MALFORMED", `The server answered CAPABILITY with "${statusText(completion, this.#talk.redactor)}" and no list`);
        }
        return parseCapabilities(list.flatMap((token) => (token.kind === "atom" ? [token.text] : [])));
    }
    async #read(signal) {
        const read = await readImapResponse(this.#talk.stream, this.#talk.limits, signal);
        if (read?.bareLf)
            this.#talk.noteBareLf();
        return read?.response;
    }
    #preauth(told) {
        // Whoever's mailbox this is, only LOGOUT is sent to it. STARTTLS is not allowed in the authenticated state, so in
        // plain text the session could never be encrypted.
        const where = this.#encrypted ? "inside TLS" : "on an unencrypted connection";
        throw new ProbeFailure("IMAP_PREAUTH", `${told} ${where}`, { severity: this.#encrypted ? "warning" : "error" });
    }
    #nextTag() {
        this.#lastTag += 1;
        return `A${this.#lastTag}`;
    }
}

// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/src/core/probe/sasl.js




/** Whether a user name or secret contains a character that no mechanism, or not this one, can carry. */
function hasForbiddenCharacter(text, type) {
    // U+0001 separates the fields of XOAUTH2 and OAUTHBEARER, so that one in a user name would add a field.
    return (type === "OAUTH2" ? /[\0\r\n\u0001]/ : /[\0\r\n]/).test(text);
}
/** Starts an exchange. */
function saslExchange(mechanism, credentials, endpoint) {
    const { username, secret } = credentials;
    switch (mechanism) {
        case "PLAIN": // RFC 4616; the authorisation identity is left empty
            return { mechanism, initial: (0,base_bytes/* toBase64 */.nk)(`\0${username}\0${secret.reveal()}`), respond: () => undefined };
        case "LOGIN":
            return loginExchange(username, secret);
        case "XOAUTH2":
            return oauthExchange(mechanism, `user=${username}\u0001auth=Bearer ${secret.reveal()}\u0001\u0001`, "");
        case "OAUTHBEARER":
            return oauthExchange(mechanism, bearerText(username, secret, endpoint), "AQ==");
    }
}
/** Reads a server's failure text: base64 of a small JSON object, from which three string fields are read. */
function readOAuthFailure(challenge) {
    if (challenge.length > probe_limits/* MAX_SASL_FAILURE_BYTES */.C0)
        return undefined;
    const bytes = (0,base_bytes/* fromBase64 */.Ey)(challenge.trim());
    const value = bytes && (0,http/* parseJson */.qF)(asUtf8((0,base_bytes/* latin1 */.Wy)(bytes)));
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    const field = (name) => {
        const own = Object.getOwnPropertyDescriptor(value, name)?.value;
        return typeof own === "string" ? own : undefined;
    };
    return { status: field("status"), scope: field("scope"), schemes: field("schemes") };
}
/** The user name as a `saslname` (RFC 5801 section 4), which keeps it one field of the GS2 header. */
function saslName(username) {
    return username.replaceAll("=", "=3D").replaceAll(",", "=2C");
}
function bearerText(username, secret, { host, port }) {
    return `n,a=${saslName(username)},\u0001host=${host}\u0001port=${port}\u0001auth=Bearer ${secret.reveal()}\u0001\u0001`;
}
function loginExchange(username, secret) {
    const answers = [(0,base_bytes/* toBase64 */.nk)(username), (0,base_bytes/* toBase64 */.nk)(secret.reveal())];
    return { mechanism: "LOGIN", respond: () => answers.shift() };
}
/** The server answers a refused token with a challenge, and sends its refusal only after `acknowledgement`. */
function oauthExchange(mechanism, text, acknowledgement) {
    let failure;
    let answered = false;
    return {
        mechanism,
        initial: (0,base_bytes/* toBase64 */.nk)(text),
        respond: (challenge) => {
            if (answered)
                return undefined;
            answered = true;
            failure = readOAuthFailure(challenge) ?? {};
            return acknowledgement;
        },
        get failure() {
            return failure;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/smtp.js





/** An SMTP client (RFC 5321) that never sends mail: EHLO, STARTTLS, AUTH, QUIT. */
class SmtpClient {
    #talk;
    #names;
    #greeting = "";
    constructor(talk, names) {
        this.#talk = talk;
        this.#names = names;
    }
    async greet(signal) {
        const reply = await this.#talk.awaitGreeting(() => this.#read(signal));
        this.#greeting = replyWords(reply);
        if (reply.code === 220)
            return;
        const { redactor } = this.#talk;
        const told = `The server greeted with "${replyText(reply, redactor)}"`;
        if (reply.code >= 400 && refusesClient(this.#greeting))
            throw new ProbeFailure("CLIENT_BLOCKED", told);
        if (reply.code >= 500)
            throw new ProbeFailure("GREETING_REJECTED", told);
        if (reply.code >= 400)
            throw new ProbeFailure("GREETING_TEMPFAIL", told);
        throw wrongService(this.#greeting, "smtp", redactor) ??
            new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
    }
    async capabilities(signal) {
        for (let name = this.#names.current; name !== undefined;) {
            const reply = await this.roundTrip(`EHLO ${name}`, "EHLO", signal);
            if (reply.code === 250)
                return parseExtensions(reply.lines);
            await this.#judgeEhlo(reply, name, signal);
            const refused = this.#names.current;
            name = this.#names.refuse(replyWords(reply));
            // After 421 the server closes the connection (RFC 5321 section 3.8), so that another name needs another one.
            if (name !== undefined && reply.code === 421) {
                this.#names.reconnect = true;
                throw namesRefused([{ name: refused ?? "", said: replyWords(reply) }], this.#talk.redactor);
            }
        }
        throw namesRefused(this.#names.refused, this.#talk.redactor);
    }
    async requestTls(signal) {
        const reply = await this.command("STARTTLS", "STARTTLS", signal);
        if (reply.code === 220)
            return this.#talk.refuseUnencryptedRest();
        const told = `The server answered STARTTLS with "${replyText(reply, this.#talk.redactor)}"`;
        if (reply.code >= 400 && refusesClient(replyWords(reply)))
            throw new ProbeFailure("CLIENT_BLOCKED", told);
        if (reply.code >= 400 && namesEhlo(replyWords(reply)))
            throw new ProbeFailure("SMTP_EHLO_REJECTED", told);
        if (reply.code < 400)
            throw new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
        throw new ProbeFailure(reply.code >= 500 ? "STARTTLS_REFUSED" : "STARTTLS_TEMPFAIL", told);
    }
    async farewell(signal) {
        await this.#talk.send("QUIT", signal);
        await this.#read(signal);
    }
    /** Like {@link roundTrip}, but a reply of 421 ends the probe. */
    async command(line, what, signal) {
        const reply = await this.roundTrip(line, what, signal);
        // 421 may answer any command (RFC 5321 section 3.8), and the server closes the connection after it.
        if (reply.code === 421) {
            const code = refusesClient(replyWords(reply)) ? "CLIENT_BLOCKED" : "SESSION_CLOSED";
            throw new ProbeFailure(code, `The server answered ${what} with "${replyText(reply, this.#talk.redactor)}"`);
        }
        return reply;
    }
    /** Sends one line and waits for its reply; `what` names it in messages, because the line may contain a secret. */
    async roundTrip(line, what, signal) {
        return await this.#talk.exchange(what, async () => {
            if (this.#talk.stream.hasUnread())
                return await this.#unsolicited(what, signal);
            await this.#talk.send(line, signal);
            return await this.#read(signal);
        });
    }
    async #read(signal) {
        const reply = await readSmtpReply(this.#talk.stream, this.#talk.limits.replyLines, signal);
        if (reply?.bareLf)
            this.#talk.noteBareLf();
        return reply;
    }
    async #unsolicited(what, signal) {
        const reply = await this.#read(signal);
        if (reply === undefined || reply.code === 421)
            return reply;
        const { redactor } = this.#talk;
        throw new ProbeFailure("PROTO_MALFORMED", `The server sent "${replyText(reply, redactor)}" before ${what} was sent`);
    }
    /** Throws where another name would not help. */
    async #judgeEhlo(reply, name, signal) {
        const { redactor } = this.#talk;
        const text = replyWords(reply);
        const told = `The server answered EHLO with "${replyText(reply, redactor)}"`;
        if (refusesClient(text))
            throw new ProbeFailure("CLIENT_BLOCKED", told);
        const other = wrongService(this.#greeting, "smtp", redactor);
        if (other)
            throw other;
        if (reply.code < 400)
            throw new ProbeFailure("PROTO_MALFORMED", `${told}; 250 is expected`);
        // 500 and 502 say that EHLO is unknown, the others that this client or its name is refused (RFC 5321 section 4.2.2).
        if ((reply.code !== 500 && reply.code !== 502) || namesEhlo(text.replace(/\behlo\b/gi, "")))
            return;
        const helo = await this.command(`HELO ${name}`, "HELO", signal);
        if (helo.code === 250) {
            throw new ProbeFailure("SMTP_NO_ESMTP", `${told} and HELO with "${replyText(helo, redactor)}"`);
        }
    }
}
/** The failure for names that were refused, one after the other. */
function namesRefused(refused, redactor) {
    const told = refused.map(({ name, said }) => `"${name}" with "${redactor.quote(said)}"`).join(" and ");
    const passing = refused.every(({ said }) => said.startsWith("4") && !namesEhlo(said));
    if (passing) {
        return new ProbeFailure("GREETING_TEMPFAIL", `The server let no EHLO pass, whatever name it was given: ${told}`);
    }
    return new ProbeFailure("SMTP_EHLO_REJECTED", `The server refused the name that this machine gave with EHLO: ${told}`);
}
const LINE = /^([2-5][0-5]\d)([ -]|$)(.*)$/s;
const ENHANCED = /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/;
/** Reads one whole reply; undefined when the server closed the connection instead. Throws {@link ProbeFailure} for anything else, or a reply that is too large. */
async function readSmtpReply(stream, maxLines, signal) {
    const lines = [];
    let code;
    let bareLf = false;
    for (;;) {
        const line = await stream.readLine(signal);
        if (line === undefined)
            return lines.length === 0 ? undefined : closedInReply(lines, stream.redactor);
        bareLf ||= line.bareLf;
        const match = LINE.exec(line.text);
        if (!match || /[\0\r]/.test(line.text))
            throw smtp_malformed(line.text, lines.length === 0, stream.redactor);
        if (code !== undefined && match[1] !== code) {
            throw new ProbeFailure("PROTO_MALFORMED", `The lines of one reply have the codes ${code} and ${match[1]}`);
        }
        code = match[1];
        lines.push(asUtf8(match[3] ?? ""));
        if (match[2] !== "-")
            return { code: Number(code), enhanced: enhancedCode(lines), lines, bareLf };
        if (lines.length >= maxLines) {
            throw new ProbeFailure("PROTO_LIMIT", `The server sent a reply of more than ${maxLines} lines; reading stopped`);
        }
    }
}
/** A reply as the server worded it, to be read: what it means must not depend on the secrets that are known. */
function replyWords(reply) {
    return `${reply.code} ${reply.lines.join(" ")}`.trim();
}
/** A reply for messages: code and text in one visible line. */
function replyText(reply, redactor) {
    return redactor.quote(replyWords(reply));
}
function enhancedCode(lines) {
    for (const line of lines) {
        const match = ENHANCED.exec(line);
        if (match)
            return match[1];
    }
    return undefined;
}
function smtp_malformed(text, first, redactor) {
    const service = first ? wrongService(text, "smtp", redactor) : undefined;
    if (service)
        return service;
    return new ProbeFailure("PROTO_MALFORMED", `The server sent "${redactor.quote(asUtf8(text))}", which is not an SMTP reply`);
}
function closedInReply(lines, redactor) {
    throw new ProbeFailure("SESSION_CLOSED", `The server closed the connection after "${redactor.quote(lines.at(-1) ?? "")}"`);
}
/** Reads the lines of an EHLO reply; the first one names the server. */
function parseExtensions(lines) {
    const extensions = lines.slice(1).map((line) => words(line)).filter((line) => line.length > 0);
    const parameters = (keyword) => extensions.filter((line) => line[0]?.toUpperCase() === keyword).map((line) => line.slice(1));
    // `AUTH=LOGIN` is how servers before RFC 2554 wrote it; Exchange and Postfix still send it as well.
    const legacy = extensions.flatMap((line) => /^AUTH=/i.test(line[0] ?? "") ? [line[0]?.slice(5) ?? "", ...line.slice(1)] : []);
    const size = Number(parameters("SIZE")[0]?.[0]);
    return {
        offered: extensions.map((line) => line.join(" ")),
        starttls: parameters("STARTTLS").length > 0,
        mechanisms: mechanismNames([...parameters("AUTH").flat(), ...legacy]),
        loginCommand: false,
        initialResponse: true,
        size: Number.isSafeInteger(size) && size > 0 ? size : undefined,
        masked: extensions.some((line) => /^X{4,}[A-Z]?$/.test(line[0] ?? "")),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/login.js








/** An AUTH command with its initial response may not be longer (RFC 4954 section 4, RFC 5321 section 4.5.3.1.4). */
const MAX_COMMAND = 510;
/** The most challenges that one exchange answers. */
const MAX_CHALLENGES = 4;
/**
 * Logs in once, in a session that is open and safe: any error in the certificate of this very connection ends it
 * before a byte of the credentials is sent. Throws {@link ProbeFailure}.
 */
async function logIn(session, credentials, folders, signal) {
    const { facts } = session;
    const { capabilities } = facts;
    const wrong = facts.findings.find((each) => each.severity === "error");
    if (wrong)
        throw new ProbeFailure(wrong.code, wrong.message);
    if (!facts.tls?.authorized || !capabilities) {
        throw new ProbeFailure("CERT_NOT_ACCEPTED", "The login's own connection is not trusted");
    }
    const { client } = session;
    if (client instanceof ImapClient) {
        await session.commandPhase("login", signal, (each) => imapLogIn(client, capabilities, credentials, session, each));
        await session.commandPhase("folder", signal, (each) => openInbox(client, each));
        for (const folder of folders.filter((name) => name.toUpperCase() !== "INBOX")) {
            await session.commandPhase("folder", signal, (each) => checkFolder(client, folder, facts.findings, each));
        }
        return;
    }
    await session.commandPhase("login", signal, (each) => smtpLogIn(client, capabilities, credentials, session, each));
}
/** Whether the login is good for anything: Genesys Cloud reads the mailbox. */
async function openInbox(client, signal) {
    await client.identify(signal);
    const { completion } = await client.command("EXAMINE INBOX", "EXAMINE", signal);
    if (completion.status === "OK")
        return;
    const { code, hint } = readMailboxRefusal(refusalOf(completion));
    const told = `The login succeeded, but the server answered EXAMINE of the inbox with "${statusText(completion, client.redactor)}"`;
    throw new ProbeFailure(code, told, hint === undefined ? {} : { hint });
}
/** The mechanisms for these credentials that the server offers, best first. */
function mechanismsFor(credentials, capabilities) {
    return MECHANISMS[credentials.type].filter((name) => capabilities.mechanisms.includes(name));
}
async function smtpLogIn(client, capabilities, credentials, { endpoint, redactor }, signal) {
    const mechanisms = mechanismsFor(credentials, capabilities);
    for (const [index, mechanism] of mechanisms.entries()) {
        const sasl = saslExchange(mechanism, credentials, endpoint);
        if (sasl.initial !== undefined)
            redactor.add(sasl.initial);
        const reply = await smtpExchange(client, sasl, signal);
        if (reply.code === 235)
            return;
        const said = { text: reply.lines.join(" "), reply: reply.code, enhanced: reply.enhanced };
        if (refusesMechanism(said)) {
            // Nobody looked at the password: another mechanism is not a second try.
            if (index < mechanisms.length - 1)
                continue;
            throw refusal({ code: "AUTH_MECH_MISSING", hint: USELESS_OFFER }, replyWords(reply), sasl, redactor);
        }
        throw refusal(forType(readLoginRefusal(said), credentials.type), replyWords(reply), sasl, redactor);
    }
    throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
}
const USELESS_OFFER = "Turn on on the server the mechanism that it lists, or take it out of the list";
async function smtpExchange(client, sasl, signal) {
    const direct = `AUTH ${sasl.mechanism} ${sasl.initial ?? ""}`;
    const short = sasl.initial !== undefined && direct.length <= MAX_COMMAND;
    const answers = answerer(sasl, short);
    let reply = await client.roundTrip(short ? direct : `AUTH ${sasl.mechanism}`, "AUTH", signal);
    for (let count = 0; reply.code === 334 && count < MAX_CHALLENGES; count++) {
        reply = await client.roundTrip(answers(reply.lines.join("")) ?? "*", "AUTH", signal);
    }
    return reply;
}
async function imapLogIn(client, capabilities, credentials, { endpoint, redactor }, signal) {
    const mechanisms = mechanismsFor(credentials, capabilities);
    const command = credentials.type === "PLAIN" && capabilities.loginCommand;
    for (const [index, mechanism] of mechanisms.entries()) {
        const sasl = saslExchange(mechanism, credentials, endpoint);
        if (sasl.initial !== undefined)
            redactor.add(sasl.initial);
        const direct = capabilities.initialResponse && sasl.initial !== undefined;
        const answers = answerer(sasl, direct);
        const result = await client.command(`AUTHENTICATE ${mechanism}${direct ? ` ${sasl.initial ?? ""}` : ""}`, "AUTHENTICATE", signal, { continuation: (challenge) => answers(challenge) ?? "*" });
        if (result.completion.status === "OK")
            return;
        const last = index === mechanisms.length - 1;
        if (refusesMechanism(refusalOf(result.completion)) && (!last || command))
            continue;
        throw imapRefusal(result, sasl, credentials, redactor);
    }
    if (!command)
        throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
    await imapLoginCommand(client, credentials, signal);
}
/** IMAP's own LOGIN, for servers without SASL PLAIN. */
async function imapLoginCommand(client, credentials, signal) {
    const [user, password] = [imapString(credentials.username), imapString(credentials.secret.reveal())];
    // A literal's octets follow the server's go-ahead; the text after them is on the same line.
    const line = `LOGIN ${user.first}${user.rest === undefined ? ` ${password.first}` : ""}`;
    const rest = [
        ...(user.rest === undefined ? [] : [`${user.rest} ${password.first}`]),
        ...(password.rest === undefined ? [] : [password.rest]),
    ];
    const result = await client.command(line, "LOGIN", signal, { continuation: () => rest.shift() });
    if (result.completion.status !== "OK")
        throw imapRefusal(result, undefined, credentials, client.redactor);
}
/** The refusal of an IMAP login; what the server said untagged on the way belongs to it. */
function imapRefusal({ completion, untagged }, sasl, { type }, redactor) {
    const remarks = untagged.flatMap((each) => (each.kind === "status" && each.status !== "OK" ? [refusalOf(each)] : []));
    const said = refusalOf(completion);
    const text = [said, ...remarks].map((each) => each.text).join(" ");
    const telling = [said, ...remarks].find((each) => each.responseCode !== undefined && each.responseCode !== "ALERT");
    const meaning = readLoginRefusal({ ...said, responseCode: telling?.responseCode ?? said.responseCode, text });
    return refusal(forType(meaning, type), statusWords(completion), sasl, redactor);
}
function codeText({ code, codeArguments }) {
    return code === undefined ? "" : `[${`${code} ${codeArguments}`.trim()}] `;
}
function refusalOf(response) {
    return { text: `${codeText(response)}${response.text}`, responseCode: response.code, status: response.status };
}
/** A string as IMAP quotes it (RFC 3501 section 4.3): ASCII in quotes, the rest as a literal. */
function imapString(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return { first: `"${text.replace(/["\\]/g, "\\$&")}"` };
    return { first: `{${new TextEncoder().encode(text).length}}`, rest: text };
}
/** Answers challenges in turn: the initial response first if it was not sent with the command. */
function answerer(sasl, initialSent) {
    let pending = initialSent ? undefined : sasl.initial;
    return (challenge) => {
        const answer = pending ?? sasl.respond(challenge);
        pending = undefined;
        return answer;
    };
}
/** The failure with the server's reply. */
function refusal({ code, hint }, words, sasl, redactor) {
    const { status, scope } = sasl?.failure ?? {};
    const details = [status && `status "${redactor.quote(status)}"`, scope && `scope "${redactor.quote(scope)}"`].filter(Boolean).join(", ");
    const by = sasl ? ` (${sasl.mechanism})` : "";
    return new ProbeFailure(code, `The server answered the login${by} with "${redactor.quote(words)}"${details === "" ? "" : `, ${details}`}`, hint === undefined ? {} : { hint });
}
/** A token that is refused is no wrong password, and who has one is not told to get one. */
function forType({ code, hint }, type) {
    if (type === "PLAIN")
        return { code, hint };
    if (code === "AUTH_REJECTED")
        return { code: "OAUTH_SCOPE" };
    if (code === "AUTH_BASIC_DISABLED") {
        return {
            code,
            hint: "The account uses OAUTH2 already: have the provider's administrator allow it for this protocol",
        };
    }
    if (code === "AUTH_MECH_TOO_WEAK" || code === "AUTH_APP_PASSWORD") {
        return { code: "AUTH_MECH_TOO_WEAK", hint: "Follow the server's reply: the account uses OAUTH2 already" };
    }
    return { code, hint };
}

;// CONCATENATED MODULE: ./build/src/core/probe/oauth-token.js



/** Microsoft Graph by URL and by application id: the most common wrong audience, which no mail server accepts. */
const GRAPH = /^(?:https:\/\/graph\.microsoft\.com\/?|00000003-0000-0000-c000-000000000000)$/;
/** What an access token shows without being sent; a token that is not a JWT is opaque and has no findings. Its text is never part of a message. */
function judgeToken(token, username, now) {
    const claims = readClaims(token.reveal());
    if (!claims)
        return [];
    const findings = [];
    if (claims.exp !== undefined && claims.exp * 1000 <= now) {
        findings.push((0,base_errors/* finding */.gk)("OAUTH_TOKEN_EXPIRED", `The access token of ${token.reference} expired at ${new Date(claims.exp * 1000).toISOString()}`));
    }
    if (claims.aud !== undefined && GRAPH.test(claims.aud)) {
        findings.push((0,base_errors/* finding */.gk)("OAUTH_SCOPE", `The access token of ${token.reference} is for Microsoft Graph, not for mail`));
    }
    if (claims.user !== undefined && claims.user.toLowerCase() !== username.toLowerCase()) {
        findings.push((0,base_errors/* finding */.gk)("OAUTH_USER_MISMATCH", `The access token of ${token.reference} belongs to a user other than the account's username`));
    }
    return findings;
}
function readClaims(token) {
    const payload = /^[\w-]+\.([\w-]{2,20000})\.[\w-]*$/.exec(token)?.[1];
    const bytes = payload === undefined ? undefined : (0,base_bytes/* fromBase64 */.Ey)(payload.replaceAll("-", "+").replaceAll("_", "/"));
    const value = (0,http/* parseJson */.qF)(new TextDecoder().decode(bytes));
    if (typeof value !== "object" || value === null)
        return undefined;
    const { exp, aud, upn } = value;
    // 8.64e12 seconds is past the last date that JavaScript can represent.
    const usable = typeof exp === "number" && exp >= 0 && exp < 8.64e12 ? exp : undefined;
    return {
        exp: usable,
        aud: typeof aud === "string" ? aud : undefined,
        user: typeof upn === "string" ? upn : undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/timeline.js


/** A duration for messages, in seconds if they are whole. */
function durationText(ms) {
    return ms % 1000 === 0 ? `${ms / 1000} s` : `${ms} ms`;
}
/** Runs the steps of a probe under their deadlines and records how long each took. */
class Timeline {
    phases = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Runs one step; it fails with `onTimeout()` after `ms` milliseconds, however busy the server keeps it. */
    async phase(name, ms, signal, onTimeout, task) {
        const start = this.#clock.monotonic();
        let outcome = "ok";
        try {
            return await (0,base_async/* deadline */.nl)(ms, this.#clock, signal, onTimeout, task);
        }
        catch (error) {
            outcome = error instanceof ProbeFailure ? error.code : "error";
            throw error;
        }
        finally {
            this.phases.push({ name, ms: Math.round(this.#clock.monotonic() - start), outcome });
        }
    }
}

;// CONCATENATED MODULE: ./build/src/core/probe/connect.js





/** Connects to one address under the time limit of connections. Throws {@link ProbeFailure}. */
async function dialAddress({ host, port, network, clock, limits, redactor }, address, signal) {
    const late = () => new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${port} within ${durationText(limits.connectMs)}`);
    try {
        return await (0,base_async/* deadline */.nl)(limits.connectMs, clock, signal, late, (each) => network.dial({ host, address, port, signal: each }));
    }
    catch (error) {
        if (signal.aborted && !(error instanceof ProbeFailure))
            throw error;
        throw connectFailure(error, address, port, redactor);
    }
}
/**
 * Connects to every address of a name. They start in turn, 250 ms apart unless the one before has ended (RFC 8305 section 5);
 * once one has answered the others start at once, and have one second more.
 */
class Race {
    #options;
    #begun;
    #settled;
    #won = new Turn();
    #late = new AbortController();
    #over = new AbortController();
    constructor(options, count) {
        this.#options = options;
        this.#begun = Array.from({ length: count }, () => new Turn());
        this.#settled = Array.from({ length: count }, () => new Turn());
    }
    /** Waits until the address at this place of the queue may start. Rejects with the signal's reason. */
    async turn(index, signal) {
        const [begun, settled] = [this.#begun[index - 1], this.#settled[index - 1]];
        if (begun && settled) {
            await (0,base_async/* abortable */.ZC)(begun.come, signal);
            const waiting = new AbortController();
            const wait = this.#options.clock.sleep(this.#options.limits.staggerMs, waiting.signal).catch(() => undefined);
            await (0,base_async/* abortable */.ZC)(Promise.race([settled.come, this.#won.come, wait]), signal).finally(() => waiting.abort());
        }
        this.#begun[index]?.arrive();
    }
    /** Connects to the address whose turn it is. Throws {@link ProbeFailure}, or the signal's reason. */
    async dial(index, address, signal) {
        try {
            const connection = await dialAddress(this.#options, address, AbortSignal.any([signal, this.#late.signal]));
            this.#win();
            return connection;
        }
        catch (error) {
            if (error instanceof ProbeFailure || signal.aborted || !this.#late.signal.aborted)
                throw error;
            throw new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${this.#options.port}`);
        }
        finally {
            this.#settled[index]?.arrive();
        }
    }
    /** Lets whoever waits go on, and stops the timer: the address ended before its turn, or all are done. */
    end(index) {
        if (index === undefined)
            this.#over.abort();
        else
            for (const turn of [this.#begun[index], this.#settled[index]])
                turn?.arrive();
    }
    #win() {
        if (this.#won.here)
            return;
        this.#won.arrive();
        const { clock, limits } = this.#options;
        clock.sleep(limits.loserMs, this.#over.signal).then(() => this.#late.abort(), () => undefined);
    }
}
/** Something that happens once. */
class Turn {
    come;
    here = false;
    #resolve = () => undefined;
    constructor() {
        this.come = new Promise((resolve) => (this.#resolve = resolve));
    }
    arrive() {
        this.here = true;
        this.#resolve();
    }
}
function connectFailure(error, address, port, redactor) {
    if (error instanceof ProbeFailure)
        return error;
    const where = `${address.ip} port ${port}`;
    const told = redactor.quote((0,base_errors/* errorMessage */.gJ)(error));
    switch (error instanceof ports/* ConnectionError */.Rc ? error.code : "") {
        case "ECONNREFUSED":
            return new ProbeFailure("TCP_REFUSED", `${where} refused the connection`);
        case "ETIMEDOUT":
            return new ProbeFailure("TCP_TIMEOUT", `No answer from ${where}`);
        case "ECONNRESET":
        case "ECONNABORTED":
        case "EPIPE":
            return new ProbeFailure("TCP_RESET", `${where} reset the connection`);
        case "EHOSTUNREACH":
        case "ENETUNREACH":
        case "EADDRNOTAVAIL":
        case "EAFNOSUPPORT":
            return new ProbeFailure("TCP_UNREACHABLE", `This machine has no route to ${where} (${told})`);
        case "NotCapable":
            return new ProbeFailure("POLICY_PERMISSION", `Deno was not allowed to connect to ${where}`);
        case "PROXY_DENIED":
            return new ProbeFailure("PROXY_CONNECT_DENIED", `The proxy refused a tunnel to ${where}: ${told}`);
        case "PROXY_AUTH":
            return new ProbeFailure("PROXY_AUTH", `Proxy authentication failed: ${told}`);
        case "PROXY_FAILED":
            return new ProbeFailure("PROXY_FAILED", `The proxy could not open a tunnel to ${where}: ${told}`);
        default:
            return new ProbeFailure("TCP_FAILED", `Cannot connect to ${where}: ${told}`);
    }
}
/** Whether a failure happened before there was a connection: it is about the way to an address, not about the server there. */
function isConnectFailure(code) {
    return /^(?:TCP_|PROXY_|POLICY_PERMISSION$)/.test(code);
}
/** One failure for all addresses: the first one other than a missing route, which is this machine's own problem. */
function combinedFailure(failures) {
    const first = failures.find((failure) => failure.code !== "TCP_UNREACHABLE") ?? failures[0];
    if (!first || failures.length === 1)
        return first;
    return { ...first, message: failures.map((failure) => failure.message).join("; ") };
}
/** The finding on addresses that cannot be reached while others can. */
function partialFinding(host, failures, total) {
    const local = failures.every((failure) => failure.code === "TCP_UNREACHABLE");
    const told = failures.map((failure) => failure.message).join("; ");
    return (0,base_errors/* finding */.gk)("TCP_PARTIAL", `${failures.length} of ${total} addresses of ${host} cannot be reached: ${told}`, {
        // A machine without IPv6 says nothing about the server.
        severity: local ? "info" : "warning",
    });
}

;// CONCATENATED MODULE: ./build/src/core/probe/nodes.js



/**
 * One result for all addresses of a name. The server that a client gets is any of them, so a defect that only some have is
 * told with their addresses, whatever the order of the DNS answer.
 */
function gatherNodes(nodes, before) {
    const [only, ...more] = nodes;
    if (!only)
        throw new Error("A probe without an address has no result");
    if (more.length === 0)
        return { ...only, phases: [...before, ...only.phases] };
    const ranked = [...nodes].sort((a, b) => rank(a) - rank(b));
    const told = ranked[0] ?? only;
    const failed = nodes.filter((node) => node !== told && nodes_connectFailure(node));
    const findings = nodes_connectFailure(told)
        ? [combinedFailure(inOrder(nodes).flatMap((node) => nodes_connectFailure(node) ?? []))].filter((each) => each !== undefined)
        : [
            ...(isGood(told) ? [] : told.findings.map((each) => located(each, nodes))),
            ...(isGood(told) ? told.findings : []),
            ...(failed.length === 0 ? [] : [partialFinding(told.endpoint.host, inOrder(failed).flatMap((node) => nodes_connectFailure(node) ?? []), nodes.length)]),
            ...differences(told, nodes),
        ];
    return { ...told, phases: [...before, ...told.phases], findings, nodes };
}
/** Judges what each server of a name offers; what only some lack is told with their addresses. */
function judgeEach(probe, judge) {
    const { nodes = [], address } = probe;
    if (nodes.length < 2)
        return judge(probe);
    const judged = nodes.map((node) => ({ ...node, findings: judge(node) }));
    const told = judged.find((node) => node.address?.ip === address?.ip) ?? { ...probe, findings: judge(probe) };
    const others = judged.filter((node) => node.capabilities);
    return [...told.findings.map((each) => located(each, others)), ...differences(told, others)];
}
/** What is wrong at other addresses than the one that is told of. */
function differences(told, nodes) {
    const known = new Set(told.findings.map((each) => each.code));
    const codes = new Set();
    for (const node of inOrder(nodes)) {
        if (node === told || nodes_connectFailure(node))
            continue;
        for (const { code, severity } of node.findings)
            if (severity !== "info" && !known.has(code))
                codes.add(code);
    }
    return [...codes].flatMap((code) => {
        const having = inOrder(nodes).filter((node) => node.findings.some((each) => each.code === code));
        const first = having[0]?.findings.find((each) => each.code === code);
        if (!first)
            return [];
        // What says nothing of Genesys Cloud does not make a name bad of which another server is good.
        const severity = first.severity === "error" && !isConclusive(code) ? "warning" : first.severity;
        const message = `${having.length} of ${nodes.length} servers of ${told.endpoint.host} ${verb(code, having.length)} (${addresses(having)}): ${first.message}`;
        return [(0,base_errors/* finding */.gk)(code, message, { severity, ...(first.hint !== undefined && { hint: first.hint }) })];
    });
}
/** Where not all servers have an error, the message says which. */
function located(each, nodes) {
    const having = inOrder(nodes).filter((node) => node.findings.some(({ code }) => code === each.code));
    if (each.severity !== "error" || having.length === nodes.length)
        return each;
    return { ...each, message: `${having.length} of ${nodes.length} servers (${addresses(having)}): ${each.message}` };
}
function addresses(nodes) {
    return nodes.flatMap((node) => node.address?.ip ?? []).join(", ");
}
const VERBS = [
    [/^CERT_EXPIRED$/, "presents an expired certificate", "present an expired certificate"],
    [/^CERT_EXPIRES_SOON$/, "presents a certificate that expires soon", "present a certificate that expires soon"],
    [/^CERT_HOSTNAME$/, "presents a certificate for another name", "present a certificate for another name"],
    [/^CERT_/, "presents another certificate chain than the rest", "present another certificate chain than the rest"],
    [/^TLS_/, "differs in the TLS handshake", "differ in the TLS handshake"],
    [/^AUTH_NOT_OFFERED$/, "offers no login", "offer no login"],
    [/^GREETING_|^CLIENT_/, "does not let this client in", "do not let this client in"],
];
function verb(code, count) {
    const [, one, many] = VERBS.find(([pattern]) => pattern.test(code)) ??
        [/x/, "differs from the rest", "differ from the rest"];
    return count === 1 ? one : many;
}
function isGood(node) {
    return !node.findings.some((each) => each.severity === "error");
}
/** The failure of a server that could not be reached, with its address. */
function nodes_connectFailure(node) {
    const found = node.findings.find((each) => each.severity === "error" && isConnectFailure(each.code));
    const ip = node.address?.ip ?? "";
    return found && !found.message.includes(ip) ? { ...found, message: `${ip}: ${found.message}` } : found;
}
/** The server that speaks for all: a good one, else one whose error is certain, else one that could be reached. */
function rank(node) {
    if (isGood(node))
        return 0;
    if (nodes_connectFailure(node))
        return 3;
    return node.findings.some((each) => each.severity === "error" && (0,base_errors/* codeEntry */.Gu)(each.code).conclusive !== false) ? 1 : 2;
}
/** In an order that does not depend on the DNS answer's. */
function inOrder(nodes) {
    return [...nodes].sort((a, b) => (a.address?.ip ?? "") < (b.address?.ip ?? "") ? -1 : 1);
}

// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(8756);
;// CONCATENATED MODULE: ./build/src/core/probe/certificate.js




const DAY = 86_400_000;
const SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
const ANY_PURPOSE = "2.5.29.37.0";
/** Key purposes of RFC 5280 section 4.2.1.12. */
const PURPOSE_NAMES = {
    "1.3.6.1.5.5.7.3.2": "clientAuth",
    "1.3.6.1.5.5.7.3.3": "codeSigning",
    "1.3.6.1.5.5.7.3.4": "emailProtection",
    "1.3.6.1.5.5.7.3.8": "timeStamping",
    "1.3.6.1.5.5.7.3.9": "OCSPSigning",
};
/**
 * Every defect of the chain that a verifier goes by, not only the first. Certificates that a server sends and that no
 * verifier needs are a note at most. Judged from the chain itself, because runtimes name the same defect differently; their
 * own verdict is the backstop: a chain that they reject always has an error here.
 */
function judgeCertificate(session, host, now, redactor) {
    const leaf = session.chain[0];
    if (!leaf)
        return [(0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", "The server sent no certificate")];
    const path = pathOf(session);
    const findings = [
        ...judgeDates(datedPath(session), now, redactor),
        ...judgeName(leaf, host, redactor),
        ...judgeConstraints(path, host, redactor),
        ...judgeTrust(session, path, redactor),
        ...judgePurpose(leaf, redactor),
        ...judgeIssuers(session, path, redactor),
        ...path.flatMap((certificate) => judgeStrength(certificate, redactor)),
        ...judgeOrder(session.chain, path, redactor),
        ...judgeExtra(session.chain, path, now, redactor),
    ];
    if (!session.authorized && !findings.some((each) => each.severity === "error")) {
        findings.push(notAccepted(session.authorizationError, redactor));
    }
    return findings;
}
/** The end of the certificate on the verified path that ends first. */
function pathEnd(session) {
    const ends = datedPath(session).map((each) => each.validTo);
    return ends.length === 0 ? undefined : Math.min(...ends);
}
/** The path of the runtime; without one, the way by names through what was sent, and the root that it is known to lead to. */
function pathOf(session) {
    if (session.path)
        return session.path;
    const [leaf, ...others] = session.chain;
    const path = leaf ? [leaf] : [];
    for (let last = leaf; last && !last.selfSigned && path.length <= others.length;) {
        const { issuer } = last;
        last = others.find((each) => each.subject === issuer && !path.includes(each));
        if (last)
            path.push(last);
    }
    const { anchor } = session;
    const ends = path.some((each) => each.fingerprint256 === anchor?.fingerprint256 && each.subject === anchor.subject);
    return anchor && !ends ? [...path, anchor] : path;
}
/** Verifiers differ on whether a root's own end counts; where they accept it, it does not. */
function datedPath(session) {
    const path = pathOf(session);
    return session.authorized ? path.filter((each, at) => at === 0 || !each.selfSigned) : path;
}
/** X.509 verdicts of runtimes, in words (OpenSSL's names, as `node:tls` spells them). */
const VERDICTS = {
    CERT_REVOKED: "the CA has revoked it",
    CERT_SIGNATURE_FAILURE: "a signature in it is wrong",
    CERT_UNTRUSTED: "its root is not trusted for servers",
    CERT_REJECTED: "its root rejects this use",
    CERT_CHAIN_TOO_LONG: "it is too long",
    PATH_LENGTH_EXCEEDED: "it has more certificates than one of its CAs allows",
    INVALID_CA: "one of its certificates signed another without being a CA's",
    INVALID_PURPOSE: "one of its certificates is not meant for servers",
    EE_KEY_TOO_SMALL: "the server's key is too short",
    CA_KEY_TOO_SMALL: "a CA's key is too short",
    CA_MD_TOO_WEAK: "a signature in it uses a broken hash",
    UNABLE_TO_GET_ISSUER_CERT: "the certificate of an issuer is missing; a CA file has to hold the root itself",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate of an issuer is missing",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the issuer of the server's certificate is missing",
    UNHANDLED_CRITICAL_EXTENSION: "it has an extension that is critical and that TLS libraries do not know",
    UNSPECIFIED: "the TLS library does not say why, often for an extension that is critical and unknown to it",
};
function notAccepted(reason, redactor) {
    const words = VERDICTS[reason ?? ""] ??
        redactor.quote(reason ?? "no reason given").toLowerCase().replaceAll("_", " ");
    return (0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", `The certificate chain is rejected: ${words}`);
}
/** A date for messages, `2026-11-22`. */
function dateText(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
/** A time for messages, `2026-11-22 08:15 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
/** A length of time: whole days, below one day in hours, below two hours in minutes. */
function span(ms) {
    if (ms >= DAY)
        return (0,wording/* counted */.hS)(Math.floor(ms / DAY), "day");
    const minutes = Math.floor(ms / 60_000);
    return minutes >= 120 ? `${Math.floor(minutes / 60)} hours` : (0,wording/* counted */.hS)(minutes, "minute");
}
/** Whole days from now until `ms`, negative when it has passed. */
function daysUntil(ms, now) {
    return Math.floor((ms - now) / DAY);
}
function judgeDates(path, now, redactor) {
    const findings = [];
    for (const [index, certificate] of path.entries()) {
        const { validFrom, validTo } = certificate;
        const who = index === 0
            ? "The certificate"
            : `The ${certificate.selfSigned ? "root" : "intermediate"} certificate "${nameOf(certificate, redactor)}"`;
        if (validTo < now) {
            const code = index === 0 ? "CERT_EXPIRED" : "CERT_INTERMEDIATE_EXPIRED";
            findings.push((0,base_errors/* finding */.gk)(code, `${who} expired ${span(now - validTo)} ago (${dateText(validTo)})`));
        }
        else if (validFrom > now && validFrom - now < DAY) {
            const told = `${who} becomes valid in ${span(validFrom - now)} (${timeText(validFrom)})`;
            const hint = "Check the clock of this machine, then the one of the machine that issued the certificate";
            findings.push((0,base_errors/* finding */.gk)("CERT_NOT_YET_VALID", told, { hint }));
        }
        else if (validFrom > now) {
            findings.push((0,base_errors/* finding */.gk)("CERT_NOT_YET_VALID", `${who} is not valid before ${dateText(validFrom)}, and today is ${dateText(now)}`));
        }
        else if (validTo - now < warningTime(certificate)) {
            const told = `${who} expires in ${(0,wording/* counted */.hS)(daysUntil(validTo, now), "day")} (${dateText(validTo)})`;
            findings.push(index === 0
                ? (0,base_errors/* finding */.gk)("CERT_EXPIRES_SOON", told)
                : (0,base_errors/* finding */.gk)("CERT_EXPIRES_SOON", told, { hint: "Install the chain that the CA supplies today" }));
        }
    }
    return findings;
}
/** 30 days, or a third of a short-lived certificate's lifetime: automatic renewal should have happened by then. */
function warningTime(certificate) {
    return Math.min(probe_limits/* EXPIRY_WARNING_DAYS */.fd * DAY, (certificate.validTo - certificate.validFrom) / 3);
}
function judgeName(leaf, host, redactor) {
    const names = namesOf(leaf);
    if (!coversHost(names, host))
        return [(0,base_errors/* finding */.gk)("CERT_HOSTNAME", wrongName(names, host, redactor))];
    if (hasAlternativeName(leaf))
        return [];
    return [(0,base_errors/* finding */.gk)("CERT_NO_SAN", `The certificate names "${redactor.quote(names[0] ?? "")}" only in its Common Name`)];
}
function wrongName(names, host, redactor) {
    if (names.length === 0)
        return `The certificate names no server, so it is not for ${host}`;
    const shown = names.slice(0, probe_limits/* MAX_SHOWN_NAMES */.Ki).map((name) => `"${redactor.quote(name, 80)}"`).join(", ");
    const more = names.length > probe_limits/* MAX_SHOWN_NAMES */.Ki ? ` and ${names.length - probe_limits/* MAX_SHOWN_NAMES */.Ki} more` : "";
    const nearest = nearestName(names, host);
    const hint = nearest === undefined || names.length === 1 ? "" : `; nearest is "${redactor.quote(nearest, 80)}"`;
    return `The certificate is for ${shown}${more}, not for ${host}${hint}`;
}
/** Names that a CA of the path must not issue for (RFC 5280 section 4.2.1.10). */
function judgeConstraints(path, host, redactor) {
    return path.slice(1).flatMap((certificate) => {
        const { permitted, excluded = [] } = certificate.nameConstraints ?? {};
        const forbidden = excluded.find((base) => isBelow(host, base));
        if (forbidden === undefined && (!permitted || permitted.some((base) => isBelow(host, base))))
            return [];
        const limits = forbidden === undefined
            ? `only for names below ${(permitted ?? []).slice(0, probe_limits/* MAX_SHOWN_NAMES */.Ki).map((base) => `"${redactor.quote(base, 80)}"`).join(", ")}`
            : `for no name below "${redactor.quote(forbidden, 80)}"`;
        const told = `The CA "${nameOf(certificate, redactor)}" may issue ${limits}, not for ${host}`;
        return [(0,base_errors/* finding */.gk)("CERT_NAME_CONSTRAINT", told)];
    });
}
function isBelow(host, base) {
    const name = canonical(base).replace(/^\./, "");
    return name === "" || canonical(host) === name || canonical(host).endsWith(`.${name}`);
}
function judgeTrust(session, path, redactor) {
    const proxy = interceptor(path);
    const [leaf] = path;
    const last = path.at(-1);
    if (!leaf || !last)
        return [];
    if (session.authorized || session.anchor) {
        if (proxy) {
            const told = `The certificate was issued by "${redactor.quote(proxy)}", which inspects TLS`;
            return session.authorized ? [(0,base_errors/* finding */.gk)("CERT_INTERCEPTED", told, { severity: "warning" })] : [];
        }
        if (!session.authorized)
            return halfCaFile(session, redactor);
        if (!session.privateAnchor)
            return [];
        const told = `The chain leads to "${nameOf(last, redactor)}", which only ca-file makes trusted`;
        return [...unsent(session, path, redactor), (0,base_errors/* finding */.gk)("CERT_PRIVATE_ROOT", told)];
    }
    if (proxy) {
        return [
            (0,base_errors/* finding */.gk)("CERT_INTERCEPTED", `The certificate was issued by "${redactor.quote(proxy)}", which inspects TLS`),
        ];
    }
    if (leaf.selfSigned) {
        return [
            (0,base_errors/* finding */.gk)("CERT_SELF_SIGNED", `The certificate of "${nameOf(leaf, redactor)}" is signed with its own key, not by a CA`),
        ];
    }
    if (path.length === 1) {
        const told = `The server sent the certificate of "${nameOf(leaf, redactor)}" without its issuer "${issuerOf(leaf, redactor)}", which is not a known root`;
        return [(0,base_errors/* finding */.gk)("CERT_CHAIN_INCOMPLETE", told)];
    }
    const root = last.selfSigned ? nameOf(last, redactor) : issuerOf(last, redactor);
    return [(0,base_errors/* finding */.gk)("CERT_UNTRUSTED_ROOT", `The chain ends at "${root}", which is not a publicly trusted CA`)];
}
/** A CA file that ends at an intermediate, where the TLS library wants a root: what is wrong is the file, not the server. */
function halfCaFile({ anchor, privateAnchor, authorizationError }, redactor) {
    if (!anchor || anchor.selfSigned || privateAnchor !== true || !/GET_ISSUER_CERT/.test(authorizationError ?? "")) {
        return [];
    }
    const told = `ca-file has the intermediate "${nameOf(anchor, redactor)}" but not its issuer "${issuerOf(anchor, redactor)}"`;
    return [(0,base_errors/* finding */.gk)("CERT_CA_FILE_INCOMPLETE", told)];
}
/** Intermediates that only this run's CA file supplies: Genesys Cloud does not have it. */
function unsent({ chain }, path, redactor) {
    const missing = path.slice(1).filter((each) => !each.selfSigned && !chain.some((sent) => sameCertificate(sent, each)));
    if (missing.length === 0)
        return [];
    const names = missing.map((each) => `"${nameOf(each, redactor)}"`).join(", ");
    const told = `The server does not send the intermediate ${names}; only ca-file has it`;
    return [(0,base_errors/* finding */.gk)("CERT_CHAIN_INCOMPLETE", told, { severity: "warning" })];
}
/** Why a path is rejected that leads to a root: what its intermediates may not do. */
function judgeIssuers({ authorized }, path, redactor) {
    if (authorized)
        return [];
    return path.slice(1).filter((each) => !each.selfSigned).flatMap((each, at) => {
        if (!each.isCa) {
            const told = `"${nameOf(each, redactor)}" signed the certificate of "${nameOf(path[at] ?? each, redactor)}" without being a CA's`;
            return [(0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", told)];
        }
        return judgePurpose(each, redactor, `The purposes of the intermediate "${nameOf(each, redactor)}"`);
    });
}
function judgePurpose({ extendedKeyUsage: purposes }, redactor, whose = "The certificate's purposes") {
    if (!purposes || purposes.includes(SERVER_AUTH) || purposes.includes(ANY_PURPOSE))
        return [];
    return [
        (0,base_errors/* finding */.gk)("CERT_PURPOSE", `${whose} are ${redactor.quote(purposeNames(purposes)) || "none"}, without serverAuth`),
    ];
}
function purposeNames(purposes) {
    return purposes.map((oid) => PURPOSE_NAMES[oid] ?? oid).join(", ");
}
function judgeStrength(certificate, redactor) {
    const findings = [];
    const { keyType, keyBits, signatureAlgorithm } = certificate;
    const short = keyBits !== undefined && keyBits < (/^(rsa|dsa)/i.test(keyType) ? 2048 : 224);
    if (short) {
        findings.push((0,base_errors/* finding */.gk)("TLS_WEAK_KEY", `The key of "${nameOf(certificate, redactor)}" has ${keyBits} bits (${keyType.toUpperCase()})`));
    }
    // A root is not trusted because of its own signature.
    if (!certificate.selfSigned && /sha-?1(?!\d)|md[245]/i.test(signatureAlgorithm ?? "")) {
        findings.push((0,base_errors/* finding */.gk)("CERT_WEAK_SIGNATURE", `The certificate of "${nameOf(certificate, redactor)}" is signed with ${redactor.quote(signatureAlgorithm ?? "")}`));
    }
    return findings;
}
/** What is out of place among the certificates that were sent, as far as a verifier needs them. */
function judgeOrder(chain, path, redactor) {
    const [leaf] = chain;
    const again = chain.findIndex((each, at) => at > 0 && each.fingerprint256 === leaf?.fingerprint256);
    if (again > 0) {
        const told = `The server sends its own certificate ${again === 1 ? "twice" : "again among the CAs' certificates"}`;
        return [(0,base_errors/* finding */.gk)("CERT_CHAIN_ORDER", told)];
    }
    const needed = chain.filter((each) => path.some((other) => sameCertificate(each, other)));
    // What stands behind the last certificate that is needed disturbs nobody.
    const sent = chain.slice(0, chain.findLastIndex((each) => needed.includes(each)) + 1);
    const wrong = sent.findIndex((certificate, index) => index > 0 && sent[index - 1]?.issuer !== certificate.subject);
    const [before, stray] = [sent[wrong - 1], sent[wrong]];
    if (!before || !stray)
        return [];
    const told = `After "${nameOf(before, redactor)}", the server sends "${nameOf(stray, redactor)}", which is not its issuer "${issuerOf(before, redactor)}"`;
    return [(0,base_errors/* finding */.gk)("CERT_CHAIN_ORDER", told)];
}
/** Certificates behind the path: old roots, cross certificates for clients of another time. */
function judgeExtra(chain, path, now, redactor) {
    const extra = chain.filter((each) => !path.some((other) => sameCertificate(each, other)));
    const telling = extra.filter((each) => each.validTo < now || judgeStrength(each, redactor).length > 0);
    if (telling.length === 0)
        return [];
    const names = telling.map((each) => {
        const flaw = each.validTo < now ? `expired on ${dateText(each.validTo)}` : "weak";
        return `"${nameOf(each, redactor)}" by "${issuerOf(each, redactor)}" (${flaw})`;
    });
    const told = `Besides the chain that verifies, the server sends ${names.join(", ")}`;
    return [(0,base_errors/* finding */.gk)("CERT_CHAIN_EXTRA", told)];
}
function sameCertificate(a, b) {
    return a.fingerprint256 === b.fingerprint256 && a.subject === b.subject;
}
function nameOf(certificate, redactor) {
    return redactor.quote(certificate.subjectCommonName ?? certificate.subject, 80);
}
function issuerOf(certificate, redactor) {
    return redactor.quote(certificate.issuerCommonName ?? certificate.issuer, 80);
}
/** Whether a certificate's DNS names cover a host (RFC 9525 section 6.3): a wildcard matches exactly one label, the left-most. */
function coversHost(dnsNames, host) {
    return dnsNames.some((name) => matches(canonical(name), canonical(host)));
}
/** The names in a certificate: those of subjectAltName, or else the Common Name, which RFC 9525 no longer allows. */
function namesOf(certificate) {
    if (hasAlternativeName(certificate))
        return [...certificate.dnsNames, ...certificate.ipAddresses];
    return certificate.subjectCommonName === undefined ? [] : [certificate.subjectCommonName];
}
/** Whether the certificate has a subjectAltName that says anything about a server's identity. */
function hasAlternativeName(certificate) {
    return certificate.dnsNames.length > 0 || certificate.ipAddresses.length > 0;
}
/** The name most like the host: most labels in common from the right, then fewest edits. */
function nearestName(dnsNames, host) {
    const scored = dnsNames.slice(0, 100).map((name) => ({
        name,
        labels: commonLabels(canonical(name), canonical(host)),
        edits: (0,nearest/* editDistance */.YC)(canonical(name).slice(0, 253), canonical(host)),
    }));
    scored.sort((a, b) => b.labels - a.labels || a.edits - b.edits);
    const best = scored[0];
    return best && (best.labels >= 2 || best.edits <= 3) ? best.name : undefined;
}
function matches(pattern, host) {
    if (!pattern.startsWith("*."))
        return pattern === host;
    const parent = host.slice(host.indexOf(".") + 1);
    return host.includes(".") && !parent.includes("*") && pattern.slice(2) === parent && parent.includes(".");
}
function canonical(name) {
    return name.toLowerCase().replace(/\.$/, "");
}
function commonLabels(a, b) {
    const left = a.split(".").reverse();
    const right = b.split(".").reverse();
    let count = 0;
    while (count < left.length && left[count] === right[count])
        count++;
    return count;
}
/** Words in the issuer's name that give away products that inspect TLS. */
const PRODUCTS = /zscaler|netskope|palo ?alto|fortinet|fortigate|blue ?coat|symantec web|cisco umbrella|sophos|check ?point|skyhigh|mcafee web|forcepoint|websense|barracuda|watchguard|sonicwall|untangle|iboss|menlo security|cato networks|cloudflare gateway|cloudflare for teams|kaspersky|eset ssl|avast|avg technologies|bitdefender|squid|mitmproxy|charles proxy|fiddler|burp|portswigger|ssl[ -](?:inspection|decryption|proxy)|tls[ -]inspection/i;
/** The issuer's name when some certificate of the chain was made by a TLS-inspecting proxy; public CAs never match. */
function interceptor(chain) {
    const made = chain.find((certificate) => PRODUCTS.test(certificate.issuer));
    return made?.issuerCommonName ?? made?.issuer;
}

;// CONCATENATED MODULE: ./build/src/core/probe/tls.js



/** Makes the TLS handshake of an endpoint; a bad certificate does not fail it. Throws {@link ProbeFailure}. */
async function handshake(connection, endpoint, ca, { runtime, redactor }, signal) {
    try {
        return await connection.startTls({ servername: endpoint.host, ca, signal });
    }
    catch (error) {
        if (!(error instanceof ports/* ConnectionError */.Rc))
            throw error;
        throw handshakeFailure(error, endpoint, runtime, redactor);
    }
}
/** The failure of a handshake that did not finish in time. */
function handshakeTimeout(endpoint, ms) {
    return new ProbeFailure("TLS_TIMEOUT", `The TLS handshake with ${endpoint.host} port ${endpoint.port} did not finish within ${durationText(ms)}`);
}
/** A failure in the first read after the handshake, where TLS 1.3 servers say that they require a client certificate. */
function lateHandshakeFailure(error) {
    return alertFailure(error, undefined);
}
const ALERTS = [
    { number: 10, name: "unexpected message", code: "TLS_FAILED" },
    { number: 20, name: "bad record mac", code: "TLS_FAILED" },
    { number: 21, name: "decryption failed", code: "TLS_FAILED" },
    { number: 22, name: "record overflow", code: "TLS_FAILED" },
    { number: 30, name: "decompression failure", code: "TLS_FAILED" },
    { number: 40, name: "handshake failure", code: "TLS_NO_SHARED_CIPHER" },
    // The client sent no certificate, so that an alert on the client's certificate asks for one.
    { number: 41, name: "no certificate", code: "TLS_CLIENT_CERT" },
    { number: 42, name: "bad certificate", code: "TLS_CLIENT_CERT" },
    { number: 43, name: "unsupported certificate", code: "TLS_CLIENT_CERT" },
    { number: 44, name: "certificate revoked", code: "TLS_CLIENT_CERT" },
    { number: 45, name: "certificate expired", code: "TLS_CLIENT_CERT" },
    { number: 46, name: "certificate unknown", code: "TLS_CLIENT_CERT" },
    { number: 47, name: "illegal parameter", code: "TLS_FAILED" },
    { number: 48, name: "unknown ca", code: "TLS_CLIENT_CERT" },
    { number: 49, name: "access denied", code: "TLS_ACCESS_DENIED" },
    { number: 50, name: "decode error", code: "TLS_FAILED" },
    { number: 51, name: "decrypt error", code: "TLS_FAILED" },
    { number: 60, name: "export restriction", code: "TLS_NO_SHARED_CIPHER" },
    { number: 70, name: "protocol version", code: "TLS_VERSION" },
    { number: 71, name: "insufficient security", code: "TLS_NO_SHARED_CIPHER" },
    { number: 80, name: "internal error", code: "TLS_SERVER_ERROR" },
    { number: 86, name: "inappropriate fallback", code: "TLS_VERSION" },
    { number: 90, name: "user canceled", code: "TLS_ACCESS_DENIED" },
    { number: 100, name: "no renegotiation", code: "TLS_LEGACY_RENEGOTIATION" },
    { number: 109, name: "missing extension", code: "TLS_FAILED" },
    { number: 110, name: "unsupported extension", code: "TLS_FAILED" },
    { number: 111, name: "certificate unobtainable", code: "TLS_CLIENT_CERT" },
    { number: 112, name: "unrecognized name", code: "TLS_NAME_UNKNOWN" },
    { number: 113, name: "bad certificate status response", code: "TLS_FAILED" },
    { number: 114, name: "bad certificate hash value", code: "TLS_CLIENT_CERT" },
    { number: 115, name: "unknown psk identity", code: "TLS_FAILED" },
    { number: 116, name: "certificate required", code: "TLS_CLIENT_CERT" },
    { number: 120, name: "no application protocol", code: "TLS_FAILED" },
    { number: 121, name: "ech required", code: "TLS_FAILED" },
];
/** The alert that a server sent: OpenSSL gives its number in the message, rustls its name, both a code that holds the name. */
function alertOf(error) {
    const number = /\balert number (\d{1,3})\b/i.exec(error.message)?.[1];
    if (number !== undefined)
        return ALERTS.find((each) => each.number === Number(number));
    const received = /received fatal alert: (?:the server )?(\w+)/i.exec(error.message)?.[1]?.toLowerCase();
    const squeezed = (text) => text.toLowerCase().replace(/[^a-z]/g, "").replace("unrecognised", "unrecognized");
    if (received !== undefined)
        return ALERTS.find((each) => squeezed(each.name) === squeezed(received));
    const named = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS|TLS)_(?:ALERT_)?(\w+)$/.exec(error.code)?.[1];
    return named === undefined ? undefined : ALERTS.find((each) => squeezed(each.name) === squeezed(named));
}
function alertFailure(error, host) {
    const alert = alertOf(error);
    if (!alert) {
        if (!CLIENT_CERTIFICATE.test(`${error.code} ${error.message}`))
            return undefined;
        return new ProbeFailure("TLS_CLIENT_CERT", "The server requires a client certificate");
    }
    // In TLS 1.2, the alert for no suite in common is also the one for no client certificate; by then the suite is agreed.
    if (alert.number === 40 && error.afterCertificate) {
        return new ProbeFailure("TLS_CLIENT_CERT", `The server requires a client certificate: it agreed on a cipher suite, sent its certificate, and then the alert "${alert.name}"`);
    }
    const ended = `it ended the handshake with the alert "${alert.name}"`;
    switch (alert.code) {
        case "TLS_CLIENT_CERT":
            return new ProbeFailure(alert.code, `The server requires a client certificate: ${ended}`);
        case "TLS_NAME_UNKNOWN":
            return new ProbeFailure(alert.code, `The server does not know the host name${host ? ` ${host}` : ""}: ${ended}`);
        case "TLS_ACCESS_DENIED":
            return new ProbeFailure(alert.code, `The server refuses this client or its address: ${ended}`);
        case "TLS_SERVER_ERROR":
            return new ProbeFailure(alert.code, `The server has an error of its own: ${ended}`);
        case "TLS_VERSION":
            return new ProbeFailure(alert.code, `The server refuses TLS 1.2 and 1.3: ${ended}`);
        case "TLS_LEGACY_RENEGOTIATION":
            return new ProbeFailure(alert.code, `The server lacks secure renegotiation: ${ended}`);
        case "TLS_NO_SHARED_CIPHER":
            return undefined;
        default:
            return new ProbeFailure("TLS_FAILED", `The server found the handshake wrong: ${ended}`);
    }
}
const CLIENT_CERTIFICATE = /CERTIFICATE_REQUIRED|certificate required|CertificateRequired/i;
function handshakeFailure(error, endpoint, runtime, redactor) {
    const told = alertFailure(error, endpoint.host);
    if (told)
        return told;
    // A library that has no code for its reason has it in its message, with blanks.
    const seen = `${error.code} ${error.message} ${error.message.replace(/[ -]/g, "_")}`;
    if (/HandshakePayloadTooLarge|EXCESSIVE_MESSAGE_SIZE/i.test(seen)) {
        return new ProbeFailure("TLS_CHAIN_TOO_BIG", "The server's certificate chain is too long for the TLS library");
    }
    if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE|HTTP_REQUEST|InvalidContentType/i.test(seen)) {
        return notTls(endpoint);
    }
    if (/UNSAFE_LEGACY_RENEGOTIATION/i.test(seen)) {
        const lacking = "The server lacks secure renegotiation: its first answer in the handshake does not offer it";
        return new ProbeFailure("TLS_LEGACY_RENEGOTIATION", lacking);
    }
    if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|PeerIncompatible.*Tls12/i.test(seen)) {
        return new ProbeFailure("TLS_VERSION", "The server refuses TLS 1.2 and 1.3");
    }
    if (/EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|DH_KEY_TOO_SMALL|CA_MD_TOO_WEAK/i.test(seen)) {
        const what = /DH_KEY/i.test(seen) ? "Diffie-Hellman group" : "key or signature";
        return new ProbeFailure("TLS_WEAK_KEY", `The TLS library rejects the server's ${what} as too weak`);
    }
    if (/UNABLE_TO_VERIFY|CERT_SIGNATURE|BAD_SIGNATURE|INVALID_PURPOSE/i.test(seen)) {
        // An invalid certificate does not fail the handshake, so this is one that the library cannot even read.
        const hint = {
            hint: "Check the length of the server's key; Node shows more than Deno, which rejects RSA keys below 2048 bits without an explanation",
        };
        const unread = "The TLS library rejects the server's certificate before it can be read";
        return new ProbeFailure("CERT_NOT_ACCEPTED", unread, hint);
    }
    if (/HANDSHAKE_FAILURE|HandshakeFailure|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|INSUFFICIENT_SECURITY/i.test(seen)) {
        const hint = runtime === "deno"
            ? { hint: "Deno supports only modern suites: run the probe on Node for a closer look, or fix the server" }
            : {};
        return new ProbeFailure("TLS_NO_SHARED_CIPHER", "The server ended the handshake: no cipher suite in common", hint);
    }
    if (/ECONNRESET|EPIPE|ECONNABORTED|UNEXPECTED_EOF|socket hang up|UnexpectedEof/i.test(seen)) {
        return new ProbeFailure("TLS_CLOSED", "The server closed the connection during the TLS handshake");
    }
    return new ProbeFailure("TLS_FAILED", `The TLS handshake failed: ${reasonWords(redactor.quote(error.code))}`);
}
/** A TLS library's reason as words; never its message, which holds pointers and paths of its sources. */
function reasonWords(code) {
    const words = /^ERR_(?:SSL|TLS|OSSL)_([A-Z0-9_]+)$/.exec(code)?.[1]?.toLowerCase().replaceAll("_", " ");
    return words === undefined ? "the TLS library gives no reason" : `the TLS library says "${words}"`;
}
function notTls(endpoint) {
    if (endpoint.tlsMode === "implicit") {
        return new ProbeFailure("TLS_NOT_TLS", `Port ${endpoint.port} answered the TLS handshake in plain text`);
    }
    return new ProbeFailure("STARTTLS_INJECTION", "After its reply to STARTTLS, the server sent data that is not TLS");
}

;// CONCATENATED MODULE: ./build/src/core/probe/conversation.js





/** A line-based conversation over a connection, with the failures that both protocols have. */
class Conversation {
    stream;
    limits;
    redactor;
    #connection;
    #findings;
    constructor(connection, limits, redactor, findings) {
        this.stream = new LineStream(connection, limits, redactor);
        this.limits = limits;
        this.redactor = redactor;
        this.#connection = connection;
        this.#findings = findings;
    }
    /** Sends one line. Throws when it contains a line end or NUL: text from a file or a server must never become a second command. */
    async send(line, signal) {
        if (/[\r\n\0]/.test(line)) {
            throw new ProbeFailure("CFG_CREDENTIAL_CHARS", "A command would have contained a line break or NUL; nothing was sent");
        }
        await this.sendText(`${line}\r\n`, signal);
    }
    /** Sends text as UTF-8. */
    async sendText(text, signal) {
        this.stream.beginPhase();
        await this.#connection.write(new TextEncoder().encode(text), signal);
    }
    /** Runs one exchange; a broken connection becomes SESSION_CLOSED. */
    async exchange(what, task) {
        let answer;
        try {
            answer = await task();
        }
        catch (error) {
            if (!(error instanceof ports/* ConnectionError */.Rc))
                throw error;
            throw lateHandshakeFailure(error) ?? sessionClosed(what, this.redactor.quote(error.code));
        }
        if (answer === undefined)
            throw sessionClosed(what, "the server closed it");
        return answer;
    }
    /** Runs the wait for the greeting; silence, a close and a reset each have their own code. */
    async awaitGreeting(task) {
        let greeting;
        try {
            greeting = await task();
        }
        catch (error) {
            if (!(error instanceof ports/* ConnectionError */.Rc))
                throw error;
            throw lateHandshakeFailure(error) ??
                new ProbeFailure("TCP_RESET", `The connection broke before the greeting (${this.redactor.quote(error.code)})`);
        }
        if (greeting !== undefined)
            return greeting;
        const rest = this.stream.rest;
        if (rest !== "") {
            throw new ProbeFailure("PROTO_MALFORMED", `The server closed the connection after "${this.redactor.quote(asUtf8(rest))}" without a line end`);
        }
        throw new ProbeFailure("GREETING_CLOSED", "The server closed the connection without a greeting");
    }
    /** Refuses bytes that arrived after the server's agreement to TLS (RFC 3207 section 6): they are not part of any encrypted session. */
    refuseUnencryptedRest() {
        if (!this.stream.hasUnread())
            return;
        throw new ProbeFailure("STARTTLS_INJECTION", `After its reply to STARTTLS, the server sent "${this.redactor.quote(asUtf8(this.stream.rest))}" unencrypted`);
    }
    /** Notes that lines end in LF alone, once per session. */
    noteBareLf() {
        if (this.#findings.some((each) => each.code === "PROTO_BARE_LF"))
            return;
        this.#findings.push((0,base_errors/* finding */.gk)("PROTO_BARE_LF", "The server ended a line with LF alone"));
    }
}
function sessionClosed(what, why) {
    return new ProbeFailure("SESSION_CLOSED", `The connection ended at ${what} (${why})`);
}

// EXTERNAL MODULE: ./build/src/core/probe/tls-session.js
var tls_session = __webpack_require__(2292);
;// CONCATENATED MODULE: ./build/src/core/probe/session.js












/** The phases of commands, and their names in messages. */
const COMMANDS = {
    ehlo: "EHLO",
    capability: "CAPABILITY",
    starttls: "STARTTLS",
    login: "the login",
    folder: "the folder commands",
};
/** A session with a mail server, from name lookup to the capabilities after TLS. */
class MailSession {
    facts = { findings: [] };
    timeline;
    endpoint;
    #settings;
    #deps;
    #names;
    #connection;
    #client;
    #talk;
    /** `names` remembers which EHLO names the server has refused. */
    constructor(endpoint, settings, deps, names) {
        this.endpoint = endpoint;
        this.#names = names;
        this.#settings = settings;
        this.#deps = deps;
        this.timeline = new Timeline(deps.clock);
    }
    /** Takes the secrets out of what the server says. */
    get redactor() {
        return this.#deps.redactor;
    }
    /** The client after {@link open}; a session that was not opened has none. */
    get client() {
        if (!this.#client)
            throw new Error("The session is not open");
        return this.#client;
    }
    /** Connects to an address, encrypts and asks for the capabilities. Throws {@link ProbeFailure}. */
    async open(signal, address, entrance) {
        this.facts.address = address;
        const connection = await this.#connect(signal, address, entrance);
        this.#connection = connection;
        const implicit = this.endpoint.tlsMode === "implicit";
        if (implicit)
            await this.#encrypt(signal);
        const client = this.#startClient(connection, implicit);
        await this.#greet(client, signal);
        if (!implicit)
            await this.#upgrade(client, signal);
        this.facts.capabilities = await this.#askCapabilities(client, signal);
        for (const { name, said } of this.#names.refused) {
            const refused = `The server refused the EHLO name "${name}" with "${this.redactor.quote(said)}"`;
            const told = `${refused}, and accepted "${this.#names.current ?? ""}"`;
            this.facts.findings.push((0,base_errors/* finding */.gk)("SMTP_EHLO_NAME", told));
        }
    }
    /** Runs one command phase under its deadline. */
    async commandPhase(name, signal, task) {
        const ms = this.#settings.limits.commandMs;
        const late = () => new ProbeFailure("COMMAND_TIMEOUT", `The server did not answer ${COMMANDS[name]} within ${durationText(ms)}`);
        return await this.timeline.phase(name, ms, signal, late, task);
    }
    /** Says goodbye if the server still listens, waits a moment for the answer, and frees the connection. */
    async close(polite) {
        const client = this.#client;
        if (polite && client) {
            const { clock } = this.#deps;
            const patience = new AbortController();
            const timer = clock.sleep(this.#settings.limits.farewellMs, patience.signal).then(() => patience.abort(), () => undefined);
            await Promise.race([client.farewell(patience.signal).catch(() => undefined), timer]);
            patience.abort();
        }
        this.#connection?.close();
    }
    async #connect(signal, address, entrance) {
        const { network, clock, redactor } = this.#deps;
        const { limits, connectTo } = this.#settings;
        const target = (0,probe_endpoint/* targetOf */.$r)(this.endpoint, connectTo);
        await entrance?.turn(signal);
        const dial = entrance?.dial ??
            ((each) => dialAddress({ ...target, network, clock, limits, redactor }, address, each));
        // The dial keeps its own time; this one is for a network that does not.
        const ms = limits.connectMs + limits.loserMs;
        const late = () => new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${target.port} within ${durationText(ms)}`);
        return await this.timeline.phase("connect", ms, signal, late, dial);
    }
    #startClient(connection, encrypted) {
        this.#talk = new Conversation(connection, this.#settings.limits, this.#deps.redactor, this.facts.findings);
        this.#client = this.endpoint.protocol === "smtp"
            ? new SmtpClient(this.#talk, this.#names)
            : new ImapClient(this.#talk, encrypted);
        return this.#client;
    }
    async #greet(client, signal) {
        const ms = this.#settings.limits.greetingMs;
        const late = () => {
            const rest = this.#talk?.stream.rest ?? "";
            const said = rest === ""
                ? "sent nothing"
                : `sent "${this.#deps.redactor.quote(asUtf8(rest))}" without a line end`;
            return new ProbeFailure("GREETING_TIMEOUT", `The server accepted the connection and ${said} within ${durationText(ms)}`);
        };
        await this.timeline.phase("greeting", ms, signal, late, (each) => client.greet(each));
    }
    async #upgrade(client, signal) {
        const before = await this.#askCapabilities(client, signal);
        const clear = before.mechanisms.filter((name) => SENDS_THE_SECRET.has(name));
        if (clear.length > 0 && this.endpoint.protocol === "smtp") {
            this.facts.findings.push((0,base_errors/* finding */.gk)("AUTH_IN_CLEAR", `Before TLS, the server offers ${clear.join(", ")}`));
        }
        if (!before.starttls)
            throw starttlsMissing(before, this.#deps.redactor);
        await this.commandPhase("starttls", signal, (each) => client.requestTls(each));
        await this.#encrypt(signal);
    }
    async #encrypt(signal) {
        const connection = this.#connection;
        if (!connection)
            throw new Error("There is no connection to encrypt");
        const { limits, ca } = this.#settings;
        const { network, redactor } = this.#deps;
        const tls = await this.timeline.phase("tls", limits.tlsMs, signal, () => handshakeTimeout(this.endpoint, limits.tlsMs), (each) => handshake(connection, this.endpoint, ca, { runtime: network.runtime, redactor }, each));
        this.facts.tls = tls;
        this.facts.findings.push(...judgeCertificate(tls, this.endpoint.host, this.#deps.clock.now(), redactor), ...(0,tls_session/* judgeSession */.s9)(tls, redactor), ...(0,tls_session/* judgeOverrides */.H5)(tls, network.trustOverrides ?? []));
    }
    async #askCapabilities(client, signal) {
        const name = this.endpoint.protocol === "smtp" ? "ehlo" : "capability";
        return await this.commandPhase(name, signal, (each) => client.capabilities(each, this.#settings.wanted));
    }
}
/** Mechanisms that carry the password or the token itself, so that they must not be used without TLS. */
const SENDS_THE_SECRET = new Set(["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"]);
function starttlsMissing(before, redactor) {
    const masked = "masked" in before && before.masked
        ? "; a firewall has overwritten extensions with X"
        : "";
    const list = before.offered.length > 0 ? redactor.quote(before.offered.join(", ")) : "nothing";
    return new ProbeFailure("STARTTLS_NOT_OFFERED", `The server offers ${list}, but not STARTTLS${masked}`);
}

;// CONCATENATED MODULE: ./build/src/core/probe/resolve.js


const NEVER_PROBED = "Use another target in connect-to: a cloud's metadata addresses are never probed";
/** Resolves a target once; every later step uses the addresses, so that a second DNS answer cannot change anything. Throws {@link ProbeFailure}. */
async function resolveTarget(target, network, policy, signal) {
    const literal = target.trusted ? literalAddress(target.host, network) : undefined;
    const addresses = literal ? [literal] : await lookUp(target.host, network, signal);
    const admitted = target.trusted ? policy.admitTrusted(addresses) : policy.admit(addresses);
    if (admitted)
        return admitted;
    // Names neither the address nor the range: the author must not see the answer of an internal resolver.
    const message = `${target.host} resolves to an address that probes must not reach`;
    throw new ProbeFailure("POLICY_ADDRESS_BLOCKED", message, target.trusted ? { hint: NEVER_PROBED } : {});
}
/** The failure for a probe that ran into the deadline of its name lookup. */
function dnsTimeout(host) {
    return new ProbeFailure("DNS_TEMPORARY", `The resolver did not answer the query for ${host} in time`);
}
async function lookUp(host, network, signal) {
    try {
        const addresses = await network.resolve(host, signal);
        if (addresses.length > 0)
            return addresses;
    }
    catch (error) {
        if (!(error instanceof ports/* ResolveError */.JT))
            throw error;
        throw resolveFailure(host, error.code, network.runtime);
    }
    throw resolveFailure(host, "ENODATA", network.runtime);
}
/** Domains that nobody can have (RFC 2606), and that `init` and the documents write until somebody writes another. */
const PLACEHOLDER = /(?:^|\.)example\.(?:com|net|org)$/i;
function resolveFailure(host, code, runtime) {
    switch (code) {
        case "ENOTFOUND":
        case "EAI_NONAME":
            if (PLACEHOLDER.test(host)) {
                return new ProbeFailure("DNS_NOT_FOUND", `The name ${host} does not exist`, {
                    hint: "It is a name of an example: write the name of your own mail server",
                });
            }
            return runtime === "deno"
                ? notFoundByDeno(host)
                : new ProbeFailure("DNS_NOT_FOUND", `The name ${host} does not exist`);
        case "ENODATA":
            return new ProbeFailure("DNS_NO_ADDRESS", `The name ${host} exists but has neither an A nor an AAAA record`);
        case "NotCapable":
            return new ProbeFailure("POLICY_PERMISSION", `Deno was not allowed to resolve ${host}`);
        default:
            return new ProbeFailure("DNS_TEMPORARY", `The resolver could not answer the query for ${host} (${code})`);
    }
}
/** Deno's resolver reports a missing name, a name without addresses and a broken zone in the same way. */
function notFoundByDeno(host) {
    return new ProbeFailure("DNS_NOT_FOUND", `Deno found no address for the name ${host}`, {
        hint: "Correct the name; if it is right, check with dig whether its zone answers, which Deno does not report",
    });
}
function literalAddress(host, network) {
    if (network.addressSet(["0.0.0.0/0"]).has(host))
        return { ip: host, family: 4 };
    return network.addressSet(["::/0"]).has(host) ? { ip: host, family: 6 } : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/probe/probe-endpoint.js










/** Probes every address of one endpoint without logging in. Rejects only with the signal's reason, or for a bug in this program. */
async function probe(endpoint, settings, deps, signal) {
    const { network, clock, redactor } = deps;
    const { limits, policy } = settings;
    const target = (0,probe_endpoint/* targetOf */.$r)(endpoint, settings.connectTo);
    const timeline = new Timeline(clock);
    network.prepareTrust?.(settings.ca);
    let addresses;
    try {
        if (!(0,probe_endpoint/* isCanonicalHost */.v8)(endpoint.host))
            throw new ProbeFailure("CFG_HOST_INVALID", "The host is not a valid DNS name");
        const late = () => dnsTimeout(target.host);
        addresses = await timeline.phase("dns", limits.dnsMs, signal, late, (each) => resolveTarget(target, network, policy, each));
    }
    catch (error) {
        if (!(error instanceof ProbeFailure))
            throw error;
        return { endpoint, phases: timeline.phases, findings: [error.finding] };
    }
    const race = new Race({ ...target, network, clock, limits, redactor }, addresses.length);
    try {
        const nodes = await Promise.all(addresses.map((address, index) => probeNode({ endpoint, address, index, race }, settings, deps, signal)));
        return gatherNodes(nodes, timeline.phases);
    }
    finally {
        race.end();
    }
}
/** Probes the server at one address. */
async function probeNode({ endpoint, address, index, race }, settings, deps, signal) {
    const names = new ehlo_names/* EhloNames */.n(settings.ehloNames);
    const entrance = {
        turn: (each) => race.turn(index, each),
        dial: (each) => race.dial(index, address, each),
    };
    let found = await runSession(endpoint, settings, deps, signal, names, (session, each) => session.open(each, address, entrance));
    race.end(index);
    // Some servers close the connection when they refuse a name.
    if (names.reconnect) {
        names.reconnect = false;
        found = await runSession(endpoint, settings, deps, signal, names, (session, each) => session.open(each, address));
    }
    const [failed, ...others] = found.findings;
    if (!failed)
        return found;
    const seen = await secondLook(failed, endpoint, address, settings, deps, signal);
    return seen ? { ...found, findings: [seen, ...others] } : found;
}
/** Failures that the server itself reported, so that it still listens to a goodbye. */
const LISTENING = /^(?:STARTTLS_(?:NOT_OFFERED|REFUSED|TEMPFAIL)|GREETING_(?:REJECTED|TEMPFAIL)|CLIENT_BLOCKED|AUTH_|OAUTH_|MAILBOX_|SMTP_|IMAP_)/;
/** Opens a session, runs `task` in it under the total budget, and closes it whatever happens. */
async function runSession(endpoint, settings, deps, signal, names, task) {
    const { totalMs } = settings.limits;
    const late = () => new ProbeFailure("DEADLINE_TOTAL", `The probe was stopped after ${durationText(totalMs)}`);
    const session = new MailSession(endpoint, settings, deps, names);
    let failure;
    let listening = false;
    try {
        await (0,base_async/* deadline */.nl)(totalMs, deps.clock, signal, late, (each) => task(session, each));
        listening = true;
    }
    catch (error) {
        if (!(error instanceof ProbeFailure))
            throw error;
        failure = error;
        listening = LISTENING.test(error.code);
    }
    finally {
        await session.close(listening);
    }
    const { facts, timeline } = session;
    return {
        endpoint,
        address: facts.address,
        phases: timeline.phases,
        tls: facts.tls,
        capabilities: facts.capabilities,
        findings: [...(failure ? [failure.finding] : []), ...facts.findings],
        ehloName: endpoint.protocol === "smtp" ? names.current ?? names.refused.at(-1)?.name : undefined,
        ehloNames: names.current === undefined ? undefined : settings.ehloNames.slice(names.refused.length),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/login-gate.js








/**
 * Refusals of the secret itself: the same one is not sent again to any server, because each counts towards a lockout. What
 * is switched off, passes, or is about the machine counts towards none.
 */
const REFUSALS = new Set([
    "AUTH_REJECTED",
    "AUTH_APP_PASSWORD",
    "AUTH_PASSWORD_EXPIRED",
    "AUTH_ACCOUNT_LOCKED",
    "AUTH_ACCOUNT_DISABLED",
    "OAUTH_SCOPE",
]);
/** Decides which accounts may log in where, one at a time for each host. */
class LoginGate {
    #settings;
    #deps;
    #signal;
    #doors = new Map();
    /** How many mailboxes each secret was refused for. */
    #refusals = new Map();
    #refusedMailboxes = new Set();
    /** Hosts that refuse this machine, whoever logs in. */
    #shut = new Set();
    constructor(settings, deps, signal) {
        this.#settings = settings;
        this.#deps = deps;
        this.#signal = signal;
    }
    /** Tries the account's login on a probed server, or says why not. */
    async login(probe, found, account, password, folders = []) {
        const { login, loginHosts, untrusted } = this.#settings;
        const { host } = probe.endpoint;
        if (!login)
            return only();
        if (untrusted) {
            return only(notTried("this run is on unreviewed code", "Merge the change: logins are tried after the merge"));
        }
        if (!loginHostMatches(loginHosts, host)) {
            return only((0,base_errors/* finding */.gk)("POLICY_CREDENTIAL_HOST", `The login was not tried: ${host} is not in login-hosts`));
        }
        if (found.some((each) => each.severity === "error")) {
            return only(notTried("the probe found errors", "Fix them first"));
        }
        if (found.some((each) => each.code === "IMAP_PREAUTH")) {
            return only(notTried("the server treats anyone as logged in", "Turn off pre-authentication first"));
        }
        if (password === undefined) {
            return only(notTried("the secret is not available to this run", "Pass the secret that the file names to this run"));
        }
        const credentials = {
            type: account.authentication_type,
            username: account.username,
            secret: password,
        };
        const objections = this.#inspect(credentials);
        if (objections.some((each) => each.severity === "error"))
            return { findings: objections, phases: [] };
        const result = await this.#door(host).run(() => this.#attempt(probe, found, credentials, folders));
        return { findings: [...objections, ...result.findings], phases: result.phases };
    }
    /** What is wrong with the credentials before anything is sent. */
    #inspect({ type, username, secret }) {
        if (hasForbiddenCharacter(username, type)) {
            return [
                (0,base_errors/* finding */.gk)("CFG_CREDENTIAL_CHARS", "The username contains a line break or another character that a login cannot carry"),
            ];
        }
        if (hasForbiddenCharacter(secret.reveal(), type)) {
            return [
                (0,base_errors/* finding */.gk)("CFG_CREDENTIAL_CHARS", `The secret ${secret.reference} contains a line break or another character that a login cannot carry`),
            ];
        }
        return type === "OAUTH2" ? judgeToken(secret, username, this.#deps.clock.now()) : [];
    }
    async #attempt(shared, found, credentials, named) {
        const { endpoint, address } = shared;
        const secret = credentials.secret.reveal();
        const mailbox = `${credentials.type} ${credentials.username} ${secret}`;
        if (this.#refusedMailboxes.has(mailbox)) {
            const hint = "Fix that login first: each refusal counts towards a lockout";
            return only(notTried("another server refused the same user and secret", hint));
        }
        if ((this.#refusals.get(secret) ?? 0) >= probe_limits/* MAX_REFUSED_LOGINS */.Pj) {
            const told = `The login was not tried: the same secret was refused for ${probe_limits/* MAX_REFUSED_LOGINS */.Pj} other users before`;
            return only((0,base_errors/* finding */.gk)("LOGIN_HOST_LEFT_ALONE", told));
        }
        if (this.#shut.has(endpoint.host)) {
            const told = `The login was not tried: ${endpoint.host} refused this machine's address at another login before`;
            return only((0,base_errors/* finding */.gk)("LOGIN_HOST_LEFT_ALONE", told));
        }
        if (!address)
            return only(notTried("the probe reached no server", "Fix the other findings first"));
        const { limits } = this.#settings;
        const { clock, redactor } = this.#deps;
        // Before the server has it: it may repeat it in any reply, not only in a refusal.
        redactor.add(credentials.secret);
        const names = new ehlo_names/* EhloNames */.n(shared.ehloNames ?? this.#settings.ehloNames);
        const all = [...new Set(named)];
        const second = await runSession(endpoint, this.#settings, this.#deps, this.#signal, names, async (session, signal) => {
            await session.open(signal, address);
            await logIn(session, credentials, all, signal);
        });
        await clock.sleep(limits.loginGapMs, this.#signal);
        this.#count(endpoint, mailbox, secret, second.findings);
        const known = new Set(found.map((each) => each.code));
        return {
            findings: second.findings.filter((each) => !known.has(each.code)),
            phases: second.phases.filter((phase) => phase.name === "login" || phase.name === "folder"),
        };
    }
    #count(endpoint, mailbox, secret, findings) {
        if (findings.some((each) => each.code === "CLIENT_BLOCKED"))
            this.#shut.add(endpoint.host);
        if (!findings.some((each) => REFUSALS.has(each.code)))
            return;
        this.#refusedMailboxes.add(mailbox);
        this.#refusals.set(secret, (this.#refusals.get(secret) ?? 0) + 1);
    }
    #door(host) {
        const door = this.#doors.get(host) ?? new base_async/* Mutex */.eu();
        this.#doors.set(host, door);
        return door;
    }
}
/** Whether credentials may be sent to a host; `*.example.com` covers every name below example.com but not itself. */
function loginHostMatches(loginHosts, host) {
    return loginHosts.map((each) => each.toLowerCase().replace(/\.$/, "")).some((each) => each.startsWith("*.")
        ? each.length > 2 && host.endsWith(each.slice(1)) && host.length > each.length - 1
        : each === host);
}
function only(...findings) {
    return { findings, phases: [] };
}
function notTried(why, hint) {
    return (0,base_errors/* finding */.gk)("LOGIN_NOT_TRIED", `The login was not tried: ${why}`, { hint });
}

;// CONCATENATED MODULE: ./build/src/core/probe/offer.js


/** Octets of the largest message that Genesys Cloud sends by default. */
const GENESYS_MESSAGE_SIZE = 10_000_000;
/** The findings on the server's offer for one account; none when the probe did not get that far. */
function judgeOffer(probe, authenticationType, redactor) {
    const { capabilities } = probe;
    if (!capabilities)
        return [];
    const findings = judgeMechanisms(capabilities, authenticationType, redactor);
    const size = probe.endpoint.protocol === "smtp" ? capabilities.size : undefined;
    if (size !== undefined && size < GENESYS_MESSAGE_SIZE) {
        const told = `The server accepts messages of at most ${megabytes(size)}, but Genesys Cloud sends up to ${megabytes(GENESYS_MESSAGE_SIZE)}`;
        findings.push((0,base_errors/* finding */.gk)("SMTP_SIZE_SMALL", told));
    }
    return findings;
}
function megabytes(bytes) {
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
function judgeMechanisms(capabilities, type, redactor) {
    const { mechanisms, loginCommand } = capabilities;
    if (mechanisms.length === 0 && !loginCommand) {
        return [(0,base_errors/* finding */.gk)("AUTH_NOT_OFFERED", `After TLS, the server offers no login${insteadOf(capabilities, redactor)}`)];
    }
    if (type === undefined)
        return [];
    const fitting = MECHANISMS[type].filter((name) => mechanisms.includes(name));
    if (fitting.length === 0 && type === "PLAIN" && loginCommand)
        return [];
    if (fitting.length === 0) {
        const offered = redactor.quote([...asWritten(capabilities), ...(loginCommand ? ["the LOGIN command"] : [])].join(", "));
        const wanted = MECHANISMS[type].join(" or ");
        return [
            (0,base_errors/* finding */.gk)("AUTH_MECH_MISSING", `authentication_type ${type} needs ${wanted}, but the server offers ${offered}${insteadOf(capabilities, redactor)}`),
        ];
    }
    if (type === "PLAIN" && fitting[0] === "LOGIN" && !loginCommand) {
        return [(0,base_errors/* finding */.gk)("AUTH_LOGIN_ONLY", `The server offers ${redactor.quote(asWritten(capabilities).join(", "))}`)];
    }
    return [];
}
/** Mechanisms as the server wrote them: in another case, a redactor would not know a secret among them. */
function asWritten({ mechanisms, offered }) {
    const written = offered.flatMap((line) => words(line)).map((word) => word.replace(/^AUTH=/i, ""));
    return mechanisms.map((name) => written.find((word) => word.toUpperCase() === name) ?? name);
}
/** What stands in an EHLO reply and looks like an offer, but is none. */
function insteadOf({ offered }, redactor) {
    const exchange = offered.find((line) => /^X-EXPS\b/i.test(line));
    const bare = offered.some((line) => /^AUTH=?$/i.test(line.trim()));
    if (bare)
        return "; its line AUTH names no mechanism";
    return exchange === undefined ? "" : `; "${redactor.quote(exchange)}" is for Exchange servers among themselves`;
}

;// CONCATENATED MODULE: ./build/src/core/probe/result.js




/** The most capabilities of one server that a report keeps. */
const MAX_SHOWN_CAPABILITIES = 64;
/** The report's entry for a probe with these findings; everything that a server said is made visible and cut. */
function probeResult(probe, findings, now, redactor) {
    const { endpoint, address, tls, capabilities } = probe;
    return {
        protocol: endpoint.protocol,
        host: endpoint.host,
        port: endpoint.port,
        outcome: probe.phases.length === 0 ? "skipped" : outcomeOf(findings),
        ...(address && probe.phases.some((phase) => phase.name === "connect" && phase.outcome === "ok") &&
            { address: address.ip }),
        ...(probe.ehloName !== undefined && probe.phases.some((phase) => phase.name === "ehlo") &&
            { ehloName: probe.ehloName }),
        ...(probe.nodes && { addresses: probe.nodes.map(nodeResult) }),
        phases: [...probe.phases],
        ...(tls?.chain[0] && { tls: tlsResult(tls, tls.chain[0], now, redactor) }),
        ...(capabilities &&
            { capabilities: capabilities.offered.slice(0, MAX_SHOWN_CAPABILITIES).map((each) => redactor.quote(each)) }),
        findings: findings.map(base_errors/* plainFinding */.Ce),
    };
}
function nodeResult({ address, findings }) {
    return { address: address?.ip ?? "", outcome: outcomeOf(findings), findings: findings.map(base_errors/* plainFinding */.Ce) };
}
/** `inconclusive` when something kept the probe from finding out, and nothing was found to be wrong. */
function outcomeOf(findings) {
    const errors = findings.filter((each) => each.severity === "error");
    if (errors.length === 0)
        return "passed";
    return errors.some((each) => isConclusive(each.code)) ? "failed" : "inconclusive";
}
/** The key of an account file that a finding is about, without the protocol prefix. */
function keyOf(code, protocol) {
    if (code === "CFG_PORT_UNSUPPORTED" || code === "TLS_NOT_TLS" || code === "PROTO_WRONG_SERVICE") {
        return `${protocol}_port`;
    }
    if (code === "AUTH_MECH_MISSING" || code === "AUTH_BASIC_DISABLED" || code === "AUTH_LOGIN_ONLY" ||
        code === "AUTH_TENANT_OFF" ||
        code === "AUTH_MECH_TOO_WEAK") {
        return "authentication_type";
    }
    if (USER_CODES.test(code))
        return "username";
    if (code === "AUTH_APP_PASSWORD" || code === "AUTH_PASSWORD_EXPIRED" || code === "CFG_CREDENTIAL_CHARS" ||
        code === "OAUTH_TOKEN_EXPIRED" || code === "OAUTH_SCOPE")
        return "password";
    if (code.startsWith("FOLDER_"))
        return "routing.mailbox_folders";
    return `${protocol}_server`;
}
/** What is about the user, or the user's mailbox. */
const USER_CODES = /^(?:AUTH_(?:REJECTED|PROTOCOL_OFF|POLICY|BROWSER_STEP|ACCOUNT_\w+)|MAILBOX_NOT_OPENED|OAUTH_USER_MISMATCH)$/;
function tlsResult(tls, leaf, now, redactor) {
    const end = pathEnd(tls) ?? leaf.validTo;
    return {
        version: redactor.quote(tls.version),
        cipher: redactor.quote(tls.cipher),
        subject: redactor.quote(leaf.subject),
        issuer: redactor.quote(leaf.issuer),
        validTo: new Date(end).toISOString(),
        daysLeft: daysUntil(end, now),
        sans: namesOf(leaf).slice(0, probe_limits/* MAX_SHOWN_NAMES */.Ki).map((name) => redactor.quote(name)),
        path: pathOf(tls).map((each) => `${redactor.quote(each.subject)}, to ${dateText(each.validTo)}`),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/fleet.js











/**
 * Probes the servers of all accounts, each server once however many accounts share it. Returns two results per account, SMTP
 * then IMAP, in the order of the requests. Rejects only with the signal's reason, or for a bug in this program.
 */
async function probeAccounts(requests, settings, deps) {
    const signal = deps.signal ?? new AbortController().signal;
    const probes = await probeEndpoints(requests, settings, deps, signal);
    const gate = new LoginGate(settings, deps, signal);
    return await Promise.all(requests.map(async (request) => {
        const results = [];
        // One server after the other, so that a secret refused by one is not sent to the next.
        for (const endpoint of endpointsOf(request.account)) {
            const shared = probes.get((0,probe_endpoint/* endpointKey */.r4)(endpoint)) ?? unprobed(endpoint, settings);
            results.push(await accountResult(request, shared, gate, settings.accepted ?? [], deps));
        }
        return results;
    }));
}
async function accountResult(request, shared, gate, accepted, deps) {
    const { account, password } = request;
    const offer = judgeEach(shared, (node) => judgeOffer(node, account.authentication_type, deps.redactor));
    const login = await gate.login(shared, [...shared.findings, ...offer], account, password, request.folders);
    const { protocol, host } = shared.endpoint;
    const now = deps.clock.now();
    const known = (found) => (0,probe_accepted/* withAccepted */.Y)(found, host, accepted, now);
    const findings = known([...shared.findings, ...offer, ...login.findings]).map((each) => placed(withGraphHint(withLikelyHost(each, shared.endpoint), shared.endpoint, request), protocol, request));
    const nodes = shared.nodes?.map((node) => ({ ...node, findings: known(node.findings) }));
    return probeResult({ ...shared, nodes, phases: [...shared.phases, ...login.phases] }, findings, now, deps.redactor);
}
async function probeEndpoints(requests, settings, deps, signal) {
    const endpoints = requests.flatMap((request) => endpointsOf(request.account));
    const wanted = new Map();
    for (const { account } of requests) {
        for (const key of endpointsOf(account).map(probe_endpoint/* endpointKey */.r4)) {
            wanted.set(key, (wanted.get(key) ?? new Set()).add(account.authentication_type));
        }
    }
    const distinct = new Map(withinHostLimit(endpoints, settings).map((endpoint) => [(0,probe_endpoint/* endpointKey */.r4)(endpoint), endpoint]));
    const queue = new HostQueue(settings.concurrency, probe_limits/* PER_HOST_CONCURRENCY */.dX);
    let done = 0;
    const tell = () => deps.logger?.progress(`Probed ${done} of ${distinct.size} mail servers`, { done, total: distinct.size });
    tell();
    const probed = await Promise.all(Array.from(distinct, ([key, endpoint]) => queue.run(endpoint.host, async () => {
        signal.throwIfAborted();
        const known = { ...settings, wanted: [...wanted.get(key) ?? []] };
        const result = await probeWithRetry(endpoint, known, deps, signal);
        done += 1;
        tell();
        return [key, result];
    })));
    return new Map(probed);
}
/** One more attempt after what may be temporary: a busy server, a lost packet, an overloaded resolver. */
async function probeWithRetry(endpoint, settings, deps, signal) {
    const first = await probe(endpoint, settings, deps, signal);
    const errors = first.findings.filter((each) => each.severity === "error");
    if (errors.length === 0 || !errors.every((each) => isRetryable(each.code)))
        return first;
    await deps.clock.sleep(settings.limits.retryAfterMs, signal);
    const second = await probe(endpoint, settings, deps, signal);
    const before = errors.map((each) => each.message).join("; ");
    const same = second.findings.filter((each) => each.severity === "error").map((each) => each.message).join("; ");
    const told = (0,base_errors/* finding */.gk)("PROBE_RETRIED", before === same ? "Both attempts ended in the same way" : `The first attempt failed: ${before}`);
    return { ...second, findings: [...second.findings, told] };
}
function endpointsOf(account) {
    return [
        endpointOf("smtp", account.smtp_server, account.smtp_port),
        endpointOf("imap", account.imap_server, account.imap_port),
    ];
}
function endpointOf(protocol, host, port) {
    return {
        protocol,
        host: host.toLowerCase().replace(/\.$/, ""),
        port,
        tlsMode: (0,probe_endpoint/* tlsModeOf */.uK)(protocol, port) ?? "implicit",
    };
}
/** The endpoints of the hosts within the limit; the others are reported as not probed. */
function withinHostLimit(endpoints, settings) {
    const limit = hostLimit(settings);
    const hosts = new Set([...new Set(endpoints.map((endpoint) => endpoint.host))].slice(0, limit));
    return endpoints.filter((endpoint) => hosts.has(endpoint.host));
}
function hostLimit(settings) {
    return settings.untrusted ? probe_limits/* MAX_HOSTS_UNTRUSTED */.C8 : probe_limits/* MAX_HOSTS */.pS;
}
function unprobed(endpoint, settings) {
    const told = `${endpoint.host} was not probed: the account files name more than ${hostLimit(settings)} mail servers`;
    return { endpoint, phases: [], findings: [(0,base_errors/* finding */.gk)("PROBE_HOST_LIMIT", told)] };
}
/** For a name that leads nowhere, the provider's host that was probably meant. */
function withLikelyHost(found, { protocol, host }) {
    const meant = /^DNS_NO/.test(found.code) ? (0,lint/* similarHost */.kr)(protocol, host) : undefined;
    return meant === undefined ? found : { ...found, hint: `Correct the name: ${meant} is very like it` };
}
/** What a provider with a Graph integration refuses is no question of scopes where the file names one. */
function withGraphHint(found, { protocol, host }, { account }) {
    if (account.routing?.graph === undefined || !REFUSED_ACCESS.test(found.code))
        return found;
    const hint = (0,lint/* providerOf */.lc)(protocol, host)?.graphHint;
    return hint === undefined ? found : { ...found, hint };
}
/** What no Graph integration needs: passwords, tokens of mail protocols, and the protocols themselves. */
const REFUSED_ACCESS = /^(?:OAUTH_SCOPE|AUTH_BASIC_DISABLED|AUTH_PROTOCOL_OFF|AUTH_TENANT_OFF|AUTH_MECH_MISSING)$/;
function placed(found, protocol, request) {
    const { line, column } = request.position(keyOf(found.code, protocol));
    return { ...found, line, column };
}
/** Runs tasks under a total limit and a limit per host; tasks of one host start in order. */
class HostQueue {
    #limit;
    #perHost;
    #waiting = [];
    #running = new Map();
    #total = 0;
    constructor(limit, perHost) {
        this.#limit = limit;
        this.#perHost = perHost;
    }
    /** Runs `task` when there is room for it. */
    async run(host, task) {
        await new Promise((start) => {
            this.#waiting.push({ host, start });
            this.#startNext();
        });
        try {
            return await task();
        }
        finally {
            this.#total -= 1;
            this.#running.set(host, this.#ofHost(host) - 1);
            this.#startNext();
        }
    }
    #startNext() {
        while (this.#total < this.#limit) {
            const index = this.#waiting.findIndex((each) => this.#ofHost(each.host) < this.#perHost);
            const [next] = index < 0 ? [] : this.#waiting.splice(index, 1);
            if (!next)
                return;
            this.#total += 1;
            this.#running.set(next.host, this.#ofHost(next.host) + 1);
            next.start();
        }
    }
    #ofHost(host) {
        return this.#running.get(host) ?? 0;
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


/***/ })

};
