export const id = 145;
export const ids = [145];
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
var schema = __webpack_require__(8854);
;// CONCATENATED MODULE: ./build/src/core/account/json-schema.js



const SCHEMA_ID = "https://unpkg.com/genesys-email-accounts/dist/account.schema.json";
/**
 * The JSON Schema (draft-07, which editors support best) of one document of an account file, made from the schema that
 * validates it. It accepts whatever a run accepts, and a little more: it leaves out rules that it cannot express.
 */
function accountJsonSchema() {
    return {
        $id: SCHEMA_ID,
        title: "E-mail account of Genesys Cloud",
        description: "One document of an account file of genesys-email-accounts",
        ...(0,dist/* toJsonSchema */.PF)(schema/* accountSchema */.rE, {
            target: "draft-07",
            typeMode: "input",
            ignoreActions: ["check", "transform", "readonly"],
        }),
        if: { required: ["routing"], properties: { routing: { type: "object", required: ["graph"] } } },
        else: { required: [...account/* MAILBOX_KEYS */.Cc] },
    };
}

;// CONCATENATED MODULE: ./build/src/cli/schema-command.js


/** Prints the JSON Schema of an account file. */
function schemaCommand() {
    external_node_process_.stdout.write(JSON.stringify(accountJsonSchema(), null, 2) + "\n");
}


/***/ }),

/***/ 2734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ MAILBOX_KEYS),
/* harmony export */   Rc: () => (/* binding */ nameKey),
/* harmony export */   TJ: () => (/* binding */ hasMailbox),
/* harmony export */   cy: () => (/* binding */ dedupKey),
/* harmony export */   jB: () => (/* binding */ missingMailboxKeys)
/* harmony export */ });
/** The keys that only an account with a Graph integration may leave out, in the order of a file. */
const MAILBOX_KEYS = [
    "smtp_server",
    "smtp_port",
    "imap_server",
    "imap_port",
    "authentication_type",
    "username",
    "password",
];
/** The keys of its servers that an account's file leaves out. */
function missingMailboxKeys(account) {
    return MAILBOX_KEYS.filter((key) => account[key] === undefined);
}
/** Whether an account's file says how its servers are reached. */
function hasMailbox(account) {
    return missingMailboxKeys(account).length === 0;
}
/** The form of a name for comparing accounts: names that differ only in case or in the width of their blanks are the same account. */
function nameKey(name) {
    // Upper case first: letters such as ß and ς have no counterpart of their own on the way back.
    return name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
}
/** Identifies an account in tickets and alerts, the same in every run; names are compared by {@link nameKey}. */
function dedupKey(context, name) {
    const { repositoryId, repository, organisation } = context;
    const place = [repositoryId ?? repository ?? "local", ...(organisation === undefined ? [] : [organisation])];
    return `genesys-email-account:${place.join(":")}:${nameKey(name)}`;
}


/***/ }),

/***/ 39420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lowerCaseDomain),
/* harmony export */   q: () => (/* binding */ emailAddressProblem)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38016);
/* harmony import */ var _host_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1895);
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
    const wrong = (why, hint) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} ${why}`, { hint: hint ?? "Write it as name@example.com" });
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
    const host = (0,_host_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHostName */ .BQ)(domain);
    if ("problem" in host)
        return wrong("has a domain that is not a valid DNS name");
    if (host.host !== domain.toLowerCase()) {
        return wrong("has an international domain", `Write the domain as ${host.host}`);
    }
    return undefined;
}
/** An address with its domain in lower case, which has no case, as the part before the @ may have (RFC 5321 section 2.4). */
function lowerCaseDomain(address) {
    const at = address.lastIndexOf("@");
    return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}


/***/ })

};
