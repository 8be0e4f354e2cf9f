export const id = 359;
export const ids = [359];
export const modules = {

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
    // By upper case: letters such as ß and ς have no counterpart of their own on the way back, and ẞ reaches ß first.
    return name.normalize("NFC").toLowerCase().toUpperCase().toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
}
/** Identifies an account in tickets and alerts, the same in every run; names are compared by {@link nameKey}. */
function dedupKey(context, name) {
    const { repositoryId, repository, organisation } = context;
    const place = [repositoryId ?? repository ?? "local", ...(organisation === undefined ? [] : [organisation])];
    // A label may have colons, as host and port do: only without any in the name no two accounts can share a key.
    const key = nameKey(name).replace(/[%:]/g, encodeURIComponent);
    return `genesys-email-account:${place.join(":")}:${key}`;
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
    if (/@[^@]*[,;\s][^@]*@/.test(text))
        return wrong("holds more than one address", "Give one address");
    if (text !== text.trim())
        return wrong("begins or ends with a blank", "Remove the blank");
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


/***/ }),

/***/ 11554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ ADDRESS),
/* harmony export */   Dz: () => (/* binding */ ROUTE_ADDRESS),
/* harmony export */   a$: () => (/* binding */ TEXT),
/* harmony export */   gd: () => (/* binding */ NO_TEXT),
/* harmony export */   jg: () => (/* binding */ HOST),
/* harmony export */   nX: () => (/* binding */ REPLY_TO),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   pj: () => (/* binding */ LINE)
/* harmony export */ });
// What JSON Schema can say of the rules of a file. A pattern is never stricter than its rule: an editor must not flag what
// a run accepts. Classes are spelled out, because not every validator's regular expressions know \p{…}.
/** What an editor says about a number or a word such as true in the place of text. */
const NO_TEXT = "must be text: put a number, or a word such as true, in quotes";
/** Text of more than one line. */
const TEXT = {
    pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$",
    patternErrorMessage: "must not hold control characters, which e-mail cannot carry",
};
/** Text on one line that is not empty. */
const LINE = {
    pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",
    patternErrorMessage: "must be text on one line, without control characters, and not empty",
};
const UNSEEN = "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff";
/** A name: visible characters. */
const NAME = {
    pattern: `^[^\\s${UNSEEN}]([^${UNSEEN}]*[^\\s${UNSEEN}])?$`,
    patternErrorMessage: "must be 1 to 256 visible characters on one line, without blanks around them",
};
/** No last part that could be read as a number of an address, and not the machine itself. */
const NO_ADDRESS = "(?!([^.]*\\.)*([0-9]+|0[xX][0-9A-Fa-f]*|[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt])$)";
const LETTER = "[^\\u0000-,./:-@\\[-`{-\\u00a0\\s]";
const LABEL = `(?!-[A-Za-z0-9-]*(\\.|$))(?![A-Za-z0-9-]*-(\\.|$))(?![A-Za-z0-9-]{64})${LETTER}+`;
/** The DNS name of a server, in any script. */
const HOST = {
    pattern: `^${NO_ADDRESS}(${LABEL}\\.)+${LABEL}$`,
    patternErrorMessage: "must be the DNS name of a server, such as mail.example.com: no IP address, port, URL or blank, and not this machine",
};
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
function addressPattern(alphanumeric) {
    const label = `(?![${alphanumeric}-]{64})[${alphanumeric}]([${alphanumeric}-]*[${alphanumeric}])?`;
    return `(?=[^@]{1,64}@)${ATOM}(\\.${ATOM})*@${NO_ADDRESS}(${label}\\.)+${label}`;
}
/** A plain e-mail address. */
const ADDRESS = {
    pattern: `^${addressPattern("A-Za-z0-9")}$`,
    patternErrorMessage: "must be one e-mail address, such as support@example.com, without a display name",
};
/** An e-mail address at which Genesys Cloud receives mail. */
const ROUTE_ADDRESS = {
    pattern: `^${addressPattern("a-z0-9")}$`,
    patternErrorMessage: "must be one e-mail address, such as support@example.com, its domain in lower case",
};
/** What `reply_to` of a route takes. */
const REPLY_TO = {
    pattern: `^(self|${addressPattern("a-z0-9")})$`,
    patternErrorMessage: "must be self, or the address of another route, its domain in lower case",
};


/***/ }),

/***/ 4467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ ROUTING_CONDITIONS),
/* harmony export */   II: () => (/* binding */ routingSchema),
/* harmony export */   Kb: () => (/* binding */ ROUTING_KEYS),
/* harmony export */   T7: () => (/* binding */ ROUTING_RULES),
/* harmony export */   je: () => (/* binding */ MAX_FOLDERS),
/* harmony export */   ow: () => (/* binding */ routeAddress)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38016);
/* harmony import */ var _email_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39420);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11554);
/* harmony import */ var _text_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46712);






