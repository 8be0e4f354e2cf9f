export const id = 312;
export const ids = [312];
export const modules = {

/***/ 38016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bp: () => (/* binding */ describeValue)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2881);


/** Foreign text in quotes, for a message. */
function quoted(text) {
    return `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_QUOTED */ .kW)}"`;
}
/** A value as a message names it: `the text "587"`, `the number 25`, `empty`, `a list`. */
function describeValue(value) {
    if (typeof value === "string")
        return `the text ${quoted(value)}`;
    if (typeof value === "number")
        return `the number ${value}`;
    if (typeof value === "boolean")
        return `the boolean ${value}`;
    return describeKind(value);
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
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70586);
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
    const problem = spellingProblem(text);
    if (problem !== undefined)
        return { problem: invalid(`${subject} ${problem.message}`, problem) };
    const host = toAscii(text);
    if (host === undefined) {
        const message = `${subject} ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has no ASCII form under the rules for international names`;
        return { problem: invalid(message, { hint: "Write the name in its xn-- form" }) };
    }
    const long = lengthProblem(host);
    return long === undefined ? { host } : { problem: invalid(`${subject} ${long}`) };
}
function invalid(message, problem = {}) {
    const hint = problem.hint === undefined ? {} : { hint: problem.hint };
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(problem.code ?? "CFG_HOST_INVALID", message, hint);
}
function spellingProblem(text) {
    if (text === "")
        return { message: "is empty" };
    if (text.length > MAX_HOST_LENGTH)
        return { message: `is longer than ${MAX_HOST_LENGTH} characters` };
    if (IPV4.test(text) || IPV6.test(text)) {
        return { code: "CFG_HOST_IP_LITERAL", message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is an IP address` };
    }
    return characterProblem(text) ?? labelProblem(text);
}
function characterProblem(text) {
    const name = (0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text);
    if (text.includes("://"))
        return { message: `${name} is a URL`, hint: "Give only the host name, without the scheme" };
    if (text.includes("@"))
        return { message: `${name} contains an @`, hint: "Give only the part after the @" };
    if (/^[^:]+:\d+$/.test(text))
        return { message: `${name} contains a port`, hint: "Give the port in its own key" };
    // NFKC changes full-width letters, circled digits and the like; a browser would read them as their ASCII equivalents.
    const compatible = text.normalize("NFKC") === text.normalize("NFC");
    if (HOST_CHARACTERS.test(text) && compatible)
        return undefined;
    return {
        message: `${name} contains a character that is not allowed in a host name`,
        hint: "Use letters, digits, hyphens and dots",
    };
}
function labelProblem(text) {
    const name = (0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text);
    if (text.endsWith("."))
        return { message: `${name} ends with a dot`, hint: "Remove the dot at the end" };
    const labels = text.split(".");
    const last = labels.at(-1) ?? "";
    if (labels.includes(""))
        return { message: `${name} has an empty part between two dots` };
    if (NUMERIC_LABEL.test(last))
        return { message: `${name} ends with a number, so it can be read as an address` };
    if (/^localhost$/i.test(last))
        return { message: `${name} means this machine, which Genesys Cloud cannot reach` };
    if (labels.length === 1)
        return { message: `${name} has no domain` };
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
    try {
        const host = new URL(`https://${text}`).hostname;
        return toUnicode(host) === toUnicode(text) ? host : undefined;
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
/* harmony export */   Og: () => (/* binding */ MAX_DOCUMENTS),
/* harmony export */   U_: () => (/* binding */ MAX_OPEN_FILES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   kW: () => (/* binding */ MAX_QUOTED),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   u9: () => (/* binding */ MAX_ISSUES)
/* harmony export */ });
/** The largest account file in bytes: an account takes 1 KiB, and the parser's time and memory grow with the file. */
const MAX_FILE_BYTES = 256 * 1024;
/** The most nested collections in a document: an account needs one, and composing recurses once per level. */
const MAX_DEPTH = 64;
/** The most values in a document: an account has 14, and each costs time and memory. */
const MAX_NODES = 10_000;
/** The most documents in a file: as many of the shortest real accounts as fit in {@link MAX_FILE_BYTES}. */
const MAX_DOCUMENTS = 1000;
/** The most issues that are kept per document: three times its keys; more would only hide the first. */
const MAX_ISSUES = 50;
/** The longest piece of a file that a message quotes, in code points. */
const MAX_QUOTED = 80;
/** The most files to read at the same time, far below the limit on open files. */
const MAX_OPEN_FILES = 16;


/***/ }),

