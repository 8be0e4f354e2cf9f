export const id = 948;
export const ids = [948];
export const modules = {

/***/ 42242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** Things by a key, in their order. By hand: `Map.groupBy` needs Node.js 21. */
function grouped(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
        const key = keyOf(thing);
        const group = groups.get(key);
        if (group)
            group.push(thing);
        else
            groups.set(key, [thing]);
    }
    return groups;
}


/***/ }),

/***/ 27385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ LOOK_UP_WAITS_MS),
/* harmony export */   F1: () => (/* binding */ STALE_WAIT_MS),
/* harmony export */   FK: () => (/* binding */ CONFIRMATIONS_LIMIT),
/* harmony export */   HJ: () => (/* binding */ READ_CONCURRENCY),
/* harmony export */   J5: () => (/* binding */ POLL_AFTER_EXPECTED_MS),
/* harmony export */   KF: () => (/* binding */ UNSEEN_MS),
/* harmony export */   Qx: () => (/* binding */ WRITE_CONCURRENCY),
/* harmony export */   _y: () => (/* binding */ RECORDED_TOGETHER),
/* harmony export */   ed: () => (/* binding */ POLL_FIRST_MS),
/* harmony export */   g3: () => (/* binding */ GRACE_MS),
/* harmony export */   gH: () => (/* binding */ CONSISTENCY_MS),
/* harmony export */   ji: () => (/* binding */ POLL_JITTER),
/* harmony export */   jq: () => (/* binding */ CONFLICT_WAITS_MS),
/* harmony export */   k0: () => (/* binding */ POLL_GROWTH),
/* harmony export */   ky: () => (/* binding */ POLL_LONGEST_MS),
/* harmony export */   sL: () => (/* binding */ SENDS_LIMIT),
/* harmony export */   sN: () => (/* binding */ POLL_SHORTEST_MS),
/* harmony export */   si: () => (/* binding */ POLL_AFTER_EXPECTED),
/* harmony export */   ud: () => (/* binding */ STALE_SENDS_LIMIT),
/* harmony export */   vv: () => (/* binding */ POLL_TIMEOUT_MS),
/* harmony export */   zN: () => (/* binding */ LONG_LOOK_UP_WAITS_MS)
/* harmony export */ });
/** Accounts to write at the same time. */
const WRITE_CONCURRENCY = 16;
/** Ends of units that need no write, recorded at once: they share a flush of the audit log. */
const RECORDED_TOGETHER = 256;
/** Accounts to read at the same time when they are read one by one. */
const READ_CONCURRENCY = 8;
/** How long a started write may continue after the run was stopped: 3 s less than the process then has. */
const GRACE_MS = 4_000;
/** Total attempts to send one creation; each except the first follows lookups that found nothing. */
const SENDS_LIMIT = 3;
/** Waits before the lookups that follow an unanswered write: reads lag behind writes. */
const LOOK_UP_WAITS_MS = [0, 1_000, 3_000];
/** The same for a creation that a second one would not collide with: a minute, after which it counts as without effect. */
const LONG_LOOK_UP_WAITS_MS = [0, 1_000, 3_000, 6_000, 10_000, 15_000, 25_000];
/** The same when the API says that the account exists: then one of the lookups must find it. */
const CONFLICT_WAITS_MS = [0, 1_000, 3_000, 6_000, 10_000];
/** How long after its write an account may be missing from reads before it counts as gone. */
const CONSISTENCY_MS = 60_000;
/** Default time to wait for one account's validation. */
const POLL_TIMEOUT_MS = 15 * 60_000;
/** The first poll of a validation when it is unknown how long one takes. */
const POLL_FIRST_MS = 500;
/** Between polls: a share of the time waited so far, so that an end is seen soon, however long it took. */
const POLL_GROWTH = 0.12;
/** No interval is shorter: faster polling costs requests and gains little. */
const POLL_SHORTEST_MS = 250;
/** No interval is longer: people watch the run. */
const POLL_LONGEST_MS = 30_000;
/** Up to this share is added to an interval at random, so that parallel runs do not poll in step. */
const POLL_JITTER = 0.1;
/** Once the usual duration is known: so much of it after the last account should be done, because no two take exactly as long. */
const POLL_AFTER_EXPECTED = 0.02;
/** The same at least, for short ones. */
const POLL_AFTER_EXPECTED_MS = 25;
/** Accounts whose time is up are reread one by one, because listings lag; above this number, the listing counts. */
const CONFIRMATIONS_LIMIT = 50;
/** Sends of one write whose resource goes on changing under it: version conflicts end when the other writer does. */
const STALE_SENDS_LIMIT = 10;
/** The wait before a resource that changed is read and sent again; it grows by itself with each further one. */
const STALE_WAIT_MS = 200;
/** How long what a write refers to may be unseen, because reads lag behind the writes that made it. */
const UNSEEN_MS = 60_000;


/***/ }),

/***/ 50791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ changedFields),
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Ob: () => (/* binding */ liveAccount),
/* harmony export */   Ol: () => (/* binding */ resourceIn),
/* harmony export */   Vr: () => (/* binding */ shownContent),
/* harmony export */   Ye: () => (/* binding */ contentDifferences),
/* harmony export */   _7: () => (/* binding */ serversProblem),
/* harmony export */   ei: () => (/* binding */ buildProvisioningPayload),
/* harmony export */   sE: () => (/* binding */ desiredAccountUnit),
/* harmony export */   v4: () => (/* binding */ describeAccount)
/* harmony export */ });
/* unused harmony exports desiredContent, liveContent */
/* harmony import */ var _account_account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2734);
/* harmony import */ var _account_email_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39420);
/* harmony import */ var _account_matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16564);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1569);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21024);
/* harmony import */ var _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2963);







/** What an account file asks for, as the one unit that this API has for it; accounts are known by their name. */
function desiredAccountUnit(desired) {
    const { name, password } = desired.account;
    return {
        kind: _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J,
        key: (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .nameKey */ .Rc)(name),
        name,
        needs: [],
        content: desiredContent(desired.account),
        accounts: [desired],
        secretReference: password,
        secretChanged: (0,_provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .passwordChanged */ .c)(desired),
    };
}
/** What an account file asks for, without the password, in the form used for comparison. */
function desiredContent(account) {
    const { password: _, ...content } = buildProvisioningPayload(account, "");
    return comparable(content);
}
/** What the API says about an account, in the form used for comparison. */
function liveContent(reply) {
    return comparable({
        name: reply.name,
        description: reply.description ?? "",
        smtpServer: reply.smtpServer ?? "",
        smtpPort: reply.smtpPort ?? 0,
        imapServer: reply.imapServer ?? "",
        imapPort: reply.imapPort ?? 0,
        authenticationType: reply.authenticationType ?? "",
        username: reply.username ?? "",
        signature: reply.signature ?? "",
        replyToAddress: reply.replyToAddress ?? "",
        replyTemplate: reply.replyTemplate ?? "",
        forwardTemplate: reply.forwardTemplate ?? "",
        enableTls: reply.enableTls ?? false,
        useStartTls: reply.useStartTls ?? reply.smtpPort === 587,
    });
}
/** Names of the fields that differ between two contents. */
function contentDifferences(desired, live) {
    return Object.keys(desired).filter((field) => desired[field] !== live[field]);
}
const HOSTS = new Set(["smtpServer", "imapServer"]);
/** The same meaning gets the same value: host names in lower case, no trailing white space, LF between lines. */
function comparable(content) {
    const entries = Object.entries(content).map(([field, value]) => {
        if (typeof value !== "string")
            return [field, value];
        if (HOSTS.has(field))
            return [field, value.trim().toLowerCase().replace(/\.$/, "")];
        if (field === "replyToAddress")
            return [field, (0,_account_email_address_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerCaseDomain */ .M)(value.trim())];
        return [field, withoutTrailingSpace(value)];
    });
    return Object.fromEntries(entries);
}
function withoutTrailingSpace(text) {
    return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd()).join("\n").trimEnd();
}
const PENDING = new Set(["PENDING_VALIDATION", "VALIDATING"]);
const SUCCESS = new Set(["VALIDATED", "ACTIVE"]);
/** The account as the rest of the program sees it. */
function liveAccount(reply) {
    return {
        kind: _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J,
        key: (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .nameKey */ .Rc)(reply.name),
        name: reply.name,
        id: reply.id,
        needs: [],
        state: stateOf(reply),
        content: liveContent(reply),
        resources: resourcesOf(reply),
    };
}
/** What a live account holds, without secrets, for whoever shows or stores it; its name is its key and stays as it is. */
function shownContent(content, redactor) {
    const { name, ...texts } = content;
    return { ...(name === undefined ? {} : { name }), ...redactor.redactValue(texts) };
}
/** A live account under the keys of a file, without secrets. */
function describeAccount(live, password, redactor) {
    const content = shownContent(live.content, redactor);
    return {
        name: content.name,
        description: content.description,
        smtp_server: content.smtpServer,
        smtp_port: content.smtpPort,
        imap_server: content.imapServer,
        imap_port: content.imapPort,
        authentication_type: content.authenticationType,
        username: content.username,
        password,
        signature: content.signature,
        reply_to_address: content.replyToAddress,
        reply_template: content.replyTemplate,
        forward_template: content.forwardTemplate,
        enable_tls: content.enableTls,
    };
}
/** The keys of an account file, by the field that its value is sent in. */
const KEYS = {
    name: "name",
    description: "description",
    smtpServer: "smtp_server",
    smtpPort: "smtp_port",
    imapServer: "imap_server",
    imapPort: "imap_port",
    authenticationType: "authentication_type",
    username: "username",
    password: "password",
    signature: "signature",
    replyToAddress: "reply_to_address",
    replyTemplate: "reply_template",
    forwardTemplate: "forward_template",
    enableTls: "enable_tls",
    // The port says how TLS begins.
    useStartTls: "smtp_port",
};
/** What a change makes of an account, by the keys of its file. */
function changedFields({ action, fields = [], desired, observed }, redactor) {
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    const [{ account }] = desired.accounts;
    const changed = action === "create" ? Object.keys(KEYS) : fields;
    const keys = new Set(Object.entries(KEYS).flatMap(([field, key]) => changed.includes(field) ? [key] : []));
    const live = observed && describeAccount(observed, "", redactor);
    return Array.from(keys, (key) => {
        if (key === "password")
            return { key };
        return { key, ...(live ? { from: live[key] } : {}), to: account[key] };
    });
}
/** The state of an account: a status that is neither pending nor success, known or not, is a failure. */
function stateOf(reply) {
    const phase = PENDING.has(reply.status) ? "pending" : SUCCESS.has(reply.status) ? "success" : "failure";
    return { phase, status: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(reply.status, 64), message: reply.statusMessage ?? undefined };
}
/** The one resource that this API has for an account. */
function resourcesOf(reply) {
    return { emailaccount: { id: reply.id, version: reply.version ?? undefined } };
}
/** The resource as the plan or an earlier step knows it. */
function resourceIn(known) {
    const resource = known["emailaccount"];
    if (!resource)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV("INTERNAL", "Cannot address an e-mail account with an unknown id");
    return resource;
}
/** Why this API cannot take an account: it knows no mailbox without servers. Undefined when it can. */
function serversProblem(account) {
    const missing = (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .missingMailboxKeys */ .jB)(account);
    if (missing.length === 0)
        return undefined;
    const message = `The file has no ${listed(missing)}, and email-accounts reaches every mailbox by its servers`;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("API_NEEDS_SERVERS", message);
}
function listed(names) {
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
/**
 * Makes the request body of an account, with the password that its reference names. Throws `AppError` for an account
 * whose file names no servers.
 *
 * @example
 * ```ts
 * import { type Account, buildProvisioningPayload } from "genesys-email-accounts";
 *
 * export const bodyOf = (account: Account, password: string) => buildProvisioningPayload(account, password);
 * ```
 */
function buildProvisioningPayload(account, password) {
    const problem = serversProblem(account);
    if (problem || !(0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .hasMailbox */ .TJ)(account)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV("API_NEEDS_SERVERS", `Cannot send "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(account.name)}": ${problem?.message}`);
    }
    return {
        name: account.name,
        description: account.description,
        smtpServer: account.smtp_server,
        smtpPort: account.smtp_port,
        imapServer: account.imap_server,
        imapPort: account.imap_port,
        authenticationType: account.authentication_type,
        username: account.username,
        password: password instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .zh ? password.reveal() : password,
        signature: account.signature,
        replyToAddress: account.reply_to_address,
        replyTemplate: account.reply_template,
        forwardTemplate: account.forward_template,
        enableTls: account.enable_tls,
        useStartTls: (0,_account_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .smtpTlsMode */ .h8)(account.smtp_port) === "starttls",
    };
}


/***/ }),

/***/ 63531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ folderKey),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   lv: () => (/* binding */ judgeFiles),
/* harmony export */   vh: () => (/* binding */ routeKey)
/* harmony export */ });
/* harmony import */ var _account_routing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4467);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_grouping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42242);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21024);




