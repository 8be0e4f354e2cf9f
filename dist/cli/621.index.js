export const id = 621;
export const ids = [621];
export const modules = {

/***/ 38016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ quotesHint),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bp: () => (/* binding */ describeValue)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2881);


/** Foreign text in quotes, for a message. */
function quoted(text) {
    return `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW)}"`;
}
/**
 * A value as a message names it: `the text "587"`, `the number 0123`, `empty`, `a list`; `written` is its text in the file,
 * where a number can have many spellings.
 */
function describeValue(value, written) {
    const spelt = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(written ?? String(value), _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW);
    if (typeof value === "string")
        return `the text ${quoted(value)}`;
    if (typeof value === "number")
        return `the number ${spelt}`;
    if (typeof value === "boolean")
        return `the boolean ${spelt}`;
    return describeKind(value);
}
/** How to make text of a number or a boolean. */
function quotesHint(written) {
    return written === undefined
        ? "Put the value in quotes"
        : `Put the value in quotes: "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(written, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW)}"`;
}
/** The kind of value, without the value itself. */
function describeKind(value) {
    if (value === null || value === undefined)
        return "empty";
    if (typeof value === "string")
        return "text";
    if (Array.isArray(value))
        return "a list";
    return typeof value === "object" ? "a mapping" : `a ${typeof value}`;
}


/***/ }),

/***/ 1895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ parseHostName),
/* harmony export */   Pk: () => (/* binding */ toUnicode)
/* harmony export */ });
/* unused harmony export unicodeLabel */
/* harmony import */ var punycode_punycode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98328);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_remember_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83472);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38016);
// By its file: the bare name means the runtime's own deprecated module.




/** RFC 1035 section 2.3.4, without the root's dot. */
const MAX_HOST_LENGTH = 253;
const MAX_LABEL_LENGTH = 63;
// Letters and marks of any script, ASCII digits, hyphen, dot: nothing that a normaliser would drop, split at or turn
// into an ASCII digit or dot.
const HOST_CHARACTERS = /^[\p{L}\p{M}0-9.-]+$/u;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const IPV6 = /^[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*(?:%.*)?$/i;
const NUMERIC_LABEL = /^(?:\d+|0x[0-9a-f]*)$/i;
const LDH_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
/**
 * Reads a DNS host name (RFC 1123 section 2.1, RFC 5890) and refuses everything that some resolver or URL parser would
 * read as another host: addresses in any spelling, invisible and full-width characters, ports, user names.
 * `subject` names the value in the problem's message.
 */
function parseHostName(text, subject = "Host name") {
    const read = readHostName(text);
    return "host" in read ? read : { problem: invalid(`${subject} ${read.message}`, read) };
}
const readHostName = (0,_base_remember_js__WEBPACK_IMPORTED_MODULE_3__/* .remembering */ .M)((text) => {
    const problem = spellingProblem(text);
    if (problem !== undefined)
        return problem;
    const host = toAscii(text);
    if (host === undefined) {
        const message = `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has no ASCII form under the rules for international names`;
        return { message, hint: "Write the name in its xn-- form" };
    }
    const long = lengthProblem(host);
    return long === undefined ? { host } : { message: long };
});
function invalid(message, problem) {
    const hint = problem.hint === undefined ? {} : { hint: problem.hint };
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(problem.code ?? "CFG_HOST_INVALID", message, hint);
}
function spellingProblem(text) {
    if (text === "")
        return { message: "is empty" };
    if (text.length > MAX_HOST_LENGTH)
        return { message: `is longer than ${MAX_HOST_LENGTH} characters` };
    const unbracketed = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
    if (IPV4.test(unbracketed) || IPV6.test(unbracketed.replace(/^IPv6:/i, ""))) {
        return { code: "CFG_HOST_IP_LITERAL", message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is an IP address` };
    }
    return characterProblem(text) ?? labelProblem(text);
}
function characterProblem(text) {
    if (text.includes("://")) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is a URL`, hint: "Give only the host name, without the scheme" };
    }
    if (text.includes("@"))
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} contains an @`, hint: "Give only the part after the @" };
    if (text !== text.trim())
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} begins or ends with a blank`, hint: "Remove the blank" };
    if (/[\s,;]/.test(text.normalize("NFC")) && text.split(/[\s,;]+/).every((part) => part.includes("."))) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} holds more than one host name`, hint: "Give one host name" };
    }
    if (/^[^:]+:\d+$/.test(text)) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} contains a port`, hint: "Give the port in its own key" };
    }
    // NFKC changes full-width letters, circled digits and the like; a browser would read them as their ASCII equivalents.
    const compatible = text.normalize("NFKC") === text.normalize("NFC");
    if (HOST_CHARACTERS.test(text) && compatible)
        return undefined;
    return {
        message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} contains a character that is not allowed in a host name`,
        hint: "Use letters, digits, hyphens and dots",
    };
}
function labelProblem(text) {
    if (text.endsWith("."))
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} ends with a dot`, hint: "Remove the dot at the end" };
    const labels = text.split(".");
    const last = labels.at(-1) ?? "";
    if (labels.includes(""))
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has an empty part between two dots` };
    if (NUMERIC_LABEL.test(last)) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} ends with a number, so it can be read as an address` };
    }
    if (/^localhost$/i.test(last)) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} means this machine, which Genesys Cloud cannot reach` };
    }
    if (labels.length === 1)
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has no domain` };
    return undefined;
}
function lengthProblem(host) {
    if (host.length > MAX_HOST_LENGTH)
        return `is longer than ${MAX_HOST_LENGTH} characters in its ASCII form`;
    for (const label of host.split(".")) {
        if (label.length > MAX_LABEL_LENGTH)
            return `has a part longer than ${MAX_LABEL_LENGTH} characters`;
        if (!LDH_LABEL.test(label))
            return `has a part ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(label)} that starts or ends with a hyphen`;
    }
    return undefined;
}
/** The A-label form; undefined when there is none, or when the URL parser made another name of it. */
function toAscii(text) {
    if (/^[a-z0-9.-]*$/i.test(text) && !/(?:^|\.)xn--/i.test(text))
        return text.toLowerCase();
    const unicode = toUnicode(text);
    try {
        const host = new URL(`https://${text}`).hostname;
        // Not every runtime refuses what only looks like an A-label: one is what its own decoded form gives (RFC 5890 section 2.3.2.1).
        return toUnicode(host) === unicode && new URL(`https://${unicode}`).hostname === host ? host : undefined;
    }
    catch {
        return undefined;
    }
}
/** A host name with its A-labels decoded, in lower case; undefined when one does not decode. */
function toUnicode(host) {
    const labels = host.split(".").map(unicodeLabel);
    return labels.includes(undefined) ? undefined : labels.join(".").normalize("NFC").toLowerCase();
}
/**
 * A label's Unicode form: an A-label (`xn--…`) decoded by RFC 3492, any other label as it is; undefined when it does
 * not decode.
 */
