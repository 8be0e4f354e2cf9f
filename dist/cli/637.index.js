export const id = 637;
export const ids = [637];
export const modules = {

/***/ 22424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schemaCommand: () => (/* binding */ schemaCommand)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./node_modules/@valibot/to-json-schema/dist/index.mjs
var dist = __webpack_require__(37667);
// EXTERNAL MODULE: ./build/src/core/account/account.js
var account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/account/schema.js
var account_schema = __webpack_require__(8854);
;// CONCATENATED MODULE: ./build/src/core/account/json-schema.js



const SCHEMA_ID = "https://unpkg.com/genesys-email-accounts/dist/account.schema.json";
/** Text that is empty: editors insert what follows the ^ as it stands. */
const EMPTY = '^""';
/** What an editor offers as a whole account; `${n:…}` are the places to fill in. */
const SNIPPETS = [
    {
        label: "account",
        description: "An e-mail account with its SMTP and IMAP servers",
        body: {
            name: "${1:Customer Support}",
            description: "${2:Inbound support mail of the first line}",
            smtp_server: "${3:smtp.example.com}",
            smtp_port: 587,
            imap_server: "${4:imap.example.com}",
            imap_port: 993,
            authentication_type: "PLAIN",
            username: "${5:support@example.com}",
            password: "env:${6:SUPPORT_PASSWORD}",
            signature: EMPTY,
            reply_to_address: "${7:support@example.com}",
            reply_template: EMPTY,
            forward_template: EMPTY,
        },
    },
    {
        label: "account by Microsoft Graph",
        description: "An e-mail account whose mail comes by a Microsoft Graph integration, without servers",
        body: {
            name: "${1:Customer Support}",
            description: "${2:Inbound support mail of the first line}",
            signature: EMPTY,
            reply_to_address: "${3:support@example.com}",
            reply_template: EMPTY,
            forward_template: EMPTY,
            routing: {
                address: "${4:support@example.com}",
                queue: "${5:Customer Support}",
                graph: "${6:Support Graph}",
            },
        },
    },
];
/**
 * The JSON Schema (draft-07, which editors support best) of one document of an account file, made from the schema that
 * validates it. It accepts whatever a run accepts, and a little more: it leaves out rules that it cannot express. Beside
 * the standard's keywords it has those by which VS Code and yaml-language-server say in words what is wrong and complete
 * a whole account.
 */
function accountJsonSchema() {
    const schema = (0,dist/* toJsonSchema */.PF)(account_schema/* accountSchema */.rE, {
        target: "draft-07",
        typeMode: "input",
        ignoreActions: ["check", "transform", "readonly"],
    });
    return {
        $id: SCHEMA_ID,
        title: "E-mail account of Genesys Cloud",
        description: "One account of genesys-email-accounts. A YAML file may hold several: one a document, with a line of --- between them. " +
            "A JSON file holds one",
        ...forEditors({ ...schema }, ""),
        if: { required: ["routing"], properties: { routing: { type: "object", required: ["graph"] } } },
        else: { required: [...account/* MAILBOX_KEYS */.Cc] },
        allOf: [ADDRESS_CONDITION],
        ...{ defaultSnippets: SNIPPETS },
    };
}
/** Mail arrives at an address: that of `routing`, else the user name. */
const ADDRESS_CONDITION = {
    if: {
        required: ["routing"],
        properties: { routing: { type: "object" } },
        not: { required: ["username"], properties: { username: { pattern: "@" } } },
    },
    then: {
        properties: {
            routing: {
                required: ["address"],
                ...{ errorMessage: "routing.address is missing, and username is no e-mail address" },
            },
        },
    },
};
/** A schema whose messages name the key, and in which a value that may be null is one schema and not a choice of two. */
function forEditors(schema, path) {
    const { anyOf, ...own } = schema;
    if (Array.isArray(anyOf) && anyOf.length === 2 && anyOf[1].type === "null") {
        return forEditors({ ...anyOf[0], ...own, type: [anyOf[0].type, "null"] }, path);
    }
    const said = Object.fromEntries(Object.entries(own).map(([key, value]) => {
        const isMessage = key === "errorMessage" || key === "patternErrorMessage";
        return [key, isMessage ? `${path} ${value}` : value];
    }));
    const { properties, items, allOf } = own;
    return {
        ...said,
        ...(anyOf === undefined ? {} : { anyOf: anyOf.map((one) => forEditors(one, path)) }),
        ...(properties === undefined ? {} : {
            properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [
                key,
                forEditors(value, path === "" ? key : `${path}.${key}`),
            ])),
        }),
        ...(items === undefined ? {} : { items: forEditors(items, `An item of ${path}`) }),
        ...(own["type"] === "string" && Array.isArray(allOf) ? { allOf: allOf.map((one) => forEditors(one, path)) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/src/cli/schema-command.js


/** Prints the JSON Schema of an account file. */
function schemaCommand() {
    external_node_process_.stdout.write(JSON.stringify(accountJsonSchema(), null, 2) + "\n");
}


/***/ }),

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


/***/ })

};