/** The address of an account, as routes are known by: its domain in lower case. */
function addressOf(account) {
    const address = (0,_account_routing_js__WEBPACK_IMPORTED_MODULE_0__/* .routeAddress */ .ow)(account);
    if (address === undefined)
        return undefined;
    const at = address.lastIndexOf("@");
    return { pattern: address.slice(0, at), domain: address.slice(at + 1).toLowerCase() };
}
/** The key of a route: its address without case. */
function routeKey(pattern, domain) {
    return `${pattern}@${domain}`.toLowerCase();
}
/** Judges files for this API: each by itself, and those of one domain together. */
function judgeFiles(accounts) {
    const byDomain = indexesBy(accounts, ({ domain }) => domain);
    const described = accounts.filter(({ account }) => account.description.trim() !== "").length;
    return {
        issues: [
            ...accounts.flatMap(({ account }, index) => ownIssues(account).map((each) => ({ ...each, index }))),
            ...twice(accounts),
            ...[...byDomain].flatMap(([domain, indexes]) => sharedIssues(domain, indexes, accounts)),
        ],
        findings: described === 0 ? [] : [
            (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DESCRIPTION_NOT_SENT", `description is not sent: routes have no place for it (${described === 1 ? "one account has it" : `${described} accounts have it`})`),
        ],
    };
}
/** The indexes of the accounts that have an address, by a key of it. */
function indexesBy(accounts, keyOf) {
    const placed = accounts.flatMap(({ account }, index) => {
        const address = addressOf(account);
        return address ? [{ index, key: keyOf(address) }] : [];
    });
    return new Map([...(0,_base_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(placed, ({ key }) => key)].map(([key, found]) => [key, found.map(({ index }) => index)]));
}
function ownIssues(account) {
    const { signature, routing, authentication_type: type, reply_template, forward_template } = account;
    const found = [];
    const tell = (path, told) => void found.push({ path, finding: told });
    if (addressOf(account) === undefined) {
        const path = account.username === undefined ? "routing" : "username";
        tell(path, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("ROUTE_ADDRESS_MISSING", `${path} gives no address at which Genesys Cloud receives the mail`));
    }
    if (type === "OAUTH2" && routing?.graph === undefined) {
        tell("authentication_type", (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("AUTH_NOT_IN_API", "authentication_type is OAUTH2, which cannot be sent"));
    }
    if (signature.trim() !== "" && !routing?.signature) {
        tell("signature", (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("SIGNATURE_NOT_SENT", "signature is not sent: a route refers to a canned response"));
    }
    for (const [path, text] of Object.entries({ reply_template, forward_template })) {
        if (text.trim() !== "")
            tell(path, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("TEMPLATE_NOT_SENT", `${path} is not sent: routes have no templates`));
    }
    return found;
}
function twice(accounts) {
    const holders = indexesBy(accounts, ({ pattern, domain }) => routeKey(pattern, domain));
    return [...holders].flatMap(([key, indexes]) => indexes.length < 2 ? [] : indexes.map((index) => {
        const message = `The address ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(key)} is ${placeOf(other(indexes, index), accounts)}'s too`;
        const path = accounts[index]?.account.routing?.address === undefined ? "username" : "routing.address";
        return { index, path, finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("ROUTE_ADDRESS_TWICE", message) };
    }));
}
const SERVER_KEYS = ["smtp_server", "smtp_port", "imap_server", "imap_port"];
const LOGIN_KEYS = ["username", "password"];
function sharedIssues(domain, indexes, accounts) {
    const graphs = differing(indexes, ["graph"], (index) => ({ graph: plain(accounts[index]?.account.routing?.graph) }));
    if (graphs !== undefined) {
        return tellAll(graphs, indexes, accounts, () => "routing.graph", (place) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_GRAPH_DIFFERS", `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} has another Graph integration, or none, at ${place}`));
    }
    if (indexes.some((index) => accounts[index]?.account.routing?.graph !== undefined))
        return [];
    const found = [];
    const servers = differing(indexes, SERVER_KEYS, (index) => ({ ...accounts[index]?.account }));
    if (servers !== undefined) {
        found.push(...tellAll(servers, indexes, accounts, (key) => key, (place, key) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_SERVERS_DIFFER", `${key} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} is another one at ${place}`)));
    }
    const logins = differing(indexes, LOGIN_KEYS, (index) => ({ ...accounts[index]?.account }));
    if (logins !== undefined) {
        found.push(...tellAll(logins, indexes, accounts, (key) => key, (place, key) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_LOGIN_DIFFERS", `${key} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} is another one at ${place}`)));
    }
    return [...found, ...folderIssues(domain, indexes, accounts)];
}
/** The first key in which accounts differ. */
function differing(indexes, keys, values) {
    return keys.find((key) => new Set(indexes.map((index) => values(index)[key])).size > 1);
}
function tellAll(key, indexes, accounts, path, told) {
    const value = (index) => {
        const account = accounts[index]?.account;
        return key === "graph" ? plain(account?.routing?.graph) : account?.[key];
    };
    const [first = 0] = indexes;
    // Whoever differs from the first is told of the first, and all others of the first that differs: one search for all.
    const differing = indexes.find((each) => value(each) !== value(first)) ?? first;
    return indexes.map((index) => {
        const unlike = value(index) === value(first) ? differing : first;
        return { index, path: path(key), finding: told(placeOf(unlike, accounts), key) };
    });
}
function folderIssues(domain, indexes, accounts) {
    const reads = indexes.flatMap((index) => (accounts[index]?.account.routing?.mailbox_folders ?? []).map((folder) => ({ index, folder })));
    const readers = (0,_base_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(reads, ({ folder }) => folderKey(folder));
    const [first] = indexes;
    if (readers.size === 0 && indexes.length > 1 && first !== undefined) {
        const message = `No account of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} has routing.mailbox_folders, so Genesys Cloud reads no mail of it`;
        return [{ index: first, path: "routing", finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("IMAP_WITHOUT_FOLDERS", message) }];
    }
    return [...readers].flatMap(([folder, holders]) => holders.length < 2 ? [] : holders.map(({ index }) => {
        const another = holders.find((each) => each.index !== index)?.index ?? index;
        const message = `The folder "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(folder, 80)}" is read for ${placeOf(another, accounts)} too`;
        return { index, path: "routing.mailbox_folders", finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("FOLDER_TWICE", message) };
    }));
}
/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
function folderKey(folder) {
    return folder.toUpperCase() === "INBOX" ? "INBOX" : folder;
}
function other(indexes, index) {
    return indexes.find((each) => each !== index) ?? index;
}
function placeOf(index, accounts) {
    const placed = accounts[index];
    return placed ? `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(placed.file)}:${placed.line}` : "another place";
}
function plain(text) {
    return text?.normalize("NFC").toLowerCase();
}


/***/ }),

/***/ 36948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGenesys: () => (/* binding */ connectGenesys)
});

// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/genesys/api-error.js
var api_error = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/src/core/genesys/limits.js
var limits = __webpack_require__(24902);
// EXTERNAL MODULE: ./build/src/core/genesys/rate-limit.js
var rate_limit = __webpack_require__(1142);
;// CONCATENATED MODULE: ./build/src/core/genesys/answer.js






/** The value of a response, or why it is a failure. */
function judgeAnswer({ response, body }, schema, nowMs, redactor) {
    if (!response.ok)
        return refusal(response, body.text, nowMs, redactor);
    const unusable = (code, words, again) => ({
        code,
        words: words + (0,api_error/* correlationNote */.pL)(response.headers, redactor),
        effect: "unknown",
        again,
        status: response.status,
        correlationId: (0,api_error/* correlationId */.kY)(response.headers, redactor),
    });
    if (body.cut) {
        return unusable("GENESYS_REPLY_INVALID", `answered more than ${limits/* RESPONSE_LIMIT_BYTES */.Yq / 1024 / 1024} MiB`, "never");
    }
    if ((0,http/* isHtml */._6)(response, body.text)) {
        return unusable("GENESYS_NOT_JSON", "answered HTML (a proxy or a wrong genesys-api-url?)", "never");
    }
    const json = body.text === "" ? undefined : (0,http/* parseJson */.qF)(body.text);
    if (json === undefined && body.text !== "") {
        return unusable("GENESYS_REPLY_INVALID", `answered ${response.status} with JSON that is cut off or broken`, "if-idempotent");
    }
    const parsed = dist/* safeParse */.xLC(schema, json);
    if (parsed.success)
        return { value: parsed.output };
    const [issue] = parsed.issues;
    // The path goes through the answer's own keys, which are as foreign as its values.
    const place = redactor.quote(dist/* getDotPath */.BuJ(issue) ?? "body");
    return unusable("GENESYS_REPLY_INVALID", `answered ${response.status} with an unusable ${place}`, "never");
}
function refusal(response, text, nowMs, redactor) {
    const { status, headers } = response;
    const { text: words, ...read } = (0,api_error/* readRefusal */.ni)(response, text, redactor);
    const failure = { ...read, words, status, correlationId: (0,api_error/* correlationId */.kY)(headers, redactor), effect: "none" };
    if (status === 401)
        return { ...failure, again: "new-token" };
    if (status === 429)
        return { ...failure, again: "after-pause", waitMs: (0,rate_limit/* throttleWaitMs */.U)(headers, nowMs) };
    if (status < 500 && status !== 408)
        return { ...failure, again: "never" };
    return { ...failure, effect: "unknown", again: "if-idempotent", waitMs: (0,http/* retryAfterMs */.Vs)(headers, nowMs) };
}
/** Thrown by the deadline of one attempt. */
class AnswerTimeout extends Error {
}
/** The failure of an attempt that got no response. */
function lostAnswer(error, redactor) {
    const failure = { effect: "unknown", again: "if-idempotent", cause: error };
    if (error instanceof AnswerTimeout) {
        return { ...failure, code: "GENESYS_TIMEOUT", words: `did not answer within ${limits/* REQUEST_TIMEOUT_MS */.j2 / 1000} s` };
    }
    return {
        ...failure,
        code: "GENESYS_UNREACHABLE",
        words: `could not be reached: ${(0,http/* connectionReason */.R2)(error, redactor)}`,
    };
}
/** The failure of an attempt that had no token. */
function noToken(error, redactor) {
    const { code, message } = (0,errors/* asAppError */.et)(error, redactor);
    return { code, words: `was not called (${message})`, effect: "none", again: "never", cause: error };
}

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/core/genesys/client.js







const VERBS = { GET: "read", POST: "create", PUT: "replace", PATCH: "change", DELETE: "delete" };
/** The methods that RFC 9110 section 9.2.2 lets be repeated. */
const IDEMPOTENT = new Set(["GET", "PUT", "DELETE"]);
/** The Genesys Cloud API: tokens, rate limit, timeouts, and retries of what is safe to repeat; a POST whose response was lost is never sent again. */
class GenesysClient {
    counters = { requests: 0, retries: 0, throttled: 0 };
    /** What the first answer's Date said, and what this machine's clock said then. */
    firstTime;
    #deps;
    #baseUrl;
    #rateLimit;
    constructor(deps) {
        this.#deps = deps;
        this.#baseUrl = (0,base_text/* trimmedEnd */.Ee)(deps.apiUrl, "/");
        this.#rateLimit = new rate_limit/* RateLimit */.q(deps.clock, deps.rateLimit);
    }
    /** Makes a request. Throws {@link GenesysApiError}, also when the signal aborts (code `CANCELLED`). */
    async request(request, context = {}) {
        const progress = { sent: 0, failed: 0, throttled: 0, tokenRenewed: false, effect: "none" };
        if (this.#deps.readOnly && request.method !== "GET")
            throw readOnlyError(request);
        for (;;) {
            const result = await this.#attempt(request, context, progress);
            if ("value" in result)
                return result;
            if (result.effect === "unknown")
                progress.effect = "unknown";
            const wait = this.#waitBeforeRetry(request, result, progress);
            if (wait === undefined)
                throw apiError(request, result, progress);
            this.counters.retries++;
            await this.#deps.clock.sleep(wait, context.signal).catch(() => undefined);
        }
    }
    async #attempt(request, context, progress) {
        let release;
        let token;
        try {
            release = await this.#rateLimit.acquire(request.priority, context.signal);
            token = await this.#deps.tokens.getToken(context.signal);
            this.#deps.redactor.add(token);
        }
        catch (error) {
            release?.();
            return context.signal?.aborted ? CANCELLED : noToken(error, this.#deps.redactor);
        }
        progress.sent++;
        this.counters.requests++;
        context.onRequest?.();
        const sentAt = this.#deps.clock.monotonic();
        try {
            const answer = await this.#send(request, token, context);
            return this.#learn(request, answer, token, sentAt, progress);
        }
        catch (error) {
            return context.signal?.aborted ? { ...CANCELLED, effect: "unknown" } : lostAnswer(error, this.#deps.redactor);
        }
        finally {
            release();
        }
    }
    #send(request, token, context) {
        const signal = request.method === "GET" ? context.signal : context.inFlightSignal ?? context.signal;
        const content = request.body === undefined
            ? { headers: {} }
            : { headers: { "content-type": "application/json" }, body: JSON.stringify(request.body) };
        const onTimeout = () => new AnswerTimeout();
        return (0,base_async/* deadline */.nl)(limits/* REQUEST_TIMEOUT_MS */.j2, this.#deps.clock, signal, onTimeout, async (ending) => {
            const response = await this.#deps.fetch(this.#baseUrl + request.path, {
                ...content,
                method: request.method,
                headers: { authorization: `Bearer ${token}`, accept: "application/json", ...content.headers },
                redirect: "manual",
                signal: ending,
            });
            const limit = response.ok ? limits/* RESPONSE_LIMIT_BYTES */.Yq : limits/* ERROR_LIMIT_BYTES */.z3;
            return { response, body: await (0,http/* readBody */.x8)(response, limit) };
        });
    }
    /** Takes from a response what later requests need, and its value. */
    #learn(request, answer, token, sentAt, progress) {
        const { status, headers } = answer.response;
        const { redactor } = this.#deps;
        const judged = judgeAnswer(answer, request.schema, this.#deps.clock.now(), redactor);
        const server = Date.parse(headers.get("date") ?? "");
        if (!Number.isNaN(server))
            this.firstTime ??= { server, local: this.#deps.clock.now() };
        if (status === 429)
            this.counters.throttled++;
        else
            this.#rateLimit.observe(headers, sentAt);
        if (status === 401)
            this.#deps.tokens.invalidate(token);
        if (!("value" in judged))
            return judged;
        return { value: judged.value, status, correlationId: (0,api_error/* correlationId */.kY)(headers, redactor), attempts: progress.sent };
    }
    /** Milliseconds until the request may be made again; undefined if it must not. */
    #waitBeforeRetry(request, failure, progress) {
        switch (failure.again) {
            case "never":
                return undefined;
            case "new-token":
                if (progress.tokenRenewed)
                    return undefined;
                progress.tokenRenewed = true;
                return 0;
            case "after-pause":
                return this.#pause(failure.waitMs ?? limits/* THROTTLE_DEFAULT_MS */.sv, progress);
            case "if-idempotent": {
                progress.failed++;
                const repeatable = request.idempotent === true || IDEMPOTENT.has(request.method);
                if (!repeatable || progress.failed >= limits/* ATTEMPTS */.PY)
                    return undefined;
                const bounds = { baseMs: limits/* RETRY_BASE_MS */.OQ, capMs: limits/* RETRY_CAP_MS */.fq, random: this.#deps.random };
                const wait = failure.waitMs ?? (0,base_async/* backoffMs */.jo)(progress.failed, bounds);
                return wait <= limits/* THROTTLE_LONGEST_MS */.fX ? wait : undefined;
            }
        }
    }
    /** Pauses the whole run: a 429 is about its budget, not about this request. */
    #pause(waitMs, progress) {
        progress.throttled++;
        if (progress.throttled > limits/* THROTTLE_REPEATS */.E6 || waitMs > limits/* THROTTLE_LONGEST_MS */.fX)
            return undefined;
        this.#deps.logger?.debug(`Genesys Cloud asks to wait ${Math.ceil(waitMs / 1000)} s (429)`);
        this.#rateLimit.pause(waitMs);
        return 0;
    }
}
const CANCELLED = {
    code: "CANCELLED",
    words: "was not called: the run was stopped",
    effect: "none",
    again: "never",
};
function apiError(request, failure, progress) {
    const message = `Cannot ${request.verb ?? VERBS[request.method]} ${pathOf(request)}: the API ${failure.words}`;
    const permission = failure.permissions?.length ? failure.permissions.join(", ") : request.permission;
    return new api_error/* GenesysApiError */.n_(failure.code, message, {
        ...failure,
        effect: progress.effect,
        attempts: progress.sent,
        ...(failure.code === "GENESYS_FORBIDDEN"
            ? { hint: `Give the OAuth client a role with the permission ${permission}, for the division of the accounts` }
            : {}),
    });
}
function readOnlyError(request) {
    const message = `Cannot ${VERBS[request.method]} ${pathOf(request)}: this run is read-only`;
    return new api_error/* GenesysApiError */.n_("GENESYS_READ_ONLY", message, { effect: "none", attempts: 0 });
}
function pathOf(request) {
    return request.path.replace(/\?.*$/, "");
}

// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/provision/limits.js
var provision_limits = __webpack_require__(27385);
;// CONCATENATED MODULE: ./build/src/core/genesys/listing.js



/** Reads all pages and proves that nothing is missing or duplicated; tries again if the listing changed in the meantime. Throws `GENESYS_LISTING_INCOMPLETE`. */
async function readAllPages(what, readPage) {
    let defect = "";
    for (let attempt = 1; attempt <= limits/* LISTING_ATTEMPTS */.uP; attempt++) {
        const first = await readPage(1);
        if (first.pageCount > limits/* PAGES_LIMIT */.B1) {
            defect = `it has ${first.pageCount} pages, but at most ${limits/* PAGES_LIMIT */.B1} are read`;
            break;
        }
        const numbers = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_, index) => index + 2);
        const pages = [first, ...await (0,base_async/* mapLimit */.sf)(numbers, limits/* PAGE_CONCURRENCY */.kE, readPage)];
        const entities = pages.flatMap((page) => page.entities);
        const found = findDefect(pages, entities);
        if (found === undefined)
            return entities;
        defect = found;
    }
    throw new errors/* AppError */.uV("GENESYS_LISTING_INCOMPLETE", `Cannot list ${what} completely: ${defect}`);
}
function findDefect(pages, entities) {
    const total = pages[0]?.total ?? 0;
    const wrong = pages.find((page, index) => page.pageNumber !== index + 1);
    if (wrong)
        return `page ${pages.indexOf(wrong) + 1} was requested, but page ${wrong.pageNumber} was returned`;
    const moved = pages.find((page) => page.total !== total);
    if (moved)
        return `its total changed from ${total} to ${moved.total} between pages`;
    if (new Set(entities.map((entity) => entity.id)).size !== entities.length)
        return "an entry is on two pages";
    if (entities.length !== total)
        return `its total is ${total}, but its pages contain ${entities.length}`;
    return undefined;
}
/** Reads all pages from cursor to cursor. Throws `GENESYS_LISTING_INCOMPLETE` when a cursor comes twice, or an entity does. */
async function readAllByCursor(what, readPage) {
    const incomplete = (defect) => new errors/* AppError */.uV("GENESYS_LISTING_INCOMPLETE", `Cannot list ${what} completely: ${defect}`);
    const found = new Map();
    const seen = new Set();
    let cursor;
    for (let pages = 1; pages <= limits/* PAGES_LIMIT */.B1; pages++) {
        const page = await readPage(cursor);
        for (const entity of page.entities) {
            if (found.has(entity.id))
                throw incomplete("an entry stands on two pages");
            found.set(entity.id, entity);
        }
        if (page.next === undefined)
            return [...found.values()];
        if (seen.has(page.next))
            throw incomplete("its pages go round in a circle");
        seen.add(page.next);
        cursor = page.next;
    }
    throw incomplete(`it has more than ${limits/* PAGES_LIMIT */.B1} pages`);
}

;// CONCATENATED MODULE: ./build/src/core/genesys/status-word.js
/** A status as the API has them, which is no place for a secret. */
const STATUS_WORD = /^[A-Z]+(?:_[A-Z]+)*$/;
/** A status that the API tells: a word of its own stays, whatever somebody's password is; any other text is foreign. */
function plainStatus(status, redactor) {
    return typeof status === "string" && !STATUS_WORD.test(status) ? redactor.redact(status) : status;
}

// EXTERNAL MODULE: ./build/src/core/genesys/schemas.js
var schemas = __webpack_require__(52428);
;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/wire.js


/** One account as `GET /api/v2/routing/emailaccounts/{id}` gives it: the parts that are read. */
const emailAccountSchema = dist/* object */.Ikc({
    id: schemas/* resourceId */.a,
    name: dist/* string */.YjP(),
    status: dist/* string */.YjP(),
    statusMessage: dist/* nullish */.cl6(dist/* string */.YjP()),
    version: dist/* nullish */.cl6(dist/* number */.aig()),
    description: dist/* nullish */.cl6(dist/* string */.YjP()),
    smtpServer: dist/* nullish */.cl6(dist/* string */.YjP()),
    smtpPort: dist/* nullish */.cl6(dist/* number */.aig()),
    imapServer: dist/* nullish */.cl6(dist/* string */.YjP()),
    imapPort: dist/* nullish */.cl6(dist/* number */.aig()),
    authenticationType: dist/* nullish */.cl6(dist/* string */.YjP()),
    username: dist/* nullish */.cl6(dist/* string */.YjP()),
    signature: dist/* nullish */.cl6(dist/* string */.YjP()),
    replyToAddress: dist/* nullish */.cl6(dist/* string */.YjP()),
    replyTemplate: dist/* nullish */.cl6(dist/* string */.YjP()),
    forwardTemplate: dist/* nullish */.cl6(dist/* string */.YjP()),
    enableTls: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    useStartTls: dist/* nullish */.cl6(dist/* boolean */.zMY()),
});
/** One page of `GET /api/v2/routing/emailaccounts`. */
const emailAccountListingSchema = dist/* object */.Ikc({
    entities: dist/* array */.YOg(emailAccountSchema),
    pageNumber: schemas/* pageCount */.Lp,
    total: schemas/* pageCount */.Lp,
    pageCount: schemas/* pageCount */.Lp,
});

;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/api.js








/** The collection of the `emailaccounts` API; it comes from the tutorial and is not in the public SDK. */
const COLLECTION = "/api/v2/routing/emailaccounts";
/** The OAuth scopes of the contract, for the message of a 403. */
const READ_PERMISSION = "routing:emailaccount:read";
const WRITE_PERMISSION = "routing:emailaccount:write";
/** The calls of the `emailaccounts` API, one method each. All throw {@link GenesysApiError}. */
class EmailAccountsApi {
    #client;
    #redactor;
    constructor(client, redactor) {
        this.#client = client;
        this.#redactor = redactor;
    }
    /** Every account; throws `GENESYS_LISTING_INCOMPLETE` instead of leaving one out. */
    async list(priority, context) {
        const readPage = (pageNumber) => this.#page({ pageSize: String(limits/* PAGE_SIZE */.md), pageNumber: String(pageNumber) }, priority, context);
        try {
            return await readAllPages("e-mail accounts", readPage);
        }
        catch (error) {
            throw (0,api_error/* isNotFound */.c4)(error) ? notServed(error) : error;
        }
    }
    /** The account with a name, compared without case; undefined if there is none. */
    async byName(name, context) {
        const page = await this.#page({ pageSize: String(limits/* PAGE_SIZE */.md), name }, "read", context).catch((error) => {
            throw (0,api_error/* isNotFound */.c4)(error) ? notServed(error) : error;
        });
        const accounts = page.entities.length < page.total ? await this.list("read", context) : page.entities;
        return accounts.find((account) => (0,account_account/* nameKey */.Rc)(account.name) === (0,account_account/* nameKey */.Rc)(name));
    }
    /** The account with an id; undefined if there is none. */
    async byId(id, priority, context) {
        try {
            const request = {
                method: "GET",
                path: accountPath(id),
                schema: emailAccountSchema,
                permission: READ_PERMISSION,
            };
            return this.#clean((await this.#client.request({ ...request, priority }, context)).value);
        }
        catch (error) {
            if ((0,api_error/* isNotFound */.c4)(error))
                return undefined;
            throw error;
        }
    }
    /** Creates an account. */
    create(body, context) {
        return this.#write({ method: "POST", path: COLLECTION, body }, context);
    }
    /** Replaces an account. */
    replace(id, body, context) {
        return this.#write({ method: "PUT", path: accountPath(id), body }, context);
    }
    /** Deletes an account. */
    remove(id, context) {
        const request = { method: "DELETE", path: accountPath(id), schema: dist/* unknown */.L5J() };
        return this.#client.request({ ...request, priority: "write", permission: WRITE_PERMISSION }, context);
    }
    async #write(request, context) {
        const whole = { ...request, schema: emailAccountSchema, priority: "write", permission: WRITE_PERMISSION };
        const answer = await this.#client.request(whole, context);
        return { ...answer, value: this.#clean(answer.value) };
    }
    /** What the API says of an account loses its secrets here; what the account holds is compared as it is. */
    #clean(reply) {
        const { status, statusMessage } = reply;
        return {
            ...reply,
            status: plainStatus(status, this.#redactor),
            statusMessage: statusMessage && this.#redactor.redact(statusMessage),
        };
    }
    async #page(query, priority, context) {
        const path = `${COLLECTION}?${new URLSearchParams(query)}`;
        const request = { method: "GET", path, schema: emailAccountListingSchema, permission: READ_PERMISSION };
        const page = (await this.#client.request({ ...request, priority }, context)).value;
        return { ...page, entities: page.entities.map((reply) => this.#clean(reply)) };
    }
}
function accountPath(id) {
    return `${COLLECTION}/${encodeURIComponent(id)}`;
}
function notServed(error) {
    return new api_error/* GenesysApiError */.n_(error.code, error.message, {
        ...error,
        hint: `${COLLECTION} is not in the public SDK: set genesys-api to email-domains, or point genesys-api-url at an API that serves it`,
        cause: error,
    });
}

// EXTERNAL MODULE: ./build/src/core/targets/email-accounts/content.js
var email_accounts_content = __webpack_require__(50791);
;// CONCATENATED MODULE: ./build/src/core/targets/step-answer.js



/** Sends one write and returns the API's answer; throws only what is not an answer of the API. */
async function answerOf(send, read) {
    try {
        const { value, status, correlationId, attempts } = await send();
        return { kind: "done", ...read(value), httpStatus: status, correlationId, attempts };
    }
    catch (error) {
        if (!(error instanceof api_error/* GenesysApiError */.n_))
            throw error;
        const { status, correlationId, attempts } = error;
        return { kind: kindOf(error), error, httpStatus: status, correlationId, attempts };
    }
}
function kindOf(error) {
    if (error.effect === "unknown")
        return "unanswered";
    // The platform says "already exists" with 400 in some places and 409 in others.
    const exists = error.status === 400 && /already (exists|in use)/i.test(error.message);
    return error.status === 409 || exists ? "conflict" : "refused";
}
/** The answer to a deletion: being gone is the goal. */
async function removedOf(remove) {
    const answer = await answerOf(remove, () => ({ resources: {} }));
    if (answer.kind !== "refused" || !(0,api_error/* isNotFound */.c4)(answer.error))
        return answer;
    const { httpStatus, correlationId, attempts } = answer;
    return { kind: "done", resources: {}, httpStatus, correlationId, attempts };
}
/** A version conflict in each of its forms (sourced: the Terraform provider) is an invitation to read again. */
function staleWhenChanged(answer) {
    if (answer.kind === "done" || answer.kind === "stale")
        return answer;
    const { httpStatus, error } = answer;
    const changed = httpStatus === 409 || httpStatus === 408 ||
        (httpStatus === 400 && /does not match the current version/i.test(error.message));
    return changed ? { ...answer, kind: "stale" } : staleWhenUnseen(answer);
}
/** What was just written may be missing for a while: nothing was written then, and the request may be made again. */
function staleWhenUnseen(answer) {
    return answer.kind === "refused" && (0,api_error/* isNotFound */.c4)(answer.error) ? { ...answer, kind: "stale" } : answer;
}
/** Nothing was sent yet, because what the request needs is not seen; `what` such as `the configuration that was just written`. */
function notYetSeen(what) {
    return { kind: "stale", error: new errors/* AppError */.uV("GENESYS_NOT_FOUND", `Cannot read ${what}`), attempts: 0 };
}
/** The password to send; without one, nothing may even be announced. */
function passwordOf(name, accounts) {
    const password = accounts.flatMap((each) => each.password ?? [])[0];
    if (password)
        return password;
    const reference = accounts[0].account.password ?? "its password";
    throw new errors/* AppError */.uV("SECRET_MISSING", `Cannot write "${(0,base_text/* visible */.RK)(name)}": there is no value for ${(0,base_text/* visible */.RK)(reference)}`);
}
/** The id of a resource that the plan or an earlier step knows. */
function idIn(known, role) {
    const resource = known[role];
    if (!resource)
        throw new errors/* AppError */.uV("INTERNAL", `Cannot address a ${role} with an unknown id`);
    return resource.id;
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/steps.js



const RESOURCE = "email_account";
const ITEM = `${COLLECTION}/{id}`;
/** The one write that carries out a change through the `emailaccounts` API. */
function emailAccountSteps(api, change, redactor) {
    const { action, desired, observed } = change;
    if (action === "create" && desired)
        return [createStep(api, desired)];
    if (action === "update" && desired && observed)
        return [updateStep(api, desired, observed, redactor)];
    if (action === "delete" && observed)
        return [deleteStep(api, observed, redactor)];
    return [];
}
function createStep(api, { content, accounts: [desired] }) {
    const password = passwordOf(desired.account.name, [desired]);
    return {
        kind: "write",
        intent: () => ({
            resource: RESOURCE,
            method: "POST",
            pathTemplate: COLLECTION,
            after: content,
            ...credentialOf(desired),
        }),
        send: (_, context) => answerOf(() => api.create((0,email_accounts_content/* buildProvisioningPayload */.ei)(desired.account, password), context), written),
        find: async (_, context) => {
            const reply = await api.byName(desired.account.name, context);
            return reply && found(reply, content);
        },
    };
}
function updateStep(api, { content, accounts: [desired] }, observed, redactor) {
    const password = passwordOf(desired.account.name, [desired]);
    const { id, version = Infinity } = (0,email_accounts_content/* resourceIn */.Ol)(observed.resources);
    const onlySecret = (0,email_accounts_content/* contentDifferences */.Ye)(content, observed.content).length === 0;
    return {
        kind: "write",
        intent: () => ({
            resource: RESOURCE,
            method: "PUT",
            pathTemplate: ITEM,
            targetId: id,
            before: (0,email_accounts_content/* shownContent */.Vr)(observed.content, redactor),
            after: content,
            ...credentialOf(desired),
        }),
        send: (_, context) => answerOf(() => api.replace(id, (0,email_accounts_content/* buildProvisioningPayload */.ei)(desired.account, password), context), written),
        find: async (_, context) => {
            const reply = await api.byId(id, "read", context);
            if (!reply)
                return undefined;
            // Only the version shows that a password is new.
            const unseen = onlySecret && (reply.version ?? 0) <= version;
            return unseen ? { ...found(reply, content), current: false } : found(reply, content);
        },
    };
}
function deleteStep(api, observed, redactor) {
    const { id } = (0,email_accounts_content/* resourceIn */.Ol)(observed.resources);
    return {
        kind: "write",
        intent: () => ({
            resource: RESOURCE,
            method: "DELETE",
            pathTemplate: ITEM,
            targetId: id,
            before: (0,email_accounts_content/* shownContent */.Vr)(observed.content, redactor),
            redacted: ["/password"],
        }),
        send: (_, context) => removedOf(() => api.remove(id, context)),
        find: async (_, context) => {
            const reply = await api.byId(id, "read", context);
            return reply && { ...found(reply, observed.content), current: false };
        },
    };
}
function written(reply) {
    return { id: reply.id, targetId: reply.id, resources: (0,email_accounts_content/* resourcesOf */.F3)(reply), state: (0,email_accounts_content/* stateOf */.L4)(reply) };
}
function found(reply, wanted) {
    const fields = (0,email_accounts_content/* contentDifferences */.Ye)(wanted, (0,email_accounts_content/* liveAccount */.Ob)(reply).content);
    return { ...written(reply), current: fields.length === 0, difference: fields.join(", ") };
}
function credentialOf(desired) {
    return { redacted: ["/password"], credentialReference: desired.account.password };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/target.js








/** The target `/api/v2/routing/emailaccounts`, where an account is one unit and one resource, written at once. */
function createEmailAccountsTarget(deps) {
    return new EmailAccountsTarget(new EmailAccountsApi(deps.client, deps.redactor), deps.redactor);
}
class EmailAccountsTarget {
    #api;
    #redactor;
    /** How many accounts the last listing had, which determines its cost. */
    #total = 0;
    constructor(api, redactor) {
        this.#api = api;
        this.#redactor = redactor;
    }
    key(account) {
        return (0,account_account/* nameKey */.Rc)(account.name);
    }
    units(accounts) {
        return accounts.map(email_accounts_content/* desiredAccountUnit */.sE);
    }
    async list(context) {
        const replies = await this.#api.list("read", context);
        this.#total = replies.length;
        return replies.map(email_accounts_content/* liveAccount */.Ob);
    }
    async find(units, context) {
        const [only] = units;
        if (only && units.length === 1) {
            const reply = await this.#api.byName(only.name, context);
            return reply ? [(0,email_accounts_content/* liveAccount */.Ob)(reply)] : [];
        }
        const keys = new Set(units.map(({ key }) => key));
        return (await this.list(context)).filter(({ key }) => keys.has(key));
    }
    differences(desired, live) {
        return (0,email_accounts_content/* contentDifferences */.Ye)(desired, live);
    }
    fields(change) {
        return (0,email_accounts_content/* changedFields */.E0)(change, this.#redactor);
    }
    steps(change) {
        return emailAccountSteps(this.#api, change, this.#redactor);
    }
    async readState(unit, context) {
        return stateOrAbsent(await this.#api.byId((0,email_accounts_content/* resourceIn */.Ol)(unit.resources).id, "poll", context));
    }
    readStates(units, context) {
        const pages = Math.ceil(Math.max(this.#total, units.length) / limits/* PAGE_SIZE */.md);
        return units.length > pages ? this.#statesByListing(units, context) : this.#statesOneByOne(units, context);
    }
    describe(live, password) {
        return (0,email_accounts_content/* describeAccount */.v4)(live, password, this.#redactor);
    }
    async #statesByListing(units, context) {
        const keys = new Map(units.map(({ key, resources }) => [(0,email_accounts_content/* resourceIn */.Ol)(resources).id, key]));
        const states = new Map();
        try {
            const replies = await this.#api.list("poll", context);
            this.#total = replies.length;
            for (const key of keys.values())
                states.set(key, ABSENT);
            for (const reply of replies) {
                const key = keys.get(reply.id);
                if (key !== undefined)
                    states.set(key, (0,email_accounts_content/* stateOf */.L4)(reply));
            }
        }
        catch (error) {
            for (const key of keys.values())
                states.set(key, (0,errors/* asAppError */.et)(error));
        }
        return states;
    }
    async #statesOneByOne(units, context) {
        const states = new Map();
        await (0,base_async/* mapLimit */.sf)(units, provision_limits/* READ_CONCURRENCY */.HJ, async (unit) => {
            states.set(unit.key, await this.readState(unit, context).catch(errors/* asAppError */.et));
        });
        return states;
    }
}
const ABSENT = { phase: "absent", status: "ABSENT" };
function stateOrAbsent(reply) {
    return reply ? (0,email_accounts_content/* stateOf */.L4)(reply) : ABSENT;
}

// EXTERNAL MODULE: ./build/src/core/account/email-address.js
var email_address = __webpack_require__(39420);
// EXTERNAL MODULE: ./build/src/core/base/grouping.js
var grouping = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(51137);
;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/directory.js





const WORDS = {
    queue: "queue",
    flow: "inbound email flow",
    skill: "skill",
    language: "language",
    response: "canned response",
    integration: "integration",
    route: "route",
};
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The names and ids of what files and routes refer to, each looked up once a run. */
class Directory {
    #api;
    #redactor;
    /** The id that a text stands for, by kind and text. */
    #ids = new Map();
    /** The name of an id, by kind and id; empty where there is none. */
    #names = new Map();
    /** The texts that stand for more than one thing, by kind and text. */
    #ambiguous = new Set();
    /** The library in which a response of a name is looked for, by the name. */
    #libraries = new Map();
    /** Why a text stands for nothing, by kind and text; undefined where it stands for something. */
    #problems = new Map();
    constructor(api, redactor) {
        this.#api = api;
        this.#redactor = redactor;
    }
    /** The id that a text of a file stands for, once it was looked up. */
    idOf(kind, text) {
        return this.#ids.get(place(kind, text));
    }
    /** What people call an id: its name, unless that is unknown or another one's too. */
    nameOf(kind, id) {
        const name = this.#names.get(place(kind, id));
        if (!name || this.#ambiguous.has(place(kind, name)))
            return id;
        const known = this.#ids.get(place(kind, name));
        if (known !== undefined && known !== id)
            return id;
        this.#ids.set(place(kind, name), id);
        return name;
    }
    /** Whether two texts, names or ids, stand for the same. */
    isSame(kind, one, other) {
        const [first, second] = [one, other].map((text) => this.idOf(kind, text) ?? text);
        return first === second || plain(one) === plain(other);
    }
    /** Looks up names for ids; what has none keeps its id. */
    async learn(kind, ids, context) {
        const wanted = [...new Set(ids)].filter((id) => !this.#names.has(place(kind, id)));
        if (wanted.length === 0)
            return;
        for (const id of wanted)
            this.#names.set(place(kind, id), "");
        for (const { id, name } of await this.#api.byIds(kind, wanted, context))
            this.#know(kind, id, name);
    }
    /** Says what an id is called. */
    know(kind, { id, name }) {
        this.#know(kind, id, name);
    }
    /** Looks a text up; why it stands for nothing, or undefined. `subject` names its place in the file. */
    async resolve(kind, text, subject, search, context) {
        const key = place(kind, text);
        let looked = this.#problems.get(key);
        if (!looked) {
            looked = this.#look(kind, text, search, context);
            this.#problems.set(key, looked);
        }
        const problem = await looked;
        return problem && { ...problem, message: `${subject} ${problem.message}` };
    }
    /** Looks up a queue, a skill or a language. */
    resolveNamed(kind, text, subject, context) {
        const search = isId(text)
            ? (each) => this.#api.byIds(kind, [text], each)
            : (each) => this.#api.named(kind, text, each);
        return this.resolve(kind, text, subject, search, context);
    }
    /** Looks up a flow, which must be for e-mail and published. */
    async resolveFlow(text, subject, context) {
        const search = isId(text)
            ? (each) => this.#api.byIds("flow", [text], each)
            : async (each) => {
                const found = await this.#api.named("flow", text, each);
                return found.some(({ name }) => plain(name ?? "") === plain(text))
                    ? found
                    : await this.#api.flowsNamed(text, each);
            };
        return await this.resolve("flow", text, subject, search, context);
    }
    /** Looks up a canned response, in its library where one is named; a name stands for one response in all files. */
    async resolveResponse(text, library, subject, context) {
        const name = plain(text);
        const meantHere = library === undefined ? undefined : plain(library);
        if (!this.#libraries.has(name))
            this.#libraries.set(name, meantHere);
        if (!isId(text) && this.#libraries.get(name) !== meantHere) {
            const message = `${subject} "${(0,base_text/* visible */.RK)(text, 80)}" is looked for in another library by another file`;
            return (0,errors/* finding */.gk)("NAME_AMBIGUOUS", message, { hint: "Write the id of the one that is meant" });
        }
        const search = async (each) => {
            if (isId(text))
                return [await this.#api.response(text, each)].flatMap((found) => found ?? []);
            const libraries = library !== undefined && isId(library)
                ? [{ id: library, name: library }]
                : await this.#api.named("library", library ?? "", each);
            const meant = library === undefined || isId(library)
                ? libraries
                : libraries.filter(({ name }) => plain(name ?? "") === plain(library));
            const found = await (0,base_async/* mapLimit */.sf)(meant, provision_limits/* READ_CONCURRENCY */.HJ, ({ id }) => this.#api.responses(id, each));
            // A response may stand in several libraries.
            return [...new Map(found.flat().map((response) => [response.id, response])).values()];
        };
        return await this.resolve("response", text, subject, search, context);
    }
    async #look(kind, text, search, context) {
        const found = await search(context);
        const hits = found.filter(({ id, name, state, deleted }) => state?.toLowerCase() !== "deleted" && deleted !== true &&
            (isId(text) ? plain(id) === plain(text) : plain(name ?? "") === plain(text)));
        const [hit, another] = hits;
        const shown = `"${(0,base_text/* visible */.RK)(text, 80)}"`;
        if (!hit) {
            return (0,errors/* finding */.gk)("NAME_UNKNOWN", `${shown} is no ${WORDS[kind]} that this organisation has`, await this.#hint(kind, found, text, context));
        }
        if (another) {
            this.#ambiguous.add(place(kind, text));
            const ids = hits.slice(0, 5).map(({ id }) => (0,base_text/* visible */.RK)(id, 64)).join(" and ");
            return (0,errors/* finding */.gk)("NAME_AMBIGUOUS", `${shown} is the name of ${hits.length} things: ${ids}`, {
                hint: "Write the id of the one that is meant",
            });
        }
        this.#know(kind, hit.id, hit.name);
        this.#ids.set(place(kind, text), hit.id);
        return kind === "flow" ? unusableFlow(hit, shown, this.#redactor) : undefined;
    }
    /** The nearest names there are, where some can be had by one request. */
    async #hint(kind, found, text, context) {
        if (isId(text))
            return {};
        const others = found.length > 0 || kind === "response" || kind === "integration" || kind === "route"
            ? found
            : await this.#api.someNamed(kind, context).catch(() => []);
        const [first, ...more] = others.flatMap(({ name }) => name ?? []);
        return first === undefined
            ? {}
            : { hint: `The nearest name is "${(0,base_text/* visible */.RK)(this.#redactor.redact((0,nearest/* nearest */.pA)(text, [first, ...more])), 80)}"` };
    }
    #know(kind, id, name) {
        this.#names.set(place(kind, id), name ?? "");
        this.#ids.set(place(kind, id), id);
    }
}
function unusableFlow({ type, publishedVersion }, shown, redactor) {
    if (type && type.replaceAll("_", "").toUpperCase() !== "INBOUNDEMAIL") {
        return (0,errors/* finding */.gk)("FLOW_UNUSABLE", `${shown} is a flow of the type ${redactor.quote(type, 40)}, not an inbound email flow`);
    }
    return publishedVersion === null || publishedVersion === undefined
        ? (0,errors/* finding */.gk)("FLOW_UNUSABLE", `${shown} is a flow that was never published`)
        : undefined;
}
/** Whether a text is an id, not a name. */
function isId(text) {
    return ID.test(text);
}
function plain(text) {
    return text.normalize("NFC").toLowerCase();
}
function place(kind, text) {
    return `${kind}\0${plain(text)}`;
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-wire.js
// The answers of the public API, as far as they are read; field names are those of the official SDK's models (262).


/** Text that informs: the official SDK has every field optional, and a null says as little as none. */
const domain_wire_text = dist/* nullish */.cl6(dist/* string */.YjP());
/** What stands for one thing in every answer: a UUID says the same in any case (RFC 9562 section 4). */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const plainId = (id) => UUID.test(id) ? id.toLowerCase() : id;
const entityId = dist/* pipe */.FsL(schemas/* resourceId */.a, dist/* transform */.pdi(plainId));
const idText = dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi(plainId)));
/** A reference to another entity; an empty id refers to nothing. */
const reference = dist/* nullish */.cl6(dist/* object */.Ikc({ id: idText, name: domain_wire_text }));
/** What `GET` tells of why mail is not read. */
const errorInfo = dist/* nullish */.cl6(dist/* object */.Ikc({ code: domain_wire_text, message: domain_wire_text }));
const serverSettings = dist/* nullish */.cl6(dist/* object */.Ikc({ integration: reference, status: domain_wire_text, errorInfo }));
/** `InboundDomain`; its id is its name. */
const domainSchema = dist/* object */.Ikc({
    id: entityId,
    subDomain: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    customSMTPServer: reference,
    imapSettings: serverSettings,
    graphApiSettings: serverSettings,
});
/** `InboundRoute`: read as a whole, because a PUT replaces the whole. */
const routeSchema = dist/* looseObject */._H3({
    id: entityId,
    name: domain_wire_text,
    pattern: dist/* string */.YjP(),
    queue: reference,
    priority: dist/* nullish */.cl6(dist/* number */.aig()),
    skills: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ id: idText, name: domain_wire_text }))),
    language: reference,
    fromName: domain_wire_text,
    fromEmail: domain_wire_text,
    flow: reference,
    replyEmailAddress: dist/* nullish */.cl6(dist/* object */.Ikc({
        domain: reference,
        route: dist/* nullish */.cl6(dist/* object */.Ikc({ id: idText, pattern: domain_wire_text })),
    })),
    autoBcc: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ email: domain_wire_text, name: domain_wire_text }))),
    spamFlow: reference,
    signature: dist/* nullish */.cl6(dist/* object */.Ikc({
        enabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        cannedResponseId: idText,
        alwaysIncluded: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        inclusionType: domain_wire_text,
    })),
    historyInclusion: domain_wire_text,
    allowMultipleActions: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    mailboxFolders: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    status: domain_wire_text,
});
/** `Integration`. */
const integrationSchema = dist/* object */.Ikc({
    id: entityId,
    name: domain_wire_text,
    integrationType: dist/* nullish */.cl6(dist/* object */.Ikc({ id: domain_wire_text })),
    notes: domain_wire_text,
    intendedState: domain_wire_text,
    reportedState: dist/* nullish */.cl6(dist/* object */.Ikc({
        code: domain_wire_text,
        effective: domain_wire_text,
        detail: dist/* nullish */.cl6(dist/* object */.Ikc({ message: domain_wire_text })),
        lastUpdated: domain_wire_text,
    })),
});
const jsonObject = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()));
/** `IntegrationConfiguration`: read as a whole, because a PUT replaces the whole. */
const configurationSchema = dist/* object */.Ikc({
    name: domain_wire_text,
    version: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    properties: jsonObject,
    advanced: jsonObject,
    notes: domain_wire_text,
    credentials: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullish */.cl6(dist/* object */.Ikc({ id: idText })))),
});
/** `IntegrationType`. */
const integrationTypeSchema = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    credentials: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({
        required: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        credentialTypes: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    }))),
    nonInstallable: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    maxInstances: dist/* nullish */.cl6(dist/* number */.aig()),
});
/** `JsonSchemaDocument`: the keys of an integration's configuration, and those that must be there. */
const configSchemaSchema = dist/* object */.Ikc({
    required: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    properties: jsonObject,
});
const credentialTypes = dist/* array */.YOg(dist/* object */.Ikc({
    id: domain_wire_text,
    name: domain_wire_text,
    properties: jsonObject,
    required: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
}));
/** `GET /integrations/credentials/types`: a bare array since version 250 of the SDK, a listing before. */
const credentialTypesSchema = dist/* union */.KCZ([
    credentialTypes,
    dist/* pipe */.FsL(dist/* object */.Ikc({ entities: credentialTypes }), dist/* transform */.pdi(({ entities }) => entities)),
]);
/** `CredentialInfo`, and `Credential` with its sensitive fields redacted: the password is never read. */
const credentialSchema = dist/* object */.Ikc({
    id: entityId,
    name: domain_wire_text,
    modifiedDate: domain_wire_text,
    type: dist/* nullish */.cl6(dist/* object */.Ikc({ name: domain_wire_text })),
    credentialFields: dist/* nullish */.cl6(dist/* object */.Ikc({ userName: domain_wire_text })),
});
/** One page of a listing that goes on from a cursor. */
const credentialPageSchema = dist/* object */.Ikc({ entities: dist/* array */.YOg(credentialSchema), nextUri: domain_wire_text });
/** An entity that a file refers to by its name. */
const namedSchema = dist/* object */.Ikc({ id: entityId, name: domain_wire_text, type: domain_wire_text, state: domain_wire_text });
/** `Flow`. */
const flowSchema = dist/* object */.Ikc({
    id: entityId,
    name: domain_wire_text,
    type: domain_wire_text,
    deleted: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    publishedVersion: dist/* nullish */.cl6(dist/* object */.Ikc({ id: domain_wire_text })),
});
/** One page of a listing by numbers. */
function pageOf(entity) {
    const numbers = { pageNumber: schemas/* pageCount */.Lp, pageCount: schemas/* pageCount */.Lp };
    return dist/* union */.KCZ([
        dist/* object */.Ikc({ ...numbers, entities: dist/* array */.YOg(entity), total: schemas/* pageCount */.Lp }),
        // A list of nothing may be left out, where the page itself says that there is nothing.
        dist/* pipe */.FsL(dist/* object */.Ikc({ ...numbers, entities: dist/* nullish */.cl6(dist/* null */.chJ()), total: dist/* literal */.euz(0) }), dist/* transform */.pdi((page) => ({ ...page, entities: [] }))),
    ]);
}
/** A page of domains. */
const domainPageSchema = pageOf(domainSchema);
/** A page of routes. */
const routePageSchema = pageOf(routeSchema);
/** A page of integrations. */
const integrationPageSchema = pageOf(integrationSchema);
/** A page of named things. */
const namedPageSchema = pageOf(namedSchema);
/** A page of flows. */
const flowPageSchema = pageOf(flowSchema);
const limit = dist/* object */.Ikc({ key: domain_wire_text, namespace: domain_wire_text, value: dist/* nullish */.cl6(dist/* number */.aig()) });
/** `LimitsEntityListing`. */
const limitsSchema = dist/* object */.Ikc({ entities: dist/* nullish */.cl6(dist/* array */.YOg(limit), []) });
/** The names in a listing of namespaces, whose shape the official SDK does not tell: texts, or things with a name or an id. */
const limitNamespacesSchema = dist/* pipe */.FsL(dist/* union */.KCZ([
    dist/* array */.YOg(dist/* unknown */.L5J()),
    dist/* pipe */.FsL(dist/* object */.Ikc({ entities: dist/* array */.YOg(dist/* unknown */.L5J()) }), dist/* transform */.pdi((page) => page.entities)),
]), dist/* transform */.pdi((found) => found.flatMap((each) => {
    if (typeof each === "string")
        return [each];
    const { name, namespace, id } = (each ?? {});
    return [[namespace, name, id].find((one) => typeof one === "string")].flatMap((one) => one ? [String(one)] : []);
})));

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-api.js






