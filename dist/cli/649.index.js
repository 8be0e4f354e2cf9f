export const id = 649;
export const ids = [649];
export const modules = {

/***/ 3430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sO: () => (/* binding */ AUDIT_SCHEMA),
  fc: () => (/* binding */ complianceOf),
  VG: () => (/* binding */ genesisHash),
  RA: () => (/* binding */ isAuditRecord),
  Ld: () => (/* binding */ newRecordId),
  bd: () => (/* binding */ parseAuditLine),
  cD: () => (/* binding */ plainContent),
  _y: () => (/* binding */ plainValue),
  l5: () => (/* binding */ recordForms),
  oj: () => (/* binding */ recordHash),
  JW: () => (/* binding */ sealed),
  I9: () => (/* binding */ timeOfId)
});

// UNUSED EXPORTS: auditRecordSchema, recordTime

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/rng.js
const rnds8 = new Uint8Array(16);
function rng() {
    return crypto.getRandomValues(rnds8);
}

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/stringify.js

const byteToHex = [];
for (let i = 0; i < 256; ++i) {
    byteToHex.push((i + 0x100).toString(16).slice(1));
}
function unsafeStringify(arr, offset = 0) {
    return (byteToHex[arr[offset + 0]] +
        byteToHex[arr[offset + 1]] +
        byteToHex[arr[offset + 2]] +
        byteToHex[arr[offset + 3]] +
        '-' +
        byteToHex[arr[offset + 4]] +
        byteToHex[arr[offset + 5]] +
        '-' +
        byteToHex[arr[offset + 6]] +
        byteToHex[arr[offset + 7]] +
        '-' +
        byteToHex[arr[offset + 8]] +
        byteToHex[arr[offset + 9]] +
        '-' +
        byteToHex[arr[offset + 10]] +
        byteToHex[arr[offset + 11]] +
        byteToHex[arr[offset + 12]] +
        byteToHex[arr[offset + 13]] +
        byteToHex[arr[offset + 14]] +
        byteToHex[arr[offset + 15]]).toLowerCase();
}
function stringify(arr, offset = 0) {
    const uuid = unsafeStringify(arr, offset);
    if (!validate(uuid)) {
        throw TypeError('Stringified UUID is invalid');
    }
    return uuid;
}
/* harmony default export */ const dist_node_stringify = ((/* unused pure expression or super */ null && (stringify)));

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/v7.js


const _state = {};
function v7(options, buf, offset) {
    let bytes;
    if (options) {
        bytes = v7Bytes(options.random ?? options.rng?.() ?? rng(), options.msecs, options.seq, buf, offset);
    }
    else {
        const now = Date.now();
        const rnds = rng();
        updateV7State(_state, now, rnds);
        bytes = v7Bytes(rnds, _state.msecs, _state.seq, buf, offset);
    }
    return buf ?? unsafeStringify(bytes);
}
function updateV7State(state, now, rnds) {
    state.msecs ??= -Infinity;
    state.seq ??= 0;
    if (now > state.msecs) {
        state.seq = v7Sequence(rnds);
        state.msecs = now;
    }
    else {
        state.seq = (state.seq + 1) | 0;
        if (state.seq === 0) {
            state.msecs++;
        }
    }
    return state;
}
function v7Bytes(rnds, msecs, seq, buf, offset = 0) {
    if (rnds.length < 16) {
        throw new Error('Random bytes length must be >= 16');
    }
    if (!buf) {
        buf = new Uint8Array(16);
        offset = 0;
    }
    else {
        if (offset < 0 || offset + 16 > buf.length) {
            throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
        }
    }
    msecs ??= Date.now();
    seq ??= v7Sequence(rnds);
    buf[offset++] = (msecs / 0x10000000000) & 0xff;
    buf[offset++] = (msecs / 0x100000000) & 0xff;
    buf[offset++] = (msecs / 0x1000000) & 0xff;
    buf[offset++] = (msecs / 0x10000) & 0xff;
    buf[offset++] = (msecs / 0x100) & 0xff;
    buf[offset++] = msecs & 0xff;
    buf[offset++] = 0x70 | ((seq >>> 28) & 0x0f);
    buf[offset++] = (seq >>> 20) & 0xff;
    buf[offset++] = 0x80 | ((seq >>> 14) & 0x3f);
    buf[offset++] = (seq >>> 6) & 0xff;
    buf[offset++] = ((seq << 2) & 0xff) | (rnds[10] & 0x03);
    buf[offset++] = rnds[11];
    buf[offset++] = rnds[12];
    buf[offset++] = rnds[13];
    buf[offset++] = rnds[14];
    buf[offset++] = rnds[15];
    return buf;
}
function v7Sequence(rnds) {
    return ((rnds[6] & 0x7f) << 24) | (rnds[7] << 16) | (rnds[8] << 8) | rnds[9];
}
/* harmony default export */ const dist_node_v7 = (v7);

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/src/core/audit/audit-record.js