function unicodeLabel(label) {
    if (!/^xn--/i.test(label))
        return label;
    try {
        return punycode_punycode_js__WEBPACK_IMPORTED_MODULE_0__.decode(label.slice(4).toLowerCase());
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ RUN_LIMITS),
/* harmony export */   MK: () => (/* binding */ MAX_FIXED_TEXT),
/* harmony export */   Og: () => (/* binding */ MAX_DOCUMENTS),
/* harmony export */   U_: () => (/* binding */ MAX_OPEN_FILES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   kW: () => (/* binding */ MAX_QUOTED),
/* harmony export */   l: () => (/* binding */ MAX_FIXES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   u9: () => (/* binding */ MAX_ISSUES)
/* harmony export */ });
/** The largest account file in bytes: an account takes 1 KiB, and the parser's time and memory grow with the file. */
const MAX_FILE_BYTES = 256 * 1024;
/** The most nested collections in a document: an account needs four, and composing recurses once per level. */
const MAX_DEPTH = 64;
/** The most values in a document: an account has less than 100, and each costs time and memory. */
const MAX_NODES = 10_000;
/** The most documents in a file: as many of the shortest real accounts as fit in {@link MAX_FILE_BYTES}. */
const MAX_DOCUMENTS = 1000;
/**
 * 256 of the largest files, or 65,000 accounts of 1 KiB, which take about a minute to read; more accounts than any
 * organisation has, each of which keeps some KiB of memory; and four issues for each.
 */
const RUN_LIMITS = { bytes: 64 * 1024 * 1024, documents: 50_000, issues: 200_000 };
/** The most issues that are kept per document: more than it has keys; more would only hide the first. */
const MAX_ISSUES = 50;
/** The longest piece of a file that a message quotes, in code points. */
const MAX_QUOTED = 80;
/** The most files to read at the same time, far below the limit on open files. */
const MAX_OPEN_FILES = 16;
/** The longest text whose fixes are proved, because it is read again for them. */
const MAX_FIXED_TEXT = 64 * 1024;
/** The most fixes that are proved for one file. */
const MAX_FIXES = 10;


/***/ }),

