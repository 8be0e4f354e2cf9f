export const id = 765;
export const ids = [765];
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

/***/ 2106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MN: () => (/* binding */ EVENT_NAMES),
  qU: () => (/* binding */ changedState),
  LC: () => (/* binding */ stateEventId)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
;// CONCATENATED MODULE: ./build/src/core/base/name-uuid.js

/**
 * A UUID made of a name: version 8 with SHA-256, as RFC 9562 lays it out in appendix B.2. Equal for equal namespaces (a UUID)
 * and names, on any machine and at any time.
 */
async function nameUuid(namespace, name) {
    const space = Uint8Array.from(namespace.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const hashed = new Uint8Array([...space, ...new TextEncoder().encode(name)]);
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", hashed)).slice(0, 16);
    bytes[6] = (bytes[6] ?? 0) & 0x0f | 0x80;
    bytes[8] = (bytes[8] ?? 0) & 0x3f | 0x80;
    return (0,base_bytes/* toHex */.nj)(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __webpack_require__(3430);
;// CONCATENATED MODULE: ./build/src/core/audit/event-state.js




/** The states of an account that an ITSM system is told. */
const EVENT_NAMES = [
    "email_account_provisioned",
    "email_account_updated",
    "email_account_deleted",
    "email_account_failed",
    "email_account_recovered",
];
const FAILED_ENDS = new Set(["account.failed", "account.timed_out", "account.unknown"]);
/** The state that the end of an account's change brought, or undefined where nothing changed. */
function changedState({ type, result, operation }) {
    if (FAILED_ENDS.has(type))
        return "email_account_failed";
    if (type === "account.blocked")
        return result === "failure" ? "email_account_failed" : undefined;
    if (type === "account.removed")
        return "email_account_deleted";
    if (type !== "account.active")
        return undefined;
    return operation?.action === "update" ? "email_account_updated" : "email_account_provisioned";
}
/** Of this project's events, and of nothing else. */
const NAMESPACE = "3f1d6a52-9c0e-4b87-8d35-6f2a7e91c4b8";
/** The id of the event that tells a state: the same from any run on any machine. */
async function stateEventId({ organisation, key, event, code, content }) {
    const wanted = await (0,base_bytes/* sha256 */.sc)((0,canonical_json/* canonicalJson */.dj)((0,audit_record/* plainValue */._y)(content ?? null)));
    return await nameUuid(NAMESPACE, (0,canonical_json/* canonicalJson */.dj)([organisation ?? null, key, event, code ?? null, wanted]));
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

/***/ 85459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ envelopeOf),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   si: () => (/* binding */ envelopeSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2106);



const nullableText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()));
const itsmEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_NAMES */ .MN),
    timestamp: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/)),
    account_id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    latency_ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("genesys_email_provisioner"),
    name: nullableText,
    /** The label of the Genesys Cloud organisation. */
    organisation: nullableText,
    change_ref: nullableText,
    /** That brought the account's last change; null for a direct push and a run by hand. */
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig())),
    commit: nullableText,
    run_url: nullableText,
    audit_hash: nullableText,
    /** Why it failed, and by which code; of failures only. */
    reason: nullableText,
    code: nullableText,
});
/** An event to deliver: every format is made from it, and the outbox stores it. Nothing in it is secret. */
const envelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The state's id: the same for every attempt of any run, so that a receiver can drop duplicates. */
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9_-]{1,64}$/)),
    /** Identifies the account across all runs: a receiver closes alerts by it. */
    dedupKey: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Grows with each event of an account; a receiver may ignore a lower one than it has seen. */
    sequence: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** A URI of the repository. */
    origin: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    event: itsmEventSchema,
});
/** The event that an audit record says is made of it, or undefined if none is. */
function envelopeOf(record) {
    const { event_id: id, event: state, dedup_key } = record.correlation ?? {};
    const event = _audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_NAMES */ .MN.find((name) => name === state);
    if (event === undefined || id === undefined)
        return undefined;
    const source = record.source;
    const sequence = sequenceOf(record);
    return {
        id,
        dedupKey: dedup_key ?? id,
        ...(sequence === undefined ? {} : { sequence }),
        origin: originOf(source),
        event: {
            event,
            timestamp: record.timestamp,
            account_id: record.account_id === null ? null : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(record.account_id),
            // A blocked change never reached the API, which has no status for it.
            status: record.status === "BLOCKED" ? "FAILED" : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(record.status),
            latency_ms: record.operation?.latency_ms ?? 0,
            source: "genesys_email_provisioner",
            name: record.target?.key ?? null,
            organisation: source?.organisation ?? null,
            change_ref: record.approval?.change_ref ?? null,
            pull_request: record.approval?.pr ?? null,
            commit: source?.commit ?? null,
            run_url: source?.run_url ?? null,
            audit_hash: record.hash,
            ...(event === "email_account_failed" ? failureFields(record) : {}),
        },
    };
}
function failureFields({ outcome: { reason, error_code } }) {
    return { reason: reason === null ? null : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(reason, REASON_LIMIT), code: error_code };
}
/** The API's messages may be long, but an event must stay below 20 kB. */
const REASON_LIMIT = 500;
/** Whether an event reports a failure. */
function isFailure(event) {
    return event.event === "email_account_failed";
}
/** String order is time order across the runs of a workflow; undefined without a run number. */
function sequenceOf(record) {
    const { run_number, run_attempt } = record.source ?? {};
    if (run_number === undefined || run_attempt === undefined)
        return undefined;
    return [pad(run_number, 10), pad(run_attempt, 2), pad(record.seq, 8)].join(".");
}
function pad(value, width) {
    return String(value).padStart(width, "0");
}
function originOf(source) {
    if (source?.server_url && source.repository)
        return `${source.server_url}/${source.repository}`;
    return "urn:genesys-email-accounts:local";
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ DELIVERY_BACKOFF_MS),
/* harmony export */   EW: () => (/* binding */ RECEIVER_TOKEN_MARGIN_MS),
/* harmony export */   IG: () => (/* binding */ GIVE_UP_DAYS),
/* harmony export */   Ox: () => (/* binding */ LOOK_UP_BYTES),
/* harmony export */   TX: () => (/* binding */ REDELIVERY_BUDGET_MS),
/* harmony export */   Un: () => (/* binding */ DEDUP_KEY_CHARACTERS),
/* harmony export */   Xr: () => (/* binding */ GIVE_UP_DELIVERIES),
/* harmony export */   Xy: () => (/* binding */ ANSWER_BYTES),
/* harmony export */   ZC: () => (/* binding */ MESSAGE_KEY_CHARACTERS),
/* harmony export */   cN: () => (/* binding */ DELIVERY_BUDGET_MS),
/* harmony export */   io: () => (/* binding */ OUTBOX_LINE_CHARACTERS),
/* harmony export */   jp: () => (/* binding */ DELIVERY_CONCURRENCY),
/* harmony export */   mk: () => (/* binding */ DELIVERY_REQUEST_MS),
/* harmony export */   n: () => (/* binding */ RECEIVER_TOKEN_MS),
/* harmony export */   n6: () => (/* binding */ DELIVERY_GRACE_MS),
/* harmony export */   nA: () => (/* binding */ BREAKER_FAILURES),
/* harmony export */   qN: () => (/* binding */ DELIVERY_BACKOFF_CAP_MS),
/* harmony export */   qx: () => (/* binding */ TICKET_CHARACTERS),
/* harmony export */   sr: () => (/* binding */ DELIVERY_ATTEMPTS),
/* harmony export */   tB: () => (/* binding */ RUN_BUDGET_MS),
/* harmony export */   w5: () => (/* binding */ SIGNING_KEY_BYTES),
/* harmony export */   xi: () => (/* binding */ CLOSINGS_LIMIT),
/* harmony export */   xo: () => (/* binding */ ANSWER_WORDS),
/* harmony export */   yW: () => (/* binding */ BREAKER_SILENCES),
/* harmony export */   zu: () => (/* binding */ CLOSING_PACE_MS)
/* harmony export */ });
/** Standard Webhooks recommends 15 to 30 s per request. */
const DELIVERY_REQUEST_MS = 15_000;
/** Attempts to deliver one event in one run; `redeliver` takes the place of Standard Webhooks' days-long schedule. */
const DELIVERY_ATTEMPTS = 6;
/** First ceiling of the full-jitter backoff between attempts. */
const DELIVERY_BACKOFF_MS = 1_000;
/** Highest ceiling of the backoff. */
const DELIVERY_BACKOFF_CAP_MS = 30_000;
/** How long one event may be tried in one run. */
const DELIVERY_BUDGET_MS = 180_000;
/** How long deliveries may delay the end of a run, however many events there are: the rest waits in the outbox. */
const RUN_BUDGET_MS = 30_000;
/** The same for a redelivery, which has nothing else to do, and which a schedule repeats. */
const REDELIVERY_BUDGET_MS = 600_000;
/** How many days after it happened an event is given up: who has not heard of it by then is told by people. */
const GIVE_UP_DAYS = 14;
/** After how many failed deliveries, each of several attempts, an event is given up. */
const GIVE_UP_DELIVERIES = 50;
/** How long deliveries may continue after the run was stopped, and after the writes that then had their own time. */
const DELIVERY_GRACE_MS = 1_500;
/** How much of a response to read: enough for a ticket number, too little to fill memory. */
const ANSWER_BYTES = 64 * 1024;
/** The same for a look-up: the notes of a change that is worked on for a year. */
const LOOK_UP_BYTES = 4 * 1024 * 1024;
/** Concurrent deliveries to one receiver; those of one account stay in order. */
const DELIVERY_CONCURRENCY = 4;
/** After this many consecutive failures, a receiver is considered down and the other events wait for redelivery. */
const BREAKER_FAILURES = 3;
/** The same after this many consecutive attempts without any response; one event makes at most that many. */
const BREAKER_SILENCES = 6;
/** Between two events that only close alerts: a hundred of them fit into a run's budget, and no receiver sees a burst. */
const CLOSING_PACE_MS = 250;
/** The most closing events of one run. */
const CLOSINGS_LIMIT = 100;
/** How long a receiver's authorization server may take. */
const RECEIVER_TOKEN_MS = 10_000;
/** How long before its end a token is not used any more: a delivery takes a while. */
const RECEIVER_TOKEN_MARGIN_MS = 30_000;
/** The longest name of a ticket that is kept. */
const TICKET_CHARACTERS = 100;
/** How much of a receiver's own words a message quotes. */
const ANSWER_WORDS = 400;
/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
const SIGNING_KEY_BYTES = { min: 24, max: 64 };
/** The longest outbox line that may be an entry: Standard Webhooks limits event bodies to 20 kB. */
const OUTBOX_LINE_CHARACTERS = 64 * 1024;
/** ServiceNow's column message_key has 1,024 characters. */
const MESSAGE_KEY_CHARACTERS = 1024;
/** PagerDuty accepts deduplication keys of up to 255 characters. */
const DEDUP_KEY_CHARACTERS = 255;


