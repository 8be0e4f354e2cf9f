export const id = 765;
export const ids = [765];
export const modules = {

/***/ 2106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MN: () => (/* binding */ EVENT_NAMES),
  qU: () => (/* binding */ changedState),
  LC: () => (/* binding */ stateEventId)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(8508);
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

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ envelopeOf),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   si: () => (/* binding */ envelopeSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1024);
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
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1024);

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

/***/ 2238:
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
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3195);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4765);
/* harmony import */ var _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2238);
/* harmony import */ var _ticket_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9804);






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

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ ticketKey),
/* harmony export */   Ye: () => (/* binding */ ticketText),
/* harmony export */   j5: () => (/* binding */ ticketDetails),
/* harmony export */   jy: () => (/* binding */ ticketSummary),
/* harmony export */   lV: () => (/* binding */ ticketField),
/* harmony export */   og: () => (/* binding */ cutAt)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1024);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5459);


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