/** Name and major version of the record's format; a reader rejects another major version and ignores unknown fields. */
const AUDIT_SCHEMA = "genesys-email-audit/v1";
const audit_record_text = dist/* string */.YjP();
const optionalText = dist/* exactOptional */.yqP(audit_record_text);
const textOrNull = dist/* nullable */.mee(audit_record_text);
const number = dist/* number */.aig();
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const timestamp = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isTimestamp));
const projection = dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()));
const configSummarySchema = dist/* looseObject */._H3({ smtp: textOrNull, imap: textOrNull, auth_type: textOrNull });
const checkSchema = dist/* looseObject */._H3({
    id: audit_record_text,
    result: dist/* picklist */.KIO(["passed", "failed", "inconclusive", "skipped"]),
    detail: optionalText,
});
const operationSchema = dist/* looseObject */._H3({
    /** Joins the intent of a write with its result. */
    op_id: optionalText,
    stage: dist/* exactOptional */.yqP(dist/* picklist */.KIO(["intent", "result"])),
    action: audit_record_text,
    resource: optionalText,
    /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
    resource_name: optionalText,
    method: optionalText,
    path_template: optionalText,
    http_status: dist/* exactOptional */.yqP(number),
    attempts: dist/* exactOptional */.yqP(number),
    requests: dist/* exactOptional */.yqP(number),
    latency_ms: dist/* exactOptional */.yqP(number),
    vendor_correlation_id: optionalText,
    adopted: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    /** What a receiver calls the ticket or message that it made of an event. */
    ticket: optionalText,
});
/** The fields of a record that its writer fills in; the chain adds the others. */
const contentEntries = {
    type: audit_record_text,
    severity: dist/* picklist */.KIO(["debug", "info", "notice", "warning", "error"]),
    /** The tutorial's fields; `account_id` is null and `config_summary` contains nulls where a record is not about an account. */
    account_id: textOrNull,
    status: audit_record_text,
    config_summary: configSummarySchema,
    compliance_check: dist/* picklist */.KIO(["passed", "failed", "not_run"]),
    actor: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, login: audit_record_text, id: textOrNull, triggering_login: textOrNull })),
    principal: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, client_id: audit_record_text, region: audit_record_text })),
    source: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        /** The label of the Genesys Cloud organisation. */
        organisation: optionalText,
        repository: textOrNull,
        repository_id: textOrNull,
        ref: textOrNull,
        commit: textOrNull,
        run_id: audit_record_text,
        run_attempt: number,
        run_number: dist/* exactOptional */.yqP(number),
        run_url: textOrNull,
        server_url: textOrNull,
        job: textOrNull,
        workflow_ref: textOrNull,
        file: textOrNull,
        /** Of the account file's bytes, as git has them. */
        file_sha256: dist/* exactOptional */.yqP(digest),
        tool_version: audit_record_text,
    })),
    approval: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        status: optionalText,
        change_ref: textOrNull,
        /** The pull request. */
        pr: dist/* exactOptional */.yqP(dist/* nullable */.mee(number)),
    })),
    target: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        system: audit_record_text,
        kind: audit_record_text,
        key: audit_record_text,
        id: textOrNull,
        /** The unit that the target is part of, when it is not the account of that name. */
        unit: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, key: audit_record_text })),
    })),
    operation: dist/* exactOptional */.yqP(operationSchema),
    outcome: dist/* looseObject */._H3({
        status: dist/* picklist */.KIO(["success", "failure", "pending", "timeout", "skipped", "unknown"]),
        reason: textOrNull,
        error_code: textOrNull,
    }),
    change: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ before: projection, after: projection, redacted: dist/* array */.YOg(audit_record_text) })),
    checks: dist/* exactOptional */.yqP(dist/* array */.YOg(checkSchema)),
    correlation: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        run: audit_record_text,
        dedup_key: optionalText,
        /** The state that an event tells; only where one is made of the record. */
        event: optionalText,
        /** The id of the event that is made of the record, or that was delivered or not. */
        event_id: optionalText,
    })),
    /** What the record says about the run itself: its plan, or the totals of its closing record. */
    run: dist/* exactOptional */.yqP(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
    /** The rest of a line that a crash cut off before this record was written. */
    recovered: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ bytes: number, sha256: digest })),
};
/** What makes a line one of an audit log; {@link AuditRecord} writes its type out, and a test holds the two against each other. */
const auditRecordSchema = dist/* object */.Ikc({
    ...contentEntries,
    schema: dist/* literal */.euz(AUDIT_SCHEMA),
    id: audit_record_text,
    seq: dist/* pipe */.FsL(number, dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    /** RFC 3339, UTC, milliseconds. */
    timestamp,
    prev_hash: digest,
    hash: digest,
});
/** Reads one line of an audit log; undefined when it is not a record of this major version. */
function parseAuditLine(line) {
    const record = (0,http/* parseJson */.qF)(line);
    // The record as read, not valibot's copy: the hash covers fields that are not in the schema.
    return isAuditRecord(record) ? record : undefined;
}
/** Whether a value is a record of this major version. */
function isAuditRecord(value) {
    return dist.is(auditRecordSchema, value);
}
/** The hash that a record must carry: SHA-256 of its canonical form without `hash` itself. */
function recordHash(record) {
    return (0,bytes/* sha256 */.sc)(recordForms(record).content);
}
/** A record in canonical form, which is its line, and that form without `hash`, which its hash is of; both at the cost of one. */
function recordForms(record) {
    const members = (0,canonical_json/* canonicalMembers */.uI)(record);
    return { line: (0,canonical_json/* canonicalObject */.e3)(members), content: (0,canonical_json/* canonicalObject */.e3)(members.filter(([key]) => key !== "hash")) };
}
/** A record with the hash that it must carry, and its line. */
async function sealed(content, digest = bytes/* sha256 */.sc) {
    const members = (0,canonical_json/* canonicalMembers */.uI)(content);
    const hash = await digest((0,canonical_json/* canonicalObject */.e3)(members));
    const after = members.findIndex(([key]) => key > "hash");
    const whole = members.toSpliced(after === -1 ? members.length : after, 0, ...(0,canonical_json/* canonicalMembers */.uI)({ hash }));
    return { record: { ...content, hash }, line: (0,canonical_json/* canonicalObject */.e3)(whole) };
}
/** The `prev_hash` of a file's first record: it ties the file to the run that started it. */
function genesisHash(source) {
    return (0,bytes/* sha256 */.sc)((0,canonical_json/* canonicalJson */.dj)({
        schema: AUDIT_SCHEMA,
        repository: source?.repository ?? null,
        run_id: source?.run_id ?? null,
        run_attempt: source?.run_attempt ?? null,
    }));
}
/** `passed` only when checks ran and all of them passed; an inconclusive one leaves `not_run`. */
function complianceOf(checks) {
    const ran = checks.filter((check) => check.result !== "skipped");
    if (ran.some((check) => check.result === "failed"))
        return "failed";
    return ran.length > 0 && ran.every((check) => check.result === "passed") ? "passed" : "not_run";
}
/** The content without undefined fields and lone surrogates, which JSON cannot carry; its foreign texts were cleaned of secrets where they entered. */
function plainContent(content) {
    return plainValue(content);
}
/** A JSON-like value without undefined fields and lone surrogates. */
function plainValue(value) {
    if (typeof value === "string")
        return value.toWellFormed();
    if (Array.isArray(value))
        return value.map((item) => plainValue(item ?? null));
    if (value === null || typeof value !== "object")
        return value;
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept.map(([key, item]) => [key, plainValue(item)]));
}
function isTimestamp(text) {
    const time = Date.parse(text);
    return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
/** Any RFC 3339 time in the form that a record has it: UTC, milliseconds; undefined for a text that is none. */
function recordTime(text) {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
/** The milliseconds since the epoch that a UUID version 7 holds; undefined for any other id. */
function timeOfId(id) {
    const hex = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.exec(id);
    return hex === null ? undefined : Number.parseInt(`${hex[1]}${hex[2]}`, 16);
}
/** A new UUID version 7 (RFC 9562 section 5.7): sorts by time. */
function newRecordId(clock, random) {
    const random16 = new Uint8Array(16);
    if (random === undefined)
        crypto.getRandomValues(random16);
    else
        random16.forEach((_, index) => random16[index] = Math.floor(random() * 256));
    return dist_node_v7({ msecs: clock.now(), random: random16 });
}


/***/ }),