const HISTORY = ["include", "exclude", "optional"];
const WHEN = ["draft", "send", "send_once"];
/** What the values of `routing` must be: both the schema's verdict and the issue's message come from it. */
const ROUTING_RULES = {
    address: textRule(routeAddressProblem),
    anyAddress: textRule(_email_address_js__WEBPACK_IMPORTED_MODULE_2__/* .emailAddressProblem */ .q),
    name: textRule(_text_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .nameProblem */ .rH),
    reference: textRule(_text_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .nameProblem */ .rH),
    replyTo: textRule((value, subject) => value === "self" ? undefined : replyToProblem(value, subject)),
    folder: textRule(folderProblem),
    priority: (value, subject, written) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0
        ? undefined
        : wrong(value, subject, "a whole number from 0", {
            code: typeof value === "number" ? "VALUE_INVALID" : "VALUE_TYPE",
            written,
        }),
    flag: (value, subject, written) => typeof value === "boolean" ? undefined : wrong(value, subject, "true or false", { written }),
    history: choiceRule(HISTORY),
    when: choiceRule(WHEN),
};
function textRule(problem) {
    return (value, subject, written) => {
        if (typeof value === "string")
            return problem(value, subject);
        const isPlain = typeof value === "number" || typeof value === "boolean";
        return wrong(value, subject, "text", { hint: isPlain ? (0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quotesHint */ .$V)(written) : undefined, written });
    };
}
function choiceRule(choices) {
    const all = `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
    return (value, subject, written) => {
        if (typeof value !== "string")
            return wrong(value, subject, all, { written });
        if (choices.includes(value))
            return undefined;
        const meant = value.trim().toLowerCase().replace(/[\s-]+/g, "_");
        const message = `${subject} must be ${all}, but is ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value)}`;
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", message, { hint: `Write ${choices.includes(meant) ? meant : all}` });
    };
}
function wrong(value, subject, expected, { code = "VALUE_TYPE", hint, written } = {}) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(code, `${subject} must be ${expected}, but is ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .describeValue */ .bp)(value, written)}`, {
        hint: hint ?? (value === null ? "Write a value, or remove the key" : `Write ${expected}`),
    });
}
/** Why text cannot be the address of a route: domains of Genesys Cloud are known by their name in lower case. */
function routeAddressProblem(value, subject) {
    const problem = (0,_email_address_js__WEBPACK_IMPORTED_MODULE_2__/* .emailAddressProblem */ .q)(value, subject);
    const proper = (0,_email_address_js__WEBPACK_IMPORTED_MODULE_2__/* .lowerCaseDomain */ .M)(value);
    if (problem !== undefined || proper === value)
        return problem;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value)} has capital letters in its domain`, {
        hint: `Write ${proper}`,
    });
}
function replyToProblem(value, subject) {
    const hint = 'Write "self" for the account\'s own address, or the address of another route';
    return value.includes("@")
        ? routeAddressProblem(value, subject)
        : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} must be self or an address, but is ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value)}`, { hint });
}
function folderProblem(value, subject) {
    return value === ""
        ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} is empty`, { hint: "Give the folder's exact name, such as INBOX" })
        : (0,_text_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .lineProblem */ .OR)(value, subject);
}
/** The address at which Genesys Cloud receives an account's mail; undefined when its file names none. */
function routeAddress({ routing, username }) {
    if (routing?.address !== undefined)
        return routing.address;
    return username === undefined || (0,_email_address_js__WEBPACK_IMPORTED_MODULE_2__/* .emailAddressProblem */ .q)(username, "username") ? undefined : (0,_email_address_js__WEBPACK_IMPORTED_MODULE_2__/* .lowerCaseDomain */ .M)(username);
}
/** What JSON Schema can say of each rule of text. */
const TEXTS = {
    address: { ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .ROUTE_ADDRESS */ .Dz, maxLength: 254 },
    anyAddress: { ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .ADDRESS */ .BD, maxLength: 254 },
    name: { ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME */ .o_, maxLength: 256 },
    reference: { ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME */ .o_, maxLength: 256 },
    replyTo: { ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .REPLY_TO */ .nX, maxLength: 254 },
    folder: _patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE */ .pj,
};
function text(rule, facts) {
    const holds = (value) => ROUTING_RULES[rule](value, "") === undefined;
    return valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y(holds), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({ errorMessage: _patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_TEXT */ .gd, ...TEXTS[rule], ...facts }));
}
function clearable(rule, facts) {
    return valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(text(rule, facts));
}
function list(item, facts) {
    return valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_5__/* .readonly */ .tBZ(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({ uniqueItems: true, errorMessage: "must be a list", ...facts }));
}
const referenceItem = text("reference", { description: "Name or id", examples: ["Billing"] });
const copyName = { description: "Name that is shown beside the address", examples: ["Mail Archive"] };
const copyAddress = {
    description: "Address",
    examples: ["archive@example.com"],
    errorMessage: "must be an e-mail address, or the keys email and name",
};
/** The most folders of a mailbox that Genesys Cloud reads for one route, by its newer pages. */
const MAX_FOLDERS = 10;
/** The schema of `routing`; rules over several keys are in {@link ROUTING_CONDITIONS}, and told by `judgeRouting`. */
const routingSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    address: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(text("address", {
        description: "Address at which Genesys Cloud receives the mail, its domain in lower case; by default username",
        examples: ["support@example.com"],
    })),
    from_name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(text("name", { description: "Sender name of replies; by default name", examples: ["Example Support"] })),
    from_email: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(clearable("anyAddress", {
        description: "Sender address of replies; not together with reply_to",
        examples: ["support@example.com"],
    })),
    queue: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(text("reference", {
        description: "Name or id of the queue that takes the mail; either queue or flow",
        examples: ["Customer Support"],
    })),
    flow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(text("reference", {
        description: "Name or id of the inbound email flow that takes the mail; either queue or flow",
        examples: ["Inbound Email"],
    })),
    priority: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y((value) => ROUTING_RULES.priority(value, "") === undefined), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({
        type: "integer",
        description: "Priority in the queue, a whole number from 0; only with queue",
        errorMessage: "must be a whole number from 0",
        examples: [5],
        minimum: 0,
    }))),
    skills: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(list(referenceItem, {
        description: "Names or ids of the skills that the mail needs; only with queue",
        examples: [["Billing"]],
    })),
    language: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(clearable("reference", {
        description: "Name or id of the language that the mail needs; only with queue",
        examples: ["English"],
    })),
    spam_flow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(clearable("reference", {
        description: "Name or id of the inbound email flow that takes spam",
        examples: ["Spam"],
    })),
    auto_bcc: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(list(valibot__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
        text("anyAddress", copyAddress),
        valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
            email: text("anyAddress", copyAddress),
            name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(text("name", copyName)),
        }), valibot__WEBPACK_IMPORTED_MODULE_5__/* .readonly */ .tBZ()),
    ]), {
        description: "Addresses that get a blind copy of every reply; not together with reply_to",
        examples: [["archive@example.com"]],
    })),
    reply_to: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(clearable("replyTo", {
        description: "Where replies of customers go: self, or the address of another route",
        examples: ["self"],
    })),
    history: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(HISTORY), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({
        description: "Whether replies quote the messages before them",
        default: "optional",
        errorMessage: "must be include, exclude or optional",
    }))),
    allow_multiple_actions: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({
        description: "Whether agents may reply or forward more than once",
        default: false,
        errorMessage: "must be true or false",
    }))),
    mailbox_folders: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(list(text("folder", { description: "Exact name of a folder", examples: ["INBOX"] }), {
        description: "IMAP folders that are read, by their exact names; by default INBOX on a domain's only account",
        maxItems: MAX_FOLDERS,
        examples: [["INBOX"]],
    })),
    graph: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(text("reference", {
        description: "Name or id of a Microsoft Graph integration, in place of the SMTP and IMAP servers: their keys, authentication_type, username and password may then be left out",
        examples: ["Support Graph"],
    })),
    signature: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        response: text("reference", {
            description: "Name or id of the canned response",
            examples: ["Support Signature"],
        }),
        library: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(text("reference", { description: "Name or id of its library", examples: ["Signatures"] })),
        when: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(WHEN), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({
            description: "When it is inserted",
            errorMessage: "must be draft, send or send_once",
        }))),
        always: valibot__WEBPACK_IMPORTED_MODULE_5__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({
            description: "Whether agents cannot remove it",
            default: false,
            errorMessage: "must be true or false",
        }))),
    }), valibot__WEBPACK_IMPORTED_MODULE_5__/* .readonly */ .tBZ())), valibot__WEBPACK_IMPORTED_MODULE_5__/* .metadata */ .yuE({
        description: "The canned response that is appended to replies",
        examples: [{ response: "Support Signature" }],
    }))),
});
/** The keys of `routing`, in the order in which they are written. */
const ROUTING_KEYS = Object.keys(routingSchema.entries);
/** What the values of `routing` ask of each other, in JSON Schema, with what editors show about it. */
const ROUTING_CONDITIONS = {
    allOf: [
        {
            if: { required: ["queue"] },
            then: { properties: { flow: false }, errorMessage: "routing takes either queue or flow: remove one of them" },
            else: {
                properties: {
                    priority: false,
                    skills: {
                        const: [],
                        doNotSuggest: true,
                        errorMessage: "routing.skills is about waiting in a queue: add queue, or remove it",
                    },
                    language: {
                        type: "null",
                        doNotSuggest: true,
                        errorMessage: "routing.language is about waiting in a queue: add queue, or remove it",
                    },
                },
                errorMessage: "routing.priority is about waiting in a queue: add queue, or remove it",
            },
        },
        {
            if: { required: ["reply_to"], properties: { reply_to: { type: "string" } } },
            then: {
                properties: {
                    from_email: {
                        type: "null",
                        doNotSuggest: true,
                        errorMessage: "routing takes either reply_to or from_email: remove one of them",
                    },
                    auto_bcc: {
                        const: [],
                        doNotSuggest: true,
                        errorMessage: "routing takes either reply_to or auto_bcc: remove one of them",
                    },
                },
            },
        },
        {
            if: { required: ["graph"] },
            then: {
                properties: {
                    mailbox_folders: {
                        const: [],
                        doNotSuggest: true,
                        errorMessage: "routing takes either graph or mailbox_folders: folders are read over IMAP",
                    },
                },
            },
        },
    ],
};