/***/ 16564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ workingEndpoints),
/* harmony export */   h8: () => (/* binding */ smtpTlsMode),
/* harmony export */   pB: () => (/* binding */ compatibility)
/* harmony export */ });
/* unused harmony export COMPATIBILITY_MATRIX */
const SUBMISSION = { protocol: "smtp", port: 587, tls: "starttls" };
const SUBMISSIONS = { protocol: "smtp", port: 465, tls: "implicit" };
const IMAPS = { protocol: "imap", port: 993, tls: "implicit" };
const ALL_TLS = ["implicit", "starttls", "none"];
const ALL_LOGINS = ["PLAIN", "OAUTH2"];
function works(endpoint, meaning) {
    return { ...endpoint, tls: [endpoint.tls], authentication: ALL_LOGINS, meaning };
}
function impossible(protocol, port, meaning, nearest, tls = ALL_TLS) {
    return { protocol, port, tls, authentication: ALL_LOGINS, meaning, nearest };
}
/** The protocol compatibility matrix of Genesys Cloud mailboxes: protocol × port × TLS mode × authentication. */
const COMPATIBILITY_MATRIX = [
    works(SUBMISSION, "SMTP submission with STARTTLS (RFC 6409)"),
    works(SUBMISSIONS, "SMTP submission with implicit TLS (RFC 8314)"),
    works(IMAPS, "IMAP with implicit TLS (RFC 8314)"),
    impossible("smtp", 587, "clear text until STARTTLS, never TLS from the first byte", SUBMISSIONS, ["implicit"]),
    impossible("smtp", 465, "TLS from the first byte, without STARTTLS", SUBMISSION, ["starttls"]),
    impossible("smtp", 587, "submission without TLS, which would send the password in clear text", SUBMISSION, ["none"]),
    impossible("smtp", 465, "submission without TLS, which would send the password in clear text", SUBMISSIONS, ["none"]),
    impossible("smtp", 25, "for mail between servers, not for submission", SUBMISSION),
    impossible("smtp", 2525, "an unofficial submission port", SUBMISSION),
    impossible("smtp", 2587, "an unofficial submission port with STARTTLS", SUBMISSION),
    impossible("smtp", 2465, "an unofficial submission port with implicit TLS", SUBMISSIONS),
    impossible("smtp", 143, "IMAP with STARTTLS", SUBMISSION),
    impossible("smtp", 993, "IMAP with implicit TLS", SUBMISSIONS),
    impossible("smtp", 110, "POP3 with STARTTLS", SUBMISSION),
    impossible("smtp", 995, "POP3 with implicit TLS", SUBMISSIONS),
    impossible("imap", 993, "TLS from the first byte, without STARTTLS", IMAPS, ["starttls"]),
    impossible("imap", 993, "IMAP without TLS, which would send the password in clear text", IMAPS, ["none"]),
    impossible("imap", 143, "IMAP with STARTTLS", IMAPS),
    impossible("imap", 220, "IMAP version 3, which is obsolete", IMAPS),
    impossible("imap", 110, "POP3 with STARTTLS", IMAPS),
    impossible("imap", 995, "POP3 with implicit TLS", IMAPS),
    impossible("imap", 25, "SMTP between servers", IMAPS),
    impossible("imap", 465, "SMTP submission with implicit TLS", IMAPS),
    impossible("imap", 587, "SMTP submission with STARTTLS", IMAPS),
    impossible("pop3", 110, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
    impossible("pop3", 995, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
];
/**
 * The matrix's row for a protocol and port, and for a TLS mode and login where they matter; undefined for ports
 * that it does not list.
 */
function compatibility(protocol, port, tls, authentication) {
    return COMPATIBILITY_MATRIX.find((row) => row.protocol === protocol && row.port === port &&
        (tls === undefined || row.tls.includes(tls)) &&
        (authentication === undefined || row.authentication.includes(authentication)));
}
/** The ways to connect that work for a protocol, in the matrix's order. */
function workingEndpoints(protocol) {
    return [SUBMISSION, SUBMISSIONS, IMAPS].filter((endpoint) => endpoint.protocol === protocol);
}
/** The TLS mode that a supported SMTP port implies. */
function smtpTlsMode(port) {
    return port === SUBMISSION.port ? SUBMISSION.tls : SUBMISSIONS.tls;
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

/***/ 83472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ remembering)
/* harmony export */ });
/** What is as long as the longest host name; a longer text is no word that many files share. */
const LONGEST_TEXT = 253;
/** What a function of a text said of the last of them: the files of an organisation name the same few servers over and over. */
function remembering(read, most = 500) {
    const said = new Map();
    return (text) => {
        if (text.length > LONGEST_TEXT)
            return read(text);
        const known = said.get(text);
        if (known !== undefined)
            return known;
        const answer = read(text);
        if (said.size >= most)
            said.clear();
        said.set(text, answer);
        return answer;
    };
}


/***/ }),

/***/ 24966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ regionHosts),
/* harmony export */   gw: () => (/* binding */ regionName)
/* harmony export */ });
/* unused harmony export REGIONS */
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51137);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);