/***/ 18508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   e3: () => (/* binding */ canonicalObject),
/* harmony export */   uI: () => (/* binding */ canonicalMembers)
/* harmony export */ });
// By hand: json-canonicalize, which the tests hold this against, takes several times as long, and a copy besides.
/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
function canonicalJson(value) {
    return written(value, "$");
}
/** The members of an object in canonical form, in their order (RFC 8785 section 3.2.3). Throws as {@link canonicalJson}. */
function canonicalMembers(value) {
    return Object.entries(value).sort(byKey).map(([key, item]) => [key, member(key, item, "$")]);
}
/** The canonical form of the object that has these members, which are in their order. */
function canonicalObject(members) {
    return `{${members.map(([, text]) => text).join(",")}}`;
}
function written(value, path) {
    if (typeof value === "string")
        return quoted(value, path);
    if (value === null || typeof value === "boolean")
        return String(value);
    if (typeof value === "number" && Number.isFinite(value))
        return JSON.stringify(value);
    // Not map, which passes over what a sparse array does not hold.
    if (Array.isArray(value)) {
        return `[${Array.from(value, (item, index) => written(item, `${path}[${index}]`)).join(",")}]`;
    }
    if (typeof value !== "object")
        throw new TypeError(`Cannot write ${path} as canonical JSON: it is ${typeof value}`);
    return `{${Object.entries(value).sort(byKey).map(([key, item]) => member(key, item, path)).join(",")}}`;
}
function member(key, item, path) {
    // Others would write what such a function returns.
    if (key === "toJSON")
        throw new TypeError(`Cannot write ${path} as canonical JSON: it has a key toJSON`);
    return `${quoted(key, path)}:${written(item, `${path}.${key}`)}`;
}
/** By UTF-16 code units (RFC 8785 section 3.2.3). */
function byKey([a], [b]) {
    return a < b ? -1 : 1;
}
function quoted(text, path) {
    if (!text.isWellFormed())
        throw new TypeError(`Cannot write ${path} as canonical JSON: it contains a lone surrogate`);
    return JSON.stringify(text);
}