/***/ 40312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pQ: () => (/* binding */ ACCOUNT_KEYS),
  UO: () => (/* binding */ TEXT_RULES),
  rE: () => (/* binding */ accountSchema),
  gQ: () => (/* binding */ keyDescription)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 6 modules
var errors = __webpack_require__(70586);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/account/describe-value.js
var describe_value = __webpack_require__(38016);
// EXTERNAL MODULE: ./build/src/core/account/host-name.js
var host_name = __webpack_require__(1895);
;// CONCATENATED MODULE: ./build/src/core/account/email-address.js
// By hand: packages that check addresses take what Genesys Cloud refuses, such as quoted local parts and domains
// outside ASCII.



// RFC 5321 section 4.5.3.1: 64 octets before the @, and a path of 256 with its angle brackets.
const MAX_LOCAL_LENGTH = 64;
const MAX_ADDRESS_LENGTH = 254;
const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/**
 * Why text is not a plain address: a dot-atom, @ and a domain (RFC 5321 section 4.1.2), all ASCII; quoted local
 * parts are refused.
 */
function emailAddressProblem(text, subject) {
    const at = text.lastIndexOf("@");
    const local = text.slice(0, Math.max(0, at));
    const domain = text.slice(at + 1);
    const wrong = (why, hint) => (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} ${(0,describe_value/* quoted */.TL)(text)} ${why}`, { hint: hint ?? "Write it as name@example.com" });
    if (at < 1 || domain === "")
        return wrong("is not an e-mail address");
    if (text.length > MAX_ADDRESS_LENGTH)
        return wrong(`is longer than ${MAX_ADDRESS_LENGTH} characters`);
    if (/[<>]/.test(text))
        return wrong("has a display name", "Give the bare address, without a name and < >");
    if (local.startsWith('"'))
        return wrong("has a quoted part before the @, which few mail systems accept");
    if (local.length > MAX_LOCAL_LENGTH)
        return wrong(`has more than ${MAX_LOCAL_LENGTH} characters before the @`);
    if (!DOT_ATOM.test(local))
        return wrong("has a character before the @ that is not allowed in an address");
    const host = (0,host_name/* parseHostName */.BQ)(domain);
    if ("problem" in host)
        return wrong("has a domain that is not a valid DNS name");
    if (host.host !== domain.toLowerCase()) {
        return wrong("has an international domain", `Write the domain as ${host.host}`);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
// EXTERNAL MODULE: ./build/src/core/account/template.js
var template = __webpack_require__(23043);
;// CONCATENATED MODULE: ./build/src/core/account/schema.js







/** The rule of each text key: both the schema's verdict and the issue's message come from it. */
const TEXT_RULES = {
    name: nameProblem,
    description: textProblem,
    smtp_server: hostProblem,
    imap_server: hostProblem,
    username: usernameProblem,
    password: secretProblem,
    signature: textProblem,
    reply_to_address: emailAddressProblem,
    reply_template: templateProblem,
    forward_template: templateProblem,
};
function hostProblem(value, subject) {
    const read = (0,host_name/* parseHostName */.BQ)(value, subject);
    return "problem" in read ? read.problem : undefined;
}
function secretProblem(value, subject) {
    const read = (0,secret_reference/* parseSecretReference */.Lt)(value, subject);
    return "problem" in read ? read.problem : undefined;
}
function templateProblem(value, subject) {
    const malformed = (0,template/* templateFindings */.F)(value, subject).find(({ finding }) => finding.severity === "error");
    return textProblem(value, subject) ?? malformed?.finding;
}
function schema_text(key, facts) {
    return dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((value) => TEXT_RULES[key](value, key) === undefined), dist/* metadata */.yuE({ ...facts }));
}
function host(key, facts) {
    const canonical = (value) => {
        const read = (0,host_name/* parseHostName */.BQ)(value);
        return "host" in read ? read.host : value;
    };
    return dist/* pipe */.FsL(schema_text(key, { ...facts, minLength: 3, maxLength: 253, pattern: HOST_PATTERN }), dist/* transform */.pdi(canonical));
}
// Looser than the rules on purpose: an editor must never flag what a run accepts.
const HOST_PATTERN = "^[^\\s@/:#\\[\\].]+(\\.[^\\s@/:#\\[\\].]+)+$";
const SECRET_PATTERN = `^env:(?!${secret_reference/* FORBIDDEN_PREFIXES */.VZ.join("|")})[A-Z][A-Z0-9_]{0,127}$`;
/** The schema of one document of an account file: types, run-time verdict and JSON Schema are all made from it. */
const accountSchema = dist/* strictObject */.rej({
    name: schema_text("name", {
        title: "Name",
        description: "1 to 256 characters, unique in the organisation regardless of case; identifies the account",
        minLength: 1,
        maxLength: 256,
        examples: ["Customer Support"],
    }),
    description: schema_text("description", { title: "Description", description: "What the mailbox is for; may be empty" }),
    smtp_server: host("smtp_server", {
        title: "SMTP server",
        description: "DNS name of the server for outgoing mail, never an IP address",
        examples: ["smtp.example.com"],
    }),
    smtp_port: dist/* pipe */.FsL(dist/* picklist */.KIO([587, 465]), dist/* metadata */.yuE({ title: "SMTP port", description: "587 (STARTTLS) or 465 (implicit TLS)" })),
    imap_server: host("imap_server", {
        title: "IMAP server",
        description: "DNS name of the server for incoming mail, never an IP address",
        examples: ["imap.example.com"],
    }),
    imap_port: dist/* pipe */.FsL(dist/* literal */.euz(993), dist/* metadata */.yuE({ title: "IMAP port", description: "993 (implicit TLS)" })),
    authentication_type: dist/* pipe */.FsL(dist/* picklist */.KIO(["PLAIN", "OAUTH2"]), dist/* metadata */.yuE({ title: "Authentication type", description: "PLAIN (a password) or OAUTH2 (a token)" })),
    username: schema_text("username", {
        title: "User name",
        description: "The user name of the mailbox; for most providers, its address",
        minLength: 1,
        examples: ["support@example.com"],
    }),
    password: schema_text("password", {
        title: "Password reference",
        description: "env:NAME, where NAME is a secret passed to the run; never the password itself",
        pattern: SECRET_PATTERN,
        examples: ["env:SUPPORT_PASSWORD"],
    }),
    signature: schema_text("signature", { title: "Signature", description: "Appended to outgoing mail; may be empty" }),
    reply_to_address: schema_text("reply_to_address", {
        title: "Reply-to address",
        description: "The e-mail address that replies go to",
        minLength: 3,
        maxLength: 254,
        pattern: "^[^\\s@<>]+@[^\\s@<>]+$",
        examples: ["support@example.com"],
    }),
    reply_template: schema_text("reply_template", {
        title: "Reply template",
        description: "Text of a reply with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
        examples: ["Hello {{customer.name}},\n\n{{message.body}}"],
    }),
    forward_template: schema_text("forward_template", {
        title: "Forward template",
        description: "Text of a forward with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
        examples: ["Forwarded from {{customer.email}}:\n\n{{message.body}}"],
    }),
    enable_tls: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(true), dist/* metadata */.yuE({ title: "TLS", description: "true; connections without TLS are refused" })), true),
});
/** The keys of an account file, in the order in which they are written. */
const ACCOUNT_KEYS = Object.keys(accountSchema.entries);
/** What a key is for and what value it takes, in one sentence, as editors show it. */
function keyDescription(key) {
    const entry = accountSchema.entries[key];
    return String(dist/* getMetadata */.yb2(entry.type === "optional" ? entry.wrapped : entry).description);
}
const MAX_NAME_LENGTH = 256;
// What mail and APIs cannot carry intact: control characters except tab and line ends, lone surrogates, noncharacters.
const UNUSABLE_IN_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const UNUSABLE_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;
/** Why multi-line text cannot be used; tabs and line ends are allowed, other control characters are not. */
function textProblem(text, subject) {
    const unusable = UNUSABLE_IN_TEXT.exec(text)?.[0];
    return unusable === undefined ? undefined : characterFinding(unusable, subject);
}
/** Why text cannot be an account's name: 1 to 256 characters (code points) on one line, without spaces around it. */
function nameProblem(text, subject) {
    if (text === "")
        return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} is empty`, { hint: "Give the account a name" });
    const unusable = UNUSABLE_IN_LINE.exec(text)?.[0];
    if (unusable !== undefined)
        return characterFinding(unusable, subject);
    if (text.trim() !== text) {
        return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} starts or ends with a space`, { hint: "Remove the space" });
    }
    const length = Array.from(text).length;
    return length <= MAX_NAME_LENGTH
        ? undefined
        : (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} has ${length} characters, but at most ${MAX_NAME_LENGTH} are allowed`);
}
/** Why text cannot be a user name: any control character could end or split a command on the wire. */
function usernameProblem(text, subject) {
    if (text === "")
        return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} is empty`, { hint: "Give the mailbox's user name" });
    return UNUSABLE_IN_LINE.test(text)
        ? (0,errors/* finding */.gk)("CFG_CREDENTIAL_CHARS", `${subject} contains a control character`, {
            hint: "Remove the control character",
        })
        : undefined;
}
function characterFinding(char, subject) {
    return (0,errors/* finding */.gk)("VALUE_INVALID", `${subject} contains the character ${(0,base_text/* codePointName */.R8)(char)}, which e-mail cannot carry`, {
        hint: "Remove the character",
    });
}


/***/ }),

/***/ 24653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ resolveSecret),
/* harmony export */   Lt: () => (/* binding */ parseSecretReference),
/* harmony export */   VZ: () => (/* binding */ FORBIDDEN_PREFIXES)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47039);


/** The start of a reference: `env:NAME`. */
const SCHEME = "env:";
const NAME = /^[A-Z][A-Z0-9_]{0,127}$/;
/**
 * Prefixes of variables that contain the runner's or this program's own credentials: no account file may send those
 * anywhere.
 */
const FORBIDDEN_PREFIXES = ["INPUT_", "GITHUB_", "ACTIONS_", "RUNNER_", "GENESYS_", "ITSM_", "NODE_"];
/**
 * Reads `env:NAME`. The text may be a real password by mistake, so a problem reveals nothing about it, not even its
 * length.
 */
function parseSecretReference(text, subject = "password") {
    if (!text.startsWith(SCHEME)) {
        return {
            problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_LITERAL", `${subject} is a literal value, not a reference of the form env:NAME`),
        };
    }
    const name = text.slice(SCHEME.length);
    if (!NAME.test(name)) {
        return { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_INVALID", `${subject} starts with env: but no valid name follows`) };
    }
    const prefix = FORBIDDEN_PREFIXES.find((forbidden) => name.startsWith(forbidden));
    if (prefix === undefined)
        return { name };
    const message = `${subject} refers to a name that starts with ${prefix}, which account files must not read`;
    return { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_FORBIDDEN", message) };
}
/**
 * Looks up the password that an account refers to. The reference is checked again, so that no account made without
 * a file can name a forbidden variable. No issue reveals anything about the value.
 */
function resolveSecret(account, lookup, place = {}) {
    const position = place.position ?? { line: 1, column: 1 };
    const refuse = (problem) => ({ issue: { ...problem, path: "password", ...position } });
    const reference = parseSecretReference(account.password);
    if ("problem" in reference)
        return refuse(reference.problem);
    const { name } = reference;
    const source = place.source ?? "the environment";
    const value = lookup(name);
    if (value === undefined) {
        return refuse((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_MISSING", `password refers to ${name}, which is not in ${source}`));
    }
    if (value === "")
        return refuse((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_MISSING", `password refers to ${name}, which is empty in ${source}`));
    if (/[\r\n\0]/.test(value)) {
        const message = `The value of ${name} in ${source} contains a line break or a NUL character`;
        return refuse((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("CFG_CREDENTIAL_CHARS", message));
    }
    return { secret: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(value, account.password) };
}


/***/ }),

/***/ 23043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ templateFindings),
/* harmony export */   K: () => (/* binding */ braceOffsets)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51137);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38016);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2881);
// By hand: template engines read a syntax of their own, and stop at the first error without its place.




/** Variables that Genesys Cloud fills in when it sends a reply or forward. */
const TEMPLATE_VARIABLES = ["customer.name", "customer.email", "message.body"];
/** The findings to keep of each kind: one more than a document shows, so that it is clear that some are missing. */
const KEPT = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ISSUES */ .u9 + 1;
/**
 * What is wrong with a template's `{{variables}}`, in order: the first malformed braces and the first unknown
 * variables, limited in number. Single braces are plain text; spaces inside double ones are allowed.
 */
function templateFindings(text, subject) {
    const found = [];
    let malformed = 0;
    let unknown = 0;
    for (const { index, ...part } of templateParts(text)) {
        if (part.malformed !== undefined && ++malformed <= KEPT) {
            found.push({ index, finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TEMPLATE_MALFORMED", `${subject} has ${part.malformed}`) });
        }
        else if (part.variable !== undefined && !isKnown(part.variable) && ++unknown <= KEPT) {
            found.push({ index, finding: unknownVariable(part.variable, subject) });
        }
    }
    return found;
}
function* templateParts(text) {
    const marks = Array.from(text.matchAll(/\{\{|\}\}/g), ({ index, 0: braces }) => ({ index, braces }));
    for (let at = 0; at < marks.length; at++) {
        const { index, braces } = marks[at] ?? { index: 0, braces: "" };
        const next = marks[at + 1];
        if (braces === "}}") {
            yield { index, malformed: "}} without {{ before it" };
        }
        else if (next === undefined) {
            yield { index, malformed: "{{ without }} after it" };
        }
        else if (next.braces === "{{") {
            yield { index, malformed: "{{ inside {{, or without }} after it" };
        }
        else {
            yield { index, ...betweenBraces(text.slice(index + 2, next.index)) };
            at++;
        }
    }
}
function betweenBraces(text) {
    const variable = text.replace(/^[ \t]+|[ \t]+$/g, "");
    if (variable === "")
        return { malformed: "{{ }} without a variable" };
    return /[{}]/.test(variable) ? { malformed: "three braces instead of two" } : { variable };
}
function isKnown(name) {
    return TEMPLATE_VARIABLES.some((variable) => variable === name);
}
function unknownVariable(name, subject) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TEMPLATE_VARIABLE_UNKNOWN", `${subject} uses the variable ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}, which Genesys Cloud is not known to fill in`, { hint: `The nearest known variable is {{${(0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, TEMPLATE_VARIABLES)}}}` });
}
/**
 * Finds where the brace at an index of a value is in the file. Quoting, folding and indentation keep a scalar's braces in
 * order, so the nth brace of the value is the nth of its source. The counts differ only if some are written as escapes
 * (`\x7b`); then the value's start is returned instead.
 */
function braceOffsets(value, entry) {
    const inValue = bracePlaces(value);
    const inSource = bracePlaces(entry.raw.text);
    const offsets = new Map(inValue.length === inSource.length
        ? inValue.map((index, nth) => [index, entry.raw.offset + (inSource[nth] ?? 0)])
        : []);
    return (index) => offsets.get(index) ?? entry.valueOffset;
}
function bracePlaces(text) {
    return Array.from(text.matchAll(/[{}]/g), (match) => match.index);
}


/***/ })

};