/***/ }),

/***/ 8854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ TEXT_RULES),
/* harmony export */   gQ: () => (/* binding */ keyDescription),
/* harmony export */   pQ: () => (/* binding */ ACCOUNT_KEYS),
/* harmony export */   rE: () => (/* binding */ accountSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77934);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _email_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39420);
/* harmony import */ var _host_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1895);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11554);
/* harmony import */ var _routing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4467);
/* harmony import */ var _secret_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24653);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23043);
/* harmony import */ var _text_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46712);









/** Facts of text that may be empty: an editor writes it so when it completes the key. */
const MAY_BE_EMPTY = { ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$, default: "", errorMessage: `${_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_TEXT */ .gd}, and write "" for none` };
/** The rule of each text key: both the schema's verdict and the issue's message come from it. */
const TEXT_RULES = {
    name: _text_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .nameProblem */ .rH,
    description: _text_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .textProblem */ .Fy,
    smtp_server: hostProblem,
    imap_server: hostProblem,
    username: usernameProblem,
    password: secretProblem,
    signature: _text_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .textProblem */ .Fy,
    reply_to_address: _email_address_js__WEBPACK_IMPORTED_MODULE_1__/* .emailAddressProblem */ .q,
    reply_template: templateProblem,
    forward_template: templateProblem,
};
function hostProblem(value, subject) {
    const read = (0,_host_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHostName */ .BQ)(value, subject);
    return "problem" in read ? read.problem : undefined;
}
function secretProblem(value, subject) {
    const read = (0,_secret_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSecretReference */ .Lt)(value, subject);
    return "problem" in read ? read.problem : undefined;
}
function templateProblem(value, subject) {
    const malformed = (0,_template_js__WEBPACK_IMPORTED_MODULE_6__/* .templateFindings */ .F)(value, subject).find(({ finding }) => finding.severity === "error");
    return (0,_text_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .textProblem */ .Fy)(value, subject) ?? malformed?.finding;
}
function text(key, facts) {
    return valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_8__/* .check */ .z6Y((value) => TEXT_RULES[key](value, key) === undefined), valibot__WEBPACK_IMPORTED_MODULE_8__/* .metadata */ .yuE({ errorMessage: _patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_TEXT */ .gd, ...facts }));
}
function host(key, facts) {
    const canonical = (value) => {
        const read = (0,_host_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHostName */ .BQ)(value);
        return "host" in read ? read.host : value;
    };
    return valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(text(key, { ...facts, ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST */ .jg, maxLength: 253 }), valibot__WEBPACK_IMPORTED_MODULE_8__/* .transform */ .pdi(canonical));
}
/** A reference to a secret. */
const SECRET = {
    pattern: "^env:[A-Z][A-Z0-9_]{0,127}$",
    patternErrorMessage: "must be env:NAME, such as env:SUPPORT_PASSWORD, where NAME is a secret given to the run: the password itself never stands in a file",
};
/** A reference to no variable that holds the run's own credentials. */
const OPEN_SECRET = {
    pattern: `^(?!env:(${_secret_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .FORBIDDEN_PREFIXES */ .VZ.join("|")}|ACCOUNT_SECRETS$))`,
    patternErrorMessage: `must not refer to ACCOUNT_SECRETS or to a name that begins with ${_secret_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .FORBIDDEN_PREFIXES */ .VZ.join(", ")}: they hold credentials of the run itself`,
};
/**
 * The schema of one document of an account file: types, run-time verdict and JSON Schema are all made from it. What one
 * key asks of another (`MAILBOX_KEYS`, `ROUTING_CONDITIONS`) is judged by the reader of the file.
 */