/** The collections of the public API, as templates for records and as the start of paths. */
const PATHS = {
    domains: "/api/v2/routing/email/domains",
    domain: "/api/v2/routing/email/domains/{domainId}",
    routes: "/api/v2/routing/email/domains/{domainName}/routes",
    route: "/api/v2/routing/email/domains/{domainName}/routes/{routeId}",
    credentials: "/api/v2/integrations/credentials",
    credential: "/api/v2/integrations/credentials/{credentialId}",
    integrations: "/api/v2/integrations",
    integration: "/api/v2/integrations/{integrationId}",
    configuration: "/api/v2/integrations/{integrationId}/config/current",
    limits: "/api/v2/organizations/limits/namespaces",
};
/** How each kind is listed, and the permission that it takes. */
const NAMED = {
    queue: { path: "/api/v2/routing/queues", by: "name", permission: "routing:queue:view" },
    flow: { path: "/api/v2/flows", by: "name", permission: "architect:flow:view" },
    skill: { path: "/api/v2/routing/skills", by: "name", permission: "routing:skill:view" },
    // Languages need no permission; the one that is named here is that of the neighbours.
    language: { path: "/api/v2/routing/languages", by: "name", permission: "routing:skill:view" },
    library: { path: "/api/v2/responsemanagement/libraries", by: "libraryPrefix", permission: "responses:library:view" },
};
const MANAGE = "routing:email:manage";
const VIEW = "routing:email:view";
/** No source names a permission for limits; this one has the word. */
const LIMITS = "directory:organization:view";
/** The calls of the public API for domains, routes, integrations and credentials, one method each. All throw `GenesysApiError`. */
class EmailDomainsApi {
    #client;
    #redactor;
    constructor(client, redactor) {
        this.#client = client;
        this.#redactor = redactor;
    }
    /** Every domain of the organisation; listing takes `manage`, though reading one does not. */
    async domains(priority, context) {
        const found = await this.#pages("e-mail domains", PATHS.domains, { excludeStatus: "true" }, domainPageSchema, {
            priority,
            permission: MANAGE,
        }, context);
        return found.map((reply) => this.#plainDomain(reply));
    }
    /** One domain; undefined if there is none. */
    async domain(id, priority, context) {
        const request = { path: domainPath(id), schema: domainSchema, permission: VIEW, priority };
        const found = await this.#read(request, context);
        return found && this.#plainDomain(found);
    }
    /** The routes of a domain, or those whose pattern matches; without those that are being removed. */
    async routes(domain, priority, context, pattern) {
        const found = await this.routesOf(domain, priority, context, pattern);
        return found.filter(({ status }) => status?.toUpperCase() !== "REMOVING");
    }
    /** The same with those that are being removed. */
    async routesOf(domain, priority, context, pattern) {
        const query = pattern === undefined ? {} : { pattern };
        const found = await this.#pages(`routes of ${domain}`, routesPath(domain), query, routePageSchema, {
            priority,
            permission: VIEW,
        }, context);
        return found.map((reply) => this.#plainRoute(reply));
    }
    /** One route; undefined if there is none. */
    async route(domain, id, context) {
        const found = await this.#read({ path: routePath(domain, id), schema: routeSchema, permission: VIEW }, context);
        return found && this.#plainRoute(found);
    }
    /** Every integration, or those of a type. */
    async integrations(type, context) {
        const query = type === undefined ? {} : { integrationType: type };
        const found = await this.#pages("integrations", PATHS.integrations, query, integrationPageSchema, {
            priority: "read",
            permission: "integrations:integration:view",
        }, context);
        return found.map((reply) => this.#plainIntegration(reply));
    }
    /** The integrations that log in with a credential; every integration, where the API does not know that filter. */
    async integrationsWith(credentialId, context) {
        const found = await this.#pages("integrations", PATHS.integrations, { credentialId }, integrationPageSchema, {
            priority: "read",
            permission: "integrations:integration:view",
        }, context);
        return found.map((reply) => this.#plainIntegration(reply));
    }
    /** One integration; undefined if there is none. */
    async integration(id, priority, context) {
        const permission = "integrations:integration:view";
        const request = { path: integrationPath(id), schema: integrationSchema, permission, priority };
        const found = await this.#read(request, context);
        return found && this.#plainIntegration(found);
    }
    /** The configuration of an integration; undefined if there is none. */
    configuration(id, context) {
        const permission = "integrations:integration:view";
        return this.#read({ path: configurationPath(id), schema: configurationSchema, permission }, context);
    }
    /** What an integration type asks for; undefined if the organisation has none such. */
    integrationType(id, context) {
        const permission = "integrations:integration:view";
        return this.#read({ path: `/api/v2/integrations/types/${id}`, schema: integrationTypeSchema, permission }, context);
    }
    /** The keys of an integration type's configuration. */
    configSchema(id, part, context) {
        const permission = "integrations:integration:view";
        const path = `/api/v2/integrations/types/${id}/configschemas/${part}`;
        return this.#read({ path, schema: configSchemaSchema, permission }, context);
    }
    /** The types of credentials that the organisation has. */
    async credentialTypes(context) {
        const permission = "integrations:integration:view";
        const path = `${PATHS.credentials}/types`;
        return await this.#read({ path, schema: credentialTypesSchema, permission }, context) ?? [];
    }
    /** Every credential, by name and id; none of its fields. */
    credentials(context) {
        return readAllByCursor("credentials", async (cursor) => {
            const query = new URLSearchParams({
                pageSize: String(limits/* CREDENTIALS_PAGE_SIZE */.Lo),
                ...(cursor ? { after: cursor } : {}),
            });
            const { value } = await this.#client.request({
                method: "GET",
                path: `${PATHS.credentials}/listing?${query}`,
                schema: credentialPageSchema,
                permission: "integrations:integration:view",
                priority: "read",
            }, context);
            return { entities: value.entities, next: cursorOf(value.nextUri) };
        });
    }
    /** One credential, its sensitive fields redacted; undefined if there is none. */
    credential(id, context) {
        const permission = "integrations:integration:view";
        return this.#read({ path: credentialPath(id), schema: credentialSchema, permission }, context);
    }
    /** What of a kind has a name, or begins with it: the API's filters differ. */
    named(kind, name, context) {
        const { path, by, permission } = NAMED[kind];
        const query = { ...(name === "" ? {} : { [by]: name }), ...(kind === "flow" ? { type: "inboundemail" } : {}) };
        const read = { priority: "read", permission };
        return kind === "flow"
            ? this.#pages("flows", path, query, flowPageSchema, read, context)
            : this.#pages(`${kind}s`, path, query, namedPageSchema, read, context);
    }
    /** The flows of a name, whatever they are for. */
    flowsNamed(name, context) {
        const { path, permission } = NAMED.flow;
        return this.#pages("flows", path, { name }, flowPageSchema, { priority: "read", permission }, context);
    }
    /** Some names of a kind: the first page of them. */
    async someNamed(kind, context) {
        const { path, permission } = NAMED[kind];
        const query = {
            pageSize: String(limits/* PAGE_SIZE */.md),
            pageNumber: "1",
            ...(kind === "flow" ? { type: "inboundemail" } : {}),
        };
        const request = { method: "GET", path: `${path}?${new URLSearchParams(query)}`, permission };
        return (await this.#client.request({ ...request, schema: namedPageSchema, priority: "read" }, context)).value
            .entities;
    }
    /** What of a kind has one of these ids. */
    async byIds(kind, ids, context) {
        const { path, permission } = NAMED[kind];
        const found = [];
        for (let at = 0; at < ids.length; at += limits/* IDS_AT_ONCE */.ZK) {
            const query = ids.slice(at, at + limits/* IDS_AT_ONCE */.ZK).map((id) => ["id", id]);
            const read = { priority: "read", permission };
            found.push(...kind === "flow"
                ? await this.#pages("flows", path, query, flowPageSchema, read, context)
                : await this.#pages(`${kind}s`, path, query, namedPageSchema, read, context));
        }
        return found;
    }
    /** Every canned response of a library. */
    responses(libraryId, context) {
        const path = "/api/v2/responsemanagement/responses";
        const read = { priority: "read", permission: "responses:response:view" };
        return this.#pages("responses", path, { libraryId }, namedPageSchema, read, context);
    }
    /** One canned response; undefined if there is none. */
    response(id, context) {
        const path = `/api/v2/responsemanagement/responses/${encodeURIComponent(id)}`;
        return this.#read({
            path,
            schema: dist/* object */.Ikc({ id: dist/* string */.YjP(), name: dist/* nullish */.cl6(dist/* string */.YjP()) }),
            permission: "responses:response:view",
        }, context);
    }
    /** The namespaces of the organisation's limits; no source tells which one e-mail is in. */
    async limitNamespaces(context) {
        const path = `${PATHS.limits}?pageSize=${limits/* PAGE_SIZE */.md}&pageNumber=1`;
        return await this.#read({ path, schema: limitNamespacesSchema, permission: LIMITS }, context) ?? [];
    }
    /** The limits that a namespace has for the organisation. */
    async limitsOf(namespace, context) {
        const path = `${PATHS.limits}/${encodeURIComponent(namespace)}`;
        return (await this.#read({ path, schema: limitsSchema, permission: LIMITS }, context))?.entities ?? [];
    }
    /** Creates a credential. The body holds the password in clear text. */
    createCredential(body, context) {
        const request = { method: "POST", path: PATHS.credentials, schema: credentialSchema, body };
        return this.#write(request, "integrations:integration:add", context);
    }
    /** Replaces a credential; its id stays. The body holds the password in clear text. */
    replaceCredential(id, body, context) {
        const request = { method: "PUT", path: credentialPath(id), schema: credentialSchema, body };
        return this.#write(request, "integrations:integration:edit", context);
    }
    /** Deletes a credential. */
    removeCredential(id, context) {
        return this.#remove(credentialPath(id), "integrations:integration:delete", context);
    }
    /** Creates an integration, which is disabled. */
    createIntegration(body, context) {
        const request = { method: "POST", path: PATHS.integrations, schema: integrationSchema, body };
        const answer = this.#write(request, "integrations:integration:add", context);
        return plainly(answer, (reply) => this.#plainIntegration(reply));
    }
    /** Replaces the configuration that has the body's version. */
    replaceConfiguration(id, body, context) {
        const request = { method: "PUT", path: configurationPath(id), schema: configurationSchema, body };
        return this.#write(request, "integrations:integration:edit", context);
    }
    /** Says whether an integration is to be in use. */
    intend(id, intendedState, context) {
        const body = { intendedState };
        const path = integrationPath(id);
        const request = { method: "PATCH", path, schema: integrationSchema, body, idempotent: true };
        const answer = this.#write(request, "integrations:integration:edit", context);
        return plainly(answer, (reply) => this.#plainIntegration(reply));
    }
    /** Deletes an integration. */
    removeIntegration(id, context) {
        return this.#remove(integrationPath(id), "integrations:integration:delete", context);
    }
    /** Creates a domain. */
    createDomain(id, context) {
        const body = { id, subDomain: false };
        const request = { method: "POST", path: PATHS.domains, schema: domainSchema, body };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainDomain(reply));
    }
    /** Asks whether settings of a domain could be written; changes nothing. */
    validateDomain(id, body, context) {
        const request = { method: "PATCH", path: `${domainPath(id)}/validate`, schema: dist/* unknown */.L5J(), body };
        return this.#write({ ...request, idempotent: true, verb: "test" }, MANAGE, context);
    }
    /** Writes settings of a domain: those of the body, and no others. */
    changeDomain(id, body, context) {
        const request = { method: "PATCH", path: domainPath(id), schema: domainSchema, body, idempotent: true };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainDomain(reply));
    }
    /** Lets Genesys Cloud connect to the SMTP server of a domain; without a body no mail is sent. */
    testConnection(id, context) {
        const request = { method: "POST", path: `${domainPath(id)}/testconnection`, schema: dist/* unknown */.L5J() };
        return this.#write({ ...request, idempotent: true, verb: "test" }, MANAGE, context);
    }
    /** Deletes a domain. */
    removeDomain(id, context) {
        return this.#remove(domainPath(id), MANAGE, context);
    }
    /** Creates a route. */
    createRoute(domain, body, context) {
        const request = { method: "POST", path: routesPath(domain), schema: routeSchema, body };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainRoute(reply));
    }
    /** Replaces a route. */
    replaceRoute(domain, id, body, context) {
        const request = { method: "PUT", path: routePath(domain, id), schema: routeSchema, body };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainRoute(reply));
    }
    /** Deletes a route. */
    removeRoute(domain, id, context) {
        return this.#remove(routePath(domain, id), MANAGE, context);
    }
    /** What a server says of itself may hold what was sent to it; it is shown, and never sent back. */
    #plainIntegration(reply) {
        const { reportedState } = reply;
        if (!reportedState)
            return reply;
        const { code, ...words } = reportedState;
        return {
            ...reply,
            reportedState: { ...this.#redactor.redactValue(words), code: plainStatus(code, this.#redactor) },
        };
    }
    #plainRoute(reply) {
        return { ...reply, status: plainStatus(reply.status, this.#redactor) };
    }
    #plainDomain(reply) {
        const plain = (settings) => settings && {
            ...settings,
            status: plainStatus(settings.status, this.#redactor),
            errorInfo: this.#redactor.redactValue(settings.errorInfo),
        };
        return { ...reply, imapSettings: plain(reply.imapSettings), graphApiSettings: plain(reply.graphApiSettings) };
    }
    async #read(request, context) {
        const { priority = "read", ...rest } = request;
        try {
            return (await this.#client.request({ ...rest, method: "GET", priority }, context)).value;
        }
        catch (error) {
            if ((0,api_error/* isNotFound */.c4)(error))
                return undefined;
            throw error;
        }
    }
    #pages(what, path, query, schema, read, context) {
        const given = Array.isArray(query) ? query : Object.entries(query);
        return readAllPages(what, async (pageNumber) => {
            const all = new URLSearchParams([...given.map(([key, value]) => [key, value])]);
            all.set("pageSize", String(limits/* PAGE_SIZE */.md));
            all.set("pageNumber", String(pageNumber));
            const request = { method: "GET", path: `${path}?${all}`, schema, ...read };
            return (await this.#client.request(request, context)).value;
        });
    }
    #write(request, permission, context) {
        return this.#client.request({ ...request, priority: "write", permission }, context);
    }
    #remove(path, permission, context) {
        return this.#write({ method: "DELETE", path, schema: dist/* unknown */.L5J() }, permission, context);
    }
}
/** An answer whose words are cleaned of secrets. */
async function plainly(answer, clean) {
    const found = await answer;
    return { ...found, value: clean(found.value) };
}
function domainPath(id) {
    return `${PATHS.domains}/${encodeURIComponent(id)}`;
}
function routesPath(domain) {
    return `${domainPath(domain)}/routes`;
}
function routePath(domain, id) {
    return `${routesPath(domain)}/${encodeURIComponent(id)}`;
}
function integrationPath(id) {
    return `${PATHS.integrations}/${encodeURIComponent(id)}`;
}
function configurationPath(id) {
    return `${integrationPath(id)}/config/current`;
}
function credentialPath(id) {
    return `${PATHS.credentials}/${encodeURIComponent(id)}`;
}
/** The cursor of the next page: only that is taken from the address, whose host is nobody's to choose. */
function cursorOf(nextUri) {
    if (!nextUri)
        return undefined;
    return new URLSearchParams(nextUri.slice(nextUri.indexOf("?") + 1)).get("after") ?? undefined;
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-content.js

/** Both, in the order in which they are written. */
const ROLES = ["smtp", "imap"];
/** The integration type of each server. */
const TYPES = { smtp: "custom-smtp-server", imap: "imap-server" };
/** The keys of a file that say where a server is. */
const SERVER_PLACE = {
    smtp: { host: "smtp_server", port: "smtp_port" },
    imap: { host: "imap_server", port: "imap_port" },
};
/** How the notes of an integration of ours begin. */
const MARK = "managed by genesys-email-accounts";
/** What the API may answer for empty notes (sourced: the Terraform provider). */
const EMPTY_NOTES = "node_dynamodb_empty_string";
/** The name of a domain's integration and of its credential: the mark of what is ours. */
function ownName(role, domain) {
    return `gea:${role}:${domain}`;
}
/** The domain and the server that a name of ours stands for. */
function readOwnName(name) {
    const match = /^gea:(smtp|imap):(.+)$/.exec(name ?? "");
    return match?.[2] === undefined ? undefined : { role: match[1], domain: match[2] };
}
/** Notes as people wrote them. */
function notesOf(notes) {
    return !notes || notes === EMPTY_NOTES ? "" : notes;
}
/** Whether a server is ours and this domain's, by its name or its notes. */
function isOwnServer(role, domain, server) {
    const { integration, configuration, sharedWith } = server;
    const own = ownName(role, domain);
    const names = [integration.name, configuration?.name];
    if (names.includes(own))
        return true;
    // What is made for one domain is not another one's, whoever lets that refer to it.
    const isAnothers = sharedWith !== undefined || names.some((name) => readOwnName(name) !== undefined);
    return !isAnothers && notesOf(configuration?.notes ?? integration.notes).startsWith(MARK);
}
/** Whether a server has a credential that is ours: another one may be what other integrations log in with. */
function hasOwnCredential(role, domain, { credential }) {
    return credential !== undefined && (!credential.name || credential.name.toLowerCase() === ownName(role, domain));
}
/** Whether a domain has nothing in the slots that this program fills; an integration that was deleted is nothing. */
function isEmptyDomain({ reply, servers }) {
    return ROLES.every((role) => servers[role] === undefined) && !reply.graphApiSettings?.integration?.id;
}
/** Whether the servers of a domain are ours: those that are there, for one that was deleted is ours to make anew. */
function isOwnDomain({ reply, servers }) {
    const present = ROLES.flatMap((role) => servers[role] ? [isOwnServer(role, reply.id.toLowerCase(), servers[role])] : []);
    return present.length > 0 && present.every(Boolean);
}
/** What the files ask of a domain; `adopt` asks for our mark too. */
function desiredDomain(account, adopt) {
    const graph = account.routing?.graph;
    if (graph !== undefined)
        return { graph };
    if (!(0,account_account/* hasMailbox */.TJ)(account))
        return {};
    return {
        smtp_server: plainHost(account.smtp_server),
        smtp_port: account.smtp_port,
        imap_server: plainHost(account.imap_server),
        imap_port: account.imap_port,
        username: account.username,
        graph: null,
        enabled: true,
        credentials: true,
        ...(adopt ? { managed: true } : {}),
    };
}
/** What is live of a domain, by the keys of a file. */
function liveDomain(live, directory) {
    const { reply, servers } = live;
    const graph = reply.graphApiSettings?.integration?.id;
    const both = ROLES.flatMap((role) => servers[role] ?? []);
    const domain = reply.id.toLowerCase();
    // What a foreign server logs in with is its own affair.
    const isServed = (role) => {
        const server = servers[role];
        if (server?.credential === undefined)
            return false;
        return !isOwnServer(role, domain, server) || hasOwnCredential(role, domain, server);
    };
    const username = userNameOf(live);
    return {
        ...domain_content_place("smtp", servers.smtp),
        ...domain_content_place("imap", servers.imap),
        ...(username === undefined ? {} : { username }),
        graph: graph ? directory.nameOf("integration", graph) : null,
        enabled: both.length === 2 &&
            both.every(({ integration }) => integration.intendedState?.toUpperCase() === "ENABLED"),
        credentials: ROLES.every(isServed),
        managed: isOwnDomain(live),
    };
}
/** The user name of a domain's mailbox, where the API shows it; more than one where its servers have different ones. */
function userNameOf({ servers }) {
    const shown = ROLES.flatMap((role) => servers[role]?.credential?.credentialFields?.userName ?? []);
    // A redacted value is nothing to compare with.
    const names = new Set(shown.filter((name) => name !== "" && !/^\*+$/.test(name)));
    return names.size === 0 ? undefined : [...names].sort().join(" and ");
}
function domain_content_place(role, server) {
    const { host, port } = SERVER_PLACE[role];
    const properties = server?.configuration?.properties ?? {};
    const [hostValue, portValue] = server?.keys ? [properties[server.keys.host], properties[server.keys.port]] : [];
    return {
        [host]: typeof hostValue === "string" ? plainHost(hostValue) : null,
        // A port may stand there as text; what is no port is another one than any file's.
        [port]: /^\d{1,5}$/.test(String(portValue)) ? Number(portValue) : null,
    };
}
/** The keys in which a domain differs in meaning from what the files ask. */
function domainDifferences(desired, live, directory) {
    return Object.keys(desired).filter((key) => {
        const [wanted, actual] = [desired[key], live[key]];
        // What the API does not show cannot differ.
        if (key === "username" && actual === undefined)
            return false;
        if (key === "graph" && typeof wanted === "string" && typeof actual === "string") {
            return !directory.isSame("integration", wanted, actual);
        }
        return wanted !== actual;
    });
}
/** The body that configures a server: as it was read, with what the file says, under the version that was read. */
function configurationBody(role, domain, read, wanted) {
    const { keys } = wanted;
    const notes = notesOf(read.notes);
    const others = Object.entries(read.credentials ?? {}).flatMap(([slot, held]) => held?.id ? [[slot, { id: held.id }]] : []);
    return {
        name: ownName(role, domain),
        version: read.version,
        properties: { ...read.properties, [keys.host]: wanted.host, [keys.port]: wanted.port },
        advanced: { ...read.advanced },
        notes: notes.startsWith(MARK) ? notes : notes === "" ? MARK : `${MARK}\n${notes}`,
        credentials: { ...Object.fromEntries(others), [keys.slot]: { id: wanted.credentialId } },
    };
}
/** Whether a configuration says already what the body would say. */
function isConfigured(read, body, keys) {
    const wanted = body;
    const host = read.properties?.[keys.host];
    return typeof host === "string" && plainHost(host) === plainHost(String(wanted.properties[keys.host])) &&
        Number(read.properties?.[keys.port]) === wanted.properties[keys.port] &&
        read.credentials?.[keys.slot]?.id === wanted.credentials[keys.slot]?.id &&
        read.name === wanted.name;
}
/** The same host gets the same text. */
function plainHost(host) {
    return host.trim().toLowerCase().replace(/\.$/, "");
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-settings.js




/** How a slot is told to be empty, and not to speak of it: no source says what is taken. */
const EMPTINESS = ["null", "empty-id", "unsaid"];
const SLOT_BODIES = {
    smtp: { key: "customSMTPServer", body: (id) => ({ id }) },
    imap: { key: "imapSettings", body: (id) => ({ integration: { id } }) },
    graph: { key: "graphApiSettings", body: (id) => ({ integration: { id } }) },
};
/** What a domain refers to. */
function slotsOf({ customSMTPServer, imapSettings, graphApiSettings }) {
    const held = { smtp: customSMTPServer, imap: imapSettings?.integration, graph: graphApiSettings?.integration };
    return Object.fromEntries(Object.entries(held).flatMap(([slot, ref]) => ref?.id ? [[slot, ref.id]] : []));
}
/** What a write left of a domain. */
function domainLeft(reply) {
    return { id: reply.id, targetId: reply.id, resources: { domain: { id: reply.id } } };
}
/**
 * Writes what a domain refers to. Each body is first asked about and written only when it would be taken; a slot that is to
 * be empty is told so in each way there is.
 */
function settingsStep(domain, api, wanted) {
    let held;
    return {
        ...settingsIntent(domain, wanted),
        find: async (known, context) => {
            const found = await api.domain(domain, "read", context);
            held = found && slotsOf(found);
            return found && { ...domainLeft(found), current: holds(wanted(known), slotsOf(found)), difference: "settings" };
        },
        send: (known, context) => sendEach(domain, wanted(known), held ?? {}, api, context),
    };
}
/** Takes everything off a domain that is about to be removed; a domain that lets nothing be taken off is removed as it is. */
function clearingStep(domain, slots, api) {
    const wanted = Object.fromEntries(slots.map((slot) => [slot, undefined]));
    let held = {};
    return {
        ...settingsIntent(domain, () => wanted),
        optional: true,
        find: async (_, context) => {
            const found = await api.domain(domain, "read", context);
            if (!found)
                return { resources: {}, current: true };
            held = slotsOf(found);
            return { ...domainLeft(found), current: holds(wanted, held) };
        },
        send: (_, context) => sendEach(domain, wanted, held, api, context),
    };
}
function settingsIntent(domain, wanted) {
    return {
        kind: "write",
        lookUpFirst: true,
        idempotent: true,
        intent: (known) => ({
            resource: "email_domain",
            method: "PATCH",
            pathTemplate: PATHS.domain,
            targetId: domain,
            after: bodyOf(wanted(known), {}),
            redacted: [],
        }),
    };
}
function holds(wanted, held) {
    return Object.entries(wanted).every(([slot, id]) => held[slot] === id);
}
/**
 * Sends one body after the other until one is taken; one that is answered well and changes nothing was not. Where nothing
 * empties a slot, what is set may take its place, or stand beside it.
 */
async function sendEach(domain, wanted, before, api, context) {
    const isSet = ([, id]) => id !== undefined;
    const set = Object.fromEntries(Object.entries(wanted).filter(isSet));
    let held = before;
    let attempts = 0;
    let last = kept(domain, undefined);
    for (const ways of waysToEmpty(wanted, before)) {
        const body = bodyOf(wanted, ways, held);
        if (Object.keys(body).length === 0)
            continue;
        const { answer, now } = await write(domain, body, api, context);
        attempts += answer.attempts;
        const isEmptying = Object.values(ways).some((way) => way !== "unsaid");
        if (now !== undefined) {
            // Where nothing is to be emptied, a good answer is enough, whatever it shows.
            if (!isEmptying && (Object.keys(ways).length === 0 || holds(set, now)))
                return { ...answer, attempts };
            if (holds(wanted, now))
                return { ...answer, attempts };
            held = now;
            last = kept(domain, answer.httpStatus);
            continue;
        }
        const isRefused = answer.kind === "refused" || answer.kind === "conflict";
        if (!isRefused || (answer.httpStatus !== 400 && answer.httpStatus !== 409))
            return { ...answer, attempts };
        last = { ...answer, kind: "refused" };
    }
    const found = await api.domain(domain, "read", context);
    // An answer may show what was there before it.
    return found && holds(wanted, slotsOf(found))
        ? { kind: "done", ...domainLeft(found), httpStatus: last.httpStatus, attempts }
        : { ...last, attempts };
}
function kept(domain, httpStatus) {
    const message = `${(0,base_text/* visible */.RK)(domain)} keeps its integrations, though the request to change them was answered well`;
    return { kind: "refused", error: new errors/* AppError */.uV("GENESYS_REFUSED", message), httpStatus, attempts: 0 };
}
/** All slots in one way, then in the other, then mixed; what leaves slots unsaid comes last. */
function waysToEmpty(wanted, held) {
    const slots = Object.keys(wanted).filter((slot) => wanted[slot] === undefined && held[slot] !== undefined);
    const all = slots.reduce((ways, slot) => EMPTINESS.flatMap((way) => ways.map((each) => ({ ...each, [slot]: way }))), [{}]);
    const rank = (ways) => {
        const used = Object.values(ways);
        return 10 * used.filter((way) => way === "unsaid").length + new Set(used).size;
    };
    return all.toSorted((one, other) => rank(one) - rank(other));
}
/** Only what differs is sent, where it is known what a domain refers to. */
function bodyOf(wanted, ways, held) {
    return Object.fromEntries(Object.keys(wanted).flatMap((slot) => {
        const id = wanted[slot];
        const way = ways[slot] ?? "null";
        if (held && (id === undefined ? held[slot] === undefined || way === "unsaid" : held[slot] === id))
            return [];
        const { key, body } = SLOT_BODIES[slot];
        return [[key, id !== undefined ? body(id) : way === "null" ? null : body("")]];
    }));
}
/** One body, and what the domain refers to after it. */
async function write(domain, body, api, context) {
    const replies = [];
    const answer = await answerOf(async () => {
        await api.validateDomain(domain, body, context);
        return await api.changeDomain(domain, body, context);
    }, (reply) => {
        replies.push(reply);
        return domainLeft(reply);
    });
    return { answer: staleWhenUnseen(answer), ...replies[0] ? { now: slotsOf(replies[0]) } : {} };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-removal.js








/** How long a deletion may take to be seen. */
const GONE_MS = 180_000;
/** The domain first, then what belonged to it: nothing goes that something else still refers to. */
function domainRemovalSteps(domain, live, belongings, api) {
    const held = live ? ["imap", "smtp"].filter((slot) => slotsOf(live)[slot] !== undefined) : [];
    return [
        withoutRoutes(domain, api),
        ...held.length > 0 ? [clearingStep(domain, held, api)] : [],
        removeDomainStep(domain, api),
        ...belongingSteps(belongings, api),
    ];
}
/** Removes integrations that no domain refers to, then credentials. */
function belongingSteps(belongings, api) {
    const integrations = belongings.filter(({ kind }) => kind === "integration");
    const credentials = belongings.filter(({ kind }) => kind === "credential");
    return [
        ...integrations.flatMap((integration) => [disableStep(integration, api), removeIntegrationStep(integration, api)]),
        ...credentials.map((credential) => removeCredentialStep(credential, api)),
    ];
}
/** Routes on their way out, whoever removed them, hold a domain until they are gone. */
function withoutRoutes(domain, api) {
    return {
        kind: "wait",
        until: {
            what: `the removal of the routes of ${(0,base_text/* visible */.RK)(domain)}`,
            timeoutMs: GONE_MS,
            read: async (_, context) => {
                const routes = await routesLeft(domain, "poll", api, context);
                const inUse = stillInUse(domain, routes);
                if (inUse)
                    throw inUse;
                return routes.length === 0
                    ? { phase: "success", status: "GONE" }
                    : { phase: "pending", status: `REMOVING (${routes.length})` };
            },
        },
    };
}
/** The routes of a domain, none where it is gone with them. */
async function routesLeft(domain, priority, api, context) {
    try {
        return await api.routesOf(domain, priority, context);
    }
    catch (error) {
        if ((0,api_error/* isNotFound */.c4)(error))
            return [];
        throw error;
    }
}
/** The routes of a domain that nobody has removed, as the reason why it stays. */
function stillInUse(domain, routes) {
    const held = routes.filter(({ status }) => status?.toUpperCase() !== "REMOVING");
    if (held.length === 0)
        return undefined;
    const shown = held.slice(0, 5).map(({ pattern }) => (0,base_text/* visible */.RK)(pattern, 64)).join(", ");
    const count = held.length === 1 ? "a route" : `${held.length} routes`;
    return new errors/* AppError */.uV("DOMAIN_IN_USE", `${(0,base_text/* visible */.RK)(domain)} still has ${count}: ${shown}`);
}
function removeDomainStep(domain, api) {
    const step = removal({
        resource: "email_domain",
        name: domain,
        id: domain,
        template: PATHS.domain,
        read: (context) => api.domain(domain, "poll", context),
        remove: (context) => api.removeDomain(domain, context),
    });
    return {
        ...step,
        send: async (known, context) => {
            // What was planned minutes ago may hold routes by now.
            const inUse = stillInUse(domain, await routesLeft(domain, "read", api, context));
            return inUse ? { kind: "refused", error: inUse, attempts: 0 } : await step.send(known, context);
        },
    };
}
function disableStep({ id, name }, api) {
    return {
        kind: "write",
        lookUpFirst: true,
        idempotent: true,
        intent: () => ({
            resource: "integration",
            resourceName: name,
            method: "PATCH",
            pathTemplate: PATHS.integration,
            targetId: id,
            after: { intendedState: "DISABLED" },
            redacted: [],
        }),
        find: async (_, context) => {
            const found = await api.integration(id, "read", context);
            return { resources: {}, current: found?.intendedState?.toUpperCase() !== "ENABLED" };
        },
        send: async (_, context) => {
            const inUse = await referredTo(id, name, api, context);
            if (inUse)
                return inUse;
            const answer = await answerOf(() => api.intend(id, "DISABLED", context), () => ({ resources: {} }));
            return answer.kind === "refused" && (0,api_error/* isNotFound */.c4)(answer.error)
                ? { kind: "done", resources: {}, httpStatus: answer.httpStatus, attempts: answer.attempts }
                : answer;
        },
    };
}
function removeIntegrationStep({ id, name }, api) {
    const step = removal({
        resource: "integration",
        name,
        id,
        template: PATHS.integration,
        read: (context) => api.integration(id, "poll", context),
        remove: (context) => api.removeIntegration(id, context),
    });
    return {
        ...step,
        send: async (known, context) => await referredTo(id, name, api, context) ?? await step.send(known, context),
    };
}
function removeCredentialStep({ id, name }, api) {
    const step = removal({
        resource: "credential",
        name,
        id,
        template: PATHS.credential,
        read: (context) => api.credential(id, context),
        remove: (context) => api.removeCredential(id, context),
    });
    return {
        ...step,
        send: async (known, context) => await loggedInWith(id, name, api, context) ?? await step.send(known, context),
    };
}
/** Somebody else's integration may log in with a credential of ours, and its mail would stop. */
async function loggedInWith(id, name, api, context) {
    const users = await (0,base_async/* mapLimit */.sf)(await api.integrationsWith(id, context), provision_limits/* READ_CONCURRENCY */.HJ, async (integration) => {
        // An API that does not know the filter lists every integration.
        const read = await api.configuration(integration.id, context);
        return Object.values(read?.credentials ?? {}).some((held) => held?.id === id) ? [integration] : [];
    });
    const [user] = users.flat();
    if (!user)
        return undefined;
    const message = `The credential "${(0,base_text/* visible */.RK)(name)}" stays: the integration "${(0,base_text/* visible */.RK)(user.name ?? user.id)}" uses it`;
    return { kind: "refused", error: new errors/* AppError */.uV("DOMAIN_IN_USE", message), attempts: 0 };
}
/** The API itself would delete an integration under its domain, whose mail would stop. */
async function referredTo(id, name, api, context) {
    const domains = await api.domains("read", context);
    const user = domains.find((domain) => Object.values(slotsOf(domain)).includes(id));
    if (!user)
        return undefined;
    const message = `The integration "${(0,base_text/* visible */.RK)(name)}" stays: ${(0,base_text/* visible */.RK)(user.id)} refers to it`;
    return { kind: "refused", error: new errors/* AppError */.uV("DOMAIN_IN_USE", message), attempts: 0 };
}
/** A deletion, which ends when the thing is gone; what is gone already is done. */
function removal({ resource, name, id, template, read, remove }) {
    return {
        kind: "write",
        intent: () => ({
            resource,
            resourceName: name,
            method: "DELETE",
            pathTemplate: template,
            targetId: id,
            redacted: [],
        }),
        send: (_, context) => removedOf(() => remove(context)),
        find: async (_, context) => await read(context) === undefined ? undefined : { resources: {}, current: false },
        until: {
            what: name,
            timeoutMs: GONE_MS,
            read: async (_, context) => await read(context) === undefined
                ? { phase: "success", status: "GONE" }
                : { phase: "pending", status: "REMOVING" },
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/integration-keys.js

/** The type of credential that a user name and a password make, and its fields. */
const BASIC_AUTH = "basicAuth";
const BASIC_AUTH_FIELDS = ["userName", "password"];
/** The words that a key may be made of, whatever their case and what joins them; the first is the surest. */
const CANDIDATES = {
    "custom-smtp-server": { host: ["smtphost", "host"], port: ["smtpport", "port"] },
    "imap-server": { host: ["imaphost", "host"], port: ["imapport", "port"] },
};
/** Reads the keys of an integration type. Throws `SCHEMA_KEY_UNKNOWN` where the organisation offers none that is known. */
async function readIntegrationKeys(type, api, redactor, context) {
    const [described, properties, advanced] = await Promise.all([
        api.integrationType(type, context),
        api.configSchema(type, "properties", context),
        api.configSchema(type, "advanced", context),
    ]);
    if (!described)
        throw unknownKey(`The organisation has no integration type ${type}`);
    const offered = Object.keys(properties?.properties ?? {});
    const find = (part) => {
        const candidates = CANDIDATES[type][part];
        const found = candidates.flatMap((words) => offered.find((key) => integration_keys_plain(key) === words) ?? [])[0];
        return found ??
            fail(unknownKey(`The integration type ${type} has no key for the ${part}; it offers ${listed(offered, redactor)}`));
    };
    const keys = { host: find("host"), port: find("port") };
    const unfilled = [
        ...(properties?.required ?? []).filter((key) => key !== keys.host && key !== keys.port),
        ...advanced?.required ?? [],
    ];
    if (unfilled.length > 0) {
        throw unknownKey(`The integration type ${type} asks for ${listed(unfilled, redactor)}, which no account file can give`);
    }
    const slots = Object.entries(described.credentials ?? {});
    const slot = slots.find(([, { credentialTypes }]) => credentialTypes?.includes(BASIC_AUTH))?.[0];
    if (slot === undefined) {
        const types = slots.flatMap(([, { credentialTypes }]) => credentialTypes ?? []);
        throw unknownKey(`The integration type ${type} takes no user name and password; it takes ${listed(types, redactor)}`);
    }
    return { ...keys, slot, maxInstances: described.maxInstances ?? undefined };
}
/** Makes sure that a user name and a password are still a credential's fields. Throws `SCHEMA_KEY_UNKNOWN`. */
async function checkBasicAuth(api, redactor, context) {
    const types = await api.credentialTypes(context);
    const basic = types.find(({ id, name }) => name === BASIC_AUTH || id === BASIC_AUTH);
    if (!basic) {
        const names = types.flatMap(({ name, id }) => name ?? id ?? []);
        throw unknownKey(`The organisation has no credential type ${BASIC_AUTH}; it has ${listed(names, redactor)}`);
    }
    const offered = Object.keys(basic.properties ?? {});
    const missing = offered.length === 0 ? [] : BASIC_AUTH_FIELDS.filter((field) => !offered.includes(field));
    const unfilled = (basic.required ?? []).filter((field) => !BASIC_AUTH_FIELDS.includes(field));
    if (missing.length === 0 && unfilled.length === 0)
        return;
    throw unknownKey(missing.length > 0
        ? `The credential type ${BASIC_AUTH} has no field ${listed(missing, redactor)}; it offers ${listed(offered, redactor)}`
        : `The credential type ${BASIC_AUTH} asks for ${listed(unfilled, redactor)}, which no account file can give`);
}
function integration_keys_plain(key) {
    return key.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}
/** Keys and names as the organisation tells them, which are as foreign as its values. */
function listed(keys, redactor) {
    const shown = keys.slice(0, 20).map((key) => redactor.quote(key, 80)).join(", ");
    return shown === "" ? "none" : keys.length > 20 ? `${shown} and ${keys.length - 20} more` : shown;
}
function unknownKey(message) {
    return new errors/* AppError */.uV("SCHEMA_KEY_UNKNOWN", message);
}
function fail(error) {
    throw error;
}

// EXTERNAL MODULE: ./build/src/core/targets/email-domains/file-rules.js
var file_rules = __webpack_require__(63531);
;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/route-content.js


/** What a text of each key refers to. */
const KINDS = {
    queue: "queue",
    flow: "flow",
    spam_flow: "flow",
    language: "language",
    skills: "skill",
};
/** The address that replies go to: `self`, another route's, null for none, undefined where the file leaves it open. */
function replyTarget(account) {
    const own = (0,file_rules/* addressOf */.ci)(account);
    const wanted = account.routing?.reply_to;
    const key = own && (0,file_rules/* routeKey */.vh)(own.pattern, own.domain);
    if (wanted !== undefined) {
        return wanted === null ? null : wanted.toLowerCase() === key ? "self" : wanted.toLowerCase();
    }
    const reply = account.reply_to_address.toLowerCase();
    return reply === key ? undefined : reply;
}
/** What a file asks of its route: the keys that it sets, and the sender's name. */
function desiredRoute(account) {
    const { routing = {}, name } = account;
    const reply = replyTarget(account);
    return {
        from_name: routing.from_name ?? name,
        ...given("from_email", routing.from_email, (value) => value === null ? null : (0,email_address/* lowerCaseDomain */.M)(value)),
        // Mail has one way to go.
        ...(routing.queue === undefined ? {} : { queue: routing.queue, flow: null }),
        ...(routing.flow === undefined ? {} : { flow: routing.flow, queue: null }),
        ...given("priority", routing.priority, (value) => value),
        ...given("skills", routing.skills, sorted),
        ...given("language", routing.language, (value) => value),
        ...given("spam_flow", routing.spam_flow, (value) => value),
        ...given("auto_bcc", routing.auto_bcc, (copies) => sorted(copies.map((each) => copyOf(each).email.toLowerCase()))),
        ...(reply === undefined ? {} : { reply_to: reply }),
        ...given("history", routing.history, (value) => value),
        ...given("allow_multiple_actions", routing.allow_multiple_actions, (value) => value),
        ...given("mailbox_folders", routing.mailbox_folders, (folders) => sorted(folders.map(file_rules/* folderKey */.Ev))),
        ...given("signature", routing.signature, (value) => value === null ? null : signatureOf(value)),
    };
}
function given(key, value, read) {
    return value === undefined ? {} : { [key]: read(value) };
}
/** Without the library: it says where the response is looked for, not which one it is. */
function signatureOf({ response, when, always }) {
    return { response, ...(when === undefined ? {} : { when }), ...(always === undefined ? {} : { always }) };
}
/** An entry of `auto_bcc` in its long form. */
function copyOf(copy) {
    return typeof copy === "string" ? { email: copy } : copy;
}
/** What is live of a route, by the keys of a file; what the API leaves out counts as its default. */
function liveRoute(route, domain, directory) {
    const name = (kind, reference) => reference?.id ? directory.nameOf(kind, reference.id) : null;
    return {
        from_name: route.fromName ?? "",
        from_email: route.fromEmail ? (0,email_address/* lowerCaseDomain */.M)(route.fromEmail) : null,
        queue: name("queue", route.queue),
        flow: name("flow", route.flow),
        priority: route.priority ?? 0,
        skills: sorted((route.skills ?? []).flatMap((skill) => name("skill", skill) ?? [])),
        language: name("language", route.language),
        spam_flow: name("flow", route.spamFlow),
        auto_bcc: sorted((route.autoBcc ?? []).flatMap(({ email }) => email ? [email.toLowerCase()] : [])),
        reply_to: liveReply(route, domain, directory),
        history: (route.historyInclusion ?? "optional").toLowerCase(),
        allow_multiple_actions: route.allowMultipleActions ?? false,
        mailbox_folders: sorted((route.mailboxFolders ?? []).map(file_rules/* folderKey */.Ev)),
        signature: liveSignature(route, directory),
    };
}
function liveReply({ id, pattern, replyEmailAddress }, domain, directory) {
    const target = replyEmailAddress?.route;
    if (!target?.id && !target?.pattern)
        return null;
    const at = replyEmailAddress?.domain?.id ?? domain;
    const own = target.id ? target.id === id : (0,file_rules/* routeKey */.vh)(target.pattern ?? "", at) === (0,file_rules/* routeKey */.vh)(pattern, domain);
    if (own)
        return "self";
    // An id says it all; the pattern and the domain beside it may be left out.
    const known = target.id ? directory.nameOf("route", target.id) : undefined;
    return known !== undefined && known !== target.id
        ? known
        : target.pattern
            ? (0,file_rules/* routeKey */.vh)(target.pattern, at)
            : target.id ?? null;
}
const WHEN = { draft: "draft", send: "send", sendonce: "send_once" };
function liveSignature({ signature }, directory) {
    if (!signature?.cannedResponseId || signature.enabled === false)
        return null;
    const when = WHEN[(signature.inclusionType ?? "").toLowerCase()];
    return {
        response: directory.nameOf("response", signature.cannedResponseId),
        ...(when === undefined ? {} : { when }),
        always: signature.alwaysIncluded ?? false,
    };
}
/** The keys in which a route differs in meaning from what its file sets. */
function routeDifferences(desired, live, directory) {
    return Object.keys(desired).filter((key) => !sameValue(key, desired[key], live[key], directory));
}
function sameValue(key, wanted, live, directory) {
    const kind = KINDS[key];
    if (kind !== undefined && typeof wanted === "string" && typeof live === "string") {
        return directory.isSame(kind, wanted, live);
    }
    if (kind !== undefined && Array.isArray(wanted) && Array.isArray(live)) {
        return wanted.length === live.length &&
            wanted.every((one) => live.some((other) => directory.isSame(kind, String(one), String(other))));
    }
    if (key === "signature" && isObject(wanted) && isObject(live)) {
        return Object.keys(wanted).every((part) => part === "response"
            ? directory.isSame("response", String(wanted[part]), String(live[part]))
            : wanted[part] === live[part]);
    }
    return JSON.stringify(wanted) === JSON.stringify(live);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The body that creates a route: what the file sets, and the defaults of what it does not. */
function createRouteBody(account, directory, onlyOne, reply) {
    const { routing = {} } = account;
    const address = (0,file_rules/* addressOf */.ci)(account);
    const folders = onlyOne && routing.graph === undefined ? ["INBOX"] : [];
    const body = {
        pattern: address?.pattern ?? "",
        historyInclusion: "Optional",
        allowMultipleActions: false,
        ...(folders.length > 0 ? { mailboxFolders: folders } : {}),
    };
    return withoutEmpty(changed(body, account, directory, reply));
}
/** The body that replaces a route: as it was read, with what the file sets. */
function updateRouteBody(route, account, directory, reply) {
    return withoutEmpty(changed(keptRouteBody(route), account, directory, reply));
}
/** A route as it was read, as a body: without what only the API may set. */
function keptRouteBody(route) {
    const { id: _id, status: _status, selfUri: _selfUri, ...read } = route;
    const body = { ...read };
    for (const key of ["queue", "flow", "language", "spamFlow"]) {
        const reference = route[key];
        if (reference)
            body[key] = reference.id ? { id: reference.id } : undefined;
    }
    if (route.skills)
        body["skills"] = route.skills.flatMap(({ id }) => id ? [{ id }] : []);
    const replies = route.replyEmailAddress;
    if (replies) {
        const { id, pattern } = replies.route ?? {};
        body["replyEmailAddress"] = id
            ? { domain: { id: replies.domain?.id ?? "" }, route: { id, ...(pattern ? { pattern } : {}) } }
            : undefined;
    }
    return withoutEmpty(body);
}
/** What takes the place of what: the API, like the file, has one of each pair. */
function changed(read, account, directory, reply) {
    const { routing = {}, name } = account;
    const reference = (kind, text) => text === null ? undefined : { id: directory.idOf(kind, text) ?? text };
    const body = { ...read, name, fromName: routing.from_name ?? name };
    if (routing.queue !== undefined)
        Object.assign(body, { queue: reference("queue", routing.queue), flow: undefined });
    if (routing.flow !== undefined) {
        const flow = reference("flow", routing.flow);
        Object.assign(body, { flow, queue: undefined, priority: undefined, skills: undefined, language: undefined });
    }
    if (routing.priority !== undefined)
        body["priority"] = routing.priority;
    if (routing.skills !== undefined)
        body["skills"] = routing.skills.map((skill) => reference("skill", skill));
    if (routing.language !== undefined)
        body["language"] = reference("language", routing.language);
    if (routing.spam_flow !== undefined)
        body["spamFlow"] = reference("flow", routing.spam_flow);
    if (routing.history !== undefined)
        body["historyInclusion"] = capital(routing.history);
    if (routing.allow_multiple_actions !== undefined)
        body["allowMultipleActions"] = routing.allow_multiple_actions;
    if (routing.mailbox_folders !== undefined)
        body["mailboxFolders"] = [...routing.mailbox_folders];
    if (routing.signature !== undefined) {
        body["signature"] = signatureBody(routing.signature, read["signature"], directory);
    }
    changeReplies(body, account, read, reply);
    return body;
}
/** Replies come from an address of their own, with copies, or go by another route's address. */
function changeReplies(body, account, read, reply) {
    const { from_email, auto_bcc } = account.routing ?? {};
    const target = replyTarget(account);
    if (target === null)
        body["replyEmailAddress"] = undefined;
    if (reply) {
        body["replyEmailAddress"] = { domain: { id: reply.domain }, route: { id: reply.id, pattern: reply.pattern } };
        body["fromEmail"] = undefined;
        body["autoBcc"] = undefined;
    }
    if (from_email !== undefined)
        body["fromEmail"] = from_email ?? undefined;
    if (auto_bcc !== undefined)
        body["autoBcc"] = copies(auto_bcc, read["autoBcc"]);
    const own = from_email || (auto_bcc && auto_bcc.length > 0);
    if (own && !reply)
        body["replyEmailAddress"] = undefined;
}
/** The copies of a file; a name that only the API knows stays with its address. */
function copies(wanted, read) {
    const known = new Map((Array.isArray(read) ? read : []).map((each) => [
        each.email?.toLowerCase(),
        each.name,
    ]));
    return wanted.map((copy) => {
        const { email, name = known.get(email.toLowerCase()) } = copyOf(copy);
        return { email, ...(name ? { name } : {}) };
    });
}
function signatureBody(signature, read, directory) {
    if (!signature)
        return undefined;
    const { response, when, always } = signature;
    const known = typeof read === "object" && read !== null ? read : {};
    return {
        ...known,
        enabled: true,
        cannedResponseId: directory.idOf("response", response) ?? response,
        ...(always === undefined ? {} : { alwaysIncluded: always }),
        ...(when === undefined ? {} : { inclusionType: when.split("_").map(capital).join("") }),
    };
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
/** A key without a value is left out, and so cleared by a PUT; an empty list clears as well. */
function withoutEmpty(body) {
    return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null));
}
/** The values of a live route as the keys of a file; what is as the API has it by itself is left out. */
function describeRoute(content) {
    const plain = {
        from_name: null,
        from_email: null,
        queue: null,
        flow: null,
        priority: 0,
        skills: [],
        language: null,
        spam_flow: null,
        auto_bcc: [],
        reply_to: null,
        history: "optional",
        allow_multiple_actions: false,
        mailbox_folders: [],
        signature: null,
    };
    const kept = Object.entries(content).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key]));
    return Object.fromEntries(kept);
}
function sorted(values) {
    return [...values].sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0);
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/states.js

/** How long an enabled integration may be inactive before that is a failure. */
const INACTIVE_MS = 60_000;
/** The state of a thing that a read did not find. */
const states_ABSENT = { phase: "absent", status: "ABSENT" };
/** The state of one server; `now` in milliseconds since the epoch, where a long rest counts as a failure. */
function integrationState(role, reply, now) {
    const { reportedState, intendedState } = reply;
    const code = reportedState?.code?.toUpperCase() ?? "";
    const prefix = role.toUpperCase();
    const message = reportedState?.detail?.message ?? reportedState?.effective ?? undefined;
    if (code === "ACTIVE")
        return { phase: "success", status: "ACTIVE" };
    if (code === "ERROR")
        return { phase: "failure", status: `${prefix}_ERROR`, message };
    const status = code === "" ? `${prefix}_UNKNOWN` : `${prefix}_${(0,base_text/* visible */.RK)(code, 40)}`;
    if (code === "INACTIVE" && intendedState?.toUpperCase() === "ENABLED" && now !== undefined) {
        const since = Date.parse(reportedState?.lastUpdated ?? "");
        if (now - since > INACTIVE_MS)
            return { phase: "failure", status, message };
    }
    return { phase: "pending", status, message };
}
/** What the settings of a domain say of all its accounts. */
function settingsState({ imapSettings, graphApiSettings }) {
    for (const [prefix, settings] of [["IMAP", imapSettings], ["GRAPH", graphApiSettings]]) {
        if (!settings?.integration?.id)
            continue;
        const status = settings.status?.replace(/[^A-Za-z]/g, "").toUpperCase();
        const broken = status === "INACTIVE" || status === "INTEGRATIONDELETED" ||
            (prefix === "GRAPH" && status === "ERROR");
        if (!broken)
            continue;
        return {
            phase: "failure",
            status: `${prefix}_${(0,base_text/* visible */.RK)(settings.status ?? "", 40)}`,
            message: words(settings.errorInfo),
        };
    }
    return undefined;
}
/** The state of a domain: of its servers, and of its settings. */
function domainState(domain, servers) {
    const failed = servers.find(({ phase }) => phase === "failure") ?? settingsState(domain);
    if (failed)
        return failed;
    return servers.find(({ phase }) => phase !== "success") ?? { phase: "success", status: "ACTIVE" };
}
/** The state of a route; `domain` is that whose mailbox it reads, where it is known. */
function routeState(route, domain) {
    const imap = domain?.imapSettings;
    const reads = (route.mailboxFolders ?? []).length > 0;
    const status = route.status?.toUpperCase() ?? "";
    const mailbox = imap?.status?.toUpperCase();
    if (reads && mailbox === "ERROR") {
        const folders = (route.mailboxFolders ?? []).map((folder) => (0,base_text/* visible */.RK)(folder, 80)).join(", ");
        return {
            phase: "failure",
            status: "IMAP_ERROR",
            message: `${words(imap?.errorInfo) ?? "without a reason"} (folders ${folders})`,
        };
    }
    if (status === "ERROR")
        return { phase: "failure", status: "ROUTE_ERROR", message: words(imap?.errorInfo) };
    if (status === "REMOVING")
        return { phase: "absent", status: "REMOVING" };
    if (status !== "ACTIVE")
        return { phase: "pending", status: (0,base_text/* visible */.RK)(route.status ?? "UNKNOWN", 64) };
    if (!reads || mailbox === "ACTIVE")
        return { phase: "success", status: "ACTIVE" };
    return { phase: "pending", status: (0,base_text/* visible */.RK)(`IMAP_${imap?.status ?? "UNKNOWN"}`, 64) };
}
/** The state of a route whose replies go to one that comes after it, and writes that: without them it is not as its file says. */
function lateReplyState(route, state) {
    const waits = state.phase === "success" && !route.replyEmailAddress?.route?.id;
    return waits ? { phase: "pending", status: "REPLY_PENDING" } : state;
}
function words(info) {
    const said = [info?.code, info?.message].flatMap((part) => part ? [part] : []);
    return said.length === 0 ? undefined : said.join(": ");
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-steps.js











/** How long a thing that was just written may be missing from reads. */
const VISIBLE_MS = 60_000;
/** How long an integration may take to become active, or to stop. */
const SWITCH_MS = 180_000;
function roleOf(role, part) {
    return `${role}${part}`;
}
/** The writes that make, change or remove a domain with what belongs to it. */
function domainSteps(change, scene) {
    const { action, desired, key, fields = [] } = change;
    if (action === "delete")
        return domainRemovalSteps(key, scene.live?.reply, scene.belongings, scene.api);
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    const graph = desired.content["graph"];
    if (typeof graph === "string")
        return graphSteps(key, graph, scene);
    const servers = ROLES.flatMap((role) => serverSteps(role, key, desired, fields, scene));
    const hasGraph = scene.live?.reply.graphApiSettings?.integration?.id !== undefined;
    const settings = scene.live && !hasGraph && ROLES.every((role) => knownServer(role, key, fields, scene))
        ? []
        : [settingsStep(key, scene.api, (known) => ({
                smtp: idIn(known, roleOf("smtp", "Integration")),
                imap: idIn(known, roleOf("imap", "Integration")),
                ...hasGraph ? { graph: undefined } : {},
            }))];
    return [
        ...servers,
        ...scene.live ? [] : [domainStep(key, scene)],
        ...settings,
        smtpTest(key, scene),
    ];
}
/** The integration that a slot of the domain holds and that is, or is to be, ours. */
function knownServer(role, domain, fields, { live }) {
    const server = live?.servers[role];
    if (!server)
        return undefined;
    // What another domain refers to as well is taken over by none: its mail would go another way.
    const isTaken = fields.includes("managed") && server.sharedWith === undefined;
    return isTaken || isOwnServer(role, domain, server) ? server : undefined;
}
/** What there is to do for one server. */
function serverPlan(role, domain, desired, fields, scene) {
    const server = knownServer(role, domain, fields, scene);
    const place = SERVER_PLACE[role];
    const fresh = !server || fields.includes("managed") || !hasOwnCredential(role, domain, server);
    const rewrites = desired.secretChanged || fields.includes("username") || fields.includes("password");
    const configured = fresh || fields.includes(place.host) || fields.includes(place.port);
    const failed = server?.integration.reportedState?.code?.toUpperCase() === "ERROR";
    const disabled = server?.integration.intendedState?.toUpperCase() !== "ENABLED";
    // An integration in error takes what it is told only when it starts anew.
    const restarts = failed && (configured || rewrites);
    return { server, fresh, rewrites, configured, restarts, disabled };
}
function serverSteps(role, domain, desired, fields, scene) {
    const { server, fresh, rewrites, configured, restarts, disabled } = serverPlan(role, domain, desired, fields, scene);
    const memory = {};
    const own = { role, domain, desired, scene, memory };
    return [
        ...fresh ? [credentialStep(own)] : rewrites ? [replaceCredentialStep(own)] : [],
        ...server ? [] : [integrationStep(own)],
        ...configured ? [configurationStep(own)] : [],
        ...restarts ? [switchStep(own, "DISABLED")] : [],
        ...disabled || restarts ? [switchStep(own, "ENABLED")] : [],
    ];
}
/** What {@link domainSteps} write, thing by thing; `stray` are the names of what earlier runs left, which is taken up. */
function domainPieces(change, scene, stray) {
    const { action, desired, key, fields = [], name } = change;
    const { live } = scene;
    const domain = (what) => ({ kind: "domain", name, action: what });
    if (action === "delete") {
        return [domain("delete"), ...scene.belongings.map(({ kind, name }) => ({ kind, name, action }))];
    }
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    if (typeof desired.content["graph"] === "string")
        return [domain(live ? "update" : "create")];
    const hasGraph = live?.reply.graphApiSettings?.integration?.id !== undefined;
    const keepsServers = live && !hasGraph && ROLES.every((role) => knownServer(role, key, fields, scene));
    const pieces = ROLES.flatMap((role) => {
        const { server, fresh, rewrites, configured, restarts, disabled } = serverPlan(role, key, desired, fields, scene);
        const own = ownName(role, key);
        const made = (kind) => ({
            kind,
            name: own,
            action: stray.has(`${kind} ${own}`) ? "update" : "create",
        });
        return [
            ...(!server
                ? [made("integration")]
                : configured || restarts || disabled
                    ? [{ kind: "integration", name: own, action: "update" }]
                    : []),
            ...(fresh
                ? [made("credential")]
                : rewrites
                    ? [{ kind: "credential", name: own, action: "update" }]
                    : []),
        ];
    });
    return [...(keepsServers ? [] : [domain(live ? "update" : "create")]), ...pieces];
}
function credentialBody(name, { desired }, password) {
    const [{ account }] = desired.accounts;
    return {
        name,
        type: { name: BASIC_AUTH },
        credentialFields: { userName: account.username ?? "", password: password.reveal() },
    };
}
function credentialIntent(work) {
    const { role, domain, desired } = work;
    const name = ownName(role, domain);
    return {
        resource: "credential",
        resourceName: name,
        after: { name, type: BASIC_AUTH, userName: desired.accounts[0].account.username ?? "" },
        redacted: ["/credentialFields/password"],
        credentialReference: desired.secretReference,
    };
}
function credentialLeft(role, reply) {
    return { targetId: reply.id, resources: { [roleOf(role, "Credential")]: { id: reply.id } } };
}
/** Makes the credential; one that an earlier run left is written again, because nobody can see which password it has. */
function credentialStep(work) {
    const { role, domain, scene: { api } } = work;
    const name = ownName(role, domain);
    const password = passwordOf(work.desired.name, work.desired.accounts);
    let existing;
    let isSent = false;
    return {
        kind: "write",
        lookUpFirst: true,
        repeatsMakeTwins: true,
        intent: () => ({
            ...credentialIntent(work),
            ...existing === undefined
                ? { method: "POST", pathTemplate: PATHS.credentials }
                : { method: "PUT", pathTemplate: PATHS.credential, targetId: existing },
        }),
        find: async (_, context) => {
            const found = only(await api.credentials(context), name, "credentials");
            if (!found)
                return undefined;
            if (!isSent)
                existing = found.id;
            return { ...credentialLeft(role, found), current: isSent };
        },
        send: (_, context) => {
            isSent = true;
            const body = credentialBody(name, work, password);
            return answerOf(() => existing === undefined ? api.createCredential(body, context) : api.replaceCredential(existing, body, context), (reply) => credentialLeft(role, reply));
        },
        until: seen("the credential", (known, context) => api.credential(idIn(known, roleOf(role, "Credential")), context)),
    };
}
/** Writes the password into the credential that is there: its id stays, and nothing else is touched. */
function replaceCredentialStep(work) {
    const { role, domain, scene: { api, live } } = work;
    const name = live?.servers[role]?.credential?.name ?? ownName(role, domain);
    const password = passwordOf(work.desired.name, work.desired.accounts);
    const part = roleOf(role, "Credential");
    let before;
    const dateOf = async (known, context) => (await api.credentials(context)).find(({ id }) => id === idIn(known, part));
    return {
        kind: "write",
        idempotent: true,
        intent: (known) => ({
            ...credentialIntent(work),
            method: "PUT",
            pathTemplate: PATHS.credential,
            targetId: idIn(known, part),
        }),
        send: async (known, context) => {
            before ??= live?.servers[role]?.credential?.modifiedDate ?? null;
            return await answerOf(() => api.replaceCredential(idIn(known, part), credentialBody(name, work, password), context), (reply) => credentialLeft(role, reply));
        },
        find: async (known, context) => {
            const found = await dateOf(known, context);
            // Only its date shows that a password is new.
            const isNew = !!found?.modifiedDate && !!before && found.modifiedDate > before;
            return found && { ...credentialLeft(role, found), current: isNew };
        },
    };
}
function integrationLeft(role, reply) {
    return { targetId: reply.id, resources: { [roleOf(role, "Integration")]: { id: reply.id } } };
}
function integrationStep({ role, domain, scene: { api }, memory }) {
    const name = ownName(role, domain);
    const body = { name, integrationType: { id: TYPES[role] } };
    return {
        kind: "write",
        lookUpFirst: true,
        repeatsMakeTwins: true,
        intent: () => ({
            resource: "integration",
            resourceName: name,
            method: "POST",
            pathTemplate: PATHS.integrations,
            after: body,
            redacted: [],
        }),
        find: async (_, context) => {
            const found = only(await api.integrations(TYPES[role], context), name, "integrations");
            return found && { ...integrationLeft(role, found), current: true };
        },
        send: (_, context) => answerOf(() => api.createIntegration(body, context), (reply) => {
            memory.made = reply.intendedState?.toUpperCase() !== "ENABLED";
            return integrationLeft(role, reply);
        }),
        until: seen("the integration", async (known, context) => {
            memory.configuration = await api.configuration(idIn(known, roleOf(role, "Integration")), context);
            return memory.configuration;
        }),
    };
}
/** Reads, changes, writes under the version that was read; what somebody else changed meanwhile is read again. */
function configurationStep(work) {
    const { role, domain, desired, scene: { api, keys: { [role]: keys } }, memory } = work;
    const [{ account }] = desired.accounts;
    if (!keys)
        throw new errors/* AppError */.uV("INTERNAL", `Cannot configure a server of ${(0,base_text/* visible */.RK)(domain)} with unknown keys`);
    const part = roleOf(role, "Integration");
    const bodyOf = (read, known) => configurationBody(role, domain, read, {
        host: account[SERVER_PLACE[role].host] ?? "",
        port: account[SERVER_PLACE[role].port] ?? 0,
        credentialId: idIn(known, roleOf(role, "Credential")),
        keys,
    });
    const read = async (known, context) => {
        const remembered = memory.configuration;
        memory.configuration = undefined;
        return remembered ?? await api.configuration(idIn(known, part), context);
    };
    const left = (known, reply) => {
        const id = idIn(known, part);
        return { targetId: id, resources: { [part]: { id, version: reply.version } } };
    };
    return {
        kind: "write",
        lookUpFirst: true,
        intent: (known) => ({
            resource: "integration_configuration",
            resourceName: ownName(role, domain),
            method: "PUT",
            pathTemplate: PATHS.configuration,
            targetId: idIn(known, part),
            after: {
                name: ownName(role, domain),
                properties: {
                    [keys.host]: account[SERVER_PLACE[role].host],
                    [keys.port]: account[SERVER_PLACE[role].port],
                },
            },
            redacted: [],
        }),
        find: async (known, context) => {
            const found = await read(known, context);
            if (!found)
                return undefined;
            const current = isConfigured(found, bodyOf(found, known), keys);
            // The first write goes on with what the look before it has read.
            memory.configuration = current ? undefined : found;
            return { ...left(known, found), current, ...(current ? {} : { difference: "configuration" }) };
        },
        send: async (known, context) => {
            const found = await read(known, context);
            if (!found)
                return notYetSeen("the configuration that was just written");
            const body = bodyOf(found, known);
            if (isConfigured(found, body, keys))
                return { kind: "done", ...left(known, found), attempts: 0 };
            return staleWhenChanged(await answerOf(() => api.replaceConfiguration(idIn(known, part), body, context), (reply) => left(known, reply)));
        },
    };
}
function switchStep(work, to) {
    const { role, domain, scene: { api }, memory } = work;
    const part = roleOf(role, "Integration");
    const left = (known) => ({ targetId: idIn(known, part), resources: {} });
    return {
        kind: "write",
        lookUpFirst: to === "ENABLED",
        idempotent: true,
        intent: (known) => ({
            resource: "integration",
            resourceName: ownName(role, domain),
            method: "PATCH",
            pathTemplate: PATHS.integration,
            targetId: idIn(known, part),
            after: { intendedState: to },
            redacted: [],
        }),
        find: async (known, context) => {
            if (memory.made) {
                memory.made = false;
                return { ...left(known), current: false };
            }
            const found = await api.integration(idIn(known, part), "read", context);
            if (!found)
                return undefined;
            memory.failed = to === "ENABLED" && isIn(found, "ERROR") && found.intendedState?.toUpperCase() === to;
            return { ...left(known), current: found.intendedState?.toUpperCase() === to && !memory.failed };
        },
        send: async (known, context) => {
            if (memory.failed && !await stopped(idIn(known, part), api, context))
                return restarting(role);
            memory.failed = false;
            return staleWhenUnseen(await answerOf(() => api.intend(idIn(known, part), to, context), () => left(known)));
        },
        until: {
            what: `the ${role.toUpperCase()} integration`,
            timeoutMs: SWITCH_MS,
            read: async (known, context) => {
                const found = await api.integration(idIn(known, part), "poll", context);
                if (!found)
                    return states_ABSENT;
                if (to === "ENABLED")
                    return integrationState(role, found);
                const code = found.reportedState?.code?.toUpperCase() ?? "INACTIVE";
                return { phase: code === "INACTIVE" || code === "ERROR" ? "success" : "pending", status: (0,base_text/* visible */.RK)(code, 64) };
            },
        },
    };
}
function isIn({ reportedState }, code) {
    return reportedState?.code?.toUpperCase() === code;
}
/** Stops an integration in error; true once it rests. */
async function stopped(id, api, context) {
    const found = await api.integration(id, "read", context);
    if (!found)
        return false;
    if (found.intendedState?.toUpperCase() !== "DISABLED") {
        await api.intend(id, "DISABLED", context);
        return false;
    }
    return !isIn(found, "DEACTIVATING");
}
/** Nothing was enabled yet: the engine asks again. */
function restarting(role) {
    const message = `The ${role.toUpperCase()} integration was in error, and does not rest yet so that it could start anew`;
    return { kind: "stale", error: new errors/* AppError */.uV("VALIDATION_TIMED_OUT", message), attempts: 0 };
}
function domainStep(domain, { api }) {
    return {
        kind: "write",
        lookUpFirst: true,
        intent: () => ({
            resource: "email_domain",
            method: "POST",
            pathTemplate: PATHS.domains,
            after: { id: domain, subDomain: false },
            redacted: [],
        }),
        // "Already exists" may be the answer to one's own request (sourced: the Terraform provider).
        find: async (_, context) => {
            const found = await api.domain(domain, "read", context);
            return found && { ...domainLeft(found), current: true };
        },
        send: async (_, context) => {
            const answer = await answerOf(() => api.createDomain(domain, context), domainLeft);
            if (answer.kind !== "conflict")
                return answer;
            // Told only where no look at the domain finds it.
            const { code, message } = answer.error;
            const whose = "this organisation does not have the domain, so that another one may";
            return { ...answer, error: new errors/* AppError */.uV(code, `${message}; ${whose}`) };
        },
        until: seen("the domain", (_, context) => api.domain(domain, "poll", context)),
    };
}
function graphSteps(domain, graph, scene) {
    const { api, directory, live, readingRoutes } = scene;
    const id = directory.idOf("integration", graph) ?? graph;
    const isServed = live?.reply.imapSettings?.integration?.id !== undefined;
    return [
        ...live ? [] : [domainStep(domain, scene)],
        // IMAP cannot be taken off a domain whose routes have folders (sourced).
        ...isServed ? readingRoutes.map((route) => folderlessStep(domain, route, api)) : [],
        settingsStep(domain, api, () => ({ smtp: undefined, imap: undefined, graph: id })),
    ];
}
/** Takes the folders off a route, and leaves the rest of it as it is read right before. */
function folderlessStep(domain, { id, pattern }, api) {
    const left = { targetId: id, resources: {} };
    return {
        kind: "write",
        lookUpFirst: true,
        idempotent: true,
        intent: () => ({
            resource: "email_route",
            resourceName: `${pattern}@${domain}`,
            method: "PUT",
            pathTemplate: PATHS.route,
            targetId: id,
            after: { mailboxFolders: [] },
            redacted: [],
        }),
        find: async (_, context) => {
            const found = await api.route(domain, id, context);
            return { ...left, current: (found?.mailboxFolders ?? []).length === 0, difference: "folders" };
        },
        send: async (_, context) => {
            const found = await api.route(domain, id, context);
            if (!found)
                return { kind: "done", ...left, attempts: 0 };
            const body = { ...keptRouteBody(found), mailboxFolders: [] };
            return await answerOf(() => api.replaceRoute(domain, id, body, context), () => left);
        },
    };
}
/** Writes nothing: Genesys Cloud connects to the SMTP server, and no mail is sent. */
function smtpTest(domain, { api }) {
    return {
        kind: "test",
        id: "smtp-test",
        run: async (_, context) => {
            try {
                await api.testConnection(domain, context);
                return { result: "passed" };
            }
            catch (error) {
                if (!(error instanceof api_error/* GenesysApiError */.n_) || error.effect === "unknown")
                    throw error;
                const told = (0,errors/* finding */.gk)("SMTP_TEST_FAILED", `${(0,base_text/* visible */.RK)(domain)}: ${error.message}`);
                return { result: "failed", detail: error.message, finding: told };
            }
        },
    };
}
/** Waits until reads show what was just written. */
function seen(what, read) {
    return {
        what,
        timeoutMs: VISIBLE_MS,
        read: async (known, context) => await read(known, context) === undefined ? states_ABSENT : { phase: "success", status: "PRESENT" },
    };
}
/** The one thing that has a name of ours; names are not unique on the server. */
function only(things, name, what) {
    const found = things.filter((each) => each.name === name);
    if (found.length < 2)
        return found[0];
    const ids = found.map(({ id }) => (0,base_text/* visible */.RK)(id, 64)).join(" and ");
    throw new errors/* AppError */.uV("NAME_AMBIGUOUS", `${found.length} ${what} have the name ${(0,base_text/* visible */.RK)(name)}: ${ids}`, {
        hint: "Remove those that nothing uses, and run again",
    });
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/quotas.js






/** How many routes a domain may have (sourced: Genesys's help); the organisation itself tells it only when it refuses one. */
const ROUTES_OF_A_DOMAIN = 1000;
/** How many namespaces are asked for the limit of domains. */
const NAMESPACES_ASKED = 3;
/**
 * Compares what the files ask for with what the organisation may have. The accounts of the domains that do not fit are told,
 * in the order of the files, so that those that fit are written.
 */
async function judgeQuotas(stock, api, context) {
    const placed = stock.accounts.flatMap((account, index) => {
        const address = (0,file_rules/* addressOf */.ci)(account);
        return address ? [{ account, index, ...address }] : [];
    });
    const byDomain = (0,grouping/* grouped */.z)(placed, ({ domain }) => domain);
    const served = [...byDomain].filter(([, [first]]) => first && (0,account_account/* hasMailbox */.TJ)(first.account) && !first.account.routing?.graph)
        .map(([domain]) => domain);
    const issues = [];
    const tell = (fresh, has, most, what) => {
        const message = `The organisation has ${has} of ${most} ${what}, and the files ask for ${fresh.length} more`;
        for (const domain of fresh.slice(Math.max(0, most - has))) {
            for (const { index, account } of byDomain.get(domain) ?? []) {
                const path = account.routing?.address === undefined ? "username" : "routing.address";
                issues.push({ index, path, finding: (0,errors/* finding */.gk)("QUOTA_REACHED", message) });
            }
        }
    };
    for (const role of ROLES) {
        const most = stock.keys[role]?.maxInstances;
        const there = stock.integrations[role];
        const own = new Set(there.map(({ name }) => name));
        const fresh = served.filter((domain) => !stock.served(role, domain) && !own.has(ownName(role, domain)));
        if (most !== undefined)
            tell(fresh, there.length, most, `${role.toUpperCase()} integrations`);
    }
    const { domains } = stock;
    const notChecked = [];
    const fresh = domains ? [...byDomain.keys()].filter((domain) => !domains.has(domain)) : [];
    if (domains && fresh.length > 0) {
        const most = await limitOfDomains(api, context);
        if (typeof most === "number")
            tell(fresh, domains.size, most, "e-mail domains");
        else {
            const what = `Whether ${fresh.length === 1 ? "one more e-mail domain fits" : `${fresh.length} more e-mail domains fit`}`;
            notChecked.push({ what, reason: `${domains.size} are used, and ${most.reason}` });
        }
    }
    return { issues, findings: crowded(byDomain, stock), notChecked };
}
/** Domains with more routes than Genesys's help allows; an organisation may have been given more. */
function crowded(byDomain, { routes }) {
    const live = (0,grouping/* grouped */.z)(routes.values(), ({ domain }) => domain);
    return [...byDomain].flatMap(([domain, asking]) => {
        const has = live.get(domain)?.length ?? 0;
        const fresh = asking.filter(({ pattern }) => !routes.has((0,file_rules/* routeKey */.vh)(pattern, domain))).length;
        if (fresh === 0 || has + fresh <= ROUTES_OF_A_DOMAIN)
            return [];
        const message = `${(0,base_text/* visible */.RK)(domain)} has ${has} of ${ROUTES_OF_A_DOMAIN} routes, and the files ask for ${fresh} more`;
        return [(0,errors/* finding */.gk)("QUOTA_REACHED", message, { severity: "warning" })];
    });
}
/** How many domains the organisation may have, where exactly one of its limits says so. */
async function limitOfDomains(api, context) {
    try {
        const named = (await api.limitNamespaces(context)).filter((each) => /mail/i.test(each)).slice(0, NAMESPACES_ASKED);
        const found = (await Promise.all(named.map((each) => api.limitsOf(each, context)))).flat();
        const values = found.flatMap(({ key, value }) => /mail/i.test(key ?? "") && /domains?\b/i.test(key ?? "") && !/routes?\b|campaign/i.test(key ?? "") &&
            typeof value === "number"
            ? [value]
            : []);
        const [only, another] = values;
        return only === undefined || another !== undefined
            ? { reason: "the organisation does not tell how many it may have" }
            : only;
    }
    catch (error) {
        // A question that only informs ends no run, unless the run itself is stopped.
        if (context.signal?.aborted || !(error instanceof errors/* AppError */.uV))
            throw error;
        return { reason: `how many it may have could not be read: ${error.message}` };
    }
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/route-steps.js








/** The writes that make, change or remove a route. */
function routeSteps(change, scene) {
    const { action, desired, observed, key } = change;
    const { api } = scene;
    if (action === "delete" && observed) {
        const { pattern, domain } = splitKey(key);
        const id = idIn(observed.resources, "route");
        return [removal({
                resource: "email_route",
                name: `${pattern}@${domain}`,
                id,
                template: PATHS.route,
                read: (context) => api.route(domain, id, context),
                remove: (context) => api.removeRoute(domain, id, context),
            })];
    }
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    if (action === "update")
        return [replaceStep(desired, scene, () => replyTarget(desired.accounts[0].account))];
    const later = new Set(["self", ...scene.isLate ? [replyTarget(desired.accounts[0].account)] : []]);
    const own = replyTarget(desired.accounts[0].account);
    return [
        route_steps_createStep(desired, scene, typeof own === "string" && later.has(own), own === "self" || scene.late.length > 0),
        // A route has no id to reply to before it is there.
        ...own === "self" ? [replaceStep(desired, scene, () => "self")] : [],
        ...scene.late.map((unit) => replaceStep(unit, scene, () => replyTarget(unit.accounts[0].account), true)),
    ];
}
function route_steps_createStep(desired, scene, repliesLater, goesOn) {
    const { api, directory, onlyOne } = scene;
    const [{ account }] = desired.accounts;
    const { pattern, domain } = addressIn(account);
    const wanted = repliesLater ? without(desired.content, "reply_to") : desired.content;
    const left = (reply) => {
        const made = routeLeft(reply);
        return scene.isLate && made.state ? { ...made, state: lateReplyState(reply, made.state) } : made;
    };
    return {
        kind: "write",
        intent: () => ({
            resource: "email_route",
            resourceName: `${pattern}@${domain}`,
            method: "POST",
            pathTemplate: PATHS.routes,
            after: { pattern, domain, ...desired.content },
            redacted: [],
        }),
        find: async (_, context) => {
            const found = await routeOf(pattern, domain, api, context);
            return found && { ...lookedUp(found, domain, wanted, directory), ...left(found) };
        },
        send: async (known, context) => {
            const reply = repliesLater ? undefined : await replyReference(replyTarget(account), known, scene, context);
            if (reply === "unseen")
                return replyUnseen(account);
            const body = createRouteBody(account, directory, onlyOne, reply);
            return staleWhenUnseen(await answerOf(() => api.createRoute(domain, body, context), left));
        },
        until: goesOn
            ? {
                what: "the route",
                timeoutMs: 60_000,
                read: async (known, context) => await api.route(domain, idIn(known, "route"), context) ? { phase: "success", status: "PRESENT" } : states_ABSENT,
            }
            : undefined,
    };
}
/** Reads the route right before, because routes have no version; what the file does not set goes back as it was read. */
function replaceStep(desired, { api, directory }, target, foreign = false) {
    const [{ account }] = desired.accounts;
    const { pattern, domain } = addressIn(account);
    const read = (known, context) => foreign ? routeOf(pattern, domain, api, context) : api.route(domain, idIn(known, "route"), context);
    const left = (reply) => foreign ? { targetId: reply.id, resources: {} } : routeLeft(reply);
    return {
        kind: "write",
        idempotent: true,
        intent: (known) => ({
            resource: "email_route",
            resourceName: `${pattern}@${domain}`,
            method: "PUT",
            pathTemplate: PATHS.route,
            ...foreign ? {} : { targetId: idIn(known, "route") },
            after: { pattern, domain, ...desired.content },
            redacted: [],
        }),
        find: async (known, context) => {
            const found = await read(known, context);
            return found && { ...lookedUp(found, domain, desired.content, directory), ...left(found) };
        },
        send: async (known, context) => {
            const found = await read(known, context);
            if (!found)
                return notYetSeen(`the route ${(0,base_text/* visible */.RK)(`${pattern}@${domain}`)}`);
            const own = { ...known, route: { id: found.id } };
            const reply = await replyReference(target(), own, { api, directory }, context, {
                pattern: found.pattern,
                domain,
            });
            if (reply === "unseen")
                return replyUnseen(account);
            const body = updateRouteBody(found, account, directory, reply);
            return await answerOf(() => api.replaceRoute(domain, found.id, body, context), left);
        },
    };
}
/** Where replies go, by id; `unseen` when that route cannot be read yet. */
async function replyReference(target, known, { api, directory }, context, own) {
    if (target === undefined || target === null)
        return undefined;
    if (target === "self") {
        return own ? { domain: own.domain, id: idIn(known, "route"), pattern: own.pattern } : undefined;
    }
    const { pattern, domain } = splitKey(target);
    const found = await routeOf(pattern, domain, api, context);
    if (found)
        directory.know("route", { id: found.id, name: target });
    return found ? { domain, id: found.id, pattern: found.pattern } : "unseen";
}
function replyUnseen(account) {
    return notYetSeen(`the route ${(0,base_text/* visible */.RK)(String(replyTarget(account)))}, which replies are to go to`);
}
/** The route of a pattern on this very domain, unless it is being removed. */
async function routeOf(pattern, domain, api, context) {
    const found = await api.routes(domain, "read", context, pattern);
    return found.find((route) => (0,file_rules/* routeKey */.vh)(route.pattern, domain) === (0,file_rules/* routeKey */.vh)(pattern, domain));
}
function routeLeft(reply) {
    return {
        id: reply.id,
        targetId: reply.id,
        resources: { route: { id: reply.id } },
        state: routeState(reply, undefined),
    };
}
function lookedUp(found, domain, wanted, directory) {
    const fields = routeDifferences(wanted, liveRoute(found, domain, directory), directory);
    return { ...routeLeft(found), current: fields.length === 0, difference: fields.join(", ") };
}
function without(content, key) {
    return Object.fromEntries(Object.entries(content).filter(([each]) => each !== key));
}
function addressIn(account) {
    const address = (0,file_rules/* addressOf */.ci)(account);
    if (!address) {
        throw new errors/* AppError */.uV("ROUTE_ADDRESS_MISSING", `Cannot write "${(0,base_text/* visible */.RK)(account.name)}" without an address`);
    }
    return address;
}
/** The parts of a route's key. */
function splitKey(key) {
    const at = key.lastIndexOf("@");
    return { pattern: key.slice(0, at), domain: key.slice(at + 1) };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/target.js



















/** The kind of the units that the accounts of a domain share. */
const DOMAIN_KIND = "domain";
/** The kind of what is this program's own and no domain refers to. */
const UNUSED_KIND = "unused servers";
/** The target of the public API: a domain is a unit of its own, with its servers, and an account is a route on it. */
function createEmailDomainsTarget(deps) {
    return new EmailDomainsTarget(new EmailDomainsApi(deps.client, deps.redactor), deps);
}
/** Who replies to whom, by the list of units that tells. */
const REPLIERS = new WeakMap();
class EmailDomainsTarget {
    addressed = true;
    #api;
    #clock;
    #redactor;
    #adopt;
    #readOnly;
    #directory;
    #keys = {};
    /** What the last listing found. */
    #domains = new Map();
    #routes = new Map();
    /** The same by domain, and by name. */
    #routesOf = new Map();
    #routesNamed = new Map();
    /** The states of the Graph integrations that files were looked up with, by id. */
    #graphStates = new Map();
    /** What is this program's own and no domain refers to, by the domain that it was made for. */
    #unused = new Map();
    /** How many integrations of each server there are, and of which domains they are this program's own. */
    #integrations = { smtp: [], imap: [] };
    /** False where the role may not list domains, so that only those of the files were read. */
    #sawAll = true;
    /** The units of the files: those of domains, and those of accounts by their domain. */
    #shared = new Map();
    #wanted = new Map();
    /** How many accounts of the files the plan leaves alone, by their domain. */
    #leftOut = new Map();
    /** The accounts whose replies are written by a route that comes after them, by the key of that route; and all of them. */
    #late = new Map();
    #lateKeys = new Set();
    constructor(api, { clock, redactor, adopt = false, readOnly = false }) {
        this.#api = api;
        this.#clock = clock;
        this.#redactor = redactor;
        this.#adopt = adopt;
        this.#readOnly = readOnly;
        this.#directory = new Directory(api, redactor);
    }
    key(account) {
        const address = (0,file_rules/* addressOf */.ci)(account);
        // An account without an address has an issue of its own and no unit.
        return address ? (0,file_rules/* routeKey */.vh)(address.pattern, address.domain) : `?${account.name}`;
    }
    leaveOut(accounts) {
        const domains = (0,grouping/* grouped */.z)(accounts, (account) => (0,file_rules/* addressOf */.ci)(account)?.domain ?? "");
        this.#leftOut = new Map([...domains].map(([domain, sharing]) => [domain, sharing.length]));
    }
    units(accounts) {
        const domains = new Map();
        const routes = [];
        for (const desired of accounts) {
            const domain = (0,file_rules/* addressOf */.ci)(desired.account)?.domain;
            if (domain === undefined)
                continue;
            const sharing = domains.get(domain);
            if (sharing)
                sharing.push(desired);
            else
                domains.set(domain, [desired]);
            routes.push({
                kind: unit/* ACCOUNT_KIND */.J,
                key: this.key(desired.account),
                name: desired.account.name,
                needs: [domain],
                content: desiredRoute(desired.account),
                accounts: [desired],
                secretChanged: false,
            });
        }
        const shared = [...domains].map(([domain, asking]) => ({
            kind: DOMAIN_KIND,
            key: domain,
            name: domain,
            needs: [],
            content: desiredDomain(asking[0].account, this.#adopt),
            accounts: asking,
            ...asking[0].account.routing?.graph === undefined ? { secretReference: asking[0].account.password } : {},
            secretChanged: asking[0].account.routing?.graph === undefined && asking.some(unit/* passwordChanged */.c),
        }));
        this.#shared = new Map(shared.map((unit) => [unit.key, unit]));
        this.#wanted = (0,grouping/* grouped */.z)(routes, ({ needs: [domain = ""] }) => domain);
        return [...shared, ...this.#inOrder(routes)];
    }
    /** A route that others reply to comes before them; of a circle the last one writes where the first one replies. */
    #inOrder(routes) {
        const byKey = new Map(routes.map((unit) => [unit.key, unit]));
        const targetOf = (unit) => {
            const target = replyTarget(unit.accounts[0].account);
            if (typeof target !== "string" || target === "self" || this.#routes.has(target))
                return undefined;
            return byKey.get(target);
        };
        const closers = closersOf(routes, targetOf);
        const late = new Map();
        const ordered = routes.map((unit) => {
            const target = targetOf(unit);
            if (!target)
                return unit;
            if (!closers.has(unit))
                return { ...unit, needs: [...unit.needs, target.key] };
            late.set(target.key, [...late.get(target.key) ?? [], unit]);
            return unit;
        });
        this.#late = late;
        this.#lateKeys = new Set([...late.values()].flat().map(({ key }) => key));
        return ordered;
    }
    async list(context, named = []) {
        return await this.#read(undefined, context, named);
    }
    async find(units, context) {
        const keys = new Set(units.map(({ key }) => key));
        // A reply may go to a route of another domain.
        const domains = new Set(units.flatMap(({ kind, key, content }) => {
            const reply = content?.["reply_to"];
            const own = kind === unit/* ACCOUNT_KIND */.J ? splitKey(key).domain : kind === UNUSED_KIND ? unusedDomain(key) : key;
            return typeof reply === "string" && reply.includes("@") ? [own, splitKey(reply).domain] : [own];
        }));
        return (await this.#read(domains, context)).filter(({ key }) => keys.has(key));
    }
    /** Reads domains, all or some, with their servers, routes and the names of what they refer to. */
    async #read(wanted, context, named = []) {
        const [all, credentials] = await Promise.all([
            this.#readDomains(named, context),
            this.#api.credentials(context),
        ]);
        const replies = wanted === undefined ? all : all.filter(({ id }) => wanted.has(id.toLowerCase()));
        const [smtp, imap] = await Promise.all(ROLES.map((role) => this.#api.integrations(TYPES[role], context)));
        const integrations = { smtp: smtp ?? [], imap: imap ?? [] };
        this.#integrations = integrations;
        const used = replies.some(({ customSMTPServer, imapSettings }) => customSMTPServer?.id || imapSettings?.integration?.id);
        // What a foreign domain is made of can be shown without its keys.
        if (used)
            await this.#readKeys(context).catch(() => undefined);
        const domains = await (0,base_async/* mapLimit */.sf)(replies, provision_limits/* READ_CONCURRENCY */.HJ, (reply) => this.#readDomain(reply, all, integrations, credentials, context));
        const routes = (await (0,base_async/* mapLimit */.sf)(replies, provision_limits/* READ_CONCURRENCY */.HJ, async ({ id }) => (await this.#api.routes(id, "read", context)).map((reply) => ({ reply, domain: id.toLowerCase() })))).flat();
        await this.#learnNames(domains, routes, context);
        for (const { reply, domain } of routes) {
            this.#directory.know("route", { id: reply.id, name: (0,file_rules/* routeKey */.vh)(reply.pattern, domain) });
        }
        this.#domains = new Map(domains.map((each) => [each.reply.id.toLowerCase(), each]));
        this.#routes = new Map(routes.map((each) => [(0,file_rules/* routeKey */.vh)(each.reply.pattern, each.domain), each]));
        this.#routesOf = (0,grouping/* grouped */.z)(this.#routes.values(), ({ domain }) => domain);
        this.#routesNamed = (0,grouping/* grouped */.z)(this.#routes.values(), ({ reply }) => (reply.name ?? "").toLowerCase());
        // What no domain refers to can only be told where every domain was seen.
        this.#unused = this.#sawAll
            ? (0,grouping/* grouped */.z)(unusedOf(all, domains, integrations, credentials), ({ domain = "" }) => domain)
            : new Map();
        return [
            ...domains.map((each) => this.#liveDomain(each)),
            ...routes.map((each) => this.#liveRoute(each)),
            ...[...this.#unused].map(unusedUnit),
        ];
    }
    /** Every domain; where the role may only look, and nothing is written, those that the files name. */
    async #readDomains(named, context) {
        this.#sawAll = true;
        try {
            return await this.#api.domains("read", context);
        }
        catch (error) {
            const isForbidden = error instanceof errors/* AppError */.uV && error.code === "GENESYS_FORBIDDEN";
            if (!isForbidden || !this.#readOnly || named.length === 0)
                throw error;
            const ids = [...new Set(named.flatMap((account) => (0,file_rules/* addressOf */.ci)(account)?.domain ?? []))];
            const found = await (0,base_async/* mapLimit */.sf)(ids, provision_limits/* READ_CONCURRENCY */.HJ, (id) => this.#api.domain(id, "read", context));
            this.#sawAll = false;
            return found.flatMap((reply) => reply ?? []);
        }
    }
    async #readDomain(reply, all, integrations, credentials, context) {
        const servers = {};
        for (const role of ROLES) {
            const id = slotsOf(reply)[role];
            if (id === undefined)
                continue;
            // One that the listing lacks may be of another type, or too new for it: only its own answer tells that it is gone.
            const integration = integrations[role].find((each) => each.id === id) ??
                await this.#api.integration(id, "read", context);
            if (!integration)
                continue;
            const configuration = await this.#api.configuration(integration.id, context);
            const slots = configuration?.credentials ?? {};
            const slot = this.#keys[role]?.slot;
            const held = slot === undefined ? Object.values(slots)[0]?.id : slots[slot]?.id;
            const shown = held ? await this.#api.credential(held, context) : undefined;
            const listed = credentials.find((each) => each.id === held);
            const credential = shown && { ...shown, modifiedDate: listed?.modifiedDate ?? shown.modifiedDate };
            const sharedWith = all.find((other) => other.id !== reply.id && slotsOf(other)[role] === id)?.id;
            servers[role] = { integration, configuration, credential, keys: this.#keys[role], sharedWith };
        }
        return { reply, servers };
    }
    async #learnNames(domains, routes, context) {
        const ids = (pick) => routes.flatMap(({ reply }) => pick(reply).flatMap((id) => id ? [id] : []));
        const directory = this.#directory;
        await Promise.all([
            directory.learn("queue", ids(({ queue }) => [queue?.id]), context),
            directory.learn("flow", ids(({ flow, spamFlow }) => [flow?.id, spamFlow?.id]), context),
            directory.learn("skill", ids(({ skills }) => (skills ?? []).map(({ id }) => id)), context),
            directory.learn("language", ids(({ language }) => [language?.id]), context),
        ]);
        const responses = new Set(ids(({ signature }) => [signature?.cannedResponseId]));
        const graphs = new Set(domains.flatMap(({ reply }) => reply.graphApiSettings?.integration?.id || []));
        await Promise.all([
            (0,base_async/* mapLimit */.sf)([...responses], provision_limits/* READ_CONCURRENCY */.HJ, async (id) => {
                const response = await this.#api.response(id, context);
                if (response)
                    directory.know("response", response);
            }),
            (0,base_async/* mapLimit */.sf)([...graphs], provision_limits/* READ_CONCURRENCY */.HJ, async (id) => {
                const integration = await this.#api.integration(id, "read", context);
                if (integration)
                    directory.know("integration", integration);
            }),
        ]);
    }
    async #readKeys(context) {
        if (this.#keys.smtp && this.#keys.imap)
            return;
        const [smtp, imap] = await Promise.all([
            readIntegrationKeys(TYPES.smtp, this.#api, this.#redactor, context),
            readIntegrationKeys(TYPES.imap, this.#api, this.#redactor, context),
            checkBasicAuth(this.#api, this.#redactor, context),
        ]);
        Object.assign(this.#keys, { smtp, imap });
    }
    #liveDomain(live) {
        const { reply } = live;
        return {
            kind: DOMAIN_KIND,
            key: reply.id.toLowerCase(),
            name: reply.id,
            id: reply.id,
            needs: [],
            state: this.#stateOfDomain(reply, live.servers),
            content: liveDomain(live, this.#directory),
            resources: { domain: { id: reply.id }, ...resourcesOf(live) },
        };
    }
    #liveRoute({ reply, domain }) {
        return {
            kind: unit/* ACCOUNT_KIND */.J,
            key: (0,file_rules/* routeKey */.vh)(reply.pattern, domain),
            name: reply.name ? this.#redactor.redact(reply.name) : `${reply.pattern}@${domain}`,
            id: reply.id,
            needs: [domain.toLowerCase()],
            state: routeState(reply, this.#domains.get(domain)?.reply),
            content: liveRoute(reply, domain, this.#directory),
            resources: { route: { id: reply.id } },
        };
    }
    #stateOfDomain(reply, servers) {
        const states = ROLES.flatMap((role) => {
            const server = servers[role];
            return server ? [integrationState(role, server.integration, this.#clock.now())] : [];
        });
        return domainState(reply, states);
    }
    async prepare(accounts, context) {
        if (accounts.some(({ account }) => account.routing?.graph === undefined && account.smtp_server !== undefined)) {
            await this.#readKeys(context);
        }
        const addresses = new Set(accounts.map(({ account }) => this.key(account)));
        const issues = await (0,base_async/* mapLimit */.sf)(accounts, provision_limits/* READ_CONCURRENCY */.HJ, async ({ account }, index) => [
            ...await this.#resolve(account, index, context),
            ...this.#unknownReply(account, index, addresses),
        ]);
        const quotas = await this.#quotas(accounts, context);
        return {
            issues: [...issues.flat(), ...this.#unreadMailboxes(accounts), ...quotas.issues],
            findings: quotas.findings,
            notChecked: [...this.#unseen(), ...quotas.notChecked],
        };
    }
    #unseen() {
        if (this.#sawAll)
            return [];
        const reason = "the OAuth client lacks the permission routing:email:manage, so only the domains of the files were read";
        return [{ what: "Domains and accounts that stand in no file, and how many domains there may be", reason }];
    }
    /** The only account of a domain reads INBOX from its creation on; one that is live and reads nothing needs its file to say so. */
    #unreadMailboxes(accounts) {
        const byDomain = (0,grouping/* grouped */.z)([...accounts.entries()], ([, { account }]) => (0,file_rules/* addressOf */.ci)(account)?.domain ?? "");
        return [...byDomain].flatMap(([domain, [only, another]]) => {
            if (!only || another || domain === "")
                return [];
            const [index, { account }] = only;
            const live = this.#routesOf.get(domain) ?? [];
            const isThere = live.some(({ reply }) => (0,file_rules/* routeKey */.vh)(reply.pattern, domain) === this.key(account));
            const reads = live.some(({ reply }) => (reply.mailboxFolders ?? []).length > 0);
            const { graph, mailbox_folders } = account.routing ?? {};
            if (graph !== undefined || (mailbox_folders ?? []).length > 0)
                return [];
            // What comes after other routes of the domain does not get INBOX, which one of them may read.
            if (!isThere && live.length > 0) {
                const message = `${(0,base_text/* visible */.RK)(this.key(account))} has no routing.mailbox_folders, and ${(0,base_text/* visible */.RK)(domain)} has other routes, so Genesys Cloud reads no folder for it`;
                return [{ index, path: "routing", finding: (0,errors/* finding */.gk)("IMAP_WITHOUT_FOLDERS", message) }];
            }
            if (!isThere || reads)
                return [];
            const message = `No account of ${(0,base_text/* visible */.RK)(domain)} has routing.mailbox_folders, so Genesys Cloud reads no mail of it`;
            return [{ index, path: "routing", finding: (0,errors/* finding */.gk)("IMAP_WITHOUT_FOLDERS", message) }];
        });
    }
    /** Looks up every name of a file. */
    async #resolve(account, index, context) {
        const { routing = {} } = account;
        const directory = this.#directory;
        const found = [];
        const tell = async (path, told) => {
            const problem = await told;
            if (problem)
                found.push({ index, path, finding: problem });
        };
        for (const key of ["queue", "language"]) {
            const text = routing[key];
            if (text)
                await tell(`routing.${key}`, directory.resolveNamed(key, text, `routing.${key}`, context));
        }
        for (const [at, skill] of (routing.skills ?? []).entries()) {
            await tell(`routing.skills.${at}`, directory.resolveNamed("skill", skill, "routing.skills", context));
        }
        for (const key of ["flow", "spam_flow"]) {
            const text = routing[key];
            if (text)
                await tell(`routing.${key}`, directory.resolveFlow(text, `routing.${key}`, context));
        }
        const { signature, graph } = routing;
        if (signature) {
            const { response, library } = signature;
            await tell("routing.signature", directory.resolveResponse(response, library, "routing.signature", context));
        }
        if (graph !== undefined)
            await tell("routing.graph", this.#graphProblem(graph, context));
        return found;
    }
    async #graphProblem(graph, context) {
        const subject = "routing.graph";
        const problem = await this.#directory.resolve("integration", graph, subject, async (each) => {
            const found = isId(graph)
                ? [await this.#api.integration(graph, "read", each)].flatMap((one) => one ?? [])
                : await this.#api.integrations(undefined, each);
            for (const { id, reportedState } of found)
                this.#graphStates.set(id, reportedState?.code ?? "UNKNOWN");
            return found;
        }, context);
        const code = this.#graphStates.get(this.#directory.idOf("integration", graph) ?? graph);
        if (problem || code === undefined || /^(?:ACTIVE|ACTIVATING)$/i.test(code))
            return problem;
        return (0,errors/* finding */.gk)("GRAPH_INACTIVE", `${subject} "${(0,base_text/* visible */.RK)(graph, 80)}" is ${(0,base_text/* visible */.RK)(code, 40)}`);
    }
    /** Replies can only go to a route. */
    #unknownReply(account, index, addresses) {
        const target = replyTarget(account);
        if (typeof target !== "string" || target === "self" || (0,file_rules/* addressOf */.ci)(account) === undefined)
            return [];
        if (addresses.has(target) || this.#routes.has(target))
            return [];
        const path = account.routing?.reply_to === undefined ? "reply_to_address" : "routing.reply_to";
        const message = `${path} ${(0,base_text/* visible */.RK)(target)} is no route of this organisation and no account of the files`;
        return [{ index, path, finding: (0,errors/* finding */.gk)("REPLY_TO_NOT_SENT", message) }];
    }
    /** What the files need of what the organisation may have, as far as it tells that before a write. */
    async #quotas(accounts, context) {
        return await judgeQuotas({
            accounts: accounts.map(({ account }) => account),
            domains: this.#sawAll ? new Set(this.#domains.keys()) : undefined,
            integrations: this.#integrations,
            served: (role, domain) => this.#domains.get(domain)?.servers[role] !== undefined,
            routes: this.#routes,
            keys: this.#keys,
        }, this.#api, context);
    }
    objection(change, wanted) {
        const { action, kind, key, observed } = change;
        if (action === "delete" && kind === unit/* ACCOUNT_KIND */.J) {
            const reply = this.#repliers(wanted).get(key);
            if (reply) {
                return { code: "REPLY_TARGET_REMOVED", reason: `replies of "${(0,base_text/* visible */.RK)(reply.name)}" go to it` };
            }
        }
        if (observed === undefined || this.#adopt)
            return undefined;
        const domain = this.#domains.get(kind === unit/* ACCOUNT_KIND */.J ? splitKey(key).domain : key);
        // Nothing marks a domain with Graph; what goes has stood in a file of ours.
        if (action === "delete" && kind === unit/* ACCOUNT_KIND */.J && domain?.reply.graphApiSettings?.integration?.id) {
            return undefined;
        }
        if (domain === undefined || this.#isOurs(domain, kind))
            return undefined;
        const shared = ROLES.flatMap((role) => domain.servers[role]?.sharedWith ?? [])[0];
        const what = kind === unit/* ACCOUNT_KIND */.J
            ? "the route was made by hand"
            : shared === undefined
                ? "its integrations were made by hand"
                : `${(0,base_text/* visible */.RK)(shared)} has the same integrations`;
        const fields = change.fields?.length
            ? `, and ${change.fields.map((field) => (0,base_text/* visible */.RK)(field, 40)).join(", ")} ${change.fields.length === 1 ? "differs" : "differ"}`
            : "";
        return { code: "NOT_OURS", reason: `${what}${fields}` };
    }
    /** The first account of the files whose replies go to a route, by the key of that route; made once for all removals. */
    #repliers(wanted) {
        const known = REPLIERS.get(wanted);
        if (known)
            return known;
        const made = new Map();
        for (const unit of wanted) {
            const target = unit.content["reply_to"];
            if (typeof target === "string" && target !== unit.key && !made.has(target))
                made.set(target, unit);
        }
        REPLIERS.set(wanted, made);
        return made;
    }
    /** What this program may write: a domain with its mark or with nothing, and the routes of a domain with its mark. */
    #isOurs(domain, kind) {
        const graph = domain.reply.graphApiSettings?.integration?.id;
        const key = domain.reply.id.toLowerCase();
        const named = this.#shared.get(key)?.content["graph"];
        // A Graph integration is made by hand, always: the file that names it says whose domain it is.
        if (graph && typeof named === "string") {
            return this.#directory.isSame("integration", named, this.#directory.nameOf("integration", graph));
        }
        // Servers of ours that wait for a domain tell that this program has written to it.
        if (isOwnDomain(domain) || ((graph || isEmptyDomain(domain)) && this.#unused.has(key)))
            return true;
        return kind !== unit/* ACCOUNT_KIND */.J && isEmptyDomain(domain);
    }
    isRemovable({ kind, key }) {
        if (kind === DOMAIN_KIND)
            return this.#isOwnLeft(key);
        if (kind !== UNUSED_KIND)
            return false;
        const domain = unusedDomain(key);
        const wanted = this.#shared.get(domain);
        // An unwanted domain takes with it what was made for it; a wanted one goes on with it, unless it has Graph now.
        if (wanted)
            return typeof wanted.content["graph"] === "string";
        return !this.#isOwnLeft(domain);
    }
    /** A domain that is ours, or that a removal has emptied already: what was made for it is still there. */
    #isOwnLeft(key) {
        const domain = this.#domains.get(key);
        if (domain === undefined || domain.reply.subDomain === true)
            return false;
        return isOwnDomain(domain) || (isEmptyDomain(domain) && this.#unused.has(key));
    }
    /** What goes with a domain: its servers, unless another domain has them too, and what was made for it and never used. */
    #belongings(key) {
        const elsewhere = new Set([...this.#domains].flatMap(([id, { reply }]) => id === key ? [] : Object.values(slotsOf(reply))));
        const live = this.#domains.get(key);
        const servers = live ? serversOf(key, live).filter(({ integration }) => !elsewhere.has(integration.id)) : [];
        const found = [...servers.flatMap(({ all }) => all), ...this.#unused.get(key) ?? []];
        return [...new Map(found.map((each) => [each.id, each])).values()];
    }
    leftBehind(ended) {
        const isDone = (key) => ended.get(key)?.succeeded === true;
        const standing = [...this.#unused].flatMap(([domain, things]) => {
            const wanted = this.#shared.get(domain);
            const isRemoved = isDone(unusedKey(domain)) || (ended.get(domain)?.action === "delete" && isDone(domain));
            const isTaken = wanted !== undefined && typeof wanted.content["graph"] !== "string" &&
                (ended.size === 0 || (isDone(domain) && ended.get(domain)?.action !== "no-op"));
            return isRemoved || isTaken ? [] : things;
        });
        // A domain that has Graph from now on has left its servers.
        const left = [...this.#shared].flatMap(([domain, { content }]) => {
            const live = this.#domains.get(domain);
            const isSwitched = typeof content["graph"] === "string" && isDone(domain) && live !== undefined;
            return isSwitched ? serversOf(domain, live).flatMap(({ all }) => all) : [];
        });
        return [...standing, ...left];
    }
    differences(desired, live) {
        return "from_name" in desired
            ? routeDifferences(desired, live, this.#directory)
            : domainDifferences(desired, live, this.#directory);
    }
    fields(change) {
        const { action, desired, observed, fields = [], kind } = change;
        if (!desired || (action !== "create" && action !== "update"))
            return [];
        const keys = action === "create" ? Object.keys(desired.content) : fields;
        const told = keys.flatMap((key) => {
            const to = desired.content[key];
            if (key === "enabled" || key === "credentials" || key === "managed" || key === "password")
                return [];
            if (action === "create" && to === null)
                return [];
            const name = (kind === unit/* ACCOUNT_KIND */.J || key === "graph" ? `routing.${key}` : key);
            const from = this.#redactor.redactValue(observed?.content[key]);
            return [{ key: name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
        });
        const secret = kind === DOMAIN_KIND && desired.secretReference !== undefined &&
            (action === "create" || fields.includes("password"));
        return secret ? [...told, { key: "password" }] : told;
    }
    pieces(change) {
        const { key, kind, action } = change;
        if (kind === UNUSED_KIND) {
            const unused = this.#unused.get(unusedDomain(key)) ?? [];
            return {
                pieces: action === "delete" ? unused.map((each) => ({ kind: each.kind, name: each.name, action })) : [],
            };
        }
        if (kind !== DOMAIN_KIND)
            return { pieces: [] };
        const stray = new Set([...this.#unused.values()].flat().map((each) => `${each.kind} ${each.name}`));
        const scene = { live: this.#domains.get(key), belongings: this.#belongings(key) };
        const pieces = domainPieces(change, scene, stray);
        const limit = this.#keys.smtp?.maxInstances;
        const own = ownName("smtp", key);
        const adds = pieces.some((each) => each.kind === "integration" && each.name === own && each.action === "create");
        if (limit === undefined || !adds)
            return { pieces };
        // Each new domain of the files comes after those before it.
        const fresh = [...this.#wanted].filter(([domain, [unit]]) => unit?.accounts[0].account.routing?.graph === undefined && !this.#domains.get(domain)?.servers.smtp &&
            !stray.has(`integration ${ownName("smtp", domain)}`)).map(([domain]) => domain);
        const used = this.#integrations.smtp.length + fresh.indexOf(key) + 1;
        return { pieces, quota: { what: "SMTP integrations", used, limit } };
    }
    steps(change) {
        const { key, kind } = change;
        if (kind === UNUSED_KIND)
            return belongingSteps(this.#unused.get(unusedDomain(key)) ?? [], this.#api);
        if (kind === DOMAIN_KIND) {
            return domainSteps(change, {
                api: this.#api,
                directory: this.#directory,
                keys: this.#keys,
                live: this.#domains.get(key),
                belongings: this.#belongings(key),
                readingRoutes: (this.#routesOf.get(key) ?? []).flatMap(({ reply }) => reply.mailboxFolders?.length ? [reply] : []),
            });
        }
        const { domain } = splitKey(key);
        const others = (this.#routesOf.get(domain) ?? []).some((each) => (0,file_rules/* routeKey */.vh)(each.reply.pattern, domain) !== key);
        return routeSteps(change, {
            api: this.#api,
            directory: this.#directory,
            onlyOne: !others && (this.#wanted.get(domain)?.length ?? 0) + (this.#leftOut.get(domain) ?? 0) < 2,
            late: this.#late.get(key) ?? [],
            isLate: this.#lateKeys.has(key),
        });
    }
    async readState(unit, context) {
        const state = (await this.#states([unit], context)).get(unit.key);
        if (state === undefined)
            return states_ABSENT;
        if ("code" in state)
            throw state;
        return state;
    }
    async readStates(units, context) {
        return await this.#states(units, context);
    }
    /** One read a domain, one a server, one page of routes a domain: never one a route, unless it is the only one. */
    async #states(units, context) {
        const states = new Map();
        const byDomain = (0,grouping/* grouped */.z)(units, ({ kind, key }) => kind === unit/* ACCOUNT_KIND */.J ? splitKey(key).domain : key);
        await (0,base_async/* mapLimit */.sf)([...byDomain], provision_limits/* READ_CONCURRENCY */.HJ, async ([domain, asked]) => {
            try {
                const reply = await this.#api.domain(domain, "poll", context);
                for (const unit of asked)
                    states.set(unit.key, states_ABSENT);
                if (!reply)
                    return;
                const shared = asked.find(({ kind }) => kind !== unit/* ACCOUNT_KIND */.J);
                if (shared)
                    states.set(shared.key, await this.#readDomainState(reply, context));
                const routes = asked.filter(({ kind }) => kind === unit/* ACCOUNT_KIND */.J);
                for (const [key, route] of await this.#readRoutes(domain, routes, context)) {
                    const state = routeState(route, reply);
                    states.set(key, this.#lateKeys.has(key) ? lateReplyState(route, state) : state);
                }
            }
            catch (error) {
                for (const { key } of asked)
                    states.set(key, (0,errors/* asAppError */.et)(error));
            }
        });
        return states;
    }
    async #readDomainState(reply, context) {
        const servers = [];
        for (const role of ROLES) {
            const id = role === "smtp" ? reply.customSMTPServer?.id : reply.imapSettings?.integration?.id;
            const found = id ? await this.#api.integration(id, "poll", context) : undefined;
            if (id)
                servers.push(found ? integrationState(role, found, this.#clock.now()) : states_ABSENT);
        }
        return domainState(reply, servers);
    }
    async #readRoutes(domain, units, context) {
        const [only] = units;
        if (!only)
            return [];
        const id = only.resources["route"]?.id;
        if (units.length === 1 && id !== undefined) {
            const route = await this.#api.route(domain, id, context);
            return route ? [[only.key, route]] : [];
        }
        const keys = new Set(units.map(({ key }) => key));
        const routes = await this.#api.routes(domain, "poll", context);
        return routes.flatMap((route) => {
            const key = (0,file_rules/* routeKey */.vh)(route.pattern, domain);
            return keys.has(key) ? [[key, route]] : [];
        });
    }
    secretOf(live) {
        return splitKey(live.key).domain;
    }
    importProblem(live) {
        const { domain } = splitKey(live.key);
        const found = this.#domains.get(domain);
        if (!found || found.reply.graphApiSettings?.integration?.id)
            return undefined;
        if (!found.servers.smtp || !found.servers.imap) {
            return `${(0,base_text/* visible */.RK)(domain)} has no custom SMTP and IMAP servers and no Graph integration`;
        }
        if (liveDomain(found, this.#directory)["username"] === undefined) {
            return `Genesys Cloud does not show the user name of the mailbox of ${(0,base_text/* visible */.RK)(domain)}`;
        }
        return undefined;
    }
    describe(live, password) {
        const { domain } = splitKey(live.key);
        const route = this.#routes.get(live.key);
        const address = route ? `${route.reply.pattern}@${domain}` : live.key;
        const name = this.#importName(live, address);
        const found = this.#domains.get(domain);
        const shared = found ? liveDomain(found, this.#directory) : {};
        const graph = shared["graph"];
        const { from_name, reply_to, mailbox_folders, ...routing } = describeRoute(route ? liveRoute(route.reply, domain, this.#directory) : live.content);
        const username = String(shared["username"] ?? "");
        const servers = typeof graph === "string" ? {} : {
            smtp_server: shared["smtp_server"],
            smtp_port: shared["smtp_port"],
            imap_server: shared["imap_server"],
            imap_port: shared["imap_port"],
            authentication_type: "PLAIN",
            username,
            password,
        };
        const replies = reply_to && !(0,email_address/* emailAddressProblem */.q)(reply_to, "reply_to") ? reply_to : address;
        return this.#redactor.redactValue({
            name,
            description: "",
            ...servers,
            signature: "",
            reply_to_address: replies,
            reply_template: "",
            forward_template: "",
            enable_tls: true,
            routing: {
                ...(address === username ? {} : { address }),
                ...(from_name === name ? {} : { from_name }),
                ...routing,
                // With Graph no mailbox is read by its folders.
                ...(mailbox_folders === undefined || typeof graph === "string" ? {} : { mailbox_folders }),
                ...(reply_to ? { reply_to } : {}),
                ...(typeof graph === "string" ? { graph } : {}),
            },
        });
    }
    /** Names of routes are nobody's key: one that another route has too gives way to the address. */
    #importName(live, address) {
        return (this.#routesNamed.get(live.name.toLowerCase())?.length ?? 0) > 1 ? address : live.name;
    }
}
/**
 * Of each circle of replies the unit with the first key. The way of each unit is walked only as far as nobody has been, so
 * that a chain of all accounts takes time by their number.
 */
function closersOf(units, targetOf) {
    const walkedFrom = new Map();
    const closers = new Set();
    for (const start of units) {
        let at = start;
        for (; at !== undefined && !walkedFrom.has(at); at = targetOf(at))
            walkedFrom.set(at, start);
        if (at === undefined || walkedFrom.get(at) !== start)
            continue;
        // The way came back to a place of its own, from which the circle is walked once more.
        let first = at;
        for (let next = targetOf(at); next !== undefined && next !== at; next = targetOf(next)) {
            if (next.key < first.key)
                first = next;
        }
        closers.add(first);
    }
    return closers;
}
function resourcesOf({ servers }) {
    return Object.fromEntries(ROLES.flatMap((role) => {
        const server = servers[role];
        if (!server)
            return [];
        const { integration, configuration, credential } = server;
        return [
            [`${role}Integration`, { id: integration.id, version: configuration?.version }],
            ...credential ? [[`${role}Credential`, { id: credential.id }]] : [],
        ];
    }));
}
/** The servers of a domain that are ours, as what people call them. */
function serversOf(domain, live) {
    return ROLES.flatMap((role) => {
        const server = live.servers[role];
        if (!server || !isOwnServer(role, domain, server))
            return [];
        const { integration, credential } = server;
        const name = ownName(role, domain);
        const all = [
            { kind: "integration", id: integration.id, name, domain },
            ...credential && hasOwnCredential(role, domain, server)
                ? [{ kind: "credential", id: credential.id, name, domain }]
                : [],
        ];
        return [{ integration, all }];
    });
}
const UNUSED_PREFIX = "gea:*:";
function unusedKey(domain) {
    return UNUSED_PREFIX + domain;
}
function unusedDomain(key) {
    return key.slice(UNUSED_PREFIX.length);
}
/** What was made for a domain and belongs to none, as a unit of its own that can be removed. */
function unusedUnit([domain, things]) {
    return {
        kind: UNUSED_KIND,
        key: unusedKey(domain),
        name: `unused servers of ${domain}`,
        id: things[0]?.id ?? "",
        needs: [],
        state: { phase: "success", status: "UNUSED" },
        content: {},
        resources: Object.fromEntries(things.map(({ id }, index) => [`unused${index}`, { id }])),
    };
}
/** What has a name of ours and belongs to no domain: an aborted sequence of writes left it, or a change to Graph. */
function unusedOf(domains, read, integrations, credentials) {
    const used = new Set(domains.flatMap((reply) => Object.values(slotsOf(reply))));
    const lost = ROLES.flatMap((role) => integrations[role].flatMap(({ id, name }) => {
        const own = readOwnName(name);
        return own && !used.has(id)
            ? [{ kind: "integration", id, name: ownName(own.role, own.domain), domain: own.domain }]
            : [];
    }));
    const configured = read.flatMap(({ servers }) => ROLES.flatMap((role) => servers[role]?.configuration ? servers[role] : []));
    // Whatever an integration is called by now, it logs in with what is in its slots; only of one that was not read its name tells.
    const held = new Set(configured.flatMap(({ configuration }) => Object.values(configuration?.credentials ?? {}).flatMap((ref) => ref?.id ?? [])));
    const known = new Set(configured.map(({ integration }) => integration.id));
    const standing = new Set(ROLES.flatMap((role) => integrations[role].flatMap(({ id, name }) => used.has(id) && !known.has(id) && name ? [name] : [])));
    return [
        ...lost,
        ...credentials.flatMap(({ id, name }) => {
            const own = readOwnName(name);
            return own && name && !standing.has(name) && !held.has(id)
                ? [{ kind: "credential", id, name, domain: own.domain }]
                : [];
        }),
    ];
}

;// CONCATENATED MODULE: ./build/src/runtime/genesys-access.js



/** The e-mail accounts of Genesys Cloud, by a client whose access tokens the redactor knows. */
function connectGenesys({ api, adopt, ...connection }, ports) {
    const client = new GenesysClient({ ...ports, ...connection });
    const { redactor } = connection;
    return {
        createTarget: () => api === "email-domains"
            ? createEmailDomainsTarget({ client, clock: ports.clock, redactor, adopt, readOnly: connection.readOnly })
            : createEmailAccountsTarget({ client, redactor }),
        counters: client.counters,
        serverTime: () => client.firstTime,
    };
}


/***/ })

};