/***/ }),

/***/ 56649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  destinationOf: () => (/* binding */ destinationOf)
});

// UNUSED EXPORTS: sendEvent

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __webpack_require__(3430);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var base_secret = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/core/notify/delivery.js + 7 modules
var delivery = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
;// CONCATENATED MODULE: ./build/src/core/notify/authorization.js






const tokenSchema = dist/* object */.Ikc({
    access_token: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\x21-\x7e]+$/)),
    expires_in: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), dist/* transform */.pdi(Number))),
});
/** Access tokens for a receiver, fetched when one is needed and kept until shortly before their end. */
class ReceiverTokens {
    #client;
    #deps;
    #known;
    constructor(client, deps) {
        this.#client = client;
        this.#deps = deps;
    }
    /** A token that has not ended. Throws AppError. */
    async get(signal) {
        const known = this.#known;
        if (known && await known.endsAt > this.#deps.clock.monotonic())
            return await known.token;
        const fetched = this.#fetch(signal);
        this.#known = { token: fetched.then(({ token }) => token), endsAt: fetched.then(({ endsAt }) => endsAt) };
        // Who waits for either hears of a failure; the next one asks anew.
        this.#known.token.catch(() => undefined);
        this.#known.endsAt.catch(() => this.#known = undefined);
        return (await fetched).token;
    }
    /** Forgets the token: the receiver does not take it any more. */
    forget() {
        this.#known = undefined;
    }
    async #fetch(signal) {
        const { clock } = this.#deps;
        const { host } = this.#client.tokenUrl;
        const late = () => new errors/* AppError */.uV("NOTIFY_FAILED", `${host} did not answer in time`);
        return await (0,base_async/* deadline */.nl)(limits/* RECEIVER_TOKEN_MS */.n, clock, signal, late, async (signal) => {
            const inHeader = await this.#ask(true, signal);
            // RFC 6749 section 2.3.1 prefers the header, but not every server takes it.
            const { status, text, isPage } = inHeader.status === 400 || inHeader.status === 401
                ? await this.#ask(false, signal)
                : inHeader;
            const answer = dist/* safeParse */.xLC(tokenSchema, (0,http/* parseJson */.qF)(text));
            if (status >= 200 && status <= 299 && answer.success) {
                const { access_token: token, expires_in: seconds = 300 } = answer.output;
                this.#deps.redactor.add(token);
                const lasts = Number.isFinite(seconds) ? seconds * 1000 - limits/* RECEIVER_TOKEN_MARGIN_MS */.EW : 0;
                return { token, endsAt: clock.monotonic() + lasts };
            }
            const refused = status >= 400 && !(0,http/* mayPass */.bg)(status);
            // What is no token by its form may be one all the same.
            const isSecret = status >= 200 && status <= 299;
            const words = isSecret ? "" : isPage ? "a web page" : this.#deps.redactor.quote(text.trim(), limits/* ANSWER_WORDS */.xo);
            const message = `${host} gave no token, but ${status}${words === "" ? "" : `: ${words}`}`;
            throw new errors/* AppError */.uV(refused ? "NOTIFY_REFUSED" : "NOTIFY_FAILED", message);
        });
    }
    async #ask(inHeader, signal) {
        const { tokenUrl, clientId, clientSecret } = this.#client;
        const [id, secret] = [clientId.reveal(), clientSecret.reveal()];
        const form = new URLSearchParams({ grant_type: "client_credentials" });
        const headers = {
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json",
        };
        if (inHeader)
            headers.authorization = basicAuthorization(formEncoded(id), formEncoded(secret));
        else {
            form.set("client_id", id);
            form.set("client_secret", secret);
        }
        try {
            const init = { method: "POST", headers, body: form.toString(), redirect: "manual", signal };
            const response = await this.#deps.fetch(tokenUrl.href, init);
            const { text } = await (0,http/* readBody */.x8)(response, limits/* ANSWER_BYTES */.Xy);
            return { status: response.status, text, isPage: (0,http/* isHtml */._6)(response, text) };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* ConfigurationError */.j1)
                throw error;
            const reason = (0,http/* connectionReason */.R2)(error, this.#deps.redactor);
            throw new errors/* AppError */.uV("NOTIFY_FAILED", `${tokenUrl.host} could not be reached: ${reason}`, { cause: error });
        }
    }
}
/** The value of Authorization for a name and a password (RFC 7617). */
function basicAuthorization(name, password) {
    return `Basic ${(0,bytes/* toBase64 */.nk)(`${name}:${password}`)}`;
}
/** As RFC 6749 appendix B wants it. */
function formEncoded(text) {
    return new URLSearchParams({ "": text }).toString().slice(1);
}