const accountSchema = valibot__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
    name: text("name", {
        title: "Name",
        description: "1 to 256 visible characters, unique in the organisation regardless of case; identifies the account",
        maxLength: 256,
        ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME */ .o_,
        examples: ["Customer Support"],
    }),
    description: text("description", {
        title: "Description",
        description: "What the mailbox is for; may be empty",
        ...MAY_BE_EMPTY,
        examples: ["Inbound support mail of the first line"],
    }),
    smtp_server: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(host("smtp_server", {
        title: "SMTP server",
        description: "DNS name of the server for outgoing mail, never an IP address",
        examples: ["smtp.example.com"],
    })),
    smtp_port: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_8__/* .picklist */ .KIO([587, 465]), valibot__WEBPACK_IMPORTED_MODULE_8__/* .metadata */ .yuE({
        title: "SMTP port",
        description: "587 (STARTTLS) or 465 (implicit TLS)",
        errorMessage: "must be 587 (STARTTLS) or 465 (implicit TLS), a number without quotes",
        enumDescriptions: ["STARTTLS", "implicit TLS"],
    }))),
    imap_server: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(host("imap_server", {
        title: "IMAP server",
        description: "DNS name of the server for incoming mail, never an IP address",
        examples: ["imap.example.com"],
    })),
    imap_port: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_8__/* .picklist */ .KIO([993]), valibot__WEBPACK_IMPORTED_MODULE_8__/* .metadata */ .yuE({
        title: "IMAP port",
        description: "993 (implicit TLS)",
        errorMessage: "must be 993 (implicit TLS), a number without quotes",
        enumDescriptions: ["implicit TLS"],
    }))),
    authentication_type: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_8__/* .picklist */ .KIO(["PLAIN", "OAUTH2"]), valibot__WEBPACK_IMPORTED_MODULE_8__/* .metadata */ .yuE({
        title: "Authentication type",
        description: "PLAIN (a password) or OAUTH2 (a token)",
        errorMessage: "must be PLAIN (a password) or OAUTH2 (a token), in capitals",
        enumDescriptions: ["a password", "a token"],
    }))),
    username: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(text("username", {
        title: "User name",
        description: "The user name of the mailbox; for most providers, its address",
        ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .LINE */ .pj,
        examples: ["support@example.com"],
    })),
    password: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(text("password", {
        title: "Password reference",
        description: "env:NAME, where NAME is a secret passed to the run; never the password itself",
        ...SECRET,
        errorMessage: SECRET.patternErrorMessage,
        allOf: [OPEN_SECRET],
        examples: ["env:SUPPORT_PASSWORD"],
    })),
    signature: text("signature", {
        title: "Signature",
        description: "Appended to outgoing mail; may be empty",
        ...MAY_BE_EMPTY,
        examples: ["Kind regards\nYour support team"],
    }),
    reply_to_address: text("reply_to_address", {
        title: "Reply-to address",
        description: "The e-mail address that replies go to",
        maxLength: 254,
        ..._patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .ADDRESS */ .BD,
        examples: ["support@example.com"],
    }),
    reply_template: text("reply_template", {
        title: "Reply template",
        description: "Text of a reply with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
        ...MAY_BE_EMPTY,
        examples: ["Hello {{customer.name}},\n\n{{message.body}}"],
    }),
    forward_template: text("forward_template", {
        title: "Forward template",
        description: "Text of a forward with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
        ...MAY_BE_EMPTY,
        examples: ["Forwarded from {{customer.email}}:\n\n{{message.body}}"],
    }),
    enable_tls: valibot__WEBPACK_IMPORTED_MODULE_8__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(true), valibot__WEBPACK_IMPORTED_MODULE_8__/* .metadata */ .yuE({
        title: "TLS",
        description: "true; connections without TLS are refused",
        errorMessage: "must be true, or left out: connections without TLS are refused",
    })), true),
    routing: valibot__WEBPACK_IMPORTED_MODULE_8__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_8__/* .pipe */ .FsL(_routing_js__WEBPACK_IMPORTED_MODULE_4__/* .routingSchema */ .II, valibot__WEBPACK_IMPORTED_MODULE_8__/* .readonly */ .tBZ(), valibot__WEBPACK_IMPORTED_MODULE_8__/* .metadata */ .yuE({
        title: "Routing",
        description: "Where the account's mail goes, for genesys-api: email-domains; email-accounts does not send it",
        examples: [{ queue: "Customer Support" }],
        ..._routing_js__WEBPACK_IMPORTED_MODULE_4__/* .ROUTING_CONDITIONS */ .E5,
    }))),
});
/** The keys of an account file, in the order in which they are written. */
const ACCOUNT_KEYS = Object.keys(accountSchema.entries);
/** What a key is for and what value it takes, in one sentence, as editors show it. */
function keyDescription(key) {
    const entry = accountSchema.entries[key];
    return String(valibot__WEBPACK_IMPORTED_MODULE_8__/* .getMetadata */ .yb2("wrapped" in entry ? entry.wrapped : entry).description);
}
/** Why text cannot be a user name: any control character could end or split a command on the wire. */
function usernameProblem(text, subject) {
    if (text === "")
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} is empty`, { hint: "Give the mailbox's user name" });
    return (0,_text_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .lineProblem */ .OR)(text, subject)
        ? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("CFG_CREDENTIAL_CHARS", `${subject} contains a control character`, {
            hint: "Remove the control character",
        })
        : undefined;
}


/***/ }),

/***/ 24653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ resolveSecret),
/* harmony export */   Lt: () => (/* binding */ parseSecretReference),
/* harmony export */   Rs: () => (/* binding */ meantReference),
/* harmony export */   VZ: () => (/* binding */ FORBIDDEN_PREFIXES),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1569);


/** The start of a reference: `env:NAME`. */
const SCHEME = "env:";
const NAME = /^[A-Z][A-Z0-9_]{0,127}$/;
/**
 * Prefixes of variables that contain the runner's or this program's own credentials: no account file may send those
 * anywhere.
 */
const FORBIDDEN_PREFIXES = [
    "INPUT_",
    "GITHUB_",
    "ACTIONS_",
    "RUNNER_",
    "GENESYS_",
    "ITSM_",
    "GEA_",
    "NODE_",
];
/** The variable that holds all values at once. */
const ALL_SECRETS = "ACCOUNT_SECRETS";
/** Whether a name is one that account files may refer to. */
function isSecretName(name) {
    return "name" in parseSecretReference(SCHEME + name);
}
/** Other ways to refer to a variable, which nothing reads in a file. */
const OTHER_REFERENCES = [
    [
        /^\$\{\{\s*(?:secrets|env|vars)\.([A-Za-z]\w{0,127})\s*\}\}$/,
        "is an expression, which GitHub reads in workflows alone",
    ],
    [/^\$\{(?:env:)?([A-Z][A-Z0-9_]{0,127})\}$/, "is a variable of a shell, which no file has"],
    [/^[Ee][Nn][Vv]:\s*([A-Z][A-Z0-9_]{0,127})\s*$/, "is nearly a reference of the form env:NAME"],
];
/**
 * Reads `env:NAME`. The text may be a real password by mistake, so a problem reveals nothing about it, not even its
 * length; only what refers to a variable in another way is named.
 */
function parseSecretReference(text, subject = "password") {
    if (text === "")
        return { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_INVALID", `${subject} is empty`) };
    const name = text.startsWith(SCHEME) ? text.slice(SCHEME.length) : undefined;
    if (name === undefined || !NAME.test(name)) {
        const other = otherReference(text, subject);
        if (other)
            return { problem: other };
        return name === undefined
            ? { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_LITERAL", `${subject} is a literal value, not a reference of the form env:NAME`) }
            : { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_INVALID", `${subject} starts with env: but no valid name follows`) };
    }
    const prefix = FORBIDDEN_PREFIXES.find((forbidden) => name.startsWith(forbidden));
    if (prefix === undefined && name !== ALL_SECRETS)
        return { name };
    const which = prefix === undefined ? ALL_SECRETS : `a name that starts with ${prefix}`;
    const message = `${subject} refers to ${which}, which account files must not read`;
    return { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_FORBIDDEN", message) };
}
/** The reference that a text must have been meant as; undefined for what may be a password. */
function meantReference(text) {
    const name = text.startsWith(SCHEME) && isSecretName(text.slice(SCHEME.length))
        ? text.slice(SCHEME.length)
        : OTHER_REFERENCES.map(([form]) => form.exec(text)?.[1]?.toUpperCase()).find((each) => each !== undefined);
    return name !== undefined && isSecretName(name) ? SCHEME + name : undefined;
}
function otherReference(text, subject) {
    for (const [form, what] of OTHER_REFERENCES) {
        const name = form.exec(text)?.[1]?.toUpperCase();
        if (name === undefined)
            continue;
        const hint = isSecretName(name) ? { hint: `Write ${SCHEME}${name}, and give the run a secret of that name` } : {};
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_INVALID", `${subject} ${what}`, hint);
    }
    return undefined;
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
        return refuse((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_MISSING", `password refers to ${name}, which is not in ${source}${place.limit ?? ""}`));
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
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51137);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21024);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38016);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2881);
// By hand: template engines read a syntax of their own, and stop at the first error without its place.





/** Variables that Genesys Cloud fills in when it sends a reply or forward. */
const TEMPLATE_VARIABLES = ["customer.name", "customer.email", "message.body"];
/** The findings to keep of each kind: one more than a document shows, so that it is clear that some are missing. */
const KEPT = _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ISSUES */ .u9 + 1;
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
    const marks = doubleBraces(text);
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
/** Where two braces of a kind stand, from left to right; every template of every file is searched, mostly in vain. */
function doubleBraces(text) {
    const found = [];
    for (let index = 0; index < text.length - 1; index++) {
        const char = text.charAt(index);
        if ((char !== "{" && char !== "}") || text.charAt(index + 1) !== char)
            continue;
        found.push({ index, braces: char + char });
        index++;
    }
    return found;
}
function betweenBraces(text) {
    const variable = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .trimmed */ .dE)(text, " \t");
    if (variable === "")
        return { malformed: "{{ }} without a variable" };
    return /[{}]/.test(variable) ? { malformed: "three braces instead of two" } : { variable };
}
function isKnown(name) {
    return TEMPLATE_VARIABLES.some((variable) => variable === name);
}
function unknownVariable(name, subject) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TEMPLATE_VARIABLE_UNKNOWN", `${subject} uses the variable ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)}, which Genesys Cloud is not known to fill in`, { hint: `The nearest known variable is {{${(0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(name, TEMPLATE_VARIABLES)}}}` });
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


/***/ }),

/***/ 46712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ textProblem),
/* harmony export */   OR: () => (/* binding */ lineProblem),
/* harmony export */   rH: () => (/* binding */ nameProblem)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);


const MAX_NAME_LENGTH = 256;
// What mail and APIs cannot carry intact: control characters except tab and line ends, lone surrogates, noncharacters.
const UNUSABLE_IN_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const UNUSABLE_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;
/** Why multi-line text cannot be used; tabs and line ends are allowed, other control characters are not. */
function textProblem(text, subject) {
    const unusable = UNUSABLE_IN_TEXT.exec(text)?.[0];
    return unusable === undefined ? undefined : characterFinding(unusable, subject);
}
// An emoji may be followed by the sign that it is shown in colours; every other character that nobody sees could make two
// names of one.
const UNSEEN_IN_NAME = /(?<!\p{Extended_Pictographic})\ufe0f|(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const UNSEEN_KINDS = [
    ["a bidirectional control character", /\p{Bidi_Control}/u],
    ["a zero-width character", /[\u200b-\u200d\u2060\ufeff]/u],
    ["a control character", /\p{Cc}/u],
    ["a format character", /\p{Cf}/u],
    ["a line separator", /[\p{Zl}\p{Zp}]/u],
    ["an invisible character", /\p{Default_Ignorable_Code_Point}/u],
];
/** Why text cannot be used on one line; no control character is allowed. */
function lineProblem(text, subject) {
    const unusable = UNUSABLE_IN_LINE.exec(text)?.[0];
    return unusable === undefined ? undefined : characterFinding(unusable, subject);
}
/** Why text cannot be a name: 1 to 256 visible characters (code points) on one line, without spaces around it. */
function nameProblem(text, subject) {
    if (text === "")
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} is empty`, { hint: "Give a name" });
    const unseen = UNSEEN_IN_NAME.exec(text);
    if (unseen !== null)
        return unseenFinding(unseen[0], Array.from(text.slice(0, unseen.index)).length + 1, subject);
    if (text.trim() !== text) {
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} starts or ends with a space`, { hint: "Remove the space" });
    }
    const length = Array.from(text).length;
    return length <= MAX_NAME_LENGTH
        ? undefined
        : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} has ${length} characters, but at most ${MAX_NAME_LENGTH} are allowed`);
}
function unseenFinding(char, place, subject) {
    const [kind] = UNSEEN_KINDS.find(([, characters]) => characters.test(char)) ?? ["not a character of text"];
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} contains ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointName */ .R8)(char)}, ${kind}, as its character ${place}`, {
        hint: "Remove the character: names must not differ in what nobody sees",
    });
}
function characterFinding(char, subject) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} contains the character ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointName */ .R8)(char)}, which e-mail cannot carry`, {
        hint: "Remove the character",
    });
}


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pO: () => (/* binding */ Redactor),
  zh: () => (/* binding */ Secret),
  BO: () => (/* binding */ asSecret)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(24780);