/** AWS region → Genesys domain, as in PureCloudRegionHosts of the official JavaScript SDK 262. */
const REGIONS = {
    "us-east-1": "mypurecloud.com",
    "us-east-2": "use2.us-gov-pure.cloud",
    "us-west-2": "usw2.pure.cloud",
    "ca-central-1": "cac1.pure.cloud",
    "mx-central-1": "mxc1.pure.cloud",
    "sa-east-1": "sae1.pure.cloud",
    "eu-west-1": "mypurecloud.ie",
    "eu-west-2": "euw2.pure.cloud",
    "eu-central-1": "mypurecloud.de",
    "eu-central-2": "euc2.pure.cloud",
    "eusc-de-east-1": "edee1.eusc-pure.cloud",
    "me-central-1": "mec1.pure.cloud",
    "ap-south-1": "aps1.pure.cloud",
    "ap-southeast-1": "apse1.pure.cloud",
    "ap-southeast-2": "mypurecloud.com.au",
    "ap-northeast-1": "mypurecloud.jp",
    "ap-northeast-2": "apne2.pure.cloud",
    "ap-northeast-3": "apne3.pure.cloud",
};
/** The hosts of a region given by its AWS name or its Genesys domain. Throws {@link ConfigurationError} if there is no such region. */
function regionHosts(region, spelling = "genesys-region") {
    const name = regionName(region);
    const domain = name && REGIONS[name];
    if (domain === undefined)
        throw unknownRegion(region, spelling);
    return { apiUrl: `https://api.${domain}`, loginUrl: `https://login.${domain}` };
}
/** The AWS name of a region given by that or by its Genesys domain; undefined when there is none such. */
function regionName(region) {
    const wanted = region.trim().toLowerCase();
    return Object.keys(REGIONS).find((name) => name === wanted || REGIONS[name] === wanted);
}
/** Where the regions are, as the pages of AWS and Genesys Cloud call the places, for people who know theirs by that. */
const PLACES = {
    "us-east-1": ["virginia", "us east", "usa"],
    "us-east-2": ["ohio", "fedramp"],
    "us-west-2": ["oregon", "us west"],
    "ca-central-1": ["canada", "montreal"],
    "mx-central-1": ["mexico", "queretaro"],
    "sa-east-1": ["sao paulo", "brazil", "south america"],
    "eu-west-1": ["ireland", "dublin"],
    "eu-west-2": ["london", "united kingdom", "uk"],
    "eu-central-1": ["frankfurt", "germany"],
    "eu-central-2": ["zurich", "switzerland"],
    "eusc-de-east-1": ["brandenburg", "european sovereign cloud"],
    "me-central-1": ["uae", "dubai", "united arab emirates", "middle east"],
    "ap-south-1": ["mumbai", "india"],
    "ap-southeast-1": ["singapore"],
    "ap-southeast-2": ["sydney", "australia"],
    "ap-northeast-1": ["tokyo", "japan"],
    "ap-northeast-2": ["seoul", "korea"],
    "ap-northeast-3": ["osaka"],
};
/** The region of a place, written with or without its accents and in any case. */
function regionAt(given) {
    const place = given.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();
    return Object.keys(PLACES).find((name) => PLACES[name]?.includes(place));
}
function unknownRegion(given, spelling) {
    const names = Object.keys(REGIONS);
    const [first = "us-east-1", ...others] = [...names, ...Object.values(REGIONS)];
    const meant = regionAt(given) ?? (0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearEnough */ .vu)(given.trim().toLowerCase(), [first, ...others]);
    const suggestion = meant === undefined ? `The regions are ${names.join(", ")}. ` : `Did you mean ${meant}? `;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use ${spelling} "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(given)}": no such region`, {
        hint: `${suggestion}Give an AWS region (us-east-1) or a Genesys domain (mypurecloud.com); ` +
            `for any other, leave ${spelling} out and give genesys-api-url and genesys-login-url`,
    });
}


/***/ }),

/***/ 36583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseAcceptedFinding),
/* harmony export */   Y: () => (/* binding */ withAccepted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);


/** Reads `CODE HOST UNTIL`. Throws {@link ConfigurationError}. */
function parseAcceptedFinding(line) {
    const [code = "", host = "", until = "", ...more] = line.trim().split(/\s+/);
    const day = new Date(`${until}T00:00:00Z`);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(until) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(until);
    if (!Object.hasOwn(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .Lp, code) || host === "" || !isDay || more.length > 0) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use accepted-findings "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)}"`, {
            hint: "Give CODE HOST UNTIL, such as CERT_EXPIRES_SOON mail.example.com 2026-12-31",
        });
    }
    return { code: code, host: host.toLowerCase().replace(/\.$/, ""), until };
}
/** The findings of a host, with those that are accepted today told as notes that count for nothing. */
function withAccepted(findings, host, accepted, now) {
    return findings.map((found) => {
        const rule = accepted.find((each) => each.code === found.code && each.host === host && now < Date.parse(`${each.until}T00:00:00Z`) + 86_400_000);
        if (!rule || found.severity === "info")
            return found;
        return { ...found, severity: "info", message: `${found.message} (accepted until ${rule.until})` };
    });
}


/***/ }),

/***/ 15323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   r4: () => (/* binding */ endpointKey),
/* harmony export */   uK: () => (/* binding */ tlsModeOf),
/* harmony export */   v8: () => (/* binding */ isCanonicalHost),
/* harmony export */   zs: () => (/* binding */ parseConnectTo)
/* harmony export */ });
/* harmony import */ var _account_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16564);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);