/***/ }),

/***/ 4765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   J9: () => (/* binding */ jsonBody),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

/** A value as JSON whose texts hold no half of a character, which strict receivers refuse. */
function jsonBody(body) {
    return JSON.stringify(body, (_key, value) => typeof value === "string" ? value.toWellFormed() : value);
}
/** A POST of JSON. */
function postJson(url, body, headers = {}) {
    return {
        url,
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: jsonBody(body),
    };
}
/** A URL of a product's API, from the URL of the product or of any of its API calls. */
function apiUrl(base, apiRoot, path) {
    const url = new URL(base);
    const at = `${url.pathname}/`.indexOf(apiRoot);
    const prefix = at === -1 ? url.pathname : url.pathname.slice(0, at);
    url.pathname = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmedEnd */ .Ee)(prefix, "/") + path;
    url.search = "";
    return url;
}
/** A text of an answer, at the end of a path of keys; undefined where there is none. */
function textAt(answer, ...path) {
    let value = answer;
    for (const key of path) {
        if (value === null || typeof value !== "object" || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
}


/***/ }),

/***/ 62238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   up: () => (/* binding */ rowProblem),
/* harmony export */   xd: () => (/* binding */ rowTicket)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4765);

/** Why a ServiceNow answer with status 2xx says that nothing was stored, in its own words; undefined where it says nothing of the kind. */
function rowProblem(answer) {
    const failed = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error", "message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error");
    if (failed !== undefined)
        return [failed, (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error", "detail")].filter(Boolean).join(": ");
    for (const row of rowsOf(answer)) {
        // em/jsonv2 tells how many it stored, under the name of the endpoint.
        const none = Object.values(row ?? {}).find((each) => typeof each === "string" && NOTHING_STORED.test(each));
        if (typeof none === "string")
            return none;
        const status = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "status") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "__status");
        if (status === undefined || !/^(?:error|failure|failed|ignored|skipped)$/i.test(status))
            continue;
        const words = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "error_message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "status_message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "__error", "message");
        return words === undefined ? `a row has the status "${status}"` : `${status}: ${words}`;
    }
    return undefined;
}
const NOTHING_STORED = /^\s*(?:0|no) events? (?:was|were) inserted/i;
/** The number of the record that ServiceNow stored, else its sys_id. */
function rowTicket(answer) {
    const [row] = rowsOf(answer);
    return (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "number") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "display_value") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "sys_id");
}
/** The rows of a Table API, Import Set API or JSONv2 answer. */
function rowsOf(answer) {
    const { result, records } = (answer ?? {});
    const rows = result ?? records;
    if (Array.isArray(rows))
        return rows;
    return rows !== null && typeof rows === "object" ? [rows] : [];
}