;// CONCATENATED MODULE: ./build/src/core/base/decoded-views.js
// By hand: a decoder of a package tells the decoded text, and not where each of its characters stood.
/** A message in JSON in a message in JSON is the most that servers are known for. */
const DEEPEST = 2;
/** A longer text is read by one decoder at a time. */
const NESTED_CHARACTERS = 64 * 1024;
/** A text as it is, and as every usual decoder reads it, one after the other where encodings are nested. */
function decodedViews(text) {
    const views = [{ text, starts: undefined, ends: undefined }];
    const seen = new Set([text]);
    const deepest = text.length <= NESTED_CHARACTERS ? DEEPEST : 1;
    for (let from = 0, depth = 0; depth < deepest; depth++) {
        const to = views.length;
        for (; from < to; from++) {
            for (const decoder of DECODERS) {
                const decoded = decode(views[from], decoder);
                if (decoded === undefined || seen.has(decoded.text))
                    continue;
                seen.add(decoded.text);
                views.push(decoded);
            }
        }
    }
    return views.map((view) => ({
        text: view.text,
        startOf: (index) => view.starts?.[index] ?? index,
        endOf: (index) => view.ends?.[index] ?? index + 1,
    }));
}
/** A text without what no reader sees, which may stand between the characters of a secret. */
function withoutInvisible(text) {
    return text.replace(INVISIBLE, "");
}
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
// One character takes up to four bytes (RFC 3629); a byte that is none of one stands for itself, as in ISO 8859-1.
const PERCENT = "%f[0-4](?:%[89ab][0-9a-f]){3}|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%[cd][0-9a-f]%[89ab][0-9a-f]|%[0-9a-f]{2}";
const DECODERS = [
    // RFC 3986.
    { pattern: new RegExp(PERCENT, "gi"), read: percentText },
    // The same in a form, where a blank is a plus.
    { pattern: new RegExp(`\\+|${PERCENT}`, "gi"), read: (encoded) => encoded === "+" ? " " : percentText(encoded) },
    // HTML and XML.
    { pattern: /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi, read: entityText },
    // JSON, JavaScript, and the backslashes of Markdown and shells.
    { pattern: /\\(?:u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|x[0-9a-f]{2}|[^])/gi, read: backslashText },
    // A quote between the single quotes of a shell, or of SQL, YAML and PowerShell.
    { pattern: /'(?:\\'|"'")'|''/g, read: () => "'" },
    // Lines that were folded, such as those of base64 in mail.
    { pattern: /[\r\n]+[ \t]*/g, read: () => "" },
    { pattern: INVISIBLE, read: () => "" },
];
function percentText(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return encoded.replace(/%(..)/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
    }
}
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
function entityText(encoded) {
    const name = encoded.slice(1, -1).toLowerCase();
    if (!name.startsWith("#"))
        return NAMED[name] ?? encoded;
    return codePoint(name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1))) ?? encoded;
}
const ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
function backslashText(encoded) {
    const [, kind = "", ...rest] = encoded;
    if (rest.length === 0)
        return ESCAPES[kind] ?? kind;
    return codePoint(parseInt(rest.join("").replace(/[{}]/g, ""), 16)) ?? encoded;
}
function codePoint(number) {
    return number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}