/** The TLS mode of a port; undefined for ports that accounts cannot have: probing those would be port scanning. */
function tlsModeOf(protocol, port) {
    return (0,_account_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .workingEndpoints */ .K5)(protocol).find((each) => each.port === port)?.tls;
}
/** A key for an endpoint; equal keys mean that one probe serves both endpoints. */
function endpointKey(endpoint) {
    return `${endpoint.protocol}:${endpoint.host}:${endpoint.port}:${endpoint.tlsMode}`;
}
// Letters, digits and hyphens in labels of 1 to 63 (RFC 1123 section 2.1), the last one not numeric, so that no resolver
// mistakes the name for an address (`127.1`, `0x7f.1`, `2130706433`).
const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)(?!0x[0-9a-f]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Whether text is a canonical host name; the last guard before a name reaches the resolver, wherever it comes from. */
function isCanonicalHost(host) {
    return HOST_NAME.test(host);
}
const PART = String.raw `(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)`;
const RULE = new RegExp(`^${PART}:(\\d{0,5}):${PART}:(\\d{0,5})$`);
/** Reads `HOST:PORT:CONNECT_HOST:CONNECT_PORT`, like curl's `--connect-to`. Throws {@link ConfigurationError}. */
function parseConnectTo(rule) {
    const match = RULE.exec(rule);
    const [host, port, connectHost, connectPort] = match?.slice(1) ?? [];
    if (!match || !isPort(port) || !isPort(connectPort)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use connect-to "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(rule)}"`, {
            hint: "Give HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets",
        });
    }
    return {
        host: name(host),
        port: port ? Number(port) : undefined,
        connectHost: name(connectHost),
        connectPort: connectPort ? Number(connectPort) : undefined,
    };
}
/** The target of an endpoint under the first rule that matches it. */
function targetOf(endpoint, rules) {
    const rule = rules.find((each) => (each.host === undefined || each.host === endpoint.host) && (each.port === undefined || each.port === endpoint.port));
    return {
        host: rule?.connectHost ?? endpoint.host,
        port: rule?.connectPort ?? endpoint.port,
        trusted: rule?.connectHost !== undefined,
    };
}
function isPort(text) {
    return !text || (Number(text) >= 1 && Number(text) <= 65535);
}
function name(text) {
    if (!text)
        return undefined;
    return text.replace(/^\[|\]$/g, "").toLowerCase().replace(/\.$/, "");
}


/***/ }),

/***/ 62734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ auditPathProblem)
/* harmony export */ });
/* unused harmony export CLAIMS_FOLDER */
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

/**
 * Why a path cannot be the audit log's, as the end of a sentence; undefined where it can. `confined`: it must stay in the
 * folder that it is relative to.
 */
function auditPathProblem(path, confined) {
    const parts = path.split(confined ? /[/\\]/ : "/");
    const name = parts.at(-1) ?? "";
    if (["", ".", ".."].includes(name))
        return "it names a folder";
    if (confined) {
        if (path.includes("\\"))
            return "it contains a backslash";
        if (path.startsWith("/") || path.includes(":"))
            return "it leads out of the folder of the run's files";
        if (parts.includes(".."))
            return "it leads out of the folder of the run's files";
        if (parts.some((part) => part !== "." && /[. ]$/.test(part)))
            return "a part of it ends with a dot or a blank";
        if (parts.find((part) => part !== ".")?.toLowerCase() === CLAIMS_FOLDER)
            return OWN_FILE;
    }
    return isOwnFile(name) ? OWN_FILE : undefined;
}
/** The folder beside the run's files in which steps claim the names of their artifacts. */
const CLAIMS_FOLDER = ".artifact-names";
const OWN_FILE = "the program writes a file of that name itself";
/** A file system may take letters of either case, and their look-alikes, for the same. */
function isOwnFile(name) {
    const folded = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmedEnd */ .Ee)(name.normalize("NFKC").toLowerCase(), ". ");
    return /^report\.(json|html)$|\.(outbox\.jsonl|manifest\.json)$/.test(folded);
}


/***/ }),

/***/ 56621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AN: () => (/* binding */ inputText),
  aY: () => (/* binding */ invalidInput),
  pX: () => (/* binding */ isSecretInput),
  P$: () => (/* binding */ parseSettings),
  Sx: () => (/* binding */ parseTargets),
  i6: () => (/* binding */ principalOf)
});

// UNUSED EXPORTS: LONGEST_DURATION_MS, URL_FORM, organisationOf, ownGlobs, parseDuration, parseFlag, parseServiceUrl, strangersSettings

// EXTERNAL MODULE: ./build/src/core/account/host-name.js
var host_name = __webpack_require__(1895);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
;// CONCATENATED MODULE: ./build/src/core/base/slug.js

const LONGEST_LABEL = 60;
/** Whether text holds nothing but what {@link slugOf} would replace. */
function isBlankSlug(text) {
    return /^-*$/.test(dashed(text));
}
/**
 * A label as a part of names: every character but `A-Z a-z 0-9 . _ -` is a `-`, and it is cut at 60. Where another label
 * could come out the same, eight digits of the label's SHA-256 follow, so that no two labels share a name.
 */
async function slugOf(label) {
    const slug = dashed(label).slice(0, LONGEST_LABEL);
    return isUnmistakable(label) ? slug : `${slug}-${await slug_shortHash(label)}`;
}
/** The first eight hexadecimal digits of a text's SHA-256. */
async function slug_shortHash(text) {
    return (await sha256(text)).slice("sha256:".length, "sha256:".length + 8);
}
function dashed(label) {
    return label.replace(/[^A-Za-z0-9._-]/gu, "-");
}
// A host's port is the one thing that may lose its character, as long as nothing that is written so by itself stays bare.
const HOST_AND_PORT = /^(?:[A-Za-z0-9._-]*\.[A-Za-z0-9._-]*|localhost):\d{1,5}$/;
const LIKE_HOST_AND_PORT = /^(?:.*\..*|localhost)-\d{1,5}$/;
const LIKE_HASHED = /-[0-9a-f]{8}$/;
function isUnmistakable(label) {
    if (label.length > LONGEST_LABEL)
        return false;
    if (HOST_AND_PORT.test(label))
        return true;
    return dashed(label) === label && !LIKE_HOST_AND_PORT.test(label) && !LIKE_HASHED.test(label);
}

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/genesys/region.js
var genesys_region = __webpack_require__(24966);
;// CONCATENATED MODULE: ./build/src/core/notify/formats.js
/** The formats of events for an ITSM system. */
const ITSM_FORMATS = [
    "basic",
    "cloudevents",
    "servicenow-event",
    "servicenow-change-note",
    "pagerduty",
    "jira-automation",
];

// EXTERNAL MODULE: ./build/src/core/probe/accepted.js
var accepted = __webpack_require__(36583);
// EXTERNAL MODULE: ./build/src/core/probe/endpoint.js
var endpoint = __webpack_require__(15323);
;// CONCATENATED MODULE: ./build/src/core/run/artifact-template.js

/** What stands for what in `artifact-name`. */
const ARTIFACT_PLACEHOLDERS = ["organisation", "run_id", "run_attempt", "job", "index"];
const PLACEHOLDER = new RegExp(`\\{(${ARTIFACT_PLACEHOLDERS.join("|")})\\}`, "g");
/** Room for the number of a second artifact below the 200 characters of a name. */
const LONGEST_NAME = 190;
const LONGEST_VALUE = 80;
/** Why a text cannot be the template of an artifact's name, as the end of a sentence; undefined where it can. */
function artifactTemplateProblem(template) {
    const [unknown] = /[{}][^{}]*\}?/.exec(template.replace(PLACEHOLDER, "")) ?? [];
    if (unknown !== undefined)
        return `${unknown} is no placeholder`;
    return /[^-.\s]/.test(allowed(template)) ? undefined : "no name is left of it";
}
/** The artifact's name, of at most 190 characters, all of which actions/upload-artifact takes; what is too long ends with its hash. */
async function artifactNameOf(template, values) {
    const short = {};
    for (const name of ARTIFACT_PLACEHOLDERS)
        short[name] = await cut(values[name], LONGEST_VALUE);
    return await cut(allowed(template.replace(PLACEHOLDER, (_, name) => short[name] ?? "")), LONGEST_NAME);
}
/** @actions/artifact refuses path separators, quotes, wildcards and line ends. */
function allowed(name) {
    return name.toWellFormed().replace(/[":<>|*?\\/\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, "-");
}
async function cut(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 9).toWellFormed().replace(/\ufffd$/, "")}-${await shortHash(text)}`;
}

// EXTERNAL MODULE: ./build/src/core/run/audit-path.js
var audit_path = __webpack_require__(62734);
;// CONCATENATED MODULE: ./build/src/core/run/glob-problem.js
const MOST_GLOBS = 100;
const LONGEST_GLOB = 500;
// What a matcher may have to try over and over on one long path that does not match; the path may be a stranger's.
const MOST_DEEP_WILDCARDS = 2;
const MOST_WILDCARDS_A_FOLDER = 3;
const MOST_ALTERNATIVES = 64;
const MOST_CHOICES = 4;
/** Why globs cannot be those of account files, with the glob, where it is one; undefined where they can. */
function globsProblem(globs) {
    const [first = ""] = globs;
    if (globs.every((glob) => glob.startsWith("!")))
        return { glob: first, reason: "it takes no file" };
    if (globs.length > MOST_GLOBS)
        return { glob: first, reason: `it is one of more than ${MOST_GLOBS}` };
    for (const glob of globs) {
        const reason = pathProblem(glob) ?? wildcardProblem(glob);
        if (reason !== undefined)
            return { glob, reason };
    }
    return undefined;
}
function pathProblem(glob) {
    const path = glob.replace(/^!/, "");
    if (path === "")
        return "it is empty";
    if (path.includes("\\"))
        return "it contains a backslash: paths have / between their parts";
    if (path.startsWith("/") || /^[A-Za-z]:/.test(path))
        return "it is absolute: paths start from the repository's root";
    if (path.split(/[/{},]/).includes(".."))
        return "it leads out of the repository";
    return undefined;
}
/** Why a matcher could take too long with a glob; undefined where it cannot. */
function wildcardProblem(glob) {
    if (glob.length > LONGEST_GLOB)
        return `it is longer than ${LONGEST_GLOB} characters`;
    if (/[+*]\(|[)}\]]\+|\(.*\+/.test(glob))
        return "it repeats a group";
    if (/\([^)]*\(/.test(glob))
        return "it has a group in a group";
    const folders = glob.split("/");
    const deep = folders.filter((folder) => folder.includes("**")).length;
    if (deep > MOST_DEEP_WILDCARDS)
        return TOO_MANY;
    // A folder with several can be matched in many ways, and those of one folder multiply with those of the next.
    const several = folders.map((folder) => folder.match(/\*+|!\(/g)?.length ?? 0).filter((count) => count > 1);
    const most = deep > 1 ? 2 : MOST_WILDCARDS_A_FOLDER;
    if (several.length > 1 || several.some((count) => count > most))
        return TOO_MANY;
    if ((glob.match(/[{(]/g)?.length ?? 0) > MOST_CHOICES)
        return "it has too many groups";
    if ((glob.match(/[,|]/g)?.length ?? 0) > MOST_ALTERNATIVES)
        return "it has too many alternatives";
    return undefined;
}
const TOO_MANY = "it has too many wildcards";

// EXTERNAL MODULE: ./build/src/core/run/inputs.js
var inputs = __webpack_require__(19190);
;// CONCATENATED MODULE: ./build/src/core/run/settings.js













/** Reads all inputs and checks what can be told from their text alone. Throws {@link ConfigurationError} for the first that cannot be used. */
function parseSettings(raw, spell = (name) => name) {
    const text = (name) => inputText(raw, name);
    const optional = (name) => text(name) || undefined;
    const bad = (name, wanted, reason) => invalidInput(spell(name), text(name), wanted, reason);
    const choice = (name, choices) => choices.find((each) => each === text(name)) ?? fail(bad(name, oneOf(choices)));
    const flag = (name) => parseFlag(text(name)) ?? fail(bad(name, FLAG_FORM));
    const duration = (name) => parseDuration(text(name)) ?? fail(bad(name, DURATION_FORM));
    const whole = (name, low, high) => parseWhole(text(name), low, high) ?? fail(bad(name, `a whole number from ${low} to ${high}`));
    const url = (name) => optional(name) === undefined ? undefined : parseServiceUrl(text(name)) ?? fail(bad(name, URL_FORM));
    const line = (name, limit) => {
        const value = optional(name)?.normalize("NFC");
        if (value === undefined || (0,base_text/* visible */.RK)(value, limit) === value)
            return value;
        throw bad(name, `at most ${limit} characters, all of them visible`);
    };
    refuseControls(raw, spell);
    refuseHalfPairs(raw, spell);
    choice("mode", ["auto", "check", "apply", "drift", "redeliver"]);
    choice("scope", ["auto", "changed", "all"]);
    const apiUrl = url("genesys-api-url");
    const region = text("genesys-region");
    (0,genesys_region/* regionHosts */.Qx)(region, spell("genesys-region"));
    const given = line("organisation", ORGANISATION_LIMIT);
    if (given !== undefined && isBlankSlug(given))
        throw bad("organisation", "at least one letter or digit (A-Z, 0-9)");
    const template = artifactTemplateProblem(text("artifact-name"));
    if (template !== undefined)
        throw bad("artifact-name", ARTIFACT_FORM, template);
    const auditFile = text("audit-file");
    const collision = (0,audit_path/* auditPathProblem */.g)(auditFile, false);
    if (collision !== undefined)
        throw bad("audit-file", "another name, such as audit_log.jsonl", collision);
    return {
        accounts: parseGlobs(text("accounts"), spell("accounts")),
        comment: flag("comment"),
        suggestions: flag("suggestions"),
        driftIssue: flag("drift-issue"),
        probe: choice("probe", ["tls", "login", "off"]),
        loginHosts: lines(text("login-hosts")).map((pattern) => parseLoginHost(pattern, spell("login-hosts"))),
        allowPrivateCidrs: lines(text("allow-private-cidrs")),
        connectTo: lines(text("connect-to")).map((rule) => checkedRule(rule, spell("connect-to"))),
        ehloName: optional("ehlo-name"),
        dnsServer: optional("dns-server"),
        domainChecks: flag("domain-checks"),
        accepted: lines(text("accepted-findings")).map(accepted/* parseAcceptedFinding */.A),
        caFile: optional("ca-file"),
        concurrency: whole("concurrency", 1, 256),
        pollTimeoutMs: duration("poll-timeout"),
        pollIntervalMs: text("poll-interval") === "auto" ? undefined : duration("poll-interval"),
        rateLimit: text("rate-limit") === "auto" ? undefined : whole("rate-limit", 1, 1_000_000),
        genesysApi: choice("genesys-api", ["email-accounts", "email-domains"]),
        prune: flag("prune"),
        pruneDomains: flag("prune-domains"),
        adopt: flag("adopt"),
        maxPrune: parsePruneLimit(text("max-prune")) ?? fail(bad("max-prune", "a share such as 25% or a whole number")),
        rotate: parseNames(text("rotate"), spell("rotate")),
        onPlanChange: choice("on-plan-change", ["warn", "fail"]),
        requireApproval: flag("require-approval"),
        region,
        organisation: organisationOf({ label: given, region, apiUrl }),
        apiUrl,
        loginUrl: url("genesys-login-url"),
        secretsFile: optional("secrets-file"),
        itsmUrl: optional("itsm-webhook-url"),
        itsmFormat: choice("itsm-format", ITSM_FORMATS),
        outbox: optional("outbox"),
        failOnNotify: choice("on-notify-failure", ["warn", "fail"]) === "fail",
        changeRef: line("change-ref", CHANGE_REF_LIMIT),
        previousManifest: optional("previous-manifest"),
        auditFile,
        uploadArtifact: flag("upload-artifact"),
        artifactName: text("artifact-name"),
        retentionDays: whole("retention-days", 0, 400),
        failOn: choice("fail-on", ["error", "warning"]),
    };
}
/** Inputs that may have several lines without being lists: JSON, and keys with blanks between them. */
const FREE_INPUTS = new Set(["secrets", "itsm-webhook-secret", "itsm-headers"]);
function refuseControls(raw, spell) {
    for (const name of inputs/* INPUT_NAMES */.Qh) {
        if (FREE_INPUTS.has(name))
            continue;
        const { list } = (0,inputs/* inputDefinition */.O$)(name);
        const pieces = list ? lines(inputText(raw, name)) : [inputText(raw, name)];
        if (!pieces.some((piece) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(piece)))
            continue;
        const what = list ? "a control character" : "a line break or another control character";
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spell(name)}: it contains ${what}`, {
            hint: `Give ${spell(name)} ${list ? "one value a line" : "as one line"}, of visible characters only`,
        });
    }
}
/** Inputs that say nothing without each other. */
const PAIRS = [
    ["genesys-client-id", "genesys-client-secret"],
    ["itsm-client-id", "itsm-client-secret"],
    ["itsm-token-url", "itsm-client-id"],
];
function refuseHalfPairs(raw, spell) {
    for (const pair of PAIRS) {
        const missing = pair.find((name) => inputText(raw, name) === "");
        const given = pair.find((name) => inputText(raw, name) !== "");
        if (missing === undefined || given === undefined)
            continue;
        throw new errors/* ConfigurationError */.j1("CREDENTIALS_MISSING", `Cannot use ${spell(given)} without ${spell(missing)}`, {
            hint: `Give ${spell(given)} and ${spell(missing)}, or neither of them`,
        });
    }
}
function parseGlobs(text, spelling) {
    const globs = lines(text);
    const problem = globsProblem(globs);
    if (problem === undefined)
        return globs;
    const wanted = "as globs of paths in the repository, such as accounts/**/*.yaml, with few wildcards";
    throw invalidInput(spelling, problem.glob, wanted, problem.reason);
}
/** The names or globs of one option that may be repeated. Throws {@link ConfigurationError} for a blank one, which would mean all. */
function parseTargets(values, spelling) {
    const names = values.map((value) => value.trim());
    const unusable = names.find((name) => name === "" || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name));
    if (unusable !== undefined)
        throw invalidInput(spelling, unusable, "the name of an account, or a glob in quotes");
    return parseNames(names.join("\n"), spelling);
}
/** Names may hold any visible character; one that is a glob must not take a matcher long. */
function parseNames(text, spelling) {
    const names = lines(text);
    for (const name of names) {
        const reason = wildcardProblem(name);
        if (reason !== undefined) {
            throw invalidInput(spelling, name, "names of accounts, or globs with few wildcards", reason);
        }
    }
    return names;
}
const LOGIN_HOST_FORM = "host names such as smtp.example.com, or *.example.com for every name below it";
/** A host, or `*.` and the domain that hosts are below of, in canonical form. */
function parseLoginHost(pattern, spelling) {
    const wanted = pattern.toLowerCase().replace(/\.$/, "");
    const [prefix, host] = wanted.startsWith("*.") ? ["*.", wanted.slice(2)] : ["", wanted];
    if ((0,endpoint/* isCanonicalHost */.v8)(host))
        return prefix + host;
    const international = (0,host_name/* parseHostName */.BQ)(host);
    if ("host" in international)
        return prefix + international.host;
    throw invalidInput(spelling, pattern, LOGIN_HOST_FORM);
}
const RULE_FORM = "HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets";
function checkedRule(rule, spelling) {
    try {
        (0,endpoint/* parseConnectTo */.zs)(rule);
        return rule;
    }
    catch (error) {
        throw error instanceof errors/* ConfigurationError */.j1 ? invalidInput(spelling, rule, RULE_FORM) : error;
    }
}
/** The label of an organisation: the given one, else host and port of its API's URL where one is given, else the AWS name of its region. */
function organisationOf({ label, region, apiUrl }) {
    if (label !== undefined)
        return label;
    if (apiUrl !== undefined)
        return new URL(apiUrl).host;
    return (0,genesys_region/* regionName */.gw)(region) ?? region;
}
/** The account globs, unless they are those that a run without any has. */
function ownGlobs({ accounts }) {
    return accounts.join("\n") === INPUTS.accounts.default ? undefined : accounts;
}
/** The text of an input, trimmed; its default if it is absent or blank. */
function inputText(raw, name) {
    return (raw[name] ?? "").trim() || inputs/* INPUTS */.mc[name].default;
}
/** Who writes to Genesys Cloud: the OAuth client of the inputs, where there is one. */
function principalOf(raw) {
    const clientId = inputText(raw, "genesys-client-id");
    return clientId === "" ? undefined : { clientId, region: inputText(raw, "genesys-region") };
}
/** The error for an invalid input; never pass it the value of a secret input. */
function invalidInput(spelling, value, wanted, reason) {
    const why = reason === undefined ? "" : `: ${reason}`;
    return new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spelling} "${(0,base_text/* visible */.RK)(value)}"${why}`, {
        hint: `Give ${spelling} ${wanted}`,
    });
}
/** Whether an input's value must never be shown. */
function isSecretInput(name) {
    return (0,inputs/* inputDefinition */.O$)(name).secret === true;
}
/** The non-blank lines of a list input, trimmed. */
function lines(text) {
    return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
const FLAG_FORM = "true or false";
const DURATION_FORM = "a duration such as 500ms, 30s, 15m or 2h";
const ORGANISATION_LIMIT = 100;
const CHANGE_REF_LIMIT = 200;
const ARTIFACT_FORM = `a name that may contain ${ARTIFACT_PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}`;
/** What the base URL of a service may be, in words. */
const URL_FORM = "an https URL without user name, query or fragment (http only for this machine itself)";
/** A boolean as YAML 1.2's core schema spells it; undefined for anything else. */
function parseFlag(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}
/** No run waits longer for one thing: a day, in milliseconds. */
const LONGEST_DURATION_MS = 86_400_000;
/** A duration such as `90s` in milliseconds, at most {@link LONGEST_DURATION_MS}; undefined for anything else. */
function parseDuration(text) {
    const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text);
    if (!match)
        return undefined;
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2]];
    const ms = Number(match[1]) * unit;
    return ms <= LONGEST_DURATION_MS ? ms : undefined;
}
function parseWhole(text, low, high) {
    if (!/^\d{1,9}$/.test(text))
        return undefined;
    const value = Number(text);
    return value >= low && value <= high ? value : undefined;
}
function parsePruneLimit(text) {
    const share = /^(\d{1,3})%$/.exec(text);
    if (share)
        return Number(share[1]) <= 100 ? { percent: Number(share[1]) } : undefined;
    const count = parseWhole(text, 0, 999_999_999);
    return count === undefined ? undefined : { count };
}
/** The base URL of a service, without a slash at its end: https, or http to this machine; undefined for anything else. */
function parseServiceUrl(text) {
    // The parser drops or encodes what it should not find.
    if (/[\s\\]/.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (!(0,http/* isConfidential */.FX)(url) || url.username || url.password || url.search || url.hash)
        return undefined;
    return (0,base_text/* trimmedEnd */.Ee)(url.href, "/");
}
function oneOf(choices) {
    return choices.length === 2 ? choices.join(" or ") : `one of ${choices.join(", ")}`;
}
function fail(error) {
    throw error;
}
/** The settings for files that nobody reviewed: whoever wrote them gets none of the operator's exceptions on where a run may go. */
function strangersSettings(settings) {
    return { ...settings, connectTo: [], allowPrivateCidrs: [], dnsServer: undefined };
}


/***/ })

};