/***/ }),

/***/ 7765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkedReference: () => (/* binding */ checkedReference),
/* harmony export */   servicenowChangeNote: () => (/* binding */ servicenowChangeNote)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3195);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4765);
/* harmony import */ var _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62238);
/* harmony import */ var _ticket_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59804);






const TABLE = "/api/now/table/change_request";
const JSON_ANSWER = { accept: "application/json" };
/**
 * A work note on the change that `change-ref` names, by its number or its sys_id (ServiceNow Table API). The change is looked
 * up first, and takes no second note of an event that stands in its notes.
 */
const servicenowChangeNote = (envelope, destination) => {
    const reference = checkedReference(envelope.event.change_ref);
    const query = isSysId(reference) ? `sys_id=${reference}` : `number=${reference}`;
    const url = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", TABLE);
    url.search = search(query, "sys_id,number,work_notes");
    return Promise.resolve([{
            url,
            method: "GET",
            headers: JSON_ANSWER,
            answerBytes: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_UP_BYTES */ .Ox,
            problem: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowProblem */ .up,
            ticket: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowTicket */ .xd,
            next: (answer) => afterLookUp(answer, reference, envelope, destination),
        }]);
};
/** The reference, where a note can be written on what it names. Throws ConfigurationError (NOTIFY_CONFIG). */
function checkedReference(reference) {
    if (reference && (isSysId(reference) || /^[A-Za-z]{2,10}\d{1,30}$/.test(reference)))
        return reference;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("NOTIFY_CONFIG", `Cannot write a note on change "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(reference ?? "")}": it is not a change number`, {
        hint: "Give change-ref as a change number such as CHG0030004, or as the sys_id of a change",
    });
}
function isSysId(reference) {
    return /^[0-9a-f]{32}$/.test(reference);
}
function search(sysparm_query, sysparm_fields) {
    const sysparm = { sysparm_query, sysparm_fields, sysparm_limit: "1", sysparm_display_value: "true" };
    return new URLSearchParams(sysparm).toString();
}
/** The note, unless the change shows it; where the change shows none of its notes, their own table is asked. */
function afterLookUp(answer, reference, envelope, destination) {
    const [row] = (0,_servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(answer);
    const sysId = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(row, "sys_id") ?? "";
    if (!isSysId(sysId)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("NOTIFY_REFUSED", `Cannot write a note on change ${reference}: ServiceNow shows no such change to this user`);
    }
    const note = noteRequest(sysId, envelope, destination);
    const notes = row.work_notes;
    if (typeof notes === "string")
        return notes.includes(envelope.id) ? undefined : note;
    const url = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", "/api/now/table/sys_journal_field");
    url.search = search(`element_id=${sysId}^element=work_notes^valueLIKE${envelope.id}`, "sys_id,value");
    return {
        url,
        method: "GET",
        headers: JSON_ANSWER,
        answerBytes: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_UP_BYTES */ .Ox,
        optional: true,
        next: (found) => (0,_servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(found).some((each) => (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(each, "value")?.includes(envelope.id)) ? undefined : note,
    };
}
function noteRequest(sysId, envelope, destination) {
    return {
        url: (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", `${TABLE}/${sysId}`),
        method: "PATCH",
        headers: { "content-type": "application/json", ...JSON_ANSWER },
        body: (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonBody */ .J9)({ work_notes: [(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ticketSummary */ .jy)(envelope), ...(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ticketDetails */ .j5)(envelope)].join("\n") }),
        problem: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowProblem */ .up,
        ticket: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowTicket */ .xd,
    };
}


/***/ }),

/***/ 59804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ ticketKey),
/* harmony export */   Ye: () => (/* binding */ ticketText),
/* harmony export */   j5: () => (/* binding */ ticketDetails),
/* harmony export */   jy: () => (/* binding */ ticketSummary),
/* harmony export */   lV: () => (/* binding */ ticketField),
/* harmony export */   og: () => (/* binding */ cutAt)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85459);