/** Undefined where nothing is encoded. */
function decode(view, { pattern, read }) {
    pattern.lastIndex = 0;
    if (!pattern.test(view.text))
        return undefined;
    pattern.lastIndex = 0;
    const starts = new Uint32Array(view.text.length);
    const ends = new Uint32Array(view.text.length);
    let text = "";
    const copy = (from, to) => {
        for (let at = from; at < to; at++) {
            starts[text.length + at - from] = view.starts?.[at] ?? at;
            ends[text.length + at - from] = view.ends?.[at] ?? at + 1;
        }
        text += view.text.slice(from, to);
    };
    let copied = 0;
    for (const match of view.text.matchAll(pattern)) {
        const [encoded] = match;
        copy(copied, match.index);
        copied = match.index + encoded.length;
        const decoded = read(encoded);
        for (let index = 0; index < decoded.length; index++) {
            starts[text.length + index] = view.starts?.[match.index] ?? match.index;
            ends[text.length + index] = view.ends?.[copied - 1] ?? copied;
        }
        text += decoded;
    }
    copy(copied, view.text.length);
    return { text, starts, ends };
}

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/core/base/secret.js
// By hand: redacting packages go by the keys of objects, and a secret can stand anywhere in foreign text, in any
// encoding.



const MASK = "***";
/** Shorter values are not searched for: they are ordinary words and numbers, and blanking those would tell nothing and hide much. */
const SHORTEST = 4;
/** From here on a value goes wherever it stands; a shorter one only where no letter or digit touches it, and no line of one. */
const ANYWHERE = 8;
/** How many times longer the usual encodings make a text. */
const ENCODED = 3;
/**
 * A credential that prints as `***` in any text; only {@link Secret.reveal} returns the value.
 *
 * @example
 * ```ts
 * import { Secret } from "genesys-email-accounts";
 *
 * const password = new Secret("a long password", "env:SUPPORT_PASSWORD");
 * console.log(`${password} of ${password.reference}`); // *** of env:SUPPORT_PASSWORD
 * ```
 */