;// CONCATENATED MODULE: ./build/src/core/notify/destination.js






/** Formats whose token is no bearer token, and where it goes. */
const OWN_TOKENS = {
    pagerduty: "a routing key",
    "jira-automation": "the header X-Automation-Webhook-Token",
};
/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, which may contain secrets. */
async function openDestination(url, options = {}) {
    const { token, secret, username, headers, oauth, deps, format = "basic" } = options;
    if (token !== undefined && !(username === undefined ? /^[\x21-\x7e]+$/ : /^[^\p{Cc}]+$/u).test(token.reveal())) {
        throw unusable("Cannot use the ITSM token: it is empty or contains a space, a line end or a character outside ASCII");
    }
    if (format === "pagerduty" && token === undefined) {
        throw unusable("Cannot send events to PagerDuty without its routing key");
    }
    const own = OWN_TOKENS[format];
    if (username !== undefined) {
        if (token === undefined)
            throw unusable("Cannot use the ITSM user name without a token, which is its password");
        if (own !== undefined)
            throw unusable(`Cannot use an ITSM user name with ${format}: its token is ${own}`);
        if (oauth !== undefined)
            throw unusable("Cannot use an ITSM user name and an OAuth client at once");
        if (/[:\p{Cc}]/u.test(username))
            throw unusable("Cannot use the ITSM user name: it contains a colon");
    }
    if (oauth !== undefined && token !== undefined && own === undefined) {
        throw unusable("Cannot use an ITSM token and an OAuth client at once");
    }
    const client = oauth && { ...oauth, tokenUrl: parseUrl(oauth.tokenUrl, "OAuth token") };
    const tokens = client && deps && new ReceiverTokens(client, deps);
    return {
        url: parseUrl(url, "webhook"),
        format,
        ...(token === undefined ? {} : { token }),
        ...(secret === undefined ? {} : { keys: await importSigningKeys(secret) }),
        ...(headers === undefined ? {} : { headers: parseHeaders(headers) }),
        ...(tokens
            ? {
                authorize: async (signal) => ({ authorization: `Bearer ${await tokens.get(signal)}` }),
                renew: () => tokens.forget(),
            }
            : token !== undefined && own === undefined
                ? { authorize: () => Promise.resolve({ authorization: authorizationOf(token, username) }) }
                : {}),
    };
}
function authorizationOf(token, username) {
    return username === undefined ? `Bearer ${token.reveal()}` : basicAuthorization(username, token.reveal());
}
/** Headers that make a request what it is. */
const OWN_HEADERS = /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|keep-alive|accept-encoding|webhook-.*|idempotency-key)$/;
function parseHeaders(text) {
    const headers = {};
    for (const [index, line] of text.reveal().split(/\r?\n/).entries()) {
        if (line.trim() === "")
            continue;
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)[ \t]*$/
            .exec(line.trim()) ?? [];
        if (name === "")
            throw unusable(`Cannot use line ${index + 1} of the ITSM headers: it is not "Name: value"`);
        const key = name.toLowerCase();
        if (OWN_HEADERS.test(key))
            throw unusable(`Cannot set the header ${name} of ITSM events: the program sets it`);
        if (Object.hasOwn(headers, key))
            throw unusable(`Cannot use the ITSM headers: ${name} stands in them twice`);
        headers[key] = value;
    }
    return headers;
}
function parseUrl(text, what) {
    if (!URL.canParse(text))
        throw unusable(`Cannot use the ITSM ${what} address: it is not an absolute URL`);
    const url = new URL(text);
    const where = `Cannot send events to ${url.protocol}//${url.host}`;
    if (url.username !== "" || url.password !== "") {
        throw unusable(`${where}: the address contains a user name or password`);
    }
    if (!(0,http/* isConfidential */.FX)(url)) {
        throw unusable(`${where}: use https; http is allowed only for this machine itself`);
    }
    if (METADATA_HOST.test(url.hostname)) {
        throw unusable(`${where}: link-local addresses and those that hand out a machine's credentials take no events`);
    }
    url.hash = "";
    return url;
}
/** The IPv4 addresses of {@link METADATA_HOST} inside IPv6 ones: the first is all of `169.254.0.0/16`. */
const METADATA_GROUPS = "(?:a9fe:[0-9a-f]+|a83f:8110|6464:64c8|c000:c0)";
/** As the URL parser writes addresses: link-local ones, and those of cloud metadata services, in whatever form leads to them. */
const METADATA_HOST = new RegExp(`^(?:${[
    String.raw `169\.254\.\d+\.\d+|168\.63\.129\.16|100\.100\.100\.200|192\.0\.0\.192`,
    String.raw `\[(?:fe[89ab][0-9a-f]:.*|fd00:ec2::(?:254|23)|fd20:ce::254|fd00:42::42)\]`,
    String.raw `\[(?:::(?:ffff:)?|64:ff9b::)${METADATA_GROUPS}\]`,
    String.raw `\[(?:64:ff9b:1:|2002:a9fe:|2002:${METADATA_GROUPS}:).*\]`,
].join("|")})$`);
function unusable(message) {
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", message);
}
/** Reads `whsec_` secrets, separated by spaces while a key is being changed. Throws ConfigurationError; which never contains the value. */
async function importSigningKeys(secret) {
    const keys = await Promise.all(secret.reveal().trim().split(/\s+/).map(importKey));
    return {
        async sign(id, timestampSeconds, body) {
            const content = new TextEncoder().encode(`${id}.${timestampSeconds}.${body}`);
            const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign("HMAC", key, content)));
            return signatures.map((signature) => `v1,${(0,bytes/* toBase64 */.nk)(new Uint8Array(signature))}`).join(" ");
        },
    };
}
function importKey(text) {
    const bytes = decodeKey(text);
    const { min, max } = limits/* SIGNING_KEY_BYTES */.w5;
    if (bytes === undefined)
        throw unusableKey("it is not whsec_ followed by base64");
    if (bytes.length < min || bytes.length > max)
        throw unusableKey(`its key has ${bytes.length} bytes`);
    return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}