/** Foreign text for a ticket: one visible line in which no markup of ServiceNow or Jira and no spreadsheet formula works. */
function ticketText(text, limit = 200) {
    return inert((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, limit));
}
/** The same for a field of so many UTF-16 units. */
function ticketField(text, units) {
    return cutAt(ticketText(text, units), units);
}
/** The same for a key, which is never cut: no two keys become one. */
function ticketKey(key) {
    return inert((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleKey */ .E$)(key));
}
/** Text of at most so many UTF-16 units, without half of a character at its end. */
function cutAt(text, units) {
    return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
function inert(text) {
    return text
        .replace(/\[(?=\/?\s*code)/gi, "(")
        .replace(/[{}[\]|!~<>]/g, (char) => LOOKALIKES[char] ?? " ")
        .replace(/^(\s*)([=+\-@])/, "$1'$2");
}
// Wiki markup, macros, mentions, images and HTML all need one of these; the full-width forms read the same.
const LOOKALIKES = {
    "{": "｛",
    "}": "｝",
    "[": "［",
    "]": "］",
    "|": "｜",
    "!": "！",
    "~": "～",
    "<": "＜",
    ">": "＞",
};
/** One sentence on what happened to the account, safe for a ticket. */
function ticketSummary(envelope) {
    const { event, status } = envelope.event;
    const what = event.replace("email_account_", "");
    const name = ticketText(envelope.event.name ?? "(unnamed)", 120);
    const { reason: why } = envelope.event;
    const reason = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(envelope.event) && why ? `: ${ticketText(why, 400)}` : "";
    return `E-mail account "${name}" ${what} (${ticketText(status, 60)})${reason}`;
}
/** Where to look up the event, as lines for a ticket. */
function ticketDetails(envelope) {
    const { account_id, organisation, timestamp, run_url, audit_hash, latency_ms } = envelope.event;
    return [
        ...(organisation ? [`Organisation: ${ticketText(organisation)}`] : []),
        `Account id: ${ticketText(account_id ?? "none")}`,
        `Time: ${ticketText(timestamp)}, after ${latency_ms} ms`,
        ...(run_url ? [`Run: ${ticketText(run_url, 500)}`] : []),
        ...(audit_hash ? [`Audit record: ${ticketText(audit_hash)}`] : []),
        `Event id: ${envelope.id}`,
    ];
}


/***/ })

};