class Secret {
    #value;
    /** Where the value came from, such as `env:SUPPORT_PASSWORD`; safe to print. */
    reference;
    /** Holds a value; `reference` says where it came from. */
    constructor(value, reference = "secret") {
        this.#value = value;
        this.reference = reference;
    }
    /** The value itself, only for the request that it is meant for. */
    reveal() {
        return this.#value;
    }
    /** Always `***`. */
    toString() {
        return MASK;
    }
    /** Always `***`. */
    toJSON() {
        return MASK;
    }
    /** Always `Secret`. */
    get [Symbol.toStringTag]() {
        return "Secret";
    }
    /** Always `***`, for Node's `console`. */
    [Symbol.for("nodejs.util.inspect.custom")]() {
        return MASK;
    }
    /** Always `***`, for Deno's `console`. */
    [Symbol.for("Deno.customInspect")]() {
        return MASK;
    }
}
/**
 * Takes secrets out of foreign text where it enters, before anything cuts, escapes, stores or shows it. Only whole secrets
 * go, in whatever usual encoding: what is masked never tells how near a guess comes. Text of account files, and this
 * program's own words, are no place for it.
 */
class Redactor {
    #patterns = new PatternIndex();
    #known = new Set();
    #onMask;
    #longest = 0;
    /** `onMask` is told each form that a sink with its own mask should know (the runner's `add-mask`), as soon as it is known. */
    constructor(onMask) {
        this.#onMask = onMask;
    }
    /** Adds a secret, before the first text that could repeat it; values under four characters are not searched for. */
    add(secret) {
        const value = typeof secret === "string" ? secret : secret.reveal();
        // A token is added again with every request; its forms are computed once.
        if (this.#known.has(value))
            return;
        this.#known.add(value);
        this.#longest = Math.max(this.#longest, value.length);
        for (const part of partsOf(value)) {
            for (const pattern of patternsOf(part))
                this.#patterns.add(pattern);
        }
        if (this.#onMask) {
            for (const form of masksOf(value))
                this.#onMask(form);
        }
    }
    /** Foreign text with each whole secret replaced by `***`. */
    redact(text) {
        return withMasks(text, this.#find(text));
    }
    /** Foreign text as a message may hold it: without secrets, then as one visible line, cut last. */
    quote(text, limit) {
        return (0,base_text/* visible */.RK)(this.redact(text), limit);
    }
    /**
     * {@link quote} for the first `limit` characters of a text whose end was cut off. Nothing shows that could belong to a
     * secret which the cut fell into, whatever the text says.
     */
    quoteHead(text, limit) {
        if (text.length - limit < this.#longest * ENCODED)
            return "";
        const found = this.#find(text).filter(({ start }) => start < limit);
        const end = Math.max(limit, found.at(-1)?.end ?? 0);
        return (0,base_text/* visible */.RK)(withMasks(text.slice(0, end), found));
    }
    /** A copy of a JSON-like value of others in which every string is redacted; keys stay as they are. */
    redactValue(value) {
        if (typeof value === "string")
            return this.redact(value);
        if (Array.isArray(value))
            return value.map((item) => this.redactValue(item));
        if (value === null || typeof value !== "object")
            return value;
        const entries = Object.entries(value).map(([key, item]) => [key, this.redactValue(item)]);
        return Object.fromEntries(entries);
    }
    /** Where secrets stand, in order and without overlap. */
    #find(text) {
        if (this.#patterns.empty || text.length < SHORTEST)
            return [];
        const found = decodedViews(text).flatMap((view) => [...this.#patterns.find(view)]);
        found.sort((one, other) => one.start - other.start);
        const merged = [];
        for (const range of found) {
            const last = merged.at(-1);
            if (last && range.start < last.end)
                merged[merged.length - 1] = { ...last, end: Math.max(last.end, range.end) };
            else
                merged.push(range);
        }
        return merged;
    }
}
function withMasks(text, ranges) {
    if (ranges.length === 0)
        return text;
    let out = "";
    let copied = 0;
    for (const { start, end } of ranges) {
        out += text.slice(copied, start) + MASK;
        copied = end;
    }
    return out + text.slice(copied);
}
/**
 * Texts to search for, by their first four characters, the longest first: a search takes time by the text, and not by
 * their number. Short ones are found only where no letter or digit touches them.
 */
class PatternIndex {
    #byStart = new Map();
    #known = new Set();
    get empty() {
        return this.#known.size === 0;
    }
    add(pattern) {
        if (this.#known.has(pattern))
            return;
        this.#known.add(pattern);
        const key = startKey(pattern, 0);
        const others = this.#byStart.get(key) ?? [];
        const shorter = others.findIndex(({ length }) => length < pattern.length);
        others.splice(shorter < 0 ? others.length : shorter, 0, pattern);
        this.#byStart.set(key, others);
    }
    *find({ text, startOf, endOf }) {
        for (let at = 0; at + SHORTEST <= text.length; at++) {
            const found = this.#byStart.get(startKey(text, at))?.find((pattern) => standsAt(pattern, text, at));
            if (found !== undefined)
                yield { start: startOf(at), end: endOf(at + found.length - 1) };
        }
    }
}
/** A number for four characters; different ones may share it. */
function startKey(text, at) {
    let key = 0;
    for (let next = at; next < at + SHORTEST; next++)
        key = (Math.imul(key, 65_599) + text.charCodeAt(next)) | 0;
    return key;
}
function standsAt(pattern, text, at) {
    if (!text.startsWith(pattern, at))
        return false;
    if (isLong(pattern))
        return true;
    const end = at + pattern.length;
    return !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
        !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
function asSecret(value, reference) {
    return typeof value === "string" ? new Secret(value, reference) : value;
}
/** A secret as a whole, also with its lines joined or ended in another way, and each line that is long enough to be one. */
function partsOf(value) {
    const lines = value.split(/\r\n|\r|\n/);
    const several = lines.length === 1 ? [] : [
        ...["\n", "\r\n", " ", ""].map((end) => lines.join(end).trim()),
        ...lines.flatMap((line) => [line, line.trim()]).filter(isLong),
    ];
    return new Set([value, value.trim(), ...several].filter((part) => part.length >= SHORTEST));
}
function isLong(part) {
    return part.length >= ANYWHERE;
}
/** What a secret looks like once its text is decoded: itself, its bytes read one by one, hex, and base64 at each alignment. */
function patternsOf(part) {
    const wellFormed = part.toWellFormed();
    const bytes = new TextEncoder().encode(wellFormed);
    const hex = (0,base_bytes/* toHex */.nj)(bytes);
    const readable = [part, wellFormed, (0,base_bytes/* latin1 */.Wy)(bytes), withoutInvisible(part)];
    return [...readable, hex, hex.toUpperCase(), ...base64Forms(bytes)].filter((text) => text.length >= SHORTEST);
}
/** Base64 encodes the same bytes in three ways, by their offset in the input (`\0user\0password` in SASL PLAIN); in both alphabets. */
function base64Forms(bytes) {
    const whole = (0,base_bytes/* toBase64 */.nk)(bytes);
    const unpadded = whole.replace(/=+$/, "");
    const inside = [0, 1, 2].map((shift) => stableBase64(bytes, shift)).filter(isLong);
    return [whole, unpadded, ...inside].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}
/** The characters that only these bytes determine, when `shift` others stand before them. */
function stableBase64(bytes, shift) {
    const shifted = new Uint8Array(shift + bytes.length);
    shifted.set(bytes, shift);
    return (0,base_bytes/* toBase64 */.nk)(shifted).slice(shift === 0 ? 0 : shift + 1, Math.floor((shifted.length * 8) / 6));
}
/**
 * The forms for a sink that searches its text as it is, as the runner does. It takes a mask of several lines apart into its
 * lines, however short: such a secret is given by the line.
 */
function masksOf(value) {
    const whole = value.trim();
    const parts = /[\r\n]/.test(whole)
        ? whole.split(/[\r\n]+/).map((line) => line.trim()).filter(isLong)
        : [value, whole];
    return new Set(parts.filter((part) => part.length >= SHORTEST).flatMap((part) => {
        const text = part.toWellFormed();
        const encoded = [
            JSON.stringify(text).slice(1, -1),
            encodeURIComponent(text),
            new URLSearchParams({ x: text }).toString().slice(2),
            ...base64Forms(new TextEncoder().encode(text)),
        ];
        return [part, ...encoded.filter(isLong)];
    }));
}


/***/ })

};