function decodeKey(text) {
    const match = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text);
    return match?.[1] === undefined ? undefined : (0,bytes/* fromBase64 */.Ey)(match[1]);
}
function unusableKey(reason) {
    const hint = "Give itsm-webhook-secret as whsec_ and the base64 of 24 to 64 random bytes, as the receiver shows it";
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", `Cannot sign deliveries with the webhook secret: ${reason}`, { hint });
}

// EXTERNAL MODULE: ./build/src/core/notify/delivery-secrets.js
var delivery_secrets = __webpack_require__(33135);
// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(85459);
;// CONCATENATED MODULE: ./build/src/core/notify/send-event.js









/** Delivers one event without an outbox, with the retries of a run; the result says what went wrong, even for invalid options. */
async function sendEvent(url, event, options, deps) {
    for (const secret of secretsOf(options))
        deps.redactor.add(secret);
    const envelope = envelopeFor(event, options.id ?? newRecordId(deps.clock));
    try {
        if (!v.is(envelopeSchema, envelope)) {
            throw new AppError("NOTIFY_CONFIG", "Cannot send the event: its fields or its id are invalid");
        }
        const fetch = options.fetch ?? deps.fetch;
        const destination = await destinationOf(url, options, { ...deps, fetch });
        return await deliver(envelope, destination, { ...deps, fetch }, { signal: options.signal });
    }
    catch (error) {
        const { code, message: reason } = asAppError(error, deps.redactor);
        return { id: envelope.id, delivered: false, attempts: 0, code, reason, retryable: false };
    }
}
/** The destination that the options describe. Throws `ConfigurationError`, whose message holds no secret. */
async function destinationOf(url, { format, secret, token, username, headers, oauth }, deps) {
    return await openDestination(url, {
        format,
        secret: (0,base_secret/* asSecret */.BO)(secret, "itsm-webhook-secret"),
        token: (0,base_secret/* asSecret */.BO)(token, "itsm-token"),
        username,
        headers: (0,base_secret/* asSecret */.BO)(headers, "itsm-headers"),
        oauth: oauth && {
            tokenUrl: oauth.tokenUrl,
            clientId: (0,base_secret/* asSecret */.BO)(oauth.clientId, "itsm-client-id"),
            clientSecret: (0,base_secret/* asSecret */.BO)(oauth.clientSecret, "itsm-client-secret"),
        },
        deps,
    });
}
function envelopeFor(event, id) {
    const key = dedupKey({}, event.name ?? event.account_id ?? id);
    return { id, dedupKey: key, origin: "urn:genesys-email-accounts:local", event };
}


/***/ })

};
